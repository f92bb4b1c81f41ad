// SPDX-License-Identifier: Apache-2.0
// The verb `comply`: an employer's duties against what it registered, reported and paid.
#pragma once

#include <functional>
#include <jamsos/jamsos.hpp>
#include <optional>
#include <string>
#include <vector>

#include "claim_request.hpp"
#include "json_facts.hpp"
#include "json_life.hpp"

namespace tool {

/// Everything that a request states, the workers apart.
struct ComplyQuestion {
  jamsos::EmployerConduct conduct{};
  std::string employer_name{};
  jamsos::ComplyOptions options{};  ///< refers to `holidays`
  /// Refers to `lists`.
  std::optional<jamsos::StatedEvent> event{};
  const Json* workers = nullptr;  ///< in the request
  Holidays holidays{};
  LifeLists lists{};
  jamsos::Law law{};  ///< with the chosen interpretations
  jamsos::render::Language language = jamsos::render::Language::english;

  ComplyQuestion() = default;
  ComplyQuestion(const ComplyQuestion&) = delete;
  ComplyQuestion& operator=(const ComplyQuestion&) = delete;
};

/// One worker with what was found.
struct ExaminedWorker {
  std::size_t index = 0;
  std::string name{};  ///< empty: none stated
  jamsos::PersonCompliance compliance{};
  /// Where an event is stated.
  std::optional<jamsos::BenefitStatement> exposure{};
  /// For the schedule of a scholarship.
  std::optional<jamsos::Family> family{};
};

/// Reads every member of the request beside id and verb. Throws an Error for a bad one; workers are
/// read one by one later.
void read_comply_question(ObjectReader& request, const jamsos::Law& law, ComplyQuestion& question);

/// Examines every worker in turn. A worker with a bad fact is handed to `refused` with an error
/// that names the whole path ("workers[3].birth_date"); what `refused` throws ends the run.
[[nodiscard]] jamsos::Compliance examine(const ComplyQuestion& question,
                                         const std::function<void(const ExaminedWorker&)>& examined,
                                         const std::function<void(const jamsos::Error&)>& refused);

/// The response to a request under `law`, without its id. Throws an Error for a bad one, also for a
/// bad worker.
[[nodiscard]] Json answer_comply(ObjectReader& request, const jamsos::Law& law);
/// The same, where bad workers are handed to `refused` and the rest is answered.
[[nodiscard]] Json answer_comply(const ComplyQuestion& question,
                                 const std::function<void(const jamsos::Error&)>& refused);

}  // namespace tool
