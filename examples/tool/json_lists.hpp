// SPDX-License-Identifier: Apache-2.0
// Reconciled lists as JSON.
#pragma once

#include <jamsos/lists/reconcile.hpp>
#include <jamsos/lists/tranches.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json_facts.hpp"

namespace tool {

/// A reason of a suggestion: its id, how often where it counts something, and what it says.
struct Reason {
  std::string_view id;
  int count = 0;  ///< 0: counts nothing
  std::string text;
};
[[nodiscard]] std::vector<Reason> reasons_of(const jamsos::lists::Suggestion& suggestion,
                                             jamsos::render::Language language);

/// What was taken for granted; `stated`: the labour office's list states amounts owed.
[[nodiscard]] std::vector<const jamsos::Remark*> remarks_of_lists(bool stated);

[[nodiscard]] Json outcome_json(const jamsos::lists::Outcome& outcome,
                                jamsos::render::Language language);
[[nodiscard]] Json refused_person_json(jamsos::lists::Side side,
                                       const jamsos::lists::RefusedPerson& refused);

/// The members totals, employers, districts, persons_with_several_employers and assumptions.
[[nodiscard]] Json reconciled_json(const jamsos::lists::Reconciled& reconciled,
                                   jamsos::render::Language language);
/// A list of letters.
[[nodiscard]] Json tranches_json(std::span<const jamsos::lists::Tranche> tranches);

}  // namespace tool
