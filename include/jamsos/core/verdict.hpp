// SPDX-License-Identifier: Apache-2.0
// The answer to a claim: is there a right, by which conditions, and what is not known. Inline
// storage throughout.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "jamsos/core/citation.hpp"
#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/program.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

enum class Outcome : std::uint8_t { entitled, not_entitled, undetermined };
inline constexpr std::array<Named<Outcome>, 3> outcome_names = {{
    {"entitled", Outcome::entitled},
    {"not_entitled", Outcome::not_entitled},
    {"undetermined", Outcome::undetermined},
}};
constexpr const auto& names_of(Outcome) { return outcome_names; }

enum class Met : std::uint8_t { no, yes, unknown };
constexpr Met met_if(bool condition) { return condition ? Met::yes : Met::no; }

/// What a condition does to the claim when it is not met.
enum class Weight : std::uint8_t {
  decides,  ///< there is no right
  shapes,   ///< there is one, but it is smaller, later, or somebody else pays
};

/// One condition, as the facts answer it.
struct Finding {
  Program program = Program::jkk;
  const Remark* condition = nullptr;
  Met met = Met::unknown;
  Weight weight = Weight::decides;
  Citation citation{};
  const Remark* detail = nullptr;  ///< what `date` or `number` is; or a sentence of its own
  std::optional<Date> date{};
  std::optional<int> number{};
  std::optional<int> child{};  ///< index in the family's list
};

/// A fact that would decide the answer, by the name it has in the facts.
struct MissingFact {
  std::string_view name{};
  std::optional<int> child{};  ///< for "family.children[].x"

  constexpr bool operator==(const MissingFact&) const = default;
};

class Verdict {
 public:
  constexpr Verdict() = default;
  constexpr explicit Verdict(Program main) : main_(main) {}

  /// The program whose outcome is the verdict's.
  [[nodiscard]] constexpr Program main_program() const { return main_; }
  constexpr void set_main_program(Program program) { main_ = program; }

  /// Records a condition of a program; the first one opens the program's own outcome.
  constexpr void add(const Finding& finding) {
    open(finding.program);
    findings_.add(finding);
  }
  constexpr void open(Program program) { opened_.insert(program); }
  /// Names a fact that is not stated and without which the outcome is undetermined.
  constexpr void miss(Program program, const MissingFact& fact) {
    open(program);
    undetermined_.insert(program);
    for (const MissingFact& known : missing_)
      if (known == fact) return;
    missing_.add(fact);
  }
  /// The program's claim becomes good on this day; the latest of several counts.
  constexpr void not_before(Program program, Date day) {
    auto& earliest = earliest_[static_cast<std::size_t>(program)];
    if (!earliest || *earliest < day) earliest = day;
  }

  /// Does the program take part in this claim?
  [[nodiscard]] constexpr bool concerns(Program program) const { return opened_.contains(program); }
  [[nodiscard]] constexpr Outcome outcome(Program program) const {
    bool unknown = undetermined_.contains(program);
    for (const Finding& finding : findings_) {
      if (finding.program != program || finding.weight != Weight::decides) continue;
      if (finding.met == Met::no) return Outcome::not_entitled;
      unknown = unknown || finding.met == Met::unknown;
    }
    if (!concerns(program)) return Outcome::not_entitled;
    return unknown ? Outcome::undetermined : Outcome::entitled;
  }
  [[nodiscard]] constexpr Outcome outcome() const { return outcome(main_); }
  [[nodiscard]] constexpr const auto& findings() const { return findings_; }
  [[nodiscard]] constexpr const auto& missing() const { return missing_; }
  /// The first day on which the claim is good, where one is known.
  [[nodiscard]] constexpr std::optional<Date> earliest(Program program) const {
    return earliest_[static_cast<std::size_t>(program)];
  }
  [[nodiscard]] constexpr std::optional<Date> earliest() const { return earliest(main_); }
  /// The finding on a condition, or null.
  [[nodiscard]] constexpr const Finding* find(Program program, const Remark& condition) const {
    for (const Finding& finding : findings_)
      if (finding.program == program && finding.condition == &condition) return &finding;
    return nullptr;
  }

 private:
  Program main_ = Program::jkk;
  ProgramSet opened_{};
  ProgramSet undetermined_{};
  FixedList<Finding, 40> findings_{};
  FixedList<MissingFact, 24> missing_{};
  std::array<std::optional<Date>, program_count> earliest_{};
};

}  // namespace v1
}  // namespace jamsos
