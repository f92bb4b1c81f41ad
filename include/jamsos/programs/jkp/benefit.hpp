// SPDX-License-Identifier: Apache-2.0
// What JKP pays: cash month by month, training and labour-market information, and what the employer
// owes beside the fund or in its place (PP 37/2021 Pasal 18, 21, 23, 30, 37 and 39).
#pragma once

#include <algorithm>
#include <array>
#include <optional>

#include "jamsos/core/members.hpp"
#include "jamsos/facts/benefit_context.hpp"
#include "jamsos/programs/jkp/claim_conditions.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkp {

inline constexpr Remark cash_by_month{
    "jkp.cash_by_month",
    "paid month by month, as long as the conditions of each month are met; the amount is that of "
    "all months left at most",
    "dibayar setiap bulan selama syarat tiap bulan terpenuhi; jumlah ini paling banyak untuk semua "
    "bulan"};
inline constexpr Remark counted_from_dismissal{
    "jkp.counted_from_dismissal",
    "taken for granted: the claim is filed on the day of the dismissal, because no day is stated",
    "diandaikan: klaim diajukan pada hari PHK, karena tanggalnya tidak disebutkan"};
inline constexpr Remark rates_switched{
    "jkp.rates_switched",
    "the months that fall due from the new regulation on are paid at its rate (Permenaker 2/2025 "
    "Pasal II); that the day on which a month falls due decides is assumed",
    "bulan yang jatuh tempo sejak peraturan baru dibayar menurut tarifnya (Permenaker 2/2025 Pasal "
    "II); bahwa hari jatuh tempo yang menentukan adalah andaian"};
inline constexpr Remark wage_capped{"jkp.wage_capped",
                                    "the wage counts up to the cap (Pasal 21(3)-(4))",
                                    "upah dihitung sampai batas atas (Pasal 21 ayat (3)-(4))"};
inline constexpr Remark months_not_paid{"jkp.months_not_paid",
                                        "months whose conditions were not met are left out",
                                        "bulan yang syaratnya tidak terpenuhi tidak dihitung"};
inline constexpr Remark months_ended{"jkp.months_ended",
                                     "the months after work was found or after the death are lost",
                                     "bulan setelah bekerja kembali atau setelah meninggal gugur"};
inline constexpr Remark arrears_to_be_settled{
    "jkp.arrears_to_be_settled", "the employer must settle the arrears (Pasal 39(2), 39A(2))",
    "pengusaha wajib melunasi tunggakan iuran (Pasal 39 ayat (2), 39A ayat (2))"};
inline constexpr Remark shortfall_formula{
    "jkp.shortfall",
    "the employer owes what the wage reported too low takes away, in one payment; that it is the "
    "difference of the wages within the cap for the months left is inferred",
    "pengusaha wajib membayar kekurangan akibat upah yang dilaporkan lebih rendah, sekaligus; "
    "rumusnya, selisih upah dalam batas atas untuk bulan yang ada, adalah simpulan"};
inline constexpr Remark one_payment_by_employer{"jkp.one_payment",
                                                "all months in one payment (Pasal 37(1)a)",
                                                "seluruh bulan dibayar sekaligus (Pasal 37 ayat "
                                                "(1) huruf a)"};
inline constexpr Remark cap_for_employer{
    "jkp.unregistered_wage.capped",
    "interpretation: the wage cap also holds for what the employer owes",
    "tafsir: batas atas upah berlaku juga bagi kewajiban pengusaha"};
inline constexpr Remark no_cap_for_employer{
    "jkp.unregistered_wage.uncapped",
    "interpretation: the wage cap does not hold for what the employer owes",
    "tafsir: batas atas upah tidak berlaku bagi kewajiban pengusaha"};
inline constexpr Remark training_to_provider{
    "jkp.training", "paid to the provider of the training, never to the participant",
    "dibayarkan kepada lembaga pelatihan, bukan kepada peserta"};

