// SPDX-License-Identifier: Apache-2.0
// Who inherits a benefit: the first class of the law's order in which somebody is left. The law
// gives no shares inside a class; the class receives the amount as a whole.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/core/text.hpp"
#include "jamsos/facts/family.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark no_shares_inside_a_class{
    "heirs.no_shares",
    "the class of heirs receives the amount as a whole; the law prints no shares inside a class",
    "golongan ahli waris menerima jumlah ini seluruhnya; hukum tidak mencetak bagian "
    "masing-masing"};
inline constexpr Remark family_not_stated{
    "heirs.family_not_stated", "the family is not stated, so the class of heirs is not determined",
    "keluarga tidak disebutkan sehingga golongan ahli waris tidak ditentukan"};
inline constexpr Remark no_heir_left{"heirs.none", "no heir of any class is left",
                                     "tidak ada ahli waris dari golongan mana pun"};

enum class HeirClass : std::uint8_t {
  spouse_and_children,
  straight_line_relatives,  ///< parents, grandparents and grandchildren
  siblings,
  parents_in_law,
  will_beneficiary,
};
inline constexpr std::array<Named<HeirClass>, 5> heir_class_names = {{
    {"spouse_and_children", HeirClass::spouse_and_children},
    {"straight_line_relatives", HeirClass::straight_line_relatives},
    {"siblings", HeirClass::siblings},
    {"parents_in_law", HeirClass::parents_in_law},
    {"will_beneficiary", HeirClass::will_beneficiary},
}};
constexpr const auto& names_of(HeirClass) { return heir_class_names; }

/// Where the money goes when nobody is left.
enum class HeirlessFund : std::uint8_t { social_security_fund, probate_office };
inline constexpr std::array<Named<HeirlessFund>, 2> heirless_fund_names = {{
    {"social_security_fund", HeirlessFund::social_security_fund},
    {"probate_office", HeirlessFund::probate_office},
}};
constexpr const auto& names_of(HeirlessFund) { return heirless_fund_names; }

struct HeirOrder {
  FixedList<HeirClass, 5> classes{};
  HeirlessFund when_none_is_left = HeirlessFund::social_security_fund;

  constexpr bool operator==(const HeirOrder&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("classes", self.classes);
    visit("when_none_is_left", self.when_none_is_left);
  }
};

[[nodiscard]] constexpr bool has(const Family& family, HeirClass heirs) {
  switch (heirs) {
    case HeirClass::spouse_and_children:
      return family.spouse || !family.children.empty();
    case HeirClass::straight_line_relatives:
      return family.parents + family.grandparents + family.grandchildren > 0;
    case HeirClass::siblings:
      return family.siblings > 0;
    case HeirClass::parents_in_law:
      return family.parents_in_law > 0;
    case HeirClass::will_beneficiary:
      return family.will;
  }
  return false;
}

[[nodiscard]] constexpr Party party_of(HeirClass heirs) {
  return static_cast<Party>(static_cast<int>(Party::spouse_and_children) + static_cast<int>(heirs));
}
static_assert(party_of(HeirClass::will_beneficiary) == Party::will_beneficiary);

/// Who receives a death benefit and the funeral money.
struct Heirs {
  Party benefit = Party::heirs;
  Party funeral = Party::heirs;
  const Remark* remark = &family_not_stated;
};

[[nodiscard]] constexpr Heirs heirs_of(const HeirOrder& order,
                                       const std::optional<Family>& family) {
  if (!family) return {};
  for (const HeirClass heirs : order.classes)
    if (has(*family, heirs)) return {party_of(heirs), party_of(heirs), &no_shares_inside_a_class};
  return {order.when_none_is_left == HeirlessFund::probate_office ? Party::probate_office
                                                                  : Party::social_security_fund,
          Party::funeral_arranger, &no_heir_left};
}

}  // namespace v1
}  // namespace jamsos
