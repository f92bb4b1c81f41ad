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

/// Sets "lines" and "in_kind" of `json`: every line of the settlement, or those that `counts`
/// picks.
void add_benefit_lines(Json& json, const jamsos::BenefitStatement& statement,
                       const ClaimQuestion& question,
                       bool (*counts)(const jamsos::BenefitLine&) = nullptr);
[[nodiscard]] Json finding_json(const jamsos::Finding& finding, jamsos::render::Language language);
[[nodiscard]] Json assumptions_json(std::span<const jamsos::Remark* const> assumptions,
                                    jamsos::render::Language language);

}  // namespace tool
