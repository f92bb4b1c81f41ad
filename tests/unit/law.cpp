// SPDX-License-Identifier: Apache-2.0
// The law as one value: which tables there are, when each begins, the named roundings, and that a
// copy is a copy.
#include "jamsos/law.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

/// The first month of every table.
const std::map<std::string_view, Month>& first_months() {
  static const std::map<std::string_view, Month> months = {
      {"jkk.contribution", Month(2015, 7)},
      {"jkk.relief", Month(2015, 7)},
      {"jkk.minimum_stay_months", Month(2015, 7)},
      {"jkm.contribution", Month(2015, 7)},
      {"jkm.relief", Month(2015, 7)},
      {"jkm.minimum_stay_months", Month(2015, 7)},
      {"jkk.inability_bands", Month(2008, 1)},
      {"jkk.inability_month_days", Month(2008, 1)},
      {"jkk.wage_multiple", Month(2008, 1)},
      {"jkk.total_disability", Month(2008, 1)},
      {"jkk.death", Month(2008, 1)},
      {"jkk.death_floor", Month(2008, 1)},
      {"jkk.periodic", Month(2008, 1)},
      {"jkk.funeral", Month(2008, 1)},
      {"jkk.transport", Month(2008, 1)},
      {"jkk.medical_care", Month(2008, 1)},
      {"jkk.dentures", Month(2010, 12)},
      {"jkk.hearing_aid", Month(2019, 12)},
      {"jkk.glasses", Month(2019, 12)},
      {"jkk.home_care", Month(2019, 12)},
      {"jkk.orthosis_surcharge", Month(2008, 1)},
      {"jkk.disability", Month(2015, 7)},
      {"jkk.return_to_work", Month(2015, 7)},
      {"jkk.arrears_months", Month(2015, 7)},
      {"jkk.claim_years", Month(2015, 7)},
      {"jkk.report_days", Month(2008, 1)},
      {"jkk.late_report_employer_pays", Month(2015, 7)},
      {"jkk.violence_named", Month(2015, 7)},
      {"jkk.disease_years", Month(2008, 1)},
      {"jkk.payment_term", Month(2015, 7)},
      {"jkk.heirs", Month(2008, 1)},
      {"jkm.lump_sum", Month(2012, 4)},
      {"jkm.periodic", Month(2012, 4)},
      {"jkm.funeral", Month(2012, 4)},
      {"jkm.full_benefit_months", Month(2012, 4)},
      {"jkm.paid_for_each_employer", Month(2012, 4)},
      {"jkm.arrears_months", Month(2015, 7)},
      {"jkm.claim_years", Month(2015, 7)},
      {"jkm.payment_term", Month(2015, 7)},
      {"jkm.heirs", Month(2012, 4)},
      {"beasiswa.grant", Month(2015, 7)},
      {"beasiswa.work_allowed", Month(2019, 12)},
      {"beasiswa.kindergarten_age", Month(2019, 12)},
      {"jht.credited_rate", Month(2016, 1)},
      {"jht.retirement_age", Month(2015, 7)},
      {"jht.waiting_months", Month(2015, 9)},
      {"jht.claim_regime", Month(2015, 7)},
      {"jht.part", Month(2015, 7)},
      {"jht.final_tax", Month(2009, 11)},
      {"jht.progressive_tax", Month(2009, 1)},
      {"jht.no_tax_number_surcharge", Month(2009, 1)},
      {"jht.non_resident_tax", Month(2009, 1)},
      {"jht.payment_working_days", Month(2015, 7)},
      {"jht.housing", Month(2017, 1)},
      {"jht.heirs", Month(2015, 7)},
      {"jp.pension_limits", Month(2015, 7)},
      {"jp.pension_limits_unit", Month(2015, 7)},
      {"jp.inflation", Month(2015, 1)},
      {"jp.accrual", Month(2015, 7)},
      {"jp.minimum_months", Month(2015, 7)},
      {"jp.deemed_months", Month(2015, 7)},
      {"jp.density", Month(2015, 7)},
      {"jp.disability_months", Month(2015, 7)},
      {"jp.survivor_years", Month(2015, 7)},
      {"jp.widow_share", Month(2015, 7)},
      {"jp.child_share", Month(2015, 7)},
      {"jp.child_share_after_widow", Month(2015, 7)},
      {"jp.parent_share", Month(2015, 7)},
      {"jp.child_age_limit", Month(2015, 7)},
      {"jp.most_children", Month(2015, 7)},
      {"jp.child_born_after_days", Month(2015, 7)},
      {"jp.first_payment_days", Month(2015, 7)},
      {"jht.employer", Month(2015, 7)},
      {"jht.worker", Month(2015, 7)},
      {"jht.minimum_stay_months", Month(2015, 7)},
      {"jp.employer", Month(2015, 7)},
      {"jp.worker", Month(2015, 7)},
      {"jp.wage_ceiling", Month(2015, 7)},
      {"jp.pension_age", Month(2015, 7)},
      {"jp.postponement_years", Month(2015, 7)},
      {"jp.deferral", Month(2015, 7)},
      {"jp.minimum_stay_months", Month(2015, 7)},
      {"jkp.government", Month(2021, 2)},
      {"jkp.from_jkk", Month(2021, 2)},
      {"jkp.from_jkk_under_relief", Month(2025, 2)},
      {"jkp.from_jkm", Month(2021, 2)},
      {"jkp.wage_cap", Month(2021, 2)},
      {"jkp.enrolment_age_limit", Month(2021, 2)},
      {"jkp.required_programs", Month(2021, 2)},
      {"jkp.jkn_condition", Month(2021, 2)},
      {"jkp.foreigners_admitted", Month(2021, 2)},
      {"jkp.recomposed_in_arrears", Month(2021, 2)},
      {"jkp.cash", Month(2021, 2)},
      {"jkp.cash_wage_cap", Month(2021, 2)},
      {"jkp.density", Month(2021, 2)},
      {"jkp.repeats", Month(2021, 2)},
      {"jkp.claim_months", Month(2021, 2)},
      {"jkp.monthly_conditions", Month(2021, 2)},
      {"jkp.payment_working_days", Month(2025, 2)},
      {"jkp.training", Month(2021, 2)},
      {"jkp.arrears_months", Month(2021, 2)},
      {"jkp.closed_arrears_months", Month(2025, 2)},
      {"jkp.micro_exempt", Month(2021, 2)},
      {"jkn.dismissal_cover", Month(2018, 9)},
      {"bsu.programme", Month(2015, 1)},
      {"jkn.employer", Month(2015, 7)},
      {"jkn.worker", Month(2015, 7)},
      {"jkn.wage_ceiling", Month(2015, 7)},
      {"jkn.wage_floor", Month(2015, 7)},
      {"jkn.additional_family", Month(2015, 7)},
      {"jkn.minimum_stay_months", Month(2015, 7)},
      {"wage_earner.obligations", Month(2015, 7)},
      {"wage_earner.daily_wage_days", Month(2015, 7)},
      {"wage_earner.piece_months", Month(2015, 7)},
      {"wage_earner.weather_piece_months", Month(2015, 7)},
      {"wage_earner.due", Month(2015, 7)},
      {"wage_earner.late_fine_jkk_jkm", Month(2015, 7)},
      {"wage_earner.late_fine_jht", Month(2015, 7)},
      {"wage_earner.late_fine_jp", Month(2015, 7)},
      {"compliance.construction_obligation", Month(2015, 7)},
      {"compliance.registration_working_days", Month(2015, 7)},
      {"compliance.jp_registration_days", Month(2015, 7)},
      {"compliance.warning_working_days", Month(2013, 12)},
      {"compliance.fine_days", Month(2013, 12)},
      {"compliance.fine", Month(2013, 12)},
      {"compliance.services_withheld", Month(2013, 12)},
      {"compliance.minimum_wage_exempts_small", Month(2003, 3)},
      {"self_employed.obligations", Month(2015, 7)},
      {"self_employed.income_bands", Month(2015, 7)},
      {"self_employed.jkk", Month(2015, 7)},
      {"self_employed.jkm", Month(2015, 7)},
      {"self_employed.jht", Month(2015, 7)},
      {"self_employed.relief", Month(2015, 7)},
      {"self_employed.due", Month(2015, 7)},
      {"self_employed.due_jht", Month(2015, 7)},
      {"self_employed.arrears_months", Month(2015, 7)},
      {"self_employed.most_occupations", Month(2015, 7)},
      {"construction.jkk_by_value", Month(2015, 7)},
      {"construction.jkm_by_value", Month(2015, 7)},
      {"construction.jkk_by_wage", Month(2015, 7)},
      {"construction.jkm_by_wage", Month(2015, 7)},
      {"construction.relief", Month(2015, 7)},
      {"construction.value_added_tax", Month(2015, 7)},
      {"construction.daily_wage_days", Month(2015, 7)},
      {"public_worker.non_asn", Month(2015, 7)},
      {"public_worker.village_official", Month(2015, 7)},
      {"public_worker.neighbourhood_official", Month(2015, 7)},
      {"wage_earner.late_fine_under_jkk_relief", Month(2025, 2)},
      {"migrant.packages", Month(2018, 12)},
      {"migrant.jht", Month(2018, 12)},
      {"migrant.death_during_work", Month(2018, 12)},
      {"migrant.jkk_death", Month(2018, 12)},
      {"migrant.jkm_lump_sum", Month(2018, 12)},
      {"migrant.jkm_periodic", Month(2018, 12)},
      {"migrant.jkm_funeral", Month(2018, 12)},
      {"migrant.total_disability", Month(2018, 12)},
      {"migrant.disability_periodic", Month(2023, 2)},
      {"migrant.transport", Month(2023, 2)},
      {"migrant.dentures", Month(2023, 2)},
      {"migrant.hearing_aid", Month(2023, 2)},
      {"migrant.glasses", Month(2023, 2)},
      {"migrant.home_care", Month(2023, 2)},
      {"migrant.orthosis_surcharge", Month(2023, 2)},
      {"migrant.medical_care", Month(2023, 2)},
      {"migrant.care_abroad", Month(2023, 2)},
      {"migrant.scholarship", Month(2023, 2)},
      {"migrant.jkm_scholarship_outside_work", Month(2018, 12)},
      {"migrant.jkk_of_individuals_before_work", Month(2023, 2)},
      {"migrant.claim_years", Month(2018, 12)},
      {"migrant.heirs", Month(2018, 12)},
      {"jkn_member.price", Month(2014, 1)},
      {"jkn_member.class_three_aid", Month(2014, 1)},
      {"jkn_member.state_paid", Month(2014, 1)},
      {"jkn_member.due", Month(2014, 1)},
      {"jkn_member.most_arrears_months", Month(2014, 1)},
      {"jkn_member.service_fine", Month(2016, 7)},
      {"jamsostek.jkk", Month(1994, 1)},
      {"jamsostek.jkm", Month(1994, 1)},
      {"jamsostek.jht_employer", Month(1994, 1)},
      {"jamsostek.jht_worker", Month(1994, 1)},
      {"jamsostek.jpk_single", Month(2013, 1)},
      {"jamsostek.jpk_married", Month(2013, 1)},
      {"jamsostek.jpk_ceiling_multiple", Month(2013, 1)},
  };
  return months;
}

}  // namespace

