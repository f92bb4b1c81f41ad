// SPDX-License-Identifier: Apache-2.0
// `jamsos bill payroll.csv --month 2026-03`: the bill of a whole payroll, as a table or as CSV.
#pragma once

#include <iosfwd>
#include <jamsos/jamsos.hpp>
#include <optional>
#include <string>

#include "json_facts.hpp"

namespace tool {

struct BillCommand {
  std::string payroll_path;
  jamsos::Month month{};
  BillSettings settings{};
  Holidays holidays{};  ///< the settings' options may refer to them
  /// Facts of the employer, where the payroll file does not carry them itself.
  std::optional<jamsos::Employer> employer{};
  jamsos::render::Language language = jamsos::render::Language::english;
  bool csv = false;
};

/// Writes results to `out`, each refused row and the progress to `messages`.
/// Returns whether any row was refused; throws when the file cannot be used at all.
bool run_bill(const BillCommand& command, std::ostream& out, std::ostream& messages);

}  // namespace tool
