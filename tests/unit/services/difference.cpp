// SPDX-License-Identifier: Apache-2.0
#include "jamsos/services/difference.hpp"

#include <rapidcheck.h>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

const Employer factory{.size = EmployerSize::large,
                       .risk_group = RiskGroup::very_low,
                       .paid_through = Month(2025, 7),
                       .industry = Industry::textile_apparel,
                       .active_workers = 80};

}  // namespace

TEST_CASE("Difference: a relief that was promulgated after the month was billed") {
  // PP 36/2025 of 4 September 2025 prolonged the relief from August on.
  const Worker worker = worker_with(10'000'000_idr);
  const Statement before = bill_of(factory, worker, Month(2025, 8), {.known_on = Date(2025, 9, 3)});
  const Statement now = bill_of(factory, worker, Month(2025, 8), {.known_on = Date(2025, 9, 4)});
  const Statement changed = difference(now, before);
  const Line jkk = line_of(changed, Program::jkk, Item::adjustment);
  CHECK(jkk.wage == 24'000_idr);
  CHECK(jkk.base == 12'000_idr);
  CHECK(jkk.amount == -12'000_idr);
  CHECK(jkk.basis == Basis::difference);
  CHECK(jkk.citation.instrument == "PP 36/2025");
  CHECK(changed.total(Party::employer) == -12'000_idr);
  CHECK(changed.total(Party::worker) == 0_idr);
}

TEST_CASE("Difference: COVID relief of August 2020, known from September on") {
  const Employer employer{.size = EmployerSize::large,
                          .risk_group = RiskGroup::very_high,
                          .paid_through = Month(2020, 7)};
  const Worker worker = worker_with(10'000'000_idr);
  const Statement changed =
      difference(bill_of(employer, worker, Month(2020, 8)),
                 bill_of(employer, worker, Month(2020, 8), {.known_on = Date(2020, 8, 31)}));
  CHECK(line_of(changed, Program::jkk, Item::adjustment).amount == -172'260_idr);
  CHECK(line_of(changed, Program::jkm, Item::adjustment).amount == -29'700_idr);
  CHECK(changed.lines().size() == 2);
}

TEST_CASE("Difference: nothing changed gives no line, and the other way round the signs turn") {
  CHECK(rc::check([] {
    const Worker worker = worker_with(Rupiah(*rc::gen::inRange(1, 20'000'000)));
    const Month month = Month(2020, 6) + *rc::gen::inRange(0, 9);
    const Employer employer{
        .size = EmployerSize::large, .risk_group = RiskGroup::low, .paid_through = Month(2020, 7)};
    const Statement now = bill_of(employer, worker, month);
    const Statement before = bill_of(employer, worker, month, {.known_on = Date(2020, 8, 31)});
    RC_ASSERT(difference(now, now).lines().empty());
    const Statement there = difference(now, before);
    const Statement back = difference(before, now);
    RC_ASSERT(there.lines().size() == back.lines().size());
    for (const Party payer : all_payers) {
      RC_ASSERT(there.total(payer) == now.total(payer) - before.total(payer));
      RC_ASSERT(there.total(payer) == -back.total(payer));
    }
  }));
}
