// SPDX-License-Identifier: Apache-2.0
// The verb for one worker: whole bills worked out by hand, some of them at compile time.
#include "jamsos/services/bill.hpp"

#include <iterator>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Rupiah amount(const Statement& statement, Program program, Item item) {
  for (const Line& line : statement.lines())
    if (line.program == program && line.item == item) return line.amount;
  throw "no such line";
}
constexpr Rupiah employer_part(const Statement& statement, Program program) {
  return amount(statement, program, Item::contribution_employer);
}
constexpr Rupiah worker_part(const Statement& statement, Program program) {
  return amount(statement, program, Item::contribution_worker);
}

}  // namespace

// The statutory arithmetic is done by the compiler: a mistake does not build. Not under the
// sanitizers of g++, for which no comparison with null is a constant expression.
#ifndef __SANITIZE_ADDRESS__

// March 2024, group III, 10,000,000: the pension ceiling is 10,042,300.
constexpr Statement march_2024 =
    bill(Law::gazette(), {.size = EmployerSize::large, .risk_group = RiskGroup::medium},
         worker_with(10'000'000_idr), Month(2024, 3));
static_assert(employer_part(march_2024, Program::jkk) == 89'000_idr);
static_assert(employer_part(march_2024, Program::jkm) == 30'000_idr);
static_assert(employer_part(march_2024, Program::jht) == 370'000_idr);
static_assert(worker_part(march_2024, Program::jht) == 200'000_idr);
static_assert(employer_part(march_2024, Program::jp) == 200'000_idr);
static_assert(worker_part(march_2024, Program::jp) == 100'000_idr);
static_assert(march_2024.total(Party::employer) == 689'000_idr);
static_assert(march_2024.total(Party::worker) == 300'000_idr);
static_assert(march_2024.total(Party::government) == 11'000_idr);

// February and March 2026 at 20,000,000: the ceiling of the contribution month.
static_assert(worker_part(bill_of(20'000'000_idr, Month(2026, 2)), Program::jp) == 105'474_idr);
static_assert(worker_part(bill_of(20'000'000_idr, Month(2026, 3)), Program::jp) == 110'863_idr);

// 0.24 % of 1,081,875 is a tie in whole rupiah.
static_assert(employer_part(bill_of(large_employer, worker_with(1'081'875_idr), Month(2026, 3),
                                    {.rounding = LineRounding::whole_rupiah}),
                            Program::jkk) == 2'597_idr);
#endif

TEST_CASE("Bill: a whole bill of March 2026 by hand") {
  // Wage 8,500,000, group II, minimum wage 5,000,000, two additional family members.
  Worker worker = worker_with(8'500'000_idr);
  worker.jkn = JknMembership::employer;
  worker.jkn_additional_family = 2;
  const Statement statement = bill_of({.size = EmployerSize::medium,
                                       .risk_group = RiskGroup::low,
                                       .regional_minimum_wage = 5'000'000_idr},
                                      worker, Month(2026, 3));
  struct Expected {
    Program program;
    Item item;
    Party payer, payee;
    Rupiah base, amount;
  };
  const Rupiah wage = 8'500'000_idr;
  const Rupiah cap = 5'000'000_idr;
  const Expected expected[] = {
      {Program::jkk, Item::contribution_employer, Party::employer, Party::jkk_fund, wage,
       45'900_idr},
      {Program::jkm, Item::contribution_employer, Party::employer, Party::jkm_fund, wage,
       25'500_idr},
      {Program::jht, Item::contribution_employer, Party::employer, Party::jht_fund, wage,
       314'500_idr},
      {Program::jht, Item::contribution_worker, Party::worker, Party::jht_fund, wage, 170'000_idr},
      {Program::jp, Item::contribution_employer, Party::employer, Party::jp_fund, wage,
       170'000_idr},
      {Program::jp, Item::contribution_worker, Party::worker, Party::jp_fund, wage, 85'000_idr},
      {Program::jkp, Item::contribution_government, Party::government, Party::jkp_fund, cap,
       11'000_idr},
      {Program::jkp, Item::recomposition_from_jkk, Party::jkk_fund, Party::jkp_fund, cap,
       7'000_idr},
      {Program::jkn, Item::contribution_employer, Party::employer, Party::jkn_fund, wage,
       340'000_idr},
      {Program::jkn, Item::contribution_worker, Party::worker, Party::jkn_fund, wage, 85'000_idr},
      {Program::jkn, Item::contribution_additional_family, Party::worker, Party::jkn_fund, wage,
       170'000_idr},
  };
  REQUIRE(statement.lines().size() == std::size(expected));
  for (std::size_t i = 0; i < std::size(expected); ++i) {
    const Line& line = statement.lines()[i];
    CAPTURE(i);
    CHECK(line.program == expected[i].program);
    CHECK(line.item == expected[i].item);
    CHECK(line.payer == expected[i].payer);
    CHECK(line.payee == expected[i].payee);
    CHECK(line.wage == wage);
    CHECK(line.base == expected[i].base);
    CHECK(line.amount == expected[i].amount);
    CHECK(line.share == 100_pct);
  }
  CHECK(statement.total(Party::employer) == 895'900_idr);
  CHECK(statement.total(Party::worker) == 510'000_idr);
  CHECK(statement.totals().due(Agency::bpjs_kesehatan, Party::employer) == 340'000_idr);
  CHECK(statement.totals().due(Agency::bpjs_ketenagakerjaan, Party::employer) == 555'900_idr);
}

TEST_CASE("Bill: wages with sen in February 2026") {
  // 3,791,002.57: the third decimal of each share decides.
  const Statement statement = bill_of(3'791'002.57_idr, Month(2026, 2));
  CHECK(employer_pays(statement, Program::jkk) == 9'098.41_idr);    // 9,098.406168
  CHECK(employer_pays(statement, Program::jkm) == 11'373.01_idr);   // 11,373.00771
  CHECK(employer_pays(statement, Program::jht) == 140'267.10_idr);  // 140,267.09509
  CHECK(worker_pays(statement, Program::jht) == 75'820.05_idr);     // 75,820.0514
  CHECK(employer_pays(statement, Program::jp) == 75'820.05_idr);
  CHECK(worker_pays(statement, Program::jp) == 37'910.03_idr);  // 37,910.0257
}

TEST_CASE("Bill: the month of work and not the day of asking decides the law") {
  CHECK(worker_pays(bill_of(large_employer, worker_with(20'000'000_idr), Month(2026, 1),
                            {.known_on = Date(2026, 3, 15)}),
                    Program::jp) == 105'474_idr);
}

TEST_CASE("Bill: a fact of the worker is named with its path") {
  Worker worker = worker_with(4'000'000_idr);
  worker.citizenship = Citizenship::not_stated;
  CHECK(refused_bill(large_employer, worker, Month(2026, 3)) ==
        Refusal{"missing_field", "worker.citizenship", ""});
  worker = worker_with(0_idr);
  CHECK(refused_bill(large_employer, worker, Month(2026, 3)) ==
        Refusal{"invalid_value", "worker.wage", "0"});
  worker.pay = {};
  CHECK(refused_bill(large_employer, worker, Month(2026, 3)) ==
        Refusal{"missing_field", "worker.wage", ""});
  worker.pay = Pay::daily(-(1_idr));
  CHECK(refused_bill(large_employer, worker, Month(2026, 3)) ==
        Refusal{"invalid_value", "worker.daily_wage", "-1"});
  worker.pay = Pay::piece({});
  CHECK(refused_bill(large_employer, worker, Month(2026, 3)) ==
        Refusal{"invalid_value", "worker.piece_wages", "0 months"});
}

TEST_CASE("Bill: facts of the employer and the month keep their names") {
  Worker in_jkn = worker_with(4'000'000_idr);
  in_jkn.jkn = JknMembership::employer;
  CHECK(refused_bill(large_employer, in_jkn, Month(2026, 3)) ==
        Refusal{"missing_field", "employer.regional_minimum_wage", ""});
  CHECK(refused_bill({}, in_jkn, Month(2026, 3)) == Refusal{"missing_field", "employer.size", ""});
  CHECK(refused_bill({.size = EmployerSize::micro}, in_jkn, Month(2026, 3)) ==
        Refusal{"missing_field", "employer.risk_group", ""});
  CHECK(refused_bill(large_employer, worker_with(1_idr), Month(2027, 3)) ==
        Refusal{"not_yet_known", "month", "2027-03"});
  CHECK(is_fact_of_worker(MissingField("wage", "", "")));
  CHECK(is_fact_of_worker(MissingField("employed_from", "", "")));
  CHECK_FALSE(is_fact_of_worker(MissingField("employer.size", "", "")));
  CHECK_FALSE(is_fact_of_worker(NotYetKnown("month", "", "")));
}

TEST_CASE("Bill: a changed law bills by its own numbers and leaves the gazette alone") {
  Law reform = Law::gazette();
  reform.jp.wage_ceiling.add({.from = Month(2027, 3),
                              .promulgated = Date(2027, 2, 25),
                              .value = 11'600'000_idr,
                              .citation = {"PP 45/2015", "Pasal 29(3)", Date(2027, 3, 1)}});
  const auto in_reform = [&](Month month) {
    return worker_pays(bill(reform, large_employer, worker_with(20'000'000_idr), month),
                       Program::jp);
  };
  CHECK(in_reform(Month(2027, 3)) == 116'000_idr);
  CHECK(in_reform(Month(2027, 2)) == 110'863_idr);
  CHECK(refused_bill(large_employer, worker_with(20'000'000_idr), Month(2027, 3)).code ==
        "not_yet_known");
  reform.jht.worker.add({.from = Month(2027, 1), .promulgated = Date(2026, 12, 1), .value = 3_pct});
  CHECK(worker_pays(bill(reform, large_employer, worker_with(1'000'000_idr), Month(2027, 1)),
                    Program::jht) == 30'000_idr);
  CHECK(worker_pays(bill_of(1'000'000_idr, Month(2027, 1)), Program::jht) == 20'000_idr);
}
