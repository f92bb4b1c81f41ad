// SPDX-License-Identifier: Apache-2.0
// Temporary reliefs that several programs grant on the same conditions.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/members.hpp"
#include "jamsos/core/month.hpp"

namespace jamsos {
inline namespace v1 {

enum class ReliefKind : std::uint8_t {
  none,
  everybody,         ///< PP 49/2020: given to every employer by the system
  labour_intensive,  ///< PP 7/2025, PP 36/2025: six industries
};

inline constexpr std::array<Named<ReliefKind>, 3> relief_kind_names = {{
    {"none", ReliefKind::none},
    {"everybody", ReliefKind::everybody},
    {"labour_intensive", ReliefKind::labour_intensive},
}};
constexpr const auto& names_of(ReliefKind) { return relief_kind_names; }

/// Who gets it. Which of the fields count depends on the kind.
struct ReliefConditions {
  ReliefKind kind = ReliefKind::none;
  /// Contributions must be paid up to this month.
  Month paid_through{};
  /// `everybody`: whoever registered after `paid_through` pays this many months in full first.
  int full_price_months = 0;
  /// `labour_intensive`: least number of active participants.
  int minimum_active_workers = 0;
  /// The reduced rate is lost for payments after this day.
  std::optional<Date> payable_by{};

  constexpr bool operator==(const ReliefConditions&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("kind", self.kind, member_hints::itself);
    if (self.kind == ReliefKind::none) return;
    visit("paid_through", self.paid_through);
    if (self.kind == ReliefKind::everybody) visit("full_price_months", self.full_price_months);
    if (self.kind == ReliefKind::labour_intensive)
      visit("minimum_active_workers", self.minimum_active_workers);
    visit("payable_by", self.payable_by);
  }
};

}  // namespace v1
}  // namespace jamsos
