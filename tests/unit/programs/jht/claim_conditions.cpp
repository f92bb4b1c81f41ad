// SPDX-License-Identifier: Apache-2.0
// When an account is paid, regulation by regulation.
#include "jamsos/programs/jht/claim_conditions.hpp"

#include <rapidcheck.h>

#include "tables.hpp"

using namespace jamsos;
using namespace tests;
using jht::ClaimFacts;
using jht::ClaimReason;
using jht::Right;
using jht::WithdrawalKind;

namespace {

struct Answer {
  Right right{};
  Verdict verdict{Program::jht};
};
Answer ask(const ClaimFacts& facts, Date event, std::optional<Date> asked = {},
           const jht::BenefitTables& law = gazetted, KnownOn known_on = {}) {
  Answer answer;
  answer.right =
      jht::examine(law, contribution_rates, facts,
                   {.event = event, .known_on = known_on, .asked = asked}, answer.verdict);
  return answer;
}
/// An Indonesian born on 10 May 1980, who is 56 on 10 May 2036.
ClaimFacts member(ClaimReason reason) {
  return {
      .reason = reason, .birth_date = Date(1980, 5, 10), .citizenship = Citizenship::indonesian};
}
std::optional<Date> earliest(ClaimReason reason, Date event) {
  return ask(member(reason), event).right.earliest;
}

}  // namespace

TEST_CASE("S-JHT-2: resigned on 1 September 2015, payable from 2 October 2015") {
  const ClaimFacts facts = member(ClaimReason::resignation);
  const Date event(2015, 9, 1);
  CHECK(ask(facts, event, Date(2015, 10, 1)).right.outcome == Outcome::not_entitled);
  CHECK(ask(facts, event, Date(2015, 10, 2)).right.outcome == Outcome::entitled);
  const Answer answer = ask(facts, event);
  CHECK(answer.right.outcome == Outcome::entitled);
  CHECK(answer.right.earliest == Date(2015, 10, 2));
  CHECK(answer.verdict.earliest() == Date(2015, 10, 2));
  CHECK(answer.right.citation.instrument == "Permenaker 19/2015");
  CHECK(answer.right.remarks.contains(jht::waiting_month_and_day));
  CHECK(answer.right.share == 100_pct);
  CHECK_FALSE(answer.right.part);
  const Answer early = ask(facts, event, Date(2015, 10, 1));
  REQUIRE(early.verdict.find(Program::jht, jht::payable_by_now) != nullptr);
  CHECK(early.verdict.find(Program::jht, jht::payable_by_now)->met == Met::no);
  CHECK(early.verdict.find(Program::jht, jht::payable_by_now)->date == Date(2015, 10, 2));
}

TEST_CASE("JHT: one month and a day, with the last day of a shorter month") {
  struct Row {
    Date event, day_more, month_only;
  };
  const Row rows[] = {
      {Date(2023, 1, 31), Date(2023, 3, 1), Date(2023, 2, 28)},
      {Date(2024, 1, 31), Date(2024, 3, 1), Date(2024, 2, 29)},
      {Date(2023, 1, 28), Date(2023, 3, 1), Date(2023, 2, 28)},
      {Date(2023, 1, 27), Date(2023, 2, 28), Date(2023, 2, 27)},
      {Date(2023, 3, 31), Date(2023, 5, 1), Date(2023, 4, 30)},
      {Date(2023, 12, 31), Date(2024, 2, 1), Date(2024, 1, 31)},
      {Date(2023, 6, 15), Date(2023, 7, 16), Date(2023, 7, 15)},
  };
  jht::BenefitTables lenient;
  lenient.waiting = jht::Waiting::one_month;
  for (const Row& row : rows) {
    CAPTURE(row.event);
    for (const ClaimReason reason : {ClaimReason::resignation, ClaimReason::layoff}) {
      CHECK(earliest(reason, row.event) == row.day_more);
      const Answer answer = ask(member(reason), row.event, {}, lenient);
      CHECK(answer.right.earliest == row.month_only);
      CHECK(answer.right.remarks.contains(jht::waiting_month));
    }
  }
}

