// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/benefit_statement.hpp"

#include <rapidcheck.h>

#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <vector>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

constexpr Rounding to_the_sen{};
constexpr Remark first_note{"test.first", "first", "pertama"};
constexpr Remark second_note{"test.second", "second", "kedua"};

constexpr Rupiah amount_of(const std::span<const Term> terms, BenefitLine line = {}) {
  BenefitStatement statement;
  return statement.add(line, terms, to_the_sen).amount;
}
constexpr Rupiah amount_of(const Term& term) { return amount_of(std::span<const Term>(&term, 1)); }

// A month of wages in full and 94 days of a month of 30 at one half, by the compiler.
static_assert(amount_of(std::array{
                  Term{.base = 2'909'950_idr, .times = 12},
                  Term{.base = 2'909'950_idr, .rate = 50_pct, .times = 94, .parts = 30}}) ==
              39'478'321.67_idr);

}  // namespace

TEST_CASE("Benefit term: base times rate times share times count over parts") {
  struct Row {
    Term term;
    Rupiah amount;
  };
  for (const Row& row : {
           Row{{}, 0_idr},
           Row{{.base = 3'060'348_idr, .rate = 60_pct, .times = 80}, 146'896'704_idr},
           Row{{.base = 3'000'000_idr, .rate = 4.5_pct, .share = 50_pct, .times = 80},
               5'400'000_idr},
           Row{{.base = 500'000_idr, .times = 24}, 12'000'000_idr},
           Row{{.base = 1'000'000_idr, .times = 94, .parts = 30}, 3'133'333.33_idr},
           Row{{.base = 1'000'000_idr, .times = 95, .parts = 30}, 3'166'666.67_idr},
           Row{{.base = 1'200'000_idr, .most = 1'000'000_idr}, 1'000'000_idr},
           Row{{.base = 1'000'000_idr, .most = 1'000'000_idr}, 1'000'000_idr},
           Row{{.base = 999'999.99_idr, .most = 1'000'000_idr}, 999'999.99_idr},
           // The limit is of the product and not of the base.
           Row{{.base = 900'000_idr, .times = 2, .most = 1'000'000_idr}, 1'000'000_idr},
           Row{{.base = 5'000'000_idr, .times = 0}, 0_idr},
           Row{{.base = 5'000'000_idr, .rate = 0_pct, .times = 80}, 0_idr},
           // Half a sen goes away from zero.
           Row{{.base = 0.01_idr, .rate = 50_pct}, 0.01_idr},
           Row{{.base = 0.01_idr, .rate = 49.999999_pct}, 0_idr},
       }) {
    CAPTURE(row.amount);
    CHECK(amount_of(row.term) == row.amount);
  }
}

TEST_CASE("Benefit line: terms are added exactly and rounded once") {
  const Term third{.base = 1_idr, .parts = 3};
  CHECK(amount_of(std::array{third, third, third}) == 1_idr);
  const Term half_sen{.base = 0.01_idr, .rate = 50_pct};
  CHECK(amount_of(std::array{half_sen, half_sen}) == 0.01_idr);
  Term less = half_sen;
  less.subtracted = true;
  CHECK(amount_of(std::array{Term{.base = 100_idr}, less}) == 100_idr);
  CHECK(amount_of(std::array{less, less}) == -(0.01_idr));
  CHECK(amount_of(std::array{less}) == -(0.01_idr));
  CHECK(amount_of(std::span<const Term>{}) == 0_idr);
}

TEST_CASE("Benefit line: a floor and a ceiling bind only beyond them") {
  struct Row {
    Limit limit;
    Rupiah sum, amount;
  };
  for (const Row& row :
       {Row{Limit::none, 50_idr, 50_idr}, Row{Limit::none, 150_idr, 150_idr},
        Row{Limit::floor, 99.99_idr, 100_idr}, Row{Limit::floor, 100_idr, 100_idr},
        Row{Limit::floor, 100.01_idr, 100.01_idr}, Row{Limit::ceiling, 99.99_idr, 99.99_idr},
        Row{Limit::ceiling, 100_idr, 100_idr}, Row{Limit::ceiling, 100.01_idr, 100_idr}}) {
    BenefitLine line;
    line.limit = row.limit;
    line.limit_amount = 100_idr;
    const Term term{.base = row.sum};
    CAPTURE(row.sum);
    CHECK(amount_of({&term, 1}, line) == row.amount);
    CHECK(amount_within(line, std::span<const Term>(&term, 1), to_the_sen) == row.amount);
  }
}

TEST_CASE("Benefit line: the rounding is the caller's") {
  BenefitStatement statement;
  const Term term{.base = 1'000'000_idr, .parts = 3};
  CHECK(statement.add({}, {&term, 1}, {.unit = 1_idr}).amount == 333'333_idr);
  CHECK(statement.add({}, {&term, 1}, {.direction = RoundingDirection::ceiling, .unit = 1_idr})
            .amount == 333'334_idr);
}

TEST_CASE("Benefit statement: every line keeps its own terms") {
  BenefitStatement statement;
  CHECK(statement.lines().empty());
  CHECK(statement.total() == 0_idr);
  const std::array bands = {Term{.label = "a", .base = 1_idr}, Term{.label = "b", .base = 2_idr}};
  const Term one{.label = "c", .base = 4_idr};
  statement.add({.item = Item::temporary_disability}, bands, to_the_sen);
  statement.add({.item = Item::medical_care, .payment = PaymentMode::in_kind}, {}, to_the_sen);
  statement.add({.item = Item::funeral}, {&one, 1}, to_the_sen);
  REQUIRE(statement.lines().size() == 3);
  REQUIRE(statement.terms(statement.lines()[0]).size() == 2);
  CHECK(statement.terms(statement.lines()[0])[0].label == "a");
  CHECK(statement.terms(statement.lines()[0])[1].label == "b");
  CHECK(statement.terms(statement.lines()[1]).empty());
  REQUIRE(statement.terms(statement.lines()[2]).size() == 1);
  CHECK(statement.terms(statement.lines()[2])[0].label == "c");
  const BenefitStatement copy = statement;
  CHECK(copy.terms(copy.lines()[2])[0].base == 4_idr);
}

TEST_CASE("Benefit statement: totals by program and item and way of payment") {
  BenefitStatement statement;
  const auto add = [&](Program program, Item item, PaymentMode payment, Rupiah amount) {
    BenefitLine line;
    line.program = program;
    line.item = item;
    line.payment = payment;
    const Term term{.base = amount};
    statement.add(line, {&term, 1}, to_the_sen);
  };
  add(Program::jkk, Item::death, PaymentMode::at_once, 1_idr);
  add(Program::jkk, Item::death, PaymentMode::at_once, 2_idr);
  add(Program::jkk, Item::funeral, PaymentMode::at_once, 4_idr);
  add(Program::beasiswa, Item::scholarship, PaymentMode::yearly, 8_idr);
  add(Program::jkm, Item::funeral, PaymentMode::at_once, 16_idr);
  CHECK(statement.total() == 31_idr);
  CHECK(statement.total(Program::jkk) == 7_idr);
  CHECK(statement.total(Program::beasiswa) == 8_idr);
  CHECK(statement.total(Program::jht) == 0_idr);
  CHECK(statement.total(Item::death) == 3_idr);
  CHECK(statement.total(Item::funeral) == 20_idr);
  CHECK(statement.total(PaymentMode::at_once) == 23_idr);
  CHECK(statement.total(PaymentMode::yearly) == 8_idr);
  CHECK(statement.total(PaymentMode::in_kind) == 0_idr);
  CHECK(statement.total([](const BenefitLine& line) {
    return line.program == Program::jkk && line.item == Item::funeral;
  }) == 4_idr);
}

TEST_CASE("Benefit statement: taxes and pensions are in no sum of benefits") {
  BenefitStatement statement;
  const auto add = [&](Item item, PaymentMode payment, Rupiah amount) {
    statement.add({.program = Program::jht, .item = item, .payment = payment},
                  std::array{Term{.base = amount}}, Rounding{});
  };
  add(Item::balance, PaymentMode::at_once, 100_idr);
  add(Item::income_tax, PaymentMode::at_once, 7_idr);
  add(Item::pension_old_age, PaymentMode::monthly, 30_idr);
  add(Item::scholarship, PaymentMode::yearly, 5_idr);
  CHECK(statement.total() == 105_idr);
  CHECK(statement.total(Program::jht) == 105_idr);
  CHECK(statement.total(PaymentMode::at_once) == 100_idr);
  CHECK(statement.total(PaymentMode::monthly) == 30_idr);
  CHECK(statement.total(Item::income_tax) == 7_idr);
  CHECK(statement.total(Item::pension_old_age) == 30_idr);
  CHECK(statement.tax() == 7_idr);
  CHECK(statement.net() == 93_idr);
}

TEST_CASE("Benefit statement: a full one refuses another line or term and stays as it was") {
  BenefitStatement lines;
  for (std::size_t i = 0; i < BenefitStatement::line_capacity; ++i) lines.add({}, {}, to_the_sen);
  CHECK(refusal([&] { lines.add({}, {}, to_the_sen); }) == Refusal{"overflow", "statement", ""});
  CHECK(lines.lines().size() == BenefitStatement::line_capacity);

  const std::vector<Term> most(BenefitStatement::term_capacity, Term{.base = 1_idr});
  BenefitStatement terms;
  CHECK(terms.add({}, most, to_the_sen).amount == 64_idr);
  const Term one_more{.base = 1_idr};
  CHECK(refusal([&] {
          terms.add({}, {&one_more, 1}, to_the_sen);
        }) == Refusal{"overflow", "statement", ""});
  CHECK(terms.lines().size() == 1);
  terms.add({}, {}, to_the_sen);
  CHECK(terms.total() == 64_idr);
}

TEST_CASE("Benefit statement: an amount beyond 64 bits of sen is refused and never wraps") {
  const Term large{.base = Rupiah(90'000'000'000'000'000), .times = 2};
  CHECK(refusal([&] { (void)amount_of(large); }).code == "overflow");
}

TEST_CASE("Benefit statement: another reading is noted once and only where it differs") {
  BenefitStatement statement;
  const Term term{.base = 100_idr};
  statement.add({}, {&term, 1}, to_the_sen);
  statement.set_other_reading(0, {"q", "same", 100_idr});
  CHECK_FALSE(statement.lines()[0].other_reading.has_value());
  statement.set_other_reading(0, {"q", "more", 101_idr});
  REQUIRE(statement.lines()[0].other_reading.has_value());
  statement.set_other_reading(0, {"r", "less", 99_idr});
  CHECK(statement.lines()[0].other_reading->interpretation == "q");
  CHECK(statement.lines()[0].other_reading->reading == "more");
  CHECK(statement.lines()[0].other_reading->amount == 101_idr);
}

TEST_CASE("Benefit statement: an assumption stands once") {
  BenefitStatement statement;
  CHECK_FALSE(statement.assumes(first_note));
  statement.assume(first_note);
  statement.assume(second_note);
  statement.assume(first_note);
  CHECK(statement.assumptions().size() == 2);
  CHECK(statement.assumes(first_note));
  CHECK(statement.assumes(second_note));
}

TEST_CASE("Benefit line: the amount is the exact sum rounded half away from zero") {
  CHECK(rc::check([] {
    const int count = *rc::gen::inRange(0, 10);
    std::vector<Term> terms;
    cpp_rational sum = 0;
    for (int i = 0; i < count; ++i) {
      const auto sen =
          *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(0, 100'000'000'000));
      const auto rate = *rc::gen::inRange<std::int64_t>(0, 1'001);
      const auto share = *rc::gen::inRange<std::int64_t>(0, 10'001);
      Term term{.base = Rupiah::from_sen(sen),
                .rate = Rate::percent(rate, 1),
                .share = Rate::percent(share, 2),
                .times = *rc::gen::inRange(0, 700),
                .parts = *rc::gen::element(1, 10, 30)};
      cpp_rational exact =
          cpp_rational(cpp_int(sen)) * rate / 1'000 * share / 10'000 * term.times / term.parts;
      if (*rc::gen::arbitrary<bool>()) {
        const auto most = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000);
        term.most = Rupiah::from_sen(most);
        if (exact > most) exact = most;
      }
      term.subtracted = *rc::gen::inRange(0, 4) == 0;
      sum += term.subtracted ? cpp_rational(-exact) : exact;
      terms.push_back(term);
    }
    const bool negative = sum < 0;
    const cpp_rational up = (negative ? cpp_rational(-sum) : sum) + cpp_rational(1, 2);
    const cpp_int whole = numerator(up) / denominator(up);
    const cpp_int expected = negative ? cpp_int(-whole) : whole;
    RC_ASSERT(cpp_int(amount_of(terms).sen()) == expected);
  }));
}
