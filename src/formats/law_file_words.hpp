// SPDX-License-Identifier: Apache-2.0
// What reading, writing and the schema of law files share beside the descriptions of the values.
#pragma once

#include <string>
#include <string_view>

#include "jamsos/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

inline constexpr const char* format_name = "jamsos-law/1";
inline constexpr std::size_t longest_version = 60;

/// Calls `visit(name, member)` for every member of a Revision.
template <class AnyRevision, class Visit>
void visit_revision(AnyRevision& revision, Visit&& visit) {
  visit("yearly_from_month", revision.yearly_from_month);
  visit("checked", revision.checked);
  if constexpr (requires { revision.ended; }) visit("ended", revision.ended);
}

/// Do rows begin on a day instead of with a month?
template <class Row>
concept BeginsOnDay = requires(Row& row) {
  row.from_day;
};

template <class Row>
std::string beginning_of(const Row& row) {
  if constexpr (BeginsOnDay<Row>)
    if (row.from_day != 1) return to_text(Date(row.from.year(), row.from.month(), row.from_day));
  return to_text(row.from);
}

/// Throws InvalidValue naming `path`.
template <class Row>
void set_beginning(Row& row, const std::string& text, const std::string& path) {
  if constexpr (BeginsOnDay<Row>) {
    const Date day = text.size() == 7 ? first_day(parse_month(text, path)) : parse_date(text, path);
    row.from = month_of(day);
    row.from_day = day.day();
  } else {
    row.from = parse_month(text, path);
  }
  // Room for the month before and for the year after.
  if (row.from.year() < 1901 || row.from.year() > 2198)
    throw InvalidValue(path, text, "must lie in the years 1901 to 2198");
}

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
