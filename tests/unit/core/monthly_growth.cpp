// SPDX-License-Identifier: Apache-2.0
// The 12th root of a year's growth, against roots and products of unlimited size.
#include "jamsos/core/monthly_growth.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace jamsos;
using boost::multiprecision::cpp_int;

namespace {

cpp_int big(WideUnits value) {
  return (cpp_int(static_cast<std::uint64_t>(value >> 64)) << 64) +
         static_cast<std::uint64_t>(value);
}
WideUnits wide(std::uint64_t high, std::uint64_t low) {
  return (static_cast<WideUnits>(high) << 64) | low;
}
const cpp_int unit = pow(cpp_int(10), 24);

/// Is the fraction within half a unit of the root? (2 (10^24 + f) -+ 1)^12 around
/// (2 x 10^24)^12 (1 + rate).
bool is_nearest(Rate rate, const cpp_int& fraction) {
  const cpp_int target = pow(cpp_int(2 * unit), 12) * (rate.denominator() + rate.numerator());
  const cpp_int doubled = 2 * (unit + fraction);
  return pow(cpp_int(doubled - 1), 12) * rate.denominator() <= target &&
         target <= pow(cpp_int(doubled + 1), 12) * rate.denominator();
}

}  // namespace

static_assert(MonthlyGrowth(Rate::percent(0, 0)).fraction() == 0);
static_assert(MonthlyGrowth(Rate::percent(0, 0)).of(1'000'000) == 0);

TEST_CASE("monthly growth: known roots") {
  // 1.057^(1/12) and 2^(1/12) to 24 decimals.
  CHECK(big(MonthlyGrowth(5.7_pct).fraction()) == cpp_int("4630245519064874436594"));
  CHECK(big(MonthlyGrowth(100_pct).fraction()) == cpp_int("59463094359295264561825"));
}

TEST_CASE("monthly growth: the nearest root for every hundredth of a percent up to 100 %") {
  for (int hundredths = 1; hundredths <= 10'000; hundredths += hundredths < 1'500 ? 1 : 17) {
    const Rate rate = Rate::percent(hundredths, 2);
    CAPTURE(hundredths);
    REQUIRE(is_nearest(rate, big(MonthlyGrowth(rate).fraction())));
  }
  for (const Rate rate : {0.000001_pct, 0.000002_pct, 99.999999_pct, 6.060001_pct, 33.333333_pct})
    CHECK(is_nearest(rate, big(MonthlyGrowth(rate).fraction())));
}

TEST_CASE("monthly growth: the exact comparison near a half agrees with the digits") {
  for (int hundredths = 1; hundredths <= 2'000; hundredths += 37) {
    const Rate rate = Rate::percent(hundredths, 2);
    const WideUnits fraction = MonthlyGrowth(rate).fraction();
    CHECK(detail::root_lies_above(rate, fraction - 1));
    CHECK_FALSE(detail::root_lies_above(rate, fraction));
  }
}

TEST_CASE("monthly growth: returns are products rounded half away from zero") {
  CHECK(rc::check([] {
    const Rate rate = Rate::percent(*rc::gen::inRange<std::int64_t>(0, 100'000'001), 6);
    const MonthlyGrowth growth(rate);
    const WideUnits balance =
        wide(*rc::gen::arbitrary<std::uint64_t>() >> *rc::gen::inRange(28, 64),
             *rc::gen::arbitrary<std::uint64_t>());
    RC_ASSERT(big(growth.of(balance)) ==
              cpp_int((2 * big(balance) * big(growth.fraction()) + unit) / (2 * unit)));
  }));
}

TEST_CASE("monthly growth: twelve months of it are the year's rate") {
  CHECK(rc::check([] {
    const Rate rate = Rate::percent(*rc::gen::inRange<std::int64_t>(0, 3'001), 2);
    const MonthlyGrowth growth(rate);
    const WideUnits start = wide(0, 1'000'000'000'000'000'000);
    WideUnits balance = start;
    for (int month = 0; month < 12; ++month) balance += growth.of(balance);
    const cpp_int year = big(start) * (rate.denominator() + rate.numerator()) / rate.denominator();
    RC_ASSERT(abs(cpp_int(big(balance) - year)) <= 12);
  }));
}

TEST_CASE("monthly growth: 128 times 128 bits") {
  CHECK(rc::check([] {
    const WideUnits a =
        wide(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::arbitrary<std::uint64_t>());
    const WideUnits b =
        wide(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::arbitrary<std::uint64_t>());
    const detail::WideProduct product = detail::multiply(a, b);
    RC_ASSERT((big(product.high) << 128) + big(product.low) == big(a) * big(b));
  }));
  const WideUnits all = ~WideUnits{0};
  CHECK(detail::multiply(all, all).high == all - 1);
  CHECK(detail::multiply(all, all).low == 1);
}
