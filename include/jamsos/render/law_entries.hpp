// SPDX-License-Identifier: Apache-2.0
// The dated tables as a flat list: one entry for each number, with its dates, citation and mark.
// For listings, exports and comparisons of two dates; no computation needs it.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "jamsos/core/text.hpp"
#include "jamsos/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace render {

struct LawEntry {
  enum class Kind : std::uint8_t { amount, rate, number, text };

  ProgramSet programs{};
  std::string item;  ///< "jp.wage_ceiling", "jkk.contribution.III"
  Kind kind = Kind::text;
  std::string value;            ///< rupiah, percent, number or words
  Date from{};                  ///< first day; of a month, where the law counts by months
  std::optional<Date> until{};  ///< last day, where a later row or the end of knowledge says so
  Date promulgated{};
  bool promulgation_confirmed = true;
  Citation citation{};
  std::string_view note{};
};

/// The first and the last day as a table shows them: "2026-03" where whole months are meant.
[[nodiscard]] inline std::string first_text(const LawEntry& entry) {
  return entry.from.day() == 1 ? to_text(month_of(entry.from)) : to_text(entry.from);
}
[[nodiscard]] inline std::string last_text(const LawEntry& entry) {
  if (!entry.until) return "";
  return *entry.until == last_day(month_of(*entry.until)) ? to_text(month_of(*entry.until))
                                                          : to_text(*entry.until);
}

namespace detail {

using Kind = LawEntry::Kind;

/// The last day that a table can answer, where there is one.
template <class Table>
std::optional<Date> end_of(const Table& table, KnownOn known_on) {
  if (table.revision().ended) return last_day(*table.revision().ended);
  const auto until = table.known_until(known_on);
  return until ? std::optional(last_day(*until)) : std::nullopt;
}
template <class Row>
Date day_before(const Row& row) {
  return row.from_day == 1 ? last_day(row.from - 1)
                           : Date(row.from.year(), row.from.month(), row.from_day - 1);
}

inline std::string words(ProgramSet programs) {
  std::string text;
  for (const Program program : all_programs)
    if (programs.contains(program)) text.append(text.empty() ? "" : " ").append(to_string(program));
  return text.empty() ? "none" : text;
}

// What an enumeration says to people: the word of the law files unless it has its own here.
template <NamedValue T>
std::string words(T value) {
  std::string text(word_of(value));
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}
inline std::string words(ReliefKind kind) {
  if (kind == ReliefKind::none) return "none";
  return kind == ReliefKind::everybody ? "every employer" : "labour-intensive industries";
}
inline std::string words(jkp::JknCondition condition) {
  if (condition == jkp::JknCondition::not_asked) return "not asked";
  return condition == jkp::JknCondition::any_registration ? "any registration"
                                                          : "as a wage earner of a firm";
}

template <class T, class Emit>
void list_value(const std::string& suffix, const T& value, Emit& emit);

// Counted from 1: ".1", ".2".
template <class Items, class Emit>
void list_items(const std::string& suffix, const Items& items, Emit& emit) {
  std::size_t number = 0;
  for (const auto& item : items)
    list_value(jamsos::detail::joined({suffix, ".", std::to_string(++number)}), item, emit);
}

// Each value as its parts, by the description in its type: emit(suffix, kind, text).
template <class T, class Emit>
void list_value(const std::string& suffix, const T& value, Emit& emit) {
  if constexpr (std::is_same_v<T, Rate>) {
    emit(suffix, Kind::rate, to_text(value));
  } else if constexpr (std::is_same_v<T, Rupiah>) {
    emit(suffix, Kind::amount, to_text(value));
  } else if constexpr (std::is_same_v<T, bool>) {
    emit(suffix, Kind::text, value ? "yes" : "no");
  } else if constexpr (std::is_integral_v<T> || std::is_same_v<T, SignedWhole>) {
    emit(suffix, Kind::number, std::to_string(value));
  } else if constexpr (std::is_same_v<T, Month> || std::is_same_v<T, Date>) {
    emit(suffix, Kind::text, to_text(value));
  } else if constexpr (std::is_same_v<T, std::string_view>) {
    emit(suffix, Kind::text, std::string(value));
  } else if constexpr (std::is_same_v<T, ProgramSet> || NamedValue<T>) {
    emit(suffix, Kind::text, words(value));
  } else if constexpr (OptionalValue<T>) {
    if (value) list_value(suffix, *value, emit);
  } else if constexpr (ListValue<T>) {
    list_items(suffix, value.span(), emit);
  } else if constexpr (ArrayValue<T>) {
    list_items(suffix, value, emit);
  } else {
    static_assert(Described<T>,
                  "the type of a law value needs visit_members, see core/members.hpp");
    T::visit_members(value, [&]<class Member, class... Hint>(std::string_view name,
                                                             const Member& member, Hint...) {
      if constexpr ((std::is_same_v<Hint, member_hints::Unlisted> || ...)) return;
      const bool own_name = (std::is_same_v<Hint, member_hints::Itself> || ...);
      list_value(own_name ? suffix : jamsos::detail::joined({suffix, ".", name}), member, emit);
    });
  }
}

template <class Table>
void list_row(std::vector<LawEntry>& entries, const Table& table, const typename Table::Row& row,
              std::optional<Date> until) {
  const auto emit = [&](const std::string& suffix, Kind kind, std::string text) {
    entries.push_back({.programs = table.programs(),
                       .item = std::string(table.id()) + suffix,
                       .kind = kind,
                       .value = std::move(text),
                       .from = first_day(row),
                       .until = until,
                       .promulgated = row.promulgated,
                       .promulgation_confirmed = row.promulgation_confirmed,
                       .citation = row.citation,
                       .note = row.note});
  };
  list_value("", row.value, emit);
}

}  // namespace detail

