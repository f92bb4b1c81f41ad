// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about a construction project: its value, or the pay of one of its workers.
#pragma once

#include <optional>

#include "jamsos/core/month.hpp"
#include "jamsos/facts/pay.hpp"

namespace jamsos {
inline namespace v1 {

/// Exactly one of contract_value, contract_value_with_vat and pay is stated.
struct ConstructionProject {
  std::optional<Rupiah> contract_value{};           ///< net of value-added tax
  std::optional<Rupiah> contract_value_with_vat{};  ///< the tax of the month is taken out
  Pay pay{};                                        ///< of one worker, where wages are known
  /// Month of registration, where it lies before the month billed.
  std::optional<Month> registered{};
  /// Still unpaid parts of the bill of a project registered before a relief.
  std::optional<Rupiah> unpaid_jkk{};
  std::optional<Rupiah> unpaid_jkm{};
};

}  // namespace v1
}  // namespace jamsos
