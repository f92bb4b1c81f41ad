// SPDX-License-Identifier: Apache-2.0
// What JKM pays when a participant dies for a reason other than work.
#pragma once

#include <array>

#include "jamsos/facts/benefit_context.hpp"
#include "jamsos/programs/jkm/benefit_law.hpp"
#include "jamsos/programs/jkm/claim_conditions.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkm {

inline constexpr Remark only_the_funeral{
    "jkm.only_funeral", "a membership shorter than the article asks pays the funeral only",
    "kepesertaan yang lebih singkat daripada syarat hanya mendapat biaya pemakaman"};
inline constexpr Remark funeral_at_once{
    "jkm.funeral_at_once", "the funeral is paid at once, arrears or not (Pasal 42(1)a)",
    "biaya pemakaman dibayar segera meskipun ada tunggakan (Pasal 42(1)a)"};
inline constexpr Remark paid_for_each{
    "jkm.each_membership",
    "lump sum and periodic allowance for the membership of each employer, the funeral once",
    "santunan kematian dan santunan berkala untuk kepesertaan dari tiap pemberi kerja, biaya "
    "pemakaman satu kali"};
inline constexpr Remark package_and_funeral{
    "jkm.package_and_funeral",
    "interpretation: one whole benefit and one more funeral for a second membership, as an "
    "official put it",
    "tafsir: satu manfaat penuh dan satu biaya pemakaman lagi untuk kepesertaan kedua"};
inline constexpr Remark paid_once{
    "jkm.paid_once", "interpretation: paid once, although several employers enrolled the worker",
    "tafsir: dibayar satu kali meskipun beberapa pemberi kerja mengikutsertakan pekerja"};

/// Adds the lines of a death. `employers`: whose membership was active.
constexpr void add_benefits(const BenefitTables& law, const Claim& claim,
                            const BenefitContext& context, const Right& right, int employers,
                            BenefitStatement& statement) {
  const ClaimContext& when = *context.claim;
  const auto row = [&](const auto& table) -> const auto& {
    return table.on(when.event, when.known_on);
  };
  const auto& lump_sum = row(law.lump_sum);
  const auto& periodic = row(law.periodic);
  const auto& funeral = row(law.funeral);
  const auto& each = row(law.paid_for_each_employer);
  const bool several = employers > 1;
  const bool for_each =
      several && each.value && law.several_employers == SeveralEmployers::each_membership;
  const bool one_more_funeral =
      several && each.value && law.several_employers == SeveralEmployers::package_and_funeral;
  const int times = for_each ? employers : 1;

  const auto note_several = [&](BenefitLine& line) {
    if (!several) return;
    line.remarks.add(for_each ? paid_for_each : one_more_funeral ? package_and_funeral : paid_once);
    line.confidence = weakest(line.confidence, each.citation.confidence);
  };
  // The amount under the article, beside another reading; or under one membership.
  const auto other_reading = [&](Rupiah once, int many) {
    const bool article = each.value && !for_each;
    return OtherReading{
        "jkm.several_employers",
        word_of(article ? SeveralEmployers::each_membership : SeveralEmployers::once),
        article ? once * many : once};
  };
  const auto add = [&](BenefitLine line, const Term& term, int many) {
    note_several(line);
    const std::size_t place = statement.lines().size();
    statement.add(line, {&term, 1}, context.rounding);
    if (several && each.value)
      statement.set_other_reading(
          place, other_reading(round(exact_amount({.base = term.base, .times = term.times / many}),
                                     context.rounding),
                               employers));
  };

  if (!right.only_funeral) {
    BenefitLine death = benefit_line(Program::jkm, Item::death, context.heirs.benefit, context,
                                     law.lump_sum, lump_sum);
    death.remarks.add(*context.heirs.remark);
    if (right.clock != nullptr) death.remarks.add(*right.clock);
    add(death, {.base = lump_sum.value, .times = times}, times);
    add(benefit_line(Program::jkm, Item::periodic, context.heirs.benefit, context, law.periodic,
                     periodic),
        {.base = periodic.value.monthly, .times = periodic.value.months * times}, times);
  }
  BenefitLine burial = benefit_line(Program::jkm, Item::funeral, context.heirs.funeral, context,
                                    law.funeral, funeral);
  if (burial.after_arrears) {
    burial.after_arrears = false;
    burial.remarks = {};
    burial.remarks.add(funeral_at_once);
  }
  if (right.only_funeral) {
    burial.remarks.add(only_the_funeral);
    if (right.clock != nullptr) burial.remarks.add(*right.clock);
    burial.citation = right.only_funeral_citation;
    burial.confidence = weakest(burial.confidence, right.only_funeral_citation.confidence);
  }
  if (one_more_funeral) note_several(burial);
  const Term term{.base = funeral.value, .times = one_more_funeral ? 2 : 1};
  statement.add(burial, {&term, 1}, context.rounding);

  add_late_compensation(statement, Program::jkm, context.heirs.benefit, context, claim.dates,
                        law.payment_term);
}

}  // namespace jkm
}  // namespace v1
}  // namespace jamsos
