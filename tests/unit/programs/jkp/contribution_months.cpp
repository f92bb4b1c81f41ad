// SPDX-License-Identifier: Apache-2.0
// Counting paid months: the three simulations of PP 6/2025, and sets of months against a plain one.
#include "jamsos/programs/jkp/contribution_months.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <vector>

#include "../../support.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using namespace tests;

namespace {

constexpr Month begins(2021, 2);

jkp::ContributionMonths by_memberships(const std::vector<MembershipSpell>& spells, Date dismissed) {
  Participant participant;
  for (const MembershipSpell& spell : spells) participant.memberships.add(spell);
  return jkp::contribution_months({}, participant, begins, dismissed, month_of(dismissed) - 1,
                                  false);
}
int in_window(const jkp::ContributionMonths& months, Date dismissed) {
  return months.paid.count(month_of(dismissed) - 24, month_of(dismissed) - 1);
}

}  // namespace

TEST_CASE("Contribution months: the simulations of the elucidation") {
  // Hired in December 2020, dismissed in June 2022: months before JKP do not count.
  const Date june(2022, 6, 20);
  CHECK(in_window(by_memberships({{.from = Date(2020, 12, 15)}}, june), june) == 16);
  // A contract of six months counts six, and the month of the dismissal does not count: 6 + 8.
  const std::vector<MembershipSpell> second = {
      {.from = Date(2021, 2, 3), .until = Date(2021, 8, 2)},
      {.from = Date(2021, 10, 1), .employer = 1}};
  CHECK(in_window(by_memberships(second, june), june) == 14);
  const Date march(2023, 3, 5);
  const std::vector<MembershipSpell> third = {
      {.from = Date(2021, 3, 1), .until = Date(2021, 5, 31)},
      {.from = Date(2021, 9, 1), .until = Date(2022, 2, 28), .employer = 1},
      {.from = Date(2022, 5, 1), .until = Date(2022, 9, 30), .employer = 2},
      {.from = Date(2022, 11, 1), .employer = 3}};
  CHECK(in_window(by_memberships(third, march), march) == 3 + 6 + 5 + 4);
}

TEST_CASE("Contribution months: what a working life says") {
  const Date dismissed(2024, 6, 15);
  const auto months = [&](std::vector<WageRun> runs, bool count_late = false) {
    return jkp::contribution_months(runs, {}, begins, dismissed, Month(2024, 5), count_late);
  };
  const WageRun year{.from = Month(2023, 7), .to = Month(2024, 6), .wage = 1_idr};
  CHECK(in_window(months({year}), dismissed) == 11);  // June does not count
  WageRun self = year;
  self.kind = MonthKind::self_employed;
  CHECK(months({self}).stated);
  CHECK(in_window(months({self}), dismissed) == 0);
  WageRun outside = year;
  outside.in_jkp = false;
  CHECK(in_window(months({outside}), dismissed) == 0);
  WageRun unpaid = year;
  unpaid.state = ContributionState::unpaid;
  CHECK(in_window(months({unpaid}), dismissed) == 0);
  CHECK(months({unpaid}).unpaid.longest_run(Month(2024, 6)) == 11);
  // Two employers in the same month: one month.
  WageRun second = year;
  second.employer = 1;
  CHECK(in_window(months({year, second}), dismissed) == 11);
  // Paid after the dismissal: by the reading.
  WageRun late = year;
  late.paid_on = Date(2024, 6, 16);
  CHECK(in_window(months({late}), dismissed) == 0);
  CHECK(in_window(months({late}, true), dismissed) == 11);
  late.paid_on = dismissed;
  CHECK(in_window(months({late}), dismissed) == 11);
}

TEST_CASE("Contribution months: unpaid months of the last employer only") {
  const Date dismissed(2024, 6, 15);
  std::vector<MembershipSpell> spells = {{.from = Date(2022, 1, 1), .until = Date(2023, 12, 31)},
                                         {.from = Date(2024, 1, 1), .employer = 1}};
  spells[0].unpaid.add(Month(2023, 11));
  spells[1].unpaid.add(Month(2024, 3));
  spells[1].unpaid.add(Month(2024, 4));
  const auto months = by_memberships(spells, dismissed);
  CHECK(months.unpaid.count(begins, Month(2024, 6)) == 2);
  CHECK_FALSE(months.paid.contains(Month(2023, 11)));
  CHECK(months.paid.contains(Month(2023, 12)));
  CHECK_FALSE(months.paid.contains(Month(2024, 4)));
  CHECK(months.paid.contains(Month(2024, 5)));
  CHECK_FALSE(months.paid.contains(Month(2024, 6)));
}

TEST_CASE("Month set: against a plain set of months") {
  CHECK(rc::check("counts, runs and the earliest month agree", [] {
    jkp::MonthSet months(begins);
    std::set<int> plain;
    const int ranges = *rc::gen::inRange(0, 6);
    for (int i = 0; i < ranges; ++i) {
      const int from = *rc::gen::inRange(-5, 300);
      const int to = from + *rc::gen::inRange(-1, 90);
      months.insert(begins + from, begins + to);
      for (int month = std::max(from, 0); month <= to; ++month) plain.insert(month);
    }
    const int low = *rc::gen::inRange(-10, 400);
    const int high = *rc::gen::inRange(-10, 400);
    const auto count = std::count_if(plain.begin(), plain.end(),
                                     [&](int month) { return low <= month && month <= high; });
    RC_ASSERT(months.count(begins + low, begins + high) == static_cast<int>(count));
    int longest = 0;
    int run = 0;
    for (int month = 0; month <= high; ++month) {
      run = plain.contains(month) ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    if (high >= 0) {
      RC_ASSERT(months.longest_run(begins + high) == longest);
      RC_ASSERT(months.run_until(begins + high) == run);
    }
    RC_ASSERT(months.earliest().has_value() == !plain.empty());
    if (!plain.empty()) RC_ASSERT(*months.earliest() == begins + *plain.begin());
  }));
}
