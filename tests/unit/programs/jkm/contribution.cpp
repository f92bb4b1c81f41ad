// SPDX-License-Identifier: Apache-2.0
#include "jamsos/programs/jkm/contribution.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Employer paid_to_july_2020{
    .size = EmployerSize::large, .risk_group = RiskGroup::very_low, .paid_through = Month(2020, 7)};

Line jkm_line(const Employer& employer, Month month, KnownOn known_on = {}) {
  return line_of(bill_of(employer, worker_with(10'000'000_idr), month, {.known_on = known_on}),
                 Program::jkm, Item::contribution_employer);
}

}  // namespace

TEST_CASE("PP 44/2015 Pasal 18(1): 0.30 percent of the whole wage from the employer") {
  for (const Month month : {Month(2015, 7), Month(2020, 7), Month(2021, 2), Month(2025, 1),
                            Month(2025, 2), Month(2025, 8), Month(2026, 10)}) {
    CAPTURE(month);
    const Line line = jkm_line(large_employer, month);
    CHECK(line.amount == 30'000_idr);
    CHECK(to_text(line.rate) == "0.30");
    CHECK(line.payer == Party::employer);
    CHECK(line.payee == Party::jkm_fund);
    CHECK(line.citation.instrument == "PP 44/2015");
    CHECK(line.citation.article == "Pasal 18(1)");
  }
  const Statement bill = bill_of(500'000'000_idr, Month(2026, 3));
  CHECK(employer_pays(bill, Program::jkm) == 1'500'000_idr);
  CHECK(find(bill, Program::jkm, Item::contribution_worker) == nullptr);
}

TEST_CASE("PP 44/2015 Pasal 63: JKM begins with July 2015") {
  const jkm::Tables law;
  const auto june = [&] { (void)jkm::employer_line(law, Month(2015, 6), {}, false); };
  CHECK(refusal(june) == Refusal{"not_in_force", "month", "2015-06"});
  CHECK(contains(reason_of(june), "jkm.contribution"));
  CHECK(refusal([&] { (void)jkm::employer_line(law, Month(2015, 7), Date(2015, 6, 29), false); }) ==
        Refusal{"not_yet_known", "month", "2015-07"});
  CHECK(jkm::employer_line(law, Month(2015, 7), Date(2015, 6, 30), false).rate == 0.30_pct);
}

TEST_CASE("PP 49/2020 Pasal 9: one percent of JKM from August 2020 to January 2021") {
  CHECK(jkm_line(paid_to_july_2020, Month(2020, 7)).amount == 30'000_idr);
  for (const Month month : {Month(2020, 8), Month(2020, 9), Month(2020, 10), Month(2020, 11),
                            Month(2020, 12), Month(2021, 1)}) {
    const Line line = jkm_line(paid_to_july_2020, month);
    CHECK(line.amount == 300_idr);
    CHECK(to_text(line.rate) == "0.0030");
    CHECK(line.citation.instrument == "PP 49/2020");
    CHECK(line.citation.article == "Pasal 9");
  }
  CHECK(jkm_line(paid_to_july_2020, Month(2021, 2)).amount == 30'000_idr);
}

TEST_CASE("PP 49/2020 Pasal 9: known from 1 September 2020") {
  CHECK(jkm_line(paid_to_july_2020, Month(2020, 8), Date(2020, 8, 31)).amount == 30'000_idr);
  CHECK(jkm_line(paid_to_july_2020, Month(2020, 8), Date(2020, 9, 1)).amount == 300_idr);
}

TEST_CASE("PP 49/2020 Pasal 13: arrears of July 2020 cost the relief of JKM") {
  Employer employer = paid_to_july_2020;
  employer.paid_through = Month(2020, 6);
  CHECK(jkm_line(employer, Month(2020, 8)).amount == 30'000_idr);
}

TEST_CASE("PP 49/2020 Pasal 13: newcomers pay JKM in full for two months") {
  Employer employer = paid_to_july_2020;
  employer.registered = Month(2020, 11);
  CHECK(jkm_line(employer, Month(2020, 11)).amount == 30'000_idr);
  CHECK(jkm_line(employer, Month(2020, 12)).amount == 30'000_idr);
  CHECK(jkm_line(employer, Month(2021, 1)).amount == 300_idr);
}

TEST_CASE("PP 7/2025: the relief of labour-intensive industries leaves JKM alone") {
  const Employer footwear{.size = EmployerSize::large,
                          .risk_group = RiskGroup::very_low,
                          .paid_through = Month(2025, 1),
                          .industry = Industry::footwear,
                          .active_workers = 50};
  CHECK(jkm_line(footwear, Month(2025, 2)).amount == 30'000_idr);
  CHECK(jkm_line(footwear, Month(2026, 1)).amount == 30'000_idr);
}

TEST_CASE("PP 44/2015 Pasal 18(1): months after the last check are remarked on JKM") {
  CHECK_FALSE(jkm_line(large_employer, Month(2026, 10)).remarks.contains(past_check_remark));
  CHECK(jkm_line(large_employer, Month(2026, 11)).remarks.contains(past_check_remark));
}

TEST_CASE("PP 44/2015 Pasal 5(2)c: foreigners join JKM after six months") {
  Worker foreigner = worker_with(10'000'000_idr);
  foreigner.citizenship = Citizenship::foreign;
  foreigner.stay_months = 5;
  const Line five = line_of(bill_of(large_employer, foreigner, Month(2026, 3)), Program::jkm,
                            Item::contribution_employer);
  CHECK(five.amount == 0_idr);
  CHECK(five.remarks.contains(wage_earner::stay_too_short));
  CHECK(five.citation.article == "Pasal 5(2)c");
  foreigner.stay_months = 6;
  CHECK(employer_pays(bill_of(large_employer, foreigner, Month(2026, 3)), Program::jkm) ==
        30'000_idr);
}
