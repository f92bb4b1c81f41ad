// SPDX-License-Identifier: Apache-2.0
#include "law_command.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "csv_text.hpp"
#include "json_answers.hpp"

namespace tool {

using namespace jamsos;
using render::LawEntry;

namespace {

std::string value_of(const LawEntry& entry) {
  return entry.kind == LawEntry::Kind::rate ? entry.value + " %" : entry.value;
}

/// The day asked for, or its month where only that was meant.
std::string asked_text(Date day) { return day.day() == 1 ? to_text(month_of(day)) : to_text(day); }

void write(const std::vector<LawEntry>& entries, const LawCommand& command, std::ostream& out) {
  const LawCommand::Form form = command.form;
  const std::optional<Program> asked = command.program;
  if (form == LawCommand::Form::json) {
    Json list = Json::array();
    for (const LawEntry& entry : entries) list.push_back(law_entry_json(entry, asked));
    const Json document = {{"law_version", command.law.version}, {"lines", list}};
    out << document.dump(2) << "\n";
    return;
  }
  const std::vector<std::string> head = {"item",        "value",   "from",       "until",
                                         "promulgated", "article", "confidence", "note"};
  const auto cells = [](const LawEntry& entry) -> std::vector<std::string> {
    return {entry.item,
            value_of(entry),
            render::first_text(entry),
            render::last_text(entry),
            to_text(entry.promulgated) + (entry.promulgation_confirmed ? "" : " (assumed)"),
            render::citation(entry.citation),
            std::string(to_string(entry.citation.confidence)),
            std::string(entry.note)};
  };
  if (form == LawCommand::Form::csv) {
    const auto line = [&](const std::vector<std::string>& row) {
      for (std::size_t i = 0; i < row.size(); ++i) out << (i == 0 ? "" : ",") << csv_cell(row[i]);
      out << "\n";
    };
    line(head);
    for (const LawEntry& entry : entries) line(cells(entry));
    return;
  }
  std::vector<std::vector<render::detail::Cell>> table;
  const auto add = [&](const std::vector<std::string>& row) {
    std::vector<render::detail::Cell> line;
    for (std::size_t i = 0; i < row.size(); ++i) line.push_back({row[i], i == 1});
    table.push_back(std::move(line));
  };
  add(head);
  for (const LawEntry& entry : entries) add(cells(entry));
  out << "law version " << command.law.version << "\n\n" << render::detail::table(table, false);
}

/// Entries of one date that the other lacks or has with another value or article.
std::vector<LawEntry> missing_from(const std::vector<LawEntry>& all,
                                   const std::vector<LawEntry>& others) {
  std::vector<LawEntry> missing;
  for (const LawEntry& entry : all)
    if (std::none_of(others.begin(), others.end(), [&](const LawEntry& other) {
          return other.item == entry.item && other.value == entry.value &&
                 other.citation == entry.citation;
        }))
      missing.push_back(entry);
  return missing;
}

}  // namespace

bool run_law(const LawCommand& command, std::ostream& out, std::ostream& messages) {
  bool refused = false;
  const auto name_refusal = [&](const NotYetKnown& error) {
    messages << error.what() << " [" << to_string(error.code()) << "]\n";
    refused = true;
  };
  const auto entries_on = [&](Date day) {
    return render::law_entries_on(command.law, day, command.known_on, command.program,
                                  name_refusal);
  };
  if (!command.on) {
    write(render::law_entries(command.law, command.program), command, out);
    return false;
  }
  const auto first = entries_on(*command.on);
  if (!command.compared_with) {
    if (first.empty() && !refused) {
      messages << "month '" << asked_text(*command.on) << "': no table holds a row for it ["
               << to_string(ErrorCode::not_in_force) << "]\n";
      return true;
    }
    write(first, command, out);
    return refused;
  }
  const auto second = entries_on(*command.compared_with);
  const auto ended = missing_from(first, second);
  const auto begun = missing_from(second, first);
  if (command.form == LawCommand::Form::json) {
    const std::optional<Program> asked = command.program;
    Json before = Json::array();
    Json after = Json::array();
    for (const LawEntry& entry : ended) before.push_back(law_entry_json(entry, asked));
    for (const LawEntry& entry : begun) after.push_back(law_entry_json(entry, asked));
    const Json document = {
        {"law_version", command.law.version}, {"before", before}, {"after", after}};
    out << document.dump(2) << "\n";
    return refused;
  }
  out << "in force " << asked_text(*command.on) << ", changed by "
      << asked_text(*command.compared_with) << "\n\n";
  write(ended, command, out);
  out << "\nin force " << asked_text(*command.compared_with) << " instead\n\n";
  write(begun, command, out);
  return refused;
}

}  // namespace tool
