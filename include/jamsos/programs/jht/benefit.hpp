// SPDX-License-Identifier: Apache-2.0
// What JHT pays: the balance, or a part of it, and the income tax withheld from the payment.
#pragma once

#include <optional>
#include <string>

#include "jamsos/core/due.hpp"
#include "jamsos/facts/benefit_context.hpp"
#include "jamsos/programs/jht/account.hpp"
#include "jamsos/programs/jht/benefit_law.hpp"
#include "jamsos/programs/jht/claim_conditions.hpp"
#include "jamsos/programs/jht/tax.hpp"

namespace jamsos {
inline namespace v1 {
namespace jht {

inline constexpr Remark paid_in_one_sum{"jht.one_sum",
                                        "contributions and returns, paid in one sum (Pasal 22)",
                                        "iuran dan hasil pengembangan, dibayar sekaligus (Pasal "
                                        "22)"};
inline constexpr Remark rest_stays{"jht.rest_stays",
                                   "the rest stays in the account and goes on earning",
                                   "sisanya tetap dalam rekening dan terus dikembangkan"};

/// The last day on which the fund pays in time, so many working days after all papers are there
/// (PP 46/2015 Pasal 31(3)). Throws NotYetKnown when the calendar of holidays does not reach it.
[[nodiscard]] constexpr Date payment_due(const BenefitTables& law, Date complete_on,
                                         const std::optional<HolidayCalendar>& holidays,
                                         KnownOn known_on = {}) {
  return working_days_after(complete_on, law.payment_working_days.on(complete_on, known_on).value,
                            holidays);
}

/// The heirs of an account (PP 46/2015 Pasal 23). Throws NotInForce before July 2015.
[[nodiscard]] constexpr Heirs heirs_of_account(const BenefitTables& law,
                                               const std::optional<Family>& family, Date death,
                                               KnownOn known_on = {}) {
  return jamsos::heirs_of(law.heirs.on(death, known_on).value, family);
}

/// The most that a part may be, unrounded (PP 46/2015 Pasal 22(5)).
[[nodiscard]] constexpr Exact most_of_part(const Account& account, const Right& right) {
  return account.balance * right.share;
}

/// Adds the lines of a claim: item balance, or part_10 or part_30, paid by whom
/// `context.standing` names; and item income_tax, paid by the recipient to the government, which is
/// not an addition to what the recipient gets. `account` is that of the day of the claim, `paid_on`
/// the day of payment, which chooses the tax. Where `earned` is stated, the account on the wages
/// really earned, the employer's shortfall is a second line (Pasal 24). Nothing is added where
/// there is no right or no balance.
/// Throws InvalidValue ("jht.amount") for a part above its share, and as tax_of does.
constexpr void add_benefits(const BenefitTables& law, const Account& account,
                            const ClaimFacts& facts, const Right& right, const TaxFacts& tax,
                            Date paid_on, const BenefitContext& context,
                            BenefitStatement& statement, const Account* earned = nullptr) {
  if (right.outcome == Outcome::not_entitled) return;
  const bool death = facts.reason == ClaimReason::death;
  const Party payee = death ? context.heirs.benefit : Party::participant;
  const KnownOn known_on = context.claim->known_on;

  if (account.balance > Rupiah{}) {
    for (const Remark* remark : account.remarks.span()) statement.assume(*remark);
    const bool for_home = facts.part && facts.part->kind == WithdrawalKind::part_30;
    const Item item = !right.part ? Item::balance : for_home ? Item::part_30 : Item::part_10;
    BenefitLine line = benefit_line(Program::jht, item, payee, context, law.claim_regime,
                                    law.claim_regime.on(context.claim->event, known_on));
    line.citation = right.citation;
    line.confidence = weakest(weakest(line.confidence, right.confidence), account.confidence);
    line.remarks.add(right.part ? rest_stays : paid_in_one_sum);
    for (const Remark* remark : right.remarks.span()) line.remarks.add(*remark);
    if (death) line.remarks.add(*context.heirs.remark);
    Term term{.base = account.balance, .rate = right.share};
    if (right.part && facts.part->amount) {
      const Rupiah amount = *facts.part->amount;
      if (amount <= Rupiah{})
        throw InvalidValue("jht.amount", to_text(amount), "a part is greater than zero");
      if (Exact(amount) > most_of_part(account, right))
        throw InvalidValue(
            "jht.amount", to_text(amount),
            jamsos::detail::joined({"more than ", to_text(right.share), " % of the balance of ",
                                    to_text(account.balance)}));
      term = {.base = amount};
    }
    const Rupiah gross = statement.add(line, {&term, 1}, context.rounding).amount;

    if (gross > Rupiah{}) {
      // The payment among those before it.
      FixedList<Withdrawal, 48> payments;
      for (const Withdrawal& withdrawal : facts.withdrawals)
        if (withdrawal.date <= paid_on) payments.add(withdrawal);
      payments.add({.date = paid_on,
                    .gross = gross,
                    .kind = right.part ? facts.part->kind : WithdrawalKind::full});
      const PaymentTax due = tax_of(law, payments.span(), payments.size() - 1, tax, known_on);
      BenefitLine levy;
      levy.program = Program::jht;
      levy.item = Item::income_tax;
      levy.payer = payee;
      levy.payee = Party::government;
      levy.citation = due.citation;
      levy.confidence = due.confidence;
      for (const Remark* remark : due.remarks.span()) levy.remarks.add(*remark);
      if (due.tax > Rupiah{}) statement.add(levy, due.terms.span(), law.income_tax);
    }
  }

  if (earned == nullptr || right.part || earned->balance <= account.balance) return;
  BenefitLine shortfall;
  shortfall.program = Program::jht;
  shortfall.item = Item::balance;
  shortfall.payer = Party::employer;
  shortfall.payee = payee;
  shortfall.citation = {"PP 46/2015", account.balance > Rupiah{} ? "Pasal 24" : "Pasal 28",
                        Date(2015, 7, 1), Confidence::assumed};
  shortfall.confidence = weakest(Confidence::assumed, earned->confidence);
  shortfall.remarks.add(shortfall_by_inference);
  if (death) shortfall.remarks.add(*context.heirs.remark);
  const std::array<Term, 2> terms = {Term{.base = earned->balance},
                                     Term{.base = account.balance, .subtracted = true}};
  statement.add(shortfall, terms, context.rounding);
}

}  // namespace jht
}  // namespace v1
}  // namespace jamsos
