// SPDX-License-Identifier: Apache-2.0
// Health cover without a contribution after a dismissal: by cause until 7 May 2024, by proof since.
#include "jamsos/programs/jkn/dismissal_cover.hpp"

#include "../jkp/dismissals.hpp"

using namespace jamsos;
using namespace tests;

namespace {

Verdict cover(const Dismissal& dismissal) {
  const Claim claim = dismissal.claim();
  return check(Law::gazette(), claim, {.on = *claim.event.date, .program = Program::jkn});
}
Dismissal insured(Date day) {
  return Dismissal(day).with_facts([](JobLossFacts& f) { f.jkn = JknMembership::employer; });
}

}  // namespace

TEST_CASE("JKN cover: what opens it before and since 8 May 2024") {
  const Date old_rule(2024, 5, 7);
  const Date new_rule(2024, 5, 8);
  struct Row {
    DismissalCause cause;
    DismissalProof proof;
    Outcome before, since;
  };
  constexpr auto yes = Outcome::entitled;
  constexpr auto no = Outcome::not_entitled;
  constexpr auto open = Outcome::undetermined;
  for (const Row& row : {
           Row{DismissalCause::not_stated, DismissalProof::final_judgment, yes, yes},
           Row{DismissalCause::merger, DismissalProof::not_stated, yes, open},
           Row{DismissalCause::long_illness, DismissalProof::none, yes, no},
           Row{DismissalCause::loss, DismissalProof::accepted_and_reported, yes, yes},
           Row{DismissalCause::other, DismissalProof::accepted_and_reported, no, yes},
           Row{DismissalCause::other, DismissalProof::not_stated, open, open},
           Row{DismissalCause::not_stated, DismissalProof::not_stated, open, open},
       }) {
    const auto outcome = [&](Date day) {
      return cover(insured(day).with_facts([&](JobLossFacts& f) {
               f.cause = row.cause;
               f.proof = row.proof;
             }))
          .outcome();
    };
    CHECK(outcome(old_rule) == row.before);
    CHECK(outcome(new_rule) == row.since);
  }
  CHECK(cover(insured(old_rule).with([](Claim& c) {
          c.employer.status = EmployerStatus::bankrupt;
        })).outcome() == yes);
}

TEST_CASE("JKN cover: wage earners only, six months, after a dismissal only") {
  const Date day(2025, 8, 31);
  const auto proved = insured(day).with_facts(
      [](JobLossFacts& f) { f.proof = DismissalProof::registered_agreement; });
  const Verdict good = cover(proved);
  CHECK(good.outcome() == Outcome::entitled);
  CHECK(good.find(Program::jkn, jkn::dismissal_opens_cover)->date == Date(2026, 2, 28));
  CHECK(cover(proved.with_facts([](JobLossFacts& f) {
          f.jkn = JknMembership::state_paid;
        })).outcome() == Outcome::not_entitled);
  const Verdict unknown =
      cover(proved.with_facts([](JobLossFacts& f) { f.jkn = JknMembership::not_stated; }));
  CHECK(missing(unknown) == std::vector<std::string>{"jkp.jkn"});
  CHECK(cover(proved.with([](Claim& c) { c.event.kind = EventKind::resignation; })).outcome() ==
        Outcome::not_entitled);
  CHECK(refusal([] { (void)cover(insured(Date(2018, 9, 17)).with_runs({})); }).code ==
        "not_in_force");
}
