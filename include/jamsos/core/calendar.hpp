// SPDX-License-Identifier: Apache-2.0
// Reckoning with days, by Howard Hinnant's calendar library; its streams and parsers are never
// used, because their behaviour depends on the macros of whoever packaged it.
#pragma once

#include <date/date.h>

#include "jamsos/core/month.hpp"

namespace jamsos {
inline namespace v1 {

/// To and from the calendar library, for callers that already use it.
[[nodiscard]] constexpr date::year_month_day to_calendar(Date day) {
  return date::year{day.year()} / day.month() / day.day();
}
[[nodiscard]] constexpr Date from_calendar(date::year_month_day day) {
  return Date(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
              static_cast<int>(static_cast<unsigned>(day.day())));
}

/// The day on which somebody born on `birth` attains `years`. Born on 29 February, in a year
/// without one: 1 March (house choice; no regulation read says which day counts).
[[nodiscard]] constexpr Date attains_age(Date birth, int years) {
  const date::year_month_day day = to_calendar(birth) + date::years{years};
  if (day.ok()) return from_calendar(day);
  return Date(static_cast<int>(day.year()), 3, 1);
}

/// The same day so many months on; in a month without it, the first of the month after.
[[nodiscard]] constexpr Date months_after(Date day, int months) {
  const Month month = month_of(day) + months;
  if (day.day() <= detail::days_in_month(month.year(), month.month()))
    return Date(month.year(), month.month(), day.day());
  return first_day(month + 1);
}
/// The same day so many months on; in a month without it, its last day.
[[nodiscard]] constexpr Date months_after_at_most(Date day, int months) {
  const Month month = month_of(day) + months;
  return day.day() <= detail::days_in_month(month.year(), month.month())
             ? Date(month.year(), month.month(), day.day())
             : last_day(month);
}
[[nodiscard]] constexpr Date days_after(Date day, int days) {
  return from_calendar(date::sys_days{to_calendar(day)} + date::days{days});
}

[[nodiscard]] constexpr Date day_after(Date day) { return days_after(day, 1); }
/// Saturday or Sunday.
[[nodiscard]] constexpr bool is_weekend(Date day) {
  const date::weekday weekday{date::sys_days{to_calendar(day)}};
  return weekday == date::Saturday || weekday == date::Sunday;
}

/// Days from one date to another; negative when `to` lies before `from`.
[[nodiscard]] constexpr int days_between(Date from, Date to) {
  return static_cast<int>(
      (date::sys_days{to_calendar(to)} - date::sys_days{to_calendar(from)}).count());
}

}  // namespace v1
}  // namespace jamsos
