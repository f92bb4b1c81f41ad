// SPDX-License-Identifier: Apache-2.0
// JHT contributions of employer and worker, on the full monthly wage.
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/programs/jht/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jht {

/// The employer's line, waiting for a wage (PP 46/2015 Pasal 16).
[[nodiscard]] constexpr Line employer_line(const Tables& law, Month month, KnownOn known_on) {
  return prepare(Program::jht, Item::contribution_employer, Party::employer, Party::jht_fund,
                 law.employer, month, known_on);
}

/// The worker's line, withheld from the wage.
[[nodiscard]] constexpr Line worker_line(const Tables& law, Month month, KnownOn known_on) {
  return prepare(Program::jht, Item::contribution_worker, Party::worker, Party::jht_fund,
                 law.worker, month, known_on);
}

}  // namespace jht
}  // namespace v1
}  // namespace jamsos
