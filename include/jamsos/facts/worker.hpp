// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about a wage earner (pekerja penerima upah) in one month.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/month.hpp"
#include "jamsos/core/program.hpp"
#include "jamsos/core/text.hpp"
#include "jamsos/facts/pay.hpp"

namespace jamsos {
inline namespace v1 {

/// Indonesian citizen (WNI) or foreigner (WNA).
enum class Citizenship : std::uint8_t { not_stated, indonesian, foreign };
inline constexpr std::array<Named<Citizenship>, 2> citizenship_names = {{
    {"WNI", Citizenship::indonesian},
    {"WNA", Citizenship::foreign},
}};

/// How the worker is registered with BPJS Kesehatan (JKN). Only the first kind is billed here; JKP
/// asks for the registration as such, until February 2025 as a wage earner.
enum class JknMembership : std::uint8_t {
  not_stated,
  employer,        ///< as a wage earner of this employer
  other_employer,  ///< as a wage earner elsewhere
  self_paying,     ///< as a self-paying member
  state_paid,      ///< paid by the state (PBI) or a region
  none,            ///< not registered
};
inline constexpr std::array<Named<JknMembership>, 5> jkn_membership_names = {{
    {"employer", JknMembership::employer},
    {"other_employer", JknMembership::other_employer},
    {"self_paying", JknMembership::self_paying},
    {"state_paid", JknMembership::state_paid},
    {"none", JknMembership::none},
}};

/// Family status in the health program of Jamsostek (JPK), until December 2013.
enum class JpkFamily : std::uint8_t { not_stated, single, married };
inline constexpr std::array<Named<JpkFamily>, 2> jpk_family_names = {{
    {"single", JpkFamily::single},
    {"married", JpkFamily::married},
}};

struct Worker {
  Pay pay{};
  Citizenship citizenship = Citizenship::not_stated;
  /// Decides the end of JP contributions and the entry into JKP.
  std::optional<Date> birth_date{};
  /// Foreigners: months of work in Indonesia, done or agreed; under 6 no program applies.
  std::optional<int> stay_months{};
  /// Programs in which this worker is registered, where they differ from the employer's.
  std::optional<ProgramSet> programs{};
  /// Not stated: health contributions are not billed, and the result says so.
  JknMembership jkn = JknMembership::not_stated;
  /// Additional family members whom the worker chose to enrol at 1 % each (Perpres 82/2018
  /// Pasal 36): fourth and later child, parents, parents-in-law.
  int jkn_additional_family = 0;
  /// Day of enrolment in JKP; needed only where it decides the age test.
  std::optional<Date> jkp_enrolled_on{};
  /// At pension age and still employed: has the worker chosen to take the pension later
  /// (PP 45/2015 Pasal 15(4))?
  bool jp_postponed = false;
  /// Not stated: not in JPK.
  JpkFamily jpk = JpkFamily::not_stated;
  std::optional<Date> employed_from{};
  std::optional<Date> employed_until{};
};

}  // namespace v1
}  // namespace jamsos
