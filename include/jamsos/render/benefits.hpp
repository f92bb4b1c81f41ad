// SPDX-License-Identifier: Apache-2.0
// What a family is paid, and whether there is a right to it, as text: who pays what to whom and
// when, each amount with its calculation and article.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "jamsos/core/benefit_statement.hpp"
#include "jamsos/facts/claim.hpp"
#include "jamsos/render/language.hpp"
#include "jamsos/render/statement.hpp"

namespace jamsos {
inline namespace v1 {
namespace render {

[[nodiscard]] constexpr std::string_view name(Outcome outcome, Language language) {
  switch (outcome) {
    case Outcome::entitled:
      return in(language, "entitled", "berhak");
    case Outcome::not_entitled:
      return in(language, "not entitled", "tidak berhak");
    case Outcome::undetermined:
      return in(language, "undetermined", "belum dapat ditentukan");
  }
  return "";
}
[[nodiscard]] constexpr std::string_view name(Met met, Language language) {
  switch (met) {
    case Met::yes:
      return in(language, "met", "terpenuhi");
    case Met::no:
      return in(language, "not met", "tidak terpenuhi");
    case Met::unknown:
      return in(language, "not known", "belum diketahui");
  }
  return "";
}
[[nodiscard]] constexpr std::string_view name(PaymentMode payment, Language language) {
  switch (payment) {
    case PaymentMode::at_once:
      return in(language, "at once", "sekaligus");
    case PaymentMode::yearly:
      return in(language, "each year", "setiap tahun");
    case PaymentMode::in_kind:
      return in(language, "as a service", "berupa pelayanan");
    case PaymentMode::monthly:
      return in(language, "each month", "setiap bulan");
    case PaymentMode::limited_months:
      return in(language, "month by month", "bulan demi bulan");
  }
  return "";
}
[[nodiscard]] constexpr std::string_view name(EducationLevel level, Language language) {
  switch (level) {
    case EducationLevel::kindergarten:
      return in(language, "kindergarten", "TK");
    case EducationLevel::primary:
      return in(language, "primary school", "SD");
    case EducationLevel::junior_secondary:
      return in(language, "junior secondary school", "SMP");
    case EducationLevel::senior_secondary:
      return in(language, "senior secondary school", "SMA");
    case EducationLevel::higher_education:
      return in(language, "higher education", "perguruan tinggi");
    case EducationLevel::training:
      return in(language, "training", "pelatihan");
    case EducationLevel::below_school_age:
      return in(language, "below school age", "belum usia sekolah");
    case EducationLevel::not_at_school:
      return in(language, "not at school", "tidak bersekolah");
  }
  return "";
}
[[nodiscard]] constexpr std::string_view name(EventKind kind, Language language) {
  switch (kind) {
    case EventKind::not_stated:
      return in(language, "event", "peristiwa");
    case EventKind::work_accident:
      return in(language, "work accident", "kecelakaan kerja");
    case EventKind::occupational_disease:
      return in(language, "occupational disease", "penyakit akibat kerja");
    case EventKind::death:
      return in(language, "death", "kematian");
    case EventKind::missing_person:
      return in(language, "missing person", "orang hilang");
    case EventKind::retirement:
      return in(language, "retirement", "pensiun");
    case EventKind::resignation:
      return in(language, "resignation", "pengunduran diri");
    case EventKind::layoff:
      return in(language, "layoff", "pemutusan hubungan kerja");
    case EventKind::contract_end:
      return in(language, "end of the contract", "berakhirnya perjanjian kerja waktu tertentu");
    case EventKind::leaving_indonesia:
      return in(language, "leaving Indonesia for good", "meninggalkan Indonesia untuk selamanya");
    case EventKind::self_employed_stop:
      return in(language, "end of self-employed work", "berhentinya usaha mandiri");
    case EventKind::partial_withdrawal:
      return in(language, "withdrawal of a part of the savings", "pengambilan sebagian saldo JHT");
  }
  return "";
}

/// One term of a sum: "3000000 x 4.5 % x 50 % x 80", "min(1200000, 1000000)" at its cap.
[[nodiscard]] inline std::string formula(const Term& term) {
  constexpr Rate whole = Rate::percent(100, 0);
  std::string text = to_text(term.base);
  if (!(term.rate == whole)) text.append(" x ").append(to_text(term.rate)).append(" %");
  if (!(term.share == whole)) text.append(" x ").append(to_text(term.share)).append(" %");
  if (term.times != 1 || term.parts != 1) text.append(" x ").append(std::to_string(term.times));
  if (term.parts != 1) text.append("/").append(std::to_string(term.parts));
  Term uncapped = term;
  uncapped.most.reset();
  if (term.most && exact_amount(uncapped) > Exact(*term.most))
    return jamsos::detail::joined({"min(", text, ", ", to_text(*term.most), ")"});
  return text;
}

/// Did the floor or the ceiling of the line change its sum?
[[nodiscard]] inline bool is_limited(const BenefitStatement& statement, const BenefitLine& line) {
  if (line.limit != Limit::floor && line.limit != Limit::ceiling) return false;
  const Exact sum = exact_sum(statement.terms(line));
  const Exact limit(line.limit_amount);
  return line.limit == Limit::floor ? sum < limit : sum > limit;
}

/// How the amount came about, in plain digits: "max(1000000 x 60 % x 80, 20000000)". Language-free,
/// so that it can be typed into a calculator.
[[nodiscard]] inline std::string formula(const BenefitStatement& statement,
                                         const BenefitLine& line) {
  std::string sum;
  for (const Term& term : statement.terms(line)) {
    if (term.subtracted)
      sum.append(sum.empty() ? "0 - " : " - ");
    else if (!sum.empty())
      sum.append(" + ");
    sum.append(formula(term));
  }
  if (sum.empty()) sum = "0";
  if (!is_limited(statement, line)) return sum;
  return jamsos::detail::joined(
      {line.limit == Limit::floor ? "max(" : "min(", sum, ", ", to_text(line.limit_amount), ")"});
}

/// A child of the family's list, counted from 1: "child 2".
[[nodiscard]] inline std::string child_name(int index, Language language) {
  return jamsos::detail::joined({name(Party::child, language), " ", std::to_string(index + 1)});
}

/// What a finding says beyond its condition: "last day to claim: 2029-09-12".
[[nodiscard]] inline std::string finding_detail(const Finding& finding, Language language) {
  std::string text;
  const auto add = [&text](std::string_view mark, std::string_view part) {
    text.append(text.empty() ? "" : mark).append(part);
  };
  if (finding.child) add(", ", child_name(*finding.child, language));
  if (finding.detail != nullptr) add(": ", in(language, *finding.detail));
  if (finding.date) add(": ", to_text(*finding.date));
  if (finding.number) add(": ", std::to_string(*finding.number));
  return text;
}

/// What would mend a condition: "ask on or after: 2031-05-01".
[[nodiscard]] inline std::string change_text(const Change& change, Language language) {
  std::string text(in(language, *change.what));
  if (change.date) text.append(": ").append(to_text(*change.date));
  if (change.number) text.append(": ").append(std::to_string(*change.number));
  if (change.amount) text.append(": Rp").append(amount(*change.amount, language));
  return text;
}

/// "family.children[0].birth_date".
[[nodiscard]] inline std::string fact_name(const MissingFact& fact) {
  std::string text(fact.name);
  if (const auto place = text.find("[]"); fact.child && place != text.npos)
    text.insert(place + 1, std::to_string(*fact.child));
  return text;
}

namespace detail {

/// A stable word as people read it.
inline std::string spaced(std::string_view word) {
  std::string text(word);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

/// What a term is for: a level of school, a row of the disability table, a way of transport.
inline std::string label(const Term& term, Language language) {
  for (const auto& [word, level] : education_level_names)
    if (word == term.label) return std::string(name(level, language));
  for (const DisabilityPartInfo& part : disability_parts())
    if (part.code == term.label || part.name == term.label)
      return jamsos::detail::joined(
          {part.code, ", ",
           language == Language::indonesian ? std::string(part.indonesian) : spaced(part.name)});
  if (term.label == "land") return std::string(in(language, "by land or river", "darat, sungai"));
  if (term.label == "sea") return std::string(in(language, "by sea", "laut"));
  if (term.label == "air") return std::string(in(language, "by air", "udara"));
  if (term.label == "average_wage")
    return std::string(in(language, "average wage", "upah rata-rata tertimbang"));
  if (term.label == "contributions") return std::string(in(language, "contributions", "iuran"));
  if (term.label == "returns") return std::string(in(language, "returns", "hasil pengembangan"));
  if (term.label == "first_payment")
    return std::string(in(language, "first payment", "termin pertama"));
  if (term.label == "second_payment")
    return std::string(in(language, "second payment", "termin kedua"));
  if (term.label == "pension") return std::string(in(language, "pension", "pensiun"));
  if (term.label == "widow_pension")
    return std::string(in(language, "widow's or widower's pension", "pensiun janda atau duda"));
  return spaced(term.label);
}

inline std::string payee(const BenefitLine& line, Language language) {
  return line.payee == Party::child && line.child ? child_name(*line.child, language)
                                                  : std::string(name(line.payee, language));
}

/// "at once, by 2024-10-01", "each year, 2024-07 to 2036-06", "each month from 2040-02".
inline std::string when(const BenefitLine& line, Language language) {
  std::string text(name(line.payment, language));
  if (line.after_arrears)
    text.append(in(language, ", after the arrears", ", setelah tunggakan lunas"));
  if (line.from)
    text.append(line.payment == PaymentMode::monthly ? in(language, " from ", " mulai ") : ", ")
        .append(jamsos::to_text(*line.from));
  if (line.to && line.to != line.from)
    text.append(in(language, " to ", " s.d. ")).append(jamsos::to_text(*line.to));
  if (line.due) text.append(in(language, ", by ", ", paling lambat ")).append(to_text(*line.due));
  return text;
}

/// "PP 44/2015 Pasal 25(2)b (confirmed)".
inline std::string source(const Citation& article, Confidence confidence, Language language) {
  return jamsos::detail::joined({citation(article), " (", name(confidence, language), ")"});
}

/// Parts of a text that look different in Markdown.
class Page {
 public:
  explicit Page(Form form) : markdown_(form == Form::markdown) {}

  [[nodiscard]] bool markdown() const { return markdown_; }
  void heading(std::string_view text) {
    if (!text_.empty()) text_ += "\n";
    text_.append(markdown_ ? "## " : "").append(text).append(markdown_ ? "\n\n" : "\n");
  }
  void table(const std::vector<std::vector<Cell>>& rows) {
    text_.append(detail::table(rows, markdown_));
  }
  void line(std::string_view text) { text_.append(text).append("\n"); }
  void point(std::string_view text) { text_.append("- ").append(text).append("\n"); }
  void under_point(std::string_view text) { text_.append("  - ").append(text).append("\n"); }
  /// Digits to be typed, not to be set as prose.
  [[nodiscard]] std::string code(std::string_view text) const {
    const std::string_view mark = markdown_ ? "`" : "";
    return jamsos::detail::joined({mark, text, mark});
  }
  [[nodiscard]] std::string strong(std::string_view text) const {
    const std::string_view mark = markdown_ ? "**" : "";
    return jamsos::detail::joined({mark, text, mark});
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool markdown_;
};

inline std::string money(Rupiah value, Language language) {
  return jamsos::detail::joined({"Rp", amount(value, language)});
}

/// Lines are numbered from 1 in the order of the statement; services stand apart.
inline std::vector<const BenefitLine*> paid_lines(const BenefitStatement& statement) {
  std::vector<const BenefitLine*> lines;
  for (const BenefitLine& line : statement.lines())
    if (line.payment != PaymentMode::in_kind) lines.push_back(&line);
  return lines;
}

inline void add_overview(Page& page, const std::vector<const BenefitLine*>& lines,
                         Language language) {
  std::vector<std::vector<Cell>> rows = {
      {{std::string(in(language, "no.", "no."))},
       {std::string(in(language, "program", "program"))},
       {std::string(in(language, "benefit", "manfaat"))},
       {std::string(in(language, "paid to", "penerima"))},
       {std::string(in(language, "paid by", "pembayar"))},
       {std::string(in(language, "when", "waktu"))},
       {std::string(in(language, "amount Rp", "jumlah Rp")), true}}};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const BenefitLine& line = *lines[i];
    rows.push_back({{std::to_string(i + 1)},
                    {std::string(to_string(line.program))},
                    {std::string(name(line.item, language))},
                    {payee(line, language)},
                    {std::string(name(line.payer, language))},
                    {when(line, language)},
                    {amount(line.amount, language), true}});
  }
  page.table(rows);
}

/// Benefits of the same kind of receiver: the same party, of children the same child.
inline bool same_payee(const BenefitLine& a, const BenefitLine& b) {
  return a.payee == b.payee && a.child == b.child;
}

/// One line for each payee of a benefit, in the order in which they first stand.
inline std::vector<const BenefitLine*> payees(const std::vector<const BenefitLine*>& lines) {
  std::vector<const BenefitLine*> first;
  for (const BenefitLine* line : lines)
    if (!is_tax(*line) && std::none_of(first.begin(), first.end(), [&](const BenefitLine* known) {
          return same_payee(*known, *line);
        }))
      first.push_back(line);
  return first;
}

/// What is withheld from the benefits of the line's payee.
inline Rupiah tax_of(const BenefitStatement& statement, const BenefitLine& line) {
  return statement.total([&](const BenefitLine& other) {
    return is_tax(other) && other.payer == line.payee && other.child == line.child;
  });
}

inline void add_totals(Page& page, const BenefitStatement& statement,
                       const std::vector<const BenefitLine*>& lines, Language language) {
  page.heading(in(language, "Totals", "Jumlah"));
  const auto total = [&](std::string_view label, Rupiah sum) {
    page.point(jamsos::detail::joined({label, ": ", money(sum, language)}));
  };
  const Rupiah at_once = statement.total(PaymentMode::at_once);
  const Rupiah monthly = statement.monthly_on(std::nullopt);
  if (at_once != Rupiah{} || monthly == Rupiah{})
    total(in(language, "at once", "dibayar sekaligus"), at_once);
  if (statement.tax() != Rupiah{}) {
    total(in(language, "income tax withheld", "pajak penghasilan yang dipotong"), statement.tax());
    total(in(language, "at once, after tax", "dibayar sekaligus setelah pajak"), statement.net());
  }
  if (const Rupiah later = statement.later(); later != Rupiah{})
    total(in(language, "later, at most", "dibayar kemudian, paling banyak"), later);
  if (monthly != Rupiah{}) total(in(language, "each month", "setiap bulan"), monthly);
  for (const BenefitLine* first : payees(lines)) {
    const auto of_payee = [&](bool monthly_ones) {
      return statement.total([&](const BenefitLine& line) {
        return !is_tax(line) && same_payee(line, *first) &&
               (line.payment == PaymentMode::monthly) == monthly_ones;
      });
    };
    const std::string to =
        jamsos::detail::joined({in(language, "to ", "untuk "), payee(*first, language)});
    const Rupiah sum = of_payee(false);
    const Rupiah pension = of_payee(true);
    if (sum != Rupiah{} || pension == Rupiah{}) total(to, sum);
    if (const Rupiah tax = tax_of(statement, *first); tax != Rupiah{})
      total(to + std::string(in(language, ", after tax", ", setelah pajak")), sum - tax);
    if (pension != Rupiah{})
      total(to + std::string(in(language, " each month", " setiap bulan")), pension);
  }
}

/// When the money comes, where some of it comes month by month: first what each payee is paid at
/// once, then the streams by their first month.
inline void add_calendar(Page& page, const BenefitStatement& statement,
                         const std::vector<const BenefitLine*>& lines, Language language) {
  if (statement.total(PaymentMode::monthly) == Rupiah{} &&
      statement.total(PaymentMode::limited_months) == Rupiah{})
    return;
  page.heading(in(language, "When it is paid", "Jadwal pembayaran"));
  std::vector<std::vector<Cell>> rows = {
      {{std::string(in(language, "when", "waktu"))},
       {std::string(in(language, "benefit", "manfaat"))},
       {std::string(in(language, "paid to", "penerima"))},
       {std::string(in(language, "amount Rp", "jumlah Rp")), true}}};
  for (const BenefitLine* first : payees(lines)) {
    std::string items;
    std::string time;
    Rupiah sum = -tax_of(statement, *first);
    bool any = false;
    for (const BenefitLine* line : lines) {
      if (is_tax(*line) || line->payment != PaymentMode::at_once || !same_payee(*line, *first))
        continue;
      any = true;
      sum += line->amount;
      items.append(items.empty() ? "" : ", ").append(name(line->item, language));
      // Different last days stand with the lines themselves.
      const std::string due = when(*line, language);
      if (time.empty())
        time = due;
      else if (time != due)
        time = name(PaymentMode::at_once, language);
    }
    if (tax_of(statement, *first) != Rupiah{})
      items.append(in(language, ", after tax", ", setelah pajak"));
    if (any)
      rows.push_back({{time}, {items}, {payee(*first, language)}, {amount(sum, language), true}});
  }
  std::vector<const BenefitLine*> streams;
  for (const BenefitLine* line : lines)
    if (line->payment != PaymentMode::at_once) streams.push_back(line);
  std::stable_sort(streams.begin(), streams.end(), [](const BenefitLine* a, const BenefitLine* b) {
    return a->from.value_or(Month()) < b->from.value_or(Month());
  });
  for (const BenefitLine* line : streams)
    rows.push_back({{when(*line, language)},
                    {std::string(name(line->item, language))},
                    {payee(*line, language)},
                    {amount(line->amount, language), true}});
  page.table(rows);
}

/// The calculation of one amount, what it rests on, and what else could be read.
inline void add_calculation(Page& page, const BenefitStatement& statement, const BenefitLine& line,
                            std::size_t number, Language language) {
  page.point(jamsos::detail::joined(
      {page.strong(jamsos::detail::joined({std::to_string(number), ". ", to_string(line.program),
                                           " ", name(line.item, language)})),
       ": ", page.code(formula(statement, line)), " = ", money(line.amount, language)}));
  page.under_point(source(line.citation, line.confidence, language));
  const auto terms = statement.terms(line);
  if (terms.size() > 1 || (terms.size() == 1 && !terms.front().label.empty()))
    for (const Term& term : terms)
      if (!term.label.empty())
        page.under_point(
            jamsos::detail::joined({label(term, language), ": ", page.code(formula(term))}));
  if (is_limited(statement, line))
    page.under_point(jamsos::detail::joined(
        {line.limit == Limit::floor ? in(language, "at least ", "paling sedikit ")
                                    : in(language, "at most ", "paling banyak "),
         money(line.limit_amount, language), ": ", citation(line.limit_citation)}));
  if (line.reclaimable_from)
    page.under_point(jamsos::detail::joined(
        {in(language, "the employer pays first and may ask it back from: ",
            "dibayar dahulu oleh pemberi kerja dan dapat dimintakan penggantian dari: "),
         name(*line.reclaimable_from, language)}));
  if (line.other_reading)
    page.under_point(jamsos::detail::joined(
        {in(language, "under another reading of the law (", "menurut tafsir lain ("),
         line.other_reading->interpretation, ": ", spaced(line.other_reading->reading),
         "): ", money(line.other_reading->amount, language)}));
  for (const Remark* remark : line.remarks.span()) page.under_point(in(language, *remark));
}

inline void add_services(Page& page, const BenefitStatement& statement, Language language) {
  bool first = true;
  for (const BenefitLine& line : statement.lines()) {
    if (line.payment != PaymentMode::in_kind) continue;
    if (first) page.heading(in(language, "Services, without an amount", "Manfaat pelayanan"));
    first = false;
    page.point(
        jamsos::detail::joined({page.strong(jamsos::detail::joined(
                                    {to_string(line.program), " ", name(line.item, language)})),
                                ": ", source(line.citation, line.confidence, language)}));
    if (line.limit == Limit::amount_ceiling)
      page.under_point(jamsos::detail::joined(
          {in(language, "at most ", "paling banyak "), money(line.limit_amount, language)}));
    if (line.due)
      page.under_point(
          jamsos::detail::joined({in(language, "until ", "sampai dengan "), to_text(*line.due)}));
    for (const Remark* remark : line.remarks.span()) page.under_point(in(language, *remark));
  }
}

/// A stream that ends, month by month.
inline void add_months(Page& page, const BenefitStatement& statement, Language language) {
  if (statement.months().empty()) return;
  page.heading(in(language, "Month by month", "Bulan demi bulan"));
  std::vector<std::vector<Cell>> rows = {
      {{std::string(in(language, "month", "bulan")), true},
       {std::string(in(language, "due on", "jatuh tempo"))},
       {std::string(in(language, "of the wage", "dari upah")), true},
       {std::string(in(language, "amount Rp", "jumlah Rp")), true},
       {std::string(in(language, "conditions", "syarat"))}}};
  for (const StreamMonth& month : statement.months())
    rows.push_back(
        {{std::to_string(month.number), true},
         {to_text(month.due)},
         {jamsos::detail::joined({jamsos::to_text(month.rate), " %"}), true},
         {amount(month.amount, language), true},
         {std::string(month.ended ? in(language, "lost", "gugur") : name(month.met, language))}});
  page.table(rows);
}

/// The school year, by the calendar year in which it begins, that holds a month: July to June.
constexpr int school_year_of(Month month) {
  return month.month() >= 7 ? month.year() : month.year() - 1;
}

/// The years of one scholarship one after the other, from its first one on.
struct SchoolYearRow {
  int year = 0;
  const Term* term = nullptr;
};
inline std::vector<SchoolYearRow> school_years(const BenefitStatement& statement,
                                               const BenefitLine& line, const Claim& claim) {
  std::vector<SchoolYearRow> rows;
  if (line.item != Item::scholarship || line.payment != PaymentMode::yearly) return rows;
  if (!line.from && !claim.event.date) return rows;
  int year = school_year_of(line.from ? *line.from : month_of(*claim.event.date));
  for (const Term& term : statement.terms(line))
    for (int i = 0; i < term.times; ++i) rows.push_back({year++, &term});
  return rows;
}

inline void add_scholarships(Page& page, const BenefitStatement& statement, const Claim& claim,
                             Language language) {
  std::vector<const BenefitLine*> lines;
  std::vector<std::vector<SchoolYearRow>> columns;
  int first = 0;
  int last = 0;
  for (const BenefitLine& line : statement.lines()) {
    auto years = school_years(statement, line, claim);
    if (years.empty()) continue;
    first = lines.empty() ? years.front().year : std::min(first, years.front().year);
    last = lines.empty() ? years.back().year : std::max(last, years.back().year);
    lines.push_back(&line);
    columns.push_back(std::move(years));
  }
  if (lines.empty()) return;
  page.heading(
      in(language, "Scholarship, school year by school year", "Beasiswa per tahun ajaran"));
  std::vector<std::vector<Cell>> rows(1);
  rows[0].push_back({std::string(in(language, "school year", "tahun ajaran"))});
  for (const BenefitLine* line : lines) {
    std::string head = payee(*line, language);
    if (line->child && claim.family &&
        static_cast<std::size_t>(*line->child) < claim.family->children.size())
      if (const auto birth =
              claim.family->children[static_cast<std::size_t>(*line->child)].birth_date)
        head.append(in(language, ", born ", ", lahir ")).append(to_text(*birth));
    rows[0].push_back({std::move(head)});
    rows[0].push_back({std::string(in(language, "amount Rp", "jumlah Rp")), true});
  }
  for (int year = first; year <= last; ++year) {
    std::vector<Cell> row;
    row.push_back({jamsos::detail::joined({std::to_string(year), "/", std::to_string(year + 1)})});
    for (const auto& column : columns) {
      const auto found =
          std::find_if(column.begin(), column.end(),
                       [year](const SchoolYearRow& entry) { return entry.year == year; });
      row.push_back({found == column.end() ? "" : label(*found->term, language)});
      row.push_back({found == column.end() ? "" : amount(found->term->base, language), true});
    }
    rows.push_back(std::move(row));
  }
  page.table(rows);
}

inline void add_verdict(Page& page, const Verdict& verdict, Language language) {
  const auto add_program = [&](Program program) {
    page.point(page.strong(jamsos::detail::joined(
        {to_string(program), ": ", name(verdict.outcome(program), language)})));
    for (const Finding& finding : verdict.findings()) {
      if (finding.program != program) continue;
      std::string text(name(finding.met, language));
      if (finding.condition != nullptr) text.append(": ").append(in(language, *finding.condition));
      if (!finding.citation.instrument.empty())
        text.append(" [").append(citation(finding.citation)).append("]");
      if (const std::string more = finding_detail(finding, language); !more.empty())
        text.append("; ").append(more);
      if (const Change* change = verdict.change_of(finding))
        text.append(in(language, "; this would meet it: ", "; akan terpenuhi bila: "))
            .append(change_text(*change, language));
      page.under_point(text);
    }
    const Changes least = verdict.least_change(program);
    if (least.empty() && verdict.outcome(program) == Outcome::not_entitled)
      page.under_point(in(language, "nothing that can still be done would make it good",
                          "tidak ada yang masih dapat dilakukan agar berhak"));
    for (const Change& change : least)
      page.under_point(jamsos::detail::joined(
          {in(language, "the least that would make it good: ", "perubahan terkecil agar berhak: "),
           change_text(change, language)}));
    if (const auto earliest = verdict.earliest(program))
      page.under_point(jamsos::detail::joined(
          {in(language, "the right begins at the earliest on: ", "hak timbul paling awal pada: "),
           to_text(*earliest)}));
    if (const auto last = verdict.last(program))
      page.under_point(jamsos::detail::joined(
          {in(language, "last day to claim it: ", "hari terakhir untuk mengajukan: "),
           to_text(*last)}));
  };
  page.heading(in(language, "The right to it", "Hak atas manfaat"));
  add_program(verdict.main_program());
  for (const Program program : all_programs)
    if (program != verdict.main_program() && verdict.concerns(program)) add_program(program);
  if (verdict.missing().empty()) return;
  page.heading(in(language, "Facts that are missing and would decide",
                  "Fakta yang belum ada dan akan menentukan"));
  for (const MissingFact& fact : verdict.missing()) page.point(fact_name(fact));
}

}  // namespace detail

/// Is there a right to it, by which conditions, until when, and what is not known?
[[nodiscard]] inline std::string to_text(const Verdict& verdict, Language language,
                                         Form form = Form::plain) {
  detail::Page page(form);
  detail::add_verdict(page, verdict, language);
  return page.take();
}

namespace detail {

inline void add_statement(Page& page, const BenefitStatement& statement, Language language) {
  const auto lines = paid_lines(statement);
  if (lines.empty()) {
    page.line(in(language, "No amount is paid.", "Tidak ada jumlah yang dibayarkan."));
  } else {
    if (!page.markdown()) page.line("");
    add_overview(page, lines, language);
    add_totals(page, statement, lines, language);
    add_calendar(page, statement, lines, language);
    page.heading(in(language, "How each amount comes about", "Perhitungan tiap jumlah"));
    for (std::size_t i = 0; i < lines.size(); ++i)
      add_calculation(page, statement, *lines[i], i + 1, language);
  }
  add_months(page, statement, language);
  add_services(page, statement, language);
}
inline void add_grounds(Page& page, const BenefitStatement& statement, Language language) {
  add_verdict(page, statement.verdict, language);
  if (statement.assumptions().empty()) return;
  page.heading(in(language, "What this rests on", "Dasar dan andaian"));
  for (const Remark* remark : statement.assumptions()) page.point(in(language, *remark));
}

}  // namespace detail

/// A statement that belongs to no event, such as the wage subsidy.
[[nodiscard]] inline std::string to_text(const BenefitStatement& statement, Language language,
                                         Form form = Form::plain) {
  detail::Page page(form);
  page.heading(jamsos::detail::joined(
      {in(language, "Benefits of ", "Manfaat "), to_string(statement.verdict.main_program())}));
  detail::add_statement(page, statement, language);
  detail::add_grounds(page, statement, language);
  return page.take();
}

/// The whole statement for a family. `claim`: what was settled.
[[nodiscard]] inline std::string to_text(const BenefitStatement& statement, const Claim& claim,
                                         Language language, Form form = Form::plain) {
  detail::Page page(form);
  std::string title(in(language, "Benefits after: ", "Manfaat atas: "));
  title.append(name(claim.event.kind, language));
  if (claim.event.date) title.append(", ").append(to_text(*claim.event.date));
  page.heading(title);
  detail::add_statement(page, statement, language);
  detail::add_scholarships(page, statement, claim, language);
  detail::add_grounds(page, statement, language);
  return page.take();
}

}  // namespace render
}  // namespace v1
}  // namespace jamsos
