// SPDX-License-Identifier: Apache-2.0
// Writing CSV cells.
#pragma once

#include <string>
#include <string_view>

namespace tool {

/// The text as a cell, in quotes where it needs them (RFC 4180).
[[nodiscard]] inline std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string cell(1, '"');
  for (const char c : text) {
    if (c == '"') cell.push_back(c);
    cell.push_back(c);
  }
  cell.push_back('"');
  return cell;
}

}  // namespace tool
