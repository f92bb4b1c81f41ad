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
  std::string value;  ///< rupiah, percent, number or words
  Month from{};
  std::optional<Month> until{};  ///< last month, where a later row or the end of knowledge says so
  Date promulgated{};
  bool promulgation_confirmed = true;
  Citation citation{};
  std::string_view note{};
};

namespace detail {

using Kind = LawEntry::Kind;

inline std::string words(ProgramSet programs) {
  std::string text;
  for (const Program program : all_programs)
    if (programs.contains(program)) text.append(text.empty() ? "" : " ").append(to_string(program));
  return text;
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
  } else if constexpr (std::is_integral_v<T>) {
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
      if constexpr ((std::is_same_v<Hint, Unlisted> || ...)) return;
      const bool own_name = (std::is_same_v<Hint, Itself> || ...);
      list_value(own_name ? suffix : jamsos::detail::joined({suffix, ".", name}), member, emit);
    });
  }
}

template <class Table>
void list_row(std::vector<LawEntry>& entries, const Table& table, const typename Table::Row& row,
              std::optional<Month> until) {
  const auto emit = [&](const std::string& suffix, Kind kind, std::string text) {
    entries.push_back({.programs = table.programs(),
                       .item = std::string(table.id()) + suffix,
                       .kind = kind,
                       .value = std::move(text),
                       .from = row.from,
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
      std::optional<Month> until = table.known_until();
      if (i + 1 < rows.size()) until = rows[i + 1].from - 1;
      detail::list_row(entries, table, rows[i], until);
    }
  });
  return entries;
}

/// What holds in `month` as known on `known_on`. Tables that begin later are left out; a table that
/// is no longer known throws NotYetKnown, or is passed to `refused` where one is given.
template <class Refused>
[[nodiscard]] std::vector<LawEntry> law_entries_on(const Law& law, Month month, KnownOn known_on,
                                                   std::optional<Program> program,
                                                   Refused refused) {
  std::vector<LawEntry> entries;
  law.for_each_table([&](const auto& table) {
    if (program && !table.programs().contains(*program)) return;
    try {
      const auto& row = table.on(month, known_on);
      std::optional<Month> until = table.known_until(known_on);
      for (const auto& other : table.rows())
        if (other.from > row.from && (!known_on || other.promulgated <= *known_on)) {
          until = other.from - 1;
          break;
        }
      detail::list_row(entries, table, row, until);
    } catch (const NotInForce&) {
      // The table begins later: nothing of it holds yet.
    } catch (const NotYetKnown& error) {
      refused(error);
    }
  });
  return entries;
}

}  // namespace render
}  // namespace v1
}  // namespace jamsos
