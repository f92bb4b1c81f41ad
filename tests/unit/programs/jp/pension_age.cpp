// SPDX-License-Identifier: Apache-2.0
// Pension age: which age counts for whom, and the last month with a contribution.
#include <array>

#include "../../support.hpp"
#include "jamsos/programs/jp/eligibility.hpp"

using namespace jamsos;
using namespace tests;

namespace {

Date reached(Date birth, KnownOn known_on = {}) {
  return jp::pension_date(Law::gazette().jp, birth, known_on).reached;
}
Worker born(Date birth, bool postponed = false) {
  Worker worker = worker_with(5'000'000_idr);
  worker.birth_date = birth;
  worker.jp_postponed = postponed;
  return worker;
}
/// Does the worker pay JP in the month?
bool contributes(const Worker& worker, Month month, const Law& law = Law::gazette()) {
  const Statement statement = bill(law, large_employer, worker, month);
  const Rupiah amount = worker_pays(statement, Program::jp);
  CHECK(employer_pays(statement, Program::jp) == amount * 2);
  CHECK((amount == 0_idr || amount == 50'000_idr));
  return amount == 50'000_idr;
}
Law month_before_law() {
  Law law = Law::gazette();
  law.jp.last_month = jp::LastMonth::month_before;
  return law;
}

}  // namespace

TEST_CASE("PP 45/2015 Pasal 15: pension age on the month before and of each change") {
  struct Step {
    int year, age;
    std::string_view article;
  };
  constexpr std::array<Step, 9> steps = {{{2019, 57, "Pasal 15(2)"},
                                          {2022, 58, "Pasal 15(3)"},
                                          {2025, 59, "Pasal 15(3)"},
                                          {2028, 60, "Pasal 15(3)"},
                                          {2031, 61, "Pasal 15(3)"},
                                          {2034, 62, "Pasal 15(3)"},
                                          {2037, 63, "Pasal 15(3)"},
                                          {2040, 64, "Pasal 15(3)"},
                                          {2043, 65, "Pasal 15(3)"}}};
  const auto& table = Law::gazette().jp.pension_age;
  CHECK(table.on(Month(2015, 7)).value == 56);
  CHECK(table.on(Month(2015, 7)).citation.article == "Pasal 15(1)");
  int before = 56;
  for (const Step& step : steps) {
    CHECK(table.on(Month(step.year, 1) - 1).value == before);
    CHECK(table.on(Month(step.year, 1)).value == step.age);
    CHECK(table.on(Month(step.year, 1)).citation.article == step.article);
    before = step.age;
  }
  CHECK(table.on(Month(2199, 12)).value == 65);
}

TEST_CASE("PP 45/2015 Pasal 15: the pension age of each year of birth to the day") {
  CHECK(reached(Date(1959, 7, 1)) == Date(2015, 7, 1));
  CHECK(reached(Date(1962, 12, 31)) == Date(2018, 12, 31));  // 56
  struct Birth {
    int first, last, age;
  };
  constexpr std::array<Birth, 8> births = {{{1963, 1964, 57},
                                            {1965, 1966, 58},
                                            {1967, 1968, 59},
                                            {1969, 1970, 60},
                                            {1971, 1972, 61},
                                            {1973, 1974, 62},
                                            {1975, 1976, 63},
                                            {1977, 1978, 64}}};
  for (const Birth& each : births) {
    CAPTURE(each.first);
    CHECK(reached(Date(each.first, 1, 1)) == Date(each.first + each.age, 1, 1));
    CHECK(reached(Date(each.first, 12, 31)) == Date(each.first + each.age, 12, 31));
    CHECK(reached(Date(each.last, 1, 1)) == Date(each.last + each.age, 1, 1));
    CHECK(reached(Date(each.last, 12, 31)) == Date(each.last + each.age, 12, 31));
  }
  CHECK(reached(Date(1979, 1, 1)) == Date(2044, 1, 1));  // 65
  CHECK(reached(Date(2004, 6, 15)) == Date(2069, 6, 15));
}

TEST_CASE("PP 45/2015 Pasal 15: nobody reaches pension age in a year in which it rises") {
  for (Month birth(1955, 1); birth <= Month(1990, 12); birth = birth + 1)
    for (const Date day : {first_day(birth), last_day(birth)})
      for (const int year : {2019, 2022, 2025, 2028, 2031, 2034, 2037, 2040, 2043}) {
        const bool is_hit = reached(day).year() == year;
        if (is_hit) FAIL(to_text(day));
      }
}

TEST_CASE("PP 45/2015 Pasal 15: older than 56 at the start never contribute") {
  for (const Date birth : {Date(1940, 1, 1), Date(1950, 1, 1), Date(1959, 6, 30)})
    for (const Month month : {Month(2015, 7), Month(2015, 8), Month(2020, 1)})
      for (const bool postponed : {false, true})
        CHECK_FALSE(contributes(born(birth, postponed), month));
  CHECK(contributes(born(Date(1959, 7, 1)), Month(2015, 7)));
  CHECK_FALSE(contributes(born(Date(1959, 7, 1)), Month(2015, 8)));
}

TEST_CASE("PP 45/2015 Pasal 15: born on 29 February") {
  CHECK(reached(Date(1960, 2, 29)) == Date(2016, 2, 29));
  CHECK(reached(Date(1964, 2, 29)) == Date(2021, 3, 1));
  CHECK(reached(Date(1968, 2, 29)) == Date(2027, 3, 1));
}

TEST_CASE("PP 45/2015 Pasal 15: the article of the pension age is cited") {
  const auto article = [](Date birth) {
    return jp::pension_date(Law::gazette().jp, birth, {}).citation.article;
  };
  CHECK(article(Date(1962, 12, 31)) == "Pasal 15(1)");
  CHECK(article(Date(1963, 1, 1)) == "Pasal 15(2)");
  CHECK(article(Date(1965, 1, 1)) == "Pasal 15(3)");
  const Line line = line_of(bill_of(large_employer, born(Date(1966, 6, 15)), Month(2026, 2)),
                            Program::jp, Item::contribution_worker);
  CHECK(line.citation.instrument == "PP 45/2015");
  CHECK(line.citation.article == "Pasal 15(3)");
  CHECK(line.remarks.contains(jp::pension_age_reached));
}

TEST_CASE("PP 45/2015 Pasal 15: the month of pension age is the last unless read otherwise") {
  const Worker worker = born(Date(1967, 3, 15));  // 59 on 15 March 2026
  CHECK(contributes(worker, Month(2026, 2)));
  CHECK(contributes(worker, Month(2026, 3)));
  CHECK_FALSE(contributes(worker, Month(2026, 4)));
  CHECK(contributes(born(Date(1967, 3, 31)), Month(2026, 3)));
  CHECK_FALSE(contributes(born(Date(1967, 3, 31)), Month(2026, 4)));
  CHECK(contributes(born(Date(1967, 3, 2)), Month(2026, 3)));
  CHECK_FALSE(contributes(born(Date(1967, 3, 2)), Month(2026, 4)));
}

TEST_CASE(
    "PP 45/2015 Pasal 15: the month of pension age is the last also when it is its first day") {
  const Worker worker = born(Date(1967, 3, 1));  // 59 on 1 March 2026
  CHECK(contributes(worker, Month(2026, 2)));
  CHECK(contributes(worker, Month(2026, 3)));
  CHECK_FALSE(contributes(worker, Month(2026, 4)));
}

TEST_CASE("PP 45/2015 Pasal 15: read otherwise the month before pension age is the last") {
  const Law law = month_before_law();
  for (const int day : {1, 2, 15, 31}) {
    const Worker worker = born(Date(1967, 3, day));
    CAPTURE(day);
    CHECK(contributes(worker, Month(2026, 2), law));
    CHECK_FALSE(contributes(worker, Month(2026, 3), law));
    CHECK_FALSE(contributes(worker, Month(2026, 4), law));
  }
}

TEST_CASE("PP 45/2015 Pasal 15: the reading of the last month is named where it decides") {
  const Worker worker = born(Date(1967, 3, 15));
  const Law other = month_before_law();
  const Statement march = bill_of(large_employer, worker, Month(2026, 3));
  CHECK(march.assumes(jp::last_month_is_month_of_pension_age));
  CHECK(line_of(march, Program::jp, Item::contribution_worker).confidence == Confidence::assumed);
  CHECK(
      bill(other, large_employer, worker, Month(2026, 3)).assumes(jp::last_month_is_month_before));
  for (const Month month : {Month(2026, 1), Month(2026, 2), Month(2026, 4)}) {
    const Statement statement = bill_of(large_employer, worker, month);
    CHECK_FALSE(statement.assumes(jp::last_month_is_month_of_pension_age));
    CHECK_FALSE(statement.assumes(jp::last_month_is_month_before));
    CHECK(line_of(statement, Program::jp, Item::contribution_worker).confidence ==
          Confidence::confirmed);
  }
}

TEST_CASE("PP 45/2015 Pasal 15: contributions around the turns of the pension age") {
  CHECK(contributes(born(Date(1962, 12, 31)), Month(2018, 12)));
  CHECK_FALSE(contributes(born(Date(1962, 12, 31)), Month(2019, 1)));
  CHECK(contributes(born(Date(1963, 1, 2)), Month(2019, 1)));
  CHECK(contributes(born(Date(1963, 1, 2)), Month(2020, 1)));
  CHECK_FALSE(contributes(born(Date(1963, 1, 2)), Month(2020, 2)));
  CHECK_FALSE(contributes(born(Date(1966, 6, 15)), Month(2024, 7)));
  CHECK(contributes(born(Date(1966, 6, 15)), Month(2024, 6)));
}

TEST_CASE("PP 45/2015 Pasal 15(4): who takes the pension later contributes for three more years") {
  const Worker waiting = born(Date(1964, 6, 15), true);  // 57 on 15 June 2021
  const Worker stopped = born(Date(1964, 6, 15));
  CHECK(contributes(waiting, Month(2021, 6)));
  CHECK(contributes(waiting, Month(2021, 7)));
  CHECK(contributes(waiting, Month(2024, 6)));
  CHECK_FALSE(contributes(waiting, Month(2024, 7)));
  CHECK_FALSE(contributes(stopped, Month(2021, 7)));
  const Statement later = bill_of(large_employer, waiting, Month(2021, 7));
  CHECK(later.assumes(jp::postponed));
  CHECK(line_of(later, Program::jp, Item::contribution_worker).confidence == Confidence::reported);
  CHECK_FALSE(bill_of(large_employer, waiting, Month(2021, 6)).assumes(jp::postponed));
  CHECK_FALSE(bill_of(large_employer, waiting, Month(2024, 7)).assumes(jp::postponed));
  const Law law = month_before_law();
  CHECK(contributes(waiting, Month(2024, 5), law));
  CHECK_FALSE(contributes(waiting, Month(2024, 6), law));
}

TEST_CASE("PP 45/2015 Pasal 15: a changed schedule counts only from the day it is known") {
  Law reform = Law::gazette();
  reform.jp.pension_age.add({.from = Month(2026, 7),
                             .promulgated = Date(2026, 6, 1),
                             .value = 62,
                             .citation = {"reform", "Pasal 1", Date(2026, 7, 1)}});
  const Date birth(1967, 9, 15);  // 59 on 15 September 2026, 62 in 2029
  const auto reached_on = [&](Date known_on) {
    return jp::pension_date(reform.jp, birth, known_on).reached;
  };
  CHECK(reached_on(Date(2026, 5, 31)) == Date(2026, 9, 15));
  CHECK(reached_on(Date(2026, 6, 1)) != Date(2026, 9, 15));
}

TEST_CASE("PP 45/2015 Pasal 15: a pension age that falls is reached when it falls") {
  Law reform = Law::gazette();
  reform.jp.pension_age.add({.from = Month(2027, 1),
                             .promulgated = Date(2026, 12, 1),
                             .value = 57,
                             .citation = {"reform", "Pasal 1", Date(2027, 1, 1)}});
  // Born on 15 June 1969: 57 in June 2026, when 59 was in force; 59 only in June 2028.
  const auto pension = jp::pension_date(reform.jp, Date(1969, 6, 15), {});
  CHECK(pension.reached == Date(2027, 1, 1));
  CHECK(contributes(born(Date(1969, 6, 15)), Month(2026, 12), reform));
}

TEST_CASE("PP 45/2015 Pasal 15: pension age is not known before the regulation") {
  CHECK(refusal([] { (void)reached(Date(1970, 1, 1), Date(2015, 6, 29)); }).code ==
        "not_yet_known");
  CHECK(reached(Date(1970, 1, 1), Date(2015, 6, 30)) == Date(2030, 1, 1));
}

TEST_CASE("PP 45/2015 Pasal 15: the cheap test for the young never contradicts the exact one") {
  const jp::Tables& law = Law::gazette().jp;
  CHECK(jp::lowest_pension_age(law) == 56);
  for (Month birth(1955, 1); birth <= Month(1985, 12); birth = birth + 1)
    for (Month month(2015, 7); month <= Month(2035, 12); month = month + 1)
      if (jp::certainly_below_pension_age(56, first_day(birth), month))
        if (!(first_day(month + 1) <= reached(first_day(birth))))
          FAIL(to_text(birth), " in ", to_text(month));
  CHECK(jp::certainly_below_pension_age(56, Date(1990, 1, 1), Month(2026, 3)));
}
