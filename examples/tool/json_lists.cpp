// SPDX-License-Identifier: Apache-2.0
#include "json_lists.hpp"

namespace tool {

using namespace jamsos;
using lists::Category;
using lists::GroupTotals;
using lists::Outcome;
using lists::PersonRow;
using lists::Side;

namespace {

constexpr Remark coverage_counts_matches{
    "lists.coverage_counts_matches",
    "registered is who stands on both lists by national number and employer; suggestions and "
    "workers registered by another employer are not counted",
    "yang terhitung terdaftar adalah yang ada di kedua daftar menurut NIK dan pemberi kerja; "
    "usulan "
    "dan pekerja yang didaftarkan pemberi kerja lain tidak dihitung"};
constexpr Remark percent_is_rounded{"lists.percent",
                                    "percentages are rounded to two decimals, half away from zero",
                                    "persentase dibulatkan ke dua desimal, setengah menjauhi nol"};
constexpr Remark owed_is_stated{"lists.owed_as_stated",
                                "the amount owed is the one that the labour office's list states",
                                "jumlah terutang adalah yang tertulis di daftar dinas"};
constexpr Remark owed_is_unreported{
    "lists.owed_is_unreported_wages",
    "no amount owed is stated: the wages of a month that are not reported stand in its place",
    "jumlah terutang tidak tertulis: sebagai gantinya upah sebulan yang tidak dilaporkan"};

Json programs_json(const ProgramSet& programs) {
  Json json = Json::array();
  for (const Program program : all_programs)
    if (programs.contains(program)) json.push_back(to_string(program));
  return json;
}

Json row_json(const PersonRow& row) {
  Json json = {{"line", row.line}, {"nik", to_text(row.nik)}};
  const auto text = [&](const char* name, std::string_view value) {
    if (!value.empty()) json[name] = value;
  };
  text("name", row.name);
  if (row.birth_date) json["birth_date"] = to_text(*row.birth_date);
  text("employer", row.employer);
  text("district", row.district);
  if (row.wage) json["wage"] = to_text(*row.wage);
  if (row.programs) json["programs"] = programs_json(*row.programs);
  if (row.owed) json["owed"] = to_text(*row.owed);
  return json;
}

Json counts_json(const lists::SideCounts& counts, bool whole) {
  Json json = {
      {"rows", counts.rows()}, {"workers", counts.workers()}, {"matched", counts.matched()}};
  for (const auto& [name, category] : lists::category_names)
    json[std::string(name)] = counts.of(category);
  if (whole) json["bad"] = counts.bad;
  return json;
}

Json totals_json(const GroupTotals& totals, bool whole) {
  Json json = Json::object();
  if (!whole) json = {{"key", totals.key}, {"name", totals.name}};
  const lists::Share share = totals.coverage();
  json["coverage"] = {{"numerator", share.numerator}, {"denominator", share.denominator}};
  if (const std::string percent = percent_text(share); !percent.empty())
    json["coverage"]["percent"] = percent;
  for (const auto& [name, side] : lists::side_names)
    json[std::string(name)] = counts_json(totals.of(side), whole);
  json["gap"] = totals.gap();
  json["wage_difference"] = to_text(totals.wage_difference);
  json["unreported_wages"] = to_text(totals.unreported_wages);
  json["owed"] = to_text(totals.amount_owed());
  return json;
}

}  // namespace

std::vector<Reason> reasons_of(const lists::Suggestion& suggestion, render::Language language) {
  std::vector<Reason> reasons;
  const auto add = [&](std::string_view id, std::string_view english, std::string_view indonesian) {
    reasons.push_back({id, 0, std::string(render::in(language, english, indonesian))});
  };
  const auto count = [&](std::string_view id, int number, std::string_view english,
                         std::string_view indonesian) {
    if (number == 0) return;
    reasons.push_back({id, number,
                       jamsos::detail::joined({render::in(language, english, indonesian), ": ",
                                               std::to_string(number)})});
  };
  using lists::BirthDates;
  switch (suggestion.birth_dates) {
    case BirthDates::same:
      if (suggestion.birth_date_of_nik)
        add("birth_date_of_nik", "same day of birth in the national number",
            "tanggal lahir dalam NIK sama");
      else
        add("same_birth_date", "same day of birth", "tanggal lahir sama");
      break;
    case BirthDates::one_digit:
      add("birth_date_one_digit", "day of birth differs in one digit",
          "tanggal lahir beda satu angka");
      break;
    case BirthDates::day_and_month:
      add("birth_date_day_and_month", "day and month of birth exchanged",
          "tanggal dan bulan lahir tertukar");
      break;
  }
  const lists::NameLikeness& names = suggestion.names;
  if (names.edits == 0 && names.initials == 0 && names.extra_words == 0)
    add("same_name", "same name", "nama sama");
  count("name_edits", names.edits, "letters of the name that differ", "huruf nama yang berbeda");
  count("name_initials", names.initials, "words of the name written as an initial",
        "kata nama yang disingkat");
  count("name_extra_words", names.extra_words, "words of the name on one list only",
        "kata nama yang hanya di satu daftar");
  if (names.titles) add("titles_removed", "titles differ", "gelar berbeda");
  if (names.spelling) add("spelling_variants", "spelled in two ways", "ejaan berbeda");
  if (names.order) add("word_order", "words in another order", "urutan kata berbeda");
  if (names.joined) add("words_joined", "words written as one", "kata digabung");
  count("nik_digits", suggestion.nik_digits, "digits of the national number that differ",
        "angka NIK yang berbeda");
  if (suggestion.same_employer) add("same_employer", "same employer", "pemberi kerja sama");
  return reasons;
}

std::vector<const Remark*> remarks_of_lists(bool stated) {
  return {&coverage_counts_matches, &percent_is_rounded,
          stated ? &owed_is_stated : &owed_is_unreported};
}

Json outcome_json(const Outcome& outcome, render::Language language) {
  Json json = {{"category", name_of(lists::category_names, outcome.category)},
               {"side", name_of(lists::side_names, outcome.side)},
               {"row", row_json(*outcome.row)}};
  if (outcome.other != nullptr) json["other"] = row_json(*outcome.other);
  if (const auto difference = outcome.wage_difference())
    json["wage_difference"] = to_text(*difference);
  if (const ProgramSet missing = outcome.programs_missing(); !missing.empty())
    json["programs_missing"] = programs_json(missing);
  if (outcome.category != Category::suggested) return json;
  Json& suggestion = json["suggestion"] = {{"score", outcome.suggestion.score},
                                           {"reasons", Json::array()},
                                           {"rivals", outcome.suggestion.rivals}};
  for (const Reason& reason : reasons_of(outcome.suggestion, language)) {
    Json entry = {{"id", reason.id}, {"text", reason.text}};
    if (reason.count != 0) entry["count"] = reason.count;
    suggestion["reasons"].push_back(std::move(entry));
  }
  return json;
}

Json refused_person_json(Side side, const lists::RefusedPerson& refused) {
  return {{"side", name_of(lists::side_names, side)},
          {"line", refused.line},
          {"nik", refused.nik},
          {"code", to_string(refused.code)},
          {"field", refused.column},
          {"value", refused.value},
          {"message", refused.reason}};
}

Json reconciled_json(const lists::Reconciled& reconciled, render::Language language) {
  Json json;
  json["totals"] = totals_json(reconciled.total, true);
  for (const auto& [name, groups] : {std::pair("employers", &reconciled.employers),
                                     std::pair("districts", &reconciled.districts)}) {
    json[name] = Json::array();
    for (const GroupTotals& group : *groups) json[name].push_back(totals_json(group, false));
  }
  for (const auto& [name, side] : lists::side_names)
    json["persons_with_several_employers"][std::string(name)] =
        reconciled.persons_with_several_employers[static_cast<std::size_t>(side)];
  json["assumptions"] = Json::array();
  for (const Remark* remark : remarks_of_lists(reconciled.total.owed_is_stated))
    json["assumptions"].push_back({{"id", remark->id}, {"text", render::in(language, *remark)}});
  return json;
}

Json tranches_json(std::span<const lists::Tranche> tranches) {
  Json json = Json::array();
  for (const lists::Tranche& tranche : tranches) {
    Json letter = {{"number", tranche.number},
                   {"gap", tranche.gap},
                   {"owed", to_text(tranche.owed)},
                   {"employers", Json::array()}};
    std::size_t place = tranche.first;
    for (const GroupTotals& employer : tranche.employers) {
      Json entry = {{"place", place++}};
      entry.update(totals_json(employer, false));
      letter["employers"].push_back(std::move(entry));
    }
    json.push_back(std::move(letter));
  }
  return json;
}

}  // namespace tool
