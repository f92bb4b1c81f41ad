// SPDX-License-Identifier: Apache-2.0
#include "jamsos/services/jobs.hpp"

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

std::vector<Job> two_jobs() {
  return {{large_employer, worker_with(12'000'000_idr)},
          {large_employer, worker_with(4'000'000_idr)}};
}
std::vector<Statement> bill_of(const std::vector<Job>& jobs, std::optional<std::size_t> jkp_job) {
  return jamsos::bill(Law::gazette(), jobs, Month(2026, 3), {}, jkp_job);
}
Refusal refused(const std::vector<Job>& jobs, std::optional<std::size_t> jkp_job = {}) {
  return refusal([&] { (void)bill_of(jobs, jkp_job); });
}

}  // namespace

TEST_CASE("Jobs: each employer pays on its own wage") {
  const auto statements = bill_of(two_jobs(), 0);
  REQUIRE(statements.size() == 2);
  CHECK(employer_pays(statements[0], Program::jkk) == 28'800_idr);
  CHECK(employer_pays(statements[1], Program::jkk) == 9'600_idr);
  // The ceiling cuts the first wage and leaves the second whole.
  CHECK(worker_pays(statements[0], Program::jp) == 110'863_idr);
  CHECK(worker_pays(statements[1], Program::jp) == 40'000_idr);
  for (const Statement& statement : statements) CHECK(statement.assumes(each_employer_pays));
}

TEST_CASE("Jobs: in JKP the workplace that the worker named counts") {
  CHECK(refused(two_jobs()) == Refusal{"missing_field", "jkp_job", ""});
  for (const std::size_t named : {0U, 1U}) {
    const auto statements = bill_of(two_jobs(), named);
    CHECK(statements[named].totals().fund_of(Program::jkp) ==
          (named == 0 ? 18'000_idr : 14'400_idr));  // 0.36 % of at most 5,000,000
    const Statement& other = statements[1 - named];
    CHECK(other.totals().fund_of(Program::jkp) == 0_idr);
    const Line line = line_of(other, Program::jkp, Item::contribution_government);
    CHECK(line.amount == 0_idr);
    CHECK(line.remarks.contains(jkp_at_another_workplace));
    CHECK(find(other, Program::jkp, Item::recomposition_from_jkk) == nullptr);
    // Nothing of the other programs changes.
    CHECK(other.total(Party::employer) ==
          tests::bill_of(large_employer, two_jobs()[1 - named].worker, Month(2026, 3))
              .total(Party::employer));
  }
}

TEST_CASE("Jobs: where one job only is in JKP nobody has to name it") {
  auto jobs = two_jobs();
  jobs[1].employer.size = EmployerSize::micro;  // JKK and JKM only: no JKP
  CHECK(refused(jobs) == Refusal{"nothing refused", "", ""});
  CHECK(bill_of(jobs, {})[0].totals().fund_of(Program::jkp) == 18'000_idr);
}

TEST_CASE("Jobs: facts of the person must agree, and errors name the job") {
  auto jobs = two_jobs();
  jobs[1].worker.birth_date = Date(1990, 5, 18);
  CHECK(refused(jobs) == Refusal{"conflicting_facts", "jobs[1].worker.birth_date", "1990-05-18"});
  jobs = two_jobs();
  jobs[1].worker.citizenship = Citizenship::foreign;
  CHECK(refused(jobs) == Refusal{"conflicting_facts", "jobs[1].worker.citizenship", "WNA"});
  jobs = two_jobs();
  jobs[1].worker.pay = Pay::monthly(0_idr);
  CHECK(refused(jobs, 0) == Refusal{"invalid_value", "jobs[1].worker.wage", "0"});
  jobs = two_jobs();
  jobs[0].employer.risk_group = RiskGroup::not_stated;
  CHECK(refused(jobs, 0) == Refusal{"missing_field", "jobs[0].employer.risk_group", ""});
  CHECK(refused(two_jobs(), 2) == Refusal{"invalid_value", "jkp_job", "2"});
  CHECK(refused({}) == Refusal{"missing_field", "jobs", ""});
}
