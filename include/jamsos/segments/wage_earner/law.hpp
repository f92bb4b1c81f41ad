// SPDX-License-Identifier: Apache-2.0
// Wage earners (penerima upah, PU): which programs an employer must join, how a way of pay becomes
// a monthly wage, when contributions fall due and what lateness costs. Data only.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/core/due.hpp"
#include "jamsos/core/rate.hpp"

namespace jamsos {
inline namespace v1 {
namespace wage_earner {

/// Programs an employer must join, by its size.
struct Obligations {
  ProgramSet micro{};
  ProgramSet small{};
  ProgramSet medium{};
  ProgramSet large{};

  constexpr bool operator==(const Obligations&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("micro", self.micro);
    visit("small", self.small);
    visit("medium", self.medium);
    visit("large", self.large);
  }
};

struct Tables {
  MonthsLate months_late = MonthsLate::started;

  Dated<Obligations> obligations{
      "wage_earner.obligations",
      {Program::jkk, Program::jkm, Program::jht, Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2013, 12, 27),
           .value = {.micro = {Program::jkk, Program::jkm},
                     .small = {Program::jkk, Program::jkm, Program::jht},
                     .medium = {Program::jkk, Program::jkm, Program::jht, Program::jp},
                     .large = {Program::jkk, Program::jkm, Program::jht, Program::jp}},
           .citation = {"Perpres 109/2013", "Pasal 6(3)", Date(2015, 7, 1)},
           .promulgation_confirmed = false},
      }};

  /// A monthly wage is so many daily wages, whatever the working week.
  Dated<int> daily_wage_days{"wage_earner.daily_wage_days",
                             {Program::jkk, Program::jkm, Program::jht, Program::jp},
                             {.checked = Month(2026, 10)},
                             {
                                 {.from = Month(2015, 7),
                                  .promulgated = Date(2015, 6, 30),
                                  .value = 25,
                                  .citation = {"PP 44/2015", "Pasal 19(3)", Date(2015, 7, 1)}},
                             }};
  /// Months over which piece wages are averaged.
  Dated<int> piece_months{"wage_earner.piece_months",
                          {Program::jkk, Program::jkm, Program::jht, Program::jp},
                          {.checked = Month(2026, 10)},
                          {
                              {.from = Month(2015, 7),
                               .promulgated = Date(2015, 6, 30),
                               .value = 3,
                               .citation = {"PP 44/2015", "Pasal 19(4)", Date(2015, 7, 1)}},
                          }};
  /// The same where the work depends on the weather.
  Dated<int> weather_piece_months{"wage_earner.weather_piece_months",
                                  {Program::jkk, Program::jkm, Program::jht, Program::jp},
                                  {.checked = Month(2026, 10)},
                                  {
                                      {.from = Month(2015, 7),
                                       .promulgated = Date(2015, 6, 30),
                                       .value = 12,
                                       .citation = {"PP 44/2015", "Pasal 19(5)", Date(2015, 7, 1)}},
                                  }};

  /// The last day of payment in time.
  Dated<DueRule> due{"wage_earner.due",
                     {Program::jkk, Program::jkm, Program::jht, Program::jp},
                     {.checked = Month(2026, 10)},
                     {
                         {.from = Month(2015, 7),
                          .promulgated = Date(2015, 6, 30),
                          .value = {.months_after = 1, .day = 15},
                          .citation = {"PP 44/2015", "Pasal 21(2)-(3)", Date(2015, 7, 1)}},
                         {.from = Month(2020, 8),
                          .promulgated = Date(2020, 9, 1),
                          .value = {.months_after = 1, .day = 30},
                          .citation = {"PP 49/2020", "Pasal 4(1)", Date(2020, 9, 1)},
                          .note = "for January 2021 the last day of February, which is assumed"},
                         {.from = Month(2021, 2),
                          .promulgated = Date(2020, 9, 1),
                          .value = {.months_after = 1, .day = 15},
                          .citation = {"PP 44/2015", "Pasal 21(2)-(3)", Date(2015, 7, 1)}},
                     }};

  /// Percent of the contribution for each month of delay, borne by the employer, not compounded and
  /// without a cap.
  Dated<Rate> late_fine_jkk_jkm{
      "wage_earner.late_fine_jkk_jkm",
      {Program::jkk, Program::jkm},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 2_pct,
           .citation = {"PP 44/2015", "Pasal 22(1)-(2)", Date(2015, 7, 1)}},
          {.from = Month(2020, 8),
           .promulgated = Date(2020, 9, 1),
           .value = 0.5_pct,
           .citation = {"PP 49/2020", "Pasal 23(1)", Date(2020, 9, 1)}},
          {.from = Month(2021, 2),
           .promulgated = Date(2020, 9, 1),
           .value = 2_pct,
           .citation = {"PP 44/2015", "Pasal 22(1)-(2)", Date(2015, 7, 1)}},
      }};
  Dated<Rate> late_fine_jht{"wage_earner.late_fine_jht",
                            {Program::jht},
                            {.checked = Month(2026, 10)},
                            {
                                {.from = Month(2015, 7),
                                 .promulgated = Date(2015, 6, 30),
                                 .value = 2_pct,
                                 .citation = {"PP 46/2015", "Pasal 20", Date(2015, 7, 1)}},
                                {.from = Month(2020, 8),
                                 .promulgated = Date(2020, 9, 1),
                                 .value = 0.5_pct,
                                 .citation = {"PP 49/2020", "Pasal 23(1)", Date(2020, 9, 1)}},
                                {.from = Month(2021, 2),
                                 .promulgated = Date(2020, 9, 1),
                                 .value = 2_pct,
                                 .citation = {"PP 46/2015", "Pasal 20", Date(2015, 7, 1)}},
                            }};
  Dated<Rate> late_fine_jp{"wage_earner.late_fine_jp",
                           {Program::jp},
                           {.checked = Month(2026, 10)},
                           {
                               {.from = Month(2015, 7),
                                .promulgated = Date(2015, 6, 30),
                                .value = 2_pct,
                                .citation = {"PP 45/2015", "Pasal 31", Date(2015, 7, 1)}},
                               {.from = Month(2020, 8),
                                .promulgated = Date(2020, 9, 1),
                                .value = 0.5_pct,
                                .citation = {"PP 49/2020", "Pasal 23(1)", Date(2020, 9, 1)}},
                               {.from = Month(2021, 2),
                                .promulgated = Date(2020, 9, 1),
                                .value = 2_pct,
                                .citation = {"PP 45/2015", "Pasal 31", Date(2015, 7, 1)}},
                           }};
  /// The same on the JKK of labour-intensive industries at the reduced rate.
  Dated<Rate> late_fine_under_jkk_relief{
      "wage_earner.late_fine_under_jkk_relief",
      {Program::jkk},
      {.checked = Month(2026, 10), .ended = Month(2026, 1)},
      {
          {.from = Month(2025, 2),
           .promulgated = Date(2025, 2, 7),
           .value = 0.5_pct,
           .citation = {"PP 7/2025", "Pasal 7", Date(2025, 2, 7), Confidence::reported}},
      }};
};

}  // namespace wage_earner
}  // namespace v1
}  // namespace jamsos
