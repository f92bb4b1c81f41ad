// SPDX-License-Identifier: Apache-2.0
// From JSON to the facts of a job loss, the member "jkp" of settle and check.
#pragma once

#include "json_facts.hpp"

namespace tool {

/// Reads the member "jkp" where it is stated.
[[nodiscard]] std::optional<jamsos::JobLossFacts> read_job_loss(ObjectReader& request);

}  // namespace tool
