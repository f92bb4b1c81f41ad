// SPDX-License-Identifier: Apache-2.0
#include "jamsos/lists/tranches.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "../support.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using lists::Category;
using lists::cut_tranches;
using lists::GroupTotals;
using lists::Tranche;
using lists::TrancheOrder;

namespace {

GroupTotals employer(const std::string& key, std::uint64_t gap, Rupiah unreported) {
  GroupTotals totals;
  totals.key = totals.name = key;
  totals.sides[0].by_category[static_cast<std::size_t>(Category::missing)] = gap;
  totals.unreported_wages = unreported;
  return totals;
}

std::string keys_of(const std::vector<Tranche>& tranches) {
  std::string keys;
  for (const Tranche& tranche : tranches) {
    for (const GroupTotals& one : tranche.employers) keys += one.key;
    keys += "|";
  }
  return keys;
}

std::vector<GroupTotals> six() {
  std::vector<GroupTotals> employers = {
      employer("F", 1, 9'000'000_idr), employer("E", 3, 1'000'000_idr),
      employer("D", 3, 0_idr),         employer("C", 0, 5'000'000_idr),
      employer("B", 0, 0_idr),         employer("", 9, 9'000'000_idr)};
  employers[4].owed = 7'000'000_idr;  // as stated, in place of wages
  employers[4].owed_is_stated = true;
  return employers;
}

}  // namespace

TEST_CASE("tranches: by gap or amount owed, ties by employer, nobody who lacks nothing") {
  CHECK(keys_of(cut_tranches(six(), TrancheOrder::gap, 2)) == "DE|F|");
  CHECK(keys_of(cut_tranches(six(), TrancheOrder::owed, 2)) == "FB|CE|");
  CHECK(keys_of(cut_tranches(six(), TrancheOrder::owed, 4)) == "FBCE|");
  CHECK(keys_of(cut_tranches(six(), TrancheOrder::owed, 200)) == "FBCE|");
  CHECK(cut_tranches({}, TrancheOrder::gap, 200).empty());
}

TEST_CASE("tranches: numbers, places and sums of a letter") {
  const auto tranches = cut_tranches(six(), TrancheOrder::owed, 3);
  REQUIRE(tranches.size() == 2);
  CHECK(tranches[0].number == 1);
  CHECK(tranches[0].first == 1);
  CHECK(tranches[0].gap == 1);
  CHECK(tranches[0].owed == 21'000'000_idr);
  CHECK(tranches[1].number == 2);
  CHECK(tranches[1].first == 4);
  CHECK(tranches[1].gap == 3);
}

TEST_CASE("tranches: 450 employers make letters of 200, 200 and 50, in whatever order they come") {
  std::vector<GroupTotals> employers;
  for (int i = 0; i < 450; ++i)
    employers.push_back(
        employer("E" + std::to_string(i), static_cast<std::uint64_t>(1 + i % 7), {}));
  const auto first = cut_tranches(employers, TrancheOrder::gap, 200);
  REQUIRE(first.size() == 3);
  CHECK(first[0].employers.size() == 200);
  CHECK(first[1].employers.size() == 200);
  CHECK(first[2].employers.size() == 50);
  std::mt19937 random(3);
  std::shuffle(employers.begin(), employers.end(), random);
  CHECK(keys_of(cut_tranches(employers, TrancheOrder::gap, 200)) == keys_of(first));
}

TEST_CASE("tranches: letters of none are refused") {
  CHECK(tests::refusal([] { (void)cut_tranches({}, TrancheOrder::gap, 0); }) ==
        tests::Refusal{"invalid_value", "tranche", "0"});
}
