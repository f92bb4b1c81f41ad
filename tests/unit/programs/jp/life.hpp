// SPDX-License-Identifier: Apache-2.0
// Working lives for the tests of JP's benefits, and an oracle that computes them with fractions in
// lowest terms.
#pragma once

#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <string>
#include <vector>

#include "../../support.hpp"
#include "jamsos/programs/jp/pension.hpp"

namespace tests {

using Fraction = boost::multiprecision::cpp_rational;

inline constexpr Rounding to_the_sen{.id = "test.sen", .unit = Rupiah::from_sen(1)};
inline constexpr Rounding to_the_rupiah{.id = "test.rupiah", .unit = 1_idr};
inline constexpr Rate whole = Rate::percent(100, 0);

[[nodiscard]] constexpr WageRun run_of(Month from, Month to, Rupiah wage) {
  return {.from = from, .to = to, .wage = wage};
}

inline std::string digits(const jamsos::detail::Wide& value) {
  boost::multiprecision::cpp_int sum = 0;
  for (std::size_t i = value.size(); i-- > 0;) sum = (sum << 64) + value[i];
  return sum.str();
}
inline Fraction fraction_of(const ExactWide& exact) {
  return Fraction(boost::multiprecision::cpp_int(digits(exact.numerator_in_sen())),
                  boost::multiprecision::cpp_int(digits(exact.denominator())));
}

}  // namespace tests
