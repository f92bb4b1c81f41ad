// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about a participant who receives no wage (bukan penerima upah, BPU).
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/program.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

enum class SelfEmployedGroup : std::uint8_t {
  not_stated,
  self_employed,  ///< outside an employment relationship, partnerships such as app drivers included
  business_owner,          ///< an employer as a person (pemberi kerja)
  other_non_wage,          ///< another worker who receives no wage
  apprentice,              ///< magang
  student,                 ///< on work practice
  inmate,                  ///< in assimilation
  honorary_staff,          ///< at an employer that is no state body
  neighbourhood_official,  ///< RT, RW and other local volunteers in office
  vulnerable_worker,       ///< pekerja rentan, enrolled by somebody else
  athlete,
  volunteer,
};
inline constexpr std::array<Named<SelfEmployedGroup>, 11> self_employed_group_names = {{
    {"self_employed", SelfEmployedGroup::self_employed},
    {"business_owner", SelfEmployedGroup::business_owner},
    {"other_non_wage", SelfEmployedGroup::other_non_wage},
    {"apprentice", SelfEmployedGroup::apprentice},
    {"student", SelfEmployedGroup::student},
    {"inmate", SelfEmployedGroup::inmate},
    {"honorary_staff", SelfEmployedGroup::honorary_staff},
    {"neighbourhood_official", SelfEmployedGroup::neighbourhood_official},
    {"vulnerable_worker", SelfEmployedGroup::vulnerable_worker},
    {"athlete", SelfEmployedGroup::athlete},
    {"volunteer", SelfEmployedGroup::volunteer},
}};

/// Sector of the work, for the relief of PP 50/2025: riders, drivers and couriers are transport.
enum class Sector : std::uint8_t { not_stated, transport, other };
inline constexpr std::array<Named<Sector>, 2> sector_names = {{
    {"transport", Sector::transport},
    {"other", Sector::other},
}};

inline constexpr std::array<Named<Party>, 8> self_employed_payer_names = {{
    {"participant", Party::participant},
    {"employer", Party::employer},
    {"government", Party::government},
    {"local_government", Party::local_government},
    {"village", Party::village},
    {"donor", Party::donor},
    {"school", Party::school},
    {"platform", Party::platform},
}};

struct SelfEmployed {
  SelfEmployedGroup group = SelfEmployedGroup::not_stated;
  /// Declared income, rupiah a month; it picks the band. Groups that others enrol take the lowest
  /// band when it is not stated.
  std::optional<Rupiah> income{};
  /// A business owner with several companies: the income from each, in place of `income`.
  FixedList<Rupiah, 8> company_incomes{};
  /// Not stated: the mandatory ones of the group.
  std::optional<ProgramSet> programs{};
  Sector sector = Sector::not_stated;
  /// Not stated: the participant, and the result says so.
  std::optional<Party> payer{};
  /// Months paid together, the billed one first: 1, 2, 3, 6 or 12.
  int months = 1;
  /// Unpaid months in a row just before the one billed.
  int unpaid_months = 0;
  /// Kinds of work named; all of them share one income and one band.
  int occupations = 1;
};

}  // namespace v1
}  // namespace jamsos
