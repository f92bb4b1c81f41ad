// SPDX-License-Identifier: Apache-2.0
// An amount before rounding where 128 bits are not enough: a chain of yearly rates over a working
// life. Like Exact it is an unreduced fraction of a sen that never rounds; unlike Exact it is never
// negative. Overflow is an error.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

#include "jamsos/core/error.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rounding.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {

namespace detail {

__extension__ typedef unsigned __int128 Uint128;

/// A whole number from 0 on, of at most 1,280 bits: ninety years of inflation in hundredths of a
/// percent fit with an amount before them.
class Wide {
 public:
  using Limb = std::uint64_t;
  static constexpr std::size_t capacity = 20;

  constexpr Wide() = default;
  constexpr explicit Wide(Limb value) : size_(value == 0 ? 0 : 1) { limbs_[0] = value; }

  [[nodiscard]] constexpr bool is_zero() const { return size_ == 0; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr Limb operator[](std::size_t i) const { return limbs_[i]; }

  constexpr Wide& operator*=(Limb factor) {
    if (factor == 1) return *this;
    Limb carry = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      const Uint128 product = Uint128{limbs_[i]} * factor + carry;
      limbs_[i] = static_cast<Limb>(product);
      carry = static_cast<Limb>(product >> 64U);
    }
    append(carry);
    if (factor == 0) size_ = 0;
    return *this;
  }
  constexpr Wide& operator+=(const Wide& other) { return add_product(other, 1); }

  /// *this += other * factor.
  constexpr Wide& add_product(const Wide& other, Limb factor) {
    if (factor == 0) return *this;
    Limb carry = 0;
    std::size_t i = 0;
    for (; i < other.size_ || (carry != 0 && i < size_); ++i) {
      if (i == size_) grow();
      const Uint128 sum = Uint128{other.limbs_[i]} * factor + limbs_[i] + carry;
      limbs_[i] = static_cast<Limb>(sum);
      carry = static_cast<Limb>(sum >> 64U);
    }
    append(carry);
    return *this;
  }

  static constexpr Limb most_added = Limb{1} << 62U;
  static constexpr Limb most_factor = Limb{1} << 62U;
  /// One step of a chain: *this = *this * factor + other * added, and other *= scale, in one pass.
  /// `added` is below most_added, `factor` and `scale` are below most_factor.
  constexpr void advance(Limb factor, Wide& other, Limb added, Limb scale) {
    Limb carry = 0;
    Limb other_carry = 0;
    const std::size_t common = size_ > other.size_ ? size_ : other.size_;
    for (std::size_t i = 0; i < common; ++i) {
      const Uint128 sum = Uint128{limbs_[i]} * factor + Uint128{other.limbs_[i]} * added + carry;
      limbs_[i] = static_cast<Limb>(sum);
      carry = static_cast<Limb>(sum >> 64U);
      const Uint128 scaled = Uint128{other.limbs_[i]} * scale + other_carry;
      other.limbs_[i] = static_cast<Limb>(scaled);
      other_carry = static_cast<Limb>(scaled >> 64U);
    }
    size_ = common;
    append(carry);
    trim();
    other.size_ = common;
    other.append(other_carry);
    other.trim();
  }

  /// -1, 0 or 1.
  [[nodiscard]] constexpr int compare(const Wide& other) const {
    if (size_ != other.size_) return size_ < other.size_ ? -1 : 1;
    for (std::size_t i = size_; i-- > 0;)
      if (limbs_[i] != other.limbs_[i]) return limbs_[i] < other.limbs_[i] ? -1 : 1;
    return 0;
  }

