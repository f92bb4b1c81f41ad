// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/text.hpp"

#include <rapidcheck.h>

#include <array>
#include <cstdint>
#include <limits>
#include <string>

#include "../support.hpp"

using namespace jamsos;
using tests::Refusal;
using tests::refusal;

namespace {

constexpr std::int64_t most_sen = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least_sen = std::numeric_limits<std::int64_t>::min();

Refusal rupiah_refusal(std::string_view text) {
  return refusal([=] { (void)parse_rupiah(text, "wage"); });
}
Refusal rate_refusal(std::string_view text) {
  return refusal([=] { (void)parse_rate(text, "relief"); });
}
Refusal month_refusal(std::string_view text) {
  return refusal([=] { (void)parse_month(text, "month"); });
}
Refusal date_refusal(std::string_view text) {
  return refusal([=] { (void)parse_date(text, "birth_date"); });
}
Refusal invalid(std::string field, std::string value) {
  return {"invalid_value", std::move(field), std::move(value)};
}

}  // namespace

TEST_CASE("Text: amounts are written without decimals when whole and with two otherwise") {
  CHECK(to_text(8'500'000_idr) == "8500000");
  CHECK(to_text(20'399.50_idr) == "20399.50");
  CHECK(to_text(0.05_idr) == "0.05");
  CHECK(to_text(0_idr) == "0");
  CHECK(to_text(-(0.05_idr)) == "-0.05");
  CHECK(to_text(-(1'234.5_idr)) == "-1234.50");
  CHECK(to_text(Rupiah::from_sen(most_sen)) == "92233720368547758.07");
  CHECK(to_text(Rupiah::from_sen(least_sen)) == "-92233720368547758.08");
}

TEST_CASE("Text: the machine form of an amount is read whole or refused") {
  static_assert(parse_rupiah("20399.50", "wage") == 20'399.50_idr);
  CHECK(parse_rupiah("8500000", "wage") == 8'500'000_idr);
  CHECK(parse_rupiah("0.5", "wage") == 0.50_idr);
  CHECK(parse_rupiah("0.05", "wage") == 0.05_idr);
  CHECK(parse_rupiah("-1.01", "wage") == -(1.01_idr));
  CHECK(parse_rupiah("-0", "wage") == 0_idr);
  CHECK(parse_rupiah("007", "wage") == 7_idr);
  CHECK(parse_rupiah("92233720368547758.07", "wage") == Rupiah::from_sen(most_sen));
  for (const char* text : {"",   "-",  ".",   ".5",   "-.5", "5.",  "1.234", "1.2.3", "1,5", "+5",
                           " 5", "5 ", "1e6", "0x10", "5-",  "--5", "1'000", "Rp5",   "٣",   "5\n"})
    CHECK(rupiah_refusal(text) == invalid("wage", text));
}

TEST_CASE("Text: an amount that does not fit is an overflow") {
  CHECK(rupiah_refusal("92233720368547758.08") ==
        Refusal{"overflow", "wage", "92233720368547758.08"});
  CHECK(rupiah_refusal("92233720368547759") == Refusal{"overflow", "wage", "92233720368547759"});
  CHECK(rupiah_refusal("-92233720368547758.09") ==
        Refusal{"overflow", "wage", "-92233720368547758.09"});
  CHECK(rupiah_refusal("99999999999999999999999999").code == "overflow");
}

TEST_CASE("Text: the smallest amount is read back") {
  CHECK(rupiah_refusal("-92233720368547758.08") == Refusal{"nothing refused", "", ""});
}

TEST_CASE("Text: a hostile cell is quoted by its beginning") {
  const std::string hostile(1'000'000, 'x');
  CHECK(rupiah_refusal(hostile) == invalid("wage", std::string(60, 'x') + "..."));
  const std::string digits(1'000'000, '9');
  CHECK(rupiah_refusal(digits) == Refusal{"overflow", "wage", std::string(60, '9')});
  CHECK(refusal([&] { (void)parse_name(program_names, hostile, "program"); }) ==
        invalid("program", std::string(60, 'x')));
}

TEST_CASE("Text: rates are written and read as the gazette prints them") {
  CHECK(to_text(0.24_pct) == "0.24");
  CHECK(to_text(0.120_pct) == "0.120");
  CHECK(to_text(3.7_pct) == "3.7");
  CHECK(to_text(2_pct) == "2");
  CHECK(to_text(0.0024_pct) == "0.0024");
  CHECK(to_text(0_pct) == "0");
  CHECK(to_text(100_pct) == "100");
  CHECK(parse_rate("0.24", "relief") == 0.24_pct);
  CHECK(parse_rate("0.120", "relief").decimals() == 3);
  CHECK(parse_rate("100", "relief") == 100_pct);
  CHECK(parse_rate("0.000001", "relief") == 0.000001_pct);
  for (const char* text : {"", ".", ".5", "5.", "-1", "1.2.3", "1,5", "1e2", "0.24%", " 1"})
    CHECK(rate_refusal(text) == invalid("relief", text));
}

TEST_CASE("Text: a rate out of range is refused by the field that was read") {
  CHECK(rate_refusal("101").field == "relief");
  CHECK(rate_refusal("100.01").field == "relief");
  CHECK(rate_refusal("0.1234567").field == "relief");
  CHECK(rate_refusal("99999999999999999999").field == "relief");
}

TEST_CASE("Text: months") {
  static_assert(parse_month("2026-03", "month") == Month(2026, 3));
  CHECK(parse_month("1900-01", "month") == Month(1900, 1));
  CHECK(parse_month("2199-12", "month") == Month(2199, 12));
  for (const char* text :
       {"", "2026", "2026-3", "2026-00", "2026-13", "1899-12", "2200-01", "26-03", "2026/03",
        "2026-03-01", "2026-0x", " 2026-03", "2026-03 ", "-026-03", "0000-00"})
    CHECK(month_refusal(text) == invalid("month", text));
}

TEST_CASE("Text: dates") {
  static_assert(parse_date("2024-02-29", "birth_date") == Date(2024, 2, 29));
  CHECK(parse_date("1900-01-01", "birth_date") == Date(1900, 1, 1));
  CHECK(parse_date("2199-12-31", "birth_date") == Date(2199, 12, 31));
  for (const char* text : {"", "2026-03", "2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
                           "2026-01-00", "1899-12-31", "2200-01-01", "2026-1-01", "2026-01-1",
                           "17-05-1990", "2026/01/01", "2026-01-01T", "2026-01-x1"})
    CHECK(date_refusal(text) == invalid("birth_date", text));
}

TEST_CASE("Text: words of a closed list") {
  constexpr std::array<Named<int>, 2> colours = {{{"red", 1}, {"blue", 2}}};
  CHECK(parse_name(colours, "blue", "colour") == 2);
  CHECK(refusal([&] { (void)parse_name(colours, "Blue", "colour"); }) == invalid("colour", "Blue"));
  CHECK(refusal([&] { (void)parse_name(colours, "", "colour"); }) == invalid("colour", ""));
  CHECK(tests::reason_of([&] { (void)parse_name(colours, "green", "colour"); }) ==
        "must be one of red blue");
  CHECK(name_of(colours, 1) == "red");
  CHECK(name_of(colours, 3) == "not_stated");
}

TEST_CASE("Text: what is written is read back") {
  CHECK(rc::check([] {
    const auto sen = *rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::int64_t>());
    const Rupiah amount = Rupiah::from_sen(sen);
    RC_ASSERT(parse_rupiah(to_text(amount), "amount") == amount);
    const int decimals = *rc::gen::inRange(0, 7);
    std::int64_t hundred_percent = 100;
    for (int i = 0; i < decimals; ++i) hundred_percent *= 10;
    const Rate rate = Rate::percent(
        *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(0, hundred_percent + 1)),
        decimals);
    const Rate read = parse_rate(to_text(rate), "rate");
    RC_ASSERT(read == rate);
    RC_ASSERT(read.decimals() == rate.decimals());
    const Month month =
        Month(1900, 1) + *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 3'600));
    RC_ASSERT(parse_month(to_text(month), "month") == month);
    const Date day(month.year(), month.month(), *rc::gen::inRange(1, last_day(month).day() + 1));
    RC_ASSERT(parse_date(to_text(day), "day") == day);
  }));
}
