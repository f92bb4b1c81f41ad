// SPDX-License-Identifier: Apache-2.0
#include "project_command.hpp"

#include <algorithm>
#include <fstream>
#include <jamsos/render/projection_chart.hpp>
#include <ostream>

#include "command_output.hpp"
#include "json_answers.hpp"
#include "project_request.hpp"

namespace tool {

using namespace jamsos;
using render::Scenario;

namespace {

/// What the chart and the tables can tell apart, the request's own assumptions among them.
constexpr std::size_t most_scenarios = 8;

/// The request's own assumptions first, then each scenario of the command line.
void project_all(const ProjectCommand& command, ProjectionQuestion& question,
                 std::vector<Scenario>& scenarios) {
  ObjectReader request(command.request, "");
  (void)request.optional("id");
  (void)request.optional("verb");
  read_projection_question(request, command.law, question);
  scenarios.push_back({std::string(render::in(question.language, "as stated", "sesuai data")),
                       question.facts, project(question)});
  for (const ScenarioChanges& changed : command.scenarios) {
    Scenario scenario{changed.name, question.facts, {}};
    for (const auto& [assumption, percent] : changed.changes)
      assume(scenario.facts, assumption, percent, "--scenario");
    try {
      scenario.projection = jamsos::project(question.law, scenario.facts, question.known_on);
    } catch (Error& error) {
      error.within(jamsos::detail::joined({"scenario ", changed.name}));
      throw;
    }
    scenarios.push_back(std::move(scenario));
  }
}

void write_chart(const std::string& path, const std::string& chart) {
  std::ofstream file(path, std::ios::binary);
  file << chart;
  file.close();
  if (!file) throw InvalidValue("--svg", path, "cannot be written");
}

/// The response of the filter; scenarios stand beside the years of the request.
Json all_json(const ProjectCommand& command, const ProjectionQuestion& question,
              const std::vector<Scenario>& scenarios) {
  Json json;
  const auto id = command.request.find("id");
  json["id"] = id == command.request.end() ? Json() : *id;
  json["ok"] = true;
  json["law_version"] = question.law.version;
  json.update(projection_json(scenarios.front().projection, question.language));
  if (scenarios.size() == 1) return json;
  json["scenarios"] = Json::array();
  for (const Scenario& scenario : std::span(scenarios).subspan(1)) {
    Json entry = {{"name", scenario.name}};
    entry.update(projection_json(scenario.projection, question.language));
    json["scenarios"].push_back(std::move(entry));
  }
  return json;
}

}  // namespace

ScenarioChanges parse_scenario(const std::string& text, const std::string& field) {
  const auto refuse = [&](const char* reason) {
    throw InvalidValue(field, text.substr(0, 60), reason);
  };
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0)
    refuse("must be written name=assumption:percent,...");
  ScenarioChanges scenario;
  scenario.name = text.substr(0, equals);
  if (scenario.name.size() > 40) refuse("the name is longer than 40 bytes");
  for (std::size_t start = equals + 1; start <= text.size();) {
    const std::size_t end = std::min(text.find(',', start), text.size());
    const std::string part = text.substr(start, end - start);
    const auto colon = part.find(':');
    if (colon == std::string::npos) refuse("must be written name=assumption:percent,...");
    ScenarioChanges::Change change{part.substr(0, colon), part.substr(colon + 1)};
    for (const auto& known : scenario.changes)
      if (known.assumption == change.assumption)
        throw Duplicate(field, change.assumption, "is stated twice in a scenario");
    ProjectionFacts tried;
    assume(tried, change.assumption, change.percent, field);
    scenario.changes.push_back(std::move(change));
    start = end + 1;
  }
  return scenario;
}

bool run_project(const ProjectCommand& command, std::ostream& out, std::ostream& messages) {
  if (command.scenarios.size() >= most_scenarios)
    throw InvalidValue("--scenario", std::to_string(command.scenarios.size()),
                       "at most " + std::to_string(most_scenarios - 1) + " scenarios");
  for (std::size_t i = 0; i < command.scenarios.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (command.scenarios[i].name == command.scenarios[j].name)
        throw Duplicate("--scenario", command.scenarios[i].name, "names two scenarios");
  ProjectionQuestion question;
  std::vector<Scenario> scenarios;
  try {
    project_all(command, question, scenarios);
  } catch (const Error& error) {
    write_refusal(command.request, error, command.form, command.path, out, messages);
    return true;
  }
  if (command.svg_path)
    write_chart(*command.svg_path, render::svg_chart(scenarios, question.language));
  if (command.form == RequestForm::json) {
    write_json(all_json(command, question, scenarios), out);
    return false;
  }
  std::string text = render::to_text(scenarios, question.language, form_of(command.form));
  add_law_version(text, question.law, question.language);
  out << text;
  return false;
}

}  // namespace tool
