// SPDX-License-Identifier: Apache-2.0
// Facts of a working life: history, old-age savings (JHT), pension (JP), tax.
#pragma once

#include <vector>

#include "json_facts.hpp"

namespace tool {

/// The lists that the facts of a life refer to; they must stay where they are as long as those are
/// used.
struct LifeLists {
  std::vector<jamsos::WageRun> history;
  std::vector<jamsos::YearRate> jht_returns;
  std::vector<jamsos::Withdrawal> withdrawals;
  std::vector<jamsos::YearInflation> inflation;
  std::vector<jamsos::YearRate> jp_returns;

  LifeLists() = default;
  LifeLists(const LifeLists&) = delete;
  LifeLists& operator=(const LifeLists&) = delete;
};

/// More runs than a life has changes; the library compares each with each.
inline constexpr std::size_t most_runs = 1200;

/// Read the members of those names, where they are stated.
[[nodiscard]] jamsos::WageHistory read_history(ObjectReader& request, LifeLists& lists);
[[nodiscard]] jamsos::JhtFacts read_jht(ObjectReader& request, LifeLists& lists);
[[nodiscard]] jamsos::JpFacts read_jp(ObjectReader& request, LifeLists& lists);
[[nodiscard]] jamsos::TaxFacts read_tax(ObjectReader& request);

/// An amount greater than zero.
[[nodiscard]] jamsos::Rupiah read_positive(const Json& value, const std::string& path);
/// A percentage from 0 to 100, as a text with the digits of the paper it comes from.
[[nodiscard]] jamsos::Rate read_percent(const Json& value, const std::string& path);
/// Inflation in hundredths of a percent; prices may fall: "-0.5".
[[nodiscard]] int read_inflation(const Json& value, const std::string& path);

/// A working life as the member "history" of a request.
[[nodiscard]] Json history_json(jamsos::WageHistory history);

}  // namespace tool
