// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/program.hpp"

#include "../support.hpp"
#include "jamsos/core/citation.hpp"
#include "jamsos/core/text.hpp"

using namespace jamsos;

TEST_CASE("ProgramSet: holds what was put in") {
  ProgramSet set{Program::jkk, Program::jkn};
  CHECK(set.contains(Program::jkk));
  CHECK(set.contains(Program::jkn));
  CHECK_FALSE(set.contains(Program::jkm));
  set.insert(Program::beasiswa);
  set.insert(Program::jkk);
  CHECK(set == ProgramSet{Program::beasiswa, Program::jkn, Program::jkk});
  CHECK_FALSE(set.empty());
  CHECK(ProgramSet{}.empty());
}

TEST_CASE("ProgramSet: contains another set when it has every program of it") {
  const ProgramSet four{Program::jkk, Program::jkm, Program::jht, Program::jp};
  CHECK(four.contains(ProgramSet{Program::jkk, Program::jp}));
  CHECK(four.contains(four));
  CHECK(four.contains(ProgramSet{}));
  CHECK_FALSE(four.contains(ProgramSet{Program::jkk, Program::jkp}));
  CHECK_FALSE(ProgramSet{}.contains(ProgramSet{Program::jkk}));
}

TEST_CASE("ProgramSet: all programs are different elements") {
  ProgramSet seen;
  for (const Program program : all_programs) {
    CHECK_FALSE(seen.contains(program));
    seen.insert(program);
    CHECK(seen.contains(program));
  }
}

TEST_CASE("Program: names are those of the field and are read back") {
  CHECK(to_string(Program::jkk) == "JKK");
  CHECK(to_string(Program::jkm) == "JKM");
  CHECK(to_string(Program::jht) == "JHT");
  CHECK(to_string(Program::jp) == "JP");
  CHECK(to_string(Program::jkp) == "JKP");
  CHECK(to_string(Program::jkn) == "JKN");
  CHECK(to_string(Program::bsu) == "BSU");
  CHECK(to_string(Program::beasiswa) == "BEASISWA");
  for (const Program program : all_programs) {
    CHECK(parse_name(program_names, to_string(program), "program") == program);
    CHECK(name_of(program_names, program) == to_string(program));
  }
}

TEST_CASE("Confidence: a result is as sure as its weakest part") {
  using enum Confidence;
  static_assert(weakest(confirmed, confirmed) == confirmed);
  static_assert(weakest(confirmed, reported) == reported);
  static_assert(weakest(assumed, reported) == assumed);
  static_assert(weakest(assumed, conflicting) == conflicting);
  static_assert(weakest(conflicting, confirmed) == conflicting);
  CHECK(to_string(confirmed) == "confirmed");
  CHECK(to_string(reported) == "reported");
  CHECK(to_string(assumed) == "assumed");
  CHECK(to_string(conflicting) == "conflicting");
}
