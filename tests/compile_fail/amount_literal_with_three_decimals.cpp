// SPDX-License-Identifier: Apache-2.0
// EXPECT: too many decimals
#include <jamsos/core/rupiah.hpp>

using namespace jamsos::literals;

int main() {
  constexpr jamsos::Rupiah wage = 8'500.00_idr;
#ifdef JAMSOS_BAD_LINE
  constexpr jamsos::Rupiah thousands = 8.500_idr;
  return wage == thousands ? 1 : 0;
#endif
  return wage.is_whole() ? 0 : 1;
}
