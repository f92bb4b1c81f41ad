// SPDX-License-Identifier: Apache-2.0
// What work accident insurance (JKK) pays: the dated numbers. Data only. The version that holds on
// the day of the accident, or of the diagnosis of a disease, decides (no article says so: PP
// 44/2015 has no transitional rule).
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/benefit_terms.hpp"
#include "jamsos/core/dated.hpp"
#include "jamsos/core/members.hpp"
#include "jamsos/facts/disability_part.hpp"
#include "jamsos/facts/heirs.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkk {

/// Part of the wage for the months of inability up to one of them.
struct InabilityBand {
  int through_month = 0;  ///< 0: without end
  Rate rate{};

  constexpr bool operator==(const InabilityBand&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("through_month", self.through_month);
    visit("rate", self.rate);
  }
};
using InabilityBands = FixedList<InabilityBand, 4>;

/// Least lump sum of a death by work: "at least JKM", which the annex of 2015 leaves open.
struct DeathFloor {
  Rupiah lump_sum{};       ///< the JKM lump sum
  Rupiah whole_package{};  ///< the whole JKM package, where the text can mean it

  constexpr bool operator==(const DeathFloor&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("lump_sum", self.lump_sum);
    visit("whole_package", self.whole_package);
  }
};

/// Most that is refunded for each way of transport.
struct TransportCaps {
  Rupiah land{};  ///< land, river and lake
  Rupiah sea{};
  Rupiah air{};

  constexpr bool operator==(const TransportCaps&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("land", self.land);
    visit("sea", self.sea);
    visit("air", self.air);
  }
};

struct MedicalCare {
  std::optional<Rupiah> limit{};  ///< for one accident; none: by medical need

  constexpr bool operator==(const MedicalCare&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("limit", self.limit);
  }
};

/// Percent of the 80 monthly wages for each loss.
struct DisabilityTable {
  std::array<Rate, disability_part_count> rates{};
  Rate most_of_range{};  ///< of the row that prints a range (scalp)

  constexpr bool operator==(const DisabilityTable&) const = default;

  [[nodiscard]] constexpr Rate operator[](DisabilityPart part) const {
    return rates[static_cast<std::size_t>(part)];
  }

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    for (std::size_t i = 0; i < disability_part_count; ++i)
      visit(info_of(static_cast<DisabilityPart>(i)).name, self.rates[i]);
    visit("scalp_torn_off_most", self.most_of_range);
  }
};

/// Which JKM sum is the least of a death by work accident from July 2015 to December 2019?
enum class FloorReading : std::uint8_t { lump_sum, whole_package };
inline constexpr std::array<Named<FloorReading>, 2> floor_reading_names = {{
    {"lump_sum", FloorReading::lump_sum},
    {"whole_package", FloorReading::whole_package},
}};
constexpr const auto& names_of(FloorReading) { return floor_reading_names; }

/// Do the fingers of a left-handed person change sides as arms and hands do?
enum class LeftHandedFingers : std::uint8_t { as_printed, swapped };
inline constexpr std::array<Named<LeftHandedFingers>, 2> left_handed_fingers_names = {{
    {"as_printed", LeftHandedFingers::as_printed},
    {"swapped", LeftHandedFingers::swapped},
}};
constexpr const auto& names_of(LeftHandedFingers) { return left_handed_fingers_names; }

/// How many daily wages are a construction worker's monthly wage?
enum class ConstructionDailyWage : std::uint8_t { twenty_five_days, thirty_days };
inline constexpr std::array<Named<ConstructionDailyWage>, 2> construction_daily_wage_names = {{
    {"twenty_five_days", ConstructionDailyWage::twenty_five_days},
    {"thirty_days", ConstructionDailyWage::thirty_days},
}};
constexpr const auto& names_of(ConstructionDailyWage) { return construction_daily_wage_names; }

/// What do several losses of one accident give together?
enum class SeveralLosses : std::uint8_t {
  added_up_to_total_disability,  ///< at most what total disability gives
  added,
};
inline constexpr std::array<Named<SeveralLosses>, 2> several_losses_names = {{
    {"added_up_to_total_disability", SeveralLosses::added_up_to_total_disability},
    {"added", SeveralLosses::added},
}};
constexpr const auto& names_of(SeveralLosses) { return several_losses_names; }

