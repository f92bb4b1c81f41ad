// SPDX-License-Identifier: Apache-2.0
// What JP pays, line by line: monthly pensions, or contributions and returns in one sum.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "jamsos/core/benefit_statement.hpp"
#include "jamsos/core/charge.hpp"
#include "jamsos/programs/jp/claim_conditions.hpp"

namespace jamsos {
inline namespace v1 {
namespace jp {

inline constexpr Remark average_shown{
    "jp.average_shown",
    "the average of the wages weighted by inflation is shown in sen; the pension is computed from "
    "the exact one",
    "rata-rata upah tertimbang ditampilkan dalam sen; manfaat dihitung dari nilai yang tepat"};
inline constexpr Remark weighted_by_month{
    "jp.weighting.by_month", "interpretation: each paid month weighs the same in the average",
    "tafsir: setiap bulan iuran berbobot sama dalam rata-rata"};
inline constexpr Remark weighted_by_year{
    "jp.weighting.by_year", "interpretation: each calendar year weighs the same in the average",
    "tafsir: setiap tahun kalender berbobot sama dalam rata-rata"};
inline constexpr Remark deemed_fifteen_years{
    "jp.deemed_months",
    "fewer months are paid than a pension needs: the formula takes those of the article in their "
    "place",
    "masa iur kurang dari syarat: rumus memakai masa iur menurut pasal"};
inline constexpr Remark adjusted_each_year{
    "jp.adjusted_each_year",
    "the amount of the first month; each year it follows the inflation of the year before (Pasal "
    "17(4))",
    "jumlah bulan pertama; setiap tahun disesuaikan dengan inflasi tahun sebelumnya (Pasal 17(4))"};
inline constexpr Remark until_the_spouse_remarries{
    "jp.until_remarriage", "ends when the widow or widower dies or remarries (Pasal 21(6))",
    "berakhir ketika janda atau duda meninggal atau menikah lagi (Pasal 21(6))"};
inline constexpr Remark one_pension_for_the_children{
    "jp.one_for_children",
    "one pension, payable while one of the registered children has a right; the text does not "
    "divide it",
    "satu manfaat, dibayar selama salah satu anak terdaftar berhak; teks tidak membaginya"};
inline constexpr Remark two_youngest_children{
    "jp.two_youngest",
    "more children have a right than may be registered and none is marked: taken are the youngest",
    "anak yang berhak lebih banyak daripada yang dapat didaftarkan: diambil yang termuda"};
inline constexpr Remark half_of_the_widows{
    "jp.half_of_widow", "half of the pension of the widow or widower, not of the participant",
    "setengah dari pensiun janda atau duda, bukan dari pensiun peserta"};
inline constexpr Remark returns_as_stated{
    "jp.returns_as_stated",
    "with the returns that were stated; no yearly return of JP was found published",
    "dengan hasil pengembangan yang disebutkan; hasil pengembangan JP tidak ditemukan"};
inline constexpr Remark instead_of_a_pension{
    "jp.instead_of_pension", "the conditions of a pension are not met: paid in one sum",
    "syarat manfaat pensiun tidak terpenuhi: dibayar sekaligus"};

namespace detail {

/// The average in sen from which 1 % x months / 12 x share rounds to the same amount as from the
/// exact one. The share of a sen that it loses is less than the amount can show, so the nearest
/// one does, or one beside it.
[[nodiscard]] constexpr Rupiah shown_average(const ExactWide& average, const Term& term,
                                             Rupiah amount, const Rounding& rounding) {
  constexpr Rounding nearest{.id = "jp.average_shown", .unit = Rupiah::from_sen(1)};
  const Rupiah shown = round(average, nearest);
  for (const int step : {0, 1, -1}) {
    Term near = term;
    near.base = shown + Rupiah::from_sen(step);
    if (round(exact_amount(near), rounding) == amount) return near.base;
  }
  return shown;
}

/// The least sure year of inflation between two years, the last one left out.
[[nodiscard]] constexpr Confidence prices_confidence(const BenefitTables& law, int first, int end) {
  Confidence confidence = Confidence::confirmed;
  for (const auto& row : law.inflation.rows())
    if (row.from.year() >= first && row.from.year() < end)
      confidence = weakest(confidence, row.citation.confidence);
  return confidence;
}

[[nodiscard]] constexpr Item item_of(RightKind kind) {
  switch (kind) {
    case RightKind::old_age:
      return Item::pension_old_age;
    case RightKind::disability:
      return Item::pension_disability;
    case RightKind::widow:
      return Item::pension_widow;
    case RightKind::child:
      return Item::pension_child;
    case RightKind::parent:
      return Item::pension_parent;
    case RightKind::lump_sum:
    case RightKind::none:
      break;
  }
  return Item::lump_sum;
}

/// Adds the lines of one right.
class Benefits {
 public:
  constexpr Benefits(const Tables& contributions, const BenefitTables& law,
                     const PensionClaim& claim, const Right& right, const Rounding& contribution,
                     const Rounding& rounding, BenefitStatement& statement)
      : contributions_(contributions),
        law_(law),
        claim_(claim),
        right_(right),
        contribution_(contribution),
        rounding_(rounding),
        statement_(statement) {}

  constexpr void add() {
    if (right_.kind == RightKind::none) return;
    if (right_.kind == RightKind::lump_sum) {
      add_lump_sum();
      return;
    }
    const std::size_t place = statement_.lines().size();
    const bool paid = claim_.kind == PensionEvent::pensioner_death ? add_share_of_pension()
                                                                   : add_out_of_formula();
    if (!right_.children_from) return;
    // The children's pension is taken of the widow(er)'s, also where hers never began.
    const Rupiah first = paid ? statement_.lines()[place].amount : unpaid_;
    add_children_after(first);
  }

 private:
  template <class Table>
  [[nodiscard]] constexpr const auto& row(const Table& table) const {
    return table.on(right_.event, claim_.known_on);
  }
  [[nodiscard]] constexpr BenefitLine stream(Item item, Party payee, Month from,
                                             std::optional<Month> to,
                                             const Citation& citation) const {
    BenefitLine line;
    line.program = Program::jp;
    line.item = item;
    line.payer = claim_.employer_answers ? Party::employer : Party::jp_fund;
    if (claim_.employer_answers) line.remarks.add(employer_answers_for_pension);
    line.payee = payee;
    line.payment = PaymentMode::monthly;
    line.from = from;
    line.to = to;
    line.citation = citation;
    line.confidence = citation.confidence;
    set_due(line, from);
    if (law_.accrual.past_check(month_of(right_.event))) line.remarks.add(past_check_remark);
    return line;
  }
  /// Pasal 25(1): days after the right and the complete papers.
  constexpr void set_due(BenefitLine& line, Month from) const {
    if (claim_.complete_on)
      line.due = days_after(std::max(first_day(from), *claim_.complete_on),
                            row(law_.first_payment_days).value);
  }
  constexpr void limit_by(BenefitLine& line, Limit limit, const LimitsOn& limits) const {
    if (limit == Limit::none) return;
    line.limit = limit;
    line.limit_amount = limit == Limit::floor ? limits.limits.minimum : limits.limits.maximum;
    line.limit_citation = limits.citation;
    line.confidence = weakest(line.confidence, limits.citation.confidence);
  }
  [[nodiscard]] constexpr Rate share() const {
    switch (right_.kind) {
      case RightKind::widow:
        return row(law_.widow).value;
      case RightKind::child:
        return row(law_.child).value;
      case RightKind::parent:
        return row(law_.parent).value;
      default:
        return Rate::percent(100, 0);
    }
  }
  constexpr void note_survivor(BenefitLine& line) {
    if (right_.kind == RightKind::widow) line.remarks.add(until_the_spouse_remarries);
    if (right_.kind == RightKind::child) note_children(line);
  }
  constexpr void note_children(BenefitLine& line) {
    line.remarks.add(one_pension_for_the_children);
    line.confidence = weakest(line.confidence, Confidence::assumed);
    if (right_.children->children.size() == 1)
      line.child = static_cast<int>(right_.children->children[0]);
    if (right_.children->chosen) statement_.assume(two_youngest_children);
  }
  /// A widow(er)'s pension that ended before it began.
  [[nodiscard]] constexpr bool never_paid() const { return right_.to && *right_.to < right_.from; }

  /// 1 % x months / 12 x average x share. False where nothing is paid of it.
  constexpr bool add_out_of_formula() {
    const MonthlyPension pension =
        monthly_pension(law_, right_.record, right_.facts, right_.months, share(), rounding_);
    if (never_paid()) {
      unpaid_ = pension.amount;
      return false;
    }
    BenefitLine line =
        stream(item_of(right_.kind), right_.payee, right_.from, right_.to, right_.citation);
    Term term{.label = "average_wage",
              .rate = row(law_.accrual).value,
              .share = pension.share,
              .times = pension.months,
              .parts = 12};
    const Rupiah unlimited = round(pension.unlimited, rounding_);
    term.base = shown_average(pension.average, term, unlimited, rounding_);
    limit_by(line, pension.limit, pension.limits);
    const int first = right_.record.years[0].year;
    const int end = reference_day(law_, right_.event).year();
    line.confidence = weakest(line.confidence, prices_confidence(law_, first, end));
    line.remarks.add(adjusted_each_year);
    if (first < end) line.remarks.add(average_shown);
    if (right_.deemed) line.remarks.add(deemed_fifteen_years);
    if (right_.postponed) line.remarks.add(postponed);
    note_survivor(line);

    const Weighting other =
        law_.weighting == Weighting::by_month ? Weighting::by_year : Weighting::by_month;
    const ExactWide average = weighted_average(law_, right_.record, right_.facts, other);
    const Rupiah elsewhere = limited(unlimited_pension(law_, average, pension.months, pension.share,
                                                       right_.event, claim_.known_on),
                                     pension.limits.limits, rounding_)
                                 .amount;
    if (elsewhere != pension.amount) {
      line.remarks.add(law_.weighting == Weighting::by_month ? weighted_by_month
                                                             : weighted_by_year);
      line.confidence = weakest(line.confidence, Confidence::conflicting);
    }
    const std::size_t place = statement_.lines().size();
    statement_.add(line, {&term, 1}, rounding_);
    statement_.set_other_reading(place, {"jp.weighting", word_of(other), elsewhere});
    return true;
  }

  /// A share of the pension that the participant received.
  constexpr bool add_share_of_pension() {
    const Term term{.label = "pension", .base = claim_.receiving->monthly, .rate = share()};
    const LimitsOn limits =
        limits_on(law_, reference_day(law_, right_.event), claim_.limits, claim_.known_on);
    const LimitedPension pension =
        limited(ExactWide(term.base) * term.rate, limits.limits, rounding_);
    if (never_paid()) {
      unpaid_ = pension.amount;
      return false;
    }
    BenefitLine line =
        stream(item_of(right_.kind), right_.payee, right_.from, right_.to, right_.citation);
    limit_by(line, pension.limit, limits);
    line.remarks.add(adjusted_each_year);
    note_survivor(line);
    statement_.add(line, {&term, 1}, rounding_);
    return true;
  }

  /// The children after the widow(er): a share of her pension as it would be in their first month.
  constexpr void add_children_after(Rupiah widows) {
    const Month from = *right_.children_from;
    const Rupiah now = round(pension_in(law_, right_.facts, ExactWide(widows), right_.from,
                                        right_.from, std::max(right_.from, from)),
                             rounding_);
    const auto& share = row(law_.child_after_widow);
    BenefitLine line =
        stream(Item::pension_child, Party::child, from, right_.children->to, share.citation);
    const Term term{.label = "widow_pension", .base = now, .rate = share.value};
    const LimitsOn limits = limits_on(law_, first_day(from), claim_.limits, claim_.known_on);
    limit_by(line, limited(ExactWide(now) * share.value, limits.limits, rounding_).limit, limits);
    line.remarks.add(half_of_the_widows);
    line.remarks.add(adjusted_each_year);
    note_children(line);
    statement_.add(line, {&term, 1}, rounding_);
  }

  constexpr void add_lump_sum() {
    const LumpSum sum = lump_sum(contributions_, law_, right_.facts, claim_.returns, right_.from,
                                 contribution_, rounding_);
    BenefitLine line =
        stream(Item::lump_sum, right_.payee, right_.from, std::nullopt, right_.citation);
    line.payment = PaymentMode::at_once;
    line.remarks.add(instead_of_a_pension);
    line.remarks.add(returns_as_stated);
    line.confidence = weakest(line.confidence, Confidence::assumed);
    const std::array<Term, 2> terms = {{{.label = "contributions", .base = sum.contributions},
                                        {.label = "returns", .base = sum.returns}}};
    statement_.add(line, terms, rounding_);
  }

  const Tables& contributions_;
  const BenefitTables& law_;
  const PensionClaim& claim_;
  const Right& right_;
  const Rounding& contribution_;
  const Rounding& rounding_;
  BenefitStatement& statement_;
  Rupiah unpaid_{};
};

}  // namespace detail

/// Adds the lines of a right that examine() found: one monthly pension, with that of the children
/// who follow the widow(er), or one sum. Amounts are rupiah a month, those of the first month of
/// each stream, rounded once by `rounding`; contributions of one sum by `contribution`. Throws
/// NotYetKnown "jp.inflation" or "jp.returns" with the year that nobody stated, what the tables
/// throw, and Overflow when the statement is full.
constexpr void add_benefits(const Tables& contributions, const BenefitTables& law,
                            const PensionClaim& claim, const Right& right,
                            const Rounding& contribution, const Rounding& rounding,
                            BenefitStatement& statement) {
  detail::Benefits(contributions, law, claim, right, contribution, rounding, statement).add();
}

}  // namespace jp
}  // namespace v1
}  // namespace jamsos
