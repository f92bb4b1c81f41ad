// SPDX-License-Identifier: Apache-2.0
// When JP pays a pension, to whom and from which month, and when it pays one sum instead (PP
// 45/2015 Pasal 14, 15 and 19 to 24).
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "jamsos/core/verdict.hpp"
#include "jamsos/facts/claim_standing.hpp"
#include "jamsos/facts/family.hpp"
#include "jamsos/programs/jp/eligibility.hpp"
#include "jamsos/programs/jp/lump_sum.hpp"
#include "jamsos/programs/jp/pension.hpp"

namespace jamsos {
inline namespace v1 {
namespace jp {

// --- conditions ---
inline constexpr Remark is_participant{"jp.participant", "a JP contribution is settled",
                                       "ada iuran JP yang telah dilunasi"};
inline constexpr Remark employer_answers_for_pension{
    "jp.employer_answers",
    "the worker was not registered: the employer gives the pension itself (PP 45/2015 Pasal 6)",
    "pekerja belum terdaftar: pemberi kerja memberikan manfaat pensiun (PP 45/2015 Pasal 6)"};
inline constexpr Remark foreigner_in_jp{"jp.foreigner",
                                        "foreigners take part in JP, after the months of stay",
                                        "warga negara asing mengikuti JP, setelah bulan bekerja"};
inline constexpr Remark age_attained{"jp.pension_age", "pension age is reached",
                                     "usia pensiun telah tercapai"};
inline constexpr Remark below_pension_age{"jp.below_pension_age",
                                          "the event lies before pension age",
                                          "peristiwa terjadi sebelum usia pensiun"};
inline constexpr Remark enough_months{"jp.minimum_months",
                                      "as many months are paid as a pension needs",
                                      "masa iur mencapai jumlah bulan untuk manfaat pensiun"};
inline constexpr Remark dense_enough{"jp.density",
                                     "enough of the months of membership are paid (density)",
                                     "tingkat kepadatan iuran mencukupi"};
inline constexpr Remark member_before_disability{
    "jp.member_before_disability",
    "the membership is older than the article asks when the cause of the disability occurs",
    "kepesertaan telah mencapai bulan yang disyaratkan ketika penyebab cacat terjadi"};
inline constexpr Remark member_before_death{"jp.member_before_death",
                                            "the membership lasted the years the article asks",
                                            "kepesertaan mencapai tahun yang disyaratkan pasal"};
inline constexpr Remark beneficiary_left{"jp.beneficiary",
                                         "a spouse, a child or a parent with a right is left",
                                         "ada janda/duda, anak atau orang tua yang berhak"};
inline constexpr Remark child_has_a_right{"jp.child", "a child has a right to the pension",
                                          "anak berhak atas manfaat pensiun"};

// --- details ---
inline constexpr Remark pension_age_on{"jp.pension_age_on", "pension age on", "usia pensiun pada"};
inline constexpr Remark paid_months{"jp.paid_months", "months paid", "bulan iuran"};
inline constexpr Remark density_is{"jp.density_is", "hundredths of a percent", "perseratus persen"};
inline constexpr Remark member_long_enough_on{"jp.member_long_enough_on", "long enough on",
                                              "terpenuhi pada"};
inline constexpr Remark right_until{"jp.right_until", "right ends on", "hak berakhir pada"};
inline constexpr Remark child_married{"jp.child_married", "married", "menikah"};
inline constexpr Remark child_works{"jp.child_works", "works", "bekerja"};
inline constexpr Remark child_too_old{"jp.child_too_old", "reached the age on",
                                      "mencapai batas usia pada"};

enum class PensionEvent : std::uint8_t {
  old_age,           ///< stops work, or asks for the pension
  total_disability,  ///< permanent total disability is determined
  death,             ///< of somebody who receives no pension yet
  pensioner_death,   ///< of somebody who receives an old-age or disability pension
};
inline constexpr std::array<Named<PensionEvent>, 4> pension_event_names = {{
    {"old_age", PensionEvent::old_age},
    {"total_disability", PensionEvent::total_disability},
    {"death", PensionEvent::death},
    {"pensioner_death", PensionEvent::pensioner_death},
}};
constexpr const auto& names_of(PensionEvent) { return pension_event_names; }

/// Everything that a claim to JP depends on.
struct PensionClaim {
  PensionEvent kind = PensionEvent::old_age;
  /// Stopping work or the question; the determination of the disability; the death.
  Date date{};
  std::optional<Date> birth_date{};
  Citizenship citizenship = Citizenship::not_stated;
  std::optional<int> stay_months{};
  /// Still at work at pension age: the day chosen instead, at most 3 years later (Pasal 15(4)).
  std::optional<Date> postponed_until{};
  /// What caused the disability; none: the day of its determination.
  std::optional<Date> disability_cause{};
  WageHistory history{};  ///< must have passed check_history()
  std::optional<Family> family{};
  std::optional<PensionReceived> receiving{};
  /// The worker was not registered: the employer gives the pension (Pasal 6).
  bool employer_answers = false;
  std::optional<Date> remarried_on{};  ///< the widow or widower
  std::optional<Date> widow_died_on{};
  std::optional<Date> complete_on{};  ///< all papers there
  std::span<const YearInflation> inflation{};
  std::span<const CeilingFrom> ceilings{};
  std::optional<Limits> limits{};
  std::span<const YearRate> returns{};
  KnownOn known_on{};
};

enum class RightKind : std::uint8_t { none, old_age, disability, widow, child, parent, lump_sum };

/// Children of a pension: payable while one of them has a right.
struct ChildrenRight {
  FixedList<std::size_t, 12> children{};  ///< indices in the family's list
  Month to{};                             ///< last month
  bool chosen = false;                    ///< more had a right than may be registered
};

/// What a claim gives.
struct Right {
  RightKind kind = RightKind::none;
  Date event{};               ///< pension age or the day chosen, disability, death
  Month from{};               ///< first month of the right
  std::optional<Month> to{};  ///< last one, where it is known
  int months = 0;             ///< for the formula: paid or deemed
  bool deemed = false;
  Party payee = Party::participant;
  Citation citation{};
  PensionFacts facts{};
  ContributionRecord record{};
  /// Children of a participant without a spouse, or those who follow the widow(er).
  std::optional<ChildrenRight> children{};
  /// First month of the children after the widow(er); none: nobody follows yet.
  std::optional<Month> children_from{};
  bool postponed = false;
};

namespace detail {

[[nodiscard]] constexpr Citation article(std::string_view text,
                                         Confidence confidence = Confidence::confirmed) {
  return {"PP 45/2015", text, Date(2015, 7, 1), confidence};
}

[[nodiscard]] constexpr bool work_ends_right(const BenefitTables& law, ChildWork work) {
  if (law.child_works == ChildWorks::any_work) return work != ChildWork::none;
  return work == ChildWork::employed || work == ChildWork::self_employed;
}

/// The children with a right on `day`, at most as many as may be registered, with a finding each.
[[nodiscard]] constexpr std::optional<ChildrenRight> children_of(const BenefitTables& law,
                                                                 const PensionClaim& claim,
                                                                 Date day, Verdict& verdict) {
  const auto& children = claim.family->children;
  const int age = law.child_age_limit.on(claim.date, claim.known_on).value;
  const int most = law.most_children.on(claim.date, claim.known_on).value;
  const int latest = law.child_born_after_days.on(claim.date, claim.known_on).value;
  FixedList<std::size_t, 12> entitled;
  bool any_registered = false;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const Child& child = children[i];
    const auto place =
        jamsos::detail::joined({"family.children[", std::to_string(i), "].birth_date"});
    if (!child.birth_date) throw MissingField(place, "", "the pension ends at an age");
    if (days_between(claim.date, *child.birth_date) > latest)
      throw ConflictingFacts(place, to_text(*child.birth_date),
                             jamsos::detail::joined({"born more than ", std::to_string(latest),
                                                     " days after the death"}));
    const Date limit = attains_age(*child.birth_date, age);
    Finding finding{.program = Program::jp,
                    .condition = &child_has_a_right,
                    .met = Met::no,
                    .weight = Weight::shapes,
                    .citation = article("Pasal 22(5)"),
                    .child = static_cast<int>(i)};
    if (limit <= first_day(first_month_of_right(day))) {
      finding.detail = &child_too_old;
      finding.date = limit;
    } else if (child.married) {
      finding.detail = &child_married;
    } else if (work_ends_right(law, child.work)) {
      finding.detail = &jp::child_works;
      finding.citation.confidence = Confidence::conflicting;
    } else {
      finding.met = Met::yes;
      finding.detail = &right_until;
      finding.date = limit;
      entitled.add(i);
      any_registered = any_registered || child.registered;
    }
    verdict.add(finding);
  }
  ChildrenRight right;
  Date until{};
  // Registered ones, else the youngest: whose right lasts longest.
  for (int taken = 0; taken < most; ++taken) {
    std::optional<std::size_t> best;
    for (const std::size_t i : entitled) {
      const bool used =
          std::find(right.children.begin(), right.children.end(), i) != right.children.end();
      if (used || (any_registered && !children[i].registered)) continue;
      if (!best || *children[i].birth_date > *children[*best].birth_date) best = i;
    }
    if (!best) break;
    right.children.add(*best);
    until = std::max(until, attains_age(*children[*best].birth_date, age));
  }
  if (right.children.empty()) return std::nullopt;
  right.chosen = !any_registered && entitled.size() > right.children.size();
  right.to = month_of(until);
  return right;
}

/// Who of the family receives what, and until when.
constexpr void choose_survivor(const BenefitTables& law, const PensionClaim& claim, Right& right,
                               Verdict& verdict) {
  const Family& family = *claim.family;
  right.citation = article("Pasal 21");
  if (family.spouse) {
    right.kind = RightKind::widow;
    right.payee = Party::spouse;
    std::optional<Date> end = claim.remarried_on;
    std::string_view field = "event.remarried_on";
    if (claim.widow_died_on && (!end || *claim.widow_died_on < *end)) {
      end = claim.widow_died_on;
      field = "event.widow_died_on";
    }
    if (!end) return;
    if (*end < claim.date)
      throw ConflictingFacts(std::string(field), to_text(*end), "lies before the death");
    right.to = month_of(*end);
    right.children = children_of(law, claim, *end, verdict);
    if (right.children) right.children_from = first_month_of_right(*end);
    return;
  }
  if (claim.remarried_on || claim.widow_died_on)
    throw ConflictingFacts(claim.remarried_on ? "event.remarried_on" : "event.widow_died_on",
                           to_text(claim.remarried_on ? *claim.remarried_on : *claim.widow_died_on),
                           "the family has no spouse");
  right.children = children_of(law, claim, claim.date, verdict);
  if (right.children) {
    right.kind = RightKind::child;
    right.payee = Party::child;
    right.citation = article("Pasal 22");
    right.to = right.children->to;
  } else if (family.parents > 0) {
    right.kind = RightKind::parent;
    right.payee = Party::parent;
    right.citation =
        article("Pasal 23", family.children.empty() ? Confidence::confirmed : Confidence::assumed);
  }
  verdict.add({.program = Program::jp,
               .condition = &beneficiary_left,
               .met = met_if(right.kind != RightKind::none),
               .citation = article("Pasal 14(1), 23(1)")});
}

[[nodiscard]] constexpr bool examine_foreigner(const Tables& law, const PensionClaim& claim,
                                               Verdict& verdict) {
  if (claim.citizenship != Citizenship::foreign) return true;
  const auto& stay = law.minimum_stay_months.on(claim.date, claim.known_on);
  const bool admitted = law.foreign_workers == ForeignWorkers::included &&
                        claim.stay_months.value_or(0) >= stay.value;
  verdict.add({.program = Program::jp,
               .condition = &foreigner_in_jp,
               .met = met_if(admitted),
               .citation = stay.citation,
               .detail = law.foreign_workers == ForeignWorkers::included ? &stay_in_months
                                                                         : &foreign_worker_excluded,
               .number = claim.stay_months});
  return admitted;
}

}  // namespace detail

/// Examines a claim and says what it gives. Conditions that turn a pension into one sum are
/// findings that shape the claim; those without which nothing is paid decide it. A fact that is
/// missing makes the outcome undetermined. Throws InvalidValue "jp.postponed_until" for a day later
/// than the article allows and ConflictingFacts before pension age, MissingField "jp.receiving" for
/// the death of a pensioner without it, and what the tables throw.
[[nodiscard]] constexpr Right examine(const Tables& law, const BenefitTables& benefits,
                                      const PensionClaim& claim, Verdict& verdict) {
  verdict.open(Program::jp);
  Right right;
  right.event = claim.date;
  right.facts = {.history = claim.history,
                 .event = claim.date,
                 .inflation = claim.inflation,
                 .ceilings = claim.ceilings,
                 .limits = claim.limits,
                 .known_on = claim.known_on};
  const auto on_day = [&](const auto& table) -> const auto& {
    return table.on(right.event, claim.known_on);
  };
  if (!detail::examine_foreigner(law, claim, verdict)) return right;

  std::optional<PensionDate> age;
  if (claim.birth_date) age = pension_date(law, *claim.birth_date, claim.known_on);

  if (claim.kind == PensionEvent::pensioner_death) {
    if (!claim.receiving)
      throw MissingField("jp.receiving", "", "the pension that the deceased received");
    if (claim.receiving->monthly <= Rupiah{})
      throw InvalidValue("jp.receiving.monthly", to_text(claim.receiving->monthly),
                         "a pension is greater than zero");
    if (claim.receiving->since > claim.date)
      throw ConflictingFacts("jp.receiving.since", to_text(claim.receiving->since),
                             "lies after the death");
    right.from = first_month_of_right(right.event);
    if (!claim.family) {
      verdict.miss(Program::jp, {"family"});
      return right;
    }
    detail::choose_survivor(benefits, claim, right, verdict);
    if (right.kind != RightKind::none) verdict.not_before(Program::jp, first_day(right.from));
    return right;
  }

  if (claim.kind == PensionEvent::old_age) {
    if (!age) {
      verdict.miss(Program::jp, {"participant.birth_date"});
      return right;
    }
    right.event = age->reached;
    right.citation = detail::article("Pasal 19");
    if (claim.postponed_until) {
      const auto& years = law.postponement_years.on(age->reached, claim.known_on);
      if (*claim.postponed_until < age->reached)
        throw ConflictingFacts("jp.postponed_until", to_text(*claim.postponed_until),
                               "lies before pension age");
      if (*claim.postponed_until > attains_age(age->reached, years.value))
        throw InvalidValue("jp.postponed_until", to_text(*claim.postponed_until),
                           "later than the years of the article after pension age");
      right.event = *claim.postponed_until;
      right.postponed = true;
    }
    const bool reached = claim.date >= age->reached;
    verdict.add({.program = Program::jp,
                 .condition = &age_attained,
                 .met = met_if(reached),
                 .citation = age->citation,
                 .detail = &pension_age_on,
                 .date = age->reached});
    verdict.not_before(Program::jp, first_day(first_month_of_right(right.event)));
    if (!reached) {
      verdict.can_change({.program = Program::jp,
                          .condition = &age_attained,
                          .what = &wait_until,
                          .date = age->reached});
      return right;
    }
    const Month last = month_of(right.event);
    right.facts.last_month = law.last_month == LastMonth::month_before ? last - 1 : last;
  } else if (age) {
    // A disability after pension age is no disability pension; a death after it has no deemed
    // months.
    verdict.add(
        {.program = Program::jp,
         .condition = &below_pension_age,
         .met = met_if(claim.date < age->reached),
         .weight = claim.kind == PensionEvent::total_disability ? Weight::decides : Weight::shapes,
         .citation = detail::article("Pasal 20(1), 21(3)"),
         .detail = &pension_age_on,
         .date = age->reached});
    if (claim.kind == PensionEvent::total_disability && claim.date >= age->reached) return right;
  }
  right.facts.event = right.event;
  right.from = first_month_of_right(right.event);

  if (claim.history.empty()) {
    verdict.miss(Program::jp, {"history"});
    return right;
  }
  right.record = contribution_record(law, benefits, right.facts);
  right.months = right.record.months;
  verdict.add({.program = Program::jp,
               .condition = &is_participant,
               .met = met_if(right.months > 0),
               .citation = detail::article("Pasal 1 no. 12, 3(1)"),
               .detail = &paid_months,
               .number = right.months});
  if (right.months == 0) return right;

  const auto& minimum = on_day(benefits.minimum_months);
  bool pension = right.months >= minimum.value;
  verdict.add({.program = Program::jp,
               .condition = &enough_months,
               .met = met_if(pension),
               .weight = Weight::shapes,
               .citation = minimum.citation,
               .detail = &paid_months,
               .number = right.months});
  if (!pension && claim.kind != PensionEvent::old_age) {
    const auto& least = on_day(benefits.density);
    const int density = density_hundredths(right.record, right.event);
    const bool dense = is_dense(density, least.value);
    verdict.add({.program = Program::jp,
                 .condition = &dense_enough,
                 .met = met_if(dense),
                 .weight = Weight::shapes,
                 .citation = least.citation,
                 .detail = &density_is,
                 .number = density});
    const Date since = first_day(*right.record.first);
    const bool disability = claim.kind == PensionEvent::total_disability;
    const auto& wait =
        disability ? on_day(benefits.disability_months) : on_day(benefits.survivor_years);
    const Date enough =
        disability ? months_after(since, wait.value) : attains_age(since, wait.value);
    const Date counts = disability ? claim.disability_cause.value_or(right.event) : right.event;
    if (counts > right.event)
      throw ConflictingFacts("event.disability_cause", to_text(counts),
                             "lies after the determination of the disability");
    verdict.add({.program = Program::jp,
                 .condition = disability ? &member_before_disability : &member_before_death,
                 .met = met_if(enough <= counts),
                 .weight = Weight::shapes,
                 .citation = wait.citation,
                 .detail = &member_long_enough_on,
                 .date = enough});
    const bool in_time = disability || !age || right.event < age->reached;
    pension = dense && enough <= counts && in_time;
    if (pension) {
      right.deemed = true;
      right.months = on_day(benefits.deemed_months).value;
    }
  }

  switch (claim.kind) {
    case PensionEvent::old_age:
      right.kind = RightKind::old_age;
      break;
    case PensionEvent::total_disability:
      right.kind = RightKind::disability;
      right.citation = detail::article("Pasal 20");
      break;
    case PensionEvent::death:
    case PensionEvent::pensioner_death:
      if (!claim.family) {
        verdict.miss(Program::jp, {"family"});
        verdict.not_before(Program::jp, first_day(right.from));
        return right;
      }
      detail::choose_survivor(benefits, claim, right, verdict);
      if (right.kind == RightKind::none) return right;
      break;
  }
  if (!pension) {
    right.kind = RightKind::lump_sum;
    right.to.reset();
    right.children_from.reset();
    right.citation =
        claim.kind == PensionEvent::old_age ? detail::article("Pasal 24(1)-(2)")
        : claim.kind == PensionEvent::total_disability
            ? detail::article("Pasal 20, 24", Confidence::reported)
            : Citation{"Permenaker 29/2015", "Pasal 26(2)-(3)", Date(2015, 7, 1),
                       right.payee == Party::spouse_and_children ? Confidence::confirmed
                                                                 : Confidence::assumed};
  }
  verdict.not_before(Program::jp, first_day(right.from));
  return right;
}

}  // namespace jp
}  // namespace v1
}  // namespace jamsos