/// Does a part of a step count ("for every 10 decibels")?
enum class PartSteps : std::uint8_t { completed, proportional };
inline constexpr std::array<Named<PartSteps>, 2> part_steps_names = {{
    {"completed", PartSteps::completed},
    {"proportional", PartSteps::proportional},
}};
constexpr const auto& names_of(PartSteps) { return part_steps_names; }

/// The wage of apprentices, pupils and inmates for their benefits.
enum class TraineeWage : std::uint8_t {
  lowest_band,  ///< as practice takes it
  same_work,    ///< the lowest wage of the same work, PP 44/2015 Pasal 28(2)
};
inline constexpr std::array<Named<TraineeWage>, 2> trainee_wage_names = {{
    {"lowest_band", TraineeWage::lowest_band},
    {"same_work", TraineeWage::same_work},
}};
constexpr const auto& names_of(TraineeWage) { return trainee_wage_names; }

/// PP 44/2015 Annex III part II, in the order of DisabilityPart.
inline constexpr DisabilityTable table_of_2015 = {
    {40_pct,  35_pct,  35_pct, 30_pct,  32_pct, 28_pct, 70_pct, 35_pct, 50_pct, 25_pct,
     70_pct,  35_pct,  40_pct, 20_pct,  15_pct, 12_pct, 9_pct,  7_pct,  4_pct,  3_pct,
     4.5_pct, 3.5_pct, 2_pct,  1.5_pct, 5_pct,  3_pct,  2_pct,  10_pct, 40_pct, 10_pct,
     20_pct,  30_pct,  6_pct,  3_pct,   5_pct,  10_pct, 30_pct, 15_pct, 10_pct, 40_pct,
     20_pct,  5_pct,   70_pct, 7_pct,   10_pct, 7_pct},
    30_pct};

