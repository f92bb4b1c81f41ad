// SPDX-License-Identifier: Apache-2.0
#include "jamsos/programs/jkn/contribution.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Rupiah usual_minimum_wage = 5'000'000_idr;

Employer sized(EmployerSize size, std::optional<Rupiah> minimum_wage = usual_minimum_wage) {
  Employer employer = large_employer;
  employer.size = size;
  employer.regional_minimum_wage = minimum_wage;
  return employer;
}
const Employer large = sized(EmployerSize::large);

Worker registered(Rupiah wage, int additional_family = 0) {
  Worker worker = worker_with(wage);
  worker.jkn = JknMembership::employer;
  worker.jkn_additional_family = additional_family;
  return worker;
}
Line jkn_line(const Employer& employer, Rupiah wage, Month month,
              Item item = Item::contribution_worker, KnownOn known_on = {}) {
  return line_of(bill_of(employer, registered(wage), month, {.known_on = known_on}), Program::jkn,
                 item);
}

}  // namespace

TEST_CASE("Perpres 82/2018 Pasal 30: 4 percent from the employer and 1 percent from the worker") {
  for (const Month month : {Month(2015, 7), Month(2019, 12), Month(2020, 1), Month(2026, 2)}) {
    CAPTURE(month);
    const Line employer = jkn_line(large, 4'500'000_idr, month, Item::contribution_employer);
    const Line worker = jkn_line(large, 4'500'000_idr, month);
    CHECK(to_text(employer.rate) == "4");
    CHECK(to_text(worker.rate) == "1");
    CHECK(employer.payer == Party::employer);
    CHECK(worker.payer == Party::worker);
    CHECK(employer.payee == Party::jkn_fund);
    CHECK(worker.payee == Party::jkn_fund);
    CHECK(employer.amount == (month < Month(2018, 10) ? 180'000_idr : 200'000_idr));
    CHECK(worker.amount == (month < Month(2018, 10) ? 45'000_idr : 50'000_idr));
    CHECK(agency_of(employer.program) == Agency::bpjs_kesehatan);
  }
}

TEST_CASE("Perpres 82/2018 Pasal 32: the ceiling on the month before and of each change") {
  const auto check = [](Month month, Rupiah ceiling, Rupiah employer, Rupiah worker) {
    CAPTURE(month);
    const Line line = jkn_line(large, 20'000'000_idr, month, Item::contribution_employer);
    CHECK(line.base == ceiling);
    CHECK(line.limit == Limit::ceiling);
    CHECK(line.amount == employer);
    CHECK(jkn_line(large, 20'000'000_idr, month).amount == worker);
  };
  check(Month(2015, 7), 4'725'000_idr, 189'000_idr, 47'250_idr);
  check(Month(2016, 2), 4'725'000_idr, 189'000_idr, 47'250_idr);
  check(Month(2016, 3), 8'000'000_idr, 320'000_idr, 80'000_idr);
  check(Month(2019, 12), 8'000'000_idr, 320'000_idr, 80'000_idr);
  check(Month(2020, 1), 12'000'000_idr, 480'000_idr, 120'000_idr);
  check(Month(2026, 2), 12'000'000_idr, 480'000_idr, 120'000_idr);
  CHECK(refusal([] { (void)jkn::employer_line(Law::gazette().jkn, Month(2015, 6), {}); }) ==
        Refusal{"not_in_force", "month", "2015-06"});
}

TEST_CASE("Perpres 82/2018 Pasal 32(1): wages at the ceiling and a sen below and above it") {
  struct Year {
    Month month;
    Rupiah ceiling;
  };
  for (const Year& year :
       {Year{Month(2016, 2), 4'725'000_idr}, Year{Month(2019, 12), 8'000'000_idr},
        Year{Month(2026, 2), 12'000'000_idr}}) {
    CAPTURE(year.month);
    const Employer low_minimum = sized(EmployerSize::large, 3'000'000_idr);
    const Line below = jkn_line(low_minimum, year.ceiling - 0.01_idr, year.month);
    CHECK(below.base == year.ceiling - 0.01_idr);
    CHECK(below.limit == Limit::none);
    const Line exactly = jkn_line(low_minimum, year.ceiling, year.month);
    CHECK(exactly.base == year.ceiling);
    CHECK(exactly.limit == Limit::none);
    const Line above = jkn_line(low_minimum, year.ceiling + 0.01_idr, year.month);
    CHECK(above.base == year.ceiling);
    CHECK(above.limit == Limit::ceiling);
    CHECK(above.amount == exactly.amount);
  }
}

