// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/rupiah.hpp"

#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "../support.hpp"

using namespace jamsos;
using tests::Refusal;
using tests::refusal;

namespace {

constexpr std::int64_t most_sen = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least_sen = std::numeric_limits<std::int64_t>::min();
constexpr Rupiah most = Rupiah::from_sen(most_sen);
constexpr Rupiah least = Rupiah::from_sen(least_sen);
const Refusal overflow{"overflow", "amount", ""};

template <class A, class B>
concept can_multiply = requires(A a, B b) {
  a* b;
};
template <class A, class B>
concept can_divide = requires(A a, B b) {
  a / b;
};
template <class A, class B>
concept can_add = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept can_compare = requires(A a, B b) {
  a == b;
};

}  // namespace

TEST_CASE("Rupiah: whole rupiah and sen") {
  CHECK(Rupiah{}.sen() == 0);
  CHECK(Rupiah(1).sen() == 100);
  CHECK(Rupiah(-7).sen() == -700);
  CHECK(Rupiah::from_sen(5) == 0.05_idr);
  CHECK(Rupiah(3U) == 3_idr);
  CHECK(Rupiah(std::int8_t{3}) == 3_idr);
  CHECK(Rupiah(std::uint64_t{3}) == 3_idr);
  CHECK(Rupiah(12).is_whole());
  CHECK(Rupiah{}.is_whole());
  CHECK_FALSE((12.01_idr).is_whole());
  CHECK_FALSE((-0.99_idr).is_whole());
}

TEST_CASE("Rupiah: literals are exact and take two decimals at most") {
  static_assert((8'500'000_idr).sen() == 850'000'000);
  static_assert((20'399.50_idr).sen() == 2'039'950);
  static_assert((20'399.5_idr).sen() == 2'039'950);
  static_assert((0.01_idr).sen() == 1);
  static_assert((0_idr).sen() == 0);
  static_assert((92'233'720'368'547'758.07_idr).sen() == most_sen);
  static_assert((-1.25_idr).sen() == -125);
}

TEST_CASE("Rupiah: sums and whole multiples") {
  Rupiah amount = 100.75_idr;
  amount += 0.25_idr;
  CHECK(amount == 101_idr);
  amount -= 200.5_idr;
  CHECK(amount == -(99.5_idr));
  CHECK(70_idr + 3.5_idr == 73.5_idr);
  CHECK(70_idr - 73.5_idr == -(3.5_idr));
  CHECK(120'000_idr * 25 == 3'000'000_idr);
  CHECK(1.01_idr * -3 == -(3.03_idr));
  CHECK(1.01_idr * 0U == 0_idr);
}

TEST_CASE("Rupiah: order") {
  CHECK(1_idr < 1.01_idr);
  CHECK(-(1_idr) < 0_idr);
  CHECK(least < most);
  CHECK(2_idr == 2.00_idr);
  CHECK(2_idr != 2.01_idr);
}

TEST_CASE("Rupiah: overflow is refused at the last sen") {
  CHECK(Rupiah(92'233'720'368'547'758).sen() == 9'223'372'036'854'775'800);
  CHECK(refusal([] { (void)Rupiah(92'233'720'368'547'759); }) == overflow);
  CHECK(Rupiah(-92'233'720'368'547'758).sen() == -9'223'372'036'854'775'800);
  CHECK(refusal([] { (void)Rupiah(-92'233'720'368'547'759); }) == overflow);
  CHECK(refusal([] { (void)Rupiah(std::numeric_limits<std::uint64_t>::max()); }) == overflow);
  CHECK(refusal([] { (void)Rupiah(std::uint64_t{1} << 63U); }) == overflow);

  CHECK(Rupiah::from_sen(most_sen - 1) + 0.01_idr == most);
  CHECK(refusal([] { (void)(most + 0.01_idr); }) == overflow);
  CHECK(refusal([] { (void)(least + -(0.01_idr)); }) == overflow);
  CHECK(Rupiah::from_sen(least_sen + 1) - 0.01_idr == least);
  CHECK(refusal([] { (void)(least - 0.01_idr); }) == overflow);
  CHECK(refusal([] { (void)(most - -(0.01_idr)); }) == overflow);
  CHECK(-most == Rupiah::from_sen(least_sen + 1));
  CHECK(refusal([] { (void)-least; }) == overflow);

  CHECK(Rupiah::from_sen(most_sen / 2) * 2 == Rupiah::from_sen(most_sen - 1));
  CHECK(refusal([] { (void)(Rupiah::from_sen(most_sen / 2 + 1) * 2); }) == overflow);
  CHECK(refusal([] { (void)(least * -1); }) == overflow);
  CHECK(refusal([] { (void)(0.01_idr * (std::uint64_t{1} << 63U)); }) == overflow);
}

TEST_CASE("Rupiah: a refused sum leaves the amount as it was") {
  Rupiah amount = most;
  CHECK(refusal([&] { amount += 0.01_idr; }) == overflow);
  CHECK(amount == most);
  amount = least;
  CHECK(refusal([&] { amount -= 0.01_idr; }) == overflow);
  CHECK(amount == least);
}

TEST_CASE("Rupiah: nothing but whole numbers becomes money") {
  static_assert(std::is_constructible_v<Rupiah, int>);
  static_assert(std::is_constructible_v<Rupiah, unsigned long>);
  static_assert(!std::is_constructible_v<Rupiah, double>);
  static_assert(!std::is_constructible_v<Rupiah, float>);
  static_assert(!std::is_constructible_v<Rupiah, long double>);
  static_assert(!std::is_constructible_v<Rupiah, bool>);
  static_assert(!std::is_constructible_v<Rupiah, char>);
  static_assert(!std::is_constructible_v<Rupiah, const char*>);
  static_assert(!std::is_convertible_v<int, Rupiah>);
  static_assert(!std::is_convertible_v<std::int64_t, Rupiah>);
  static_assert(!std::is_convertible_v<Rupiah, std::int64_t>);
  static_assert(!std::is_constructible_v<bool, Rupiah>);
  static_assert(!std::is_assignable_v<Rupiah&, int>);
}

TEST_CASE("Rupiah: wide characters are not money either") {
  // Checked when the tests run, so that one wrong answer does not stop the rest from compiling.
  CHECK_FALSE(std::is_constructible_v<Rupiah, wchar_t>);
  CHECK_FALSE(std::is_constructible_v<Rupiah, char8_t>);
  CHECK_FALSE(std::is_constructible_v<Rupiah, char16_t>);
  CHECK_FALSE(std::is_constructible_v<Rupiah, char32_t>);
}

TEST_CASE("Rupiah: no product of amounts and no product with a floating-point number") {
  static_assert(can_multiply<Rupiah, int>);
  static_assert(!can_multiply<Rupiah, Rupiah>);
  static_assert(!can_multiply<Rupiah, double>);
  static_assert(!can_multiply<Rupiah, float>);
  static_assert(!can_multiply<Rupiah, bool>);
  static_assert(!can_multiply<Rupiah, char>);
  static_assert(!can_multiply<double, Rupiah>);
  static_assert(!can_divide<Rupiah, int>);
  static_assert(!can_divide<Rupiah, double>);
  static_assert(!can_divide<Rupiah, Rupiah>);
  static_assert(!can_add<Rupiah, int>);
  static_assert(!can_add<Rupiah, double>);
  static_assert(!can_compare<Rupiah, int>);
  static_assert(!can_compare<Rupiah, double>);
}

TEST_CASE("Rupiah: small and cheap to copy") {
  static_assert(sizeof(Rupiah) == 8);
  static_assert(std::is_trivially_copyable_v<Rupiah>);
}
