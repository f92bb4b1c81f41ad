// SPDX-License-Identifier: Apache-2.0
// The verbs comply and budget: what they are asked and what they answer.
#include <jamsos/segments/wage_earner/sanctions.hpp>

#include "schema_parts.hpp"

namespace tool {

using namespace jamsos;

namespace {

Json defined(const char* name) { return {{"$ref", std::string("#/$defs/") + name}}; }
Json text(const char* description) { return {{"type", "string"}, {"description", description}}; }
Json list_of(Json items, const char* description) {
  return {{"type", "array"}, {"description", description}, {"items", std::move(items)}};
}
Json by_word(const char* description) {
  return {{"type", "object"},
          {"description", description},
          {"additionalProperties", defined("amount")}};
}
Json citation() {
  return object("Where it is written.",
                {{"instrument", text("The regulation.")},
                 {"article", text("The article.")},
                 {"in_force", reference("date", "Since when.")}},
                {"instrument", "article", "in_force"});
}

Json identity(const char* verb) {
  return {{"id", {{"type", {"string", "integer"}}, {"description", "Echoed in the response."}}},
          {"verb", {{"const", verb}, {"description", "What to do."}}},
          {"known_on", reference("date", "Law as known on this day; absent: all that is known.")},
          {"holidays", defined("holidays")},
          {"options", defined("options")}};
}

// --- comply ---

Json employer_conduct() {
  Json joined = Json::object();
  for (const Program program : remitted_programs)
    joined[std::string(to_string(program))] =
        reference("month", "First contribution month in this program.");
  Json unpaid = list_of(defined("month"),
                        "Months that were reported and not paid, beside those after paid_through.");
  unpaid["maxItems"] = decltype(EmployerConduct::unpaid)::capacity;
  unpaid["uniqueItems"] = true;
  return object(
      "An employer and what it did.",
      {{"name", text("For the text.")},
       {"size", words(employer_size_names, "Size class; decides the obligatory programs.")},
       {"risk_group", words(risk_group_names, "JKK risk group, as fixed by the agency.")},
       {"duty_from",
        reference("date", "First day on which somebody worked for it; the duty begins here.")},
       {"joined", object("Programs joined; one that is absent was not.", joined, Json::array())},
       {"paid_through",
        reference("month", "Last month up to which what was reported is paid; absent: all of it.")},
       {"unpaid", unpaid},
       {"regional_minimum_wage",
        reference("wage", "Minimum wage of the workplace; wages below it are told, not raised.")},
       {"industry", words(industry_names, "For the relief of PP 7/2025 and PP 36/2025.")},
       {"active_workers", whole_number("Active participants, for the same relief.", 0)},
       {"construction_by_day",
        yes_no("Daily, piece or seasonal workers of construction: JKK and JKM whatever the size. "
               "Default false.")},
       {"first_warning_on", reference("date", "Day of the agency's first written warning.")},
       {"second_warning_on", reference("date", "Day of the second one; absent: reckoned.")}},
      {"size", "risk_group", "duty_from"});
}

Json employed_person() {
  Json properties = pay_properties();
  properties.update(Json{
      {"name", text("For the text; echoed.")},
      {"citizenship", words(citizenship_names, "WNI: Indonesian citizen. WNA: foreigner.")},
      {"birth_date", reference("date", "Needed for everybody who must be in JP.")},
      {"stay_months", whole_number("Foreigners: months of work in Indonesia; needed.", 0)},
      {"programs",
       reference("programs", "Registered programs, where they are fewer than the employer's.")},
      {"jp_postponed",
       yes_no("Past pension age: has the worker chosen to take the pension later?")},
      {"employed_from", reference("date", "First day of work; absent: duty_from.")},
      {"employed_until", reference("date", "Last day of work.")},
      {"registered", yes_no("Is the worker registered? Default true.")},
      {"registered_since",
       reference("month", "First contribution month; absent: since the work began.")},
      {"reported_wage",
       reference("wage", "Monthly wage as reported; absent: the true one. Never above it.")},
      {"family", defined("family")}});
  Json json = object("Somebody who works for the employer, with the pay really earned.", properties,
                     {"citizenship"});
  json["oneOf"] = one_required(ways_of_pay);
  json["dependentRequired"] = {{"fixed_allowances", {"basic_wage"}}};
  return json;
}

Json comply_request() {
  Json properties = identity("comply");
  properties["on"] =
      reference("date", "The day asked: what was due before it is owed, and paid on it.");
  properties["employer"] = defined("employer_conduct");
  Json workers = list_of(defined("employed_person"), "Everybody who works for the employer.");
  workers["minItems"] = 1;
  properties["workers"] = workers;
  properties["event"] = defined("event");
  properties["jht"] = defined("jht");
  properties["jp"] = defined("jp");
  Json json = object(
      "An employer's duties against what it registered, reported and paid; with an event, what it "
      "would itself have to pay to each worker.",
      properties, {"verb", "on", "employer", "workers"});
  json["dependentRequired"] = {{"jht", {"event"}}, {"jp", {"event"}}};
  json["examples"] = Json::array();
  json["examples"].push_back(
      {{"id", "4"},
       {"verb", "comply"},
       {"on", "2026-04-20"},
       {"employer",
        {{"size", "medium"},
         {"risk_group", "II"},
         {"duty_from", "2025-10-01"},
         {"joined", {{"JKK", "2025-10"}, {"JKM", "2025-10"}, {"JHT", "2025-10"}}},
         {"paid_through", "2025-12"}}},
       {"workers", Json::array({{{"wage", "6000000"},
                                 {"reported_wage", "4000000"},
                                 {"citizenship", "WNI"},
                                 {"birth_date", "1990-01-01"}}})},
       {"event", {{"kind", "work_accident"}, {"date", "2026-04-15"}, {"died_on", "2026-04-15"}}}});
  return json;
}

Json finding() {
  return object("A condition.",
                {{"program", words(program_names, "Whose condition it is.")},
                 {"condition", text("Its stable name.")},
                 {"met",
                  {{"enum", {true, false, nullptr}},
                   {"description", "null: not known yet, or the article leaves it open."}}},
                 {"citation", citation()},
                 {"detail", text("The condition in words, with its day or number.")}},
                {"program", "condition", "met", "detail"});
}

Json compliance_verdict() {
  return object("Does the employer comply?",
                {{"outcome", words(compliance_outcome_names, "Of the employer and its workers.")},
                 {"findings", list_of(defined("compliance_finding"), "About the employer itself.")},
                 {"missing", list_of({{"type", "string"}}, "Always empty: facts are refused.")}},
                {"outcome", "findings", "missing"});
}

Json sanctions() {
  return object(
      "The stage of the administrative sanctions.",
      {{"stage", words(wage_earner::sanction_stage_names, "On the day asked.")},
       {"days_since_notice", whole_number("Days since the first warning.", 0)},
       {"steps",
        list_of(object("A stage.",
                       {{"stage", words(wage_earner::sanction_stage_names, "Which.")},
                        {"from", reference("date", "First day.")},
                        {"until", reference("date", "Last day; absent: until the duty is done.")},
                        {"derived", yes_no("Reckoned, not stated.")},
                        {"citation", citation()},
                        {"note", text("What to know about it.")}},
                       {"stage", "from", "derived", "citation"}),
                "All of them, in order.")}},
      {"stage"});
}

Json examined_worker() {
  return object(
      "What was found about a worker.",
      {{"index", whole_number("In workers, from 0.", 0)},
       {"name", text("As stated.")},
       {"outcome", words(compliance_outcome_names, "Of the findings.")},
       {"findings", list_of(defined("compliance_finding"), "The conditions, one by one.")},
       {"owed", object("Contributions owed for him, both shares, without fines.",
                       {{"total", reference("amount", "Together.")},
                        {"months", whole_number("In which something is owed.", 0)},
                        {"programs", by_word("By program.")}},
                       {"total", "months", "programs"})},
       {"exposure",
        object("What the employer itself would have to pay in the event.",
               {{"total", reference("amount", "At once and year by year.")},
                {"monthly", reference("amount", "Pensions of their first month.")},
                {"lines", list_of(defined("benefit_line"), "Of a settlement; payer: employer.")},
                {"in_kind", list_of(defined("service_line"), "Services without an amount.")}},
               {"total", "monthly", "lines", "in_kind"})}},
      {"index", "outcome", "findings", "owed"});
}

Json compliance_totals() {
  return object("Sums.",
                {{"total", reference("amount", "Contributions and fines.")},
                 {"contributions", reference("amount", "Owed, both shares.")},
                 {"late_fines", reference("amount", "Fines for lateness.")},
                 {"administrative_fines", reference("amount", "Fine of PP 86/2013.")},
                 {"employer", reference("amount", "Its share of the contributions.")},
                 {"worker", reference("amount", "The workers' share, which the employer remits.")},
                 {"programs", by_word("Contributions by program.")},
                 {"exposure", reference("amount", "Of all workers, where an event is stated.")},
                 {"exposure_monthly", reference("amount", "Pensions among it, a month.")}},
                {"total", "contributions", "late_fines", "administrative_fines", "employer",
                 "worker", "programs"});
}

// --- budget ---

Json budget_category() {
  Json json = object("People who are insured alike.",
                     {{"name", text("What the category is called.")},
                      {"heads", whole_number("How many people.", 1, most_budget_heads)},
                      {"self_employed", defined("self_employed")},
                      {"public_worker", defined("public_worker")}},
                     {"name", "heads"});
  json["oneOf"] = one_required(std::array{"self_employed", "public_worker"});
  return json;
}

Json budget_request() {
  Json properties = identity("budget");
  properties["from"] = reference("month", "First month.");
  properties["months"] = whole_number("How many; default 12.", 1, most_budget_months);
  Json categories = list_of(defined("budget_category"), "Who is insured.");
  categories["minItems"] = 1;
  properties["categories"] = categories;
  properties["event_on"] =
      reference("date", "The day of the events whose benefits are shown; absent: the first day.");
  properties["family"] = defined("family");
  properties["proposal"] =
      object("A published amount for one person and one year, of which the package is not known.",
             {{"yearly", reference("wage", "The amount.")},
              {"from", reference("month", "First of its twelve months.")},
              {"wage", reference("wage", "Minimum wage, for the rates of wage earners.")}},
             {"yearly", "from"});
  Json json = object("What it costs to insure categories of people, month by month.", properties,
                     {"verb", "from", "categories"});
  json["examples"] = Json::array();
  json["examples"].push_back(
      {{"id", "5"},
       {"verb", "budget"},
       {"from", "2026-01"},
       {"months", 12},
       {"categories",
        Json::array({{{"name", "RT"},
                      {"heads", 4200},
                      {"self_employed",
                       {{"group", "neighbourhood_official"}, {"payer", "local_government"}}}}})}});
  return json;
}

Json budget_line() {
  return object(
      "The contribution of one person and one month, for the months and heads that share its "
      "terms.",
      {{"category", text("Its name.")},
       {"program", words(program_names, "Into whose fund it goes.")},
       {"item", text("contribution, with its payer.")},
       {"payer", text("Who pays.")},
       {"payee", text("The fund.")},
       {"wage", reference("amount", "Income or wage of one person.")},
       {"base", reference("amount", "Of the band, or the wage.")},
       {"rate", {{"type", "string"}, {"description", "Percent."}}},
       {"per_head", object("Of one person and one month.",
                           {{"formula", text("To be typed into a calculator.")},
                            {"amount", reference("amount", "Rounded.")}},
                           {"formula", "amount"})},
       {"months", whole_number("How many months.", 1)},
       {"heads", whole_number("How many people.", 1)},
       {"formula", text("per_head.amount x months x heads.")},
       {"amount", reference("amount", "All of it.")},
       {"from", reference("month", "First month.")},
       {"to", reference("month", "Last month.")},
       {"citation", citation()},
       {"confidence", text("confirmed, reported, assumed or conflicting.")},
       {"note", text("What to know about it.")}},
      {"category", "program", "item", "payer", "payee", "per_head", "months", "heads", "formula",
       "amount", "from", "to", "citation", "confidence"});
}

Json package_candidate() {
  return object("A package that the amount may mean.",
                {{"package", words(package_kind_names, "Which.")},
                 {"band", whole_number("Of the income bands, from 1.", 1)},
                 {"base", reference("amount", "Of the band, or the wage.")},
                 {"monthly", reference("amount", "Of the first month.")},
                 {"yearly", reference("amount", "Of the twelve months.")},
                 {"difference", reference("amount", "yearly less what was published.")}},
                {"package", "base", "monthly", "yearly", "difference"});
}

Json budgeted_category() {
  Json benefits = Json::object();
  for (const auto& [word, event] : budget_event_names)
    benefits[std::string(word)] =
        object("What it pays.",
               {{"total", reference("amount", "At once and year by year.")},
                {"at_once", reference("amount", "Paid at once.")},
                {"later", reference("amount", "Claimed year by year, at most.")},
                {"lines", list_of(defined("benefit_line"), "As of a settlement.")},
                {"in_kind", list_of(defined("service_line"), "Services without an amount.")}},
               {"total", "at_once", "later", "lines", "in_kind"});
  return object("What a category costs, and what one event in it pays.",
                {{"name", text("As stated.")},
                 {"heads", whole_number("How many people.", 1)},
                 {"per_head", reference("amount", "Of one person, all months.")},
                 {"total", reference("amount", "Of all of them.")},
                 {"payers", by_word("By payer.")},
                 {"benefits", object("By event.", benefits, Json::array())}},
                {"name", "heads", "per_head", "total", "payers", "benefits"});
}

Json response_properties() {
  return {{"id", true},
          {"ok", {{"const", true}}},
          {"law_version", {{"type", "string"}}},
          {"assumptions", assumptions_of_claim()}};
}

}  // namespace

void define_duties(Json& definitions) {
  definitions["employer_conduct"] = employer_conduct();
  definitions["employed_person"] = employed_person();
  definitions["comply"] = comply_request();
  definitions["compliance_finding"] = finding();
  definitions["compliance_verdict"] = compliance_verdict();
  definitions["sanctions"] = sanctions();
  definitions["examined_worker"] = examined_worker();
  definitions["compliance_totals"] = compliance_totals();
  definitions["budget_category"] = budget_category();
  definitions["budget"] = budget_request();
  definitions["budget_line"] = budget_line();
  definitions["budgeted_category"] = budgeted_category();
  definitions["package_candidate"] = package_candidate();
}

Json duties_responses() {
  Json comply = response_properties();
  comply["lines"] = list_of({{"type", "object"}},
                            "Contributions and fines owed, as the lines of a bill; of a "
                            "contribution, base is what is due and wage what was paid.");
  comply["totals"] = defined("compliance_totals");
  comply["duty"] = list_of(words(program_names, "A program."), "Programs that it must be in.");
  comply["verdict"] = defined("compliance_verdict");
  comply["sanctions"] = defined("sanctions");
  comply["workers"] = list_of(defined("examined_worker"), "One by one.");
  comply["examined"] = whole_number("How many workers.", 0);
  comply["in_breach"] = whole_number("Workers with a finding that is not met.", 0);
  comply["refused"] =
      list_of({{"type", "object"}}, "Of 'jamsos comply --json': workers with a bad fact.");
  Json budget = response_properties();
  budget["lines"] = list_of(defined("budget_line"), "By category, program and months.");
  budget["totals"] = object("Sums.",
                            {{"total", reference("amount", "Of everything.")},
                             {"heads", whole_number("All people.", 1)},
                             {"payers", by_word("By payer.")},
                             {"programs", by_word("By program.")}},
                            {"total", "heads", "payers", "programs"});
  budget["categories"] = list_of(defined("budgeted_category"), "In the order of the request.");
  budget["months"] = list_of(object("A month.",
                                    {{"month", reference("month", "Which.")},
                                     {"total", reference("amount", "Of all categories.")},
                                     {"payers", by_word("By payer.")}},
                                    {"month", "total", "payers"}),
                             "Month by month.");
  budget["calendar_years"] = list_of(object("A calendar year.",
                                            {{"year", whole_number("Which.", 1900)},
                                             {"months", whole_number("Of the budget in it.", 1)},
                                             {"total", reference("amount", "Of all categories.")},
                                             {"payers", by_word("By payer.")}},
                                            {"year", "months", "total", "payers"}),
                                     "Year by year.");
  budget["proposal"] =
      object("Which package the published amount fits.",
             {{"yearly", reference("amount", "As published.")},
              {"nearest", defined("package_candidate")},
              {"candidates", list_of(defined("package_candidate"), "All packages.")}},
             {"yearly", "nearest", "candidates"});
  const auto response = [](Json properties, Json required) {
    return Json{{"type", "object"},
                {"properties", std::move(properties)},
                {"required", std::move(required)},
                {"additionalProperties", false}};
  };
  Json responses = Json::array();
  responses.push_back(
      response(comply, {"id", "ok", "law_version", "lines", "totals", "duty", "verdict",
                        "sanctions", "workers", "examined", "in_breach", "assumptions"}));
  responses.push_back(response(budget, {"id", "ok", "law_version", "lines", "totals", "categories",
                                        "months", "calendar_years", "assumptions"}));
  return responses;
}

}  // namespace tool
