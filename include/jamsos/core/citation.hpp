// SPDX-License-Identifier: Apache-2.0
// Where a number comes from and how sure that is.
#pragma once

#include <cstdint>
#include <string_view>

#include "jamsos/core/month.hpp"

namespace jamsos {
inline namespace v1 {

/// How sure a number, a date or an article is. Ordered: a larger value is less sure.
enum class Confidence : std::uint8_t {
  confirmed = 0,    ///< read in the regulation's own text, or in two independent sources
  reported = 1,     ///< one reliable source
  assumed = 2,      ///< inference or memory, not confirmed
  conflicting = 3,  ///< sources conflict or the text is ambiguous; the table says which is followed
};

constexpr std::string_view to_string(Confidence confidence) {
  switch (confidence) {
    case Confidence::confirmed:
      return "confirmed";
    case Confidence::reported:
      return "reported";
    case Confidence::assumed:
      return "assumed";
    case Confidence::conflicting:
      return "conflicting";
  }
  return "unknown";
}

/// A result is as sure as the least sure thing it rests on.
constexpr Confidence weakest(Confidence a, Confidence b) { return a < b ? b : a; }

/// Instrument, article and day of entry into force. The views point to text that outlives the
/// citation: literals for the built-in law.
struct Citation {
  std::string_view instrument{};  ///< "PP 44/2015"
  std::string_view article{};     ///< "Pasal 16(1)a"
  Date in_force{};
  Confidence confidence = Confidence::confirmed;

  constexpr bool operator==(const Citation&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("instrument", self.instrument);
    visit("article", self.article);
    visit("in_force", self.in_force);
    visit("confidence", self.confidence);
  }
};

}  // namespace v1
}  // namespace jamsos
