// SPDX-License-Identifier: Apache-2.0
// The loss of a job: the member "jkp" of settle and check.
#include "schema_parts.hpp"

namespace tool {

using namespace jamsos;

namespace {

Json earlier_benefit() {
  return object(
      "A benefit of JKP obtained before.",
      {{"obtained_on", reference("date", "Day of its last payment.")},
       {"contribution_months_since",
        whole_number("Months of contributions paid since then; absent: counted in the working "
                     "life.",
                     0, 1024)}},
      {"obtained_on"});
}

Json benefit_month() {
  return object(
      "What the participant did before one month of the benefit was applied for. From the second "
      "month on: at least 5 applications or 1 call to a test or an interview in one month. A fact "
      "that is not stated leaves the month open.",
      {{"claimed_on",
        reference("date",
                  "Day of the application for this month; absent: so many months after the "
                  "application before.")},
       {"applications", whole_number("Applications sent in one month.", 0, 10000)},
       {"interviews", whole_number("Calls to a test or an interview in one month.", 0, 10000)},
       {"attendance",
        reference("percent",
                  "Attendance of a training in the month before; absent: no training is taken.")},
       {"self_assessed", yes_no("Was the self-assessment done? Asked until 6 February 2025.")},
       {"counselled", yes_no("Was the counselling attended? Asked until 6 February 2025.")},
       {"status_form",
        yes_no("Sixth month: was the employment status form filled in? Asked since 7 February "
               "2025.")}},
      Json::array());
}

}  // namespace

void define_job_loss(Json& definitions) {
  definitions["earlier_job_loss_benefit"] = earlier_benefit();
  definitions["job_loss_month"] = benefit_month();
  const auto list = [](const char* definition, const char* description, std::size_t most) {
    return Json{{"type", "array"},
                {"description", description},
                {"items", {{"$ref", std::string("#/$defs/") + definition}}},
                {"maxItems", most}};
  };
  Json json = object(
      "Facts for JKP after the end of work. A dismissal is the event layoff; a resignation, the "
      "end of a fixed-term contract by its term (contract_end), retirement, death and total "
      "disability are events of their own and give no right. The day of the claim is "
      "claim.filed_on, else 'on'; the last reported wage is participant.wage or that of the last "
      "run of the history; the months paid are those of the history, else of "
      "participant.memberships.",
      {{"participant",
        yes_no("Is the worker registered in JKP, as the agency's record says (in all required "
               "programs, Indonesian, young enough at enrolment, in JKN)? The short way: stated, "
               "it takes the place of participant.citizenship, participant.birth_date, "
               "jkp.enrolled_on, jkp.jkn, employer.programs and employer.size.")},
       {"enrolled_on",
        reference("date",
                  "Day of enrolment in JKP, where it decides whether the worker was below "
                  "54 on that day.")},
       {"jkn", words(jkn_membership_names,
                     "How the worker is registered with BPJS Kesehatan. employer, other_employer: "
                     "as a wage earner; self_paying; state_paid: PBI or a region; none.")},
       {"contract", words(contract_kind_names, "permanent: PKWTT; fixed_term: PKWT.")},
       {"contract_until",
        reference("date",
                  "Fixed-term contract: the last day agreed on; a layoff before it ended "
                  "the contract early.")},
       {"ended_by_agreement",
        yes_no("Did both sides agree on the end? Of a fixed-term contract the law has no word on "
               "it. Default false: the employer ended it.")},
       {"willing_to_work", yes_no("Is the participant willing to work again? Default true, as the "
                                  "claim declares.")},
       {"proof",
        words(dismissal_proof_names,
              "How the dismissal is proved; none: not at all. reported_agreement counts since 7 "
              "February 2025.")},
       {"cause",
        words(dismissal_cause_names,
              "Why work ended, for the cover of JKN without a contribution until 7 May 2024.")},
       {"contribution_months",
        whole_number("In place of a history: months paid for JKP among the 24 calendar months "
                     "before the dismissal, the month of the dismissal not counted.",
                     0, 24)},
       {"consecutive_months",
        whole_number(
            "Beside contribution_months: so many months or more were paid in a row before the "
            "dismissal; asked of claims until 6 February 2025.",
            0, 1024)},
       {"earlier_benefits",
        list("earlier_job_loss_benefit", "Benefits of JKP before, in their order; absent: none.",
             decltype(JobLossFacts::earlier_benefits)::capacity)},
       {"approved_on",
        reference("date",
                  "Day on which the claim was found to meet the conditions; absent: when "
                  "it was filed.")},
       {"work_found_on", reference("date", "First day of new work; absent: none yet.")},
       {"died_on", reference("date", "Death after the dismissal.")},
       {"months",
        list("job_loss_month", "The months of the benefit from the first one on, as far as known.",
             decltype(JobLossFacts::months)::capacity)},
       {"training_cost", reference("wage", "Price of a training, billed by its provider.")},
       {"training_on", reference("date", "Day of the training; absent: the day of the claim.")}},
      Json::array());
  json["dependentRequired"] = {{"contract_until", {"contract"}}};
  definitions["job_loss"] = json;
}

Json job_loss_schedule() {
  return {{"type", "array"},
          {"description", "Of the cash of JKP: each month."},
          {"items",
           object("A month.",
                  {{"month", whole_number("Its number.", 1, 12)},
                   {"due", reference("date", "The day on which it is applied for.")},
                   {"rate", reference("percent", "Of the wage.")},
                   {"amount", reference("amount", "Of that month.")},
                   {"state",
                    {{"enum", {"met", "not_met", "open", "lost"}},
                     {"description",
                      "met: its conditions are met; not_met: not paid; open: not known yet; lost: "
                      "after work was found or after the death."}}}},
                  {"month", "due", "rate", "amount", "state"})}};
}

}  // namespace tool
