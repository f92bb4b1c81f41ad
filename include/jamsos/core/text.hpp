// SPDX-License-Identifier: Apache-2.0
// Reading and writing the plain forms: amounts, rates, months, dates and names. Readers take the
// whole text or refuse it, naming the field; nothing is trimmed, guessed or half read.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "jamsos/core/month.hpp"
#include "jamsos/core/program.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {

namespace detail {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "-1234.05" for -123405 hundredths; whole rupiah are written without decimals.
struct RupiahText {
  std::array<char, 24> characters{};
  std::size_t size = 0;
  [[nodiscard]] constexpr std::string_view view() const { return {characters.data(), size}; }
};

constexpr RupiahText write_rupiah(Rupiah amount) {
  const bool negative = amount.sen() < 0;
  std::uint64_t sen = negative ? 0 - static_cast<std::uint64_t>(amount.sen())
                               : static_cast<std::uint64_t>(amount.sen());
  std::array<char, 24> reversed{};
  std::size_t size = 0;
  if (const auto hundredths = static_cast<int>(sen % 100); hundredths != 0) {
    reversed[size++] = static_cast<char>('0' + hundredths % 10);
    reversed[size++] = static_cast<char>('0' + hundredths / 10);
    reversed[size++] = '.';
  }
  sen /= 100;
  do {
    reversed[size++] = static_cast<char>('0' + static_cast<int>(sen % 10));
    sen /= 10;
  } while (sen != 0);
  if (negative) reversed[size++] = '-';
  RupiahText text;
  text.size = size;
  for (std::size_t i = 0; i < size; ++i) text.characters[i] = reversed[size - 1 - i];
  return text;
}

[[noreturn]] inline void refuse_text(std::string_view field, std::string_view text,
                                     std::string_view reason) {
  // A hostile cell may be megabytes long; the message quotes its beginning.
  constexpr std::size_t most_quoted = 60;
  std::string quoted(text.substr(0, most_quoted));
  if (text.size() > most_quoted) quoted += "...";
  throw InvalidValue(std::string(field), std::move(quoted), std::string(reason));
}

/// Accumulates decimal digits into hundredths, checked.
class SenReader {
 public:
  constexpr SenReader(std::string_view field, std::string_view text) : field_(field), text_(text) {}
  constexpr void whole_digit(char c) {
    if (__builtin_mul_overflow(whole_, 10U, &whole_) ||
        __builtin_add_overflow(whole_, static_cast<std::uint64_t>(c - '0'), &whole_))
      too_large();
  }
  constexpr void decimal_digit(char c) {
    if (decimals_ == 2) refuse_text(field_, text_, "an amount has at most two decimals");
    hundredths_ = hundredths_ * 10 + static_cast<std::uint64_t>(c - '0');
    ++decimals_;
  }
  constexpr Rupiah finish(bool negative) {
    if (decimals_ == 1) hundredths_ *= 10;
    std::uint64_t sen = 0;
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (__builtin_mul_overflow(whole_, 100U, &sen) ||
        __builtin_add_overflow(sen, hundredths_, &sen) || sen > largest + (negative ? 1 : 0))
      too_large();
    // Below zero there is one sen more than above.
    return Rupiah::from_sen(static_cast<std::int64_t>(negative ? 0 - sen : sen));
  }

 private:
  [[noreturn]] void too_large() const {
    throw Overflow(std::string(field_), std::string(text_.substr(0, 60)),
                   "the amount does not fit 64 bits of sen");
  }
  std::string_view field_, text_;
  std::uint64_t whole_ = 0, hundredths_ = 0;
  int decimals_ = 0;
};

}  // namespace detail

/// The machine form: "8500000", "20399.50". At most two decimals, none when whole.
[[nodiscard]] inline std::string to_text(Rupiah amount) {
  return std::string(detail::write_rupiah(amount).view());
}

/// As the gazette prints it, without the sign: "0.24".
[[nodiscard]] inline std::string to_text(Rate rate) {
  std::string digits = std::to_string(rate.numerator());
  const auto decimals = static_cast<std::size_t>(rate.decimals());
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
  return digits;
}

