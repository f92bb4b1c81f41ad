// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/verdict.hpp"

#include <rapidcheck.h>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Remark condition{"test.condition", "a condition", "syarat"};
constexpr Remark other_condition{"test.other", "another condition", "syarat lain"};

Finding finding(Met met, Weight weight = Weight::decides, Program program = Program::jkk) {
  return {.program = program, .condition = &condition, .met = met, .weight = weight};
}

}  // namespace

TEST_CASE("Verdict: the outcome for every pair of findings") {
  struct Row {
    Finding first, second;
    Outcome outcome;
  };
  const Finding yes = finding(Met::yes);
  const Finding no = finding(Met::no);
  const Finding unknown = finding(Met::unknown);
  const Finding shaping_no = finding(Met::no, Weight::shapes);
  const Finding shaping_unknown = finding(Met::unknown, Weight::shapes);
  for (const Row& row : {
           Row{yes, yes, Outcome::entitled},
           Row{yes, no, Outcome::not_entitled},
           Row{yes, unknown, Outcome::undetermined},
           // What is not met decides, whatever else is unknown.
           Row{no, unknown, Outcome::not_entitled},
           Row{unknown, unknown, Outcome::undetermined},
           Row{no, no, Outcome::not_entitled},
           // What only shapes the benefit takes no right away.
           Row{yes, shaping_no, Outcome::entitled},
           Row{yes, shaping_unknown, Outcome::entitled},
           Row{shaping_no, shaping_unknown, Outcome::entitled},
           Row{unknown, shaping_no, Outcome::undetermined},
           Row{no, shaping_unknown, Outcome::not_entitled},
       }) {
    Verdict in_order(Program::jkk);
    in_order.add(row.first);
    in_order.add(row.second);
    Verdict reversed(Program::jkk);
    reversed.add(row.second);
    reversed.add(row.first);
    CHECK(in_order.outcome() == row.outcome);
    CHECK(reversed.outcome() == row.outcome);
  }
}

TEST_CASE("Verdict: a program that takes no part gives no right") {
  Verdict verdict(Program::jkm);
  CHECK(verdict.main_program() == Program::jkm);
  CHECK_FALSE(verdict.concerns(Program::jkm));
  CHECK(verdict.outcome() == Outcome::not_entitled);
  verdict.add(finding(Met::yes, Weight::decides, Program::jkk));
  CHECK(verdict.outcome() == Outcome::not_entitled);
  CHECK(verdict.outcome(Program::jkk) == Outcome::entitled);
  verdict.open(Program::jkm);
  CHECK(verdict.concerns(Program::jkm));
  CHECK(verdict.outcome() == Outcome::entitled);
  verdict.set_main_program(Program::beasiswa);
  CHECK(verdict.outcome() == Outcome::not_entitled);
}

TEST_CASE("Verdict: programs do not touch one another") {
  Verdict verdict(Program::jkk);
  verdict.add(finding(Met::yes));
  verdict.add(finding(Met::no, Weight::decides, Program::beasiswa));
  verdict.miss(Program::jkm, {"participant.memberships"});
  CHECK(verdict.outcome() == Outcome::entitled);
  CHECK(verdict.outcome(Program::beasiswa) == Outcome::not_entitled);
  CHECK(verdict.outcome(Program::jkm) == Outcome::undetermined);
}

TEST_CASE("Verdict: a missing fact is named once and leaves the outcome open") {
  Verdict verdict(Program::jkk);
  verdict.add(finding(Met::yes));
  verdict.miss(Program::jkk, {"event.died_on"});
  verdict.miss(Program::jkk, {"event.died_on"});
  verdict.miss(Program::beasiswa, {"event.died_on"});
  verdict.miss(Program::beasiswa, {"family.children[].level", 0});
  verdict.miss(Program::beasiswa, {"family.children[].level", 1});
  CHECK(verdict.missing().size() == 3);
  CHECK(verdict.missing(Program::jkk).size() == 1);
  CHECK(verdict.missing(Program::beasiswa).size() == 3);
  CHECK(verdict.outcome() == Outcome::undetermined);
  CHECK(verdict.outcome(Program::beasiswa) == Outcome::undetermined);
  // What is decided asks for nothing; the fact is still asked for by the other program.
  verdict.add(finding(Met::no));
  CHECK(verdict.outcome() == Outcome::not_entitled);
  CHECK(verdict.missing(Program::jkk).empty());
  CHECK(verdict.missing().size() == 3);
  verdict.add(finding(Met::no, Weight::decides, Program::beasiswa));
  CHECK(verdict.missing().empty());
}

