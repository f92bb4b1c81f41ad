// SPDX-License-Identifier: Apache-2.0
// Every number of the benefits of JKK, typed again from the regulations, on the first day of each
// row and the day before it.
#include "jamsos/programs/jkk/benefit_law.hpp"

#include <iterator>
#include <string>
#include <vector>

#include "../../support.hpp"
#include "../../versions.hpp"
#include "jamsos/core/calendar.hpp"
#include "jamsos/law.hpp"

using namespace jamsos;
using namespace tests;

namespace {

const jkk::BenefitTables& law() { return Law::gazette().jkk_benefits; }

constexpr Date first_known(2008, 1, 1);

template <class T>
struct OnDay {
  Date day;
  T value;
};

template <class Table, class T>
void check_values(const Table& table, const std::vector<OnDay<T>>& expected) {
  for (const OnDay<T>& row : expected) {
    CAPTURE(row.day);
    CHECK(table.on(row.day).value == row.value);
  }
}
template <class Table>
void check_begins(const Table& table, Date day) {
  CHECK(table.find_known(day) != nullptr);
  const Date last_without = days_after(day, -1);
  CHECK(table.find_known(last_without) == nullptr);
  CHECK(refusal([&] { (void)table.on(last_without); }).code == "not_in_force");
}

struct Percent {
  const char* code;
  Rate rate;
};
/// PP 44/2015 Annex III part II.
const Percent annex[] = {
    {"A1R", 40_pct},   {"A1L", 35_pct},   {"A2R", 35_pct}, {"A2L", 30_pct},   {"A3R", 32_pct},
    {"A3L", 28_pct},   {"L1B", 70_pct},   {"L1S", 35_pct}, {"L2B", 50_pct},   {"L2S", 25_pct},
    {"E1B", 70_pct},   {"E1S", 35_pct},   {"H1B", 40_pct}, {"H1S", 20_pct},   {"F1R", 15_pct},
    {"F1L", 12_pct},   {"F2R", 9_pct},    {"F2L", 7_pct},  {"F3R", 4_pct},    {"F3L", 3_pct},
    {"F2R1", 4.5_pct}, {"F2L1", 3.5_pct}, {"F3R1", 2_pct}, {"F3L1", 1.5_pct}, {"T1", 5_pct},
    {"T2", 3_pct},     {"T3", 2_pct},     {"S1", 10_pct},  {"I1", 40_pct},    {"LS1", 10_pct},
    {"LS2", 20_pct},   {"LS3", 30_pct},   {"HD1", 6_pct},  {"HD2", 3_pct},    {"EA1", 5_pct},
    {"EA2", 10_pct},   {"N1", 30_pct},    {"N2", 15_pct},  {"N3", 10_pct},    {"W1", 40_pct},
    {"W2", 20_pct},    {"W3", 5_pct},     {"W4", 70_pct},  {"V1", 7_pct},     {"V2", 10_pct},
    {"V3", 7_pct},
};

}  // namespace

TEST_CASE("PP 44/2015 Annex III part II: the percentages of all 46 rows") {
  REQUIRE(std::size(annex) == disability_part_count);
  for (const Date day : {since_2015, before_2019, since_2019, before_2025, last_checked})
    for (std::size_t i = 0; i < std::size(annex); ++i) {
      const Percent& row = annex[i];
      CAPTURE(std::string(row.code));
      CHECK(info_of(static_cast<DisabilityPart>(i)).code == row.code);
      CHECK(law().disability.on(day).value[static_cast<DisabilityPart>(i)] == row.rate);
    }
  // The scalp: from 10 to 30 %.
  CHECK(law().disability.on(since_2015).value.most_of_range == 30_pct);
  CHECK(law().disability.on(last_checked).value.most_of_range == 30_pct);
  check_begins(law().disability, since_2015);
  CHECK(law().disability.on(before_2019).citation.instrument == "PP 44/2015");
  CHECK(law().disability.on(before_2019).citation.confidence == Confidence::confirmed);
  CHECK(law().disability.on(since_2019).citation.confidence == Confidence::reported);
}

TEST_CASE("JKK: bands of the months of inability") {
  const jkk::InabilityBands four_eight = {{4, 100_pct}, {8, 75_pct}, {0, 50_pct}};
  const jkk::InabilityBands six_twelve = {{6, 100_pct}, {12, 75_pct}, {0, 50_pct}};
  const jkk::InabilityBands twelve = {{12, 100_pct}, {0, 50_pct}};
  check_values(law().inability_bands,
               std::vector<OnDay<jkk::InabilityBands>>{{first_known, four_eight},
                                                       {before_2015, four_eight},
                                                       {since_2015, six_twelve},
                                                       {before_2019, six_twelve},
                                                       {since_2019, twelve},
                                                       {last_checked, twelve}});
  check_begins(law().inability_bands, first_known);
  check_values(law().inability_month_days,
               std::vector<OnDay<int>>{{first_known, 30}, {since_2015, 30}, {last_checked, 30}});
}

