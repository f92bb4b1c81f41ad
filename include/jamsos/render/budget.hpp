// SPDX-License-Identifier: Apache-2.0
// A budget as text that a mayor can read: what each category costs, who pays in which year, and
// what one death or accident among them pays.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "jamsos/core/distinct_remarks.hpp"
#include "jamsos/render/language.hpp"
#include "jamsos/render/statement.hpp"
#include "jamsos/services/budget.hpp"

namespace jamsos {
inline namespace v1 {
namespace render {

[[nodiscard]] constexpr std::string_view name(BudgetEvent event, Language language) {
  switch (event) {
    case BudgetEvent::death:
      return in(language, "death", "meninggal dunia");
    case BudgetEvent::fatal_accident:
      return in(language, "fatal work accident", "meninggal karena kecelakaan kerja");
    case BudgetEvent::total_disability:
      return in(language, "permanent total disability", "cacat total tetap");
  }
  return "";
}
[[nodiscard]] constexpr std::string_view name(PackageKind kind, Language language) {
  switch (kind) {
    case PackageKind::income_band:
      return in(language, "income band, JKK and JKM", "golongan penghasilan, JKK dan JKM");
    case PackageKind::income_band_with_jht:
      return in(language, "income band, JKK, JKM and JHT",
                "golongan penghasilan, JKK, JKM dan JHT");
    case PackageKind::wage_rates:
      return in(language, "rates of wage earners on the minimum wage, JKK and JKM",
                "tarif penerima upah atas upah minimum, JKK dan JKM");
  }
  return "";
}

/// What one event pays to a person of each category, in the order of budget_event_names.
using BudgetBenefits = std::array<BenefitStatement, 3>;

namespace detail {

inline std::string whole_number(std::int64_t value, Language language) {
  std::string text = amount(Rupiah(value), language);
  return text.substr(0, text.size() - 3);
}

/// Without ",00" where everything is whole: a table for people.
inline std::string table_amount(Rupiah value, Language language) {
  const std::string text = amount(value, language);
  return value.is_whole() ? text.substr(0, text.size() - 3) : text;
}

inline std::vector<Cell> right_head(std::initializer_list<std::string_view> titles) {
  std::vector<Cell> cells;
  for (const std::string_view title : titles) cells.push_back({std::string(title), !cells.empty()});
  return cells;
}

inline std::string categories_table(const Budget& budget, std::span<const BudgetBenefits> benefits,
                                    Language language, bool markdown) {
  std::vector<std::vector<Cell>> rows;
  rows.push_back(right_head({in(language, "category", "kelompok"), in(language, "people", "orang"),
                             in(language, "for one person Rp", "per orang Rp"),
                             in(language, "all of them Rp", "seluruhnya Rp")}));
  for (const auto& [word, event] : budget_event_names)
    rows.front().push_back({jamsos::detail::joined({name(event, language), " Rp"}), true});
  for (std::size_t i = 0; i < budget.categories.size(); ++i) {
    const CategoryCost& cost = budget.categories[i];
    rows.push_back({{cell_text(cost.name, markdown)},
                    {whole_number(cost.heads, language), true},
                    {table_amount(cost.per_head, language), true},
                    {table_amount(sum_of(cost.payers), language), true}});
    for (const BenefitStatement& benefit : benefits[i])
      rows.back().push_back({table_amount(benefit.total(), language), true});
  }
  rows.push_back({{std::string(in(language, "all", "jumlah"))},
                  {whole_number(budget.heads, language), true},
                  {},
                  {table_amount(budget.total(), language), true},
                  {},
                  {},
                  {}});
  return table(rows, markdown);
}

inline std::string payers_table(const Budget& budget, Language language, bool markdown) {
  std::vector<Party> payers;
  for (const Party payer : all_payers)
    if (budget.payers[static_cast<std::size_t>(payer)] != Rupiah{}) payers.push_back(payer);
  std::vector<std::vector<Cell>> rows;
  rows.push_back(right_head({in(language, "year", "tahun"), in(language, "months", "bulan")}));
  for (const Party payer : payers)
    rows.front().push_back({jamsos::detail::joined({name(payer, language), " Rp"}), true});
  rows.front().push_back({std::string(in(language, "together Rp", "jumlah Rp")), true});
  for (const BudgetYear& year : budget.years) {
    rows.push_back({{std::to_string(year.year)}, {std::to_string(year.months), true}});
    for (const Party payer : payers)
      rows.back().push_back(
          {table_amount(year.payers[static_cast<std::size_t>(payer)], language), true});
    rows.back().push_back({table_amount(sum_of(year.payers), language), true});
  }
  return table(rows, markdown);
}

inline std::string lines_table(const Budget& budget, Language language, bool markdown) {
  std::vector<std::vector<Cell>> rows;
  rows.push_back({{std::string(in(language, "category", "kelompok"))},
                  {"program"},
                  {std::string(in(language, "months", "bulan"))},
                  {std::string(in(language, "one person, one month", "satu orang, satu bulan"))},
                  {std::string(in(language, "calculation", "perhitungan"))},
                  {std::string(in(language, "amount Rp", "jumlah Rp")), true},
                  {std::string(in(language, "payer", "pembayar"))},
                  {std::string(in(language, "article", "pasal"))},
                  {std::string(in(language, "sureness", "kepastian"))}});
  for (const BudgetLine& line : budget.lines)
    rows.push_back(
        {{cell_text(budget.categories[line.category].name, markdown)},
         {std::string(to_string(line.line.program))},
         {jamsos::detail::joined(
             {to_text(*line.line.from), in(language, " to ", " s.d. "), to_text(*line.line.to)})},
         {jamsos::detail::joined({formula(line.line), " = ", to_text(line.line.amount)})},
         {jamsos::detail::joined({to_text(line.line.amount), " x ", std::to_string(line.months),
                                  " x ", std::to_string(line.heads)})},
         {table_amount(line.amount, language), true},
         {std::string(name(line.line.payer, language))},
         {citation(line.line.citation)},
         {std::string(name(line.line.confidence, language))}});
  return table(rows, markdown);
}

inline std::string proposal_text(const BudgetProposal& proposal, const ReconciledAmount& found,
                                 Language language, bool markdown) {
  // The nearest ones of each kind, as far as a reader compares.
  constexpr int most_bands = 3;
  std::vector<std::vector<Cell>> rows;
  rows.push_back(
      right_head({in(language, "package", "paket"), in(language, "base Rp", "dasar Rp"),
                  in(language, "a month Rp", "sebulan Rp"), in(language, "a year Rp", "setahun Rp"),
                  in(language, "difference Rp", "selisih Rp")}));
  for (const PackageCandidate& candidate : found.candidates) {
    if (candidate.band > (candidate.kind == PackageKind::income_band ? most_bands : 1)) continue;
    std::string label(name(candidate.kind, language));
    if (candidate.band > 0)
      label.append(in(language, ", band ", ", golongan ")).append(std::to_string(candidate.band));
    rows.push_back({{label},
                    {table_amount(candidate.base, language), true},
                    {table_amount(candidate.monthly, language), true},
                    {table_amount(candidate.yearly, language), true},
                    {table_amount(candidate.difference, language), true}});
  }
  const PackageCandidate& nearest = found.candidates[found.nearest];
  std::string label(name(nearest.kind, language));
  if (nearest.band > 0)
    label.append(in(language, ", band ", ", golongan ")).append(std::to_string(nearest.band));
  return table(rows, markdown) +
         jamsos::detail::joined(
             {"\n", in(language, "Published: Rp", "Diberitakan: Rp"),
              table_amount(*proposal.yearly, language),
              in(language, " a year. Nearest package: ", " setahun. Paket terdekat: "), label,
              ", Rp", table_amount(nearest.yearly, language),
              in(language, " a year. The nearest explains the amount best; it is no proof.\n",
                 " setahun. Yang terdekat paling menjelaskan jumlah itu; bukan bukti.\n")});
}

}  // namespace detail

/// The whole text. `chart`: the file of a picture to show, in Markdown only.
[[nodiscard]] inline std::string to_text(const Budget& budget,
                                         std::span<const BudgetBenefits> benefits,
                                         Language language, Form form = Form::plain,
                                         const BudgetProposal* proposal = nullptr,
                                         const ReconciledAmount* reconciliation = nullptr,
                                         std::string_view chart = {}) {
  const bool markdown = form == Form::markdown;
  const auto heading = [&](std::string_view english, std::string_view indonesian) {
    const std::string_view words = in(language, english, indonesian);
    return markdown ? jamsos::detail::joined({"\n## ", words, "\n\n"})
                    : jamsos::detail::joined({"\n", words, "\n"});
  };
  std::string text = markdown ? "# " : "";
  text += jamsos::detail::joined(
      {in(language, "What it costs to insure them, ", "Biaya melindungi mereka, "),
       to_text(budget.months.front().month), in(language, " to ", " s.d. "),
       to_text(budget.months.back().month), "\n\n"});
  text += jamsos::detail::joined(
      {detail::whole_number(budget.heads, language), in(language, " people, ", " orang, "),
       std::to_string(budget.months.size()), in(language, " months: Rp", " bulan: Rp"),
       detail::table_amount(budget.total(), language), "\n"});
  text += heading("Cost of each category, and what one event pays",
                  "Biaya tiap kelompok, dan santunan untuk satu kejadian");
  text += detail::categories_table(budget, benefits, language, markdown);
  if (markdown && !chart.empty())
    text += jamsos::detail::joined(
        {"\n![", in(language, "Cost of each category", "Biaya tiap kelompok"), "](", chart, ")\n"});
  text += heading("Who pays, year by year", "Siapa membayar, tahun demi tahun");
  text += detail::payers_table(budget, language, markdown);
  text += heading("How it is reckoned", "Cara menghitung");
  text += detail::lines_table(budget, language, markdown);
  if (proposal != nullptr && reconciliation != nullptr) {
    text += heading("What the published amount may mean", "Arti jumlah yang diberitakan");
    text += detail::proposal_text(*proposal, *reconciliation, language, markdown);
  }
  text += heading("What this rests on", "Dasar perhitungan");
  DistinctRemarks told = budget.assumptions;
  for (const BudgetLine& line : budget.lines) add_once(told, line.line.remarks.span());
  for (const BudgetBenefits& each : benefits)
    for (const BenefitStatement& benefit : each) add_once(told, benefit.assumptions());
  for (const Remark* remark : told)
    text += jamsos::detail::joined({"- ", in(language, *remark), "\n"});
  return text;
}

}  // namespace render
}  // namespace v1
}  // namespace jamsos
