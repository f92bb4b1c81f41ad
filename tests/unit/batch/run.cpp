// SPDX-License-Identifier: Apache-2.0
// Running over columns: lengths, alignment, threads, splits, totals, and rows that are refused.
#include "jamsos/batch/run.hpp"

#include "table.hpp"

using namespace jamsos;
using namespace tests;
using batch::Columns;
using batch::Outputs;
using batch::RateCard;
using batch::RefusedRow;
using batch::RunOptions;
using batch::Total;

namespace {

constexpr Month month(2026, 3);
constexpr Employer employer{.size = EmployerSize::large,
                            .risk_group = RiskGroup::low,
                            .regional_minimum_wage = 5'000'000_idr,
                            .paid_through = Month(2026, 2)};

Table people(std::size_t rows, std::uint64_t seed, const RateCard& card) {
  Random random(seed);
  const std::vector<std::int64_t> edge = edges(card);
  Table table;
  for (std::size_t i = 0; i < rows; ++i) {
    const int member = static_cast<int>(between(random, 0, 63));
    table.add(any_wage(random, edge), static_cast<int>(between(random, 1, 5)), member,
              (member & batch::in_jkn) != 0 ? static_cast<int>(between(random, 0, 20)) : 0);
  }
  return table;
}

void spoil(Table& table, Random& random, std::size_t rows) {
  for (std::size_t i = 0; i < rows; ++i) {
    const auto row =
        static_cast<std::size_t>(between(random, 0, static_cast<std::int64_t>(table.rows()) - 1));
    switch (between(random, 0, 4)) {
      case 0:
        table.wage[row] = 0;
        break;
      case 1:
        table.wage[row] = -between(random, 1, highest_wage);
        break;
      case 2:
        table.wage[row] = highest_wage + 1;
        break;
      case 3:
        table.risk_group[row] = static_cast<std::uint8_t>(between(random, 6, 255));
        break;
      case 4:
        table.family[row] = 21;
        break;
    }
  }
}

/// The part of `table` from `first` on, as columns.
Columns part_of(const Table& table, std::size_t first, std::size_t rows) {
  return {.wage = std::span(table.wage).subspan(first, rows),
          .risk_group = std::span(table.risk_group).subspan(first, rows),
          .membership = std::span(table.membership).subspan(first, rows),
          .jkn_additional_family = std::span(table.family).subspan(first, rows)};
}
Outputs part_of(Results& results, std::size_t first, std::size_t rows) {
  Outputs outputs = results.outputs();
  for (auto& column : outputs.columns) column = column->subspan(first, rows);
  return outputs;
}

}  // namespace

