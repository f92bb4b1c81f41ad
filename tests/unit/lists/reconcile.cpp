// SPDX-License-Identifier: Apache-2.0
#include "jamsos/lists/reconcile.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "../support.hpp"
#include "random_lists.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using lists::BirthDates;
using lists::Category;
using lists::NationalNumber;
using lists::PersonRow;
using lists::Reconciled;
using lists::Side;
using tests::ListedRow;
using tests::refusal;

namespace {

NationalNumber nik(const char* text) { return NationalNumber::parse(text, "nik"); }

struct Entry {
  Side side{};
  PersonRow row{};
};

/// What an outcome says, with texts of its own.
struct Result {
  Category category{};
  Side side{};
  std::size_t line = 0, other_line = 0;
  lists::Suggestion suggestion{};
  std::optional<Rupiah> difference{};
  ProgramSet programs_missing{};
};

struct Run {
  std::vector<Result> results{};
  Reconciled totals{};
};

Run run(const std::vector<Entry>& entries, lists::Reconciliation::Options options = {}) {
  lists::Reconciliation reconciliation(options);
  for (const Entry& entry : entries) reconciliation.add(entry.side, entry.row);
  Run run;
  run.totals = reconciliation.finish([&](const lists::Outcome& outcome) {
    run.results.push_back({outcome.category, outcome.side, outcome.row->line,
                           outcome.other == nullptr ? 0 : outcome.other->line, outcome.suggestion,
                           outcome.wage_difference(), outcome.programs_missing()});
  });
  return run;
}

/// The only result of two rows, one on each list.
Result result_of(const PersonRow& labour_office, const PersonRow& agency) {
  const Run both = run({{Side::labour_office, labour_office}, {Side::agency, agency}});
  REQUIRE(both.results.size() == 1);
  return both.results[0];
}
/// Whether they became two results, one each.
bool are_strangers(const PersonRow& labour_office, const PersonRow& agency) {
  const Run both = run({{Side::labour_office, labour_office}, {Side::agency, agency}});
  return both.results.size() == 2 && both.results[0].category == Category::missing &&
         both.results[1].category == Category::missing;
}

PersonRow budi(std::size_t line = 1) {
  PersonRow row;
  row.line = line;
  row.nik = nik("3512010505900001");
  row.name = "Budi Santoso";
  row.birth_date = Date(1990, 5, 5);
  row.employer = "PT Contoh";
  row.district = "Panji";
  row.wage = 3'000'000_idr;
  return row;
}
PersonRow budi_with(Rupiah wage) {
  PersonRow row = budi();
  row.wage = wage;
  return row;
}
/// Another number, as a slip leaves it.
PersonRow slipped(PersonRow row) {
  row.nik = nik("3512010505900007");
  return row;
}

}  // namespace

TEST_CASE("reconcile: a match by national number says how the wages stand") {
  CHECK(result_of(budi(), budi(9)).category == Category::wage_equal);
  CHECK(result_of(budi(), budi(9)).other_line == 9);
  const Result lower = result_of(budi(), budi_with(2'999'999.99_idr));
  CHECK(lower.category == Category::wage_lower);
  CHECK(lower.difference == 0.01_idr);
  const Result higher = result_of(budi(), budi_with(3'000'000.01_idr));
  CHECK(higher.category == Category::wage_higher);
  CHECK(higher.difference == Rupiah::from_sen(-1));
  PersonRow without = budi();
  without.wage.reset();
  CHECK(result_of(budi(), without).category == Category::wage_not_stated);
  CHECK_FALSE(result_of(without, budi()).difference);
  // Nothing but number and employer counts.
  PersonRow other = budi();
  other.name = "Siti";
  other.birth_date = Date(1970, 1, 1);
  other.employer = "P.T. CONTOH";
  CHECK(result_of(budi(), other).category == Category::wage_equal);
  other.employer = "";
  CHECK(result_of(budi(), other).category == Category::wage_equal);
}

TEST_CASE("reconcile: programs that only the labour office knows") {
  PersonRow a = budi();
  PersonRow b = budi();
  a.programs = {Program::jkk, Program::jkm, Program::jp};
  CHECK(result_of(a, b).programs_missing.empty());
  b.programs = {Program::jkk, Program::jht};
  CHECK(result_of(a, b).programs_missing == ProgramSet{Program::jkm, Program::jp});
}

