// SPDX-License-Identifier: Apache-2.0
// When a work accident gives a right, and who pays when contributions, reports or the registration
// failed.
#include "jamsos/programs/jkk/claim_conditions.hpp"

#include "../../claims.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Date day(2024, 9, 10);

/// What is said of a condition, "absent" where it was not examined.
enum class Said { absent, no, yes, unknown };
Said said(const Verdict& verdict, const Remark& condition, Program program = Program::jkk) {
  const Finding* finding = verdict.find(program, condition);
  if (finding == nullptr) return Said::absent;
  return finding->met == Met::yes ? Said::yes : finding->met == Met::no ? Said::no : Said::unknown;
}
Outcome outcome(const Claim& claim, Date on) { return checked(claim, on).outcome(); }

Claim with_arrears(int months, Claim claim) {
  claim.participant.memberships = {};
  claim.participant.contribution_months = 60;
  claim.participant.unpaid_months = months;
  return claim;
}

struct Payment {
  Party payer;
  std::optional<Party> reclaimable_from;
  bool operator==(const Payment&) const = default;
};
/// Who pays the death benefit.
Payment payment(const Claim& claim) {
  const BenefitLine line = benefit(settled(claim), Item::death);
  return {line.payer, line.reclaimable_from};
}
constexpr Payment by_fund{Party::jkk_fund, {}};
constexpr Payment by_employer{Party::employer, {}};
constexpr Payment by_employer_first{Party::employer, Party::jkk_fund};

}  // namespace

TEST_CASE("JKK: an accident on the first and last day of membership and outside it") {
  struct Row {
    Date event;
    Outcome outcome;
  };
  const MembershipSpell spell{.from = Date(2024, 3, 1), .until = Date(2024, 9, 30)};
  for (const Row& row :
       {Row{Date(2024, 2, 29), Outcome::not_entitled}, Row{Date(2024, 3, 1), Outcome::entitled},
        Row{Date(2024, 9, 30), Outcome::entitled}, Row{Date(2024, 10, 1), Outcome::not_entitled}}) {
    CAPTURE(row.event);
    const Claim claim = with_membership(spell, death_at_work(row.event));
    CHECK(outcome(claim, Date(2025, 1, 1)) == row.outcome);
    CHECK(has_no_lines(claim) == (row.outcome == Outcome::not_entitled));
  }
}

TEST_CASE("JKK: without a word on membership the answer is open and its fact is named") {
  Claim claim = with_spouse(death_at_work(day));
  claim.participant.memberships = {};
  const Verdict verdict = checked(claim, Date(2025, 1, 1));
  CHECK(verdict.outcome() == Outcome::undetermined);
  REQUIRE(verdict.missing().size() == 1);
  CHECK(verdict.missing()[0].name == "participant.memberships");
  const BenefitStatement statement = settled(claim);
  CHECK(statement.total(Item::death) == 192'000'000_idr);
  CHECK(statement.assumes(membership_taken_as_active));
  CHECK_FALSE(settled(death_at_work(day)).assumes(membership_taken_as_active));
}

TEST_CASE("JKK: a foreigner is insured from six months of work on") {
  for (const auto& [months, expected] :
       {std::pair{0, Outcome::not_entitled}, std::pair{5, Outcome::not_entitled},
        std::pair{6, Outcome::entitled}, std::pair{60, Outcome::entitled}}) {
    Claim claim = death_at_work(day);
    claim.participant.citizenship = Citizenship::foreign;
    claim.participant.stay_months = months;
    CHECK(outcome(claim, Date(2025, 1, 1)) == expected);
  }
}

TEST_CASE("PP 44/2015 Pasal 38: three months of arrears by the fund, four by the employer first") {
  for (const auto& [months, expected] :
       {std::pair{0, by_fund}, std::pair{1, by_fund}, std::pair{3, by_fund},
        std::pair{4, by_employer_first}, std::pair{48, by_employer_first}}) {
    const Claim claim = with_arrears(months, death_at_work(day));
    CHECK(payment(claim) == expected);
    CHECK(outcome(claim, Date(2025, 1, 1)) == Outcome::entitled);
    CHECK(said(settled(claim).verdict, arrears_within_limit) ==
          (months > 3 ? Said::no : Said::yes));
    // Every line and not only the lump sum.
    const BenefitStatement statement = settled(claim);
    for (const BenefitLine& line : statement.lines()) {
      CHECK(line.payer == expected.payer);
      CHECK(line.reclaimable_from == expected.reclaimable_from);
    }
    CHECK(statement.total() == settled(death_at_work(day)).total());
  }
}

