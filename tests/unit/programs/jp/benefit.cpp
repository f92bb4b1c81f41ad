// SPDX-License-Identifier: Apache-2.0
#include "jamsos/programs/jp/benefit.hpp"

#include <rapidcheck.h>

#include "jamsos/render/benefits.hpp"
#include "life.hpp"

using namespace jamsos;
using namespace tests;
using namespace jamsos::jp;

namespace {

const Tables contributions;
const BenefitTables gazette;

BenefitStatement settled(const PensionClaim& claim, const BenefitTables& law = gazette) {
  BenefitStatement statement;
  statement.verdict.set_main_program(Program::jp);
  const Right right = examine(contributions, law, claim, statement.verdict);
  add_benefits(contributions, law, claim, right, to_the_sen, to_the_sen, statement);
  return statement;
}
Family family_of(bool spouse, std::initializer_list<Child> children, int parents = 0) {
  Family family{.spouse = spouse, .parents = parents};
  for (const Child& child : children) family.children.add(child);
  return family;
}
const Child young{.birth_date = Date(2012, 5, 5)};

}  // namespace

TEST_CASE("S-JP-5: the widow of 2018 receives the minimum") {
  const std::vector<WageRun> history = {run_of(Month(2017, 6), Month(2018, 6), 2'200'000_idr)};
  const BenefitStatement statement = settled({.kind = PensionEvent::death,
                                              .date = Date(2018, 6, 20),
                                              .history = history,
                                              .family = family_of(true, {}),
                                              .complete_on = Date(2018, 7, 10)});
  REQUIRE(statement.lines().size() == 1);
  const BenefitLine& line = statement.lines()[0];
  CHECK(line.program == Program::jp);
  CHECK(line.item == Item::pension_widow);
  CHECK(line.payer == Party::jp_fund);
  CHECK(line.payment == PaymentMode::monthly);
  CHECK(line.amount == 331'000_idr);
  CHECK(line.limit == Limit::floor);
  CHECK(line.limit_amount == 331'000_idr);
  CHECK(line.from == Month(2018, 7));
  CHECK_FALSE(line.to);
  CHECK(line.due == Date(2018, 7, 25));
  CHECK(line.remarks.contains(deemed_fifteen_years));
  CHECK(line.citation.article == "Pasal 21");
  // (7 x 2,200,000 x 1.0361 + 6 x 2,200,000) / 13 = 2,242,764.615...
  CHECK(render::formula(statement, line) == "max(2242764.62 x 1 % x 50 % x 180/12, 331000)");
}

TEST_CASE("PP 45/2015 Pasal 18: the payout of 2024 is 393,500 a month") {
  // A member since 2023 whose wage of 2024 is the published one.
  const std::vector<WageRun> history = {run_of(Month(2023, 8), Month(2023, 12), 2'982'504_idr),
                                        run_of(Month(2024, 1), Month(2024, 8), 3'060'348_idr)};
  const BenefitStatement statement = settled({.kind = PensionEvent::death,
                                              .date = Date(2024, 8, 2),
                                              .history = history,
                                              .family = family_of(true, {young})});
  REQUIRE(statement.lines().size() == 1);
  CHECK(statement.lines()[0].amount == 393'500_idr);
  CHECK(statement.total(PaymentMode::monthly) == 393'500_idr);
  CHECK_FALSE(statement.lines()[0].due);
}

TEST_CASE("PP 45/2015 Pasal 17, 20: a disability pension with its average and other reading") {
  const std::vector<WageRun> history = {run_of(Month(2023, 7), Month(2023, 12), 6'000'000_idr),
                                        run_of(Month(2024, 1), Month(2025, 6), 8'000'000_idr)};
  const BenefitStatement statement = settled(
      {.kind = PensionEvent::total_disability, .date = Date(2025, 6, 10), .history = history});
  REQUIRE(statement.lines().size() == 1);
  const BenefitLine& line = statement.lines()[0];
  CHECK(line.item == Item::pension_disability);
  // (6 x 6,000,000 x 1.0261 x 1.0157 + 12 x 8,000,000 x 1.0157 + 6 x 8,000,000) / 24 x 15 %
  CHECK(line.amount == 1'143'917.20_idr);
  CHECK(render::formula(statement, line) == "7626114.66 x 1 % x 180/12");
  REQUIRE(line.other_reading);
  CHECK(line.other_reading->interpretation == "jp.weighting");
  CHECK(line.other_reading->reading == "by_year");
  // (6,000,000 x 1.0261 x 1.0157 + 8,000,000 x 1.0157 + 8,000,000) / 3 x 15 %
  CHECK(line.other_reading->amount == 1'118'942.93_idr);
  CHECK(line.confidence == Confidence::conflicting);
  CHECK(line.remarks.contains(weighted_by_month));
  CHECK(line.remarks.contains(average_shown));
}

TEST_CASE("PP 45/2015 Pasal 22, 23: half for the child, a fifth for a parent") {
  const std::vector<WageRun> history = {run_of(Month(2024, 3), Month(2025, 3), 10'000'000_idr)};
  PensionClaim claim{.kind = PensionEvent::death, .date = Date(2025, 3, 3), .history = history};
  // Average (10 x 10,157,000 + 3 x 10,000,000) / 13 = 10,120,769.23.
  claim.family = family_of(false, {young}, 1);
  BenefitStatement statement = settled(claim);
  REQUIRE(statement.lines().size() == 1);
  CHECK(statement.lines()[0].item == Item::pension_child);
  CHECK(statement.lines()[0].amount == 759'057.69_idr);
  CHECK(statement.lines()[0].child == 0);
  CHECK(statement.lines()[0].to == Month(2035, 5));
  claim.family = family_of(false, {}, 2);
  statement = settled(claim);
  REQUIRE(statement.lines().size() == 1);
  CHECK(statement.lines()[0].item == Item::pension_parent);
  CHECK(statement.lines()[0].amount == 399'700_idr);
  CHECK(statement.lines()[0].limit == Limit::floor);
}

TEST_CASE("PP 45/2015 Pasal 22: after the widow(er) the children receive half of her pension") {
  const std::vector<WageRun> history = {run_of(Month(2023, 3), Month(2024, 3), 9'500'000_idr)};
  PensionClaim claim{.kind = PensionEvent::death,
                     .date = Date(2024, 3, 3),
                     .history = history,
                     .family = family_of(true, {young, young})};
  claim.remarried_on = Date(2024, 11, 20);
  BenefitStatement statement = settled(claim);
  REQUIRE(statement.lines().size() == 2);
  const BenefitLine& widow = statement.lines()[0];
  const BenefitLine& children = statement.lines()[1];
  // (10 x 9,500,000 x 1.0261 + 3 x 9,500,000) / 13 x 15 % x 50 %
  CHECK(widow.amount == 726'804.81_idr);
  CHECK(widow.from == Month(2024, 4));
  CHECK(widow.to == Month(2024, 11));
  CHECK(children.item == Item::pension_child);
  CHECK(children.payee == Party::child);
  CHECK(children.amount == 393'500_idr);
  CHECK(children.from == Month(2024, 12));
  CHECK(children.to == Month(2035, 5));
  CHECK_FALSE(children.child);
  CHECK(children.remarks.contains(one_pension_for_the_children));
  CHECK(render::formula(statement, children) == "max(726804.81 x 50 %, 393500)");
  // A year later her pension has followed the inflation of 2024.
  claim.remarried_on = Date(2025, 4, 1);
  statement = settled(claim);
  CHECK(render::formula(statement, statement.lines()[1]) == "max(738215.65 x 50 %, 399700)");
  // Remarried in the month of the death: hers never began.
  claim.remarried_on = Date(2024, 3, 30);
  statement = settled(claim);
  REQUIRE(statement.lines().size() == 1);
  CHECK(statement.lines()[0].from == Month(2024, 4));
  CHECK(render::formula(statement, statement.lines()[0]) == "max(726804.81 x 50 %, 393500)");
}

TEST_CASE("PP 45/2015 Pasal 21(4): half of the pension of a pensioner") {
  PensionClaim claim{.kind = PensionEvent::pensioner_death,
                     .date = Date(2026, 5, 5),
                     .family = family_of(true, {}),
                     .receiving = PensionReceived{Date(2024, 1, 1), 1'500'000_idr}};
  const BenefitStatement half = settled(claim);
  CHECK(half.lines()[0].amount == 750'000_idr);
  CHECK(render::formula(half, half.lines()[0]) == "1500000 x 50 %");
  claim.receiving->monthly = 600'000_idr;
  const BenefitStatement least = settled(claim);
  CHECK(least.lines()[0].amount == 411'400_idr);
}

TEST_CASE("PP 45/2015 Pasal 24: one sum at pension age with fewer than 180 months") {
  const std::vector<WageRun> history = {run_of(Month(2025, 1), Month(2025, 12), 5'000'000_idr)};
  PensionClaim claim{
      .date = Date(2026, 1, 10), .birth_date = Date(1967, 1, 10), .history = history};
  const std::vector<YearRate> returns = {{2025, 0_pct}, {2026, 0_pct}};
  CHECK(refusal([&] { (void)settled(claim); }) == Refusal{"not_yet_known", "jp.returns", "2025"});
  claim.returns = returns;
  const BenefitStatement statement = settled(claim);
  REQUIRE(statement.lines().size() == 1);
  const BenefitLine& line = statement.lines()[0];
  CHECK(line.item == Item::lump_sum);
  CHECK(line.payment == PaymentMode::at_once);
  CHECK(line.payee == Party::participant);
  CHECK(line.amount == 1'800'000_idr);
  CHECK(line.from == Month(2026, 2));
  CHECK(render::formula(statement, line) == "1800000 + 0");
}

TEST_CASE("nothing is paid where nothing is due") {
  const BenefitStatement young_worker =
      settled({.date = Date(2026, 1, 10), .birth_date = Date(1990, 1, 10)});
  CHECK(young_worker.lines().empty());
  CHECK(young_worker.verdict.outcome(Program::jp) == Outcome::not_entitled);
  const BenefitStatement nothing_stated =
      settled({.kind = PensionEvent::death, .date = Date(2026, 1, 10)});
  CHECK(nothing_stated.lines().empty());
  CHECK(nothing_stated.verdict.outcome(Program::jp) == Outcome::undetermined);
}

TEST_CASE("every item, mode and remark has its words in both languages") {
  for (const render::Language language :
       {render::Language::english, render::Language::indonesian}) {
    for (const auto& named : item_names) CHECK_FALSE(render::name(named.second, language).empty());
    for (const auto& named : payment_mode_names)
      CHECK_FALSE(render::name(named.second, language).empty());
  }
}

TEST_CASE("property: the formula that is shown gives the amount") {
  CHECK(rc::check([] {
    std::vector<WageRun> history;
    Month from(2016, 1);
    while (from < Month(2026, 1)) {
      const Month to = std::min(from + *rc::gen::inRange(0, 30), Month(2026, 1));
      history.push_back(run_of(from, to, Rupiah::from_sen(*rc::gen::inRange(1, 1'500'000'000))));
      from = to + 1;
    }
    const BenefitStatement statement = settled(
        {.kind = PensionEvent::total_disability, .date = Date(2026, 1, 20), .history = history});
    RC_ASSERT(statement.lines().size() == 1);
    const BenefitLine& line = statement.lines()[0];
    const PensionFacts facts{.history = history, .event = Date(2026, 1, 20)};
    const ContributionRecord record = contribution_record(contributions, gazette, facts);
    const MonthlyPension exact =
        monthly_pension(gazette, record, facts, std::max(record.months, 180), whole, to_the_sen);
    RC_ASSERT(line.amount == exact.amount);
  }));
}

TEST_CASE("property: no step of a sequence pays more than the one before") {
  CHECK(rc::check([] {
    const Rupiah pension = Rupiah(*rc::gen::inRange(411'400, 4'932'300));
    const auto paid = [&](const Family& family, std::optional<Date> remarried) {
      const BenefitStatement statement =
          settled({.kind = PensionEvent::pensioner_death,
                   .date = Date(2026, 5, 5),
                   .family = family,
                   .receiving = PensionReceived{Date(2024, 1, 1), pension},
                   .remarried_on = remarried});
      return statement.lines().back().amount;
    };
    const Rupiah widow = paid(family_of(true, {young}), {});
    const Rupiah after_widow = paid(family_of(true, {young}), Date(2026, 9, 1));
    const Rupiah child = paid(family_of(false, {young}), {});
    const Rupiah parent = paid(family_of(false, {}, 1), {});
    RC_ASSERT(widow <= pension);
    RC_ASSERT(after_widow <= widow);
    RC_ASSERT(child == widow);
    RC_ASSERT(parent <= child);
    RC_ASSERT(parent >= 411'400_idr);
  }));
}