TEST_CASE("reconcile: another employer is no match, and no gap either") {
  PersonRow elsewhere = budi();
  elsewhere.employer = "CV Lain";
  const Run both = run({{Side::labour_office, budi()}, {Side::agency, elsewhere}});
  REQUIRE(both.results.size() == 2);
  for (const Result& result : both.results) CHECK(result.category == Category::several_employers);
  CHECK(both.totals.total.gap() == 0);
  CHECK(both.totals.total.coverage() == lists::Share{0, 1});

  // Of three jobs the agency knows two, one without employer.
  PersonRow third = budi();
  third.employer = "UD Ketiga";
  PersonRow nowhere = budi();
  nowhere.employer = "";
  const Run three = run({{Side::labour_office, budi(1)},
                         {Side::labour_office, elsewhere},
                         {Side::labour_office, third},
                         {Side::agency, elsewhere},
                         {Side::agency, nowhere}});
  std::map<Category, int> count;
  for (const Result& result : three.results) ++count[result.category];
  CHECK(count ==
        std::map<Category, int>{{Category::wage_equal, 2}, {Category::several_employers, 1}});
  CHECK(three.totals.persons_with_several_employers == std::array<std::uint64_t, 2>{1, 1});
}

TEST_CASE("reconcile: of a duplicate the row with the highest wage counts") {
  const Run both = run({{Side::labour_office, budi(1)},
                        {Side::agency, budi_with(2'000'000_idr)},
                        {Side::agency, budi(3)},
                        {Side::agency, budi(4)}});
  REQUIRE(both.results.size() == 3);
  int duplicates = 0;
  for (const Result& result : both.results)
    if (result.category == Category::duplicate) {
      ++duplicates;
      CHECK(result.side == Side::agency);
      CHECK(result.other_line == 3);
    } else {
      CHECK(result.category == Category::wage_equal);
      CHECK(result.other_line == 3);
    }
  CHECK(duplicates == 2);
  CHECK(both.totals.total.of(Side::agency).workers() == 1);
  CHECK(both.totals.total.of(Side::agency).rows() == 3);
}

TEST_CASE("reconcile: a suggestion needs name and day of birth, and says why") {
  PersonRow other = slipped(budi());
  other.name = "H. Boedi Santoso";
  const Result result = result_of(budi(), other);
  CHECK(result.category == Category::suggested);
  CHECK(result.suggestion.score == 990);
  CHECK(result.suggestion.names.titles);
  CHECK(result.suggestion.names.spelling);
  CHECK(result.suggestion.birth_dates == BirthDates::same);
  CHECK_FALSE(result.suggestion.birth_date_of_nik);
  CHECK(result.suggestion.nik_digits == 1);
  CHECK(result.suggestion.same_employer);
  CHECK(result.suggestion.rivals == 0);

  PersonRow other_name = slipped(budi());
  other_name.name = "Siti Aminah";
  CHECK(are_strangers(budi(), other_name));
  PersonRow no_name = slipped(budi());
  no_name.name = "";
  CHECK(are_strangers(budi(), no_name));
  CHECK(are_strangers(no_name, budi()));

  // The day stands in the number too.
  PersonRow no_day = slipped(budi());
  no_day.birth_date.reset();
  CHECK(result_of(budi(), no_day).suggestion.score == 1000);
  CHECK(result_of(budi(), no_day).suggestion.birth_date_of_nik);
}

TEST_CASE("reconcile: near days of birth are suggested within an employer only") {
  PersonRow digit = slipped(budi());
  digit.birth_date = Date(1991, 5, 5);
  const Result one_digit = result_of(budi(), digit);
  CHECK(one_digit.category == Category::suggested);
  CHECK(one_digit.suggestion.score == 900);
  CHECK(one_digit.suggestion.birth_dates == BirthDates::one_digit);
  digit.employer = "CV Lain";
  CHECK(are_strangers(budi(), digit));

  PersonRow august = slipped(budi());
  august.birth_date = Date(1990, 8, 5);
  PersonRow may = budi();
  may.birth_date = Date(1990, 5, 8);
  CHECK(result_of(may, august).suggestion.birth_dates == BirthDates::day_and_month);
  august.birth_date = Date(1991, 8, 5);
  CHECK(are_strangers(may, august));
  august.birth_date = Date(1990, 8, 5);
  may.employer = august.employer = "";
  CHECK(are_strangers(may, august));
}

