// SPDX-License-Identifier: Apache-2.0
// The verbs settle and check: facts of a claim, lines of benefits, verdicts.
#include "claim_request.hpp"
#include "schema_parts.hpp"

namespace tool {

using namespace jamsos;

namespace {

Json defined(const char* definition) { return {{"$ref", std::string("#/$defs/") + definition}}; }

Json list_of(const char* definition, const char* description, std::size_t most) {
  return {{"type", "array"},
          {"description", description},
          {"items", defined(definition)},
          {"maxItems", most}};
}

Json text(const char* description) { return {{"type", "string"}, {"description", description}}; }

/// At most one of the ways in which a pay is stated.
Json at_most_one_pay() {
  Json any = one_required(ways_of_pay);
  Json ways = any;
  ways.push_back({{"not", {{"anyOf", any}}}});
  return ways;
}

Json membership() {
  return object(
      "A time of membership without a break, with one employer or as self-employed.",
      {{"from", reference("date", "First day.")},
       {"until", reference("date", "Last day; absent: the membership goes on.")},
       {"unpaid", list_of("month", "Contribution months in that time that were not paid.",
                          decltype(MembershipSpell::unpaid)::capacity)},
       {"employer",
        whole_number("Which employer, counted from 0: the same number in all its spells, which "
                     "must not overlap. Default 0.",
                     0)}},
      {"from"});
}

Json participant() {
  Json properties = {
      {"segment",
       words(insured_segment_names,
             "How the participant was insured. wage_earner: by an employer; self_employed: BPU, "
             "and who is enrolled like them; construction: as a worker of a project; migrant: "
             "who works abroad (PMI), under rules of their own; "
             "public_worker: at a public body, outside the civil service.")},
      {"phase",
       words(work_phase_names,
             "Migrant workers, for whom it is needed, and nobody else: where they stood when it "
             "happened. during_work: from embarkation in Indonesia to the way home.")},
      {"birth_date", reference("date", "Of the participant.")},
      {"citizenship",
       words(citizenship_names, "WNI: Indonesian citizen; WNA: foreigner. Absent: WNI is taken.")},
      {"stay_months",
       whole_number("Foreigners: months of work in Indonesia, done or agreed; needed with WNA.",
                    0)},
      {"dominant_hand",
       words(hand_names,
             "The hand that is used more. Absent: right is taken, and the response says so where "
             "an arm or a hand was lost.")},
      {"income",
       reference("amount",
                 "Self-employed: the declared monthly income; its band gives the wage from which "
                 "benefits of JKK are reckoned.")},
      {"group", words(self_employed_group_names,
                      "Self-employed: who the participant is; default self_employed. Groups that "
                      "others enrol take the lowest band without an income.")},
      {"memberships",
       list_of("membership",
               "When the participant was a member. Absent, and no contribution_months either: "
               "settle takes an active member who has paid, check asks for it.",
               decltype(Participant::memberships)::capacity)},
      {"contribution_months",
       whole_number("Instead of memberships: months of contributions paid (masa iur).", 0)},
      {"unpaid_months",
       whole_number("Months unpaid in a row when it happened, where the memberships do not name "
                    "them.",
                    0)},
      {"arrears_paid_on",
       reference("date", "Self-employed: the day on which those arrears were paid.")}};
  properties.update(pay_properties());
  Json json = object(
      "Who was insured. The registered pay is stated in at most one way; it is the last one before "
      "the accident.",
      properties, {"segment"});
  json["oneOf"] = at_most_one_pay();
  json["dependentRequired"] = {{"fixed_allowances", {"basic_wage"}}};
  const Json migrant = {{"properties", {{"segment", {{"const", "migrant"}}}}}};
  const Json phase = {{"required", {"phase"}}};
  json["if"] = migrant;
  json["then"] = phase;
  json["else"] = {{"not", phase}};
  return json;
}

Json employer_record() {
  return object(
      "What the employer did or failed to do; everybody but the self-employed.",
      {{"registered", yes_no("Was this worker registered? Default true; else the employer pays.")},
       {"first_contribution_paid",
        yes_no("Was the first contribution paid, with which membership begins? Default true.")},
       {"programs",
        {{"type", "array"},
         {"description", "Programs that the employer joined; absent: all of them."},
         {"items", {{"enum", {"JKK", "JKM", "JHT", "JP"}}}},
         {"uniqueItems", true}}},
       {"size", words(employer_size_names, "Size of the enterprise, where it decides for JKP.")},
       {"status",
        words(employer_status_names,
              "Default going_concern; bankrupt: by a final judgment; closed: dissolved by law.")},
       {"actual_wage",
        reference("wage",
                  "The monthly wage really earned, where it is more than the registered one: the "
                  "employer owes the difference.")},
       {"wage_paid", reference("amount",
                               "Wage paid on while the participant could not work, all months "
                               "together; the allowance of those months goes to the employer.")},
       {"arrears_settled_on",
        reference("date", "The day on which the employer's arrears were settled.")}},
      Json::array());
}

Json inability() {
  Json json =
      object("How long the participant could not work: months and days, or first and last day.",
             {{"months", whole_number("Whole months.", 0)},
              {"days", whole_number("Days beyond the whole months.", 0, 30)},
              {"from", reference("date", "First day of the inability.")},
              {"until", reference("date", "Last day of the inability.")}},
             Json::array());
  const Json counted = {{"anyOf", {{{"required", {"months"}}}, {{"required", {"days"}}}}}};
  const Json dated = {{"anyOf", {{{"required", {"from"}}}, {{"required", {"until"}}}}}};
  Json by_count = counted;
  by_count["not"] = dated;
  Json by_days = {{"required", {"from", "until"}}};
  by_days["not"] = counted;
  json["oneOf"] = {by_count, by_days};
  return json;
}

Json loss() {
  Json parts = Json::array();
  for (const DisabilityPartInfo& info : disability_parts()) parts.push_back(info.code);
  for (const DisabilityPartInfo& info : disability_parts()) parts.push_back(info.name);
  return object(
      "One loss of the table of disabilities (PP 44/2015 Annex III).",
      {{"part",
        {{"description",
          "The row of the table, by its short code or its name: F1R is the right thumb."},
         {"enum", parts}}},
       {"count", whole_number("Fingers or toes lost of that row; default 1.", 1)},
       {"lost_function",
        reference("percent",
                  "Percent of its function that the part has lost; absent: the part itself is "
                  "lost.")},
       {"decibels", whole_number("Hearing lost, in decibels: rows HD1 and HD2.", 0)},
       {"percent_lost",
        reference("percent", "Sight or field of vision lost, in percent: rows V1 and V3.")},
       {"percent_granted",
        reference("percent",
                  "Row S1, for which the table has a range: the percentage granted by the "
                  "doctor, 10 to 30.")}},
      {"part"});
}

Json receipts() {
  return object(
      "Money that was spent, with receipts; each is paid back up to its limit.",
      {{"transport_land", reference("amount", "Transport by land, river or lake.")},
       {"transport_sea", reference("amount", "Transport by sea.")},
       {"transport_air", reference("amount", "Transport by air.")},
       {"dentures", reference("amount", "Dentures.")},
       {"hearing_aid", reference("amount", "A hearing aid.")},
       {"glasses", reference("amount", "Glasses.")},
       {"home_care",
        reference("amount", "Care at home, where treatment at hospital cannot go on.")},
       {"orthosis_price",
        reference("amount",
                  "Price of an orthosis or prosthesis in the list of the rehabilitation centre.")}},
      Json::array());
}

Json event() {
  return object(
      "What happened.",
      {{"kind",
        words(event_kind_names,
              "work_accident: kecelakaan kerja; occupational_disease: penyakit akibat kerja; "
              "death: not by work; missing_person: disappeared. The others are about the savings "
              "and the pension: retirement: pension age, or the age of JHT; layoff: PHK; "
              "contract_end: of a fixed-term contract (PKWT); leaving_indonesia: for good; "
              "partial_withdrawal: of JHT, while a member.")},
       {"date", reference("date",
                          "Of the accident, the diagnosis, the death, the disappearance or the end "
                          "of work. It chooses the version of the law.")},
       {"cause", words(accident_cause_names,
                       "Of an accident. commuting: on the usual way to or from work; "
                       "sudden_death: meninggal mendadak at work; violence: physical violence or "
                       "rape at the workplace.")},
       {"employment_ended",
        reference("date", "A disease that shows later: the day on which the work ended.")},
       {"reported_on", reference("date", "First report to the agency (stage I).")},
       {"inability", defined("inability")},
       {"losses", list_of("loss", "Parts of the body that were lost or do not work any more.",
                          decltype(Event::losses)::capacity)},
       {"total_disability",
        yes_no("Permanently unable to do any work (cacat total tetap); not beside losses.")},
       {"died_on", reference("date", "Death from the accident or the disease.")},
       {"recovered_on",
        reference("date", "The doctor's final letter: healed, or with a disability that stays.")},
       {"receipts", defined("receipts")},
       {"agreed_retirement_age",
        yes_no("Was the retirement age of the work agreement reached, whatever the law's is? "
               "Default false.")},
       {"remarried_on",
        reference("date",
                  "A pension in payment: the day on which the widow or widower remarried.")},
       {"widow_died_on",
        reference("date", "A pension in payment: the day on which the widow or widower died.")}},
      {"kind", "date"});
}

Json child() {
  return object(
      "A child of the participant; the scholarship goes by its schooling.",
      {{"birth_date", reference("date", "Of the child.")},
       {"level", words(education_level_names,
                       "Where the child was when it happened. kindergarten: TK; primary: SD; "
                       "junior_secondary: SMP; senior_secondary: SMA; training: instead of higher "
                       "education. Absent and younger than 7: below_school_age.")},
       {"years_left",
        whole_number("Years of that level still to come, the running school year included; needed "
                     "with a level from kindergarten to training, unless it is its first year.",
                     0)},
       {"married", yes_no("Married children get no scholarship; default false.")},
       {"work",
        words(child_work_names,
              "Does the child work? Since February 2025 some work is allowed beside studies: "
              "employed for six months at most, self_employed, apprentice (magang). Default "
              "none.")},
       {"registered",
        yes_no("Did the participant register this child for the scholarship? It counts where there "
               "are more children than the law pays for.")}},
      Json::array());
}

Json family() {
  return object("Who is left. Absent: benefits go to 'heirs', whoever they are.",
                {{"spouse", yes_no("Is there a widow or widower? Default false.")},
                 {"children", list_of("child", "Children of the participant.",
                                      decltype(Family::children)::capacity)},
                 {"grandchildren", whole_number("How many; default 0.", 0)},
                 {"parents", whole_number("How many; default 0.", 0)},
                 {"grandparents", whole_number("How many; default 0.", 0)},
                 {"siblings", whole_number("How many; default 0.", 0)},
                 {"parents_in_law", whole_number("How many; default 0.", 0)},
                 {"will", yes_no("Is somebody named in a will (wasiat)? Default false.")}},
                Json::array());
}

Json claim_dates() {
  return object(
      "When the claim was made and paid.",
      {{"filed_on", reference("date", "The day on which it was filed; decides whether it lapsed.")},
       {"complete_on",
        reference("date", "The day on which all papers were there; the term of payment begins.")},
       {"paid_on", reference("date", "The day of payment; a late one earns a compensation.")},
       {"days_late", whole_number("Days of delay, instead of complete_on and paid_on.", 0)}},
      Json::array());
}

Json claim_options() {
  Json properties = {{"lang", words(render::language_names, "Of notes; default en.")}};
  properties.update(interpretation_properties());
  return object("Language, and a reading for each question that the law leaves open.", properties,
                Json::array());
}

Json claim_request(const char* verb, const char* description) {
  Json properties = {
      {"id", {{"type", {"string", "integer"}}, {"description", "Echoed in the response."}}},
      {"verb", {{"const", verb}, {"description", "What to do."}}},
      {"on", reference("date", "The day on which the question is asked.")},
      {"known_on", reference("date", "Law as known on this day; absent: all that is known.")},
      {"participant", defined("participant")},
      {"employer", defined("employer_record")},
      {"event", defined("event")},
      {"family", defined("family")},
      {"claim", defined("claim_dates")},
      {"jkp", defined("job_loss")},
      {"holidays", defined("holidays")},
      {"options", defined("claim_options")}};
  properties.update(life_properties());
  return object(description, properties, {"verb", "participant", "event"});
}

/// The members that belong to a claim.
Json facts_of_a_claim() {
  return one_required(std::array{"participant", "employer", "event", "family", "claim", "jkp",
                                 "holidays", "history", "jht", "jp", "tax"});
}
/// What a request may state where no claim is made.
Json in_place_of_a_claim() { return {{{"required", {"housing"}}}, {{"required", {"bsu"}}}}; }

Json settle_request() {
  Json json = claim_request(
      "settle",
      "What is paid after a work accident, an occupational disease, a death or the end of work: "
      "each benefit with its calculation, payer and payee; or, with 'bsu', the wage subsidy.");
  json["required"] = {"verb"};
  json["properties"]["bsu"] = defined("bsu");
  json["oneOf"] = {{{"required", {"participant", "event"}}, {"not", {{"required", {"bsu"}}}}},
                   {{"required", {"bsu"}}, {"not", {{"anyOf", facts_of_a_claim()}}}}};
  json["examples"] = Json::array();
  json["examples"].push_back({{"id", "1"},
                              {"verb", "settle"},
                              {"participant", {{"segment", "wage_earner"}, {"wage", "4500000"}}},
                              {"event",
                               {{"kind", "work_accident"},
                                {"date", "2024-09-10"},
                                {"cause", "commuting"},
                                {"died_on", "2024-09-10"}}},
                              {"family",
                               {{"spouse", true},
                                {"children", Json::array({{{"birth_date", "2014-03-02"},
                                                           {"level", "primary"},
                                                           {"years_left", 3}}})}}}});
  return json;
}

Json check_request() {
  Json json = claim_request(
      "check",
      "Whether there is a right to benefits: the conditions one by one, the last days, and the "
      "facts that are missing.");
  json["properties"]["program"] =
      words(claim_program_names,
            "Whose outcome is the outcome of the answer. Absent: JKK after an accident or a "
            "disease, JKM after a death or a disappearance, JHT after the end of work; JKP after a "
            "layoff, a resignation or the end of a contract of a wage earner since February 2021, "
            "where 'jkp' is stated or no working life is.");
  json["properties"]["housing"] = {{"$ref", "#/$defs/housing"}};
  json["properties"]["bsu"] = defined("bsu");
  // Either a claim, or a loan of the housing service, or the wage subsidy of a day or by name.
  json["required"] = {"verb"};
  Json beside = facts_of_a_claim();
  beside.push_back({{"required", {"housing"}}});
  Json subsidy = {{"required", {"bsu"}}, {"not", {{"anyOf", beside}}}};
  subsidy["anyOf"] = {{{"required", {"on"}}},
                      {{"properties", {{"bsu", {{"required", {"programme"}}}}}}}};
  json["oneOf"] = {
      {{"required", {"on", "participant", "event"}}, {"not", {{"anyOf", in_place_of_a_claim()}}}},
      {{"required", {"on", "housing"}}, {"not", {{"required", {"bsu"}}}}},
      subsidy};
  json["examples"] = Json::array();
  json["examples"].push_back({{"id", "2"},
                              {"verb", "check"},
                              {"on", "2025-03-01"},
                              {"program", "JKM"},
                              {"participant",
                               {{"segment", "self_employed"},
                                {"income", "2000000"},
                                {"memberships", Json::array({{{"from", "2025-01-10"}}})}}},
                              {"event", {{"kind", "death"}, {"date", "2025-02-26"}}}});
  return json;
}

Json citation() {
  return object("The article.",
                {{"instrument", text("Such as PP 44/2015.")},
                 {"article", text("Such as Pasal 25(2)b.")},
                 {"in_force", reference("date", "First day on which it was in force.")}},
                {"instrument", "article", "in_force"});
}

/// The words of a party or an item of benefits.
template <class Names, class Word>
Json some_words(const Names& names, Word word, const char* description) {
  Json list = Json::array();
  for (const auto& named : names) list.push_back(word(named));
  return {{"description", description}, {"enum", list}};
}

Json items(bool services) {
  Json list = Json::array();
  for (const auto& [name, item] : item_names) {
    if (item < Item::temporary_disability) continue;
    const bool service = item == Item::medical_care || item == Item::return_to_work ||
                         (item >= Item::labour_market_information && item != Item::subsidy);
    if (service == services || item == Item::training) list.push_back(name);
  }
  return {{"description",
           services ? "The service."
                    : "temporary_disability: STMB, while unable to work; "
                      "periodic: santunan berkala; balance, part_10, part_30: of "
                      "JHT; cash: of JKP; income_tax: withheld from a benefit, paid by its "
                      "receiver; the others say what they are."},
          {"enum", list}};
}

Json party(const char* description) {
  return some_words(
      party_names, [](std::string_view name) { return name; }, description);
}

Json confidence() {
  return words(confidence_names, "How sure the least sure thing is on which it rests.");
}

Json benefit_line() {
  Json properties = {
      {"program", words(claim_program_names, "The insurance; BEASISWA is the scholarship.")},
      {"item", items(false)},
      {"payer",
       party("Who pays: a fund, the employer, the agency for its own delay; of a tax, the receiver "
             "of the benefit.")},
      {"payee", party("Who receives it.")},
      {"base", reference("amount", "What the first term of the formula begins with.")},
      {"rate", reference("percent", "Where all terms have the same one.")},
      {"formula", text("The calculation in plain digits, to be typed into a calculator.")},
      {"amount", reference("amount",
                           "To be paid; of a yearly stream or of limited_months, what remains at "
                           "most; of a pension, that of its first month.")},
      {"payment", words(payment_mode_names,
                        "yearly: a stream that is claimed each year; monthly: a pension; "
                        "limited_months: a few months, each with its conditions.")},
      {"from", reference("month", "First month of a stream.")},
      {"to", reference("month", "Last month of a stream.")},
      {"due", reference("date", "Last day of payment in time.")},
      {"child", whole_number("Index of the child in family.children, from 0.", 0)},
      {"after_arrears", {{"const", true}, {"description", "Paid only after the arrears."}}},
      {"reclaimable_from",
       party("The payer pays first and may ask it back from this fund; absent: may not.")},
      {"limit", object("A floor or a ceiling that changed the amount.",
                       {{"kind", {{"enum", {"floor", "ceiling"}}, {"description", "Which."}}},
                        {"amount", reference("amount", "Its value.")},
                        {"citation", citation()}},
                       {"kind", "amount", "citation"})},
      {"other_reading", object("The amount under another reading of an open question.",
                               {{"option", text("The question, by its name among the options.")},
                                {"value", text("The other reading.")},
                                {"amount", reference("amount", "What the line would be.")}},
                               {"option", "value", "amount"})},
      {"terms",
       {{"type", "array"},
        {"description", "The parts of the sum, where there are several or they have a name."},
        {"items", object("A part.",
                         {{"label", text("A level of school, a row of the table, a way of "
                                         "transport; its formula where it has no name.")},
                          {"amount", reference("amount", "Rounded by itself.")}},
                         {"label", "amount"})}}},
      {"schedule",
       {{"type", "array"},
        {"description", "Of a scholarship: each school year, from July to June."},
        {"items", object("A school year.",
                         {{"school_year", text("Such as 2024/2025.")},
                          {"level", words(education_level_names, "The level in that year.")},
                          {"amount", reference("amount", "Of that year.")}},
                         {"school_year", "level", "amount"})}}},
      {"months", job_loss_schedule()},
      {"citation", citation()},
      {"confidence", confidence()},
      {"note", text("What to know about this line.")}};
  return object("A benefit.", properties,
                {"program", "item", "payer", "payee", "base", "formula", "amount", "payment",
                 "citation", "confidence"});
}

Json service_line() {
  return object("A service without an amount.",
                {{"program", words(claim_program_names, "The insurance.")},
                 {"item", items(true)},
                 {"at_most", reference("amount", "What it may cost, paid to its provider.")},
                 {"until", reference("date", "Last day of a cover that goes on.")},
                 {"citation", citation()},
                 {"confidence", confidence()},
                 {"note", text("What to know about it.")}},
                {"program", "item", "citation", "confidence"});
}

Json benefit_totals() {
  const auto by = [](const char* description) {
    return Json{{"type", "object"},
                {"description", description},
                {"additionalProperties", defined("amount")}};
  };
  return object("Sums of the lines. Taxes and pensions are in no sum but tax, net and monthly.",
                {{"total", reference("amount", "Of what is paid at once and later, before tax.")},
                 {"at_once", reference("amount", "Paid at once.")},
                 {"later", reference("amount", "Claimed year by year or month by month, at most.")},
                 {"tax", reference("amount", "Income tax withheld.")},
                 {"net", reference("amount", "Paid at once, less the tax.")},
                 {"monthly", reference("amount", "The pensions of a month.")},
                 {"programs", by("By program.")},
                 {"items", by("By item.")},
                 {"payers", by("By payer.")},
                 {"payees", by("By payee.")}},
                {"total", "at_once", "later", "tax", "net", "monthly", "programs", "items",
                 "payers", "payees"});
}

Json change() {
  return object("What would meet a condition that is not met.",
                {{"condition", text("The condition.")},
                 {"change", text("Its stable name, such as change.wait.")},
                 {"date", reference("date", "From which it is good.")},
                 {"number", whole_number("How many.", 0)},
                 {"amount", reference("amount", "At most.")},
                 {"text", text("In words.")}},
                {"condition", "change", "text"});
}

Json verdict() {
  const auto outcome = [](const char* description) { return words(outcome_names, description); };
  return object(
      "Is there a right?",
      {{"outcome", outcome("Of the program asked for.")},
       {"programs",
        {{"type", "object"},
         {"description",
          "The outcome of the program asked for and of every other one that the event touches."},
         {"additionalProperties", outcome("Of this program.")}}},
       {"findings",
        {{"type", "array"},
         {"description", "The conditions, one by one."},
         {"items",
          object("A condition.",
                 {{"program", words(claim_program_names, "Whose condition it is.")},
                  {"condition", text("Its stable name.")},
                  {"met",
                   {{"enum", {true, false, nullptr}},
                    {"description",
                     "null: a fact is missing. A condition that is not met may end the right, or "
                     "make it smaller, later or owed by somebody else; the detail says it."}}},
                  {"citation", citation()},
                  {"change", change()},
                  {"detail", text("The condition in words, with its day or number.")}},
                 {"program", "condition", "met", "detail"})}}},
       {"missing",
        {{"type", "array"},
         {"description",
          "Facts that could still change an outcome, by their path in the request; none where the "
          "outcomes are decided."},
         {"items", {{"type", "string"}}}}},
       {"earliest", reference("date", "The first day on which the claim is good.")},
       {"last", reference("date", "The last day on which it can be claimed.")},
       {"least_change",
        {{"type", "array"},
         {"description",
          "Not entitled: what would make the claim good, one change for each condition that is not "
          "met; empty where one of them cannot be mended. Absent with another outcome."},
         {"items", change()}}}},
      {"outcome", "programs", "findings", "missing"});
}

Json response_with(Json members, Json required) {
  Json properties = {
      {"id", true}, {"ok", {{"const", true}}}, {"law_version", {{"type", "string"}}}};
  properties.update(members);
  properties["verdict"] = defined("verdict");
  properties["assumptions"] = assumptions_of_claim();
  for (const char* name : {"id", "ok", "law_version", "verdict", "assumptions"})
    required.push_back(name);
  return {{"type", "object"},
          {"properties", properties},
          {"required", required},
          {"additionalProperties", false}};
}

}  // namespace

Json assumptions_of_claim() {
  return {{"type", "array"},
          {"description", "What was taken because nobody stated it."},
          {"items",
           object("An assumption.", {{"id", text("Its stable name.")}, {"text", text("In words.")}},
                  {"id", "text"})}};
}

void define_claims(Json& definitions) {
  definitions["percent"] = {
      {"description", "From 0 to 100, at most six decimals, as a text: \"4.5\"."},
      {"type", "string"},
      {"pattern", "^0*(100(\\.0{1,6})?|[0-9]{1,2}(\\.[0-9]{1,6})?)$"}};
  definitions["membership"] = membership();
  definitions["participant"] = participant();
  definitions["employer_record"] = employer_record();
  definitions["inability"] = inability();
  definitions["loss"] = loss();
  definitions["receipts"] = receipts();
  definitions["event"] = event();
  definitions["child"] = child();
  definitions["family"] = family();
  definitions["claim_dates"] = claim_dates();
  define_job_loss(definitions);
  define_subsidy(definitions);
  definitions["claim_options"] = claim_options();
  definitions["settle"] = settle_request();
  definitions["check"] = check_request();
  definitions["housing"] = object(
      "A loan of the housing service of JHT, in place of a claim: checked against the limits of "
      "the day ('on').",
      {{"kind",
        words(jht::housing_loan_kind_names, "mortgage: KPR; down_payment: PUMP; renovation: PRP.")},
       {"amount", reference("wage", "How much is borrowed.")},
       {"price", reference("wage", "Price of the house.")},
       {"years", whole_number("Term of the loan.", 1, 100)},
       {"low_income", yes_no("Is it a low-income household (MBR)? Default false.")},
       {"member_since", reference("date", "First day of membership.")},
       {"owns_home", yes_no("Does the member own a home?")},
       {"had_this_loan", yes_no("Was this kind of loan taken before? Default false.")}},
      {"kind", "amount"});
  definitions["benefit_line"] = benefit_line();
  definitions["service_line"] = service_line();
  definitions["benefit_totals"] = benefit_totals();
  definitions["verdict"] = verdict();
}

Json claim_responses() {
  Json responses = Json::array();
  responses.push_back(
      response_with({{"lines", {{"type", "array"}, {"items", defined("benefit_line")}}},
                     {"in_kind", {{"type", "array"}, {"items", defined("service_line")}}},
                     {"totals", defined("benefit_totals")}},
                    {"lines", "in_kind", "totals"}));
  responses.push_back(response_with(Json::object(), Json::array()));
  return responses;
}

}  // namespace tool
