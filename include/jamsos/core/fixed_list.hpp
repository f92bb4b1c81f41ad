// SPDX-License-Identifier: Apache-2.0
// A short list in inline storage, for law tables and facts whose length is small and known.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>

#include "jamsos/core/error.hpp"

namespace jamsos {
inline namespace v1 {

template <class T, std::size_t Capacity>
class FixedList {
 public:
  using Value = T;
  static constexpr std::size_t capacity = Capacity;

  constexpr FixedList() = default;
  constexpr FixedList(std::initializer_list<T> values) {
    for (const T& value : values) add(value);
  }

  /// Throws Overflow when the list is full.
  constexpr void add(const T& value) {
    if (size_ == Capacity)
      throw Overflow("list", std::to_string(Capacity), "more entries than the list holds");
    values_[size_++] = value;
  }
  [[nodiscard]] constexpr std::span<const T> span() const { return {values_.data(), size_}; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
  [[nodiscard]] constexpr const T& operator[](std::size_t index) const { return values_[index]; }
  /// The entry at an index below size().
  [[nodiscard]] constexpr T& at(std::size_t index) { return values_[index]; }
  /// The entry added last; the list must not be empty.
  [[nodiscard]] constexpr T& last() { return values_[size_ - 1]; }
  [[nodiscard]] constexpr auto begin() const { return span().begin(); }
  [[nodiscard]] constexpr auto end() const { return span().end(); }

  constexpr bool operator==(const FixedList& other) const requires std::equality_comparable<T> {
    return std::equal(begin(), end(), other.begin(), other.end());
  }

 private:
  std::array<T, Capacity> values_{};
  std::size_t size_ = 0;
};

}  // namespace v1
}  // namespace jamsos
