// SPDX-License-Identifier: Apache-2.0
// The wage subsidy (Bantuan Subsidi Upah, BSU): amounts and conditions of each decision, and the
// times without one. Data only.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "jamsos/core/dated.hpp"
#include "jamsos/core/members.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/facts/wage_subsidy.hpp"

namespace jamsos {
inline namespace v1 {
namespace bsu {

/// What another aid does to the subsidy.
enum class OtherAid : std::uint8_t {
  not_named,
  excludes,
  yields,  ///< those without it come first (diutamakan); the ministry used it as a filter
};
inline constexpr std::array<Named<OtherAid>, 3> other_aid_names = {{
    {"not_named", OtherAid::not_named},
    {"excludes", OtherAid::excludes},
    {"yields", OtherAid::yields},
}};
constexpr const auto& names_of(OtherAid) { return other_aid_names; }

struct Programme {
  WageSubsidyProgramme programme = WageSubsidyProgramme::none;
  Rupiah monthly{};
  int months = 0;
  int payments = 0;     ///< in so many equal parts
  Date active_until{};  ///< active membership up to this day
  Rupiah wage_limit{};
  bool limit_included = false;
  /// A higher regional minimum wage, rounded up to this step, takes the limit's place; 0: it does
  /// not.
  Rupiah minimum_wage_step{};
  bool restricted_areas_only = false;
  bool certain_sectors_first = false;
  bool needs_account = false;
  bool excludes_civil_servants = false;
  OtherAid pre_employment_card = OtherAid::not_named;
  OtherAid family_grant = OtherAid::not_named;
  OtherAid business_grant = OtherAid::not_named;

  constexpr bool operator==(const Programme&) const = default;

  static constexpr int most_payments = 2;
  /// Throws InvalidValue where the months cannot be paid in so many equal parts.
  constexpr void check() const {
    if (programme == WageSubsidyProgramme::none) return;
    if (months < 1) throw InvalidValue("months", std::to_string(months), "at least one");
    if (payments < 1 || payments > most_payments || months % payments != 0)
      throw InvalidValue("payments", std::to_string(payments),
                         "one or two equal parts of the months");
  }

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("programme", self.programme, member_hints::itself);
    if (self.programme == WageSubsidyProgramme::none) return;
    visit("monthly", self.monthly);
    visit("months", self.months);
    visit("payments", self.payments);
    visit("active_until", self.active_until);
    visit("wage_limit", self.wage_limit);
    visit("limit_included", self.limit_included);
    visit("minimum_wage_step", self.minimum_wage_step);
    visit("restricted_areas_only", self.restricted_areas_only);
    visit("certain_sectors_first", self.certain_sectors_first);
    visit("needs_account", self.needs_account);
    visit("excludes_civil_servants", self.excludes_civil_servants);
    visit("pre_employment_card", self.pre_employment_card);
    visit("family_grant", self.family_grant);
    visit("business_grant", self.business_grant);
  }
};

namespace detail {
inline constexpr Programme of_2021{.programme = WageSubsidyProgramme::first_of_2021,
                                   .monthly = 500'000_idr,
                                   .months = 2,
                                   .payments = 1,
                                   .active_until = Date(2021, 6, 30),
                                   .wage_limit = 3'500'000_idr,
                                   .limit_included = true,
                                   .minimum_wage_step = 100'000_idr,
                                   .restricted_areas_only = true,
                                   .certain_sectors_first = true,
                                   .pre_employment_card = OtherAid::yields,
                                   .family_grant = OtherAid::yields,
                                   .business_grant = OtherAid::yields};
constexpr Programme second_of_2021() {
  Programme programme = of_2021;
  programme.programme = WageSubsidyProgramme::second_of_2021;
  programme.restricted_areas_only = false;
  return programme;
}
}  // namespace detail

struct Tables {
  /// The decision that holds; a time without one is an answer.
  Dated<Programme> programme{
      "bsu.programme",
      {Program::bsu},
      {.checked = Month(2026, 1)},
      {
          {.from = Month(2015, 1),
           .promulgated = Date(2015, 1, 1),
           .value = {},
           .citation = {"no regulation", "none found", Date(2015, 1, 1), Confidence::reported},
           .promulgation_confirmed = false},
          {.from = Month(2020, 8),
           .from_day = 14,
           .promulgated = Date(2020, 8, 14),
           .value = {.programme = WageSubsidyProgramme::of_2020,
                     .monthly = 600'000_idr,
                     .months = 4,
                     .payments = 2,
                     .active_until = Date(2020, 6, 30),
                     .wage_limit = 5'000'000_idr,
                     .limit_included = false,
                     .needs_account = true,
                     .pre_employment_card = OtherAid::excludes},
           .citation = {"Permenaker 14/2020", "Pasal 3", Date(2020, 8, 14)},
           .note = "the article of the amount was not confirmed"},
          {.from = Month(2021, 1),
           .promulgated = Date(2020, 12, 31),
           .value = {},
           .citation = {"Permenaker 14/2020", "payments of 2020 only", Date(2020, 8, 14),
                        Confidence::reported},
           .promulgation_confirmed = false},
          {.from = Month(2021, 7),
           .from_day = 28,
           .promulgated = Date(2021, 7, 28),
           .value = detail::of_2021,
           .citation = {"Permenaker 16/2021", "Pasal 3A", Date(2021, 7, 28)},
           .note = "signed on 28 July 2021; that other aid goes first is reported"},
          {.from = Month(2021, 11),
           .from_day = 8,
           .promulgated = Date(2021, 11, 8),
           .value = detail::second_of_2021(),
           .citation = {"Permenaker 21/2021", "Pasal 3A", Date(2021, 11, 8)}},
          {.from = Month(2022, 1),
           .promulgated = Date(2021, 12, 31),
           .value = {},
           .citation = {"Permenaker 21/2021", "payments of 2021 only", Date(2021, 11, 8),
                        Confidence::reported},
           .promulgation_confirmed = false},
          {.from = Month(2022, 9),
           .promulgated = Date(2022, 9, 1),
           .value = {.programme = WageSubsidyProgramme::of_2022,
                     .monthly = 600'000_idr,
                     .months = 1,
                     .payments = 1,
                     .active_until = Date(2022, 7, 31),
                     .wage_limit = 3'500'000_idr,
                     .limit_included = true,
                     .minimum_wage_step = 100'000_idr,
                     .excludes_civil_servants = true,
                     .pre_employment_card = OtherAid::yields,
                     .family_grant = OtherAid::yields,
                     .business_grant = OtherAid::yields},
           .citation = {"Permenaker 10/2022", "Pasal 3(2)", Date(2022, 9, 1)},
           .note = "one payment of 600,000; the day of September was not confirmed",
           .promulgation_confirmed = false},
          {.from = Month(2023, 1),
           .promulgated = Date(2022, 12, 31),
           .value = {},
           .citation = {"Permenaker 10/2022", "payments of 2022 only", Date(2022, 9, 1),
                        Confidence::reported},
           .promulgation_confirmed = false},
          {.from = Month(2025, 6),
           .from_day = 2,
           .promulgated = Date(2025, 6, 2),
           .value = {.programme = WageSubsidyProgramme::of_2025,
                     .monthly = 300'000_idr,
                     .months = 2,
                     .payments = 1,
                     .active_until = Date(2025, 4, 30),
                     .wage_limit = 3'500'000_idr,
                     .limit_included = true,
                     .minimum_wage_step = 100'000_idr,
                     .excludes_civil_servants = true,
                     .family_grant = OtherAid::yields},
           .citation = {"Permenaker 5/2025", "Pasal 3(2), 6(1)", Date(2025, 6, 2)}},
          {.from = Month(2026, 1),
           .promulgated = Date(2025, 12, 31),
           .value = {},
           .citation = {"ministry of manpower", "statement of 7 January 2026", Date(2026, 1, 7)},
           .note = "the payments of 2025 ended with the year",
           .promulgation_confirmed = false},
      }};
};

}  // namespace bsu
}  // namespace v1
}  // namespace jamsos
