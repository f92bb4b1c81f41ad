// SPDX-License-Identifier: Apache-2.0
// Health insurance (Jaminan Kesehatan Nasional, JKN) of wage earners of companies: the dated
// numbers. Data only.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkn {

/// Whose contribution has the regional minimum wage as its lowest base?
struct FloorRule {
  bool micro_and_small = false;
  bool medium_and_large = false;

  constexpr bool operator==(const FloorRule&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("micro_and_small", self.micro_and_small);
    visit("medium_and_large", self.medium_and_large);
  }
};

/// Cover of a dismissed wage earner without a contribution.
struct DismissalCover {
  int months = 0;
  /// Only after a final judgment, a merger, a bankruptcy or loss, or a long illness; else after any
  /// dismissal that is proved.
  bool certain_causes = false;

  constexpr bool operator==(const DismissalCover&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("months", self.months);
    visit("certain_causes", self.certain_causes);
  }
};

struct Tables {
  /// Percent of the base; covers the worker, the spouse and three children.
  Dated<Rate> employer{
      "jkn.employer",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2013, 12, 27),
           .value = 4_pct,
           .citation = {"Perpres 12/2013 as amended by 111/2013", "article not read",
                        Date(2014, 1, 1), Confidence::assumed},
           .note = "rate confirmed for later years; that it starts in July 2015 is assumed",
           .promulgation_confirmed = false},
          {.from = Month(2020, 1),
           .promulgated = Date(2019, 10, 24),
           .value = 4_pct,
           .citation = {"Perpres 82/2018 as amended by 75/2019", "Pasal 30", Date(2019, 10, 24)}},
      }};
  Dated<Rate> worker{
      "jkn.worker",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2013, 12, 27),
           .value = 1_pct,
           .citation = {"Perpres 12/2013 as amended by 111/2013", "article not read",
                        Date(2014, 1, 1), Confidence::assumed},
           .note = "rate confirmed for later years; that it starts in July 2015 is assumed",
           .promulgation_confirmed = false},
          {.from = Month(2020, 1),
           .promulgated = Date(2019, 10, 24),
           .value = 1_pct,
           .citation = {"Perpres 82/2018 as amended by 75/2019", "Pasal 30", Date(2019, 10, 24)}},
      }};

  /// Highest wage that counts, rupiah a month.
  Dated<Rupiah> wage_ceiling{
      "jkn.wage_ceiling",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2013, 12, 27),
           .value = 4'725'000_idr,
           .citation = {"Perpres 12/2013 as amended by 111/2013", "article not read",
                        Date(2014, 1, 1), Confidence::reported},
           .note = "twice the monthly tax-free income of a married person with one child",
           .promulgation_confirmed = false},
          {.from = Month(2016, 3),
           .promulgated = Date(2016, 3, 1),
           .value = 8'000'000_idr,
           .citation = {"Perpres 12/2013 as amended by 19/2016", "Pasal 16C", Date(2016, 3, 1),
                        Confidence::reported},
           .note = "value confirmed, first month reported",
           .promulgation_confirmed = false},
          {.from = Month(2020, 1),
           .promulgated = Date(2019, 10, 24),
           .value = 12'000'000_idr,
           .citation = {"Perpres 82/2018 as amended by 75/2019", "Pasal 32(1)", Date(2020, 1, 1),
                        Confidence::reported},
           .note = "value confirmed, first month for private employers reported"},
      }};

  /// The floor is the minimum wage of the workplace's district, of the province where there is
  /// none.
  Dated<FloorRule> wage_floor{
      "jkn.wage_floor",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2013, 12, 27),
           .value = {},
           .citation = {"Perpres 12/2013 as amended by 111/2013", "article not read",
                        Date(2014, 1, 1), Confidence::assumed},
           .note = "no floor was found for the time before Perpres 82/2018",
           .promulgation_confirmed = false},
          {.from = Month(2018, 10),
           .promulgated = Date(2018, 9, 18),
           .value = {.micro_and_small = false, .medium_and_large = true},
           .citation = {"Perpres 82/2018", "Pasal 32(2)-(5)", Date(2018, 9, 18),
                        Confidence::assumed},
           .note = "the floor is confirmed for later years, its first month is assumed",
           .promulgation_confirmed = false},
          {.from = Month(2020, 1),
           .promulgated = Date(2019, 10, 24),
           .value = {.micro_and_small = false, .medium_and_large = true},
           .citation = {"Perpres 82/2018 as amended by 75/2019", "Pasal 32(2)-(5)",
                        Date(2019, 10, 24), Confidence::reported}},
      }};

  /// Percent of the base for each additional family member, paid by the worker.
  Dated<Rate> additional_family{
      "jkn.additional_family",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2013, 12, 27),
           .value = 1_pct,
           .citation = {"Perpres 12/2013 as amended", "article not read", Date(2014, 1, 1),
                        Confidence::assumed},
           .note = "rate confirmed for later years",
           .promulgation_confirmed = false},
          {.from = Month(2018, 10),
           .promulgated = Date(2018, 9, 18),
           .value = 1_pct,
           .citation = {"Perpres 82/2018", "Pasal 36", Date(2018, 9, 18), Confidence::assumed},
           .note = "rate confirmed; that it applies to the limited base is assumed",
           .promulgation_confirmed = false},
      }};

  /// Months of cover without a contribution after a dismissal, and how it is opened.
  Dated<DismissalCover> dismissal_cover{
      "jkn.dismissal_cover",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2018, 9),
           .from_day = 18,
           .promulgated = Date(2018, 9, 18),
           .value = {.months = 6, .certain_causes = true},
           .citation = {"Perpres 82/2018", "Pasal 27", Date(2018, 9, 18)},
           .note = "the rule is confirmed, its first day is not",
           .promulgation_confirmed = false},
          {.from = Month(2024, 5),
           .from_day = 8,
           .promulgated = Date(2024, 5, 8),
           .value = {.months = 6, .certain_causes = false},
           .citation = {"Perpres 82/2018 as amended by 59/2024", "Pasal 27", Date(2024, 5, 8)}},
      }};

  /// Foreigners: least months of work in Indonesia.
  Dated<int> minimum_stay_months{
      "jkn.minimum_stay_months",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2011, 11, 25),
           .value = 6,
           .citation = {"UU 24/2011", "Pasal 14", Date(2011, 11, 25), Confidence::reported},
           .promulgation_confirmed = false},
      }};
};

}  // namespace jkn
}  // namespace v1
}  // namespace jamsos
