// SPDX-License-Identifier: Apache-2.0
// An amount before rounding: an unreduced fraction of a sen over a checked 128-bit integer. It is a
// different type from Rupiah, and round() is the only way back. Multiplying first and dividing once
// at the end keeps every closed formula of the law exact; nothing here reduces, rounds or wraps.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <compare>
#include <limits>
#include <stdexcept>

#include "jamsos/core/rate.hpp"
#include "jamsos/core/rounding.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {

class Exact {
 public:
  using Integer = boost::multiprecision::checked_int128_t;

 private:
  template <class Operation>
  static constexpr auto guarded(Operation operation) {
    // Boost's own exception must not cross the library's boundary.
    try {
      return operation();
    } catch (const std::overflow_error&) {
      throw Overflow("amount", "", "an unrounded amount does not fit 128 bits");
    }
  }

 public:
  constexpr Exact() = default;
  constexpr explicit Exact(Rupiah amount) : numerator_(amount.sen()) {}

  [[nodiscard]] constexpr const Integer& numerator_in_sen() const { return numerator_; }
  [[nodiscard]] constexpr const Integer& denominator() const { return denominator_; }

  /// Throws Overflow when the fraction no longer fits 128 bits.
  constexpr Exact operator*(Rate rate) const {
    return guarded([&] {
      return Exact(Integer(numerator_ * rate.numerator()),
                   Integer(denominator_ * rate.denominator()));
    });
  }
  template <WholeNumber T>
  constexpr Exact operator*(T times) const {
    return guarded([&] { return Exact(Integer(numerator_ * times), denominator_); });
  }
  /// Throws InvalidValue for a divisor below 1.
  template <WholeNumber T>
  constexpr Exact operator/(T parts) const {
    if (parts < 1)
      throw InvalidValue("divisor", std::to_string(parts), "an amount is divided by 1 or more");
    return guarded([&] { return Exact(numerator_, Integer(denominator_ * parts)); });
  }
  constexpr Exact operator+(const Exact& other) const {
    return guarded([&] {
      if (denominator_ == other.denominator_)
        return Exact(Integer(numerator_ + other.numerator_), denominator_);
      // Rates share powers of ten: a sum of many must not multiply them up.
      if (denominator_ % other.denominator_ == 0)
        return Exact(Integer(numerator_ + other.numerator_ * (denominator_ / other.denominator_)),
                     denominator_);
      if (other.denominator_ % denominator_ == 0) return other + *this;
      return Exact(Integer(numerator_ * other.denominator_ + other.numerator_ * denominator_),
                   Integer(denominator_ * other.denominator_));
    });
  }
  constexpr Exact operator-(const Exact& other) const { return *this + other * -1; }
  template <class T>
  requires std::floating_point<T> Exact operator*(T) const = delete;
  template <class T>
  requires std::floating_point<T> Exact operator/(T) const = delete;

  constexpr bool operator==(const Exact& other) const { return compare(other) == 0; }
  constexpr std::strong_ordering operator<=>(const Exact& other) const {
    return compare(other) <=> 0;
  }

 private:
  constexpr Exact(Integer numerator, Integer denominator)
      : numerator_(std::move(numerator)), denominator_(std::move(denominator)) {}

  [[nodiscard]] constexpr int compare(const Exact& other) const {
    return guarded([&] {
      const Integer left = numerator_ * other.denominator_;
      const Integer right = other.numerator_ * denominator_;
      return left < right ? -1 : (left > right ? 1 : 0);
    });
  }

  Integer numerator_ = 0;
  Integer denominator_ = 1;

  friend constexpr Rupiah round(const Exact&, const Rounding&);
};

/// A share of an amount, unrounded.
constexpr Exact operator*(Rupiah amount, Rate rate) { return Exact(amount) * rate; }

/// The only bridge from an unrounded to a payable amount: a named rounding, applied once.
/// Throws Overflow when the result does not fit, InvalidValue when the unit is not positive.
constexpr Rupiah round(const Exact& exact, const Rounding& rule) {
  if (rule.unit <= Rupiah{})
    throw InvalidValue("rounding.unit", std::to_string(rule.unit.sen()) + " sen",
                       "must be positive");
  return Exact::guarded([&] {
    using Integer = Exact::Integer;
    const Integer divisor = exact.denominator_ * rule.unit.sen();
    const bool negative = exact.numerator_ < 0;
    const Integer magnitude = negative ? Integer(-exact.numerator_) : exact.numerator_;
    Integer units = magnitude / divisor;
    const Integer remainder = magnitude - units * divisor;
    if (rounds_magnitude_up(rule.direction, negative, units % 2 != 0, remainder == 0,
                            remainder * 2 == divisor, remainder * 2 > divisor))
      ++units;
    const Integer sen = units * rule.unit.sen();
    return Rupiah::from_sen(static_cast<std::int64_t>(negative ? Integer(-sen) : sen));
  });
}

/// round(base x rate x times): the shape of every contribution, in 64 bits when it fits there. The
/// result is the same either way.
constexpr Rupiah round_share(Rupiah base, Rate rate, int times, const Rounding& rule) {
  std::int64_t numerator = 0;
  std::int64_t divisor = 0;
  if (base.sen() < 0 || times < 0 || rule.unit <= Rupiah{} ||
      __builtin_mul_overflow(base.sen(), rate.numerator(), &numerator) ||
      __builtin_mul_overflow(numerator, static_cast<std::int64_t>(times), &numerator) ||
      __builtin_mul_overflow(rate.denominator(), rule.unit.sen(), &divisor) ||
      divisor > std::numeric_limits<std::int64_t>::max() / 2)
    return round(Exact(base) * rate * times, rule);
  std::int64_t units = numerator / divisor;
  const std::int64_t twice_remainder = (numerator - units * divisor) * 2;
  if (rounds_magnitude_up(rule.direction, false, units % 2 != 0, twice_remainder == 0,
                          twice_remainder == divisor, twice_remainder > divisor))
    ++units;
  return rule.unit * units;
}

}  // namespace v1
}  // namespace jamsos
