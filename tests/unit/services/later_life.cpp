// SPDX-License-Identifier: Apache-2.0
// JHT and JP beside the other benefits: what a working life adds to a claim.
#include "jamsos/services/later_life.hpp"

#include <array>

#include "../claims.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr std::array<YearRate, 5> stated_returns = {
    {{2015, 6_pct}, {2021, 5.7_pct}, {2022, 5.7_pct}, {2023, 5.7_pct}, {2024, 5.7_pct}}};

const BenefitLine* find_line(const BenefitStatement& statement, Item item) {
  for (const BenefitLine& line : statement.lines())
    if (line.item == item) return &line;
  return nullptr;
}

Claim with_history(std::span<const WageRun> runs, Claim claim) {
  claim.participant.birth_date = Date(1990, 1, 1);
  claim.history = runs;
  claim.jht.returns = stated_returns;
  return claim;
}

}  // namespace

TEST_CASE("settle: a published widow's pension beside the death by accident") {
  // September 2024, wage 3,060,348: half of 15 % is below the minimum of the year, 393,500.
  const std::array<WageRun, 1> runs = {
      {{.from = Month(2016, 1), .to = Month(2024, 8), .wage = 3'060'348_idr}}};
  const Claim claim =
      with_history(runs, with_spouse(death_at_work(Date(2024, 9, 1), 3'060'348_idr)));
  const BenefitStatement statement = settle(Law::gazette(), claim);
  const BenefitLine* pension = find_line(statement, Item::pension_widow);
  REQUIRE(pension != nullptr);
  CHECK(pension->amount == 393'500_idr);
  CHECK(pension->payee == Party::spouse);
  CHECK(pension->from == Month(2024, 10));
  CHECK(pension->limit == Limit::floor);
  const BenefitLine* death = find_line(statement, Item::death);
  REQUIRE(death != nullptr);
  CHECK(death->amount == 146'896'704_idr);
  const BenefitLine* balance = find_line(statement, Item::balance);
  REQUIRE(balance != nullptr);
  CHECK(balance->payee == Party::spouse_and_children);
  CHECK(statement.verdict.outcome(Program::jht) == Outcome::entitled);
  CHECK(statement.verdict.outcome(Program::jp) == Outcome::entitled);
}

TEST_CASE("settle: without a working life JHT and JP are not spoken of") {
  const BenefitStatement statement =
      settle(Law::gazette(), with_spouse(death_at_work(Date(2024, 9, 1))));
  CHECK_FALSE(statement.verdict.concerns(Program::jht));
  CHECK_FALSE(statement.verdict.concerns(Program::jp));
}

TEST_CASE("settle: a working life tells the membership") {
  const std::array<WageRun, 2> runs = {
      {{.from = Month(2019, 1), .to = Month(2021, 6), .wage = 4'000'000_idr},
       {.from = Month(2021, 7), .to = Month(2024, 7), .wage = 5'000'000_idr}}};
  Claim claim = with_history(runs, natural_death(Date(2024, 8, 15)));
  claim.participant.memberships = {};
  const Verdict verdict = settle(Law::gazette(), claim).verdict;
  const Finding* active = verdict.find(Program::jkm, membership_active);
  REQUIRE(active != nullptr);
  CHECK(active->met == Met::yes);
  CHECK(active->date == Date(2019, 1, 1));

  // A year after the last month nobody is insured any more.
  claim.event.date = Date(2025, 8, 15);
  CHECK(check(Law::gazette(), claim, {.on = Date(2025, 9, 1)}).outcome(Program::jkm) ==
        Outcome::not_entitled);
}

TEST_CASE("settle: the wait after a resignation to the day") {
  const std::array<WageRun, 1> runs = {
      {{.from = Month(2018, 1), .to = Month(2020, 5), .wage = 4'000'000_idr}}};
  struct Row {
    Date asked;
    Outcome outcome;
  };
  // PP 60/2015, Permenaker 19/2015: after one month, "one month and one day".
  for (const Row& row :
       {Row{Date(2020, 7, 1), Outcome::not_entitled}, Row{Date(2020, 7, 2), Outcome::entitled}}) {
    Claim claim = with_history(runs, claim_of(EventKind::resignation, Date(2020, 6, 1)));
    const Verdict verdict = check(Law::gazette(), claim, {.on = row.asked});
    CHECK(verdict.outcome(Program::jht) == row.outcome);
    CHECK(verdict.earliest(Program::jht) == Date(2020, 7, 2));
    CHECK_FALSE(verdict.concerns(Program::jkk));
    CHECK_FALSE(verdict.concerns(Program::jp));
  }
}

TEST_CASE("settle: the employer's part of JHT on a wage reported too low") {
  const std::array<WageRun, 1> runs = {{{.from = Month(2016, 1),
                                         .to = Month(2016, 1),
                                         .wage = 1'000'000_idr,
                                         .actual_wage = 3'000'000_idr,
                                         .in_jp = false}}};
  Claim claim = with_history(runs, claim_of(EventKind::retirement, Date(2016, 1, 10)));
  claim.participant.birth_date = Date(1960, 1, 10);
  const BenefitStatement statement = settle(Law::gazette(), claim);
  // 5.7 % of the reported wage from the fund, of the rest from the employer (PP 46/2015 Pasal 24).
  CHECK(statement.total([](const BenefitLine& line) { return line.payer == Party::jht_fund; }) ==
        57'000_idr);
  CHECK(statement.total([](const BenefitLine& line) { return line.payer == Party::employer; }) ==
        114'000_idr);
}

TEST_CASE("settle: facts of a working life that cannot be") {
  const auto refused = [](std::span<const WageRun> runs) {
    return refusal([&] {
      (void)settle(Law::gazette(),
                   with_history(runs, claim_of(EventKind::resignation, Date(2020, 6, 1))));
    });
  };
  const std::array<WageRun, 2> overlapping = {
      {{.from = Month(2018, 1), .to = Month(2018, 6), .wage = 1'000'000_idr},
       {.from = Month(2018, 6), .to = Month(2018, 9), .wage = 1'000'000_idr}}};
  CHECK(refused(overlapping).field == "history[1].from");
  const std::array<WageRun, 1> before_birth = {
      {{.from = Month(1989, 12), .to = Month(2018, 6), .wage = 1'000'000_idr}}};
  CHECK(refused(before_birth).field == "history[0].from");
  const std::array<WageRun, 1> deferred = {{{.from = Month(2018, 1),
                                             .to = Month(2018, 6),
                                             .wage = 1'000'000_idr,
                                             .state = ContributionState::jp_deferred}}};
  CHECK(refused(deferred).field == "history[0].state");
  CHECK(refused({}).field == "history");
}
