// SPDX-License-Identifier: Apache-2.0
// The children's scholarship (beasiswa pendidikan anak) of JKK and JKM: the dated numbers. Data
// only.
#pragma once

#include <array>
#include <cstdint>

#include "jamsos/core/dated.hpp"
#include "jamsos/core/members.hpp"
#include "jamsos/facts/family.hpp"

namespace jamsos {
inline namespace v1 {
namespace beasiswa {

/// Levels that are paid; training stands in the place of higher education.
inline constexpr std::size_t paid_level_count = 5;

struct LevelGrant {
  Rupiah yearly{};
  int most_years = 0;

  constexpr bool operator==(const LevelGrant&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("yearly", self.yearly);
    visit("most_years", self.most_years);
  }
};

struct Grant {
  bool yearly = false;  ///< a stream by level, rather than one sum for the participant
  Rupiah once{};
  std::array<LevelGrant, paid_level_count> levels{};  ///< kindergarten to higher education
  int most_children = 0;
  int age_limit = 0;               ///< paid below this age
  int jkm_contribution_years = 0;  ///< years of contributions that JKM asks; JKK asks none

  constexpr bool operator==(const Grant&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("yearly", self.yearly);
    if (self.yearly) {
      for (std::size_t i = 0; i < paid_level_count; ++i)
        visit(education_level_names[i].first, self.levels[i]);
      visit("most_children", self.most_children);
      visit("age_limit", self.age_limit);
    } else {
      visit("once", self.once);
    }
    visit("jkm_contribution_years", self.jkm_contribution_years);
  }
};

/// The work beside which a child that still studies keeps the scholarship.
struct WorkAllowed {
  bool employed_up_to_six_months = false;
  bool self_employed = false;
  bool apprentice = false;

  constexpr bool operator==(const WorkAllowed&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("employed_up_to_six_months", self.employed_up_to_six_months);
    visit("self_employed", self.self_employed);
    visit("apprentice", self.apprentice);
  }
};

/// How are the years of contributions that JKM asks counted?
enum class ContributionTime : std::uint8_t {
  by_days,    ///< reached on the day
  by_months,  ///< every month touched by paid membership counts
};
inline constexpr std::array<Named<ContributionTime>, 2> contribution_time_names = {{
    {"by_days", ContributionTime::by_days},
    {"by_months", ContributionTime::by_months},
}};
constexpr const auto& names_of(ContributionTime) { return contribution_time_names; }

struct Tables {
  Dated<Grant, 4> grant{
      "beasiswa.grant",
      {Program::beasiswa, Program::jkk, Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {.yearly = false, .once = 12'000'000_idr, .jkm_contribution_years = 5},
           .citation = {"PP 44/2015", "Pasal 25(2)b.8, 25(3), 34(1)d, 34(2)", Date(2015, 7, 1)}},
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = {.yearly = true,
                     .levels = {{{1'500'000_idr, 2},
                                 {1'500'000_idr, 6},
                                 {2'000'000_idr, 3},
                                 {3'000'000_idr, 3},
                                 {12'000'000_idr, 5}}},
                     .most_children = 2,
                     .age_limit = 23,
                     .jkm_contribution_years = 3},
           .citation = {"PP 82/2019", "Pasal 25, 34 and Annex III", Date(2019, 12, 2)},
           .note = "kindergarten and primary school are one line of eight years in the regulation; "
                   "the split is the agency's"},
      }};
  /// For a claim made on a day.
  Dated<WorkAllowed, 4> work_allowed{
      "beasiswa.work_allowed",
      {Program::beasiswa},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = {},
           .citation = {"PP 82/2019", "Pasal 25 and Permenaker 5/2021", Date(2019, 12, 2)},
           .note = "a child that works has no right"},
          {.from = Month(2025, 2),
           .from_day = 24,
           .promulgated = Date(2025, 2, 24),
           .value = {true, true, true},
           .citation = {"Permenaker 1/2025", "Pasal 103(3a)", Date(2025, 2, 24),
                        Confidence::reported}},
      }};
  /// Age from which a child below school age is taken to enter kindergarten, on the next 1 July.
  Dated<int, 4> kindergarten_age{
      "beasiswa.kindergarten_age",
      {Program::beasiswa},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = 4,
           .citation = {"PP 82/2019", "Annex III", Date(2019, 12, 2), Confidence::assumed},
           .note = "no age is printed; with four years all stages end before the age limit"},
      }};

  /// Open question and the reading that counts.
  ContributionTime contribution_time = ContributionTime::by_days;
};

}  // namespace beasiswa
}  // namespace v1
}  // namespace jamsos
