// SPDX-License-Identifier: Apache-2.0
// What the spells of membership say on the day of an event: is it active, how many months are
// unpaid in a row, and when a number of contribution years was reached.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/error.hpp"
#include "jamsos/facts/participant.hpp"
#include "jamsos/facts/wage_history.hpp"

namespace jamsos {
inline namespace v1 {

namespace detail {

/// The spells in the order of their beginning, by index.
class SpellOrder {
 public:
  constexpr explicit SpellOrder(const Participant& participant) {
    for (std::size_t i = 0; i < participant.memberships.size(); ++i) {
      std::size_t place = size_++;
      for (; place > 0 &&
             participant.memberships[order_[place - 1]].from > participant.memberships[i].from;
           --place)
        order_[place] = order_[place - 1];
      order_[place] = static_cast<std::uint8_t>(i);
    }
  }
  [[nodiscard]] constexpr auto begin() const { return order_.begin(); }
  [[nodiscard]] constexpr auto end() const {
    return order_.begin() + static_cast<std::ptrdiff_t>(size_);
  }

 private:
  std::array<std::uint8_t, decltype(Participant::memberships)::capacity> order_{};
  std::size_t size_ = 0;
};

[[nodiscard]] constexpr bool covers(const MembershipSpell& spell, Date day) {
  return spell.from <= day && (!spell.until || day <= *spell.until);
}
[[nodiscard]] constexpr bool touches(const MembershipSpell& spell, Month month) {
  return month_of(spell.from) <= month && (!spell.until || month <= month_of(*spell.until));
}
[[nodiscard]] constexpr bool leaves_unpaid(const MembershipSpell& spell, Month month) {
  return std::find(spell.unpaid.begin(), spell.unpaid.end(), month) != spell.unpaid.end();
}
/// Was the month paid by somebody?
[[nodiscard]] constexpr bool is_paid(const Participant& participant, Month month) {
  for (const MembershipSpell& spell : participant.memberships)
    if (touches(spell, month) && !leaves_unpaid(spell, month)) return true;
  return false;
}

}  // namespace detail

/// Throws ConflictingFacts or InvalidValue, naming "participant.memberships[i].from" and the like.
constexpr void check_memberships(const Participant& participant) {
  const auto& spells = participant.memberships;
  const auto place = [](std::size_t index, std::string_view member) {
    return detail::joined({"participant.memberships[", std::to_string(index), "].", member});
  };
  if (!spells.empty() && participant.contribution_months)
    throw ConflictingFacts("participant.contribution_months",
                           std::to_string(*participant.contribution_months),
                           "state either memberships or contribution_months");
  if (participant.contribution_months && *participant.contribution_months < 0)
    throw InvalidValue("participant.contribution_months",
                       std::to_string(*participant.contribution_months),
                       "a number of months is not negative");
  if (participant.unpaid_months && *participant.unpaid_months < 0)
    throw InvalidValue("participant.unpaid_months", std::to_string(*participant.unpaid_months),
                       "a number of months is not negative");
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const MembershipSpell& spell = spells[i];
    if (spell.employer < 0)
      throw InvalidValue(place(i, "employer"), std::to_string(spell.employer), "an index from 0");
    if (spell.until && *spell.until < spell.from)
      throw ConflictingFacts(place(i, "until"), to_text(*spell.until), "lies before 'from'");
    for (const Month month : spell.unpaid) {
      if (!detail::touches(spell, month))
        throw ConflictingFacts(place(i, "unpaid"), to_text(month), "lies outside the membership");
      if (participant.unpaid_months)
        throw ConflictingFacts("participant.unpaid_months",
                               std::to_string(*participant.unpaid_months),
                               "the memberships already name unpaid months");
    }
    for (std::size_t j = 0; j < spells.size(); ++j)
      if (j != i && spells[j].employer == spell.employer &&
          (spells[j].from < spell.from || (spells[j].from == spell.from && j < i)) &&
          (!spells[j].until || *spells[j].until >= spell.from))
        throw ConflictingFacts(place(i, "from"), to_text(spell.from),
                               "overlaps another membership with the same employer");
  }
}

/// The spells that a working life tells: months of one employer without a gap are one spell, which
/// goes on when it reaches the month before the event. Throws Overflow ("history") for more spells
/// or unpaid months than a participant holds.
[[nodiscard]] constexpr FixedList<MembershipSpell, 12> memberships_of(WageHistory history,
                                                                      Date event) {
  FixedList<MembershipSpell, 12> spells;
  // Runs in the order of their beginning, each appended to the spell that it continues. Where they
  // are listed in that order, the next one is the next in the list.
  const auto comes_before = [&](std::size_t a, std::size_t b) {
    return history[a].from != history[b].from ? history[a].from < history[b].from : a < b;
  };
  bool listed_in_order = true;
  for (std::size_t i = 1; i < history.size(); ++i)
    listed_in_order = listed_in_order && comes_before(i - 1, i);
  std::size_t at = 0;
  for (std::size_t done = 0; done < history.size(); ++done) {
    if (listed_in_order) {
      at = done;
    } else {
      std::optional<std::size_t> next;
      for (std::size_t i = 0; i < history.size(); ++i)
        if ((done == 0 || comes_before(at, i)) && (!next || comes_before(i, *next))) next = i;
      at = *next;
    }
    const WageRun& run = history[at];
    MembershipSpell* continued = nullptr;
    for (std::size_t i = 0; i < spells.size(); ++i)
      if (spells[i].employer == run.employer && spells[i].until &&
          month_of(*spells[i].until) + 1 >= run.from)
        continued = &spells.at(i);
    if (continued == nullptr) {
      if (spells.size() == spells.capacity)
        throw Overflow("history", "",
                       "more spells of membership than a claim holds: state "
                       "participant.memberships");
      spells.add({.from = first_day(run.from), .employer = run.employer});
      continued = &spells.last();
    }
    if (!continued->until || *continued->until < last_day(run.to))
      continued->until = last_day(run.to);
    if (run.state != ContributionState::unpaid) continue;
    for (Month month = run.from; month <= run.to; month = month + 1) {
      if (continued->unpaid.size() == continued->unpaid.capacity)
        throw Overflow("history", "",
                       "more unpaid months than a claim holds: state "
                       "participant.memberships");
      continued->unpaid.add(month);
    }
  }
  // The last spell of an employer goes on.
  for (std::size_t i = 0; i < spells.size(); ++i) {
    bool last = month_of(*spells[i].until) + 1 >= month_of(event);
    for (const MembershipSpell& other : spells)
      last = last && !(other.employer == spells[i].employer && other.from > spells[i].from);
    if (last) spells.at(i).until.reset();
  }
  return spells;
}

/// The membership on the day of an event.
struct MembershipAt {
  bool stated = false;  ///< by spells or by a number of months
  bool active = false;
  int employers = 0;  ///< whose membership is active on the day
  int spells = 0;     ///< begun by then
  std::optional<Date> first_from{};
  std::optional<Date> latest_from{};
  int unpaid_in_a_row = 0;  ///< months up to the last one that was due
};

/// `last_due`: the last month whose contribution was due before the event. Months unpaid are those
/// of the employer with index 0.
[[nodiscard]] constexpr MembershipAt membership_at(const Participant& participant, Date event,
                                                   Month last_due) {
  MembershipAt at;
  at.unpaid_in_a_row = participant.unpaid_months.value_or(0);
  if (participant.contribution_months) {
    at.stated = at.active = true;
    at.employers = 1;
    return at;
  }
  const auto& spells = participant.memberships;
  at.stated = !spells.empty();
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const MembershipSpell& spell = spells[i];
    if (spell.from > event) continue;
    ++at.spells;
    if (!at.first_from || spell.from < *at.first_from) at.first_from = spell.from;
    if (!at.latest_from || spell.from > *at.latest_from) at.latest_from = spell.from;
    if (!detail::covers(spell, event)) continue;
    at.active = true;
    bool counted = false;
    for (std::size_t j = 0; j < i; ++j)
      counted =
          counted || (spells[j].employer == spell.employer && detail::covers(spells[j], event));
    if (!counted) ++at.employers;
  }
  if (!participant.unpaid_months) {
    const auto is_unpaid = [&](Month month) {
      for (const MembershipSpell& spell : spells)
        if (spell.employer == 0 && detail::leaves_unpaid(spell, month)) return true;
      return false;
    };
    for (Month month = last_due; is_unpaid(month); month = month - 1) ++at.unpaid_in_a_row;
  }
  return at;
}

