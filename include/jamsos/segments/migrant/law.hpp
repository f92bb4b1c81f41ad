// SPDX-License-Identifier: Apache-2.0
// Migrant workers (pekerja migran Indonesia, PMI): packages by length of contract for JKK and JKM
// together, and the optional JHT. Data only. The tables count by days.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {
namespace migrant {

/// Prices of one term, JKK and JKM together.
struct Package {
  int months = 0;
  Rupiah during_and_after_work{};

  constexpr bool operator==(const Package&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("months", self.months);
    visit("during_and_after_work", self.during_and_after_work);
  }
};

struct Packages {
  /// By a placement agency only, once whatever the term.
  Rupiah before_work{};
  /// False where only the agency's total was found, so that the parts are not named.
  bool before_work_is_separate = true;
  FixedList<Package, 4> terms{};  ///< shortest first
  /// For each month of the contract beyond the term; zero where no price was found.
  Rupiah extra_month{};

  constexpr bool operator==(const Packages&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("before_work", self.before_work);
    visit("before_work_is_separate", self.before_work_is_separate);
    visit("terms", self.terms);
    visit("extra_month", self.extra_month);
  }
};

/// What a participant may choose to save a month.
struct SavingsChoice {
  Rupiah least{};
  Rupiah most{};
  FixedList<Rupiah, 8> steps{};  ///< empty: any amount between

  constexpr bool operator==(const SavingsChoice&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("least", self.least);
    visit("most", self.most);
    visit("steps", self.steps);
  }
};

struct Tables {
  Dated<Packages, 4> packages{
      "migrant.packages",
      {Program::jkk, Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2018, 12),
           .from_day = 10,
           .promulgated = Date(2018, 12, 10),
           .value = {.before_work = 37'500_idr,
                     .before_work_is_separate = false,
                     .terms = {{24, 332'500_idr}}},
           .citation = {"Permenaker 18/2018", "article not read", Date(2018, 12, 10)},
           .note = "370,000 through an agency and 332,500 for individuals; prices of other terms "
                   "were not found",
           .promulgation_confirmed = false},
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = {.before_work = 37'500_idr,
                     .terms = {{6, 108'000_idr}, {12, 189'000_idr}, {24, 332'500_idr}},
                     .extra_month = 13'500_idr},
           .citation = {"Permenaker 4/2023", "Pasal 18", Date(2023, 2, 22)}},
      }};

  Dated<SavingsChoice, 4> jht{
      "migrant.jht",
      {Program::jht},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2018, 12),
           .from_day = 10,
           .promulgated = Date(2018, 12, 10),
           .value = {.least = 105'000_idr, .most = 600'000_idr},
           .citation = {"Permenaker 18/2018", "article not read", Date(2018, 12, 10),
                        Confidence::assumed},
           .note = "lowest and highest amount from memory",
           .promulgation_confirmed = false},
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = {.least = 50'000_idr,
                     .most = 600'000_idr,
                     .steps = {50'000_idr, 100'000_idr, 200'000_idr, 300'000_idr, 400'000_idr,
                               500'000_idr, 600'000_idr}},
           .citation = {"Permenaker 4/2023", "annex on JHT, article not read", Date(2023, 2, 22),
                        Confidence::reported},
           .note = "lowest and highest amount confirmed, the steps between reported"},
      }};
};

}  // namespace migrant
}  // namespace v1
}  // namespace jamsos
