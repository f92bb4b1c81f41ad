// SPDX-License-Identifier: Apache-2.0
// The two reliefs of JKK: every group in every month of each window and in the month on either
// side, and who gets them.
#include <array>

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr std::array<RiskGroup, 5> all_groups = {
    RiskGroup::very_low, RiskGroup::low, RiskGroup::medium, RiskGroup::high, RiskGroup::very_high};
/// What a wage of 10,000,000 costs in each group.
using FiveAmounts = std::array<Rupiah, 5>;
constexpr FiveAmounts normal = {24'000_idr, 54'000_idr, 89'000_idr, 127'000_idr, 174'000_idr};
constexpr FiveAmounts one_percent_of_it = {240_idr, 540_idr, 890_idr, 1'270_idr, 1'740_idr};
constexpr FiveAmounts half_of_it = {12'000_idr, 27'000_idr, 44'500_idr, 63'500_idr, 87'000_idr};

Rupiah jkk_of(const Employer& employer, Month month, KnownOn known_on = {}) {
  return employer_pays(
      bill_of(employer, worker_with(10'000'000_idr), month, {.known_on = known_on}), Program::jkk);
}

void check_every_group(Employer employer, Month month, const FiveAmounts& expected,
                       KnownOn known_on = {}) {
  CAPTURE(month);
  for (std::size_t i = 0; i < all_groups.size(); ++i) {
    employer.risk_group = all_groups[i];
    CHECK(jkk_of(employer, month, known_on) == expected[i]);
  }
}

constexpr Employer paid_to_july_2020{
    .size = EmployerSize::large, .risk_group = RiskGroup::very_low, .paid_through = Month(2020, 7)};
constexpr Employer footwear{.size = EmployerSize::large,
                            .risk_group = RiskGroup::very_low,
                            .paid_through = Month(2025, 1),
                            .industry = Industry::footwear,
                            .active_workers = 50};

Employer registered_in(Month month) {
  Employer employer{.size = EmployerSize::large, .risk_group = RiskGroup::very_low};
  employer.registered = month;
  return employer;
}

}  // namespace

TEST_CASE("PP 49/2020 JKK: one percent of the rate from August 2020 to January 2021") {
  check_every_group(paid_to_july_2020, Month(2020, 7), normal);
  for (const Month month : {Month(2020, 8), Month(2020, 9), Month(2020, 10), Month(2020, 11),
                            Month(2020, 12), Month(2021, 1)})
    check_every_group(paid_to_july_2020, month, one_percent_of_it);
  check_every_group(paid_to_july_2020, Month(2021, 2), normal);
}

TEST_CASE("PP 49/2020 JKK: the line cites the relief") {
  const Line line = line_of(bill_of(paid_to_july_2020, worker_with(1_idr), Month(2020, 8)),
                            Program::jkk, Item::contribution_employer);
  CHECK(line.rate == 0.0024_pct);
  CHECK(line.citation.instrument == "PP 49/2020");
  CHECK(line.citation.in_force == Date(2020, 9, 1));
}

TEST_CASE("PP 49/2020 Pasal 13: JKK and JKM must be paid up to July 2020") {
  Employer employer = paid_to_july_2020;
  employer.paid_through = Month(2020, 6);
  CHECK(jkk_of(employer, Month(2020, 8)) == 24'000_idr);
  CHECK(jkk_of(employer, Month(2021, 1)) == 24'000_idr);
  employer.paid_through = Month(2020, 7);
  CHECK(jkk_of(employer, Month(2020, 8)) == 240_idr);
  employer.paid_through = Month(2020, 8);
  CHECK(jkk_of(employer, Month(2020, 8)) == 240_idr);
  employer.paid_through.reset();
  const Refusal missing{"missing_field", "employer.paid_through", ""};
  CHECK(refused_bill(employer, worker_with(10'000'000_idr), Month(2020, 8)) == missing);
  CHECK(refused_bill(employer, worker_with(10'000'000_idr), Month(2021, 1)) == missing);
  CHECK(jkk_of(employer, Month(2020, 7)) == 24'000_idr);
  CHECK(jkk_of(employer, Month(2021, 2)) == 24'000_idr);
}

TEST_CASE("PP 49/2020 Pasal 13: registered in July 2020 or before is no newcomer") {
  Employer employer = registered_in(Month(2020, 7));
  CHECK(refused_bill(employer, worker_with(10'000'000_idr), Month(2020, 8)) ==
        Refusal{"missing_field", "employer.paid_through", ""});
  employer.paid_through = Month(2020, 7);
  CHECK(jkk_of(employer, Month(2020, 8)) == 240_idr);
}

TEST_CASE("PP 49/2020 Pasal 13: newcomers pay two months in full") {
  CHECK(jkk_of(registered_in(Month(2020, 8)), Month(2020, 8)) == 24'000_idr);
  CHECK(jkk_of(registered_in(Month(2020, 8)), Month(2020, 9)) == 24'000_idr);
  CHECK(jkk_of(registered_in(Month(2020, 8)), Month(2020, 10)) == 240_idr);
  CHECK(jkk_of(registered_in(Month(2020, 8)), Month(2021, 1)) == 240_idr);
  CHECK(jkk_of(registered_in(Month(2020, 8)), Month(2021, 2)) == 24'000_idr);

  CHECK(jkk_of(registered_in(Month(2020, 11)), Month(2020, 11)) == 24'000_idr);
  CHECK(jkk_of(registered_in(Month(2020, 11)), Month(2020, 12)) == 24'000_idr);
  CHECK(jkk_of(registered_in(Month(2020, 11)), Month(2021, 1)) == 240_idr);
  CHECK(jkk_of(registered_in(Month(2020, 11)), Month(2021, 2)) == 24'000_idr);

  // The third month lies after the relief.
  CHECK(jkk_of(registered_in(Month(2020, 12)), Month(2020, 12)) == 24'000_idr);
  CHECK(jkk_of(registered_in(Month(2020, 12)), Month(2021, 1)) == 24'000_idr);
  CHECK(jkk_of(registered_in(Month(2020, 12)), Month(2021, 2)) == 24'000_idr);
}

TEST_CASE("PP 49/2020: promulgated on 1 September 2020 for August 2020 as well") {
  check_every_group(paid_to_july_2020, Month(2020, 8), normal, Date(2020, 8, 31));
  check_every_group(paid_to_july_2020, Month(2020, 8), one_percent_of_it, Date(2020, 9, 1));
  check_every_group(paid_to_july_2020, Month(2021, 1), normal, Date(2020, 8, 31));
  check_every_group(paid_to_july_2020, Month(2021, 2), normal, Date(2020, 9, 1));
}

TEST_CASE("PP 7/2025 Pasal 4(1) and PP 36/2025 Pasal 10A: half of JKK to January 2026") {
  check_every_group(footwear, Month(2025, 1), normal);
  for (Month month(2025, 2); month <= Month(2026, 1); month = month + 1)
    check_every_group(footwear, month, half_of_it);
  check_every_group(footwear, Month(2026, 2), normal);
}

TEST_CASE("PP 36/2025 Pasal 10A: promulgated on 4 September 2025 for August 2025 as well") {
  const auto line_known_on = [](Month month, Date day) {
    return line_of(bill_of(footwear, worker_with(10'000'000_idr), month, {.known_on = day}),
                   Program::jkk, Item::contribution_employer);
  };
  check_every_group(footwear, Month(2025, 8), normal, Date(2025, 9, 3));
  check_every_group(footwear, Month(2025, 8), half_of_it, Date(2025, 9, 4));
  check_every_group(footwear, Month(2026, 1), normal, Date(2025, 9, 3));
  check_every_group(footwear, Month(2025, 7), half_of_it, Date(2025, 9, 3));
  check_every_group(footwear, Month(2026, 2), normal, Date(2025, 9, 4));
  CHECK(line_known_on(Month(2025, 7), Date(2025, 9, 4)).citation.instrument == "PP 7/2025");
  CHECK(line_known_on(Month(2025, 8), Date(2025, 9, 4)).citation.instrument == "PP 36/2025");
  CHECK(line_known_on(Month(2025, 8), Date(2025, 9, 4)).citation.article == "Pasal 10A");
}

TEST_CASE("PP 7/2025: promulgated on 7 February 2025") {
  check_every_group(footwear, Month(2025, 2), normal, Date(2025, 2, 6));
  check_every_group(footwear, Month(2025, 2), half_of_it, Date(2025, 2, 7));
}

TEST_CASE("PP 7/2025 Pasal 4(1): the rates are printed with three decimals") {
  const std::array<std::string_view, 5> printed = {"0.120", "0.270", "0.445", "0.635", "0.870"};
  const std::array<std::string_view, 5> articles = {"Pasal 4(1)a", "Pasal 4(1)b", "Pasal 4(1)c",
                                                    "Pasal 4(1)d", "Pasal 4(1)e"};
  Employer employer = footwear;
  for (std::size_t i = 0; i < all_groups.size(); ++i) {
    employer.risk_group = all_groups[i];
    const Line line = line_of(bill_of(employer, worker_with(1_idr), Month(2025, 2)), Program::jkk,
                              Item::contribution_employer);
    CHECK(to_text(line.rate) == printed[i]);
    CHECK(line.citation.instrument == "PP 7/2025");
    CHECK(line.citation.article == articles[i]);
    CHECK(line.citation.in_force == Date(2025, 2, 7));
  }
}

TEST_CASE("PP 7/2025 Pasal 3(4): six industries and no other") {
  Employer employer = footwear;
  for (const Industry industry :
       {Industry::food_beverage_tobacco, Industry::textile_apparel, Industry::leather,
        Industry::footwear, Industry::toys, Industry::furniture}) {
    employer.industry = industry;
    CHECK(jkk_of(employer, Month(2025, 2)) == 12'000_idr);
  }
  employer.industry = Industry::other;
  CHECK(jkk_of(employer, Month(2025, 2)) == 24'000_idr);
  employer.active_workers.reset();
  employer.paid_through.reset();
  CHECK(jkk_of(employer, Month(2025, 2)) == 24'000_idr);
}

TEST_CASE("PP 7/2025 Pasal 3(3): at least fifty active workers") {
  Employer employer = footwear;
  employer.active_workers = 49;
  CHECK(jkk_of(employer, Month(2025, 2)) == 24'000_idr);
  CHECK(jkk_of(employer, Month(2026, 1)) == 24'000_idr);
  employer.active_workers = 50;
  CHECK(jkk_of(employer, Month(2026, 1)) == 12'000_idr);
  employer.active_workers = 51;
  CHECK(jkk_of(employer, Month(2026, 1)) == 12'000_idr);
  employer.active_workers.reset();
  const Refusal missing{"missing_field", "employer.active_workers", ""};
  CHECK(refused_bill(employer, worker_with(1_idr), Month(2025, 2)) == missing);
  CHECK(refused_bill(employer, worker_with(1_idr), Month(2026, 1)) == missing);
  CHECK(jkk_of(employer, Month(2025, 1)) == 24'000_idr);
  CHECK(jkk_of(employer, Month(2026, 2)) == 24'000_idr);
}

TEST_CASE("PP 7/2025 Pasal 6(2): JKK must be paid up to January 2025") {
  Employer employer = footwear;
  employer.paid_through = Month(2024, 12);
  CHECK(jkk_of(employer, Month(2025, 2)) == 24'000_idr);
  CHECK(jkk_of(employer, Month(2025, 8)) == 24'000_idr);
  employer.paid_through = Month(2025, 1);
  CHECK(jkk_of(employer, Month(2025, 2)) == 12'000_idr);
  CHECK(jkk_of(employer, Month(2025, 8)) == 12'000_idr);
  employer.paid_through.reset();
  CHECK(refused_bill(employer, worker_with(1_idr), Month(2025, 8)) ==
        Refusal{"missing_field", "employer.paid_through", ""});
}

TEST_CASE("PP 7/2025: without an industry no relief is considered and the bill says so") {
  Employer employer = footwear;
  employer.industry = Industry::not_stated;
  const auto bill = [&](Month month) {
    return bill_of(employer, worker_with(10'000'000_idr), month);
  };
  CHECK(employer_pays(bill(Month(2025, 2)), Program::jkk) == 24'000_idr);
  CHECK(bill(Month(2025, 2)).assumes(wage_earner::industry_not_stated));
  CHECK(bill(Month(2026, 1)).assumes(wage_earner::industry_not_stated));
  CHECK_FALSE(bill(Month(2025, 1)).assumes(wage_earner::industry_not_stated));
  CHECK_FALSE(bill(Month(2026, 2)).assumes(wage_earner::industry_not_stated));
  employer.industry = Industry::other;
  CHECK_FALSE(bill(Month(2025, 2)).assumes(wage_earner::industry_not_stated));
}

TEST_CASE("PP 7/2025: a registration in 2025 does not shorten the relief") {
  Employer employer = footwear;
  employer.registered = Month(2025, 2);
  CHECK(jkk_of(employer, Month(2025, 2)) == 12'000_idr);
}