  /// The quotient, which must fit 64 bits; *this becomes the remainder. The divisor is not zero.
  /// Throws Overflow when the quotient does not fit.
  constexpr Limb divide_by(const Wide& divisor) {
    if (compare(divisor) < 0) return 0;
    const std::size_t top = divisor.size_ - 1;
    if (size_ > divisor.size_ + 1) overflow();
    // Estimate with the divisor's top bit set: at most two too large (Knuth, 4.3.1).
    const unsigned shift = leading_zeros(divisor.limbs_[top]);
    const auto shifted = [shift](const Wide& value, std::size_t i) {
      const Limb below = i > 0 && i - 1 < value.size_ ? value.limbs_[i - 1] : 0;
      const Limb here = i < value.size_ ? value.limbs_[i] : 0;
      return shift == 0 ? here : (here << shift) | (below >> (64U - shift));
    };
    const Limb high = shifted(*this, top + 1);
    const Limb head = shifted(divisor, top);
    if (high > head || shifted(*this, top + 2) != 0) overflow();
    Limb quotient = high == head
                        ? std::numeric_limits<Limb>::max()
                        : static_cast<Limb>(((Uint128{high} << 64U) | shifted(*this, top)) / head);
    // remainder = *this - quotient * divisor, corrected upwards while it is below zero.
    Limb carry = 0;
    Limb borrow = 0;
    const std::size_t count = size_ > divisor.size_ ? size_ : divisor.size_;
    for (std::size_t i = 0; i < count; ++i) {
      const Uint128 product = Uint128{divisor.limbs_[i]} * quotient + carry;
      carry = static_cast<Limb>(product >> 64U);
      const Uint128 difference = Uint128{limbs_[i]} - static_cast<Limb>(product) - borrow;
      limbs_[i] = static_cast<Limb>(difference);
      borrow = static_cast<Limb>(difference >> 64U) & 1U;
    }
    // What the limbs above would hold: minus this much.
    Limb missing = carry + borrow;
    while (missing != 0) {
      --quotient;
      Limb up = 0;
      for (std::size_t i = 0; i < count; ++i) {
        const Uint128 sum = Uint128{limbs_[i]} + divisor.limbs_[i] + up;
        limbs_[i] = static_cast<Limb>(sum);
        up = static_cast<Limb>(sum >> 64U);
      }
      missing -= up;
    }
    size_ = count;
    trim();
    if (compare(divisor) >= 0) overflow();
    return quotient;
  }

 private:
  static constexpr unsigned leading_zeros(Limb value) {
    return static_cast<unsigned>(__builtin_clzll(value));
  }
  [[noreturn]] static void overflow() {
    throw Overflow("amount", "", "an unrounded amount does not fit its wide integer");
  }
  constexpr void grow() {
    if (size_ == capacity) overflow();
    limbs_[size_++] = 0;
  }
  constexpr void append(Limb carry) {
    if (carry == 0) return;
    grow();
    limbs_[size_ - 1] = carry;
  }
  constexpr void trim() {
    while (size_ > 0 && limbs_[size_ - 1] == 0) --size_;
  }

  // Limbs from the size on are zero.
  std::array<Limb, capacity> limbs_{};
  std::size_t size_ = 0;
};

}  // namespace detail

class ExactWide {
 public:
  constexpr ExactWide() = default;
  /// Throws InvalidValue below zero.
  constexpr explicit ExactWide(Rupiah amount) : numerator_(checked(amount)) {}

  [[nodiscard]] constexpr const detail::Wide& numerator_in_sen() const { return numerator_; }
  [[nodiscard]] constexpr const detail::Wide& denominator() const { return denominator_; }

  /// All throw Overflow when the fraction does not fit, and InvalidValue where a factor is below
  /// zero or a divisor below one.
  constexpr ExactWide& operator*=(std::int64_t factor) {
    numerator_ *= limb_of(factor, 0, "factor");
    return *this;
  }
  constexpr ExactWide& operator/=(std::int64_t divisor) {
    denominator_ *= limb_of(divisor, 1, "divisor");
    return *this;
  }
  constexpr ExactWide& operator*=(Rate rate) {
    return (*this *= rate.numerator()) /= rate.denominator();
  }
  constexpr ExactWide operator*(std::int64_t factor) const { return ExactWide(*this) *= factor; }
  constexpr ExactWide operator*(Rate rate) const { return ExactWide(*this) *= rate; }
  constexpr ExactWide operator/(std::int64_t divisor) const { return ExactWide(*this) /= divisor; }

