// SPDX-License-Identifier: Apache-2.0
// Cells of spreadsheets: the machine form and the Indonesian one are read, and a text that an
// English or an Indonesian reader would take for different amounts never is.
#include <rapidcheck.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "../support.hpp"
#include "jamsos/core/text.hpp"

using namespace jamsos;
using tests::Refusal;
using tests::refusal;

namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

Refusal cell_refusal(std::string_view text) {
  return refusal([=] { (void)parse_money_cell(text, "wage"); });
}

struct Reading {
  cpp_rational value{};
  std::size_t decimals = 0;
};

/// How a person reads the text, whose language groups digits by `group` and has `point` before
/// decimals: groups of three or none at all. Knows nothing of the reader under test.
std::optional<Reading> read_by_hand(std::string_view text, char group, char point) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const auto at = text.find(point);
  const std::string_view whole = text.substr(0, at);
  const std::string_view decimals =
      at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
  if (at != std::string_view::npos && decimals.empty()) return {};

  std::string digits;
  std::size_t start = 0;
  const bool grouped = whole.find(group) != std::string_view::npos;
  for (bool first = true; start <= whole.size(); first = false) {
    const auto end = std::min(whole.find(group, start), whole.size());
    const std::string_view part = whole.substr(start, end - start);
    if (part.empty()) return {};
    if (grouped && (part.size() > 3 || (!first && part.size() != 3))) return {};
    digits += part;
    start = end + 1;
  }
  digits += decimals;
  for (const char c : digits)
    if (c < '0' || c > '9') return {};
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));  // else octal
  cpp_int scale = 1;
  for (std::size_t i = 0; i < decimals.size(); ++i) scale *= 10;
  const cpp_int number(digits);
  return Reading{cpp_rational(negative ? cpp_int(-number) : number, scale), decimals.size()};
}

cpp_rational exact(Rupiah amount) { return {cpp_int(amount.sen()), cpp_int(100)}; }

std::string any_cell() {
  // Mostly digits and groups of three, so that many texts mean something.
  const auto piece = rc::gen::element<std::string>("1", "8", "0", "00", "50", "500", "000", "123",
                                                   ".", ".", ",", ",", "-", "7,", ".0", "4567");
  std::string text;
  const int pieces = *rc::gen::inRange(1, 8);
  for (int i = 0; i < pieces; ++i) text += *piece;
  return text;
}

}  // namespace

TEST_CASE("Money cell: the machine form") {
  static_assert(parse_money_cell("8500000", "wage") == 8'500'000_idr);
  CHECK(parse_money_cell("8500000.50", "wage") == 8'500'000.50_idr);
  CHECK(parse_money_cell("8.5", "wage") == 8.50_idr);
  CHECK(parse_money_cell("8.50", "wage") == 8.50_idr);
  CHECK(parse_money_cell("-12.05", "wage") == -(12.05_idr));
  CHECK(parse_money_cell("0", "wage") == 0_idr);
}

TEST_CASE("Money cell: the Indonesian form") {
  CHECK(parse_money_cell("8.500.000", "wage") == 8'500'000_idr);
  CHECK(parse_money_cell("8.500.000,50", "wage") == 8'500'000.50_idr);
  CHECK(parse_money_cell("8.500,00", "wage") == 8'500_idr);
  CHECK(parse_money_cell("8.500,5", "wage") == 8'500.50_idr);
  CHECK(parse_money_cell("8500,5", "wage") == 8'500.50_idr);
  CHECK(parse_money_cell("8,50", "wage") == 8.50_idr);
  CHECK(parse_money_cell("-1.000.000", "wage") == -(1'000'000_idr));
  CHECK(parse_money_cell("100.000.000", "wage") == 100'000'000_idr);
  CHECK(parse_money_cell("92.233.720.368.547.758,07", "wage").sen() == 9'223'372'036'854'775'807);
}

TEST_CASE("Money cell: two meanings are refused and the reason says so") {
  for (const char* text : {"8.500", "-8.500", "1.000", "123.456", "0.500", "8,500", "-8,500"}) {
    CHECK(cell_refusal(text) == Refusal{"invalid_value", "wage", text});
    CHECK(tests::contains(tests::reason_of([=] { (void)parse_money_cell(text, "wage"); }),
                          "ambiguous"));
  }
}

TEST_CASE("Money cell: anything else is refused") {
  for (const char* text : {"",
                           " ",
                           "-",
                           ".",
                           ",",
                           "-,",
                           ",5",
                           "-,5",
                           ".5",
                           "5.",
                           "5,",
                           "8,500.50",
                           "8,500,000",
                           "8.500.00",
                           "8.50.000",
                           "8..500",
                           ".500.000",
                           "8.500.",
                           "8.500.000.",
                           "8500.000.000",
                           "8.500,",
                           "8.500,123",
                           "8,5000",
                           "8,,5",
                           "1.234.567,8,9",
                           "Rp8.500.000",
                           "8.500.000,x",
                           "8 500 000",
                           "8'500'000",
                           "--8.500.000",
                           "8.-500.000",
                           "1e6",
                           "８"})
    CHECK(cell_refusal(text) == Refusal{"invalid_value", "wage", text});
}

TEST_CASE("Money cell: an amount that does not fit is an overflow") {
  CHECK(cell_refusal("92.233.720.368.547.758,08") ==
        Refusal{"overflow", "wage", "92.233.720.368.547.758,08"});
  CHECK(cell_refusal("999.999.999.999.999.999.999").code == "overflow");
  CHECK(cell_refusal("92233720368547759").code == "overflow");
}

TEST_CASE("Money cell: the oracle itself reads like a person") {
  const auto indonesian = read_by_hand("8.500.000,50", '.', ',');
  REQUIRE(indonesian);
  CHECK(indonesian->value == cpp_rational(17'000'001, 2));
  CHECK_FALSE(read_by_hand("8.500.000,50", ',', '.'));
  CHECK(read_by_hand("8.500", '.', ',')->value == 8'500);
  CHECK(read_by_hand("8.500", ',', '.')->value == cpp_rational(17, 2));
  CHECK_FALSE(read_by_hand("8.50.000", '.', ','));
}

TEST_CASE("Money cell: no text with two meanings is accepted and none with one is misread") {
  CHECK(rc::check([] {
    for (int i = 0; i < 100; ++i) {
      const std::string text = any_cell();
      RC_LOG() << "cell '" << text << "'\n";
      const auto indonesian = read_by_hand(text, '.', ',');
      const auto english = read_by_hand(text, ',', '.');
      const auto machine = text.find(',') == std::string::npos ? english : std::nullopt;
      std::optional<Rupiah> read;
      try {
        read = parse_money_cell(text, "wage");
      } catch (const Error&) {
        read = std::nullopt;
      }
      const bool two_meanings = indonesian && english && indonesian->value != english->value;
      if (read) {
        RC_ASSERT(!two_meanings);
        RC_ASSERT((indonesian && indonesian->value == exact(*read)) ||
                  (machine && machine->value == exact(*read)));
      } else if (!(indonesian && english)) {
        // Refused although only one reader makes sense of it: then it has too many decimals.
        RC_ASSERT(!indonesian || indonesian->decimals > 2);
        RC_ASSERT(!machine || machine->decimals > 2);
      }
    }
  }));
}