/// The day on which so many years of contributions are reached if the membership goes on: gaps
/// push it back by their days, unpaid months by a month each. None without spells.
[[nodiscard]] constexpr std::optional<Date> contribution_years_reached(
    const Participant& participant, int years, Date event) {
  const auto& spells = participant.memberships;
  std::optional<Date> start;
  std::optional<Date> covered_until;
  int gap_days = 0;
  int unpaid = 0;
  for (const std::uint8_t index : detail::SpellOrder(participant)) {
    const MembershipSpell& spell = spells[index];
    if (spell.from > event) break;
    if (!start) {
      start = spell.from;
    } else if (covered_until && *covered_until < spell.from) {
      gap_days += days_between(*covered_until, spell.from) - 1;
    }
    const Date end = spell.until ? std::min(*spell.until, event) : event;
    if (!covered_until || *covered_until < end) covered_until = end;
  }
  if (!start) return std::nullopt;
  for (std::size_t i = 0; i < spells.size(); ++i)
    for (const Month month : spells[i].unpaid) {
      bool counted = month > month_of(event) || detail::is_paid(participant, month);
      for (std::size_t j = 0; j < i; ++j)
        counted = counted || detail::leaves_unpaid(spells[j], month);
      if (!counted) ++unpaid;
    }
  return months_after(days_after(*start, gap_days), years * 12 + unpaid);
}

/// Calendar months up to the event that paid membership touches.
[[nodiscard]] constexpr int contribution_months_until(const Participant& participant, Date event) {
  if (participant.contribution_months) return *participant.contribution_months;
  std::optional<Date> first;
  for (const MembershipSpell& spell : participant.memberships)
    if (spell.from <= event && (!first || spell.from < *first)) first = spell.from;
  if (!first) return 0;
  int months = 0;
  for (Month month = month_of(*first); month <= month_of(event); month = month + 1)
    if (detail::is_paid(participant, month)) ++months;
  return months;
}

}  // namespace v1
}  // namespace jamsos
