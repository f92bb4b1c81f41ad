// SPDX-License-Identifier: Apache-2.0
// JSON Schema (2020-12) of requests and responses, built from the same lists of words that the
// readers use.
#pragma once

#include <string_view>

#include "json_facts.hpp"

namespace tool {

/// `subject` is empty (any request), "bill", "settle", "check", "project", "reconcile", "law",
/// "response" or "law-file". Throws InvalidValue otherwise.
[[nodiscard]] Json schema(std::string_view subject);

}  // namespace tool
