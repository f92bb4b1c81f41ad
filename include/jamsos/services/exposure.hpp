// SPDX-License-Identifier: Apache-2.0
// What an employer itself would have to pay if something happened to a worker: the claim that its
// conduct leads to, settled; the lines whose payer is the employer are the exposure.
#pragma once

#include <algorithm>
#include <optional>

#include "jamsos/facts/compliance.hpp"
#include "jamsos/segments/wage_earner/monthly_wage.hpp"
#include "jamsos/segments/wage_earner/participation.hpp"
#include "jamsos/services/settle.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark exposure_without_savings{
    "exposure.without_savings",
    "savings and pension are left out of an accident or a death unless the returns of the year are "
    "stated",
    "saldo JHT dan manfaat pensiun tidak dihitung untuk kecelakaan atau kematian kecuali hasil "
    "pengembangan tahun itu disebutkan"};
inline constexpr Remark exposure_wage_held{
    "exposure.wage_held",
    "assumed: the wage stated was earned in every month since the work began, not before July 2015",
    "diandaikan: upah yang disebutkan diterima setiap bulan sejak mulai bekerja, paling awal Juli "
    "2015"};

namespace detail {

/// Index in remitted_programs.
[[nodiscard]] constexpr std::size_t remitted_index(Program program) {
  for (std::size_t i = 0; i < remitted_programs.size(); ++i)
    if (remitted_programs[i] == program) return i;
  throw InvalidValue("program", std::string(to_string(program)), "one of JKK, JKM, JHT, JP");
}

/// The programs that the employer must join in `month`, by size or for construction.
[[nodiscard]] constexpr ProgramSet duty_programs(const Law& law, const EmployerConduct& conduct,
                                                 Month month, KnownOn known_on) {
  if (conduct.construction_by_day)
    return law.compliance.construction_obligation.on(month, known_on).value.mandatory;
  return wage_earner::obliged_programs(law.wage_earner.obligations.on(month, known_on).value,
                                       conduct.employer.size);
}
[[nodiscard]] constexpr const Citation& duty_citation(const Law& law,
                                                      const EmployerConduct& conduct, Month month,
                                                      KnownOn known_on) {
  return conduct.construction_by_day
             ? law.compliance.construction_obligation.on(month, known_on).citation
             : law.wage_earner.obligations.on(month, known_on).citation;
}

[[nodiscard]] constexpr bool is_joined(const EmployerConduct& conduct, Program program,
                                       Month month) {
  const auto& since = conduct.joined[remitted_index(program)];
  return since && *since <= month;
}
/// The programs that the employer had joined by `month`.
[[nodiscard]] constexpr ProgramSet joined_programs(const EmployerConduct& conduct, Month month) {
  ProgramSet programs;
  for (const Program program : remitted_programs)
    if (is_joined(conduct, program, month)) programs.insert(program);
  return programs;
}
/// Were the reported contributions of the month left unpaid?
[[nodiscard]] constexpr bool is_unpaid(const EmployerConduct& conduct, Month month) {
  const auto& through = conduct.employer.paid_through;
  return (through && month > *through) ||
         std::find(conduct.unpaid.begin(), conduct.unpaid.end(), month) != conduct.unpaid.end();
}

/// The first day of work.
[[nodiscard]] constexpr Date work_began(const EmployerConduct& conduct,
                                        const EmployedPerson& person) {
  if (person.worker.employed_from) return *person.worker.employed_from;
  if (!conduct.duty_from)
    throw MissingField("employer.duty_from", "", "the first day on which somebody worked");
  return *conduct.duty_from;
}
/// Was the worker reported for the month?
[[nodiscard]] constexpr bool is_reported(const EmployedPerson& person, Month month) {
  return person.registered && (!person.registered_since || *person.registered_since <= month);
}
/// The programs in which the worker is registered in `month`.
[[nodiscard]] constexpr ProgramSet reported_programs(const EmployerConduct& conduct,
                                                     const EmployedPerson& person, Month month) {
  ProgramSet programs;
  if (!is_reported(person, month)) return programs;
  for (const Program program : remitted_programs)
    if (is_joined(conduct, program, month) &&
        (!person.worker.programs || person.worker.programs->contains(program)))
      programs.insert(program);
  return programs;
}

/// Takes the notes of a wage, which the bill writes anyway.
struct NoNotes {
  constexpr void assume(const Remark&) {}
};
/// The monthly wage really earned. Throws as wage_earner::monthly_wage does.
[[nodiscard]] constexpr Rupiah true_wage(const Law& law, const EmployedPerson& person, Month month,
                                         KnownOn known_on) {
  NoNotes notes;
  return wage_earner::monthly_wage(wage_earner::WageRules(law.wage_earner, month, known_on),
                                   person.worker.pay, law.roundings.average_wage, notes);
}
/// The wage as reported, checked against the true one.
[[nodiscard]] constexpr Rupiah reported_wage(const EmployedPerson& person, Rupiah earned) {
  if (!person.reported_wage) return earned;
  if (*person.reported_wage <= Rupiah{})
    throw InvalidValue("reported_wage", to_text(*person.reported_wage),
                       "a wage is greater than zero");
  if (*person.reported_wage > earned)
    throw ConflictingFacts("reported_wage", to_text(*person.reported_wage),
                           joined({"lies above the wage earned, ", to_text(earned)}));
  return *person.reported_wage;
}

/// Begin of the law that comply knows.
inline constexpr Month first_duty_month{2015, 7};

}  // namespace detail

