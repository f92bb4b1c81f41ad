// SPDX-License-Identifier: Apache-2.0
// The children's scholarship: one sum from 2015, a stream by school year from December 2019.
#include "jamsos/programs/beasiswa/benefit.hpp"

#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "../../claims.hpp"
#include "../../versions.hpp"

using namespace jamsos;
using namespace tests;

namespace {

using Level = EducationLevel;


Child child_of(Date birth, std::optional<Level> level = {}, std::optional<int> left = {}) {
  return {.birth_date = birth, .level = level, .years_left = left};
}
/// Young enough for every level to be finished before the age limit.
Child young(Level level, int left) { return child_of(Date(2021, 7, 1), level, left); }
Rupiah remaining(const Child& child, Date event) {
  return beasiswa::total(beasiswa::schedule(Law::gazette(), child, event));
}
Rupiah scholarship(const Claim& claim, const ClaimOptions& options = {}) {
  return settled(claim, options).total(Program::beasiswa);
}
/// The finding on a child of the family.
const Finding* about_child(const Verdict& verdict, int child) {
  for (const Finding& finding : verdict.findings())
    if (finding.program == Program::beasiswa && finding.child == child) return &finding;
  return nullptr;
}

}  // namespace

TEST_CASE("Beasiswa: every number of the law on the first day of its row and the day before") {
  const beasiswa::Tables& law = Law::gazette().beasiswa;
  CHECK(law.grant.find_known(Date(2015, 6, 30)) == nullptr);
  for (const Date day : {Date(2015, 7, 1), before_2019}) {
    CHECK_FALSE(law.grant.on(day).value.yearly);
    CHECK(law.grant.on(day).value.once == 12'000'000_idr);
    CHECK(law.grant.on(day).value.jkm_contribution_years == 5);
  }
  struct Row {
    Rupiah yearly;
    int years;
  };
  const Row levels[] = {{1'500'000_idr, 2},
                        {1'500'000_idr, 6},
                        {2'000'000_idr, 3},
                        {3'000'000_idr, 3},
                        {12'000'000_idr, 5}};
  static_assert(std::size(levels) == beasiswa::paid_level_count);
  for (const Date day : {since_2019, before_2025, since_2025, Date(2026, 9, 30)}) {
    const beasiswa::Grant& grant = law.grant.on(day).value;
    CHECK(grant.yearly);
    for (std::size_t i = 0; i < std::size(levels); ++i) {
      CHECK(grant.levels[i].yearly == levels[i].yearly);
      CHECK(grant.levels[i].most_years == levels[i].years);
    }
    CHECK(grant.most_children == 2);
    CHECK(grant.age_limit == 23);
    CHECK(grant.jkm_contribution_years == 3);
    const beasiswa::WorkAllowed& allowed = law.work_allowed.on(day).value;
    const bool eased = day >= since_2025;
    CHECK(allowed.employed_up_to_six_months == eased);
    CHECK(allowed.self_employed == eased);
    CHECK(allowed.apprentice == eased);
  }
}

TEST_CASE("Beasiswa: what remains by level and years left") {
  // TK 84.0 + 1.5 n, SD 75 + 1.5 n, SMP 69 + 2 n, SMA 60 + 3 n, S1 12 n, in millions.
  struct Row {
    Level level;
    int most;
    Rupiah later, yearly;
  };
  for (const Row& row : {Row{Level::kindergarten, 2, 84'000'000_idr, 1'500'000_idr},
                         Row{Level::primary, 6, 75'000'000_idr, 1'500'000_idr},
                         Row{Level::junior_secondary, 3, 69'000'000_idr, 2'000'000_idr},
                         Row{Level::senior_secondary, 3, 60'000'000_idr, 3'000'000_idr},
                         Row{Level::higher_education, 5, 0_idr, 12'000'000_idr},
                         Row{Level::training, 5, 0_idr, 12'000'000_idr}}) {
    CAPTURE(static_cast<int>(row.level));
    for (int left = 1; left <= row.most; ++left)
      CHECK(remaining(young(row.level, left), Date(2024, 9, 1)) == row.later + row.yearly * left);
    for (const int left : {-1, 0, row.most + 1})
      CHECK(refusal([&] { (void)remaining(young(row.level, left), Date(2024, 9, 1)); }) ==
            Refusal{"invalid_value", "years_left", std::to_string(left)});
  }
  CHECK(remaining(young(Level::kindergarten, 2), Date(2024, 9, 1)) == 87'000'000_idr);
  CHECK(remaining(child_of(Date(2010, 1, 1), Level::not_at_school), Date(2024, 9, 1)) == 0_idr);
}

