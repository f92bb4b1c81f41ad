// SPDX-License-Identifier: Apache-2.0
// Death insurance (Jaminan Kematian, JKM): the dated numbers. Data only.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/relief.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkm {

struct Relief {
  ReliefConditions conditions{};
  Rate reduced{};  ///< the rate to pay; not used when there is no relief

  constexpr bool operator==(const Relief&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    ReliefConditions::visit_members(self.conditions, visit);
    if (self.conditions.kind != ReliefKind::none) visit("reduced", self.reduced);
  }
};

struct Tables {
  /// Percent of the monthly wage, employer only (Pasal 18(2)); no ceiling, no floor.
  Dated<Rate> contribution{"jkm.contribution",
                           {Program::jkm},
                           {.checked = Month(2026, 10)},
                           {
                               {.from = Month(2015, 7),
                                .promulgated = Date(2015, 6, 30),
                                .value = 0.30_pct,
                                .citation = {"PP 44/2015", "Pasal 18(1)", Date(2015, 7, 1)}},
                           }};

  Dated<Relief> relief{"jkm.relief",
                       {Program::jkm},
                       {.checked = Month(2026, 10)},
                       {
                           {.from = Month(2015, 7),
                            .promulgated = Date(2015, 6, 30),
                            .citation = {"PP 44/2015", "Pasal 18(1)", Date(2015, 7, 1)},
                            .note = "no relief"},
                           {.from = Month(2020, 8),
                            .promulgated = Date(2020, 9, 1),
                            .value = {.conditions = {.kind = ReliefKind::everybody,
                                                     .paid_through = Month(2020, 7),
                                                     .full_price_months = 2},
                                      .reduced = 0.0030_pct},
                            .citation = {"PP 49/2020", "Pasal 9", Date(2020, 9, 1)}},
                           {.from = Month(2021, 2),
                            .promulgated = Date(2020, 9, 1),
                            .citation = {"PP 49/2020", "Pasal 9", Date(2020, 9, 1)},
                            .note = "relief over"},
                       }};

  /// Foreigners: least months of work in Indonesia.
  Dated<int> minimum_stay_months{"jkm.minimum_stay_months",
                                 {Program::jkm},
                                 {.checked = Month(2026, 10)},
                                 {
                                     {.from = Month(2015, 7),
                                      .promulgated = Date(2015, 6, 30),
                                      .value = 6,
                                      .citation = {"PP 44/2015", "Pasal 5(2)c", Date(2015, 7, 1)}},
                                 }};
};

}  // namespace jkm
}  // namespace v1
}  // namespace jamsos