TEST_CASE("JHT: the first good day of each kind of event under each regulation") {
  struct Row {
    ClaimReason reason;
    Date event, first;
  };
  const Row rows[] = {
      // PP 46/2015 kept resigned members waiting for 56; PP 60/2015 ended that.
      {ClaimReason::resignation, Date(2015, 7, 10), Date(2015, 9, 1)},
      {ClaimReason::layoff, Date(2015, 8, 11), Date(2015, 9, 12)},
      {ClaimReason::resignation, Date(2015, 8, 31), Date(2015, 10, 1)},
      {ClaimReason::death, Date(2015, 7, 1), Date(2015, 7, 1)},
      {ClaimReason::total_disability, Date(2015, 7, 1), Date(2015, 7, 1)},
      {ClaimReason::leaving_indonesia, Date(2015, 8, 11), Date(2015, 8, 11)},
      {ClaimReason::contract_end, Date(2022, 3, 25), Date(2022, 4, 26)},
      {ClaimReason::contract_end, Date(2022, 3, 1), Date(2022, 4, 2)},
      {ClaimReason::contract_end, Date(2022, 4, 25), Date(2022, 4, 26)},
      {ClaimReason::contract_end, Date(2022, 4, 26), Date(2022, 4, 26)},
      {ClaimReason::self_employed_stop, Date(2024, 2, 3), Date(2024, 2, 3)},
      {ClaimReason::resignation, Date(2022, 2, 4), Date(2022, 3, 5)},
      {ClaimReason::resignation, Date(2022, 4, 25), Date(2022, 5, 26)},
      {ClaimReason::resignation, Date(2022, 4, 26), Date(2022, 5, 27)},
      {ClaimReason::retirement, Date(2024, 1, 1), Date(2036, 5, 10)},
      {ClaimReason::retirement, Date(2036, 5, 10), Date(2036, 5, 10)},
      {ClaimReason::retirement, Date(2040, 1, 1), Date(2040, 1, 1)},
  };
  for (const Row& row : rows) {
    CAPTURE(word_of(row.reason));
    CAPTURE(row.event);
    CHECK(earliest(row.reason, row.event) == row.first);
    CHECK(ask(member(row.reason), row.event, row.first).right.outcome == Outcome::entitled);
    if (row.first > row.event)
      CHECK(ask(member(row.reason), row.event, days_after(row.first, -1)).right.outcome ==
            Outcome::not_entitled);
  }
  CHECK(refusal([] { (void)earliest(ClaimReason::death, Date(2015, 6, 30)); }).code ==
        "not_in_force");
}

TEST_CASE("JHT: as known before PP 60/2015, who stopped working was paid at 56") {
  const Answer answer =
      ask(member(ClaimReason::resignation), Date(2015, 7, 10), {}, gazetted, Date(2015, 8, 11));
  CHECK(answer.right.earliest == Date(2036, 5, 10));
  CHECK(answer.right.citation.article == "Pasal 26(3)");
  ClaimFacts unborn = member(ClaimReason::resignation);
  unborn.birth_date.reset();
  const Answer missing = ask(unborn, Date(2015, 7, 10), {}, gazetted, Date(2015, 8, 11));
  CHECK(missing.right.outcome == Outcome::undetermined);
  REQUIRE(missing.verdict.missing().size() == 1);
  CHECK(missing.verdict.missing()[0].name == "participant.birth_date");
  // Later the age no longer decides.
  CHECK(ask(unborn, Date(2015, 7, 10)).right.outcome == Outcome::entitled);
  const Answer later = ask(member(ClaimReason::resignation), Date(2015, 7, 10));
  CHECK(later.right.remarks.contains(jht::later_regulation));
  CHECK(later.right.confidence == Confidence::assumed);
}

