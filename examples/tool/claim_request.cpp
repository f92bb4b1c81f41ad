// SPDX-License-Identifier: Apache-2.0
#include "claim_request.hpp"

#include <jamsos/services/check.hpp>
#include <jamsos/services/settle.hpp>

#include "bill_request.hpp"
#include "json_benefits.hpp"
#include "json_claims.hpp"

namespace tool {

using namespace jamsos;

void read_claim_question(ObjectReader& request, ClaimVerb verb, const Law& law,
                         ClaimQuestion& question) {
  question.law = law;
  question.options.known_on = read_known_on(request);
  read_member(request, "on", question.options.on, read_date);
  if (verb == ClaimVerb::check)
    read_word(request, "program", claim_program_names, question.options.program);
  if (const Json* holidays = request.optional("holidays")) {
    question.holidays = read_holidays(*holidays, "holidays");
    question.options.holidays = question.holidays.calendar();
  }
  if (const Json* value = request.optional("options")) {
    ObjectReader options(*value, "options");
    read_common_options(options, question.law, question.language);
    options.finish();
  }
  question.claim = read_claim(request, question.lists);
  request.finish();
}

BenefitStatement settle(const ClaimQuestion& question) {
  return jamsos::settle(question.law, question.claim, question.options);
}

Verdict check(const ClaimQuestion& question) {
  return jamsos::check(question.law, question.claim, question.options);
}

Json answer_claim(ObjectReader& request, ClaimVerb verb, const Law& law) {
  ClaimQuestion question;
  read_claim_question(request, verb, law, question);
  return verb == ClaimVerb::settle ? settle_json(settle(question), question)
                                   : check_json(check(question), question);
}

}  // namespace tool
