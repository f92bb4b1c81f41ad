// SPDX-License-Identifier: Apache-2.0
// National holidays as the caller knows them. They are decided year by year by joint decree, so the
// library holds none and guesses none.
#pragma once

#include <span>

#include "jamsos/core/month.hpp"

namespace jamsos {
inline namespace v1 {

/// The national holidays between two days, both included. Refers to the caller's list of days.
struct HolidayCalendar {
  Date from{};
  Date until{};
  std::span<const Date> dates{};
};

}  // namespace v1
}  // namespace jamsos
