// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about an employer. Every fact starts as "not stated"; a verb that needs
// one refuses by its name.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "jamsos/core/month.hpp"
#include "jamsos/core/program.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

/// Size class of the enterprise (usaha mikro, kecil, menengah, besar); it decides which programs
/// the employer must join (Perpres 109/2013 Pasal 6). Classed by capital or sales, PP 7/2021.
enum class EmployerSize : std::uint8_t { not_stated, micro, small, medium, large };
inline constexpr std::array<Named<EmployerSize>, 4> employer_size_names = {{
    {"micro", EmployerSize::micro},
    {"small", EmployerSize::small},
    {"medium", EmployerSize::medium},
    {"large", EmployerSize::large},
}};

/// Group of working-environment risk (kelompok tingkat risiko lingkungan kerja), fixed by the
/// agency for each company from the annex (PP 44/2015 Pasal 16(2)). Never derived from a line of
/// business.
enum class RiskGroup : std::uint8_t { not_stated, very_low, low, medium, high, very_high };
inline constexpr std::size_t risk_group_count = 5;
inline constexpr std::array<Named<RiskGroup>, risk_group_count> risk_group_names = {{
    {"I", RiskGroup::very_low},
    {"II", RiskGroup::low},
    {"III", RiskGroup::medium},
    {"IV", RiskGroup::high},
    {"V", RiskGroup::very_high},
}};

/// The six labour-intensive industries of PP 7/2025 Pasal 3(4), or another one.
enum class Industry : std::uint8_t {
  not_stated,
  food_beverage_tobacco,
  textile_apparel,
  leather,
  footwear,
  toys,
  furniture,
  other,
};
inline constexpr std::array<Named<Industry>, 7> industry_names = {{
    {"food_beverage_tobacco", Industry::food_beverage_tobacco},
    {"textile_apparel", Industry::textile_apparel},
    {"leather", Industry::leather},
    {"footwear", Industry::footwear},
    {"toys", Industry::toys},
    {"furniture", Industry::furniture},
    {"other", Industry::other},
}};

struct Employer {
  EmployerSize size = EmployerSize::not_stated;
  RiskGroup risk_group = RiskGroup::not_stated;
  /// Programs among JKK, JKM, JHT and JP in which the workers are registered. Not stated: those
  /// that the size obliges to, and the result says so.
  std::optional<ProgramSet> programs{};
  /// Minimum wage of the workplace (UMK, or UMP where no UMK exists), rupiah a month. It is the
  /// floor of the health contribution; needed when a wage lies below the health ceiling.
  std::optional<Rupiah> regional_minimum_wage{};
  /// Last month up to which every contribution is paid. Reliefs ask for it; an employer in arrears
  /// gets no recomposition for JKP. Not stated: taken as not in arrears, and the result says so.
  std::optional<Month> paid_through{};
  /// First contribution month of the employer at the agency, where it matters (PP 49/2020 Pasal
  /// 13).
  std::optional<Month> registered{};
  Industry industry = Industry::not_stated;
  /// Workers registered as active participants (PP 7/2025 Pasal 3(3)).
  std::optional<int> active_workers{};
  /// Has the agency granted the deferral of pension contributions of PP 49/2020 Pasal 17?
  std::optional<bool> jp_deferral_granted{};
  /// Yearly tax-free income (PTKP) of a married person with one child, of the year billed; the
  /// ceiling of JPK follows it.
  std::optional<Rupiah> jpk_tax_free_income{};

  bool operator==(const Employer&) const = default;
};

}  // namespace v1
}  // namespace jamsos
