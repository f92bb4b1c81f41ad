// SPDX-License-Identifier: Apache-2.0
#include "project_request.hpp"

#include <algorithm>

#include "bill_request.hpp"

namespace tool {

using namespace jamsos;

namespace {

void read_person(const Json& value, const std::string& path, ProjectionFacts& facts) {
  ObjectReader reader(value, path);
  facts.birth_date = read_date(reader.required("birth_date", "pension age is reckoned from it"),
                               reader.path_of("birth_date"));
  const Segment segment =
      read_name(insured_segment_names, reader.required("segment", "how the participant is insured"),
                reader.path_of("segment"));
  if (segment == Segment::self_employed) facts.kind = MonthKind::self_employed;
  reader.finish();
}

/// The assumptions of which every one has to be stated: a year to come has no default.
struct Assumption {
  const char* name;
  const char* reason;
};
constexpr std::array<Assumption, 4> assumptions = {{
    {"return", "the return of the savings, percent a year"},
    {"wage_growth", "the growth of the wage each January, percent"},
    {"inflation", "the inflation of a year, percent; pensions follow it"},
    {"ceiling_growth", "the growth of the economy, percent a year; the ceiling of JP follows it"},
}};

}  // namespace

void assume(ProjectionFacts& facts, std::string_view name, const std::string& percent,
            const std::string& field) {
  if (name == "return")
    facts.return_rate = parse_rate(percent, field);
  else if (name == "wage_growth")
    facts.wage_growth = parse_rate(percent, field);
  else if (name == "inflation")
    facts.inflation_hundredths = read_inflation(percent, field);
  else if (name == "ceiling_growth")
    facts.ceiling_growth = parse_rate(percent, field);
  else
    throw UnknownField(field, std::string(name.substr(0, 60)),
                       "must be one of return wage_growth inflation ceiling_growth");
}

void read_projection_question(ObjectReader& request, const Law& law, ProjectionQuestion& question) {
  question.law = law;
  question.known_on = read_known_on(request);
  if (const Json* value = request.optional("options")) {
    ObjectReader options(*value, "options");
    read_common_options(options, question.law, question.language);
    options.finish();
  }
  ProjectionFacts& facts = question.facts;
  read_person(request.required("participant", "whose years to come"),
              request.path_of("participant"), facts);
  facts.on = read_date(request.required("on", "the day from which on it is projected"),
                       request.path_of("on"));
  read_member(request, "until", facts.until, read_month);
  read_member(request, "wage", facts.wage, read_positive);
  for (const auto& [name, reason] : assumptions)
    assume(facts, name, read_text(request.required(name, reason), request.path_of(name)),
           request.path_of(name));
  facts.history = read_history(request, question.lists);
  facts.jht = read_jht(request, question.lists);
  facts.jp = read_jp(request, question.lists);
  if (!facts.wage && facts.history.empty())
    throw MissingField("wage", "", "the wage of the months to come; there is no history to go on");
  request.finish();
}

Projection project(const ProjectionQuestion& question) {
  return jamsos::project(question.law, question.facts, question.known_on);
}

Json projection_json(const Projection& projection, render::Language language) {
  Json json;
  json["years"] = Json::array();
  for (const ProjectedYear& year : projection.years)
    json["years"].push_back({{"year", year.year},
                             {"wage", to_text(year.wage)},
                             {"contributions", to_text(year.contributions)},
                             {"returns", to_text(year.returns)},
                             {"balance", to_text(year.balance)},
                             {"masa_iur", year.contribution_months},
                             {"pension", to_text(year.pension.value_or(Rupiah{}))}});
  Json& pension = json["pension"] = Json::object();
  if (projection.pension_age_on) pension["pension_age_on"] = to_text(*projection.pension_age_on);
  // A projection that ends before pension age counts the months up to its own end.
  const auto& years = projection.years;
  pension["masa_iur"] = std::max(projection.contribution_months,
                                 years.empty() ? 0 : years[years.size() - 1].contribution_months);
  if (projection.pension) {
    if (projection.pension_age_on)
      pension["from"] = to_text(month_of(*projection.pension_age_on) + 1);
    pension["monthly"] = to_text(*projection.pension);
  }
  if (projection.lump_sum) pension["lump_sum"] = to_text(*projection.lump_sum);
  json["assumptions"] = Json::array();
  for (const Remark* remark : projection.assumptions.span())
    json["assumptions"].push_back({{"id", remark->id}, {"text", render::in(language, *remark)}});
  return json;
}

Json answer_project(ObjectReader& request, const Law& law) {
  ProjectionQuestion question;
  read_projection_question(request, law, question);
  const Projection projection = project(question);
  Json json = {{"ok", true}, {"law_version", question.law.version}};
  json.update(projection_json(projection, question.language));
  return json;
}

}  // namespace tool
