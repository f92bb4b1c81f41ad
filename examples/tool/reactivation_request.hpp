// SPDX-License-Identifier: Apache-2.0
// The subject "reactivation" of the verb `bill`: members of JKN in arrears, and how far a donation
// reaches.
#pragma once

#include "json_facts.hpp"

namespace tool {

/// The response, without its id. `asked`: the month in which they are brought back.
[[nodiscard]] Json answer_reactivation(const Json& value, const jamsos::Law& law,
                                       jamsos::Month month, const jamsos::BillOptions& options,
                                       jamsos::render::Language language);

}  // namespace tool
