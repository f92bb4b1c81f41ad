// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/due.hpp"

#include <rapidcheck.h>

#include <vector>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr DueRule fifteenth_after{.months_after = 1, .day = 15};

Date due_without_calendar(const DueRule& rule, Month month) { return due_date(rule, month, {}); }

}  // namespace

TEST_CASE("Due date: Saturdays and Sundays move to Monday") {
  // 15 June 2025 is a Sunday, 15 November 2025 a Saturday, 15 October 2025 a Wednesday.
  CHECK(due_without_calendar(fifteenth_after, Month(2025, 5)) == Date(2025, 6, 16));
  CHECK(due_without_calendar(fifteenth_after, Month(2025, 10)) == Date(2025, 11, 17));
  CHECK(due_without_calendar(fifteenth_after, Month(2025, 9)) == Date(2025, 10, 15));
  CHECK(due_without_calendar({.months_after = 0, .day = 15}, Month(2025, 6)) == Date(2025, 6, 16));
  CHECK(due_without_calendar(fifteenth_after, Month(2025, 12)) == Date(2026, 1, 15));
}

TEST_CASE("Due date: a rule may stay where it is") {
  // 10 May 2026 is a Sunday.
  CHECK(due_without_calendar({.months_after = 0, .day = 10, .moves_to_working_day = false},
                             Month(2026, 5)) == Date(2026, 5, 10));
}

TEST_CASE("Due date: a day that the month does not have is its last one") {
  const DueRule thirtieth_after{.months_after = 1, .day = 30};
  CHECK(due_without_calendar(thirtieth_after, Month(2020, 8)) == Date(2020, 9, 30));
  // 28 February 2021 is a Sunday.
  CHECK(due_without_calendar(thirtieth_after, Month(2021, 1)) == Date(2021, 3, 1));
  CHECK(due_date({.months_after = 1, .day = 30, .moves_to_working_day = false}, Month(2021, 1),
                 {}) == Date(2021, 2, 28));
}

TEST_CASE("Due date: holidays that the caller knows move it further") {
  const std::vector<Date> holidays = {Date(2025, 6, 16), Date(2025, 6, 17)};
  const HolidayCalendar calendar{Date(2025, 1, 1), Date(2025, 12, 31), holidays};
  CHECK(due_date(fifteenth_after, Month(2025, 5), calendar) == Date(2025, 6, 18));
  CHECK(due_date(fifteenth_after, Month(2025, 9), calendar) == Date(2025, 10, 15));
}

TEST_CASE("Due date: a calendar that does not reach the day is refused") {
  const HolidayCalendar calendar{Date(2025, 1, 1), Date(2025, 6, 15), {}};
  CHECK(due_date(fifteenth_after, Month(2025, 4), calendar) == Date(2025, 5, 15));
  CHECK(refusal([&] { (void)due_date(fifteenth_after, Month(2025, 5), calendar); }) ==
        Refusal{"not_yet_known", "holidays", "2025-06-16"});
  CHECK(refusal([&] { (void)due_date(fifteenth_after, Month(2024, 11), calendar); }) ==
        Refusal{"not_yet_known", "holidays", "2024-12-15"});
}

TEST_CASE("Months late: by the count that was chosen, the day before and after each boundary") {
  struct Row {
    Date paid;
    int started, completed;
  };
  const Date due(2025, 6, 16);
  for (const Row& row :
       {Row{Date(2025, 1, 1), 0, 0}, Row{Date(2025, 6, 15), 0, 0}, Row{Date(2025, 6, 16), 0, 0},
        Row{Date(2025, 6, 17), 1, 0}, Row{Date(2025, 7, 15), 1, 0}, Row{Date(2025, 7, 16), 1, 1},
        Row{Date(2025, 7, 17), 2, 1}, Row{Date(2025, 12, 16), 6, 6}, Row{Date(2025, 12, 17), 7, 6},
        Row{Date(2026, 6, 16), 12, 12}}) {
    CAPTURE(row.paid);
    CHECK(months_late(MonthsLate::started, due, row.paid) == row.started);
    CHECK(months_late(MonthsLate::completed, due, row.paid) == row.completed);
  }
}

TEST_CASE("Months late: after a 31st the last day of a shorter month ends the month") {
  const Date due(2020, 12, 31);
  CHECK(months_late(MonthsLate::started, due, Date(2021, 2, 28)) == 2);
  CHECK(months_late(MonthsLate::completed, due, Date(2021, 2, 28)) == 2);
  CHECK(months_late(MonthsLate::completed, due, Date(2021, 2, 27)) == 1);
  CHECK(months_late(MonthsLate::started, due, Date(2021, 3, 1)) == 3);
}

