// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <type_traits>
#include <utility>
#include <vector>

#include "jamsos/formats/law_file.hpp"
#include "json_document.hpp"
#include "law_file_words.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

namespace {

Json reference(const char* definition) { return {{"$ref", std::string("#/$defs/") + definition}}; }

template <class Names>
Json one_of_words(const Names& names) {
  Json words = Json::array();
  for (const auto& named : names) words.push_back(named.first);
  return {{"enum", std::move(words)}};
}

Json object_schema(Json properties, Json required) {
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

template <class T>
Json schema_of(T& value);

/// The members of a described type as they are visited while the first one has a certain value.
class Members {
 public:
  /// `choice`: the index of the first member's value.
  explicit Members(std::size_t choice) : choice_(choice) {}

  template <class Member, class... Hint>
  void operator()(std::string_view name, Member&& member, const Hint&...) {
    using Value = std::remove_cvref_t<Member>;
    const std::string key(name);
    const bool first = properties.empty();
    if constexpr (OptionalValue<Value>) {
      properties[key] = schema_of(member.emplace());
    } else {
      properties[key] = schema_of(member);
      required.push_back(key);
    }
    if (!first) return;
    first_name = key;
    if constexpr (std::is_same_v<Value, bool>) {
      choices = 2;
      member = choice_ == 1;
      first_value = member;
    } else if constexpr (NamedValue<Value>) {
      const auto& names = names_of(Value{});
      choices = names.size();
      member = names[choice_].second;
      first_value = names[choice_].first;
    }
  }

  Json properties = Json::object();
  Json required = Json::array();
  std::string first_name;
  Json first_value;
  std::size_t choices = 1;

 private:
  std::size_t choice_;
};

/// One form where all values of the first member have the same members, otherwise a form for each.
template <class T>
Json described_schema(T& value) {
  std::vector<Members> forms;
  std::size_t choices = 1;
  for (std::size_t choice = 0; choice < choices; ++choice) {
    Members members(choice);
    T::visit_members(value, members);
    choices = members.choices;
    forms.push_back(std::move(members));
  }
  bool alike = true;
  for (const Members& form : forms) alike = alike && form.properties == forms[0].properties;
  if (alike) return object_schema(forms[0].properties, forms[0].required);
  Json list = Json::array();
  for (Members& form : forms) {
    form.properties[form.first_name] = {{"const", form.first_value}};
    list.push_back(object_schema(form.properties, form.required));
  }
  return {{"oneOf", std::move(list)}};
}

template <class T>
Json schema_of(T& value) {
  if constexpr (std::is_same_v<T, Rupiah>) {
    return reference("amount");
  } else if constexpr (std::is_same_v<T, Rate>) {
    return reference("rate");
  } else if constexpr (std::is_same_v<T, Month>) {
    return reference("month");
  } else if constexpr (std::is_same_v<T, Date>) {
    return reference("date");
  } else if constexpr (std::is_same_v<T, ProgramSet>) {
    return reference("programs");
  } else if constexpr (std::is_same_v<T, std::string_view>) {
    return reference("text");
  } else if constexpr (std::is_same_v<T, bool>) {
    return {{"type", "boolean"}};
  } else if constexpr (std::is_integral_v<T>) {
    return {{"type", "integer"}, {"minimum", 0}};
  } else if constexpr (std::is_same_v<T, SignedWhole>) {
    return {{"type", "integer"}};
  } else if constexpr (NamedValue<T>) {
    return one_of_words(names_of(value));
  } else if constexpr (ListValue<T>) {
    std::remove_cvref_t<decltype(value.span()[0])> item{};
    return {{"type", "array"}, {"items", schema_of(item)}, {"maxItems", T::capacity}};
  } else if constexpr (ArrayValue<T>) {
    typename T::value_type item{};
    return {{"type", "array"},
            {"items", schema_of(item)},
            {"minItems", value.size()},
            {"maxItems", value.size()}};
  } else {
    static_assert(Described<T>,
                  "the type of a law value needs visit_members, see core/members.hpp");
    return described_schema(value);
  }
}

Json revision_schema() {
  Revision revision;
  Json properties;
  visit_revision(revision, [&]<class Member>(std::string_view name, Member& member) {
    if constexpr (OptionalValue<Member>)
      properties[std::string(name)] = schema_of(member.emplace());
    else
      properties[std::string(name)] = schema_of(member);
  });
  properties["yearly_from_month"]["maximum"] = 12;
  return object_schema(std::move(properties), Json::array());
}

template <class Table>
Json table_schema() {
  typename Table::Row row{};
  Json properties = {{"from", reference("month")},
                     {"promulgated", reference("date")},
                     {"promulgation_confirmed", {{"type", "boolean"}}},
                     {"value", schema_of(row.value)},
                     {"citation", reference("row_citation")},
                     {"note", reference("text")}};
  if constexpr (BeginsOnDay<typename Table::Row>)
    properties["from"] = {{"anyOf", {reference("month"), reference("date")}}};
  const Json rows = {
      {"type", "array"},
      {"items", object_schema(properties, {"from", "promulgated", "value", "citation"})},
      {"maxItems", Table::capacity}};
  return object_schema({{"revision", reference("revision")}, {"rows", rows}}, Json::array());
}

Json text_schema(const char* pattern, const char* description) {
  return {{"type", "string"}, {"pattern", pattern}, {"description", description}};
}

Json definitions() {
  Json json;
  json["amount"] =
      text_schema("^[0-9]+(\\.[0-9]{1,2})?$", "Rupiah, at most two decimals, such as 11086300.");
  json["rate"] = text_schema("^0*(100(\\.0{1,6})?|[0-9]{1,2}(\\.[0-9]{1,6})?)$",
                             "Percent with the decimals of the gazette, such as 0.30.");
  json["month"] = text_schema("^(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])$", "Such as 2027-03.");
  json["date"] = text_schema("^(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
                             "ISO 8601, a day that exists.");
  json["text"] = {{"type", "string"}, {"minLength", 1}};
  json["programs"] = {
      {"type", "array"}, {"items", one_of_words(program_names)}, {"uniqueItems", true}};
  json["revision"] = revision_schema();
  json["revision"]["description"] =
      "What is known about later changes: a yearly revision from that month of the year on (0: the "
      "values hold until amended), and the month of the last check. What is left out stays.";
  Citation citation;
  json["citation"] = schema_of(citation);
  json["row_citation"] = json["citation"];
  json["row_citation"]["required"] = {"instrument", "article", "confidence"};
  json["row_citation"]["description"] = "in_force is the first day of the row unless stated.";
  return json;
}

}  // namespace

std::string law_file_schema() {
  const Law& law = Law::gazette();
  Json tables = Json::object();
  law.for_each_table([&]<class Table>(const Table& table) {
    tables[std::string(table.id())] = table_schema<Table>();
  });
  Json interpretations = Json::object();
  law.for_each_interpretation([&](std::string_view id, const auto& value) {
    interpretations[std::string(id)] = one_of_words(names_of(value));
  });
  Json roundings = Json::object();
  law.for_each_rounding([&](const Rounding& rounding) {
    Rounding any;
    roundings[std::string(rounding.id)] = schema_of(any);
  });
  const std::string version_pattern =
      "^[A-Za-z0-9._+-]{1," + std::to_string(longest_version) + "}$";

  Json json;
  json["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  json["title"] = "jamsos law-file";
  json["description"] =
      "A law or a part of it, laid over another law. A row with the beginning and promulgation of "
      "one that is there replaces it; any other is added.";
  json.update(object_schema(
      {{"format", {{"const", format_name}}},
       {"law_version",
        text_schema(version_pattern.c_str(), "How results name the law, after the law beneath.")},
       {"tables", object_schema(std::move(tables), Json::array())},
       {"interpretations", object_schema(std::move(interpretations), Json::array())},
       {"roundings", object_schema(std::move(roundings), Json::array())}},
      {"format"}));
  json["$defs"] = definitions();
  return json.dump(2) + "\n";
}

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
