// SPDX-License-Identifier: Apache-2.0
// `jamsos settle` and `jamsos check`: one claim from a file, as a statement for those who are paid.
#pragma once

#include <iosfwd>
#include <jamsos/law.hpp>
#include <string>

#include "claim_request.hpp"
#include "request_flags.hpp"

namespace tool {

struct ClaimCommand {
  ClaimVerb verb = ClaimVerb::settle;
  std::string path;  ///< of the case file, for messages
  Json request;      ///< its content, with what the command line says laid over it
  RequestForm form = RequestForm::plain;
  jamsos::Law law = jamsos::Law::gazette();
};

/// Returns whether the claim was refused: on `messages`, or as JSON on `out`.
bool run_claim(const ClaimCommand& command, std::ostream& out, std::ostream& messages);

}  // namespace tool
