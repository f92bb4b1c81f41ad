// SPDX-License-Identifier: Apache-2.0
// How long a settlement and a check take, beside copying a settlement. Compare the rows of one run.
// Neither may touch the heap: the run fails where one does.
#include <jamsos/services/settle.hpp>

#include "no_allocation.hpp"

namespace {

using namespace jamsos;
using namespace jamsos::literals;

Claim insured(EventKind kind) {
  Claim claim;
  claim.participant.segment = Segment::wage_earner;
  claim.participant.birth_date = Date(1985, 2, 14);
  claim.participant.citizenship = Citizenship::indonesian;
  claim.participant.dominant_hand = Hand::right;
  claim.participant.pay = Pay::monthly(4'500'000_idr);
  claim.participant.memberships.add({.from = Date(2015, 1, 1)});
  claim.event.kind = kind;
  claim.event.date = Date(2024, 9, 10);
  return claim;
}
void add_family(Claim& claim) {
  claim.family.emplace();
  claim.family->spouse = true;
  claim.family->children.add(
      {.birth_date = Date(2012, 8, 1), .level = EducationLevel::primary, .years_left = 1});
  claim.family->children.add({.birth_date = Date(2009, 11, 20),
                              .level = EducationLevel::junior_secondary,
                              .years_left = 1});
}
/// A death by work: widow, two schoolchildren, receipts, a late payment.
Claim family_after_an_accident() {
  Claim claim = insured(EventKind::work_accident);
  claim.event.died_on = Date(2024, 9, 10);
  claim.event.reported_on = Date(2024, 9, 11);
  claim.event.receipts.transport_land = 750'000_idr;
  claim.event.receipts.transport_air = 12'000'000_idr;
  claim.dates.complete_on = Date(2024, 10, 1);
  claim.dates.paid_on = Date(2024, 10, 14);
  add_family(claim);
  return claim;
}
/// 7 lines of JKK, 2 of them scholarships, and the compensation.
constexpr std::size_t lines_of_the_family = 8;
Claim accident_without_children() {
  Claim claim = family_after_an_accident();
  claim.family->children = {};
  return claim;
}
Claim losses() {
  Claim claim = insured(EventKind::work_accident);
  claim.event.inability = Inability{.months = 15, .days = 4};
  claim.event.losses.add({.part = DisabilityPart::right_index_finger, .lost_function = 62.5_pct});
  claim.event.losses.add({.part = DisabilityPart::right_other_finger, .count = 2});
  claim.event.losses.add({.part = DisabilityPart::hearing_loss_one_ear_per_10db, .decibels = 30});
  return claim;
}

/// Two years at one employer, everything stated.
Claim layoff(const std::array<WageRun, 1>& history) {
  Claim claim = insured(EventKind::layoff);
  claim.participant.memberships = {};
  claim.event.date = Date(2025, 1, 15);
  claim.dates.filed_on = Date(2025, 2, 3);
  claim.job_loss = JobLossFacts{.enrolled_on = Date(2022, 1, 3),
                                .jkn = JknMembership::employer,
                                .contract = ContractKind::permanent,
                                .proof = DismissalProof::accepted_and_reported};
  claim.history = history;
  return claim;
}
constexpr std::array<WageRun, 1> two_years = {
    {{.from = Month(2023, 1), .to = Month(2024, 12), .wage = 4'500'000_idr}}};

void settle_in_a_loop(benchmark::State& state, Claim claim) {
  const Law& law = Law::gazette();
  std::int64_t step = 0;
  const NoAllocation none(state);
  for (auto _ : state) {
    claim.participant.pay =
        Pay::monthly(Rupiah::from_sen(450'000'000 + (step += 7'919) % 1'000'000'000));
    const BenefitStatement statement = settle(law, claim);
    benchmark::DoNotOptimize(&statement);
    benchmark::ClobberMemory();
  }
}
void check_in_a_loop(benchmark::State& state, const Claim& claim) {
  const Law& law = Law::gazette();
  const ClaimOptions options{.on = Date(2025, 3, 3)};
  const NoAllocation none(state);
  for (auto _ : state) {
    const Verdict verdict = check(law, claim, options);
    benchmark::DoNotOptimize(&verdict);
    benchmark::ClobberMemory();
  }
}

void settling_a_family(benchmark::State& state) {
  Claim claim = family_after_an_accident();
  const BenefitStatement statement = settle(Law::gazette(), claim);
  if (statement.lines().size() != lines_of_the_family) {
    state.SkipWithError("another settlement than the one to be measured");
    return;
  }
  settle_in_a_loop(state, claim);
}
BENCHMARK(settling_a_family);

void settling_an_accident_without_children(benchmark::State& state) {
  settle_in_a_loop(state, accident_without_children());
}
BENCHMARK(settling_an_accident_without_children);

void settling_inability_and_losses(benchmark::State& state) { settle_in_a_loop(state, losses()); }
BENCHMARK(settling_inability_and_losses);

void settling_another_death(benchmark::State& state) {
  settle_in_a_loop(state, insured(EventKind::death));
}
BENCHMARK(settling_another_death);

void settling_another_death_of_a_family(benchmark::State& state) {
  Claim claim = insured(EventKind::death);
  add_family(claim);
  settle_in_a_loop(state, claim);
}
BENCHMARK(settling_another_death_of_a_family);

void checking_a_family(benchmark::State& state) {
  check_in_a_loop(state, family_after_an_accident());
}
BENCHMARK(checking_a_family);

void checking_another_death(benchmark::State& state) {
  check_in_a_loop(state, insured(EventKind::death));
}
BENCHMARK(checking_another_death);

void checking_a_layoff(benchmark::State& state) {
  const Claim claim = layoff(two_years);
  if (check(Law::gazette(), claim, {.on = Date(2025, 3, 3)}).outcome(Program::jkp) !=
      Outcome::entitled) {
    state.SkipWithError("another verdict than the one to be measured");
    return;
  }
  check_in_a_loop(state, claim);
}
BENCHMARK(checking_a_layoff);

/// JKP alone: the months are counted already, and no savings are asked for.
void checking_job_loss_alone(benchmark::State& state) {
  Claim claim = layoff(two_years);
  claim.history = {};
  claim.job_loss->contribution_months = 24;
  check_in_a_loop(state, claim);
}
BENCHMARK(checking_job_loss_alone);

void checking_a_resignation(benchmark::State& state) {
  Claim claim = layoff(two_years);
  claim.event.kind = EventKind::resignation;
  check_in_a_loop(state, claim);
}
BENCHMARK(checking_a_resignation);

void settling_a_layoff(benchmark::State& state) { settle_in_a_loop(state, layoff(two_years)); }
BENCHMARK(settling_a_layoff);

/// The floor of a verdict: as many bytes, written once.
void copying_a_verdict(benchmark::State& state) {
  const Verdict verdict = check(Law::gazette(), layoff(two_years), {.on = Date(2025, 3, 3)});
  state.counters["bytes"] = sizeof(Verdict);
  const NoAllocation none(state);
  for (auto _ : state) {
    Verdict copy = verdict;
    benchmark::DoNotOptimize(&copy);
    benchmark::ClobberMemory();
  }
}
BENCHMARK(copying_a_verdict);

/// The floor of a settlement: as many bytes, written once.
void copying_a_settlement(benchmark::State& state) {
  const BenefitStatement statement = settle(Law::gazette(), family_after_an_accident());
  state.counters["bytes"] = sizeof(BenefitStatement);
  const NoAllocation none(state);
  for (auto _ : state) {
    BenefitStatement copy = statement;
    benchmark::DoNotOptimize(&copy);
    benchmark::ClobberMemory();
  }
}
BENCHMARK(copying_a_settlement);

void an_empty_settlement(benchmark::State& state) {
  const NoAllocation none(state);
  for (auto _ : state) {
    BenefitStatement empty;
    benchmark::DoNotOptimize(&empty);
    benchmark::ClobberMemory();
  }
}
BENCHMARK(an_empty_settlement);

}  // namespace

BENCHMARK_MAIN();
