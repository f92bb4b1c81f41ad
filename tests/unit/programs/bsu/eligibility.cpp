// SPDX-License-Identifier: Apache-2.0
// The wage subsidy: each programme's conditions at their boundaries, and the times without one.
#include "jamsos/programs/bsu/eligibility.hpp"

#include <rapidcheck.h>

#include "../../support.hpp"
#include "jamsos/services/wage_subsidy.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using namespace tests;

namespace {

using Programme = WageSubsidyProgramme;

/// Everything that every programme asks is met.
WageSubsidyQuestion good() {
  return {.person = {.citizenship = Citizenship::indonesian,
                     .wage_earner = true,
                     .active_until = Date(2026, 12, 31),
                     .wage = 3'000'000_idr,
                     .restricted_area = true,
                     .bank_account = true,
                     .civil_servant = false,
                     .pre_employment_card = false,
                     .family_grant = false,
                     .business_grant = false}};
}
template <class Change>
WageSubsidyQuestion with(Programme programme, Change change) {
  WageSubsidyQuestion question = good();
  question.programme = programme;
  change(question.person);
  return question;
}
template <class Change>
Outcome outcome(Programme programme, Change change) {
  return check(Law::gazette(), with(programme, change)).outcome();
}
Outcome on_day(Date day) { return check(Law::gazette(), good(), {.on = day}).outcome(); }
Rupiah paid(Programme programme, int recipients = 1) {
  WageSubsidyQuestion question = good();
  question.programme = programme;
  question.recipients = recipients;
  return settle(Law::gazette(), question).total();
}
constexpr std::array programmes = {Programme::of_2020, Programme::first_of_2021,
                                   Programme::second_of_2021, Programme::of_2022,
                                   Programme::of_2025};

}  // namespace

