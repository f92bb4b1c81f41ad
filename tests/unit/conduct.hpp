// SPDX-License-Identifier: Apache-2.0
// What the tests of comply and of exposure share: an employer in every program, and a worker.
#pragma once

#include "jamsos/services/exposure.hpp"
#include "support.hpp"

namespace tests {

/// Medium, group II, at work and in every program since `duty_from`.
[[nodiscard]] inline EmployerConduct conduct_since(Date duty_from) {
  EmployerConduct facts;
  facts.employer.size = EmployerSize::medium;
  facts.employer.risk_group = RiskGroup::low;
  facts.duty_from = duty_from;
  facts.joined.fill(month_of(duty_from));
  return facts;
}
/// A constant: clang 14 takes no literal as a default.
inline constexpr Rupiah six_million = 6'000'000_idr;
[[nodiscard]] inline EmployedPerson person(Rupiah wage = six_million) {
  EmployedPerson facts;
  facts.worker.pay = Pay::monthly(wage);
  facts.worker.citizenship = Citizenship::indonesian;
  facts.worker.birth_date = Date(1990, 1, 1);
  return facts;
}

}  // namespace tests
