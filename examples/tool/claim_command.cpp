// SPDX-License-Identifier: Apache-2.0
#include "claim_command.hpp"

#include <ostream>

#include "bsu_request.hpp"
#include "command_output.hpp"
#include "filter.hpp"

namespace tool {

using namespace jamsos;

namespace {

std::string text_of(const ClaimCommand& command) {
  ObjectReader request(command.request, "");
  (void)request.optional("id");
  (void)request.optional("verb");
  const render::Form form = form_of(command.form);
  if (request.has("bsu")) {
    SubsidyQuestion asked;
    read_subsidy_question(request, command.law, asked);
    const ClaimQuestion& common = asked.question;
    return command.verb == ClaimVerb::settle
               ? render::to_text(jamsos::settle(common.law, asked.subsidy, common.options),
                                 common.language, form)
               : render::to_text(jamsos::check(common.law, asked.subsidy, common.options),
                                 common.language, form);
  }
  ClaimQuestion question;
  read_claim_question(request, command.verb, command.law, question);
  std::string text =
      command.verb == ClaimVerb::settle
          ? render::to_text(settle(question), question.claim, question.language, form)
          : render::to_text(check(question), question.language, form);
  add_law_version(text, question.law, question.language);
  return text;
}

}  // namespace

bool run_claim(const ClaimCommand& command, std::ostream& out, std::ostream& messages) {
  if (command.form == RequestForm::json) {
    bool refused = false;
    const std::string response = answer(command.request.dump(), command.law, refused);
    write_json(Json::parse(response), out);
    return refused;
  }
  try {
    out << text_of(command);
    return false;
  } catch (const Error& error) {
    write_refusal(command.request, error, command.form, command.path, out, messages);
    return true;
  }
}

}  // namespace tool
