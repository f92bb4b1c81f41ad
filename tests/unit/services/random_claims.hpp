// SPDX-License-Identifier: Apache-2.0
// Claims that may be settled: every kind of event in every version of the law, none refused.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "../claims.hpp"

namespace tests {

[[nodiscard]] inline int any_of(int first, int last) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(first, last + 1));
}
/// Once in so many times.
[[nodiscard]] inline bool one_in(int times) { return any_of(1, times) == 1; }

[[nodiscard]] inline Rupiah any_amount(std::int64_t most_rupiah) {
  return Rupiah::from_sen(
      *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(1, most_rupiah * 100 + 1)));
}
/// Mostly what people earn; often near the wage below which the least of a death binds.
[[nodiscard]] inline Rupiah any_benefit_wage() {
  switch (any_of(0, 5)) {
    case 0:
      return *rc::gen::element(208'333.33_idr, 295'833.33_idr, 337'500_idr, 416'666.66_idr,
                               416'666.67_idr, 500'000_idr) +
             Rupiah::from_sen(any_of(-1, 1));
    case 1:
      return any_amount(1'000'000);
    case 2:
      return any_amount(1'000'000'000'000);
    default:
      return any_amount(20'000'000);
  }
}

/// Days around every change of the law, and any other one.
[[nodiscard]] inline Date any_day(Date first) {
  const std::array changes = {Date(2010, 12, 1), Date(2012, 4, 23), Date(2015, 7, 1),
                              Date(2019, 12, 2), Date(2025, 2, 24)};
  const Date day = one_in(3)
                       ? days_after(changes[static_cast<std::size_t>(any_of(0, 4))], any_of(-2, 2))
                       : days_after(first, any_of(0, days_between(first, Date(2026, 9, 30))));
  return std::max(first, day);
}

