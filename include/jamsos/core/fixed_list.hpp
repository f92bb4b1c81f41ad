// SPDX-License-Identifier: Apache-2.0
// A short list in inline storage, for law tables and facts whose length is small and known.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <new>
#include <span>
#include <string>
#include <type_traits>

#include "jamsos/core/error.hpp"

namespace jamsos {
inline namespace v1 {

template <class T, std::size_t Capacity>
class FixedList {
 public:
  using Value = T;
  static constexpr std::size_t capacity = Capacity;

  constexpr FixedList() : storage_(make_storage()) {}
  constexpr FixedList(std::initializer_list<T> values) : FixedList() {
    for (const T& value : values) add(value);
  }
  constexpr FixedList(const FixedList& other) : FixedList() { append(other); }
  constexpr FixedList& operator=(const FixedList& other) {
    if (this == &other) return *this;
    size_ = 0;
    append(other);
    return *this;
  }
  constexpr ~FixedList() = default;

  /// Throws Overflow when the list is full.
  constexpr void add(const T& value) { emplace(value); }
  /// The same for an entry that is written where it stands, and then completed.
  template <class... Arguments>
  constexpr T& emplace(const Arguments&... arguments) {
    if (size_ == Capacity)
      throw Overflow("list", std::to_string(Capacity), "more entries than the list holds");
    T* where = storage_.values + size_++;
    if (std::is_constant_evaluated())
      *where = T(arguments...);
    else
      ::new (static_cast<void*>(where)) T(arguments...);
    return *where;
  }
  [[nodiscard]] constexpr std::span<const T> span() const { return {storage_.values, size_}; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
  [[nodiscard]] constexpr const T& operator[](std::size_t index) const {
    return storage_.values[index];
  }
  /// The entry at an index below size().
  [[nodiscard]] constexpr T& at(std::size_t index) { return storage_.values[index]; }
  /// The entry added last; the list must not be empty.
  [[nodiscard]] constexpr T& last() { return storage_.values[size_ - 1]; }
  [[nodiscard]] constexpr auto begin() const { return span().begin(); }
  [[nodiscard]] constexpr auto end() const { return span().end(); }

  constexpr bool operator==(const FixedList& other) const requires std::equality_comparable<T> {
    return std::equal(begin(), end(), other.begin(), other.end());
  }

 private:
  constexpr void append(const FixedList& other) {
    for (const T& value : other) add(value);
  }
  // Entries beyond the last one stay unwritten: clearing them would cost more than most lists are
  // worth. A constant expression may not leave them so.
  union Storage {
    struct Cleared {};
    struct Unwritten {};
    constexpr explicit Storage(Cleared) : values{} {}
    constexpr explicit Storage(Unwritten) : unused() {}
    char unused;
    T values[Capacity];
  };
  static constexpr Storage make_storage() {
    if (std::is_constant_evaluated()) return Storage(typename Storage::Cleared());
    return Storage(typename Storage::Unwritten());
  }
  static_assert(std::is_trivially_destructible_v<T>);

  Storage storage_;
  std::size_t size_ = 0;
};

}  // namespace v1
}  // namespace jamsos
