// SPDX-License-Identifier: Apache-2.0
// The verbs `settle` and `check`: what is paid after a work accident, a death or the end of work,
// and whether there is a right to it.
#pragma once

#include <jamsos/jamsos.hpp>
#include <optional>

#include "json_facts.hpp"
#include "json_life.hpp"

namespace tool {

/// Everything that a request states.
struct ClaimQuestion {
  /// Refers to `lists`.
  jamsos::Claim claim{};
  LifeLists lists{};
  /// Refers to `holidays`.
  jamsos::ClaimOptions options{};
  Holidays holidays{};
  jamsos::Law law{};  ///< with the chosen interpretations
  jamsos::render::Language language = jamsos::render::Language::english;

  ClaimQuestion() = default;
  ClaimQuestion(const ClaimQuestion&) = delete;
  ClaimQuestion& operator=(const ClaimQuestion&) = delete;
};

enum class ClaimVerb : std::uint8_t { settle, check };
inline constexpr std::array<jamsos::Named<ClaimVerb>, 2> claim_verb_names = {{
    {"settle", ClaimVerb::settle},
    {"check", ClaimVerb::check},
}};

/// The programs of which a verdict can be asked.
inline constexpr std::array<jamsos::Named<jamsos::Program>, 8> claim_program_names = {{
    {"JKK", jamsos::Program::jkk},
    {"JKM", jamsos::Program::jkm},
    {"BEASISWA", jamsos::Program::beasiswa},
    {"JHT", jamsos::Program::jht},
    {"JP", jamsos::Program::jp},
    {"JKP", jamsos::Program::jkp},
    {"JKN", jamsos::Program::jkn},
    {"BSU", jamsos::Program::bsu},
}};

/// Reads every member of the request beside id and verb. Throws an Error for a bad one.
void read_claim_question(ObjectReader& request, ClaimVerb verb, const jamsos::Law& law,
                         ClaimQuestion& question);

[[nodiscard]] jamsos::BenefitStatement settle(const ClaimQuestion& question);
[[nodiscard]] jamsos::Verdict check(const ClaimQuestion& question);

/// The response to a request under `law`, without its id. Throws an Error for a bad one.
[[nodiscard]] Json answer_claim(ObjectReader& request, ClaimVerb verb, const jamsos::Law& law);

}  // namespace tool