TEST_CASE("JKK: 80 wages, of which 60 % for a death and 70 % for a total disability") {
  for (const Date day : {first_known, before_2010, since_2010, since_2012, before_2015, since_2015,
                         before_2019, since_2019, since_2025, last_checked}) {
    CAPTURE(day);
    CHECK(law().wage_multiple.on(day).value == 80);
    CHECK(law().death.on(day).value == 60_pct);
    CHECK(law().total_disability.on(day).value == 70_pct);
  }
  check_begins(law().wage_multiple, first_known);
  check_begins(law().death, first_known);
  check_begins(law().total_disability, first_known);
}

TEST_CASE("JKK: the least of a death is the lump sum of JKM") {
  struct Row {
    Date day;
    Rupiah lump_sum, whole_package;
    Confidence confidence;
  };
  for (const Row& row :
       {Row{first_known, 10'000'000_idr, 10'000'000_idr, Confidence::assumed},
        Row{before_2012, 10'000'000_idr, 10'000'000_idr, Confidence::assumed},
        Row{since_2012, 14'200'000_idr, 14'200'000_idr, Confidence::reported},
        Row{before_2015, 14'200'000_idr, 14'200'000_idr, Confidence::reported},
        Row{since_2015, 16'200'000_idr, 24'000'000_idr, Confidence::conflicting},
        Row{before_2019, 16'200'000_idr, 24'000'000_idr, Confidence::conflicting},
        Row{since_2019, 20'000'000_idr, 20'000'000_idr, Confidence::confirmed},
        Row{last_checked, 20'000'000_idr, 20'000'000_idr, Confidence::confirmed}}) {
    CAPTURE(row.day);
    const auto& floor = law().death_floor.on(row.day);
    CHECK(floor.value.lump_sum == row.lump_sum);
    CHECK(floor.value.whole_package == row.whole_package);
    CHECK(floor.citation.confidence == row.confidence);
  }
  check_begins(law().death_floor, first_known);
  // The same sums stand in the table of JKM.
  for (const Date day : {since_2012, before_2015, since_2015, before_2019, since_2019})
    CHECK(law().death_floor.on(day).value.lump_sum ==
          Law::gazette().jkm_benefits.lump_sum.on(day).value);
}

