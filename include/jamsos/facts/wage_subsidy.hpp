// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about somebody who may get the wage subsidy (Bantuan Subsidi Upah, BSU).
// A fact that is not stated is not known.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/month.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"
#include "jamsos/facts/worker.hpp"

namespace jamsos {
inline namespace v1 {

/// The decisions by which BSU was paid.
enum class WageSubsidyProgramme : std::uint8_t {
  none,
  of_2020,
  first_of_2021,
  second_of_2021,
  of_2022,
  of_2025,
};
inline constexpr std::array<Named<WageSubsidyProgramme>, 6> wage_subsidy_programme_names = {{
    {"none", WageSubsidyProgramme::none},
    {"2020", WageSubsidyProgramme::of_2020},
    {"2021a", WageSubsidyProgramme::first_of_2021},
    {"2021b", WageSubsidyProgramme::second_of_2021},
    {"2022", WageSubsidyProgramme::of_2022},
    {"2025", WageSubsidyProgramme::of_2025},
}};
constexpr const auto& names_of(WageSubsidyProgramme) { return wage_subsidy_programme_names; }

/// Sector of the undertaking in the agency's data, as the decisions of 2021 list them.
enum class SubsidySector : std::uint8_t {
  not_stated,
  consumer_goods,
  transport,
  miscellaneous_industry,
  property,
  trade_and_services,
  education_or_health,
  other,
};
inline constexpr std::array<Named<SubsidySector>, 7> subsidy_sector_names = {{
    {"consumer_goods", SubsidySector::consumer_goods},
    {"transport", SubsidySector::transport},
    {"miscellaneous_industry", SubsidySector::miscellaneous_industry},
    {"property", SubsidySector::property},
    {"trade_and_services", SubsidySector::trade_and_services},
    {"education_or_health", SubsidySector::education_or_health},
    {"other", SubsidySector::other},
}};

struct WageSubsidyPerson {
  Citizenship citizenship = Citizenship::not_stated;
  bool national_number = true;         ///< has a NIK
  std::optional<bool> wage_earner{};   ///< insured as a wage earner (penerima upah)
  std::optional<Date> active_until{};  ///< last day of an active membership
  std::optional<Rupiah> wage{};        ///< last one reported to the agency, a month
  /// Of the district or city of work (UMK); of the province (UMP) where there is none.
  std::optional<Rupiah> regional_minimum_wage{};
  std::optional<bool> restricted_area{};  ///< works in an area of PPKM level 3 or 4, as annexed
  SubsidySector sector = SubsidySector::not_stated;
  std::optional<bool> bank_account{};         ///< an active one
  std::optional<bool> civil_servant{};        ///< ASN, TNI or Polri
  std::optional<bool> pre_employment_card{};  ///< Kartu Prakerja
  std::optional<bool> family_grant{};         ///< PKH
  std::optional<bool> business_grant{};       ///< BPUM
};

/// Which programme is asked, for how many persons alike.
struct WageSubsidyQuestion {
  WageSubsidyPerson person{};
  /// By name; none: the programme of the day that is asked.
  std::optional<WageSubsidyProgramme> programme{};
  int recipients = 1;
};

}  // namespace v1
}  // namespace jamsos
