// SPDX-License-Identifier: Apache-2.0
// From JSON to facts, strictly: an unknown name, a repeated name or a wrong type is refused with
// its path. The names are those of the schema.
#pragma once

#include <jamsos/jamsos.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tool {

using Json = nlohmann::ordered_json;

/// A text that is no JSON; its code in a response is "malformed_json".
class MalformedJson : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Parses one document. Throws MalformedJson, also for a repeated name or nesting beyond reason.
[[nodiscard]] Json parse_json(std::string_view text);

/// Reads the members of one object; finish() refuses those that nobody asked for.
class ObjectReader {
 public:
  /// `path` stands before the member names in errors; empty at the top.
  ObjectReader(const Json& value, std::string path);

  [[nodiscard]] bool has(const char* name) const { return object_.contains(name); }
  /// The member, or null when it is absent. A JSON null is refused: absence says "not stated".
  [[nodiscard]] const Json* optional(const char* name);
  /// Throws MissingField with `reason` when it is absent.
  [[nodiscard]] const Json& required(const char* name, const char* reason);
  [[nodiscard]] std::string path_of(std::string_view name) const;
  void finish() const;

 private:
  const Json& object_;
  std::string path_;
  std::set<std::string, std::less<>> asked_;
};

[[nodiscard]] std::string read_text(const Json& value, const std::string& path);
[[nodiscard]] jamsos::Rupiah read_amount(const Json& value, const std::string& path);
[[nodiscard]] jamsos::Month read_month(const Json& value, const std::string& path);
[[nodiscard]] jamsos::Date read_date(const Json& value, const std::string& path);

[[nodiscard]] jamsos::Employer read_employer(const Json& value, const std::string& path);
/// Fields of the worker's own errors are left without a path, as the library throws them.
[[nodiscard]] jamsos::Worker read_worker(const Json& value, const std::string& path);

[[nodiscard]] jamsos::SelfEmployed read_self_employed(const Json& value, const std::string& path);
/// One project by its value, or one for each worker whose pay is stated.
[[nodiscard]] std::vector<jamsos::ConstructionProject> read_construction(const Json& value,
                                                                         const std::string& path);
[[nodiscard]] jamsos::MigrantWorker read_migrant(const Json& value, const std::string& path);
[[nodiscard]] jamsos::PublicWorker read_public_worker(const Json& value, const std::string& path);
[[nodiscard]] jamsos::JknMember read_jkn_member(const Json& value, const std::string& path);
[[nodiscard]] jamsos::JknInpatientStay read_jkn_inpatient(const Json& value,
                                                          const std::string& path);
[[nodiscard]] jamsos::LatePayment read_late_payment(const Json& value, const std::string& path);

/// National holidays, with the days they refer to.
struct Holidays {
  std::vector<jamsos::Date> dates;
  jamsos::Date from{}, until{};

  [[nodiscard]] jamsos::HolidayCalendar calendar() const { return {from, until, dates}; }
};
[[nodiscard]] Holidays read_holidays(const Json& value, const std::string& path);

// --- pieces that the readers share ---

[[nodiscard]] bool read_bool(const Json& value, const std::string& path);
[[nodiscard]] int read_integer(const Json& value, const std::string& path);
[[nodiscard]] const Json& read_list(const Json& value, const std::string& path);
[[nodiscard]] jamsos::ProgramSet read_programs(const Json& value, const std::string& path);
[[nodiscard]] std::vector<jamsos::Rupiah> read_amounts(const Json& value, const std::string& path);
/// The members of which one states the pay; fixed_allowances stands beside basic_wage.
inline constexpr std::array ways_of_pay = {"wage", "basic_wage", "daily_wage", "piece_wages",
                                           "weather_piece_wages"};
/// The pay, which is stated in at most one way.
[[nodiscard]] jamsos::Pay read_pay(ObjectReader& reader);

template <class Names>
[[nodiscard]] auto read_name(const Names& names, const Json& value, const std::string& path) {
  return jamsos::parse_name(names, read_text(value, path), path);
}

/// Reads a member where it is stated.
template <class Fact, class Read>
void read_member(ObjectReader& reader, const char* name, Fact& fact, Read read) {
  if (const Json* value = reader.optional(name)) fact = read(*value, reader.path_of(name));
}
template <class Value, std::size_t N, class Fact>
void read_word(ObjectReader& reader, const char* name,
               const std::array<jamsos::Named<Value>, N>& names, Fact& fact) {
  if (const Json* value = reader.optional(name))
    fact = read_name(names, *value, reader.path_of(name));
}

/// Reads a list where it is stated, each entry by `read(value, path)`.
template <class List, class Read>
void read_entries(ObjectReader& reader, const char* name, List& list, Read read) {
  const Json* value = reader.optional(name);
  if (value == nullptr) return;
  const std::string path = reader.path_of(name);
  const Json& entries = read_list(*value, path);
  if (entries.size() > List::capacity)
    throw jamsos::InvalidValue(path, std::to_string(entries.size()) + " entries",
                               "at most " + std::to_string(List::capacity) + " can be stated");
  for (const Json& entry : entries)
    list.add(read(entry, path + "[" + std::to_string(list.size()) + "]"));
}

/// How a bill is made: rounding and knowledge, and the law with the chosen interpretations.
struct BillSettings {
  jamsos::BillOptions options{};
  jamsos::Law law = jamsos::Law::gazette();
};
[[nodiscard]] jamsos::LineRounding read_rounding(std::string_view text, std::string_view field);
/// Chooses a reading of an open question by its id ("jp.last_month"), one of
/// Law::for_each_interpretation.
void choose_interpretation(jamsos::Law& law, std::string_view id, std::string_view text,
                           std::string_view field);
/// The name of the question among the options of a request: "jp_last_month".
[[nodiscard]] std::string option_name(std::string_view id);

inline constexpr std::array<jamsos::Named<jamsos::LineRounding>, 2> rounding_names = {{
    {"sen", jamsos::LineRounding::sen},
    {"whole_rupiah", jamsos::LineRounding::whole_rupiah},
}};

}  // namespace tool
