// SPDX-License-Identifier: Apache-2.0
// The verb `check`: what cannot be asked, what is not known, and what the answer rests on.
#include "jamsos/services/check.hpp"

#include "random_claims.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Date day(2024, 9, 10);
constexpr Date asked(2025, 3, 3);

Refusal refused_check(const Claim& claim, const ClaimOptions& options = {.on = asked}) {
  return refusal([&] { (void)check(Law::gazette(), claim, options); });
}

}  // namespace

TEST_CASE("Check: the day of the question is asked for, and settle does without") {
  CHECK(refused_check(natural_death(day), {}) == Refusal{"missing_field", "on", ""});
  CHECK(refused_claim(natural_death(day)).code == "nothing refused");
  CHECK(refused_check(natural_death(day), {.on = Date(2024, 9, 9)}) ==
        Refusal{"conflicting_facts", "on", "2024-09-09"});
  CHECK(refused_check(natural_death(day), {.on = day}).code == "nothing refused");
}

TEST_CASE("Check and settle: facts that cannot be are refused by both, with the same words") {
  struct Row {
    Claim claim;
    Refusal refusal;
  };
  const auto changed = [](Claim claim, auto change) {
    change(claim);
    return claim;
  };
  const auto conflict = [](const char* field, const char* value) {
    return Refusal{"conflicting_facts", field, value};
  };
  const auto negative = [](const char* field) { return Refusal{"invalid_value", field, "-1"}; };
  const auto family = [&](int Family::*persons) {
    return changed(with_spouse(natural_death(day)),
                   [&](Claim& claim) { (*claim.family).*persons = -1; });
  };
  const Claim death = natural_death(day);
  const Claim hurt = accident(day);
  const Claim killed = death_at_work(day);
  for (const Row& row : {
           Row{changed(hurt, [](Claim& c) { c.participant.segment.reset(); }),
               {"missing_field", "participant.segment", ""}},
           Row{changed(hurt, [](Claim& c) { c.participant.segment = Segment::jkn_member; }),
               {"invalid_value", "participant.segment", "jkn_member"}},
           Row{changed(hurt, [](Claim& c) { c.participant.segment = Segment::migrant; }),
               {"missing_field", "participant.phase", ""}},
           Row{changed(hurt, [](Claim& c) { c.event.kind = EventKind::not_stated; }),
               {"missing_field", "event.kind", ""}},
           Row{changed(hurt, [](Claim& c) { c.event.date.reset(); }),
               {"missing_field", "event.date", ""}},
           Row{changed(hurt, [](Claim& c) { c.participant.birth_date = day; }),
               conflict("participant.birth_date", "2024-09-10")},
           Row{changed(hurt, [](Claim& c) { c.participant.citizenship = Citizenship::foreign; }),
               {"missing_field", "participant.stay_months", ""}},
           Row{changed(hurt, [](Claim& c) { c.participant.stay_months = -1; }),
               negative("participant.stay_months")},
           Row{changed(hurt, [](Claim& c) { c.participant.contribution_months = 1; }),
               conflict("participant.contribution_months", "1")},
           // What belongs to an accident is not beside a death by other causes.
           Row{changed(death, [](Claim& c) { c.event.inability = Inability{.months = 1}; }),
               conflict("event.inability", "")},
           Row{with_loss({.part = part("F1R")}, death), conflict("event.losses", "")},
           Row{changed(death, [](Claim& c) { c.event.total_disability = true; }),
               conflict("event.total_disability", "")},
           Row{changed(death, [](Claim& c) { c.event.recovered_on = day; }),
               conflict("event.recovered_on", "")},
           Row{changed(death, [](Claim& c) { c.event.died_on = day; }),
               conflict("event.died_on", "")},
           Row{changed(death, [](Claim& c) { c.event.cause = AccidentCause::workplace; }),
               conflict("event.cause", "")},
           // Days before the event.
           Row{changed(killed, [](Claim& c) { c.event.died_on = Date(2024, 9, 9); }),
               conflict("event.died_on", "2024-09-09")},
           Row{changed(hurt, [](Claim& c) { c.event.recovered_on = Date(2024, 9, 9); }),
               conflict("event.recovered_on", "2024-09-09")},
           Row{changed(hurt, [](Claim& c) { c.event.reported_on = Date(2024, 9, 9); }),
               conflict("event.reported_on", "2024-09-09")},
           Row{changed(killed, [](Claim& c) { c.event.recovered_on = Date(2024, 9, 11); }),
               conflict("event.recovered_on", "2024-09-11")},
           Row{changed(hurt, [](Claim& c) { c.event.employment_ended = Date(2024, 1, 1); }),
               conflict("event.employment_ended", "2024-01-01")},
           // One outcome of the accident.
           Row{with_loss({.part = part("F1R")}, killed), conflict("event.losses", "")},
           Row{changed(killed, [](Claim& c) { c.event.total_disability = true; }),
               conflict("event.total_disability", "")},
           Row{with_loss({.part = part("F1R")},
                         changed(hurt, [](Claim& c) { c.event.total_disability = true; })),
               conflict("event.losses", "")},
           Row{family(&Family::grandchildren), negative("family.grandchildren")},
           Row{family(&Family::parents), negative("family.parents")},
           Row{family(&Family::grandparents), negative("family.grandparents")},
           Row{family(&Family::siblings), negative("family.siblings")},
           Row{family(&Family::parents_in_law), negative("family.parents_in_law")},
           // The law knows no such benefit yet.
           Row{natural_death(Date(2012, 4, 22)), {"not_in_force", "month", "2012-04"}},
           Row{accident(Date(2007, 12, 31)), {"not_in_force", "month", "2007-12"}},
       }) {
    CHECK(refused_check(row.claim) == row.refusal);
    CHECK(refused_claim(row.claim) == row.refusal);
  }
}

