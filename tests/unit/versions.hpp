// SPDX-License-Identifier: Apache-2.0
// First days of the versions of JKK and JKM, and the days before them, typed from the law.
#pragma once

#include "jamsos/core/month.hpp"

namespace tests {

inline constexpr jamsos::Date before_2010(2010, 11, 30);  // PP 84/2010; the day is not known
inline constexpr jamsos::Date since_2010(2010, 12, 1);
inline constexpr jamsos::Date before_2012(2012, 4, 22);  // PP 53/2012
inline constexpr jamsos::Date since_2012(2012, 4, 23);
inline constexpr jamsos::Date before_2015(2015, 6, 30);  // PP 44/2015
inline constexpr jamsos::Date since_2015(2015, 7, 1);
inline constexpr jamsos::Date before_2019(2019, 12, 1);  // PP 82/2019
inline constexpr jamsos::Date since_2019(2019, 12, 2);
inline constexpr jamsos::Date before_2025(2025, 2, 23);  // Permenaker 1/2025
inline constexpr jamsos::Date since_2025(2025, 2, 24);
inline constexpr jamsos::Date last_checked(2026, 9, 30);

}  // namespace tests
