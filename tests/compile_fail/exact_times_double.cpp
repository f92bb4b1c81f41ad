// SPDX-License-Identifier: Apache-2.0
// EXPECT: use of deleted function .*operator\*|overload resolution selected deleted operator .\*.
#include <jamsos/core/exact.hpp>

using namespace jamsos::literals;

int main() {
  const jamsos::Exact share = 1'081'875_idr * 0.24_pct;
#ifdef JAMSOS_BAD_LINE
  const jamsos::Exact indexed = share * 1.05;
#else
  const jamsos::Exact indexed = share * 105 / 100;
#endif
  return indexed == share ? 1 : 0;
}
