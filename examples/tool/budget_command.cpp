// SPDX-License-Identifier: Apache-2.0
#include "budget_command.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <jamsos/formats/budget_csv.hpp>
#include <jamsos/render/budget_chart.hpp>
#include <ostream>

#include "budget_request.hpp"
#include "command_output.hpp"
#include "json_answers.hpp"

namespace tool {

using namespace jamsos;

namespace {

/// A CSV file becomes the categories of a request.
Json request_from_csv(const std::string& path, std::vector<std::string>& refused) {
  formats::BudgetFile file;
  try {
    file = formats::read_budget_csv(path);
  } catch (const Error& error) {
    throw MalformedText("budget", path, error.what());
  }
  for (const formats::RefusedCategory& row : file.refused) {
    std::string message = path + ":" + std::to_string(row.line) + ": " + row.column;
    if (!row.value.empty()) message.append(" '").append(row.value).append("'");
    message.append(row.column.empty() && row.value.empty() ? "" : ": ")
        .append(row.reason)
        .append(" [")
        .append(to_string(row.code))
        .append("]");
    refused.push_back(std::move(message));
  }
  Json request = Json::object();
  request["categories"] = Json::array();
  for (const BudgetCategory& category : file.categories)
    request["categories"].push_back(category_json(category));
  return request;
}

void write_picture(const std::string& path, const std::string& picture) {
  std::ofstream file(path, std::ios::binary);
  file << picture;
  file.close();
  if (!file) throw InvalidValue("--svg", path, "cannot be written");
}

std::string text_of(const BudgetCommand& command, const BudgetQuestion& question,
                    const BudgetAnswer& answer) {
  const std::string picture =
      command.svg_path ? std::filesystem::path(*command.svg_path).filename().string() : "";
  std::string text =
      render::to_text(answer.budget, answer.benefits, question.language, form_of(command.form),
                      question.proposal ? &*question.proposal : nullptr,
                      answer.reconciliation ? &*answer.reconciliation : nullptr, picture);
  add_law_version(text, question.law, question.language);
  return text;
}

}  // namespace

BudgetFlags::BudgetFlags(CLI::App& app)
    : command_(*app.add_subcommand("budget", "What it costs to insure categories of people")),
      interpretations_(command_) {
  command_.add_option("budget", path_, "JSON file with the request, or CSV file of categories")
      ->required();
  command_.add_option("--from", from_, "First month, such as 2026-01");
  command_.add_option("--months", months_, "How many months; default 12");
  command_.add_option("--event-on", event_on_,
                      "The day of the events whose benefits are shown; default the first day");
  command_.add_option("--known-on", known_on_, "Law as known on this day");
  command_.add_option("--lang", lang_, "id or en");
  command_.add_option("--svg", svg_, "Also draw a picture into this file");
  auto* markdown = command_.add_flag("--markdown", markdown_, "As Markdown");
  command_.add_flag("--json", json_, "The response of the filter, indented")->excludes(markdown);
}

BudgetCommand BudgetFlags::budget(const Law& law) const {
  BudgetCommand command{.path = path_, .svg_path = svg_, .law = law};
  command.form = json_ ? RequestForm::json : markdown_ ? RequestForm::markdown : RequestForm::plain;
  Law chosen = law;
  interpretations_.apply_to(chosen);
  if (from_) (void)parse_month(*from_, "--from");
  if (event_on_) (void)parse_date(*event_on_, "--event-on");
  if (known_on_) (void)parse_date(*known_on_, "--known-on");
  if (lang_) (void)parse_name(render::language_names, *lang_, "--lang");
  std::optional<int> months;
  if (months_) {
    int value = 0;
    const char* const end = months_->data() + months_->size();
    const auto [stop, error] = std::from_chars(months_->data(), end, value);
    if (error != std::errc{} || stop != end)
      throw InvalidValue("--months", months_->substr(0, 60), "must be a whole number");
    months = value;
  }
  Json& request = command.request;
  std::string extension = std::filesystem::path(path_).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  request = extension == ".csv" ? request_from_csv(path_, command.refused_rows)
                                : json_from_file("budget", path_);
  set_verb(request, "budget", "budget", path_);
  if (from_) request["from"] = *from_;
  if (months) request["months"] = *months;
  if (event_on_) request["event_on"] = *event_on_;
  if (known_on_) request["known_on"] = *known_on_;
  Json options = Json::object();
  if (lang_) options["lang"] = *lang_;
  interpretations_.add_to(options);
  lay_over_options(request, options);
  return command;
}

bool run_budget(const BudgetCommand& command, std::ostream& out, std::ostream& messages) {
  for (const std::string& row : command.refused_rows) messages << row << "\n";
  const bool rows_refused = !command.refused_rows.empty();
  BudgetQuestion question;
  BudgetAnswer answered;
  try {
    ObjectReader request(command.request, "");
    (void)request.optional("id");
    (void)request.optional("verb");
    read_budget_question(request, command.law, question);
    answered = answer(question);
  } catch (const Error& error) {
    write_refusal(command.request, error, command.form, command.path, out, messages);
    return true;
  }
  if (command.svg_path)
    write_picture(*command.svg_path, render::svg_chart(answered.budget, question.language));
  if (command.form == RequestForm::json) {
    Json json = answer_to(command.request);
    json.update(budget_json(question, answered));
    write_json(json, out);
  } else {
    out << text_of(command, question, answered);
  }
  return rows_refused;
}

}  // namespace tool
