// SPDX-License-Identifier: Apache-2.0
// What JP pays in one sum where there is no pension: the contributions of employer and worker with
// their returns (PP 45/2015 Pasal 24). No yearly return of JP was found published, so the caller
// states them.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "jamsos/core/exact.hpp"
#include "jamsos/core/monthly_growth.hpp"
#include "jamsos/facts/later_life.hpp"
#include "jamsos/programs/jp/pension.hpp"

namespace jamsos {
inline namespace v1 {
namespace jp {

struct LumpSum {
  Rupiah contributions{};  ///< of employer and worker
  Rupiah returns{};
  [[nodiscard]] constexpr Rupiah total() const { return contributions + returns; }
};

namespace detail {

/// The month in which the last part of a month's contribution was paid.
[[nodiscard]] constexpr Month month_of_payment(const PensionFacts& facts, Month month) {
  Month latest = month;
  for (const WageRun& run : facts.history)
    if (in_program(run) && run.state != ContributionState::unpaid && run.from <= month &&
        month <= run.to && run.paid_on)
      latest = std::max(latest, month_of(*run.paid_on));
  return latest;
}

}  // namespace detail

/// Contributions of the months paid, at the rates of employer and worker on the counted wages, each
/// rounded by `contribution`, and their returns until the first of `payable`. A contribution grows
/// from the beginning of its month, or of the month in which it was paid late, by the 12th root of
/// 1 + the year's rate; the balance is rounded to 10^-10 rupiah each month (Pasal 24(3): monthly,
/// by the actual value) and once at the end by `rounding`. Throws NotYetKnown "jp.returns" with the
/// year for which no rate is stated, InvalidValue for a year stated twice, and what the tables
/// throw.
[[nodiscard]] constexpr LumpSum lump_sum(const Tables& law, const BenefitTables& benefits,
                                         const PensionFacts& facts,
                                         std::span<const YearRate> returns, Month payable,
                                         const Rounding& contribution, const Rounding& rounding) {
  LumpSum sum;
  const detail::MonthlyWages wages(law, benefits, facts);
  if (wages.size() == 0) return sum;
  for (std::size_t i = 0; i < returns.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (returns[i].year == returns[j].year)
        throw InvalidValue("jp.returns", std::to_string(returns[i].year), "stated twice");
  const int grown = std::max(payable - wages.first(), 0);
  constexpr std::size_t most = detail::MonthlyWages::capacity + 12;
  if (static_cast<std::size_t>(grown) > most)
    throw Overflow("history", std::to_string(grown), "more months than a working life holds");
  std::array<Rupiah, most + 1> paid{};  // by month of payment; the last one is not grown
  for (std::size_t i = 0; i < wages.size(); ++i) {
    if (wages.sen(i) == 0) continue;
    const Month month = wages.first() + static_cast<int>(i);
    const Rupiah wage = Rupiah::from_sen(wages.sen(i));
    const Rupiah amount =
        round_share(wage, law.employer.on(month, facts.known_on).value, 1, contribution) +
        round_share(wage, law.worker.on(month, facts.known_on).value, 1, contribution);
    const int place = std::min(detail::month_of_payment(facts, month) - wages.first(), grown);
    paid[static_cast<std::size_t>(place)] += amount;
    sum.contributions += amount;
  }
  WideUnits balance = 0;
  MonthlyGrowth growth;
  int growth_year = 0;
  bool empty = true;
  for (int i = 0; i <= grown; ++i) {
    const Rupiah amount = paid[static_cast<std::size_t>(i)];
    balance += jamsos::detail::units(amount);
    empty = empty && amount == Rupiah{};
    if (i == grown || empty) continue;
    const int year = (wages.first() + i).year();
    if (year != growth_year) {
      const auto rate = std::find_if(returns.begin(), returns.end(),
                                     [year](const YearRate& of) { return of.year == year; });
      if (rate == returns.end())
        throw NotYetKnown("jp.returns", std::to_string(year),
                          "no return of JP is published for this year; state it");
      growth = MonthlyGrowth(rate->rate);
      growth_year = year;
    }
    balance += growth.of(balance);
    if (balance > jamsos::detail::most_units) break;  // refused below
  }
  sum.returns =
      round(jamsos::detail::exact_units(balance, "jp.lump_sum"), rounding) - sum.contributions;
  return sum;
}

}  // namespace jp
}  // namespace v1
}  // namespace jamsos
