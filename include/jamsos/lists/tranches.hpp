// SPDX-License-Identifier: Apache-2.0
// Whom to write to first: employers in the order of what they lack, cut into letters of so many.
// The same lists give the same letters.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "jamsos/lists/reconcile.hpp"

namespace jamsos {
inline namespace v1 {
namespace lists {

enum class TrancheOrder : std::uint8_t {
  gap,   ///< workers missing at the agency, most first
  owed,  ///< GroupTotals::amount_owed(), most first
};
inline constexpr std::array<Named<TrancheOrder>, 2> tranche_order_names = {
    {{"gap", TrancheOrder::gap}, {"owed", TrancheOrder::owed}}};

/// The employers of one letter.
struct Tranche {
  std::size_t number = 0;  ///< from 1
  std::size_t first = 0;   ///< place of its first employer in the whole order, from 1
  std::vector<GroupTotals> employers{};
  std::uint64_t gap = 0;  ///< sums of its employers
  Rupiah owed{};
};

/// Leaves out who lacks nothing, and rows that name no employer: there is nobody to write to.
/// Employers that lack the same follow each other by key. Throws InvalidValue for letters of none,
/// Overflow for a sum beyond an amount.
[[nodiscard]] inline std::vector<Tranche> cut_tranches(std::span<const GroupTotals> employers,
                                                       TrancheOrder order, std::size_t size) {
  if (size == 0) throw InvalidValue("tranche", "0", "a letter goes to one employer at least");
  const auto measure = [order](const GroupTotals& employer) {
    return order == TrancheOrder::gap ? static_cast<std::int64_t>(employer.gap())
                                      : employer.amount_owed().sen();
  };
  std::vector<const GroupTotals*> sorted;
  for (const GroupTotals& employer : employers)
    if (measure(employer) > 0 && !employer.key.empty()) sorted.push_back(&employer);
  std::ranges::sort(sorted, [&](const GroupTotals* a, const GroupTotals* b) {
    return std::tuple(-measure(*a), std::string_view(a->key)) <
           std::tuple(-measure(*b), std::string_view(b->key));
  });
  std::vector<Tranche> tranches;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i % size == 0) tranches.push_back({tranches.size() + 1, i + 1, {}, 0, {}});
    Tranche& tranche = tranches.back();
    tranche.employers.push_back(*sorted[i]);
    tranche.gap += sorted[i]->gap();
    tranche.owed += sorted[i]->amount_owed();
  }
  return tranches;
}

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