TEST_CASE("PP 44/2015 Pasal 38: months of a spell count when their contribution was due") {
  // Of June 2024 the 15th of July was the last day; the accident is of the 10th of September.
  for (const auto& [first, expected] :
       {std::pair{Month(2024, 7), by_fund}, std::pair{Month(2024, 5), by_fund},
        std::pair{Month(2024, 4), by_employer_first}}) {
    MembershipSpell spell{.from = Date(2020, 1, 1)};
    for (Month month = first; month <= Month(2024, 9); month = month + 1) spell.unpaid.add(month);
    CHECK(payment(with_membership(spell, death_at_work(day))) == expected);
  }
}

TEST_CASE("PP 44/2015 Pasal 39: a self-employed participant with arrears") {
  for (const int months : {0, 1, 3, 4, 12}) {
    CAPTURE(months);
    Claim claim =
        with_arrears(months, self_employed_with(1'000'000_idr, with_spouse(death_at_work(day))));
    const BenefitStatement statement = settled(claim);
    CHECK((statement.verdict.outcome() == Outcome::not_entitled) == (months > 3));
    CHECK(statement.lines().empty() == (months > 3));
    if (months > 3) {
      // No later cure.
      claim.participant.arrears_paid_on = Date(2024, 10, 1);
      CHECK(has_no_lines(claim));
      continue;
    }
    CHECK(statement.total() == 48'000'000_idr + 12'000'000_idr + 10'000'000_idr);
    for (const BenefitLine& line : statement.lines()) {
      CHECK(line.payer == Party::jkk_fund);
      // Care is given at once, cash after the arrears.
      CHECK(line.after_arrears == (months > 0 && line.payment != PaymentMode::in_kind));
    }
    if (months == 0) continue;
    claim.participant.arrears_paid_on = Date(2024, 10, 1);
    const BenefitStatement after = settled(claim);
    for (const BenefitLine& line : after.lines()) CHECK_FALSE(line.after_arrears);
    CHECK(after.verdict.earliest() == Date(2024, 10, 1));
  }
}

TEST_CASE("PP 44/2015 Pasal 38 and 39: months unpaid count without a word on membership, too") {
  Claim wage_earner = death_at_work(day);
  wage_earner.participant.memberships = {};
  wage_earner.participant.unpaid_months = 4;
  CHECK(payment(wage_earner) == by_employer_first);
  Claim himself = self_employed_with(1'000'000_idr, wage_earner);
  CHECK(outcome(himself, Date(2025, 1, 1)) == Outcome::not_entitled);
  CHECK(has_no_lines(himself));
  himself.participant.unpaid_months = 2;
  const BenefitStatement within = settled(himself);
  CHECK(benefit(within, Item::death).after_arrears);
}

TEST_CASE("PP 44/2015 Pasal 27(1) and 32(4): the employer owes what it did not insure") {
  struct Row {
    bool registered, first_paid;
    std::optional<ProgramSet> programs;
    Payment payment;
    const Remark* unmet;
  };
  const ProgramSet both{Program::jkk, Program::jkm};
  const ProgramSet only_jkm{Program::jkm, Program::jht};
  for (const Row& row : {
           Row{true, true, {}, by_fund, nullptr},
           Row{true, true, both, by_fund, nullptr},
           Row{false, true, {}, by_employer, &employer_registered_worker},
           Row{false, false, only_jkm, by_employer, &employer_registered_worker},
           Row{true, false, {}, by_employer, &employer_paid_first_contribution},
           Row{true, true, only_jkm, by_employer, &employer_joined_program},
       }) {
    Claim claim = with_spouse(death_at_work(day));
    claim.employer.registered = row.registered;
    claim.employer.first_contribution_paid = row.first_paid;
    claim.employer.programs = row.programs;
    const BenefitStatement statement = settled(claim);
    CHECK(payment(claim) == row.payment);
    CHECK(statement.total() == 192'000'000_idr + 22'000'000_idr);
    if (row.unmet != nullptr) CHECK(said(statement.verdict, *row.unmet) == Said::no);
    CHECK(statement.verdict.outcome() == Outcome::entitled);
  }
}