inline constexpr Remark enterprise_is_small{
    "jkp.enterprise_is_small",
    "taken for granted: a micro or small enterprise, because its size is not stated; a larger one "
    "that is not in JP owes the benefit itself",
    "diandaikan: usaha mikro atau kecil, karena skalanya tidak disebutkan; usaha yang lebih besar "
    "dan tidak mengikuti JP wajib membayar sendiri"};
inline constexpr Remark vacancies_and_guidance{
    "jkp.vacancies_and_guidance", "data of vacancies and career guidance (Pasal 25-27)",
    "data lowongan pekerjaan dan bimbingan jabatan (Pasal 25-27)"};

/// The wages that the cash is taken of, rupiah a month.
struct CashWage {
  Rupiah reported{};               ///< last reported to the agency
  std::optional<Rupiah> actual{};  ///< really earned, where it is more
};

namespace detail {

/// Months in a row with the same rate are one term of the sum.
constexpr FixedList<Term, 12> terms_of(const CashMonths& months, Rupiah base) {
  FixedList<Term, 12> terms;
  for (const CashMonth& month : months) {
    if (!month.payable()) continue;
    if (!terms.empty() && terms.last().rate == month.rate)
      ++terms.last().times;
    else
      terms.add({.base = base, .rate = month.rate});
  }
  return terms;
}

}  // namespace detail

