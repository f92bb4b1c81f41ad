// SPDX-License-Identifier: Apache-2.0
// EXPECT: the literal does not fit
#include <jamsos/core/rupiah.hpp>

using namespace jamsos::literals;

int main() {
  constexpr jamsos::Rupiah most = 92'233'720'368'547'758.07_idr;
#ifdef JAMSOS_BAD_LINE
  constexpr jamsos::Rupiah more = 92'233'720'368'547'758.08_idr;
  return most == more ? 1 : 0;
#endif
  return most.is_whole() ? 1 : 0;
}
