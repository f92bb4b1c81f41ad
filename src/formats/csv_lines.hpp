// SPDX-License-Identifier: Apache-2.0
// A CSV file as lines of cells: a header, then rows. What every reader of such files shares.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include "cell_text.hpp"
#include "line_file.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

/// Goes through a file line by line and cuts lines into cells, separated by ',' or ';', whichever
/// the header uses first.
class CsvLines {
 public:
  /// Opens the file and goes to its header. Throws InvalidValue or MalformedText with the field
  /// "file", MissingField with the field "header" when the file is empty.
  explicit CsvLines(const std::string& path) : lines_(path) {
    if (!next()) throw MissingField("header", "", "the file is empty");
    const std::string_view header(lines_.line().data(), lines_.line().size());
    if (lines_.too_long() || header.starts_with("\xff\xfe") || header.starts_with("\xfe\xff") ||
        header.find('\0') != std::string_view::npos)
      throw MalformedText("file", "", "UTF-16, or not a text: save the file as CSV UTF-8");
    if (const auto first = header.find_first_of(",;"); first != std::string_view::npos)
      separator_ = header[first];
  }

  /// False at the end. Skips blank lines.
  bool next() {
    cells_ = 0;
    if (ended_) return false;
    ended_ = true;  // stays so when reading throws
    bool blank = true;
    while (blank && lines_.next()) {
      const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
      blank = !lines_.too_long() && std::ranges::all_of(lines_.line(), is_space);
    }
    ended_ = blank;
    return !blank;
  }

  [[nodiscard]] std::size_t number() const { return lines_.number(); }
  /// How many cells of the line were cut so far.
  [[nodiscard]] std::size_t cells() const { return cells_; }

  /// Calls take(index, cell) for each cell of the line. Unquotes in place. Errors of quoting name
  /// the cell by `name_of(index)`.
  template <class Take, class NameOf>
  void split(Take take, NameOf name_of) {
    if (lines_.too_long())
      throw MalformedText(
          "", "", "longer than " + std::to_string(LineFile::longest_line) + " bytes: not a row");
    char* position = lines_.line().data();
    char* const end = position + lines_.line().size();
    for (cells_ = 0;; ++position) {
      std::string_view text;
      if (position != end && *position == '"') {
        text = unquote(position, end, name_of);
      } else {
        char* const begin = position;
        void* const stop = std::memchr(begin, separator_, static_cast<std::size_t>(end - begin));
        position = stop == nullptr ? end : static_cast<char*>(stop);
        text = {begin, position};
      }
      take(cells_++, text);
      if (position == end) return;
    }
  }

  /// Refuses a row with another number of cells than the header's.
  void require_cells(std::size_t columns) const {
    if (cells_ == columns) return;
    std::string reason =
        "the row has " + std::to_string(cells_) + " cells, the header " + std::to_string(columns);
    if (cells_ > columns)
      reason += separator_ == ','
                    ? "; a text or an amount with a comma must stand in quotes: \"8.500.000,50\""
                    : "; a text with a semicolon must stand in quotes";
    throw MalformedText("", "", std::move(reason));
  }

 private:
  /// The text of the quoted cell at `position`, which is moved behind the cell.
  template <class NameOf>
  std::string_view unquote(char*& position, char* end, NameOf name_of) const {
    char* const begin = position;
    const auto refuse_quotes = [&](const char* reason) {
      throw MalformedText(name_of(cells_), printable({begin, end}), reason);
    };
    char* close = begin + 1;
    bool doubled = false;
    for (;; close += 2) {
      close = std::find(close, end, '"');
      if (close == end) refuse_quotes("the quote is not closed on its line");
      if (close + 1 == end || close[1] != '"') break;
      doubled = true;
    }
    position = close + 1;
    if (position != end && *position != separator_)
      refuse_quotes("a text goes on behind its quotes; a quote inside them is written twice");
    if (!doubled) return {begin + 1, close};
    char* written = begin + 1;
    for (const char* read = written; read != close; ++read) {
      *written++ = *read;
      if (*read == '"') ++read;
    }
    return {begin + 1, written};
  }

  LineFile lines_;
  bool ended_ = false;
  char separator_ = ',';
  std::size_t cells_ = 0;
};

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
