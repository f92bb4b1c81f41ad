// SPDX-License-Identifier: Apache-2.0
// An exact amount of rupiah in hundredths (sen). The agency's own bill shows two decimals a line,
// so the sen is the grain of practice. There is no way in from floating point, no product of two
// amounts, and overflow throws: an amount that exists is right.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>

#include "jamsos/core/error.hpp"

namespace jamsos {
inline namespace v1 {

template <class T>
concept WholeNumber = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> &&
                      !std::same_as<T, wchar_t> && !std::same_as<T, char8_t> &&
                      !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

class Rupiah {
 public:
  constexpr Rupiah() = default;

  /// Whole rupiah. Throws Overflow beyond about 92 thousand million million.
  template <WholeNumber T>
  constexpr explicit Rupiah(T whole_rupiah) : sen_(checked_multiply(narrow(whole_rupiah), 100)) {}
  template <class T>
  requires(!WholeNumber<T>) explicit Rupiah(T) =
      delete;  // floating point, bool and characters are not money

  /// Hundredths of a rupiah.
  [[nodiscard]] static constexpr Rupiah from_sen(std::int64_t sen) {
    Rupiah amount;
    amount.sen_ = sen;
    return amount;
  }
  [[nodiscard]] constexpr std::int64_t sen() const { return sen_; }
  [[nodiscard]] constexpr bool is_whole() const { return sen_ % 100 == 0; }

  constexpr auto operator<=>(const Rupiah&) const = default;

  constexpr Rupiah operator+(Rupiah other) const {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(sen_, other.sen_, &sum)) fail("a sum");
    return from_sen(sum);
  }
  constexpr Rupiah operator-(Rupiah other) const {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(sen_, other.sen_, &difference)) fail("a difference");
    return from_sen(difference);
  }
  constexpr Rupiah operator-() const { return Rupiah{} - *this; }
  constexpr Rupiah& operator+=(Rupiah other) { return *this = *this + other; }
  constexpr Rupiah& operator-=(Rupiah other) { return *this = *this - other; }

  /// A whole number of times the amount (25 days of a daily wage).
  template <WholeNumber T>
  constexpr Rupiah operator*(T times) const {
    return from_sen(checked_multiply(sen_, narrow(times)));
  }
  template <class T>
  requires std::floating_point<T> Rupiah operator*(T) const = delete;

 private:
  template <WholeNumber T>
  static constexpr std::int64_t narrow(T value) {
    if constexpr (std::unsigned_integral<T> && sizeof(T) == sizeof(std::int64_t))
      if (value > static_cast<T>(std::numeric_limits<std::int64_t>::max())) fail("a conversion");
    return static_cast<std::int64_t>(value);
  }
  static constexpr std::int64_t checked_multiply(std::int64_t a, std::int64_t b) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product)) fail("a product");
    return product;
  }
  [[noreturn]] static void fail(const char* operation) {
    throw Overflow("amount", "", std::string(operation) + " of rupiah does not fit 64 bits of sen");
  }

  std::int64_t sen_ = 0;
};

namespace detail {

// Reads "8'500'000" or "20'399.50" at compile time; an exponent, a hexadecimal prefix or a third
// decimal is a compile error because the throw is then reached in a constant expression.
struct DecimalDigits {
  std::int64_t digits = 0;
  int decimals = 0;
};

template <char... Characters>
consteval DecimalDigits read_decimal_literal(int most_decimals) {
  constexpr char text[] = {Characters...};
  DecimalDigits result;
  bool after_point = false;
  for (const char c : text) {
    if (c == '\'') continue;
    if (c == '.' && !after_point) {
      after_point = true;
      continue;
    }
    if (c < '0' || c > '9') throw "a literal is written in plain decimal digits, as in the gazette";
    if (after_point && ++result.decimals > most_decimals) throw "too many decimals";
    if (__builtin_mul_overflow(result.digits, 10, &result.digits) ||
        __builtin_add_overflow(result.digits, c - '0', &result.digits))
      throw "the literal does not fit 64 bits";
  }
  if (sizeof(text) > 1 && text[0] == '0' && text[1] != '.') throw "octal or hexadecimal literal";
  return result;
}

}  // namespace detail

inline namespace literals {

/// `8'500'000_idr`, `20'399.50_idr`: exact, at compile time.
template <char... Characters>
consteval Rupiah operator""_idr() {
  detail::DecimalDigits number = detail::read_decimal_literal<Characters...>(2);
  for (; number.decimals < 2; ++number.decimals)
    if (__builtin_mul_overflow(number.digits, 10, &number.digits)) throw "the literal does not fit";
  return Rupiah::from_sen(number.digits);
}

}  // namespace literals
}  // namespace v1
}  // namespace jamsos
