// SPDX-License-Identifier: Apache-2.0
// EXPECT: octal or hexadecimal literal
#include <jamsos/core/rate.hpp>

using namespace jamsos::literals;

int main() {
  constexpr jamsos::Rate plain = 8_pct;
#ifdef JAMSOS_BAD_LINE
  constexpr jamsos::Rate same = 010_pct;
  return plain == same ? 0 : 1;
#endif
  return plain.is_zero() ? 1 : 0;
}
