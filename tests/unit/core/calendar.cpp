// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/calendar.hpp"

#include <rapidcheck.h>

#include "../support.hpp"

using namespace jamsos;
using tests::Refusal;
using tests::refusal;

TEST_CASE("Calendar: an age is attained on the birthday") {
  static_assert(attains_age(Date(1990, 5, 17), 56) == Date(2046, 5, 17));
  CHECK(attains_age(Date(1968, 1, 1), 59) == Date(2027, 1, 1));
  CHECK(attains_age(Date(1968, 12, 31), 59) == Date(2027, 12, 31));
  CHECK(attains_age(Date(1968, 7, 16), 0) == Date(1968, 7, 16));
}

TEST_CASE("Calendar: born on 29 February counts as 1 March where there is none") {
  CHECK(attains_age(Date(1968, 2, 29), 54) == Date(2022, 3, 1));
  CHECK(attains_age(Date(1968, 2, 29), 56) == Date(2024, 2, 29));
  CHECK(attains_age(Date(1964, 2, 29), 57) == Date(2021, 3, 1));
  CHECK(attains_age(Date(2040, 2, 29), 60) == Date(2100, 3, 1));
  CHECK(attains_age(Date(1968, 2, 28), 54) == Date(2022, 2, 28));
  CHECK(attains_age(Date(1968, 3, 1), 54) == Date(2022, 3, 1));
}

TEST_CASE("Calendar: an age beyond the calendar is refused") {
  CHECK(refusal([] { (void)attains_age(Date(2180, 1, 1), 20); }) ==
        Refusal{"invalid_value", "date", "2200-1-1"});
  CHECK(refusal([] { (void)attains_age(Date(1900, 1, 1), -1); }).code == "invalid_value");
}

TEST_CASE("Calendar: days between two dates") {
  static_assert(days_between(Date(2026, 2, 28), Date(2026, 3, 1)) == 1);
  CHECK(days_between(Date(2024, 2, 28), Date(2024, 3, 1)) == 2);
  CHECK(days_between(Date(2026, 3, 1), Date(2026, 3, 1)) == 0);
  CHECK(days_between(Date(2026, 3, 1), Date(2026, 2, 28)) == -1);
  CHECK(days_between(Date(2021, 2, 2), Date(2022, 2, 2)) == 365);
  CHECK(days_between(Date(2024, 1, 1), Date(2025, 1, 1)) == 366);
  // 300 years of 365 days and 73 leap days, less one: 1900 and 2100 have no 29 February.
  CHECK(days_between(Date(1900, 1, 1), Date(2199, 12, 31)) == 109'572);
}

TEST_CASE("Calendar: every day from 1900 to 2199 follows the one before and survives both ways") {
  Date before(1900, 1, 1);
  int days = 1;
  bool all_right = from_calendar(to_calendar(before)) == before;
  for (Month month(1900, 1);; month = month + 1) {
    const int last = last_day(month).day();
    for (int day = month == Month(1900, 1) ? 2 : 1; day <= last; ++day, ++days) {
      const Date today(month.year(), month.month(), day);
      all_right = all_right && before < today && days_between(before, today) == 1 &&
                  from_calendar(to_calendar(today)) == today;
      before = today;
    }
    if (month == Month(2199, 12)) break;
  }
  CHECK(all_right);
  CHECK(days == 109'573);
}

TEST_CASE("Calendar: a day that does not exist never comes in") {
  CHECK(refusal([] { (void)from_calendar(date::year{2023} / 2 / 29); }) ==
        Refusal{"invalid_value", "date", "2023-2-29"});
  CHECK(refusal([] { (void)from_calendar(date::year{1899} / 12 / 31); }) ==
        Refusal{"invalid_value", "date", "1899-12-31"});
}

TEST_CASE("Calendar: the same day some months on, or the first of the month after") {
  static_assert(months_after(Date(2024, 11, 24), 3) == Date(2025, 2, 24));
  struct Row {
    Date from;
    int months;
    Date expected;
  };
  for (const Row& row :
       {Row{Date(2025, 2, 24), 0, Date(2025, 2, 24)}, Row{Date(2025, 2, 24), 3, Date(2025, 5, 24)},
        Row{Date(2025, 1, 28), 1, Date(2025, 2, 28)}, Row{Date(2025, 1, 29), 1, Date(2025, 3, 1)},
        Row{Date(2024, 1, 29), 1, Date(2024, 2, 29)}, Row{Date(2025, 1, 31), 1, Date(2025, 3, 1)},
        Row{Date(2025, 8, 31), 1, Date(2025, 10, 1)}, Row{Date(2025, 12, 31), 1, Date(2026, 1, 31)},
        Row{Date(2024, 11, 30), 3, Date(2025, 3, 1)}, Row{Date(2020, 2, 29), 36, Date(2023, 3, 1)},
        Row{Date(2020, 2, 29), 48, Date(2024, 2, 29)}, Row{Date(2025, 3, 31), -1, Date(2025, 3, 1)},
        Row{Date(2025, 3, 15), -3, Date(2024, 12, 15)}}) {
    CAPTURE(row.from);
    CAPTURE(row.months);
    CHECK(months_after(row.from, row.months) == row.expected);
  }
  CHECK(refusal([] { (void)months_after(Date(2199, 12, 1), 1); }) ==
        Refusal{"invalid_value", "month", "2200-1"});
  CHECK(refusal([] { (void)months_after(Date(1900, 1, 1), -1); }).code == "invalid_value");
}

TEST_CASE("Calendar: some days on, over the ends of months and years") {
  static_assert(days_after(Date(2024, 2, 28), 2) == Date(2024, 3, 1));
  CHECK(days_after(Date(2025, 2, 24), 0) == Date(2025, 2, 24));
  CHECK(days_after(Date(2025, 2, 27), 2) == Date(2025, 3, 1));
  CHECK(days_after(Date(2024, 12, 31), 1) == Date(2025, 1, 1));
  CHECK(days_after(Date(2025, 1, 1), -1) == Date(2024, 12, 31));
  CHECK(days_after(Date(2024, 9, 1), 300) == Date(2025, 6, 28));
  CHECK(refusal([] { (void)days_after(Date(2199, 12, 31), 1); }).code == "invalid_value");
  CHECK(refusal([] { (void)days_after(Date(1900, 1, 1), -1); }).code == "invalid_value");
}

TEST_CASE("Calendar: days and months on keep their order") {
  CHECK(rc::check([] {
    const Date from(*rc::gen::inRange(1990, 2040), *rc::gen::inRange(1, 13),
                    *rc::gen::inRange(1, 29));
    const Date day = days_after(from, *rc::gen::inRange(0, 31));
    const int days = *rc::gen::inRange(-9'000, 9'000);
    RC_ASSERT(days_between(day, days_after(day, days)) == days);
    const int months = *rc::gen::inRange(-200, 200);
    const Date later = months_after(day, months);
    // In the month meant, on the same day, or on the first day after that month.
    if (month_of(later) == month_of(day) + months)
      RC_ASSERT(later.day() == day.day());
    else
      RC_ASSERT(later == first_day(month_of(day) + months + 1));
    RC_ASSERT(months_after(day, months) <= months_after(day, months + 1));
    RC_ASSERT(months_after(day, months) <= months_after(day_after(day), months));
  }));
}
