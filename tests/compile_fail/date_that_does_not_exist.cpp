// SPDX-License-Identifier: Apache-2.0
// EXPECT: throw InvalidValue
#include <jamsos/core/month.hpp>

int main() {
#ifdef JAMSOS_BAD_LINE
  constexpr jamsos::Date day(2026, 2, 29);
#else
  constexpr jamsos::Date day(2024, 2, 29);
#endif
  return day.day() == 29 ? 0 : 1;
}
