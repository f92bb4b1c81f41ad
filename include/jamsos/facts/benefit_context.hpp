// SPDX-License-Identifier: Apache-2.0
// What the benefits of several programs need beside their own tables, and the way a line is made
// from a row of the law.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "jamsos/core/benefit_statement.hpp"
#include "jamsos/core/benefit_terms.hpp"
#include "jamsos/core/charge.hpp"
#include "jamsos/core/dated.hpp"
#include "jamsos/facts/claim_standing.hpp"
#include "jamsos/facts/heirs.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark compensation_on_cash{
    "compensation.base",
    "of the sums that the fund pays at once, the scholarship apart; days are calendar days",
    "dari jumlah yang dibayar sekaligus oleh program, di luar beasiswa; hari adalah hari kalender"};

struct BenefitContext {
  const ClaimContext* claim = nullptr;
  Standing standing{};
  Heirs heirs{};
  Rounding rounding{};
  std::optional<Date> due{};  ///< last day on which the fund pays in time
};

/// A line of a program with the article of a row, for whoever answers for it.
template <class Table>
[[nodiscard]] constexpr BenefitLine benefit_line(Program program, Item item, Party payee,
                                                 const BenefitContext& context, const Table& table,
                                                 const typename Table::Row& row) {
  BenefitLine line;
  line.program = program;
  line.item = item;
  line.payer = context.standing.payer;
  line.payee = payee;
  line.citation = row.citation;
  line.confidence = row.citation.confidence;
  line.reclaimable_from = context.standing.reclaimable_from;
  line.after_arrears = context.standing.after_arrears;
  if (context.standing.reason != nullptr) {
    line.remarks.add(*context.standing.reason);
    line.confidence = weakest(line.confidence, context.standing.citation.confidence);
  }
  if (context.standing.after_arrears) line.remarks.add(paid_after_arrears);
  if (line.payer == fund_of(program)) line.due = context.due;
  if (table.past_check(month_of(context.claim->event))) line.remarks.add(past_check_remark);
  return line;
}

/// Days by which the payment was late; 0 when nothing is said of it. Throws ConflictingFacts when
/// the payment lies before the complete claim, InvalidValue for a negative number.
[[nodiscard]] constexpr int days_late(const ClaimDates& dates, std::optional<Date> due) {
  if (dates.days_late) {
    if (*dates.days_late < 0)
      throw InvalidValue("claim.days_late", std::to_string(*dates.days_late),
                         "a number of days is not negative");
    if (dates.complete_on || dates.paid_on)
      throw ConflictingFacts("claim.days_late", std::to_string(*dates.days_late),
                             "state either days_late or complete_on and paid_on");
    return *dates.days_late;
  }
  if (!dates.paid_on || !due) return 0;
  return std::max(0, days_between(*due, *dates.paid_on));
}

/// The agency's compensation for paying late, where there is one.
template <class Table>
constexpr void add_late_compensation(BenefitStatement& statement, Program program, Party payee,
                                     const BenefitContext& context, const ClaimDates& dates,
                                     const Table& table) {
  const int days = days_late(dates, context.due);
  if (days == 0) return;
  const auto& row = table.on(context.claim->event, context.claim->known_on);
  const Rupiah nominal = statement.total([&](const BenefitLine& line) {
    return line.program == program && line.payment == PaymentMode::at_once &&
           line.payer == fund_of(program);
  });
  if (nominal == Rupiah{}) return;
  BenefitLine line =
      benefit_line(program, Item::late_payment_compensation, payee, context, table, row);
  line.payer = Party::agency;
  line.due.reset();
  line.after_arrears = false;
  line.remarks = {};
  line.remarks.add(compensation_on_cash);
  const Term term{.base = nominal, .rate = row.value.compensation_per_day, .times = days};
  statement.add(line, {&term, 1}, context.rounding);
}

}  // namespace v1
}  // namespace jamsos
