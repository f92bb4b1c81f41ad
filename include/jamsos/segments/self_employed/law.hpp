// SPDX-License-Identifier: Apache-2.0
// Participants who receive no wage (bukan penerima upah, BPU): programs by group, income bands,
// prices, reliefs, due dates. Data only.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/core/due.hpp"
#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/segments/participation.hpp"

namespace jamsos {
inline namespace v1 {
namespace self_employed {

struct Obligations {
  Participation business_owner{};  ///< pemberi kerja
  Participation self_employed{};   ///< outside an employment relationship, and others without wage
  Participation deemed_worker{};   ///< apprentices, students, inmates, honorary staff

  constexpr bool operator==(const Obligations&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("business_owner", self.business_owner);
    visit("self_employed", self.self_employed);
    visit("deemed_worker", self.deemed_worker);
  }
};

/// One row of the annex: incomes from `from` to `up_to` contribute on `base`.
struct IncomeBand {
  Rupiah from{};
  Rupiah up_to{};  ///< as printed, whole rupiah; zero in the last row, which is open
  Rupiah base{};

  constexpr bool operator==(const IncomeBand&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("from", self.from);
    visit("up_to", self.up_to);
    visit("base", self.base);
  }
};
using IncomeBands = FixedList<IncomeBand, 40>;

/// The part of JKK and JKM that is payable.
struct Relief {
  Rate transport = Rate::percent(100, 0);
  Rate other_sectors = Rate::percent(100, 0);
  /// Not granted when the state or a regional budget pays.
  bool excludes_budget_paid = false;
  /// Names workers only; whether business owners get it is left open.
  bool names_workers_only = false;

  constexpr bool operator==(const Relief&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("transport", self.transport);
    visit("other_sectors", self.other_sectors);
    visit("excludes_budget_paid", self.excludes_budget_paid);
    visit("names_workers_only", self.names_workers_only);
  }
};

/// An income between two printed bands, such as 1,099,500.
enum class IncomeGap : std::uint8_t { lower_band, refused };
/// PP 50/2025 Pasal 3 names workers outside an employment relationship; a business owner is another
/// letter of the list.
enum class BusinessOwnerRelief : std::uint8_t { excluded, included };
/// PP 50/2025 Pasal 3 excludes APBN and APBD and does not name the village budget.
enum class VillageBudgetRelief : std::uint8_t { included, excluded };

inline constexpr std::array<Named<IncomeGap>, 2> income_gap_names = {{
    {"lower_band", IncomeGap::lower_band},
    {"refused", IncomeGap::refused},
}};
constexpr const auto& names_of(IncomeGap) { return income_gap_names; }
inline constexpr std::array<Named<BusinessOwnerRelief>, 2> business_owner_relief_names = {{
    {"excluded", BusinessOwnerRelief::excluded},
    {"included", BusinessOwnerRelief::included},
}};
constexpr const auto& names_of(BusinessOwnerRelief) { return business_owner_relief_names; }
inline constexpr std::array<Named<VillageBudgetRelief>, 2> village_budget_relief_names = {{
    {"included", VillageBudgetRelief::included},
    {"excluded", VillageBudgetRelief::excluded},
}};
constexpr const auto& names_of(VillageBudgetRelief) { return village_budget_relief_names; }

struct Tables {
  IncomeGap income_gap = IncomeGap::lower_band;
  BusinessOwnerRelief business_owner_relief = BusinessOwnerRelief::excluded;
  VillageBudgetRelief village_budget_relief = VillageBudgetRelief::included;

  Dated<Obligations, 4> obligations{
      "self_employed.obligations",
      {Program::jkk, Program::jkm, Program::jht},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {.business_owner = {.mandatory = {Program::jkk, Program::jkm, Program::jht}},
                     .self_employed = {.mandatory = {Program::jkk, Program::jkm},
                                       .optional = {Program::jht}},
                     .deemed_worker = {.mandatory = {Program::jkk, Program::jkm}}},
           .citation = {"Permenaker 5/2021", "Pasal 31-32, 35(1)", Date(2015, 7, 1),
                        Confidence::reported},
           .note = "taken for the years before 2021 as well: Permenaker 1/2016 was not read",
           .promulgation_confirmed = false},
      }};

  Dated<IncomeBands, 3> income_bands{
      "self_employed.income_bands",
      {Program::jkk, Program::jht},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value =
               {
                   {0_idr, 1'099'000_idr, 1'000'000_idr},
                   {1'100'000_idr, 1'299'000_idr, 1'200'000_idr},
                   {1'300'000_idr, 1'499'000_idr, 1'400'000_idr},
                   {1'500'000_idr, 1'699'000_idr, 1'600'000_idr},
                   {1'700'000_idr, 1'899'000_idr, 1'800'000_idr},
                   {1'900'000_idr, 2'099'000_idr, 2'000'000_idr},
                   {2'100'000_idr, 2'299'000_idr, 2'200'000_idr},
                   {2'300'000_idr, 2'499'000_idr, 2'400'000_idr},
                   {2'500'000_idr, 2'699'000_idr, 2'600'000_idr},
                   {2'700'000_idr, 3'199'000_idr, 2'950'000_idr},
                   {3'200'000_idr, 3'699'000_idr, 3'450'000_idr},
                   {3'700'000_idr, 4'199'000_idr, 3'950'000_idr},
                   {4'200'000_idr, 4'699'000_idr, 4'450'000_idr},
                   {4'700'000_idr, 5'199'000_idr, 4'950'000_idr},
                   {5'200'000_idr, 5'699'000_idr, 5'450'000_idr},
                   {5'700'000_idr, 6'199'000_idr, 5'950'000_idr},
                   {6'200'000_idr, 6'699'000_idr, 6'450'000_idr},
                   {6'700'000_idr, 7'199'000_idr, 6'950'000_idr},
                   {7'200'000_idr, 7'699'000_idr, 7'450'000_idr},
                   {7'700'000_idr, 8'199'000_idr, 7'950'000_idr},
                   {8'200'000_idr, 9'199'000_idr, 8'700'000_idr},
                   {9'200'000_idr, 10'199'000_idr, 9'700'000_idr},
                   {10'200'000_idr, 11'199'000_idr, 10'700'000_idr},
                   {11'200'000_idr, 12'199'000_idr, 11'700'000_idr},
                   {12'200'000_idr, 13'199'000_idr, 12'700'000_idr},
                   {13'200'000_idr, 14'199'000_idr, 13'700'000_idr},
                   {14'200'000_idr, 15'199'000_idr, 14'700'000_idr},
                   {15'200'000_idr, 16'199'000_idr, 15'700'000_idr},
                   {16'200'000_idr, 17'199'000_idr, 16'700'000_idr},
                   {17'200'000_idr, 18'199'000_idr, 17'700'000_idr},
                   {18'200'000_idr, 19'199'000_idr, 18'700'000_idr},
                   {19'200'000_idr, 20'199'000_idr, 19'700'000_idr},
                   {20'200'000_idr, Rupiah{}, 20'700'000_idr},
               },
           .citation = {"PP 44/2015", "Pasal 20(1)-(2), Annex II", Date(2015, 7, 1)}},
      }};

  /// Percent of the band's base.
  Dated<Rate> jkk{"self_employed.jkk",
                  {Program::jkk},
                  {.checked = Month(2026, 9)},
                  {
                      {.from = Month(2015, 7),
                       .promulgated = Date(2015, 6, 30),
                       .value = 1_pct,
                       .citation = {"PP 44/2015", "Pasal 20(1)-(2), Annex II", Date(2015, 7, 1)}},
                  }};
  Dated<Rate> jht{"self_employed.jht",
                  {Program::jht},
                  {.checked = Month(2026, 9)},
                  {
                      {.from = Month(2015, 7),
                       .promulgated = Date(2015, 6, 30),
                       .value = 2_pct,
                       .citation = {"PP 46/2015", "Pasal 18 and annex", Date(2015, 7, 1)}},
                  }};
  /// Rupiah a month.
  Dated<Rupiah> jkm{"self_employed.jkm",
                    {Program::jkm},
                    {.checked = Month(2026, 9)},
                    {
                        {.from = Month(2015, 7),
                         .promulgated = Date(2015, 6, 30),
                         .value = 6'800_idr,
                         .citation = {"PP 44/2015", "Pasal 20(3)", Date(2015, 7, 1)}},
                    }};

  Dated<Relief> relief{
      "self_employed.relief",
      {Program::jkk, Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .citation = {"PP 44/2015", "Pasal 20", Date(2015, 7, 1)},
           .note = "no relief"},
          {.from = Month(2020, 8),
           .promulgated = Date(2020, 9, 1),
           .value = {.transport = 1_pct, .other_sectors = 1_pct},
           .citation = {"PP 49/2020", "Pasal 9 and chapter on JKK", Date(2020, 9, 1),
                        Confidence::reported},
           .note = "99 % off JKM confirmed, off JKK reported; the conditions of entry are taken as "
                   "met"},
          {.from = Month(2021, 2),
           .promulgated = Date(2020, 9, 1),
           .citation = {"PP 49/2020", "Pasal 9", Date(2020, 9, 1)},
           .note = "relief over"},
          {.from = Month(2026, 1),
           .promulgated = Date(2025, 12, 22),
           .value = {.transport = 50_pct, .excludes_budget_paid = true, .names_workers_only = true},
           .citation = {"PP 50/2025", "Pasal 3, 4(1)", Date(2025, 12, 22)}},
          {.from = Month(2026, 4),
           .promulgated = Date(2025, 12, 22),
           .value = {.transport = 50_pct,
                     .other_sectors = 50_pct,
                     .excludes_budget_paid = true,
                     .names_workers_only = true},
           .citation = {"PP 50/2025", "Pasal 3, 4(1)", Date(2025, 12, 22)}},
          {.from = Month(2027, 1),
           .promulgated = Date(2025, 12, 22),
           .value = {.transport = 50_pct, .excludes_budget_paid = true, .names_workers_only = true},
           .citation = {"PP 50/2025", "Pasal 3, 4(1)", Date(2025, 12, 22)}},
          {.from = Month(2027, 4),
           .promulgated = Date(2025, 12, 22),
           .citation = {"PP 50/2025", "Pasal 4(1)", Date(2025, 12, 22)},
           .note = "relief over"},
      }};

  /// Of JKK and JKM.
  Dated<DueRule> due{
      "self_employed.due",
      {Program::jkk, Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {.months_after = 0, .day = 15},
           .citation = {"PP 44/2015", "Pasal 24(3)-(4)", Date(2015, 7, 1)}},
          {.from = Month(2020, 8),
           .promulgated = Date(2020, 9, 1),
           .value = {.months_after = 1, .day = 30},
           .citation = {"PP 49/2020", "Pasal 4(1)", Date(2020, 9, 1), Confidence::reported},
           .note = "stated for monthly contributions in general"},
          {.from = Month(2021, 2),
           .promulgated = Date(2020, 9, 1),
           .value = {.months_after = 0, .day = 15},
           .citation = {"PP 44/2015", "Pasal 24(3)-(4)", Date(2015, 7, 1)}},
      }};
  Dated<DueRule> due_jht{
      "self_employed.due_jht",
      {Program::jht},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {.months_after = 1, .day = 15},
           .citation = {"PP 46/2015", "Pasal 21(3)-(4)", Date(2015, 7, 1)}},
          {.from = Month(2020, 8),
           .promulgated = Date(2020, 9, 1),
           .value = {.months_after = 1, .day = 30},
           .citation = {"PP 49/2020", "Pasal 4(1)", Date(2020, 9, 1), Confidence::reported},
           .note = "stated for monthly contributions in general"},
          {.from = Month(2021, 2),
           .promulgated = Date(2020, 9, 1),
           .value = {.months_after = 1, .day = 15},
           .citation = {"PP 46/2015", "Pasal 21(3)-(4)", Date(2015, 7, 1)}},
      }};

  /// Unpaid months in a row after which membership lapses when one more is added.
  Dated<int> arrears_months{
      "self_employed.arrears_months",
      {Program::jkk, Program::jkm, Program::jht},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 3,
           .citation = {"PP 44/2015", "Pasal 39, 42", Date(2015, 7, 1)},
           .note =
               "the articles order the arrears of up to three months to be paid; that older ones "
               "are not collected is the agency's practice"},
      }};
  /// Kinds of work that a participant may name.
  Dated<int> most_occupations{"self_employed.most_occupations",
                              {Program::jkk, Program::jkm, Program::jht},
                              {.checked = Month(2026, 9)},
                              {
                                  {.from = Month(2015, 7),
                                   .promulgated = Date(2015, 6, 30),
                                   .value = 2,
                                   .citation = {"PP 44/2015", "Pasal 11(2)", Date(2015, 7, 1)}},
                              }};
};

}  // namespace self_employed
}  // namespace v1
}  // namespace jamsos