TEST_CASE("JHT: retirement at the age of the work agreement since 26 April 2022") {
  ClaimFacts facts = member(ClaimReason::retirement);
  facts.agreed_retirement_age = true;
  CHECK(ask(facts, Date(2022, 4, 26)).right.earliest == Date(2022, 4, 26));
  CHECK(ask(facts, Date(2022, 4, 26)).right.citation.article == "Pasal 6(1)a");
  CHECK(ask(facts, Date(2021, 3, 1)).right.earliest == Date(2021, 4, 2));
  CHECK(ask(facts, Date(2021, 3, 1)).right.confidence == Confidence::assumed);
  ClaimFacts unborn = member(ClaimReason::retirement);
  unborn.birth_date.reset();
  CHECK(ask(unborn, Date(2024, 1, 1)).right.outcome == Outcome::undetermined);
  CHECK(ask(member(ClaimReason::retirement), Date(2040, 1, 1))
            .right.remarks.contains(jht::works_on_after_retirement_age));
  CHECK_FALSE(ask(member(ClaimReason::retirement), Date(2036, 5, 10))
                  .right.remarks.contains(jht::works_on_after_retirement_age));
}

TEST_CASE("JHT: leaving Indonesia for good, foreigners and Indonesians") {
  struct Row {
    Date event;
    Outcome foreigner, citizen;
  };
  const Row rows[] = {
      {Date(2015, 7, 1), Outcome::entitled, Outcome::entitled},
      {Date(2015, 8, 11), Outcome::entitled, Outcome::entitled},
      {Date(2016, 1, 1), Outcome::entitled, Outcome::undetermined},
      {Date(2022, 4, 25), Outcome::entitled, Outcome::undetermined},
      {Date(2022, 4, 26), Outcome::entitled, Outcome::not_entitled},
      {Date(2025, 1, 1), Outcome::entitled, Outcome::not_entitled},
  };
  for (const Row& row : rows) {
    CAPTURE(row.event);
    ClaimFacts facts = member(ClaimReason::leaving_indonesia);
    CHECK(ask(facts, row.event, row.event).right.outcome == row.citizen);
    facts.citizenship = Citizenship::foreign;
    CHECK(ask(facts, row.event, row.event).right.outcome == row.foreigner);
    CHECK(ask(facts, row.event).right.earliest == row.event);
    facts.stay_months = 5;
    CHECK(ask(facts, row.event).right.outcome == Outcome::not_entitled);
    facts.stay_months = 6;
    CHECK(ask(facts, row.event).right.outcome == row.foreigner);
  }
  // Between PP 60/2015 and its procedure: paid from 1 September 2015, before that it is open.
  ClaimFacts facts = member(ClaimReason::leaving_indonesia);
  facts.citizenship = Citizenship::foreign;
  CHECK(ask(facts, Date(2015, 8, 20), Date(2015, 8, 31)).right.outcome == Outcome::undetermined);
  CHECK(ask(facts, Date(2015, 8, 20), Date(2015, 9, 1)).right.outcome == Outcome::entitled);
  facts.citizenship = Citizenship::not_stated;
  const Answer unknown = ask(facts, Date(2025, 1, 1));
  CHECK(unknown.right.outcome == Outcome::undetermined);
  REQUIRE(unknown.verdict.missing().size() == 1);
  CHECK(unknown.verdict.missing()[0].name == "participant.citizenship");
  CHECK(ask(facts, Date(2015, 8, 1)).right.outcome == Outcome::entitled);
}

TEST_CASE("JHT: not while working again, where that is stated") {
  ClaimFacts facts = member(ClaimReason::layoff);
  facts.working_again = true;
  CHECK(ask(facts, Date(2024, 1, 1)).right.outcome == Outcome::not_entitled);
  facts.working_again = false;
  CHECK(ask(facts, Date(2024, 1, 1)).right.outcome == Outcome::entitled);
  facts.reason = ClaimReason::contract_end;
  facts.working_again = true;
  CHECK(ask(facts, Date(2024, 1, 1)).right.outcome == Outcome::entitled);
}

