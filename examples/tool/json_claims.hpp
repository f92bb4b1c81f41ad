// SPDX-License-Identifier: Apache-2.0
// Facts of a claim: participant, employer, event, family, dates.
#pragma once

#include "json_facts.hpp"

namespace tool {

/// Reads the members participant, employer, event, family and claim of a request. Errors name the
/// whole path, as the library's own do for a claim.
[[nodiscard]] jamsos::Claim read_claim(ObjectReader& request);

}  // namespace tool
