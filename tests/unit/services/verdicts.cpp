// SPDX-License-Identifier: Apache-2.0
// What holds for the verdict of every program: a fact that is added never opens what was decided,
// the facts named as missing decide, and a decided program asks for none.
#include <functional>
#include <vector>

#include "../programs/jkp/dismissals.hpp"
#include "random_claims.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using namespace tests;

namespace {

/// A dismissal with everything stated.
struct RandomDismissal {
  Claim claim{};
  std::vector<WageRun> runs{};
  Date asked{};
};

RandomDismissal any_dismissal() {
  RandomDismissal random;
  const Date day = one_in(3) ? days_after(Date(2025, 2, 7), any_of(-100, 2))
                             : days_after(Date(2021, 8, 10), any_of(0, 1'700));
  random.asked = days_after(day, one_in(4) ? any_of(0, 200) : any_of(0, 90));
  Claim& claim = random.claim;
  claim.participant.segment = Segment::wage_earner;
  claim.participant.citizenship = one_in(8) ? Citizenship::foreign : Citizenship::indonesian;
  if (claim.participant.citizenship == Citizenship::foreign) claim.participant.stay_months = 12;
  claim.participant.birth_date =
      one_in(4) ? days_after(Date(1967, 2, 2), any_of(-3, 40)) : Date(1990, 5, any_of(1, 28));
  claim.participant.pay = Pay::monthly(any_amount(8'000'000));
  claim.event.kind = EventKind::layoff;
  claim.event.date = day;
  claim.employer.registered = !one_in(8);
  claim.employer.size = *rc::gen::element(EmployerSize::micro, EmployerSize::small,
                                          EmployerSize::medium, EmployerSize::large);
  if (one_in(3)) {
    claim.employer.programs = ProgramSet{Program::jkk, Program::jkm, Program::jht};
    if (one_in(2)) claim.employer.programs->insert(Program::jp);
  }
  JobLossFacts facts;
  facts.jkn =
      *rc::gen::element(JknMembership::employer, JknMembership::other_employer,
                        JknMembership::self_paying, JknMembership::state_paid, JknMembership::none);
  if (one_in(3)) {
    facts.contract = ContractKind::fixed_term;
    facts.contract_until = days_after(day, any_of(0, 60));
  }
  facts.willing_to_work = !one_in(12);
  if (one_in(8))
    facts.earlier_benefits.add(
        {std::max(Date(2021, 2, 2), days_after(day, -any_of(30, 900))), any_of(55, 65)});
  if (one_in(8)) facts.work_found_on = days_after(day, any_of(0, 120));
  claim.job_loss = facts;
  const int months = any_of(8, 30);
  for (int i = months; i > 0; --i) {
    if (one_in(6)) continue;
    const Month month = month_of(day) - i;
    if (month < Month(2021, 2)) continue;
    random.runs.push_back(
        {.from = month,
         .to = month,
         .wage = usual_wage,
         .state = one_in(8) ? ContributionState::unpaid : ContributionState::paid});
  }
  // Enrolled by the end of the first paid month.
  Date latest = day;
  for (const WageRun& run : random.runs)
    if (run.state == ContributionState::paid) latest = std::min(latest, last_day(run.from));
  const Date start(2021, 2, 2);
  claim.job_loss->enrolled_on =
      days_after(start, any_of(0, std::min(40, days_between(start, latest))));
  claim.dates.filed_on = random.asked;
  return random;
}

/// The facts that may be left out, by the name under which they are missed.
struct OptionalFact {
  std::string name;
  std::function<void(Claim&, const RandomDismissal&)> forget, restore;
};
std::vector<OptionalFact> optional_facts() {
  return {
      {"participant.citizenship",
       [](Claim& c, const RandomDismissal&) {
         c.participant.citizenship = Citizenship::not_stated;
         c.participant.stay_months.reset();
       },
       [](Claim& c, const RandomDismissal& full) {
         c.participant.citizenship = full.claim.participant.citizenship;
         c.participant.stay_months = full.claim.participant.stay_months;
       }},
      {"participant.birth_date",
       [](Claim& c, const RandomDismissal&) { c.participant.birth_date.reset(); },
       [](Claim& c, const RandomDismissal& full) {
         c.participant.birth_date = full.claim.participant.birth_date;
       }},
      {"jkp.enrolled_on", [](Claim& c, const RandomDismissal&) { c.job_loss->enrolled_on.reset(); },
       [](Claim& c, const RandomDismissal& full) {
         c.job_loss->enrolled_on = full.claim.job_loss->enrolled_on;
       }},
      {"jkp.jkn",
       [](Claim& c, const RandomDismissal&) { c.job_loss->jkn = JknMembership::not_stated; },
       [](Claim& c, const RandomDismissal& full) { c.job_loss->jkn = full.claim.job_loss->jkn; }},
      {"employer.size",
       [](Claim& c, const RandomDismissal&) { c.employer.size = EmployerSize::not_stated; },
       [](Claim& c, const RandomDismissal& full) { c.employer.size = full.claim.employer.size; }},
      {"history", [](Claim& c, const RandomDismissal&) { c.history = {}; },
       [](Claim& c, const RandomDismissal& full) { c.history = full.runs; }},
  };
}

Verdict asked(const Claim& claim, Date on, Program program) {
  return check(Law::gazette(), claim, {.on = on, .program = program});
}

constexpr std::array asked_programs = {Program::jkk, Program::jkm, Program::jht,
                                       Program::jp,  Program::jkp, Program::beasiswa};

}  // namespace

TEST_CASE("Verdicts: every fact that is left out of a dismissal, and given when it is named") {
  CHECK(rc::check([] {
    RandomDismissal full = any_dismissal();
    full.claim.history = full.runs;
    const Outcome outcome = asked(full.claim, full.asked, Program::jkp).outcome();
    RC_CLASSIFY(outcome == Outcome::entitled, "entitled");
    // With every fact stated nothing is open.
    RC_ASSERT(outcome != Outcome::undetermined);

    Claim partial = full.claim;
    for (const OptionalFact& fact : optional_facts())
      if (one_in(3)) fact.forget(partial, full);
    const Verdict less = asked(partial, full.asked, Program::jkp);
    RC_CLASSIFY(less.outcome() == Outcome::undetermined, "undetermined");
    // What is decided with fewer facts is decided alike with all of them, and asks for none.
    if (less.outcome() != Outcome::undetermined) {
      RC_ASSERT(less.outcome() == outcome);
      RC_ASSERT(less.missing(Program::jkp).empty());
      return;
    }
    RC_ASSERT(!less.missing(Program::jkp).empty());
    // The named facts decide, and none of the others is needed.
    Claim given = partial;
    for (const OptionalFact& fact : optional_facts())
      for (const MissingFact& missing : less.missing(Program::jkp))
        if (missing.name == fact.name) fact.restore(given, full);
    RC_ASSERT(asked(given, full.asked, Program::jkp).outcome() == outcome);
  }));
}

TEST_CASE("Verdicts: an accident or a death, with and without its membership and family") {
  CHECK(rc::check([] {
    const Claim full = any_claim();
    const Date on = days_after(*full.event.date, any_of(0, 900));
    Claim partial = full;
    if (one_in(2)) {
      partial.participant.memberships = {};
      partial.participant.contribution_months.reset();
      partial.participant.unpaid_months.reset();
    }
    if (one_in(2)) partial.family.reset();
    const Verdict all = check(Law::gazette(), full, {.on = std::max(on, *full.event.date)});
    const Verdict less = check(Law::gazette(), partial, {.on = std::max(on, *full.event.date)});
    for (const Program program : asked_programs) {
      if (!less.concerns(program)) continue;
      if (less.outcome(program) == Outcome::undetermined) {
        // Either a fact would decide, or a condition that the law itself leaves open.
        bool open = !less.missing(program).empty();
        for (const Finding& finding : less.findings())
          open = open || (finding.program == program && finding.met == Met::unknown &&
                          finding.weight == Weight::decides);
        RC_ASSERT(open);
        continue;
      }
      RC_ASSERT(less.missing(program).empty());
      if (less.outcome(program) == Outcome::entitled)
        RC_ASSERT(all.outcome(program) != Outcome::undetermined);
    }
  }));
}

TEST_CASE("Verdicts: on the day a change names, the claim is good") {
  CHECK(rc::check([] {
    RandomDismissal random = any_dismissal();
    random.claim.history = random.runs;
    for (const Program program : {Program::jkp, Program::jht}) {
      const Verdict verdict = asked(random.claim, random.asked, program);
      const Changes least = verdict.least_change(program);
      if (least.empty()) continue;
      RC_ASSERT(verdict.outcome(program) == Outcome::not_entitled);
      Claim mended = random.claim;
      Date on = random.asked;
      for (const Change& change : least) {
        if (change.date) on = std::max(on, *change.date);
        if (change.what == &jkp::declare_willing) mended.job_loss->willing_to_work = true;
      }
      mended.dates.filed_on = on;
      RC_TAG(std::string(to_string(program)));
      RC_ASSERT(asked(mended, on, program).outcome(program) == Outcome::entitled);
      // And not a day before.
      if (on > random.asked) {
        mended.dates.filed_on = days_after(on, -1);
        RC_ASSERT(asked(mended, days_after(on, -1), program).outcome(program) ==
                  Outcome::not_entitled);
      }
    }
  }));
}

TEST_CASE("Verdicts: on its last day a claim is good, on the day after it is lost") {
  CHECK(rc::check([] {
    RandomDismissal random = any_dismissal();
    random.claim.history = random.runs;
    random.claim.job_loss->work_found_on.reset();
    const Verdict verdict = asked(random.claim, random.asked, Program::jkp);
    RC_PRE(verdict.outcome() == Outcome::entitled && verdict.last().has_value());
    Claim late = random.claim;
    late.dates.filed_on = verdict.last();
    RC_ASSERT(asked(late, *verdict.last(), Program::jkp).outcome() == Outcome::entitled);
    late.dates.filed_on = days_after(*verdict.last(), 1);
    RC_ASSERT(asked(late, *late.dates.filed_on, Program::jkp).outcome() == Outcome::not_entitled);
  }));
}