TEST_CASE("PP 46/2015 Pasal 22(4)-(6): the part after ten years to the day, once") {
  ClaimFacts facts{.reason = ClaimReason::partial_withdrawal, .member_since = Date(2014, 3, 1)};
  facts.part = {WithdrawalKind::part_10, {}};
  const Answer before = ask(facts, Date(2024, 2, 29));
  CHECK(before.right.outcome == Outcome::not_entitled);
  CHECK(before.right.earliest == Date(2024, 3, 1));
  const Answer on_the_day = ask(facts, Date(2024, 3, 1));
  CHECK(on_the_day.right.outcome == Outcome::entitled);
  CHECK(on_the_day.right.part);
  CHECK(on_the_day.right.share == 10_pct);
  facts.part = {WithdrawalKind::part_30, {}};
  CHECK(ask(facts, Date(2024, 3, 1)).right.share == 30_pct);
  // Born in a leap year: the day after 28 February.
  facts.member_since = Date(2016, 2, 29);
  CHECK(ask(facts, Date(2026, 2, 28)).right.outcome == Outcome::not_entitled);
  CHECK(ask(facts, Date(2026, 3, 1)).right.outcome == Outcome::entitled);

  facts.member_since = Date(2014, 3, 1);
  const jht::Withdrawal taken[] = {{Date(2024, 3, 2), 1'000'000_idr, WithdrawalKind::part_10}};
  facts.withdrawals = taken;
  CHECK(ask(facts, Date(2024, 3, 1)).right.outcome == Outcome::entitled);
  const Answer again = ask(facts, Date(2024, 3, 2));
  CHECK(again.right.outcome == Outcome::not_entitled);
  CHECK_FALSE(again.right.earliest);
  CHECK(again.verdict.find(Program::jht, jht::no_part_taken_before)->met == Met::no);
  // One taken in an account that was closed since belongs to that one.
  const jht::Withdrawal closed[] = {{Date(2010, 3, 2), 1'000'000_idr, WithdrawalKind::part_10},
                                    {Date(2013, 3, 2), 9'000'000_idr, WithdrawalKind::full}};
  facts.withdrawals = closed;
  CHECK(ask(facts, Date(2024, 3, 2)).right.outcome == Outcome::entitled);

  facts.member_since.reset();
  CHECK(ask(facts, Date(2024, 3, 2)).right.outcome == Outcome::undetermined);
  CHECK(ask(facts, Date(2024, 3, 2)).verdict.missing()[0].name == "participant.memberships");
  facts.part.reset();
  CHECK(refusal([&] { (void)ask(facts, Date(2024, 3, 2)); }) ==
        Refusal{"missing_field", "jht.part", ""});
  facts.part = {WithdrawalKind::full, {}};
  CHECK(refusal([&] { (void)ask(facts, Date(2024, 3, 2)); }) ==
        Refusal{"invalid_value", "jht.part", "full"});
  CHECK(refusal([] { (void)ask({}, Date(2024, 3, 2)); }) ==
        Refusal{"missing_field", "event.kind", ""});
}

TEST_CASE("JHT: membership begins with the first month that counts") {
  const WageRun runs[] = {
      {.from = Month(2016, 5), .to = Month(2016, 6), .wage = 1_idr},
      {.from = Month(2015, 7), .to = Month(2015, 9), .wage = 1_idr, .in_jht = false},
      {.from = Month(2016, 2), .to = Month(2016, 4), .wage = 1_idr}};
  CHECK(jht::member_since(runs) == Date(2016, 2, 1));
  CHECK_FALSE(jht::member_since({}));
}

