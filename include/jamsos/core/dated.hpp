// SPDX-License-Identifier: Apache-2.0
// A dated law table. Two dates matter: the month the law is asked for, and the day as of which it
// is known (letters arrive late, reliefs come retroactively). A table also knows how far it
// reaches: one that the law revises on schedule refuses after its last known month; one that holds
// until amended answers, and says when the month lies past the day it was last checked.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "jamsos/core/citation.hpp"
#include "jamsos/core/error.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/program.hpp"

namespace jamsos {
inline namespace v1 {

/// The day as of which the law is known; none: everything the tables hold.
using KnownOn = std::optional<Date>;

template <class T>
struct DatedRow {
  Month from{};        ///< first (contribution) month for which the value holds
  int from_day = 1;    ///< day of that month, where the law counts by days
  Date promulgated{};  ///< day on which the value was made public
  T value{};
  Citation citation{};
  std::string_view note{};  ///< the doubt or the choice behind the row; empty when there is none
  /// False where the day of promulgation was not found and a plausible one is entered.
  bool promulgation_confirmed = true;

  constexpr bool operator==(const DatedRow&) const = default;
};

/// When does the law change the table?
struct Revision {
  /// 0: the values hold until amended. 1 to 12: a new value is due each year from that month on,
  /// and asking beyond the last known year is refused.
  int yearly_from_month = 0;
  /// Last month for which the absence of a later amendment was checked.
  Month checked{};
  /// Last month of a law that was replaced by another table; none: still in force.
  std::optional<Month> ended{};
  /// Later values are facts that a caller may state (a return, an inflation): listings of the law
  /// leave out what the table does not know, where they refuse other tables.
  bool stated_later = false;
};

/// The day from which a row holds.
template <class T>
[[nodiscard]] constexpr Date first_day(const DatedRow<T>& row) {
  return Date(row.from.year(), row.from.month(), row.from_day);
}

template <class T, std::size_t Capacity = 12>
class Dated {
 public:
  using Row = DatedRow<T>;
  using Value = T;
  static constexpr std::size_t capacity = Capacity;

  constexpr Dated(std::string_view id, ProgramSet programs, Revision revision,
                  std::initializer_list<Row> rows)
      : id_(id), programs_(programs), revision_(revision) {
    for (const Row& row : rows) add(row);
  }

  /// Stable name of the table ("jp.wage_ceiling").
  [[nodiscard]] constexpr std::string_view id() const { return id_; }
  /// The programs that the table serves.
  [[nodiscard]] constexpr ProgramSet programs() const { return programs_; }
  [[nodiscard]] constexpr const Revision& revision() const { return revision_; }
  /// Ordered by first month, then by promulgation.
  [[nodiscard]] constexpr std::span<const Row> rows() const { return {rows_.data(), size_}; }

  /// Replaces what is known about later changes of the law.
  constexpr void set_revision(const Revision& revision) {
    const bool stated_later = revision_.stated_later;
    revision_ = revision;
    revision_.stated_later = stated_later;
  }

  /// Replaces the row with the same beginning and promulgation, or adds the row where there is
  /// none. Throws Overflow when the table is full.
  constexpr void put(const Row& row) {
    for (std::size_t i = size_; i > 0; --i)
      if (!comes_before(row, rows_[i - 1]) && !comes_before(rows_[i - 1], row)) {
        rows_[i - 1] = row;
        return;
      }
    add(row);
  }

  /// Adds a row: a new value, or a retroactive one that replaces a row with the same first month
  /// for everybody who asks after its promulgation. Throws Overflow when the table is full.
  constexpr void add(const Row& row) {
    if (size_ == Capacity) throw Overflow(std::string(id_), to_text(row.from), "the table is full");
    std::size_t place = size_;
    while (place > 0 && comes_before(row, rows_[place - 1])) {
      rows_[place] = rows_[place - 1];
      --place;
    }
    rows_[place] = row;
    ++size_;
  }

  /// The row that holds on `day` as known on `known_on`.
  /// Throws NotInForce before the first row or after the end, NotYetKnown beyond the last known
  /// month.
  [[nodiscard]] constexpr const Row& on(Date day, KnownOn known_on = {}) const {
    const Month month = month_of(day);
    if (revision_.ended && month > *revision_.ended)
      throw NotInForce("month", to_text(month),
                       detail::joined({"table ", id_, " ended with ", to_text(*revision_.ended)}));
    const Row* row = find(day, known_on);
    if (row == nullptr) refuse_early(day, known_on);
    if (const auto until = known_until(known_on); until && month > *until)
      refuse_late(month, *until, known_on);
    return *row;
  }
  /// The same for a contribution month: the row of its first day.
  [[nodiscard]] constexpr const Row& on(Month month, KnownOn known_on = {}) const {
    return on(jamsos::first_day(month), known_on);
  }
  /// Does another row begin after the first day of `month`, so that the month alone does not say
  /// which one is meant?
  [[nodiscard]] constexpr bool changes_within(Month month) const {
    for (const Row& row : rows())
      if (row.from == month && row.from_day > 1) return true;
    return false;
  }

  /// The same without a refusal: null before the first row, after the end or beyond the last known
  /// month.
  [[nodiscard]] constexpr const Row* find_known(Date day, KnownOn known_on = {}) const {
    const Month month = month_of(day);
    if (revision_.ended && month > *revision_.ended) return nullptr;
    const auto until = known_until(known_on);
    return until && month > *until ? nullptr : find(day, known_on);
  }
  [[nodiscard]] constexpr const Row* find_known(Month month, KnownOn known_on = {}) const {
    return find_known(jamsos::first_day(month), known_on);
  }

  /// Last month the table can answer; none when it holds until amended.
  [[nodiscard]] constexpr std::optional<Month> known_until(KnownOn known_on = {}) const {
    if (revision_.yearly_from_month == 0) return std::nullopt;
    const Row* last = nullptr;
    for (const Row& row : rows())
      if (visible(row, known_on)) last = &row;
    if (last == nullptr) return std::nullopt;
    Month next(last->from.year(), revision_.yearly_from_month);
    if (next <= last->from) next = next + 12;
    return next - 1;
  }

  /// True when nobody has checked whether the value still holds in `month`.
  [[nodiscard]] constexpr bool past_check(Month month) const {
    return revision_.yearly_from_month == 0 && !revision_.ended && month > revision_.checked;
  }

 private:
  static constexpr bool comes_before(const Row& a, const Row& b) {
    const Date first = jamsos::first_day(a);
    const Date second = jamsos::first_day(b);
    return first != second ? first < second : a.promulgated < b.promulgated;
  }
  static constexpr bool visible(const Row& row, KnownOn known_on) {
    return !known_on || row.promulgated <= *known_on;
  }
  [[nodiscard]] constexpr const Row* find(Date day, KnownOn known_on) const {
    const Month month = month_of(day);
    for (std::size_t i = size_; i > 0; --i) {
      const Row& row = rows_[i - 1];
      const bool begun = row.from != month ? row.from < month : row.from_day <= day.day();
      if (begun && visible(row, known_on)) return &row;
    }
    return nullptr;
  }

  [[noreturn]] void refuse_early(Date day, KnownOn known_on) const {
    const Month month = month_of(day);
    if (known_on && find(day, {}) != nullptr)
      throw NotYetKnown(
          "month", to_text(month),
          detail::joined({"table ", id_, " had no row for it on ", to_text(*known_on)}));
    throw NotInForce("month", to_text(month),
                     detail::joined({"table ", id_, " begins in ",
                                     size_ == 0 ? "no month" : to_text(rows_[0].from)}));
  }
  [[noreturn]] void refuse_late(Month month, Month until, KnownOn known_on) const {
    throw NotYetKnown("month", to_text(month),
                      detail::joined({"table ", id_, " is known until ", to_text(until),
                                      known_on ? " as of " + to_text(*known_on) : ""}));
  }

  std::string_view id_;
  ProgramSet programs_;
  Revision revision_;
  std::array<Row, Capacity> rows_{};
  std::size_t size_ = 0;
};

}  // namespace v1
}  // namespace jamsos
