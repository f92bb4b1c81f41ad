// SPDX-License-Identifier: Apache-2.0
#include "jamsos/facts/membership.hpp"

#include <rapidcheck.h>

#include <initializer_list>
#include <set>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

Participant with(std::initializer_list<MembershipSpell> spells) {
  Participant participant;
  for (const MembershipSpell& spell : spells) participant.memberships.add(spell);
  return participant;
}
MembershipSpell spell(Date from, std::optional<Date> until = {}, int employer = 0) {
  return {.from = from, .until = until, .employer = employer};
}
MembershipSpell unpaid_in(MembershipSpell of, std::initializer_list<Month> months) {
  for (const Month month : months) of.unpaid.add(month);
  return of;
}
Refusal refused(const Participant& participant) {
  return refusal([&] { check_memberships(participant); });
}
const Refusal accepted{"nothing refused", "", ""};

}  // namespace

TEST_CASE("Memberships: bad ones are refused by the path of the fact") {
  struct Row {
    Participant participant;
    Refusal refusal;
  };
  Participant both = with({spell(Date(2020, 1, 1))});
  both.contribution_months = 12;
  Participant negative_months;
  negative_months.contribution_months = -1;
  Participant negative_arrears;
  negative_arrears.unpaid_months = -1;
  Participant arrears_twice =
      with({unpaid_in(spell(Date(2020, 1, 1)), {Month(2024, 1), Month(2024, 2)})});
  arrears_twice.unpaid_months = 2;
  const auto conflict = [](const char* field, const char* value) {
    return Refusal{"conflicting_facts", field, value};
  };
  for (const Row& row : {
           Row{both, conflict("participant.contribution_months", "12")},
           Row{negative_months, {"invalid_value", "participant.contribution_months", "-1"}},
           Row{negative_arrears, {"invalid_value", "participant.unpaid_months", "-1"}},
           Row{arrears_twice, conflict("participant.unpaid_months", "2")},
           Row{with({spell(Date(2020, 1, 1), {}, -1)}),
               {"invalid_value", "participant.memberships[0].employer", "-1"}},
           Row{with({spell(Date(2020, 1, 2), Date(2020, 1, 1))}),
               conflict("participant.memberships[0].until", "2020-01-01")},
           Row{with({unpaid_in(spell(Date(2020, 3, 15)), {Month(2020, 2)})}),
               conflict("participant.memberships[0].unpaid", "2020-02")},
           Row{with({spell(Date(2019, 1, 1), Date(2019, 6, 30)),
                     unpaid_in(spell(Date(2020, 1, 1), Date(2020, 12, 31)), {Month(2021, 1)})}),
               conflict("participant.memberships[1].unpaid", "2021-01")},
           // The later of two that overlap is named, wherever it stands.
           Row{with({spell(Date(2020, 1, 1), Date(2020, 6, 30)), spell(Date(2020, 6, 30))}),
               conflict("participant.memberships[1].from", "2020-06-30")},
           Row{with({spell(Date(2020, 6, 30)), spell(Date(2020, 1, 1), Date(2020, 6, 30))}),
               conflict("participant.memberships[0].from", "2020-06-30")},
           Row{with({spell(Date(2020, 1, 1)), spell(Date(2021, 1, 1))}),
               conflict("participant.memberships[1].from", "2021-01-01")},
           Row{with({spell(Date(2020, 1, 1), Date(2020, 3, 31)),
                     spell(Date(2020, 1, 1), Date(2020, 2, 28))}),
               conflict("participant.memberships[1].from", "2020-01-01")},
           // Good ones.
           Row{{}, accepted},
           Row{with({spell(Date(2020, 1, 1), Date(2020, 6, 29)), spell(Date(2020, 6, 30))}),
               accepted},
           Row{with({spell(Date(2020, 1, 1)), spell(Date(2020, 1, 1), {}, 1)}), accepted},
           Row{with({spell(Date(2020, 1, 1), Date(2020, 1, 1))}), accepted},
           Row{with({unpaid_in(spell(Date(2020, 3, 15), Date(2020, 5, 1)),
                               {Month(2020, 3), Month(2020, 5)})}),
               accepted},
       })
    CHECK(refused(row.participant) == row.refusal);
}

TEST_CASE("Membership at the event: active from the first to the last day, both included") {
  struct Row {
    Date day;
    bool active;
  };
  const Participant participant =
      with({spell(Date(2024, 3, 15), Date(2024, 6, 10)), spell(Date(2024, 9, 1))});
  for (const Row& row :
       {Row{Date(2024, 3, 14), false}, Row{Date(2024, 3, 15), true}, Row{Date(2024, 6, 10), true},
        Row{Date(2024, 6, 11), false}, Row{Date(2024, 8, 31), false}, Row{Date(2024, 9, 1), true},
        Row{Date(2030, 1, 1), true}}) {
    CAPTURE(row.day);
    const MembershipAt at = membership_at(participant, row.day, month_of(row.day) - 2);
    CHECK(at.stated);
    CHECK(at.active == row.active);
    CHECK(at.employers == (row.active ? 1 : 0));
  }
}

