// SPDX-License-Identifier: Apache-2.0
// Members of the health insurance (JKN) who are no wage earners: prices by class of ward, the
// state's aid, prices the state pays, arrears, and the fine for care soon after reactivation. Data
// only.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/core/due.hpp"
#include "jamsos/core/rate.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkn_member {

/// Rupiah for a person and a month.
struct ClassPrices {
  Rupiah class_i{};
  Rupiah class_ii{};
  Rupiah class_iii{};

  constexpr bool operator==(const ClassPrices&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("class_i", self.class_i);
    visit("class_ii", self.class_ii);
    visit("class_iii", self.class_iii);
  }
};

/// The part of the price of class III that the state pays.
struct ClassThreeAid {
  Rupiah central{};
  Rupiah regional{};

  constexpr bool operator==(const ClassThreeAid&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("central", self.central);
    visit("regional", self.regional);
  }
};

/// rate x cost of the stay x unpaid months, at most `ceiling`.
struct ServiceFine {
  Rate rate{};
  int most_months = 12;
  Rupiah ceiling{};
  int days_after_reactivation = 45;  ///< later stays cost no fine
  Month counted_from{};              ///< unpaid months before it do not count

  constexpr bool operator==(const ServiceFine&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("rate", self.rate);
    visit("most_months", self.most_months);
    visit("ceiling", self.ceiling);
    visit("days_after_reactivation", self.days_after_reactivation);
    visit("counted_from", self.counted_from);
  }
};

struct Tables {
  Dated<ClassPrices> price{
      "jkn_member.price",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2014, 1),
           .promulgated = Date(2013, 12, 27),
           .value = {59'500_idr, 42'500_idr, 25'500_idr},
           .citation = {"Perpres 12/2013 as amended by 111/2013", "article not read",
                        Date(2014, 1, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2016, 4),
           .promulgated = Date(2016, 3, 31),
           .value = {80'000_idr, 51'000_idr, 25'500_idr},
           .citation = {"Perpres 12/2013 as amended by 19/2016 and 28/2016", "article not read",
                        Date(2016, 4, 1)},
           .note = "30,000 for class III was withdrawn on the day it was to start",
           .promulgation_confirmed = false},
          {.from = Month(2020, 1),
           .promulgated = Date(2019, 10, 24),
           .value = {160'000_idr, 110'000_idr, 42'000_idr},
           .citation = {"Perpres 82/2018 as amended by 75/2019", "Pasal 34(1)-(2)",
                        Date(2020, 1, 1)}},
          {.from = Month(2020, 4),
           .promulgated = Date(2020, 2, 27),
           .value = {80'000_idr, 51'000_idr, 25'500_idr},
           .citation = {"Supreme Court 7 P/HUM/2020", "annuls Pasal 34(1)-(2) of Perpres 75/2019",
                        Date(2020, 4, 1)}},
          {.from = Month(2020, 7),
           .promulgated = Date(2020, 5, 6),
           .value = {150'000_idr, 100'000_idr, 42'000_idr},
           .citation = {"Perpres 82/2018 as amended by 64/2020", "Pasal 34", Date(2020, 7, 1)}},
      }};

  Dated<ClassThreeAid> class_three_aid{
      "jkn_member.class_three_aid",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2014, 1),
           .promulgated = Date(2013, 12, 27),
           .citation = {"Perpres 12/2013 as amended", "article not read", Date(2014, 1, 1)},
           .note = "no aid",
           .promulgation_confirmed = false},
          {.from = Month(2020, 7),
           .promulgated = Date(2020, 5, 6),
           .value = {.central = 16'500_idr},
           .citation = {"Perpres 82/2018 as amended by 64/2020", "Pasal 34", Date(2020, 7, 1),
                        Confidence::assumed},
           .note = "16,500 confirmed; that the centre alone paid it is assumed"},
          {.from = Month(2021, 1),
           .promulgated = Date(2020, 5, 6),
           .value = {.central = 4'200_idr, .regional = 2'800_idr},
           .citation = {"Perpres 82/2018 as amended by 64/2020", "Pasal 34", Date(2020, 7, 1),
                        Confidence::reported},
           .note = "7,000 confirmed; its split reported"},
      }};

  /// For those whom the state enrols (PBI), and residents whom a region enrols.
  Dated<Rupiah> state_paid{
      "jkn_member.state_paid",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2014, 1),
           .promulgated = Date(2013, 12, 27),
           .value = 19'225_idr,
           .citation = {"Perpres 12/2013 as amended by 111/2013", "article not read",
                        Date(2014, 1, 1), Confidence::assumed},
           .note = "price confirmed, months assumed",
           .promulgation_confirmed = false},
          {.from = Month(2016, 1),
           .promulgated = Date(2016, 1, 1),
           .value = 23'000_idr,
           .citation = {"Perpres 12/2013 as amended by 19/2016", "article not read",
                        Date(2016, 1, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2019, 8),
           .promulgated = Date(2019, 10, 24),
           .value = 42'000_idr,
           .citation = {"Perpres 82/2018 as amended by 75/2019", "article not read",
                        Date(2019, 8, 1)},
           .note = "promulgated after the month from which it holds"},
      }};

  /// The last day without suspension.
  Dated<DueRule> due{
      "jkn_member.due",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2014, 1),
           .promulgated = Date(2013, 12, 27),
           .value = {.months_after = 0, .day = 10, .moves_to_working_day = false},
           .citation = {"Perpres 82/2018", "the 10th; article not read", Date(2018, 9, 18)},
           .promulgation_confirmed = false},
      }};

  /// Most months of arrears that are collected for reactivation.
  Dated<int> most_arrears_months{
      "jkn_member.most_arrears_months",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2014, 1),
           .promulgated = Date(2013, 12, 27),
           .value = 24,
           .citation = {"Perpres 82/2018", "Pasal 42", Date(2018, 9, 18)},
           .note = "which of the unpaid months count is not said; the last ones are taken. Before "
                   "Perpres 82/2018 assumed",
           .promulgation_confirmed = false},
      }};

  /// By the day of admission.
  Dated<ServiceFine> service_fine{
      "jkn_member.service_fine",
      {Program::jkn},
      {.checked = Month(2026, 2)},
      {
          {.from = Month(2016, 7),
           .promulgated = Date(2016, 3, 1),
           .value = {.rate = 2.5_pct, .ceiling = 30'000'000_idr, .counted_from = Month(2016, 7)},
           .citation = {"Perpres 12/2013 as amended by 19/2016", "article not read",
                        Date(2016, 7, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2021, 1),
           .promulgated = Date(2020, 5, 6),
           .value = {.rate = 5_pct, .ceiling = 30'000'000_idr, .counted_from = Month(2016, 7)},
           .citation = {"Perpres 82/2018 as amended by 64/2020", "Pasal 42(5)-(6)",
                        Date(2021, 1, 1)}},
          {.from = Month(2024, 5),
           .from_day = 8,
           .promulgated = Date(2024, 5, 8),
           .value = {.rate = 5_pct, .ceiling = 20'000'000_idr, .counted_from = Month(2016, 7)},
           .citation = {"Perpres 82/2018 as amended by 59/2024", "Pasal 42(6)", Date(2024, 5, 8),
                        Confidence::conflicting},
           .note = "a ceiling of 20,000,000 by two sources on the new rule; others repeat "
                   "30,000,000; the text was not read"},
      }};
};

}  // namespace jkn_member
}  // namespace v1
}  // namespace jamsos
