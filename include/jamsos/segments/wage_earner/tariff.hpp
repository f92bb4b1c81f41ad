// SPDX-License-Identifier: Apache-2.0
// Everything the law says about one employer in one month, looked up once; then one bill for each
// wage earner. Traps it guards against: the ceiling of JP belongs to the contribution month, not to
// the day of payment; the JKP money is inside JKK and JKM, never on top; only JP, JKP and JKN know
// a highest wage.
#pragma once

#include <optional>

#include "jamsos/core/charge.hpp"
#include "jamsos/core/due.hpp"
#include "jamsos/facts/bill_options.hpp"
#include "jamsos/facts/employer.hpp"
#include "jamsos/facts/worker.hpp"
#include "jamsos/law.hpp"
#include "jamsos/programs/jht/contribution.hpp"
#include "jamsos/programs/jkk/contribution.hpp"
#include "jamsos/programs/jkm/contribution.hpp"
#include "jamsos/programs/jkn/contribution.hpp"
#include "jamsos/programs/jkp/contribution.hpp"
#include "jamsos/programs/jkp/eligibility.hpp"
#include "jamsos/programs/jp/contribution.hpp"
#include "jamsos/programs/jp/eligibility.hpp"
#include "jamsos/segments/wage_earner/late_payment.hpp"
#include "jamsos/segments/wage_earner/monthly_wage.hpp"
#include "jamsos/segments/wage_earner/participation.hpp"

