// SPDX-License-Identifier: Apache-2.0
// EXPECT: use of deleted function .*Rupiah|call to deleted constructor of .*Rupiah
#include <jamsos/core/rupiah.hpp>

int main() {
  const jamsos::Rupiah one(1);
#ifdef JAMSOS_BAD_LINE
  const jamsos::Rupiah truth(true);
  return one == truth ? 1 : 0;
#endif
  return one.is_whole() ? 0 : 1;
}
