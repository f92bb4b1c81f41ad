// SPDX-License-Identifier: Apache-2.0
// How long a working life takes: a balance of JHT and a pension of JP over 480 months, and many
// lives one after the other, which must cost as many times one life and no memory. Compare the rows
// of one run. The run fails where anything touches the heap.
#include <array>
#include <jamsos/law.hpp>
#include <jamsos/programs/jht/account.hpp>
#include <jamsos/programs/jp/pension.hpp>

#include "no_allocation.hpp"

namespace {

using namespace jamsos;
using namespace jamsos::literals;

constexpr int years = 40;
constexpr int first_year = 2016;

/// Forty years with a raise each January, and what nobody knows yet stated.
struct Life {
  std::array<WageRun, years> runs{};
  std::array<YearRate, years> returns{};
  std::array<YearInflation, years> inflation{};
  std::array<jp::CeilingFrom, 1> ceilings{};
  std::size_t known_returns = 0;
  std::size_t known_inflation = 0;

  explicit Life(Rupiah wage, bool one_return) {
    std::size_t stated_returns = 0;
    std::size_t stated_inflation = 0;
    for (int i = 0; i < years; ++i) {
      const int year = first_year + i;
      runs[static_cast<std::size_t>(i)] = {
          .from = Month(year, 1), .to = Month(year, 12), .wage = wage + 100'000_idr * i};
      if (year > 2020)
        returns[stated_returns++] = {year, Rate::percent(one_return ? 550 : 500 + i, 2)};
      if (year > 2025) inflation[stated_inflation++] = {year, 250 + i};
    }
    known_returns = stated_returns;
    known_inflation = stated_inflation;
    ceilings[0] = {Month(2027, 3), 11'500'000_idr};
  }
  [[nodiscard]] jht::AccountFacts account() const {
    return {.returns = {returns.data(), known_returns}};
  }
  [[nodiscard]] jp::PensionFacts pension() const {
    return {.history = runs,
            .event = Date(first_year + years - 1, 12, 31),
            .inflation = {inflation.data(), known_inflation},
            .ceilings = ceilings,
            .limits = jp::Limits{500'000_idr, 9'000'000_idr}};
  }
};

Rupiah balance_of(const Life& life) {
  const Law& law = Law::gazette();
  return jht::balance_on(law.jht_benefits, law.jht, law.self_employed, life.runs, life.account(),
                         Date(first_year + years, 1, 1))
      .balance;
}
Rupiah pension_of(const Life& life) {
  const Law& law = Law::gazette();
  const jp::PensionFacts facts = life.pension();
  const jp::ContributionRecord record = jp::contribution_record(law.jp, law.jp_benefits, facts);
  return jp::monthly_pension(law.jp_benefits, record, facts, record.months, 100_pct,
                             law.roundings.benefit_line)
      .amount;
}

void balance_of_480_months(benchmark::State& state) {
  const Life life(4'000'000_idr, state.range(0) == 1);
  const NoAllocation none(state);
  for (auto _ : state) benchmark::DoNotOptimize(balance_of(life));
}
BENCHMARK(balance_of_480_months)->ArgName("one_return")->Arg(1)->Arg(0);

void pension_of_480_months(benchmark::State& state) {
  const Life life(4'000'000_idr, true);
  const NoAllocation none(state);
  for (auto _ : state) benchmark::DoNotOptimize(pension_of(life));
}
BENCHMARK(pension_of_480_months);

/// Many lives: time for each must not depend on how many there are.
void lives(benchmark::State& state) {
  const auto count = static_cast<int>(state.range(0));
  const NoAllocation none(state);
  for (auto _ : state) {
    Rupiah sum;
    for (int i = 0; i < count; ++i) {
      const Life life(3'000'000_idr + 1_idr * (i % 5'000'000), true);
      sum += balance_of(life) + pension_of(life);
    }
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * count);
}
BENCHMARK(lives)->Arg(1'000)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
