// SPDX-License-Identifier: Apache-2.0
// Who is a JKP participant in a month.
#include "answers.hpp"

using namespace jamsos;
using namespace tests;

namespace {

Employer sized(EmployerSize size, ProgramSet programs) {
  Employer employer = large_employer;
  employer.size = size;
  employer.programs = programs;
  return employer;
}
Worker with_jkn(JknMembership membership) {
  Worker worker = worker_with(4'000'000_idr);
  worker.jkn = membership;
  return worker;
}
const Employer three_programs =
    sized(EmployerSize::small, {Program::jkk, Program::jkm, Program::jht});

}  // namespace

TEST_CASE("PP 37/2021 Pasal 4(2)a: Indonesian citizens only") {
  Worker foreigner = worker_with(4'000'000_idr);
  foreigner.citizenship = Citizenship::foreign;
  foreigner.stay_months = 24;
  foreigner.programs = ProgramSet{Program::jkk, Program::jkm, Program::jht, Program::jp};
  CHECK(refuses(large_employer, foreigner, Month(2026, 3), jkp::not_indonesian));
  const Line line = line_of(bill_of(large_employer, foreigner, Month(2026, 3)), Program::jkp,
                            Item::contribution_government);
  CHECK(line.citation.instrument == "PP 37/2021");
  CHECK(line.citation.article == "Pasal 4(2)a");
  CHECK(answer(large_employer, worker_with(4'000'000_idr), Month(2026, 3)) == Answer::participant);
}

TEST_CASE("PP 37/2021 Pasal 4(3): large and medium employers need JKK JHT JP and JKM") {
  for (const EmployerSize size : {EmployerSize::large, EmployerSize::medium})
    for (const Month month : {Month(2021, 2), Month(2025, 1), Month(2025, 2), Month(2026, 3)}) {
      const Worker worker = worker_with(4'000'000_idr);
      CHECK(answer(sized(size, {Program::jkk, Program::jht, Program::jp, Program::jkm}), worker,
                   month) == Answer::participant);
      for (const ProgramSet incomplete : {ProgramSet{Program::jkk, Program::jht, Program::jkm},
                                          ProgramSet{Program::jkk, Program::jp, Program::jkm},
                                          ProgramSet{Program::jht, Program::jp, Program::jkm},
                                          ProgramSet{Program::jkk, Program::jht, Program::jp}})
        CHECK(refuses(sized(size, incomplete), worker, month, jkp::programs_incomplete));
    }
}

TEST_CASE("PP 37/2021 Pasal 4(3): micro and small employers need JKK JHT and JKM") {
  for (const EmployerSize size : {EmployerSize::small, EmployerSize::micro})
    for (const Month month : {Month(2021, 2), Month(2025, 1), Month(2025, 2), Month(2026, 3)}) {
      const Worker worker = worker_with(4'000'000_idr);
      CHECK(answer(sized(size, {Program::jkk, Program::jht, Program::jkm}), worker, month) ==
            Answer::participant);
      CHECK(answer(sized(size, {Program::jkk, Program::jht, Program::jkm, Program::jp}), worker,
                   month) == Answer::participant);
      CHECK(refuses(sized(size, {Program::jkk, Program::jkm}), worker, month,
                    jkp::programs_incomplete));
      CHECK(refuses(sized(size, {Program::jht, Program::jkm}), worker, month,
                    jkp::programs_incomplete));
      CHECK(refuses(sized(size, {Program::jkk, Program::jht}), worker, month,
                    jkp::programs_incomplete));
    }
}

TEST_CASE("PP 37/2021 Pasal 4(3): past pension age a large employer's worker is not in JP") {
  CHECK(refuses(large_employer, enrolled(Date(1966, 6, 15), Date(2021, 2, 2)), Month(2024, 7),
                jkp::programs_incomplete));
  CHECK(answer(three_programs, enrolled(Date(1968, 6, 15), Date(2021, 2, 2)), Month(2024, 7)) ==
        Answer::participant);
}

TEST_CASE("PP 37/2021 Pasal 48(2): JKN is not asked for until July 2021") {
  for (const Month month : {Month(2021, 2), Month(2021, 7)})
    for (const JknMembership kind :
         {JknMembership::not_stated, JknMembership::none, JknMembership::self_paying,
          JknMembership::state_paid, JknMembership::other_employer})
      CHECK(answer(large_employer, with_jkn(kind), month) == Answer::participant);
}

TEST_CASE("PP 37/2021 Pasal 4(4): JKN as a wage earner from August 2021 to January 2025") {
  for (const Month month : {Month(2021, 8), Month(2021, 9), Month(2025, 1)}) {
    CAPTURE(month);
    Employer employer = large_employer;
    employer.regional_minimum_wage = 3'000'000_idr;
    CHECK(answer(employer, with_jkn(JknMembership::employer), month) == Answer::participant);
    CHECK(answer(employer, with_jkn(JknMembership::other_employer), month) == Answer::participant);
    for (const JknMembership kind :
         {JknMembership::self_paying, JknMembership::state_paid, JknMembership::none})
      CHECK(refuses(employer, with_jkn(kind), month, jkp::jkn_condition_unmet));
    CHECK(leaves_out(employer, with_jkn(JknMembership::not_stated), month, jkp::undetermined_jkn));
  }
}