/// Reads the machine form: an optional minus, digits, and a point with one or two decimals.
/// Throws InvalidValue or Overflow naming `field`.
[[nodiscard]] constexpr Rupiah parse_rupiah(std::string_view text, std::string_view field) {
  std::string_view rest = text;
  const bool negative = !rest.empty() && rest.front() == '-';
  if (negative) rest.remove_prefix(1);
  const auto point = rest.find('.');
  const auto whole = rest.substr(0, point);
  if (whole.empty()) detail::refuse_text(field, text, "not an amount");
  detail::SenReader reader(field, text);
  for (const char c : whole) {
    if (!detail::is_digit(c)) detail::refuse_text(field, text, "not an amount");
    reader.whole_digit(c);
  }
  if (point != std::string_view::npos) {
    const auto decimals = rest.substr(point + 1);
    if (decimals.empty()) detail::refuse_text(field, text, "no decimals after the point");
    for (const char c : decimals) {
      if (!detail::is_digit(c)) detail::refuse_text(field, text, "not an amount");
      reader.decimal_digit(c);
    }
  }
  return reader.finish(negative);
}

/// Reads a cell of a spreadsheet: the machine form, or the Indonesian one with points between
/// thousands and a comma before the decimals ("8.500.000,50"). A text that could mean two amounts
/// is refused: "8.500" is eight and a half thousand here and eight and a half elsewhere.
[[nodiscard]] constexpr Rupiah parse_money_cell(std::string_view text, std::string_view field) {
  std::size_t points = 0;
  std::size_t commas = 0;
  std::size_t last_point = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ',') ++commas;
    if (text[i] == '.') {
      ++points;
      last_point = i;
    }
  }
  if (commas == 0 && points == 0) return parse_rupiah(text, field);
  if (commas == 0 && points == 1) {
    if (text.size() - last_point == 4)
      detail::refuse_text(field, text,
                          "ambiguous: the point may stand between thousands or before decimals; "
                          "write 8500 or 8.500,00");
    return parse_rupiah(text, field);
  }
  if (commas > 1)
    detail::refuse_text(field, text,
                        "not an amount: write 8500000 or 8.500.000,50 (comma before decimals)");

  std::string_view rest = text;
  const bool negative = rest.front() == '-';
  if (negative) rest.remove_prefix(1);
  const auto comma = rest.find(',');
  const auto whole = rest.substr(0, comma);
  detail::SenReader reader(field, text);
  std::size_t group = 0;  // digits since the last point
  bool grouped = false;
  if (whole.empty()) detail::refuse_text(field, text, "not an amount");
  for (const char c : whole) {
    if (c == '.') {
      if (group == 0 || group > 3 || (grouped && group != 3))
        detail::refuse_text(field, text, "points must stand between groups of three digits");
      grouped = true;
      group = 0;
    } else if (detail::is_digit(c)) {
      reader.whole_digit(c);
      ++group;
    } else {
      detail::refuse_text(field, text, "not an amount");
    }
  }
  if (grouped && group != 3)
    detail::refuse_text(field, text, "points must stand between groups of three digits");
  if (comma != std::string_view::npos) {
    const auto decimals = rest.substr(comma + 1);
    if (decimals.empty()) detail::refuse_text(field, text, "no decimals after the comma");
    if (decimals.size() == 3 && !grouped)
      detail::refuse_text(field, text,
                          "ambiguous: the comma may stand between thousands or before decimals");
    for (const char c : decimals) {
      if (!detail::is_digit(c)) detail::refuse_text(field, text, "not an amount");
      reader.decimal_digit(c);
    }
  }
  return reader.finish(negative);
}

