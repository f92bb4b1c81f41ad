// SPDX-License-Identifier: Apache-2.0
#include "jamsos/segments/jamsostek/contribution.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Employer employer{.risk_group = RiskGroup::medium, .jpk_tax_free_income = 18'480'000_idr};
constexpr Worker worker{.pay = Pay::monthly(5'000'000_idr)};

}  // namespace

TEST_CASE("Jamsostek: three programs until June 2015, the present scheme from July") {
  for (const Month month : {Month(1994, 1), Month(2013, 5), Month(2015, 6)}) {
    CAPTURE(month);
    const Statement statement = bill_of(employer, worker, month);
    CHECK(statement.lines().size() == 4);
    CHECK(employer_pays(statement, Program::jkk) == 44'500_idr);
    CHECK(employer_pays(statement, Program::jkm) == 15'000_idr);
    CHECK(employer_pays(statement, Program::jht) == 185'000_idr);
    CHECK(worker_pays(statement, Program::jht) == 100'000_idr);
    CHECK(statement.lines()[0].citation.instrument == "PP 14/1993");
    CHECK(statement.assumes(jamsostek::old_programs));
  }
  CHECK(bill_of(large_employer, worker_with(5'000'000_idr), Month(2015, 7))
            .lines()[0]
            .citation.instrument == "PP 44/2015");
  CHECK(refused_bill(employer, worker, Month(1993, 12)).code == "not_in_force");
}

TEST_CASE("Jamsostek: the rate of each risk group") {
  for (const auto& [group, amount] :
       {std::pair(RiskGroup::very_low, 12'000_idr), std::pair(RiskGroup::low, 27'000_idr),
        std::pair(RiskGroup::medium, 44'500_idr), std::pair(RiskGroup::high, 63'500_idr),
        std::pair(RiskGroup::very_high, 87'000_idr)}) {
    Employer other = employer;
    other.risk_group = group;
    CHECK(employer_pays(bill_of(other, worker, Month(2010, 3)), Program::jkk) == amount);
  }
}

TEST_CASE("Jamsostek: the health program in 2013, on twice the monthly tax-free income") {
  Worker member = worker;
  member.jpk = JpkFamily::married;
  const Line married =
      line_of(bill_of(employer, member, Month(2013, 5)), Program::jpk, Item::contribution_employer);
  CHECK(married.base == 3'080'000_idr);
  CHECK(married.amount == 184'800_idr);
  CHECK(married.limit == Limit::ceiling);
  member.jpk = JpkFamily::single;
  CHECK(employer_pays(bill_of(employer, member, Month(2013, 12)), Program::jpk) == 92'400_idr);
  member.pay = Pay::monthly(3'080'000_idr);
  const Line at_ceiling =
      line_of(bill_of(employer, member, Month(2013, 1)), Program::jpk, Item::contribution_employer);
  CHECK(at_ceiling.limit == Limit::none);
  CHECK(at_ceiling.amount == 92'400_idr);
  for (const Month month : {Month(2012, 12), Month(2014, 1), Month(2015, 7)})
    CHECK(refused_bill(month > jamsostek::last_month ? large_employer : employer,
                       month > jamsostek::last_month
                           ? [] {
                               Worker present = worker_with(5'000'000_idr);
                               present.jpk = JpkFamily::single;
                               return present;
                             }()
                           : member,
                       month)
              .code == "not_in_force");
  Employer unknown = employer;
  unknown.jpk_tax_free_income.reset();
  CHECK(refused_bill(unknown, member, Month(2013, 5)) ==
        Refusal{"missing_field", "employer.jpk_tax_free_income", ""});
  unknown.jpk_tax_free_income = 0_idr;
  CHECK(refused_bill(unknown, member, Month(2013, 5)) ==
        Refusal{"invalid_value", "employer.jpk_tax_free_income", "0"});
}

TEST_CASE("Jamsostek: what is not known of the old law is refused by name") {
  const Month month(2014, 3);
  Worker other = worker;
  other.citizenship = Citizenship::foreign;
  CHECK(refused_bill(employer, other, month) ==
        Refusal{"not_in_force", "worker.citizenship", "WNA"});
  other = worker;
  other.pay = Pay::daily(100'000_idr);
  CHECK(refused_bill(employer, other, month) == Refusal{"not_in_force", "worker.daily_wage", ""});
  other.pay = Pay::monthly(1'000'000_idr, 1_idr);
  CHECK(refused_bill(employer, other, month) == Refusal{"not_in_force", "worker.basic_wage", ""});
  other = worker;
  other.jkn = JknMembership::employer;
  CHECK(refused_bill(employer, other, month) == Refusal{"not_in_force", "worker.jkn", "employer"});
  other = worker;
  other.programs = ProgramSet{Program::jkk, Program::jp};
  CHECK(refused_bill(employer, other, month) == Refusal{"not_in_force", "worker.programs", ""});
  other.programs = ProgramSet{};
  CHECK(refused_bill(employer, other, month) == Refusal{"invalid_value", "worker.programs", ""});
  other = worker;
  other.pay = {};
  CHECK(refused_bill(employer, other, month) == Refusal{"missing_field", "worker.wage", ""});
  Employer grouped = employer;
  grouped.risk_group = RiskGroup::not_stated;
  CHECK(refused_bill(grouped, worker, month) ==
        Refusal{"missing_field", "employer.risk_group", ""});
}
