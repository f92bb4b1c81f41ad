// SPDX-License-Identifier: Apache-2.0
// What is paid out: lines for each benefit, every one the exact sum of a few terms, rounded once.
// Lines and terms lie in inline storage, so a settlement never touches the heap.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "jamsos/core/citation.hpp"
#include "jamsos/core/exact.hpp"
#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/core/verdict.hpp"

namespace jamsos {
inline namespace v1 {

enum class PaymentMode : std::uint8_t {
  at_once,
  yearly,          ///< a stream, claimed each year; the amount is what remains at most
  in_kind,         ///< a service without an amount
  monthly,         ///< a pension; the amount is that of its first month
  limited_months,  ///< a stream of a few months; the amount is that of all of them at most
};
inline constexpr std::array<Named<PaymentMode>, 5> payment_mode_names = {{
    {"at_once", PaymentMode::at_once},
    {"yearly", PaymentMode::yearly},
    {"in_kind", PaymentMode::in_kind},
    {"monthly", PaymentMode::monthly},
    {"limited_months", PaymentMode::limited_months},
}};
constexpr const auto& names_of(PaymentMode) { return payment_mode_names; }

/// base x rate x share x times / parts, at most `most`; subtracted from the sum where it says so.
struct Term {
  std::string_view label{};  ///< stable: code of a loss, level of a school, way of transport
  Rupiah base{};
  Rate rate = Rate::percent(100, 0);
  Rate share = Rate::percent(100, 0);
  int times = 1;
  int parts = 1;
  std::optional<Rupiah> most{};
  bool subtracted = false;
};

/// The unrounded amount of a term, without its sign.
[[nodiscard]] constexpr Exact exact_amount(const Term& term) {
  constexpr Rate whole = Rate::percent(100, 0);
  Exact amount(term.base);
  if (!(term.rate == whole)) amount = amount * term.rate;
  if (!(term.share == whole)) amount = amount * term.share;
  if (term.times != 1) amount = amount * term.times;
  if (term.parts != 1) amount = amount / term.parts;
  if (term.most && amount > Exact(*term.most)) return Exact(*term.most);
  return amount;
}
[[nodiscard]] constexpr Exact exact_sum(std::span<const Term> terms) {
  Exact sum(Rupiah{});
  for (const Term& term : terms)
    sum = term.subtracted ? sum - exact_amount(term) : sum + exact_amount(term);
  return sum;
}

/// The amount that the same line has under another reading of an open question.
struct OtherReading {
  std::string_view interpretation{};  ///< id, as in Law::for_each_interpretation
  std::string_view reading{};         ///< its word
  Rupiah amount{};
};

/// One benefit: what, from whom, to whom, by which article.
struct BenefitLine {
  Program program = Program::jkk;
  Item item = Item::death;
  Party payer = Party::jkk_fund;
  Party payee = Party::participant;
  PaymentMode payment = PaymentMode::at_once;
  Confidence confidence = Confidence::confirmed;
  /// What the limit did to the sum of the terms; its value and article.
  Limit limit = Limit::none;
  /// Paid only after the arrears (PP 44/2015 Pasal 39(1), 42(1)).
  bool after_arrears = false;
  std::uint8_t first_term = 0;
  std::uint8_t term_count = 0;
  std::optional<int> child{};               ///< index in the family's list
  std::optional<Party> reclaimable_from{};  ///< the employer pays first and may ask it back
  Rupiah limit_amount{};
  Citation limit_citation{};
  Rupiah amount{};
  std::optional<Month> from{};  ///< first month of a stream
  std::optional<Month> to{};
  std::optional<Date> due{};  ///< last day of payment in time
  std::optional<OtherReading> other_reading{};
  Citation citation{};
  Remarks<12> remarks{};
};

/// Withheld from a benefit: owed by who receives it, and no benefit itself.
[[nodiscard]] constexpr bool is_tax(const BenefitLine& line) {
  return line.item == Item::income_tax;
}
/// Does the line count in a sum of benefits? A pension has no end, so its months have no sum.
[[nodiscard]] constexpr bool adds_up(const BenefitLine& line) {
  return !is_tax(line) && line.payment != PaymentMode::monthly;
}

/// The sum of the terms within the line's limit, rounded once.
[[nodiscard]] constexpr Rupiah amount_within(const BenefitLine& line, std::span<const Term> terms,
                                             const Rounding& rounding) {
  const Exact sum = exact_sum(terms);
  const Exact limit(line.limit_amount);
  const bool binds =
      (line.limit == Limit::floor && sum < limit) || (line.limit == Limit::ceiling && sum > limit);
  return round(binds ? limit : sum, rounding);
}

/// One month of a stream that ends: due on a day, if its conditions are met.
struct StreamMonth {
  int number = 0;  ///< from 1
  Date due{};
  Rate rate{};
  Rupiah amount{};  ///< of this month alone, rounded
  Met met = Met::unknown;
  bool ended = false;  ///< the right ended before it was due
};

class BenefitStatement {
 public:
  static constexpr std::size_t line_capacity = 24;
  static constexpr std::size_t term_capacity = 64;

  // Not defaulted: a defaulted one lets BenefitStatement() clear the lists that stay unwritten.
  constexpr BenefitStatement() {}

  /// Adds a line with its terms and computes the amount: the exact sum within the line's limit,
  /// rounded once. Throws Overflow when the statement is full.
  constexpr BenefitLine& add(const BenefitLine& line, std::span<const Term> terms,
                             const Rounding& rounding) {
    if (lines_.size() == line_capacity || terms_.size() + terms.size() > term_capacity)
      throw Overflow("statement", "", "more lines than a statement holds");
    BenefitLine& place = lines_.emplace(line);
    place.first_term = static_cast<std::uint8_t>(terms_.size());
    place.term_count = static_cast<std::uint8_t>(terms.size());
    for (const Term& term : terms) terms_.add(term);
    place.amount = amount_within(place, terms, rounding);
    return place;
  }
  /// Notes what the line would be under another reading, where that differs.
  constexpr void set_other_reading(std::size_t line, const OtherReading& other) {
    if (other.amount != lines_[line].amount && !lines_[line].other_reading)
      lines_.at(line).other_reading = other;
  }
  constexpr void assume(const Remark& remark) { assumptions_.add(remark); }
  /// Records a month of the line that is paid in limited_months; a statement has one such line.
  constexpr void add_month(const StreamMonth& month) { months_.add(month); }

  [[nodiscard]] constexpr std::span<const BenefitLine> lines() const& { return lines_.span(); }
  // Lines of a temporary would be gone before a loop over them begins.
  std::span<const BenefitLine> lines() const&& = delete;
  [[nodiscard]] constexpr std::span<const Term> terms(const BenefitLine& line) const& {
    return terms_.span().subspan(line.first_term, line.term_count);
  }
  std::span<const Term> terms(const BenefitLine&) const&& = delete;
  [[nodiscard]] constexpr std::span<const Remark* const> assumptions() const& {
    return assumptions_.span();
  }
  std::span<const Remark* const> assumptions() const&& = delete;
  [[nodiscard]] constexpr bool assumes(const Remark& remark) const {
    return assumptions_.contains(remark);
  }

  /// Of the line that is paid in limited_months, from the first one on.
  [[nodiscard]] constexpr std::span<const StreamMonth> months() const& { return months_.span(); }
  std::span<const StreamMonth> months() const&& = delete;

  /// The conditions that the lines rest on.
  Verdict verdict{};

  /// Sum of the amounts of all lines, or of those that `counts` picks.
  template <class Pick>
  [[nodiscard]] constexpr Rupiah total(Pick counts) const {
    Rupiah sum;
    for (const BenefitLine& line : lines_)
      if (counts(line)) sum += line.amount;
    return sum;
  }
  /// Of what is paid at once and year by year; taxes and pensions stand apart.
  [[nodiscard]] constexpr Rupiah total() const { return total(adds_up); }
  [[nodiscard]] constexpr Rupiah total(Program program) const {
    return total(
        [program](const BenefitLine& line) { return line.program == program && adds_up(line); });
  }
  [[nodiscard]] constexpr Rupiah total(Item item) const {
    return total([item](const BenefitLine& line) { return line.item == item; });
  }
  [[nodiscard]] constexpr Rupiah total(PaymentMode payment) const {
    return total(
        [payment](const BenefitLine& line) { return line.payment == payment && !is_tax(line); });
  }
  /// Of the streams that end: what they pay at most, month by month or year by year.
  [[nodiscard]] constexpr Rupiah later() const {
    return total(PaymentMode::yearly) + total(PaymentMode::limited_months);
  }
  [[nodiscard]] constexpr Rupiah tax() const { return total(is_tax); }
  /// What is left of the amounts paid at once.
  [[nodiscard]] constexpr Rupiah net() const { return total(PaymentMode::at_once) - tax(); }

  /// What the streams that `counts` picks pay in the month of `on`; in that of the first one where
  /// they begin later or no day is asked. One stream may follow another, so they do not all add up.
  template <class Pick>
  [[nodiscard]] constexpr Rupiah monthly_on(std::optional<Date> on, Pick counts) const {
    const auto is_stream = [&](const BenefitLine& line) {
      return line.payment == PaymentMode::monthly && counts(line);
    };
    std::optional<Month> month;
    for (const BenefitLine& line : lines_)
      if (is_stream(line) && (!month || *line.from < *month)) month = line.from;
    if (!month) return {};
    if (on && month_of(*on) > *month) month = month_of(*on);
    return total([&](const BenefitLine& line) {
      return is_stream(line) && *line.from <= *month && (!line.to || *month <= *line.to);
    });
  }
  [[nodiscard]] constexpr Rupiah monthly_on(std::optional<Date> on) const {
    return monthly_on(on, [](const BenefitLine&) { return true; });
  }

 private:
  FixedList<BenefitLine, line_capacity> lines_{};
  FixedList<Term, term_capacity> terms_{};
  Remarks<16> assumptions_{};
  FixedList<StreamMonth, 12> months_{};
};

}  // namespace v1
}  // namespace jamsos
