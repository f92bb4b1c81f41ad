// SPDX-License-Identifier: Apache-2.0
// Months that cost the same as one line: a year paid ahead is one line with its period, not twelve.
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/core/statement.hpp"

namespace jamsos {
inline namespace v1 {

/// Would both lines read alike but for their months and remarks?
[[nodiscard]] constexpr bool same_terms(const Line& a, const Line& b) {
  return a.basis == b.basis && a.wage == b.wage && a.base == b.base && a.rate == b.rate &&
         a.share == b.share && a.citation == b.citation && a.confidence == b.confidence &&
         a.limit == b.limit && a.limit_citation == b.limit_citation;
}

/// Calls emit(line, first, last) for each longest run of the `count` months from `first` on whose
/// lines, as line_of(month) makes them, have the same terms. The line carries the remarks of all.
template <class LineOf, class Emit>
constexpr void for_each_run(Month first, int count, LineOf line_of, Emit emit) {
  for (int start = 0; start < count;) {
    Line line = line_of(first + start);
    int end = start + 1;
    for (; end < count; ++end) {
      const Line next = line_of(first + end);
      if (!same_terms(line, next)) break;
      for (const Remark* remark : next.remarks.span()) line.remarks.add(*remark);
    }
    emit(line, first + start, first + (end - 1));
    start = end;
  }
}

/// Makes the line of a run out of that of one month, for so many persons.
constexpr void complete_run(Line& line, Item item, Month from, Month to, int persons, Date due,
                            const Rounding& rounding) {
  line.item = item;
  line.times = (to - from + 1) * persons;
  line.from = from;
  line.to = to;
  line.due = due;
  line.amount = rounded_amount(line, rounding);
}

}  // namespace v1
}  // namespace jamsos
