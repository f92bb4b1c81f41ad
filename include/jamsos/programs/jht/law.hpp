// SPDX-License-Identifier: Apache-2.0
// Old-age savings (Jaminan Hari Tua, JHT): the dated numbers. Data only.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/core/rate.hpp"

namespace jamsos {
inline namespace v1 {
namespace jht {

struct Tables {
  /// Percent of the monthly wage; no ceiling, no floor, no relief so far.
  Dated<Rate> employer{"jht.employer",
                       {Program::jht},
                       {.checked = Month(2026, 10)},
                       {
                           {.from = Month(2015, 7),
                            .promulgated = Date(2015, 6, 30),
                            .value = 3.7_pct,
                            .citation = {"PP 46/2015", "Pasal 16(1)-(2)", Date(2015, 7, 1)}},
                       }};
  Dated<Rate> worker{"jht.worker",
                     {Program::jht},
                     {.checked = Month(2026, 10)},
                     {
                         {.from = Month(2015, 7),
                          .promulgated = Date(2015, 6, 30),
                          .value = 2_pct,
                          .citation = {"PP 46/2015", "Pasal 16(1)-(2)", Date(2015, 7, 1)}},
                     }};

  /// Foreigners: least months of work in Indonesia.
  Dated<int> minimum_stay_months{"jht.minimum_stay_months",
                                 {Program::jht},
                                 {.checked = Month(2026, 10)},
                                 {
                                     {.from = Month(2015, 7),
                                      .promulgated = Date(2015, 6, 30),
                                      .value = 6,
                                      .citation = {"PP 46/2015", "Pasal 4(2)c", Date(2015, 7, 1)}},
                                 }};
};

}  // namespace jht
}  // namespace v1
}  // namespace jamsos
