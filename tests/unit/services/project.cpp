// SPDX-License-Identifier: Apache-2.0
// Projections: the known ministry simulation, years that hang together, pension age, bad facts.
#include "jamsos/services/project.hpp"

#include <array>
#include <vector>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Rate none = Rate::percent(0, 0);

/// The ministry's simulation of February 2022: 4,000,000 a month for 60 months at 5.7 %.
ProjectionFacts ministry_simulation() {
  ProjectionFacts facts;
  facts.birth_date = Date(1990, 2, 10);
  facts.on = Date(2022, 1, 1);
  facts.until = Month(2026, 12);
  facts.wage = 4'000'000_idr;
  facts.return_rate = 5.7_pct;
  return facts;
}

/// Somebody born in 1979, in JP since August 2015.
struct Member {
  std::array<WageRun, 1> runs = {
      {{.from = Month(2015, 8), .to = Month(2026, 10), .wage = 5'000'000_idr}}};
  std::array<YearRate, 6> returns = {{{2015, 6_pct},
                                      {2021, 5.7_pct},
                                      {2022, 5.7_pct},
                                      {2023, 5.7_pct},
                                      {2024, 5.7_pct},
                                      {2025, 5.7_pct}}};
  [[nodiscard]] ProjectionFacts facts() const {
    ProjectionFacts facts;
    facts.birth_date = Date(1979, 5, 1);
    facts.history = runs;
    facts.jht.returns = returns;
    facts.on = Date(2026, 10, 31);
    facts.wage_growth = 5_pct;
    facts.return_rate = 5.7_pct;
    facts.inflation_hundredths = 300;
    facts.ceiling_growth = 5_pct;
    return facts;
  }
};

}  // namespace

TEST_CASE("project: the ministry's simulation of 2022 to the sen") {
  const Projection projection = project(Law::gazette(), ministry_simulation());
  REQUIRE(projection.years.size() == 5);
  Rupiah contributions;
  Rupiah returns;
  for (const ProjectedYear& year : projection.years) {
    CHECK(year.contributions == 2'736'000_idr);  // 12 x 5.7 % of 4,000,000
    contributions += year.contributions;
    returns += year.returns;
  }
  CHECK(contributions == 13'680'000_idr);
  CHECK(returns == 2'120'310.18_idr);
  CHECK(projection.years[4].balance == 15'800'310.18_idr);
}

TEST_CASE("project: every year goes on where the one before ended") {
  const Member member;
  const Projection projection = project(Law::gazette(), member.facts());
  CHECK(projection.pension_age_on == Date(2044, 5, 1));  // 65 in 2044 (PP 45/2015 Pasal 15)
  REQUIRE(projection.years.size() == 19);
  Rupiah before = projection.years[0].balance;
  for (std::size_t i = 1; i < projection.years.size(); ++i) {
    const ProjectedYear& year = projection.years[i];
    CAPTURE(year.year);
    CHECK(year.balance == before + year.contributions + year.returns);
    CHECK(year.wage > projection.years[i - 1].wage);
    before = year.balance;
  }
  // August 2015 to May 2044, the month of pension age being the last one.
  CHECK(projection.contribution_months == 346);
  CHECK(projection.pension == projection.years[18].pension);
  CHECK_FALSE(projection.lump_sum.has_value());
}

TEST_CASE("project: 179 months give one sum, 180 a pension") {
  for (const int months : {179, 180}) {
    CAPTURE(months);
    Member member;
    // 64 months before pension age; the rest lies ahead.
    ProjectionFacts facts = member.facts();
    const Month last = Month(2044, 5);
    member.runs[0] = {
        .from = last - (months - 1), .to = last - (months - 1), .wage = 5'000'000_idr};
    facts.history = member.runs;
    facts.on = last_day(last - (months - 1));
    const Projection projection = project(Law::gazette(), facts);
    CHECK(projection.contribution_months == months);
    CHECK(projection.pension.has_value() == (months == 180));
    CHECK(projection.lump_sum.has_value() == (months == 179));
  }
}

TEST_CASE("project: a self-employed person saves on the band and has no pension") {
  ProjectionFacts facts = ministry_simulation();
  facts.kind = MonthKind::self_employed;
  facts.wage = 1'000'000_idr;
  facts.return_rate = none;
  const Projection projection = project(Law::gazette(), facts);
  CHECK(projection.years[0].contributions == 240'000_idr);  // 12 x 20,000
  CHECK(projection.contribution_months == 0);
  CHECK_FALSE(projection.pension.has_value());
}

TEST_CASE("project: bad facts by name") {
  const auto refused = [](auto change) {
    ProjectionFacts facts = ministry_simulation();
    change(facts);
    return refusal([&] { (void)project(Law::gazette(), facts); });
  };
  CHECK(refused([](ProjectionFacts& f) { f.birth_date.reset(); }).field ==
        "participant.birth_date");
  CHECK(refused([](ProjectionFacts& f) { f.on.reset(); }).field == "on");
  CHECK(refused([](ProjectionFacts& f) { f.wage.reset(); }).field == "wage");
  CHECK(refused([](ProjectionFacts& f) { f.wage = Rupiah{}; }).field == "wage");
  CHECK(refused([](ProjectionFacts& f) { f.until = Month(2021, 12); }).field == "until");
  CHECK(refused([](ProjectionFacts& f) { f.until = Month(2199, 1); }).field == "until");
  const std::array<WageRun, 1> later = {
      {{.from = Month(2022, 1), .to = Month(2022, 2), .wage = 1'000'000_idr}}};
  CHECK(refused([&](ProjectionFacts& f) { f.history = later; }).field == "history[0].to");
}
