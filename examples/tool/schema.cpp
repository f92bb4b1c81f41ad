// SPDX-License-Identifier: Apache-2.0
#include "schema.hpp"

#include <algorithm>
#include <array>
#include <jamsos/formats/law_file.hpp>
#include <string>

#include "schema_parts.hpp"

namespace tool {

using namespace jamsos;

namespace {

Json amounts(const char* description, int most) {
  return {{"type", "array"},
          {"description", description},
          {"items", {{"$ref", "#/$defs/wage"}}},
          {"minItems", 1},
          {"maxItems", most}};
}

Json programs() {
  return {{"type", "array"},
          {"items", {{"enum", {"JKK", "JKM", "JHT", "JP"}}}},
          {"minItems", 1},
          {"uniqueItems", true}};
}

Json employer() {
  return object(
      "The employer. Facts that decide an amount are refused by name when they are missing.",
      {{"size", words(employer_size_names,
                      "Size class; decides the obligatory programs. Needed from July 2015 on.")},
       {"risk_group", words(risk_group_names, "JKK risk group, as fixed by the agency.")},
       {"programs",
        reference("programs", "Registered programs; absent: those that the size obliges to.")},
       {"regional_minimum_wage",
        reference("wage",
                  "Minimum wage of the workplace (UMK, else UMP), rupiah a month; needed for "
                  "JKN at medium and large employers when a wage is below the ceiling.")},
       {"paid_through",
        reference("month",
                  "Last month up to which everything is paid; needed for reliefs. Earlier "
                  "than the month before the billed one means arrears.")},
       {"registered", reference("month", "First contribution month of the employer.")},
       {"industry", words(industry_names, "For the relief of PP 7/2025 and PP 36/2025.")},
       {"active_workers", whole_number("Active participants, for the same relief.", 0)},
       {"jp_deferral_granted",
        yes_no("Did the agency grant the deferral of JP contributions of PP 49/2020?")},
       {"jpk_tax_free_income",
        reference("wage",
                  "Yearly tax-free income (PTKP) of a married person with one child, of the year "
                  "billed; the ceiling of JPK (2013) follows it.")}},
      {"risk_group"});
}

Json worker() {
  Json properties = pay_properties();
  properties.update(Json{
      {"citizenship", words(citizenship_names,
                            "WNI: Indonesian citizen. WNA: foreigner. Needed from July 2015 on.")},
      {"birth_date", reference("date", "Needed for everybody in JP.")},
      {"stay_months",
       whole_number("Foreigners: months of work in Indonesia, done or agreed; needed.", 0)},
      {"programs", reference("programs", "Registered programs of this worker, where they differ.")},
      {"jkn", words(jkn_membership_names,
                    "Registration in JKN. 'employer' bills the health contribution. Absent: JKN is "
                    "not billed and the JKP funding is not determined.")},
      {"jkn_additional_family",
       whole_number("Additional family members enrolled in JKN at 1 % each.", 0,
                    wage_earner::most_additional_family)},
      {"jkp_enrolled_on",
       reference("date", "Day of enrolment in JKP, where it decides the age test.")},
      {"jp_postponed",
       yes_no("Past pension age: has the worker chosen to take the pension later?")},
      {"jpk", words(jpk_family_names, "Family status in JPK; the year 2013 only.")},
      {"employed_from", reference("date", "First day of work.")},
      {"employed_until", reference("date", "Last day of work.")}});
  Json json = object("A wage earner in the month billed. The pay is stated in exactly one way.",
                     properties, Json::array());
  json["oneOf"] = one_required(ways_of_pay);
  json["dependentRequired"] = {{"fixed_allowances", {"basic_wage"}}};
  return json;
}

Json options() {
  Json properties = {{"rounding", words(rounding_names, "Of each line; default sen.")}};
  properties.update(interpretation_properties());
  properties["lang"] = words(render::language_names, "Of notes; default en.");
  return object("How the bill is made; every choice is named in the response.", properties,
                Json::array());
}

Json identity(const char* verb) {
  return {{"id", {{"type", {"string", "integer"}}, {"description", "Echoed in the response."}}},
          {"verb", {{"const", verb}}},
          {"month", reference("month", "The contribution month.")},
          {"on",
           {{"description",
             "A day in that month, or the month, instead of 'month'; the law of contributions goes "
             "by months."},
            {"oneOf", {{{"$ref", "#/$defs/date"}}, {{"$ref", "#/$defs/month"}}}}}},
          {"known_on", reference("date", "Law as known on this day; absent: all that is known.")}};
}

Json month_stated() {
  return {{{"required", {"month"}}, {"not", {{"required", {"on"}}}}},
          {{"required", {"on"}}, {"not", {{"required", {"month"}}}}}};
}

Json bill_request() {
  Json properties = identity("bill");
  properties["options"] = {{"$ref", "#/$defs/options"}};
  properties["employer"] = {{"$ref", "#/$defs/employer"}};
  properties["worker"] = {{"$ref", "#/$defs/worker"}};
  properties["workers"] = {
      {"type", "array"}, {"items", {{"$ref", "#/$defs/worker"}}}, {"minItems", 1}};
  constexpr std::array segments = {"jobs",          "self_employed", "construction",
                                   "migrant",       "public_worker", "jkn_member",
                                   "jkn_inpatient", "late_payment",  "reactivation"};
  for (const char* segment : segments)
    properties[segment] = {{"$ref", std::string("#/$defs/") + segment}};
  properties["jkp_job"] = whole_number(
      "With jobs: index, from 0, of the workplace that the worker named for JKP; needed when "
      "several jobs make the worker a participant.",
      0);
  properties["holidays"] = {{"$ref", "#/$defs/holidays"}};
  properties["paid_on"] = reference(
      "date", "With employer and one worker: the day of payment; adds the fine for lateness.");
  properties["billed_known_on"] = reference(
      "date",
      "With one wage earner, self_employed or public_worker: only the differences between the law "
      "as known now (known_on) and as known on this day.");
  Json json = object(
      "Every contribution of one subject for a month: an employer with one worker or a whole "
      "payroll, or a participant of another segment. Several workers give sums of lines.",
      properties, {"verb"});
  json["examples"] = Json::array();
  json["examples"].push_back({{"id", "1"},
                              {"verb", "bill"},
                              {"month", "2026-03"},
                              {"employer",
                               {{"size", "large"},
                                {"risk_group", "II"},
                                {"regional_minimum_wage", "5350000"},
                                {"paid_through", "2026-02"}}},
                              {"worker",
                               {{"wage", "8500000"},
                                {"citizenship", "WNI"},
                                {"birth_date", "1990-05-17"},
                                {"jkn", "employer"}}}});
  json["examples"].push_back({{"id", "2"},
                              {"verb", "bill"},
                              {"month", "2026-03"},
                              {"self_employed",
                               {{"group", "self_employed"},
                                {"income", "3500000"},
                                {"sector", "transport"},
                                {"payer", "participant"},
                                {"programs", {"JKK", "JKM", "JHT"}},
                                {"months", 3}}}});
  json["examples"].push_back({{"id", "3"},
                              {"verb", "bill"},
                              {"month", "2026-03"},
                              {"construction", {{"contract_value", "180000000"}}}});
  Json ways = Json::array();
  ways.push_back({{"required", {"employer", "worker"}}, {"not", {{"required", {"workers"}}}}});
  ways.push_back({{"required", {"employer", "workers"}}, {"not", {{"required", {"worker"}}}}});
  for (const char* segment : segments)
    ways.push_back(
        {{"required", {segment}},
         {"not", {{"anyOf", {{{"required", {"worker"}}}, {{"required", {"workers"}}}}}}}});
  // A stay in hospital brings its own day.
  Json dated = Json::array();
  for (const Json& way : month_stated()) dated.push_back(way);
  dated.push_back({{"required", {"jkn_inpatient"}},
                   {"not", {{"anyOf", {{{"required", {"month"}}}, {{"required", {"on"}}}}}}}});
  // Before July 2015 other programs were owed, whatever the size, and foreigners are not known.
  const Json before = {{"pattern", "^(19|200|201[0-4]|2015-0[1-6])"}};
  const Json of_worker = {{"required", {"citizenship"}}};
  const Json of_job = {
      {"properties", {{"employer", {{"required", {"size"}}}}, {"worker", of_worker}}}};
  Json since_2015;
  since_2015["if"]["anyOf"] = Json::array();
  for (const char* name : {"month", "on"})
    since_2015["if"]["anyOf"].push_back({{"required", {name}}, {"properties", {{name, before}}}});
  since_2015["else"]["properties"] = {{"employer", {{"required", {"size"}}}},
                                      {"worker", of_worker},
                                      {"workers", {{"items", of_worker}}},
                                      {"jobs", {{"items", of_job}}}};
  json["allOf"] = {{{"oneOf", dated}}, {{"oneOf", ways}}, since_2015};
  return json;
}

Json law_request() {
  Json properties = identity("law");
  properties["program"] = words(program_names, "Only the tables of this program.");
  Json json = object("The law tables in force.", properties, {"verb"});
  json["examples"] = Json::array();
  json["examples"].push_back(
      {{"id", "2"}, {"verb", "law"}, {"on", "2026-03-01"}, {"program", "JP"}});
  json["oneOf"] = month_stated();
  return json;
}

Json response() {
  const Json amount = {{"$ref", "#/$defs/amount"}};
  const Json by_payer = {{"type", "object"}, {"additionalProperties", amount}};
  const Json by_group = {{"type", "object"}, {"additionalProperties", by_payer}};
  const Json citation = object("",
                               {{"instrument", {{"type", "string"}}},
                                {"article", {{"type", "string"}}},
                                {"in_force", {{"$ref", "#/$defs/date"}}}},
                               {"instrument", "article", "in_force"});
  Json items = Json::array();
  for (const auto& [name, item] : item_names) items.push_back(name);
  const Json line = {
      {"type", "object"},
      {"description",
       "An amount of a bill (item in: " + items.dump() +
           ") or a value of a law table (item: the "
           "table). 'recomposition' lines move money between funds and are in no payer's total."},
      {"properties",
       {{"job", {{"type", "integer"}, {"description", "index of the job, from 0"}}},
        {"program", words(program_names, "")},
        {"item", {{"type", "string"}}},
        {"payer", {{"type", "string"}}},
        {"payee", {{"type", "string"}}},
        {"wage", amount},
        {"base", amount},
        {"rate", {{"type", "string"}, {"description", "percent"}}},
        {"limit", {{"type", "object"}}},
        {"formula", {{"type", "string"}}},
        {"amount", amount},
        {"value", {{"type", "string"}}},
        {"from",
         {{"type", "string"},
          {"description", "first month of the line, or first day of a deferred payment"}}},
        {"to", {{"type", "string"}, {"description", "last month or day"}}},
        {"due", {{"type", "string"}, {"description", "last day of payment in time"}}},
        {"citation", citation},
        {"confidence", {{"enum", {"confirmed", "reported", "assumed", "conflicting"}}}},
        {"note", {{"type", "string"}}}}},
      {"required", {"program", "item", "citation", "confidence"}}};
  Json codes = Json::array({"malformed_json", "internal"});
  for (int code = 1; code <= static_cast<int>(ErrorCode::duplicate); ++code)
    codes.push_back(to_string(static_cast<ErrorCode>(code)));
  Json json;
  json["description"] = "One response a line, in the order of the requests.";
  json["oneOf"] = Json::array();
  json["oneOf"].push_back(
      {{"properties",
        {{"id", true},
         {"ok", {{"const", true}}},
         {"law_version", {{"type", "string"}}},
         {"lines", {{"type", "array"}, {"items", line}}},
         {"totals",
          {{"type", "object"},
           {"properties",
            {{"employer", amount},
             {"worker", amount},
             {"government", amount},
             {"participant", amount},
             {"local_government", amount},
             {"village", amount},
             {"donor", amount},
             {"school", amount},
             {"platform", amount},
             {"placement_agency", amount},
             {"programs", by_group},
             {"agencies", by_group},
             {"funds", by_payer},
             {"deferred", by_payer}}}}},
         {"assumptions",
          {{"type", "array"},
           {"items", object("", {{"id", {{"type", "string"}}}, {"text", {{"type", "string"}}}},
                            {"id", "text"})}}}}},
       {"required", {"id", "ok", "law_version", "lines", "totals", "assumptions"}},
       {"not", {{"anyOf", {{{"required", {"verdict"}}}, {{"required", {"categories"}}}}}}}});
  for (const Json& claim : claim_responses()) json["oneOf"].push_back(claim);
  json["oneOf"].push_back(projection_response());
  for (const Json& duties : duties_responses()) json["oneOf"].push_back(duties);
  json["oneOf"].push_back(reconcile_response());
  json["oneOf"].push_back({{"properties",
                            {{"id", true},
                             {"ok", {{"const", false}}},
                             {"error", object("",
                                              {{"code", {{"enum", codes}}},
                                               {"field", {{"type", "string"}}},
                                               {"value", {{"type", "string"}}},
                                               {"message", {{"type", "string"}}}},
                                              {"code", "field", "value", "message"})}}},
                           {"required", {"id", "ok", "error"}}});
  return json;
}

Json definitions() {
  Json definitions;
  definitions["amount"] = {
      {"description",
       "Rupiah, at most two decimals; a JSON number only when whole and written without a point."},
      {"oneOf",
       {{{"type", "string"}, {"pattern", "^-?[0-9]+(\\.[0-9]{1,2})?$"}}, {{"type", "integer"}}}}};
  definitions["wage"] = {
      {"description", "Rupiah, greater than zero, at most two decimals."},
      {"oneOf",
       {{{"type", "string"},
         {"pattern", "^(0*[1-9][0-9]*(\\.[0-9]{1,2})?|0+\\.(0[1-9]|[1-9][0-9]?))$"}},
        {{"type", "integer"}, {"exclusiveMinimum", 0}}}}};
  definitions["month"] = {{"type", "string"},
                          {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"},
                          {"description", "Such as 2026-03."}};
  definitions["date"] = {{"type", "string"},
                         {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
                         {"description", "ISO 8601, a day that exists."}};
  definitions["programs"] = programs();
  definitions["options"] = options();
  definitions["employer"] = employer();
  definitions["worker"] = worker();
  define_segments(definitions);
  define_claims(definitions);
  define_life(definitions);
  define_duties(definitions);
  define_reconcile(definitions);
  definitions["bill"] = bill_request();
  definitions["law"] = law_request();
  definitions["response"] = response();
  return definitions;
}

}  // namespace

Json pay_properties() {
  return {{"wage", reference("wage", "Monthly wage: basic wage and fixed allowances.")},
          {"basic_wage", reference("wage", "Basic wage a month.")},
          {"fixed_allowances", reference("amount", "Fixed allowances a month, beside basic_wage.")},
          {"daily_wage", reference("wage", "Daily wage; the monthly wage is 25 times that.")},
          {"piece_wages", amounts("Piece work: wages of the last 3 months.", 3)},
          {"weather_piece_wages",
           amounts("Piece work that depends on the weather: wages of the last 12 months.", 12)}};
}

Json interpretation_properties() {
  Json properties;
  Law::gazette().for_each_interpretation([&](std::string_view id, const auto& value) {
    const std::string description =
        jamsos::detail::joined({"Interpretation; default ", word_of(value), "."});
    properties[option_name(id)] = words(names_of(value), description.c_str());
  });
  return properties;
}

Json schema(std::string_view subject) {
  if (subject == "law-file") return Json::parse(formats::law_file_schema());
  Json json;
  json["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  json["title"] = "jamsos " + std::string(subject.empty() ? "request" : subject);
  constexpr std::array<std::string_view, 8> verbs = {"bill",   "settle",    "check",   "comply",
                                                     "budget", "reconcile", "project", "law"};
  const auto defined = [](std::string_view name) {
    return Json{{"$ref", "#/$defs/" + std::string(name)}};
  };
  if (subject.empty())
    for (const std::string_view verb : verbs) json["oneOf"].push_back(defined(verb));
  else if (subject == "response" || std::find(verbs.begin(), verbs.end(), subject) != verbs.end())
    json.update(defined(subject));
  else
    throw InvalidValue("schema", std::string(subject),
                       "there is a schema of bill, settle, check, comply, budget, reconcile, "
                       "project, law, response and "
                       "law-file");
  json["$defs"] = definitions();
  return json;
}

}  // namespace tool