TEST_CASE("Verdict: the earliest of several last days counts, for each program") {
  Verdict verdict(Program::jkp);
  CHECK_FALSE(verdict.last().has_value());
  verdict.not_after(Program::jkp, Date(2025, 8, 7));
  verdict.not_after(Program::jkp, Date(2025, 5, 7));
  verdict.not_after(Program::jkp, Date(2025, 6, 1));
  CHECK(verdict.last() == Date(2025, 5, 7));
  CHECK_FALSE(verdict.last(Program::jht).has_value());
}

TEST_CASE("Verdict: the least change mends every unmet condition, or there is none") {
  Verdict verdict(Program::jkk);
  const Finding second{
      .program = Program::jkk, .condition = &other_condition, .met = Met::no};
  verdict.add(finding(Met::no));
  CHECK(verdict.least_change().empty());
  verdict.can_change({.program = Program::jkk,
                      .condition = &condition,
                      .what = &wait_until,
                      .date = Date(2030, 1, 1)});
  REQUIRE(verdict.least_change().size() == 1);
  CHECK(verdict.least_change()[0].date == Date(2030, 1, 1));
  // One that cannot be mended leaves the other without use.
  verdict.add(second);
  CHECK(verdict.least_change().empty());
  CHECK(verdict.change_of(second) == nullptr);
  verdict.can_change({.program = Program::jkk, .condition = &other_condition, .what = &wait_until});
  CHECK(verdict.least_change().size() == 2);
  CHECK(verdict.change_of(finding(Met::yes)) == nullptr);
  // Of another program, and of what only shapes the benefit, it says nothing.
  CHECK(verdict.least_change(Program::jht).empty());
  verdict.add(finding(Met::no, Weight::shapes, Program::jht));
  CHECK(verdict.least_change(Program::jht).empty());
}

TEST_CASE("Verdict: the latest of several first days counts, for each program") {
  Verdict verdict(Program::jkk);
  CHECK_FALSE(verdict.earliest().has_value());
  verdict.not_before(Program::jkk, Date(2024, 5, 2));
  verdict.not_before(Program::jkk, Date(2024, 6, 1));
  verdict.not_before(Program::jkk, Date(2024, 5, 20));
  verdict.not_before(Program::jkm, Date(2026, 1, 1));
  CHECK(verdict.earliest() == Date(2024, 6, 1));
  CHECK(verdict.earliest(Program::jkm) == Date(2026, 1, 1));
  CHECK_FALSE(verdict.earliest(Program::beasiswa).has_value());
}

TEST_CASE("Verdict: a finding is found by program and condition") {
  Verdict verdict(Program::jkk);
  verdict.add(finding(Met::yes));
  verdict.add({.program = Program::jkk,
               .condition = &other_condition,
               .met = Met::no,
               .date = Date(2024, 1, 1),
               .number = 4});
  CHECK(verdict.find(Program::jkm, condition) == nullptr);
  REQUIRE(verdict.find(Program::jkk, other_condition) != nullptr);
  CHECK(verdict.find(Program::jkk, other_condition)->number == 4);
  CHECK(verdict.find(Program::jkk, condition)->met == Met::yes);
  CHECK(met_if(true) == Met::yes);
  CHECK(met_if(false) == Met::no);
}

TEST_CASE("Verdict: one more finding never brings a lost right back") {
  CHECK(rc::check([] {
    Verdict verdict(Program::jkk);
    verdict.open(Program::jkk);
    bool lost = false;
    for (int i = *rc::gen::inRange(1, 30); i > 0; --i) {
      const Met met = *rc::gen::element(Met::yes, Met::unknown, Met::no, Met::yes);
      const Weight weight = *rc::gen::element(Weight::decides, Weight::shapes);
      verdict.add(finding(met, weight));
      lost = lost || (met == Met::no && weight == Weight::decides);
      RC_ASSERT((verdict.outcome() == Outcome::not_entitled) == lost);
    }
  }));
}
