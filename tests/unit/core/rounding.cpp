// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/rounding.hpp"

#include "../support.hpp"
#include "jamsos/core/exact.hpp"

using namespace jamsos;
using tests::Refusal;
using tests::refusal;

namespace {

constexpr Rounding rule(RoundingDirection direction, Rupiah unit) {
  return {.id = "test", .direction = direction, .unit = unit};
}

/// One amount and what each direction makes of it.
struct Expected {
  Exact exact;
  Rupiah half_away, half_even, floor, ceiling, toward_zero;
};

void check(const Expected& expected, Rupiah unit) {
  CHECK(round(expected.exact, rule(RoundingDirection::half_away_from_zero, unit)) ==
        expected.half_away);
  CHECK(round(expected.exact, rule(RoundingDirection::half_even, unit)) == expected.half_even);
  CHECK(round(expected.exact, rule(RoundingDirection::floor, unit)) == expected.floor);
  CHECK(round(expected.exact, rule(RoundingDirection::ceiling, unit)) == expected.ceiling);
  CHECK(round(expected.exact, rule(RoundingDirection::toward_zero, unit)) == expected.toward_zero);
}

}  // namespace

TEST_CASE("Rounding: tie wages of JKK group I in whole rupiah") {
  // 0.24 % of 1,081,875 is 2,596.50; a binary fraction says 2,596.49...
  check({1'081'875_idr * 0.24_pct, 2'597_idr, 2'596_idr, 2'596_idr, 2'597_idr, 2'596_idr}, 1_idr);
  // 0.24 % of 625 is 1.50
  check({625_idr * 0.24_pct, 2_idr, 2_idr, 1_idr, 2_idr, 1_idr}, 1_idr);
}

TEST_CASE("Rounding: tie wages of JKK group V in whole rupiah") {
  // 1.74 % of 1,517,500 is 26,404.50
  check({1'517'500_idr * 1.74_pct, 26'405_idr, 26'404_idr, 26'404_idr, 26'405_idr, 26'404_idr},
        1_idr);
  // 1.74 % of 12,500 is 217.50
  check({12'500_idr * 1.74_pct, 218_idr, 218_idr, 217_idr, 218_idr, 217_idr}, 1_idr);
}

TEST_CASE("Rounding: a sen above and below a tie") {
  check({625.01_idr * 0.24_pct, 2_idr, 2_idr, 1_idr, 2_idr, 1_idr}, 1_idr);
  check({624.99_idr * 0.24_pct, 1_idr, 1_idr, 1_idr, 2_idr, 1_idr}, 1_idr);
  check({1'081'874.99_idr * 0.24_pct, 2'596_idr, 2'596_idr, 2'596_idr, 2'597_idr, 2'596_idr},
        1_idr);
  check({1'081'875.01_idr * 0.24_pct, 2'597_idr, 2'597_idr, 2'596_idr, 2'597_idr, 2'596_idr},
        1_idr);
}

TEST_CASE("Rounding: ties of a sen") {
  const Rupiah sen = 0.01_idr;
  // 1 % of 0.50, 1.50 and 2.50
  check({0.50_idr * 1_pct, 0.01_idr, 0_idr, 0_idr, 0.01_idr, 0_idr}, sen);
  check({1.50_idr * 1_pct, 0.02_idr, 0.02_idr, 0.01_idr, 0.02_idr, 0.01_idr}, sen);
  check({2.50_idr * 1_pct, 0.03_idr, 0.02_idr, 0.02_idr, 0.03_idr, 0.02_idr}, sen);
  // 0.30 % of 1,000,500.50 is 3,001.5015; 3.7 % of 5,000,000.50 is 185,000.0185
  check({1'000'500.50_idr * 0.30_pct, 3'001.50_idr, 3'001.50_idr, 3'001.50_idr, 3'001.51_idr,
         3'001.50_idr},
        sen);
  check({5'000'000.50_idr * 3.7_pct, 185'000.02_idr, 185'000.02_idr, 185'000.01_idr, 185'000.02_idr,
         185'000.01_idr},
        sen);
}

TEST_CASE("Rounding: amounts below zero") {
  check({-(1'081'875_idr) * 0.24_pct, -(2'597_idr), -(2'596_idr), -(2'597_idr), -(2'596_idr),
         -(2'596_idr)},
        1_idr);
  check({-(625_idr) * 0.24_pct, -(2_idr), -(2_idr), -(2_idr), -(1_idr), -(1_idr)}, 1_idr);
  check({-(624.99_idr) * 0.24_pct, -(1_idr), -(1_idr), -(2_idr), -(1_idr), -(1_idr)}, 1_idr);
  check({-(625.01_idr) * 0.24_pct, -(2_idr), -(2_idr), -(2_idr), -(1_idr), -(1_idr)}, 1_idr);
  check({-(0.50_idr) * 1_pct, -(0.01_idr), 0_idr, -(0.01_idr), 0_idr, 0_idr}, 0.01_idr);
}

TEST_CASE("Rounding: an exact amount stays in every direction") {
  check({Exact(42_idr), 42_idr, 42_idr, 42_idr, 42_idr, 42_idr}, 1_idr);
  check({Exact(-(42_idr)), -(42_idr), -(42_idr), -(42_idr), -(42_idr), -(42_idr)}, 1_idr);
  check({Exact{}, 0_idr, 0_idr, 0_idr, 0_idr, 0_idr}, 1'000_idr);
  check({Exact(126_idr) / 3, 42_idr, 42_idr, 42_idr, 42_idr, 42_idr}, 0.01_idr);
}

TEST_CASE("Rounding: steps of a hundred and a thousand rupiah") {
  check({Exact(8'939'722.48_idr), 8'939'700_idr, 8'939'700_idr, 8'939'700_idr, 8'939'800_idr,
         8'939'700_idr},
        100_idr);
  check({Exact(250_idr), 300_idr, 200_idr, 200_idr, 300_idr, 200_idr}, 100_idr);
  check({Exact(1'500_idr), 2'000_idr, 2'000_idr, 1'000_idr, 2'000_idr, 1'000_idr}, 1'000_idr);
  check({Exact(-(250_idr)), -(300_idr), -(200_idr), -(300_idr), -(200_idr), -(200_idr)}, 100_idr);
}

TEST_CASE("Rounding: refuses a step that is not positive") {
  const auto with_unit = [](Rupiah unit) {
    return refusal(
        [=] { (void)round(Exact(1_idr), rule(RoundingDirection::half_away_from_zero, unit)); });
  };
  CHECK(with_unit(0_idr) == Refusal{"invalid_value", "rounding.unit", "0 sen"});
  CHECK(with_unit(-(1_idr)) == Refusal{"invalid_value", "rounding.unit", "-100 sen"});
  CHECK(refusal([] {
          (void)round_share(1_idr, 1_pct, 1, rule(RoundingDirection::floor, 0_idr));
        }) == Refusal{"invalid_value", "rounding.unit", "0 sen"});
}

TEST_CASE("Rounding: names of directions and of who says so") {
  CHECK(to_string(RoundingDirection::half_away_from_zero) == "half_away_from_zero");
  CHECK(to_string(RoundingDirection::half_even) == "half_even");
  CHECK(to_string(RoundingDirection::floor) == "floor");
  CHECK(to_string(RoundingDirection::ceiling) == "ceiling");
  CHECK(to_string(RoundingDirection::toward_zero) == "toward_zero");
  CHECK(to_string(RuleStatus::law) == "law");
  CHECK(to_string(RuleStatus::official_practice) == "official_practice");
  CHECK(to_string(RuleStatus::house_choice) == "house_choice");
}

TEST_CASE("Rounding: unless said otherwise to the sen with halves away from zero") {
  CHECK(Rounding{}.direction == RoundingDirection::half_away_from_zero);
  CHECK(Rounding{}.unit == 0.01_idr);
  CHECK(Rounding{}.status == RuleStatus::house_choice);
}
