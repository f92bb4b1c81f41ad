// SPDX-License-Identifier: Apache-2.0
// Budgets by category, what an event pays, and published amounts taken apart.
#include "jamsos/services/budget.hpp"

#include <rapidcheck.h>

#include <vector>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

BudgetCategory officials(int heads, Party payer = Party::local_government) {
  return {
      .name = "RT",
      .heads = heads,
      .member = SelfEmployed{.group = SelfEmployedGroup::neighbourhood_official, .payer = payer}};
}
/// A constant: clang 14 takes no literal as a default.
constexpr Rupiah lowest_base = 1'000'000_idr;
BudgetCategory riders(int heads, Rupiah income = lowest_base) {
  return {.name = "ojek",
          .heads = heads,
          .member = SelfEmployed{.group = SelfEmployedGroup::self_employed,
                                 .income = income,
                                 .sector = Sector::transport,
                                 .payer = Party::participant}};
}
BudgetCategory staff(int heads, Rupiah wage) {
  return {.name = "non-ASN",
          .heads = heads,
          .member = PublicWorker{
              .kind = PublicWorkerKind::non_asn, .wage = wage, .payer = Party::local_government}};
}
Budget budget_of(const std::vector<BudgetCategory>& categories, Month from, int months = 12) {
  return budget(Law::gazette(), categories, {.from = from, .months = months});
}
Rupiah paid_by(const ByPayer& payers, Party payer) {
  return payers[static_cast<std::size_t>(payer)];
}
Refusal refused(const std::vector<BudgetCategory>& categories, BudgetPeriod period) {
  return refusal([&] { (void)budget(Law::gazette(), categories, period); });
}

}  // namespace

