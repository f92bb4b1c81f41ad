// SPDX-License-Identifier: Apache-2.0
#include "jamsos/lists/national_number.hpp"

#include "../support.hpp"

using namespace jamsos;
using lists::NationalNumber;
using tests::Refusal;
using tests::refusal;

namespace {

std::string reason_against(const std::string& text) {
  CHECK(refusal([&] { (void)NationalNumber::parse(text, "nik"); }).field == "nik");
  return tests::reason_of([&] { (void)NationalNumber::parse(text, "nik"); });
}

}  // namespace

TEST_CASE("national number: day of birth inside it, with 40 more for women") {
  struct Row {
    const char* text;
    int day, month, year;
    bool woman;
  };
  // clang-format off
  constexpr Row rows[] = {
      {"3512010505900001", 5, 5, 90, false},
      {"3512014505900001", 5, 5, 90, true},
      {"3512013112890001", 31, 12, 89, false},
      {"3512017112890001", 31, 12, 89, true},
      {"3512012902000001", 29, 2, 0, false},  // 2000 had one, 1900 had not
      {"3512016902960001", 29, 2, 96, true},
      {"9999990101019999", 1, 1, 1, false},
  };
  // clang-format on
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const NationalNumber number = NationalNumber::parse(row.text, "nik");
    CHECK(number.day() == row.day);
    CHECK(number.month() == row.month);
    CHECK(number.year_of_century() == row.year);
    CHECK(number.is_woman() == row.woman);
    CHECK(to_text(number) == row.text);
  }
}

TEST_CASE("national number: what none can be is refused with the reason") {
  constexpr auto no_day = "its digits 7 to 12 are no day of birth";
  for (const char* text :
       {"3512010005900001", "3512014005900001", "3512013205900001", "3512017205900001",
        "3512018005900001", "3512010500900001", "3512010513900001", "3512013104900001",
        "3512012902010001", "3512016902970001", "3512017104900001"}) {
    CAPTURE(text);
    CHECK(reason_against(text) == no_day);
  }
  for (const char* text : {"", "351201050590001", "35120105059000012"})
    CHECK(reason_against(text) == "a national number (NIK) has 16 digits");
  CHECK(reason_against("351201050590000A") == "a national number (NIK) has digits only");
  CHECK(reason_against("-512010505900001") == "a national number (NIK) has digits only");
  CHECK(reason_against("0512010505900001") == "no province has a code below 11");
  CHECK(reason_against("3512010505900000") == "it counts from 0001");
  CHECK(reason_against("3,51201E+15") ==
        "a spreadsheet turned it into a number: save the column as text");
  CHECK(refusal([] { (void)NationalNumber::parse("12", "labour_office[3].nik"); }) ==
        Refusal{"invalid_value", "labour_office[3].nik", "12"});
}

TEST_CASE("national number: in how many digits two differ") {
  const auto number = [](const char* text) { return NationalNumber::parse(text, "nik"); };
  const NationalNumber one = number("3512010505900001");
  CHECK(differing_digits(one, one) == 0);
  CHECK(differing_digits(one, number("3512010505900002")) == 1);
  CHECK(differing_digits(one, number("3512010505900010")) == 2);
  CHECK(differing_digits(number("3521010505900010"), one) == 4);
}
