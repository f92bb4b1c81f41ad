// SPDX-License-Identifier: Apache-2.0
// Construction projects (jasa konstruksi): daily, piece-rate and fixed-term workers of a project,
// JKK and JKM only (PP 44/2015 Pasal 53-56). Data only.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/tiers.hpp"

namespace jamsos {
inline namespace v1 {
namespace construction {

struct Tables {
  /// On the contract value net of VAT, where wages are not known.
  Dated<Tiers, 4> jkk_by_value{"construction.jkk_by_value",
                               {Program::jkk},
                               {.checked = Month(2026, 9)},
                               {
                                   {.from = Month(2015, 7),
                                    .promulgated = Date(2015, 6, 30),
                                    .value = {{0_idr, 0.21_pct},
                                              {100'000'000_idr, 0.17_pct},
                                              {500'000'000_idr, 0.13_pct},
                                              {1'000'000'000_idr, 0.11_pct},
                                              {5'000'000'000_idr, 0.09_pct}},
                                    .citation = {"PP 44/2015", "Pasal 54(2)a-e", Date(2015, 7, 1)}},
                               }};
  Dated<Tiers, 4> jkm_by_value{"construction.jkm_by_value",
                               {Program::jkm},
                               {.checked = Month(2026, 9)},
                               {
                                   {.from = Month(2015, 7),
                                    .promulgated = Date(2015, 6, 30),
                                    .value = {{0_idr, 0.03_pct},
                                              {100'000'000_idr, 0.02_pct},
                                              {500'000'000_idr, 0.02_pct},
                                              {1'000'000'000_idr, 0.01_pct},
                                              {5'000'000'000_idr, 0.01_pct}},
                                    .citation = {"PP 44/2015", "Pasal 55(2)a-e", Date(2015, 7, 1)}},
                               }};

  /// On the monthly wage, where wages are known.
  Dated<Rate> jkk_by_wage{
      "construction.jkk_by_wage",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 1.74_pct,
           .citation = {"PP 44/2015", "Pasal 54(1)", Date(2015, 7, 1)}},
          {.from = Month(2020, 8),
           .promulgated = Date(2020, 9, 1),
           .value = 0.0174_pct,
           .citation = {"PP 49/2020", "chapter on JKK", Date(2020, 9, 1), Confidence::reported},
           .note = "one percent of the normal rate"},
          {.from = Month(2021, 2),
           .promulgated = Date(2020, 9, 1),
           .value = 1.74_pct,
           .citation = {"PP 44/2015", "Pasal 54(1)", Date(2015, 7, 1)}},
      }};
  Dated<Rate> jkm_by_wage{"construction.jkm_by_wage",
                          {Program::jkm},
                          {.checked = Month(2026, 9)},
                          {
                              {.from = Month(2015, 7),
                               .promulgated = Date(2015, 6, 30),
                               .value = 0.30_pct,
                               .citation = {"PP 44/2015", "Pasal 55(1)", Date(2015, 7, 1)}},
                              {.from = Month(2020, 8),
                               .promulgated = Date(2020, 9, 1),
                               .value = 0.0030_pct,
                               .citation = {"PP 49/2020", "Pasal 12(1)", Date(2020, 9, 1)},
                               .note = "one percent of the normal rate"},
                              {.from = Month(2021, 2),
                               .promulgated = Date(2020, 9, 1),
                               .value = 0.30_pct,
                               .citation = {"PP 44/2015", "Pasal 55(1)", Date(2015, 7, 1)}},
                          }};

  /// The part of JKK and JKM by contract value that is payable.
  Dated<Rate> relief{
      "construction.relief",
      {Program::jkk, Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 100_pct,
           .citation = {"PP 44/2015", "Pasal 54-55", Date(2015, 7, 1)},
           .note = "no relief"},
          {.from = Month(2020, 8),
           .promulgated = Date(2020, 9, 1),
           .value = 1_pct,
           .citation = {"PP 49/2020", "Pasal 12 and chapter on JKK", Date(2020, 9, 1)},
           .note = "of the whole bill; of the unpaid bill where the project was registered before"},
          {.from = Month(2021, 2),
           .promulgated = Date(2020, 9, 1),
           .value = 100_pct,
           .citation = {"PP 49/2020", "Pasal 12", Date(2020, 9, 1)},
           .note = "relief over"},
      }};

  /// Value-added tax (PPN) inside a gross contract value.
  Dated<Rate> value_added_tax{
      "construction.value_added_tax",
      {Program::jkk, Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 10_pct,
           .citation = {"agency site e-Jakon", "gross value divided", Date(2015, 7, 1),
                        Confidence::assumed},
           .note = "PP 44/2015 does not mention the tax; that the base is net of it is reported",
           .promulgation_confirmed = false},
          {.from = Month(2022, 4),
           .promulgated = Date(2022, 4, 1),
           .value = 11_pct,
           .citation = {"agency site e-Jakon", "gross value divided by 1.11", Date(2022, 4, 1),
                        Confidence::reported},
           .note = "still 11 % since 2025: 12 % on eleven twelfths of the price",
           .promulgation_confirmed = false},
      }};

  Dated<int> daily_wage_days{
      "construction.daily_wage_days",
      {Program::jkk, Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 25,
           .citation = {"PP 44/2015", "Pasal 19(3)", Date(2015, 7, 1), Confidence::conflicting},
           .note = "the general rule; Pasal 56(2) leaves the wage to a ministerial rule and a "
                   "published payout used 30 days"},
      }};
};

}  // namespace construction
}  // namespace v1
}  // namespace jamsos
