// SPDX-License-Identifier: Apache-2.0
#include "json_document.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace jamsos {
inline namespace v1 {
namespace formats {

namespace {

constexpr std::size_t deepest_nesting = 16;
constexpr std::size_t most_quoted = 60;

/// Follows the parser through the document, so that an error knows where it stands.
class Place {
 public:
  explicit Place(std::string_view document) : document_(document) {}

  void see(Json::parse_event_t event, const Json& parsed) {
    using Event = Json::parse_event_t;
    if (event == Event::key) return enter_member(parsed.get_ref<const std::string&>());
    if (event == Event::object_end || event == Event::array_end) return levels_.pop_back();
    if (!levels_.empty() && levels_.back().is_list) ++levels_.back().items;
    if (event == Event::value) return;
    if (levels_.size() == deepest_nesting)
      throw MalformedText(path(), "", "the document is nested too deeply");
    levels_.push_back({.is_list = event == Event::array_start});
  }

 private:
  struct Level {
    bool is_list = false;
    std::size_t items = 0;
    std::string name{};
    std::set<std::string> names{};
  };

  void enter_member(const std::string& name) {
    Level& level = levels_.back();
    level.name = shown(name);
    if (!level.names.insert(name).second) throw Duplicate(path(), "", "stands twice");
  }

  [[nodiscard]] std::string path() const {
    std::string path;
    for (const Level& level : levels_)
      path = level.is_list ? item_path(path, level.items - 1) : member_path(path, level.name);
    return path.empty() ? std::string(document_) : path;
  }

  std::string_view document_;
  std::vector<Level> levels_;
};

/// "line 3, column 14" of the byte, both from 1.
std::string position(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte == 0 ? 0 : byte - 1);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t line_start = before.rfind('\n');
  const std::size_t column =
      line_start == std::string_view::npos ? before.size() + 1 : before.size() - line_start;
  return detail::joined({"line ", std::to_string(line), ", column ", std::to_string(column)});
}

}  // namespace

Json parse_document(std::string_view text, std::string_view field) {
  Place place(field);
  try {
    return Json::parse(text, [&](int, Json::parse_event_t event, Json& parsed) {
      place.see(event, parsed);
      return true;
    });
  } catch (const Json::parse_error& error) {
    throw MalformedText(std::string(field), "", "not JSON at " + position(text, error.byte));
  } catch (const Json::exception&) {
    throw MalformedText(std::string(field), "", "a number is too large");
  }
}

std::string shown(const Json& value) {
  std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (value.is_string()) text = text.substr(1, text.size() - 2);
  if (text.size() <= most_quoted) return text;
  std::size_t end = most_quoted;
  while ((static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) --end;  // inside a character
  return text.substr(0, end) + "...";
}

std::string member_path(std::string_view path, std::string_view name) {
  return detail::joined({path, path.empty() ? "" : ".", name});
}

std::string item_path(std::string_view path, std::size_t index) {
  return detail::joined({path, "[", std::to_string(index), "]"});
}

const std::string& read_text(const Json& value, const std::string& path) {
  if (!value.is_string()) throw InvalidValue(path, shown(value), "must be a text");
  const auto& text = value.get_ref<const std::string&>();
  if (text.empty()) throw InvalidValue(path, "", "must not be empty");
  if (std::any_of(text.begin(), text.end(),
                  [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
    throw InvalidValue(path, shown(value), "must not hold control characters");
  return text;
}

const Json& read_list(const Json& value, const std::string& path) {
  if (!value.is_array()) throw InvalidValue(path, shown(value), "must be a list");
  return value;
}

ObjectReader::ObjectReader(const Json& value, std::string path, std::string_view where)
    : object_(value), path_(std::move(path)) {
  if (!value.is_object())
    throw InvalidValue(path_.empty() ? std::string(where) : path_, shown(value),
                       "must be an object");
}

const Json* ObjectReader::optional(std::string_view name) {
  const auto asked = asked_.emplace(name).first;
  const auto member = object_.find(*asked);
  if (member == object_.end()) return nullptr;
  if (member->is_null()) throw InvalidValue(path_of(name), "null", "leave out what is not stated");
  return &*member;
}

const Json& ObjectReader::required(std::string_view name) {
  const Json* member = optional(name);
  if (member == nullptr) throw MissingField(path_of(name), "", "must be stated");
  return *member;
}

void ObjectReader::finish() const {
  for (const auto& [name, value] : object_.items())
    if (!asked_.contains(name))
      throw UnknownField(path_of(shown(name)), shown(value), "is not a name that is known here");
}

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
