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
