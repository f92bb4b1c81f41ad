// SPDX-License-Identifier: Apache-2.0
// EXPECT: throw InvalidValue
#include <jamsos/core/rate.hpp>

using namespace jamsos::literals;

int main() {
  constexpr jamsos::Rate whole = 100_pct;
#ifdef JAMSOS_BAD_LINE
  constexpr jamsos::Rate more = 100.01_pct;
  return whole == more ? 1 : 0;
#endif
  return whole.is_zero() ? 1 : 0;
}
