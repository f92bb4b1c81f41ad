// SPDX-License-Identifier: Apache-2.0
// Month (a contribution month) and Date (a calendar day) as plain values. They are light on
// purpose: results carry dates, and whoever only holds results should not pay for a calendar
// library. Reckoning with days goes through calendar.hpp. An invalid day never enters, and months
// cannot be added to a date: what 31 January plus a month means has to be written out.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "jamsos/core/error.hpp"

namespace jamsos {
inline namespace v1 {

namespace detail {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

inline std::string two_digits(int value) {
  return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

inline constexpr int days_of_months[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

constexpr int days_in_month(int year, int month) {
  return month == 2 && is_leap(year) ? 29 : days_of_months[month - 1];
}

}  // namespace detail

/// A calendar month; contributions belong to one (bulan iuran), whenever they are paid.
class Month {
 public:
  constexpr Month() : Month(detail::first_year, 1) {}
  /// Throws InvalidValue outside January 1900 to December 2199.
  constexpr Month(int year, int month) : index_(checked_index(year, month)) {}

  [[nodiscard]] constexpr int year() const { return index_ / 12; }
  [[nodiscard]] constexpr int month() const { return index_ % 12 + 1; }

  constexpr auto operator<=>(const Month&) const = default;

  /// Throw InvalidValue when the result lies outside the same years.
  constexpr Month operator+(int months) const { return from_index(std::int64_t{index_} + months); }
  constexpr Month operator-(int months) const { return from_index(std::int64_t{index_} - months); }
  constexpr int operator-(Month other) const { return index_ - other.index_; }

 private:
  static constexpr int checked_index(int year, int month) {
    if (month < 1 || month > 12 || year < detail::first_year || year > detail::last_year)
      throw InvalidValue("month", std::to_string(year) + "-" + std::to_string(month),
                         "not a month of the years 1900 to 2199");
    return year * 12 + month - 1;
  }
  static constexpr Month from_index(std::int64_t index) {
    return Month(static_cast<int>(index / 12), static_cast<int>(index % 12 + 1));
  }

  std::int32_t index_;
};

/// A day of the Gregorian calendar, always a real one.
class Date {
 public:
  constexpr Date() = default;
  /// Throws InvalidValue when the day does not exist or lies outside the years 1900 to 2199.
  constexpr Date(int year, int month, int day)
      : year_(static_cast<std::int16_t>(year)),
        month_(static_cast<std::int8_t>(month)),
        day_(static_cast<std::int8_t>(day)) {
    if (year < detail::first_year || year > detail::last_year || month < 1 || month > 12 ||
        day < 1 || day > detail::days_in_month(year, month))
      throw InvalidValue(
          "date", std::to_string(year) + "-" + std::to_string(month) + "-" + std::to_string(day),
          "no such day in the years 1900 to 2199");
  }

  [[nodiscard]] constexpr int year() const { return year_; }
  [[nodiscard]] constexpr int month() const { return month_; }
  [[nodiscard]] constexpr int day() const { return day_; }

  constexpr auto operator<=>(const Date&) const = default;

 private:
  std::int16_t year_ = detail::first_year;
  std::int8_t month_ = 1;
  std::int8_t day_ = 1;
};

[[nodiscard]] constexpr Month month_of(Date date) { return Month(date.year(), date.month()); }
[[nodiscard]] constexpr Date first_day(Month month) { return Date(month.year(), month.month(), 1); }
[[nodiscard]] constexpr Date last_day(Month month) {
  return Date(month.year(), month.month(), detail::days_in_month(month.year(), month.month()));
}

/// ISO 8601: "2026-03" and "2026-03-31".
[[nodiscard]] inline std::string to_text(Month month) {
  return std::to_string(month.year()) + "-" + detail::two_digits(month.month());
}
[[nodiscard]] inline std::string to_text(Date date) {
  return to_text(month_of(date)) + "-" + detail::two_digits(date.day());
}

}  // namespace v1
}  // namespace jamsos