TEST_CASE("Check: the insurance of the event is the main program") {
  struct Row {
    EventKind kind;
    AccidentCause cause;
    Program program;
  };
  for (const Row& row :
       {Row{EventKind::work_accident, AccidentCause::not_stated, Program::jkk},
        Row{EventKind::work_accident, AccidentCause::commuting, Program::jkk},
        Row{EventKind::occupational_disease, AccidentCause::not_stated, Program::jkk},
        Row{EventKind::death, AccidentCause::not_stated, Program::jkm},
        Row{EventKind::missing_person, AccidentCause::not_stated, Program::jkm},
        Row{EventKind::missing_person, AccidentCause::duty_travel, Program::jkk}}) {
    Claim claim = claim_of(row.kind, day);
    claim.event.cause = row.cause;
    const Verdict verdict = checked(claim, asked);
    CHECK(verdict.main_program() == row.program);
    CHECK(is_by_work(claim.event) == (row.program == Program::jkk));
    CHECK(verdict.concerns(row.program));
    CHECK_FALSE(verdict.concerns(row.program == Program::jkk ? Program::jkm : Program::jkk));
  }
}

TEST_CASE(
    "Check: the program asked for decides the outcome, and one that does not answer has none") {
  const auto outcome = [](const Claim& claim, Program program) {
    return check(Law::gazette(), claim, {.on = asked, .program = program}).outcome();
  };
  CHECK(outcome(death_at_work(day), Program::jkk) == Outcome::entitled);
  CHECK(outcome(death_at_work(day), Program::jkm) == Outcome::not_entitled);
  CHECK(outcome(natural_death(day), Program::jkm) == Outcome::entitled);
  CHECK(outcome(natural_death(day), Program::jkk) == Outcome::not_entitled);
  CHECK(outcome(accident(day), Program::beasiswa) == Outcome::not_entitled);
  for (const Program program : {Program::bsu, Program::jpk})
    CHECK(refused_check(natural_death(day), {.on = asked, .program = program}) ==
          Refusal{"invalid_value", "program", std::string(to_string(program))});
}

TEST_CASE("Check: needs no wage") {
  Claim claim = death_at_work(day);
  claim.participant.pay = {};
  CHECK(checked(claim, asked).outcome() == Outcome::entitled);
  claim = self_employed_with(1'000'000_idr, claim);
  claim.participant.income.reset();
  CHECK(checked(claim, asked).outcome() == Outcome::entitled);
}

TEST_CASE("Check: the scholarship takes part only where a right is left to children") {
  const Child child{
      .birth_date = Date(2014, 1, 1), .level = EducationLevel::primary, .years_left = 3};
  const auto concerned = [&](const Claim& claim) {
    return checked(with_child(child, claim), asked).concerns(Program::beasiswa);
  };
  CHECK(concerned(natural_death(day)));
  CHECK(concerned(death_at_work(day)));
  CHECK_FALSE(concerned(accident(day)));
  CHECK_FALSE(concerned(natural_death(Date(2015, 6, 30))));
  CHECK(concerned(natural_death(Date(2015, 7, 1))));
  CHECK_FALSE(concerned(with_membership({.from = Date(2025, 1, 1)}, natural_death(day))));
}

TEST_CASE("Check: the day of three and of five years of contributions is named") {
  struct Row {
    Date from, death, reached;
  };
  for (const Row& row : {Row{Date(2021, 6, 1), Date(2024, 5, 31), Date(2024, 6, 1)},
                         Row{Date(2015, 1, 2), Date(2019, 12, 1), Date(2020, 1, 2)}}) {
    const Claim claim = with_membership({.from = row.from}, natural_death(row.death));
    const Verdict verdict = checked(with_spouse(claim), asked);
    const Finding* finding = verdict.find(Program::beasiswa, beasiswa::contributions_long_enough);
    REQUIRE(finding != nullptr);
    CHECK(finding->met == Met::no);
    CHECK(finding->date == row.reached);
  }
}

TEST_CASE("Check: a later day never brings a right back") {
  CHECK(rc::check([] {
    for (int i = 0; i < 10; ++i) {
      const Claim claim = any_claim();
      RC_LOG() << words(claim);
      const Date first = claim.event.died_on.value_or(*claim.event.date);
      const Date on = days_after(first, any_of(0, 2'500));
      const Date later = days_after(on, any_of(0, 2'500));
      if (checked(claim, on).outcome() == Outcome::not_entitled)
        RC_ASSERT(checked(claim, later).outcome() == Outcome::not_entitled);
    }
  }));
}

TEST_CASE("Check: every finding names its article and every condition stands once") {
  CHECK(rc::check([] {
    for (int i = 0; i < 10; ++i) {
      const Claim claim = any_claim();
      RC_LOG() << words(claim);
      const Verdict verdict = checked(claim, claim.event.died_on.value_or(*claim.event.date));
      for (const Finding& finding : verdict.findings()) {
        RC_ASSERT(finding.condition != nullptr);
        RC_ASSERT(!finding.citation.instrument.empty());
        RC_ASSERT(!finding.citation.article.empty());
        int times = 0;
        for (const Finding& other : verdict.findings())
          if (other.program == finding.program && other.condition == finding.condition &&
              other.child == finding.child)
            ++times;
        RC_ASSERT(times == 1);
      }
      for (const Program program : all_programs)
        if (verdict.outcome(program) == Outcome::undetermined) {
          bool open = !verdict.missing().empty();
          for (const Finding& finding : verdict.findings())
            open = open || (finding.program == program && finding.met == Met::unknown);
          RC_ASSERT(open);
        }
    }
  }));
}
