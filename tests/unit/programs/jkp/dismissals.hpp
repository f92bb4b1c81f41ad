// SPDX-License-Identifier: Apache-2.0
// Dismissals without surprises: a participant of JKP with a working life, and the ways to bend it.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "../../claims.hpp"

namespace tests {

/// A claim with the runs it refers to.
class Dismissal {
 public:
  /// A permanent worker at 4 million, in JKP since February 2021, dismissed on a day.
  explicit Dismissal(Date day) {
    claim_.participant.segment = Segment::wage_earner;
    claim_.event.kind = EventKind::layoff;
    claim_.event.date = day;
    claim_.job_loss = JobLossFacts{.participant = true};
    runs_.push_back({.from = Month(2021, 2), .to = month_of(day), .wage = usual_wage});
  }

  [[nodiscard]] Claim claim() const {
    Claim claim = claim_;
    claim.history = runs_;
    return claim;
  }
  template <class Change>
  [[nodiscard]] Dismissal with(Change change) const {
    Dismissal changed = *this;
    change(changed.claim_);
    return changed;
  }
  template <class Change>
  [[nodiscard]] Dismissal with_facts(Change change) const {
    return with([&](Claim& claim) { change(*claim.job_loss); });
  }
  [[nodiscard]] Dismissal with_runs(std::vector<WageRun> runs) const {
    Dismissal changed = *this;
    changed.runs_ = std::move(runs);
    return changed;
  }
  [[nodiscard]] Dismissal filed(Date day) const {
    return with([&](Claim& claim) { claim.dates.filed_on = day; });
  }
  [[nodiscard]] Dismissal earning(Rupiah wage) const {
    return with([&](Claim& claim) { claim.participant.pay = Pay::monthly(wage); });
  }

  [[nodiscard]] Verdict verdict(Date on, const Law& law = Law::gazette()) const {
    return check(law, claim(), {.on = on, .program = Program::jkp});
  }
  [[nodiscard]] Outcome outcome(Date on, const Law& law = Law::gazette()) const {
    return verdict(on, law).outcome();
  }
  [[nodiscard]] BenefitStatement settled(const Law& law = Law::gazette()) const {
    return settle(law, claim());
  }

 private:
  Claim claim_{};
  std::vector<WageRun> runs_{};
};

/// Is the condition met? A failed test where it is not among the findings.
[[nodiscard]] inline Met met(const Verdict& verdict, const Remark& condition,
                             Program program = Program::jkp) {
  const Finding* finding = verdict.find(program, condition);
  REQUIRE_MESSAGE(finding != nullptr, "no finding ", std::string(condition.id));
  return finding->met;
}
[[nodiscard]] inline std::vector<std::string> missing(const Verdict& verdict) {
  std::vector<std::string> names;
  for (const MissingFact& fact : verdict.missing()) names.emplace_back(fact.name);
  return names;
}

}  // namespace tests
