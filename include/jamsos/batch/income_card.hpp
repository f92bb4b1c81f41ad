// SPDX-License-Identifier: Apache-2.0
// The self-employed over a column of incomes. What a band pays is asked of the scalar bill, once
// for each band; a run only finds the band of each income.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "jamsos/batch/amount.hpp"
#include "jamsos/batch/run.hpp"
#include "jamsos/services/bill.hpp"

namespace jamsos {
inline namespace v1 {
namespace batch {

/// Programs of the self-employed, in the order of columns and totals.
inline constexpr std::array<Program, 3> income_programs = {Program::jkk, Program::jkm,
                                                           Program::jht};

class IncomeCard {
 public:
  /// The facts that everybody under the card shares: group, sector, payer, programs, months ahead
  /// and in arrears; their amounts are sums over those months. No income is stated. Throws what the
  /// scalar bill throws; InvalidValue ("income", "company_incomes") where an income is stated,
  /// ("months") where the bands change within the months billed.
  IncomeCard(const Law& law, SelfEmployed facts, Month month, BillOptions options = {});

 private:
  friend class IncomeRunner;

  struct Band {
    std::int64_t up_to;                  ///< beyond it and below the next band: refused
    std::array<std::int64_t, 3> amount;  ///< by program, in sen
  };
  std::vector<Band> bands_;
  // All bands begin at multiples of one step, so that the step of an income names its band.
  std::int64_t last_from_ = 0;
  std::uint64_t steps_per_two_to_64_ = 0;  ///< 2^64 / step, rounded up
  std::vector<std::uint8_t> band_of_step_;
};

/// One row for each person.
struct IncomeColumns {
  std::span<const std::int64_t> income{};  ///< declared monthly income, sen
  /// Which of the cards a row goes by. Absent: the first.
  std::optional<std::span<const std::uint8_t>> card{};
};
/// Columns by income_programs, in sen; one that is absent is not written.
using IncomeOutputs = std::array<Outputs::Column, 3>;

/// Refused rows: invalid_value "income" (negative, above the highest taken, or in a gap between
/// printed bands where the law's reading refuses those), invalid_value "card" (no such card). They
/// owe 0 and are in no total.
struct IncomeOutcome {
  std::size_t billed = 0;
  std::vector<RefusedRow> refused{};
  std::array<Total, 3> totals{};

  bool operator==(const IncomeOutcome&) const = default;
};

/// Bills every row, to the sen what the scalar bill says of it. Rows may be split over runs and
/// threads at will; outcomes add up. Throws InvalidValue for a column of another length than
/// `income` ("card", "JHT") or no cards ("cards").
[[nodiscard]] IncomeOutcome run(std::span<const IncomeCard> cards, const IncomeColumns& columns,
                                const IncomeOutputs& outputs = {});

}  // namespace batch
}  // namespace v1
}  // namespace jamsos
