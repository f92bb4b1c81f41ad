// SPDX-License-Identifier: Apache-2.0
// A CSV file whose header names some of the known columns, in any order, and whose rows are cut
// into cells by column.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cell_text.hpp"
#include "csv_lines.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

/// Base of a reader; `Column` counts the names from 0.
template <class Column, std::size_t N>
class CsvTable {
 protected:
  using Names = std::array<std::string_view, N>;

  /// Opens the file and reads its header. `kind` is what the columns are of: "a payroll". Throws as
  /// CsvLines does, and UnknownField or Duplicate with the field "file" for a bad column.
  CsvTable(const std::string& path, const Names& names, std::string_view kind)
      : lines_(path), names_(names) {
    try {
      split([&](std::size_t, std::string_view cell) { add_column(cell, kind); });
    } catch (Error& error) {
      if (error.field().empty()) error.within("file");
      throw;
    }
  }

  /// Goes to the next line; false at the end.
  bool next_line() {
    well_formed_ = false;
    return lines_.next();
  }
  /// Cuts the line into cells. Throws MalformedText for another number of them than the header's.
  void cut_row() {
    split(
        [this, order = std::span<const Column>(order_)](std::size_t index, std::string_view text) {
          if (index < order.size()) cells_[order[index]] = text;
        });
    lines_.require_cells(order_.size());
    well_formed_ = true;
  }

  [[nodiscard]] const CsvLines& lines() const { return lines_; }
  /// The columns of the header, in its order.
  [[nodiscard]] const std::vector<Column>& order() const { return order_; }
  [[nodiscard]] bool has(Column column) const {
    return std::ranges::find(order_, column) != order_.end();
  }
  [[nodiscard]] std::string_view cell(Column column) const { return cells_[column]; }
  [[nodiscard]] std::span<const std::string_view, N> cells() const { return cells_; }
  /// Are the cells those of the whole line?
  [[nodiscard]] bool well_formed() const { return well_formed_; }

 private:
  template <class Take>
  void split(Take take) {
    lines_.split(take, [this](std::size_t index) {
      return index < order_.size() ? std::string(names_[order_[index]]) : std::string();
    });
  }

  void add_column(std::string_view cell, std::string_view kind) {
    const auto known = std::ranges::find(names_, cell);
    if (known == names_.end()) {
      std::string reason = cell.empty() ? "a column without a name" : "unknown column";
      reason.append("; the columns of ").append(kind).append(" are");
      for (const std::string_view name : names_) reason.append(" ").append(name);
      throw UnknownField("file", printable(cell), std::move(reason));
    }
    const auto column = static_cast<Column>(known - names_.begin());
    if (has(column))
      throw Duplicate("file", std::string(cell), "the column stands twice in the header");
    order_.push_back(column);
  }

  CsvLines lines_;
  const Names& names_;
  std::vector<Column> order_;
  std::array<std::string_view, N> cells_{};
  bool well_formed_ = false;
};

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