/// Losses that take no part of the body twice; from July 2015 on.
[[nodiscard]] inline FixedList<Loss, 10> any_losses() {
  FixedList<Loss, 10> losses;
  constexpr std::string_view one_of_each[][4] = {
      {"A1R", "A2R", "A3R", "F1R"}, {"A1L", "A3L", "F2L", "F3L1"}, {"L1S", "L2S", "T1", "T3"},
      {"E1S", "V1", "V2", "V3"},    {"H1B", "HD1", "HD2", "H1S"},  {"S1", "S1", "S1", "S1"},
      {"N1", "N2", "N3", "I1"},     {"EA1", "EA2", "EA1", "EA2"},  {"W1", "W2", "W3", "W4"},
      {"LS1", "LS2", "LS3", "LS1"}};
  for (const auto& row : one_of_each) {
    if (!one_in(3)) continue;
    Loss loss{.part = part(row[any_of(0, 3)])};
    const LossMeasure measure = info_of(loss.part).measure;
    if (measure == LossMeasure::per_ten_decibels) loss.decibels = any_of(1, 60);
    if (measure == LossMeasure::per_ten_percent)
      loss.percent_lost = Rate::percent(any_of(1, 1'000), 1);
    if (measure == LossMeasure::chosen_in_range)
      loss.percent_granted = Rate::percent(any_of(100, 300), 1);
    if (measure == LossMeasure::none && one_in(3))
      loss.lost_function = Rate::percent(any_of(1, 10'000), 2);
    losses.add(loss);
  }
  return losses;
}

[[nodiscard]] inline Receipts any_receipts(Date event) {
  Receipts receipts;
  const auto maybe = [](std::int64_t most) {
    return one_in(3) ? std::optional<Rupiah>(any_amount(most)) : std::nullopt;
  };
  receipts.transport_land = maybe(8'000'000);
  receipts.transport_sea = maybe(4'000'000);
  receipts.transport_air = maybe(20'000'000);
  if (event >= Date(2010, 12, 1)) receipts.dentures = maybe(8'000'000);
  if (event >= Date(2019, 12, 2)) {
    receipts.hearing_aid = maybe(4'000'000);
    receipts.glasses = maybe(2'000'000);
    receipts.home_care = maybe(40'000'000);
  }
  receipts.orthosis_price = maybe(30'000'000);
  return receipts;
}

[[nodiscard]] inline Child any_child(Date event) {
  Child child;
  // From 27 years before the event to some months after it.
  child.birth_date = days_after(event, any_of(-27 * 365, 200));
  child.level = static_cast<EducationLevel>(any_of(0, 7));
  if (child.level == EducationLevel::below_school_age && attains_age(*child.birth_date, 7) <= event)
    child.level = EducationLevel::not_at_school;
  constexpr int most[] = {2, 6, 3, 3, 5, 5};
  if (*child.level <= EducationLevel::training)
    child.years_left = any_of(1, most[static_cast<int>(*child.level)]);
  child.married = one_in(8);
  child.work = static_cast<ChildWork>(one_in(3) ? any_of(0, 4) : 0);
  return child;
}

[[nodiscard]] inline Family any_family(Date event) {
  Family family;
  family.spouse = one_in(2);
  for (int i = one_in(3) ? 0 : any_of(1, 5); i > 0; --i) family.children.add(any_child(event));
  // At most two are registered.
  if (one_in(4) && family.children.size() > 1) {
    FixedList<Child, 12> children;
    for (std::size_t i = 0; i < family.children.size(); ++i) {
      Child child = family.children[i];
      child.registered = i < 2;
      children.add(child);
    }
    family.children = children;
  }
  family.grandchildren = any_of(0, 1);
  family.parents = any_of(0, 1);
  family.siblings = any_of(0, 2);
  family.parents_in_law = any_of(0, 1);
  family.will = one_in(3);
  return family;
}

/// `only_by_work`: an accident or a disease, for JKK.
[[nodiscard]] inline Claim any_claim(bool only_by_work = false) {
  const bool by_work = only_by_work || one_in(2);
  const Date day = any_day(by_work ? Date(2008, 1, 1) : Date(2012, 4, 23));
  Claim claim = claim_of(
      by_work ? *rc::gen::element(EventKind::work_accident, EventKind::occupational_disease)
              : EventKind::death,
      day, any_benefit_wage());
  Participant& participant = claim.participant;
  participant.dominant_hand = *rc::gen::element(Hand::right, Hand::left, Hand::not_stated);
  // The bands of income begin in July 2015.
  if (day >= Date(2015, 7, 1) && one_in(3))
    claim = self_employed_with(Rupiah(any_of(0, 25'000'000)), claim);
  const bool himself = participant.segment == Segment::self_employed;
  switch (any_of(0, 3)) {
    case 0:
      participant.memberships = {};
      break;
    case 1:
      participant.memberships = {};
      participant.contribution_months = any_of(0, 80);
      participant.unpaid_months = any_of(0, 5);
      break;
    case 2: {
      participant.memberships = {};
      MembershipSpell spell{.from = days_after(day, any_of(-2'200, 3))};
      for (int back = any_of(0, 7); back > 0; --back)
        if (month_of(day) - back >= month_of(spell.from)) spell.unpaid.add(month_of(day) - back);
      participant.memberships.add(spell);
      if (one_in(3))
        participant.memberships.add({.from = Date(2001, 1, 1), .employer = any_of(1, 2)});
      break;
    }
    default:
      break;
  }
  if (himself && one_in(2)) participant.arrears_paid_on = days_after(day, any_of(0, 60));

  if (!himself) {
    EmployerRecord& employer = claim.employer;
    employer.registered = !one_in(6);
    employer.first_contribution_paid = !one_in(6);
    if (one_in(4)) employer.programs = ProgramSet{*rc::gen::element(Program::jkk, Program::jkm)};
    const Rupiah more = participant.pay.amount() + any_amount(5'000'000);
    if (one_in(3) && more <= wage_earner::highest_monthly_wage) employer.actual_wage = more;
  }

  Event& event = claim.event;
  if (by_work) {
    if (one_in(2)) event.inability = Inability{.months = any_of(0, 30), .days = any_of(1, 30)};
    switch (any_of(0, 3)) {
      case 0:
        event.total_disability = true;
        break;
      case 1:
        if (day >= Date(2015, 7, 1)) event.losses = any_losses();
        break;
      case 2:
        event.died_on = days_after(day, any_of(0, 200));
        break;
      default:
        break;
    }
    event.receipts = any_receipts(day);
    if (one_in(2)) event.reported_on = days_after(day, any_of(0, 5));
    if (!himself && event.inability && one_in(3)) claim.employer.wage_paid = any_amount(90'000'000);
  }
  if (one_in(2)) claim.family = any_family(day);
  if (one_in(3) && day >= Date(2015, 7, 1)) claim.dates.days_late = any_of(0, 40);
  return claim;
}

/// For the log of a failed property.
[[nodiscard]] inline std::string words(const Claim& claim) {
  std::string text(name_of(event_kind_names, claim.event.kind));
  text.append(" ").append(to_text(*claim.event.date));
  text.append(" ").append(name_of(segment_names, *claim.participant.segment));
  text.append(" wage ").append(to_text(claim.participant.pay.amount()));
  if (claim.participant.income) text.append(" income ").append(to_text(*claim.participant.income));
  text.append(" spells ").append(std::to_string(claim.participant.memberships.size()));
  if (claim.participant.unpaid_months)
    text.append(" unpaid ").append(std::to_string(*claim.participant.unpaid_months));
  const EmployerRecord& employer = claim.employer;
  if (!employer.registered) text.append(" not registered");
  if (!employer.first_contribution_paid) text.append(" no first contribution");
  if (employer.programs) text.append(" part of the programs");
  if (employer.actual_wage) text.append(" actual ").append(to_text(*employer.actual_wage));
  if (employer.wage_paid) text.append(" paid on ").append(to_text(*employer.wage_paid));
  if (claim.event.inability)
    text.append(" inability ")
        .append(std::to_string(claim.event.inability->months))
        .append("/")
        .append(std::to_string(claim.event.inability->days));
  for (const Loss& loss : claim.event.losses) text.append(" ").append(info_of(loss.part).code);
  if (claim.event.total_disability) text.append(" total disability");
  if (claim.event.died_on) text.append(" died ").append(to_text(*claim.event.died_on));
  if (claim.event.reported_on) text.append(" reported ").append(to_text(*claim.event.reported_on));
  if (claim.family)
    for (const Child& child : claim.family->children)
      text.append(" child ")
          .append(to_text(*child.birth_date))
          .append(" ")
          .append(name_of(education_level_names, *child.level));
  return text + "\n";
}

}  // namespace tests
