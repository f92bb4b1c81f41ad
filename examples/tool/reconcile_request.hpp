// SPDX-License-Identifier: Apache-2.0
// Requests of reconcile, with both lists inside: for lists of a few thousand workers. Longer ones
// are files.
#pragma once

#include "json_facts.hpp"

namespace tool {

/// The response to a request, without its id. Throws an Error for a bad one; a bad row of a list is
/// listed in the response.
[[nodiscard]] Json answer_reconcile(ObjectReader& request, const jamsos::Law& law);

}  // namespace tool
