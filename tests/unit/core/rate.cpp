// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/rate.hpp"

#include <type_traits>

#include "../support.hpp"

using namespace jamsos;
using tests::Refusal;
using tests::refusal;

TEST_CASE("Rate: the digits of the gazette and nothing else") {
  static_assert((0.24_pct).numerator() == 24);
  static_assert((0.24_pct).denominator() == 10'000);
  static_assert((0.24_pct).decimals() == 2);
  static_assert((0.120_pct).numerator() == 120);
  static_assert((0.120_pct).denominator() == 100'000);
  static_assert((0.120_pct).decimals() == 3);
  static_assert((3.7_pct).numerator() == 37);
  static_assert((3.7_pct).denominator() == 1'000);
  static_assert((2_pct).numerator() == 2);
  static_assert((2_pct).denominator() == 100);
  static_assert((2_pct).decimals() == 0);
  static_assert((0.0024_pct).numerator() == 24);
  static_assert((0.0024_pct).denominator() == 1'000'000);
  static_assert((0.000001_pct).denominator() == 100'000'000);
  static_assert((0.000001_pct).decimals() == 6);
  static_assert((100_pct).numerator() == (100_pct).denominator());
}

TEST_CASE("Rate: compared by value") {
  static_assert(0.12_pct == 0.120_pct);
  static_assert(0.12_pct == 0.120000_pct);
  static_assert(!(0.12_pct == 0.121_pct));
  static_assert(!(0.12_pct == 1.2_pct));
  static_assert(100_pct == 100.000000_pct);
  static_assert(Rate{} == 0_pct);
  static_assert(Rate{}.is_zero());
  static_assert((0.00_pct).is_zero());
  static_assert(!(0.000001_pct).is_zero());
  static_assert(Rate{}.decimals() == 0);
}

TEST_CASE("Rate: percent takes what the literal takes") {
  CHECK(Rate::percent(24, 2) == 0.24_pct);
  CHECK(Rate::percent(0, 0) == 0_pct);
  CHECK(Rate::percent(100, 0) == 100_pct);
  CHECK(Rate::percent(100'000'000, 6) == 100_pct);
  CHECK(Rate::percent(1, 6) == 0.000001_pct);
}

TEST_CASE("Rate: percent refuses what is no rate") {
  CHECK(refusal([] { (void)Rate::percent(-1, 0); }) == Refusal{"invalid_value", "rate", "-1"});
  CHECK(refusal([] { (void)Rate::percent(101, 0); }) == Refusal{"invalid_value", "rate", "101"});
  CHECK(refusal([] { (void)Rate::percent(10'001, 2); }) ==
        Refusal{"invalid_value", "rate", "10001"});
  CHECK(refusal([] { (void)Rate::percent(100'000'001, 6); }) ==
        Refusal{"invalid_value", "rate", "100000001"});
  CHECK(refusal([] { (void)Rate::percent(1, 7); }) == Refusal{"invalid_value", "rate", "7"});
  CHECK(refusal([] { (void)Rate::percent(1, -1); }) == Refusal{"invalid_value", "rate", "-1"});
}

TEST_CASE("Rate: never from a floating-point number") {
  static_assert(!std::is_constructible_v<Rate, double>);
  static_assert(!std::is_convertible_v<double, Rate>);
  static_assert(!std::is_constructible_v<Rate, int>);
}
