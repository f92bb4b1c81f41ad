// SPDX-License-Identifier: Apache-2.0
// The verbs `settle` and `check` for the wage subsidy: a request with the member "bsu" in place of
// a claim.
#pragma once

#include "claim_request.hpp"

namespace tool {

/// Everything that such a request states.
struct SubsidyQuestion {
  jamsos::WageSubsidyQuestion subsidy{};
  ClaimQuestion question{};  ///< law, options and language
};

/// Reads every member of the request beside id and verb. Throws an Error for a bad one.
void read_subsidy_question(ObjectReader& request, const jamsos::Law& law,
                           SubsidyQuestion& question);

/// The response to a request under `law`, without its id. Throws an Error for a bad one.
[[nodiscard]] Json answer_subsidy(ObjectReader& request, ClaimVerb verb, const jamsos::Law& law);

}  // namespace tool
