// SPDX-License-Identifier: Apache-2.0
// `jamsos reconcile labour.csv agency.csv`: two lists of workers that must agree, as tables, as CSV
// or as JSON, and as files.
#pragma once

#include <array>
#include <iosfwd>
#include <jamsos/jamsos.hpp>
#include <jamsos/lists/tranches.hpp>
#include <optional>
#include <string>

namespace tool {

struct ReconcileCommand {
  enum class By : std::uint8_t { nothing, district, employer };
  enum class Form : std::uint8_t { table, csv, json };

  std::array<std::string, 2> paths{};  ///< of the labour office, of the agency
  By by = By::nothing;
  std::optional<std::size_t> tranche{};  ///< employers of a letter
  jamsos::lists::TrancheOrder order = jamsos::lists::TrancheOrder::gap;
  Form form = Form::table;
  std::optional<std::string> out_folder{};
  jamsos::render::Language language = jamsos::render::Language::english;
  jamsos::lists::Reconciliation::Options options{};
  std::string law_version{};
};
inline constexpr std::array<jamsos::Named<ReconcileCommand::By>, 2> by_names = {
    {{"district", ReconcileCommand::By::district}, {"employer", ReconcileCommand::By::employer}}};

/// Writes results to `out`, each refused row and the progress to `messages`. Returns whether any
/// row was refused; throws when a file cannot be used at all.
bool run_reconcile(const ReconcileCommand& command, std::ostream& out, std::ostream& messages);

}  // namespace tool
