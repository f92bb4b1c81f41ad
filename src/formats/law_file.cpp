// SPDX-License-Identifier: Apache-2.0
#include "jamsos/formats/law_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <limits>
#include <set>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

#include "json_document.hpp"
#include "law_file_words.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

namespace {

/// Keeps texts in place while views point to them.
class Texts {
 public:
  std::string_view keep(std::string_view text) { return *texts_.emplace(text).first; }

 private:
  std::set<std::string, std::less<>> texts_;
};

}  // namespace

struct LoadedLaw::Content {
  explicit Content(const Law& start) : law(start) {}

  Law law;
  Texts texts{};
  std::shared_ptr<const Content> base{};  // owns the texts of the rows that were there
};

LoadedLaw::LoadedLaw() : LoadedLaw(Law::gazette()) {}
LoadedLaw::LoadedLaw(const Law& law) : LoadedLaw(std::make_shared<const Content>(law)) {}
LoadedLaw::LoadedLaw(std::shared_ptr<const Content> content) : content_(std::move(content)) {}
const Law& LoadedLaw::law() const& { return content_->law; }

namespace {

// --- writing
// --------------------------------------------------------------------------------------

template <class T>
Json written(const T& value);

template <class Items>
Json written_list(const Items& items) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(written(item));
  return list;
}

template <class T>
Json written(const T& value) {
  if constexpr (std::is_same_v<T, Rupiah> || std::is_same_v<T, Rate> || std::is_same_v<T, Month> ||
                std::is_same_v<T, Date>) {
    return to_text(value);
  } else if constexpr (std::is_integral_v<T> || std::is_same_v<T, std::string_view>) {
    return value;
  } else if constexpr (std::is_same_v<T, SignedWhole>) {
    return value.value;
  } else if constexpr (std::is_same_v<T, ProgramSet>) {
    Json list = Json::array();
    for (const Program program : all_programs)
      if (value.contains(program)) list.push_back(word_of(program));
    return list;
  } else if constexpr (NamedValue<T>) {
    return word_of(value);
  } else if constexpr (ListValue<T>) {
    return written_list(value.span());
  } else if constexpr (ArrayValue<T>) {
    return written_list(value);
  } else {
    static_assert(Described<T>,
                  "the type of a law value needs visit_members, see core/members.hpp");
    Json object = Json::object();
    T::visit_members(
        value, [&]<class Member>(std::string_view name, const Member& member, const auto&...) {
          if constexpr (OptionalValue<Member>) {
            if (member) object[std::string(name)] = written(*member);
          } else {
            object[std::string(name)] = written(member);
          }
        });
    return object;
  }
}

template <class Row>
Json written_row(const Row& row) {
  Json json;
  json["from"] = beginning_of(row);
  json["promulgated"] = to_text(row.promulgated);
  json["promulgation_confirmed"] = row.promulgation_confirmed;
  json["value"] = written(row.value);
  json["citation"] = written(row.citation);
  if (!row.note.empty()) json["note"] = row.note;
  return json;
}

Json written_revision(const Revision& revision) {
  Json json;
  visit_revision(revision, [&]<class Member>(std::string_view name, const Member& member) {
    if constexpr (OptionalValue<Member>) {
      if (member) json[std::string(name)] = written(*member);
    } else {
      json[std::string(name)] = written(member);
    }
  });
  return json;
}

/// Everything but the names of format and law.
Json written_content(const Law& law) {
  Json json;
  law.for_each_table([&](const auto& table) {
    Json rows = Json::array();
    for (const auto& row : table.rows()) rows.push_back(written_row(row));
    json["tables"][std::string(table.id())] = {{"revision", written_revision(table.revision())},
                                               {"rows", std::move(rows)}};
  });
  law.for_each_interpretation([&](std::string_view id, const auto& value) {
    json["interpretations"][std::string(id)] = word_of(value);
  });
  law.for_each_rounding([&](const Rounding& rounding) {
    json["roundings"][std::string(rounding.id)] = written(rounding);
  });
  return json;
}

// --- reading
// --------------------------------------------------------------------------------------

