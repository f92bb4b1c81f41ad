// SPDX-License-Identifier: Apache-2.0
// round_share is the fast form of round(base x rate x times): it must agree with the slow form and
// with an oracle that knows neither, on ordinary, extreme and hostile numbers.
#include <rapidcheck.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <limits>
#include <vector>

#include "../support.hpp"
#include "jamsos/core/exact.hpp"

using namespace jamsos;
using tests::Refusal;
using tests::refusal;

namespace {

using boost::multiprecision::cpp_int;

constexpr std::int64_t most_sen = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least_sen = std::numeric_limits<std::int64_t>::min();

/// The amount or the refusal, whichever came out.
struct RoundingOutcome {
  std::int64_t sen = 0;
  std::string refused{};
  bool operator==(const RoundingOutcome&) const = default;
};
std::ostream& operator<<(std::ostream& out, const RoundingOutcome& outcome) {
  return out << outcome.sen << " sen " << outcome.refused;
}

template <class Compute>
RoundingOutcome outcome_of(Compute compute) {
  try {
    return {compute().sen(), ""};
  } catch (const Error& error) {
    return {0, std::string(to_string(error.code())) + " " + error.field()};
  }
}

struct Share {
  Rupiah base;
  Rate rate;
  int times;
  Rounding rule;
};
RoundingOutcome fast(const Share& s) {
  return outcome_of([&] { return round_share(s.base, s.rate, s.times, s.rule); });
}
RoundingOutcome slow(const Share& s) {
  return outcome_of([&] { return round(Exact(s.base) * s.rate * s.times, s.rule); });
}

/// Floor division and comparison of the remainder, in integers of any length.
RoundingOutcome oracle(const Share& s) {
  const cpp_int numerator = cpp_int(s.base.sen()) * s.rate.numerator() * s.times;
  const cpp_int divisor = cpp_int(s.rate.denominator()) * s.rule.unit.sen();
  cpp_int down = numerator / divisor;
  if (numerator < 0 && down * divisor != numerator) --down;
  const cpp_int twice_rest = (numerator - down * divisor) * 2;
  bool up = false;
  switch (s.rule.direction) {
    case RoundingDirection::half_away_from_zero:
      up = numerator < 0 ? twice_rest > divisor : twice_rest >= divisor;
      break;
    case RoundingDirection::half_even:
      up = twice_rest > divisor || (twice_rest == divisor && down % 2 != 0);
      break;
    case RoundingDirection::floor:
      break;
    case RoundingDirection::ceiling:
      up = twice_rest > 0;
      break;
    case RoundingDirection::toward_zero:
      up = numerator < 0 && twice_rest > 0;
      break;
  }
  const cpp_int sen = (up ? down + 1 : down) * s.rule.unit.sen();
  if (sen > most_sen || sen < least_sen) return {0, "overflow amount"};
  return {static_cast<std::int64_t>(sen), ""};
}

rc::Gen<RoundingDirection> any_direction() {
  return rc::gen::element(RoundingDirection::half_away_from_zero, RoundingDirection::half_even,
                          RoundingDirection::floor, RoundingDirection::ceiling,
                          RoundingDirection::toward_zero);
}
rc::Gen<Rate> any_rate() {
  return rc::gen::oneOf(
      rc::gen::element(0.24_pct, 0.54_pct, 0.89_pct, 1.27_pct, 1.74_pct, 0.0024_pct, 0.445_pct,
                       3.7_pct, 100_pct, 0_pct, 0.000001_pct, 99.999999_pct),
      rc::gen::map(
          rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(0, 100'000'001)),
          [](std::int64_t millionths) { return Rate::percent(millionths, 6); }));
}
rc::Gen<Rupiah> any_base() {
  return rc::gen::map(
      rc::gen::oneOf(
          rc::gen::elementOf(std::vector<std::int64_t>{
              most_sen, most_sen - 1, least_sen, least_sen + 1, 0, 1, -1, 62'500, 108'187'500}),
          rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::int64_t>()),
          rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(0, 10'000'000'000))),
      Rupiah::from_sen);
}
rc::Gen<Share> any_share() {
  return rc::gen::exec([] {
    return Share{.base = *any_base(),
                 .rate = *any_rate(),
                 .times = *rc::gen::element(1, 1, 1, 0, 2, 3, 20, -1, 1'000'000,
                                            std::numeric_limits<int>::max()),
                 .rule = {.direction = *any_direction(),
                          .unit = Rupiah::from_sen(*rc::gen::elementOf(std::vector<std::int64_t>{
                              1, 100, 10'000, 100'000, 7, most_sen / 3, most_sen}))}};
  });
}

}  // namespace

TEST_CASE("round_share: equals round and an oracle of unlimited integers") {
  CHECK(rc::check([] {
    for (int i = 0; i < 20; ++i) {
      const Share share = *any_share();
      RC_LOG() << share.base.sen() << " sen x " << share.rate.numerator() << "/"
               << share.rate.denominator() << " x " << share.times << " "
               << to_string(share.rule.direction) << " to " << share.rule.unit.sen() << " sen\n";
      const RoundingOutcome expected = oracle(share);
      RC_ASSERT(fast(share) == expected);
      RC_ASSERT(slow(share) == expected);
    }
  }));
}

TEST_CASE("round_share: at the ends of 64 bits") {
  const Rounding to_sen{};
  const Rupiah most = Rupiah::from_sen(most_sen);
  const Rupiah least = Rupiah::from_sen(least_sen);
  CHECK(round_share(most, 100_pct, 1, to_sen) == most);
  CHECK(round_share(least, 100_pct, 1, to_sen) == least);
  CHECK(round_share(most, 0_pct, 1, to_sen) == 0_idr);
  CHECK(round_share(most, 100_pct, 0, to_sen) == 0_idr);
  CHECK(round_share(most, 50_pct, 2, to_sen) == most);
  // 50 % of an odd number of sen is a tie.
  CHECK(round_share(most, 50_pct, 1, to_sen).sen() == 4'611'686'018'427'387'904);
  CHECK(round_share(-most, 50_pct, 1, to_sen).sen() == -4'611'686'018'427'387'904);
  CHECK(refusal([&] { (void)round_share(most, 100_pct, 2, to_sen); }) ==
        Refusal{"overflow", "amount", ""});
  CHECK(refusal([&] { (void)round_share(least, 100_pct, -1, to_sen); }) ==
        Refusal{"overflow", "amount", ""});
}

TEST_CASE("round_share: usable in constant expressions on both paths") {
  static_assert(round_share(1'081'875_idr, 0.24_pct, 1, {.unit = 1_idr}) == 2'597_idr);
  static_assert(round_share(-(1'081'875_idr), 0.24_pct, 1, {.unit = 1_idr}) == -(2'597_idr));
  static_assert(round_share(Rupiah::from_sen(most_sen), 100_pct, 1, {}).sen() == most_sen);
}
