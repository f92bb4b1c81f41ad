// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/dated.hpp"

#include "../support.hpp"

using namespace jamsos;
using tests::reason_of;
using tests::Refusal;
using tests::refusal;

namespace {

using Table = Dated<int, 5>;
using Row = Table::Row;

constexpr Row row(Month from, Date promulgated, int value) {
  return {.from = from, .promulgated = promulgated, .value = value};
}

/// Holds until amended: 1 from 2015-07, 2 from 2020-03.
constexpr Table plain() {
  return {"test.plain",
          {Program::jkk},
          {.checked = Month(2026, 10)},
          {row(Month(2015, 7), Date(2015, 6, 30), 1), row(Month(2020, 3), Date(2020, 2, 10), 2)}};
}

/// Revised each March: 10 from July 2015, 11 from March 2016.
constexpr Table yearly() {
  return {"test.yearly",
          {Program::jp},
          {.yearly_from_month = 3, .checked = Month(2026, 10)},
          {row(Month(2015, 7), Date(2015, 6, 30), 10), row(Month(2016, 3), Date(2016, 2, 29), 11)}};
}

}  // namespace

TEST_CASE("Dated: a row holds from its first month to the month before the next") {
  constexpr Table table = plain();
  static_assert(table.on(Month(2015, 7)).value == 1);
  CHECK(table.on(Month(2020, 2)).value == 1);
  CHECK(table.on(Month(2020, 3)).value == 2);
  CHECK(table.on(Month(2199, 12)).value == 2);
  CHECK(table.id() == "test.plain");
  CHECK(table.programs() == ProgramSet{Program::jkk});
  CHECK(table.rows().size() == 2);
}

TEST_CASE("Dated: the month before the first row is refused by the name of the table") {
  const Table table = plain();
  const auto ask = [&] { (void)table.on(Month(2015, 6)); };
  CHECK(refusal(ask) == Refusal{"not_in_force", "month", "2015-06"});
  CHECK(reason_of(ask) == "table test.plain begins in 2015-07");
  CHECK(table.find_known(Month(2015, 6)) == nullptr);
  CHECK(table.find_known(Month(2015, 7)) == &table.rows()[0]);
}

TEST_CASE("Dated: an empty table has no month") {
  const Table table("test.empty", {}, {}, {});
  const auto ask = [&] { (void)table.on(Month(2026, 3)); };
  CHECK(refusal(ask) == Refusal{"not_in_force", "month", "2026-03"});
  CHECK(reason_of(ask) == "table test.empty begins in no month");
  CHECK_FALSE(table.known_until());
}

TEST_CASE("Dated: a row is seen from the day of its promulgation") {
  const Table table = plain();
  CHECK(table.on(Month(2020, 3), Date(2020, 2, 9)).value == 1);
  CHECK(table.on(Month(2020, 3), Date(2020, 2, 10)).value == 2);
  CHECK(table.on(Month(2020, 2), Date(2020, 2, 10)).value == 1);
  const auto ask = [&] { (void)table.on(Month(2015, 7), Date(2015, 6, 29)); };
  CHECK(refusal(ask) == Refusal{"not_yet_known", "month", "2015-07"});
  CHECK(reason_of(ask) == "table test.plain had no row for it on 2015-06-29");
  CHECK(table.on(Month(2015, 7), Date(2015, 6, 30)).value == 1);
  // Before the law whoever asks: not in force rather than unknown.
  CHECK(refusal([&] { (void)table.on(Month(2015, 6), Date(2015, 6, 29)); }).code == "not_in_force");
}

TEST_CASE("Dated: a table revised each year knows one year") {
  const Table table = yearly();
  CHECK(table.known_until() == Month(2017, 2));
  CHECK(table.on(Month(2017, 2)).value == 11);
  const auto ask = [&] { (void)table.on(Month(2017, 3)); };
  CHECK(refusal(ask) == Refusal{"not_yet_known", "month", "2017-03"});
  CHECK(reason_of(ask) == "table test.yearly is known until 2017-02");
  CHECK(table.find_known(Month(2017, 3)) == nullptr);
  CHECK(table.find_known(Month(2017, 2))->value == 11);
}

