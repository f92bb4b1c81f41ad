// SPDX-License-Identifier: Apache-2.0
#include "jamsos/segments/wage_earner/monthly_wage.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Month month(2026, 3);

struct Converted {
  Rupiah wage;
  Statement statement;
};
Converted convert(const Pay& pay) {
  const Law& law = Law::gazette();
  Converted result;
  result.wage = monthly_wage(wage_earner::WageRules(law.wage_earner, month, {}), pay,
                             law.roundings.average_wage, result.statement);
  return result;
}
Rupiah wage_of(const Pay& pay) { return convert(pay).wage; }
Refusal wage_refusal(const Pay& pay) {
  return refusal([&] { (void)convert(pay); });
}
Pay piece(const std::vector<Rupiah>& wages) { return Pay::piece(wages); }
Pay weather(const std::vector<Rupiah>& wages) { return Pay::weather_piece(wages); }

}  // namespace

TEST_CASE("PP 44/2015 Pasal 19(2): a monthly wage is taken as it is") {
  const Converted monthly = convert(Pay::monthly(5'000'000.50_idr, 500'000_idr));
  CHECK(monthly.wage == 5'500'000.50_idr);
  CHECK(monthly.statement.assumptions().empty());
}

TEST_CASE("PP 44/2015 Pasal 19(3): a daily wage counts 25 times") {
  const Converted daily = convert(Pay::daily(120'000_idr));
  CHECK(daily.wage == 3'000'000_idr);
  CHECK(daily.statement.assumes(wage_earner::daily_wage_converted));
  CHECK(wage_of(Pay::daily(0.01_idr)) == 0.25_idr);
  CHECK(wage_of(Pay::daily(133'333.33_idr)) == 3'333'333.25_idr);
}

TEST_CASE("PP 44/2015 Pasal 19(4): piece wages are averaged over three months") {
  const Converted three = convert(piece({2'000'000_idr, 3'000'000_idr, 4'000'000_idr}));
  CHECK(three.wage == 3'000'000_idr);
  CHECK(three.statement.assumes(wage_earner::piece_wage_averaged));
  CHECK_FALSE(three.statement.assumes(wage_earner::average_over_fewer_months));
  CHECK(wage_of(piece({4'000'000_idr, 2'000'000_idr, 3'000'000_idr})) == 3'000'000_idr);
  // A month without work counts.
  CHECK(wage_of(piece({0_idr, 3'000'000_idr, 3'000'000_idr})) == 2'000'000_idr);
}

TEST_CASE("PP 44/2015 Pasal 19(4): an average without end is rounded to the sen") {
  CHECK(wage_of(piece({1'000'000_idr, 1'000'000_idr, 1'000'001_idr})) == 1'000'000.33_idr);
  CHECK(wage_of(piece({1'000'000_idr, 1'000'001_idr, 1'000'001_idr})) == 1'000'000.67_idr);
  CHECK(wage_of(piece({0.01_idr, 0_idr})) == 0.01_idr);  // half a sen
  CHECK(wage_of(piece({0.01_idr, 0.01_idr, 0_idr})) == 0.01_idr);
}

TEST_CASE(
    "PP 44/2015 Pasal 19(5): work that depends on the weather is averaged over twelve months") {
  const Converted twelve = convert(weather(std::vector<Rupiah>(12, 3'000'000_idr)));
  CHECK(twelve.wage == 3'000'000_idr);
  CHECK(twelve.statement.assumes(wage_earner::weather_wage_averaged));
  CHECK_FALSE(twelve.statement.assumes(wage_earner::average_over_fewer_months));
  std::vector<Rupiah> rising;
  for (int i = 1; i <= 12; ++i) rising.push_back(Rupiah(i * 1'000'000));
  CHECK(wage_of(weather(rising)) == 6'500'000_idr);
  std::vector<Rupiah> seven = std::vector<Rupiah>(7, 1'000'000_idr);
  seven.back() = 1'000'001_idr;
  CHECK(wage_of(weather(seven)) == 1'000'000.14_idr);
}

TEST_CASE("PP 44/2015 Pasal 19: fewer months are averaged over those and the bill says so") {
  const Converted two = convert(piece({2'000'000_idr, 3'000'000_idr}));
  CHECK(two.wage == 2'500'000_idr);
  CHECK(two.statement.assumes(wage_earner::average_over_fewer_months));
  CHECK(convert(piece({6'000'000_idr})).wage == 6'000'000_idr);
  const Converted eleven = convert(weather(std::vector<Rupiah>(11, 3'000'000_idr)));
  CHECK(eleven.wage == 3'000'000_idr);
  CHECK(eleven.statement.assumes(wage_earner::average_over_fewer_months));
}

TEST_CASE("PP 44/2015 Pasal 19: no months and too many months are refused") {
  CHECK(wage_refusal(piece({})) == Refusal{"invalid_value", "piece_wages", "0 months"});
  CHECK(wage_refusal(piece(std::vector<Rupiah>(4, 1'000'000_idr))) ==
        Refusal{"invalid_value", "piece_wages", "4 months"});
  CHECK(wage_refusal(weather({})) == Refusal{"invalid_value", "weather_piece_wages", "0 months"});
  CHECK(wage_refusal(weather(std::vector<Rupiah>(13, 1'000'000_idr))) ==
        Refusal{"invalid_value", "weather_piece_wages", "13 months"});
}

TEST_CASE("Wage: not stated is missing") {
  CHECK(wage_refusal(Pay{}) == Refusal{"missing_field", "wage", ""});
}

TEST_CASE("Wage: zero and below are refused by the name of the way of pay") {
  CHECK(wage_refusal(Pay::monthly(0_idr)) == Refusal{"invalid_value", "wage", "0"});
  CHECK(wage_refusal(Pay::daily(0_idr)) == Refusal{"invalid_value", "daily_wage", "0"});
  CHECK(wage_refusal(piece({0_idr, 0_idr})) == Refusal{"invalid_value", "piece_wages", "0"});
  CHECK(wage_refusal(weather({0_idr})) == Refusal{"invalid_value", "weather_piece_wages", "0"});
  CHECK(wage_refusal(Pay::monthly(-(0.01_idr))) == Refusal{"invalid_value", "wage", "-0.01"});
  CHECK(wage_refusal(Pay::daily(-(1_idr))) == Refusal{"invalid_value", "daily_wage", "-1"});
  CHECK(wage_refusal(piece({-(1_idr)})) == Refusal{"invalid_value", "piece_wages", "-1"});
  CHECK(wage_of(Pay::monthly(0.01_idr)) == 0.01_idr);
  // An average that vanishes: a third of a sen.
  CHECK(wage_refusal(piece({0.01_idr, 0_idr, 0_idr})) ==
        Refusal{"invalid_value", "piece_wages", "0"});
}

TEST_CASE("Wage: a negative part is refused although the sum is positive") {
  CHECK(wage_refusal(Pay::monthly(10_idr, -(5_idr))).code == "invalid_value");
  CHECK(wage_refusal(Pay::monthly(-(5_idr), 10_idr)).code == "invalid_value");
  CHECK(wage_refusal(piece({10_idr, -(5_idr), 10_idr})).code == "invalid_value");
}

TEST_CASE("Wage: the refusal of a negative part quotes the part and not the sum") {
  CHECK(wage_refusal(Pay::monthly(10_idr, -(5_idr))).value == "-5");
  CHECK(wage_refusal(piece({10_idr, -(5_idr), 10_idr})).value == "-5");
}

TEST_CASE("Wage: above a million million the unit was mistaken") {
  const Rupiah highest = 1'000'000'000'000_idr;
  CHECK(wage_of(Pay::monthly(highest)) == highest);
  CHECK(wage_refusal(Pay::monthly(highest + 0.01_idr)) ==
        Refusal{"invalid_value", "wage", "1000000000000.01"});
  CHECK(wage_of(Pay::daily(40'000'000'000_idr)) == highest);
  CHECK(wage_refusal(Pay::daily(40'000'000'000.01_idr)) ==
        Refusal{"invalid_value", "daily_wage", "1000000000000.25"});
  CHECK(wage_of(piece({highest, highest, highest})) == highest);
  CHECK(wage_refusal(piece({highest, highest + 0.03_idr, highest})) ==
        Refusal{"invalid_value", "piece_wages", "1000000000000.01"});
  // Too large even for the product: refused as a wage and not as an overflow.
  CHECK(wage_refusal(Pay::daily(Rupiah::from_sen(std::numeric_limits<std::int64_t>::max()))).code ==
        "invalid_value");
}

TEST_CASE("PP 44/2015 Pasal 19: the converted wage is the base of every program") {
  Worker worker = worker_with(0.01_idr);
  worker.pay = Pay::daily(120'000_idr);
  const Statement daily = bill_of(large_employer, worker, month);
  CHECK(employer_pays(daily, Program::jkk) == 7'200_idr);
  CHECK(worker_pays(daily, Program::jht) == 60'000_idr);
  CHECK(worker_pays(daily, Program::jp) == 30'000_idr);
  worker.pay = piece({2'000'000_idr, 3'000'000_idr, 4'000'000_idr});
  CHECK(worker_pays(bill_of(large_employer, worker, month), Program::jht) == 60'000_idr);
  CHECK(line_of(daily, Program::jkk, Item::contribution_employer).wage == 3'000'000_idr);
}

TEST_CASE("PP 44/2015 Pasal 19: a month begun or ended midway counts in full") {
  Worker worker = worker_with(3'000'000_idr);
  worker.employed_from = Date(2026, 3, 31);
  CHECK(worker_pays(bill_of(large_employer, worker, month), Program::jht) == 60'000_idr);
  worker.employed_from = Date(2020, 1, 1);
  worker.employed_until = Date(2026, 3, 1);
  CHECK(worker_pays(bill_of(large_employer, worker, month), Program::jht) == 60'000_idr);
}

TEST_CASE("PP 44/2015 Pasal 19: the rules of conversion begin with July 2015") {
  const auto rules = [](Month when) {
    return wage_earner::WageRules(Law::gazette().wage_earner, when, {});
  };
  CHECK(rules(Month(2015, 7)).daily_wage_days == 25);
  CHECK(rules(Month(2015, 7)).piece_months == 3);
  CHECK(rules(Month(2015, 7)).weather_piece_months == 12);
  CHECK(refusal([&] { (void)rules(Month(2015, 6)); }) ==
        Refusal{"not_in_force", "month", "2015-06"});
}
