// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/error.hpp"

#include <exception>
#include <type_traits>

#include "../support.hpp"

using namespace jamsos;

TEST_CASE("Error: codes keep their numbers and their names") {
  const auto is = [](ErrorCode code, int number, std::string_view name) {
    CHECK(static_cast<int>(code) == number);
    CHECK(to_string(code) == name);
  };
  is(ErrorCode::invalid_value, 1, "invalid_value");
  is(ErrorCode::missing_field, 2, "missing_field");
  is(ErrorCode::unknown_field, 3, "unknown_field");
  is(ErrorCode::conflicting_facts, 4, "conflicting_facts");
  is(ErrorCode::not_in_force, 5, "not_in_force");
  is(ErrorCode::not_yet_known, 6, "not_yet_known");
  is(ErrorCode::overflow, 7, "overflow");
  is(ErrorCode::malformed_text, 8, "malformed_text");
  is(ErrorCode::duplicate, 9, "duplicate");
}

TEST_CASE("Error: says field and value and reason") {
  const InvalidValue error("worker.wage", "-5", "a wage is not negative");
  CHECK(error.code() == ErrorCode::invalid_value);
  CHECK(error.field() == "worker.wage");
  CHECK(error.value() == "-5");
  CHECK(error.reason() == "a wage is not negative");
  CHECK(std::string(error.what()) == "worker.wage '-5': a wage is not negative");
  const MissingField missing("employer.size", "", "decides the programs");
  CHECK(std::string(missing.what()) == "employer.size: decides the programs");
}

TEST_CASE("Error: within says where the field stands") {
  InvalidValue error("wage", "0", "too small");
  error.within("workers[3]");
  CHECK(error.field() == "workers[3].wage");
  CHECK(std::string(error.what()) == "workers[3].wage '0': too small");
  error.within("payroll");
  CHECK(error.field() == "payroll.workers[3].wage");
  MalformedText whole("", "", "not a record");
  whole.within("line 7");
  CHECK(whole.field() == "line 7");
}

TEST_CASE("Error: each code has a class and all have one base") {
  CHECK_THROWS_AS(throw InvalidValue("", "", ""), InvalidValue);
  CHECK(MissingField("", "", "").code() == ErrorCode::missing_field);
  CHECK(UnknownField("", "", "").code() == ErrorCode::unknown_field);
  CHECK(ConflictingFacts("", "", "").code() == ErrorCode::conflicting_facts);
  CHECK(NotInForce("", "", "").code() == ErrorCode::not_in_force);
  CHECK(NotYetKnown("", "", "").code() == ErrorCode::not_yet_known);
  CHECK(Overflow("", "", "").code() == ErrorCode::overflow);
  CHECK(MalformedText("", "", "").code() == ErrorCode::malformed_text);
  CHECK(Duplicate("", "", "").code() == ErrorCode::duplicate);
  static_assert(std::is_base_of_v<Error, Overflow>);
  static_assert(std::is_base_of_v<std::exception, Error>);
}
