// SPDX-License-Identifier: Apache-2.0
// An exact rate, written as the gazette prints it: 0.24_pct is 24/10,000 and never a double.
#pragma once

#include <cstdint>

#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {

/// A percentage with as many decimals as the regulation prints (0.120 stays 0.120).
class Rate {
 public:
  static constexpr int most_decimals = 6;

  constexpr Rate() = default;
  /// percent_digits / 10^decimals percent. Throws InvalidValue outside 0 to 100 % or 6 decimals.
  static constexpr Rate percent(std::int64_t percent_digits, int decimals) {
    if (decimals < 0 || decimals > most_decimals)
      throw InvalidValue("rate", std::to_string(decimals),
                         "a rate has 0 to 6 decimals of a percent");
    Rate rate;
    for (int i = 0; i < decimals; ++i) rate.denominator_ *= 10;
    rate.numerator_ = percent_digits;
    if (percent_digits < 0 || percent_digits > rate.denominator_)
      throw InvalidValue("rate", std::to_string(percent_digits), "a rate lies between 0 and 100 %");
    return rate;
  }

  /// The rate is numerator() / denominator() of the base, not reduced.
  [[nodiscard]] constexpr std::int64_t numerator() const { return numerator_; }
  [[nodiscard]] constexpr std::int64_t denominator() const { return denominator_; }
  /// Decimals of the printed percentage.
  [[nodiscard]] constexpr int decimals() const {
    int decimals = 0;
    for (std::int64_t power = 100; power < denominator_; power *= 10) ++decimals;
    return decimals;
  }
  [[nodiscard]] constexpr bool is_zero() const { return numerator_ == 0; }

  /// Compares values: 0.12 % equals 0.120 %.
  constexpr bool operator==(const Rate& other) const {
    return numerator_ * other.denominator_ == other.numerator_ * denominator_;
  }

 private:
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 100;
};

inline namespace literals {

/// `0.24_pct`, `3.7_pct`: digits and one point only.
template <char... Characters>
consteval Rate operator""_pct() {
  constexpr auto number = detail::read_decimal_literal<Characters...>(Rate::most_decimals);
  return Rate::percent(number.digits, number.decimals);
}

}  // namespace literals
}  // namespace v1
}  // namespace jamsos
