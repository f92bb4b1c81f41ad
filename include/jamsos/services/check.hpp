// SPDX-License-Identifier: Apache-2.0
// The verb `check`: is a claim good, by which conditions, and what is not known.
#pragma once

#include <optional>

#include "jamsos/law.hpp"
#include "jamsos/programs/beasiswa/benefit.hpp"
#include "jamsos/programs/jkk/claim_conditions.hpp"
#include "jamsos/programs/jkm/claim_conditions.hpp"
#include "jamsos/segments/migrant/benefit.hpp"
#include "jamsos/services/claim_checks.hpp"
#include "jamsos/services/job_loss.hpp"
#include "jamsos/services/last_due_month.hpp"
#include "jamsos/services/later_life.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark program_answers_for_event{
    "event.answered_for",
    "the program answers for such an event: JKK for one by work, JKM for another death, the "
    "scholarship for a death or a total disability by work, JHT and JP where a working life is "
    "stated",
    "program menanggung kejadian ini: JKK untuk kecelakaan kerja, JKM untuk kematian lain, "
    "beasiswa "
    "untuk kematian atau cacat total tetap karena kerja"};

namespace detail {

/// A claim with everything that was found about it; settle builds on it.
class Examination {
 public:
  /// Refers to both, which must outlive it.
  constexpr Examination(const Law& law, const Claim& claim, const ClaimOptions& options)
      : law_(law), stated_((check_claim(claim, options), claim)), later_(law, claim, options) {
    // A working life tells the membership where nothing else does.
    const Participant& participant = claim.participant;
    if (participant.memberships.empty() && !participant.contribution_months &&
        !claim.history.empty() && is_accident_or_death(claim.event)) {
      derived_ = claim;
      derived_->participant.memberships = memberships_of(claim.history, *claim.event.date);
      check_memberships(derived_->participant);
    }
    const Event& event = claim.event;
    context_ = {
        .event = *event.date,
        .known_on = options.known_on,
        .asked = asked_on(claim, options),
        .pays_himself = is_migrant() || claim.participant.segment == Segment::self_employed};
    by_work_ = is_by_work(event);
    verdict_ = Verdict(program());
    if (is_accident_or_death(event)) examine_accident_or_death(law, event, options);
    job_loss_.examine(law, claim, options, verdict_);
    later_.examine(law, claim, verdict_);
    if (options.program) ask_for(*options.program);
  }
  Examination(const Law&&, const Claim&, const ClaimOptions&) = delete;

  [[nodiscard]] constexpr const ClaimContext& context() const { return context_; }
  [[nodiscard]] constexpr const MembershipAt& membership() const { return membership_; }
  [[nodiscard]] constexpr bool is_migrant() const {
    return stated_.participant.segment == Segment::migrant;
  }
  [[nodiscard]] constexpr bool by_work() const { return by_work_; }
  /// The insurance that answers for the event.
  [[nodiscard]] constexpr Program program() const {
    if (!is_accident_or_death(stated_.event)) {
      // Who states facts of JKP asks of it first; else the savings are the first thing of old.
      const bool savings = !stated_.history.empty() || stated_.jht.opening_balance;
      return JobLoss::concerns(law_, stated_, context_.known_on) && (stated_.job_loss || !savings)
                 ? Program::jkp
                 : Program::jht;
    }
    return by_work_ ? Program::jkk : Program::jkm;
  }
  /// JKP, and what goes on after a dismissal.
  [[nodiscard]] constexpr const JobLoss& job_loss() const { return job_loss_; }
  /// JHT and JP.
  [[nodiscard]] constexpr const LaterLife& later_life() const { return later_; }
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
    return heirs_of(table.on(context_.event, context_.known_on).value, stated_.family);
  }

 private:
  constexpr void examine_accident_or_death(const Law& law, const Event& event,
                                           const ClaimOptions& options) {
    // A disease that shows after employment is insured by the membership of its last day.
    const Date insured_on =
        event.employment_ended ? std::min(*event.employment_ended, *event.date) : *event.date;
    membership_ =
        membership_at(facts().participant, insured_on,
                      last_due_month(law, context_.pays_himself, insured_on, options.known_on));
    if (is_migrant())
      standing_ = migrant::examine(law.migrant_benefits, program(), facts(), context_, membership_,
                                   verdict_);
    else if (by_work_)
      standing_ = jkk::examine(law.jkk_benefits, law.jkk, facts(), context_, membership_, verdict_);
    else
      death_right_ =
          jkm::examine(law.jkm_benefits, law.jkm, facts(), context_, membership_, verdict_);
    const bool leaves_children = !by_work_ || event.died_on || event.total_disability ||
                                 event.kind == EventKind::missing_person;
    if (leaves_children && verdict_.outcome(program()) != Outcome::not_entitled &&
        (!is_migrant() || migrant::examine_scholarship(law.migrant_benefits, program(), facts(),
                                                       context_, verdict_)))
      examine_scholarship(event);
  }

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
    award_ = beasiswa::examine(law_, program(), facts(), context_, membership_, death, verdict_);
  }

  constexpr void ask_for(Program asked) {
    constexpr ProgramSet programs{Program::jkk, Program::jkm, Program::beasiswa, Program::jht,
                                  Program::jp,  Program::jkp, Program::jkn};
    if (!programs.contains(asked))
      throw InvalidValue("program", std::string(to_string(asked)),
                         "one of JKK, JKM, BEASISWA, JHT, JP, JKP, JKN");
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

  /// The claim with the membership that its working life tells.
  [[nodiscard]] constexpr const Claim& facts() const { return derived_ ? *derived_ : stated_; }

  const Law& law_;
  const Claim& stated_;
  std::optional<Claim> derived_{};
  ClaimContext context_{};
  MembershipAt membership_{};
  bool by_work_ = true;
  Standing standing_{};
  jkm::Right death_right_{};
  beasiswa::Award award_{};
  LaterLife later_{};
  JobLoss job_loss_{};
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
