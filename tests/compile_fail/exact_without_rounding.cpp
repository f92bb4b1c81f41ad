// SPDX-License-Identifier: Apache-2.0
// EXPECT: conversion from .*Exact.* to .*Rupiah
#include <jamsos/core/exact.hpp>

using namespace jamsos::literals;

int main() {
  const jamsos::Exact share = 1'081'875_idr * 0.24_pct;
#ifdef JAMSOS_BAD_LINE
  const jamsos::Rupiah amount = share;
#else
  const jamsos::Rupiah amount = round(share, jamsos::Rounding{});
#endif
  return amount.is_whole() ? 1 : 0;
}
