// SPDX-License-Identifier: Apache-2.0
// The verb `settle`: everything that is paid after a work accident, an occupational disease, a
// death or the end of work: what, to whom, by whom, when, and by which article.
#pragma once

#include <optional>

#include "jamsos/programs/jkm/benefit.hpp"
#include "jamsos/services/benefit_wage.hpp"
#include "jamsos/services/check.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark benefit_rounded_to_sen{
    "rounding.benefit_line.sen",
    "each amount is computed exactly and rounded once to two decimals; no article orders it",
    "tiap jumlah dihitung eksak dan dibulatkan satu kali ke dua desimal; tidak ada pasal yang "
    "mengaturnya"};
inline constexpr Remark version_by_event{
    "law.version_by_event",
    "the law of the day of the event is used; PP 44/2015 prints no transitional rule",
    "dipakai hukum pada hari kejadian; PP 44/2015 tidak mencetak aturan peralihan"};

namespace detail {

/// The lines of JKK, JKM and the scholarship.
constexpr void add_accident_or_death(const Law& law, const Claim& claim,
                                     const ClaimOptions& options, const Examination& examination,
                                     BenefitStatement& statement) {
  const Program program = examination.program();
  if (statement.verdict.outcome(program) == Outcome::not_entitled) return;
  const ClaimContext& when = examination.context();

  if (statement.verdict.find(program, membership_active) != nullptr &&
      !examination.membership().stated)
    statement.assume(membership_taken_as_active);

  BenefitContext context{.claim = &when,
                         .standing = examination.standing(),
                         .heirs = examination.heirs(),
                         .rounding = law.roundings.benefit_line};
  const auto& term =
      examination.by_work() ? law.jkk_benefits.payment_term : law.jkm_benefits.payment_term;
  if (claim.dates.complete_on && !examination.is_migrant())
    if (const auto* days = term.find_known(when.event, when.known_on)) {
      context.due =
          working_days_after(*claim.dates.complete_on, days->value.working_days, options.holidays);
      if (!options.holidays) statement.assume(holidays_not_considered);
    }

  if (examination.is_migrant()) {
    migrant::add_benefits(law.migrant_benefits, program, claim, context, statement);
  } else if (examination.by_work()) {
    std::optional<jkk::BenefitWage> wage;
    if (jkk::depends_on_wage(claim.event)) wage = benefit_wage(law, claim, when, statement);
    jkk::Benefits(law.jkk_benefits, claim, context, wage, statement).add();
  } else {
    jkm::add_benefits(law.jkm_benefits, claim, context, examination.death_right(),
                      examination.membership().employers, statement);
  }
  const bool scholarship = examination.award().granted &&
                           statement.verdict.outcome(Program::beasiswa) != Outcome::not_entitled;
  // Without a word on contributions the years that JKM asks cannot be taken for granted.
  const bool known =
      !examination.award().asks_contribution_years || examination.membership().stated;
  if (scholarship && known)
    beasiswa::add_benefits(law, program, claim, context, examination.award(), statement);
}

}  // namespace detail

/// Every benefit of one event, with the verdict it rests on. A claim without a right has no lines.
/// Throws as `check` does, and MissingField for the wage or income ("participant.wage") where a
/// benefit depends on it. Never touches the heap unless it throws.
[[nodiscard]] constexpr BenefitStatement settle(const Law& law, const Claim& claim,
                                                const ClaimOptions& options = {}) {
  const detail::Examination examination(law, claim, options);
  BenefitStatement statement;
  statement.verdict = examination.verdict();
  if (is_accident_or_death(claim.event))
    detail::add_accident_or_death(law, claim, options, examination, statement);
  examination.job_loss().add_benefits(law, claim, statement);
  examination.later_life().add_benefits(law, claim, statement);
  const std::span<const BenefitLine> lines = statement.lines();
  if (!lines.empty()) {
    statement.assume(version_by_event);
    statement.assume(benefit_rounded_to_sen);
  }
  return statement;
}

}  // namespace v1
}  // namespace jamsos
