// SPDX-License-Identifier: Apache-2.0
// EXPECT: use of deleted function .*Tariff|call to deleted constructor of .*Tariff
#include <jamsos/segments/wage_earner/tariff.hpp>

int main() {
  const jamsos::Employer employer{.size = jamsos::EmployerSize::large,
                                  .risk_group = jamsos::RiskGroup::low};
  const jamsos::Month month(2026, 3);
#ifdef JAMSOS_BAD_LINE
  const jamsos::wage_earner::Tariff tariff(jamsos::Law{}, employer, month);
#else
  const jamsos::wage_earner::Tariff tariff(jamsos::Law::gazette(), employer, month);
#endif
  return tariff.month() == month ? 0 : 1;
}
