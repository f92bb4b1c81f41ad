// SPDX-License-Identifier: Apache-2.0
// Values of law tables that the benefits of several programs share.
#pragma once

#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {

/// An allowance (santunan berkala) of so much a month for so many months.
struct PeriodicAllowance {
  Rupiah monthly{};
  int months = 0;

  constexpr bool operator==(const PeriodicAllowance&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("monthly", self.monthly);
    visit("months", self.months);
  }
};

/// When the agency must pay, and what it owes for each day of delay.
struct PaymentTerm {
  int working_days = 0;  ///< after all papers are there
  Rate compensation_per_day{};

  constexpr bool operator==(const PaymentTerm&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("working_days", self.working_days);
    visit("compensation_per_day", self.compensation_per_day);
  }
};

}  // namespace v1
}  // namespace jamsos