/// Adds the lines of a claim that the fund does not refuse: item `cash` from the fund or from the
/// employer, the employer's shortfall as another one, `training` and `labour_market_information`.
/// Throws as cash_months does.
constexpr void add_benefits(const BenefitTables& law, const Claim& claim, const Right& right,
                            const CashWage& wage, const BenefitContext& context,
                            BenefitStatement& statement) {
  if (right.outcome == Outcome::not_entitled || right.fund_refuses) return;
  const ClaimContext& when = *context.claim;
  const Date day = when.day();
  const auto& cap = law.cash_wage_cap.on(day, when.known_on);
  const auto capped = [&](Rupiah amount) { return std::min(amount, cap.value); };
  const CashMonths months = cash_months(law, claim, when);
  const CashMonth* first = nullptr;
  const CashMonth* last = nullptr;
  for (const CashMonth& month : months)
    if (month.payable()) {
      if (first == nullptr) first = &month;
      last = &month;
    }

  if (right.unregistered) {
    // The employer's whole payment, by the rates of the dismissal.
    const auto& row = law.cash.on(when.event, when.known_on);
    BenefitLine line =
        benefit_line(Program::jkp, Item::cash, Party::participant, context, law.cash, row);
    const Rupiah earned = wage.actual.value_or(wage.reported);
    const bool uses_cap = law.unregistered_wage == UnregisteredWage::capped;
    const auto terms = [&](Rupiah base) {
      return std::array<Term, 2>{
          Term{.base = base, .rate = row.value.first, .times = row.value.first_months},
          Term{.base = base, .rate = row.value.then, .times = row.value.then_months}};
    };
    line.remarks.add(one_payment_by_employer);
    line.citation = context.standing.citation;
    line.confidence = weakest(line.confidence, context.standing.citation.confidence);
    const bool depends = earned > cap.value;
    if (depends) {
      line.remarks.add(uses_cap ? cap_for_employer : no_cap_for_employer);
      line.confidence = Confidence::conflicting;
    }
    statement.add(line, terms(uses_cap ? capped(earned) : earned), context.rounding);
    if (depends)
      statement.set_other_reading(
          statement.lines().size() - 1,
          {"jkp.unregistered_wage",
           word_of(uses_cap ? UnregisteredWage::uncapped : UnregisteredWage::capped),
           round(exact_sum(terms(uses_cap ? earned : capped(earned))), context.rounding)});
  } else if (first != nullptr) {
    BenefitLine line =
        benefit_line(Program::jkp, Item::cash, Party::participant, context, law.cash, *first->row);
    line.payment = PaymentMode::limited_months;
    line.from = month_of(first->due);
    line.to = month_of(last->due);
    line.remarks.add(cash_by_month);
    if (!when.asked) statement.assume(counted_from_dismissal);
    if (first->row != last->row) {
      line.remarks.add(rates_switched);
      line.citation = last->row->citation;
      line.confidence = weakest(line.confidence, Confidence::assumed);
    }
    if (wage.reported > cap.value) line.remarks.add(wage_capped);
    bool unmet = false;
    bool ended = false;
    for (const CashMonth& month : months) {
      ended = ended || month.ended;
      unmet = unmet || (!month.ended && month.met == Met::no);
    }
    if (unmet) line.remarks.add(months_not_paid);
    if (ended) line.remarks.add(months_ended);
    const Finding* arrears = statement.verdict.find(Program::jkp, arrears_within_limit);
    if (arrears != nullptr && arrears->met == Met::yes && arrears->number.value_or(0) > 0)
      line.remarks.add(arrears_to_be_settled);
    const auto terms = detail::terms_of(months, capped(wage.reported));
    statement.add(line, terms.span(), context.rounding);
    for (const CashMonth& month : months)
      statement.add_month({.number = month.number,
                           .due = month.due,
                           .rate = month.rate,
                           .amount = round(capped(wage.reported) * month.rate, context.rounding),
                           .met = month.met,
                           .ended = month.ended});

    if (wage.actual && capped(*wage.actual) > capped(wage.reported)) {
      BenefitLine shortfall;
      shortfall.program = Program::jkp;
      shortfall.item = Item::cash;
      shortfall.payer = Party::employer;
      shortfall.payee = Party::participant;
      shortfall.citation = {"PP 37/2021", "Pasal 23", Date(2021, 2, 2), Confidence::assumed};
      shortfall.confidence = Confidence::assumed;
      shortfall.remarks.add(shortfall_formula);
      const auto parts = detail::terms_of(months, capped(*wage.actual) - capped(wage.reported));
      statement.add(shortfall, parts.span(), context.rounding);
    }
  }
  const Finding* programs = statement.verdict.find(Program::jkp, in_required_programs);
  if (programs != nullptr && programs->met == Met::unknown) statement.assume(enterprise_is_small);
  if (!right.unregistered && first == nullptr) return;

  const JobLossFacts& facts = job_loss_of(claim);
  const auto& training =
      law.training.on(std::max(facts.training_on.value_or(day), when.event), when.known_on);
  BenefitLine line = benefit_line(Program::jkp, Item::training, Party::training_provider, context,
                                  law.training, training);
  // Only the cash waits for the employer's arrears (Pasal 39(1) and (3)).
  if (!right.unregistered) {
    line.payer = Party::jkp_fund;
    line.reclaimable_from.reset();
    line.remarks = {};
    line.confidence = training.citation.confidence;
  }
  line.due.reset();
  line.remarks.add(training_to_provider);
  if (facts.training_cost) {
    const Term term{.base = *facts.training_cost, .most = training.value};
    statement.add(line, {&term, 1}, context.rounding);
  } else {
    line.payment = PaymentMode::in_kind;
    line.limit = Limit::amount_ceiling;
    line.limit_amount = training.value;
    line.limit_citation = training.citation;
    statement.add(line, {}, context.rounding);
  }
  if (right.unregistered) return;
  const auto& version = law.cash.on(day, when.known_on);
  BenefitLine information = benefit_line(Program::jkp, Item::labour_market_information,
                                         Party::participant, context, law.cash, version);
  information.citation.article = "Pasal 18b, 25";
  information.payer = Party::jkp_fund;
  information.reclaimable_from.reset();
  information.remarks = {};
  information.remarks.add(vacancies_and_guidance);
  information.confidence = Confidence::confirmed;
  information.due.reset();
  information.payment = PaymentMode::in_kind;
  statement.add(information, {}, context.rounding);
}

}  // namespace jkp
}  // namespace v1
}  // namespace jamsos
