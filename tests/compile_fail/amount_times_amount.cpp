// SPDX-License-Identifier: Apache-2.0
// EXPECT: no match for .operator\*.|invalid operands to binary expression
#include <jamsos/core/rupiah.hpp>

using namespace jamsos::literals;

int main() {
  const jamsos::Rupiah wage = 120'000_idr;
#ifdef JAMSOS_BAD_LINE
  return (wage * wage).is_whole() ? 0 : 1;
#endif
  return (wage * 25).is_whole() ? 0 : 1;
}
