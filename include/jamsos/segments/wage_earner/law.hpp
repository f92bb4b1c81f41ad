// SPDX-License-Identifier: Apache-2.0
// Wage earners (penerima upah, PU): which programs an employer must join and how a way of pay
// becomes a monthly wage. Data only.
#pragma once

#include "jamsos/core/dated.hpp"

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
};

}  // namespace wage_earner
}  // namespace v1
}  // namespace jamsos
