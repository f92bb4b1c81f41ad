// SPDX-License-Identifier: Apache-2.0
// From statements of benefits and verdicts to the JSON envelope.
#pragma once

#include <jamsos/jamsos.hpp>

#include "claim_request.hpp"
#include "json_facts.hpp"

namespace tool {

/// {"ok", "law_version", "lines", "in_kind", "totals", "verdict", "assumptions"}.
[[nodiscard]] Json settle_json(const jamsos::BenefitStatement& statement,
                               const ClaimQuestion& question);
/// {"ok", "law_version", "verdict", "assumptions"}.
[[nodiscard]] Json check_json(const jamsos::Verdict& verdict, const ClaimQuestion& question);

}  // namespace tool