TEST_CASE("S-JHT-6: loans of the housing service against their limits") {
  using jht::HousingLoanKind;
  jht::HousingLoan loan{.kind = HousingLoanKind::mortgage,
                        .amount = 500'000'000_idr,
                        .years = 30,
                        .member_since = Date(2021, 6, 1),
                        .owns_home = false};
  const Date day(2022, 6, 1);
  const auto outcome = [&](Date on) { return jht::examine_housing(gazetted, loan, on).outcome(); };
  CHECK(outcome(day) == Outcome::entitled);
  CHECK(outcome(Date(2022, 5, 31)) == Outcome::not_entitled);  // not a year yet
  loan.amount += 0.01_idr;
  CHECK(outcome(day) == Outcome::not_entitled);
  loan.amount = 150'000'000_idr;
  loan.kind = HousingLoanKind::down_payment;
  CHECK(outcome(day) == Outcome::entitled);
  loan.amount += 0.01_idr;
  CHECK(outcome(day) == Outcome::not_entitled);
  loan.kind = HousingLoanKind::renovation;
  loan.amount = 200'000'000_idr;
  loan.years = 15;
  CHECK(outcome(day) == Outcome::not_entitled);  // owns no home
  loan.owns_home = true;
  CHECK(outcome(day) == Outcome::entitled);
  loan.years = 16;
  CHECK(outcome(day) == Outcome::not_entitled);
  loan.years.reset();
  CHECK(outcome(day) == Outcome::undetermined);
  loan.years = 15;
  loan.had_this_loan = true;
  CHECK(outcome(day) == Outcome::not_entitled);

  loan = {.kind = HousingLoanKind::mortgage,
          .amount = 475'000'000_idr,
          .price = 500'000'000_idr,
          .member_since = Date(2015, 1, 1),
          .owns_home = false};
  const Date old(2018, 1, 1);
  CHECK(outcome(old) == Outcome::entitled);
  loan.amount += 1_idr;
  CHECK(outcome(old) == Outcome::not_entitled);  // 95 %
  loan.low_income = true;
  CHECK(outcome(old) == Outcome::entitled);  // 99 %
  loan.low_income = false;
  loan.amount = 475'000'000_idr;
  loan.price = 500'000'001_idr;
  CHECK(outcome(old) == Outcome::not_entitled);
  loan.price.reset();
  CHECK(outcome(old) == Outcome::undetermined);
  loan.kind = HousingLoanKind::down_payment;
  CHECK(outcome(old) == Outcome::not_entitled);
  loan.low_income = true;
  CHECK(outcome(old) == Outcome::entitled);
  loan.amount = 0_idr;
  CHECK(refusal([&] { (void)outcome(old); }) == Refusal{"invalid_value", "housing.amount", "0"});
}

TEST_CASE("PP 46/2015 Pasal 24, 28: the employer owes what a wage reported too low costs") {
  const auto idle = years_at(2021, 2022, 0_pct);
  const WageRun reported[] = {{Month(2021, 1), Month(2021, 12), 3'000'000_idr}};
  const WageRun earned[] = {{Month(2021, 1), Month(2021, 12), 5'000'000_idr}};
  const auto owed = [&](WageHistory low, WageHistory high) {
    return jht::employer_shortfall(gazetted, contribution_rates, income_bands, low, high,
                                   {.returns = idle}, Date(2022, 1, 1));
  };
  CHECK(owed(reported, earned).amount == 1'368'000_idr);  // 12 x 5.7 % x 2,000,000
  CHECK(owed(reported, earned).citation.article == "Pasal 24");
  CHECK(owed(reported, earned).citation.confidence == Confidence::assumed);
  CHECK(owed({}, earned).amount == 3'420'000_idr);
  CHECK(owed({}, earned).citation.article == "Pasal 28");
  CHECK(owed(earned, reported).amount == 0_idr);
}

TEST_CASE("JHT: the outcome on the first good day is yes and on the day before it never is") {
  CHECK(rc::check([] {
    ClaimFacts facts = member(*rc::gen::element(
        ClaimReason::retirement, ClaimReason::death, ClaimReason::total_disability,
        ClaimReason::resignation, ClaimReason::layoff, ClaimReason::contract_end,
        ClaimReason::self_employed_stop, ClaimReason::leaving_indonesia));
    facts.citizenship = *rc::gen::element(Citizenship::indonesian, Citizenship::foreign);
    facts.agreed_retirement_age = *rc::gen::arbitrary<bool>();
    const Date event = days_after(Date(2015, 7, 1), *rc::gen::inRange(0, 4'000));
    const std::optional<Date> first = ask(facts, event).right.earliest;
    if (!first) return;
    RC_ASSERT(*first >= event);
    RC_ASSERT(ask(facts, event, *first).right.outcome == Outcome::entitled);
    RC_ASSERT(ask(facts, event, days_after(*first, 200)).right.outcome == Outcome::entitled);
    RC_ASSERT(ask(facts, event, days_after(*first, -1)).right.outcome != Outcome::entitled);
  }));
}
