// SPDX-License-Identifier: Apache-2.0
#include "jamsos/render/law_entries.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace jamsos;
using render::LawEntry;

namespace {

const auto no_refusal = [](const NotYetKnown& error) { FAIL(error.what()); };

const LawEntry* find(const std::vector<LawEntry>& entries, std::string_view item) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const LawEntry& entry) { return entry.item == item; });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("PP 45/2015 Pasal 29: the ceiling asked by date") {
  const auto february =
      render::law_entries_on(Law::gazette(), Month(2024, 2), {}, Program::jp, no_refusal);
  const auto march =
      render::law_entries_on(Law::gazette(), Month(2024, 3), {}, Program::jp, no_refusal);
  REQUIRE(find(february, "jp.wage_ceiling") != nullptr);
  REQUIRE(find(march, "jp.wage_ceiling") != nullptr);
  CHECK(find(february, "jp.wage_ceiling")->value == "9559600");
  CHECK(find(february, "jp.wage_ceiling")->until == Date(2024, 2, 29));
  CHECK(find(march, "jp.wage_ceiling")->value == "10042300");
  CHECK(find(march, "jp.wage_ceiling")->from == Date(2024, 3, 1));
  CHECK(find(march, "jp.wage_ceiling")->kind == LawEntry::Kind::amount);
}

TEST_CASE("a table that is no longer known is passed to the caller by name") {
  std::string refused;
  const auto entries =
      render::law_entries_on(Law::gazette(), Month(2027, 3), {}, std::nullopt,
                             [&](const NotYetKnown& error) { refused += error.reason(); });
  CHECK(refused == "table jp.wage_ceiling is known until 2027-02");
  CHECK(find(entries, "jp.wage_ceiling") == nullptr);
  CHECK(find(entries, "jht.employer") != nullptr);
}

TEST_CASE("nothing holds before the first month") {
  CHECK(render::law_entries_on(Law::gazette(), Month(1993, 12), {}, std::nullopt, no_refusal)
            .empty());
}

TEST_CASE("a row that begins within a month shows its days") {
  const auto before =
      render::law_entries_on(Law::gazette(), Date(2023, 2, 21), {}, Program::jkm, no_refusal);
  const auto after =
      render::law_entries_on(Law::gazette(), Date(2023, 2, 22), {}, Program::jkm, no_refusal);
  CHECK(find(before, "migrant.packages.extra_month")->value == "0");
  CHECK(find(after, "migrant.packages.extra_month")->value == "13500");
  CHECK(render::first_text(*find(before, "migrant.packages.extra_month")) == "2018-12-10");
  CHECK(render::last_text(*find(before, "migrant.packages.extra_month")) == "2023-02-21");
  CHECK(render::first_text(*find(after, "migrant.packages.extra_month")) == "2023-02-22");
  CHECK(render::last_text(*find(after, "migrant.packages.extra_month")).empty());
}

TEST_CASE("a table that has ended is listed until its last month") {
  const auto june =
      render::law_entries_on(Law::gazette(), Month(2015, 6), {}, Program::jkk, no_refusal);
  REQUIRE(find(june, "jamsostek.jkk.III") != nullptr);
  CHECK(find(june, "jamsostek.jkk.III")->value == "0.89");
  CHECK(render::last_text(*find(june, "jamsostek.jkk.III")) == "2015-06");
  const auto july =
      render::law_entries_on(Law::gazette(), Month(2015, 7), {}, Program::jkk, no_refusal);
  CHECK(find(july, "jamsostek.jkk.III") == nullptr);
  CHECK(find(july, "jkk.contribution.III") != nullptr);
}

TEST_CASE("every table is listed under the programs it serves") {
  const auto all = render::law_entries(Law::gazette(), std::nullopt);
  std::size_t tables = 0;
  Law::gazette().for_each_table([&](const auto& table) {
    ++tables;
    CHECK_FALSE(table.programs().empty());
    const bool listed = std::any_of(all.begin(), all.end(), [&](const LawEntry& entry) {
      return entry.item.starts_with(table.id());
    });
    CHECK_MESSAGE(listed, std::string(table.id()));
  });
  CHECK(tables == 183);
  for (const LawEntry& entry : render::law_entries(Law::gazette(), Program::jkp))
    CHECK(entry.programs.contains(Program::jkp));
}

TEST_CASE("every row has an instrument, an article and a date of promulgation") {
  for (const LawEntry& entry : render::law_entries(Law::gazette(), std::nullopt)) {
    CAPTURE(entry.item);
    CHECK_FALSE(entry.citation.instrument.empty());
    CHECK_FALSE(entry.citation.article.empty());
    CHECK(entry.promulgated > Date(1992, 12, 31));
    CHECK(entry.citation.in_force > Date(1992, 12, 31));
    // What is less than confirmed says why, in the row or by the nature of its mark.
    if (entry.citation.confidence == Confidence::assumed ||
        entry.citation.confidence == Confidence::conflicting)
      CHECK_FALSE(entry.note.empty());
  }
}

TEST_CASE("PP 44/2015 Pasal 16: the five groups as printed") {
  const auto entries =
      render::law_entries_on(Law::gazette(), Month(2026, 3), {}, Program::jkk, no_refusal);
  const std::pair<const char*, const char*> rates[] = {{"jkk.contribution.I", "0.24"},
                                                       {"jkk.contribution.II", "0.54"},
                                                       {"jkk.contribution.III", "0.89"},
                                                       {"jkk.contribution.IV", "1.27"},
                                                       {"jkk.contribution.V", "1.74"}};
  for (const auto& [item, rate] : rates) {
    REQUIRE(find(entries, item) != nullptr);
    CHECK(find(entries, item)->value == rate);
  }
}
