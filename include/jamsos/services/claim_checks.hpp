// SPDX-License-Identifier: Apache-2.0
// Refuses facts of a claim that cannot all be true, before any rule is asked.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "jamsos/facts/claim.hpp"
#include "jamsos/facts/membership.hpp"
#include "jamsos/programs/jkp/claim_conditions.hpp"
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

/// Is it an accident, a disease or a death, which JKK and JKM answer for, rather than the end of
/// work or old age?
[[nodiscard]] constexpr bool is_accident_or_death(const Event& event) {
  return event.kind <= EventKind::missing_person;
}

/// The day on which the participant died; none: alive.
[[nodiscard]] constexpr std::optional<Date> day_of_death(const Event& event) {
  if (event.died_on) return event.died_on;
  const bool death = event.kind == EventKind::death || event.kind == EventKind::missing_person;
  return death ? event.date : std::nullopt;
}

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
  check_history(claim.history, participant.birth_date, day_of_death(event));
  if (claim.jht.opening_balance && !claim.jht.opening_on)
    throw MissingField("jht.opening_on", "", "the day at whose end the opening balance stands");
  const bool part = event.kind == EventKind::partial_withdrawal;
  if (claim.jht.part && !part)
    throw ConflictingFacts("jht.part", std::string(word_of(*claim.jht.part)),
                           "belongs to the event partial_withdrawal");
  if (claim.jht.amount && !part)
    throw ConflictingFacts("jht.amount", to_text(*claim.jht.amount),
                           "belongs to the event partial_withdrawal");
  const auto ends_pension = [&](const std::optional<Date>& date, const char* field) {
    const auto death = day_of_death(event);
    if (date && (!death || *date < *death))
      throw ConflictingFacts(field, to_text(*date), "lies before a death of the participant");
  };
  ends_pension(event.remarried_on, "event.remarried_on");
  ends_pension(event.widow_died_on, "event.widow_died_on");
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
  if (event.kind != EventKind::missing_person) {
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
  if (claim.employer.programs) {
    constexpr ProgramSet joined{Program::jkk, Program::jkm, Program::jht, Program::jp};
    for (const Program program : all_programs)
      if (claim.employer.programs->contains(program) && !joined.contains(program))
        throw InvalidValue("employer.programs", std::string(to_string(program)),
                           "an employer joins JKK, JKM, JHT and JP");
  }
  jkp::check_facts(claim, options.on);
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

}  // namespace detail

}  // namespace v1
}  // namespace jamsos
