// SPDX-License-Identifier: Apache-2.0
// What JKP pays, month by month and to the sen.
#include "jamsos/programs/jkp/benefit.hpp"

#include "../../services/random_claims.hpp"
#include "dismissals.hpp"
#include "jamsos/programs/jkn/dismissal_cover.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using namespace tests;

namespace {

constexpr Date june(2024, 6, 15);

Rupiah fund_pays(const BenefitStatement& statement) {
  return benefit(statement, Item::cash, Party::jkp_fund).amount;
}

}  // namespace

TEST_CASE("JKP cash: by version, below, at and above the cap") {
  struct Row {
    Date dismissed;
    Rupiah wage, amount;
  };
  for (const Row& row : {
           // 3 x 45 % + 3 x 25 % = 2.10 wages, 6 x 60 % = 3.60 wages.
           Row{Date(2022, 3, 1), 5'000'000_idr, 10'500'000_idr},
           Row{Date(2022, 3, 1), 5'000'000.01_idr, 10'500'000_idr},
           Row{Date(2022, 3, 1), 4'999'999.99_idr, 10'499'999.98_idr},
           Row{Date(2022, 3, 1), 20'000'000_idr, 10'500'000_idr},
           Row{Date(2022, 3, 1), 3'000'000_idr, 6'300'000_idr},
           Row{Date(2025, 2, 7), 5'000'000_idr, 18'000'000_idr},
           Row{Date(2025, 2, 7), 5'000'000.01_idr, 18'000'000_idr},
           Row{Date(2025, 2, 7), 4'999'999.99_idr, 17'999'999.96_idr},
           Row{Date(2026, 1, 5), 2'000'000_idr, 7'200'000_idr},
       })
    CHECK(fund_pays(Dismissal(row.dismissed).earning(row.wage).settled()) == row.amount);
}

TEST_CASE("JKP cash: a benefit that runs on 7 February 2025 goes on at the new rate") {
  const auto cash = [](Date dismissed, Date filed, std::optional<Date> approved = {}) {
    return Dismissal(dismissed)
        .filed(filed)
        .with_facts([&](JobLossFacts& facts) { facts.approved_on = approved; })
        .settled();
  };
  // Months of December and January at 45 %, four months left at 60 %: (0.9 + 2.4) x 4 million.
  CHECK(fund_pays(cash(Date(2024, 12, 1), Date(2024, 12, 20))) == 13'200'000_idr);
  // Due on the day before and on the day of the change.
  CHECK(fund_pays(cash(Date(2024, 8, 1), Date(2024, 8, 6))) == 8'400'000_idr);  // the 7th is none
  CHECK(fund_pays(cash(Date(2024, 9, 1), Date(2024, 9, 6))) == 8'400'000_idr);
  // September the 7th: the sixth month is due on 7 February.
  CHECK(fund_pays(cash(Date(2024, 9, 1), Date(2024, 9, 7))) ==
        5'400'000_idr + 2'000'000_idr + 2'400'000_idr);
  // Found good after the change: all at the new rate.
  CHECK(fund_pays(cash(Date(2024, 12, 1), Date(2024, 12, 20), Date(2025, 2, 7))) == 14'400'000_idr);
  CHECK(fund_pays(cash(Date(2024, 12, 1), Date(2024, 12, 20), Date(2025, 2, 6))) == 13'200'000_idr);
  const BenefitStatement running = cash(Date(2024, 12, 1), Date(2024, 12, 31));
  REQUIRE(running.months().size() == 6);
  CHECK(running.months()[1].due == Date(2025, 1, 31));
  CHECK(running.months()[2].due == Date(2025, 2, 28));
  CHECK(running.months()[2].rate == 60_pct);
  CHECK(notes(running, Item::cash, jkp::rates_switched));
}