TEST_CASE("Law: every table once and each begins where it should") {
  std::map<std::string_view, int> seen;
  Law::gazette().for_each_table([&](const auto& table) {
    CAPTURE(std::string(table.id()));
    ++seen[table.id()];
    const auto known = first_months().find(table.id());
    REQUIRE(known != first_months().end());
    CHECK_FALSE(table.programs().empty());
    const Month first = known->second;
    const Date day = first_day(table.rows()[0]);
    CHECK(month_of(day) == first);
    CHECK(table.on(day).from == first);
    const Date before(first.year(), first.month(), std::max(day.day() - 1, 1));
    const auto too_early = [&] {
      if (day.day() > 1)
        (void)table.on(before);
      else
        (void)table.on(first - 1);
    };
    CHECK(refusal(too_early) ==
          Refusal{"not_in_force", "month", to_text(day.day() > 1 ? first : first - 1)});
    CHECK(contains(reason_of(too_early), std::string(table.id())));
  });
  CHECK(seen.size() == first_months().size());
  for (const auto& [id, times] : seen) CHECK(times == 1);
}

TEST_CASE("Law: every row has its source and stands in order") {
  Law::gazette().for_each_table([&](const auto& table) {
    CAPTURE(std::string(table.id()));
    const auto rows = table.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CHECK_FALSE(rows[i].citation.instrument.empty());
      CHECK_FALSE(rows[i].citation.article.empty());
      // Less than confirmed, and the doubt is told.
      if (rows[i].citation.confidence >= Confidence::assumed) CHECK_FALSE(rows[i].note.empty());
      if (i == 0) continue;
      const Date earlier = first_day(rows[i - 1]);
      const Date later = first_day(rows[i]);
      const bool in_order =
          earlier < later || (earlier == later && rows[i - 1].promulgated < rows[i].promulgated);
      CHECK(in_order);
    }
  });
}

