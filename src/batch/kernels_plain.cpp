// SPDX-License-Identifier: Apache-2.0
// For any processor with 64 bits: one multiplication of 64 by 64 bits for each amount.
#include "kernels.hpp"

namespace jamsos {
inline namespace v1 {
namespace batch {
namespace {

Scan scan_wages(const std::int64_t* wage, std::size_t rows) {
  Scan scan{wage[0], wage[0]};
  for (std::size_t row = 1; row < rows; ++row) {
    scan.lowest = wage[row] < scan.lowest ? wage[row] : scan.lowest;
    scan.highest = wage[row] > scan.highest ? wage[row] : scan.highest;
  }
  return scan;
}

Bits scan_membership(const std::uint16_t* membership, std::size_t rows) {
  unsigned in_all = membership[0];
  unsigned in_any = membership[0];
  for (std::size_t row = 1; row < rows; ++row) {
    in_all &= membership[row];
    in_any |= membership[row];
  }
  return {static_cast<std::uint16_t>(in_all), static_cast<std::uint16_t>(in_any)};
}

Scan scan_bytes(const std::uint8_t* bytes, std::size_t rows) {
  std::uint8_t lowest = bytes[0];
  std::uint8_t highest = bytes[0];
  for (std::size_t row = 1; row < rows; ++row) {
    lowest = bytes[row] < lowest ? bytes[row] : lowest;
    highest = bytes[row] > highest ? bytes[row] : highest;
  }
  return {lowest, highest};
}

/// A copy of the task whose unneeded parts the compiler can see are unneeded.
template <bool Limited, bool Masked, bool ByGroup, bool Times, bool Scaled>
std::int64_t charge_as(Task task) {
  task.limited = Limited;
  if constexpr (!Masked) task.membership = nullptr;
  if constexpr (!ByGroup) task.risk_group = nullptr;
  if constexpr (!Times) task.times = nullptr;
  if constexpr (!Scaled) task.unit = 1;
  std::int64_t sum = 0;
  if (task.out == nullptr) {
    for (std::size_t row = 0; row < task.rows; ++row) sum += charge_row(task, row);
  } else {
    for (std::size_t row = 0; row < task.rows; ++row) {
      const std::int64_t amount = charge_row(task, row);
      task.out[row] = amount;
      sum += amount;
    }
  }
  return sum;
}

template <bool Limited, bool ByGroup, bool Times>
std::int64_t charge_members(const Task& task) {
  if (task.membership == nullptr)
    return task.unit == 1 ? charge_as<Limited, false, ByGroup, Times, false>(task)
                          : charge_as<Limited, false, ByGroup, Times, true>(task);
  return task.unit == 1 ? charge_as<Limited, true, ByGroup, Times, false>(task)
                        : charge_as<Limited, true, ByGroup, Times, true>(task);
}

std::int64_t charge(const Task& task) {
  if (task.times != nullptr) return charge_members<true, false, true>(task);
  if (task.limited) return charge_members<true, false, false>(task);
  if (task.risk_group != nullptr) return charge_members<false, true, false>(task);
  return charge_members<false, false, false>(task);
}

void finish() {}

}  // namespace

const Kernels plain_kernels{scan_wages, scan_membership, scan_bytes, charge, finish};

}  // namespace batch
}  // namespace v1
}  // namespace jamsos