  /// One step of Horner's scheme: (*this + amount) x factor / scale. `factor` and `scale` are
  /// positive and below 2^32. Throws InvalidValue for an amount below zero, Overflow.
  constexpr void advance(Rupiah amount, std::int64_t factor, std::int64_t scale) {
    const std::uint64_t sen = checked(amount);
    const auto times = static_cast<std::uint64_t>(factor);
    const auto parts = static_cast<std::uint64_t>(scale);
    std::uint64_t product = 0;
    if (!__builtin_mul_overflow(sen, times, &product) && product < detail::Wide::most_added) {
      numerator_.advance(times, denominator_, product, parts);
      return;
    }
    numerator_.add_product(denominator_, sen);
    numerator_ *= times;
    denominator_ *= parts;
  }
  /// Two steps with the same scale in one pass where the products allow it; the fraction is the
  /// same as after two calls.
  constexpr void advance(Rupiah first, std::int64_t first_factor, Rupiah second,
                         std::int64_t second_factor, std::int64_t scale) {
    const auto second_times = static_cast<std::uint64_t>(second_factor);
    const auto parts = static_cast<std::uint64_t>(scale);
    std::uint64_t both = 0;
    std::uint64_t of_first = 0;
    std::uint64_t of_second = 0;
    std::uint64_t sum = 0;
    if (!__builtin_mul_overflow(static_cast<std::uint64_t>(first_factor), second_times, &both) &&
        both < detail::Wide::most_factor && parts * parts < detail::Wide::most_factor &&
        !__builtin_mul_overflow(checked(first), both, &of_first) &&
        !__builtin_mul_overflow(checked(second), second_times * parts, &of_second) &&
        !__builtin_add_overflow(of_first, of_second, &sum) && sum < detail::Wide::most_added) {
      numerator_.advance(both, denominator_, sum, parts * parts);
      return;
    }
    advance(first, first_factor, scale);
    advance(second, second_factor, scale);
  }
  /// *this + amount. Throws InvalidValue for an amount below zero, Overflow.
  constexpr ExactWide& operator+=(Rupiah amount) {
    numerator_.add_product(denominator_, checked(amount));
    return *this;
  }

  /// Is it below (-1), equal to (0) or above (1) an amount?
  [[nodiscard]] constexpr int compare(Rupiah amount) const {
    if (amount < Rupiah{}) return 1;
    detail::Wide other = denominator_;
    other *= static_cast<std::uint64_t>(amount.sen());
    return numerator_.compare(other);
  }

 private:
  static constexpr std::uint64_t limb_of(std::int64_t value, std::int64_t least,
                                         std::string_view name) {
    if (value < least)
      throw InvalidValue(std::string(name), std::to_string(value), "too small for an exact amount");
    return static_cast<std::uint64_t>(value);
  }
  static constexpr std::uint64_t checked(Rupiah amount) {
    return limb_of(amount.sen(), 0, "amount");
  }

  detail::Wide numerator_{};
  detail::Wide denominator_{1};

  friend constexpr Rupiah round(const ExactWide&, const Rounding&);
};

/// The payable amount: a named rounding, applied once. Throws Overflow when the result does not
/// fit, InvalidValue when the unit is not positive.
constexpr Rupiah round(const ExactWide& exact, const Rounding& rule) {
  if (rule.unit <= Rupiah{})
    throw InvalidValue("rounding.unit", std::to_string(rule.unit.sen()) + " sen",
                       "must be positive");
  detail::Wide divisor = exact.denominator_;
  divisor *= static_cast<std::uint64_t>(rule.unit.sen());
  detail::Wide remainder = exact.numerator_;
  std::uint64_t units = remainder.divide_by(divisor);
  const bool is_exact = remainder.is_zero();
  remainder *= 2;
  const int half = remainder.compare(divisor);
  if (rounds_magnitude_up(rule.direction, false, units % 2 != 0, is_exact, half == 0, half > 0))
    ++units;
  std::uint64_t sen = 0;
  if (__builtin_mul_overflow(units, static_cast<std::uint64_t>(rule.unit.sen()), &sen) ||
      sen > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
    throw Overflow("amount", "", "the rounded amount does not fit 64 bits of sen");
  return Rupiah::from_sen(static_cast<std::int64_t>(sen));
}

}  // namespace v1
}  // namespace jamsos
