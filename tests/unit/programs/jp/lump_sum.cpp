// SPDX-License-Identifier: Apache-2.0
#include "jamsos/programs/jp/lump_sum.hpp"

#include <rapidcheck.h>

#include "life.hpp"

using namespace jamsos;
using namespace tests;
using namespace jamsos::jp;

namespace {

const Tables contributions;
const BenefitTables gazette;

LumpSum sum_of(const std::vector<WageRun>& history, const std::vector<YearRate>& returns,
               Date event) {
  const PensionFacts facts{.history = history, .event = event};
  return lump_sum(contributions, gazette, facts, returns, first_month_of_right(event), to_the_sen,
                  to_the_sen);
}

}  // namespace

TEST_CASE("PP 45/2015 Pasal 24(1): three percent of the counted wages without returns") {
  const std::vector<WageRun> history = {run_of(Month(2024, 1), Month(2024, 12), 12'000'000_idr)};
  const LumpSum sum = sum_of(history, {{2024, 0_pct}}, Date(2024, 12, 31));
  // 2 months up to 9,559,600, 10 up to 10,042,300.
  CHECK(sum.contributions == 286'788_idr * 2 + 301'269_idr * 10);
  CHECK(sum.returns == 0_idr);
  CHECK(sum.total() == 3'586'266_idr);
}

TEST_CASE("PP 45/2015 Pasal 24(3): returns by the month") {
  // The whole year at 6 %: 3 % of 1,000,000 at the beginning of each month.
  const std::vector<WageRun> year = {run_of(Month(2023, 1), Month(2023, 12), 1'000'000_idr)};
  // 30,000 x sum of 1.06^(k/12), k = 1 to 12.
  CHECK(sum_of(year, {{2023, 6_pct}}, Date(2023, 12, 5)).total() == 371'595.85_idr);
  // One contribution held a whole year, and a second one at another rate.
  const std::vector<WageRun> once = {run_of(Month(2022, 1), Month(2022, 1), 1'000'000_idr)};
  CHECK(sum_of(once, {{2022, 6_pct}}, Date(2022, 12, 5)).total() == 31'800_idr);
  CHECK(sum_of(once, {{2022, 6_pct}, {2023, 5_pct}}, Date(2023, 12, 5)).total() == 33'390_idr);
}

TEST_CASE("PP 45/2015 Pasal 24(3): a month paid late grows from the month of its payment") {
  std::vector<WageRun> once = {run_of(Month(2022, 1), Month(2022, 1), 1'000'000_idr)};
  once[0].paid_on = Date(2023, 1, 20);
  CHECK(sum_of(once, {{2023, 5_pct}}, Date(2023, 12, 5)).total() == 31'500_idr);
  once[0].paid_on = Date(2024, 1, 20);
  CHECK(sum_of(once, {}, Date(2023, 12, 5)).total() == 30'000_idr);
}

TEST_CASE("PP 45/2015 Pasal 24: unpaid months, unknown and doubled returns") {
  std::vector<WageRun> history = {run_of(Month(2022, 1), Month(2022, 6), 1'000'000_idr)};
  CHECK(refusal([&] {
          (void)sum_of(history, {{2022, 6_pct}}, Date(2023, 1, 5));
        }) == Refusal{"not_yet_known", "jp.returns", "2023"});
  CHECK(refusal([&] {
          (void)sum_of(history, {{2022, 6_pct}, {2022, 6_pct}}, Date(2022, 7, 5));
        }) == Refusal{"invalid_value", "jp.returns", "2022"});
  history[0].state = ContributionState::unpaid;
  CHECK(sum_of(history, {}, Date(2022, 7, 5)).total() == 0_idr);
  CHECK(sum_of({}, {}, Date(2022, 7, 5)).total() == 0_idr);
}

TEST_CASE("the twelfth root has 24 decimals") {
  // All digits of 1 + the month's fraction, which stands in units of 10^-24.
  const auto text = [](Rate rate) {
    std::string digits;
    for (WideUnits rest = MonthlyGrowth(rate).fraction(); digits.size() < 24; rest /= 10)
      digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    return "1" + digits;
  };
  CHECK(text(0_pct) == "1000000000000000000000000");
  CHECK(text(5.7_pct) == "1004630245519064874436594");
  CHECK(text(100_pct) == "1059463094359295264561825");
}

TEST_CASE("property: more return never lowers the sum, and the parts make it") {
  CHECK(rc::check("lump sum", [] {
    const auto months = *rc::gen::inRange(0, 60);
    const std::vector<WageRun> history = {
        run_of(Month(2018, 1), Month(2018, 1) + months, Rupiah(*rc::gen::inRange(1, 20'000'000)))};
    const auto rate = *rc::gen::inRange(0, 2'000);
    const auto returns = [](int hundredths) {
      std::vector<YearRate> years;
      for (int year = 2018; year < 2024; ++year)
        years.push_back({year, Rate::percent(hundredths, 2)});
      return years;
    };
    const Date event(2023, 6, 1);
    const LumpSum less = sum_of(history, returns(rate), event);
    const LumpSum more = sum_of(history, returns(rate + *rc::gen::inRange(0, 100)), event);
    RC_ASSERT(less.contributions == more.contributions);
    RC_ASSERT(less.total() <= more.total());
    RC_ASSERT(less.returns >= Rupiah{});
  }));
}
