// SPDX-License-Identifier: Apache-2.0
// Programs that participants must or may join, and what they are registered in.
#pragma once

#include <optional>

#include "jamsos/core/error.hpp"
#include "jamsos/core/program.hpp"

namespace jamsos {
inline namespace v1 {

struct Participation {
  ProgramSet mandatory{};
  ProgramSet optional{};

  constexpr bool operator==(const Participation&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("mandatory", self.mandatory);
    visit("optional", self.optional);
  }
};

/// The programs stated, or the mandatory ones where none are. Throws InvalidValue ("programs") when
/// a mandatory program is left out or one is named that is not open.
[[nodiscard]] constexpr ProgramSet registered(const Participation& open,
                                              const std::optional<ProgramSet>& stated) {
  if (!stated) return open.mandatory;
  if (!stated->contains(open.mandatory))
    throw InvalidValue("programs", "", "leaves out a program that is mandatory here");
  ProgramSet allowed = open.mandatory;
  for (const Program program : all_programs)
    if (open.optional.contains(program)) allowed.insert(program);
  if (!allowed.contains(*stated))
    throw InvalidValue("programs", "", "names a program that is not open here");
  return *stated;
}

}  // namespace v1
}  // namespace jamsos
