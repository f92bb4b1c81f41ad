// SPDX-License-Identifier: Apache-2.0
// The age test of JKP: it counts on the day of enrolment only.
#include "answers.hpp"

using namespace jamsos;
using namespace tests;

namespace {

const Employer three_programs = [] {
  Employer employer = large_employer;
  employer.size = EmployerSize::small;
  employer.programs = ProgramSet{Program::jkk, Program::jkm, Program::jht};
  return employer;
}();

}  // namespace

TEST_CASE("PP 37/2021 Pasal 4(2)b: not yet 54 on the day of enrolment") {
  // 54 on 15 March 2022
  const Date birth(1968, 3, 15);
  CHECK(answer(large_employer, enrolled(birth, Date(2022, 3, 14)), Month(2022, 3)) ==
        Answer::participant);
  CHECK(refuses(large_employer, enrolled(birth, Date(2022, 3, 15)), Month(2022, 3),
                jkp::too_old_at_enrolment));
  CHECK(refuses(large_employer, enrolled(birth, Date(2022, 3, 16)), Month(2022, 3),
                jkp::too_old_at_enrolment));
  // Enrolled in time, a participant stays one after 54.
  CHECK(answer(large_employer, enrolled(birth, Date(2022, 3, 14)), Month(2026, 3)) ==
        Answer::participant);
  const Line line =
      line_of(bill_of(large_employer, enrolled(birth, Date(2022, 3, 15)), Month(2022, 3)),
              Program::jkp, Item::contribution_government);
  CHECK(line.citation.article == "Pasal 4(2)b");
}

TEST_CASE("PP 37/2021 Pasal 4(2)b: born on 29 February turns 54 on 1 March") {
  const Date birth(1968, 2, 29);
  CHECK(answer(large_employer, enrolled(birth, Date(2022, 2, 28)), Month(2022, 3)) ==
        Answer::participant);
  CHECK(refuses(large_employer, enrolled(birth, Date(2022, 3, 1)), Month(2022, 3),
                jkp::too_old_at_enrolment));
}

TEST_CASE("PP 37/2021 Pasal 4(2)b: the day of enrolment is asked for only where it decides") {
  // 54 on 1 February 2021 and 2 February 2021: too old on every day of the program.
  CHECK(refuses(three_programs, enrolled(Date(1967, 2, 1), {}), Month(2021, 3),
                jkp::too_old_at_enrolment));
  CHECK(refuses(three_programs, enrolled(Date(1967, 2, 2), {}), Month(2021, 3),
                jkp::too_old_at_enrolment));
  // 54 a day later: the first day of the program was early enough.
  CHECK(leaves_out(three_programs, enrolled(Date(1967, 2, 3), {}), Month(2021, 3),
                   jkp::undetermined_enrolment));
  // 54 on 31 March 2022 or on 1 April 2022.
  CHECK(leaves_out(large_employer, enrolled(Date(1968, 3, 31), {}), Month(2022, 3),
                   jkp::undetermined_enrolment));
  CHECK(answer(large_employer, enrolled(Date(1968, 4, 1), {}), Month(2022, 3)) ==
        Answer::participant);
  CHECK(leaves_out(large_employer, enrolled(Date(1968, 4, 1), {}), Month(2022, 4),
                   jkp::undetermined_enrolment));
  CHECK(answer(three_programs, enrolled(Date(1967, 2, 3), Date(2021, 2, 2)), Month(2021, 3)) ==
        Answer::participant);
}

TEST_CASE("PP 37/2021 Pasal 6: nobody is enrolled before the work begins") {
  Worker worker = enrolled(Date(1968, 3, 15), {});
  worker.employed_from = Date(2022, 3, 14);
  CHECK(leaves_out(large_employer, worker, Month(2022, 3), jkp::undetermined_enrolment));
  worker.employed_from = Date(2022, 3, 15);
  CHECK(refuses(large_employer, worker, Month(2022, 3), jkp::too_old_at_enrolment));
  worker.employed_from = Date(2015, 1, 1);
  CHECK(leaves_out(large_employer, worker, Month(2022, 3), jkp::undetermined_enrolment));
}

TEST_CASE("PP 37/2021: an enrolment before the program or after the month is refused") {
  const auto enrolment = [](Date day, Month month = Month(2022, 3)) {
    return refused_bill(large_employer, enrolled(Date(1990, 5, 17), day), month);
  };
  CHECK(enrolment(Date(2021, 2, 1)) ==
        Refusal{"invalid_value", "worker.jkp_enrolled_on", "2021-02-01"});
  CHECK(enrolment(Date(2021, 2, 2)).code == "nothing refused");
  CHECK(enrolment(Date(2022, 3, 31)).code == "nothing refused");
  CHECK(enrolment(Date(2022, 4, 1)) ==
        Refusal{"invalid_value", "worker.jkp_enrolled_on", "2022-04-01"});
  CHECK(enrolment(Date(2021, 2, 2), Month(2021, 1)) ==
        Refusal{"invalid_value", "worker.jkp_enrolled_on", "2021-02-02"});
}

TEST_CASE("PP 37/2021 Pasal 4(2)b: a later change of the age limit is no later start of JKP") {
  Law reform = Law::gazette();
  reform.jkp.enrolment_age_limit.add({.from = Month(2027, 1),
                                      .promulgated = Date(2026, 12, 1),
                                      .value = 56,
                                      .citation = {"reform", "Pasal 4(2)b", Date(2027, 1, 1)}});
  const Worker worker = enrolled(Date(1990, 5, 17), Date(2021, 3, 1));
  CHECK(answer(bill(reform, large_employer, worker, Month(2026, 12))) == Answer::participant);
  CHECK(refusal([&] { (void)bill(reform, large_employer, worker, Month(2027, 1)); }) ==
        Refusal{"nothing refused", "", ""});
}