TEST_CASE("JKP cash: the conditions of a month") {
  const auto state = [](Date filed, BenefitMonth third, int number = 3) {
    Dismissal dismissal = Dismissal(days_after(filed, -20)).filed(filed);
    dismissal = dismissal.with_facts([&](JobLossFacts& facts) {
      for (int i = 1; i < number; ++i)
        facts.months.add({.interviews = 1, .self_assessed = true, .counselled = true});
      facts.months.add(third);
    });
    const BenefitStatement settled = dismissal.settled();
    return settled.months()[static_cast<std::size_t>(number - 1)].met;
  };
  const Date old_rule(2024, 7, 1);
  const Date new_rule(2025, 7, 1);
  struct Row {
    BenefitMonth month;
    Met old_rule, new_rule;
  };
  for (const Row& row : {
           Row{{.applications = 5}, Met::unknown, Met::yes},
           Row{{.applications = 4}, Met::unknown, Met::unknown},
           Row{{.applications = 4, .interviews = 0}, Met::no, Met::no},
           Row{{.applications = 0, .interviews = 1}, Met::unknown, Met::yes},
           Row{{.interviews = 1, .self_assessed = true, .counselled = true}, Met::yes, Met::yes},
           Row{{.interviews = 1, .self_assessed = true, .counselled = false}, Met::no, Met::yes},
           Row{{.applications = 0, .interviews = 0, .attendance = 80_pct}, Met::no, Met::yes},
           Row{{.applications = 0, .interviews = 0, .attendance = 79.99_pct}, Met::no, Met::no},
           Row{{.interviews = 1,
           .attendance = 79.99_pct,
           .self_assessed = true,
           .counselled = true},
               Met::no,
               Met::yes},
       }) {
    CHECK(state(old_rule, row.month) == row.old_rule);
    CHECK(state(new_rule, row.month) == row.new_rule);
  }
  // The sixth month needs the search itself and the form.
  CHECK(state(new_rule, {.interviews = 1}, 6) == Met::unknown);
  CHECK(state(new_rule, {.interviews = 1, .status_form = true}, 6) == Met::yes);
  CHECK(state(new_rule, {.interviews = 1, .status_form = false}, 6) == Met::no);
  CHECK(state(new_rule,
              {.applications = 0, .interviews = 0, .attendance = 100_pct, .status_form = true},
              6) == Met::no);
  // What is not met is not paid.
  const BenefitStatement settled = Dismissal(Date(2025, 6, 1))
                                       .filed(Date(2025, 6, 10))
                                       .with_facts([](JobLossFacts& facts) {
                                         facts.months.add({});
                                         facts.months.add({.applications = 2, .interviews = 0});
                                       })
                                       .settled();
  CHECK(fund_pays(settled) == 12'000'000_idr);
  const Finding* second = settled.verdict.find(Program::jkp, jkp::month_conditions[1]);
  REQUIRE(second != nullptr);
  const Change* change = settled.verdict.change_of(*second);
  REQUIRE(change != nullptr);
  CHECK(change->number == 3);
}

TEST_CASE("JKP cash: work or death in the middle ends it, what was paid stays") {
  const auto cash = [](auto change) {
    return Dismissal(Date(2025, 3, 1)).filed(Date(2025, 3, 10)).with_facts(change).settled();
  };
  // Months fall due on the tenth.
  CHECK(fund_pays(cash([](JobLossFacts& f) { f.work_found_on = Date(2025, 5, 10); })) ==
        4'800'000_idr);
  CHECK(fund_pays(cash([](JobLossFacts& f) { f.work_found_on = Date(2025, 5, 11); })) ==
        7'200'000_idr);
  CHECK(fund_pays(cash([](JobLossFacts& f) { f.died_on = Date(2025, 4, 10); })) == 2'400'000_idr);
  CHECK(fund_pays(cash([](JobLossFacts& f) { f.died_on = Date(2025, 4, 11); })) == 4'800'000_idr);
}

TEST_CASE("JKP cash: a wage reported too low is the employer's, in one payment (Pasal 23)") {
  const auto shortfall = [](Rupiah reported, Rupiah actual) {
    const BenefitStatement statement =
        Dismissal(Date(2025, 3, 1))
            .earning(reported)
            .with([&](Claim& claim) { claim.employer.actual_wage = actual; })
            .settled();
    const BenefitLine* line = find(statement, Item::cash, Party::employer);
    return line == nullptr ? Rupiah{} : line->amount;
  };
  CHECK(shortfall(3'000'000_idr, 4'000'000_idr) == 3'600'000_idr);
  CHECK(shortfall(3'000'000_idr, 9'000'000_idr) == 7'200'000_idr);  // up to the cap
  CHECK(shortfall(5'000'000_idr, 9'000'000_idr) == Rupiah{});
  CHECK(shortfall(4'000'000_idr, 4'000'000_idr) == Rupiah{});
}

TEST_CASE(
    "JKP: a worker who was not enrolled is owed everything by the employer at once (Pasal 37)") {
  const auto owed = [](Date day, Rupiah wage, EmployerSize size, const Law& law = Law::gazette()) {
    return Dismissal(day)
        .with_runs({})
        .earning(wage)
        .with([&](Claim& claim) {
          claim.job_loss->participant.reset();
          claim.participant.citizenship = Citizenship::indonesian;
          claim.employer.registered = false;
          claim.employer.size = size;
        })
        .settled(law);
  };
  CHECK(benefit(owed(june, 4'000'000_idr, EmployerSize::small), Item::cash).amount ==
        8'400'000_idr);
  const BenefitStatement now = owed(Date(2025, 2, 7), 4'000'000_idr, EmployerSize::large);
  CHECK(benefit(now, Item::cash).amount == 14'400'000_idr);
  CHECK(benefit(now, Item::cash).payer == Party::employer);
  CHECK(benefit(now, Item::cash).payment == PaymentMode::at_once);
  CHECK(benefit(now, Item::training).payer == Party::employer);
  CHECK(find(owed(june, 4'000'000_idr, EmployerSize::micro), Item::cash) == nullptr);
  // Above the cap: capped, and the other reading beside it.
  const BenefitLine capped =
      benefit(owed(Date(2025, 2, 7), 8'000'000_idr, EmployerSize::large), Item::cash);
  CHECK(capped.amount == 18'000'000_idr);
  REQUIRE(capped.other_reading);
  CHECK(capped.other_reading->amount == 28'800'000_idr);
  Law uncapped = Law::gazette();
  uncapped.jkp_benefits.unregistered_wage = jkp::UnregisteredWage::uncapped;
  CHECK(benefit(owed(Date(2025, 2, 7), 8'000'000_idr, EmployerSize::large, uncapped), Item::cash)
            .amount == 28'800'000_idr);
}

