// SPDX-License-Identifier: Apache-2.0
// EXPECT: conversion from .int. to .*Rupiah
#include <jamsos/core/rupiah.hpp>

int main() {
  const jamsos::Rupiah wage(8500000);
#ifdef JAMSOS_BAD_LINE
  const jamsos::Rupiah same = 8500000;
  return wage == same ? 0 : 1;
#endif
  return wage.is_whole() ? 0 : 1;
}
