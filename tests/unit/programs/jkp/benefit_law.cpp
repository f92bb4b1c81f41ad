// SPDX-License-Identifier: Apache-2.0
// The tables of JKP's benefits, typed again from PP 37/2021, PP 6/2025, Permenaker 2/2025 and PMK
// 26/2025: the day before and the day of each change.
#include "jamsos/programs/jkp/benefit_law.hpp"

#include "../../claims.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using namespace tests;

namespace {

const jkp::BenefitTables& law = Law::gazette().jkp_benefits;
constexpr Date start(2021, 2, 2);
constexpr Date day_before(2025, 2, 6);
constexpr Date change(2025, 2, 7);

}  // namespace

TEST_CASE("JKP tables: cash is 45 % and 25 % from 2021, 60 % from 7 February 2025") {
  CHECK(law.cash.on(start).value == jkp::CashRates{45_pct, 3, 25_pct, 3});
  CHECK(law.cash.on(day_before).value == jkp::CashRates{45_pct, 3, 25_pct, 3});
  CHECK(law.cash.on(change).value == jkp::CashRates{60_pct, 3, 60_pct, 3});
  for (int number = 1; number <= 6; ++number) {
    CHECK(law.cash.on(day_before).value.of(number) == (number <= 3 ? 45_pct : 25_pct));
    CHECK(law.cash.on(change).value.of(number) == 60_pct);
  }
  CHECK(law.cash.on(change).value.months() == 6);
  CHECK(law.cash_wage_cap.on(start).value == 5'000'000_idr);
  CHECK(law.cash_wage_cap.on(change).value == 5'000'000_idr);
}

TEST_CASE("JKP tables: density, repeats and the time to claim") {
  CHECK(law.density.on(start).value == jkp::Density{12, 24, 6});
  CHECK(law.density.on(day_before).value == jkp::Density{12, 24, 6});
  CHECK(law.density.on(change).value == jkp::Density{12, 24, 0});
  CHECK(law.repeats.on(start).value == jkp::Repeats{3, 60});
  CHECK(law.claim_months.on(day_before).value == 3);
  CHECK(law.claim_months.on(change).value == 6);
}

TEST_CASE("JKP tables: conditions of a month, arrears, training") {
  CHECK(law.monthly_conditions.on(day_before).value ==
        jkp::MonthlyConditions{5, 1, 80_pct, false, true, false});
  CHECK(law.monthly_conditions.on(change).value ==
        jkp::MonthlyConditions{5, 1, 80_pct, true, false, true});
  CHECK(law.arrears_months.on(start).value == 3);
  CHECK(law.arrears_months.on(change).value == 3);
  CHECK(law.closed_arrears_months.find_known(day_before) == nullptr);
  CHECK(law.closed_arrears_months.on(change).value == 6);
  CHECK(law.training.on(Date(2025, 4, 13)).value == 1'000'000_idr);
  CHECK(law.training.on(Date(2025, 4, 14)).value == 2'400'000_idr);
  CHECK(law.payment_working_days.on(change).value == 3);
  CHECK(law.micro_exempt.on(start).value);
}

TEST_CASE(
    "JKP tables: nothing holds before 2 February 2021, nothing new is known before it is made") {
  const Date early(2021, 2, 1);
  CHECK(refusal([&] { (void)law.cash.on(early); }) == Refusal{"not_in_force", "month", "2021-02"});
  CHECK(law.claim_months.on(change, day_before).value == 3);
  CHECK(law.cash.on(change, day_before).value.first == 45_pct);
}
