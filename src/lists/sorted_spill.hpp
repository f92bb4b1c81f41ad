// SPDX-License-Identifier: Apache-2.0
// More records than fit into memory, put in order: sorted runs in temporary files, merged. So lists
// of any length are reconciled in the memory that the caller grants.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jamsos {
inline namespace v1 {
namespace lists {

/// Records are bytes and come out in the order of their bytes.
class SortedSpill {
 public:
  /// Holds about `memory` bytes of records before it writes them to a file.
  explicit SortedSpill(std::size_t memory) : memory_(memory) {}

  /// Throws InvalidValue with the field "temporary file" where it cannot be written.
  void add(std::string_view record);
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Calls take(record) for each one, in order. Once, and the last that is done with it.
  template <class Take>
  void for_each(Take take) {
    begin();
    for (std::string_view record; next(record);) take(record);
  }
  /// Calls take(records) for each run of records whose first `prefix` bytes are equal.
  template <class Take>
  void for_each_group(std::size_t prefix, Take take) {
    std::string text;
    std::vector<std::size_t> ends;
    std::vector<std::string_view> group;
    const auto flush = [&] {
      group.clear();
      for (std::size_t i = 0; i < ends.size(); ++i) {
        const std::size_t start = i == 0 ? 0 : ends[i - 1];
        group.push_back(std::string_view(text).substr(start, ends[i] - start));
      }
      if (!group.empty()) take(std::span<const std::string_view>(group));
      text.clear();
      ends.clear();
    };
    for_each([&](std::string_view record) {
      if (!ends.empty() && std::string_view(text).substr(0, prefix) != record.substr(0, prefix))
        flush();
      text.append(record);
      ends.push_back(text.size());
    });
    flush();
  }

 private:
  struct Entry {
    std::uint64_t key;   ///< the first eight bytes
    const char* record;  ///< its length in four bytes, then the rest
  };
  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
  class Run {
   public:
    explicit Run(File file) : file_(std::move(file)) {}
    bool next();
    [[nodiscard]] std::string_view record() const { return record_; }

   private:
    File file_;
    std::string record_;
  };

  static std::string_view record_of(const Entry& entry);
  [[nodiscard]] std::size_t held() const;
  void sort();
  void spill();
  void begin();
  bool next(std::string_view& record);

  std::size_t memory_;
  std::size_t size_ = 0;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t used_ = 0;  ///< of the last block
  std::vector<Entry> entries_;
  std::vector<Run> runs_;
  std::vector<Run*> heap_;    ///< runs that are not at their end, the least record first
  Run* last_ = nullptr;       ///< whose record was given
  std::size_t position_ = 0;  ///< without runs: of the next entry
};

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
