// SPDX-License-Identifier: Apache-2.0
// What it costs to insure whole categories of people, month by month, out of their bills; what one
// death or accident among them pays; and which package a published amount fits.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "jamsos/core/distinct_remarks.hpp"
#include "jamsos/core/month_runs.hpp"
#include "jamsos/facts/budget.hpp"
#include "jamsos/services/bill.hpp"
#include "jamsos/services/settle.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark each_head_rounded{
    "budget.each_head_rounded",
    "each person's monthly line is rounded to two decimals, as on the agency's bill, then taken "
    "times months and heads",
    "iuran bulanan tiap orang dibulatkan ke dua desimal seperti pada rincian iuran, lalu dikalikan "
    "bulan dan jumlah orang"};

/// Most people of a category and most months of a budget.
inline constexpr int most_budget_heads = 300'000'000;
inline constexpr int most_budget_months = 120;

/// The contribution of one person in one month, for the months and heads that share its terms.
struct BudgetLine {
  std::size_t category = 0;
  /// Of one person and the first month; `from` and `to` are the months.
  Line line{};
  int months = 1;
  int heads = 1;
  Rupiah amount{};  ///< line.amount x months x heads
};

/// Sums by payer, in the order of all_payers.
using ByPayer = std::array<Rupiah, all_payers.size()>;
[[nodiscard]] constexpr Rupiah sum_of(const ByPayer& payers) {
  Rupiah sum;
  for (const Rupiah amount : payers) sum += amount;
  return sum;
}

struct BudgetMonth {
  Month month{};
  ByPayer payers{};
};
struct BudgetYear {
  int year = 0;
  int months = 0;  ///< of the budget in this calendar year
  ByPayer payers{};
};
struct CategoryCost {
  std::string name{};
  int heads = 0;
  ByPayer payers{};
  Rupiah per_head{};  ///< of one person, all months
};

struct Budget {
  std::vector<BudgetLine> lines{};
  std::vector<CategoryCost> categories{};
  std::vector<BudgetMonth> months{};
  std::vector<BudgetYear> years{};
  ByPayer payers{};
  std::int64_t heads = 0;
  DistinctRemarks assumptions{};

  [[nodiscard]] Rupiah total() const { return sum_of(payers); }
};

namespace detail {

[[nodiscard]] inline std::string category_place(std::size_t index, std::string_view member = {}) {
  return joined({"categories[", std::to_string(index), "]", member.empty() ? "" : ".", member});
}

inline void check_period(const BudgetPeriod& period) {
  if (!period.from) throw MissingField("from", "", "the first month of the budget");
  if (period.months < 1 || period.months > most_budget_months)
    throw InvalidValue("months", std::to_string(period.months), "1 to 120 months");
}

inline void check_categories(std::span<const BudgetCategory> categories) {
  if (categories.empty()) throw MissingField("categories", "", "nobody to insure");
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const BudgetCategory& category = categories[i];
    if (category.name.empty())
      throw MissingField(category_place(i, "name"), "", "what the category is called");
    for (std::size_t j = 0; j < i; ++j)
      if (categories[j].name == category.name)
        throw Duplicate(category_place(i, "name"), category.name, "names two categories");
    if (category.heads < 1 || category.heads > most_budget_heads)
      throw InvalidValue(category_place(i, "heads"), std::to_string(category.heads),
                         "1 to 300,000,000 people");
    if (const auto* self = std::get_if<SelfEmployed>(&category.member)) {
      if (self->months != 1)
        throw ConflictingFacts(category_place(i, "months"), std::to_string(self->months),
                               "the budget goes month by month");
      if (self->unpaid_months != 0)
        throw ConflictingFacts(category_place(i, "unpaid_months"),
                               std::to_string(self->unpaid_months), "a budget has no arrears");
    }
  }
}

[[nodiscard]] inline Statement bill_of(const Law& law, const BudgetCategory& category,
                                       std::size_t index, Month month, const BillOptions& options) {
  try {
    if (const auto* self = std::get_if<SelfEmployed>(&category.member))
      return bill(law, *self, month, options);
    return bill(law, std::get<PublicWorker>(category.member), month, options);
  } catch (Error& error) {
    if (error.field() != "month" && error.field() != "holidays")
      error.within(category_place(index));
    throw;
  }
}

