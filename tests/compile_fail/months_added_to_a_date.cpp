// SPDX-License-Identifier: Apache-2.0
// EXPECT: no match for .operator\+.|invalid operands to binary expression
#include <jamsos/core/month.hpp>

int main() {
  const jamsos::Date day(2026, 1, 31);
#ifdef JAMSOS_BAD_LINE
  const jamsos::Date later = day + 1;
#else
  const jamsos::Date later = last_day(month_of(day) + 1);
#endif
  return later == day ? 1 : 0;
}
