// SPDX-License-Identifier: Apache-2.0
// Bills columns of people. Every amount is, to the sen, what the scalar bill says; a row that
// cannot be billed is listed, and none is wrapped, clamped or skipped in silence.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "jamsos/batch/amount.hpp"
#include "jamsos/batch/rate_card.hpp"
#include "jamsos/core/error.hpp"

namespace jamsos {
inline namespace v1 {
namespace batch {

/// One row for each person. Columns given are as long as `wage`; they need no alignment beyond that
/// of their type.
struct Columns {
  std::span<const std::int64_t> wage{};  ///< monthly wage in sen, see RateCard::row
  /// 1 to 5 for I to V. Absent: the employer's.
  std::optional<std::span<const std::uint8_t>> risk_group{};
  /// Absent: everyone is in the programs of `membership_of_all`.
  std::optional<std::span<const Membership>> membership{};
  Membership membership_of_all = 0;
  /// Additional family members in JKN, 0 to 20. Absent: nobody has any.
  std::optional<std::span<const std::uint8_t>> jkn_additional_family{};
};

/// Where the amounts go, in sen: `outputs[Amount::jht_worker] = column`. An amount without a column
/// is not written. The columns overlap neither each other nor the input.
struct Outputs {
  using Column = std::optional<std::span<std::int64_t>>;
  [[nodiscard]] Column& operator[](Amount amount) {
    return columns[static_cast<std::size_t>(amount)];
  }
  [[nodiscard]] const Column& operator[](Amount amount) const {
    return columns[static_cast<std::size_t>(amount)];
  }

  std::array<Column, amount_count> columns{};
  /// False: amounts without a column are not summed either, which saves their arithmetic.
  bool totals_of_every_amount = true;
};

/// A row that cannot be billed: its amounts are 0 and in no total. The first of these that applies:
///   invalid_value      wage                            not above 0, or above the highest taken
///   invalid_value      risk_group                      not 1 to 5
///   invalid_value      membership                      an unknown bit
///   not_in_force       membership                      in JKP before there is JKP
///   not_yet_known, not_in_force  month                 in JP, whose ceiling is not known
///   invalid_value      jkn_additional_family           above 20
///   conflicting_facts  jkn_additional_family           some, without JKN
///   missing_field      employer.regional_minimum_wage  in JKN with a wage that needs it
struct RefusedRow {
  std::size_t index = 0;
  ErrorCode code{};
  std::string_view field{};

  bool operator==(const RefusedRow&) const = default;
};

struct Outcome {
  std::size_t billed = 0;             ///< rows; with those refused, all
  std::vector<RefusedRow> refused{};  ///< every one, in the order of the rows
  std::array<Total, amount_count> totals{};

  [[nodiscard]] const Total& total(Amount amount) const {
    return totals[static_cast<std::size_t>(amount)];
  }
  bool operator==(const Outcome&) const = default;
};

/// Kernels for different processors. They give the same results.
enum class InstructionSet : std::uint8_t { plain, avx2 };
constexpr std::string_view to_string(InstructionSet set) {
  return set == InstructionSet::avx2 ? "avx2" : "plain";
}
/// Was it built, and does this processor have it?
[[nodiscard]] bool is_available(InstructionSet set);

/// Nothing here changes a result.
struct RunOptions {
  unsigned thread_count = 1;
  /// None: the fastest that is available.
  std::optional<InstructionSet> instruction_set{};
  /// Write past the cache? None: when the columns are too large for it.
  std::optional<bool> streaming_stores{};
};

/// Bills every row. The result is the same, bit by bit, for every number of threads and however
/// rows are split over runs. Throws InvalidValue for a column of another length than `wage`
/// ("risk_group", "jht_worker"), for no threads ("thread_count") or an instruction set that is not
/// available ("instruction_set"); MissingField ("employer.risk_group") when neither the card nor
/// the columns have one. Allocates nothing for a good row, and for a bad one its RefusedRow.
[[nodiscard]] Outcome run(const RateCard& card, const Columns& columns, const Outputs& outputs,
                          const RunOptions& options);
[[nodiscard]] inline Outcome run(const RateCard& card, const Columns& columns,
                                 const Outputs& outputs = {}, unsigned thread_count = 1) {
  return run(card, columns, outputs, RunOptions{.thread_count = thread_count});
}

}  // namespace batch
}  // namespace v1
}  // namespace jamsos
