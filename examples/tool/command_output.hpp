// SPDX-License-Identifier: Apache-2.0
// What the commands at a terminal write alike: answers as JSON, refusals, the form of a text.
#pragma once

#include <iosfwd>
#include <jamsos/jamsos.hpp>
#include <string>

#include "json_facts.hpp"
#include "request_flags.hpp"

namespace tool {

[[nodiscard]] jamsos::render::Form form_of(RequestForm form);

/// An answer that begins with the id of its request.
[[nodiscard]] Json answer_to(const Json& request);
void write_json(const Json& json, std::ostream& out);

/// A refusal: as JSON on `out` where that is asked, else a line on `messages` that names the file.
void write_refusal(const Json& request, const jamsos::Error& error, RequestForm form,
                   const std::string& path, std::ostream& out, std::ostream& messages);

/// Names a law that is not the built-in one, at the end of a text.
void add_law_version(std::string& text, const jamsos::Law& law, jamsos::render::Language language);

}  // namespace tool
