// SPDX-License-Identifier: Apache-2.0
// How the values of law tables name their members, described once for every reader: law files,
// their schema and listings. A value type describes itself by a static function:
//
//   template <class Self, class Visit>
//   static constexpr void visit_members(Self& self, Visit&& visit) {
//     visit("available", self.available, member_hints::itself);
//     if (!self.available) return;
//     visit("deferred", self.deferred);
//   }
//
// `self` may be const or not. Members are visited in the order of the file, and which ones follow
// may depend only on the first one; a member that is not visited does not count and is neither
// written nor read. A type whose members must fit each other adds `void check() const`, which
// throws an Error with the field's name. An enumeration is described by `names_of(value)` beside
// it, which returns its array of Named values.
//
// A member is one of: Rupiah, Rate, Month, Date, ProgramSet, bool, a whole number from 0, a
// SignedWhole, std::string_view, an enumeration with names_of, a described type, std::optional of one of these
// (may be left out), std::array of them (exactly so many) or a list: a type with `capacity`, span()
// and add(), such as FixedList.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "jamsos/core/citation.hpp"
#include "jamsos/core/rounding.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr std::array<Named<Confidence>, 4> confidence_names = {{
    {"confirmed", Confidence::confirmed},
    {"reported", Confidence::reported},
    {"assumed", Confidence::assumed},
    {"conflicting", Confidence::conflicting},
}};
inline constexpr std::array<Named<RoundingDirection>, 5> rounding_direction_names = {{
    {"half_away_from_zero", RoundingDirection::half_away_from_zero},
    {"half_even", RoundingDirection::half_even},
    {"floor", RoundingDirection::floor},
    {"ceiling", RoundingDirection::ceiling},
    {"toward_zero", RoundingDirection::toward_zero},
}};
inline constexpr std::array<Named<RuleStatus>, 3> rule_status_names = {{
    {"law", RuleStatus::law},
    {"official_practice", RuleStatus::official_practice},
    {"house_choice", RuleStatus::house_choice},
}};

/// A whole number of a law value that may be negative.
struct SignedWhole {
  int value = 0;
  constexpr SignedWhole() = default;
  constexpr SignedWhole(int number) : value(number) {}
  constexpr operator int() const { return value; }
};

/// The words for the values of an enumeration.
constexpr const auto& names_of(Program) { return program_names; }
constexpr const auto& names_of(Confidence) { return confidence_names; }
constexpr const auto& names_of(RoundingDirection) { return rounding_direction_names; }
constexpr const auto& names_of(RuleStatus) { return rule_status_names; }

template <class T>
concept NamedValue = std::is_enum_v<T> && requires(T value) {
  names_of(value);
};

/// The word for `value`, from its names_of.
template <NamedValue T>
[[nodiscard]] constexpr std::string_view word_of(T value) {
  return name_of(names_of(value), value);
}

/// Hints for listings, as the third argument of a visit.
namespace member_hints {

struct Itself {};
struct Unlisted {};
/// The member says what the value is: it stands under the item's own name.
inline constexpr Itself itself;
/// The member explains another one, such as its article.
inline constexpr Unlisted unlisted;

}  // namespace member_hints

namespace detail {

struct IgnoreMembers {
  template <class... Arguments>
  constexpr void operator()(const Arguments&...) const {}
};

template <class T>
struct OptionalOf : std::false_type {};
template <class T>
struct OptionalOf<std::optional<T>> : std::true_type {};

template <class T>
struct ArrayOf : std::false_type {};
template <class T, std::size_t N>
struct ArrayOf<std::array<T, N>> : std::true_type {};

}  // namespace detail

template <class T>
concept Described = requires(T& value, detail::IgnoreMembers visit) {
  T::visit_members(value, visit);
};
template <class T>
concept ListValue = requires(const T& value) {
  { T::capacity } -> std::convertible_to<std::size_t>;
  value.span();
};
template <class T>
concept OptionalValue = detail::OptionalOf<T>::value;
template <class T>
concept ArrayValue = detail::ArrayOf<T>::value;

}  // namespace v1
}  // namespace jamsos
