// SPDX-License-Identifier: Apache-2.0
// The years to come as text: a table of years under one set of assumptions, or several sets side by
// side.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "jamsos/render/benefits.hpp"
#include "jamsos/services/project.hpp"

namespace jamsos {
inline namespace v1 {
namespace render {

/// A projection with the assumptions that led to it, under a name.
struct Scenario {
  std::string name{};
  ProjectionFacts facts{};  ///< its history and lists are not looked at
  Projection projection{};
};

namespace detail {

/// "2.75 %", "-0,5 %".
inline std::string inflation(int hundredths, Language language) {
  const int size = hundredths < 0 ? -hundredths : hundredths;
  std::string text = hundredths < 0 ? "-" : "";
  text.append(std::to_string(size / 100));
  if (size % 100 != 0) {
    text.append(language == Language::indonesian ? "," : ".");
    text.append(std::to_string(size % 100 / 10));
    if (size % 10 != 0) text.append(std::to_string(size % 10));
  }
  return text.append(" %");
}

using Row = std::vector<Cell>;

/// A row of one value for each scenario, behind its label.
template <class ValueOf>
Row scenario_row(std::string_view label, std::span<const Scenario> scenarios, ValueOf value_of) {
  Row row = {{std::string(label)}};
  for (const Scenario& scenario : scenarios) row.push_back({value_of(scenario), true});
  return row;
}
inline Row names_row(std::string_view label, std::span<const Scenario> scenarios) {
  return scenario_row(label, scenarios, [](const Scenario& scenario) { return scenario.name; });
}

inline void add_projection_assumptions(Page& page, std::span<const Scenario> scenarios,
                                       Language language) {
  page.heading(in(language, "Assumed, each year", "Andaian, setiap tahun"));
  const auto rate = [&](Rate ProjectionFacts::*member) {
    return [=](const Scenario& scenario) { return percent(scenario.facts.*member, language); };
  };
  page.table({names_row(in(language, "assumption", "andaian"), scenarios),
              scenario_row(in(language, "return of the savings", "hasil pengembangan JHT"),
                           scenarios, rate(&ProjectionFacts::return_rate)),
              scenario_row(in(language, "growth of the wage", "kenaikan upah"), scenarios,
                           rate(&ProjectionFacts::wage_growth)),
              scenario_row(in(language, "inflation", "inflasi"), scenarios,
                           [&](const Scenario& scenario) {
                             return inflation(scenario.facts.inflation_hundredths, language);
                           }),
              scenario_row(in(language, "growth of the economy (ceiling of JP)",
                              "pertumbuhan ekonomi (batas upah JP)"),
                           scenarios, rate(&ProjectionFacts::ceiling_growth))});
}

/// No pension is shown as nothing, not as zero rupiah.
inline std::string amount_or_nothing(const std::optional<Rupiah>& value, Language language) {
  return value ? amount(*value, language) : std::string("-");
}

inline void add_years(Page& page, const Projection& projection, Language language) {
  page.heading(in(language, "Year by year, Rp", "Tahun demi tahun, Rp"));
  std::vector<Row> rows = {
      {{std::string(in(language, "year", "tahun"))},
       {std::string(in(language, "wage", "upah")), true},
       {std::string(in(language, "contributions", "iuran JHT")), true},
       {std::string(in(language, "returns", "pengembangan")), true},
       {std::string(in(language, "savings", "saldo JHT")), true},
       {std::string(in(language, "months of JP", "masa iur JP")), true},
       {std::string(in(language, "pension a month", "pensiun sebulan")), true}}};
  for (const ProjectedYear& year : projection.years)
    rows.push_back({{std::to_string(year.year)},
                    {amount(year.wage, language), true},
                    {amount(year.contributions, language), true},
                    {amount(year.returns, language), true},
                    {amount(year.balance, language), true},
                    {std::to_string(year.contribution_months), true},
                    {amount_or_nothing(year.pension, language), true}});
  page.table(rows);
}

inline const ProjectedYear* find_year(const Projection& projection, int year) {
  for (const ProjectedYear& candidate : projection.years)
    if (candidate.year == year) return &candidate;
  return nullptr;
}

inline void add_years_side_by_side(Page& page, std::span<const Scenario> scenarios,
                                   Language language) {
  std::vector<int> years;
  for (const Scenario& scenario : scenarios)
    for (const ProjectedYear& year : scenario.projection.years) years.push_back(year.year);
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  const auto add = [&](std::string_view heading, auto value_of) {
    page.heading(heading);
    std::vector<Row> rows = {names_row(in(language, "year", "tahun"), scenarios)};
    for (const int number : years)
      rows.push_back(scenario_row(std::to_string(number), scenarios, [&](const Scenario& scenario) {
        const ProjectedYear* year = find_year(scenario.projection, number);
        return year == nullptr ? std::string() : value_of(*year);
      }));
    page.table(rows);
  };
  add(in(language, "Savings at the end of the year, Rp", "Saldo JHT pada akhir tahun, Rp"),
      [&](const ProjectedYear& year) { return amount(year.balance, language); });
  add(in(language, "Pension a month, if contributions ended with the year, Rp",
         "Pensiun sebulan bila iuran berakhir pada tahun itu, Rp"),
      [&](const ProjectedYear& year) { return amount_or_nothing(year.pension, language); });
}

/// Months of JP at the end of the projection, which may lie before pension age.
inline int months_in_the_end(const Projection& projection) {
  const auto& years = projection.years;
  return std::max(projection.contribution_months,
                  years.empty() ? 0 : years[years.size() - 1].contribution_months);
}

inline std::string pension_begins(const Projection& projection) {
  return projection.pension && projection.pension_age_on
             ? to_text(month_of(*projection.pension_age_on) + 1)
             : "-";
}

inline void add_outcome(Page& page, std::span<const Scenario> scenarios, Language language) {
  page.heading(in(language, "At the end", "Pada akhirnya"));
  page.table(
      {names_row(in(language, "outcome", "hasil"), scenarios),
       scenario_row(in(language, "savings, Rp", "saldo JHT, Rp"), scenarios,
                    [&](const Scenario& scenario) {
                      const auto& years = scenario.projection.years;
                      return years.empty() ? std::string("-")
                                           : amount(years[years.size() - 1].balance, language);
                    }),
       scenario_row(in(language, "pension age reached on", "mencapai usia pensiun pada"), scenarios,
                    [](const Scenario& scenario) {
                      const auto& day = scenario.projection.pension_age_on;
                      return day ? to_text(*day) : std::string("-");
                    }),
       scenario_row(in(language, "months of contributions to JP", "masa iur JP (bulan)"), scenarios,
                    [](const Scenario& scenario) {
                      return std::to_string(months_in_the_end(scenario.projection));
                    }),
       scenario_row(in(language, "pension a month, Rp", "pensiun sebulan, Rp"), scenarios,
                    [&](const Scenario& scenario) {
                      return amount_or_nothing(scenario.projection.pension, language);
                    }),
       scenario_row(in(language, "paid from", "dibayar mulai"), scenarios,
                    [](const Scenario& scenario) { return pension_begins(scenario.projection); }),
       scenario_row(in(language, "in its place in one sum, Rp", "sebagai gantinya sekaligus, Rp"),
                    scenarios, [&](const Scenario& scenario) {
                      return amount_or_nothing(scenario.projection.lump_sum, language);
                    })});
}

inline void add_projection_remarks(Page& page, std::span<const Scenario> scenarios,
                                   Language language) {
  std::vector<const Remark*> remarks;
  for (const Scenario& scenario : scenarios)
    for (const Remark* remark : scenario.projection.assumptions.span())
      if (std::none_of(remarks.begin(), remarks.end(),
                       [&](const Remark* known) { return known->id == remark->id; }))
        remarks.push_back(remark);
  if (remarks.empty()) return;
  page.heading(in(language, "What this rests on", "Dasar dan andaian"));
  for (const Remark* remark : remarks) page.point(in(language, *remark));
}

}  // namespace detail

/// One scenario: each of its years in full. Several: savings and pension side by side.
[[nodiscard]] inline std::string to_text(std::span<const Scenario> scenarios, Language language,
                                         Form form = Form::plain) {
  detail::Page page(form);
  detail::add_projection_assumptions(page, scenarios, language);
  if (scenarios.size() == 1)
    detail::add_years(page, scenarios.front().projection, language);
  else
    detail::add_years_side_by_side(page, scenarios, language);
  detail::add_outcome(page, scenarios, language);
  detail::add_projection_remarks(page, scenarios, language);
  return page.take();
}

}  // namespace render
}  // namespace v1
}  // namespace jamsos
