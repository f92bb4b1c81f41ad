// SPDX-License-Identifier: Apache-2.0
// The scheme of UU 3/1992 and PP 14/1993 (Jamsostek), until June 2015: what is confirmed or
// reported of it. Data only. PP 44/2015 has no transitional rate: contribution months until June
// 2015 go by the old rules.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/programs/jkk/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jamsostek {

inline constexpr Month last_month{2015, 6};
/// The scheme began in the course of 1993; the month was not found.
inline constexpr std::string_view first_year_note =
    "in force since a month of 1993 that was not found";

struct Tables {
  Dated<jkk::RatesByRiskGroup, 2> jkk{
      "jamsostek.jkk",
      {Program::jkk},
      {.ended = last_month},
      {
          {.from = Month(1994, 1),
           .promulgated = Date(1993, 2, 27),
           .value = {{0.24_pct, 0.54_pct, 0.89_pct, 1.27_pct, 1.74_pct},
                     {"Pasal 9(1)a, 9(2)", "Pasal 9(1)a, 9(2)", "Pasal 9(1)a, 9(2)",
                      "Pasal 9(1)a, 9(2)", "Pasal 9(1)a, 9(2)"}},
           .citation = {"PP 14/1993", "Pasal 9(1)a, 9(2)", Date(1993, 2, 27)},
           .note = first_year_note,
           .promulgation_confirmed = false},
      }};
  Dated<Rate, 2> jkm{
      "jamsostek.jkm",
      {Program::jkm},
      {.ended = last_month},
      {
          {.from = Month(1994, 1),
           .promulgated = Date(1993, 2, 27),
           .value = 0.30_pct,
           .citation = {"PP 14/1993", "Pasal 9(1)", Date(1993, 2, 27), Confidence::reported},
           .note = first_year_note,
           .promulgation_confirmed = false},
      }};
  Dated<Rate, 2> jht_employer{
      "jamsostek.jht_employer",
      {Program::jht},
      {.ended = last_month},
      {
          {.from = Month(1994, 1),
           .promulgated = Date(1993, 2, 27),
           .value = 3.70_pct,
           .citation = {"PP 14/1993", "Pasal 9", Date(1993, 2, 27), Confidence::reported},
           .note = first_year_note,
           .promulgation_confirmed = false},
      }};
  Dated<Rate, 2> jht_worker{
      "jamsostek.jht_worker",
      {Program::jht},
      {.ended = last_month},
      {
          {.from = Month(1994, 1),
           .promulgated = Date(1993, 2, 27),
           .value = 2.00_pct,
           .citation = {"PP 14/1993", "Pasal 9", Date(1993, 2, 27), Confidence::reported},
           .note = first_year_note,
           .promulgation_confirmed = false},
      }};

  // The health program moved to BPJS Kesehatan in January 2014. Its ceiling was 1,000,000 until
  // some month of 2012; only 2013 is sure to lie under the rule of PP 53/2012.
  Dated<Rate, 2> jpk_single{"jamsostek.jpk_single",
                            {Program::jpk},
                            {.ended = Month(2013, 12)},
                            {
                                {.from = Month(2013, 1),
                                 .promulgated = Date(1993, 2, 27),
                                 .value = 3_pct,
                                 .citation = {"PP 14/1993", "Pasal 9, article not read",
                                              Date(1993, 2, 27), Confidence::reported},
                                 .note = "earlier months are left out: their ceiling is not known",
                                 .promulgation_confirmed = false},
                            }};
  Dated<Rate, 2> jpk_married{"jamsostek.jpk_married",
                             {Program::jpk},
                             {.ended = Month(2013, 12)},
                             {
                                 {.from = Month(2013, 1),
                                  .promulgated = Date(1993, 2, 27),
                                  .value = 6_pct,
                                  .citation = {"PP 14/1993", "Pasal 9, article not read",
                                               Date(1993, 2, 27), Confidence::reported},
                                  .note = "earlier months are left out: their ceiling is not known",
                                  .promulgation_confirmed = false},
                             }};
  /// The ceiling of the wage, in monthly tax-free incomes (PTKP) of a married person with a child.
  Dated<int, 2> jpk_ceiling_multiple{
      "jamsostek.jpk_ceiling_multiple",
      {Program::jpk},
      {.ended = Month(2013, 12)},
      {
          {.from = Month(2013, 1),
           .promulgated = Date(2012, 5, 1),
           .value = 2,
           .citation = {"PP 14/1993 as amended by PP 53/2012", "article not read", Date(2012, 5, 1),
                        Confidence::reported},
           .note = "twice; 3,080,000 at a yearly tax-free income of 18,480,000",
           .promulgation_confirmed = false},
      }};
};

}  // namespace jamsostek
}  // namespace v1
}  // namespace jamsos
