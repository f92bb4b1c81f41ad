// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/month.hpp"

#include <limits>
#include <type_traits>

#include "../support.hpp"

using namespace jamsos;
using tests::Refusal;
using tests::refusal;

namespace {

template <class A, class B>
concept can_add = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept can_subtract = requires(A a, B b) {
  a - b;
};

Refusal month_refusal(int year, int month) {
  return refusal([=] { (void)Month(year, month); });
}
Refusal date_refusal(int year, int month, int day) {
  return refusal([=] { (void)Date(year, month, day); });
}

}  // namespace

TEST_CASE("Month: from January 1900 to December 2199") {
  CHECK(Month(1900, 1).year() == 1900);
  CHECK(Month(1900, 1).month() == 1);
  CHECK(Month(2199, 12).year() == 2199);
  CHECK(Month(2199, 12).month() == 12);
  CHECK(Month{} == Month(1900, 1));
  CHECK(month_refusal(1899, 12) == Refusal{"invalid_value", "month", "1899-12"});
  CHECK(month_refusal(2200, 1) == Refusal{"invalid_value", "month", "2200-1"});
  CHECK(month_refusal(2026, 0) == Refusal{"invalid_value", "month", "2026-0"});
  CHECK(month_refusal(2026, 13) == Refusal{"invalid_value", "month", "2026-13"});
  CHECK(month_refusal(2026, -1) == Refusal{"invalid_value", "month", "2026--1"});
  CHECK(month_refusal(-2026, 1) == Refusal{"invalid_value", "month", "-2026-1"});
}