namespace jamsos {
inline namespace v1 {

namespace wage_earner {

inline constexpr Remark stay_too_short{
    "worker.stay_too_short",
    "a foreigner who works in Indonesia for less than 6 months does not join",
    "orang asing yang bekerja di Indonesia kurang dari 6 bulan tidak menjadi peserta"};
inline constexpr Remark jkn_not_asked{
    "jkn.not_asked", "health contributions (JKN) not billed: the fact 'jkn' is not stated",
    "iuran kesehatan (JKN) tidak ditagih: fakta 'jkn' tidak disebutkan"};
inline constexpr Remark additional_family_on_limited_base{
    "jkn.additional_family_on_limited_base",
    "interpretation: additional family members are charged on the same limited base as the worker",
    "tafsir: anggota keluarga tambahan dihitung dari dasar terbatas yang sama dengan pekerja"};
inline constexpr Remark deferral_not_stated{
    "jp.deferral_not_stated",
    "taken for granted: no deferral of JP contributions was granted (PP 49/2020 Pasal 17)",
    "diandaikan: tidak ada penundaan iuran JP (PP 49/2020 Pasal 17)"};
inline constexpr Remark worker_share_withheld_in_full{
    "jp.worker_share_withheld_in_full",
    "the worker's share is still withheld in full; only its payment to the agency is deferred",
    "bagian pekerja tetap dipotong penuh; hanya penyetorannya yang ditunda"};

/// Most additional family members that are taken for a household.
inline constexpr int most_additional_family = 20;

class Tariff {
 public:
  /// Refers to `law`, which must outlive the tariff. Covers July 2015 and later; throws NotInForce
  /// or NotYetKnown by month, MissingField or InvalidValue for the employer's facts
  /// ("employer.size"). A pension ceiling that is not known is refused only when a worker is in JP.
  constexpr Tariff(const Law& law, const Employer& employer, Month month, BillOptions options = {})
      : law_(&law),
        employer_(employer),
        month_(month),
        first_day_(first_day(month)),
        last_day_(last_day(month)),
        options_(options),
        rounding_(contribution_line(law.roundings, options.rounding)),
        // First among the tables, so that a month before the law is refused by a table everybody
        // knows.
        jht_employer_(jht::employer_line(law.jht, month, options.known_on)),
        jht_worker_(jht::worker_line(law.jht, month, options.known_on)),
        obliged_(obliged_programs(law.wage_earner.obligations.on(month, options.known_on).value,
                                  validated(employer, month).size)),
        wage_rules_(law.wage_earner, month, options.known_on),
        jkk_relief_(qualifies(law.jkk.relief.on(month, options.known_on).value.conditions, employer,
                              month, options.paid_on)),
        jkk_employer_(jkk::employer_line(law.jkk, month, options.known_on, employer.risk_group,
                                         jkk_relief_ == ReliefAnswer::granted)),
        jkm_employer_(jkm::employer_line(
            law.jkm, month, options.known_on,
            qualifies(law.jkm.relief.on(month, options.known_on).value.conditions, employer, month,
                      options.paid_on) == ReliefAnswer::granted)),
        jp_employer_(jp::employer_line(law.jp, month, options.known_on)),
        jp_worker_(jp::worker_line(law.jp, month, options.known_on)),
        jp_ceiling_(law.jp.wage_ceiling.find_known(month, options.known_on)),
        jp_deferral_(&law.jp.deferral.on(month, options.known_on)),
        lowest_pension_age_(jp::lowest_pension_age(law.jp)),
        jkp_(make_jkp()),
        jkn_employer_(jkn::employer_line(law.jkn, month, options.known_on)),
        jkn_worker_(jkn::worker_line(law.jkn, month, options.known_on)),
        jkn_family_(jkn::additional_family_line(law.jkn, month, options.known_on)),
        jkn_ceiling_(&law.jkn.wage_ceiling.on(month, options.known_on)),
        jkn_floor_(&law.jkn.wage_floor.on(month, options.known_on)) {
    // Beyond the last month of the calendar there is no day to name.
    if (month < Month(jamsos::detail::last_year, 12)) {
      const Date due =
          due_date(law.wage_earner.due.on(month, options.known_on).value, month, options.holidays);
      for (Line* line : {&jht_employer_, &jht_worker_, &jkk_employer_, &jkm_employer_,
                         &jp_employer_, &jp_worker_})
        line->due = due;
    }
    const Date jkn_due =
        due_date(law.jkn_member.due.on(month, options.known_on).value, month, options.holidays);
    for (Line* line : {&jkn_employer_, &jkn_worker_, &jkn_family_}) line->due = jkn_due;
    // For an industry of the relief, the normal rate rests on the relief being over.
    if (jkk_relief_ == ReliefAnswer::none && employer.industry != Industry::not_stated &&
        employer.industry != Industry::other)
      jkk_employer_.confidence = weakest(
          jkk_employer_.confidence, law.jkk.relief.on(month, options.known_on).citation.confidence);
  }
  Tariff(const Law&&, const Employer&, Month, BillOptions = {}) = delete;

  [[nodiscard]] constexpr Month month() const { return month_; }

  /// What bill() charges wages with, for whoever charges columns of them. Lives as long as the
  /// tariff.
  struct Prepared {
    const Line *jkk_employer, *jkm_employer, *jht_employer, *jht_worker, *jp_employer, *jp_worker;
    const Line *jkn_employer, *jkn_worker, *jkn_additional_family;
    const Line *jkp_government, *jkp_from_jkk, *jkp_from_jkm;  ///< null before JKP
    const DatedRow<Rupiah>* jp_ceiling;                        ///< null when it is not known
    const DatedRow<Rupiah>* jkp_cap;                           ///< null before JKP
    const DatedRow<Rupiah>* jkn_ceiling;
    const DatedRow<jkn::FloorRule>* jkn_floor;
    const Rounding* rounding;
    bool jp_deferred;  ///< JP lines are split (PP 49/2020 Pasal 17)
  };
  [[nodiscard]] constexpr Prepared prepared() const {
    return {.jkk_employer = &jkk_employer_,
            .jkm_employer = &jkm_employer_,
            .jht_employer = &jht_employer_,
            .jht_worker = &jht_worker_,
            .jp_employer = &jp_employer_,
            .jp_worker = &jp_worker_,
            .jkn_employer = &jkn_employer_,
            .jkn_worker = &jkn_worker_,
            .jkn_additional_family = &jkn_family_,
            .jkp_government = jkp_ ? &jkp_->government : nullptr,
            .jkp_from_jkk = jkp_ ? &jkp_->from_jkk : nullptr,
            .jkp_from_jkm = jkp_ ? &jkp_->from_jkm : nullptr,
            .jp_ceiling = jp_ceiling_,
            .jkp_cap = jkp_ ? jkp_->cap : nullptr,
            .jkn_ceiling = jkn_ceiling_,
            .jkn_floor = jkn_floor_,
            .rounding = &rounding_,
            .jp_deferred = jp_deferred()};
  }

  /// Every contribution of one wage earner for the month, to the sen.
  /// Throws MissingField, InvalidValue or ConflictingFacts naming the worker's fact ("birth_date").
  [[nodiscard]] constexpr Statement bill(const Worker& worker) const {
    Statement statement;
    statement.assume(remark_of(options_.rounding));
    if (!options_.holidays) statement.assume(holidays_not_considered);
    validate(worker);
    const Rupiah wage =
        monthly_wage(wage_rules_, worker.pay, law_->roundings.average_wage, statement);
    const ProgramSet programs = registered_programs(worker, statement);

    if (programs.contains(Program::jkk)) {
      if (jkk_relief_ == ReliefAnswer::industry_unknown) statement.assume(industry_not_stated);
      bill_uncapped(statement, worker, wage, law_->jkk.minimum_stay_months, {&jkk_employer_});
    }
    if (programs.contains(Program::jkm))
      bill_uncapped(statement, worker, wage, law_->jkm.minimum_stay_months, {&jkm_employer_});
    if (programs.contains(Program::jht))
      bill_uncapped(statement, worker, wage, law_->jht.minimum_stay_months,
                    {&jht_employer_, &jht_worker_});
    const bool in_jp = programs.contains(Program::jp) && bill_jp(statement, worker, wage);
    bill_jkp(statement, worker, wage, programs, in_jp);
    bill_jkn(statement, worker, wage);
    if (options_.paid_on)
      add_late_payment_fines(statement, *law_, month_, options_,
                             jkk_relief_ == ReliefAnswer::granted);
    return statement;
  }

 private:
  struct JkpTariff {
    jkp::ParticipationRules rules;
    const DatedRow<Rupiah>* cap;
    Line government;
    Line from_jkk;
    Line from_jkm;
    bool in_arrears;
  };

  static constexpr const Employer& validated(const Employer& employer, Month month) {
    if (employer.programs) validate_programs(*employer.programs, "employer.programs");
    if (employer.regional_minimum_wage && *employer.regional_minimum_wage <= Rupiah{})
      throw InvalidValue("employer.regional_minimum_wage", to_text(*employer.regional_minimum_wage),
                         "must be greater than zero");
    if (employer.active_workers && *employer.active_workers < 0)
      throw InvalidValue("employer.active_workers", std::to_string(*employer.active_workers),
                         "a number of workers is not negative");
    if (employer.registered && *employer.registered > month)
      throw ConflictingFacts("employer.registered", to_text(*employer.registered),
                             detail::joined({"lies after the month billed, ", to_text(month)}));
    return employer;
  }

  constexpr std::optional<JkpTariff> make_jkp() const {
    const jkp::Tables& law = law_->jkp;
    const KnownOn known_on = options_.known_on;
    if (law.government.find_known(month_, known_on) == nullptr) return std::nullopt;
    const bool relieved = jkk_relief_ == ReliefAnswer::granted &&
                          law.from_jkk_under_relief.find_known(month_, known_on) != nullptr;
    return JkpTariff{
        .rules = jkp::ParticipationRules(law, month_, known_on),
        .cap = &law.wage_cap.on(month_, known_on),
        .government = jkp::government_line(law, month_, known_on),
        .from_jkk = jkp::from_jkk_line(law, month_, known_on, relieved),
        .from_jkm = jkp::from_jkm_line(law, month_, known_on),
        .in_arrears = employer_.paid_through && *employer_.paid_through < month_ - 1,
    };
  }

  static constexpr void validate_programs(ProgramSet programs, const char* field) {
    if (programs.empty()) throw InvalidValue(field, "", "names no program");
    if (!ProgramSet{Program::jkk, Program::jkm, Program::jht, Program::jp}.contains(programs))
      throw InvalidValue(field, "",
                         "may name JKK, JKM, JHT and JP; JKP and JKN follow other facts");
  }

  constexpr void validate(const Worker& worker) const {
    if (worker.citizenship == Citizenship::not_stated)
      throw MissingField("citizenship", "", "decides the programs that apply: WNI or WNA");
    if (worker.citizenship == Citizenship::foreign) {
      if (!worker.stay_months)
        throw MissingField("stay_months", "", "decides whether a foreigner joins at all");
      if (*worker.stay_months < 0)
        throw InvalidValue("stay_months", std::to_string(*worker.stay_months), "is not negative");
    }
    if (worker.programs) validate_programs(*worker.programs, "programs");
    if (worker.jpk != JpkFamily::not_stated)
      throw NotInForce("jpk", std::string(name_of(jpk_family_names, worker.jpk)),
                       "the health program of Jamsostek ended in December 2013");
    if (worker.birth_date && *worker.birth_date > last_day_)
      throw InvalidValue("birth_date", to_text(*worker.birth_date), "lies after the month billed");
    if (worker.employed_from && worker.employed_until &&
        *worker.employed_from > *worker.employed_until)
      throw ConflictingFacts(
          "employed_until", to_text(*worker.employed_until),
          detail::joined({"lies before employed_from ", to_text(*worker.employed_from)}));
    if (worker.birth_date && worker.employed_from && *worker.employed_from <= *worker.birth_date)
      throw ConflictingFacts(
          "employed_from", to_text(*worker.employed_from),
          detail::joined({"does not lie after the birth date ", to_text(*worker.birth_date)}));
    if (worker.employed_from && *worker.employed_from > last_day_)
      throw InvalidValue(
          "employed_from", to_text(*worker.employed_from),
          detail::joined({"the work starts after the month billed, ", to_text(month_)}));
    if (worker.employed_until && *worker.employed_until < first_day_)
      throw InvalidValue(
          "employed_until", to_text(*worker.employed_until),
          detail::joined({"the work ended before the month billed, ", to_text(month_)}));
    if (worker.jkn_additional_family < 0 || worker.jkn_additional_family > most_additional_family)
      throw InvalidValue("jkn_additional_family", std::to_string(worker.jkn_additional_family),
                         "must lie between 0 and 20");
    if (worker.jkn_additional_family > 0 && worker.jkn != JknMembership::employer)
      throw ConflictingFacts("jkn_additional_family", std::to_string(worker.jkn_additional_family),
                             "additional members are billed only with jkn 'employer'");
  }

  constexpr ProgramSet registered_programs(const Worker& worker, Statement& statement) const {
    if (!worker.programs && !employer_.programs) {
      statement.assume(programs_by_size);
      return obliged_;
    }
    const ProgramSet registered = worker.programs ? *worker.programs : *employer_.programs;
    if (!registered.contains(obliged_)) statement.assume(below_obligation);
    return registered;
  }

  /// Is the worker a foreigner whose stay is too short for the program? Then a line says so.
  constexpr bool stay_excludes(const Worker& worker, const Dated<int>& minimum) const {
    return worker.citizenship == Citizenship::foreign &&
           *worker.stay_months < minimum.on(month_, options_.known_on).value;
  }

  constexpr void bill_uncapped(Statement& statement, const Worker& worker, Rupiah wage,
                               const Dated<int>& minimum_stay,
                               std::initializer_list<const Line*> prepared) const {
    const bool excluded = stay_excludes(worker, minimum_stay);
    for (const Line* prepared_line : prepared) {
      Line& line = statement.add(*prepared_line);
      if (excluded)
        owe_nothing(line, wage, stay_too_short,
                    minimum_stay.on(month_, options_.known_on).citation);
      else
        charge(line, wage, {.base = wage}, rounding_);
    }
  }

  constexpr bool jp_deferred() const {
    return jp_deferral_->value.available && employer_.jp_deferral_granted.value_or(false);
  }

  constexpr void nothing_for_jp(Statement& statement, Rupiah wage, const Remark& reason,
                                const Citation& citation) const {
    owe_nothing(statement.add(jp_employer_), wage, reason, citation);
    owe_nothing(statement.add(jp_worker_), wage, reason, citation);
  }

  /// Returns whether the worker contributes.
  constexpr bool bill_jp(Statement& statement, const Worker& worker, Rupiah wage) const {
    const auto& stay = law_->jp.minimum_stay_months;
    if (stay_excludes(worker, stay)) {
      nothing_for_jp(statement, wage, stay_too_short, stay.on(month_, options_.known_on).citation);
      return false;
    }
    if (worker.citizenship == Citizenship::foreign) {
      // A worker's own registration in JP is a fact of the agency and outranks the reading.
      const bool registered = worker.programs && worker.programs->contains(Program::jp);
      if (!registered && law_->jp.foreign_workers == jp::ForeignWorkers::excluded) {
        nothing_for_jp(statement, wage, jp::foreign_worker_excluded,
                       stay.on(month_, options_.known_on).citation);
        return false;
      }
      statement.assume(jp::foreign_worker_included);
    }
    if (!worker.birth_date)
      throw MissingField("birth_date", "", "decides whether the worker is past pension age (JP)");

    Confidence sureness = worker.citizenship == Citizenship::foreign
                              ? stay.on(month_, options_.known_on).citation.confidence
                              : Confidence::confirmed;
    if (!jp::certainly_below_pension_age(lowest_pension_age_, *worker.birth_date, month_) &&
        !contributes_near_pension_age(statement, worker, wage, sureness))
      return false;

    if (jp_ceiling_ == nullptr) (void)law_->jp.wage_ceiling.on(month_, options_.known_on);
    const LimitedBase base = at_most(wage, *jp_ceiling_);
    const jp::Deferral& deferral = jp_deferral_->value;
    const bool deferred = jp_deferred();
    if (deferral.available && !employer_.jp_deferral_granted) statement.assume(deferral_not_stated);
    if (deferred) statement.assume(worker_share_withheld_in_full);
    for (const Line* prepared : {&jp_employer_, &jp_worker_}) {
      Line& line = charge(statement.add(*prepared), wage, base, rounding_);
      line.confidence = weakest(line.confidence, sureness);
      if (deferred) statement.add(jp::defer(line, deferral, jp_deferral_->citation, rounding_));
    }
    return true;
  }

  /// The exact answer for a worker old enough to need it; adds lines of zero when it is no.
  constexpr bool contributes_near_pension_age(Statement& statement, const Worker& worker,
                                              Rupiah wage, Confidence& sureness) const {
    const auto pension = jp::pension_date(law_->jp, *worker.birth_date, options_.known_on);
    if (month_of(pension.reached) == month_) {
      statement.assume(law_->jp.last_month == jp::LastMonth::month_before
                           ? jp::last_month_is_month_before
                           : jp::last_month_is_month_of_pension_age);
      sureness = weakest(sureness, Confidence::assumed);
    }
    if (jp::contributes(law_->jp.last_month, month_, pension.reached)) return true;
    const auto& years = law_->jp.postponement_years.on(month_, options_.known_on);
    // Who was past pension age when JP began never joined, and has nothing to postpone.
    const bool could_join = month_of(pension.reached) >= law_->jp.employer.rows().front().from;
    if (worker.jp_postponed && could_join &&
        jp::contributes(law_->jp.last_month, month_, attains_age(pension.reached, years.value))) {
      statement.assume(jp::postponed);
      sureness = weakest(sureness, years.citation.confidence);
      return true;
    }
    nothing_for_jp(statement, wage, jp::pension_age_reached, pension.citation);
    return false;
  }

  constexpr void bill_jkp(Statement& statement, const Worker& worker, Rupiah wage,
                          ProgramSet programs, bool in_jp) const {
    if (!jkp_) {
      if (worker.jkp_enrolled_on && month_ < law_->jkp.government.rows().front().from)
        throw InvalidValue(
            "jkp_enrolled_on", to_text(*worker.jkp_enrolled_on),
            detail::joined({"there is no JKP yet in the month billed, ", to_text(month_)}));
      return;
    }
    ProgramSet contributing;
    for (const Program program : {Program::jkk, Program::jkm, Program::jht})
      if (programs.contains(program)) contributing.insert(program);
    if (in_jp) contributing.insert(Program::jp);
    const auto result = jkp_->rules.apply(
        worker, {.size = employer_.size, .programs = contributing, .in_arrears = jkp_->in_arrears});
    if (result.outcome == jkp::Participation::undetermined) {
      statement.assume(*result.reason);
      return;
    }
    if (result.outcome == jkp::Participation::not_participant) {
      owe_nothing(statement.add(jkp_->government), wage, *result.reason, result.citation);
      return;
    }
    if (!employer_.paid_through) statement.assume(jkp::arrears_not_stated);
    const LimitedBase base = at_most(wage, *jkp_->cap);
    if (base.limit == Limit::ceiling) statement.assume(jkp::employer_total_kept);
    charge(statement.add(jkp_->government), wage, base, rounding_);
    charge(statement.add(jkp_->from_jkk), wage, base, rounding_);
    if (jkp_->from_jkm.rate.is_zero())
      statement.assume(jkp::nothing_from_jkm);
    else
      charge(statement.add(jkp_->from_jkm), wage, base, rounding_);
  }

  constexpr void bill_jkn(Statement& statement, const Worker& worker, Rupiah wage) const {
    if (worker.jkn == JknMembership::not_stated) statement.assume(jkn_not_asked);
    if (worker.jkn != JknMembership::employer) return;
    const auto& stay = law_->jkn.minimum_stay_months;
    if (stay_excludes(worker, stay)) {
      const Citation& citation = stay.on(month_, options_.known_on).citation;
      owe_nothing(statement.add(jkn_employer_), wage, stay_too_short, citation);
      owe_nothing(statement.add(jkn_worker_), wage, stay_too_short, citation);
      return;
    }
    const LimitedBase base = jkn::limited_base(*jkn_ceiling_, *jkn_floor_, employer_.size,
                                               employer_.regional_minimum_wage, wage);
    charge(statement.add(jkn_employer_), wage, base, rounding_);
    charge(statement.add(jkn_worker_), wage, base, rounding_);
    if (worker.jkn_additional_family > 0) {
      Line& family = statement.add(jkn_family_);
      family.times = worker.jkn_additional_family;
      charge(family, wage, base, rounding_);
      statement.assume(additional_family_on_limited_base);
    }
  }

  const Law* law_;
  Employer employer_;
  Month month_;
  Date first_day_, last_day_;
  BillOptions options_;
  Rounding rounding_;
  Line jht_employer_, jht_worker_;
  ProgramSet obliged_;
  WageRules wage_rules_;
  ReliefAnswer jkk_relief_;
  Line jkk_employer_, jkm_employer_, jp_employer_, jp_worker_;
  const DatedRow<Rupiah>* jp_ceiling_;  ///< null when it is not known for the month
  const DatedRow<jp::Deferral>* jp_deferral_;
  int lowest_pension_age_;
  std::optional<JkpTariff> jkp_;  ///< none before JKP
  Line jkn_employer_, jkn_worker_, jkn_family_;
  const DatedRow<Rupiah>* jkn_ceiling_;
  const DatedRow<jkn::FloorRule>* jkn_floor_;
};

}  // namespace wage_earner
}  // namespace v1
}  // namespace jamsos