TEST_CASE("Budget: 189 thousand workers of the lowest band for a year") {
  const Budget found = budget_of({officials(189'000)}, Month(2025, 1));
  // 16,800 x 12 x 189,000.
  CHECK(found.total() == 38'102'400'000_idr);
  CHECK(found.heads == 189'000);
  CHECK(found.categories[0].per_head == 201'600_idr);
  REQUIRE(found.lines.size() == 2);
  CHECK(found.lines[0].amount == 22'680'000'000_idr);
  CHECK(found.lines[1].amount == 15'422'400'000_idr);
  CHECK(paid_by(found.payers, Party::local_government) == found.total());
  REQUIRE(found.months.size() == 12);
  for (const BudgetMonth& month : found.months) CHECK(sum_of(month.payers) == 3'175'200'000_idr);
  REQUIRE(found.years.size() == 1);
  CHECK(found.years[0].months == 12);
}

TEST_CASE("Budget: reliefs begin and end with their months, and not for a regional budget") {
  // Transport: January 2026 to March 2027 at half (PP 50/2025).
  const Budget rides = budget_of({riders(100)}, Month(2025, 12), 17);
  CHECK(sum_of(rides.months[0].payers) == 1'680'000_idr);
  CHECK(sum_of(rides.months[1].payers) == 840'000_idr);
  CHECK(sum_of(rides.months[15].payers) == 840'000_idr);
  CHECK(sum_of(rides.months[16].payers) == 1'680'000_idr);
  CHECK(rides.months[15].month == Month(2027, 3));
  CHECK(rides.lines.size() == 6);
  REQUIRE(rides.years.size() == 3);
  CHECK(sum_of(rides.years[1].payers) == 10'080'000_idr);
  const Budget offices = budget_of({officials(100)}, Month(2025, 12), 17);
  for (const BudgetMonth& month : offices.months) CHECK(sum_of(month.payers) == 1'680'000_idr);
  // The same people paid by a donor get it, outside transport from April 2026 on.
  BudgetCategory donated = officials(100, Party::donor);
  std::get<SelfEmployed>(donated.member).sector = Sector::other;
  const Budget gift = budget_of({donated}, Month(2026, 3), 2);
  CHECK(sum_of(gift.months[0].payers) == 1'680'000_idr);
  CHECK(sum_of(gift.months[1].payers) == 840'000_idr);
}

TEST_CASE("Budget: wage-type members, each rounded as on a bill") {
  // 0.24 % and 0.30 % of 3,648,035: 8,755.284 and 10,944.105.
  const Budget found = budget_of({staff(10, 3'648'035_idr)}, Month(2018, 5));
  CHECK(found.categories[0].per_head == 236'392.68_idr);
  CHECK(found.total() == 2'363'926.80_idr);
}

TEST_CASE("Budget: what one event in a category pays") {
  const auto pays = [](const BudgetCategory& category, BudgetEvent event, Date day) {
    return budget_benefit(Law::gazette(), category, 0, event, day).total();
  };
  // PP 82/2019: 42,000,000; 48 x base + 22,000,000; 56 x base + 12,000,000.
  const Date since(2019, 12, 2);
  CHECK(pays(officials(1), BudgetEvent::death, since) == 42'000'000_idr);
  CHECK(pays(officials(1), BudgetEvent::fatal_accident, since) == 70'000'000_idr);
  CHECK(pays(officials(1), BudgetEvent::total_disability, since) == 68'000'000_idr);
  CHECK(pays(riders(1, 1'500'000_idr), BudgetEvent::fatal_accident, since) == 98'800'000_idr);
  CHECK(pays(staff(1, 3'648'035_idr), BudgetEvent::fatal_accident, since) == 197'105'680_idr);
  // The day before: 24,000,000 and 48 x 3,648,035 + 7,800,000.
  const Date before(2019, 12, 1);
  CHECK(pays(officials(1), BudgetEvent::death, before) == 24'000'000_idr);
  CHECK(pays(staff(1, 3'648'035_idr), BudgetEvent::fatal_accident, before) == 182'905'680_idr);
}

TEST_CASE("Budget: the 240 thousand a year of 2018 fits the rates of wage earners best") {
  const ReconciledAmount found = reconcile_amount(
      Law::gazette(), {.yearly = 240'000_idr, .from = Month(2018, 5), .wage = 3'648'035_idr});
  REQUIRE(found.candidates.size() == 67);  // 33 bands, with and without JHT, and the wage rates
  CHECK(found.candidates[0].yearly == 201'600_idr);
  CHECK(found.candidates[1].yearly == 225'600_idr);
  CHECK(found.candidates[2].yearly == 249'600_idr);
  CHECK(found.candidates[33].yearly == 441'600_idr);
  const PackageCandidate& nearest = found.candidates[found.nearest];
  CHECK(nearest.kind == PackageKind::wage_rates);
  CHECK(nearest.monthly == 19'699.39_idr);
  CHECK(nearest.yearly == 236'392.68_idr);
  CHECK(nearest.difference == -3'607.32_idr);
  // Without the minimum wage the nearest band is the third.
  const ReconciledAmount bands =
      reconcile_amount(Law::gazette(), {.yearly = 240'000_idr, .from = Month(2018, 5)});
  CHECK(bands.candidates[bands.nearest].band == 3);
}

TEST_CASE("Budget: facts that cannot be") {
  const BudgetPeriod year{.from = Month(2026, 1)};
  CHECK(refused({officials(1)}, {}) == Refusal{"missing_field", "from", ""});
  CHECK(refused({officials(1)}, {.from = Month(2026, 1), .months = 0}) ==
        Refusal{"invalid_value", "months", "0"});
  CHECK(refused({officials(1)}, {.from = Month(2026, 1), .months = 121}) ==
        Refusal{"invalid_value", "months", "121"});
  CHECK(refused({}, year) == Refusal{"missing_field", "categories", ""});
  CHECK(refused({officials(0)}, year) == Refusal{"invalid_value", "categories[0].heads", "0"});
  CHECK(refused({officials(300'000'001)}, year) ==
        Refusal{"invalid_value", "categories[0].heads", "300000001"});
  CHECK(refused({officials(1), officials(2)}, year) ==
        Refusal{"duplicate", "categories[1].name", "RT"});
  BudgetCategory nameless = officials(1);
  nameless.name.clear();
  CHECK(refused({nameless}, year) == Refusal{"missing_field", "categories[0].name", ""});
  BudgetCategory ahead = riders(1);
  std::get<SelfEmployed>(ahead.member).months = 3;
  CHECK(refused({ahead}, year) == Refusal{"conflicting_facts", "categories[0].months", "3"});
  BudgetCategory behind = riders(1);
  std::get<SelfEmployed>(behind.member).unpaid_months = 1;
  CHECK(refused({behind}, year) ==
        Refusal{"conflicting_facts", "categories[0].unpaid_months", "1"});
  BudgetCategory unpaid = staff(1, 0_idr);
  CHECK(refused({officials(1), unpaid}, year) ==
        Refusal{"invalid_value", "categories[1].wage", "0"});
  CHECK(refused({officials(1)}, {.from = Month(2015, 6)}).code == "not_in_force");
  CHECK(refusal([] { (void)reconcile_amount(Law::gazette(), {.from = Month(2018, 5)}); }) ==
        Refusal{"missing_field", "proposal.yearly", ""});
  CHECK(refusal([] { (void)reconcile_amount(Law::gazette(), {.yearly = 1_idr}); }) ==
        Refusal{"missing_field", "proposal.from", ""});
  CHECK(refusal([] {
          (void)reconcile_amount(Law::gazette(), {.yearly = 0_idr, .from = Month(2018, 5)});
        }) == Refusal{"invalid_value", "proposal.yearly", "0"});
  CHECK(refusal([] {
          (void)budget_benefit(Law::gazette(), staff(1, 0_idr), 4, BudgetEvent::total_disability,
                               Date(2026, 1, 1));
        }) == Refusal{"invalid_value", "categories[4].participant.wage", "0"});
}

TEST_CASE("Budget: every sum is the sum of the bills, whatever the categories") {
  rc::check([] {
    const Month from = Month(2015, 7) + *rc::gen::inRange(0, 150);
    const int months = *rc::gen::inRange(1, 30);
    std::vector<BudgetCategory> categories = {
        officials(*rc::gen::inRange(1, 100'000)),
        riders(*rc::gen::inRange(1, 100'000), Rupiah(*rc::gen::inRange(0, 22'000'000))),
        staff(*rc::gen::inRange(1, 1'000), Rupiah(*rc::gen::inRange(1, 20'000'000)))};
    const Budget found = budget_of(categories, from, months);
    Rupiah of_bills;
    for (int i = 0; i < months; ++i)
      for (const BudgetCategory& category : categories) {
        const Statement statement =
            std::holds_alternative<SelfEmployed>(category.member)
                ? bill(Law::gazette(), std::get<SelfEmployed>(category.member), from + i)
                : bill(Law::gazette(), std::get<PublicWorker>(category.member), from + i);
        for (const Line& line : statement.lines()) of_bills += line.amount * category.heads;
      }
    Rupiah of_lines, of_months, of_years, of_categories;
    for (const BudgetLine& line : found.lines) {
      of_lines += line.amount;
      RC_ASSERT(*line.line.to - *line.line.from + 1 == line.months);
    }
    for (const BudgetMonth& month : found.months) of_months += sum_of(month.payers);
    for (const BudgetYear& year : found.years) of_years += sum_of(year.payers);
    for (const CategoryCost& cost : found.categories) {
      of_categories += sum_of(cost.payers);
      RC_ASSERT(cost.per_head * cost.heads == sum_of(cost.payers));
    }
    RC_ASSERT(found.total() == of_bills);
    RC_ASSERT(of_lines == of_bills);
    RC_ASSERT(of_months == of_bills);
    RC_ASSERT(of_years == of_bills);
    RC_ASSERT(of_categories == of_bills);
  });
}
