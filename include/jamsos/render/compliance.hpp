// SPDX-License-Identifier: Apache-2.0
// An employer's compliance as text: what it must do, what is owed by month, the stage of the
// sanctions, and what it would have to pay itself.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "jamsos/core/distinct_remarks.hpp"
#include "jamsos/render/benefits.hpp"
#include "jamsos/render/language.hpp"
#include "jamsos/render/statement.hpp"
#include "jamsos/services/comply.hpp"

namespace jamsos {
inline namespace v1 {
namespace render {

[[nodiscard]] constexpr std::string_view name(ComplianceOutcome outcome, Language language) {
  switch (outcome) {
    case ComplianceOutcome::compliant:
      return in(language, "compliant", "patuh");
    case ComplianceOutcome::not_compliant:
      return in(language, "not compliant", "tidak patuh");
    case ComplianceOutcome::undetermined:
      return in(language, "undetermined", "belum dapat ditentukan");
  }
  return "";
}
[[nodiscard]] constexpr std::string_view name(wage_earner::SanctionStage stage, Language language) {
  switch (stage) {
    case wage_earner::SanctionStage::none:
      return in(language, "none", "belum ada");
    case wage_earner::SanctionStage::first_warning:
      return in(language, "first written warning", "teguran tertulis pertama");
    case wage_earner::SanctionStage::second_warning:
      return in(language, "second written warning", "teguran tertulis kedua");
    case wage_earner::SanctionStage::fine:
      return in(language, "administrative fine", "denda administratif");
    case wage_earner::SanctionStage::services_withheld:
      return in(language, "public services withheld", "tidak mendapat pelayanan publik tertentu");
  }
  return "";
}

/// Gathers what the text tells of the workers; they themselves are not kept.
class ComplianceSummary {
 public:
  /// `label`: a name, or whatever tells the worker apart.
  void add(std::string label, const PersonCompliance& worker, const BenefitStatement* exposure) {
    Row row{.label = std::move(label), .owed = worker.total()};
    for (const Finding& finding : worker.findings)
      if (finding.met != Met::yes) row.findings.push_back(finding);
    if (exposure != nullptr) {
      asked_ = true;
      row.exposure = employer_total(*exposure);
      for (const BenefitLine& line : exposure->lines())
        if (employer_pays(line)) add(line);
      add_once(assumptions_, exposure->assumptions());
    }
    if (!row.findings.empty() || row.owed != Rupiah{} || row.exposure != Rupiah{})
      rows_.push_back(std::move(row));
  }

  struct Row {
    std::string label;
    std::vector<Finding> findings{};
    Rupiah owed{};
    Rupiah exposure{};
  };
  /// Lines of the same kind, added up over the workers.
  struct Exposed {
    BenefitLine line{};
    int workers = 0;
  };
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] const std::vector<Exposed>& exposed() const { return exposed_; }
  /// What the settlements rest on.
  [[nodiscard]] const DistinctRemarks& assumptions() const { return assumptions_; }
  /// Was an event stated?
  [[nodiscard]] bool asked() const { return asked_; }

 private:
  void add(const BenefitLine& line) {
    for (Exposed& known : exposed_)
      if (known.line.program == line.program && known.line.item == line.item &&
          known.line.payment == line.payment && known.line.citation == line.citation &&
          known.line.reclaimable_from == line.reclaimable_from) {
        known.line.amount += line.amount;
        known.line.confidence = weakest(known.line.confidence, line.confidence);
        ++known.workers;
        return;
      }
    exposed_.push_back({line, 1});
  }

  std::vector<Row> rows_;
  std::vector<Exposed> exposed_;
  DistinctRemarks assumptions_;
  bool asked_ = false;
};

namespace detail {

inline Cell cell(std::string_view text) { return {std::string(text)}; }
inline Cell number(std::string text) { return {std::move(text), true}; }

inline std::string heading(std::string_view text, bool markdown) {
  return markdown ? jamsos::detail::joined({"\n## ", text, "\n\n"})
                  : jamsos::detail::joined({"\n", text, "\n"});
}

inline std::string finding_text(const Finding& finding, Language language) {
  std::string text = jamsos::detail::joined({to_string(finding.program), ": "});
  text.append(in(language, *finding.condition));
  if (const std::string more = finding_detail(finding, language); !more.empty())
    text.append("; ").append(more);
  return text;
}

inline std::string findings_table(std::span<const Finding> findings, Language language,
                                  bool markdown) {
  std::vector<std::vector<Cell>> rows;
  rows.push_back({cell(in(language, "condition", "syarat")), cell(in(language, "result", "hasil")),
                  cell(in(language, "article", "pasal"))});
  for (const Finding& finding : findings)
    rows.push_back({cell(finding_text(finding, language)), cell(name(finding.met, language)),
                    cell(citation(finding.citation))});
  return table(rows, markdown);
}

/// Contributions and fines of each month, and all together.
inline std::string owed_table(const Compliance& compliance, Language language, bool markdown) {
  struct Sum {
    Month month{};
    Rupiah contributions{}, fines{};
  };
  std::vector<Sum> sums;
  Rupiah administrative;
  compliance.for_each_line([&](const Line& line) {
    if (line.item == Item::administrative_fine) {
      administrative += line.amount;
      return;
    }
    if (sums.empty() || sums.back().month != *line.from) sums.push_back({.month = *line.from});
    (line.item == Item::late_payment_fine ? sums.back().fines : sums.back().contributions) +=
        line.amount;
  });
  std::vector<std::vector<Cell>> rows;
  rows.push_back(
      {cell(in(language, "month", "bulan")),
       number(std::string(in(language, "contributions Rp", "iuran Rp"))),
       number(std::string(in(language, "fine for lateness Rp", "denda keterlambatan Rp"))),
       number(std::string(in(language, "together Rp", "jumlah Rp")))});
  Sum all;
  const auto add = [&](std::string label, const Sum& sum) {
    rows.push_back({{std::move(label)},
                    number(amount(sum.contributions, language)),
                    number(amount(sum.fines, language)),
                    number(amount(sum.contributions + sum.fines, language))});
  };
  for (const Sum& sum : sums) {
    add(jamsos::to_text(sum.month), sum);
    all.contributions += sum.contributions;
    all.fines += sum.fines;
  }
  add(std::string(in(language, "all", "semua")), all);
  std::string text = table(rows, markdown) + "\n";
  const auto say = [&](std::string_view what, Rupiah value) {
    text +=
        jamsos::detail::joined({markdown ? "- " : "", what, ": Rp", amount(value, language), "\n"});
  };
  for (const Party payer : remitting)
    say(jamsos::detail::joined({in(language, "share of the ", "bagian "), name(payer, language)}),
        compliance.contributions({}, payer));
  for (const Program program : remitted_programs)
    if (const Rupiah sum = compliance.contributions(program); sum != Rupiah{})
      say(jamsos::detail::joined({in(language, "contributions of ", "iuran "), to_string(program)}),
          sum);
  if (administrative != Rupiah{}) say(name(Item::administrative_fine, language), administrative);
  return text;
}

inline std::string sanctions_table(const wage_earner::Sanctions& sanctions, Language language,
                                   bool markdown) {
  std::vector<std::vector<Cell>> rows;
  rows.push_back({cell(in(language, "stage", "tahap")), cell(in(language, "from", "mulai")),
                  cell(in(language, "until", "sampai")), cell(in(language, "article", "pasal"))});
  for (const wage_earner::SanctionStep& step : sanctions.steps)
    rows.push_back({cell(name(step.stage, language)),
                    {jamsos::to_text(step.from)},
                    {step.until ? jamsos::to_text(*step.until) : std::string("-")},
                    {citation(step.citation)}});
  return table(rows, markdown);
}

inline std::string workers_table(const ComplianceSummary& summary, Language language,
                                 bool markdown) {
  std::vector<std::vector<Cell>> rows;
  rows.push_back(
      {cell(in(language, "worker", "pekerja")),
       cell(in(language, "not met or not known", "tidak terpenuhi atau belum diketahui")),
       number(std::string(in(language, "owed Rp", "terutang Rp")))});
  if (summary.asked())
    rows.front().push_back(number(
        std::string(in(language, "employer would pay Rp", "akan ditanggung pemberi kerja Rp"))));
  for (const ComplianceSummary::Row& row : summary.rows()) {
    // One finding a row; the worker and the amounts stand in the first one.
    for (std::size_t i = 0; i < std::max<std::size_t>(1, row.findings.size()); ++i) {
      const bool first = i == 0;
      rows.push_back(
          {{first ? cell_text(row.label, markdown) : std::string()},
           {row.findings.empty() ? std::string()
                                 : cell_text(finding_text(row.findings[i], language), markdown)},
           number(first ? amount(row.owed, language) : std::string())});
      if (summary.asked())
        rows.back().push_back(number(first ? amount(row.exposure, language) : std::string()));
    }
  }
  return table(rows, markdown);
}

inline std::string exposure_table(const ComplianceSummary& summary, Language language,
                                  bool markdown) {
  std::vector<std::vector<Cell>> rows;
  rows.push_back({cell("program"), cell(in(language, "item", "uraian")),
                  number(std::string(in(language, "workers", "pekerja"))),
                  number(std::string(in(language, "amount Rp", "jumlah Rp"))),
                  cell(in(language, "payment", "pembayaran")),
                  cell(in(language, "article", "pasal")),
                  cell(in(language, "sureness", "kepastian"))});
  for (const ComplianceSummary::Exposed& exposed : summary.exposed()) {
    const BenefitLine& line = exposed.line;
    std::string payment(name(line.payment, language));
    if (line.reclaimable_from)
      payment.append(in(language, ", may be asked back from the ", ", dapat diminta kembali dari "))
          .append(name(*line.reclaimable_from, language));
    rows.push_back(
        {cell(to_string(line.program)),
         cell(name(line.item, language)),
         number(std::to_string(exposed.workers)),
         number(line.payment == PaymentMode::in_kind ? "-" : amount(line.amount, language)),
         {payment},
         {citation(line.citation)},
         cell(name(line.confidence, language))});
  }
  return table(rows, markdown);
}

}  // namespace detail

/// The whole text. `employer`: its name, empty where none is stated.
[[nodiscard]] inline std::string to_text(const Compliance& compliance,
                                         const ComplianceSummary& summary,
                                         std::string_view employer, Date on, Language language,
                                         Form form = Form::plain) {
  const bool markdown = form == Form::markdown;
  std::string text = markdown ? "# " : "";
  text += jamsos::detail::joined(
      {employer.empty() ? in(language, "Employer", "Pemberi kerja") : employer,
       in(language, ": duties on ", ": kewajiban pada "), to_text(on), "\n\n"});
  text += jamsos::detail::joined(
      {in(language, "Result: ", "Hasil: "), name(compliance.outcome(), language), "\n"});
  text.append(in(language, "Must be in:", "Wajib mengikuti:"));
  for (const Program program : remitted_programs)
    if (compliance.duty().contains(program)) text.append(" ").append(to_string(program));
  text += jamsos::detail::joined({"\n", in(language, "Workers examined: ", "Pekerja diperiksa: "),
                                  std::to_string(compliance.persons()),
                                  in(language, ", in breach: ", ", dengan pelanggaran: "),
                                  std::to_string(compliance.persons_in_breach()), "\n"});
  text += detail::heading(in(language, "The employer", "Pemberi kerja"), markdown);
  text += detail::findings_table(compliance.findings(), language, markdown);
  if (!summary.rows().empty()) {
    text += detail::heading(in(language, "The workers", "Para pekerja"), markdown);
    text += detail::workers_table(summary, language, markdown);
  }
  text += detail::heading(in(language, "Owed", "Terutang"), markdown);
  text += detail::owed_table(compliance, language, markdown);
  if (!compliance.sanctions().steps.empty()) {
    text += detail::heading(in(language, "Sanctions", "Sanksi"), markdown);
    text += jamsos::detail::joined({in(language, "Stage: ", "Tahap: "),
                                    name(compliance.sanctions().stage, language),
                                    markdown ? "\n\n" : "\n"});
    text += detail::sanctions_table(compliance.sanctions(), language, markdown);
  }
  if (summary.asked()) {
    text += detail::heading(in(language, "What the employer itself would have to pay",
                               "Yang harus ditanggung sendiri oleh pemberi kerja"),
                            markdown);
    text += summary.exposed().empty()
                ? jamsos::detail::joined({in(language, "Nothing.", "Tidak ada."), "\n"})
                : detail::exposure_table(summary, language, markdown);
  }
  text += detail::heading(in(language, "What this rests on", "Dasar perhitungan"), markdown);
  DistinctRemarks told(compliance.assumptions().begin(), compliance.assumptions().end());
  add_once(told, summary.assumptions());
  for (const Remark* remark : told)
    text += jamsos::detail::joined({"- ", in(language, *remark), "\n"});
  return text;
}

}  // namespace render
}  // namespace v1
}  // namespace jamsos
