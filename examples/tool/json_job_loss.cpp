// SPDX-License-Identifier: Apache-2.0
#include "json_job_loss.hpp"

#include "json_life.hpp"

namespace tool {

using namespace jamsos;

namespace {

EarlierJobLossBenefit read_earlier(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  EarlierJobLossBenefit earlier;
  earlier.obtained_on = read_date(reader.required("obtained_on", "the day of its last payment"),
                                  reader.path_of("obtained_on"));
  read_member(reader, "contribution_months_since", earlier.contribution_months_since, read_integer);
  reader.finish();
  return earlier;
}

BenefitMonth read_benefit_month(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  BenefitMonth month;
  read_member(reader, "claimed_on", month.claimed_on, read_date);
  read_member(reader, "applications", month.applications, read_integer);
  read_member(reader, "interviews", month.interviews, read_integer);
  read_member(reader, "attendance", month.attendance, read_percent);
  read_member(reader, "self_assessed", month.self_assessed, read_bool);
  read_member(reader, "counselled", month.counselled, read_bool);
  read_member(reader, "status_form", month.status_form, read_bool);
  reader.finish();
  return month;
}

}  // namespace

std::optional<JobLossFacts> read_job_loss(ObjectReader& request) {
  const Json* value = request.optional("jkp");
  if (value == nullptr) return std::nullopt;
  ObjectReader reader(*value, request.path_of("jkp"));
  JobLossFacts facts;
  read_member(reader, "participant", facts.participant, read_bool);
  read_member(reader, "enrolled_on", facts.enrolled_on, read_date);
  read_word(reader, "jkn", jkn_membership_names, facts.jkn);
  read_word(reader, "contract", contract_kind_names, facts.contract);
  read_member(reader, "contract_until", facts.contract_until, read_date);
  read_member(reader, "ended_by_agreement", facts.ended_by_agreement, read_bool);
  read_member(reader, "willing_to_work", facts.willing_to_work, read_bool);
  read_word(reader, "proof", dismissal_proof_names, facts.proof);
  read_word(reader, "cause", dismissal_cause_names, facts.cause);
  read_member(reader, "contribution_months", facts.contribution_months, read_integer);
  read_member(reader, "consecutive_months", facts.consecutive_months, read_integer);
  read_entries(reader, "earlier_benefits", facts.earlier_benefits, read_earlier);
  read_member(reader, "approved_on", facts.approved_on, read_date);
  read_member(reader, "work_found_on", facts.work_found_on, read_date);
  read_member(reader, "died_on", facts.died_on, read_date);
  read_entries(reader, "months", facts.months, read_benefit_month);
  read_member(reader, "training_cost", facts.training_cost, read_amount);
  read_member(reader, "training_on", facts.training_on, read_date);
  reader.finish();
  return facts;
}

}  // namespace tool
