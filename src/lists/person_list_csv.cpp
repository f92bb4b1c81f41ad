// SPDX-License-Identifier: Apache-2.0
#include "jamsos/lists/person_list_csv.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "../formats/csv_table.hpp"

namespace jamsos {
inline namespace v1 {
namespace lists {

namespace {

enum PersonColumn : std::size_t {
  nik,
  name,
  birth_date,
  employer,
  district,
  wage,
  programs,
  owed,
  person_column_count
};
constexpr std::array<std::string_view, person_column_count> person_columns = {
    "nik", "name", "birth_date", "employer", "district", "wage", "programs", "owed"};

}  // namespace

void check_row(const PersonRow& row) {
  const std::array texts = {std::pair("name", row.name), std::pair("employer", row.employer),
                            std::pair("district", row.district)};
  for (const auto& [field, text] : texts) {
    if (text.size() > longest_text)
      detail::refuse_text(field, text, "longer than " + std::to_string(longest_text) + " bytes");
    formats::require_text(text, field);
  }
  if (row.wage && *row.wage <= Rupiah{})
    throw InvalidValue("wage", to_text(*row.wage), "a wage must be greater than zero");
  if (row.owed && *row.owed < Rupiah{})
    throw InvalidValue("owed", to_text(*row.owed), "an amount owed is not below zero");
}

class PersonListReader::Implementation : formats::CsvTable<PersonColumn, person_column_count> {
 public:
  explicit Implementation(const std::string& path)
      : CsvTable(path, person_columns, "a list of workers") {
    for (const PersonColumn column : {nik, name})
      if (!has(column))
        throw MissingField("file", "", "the header has no column " + text_of(column));
  }

  Next next() {
    if (!next_line()) return Next::end;
    row_.line = lines().number();
    try {
      read_row();
      return Next::row;
    } catch (const Error& error) {
      refuse(error);
      return Next::refused;
    }
  }
  [[nodiscard]] const PersonRow& row() const { return row_; }
  [[nodiscard]] const RefusedPerson& refused() const { return refused_; }

 private:
  static std::string text_of(PersonColumn column) { return std::string(person_columns[column]); }

  template <class Fact, class Parse>
  void read(PersonColumn column, Fact& fact, Parse parse) const {
    fact.reset();
    if (!cell(column).empty()) fact = parse(cell(column), person_columns[column]);
  }

  void read_row() {
    cut_row();
    if (cell(nik).empty())
      throw MissingField(text_of(nik), "", "the row states no national number");
    row_.nik = NationalNumber::parse(cell(nik), person_columns[nik]);
    row_.name = cell(name);
    row_.employer = cell(employer);
    row_.district = cell(district);
    read(birth_date, row_.birth_date,
         [](auto text, auto field) { return parse_date(text, field); });
    read(wage, row_.wage, formats::parse_amount);
    read(owed, row_.owed, formats::parse_amount);
    if (cell(programs) != last_programs_text_) {  // nearly every row states the same
      last_programs_text_.clear();
      read(programs, last_programs_, formats::parse_programs);
      last_programs_text_ = cell(programs);
    }
    row_.programs = last_programs_;
    check_row(row_);
  }

  void refuse(const Error& error) {
    refused_ = {row_.line,     {}, error.code(), error.field(), formats::printable(error.value()),
                error.reason()};
    if (!well_formed()) return;
    refused_.nik = formats::printable(cell(nik));
    // The whole cell, where the error may quote the part of it that is wrong.
    const auto known = std::ranges::find(person_columns, std::string_view(error.field()));
    if (known != person_columns.end())
      refused_.value =
          formats::printable(cell(static_cast<PersonColumn>(known - person_columns.begin())));
  }

  PersonRow row_;
  RefusedPerson refused_;
  std::string last_programs_text_;
  std::optional<ProgramSet> last_programs_;
};

PersonListReader::PersonListReader(const std::string& path)
    : implementation_(std::make_unique<Implementation>(path)) {}
PersonListReader::~PersonListReader() = default;
PersonListReader::PersonListReader(PersonListReader&&) noexcept = default;
PersonListReader& PersonListReader::operator=(PersonListReader&&) noexcept = default;

PersonListReader::Next PersonListReader::next() { return implementation_->next(); }
const PersonRow& PersonListReader::row() const { return implementation_->row(); }
const RefusedPerson& PersonListReader::refused() const { return implementation_->refused(); }

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
