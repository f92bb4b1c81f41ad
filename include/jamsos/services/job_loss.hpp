// SPDX-License-Identifier: Apache-2.0
// JKP of a claim after the end of work, and what goes on after a dismissal: examined, and their
// lines.
#pragma once

#include <optional>

#include "jamsos/facts/claim.hpp"
#include "jamsos/law.hpp"
#include "jamsos/programs/jkn/dismissal_cover.hpp"
#include "jamsos/programs/jkp/benefit.hpp"
#include "jamsos/programs/jkp/claim_conditions.hpp"
#include "jamsos/services/benefit_wage.hpp"
#include "jamsos/services/last_due_month.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark cash_wage_not_stated{
    "jkp.wage_not_stated",
    "no cash of JKP is computed, because the last reported wage is not stated",
    "manfaat uang tunai JKP tidak dihitung, karena upah terakhir yang dilaporkan tidak disebutkan"};
inline constexpr Remark cover_without_contribution{
    "jkn.cover_without_contribution",
    "health care is covered without a contribution, in the standard ward or class III",
    "jaminan kesehatan tetap berlaku tanpa membayar iuran, dengan kelas rawat standar atau kelas "
    "III"};
inline constexpr Remark cover_if_conditions_are_met{
    "jkn.cover_if_conditions_are_met",
    "of a wage earner insured in JKN whose dismissal is of the kind, or proved, as the article "
    "asks: "
    "health care is covered without a contribution",
    "bagi pekerja penerima upah peserta JKN dengan alasan atau bukti PHK menurut pasal: jaminan "
    "kesehatan tetap berlaku tanpa membayar iuran"};
inline constexpr Remark disease_covered_after_work{
    "jkk.disease_covered_after_work",
    "an occupational disease that shows within the years of the article is still covered",
    "penyakit akibat kerja yang timbul dalam jangka waktu menurut pasal tetap dijamin"};
inline constexpr Remark pension_months_kept{
    "jp.months_kept",
    "the months paid so far keep counting; the pension is claimed at pension age, by disability or "
    "by the survivors",
    "masa iur tetap dihitung; manfaat pensiun diajukan pada usia pensiun, karena cacat, atau oleh "
    "ahli waris"};

namespace detail {

/// What JKP finds; empty where it has no word on the event.
class JobLoss {
 public:
  constexpr JobLoss() = default;

  /// The end of work of a wage earner since JKP began.
  [[nodiscard]] static constexpr bool concerns(const Law& law, const Claim& claim,
                                               KnownOn known_on) {
    return jkp::concerns(claim.event.kind) && claim.participant.segment == Segment::wage_earner &&
           law.jkp_benefits.cash.find_known(*claim.event.date, known_on) != nullptr;
  }

  constexpr void examine(const Law& law, const Claim& claim, const ClaimOptions& options,
                         Verdict& verdict) {
    if (options.program == Program::jkn) {
      (void)law.jkn.dismissal_cover.on(*claim.event.date, options.known_on);
      (void)jkn::examine_dismissal(law.jkn, claim, context_of(claim, options), verdict);
    }
    if (options.program != Program::jkp && !concerns(law, claim, options.known_on)) return;
    asked_ = true;
    context_ = context_of(claim, options);
    find_wages(claim);
    const bool reported_less = reported_ && actual_ && *actual_ > *reported_;
    // Of a life that is paid up no month can be overdue.
    const Month last_due = leaves_months_unpaid(claim)
                               ? last_due_month(law, false, context_.event, context_.known_on)
                               : month_of(context_.event);
    jkp::Claimant claimant(law.jkp_benefits, law.jkp, claim, context_, last_due, verdict);
    right_ = claimant.examine(reported_less);
    holidays_ = options.holidays;
  }

  /// Throws MissingField ("participant.wage") where there is a right and no wage.
  constexpr void add_benefits(const Law& law, const Claim& claim,
                              BenefitStatement& statement) const {
    if (!asked_) return;
    if (statement.verdict.outcome(Program::jkp) != Outcome::not_entitled) {
      std::optional<Rupiah> reported = reported_;
      if (claim.participant.pay.kind() != PayKind::not_stated)
        reported = stated_monthly_wage(law, claim.participant.pay, context_, statement);
      if (reported) {
        add_cash(law, claim, {*reported, actual_}, statement);
      } else if (statement.verdict.outcome(Program::jkp) == Outcome::entitled) {
        throw MissingField("participant.wage", "",
                           "the cash of JKP is a share of the last reported wage");
      } else {
        statement.assume(cash_wage_not_stated);
      }
    }
    add_continuations(law, claim, statement);
  }

