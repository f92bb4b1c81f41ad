// SPDX-License-Identifier: Apache-2.0
#include "jamsos/programs/jkk/contribution.hpp"

#include <array>

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

struct Group {
  RiskGroup group;
  Rate rate;
  Rupiah of_ten_million;
  std::string_view article;
};
constexpr std::array<Group, 5> groups = {{
    {RiskGroup::very_low, 0.24_pct, 24'000_idr, "Pasal 16(1)a"},
    {RiskGroup::low, 0.54_pct, 54'000_idr, "Pasal 16(1)b"},
    {RiskGroup::medium, 0.89_pct, 89'000_idr, "Pasal 16(1)c"},
    {RiskGroup::high, 1.27_pct, 127'000_idr, "Pasal 16(1)d"},
    {RiskGroup::very_high, 1.74_pct, 174'000_idr, "Pasal 16(1)e"},
}};

Employer employer_in(RiskGroup group) {
  Employer employer = large_employer;
  employer.risk_group = group;
  return employer;
}
Line jkk_line(RiskGroup group, Rupiah wage, Month month) {
  return line_of(bill_of(employer_in(group), worker_with(wage), month), Program::jkk,
                 Item::contribution_employer);
}

}  // namespace

TEST_CASE("PP 44/2015 Pasal 16(1): five rates for five groups of risk") {
  for (const Month month : {Month(2015, 7), Month(2019, 12), Month(2020, 7), Month(2021, 2),
                            Month(2024, 6), Month(2026, 10)})
    for (const Group& group : groups) {
      CAPTURE(month);
      const Line line = jkk_line(group.group, 10'000'000_idr, month);
      CHECK(line.rate == group.rate);
      CHECK(line.rate.decimals() == 2);
      CHECK(line.amount == group.of_ten_million);
      CHECK(line.citation.instrument == "PP 44/2015");
      CHECK(line.citation.article == group.article);
      CHECK(line.citation.in_force == Date(2015, 7, 1));
      CHECK(line.confidence == Confidence::confirmed);
    }
}

TEST_CASE("PP 44/2015 Pasal 16(3): the employer alone pays JKK on the whole wage") {
  const Statement bill =
      bill_of(employer_in(RiskGroup::very_high), worker_with(500'000'000_idr), Month(2026, 3));
  const Line line = line_of(bill, Program::jkk, Item::contribution_employer);
  CHECK(line.payer == Party::employer);
  CHECK(line.payee == Party::jkk_fund);
  CHECK(line.settlement == Settlement::due);
  CHECK(line.base == 500'000'000_idr);
  CHECK(line.limit == Limit::none);
  CHECK(line.amount == 8'700'000_idr);
  CHECK(find(bill, Program::jkk, Item::contribution_worker) == nullptr);
}

TEST_CASE("PP 44/2015 Pasal 63: JKK begins with July 2015") {
  const jkk::Tables law;
  const auto june = [&] {
    (void)jkk::employer_line(law, Month(2015, 6), {}, RiskGroup::very_low, false);
  };
  CHECK(refusal(june) == Refusal{"not_in_force", "month", "2015-06"});
  CHECK(contains(reason_of(june), "jkk.contribution"));
  CHECK(jkk::employer_line(law, Month(2015, 7), {}, RiskGroup::very_low, false).rate == 0.24_pct);
  const auto day_before = [&] {
    (void)jkk::employer_line(law, Month(2015, 7), Date(2015, 6, 29), RiskGroup::very_low, false);
  };
  CHECK(refusal(day_before) == Refusal{"not_yet_known", "month", "2015-07"});
  CHECK(jkk::employer_line(law, Month(2015, 7), Date(2015, 6, 30), RiskGroup::high, false).rate ==
        1.27_pct);
}

TEST_CASE("PP 44/2015 Pasal 16(2): no rate without a risk group") {
  const Refusal missing{"missing_field", "employer.risk_group", ""};
  CHECK(refused_bill(employer_in(RiskGroup::not_stated), worker_with(10'000'000_idr),
                     Month(2026, 3)) == missing);
  CHECK(refusal([] {
          (void)jkk::employer_line(jkk::Tables{}, Month(2026, 3), {}, RiskGroup::not_stated, true);
        }) == missing);
}

TEST_CASE("PP 44/2015 Pasal 16(1): ties of a sen go away from zero") {
  // 0.24 % of 20,833.75 is 50.0010; of 2,081.25 is 4.995; 1.74 % of 12,500.25 is 217.50435
  CHECK(jkk_line(RiskGroup::very_low, 2'081.25_idr, Month(2026, 3)).amount == 5.00_idr);
  CHECK(jkk_line(RiskGroup::very_low, 20'833.75_idr, Month(2026, 3)).amount == 50.00_idr);
  CHECK(jkk_line(RiskGroup::very_high, 12'500.25_idr, Month(2026, 3)).amount == 217.50_idr);
  // 0.54 % of 0.93 is half a sen and a little; of 0.92 less than half.
  CHECK(jkk_line(RiskGroup::low, 0.93_idr, Month(2026, 3)).amount == 0.01_idr);
  CHECK(jkk_line(RiskGroup::low, 0.92_idr, Month(2026, 3)).amount == 0_idr);
}

TEST_CASE("PP 44/2015 Pasal 16(1): tie wages in whole rupiah") {
  const auto whole = [](RiskGroup group, Rupiah wage) {
    return employer_pays(bill_of(employer_in(group), worker_with(wage), Month(2026, 3),
                                 {.rounding = LineRounding::whole_rupiah}),
                         Program::jkk);
  };
  CHECK(whole(RiskGroup::very_low, 1'081'875_idr) == 2'597_idr);
  CHECK(whole(RiskGroup::very_low, 625_idr) == 2_idr);
  CHECK(whole(RiskGroup::very_low, 624.99_idr) == 1_idr);
  CHECK(whole(RiskGroup::very_high, 1'517'500_idr) == 26'405_idr);
  CHECK(whole(RiskGroup::very_high, 12'500_idr) == 218_idr);
  CHECK(whole(RiskGroup::very_high, 12'499.99_idr) == 217_idr);
}

TEST_CASE("PP 44/2015 Pasal 16(1): months after the last check are remarked") {
  const Statement october = bill_of(10'000'000_idr, Month(2026, 10));
  const Statement november = bill_of(10'000'000_idr, Month(2026, 11));
  CHECK_FALSE(line_of(october, Program::jkk, Item::contribution_employer)
                  .remarks.contains(past_check_remark));
  CHECK(line_of(november, Program::jkk, Item::contribution_employer)
            .remarks.contains(past_check_remark));
  CHECK(employer_pays(november, Program::jkk) == 24'000_idr);
}

TEST_CASE("PP 44/2015 Pasal 5(2)c: foreigners join JKK after six months") {
  Worker foreigner = worker_with(10'000'000_idr);
  foreigner.citizenship = Citizenship::foreign;
  foreigner.stay_months = 5;
  const Line five = line_of(bill_of(large_employer, foreigner, Month(2026, 3)), Program::jkk,
                            Item::contribution_employer);
  CHECK(five.amount == 0_idr);
  CHECK(five.rate.is_zero());
  CHECK(five.remarks.contains(wage_earner::stay_too_short));
  CHECK(five.citation.instrument == "PP 44/2015");
  CHECK(five.citation.article == "Pasal 5(2)c");
  foreigner.stay_months = 6;
  CHECK(employer_pays(bill_of(large_employer, foreigner, Month(2026, 3)), Program::jkk) ==
        24'000_idr);
}
