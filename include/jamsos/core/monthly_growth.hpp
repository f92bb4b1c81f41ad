// SPDX-License-Identifier: Apache-2.0
// Growth month by month at the 12th root of 1 + a yearly rate. The root is irrational, so its
// precision is part of the rule: 24 decimals, nearest. Everything is fixed-width integer work; a
// posting is rounded half away from zero, exactly, without a division.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "jamsos/core/exact.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {

/// 128 bits without a sign, for balances finer than a sen.
__extension__ typedef unsigned __int128 WideUnits;

namespace detail {

constexpr WideUnits power_of_ten(int exponent) {
  WideUnits power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

inline constexpr int monthly_factor_decimals = 24;
inline constexpr WideUnits factor_unit = power_of_ten(monthly_factor_decimals);

struct WideProduct {
  WideUnits high = 0;
  WideUnits low = 0;
};
/// 128 times 128 bits.
constexpr WideProduct multiply(WideUnits a, WideUnits b) {
  constexpr WideUnits mask = ~std::uint64_t{0};
  const WideUnits a0 = a & mask, a1 = a >> 64, b0 = b & mask, b1 = b >> 64;
  const WideUnits low = a0 * b0, left = a1 * b0, right = a0 * b1;
  const WideUnits middle = (low >> 64) + (left & mask) + (right & mask);
  return {a1 * b1 + (left >> 64) + (right >> 64) + (middle >> 64), (middle << 64) | (low & mask)};
}

/// Balances between postings: 10^-10 rupiah.
inline constexpr int balance_decimals = 10;
inline constexpr WideUnits units_of_sen = power_of_ten(balance_decimals - 2);
/// Above it a balance is no amount any more.
inline constexpr WideUnits most_units =
    static_cast<WideUnits>(std::numeric_limits<std::int64_t>::max()) * units_of_sen;

constexpr WideUnits units(Rupiah amount) {
  return static_cast<WideUnits>(amount.sen()) * units_of_sen;
}
/// The balance as an unrounded amount. Throws Overflow, naming `field`.
constexpr Exact exact_units(WideUnits balance, std::string_view field) {
  if (balance > most_units)
    throw Overflow(std::string(field), "", "the balance does not fit 64 bits of sen");
  const auto part = [](WideUnits value) {
    return Exact(Rupiah::from_sen(static_cast<std::int64_t>(value)));
  };
  return part(balance / units_of_sen) +
         part(balance % units_of_sen) / static_cast<std::int64_t>(units_of_sen);
}

/// Numbers below 4 with 126 binary digits after the point.
inline constexpr int point = 126;
inline constexpr WideUnits one = WideUnits{1} << point;
constexpr WideUnits multiply_fixed(WideUnits a, WideUnits b) {
  const WideProduct product = multiply(a, b);
  return (product.high << (128 - point)) | (product.low >> point);
}
/// numerator / denominator below 4, both below 2^62.
constexpr WideUnits divide_fixed(std::int64_t numerator, std::int64_t denominator) {
  const auto divisor = static_cast<WideUnits>(denominator);
  const WideUnits first = static_cast<WideUnits>(numerator) << 64;
  return ((first / divisor) << (point - 64)) + (((first % divisor) << (point - 64)) / divisor);
}

/// Does the 12th root of 1 + rate lie above 1 + (fraction + 1/2) / 10^24? Exact.
constexpr bool root_lies_above(Rate rate, WideUnits fraction) {
  using Integer = boost::multiprecision::number<
      boost::multiprecision::cpp_int_backend<1088, 1088, boost::multiprecision::unsigned_magnitude,
                                             boost::multiprecision::unchecked, void>>;
  const auto integer = [](WideUnits value) {
    return Integer((Integer(static_cast<std::uint64_t>(value >> 64)) << 64) +
                   static_cast<std::uint64_t>(value));
  };
  const auto twelfth_power = [](const Integer& base) {
    const Integer third = base * base * base;
    const Integer sixth = third * third;
    return Integer(sixth * sixth);
  };
  const auto denominator = static_cast<std::uint64_t>(rate.denominator());
  const auto numerator = static_cast<std::uint64_t>(rate.denominator() + rate.numerator());
  return twelfth_power(integer(2 * (factor_unit + fraction) + 1)) * denominator <
         twelfth_power(integer(2 * factor_unit)) * numerator;
}

/// A step of Newton's iteration for y^12 = a in the form y -= y (y^12 / a - 1) / 12.
template <class Number, class Multiply>
constexpr Number newton_step(Number root, Number inverse, Number unit, Number twelfth,
                             Multiply times, Number& error) {
  const Number third = times(times(root, root), root);
  const Number sixth = times(third, third);
  const Number quotient = times(times(sixth, sixth), inverse);
  const bool above = quotient > unit;
  error = above ? quotient - unit : unit - quotient;
  const Number step = times(times(root, error), twelfth);
  return above ? root - step : root + step;
}

/// (12th root of 1 + rate, less 1) in units of 10^-24, nearest.
constexpr WideUnits monthly_fraction(Rate rate) {
  if (rate.is_zero()) return 0;
  const WideUnits inverse = divide_fixed(rate.denominator(), rate.denominator() + rate.numerator());
  // In 64 bits to about 2^-60, then one step in 128: the next error is the square of the last.
  constexpr int short_point = 62;
  constexpr std::uint64_t short_one = std::uint64_t{1} << short_point;
  const auto start =
      static_cast<std::uint64_t>((rate.numerator() << 30) / (rate.denominator() * 12));
  std::uint64_t near_root = short_one + (start << (short_point - 30));
  for (std::uint64_t error = short_one; error >> 32 != 0;)
    near_root = newton_step(
        near_root, static_cast<std::uint64_t>(inverse >> (point - short_point)), short_one,
        short_one / 12,
        [](std::uint64_t a, std::uint64_t b) {
          return static_cast<std::uint64_t>((static_cast<WideUnits>(a) * b) >> short_point);
        },
        error);
  WideUnits error = 0;
  const WideUnits root = newton_step(static_cast<WideUnits>(near_root) << (point - short_point),
                                     inverse, one, one / 12, multiply_fixed, error);
  // The root is right to 2^-110 at least; only near a half do its digits not decide the rounding.
  const WideProduct decimal = multiply((root - one) << (128 - point), factor_unit);
  constexpr WideUnits half = WideUnits{1} << 127;
  const WideUnits distance = decimal.low > half ? decimal.low - half : half - decimal.low;
  const bool doubtful = distance >> 104 == 0;
  const bool up = doubtful ? root_lies_above(rate, decimal.high) : decimal.low > half;
  return decimal.high + (up ? 1U : 0U);
}

}  // namespace detail

/// The growth of a month when a year grows by a rate.
class MonthlyGrowth {
 public:
  constexpr MonthlyGrowth() = default;
  /// Of a yearly rate between 0 and 100 %.
  constexpr explicit MonthlyGrowth(Rate yearly)
      : fraction_(detail::monthly_fraction(yearly)), reciprocal_(reciprocal(fraction_)) {}

