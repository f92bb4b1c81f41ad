// SPDX-License-Identifier: Apache-2.0
// What the kernels of all instruction sets share. Each set is a translation unit of its own that
// may be compiled for more than the processor has, so nothing here may be an inline function with
// external linkage, and the units use none: the linker could keep the one that needs the newer
// processor.
#pragma once

#include <cstddef>
#include <cstdint>

#include "wide.hpp"

namespace jamsos {
inline namespace v1 {
namespace batch {

/// Rows that go through the kernels together: their wages stay in the first-level cache.
enum : std::size_t { tile_rows = 1024 };

/// One amount for the rows of a tile, all of them proven: wages above 0, bases (times the family)
/// within what the multiplier is exact for.
struct Task {
  std::size_t rows;
  const std::int64_t* wage;
  std::int64_t* out;  ///< null: only the sum is wanted
  bool streaming;     ///< may write past the cache

  bool limited;  ///< by the limits below
  std::int64_t lowest_base;
  std::int64_t largest_base;
  /// Has the number 2^32 or more?
  bool wide_wage;
  bool wide_base;

  std::uint64_t multiplier;
  /// Base x multiplier + 2^(shift + 31) is less than 2^64, base and multiplier less than 2^32. Only
  /// with `limited`, and without `times`.
  bool is_short;
  unsigned shift;
  std::uint32_t unit;

  /// Rows without the bit owe nothing; null: no row is without.
  const std::uint16_t* membership;
  std::uint16_t bit;
  /// Multipliers by group, the shift in common; null: all rows have `multiplier`.
  const std::uint8_t* risk_group;
  const std::uint64_t* multiplier_of_group;  ///< eight, from group 0
  /// How often the base counts; null: once. Only with `limited`, and a base below 2^32.
  const std::uint8_t* times;
};

struct Scan {
  std::int64_t lowest;
  std::int64_t highest;
};

struct Bits {
  std::uint16_t in_all;
  std::uint16_t in_any;
};

struct Kernels {
  /// All for rows >= 1. A scan of wages may widen what it found to 1 to 2^32 - 1.
  Scan (*scan_wages)(const std::int64_t* wage, std::size_t rows);
  Bits (*scan_membership)(const std::uint16_t* membership, std::size_t rows);
  Scan (*scan_bytes)(const std::uint8_t* bytes, std::size_t rows);
  /// Writes the amounts and returns their sum, which fits for a tile.
  std::int64_t (*charge)(const Task& task);
  /// After the last charge of a thread: makes streaming stores visible to others.
  void (*finish)();
};

extern const Kernels plain_kernels;
#ifdef JAMSOS_BATCH_AVX2
extern const Kernels avx2_kernels;
#endif

namespace {

/// One row, in 128 bits.
[[maybe_unused]] inline std::int64_t charge_row(const Task& task, std::size_t row) {
  if (task.membership != nullptr && (task.membership[row] & task.bit) == 0) return 0;
  std::int64_t base = task.wage[row];
  if (task.limited) {
    if (base < task.lowest_base) base = task.lowest_base;
    if (base > task.largest_base) base = task.largest_base;
    if (task.times != nullptr) base *= task.times[row];
  }
  const std::uint64_t multiplier =
      task.risk_group != nullptr ? task.multiplier_of_group[task.risk_group[row]] : task.multiplier;
  // Bits 32 to 95. Written so that no double shift comes of it, which many processors are slow at.
  const Wide wide = static_cast<Wide>(static_cast<std::uint64_t>(base)) * multiplier;
  const std::uint64_t product =
      (static_cast<std::uint64_t>(wide >> 64) << 32) + (static_cast<std::uint64_t>(wide) >> 32);
  // What rounds to nearest has no bits below those.
  const std::uint64_t rounded = product + (std::uint64_t{1} << (task.shift - 1));
  return static_cast<std::int64_t>((rounded >> task.shift) * task.unit);
}

}  // namespace

}  // namespace batch
}  // namespace v1
}  // namespace jamsos
