// SPDX-License-Identifier: Apache-2.0
// Which programs an employer must join, and who qualifies for a relief.
#include "jamsos/segments/wage_earner/participation.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;
using wage_earner::qualifies;
using wage_earner::ReliefAnswer;

namespace {

constexpr Month month(2020, 7);  // before JKP, so that every bill shows the four programs only

Employer sized(EmployerSize size, std::optional<ProgramSet> programs = {}) {
  Employer employer = large_employer;
  employer.size = size;
  employer.programs = programs;
  return employer;
}
ProgramSet billed(const Statement& bill) {
  ProgramSet programs;
  for (const Line& line : bill.lines()) programs.insert(line.program);
  return programs;
}
ProgramSet billed(const Employer& employer, std::optional<ProgramSet> of_worker = {}) {
  Worker worker = worker_with(4'000'000_idr);
  worker.programs = of_worker;
  return billed(bill_of(employer, worker, month));
}

constexpr ProgramSet two = {Program::jkk, Program::jkm};
constexpr ProgramSet three = {Program::jkk, Program::jkm, Program::jht};
constexpr ProgramSet four = {Program::jkk, Program::jkm, Program::jht, Program::jp};

}  // namespace

TEST_CASE("Perpres 109/2013 Pasal 6(3): the size of the employer decides the programs") {
  CHECK(billed(sized(EmployerSize::micro)) == two);
  CHECK(billed(sized(EmployerSize::small)) == three);
  CHECK(billed(sized(EmployerSize::medium)) == four);
  CHECK(billed(sized(EmployerSize::large)) == four);
  CHECK(bill_of(sized(EmployerSize::micro), worker_with(1_idr), month)
            .assumes(wage_earner::programs_by_size));
}

TEST_CASE("Perpres 109/2013 Pasal 6(3): obligations begin with July 2015") {
  const auto& table = Law::gazette().wage_earner.obligations;
  CHECK(table.on(Month(2015, 7)).value.micro == two);
  CHECK(refusal([&] { (void)table.on(Month(2015, 6)); }) ==
        Refusal{"not_in_force", "month", "2015-06"});
  const auto& obligations = table.on(Month(2026, 10)).value;
  CHECK(obliged_programs(obligations, EmployerSize::small) == three);
  CHECK(obliged_programs(obligations, EmployerSize::medium) == four);
  CHECK(refusal([&] { (void)obliged_programs(obligations, EmployerSize::not_stated); }) ==
        Refusal{"missing_field", "employer.size", ""});
}

TEST_CASE("Perpres 109/2013 Pasal 6: registered programs outrank the obligation") {
  // JHT and JP are voluntary for micro employers.
  CHECK(billed(sized(EmployerSize::micro, four)) == four);
  const Statement more = bill_of(sized(EmployerSize::micro, four), worker_with(1_idr), month);
  CHECK_FALSE(more.assumes(wage_earner::programs_by_size));
  CHECK_FALSE(more.assumes(wage_earner::below_obligation));

  CHECK(billed(sized(EmployerSize::large, three)) == three);
  CHECK(bill_of(sized(EmployerSize::large, three), worker_with(1_idr), month)
            .assumes(wage_earner::below_obligation));
  CHECK(billed(sized(EmployerSize::large, ProgramSet{Program::jp})) == ProgramSet{Program::jp});
}

TEST_CASE("Perpres 109/2013 Pasal 6: the worker's own registration outranks the employer's") {
  CHECK(billed(sized(EmployerSize::large, four), three) == three);
  CHECK(billed(sized(EmployerSize::micro, two), four) == four);
  CHECK(billed(sized(EmployerSize::micro), four) == four);
  Worker worker = worker_with(1_idr);
  worker.programs = two;
  CHECK(bill_of(sized(EmployerSize::large), worker, month).assumes(wage_earner::below_obligation));
  CHECK_FALSE(
      bill_of(sized(EmployerSize::micro), worker, month).assumes(wage_earner::below_obligation));
}

TEST_CASE("Employer: the size is asked for even when the programs are registered") {
  const Refusal missing{"missing_field", "employer.size", ""};
  CHECK(refused_bill(sized(EmployerSize::not_stated), worker_with(1_idr), month) == missing);
  CHECK(refused_bill(sized(EmployerSize::not_stated, four), worker_with(1_idr), month) == missing);
}