  /// In units of 10^-24: the factor of the month, less one.
  [[nodiscard]] constexpr WideUnits fraction() const { return fraction_; }

  /// The return of a month on a balance below 2^100 units: balance x fraction, rounded half away
  /// from zero to a unit.
  [[nodiscard]] constexpr WideUnits of(WideUnits balance) const {
    // balance x fraction / 10^24 lies above the product by less than balance / 2^128.
    const detail::WideProduct product = detail::multiply(balance, reciprocal_);
    constexpr WideUnits half = WideUnits{1} << 127;
    if (product.low >= half) return product.high + 1;
    if (product.low + balance < half) return product.high;
    const WideUnits rest = balance * fraction_ - product.high * detail::factor_unit;
    return product.high + (rest * 2 >= detail::factor_unit ? 1U : 0U);
  }

 private:
  /// floor(fraction x 2^128 / 10^24), where 10^24 = 2^24 x 5^24.
  static constexpr WideUnits reciprocal(WideUnits fraction) {
    constexpr WideUnits divisor = detail::factor_unit >> 24;
    const WideUnits first = fraction << 40;
    return ((first / divisor) << 64) + ((first % divisor) << 64) / divisor;
  }

  WideUnits fraction_ = 0;
  WideUnits reciprocal_ = 0;
};

}  // namespace v1
}  // namespace jamsos
