// SPDX-License-Identifier: Apache-2.0
#include "jamsos/facts/heirs.hpp"

#include "../support.hpp"
#include "jamsos/law.hpp"

using namespace jamsos;
using namespace tests;

namespace {

const HeirOrder& jkk_order(Date day) { return Law::gazette().jkk_benefits.heirs.on(day).value; }
const HeirOrder& jkm_order(Date day) { return Law::gazette().jkm_benefits.heirs.on(day).value; }

/// A family of everybody whose bit is set.
Family family_of(unsigned bits) {
  Family family;
  family.spouse = (bits & 1U) != 0;
  if ((bits & 2U) != 0) family.children.add({.birth_date = Date(2010, 1, 1)});
  family.grandchildren = (bits & 4U) != 0 ? 2 : 0;
  family.parents = (bits & 8U) != 0 ? 1 : 0;
  family.grandparents = (bits & 16U) != 0 ? 1 : 0;
  family.siblings = (bits & 32U) != 0 ? 3 : 0;
  family.parents_in_law = (bits & 64U) != 0 ? 2 : 0;
  family.will = (bits & 128U) != 0;
  return family;
}

void check_heirs(const HeirOrder& order, const Family& family, Party benefit, Party funeral) {
  const Heirs heirs = heirs_of(order, family);
  CHECK(heirs.benefit == benefit);
  CHECK(heirs.funeral == funeral);
  CHECK(heirs.remark ==
        (funeral == Party::funeral_arranger ? &no_heir_left : &no_shares_inside_a_class));
}

}  // namespace

TEST_CASE("PP 44/2015 Pasal 37(5) and 40(2): five classes, for every family there can be") {
  for (const Date day : {Date(2015, 7, 1), Date(2019, 12, 1), Date(2019, 12, 2), Date(2026, 9, 30)})
    for (unsigned bits = 0; bits < 256; ++bits) {
      const bool first = (bits & 3U) != 0;
      const bool second = (bits & (4U | 8U | 16U)) != 0;
      const Party expected = first                ? Party::spouse_and_children
                             : second             ? Party::straight_line_relatives
                             : (bits & 32U) != 0  ? Party::siblings
                             : (bits & 64U) != 0  ? Party::parents_in_law
                             : (bits & 128U) != 0 ? Party::will_beneficiary
                                                  : Party::social_security_fund;
      const Party funeral = bits == 0 ? Party::funeral_arranger : expected;
      CAPTURE(bits);
      check_heirs(jkk_order(day), family_of(bits), expected, funeral);
      check_heirs(jkm_order(day), family_of(bits), expected, funeral);
    }
}

TEST_CASE("PP 53/2012 Pasal 22(2)-(3a): no siblings or parents-in-law, for every family") {
  for (const Date day : {Date(2012, 4, 23), Date(2015, 6, 30)})
    for (unsigned bits = 0; bits < 256; ++bits) {
      const bool first = (bits & 3U) != 0;
      const bool second = (bits & (4U | 8U | 16U)) != 0;
      const Party expected = first                ? Party::spouse_and_children
                             : second             ? Party::straight_line_relatives
                             : (bits & 128U) != 0 ? Party::will_beneficiary
                                                  : Party::probate_office;
      CAPTURE(bits);
      check_heirs(jkm_order(day), family_of(bits), expected,
                  expected == Party::probate_office ? Party::funeral_arranger : expected);
    }
}

TEST_CASE("Heirs: a family that is not stated leaves the class open") {
  const Heirs heirs = heirs_of(jkk_order(Date(2024, 1, 1)), {});
  CHECK(heirs.benefit == Party::heirs);
  CHECK(heirs.funeral == Party::heirs);
  CHECK(heirs.remark == &family_not_stated);
}

TEST_CASE("Heirs: the class of every party and who belongs to it") {
  CHECK(party_of(HeirClass::spouse_and_children) == Party::spouse_and_children);
  CHECK(party_of(HeirClass::straight_line_relatives) == Party::straight_line_relatives);
  CHECK(party_of(HeirClass::siblings) == Party::siblings);
  CHECK(party_of(HeirClass::parents_in_law) == Party::parents_in_law);
  CHECK(party_of(HeirClass::will_beneficiary) == Party::will_beneficiary);
  for (const HeirClass heirs :
       {HeirClass::spouse_and_children, HeirClass::straight_line_relatives, HeirClass::siblings,
        HeirClass::parents_in_law, HeirClass::will_beneficiary})
    CHECK_FALSE(jamsos::has(Family{}, heirs));
  CHECK(jamsos::has(family_of(1), HeirClass::spouse_and_children));
  CHECK(jamsos::has(family_of(2), HeirClass::spouse_and_children));
  for (const unsigned bits : {4U, 8U, 16U})
    CHECK(jamsos::has(family_of(bits), HeirClass::straight_line_relatives));
  CHECK(jamsos::has(family_of(32), HeirClass::siblings));
  CHECK(jamsos::has(family_of(64), HeirClass::parents_in_law));
  CHECK(jamsos::has(family_of(128), HeirClass::will_beneficiary));
}