TEST_CASE("PP 6/2025 Pasal 4(3): any registration in JKN since February 2025") {
  for (const Month month : {Month(2025, 2), Month(2026, 3)}) {
    for (const JknMembership kind :
         {JknMembership::other_employer, JknMembership::self_paying, JknMembership::state_paid})
      CHECK(answer(large_employer, with_jkn(kind), month) == Answer::participant);
    CHECK(refuses(large_employer, with_jkn(JknMembership::none), month, jkp::jkn_condition_unmet));
    CHECK(leaves_out(large_employer, with_jkn(JknMembership::not_stated), month,
                     jkp::undetermined_jkn));
  }
}

TEST_CASE("PP 49/2023 Pasal 16A(3): no recomposition while the employer is in arrears") {
  Employer employer = large_employer;
  const Worker worker = worker_with(4'000'000_idr);
  for (const Month month : {Month(2023, 9), Month(2023, 10), Month(2026, 3)}) {
    CAPTURE(month);
    // The contribution of the month itself falls due only in the next one.
    employer.paid_through = month - 1;
    CHECK(answer(employer, worker, month) == Answer::participant);
    employer.paid_through = month - 2;
    CHECK(refuses(employer, worker, month, jkp::employer_in_arrears));
    CHECK(employer_pays(bill_of(employer, worker, month), Program::jkk) == 9'600_idr);
  }
  employer.paid_through = Month(2023, 7);
  const auto cited = [&](Month month) {
    return line_of(bill_of(employer, worker, month), Program::jkp, Item::contribution_government)
        .citation;
  };
  CHECK(cited(Month(2023, 9)).instrument == "PP 37/2021");
  CHECK(cited(Month(2023, 9)).confidence == Confidence::assumed);
  CHECK(cited(Month(2023, 10)).instrument == "PP 49/2023");
  CHECK(cited(Month(2023, 10)).article == "Pasal 16A(3)");
}

TEST_CASE("PP 49/2023 Pasal 16A(3): arrears not stated are taken as none and the bill says so") {
  Employer employer = large_employer;
  employer.paid_through.reset();
  const Statement bill = bill_of(employer, worker_with(4'000'000_idr), Month(2026, 3));
  CHECK(answer(bill) == Answer::participant);
  CHECK(bill.assumes(jkp::arrears_not_stated));
  CHECK_FALSE(bill_of(4'000'000_idr, Month(2026, 3)).assumes(jkp::arrears_not_stated));
}

TEST_CASE("PP 37/2021 Pasal 4: an unmet condition decides before a missing fact") {
  Worker worker = with_jkn(JknMembership::not_stated);
  worker.birth_date.reset();
  // Programs incomplete: birth date and JKN do not matter.
  CHECK(refuses(sized(EmployerSize::micro, {Program::jkk, Program::jkm}), worker, Month(2026, 3),
                jkp::programs_incomplete));
  // JKN unmet or arrears: the birth date does not matter.
  Worker without_jkn = worker;
  without_jkn.jkn = JknMembership::none;
  CHECK(refuses(three_programs, without_jkn, Month(2026, 3), jkp::jkn_condition_unmet));
  Employer in_arrears = three_programs;
  in_arrears.paid_through = Month(2026, 1);
  CHECK(refuses(in_arrears, worker, Month(2026, 3), jkp::employer_in_arrears));
  // Too old: JKN does not matter.
  Worker old = with_jkn(JknMembership::not_stated);
  old.birth_date = Date(1960, 1, 1);
  CHECK(refuses(three_programs, old, Month(2026, 3), jkp::too_old_at_enrolment));
}

TEST_CASE("PP 37/2021 Pasal 4: what is missing is named") {
  Worker worker = worker_with(4'000'000_idr);
  worker.birth_date.reset();
  CHECK(leaves_out(three_programs, worker, Month(2026, 3), jkp::undetermined_birth_date));
  CHECK(jkp::undetermined_birth_date.id == "jkp.undetermined.birth_date");
  CHECK(jkp::undetermined_enrolment.id == "jkp.undetermined.jkp_enrolled_on");
  CHECK(jkp::undetermined_jkn.id == "jkp.undetermined.jkn");
  const Statement left_out = bill_of(three_programs, worker, Month(2026, 3));
  CHECK_FALSE(has(left_out, Program::jkp));
  CHECK(left_out.totals().fund_of(Program::jkk) == 9'600_idr);
}

TEST_CASE("PP 37/2021: the rules refuse a month before the program") {
  CHECK(refusal([] { (void)jkp::ParticipationRules(Law::gazette().jkp, Month(2021, 1), {}); }) ==
        Refusal{"not_in_force", "month", "2021-01"});
}