TEST_CASE("Month: absurd numbers are refused like small mistakes") {
  constexpr int most = std::numeric_limits<int>::max();
  constexpr int least = std::numeric_limits<int>::min();
  CHECK(month_refusal(most, 1) == Refusal{"invalid_value", "month", "2147483647-1"});
  CHECK(month_refusal(least, 1) == Refusal{"invalid_value", "month", "-2147483648-1"});
  CHECK(month_refusal(2026, most).code == "invalid_value");
  CHECK(month_refusal(2026, least).code == "invalid_value");
  CHECK(date_refusal(most, 1, 1) == Refusal{"invalid_value", "date", "2147483647-1-1"});
  CHECK(date_refusal(2026, least, 1).code == "invalid_value");
  CHECK(date_refusal(2026, 1, most).code == "invalid_value");
  // 2026 + 65,536, which 16 bits would read as 2026
  CHECK(date_refusal(67'562, 1, 1).code == "invalid_value");
  CHECK(date_refusal(2026, 257, 1).code == "invalid_value");
  CHECK(date_refusal(2026, 1, 257).code == "invalid_value");
}

TEST_CASE("Month: steps across years") {
  CHECK(Month(2026, 3) + 0 == Month(2026, 3));
  CHECK(Month(2026, 3) + 9 == Month(2026, 12));
  CHECK(Month(2026, 3) + 10 == Month(2027, 1));
  CHECK(Month(2026, 3) - 2 == Month(2026, 1));
  CHECK(Month(2026, 3) - 3 == Month(2025, 12));
  CHECK(Month(2026, 3) + -3 == Month(2025, 12));
  CHECK(Month(2026, 3) - 27 == Month(2023, 12));
  CHECK(Month(2026, 3) - Month(2025, 3) == 12);
  CHECK(Month(2025, 12) - Month(2026, 1) == -1);
}

TEST_CASE("Month: steps beyond the calendar are refused") {
  CHECK(refusal([] { (void)(Month(2199, 12) + 1); }).code == "invalid_value");
  CHECK(refusal([] { (void)(Month(1900, 1) - 1); }).code == "invalid_value");
  CHECK(refusal([] { (void)(Month(1900, 1) - 22'801); }).code == "invalid_value");
  CHECK(refusal([] { (void)(Month(2026, 1) + 100'000); }).code == "invalid_value");
}

TEST_CASE("Month: a step of any number of months is refused without undefined behaviour") {
  CHECK(refusal([] { (void)(Month(2026, 1) + std::numeric_limits<int>::max()); }).code ==
        "invalid_value");
  CHECK(refusal([] { (void)(Month(2026, 1) - std::numeric_limits<int>::min()); }).code ==
        "invalid_value");
}

TEST_CASE("Month: order and text") {
  CHECK(Month(2025, 12) < Month(2026, 1));
  CHECK(Month(2026, 2) > Month(2026, 1));
  CHECK(to_text(Month(2026, 3)) == "2026-03");
  CHECK(to_text(Month(1999, 12)) == "1999-12");
}

TEST_CASE("Month: first and last day") {
  CHECK(first_day(Month(2026, 3)) == Date(2026, 3, 1));
  CHECK(last_day(Month(2026, 3)) == Date(2026, 3, 31));
  CHECK(last_day(Month(2026, 4)) == Date(2026, 4, 30));
  CHECK(last_day(Month(2026, 2)) == Date(2026, 2, 28));
  CHECK(last_day(Month(2024, 2)) == Date(2024, 2, 29));
  CHECK(last_day(Month(1900, 2)) == Date(1900, 2, 28));
  CHECK(last_day(Month(2000, 2)) == Date(2000, 2, 29));
  CHECK(last_day(Month(2100, 2)) == Date(2100, 2, 28));
  CHECK(month_of(Date(2026, 3, 31)) == Month(2026, 3));
}

TEST_CASE("Date: only days of the calendar") {
  CHECK(Date{} == Date(1900, 1, 1));
  CHECK(Date(2024, 2, 29).day() == 29);
  CHECK(Date(2024, 2, 29).month() == 2);
  CHECK(Date(2024, 2, 29).year() == 2024);
  CHECK(Date(2199, 12, 31).year() == 2199);
  CHECK(date_refusal(2023, 2, 29) == Refusal{"invalid_value", "date", "2023-2-29"});
  CHECK(date_refusal(2100, 2, 29) == Refusal{"invalid_value", "date", "2100-2-29"});
  CHECK(date_refusal(2026, 2, 30) == Refusal{"invalid_value", "date", "2026-2-30"});
  CHECK(date_refusal(2026, 4, 31) == Refusal{"invalid_value", "date", "2026-4-31"});
  CHECK(date_refusal(2026, 1, 32) == Refusal{"invalid_value", "date", "2026-1-32"});
  CHECK(date_refusal(2026, 1, 0) == Refusal{"invalid_value", "date", "2026-1-0"});
  CHECK(date_refusal(2026, 0, 1) == Refusal{"invalid_value", "date", "2026-0-1"});
  CHECK(date_refusal(2026, 13, 1) == Refusal{"invalid_value", "date", "2026-13-1"});
  CHECK(date_refusal(1899, 12, 31) == Refusal{"invalid_value", "date", "1899-12-31"});
  CHECK(date_refusal(2200, 1, 1) == Refusal{"invalid_value", "date", "2200-1-1"});
}

TEST_CASE("Date: order and text") {
  CHECK(Date(2025, 12, 31) < Date(2026, 1, 1));
  CHECK(Date(2026, 1, 31) < Date(2026, 2, 1));
  CHECK(Date(2026, 2, 1) < Date(2026, 2, 2));
  CHECK(to_text(Date(2026, 3, 31)) == "2026-03-31");
  CHECK(to_text(Date(2026, 11, 5)) == "2026-11-05");
}

TEST_CASE("Date: months and days cannot be added to it") {
  static_assert(can_add<Month, int>);
  static_assert(!can_add<Date, int>);
  static_assert(!can_add<Date, Month>);
  static_assert(!can_add<Month, Date>);
  static_assert(!can_add<Month, Month>);
  static_assert(!can_subtract<Date, int>);
  static_assert(!can_subtract<Date, Date>);
  static_assert(!can_subtract<Date, Month>);
  static_assert(!std::is_convertible_v<Date, Month>);
  static_assert(!std::is_convertible_v<Month, Date>);
}
