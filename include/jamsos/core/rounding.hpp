// SPDX-License-Identifier: Apache-2.0
// Named roundings. No regulation read so far orders how a contribution is rounded, so every
// rounding says whether it is law, official practice or the library's own choice.
#pragma once

#include <cstdint>
#include <string_view>

#include "jamsos/core/citation.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {

/// The behaviour below zero is in the name; "half up" alone would be ambiguous there.
enum class RoundingDirection : std::uint8_t {
  half_away_from_zero,
  half_even,
  floor,    ///< toward minus infinity
  ceiling,  ///< toward plus infinity
  toward_zero,
};

constexpr std::string_view to_string(RoundingDirection direction) {
  switch (direction) {
    case RoundingDirection::half_away_from_zero:
      return "half_away_from_zero";
    case RoundingDirection::half_even:
      return "half_even";
    case RoundingDirection::floor:
      return "floor";
    case RoundingDirection::ceiling:
      return "ceiling";
    case RoundingDirection::toward_zero:
      return "toward_zero";
  }
  return "unknown";
}

/// Who says that one rounds like this.
enum class RuleStatus : std::uint8_t { law, official_practice, house_choice };

constexpr std::string_view to_string(RuleStatus status) {
  switch (status) {
    case RuleStatus::law:
      return "law";
    case RuleStatus::official_practice:
      return "official_practice";
    case RuleStatus::house_choice:
      return "house_choice";
  }
  return "unknown";
}

struct Rounding {
  std::string_view id{};
  RoundingDirection direction = RoundingDirection::half_away_from_zero;
  Rupiah unit = Rupiah::from_sen(1);
  RuleStatus status = RuleStatus::house_choice;
  Citation citation{};

  constexpr bool operator==(const Rounding&) const = default;

  /// All but the id, which names the place where one rounds.
  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("direction", self.direction);
    visit("unit", self.unit);
    visit("status", self.status);
    visit("citation", self.citation);
  }
};

/// Does the magnitude grow by one unit? `exact`, `half` and `more_than_half` describe the
/// remainder.
[[nodiscard]] constexpr bool rounds_magnitude_up(RoundingDirection direction, bool negative,
                                                 bool odd, bool exact, bool half,
                                                 bool more_than_half) {
  switch (direction) {
    case RoundingDirection::half_away_from_zero:
      return half || more_than_half;
    case RoundingDirection::half_even:
      return more_than_half || (half && odd);
    case RoundingDirection::floor:
      return negative && !exact;
    case RoundingDirection::ceiling:
      return !negative && !exact;
    case RoundingDirection::toward_zero:
      return false;
  }
  return false;
}

}  // namespace v1
}  // namespace jamsos
