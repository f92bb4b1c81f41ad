// SPDX-License-Identifier: Apache-2.0
// Money spent after a work accident that is paid back up to a limit: what the rules of every
// segment share.
#pragma once

#include <array>
#include <string_view>

#include "jamsos/core/benefit_statement.hpp"
#include "jamsos/facts/claim_standing.hpp"
#include "jamsos/facts/event.hpp"
#include "jamsos/programs/jkk/benefit_law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkk {

inline constexpr Remark home_care_one_year{"jkk.home_care_one_year",
                                           "one year at most, on the doctor's advice",
                                           "paling lama satu tahun, atas rekomendasi dokter"};

/// Throws InvalidValue by the name of the fact.
constexpr void check_receipt(Rupiah amount, std::string_view name) {
  if (amount <= Rupiah{})
    throw InvalidValue(jamsos::detail::joined({"event.receipts.", name}), to_text(amount),
                       "a receipt is above zero");
}

/// The row of a refund. Throws NotInForce by the name of the fact.
template <class Table>
[[nodiscard]] constexpr const auto& refund_row(
    const Table& table, const ClaimContext& claim, std::string_view name,
    const char* unknown = "the law of that day knows no such item") {
  const auto* found = table.find_known(claim.event, claim.known_on);
  if (found == nullptr)
    throw NotInForce(jamsos::detail::joined({"event.receipts.", name}), to_text(claim.event),
                     unknown);
  return *found;
}

/// The first way of transport with a receipt; empty when there is none.
[[nodiscard]] constexpr std::string_view first_transport(const Receipts& receipts) {
  return receipts.transport_land  ? "transport_land"
         : receipts.transport_sea ? "transport_sea"
         : receipts.transport_air ? "transport_air"
                                  : "";
}

/// One term for each way of transport, up to its own limit.
[[nodiscard]] constexpr FixedList<Term, 3> transport_terms(const Receipts& receipts,
                                                           const TransportCaps& caps) {
  struct Way {
    std::string_view name;
    std::string_view label;
    const std::optional<Rupiah>* spent;
    Rupiah most;
  };
  const std::array ways = {Way{"transport_land", "land", &receipts.transport_land, caps.land},
                           Way{"transport_sea", "sea", &receipts.transport_sea, caps.sea},
                           Way{"transport_air", "air", &receipts.transport_air, caps.air}};
  FixedList<Term, 3> terms;
  for (const Way& way : ways) {
    if (!*way.spent) continue;
    check_receipt(**way.spent, way.name);
    terms.add({.label = way.label, .base = **way.spent, .most = way.most});
  }
  return terms;
}

/// The price of the rehabilitation centre and what is added to it.
[[nodiscard]] constexpr std::array<Term, 2> orthosis_terms(Rupiah price, Rate surcharge) {
  return {Term{.base = price}, Term{.base = price, .rate = surcharge}};
}

}  // namespace jkk
}  // namespace v1
}  // namespace jamsos
