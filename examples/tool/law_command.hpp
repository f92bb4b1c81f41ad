// SPDX-License-Identifier: Apache-2.0
// `jamsos law`: the dated tables with citations and marks, and what changes between two dates.
#pragma once

#include <iosfwd>
#include <jamsos/jamsos.hpp>
#include <optional>

namespace tool {

struct LawCommand {
  enum class Form : std::uint8_t { table, csv, json };

  std::optional<jamsos::Date> on{};  ///< none: every row
  std::optional<jamsos::Date> compared_with{};
  std::optional<jamsos::Program> program{};
  jamsos::KnownOn known_on{};
  jamsos::Law law = jamsos::Law::gazette();
  Form form = Form::table;
};

/// Returns whether a table could not answer; it is then named on `messages`.
bool run_law(const LawCommand& command, std::ostream& out, std::ostream& messages);

}  // namespace tool
