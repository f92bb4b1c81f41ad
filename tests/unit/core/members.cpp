// SPDX-License-Identifier: Apache-2.0
// The description of values: a made-up value with every kind of member, as a listing sees it.
#include "jamsos/core/members.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "jamsos/core/fixed_list.hpp"
#include "jamsos/render/law_entries.hpp"

using namespace jamsos;

namespace {

enum class Colour : std::uint8_t { red, dark_green };
constexpr std::array<Named<Colour>, 2> colour_names = {{
    {"red", Colour::red},
    {"dark_green", Colour::dark_green},
}};
constexpr const auto& names_of(Colour) { return colour_names; }

struct Band {
  Rupiah from{};
  Rupiah base{};

  constexpr bool operator==(const Band&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("from", self.from);
    visit("base", self.base, member_hints::itself);
  }
};

struct Everything {
  Colour colour = Colour::red;
  FixedList<Band, 3> bands{};
  std::array<int, 2> pair{};
  std::optional<Month> until{};
  std::string_view article{};

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("colour", self.colour, member_hints::itself);
    if (self.colour == Colour::red) return;
    visit("bands", self.bands);
    visit("pair", self.pair);
    visit("until", self.until);
    visit("article", self.article, member_hints::unlisted);
  }
};

std::vector<std::string> listed(const Everything& value) {
  std::vector<std::string> lines;
  const auto emit = [&](const std::string& suffix, render::LawEntry::Kind,
                        const std::string& text) { lines.push_back(suffix + "=" + text); };
  render::detail::list_value("", value, emit);
  return lines;
}

}  // namespace

TEST_CASE("members: only what counts is listed, under the names of the description") {
  Everything value{.colour = Colour::dark_green, .pair = {3, 4}, .article = "Pasal 1"};
  value.bands.add({1_idr, 2_idr});
  value.bands.add({10_idr, 20.50_idr});
  CHECK(listed(value) == std::vector<std::string>{"=dark green", ".bands.1.from=1", ".bands.1=2",
                                                  ".bands.2.from=10", ".bands.2=20.50", ".pair.1=3",
                                                  ".pair.2=4"});
  value.until = Month(2026, 3);
  CHECK(listed(value).back() == ".until=2026-03");
  value.colour = Colour::red;
  CHECK(listed(value) == std::vector<std::string>{"=red"});
}

TEST_CASE("members: each kind is told from the others") {
  CHECK(Described<Everything>);
  CHECK(Described<Citation>);
  CHECK_FALSE(Described<Rate>);
  CHECK(ListValue<FixedList<Band, 3>>);
  CHECK_FALSE(ListValue<std::array<Band, 3>>);
  CHECK(NamedValue<Colour>);
  CHECK_FALSE(NamedValue<int>);
  CHECK(OptionalValue<std::optional<int>>);
  CHECK_FALSE(OptionalValue<int>);
}

TEST_CASE("members: every value of an enumeration has its own word") {
  const auto distinct = [](const auto& names) {
    for (const auto& one : names)
      for (const auto& other : names)
        if (&one != &other && (one.first == other.first || one.second == other.second))
          return false;
    return true;
  };
  CHECK(distinct(confidence_names));
  CHECK(distinct(rounding_direction_names));
  CHECK(distinct(rule_status_names));
  CHECK(distinct(relief_kind_names));
  for (const auto& [name, value] : confidence_names) CHECK(to_string(value) == name);
  for (const auto& [name, value] : rounding_direction_names) CHECK(to_string(value) == name);
  for (const auto& [name, value] : rule_status_names) CHECK(to_string(value) == name);
}