TEST_CASE("Beasiswa: facts of a child that are missing are named") {
  const auto refused = [](const Child& child) {
    return refusal([&] { (void)remaining(child, Date(2024, 9, 1)); });
  };
  CHECK(refused({.level = Level::primary, .years_left = 2}) ==
        Refusal{"missing_field", "birth_date", ""});
  CHECK(refused(child_of(Date(2017, 9, 1))) == Refusal{"missing_field", "level", ""});
  CHECK(refused(child_of(Date(2017, 9, 2))).code == "nothing refused");
  CHECK(refused(child_of(Date(2012, 1, 1), Level::primary)) ==
        Refusal{"missing_field", "years_left", ""});
}

TEST_CASE("Beasiswa: below school age, from the first 1 July at the age of four") {
  struct Row {
    Date birth, event;
    int first_year;
    Rupiah total;
  };
  for (const Row& row : {
           // Four on the 1 July, five, six; and born on the day after.
           Row{Date(2020, 7, 1), Date(2024, 3, 1), 2024, 87'000'000_idr},
           Row{Date(2020, 7, 2), Date(2024, 3, 1), 2025, 87'000'000_idr},
           Row{Date(2019, 7, 2), Date(2024, 3, 1), 2024, 87'000'000_idr},
           Row{Date(2019, 7, 1), Date(2024, 3, 1), 2024, 85'500'000_idr},
           Row{Date(2018, 7, 2), Date(2024, 3, 1), 2024, 85'500'000_idr},
           Row{Date(2018, 7, 1), Date(2024, 3, 1), 2024, 84'000'000_idr},
           // The 1 July of the event itself is one to enter on.
           Row{Date(2019, 10, 1), Date(2024, 7, 1), 2024, 87'000'000_idr},
           Row{Date(2019, 10, 1), Date(2024, 7, 2), 2025, 85'500'000_idr},
           // Newborn, and born after the event.
           Row{Date(2024, 2, 28), Date(2024, 3, 1), 2028, 87'000'000_idr},
           Row{Date(2024, 10, 1), Date(2024, 3, 1), 2029, 87'000'000_idr},
       }) {
    CAPTURE(row.birth);
    CAPTURE(row.event);
    const auto years = beasiswa::schedule(Law::gazette(), child_of(row.birth), row.event);
    REQUIRE(!years.empty());
    CHECK(years[0].year == row.first_year);
    CHECK(beasiswa::total(years) == row.total);
  }
}

TEST_CASE("Beasiswa: the school year of the event is the first, from July to June") {
  for (const auto& [event, year] :
       {std::pair{Date(2024, 6, 30), 2023}, std::pair{Date(2024, 7, 1), 2024},
        std::pair{Date(2024, 12, 31), 2024}, std::pair{Date(2025, 1, 1), 2024}}) {
    const auto years = beasiswa::schedule(Law::gazette(), young(Level::junior_secondary, 2), event);
    CHECK(years[0].year == year);
    REQUIRE(years.size() == 10);
    const std::array<std::pair<Level, int>, 3> stages = {
        {{Level::junior_secondary, 2}, {Level::senior_secondary, 3}, {Level::higher_education, 5}}};
    std::size_t i = 0;
    for (const auto& stage : stages)
      for (int n = 0; n < stage.second; ++n, ++i) {
        CHECK(years[i].year == year + static_cast<int>(i));
        CHECK(years[i].level == stage.first);
      }
  }
}

