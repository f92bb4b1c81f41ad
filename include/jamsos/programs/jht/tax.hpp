// SPDX-License-Identifier: Apache-2.0
// The income tax on JHT payments: final on what is paid at once or within two years, progressive on
// later parts, article 26 for recipients who are not resident. The base is the gross amount.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "jamsos/core/benefit_statement.hpp"
#include "jamsos/core/calendar.hpp"
#include "jamsos/core/charge.hpp"
#include "jamsos/core/dated.hpp"
#include "jamsos/core/exact.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/facts/jht_claim.hpp"
#include "jamsos/programs/jht/benefit_law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jht {

inline constexpr Remark tax_is_final{
    "jht.tax.final", "final income tax on payments within two years (PP 68/2009 Pasal 2)",
    "PPh pasal 21 final atas pembayaran dalam dua tahun (PP 68/2009 Pasal 2)"};
inline constexpr Remark tax_is_progressive{
    "jht.tax.progressive",
    "a payment in the third year or later: progressive rates on the gross amount, a credit in the "
    "yearly return",
    "pembayaran pada tahun ketiga dan seterusnya: tarif progresif atas jumlah bruto, dapat "
    "dikreditkan dalam SPT"};
inline constexpr Remark tax_of_part_in_service{
    "jht.tax.part_in_service",
    "interpretation: a part taken while still employed is taxed at the progressive rates",
    "tafsir: pengambilan sebagian saat masih bekerja dikenai tarif progresif"};
inline constexpr Remark tax_of_non_resident{
    "jht.tax.non_resident", "the recipient is not resident: article 26, a treaty may say less",
    "penerima bukan subjek pajak dalam negeri: PPh pasal 26, tunduk pada perjanjian pajak"};
inline constexpr Remark tax_without_number{
    "jht.tax.no_number", "a fifth more without a tax number, on tax that is not final",
    "lebih tinggi 20 persen tanpa NPWP, untuk pajak yang tidak final"};
inline constexpr Remark tax_free_band_once{
    "jht.tax.free_band_once",
    "interpretation: the untaxed 50,000,000 counts once over all payments of the two years",
    "tafsir: batas 50.000.000 dihitung satu kali untuk seluruh pembayaran dalam dua tahun"};
inline constexpr Remark tax_free_band_each{
    "jht.tax.free_band_each", "interpretation: the untaxed 50,000,000 is granted for each payment",
    "tafsir: batas 50.000.000 diberikan untuk setiap pembayaran"};
inline constexpr Remark tax_window_new_account{
    "jht.tax.new_account",
    "taken for granted: after a full payment a later account has two years of its own",
    "diandaikan: setelah pembayaran penuh, rekening berikutnya memiliki dua tahun tersendiri"};

/// The tax on one payment, slice by slice. `tax` is the sum of the terms, rounded once.
struct PaymentTax {
  Rupiah tax{};
  bool is_final = true;
  Rupiah before{};  ///< gross that came first in the same tiers
  Citation citation{};
  Confidence confidence = Confidence::confirmed;
  FixedList<Term, 16> terms{};
  Remarks<6> remarks{};
};

namespace detail {

/// The part of a payment that lies in a tier when `before` was paid first.
constexpr Rupiah part_in_tier(const Tiers& tiers, Rupiah before, Rupiah payment,
                              std::size_t index) {
  return slice(tiers, before + payment, index) - slice(tiers, before, index);
}

/// Is payment `a` earlier than payment `b`? Those of one day in the order of the list.
constexpr bool comes_first(std::span<const Withdrawal> payments, std::size_t a, std::size_t b) {
  return payments[a].date != payments[b].date ? payments[a].date < payments[b].date : a < b;
}

/// Does payment `i` come before `payment` and belong to the same account: with no full payment in
/// between?
constexpr bool same_account_before(std::span<const Withdrawal> payments, std::size_t i,
                                   std::size_t payment) {
  if (!comes_first(payments, i, payment)) return false;
  for (std::size_t j = 0; j < payments.size(); ++j)
    if (payments[j].kind == WithdrawalKind::full && comes_first(payments, j, payment) &&
        (j == i || comes_first(payments, i, j)))
      return false;
  return true;
}

}  // namespace detail

