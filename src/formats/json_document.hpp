// SPDX-License-Identifier: Apache-2.0
// Strict reading of JSON: every refusal names the path of what it refuses.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

#include "jamsos/core/error.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

using Json = nlohmann::ordered_json;

/// Parses one document. Throws MalformedText, with `field` where there is no path yet, for what is
/// no JSON or is nested beyond reason, and Duplicate for a name that stands twice in an object.
[[nodiscard]] Json parse_document(std::string_view text, std::string_view field);

/// A value as an error quotes it: its beginning, without control characters.
[[nodiscard]] std::string shown(const Json& value);

[[nodiscard]] std::string member_path(std::string_view path, std::string_view name);
[[nodiscard]] std::string item_path(std::string_view path, std::size_t index);

/// Throws InvalidValue for anything but a text that is neither empty nor holds control characters.
[[nodiscard]] const std::string& read_text(const Json& value, const std::string& path);
[[nodiscard]] const Json& read_list(const Json& value, const std::string& path);

/// Reads the members of one object; finish() refuses those that nobody asked for.
class ObjectReader {
 public:
  /// `path` stands before the names in errors; `where` says what is meant where there is no path.
  ObjectReader(const Json& value, std::string path, std::string_view where = "");

  /// The member, or null when it is absent. A JSON null is refused.
  [[nodiscard]] const Json* optional(std::string_view name);
  /// Throws MissingField when it is absent.
  [[nodiscard]] const Json& required(std::string_view name);
  [[nodiscard]] std::string path_of(std::string_view name) const {
    return member_path(path_, name);
  }
  /// Throws UnknownField.
  void finish() const;

 private:
  const Json& object_;
  std::string path_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
