// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/tiers.hpp"

#include <rapidcheck.h>

#include "../support.hpp"
#include "jamsos/core/charge.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Tiers tiers = {{0_idr, 10_pct}, {100_idr, 5_pct}, {500_idr, 1_pct}};
constexpr Rounding to_sen{.id = "test"};

}  // namespace

TEST_CASE("Tiers: a slice ends where the next tier begins, to the sen") {
  CHECK(slice(tiers, 100_idr, 0) == 100_idr);
  CHECK(slice(tiers, 100_idr, 1) == 0_idr);
  CHECK(slice(tiers, 99.99_idr, 0) == 99.99_idr);
  CHECK(slice(tiers, 100.01_idr, 1) == 0.01_idr);
  CHECK(slice(tiers, 500_idr, 1) == 400_idr);
  CHECK(slice(tiers, 500_idr, 2) == 0_idr);
  CHECK(slice(tiers, 1'000'000_idr, 2) == 999'500_idr);
  CHECK(slice(tiers, 0_idr, 0) == 0_idr);
}

TEST_CASE("Tiers: the slices add up to the amount, whatever it is") {
  CHECK(rc::check([] {
    const Rupiah amount = Rupiah::from_sen(*rc::gen::inRange<std::int64_t>(0, 200'000));
    Rupiah sum;
    for (std::size_t i = 0; i < tiers.size(); ++i) sum += slice(tiers, amount, i);
    RC_ASSERT(sum == amount);
  }));
}

TEST_CASE("Tiers: rounded once, after the slices were added up") {
  // Three slices of 0.004 each: rounded one by one they would vanish.
  constexpr Tiers thin = {{0_idr, 0.4_pct}, {1_idr, 0.4_pct}, {2_idr, 0.4_pct}};
  Line line;
  CHECK(charge_tiers(line, 3_idr, thin, to_sen).amount == 0.01_idr);
}

TEST_CASE("Tiers: an order that makes no sense is refused") {
  const Tiers late_start = {{1_idr, 10_pct}};
  const Tiers falling = {{0_idr, 10_pct}, {100_idr, 5_pct}, {50_idr, 1_pct}};
  CHECK(refusal([&] { (void)slice(late_start, 10_idr, 0); }).code == "invalid_value");
  CHECK(refusal([&] { (void)slice(falling, 1000_idr, 2); }).field == "tiers");
}

TEST_CASE("FixedList: full is an error, never a loss") {
  FixedList<int, 2> list{1, 2};
  CHECK(refusal([&] { list.add(3); }).code == "overflow");
  CHECK(list.size() == 2);
  CHECK(list == FixedList<int, 2>{1, 2});
  CHECK_FALSE(list == FixedList<int, 2>{1});
}
