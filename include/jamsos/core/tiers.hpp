// SPDX-License-Identifier: Apache-2.0
// Tiers: each slice of an amount at its own rate, like the brackets of an income tax.
#pragma once

#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {

struct Tier {
  Rupiah above{};  ///< the slice begins above this amount and ends where the next one begins
  Rate rate{};

  constexpr bool operator==(const Tier&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("above", self.above);
    visit("rate", self.rate);
  }
};
using Tiers = FixedList<Tier, 8>;

/// The part of `amount` inside the tier at `index`. Throws InvalidValue when the tiers do not begin
/// at zero and grow.
[[nodiscard]] constexpr Rupiah slice(const Tiers& tiers, Rupiah amount, std::size_t index) {
  const Rupiah lower = tiers[index].above;
  if (index == 0 ? lower != Rupiah{} : lower <= tiers[index - 1].above)
    throw InvalidValue("tiers", std::to_string(index),
                       "the first tier begins at zero and each later one above the one before");
  if (amount <= lower) return {};
  const bool last = index + 1 == tiers.size() || amount <= tiers[index + 1].above;
  return (last ? amount : tiers[index + 1].above) - lower;
}

}  // namespace v1
}  // namespace jamsos