TEST_CASE("PP 44/2015 Pasal 27(1): no membership is asked of a worker whom nobody insured") {
  // Membership begins with the first contribution (Pasal 6(2)-(3)): without it there is none.
  Claim claim = with_spouse(death_at_work(day));
  claim.participant.memberships = {};
  SUBCASE("not registered") { claim.employer.registered = false; }
  SUBCASE("first contribution not paid") { claim.employer.first_contribution_paid = false; }
  SUBCASE("program not joined") {
    claim.employer.programs = ProgramSet{Program::jkm, Program::jht};
  }
  CHECK(outcome(claim, Date(2025, 1, 1)) == Outcome::entitled);
  CHECK(payment(claim) == by_employer);
  CHECK_FALSE(settled(claim).assumes(membership_taken_as_active));
}

TEST_CASE("PP 44/2015 Pasal 27(1): an employer that insured nobody owes the wage really earned") {
  Claim claim = death_at_work(day, 3'000'000_idr);
  claim.employer.registered = false;
  claim.employer.actual_wage = 5'000'000_idr;
  const BenefitStatement statement = settled(claim);
  CHECK(statement.total(Item::death) == 240'000'000_idr);
  for (const BenefitLine& line : statement.lines()) CHECK(line.payer == Party::employer);
  // Arrears: the fund refunds what rests on the reported wage only.
  Claim arrears = with_arrears(4, death_at_work(day, 3'000'000_idr));
  arrears.employer.actual_wage = 5'000'000_idr;
  Rupiah refundable;
  const BenefitStatement first = settled(arrears);
  for (const BenefitLine& line : first.lines())
    if (line.item == Item::death && line.reclaimable_from) refundable += line.amount;
  CHECK(refundable == 144'000'000_idr);
  CHECK(first.total(Item::death) == 240'000'000_idr);
}

TEST_CASE("PP 44/2015 Pasal 32(2): a wage reported in full is no failure") {
  Claim claim = death_at_work(day);
  CHECK(said(settled(claim).verdict, jkk::wage_reported_in_full) != Said::no);
  claim.employer.actual_wage = 4'000'000_idr;
  CHECK(said(settled(claim).verdict, jkk::wage_reported_in_full) != Said::no);
  claim.employer.actual_wage = 4'000'001_idr;
  CHECK(said(settled(claim).verdict, jkk::wage_reported_in_full) == Said::no);
  CHECK(settled(claim).verdict.outcome() == Outcome::entitled);
}

TEST_CASE("Permenaker 1/2025 Pasal 8(2a)-(2c): reported later than twice 24 hours") {
  struct Row {
    Date event;
    int days;
    Said in_time;
    Payment payment;
  };
  for (const Row& row : {
           Row{Date(2025, 2, 23), 30, Said::no, by_fund},
           Row{Date(2025, 2, 24), 0, Said::yes, by_fund},
           Row{Date(2025, 2, 24), 2, Said::yes, by_fund},
           Row{Date(2025, 2, 24), 3, Said::no, by_employer_first},
           Row{Date(2026, 1, 30), 3, Said::no, by_employer_first},
       }) {
    Claim claim = death_at_work(row.event);
    claim.event.reported_on = days_after(row.event, row.days);
    CAPTURE(row.event);
    CAPTURE(row.days);
    CHECK(payment(claim) == row.payment);
    CHECK(said(settled(claim).verdict, jkk::reported_in_time) == row.in_time);
    CHECK(outcome(claim, Date(2026, 3, 1)) == Outcome::entitled);
    // It is the employer that reports.
    CHECK(payment(self_employed_with(1'000'000_idr, claim)) == by_fund);
  }
  CHECK(said(settled(death_at_work(Date(2025, 2, 24))).verdict, jkk::reported_in_time) ==
        Said::unknown);
}

