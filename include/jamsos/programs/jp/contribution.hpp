// SPDX-License-Identifier: Apache-2.0
// JP contributions of employer and worker, on the wage up to the ceiling of the contribution month.
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/programs/jp/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jp {

inline constexpr Remark rest_of_rounded{
    "jp.rest_of_rounded", "what remains of the rounded contribution after the part paid on time",
    "sisa iuran yang telah dibulatkan setelah bagian yang dibayar tepat waktu"};

/// The employer's line, waiting for a wage (PP 45/2015 Pasal 28(3)).
[[nodiscard]] constexpr Line employer_line(const Tables& law, Month month, KnownOn known_on) {
  return prepare(Program::jp, Item::contribution_employer, Party::employer, Party::jp_fund,
                 law.employer, month, known_on);
}

/// The worker's line, withheld from the wage.
[[nodiscard]] constexpr Line worker_line(const Tables& law, Month month, KnownOn known_on) {
  return prepare(Program::jp, Item::contribution_worker, Party::worker, Party::jp_fund, law.worker,
                 month, known_on);
}

/// Splits a charged line: leaves in it the part paid on time and returns the part deferred
/// (PP 49/2020 Pasal 17). The deferred part is what remains of the rounded contribution, so the two
/// always add up to it.
[[nodiscard]] constexpr Line defer(Line& line, const Deferral& deferral, const Citation& citation,
                                   const Rounding& rounding) {
  const Rupiah full = line.amount;
  line.share = deferral.paid_on_time;
  line.amount = round(line.base * line.rate * line.share, rounding);
  line.citation = citation;
  line.confidence = weakest(line.confidence, citation.confidence);
  Line later = line;
  later.item = line.payer == Party::worker ? Item::deferred_worker : Item::deferred_employer;
  later.settlement = Settlement::deferred;
  later.share = deferral.deferred;
  later.amount = full - line.amount;
  later.payable_from = deferral.settled_from;
  later.payable_by = deferral.settled_by;
  later.remarks.add(rest_of_rounded);
  return later;
}

}  // namespace jp
}  // namespace v1
}  // namespace jamsos
