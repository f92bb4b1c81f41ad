// SPDX-License-Identifier: Apache-2.0
// Which contributions an employer or a participant should have paid by a day.
#pragma once

#include <optional>

#include "jamsos/core/due.hpp"
#include "jamsos/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace detail {

/// The last month whose contribution was due before the event.
[[nodiscard]] constexpr Month last_due_month(const Law& law, bool pays_himself, Date event,
                                             KnownOn known_on) {
  const Month month = month_of(event);
  const auto* rule = pays_himself ? law.self_employed.due.find_known(month, known_on)
                                  : law.wage_earner.due.find_known(month, known_on);
  // Before the tables begin the month before counts as the last one due.
  if (rule == nullptr) return month - 1;
  const Month latest = month - rule->value.months_after;
  return due_date(rule->value, latest, std::nullopt) < event ? latest : latest - 1;
}

}  // namespace detail
}  // namespace v1
}  // namespace jamsos
