// SPDX-License-Identifier: Apache-2.0
#include "schema.hpp"

#include <jamsos/formats/law_file.hpp>
#include <string>

namespace tool {

using namespace jamsos;

namespace {

template <class Names>
Json words(const Names& names, const char* description) {
  Json list = Json::array();
  for (const auto& named : names) list.push_back(named.first);
  return {{"description", description}, {"enum", list}};
}

Json reference(const char* definition, const char* description) {
  return {{"$ref", std::string("#/$defs/") + definition}, {"description", description}};
}

Json object(const char* description, Json properties, Json required) {
  return {{"type", "object"},
          {"description", description},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

Json whole_number(const char* description, int minimum, Json maximum = nullptr) {
  Json json = {{"type", "integer"}, {"description", description}, {"minimum", minimum}};
  if (!maximum.is_null()) json["maximum"] = maximum;
  return json;
}

Json yes_no(const char* description) { return {{"type", "boolean"}, {"description", description}}; }

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
      {{"size", words(employer_size_names, "Size class; decides the obligatory programs.")},
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
        yes_no("Did the agency grant the deferral of JP contributions of PP 49/2020?")}},
      {"size", "risk_group"});
}

Json worker() {
  Json json = object(
      "A wage earner in the month billed. The pay is stated in exactly one way.",
      {{"wage", reference("wage", "Monthly wage: basic wage and fixed allowances.")},
       {"basic_wage", reference("wage", "Basic wage a month.")},
       {"fixed_allowances", reference("amount", "Fixed allowances a month, beside basic_wage.")},
       {"daily_wage", reference("wage", "Daily wage; the monthly wage is 25 times that.")},
       {"piece_wages", amounts("Piece work: wages of the last 3 months.", 3)},
       {"weather_piece_wages",
        amounts("Piece work that depends on the weather: wages of the last 12 months.", 12)},
       {"citizenship", words(citizenship_names, "WNI: Indonesian citizen. WNA: foreigner.")},
       {"birth_date", reference("date", "Needed for everybody in JP.")},
       {"stay_months",
        whole_number("Foreigners: months of work in Indonesia, done or agreed; needed.", 0)},
       {"programs",
        reference("programs", "Registered programs of this worker, where they differ.")},
       {"jkn",
        words(jkn_membership_names,
              "Registration in JKN. 'employer' bills the health contribution. Absent: JKN is "
              "not billed and the JKP funding is not determined.")},
       {"jkn_additional_family",
        whole_number("Additional family members enrolled in JKN at 1 % each.", 0,
                     wage_earner::most_additional_family)},
       {"jkp_enrolled_on",
        reference("date", "Day of enrolment in JKP, where it decides the age test.")},
       {"jp_postponed",
        yes_no("Past pension age: has the worker chosen to take the pension later?")},
       {"employed_from", reference("date", "First day of work.")},
       {"employed_until", reference("date", "Last day of work.")}},
      {"citizenship"});
  Json ways = Json::array();
  for (const char* way : {"wage", "basic_wage", "daily_wage", "piece_wages", "weather_piece_wages"})
    ways.push_back({{"required", {way}}});
  json["oneOf"] = ways;
  json["dependentRequired"] = {{"fixed_allowances", {"basic_wage"}}};
  return json;
}

Json options() {
  Json properties = {{"rounding", words(rounding_names, "Of each line; default sen.")}};
  Law::gazette().for_each_interpretation([&](std::string_view id, const auto& value) {
    const std::string description =
        jamsos::detail::joined({"Interpretation; default ", word_of(value), "."});
    properties[option_name(id)] = words(names_of(value), description.c_str());
  });
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
  properties["workers"] = {{"type", "array"}, {"items", {{"$ref", "#/$defs/worker"}}}};
  Json json = object(
      "Every contribution of one worker or of a whole payroll for a month. Several "
      "workers give sums of lines.",
      properties, {"verb", "employer"});
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
  json["allOf"] = {{{"oneOf", month_stated()}},
                   {{"oneOf", {{{"required", {"worker"}}}, {{"required", {"workers"}}}}}}};
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
  for (const Item item :
       {Item::contribution_employer, Item::contribution_worker, Item::contribution_government,
        Item::contribution_additional_family, Item::deferred_employer, Item::deferred_worker,
        Item::recomposition_from_jkk, Item::recomposition_from_jkm})
    items.push_back(to_string(item));
  const Json line = {
      {"type", "object"},
      {"description",
       "An amount of a bill (item in: " + items.dump() +
           ") or a value of a law table (item: the "
           "table). 'recomposition' lines move money between funds and are in no payer's total."},
      {"properties",
       {{"program", words(program_names, "")},
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
        {"from", {{"type", "string"}}},
        {"to", {{"type", "string"}}},
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
             {"programs", by_group},
             {"agencies", by_group},
             {"funds", by_payer},
             {"deferred", by_payer}}}}},
         {"assumptions",
          {{"type", "array"},
           {"items", object("", {{"id", {{"type", "string"}}}, {"text", {{"type", "string"}}}},
                            {"id", "text"})}}}}},
       {"required", {"id", "ok", "law_version", "lines", "totals", "assumptions"}}});
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
  definitions["bill"] = bill_request();
  definitions["law"] = law_request();
  definitions["response"] = response();
  return definitions;
}

}  // namespace

Json schema(std::string_view subject) {
  if (subject == "law-file") return Json::parse(formats::law_file_schema());
  Json json;
  json["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  json["title"] = "jamsos " + std::string(subject.empty() ? "request" : subject);
  if (subject.empty())
    json["oneOf"] = {{{"$ref", "#/$defs/bill"}}, {{"$ref", "#/$defs/law"}}};
  else if (subject == "bill" || subject == "law" || subject == "response")
    json["$ref"] = "#/$defs/" + std::string(subject);
  else
    throw InvalidValue("schema", std::string(subject),
                       "there is a schema of bill, law, response and law-file");
  json["$defs"] = definitions();
  return json;
}

}  // namespace tool
