// SPDX-License-Identifier: Apache-2.0
// What pension insurance (JP) pays: the dated numbers and the open questions. Data only. PP 45/2015
// has not been amended since 2015; only the yearly limits and the inflation move.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "jamsos/core/dated.hpp"
#include "jamsos/core/members.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {
namespace jp {

/// Lowest and highest monthly pension (Pasal 18), applied after the share of a survivor.
struct Limits {
  Rupiah minimum{};
  Rupiah maximum{};

  constexpr bool operator==(const Limits&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("minimum", self.minimum);
    visit("maximum", self.maximum);
  }
  /// Throws InvalidValue when the minimum is negative or above the maximum.
  constexpr void check() const {
    if (minimum < Rupiah{} || maximum < minimum)
      throw InvalidValue("minimum", to_text(minimum), "lies below zero or above the maximum");
  }
};

/// General inflation of a calendar year, December on December: 3.35 % is 335; it can be negative.
struct Inflation {
  SignedWhole hundredths{};  ///< of a percent

  constexpr bool operator==(const Inflation&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("hundredths", self.hundredths);
  }
  static constexpr int least = -9'999;
  static constexpr int most = 1'000'000;
  /// Throws InvalidValue when prices would vanish or grow more than a hundredfold.
  constexpr void check() const {
    if (hundredths < least || hundredths > most)
      throw InvalidValue("hundredths", std::to_string(hundredths),
                         "inflation lies between -99.99 and 10,000.00 percent");
  }
};

/// How are the wages of the years averaged? The text says only "weighted".
enum class Weighting : std::uint8_t {
  by_month,  ///< each paid month weighs the same, as the claim screens show it
  by_year,   ///< each calendar year weighs the same, as the slides of the agency show it
};
inline constexpr std::array<Named<Weighting>, 2> weighting_names = {{
    {"by_month", Weighting::by_month},
    {"by_year", Weighting::by_year},
}};
constexpr const auto& names_of(Weighting) { return weighting_names; }

/// When does a pension in payment follow the inflation of the year before? Pasal 17(1)b counts
/// years from the first payment; the practice was not found.
enum class Indexation : std::uint8_t {
  anniversary,    ///< twelve months after the first month, and so on
  calendar_year,  ///< each January
};
inline constexpr std::array<Named<Indexation>, 2> indexation_names = {{
    {"anniversary", Indexation::anniversary},
    {"calendar_year", Indexation::calendar_year},
}};
constexpr const auto& names_of(Indexation) { return indexation_names; }

/// Is the wage ceiling shared by the employers of a month? PP 45/2015 is silent.
enum class SeveralWages : std::uint8_t {
  shared_ceiling,  ///< the sum of the wages is cut, as the claim screens show it
  each_ceiling,    ///< each employer's wage is cut
};
inline constexpr std::array<Named<SeveralWages>, 2> several_wages_names = {{
    {"shared_ceiling", SeveralWages::shared_ceiling},
    {"each_ceiling", SeveralWages::each_ceiling},
}};
constexpr const auto& names_of(SeveralWages) { return several_wages_names; }

/// Whose year ends the indexation of the wages, and whose limits hold for the first pension?
enum class ReferenceDay : std::uint8_t {
  event,        ///< pension age or the day chosen, disability, death
  first_month,  ///< the first day of the right, the first of the month after
};
inline constexpr std::array<Named<ReferenceDay>, 2> reference_day_names = {{
    {"event", ReferenceDay::event},
    {"first_month", ReferenceDay::first_month},
}};
constexpr const auto& names_of(ReferenceDay) { return reference_day_names; }

/// Which work ends a child's pension? Pasal 22(5) says work, UU 40/2004 Pasal 41(6) permanent work.
enum class ChildWorks : std::uint8_t {
  any_work,
  permanent_work,  ///< employed for more than six months, or self-employed
};
inline constexpr std::array<Named<ChildWorks>, 2> child_works_names = {{
    {"any_work", ChildWorks::any_work},
    {"permanent_work", ChildWorks::permanent_work},
}};
constexpr const auto& names_of(ChildWorks) { return child_works_names; }

struct BenefitTables {
  /// Lowest and highest pension, rupiah a month. Each year the agency raises them by the inflation
  /// of the year before (Pasal 18(3)).
  Dated<Limits, 40> limits{
      "jp.pension_limits",
      {Program::jp},
      {.yearly_from_month = 2, .checked = Month(2026, 10), .stated_later = true},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {300'000_idr, 3'600'000_idr},
           .citation = {"PP 45/2015", "Pasal 18(1)-(2)", Date(2015, 7, 1)}},
          {.from = Month(2016, 3),
           .promulgated = Date(2016, 2, 29),
           .value = {310'050_idr, 3'720'600_idr},
           .citation = {"PP 45/2015", "Pasal 18(3), agency letter of 2016", Date(2016, 3, 1)},
           .note = "both limits from March by secondary accounts",
           .promulgation_confirmed = false},
          {.from = Month(2017, 3),
           .promulgated = Date(2017, 2, 28),
           .value = {319'450_idr, 3'833'000_idr},
           .citation = {"PP 45/2015", "Pasal 18(3)", Date(2017, 3, 1), Confidence::assumed},
           .note = "values from memory, the only multiples of 50 that fit the years around; month "
                   "by the pattern",
           .promulgation_confirmed = false},
          {.from = Month(2018, 3),
           .promulgated = Date(2018, 2, 28),
           .value = {331'000_idr, 3'971'400_idr},
           .citation = {"PP 45/2015", "Pasal 18(3)", Date(2018, 3, 1), Confidence::assumed},
           .note = "minimum reported by two payouts, maximum fits the published one of 2019; month "
                   "by the pattern",
           .promulgation_confirmed = false},
          {.from = Month(2019, 3),
           .promulgated = Date(2019, 2, 28),
           .value = {341'400_idr, 4'095'750_idr},
           .citation = {"PP 45/2015", "Pasal 18(3), letter B/1397/02", Date(2019, 3, 1),
                        Confidence::reported},
           .note = "the letter gives March for the wage ceiling only",
           .promulgation_confirmed = false},
          {.from = Month(2020, 3),
           .promulgated = Date(2020, 2, 29),
           .value = {350'700_idr, 4'207'200_idr},
           .citation = {"PP 45/2015", "Pasal 18(3)", Date(2020, 3, 1), Confidence::assumed},
           .note = "values from memory, they fit the chain; month by the pattern",
           .promulgation_confirmed = false},
          {.from = Month(2021, 3),
           .promulgated = Date(2021, 2, 28),
           .value = {356'600_idr, 4'277'900_idr},
           .citation = {"PP 45/2015", "Pasal 18(3)", Date(2021, 3, 1), Confidence::assumed},
           .note = "values from memory, they fit the chain; month by the pattern",
           .promulgation_confirmed = false},
          {.from = Month(2022, 3),
           .promulgated = Date(2022, 2, 28),
           .value = {363'300_idr, 4'357'900_idr},
           .citation = {"PP 45/2015", "Pasal 18(3)", Date(2022, 3, 1), Confidence::assumed},
           .note = "values from memory, they fit the chain; month by the pattern",
           .promulgation_confirmed = false},
          {.from = Month(2023, 3),
           .promulgated = Date(2023, 2, 28),
           .value = {383'400_idr, 4'598'100_idr},
           .citation = {"PP 45/2015", "Pasal 18(3), agency letter of 2023", Date(2023, 3, 1),
                        Confidence::reported},
           .note = "month by the pattern",
           .promulgation_confirmed = false},
          {.from = Month(2024, 3),
           .promulgated = Date(2024, 2, 28),
           .value = {393'500_idr, 4'718'200_idr},
           .citation = {"PP 45/2015", "Pasal 18(3), agency letter of 2024", Date(2024, 3, 1)},
           .note = "both limits from March by secondary accounts",
           .promulgation_confirmed = false},
          {.from = Month(2025, 3),
           .promulgated = Date(2025, 2, 28),
           .value = {399'700_idr, 4'792'300_idr},
           .citation = {"PP 45/2015", "Pasal 18(3), agency letter of 2025", Date(2025, 3, 1),
                        Confidence::reported},
           .note = "month by the pattern",
           .promulgation_confirmed = false},
          {.from = Month(2026, 2),
           .promulgated = Date(2026, 2, 25),
           .value = {411'400_idr, 4'932'300_idr},
           .citation = {"PP 45/2015", "Pasal 18(3), letter B/1226/022026", Date(2026, 2, 1),
                        Confidence::conflicting},
           .note = "one secondary source: limits from 1 February, wage ceiling from 1 March"},
      }};
  /// The published limits are the old ones, raised and then rounded up to this unit; inferred from
  /// the figures, not written anywhere read.
  Dated<Rupiah, 8> limits_unit{"jp.pension_limits_unit",
                               {Program::jp},
                               {.checked = Month(2026, 10)},
                               {
                                   {.from = Month(2015, 7),
                                    .promulgated = Date(2015, 6, 30),
                                    .value = 50_idr,
                                    .citation = {"agency practice", "limits of 2016 to 2019",
                                                 Date(2016, 3, 1), Confidence::assumed},
                                    .note = "inferred from the published figures"},
                                   {.from = Month(2020, 3),
                                    .promulgated = Date(2020, 2, 29),
                                    .value = 100_idr,
                                    .citation = {"agency practice", "limits of 2020 to 2026",
                                                 Date(2020, 3, 1), Confidence::assumed},
                                    .note = "until 2022 steps of 50 and 100 cannot be told apart",
                                    .promulgation_confirmed = false},
                               }};
  /// General inflation of the calendar year that begins in the month.
  Dated<Inflation, 100> inflation{
      "jp.inflation",
      {Program::jp},
      {.yearly_from_month = 1, .checked = Month(2026, 10), .stated_later = true},
      {
          {.from = Month(2015, 1),
           .promulgated = Date(2016, 1, 2),
           .value = {335},
           .citation = {"PP 45/2015", "Pasal 17(5), inflation of 2015", Date(2016, 1, 2)},
           .promulgation_confirmed = false},
          {.from = Month(2016, 1),
           .promulgated = Date(2017, 1, 2),
           .value = {302},
           .citation = {"PP 45/2015", "Pasal 17(5), inflation of 2016", Date(2017, 1, 2),
                        Confidence::assumed},
           .note = "fits the limits of 2017",
           .promulgation_confirmed = false},
          {.from = Month(2017, 1),
           .promulgated = Date(2018, 1, 2),
           .value = {361},
           .citation = {"PP 45/2015", "Pasal 17(5), inflation of 2017", Date(2018, 1, 2),
                        Confidence::assumed},
           .note = "fits the limits of 2018",
           .promulgation_confirmed = false},
          {.from = Month(2018, 1),
           .promulgated = Date(2019, 1, 2),
           .value = {313},
           .citation = {"PP 45/2015", "Pasal 17(5), inflation of 2018", Date(2019, 1, 2),
                        Confidence::reported},
           .promulgation_confirmed = false},
          {.from = Month(2019, 1),
           .promulgated = Date(2020, 1, 2),
           .value = {272},
           .citation = {"PP 45/2015", "Pasal 17(5), inflation of 2019", Date(2020, 1, 2),
                        Confidence::assumed},
           .note = "fits the chain of the limits",
           .promulgation_confirmed = false},
          {.from = Month(2020, 1),
           .promulgated = Date(2021, 1, 2),
           .value = {168},
           .citation = {"PP 45/2015", "Pasal 17(5), inflation of 2020", Date(2021, 1, 2),
                        Confidence::assumed},
           .note = "fits the chain of the limits",
           .promulgation_confirmed = false},
          {.from = Month(2021, 1),
           .promulgated = Date(2022, 1, 2),
           .value = {187},
           .citation = {"PP 45/2015", "Pasal 17(5), inflation of 2021", Date(2022, 1, 2),
                        Confidence::assumed},
           .note = "fits the chain of the limits",
           .promulgation_confirmed = false},
          {.from = Month(2022, 1),
           .promulgated = Date(2023, 1, 2),
           .value = {551},
           .citation = {"PP 45/2015", "Pasal 17(5), inflation of 2022", Date(2023, 1, 2),
                        Confidence::assumed},
           .note = "fits the limits of 2023",
           .promulgation_confirmed = false},
          {.from = Month(2023, 1),
           .promulgated = Date(2024, 1, 2),
           .value = {261},
           .citation = {"PP 45/2015", "Pasal 17(5), inflation of 2023", Date(2024, 1, 2)},
           .promulgation_confirmed = false},
          {.from = Month(2024, 1),
           .promulgated = Date(2025, 1, 2),
           .value = {157},
           .citation = {"PP 45/2015", "Pasal 17(5), inflation of 2024", Date(2025, 1, 2),
                        Confidence::assumed},
           .note = "fits the limits of 2025",
           .promulgation_confirmed = false},
          {.from = Month(2025, 1),
           .promulgated = Date(2026, 1, 2),
           .value = {292},
           .citation = {"PP 45/2015", "Pasal 17(5), inflation of 2025", Date(2026, 1, 2),
                        Confidence::assumed},
           .note = "the only rate with two decimals that gives both limits of 2026",
           .promulgation_confirmed = false},
      }};
  /// Of the average wage, for each year of contributions.
  Dated<Rate, 8> accrual{"jp.accrual",
                         {Program::jp},
                         {.checked = Month(2026, 10)},
                         {
                             {.from = Month(2015, 7),
                              .promulgated = Date(2015, 6, 30),
                              .value = 1_pct,
                              .citation = {"PP 45/2015", "Pasal 17(2)", Date(2015, 7, 1)}},
                         }};
  /// Paid months that give a pension without further conditions.
  Dated<int, 8> minimum_months{
      "jp.minimum_months",
      {Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 180,
           .citation = {"PP 45/2015", "Pasal 19(1), 20(2), 21(2)", Date(2015, 7, 1)}},
      }};
  /// Paid months taken in place of fewer, where the conditions of disability and death are met.
  Dated<int, 8> deemed_months{
      "jp.deemed_months",
      {Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 180,
           .citation = {"PP 45/2015", "Pasal 20(3), 21(3), 22(3), 23(3)", Date(2015, 7, 1)},
           .note =
               "the average is taken over the months really paid; the text fixes the length only"},
      }};
  /// Least share of the months of membership that are paid.
  Dated<Rate, 8> density{"jp.density",
                         {Program::jp},
                         {.checked = Month(2026, 10)},
                         {
                             {.from = Month(2015, 7),
                              .promulgated = Date(2015, 6, 30),
                              .value = 80_pct,
                              .citation = {"PP 45/2015", "Pasal 20(3)a and its elucidation",
                                           Date(2015, 7, 1), Confidence::reported},
                              .note = "the text gives the percentage, practice how it is counted"},
                         }};
  /// Months of membership before what causes a disability.
  Dated<int, 8> disability_months{
      "jp.disability_months",
      {Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 1,
           .citation = {"PP 45/2015", "Pasal 20(3)b", Date(2015, 7, 1)}},
      }};
  /// Years of membership before a death.
  Dated<int, 8> survivor_years{
      "jp.survivor_years",
      {Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 1,
           .citation = {"PP 45/2015", "Pasal 21(3), 22(3), 23(3)", Date(2015, 7, 1)}},
      }};
  /// Of the participant's pension.
  Dated<Rate, 8> widow{"jp.widow_share",
                       {Program::jp},
                       {.checked = Month(2026, 10)},
                       {
                           {.from = Month(2015, 7),
                            .promulgated = Date(2015, 6, 30),
                            .value = 50_pct,
                            .citation = {"PP 45/2015", "Pasal 21(3)-(4)", Date(2015, 7, 1)}},
                       }};
  /// Of the participant's pension, without a widow(er).
  Dated<Rate, 8> child{"jp.child_share",
                       {Program::jp},
                       {.checked = Month(2026, 10)},
                       {
                           {.from = Month(2015, 7),
                            .promulgated = Date(2015, 6, 30),
                            .value = 50_pct,
                            .citation = {"PP 45/2015", "Pasal 22(2)-(3)", Date(2015, 7, 1)}},
                       }};
  /// Of the widow(er)'s pension.
  Dated<Rate, 8> child_after_widow{
      "jp.child_share_after_widow",
      {Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 50_pct,
           .citation = {"PP 45/2015", "Pasal 22(2)c", Date(2015, 7, 1)}},
      }};
  /// Of the participant's pension, without a spouse and a child.
  Dated<Rate, 8> parent{"jp.parent_share",
                        {Program::jp},
                        {.checked = Month(2026, 10)},
                        {
                            {.from = Month(2015, 7),
                             .promulgated = Date(2015, 6, 30),
                             .value = 20_pct,
                             .citation = {"PP 45/2015", "Pasal 23(2)-(3)", Date(2015, 7, 1)}},
                        }};
  /// Age that ends a child's pension.
  Dated<int, 8> child_age_limit{"jp.child_age_limit",
                                {Program::jp},
                                {.checked = Month(2026, 10)},
                                {
                                    {.from = Month(2015, 7),
                                     .promulgated = Date(2015, 6, 30),
                                     .value = 23,
                                     .citation = {"PP 45/2015", "Pasal 22(5)", Date(2015, 7, 1)}},
                                }};
  /// Children who may be registered.
  Dated<int, 8> most_children{"jp.most_children",
                              {Program::jp},
                              {.checked = Month(2026, 10)},
                              {
                                  {.from = Month(2015, 7),
                                   .promulgated = Date(2015, 6, 30),
                                   .value = 2,
                                   .citation = {"PP 45/2015", "Pasal 14(1)", Date(2015, 7, 1)}},
                              }};
  /// Days after the death within which a child may still be born.
  Dated<int, 8> child_born_after_days{
      "jp.child_born_after_days",
      {Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 300,
           .citation = {"PP 45/2015", "Pasal 14(2)", Date(2015, 7, 1)}},
      }};
  /// Days within which the first pension is paid, from the right and the complete papers on.
  Dated<int, 8> first_payment_days{
      "jp.first_payment_days",
      {Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 15,
           .citation = {"PP 45/2015", "Pasal 25(1)", Date(2015, 7, 1)}},
      }};

  Weighting weighting = Weighting::by_month;
  Indexation indexation = Indexation::anniversary;
  SeveralWages several_wages = SeveralWages::shared_ceiling;
  ReferenceDay reference_day = ReferenceDay::event;
  ChildWorks child_works = ChildWorks::any_work;
};

}  // namespace jp
}  // namespace v1
}  // namespace jamsos