TEST_CASE("reconcile: the better suggestion goes first, and equal ones are called rivals") {
  PersonRow near = slipped(budi(1));
  near.name = "Budi Santosa";
  PersonRow exact = slipped(budi(2));
  exact.nik = nik("3512010505900008");
  const Run both =
      run({{Side::labour_office, budi(7)}, {Side::agency, near}, {Side::agency, exact}});
  REQUIRE(both.results.size() == 2);
  CHECK(both.results[0].category == Category::suggested);
  CHECK(both.results[0].other_line == 2);
  CHECK(both.results[0].suggestion.rivals == 0);
  CHECK(both.results[1].category == Category::missing);

  near.name = "Budi Santoso";
  near.employer = "CV Lain";
  const Run equal =
      run({{Side::labour_office, budi(7)}, {Side::agency, near}, {Side::agency, exact}});
  CHECK(equal.results[0].other_line == 2);  // the same employer speaks for it
  CHECK(equal.results[0].suggestion.rivals == 1);
}

TEST_CASE("reconcile: totals by employer, district and in total") {
  PersonRow lower = budi(2);
  lower.wage = 2'400'000_idr;
  PersonRow siti = budi(3);
  siti.nik = nik("3512014505900002");
  siti.name = "Siti Aminah";
  siti.employer = "CV Lain";
  siti.district = "Besuki";
  siti.owed = 500'000_idr;
  PersonRow agus = budi(4);
  agus.nik = nik("3512010606910003");
  agus.name = "Agus";
  agus.birth_date = Date(1991, 6, 6);
  agus.employer = "pt. contoh";
  lists::Reconciliation reconciliation;
  reconciliation.add(Side::labour_office, budi());
  reconciliation.add(Side::labour_office, siti);
  reconciliation.add(Side::labour_office, agus);
  reconciliation.add(Side::agency, lower);
  reconciliation.refuse(Side::agency);
  const Reconciled result = reconciliation.finish([](const lists::Outcome&) {});
  CHECK(result.total.coverage() == lists::Share{1, 3});
  CHECK(result.total.gap() == 2);
  CHECK(result.total.wage_difference == 600'000_idr);
  CHECK(result.total.unreported_wages == 6'600'000_idr);
  CHECK(result.total.of(Side::agency).bad == 1);
  CHECK(result.total.of(Side::agency).rows() == 2);
  REQUIRE(result.employers.size() == 2);
  CHECK(result.employers[0].key == "CONTOH");
  CHECK(result.employers[0].name == "PT Contoh");
  CHECK(result.employers[0].coverage() == lists::Share{1, 2});
  CHECK(result.employers[0].amount_owed() == 0_idr);  // the list states amounts, none of it
  CHECK(result.employers[0].unreported_wages == 3'600'000_idr);
  CHECK(result.employers[1].key == "LAIN");
  CHECK(result.employers[1].amount_owed() == 500'000_idr);  // as stated
  CHECK(result.employers[1].unreported_wages == 3'000'000_idr);
  REQUIRE(result.districts.size() == 2);
  CHECK(result.districts[0].name == "Besuki");
  CHECK(result.districts[0].gap() == 1);
  CHECK(result.districts[1].gap() == 1);
}

TEST_CASE("reconcile: empty lists, bad options and bad rows") {
  CHECK(run({}).results.empty());
  CHECK_FALSE(run({}).totals.total.coverage().hundredths_of_percent());
  for (const int score : {499, 1001})
    CHECK(refusal([&] { lists::Reconciliation({.least_score = score}); }).field == "least_score");
  CHECK(refusal([] { lists::Reconciliation().add(Side::agency, budi_with(Rupiah{})); }).field ==
        "wage");
  const Rupiah most = Rupiah::from_sen(std::numeric_limits<std::int64_t>::max());
  PersonRow other = budi_with(most);
  other.nik = nik("3512014505900002");
  CHECK(refusal([&] {
          (void)run({{Side::labour_office, budi_with(most)}, {Side::labour_office, other}});
        }).code == "overflow");
}

// --- random lists with planted errors ---

namespace {

struct Planted {
  std::vector<ListedRow> rows{};
  std::vector<Side> sides{};
  std::vector<Category> truth{};
  std::vector<int> person{};  ///< to whom a row belongs

  Planted(std::uint64_t seed, int persons, std::uint64_t employers) {
    tests::RandomLists random(seed, employers);
    for (int i = 0; i < persons; ++i)
      random.person([&](Side side, const ListedRow& row, Category category) {
        rows.push_back(row);
        sides.push_back(side);
        truth.push_back(category);
        person.push_back(i);
      });
  }
  /// Lines are places among the rows, whatever the order in which they are given.
  [[nodiscard]] std::vector<Entry> entries() const {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < rows.size(); ++i) entries.push_back({sides[i], rows[i].row(i + 1)});
    return entries;
  }
};

using Facts = std::tuple<Category, Side, std::size_t, std::size_t, int, int>;
std::vector<Facts> facts_of(const Run& run) {
  std::vector<Facts> facts;
  for (const Result& result : run.results)
    facts.emplace_back(result.category, result.side, result.line, result.other_line,
                       result.suggestion.score, result.suggestion.rivals);
  return facts;
}
/// The same with the lists exchanged.
Facts mirrored(const Facts& facts) {
  auto [category, side, line, other_line, score, rivals] = facts;
  const bool pair = lists::is_match(category) || category == Category::suggested;
  if (category == Category::wage_lower)
    category = Category::wage_higher;
  else if (category == Category::wage_higher)
    category = Category::wage_lower;
  if (pair)
    std::swap(line, other_line);
  else
    side = lists::other(side);
  return {category, side, line, other_line, score, rivals};
}

}  // namespace

TEST_CASE("reconcile: every row ends in exactly one category, whichever the order and the sides") {
  CHECK(rc::check([](std::uint64_t seed) {
    const Planted planted(seed, 300, 5);
    std::vector<Entry> entries = planted.entries();
    const Run straight = run(entries);

    std::multiset<std::pair<Side, std::size_t>> ended;
    for (const Result& result : straight.results) {
      ended.emplace(result.side, result.line);
      if (lists::is_match(result.category) || result.category == Category::suggested)
        ended.emplace(Side::agency, result.other_line);
    }
    std::multiset<std::pair<Side, std::size_t>> read;
    for (const Entry& entry : entries) read.emplace(entry.side, entry.row.line);
    RC_ASSERT(ended == read);

    std::mt19937_64 random(seed);
    std::shuffle(entries.begin(), entries.end(), random);
    const Run shuffled = run(entries);
    RC_ASSERT(facts_of(shuffled) == facts_of(straight));
    RC_ASSERT(shuffled.totals.total == straight.totals.total);
    RC_ASSERT(shuffled.totals.employers == straight.totals.employers);
    RC_ASSERT(shuffled.totals.districts == straight.totals.districts);

    for (Entry& entry : entries) entry.side = lists::other(entry.side);
    std::vector<Facts> exchanged = facts_of(run(entries));
    for (Facts& facts : exchanged) facts = mirrored(facts);
    std::vector<Facts> expected = facts_of(straight);
    std::ranges::sort(exchanged);
    std::ranges::sort(expected);
    RC_ASSERT(exchanged == expected);
  }));
}

TEST_CASE("reconcile: precision and recall of suggestions over planted errors") {
  const Planted planted(20261126, 60'000, 2'000);
  const Run found = run(planted.entries());
  std::size_t suggested = 0, right = 0;
  for (const Result& result : found.results) {
    const std::size_t row = result.line - 1;
    if (result.category == Category::suggested) {
      ++suggested;
      if (planted.person[row] == planted.person[result.other_line - 1]) ++right;
    } else if (result.category != Category::missing) {
      // What the national number decides is right in every row.
      CHECK(planted.truth[row] == result.category);
    }
  }
  const auto planted_pairs =
      static_cast<std::size_t>(std::ranges::count(planted.truth, Category::suggested) / 2);
  const std::string recall = percent_text(lists::Share{right, planted_pairs});
  const std::string precision = percent_text(lists::Share{right, suggested});
  MESSAGE("suggestions: precision ", precision, " %, recall ", recall, " %, planted ",
          planted_pairs);
  // Whole numbers: no fewer than 19 of 20 planted pairs, no more than 1 wrong one in 20.
  CHECK(20 * right >= 19 * planted_pairs);
  CHECK(20 * right >= 19 * suggested);
}

TEST_CASE("reconcile: rows on disk give what rows in memory give") {
  const Planted planted(7, 8'000, 50);
  const Run in_memory = run(planted.entries());
  const Run on_disk = run(planted.entries(), {.memory = 0});
  CHECK(facts_of(on_disk) == facts_of(in_memory));
  CHECK(on_disk.totals.total == in_memory.totals.total);
  CHECK(on_disk.totals.employers == in_memory.totals.employers);
}
