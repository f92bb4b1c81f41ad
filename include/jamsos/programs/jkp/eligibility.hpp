// SPDX-License-Identifier: Apache-2.0
// Who is a JKP participant in a month, so that the contributions are recomposed: PP 37/2021 Pasal
// 4, amended by PP 6/2025, and PP 49/2023 Pasal 16A(2)-(3).
#pragma once

#include <optional>

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/facts/employer.hpp"
#include "jamsos/facts/worker.hpp"
#include "jamsos/programs/jkp/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkp {

inline constexpr Remark not_indonesian{"jkp.not_indonesian",
                                       "not a JKP participant: not an Indonesian citizen",
                                       "bukan peserta JKP: bukan warga negara Indonesia"};
inline constexpr Remark too_old_at_enrolment{
    "jkp.too_old_at_enrolment", "not a JKP participant: too old on the day of enrolment",
    "bukan peserta JKP: usia melewati batas pada saat mendaftar"};
inline constexpr Remark programs_incomplete{
    "jkp.programs_incomplete",
    "not a JKP participant: not in all programs that JKP asks for at this size of employer",
    "bukan peserta JKP: tidak ikut semua program yang disyaratkan untuk skala usaha ini"};
inline constexpr Remark jkn_condition_unmet{
    "jkp.jkn_condition_unmet", "not a JKP participant: not registered in JKN as JKP asks",
    "bukan peserta JKP: kepesertaan JKN tidak memenuhi syarat"};
inline constexpr Remark employer_in_arrears{
    "jkp.employer_in_arrears", "no recomposition for JKP while the employer is in arrears",
    "tidak ada rekomposisi untuk JKP selama pemberi kerja menunggak"};
inline constexpr Remark undetermined_jkn{
    "jkp.undetermined.jkn",
    "JKP left out: whether the worker is a participant depends on the fact 'jkn', not stated",
    "JKP tidak dihitung: kepesertaan bergantung pada fakta 'jkn' yang tidak disebutkan"};
inline constexpr Remark undetermined_enrolment{
    "jkp.undetermined.jkp_enrolled_on",
    "JKP left out: whether the worker is a participant depends on the fact 'jkp_enrolled_on', not "
    "stated",
    "JKP tidak dihitung: kepesertaan bergantung pada fakta 'jkp_enrolled_on' yang tidak "
    "disebutkan"};
inline constexpr Remark undetermined_birth_date{
    "jkp.undetermined.birth_date",
    "JKP left out: whether the worker is a participant depends on the fact 'birth_date', not "
    "stated",
    "JKP tidak dihitung: kepesertaan bergantung pada fakta 'birth_date' yang tidak disebutkan"};
inline constexpr Remark arrears_not_stated{"employer.arrears_not_stated",
                                           "taken for granted: the employer is not in arrears",
                                           "diandaikan: pemberi kerja tidak menunggak iuran"};

enum class Participation : std::uint8_t { participant, not_participant, undetermined };

struct ParticipationResult {
  Participation outcome = Participation::participant;
  const Remark* reason = nullptr;  ///< why not, or which fact is missing
  Citation citation{};             ///< of the reason why not
};

struct ParticipationFacts {
  EmployerSize size = EmployerSize::not_stated;
  ProgramSet programs{};  ///< in which the worker contributes this month
  bool in_arrears = false;
};

namespace detail {

enum class AgeTest : std::uint8_t { met, unmet, unknown_enrolment, unknown_birth };

/// The age counts on the day of enrolment only; it is asked for only where it decides.
constexpr AgeTest age_at_enrolment(const Worker& worker, int limit, Date program_start,
                                   Date end_of_month) {
  if (!worker.birth_date) return AgeTest::unknown_birth;
  const Date attained = attains_age(*worker.birth_date, limit);
  if (worker.jkp_enrolled_on)
    return *worker.jkp_enrolled_on < attained ? AgeTest::met : AgeTest::unmet;
  Date earliest = program_start;
  if (worker.employed_from && *worker.employed_from > earliest) earliest = *worker.employed_from;
  if (attained <= earliest) return AgeTest::unmet;
  return end_of_month < attained ? AgeTest::met : AgeTest::unknown_enrolment;
}

}  // namespace detail