TEST_CASE("Dated: what a yearly table knows depends on the day") {
  const Table table = yearly();
  CHECK(table.known_until(Date(2016, 2, 28)) == Month(2016, 2));
  CHECK(table.on(Month(2016, 2), Date(2016, 2, 28)).value == 10);
  const auto ask = [&] { (void)table.on(Month(2016, 3), Date(2016, 2, 28)); };
  CHECK(refusal(ask) == Refusal{"not_yet_known", "month", "2016-03"});
  CHECK(reason_of(ask) == "table test.yearly is known until 2016-02 as of 2016-02-28");
  CHECK(table.on(Month(2016, 3), Date(2016, 2, 29)).value == 11);
  CHECK_FALSE(table.known_until(Date(2015, 6, 29)));
  CHECK(refusal([&] { (void)table.on(Month(2015, 7), Date(2015, 6, 29)); }).code ==
        "not_yet_known");
}

TEST_CASE("Dated: a first row after the month of revision is known until that month comes") {
  const Table from_march("test.march", {}, {.yearly_from_month = 3},
                         {row(Month(2015, 3), Date(2015, 1, 1), 1)});
  CHECK(from_march.known_until() == Month(2016, 2));
  const Table from_february("test.february", {}, {.yearly_from_month = 3},
                            {row(Month(2015, 2), Date(2015, 1, 1), 1)});
  CHECK(from_february.known_until() == Month(2015, 2));
}

TEST_CASE("Dated: a retroactive row replaces an older one for whoever asks later") {
  Table table = plain();
  table.add(row(Month(2020, 3), Date(2020, 6, 1), 3));
  CHECK(table.on(Month(2020, 3)).value == 3);
  CHECK(table.on(Month(2020, 3), Date(2020, 5, 31)).value == 2);
  CHECK(table.on(Month(2020, 3), Date(2020, 6, 1)).value == 3);
  CHECK(table.on(Month(2020, 2), Date(2020, 6, 1)).value == 1);
}

TEST_CASE("Dated: add keeps the order by first month and then by promulgation") {
  Table table("test.order", {}, {}, {});
  table.add(row(Month(2020, 3), Date(2020, 6, 1), 4));
  table.add(row(Month(2015, 7), Date(2015, 6, 30), 1));
  table.add(row(Month(2021, 1), Date(2019, 1, 1), 5));
  table.add(row(Month(2020, 3), Date(2020, 2, 10), 3));
  table.add(row(Month(2018, 1), Date(2020, 7, 1), 2));
  int expected = 1;
  for (const Row& each : table.rows()) CHECK(each.value == expected++);
  CHECK(expected == 6);
}

TEST_CASE("Dated: a full table refuses another row by its name") {
  Table table = plain();
  for (int year = 2021; year < 2024; ++year) table.add(row(Month(year, 1), Date(year, 1, 1), year));
  const auto add = [&] { table.add(row(Month(2024, 1), Date(2024, 1, 1), 9)); };
  CHECK(refusal(add) == Refusal{"overflow", "test.plain", "2024-01"});
  CHECK(table.rows().size() == 5);
  CHECK(table.on(Month(2024, 1)).value == 2023);
}

TEST_CASE("Dated: put replaces the row of the same beginning and promulgation, even when full") {
  Table table = plain();
  for (int year = 2021; year < 2024; ++year) table.put(row(Month(year, 1), Date(year, 1, 1), year));
  CHECK(table.rows().size() == Table::capacity);
  table.put(row(Month(2022, 1), Date(2022, 1, 1), 7));
  CHECK(table.rows().size() == Table::capacity);
  CHECK(table.on(Month(2022, 1)).value == 7);
  CHECK(table.on(Month(2021, 12)).value == 2021);
  CHECK(table.on(Month(2023, 1)).value == 2023);
  // Another promulgation is another row, and there is no room for one.
  CHECK(refusal([&] { table.put(row(Month(2022, 1), Date(2022, 1, 2), 8)); }).code == "overflow");
}

TEST_CASE("Dated: a changed revision changes how far the table reaches") {
  Table table = plain();
  table.set_revision({.yearly_from_month = 3, .checked = Month(2027, 1)});
  CHECK(table.known_until());
  CHECK(table.revision().checked == Month(2027, 1));
  table.set_revision({.checked = Month(2027, 1)});
  CHECK_FALSE(table.past_check(Month(2027, 1)));
  CHECK(table.past_check(Month(2027, 2)));
}

TEST_CASE("Dated: a table that holds until amended says when nobody has checked") {
  const Table table = plain();
  CHECK_FALSE(table.known_until());
  CHECK_FALSE(table.past_check(Month(2026, 10)));
  CHECK(table.past_check(Month(2026, 11)));
  CHECK_FALSE(yearly().past_check(Month(2026, 11)));
  CHECK(table.revision().checked == Month(2026, 10));
  CHECK(yearly().revision().yearly_from_month == 3);
}
