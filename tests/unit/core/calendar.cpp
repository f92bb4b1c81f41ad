// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/calendar.hpp"

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
