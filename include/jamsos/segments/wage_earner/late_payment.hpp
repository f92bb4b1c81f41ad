// SPDX-License-Identifier: Apache-2.0
// What lateness costs an employer: a percentage of the unpaid contribution for each month, not
// compounded (PP 44/2015 Pasal 22, PP 46/2015 Pasal 20, PP 45/2015 Pasal 31).
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/core/due.hpp"
#include "jamsos/facts/bill_options.hpp"
#include "jamsos/facts/late_payment.hpp"
#include "jamsos/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace wage_earner {

inline constexpr Remark counts_started_months{
    "late_payment.started_months",
    "interpretation: every month begun since the due date counts as a month of delay",
    "tafsir: setiap bulan yang telah dimulai sejak jatuh tempo dihitung satu bulan"};
inline constexpr Remark counts_completed_months{
    "late_payment.completed_months",
    "interpretation: only full months since the due date count as months of delay",
    "tafsir: hanya bulan penuh sejak jatuh tempo yang dihitung"};
inline constexpr Remark paid_in_time{"late_payment.in_time", "paid in time: no fine",
                                     "dibayar tepat waktu: tanpa denda"};
inline constexpr Remark no_full_month{
    "late_payment.no_full_month", "late by less than a full month: no fine by this reading",
    "terlambat kurang dari satu bulan penuh: tanpa denda menurut tafsir ini"};
inline constexpr Remark only_employers_are_fined{
    "late_payment.only_employers_are_fined",
    "no fine: PP 44/2015 Pasal 22 fines employers, Pasal 24 none of the self-employed",
    "tanpa denda: PP 44/2015 Pasal 22 mendenda pemberi kerja, Pasal 24 tidak mendenda peserta BPU"};
inline constexpr Remark fine_on_deferred_part{
    "late_payment.deferred_part",
    "assumed: the deferred part of JP is late after its settlement window, at the ordinary fine",
    "diandaikan: bagian JP yang ditunda terlambat setelah masa pelunasan, dengan denda biasa"};

inline constexpr std::array<Program, 4> fined_programs = {Program::jkk, Program::jkm, Program::jht,
                                                          Program::jp};

/// The fine on one contribution of `month`, paid on `paid_on` and due on `due`.
/// `relieved`: the contribution is the JKK of a labour-intensive industry at the reduced rate.
[[nodiscard]] constexpr Line late_payment_fine(const Law& law, Program program, Rupiah contribution,
                                               Month month, Date due, Date paid_on, bool relieved,
                                               const BillOptions& options) {
  const Tables& own = law.wage_earner;
  const auto& table = program == Program::jht  ? own.late_fine_jht
                      : program == Program::jp ? own.late_fine_jp
                      : relieved               ? own.late_fine_under_jkk_relief
                                               : own.late_fine_jkk_jkm;
  const auto& row = table.on(month, options.known_on);
  Line line;
  line.program = program;
  line.item = Item::late_payment_fine;
  line.payee = fund_of(program);
  line.due = due;
  line.rate = row.value;
  line.times = months_late(own.months_late, due, paid_on);
  cite(line, table, row, month);
  if (line.times == 0) {
    owe_nothing(line, contribution, paid_on > due ? no_full_month : paid_in_time, row.citation);
    line.base = contribution;
    return line;
  }
  line.confidence = weakest(line.confidence, Confidence::assumed);  // how the months are counted
  return charge(line, contribution, {.base = contribution},
                contribution_line(law.roundings, options.rounding));
}

constexpr void assume_count(Statement& statement, MonthsLate count) {
  statement.assume(count == MonthsLate::started ? counts_started_months : counts_completed_months);
}

