// SPDX-License-Identifier: Apache-2.0
// A working life, old-age savings and pensions, and the verb project.
#include "json_life.hpp"
#include "schema_parts.hpp"

namespace tool {

using namespace jamsos;

namespace {

Json by_year(const char* value, const char* description) {
  return {{"type", "object"},
          {"description", description},
          {"propertyNames", {{"pattern", "^(19|20|21)[0-9]{2}$"}}},
          {"additionalProperties", {{"$ref", std::string("#/$defs/") + value}}}};
}

Json wage_run() {
  return object(
      "Months in a row with the same terms.",
      {{"from", reference("month", "First month.")},
       {"to", reference("month", "Last month.")},
       {"wage", reference("wage", "Of a month; of a self-employed month the declared income.")},
       {"actual_wage",
        reference("wage",
                  "Really earned, where it is more than the registered wage: the employer answers "
                  "for the shortfall of JHT.")},
       {"employer",
        whole_number("Which employer, counted from 0: the same number in all its runs, which must "
                     "not overlap. Default 0.",
                     0)},
       {"kind", words(month_kind_names,
                      "employed: JHT on the wage, JP up to its ceiling; self_employed: JHT on the "
                      "base of the income band. Default employed.")},
       {"state",
        words(contribution_state_names,
              "What became of the contributions. jp_deferred: JP deferred by PP 49/2020 and not "
              "settled; jp_deferred_settled: paid by its last day. Default paid.")},
       {"in_jht", yes_no("Was the employer in JHT? Default true.")},
       {"in_jp", yes_no("Was the employer in JP? Default true.")},
       {"in_jkp", yes_no("Was the worker in JKP? Counts since February 2021; default true.")},
       {"paid_on",
        reference("date", "The day of a payment after the due date; absent: paid in time.")}},
      {"from", "to", "wage"});
}

Json withdrawal() {
  return object("Money taken out of the savings.",
                {{"date", reference("date", "The day of the payment.")},
                 {"gross", reference("wage", "The amount before tax.")},
                 {"kind", words(withdrawal_kind_names,
                                "part_10: up to 10 %; part_30: up to 30 % for a home; full: "
                                "everything.")}},
                {"date", "gross", "kind"});
}

Json jht() {
  return object(
      "Old-age savings (JHT).",
      {{"opening_balance",
        reference("amount",
                  "The balance at the end of opening_on; the history up to that day is "
                  "in it.")},
       {"opening_on", reference("date", "The day of the opening balance.")},
       {"returns", by_year("percent",
                           "The return of each year that the law tables do not know, in percent: "
                           "{\"2021\": \"5.7\"}.")},
       {"withdrawals",
        {{"type", "array"},
         {"description", "What was taken out before."},
         {"items", {{"$ref", "#/$defs/withdrawal"}}},
         {"maxItems", most_runs}}},
       {"part",
        {{"enum", {"part_10", "part_30"}},
         {"description", "Event partial_withdrawal: which part is asked for."}}},
       {"amount", reference("wage", "How much of it; absent: the most.")}},
      Json::array());
}

Json pension_received() {
  return object("A pension that is paid already.",
                {{"since", reference("date", "The day from which it is paid.")},
                 {"monthly", reference("wage", "The pension of a month.")}},
                {"since", "monthly"});
}

Json jp() {
  return object(
      "Pension (JP).",
      {{"inflation", by_year("inflation",
                             "The inflation of each year that the law tables do not know, in "
                             "percent: {\"2026\": \"2.5\"}.")},
       {"returns", by_year("percent",
                           "The return of each year, in percent; where the benefit is paid in one "
                           "sum.")},
       {"receiving", {{"$ref", "#/$defs/pension_received"}}},
       {"postponed_until",
        reference("date", "The day up to which the pension was put off, still at work.")}},
      Json::array());
}

Json tax() {
  return object("Who is taxed.",
                {{"resident", yes_no("Is the receiver resident in Indonesia? Default true.")},
                 {"tax_number",
                  yes_no("Has the receiver a tax number (NPWP), or an identity number that stands "
                         "for it? Default true.")}},
                Json::array());
}

Json projected_person() {
  return object(
      "Whose years to come.",
      {{"birth_date", reference("date", "Pension age is reckoned from it.")},
       {"segment",
        words(insured_segment_names,
              "How the participant is insured in the months to come: self_employed pays JHT on the "
              "base of the income band and no JP, everybody else both.")}},
      {"birth_date", "segment"});
}

Json project_request() {
  Json properties = {
      {"id", {{"type", {"string", "integer"}}, {"description", "Echoed in the response."}}},
      {"verb", {{"const", "project"}, {"description", "What to do."}}},
      {"known_on", reference("date", "Law as known on this day; absent: all that is known.")},
      {"participant", {{"$ref", "#/$defs/projected_person"}}},
      {"on", reference("date",
                       "The day from which on it is projected; the history ends with its "
                       "month or before.")},
      {"until", reference("month", "Last month; absent: the month of pension age.")},
      {"wage", reference("wage",
                         "Of a month from the beginning on; absent: the last one of the "
                         "history.")},
      {"wage_growth", reference("percent", "Growth of the wage each January.")},
      {"return", reference("percent", "Return of the savings, a year.")},
      {"inflation", reference("inflation", "Inflation, a year.")},
      {"ceiling_growth",
       reference("percent",
                 "Growth of the economy, a year; the ceiling of the wage in JP follows it.")},
      {"options", {{"$ref", "#/$defs/claim_options"}}}};
  properties.update(life_properties());
  properties.erase("tax");
  Json json = object(
      "Savings and pension in the years to come, under assumptions that the request states: no "
      "year to come has a default.",
      properties,
      {"verb", "participant", "on", "wage_growth", "return", "inflation", "ceiling_growth"});
  json["anyOf"] = {{{"required", {"wage"}}},
                   {{"required", {"history"}}, {"properties", {{"history", {{"minItems", 1}}}}}}};
  json["examples"] = Json::array();
  json["examples"].push_back(
      {{"id", "3"},
       {"verb", "project"},
       {"participant", {{"birth_date", "1990-02-10"}, {"segment", "wage_earner"}}},
       {"history", Json::array({{{"from", "2019-02"}, {"to", "2026-06"}, {"wage", "6500000"}}})},
       {"jht", {{"opening_balance", "28000000"}, {"opening_on", "2026-06-30"}}},
       {"on", "2026-07-01"},
       {"wage_growth", "5"},
       {"return", "5.7"},
       {"inflation", "3"},
       {"ceiling_growth", "5"}});
  return json;
}

Json projected_year() {
  return object(
      "A year to come.",
      {{"year", whole_number("The calendar year.", 1900)},
       {"wage", reference("amount", "Of December, or of the last month.")},
       {"contributions", reference("amount", "To JHT in the year.")},
       {"returns", reference("amount", "Credited in the year.")},
       {"balance", reference("amount", "Of JHT at the end of the year.")},
       {"masa_iur", whole_number("Months of contributions to JP up to the end of the year.", 0)},
       {"pension", reference("amount",
                             "A month, if contributions ended with this year; 0: no pension "
                             "yet.")}},
      {"year", "wage", "contributions", "returns", "balance", "masa_iur", "pension"});
}

Json projected_pension() {
  return object(
      "What JP pays in the end.",
      {{"pension_age_on", reference("date", "The day on which pension age is reached.")},
       {"masa_iur", whole_number("Months of contributions to JP at the end of the projection.", 0)},
       {"from", reference("month", "First month of the pension.")},
       {"monthly", reference("amount", "The pension of a month, at the prices of its first year.")},
       {"lump_sum", reference("amount", "In its place, where the months do not suffice.")}},
      {"masa_iur"});
}

Json projection_members() {
  return {{"years",
           {{"type", "array"},
            {"description", "One entry for each calendar year."},
            {"items", {{"$ref", "#/$defs/projected_year"}}}}},
          {"pension", {{"$ref", "#/$defs/projected_pension"}}},
          {"assumptions", assumptions_of_claim()}};
}

}  // namespace

Json life_properties() {
  return {{"history",
           {{"type", "array"},
            {"description",
             "The working life, for JHT and JP. Absent, and no jht.opening_balance either: both "
             "are left out."},
            {"items", {{"$ref", "#/$defs/wage_run"}}},
            {"maxItems", most_runs}}},
          {"jht", {{"$ref", "#/$defs/jht"}}},
          {"jp", {{"$ref", "#/$defs/jp"}}},
          {"tax", {{"$ref", "#/$defs/tax"}}}};
}

void define_life(Json& definitions) {
  definitions["inflation"] = {
      {"description", "Percent, at most two decimals, as a text; prices may fall: \"-0.5\"."},
      {"type", "string"},
      {"pattern", "^(-?0*[0-9]{1,2}(\\.[0-9]{1,2})?|0*100(\\.0{1,2})?)$"}};
  definitions["wage_run"] = wage_run();
  definitions["withdrawal"] = withdrawal();
  definitions["jht"] = jht();
  definitions["pension_received"] = pension_received();
  definitions["jp"] = jp();
  definitions["tax"] = tax();
  definitions["projected_person"] = projected_person();
  definitions["project"] = project_request();
  definitions["projected_year"] = projected_year();
  definitions["projected_pension"] = projected_pension();
}

Json projection_response() {
  Json properties = {
      {"id", true}, {"ok", {{"const", true}}}, {"law_version", {{"type", "string"}}}};
  properties.update(projection_members());
  Json scenario = projection_members();
  scenario["name"] = {{"type", "string"}, {"description", "As on the command line."}};
  properties["scenarios"] = {
      {"type", "array"},
      {"description", "Of 'jamsos project --json --scenario': the same under other assumptions."},
      {"items", object("A scenario.", scenario, {"name", "years", "pension", "assumptions"})}};
  return {{"type", "object"},
          {"properties", properties},
          {"required", {"id", "ok", "law_version", "years", "pension", "assumptions"}},
          {"additionalProperties", false}};
}

}  // namespace tool
