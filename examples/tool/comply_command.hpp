// SPDX-License-Identifier: Apache-2.0
// `jamsos comply`: an employer's duties, gaps and amounts owed, for the eye or as JSON.
#pragma once

#include <iosfwd>
#include <jamsos/law.hpp>
#include <string>

#include "json_facts.hpp"
#include "request_flags.hpp"

namespace tool {

struct ComplyCommand {
  std::string path;  ///< of the request, for messages
  Json request{};    ///< its content, with what the command line says laid over it
  RequestForm form = RequestForm::plain;
  jamsos::Law law = jamsos::Law::gazette();
};

/// Returns whether the request or one of its workers was refused; a bad worker is told on
/// `messages` and the rest is done.
bool run_comply(const ComplyCommand& command, std::ostream& out, std::ostream& messages);

}  // namespace tool