TEST_CASE("Law: the pension ceiling is revised each year, and so is what a caller may state") {
  Law::gazette().for_each_table([&](const auto& table) {
    CAPTURE(std::string(table.id()));
    if (table.id() == "jp.wage_ceiling") {
      CHECK(table.revision().yearly_from_month == 3);
      CHECK(table.known_until() == Month(2027, 2));
    } else if (table.revision().yearly_from_month > 0) {
      // Returns, inflation and limits of pensions: later ones are stated by the caller.
      CHECK(table.revision().stated_later);
      CHECK(table.known_until());
    } else {
      CHECK_FALSE(table.known_until());
      if (const auto ended = table.revision().ended) {
        CHECK_NOTHROW((void)table.on(*ended));
        CHECK(table.find_known(*ended) != nullptr);
        CHECK(refusal([&] { (void)table.on(*ended + 1); }) ==
              Refusal{"not_in_force", "month", to_text(*ended + 1)});
        CHECK(table.find_known(*ended + 1) == nullptr);
      } else {
        CHECK_NOTHROW((void)table.on(Month(2199, 12)));
      }
    }
  });
}

namespace {

/// Is it one of the tables of what is paid out, rather than of contributions?
bool is_of_benefits(std::string_view id) {
  constexpr std::array contributions = {"jkk.contribution",
                                        "jkk.relief",
                                        "jkk.minimum_stay_months",
                                        "jkm.contribution",
                                        "jkm.relief",
                                        "jkm.minimum_stay_months",
                                        "jht.employer",
                                        "jht.worker",
                                        "jht.minimum_stay_months",
                                        "jp.employer",
                                        "jp.worker",
                                        "jp.wage_ceiling",
                                        "jp.pension_age",
                                        "jp.postponement_years",
                                        "jp.deferral",
                                        "jp.minimum_stay_months",
                                        "migrant.packages",
                                        "migrant.jht"};
  for (const char* prefix : {"jkk.", "jkm.", "jht.", "jp.", "beasiswa.", "migrant.", "bsu."})
    if (id.starts_with(prefix))
      return std::find(contributions.begin(), contributions.end(), id) == contributions.end();
  return false;
}

}  // namespace