struct BenefitTables {
  /// Temporary inability to work (STMB): parts of the monthly wage.
  Dated<InabilityBands, 8> inability_bands{
      "jkk.inability_bands",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = {{4, 100_pct}, {8, 75_pct}, {0, 50_pct}},
           .citation = {"PP 76/2007", "Annex II of PP 14/1993 as amended", Date(2007, 12, 1)},
           .note =
               "in force from a day in December 2007 that was not found; taken from January 2008",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {{6, 100_pct}, {12, 75_pct}, {0, 50_pct}},
           .citation = {"PP 44/2015", "Annex III part I b.2", Date(2015, 7, 1)}},
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = {{12, 100_pct}, {0, 50_pct}},
           .citation = {"PP 82/2019", "Annex III, STMB", Date(2019, 12, 2)}},
      }};
  /// Days of a month when a part of a month of STMB is counted; no article says it.
  Dated<int, 8> inability_month_days{
      "jkk.inability_month_days",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = 30,
           .citation = {"PP 76/2007", "Annex II of PP 14/1993 as amended", Date(2007, 12, 1),
                        Confidence::assumed},
           .note = "the law is silent on part months",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 30,
           .citation = {"PP 44/2015", "Annex III part I b.2", Date(2015, 7, 1),
                        Confidence::reported},
           .note = "the annex is silent on part months; a published payout fits 30 days"},
      }};
  /// Monthly wages that the percentages are taken of.
  Dated<int, 8> wage_multiple{
      "jkk.wage_multiple",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = 80,
           .citation = {"PP 76/2007", "Annex II of PP 14/1993 as amended", Date(2007, 12, 1)},
           .note =
               "in force from a day in December 2007 that was not found; taken from January 2008",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 80,
           .citation = {"PP 44/2015", "Annex III part I b.3", Date(2015, 7, 1)}},
      }};
  /// Total and permanent disability (cacat total tetap).
  Dated<Rate, 8> total_disability{
      "jkk.total_disability",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = 70_pct,
           .citation = {"PP 76/2007", "Annex II of PP 14/1993 as amended", Date(2007, 12, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 70_pct,
           .citation = {"PP 44/2015", "Annex III part I b.3.c", Date(2015, 7, 1)}},
      }};
  /// Death by work accident or occupational disease.
  Dated<Rate, 8> death{
      "jkk.death",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = 60_pct,
           .citation = {"PP 76/2007", "Annex II of PP 14/1993 as amended", Date(2007, 12, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 60_pct,
           .citation = {"PP 44/2015", "Annex III part I b.4", Date(2015, 7, 1)}},
      }};
  /// Least lump sum of a death by work.
  Dated<DeathFloor, 8> death_floor{
      "jkk.death_floor",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = {10'000'000_idr, 10'000'000_idr},
           .citation = {"PP 76/2007", "Annex II of PP 14/1993 as amended", Date(2007, 12, 1),
                        Confidence::assumed},
           .note = "at least the JKM benefit; its amount is reported",
           .promulgation_confirmed = false},
          {.from = Month(2012, 4),
           .from_day = 23,
           .promulgated = Date(2012, 4, 23),
           .value = {14'200'000_idr, 14'200'000_idr},
           .citation = {"PP 53/2012", "Pasal 22(1)a", Date(2012, 4, 23), Confidence::reported},
           .note = "the rule that JKM is the least is reported",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {16'200'000_idr, 24'000'000_idr},
           .citation = {"PP 44/2015", "Annex III part I b.4", Date(2015, 7, 1),
                        Confidence::conflicting},
           .note = "the annex says at least JKM and names no part of it"},
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = {20'000'000_idr, 20'000'000_idr},
           .citation = {"PP 82/2019", "Annex III, death by work accident", Date(2019, 12, 2)}},
      }};
  /// Periodic allowance (santunan berkala) of total disability or death, paid at once.
  Dated<PeriodicAllowance, 8> periodic{
      "jkk.periodic",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = {200'000_idr, 24},
           .citation = {"PP 76/2007", "Annex II of PP 14/1993 as amended", Date(2007, 12, 1)},
           .note = "monthly, or at once as the family chooses",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {200'000_idr, 24},
           .citation = {"PP 44/2015", "Pasal 25(2)b.5 and Annex III part I b.6", Date(2015, 7, 1)}},
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = {500'000_idr, 24},
           .citation = {"PP 82/2019", "Annex III, santunan berkala", Date(2019, 12, 2)}},
      }};
  /// Funeral (biaya pemakaman).
  Dated<Rupiah, 8> funeral{
      "jkk.funeral",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = 2'000'000_idr,
           .citation = {"PP 76/2007", "Annex II of PP 14/1993 as amended", Date(2007, 12, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 3'000'000_idr,
           .citation = {"PP 44/2015", "Annex III part I b.5", Date(2015, 7, 1)}},
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = 10'000'000_idr,
           .citation = {"PP 82/2019", "Annex III, biaya pemakaman", Date(2019, 12, 2)}},
      }};
  /// Transport of the injured with first aid; each way up to its own limit.
  Dated<TransportCaps, 8> transport{
      "jkk.transport",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = {400'000_idr, 750'000_idr, 1'500'000_idr},
           .citation = {"PP 76/2007", "Annex II of PP 14/1993 as amended", Date(2007, 12, 1),
                        Confidence::reported},
           .promulgation_confirmed = false},
          {.from = Month(2010, 12),
           .promulgated = Date(2010, 12, 1),
           .value = {750'000_idr, 1'000'000_idr, 2'000'000_idr},
           .citation = {"PP 84/2010", "Annex II of PP 14/1993 as amended", Date(2010, 12, 1),
                        Confidence::reported},
           .note = "the day in December 2010 was not found",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {1'000'000_idr, 1'500'000_idr, 2'500'000_idr},
           .citation = {"PP 44/2015", "Annex III part I b.1", Date(2015, 7, 1)}},
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = {5'000'000_idr, 2'000'000_idr, 10'000'000_idr},
           .citation = {"PP 82/2019", "Annex III, transport", Date(2019, 12, 2)},
           .note = "that several ways add up is read for 2015 and reported for 2019"},
      }};
  /// Care; since July 2015 without a limit, in class I of a government hospital.
  Dated<MedicalCare, 8> medical_care{
      "jkk.medical_care",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = {12'000'000_idr},
           .citation = {"PP 76/2007", "Annex II of PP 14/1993 as amended", Date(2007, 12, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2010, 12),
           .promulgated = Date(2010, 12, 1),
           .value = {20'000'000_idr},
           .citation = {"PP 84/2010", "Annex II of PP 14/1993 as amended", Date(2010, 12, 1),
                        Confidence::reported},
           .note = "the day in December 2010 was not found",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .citation = {"PP 44/2015", "Pasal 25(2)a, 31(1) and Annex III part I a",
                        Date(2015, 7, 1)}},
      }};
  /// Most that is refunded for dentures (gigi tiruan).
  Dated<Rupiah, 8> dentures{
      "jkk.dentures",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2010, 12),
           .promulgated = Date(2010, 12, 1),
           .value = 2'000'000_idr,
           .citation = {"PP 84/2010", "Annex II of PP 14/1993 as amended", Date(2010, 12, 1),
                        Confidence::reported},
           .note = "the day in December 2010 was not found",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 3'000'000_idr,
           .citation = {"PP 44/2015", "Annex III part I b.8", Date(2015, 7, 1)}},
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = 5'000'000_idr,
           .citation = {"PP 82/2019", "Annex III, dentures", Date(2019, 12, 2),
                        Confidence::assumed},
           .note = "the amount was not read in the annex"},
      }};
  /// Most for a hearing aid; no such item before.
  Dated<Rupiah, 8> hearing_aid{
      "jkk.hearing_aid",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = 2'500'000_idr,
           .citation = {"PP 82/2019", "Annex III, hearing aid", Date(2019, 12, 2),
                        Confidence::assumed},
           .note = "the item is reported, the amount was not read in the annex"},
      }};
  /// Most for glasses; no such item before.
  Dated<Rupiah, 8> glasses{"jkk.glasses",
                           {Program::jkk},
                           {.checked = Month(2026, 9)},
                           {
                               {.from = Month(2019, 12),
                                .from_day = 2,
                                .promulgated = Date(2019, 12, 2),
                                .value = 1'000'000_idr,
                                .citation = {"PP 82/2019", "Annex III, glasses", Date(2019, 12, 2),
                                             Confidence::reported}},
                           }};
  /// Most for care at home, one year at most; no such item before.
  Dated<Rupiah, 8> home_care{
      "jkk.home_care",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = 20'000'000_idr,
           .citation = {"PP 82/2019", "Annex III, home care", Date(2019, 12, 2)}},
      }};
  /// Orthosis and prosthesis: added to the price list of the rehabilitation centre.
  Dated<Rate, 8> orthosis_surcharge{
      "jkk.orthosis_surcharge",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = 40_pct,
           .citation = {"PP 76/2007", "Annex II of PP 14/1993 as amended", Date(2007, 12, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 40_pct,
           .citation = {"PP 44/2015", "Annex III part I b.7", Date(2015, 7, 1)}},
      }};
  /// Partial disability: percent for each loss. Not known row by row before July 2015.
  Dated<DisabilityTable, 3> disability{
      "jkk.disability",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = table_of_2015,
           .citation = {"PP 44/2015", "Annex III part II", Date(2015, 7, 1)}},
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = table_of_2015,
           .citation = {"PP 82/2019", "Annex III part II of PP 44/2015", Date(2019, 12, 2),
                        Confidence::reported},
           .note = "the annex of PP 82/2019 was not read; the agency still points to that of 2015"},
      }};
  /// Return to work: help in kind on the advice of the doctor.
  Dated<bool, 8> return_to_work{"jkk.return_to_work",
                                {Program::jkk},
                                {.checked = Month(2026, 9)},
                                {
                                    {.from = Month(2015, 7),
                                     .promulgated = Date(2015, 6, 30),
                                     .value = true,
                                     .citation = {"PP 44/2015", "Pasal 49(1)", Date(2015, 7, 1)}},
                                }};
  /// Months of arrears in a row up to which the fund pays.
  Dated<int, 8> arrears_months{
      "jkk.arrears_months",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 3,
           .citation = {"PP 44/2015", "Pasal 38(1), 39(1)", Date(2015, 7, 1)}},
      }};
  /// Years after the accident or diagnosis until the claim lapses.
  Dated<int, 8> claim_years{"jkk.claim_years",
                            {Program::jkk},
                            {.checked = Month(2026, 9)},
                            {
                                {.from = Month(2015, 7),
                                 .promulgated = Date(2015, 6, 30),
                                 .value = 2,
                                 .citation = {"PP 44/2015", "Pasal 26", Date(2015, 7, 1)}},
                                {.from = Month(2019, 12),
                                 .from_day = 2,
                                 .promulgated = Date(2019, 12, 2),
                                 .value = 5,
                                 .citation = {"PP 82/2019", "Pasal 26", Date(2019, 12, 2)}},
                            }};
  /// Days for the first report, twice 24 hours.
  Dated<int, 8> report_days{
      "jkk.report_days",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = 2,
           .citation = {"PP 76/2007", "PP 14/1993, report in 2 x 24 hours", Date(2007, 12, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 2,
           .citation = {"PP 44/2015", "Pasal 43(1)-(2), 44(1)-(2)", Date(2015, 7, 1)}},
      }};
  /// Does a late report make the benefit the employer's?
  Dated<bool, 8> late_report_employer_pays{
      "jkk.late_report_employer_pays",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = false,
           .citation = {"PP 44/2015", "Pasal 43", Date(2015, 7, 1)},
           .note = "no such consequence is printed"},
          {.from = Month(2025, 2),
           .from_day = 24,
           .promulgated = Date(2025, 2, 24),
           .value = true,
           .citation = {"Permenaker 1/2025", "Pasal 8(2a)-(2c)", Date(2025, 2, 24)}},
      }};
  /// Is violence at the workplace named as an accident?
  Dated<bool, 8> violence_named{"jkk.violence_named",
                                {Program::jkk},
                                {.checked = Month(2026, 9)},
                                {
                                    {.from = Month(2015, 7),
                                     .promulgated = Date(2015, 6, 30),
                                     .value = false,
                                     .citation = {"PP 44/2015", "Pasal 1(6)", Date(2015, 7, 1)},
                                     .note = "not named; a case can still be a work accident"},
                                    {.from = Month(2025, 2),
                                     .from_day = 24,
                                     .promulgated = Date(2025, 2, 24),
                                     .value = true,
                                     .citation = {"Permenaker 1/2025", "article not read",
                                                  Date(2025, 2, 24), Confidence::reported},
                                     .note = "with a police report and a medical report"},
                                }};
  /// Years after employment in which a disease counts as occupational.
  Dated<int, 8> disease_years{
      "jkk.disease_years",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = 3,
           .citation = {"PP 76/2007", "PP 14/1993", Date(2007, 12, 1), Confidence::reported},
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 3,
           .citation = {"PP 44/2015", "Pasal 48(1)-(2)", Date(2015, 7, 1)}},
      }};
  /// When the agency must pay.
  Dated<PaymentTerm, 8> payment_term{
      "jkk.payment_term",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {7, 1_pct},
           .citation = {"PP 44/2015", "Pasal 37(2)-(3)", Date(2015, 7, 1)},
           .note = "counted from recovery and complete papers; the article prints no own term for "
                   "a death"},
      }};
  Dated<HeirOrder, 8> heirs{
      "jkk.heirs",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2008, 1),
           .promulgated = Date(2007, 12, 1),
           .value = {{HeirClass::spouse_and_children, HeirClass::straight_line_relatives,
                      HeirClass::will_beneficiary},
                     HeirlessFund::probate_office},
           .citation = {"PP 76/2007", "PP 14/1993, order of JKM", Date(2007, 12, 1),
                        Confidence::assumed},
           .note = "no order for JKK was found; that of JKM is taken",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {{HeirClass::spouse_and_children, HeirClass::straight_line_relatives,
                      HeirClass::siblings, HeirClass::parents_in_law, HeirClass::will_beneficiary},
                     HeirlessFund::social_security_fund},
           .citation = {"PP 44/2015", "Pasal 37(5)", Date(2015, 7, 1)}},
      }};

  /// Open questions and the readings that count.
  FloorReading death_floor_2015 = FloorReading::lump_sum;
  LeftHandedFingers left_handed_fingers = LeftHandedFingers::as_printed;
  ConstructionDailyWage construction_daily_wage = ConstructionDailyWage::twenty_five_days;
  SeveralLosses several_losses = SeveralLosses::added_up_to_total_disability;
  PartSteps part_steps = PartSteps::completed;
  TraineeWage trainee_wage = TraineeWage::lowest_band;
};

}  // namespace jkk
}  // namespace v1
}  // namespace jamsos
