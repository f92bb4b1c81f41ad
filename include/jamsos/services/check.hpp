// SPDX-License-Identifier: Apache-2.0
// The verb `check`: is a claim good, by which conditions, and what is not known.
#pragma once

#include <optional>

#include "jamsos/core/due.hpp"
#include "jamsos/facts/claim.hpp"
#include "jamsos/law.hpp"
#include "jamsos/programs/beasiswa/benefit.hpp"
#include "jamsos/programs/jkk/claim_conditions.hpp"
#include "jamsos/programs/jkm/claim_conditions.hpp"
#include "jamsos/segments/migrant/benefit.hpp"
#include "jamsos/segments/wage_earner/monthly_wage.hpp"

namespace jamsos {
inline namespace v1 {

/// Is the event one of work, for JKK, rather than a death for JKM? A missing person is one of work
/// where the cause is stated.
[[nodiscard]] constexpr bool is_by_work(const Event& event) {
  return event.kind == EventKind::work_accident || event.kind == EventKind::occupational_disease ||
         (event.kind == EventKind::missing_person && event.cause != AccidentCause::not_stated);
}

inline constexpr Remark program_answers_for_event{
    "event.answered_for",
    "the program answers for such an event: JKK for one by work, JKM for another death, the "
    "scholarship for a death or a total disability by work",
    "program menanggung kejadian ini: JKK untuk kecelakaan kerja, JKM untuk kematian lain, "
    "beasiswa "
    "untuk kematian atau cacat total tetap karena kerja"};

namespace detail {

/// Refuses facts that cannot all be true, by name.
constexpr void check_claim(const Claim& claim, const ClaimOptions& options) {
  const Participant& participant = claim.participant;
  const Event& event = claim.event;
  if (!participant.segment)
    throw MissingField("participant.segment", "", "decides the wage and who pays contributions");
  if (!contains_name(insured_segment_names, *participant.segment))
    throw InvalidValue("participant.segment",
                       std::string(name_of(segment_names, *participant.segment)),
                       "these benefits are for wage_earner, self_employed, construction, migrant "
                       "and public_worker; others have rules of their own");
  if (participant.segment == Segment::migrant)
    migrant::check_facts(claim);
  else if (participant.phase != WorkPhase::not_stated)
    throw ConflictingFacts("participant.phase",
                           std::string(name_of(work_phase_names, participant.phase)),
                           "belongs to a migrant worker");
  if (event.kind == EventKind::not_stated) throw MissingField("event.kind", "", "what happened");
  if (!event.date) throw MissingField("event.date", "", "it chooses the law");
  const Date day = *event.date;
  if (participant.birth_date && *participant.birth_date >= day)
    throw ConflictingFacts("participant.birth_date", to_text(*participant.birth_date),
                           "lies after the event");
  if (options.on && *options.on < day)
    throw ConflictingFacts("on", to_text(*options.on), "lies before the event");
  if (participant.citizenship == Citizenship::foreign && !participant.stay_months)
    throw MissingField("participant.stay_months", "", "foreigners are insured from some months on");
  if (participant.stay_months && *participant.stay_months < 0)
    throw InvalidValue("participant.stay_months", std::to_string(*participant.stay_months),
                       "a number of months is not negative");
  check_memberships(participant);
  // Texts are made for refusals only: a good claim allocates nothing.
  const Pay& pay = participant.pay;
  const Rupiah least = pay.has_negative_part() ? pay.lowest_part() : pay.amount();
  if (pay.kind() != PayKind::not_stated && least <= Rupiah{})
    throw InvalidValue(joined({"participant.", wage_earner::name_of_wage(pay)}), to_text(least),
                       "a wage is greater than zero");
  if (claim.employer.actual_wage && *claim.employer.actual_wage <= Rupiah{})
    throw InvalidValue("employer.actual_wage", to_text(*claim.employer.actual_wage),
                       "a wage is greater than zero");
  if (claim.employer.wage_paid && *claim.employer.wage_paid < Rupiah{})
    throw InvalidValue("employer.wage_paid", to_text(*claim.employer.wage_paid),
                       "a wage is not negative");
  if (participant.income && *participant.income < Rupiah{})
    throw InvalidValue("participant.income", to_text(*participant.income),
                       "an income is not negative");

  const bool by_work = is_by_work(event);
  const auto only_by_work = [&](bool stated, const char* field) {
    if (stated && !by_work)
      throw ConflictingFacts(field, "", "belongs to a work accident or an occupational disease");
  };
  only_by_work(event.inability.has_value(), "event.inability");
  only_by_work(!event.losses.empty(), "event.losses");
  only_by_work(event.total_disability, "event.total_disability");
  const Receipts& receipts = event.receipts;
  only_by_work(receipts.transport_land || receipts.transport_sea || receipts.transport_air ||
                   receipts.dentures || receipts.hearing_aid || receipts.glasses ||
                   receipts.home_care || receipts.orthosis_price,
               "event.receipts");
  only_by_work(event.recovered_on.has_value(), "event.recovered_on");
  if (event.kind == EventKind::death) {
    only_by_work(event.died_on.has_value(), "event.died_on");
    only_by_work(event.cause != AccidentCause::not_stated, "event.cause");
  }
  const auto not_before_event = [&](const std::optional<Date>& date, const char* field) {
    if (date && *date < day) throw ConflictingFacts(field, to_text(*date), "lies before the event");
  };
  not_before_event(event.died_on, "event.died_on");
  not_before_event(event.recovered_on, "event.recovered_on");
  not_before_event(event.reported_on, "event.reported_on");
  not_before_event(claim.dates.filed_on, "claim.filed_on");
  not_before_event(claim.dates.complete_on, "claim.complete_on");
  if (claim.dates.paid_on) {
    const Date complete = claim.dates.complete_on.value_or(day);
    if (*claim.dates.paid_on < complete)
      throw ConflictingFacts("claim.paid_on", to_text(*claim.dates.paid_on),
                             "lies before the claim was complete");
    if (!claim.dates.complete_on && !claim.dates.days_late)
      throw MissingField("claim.complete_on", "", "the days of payment are counted from it");
  }
  if (event.employment_ended) {
    if (event.kind != EventKind::occupational_disease)
      throw ConflictingFacts("event.employment_ended", to_text(*event.employment_ended),
                             "belongs to an occupational disease");
  }
  if (event.died_on && event.recovered_on && *event.died_on < *event.recovered_on)
    throw ConflictingFacts("event.recovered_on", to_text(*event.recovered_on),
                           "lies after the death");
  if (event.died_on && event.inability && event.inability->until &&
      *event.inability->until > *event.died_on)
    throw ConflictingFacts("event.inability.until", to_text(*event.inability->until),
                           "lies after the death");
  if (event.total_disability && !event.losses.empty())
    throw ConflictingFacts("event.losses", "", "state either losses or total_disability");
  const bool dies = event.died_on || event.kind == EventKind::missing_person;
  if (dies && event.total_disability)
    throw ConflictingFacts("event.total_disability", "", "a death takes the place of a disability");
  if (dies && !event.losses.empty())
    throw ConflictingFacts("event.losses", "", "a death takes the place of a disability");
  if (claim.family) {
    const auto count = [](int number, const char* field) {
      if (number < 0) throw InvalidValue(field, std::to_string(number), "a number of persons");
    };
    count(claim.family->grandchildren, "family.grandchildren");
    count(claim.family->parents, "family.parents");
    count(claim.family->grandparents, "family.grandparents");
    count(claim.family->siblings, "family.siblings");
    count(claim.family->parents_in_law, "family.parents_in_law");
  }
}

/// The last month whose contribution was due before the event.
[[nodiscard]] constexpr Month last_due_month(const Law& law, bool pays_himself, Date event,
                                             KnownOn known_on) {
  const Month month = month_of(event);
  const auto* rule = pays_himself ? law.self_employed.due.find_known(month, known_on)
                                  : law.wage_earner.due.find_known(month, known_on);
  // Before the tables begin the month before counts as the last one due.
  if (rule == nullptr) return month - 1;
  const Month latest = month - rule->value.months_after;
  return due_date(rule->value, latest, std::nullopt) < event ? latest : latest - 1;
}

/// A claim with everything that was found about it; settle builds on it.
class Examination {
 public:
  /// Refers to both, which must outlive it.
  constexpr Examination(const Law& law, const Claim& claim, const ClaimOptions& options)
      : law_(law), claim_(claim) {
    check_claim(claim, options);
    const Event& event = claim.event;
    context_ = {
        .event = *event.date,
        .known_on = options.known_on,
        .asked = claim.dates.filed_on ? claim.dates.filed_on : options.on,
        .pays_himself = is_migrant() || claim.participant.segment == Segment::self_employed};
    // A disease that shows after employment is insured by the membership of its last day.
    const Date insured_on =
        event.employment_ended ? std::min(*event.employment_ended, *event.date) : *event.date;
    membership_ =
        membership_at(claim.participant, insured_on,
                      last_due_month(law, context_.pays_himself, insured_on, options.known_on));
    by_work_ = is_by_work(event);
    verdict_ = Verdict(program());
    if (is_migrant())
      standing_ =
          migrant::examine(law.migrant_benefits, program(), claim, context_, membership_, verdict_);
    else if (by_work_)
      standing_ = jkk::examine(law.jkk_benefits, law.jkk, claim, context_, membership_, verdict_);
    else
      death_right_ =
          jkm::examine(law.jkm_benefits, law.jkm, claim, context_, membership_, verdict_);
    const bool leaves_children = !by_work_ || event.died_on || event.total_disability ||
                                 event.kind == EventKind::missing_person;
    if (leaves_children && verdict_.outcome(program()) != Outcome::not_entitled &&
        (!is_migrant() ||
         migrant::examine_scholarship(law.migrant_benefits, program(), claim, context_, verdict_)))
      examine_scholarship(event);
    if (options.program) ask_for(*options.program);
  }
  Examination(const Law&&, const Claim&, const ClaimOptions&) = delete;

  [[nodiscard]] constexpr const ClaimContext& context() const { return context_; }
  [[nodiscard]] constexpr const MembershipAt& membership() const { return membership_; }
  [[nodiscard]] constexpr bool is_migrant() const {
    return claim_.participant.segment == Segment::migrant;
  }
  [[nodiscard]] constexpr bool by_work() const { return by_work_; }
  /// The insurance that answers for the event.
  [[nodiscard]] constexpr Program program() const { return by_work_ ? Program::jkk : Program::jkm; }
  [[nodiscard]] constexpr const Standing& standing() const {
    return by_work_ || is_migrant() ? standing_ : death_right_.standing;
  }
  [[nodiscard]] constexpr const jkm::Right& death_right() const { return death_right_; }
  [[nodiscard]] constexpr const beasiswa::Award& award() const { return award_; }
  [[nodiscard]] constexpr const Verdict& verdict() const { return verdict_; }
  [[nodiscard]] constexpr Heirs heirs() const {
    const auto& table = is_migrant() ? law_.migrant_benefits.heirs
                        : by_work_   ? law_.jkk_benefits.heirs
                                     : law_.jkm_benefits.heirs;
    return heirs_of(table.on(context_.event, context_.known_on).value, claim_.family);
  }

 private:
  constexpr void examine_scholarship(const Event& event) {
    // Nothing but the funeral is paid for a membership that is too short.
    if (!by_work_ && death_right_.only_funeral) {
      verdict_.add({.program = Program::beasiswa,
                    .condition = &jkm::membership_long_enough,
                    .met = Met::no,
                    .citation = death_right_.only_funeral_citation});
      return;
    }
    std::optional<Date> death = event.died_on;
    if (!death && (!by_work_ || event.kind == EventKind::missing_person)) death = event.date;
    award_ = beasiswa::examine(law_, program(), claim_, context_, membership_, death, verdict_);
  }

  constexpr void ask_for(Program asked) {
    if (asked != Program::jkk && asked != Program::jkm && asked != Program::beasiswa)
      throw InvalidValue("program", std::string(to_string(asked)), "one of JKK, JKM, BEASISWA");
    verdict_.set_main_program(asked);
    if (verdict_.concerns(asked)) return;
    const bool old = context_.event < Date(2015, 7, 1);
    verdict_.add(
        {.program = asked,
         .condition = &program_answers_for_event,
         .met = Met::no,
         .citation =
             is_migrant()
                 ? law_.migrant_benefits.death_during_work.on(context_.event, context_.known_on)
                       .citation
             : old ? Citation{"UU 3/1992", "Pasal 6", Date(1993, 7, 1), Confidence::reported}
                   : Citation{"PP 44/2015", "Pasal 25(2)b, 34(1)-(2)", Date(2015, 7, 1)}});
  }

  const Law& law_;
  const Claim& claim_;
  ClaimContext context_{};
  MembershipAt membership_{};
  bool by_work_ = true;
  Standing standing_{};
  jkm::Right death_right_{};
  beasiswa::Award award_{};
  Verdict verdict_{};
};

}  // namespace detail

/// Is the claim good on the day `options.on`? The law is that of the event's day.
/// Throws MissingField ("on" and facts without which nothing can be said), InvalidValue and
/// ConflictingFacts by the path of the fact ("event.died_on"), NotInForce before the law knows the
/// benefit: JKK from 2008, JKM from 23 April 2012, both from 10 December 2018 for migrant workers.
/// A fact that only decides the answer is named among the missing ones of the verdict instead.
[[nodiscard]] constexpr Verdict check(const Law& law, const Claim& claim,
                                      const ClaimOptions& options) {
  if (!options.on) throw MissingField("on", "", "the day on which the claim is asked");
  return detail::Examination(law, claim, options).verdict();
}

}  // namespace v1
}  // namespace jamsos
