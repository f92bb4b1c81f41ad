// SPDX-License-Identifier: Apache-2.0
#include "jamsos/render/statement.hpp"

#include <doctest/doctest.h>

#include "jamsos/jamsos.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using render::Form;
using render::Language;

namespace {

const Employer employer{.size = EmployerSize::large,
                        .risk_group = RiskGroup::low,
                        .regional_minimum_wage = 5'000'000_idr,
                        .paid_through = Month(2020, 12),
                        .jp_deferral_granted = true};

Statement statement_of(Rupiah wage, Month month) {
  return bill(Law::gazette(), employer,
              {.pay = Pay::monthly(wage),
               .citizenship = Citizenship::indonesian,
               .birth_date = Date(1990, 5, 17),
               .jkn = JknMembership::employer,
               .jkn_additional_family = 2},
              month);
}

std::string formula_of(const Statement& statement, Program program, Item item) {
  for (const Line& line : statement.lines())
    if (line.program == program && line.item == item) return render::formula(line);
  return "no such line";
}

}  // namespace

TEST_CASE("a formula can be typed into a calculator") {
  const Statement high = statement_of(20'000'000_idr, Month(2026, 3));
  CHECK(formula_of(high, Program::jkk, Item::contribution_employer) == "20000000 x 0.54 %");
  CHECK(formula_of(high, Program::jp, Item::contribution_worker) ==
        "min(20000000, 11086300) x 1 %");
  CHECK(formula_of(high, Program::jkn, Item::contribution_additional_family) ==
        "min(20000000, 12000000) x 1 % x 2");
  const Statement low = statement_of(4'000'000.50_idr, Month(2026, 3));
  CHECK(formula_of(low, Program::jkn, Item::contribution_worker) ==
        "max(4000000.50, 5000000) x 1 %");
  const Statement deferred = statement_of(5'000'000_idr, Month(2021, 1));
  CHECK(formula_of(deferred, Program::jp, Item::contribution_employer) == "5000000 x 2 % x 1 %");
  CHECK(formula_of(deferred, Program::jp, Item::deferred_employer) == "5000000 x 2 % x 99 %");
}

TEST_CASE("a statement names articles, totals and what it rests on, in both languages") {
  const Statement statement = statement_of(20'000'000_idr, Month(2026, 3));
  const std::string english = render::to_text(statement, Language::english);
  CHECK(english.find("PP 45/2015 Pasal 28(3); PP 45/2015 Pasal 29(3)-(4), letter B/1226/022026") !=
        std::string::npos);
  CHECK(english.find("total worker: Rp") != std::string::npos);
  CHECK(english.find("no article orders it") != std::string::npos);
  const std::string indonesian = render::to_text(statement, Language::indonesian);
  CHECK(indonesian.find("jumlah pekerja: Rp") != std::string::npos);
  CHECK(indonesian.find("pemberi kerja") != std::string::npos);
  CHECK(indonesian.find("employer") == std::string::npos);
}

TEST_CASE("Markdown has a head, a rule and one row for each line") {
  const Statement statement = statement_of(8'500'000_idr, Month(2026, 3));
  const std::string text = render::to_text(statement, Language::english, Form::markdown);
  std::size_t rows = 0;
  for (std::size_t at = text.find("\n|"); at != std::string::npos; at = text.find("\n|", at + 1))
    ++rows;
  CHECK(text.starts_with("| program "));
  CHECK(rows == statement.lines().size() + 1);
  CHECK(text.find("-:|") != std::string::npos);
}

TEST_CASE("a column is as wide as its widest text, counted in characters") {
  const std::string table = render::detail::table(
      {{{"a"}, {"b", true}}, {{"tiga"}, {"1", true}}, {{"\xC3\xA9"}, {"22", true}}}, false);
  CHECK(table == "a      b\n----  --\ntiga   1\n\xC3\xA9     22\n");
}