TEST_CASE("Beasiswa: no school year begins at or after the 23rd birthday") {
  struct Row {
    Date birth, event;
    int years;
  };
  for (const Row& row : {
           // Five years of study from September 2024, that is from July 2024.
           Row{Date(2005, 7, 2), Date(2024, 9, 1), 5},
           Row{Date(2005, 7, 1), Date(2024, 9, 1), 4},
           Row{Date(2002, 7, 2), Date(2024, 9, 1), 2},
           Row{Date(2002, 7, 1), Date(2024, 9, 1), 1},
           // Below 23 at the event: the year that has begun is paid.
           Row{Date(2001, 9, 2), Date(2024, 9, 1), 1},
           Row{Date(2001, 9, 1), Date(2024, 9, 1), 0},
           Row{Date(2000, 2, 29), Date(2023, 2, 28), 1},
           Row{Date(2000, 2, 29), Date(2023, 3, 1), 0},
       }) {
    CAPTURE(row.birth);
    CAPTURE(row.event);
    CHECK(remaining(child_of(row.birth, Level::higher_education, 5), row.event) ==
          12'000'000_idr * row.years);
    const Claim claim =
        with_child(child_of(row.birth, Level::higher_education, 5), death_at_work(row.event));
    CHECK(scholarship(claim) == 12'000'000_idr * row.years);
    const Verdict verdict = settled(claim).verdict;
    const Finding* finding = about_child(verdict, 0);
    REQUIRE(finding != nullptr);
    CHECK((finding->met == Met::yes) == (row.years > 0));
  }
}

TEST_CASE("Beasiswa: married or working children and the easing of 24 February 2025") {
  struct Row {
    ChildWork work;
    bool before, since;
  };
  for (const Row& row :
       {Row{ChildWork::none, true, true}, Row{ChildWork::employed, false, false},
        Row{ChildWork::employed_up_to_six_months, false, true},
        Row{ChildWork::self_employed, false, true}, Row{ChildWork::apprentice, false, true}}) {
    CAPTURE(static_cast<int>(row.work));
    Child child = child_of(Date(2005, 8, 1), Level::higher_education, 2);
    child.work = row.work;
    CHECK((scholarship(with_child(child, death_at_work(before_2025))) > 0_idr) == row.before);
    CHECK((scholarship(with_child(child, death_at_work(since_2025))) > 0_idr) == row.since);
    child.married = true;
    CHECK(scholarship(with_child(child, death_at_work(since_2025))) == 0_idr);
  }
}

TEST_CASE("Beasiswa 2015: 12,000,000 once if a child is at school") {
  struct Row {
    std::vector<Level> levels;
    Rupiah amount;
  };
  for (const Row& row :
       {Row{{}, 0_idr}, Row{{Level::not_at_school}, 0_idr}, Row{{Level::below_school_age}, 0_idr},
        Row{{Level::primary}, 12'000'000_idr},
        Row{{Level::primary, Level::training, Level::kindergarten}, 12'000'000_idr},
        Row{{Level::not_at_school, Level::higher_education}, 12'000'000_idr}}) {
    for (const Date day : {Date(2015, 7, 1), before_2019}) {
      Claim claim = with_spouse(death_at_work(day));
      for (const Level level : row.levels) claim = with_child({.level = level}, claim);
      CHECK(scholarship(claim) == row.amount);
    }
    Claim old = with_spouse(death_at_work(Date(2015, 6, 30)));
    for (const Level level : row.levels) old = with_child({.level = level}, old);
    CHECK(scholarship(old) == 0_idr);
  }
}

TEST_CASE("Beasiswa: after a death or a total disability by work and not after less") {
  const Child child = young(Level::primary, 6);
  Claim claim = with_child(child, accident(Date(2024, 9, 1)));
  CHECK(scholarship(claim) == 0_idr);
  CHECK(scholarship(with_loss({.part = part("L1B")}, claim)) == 0_idr);
  claim.event.total_disability = true;
  CHECK(scholarship(claim) == 84'000'000_idr);
  CHECK(scholarship(with_child(child, death_at_work(Date(2024, 9, 1)))) == 84'000'000_idr);
}

