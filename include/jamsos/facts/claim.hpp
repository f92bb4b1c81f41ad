// SPDX-License-Identifier: Apache-2.0
// A claim: everything that settle and check ask about one event.
#pragma once

#include <optional>

#include "jamsos/core/dated.hpp"
#include "jamsos/core/holidays.hpp"
#include "jamsos/facts/event.hpp"
#include "jamsos/facts/family.hpp"
#include "jamsos/facts/job_loss.hpp"
#include "jamsos/facts/later_life.hpp"
#include "jamsos/facts/participant.hpp"
#include "jamsos/facts/wage_history.hpp"

namespace jamsos {
inline namespace v1 {

/// When the claim was made and paid.
struct ClaimDates {
  std::optional<Date> filed_on{};
  std::optional<Date> complete_on{};  ///< all papers there
  std::optional<Date> paid_on{};
  std::optional<int> days_late{};  ///< in place of complete_on and paid_on
};

struct Claim {
  Participant participant{};
  EmployerRecord employer{};
  Event event{};
  std::optional<Family> family{};
  ClaimDates dates{};
  /// The working life, for JHT and JP; the runs must outlive the claim.
  WageHistory history{};
  JhtFacts jht{};
  JpFacts jp{};
  TaxFacts tax{};
  /// For JKP; none: what the other facts say of it.
  std::optional<JobLossFacts> job_loss{};
};

/// The facts for JKP; of a claim without them those that say nothing.
[[nodiscard]] constexpr const JobLossFacts& job_loss_of(const Claim& claim) {
  return claim.job_loss ? *claim.job_loss : no_job_loss_facts;
}

struct ClaimOptions {
  /// Law as known on this day; none: everything the tables hold.
  KnownOn known_on{};
  /// The day on which the question is asked; none: no day but those of the claim counts.
  std::optional<Date> on{};
  /// The program whose outcome is asked; none: the insurance that answers for the event.
  std::optional<Program> program{};
  /// National holidays, which move last days; none: only weekends do, and the result says so.
  std::optional<HolidayCalendar> holidays{};
};

/// The day on which the claim was filed, else the one on which the question is asked.
[[nodiscard]] constexpr std::optional<Date> asked_on(const Claim& claim,
                                                     const ClaimOptions& options) {
  return claim.dates.filed_on ? claim.dates.filed_on : options.on;
}

}  // namespace v1
}  // namespace jamsos
