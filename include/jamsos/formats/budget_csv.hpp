// SPDX-License-Identifier: Apache-2.0
// The categories of a budget from a file: one row for each. The form of the file is that of a
// payroll (formats/payroll_csv.hpp): a header that names the columns in any order, ',' or ';'
// between cells, UTF-8, blank lines skipped.
//
//   name        required: what the category is called, once in the file
//   heads       required: how many people
//   segment     required: self_employed or public_worker
//   group       of the self-employed: neighbourhood_official, self_employed, vulnerable_worker ...
//   kind        of public workers: neighbourhood_official, village_official or non_asn
//   income      of the self-employed: declared income a month; it picks the band
//   wage        of public workers: the base of the contribution, a month
//   sector      of the self-employed: transport or other, for reliefs
//   payer       local_government, participant, donor ...
//   programs    such as "JKK JKM"; empty: the mandatory ones
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "jamsos/core/error.hpp"
#include "jamsos/facts/budget.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

/// A row that was refused. The texts are UTF-8 without control characters, long ones cut.
struct RefusedCategory {
  std::size_t line = 0;  ///< of the file, from 1
  ErrorCode code{};
  std::string column{};  ///< empty when the row as a whole is at fault
  std::string value{};
  std::string reason{};
};

struct BudgetFile {
  std::vector<BudgetCategory> categories{};
  std::vector<std::size_t> lines{};  ///< of the file, for each category
  std::vector<RefusedCategory> refused{};
};

/// Reads the whole file. Throws an Error with the field "file": InvalidValue when it cannot be read
/// or has more than 10,000 rows, MalformedText when it is no UTF-8 text, UnknownField, Duplicate or
/// MissingField for its columns; MissingField with the field "header" when it is empty.
[[nodiscard]] BudgetFile read_budget_csv(const std::string& path);

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
