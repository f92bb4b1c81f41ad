// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/exact.hpp"

#include <cstdint>
#include <limits>
#include <type_traits>

#include "../support.hpp"

using namespace jamsos;
using tests::Refusal;
using tests::refusal;

namespace {

constexpr Rounding to_sen{.id = "test.sen"};
constexpr Rounding to_rupiah{.id = "test.rupiah", .unit = 1_idr};
constexpr Rounding to_even_rupiah{
    .id = "test.even", .direction = RoundingDirection::half_even, .unit = 1_idr};
const Refusal overflow{"overflow", "amount", ""};

template <class A, class B>
concept can_multiply = requires(A a, B b) {
  a* b;
};
template <class A, class B>
concept can_divide = requires(A a, B b) {
  a / b;
};

/// 10^`digits` rupiah-sen as an unrounded amount.
Exact power_of_ten(int digits) {
  Exact value(Rupiah::from_sen(1));
  for (int i = 0; i < digits; ++i) value = value * 10;
  return value;
}

}  // namespace

TEST_CASE("Exact: multiplies first and divides once") {
  const Exact share = 1'081'875_idr * 0.24_pct;
  CHECK(share.numerator_in_sen() == 108'187'500LL * 24);
  CHECK(share.denominator() == 10'000);
  const Exact third = Exact(100_idr) / 3;
  CHECK(third.numerator_in_sen() == 10'000);
  CHECK(third.denominator() == 3);
  CHECK(third * 3 == Exact(100_idr));
  CHECK(third + third + third == Exact(100_idr));
  CHECK(Exact{} == Exact(0_idr));
}

TEST_CASE("PP 45/2015 Pasal 17(2): 184 months of 4000125 are a tie that only exact numbers see") {
  // 1 % x 184/12 x annual wage / 12 = 613,352.5 exactly.
  constexpr Exact pension = Exact(4'000'125_idr * 12) * 1_pct * 184 / 12 / 12;
  static_assert(round(pension, to_rupiah) == 613'353_idr);
  static_assert(round(pension, to_even_rupiah) == 613'352_idr);
  static_assert(round(pension, to_sen) == 613'352.50_idr);
  CHECK(pension == Exact(613'352.50_idr));
  // The same in the order of the text.
  const Exact as_printed = Exact(4'000'125_idr * 12) / 12 * 1_pct * 184 / 12;
  CHECK(as_printed == pension);
  CHECK(round(as_printed, to_rupiah) == 613'353_idr);
}

TEST_CASE("Exact: compared by value and not by form") {
  CHECK(Exact(1_idr) / 3 == Exact(2_idr) / 6);
  CHECK(Exact(1_idr) / 3 < Exact(1_idr) / 2);
  CHECK(Exact(-(1_idr)) / 3 > Exact(-(1_idr)) / 2);
  CHECK(Exact(0.34_idr) > Exact(1_idr) / 3);
  CHECK(Exact(0.33_idr) < Exact(1_idr) / 3);
  CHECK(100_idr * 0.12_pct == 100_idr * 0.120_pct);
}

TEST_CASE("Exact: sums of unlike denominators") {
  // 1/3 + 1/7 of 21 rupiah
  CHECK(Exact(21_idr) / 3 + Exact(21_idr) / 7 == Exact(10_idr));
  CHECK(100_idr * 0.5_pct + 100_idr * 0.25_pct == 100_idr * 0.75_pct);
  CHECK(Exact(5_idr) + Exact(-(5_idr)) == Exact{});
}

TEST_CASE("Exact: divides by one or more only") {
  CHECK(refusal([] { (void)(Exact(1_idr) / 0); }) == Refusal{"invalid_value", "divisor", "0"});
  CHECK(refusal([] { (void)(Exact(1_idr) / -3); }) == Refusal{"invalid_value", "divisor", "-3"});
  CHECK(refusal([] { (void)(Exact(1_idr) / 0U); }) == Refusal{"invalid_value", "divisor", "0"});
  CHECK(Exact(1_idr) / 1 == Exact(1_idr));
}

TEST_CASE("Exact: overflow of 128 bits is refused and never wrapped") {
  const Exact large = power_of_ten(38);  // below 2^128, about 3.4 x 10^38
  CHECK(refusal([&] { (void)(large * 10); }) == overflow);
  CHECK(refusal([&] { (void)(large * 99_pct); }) == overflow);
  CHECK(refusal([&] { (void)(large * 3 + large); }) == overflow);
  CHECK(refusal([&] { (void)(large / 3 + large / 7); }) == overflow);
  CHECK(refusal([&] { (void)(large / 3 == large / 7); }) == overflow);
  CHECK(refusal([&] { (void)(large / 3 < large / 7); }) == overflow);
  Exact small(1_idr);
  CHECK(refusal([&] {
          for (int i = 0; i < 39; ++i) small = small / 10;
        }) == overflow);
  Exact thin(1_idr);
  CHECK(refusal([&] {
          for (int i = 0; i < 20; ++i) thin = thin * 100_pct;
        }) == overflow);
}

TEST_CASE("round: refuses a result beyond 64 bits of sen") {
  const Rupiah most = Rupiah::from_sen(std::numeric_limits<std::int64_t>::max());
  const Rupiah least = Rupiah::from_sen(std::numeric_limits<std::int64_t>::min());
  CHECK(round(Exact(most), to_sen) == most);
  CHECK(round(Exact(least), to_sen) == least);
  CHECK(refusal([&] { (void)round(Exact(most) + Exact(0.01_idr), to_sen); }) == overflow);
  CHECK(refusal([&] { (void)round(Exact(least) + Exact(-(0.01_idr)), to_sen); }) == overflow);
  // Rounding itself carries the amount over the end.
  CHECK(refusal([&] { (void)round(Exact(most), to_rupiah); }) ==
        Refusal{"nothing refused", "", ""});
  const Rounding up{.direction = RoundingDirection::ceiling, .unit = 1_idr};
  CHECK(refusal([&] { (void)round(Exact(most), up); }) == overflow);
  const Rounding down{.direction = RoundingDirection::floor, .unit = 1_idr};
  CHECK(refusal([&] { (void)round(Exact(least), down); }) == overflow);
}

TEST_CASE("Exact: the only way back to Rupiah is round") {
  static_assert(!std::is_convertible_v<Exact, Rupiah>);
  static_assert(!std::is_constructible_v<Rupiah, Exact>);
  static_assert(!std::is_assignable_v<Rupiah&, Exact>);
  static_assert(!std::is_convertible_v<Rupiah, Exact>);
  static_assert(!std::is_constructible_v<Exact, double>);
  static_assert(!std::is_constructible_v<Exact, int>);
  static_assert(!can_multiply<Exact, double>);
  static_assert(!can_multiply<Exact, Exact>);
  static_assert(!can_multiply<Exact, bool>);
  static_assert(!can_multiply<Rate, Rate>);
  static_assert(!can_divide<Exact, double>);
  static_assert(!can_divide<Exact, Rupiah>);
  static_assert(!can_divide<Exact, Exact>);
  static_assert(can_multiply<Exact, Rate>);
  static_assert(can_divide<Exact, int>);
}
