// SPDX-License-Identifier: Apache-2.0
// When a death that is not by work gives a right to JKM, and who answers for it.
#pragma once

#include "jamsos/facts/claim_standing.hpp"
#include "jamsos/programs/jkm/benefit_law.hpp"
#include "jamsos/programs/jkm/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkm {

inline constexpr Remark membership_long_enough{
    "jkm.full_benefit_months",
    "a self-employed participant was a member for the months that the whole benefit asks",
    "peserta bukan penerima upah telah menjadi peserta selama bulan yang disyaratkan"};
inline constexpr Remark full_benefit_from{"jkm.full_benefit_from", "whole benefit from",
                                          "manfaat penuh sejak"};
inline constexpr Remark clock_from_first_membership{
    "jkm.clock_from_first_membership",
    "interpretation: the months are counted from the first membership, also after a break",
    "tafsir: bulan dihitung sejak kepesertaan pertama, juga setelah terputus"};
inline constexpr Remark clock_from_latest_membership{
    "jkm.clock_from_latest_membership",
    "interpretation: the months are counted from the latest membership",
    "tafsir: bulan dihitung sejak kepesertaan terakhir"};

[[nodiscard]] constexpr StandingArticles standing_articles(const BenefitTables& law,
                                                           const Tables& contributions,
                                                           const ClaimContext& context) {
  constexpr Date present(2015, 7, 1);
  StandingArticles articles{
      .program = Program::jkm,
      .minimum_stay = contributions.minimum_stay_months.find_known(context.event, context.known_on),
      .arrears_months = law.arrears_months.find_known(context.event, context.known_on)};
  if (context.event >= present) {
    articles.insured = {"PP 44/2015", "Pasal 34(1) and its elucidation", present};
    articles.not_registered = {"PP 44/2015", "Pasal 35(1)", present};
    articles.not_joined = {"PP 44/2015", "Pasal 32(4), 35(1)", present, Confidence::reported};
  } else {
    articles.insured = {"PP 53/2012", "Pasal 22(1)", Date(2012, 4, 23)};
    articles.not_registered = {"UU 3/1992", "Pasal 18(3)", Date(1993, 7, 1)};
    articles.not_joined = articles.not_registered;
  }
  return articles;
}

/// Who pays, and whether more than the funeral is paid.
struct Right {
  Standing standing{};
  bool only_funeral = false;
  Citation only_funeral_citation{};
  const Remark* clock = nullptr;  ///< the reading that decided, after a break of membership
};

/// Throws NotInForce before 23 April 2012.
[[nodiscard]] constexpr Right examine(const BenefitTables& law, const Tables& contributions,
                                      const Claim& claim, const ClaimContext& context,
                                      const MembershipAt& membership, Verdict& verdict) {
  (void)law.lump_sum.on(context.event, context.known_on);
  verdict.open(Program::jkm);
  Right right;
  right.standing = examine_standing(claim, context, membership,
                                    standing_articles(law, contributions, context), verdict);
  examine_disappearance(Program::jkm, claim.event, search_authority, verdict);
  const auto& months = law.full_benefit_months.on(context.event, context.known_on);
  if (context.pays_himself && months.value > 0 && membership.stated) {
    const bool broken = membership.spells > 1;
    const bool first = law.membership_clock == MembershipClock::first_membership;
    std::optional<Date> since = first ? membership.first_from : membership.latest_from;
    bool enough = contribution_months_until(claim.participant, context.event) >= months.value;
    Finding finding{.program = Program::jkm,
                    .condition = &membership_long_enough,
                    .weight = Weight::shapes,
                    .citation = months.citation};
    if (since) {
      const Date full = months_after(*since, months.value);
      enough = full <= context.event;
      finding.detail = &full_benefit_from;
      finding.date = full;
      if (broken)
        right.clock = first ? &clock_from_first_membership : &clock_from_latest_membership;
    }
    finding.met = met_if(enough);
    verdict.add(finding);
    right.only_funeral = !enough;
    right.only_funeral_citation = months.citation;
  }
  examine_lapse(Program::jkm, context, law.claim_years.find_known(context.event, context.known_on),
                verdict);
  if (verdict.outcome(Program::jkm) != Outcome::not_entitled)
    verdict.not_before(Program::jkm, claim.event.died_on.value_or(context.event));
  return right;
}

}  // namespace jkm
}  // namespace v1
}  // namespace jamsos
