// SPDX-License-Identifier: Apache-2.0
// The months for which contributions of JKP were paid, and those that the last employer left
// unpaid. Months of several employers count once.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>

#include "jamsos/core/month.hpp"
#include "jamsos/facts/membership.hpp"
#include "jamsos/facts/wage_history.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkp {

/// A set of months from a first one on; earlier ones are not kept.
class MonthSet {
 public:
  /// Months that the set can hold: a working life.
  static constexpr int capacity = 1024;

  constexpr explicit MonthSet(Month first) : first_(first) {}

  [[nodiscard]] constexpr Month first() const { return first_; }
  /// Both ends included; months outside the set are left out.
  constexpr void insert(Month from, Month to) {
    for_words(from, to, [&](std::size_t word, std::uint64_t mask) { words_[word] |= mask; });
  }
  [[nodiscard]] constexpr bool contains(Month month) const { return count(month, month) == 1; }
  [[nodiscard]] constexpr int count(Month from, Month to) const {
    int sum = 0;
    for_words(from, to, [&](std::size_t word, std::uint64_t mask) {
      sum += std::popcount(words_[word] & mask);
    });
    return sum;
  }
  /// The longest run of months up to and including `to`.
  [[nodiscard]] constexpr int longest_run(Month to) const {
    int longest = 0;
    int run = 0;
    for (int i = 0; i <= std::min(to - first_, capacity - 1); ++i) {
      run = has(i) ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    return longest;
  }
  /// The run that ends with `to`.
  [[nodiscard]] constexpr int run_until(Month to) const {
    int run = 0;
    for (int i = to - first_; i >= 0 && i < capacity && has(i); --i) ++run;
    return run;
  }
  [[nodiscard]] constexpr std::optional<Month> earliest() const {
    for (std::size_t word = 0; word < words_.size(); ++word)
      if (words_[word] != 0)
        return first_ + (static_cast<int>(word) * 64 + std::countr_zero(words_[word]));
    return std::nullopt;
  }

 private:
  [[nodiscard]] constexpr bool has(int index) const {
    return (words_[static_cast<std::size_t>(index / 64)] >> (index % 64) & 1U) != 0;
  }
  template <class Visit>
  constexpr void for_words(Month from, Month to, Visit visit) const {
    const int low = std::max(from - first_, 0);
    const int high = std::min(to - first_, capacity - 1);
    for (int i = low; i <= high; i = (i / 64 + 1) * 64) {
      const int end = std::min(high, i / 64 * 64 + 63);
      const std::uint64_t upto = ~std::uint64_t{0} >> (63 - end % 64);
      visit(static_cast<std::size_t>(i / 64), upto & (~std::uint64_t{0} << (i % 64)));
    }
  }

  Month first_;
  std::array<std::uint64_t, capacity / 64> words_{};
};

struct ContributionMonths {
  MonthSet paid;
  MonthSet unpaid;  ///< by the employer of the last job
  bool stated = false;
};

/// Reads the working life, or the memberships where there is none: of a membership the months of
/// which it covers the last day (in the second simulation of PP 6/2025 a contract from 3 February
/// to 2 August counts six). `begins`: first month of JKP. `last_due`: the last month that was due
/// before the dismissal. Months paid after `dismissed_on` count where `count_late` says so.
[[nodiscard]] constexpr ContributionMonths contribution_months(const WageHistory& history,
                                                               const Participant& participant,
                                                               Month begins, Date dismissed_on,
                                                               Month last_due, bool count_late) {
  ContributionMonths months{.paid = MonthSet(begins), .unpaid = MonthSet(begins)};
  if (!history.empty()) {
    months.stated = true;
    int employer = 0;
    std::optional<Month> last;
    for (const WageRun& run : history) {
      if (run.kind != MonthKind::employed || run.from > month_of(dismissed_on)) continue;
      if (!last || run.to >= *last) {
        last = run.to;
        employer = run.employer;
      }
      const bool paid_too_late = run.paid_on && *run.paid_on > dismissed_on && !count_late;
      if (run.in_jkp && run.state != ContributionState::unpaid && !paid_too_late)
        months.paid.insert(run.from, run.to);
    }
    for (const WageRun& run : history)
      if (run.kind == MonthKind::employed && run.employer == employer &&
          (run.state == ContributionState::unpaid || (run.paid_on && *run.paid_on > dismissed_on)))
        months.unpaid.insert(run.from, std::min(run.to, last_due));
    return months;
  }
  const MembershipSpell* last = nullptr;
  for (const MembershipSpell& spell : participant.memberships)
    if (spell.from <= dismissed_on && (last == nullptr || spell.from > last->from)) last = &spell;
  for (const MembershipSpell& spell : participant.memberships) {
    if (spell.from > dismissed_on) continue;
    months.stated = true;
    const Date end = spell.until ? std::min(*spell.until, dismissed_on) : dismissed_on;
    const Month covered = end == last_day(month_of(end)) ? month_of(end) : month_of(end) - 1;
    // A month that another employer paid for stays paid.
    for (Month from = month_of(spell.from); from <= covered;) {
      Month to = covered;
      for (const Month unpaid : spell.unpaid)
        if (unpaid >= from && unpaid - 1 < to) to = unpaid - 1;
      months.paid.insert(from, to);
      from = to + 2;
    }
    if (spell.employer == last->employer)
      for (const Month unpaid : spell.unpaid)
        if (unpaid <= last_due) months.unpaid.insert(unpaid, unpaid);
  }
  return months;
}

}  // namespace jkp
}  // namespace v1
}  // namespace jamsos