TEST_CASE("Membership at the event: employers and the first and latest beginning") {
  const Participant participant =
      with({spell(Date(2022, 5, 1), {}, 2), spell(Date(2018, 1, 1), Date(2019, 12, 31)),
            spell(Date(2023, 1, 1)), spell(Date(2025, 1, 1), {}, 1)});
  const MembershipAt at = membership_at(participant, Date(2024, 6, 1), Month(2024, 4));
  CHECK(at.employers == 2);
  CHECK(at.spells == 3);
  CHECK(at.first_from == Date(2018, 1, 1));
  CHECK(at.latest_from == Date(2023, 1, 1));
  CHECK(membership_at(participant, Date(2025, 1, 1), Month(2024, 11)).employers == 3);
  const MembershipAt before = membership_at(participant, Date(2017, 1, 1), Month(2016, 11));
  CHECK(before.stated);
  CHECK_FALSE(before.active);
  CHECK(before.spells == 0);
  CHECK_FALSE(before.first_from.has_value());
}

TEST_CASE("Membership at the event: nothing stated and a number of months") {
  const MembershipAt nothing = membership_at({}, Date(2024, 6, 1), Month(2024, 4));
  CHECK_FALSE(nothing.stated);
  CHECK_FALSE(nothing.active);
  Participant by_months;
  by_months.contribution_months = 0;
  by_months.unpaid_months = 2;
  const MembershipAt months = membership_at(by_months, Date(2024, 6, 1), Month(2024, 4));
  CHECK(months.stated);
  CHECK(months.active);
  CHECK(months.employers == 1);
  CHECK(months.unpaid_in_a_row == 2);
}

TEST_CASE("Membership at the event: months unpaid in a row up to the last one due") {
  struct Row {
    Participant participant;
    int unpaid;
  };
  const MembershipSpell whole = spell(Date(2020, 1, 1));
  for (const Row& row : {
           Row{with({whole}), 0},
           Row{with({unpaid_in(whole, {Month(2024, 4)})}), 1},
           Row{with({unpaid_in(whole, {Month(2024, 2), Month(2024, 3), Month(2024, 4)})}), 3},
           Row{with({unpaid_in(whole, {Month(2024, 4), Month(2024, 2), Month(2024, 3)})}), 3},
           // Not yet due, and not in a row.
           Row{with({unpaid_in(whole, {Month(2024, 5), Month(2024, 6)})}), 0},
           Row{with({unpaid_in(whole, {Month(2024, 1), Month(2024, 2), Month(2024, 4)})}), 1},
           Row{with({unpaid_in(whole, {Month(2024, 1), Month(2024, 2), Month(2024, 3)})}), 0},
           // Over two spells with the same employer, and never of another one.
           Row{with({unpaid_in(spell(Date(2020, 1, 1), Date(2024, 3, 10)), {Month(2024, 3)}),
                     unpaid_in(spell(Date(2024, 4, 1)), {Month(2024, 4)})}),
               2},
           Row{with({whole, unpaid_in(spell(Date(2020, 1, 1), {}, 1), {Month(2024, 4)})}), 0},
       }) {
    CHECK(refused(row.participant) == accepted);
    CHECK(membership_at(row.participant, Date(2024, 6, 1), Month(2024, 4)).unpaid_in_a_row ==
          row.unpaid);
  }
}

