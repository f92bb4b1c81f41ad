// SPDX-License-Identifier: Apache-2.0
// Bringing members of JKN back: what each card owes, and how far a donation reaches.
#include "jamsos/services/reactivate.hpp"

#include <rapidcheck.h>

#include <vector>

#include "../support.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using namespace tests;

namespace {

JknMember card(WardClass ward_class, int unpaid, int members = 1) {
  return {.kind = JknMemberKind::self_paying,
          .ward_class = ward_class,
          .members = members,
          .unpaid_months = unpaid,
          .payer = Party::donor};
}
Rupiah due(const JknMember& member, Month month) {
  return Reactivations(Law::gazette(), month, std::nullopt).next(member).due;
}

}  // namespace

TEST_CASE("Reactivation: at most 24 unpaid months and the running one, each at its own price") {
  const Month now(2026, 3);
  CHECK(due(card(WardClass::class_iii, 0), now) == 35'000_idr);
  CHECK(due(card(WardClass::class_iii, 1), now) == 70'000_idr);
  CHECK(due(card(WardClass::class_iii, 23), now) == 840'000_idr);
  CHECK(due(card(WardClass::class_iii, 24), now) == 875'000_idr);
  CHECK(due(card(WardClass::class_iii, 120), now) == 875'000_idr);  // ten years
  CHECK(due(card(WardClass::class_ii, 24), now) == 2'500'000_idr);
  CHECK(due(card(WardClass::class_i, 24, 4), now) == 15'000'000_idr);
  // December 2020 at 25,500, January 2021 at 35,000.
  CHECK(due(card(WardClass::class_iii, 1), Month(2021, 1)) == 60'500_idr);
  // The twelve months of 2020 of class II.
  CHECK(due(card(WardClass::class_ii, 11), Month(2020, 12)) == 1'083'000_idr);
}

TEST_CASE(
    "Reactivation: a donation pays cards in full in their order, and less brings nobody back") {
  const Month now(2026, 3);
  const std::vector<JknMember> cards = {card(WardClass::class_iii, 3), card(WardClass::class_i, 1),
                                        card(WardClass::class_iii, 0)};
  const auto active = [&](Rupiah donation, Rupiah left) {
    Reactivations run(Law::gazette(), now, donation);
    std::vector<bool> result;
    for (const JknMember& member : cards) result.push_back(run.next(member).active);
    CHECK(run.due() == 140'000_idr + 300'000_idr + 35'000_idr);
    CHECK(run.left() == left);
    CHECK(run.cards() == 3);
    return result;
  };
  CHECK(active(139'999.99_idr, 104'999.99_idr) == std::vector{false, false, true});
  CHECK(active(140'000_idr, 0_idr) == std::vector{true, false, false});
  CHECK(active(439'999_idr, 264'999_idr) == std::vector{true, false, true});
  CHECK(active(475'000_idr, 0_idr) == std::vector{true, true, true});
  CHECK(active(34'999_idr, 34'999_idr) == std::vector{false, false, false});
}

TEST_CASE("Reactivation: bad facts by name") {
  const auto refused = [](const JknMember& member) {
    return refusal([&] { (void)due(member, Month(2026, 3)); });
  };
  CHECK(refusal([] {
          (void)Reactivations(Law::gazette(), Month(2026, 3), Rupiah::from_sen(-1));
        }) == Refusal{"invalid_value", "donation", "-0.01"});
  JknMember state = card(WardClass::not_stated, 0);
  state.kind = JknMemberKind::state_paid;
  CHECK(refused(state) == Refusal{"invalid_value", "kind", "state_paid"});
  JknMember ahead = card(WardClass::class_i, 1);
  ahead.months = 2;
  CHECK(refused(ahead) == Refusal{"invalid_value", "months", "2"});
  CHECK(refused(card(WardClass::not_stated, 1)) == Refusal{"missing_field", "class", ""});
  CHECK(refused(card(WardClass::class_i, -1)) == Refusal{"invalid_value", "unpaid_months", "-1"});
  CHECK(refused({}).field == "kind");
}

TEST_CASE("Reactivation: parts add up, and nothing is lost of a donation") {
  CHECK(rc::check([] {
    const Rupiah donation(*rc::gen::inRange<std::int64_t>(0, 20'000'000));
    const Month month = Month(2021, 1) + *rc::gen::inRange(0, 62);
    Reactivations run(Law::gazette(), month, donation);
    Rupiah used;
    Rupiah owed;
    for (int i = *rc::gen::inRange(0, 20); i > 0; --i) {
      const auto back = run.next(
          card(*rc::gen::element(WardClass::class_i, WardClass::class_ii, WardClass::class_iii),
               *rc::gen::inRange(0, 40), *rc::gen::inRange(1, 6)));
      owed += back.due;
      if (back.active) used += back.due;
    }
    RC_ASSERT(run.due() == owed);
    RC_ASSERT(used + *run.left() == donation);
  }));
}
