// SPDX-License-Identifier: Apache-2.0
// Temporary reliefs that several programs grant on the same conditions.
#pragma once

#include <cstdint>

#include "jamsos/core/month.hpp"

namespace jamsos {
inline namespace v1 {

enum class ReliefKind : std::uint8_t {
  none,
  everybody,         ///< PP 49/2020: given to every employer by the system
  labour_intensive,  ///< PP 7/2025, PP 36/2025: six industries
};

/// Who gets it. Which of the fields count depends on the kind.
struct ReliefConditions {
  ReliefKind kind = ReliefKind::none;
  /// Contributions must be paid up to this month.
  Month paid_through{};
  /// `everybody`: whoever registered after `paid_through` pays this many months in full first.
  int full_price_months = 0;
  /// `labour_intensive`: least number of active participants.
  int minimum_active_workers = 0;

  constexpr bool operator==(const ReliefConditions&) const = default;
};

}  // namespace v1
}  // namespace jamsos
