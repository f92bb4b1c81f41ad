// SPDX-License-Identifier: Apache-2.0
// Names of employers or districts, of which each stands in many rows and in several spellings.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "jamsos/lists/person_name.hpp"

namespace jamsos {
inline namespace v1 {
namespace lists {

class Spellings {
 public:
  /// The number of the spelling, from 0.
  std::uint32_t number_of(std::string_view text) {
    if (!texts_.empty() && texts_[last_] == text) return last_;  // lists are often sorted by it
    const auto known = numbers_.find(text);
    if (known != numbers_.end()) return last_ = known->second;
    last_ = static_cast<std::uint32_t>(texts_.size());
    texts_.emplace_back(text);
    numbers_.emplace(texts_.back(), last_);
    std::string key = organisation_key(text);
    const auto group = groups_.emplace(std::move(key), static_cast<std::uint32_t>(keys_.size()));
    if (group.second) {
      keys_.push_back(&group.first->first);
      names_.push_back(last_);
    }
    group_of_.push_back(group.first->second);
    std::uint32_t& name = names_[group_of_.back()];
    if (texts_[last_] < texts_[name]) name = last_;
    return last_;
  }

  [[nodiscard]] std::string_view text(std::uint32_t number) const { return texts_[number]; }
  /// Equal for all spellings of one name.
  [[nodiscard]] std::uint32_t group(std::uint32_t number) const { return group_of_[number]; }
  [[nodiscard]] std::size_t groups() const { return keys_.size(); }
  [[nodiscard]] const std::string& key(std::uint32_t group) const { return *keys_[group]; }
  [[nodiscard]] const std::string& name(std::uint32_t group) const { return texts_[names_[group]]; }

  /// The groups in alphabetical order of their keys.
  [[nodiscard]] std::vector<std::uint32_t> in_order() const {
    std::vector<std::uint32_t> order(groups());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::ranges::sort(order, {},
                      [this](std::uint32_t group) -> const std::string& { return key(group); });
    return order;
  }

 private:
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::vector<std::uint32_t> group_of_;
  std::unordered_map<std::string, std::uint32_t> groups_;
  std::vector<const std::string*> keys_;
  std::vector<std::uint32_t> names_;
  std::uint32_t last_ = 0;
};

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
