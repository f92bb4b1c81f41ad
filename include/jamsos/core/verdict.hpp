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

/// The least that would meet a condition that is not met, where the law lets anybody still do it:
/// wait until a day, ask for less, send what is lacking.
struct Change {
  Program program = Program::jkk;
  const Remark* condition = nullptr;  ///< of the finding that it mends
  const Remark* what = nullptr;
  std::optional<Date> date{};      ///< from which it is good
  std::optional<int> number{};     ///< how many
  std::optional<Rupiah> amount{};  ///< at most
};
using Changes = FixedList<Change, 12>;

// --- changes that several programs know ---
inline constexpr Remark wait_until{"change.wait", "ask on or after", "ajukan pada atau setelah"};

class Verdict {
 public:
  using MissingFacts = FixedList<MissingFact, 24>;

  // Not defaulted: a defaulted one lets Verdict() clear the lists that stay unwritten.
  constexpr Verdict() {}
  constexpr explicit Verdict(Program main) : main_(main) {}

  /// The program whose outcome is the verdict's.
  [[nodiscard]] constexpr Program main_program() const { return main_; }
  constexpr void set_main_program(Program program) { main_ = program; }

  /// Records a condition of a program; the first one opens the program's own outcome.
  constexpr void add(const Finding& finding) {
    open(finding.program);
    findings_.add(finding);
  }
  /// The same for a condition that is written where it stands.
  constexpr Finding& add(Program program, const Remark& condition, Met met) {
    open(program);
    Finding& finding = findings_.emplace();
    finding.program = program;
    finding.condition = &condition;
    finding.met = met;
    return finding;
  }
  constexpr void open(Program program) { opened_.insert(program); }
  /// Names a fact that is not stated and without which the outcome is undetermined.
  constexpr void miss(Program program, const MissingFact& fact) {
    open(program);
    undetermined_.insert(program);
    for (std::size_t i = 0; i < missed_.size(); ++i)
      if (missed_[i].fact == fact) {
        missed_.at(i).programs.insert(program);
        return;
      }
    missed_.add({fact, {program}});
  }
  /// The program's claim becomes good on this day; the latest of several counts.
  constexpr void not_before(Program program, Date day) {
    auto& earliest = earliest_[static_cast<std::size_t>(program)];
    if (!earliest || *earliest < day) earliest = day;
  }
  /// The program's claim is lost after this day; the earliest of several counts.
  constexpr void not_after(Program program, Date day) {
    auto& last = last_[static_cast<std::size_t>(program)];
    if (!last || day < *last) last = day;
  }
  /// Names what would mend an unmet condition.
  constexpr void can_change(const Change& change) { changes_.add(change); }

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
  /// The facts that could still change an outcome: those of a program that is decided are not
  /// asked for.
  [[nodiscard]] constexpr MissingFacts missing() const {
    MissingFacts facts;
    for (const Missed& missed : missed_)
      for (const Program program : all_programs)
        if (missed.programs.contains(program) && outcome(program) == Outcome::undetermined) {
          facts.add(missed.fact);
          break;
        }
    return facts;
  }
  [[nodiscard]] constexpr MissingFacts missing(Program program) const {
    MissingFacts facts;
    if (outcome(program) == Outcome::undetermined)
      for (const Missed& missed : missed_)
        if (missed.programs.contains(program)) facts.add(missed.fact);
    return facts;
  }
  /// What would mend the condition of a finding that is not met, or null.
  [[nodiscard]] constexpr const Change* change_of(const Finding& finding) const {
    if (finding.met != Met::no) return nullptr;
    for (const Change& change : changes_)
      if (change.program == finding.program && change.condition == finding.condition)
        return &change;
    return nullptr;
  }
  /// What would make a claim good that is not: one change for each unmet condition, none where a
  /// single one of them cannot be mended any more.
  [[nodiscard]] constexpr Changes least_change(Program program) const {
    Changes least;
    for (const Finding& finding : findings_) {
      if (finding.program != program || finding.weight != Weight::decides || finding.met != Met::no)
        continue;
      const Change* mending = change_of(finding);
      if (mending == nullptr) return {};
      least.add(*mending);
    }
    return least;
  }
  [[nodiscard]] constexpr Changes least_change() const { return least_change(main_); }
  /// The last day on which the claim can be made, where the law has one.
  [[nodiscard]] constexpr std::optional<Date> last(Program program) const {
    return last_[static_cast<std::size_t>(program)];
  }
  [[nodiscard]] constexpr std::optional<Date> last() const { return last(main_); }
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
  struct Missed {
    MissingFact fact{};
    ProgramSet programs{};
  };

  Program main_ = Program::jkk;
  ProgramSet opened_{};
  ProgramSet undetermined_{};
  FixedList<Finding, 48> findings_{};
  FixedList<Missed, 24> missed_{};
  Changes changes_{};
  std::array<std::optional<Date>, program_count> earliest_{};
  std::array<std::optional<Date>, program_count> last_{};
};

}  // namespace v1
}  // namespace jamsos
