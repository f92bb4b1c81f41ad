// SPDX-License-Identifier: Apache-2.0
// Health cover that goes on without a contribution after a dismissal (Perpres 82/2018 Pasal 27).
#pragma once

#include <optional>

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/verdict.hpp"
#include "jamsos/facts/claim.hpp"
#include "jamsos/facts/claim_standing.hpp"
#include "jamsos/programs/jkn/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkn {

inline constexpr Remark insured_as_wage_earner{"jkn.wage_earner", "insured in JKN as a wage earner",
                                               "peserta JKN segmen pekerja penerima upah"};
inline constexpr Remark dismissal_opens_cover{
    "jkn.dismissal", "a dismissal of the kind, or with the proof, that the article asks",
    "PHK dengan alasan atau bukti yang disyaratkan pasal"};
inline constexpr Remark covered_until{"jkn.detail.covered_until", "covered until",
                                      "dijamin sampai dengan"};

/// Is the dismissed worker still covered, and until when? Null-like (no value) where no rule is
/// known for the day. The verdict opens JKN.
[[nodiscard]] constexpr std::optional<Date> examine_dismissal(const Tables& law, const Claim& claim,
                                                              const ClaimContext& context,
                                                              Verdict& verdict) {
  const auto* row = law.dismissal_cover.find_known(context.event, context.known_on);
  if (row == nullptr) return std::nullopt;
  const JobLossFacts& facts = job_loss_of(claim);
  verdict.open(Program::jkn);
  const bool jkn_stated = facts.jkn != JknMembership::not_stated;
  if (!jkn_stated) verdict.miss(Program::jkn, {"jkp.jkn"});
  verdict.add({.program = Program::jkn,
               .condition = &insured_as_wage_earner,
               .met = jkn_stated ? met_if(facts.jkn == JknMembership::employer ||
                                          facts.jkn == JknMembership::other_employer)
                                 : Met::unknown,
               .citation = row->citation});
  const Date until = months_after_at_most(context.event, row->value.months);
  Finding dismissal{.program = Program::jkn,
                    .condition = &dismissal_opens_cover,
                    .citation = row->citation,
                    .detail = &covered_until,
                    .date = until};
  if (claim.event.kind != EventKind::layoff) {
    dismissal.met = Met::no;
    dismissal.detail = nullptr;
    dismissal.date.reset();
  } else if (row->value.certain_causes) {
    const bool opens =
        facts.proof == DismissalProof::final_judgment ||
        claim.employer.status == EmployerStatus::bankrupt ||
        (facts.cause != DismissalCause::not_stated && facts.cause != DismissalCause::other);
    const bool known = opens || (facts.cause == DismissalCause::other &&
                                 facts.proof != DismissalProof::not_stated);
    dismissal.met = known ? met_if(opens) : Met::unknown;
    if (!known) {
      if (facts.cause == DismissalCause::not_stated) verdict.miss(Program::jkn, {"jkp.cause"});
      if (facts.proof == DismissalProof::not_stated) verdict.miss(Program::jkn, {"jkp.proof"});
    }
  } else if (facts.proof == DismissalProof::not_stated) {
    verdict.miss(Program::jkn, {"jkp.proof"});
  } else {
    dismissal.met = met_if(facts.proof != DismissalProof::none);
  }
  verdict.add(dismissal);
  return until;
}

}  // namespace jkn
}  // namespace v1
}  // namespace jamsos
