// SPDX-License-Identifier: Apache-2.0
// Remarks of many statements together, each once, in the order in which they first stand. For
// results of any length; a single statement keeps its own inline.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "jamsos/core/statement.hpp"

namespace jamsos {
inline namespace v1 {

using DistinctRemarks = std::vector<const Remark*>;

inline void add_once(DistinctRemarks& remarks, const Remark& remark) {
  if (std::find(remarks.begin(), remarks.end(), &remark) == remarks.end())
    remarks.push_back(&remark);
}
inline void add_once(DistinctRemarks& remarks, std::span<const Remark* const> more) {
  for (const Remark* remark : more) add_once(remarks, *remark);
}

}  // namespace v1
}  // namespace jamsos