TEST_CASE("PP 82/2019 Pasal 34: a death not by work asks three years of contributions, 2015 five") {
  struct Row {
    Date death, member_from;
    bool granted;
  };
  for (const Row& row : {
           Row{Date(2018, 3, 15), Date(2013, 3, 15), true},
           Row{Date(2018, 3, 15), Date(2013, 3, 16), false},
           Row{Date(2024, 3, 15), Date(2021, 3, 15), true},
           Row{Date(2024, 3, 15), Date(2021, 3, 16), false},
           Row{since_2019, Date(2016, 12, 2), true},
           Row{since_2019, Date(2016, 12, 3), false},
           Row{before_2019, Date(2014, 12, 1), true},
           Row{before_2019, Date(2014, 12, 2), false},
       }) {
    CAPTURE(row.death);
    CAPTURE(row.member_from);
    const Claim claim = with_membership(
        {.from = row.member_from},
        with_child(child_of(Date(2012, 1, 1), Level::primary, 1), natural_death(row.death)));
    CHECK((scholarship(claim) > 0_idr) == row.granted);
    // JKK asks none.
    Claim at_work = claim;
    at_work.event.kind = EventKind::work_accident;
    at_work.event.died_on = row.death;
    CHECK(scholarship(at_work) > 0_idr);
  }
  for (const auto& [months, granted] : {std::pair{35, false}, std::pair{36, true}}) {
    Claim claim = with_child(young(Level::primary, 6), natural_death(Date(2024, 3, 15)));
    claim.participant.memberships = {};
    claim.participant.contribution_months = months;
    CHECK((scholarship(claim) > 0_idr) == granted);
  }
  // By calendar months of paid membership, if the caller chooses so.
  Law by_months = Law::gazette();
  by_months.beasiswa.contribution_time = beasiswa::ContributionTime::by_months;
  for (const auto& [from, granted] :
       {std::pair{Date(2021, 4, 30), true}, std::pair{Date(2021, 5, 1), false}}) {
    const Claim claim = with_membership(
        {.from = from}, with_child(young(Level::primary, 6), natural_death(Date(2024, 3, 15))));
    CHECK((settled(claim, {}, by_months).total(Program::beasiswa) > 0_idr) == granted);
    CHECK(scholarship(claim) == 0_idr);
  }
}

TEST_CASE("Beasiswa: two children at most, those with the most left") {
  Claim claim = death_at_work(Date(2024, 9, 1));
  claim = with_child(child_of(Date(2005, 8, 1), Level::higher_education, 2), claim);  // 24 million
  claim = with_child(young(Level::primary, 6), claim);                                // 84 million
  claim = with_child(young(Level::kindergarten, 2), claim);                           // 87 million
  claim = with_child(young(Level::kindergarten, 2), claim);                           // 87 million
  const BenefitStatement statement = settled(claim);
  CHECK(statement.total(Program::beasiswa) == 174'000'000_idr);
  CHECK(statement.assumes(beasiswa::two_with_the_most));
  std::vector<int> paid_to;
  for (const BenefitLine& line : statement.lines())
    if (line.item == Item::scholarship) paid_to.push_back(line.child.value_or(-1));
  CHECK(paid_to == std::vector<int>{2, 3});

  // Those that the participant registered come first.
  Claim registered = claim;
  registered.family->children = {};
  for (std::size_t i = 0; i < 4; ++i) {
    Child child = claim.family->children[i];
    child.registered = i < 2;
    registered.family->children.add(child);
  }
  CHECK(scholarship(registered) == 108'000'000_idr);
  CHECK_FALSE(settled(registered).assumes(beasiswa::two_with_the_most));
  Child third = young(Level::primary, 1);
  third.registered = true;
  CHECK(refused_claim(with_child(third, registered)) ==
        Refusal{"conflicting_facts", "family.children[4].registered", ""});
}

TEST_CASE("Beasiswa: a right of children that are not registered is none") {
  // The one that is registered is married; the other one was not registered.
  Child registered = young(Level::primary, 6);
  registered.registered = true;
  registered.married = true;
  const Claim claim =
      with_child(young(Level::primary, 6), with_child(registered, death_at_work(Date(2024, 9, 1))));
  CHECK(scholarship(claim) == 0_idr);
  CHECK(settled(claim).verdict.outcome(Program::beasiswa) == Outcome::not_entitled);
}