TEST_CASE("Law: when each table was last checked") {
  Law::gazette().for_each_table([&](const auto& table) {
    CAPTURE(std::string(table.id()));
    if (table.id().starts_with("jamsostek.")) return;  // ended; nothing to check any more
    if (is_of_benefits(table.id())) {
      // A table that is revised each year knows how far it reaches.
      if (table.revision().yearly_from_month > 0) return;
      // The ceilings of housing loans were last seen confirmed in December 2024.
      CHECK(table.revision().checked >= Month(2024, 12));
      CHECK(table.revision().checked <= Month(2026, 10));
      return;
    }
    const bool jkn = table.programs() == ProgramSet{Program::jkn};
    bool wage_earners = true;
    for (const char* segment : {"self_employed.", "construction.", "migrant.", "public_worker."})
      wage_earners = wage_earners && !table.id().starts_with(segment);
    CHECK(table.revision().checked == (jkn            ? Month(2026, 2)
                                       : wage_earners ? Month(2026, 10)
                                                      : Month(2026, 9)));
  });
}

TEST_CASE("Law: a minimum stay of six months in every program for foreigners") {
  const Law& law = Law::gazette();
  for (const auto* table :
       {&law.jkk.minimum_stay_months, &law.jkm.minimum_stay_months, &law.jht.minimum_stay_months,
        &law.jp.minimum_stay_months, &law.jkn.minimum_stay_months})
    CHECK(table->on(Month(2026, 10)).value == 6);
}

