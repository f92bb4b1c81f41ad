// SPDX-License-Identifier: Apache-2.0
// The verb `budget`: what it costs to insure categories of people, what an event among them pays,
// and which package a published amount fits.
#pragma once

#include <array>
#include <jamsos/jamsos.hpp>
#include <optional>
#include <vector>

#include "json_facts.hpp"

namespace tool {

/// Everything that a request states.
struct BudgetQuestion {
  std::vector<jamsos::BudgetCategory> categories{};
  jamsos::BudgetPeriod period{};
  jamsos::BillOptions options{};  ///< refers to `holidays`
  std::optional<jamsos::BudgetProposal> proposal{};
  /// The day of the events; none: the first day of the budget.
  std::optional<jamsos::Date> event_on{};
  std::optional<jamsos::Family> family{};
  Holidays holidays{};
  jamsos::Law law{};  ///< with the chosen interpretations
  jamsos::render::Language language = jamsos::render::Language::english;

  BudgetQuestion() = default;
  BudgetQuestion(const BudgetQuestion&) = delete;
  BudgetQuestion& operator=(const BudgetQuestion&) = delete;
};

/// Reads every member of the request beside id and verb. Throws an Error for a bad one.
void read_budget_question(ObjectReader& request, const jamsos::Law& law, BudgetQuestion& question);

/// A budget with everything that is told of it.
struct BudgetAnswer {
  jamsos::Budget budget{};
  /// By category, in the order of budget_event_names.
  std::vector<std::array<jamsos::BenefitStatement, 3>> benefits{};
  std::optional<jamsos::ReconciledAmount> reconciliation{};
};
[[nodiscard]] BudgetAnswer answer(const BudgetQuestion& question);

/// {"ok", "law_version", "lines", "totals", "categories", "months", "years", "proposal",
/// "assumptions"}.
[[nodiscard]] Json budget_json(const BudgetQuestion& question, const BudgetAnswer& answer);

/// A category as the member of a request, out of a file.
[[nodiscard]] Json category_json(const jamsos::BudgetCategory& category);

/// The response to a request under `law`, without its id. Throws an Error for a bad one.
[[nodiscard]] Json answer_budget(ObjectReader& request, const jamsos::Law& law);

}  // namespace tool
