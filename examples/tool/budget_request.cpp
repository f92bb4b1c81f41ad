// SPDX-License-Identifier: Apache-2.0
#include "budget_request.hpp"

#include <algorithm>

#include "bill_request.hpp"
#include "claim_request.hpp"
#include "json_answers.hpp"
#include "json_benefits.hpp"
#include "json_claims.hpp"

namespace tool {

using namespace jamsos;
using render::Language;

namespace {

BudgetCategory read_category(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  BudgetCategory category;
  category.name =
      read_text(reader.required("name", "what the category is called"), reader.path_of("name"));
  category.heads =
      read_integer(reader.required("heads", "how many people"), reader.path_of("heads"));
  const Json* self = reader.optional("self_employed");
  const Json* worker = reader.optional("public_worker");
  if (self != nullptr && worker != nullptr)
    throw ConflictingFacts(reader.path_of("public_worker"), "",
                           "state either self_employed or public_worker");
  if (self != nullptr)
    category.member = read_self_employed(*self, reader.path_of("self_employed"));
  else if (worker != nullptr)
    category.member = read_public_worker(*worker, reader.path_of("public_worker"));
  else
    throw MissingField(reader.path_of("self_employed"), "",
                       "how they are insured: self_employed or public_worker");
  reader.finish();
  return category;
}

BudgetProposal read_proposal(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  BudgetProposal proposal;
  read_member(reader, "yearly", proposal.yearly, read_amount);
  read_member(reader, "from", proposal.from, read_month);
  read_member(reader, "wage", proposal.wage, read_amount);
  reader.finish();
  return proposal;
}

Json payers_json(const ByPayer& payers) {
  Json json = Json::object();
  for (const Party payer : all_payers)
    if (const Rupiah amount = payers[static_cast<std::size_t>(payer)]; amount != Rupiah{})
      json[std::string(to_string(payer))] = to_text(amount);
  return json;
}

Json budget_line_json(const BudgetLine& line, const Budget& budget, Language language) {
  Json json;
  json["category"] = budget.categories[line.category].name;
  const Json one = line_json(line.line, language);
  for (const char* name : {"program", "item", "payer", "payee", "wage", "base", "rate"})
    if (one.contains(name)) json[name] = one[name];
  json["per_head"] = {{"formula", one["formula"]}, {"amount", one["amount"]}};
  json["months"] = line.months;
  json["heads"] = line.heads;
  std::string formula = to_text(line.line.amount);
  for (const int times : {line.months, line.heads})
    if (times != 1) formula.append(" x ").append(std::to_string(times));
  json["formula"] = formula;
  json["amount"] = to_text(line.amount);
  json["from"] = to_text(*line.line.from);
  json["to"] = to_text(*line.line.to);
  for (const char* name : {"citation", "confidence", "note"})
    if (one.contains(name)) json[name] = one[name];
  return json;
}

Json benefit_json(const BenefitStatement& statement, const ClaimQuestion& shown) {
  Json json;
  json["total"] = to_text(statement.total());
  json["at_once"] = to_text(statement.total(PaymentMode::at_once));
  json["later"] = to_text(statement.later());
  add_benefit_lines(json, statement, shown);
  return json;
}

Json candidate_json(const PackageCandidate& candidate) {
  Json json;
  json["package"] = word_of(candidate.kind);
  if (candidate.band > 0) json["band"] = candidate.band;
  json["base"] = to_text(candidate.base);
  json["monthly"] = to_text(candidate.monthly);
  json["yearly"] = to_text(candidate.yearly);
  json["difference"] = to_text(candidate.difference);
  return json;
}

}  // namespace

void read_budget_question(ObjectReader& request, const Law& law, BudgetQuestion& question) {
  question.law = law;
  question.options.known_on = read_known_on(request);
  read_member(request, "from", question.period.from, read_month);
  read_member(request, "months", question.period.months, read_integer);
  question.options.holidays = read_holidays_of(request, question.holidays);
  if (const Json* value = request.optional("options")) {
    ObjectReader options(*value, "options");
    read_common_options(options, question.law, question.language);
    read_word(options, "rounding", rounding_names, question.options.rounding);
    options.finish();
  }
  const Json& list = read_list(request.required("categories", "who is insured"), "categories");
  for (const Json& value : list)
    question.categories.push_back(
        read_category(value, "categories[" + std::to_string(question.categories.size()) + "]"));
  read_member(request, "event_on", question.event_on, read_date);
  read_member(request, "family", question.family, read_family);
  read_member(request, "proposal", question.proposal, read_proposal);
  request.finish();
}

BudgetAnswer answer(const BudgetQuestion& question) {
  BudgetAnswer answer{
      .budget = budget(question.law, question.categories, question.period, question.options)};
  const Date day = question.event_on.value_or(first_day(*question.period.from));
  for (std::size_t i = 0; i < question.categories.size(); ++i) {
    std::array<BenefitStatement, 3>& benefits = answer.benefits.emplace_back();
    for (std::size_t e = 0; e < benefits.size(); ++e)
      benefits[e] =
          budget_benefit(question.law, question.categories[i], i, budget_event_names[e].second, day,
                         question.family, question.options.known_on);
  }
  if (question.proposal)
    answer.reconciliation = reconcile_amount(question.law, *question.proposal, question.options);
  return answer;
}

Json budget_json(const BudgetQuestion& question, const BudgetAnswer& answer) {
  const Budget& budget = answer.budget;
  Json json;
  json["ok"] = true;
  json["law_version"] = question.law.version;
  json["lines"] = Json::array();
  for (const BudgetLine& line : budget.lines)
    json["lines"].push_back(budget_line_json(line, budget, question.language));
  Json& totals = json["totals"];
  totals["total"] = to_text(budget.total());
  totals["heads"] = budget.heads;
  totals["payers"] = payers_json(budget.payers);
  totals["programs"] = Json::object();
  for (const Program program : remitted_programs) {
    Rupiah sum;
    for (const BudgetLine& line : budget.lines)
      if (line.line.program == program) sum += line.amount;
    if (sum != Rupiah{}) totals["programs"][std::string(to_string(program))] = to_text(sum);
  }
  json["categories"] = Json::array();
  DistinctRemarks assumed = budget.assumptions;
  ClaimQuestion shown;  // what the lines of a settlement are written with
  shown.law = question.law;
  shown.language = question.language;
  shown.options.known_on = question.options.known_on;
  const Date day = question.event_on.value_or(first_day(*question.period.from));
  for (std::size_t i = 0; i < budget.categories.size(); ++i) {
    const CategoryCost& cost = budget.categories[i];
    Json entry;
    entry["name"] = cost.name;
    entry["heads"] = cost.heads;
    entry["per_head"] = to_text(cost.per_head);
    entry["total"] = to_text(sum_of(cost.payers));
    entry["payers"] = payers_json(cost.payers);
    for (std::size_t e = 0; e < budget_event_names.size(); ++e) {
      const BenefitStatement& benefit = answer.benefits[i][e];
      shown.claim =
          budget_claim(question.categories[i], budget_event_names[e].second, day, question.family);
      entry["benefits"][std::string(budget_event_names[e].first)] = benefit_json(benefit, shown);
      add_once(assumed, benefit.assumptions());
    }
    json["categories"].push_back(std::move(entry));
  }
  json["months"] = Json::array();
  for (const BudgetMonth& month : budget.months)
    json["months"].push_back({{"month", to_text(month.month)},
                              {"total", to_text(sum_of(month.payers))},
                              {"payers", payers_json(month.payers)}});
  json["calendar_years"] = Json::array();
  for (const BudgetYear& year : budget.years)
    json["calendar_years"].push_back({{"year", year.year},
                                      {"months", year.months},
                                      {"total", to_text(sum_of(year.payers))},
                                      {"payers", payers_json(year.payers)}});
  if (answer.reconciliation) {
    const ReconciledAmount& found = *answer.reconciliation;
    Json& proposal = json["proposal"];
    proposal["yearly"] = to_text(*question.proposal->yearly);
    proposal["nearest"] = candidate_json(found.candidates[found.nearest]);
    proposal["candidates"] = Json::array();
    for (const PackageCandidate& candidate : found.candidates)
      proposal["candidates"].push_back(candidate_json(candidate));
  }
  json["assumptions"] = assumptions_json(assumed, question.language);
  return json;
}

Json category_json(const BudgetCategory& category) {
  Json member = Json::object();
  const auto add_programs = [&](const std::optional<ProgramSet>& programs) {
    if (!programs) return;
    member["programs"] = Json::array();
    for (const Program program : remitted_programs)
      if (programs->contains(program)) member["programs"].push_back(to_string(program));
  };
  Json json = {{"name", category.name}, {"heads", category.heads}};
  if (const auto* self = std::get_if<SelfEmployed>(&category.member)) {
    if (self->group != SelfEmployedGroup::not_stated)
      member["group"] = name_of(self_employed_group_names, self->group);
    if (self->income) member["income"] = to_text(*self->income);
    if (self->sector != Sector::not_stated) member["sector"] = name_of(sector_names, self->sector);
    if (self->payer) member["payer"] = to_string(*self->payer);
    add_programs(self->programs);
    json["self_employed"] = std::move(member);
    return json;
  }
  const auto& worker = std::get<PublicWorker>(category.member);
  if (worker.kind != PublicWorkerKind::not_stated)
    member["kind"] = name_of(public_worker_kind_names, worker.kind);
  if (worker.wage) member["wage"] = to_text(*worker.wage);
  if (worker.payer) member["payer"] = to_string(*worker.payer);
  add_programs(worker.programs);
  json["public_worker"] = std::move(member);
  return json;
}

Json answer_budget(ObjectReader& request, const Law& law) {
  BudgetQuestion question;
  read_budget_question(request, law, question);
  return budget_json(question, answer(question));
}

}  // namespace tool
