// SPDX-License-Identifier: Apache-2.0
// EXPECT: a literal is written in plain decimal digits
#include <jamsos/core/rate.hpp>

using namespace jamsos::literals;

int main() {
  constexpr jamsos::Rate plain = 3.7_pct;
#ifdef JAMSOS_BAD_LINE
  constexpr jamsos::Rate same = 3.7e0_pct;
  return plain == same ? 0 : 1;
#endif
  return plain.is_zero() ? 1 : 0;
}
