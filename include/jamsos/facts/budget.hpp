// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about a budget that insures people by category: RT and RW heads, Linmas,
// Jumantik, PKK, riders, fishers. Names and head counts are the caller's.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "jamsos/core/month.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/facts/family.hpp"
#include "jamsos/facts/public_worker.hpp"
#include "jamsos/facts/self_employed.hpp"

namespace jamsos {
inline namespace v1 {

/// People who are insured alike.
struct BudgetCategory {
  std::string name{};
  int heads = 0;  ///< 1 to 300,000,000
  /// How each of them is insured, with programs, band or wage, sector and payer. Months ahead and
  /// unpaid months stay as they are by default: the budget goes month by month.
  std::variant<SelfEmployed, PublicWorker> member{};
};

/// The months of the budget.
struct BudgetPeriod {
  std::optional<Month> from{};
  int months = 12;  ///< 1 to 120
};

/// What may happen to one person of a category.
enum class BudgetEvent : std::uint8_t {
  death,             ///< not by work
  fatal_accident,    ///< a work accident that ends in death on the same day
  total_disability,  ///< by a work accident
};
inline constexpr std::array<Named<BudgetEvent>, 3> budget_event_names = {{
    {"death", BudgetEvent::death},
    {"fatal_accident", BudgetEvent::fatal_accident},
    {"total_disability", BudgetEvent::total_disability},
}};
constexpr const auto& names_of(BudgetEvent) { return budget_event_names; }

/// A published amount for one person and one year, of which the package is not known.
struct BudgetProposal {
  std::optional<Rupiah> yearly{};
  std::optional<Month> from{};   ///< first of its twelve months
  std::optional<Rupiah> wage{};  ///< minimum wage of the region, for wage-type contributions
};

}  // namespace v1
}  // namespace jamsos