/// The claim of one worker in the stated event. It holds its working life, so it must stay where
/// it is while it is used.
class ExposureClaim {
 public:
  /// Throws by the name of the fact: MissingField ("event.date", "employer.duty_from"),
  /// InvalidValue and ConflictingFacts ("reported_wage").
  constexpr ExposureClaim(const Law& law, const EmployerConduct& conduct,
                          const EmployedPerson& person, const StatedEvent& stated,
                          const ClaimOptions& options = {}) {
    if (!stated.event.date) throw MissingField("event.date", "", "it chooses the law");
    const Date day = *stated.event.date;
    const Month month = month_of(day);
    if (month < detail::first_duty_month)
      throw NotInForce("event.date", to_text(day), "the duties are known since July 2015");
    began_ = detail::work_began(conduct, person);
    employed_ =
        began_ <= day && (!person.worker.employed_until || day <= *person.worker.employed_until);
    const Rupiah earned = detail::true_wage(law, person, month, options.known_on);
    const Rupiah reported = detail::reported_wage(person, earned);

    claim_.event = stated.event;
    claim_.family = person.family;
    claim_.jht = stated.jht;
    claim_.jp = stated.jp;
    Participant& participant = claim_.participant;
    participant.segment = Segment::wage_earner;
    participant.birth_date = person.worker.birth_date;
    participant.citizenship = person.worker.citizenship;
    participant.stay_months = person.worker.stay_months;

    const ProgramSet programs = detail::reported_programs(conduct, person, month);
    EmployerRecord& record = claim_.employer;
    record.registered = !programs.empty();
    record.programs = programs;
    record.size = conduct.employer.size;
    if (jkp::concerns(stated.event.kind))
      claim_.job_loss =
          JobLossFacts{.enrolled_on = person.worker.jkp_enrolled_on, .jkn = person.worker.jkn};
    participant.pay = Pay::monthly(record.registered ? reported : earned);
    if (record.registered && earned > reported) record.actual_wage = earned;
    if (record.registered) add_membership(law, conduct, person, day, options.known_on);

    const bool asked = !stated.jht.returns.empty() || stated.jht.opening_balance.has_value();
    if (is_accident_or_death(stated.event) && !asked) {
      without_savings_ = true;
      claim_.jht = {};
      claim_.jp = {};
    } else {
      lay_out_life(law, conduct, person, month, earned, reported, options.known_on);
      claim_.history = runs_.span();
    }
  }
  ExposureClaim(const ExposureClaim&) = delete;
  ExposureClaim& operator=(const ExposureClaim&) = delete;

  [[nodiscard]] constexpr const Claim& claim() const { return claim_; }
  /// Does the worker work for the employer on the day of the event?
  [[nodiscard]] constexpr bool employed() const { return employed_; }
  [[nodiscard]] constexpr bool without_savings() const { return without_savings_; }

 private:
  /// The first contribution month in which the worker was reported in some program.
  [[nodiscard]] constexpr std::optional<Month> first_reported(const EmployerConduct& conduct,
                                                              const EmployedPerson& person,
                                                              Month last) const {
    for (Month month = std::max(month_of(began_), detail::first_duty_month); month <= last;
         month = month + 1)
      if (!detail::reported_programs(conduct, person, month).empty()) return month;
    return std::nullopt;
  }

