// SPDX-License-Identifier: Apache-2.0
#include "json_answers.hpp"

#include <algorithm>
#include <vector>

namespace tool {

using namespace jamsos;

namespace {

/// Lines of several workers that differ only in their amounts, added up.
struct SummedLine {
  Line line;
  std::size_t count = 1;
  bool same_rate = true;
  std::optional<std::size_t> job{};
  std::optional<std::size_t> card{};
};

std::vector<SummedLine> each_line(std::span<const Statement> statements, Statements kind) {
  std::vector<SummedLine> lines;
  for (std::size_t i = 0; i < statements.size(); ++i)
    for (const Line& line : statements[i].lines()) {
      lines.push_back({.line = line});
      if (kind == Statements::jobs) lines.back().job = i;
      if (kind == Statements::cards) lines.back().card = i;
    }
  return lines;
}

std::vector<SummedLine> sum_lines(std::span<const Statement> statements) {
  std::vector<SummedLine> sums;
  for (const Statement& statement : statements)
    for (const Line& line : statement.lines()) {
      const auto same = std::find_if(sums.begin(), sums.end(), [&](const SummedLine& sum) {
        return sum.line.program == line.program && sum.line.item == line.item &&
               sum.line.payer == line.payer && sum.line.payee == line.payee;
      });
      if (same == sums.end()) {
        sums.push_back({.line = line});
        continue;
      }
      // A worker who owes nothing lends neither rate nor article to the sum.
      if (same->line.rate.is_zero() && !line.rate.is_zero()) {
        same->line.rate = line.rate;
        same->line.citation = line.citation;
      } else if (!line.rate.is_zero()) {
        same->same_rate = same->same_rate && same->line.rate == line.rate;
      }
      ++same->count;
      same->line.wage += line.wage;
      same->line.base += line.base;
      same->line.amount += line.amount;
      same->line.confidence = weakest(same->line.confidence, line.confidence);
      if (same->line.limit == Limit::none) {
        same->line.limit = line.limit;
        same->line.limit_citation = line.limit_citation;
      }
    }
  return sums;
}

Json line_json(const SummedLine& summed, render::Language language) {
  const Line& line = summed.line;
  const bool single = summed.count == 1;
  Json json;
  if (summed.job) json["job"] = *summed.job;
  if (summed.card) json["card"] = *summed.card;
  json["program"] = to_string(line.program);
  json["item"] = to_string(line.item);
  json["payer"] = to_string(line.payer);
  json["payee"] = to_string(line.payee);
  json["wage"] = to_text(line.wage);
  json["base"] = to_text(line.base);
  if (summed.same_rate && line.basis == Basis::rate) json["rate"] = to_text(line.rate);
  if (line.limit != Limit::none)
    json["limit"] = {{"kind", to_string(line.limit)},
                     {"citation", citation_json(line.limit_citation)}};
  json["formula"] = single ? render::formula(line)
                           : "sum of " + std::to_string(summed.count) + " workers' rounded lines";
  json["amount"] = to_text(line.amount);
  if (line.from) json["from"] = to_text(*line.from);
  if (line.to) json["to"] = to_text(*line.to);
  if (line.payable_from) json["from"] = to_text(*line.payable_from);
  if (line.payable_by) json["to"] = to_text(*line.payable_by);
  if (line.due && line.settlement == Settlement::due) json["due"] = to_text(*line.due);
  json["citation"] = citation_json(line.citation);
  json["confidence"] = to_string(line.confidence);
  std::string note;
  if (single)
    for (const Remark* remark : line.remarks.span())
      note.append(note.empty() ? "" : "; ").append(render::in(language, *remark));
  if (!note.empty()) json["note"] = note;
  return json;
}

/// Is "jkp.wage_cap" a table of "JKP"?
bool is_table_of(std::string_view program, std::string_view item) {
  return item.size() > program.size() && item[program.size()] == '.' &&
         std::equal(program.begin(), program.end(), item.begin(),
                    [](char upper, char lower) { return upper - 'A' == lower - 'a'; });
}

/// Employer, worker and government always; other payers where they owe something.
bool is_shown(Party payer, Rupiah due) { return payer <= Party::government || due != Rupiah{}; }

Json totals_json(const Totals& totals) {
  Json json;
  for (const Party payer : all_payers)
    if (const Rupiah due = totals.due(payer); is_shown(payer, due))
      json[std::string(to_string(payer))] = to_text(due);
  for (const Program program : all_programs) {
    Json parts = Json::object();
    for (const Party payer : all_payers)
      if (const Rupiah due = totals.due(program, payer); due != Rupiah{})
        parts[std::string(to_string(payer))] = to_text(due);
    if (!parts.empty()) json["programs"][std::string(to_string(program))] = parts;
  }
  for (const Agency agency : all_agencies)
    for (const Party payer : all_payers)
      if (const Rupiah due = totals.due(agency, payer); is_shown(payer, due))
        json["agencies"][std::string(to_string(agency))][std::string(to_string(payer))] =
            to_text(due);
  for (const Program program :
       {Program::jkk, Program::jkm, Program::jht, Program::jp, Program::jkp, Program::jkn})
    json["funds"][std::string(to_string(program))] = to_text(totals.fund_of(program));
  if (const Rupiah jpk = totals.fund_of(Program::jpk); jpk != Rupiah{})
    json["funds"]["JPK"] = to_text(jpk);
  for (const Party payer : {Party::employer, Party::worker})
    json["deferred"][std::string(to_string(payer))] = to_text(totals.deferred(payer));
  return json;
}

}  // namespace

Json citation_json(const Citation& citation) {
  return {{"instrument", citation.instrument},
          {"article", citation.article},
          {"in_force", to_text(citation.in_force)}};
}

Json line_json(const Line& line, render::Language language) {
  return line_json(SummedLine{.line = line}, language);
}

Json bill_json(std::span<const Statement> statements, std::string_view law_version,
               render::Language language, Statements kind) {
  Json json;
  json["ok"] = true;
  json["law_version"] = law_version;
  json["lines"] = Json::array();
  const bool summed = kind == Statements::workers && statements.size() > 1;
  for (const SummedLine& line : summed ? sum_lines(statements) : each_line(statements, kind))
    json["lines"].push_back(line_json(line, language));
  Totals totals;
  DistinctRemarks assumptions;
  for (const Statement& statement : statements) {
    totals.add(statement.lines());
    add_once(assumptions, statement.assumptions());
  }
  json["totals"] = totals_json(totals);
  json["assumptions"] = Json::array();
  for (const Remark* remark : assumptions)
    json["assumptions"].push_back({{"id", remark->id}, {"text", render::in(language, *remark)}});
  return json;
}

Json law_entry_json(const render::LawEntry& entry, std::optional<Program> asked) {
  using Kind = render::LawEntry::Kind;
  Json json;
  Json programs = Json::array();
  std::string_view own;  // of several programs the one that was asked for, else the table's own
  for (const Program program : all_programs)
    if (entry.programs.contains(program)) {
      const std::string_view name = to_string(program);
      programs.push_back(name);
      if (own.empty() || program == asked || (!asked && is_table_of(name, entry.item))) own = name;
    }
  json["program"] = own;
  json["programs"] = programs;
  json["item"] = entry.item;
  json[entry.kind == Kind::amount ? "amount"
       : entry.kind == Kind::rate ? "rate"
                                  : "value"] = entry.value;
  json["from"] = render::first_text(entry);
  if (entry.until) json["to"] = render::last_text(entry);
  json["promulgated"] = to_text(entry.promulgated);
  json["promulgation_confirmed"] = entry.promulgation_confirmed;
  json["citation"] = citation_json(entry.citation);
  json["confidence"] = to_string(entry.citation.confidence);
  if (!entry.note.empty()) json["note"] = entry.note;
  return json;
}

Json law_json(std::span<const render::LawEntry> entries, std::string_view law_version,
              std::optional<Program> asked) {
  Json json;
  json["ok"] = true;
  json["law_version"] = law_version;
  json["lines"] = Json::array();
  for (const render::LawEntry& entry : entries)
    json["lines"].push_back(law_entry_json(entry, asked));
  json["totals"] = Json::object();
  json["assumptions"] = Json::array();
  return json;
}

Json refusal_json(std::string_view code, std::string_view field, std::string_view value,
                  std::string_view message) {
  return {{"ok", false},
          {"error", {{"code", code}, {"field", field}, {"value", value}, {"message", message}}}};
}

}  // namespace tool
