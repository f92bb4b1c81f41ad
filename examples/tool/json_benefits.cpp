// SPDX-License-Identifier: Apache-2.0
#include "json_benefits.hpp"

#include <jamsos/programs/beasiswa/benefit.hpp>
#include <string>

#include "json_answers.hpp"

namespace tool {

using namespace jamsos;
using render::Language;

namespace {

std::string joined(std::span<const Remark* const> remarks, Language language) {
  std::string text;
  for (const Remark* remark : remarks)
    text.append(text.empty() ? "" : "; ").append(render::in(language, *remark));
  return text;
}

/// The rate, where every term that is added has the same one.
std::optional<Rate> common_rate(std::span<const Term> terms) {
  std::optional<Rate> rate;
  for (const Term& term : terms) {
    if (term.subtracted) continue;
    if (rate && !(*rate == term.rate)) return std::nullopt;
    rate = term.rate;
  }
  if (rate && *rate == Rate::percent(100, 0)) return std::nullopt;
  return rate;
}

/// A term alone; the sum was rounded once, so the terms may differ from it by a sen.
Rupiah rounded(const Term& term, const Rounding& rounding) {
  const Rupiah amount = round(exact_amount(term), rounding);
  return term.subtracted ? -amount : amount;
}

Json terms_json(std::span<const Term> terms, const Rounding& rounding) {
  Json list = Json::array();
  for (const Term& term : terms)
    list.push_back({{"label", term.label.empty() ? render::formula(term) : std::string(term.label)},
                    {"amount", to_text(rounded(term, rounding))}});
  return list;
}

Json schedule_json(const BenefitLine& line, const ClaimQuestion& question) {
  Json list = Json::array();
  const Claim& claim = question.claim;
  if (!line.child || !claim.family || !claim.event.date) return list;
  const Child& child = claim.family->children[static_cast<std::size_t>(*line.child)];
  for (const beasiswa::SchoolYear& year :
       beasiswa::schedule(question.law, child, *claim.event.date, question.options.known_on,
                          claim.participant.segment))
    list.push_back(
        {{"school_year", std::to_string(year.year) + "/" + std::to_string(year.year + 1)},
         {"level", word_of(year.level)},
         {"amount", to_text(year.amount)}});
  return list;
}

std::string_view state_of(const StreamMonth& month) {
  if (month.ended) return "lost";
  return month.met == Met::unknown ? "open" : month.met == Met::yes ? "met" : "not_met";
}
Json months_json(const BenefitStatement& statement) {
  Json list = Json::array();
  for (const StreamMonth& month : statement.months())
    list.push_back({{"month", month.number},
                    {"due", to_text(month.due)},
                    {"rate", to_text(month.rate)},
                    {"amount", to_text(month.amount)},
                    {"state", state_of(month)}});
  return list;
}

Json line_json(const BenefitStatement& statement, const BenefitLine& line,
               const ClaimQuestion& question) {
  const auto terms = statement.terms(line);
  Json json;
  json["program"] = to_string(line.program);
  json["item"] = to_string(line.item);
  json["payer"] = to_string(line.payer);
  json["payee"] = to_string(line.payee);
  json["base"] = to_text(terms.empty() ? Rupiah{} : terms.front().base);
  if (const auto rate = common_rate(terms)) json["rate"] = to_text(*rate);
  json["formula"] = render::formula(statement, line);
  json["amount"] = to_text(line.amount);
  json["payment"] = word_of(line.payment);
  if (line.from) json["from"] = to_text(*line.from);
  if (line.to) json["to"] = to_text(*line.to);
  if (line.due) json["due"] = to_text(*line.due);
  if (line.child) json["child"] = *line.child;
  if (line.after_arrears) json["after_arrears"] = true;
  if (line.reclaimable_from) json["reclaimable_from"] = to_string(*line.reclaimable_from);
  if (render::is_limited(statement, line))
    json["limit"] = {{"kind", to_string(line.limit)},
                     {"amount", to_text(line.limit_amount)},
                     {"citation", citation_json(line.limit_citation)}};
  if (line.other_reading)
    json["other_reading"] = {{"option", option_name(line.other_reading->interpretation)},
                             {"value", line.other_reading->reading},
                             {"amount", to_text(line.other_reading->amount)}};
  if (terms.size() > 1 || (terms.size() == 1 && !terms.front().label.empty()))
    json["terms"] = terms_json(terms, question.law.roundings.benefit_line);
  if (line.item == Item::scholarship && line.payment == PaymentMode::yearly)
    json["schedule"] = schedule_json(line, question);
  if (line.payment == PaymentMode::limited_months) json["months"] = months_json(statement);
  json["citation"] = citation_json(line.citation);
  json["confidence"] = to_string(line.confidence);
  if (const std::string note = joined(line.remarks.span(), question.language); !note.empty())
    json["note"] = note;
  return json;
}

Json service_json(const BenefitLine& line, Language language) {
  Json json;
  json["program"] = to_string(line.program);
  json["item"] = to_string(line.item);
  if (line.limit == Limit::amount_ceiling) json["at_most"] = to_text(line.limit_amount);
  if (line.due) json["until"] = to_text(*line.due);
  json["citation"] = citation_json(line.citation);
  json["confidence"] = to_string(line.confidence);
  if (const std::string note = joined(line.remarks.span(), language); !note.empty())
    json["note"] = note;
  return json;
}

/// Sums by a word of the line; nothing is 0 here, because only what has a line is listed. They add
/// up to the total, so taxes and pensions stand apart here as well.
template <class WordOf>
Json sums(const BenefitStatement& statement, WordOf word_of_line) {
  Json json = Json::object();
  for (const BenefitLine& line : statement.lines()) {
    if (line.payment == PaymentMode::in_kind || !adds_up(line)) continue;
    const std::string_view word = word_of_line(line);
    json[std::string(word)] = to_text(statement.total([&](const BenefitLine& other) {
      return other.payment != PaymentMode::in_kind && adds_up(other) && word_of_line(other) == word;
    }));
  }
  return json;
}

Json totals_json(const BenefitStatement& statement, std::optional<Date> on) {
  Json json;
  json["total"] = to_text(statement.total());
  json["at_once"] = to_text(statement.total(PaymentMode::at_once));
  json["later"] = to_text(statement.later());
  json["tax"] = to_text(statement.tax());
  json["net"] = to_text(statement.net());
  json["monthly"] = to_text(statement.monthly_on(on));
  json["programs"] =
      sums(statement, [](const BenefitLine& line) { return to_string(line.program); });
  json["items"] = sums(statement, [](const BenefitLine& line) { return to_string(line.item); });
  json["payers"] = sums(statement, [](const BenefitLine& line) { return to_string(line.payer); });
  json["payees"] = sums(statement, [](const BenefitLine& line) { return to_string(line.payee); });
  return json;
}

Json change_json(const Change& change, Language language) {
  Json json;
  json["condition"] = change.condition->id;
  json["change"] = change.what->id;
  if (change.date) json["date"] = to_text(*change.date);
  if (change.number) json["number"] = *change.number;
  if (change.amount) json["amount"] = to_text(*change.amount);
  json["text"] = render::change_text(change, language);
  return json;
}

Json met_json(Met met) { return met == Met::unknown ? Json() : Json(met == Met::yes); }

Json verdict_json(const Verdict& verdict, Language language) {
  Json json;
  json["outcome"] = word_of(verdict.outcome());
  json["programs"] = Json::object();
  for (const Program program : all_programs)
    if (verdict.concerns(program) || program == verdict.main_program())
      json["programs"][std::string(to_string(program))] = word_of(verdict.outcome(program));
  json["findings"] = Json::array();
  for (const Finding& finding : verdict.findings()) {
    Json entry = finding_json(finding, language);
    if (const Change* change = verdict.change_of(finding))
      entry["change"] = change_json(*change, language);
    json["findings"].push_back(entry);
  }
  json["missing"] = Json::array();
  for (const MissingFact& fact : verdict.missing())
    json["missing"].push_back(render::fact_name(fact));
  if (verdict.earliest()) json["earliest"] = to_text(*verdict.earliest());
  if (verdict.last()) json["last"] = to_text(*verdict.last());
  const Changes least = verdict.least_change();
  if (verdict.outcome() == Outcome::not_entitled) json["least_change"] = Json::array();
  for (const Change& change : least) json["least_change"].push_back(change_json(change, language));
  return json;
}

}  // namespace

void add_benefit_lines(Json& json, const BenefitStatement& statement, const ClaimQuestion& question,
                       bool (*counts)(const BenefitLine&)) {
  json["lines"] = Json::array();
  json["in_kind"] = Json::array();
  for (const BenefitLine& line : statement.lines()) {
    if (counts != nullptr && !counts(line)) continue;
    if (line.payment == PaymentMode::in_kind)
      json["in_kind"].push_back(service_json(line, question.language));
    else
      json["lines"].push_back(line_json(statement, line, question));
  }
}

Json finding_json(const Finding& finding, Language language) {
  Json entry;
  entry["program"] = to_string(finding.program);
  entry["condition"] = finding.condition == nullptr ? "" : finding.condition->id;
  entry["met"] = met_json(finding.met);
  if (!finding.citation.instrument.empty()) entry["citation"] = citation_json(finding.citation);
  std::string detail;
  detail = render::in(language, *finding.condition);
  if (const std::string more = render::finding_detail(finding, language); !more.empty())
    detail.append(detail.empty() ? "" : "; ").append(more);
  entry["detail"] = detail;
  return entry;
}

Json assumptions_json(std::span<const Remark* const> assumptions, Language language) {
  Json json = Json::array();
  for (const Remark* remark : assumptions)
    json.push_back({{"id", remark->id}, {"text", render::in(language, *remark)}});
  return json;
}

Json settle_json(const BenefitStatement& statement, const ClaimQuestion& question) {
  Json json;
  json["ok"] = true;
  json["law_version"] = question.law.version;
  add_benefit_lines(json, statement, question);
  json["totals"] = totals_json(statement, question.options.on);
  json["verdict"] = verdict_json(statement.verdict, question.language);
  json["assumptions"] = assumptions_json(statement.assumptions(), question.language);
  return json;
}

Json check_json(const Verdict& verdict, const ClaimQuestion& question) {
  Json json;
  json["ok"] = true;
  json["law_version"] = question.law.version;
  json["verdict"] = verdict_json(verdict, question.language);
  json["assumptions"] = Json::array();
  return json;
}

}  // namespace tool
