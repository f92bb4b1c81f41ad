// SPDX-License-Identifier: Apache-2.0
// The amounts that a bill over columns consists of, the programs that a row is in, and sums that
// hold a whole country.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include "jamsos/core/error.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {
namespace batch {

/// One column each: the lines of a Statement that can be due for an ordinary wage earner.
enum class Amount : std::uint8_t {
  jkk_employer,
  jkm_employer,
  jht_employer,
  jht_worker,
  jp_employer,
  jp_worker,
  jkn_employer,
  jkn_worker,
  jkn_additional_family,
  jkp_government,
  jkp_from_jkk,  ///< moved between two funds: already inside jkk_employer, nobody pays it extra
  jkp_from_jkm,  ///< the same out of jkm_employer
};
inline constexpr std::size_t amount_count = 12;
inline constexpr std::array<Amount, amount_count> all_amounts = {
    Amount::jkk_employer,   Amount::jkm_employer, Amount::jht_employer,
    Amount::jht_worker,     Amount::jp_employer,  Amount::jp_worker,
    Amount::jkn_employer,   Amount::jkn_worker,   Amount::jkn_additional_family,
    Amount::jkp_government, Amount::jkp_from_jkk, Amount::jkp_from_jkm};

constexpr std::string_view to_string(Amount amount) {
  constexpr std::array<std::string_view, amount_count> names = {
      "jkk_employer",          "jkm_employer",   "jht_employer", "jht_worker",
      "jp_employer",           "jp_worker",      "jkn_employer", "jkn_worker",
      "jkn_additional_family", "jkp_government", "jkp_from_jkk", "jkp_from_jkm"};
  const auto index = static_cast<std::size_t>(amount);
  return index < amount_count ? names[index] : "unknown";
}

/// In which programs does the worker of a row contribute? A sum of the bits below.
using Membership = std::uint16_t;
inline constexpr Membership in_jkk = 1;
inline constexpr Membership in_jkm = 2;
inline constexpr Membership in_jht = 4;
inline constexpr Membership in_jp = 8;
inline constexpr Membership in_jkn = 16;
inline constexpr Membership in_jkp = 32;
inline constexpr Membership in_every_program = 63;

/// The bit of the program that the amount belongs to.
constexpr Membership membership_of(Amount amount) {
  switch (amount) {
    case Amount::jkk_employer:
      return in_jkk;
    case Amount::jkm_employer:
      return in_jkm;
    case Amount::jht_employer:
    case Amount::jht_worker:
      return in_jht;
    case Amount::jp_employer:
    case Amount::jp_worker:
      return in_jp;
    case Amount::jkn_employer:
    case Amount::jkn_worker:
    case Amount::jkn_additional_family:
      return in_jkn;
    case Amount::jkp_government:
    case Amount::jkp_from_jkk:
    case Amount::jkp_from_jkm:
      break;
  }
  return in_jkp;
}

/// A sum of amounts in 128 bits: it holds more of the largest amounts than there can be rows, so
/// adding never overflows.
class Total {
 public:
  /// `sen` is not negative.
  constexpr void add(std::int64_t sen) { add(0, static_cast<std::uint64_t>(sen)); }
  constexpr void add(const Total& other) { add(other.high_, other.low_); }

  /// Throws Overflow beyond 64 bits of sen, about 92 thousand million million rupiah.
  [[nodiscard]] constexpr Rupiah amount() const {
    if (high_ != 0 || low_ > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
      throw Overflow("total", "", "the sum does not fit 64 bits of sen");
    return Rupiah::from_sen(static_cast<std::int64_t>(low_));
  }
  /// The sum in sen is high_word() x 2^64 + low_word().
  [[nodiscard]] constexpr std::uint64_t high_word() const { return high_; }
  [[nodiscard]] constexpr std::uint64_t low_word() const { return low_; }

  constexpr bool operator==(const Total&) const = default;

 private:
  constexpr void add(std::uint64_t high, std::uint64_t low) {
    low_ += low;
    high_ += high + (low_ < low ? 1 : 0);
  }

  std::uint64_t high_ = 0;
  std::uint64_t low_ = 0;
};

}  // namespace batch
}  // namespace v1
}  // namespace jamsos