TEST_CASE("Months late: started is completed or one more, and more days never make fewer months") {
  CHECK(rc::check([] {
    const int start = *rc::gen::inRange(0, 28);
    const Date due(2024, *rc::gen::inRange(1, 13), start + 1);
    Date paid = due;
    int before_started = 0;
    int before_completed = 0;
    for (int days = *rc::gen::inRange(0, 400); days > 0; --days) {
      paid = day_after(paid);
      const int started = months_late(MonthsLate::started, due, paid);
      const int completed = months_late(MonthsLate::completed, due, paid);
      RC_ASSERT(started == completed || started == completed + 1);
      RC_ASSERT(started >= before_started && completed >= before_completed);
      before_started = started;
      before_completed = completed;
    }
  }));
}

TEST_CASE("Working days: weekends do not count, whatever day the count begins on") {
  struct Row {
    Date from;
    int count;
    Date last;
  };
  // 2 September 2024 is a Monday.
  for (const Row& row :
       {Row{Date(2024, 9, 2), 0, Date(2024, 9, 2)}, Row{Date(2024, 9, 7), 0, Date(2024, 9, 7)},
        Row{Date(2024, 9, 2), 1, Date(2024, 9, 3)}, Row{Date(2024, 9, 2), 3, Date(2024, 9, 5)},
        Row{Date(2024, 9, 2), 4, Date(2024, 9, 6)}, Row{Date(2024, 9, 2), 5, Date(2024, 9, 9)},
        Row{Date(2024, 9, 2), 7, Date(2024, 9, 11)}, Row{Date(2024, 9, 6), 1, Date(2024, 9, 9)},
        Row{Date(2024, 9, 7), 1, Date(2024, 9, 9)}, Row{Date(2024, 9, 8), 1, Date(2024, 9, 9)},
        Row{Date(2024, 9, 6), 3, Date(2024, 9, 11)}, Row{Date(2024, 9, 6), 7, Date(2024, 9, 17)},
        Row{Date(2024, 12, 30), 3, Date(2025, 1, 2)}}) {
    CAPTURE(row.from);
    CAPTURE(row.count);
    CHECK(working_days_after(row.from, row.count, {}) == row.last);
  }
}

TEST_CASE("Working days: holidays do not count, and a holiday on a weekend counts once") {
  // 16 September 2024, a Monday, is Maulid; the 21st is a Saturday.
  const std::vector<Date> holidays = {Date(2024, 9, 16), Date(2024, 9, 21)};
  const HolidayCalendar calendar{Date(2024, 9, 1), Date(2024, 9, 30), holidays};
  CHECK(working_days_after(Date(2024, 9, 13), 1, calendar) == Date(2024, 9, 17));
  CHECK(working_days_after(Date(2024, 9, 13), 3, calendar) == Date(2024, 9, 19));
  CHECK(working_days_after(Date(2024, 9, 13), 7, calendar) == Date(2024, 9, 25));
  CHECK(working_days_after(Date(2024, 9, 2), 7, calendar) == Date(2024, 9, 11));
}

TEST_CASE("Working days: a calendar that does not reach the last day is refused") {
  const HolidayCalendar calendar{Date(2024, 9, 3), Date(2024, 9, 10), {}};
  CHECK(working_days_after(Date(2024, 9, 2), 6, calendar) == Date(2024, 9, 10));
  CHECK(refusal([&] { (void)working_days_after(Date(2024, 9, 2), 7, calendar); }) ==
        Refusal{"not_yet_known", "holidays", "2024-09-11"});
  CHECK(refusal([&] { (void)working_days_after(Date(2024, 9, 1), 1, calendar); }) ==
        Refusal{"not_yet_known", "holidays", "2024-09-02"});
}

TEST_CASE("Working days: as many working days lie after the first day as were counted") {
  CHECK(rc::check([] {
    const Date from(*rc::gen::inRange(2015, 2030), *rc::gen::inRange(1, 13),
                    *rc::gen::inRange(1, 29));
    std::vector<Date> days;
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i)
      days.push_back(days_after(from, *rc::gen::inRange(0, 30)));
    const HolidayCalendar calendar{from, days_after(from, 200), days};
    const int count = *rc::gen::inRange(1, 60);
    const Date last = working_days_after(from, count, calendar);
    RC_ASSERT(is_working_day(last, calendar));
    int counted = 0;
    for (Date day = from; day < last;) {
      day = day_after(day);
      if (is_working_day(day, calendar)) ++counted;
    }
    RC_ASSERT(counted == count);
  }));
}
