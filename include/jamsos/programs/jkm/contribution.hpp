// SPDX-License-Identifier: Apache-2.0
// JKM contribution of an employer, on the full monthly wage.
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/programs/jkm/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkm {

/// The employer's line, waiting for a wage (PP 44/2015 Pasal 18).
/// `relieved`: take the reduced rate of the relief row in force, which must exist.
[[nodiscard]] constexpr Line employer_line(const Tables& law, Month month, KnownOn known_on,
                                           bool relieved) {
  Line line = prepare(Program::jkm, Item::contribution_employer, Party::employer, Party::jkm_fund,
                      law.contribution, month, known_on);
  if (relieved) {
    const auto& relief = law.relief.on(month, known_on);
    line.rate = relief.value.reduced;
    line.confidence = Confidence::confirmed;
    line.remarks = {};
    cite(line, law.relief, relief, month);
  }
  return line;
}

}  // namespace jkm
}  // namespace v1
}  // namespace jamsos
