// SPDX-License-Identifier: Apache-2.0
// Facts of a claim: participant, employer, event, family, dates, working life.
#pragma once

#include "json_facts.hpp"
#include "json_life.hpp"

namespace tool {

/// Reads the members participant, employer, event, family, claim, history, jht, jp and tax of a
/// request; the claim refers to `lists`. Errors name the whole path, as the library's own do for a
/// claim.
[[nodiscard]] jamsos::Claim read_claim(ObjectReader& request, LifeLists& lists);

[[nodiscard]] jamsos::Event read_event(const Json& value, const std::string& path);
[[nodiscard]] jamsos::Family read_family(const Json& value, const std::string& path);

}  // namespace tool
