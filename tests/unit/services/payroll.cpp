// SPDX-License-Identifier: Apache-2.0
// The verb for a whole payroll: nothing lost, nothing different from single bills, in any order.
#include <rapidcheck.h>

#include <algorithm>
#include <vector>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Month month(2026, 3);

std::vector<Worker> five_with_two_bad() {
  std::vector<Worker> payroll(5, worker_with(15'000'000_idr));
  payroll[1].citizenship = Citizenship::not_stated;
  payroll[3].pay = Pay::monthly(-(1_idr));
  return payroll;
}
PayrollBill bill_all(const std::vector<Worker>& payroll) {
  return bill(Law::gazette(), large_employer, payroll, month);
}
bool same(const Totals& a, const Totals& b) {
  for (const Program program : all_programs) {
    for (const Party payer : all_payers)
      if (a.due(program, payer) != b.due(program, payer) ||
          a.deferred(program, payer) != b.deferred(program, payer))
        return false;
    if (a.fund_of(program) != b.fund_of(program)) return false;
  }
  return true;
}
Worker any_worker() {
  Worker worker = worker_with(Rupiah::from_sen(*rc::gen::resize(
      rc::kNominalSize, rc::gen::inRange<std::int64_t>(-100'000'000, 3'000'000'000))));
  worker.citizenship = *rc::gen::element(Citizenship::indonesian, Citizenship::indonesian,
                                         Citizenship::foreign, Citizenship::not_stated);
  if (*rc::gen::arbitrary<bool>()) worker.stay_months = *rc::gen::inRange(0, 24);
  worker.birth_date = Date(*rc::gen::inRange(1955, 2008), *rc::gen::inRange(1, 13), 15);
  worker.jkn = *rc::gen::element(JknMembership::not_stated, JknMembership::employer,
                                 JknMembership::other_employer, JknMembership::none);
  return worker;
}

}  // namespace

TEST_CASE("Payroll: five workers of January 2025") {
  const std::vector<Worker> payroll(5, worker_with(15'000'000_idr));
  const PayrollBill result = bill(Law::gazette(), large_employer, payroll, Month(2025, 1));
  CHECK(result.refused.empty());
  CHECK(result.totals.due(Party::employer) == 4'184'230_idr);
  CHECK(result.totals.due(Party::worker) == 2'002'115_idr);
}

TEST_CASE("Payroll: good rows are billed and bad ones listed with their place") {
  const PayrollBill result = bill_all(five_with_two_bad());
  REQUIRE(result.billed.size() == 3);
  CHECK(result.billed[0].index == 0);
  CHECK(result.billed[1].index == 2);
  CHECK(result.billed[2].index == 4);
  REQUIRE(result.refused.size() == 2);
  CHECK(result.refused[0].index == 1);
  CHECK(result.refused[0].code == ErrorCode::missing_field);
  CHECK(result.refused[0].field == "citizenship");
  CHECK(result.refused[0].value.empty());
  CHECK_FALSE(result.refused[0].reason.empty());
  CHECK(result.refused[1].index == 3);
  CHECK(result.refused[1].code == ErrorCode::invalid_value);
  CHECK(result.refused[1].field == "wage");
  CHECK(result.refused[1].value == "-1");
  CHECK(result.totals.due(Program::jht, Party::worker) == 900'000_idr);
}

TEST_CASE("Payroll: an empty one owes nothing") {
  const PayrollBill result = bill_all({});
  CHECK(result.billed.empty());
  CHECK(result.refused.empty());
  CHECK(result.totals.due(Party::employer) == 0_idr);
}

TEST_CASE("Payroll: facts of the employer and the month stop the whole payroll") {
  const std::vector<Worker> payroll = five_with_two_bad();
  const auto refused = [&](const Employer& employer, Month when) {
    return refusal([&] { (void)bill(Law::gazette(), employer, payroll, when); });
  };
  CHECK(refused({}, month) == Refusal{"missing_field", "employer.size", ""});
  CHECK(refused(large_employer, Month(1993, 12)) == Refusal{"not_in_force", "month", "1993-12"});
}

TEST_CASE("Payroll: a ceiling not yet known is told for each worker in JP") {
  const std::vector<Worker> payroll(2, worker_with(4'000'000_idr));
  const PayrollBill result = bill(Law::gazette(), large_employer, payroll, Month(2027, 3));
  CHECK(result.billed.empty());
  REQUIRE(result.refused.size() == 2);
  CHECK(result.refused[1].code == ErrorCode::not_yet_known);
  CHECK(result.refused[1].field == "month");
  CHECK(contains(result.refused[1].reason, "jp.wage_ceiling"));
}

TEST_CASE("Payroll: gives every worker the single bill in any order") {
  CHECK(rc::check([] {
    std::vector<Worker> payroll;
    const int size = *rc::gen::inRange(0, 12);
    for (int i = 0; i < size; ++i) payroll.push_back(any_worker());
    Employer employer = large_employer;
    if (*rc::gen::arbitrary<bool>()) employer.regional_minimum_wage = 5'000'000_idr;

    const PayrollBill whole = bill(Law::gazette(), employer, payroll, month);
    RC_ASSERT(whole.billed.size() + whole.refused.size() == payroll.size());
    Totals singles;
    for (const auto& [index, statement] : whole.billed) {
      const Statement single = bill_of(employer, payroll[index], month);
      RC_ASSERT(single.lines().size() == statement.lines().size());
      for (std::size_t i = 0; i < single.lines().size(); ++i)
        RC_ASSERT(single.lines()[i].amount == statement.lines()[i].amount);
      singles.add(single.totals());
    }
    for (const auto& row : whole.refused) {
      const Refusal single = refused_bill(employer, payroll[row.index], month);
      RC_ASSERT(single.code == to_string(row.code));
      RC_ASSERT(single.field == row.field || single.field == "worker." + row.field);
      RC_ASSERT(single.value == row.value);
    }
    RC_ASSERT(same(whole.totals, singles));

    std::reverse(payroll.begin(), payroll.end());
    const PayrollBill reversed = bill(Law::gazette(), employer, payroll, month);
    RC_ASSERT(reversed.refused.size() == whole.refused.size());
    RC_ASSERT(same(reversed.totals, whole.totals));
  }));
}
