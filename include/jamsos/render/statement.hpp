// SPDX-License-Identifier: Apache-2.0
// A statement as text a person can follow line by line with a calculator, plain or in Markdown.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "jamsos/core/statement.hpp"
#include "jamsos/render/language.hpp"

namespace jamsos {
inline namespace v1 {
namespace render {

/// How the amount came about, in plain digits and in the order of the calculation:
/// "min(12000000, 11086300) x 2 %". Language-free, so that it can be typed into a calculator.
[[nodiscard]] inline std::string formula(const Line& line) {
  std::string factors;
  if (line.times != 1) factors.append(" x ").append(std::to_string(line.times));
  if (!(line.share == Rate::percent(100, 0)))
    factors.append(" x ").append(to_text(line.share)).append(" %");
  switch (line.basis) {
    case Basis::difference:
      return jamsos::detail::joined({to_text(line.base), " - ", to_text(line.wage)});
    case Basis::flat:
      return to_text(line.base) + factors;
    case Basis::tiers: {
      std::string sum;
      std::size_t slices = 0;
      for (std::size_t i = 0; i < line.tiers->size(); ++i) {
        const Rupiah part = slice(*line.tiers, line.base, i);
        if (part == Rupiah{}) continue;
        sum.append(slices++ == 0 ? "" : " + ").append(to_text(part)).append(" x ");
        sum.append(to_text((*line.tiers)[i].rate)).append(" %");
      }
      return factors.empty() || slices == 1 ? sum + factors
                                            : jamsos::detail::joined({"(", sum, ")", factors});
    }
    case Basis::rate:
      break;
  }
  if (line.rate.is_zero()) return "0";
  std::string text = to_text(line.base);
  if (line.limit == Limit::ceiling && line.wage > line.base)
    text = jamsos::detail::joined({"min(", to_text(line.wage), ", ", text, ")"});
  else if (line.limit != Limit::none && line.wage < line.base)
    text = jamsos::detail::joined({"max(", to_text(line.wage), ", ", text, ")"});
  text.append(" x ").append(to_text(line.rate)).append(" %").append(factors);
  if (line.limit == Limit::amount_ceiling)
    return jamsos::detail::joined({"min(", text, ", ", to_text(line.amount), ")"});
  return text;
}

/// "PP 45/2015 Pasal 28(3)".
[[nodiscard]] inline std::string citation(const Citation& source) {
  return jamsos::detail::joined({source.instrument, " ", source.article});
}

namespace detail {

struct Cell {
  std::string text;
  bool right = false;
};

inline std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text)
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++width;  // not a UTF-8 continuation
  return width;
}

/// A text of the caller's as a cell: a bar would end it in Markdown.
inline std::string cell_text(std::string_view text, bool markdown) {
  if (!markdown) return std::string(text);
  std::string result;
  for (const char c : text) result.append(c == '|' ? "\\|" : std::string(1, c));
  return result;
}

/// Rows of equal length as an aligned table; the first row is the head.
inline std::string table(const std::vector<std::vector<Cell>>& rows, bool markdown) {
  std::vector<std::size_t> widths(rows.empty() ? 0 : rows.front().size());
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row[i].text));
  std::string text;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::string out = markdown ? "|" : "";
    for (std::size_t i = 0; i < rows[r].size(); ++i) {
      const Cell& cell = rows[r][i];
      const std::string padding(widths[i] - display_width(cell.text), ' ');
      out += markdown ? " " : (i == 0 ? "" : "  ");
      out += cell.right ? padding + cell.text : cell.text + padding;
      if (markdown) out += " |";
    }
    out.erase(out.find_last_not_of(' ') + 1);
    text += out + "\n";
    if (r == 0) {
      std::string rule = markdown ? "|" : "";
      for (std::size_t i = 0; i < widths.size(); ++i) {
        rule += markdown ? (rows[0][i].right ? std::string(widths[i] + 1, '-') + ":|"
                                             : std::string(widths[i] + 2, '-') + "|")
                         : (i == 0 ? "" : "  ") + std::string(widths[i], '-');
      }
      text += rule + "\n";
    }
  }
  return text;
}

/// What the line is for, with its months where it covers a period.
inline std::string item(const Line& line, Language language) {
  std::string text(name(line.item, language));
  if (line.from) text.append(" ").append(jamsos::to_text(*line.from));
  if (line.to && line.to != line.from)
    text.append(in(language, " to ", " s.d. ")).append(jamsos::to_text(*line.to));
  return text;
}

}  // namespace detail

enum class Form : std::uint8_t { plain, markdown };

/// The whole statement: lines, totals by payer, what it rests on.
[[nodiscard]] inline std::string to_text(const Statement& statement, Language language,
                                         Form form = Form::plain) {
  using detail::Cell;
  const bool markdown = form == Form::markdown;
  std::vector<std::vector<Cell>> rows;
  rows.push_back({{std::string(in(language, "program", "program"))},
                  {std::string(in(language, "item", "uraian"))},
                  {std::string(in(language, "payer", "pembayar"))},
                  {std::string(in(language, "calculation", "perhitungan"))},
                  {std::string(in(language, "amount Rp", "jumlah Rp")), true},
                  {std::string(in(language, "article", "pasal"))},
                  {std::string(in(language, "sureness", "kepastian"))}});
  std::string notes;
  for (const Line& line : statement.lines()) {
    std::string articles = citation(line.citation);
    if (!line.limit_citation.instrument.empty())
      articles.append("; ").append(citation(line.limit_citation));
    rows.push_back({{std::string(to_string(line.program))},
                    {detail::item(line, language)},
                    {std::string(name(line.payer, language))},
                    {formula(line)},
                    {amount(line.amount, language), true},
                    {articles},
                    {std::string(name(line.confidence, language))}});
    for (const Remark* remark : line.remarks.span())
      notes += jamsos::detail::joined(
          {"- ", to_string(line.program), ": ", in(language, *remark), "\n"});
  }
  std::string text = detail::table(rows, markdown) + "\n";
  const Totals totals = statement.totals();
  const auto pays = [&](Party payer) {
    return std::any_of(statement.lines().begin(), statement.lines().end(),
                       [&](const Line& line) { return line.payer == payer; });
  };
  for (const Party payer : all_payers)
    if (pays(payer))
      text += jamsos::detail::joined({markdown ? "- " : "", in(language, "total ", "jumlah "),
                                      name(payer, language), ": Rp",
                                      amount(totals.due(payer), language), "\n"});
  for (const Remark* remark : statement.assumptions())
    notes += jamsos::detail::joined({"- ", in(language, *remark), "\n"});
  if (!notes.empty()) text.append("\n").append(notes);
  return text;
}

}  // namespace render
}  // namespace v1
}  // namespace jamsos
