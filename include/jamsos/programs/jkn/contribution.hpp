// SPDX-License-Identifier: Apache-2.0
// JKN contributions of a wage earner of a company: a share of the wage between the regional minimum
// wage and the ceiling (Perpres 82/2018 Pasal 30, 32, 36).
#pragma once

#include <optional>

#include "jamsos/core/charge.hpp"
#include "jamsos/facts/employer.hpp"
#include "jamsos/programs/jkn/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkn {

[[nodiscard]] constexpr Line employer_line(const Tables& law, Month month, KnownOn known_on) {
  return prepare(Program::jkn, Item::contribution_employer, Party::employer, Party::jkn_fund,
                 law.employer, month, known_on);
}

[[nodiscard]] constexpr Line worker_line(const Tables& law, Month month, KnownOn known_on) {
  return prepare(Program::jkn, Item::contribution_worker, Party::worker, Party::jkn_fund,
                 law.worker, month, known_on);
}

/// Paid by the worker, once for each additional family member.
[[nodiscard]] constexpr Line additional_family_line(const Tables& law, Month month,
                                                    KnownOn known_on) {
  return prepare(Program::jkn, Item::contribution_additional_family, Party::worker, Party::jkn_fund,
                 law.additional_family, month, known_on);
}

/// The wage raised to the regional minimum wage where the rule of `size` asks for it, then cut at
/// the ceiling. Throws MissingField when the minimum wage is needed and not given: a wage at or
/// above the ceiling does not need it.
[[nodiscard]] constexpr LimitedBase limited_base(const DatedRow<Rupiah>& ceiling,
                                                 const DatedRow<FloorRule>& floor,
                                                 EmployerSize size,
                                                 std::optional<Rupiah> regional_minimum_wage,
                                                 Rupiah wage) {
  if (wage >= ceiling.value) return at_most(wage, ceiling);
  const bool smaller = size == EmployerSize::micro || size == EmployerSize::small;
  if (smaller ? floor.value.micro_and_small : floor.value.medium_and_large) {
    if (!regional_minimum_wage)
      throw MissingField("employer.regional_minimum_wage", "",
                         "the health contribution has the minimum wage of the workplace as floor");
    if (wage < *regional_minimum_wage) {
      LimitedBase base = at_most(*regional_minimum_wage, ceiling);
      if (base.limit == Limit::none) {
        base.limit = Limit::floor;
        base.citation = floor.citation;
        base.confidence = floor.citation.confidence;
      }
      return base;
    }
  }
  return {.base = wage};
}

}  // namespace jkn
}  // namespace v1
}  // namespace jamsos
