// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about members of the health insurance (JKN) who are no wage earners, and
// about an in-patient stay soon after reactivation.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/month.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

enum class JknMemberKind : std::uint8_t {
  not_stated,
  self_paying,  ///< PBPU and bukan pekerja
  wage_earner,  ///< only for the service fine; contributions go by the wage
  state_paid,   ///< PBI
  region_paid,  ///< residents enrolled by a region
};
inline constexpr std::array<Named<JknMemberKind>, 4> jkn_member_kind_names = {{
    {"self_paying", JknMemberKind::self_paying},
    {"wage_earner", JknMemberKind::wage_earner},
    {"state_paid", JknMemberKind::state_paid},
    {"region_paid", JknMemberKind::region_paid},
}};

/// Class of ward.
enum class WardClass : std::uint8_t { not_stated, class_i, class_ii, class_iii };
inline constexpr std::array<Named<WardClass>, 3> ward_class_names = {{
    {"I", WardClass::class_i},
    {"II", WardClass::class_ii},
    {"III", WardClass::class_iii},
}};

inline constexpr std::array<Named<Party>, 3> jkn_member_payer_names = {{
    {"participant", Party::participant},
    {"donor", Party::donor},
    {"employer", Party::employer},
}};

/// One family card.
struct JknMember {
  JknMemberKind kind = JknMemberKind::not_stated;
  WardClass ward_class = WardClass::not_stated;  ///< self-paying members only
  int members = 1;                               ///< persons on the family card
  int months = 1;                                ///< months paid together, the billed one first
  int unpaid_months = 0;                         ///< in a row just before the one billed
  Party payer = Party::participant;              ///< of the member's part
};

/// A stay in hospital after a suspended membership became active again.
struct JknInpatientStay {
  JknMemberKind member_kind = JknMemberKind::not_stated;
  std::optional<Date> reactivated_on{};
  std::optional<Date> admitted_on{};
  std::optional<Rupiah> cost{};        ///< estimated package (INA-CBG) of the stay
  std::optional<int> unpaid_months{};  ///< in a row before the month of reactivation
};

}  // namespace v1
}  // namespace jamsos