/// Reads a percentage as the gazette prints it, without the sign: "0.24".
[[nodiscard]] constexpr Rate parse_rate(std::string_view text, std::string_view field) {
  std::int64_t digits = 0;
  int decimals = -1;
  bool any = false;
  for (const char c : text) {
    if (c == '.' && decimals < 0 && any) {
      decimals = 0;
    } else if (detail::is_digit(c) && digits <= 100'000'000'000) {
      digits = digits * 10 + (c - '0');
      any = true;
      if (decimals >= 0) ++decimals;
    } else {
      detail::refuse_text(field, text, "not a percentage such as 0.24");
    }
  }
  if (!any || decimals == 0) detail::refuse_text(field, text, "not a percentage such as 0.24");
  if (decimals > Rate::most_decimals)
    detail::refuse_text(field, text, "a rate has at most six decimals of a percent");
  std::int64_t whole = 100;
  for (int i = 0; i < decimals; ++i) whole *= 10;
  if (digits > whole) detail::refuse_text(field, text, "a rate lies between 0 and 100 %");
  return Rate::percent(digits, decimals < 0 ? 0 : decimals);
}

namespace detail {

/// Digits of a fixed width; -1 when one is not a digit.
constexpr int fixed_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace detail

/// Reads "2026-03". Throws InvalidValue for another form or a month that is none.
[[nodiscard]] constexpr Month parse_month(std::string_view text, std::string_view field) {
  const bool shape = text.size() == 7 && text[4] == '-';
  const int year = shape ? detail::fixed_digits(text.substr(0, 4)) : -1;
  const int month = shape ? detail::fixed_digits(text.substr(5, 2)) : -1;
  if (year < 0 || month < 0) detail::refuse_text(field, text, "not a month such as 2026-03");
  if (month < 1 || month > 12 || year < detail::first_year || year > detail::last_year)
    throw InvalidValue(std::string(field), std::string(text), "no such month from 1900 to 2199");
  return Month(year, month);
}

/// Reads "2026-03-31". Throws InvalidValue for another form or a day that is none.
[[nodiscard]] constexpr Date parse_date(std::string_view text, std::string_view field) {
  const bool shape = text.size() == 10 && text[4] == '-' && text[7] == '-';
  const int year = shape ? detail::fixed_digits(text.substr(0, 4)) : -1;
  const int month = shape ? detail::fixed_digits(text.substr(5, 2)) : -1;
  const int day = shape ? detail::fixed_digits(text.substr(8, 2)) : -1;
  if (year < 0 || month < 0 || day < 0)
    detail::refuse_text(field, text, "not a date such as 2026-03-31");
  if (year < detail::first_year || year > detail::last_year || month < 1 || month > 12 || day < 1 ||
      day > detail::days_in_month(year, month))
    throw InvalidValue(std::string(field), std::string(text), "no such day from 1900 to 2199");
  return Date(year, month, day);
}

/// A value and the word that stands for it in files and requests.
template <class Value>
using Named = std::pair<std::string_view, Value>;

/// Reads one of a closed list of words; the refusal names them all.
template <class Value, std::size_t N>
[[nodiscard]] constexpr Value parse_name(const std::array<Named<Value>, N>& names,
                                         std::string_view text, std::string_view field) {
  for (const auto& [name, value] : names)
    if (name == text) return value;
  std::string reason = "must be one of";
  for (const auto& [name, value] : names) reason.append(" ").append(name);
  throw InvalidValue(std::string(field), std::string(text.substr(0, 60)), std::move(reason));
}

/// The word for a value; "not_stated" when the list has none.
template <class Value, std::size_t N>
[[nodiscard]] constexpr std::string_view name_of(const std::array<Named<Value>, N>& names,
                                                 Value wanted) {
  for (const auto& [name, value] : names)
    if (value == wanted) return name;
  return "not_stated";
}

/// Is the value one of the list?
template <class Value, std::size_t N>
[[nodiscard]] constexpr bool contains_name(const std::array<Named<Value>, N>& names, Value wanted) {
  for (const auto& [name, value] : names)
    if (value == wanted) return true;
  return false;
}

inline constexpr std::array<Named<Program>, program_count> program_names = {{
    {"JKK", Program::jkk},
    {"JKM", Program::jkm},
    {"JHT", Program::jht},
    {"JP", Program::jp},
    {"JKP", Program::jkp},
    {"JKN", Program::jkn},
    {"BSU", Program::bsu},
    {"BEASISWA", Program::beasiswa},
    {"JPK", Program::jpk},
}};

}  // namespace v1
}  // namespace jamsos
