// SPDX-License-Identifier: Apache-2.0
// Incomes over columns owe what the scalar bill says of them one by one.
#include "jamsos/batch/income_card.hpp"

#include <rapidcheck.h>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr SelfEmployed driver{.group = SelfEmployedGroup::self_employed,
                              .programs = ProgramSet{Program::jkk, Program::jkm, Program::jht},
                              .sector = Sector::transport,
                              .payer = Party::participant};

std::int64_t scalar(const Law& law, SelfEmployed facts, std::int64_t income, Month month,
                    Program program) {
  facts.income = Rupiah::from_sen(income);
  const Statement statement = bill(law, facts, month);
  Rupiah sum;
  for (const Line& line : statement.lines())
    if (line.program == program) sum += line.amount;
  return sum.sen();
}

struct Billed {
  std::array<std::vector<std::int64_t>, 3> columns;
  batch::IncomeOutcome outcome;
};
Billed run_all(std::span<const batch::IncomeCard> cards, std::span<const std::int64_t> income,
               std::optional<std::span<const std::uint8_t>> card = {}) {
  Billed billed;
  batch::IncomeOutputs outputs;
  for (std::size_t i = 0; i < 3; ++i) {
    billed.columns[i].assign(income.size(), -1);
    outputs[i] = billed.columns[i];
  }
  billed.outcome = batch::run(cards, {.income = income, .card = card}, outputs);
  return billed;
}

/// A sen below, at and above every bound of the annex, and beyond.
std::vector<std::int64_t> boundary_incomes() {
  std::vector<std::int64_t> incomes = {0, 1, 99'999'999'999'999, 100'000'000'000'000};
  for (const auto& band : Law::gazette().self_employed.income_bands.rows()[0].value)
    for (const Rupiah bound : {band.from, band.up_to})
      for (const std::int64_t sen : {-1, 0, 1})
        if (bound.sen() + sen >= 0) incomes.push_back(bound.sen() + sen);
  return incomes;
}

}  // namespace