template <class T>
void read(const Json& json, const std::string& path, T& value, Texts& texts);

template <class T>
T read_whole_number(const Json& json, const std::string& path) {
  // Of the numbers in the law none lies below zero.
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<T>::max());
  if (!json.is_number_unsigned() || json.get<std::uint64_t>() > most)
    throw InvalidValue(path, shown(json),
                       "must be a whole number from 0 to " + std::to_string(most));
  return json.get<T>();
}

SignedWhole read_signed_number(const Json& json, const std::string& path) {
  constexpr std::int64_t most = std::numeric_limits<int>::max();
  const bool whole = json.is_number_integer() &&
                     (!json.is_number_unsigned() ||
                      json.get<std::uint64_t>() <= static_cast<std::uint64_t>(most));
  if (!whole || json.get<std::int64_t>() < -most)
    throw InvalidValue(path, shown(json), "must be a whole number");
  return json.get<int>();
}

Rupiah read_amount(const Json& json, const std::string& path) {
  if (!json.is_string())
    throw InvalidValue(path, shown(json), "must be an amount as a text, such as \"11086300\"");
  const Rupiah amount = parse_rupiah(read_text(json, path), path);
  if (amount < Rupiah{}) throw InvalidValue(path, shown(json), "must not be negative");
  return amount;
}

Rate read_rate(const Json& json, const std::string& path) {
  if (!json.is_string())
    throw InvalidValue(path, shown(json), "must be a percentage as a text, such as \"0.24\"");
  return parse_rate(read_text(json, path), path);
}

template <class T>
T read_word(const Json& json, const std::string& path) {
  return parse_name(names_of(T{}), read_text(json, path), path);
}

ProgramSet read_programs(const Json& json, const std::string& path) {
  ProgramSet programs;
  std::size_t index = 0;
  for (const Json& item : read_list(json, path)) {
    const std::string place = item_path(path, index++);
    const auto program = read_word<Program>(item, place);
    if (programs.contains(program)) throw Duplicate(place, shown(item), "names a program twice");
    programs.insert(program);
  }
  return programs;
}

template <class List>
void read_items(const Json& json, const std::string& path, List& list, Texts& texts) {
  std::size_t index = 0;
  for (const Json& element : read_list(json, path)) {
    const std::string place = item_path(path, index++);
    std::remove_cvref_t<decltype(list.span()[0])> item{};
    read(element, place, item, texts);
    try {
      list.add(item);
    } catch (const Overflow& error) {
      throw Overflow(place, "", error.reason());
    } catch (const Error& error) {
      throw InvalidValue(place, shown(element), error.reason());
    }
  }
}

template <class Array>
void read_array(const Json& json, const std::string& path, Array& array, Texts& texts) {
  if (read_list(json, path).size() != array.size())
    throw InvalidValue(path, std::to_string(json.size()) + " items",
                       "must be a list of " + std::to_string(array.size()));
  for (std::size_t i = 0; i < array.size(); ++i) read(json[i], item_path(path, i), array[i], texts);
}

/// Checks what the members must be together, where the type says so.
template <class T>
void check_members(const T& value, const std::string& path) {
  if constexpr (requires { value.check(); }) {
    try {
      value.check();
    } catch (Error& error) {
      error.within(path);
      throw;
    }
  }
}

template <class T>
void read_described(const Json& json, const std::string& path, T& value, Texts& texts) {
  ObjectReader object(json, path);
  T::visit_members(value,
                   [&]<class Member>(std::string_view name, Member&& member, const auto&...) {
                     const std::string place = object.path_of(name);
                     if constexpr (OptionalValue<std::remove_cvref_t<Member>>) {
                       if (const Json* found = object.optional(name))
                         read(*found, place, member.emplace(), texts);
                     } else {
                       read(object.required(name), place, member, texts);
                     }
                   });
  object.finish();
  check_members(value, path);
}

