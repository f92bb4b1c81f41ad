// SPDX-License-Identifier: Apache-2.0
// `jamsos budget`: what it costs to insure a city's people by category, from a JSON request or a
// CSV file of categories, for the eye, as a picture or as JSON.
#pragma once

#include <CLI/CLI.hpp>
#include <iosfwd>
#include <jamsos/law.hpp>
#include <optional>
#include <string>
#include <vector>

#include "json_facts.hpp"
#include "request_flags.hpp"

namespace tool {

struct BudgetCommand {
  std::string path;  ///< of the request, for messages
  Json request{};    ///< its content, with what the command line says laid over it
  std::vector<std::string> refused_rows{};  ///< of a CSV file, a message each
  std::optional<std::string> svg_path{};
  RequestForm form = RequestForm::plain;
  jamsos::Law law = jamsos::Law::gazette();
};

/// The command line of budget.
class BudgetFlags {
 public:
  explicit BudgetFlags(CLI::App& app);

  [[nodiscard]] CLI::App& command() { return command_; }
  /// Throws an Error where the command line or the file cannot be used.
  [[nodiscard]] BudgetCommand budget(const jamsos::Law& law) const;

 private:
  CLI::App& command_;
  InterpretationFlags interpretations_;
  std::string path_;
  std::optional<std::string> from_, months_, known_on_, lang_, svg_, event_on_;
  bool markdown_ = false, json_ = false;
};

/// Returns whether the request or one of its rows was refused: on `messages`, or as JSON on `out`.
/// Throws InvalidValue when the picture cannot be written.
bool run_budget(const BudgetCommand& command, std::ostream& out, std::ostream& messages);

}  // namespace tool