TEST_CASE("Contribution years: reached on the day, later by gaps and unpaid months") {
  struct Row {
    Participant participant;
    int years;
    std::optional<Date> reached;
  };
  const Date event(2024, 6, 1);
  for (const Row& row : {
           Row{{}, 3, {}},
           Row{with({spell(Date(2024, 6, 2))}), 3, {}},
           Row{with({spell(Date(2021, 6, 1))}), 3, Date(2024, 6, 1)},
           Row{with({spell(Date(2021, 6, 2))}), 3, Date(2024, 6, 2)},
           Row{with({spell(Date(2019, 6, 1))}), 5, Date(2024, 6, 1)},
           Row{with({spell(Date(2020, 2, 29))}), 3, Date(2023, 3, 1)},
           // Ten days without membership, from the 1st to the 10th.
           Row{with({spell(Date(2021, 1, 1), Date(2022, 12, 31)), spell(Date(2023, 1, 11))}), 3,
               Date(2024, 1, 11)},
           Row{with({spell(Date(2023, 1, 11)), spell(Date(2021, 1, 1), Date(2022, 12, 31))}), 3,
               Date(2024, 1, 11)},
           // One follows the other without a day between.
           Row{with({spell(Date(2021, 1, 1), Date(2022, 12, 31)), spell(Date(2023, 1, 1))}), 3,
               Date(2024, 1, 1)},
           // Two at the same time count once, and the longer one covers the gap of the other.
           Row{with({spell(Date(2021, 1, 1)), spell(Date(2022, 1, 1), {}, 1)}), 3,
               Date(2024, 1, 1)},
           Row{with({spell(Date(2021, 1, 1)), spell(Date(2021, 2, 1), Date(2021, 5, 1), 1),
                     spell(Date(2022, 1, 1), {}, 1)}),
               3, Date(2024, 1, 1)},
           // Unpaid months push it back, one that another employer paid does not.
           Row{with({unpaid_in(spell(Date(2021, 1, 1)), {Month(2022, 1), Month(2023, 5)})}), 3,
               Date(2024, 3, 1)},
           Row{with({unpaid_in(spell(Date(2021, 1, 1)), {Month(2022, 1)}),
                     spell(Date(2022, 1, 1), Date(2022, 1, 31), 1)}),
               3, Date(2024, 1, 1)},
           Row{with({unpaid_in(spell(Date(2021, 1, 1)), {Month(2022, 1)}),
                     unpaid_in(spell(Date(2022, 1, 1), {}, 1), {Month(2022, 1)})}),
               3, Date(2024, 2, 1)},
           // A month after the event changes nothing.
           Row{with({unpaid_in(spell(Date(2021, 1, 1)), {Month(2024, 7)})}), 3, Date(2024, 1, 1)},
       }) {
    CHECK(refused(row.participant) == accepted);
    CHECK(contribution_years_reached(row.participant, row.years, event) == row.reached);
  }
}

TEST_CASE("Contribution months: every month touched by paid membership counts once") {
  struct Row {
    Participant participant;
    int months;
  };
  Participant by_number;
  by_number.contribution_months = 7;
  const Date event(2024, 6, 1);
  for (const Row& row : {
           Row{{}, 0},
           Row{by_number, 7},
           Row{with({spell(Date(2024, 6, 2))}), 0},
           Row{with({spell(Date(2024, 6, 1))}), 1},
           Row{with({spell(Date(2024, 5, 31))}), 2},
           Row{with({spell(Date(2021, 7, 31))}), 36},
           Row{with({spell(Date(2021, 8, 1))}), 35},
           Row{with({spell(Date(2024, 1, 1), Date(2024, 2, 1)), spell(Date(2024, 4, 30))}), 5},
           Row{with({spell(Date(2024, 1, 1)), spell(Date(2024, 2, 1), {}, 1)}), 6},
           Row{with({unpaid_in(spell(Date(2024, 1, 1)), {Month(2024, 3), Month(2024, 4)})}), 4},
           Row{with({unpaid_in(spell(Date(2024, 1, 1)), {Month(2024, 3)}),
                     spell(Date(2024, 3, 1), {}, 1)}),
               6},
       })
    CHECK(contribution_months_until(row.participant, event) == row.months);
}

TEST_CASE("Contribution years: with spells of one employer, the days counted one by one agree") {
  CHECK(rc::check([] {
    Participant participant;
    Date day(*rc::gen::inRange(2015, 2019), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29));
    const Date start = day;
    int gap_days = 0;
    const int spells = *rc::gen::inRange(1, 5);
    for (int i = 0; i < spells; ++i) {
      const Date until = days_after(day, *rc::gen::inRange(0, 900));
      participant.memberships.add(
          spell(day, i + 1 == spells ? std::optional<Date>() : std::optional<Date>(until)));
      const int gap = i + 1 == spells ? 0 : *rc::gen::inRange(0, 60);
      gap_days += gap;
      day = days_after(until, gap + 1);
    }
    check_memberships(participant);
    const Date event = days_after(day, 4'000);
    const int years = *rc::gen::element(3, 5);
    RC_ASSERT(contribution_years_reached(participant, years, event) ==
              months_after(days_after(start, gap_days), years * 12));
    // Every month of the calendar from the first to the last, less those wholly in a gap.
    std::set<Month> touched;
    for (const MembershipSpell& one : participant.memberships)
      for (Month month = month_of(one.from); month <= month_of(one.until ? *one.until : event);
           month = month + 1)
        touched.insert(month);
    RC_ASSERT(contribution_months_until(participant, event) == static_cast<int>(touched.size()));
  }));
}
