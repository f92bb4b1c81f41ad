// SPDX-License-Identifier: Apache-2.0
#include "jamsos/formats/budget_csv.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "cell_text.hpp"
#include "csv_table.hpp"
#include "jamsos/facts/segment.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

namespace {

enum BudgetColumn : std::size_t {
  name,
  heads,
  segment,
  group,
  kind,
  income,
  wage,
  sector,
  payer,
  programs,
};
constexpr std::array<std::string_view, 10> budget_columns = {
    "name", "heads", "segment", "group", "kind", "income", "wage", "sector", "payer", "programs"};
constexpr std::array<BudgetColumn, 3> required_columns = {name, heads, segment};

constexpr std::array<Named<Segment>, 2> insured_by_budget = {{
    {"self_employed", Segment::self_employed},
    {"public_worker", Segment::public_worker},
}};

constexpr std::size_t most_rows = 10'000;

class BudgetReader : CsvTable<BudgetColumn, budget_columns.size()> {
 public:
  explicit BudgetReader(const std::string& path) : CsvTable(path, budget_columns, "a budget") {
    for (const BudgetColumn column : required_columns)
      if (!has(column)) throw MissingField("file", "", "the header has no column " + title(column));
  }

  BudgetFile read() {
    for (std::size_t rows = 0; next_line(); ++rows) {
      if (rows == most_rows)
        throw InvalidValue("file", "", "more than " + std::to_string(most_rows) + " categories");
      try {
        BudgetCategory category = read_row();
        for (const BudgetCategory& other : file_.categories)
          if (other.name == category.name)
            throw Duplicate(title(name), category.name, "names two categories");
        file_.categories.push_back(std::move(category));
        file_.lines.push_back(lines().number());
      } catch (const Error& error) {
        file_.refused.push_back({lines().number(), error.code(), error.field(),
                                 printable(error.value()), error.reason()});
      }
    }
    return std::move(file_);
  }

 private:
  [[nodiscard]] static std::string title(BudgetColumn column) {
    return std::string(budget_columns[column]);
  }
  template <class Fact, class Parse>
  void read_cell(BudgetColumn column, Fact& fact, Parse parse) const {
    if (!cell(column).empty()) fact = parse(cell(column), budget_columns[column]);
  }
  template <class Value, std::size_t N, class Fact>
  void read_word(BudgetColumn column, Fact& fact, const std::array<Named<Value>, N>& names) const {
    read_cell(column, fact, [&](std::string_view text, std::string_view field) {
      return parse_name(names, text, field);
    });
  }
  void refuse_other(std::initializer_list<BudgetColumn> columns, const char* reason) const {
    for (const BudgetColumn column : columns)
      if (!cell(column).empty())
        throw ConflictingFacts(title(column), printable(cell(column)), reason);
  }

  BudgetCategory read_row() {
    cut_row();
    for (const BudgetColumn column : required_columns)
      if (cell(column).empty()) throw MissingField(title(column), "", "the cell is empty");
    BudgetCategory category;
    require_text(cell(name), title(name));
    category.name = std::string(cell(name));
    category.heads = parse_number(cell(heads), title(heads));
    if (category.heads < 1)
      throw InvalidValue(title(heads), std::string(cell(heads)), "at least one person");
    if (parse_name(insured_by_budget, cell(segment), title(segment)) == Segment::self_employed) {
      refuse_other({kind, wage}, "belongs to a public worker");
      SelfEmployed member;
      read_word(group, member.group, self_employed_group_names);
      read_cell(income, member.income, parse_amount);
      read_word(sector, member.sector, sector_names);
      read_word(payer, member.payer, self_employed_payer_names);
      read_cell(programs, member.programs, parse_programs);
      category.member = member;
    } else {
      refuse_other({group, income, sector}, "belongs to the self-employed");
      PublicWorker member;
      read_word(kind, member.kind, public_worker_kind_names);
      read_cell(wage, member.wage, parse_amount);
      read_word(payer, member.payer, public_worker_payer_names);
      read_cell(programs, member.programs, parse_programs);
      category.member = member;
    }
    return category;
  }

  BudgetFile file_;
};

}  // namespace

BudgetFile read_budget_csv(const std::string& path) { return BudgetReader(path).read(); }

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
