// SPDX-License-Identifier: Apache-2.0
// EXPECT: use of deleted function .*Rupiah|call to deleted constructor of .*Rupiah
#include <jamsos/core/rupiah.hpp>

int main() {
  const jamsos::Rupiah wage(8500000);
#ifdef JAMSOS_BAD_LINE
  const jamsos::Rupiah allowance(0.1);
  return wage == allowance ? 1 : 0;
#endif
  return wage.is_whole() ? 0 : 1;
}