TEST_CASE("JKK: periodic allowance of 24 months and the funeral") {
  struct Row {
    Date day;
    Rupiah monthly, funeral;
  };
  for (const Row& row :
       {Row{first_known, 200'000_idr, 2'000'000_idr}, Row{before_2015, 200'000_idr, 2'000'000_idr},
        Row{since_2015, 200'000_idr, 3'000'000_idr}, Row{before_2019, 200'000_idr, 3'000'000_idr},
        Row{since_2019, 500'000_idr, 10'000'000_idr},
        Row{last_checked, 500'000_idr, 10'000'000_idr}}) {
    CAPTURE(row.day);
    CHECK(law().periodic.on(row.day).value.monthly == row.monthly);
    CHECK(law().periodic.on(row.day).value.months == 24);
    CHECK(law().funeral.on(row.day).value == row.funeral);
  }
  check_begins(law().periodic, first_known);
  check_begins(law().funeral, first_known);
}

TEST_CASE("JKK: most for transport by land and sea and air") {
  struct Row {
    Date day;
    Rupiah land, sea, air;
  };
  for (const Row& row : {Row{first_known, 400'000_idr, 750'000_idr, 1'500'000_idr},
                         Row{before_2010, 400'000_idr, 750'000_idr, 1'500'000_idr},
                         Row{since_2010, 750'000_idr, 1'000'000_idr, 2'000'000_idr},
                         Row{before_2015, 750'000_idr, 1'000'000_idr, 2'000'000_idr},
                         Row{since_2015, 1'000'000_idr, 1'500'000_idr, 2'500'000_idr},
                         Row{before_2019, 1'000'000_idr, 1'500'000_idr, 2'500'000_idr},
                         Row{since_2019, 5'000'000_idr, 2'000'000_idr, 10'000'000_idr},
                         Row{last_checked, 5'000'000_idr, 2'000'000_idr, 10'000'000_idr}}) {
    CAPTURE(row.day);
    CHECK(law().transport.on(row.day).value == jkk::TransportCaps{row.land, row.sea, row.air});
  }
  check_begins(law().transport, first_known);
}

TEST_CASE("JKK: medical care has a limit until June 2015") {
  const auto limited = [](Rupiah limit) { return jkk::MedicalCare{limit}; };
  check_values(law().medical_care,
               std::vector<OnDay<jkk::MedicalCare>>{{first_known, limited(12'000'000_idr)},
                                                    {before_2010, limited(12'000'000_idr)},
                                                    {since_2010, limited(20'000'000_idr)},
                                                    {before_2015, limited(20'000'000_idr)},
                                                    {since_2015, {}},
                                                    {since_2019, {}},
                                                    {last_checked, {}}});
  check_begins(law().medical_care, first_known);
}

TEST_CASE("JKK: most for dentures and hearing aid and glasses and care at home") {
  check_values(law().dentures, std::vector<OnDay<Rupiah>>{{since_2010, 2'000'000_idr},
                                                          {before_2015, 2'000'000_idr},
                                                          {since_2015, 3'000'000_idr},
                                                          {before_2019, 3'000'000_idr},
                                                          {since_2019, 5'000'000_idr},
                                                          {last_checked, 5'000'000_idr}});
  check_begins(law().dentures, since_2010);
  check_begins(law().hearing_aid, since_2019);
  check_begins(law().glasses, since_2019);
  check_begins(law().home_care, since_2019);
  for (const Date day : {since_2019, last_checked}) {
    CHECK(law().hearing_aid.on(day).value == 2'500'000_idr);
    CHECK(law().glasses.on(day).value == 1'000'000_idr);
    CHECK(law().home_care.on(day).value == 20'000'000_idr);
  }
  // Amounts that nobody read in the annex must not look confirmed.
  CHECK(law().dentures.on(since_2019).citation.confidence == Confidence::assumed);
  CHECK(law().hearing_aid.on(since_2019).citation.confidence == Confidence::assumed);
  CHECK(law().glasses.on(since_2019).citation.confidence == Confidence::reported);
}

TEST_CASE("JKK: orthosis and prosthesis at the price of the centre and 40 %") {
  for (const Date day : {first_known, before_2015, since_2015, since_2019, last_checked})
    CHECK(law().orthosis_surcharge.on(day).value == 40_pct);
  check_begins(law().orthosis_surcharge, first_known);
}

TEST_CASE("JKK: terms in months and years and days") {
  check_values(law().arrears_months, std::vector<OnDay<int>>{{since_2015, 3}, {last_checked, 3}});
  check_begins(law().arrears_months, since_2015);
  check_values(law().claim_years,
               std::vector<OnDay<int>>{
                   {since_2015, 2}, {before_2019, 2}, {since_2019, 5}, {last_checked, 5}});
  check_begins(law().claim_years, since_2015);
  check_values(law().report_days,
               std::vector<OnDay<int>>{
                   {first_known, 2}, {before_2015, 2}, {since_2015, 2}, {last_checked, 2}});
  check_values(law().disease_years,
               std::vector<OnDay<int>>{
                   {first_known, 3}, {before_2015, 3}, {since_2015, 3}, {last_checked, 3}});
  for (const Date day : {since_2015, since_2019, since_2025, last_checked}) {
    CHECK(law().payment_term.on(day).value.working_days == 7);
    CHECK(law().payment_term.on(day).value.compensation_per_day == 1_pct);
  }
  check_begins(law().payment_term, since_2015);
}

TEST_CASE("Permenaker 1/2025: late reports and violence from 24 February 2025") {
  for (const auto* table : {&law().late_report_employer_pays, &law().violence_named})
    check_values(*table, std::vector<OnDay<bool>>{{since_2015, false},
                                                  {since_2019, false},
                                                  {before_2025, false},
                                                  {since_2025, true},
                                                  {last_checked, true}});
  check_values(law().return_to_work,
               std::vector<OnDay<bool>>{{since_2015, true}, {last_checked, true}});
  check_begins(law().return_to_work, since_2015);
}

TEST_CASE("JKK: the readings that count unless the caller chooses another") {
  CHECK(law().death_floor_2015 == jkk::FloorReading::lump_sum);
  CHECK(law().left_handed_fingers == jkk::LeftHandedFingers::as_printed);
  CHECK(law().construction_daily_wage == jkk::ConstructionDailyWage::twenty_five_days);
  CHECK(law().several_losses == jkk::SeveralLosses::added_up_to_total_disability);
  CHECK(law().part_steps == jkk::PartSteps::completed);
  CHECK(law().trainee_wage == jkk::TraineeWage::lowest_band);
}
