// SPDX-License-Identifier: Apache-2.0
// Four people at a time. AVX2 multiplies 32 by 32 bits to 64, so a base b and a multiplier m are
// taken in halves, b = bh 2^32 + bl and m = mh 2^32 + ml. The bits from 32 up of b x m are then
//   (bl ml >> 32) + bl mh + bh ml + (bh mh << 32)
// and, with what rounds to nearest added, shifted right to the amount. The whole is less than 2^64
// because b x m is less than 2^96, so that no part of it wraps.
#include <immintrin.h>

#include "kernels.hpp"

namespace jamsos {
inline namespace v1 {
namespace batch {
namespace {

using Four = __m256i;

inline Four load(const void* from) { return _mm256_loadu_si256(static_cast<const Four*>(from)); }
inline Four all(std::int64_t value) { return _mm256_set1_epi64x(value); }
inline Four all(std::uint64_t value) { return all(static_cast<std::int64_t>(value)); }

/// Fetches what stands `ahead`, perhaps beyond the column, while stores keep the memory busy.
inline void prefetch(const std::int64_t* from, std::size_t ahead) {
  const auto address = reinterpret_cast<std::uintptr_t>(from) + ahead * sizeof(std::int64_t);
  _mm_prefetch(reinterpret_cast<const char*>(address), _MM_HINT_T0);
}

inline std::int64_t sum_of(Four four) {
  alignas(32) std::int64_t lanes[4];
  _mm256_store_si256(reinterpret_cast<Four*>(lanes), four);
  return lanes[0] + lanes[1] + lanes[2] + lanes[3];
}

Scan scan_wages(const std::int64_t* wage, std::size_t rows) {
  // Almost every tile is decided by its bits: no zero, and nothing from 2^32 up.
  Four bits = _mm256_setzero_si256();
  Four zeros = _mm256_setzero_si256();
  std::size_t row = 0;
  for (; row + 8 <= rows; row += 8) {
    const Four first = load(wage + row);
    const Four second = load(wage + row + 4);
    bits = _mm256_or_si256(bits, _mm256_or_si256(first, second));
    zeros =
        _mm256_or_si256(zeros, _mm256_or_si256(_mm256_cmpeq_epi64(first, _mm256_setzero_si256()),
                                               _mm256_cmpeq_epi64(second, _mm256_setzero_si256())));
  }
  bool small = _mm256_testz_si256(bits, all(~std::uint64_t{0xFFFF'FFFF})) != 0 &&
               _mm256_testz_si256(zeros, zeros) != 0;
  for (std::size_t last = row; last < rows; ++last)
    small = small && wage[last] > 0 && wage[last] <= 0xFFFF'FFFF;
  if (small) return {1, 0xFFFF'FFFF};

  Scan scan{wage[0], wage[0]};
  row = 0;
  if (rows >= 4) {
    Four lowest = load(wage);
    Four highest = lowest;
    for (row = 4; row + 4 <= rows; row += 4) {
      const Four four = load(wage + row);
      lowest = _mm256_blendv_epi8(lowest, four, _mm256_cmpgt_epi64(lowest, four));
      highest = _mm256_blendv_epi8(highest, four, _mm256_cmpgt_epi64(four, highest));
    }
    alignas(32) std::int64_t lanes[8];
    _mm256_store_si256(reinterpret_cast<Four*>(lanes), lowest);
    _mm256_store_si256(reinterpret_cast<Four*>(lanes + 4), highest);
    for (int lane = 0; lane < 4; ++lane) {
      scan.lowest = lanes[lane] < scan.lowest ? lanes[lane] : scan.lowest;
      scan.highest = lanes[lane + 4] > scan.highest ? lanes[lane + 4] : scan.highest;
    }
  }
  for (; row < rows; ++row) {
    scan.lowest = wage[row] < scan.lowest ? wage[row] : scan.lowest;
    scan.highest = wage[row] > scan.highest ? wage[row] : scan.highest;
  }
  return scan;
}

Bits scan_membership(const std::uint16_t* membership, std::size_t rows) {
  unsigned in_all = membership[0];
  unsigned in_any = membership[0];
  std::size_t row = 0;
  if (rows >= 16) {
    Four both = load(membership);
    Four either = both;
    for (row = 16; row + 16 <= rows; row += 16) {
      both = _mm256_and_si256(both, load(membership + row));
      either = _mm256_or_si256(either, load(membership + row));
    }
    alignas(32) std::uint16_t lanes[32];
    _mm256_store_si256(reinterpret_cast<Four*>(lanes), both);
    _mm256_store_si256(reinterpret_cast<Four*>(lanes + 16), either);
    for (int lane = 0; lane < 16; ++lane) {
      in_all &= lanes[lane];
      in_any |= lanes[lane + 16];
    }
  }
  for (; row < rows; ++row) {
    in_all &= membership[row];
    in_any |= membership[row];
  }
  return {static_cast<std::uint16_t>(in_all), static_cast<std::uint16_t>(in_any)};
}

Scan scan_bytes(const std::uint8_t* bytes, std::size_t rows) {
  std::uint8_t lowest = bytes[0];
  std::uint8_t highest = bytes[0];
  std::size_t row = 0;
  if (rows >= 32) {
    Four low = load(bytes);
    Four high = low;
    for (row = 32; row + 32 <= rows; row += 32) {
      low = _mm256_min_epu8(low, load(bytes + row));
      high = _mm256_max_epu8(high, load(bytes + row));
    }
    alignas(32) std::uint8_t lanes[64];
    _mm256_store_si256(reinterpret_cast<Four*>(lanes), low);
    _mm256_store_si256(reinterpret_cast<Four*>(lanes + 32), high);
    for (int lane = 0; lane < 32; ++lane) {
      lowest = lanes[lane] < lowest ? lanes[lane] : lowest;
      highest = lanes[lane + 32] > highest ? lanes[lane + 32] : highest;
    }
  }
  for (; row < rows; ++row) {
    lowest = bytes[row] < lowest ? bytes[row] : lowest;
    highest = bytes[row] > highest ? bytes[row] : highest;
  }
  return {lowest, highest};
}

/// What the limits do to a base, and whether numbers have 2^32 or more.
enum class Base {
  narrow_wage,
  wide_wage,
  narrow_limited,          ///< narrow wages, the lower limit too
  wide_limited_to_narrow,  ///< wide wages between narrow limits
  wide_limited,
  wide_limited_times,
  narrow_short,  ///< narrow wages between narrow limits, the whole product in 64 bits
  wide_short,    ///< the same of wide wages
};

template <Base base, bool Masked, bool ByGroup, bool Scaled>
std::int64_t charge_as(const Task& task) {
  constexpr bool wide =
      base == Base::wide_wage || base == Base::wide_limited || base == Base::wide_limited_times;
  constexpr bool limited = base != Base::narrow_wage && base != Base::wide_wage;
  constexpr bool narrow_limits = base == Base::narrow_limited || base == Base::narrow_short;
  constexpr bool is_short = base == Base::narrow_short || base == Base::wide_short;
  const Four lowest = all(task.lowest_base);
  // A limit beyond narrow wages does not limit them, and would be cut to its lower half.
  const bool out_of_reach = narrow_limits && task.largest_base > 0xFFFF'FFFF;
  const Four largest = all(out_of_reach ? 0xFFFF'FFFF : task.largest_base);
  const Four all_low = all(task.multiplier);
  const Four all_high = all(task.multiplier >> 32);
  const unsigned right = is_short ? task.shift + 32 : task.shift;
  const Four bias = all(std::uint64_t{1} << (right - 1));
  const Four shift = all(std::uint64_t{right});
  const Four unit = all(std::uint64_t{task.unit});
  const Four bit = all(std::uint64_t{task.bit});
  Four group_low = all_low;
  Four group_high = all_high;
  if constexpr (ByGroup) {
    // The low halves of eight multipliers, then the high halves.
    const Four order = _mm256_setr_epi32(0, 2, 4, 6, 1, 3, 5, 7);
    const Four first = _mm256_permutevar8x32_epi32(load(task.multiplier_of_group), order);
    const Four second = _mm256_permutevar8x32_epi32(load(task.multiplier_of_group + 4), order);
    group_low = _mm256_permute2x128_si256(first, second, 0x20);
    group_high = _mm256_permute2x128_si256(first, second, 0x31);
  }

  const std::int64_t* const wage = task.wage;
  const auto four = [&](std::size_t row) __attribute__((always_inline)) {
    Four b = load(wage + row);
    if constexpr (narrow_limits) {
      b = _mm256_min_epu32(_mm256_max_epu32(b, lowest), largest);
    } else if constexpr (limited) {
      b = _mm256_blendv_epi8(b, lowest, _mm256_cmpgt_epi64(lowest, b));
      b = _mm256_blendv_epi8(b, largest, _mm256_cmpgt_epi64(b, largest));
    }
    if constexpr (base == Base::wide_limited_times) {
      std::int32_t times;
      __builtin_memcpy(&times, task.times + row, 4);
      b = _mm256_mul_epu32(b, _mm256_cvtepu8_epi64(_mm_cvtsi32_si128(times)));
    }
    if constexpr (Masked) {
      const Four member = _mm256_cvtepu16_epi64(
          _mm_loadl_epi64(reinterpret_cast<const __m128i*>(task.membership + row)));
      b = _mm256_and_si256(b, _mm256_cmpeq_epi64(_mm256_and_si256(member, bit), bit));
    }
    Four low = all_low;
    Four high = all_high;
    if constexpr (ByGroup) {
      std::int32_t groups;
      __builtin_memcpy(&groups, task.risk_group + row, 4);
      const Four group = _mm256_cvtepu8_epi64(_mm_cvtsi32_si128(groups));
      low = _mm256_permutevar8x32_epi32(group_low, group);
      high = _mm256_permutevar8x32_epi32(group_high, group);
    }
    Four product = _mm256_mul_epu32(b, low);
    if constexpr (!is_short)
      product = _mm256_add_epi64(_mm256_srli_epi64(product, 32), _mm256_mul_epu32(b, high));
    product = _mm256_add_epi64(product, bias);
    if constexpr (wide) {
      const Four above = _mm256_srli_epi64(b, 32);
      product = _mm256_add_epi64(
          product, _mm256_add_epi64(_mm256_mul_epu32(above, low),
                                    _mm256_slli_epi64(_mm256_mul_epu32(above, high), 32)));
    }
    Four amount = _mm256_srlv_epi64(product, shift);
    if constexpr (Scaled) {
      Four scaled = _mm256_mul_epu32(amount, unit);
      if constexpr (wide)
        scaled = _mm256_add_epi64(
            scaled, _mm256_slli_epi64(_mm256_mul_epu32(_mm256_srli_epi64(amount, 32), unit), 32));
      amount = scaled;
    }
    return amount;
  };

  const std::size_t rows = task.rows;
  std::int64_t* const out = task.out;
  std::size_t row = 0;
  std::int64_t sum = 0;
  Four sums = _mm256_setzero_si256();
  if (out == nullptr) {
    for (; row + 8 <= rows; row += 8)
      sums = _mm256_add_epi64(sums, _mm256_add_epi64(four(row), four(row + 4)));
    for (; row < rows; ++row) sum += charge_row(task, row);
    return sum + sum_of(sums);
  }
  if (task.streaming) {
    // Whole lines of the cache, so that none of them is written in two parts.
    for (; row < rows && (reinterpret_cast<std::uintptr_t>(out + row) & 63) != 0; ++row)
      sum += out[row] = charge_row(task, row);
    for (; row + 8 <= rows; row += 8) {
      prefetch(wage + row, tile_rows);
      const Four first = four(row);
      const Four second = four(row + 4);
      _mm256_stream_si256(reinterpret_cast<Four*>(out + row), first);
      _mm256_stream_si256(reinterpret_cast<Four*>(out + row + 4), second);
      sums = _mm256_add_epi64(sums, _mm256_add_epi64(first, second));
    }
  } else {
    for (; row + 4 <= rows; row += 4) {
      const Four amounts = four(row);
      _mm256_storeu_si256(reinterpret_cast<Four*>(out + row), amounts);
      sums = _mm256_add_epi64(sums, amounts);
    }
  }
  for (; row < rows; ++row) sum += out[row] = charge_row(task, row);
  return sum + sum_of(sums);
}

template <Base base, bool Masked, bool ByGroup>
std::int64_t charge_in_units(const Task& task) {
  return task.unit == 1 ? charge_as<base, Masked, ByGroup, false>(task)
                        : charge_as<base, Masked, ByGroup, true>(task);
}

template <Base base>
std::int64_t charge_limited(const Task& task) {
  return task.membership == nullptr ? charge_in_units<base, false, false>(task)
                                    : charge_in_units<base, true, false>(task);
}

template <Base base>
std::int64_t charge_unlimited(const Task& task) {
  if (task.risk_group == nullptr) return charge_limited<base>(task);
  return task.membership == nullptr ? charge_in_units<base, false, true>(task)
                                    : charge_in_units<base, true, true>(task);
}

std::int64_t charge(const Task& task) {
  if (!task.limited)
    return task.wide_wage ? charge_unlimited<Base::wide_wage>(task)
                          : charge_unlimited<Base::narrow_wage>(task);
  if (task.times != nullptr) return charge_limited<Base::wide_limited_times>(task);
  if (task.is_short)
    return task.wide_wage ? charge_limited<Base::wide_short>(task)
                          : charge_limited<Base::narrow_short>(task);
  if (task.wide_base) return charge_limited<Base::wide_limited>(task);
  return task.wide_wage ? charge_limited<Base::wide_limited_to_narrow>(task)
                        : charge_limited<Base::narrow_limited>(task);
}

void finish() { _mm_sfence(); }

}  // namespace

const Kernels avx2_kernels{scan_wages, scan_membership, scan_bytes, charge, finish};

}  // namespace batch
}  // namespace v1
}  // namespace jamsos
