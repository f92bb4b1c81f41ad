// SPDX-License-Identifier: Apache-2.0
// When a work accident or an occupational disease gives a right to JKK, and who answers for it.
#pragma once

#include "jamsos/facts/claim_standing.hpp"
#include "jamsos/programs/jkk/benefit_law.hpp"
#include "jamsos/programs/jkk/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkk {

inline constexpr Remark disease_in_time{
    "jkk.disease_in_time", "the disease shows within the years after employment that count",
    "penyakit timbul dalam jangka waktu setelah hubungan kerja berakhir"};
inline constexpr Remark violence_is_named{
    "jkk.violence_named",
    "violence at the workplace is named as a work accident, with a police report and a medical "
    "report",
    "kekerasan di tempat kerja disebut sebagai kecelakaan kerja, dengan laporan polisi dan visum"};
inline constexpr Remark reported_in_time{"jkk.reported_in_time",
                                         "the first report was made within twice 24 hours",
                                         "laporan tahap I dibuat dalam 2 x 24 jam"};
inline constexpr Remark final_report_in_time{
    "jkk.final_report", "the final report follows the doctor's letter within twice 24 hours",
    "laporan tahap II dibuat dalam 2 x 24 jam sejak surat keterangan dokter"};
inline constexpr Remark late_report_noted{
    "jkk.late_report",
    "reported late: the benefit is the employer's duty, which may ask for a refund after reporting",
    "terlambat dilaporkan: manfaat menjadi kewajiban pemberi kerja, yang dapat meminta "
    "penggantian setelah melapor"};
inline constexpr Remark wage_reported_in_full{"jkk.wage_reported_in_full",
                                              "the whole wage was reported",
                                              "upah dilaporkan sesuai yang sebenarnya"};

/// "PP 44/2015 Pasal 25(1)" and the like, for the time before July 2015 those of the old law.
[[nodiscard]] constexpr StandingArticles standing_articles(const BenefitTables& law,
                                                           const Tables& contributions,
                                                           const ClaimContext& context) {
  constexpr Date present(2015, 7, 1);
  StandingArticles articles{
      .program = Program::jkk,
      .minimum_stay = contributions.minimum_stay_months.find_known(context.event, context.known_on),
      .arrears_months = law.arrears_months.find_known(context.event, context.known_on)};
  if (context.event >= present) {
    articles.insured = {"PP 44/2015", "Pasal 6(2)-(3), 11(4)-(5), 25(1)", present};
    articles.not_registered = {"PP 44/2015", "Pasal 27(1)", present};
    articles.not_joined = {"PP 44/2015", "Pasal 32(4)", present};
  } else {
    constexpr Date old(1993, 7, 1);
    articles.insured = {"UU 3/1992", "Pasal 8", old, Confidence::reported};
    articles.not_registered = {"UU 3/1992", "Pasal 18(3)", old};
    articles.not_joined = {"UU 3/1992", "Pasal 18(3)", old};
  }
  return articles;
}

/// Examines everything but the schooling of children. Throws NotInForce before January 2008.
[[nodiscard]] constexpr Standing examine(const BenefitTables& law, const Tables& contributions,
                                         const Claim& claim, const ClaimContext& context,
                                         const MembershipAt& membership, Verdict& verdict) {
  const Event& event = claim.event;
  const auto row_of = [&](const auto& table) {
    return table.find_known(context.event, context.known_on);
  };
  // Refuses days that no version covers.
  (void)law.death.on(context.event, context.known_on);
  verdict.open(Program::jkk);

  // A disease may show after employment: the membership of its last day counts then.
  if (event.employment_ended) {
    const auto& years = law.disease_years.on(context.event, context.known_on);
    const Date last = attains_age(*event.employment_ended, years.value);
    verdict.add({.program = Program::jkk,
                 .condition = &disease_in_time,
                 .met = met_if(context.event <= last),
                 .citation = years.citation,
                 .detail = &last_day_remark,
                 .date = last});
  }
  Standing standing = examine_standing(claim, context, membership,
                                       standing_articles(law, contributions, context), verdict);
  if (event.cause == AccidentCause::violence)
    if (const auto* row = row_of(law.violence_named))
      verdict.add({.program = Program::jkk,
                   .condition = &violence_is_named,
                   .met = row->value ? Met::yes : Met::unknown,
                   .citation = row->citation});
  examine_disappearance(Program::jkk, event, search_authority, verdict);

  if (const auto* days = row_of(law.report_days)) {
    const Date last = days_after(context.event, days->value);
    const bool late = event.reported_on && *event.reported_on > last;
    verdict.add({.program = Program::jkk,
                 .condition = &reported_in_time,
                 .met = event.reported_on ? met_if(!late) : Met::unknown,
                 .weight = Weight::shapes,
                 .citation = days->citation,
                 .detail = &last_day_remark,
                 .date = last});
    const auto* consequence = row_of(law.late_report_employer_pays);
    if (late && !context.pays_himself && consequence != nullptr && consequence->value &&
        standing.payer != Party::employer)
      standing = {.payer = Party::employer,
                  .reclaimable_from = Party::jkk_fund,
                  .reason = &late_report_noted,
                  .citation = consequence->citation};
    const std::optional<Date> final_letter = event.died_on ? event.died_on : event.recovered_on;
    if (final_letter)
      verdict.add({.program = Program::jkk,
                   .condition = &final_report_in_time,
                   .met = Met::unknown,
                   .weight = Weight::shapes,
                   .citation = days->citation,
                   .detail = &last_day_remark,
                   .date = days_after(*final_letter, days->value)});
  }
  const Pay& pay = claim.participant.pay;
  const bool reported_less =
      claim.employer.actual_wage &&
      (pay.kind() != PayKind::monthly || *claim.employer.actual_wage > pay.amount());
  if (reported_less && !context.pays_himself)
    verdict.add({.program = Program::jkk,
                 .condition = &wage_reported_in_full,
                 .met = Met::no,
                 .weight = Weight::shapes,
                 .citation = {"PP 44/2015", "Pasal 32(2)", Date(2015, 7, 1)}});
  examine_lapse(Program::jkk, context, row_of(law.claim_years), verdict);
  if (verdict.outcome(Program::jkk) == Outcome::not_entitled) return standing;
  // Cash is computed from the doctor's letter on; a death needs none.
  if (event.recovered_on && !event.died_on)
    verdict.not_before(Program::jkk, *event.recovered_on);
  else
    verdict.not_before(Program::jkk, event.died_on.value_or(context.event));
  return standing;
}

}  // namespace jkk
}  // namespace v1
}  // namespace jamsos