  /// Membership begins with the first contribution paid (PP 44/2015 Pasal 6(2)).
  constexpr void add_membership(const Law& law, const EmployerConduct& conduct,
                                const EmployedPerson& person, Date day, KnownOn known_on) {
    const Month first = *first_reported(conduct, person, month_of(day));
    const Date from = std::max(first_day(first), began_);
    const Month last = detail::last_due_month(law, false, day, known_on);
    bool any_paid = last < first;  // nothing was due yet
    int in_a_row = 0;
    for (Month month = first; month <= last; month = month + 1) {
      const bool unpaid = detail::is_unpaid(conduct, month);
      in_a_row = unpaid ? in_a_row + 1 : 0;
      any_paid = any_paid || !unpaid;
    }
    claim_.employer.first_contribution_paid = any_paid;
    claim_.participant.memberships.add({.from = std::min(from, day)});
    claim_.participant.unpaid_months = in_a_row;
  }

  /// The months of work as runs: those in which the employer left the worker out of a program that
  /// it had to join count as earned, so that it answers for them.
  constexpr void lay_out_life(const Law& law, const EmployerConduct& conduct,
                              const EmployedPerson& person, Month last, Rupiah earned,
                              Rupiah reported, KnownOn known_on) {
    const Month end = person.worker.employed_until
                          ? std::min(last, month_of(*person.worker.employed_until))
                          : last;
    for (Month month = std::max(month_of(began_), detail::first_duty_month); month <= end;
         month = month + 1) {
      const ProgramSet duty = detail::duty_programs(law, conduct, month, known_on);
      const ProgramSet in = detail::reported_programs(conduct, person, month);
      const bool left_out_of_jht = duty.contains(Program::jht) && !in.contains(Program::jht);
      const bool left_out_of_jp =
          duty.contains(Program::jp) && !claim_.employer.programs->contains(Program::jp);
      WageRun run{.from = month, .to = month, .wage = in.empty() ? earned : reported};
      if (left_out_of_jht || earned > run.wage) run.actual_wage = earned;
      if (!in.empty() && detail::is_unpaid(conduct, month)) run.state = ContributionState::unpaid;
      run.in_jht = in.contains(Program::jht);
      run.in_jp = in.contains(Program::jp) || left_out_of_jp;
      const auto* required = law.jkp.required_programs.find_known(month, known_on);
      run.in_jkp = required != nullptr && in.contains(required->value.micro_and_small);
      if (!runs_.empty() && same_terms(runs_.last(), run))
        runs_.last().to = month;
      else
        runs_.add(run);
    }
  }
  [[nodiscard]] static constexpr bool same_terms(const WageRun& a, const WageRun& b) {
    return a.wage == b.wage && a.actual_wage == b.actual_wage && a.state == b.state &&
           a.in_jht == b.in_jht && a.in_jp == b.in_jp && a.in_jkp == b.in_jkp;
  }

  Date began_{};
  bool employed_ = false;
  bool without_savings_ = false;
  Claim claim_{};
  FixedList<WageRun, 160> runs_{};
};

/// Would the employer itself pay the line?
[[nodiscard]] constexpr bool employer_pays(const BenefitLine& line) {
  return line.payer == Party::employer;
}
/// Of an amount that adds up: pensions stand apart, see BenefitStatement::total.
[[nodiscard]] constexpr Rupiah employer_total(const BenefitStatement& settlement) {
  return settlement.total(
      [](const BenefitLine& line) { return employer_pays(line) && adds_up(line); });
}

/// What the pensions among them pay in their first month.
[[nodiscard]] constexpr Rupiah employer_monthly(const BenefitStatement& settlement) {
  return settlement.monthly_on(std::nullopt, employer_pays);
}

/// The settlement of the stated event for one worker; the lines for which employer_pays() holds are
/// what the employer would have to pay. No lines for a worker who does not work for it on the day.
/// Throws as ExposureClaim and settle do. Never touches the heap unless it throws.
[[nodiscard]] constexpr BenefitStatement exposure(const Law& law, const EmployerConduct& conduct,
                                                  const EmployedPerson& person,
                                                  const StatedEvent& stated,
                                                  const ClaimOptions& options = {}) {
  const ExposureClaim asked(law, conduct, person, stated, options);
  if (!asked.employed()) return {};
  BenefitStatement settlement = settle(law, asked.claim(), options);
  if (asked.without_savings())
    settlement.assume(exposure_without_savings);
  else
    settlement.assume(exposure_wage_held);
  return settlement;
}

}  // namespace v1
}  // namespace jamsos
