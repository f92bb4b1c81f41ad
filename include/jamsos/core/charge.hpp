// SPDX-License-Identifier: Apache-2.0
// From a rate row and a base to a line. A program prepares the line once for a month (rate, payer,
// fund, article); a worker's wage then fills in base and amount.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/core/exact.hpp"
#include "jamsos/core/statement.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark past_check_remark{
    "law.past_check", "the month lies after the last check of this table; it holds until amended",
    "bulan ini melewati pemeriksaan terakhir tabel ini; berlaku sampai diubah"};

/// What the rate is applied to.
struct LimitedBase {
  Rupiah base{};
  Limit limit = Limit::none;
  Citation citation{};  ///< of the limit, when one was applied
  Confidence confidence = Confidence::confirmed;
};

/// Marks a line with the source of its rate and whether that was checked for the month.
template <class Table>
constexpr void cite(Line& line, const Table& table, const typename Table::Row& row, Month month) {
  line.citation = row.citation;
  line.confidence = weakest(line.confidence, row.citation.confidence);
  if (table.past_check(month)) line.remarks.add(past_check_remark);
}

/// A contribution line that waits for a wage.
template <class Table>
[[nodiscard]] constexpr Line prepare(Program program, Item item, Party payer, Party payee,
                                     const Table& table, Month month, KnownOn known_on) {
  const auto& row = table.on(month, known_on);
  Line line;
  line.program = program;
  line.item = item;
  line.payer = payer;
  line.payee = payee;
  line.rate = row.value;
  cite(line, table, row, month);
  return line;
}

/// base x rate x times x share, or price x times x share, rounded: the one place where those are.
[[nodiscard]] constexpr Rupiah rounded_amount(const Line& line, const Rounding& rounding) {
  if (line.basis == Basis::flat) return round(Exact(line.base) * line.times * line.share, rounding);
  if (line.share == Rate::percent(100, 0))
    return round_share(line.base, line.rate, line.times, rounding);
  return round(line.base * line.rate * line.times * line.share, rounding);
}

/// Fills wage, base and amount into a prepared line.
constexpr Line& charge(Line& line, Rupiah wage, const LimitedBase& base, const Rounding& rounding) {
  line.wage = wage;
  line.base = base.base;
  if (base.limit != Limit::none || !base.citation.instrument.empty()) {
    line.limit = base.limit;
    line.limit_citation = base.citation;
    line.confidence = weakest(line.confidence, base.confidence);
  }
  line.amount = rounded_amount(line, rounding);
  return line;
}

/// A line of a price, times and share already set.
constexpr Line& charge_price(Line& line, Rupiah price, const Rounding& rounding) {
  line.basis = Basis::flat;
  line.wage = price;
  line.base = price;
  line.rate = Rate{};
  line.amount = rounded_amount(line, rounding);
  return line;
}

/// A line of tiers: the slices of `base` at their rates, added up exactly and rounded once. `tiers`
/// must live as long as the line.
constexpr Line& charge_tiers(Line& line, Rupiah base, const Tiers& tiers,
                             const Rounding& rounding) {
  line.basis = Basis::tiers;
  line.wage = base;
  line.base = base;
  line.tiers = &tiers;
  Exact sum(Rupiah{});
  for (std::size_t i = 0; i < tiers.size(); ++i) sum = sum + slice(tiers, base, i) * tiers[i].rate;
  line.amount = round(sum * line.times * line.share, rounding);
  return line;
}

/// Turns a prepared line into one of zero that says why nothing is owed.
constexpr Line& owe_nothing(Line& line, Rupiah wage, const Remark& reason,
                            const Citation& citation) {
  line.wage = wage;
  line.rate = Rate{};
  line.citation = citation;
  line.confidence = citation.confidence;
  line.remarks = {};
  line.remarks.add(reason);
  return line;
}

/// The wage cut at a ceiling.
[[nodiscard]] constexpr LimitedBase at_most(Rupiah wage, const DatedRow<Rupiah>& ceiling) {
  // A ceiling that sources dispute leaves even a lower wage in doubt.
  const bool applied = wage > ceiling.value;
  const bool disputed = ceiling.citation.confidence == Confidence::conflicting;
  return {.base = applied ? ceiling.value : wage,
          .limit = applied ? Limit::ceiling : Limit::none,
          .citation = applied || disputed ? ceiling.citation : Citation{},
          .confidence = applied || disputed ? ceiling.citation.confidence : Confidence::confirmed};
}

}  // namespace v1
}  // namespace jamsos
