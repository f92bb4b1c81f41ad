// SPDX-License-Identifier: Apache-2.0
#include "claim_request.hpp"

#include <jamsos/programs/jht/claim_conditions.hpp>
#include <jamsos/services/check.hpp>
#include <jamsos/services/settle.hpp>

#include "bill_request.hpp"
#include "bsu_request.hpp"
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
  question.options.holidays = read_holidays_of(request, question.holidays);
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

namespace {

/// A loan of the housing service of JHT, checked against the limits of the day.
Json answer_housing(ObjectReader& request, const Law& law) {
  ClaimQuestion question;
  question.law = law;
  question.options.known_on = read_known_on(request);
  read_member(request, "on", question.options.on, read_date);
  if (!question.options.on) throw MissingField("on", "", "the day on which the loan is asked");
  if (const Json* value = request.optional("options")) {
    ObjectReader options(*value, "options");
    read_common_options(options, question.law, question.language);
    options.finish();
  }
  ObjectReader reader(request.required("housing", "the loan"), "housing");
  jht::HousingLoan loan;
  loan.kind = read_name(jht::housing_loan_kind_names, reader.required("kind", "which loan"),
                        reader.path_of("kind"));
  loan.amount =
      read_amount(reader.required("amount", "how much is borrowed"), reader.path_of("amount"));
  read_member(reader, "price", loan.price, read_amount);
  read_member(reader, "years", loan.years, read_integer);
  read_member(reader, "low_income", loan.low_income, read_bool);
  read_member(reader, "member_since", loan.member_since, read_date);
  read_member(reader, "owns_home", loan.owns_home, read_bool);
  read_member(reader, "had_this_loan", loan.had_this_loan, read_bool);
  reader.finish();
  request.finish();
  return check_json(jht::examine_housing(question.law.jht_benefits, loan, *question.options.on,
                                         question.options.known_on),
                    question);
}

}  // namespace

Json answer_claim(ObjectReader& request, ClaimVerb verb, const Law& law) {
  if (verb == ClaimVerb::check && request.has("housing")) return answer_housing(request, law);
  if (request.has("bsu")) return answer_subsidy(request, verb, law);
  ClaimQuestion question;
  read_claim_question(request, verb, law, question);
  return verb == ClaimVerb::settle ? settle_json(settle(question), question)
                                   : check_json(check(question), question);
}

}  // namespace tool