TEST_CASE("Beasiswa: a child that can enter school only after the age limit has no right") {
  // 23 on 30 June 2025, the day before the first school year that could begin.
  const Claim claim = with_child(child_of(Date(2002, 6, 30), Level::below_school_age),
                                 death_at_work(Date(2024, 9, 1)));
  CHECK(scholarship(claim) == 0_idr);
  CHECK(settled(claim).verdict.outcome(Program::beasiswa) == Outcome::not_entitled);
}

TEST_CASE("Beasiswa: a line says from when to when, and adds up by level") {
  const Claim claim =
      with_child(young(Level::senior_secondary, 2), death_at_work(Date(2024, 9, 1)));
  const BenefitStatement statement = settled(claim);
  const BenefitLine line = benefit(statement, Item::scholarship);
  CHECK(line.program == Program::beasiswa);
  CHECK(line.payer == Party::jkk_fund);
  CHECK(line.payee == Party::child);
  CHECK(line.payment == PaymentMode::yearly);
  CHECK(line.from == Month(2024, 7));
  CHECK(line.to == Month(2031, 6));
  CHECK(line.amount == 66'000'000_idr);
  const auto terms = statement.terms(*find(statement, Item::scholarship));
  REQUIRE(terms.size() == 2);
  CHECK(terms[0].label == "senior_secondary");
  CHECK(terms[0].times == 2);
  CHECK(terms[1].label == "higher_education");
  CHECK(terms[1].times == 5);
  CHECK(benefit(settled(with_child(young(Level::training, 1), natural_death(Date(2024, 9, 1)))),
                Item::scholarship)
            .payer == Party::jkm_fund);
}

TEST_CASE("Beasiswa: bad facts of a child by its path") {
  const Child good = young(Level::primary, 6);
  struct Row {
    Child child;
    Refusal refusal;
  };
  for (const Row& row : {
           Row{{.level = Level::primary, .years_left = 1},
               {"missing_field", "family.children[1].birth_date", ""}},
           Row{young(Level::primary, 7), {"invalid_value", "family.children[1].years_left", "7"}},
           Row{young(Level::training, 0), {"invalid_value", "family.children[1].years_left", "0"}},
           Row{child_of(Date(2012, 1, 1), Level::primary),
               {"missing_field", "family.children[1].years_left", ""}},
           // 300 days after the death is the last day.
           Row{child_of(Date(2025, 6, 28)), {"nothing refused", "", ""}},
           Row{child_of(Date(2025, 6, 29)),
               {"conflicting_facts", "family.children[1].birth_date", "2025-06-29"}},
       })
    CHECK(refused_claim(with_child(row.child, with_child(good, death_at_work(Date(2024, 9, 1))))) ==
          row.refusal);
  // Who lives on with a total disability may still have children.
  Claim disabled = accident(Date(2020, 9, 1));
  disabled.event.total_disability = true;
  CHECK(refused_claim(with_child(child_of(Date(2022, 5, 1)), disabled)) ==
        Refusal{"nothing refused", "", ""});
}

TEST_CASE("Beasiswa: a level or a family that is not stated is named and nothing is guessed") {
  Claim claim = death_at_work(Date(2024, 9, 1));
  CHECK(checked(claim, Date(2025, 1, 1)).outcome(Program::beasiswa) == Outcome::undetermined);
  CHECK(checked(claim, Date(2025, 1, 1)).missing()[0] == MissingFact{"family", {}});
  claim = with_child(child_of(Date(2010, 1, 1)), claim);
  const BenefitStatement statement = settled(claim);
  CHECK(statement.total(Program::beasiswa) == 0_idr);
  CHECK(statement.verdict.missing()[0] == MissingFact{"family.children[].level", 0});
  CHECK(statement.verdict.outcome(Program::beasiswa) == Outcome::undetermined);
  CHECK(statement.verdict.outcome() == Outcome::entitled);
}

TEST_CASE("Beasiswa: a large family of which little is known is answered, too") {
  Claim claim = natural_death(Date(2024, 9, 1));
  claim.participant.memberships = {};
  for (int i = 0; i < 12; ++i) claim = with_child(child_of(Date(2004 + i, 1, 1)), claim);
  CHECK(refused_claim(claim) == Refusal{"nothing refused", "", ""});
}
