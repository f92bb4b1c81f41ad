// SPDX-License-Identifier: Apache-2.0
// What a late letter or a retroactive relief changes: the bill as known now less the bill as known
// before.
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/core/statement.hpp"

namespace jamsos {
inline namespace v1 {

/// One line for each program, payer and fund whose sum changed; negative: paid too much before.
/// `wage` of a line holds what was known before, `base` what is known now.
[[nodiscard]] constexpr Statement difference(const Statement& now, const Statement& before) {
  const auto same_flow = [](const Line& a, const Line& b) {
    return a.program == b.program && a.payer == b.payer && a.payee == b.payee &&
           a.settlement == b.settlement;
  };
  Statement result;
  const auto sum = [&](const Statement& statement, const Line& like) {
    Rupiah total;
    for (const Line& line : statement.lines())
      if (same_flow(line, like)) total += line.amount;
    return total;
  };
  const auto add = [&](const Line& like) {
    for (const Line& line : result.lines())
      if (same_flow(line, like)) return;
    Line line = like;
    line.item = Item::adjustment;
    line.basis = Basis::difference;
    line.limit = Limit::none;
    line.limit_citation = {};
    line.rate = {};
    line.share = Rate::percent(100, 0);
    line.times = 1;
    line.base = sum(now, like);
    line.wage = sum(before, like);
    line.amount = line.base - line.wage;
    result.add(line);
  };
  for (const Line& line : now.lines()) add(line);
  for (const Line& line : before.lines()) add(line);

  Statement changed;
  for (const Line& line : result.lines())
    if (line.amount != Rupiah{}) changed.add(line);
  for (const Remark* remark : now.assumptions()) changed.assume(*remark);
  return changed;
}

}  // namespace v1
}  // namespace jamsos
