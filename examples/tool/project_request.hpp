// SPDX-License-Identifier: Apache-2.0
// The verb `project`: savings and pension in the years to come, under stated assumptions.
#pragma once

#include <jamsos/jamsos.hpp>
#include <jamsos/render/projection.hpp>

#include "json_facts.hpp"
#include "json_life.hpp"

namespace tool {

/// Everything that a request states.
struct ProjectionQuestion {
  /// Refers to `lists`.
  jamsos::ProjectionFacts facts{};
  LifeLists lists{};
  jamsos::KnownOn known_on{};
  jamsos::Law law{};  ///< with the chosen interpretations
  jamsos::render::Language language = jamsos::render::Language::english;

  ProjectionQuestion() = default;
  ProjectionQuestion(const ProjectionQuestion&) = delete;
  ProjectionQuestion& operator=(const ProjectionQuestion&) = delete;
};

/// Reads every member of the request beside id and verb. Throws an Error for a bad one.
void read_projection_question(ObjectReader& request, const jamsos::Law& law,
                              ProjectionQuestion& question);

/// Sets one of return, wage_growth, inflation and ceiling_growth. Throws UnknownField with the
/// field `field` for another name, InvalidValue for a bad percentage.
void assume(jamsos::ProjectionFacts& facts, std::string_view name, const std::string& percent,
            const std::string& field);

[[nodiscard]] jamsos::Projection project(const ProjectionQuestion& question);

/// {"years", "pension", "assumptions"}.
[[nodiscard]] Json projection_json(const jamsos::Projection& projection,
                                   jamsos::render::Language language);

/// The response to a request under `law`, without its id. Throws an Error for a bad one.
[[nodiscard]] Json answer_project(ObjectReader& request, const jamsos::Law& law);

}  // namespace tool