template <class T>
void read(const Json& json, const std::string& path, T& value, Texts& texts) {
  if constexpr (std::is_same_v<T, Rupiah>) {
    value = read_amount(json, path);
  } else if constexpr (std::is_same_v<T, Rate>) {
    value = read_rate(json, path);
  } else if constexpr (std::is_same_v<T, Month>) {
    value = parse_month(read_text(json, path), path);
  } else if constexpr (std::is_same_v<T, Date>) {
    value = parse_date(read_text(json, path), path);
  } else if constexpr (std::is_same_v<T, ProgramSet>) {
    value = read_programs(json, path);
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!json.is_boolean()) throw InvalidValue(path, shown(json), "must be true or false");
    value = json.get<bool>();
  } else if constexpr (std::is_integral_v<T>) {
    value = read_whole_number<T>(json, path);
  } else if constexpr (std::is_same_v<T, SignedWhole>) {
    value = read_signed_number(json, path);
  } else if constexpr (std::is_same_v<T, std::string_view>) {
    value = texts.keep(read_text(json, path));
  } else if constexpr (NamedValue<T>) {
    value = read_word<T>(json, path);
  } else if constexpr (ListValue<T>) {
    read_items(json, path, value, texts);
  } else if constexpr (ArrayValue<T>) {
    read_array(json, path, value, texts);
  } else {
    static_assert(Described<T>,
                  "the type of a law value needs visit_members, see core/members.hpp");
    read_described(json, path, value, texts);
  }
}

template <class Row>
Row read_row(const Json& json, const std::string& path, Texts& texts) {
  ObjectReader object(json, path);
  Row row{};
  const std::string from = read_text(object.required("from"), object.path_of("from"));
  set_beginning(row, from, object.path_of("from"));
  read(object.required("promulgated"), object.path_of("promulgated"), row.promulgated, texts);
  if (const Json* confirmed = object.optional("promulgation_confirmed"))
    read(*confirmed, object.path_of("promulgation_confirmed"), row.promulgation_confirmed, texts);
  read(object.required("value"), object.path_of("value"), row.value, texts);
  Json citation = object.required("citation");
  if (citation.is_object() && !citation.contains("in_force"))
    citation["in_force"] = from.size() == 7 ? from + "-01" : from;
  read(citation, object.path_of("citation"), row.citation, texts);
  if (const Json* note = object.optional("note"))
    read(*note, object.path_of("note"), row.note, texts);
  object.finish();
  return row;
}

template <class Table>
void read_rows(const Json& json, const std::string& path, Table& table, Texts& texts) {
  using Row = typename Table::Row;
  std::vector<Row> rows;
  for (const Json& element : read_list(json, path)) {
    const std::string place = item_path(path, rows.size());
    const Row row = read_row<Row>(element, place, texts);
    if (std::any_of(rows.begin(), rows.end(), [&](const Row& other) {
          return beginning_of(other) == beginning_of(row) && other.promulgated == row.promulgated;
        }))
      throw Duplicate(place, beginning_of(row),
                      "a row with this beginning and promulgation stands above");
    try {
      table.put(row);
    } catch (const Overflow&) {
      throw Overflow(place, beginning_of(row),
                     detail::joined({"table ", table.id(), " has no room for more than ",
                                     std::to_string(Table::capacity), " rows"}));
    }
    rows.push_back(row);
  }
}

void read_revision(const Json& json, const std::string& path, Revision& revision, Texts& texts) {
  ObjectReader object(json, path);
  visit_revision(revision, [&]<class Member>(std::string_view name, Member& member) {
    const Json* found = object.optional(name);
    if (found == nullptr) return;
    if constexpr (OptionalValue<Member>)
      read(*found, object.path_of(name), member.emplace(), texts);
    else
      read(*found, object.path_of(name), member, texts);
  });
  object.finish();
  if (revision.yearly_from_month > 12)
    throw InvalidValue(object.path_of("yearly_from_month"),
                       std::to_string(revision.yearly_from_month),
                       "must be a month from 1 to 12, or 0 for a table that holds until amended");
}

template <class Table>
void read_table(const Json& json, const std::string& path, Table& table, Texts& texts) {
  ObjectReader object(json, path);
  if (const Json* found = object.optional("revision")) {
    Revision revision = table.revision();
    read_revision(*found, object.path_of("revision"), revision, texts);
    table.set_revision(revision);
  }
  if (const Json* rows = object.optional("rows"))
    read_rows(*rows, object.path_of("rows"), table, texts);
  object.finish();
}