TEST_CASE("JKP training: paid to the provider, up to its limit by the day") {
  const auto trained = [](Date on, std::optional<Rupiah> cost) {
    return benefit(Dismissal(Date(2025, 3, 1))
                       .filed(Date(2025, 3, 10))
                       .with_facts([&](JobLossFacts& facts) {
                         facts.training_on = on;
                         facts.training_cost = cost;
                       })
                       .settled(),
                   Item::training);
  };
  CHECK(trained(Date(2025, 6, 1), 2'500'000_idr).amount == 2'400'000_idr);
  CHECK(trained(Date(2025, 6, 1), 2'400'000_idr).amount == 2'400'000_idr);
  CHECK(trained(Date(2025, 6, 1), 2'399'999.99_idr).amount == 2'399'999.99_idr);
  CHECK(trained(Date(2025, 4, 13), 2'500'000_idr).amount == 1'000'000_idr);
  CHECK(trained(Date(2025, 6, 1), 2'500'000_idr).payee == Party::training_provider);
  CHECK(trained(Date(2025, 6, 1), {}).payment == PaymentMode::in_kind);
  CHECK(trained(Date(2025, 6, 1), {}).limit_amount == 2'400'000_idr);
}

TEST_CASE("JKP: what goes on after a dismissal") {
  const BenefitStatement statement = Dismissal(june).settled();
  CHECK(benefit(statement, Item::health_cover).due == Date(2024, 12, 15));
  CHECK(benefit(statement, Item::occupational_disease_cover).due == Date(2027, 6, 15));
  CHECK(benefit(statement, Item::contribution_months_kept).program == Program::jp);
  const BenefitStatement resigned =
      Dismissal(june).with([](Claim& c) { c.event.kind = EventKind::resignation; }).settled();
  CHECK(find(resigned, Item::health_cover) == nullptr);
}

TEST_CASE("JKP: a wage is asked for where there is a right, of a life the last one counts") {
  CHECK(refusal([] {
          (void)Dismissal(june)
              .with_runs({})
              .with_facts([](JobLossFacts& f) {
                f.contribution_months = 12;
                f.consecutive_months = 12;
              })
              .settled();
        }) == Refusal{"missing_field", "participant.wage", ""});
  const Dismissal raised = Dismissal(june).with_runs(
      {{.from = Month(2022, 1), .to = Month(2024, 3), .wage = 3'000'000_idr},
       {.from = Month(2024, 4), .to = Month(2024, 6), .wage = 3'500'000_idr}});
  CHECK(fund_pays(raised.settled()) == 7'350'000_idr);
  CHECK(fund_pays(raised.earning(2'000'000_idr).settled()) == 4'200'000_idr);
}

TEST_CASE("JKP: more wage never pays less, a cap binds exactly at the cap, months add up") {
  CHECK(rc::check("cash grows with the wage up to the cap, and is the sum of its months", [] {
    const Date dismissed = days_after(Date(2022, 2, 1), any_of(0, 1'650));
    const Date filed = days_after(dismissed, any_of(0, 80));
    const Rupiah wage = any_amount(9'000'000);
    const auto statement = [&](Rupiah amount) {
      return Dismissal(dismissed)
          .filed(filed)
          .earning(amount)
          .with_runs({{.from = month_of(dismissed) - 12,
                       .to = month_of(dismissed) - 1,
                       .wage = usual_wage}})
          .with_facts([](JobLossFacts& facts) {
            facts.contribution_months = 12;
            facts.consecutive_months = 12;
          })
          .settled();
    };
    const BenefitStatement paid = statement(wage);
    const Rupiah amount = fund_pays(paid);
    RC_ASSERT(amount <= fund_pays(statement(wage + any_amount(1'000'000))));
    if (wage >= 5'000'000_idr)
      RC_ASSERT(amount == fund_pays(statement(5'000'000_idr)));
    else
      RC_ASSERT(amount < fund_pays(statement(5'000'000_idr)) || wage > 4'999'999.9_idr);
    RC_ASSERT(paid.months().size() == 6);
    Exact sum(Rupiah{});
    for (const StreamMonth& month : paid.months())
      sum = sum + std::min(wage, 5'000'000_idr) * month.rate;
    RC_ASSERT(amount == round(sum, Law::gazette().roundings.benefit_line));
    RC_ASSERT(paid.later() == amount);
  }));
}