TEST_CASE("PP 44/2015 Pasal 26: the claim lapses two years after the event, since 2019 five") {
  struct Row {
    Date event, asked;
    Outcome outcome;
  };
  for (const Row& row : {
           Row{Date(2015, 6, 30), Date(2026, 1, 1), Outcome::entitled},
           Row{Date(2015, 7, 1), Date(2017, 7, 1), Outcome::entitled},
           Row{Date(2015, 7, 1), Date(2017, 7, 2), Outcome::not_entitled},
           Row{Date(2019, 12, 1), Date(2021, 12, 1), Outcome::entitled},
           Row{Date(2019, 12, 1), Date(2021, 12, 2), Outcome::not_entitled},
           Row{Date(2019, 12, 2), Date(2024, 12, 2), Outcome::entitled},
           Row{Date(2019, 12, 2), Date(2024, 12, 3), Outcome::not_entitled},
       }) {
    Claim claim = death_at_work(row.event);
    CAPTURE(row.event);
    CAPTURE(row.asked);
    CHECK(outcome(claim, row.asked) == row.outcome);
    CHECK(has_no_lines(claim, {.on = row.asked}) == (row.outcome == Outcome::not_entitled));
    // The day of the claim counts before that of the question.
    claim.dates.filed_on = row.asked;
    CHECK(outcome(claim, Date(2026, 9, 1)) == row.outcome);
    CHECK(outcome(claim, row.event) == row.outcome);
    claim.dates.filed_on = row.event;
    CHECK(outcome(claim, Date(2026, 9, 1)) == Outcome::entitled);
  }
}

TEST_CASE("PP 44/2015 Pasal 48: a disease at most three years after employment") {
  struct Row {
    Date diagnosis;
    Outcome outcome;
  };
  for (const Row& row :
       {Row{Date(2021, 3, 31), Outcome::entitled}, Row{Date(2024, 3, 31), Outcome::entitled},
        Row{Date(2024, 4, 1), Outcome::not_entitled}}) {
    Claim claim = claim_of(EventKind::occupational_disease, row.diagnosis);
    claim.event.employment_ended = Date(2021, 3, 31);
    claim = with_membership({.from = Date(2015, 1, 1), .until = Date(2021, 3, 31)}, claim);
    claim.event.total_disability = true;
    CAPTURE(row.diagnosis);
    CHECK(outcome(claim, Date(2024, 6, 1)) == row.outcome);
    if (row.outcome == Outcome::entitled)
      CHECK(paid(claim, Item::total_disability) == 224'000'000_idr);
  }
  // The membership of the last day of work counts.
  Claim lapsed = claim_of(EventKind::occupational_disease, Date(2022, 1, 1));
  lapsed.event.employment_ended = Date(2021, 3, 31);
  lapsed = with_membership({.from = Date(2015, 1, 1), .until = Date(2021, 3, 30)}, lapsed);
  CHECK(outcome(lapsed, Date(2024, 6, 1)) == Outcome::not_entitled);
}

TEST_CASE("Permenaker 1/2025: violence at the workplace is named since 24 February 2025") {
  for (const auto& [event, expected] : {std::pair{Date(2025, 2, 23), Outcome::undetermined},
                                        std::pair{Date(2025, 2, 24), Outcome::entitled}}) {
    Claim claim = accident(event);
    claim.event.cause = AccidentCause::violence;
    CHECK(outcome(claim, Date(2025, 6, 1)) == expected);
  }
}

TEST_CASE("JKK: a missing person is one of work where the cause is stated") {
  Claim claim = claim_of(EventKind::missing_person, Date(2021, 1, 9));
  claim.event.cause = AccidentCause::duty_travel;
  CHECK(outcome(claim, Date(2021, 6, 1)) == Outcome::undetermined);
  CHECK(checked(claim, Date(2021, 6, 1)).missing()[0].name == "event.died_on");
  CHECK(paid(claim, Item::death) == 192'000'000_idr);
  claim.event.died_on = Date(2021, 1, 29);
  CHECK(outcome(claim, Date(2021, 6, 1)) == Outcome::entitled);
  claim.event.cause = AccidentCause::not_stated;
  CHECK(checked(claim, Date(2021, 6, 1)).main_program() == Program::jkm);
  CHECK(settled(claim).total() == 42'000'000_idr);
}

TEST_CASE("JKK: no answer before the tables begin in January 2008") {
  CHECK(refused_claim(death_at_work(Date(2007, 12, 31))) ==
        Refusal{"not_in_force", "month", "2007-12"});
  CHECK(refused_claim(death_at_work(Date(2008, 1, 1))).code == "nothing refused");
}

TEST_CASE("JKK: the first day on which the claim is good") {
  Claim claim = accident(day);
  CHECK(checked(claim, Date(2025, 1, 1)).earliest() == day);
  claim.event.recovered_on = Date(2024, 11, 5);
  CHECK(checked(claim, Date(2025, 1, 1)).earliest() == Date(2024, 11, 5));
  CHECK(checked(death_at_work(day), Date(2025, 1, 1)).earliest() == day);
}
