// SPDX-License-Identifier: Apache-2.0
// A layoff as a whole: JKP beside JHT, what is asked first, and what other events say of it.
#include "jamsos/services/job_loss.hpp"

#include "../programs/jkp/dismissals.hpp"
#include "jamsos/render/benefits.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using namespace tests;

namespace {

constexpr Date january(2025, 1, 15);
constexpr std::array returns = {YearRate{2022, 5_pct}, YearRate{2023, 5_pct}, YearRate{2024, 5_pct},
                                YearRate{2025, 5_pct}};

/// Three years at 4 million, with the returns that JHT needs.
Dismissal with_savings(Date dismissed) {
  return Dismissal(dismissed)
      .with_runs({{.from = Month(2022, 1), .to = month_of(dismissed), .wage = usual_wage}})
      .with([](Claim& claim) { claim.jht.returns = returns; });
}

}  // namespace

TEST_CASE("Layoff: JKP and JHT in one statement, each with its own day") {
  const BenefitStatement statement = with_savings(january).filed(Date(2025, 2, 20)).settled();
  CHECK(benefit(statement, Item::cash).amount == 14'400'000_idr);
  CHECK(statement.total(Item::balance) > 8'000'000_idr);
  CHECK(statement.total() == statement.total(Item::cash) + statement.total(Item::balance));
  CHECK(statement.later() == 14'400'000_idr);
  CHECK(statement.verdict.main_program() == Program::jkp);
  CHECK(statement.verdict.outcome(Program::jht) == Outcome::entitled);
  // JHT waits a month, JKP does not.
  const BenefitStatement early = with_savings(january).filed(Date(2025, 1, 20)).settled();
  CHECK(find(early, Item::cash) != nullptr);
  CHECK(find(early, Item::balance) == nullptr);
  REQUIRE(early.verdict.least_change(Program::jht).size() == 1);
  CHECK(early.verdict.least_change(Program::jht)[0].date == Date(2025, 2, 16));
}

TEST_CASE("Layoff: without a word on the savings they are left out, and the result says so") {
  const BenefitStatement statement = Dismissal(january).filed(Date(2025, 2, 20)).settled();
  CHECK(find(statement, Item::balance) == nullptr);
  CHECK(statement.assumes(balance_left_out));
  CHECK(find(statement, Item::cash) != nullptr);
  CHECK_FALSE(with_savings(january).settled().assumes(balance_left_out));
}

TEST_CASE("Layoff: whose outcome is the answer") {
  const auto main_program = [](const Dismissal& dismissal) {
    return check(Law::gazette(), dismissal.claim(), {.on = january}).main_program();
  };
  CHECK(main_program(Dismissal(january)) == Program::jkp);
  const auto no_word = [](Claim& claim) { claim.job_loss.reset(); };
  CHECK(main_program(Dismissal(january).with(no_word)) == Program::jht);
  CHECK(main_program(Dismissal(january).with_runs({}).with(no_word)) == Program::jkp);
  // JKP knows no layoff before February 2021, and no other segment's.
  const Verdict old =
      check(Law::gazette(),
            Dismissal(Date(2021, 2, 1))
                .with_runs({{.from = Month(2019, 1), .to = Month(2021, 2), .wage = usual_wage}})
                .with([&](Claim& claim) {
                  no_word(claim);
                  claim.jht.returns = returns;
                })
                .claim(),
            {.on = Date(2021, 3, 10)});
  CHECK_FALSE(old.concerns(Program::jkp));
}

TEST_CASE("Layoff: the statement reads in both languages") {
  const Dismissal dismissal = with_savings(january).filed(Date(2025, 1, 20));
  const Claim claim = dismissal.claim();
  const BenefitStatement statement = settle(Law::gazette(), claim);
  const std::string english = render::to_text(statement, claim, render::Language::english);
  CHECK(contains(english, "month by month, 2025-01 to 2025-06"));
  CHECK(contains(english, "last day to claim it: 2025-07-15"));
  CHECK(contains(english, "this would meet it: ask on or after: 2025-02-16"));
  const std::string indonesian = render::to_text(statement, claim, render::Language::indonesian);
  CHECK(contains(indonesian, "manfaat uang tunai"));
  CHECK(contains(indonesian, "hari terakhir untuk mengajukan: 2025-07-15"));
  const Dismissal resignation =
      dismissal.with([](Claim& c) { c.event.kind = EventKind::resignation; });
  const Claim resigned = resignation.claim();
  CHECK(contains(
      render::to_text(settle(Law::gazette(), resigned), resigned, render::Language::english),
      "nothing that can still be done would make it good"));
}
