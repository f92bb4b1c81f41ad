// SPDX-License-Identifier: Apache-2.0
// Work accident insurance (Jaminan Kecelakaan Kerja, JKK): the dated numbers. Data only.
#pragma once

#include <array>
#include <string_view>

#include "jamsos/core/dated.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/relief.hpp"
#include "jamsos/facts/employer.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkk {

/// The rate of one risk group with its paragraph, as a law file writes it.
template <class AnyRate, class AnyText>
struct CitedRate {
  AnyRate& rate;
  AnyText& article;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("rate", self.rate, member_hints::itself);
    visit("article", self.article, member_hints::unlisted);
  }
};
template <class AnyRate, class AnyText>
CitedRate(AnyRate&, AnyText&) -> CitedRate<AnyRate, AnyText>;

/// One rate for each risk group I to V, with the paragraph that prints it.
struct RatesByRiskGroup {
  std::array<Rate, risk_group_count> rates{};
  std::array<std::string_view, risk_group_count> articles{};

  constexpr bool operator==(const RatesByRiskGroup&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    for (const auto& [name, group] : risk_group_names) {
      const auto index = static_cast<std::size_t>(group) - 1;
      CitedRate of_group{self.rates[index], self.articles[index]};
      visit(name, of_group);
    }
  }
};

struct Relief {
  ReliefConditions conditions{};
  RatesByRiskGroup reduced{};  ///< the rates to pay; not used when there is no relief

  constexpr bool operator==(const Relief&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    ReliefConditions::visit_members(self.conditions, visit);
    if (self.conditions.kind != ReliefKind::none)
      visit("reduced", self.reduced, member_hints::itself);
  }
};

struct Tables {
  /// Percent of the monthly wage, employer only (Pasal 16(3)); no ceiling, no floor.
  Dated<RatesByRiskGroup> contribution{
      "jkk.contribution",
      {Program::jkk},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {{0.24_pct, 0.54_pct, 0.89_pct, 1.27_pct, 1.74_pct},
                     {"Pasal 16(1)a", "Pasal 16(1)b", "Pasal 16(1)c", "Pasal 16(1)d",
                      "Pasal 16(1)e"}},
           .citation = {"PP 44/2015", "Pasal 16(1)", Date(2015, 7, 1)}},
      }};

  Dated<Relief> relief{
      "jkk.relief",
      {Program::jkk},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .citation = {"PP 44/2015", "Pasal 16(1)", Date(2015, 7, 1)},
           .note = "no relief"},
          {.from = Month(2020, 8),
           .promulgated = Date(2020, 9, 1),
           .value = {.conditions = {.kind = ReliefKind::everybody,
                                    .paid_through = Month(2020, 7),
                                    .full_price_months = 2},
                     .reduced = {{0.0024_pct, 0.0054_pct, 0.0089_pct, 0.0127_pct, 0.0174_pct},
                                 {"chapter on JKK", "chapter on JKK", "chapter on JKK",
                                  "chapter on JKK", "chapter on JKK"}}},
           .citation = {"PP 49/2020", "chapter on JKK, Pasal 13", Date(2020, 9, 1)},
           .note = "one percent of the normal rate; August 2020 lies before the promulgation"},
          {.from = Month(2021, 2),
           .promulgated = Date(2020, 9, 1),
           .citation = {"PP 49/2020", "chapter on JKK", Date(2020, 9, 1)},
           .note = "relief over"},
          {.from = Month(2025, 2),
           .promulgated = Date(2025, 2, 7),
           .value = {.conditions = {.kind = ReliefKind::labour_intensive,
                                    .paid_through = Month(2025, 1),
                                    .minimum_active_workers = 50},
                     .reduced = {{0.120_pct, 0.270_pct, 0.445_pct, 0.635_pct, 0.870_pct},
                                 {"Pasal 4(1)a", "Pasal 4(1)b", "Pasal 4(1)c", "Pasal 4(1)d",
                                  "Pasal 4(1)e"}}},
           .citation = {"PP 7/2025", "Pasal 3, 4(1), 6(2), 10", Date(2025, 2, 7)}},
          {.from = Month(2025, 2),
           .promulgated = Date(2025, 9, 4),
           .value = {.conditions = {.kind = ReliefKind::labour_intensive,
                                    .paid_through = Month(2025, 1),
                                    .minimum_active_workers = 50,
                                    .payable_by = Date(2026, 6, 30)},
                     .reduced = {{0.120_pct, 0.270_pct, 0.445_pct, 0.635_pct, 0.870_pct},
                                 {"Pasal 4(1)a", "Pasal 4(1)b", "Pasal 4(1)c", "Pasal 4(1)d",
                                  "Pasal 4(1)e"}}},
           .citation = {"PP 7/2025", "Pasal 3, 4(1), 6(2), 10", Date(2025, 2, 7)},
           .note = "with the last day for late payers of Pasal 11 as amended by PP 36/2025"},
          {.from = Month(2025, 8),
           .promulgated = Date(2025, 2, 7),
           .citation = {"PP 7/2025", "Pasal 10", Date(2025, 2, 7)},
           .note = "end as first promulgated; PP 36/2025 extended it later"},
          {.from = Month(2025, 8),
           .promulgated = Date(2025, 9, 4),
           .value = {.conditions = {.kind = ReliefKind::labour_intensive,
                                    .paid_through = Month(2025, 1),
                                    .minimum_active_workers = 50,
                                    .payable_by = Date(2026, 6, 30)},
                     .reduced = {{0.120_pct, 0.270_pct, 0.445_pct, 0.635_pct, 0.870_pct},
                                 {"Pasal 10A", "Pasal 10A", "Pasal 10A", "Pasal 10A",
                                  "Pasal 10A"}}},
           .citation = {"PP 36/2025", "Pasal 10A", Date(2025, 9, 4)}},
          {.from = Month(2026, 2),
           .promulgated = Date(2025, 9, 4),
           .citation = {"PP 36/2025", "Pasal 10A", Date(2025, 9, 4), Confidence::reported},
           .note = "no later text found"},
      }};

  /// Foreigners: least months of work in Indonesia.
  Dated<int> minimum_stay_months{"jkk.minimum_stay_months",
                                 {Program::jkk},
                                 {.checked = Month(2026, 10)},
                                 {
                                     {.from = Month(2015, 7),
                                      .promulgated = Date(2015, 6, 30),
                                      .value = 6,
                                      .citation = {"PP 44/2015", "Pasal 5(2)c", Date(2015, 7, 1)}},
                                 }};
};

}  // namespace jkk
}  // namespace v1
}  // namespace jamsos
