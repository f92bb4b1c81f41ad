// SPDX-License-Identifier: Apache-2.0
// The monthly wage that benefits are taken of: the registered pay of those who earn a wage, the
// base of the income band of those who do not (PP 44/2015 Pasal 19, 20, 28 and 32).
#pragma once

#include "jamsos/facts/claim_standing.hpp"
#include "jamsos/law.hpp"
#include "jamsos/programs/jkk/benefit.hpp"
#include "jamsos/segments/self_employed/contribution.hpp"
#include "jamsos/segments/wage_earner/monthly_wage.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark construction_wage_25_days{
    "jkk.construction_wage_25_days",
    "interpretation: the monthly wage is the daily wage times 25 (Pasal 19(3)); a payout of 2018 "
    "took 30 days",
    "tafsir: upah sebulan adalah upah harian kali 25 (Pasal 19(3)); suatu pembayaran tahun 2018 "
    "memakai 30 hari"};
inline constexpr Remark construction_wage_30_days{
    "jkk.construction_wage_30_days",
    "interpretation: the monthly wage is the daily wage times 30, as a payout of 2018 took it; "
    "Pasal 19(3) says 25",
    "tafsir: upah sebulan adalah upah harian kali 30, seperti pembayaran tahun 2018; Pasal 19(3) "
    "menyebut 25"};
inline constexpr Remark trainee_in_lowest_band{
    "jkk.trainee_lowest_band",
    "interpretation: the lowest income band, as practice takes it; Pasal 28(2) says the lowest "
    "wage of the same work",
    "tafsir: golongan penghasilan terendah, sesuai praktik; Pasal 28(2) menyebut upah terendah "
    "pekerjaan yang sama"};
inline constexpr Remark trainee_wage_of_same_work{
    "jkk.trainee_same_work",
    "interpretation: the lowest wage of the same work at the employer (Pasal 28(2))",
    "tafsir: upah terendah pekerjaan yang sama pada pemberi kerja (Pasal 28(2))"};

namespace detail {

/// Days of construction for the reading that a published payout took.
inline constexpr int construction_days_of_payout = 30;

[[nodiscard]] constexpr Rupiah stated_monthly_wage(const Law& law, const Pay& pay,
                                                   const ClaimContext& context,
                                                   BenefitStatement& statement) {
  if (pay.kind() == PayKind::not_stated)
    throw MissingField("participant.wage", "", "the benefit is a multiple of the registered wage");
  // Only other ways of pay than a monthly wage ask the tables, which begin in July 2015.
  const bool monthly = pay.kind() == PayKind::monthly;
  const Month month = month_of(context.event);
  if (!monthly && law.wage_earner.daily_wage_days.find_known(month) == nullptr)
    throw NotInForce(joined({"participant.", wage_earner::name_of_wage(pay)}),
                     to_text(context.event), "only a monthly wage is known for this time");
  const wage_earner::WageRules rules =
      monthly ? wage_earner::WageRules()
              : wage_earner::WageRules(law.wage_earner, month, context.known_on);
  try {
    return wage_earner::monthly_wage(rules, pay, law.roundings.average_wage, statement);
  } catch (Error& error) {
    if (error.field() != "month") error.within("participant");
    throw;
  }
}

[[nodiscard]] constexpr Rupiah band_base(const Law& law, const Participant& participant,
                                         const ClaimContext& context, BenefitStatement& statement) {
  if (participant.income &&
      (*participant.income < Rupiah{} || *participant.income > self_employed::highest_income))
    throw InvalidValue("participant.income", to_text(*participant.income),
                       "an income lies between 0 and 1,000,000,000,000");
  if (!participant.income) {
    if (self_employed::declares_income(participant.group))
      throw MissingField("participant.income", "",
                         "picks the band that the benefit is a multiple of");
    statement.assume(self_employed::lowest_band_in_practice);
  }
  const auto& bands =
      law.self_employed.income_bands.on(month_of(context.event), context.known_on).value;
  return self_employed::band_of(law.self_employed, bands, participant.income.value_or(Rupiah{}),
                                "participant.income", statement)
      .base;
}

[[nodiscard]] constexpr bool is_trainee(SelfEmployedGroup group) {
  return group == SelfEmployedGroup::apprentice || group == SelfEmployedGroup::student ||
         group == SelfEmployedGroup::inmate;
}

}  // namespace detail

/// Throws MissingField ("participant.wage", "participant.income") and InvalidValue.
[[nodiscard]] constexpr jkk::BenefitWage benefit_wage(const Law& law, const Claim& claim,
                                                      const ClaimContext& context,
                                                      BenefitStatement& statement) {
  const Participant& participant = claim.participant;
  jkk::BenefitWage wage;
  if (participant.segment == Segment::self_employed) {
    if (detail::is_trainee(participant.group)) {
      const bool lowest = law.jkk_benefits.trainee_wage == jkk::TraineeWage::lowest_band;
      wage.confidence = Confidence::conflicting;
      wage.remark = lowest ? &trainee_in_lowest_band : &trainee_wage_of_same_work;
      if (!lowest) {
        wage.registered = detail::stated_monthly_wage(law, participant.pay, context, statement);
        return wage;
      }
    }
    wage.registered = detail::band_base(law, participant, context, statement);
    return wage;
  }

  if (participant.segment == Segment::construction && participant.pay.kind() == PayKind::daily) {
    const auto& days =
        law.construction.daily_wage_days.on(month_of(context.event), context.known_on);
    const Rupiah daily = participant.pay.amount();
    if (daily <= Rupiah{} || daily > wage_earner::highest_monthly_wage)
      throw InvalidValue("participant.daily_wage", to_text(daily), "a wage is greater than zero");
    const bool article =
        law.jkk_benefits.construction_daily_wage == jkk::ConstructionDailyWage::twenty_five_days;
    const Rupiah by_article = daily * days.value;
    const Rupiah by_payout = daily * detail::construction_days_of_payout;
    wage.registered = article ? by_article : by_payout;
    wage.other = article ? by_payout : by_article;
    wage.interpretation = "jkk.construction_daily_wage";
    wage.other_reading = word_of(article ? jkk::ConstructionDailyWage::thirty_days
                                         : jkk::ConstructionDailyWage::twenty_five_days);
    wage.remark = article ? &construction_wage_25_days : &construction_wage_30_days;
    wage.confidence = Confidence::conflicting;
  } else {
    wage.registered = detail::stated_monthly_wage(law, participant.pay, context, statement);
  }
  if (claim.employer.actual_wage) {
    if (*claim.employer.actual_wage < wage.registered)
      throw ConflictingFacts("employer.actual_wage", to_text(*claim.employer.actual_wage),
                             "lies below the registered wage");
    if (*claim.employer.actual_wage > wage_earner::highest_monthly_wage)
      throw InvalidValue("employer.actual_wage", to_text(*claim.employer.actual_wage),
                         "above 1,000,000,000,000: not a monthly wage");
    wage.actual = claim.employer.actual_wage;
  }
  return wage;
}

}  // namespace v1
}  // namespace jamsos
