// SPDX-License-Identifier: Apache-2.0
#include "reconcile_request.hpp"

#include <jamsos/lists/person_list_csv.hpp>

#include "json_lists.hpp"

namespace tool {

using namespace jamsos;
using lists::PersonRow;
using lists::Side;

namespace {

constexpr std::size_t longest_quote = 60;

/// A row, and the texts that it refers to.
struct OwnedRow {
  std::string name, employer, district;
  PersonRow row{};
};

void read_row(ObjectReader& reader, OwnedRow& owned) {
  PersonRow& row = owned.row;
  row.nik = lists::NationalNumber::parse(
      read_text(reader.required("nik", "the row states no national number"), "nik"), "nik");
  const auto text = [&](const char* name, std::string& kept, std::string_view& view) {
    if (const Json* value = reader.optional(name)) kept = read_text(*value, name);
    view = kept;
  };
  text("name", owned.name, row.name);
  text("employer", owned.employer, row.employer);
  text("district", owned.district, row.district);
  const auto fact = [&](const char* name, auto& target, auto read) {
    if (const Json* value = reader.optional(name)) target = read(*value, name);
  };
  fact("birth_date", row.birth_date, read_date);
  fact("wage", row.wage, read_amount);
  fact("programs", row.programs, [](const Json& value, const std::string& path) {
    const ProgramSet programs = read_programs(value, path);
    constexpr ProgramSet registered = {Program::jkk, Program::jkm, Program::jht, Program::jp};
    if (programs.empty() || !registered.contains(programs))
      throw InvalidValue(path, value.dump().substr(0, longest_quote), "not some of JKK JKM JHT JP");
    return programs;
  });
  fact("owed", row.owed, read_amount);
  lists::check_row(row);
}

void read_side(ObjectReader& request, Side side, lists::Reconciliation& reconciliation,
               Json& bad_rows) {
  const std::string list(name_of(lists::side_names, side));
  std::size_t line = 0;
  for (const Json& value :
       read_list(request.required(list.c_str(), "the rows of the list, none: []"), list)) {
    const std::string path = list + "[" + std::to_string(line++) + "]";
    ObjectReader reader(value, path);
    OwnedRow owned;
    owned.row.line = line;
    try {
      read_row(reader, owned);
      reader.finish();
      reconciliation.add(side, owned.row);
    } catch (const Error& error) {
      if (error.code() == ErrorCode::unknown_field) throw;
      const auto nik = value.find("nik");
      const bool has_nik = nik != value.end() && nik->is_string();
      std::string field = error.field();
      if (field.starts_with(path + ".")) field.erase(0, path.size() + 1);
      bad_rows.push_back(refused_person_json(
          side, {line, has_nik ? nik->get<std::string>().substr(0, longest_quote) : std::string(),
                 error.code(), field, error.value(), error.reason()}));
      reconciliation.refuse(side);
    }
  }
}

}  // namespace

Json answer_reconcile(ObjectReader& request, const Law& law) {
  lists::Reconciliation::Options options;
  render::Language language = render::Language::english;
  if (const Json* value = request.optional("options")) {
    ObjectReader reader(*value, "options");
    read_member(reader, "least_score", options.least_score, read_integer);
    read_word(reader, "lang", render::language_names, language);
    reader.finish();
  }
  std::optional<std::size_t> size;
  lists::TrancheOrder order = lists::TrancheOrder::gap;
  if (const Json* value = request.optional("tranche")) {
    ObjectReader reader(*value, "tranche");
    const int number =
        read_integer(reader.required("size", "employers of a letter"), reader.path_of("size"));
    if (number < 1)
      throw InvalidValue("tranche.size", std::to_string(number),
                         "a letter goes to one employer at least");
    size = static_cast<std::size_t>(number);
    read_word(reader, "order", lists::tranche_order_names, order);
    reader.finish();
  }
  Json json = {{"ok", true}, {"law_version", law.version}, {"results", Json::array()}};
  Json& bad_rows = json["bad_rows"] = Json::array();
  std::optional<lists::Reconciliation> made;
  try {
    made.emplace(options);
  } catch (Error& error) {
    error.within("options");
    throw;
  }
  lists::Reconciliation& reconciliation = *made;
  for (const auto& [name, side] : lists::side_names)
    read_side(request, side, reconciliation, bad_rows);
  request.finish();
  const lists::Reconciled reconciled = reconciliation.finish([&](const lists::Outcome& outcome) {
    json["results"].push_back(outcome_json(outcome, language));
  });
  json.update(reconciled_json(reconciled, language));
  if (size)
    json["tranches"] = tranches_json(lists::cut_tranches(reconciled.employers, order, *size));
  return json;
}

}  // namespace tool