TEST_CASE("Employer: an empty or foreign set of programs is refused") {
  const auto with_programs = [](ProgramSet programs) {
    return refused_bill(sized(EmployerSize::large, programs), worker_with(1_idr), month);
  };
  const Refusal invalid{"invalid_value", "employer.programs", ""};
  CHECK(with_programs({}) == invalid);
  CHECK(with_programs({Program::jkk, Program::jkp}) == invalid);
  CHECK(with_programs({Program::jkn}) == invalid);
  CHECK(with_programs({Program::jkk, Program::bsu}) == invalid);
  CHECK(with_programs({Program::beasiswa}) == invalid);
}

TEST_CASE("Employer: a negative number of workers and a later registration are refused") {
  Employer employer = large_employer;
  employer.active_workers = -1;
  CHECK(refused_bill(employer, worker_with(1_idr), month) ==
        Refusal{"invalid_value", "employer.active_workers", "-1"});
  employer.active_workers = 0;
  CHECK(refused_bill(employer, worker_with(1_idr), month).code == "nothing refused");
  employer.registered = Month(2020, 8);
  CHECK(refused_bill(employer, worker_with(1_idr), month) ==
        Refusal{"conflicting_facts", "employer.registered", "2020-08"});
  employer.registered = Month(2020, 7);
  CHECK(refused_bill(employer, worker_with(1_idr), month).code == "nothing refused");
}

TEST_CASE("Relief: none is granted to nobody and asks for nothing") {
  CHECK(qualifies({}, Employer{}, Month(2026, 3)) == ReliefAnswer::none);
}

TEST_CASE("PP 49/2020 Pasal 13: what decides the relief for everybody") {
  constexpr ReliefConditions everybody{
      .kind = ReliefKind::everybody, .paid_through = Month(2020, 7), .full_price_months = 2};
  const auto missing = [&] { (void)qualifies(everybody, Employer{}, Month(2020, 8)); };
  CHECK(refusal(missing) == Refusal{"missing_field", "employer.paid_through", ""});
  CHECK(contains(reason_of(missing), "2020-08"));
  CHECK(contains(reason_of(missing), "2020-07"));
  CHECK(qualifies(everybody, {.paid_through = Month(2020, 6)}, Month(2020, 8)) ==
        ReliefAnswer::none);
  CHECK(qualifies(everybody, {.paid_through = Month(2020, 7)}, Month(2020, 8)) ==
        ReliefAnswer::granted);
  CHECK(qualifies(everybody, {.registered = Month(2020, 8)}, Month(2020, 9)) == ReliefAnswer::none);
  CHECK(qualifies(everybody, {.registered = Month(2020, 8)}, Month(2020, 10)) ==
        ReliefAnswer::granted);
}

TEST_CASE("PP 7/2025 Pasal 3: what decides the relief for labour-intensive industries") {
  constexpr ReliefConditions labour_intensive{.kind = ReliefKind::labour_intensive,
                                              .paid_through = Month(2025, 1),
                                              .minimum_active_workers = 50};
  const auto asked = [&](const Employer& employer) {
    return qualifies(labour_intensive, employer, Month(2025, 2));
  };
  CHECK(asked({}) == ReliefAnswer::industry_unknown);
  CHECK(asked({.industry = Industry::other}) == ReliefAnswer::none);
  CHECK(refusal([&] { (void)asked({.industry = Industry::toys}); }) ==
        Refusal{"missing_field", "employer.active_workers", ""});
  CHECK(asked({.industry = Industry::toys, .active_workers = 49}) == ReliefAnswer::none);
  CHECK(refusal([&] { (void)asked({.industry = Industry::toys, .active_workers = 50}); }) ==
        Refusal{"missing_field", "employer.paid_through", ""});
  CHECK(
      asked({.paid_through = Month(2024, 12), .industry = Industry::toys, .active_workers = 50}) ==
      ReliefAnswer::none);
  CHECK(asked({.paid_through = Month(2025, 1), .industry = Industry::toys, .active_workers = 50}) ==
        ReliefAnswer::granted);
}
