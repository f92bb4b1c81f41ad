// SPDX-License-Identifier: Apache-2.0
// The conditions that JKK and JKM share: is the participant insured, who answers for the benefit
// when contributions are missing, and has the claim lapsed. Each becomes a finding of the verdict.
#pragma once

#include <algorithm>
#include <optional>

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/dated.hpp"
#include "jamsos/core/verdict.hpp"
#include "jamsos/facts/claim.hpp"
#include "jamsos/facts/membership.hpp"

namespace jamsos {
inline namespace v1 {

// --- conditions ---
inline constexpr Remark membership_active{"membership.active",
                                          "the participant is insured on the day of the event",
                                          "peserta terlindungi pada hari kejadian"};
inline constexpr Remark foreigner_stays_long_enough{
    "foreigner.stay", "a foreigner works in Indonesia for the months the article asks",
    "warga negara asing bekerja di Indonesia selama bulan yang disyaratkan pasal"};
inline constexpr Remark arrears_within_limit{
    "arrears.within_limit",
    "contributions are unpaid for no more months in a row than the article "
    "allows",
    "iuran tertunggak tidak melebihi bulan berturut-turut menurut pasal"};
inline constexpr Remark arrears_paid{"arrears.paid", "the arrears are paid",
                                     "tunggakan iuran telah dilunasi"};
inline constexpr Remark employer_registered_worker{"employer.registered",
                                                   "the employer registered the worker",
                                                   "pemberi kerja mendaftarkan pekerja"};
inline constexpr Remark employer_paid_first_contribution{"employer.first_contribution_paid",
                                                         "the first contribution was paid",
                                                         "iuran pertama telah dibayar"};
inline constexpr Remark employer_joined_program{"employer.program_joined",
                                                "the employer joined the program",
                                                "pemberi kerja mengikuti program"};
inline constexpr Remark claim_in_time{"claim.in_time", "the claim has not lapsed",
                                      "hak belum gugur karena kedaluwarsa"};
inline constexpr Remark death_established{
    "death.established",
    "the death is established, by certificate or by a statement of the search "
    "authority",
    "kematian dipastikan dengan akta atau surat keterangan hilang"};

// --- details ---
inline constexpr Remark months_unpaid{"detail.months_unpaid", "months unpaid in a row",
                                      "bulan tertunggak berturut-turut"};
inline constexpr Remark last_day_remark{"detail.last_day", "last day", "hari terakhir"};
inline constexpr Remark stay_in_months{"detail.stay_months", "months of work", "bulan bekerja"};
inline constexpr Remark lapse_not_printed{"detail.lapse_not_printed",
                                          "the law prints no day on which the claim lapses",
                                          "hukum tidak mencetak hari gugurnya hak"};
inline constexpr Remark lapse_disputed{
    "detail.lapse_disputed", "sources conflict on whether this claim lapses; five years ended on",
    "sumber bertentangan apakah hak ini gugur; lima tahun berakhir pada"};
inline constexpr Remark active_from_remark{"detail.active_from", "insured since",
                                           "terlindungi sejak"};

// --- assumptions and notes of lines ---
inline constexpr Remark membership_taken_as_active{
    "membership.taken_as_active",
    "taken for granted: an active membership with every contribution paid, because none is stated",
    "diandaikan: kepesertaan aktif dan iuran lunas, karena tidak disebutkan"};
inline constexpr Remark employer_pays_first{
    "payer.employer_first",
    "contributions are unpaid for longer than the article allows: the employer pays first and asks "
    "the fund for a refund after settling all arrears and the fine",
    "iuran menunggak melampaui batas pasal: pemberi kerja membayar lebih dahulu dan meminta "
    "penggantian setelah melunasi tunggakan dan denda"};
inline constexpr Remark employer_owes_the_rights{
    "payer.employer_owes",
    "the employer owes what the fund would have paid, because it did not insure the worker as the "
    "law asks",
    "pemberi kerja wajib memberikan hak yang semestinya dibayar program, karena tidak "
    "mengikutsertakan pekerja sesuai hukum"};
inline constexpr Remark paid_after_arrears{"payment.after_arrears",
                                           "paid after the arrears are paid",
                                           "dibayar setelah tunggakan iuran dilunasi"};

/// What the rules of several programs need to know of a claim.
struct ClaimContext {
  Date event{};  ///< chooses the law
  KnownOn known_on{};
  std::optional<Date> asked{};  ///< day of the claim, or of the question
  /// Self-employed and migrant workers: no employer answers for the contributions.
  bool pays_himself = false;

  /// The day of the claim, or of the question; the day of the event where none is stated.
  [[nodiscard]] constexpr Date day() const { return std::max(asked.value_or(event), event); }
};

/// Who pays a benefit of a program.
struct Standing {
  Party payer = Party::jkk_fund;
  std::optional<Party> reclaimable_from{};
  bool after_arrears = false;
  const Remark* reason = nullptr;
  Citation citation{};  ///< of the reason
};

/// The articles of one program.
struct StandingArticles {
  Program program = Program::jkk;
  const DatedRow<int>* minimum_stay = nullptr;  ///< months; null where no row holds
  const DatedRow<int>* arrears_months = nullptr;
  Citation insured{};
  Citation not_registered{};  ///< the employer owes the rights
  Citation not_joined{};
};

/// Examines membership, foreigners, arrears and the employer's failures.
[[nodiscard]] constexpr Standing examine_standing(const Claim& claim, const ClaimContext& context,
                                                  const MembershipAt& membership,
                                                  const StandingArticles& articles,
                                                  Verdict& verdict) {
  const Program program = articles.program;
  const EmployerRecord& employer = claim.employer;
  Standing standing{.payer = fund_of(program)};
  const auto owes = [&](const Citation& citation) {
    standing = {
        .payer = Party::employer, .reason = &employer_owes_the_rights, .citation = citation};
  };

  const bool joined = !employer.programs || employer.programs->contains(program);
  const bool failed_to_insure =
      !context.pays_himself && !(employer.registered && employer.first_contribution_paid && joined);
  // An employer that did not insure its worker stands in for the membership.
  if (!failed_to_insure) {
    verdict.add({.program = program,
                 .condition = &membership_active,
                 .met = membership.stated ? met_if(membership.active) : Met::unknown,
                 .citation = articles.insured,
                 .detail = membership.latest_from ? &active_from_remark : nullptr,
                 .date = membership.latest_from});
    if (!membership.stated) verdict.miss(program, {"participant.memberships"});
  }

  const Participant& participant = claim.participant;
  if (participant.citizenship == Citizenship::foreign && articles.minimum_stay != nullptr)
    verdict.add({.program = program,
                 .condition = &foreigner_stays_long_enough,
                 .met = met_if(participant.stay_months.value_or(0) >= articles.minimum_stay->value),
                 .citation = articles.minimum_stay->citation,
                 .detail = &stay_in_months,
                 .number = participant.stay_months});

  if (!context.pays_himself) {
    verdict.add({.program = program,
                 .condition = &employer_registered_worker,
                 .met = met_if(employer.registered),
                 .weight = Weight::shapes,
                 .citation = articles.not_registered});
    if (!employer.registered) {
      owes(articles.not_registered);
      return standing;
    }
    if (!employer.first_contribution_paid) {
      verdict.add({.program = program,
                   .condition = &employer_paid_first_contribution,
                   .met = Met::no,
                   .weight = Weight::shapes,
                   .citation = articles.not_registered});
      owes(articles.not_registered);
      return standing;
    }
    if (!joined) {
      verdict.add({.program = program,
                   .condition = &employer_joined_program,
                   .met = Met::no,
                   .weight = Weight::shapes,
                   .citation = articles.not_joined});
      owes(articles.not_joined);
      return standing;
    }
  }

  const DatedRow<int>* limit = articles.arrears_months;
  if (limit == nullptr || (!membership.stated && !participant.unpaid_months)) return standing;
  const bool within = membership.unpaid_in_a_row <= limit->value;
  verdict.add({.program = program,
               .condition = &arrears_within_limit,
               .met = met_if(within),
               .weight = context.pays_himself ? Weight::decides : Weight::shapes,
               .citation = limit->citation,
               .detail = &months_unpaid,
               .number = membership.unpaid_in_a_row});
  if (!within && !context.pays_himself) {
    standing = {.payer = Party::employer,
                .reclaimable_from = fund_of(program),
                .reason = &employer_pays_first,
                .citation = limit->citation};
  }
  if (within && context.pays_himself && membership.unpaid_in_a_row > 0) {
    const bool paid = participant.arrears_paid_on.has_value();
    verdict.add({.program = program,
                 .condition = &arrears_paid,
                 .met = met_if(paid),
                 .weight = Weight::shapes,
                 .citation = limit->citation,
                 .date = participant.arrears_paid_on});
    if (paid)
      verdict.not_before(program, *participant.arrears_paid_on);
    else
      standing.after_arrears = true;
  }
  return standing;
}

/// Who says that a missing person is dead, at home.
inline constexpr Citation search_authority{"agency practice", "statement of the search authority",
                                           Date(2015, 7, 1), Confidence::reported};

/// Is the death of a missing person established, and by which article?
constexpr void examine_disappearance(Program program, const Event& event, const Citation& citation,
                                     Verdict& verdict) {
  if (event.kind != EventKind::missing_person) return;
  verdict.add({.program = program,
               .condition = &death_established,
               .met = event.died_on ? Met::yes : Met::unknown,
               .citation = citation,
               .date = event.died_on});
  if (!event.died_on) verdict.miss(program, {"event.died_on"});
}

/// Has the claim lapsed so many years after the event? 0: no rule. Where sources conflict on the
/// rule, a claim past the day is undetermined.
constexpr void examine_lapse(Program program, const ClaimContext& context,
                             const DatedRow<int>* years, Verdict& verdict) {
  if (years == nullptr) return;
  Finding finding{.program = program,
                  .condition = &claim_in_time,
                  .met = Met::yes,
                  .citation = years->citation,
                  .detail = &lapse_not_printed};
  if (years->value > 0) {
    const Date last = attains_age(context.event, years->value);
    const bool disputed = years->citation.confidence == Confidence::conflicting;
    finding.detail = &last_day_remark;
    finding.date = last;
    verdict.not_after(program, last);
    if (!context.asked) {
      finding.met = Met::unknown;
      finding.weight = Weight::shapes;
    } else if (*context.asked > last) {
      finding.met = disputed ? Met::unknown : Met::no;
      if (disputed) finding.detail = &lapse_disputed;
    }
  }
  verdict.add(finding);
}

}  // namespace v1
}  // namespace jamsos
