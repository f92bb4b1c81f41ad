// SPDX-License-Identifier: Apache-2.0
// EXPECT: conversion from .*Month. to .*Date
#include <jamsos/core/month.hpp>

int main() {
  const jamsos::Month month(2026, 1);
#ifdef JAMSOS_BAD_LINE
  const jamsos::Date day = month + 1;
#else
  const jamsos::Date day = first_day(month + 1);
#endif
  return day.day() == 1 ? 0 : 1;
}
