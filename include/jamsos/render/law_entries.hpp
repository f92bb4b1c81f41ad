// SPDX-License-Identifier: Apache-2.0
// The dated tables as a flat list: one entry for each number, with its dates, citation and mark.
// For listings, exports and comparisons of two dates; no computation needs it.
#pragma once

#include <optional>
#include <string>
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

// Each value describes itself as parts: emit(suffix, kind, text).
template <class Emit>
void describe(Rate rate, Emit emit) {
  emit("", Kind::rate, to_text(rate));
}
template <class Emit>
void describe(Rupiah amount, Emit emit) {
  emit("", Kind::amount, to_text(amount));
}
template <class Emit>
void describe(int number, Emit emit) {
  emit("", Kind::number, std::to_string(number));
}
template <class Emit>
void describe(bool yes, Emit emit) {
  emit("", Kind::text, yes ? "yes" : "no");
}
template <class Emit>
void describe(const jkk::RatesByRiskGroup& groups, Emit emit) {
  for (const auto& [name, group] : risk_group_names)
    emit(jamsos::detail::joined({".", name}), Kind::rate,
         to_text(groups.rates[static_cast<std::size_t>(group) - 1]));
}
template <class Emit>
void describe(const ReliefConditions& conditions, Emit emit) {
  if (conditions.kind == ReliefKind::none) return emit("", Kind::text, "none");
  emit("", Kind::text,
       conditions.kind == ReliefKind::everybody ? "every employer" : "labour-intensive industries");
  emit(".paid_through", Kind::text, to_text(conditions.paid_through));
  if (conditions.full_price_months > 0)
    emit(".full_price_months", Kind::number, std::to_string(conditions.full_price_months));
  if (conditions.minimum_active_workers > 0)
    emit(".minimum_active_workers", Kind::number,
         std::to_string(conditions.minimum_active_workers));
}
template <class Emit>
void describe(const jkk::Relief& relief, Emit emit) {
  describe(relief.conditions, emit);
  if (relief.conditions.kind != ReliefKind::none) describe(relief.reduced, emit);
}
template <class Emit>
void describe(const jkm::Relief& relief, Emit emit) {
  describe(relief.conditions, emit);
  if (relief.conditions.kind != ReliefKind::none)
    emit(".reduced", Kind::rate, to_text(relief.reduced));
}
template <class Emit>
void describe(const jp::Deferral& deferral, Emit emit) {
  if (!deferral.available) return emit("", Kind::text, "none");
  emit(".paid_on_time", Kind::rate, to_text(deferral.paid_on_time));
  emit(".deferred", Kind::rate, to_text(deferral.deferred));
  emit(".settled_from", Kind::text, to_text(deferral.settled_from));
  emit(".settled_by", Kind::text, to_text(deferral.settled_by));
}
template <class Emit>
void describe(const jkp::RequiredPrograms& required, Emit emit) {
  emit(".micro_and_small", Kind::text, words(required.micro_and_small));
  emit(".medium_and_large", Kind::text, words(required.medium_and_large));
}
template <class Emit>
void describe(jkp::JknCondition condition, Emit emit) {
  switch (condition) {
    case jkp::JknCondition::not_asked:
      return emit("", Kind::text, "not asked");
    case jkp::JknCondition::wage_earner_of_a_firm:
      return emit("", Kind::text, "as a wage earner of a firm");
    case jkp::JknCondition::any_registration:
      return emit("", Kind::text, "any registration");
  }
}
template <class Emit>
void describe(const jkn::FloorRule& rule, Emit emit) {
  emit(".micro_and_small", Kind::text, rule.micro_and_small ? "yes" : "no");
  emit(".medium_and_large", Kind::text, rule.medium_and_large ? "yes" : "no");
}
template <class Emit>
void describe(const wage_earner::Obligations& obligations, Emit emit) {
  emit(".micro", Kind::text, words(obligations.micro));
  emit(".small", Kind::text, words(obligations.small));
  emit(".medium", Kind::text, words(obligations.medium));
  emit(".large", Kind::text, words(obligations.large));
}

template <class Table>
void list_row(std::vector<LawEntry>& entries, const Table& table, const typename Table::Row& row,
              std::optional<Month> until) {
  describe(row.value, [&](const std::string& suffix, Kind kind, std::string text) {
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
  });
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