TEST_CASE("Batch run: every length and alignment gives the rows of the whole, and nothing around") {
  const RateCard card(Law::gazette(), employer, month);
  const Table table = people(3'200, 1, card);
  Results whole(table.rows());
  (void)run(card, table.columns(), whole.outputs(),
            RunOptions{.instruction_set = InstructionSet::plain});
  std::vector<std::size_t> lengths;
  for (std::size_t length = 0; length <= 40; ++length) lengths.push_back(length);
  for (const std::size_t length :
       {1'023U, 1'024U, 1'025U, 1'026U, 1'031U, 2'047U, 2'048U, 2'049U, 3'100U})
    lengths.push_back(length);
  for (const InstructionSet set : instruction_sets()) {
    for (const bool streaming : {false, true}) {
      for (const std::size_t length : lengths) {
        for (std::size_t first = 0; first < 9; ++first) {
          Results results(table.rows());
          const batch::Outcome outcome =
              run(card, part_of(table, first, length), part_of(results, first, length),
                  RunOptions{.instruction_set = set, .streaming_stores = streaming});
          REQUIRE(outcome.billed == length);
          for (std::size_t column = 0; column < batch::amount_count; ++column)
            for (std::size_t row = 0; row < first + length + 10 && row < table.rows(); ++row) {
              const bool inside = row >= first && row < first + length;
              REQUIRE(results.columns[column][row] ==
                      (inside ? whole.columns[column][row] : Results::untouched));
            }
        }
      }
    }
  }
}

TEST_CASE("Batch run: the same for any number of threads and any split") {
  const RateCard card(Law::gazette(), employer, month);
  Random random(5);
  Table table = people(20'011, 2, card);
  spoil(table, random, 40);
  Results whole(table.rows());
  const batch::Outcome outcome = run(card, table.columns(), whole.outputs());
  CHECK(outcome.refused.size() > 20);
  CHECK(outcome.billed + outcome.refused.size() == table.rows());
  CHECK(outcome.totals == whole.sums());

  for (const InstructionSet set : instruction_sets()) {
    for (unsigned threads = 1; threads <= 5; ++threads) {
      for (const bool streaming : {false, true}) {
        Results results(table.rows());
        CHECK(run(card, table.columns(), results.outputs(),
                  RunOptions{.thread_count = threads,
                             .instruction_set = set,
                             .streaming_stores = streaming}) == outcome);
        CHECK(results == whole);
      }
      CHECK(run(card, table.columns(), {}, RunOptions{.thread_count = threads}) == outcome);
    }
  }
  CHECK(run(card, table.columns(), {}, 1'000) == outcome);

  for (int split = 0; split < 20; ++split) {
    Results results(table.rows());
    batch::Outcome sum;
    for (std::size_t first = 0; first < table.rows();) {
      const std::size_t rows =
          std::min(table.rows() - first, static_cast<std::size_t>(between(random, 0, 5'000)));
      batch::Outcome part = run(card, part_of(table, first, rows), part_of(results, first, rows));
      sum.billed += part.billed;
      for (RefusedRow refused : part.refused) {
        refused.index += first;
        sum.refused.push_back(refused);
      }
      for (std::size_t i = 0; i < batch::amount_count; ++i) sum.totals[i].add(part.totals[i]);
      first += rows;
    }
    CHECK(sum == outcome);
    CHECK(results == whole);
  }
}

TEST_CASE("Batch run: totals without columns, and of some columns only") {
  const RateCard card(Law::gazette(), employer, month);
  const Table table = people(5'000, 3, card);
  Results whole(table.rows());
  const batch::Outcome outcome = run(card, table.columns(), whole.outputs());
  CHECK(outcome.totals == whole.sums());
  CHECK(run(card, table.columns()) == outcome);

  std::vector<std::int64_t> jht(table.rows());
  Outputs outputs;
  outputs[Amount::jht_worker] = jht;
  CHECK(run(card, table.columns(), outputs) == outcome);
  outputs.totals_of_every_amount = false;
  const batch::Outcome some = run(card, table.columns(), outputs);
  CHECK(jht == whole.columns[static_cast<std::size_t>(Amount::jht_worker)]);
  for (const Amount amount : batch::all_amounts)
    CHECK(some.total(amount) == (amount == Amount::jht_worker ? outcome.total(amount) : Total{}));
}

TEST_CASE("Batch run: bad rows are listed in order, owe nothing and are in no total") {
  const RateCard card(Law::gazette(), employer, month);
  const int everything = batch::in_every_program;
  for (const std::size_t before : {0U, 1U, 1'020U, 2'048U}) {
    for (const unsigned threads : {1U, 2U, 3U}) {
      Table table;
      std::vector<RefusedRow> expected;
      const auto good = [&] { table.add(850'000'000, 2, everything, 1); };
      const auto bad = [&](std::int64_t wage, int group, int member, int family, ErrorCode code,
                           std::string_view field) {
        expected.push_back({table.rows(), code, field});
        table.add(wage, group, member, family);
        good();
      };
      for (std::size_t i = 0; i < before; ++i) good();
      const auto invalid = ErrorCode::invalid_value;
      bad(0, 2, everything, 0, invalid, "wage");
      bad(-1, 2, everything, 0, invalid, "wage");
      bad(std::numeric_limits<std::int64_t>::min(), 2, everything, 0, invalid, "wage");
      bad(highest_wage + 1, 2, everything, 0, invalid, "wage");
      bad(std::numeric_limits<std::int64_t>::max(), 2, 0, 0, invalid, "wage");
      bad(850'000'000, 0, everything, 0, invalid, "risk_group");
      bad(850'000'000, 6, 0, 0, invalid, "risk_group");
      bad(850'000'000, 255, everything, 0, invalid, "risk_group");
      bad(850'000'000, 2, 64, 0, invalid, "membership");
      bad(850'000'000, 2, 0x8000 + everything, 0, invalid, "membership");
      bad(850'000'000, 2, everything, 21, invalid, "jkn_additional_family");
      bad(850'000'000, 2, everything, 255, invalid, "jkn_additional_family");
      bad(850'000'000, 2, everything - batch::in_jkn, 1, ErrorCode::conflicting_facts,
          "jkn_additional_family");
      // The first reason counts.
      bad(0, 0, 64, 21, invalid, "wage");
      table.add(highest_wage, 5, everything, 20);
      Results results(table.rows());
      const batch::Outcome outcome = run(card, table.columns(), results.outputs(), threads);
      CHECK(outcome.refused == expected);
      CHECK(outcome.billed == table.rows() - expected.size());
      CHECK(outcome.totals == results.sums());
      for (const RefusedRow& refused : expected) CHECK(results.row(refused.index) == Amounts{});
      const Scalar scalar(Law::gazette(), employer, month, {});
      CHECK(results.row(table.rows() - 1) == scalar.amounts(highest_wage, 5, everything, 20));
      CHECK(results.row(table.rows() - 2) == scalar.amounts(850'000'000, 2, everything, 1));
    }
  }
}

TEST_CASE("Batch run: a single bad row in any lane is found") {
  const RateCard card(Law::gazette(), employer, month);
  for (const InstructionSet set : instruction_sets())
    for (std::size_t rows = 1; rows <= 45; ++rows)
      for (std::size_t place = 0; place < rows; ++place)
        for (int what = 0; what < 5; ++what) {
          Table table;
          for (std::size_t i = 0; i < rows; ++i) table.add(850'000'000, 2, batch::in_jkk, 0);
          if (what == 0) table.wage[place] = 0;
          if (what == 1) table.wage[place] = -1;
          if (what == 2) table.risk_group[place] = 0;
          if (what == 3) table.membership[place] = 0x4000;
          if (what == 4) table.family[place] = 1;
          const batch::Outcome outcome =
              run(card, table.columns(), {}, RunOptions{.instruction_set = set});
          REQUIRE(outcome.refused.size() == 1);
          REQUIRE(outcome.refused[0].index == place);
          REQUIRE(outcome.billed == rows - 1);
        }
}

TEST_CASE("Batch run: the minimum wage is missed only by wages that need it") {
  Employer without = employer;
  without.regional_minimum_wage = std::nullopt;
  const RateCard card(Law::gazette(), without, month);
  Table table;
  for (int i = 0; i < 1'500; ++i) table.add(1'200'000'000, 2, batch::in_every_program, 0);
  table.add(1'199'999'999, 2, batch::in_every_program, 0);
  table.add(1'199'999'999, 2, batch::in_every_program - batch::in_jkn, 0);
  const batch::Outcome outcome = run(card, table.columns());
  CHECK(outcome.refused == std::vector<RefusedRow>{{1'500, ErrorCode::missing_field,
                                                    "employer.regional_minimum_wage"}});
  CHECK(outcome.billed == 1'501);

  Employer small = without;
  small.size = EmployerSize::small;
  const RateCard no_floor(Law::gazette(), small, month);
  CHECK(run(no_floor, table.columns()).refused.empty());
}

TEST_CASE("Batch run: programs that the month does not know") {
  const std::vector<std::int64_t> wage{850'000'000, 850'000'000, 850'000'000};
  const std::vector<Membership> membership{batch::in_jkk + batch::in_jkp, batch::in_jkk,
                                           batch::in_jp};
  const RateCard before_jkp(Law::gazette(), employer, Month(2019, 3));
  CHECK(run(before_jkp, {.wage = wage, .membership = membership}).refused ==
        std::vector<RefusedRow>{{0, ErrorCode::not_in_force, "membership"}});

  // As of 2025 nobody knew the ceiling of JP for March 2026.
  const RateCard early(Law::gazette(), employer, month, {.known_on = Date(2025, 12, 31)});
  const Refusal scalar = refusal([&] {
    (void)bill_of(employer, worker_with(8'500'000_idr), month, {.known_on = Date(2025, 12, 31)});
  });
  const batch::Outcome outcome = run(early, {.wage = wage, .membership = membership});
  CHECK(outcome.refused == std::vector<RefusedRow>{{2, ErrorCode::not_yet_known, "month"}});
  CHECK(scalar.code == std::string(to_string(outcome.refused[0].code)));
  CHECK(scalar.field == outcome.refused[0].field);
}

TEST_CASE("Batch run: the largest unit that a rounding can have") {
  Law law = Law::gazette();
  const Rupiah unit = Rupiah::from_sen(std::numeric_limits<std::int64_t>::max());
  law.roundings.contribution_line_sen.unit = unit;
  law.roundings.contribution_line_sen.direction = RoundingDirection::ceiling;
  const RateCard card(law, employer, month);
  const std::vector<std::int64_t> wage{highest_wage, 1, highest_wage};
  const batch::Outcome outcome = run(card, {.wage = wage, .membership_of_all = batch::in_jkk});
  CHECK(outcome.refused.empty());
  Total three;
  for (int i = 0; i < 3; ++i) three.add(unit.sen());
  CHECK(outcome.total(Amount::jkk_employer) == three);
  CHECK(refusal([&] { (void)outcome.total(Amount::jkk_employer).amount(); }) ==
        Refusal{"overflow", "total", ""});
}

TEST_CASE("Batch run: columns of different lengths, no threads") {
  const RateCard card(Law::gazette(), employer, month);
  const std::vector<std::int64_t> wage(3, 850'000'000);
  const std::vector<std::uint8_t> two(2, 2);
  const std::vector<Membership> four(4, 1);
  std::vector<std::int64_t> none;
  CHECK(refusal([&] { (void)run(card, {.wage = wage, .risk_group = two}); }) ==
        Refusal{"invalid_value", "risk_group", "2 rows"});
  CHECK(refusal([&] { (void)run(card, {.wage = wage, .membership = four}); }) ==
        Refusal{"invalid_value", "membership", "4 rows"});
  CHECK(refusal([&] { (void)run(card, {.wage = wage, .jkn_additional_family = two}); }) ==
        Refusal{"invalid_value", "jkn_additional_family", "2 rows"});
  Outputs outputs;
  outputs[Amount::jp_worker] = none;
  CHECK(refusal([&] { (void)run(card, {.wage = wage}, outputs); }) ==
        Refusal{"invalid_value", "jp_worker", "0 rows"});
  CHECK(refusal([&] { (void)run(card, {.wage = wage}, {}, 0); }) ==
        Refusal{"invalid_value", "thread_count", "0"});
  CHECK(run(card, {}, {}, 4) == batch::Outcome{});
}

TEST_CASE("Batch run: the fastest available instruction set is among those tested") {
  CHECK(batch::is_available(InstructionSet::plain));
  if (!batch::is_available(InstructionSet::avx2))
    CHECK(refusal([&] {
            const RateCard card(Law::gazette(), employer, month);
            (void)run(card, {}, {}, RunOptions{.instruction_set = InstructionSet::avx2});
          }) == Refusal{"invalid_value", "instruction_set", "avx2"});
}