/// Do both months cost the same, line for line?
[[nodiscard]] inline bool same_bill(const Statement& a, const Statement& b) {
  if (a.lines().size() != b.lines().size()) return false;
  for (std::size_t i = 0; i < a.lines().size(); ++i) {
    const Line& line = a.lines()[i];
    const Line& other = b.lines()[i];
    if (!same_terms(line, other) || line.program != other.program || line.payer != other.payer ||
        line.item != other.item || line.amount != other.amount)
      return false;
  }
  return true;
}

}  // namespace detail

/// The cost of the categories in the months of the period, out of the bill of one person in each
/// month. Throws MissingField ("from", "categories", "categories[0].name"), InvalidValue ("months",
/// "categories[0].heads"), ConflictingFacts and Duplicate by the path of the fact, and what the
/// bill of a member throws, below "categories[i]"; Overflow when a sum does not fit.
[[nodiscard]] inline Budget budget(const Law& law, std::span<const BudgetCategory> categories,
                                   const BudgetPeriod& period, const BillOptions& options = {}) {
  detail::check_period(period);
  detail::check_categories(categories);
  Budget result;
  add_once(result.assumptions, each_head_rounded);
  for (int i = 0; i < period.months; ++i) {
    const Month month = *period.from + i;
    result.months.push_back({.month = month});
    if (result.years.empty() || result.years.back().year != month.year())
      result.years.push_back({.year = month.year()});
    ++result.years.back().months;
  }
  for (std::size_t c = 0; c < categories.size(); ++c) {
    const BudgetCategory& category = categories[c];
    CategoryCost cost{.name = category.name, .heads = category.heads};
    for (int start = 0; start < period.months;) {
      const Statement statement = detail::bill_of(law, category, c, *period.from + start, options);
      int end = start + 1;
      for (; end < period.months; ++end) {
        const Statement next = detail::bill_of(law, category, c, *period.from + end, options);
        add_once(result.assumptions, next.assumptions());
        if (!detail::same_bill(statement, next)) break;
      }
      add_once(result.assumptions, statement.assumptions());
      for (const Line& line : statement.lines()) {
        if (line.settlement != Settlement::due) continue;
        BudgetLine entry{
            .category = c, .line = line, .months = end - start, .heads = category.heads};
        entry.line.from = *period.from + start;
        entry.line.to = *period.from + (end - 1);
        entry.amount = line.amount * entry.months * category.heads;
        result.lines.push_back(entry);
        const auto payer = static_cast<std::size_t>(line.payer);
        const Rupiah each_month = line.amount * category.heads;
        for (int i = start; i < end; ++i)
          result.months[static_cast<std::size_t>(i)].payers[payer] += each_month;
        cost.payers[payer] += entry.amount;
        cost.per_head += line.amount * entry.months;
        result.payers[payer] += entry.amount;
      }
      start = end;
    }
    result.heads += category.heads;
    result.categories.push_back(cost);
  }
  std::size_t year = 0;
  for (const BudgetMonth& month : result.months) {
    if (result.years[year].year != month.month.year()) ++year;
    for (std::size_t p = 0; p < all_payers.size(); ++p)
      result.years[year].payers[p] += month.payers[p];
  }
  return result;
}

/// The claim of one person of a category, to whom something happens on `day`: a member since so
/// long that every benefit is whole, with every contribution paid.
[[nodiscard]] inline Claim budget_claim(const BudgetCategory& category, BudgetEvent event, Date day,
                                        const std::optional<Family>& family = {}) {
  Claim claim;
  Participant& participant = claim.participant;
  if (const auto* self = std::get_if<SelfEmployed>(&category.member)) {
    participant.segment = Segment::self_employed;
    participant.group = self->group;
    participant.income = self->income;
    if (!self->company_incomes.empty()) participant.income = self->company_incomes[0];
  } else {
    participant.segment = Segment::public_worker;
    const auto& member = std::get<PublicWorker>(category.member);
    if (member.wage) participant.pay = Pay::monthly(*member.wage);
  }
  claim.event.kind = event == BudgetEvent::death ? EventKind::death : EventKind::work_accident;
  claim.event.date = day;
  if (event == BudgetEvent::fatal_accident) claim.event.died_on = day;
  if (event == BudgetEvent::total_disability) claim.event.total_disability = true;
  claim.family = family;
  return claim;
}