 private:
  [[nodiscard]] static constexpr ClaimContext context_of(const Claim& claim,
                                                         const ClaimOptions& options) {
    return {.event = *claim.event.date,
            .known_on = options.known_on,
            .asked = asked_on(claim, options)};
  }

  [[nodiscard]] static constexpr bool leaves_months_unpaid(const Claim& claim) {
    for (const WageRun& run : claim.history)
      if (run.state == ContributionState::unpaid || run.paid_on) return true;
    for (const MembershipSpell& spell : claim.participant.memberships)
      if (!spell.unpaid.empty()) return true;
    return false;
  }

  /// The last reported wage: the stated one, or that of the last run of the working life.
  constexpr void find_wages(const Claim& claim) {
    const Pay& pay = claim.participant.pay;
    const WageRun* last = nullptr;
    for (const WageRun& run : claim.history)
      if (run.kind == MonthKind::employed && run.from <= month_of(context_.event) &&
          (last == nullptr || run.to >= last->to))
        last = &run;
    if (pay.kind() == PayKind::monthly)
      reported_ = pay.amount();
    else if (pay.kind() == PayKind::not_stated && last != nullptr)
      reported_ = last->wage;
    if (claim.employer.actual_wage)
      actual_ = claim.employer.actual_wage;
    else if (last != nullptr)
      actual_ = last->actual_wage;
  }

  constexpr void add_cash(const Law& law, const Claim& claim, const jkp::CashWage& wage,
                          BenefitStatement& statement) const {
    BenefitContext context{
        .claim = &context_, .standing = right_.standing, .rounding = law.roundings.benefit_line};
    if (claim.dates.complete_on)
      if (const auto* days = law.jkp_benefits.payment_working_days.find_known(
              *claim.dates.complete_on, context_.known_on)) {
        context.due = working_days_after(*claim.dates.complete_on, days->value, holidays_);
        if (!holidays_) statement.assume(holidays_not_considered);
      }
    jkp::add_benefits(law.jkp_benefits, claim, right_, wage, context, statement);
  }

  /// What a dismissed worker keeps without a new claim.
  constexpr void add_continuations(const Law& law, const Claim& claim,
                                   BenefitStatement& statement) const {
    if (claim.event.kind != EventKind::layoff) return;
    const auto add = [&](Program program, Item item, const Citation& citation, const Remark& remark,
                         std::optional<Date> until) {
      BenefitLine line;
      line.program = program;
      line.item = item;
      line.payer = fund_of(program);
      line.payment = PaymentMode::in_kind;
      line.citation = citation;
      line.confidence = citation.confidence;
      line.due = until;
      line.remarks.add(remark);
      statement.add(line, {}, law.roundings.benefit_line);
    };
    Verdict health(Program::jkn);
    const auto covered_until = jkn::examine_dismissal(law.jkn, claim, context_, health);
    if (covered_until && health.outcome() != Outcome::not_entitled)
      add(Program::jkn, Item::health_cover,
          law.jkn.dismissal_cover.on(context_.event, context_.known_on).citation,
          health.outcome() == Outcome::entitled ? cover_without_contribution
                                                : cover_if_conditions_are_met,
          covered_until);
    const auto* years =
        law.jkk_benefits.disease_years.find_known(context_.event, context_.known_on);
    if (years != nullptr)
      add(Program::jkk, Item::occupational_disease_cover, years->citation,
          disease_covered_after_work, attains_age(context_.event, years->value));
    bool in_jp = false;
    for (const WageRun& run : claim.history)
      in_jp = in_jp || (run.in_jp && run.kind == MonthKind::employed);
    if (in_jp)
      add(Program::jp, Item::contribution_months_kept,
          {"PP 45/2015", "Pasal 15, 19", Date(2015, 7, 1)}, pension_months_kept, std::nullopt);
  }

  bool asked_ = false;
  ClaimContext context_{};
  std::optional<HolidayCalendar> holidays_{};
  std::optional<Rupiah> reported_{};  ///< of a monthly pay
  std::optional<Rupiah> actual_{};
  jkp::Right right_{};
};

}  // namespace detail

}  // namespace v1
}  // namespace jamsos
