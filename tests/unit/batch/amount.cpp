// SPDX-License-Identifier: Apache-2.0
#include "jamsos/batch/amount.hpp"

#include <set>

#include "table.hpp"

using namespace jamsos;
using namespace tests;
using batch::Total;

TEST_CASE("Batch amounts: each has a name of its own and a program") {
  std::set<std::string_view> names;
  for (const Amount amount : batch::all_amounts) {
    names.insert(to_string(amount));
    CHECK((batch::membership_of(amount) & batch::in_every_program) != 0);
  }
  CHECK(names.size() == batch::amount_count);
  CHECK(!names.contains("unknown"));
  CHECK(to_string(static_cast<Amount>(12)) == "unknown");
}

TEST_CASE("Batch totals: ten to the ninth rows of the largest wage") {
  // 3.7 % of a million million rupiah, in sen.
  constexpr std::int64_t share = 3'700'000'000'000;
  Total total;
  total.add(share);
  Total times_a_power_of_two = total;
  Total sum;
  for (std::uint64_t rows = 1'000'000'000; rows > 0; rows >>= 1) {
    if ((rows & 1) != 0) sum.add(times_a_power_of_two);
    times_a_power_of_two.add(Total(times_a_power_of_two));
  }
  // 3.7 x 10^21 = 200 x 2^64 + 10651185258089676800
  CHECK(sum.high_word() == 200);
  CHECK(sum.low_word() == 10'651'185'258'089'676'800ULL);
  CHECK(refusal([&] { (void)sum.amount(); }) == Refusal{"overflow", "total", ""});
  CHECK(total.amount() == 37'000'000'000_idr);
}

TEST_CASE("Batch totals: at the end of 64 bits") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  Total total;
  total.add(most);
  CHECK(total.amount().sen() == most);
  total.add(1);
  CHECK(refusal([&] { (void)total.amount(); }).code == "overflow");
  total.add(most);
  total.add(1);
  CHECK(total.high_word() == 1);
  CHECK(total.low_word() == 0);
  CHECK(refusal([&] { (void)total.amount(); }).code == "overflow");
}