TEST_CASE("Income card: every boundary and many random incomes, as the scalar bill") {
  std::vector<std::int64_t> incomes = boundary_incomes();
  const Law& law = Law::gazette();
  std::uint64_t random = 88172645463325252U;
  while (incomes.size() < 20'000) {
    random ^= random << 13;
    random ^= random >> 7;
    random ^= random << 17;
    incomes.push_back(static_cast<std::int64_t>(random % 2'500'000'000));
  }
  for (const Month month :
       {Month(2015, 7), Month(2020, 9), Month(2025, 12), Month(2026, 2), Month(2027, 4)}) {
    CAPTURE(month);
    const batch::IncomeCard card(law, driver, month);
    const Billed billed = run_all({&card, 1}, incomes);
    CHECK(billed.outcome.billed == incomes.size());
    CHECK(billed.outcome.refused.empty());
    std::size_t wrong = 0;
    std::array<std::int64_t, 3> sums{};
    for (std::size_t row = 0; row < incomes.size(); ++row)
      for (std::size_t i = 0; i < 3; ++i) {
        sums[i] += billed.columns[i][row];
        if (billed.columns[i][row] !=
            scalar(law, driver, incomes[row], month, batch::income_programs[i]))
          ++wrong;
      }
    CHECK(wrong == 0);
    for (std::size_t i = 0; i < 3; ++i)
      CHECK(billed.outcome.totals[i].amount() == Rupiah::from_sen(sums[i]));
  }
}

TEST_CASE("Income card: months ahead and in arrears are sums of the same") {
  SelfEmployed facts = driver;
  facts.months = 12;
  facts.unpaid_months = 2;
  const batch::IncomeCard card(Law::gazette(), facts, Month(2026, 11));
  const std::vector<std::int64_t> incomes = boundary_incomes();
  const Billed billed = run_all({&card, 1}, incomes);
  for (std::size_t row = 0; row < incomes.size(); ++row)
    for (std::size_t i = 0; i < 3; ++i)
      CHECK(billed.columns[i][row] == scalar(Law::gazette(), facts, incomes[row], Month(2026, 11),
                                             batch::income_programs[i]));
}

TEST_CASE("Income card: rows by different cards, however they are split") {
  SelfEmployed farmer = driver;
  farmer.sector = Sector::other;
  farmer.programs.reset();
  SelfEmployed vulnerable = farmer;
  vulnerable.group = SelfEmployedGroup::vulnerable_worker;
  vulnerable.payer = Party::local_government;
  const std::vector<SelfEmployed> kinds = {driver, farmer, vulnerable};
  const Month month(2026, 3);
  std::vector<batch::IncomeCard> cards;
  for (const SelfEmployed& kind : kinds) cards.emplace_back(Law::gazette(), kind, month);
  CHECK(rc::check([&] {
    const auto size = *rc::gen::inRange<std::size_t>(0, 200);
    std::vector<std::int64_t> incomes(size);
    std::vector<std::uint8_t> card(size);
    for (std::size_t i = 0; i < size; ++i) {
      incomes[i] = *rc::gen::inRange<std::int64_t>(0, 2'500'000'000);
      card[i] = *rc::gen::inRange<std::uint8_t>(0, 3);
    }
    const Billed whole = run_all(cards, incomes, card);
    for (std::size_t row = 0; row < size; ++row)
      for (std::size_t i = 0; i < 3; ++i)
        RC_ASSERT(whole.columns[i][row] == scalar(Law::gazette(), kinds[card[row]], incomes[row],
                                                  month, batch::income_programs[i]));
    const auto cut = *rc::gen::inRange<std::size_t>(0, size + 1);
    const std::span all(incomes);
    const std::span of_card(card);
    const Billed left = run_all(cards, all.first(cut), of_card.first(cut));
    const Billed right = run_all(cards, all.subspan(cut), of_card.subspan(cut));
    for (std::size_t i = 0; i < 3; ++i) {
      batch::Total both = left.outcome.totals[i];
      both.add(right.outcome.totals[i]);
      RC_ASSERT(both == whole.outcome.totals[i]);
    }
  }));
}

TEST_CASE("Income card: bad rows by index, in no total") {
  Law strict = Law::gazette();
  strict.self_employed.income_gap = self_employed::IncomeGap::refused;
  const batch::IncomeCard card(strict, driver, Month(2024, 6));
  const std::vector<std::int64_t> incomes = {
      -1, 100'000'000, 100'000'000'000'001, 109'900'000, 109'900'001, 109'999'999, 110'000'000};
  const std::vector<std::uint8_t> cards = {0, 0, 0, 0, 0, 0, 1};
  const Billed billed = run_all({&card, 1}, incomes, cards);
  using batch::RefusedRow;
  CHECK(billed.outcome.refused == std::vector<RefusedRow>{{0, ErrorCode::invalid_value, "income"},
                                                          {2, ErrorCode::invalid_value, "income"},
                                                          {4, ErrorCode::invalid_value, "income"},
                                                          {5, ErrorCode::invalid_value, "income"},
                                                          {6, ErrorCode::invalid_value, "card"}});
  CHECK(billed.outcome.billed == 2);
  CHECK(billed.columns[0] == std::vector<std::int64_t>{0, 1'000'000, 0, 1'000'000, 0, 0, 0});
  CHECK(billed.outcome.totals[0].amount() == 20'000_idr);
}

TEST_CASE("Income card: a changed law changes both alike") {
  Law law = Law::gazette();
  law.self_employed.jkm.add({.from = Month(2026, 1),
                             .promulgated = Date(2025, 12, 1),
                             .value = 7'123.45_idr,
                             .citation = {"test", "test"}});
  self_employed::IncomeBands bands = {{0_idr, 250'000_idr, 111'111_idr},
                                      {250'100_idr, Rupiah{}, 222'222_idr}};
  law.self_employed.income_bands.add({.from = Month(2026, 1),
                                      .promulgated = Date(2025, 12, 1),
                                      .value = bands,
                                      .citation = {"test", "test"}});
  const Month month(2027, 5);
  const batch::IncomeCard card(law, driver, month);
  const std::vector<std::int64_t> incomes = {0, 25'000'000, 25'009'999, 25'010'000, 99'999'999'999};
  const Billed billed = run_all({&card, 1}, incomes);
  for (std::size_t row = 0; row < incomes.size(); ++row)
    for (std::size_t i = 0; i < 3; ++i)
      CHECK(billed.columns[i][row] ==
            scalar(law, driver, incomes[row], month, batch::income_programs[i]));
}

TEST_CASE("Income card: refusals by name") {
  SelfEmployed facts = driver;
  const auto refused = [&](Month month = Month(2024, 6)) {
    return refusal([&] { (void)batch::IncomeCard(Law::gazette(), facts, month); });
  };
  facts.income = 1_idr;
  CHECK(refused() == Refusal{"invalid_value", "income", "1"});
  facts = driver;
  facts.group = SelfEmployedGroup::not_stated;
  CHECK(refused() == Refusal{"missing_field", "group", ""});
  facts = driver;
  facts.months = 4;
  CHECK(refused() == Refusal{"invalid_value", "months", "4"});
  facts = driver;
  facts.company_incomes.add(1_idr);
  CHECK(refused() == Refusal{"invalid_value", "company_incomes", ""});
  facts = driver;
  CHECK(refused(Month(2015, 6)).code == "not_in_force");
  const batch::IncomeCard card(Law::gazette(), driver, Month(2024, 6));
  const std::vector<std::int64_t> incomes(3);
  std::vector<std::int64_t> narrow(2);
  batch::IncomeOutputs outputs;
  outputs[2] = narrow;
  CHECK(refusal([&] {
          (void)batch::run({&card, 1}, {.income = incomes}, outputs);
        }) == Refusal{"invalid_value", "JHT", "2 rows"});
  CHECK(refusal([&] { (void)batch::run({}, {.income = incomes}); }).field == "cards");
}