TEST_CASE("Law: the named roundings and who says so") {
  constexpr Roundings roundings = Law::gazette().roundings;
  CHECK(roundings.contribution_line_sen.id == "contribution_line.sen");
  CHECK(roundings.contribution_line_sen.unit == 0.01_idr);
  CHECK(roundings.contribution_line_sen.status == RuleStatus::official_practice);
  CHECK(roundings.contribution_line_rupiah.id == "contribution_line.rupiah");
  CHECK(roundings.contribution_line_rupiah.unit == 1_idr);
  CHECK(roundings.contribution_line_rupiah.status == RuleStatus::house_choice);
  CHECK(roundings.average_wage.unit == 0.01_idr);
  CHECK(roundings.average_wage.status == RuleStatus::house_choice);
  for (const Rounding* each : {&roundings.contribution_line_sen,
                               &roundings.contribution_line_rupiah, &roundings.average_wage})
    CHECK(each->direction == RoundingDirection::half_away_from_zero);
}

TEST_CASE("Law: the readings that hold unless changed") {
  CHECK(Law::gazette().jp.foreign_workers == jp::ForeignWorkers::excluded);
  CHECK(Law::gazette().jp.last_month == jp::LastMonth::month_of_pension_age);
}

TEST_CASE("Law: a changed copy leaves the gazette and other copies as they are") {
  Law first = Law::gazette();
  const Law second = first;
  const std::size_t rows = Law::gazette().jht.worker.rows().size();
  first.jht.worker.add({.from = Month(2030, 1), .promulgated = Date(2029, 1, 1), .value = 3_pct});
  first.jp.last_month = jp::LastMonth::month_before;
  first.roundings.contribution_line_sen.direction = RoundingDirection::floor;
  CHECK(first.jht.worker.on(Month(2030, 1)).value == 3_pct);
  for (const Law* other : {&Law::gazette(), &second}) {
    CHECK(other->jht.worker.rows().size() == rows);
    CHECK(other->jht.worker.on(Month(2030, 1)).value == 2_pct);
    CHECK(other->jp.last_month == jp::LastMonth::month_of_pension_age);
    CHECK(other->roundings.contribution_line_sen.direction ==
          RoundingDirection::half_away_from_zero);
  }
}

TEST_CASE("Law: a rounding of a copy is the rounding of its bills") {
  Law law = Law::gazette();
  law.roundings.contribution_line_sen.direction = RoundingDirection::floor;
  // 3.7 % of 2,773,184 is 102,607.808
  const Worker worker = worker_with(2'773'184_idr);
  CHECK(employer_pays(bill(law, large_employer, worker, Month(2026, 3)), Program::jht) ==
        102'607.80_idr);
  law.roundings.contribution_line_rupiah.direction = RoundingDirection::ceiling;
  CHECK(employer_pays(bill(law, large_employer, worker, Month(2026, 3),
                           {.rounding = LineRounding::whole_rupiah}),
                      Program::jht) == 102'608_idr);
  law.roundings.average_wage.unit = 1_idr;
  Worker piece = worker;
  piece.pay = Pay::piece(std::array{1'000'000_idr, 1'000'001_idr});
  CHECK(line_of(bill(law, large_employer, piece, Month(2026, 3)), Program::jht,
                Item::contribution_worker)
            .wage == 1'000'001_idr);
}

TEST_CASE("Law: the pension ceiling has room for the years to come") {
  Law law = Law::gazette();
  for (int year = 2027; year <= 2050; ++year)
    law.jp.wage_ceiling.add(
        {.from = Month(year, 3), .promulgated = Date(year, 2, 25), .value = Rupiah(year)});
  CHECK(law.jp.wage_ceiling.on(Month(2051, 2)).value == 2050_idr);
}

TEST_CASE("Law: the version of the tables names the month of their last check") {
  CHECK(std::string_view(gazette_version).starts_with("2026.10."));
  CHECK(LibraryVersion{}.major_number == JAMSOS_VERSION_MAJOR);
  CHECK(LibraryVersion{}.minor_number == JAMSOS_VERSION_MINOR);
  CHECK(LibraryVersion{}.patch_number == JAMSOS_VERSION_PATCH);
}