/// What one such event pays. Throws as settle does, below "categories[index]".
[[nodiscard]] inline BenefitStatement budget_benefit(const Law& law, const BudgetCategory& category,
                                                     std::size_t index, BudgetEvent event, Date day,
                                                     const std::optional<Family>& family = {},
                                                     KnownOn known_on = {}) {
  try {
    return settle(law, budget_claim(category, event, day, family), {.known_on = known_on});
  } catch (Error& error) {
    error.within(detail::category_place(index));
    throw;
  }
}

// --- a published amount and the packages that it may mean ---

enum class PackageKind : std::uint8_t {
  income_band,           ///< self-employed, JKK and JKM
  income_band_with_jht,  ///< and JHT
  wage_rates,            ///< of wage earners in risk group I, JKK and JKM, on the minimum wage
};
inline constexpr std::array<Named<PackageKind>, 3> package_kind_names = {{
    {"income_band", PackageKind::income_band},
    {"income_band_with_jht", PackageKind::income_band_with_jht},
    {"wage_rates", PackageKind::wage_rates},
}};
constexpr const auto& names_of(PackageKind) { return package_kind_names; }

struct PackageCandidate {
  PackageKind kind = PackageKind::income_band;
  int band = 0;         ///< from 1; 0 for wage rates
  Rupiah base{};        ///< of the band, or the wage
  Rupiah monthly{};     ///< of the first month
  Rupiah yearly{};      ///< of the twelve months
  Rupiah difference{};  ///< yearly less what was published
};

struct ReconciledAmount {
  std::vector<PackageCandidate> candidates{};
  std::size_t nearest = 0;
};

/// Every package that one person may join for JKK and JKM, with what it costs in the twelve months
/// and how far that is from the published amount. The nearest one explains the amount best; it is
/// no proof. Throws MissingField ("proposal.yearly", "proposal.from"), InvalidValue
/// ("proposal.yearly", "proposal.wage") and what bill() throws by month.
[[nodiscard]] inline ReconciledAmount reconcile_amount(const Law& law,
                                                       const BudgetProposal& proposal,
                                                       const BillOptions& options = {}) {
  if (!proposal.yearly) throw MissingField("proposal.yearly", "", "the published amount");
  if (!proposal.from) throw MissingField("proposal.from", "", "the first of its twelve months");
  if (*proposal.yearly <= Rupiah{})
    throw InvalidValue("proposal.yearly", to_text(*proposal.yearly), "is greater than zero");
  if (proposal.wage && *proposal.wage <= Rupiah{})
    throw InvalidValue("proposal.wage", to_text(*proposal.wage), "is greater than zero");
  ReconciledAmount result;
  const auto add = [&](PackageKind kind, int band, Rupiah base, const auto& member) {
    PackageCandidate candidate{.kind = kind, .band = band, .base = base};
    for (int i = 0; i < 12; ++i) {
      Rupiah sum;
      for (const Line& line : bill(law, member, *proposal.from + i, options).lines())
        sum += line.amount;
      if (i == 0) candidate.monthly = sum;
      candidate.yearly += sum;
    }
    candidate.difference = candidate.yearly - *proposal.yearly;
    result.candidates.push_back(candidate);
  };
  const auto& bands = law.self_employed.income_bands.on(*proposal.from, options.known_on).value;
  for (const bool with_jht : {false, true}) {
    int number = 0;
    for (const auto& band : bands) {
      SelfEmployed member{.group = SelfEmployedGroup::neighbourhood_official,
                          .income = band.from,
                          .programs = ProgramSet{Program::jkk, Program::jkm},
                          .payer = Party::local_government};
      if (with_jht) member.programs->insert(Program::jht);
      add(with_jht ? PackageKind::income_band_with_jht : PackageKind::income_band, ++number,
          band.base, member);
    }
  }
  if (proposal.wage)
    add(PackageKind::wage_rates, 0, *proposal.wage,
        PublicWorker{.kind = PublicWorkerKind::neighbourhood_official,
                     .wage = proposal.wage,
                     .payer = Party::local_government});
  const auto distance = [](Rupiah difference) {
    return difference < Rupiah{} ? -difference : difference;
  };
  for (std::size_t i = 1; i < result.candidates.size(); ++i)
    if (distance(result.candidates[i].difference) <
        distance(result.candidates[result.nearest].difference))
      result.nearest = i;
  return result;
}

}  // namespace v1
}  // namespace jamsos
