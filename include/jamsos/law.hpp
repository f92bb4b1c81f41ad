// SPDX-License-Identifier: Apache-2.0
// All dated tables, interpretations and roundings as one value. Law::gazette() is the built-in one;
// a copy can be changed (a reform, next year's ceiling, another reading) and passed to any verb.
// Nothing is global and nothing changes behind the caller's back.
#pragma once

#include <string_view>
#include <type_traits>
#include <utility>

#include "jamsos/core/members.hpp"
#include "jamsos/core/rounding.hpp"
#include "jamsos/facts/bill_options.hpp"
#include "jamsos/programs/beasiswa/law.hpp"
#include "jamsos/programs/bsu/law.hpp"
#include "jamsos/programs/jht/benefit_law.hpp"
#include "jamsos/programs/jht/law.hpp"
#include "jamsos/programs/jkk/benefit_law.hpp"
#include "jamsos/programs/jkk/law.hpp"
#include "jamsos/programs/jkm/benefit_law.hpp"
#include "jamsos/programs/jkm/law.hpp"
#include "jamsos/programs/jkn/law.hpp"
#include "jamsos/programs/jkp/benefit_law.hpp"
#include "jamsos/programs/jkp/law.hpp"
#include "jamsos/programs/jp/benefit_law.hpp"
#include "jamsos/programs/jp/law.hpp"
#include "jamsos/segments/construction/law.hpp"
#include "jamsos/segments/jamsostek/law.hpp"
#include "jamsos/segments/jkn_member/law.hpp"
#include "jamsos/segments/migrant/benefit_law.hpp"
#include "jamsos/segments/migrant/law.hpp"
#include "jamsos/segments/public_worker/law.hpp"
#include "jamsos/segments/self_employed/law.hpp"
#include "jamsos/segments/wage_earner/compliance_law.hpp"
#include "jamsos/segments/wage_earner/law.hpp"
#include "jamsos/version.hpp"

