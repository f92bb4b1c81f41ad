// SPDX-License-Identifier: Apache-2.0
// Warnings, fine and withheld services by the day (PP 86/2013 Pasal 6-9).
#include "jamsos/segments/wage_earner/sanctions.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace jamsos::wage_earner;
using namespace tests;

namespace {

const ComplianceTables& tables() { return Law::gazette().compliance; }

Sanctions on_day(Date on, std::optional<Date> first = Date(2026, 1, 5),
                 std::optional<Date> second = {}) {
  return sanctions(tables(), first, second, on, {});
}

}  // namespace

// Monday 5 January 2026: ten working days end on Monday 19; the second letter on Tuesday 20, ten
// working days to Tuesday 3 February; thirty days to Thursday 5 March.
TEST_CASE("Sanctions: each stage begins the day after the one before ends") {
  struct Row {
    Date on;
    SanctionStage stage;
    int fine_months;
  };
  for (const Row& row : {Row{Date(2026, 1, 5), SanctionStage::first_warning, 0},
                         Row{Date(2026, 1, 19), SanctionStage::first_warning, 0},
                         Row{Date(2026, 1, 20), SanctionStage::second_warning, 0},
                         Row{Date(2026, 2, 3), SanctionStage::second_warning, 0},
                         Row{Date(2026, 2, 4), SanctionStage::fine, 1},
                         Row{Date(2026, 3, 5), SanctionStage::fine, 1},
                         Row{Date(2026, 3, 6), SanctionStage::services_withheld, 1},
                         Row{Date(2027, 3, 6), SanctionStage::services_withheld, 1}}) {
    CAPTURE(to_text(row.on));
    const Sanctions found = on_day(row.on);
    CHECK(found.stage == row.stage);
    CHECK(found.fine_months == row.fine_months);
    CHECK(found.days_since_notice == days_between(Date(2026, 1, 5), row.on));
  }
}

TEST_CASE("Sanctions: the steps with their days and articles") {
  const Sanctions found = on_day(Date(2026, 4, 1));
  REQUIRE(found.steps.size() == 4);
  CHECK(found.steps[0].until == Date(2026, 1, 19));
  CHECK(found.steps[1].from == Date(2026, 1, 20));
  CHECK(found.steps[1].until == Date(2026, 2, 3));
  CHECK(found.steps[2].until == Date(2026, 3, 5));
  CHECK_FALSE(found.steps[3].until);
  CHECK_FALSE(found.steps[0].derived);
  CHECK(found.steps[1].derived);
  CHECK(found.steps[0].citation.article == "Pasal 6");
  CHECK(found.steps[2].citation.article == "Pasal 7");
  CHECK(found.steps[3].citation.article == "Pasal 8-9");
  CHECK(tables().fine.on(Month(2026, 1)).value == 0.1_pct);
}

TEST_CASE("Sanctions: a second letter that came later moves what follows") {
  // Monday 2 March: ten working days to Monday 16 March, thirty days to 15 April.
  const Sanctions found = on_day(Date(2026, 3, 10), Date(2026, 1, 5), Date(2026, 3, 2));
  CHECK(found.stage == SanctionStage::second_warning);
  CHECK_FALSE(found.steps[1].derived);
  CHECK(found.steps[1].until == Date(2026, 3, 16));
  CHECK(found.steps[2].until == Date(2026, 4, 15));
  // Between the first letter's end and the second one the first stage goes on.
  CHECK(on_day(Date(2026, 2, 10), Date(2026, 1, 5)).stage == SanctionStage::fine);
}

TEST_CASE("Sanctions: holidays stretch the terms") {
  const std::vector<Date> days = {Date(2026, 1, 16)};
  const HolidayCalendar calendar{Date(2025, 1, 1), Date(2026, 12, 31), days};
  const Sanctions found = sanctions(tables(), Date(2026, 1, 5), {}, Date(2026, 1, 20), calendar);
  CHECK(found.steps[0].until == Date(2026, 1, 20));
  CHECK(found.stage == SanctionStage::first_warning);
}

TEST_CASE("Sanctions: none without a warning, and letters that cannot be") {
  const Sanctions none = on_day(Date(2026, 4, 1), {});
  CHECK(none.stage == SanctionStage::none);
  CHECK(none.steps.empty());
  CHECK(refusal([] { (void)on_day(Date(2026, 4, 1), {}, Date(2026, 3, 1)); }) ==
        Refusal{"missing_field", "first_warning_on", ""});
  CHECK(refusal([] { (void)on_day(Date(2026, 1, 4)); }) ==
        Refusal{"conflicting_facts", "first_warning_on", "2026-01-05"});
  CHECK(refusal([] { (void)on_day(Date(2026, 1, 19), Date(2026, 1, 5), Date(2026, 1, 20)); }) ==
        Refusal{"conflicting_facts", "second_warning_on", "2026-01-20"});
  CHECK(refusal([] { (void)on_day(Date(2026, 4, 1), Date(2026, 1, 5), Date(2026, 1, 19)); }) ==
        Refusal{"conflicting_facts", "second_warning_on", "2026-01-19"});
  CHECK(on_day(Date(2026, 4, 1), Date(2026, 1, 5), Date(2026, 1, 20)).stage ==
        SanctionStage::services_withheld);
  CHECK(refusal([] { (void)on_day(Date(2026, 4, 1), Date(2013, 12, 23)); }) ==
        Refusal{"not_in_force", "month", "2013-12"});
  CHECK(on_day(Date(2026, 4, 1), Date(2013, 12, 24)).stage == SanctionStage::services_withheld);
}
