// SPDX-License-Identifier: Apache-2.0
// The filter: one JSON request a line in, one JSON response a line out, in the same order.
#pragma once

#include <iosfwd>
#include <jamsos/law.hpp>
#include <string>
#include <string_view>

namespace tool {

/// The response to one line, without the line end. Never throws for a bad request; `refused` says
/// whether it was one.
[[nodiscard]] std::string answer(std::string_view request, const jamsos::Law& law, bool& refused);

/// Answers every line, also an empty one. Returns whether any was refused.
bool run_filter(std::istream& requests, std::ostream& responses, const jamsos::Law& law);

}  // namespace tool
