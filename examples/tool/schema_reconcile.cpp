// SPDX-License-Identifier: Apache-2.0
#include <jamsos/lists/tranches.hpp>

#include "schema_parts.hpp"

namespace tool {

using namespace jamsos;

namespace {

Json text(const char* description) { return {{"type", "string"}, {"description", description}}; }
Json list_of(const char* definition, const char* description) {
  return {{"type", "array"},
          {"description", description},
          {"items", {{"$ref", std::string("#/$defs/") + definition}}}};
}

Json row_properties() {
  const auto short_text = [](const char* description) {
    Json json = text(description);
    json["maxLength"] = static_cast<int>(lists::longest_text);
    return json;
  };
  return {
      {"nik",
       {{"type", "string"},
        {"description",
         "National number (NIK): six digits of a place, day (a woman's plus 40), month and two "
         "digits of the year of birth, four that count from 0001."},
        {"pattern",
         "^[1-9][0-9]{5}(0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(0[1-9]|1[0-2])[0-9]{6}$"}}},
      {"name", short_text("As the list writes it; without it there is no suggestion.")},
      {"birth_date", reference("date", "Absent: the one in the national number counts.")},
      {"employer", short_text("Its number or name; a worker may stand at several.")},
      {"district", short_text("Where the row is reckoned among.")},
      {"wage", reference("wage", "Of a month.")},
      {"programs", reference("programs", "In which the worker is, or ought to be.")},
      {"owed", reference("amount", "What the employer owes for this worker.")}};
}

Json listed_worker() {
  return object("A worker at an employer. A row with a bad value is listed among bad_rows.",
                row_properties(), {"nik"});
}

Json request() {
  Json json = object(
      "Two lists of workers that must agree: the labour office's, of who works, and the agency's, "
      "of "
      "who is registered. Long lists are files: jamsos reconcile.",
      {{"id", {{"type", {"string", "integer"}}, {"description", "Echoed in the response."}}},
       {"verb", {{"const", "reconcile"}, {"description", "What to do."}}},
       {"labour_office", list_of("listed_worker", "Who works, and for what.")},
       {"agency", list_of("listed_worker", "Who is registered, and on what wage.")},
       {"tranche",
        object("Letters to employers: so many in each.",
               {{"size", whole_number("Employers of a letter.", 1)},
                {"order", words(lists::tranche_order_names,
                                "gap: most missing workers first, the default; owed: the largest "
                                "amount owed first.")}},
               {"size"})},
       {"options",
        object("How the lists are compared.",
               {{"least_score",
                 whole_number("Of a suggestion, in thousandths; default 750.", 500, 1000)},
                {"lang", words(render::language_names, "Of texts; default en.")}},
               Json::array())}},
      {"verb", "labour_office", "agency"});
  json["examples"] = Json::array();
  json["examples"].push_back(
      {{"id", "4"},
       {"verb", "reconcile"},
       {"labour_office",
        Json::array({{{"nik", "3512010505900001"}, {"name", "Budi Contoh"}, {"wage", "3000000"}}})},
       {"agency",
        Json::array(
            {{{"nik", "3512010505900001"}, {"name", "H. Boedi Contoh"}, {"wage", "2500000"}}})}});
  return json;
}

Json result_row() {
  Json properties = row_properties();
  properties["line"] = whole_number("Of the file, or place in the list, from 1.", 1);
  properties["wage"] = reference("amount", "Of a month.");
  return object("A row of a list.", properties, {"line", "nik"});
}

Json result() {
  return object(
      "A row and what became of it, or a pair.",
      {{"category",
        words(lists::category_names,
              "wage_...: a match by national number and employer; lower and higher are the wage at "
              "the agency. missing: on the other list. suggested: perhaps the same person, never "
              "counted as a match. duplicate: stands again on its list with the same employer. "
              "several_employers: the person is on the other list with another employer.")},
       {"side", words(lists::side_names, "The list of 'row'; the labour office's of a pair.")},
       {"row", {{"$ref", "#/$defs/result_row"}}},
       {"other",
        {{"$ref", "#/$defs/result_row"},
         {"description",
          "Of a pair the agency's row; of a duplicate the row that counts; of several_employers a "
          "row of the person on the other list."}}},
       {"wage_difference", reference("amount", "The labour office's wage less the agency's.")},
       {"programs_missing",
        reference("programs", "Of a pair: what the labour office has and the agency has not.")},
       {"suggestion", {{"$ref", "#/$defs/suggestion"}}}},
      {"category", "side", "row"});
}

Json suggestion() {
  return object("Why two rows may be one person.",
                {{"score", whole_number("Thousandths.", 0, 1000)},
                 {"reasons",
                  {{"type", "array"},
                   {"description", "What speaks for it, and what differs."},
                   {"items", object("A reason.",
                                    {{"id", text("Stable.")},
                                     {"text", text("The same in words.")},
                                     {"count", whole_number("Where it counts something.", 1)}},
                                    {"id", "text"})}}},
                 {"rivals", whole_number("Other pairs of one of the rows with this score.", 0)}},
                {"score", "reasons", "rivals"});
}

Json side_counts() {
  Json properties = {{"rows", whole_number("All rows.", 0)},
                     {"workers", whole_number("Rows neither bad nor duplicates.", 0)},
                     {"matched", whole_number("Rows matched, whatever the wages.", 0)}};
  Json required = {"rows", "workers", "matched"};
  for (const auto& [name, category] : lists::category_names) {
    properties[std::string(name)] = whole_number("Rows of this category.", 0);
    required.push_back(name);
  }
  properties["bad"] = whole_number("Rows refused; of the whole list only.", 0);
  return object("Rows of one list.", properties, required);
}

Json list_totals() {
  return object(
      "Sums of an employer, of a district or of everybody.",
      {{"place", whole_number("Among the employers of all letters, from 1.", 1)},
       {"key", text("The name in one spelling.")},
       {"name", text("The first of its spellings in alphabetical order.")},
       {"coverage",
        object("Registered workers of the labour office's list.",
               {{"numerator", whole_number("Matched.", 0)},
                {"denominator", whole_number("Workers.", 0)},
                {"percent", {{"type", "string"}, {"pattern", "^[0-9]{1,3}\\.[0-9]{2}$"}}}},
               {"numerator", "denominator"})},
       {"labour_office", {{"$ref", "#/$defs/side_counts"}}},
       {"agency", {{"$ref", "#/$defs/side_counts"}}},
       {"gap", whole_number("Workers missing at the agency.", 0)},
       {"wage_difference", reference("amount", "By how much wages are reported too low.")},
       {"unreported_wages",
        reference("amount", "The same and the wages of who is missing at the agency.")},
       {"owed", reference("amount", "As the list states it, else unreported_wages.")}},
      {"coverage", "labour_office", "agency", "gap", "wage_difference", "unreported_wages",
       "owed"});
}

Json bad_row() {
  return object("A row that was refused.",
                {{"side", words(lists::side_names, "Whose list.")},
                 {"line", whole_number("Of the file, or place in the list, from 1.", 1)},
                 {"nik", text("As it stands there.")},
                 {"code", text("As of a refusal.")},
                 {"field", text("Empty: the row as a whole.")},
                 {"value", text("What was refused.")},
                 {"message", text("Why.")}},
                {"side", "line", "nik", "code", "field", "value", "message"});
}

Json letter() {
  return object("A letter.",
                {{"number", whole_number("From 1.", 1)},
                 {"gap", whole_number("Sum of its employers.", 0)},
                 {"owed", reference("amount", "Sum of its employers.")},
                 {"employers", list_of("list_totals", "In order.")}},
                {"number", "gap", "owed", "employers"});
}

}  // namespace

void define_reconcile(Json& definitions) {
  definitions["listed_worker"] = listed_worker();
  definitions["reconcile"] = request();
  definitions["result_row"] = result_row();
  definitions["suggestion"] = suggestion();
  definitions["reconciled_row"] = result();
  definitions["side_counts"] = side_counts();
  definitions["list_totals"] = list_totals();
  definitions["bad_row"] = bad_row();
  definitions["letter"] = letter();
}

Json reconcile_response() {
  Json persons = object("Persons with several employers on a list; that is legal.",
                        {{"labour_office", whole_number("", 0)}, {"agency", whole_number("", 0)}},
                        {"labour_office", "agency"});
  Json required = {"id",         "ok",        "law_version",
                   "results",    "bad_rows",  "totals",
                   "employers",  "districts", "persons_with_several_employers",
                   "assumptions"};
  return object("Two lists reconciled.",
                {{"id", true},
                 {"ok", {{"const", true}}},
                 {"law_version", {{"type", "string"}}},
                 {"results", list_of("reconciled_row", "Every row that is not bad, once.")},
                 {"bad_rows", list_of("bad_row", "The others.")},
                 {"totals", {{"$ref", "#/$defs/list_totals"}}},
                 {"employers", list_of("list_totals", "In alphabetical order.")},
                 {"districts", list_of("list_totals", "In alphabetical order.")},
                 {"persons_with_several_employers", persons},
                 {"tranches", list_of("letter", "Where asked for.")},
                 {"assumptions", assumptions_of_claim()}},
                required);
}

}  // namespace tool
