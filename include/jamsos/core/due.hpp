// SPDX-License-Identifier: Apache-2.0
// When a contribution must have been paid, and how late a payment is.
#pragma once

#include <algorithm>
#include <optional>

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/holidays.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark holidays_not_considered{
    "due.holidays_not_considered",
    "due dates: Saturdays and Sundays are shifted, national holidays were not considered because "
    "none were given",
    "jatuh tempo: Sabtu dan Minggu digeser, hari libur nasional tidak dipertimbangkan karena tidak "
    "diberikan"};

/// A day of the contribution month or of a month after it. A day that the month does not have is
/// its last one.
struct DueRule {
  int months_after = 1;
  int day = 15;
  bool moves_to_working_day = true;  ///< on a holiday, to the next working day

  constexpr bool operator==(const DueRule&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("months_after", self.months_after);
    visit("day", self.day);
    visit("moves_to_working_day", self.moves_to_working_day);
  }
};

/// Neither weekend nor holiday. Throws NotYetKnown when the calendar given does not reach the day.
[[nodiscard]] constexpr bool is_working_day(Date day,
                                            const std::optional<HolidayCalendar>& holidays) {
  if (holidays && (day < holidays->from || day > holidays->until))
    throw NotYetKnown("holidays", to_text(day),
                      "a last day lies outside the calendar of holidays that was given");
  const bool holiday = holidays && std::find(holidays->dates.begin(), holidays->dates.end(), day) !=
                                       holidays->dates.end();
  return !holiday && !is_weekend(day);
}

/// The last day of payment in time. Throws NotYetKnown when the calendar given does not reach it,
/// InvalidValue beyond the year 2199.
[[nodiscard]] constexpr Date due_date(const DueRule& rule, Month month,
                                      const std::optional<HolidayCalendar>& holidays) {
  const Month due_month = month + rule.months_after;
  Date day(due_month.year(), due_month.month(),
           std::min(rule.day, detail::days_in_month(due_month.year(), due_month.month())));
  if (!rule.moves_to_working_day) return day;
  while (!is_working_day(day, holidays)) day = day_after(day);
  return day;
}

/// The day so many working days after `day`. Throws as is_working_day does.
[[nodiscard]] constexpr Date working_days_after(Date day, int count,
                                                const std::optional<HolidayCalendar>& holidays) {
  while (count > 0) {
    day = day_after(day);
    if (is_working_day(day, holidays)) --count;
  }
  return day;
}

/// How the months of delay are counted; no article says it.
enum class MonthsLate : std::uint8_t {
  started,    ///< every month begun since the due date
  completed,  ///< only full months
};
inline constexpr std::array<Named<MonthsLate>, 2> months_late_names = {{
    {"started", MonthsLate::started},
    {"completed", MonthsLate::completed},
}};
constexpr const auto& names_of(MonthsLate) { return months_late_names; }

/// Months of delay of a payment made on `paid`; 0 when it is in time.
[[nodiscard]] constexpr int months_late(MonthsLate count, Date due, Date paid) {
  if (paid <= due) return 0;
  const int between = month_of(paid) - month_of(due);
  // The same day some months on; in a shorter month its last day.
  const Date mark(paid.year(), paid.month(),
                  std::min(due.day(), detail::days_in_month(paid.year(), paid.month())));
  return count == MonthsLate::started ? between + (paid > mark ? 1 : 0)
                                      : between - (paid < mark ? 1 : 0);
}

}  // namespace v1
}  // namespace jamsos
