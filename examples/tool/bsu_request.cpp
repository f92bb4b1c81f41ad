// SPDX-License-Identifier: Apache-2.0
#include "bsu_request.hpp"

#include "bill_request.hpp"
#include "json_benefits.hpp"

namespace tool {

using namespace jamsos;

namespace {

WageSubsidyQuestion read_subsidy(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  WageSubsidyQuestion question;
  WageSubsidyPerson& person = question.person;
  read_word(reader, "programme", wage_subsidy_programme_names, question.programme);
  read_member(reader, "recipients", question.recipients, read_integer);
  read_word(reader, "citizenship", citizenship_names, person.citizenship);
  read_member(reader, "national_number", person.national_number, read_bool);
  read_member(reader, "wage_earner", person.wage_earner, read_bool);
  read_member(reader, "active_until", person.active_until, read_date);
  read_member(reader, "wage", person.wage, read_amount);
  read_member(reader, "regional_minimum_wage", person.regional_minimum_wage, read_amount);
  read_member(reader, "restricted_area", person.restricted_area, read_bool);
  read_word(reader, "sector", subsidy_sector_names, person.sector);
  read_member(reader, "bank_account", person.bank_account, read_bool);
  read_member(reader, "civil_servant", person.civil_servant, read_bool);
  read_member(reader, "pre_employment_card", person.pre_employment_card, read_bool);
  read_member(reader, "family_grant", person.family_grant, read_bool);
  read_member(reader, "business_grant", person.business_grant, read_bool);
  reader.finish();
  return question;
}

}  // namespace

void read_subsidy_question(ObjectReader& request, const Law& law, SubsidyQuestion& question) {
  ClaimQuestion& common = question.question;
  common.law = law;
  common.options.known_on = read_known_on(request);
  read_member(request, "on", common.options.on, read_date);
  if (const Json* program = request.optional("program")) {
    constexpr std::array<Named<Program>, 1> only = {{{"BSU", Program::bsu}}};
    (void)read_name(only, *program, "program");
  }
  if (const Json* value = request.optional("options")) {
    ObjectReader options(*value, "options");
    read_common_options(options, common.law, common.language);
    options.finish();
  }
  question.subsidy = read_subsidy(request.required("bsu", "the person"), "bsu");
  request.finish();
}

Json answer_subsidy(ObjectReader& request, ClaimVerb verb, const Law& law) {
  SubsidyQuestion asked;
  read_subsidy_question(request, law, asked);
  const ClaimQuestion& common = asked.question;
  if (verb == ClaimVerb::check)
    return check_json(jamsos::check(common.law, asked.subsidy, common.options), common);
  return settle_json(jamsos::settle(common.law, asked.subsidy, common.options), common);
}

}  // namespace tool
