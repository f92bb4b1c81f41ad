// SPDX-License-Identifier: Apache-2.0
// JKK contribution of an employer: the rate of the risk group on the full monthly wage.
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/programs/jkk/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkk {

/// The employer's line for a risk group, waiting for a wage (PP 44/2015 Pasal 16).
/// `relieved`: take the reduced rate of the relief row in force, which must exist.
/// Throws MissingField when the group is not stated, NotInForce or NotYetKnown by month.
[[nodiscard]] constexpr Line employer_line(const Tables& law, Month month, KnownOn known_on,
                                           RiskGroup group, bool relieved) {
  if (group == RiskGroup::not_stated)
    throw MissingField("employer.risk_group", "", "JKK has no rate without a risk group, I to V");
  const auto index = static_cast<std::size_t>(group) - 1;
  Line line;
  line.program = Program::jkk;
  line.item = Item::contribution_employer;
  line.payer = Party::employer;
  line.payee = Party::jkk_fund;
  const auto& normal = law.contribution.on(month, known_on);
  const RatesByRiskGroup* rates = &normal.value;
  if (relieved) {
    const auto& relief = law.relief.on(month, known_on);
    rates = &relief.value.reduced;
    cite(line, law.relief, relief, month);
  } else {
    cite(line, law.contribution, normal, month);
  }
  line.rate = rates->rates[index];
  line.citation.article = rates->articles[index];
  return line;
}

}  // namespace jkk
}  // namespace v1
}  // namespace jamsos
