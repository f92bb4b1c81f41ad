// SPDX-License-Identifier: Apache-2.0
// Finding an id that stands twice in a long file.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "jamsos/core/error.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

/// The worker ids seen so far. Open addressing over one block of text: a standard set, with a node
/// for each id, would take longer than all the rest of a row.
class SeenIds {
 public:
  /// Ids that differ in their last character only become neighbours: of numbers in a sequence, as
  /// most payrolls have them, nine in ten find their place in the cache. Not for an empty id.
  static std::uint32_t hash_of(std::string_view id) {
    const std::size_t hash = std::hash<std::string_view>{}(id.substr(0, id.size() - 1));
    return static_cast<std::uint32_t>(hash) + static_cast<unsigned char>(id.back());
  }

  /// Asks for the memory that first_line() will look at, to have it once the row has been parsed.
  void prefetch(std::uint32_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[hash & mask()]);
  }

  /// The line on which `id` stood first; when it is new that is `line`, and it is remembered.
  std::size_t first_line(std::string_view id, std::uint32_t hash, std::size_t line) {
    if (2 * records_.size() >= slots_.size()) grow();
    std::size_t place = hash & mask();
    for (; slots_[place].record != 0; place = (place + 1) & mask())
      if (slots_[place].hash == hash && text_of_record(slots_[place].record) == id)
        return records_[slots_[place].record - 1].line;
    text_.append(id);
    records_.push_back({text_.size(), line});
    slots_[place] = {hash, static_cast<std::uint32_t>(records_.size())};
    return line;
  }

 private:
  struct Record {
    std::size_t end;  ///< of its text, which begins where the record before ends
    std::size_t line;
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t record = 0;  ///< from 1; 0: free
  };

  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
  [[nodiscard]] std::string_view text_of_record(std::size_t record) const {
    const std::size_t start = record == 1 ? 0 : records_[record - 2].end;
    return std::string_view(text_).substr(start, records_[record - 1].end - start);
  }
  void grow() {
    if (records_.size() > std::numeric_limits<std::uint32_t>::max() / 2)
      throw Overflow("file", "", "more than 2,147,483,647 workers in a file");
    std::vector<Slot> old(std::max<std::size_t>(1024, 2 * slots_.size()));
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.record == 0) continue;
      std::size_t place = slot.hash & mask();
      while (slots_[place].record != 0) place = (place + 1) & mask();
      slots_[place] = slot;
    }
  }

  std::string text_;
  std::vector<Record> records_;
  std::vector<Slot> slots_;
};

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
