// SPDX-License-Identifier: Apache-2.0
// EXPECT: call to non-.constexpr. function .*fail|non-constexpr function .fail.
#include <jamsos/core/rupiah.hpp>

using namespace jamsos::literals;

int main() {
  constexpr jamsos::Rupiah most = 92'233'720'368'547'758.07_idr;
#ifdef JAMSOS_BAD_LINE
  constexpr jamsos::Rupiah sum = most + 0.01_idr;
#else
  constexpr jamsos::Rupiah sum = most + 0_idr;
#endif
  return sum == most ? 0 : 1;
}