/// The conditions of one month, looked up once for any number of workers. Refers to the law it was
/// made from. The month must not lie before the program: throws NotInForce then.
class ParticipationRules {
 public:
  constexpr ParticipationRules(const Tables& law, Month month, KnownOn known_on)
      : end_of_month_(last_day(month)),
        start_(law.government.rows().front().citation.in_force),
        age_(&law.enrolment_age_limit.on(month, known_on)),
        foreigners_(&law.foreigners_admitted.on(month, known_on)),
        required_(&law.required_programs.on(month, known_on)),
        jkn_(&law.jkn_condition.on(end_of_month_, known_on)),
        arrears_(&law.recomposed_in_arrears.on(month, known_on)) {}

  /// Does JKP apply to the worker? An unmet condition decides before a missing fact does.
  /// Throws InvalidValue for an enrolment before the program or after the month.
  [[nodiscard]] constexpr ParticipationResult apply(const Worker& worker,
                                                    const ParticipationFacts& facts) const {
    if (worker.jkp_enrolled_on &&
        (*worker.jkp_enrolled_on < start_ || *worker.jkp_enrolled_on > end_of_month_))
      throw InvalidValue("jkp_enrolled_on", to_text(*worker.jkp_enrolled_on),
                         jamsos::detail::joined({"must lie between the start of JKP, ",
                                                 to_text(start_), ", and the month billed"}));

    if (worker.citizenship == Citizenship::foreign && !foreigners_->value)
      return unmet(not_indonesian, foreigners_->citation);

    const bool smaller = facts.size == EmployerSize::micro || facts.size == EmployerSize::small;
    if (!facts.programs.contains(smaller ? required_->value.micro_and_small
                                         : required_->value.medium_and_large))
      return unmet(programs_incomplete, required_->citation);

    const auto age_test = detail::age_at_enrolment(worker, age_->value, start_, end_of_month_);
    if (age_test == detail::AgeTest::unmet) return unmet(too_old_at_enrolment, age_->citation);

    const bool jkn_asked = jkn_->value != JknCondition::not_asked;
    const bool jkn_stated = worker.jkn != JknMembership::not_stated;
    const bool as_wage_earner =
        worker.jkn == JknMembership::employer || worker.jkn == JknMembership::other_employer;
    if (jkn_asked && jkn_stated &&
        (worker.jkn == JknMembership::none ||
         (jkn_->value == JknCondition::wage_earner_of_a_firm && !as_wage_earner)))
      return unmet(jkn_condition_unmet, jkn_->citation);

    if (facts.in_arrears && !arrears_->value) return unmet(employer_in_arrears, arrears_->citation);

    if (age_test == detail::AgeTest::unknown_birth) return unknown(undetermined_birth_date);
    if (age_test == detail::AgeTest::unknown_enrolment) return unknown(undetermined_enrolment);
    if (jkn_asked && !jkn_stated) return unknown(undetermined_jkn);
    return {};
  }

 private:
  static constexpr ParticipationResult unmet(const Remark& reason, const Citation& citation) {
    return {Participation::not_participant, &reason, citation};
  }
  static constexpr ParticipationResult unknown(const Remark& reason) {
    return {Participation::undetermined, &reason, {}};
  }

  Date end_of_month_;
  Date start_;  ///< of JKP
  const DatedRow<int>* age_;
  const DatedRow<bool>* foreigners_;
  const DatedRow<RequiredPrograms>* required_;
  const DatedRow<JknCondition>* jkn_;
  const DatedRow<bool>* arrears_;
};

}  // namespace jkp
}  // namespace v1
}  // namespace jamsos