namespace jamsos {
inline namespace v1 {

/// The named points at which an exact amount becomes payable. No regulation read orders any of
/// them.
struct Roundings {
  /// A contribution line as on the agency's bill.
  Rounding contribution_line_sen{.id = "contribution_line.sen",
                                 .direction = RoundingDirection::half_away_from_zero,
                                 .unit = Rupiah::from_sen(1),
                                 .status = RuleStatus::official_practice,
                                 .citation = {"Formulir 2a PU", "amount columns with two decimals",
                                              Date(2026, 8, 1), Confidence::reported}};
  /// A contribution line in whole rupiah, as much payroll software prints it.
  Rounding contribution_line_rupiah{.id = "contribution_line.rupiah",
                                    .direction = RoundingDirection::half_away_from_zero,
                                    .unit = Rupiah::from_sen(100),
                                    .status = RuleStatus::house_choice,
                                    .citation = {"payroll practice", "nearest whole rupiah",
                                                 Date(2015, 7, 1), Confidence::reported}};
  /// The average of piece wages, because an employer reports one monthly wage.
  Rounding average_wage{
      .id = "average_wage.sen",
      .direction = RoundingDirection::half_away_from_zero,
      .unit = Rupiah::from_sen(1),
      .status = RuleStatus::house_choice,
      .citation = {"jamsos", "house choice", Date(2015, 7, 1), Confidence::assumed}};
  /// A benefit, rounded once after its exact sum.
  Rounding benefit_line{
      .id = "benefit_line.sen",
      .direction = RoundingDirection::half_away_from_zero,
      .unit = Rupiah::from_sen(1),
      .status = RuleStatus::house_choice,
      .citation = {"jamsos", "house choice", Date(2015, 7, 1), Confidence::assumed}};
  /// A contract value from which the value-added tax was taken out.
  Rounding net_contract_value{
      .id = "net_contract_value.sen",
      .direction = RoundingDirection::half_away_from_zero,
      .unit = Rupiah::from_sen(1),
      .status = RuleStatus::house_choice,
      .citation = {"jamsos", "house choice", Date(2015, 7, 1), Confidence::assumed}};
};

[[nodiscard]] constexpr const Rounding& contribution_line(const Roundings& roundings,
                                                          LineRounding rounding) {
  return rounding == LineRounding::whole_rupiah ? roundings.contribution_line_rupiah
                                                : roundings.contribution_line_sen;
}

struct Law {
  jkk::Tables jkk{};
  jkm::Tables jkm{};
  jht::Tables jht{};
  jp::Tables jp{};
  jkp::Tables jkp{};
  jkn::Tables jkn{};
  jkk::BenefitTables jkk_benefits{};
  jkm::BenefitTables jkm_benefits{};
  beasiswa::Tables beasiswa{};
  jht::BenefitTables jht_benefits{};
  jp::BenefitTables jp_benefits{};
  jkp::BenefitTables jkp_benefits{};
  bsu::Tables bsu{};
  wage_earner::Tables wage_earner{};
  wage_earner::ComplianceTables compliance{};
  self_employed::Tables self_employed{};
  construction::Tables construction{};
  migrant::Tables migrant{};
  migrant::BenefitTables migrant_benefits{};
  public_worker::Tables public_worker{};
  jkn_member::Tables jkn_member{};
  jamsostek::Tables jamsostek{};
  Roundings roundings{};
  /// Names this law in results. Whoever changes a copy says so here.
  std::string_view version = gazette_version;

  /// The law as gazetted, in version gazette_version. Lives as long as the program.
  [[nodiscard]] static constexpr const Law& gazette();

  /// Calls `visit(table)` for every dated table, programs in the order of this struct.
  template <class Visitor>
  constexpr void for_each_table(Visitor&& visit) const {
    visit(jkk.contribution);
    visit(jkk.relief);
    visit(jkk.minimum_stay_months);
    visit(jkm.contribution);
    visit(jkm.relief);
    visit(jkm.minimum_stay_months);
    visit(jht.employer);
    visit(jht.worker);
    visit(jht.minimum_stay_months);
    visit(jp.employer);
    visit(jp.worker);
    visit(jp.wage_ceiling);
    visit(jp.pension_age);
    visit(jp.postponement_years);
    visit(jp.deferral);
    visit(jp.minimum_stay_months);
    visit(jkp.government);
    visit(jkp.from_jkk);
    visit(jkp.from_jkk_under_relief);
    visit(jkp.from_jkm);
    visit(jkp.wage_cap);
    visit(jkp.enrolment_age_limit);
    visit(jkp.required_programs);
    visit(jkp.jkn_condition);
    visit(jkp.foreigners_admitted);
    visit(jkp.recomposed_in_arrears);
    visit(jkn.employer);
    visit(jkn.worker);
    visit(jkn.wage_ceiling);
    visit(jkn.wage_floor);
    visit(jkn.additional_family);
    visit(jkn.dismissal_cover);
    visit(jkn.minimum_stay_months);
    visit(jkk_benefits.inability_bands);
    visit(jkk_benefits.inability_month_days);
    visit(jkk_benefits.wage_multiple);
    visit(jkk_benefits.total_disability);
    visit(jkk_benefits.death);
    visit(jkk_benefits.death_floor);
    visit(jkk_benefits.periodic);
    visit(jkk_benefits.funeral);
    visit(jkk_benefits.transport);
    visit(jkk_benefits.medical_care);
    visit(jkk_benefits.dentures);
    visit(jkk_benefits.hearing_aid);
    visit(jkk_benefits.glasses);
    visit(jkk_benefits.home_care);
    visit(jkk_benefits.orthosis_surcharge);
    visit(jkk_benefits.disability);
    visit(jkk_benefits.return_to_work);
    visit(jkk_benefits.arrears_months);
    visit(jkk_benefits.claim_years);
    visit(jkk_benefits.report_days);
    visit(jkk_benefits.late_report_employer_pays);
    visit(jkk_benefits.violence_named);
    visit(jkk_benefits.disease_years);
    visit(jkk_benefits.payment_term);
    visit(jkk_benefits.heirs);
    visit(jkm_benefits.lump_sum);
    visit(jkm_benefits.periodic);
    visit(jkm_benefits.funeral);
    visit(jkm_benefits.full_benefit_months);
    visit(jkm_benefits.paid_for_each_employer);
    visit(jkm_benefits.arrears_months);
    visit(jkm_benefits.claim_years);
    visit(jkm_benefits.payment_term);
    visit(jkm_benefits.heirs);
    visit(beasiswa.grant);
    visit(beasiswa.work_allowed);
    visit(beasiswa.kindergarten_age);
    visit(jht_benefits.credited_rate);
    visit(jht_benefits.retirement_age);
    visit(jht_benefits.waiting_months);
    visit(jht_benefits.claim_regime);
    visit(jht_benefits.part);
    visit(jht_benefits.final_tax);
    visit(jht_benefits.progressive_tax);
    visit(jht_benefits.no_tax_number_surcharge);
    visit(jht_benefits.non_resident_tax);
    visit(jht_benefits.payment_working_days);
    visit(jht_benefits.housing);
    visit(jht_benefits.heirs);
    visit(jp_benefits.limits);
    visit(jp_benefits.limits_unit);
    visit(jp_benefits.inflation);
    visit(jp_benefits.accrual);
    visit(jp_benefits.minimum_months);
    visit(jp_benefits.deemed_months);
    visit(jp_benefits.density);
    visit(jp_benefits.disability_months);
    visit(jp_benefits.survivor_years);
    visit(jp_benefits.widow);
    visit(jp_benefits.child);
    visit(jp_benefits.child_after_widow);
    visit(jp_benefits.parent);
    visit(jp_benefits.child_age_limit);
    visit(jp_benefits.most_children);
    visit(jp_benefits.child_born_after_days);
    visit(jp_benefits.first_payment_days);
    visit(jkp_benefits.cash);
    visit(jkp_benefits.cash_wage_cap);
    visit(jkp_benefits.density);
    visit(jkp_benefits.repeats);
    visit(jkp_benefits.claim_months);
    visit(jkp_benefits.monthly_conditions);
    visit(jkp_benefits.payment_working_days);
    visit(jkp_benefits.training);
    visit(jkp_benefits.arrears_months);
    visit(jkp_benefits.closed_arrears_months);
    visit(jkp_benefits.micro_exempt);
    visit(bsu.programme);
    visit(wage_earner.obligations);
    visit(wage_earner.daily_wage_days);
    visit(wage_earner.piece_months);
    visit(wage_earner.weather_piece_months);
    visit(wage_earner.due);
    visit(wage_earner.late_fine_jkk_jkm);
    visit(wage_earner.late_fine_jht);
    visit(wage_earner.late_fine_jp);
    visit(wage_earner.late_fine_under_jkk_relief);
    visit(compliance.construction_obligation);
    visit(compliance.registration_working_days);
    visit(compliance.jp_registration_days);
    visit(compliance.warning_working_days);
    visit(compliance.fine_days);
    visit(compliance.fine);
    visit(compliance.services_withheld);
    visit(compliance.minimum_wage_exempts_small);
    visit(self_employed.obligations);
    visit(self_employed.income_bands);
    visit(self_employed.jkk);
    visit(self_employed.jkm);
    visit(self_employed.jht);
    visit(self_employed.relief);
    visit(self_employed.due);
    visit(self_employed.due_jht);
    visit(self_employed.arrears_months);
    visit(self_employed.most_occupations);
    visit(construction.jkk_by_value);
    visit(construction.jkm_by_value);
    visit(construction.jkk_by_wage);
    visit(construction.jkm_by_wage);
    visit(construction.relief);
    visit(construction.value_added_tax);
    visit(construction.daily_wage_days);
    visit(migrant.packages);
    visit(migrant.jht);
    visit(migrant_benefits.death_during_work);
    visit(migrant_benefits.jkk_death);
    visit(migrant_benefits.jkm_lump_sum);
    visit(migrant_benefits.jkm_periodic);
    visit(migrant_benefits.jkm_funeral);
    visit(migrant_benefits.total_disability);
    visit(migrant_benefits.disability_periodic);
    visit(migrant_benefits.transport);
    visit(migrant_benefits.dentures);
    visit(migrant_benefits.hearing_aid);
    visit(migrant_benefits.glasses);
    visit(migrant_benefits.home_care);
    visit(migrant_benefits.orthosis_surcharge);
    visit(migrant_benefits.medical_care);
    visit(migrant_benefits.care_abroad);
    visit(migrant_benefits.scholarship);
    visit(migrant_benefits.jkm_scholarship_outside_work);
    visit(migrant_benefits.jkk_of_individuals_before_work);
    visit(migrant_benefits.claim_years);
    visit(migrant_benefits.heirs);
    visit(public_worker.non_asn);
    visit(public_worker.village_official);
    visit(public_worker.neighbourhood_official);
    visit(jkn_member.price);
    visit(jkn_member.class_three_aid);
    visit(jkn_member.state_paid);
    visit(jkn_member.due);
    visit(jkn_member.most_arrears_months);
    visit(jkn_member.service_fine);
    visit(jamsostek.jkk);
    visit(jamsostek.jkm);
    visit(jamsostek.jht_employer);
    visit(jamsostek.jht_worker);
    visit(jamsostek.jpk_single);
    visit(jamsostek.jpk_married);
    visit(jamsostek.jpk_ceiling_multiple);
  }
  /// The same for changes; `visit` takes tables that are not const.
  template <class Visitor>
  constexpr void for_each_table(Visitor&& visit) {
    std::as_const(*this).for_each_table([&]<class Table>(const Table& table) {
      visit(const_cast<Table&>(table));  // a part of *this, which is not const
    });
  }

  /// Calls `visit(id, value)` for every question that the law leaves open; the value is an
  /// enumeration with names_of, and what it holds is the reading that counts.
  template <class Visitor>
  constexpr void for_each_interpretation(Visitor&& visit) const {
    interpretations_of(*this, visit);
  }
  template <class Visitor>
  constexpr void for_each_interpretation(Visitor&& visit) {
    interpretations_of(*this, visit);
  }

  /// Calls `visit(rounding)` for every named rounding.
  template <class Visitor>
  constexpr void for_each_rounding(Visitor&& visit) const {
    roundings_of(*this, visit);
  }
  template <class Visitor>
  constexpr void for_each_rounding(Visitor&& visit) {
    roundings_of(*this, visit);
  }

 private:
  template <class AnyLaw, class Visitor>
  static constexpr void interpretations_of(AnyLaw& law, Visitor& visit) {
    visit("jkk.death_floor_2015", law.jkk_benefits.death_floor_2015);
    visit("jkk.left_handed_fingers", law.jkk_benefits.left_handed_fingers);
    visit("jkk.construction_daily_wage", law.jkk_benefits.construction_daily_wage);
    visit("jkk.several_losses", law.jkk_benefits.several_losses);
    visit("jkk.part_steps", law.jkk_benefits.part_steps);
    visit("jkk.trainee_wage", law.jkk_benefits.trainee_wage);
    visit("jkm.several_employers", law.jkm_benefits.several_employers);
    visit("jkm.membership_clock", law.jkm_benefits.membership_clock);
    visit("beasiswa.contribution_time", law.beasiswa.contribution_time);
    visit("jht.accrual", law.jht_benefits.accrual);
    visit("jht.waiting", law.jht_benefits.waiting);
    visit("jht.tax_window", law.jht_benefits.tax_window);
    visit("jht.tax_window_start", law.jht_benefits.tax_window_start);
    visit("jht.part_in_service", law.jht_benefits.part_in_service);
    visit("jht.tax_free_band", law.jht_benefits.tax_free_band);
    visit("jht.progressive_base", law.jht_benefits.progressive_base);
    visit("jp.weighting", law.jp_benefits.weighting);
    visit("jp.indexation", law.jp_benefits.indexation);
    visit("jp.several_wages", law.jp_benefits.several_wages);
    visit("jp.reference_day", law.jp_benefits.reference_day);
    visit("jp.child_works", law.jp_benefits.child_works);
    visit("jkp.consecutive_months", law.jkp_benefits.consecutive);
    visit("jkp.paid_after_dismissal", law.jkp_benefits.paid_after_dismissal);
    visit("jkp.unregistered_wage", law.jkp_benefits.unregistered_wage);
    visit("jp.foreign_workers", law.jp.foreign_workers);
    visit("jp.last_month", law.jp.last_month);
    visit("late_payment.months", law.wage_earner.months_late);
    visit("self_employed.income_gap", law.self_employed.income_gap);
    visit("self_employed.business_owner_relief", law.self_employed.business_owner_relief);
    visit("self_employed.village_budget_relief", law.self_employed.village_budget_relief);
  }
  template <class AnyLaw, class Visitor>
  static constexpr void roundings_of(AnyLaw& law, Visitor& visit) {
    visit(law.roundings.contribution_line_sen);
    visit(law.roundings.contribution_line_rupiah);
    visit(law.roundings.average_wage);
    visit(law.roundings.benefit_line);
    visit(law.jht_benefits.contribution);
    visit(law.jht_benefits.progressive_base_thousands);
    visit(law.jht_benefits.income_tax);
    visit(law.roundings.net_contract_value);
  }
};

namespace detail {
inline constexpr Law gazette_law{};
/// Not constexpr on purpose: a compiler that sees the tables behind a copy of the law writes them
/// out one by one, which takes it seconds for each copy.
inline const Law& gazette_at_run_time() { return gazette_law; }
}  // namespace detail

constexpr const Law& Law::gazette() {
  if (std::is_constant_evaluated()) return detail::gazette_law;
  return detail::gazette_at_run_time();
}

}  // namespace v1
}  // namespace jamsos
