// SPDX-License-Identifier: Apache-2.0
// `jamsos project`: savings and pension of one person in the years to come, under one set of
// assumptions or several side by side, as tables and as a chart.
#pragma once

#include <iosfwd>
#include <jamsos/law.hpp>
#include <optional>
#include <string>
#include <vector>

#include "json_facts.hpp"
#include "request_flags.hpp"

namespace tool {

/// Assumptions that differ from those of the request.
struct ScenarioChanges {
  struct Change {
    std::string assumption, percent;
  };
  std::string name;
  std::vector<Change> changes;
};

/// Reads "careful=return:4.5,wage_growth:3". Throws an Error naming `field`.
[[nodiscard]] ScenarioChanges parse_scenario(const std::string& text, const std::string& field);

struct ProjectCommand {
  std::string path;  ///< of the request, for messages
  Json request{};    ///< its content, with what the command line says laid over it
  std::vector<ScenarioChanges> scenarios{};
  std::optional<std::string> svg_path{};
  RequestForm form = RequestForm::plain;
  jamsos::Law law = jamsos::Law::gazette();
};

/// Returns whether the request was refused: on `messages`, or as JSON on `out`. Throws InvalidValue
/// when the chart cannot be written.
bool run_project(const ProjectCommand& command, std::ostream& out, std::ostream& messages);

}  // namespace tool
