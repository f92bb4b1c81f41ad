// SPDX-License-Identifier: Apache-2.0
// The program that every consumer builds: one bill, one number that a person can check.
#include <jamsos/jamsos.hpp>

using namespace jamsos::literals;

int main() {
  const jamsos::Employer employer{.size = jamsos::EmployerSize::large,
                                  .risk_group = jamsos::RiskGroup::low};
  const jamsos::Worker worker{.pay = jamsos::Pay::monthly(8'500'000_idr),
                              .citizenship = jamsos::Citizenship::indonesian,
                              .birth_date = jamsos::Date{1990, 5, 17}};
  const jamsos::Statement bill =
      jamsos::bill(jamsos::Law::gazette(), employer, worker, jamsos::Month{2026, 3});
  // JHT 2 % and JP 1 % of the wage
  return bill.total(jamsos::Party::worker) == 255'000_idr ? 0 : 1;
}