/// Every row of every table that serves `program` (none: all programs).
[[nodiscard]] inline std::vector<LawEntry> law_entries(const Law& law,
                                                       std::optional<Program> program) {
  std::vector<LawEntry> entries;
  law.for_each_table([&](const auto& table) {
    if (program && !table.programs().contains(*program)) return;
    const auto rows = table.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::optional<Date> until = detail::end_of(table, {});
      if (i + 1 < rows.size()) until = detail::day_before(rows[i + 1]);
      detail::list_row(entries, table, rows[i], until);
    }
  });
  return entries;
}

/// What holds on `day` as known on `known_on`. Tables that begin later or have ended are left out,
/// and those whose later values a caller states; another table
/// that is no longer known throws NotYetKnown, or is passed to `refused` where one is given.
template <class Refused>
[[nodiscard]] std::vector<LawEntry> law_entries_on(const Law& law, Date day, KnownOn known_on,
                                                   std::optional<Program> program,
                                                   Refused refused) {
  std::vector<LawEntry> entries;
  law.for_each_table([&](const auto& table) {
    if (program && !table.programs().contains(*program)) return;
    try {
      const auto& row = table.on(day, known_on);
      std::optional<Date> until = detail::end_of(table, known_on);
      for (const auto& other : table.rows())
        if (first_day(other) > first_day(row) && (!known_on || other.promulgated <= *known_on)) {
          until = detail::day_before(other);
          break;
        }
      detail::list_row(entries, table, row, until);
    } catch (const NotInForce&) {
      // The table begins later or has ended: nothing of it holds.
    } catch (const NotYetKnown& error) {
      if (!table.revision().stated_later) refused(error);
    }
  });
  return entries;
}

/// The same on the first day of a month.
template <class Refused>
[[nodiscard]] std::vector<LawEntry> law_entries_on(const Law& law, Month month, KnownOn known_on,
                                                   std::optional<Program> program,
                                                   Refused refused) {
  return law_entries_on(law, first_day(month), known_on, program, refused);
}

}  // namespace render
}  // namespace v1
}  // namespace jamsos