/// Adds to a bill the fine on each program's contributions that were due together.
constexpr void add_late_payment_fines(Statement& statement, const Law& law, Month month,
                                      const BillOptions& options, bool jkk_relieved) {
  assume_count(statement, law.wage_earner.months_late);
  const Totals totals = statement.totals();
  const std::size_t billed = statement.lines().size();
  for (const Program program : fined_programs) {
    std::optional<Date> due;
    for (std::size_t i = 0; i < billed; ++i)
      if (statement.lines()[i].program == program) due = statement.lines()[i].due;
    if (!due) continue;
    // PP 49/2020 knows the JKK relief of everybody as well, with a fine of its own for everything.
    const bool relieved =
        program == Program::jkk && jkk_relieved &&
        law.wage_earner.late_fine_under_jkk_relief.find_known(month, options.known_on) != nullptr;
    statement.add(late_payment_fine(
        law, program, totals.due(program, Party::employer) + totals.due(program, Party::worker),
        month, *due, *options.paid_on, relieved, options));
  }
}

/// The fines on contributions whose amounts are known, one line for each program.
/// Throws MissingField ("paid_on", "contributions"), InvalidValue ("contributions.JKK").
[[nodiscard]] constexpr Statement late_payment(const Law& law, const LatePayment& facts,
                                               Month month, const BillOptions& options) {
  const Tables& own = law.wage_earner;
  const KnownOn known_on = options.known_on;
  const Date due = due_date(own.due.on(month, known_on).value, month, options.holidays);
  if (!facts.paid_on) throw MissingField("paid_on", "", "decides the months of delay");
  bool any = facts.deferred_jp.has_value();
  for (const auto& contribution : facts.contributions) any = any || contribution.has_value();
  if (!any) throw MissingField("contributions", "", "state the amounts that are paid late");

  Statement statement;
  statement.assume(remark_of(options.rounding));
  if (!options.holidays) statement.assume(holidays_not_considered);
  if (facts.segment == LatePayer::wage_earner) assume_count(statement, own.months_late);
  const auto check = [](Rupiah amount, const std::string& field) {
    if (amount < Rupiah{})
      throw InvalidValue(field, to_text(amount), "a contribution is not negative");
  };
  for (std::size_t i = 0; i < fined_programs.size(); ++i) {
    if (!facts.contributions[i]) continue;
    const Program program = fined_programs[i];
    check(*facts.contributions[i], jamsos::detail::joined({"contributions.", to_string(program)}));
    if (facts.segment == LatePayer::wage_earner) {
      statement.add(late_payment_fine(law, program, *facts.contributions[i], month, due,
                                      *facts.paid_on, false, options));
      continue;
    }
    if (program == Program::jp)
      throw ConflictingFacts("contributions.JP", to_text(*facts.contributions[i]),
                             "the self-employed are not in JP");
    const auto& rule = program == Program::jht ? law.self_employed.due_jht : law.self_employed.due;
    Line line;
    line.program = program;
    line.item = Item::late_payment_fine;
    line.payer = Party::participant;
    line.payee = fund_of(program);
    line.due = due_date(rule.on(month, known_on).value, month, options.holidays);
    owe_nothing(line, *facts.contributions[i], only_employers_are_fined,
                own.late_fine_jkk_jkm.on(month, known_on).citation);
    line.base = *facts.contributions[i];
    statement.add(line);
  }
  if (facts.deferred_jp) {
    check(*facts.deferred_jp, "deferred.JP");
    const auto& deferral = law.jp.deferral.on(month, known_on);
    if (!deferral.value.available || facts.segment == LatePayer::self_employed)
      throw ConflictingFacts("deferred.JP", to_text(*facts.deferred_jp),
                             "no contribution of this month was deferred");
    statement.assume(fine_on_deferred_part);
    const Month settled = month_of(deferral.value.settled_by);
    statement.add(late_payment_fine(law, Program::jp, *facts.deferred_jp, settled,
                                    deferral.value.settled_by, *facts.paid_on, false, options));
  }
  return statement;
}

}  // namespace wage_earner
}  // namespace v1
}  // namespace jamsos