TEST_CASE("BSU: amounts of each programme, for one and for all") {
  CHECK(paid(Programme::of_2020) == 2'400'000_idr);
  CHECK(paid(Programme::first_of_2021) == 1'000'000_idr);
  CHECK(paid(Programme::second_of_2021) == 1'000'000_idr);
  CHECK(paid(Programme::of_2022) == 600'000_idr);
  CHECK(paid(Programme::of_2025) == 600'000_idr);
  CHECK(paid(Programme::of_2025, 16'048'472) == 9'629'083'200'000_idr);
  WageSubsidyQuestion question = good();
  question.programme = Programme::of_2020;
  const BenefitStatement statement = settle(Law::gazette(), question);
  REQUIRE(statement.lines().size() == 1);
  const auto terms = statement.terms(statement.lines()[0]);
  REQUIRE(terms.size() == 2);
  for (const Term& term : terms)
    CHECK(round(exact_amount(term), Law::gazette().roundings.benefit_line) == 1'200'000_idr);
  CHECK(statement.lines()[0].payer == Party::government);
}

TEST_CASE("BSU: the day before and the day of each programme, none is an answer") {
  struct Row {
    Date first;
    Date none_from;
  };
  for (const Row& row :
       {Row{Date(2020, 8, 14), Date(2021, 1, 1)}, Row{Date(2021, 7, 28), Date(2022, 1, 1)},
        Row{Date(2022, 9, 1), Date(2023, 1, 1)}, Row{Date(2025, 6, 2), Date(2026, 1, 1)}}) {
    CHECK(on_day(days_after(row.first, -1)) == Outcome::not_entitled);
    CHECK(on_day(row.first) == Outcome::entitled);
    CHECK(on_day(days_after(row.none_from, -1)) == Outcome::entitled);
    CHECK(on_day(row.none_from) == Outcome::not_entitled);
  }
  CHECK(on_day(Date(2024, 5, 1)) == Outcome::not_entitled);
  const Verdict none = check(Law::gazette(), good(), {.on = Date(2023, 6, 1)});
  CHECK(none.findings().size() == 1);
  CHECK(none.find(Program::bsu, bsu::programme_exists)->met == Met::no);
  CHECK(none.missing().empty());
  // The second decision of 2021 widens the first.
  CHECK(outcome(Programme::first_of_2021, [](auto& p) { p.restricted_area = false; }) ==
        Outcome::not_entitled);
  CHECK(outcome(Programme::second_of_2021, [](auto& p) { p.restricted_area = false; }) ==
        Outcome::entitled);
}

TEST_CASE("BSU: the wage, strictly below five million in 2020, up to the limit since") {
  const auto wage = [](Programme programme, Rupiah amount, std::optional<Rupiah> minimum = {}) {
    return outcome(programme, [&](WageSubsidyPerson& person) {
      person.wage = amount;
      person.regional_minimum_wage = minimum;
    });
  };
  CHECK(wage(Programme::of_2020, 4'999'999.99_idr) == Outcome::entitled);
  CHECK(wage(Programme::of_2020, 5'000'000_idr) == Outcome::not_entitled);
  for (const Programme programme : {Programme::first_of_2021, Programme::second_of_2021,
                                    Programme::of_2022, Programme::of_2025}) {
    CHECK(wage(programme, 3'500'000_idr) == Outcome::entitled);
    CHECK(wage(programme, 3'500'000.01_idr) == Outcome::undetermined);
    CHECK(wage(programme, 3'500'000.01_idr, 3'500'000_idr) == Outcome::not_entitled);
    CHECK(wage(programme, 3'600'000_idr, 3'500'000.01_idr) == Outcome::entitled);
    CHECK(wage(programme, 3'600'000.01_idr, 3'500'000.01_idr) == Outcome::not_entitled);
    // A full hundred thousand is not raised.
    CHECK(wage(programme, 3'700'000.01_idr, 3'700'000_idr) == Outcome::not_entitled);
    CHECK(wage(programme, 3'700'000_idr, 3'700'000_idr) == Outcome::entitled);
  }
  // Karawang in 2021, the city of Jambi in 2025.
  CHECK(wage(Programme::first_of_2021, 4'800'000_idr, 4'798'312_idr) == Outcome::entitled);
  CHECK(wage(Programme::first_of_2021, 4'800'000.01_idr, 4'798'312_idr) == Outcome::not_entitled);
  CHECK(wage(Programme::of_2025, 3'650'000_idr, 3'607'223_idr) == Outcome::entitled);
}

TEST_CASE("BSU: member, citizen, wage earner, account, civil servant, other aid") {
  for (const Programme programme : programmes) {
    CHECK(outcome(programme, [](auto&) {}) == Outcome::entitled);
    CHECK(outcome(programme, [](auto& p) { p.citizenship = Citizenship::foreign; }) ==
          Outcome::not_entitled);
    CHECK(outcome(programme, [](auto& p) { p.national_number = false; }) == Outcome::not_entitled);
    CHECK(outcome(programme, [](auto& p) { p.wage_earner = false; }) == Outcome::not_entitled);
    const auto state = [&](bool excluded) {
      return excluded ? Outcome::not_entitled : Outcome::entitled;
    };
    CHECK(outcome(programme, [](auto& p) { p.bank_account = false; }) ==
          state(programme == Programme::of_2020));
    CHECK(outcome(programme, [](auto& p) { p.civil_servant = true; }) ==
          state(programme == Programme::of_2022 || programme == Programme::of_2025));
    CHECK(outcome(programme, [](auto& p) { p.pre_employment_card = true; }) ==
          state(programme == Programme::of_2020));
    // Priorities are flags, never a silent zero.
    CHECK(outcome(programme, [](auto& p) { p.family_grant = p.business_grant = true; }) ==
          Outcome::entitled);
  }
  const Verdict flagged =
      check(Law::gazette(), with(Programme::of_2025, [](auto& p) { p.family_grant = true; }));
  CHECK(flagged.find(Program::bsu, bsu::without_family_grant)->met == Met::no);
  CHECK(flagged.find(Program::bsu, bsu::without_business_grant) == nullptr);
  struct Row {
    Programme programme;
    Date last;
  };
  for (const Row& row :
       {Row{Programme::of_2020, Date(2020, 6, 30)},
        Row{Programme::first_of_2021, Date(2021, 6, 30)},
        Row{Programme::second_of_2021, Date(2021, 6, 30)},
        Row{Programme::of_2022, Date(2022, 7, 31)}, Row{Programme::of_2025, Date(2025, 4, 30)}}) {
    CHECK(outcome(row.programme, [&](auto& p) { p.active_until = row.last; }) == Outcome::entitled);
    CHECK(outcome(row.programme, [&](auto& p) { p.active_until = days_after(row.last, -1); }) ==
          Outcome::not_entitled);
  }
  const auto sector = [](SubsidySector value) {
    return check(Law::gazette(), with(Programme::first_of_2021, [&](auto& p) { p.sector = value; }))
        .find(Program::bsu, bsu::in_first_sectors)
        ->met;
  };
  CHECK(sector(SubsidySector::transport) == Met::yes);
  CHECK(sector(SubsidySector::education_or_health) == Met::no);
  CHECK(sector(SubsidySector::not_stated) == Met::unknown);
}

TEST_CASE("BSU: bad facts by name") {
  const auto refused = [](auto change, std::optional<Date> on = Date(2025, 7, 1)) {
    WageSubsidyQuestion question = good();
    change(question);
    return refusal([&] { (void)settle(Law::gazette(), question, {.on = on}); });
  };
  CHECK(refused([](auto& q) { q.person.wage = Rupiah::from_sen(-1); }) ==
        Refusal{"invalid_value", "bsu.wage", "-0.01"});
  CHECK(refused([](auto& q) { q.person.regional_minimum_wage = Rupiah{}; }) ==
        Refusal{"invalid_value", "bsu.regional_minimum_wage", "0"});
  CHECK(refused([](auto& q) { q.person.wage = Rupiah{}; }).field == "bsu.wage");
  CHECK(refused([](auto& q) { q.programme = Programme::of_2025; }, Date(2025, 6, 1)) ==
        Refusal{"conflicting_facts", "bsu.programme", "2025"});
  CHECK(refused([](auto& q) { q.programme = Programme::of_2025; }, Date(2026, 11, 1)).code ==
        "nothing refused");
  CHECK(refused([](auto& q) { q.recipients = 0; }) ==
        Refusal{"invalid_value", "bsu.recipients", "0"});
  CHECK(refused([](auto&) {}, std::nullopt) == Refusal{"missing_field", "on", ""});
  CHECK(refused([](auto&) {}, Date(2014, 12, 31)).code == "not_in_force");
}

TEST_CASE("BSU: a law whose payments do not fit its months is refused, a late question says so") {
  bsu::Programme programme = Law::gazette().bsu.programme.on(Date(2025, 7, 1)).value;
  programme.payments = 0;
  CHECK(refusal([&] { programme.check(); }) == Refusal{"invalid_value", "payments", "0"});
  programme.payments = 3;
  programme.months = 3;
  CHECK(refusal([&] { programme.check(); }) == Refusal{"invalid_value", "payments", "3"});
  programme.payments = 2;
  CHECK(refusal([&] { programme.check(); }) == Refusal{"invalid_value", "payments", "2"});
  const auto detail = [](Date on) {
    return check(Law::gazette(), good(), {.on = on})
        .find(Program::bsu, bsu::programme_exists)
        ->detail;
  };
  CHECK(detail(Date(2026, 1, 31)) == &bsu::no_programme_known);
  CHECK(detail(Date(2026, 2, 1)) == &bsu::not_checked_since);
  CHECK(check(Law::gazette(), good(), {.known_on = Date(2026, 1, 5), .on = Date(2026, 1, 3)})
            .outcome() == Outcome::not_entitled);
}

TEST_CASE("BSU: a fact that is added never opens what is decided, the missing facts decide") {
  CHECK(rc::check([] {
    const auto any_bool = [] { return *rc::gen::arbitrary<bool>(); };
    WageSubsidyQuestion full = good();
    full.programme = *rc::gen::elementOf(programmes);
    WageSubsidyPerson& person = full.person;
    person.citizenship = any_bool() || any_bool() ? Citizenship::indonesian : Citizenship::foreign;
    person.wage_earner = any_bool() || any_bool();
    person.active_until = days_after(Date(2020, 1, 1), *rc::gen::inRange(0, 2'500));
    person.wage = Rupiah(*rc::gen::inRange<std::int64_t>(3'000'000, 5'200'000));
    person.regional_minimum_wage = Rupiah(*rc::gen::inRange<std::int64_t>(2'000'000, 5'000'000));
    person.civil_servant = any_bool() && any_bool();
    person.bank_account = any_bool();
    person.pre_employment_card = any_bool();
    person.restricted_area = any_bool();
    const Outcome outcome = check(Law::gazette(), full).outcome();
    RC_ASSERT(outcome != Outcome::undetermined);

    WageSubsidyQuestion partial = full;
    WageSubsidyPerson& less = partial.person;
    if (any_bool()) less.citizenship = Citizenship::not_stated;
    if (any_bool()) less.wage_earner.reset();
    if (any_bool()) less.active_until.reset();
    if (any_bool()) less.wage.reset();
    if (any_bool()) less.regional_minimum_wage.reset();
    if (any_bool()) less.civil_servant.reset();
    if (any_bool()) less.bank_account.reset();
    if (any_bool()) less.pre_employment_card.reset();
    if (any_bool()) less.restricted_area.reset();
    const Verdict verdict = check(Law::gazette(), partial);
    if (verdict.outcome() != Outcome::undetermined) {
      RC_ASSERT(verdict.outcome() == outcome);
      RC_ASSERT(verdict.missing().empty());
      return;
    }
    for (const MissingFact& fact : verdict.missing()) {
      if (fact.name == "bsu.citizenship") less.citizenship = person.citizenship;
      if (fact.name == "bsu.wage_earner") less.wage_earner = person.wage_earner;
      if (fact.name == "bsu.active_until") less.active_until = person.active_until;
      if (fact.name == "bsu.wage") less.wage = person.wage;
      if (fact.name == "bsu.regional_minimum_wage")
        less.regional_minimum_wage = person.regional_minimum_wage;
      if (fact.name == "bsu.civil_servant") less.civil_servant = person.civil_servant;
      if (fact.name == "bsu.bank_account") less.bank_account = person.bank_account;
      if (fact.name == "bsu.pre_employment_card")
        less.pre_employment_card = person.pre_employment_card;
      if (fact.name == "bsu.restricted_area") less.restricted_area = person.restricted_area;
    }
    RC_ASSERT(check(Law::gazette(), partial).outcome() == outcome);
  }));
}
