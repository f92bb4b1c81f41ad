// SPDX-License-Identifier: Apache-2.0
// A part of a whole, as a statistic is printed: numerator, denominator, percent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "jamsos/core/error.hpp"
#include "jamsos/core/rounding.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {
namespace lists {

/// How a percentage is cut to two decimals; the unit is a hundredth of a percent.
inline constexpr Rounding percent_rounding{.id = "lists.percent"};

struct Share {
  std::uint64_t numerator = 0;
  std::uint64_t denominator = 0;

  constexpr bool operator==(const Share&) const = default;

  /// Hundredths of a percent: 1756 for 20,413 of 116,229. Nothing of nothing has no percentage.
  /// Throws InvalidValue for a part larger than the whole, Overflow beyond 10^15 of either.
  [[nodiscard]] constexpr std::optional<int> hundredths_of_percent(
      const Rounding& rounding = percent_rounding) const {
    if (numerator > denominator)
      throw InvalidValue("share", std::to_string(numerator), "a part larger than its whole");
    if (denominator > 1'000'000'000'000'000)
      throw Overflow("share", std::to_string(denominator), "too large for a percentage");
    if (denominator == 0) return std::nullopt;
    const std::uint64_t scaled = numerator * 10'000;
    const std::uint64_t whole = scaled / denominator;
    const std::uint64_t rest = scaled % denominator;
    const bool up = rounds_magnitude_up(rounding.direction, false, whole % 2 == 1, rest == 0,
                                        2 * rest == denominator, 2 * rest > denominator);
    return static_cast<int>(whole) + (up ? 1 : 0);
  }
};

/// "17.56"; empty where there is no percentage.
[[nodiscard]] inline std::string percent_text(const Share& share) {
  const std::optional<int> hundredths = share.hundredths_of_percent();
  if (!hundredths) return {};
  return std::to_string(*hundredths / 100) + "." + detail::two_digits(*hundredths % 100);
}

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