void read_rounding(const Json& json, const std::string& path, Rounding& rounding, Texts& texts) {
  read(json, path, rounding, texts);
  if (rounding.unit == Rupiah{})
    throw InvalidValue(member_path(path, "unit"), "0", "must be greater than zero");
}

/// Only what can stand in a table of results and says nothing to a shell.
void check_version(std::string_view version, const std::string& path) {
  const auto allowed = [](char c) {
    return detail::is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '_' || c == '+' || c == '-';
  };
  if (version.size() > longest_version || !std::all_of(version.begin(), version.end(), allowed))
    throw InvalidValue(path, shown(version),
                       "must be at most 60 letters of the alphabet, digits and . _ + -");
}

/// See the head of law_file.hpp.
std::string result_version(std::string_view base, std::string_view stated, bool changed) {
  if (stated.empty() || stated == base)
    return changed ? detail::joined({base, "+overlay"}) : std::string(base);
  if (stated.starts_with(base) && stated[base.size()] == '+') return std::string(stated);
  return detail::joined({base, "+", stated});
}

std::string read_file(const std::string& path) {
  constexpr std::size_t most = std::size_t{16} * 1024 * 1024;
  const auto fail = [&] {
    throw InvalidValue("file", path, std::generic_category().message(errno));
  };
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (file == nullptr) fail();
  std::string text;
  std::vector<char> buffer(std::size_t{64} * 1024);
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
    if (text.size() + count > most)
      throw InvalidValue("file", path, "is larger than 16 MiB, which no law file is");
    text.append(buffer.data(), count);
  }
  if (std::ferror(file.get()) != 0) fail();
  return text;
}

}  // namespace

std::string export_law(const Law& law) {
  Json json = {{"format", format_name}, {"law_version", law.version}};
  try {
    json.update(written_content(law));
    return json.dump(2) + "\n";
  } catch (const Json::exception&) {
    throw InvalidValue("law", "", "a text of the law is no UTF-8");
  }
}

LoadedLaw load_law_text(std::string_view text, const LoadedLaw& base) {
  const Json json = parse_document(text, "law_file");
  const auto content = std::make_shared<LoadedLaw::Content>(base.law());
  content->base = base.content_;
  Law& law = content->law;
  Texts& texts = content->texts;

  ObjectReader object(json, "", "law_file");
  const std::string& format = read_text(object.required("format"), "format");
  if (format != format_name)
    throw InvalidValue("format", shown(format), detail::joined({"must be ", format_name}));
  std::string_view stated;
  if (const Json* version = object.optional("law_version")) {
    stated = read_text(*version, "law_version");
    check_version(stated, "law_version");
  }
  if (const Json* found = object.optional("tables")) {
    ObjectReader tables(*found, "tables");
    law.for_each_table([&](auto& table) {
      if (const Json* one = tables.optional(table.id()))
        read_table(*one, tables.path_of(table.id()), table, texts);
    });
    tables.finish();
  }
  if (const Json* found = object.optional("interpretations")) {
    ObjectReader interpretations(*found, "interpretations");
    law.for_each_interpretation([&](std::string_view id, auto& value) {
      if (const Json* one = interpretations.optional(id))
        read(*one, interpretations.path_of(id), value, texts);
    });
    interpretations.finish();
  }
  if (const Json* found = object.optional("roundings")) {
    ObjectReader roundings(*found, "roundings");
    law.for_each_rounding([&](Rounding& rounding) {
      if (const Json* one = roundings.optional(rounding.id))
        read_rounding(*one, roundings.path_of(rounding.id), rounding, texts);
    });
    roundings.finish();
  }
  object.finish();

  const bool changed = written_content(law) != written_content(base.law());
  law.version = texts.keep(result_version(base.law().version, stated, changed));
  return LoadedLaw(content);
}

LoadedLaw load_law_file(const std::string& path, const LoadedLaw& base) {
  return load_law_text(read_file(path), base);
}

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