/// The income tax of the payment at `index` among all JHT payments of the recipient, in any order
/// (PP 68/2009 Pasal 2, 5, 6; PMK 16/PMK.03/2010): final within two calendar years from the first
/// payment of the account, progressive after, by the bands in force on the day of payment. A full
/// payment closes the account: what is paid later has its own two years. The tax is rounded by
/// BenefitTables::income_tax; the base is not.
/// Throws InvalidValue for a payment that is not above zero ("jht.withdrawals[i].gross"),
/// NotInForce before the tables begin, MissingField ("tax.work_ended_on") where that reading needs
/// it.
[[nodiscard]] constexpr PaymentTax tax_of(const BenefitTables& law,
                                          std::span<const Withdrawal> payments, std::size_t index,
                                          const TaxFacts& facts, KnownOn known_on = {}) {
  const Withdrawal& payment = payments[index];
  for (std::size_t i = 0; i < payments.size(); ++i)
    if (payments[i].gross <= Rupiah{})
      throw InvalidValue(jamsos::detail::joined({"jht.withdrawals[", std::to_string(i), "].gross"}),
                         to_text(payments[i].gross), "a payment is greater than zero");

  PaymentTax result;
  const auto cite = [&](const auto& table, const auto& row) {
    result.citation = row.citation;
    result.confidence = weakest(result.confidence, row.citation.confidence);
    if (table.past_check(month_of(payment.date))) result.remarks.add(past_check_remark);
  };
  const auto finish = [&] {
    result.tax = round(exact_sum(result.terms.span()), law.income_tax);
    return result;
  };
  if (!facts.resident) {
    const auto& row = law.non_resident_tax.on(payment.date, known_on);
    cite(law.non_resident_tax, row);
    result.remarks.add(tax_of_non_resident);
    result.terms.add({.base = payment.gross, .rate = row.value});
    return finish();
  }

  const auto& final_tax = law.final_tax.on(payment.date, known_on);
  // A part in service under the reading that taxes it at once neither opens nor uses the two years.
  const auto progressive_part = [&](const Withdrawal& other) {
    return law.part_in_service == PartInService::progressive && other.kind != WithdrawalKind::full;
  };
  std::optional<Date> start;
  if (law.tax_window_start == TaxWindowStart::end_of_work) {
    if (!facts.work_ended_on)
      throw MissingField("tax.work_ended_on", "",
                         "the reading that counts two years from the end of work needs it");
    start = facts.work_ended_on;
  }
  bool after_full = false;
  for (std::size_t i = 0; i < payments.size(); ++i) {
    if (!detail::comes_first(payments, i, index)) continue;
    after_full = after_full || payments[i].kind == WithdrawalKind::full;
    if (law.tax_window_start == TaxWindowStart::first_payment &&
        detail::same_account_before(payments, i, index) && !progressive_part(payments[i]) &&
        (!start || payments[i].date < *start))
      start = payments[i].date;
  }
  if (!start) start = payment.date;
  const auto is_final = [&](Date day) {
    if (law.tax_window == TaxWindow::from_the_month)
      return month_of(day) < month_of(*start) + 12 * final_tax.value.years;
    return day.year() < start->year() + final_tax.value.years;
  };
  if (after_full) {
    result.remarks.add(tax_window_new_account);
    result.confidence = weakest(result.confidence, Confidence::assumed);
  }

  const bool progressive = progressive_part(payment);
  result.is_final = !progressive && is_final(payment.date);
  bool shared = false;
  for (std::size_t i = 0; i < payments.size(); ++i) {
    if (!detail::same_account_before(payments, i, index)) continue;
    const Withdrawal& other = payments[i];
    const bool other_final = !progressive_part(other) && is_final(other.date);
    const bool same_tiers = result.is_final
                                ? other_final && law.tax_free_band == TaxFreeBand::once
                                : !other_final && other.date.year() == payment.date.year();
    if (same_tiers) result.before += other.gross;
    shared = shared || (result.is_final && other_final);
  }
  const auto add_terms = [&](const Tiers& tiers, Rupiah gross, std::optional<Rate> surcharge) {
    for (std::size_t i = 0; i < tiers.size(); ++i) {
      const Rupiah part = detail::part_in_tier(tiers, result.before, gross, i);
      if (part == Rupiah{}) continue;
      result.terms.add({.base = part, .rate = tiers[i].rate});
      if (surcharge) result.terms.add({.base = part, .rate = tiers[i].rate, .share = *surcharge});
    }
  };

  if (result.is_final) {
    cite(law.final_tax, final_tax);
    result.remarks.add(tax_is_final);
    // The press has the tax office say otherwise of parts.
    if (payment.kind != WithdrawalKind::full)
      result.confidence = weakest(result.confidence, Confidence::conflicting);
    if (shared) {
      // No article says how the untaxed band is spread over several payments.
      result.remarks.add(law.tax_free_band == TaxFreeBand::once ? tax_free_band_once
                                                                : tax_free_band_each);
      result.confidence = weakest(result.confidence, Confidence::assumed);
    }
    add_terms(final_tax.value.tiers, payment.gross, {});
    return finish();
  }
  const auto& tiers = law.progressive_tax.on(payment.date, known_on);
  cite(law.progressive_tax, tiers);
  result.remarks.add(progressive ? tax_of_part_in_service : tax_is_progressive);
  if (progressive || result.before > Rupiah{})
    result.confidence = weakest(result.confidence, Confidence::assumed);
  std::optional<Rate> surcharge;
  if (!facts.tax_number) {
    const auto& row = law.no_tax_number_surcharge.on(payment.date, known_on);
    surcharge = row.value;
    result.confidence = weakest(result.confidence, row.citation.confidence);
    result.remarks.add(tax_without_number);
  }
  Rupiah gross = payment.gross;
  if (law.progressive_base == ProgressiveBase::gross_in_thousands)
    gross = round(Exact(gross), law.progressive_base_thousands);
  add_terms(tiers.value, gross, surcharge);
  return finish();
}

/// The income tax on all payments together: the sum of what each of them bears.
[[nodiscard]] constexpr Rupiah total_tax(const BenefitTables& law,
                                         std::span<const Withdrawal> payments,
                                         const TaxFacts& facts, KnownOn known_on = {}) {
  Rupiah total;
  for (std::size_t i = 0; i < payments.size(); ++i)
    total += tax_of(law, payments, i, facts, known_on).tax;
  return total;
}

}  // namespace jht
}  // namespace v1
}  // namespace jamsos
