// SPDX-License-Identifier: Apache-2.0
#include "jamsos/formats/history_csv.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "cell_text.hpp"
#include "csv_table.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

namespace {

enum HistoryColumn : std::size_t {
  from,
  to,
  month,
  wage,
  kind,
  state,
  employer,
  in_jht,
  in_jp,
  in_jkp,
  actual_wage,
  paid_on,
};
constexpr std::array<std::string_view, 12> history_columns = {
    "from",     "to",     "month", "wage",   "kind",        "state",
    "employer", "in_jht", "in_jp", "in_jkp", "actual_wage", "paid_on"};

/// A hundred years of months at ten employers; more is another file.
constexpr std::size_t most_rows = 12'000;

struct NumberedRun {
  WageRun run{};
  std::size_t line = 0;
  bool one_month = false;  ///< stated in the column month
};

class HistoryReader : CsvTable<HistoryColumn, history_columns.size()> {
 public:
  explicit HistoryReader(const std::string& path)
      : CsvTable(path, history_columns, "a working life") {
    require_columns();
  }

  HistoryFile read() {
    for (std::size_t rows = 0; next_line(); ++rows) {
      if (rows == most_rows)
        throw InvalidValue("file", "",
                           "more than " + std::to_string(most_rows) + " rows: not one life");
      try {
        rows_.push_back(read_row());
      } catch (const Error& error) {
        refuse(lines().number(), error.code(), error.field(), error.value(), error.reason());
      }
    }
    refuse_overlaps();
    if (file_.refused.empty()) merge();
    return std::move(file_);
  }

 private:
  void require_columns() const {
    const auto refuse_header = [](const std::string& reason) {
      throw MissingField("file", "", reason);
    };
    if (!has(wage)) refuse_header("the header has no column wage");
    if (!has(month) && !has(from)) refuse_header("the header has no column from, nor month");
    if (has(from) != has(to)) refuse_header("the header has one of from and to, not both");
  }

  [[nodiscard]] static std::string name(HistoryColumn column) {
    return std::string(history_columns[column]);
  }

  /// An empty cell leaves the fact as it is by default.
  template <class Fact, class Parse>
  void read_cell(HistoryColumn column, Fact& fact, Parse parse) const {
    if (!cell(column).empty()) fact = parse(cell(column), history_columns[column]);
  }
  template <class Value, std::size_t N>
  void read_word(HistoryColumn column, Value& fact,
                 const std::array<Named<Value>, N>& names) const {
    read_cell(column, fact, [&](std::string_view text, std::string_view field) {
      return parse_name(names, text, field);
    });
  }

  void read_months(NumberedRun& row) const {
    row.one_month = !cell(month).empty();
    if (row.one_month) {
      for (const HistoryColumn column : {from, to})
        if (!cell(column).empty())
          throw ConflictingFacts(name(column), std::string(cell(column)),
                                 "the row also fills month: state one month, or from and to");
      row.run.from = row.run.to = parse_month(cell(month), name(month));
      return;
    }
    for (const HistoryColumn column : {from, to})
      if (cell(column).empty())
        throw MissingField(has(column) ? name(column) : name(month), "",
                           "the row does not say which months it is about");
    row.run.from = parse_month(cell(from), name(from));
    row.run.to = parse_month(cell(to), name(to));
  }

  NumberedRun read_row() {
    cut_row();
    NumberedRun row;
    row.line = lines().number();
    read_months(row);
    WageRun& run = row.run;
    if (cell(wage).empty()) throw MissingField(name(wage), "", "the row states no wage");
    run.wage = parse_amount(cell(wage), name(wage));
    read_word(kind, run.kind, month_kind_names);
    read_word(state, run.state, contribution_state_names);
    read_cell(employer, run.employer, parse_number);
    read_word(in_jht, run.in_jht, yes_no_names);
    read_word(in_jp, run.in_jp, yes_no_names);
    read_word(in_jkp, run.in_jkp, yes_no_names);
    read_cell(actual_wage, run.actual_wage, parse_amount);
    read_cell(paid_on, run.paid_on, parse_date);
    check_alone(row);
    return row;
  }

  /// What check_history says of the row by itself, by the name of its column.
  static void check_alone(const NumberedRun& row) {
    try {
      check_history(WageHistory(&row.run, 1), std::nullopt, std::nullopt);
    } catch (const Error& error) {
      const std::string column = error.field().substr(error.field().rfind('.') + 1);
      throw Error(error.code(), row.one_month && column == "from" ? name(month) : column,
                  error.value(), error.reason());
    }
  }

  void refuse(std::size_t line, ErrorCode code, const std::string& column, const std::string& value,
              std::string reason) {
    RefusedRun refused{line, code, column, printable(value), std::move(reason)};
    // The whole cell, where the error may quote the part of it that is wrong.
    const auto known = std::ranges::find(history_columns, std::string_view(column));
    if (cells_are_shown_ && well_formed() && known != history_columns.end() &&
        code != ErrorCode::missing_field)
      refused.value = printable(cell(static_cast<HistoryColumn>(known - history_columns.begin())));
    file_.refused.push_back(std::move(refused));
  }

  /// Sorts the rows by employer and time; of two that overlap, the one that stands later in the
  /// file is refused.
  void refuse_overlaps() {
    const auto order = [](const NumberedRun& row) {
      return std::tuple(row.run.employer, row.run.kind, row.run.from, row.line);
    };
    std::ranges::sort(rows_, {}, order);
    const NumberedRun* longest = nullptr;  // of the employer: reaches furthest so far
    cells_are_shown_ = false;
    for (const NumberedRun& row : rows_) {
      const WageRun& run = row.run;
      if (longest == nullptr || longest->run.employer != run.employer ||
          longest->run.kind != run.kind) {
        longest = &row;
        continue;
      }
      if (run.from <= longest->run.to) {
        const NumberedRun& later = row.line > longest->line ? row : *longest;
        const NumberedRun& earlier = row.line > longest->line ? *longest : row;
        refuse(later.line, ErrorCode::conflicting_facts, name(later.one_month ? month : from),
               to_text(later.run.from),
               "overlaps the months of the same employer on line " + std::to_string(earlier.line));
      }
      if (run.to > longest->run.to) longest = &row;
    }
    std::ranges::sort(file_.refused, {}, &RefusedRun::line);
  }

  static bool same_terms(const WageRun& a, const WageRun& b) {
    const auto terms = [](const WageRun& run) {
      return std::tuple(run.employer, run.kind, run.wage, run.state, run.in_jht, run.in_jp,
                        run.in_jkp, run.actual_wage, run.paid_on);
    };
    return terms(a) == terms(b);
  }

  void merge() {
    for (const NumberedRun& row : rows_) {
      if (!file_.runs.empty() && file_.runs.back().to - row.run.from == -1 &&
          same_terms(file_.runs.back(), row.run))
        file_.runs.back().to = row.run.to;
      else
        file_.runs.push_back(row.run);
    }
    std::ranges::stable_sort(file_.runs, {}, &WageRun::from);
  }

  bool cells_are_shown_ = true;  ///< while rows are read: the cells are those of the row
  std::vector<NumberedRun> rows_;
  HistoryFile file_;
};

}  // namespace

HistoryFile read_history_csv(const std::string& path) { return HistoryReader(path).read(); }

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