TEST_CASE("Perpres 82/2018 Pasal 32(2): the minimum wage is the floor since October 2018") {
  CHECK(jkn_line(large, 4'000'000_idr, Month(2018, 9)).base == 4'000'000_idr);
  const Line october = jkn_line(large, 4'000'000_idr, Month(2018, 10));
  CHECK(october.base == 5'000'000_idr);
  CHECK(october.wage == 4'000'000_idr);
  CHECK(october.limit == Limit::floor);
  CHECK(october.limit_citation.article == "Pasal 32(2)-(5)");
  CHECK(october.amount == 50'000_idr);
  CHECK(jkn_line(large, 4'000'000_idr, Month(2019, 12)).base == 5'000'000_idr);
  CHECK(jkn_line(large, 4'000'000_idr, Month(2020, 1)).base == 5'000'000_idr);
  CHECK(jkn_line(large, 4'000'000_idr, Month(2026, 2), Item::contribution_employer).amount ==
        200'000_idr);
}

TEST_CASE("Perpres 82/2018 Pasal 32(2): wages at the floor and a sen below and above it") {
  const Line below = jkn_line(large, 4'999'999.99_idr, Month(2026, 2));
  CHECK(below.base == 5'000'000_idr);
  CHECK(below.limit == Limit::floor);
  const Line exactly = jkn_line(large, 5'000'000_idr, Month(2026, 2));
  CHECK(exactly.base == 5'000'000_idr);
  CHECK(exactly.limit == Limit::none);
  const Line above = jkn_line(large, 5'000'000.01_idr, Month(2026, 2));
  CHECK(above.base == 5'000'000.01_idr);
  CHECK(above.limit == Limit::none);
}

TEST_CASE("Perpres 82/2018 Pasal 32(4): micro and small employers have no floor") {
  for (const EmployerSize size : {EmployerSize::micro, EmployerSize::small})
    for (const Month month : {Month(2018, 9), Month(2018, 10), Month(2020, 1), Month(2026, 2)}) {
      CHECK(jkn_line(sized(size), 2'000'000_idr, month).base == 2'000'000_idr);
      CHECK(jkn_line(sized(size, std::nullopt), 2'000'000_idr, month).amount == 20'000_idr);
    }
  CHECK(jkn_line(sized(EmployerSize::medium), 2'000'000_idr, Month(2026, 2)).base == 5'000'000_idr);
}

TEST_CASE("Perpres 82/2018 Pasal 32: a floor above the ceiling is cut at the ceiling") {
  const Line above =
      jkn_line(sized(EmployerSize::large, 12'000'000.01_idr), 4'000'000_idr, Month(2026, 2));
  CHECK(above.base == 12'000'000_idr);
  CHECK(above.limit == Limit::ceiling);
  CHECK(above.amount == 120'000_idr);
  const Line exactly =
      jkn_line(sized(EmployerSize::large, 12'000'000_idr), 4'000'000_idr, Month(2026, 2));
  CHECK(exactly.base == 12'000'000_idr);
  CHECK(exactly.limit == Limit::floor);
}

TEST_CASE("Perpres 82/2018 Pasal 32(2): the minimum wage is asked for only where it decides") {
  const Employer unknown = sized(EmployerSize::large, std::nullopt);
  const Refusal missing{"missing_field", "employer.regional_minimum_wage", ""};
  CHECK(refused_bill(unknown, registered(4'000'000_idr), Month(2018, 10)) == missing);
  CHECK(refused_bill(unknown, registered(11'999'999.99_idr), Month(2026, 2)) == missing);
  CHECK(jkn_line(unknown, 12'000'000_idr, Month(2026, 2)).base == 12'000'000_idr);
  CHECK(jkn_line(unknown, 4'000'000_idr, Month(2018, 9)).base == 4'000'000_idr);
  for (const Rupiah amount : {0_idr, -(1_idr)})
    CHECK(refused_bill(sized(EmployerSize::large, amount), registered(4'000'000_idr),
                       Month(2026, 2)) ==
          Refusal{"invalid_value", "employer.regional_minimum_wage", to_text(amount)});
}

TEST_CASE("Perpres 82/2018 Pasal 36: one percent for each additional family member") {
  const auto family = [](Rupiah wage, int members, Month month = Month(2026, 2)) {
    return line_of(bill_of(large, registered(wage, members), month), Program::jkn,
                   Item::contribution_additional_family);
  };
  CHECK(find(bill_of(large, registered(8'000'000_idr), Month(2026, 2)), Program::jkn,
             Item::contribution_additional_family) == nullptr);
  const Line two = family(8'000'000_idr, 2);
  CHECK(two.amount == 160'000_idr);
  CHECK(two.times == 2);
  CHECK(to_text(two.rate) == "1");
  CHECK(two.payer == Party::worker);
  CHECK(two.citation.article == "Pasal 36");
  CHECK(family(8'000'000_idr, 1).amount == 80'000_idr);
  CHECK(family(8'000'000_idr, 20).amount == 1'600'000_idr);
  // On the limited base, and not remarked when there are none.
  CHECK(family(20'000'000_idr, 3).amount == 360'000_idr);
  CHECK(family(4'000'000_idr, 1).amount == 50'000_idr);
  CHECK(family(20'000'000_idr, 1, Month(2018, 9)).amount == 80'000_idr);
  CHECK(bill_of(large, registered(8'000'000_idr, 1), Month(2026, 2))
            .assumes(wage_earner::additional_family_on_limited_base));
  CHECK_FALSE(bill_of(large, registered(8'000'000_idr), Month(2026, 2))
                  .assumes(wage_earner::additional_family_on_limited_base));
}

TEST_CASE("Perpres 82/2018 Pasal 36: members are rounded together") {
  // 3 x 1 % of 5,000,000.50 is 150,000.015
  CHECK(line_of(bill_of(large, registered(5'000'000.50_idr, 3), Month(2026, 2)), Program::jkn,
                Item::contribution_additional_family)
            .amount == 150'000.02_idr);
}

TEST_CASE("Perpres 82/2018: only wage earners of this employer are billed") {
  for (const JknMembership kind : {JknMembership::other_employer, JknMembership::self_paying,
                                   JknMembership::state_paid, JknMembership::none}) {
    Worker worker = registered(4'000'000_idr);
    worker.jkn = kind;
    const Statement bill = bill_of(large, worker, Month(2026, 2));
    CHECK_FALSE(has(bill, Program::jkn));
    CHECK_FALSE(bill.assumes(wage_earner::jkn_not_asked));
  }
  Worker not_stated = registered(4'000'000_idr);
  not_stated.jkn = JknMembership::not_stated;
  CHECK(bill_of(large, not_stated, Month(2026, 2)).assumes(wage_earner::jkn_not_asked));
  CHECK_FALSE(has(bill_of(large, not_stated, Month(2026, 2)), Program::jkn));
}

TEST_CASE("UU 24/2011 Pasal 14: foreigners join JKN after six months") {
  Worker foreigner = registered(8'000'000_idr);
  foreigner.citizenship = Citizenship::foreign;
  foreigner.stay_months = 5;
  for (const Item item : {Item::contribution_employer, Item::contribution_worker}) {
    const Line line = line_of(bill_of(large, foreigner, Month(2026, 2)), Program::jkn, item);
    CHECK(line.amount == 0_idr);
    CHECK(line.remarks.contains(wage_earner::stay_too_short));
    CHECK(line.citation.instrument == "UU 24/2011");
  }
  foreigner.stay_months = 6;
  CHECK(worker_pays(bill_of(large, foreigner, Month(2026, 2)), Program::jkn) == 80'000_idr);
}

TEST_CASE("Perpres 75/2019: known from 24 October 2019") {
  CHECK(
      jkn_line(large, 20'000'000_idr, Month(2020, 1), Item::contribution_worker, Date(2019, 10, 23))
          .base == 8'000'000_idr);
  CHECK(
      jkn_line(large, 20'000'000_idr, Month(2020, 1), Item::contribution_worker, Date(2019, 10, 24))
          .base == 12'000'000_idr);
}

TEST_CASE("Perpres 82/2018: months after February 2026 were not checked for JKN") {
  CHECK_FALSE(jkn_line(large, 8'000'000_idr, Month(2026, 2)).remarks.contains(past_check_remark));
  CHECK(jkn_line(large, 8'000'000_idr, Month(2026, 3)).remarks.contains(past_check_remark));
}

TEST_CASE("Perpres 82/2018: what is less than confirmed says so") {
  CHECK(jkn_line(large, 8'000'000_idr, Month(2026, 2)).confidence == Confidence::confirmed);
  CHECK(jkn_line(large, 20'000'000_idr, Month(2026, 2)).confidence == Confidence::reported);
  CHECK(jkn_line(large, 4'000'000_idr, Month(2026, 2)).confidence == Confidence::reported);
  CHECK(jkn_line(large, 4'000'000_idr, Month(2018, 10)).confidence == Confidence::assumed);
  CHECK(jkn_line(large, 4'000'000_idr, Month(2015, 7)).confidence == Confidence::assumed);
}
