// SPDX-License-Identifier: Apache-2.0
// The segments of participants, for files that mix them.
#pragma once

#include <array>
#include <cstdint>

#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

enum class Segment : std::uint8_t {
  wage_earner,
  self_employed,
  construction,  ///< a worker of a project, by wage
  migrant,
  public_worker,
  jkn_member,
};
inline constexpr std::array<Named<Segment>, 6> segment_names = {{
    {"wage_earner", Segment::wage_earner},
    {"self_employed", Segment::self_employed},
    {"construction", Segment::construction},
    {"migrant", Segment::migrant},
    {"public_worker", Segment::public_worker},
    {"jkn_member", Segment::jkn_member},
}};

}  // namespace v1
}  // namespace jamsos
