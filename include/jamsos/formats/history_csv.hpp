// SPDX-License-Identifier: Apache-2.0
// A working life from a file: one row for each run of months with the same wage, or for each month.
// The form of the file is that of a payroll (formats/payroll_csv.hpp): a header that names the
// columns in any order, ',' or ';' between cells, UTF-8, blank lines skipped.
//
//   from, to    first and last month of the run, such as 2015-07
//   month       in their place: the only month of the row
//   wage        required: a month; of a self-employed month the declared income; written 8500000,
//               8500000.50 or 8.500.000,50
//   kind        employed or self_employed; empty: employed
//   state       paid, unpaid, jp_deferred or jp_deferred_settled; empty: paid
//   employer    number of the employer, from 0, the same in all its rows; empty: 0
//   in_jht      yes or no; empty: yes
//   in_jp       yes or no; empty: yes
//   in_jkp      yes or no; empty: yes
//   actual_wage really earned, where it is more than the registered wage
//   paid_on     day of a payment after the due date; empty: paid in time
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "jamsos/core/error.hpp"
#include "jamsos/facts/wage_history.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

/// A row that was refused. The texts are UTF-8 without control characters, long ones cut.
struct RefusedRun {
  std::size_t line = 0;  ///< of the file, from 1
  ErrorCode code{};
  std::string column{};  ///< empty when the row as a whole is at fault
  std::string value{};
  std::string reason{};
};

struct HistoryFile {
  /// In the order of time, months of equal terms in a row as one run. Empty when any row was
  /// refused: a life with a gap that nobody meant would be reckoned too short.
  std::vector<WageRun> runs{};
  std::vector<RefusedRun> refused{};
};

/// Reads the whole file. Throws an Error with the field "file": InvalidValue when it cannot be read
/// or has more rows than a life, MalformedText when it is no UTF-8 text, UnknownField, Duplicate or
/// MissingField for its columns; MissingField with the field "header" when it is empty.
[[nodiscard]] HistoryFile read_history_csv(const std::string& path);

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
