// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/wide.hpp"

#include <rapidcheck.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <vector>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;
using jamsos::detail::Wide;
using Big = boost::multiprecision::cpp_int;

namespace {

Big big(const Wide& value) {
  Big sum = 0;
  for (std::size_t i = value.size(); i-- > 0;) sum = (sum << 64) + value[i];
  return sum;
}
Wide wide(const std::vector<std::uint64_t>& limbs) {
  Wide value;
  Wide power(1);
  for (const std::uint64_t limb : limbs) {
    value.add_product(power, limb);
    power *= std::uint64_t{1} << 32U;
    power *= std::uint64_t{1} << 32U;
  }
  return value;
}
/// Limbs of all lengths, often at the edges where carries and estimates go wrong.
std::vector<std::uint64_t> limbs(int most) {
  std::vector<std::uint64_t> values;
  for (int count = *rc::gen::inRange(0, most + 1); count > 0; --count)
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        values.push_back(0);
        break;
      case 1:
        values.push_back(std::numeric_limits<std::uint64_t>::max());
        break;
      case 2:
        values.push_back(std::uint64_t{1} << *rc::gen::inRange(0, 64));
        break;
      default:
        values.push_back(*rc::gen::arbitrary<std::uint64_t>());
    }
  return values;
}

constexpr Rounding sen{.id = "test.sen", .unit = Rupiah::from_sen(1)};
constexpr Rounding tens{.id = "test.tens", .unit = 10_idr};

}  // namespace

TEST_CASE("property: wide integers multiply, add and compare like big ones") {
  CHECK(rc::check("wide", [] {
    const Wide a = wide(limbs(8));
    const Wide b = wide(limbs(8));
    const auto factor = *rc::gen::arbitrary<std::uint64_t>();
    Wide product = a;
    product *= factor;
    RC_ASSERT(big(product) == big(a) * factor);
    Wide sum = a;
    sum.add_product(b, factor);
    RC_ASSERT(big(sum) == big(a) + big(b) * factor);
    RC_ASSERT(a.compare(b) == (big(a) < big(b) ? -1 : (big(a) > big(b) ? 1 : 0)));

    const std::uint64_t added = factor % Wide::most_added;
    const std::uint64_t times = *rc::gen::arbitrary<std::uint64_t>() % Wide::most_factor;
    Wide first = a;
    Wide second = b;
    first.advance(times, second, added, 10'000);
    RC_ASSERT(big(first) == big(a) * times + big(b) * added);
    RC_ASSERT(big(second) == big(b) * 10'000);
  }));
}

TEST_CASE("property: wide integers divide like big ones") {
  CHECK(rc::check("divide", [] {
    Wide divisor = wide(limbs(6));
    if (divisor.is_zero()) divisor = Wide(1);
    Wide dividend = divisor;
    const std::uint64_t quotient = limbs(1).empty() ? 0 : *rc::gen::arbitrary<std::uint64_t>();
    dividend *= quotient;
    const Wide extra = wide(limbs(6));
    if (extra.compare(divisor) < 0) dividend += extra;
    const Big expected = big(dividend) / big(divisor);
    const Big rest = big(dividend) % big(divisor);
    Wide remainder = dividend;
    RC_ASSERT(Big(remainder.divide_by(divisor)) == expected);
    RC_ASSERT(big(remainder) == rest);
  }));
  CHECK(rc::check("quotients that do not fit are refused", [] {
    Wide divisor = wide(limbs(4));
    if (divisor.is_zero()) divisor = Wide(1);
    const Wide dividend = wide(limbs(8));
    const Big expected = big(dividend) / big(divisor);
    Wide remainder = dividend;
    if (expected <= std::numeric_limits<std::uint64_t>::max())
      RC_ASSERT(Big(remainder.divide_by(divisor)) == expected);
    else
      RC_ASSERT(refusal([&] { (void)remainder.divide_by(divisor); }).code == "overflow");
  }));
}

TEST_CASE("an unrounded amount of many years rounds once") {
  ExactWide exact(1'000'000_idr);
  for (int year = 0; year < 60; ++year) (exact *= 10'500) /= 10'000;
  // 1,000,000 x 1.05^60
  CHECK(round(exact, sen) == 18'679'185.89_idr);
  CHECK(round(exact, tens) == 18'679'190_idr);
  CHECK(exact.compare(18'679'185.89_idr) != 0);
  CHECK(ExactWide(5_idr).compare(5_idr) == 0);
  CHECK(ExactWide(5_idr).compare(Rupiah(-5)) == 1);
  CHECK(ExactWide(5_idr).compare(6_idr) == -1);
}

TEST_CASE("two steps of a chain are the same as one after the other") {
  for (const Rupiah amount : {1_idr, 90'000'000'000_idr, 90'000'000'000'000_idr}) {
    ExactWide twice;
    twice.advance(amount, 10'335, 10'000);
    twice.advance(amount, 9'900, 10'000);
    ExactWide once;
    once.advance(amount, 10'335, amount, 9'900, 10'000);
    CHECK(big(twice.numerator_in_sen()) == big(once.numerator_in_sen()));
    CHECK(big(twice.denominator()) == big(once.denominator()));
  }
}

TEST_CASE("ties and directions") {
  const auto rounded = [](RoundingDirection direction, std::int64_t parts) {
    return round(ExactWide(Rupiah::from_sen(5)) / parts,
                 {.id = "test", .direction = direction, .unit = Rupiah::from_sen(1)})
        .sen();
  };
  using enum RoundingDirection;
  CHECK(rounded(half_away_from_zero, 2) == 3);
  CHECK(rounded(half_even, 2) == 2);
  CHECK(rounded(floor, 2) == 2);
  CHECK(rounded(ceiling, 3) == 2);
  CHECK(rounded(ceiling, 5) == 1);
  CHECK(rounded(toward_zero, 3) == 1);
}

TEST_CASE("what does not fit is refused") {
  CHECK(refusal([] { (void)ExactWide(Rupiah(-1)); }) == Refusal{"invalid_value", "amount", "-100"});
  CHECK(refusal([] { (void)(ExactWide(1_idr) / 0); }) == Refusal{"invalid_value", "divisor", "0"});
  CHECK(refusal([] { (void)(ExactWide(1_idr) * -1); }) == Refusal{"invalid_value", "factor", "-1"});
  CHECK(refusal([] { (void)round(ExactWide(1_idr), {.id = "x", .unit = 0_idr}); }).code ==
        "invalid_value");
  CHECK(refusal([] {
          ExactWide exact(1_idr);
          for (int i = 0; i < 200; ++i) exact *= 1'000'000'000;
        }).code == "overflow");
  CHECK(refusal([] { (void)round(ExactWide(1'000'000'000'000_idr) * 1'000'000'000, sen); }).code ==
        "overflow");
}
