// SPDX-License-Identifier: Apache-2.0
// The tables that the cases on old-age savings use, and a life in a few words.
#pragma once

#include <vector>

#include "../../support.hpp"
#include "jamsos/programs/jht/benefit.hpp"

namespace tests {

inline const jht::BenefitTables gazetted{};
inline const jht::Tables contribution_rates{};
inline const self_employed::Tables income_bands{};

/// Years at the same rate.
[[nodiscard]] inline std::vector<jht::YearRate> years_at(int from, int to, Rate rate) {
  std::vector<jht::YearRate> years;
  for (int year = from; year <= to; ++year) years.push_back({year, rate});
  return years;
}

[[nodiscard]] inline jht::Account account_of(WageHistory history, const jht::AccountFacts& facts,
                                             Date day, KnownOn known_on = {},
                                             const jht::BenefitTables& law = gazetted) {
  return jht::balance_on(law, contribution_rates, income_bands, history, facts, day, known_on);
}
[[nodiscard]] inline Rupiah balance_of(WageHistory history, const jht::AccountFacts& facts,
                                       Date day, KnownOn known_on = {},
                                       const jht::BenefitTables& law = gazetted) {
  return account_of(history, facts, day, known_on, law).balance;
}

[[nodiscard]] inline jht::BenefitTables with_accrual(jht::Accrual accrual) {
  jht::BenefitTables law;
  law.accrual = accrual;
  return law;
}

}  // namespace tests
