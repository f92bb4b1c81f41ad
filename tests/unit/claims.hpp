// SPDX-License-Identifier: Apache-2.0
// What the tests of benefits share: claims without surprises, and finding the line of a settlement.
#pragma once

#include "jamsos/services/settle.hpp"
#include "support.hpp"

namespace tests {

inline constexpr Rupiah usual_wage = 4'000'000_idr;

/// An Indonesian wage earner, a member since 2005 without arrears. Right-handed.
[[nodiscard]] inline Claim claim_of(EventKind kind, Date day, Rupiah wage = usual_wage) {
  Claim claim;
  claim.participant.segment = Segment::wage_earner;
  claim.participant.citizenship = Citizenship::indonesian;
  claim.participant.dominant_hand = Hand::right;
  claim.participant.pay = Pay::monthly(wage);
  claim.participant.memberships.add({.from = Date(2005, 1, 1)});
  claim.event.kind = kind;
  claim.event.date = day;
  return claim;
}
[[nodiscard]] inline Claim accident(Date day, Rupiah wage = usual_wage) {
  return claim_of(EventKind::work_accident, day, wage);
}
[[nodiscard]] inline Claim death_at_work(Date day, Rupiah wage = usual_wage) {
  Claim claim = accident(day, wage);
  claim.event.died_on = day;
  return claim;
}
/// By illness or age.
[[nodiscard]] inline Claim natural_death(Date day) { return claim_of(EventKind::death, day); }

/// The same claim of a self-employed participant.
[[nodiscard]] inline Claim self_employed_with(Rupiah income, Claim claim) {
  claim.participant.segment = Segment::self_employed;
  claim.participant.pay = {};
  claim.participant.income = income;
  return claim;
}
[[nodiscard]] inline Claim with_membership(const MembershipSpell& spell, Claim claim) {
  claim.participant.memberships = {};
  claim.participant.memberships.add(spell);
  return claim;
}
[[nodiscard]] inline Claim with_spouse(Claim claim) {
  if (!claim.family) claim.family.emplace();
  claim.family->spouse = true;
  return claim;
}
[[nodiscard]] inline Claim with_child(const Child& child, Claim claim) {
  if (!claim.family) claim.family.emplace();
  claim.family->children.add(child);
  return claim;
}
[[nodiscard]] inline Claim with_loss(const Loss& loss, Claim claim) {
  claim.event.losses.add(loss);
  return claim;
}
[[nodiscard]] inline DisabilityPart part(std::string_view code) {
  return parse_disability_part(code, "part");
}

[[nodiscard]] inline BenefitStatement settled(const Claim& claim, const ClaimOptions& options = {},
                                              const Law& law = Law::gazette()) {
  return settle(law, claim, options);
}
[[nodiscard]] inline Verdict checked(const Claim& claim, Date on) {
  return check(Law::gazette(), claim, {.on = on});
}
[[nodiscard]] inline Refusal refused_claim(const Claim& claim, const ClaimOptions& options = {}) {
  return refusal([&] { (void)settled(claim, options); });
}

/// Is the claim settled without any line?
[[nodiscard]] inline bool has_no_lines(const Claim& claim, const ClaimOptions& options = {}) {
  const BenefitStatement statement = settled(claim, options);
  return statement.lines().empty();
}

/// Null when nothing of the kind is paid by the payer.
[[nodiscard]] inline const BenefitLine* find(const BenefitStatement& statement, Item item,
                                             std::optional<Party> payer = {}) {
  for (const BenefitLine& line : statement.lines())
    if (line.item == item && (!payer || line.payer == *payer)) return &line;
  return nullptr;
}
/// The first such line; a failed test when there is none. A copy, as statements are temporaries.
[[nodiscard]] inline BenefitLine benefit(const BenefitStatement& statement, Item item,
                                         std::optional<Party> payer = {}) {
  const BenefitLine* line = find(statement, item, payer);
  REQUIRE_MESSAGE(line != nullptr, "no line ", std::string(to_string(item)));
  return *line;
}
[[nodiscard]] inline Rupiah paid(const Claim& claim, Item item, const ClaimOptions& options = {}) {
  return settled(claim, options).total(item);
}
[[nodiscard]] inline bool notes(const BenefitStatement& statement, Item item,
                                const Remark& remark) {
  return benefit(statement, item).remarks.contains(remark);
}

}  // namespace tests
