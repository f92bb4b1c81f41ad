// SPDX-License-Identifier: Apache-2.0
// Lists of workers as files, in bounded memory whatever their length. The form of the file is that
// of a payroll (formats/payroll_csv.hpp): a header that names the columns in any order, ',' or ';'
// between cells, UTF-8, blank lines skipped.
//
//   nik          required: 16 digits, kept as text
//   name         required column; an empty cell leaves the row without suggestions
//   birth_date   1988-04-17
//   employer     its number or name; one worker may stand at several
//   district     where the employer is reckoned among
//   wage         of a month: 8500000, 8500000.50 or 8.500.000,50
//   programs     some of JKK JKM JHT JP, separated by a space
//   owed         what the employer owes for this worker
#pragma once

#include <memory>
#include <string>

#include "jamsos/lists/person_row.hpp"

namespace jamsos {
inline namespace v1 {
namespace lists {

/// Reads a list from the first row to the last.
class PersonListReader {
 public:
  /// Opens the file and reads its header. Throws an Error with the field "file": InvalidValue when
  /// the file cannot be read, MalformedText when it is no UTF-8 text, UnknownField, Duplicate or
  /// MissingField for its columns; MissingField with the field "header" when the file is empty.
  explicit PersonListReader(const std::string& path);
  ~PersonListReader();
  PersonListReader(PersonListReader&&) noexcept;
  PersonListReader& operator=(PersonListReader&&) noexcept;

  enum class Next { row, refused, end };
  /// Goes to the next row. A bad row is refused and never stops those after it. Throws InvalidValue
  /// with the field "file" when the file cannot be read on.
  [[nodiscard]] Next next();
  /// After Next::row; its texts are valid until the next call of next().
  [[nodiscard]] const PersonRow& row() const;
  /// After Next::refused.
  [[nodiscard]] const RefusedPerson& refused() const;

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

/// Throws InvalidValue for what no row may hold: a text that is too long, a wage or amount owed
/// that is not above or at zero. A reader of another form of list calls it for each row.
void check_row(const PersonRow& row);

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
