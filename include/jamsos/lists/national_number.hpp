// SPDX-License-Identifier: Apache-2.0
// The national number (nomor induk kependudukan, NIK; UU 23/2006 Pasal 13): 16 digits, of which six
// name the place of first registration, six the day, month and two digits of the year of birth -
// with 40 added to the day of a woman - and four count from 0001.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "jamsos/core/month.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {
namespace lists {

/// Always a number that could have been issued; 0 digits for one that was never set.
class NationalNumber {
 public:
  constexpr NationalNumber() = default;

  [[nodiscard]] constexpr std::uint64_t value() const { return value_; }
  [[nodiscard]] constexpr bool is_woman() const { return day_field() > 40; }
  /// Day of birth without the 40.
  [[nodiscard]] constexpr int day() const { return day_field() % 40; }
  [[nodiscard]] constexpr int month() const { return digits(1'000'000, 100); }
  /// The last two digits; the number does not tell the century.
  [[nodiscard]] constexpr int year_of_century() const { return digits(10'000, 100); }

  constexpr auto operator<=>(const NationalNumber&) const = default;

  /// Throws InvalidValue naming `field`, with the reason why no such number exists. A number keeps
  /// the day of birth with which it was issued, so that another one stated beside it is no error
  /// (PP 40/2019 Pasal 30(2): it never changes).
  [[nodiscard]] static constexpr NationalNumber parse(std::string_view text,
                                                      std::string_view field) {
    if (text.size() != 16)
      detail::refuse_text(field, text,
                          text.find_first_of("Ee+") != std::string_view::npos
                              ? "a spreadsheet turned it into a number: save the column as text"
                              : "a national number (NIK) has 16 digits");
    NationalNumber number;
    for (const char c : text) {
      if (!detail::is_digit(c))
        detail::refuse_text(field, text, "a national number (NIK) has digits only");
      number.value_ = number.value_ * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (text.front() == '0') detail::refuse_text(field, text, "no province has a code below 11");
    const int month = number.month();
    // The year 2000 had the 29th of February that 1900 had not; else both centuries agree.
    if (number.day_field() % 40 == 0 || number.day_field() > 71 || month < 1 || month > 12 ||
        number.day() > detail::days_in_month(2000 + number.year_of_century(), month))
      detail::refuse_text(field, text, "its digits 7 to 12 are no day of birth");
    if (number.value_ % 10'000 == 0) detail::refuse_text(field, text, "it counts from 0001");
    return number;
  }

 private:
  [[nodiscard]] constexpr int day_field() const { return digits(100'000'000, 100); }
  [[nodiscard]] constexpr int digits(std::uint64_t divisor, std::uint64_t modulus) const {
    return static_cast<int>(value_ / divisor % modulus);
  }

  std::uint64_t value_ = 0;
};

/// 16 digits.
[[nodiscard]] inline std::string to_text(NationalNumber number) {
  const std::string digits = std::to_string(number.value());
  return std::string(digits.size() < 16 ? 16 - digits.size() : 0, '0') + digits;
}

/// In how many places two numbers differ.
[[nodiscard]] constexpr int differing_digits(NationalNumber a, NationalNumber b) {
  int count = 0;
  std::uint64_t x = a.value();
  std::uint64_t y = b.value();
  for (; x != 0 || y != 0; x /= 10, y /= 10)
    if (x % 10 != y % 10) ++count;
  return count;
}

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
