// SPDX-License-Identifier: Apache-2.0
// The columns say, to the sen, what the scalar bill says: for random employers and workers, by the
// million, at every limit and tie, on every instruction set that the processor has.
#include "../segments/wage_earner/random_facts.hpp"
#include "table.hpp"

using namespace jamsos;
using namespace tests;
using batch::Columns;
using batch::RateCard;
using batch::Row;

namespace {

constexpr std::array<Month, 6> months = {Month(2015, 7), Month(2020, 9), Month(2021, 3),
                                         Month(2024, 3), Month(2025, 3), Month(2026, 3)};
constexpr std::array<LineRounding, 2> line_roundings = {LineRounding::sen,
                                                        LineRounding::whole_rupiah};

Employer employer_in(Month month) {
  return {.size = EmployerSize::large,
          .risk_group = RiskGroup::low,
          .regional_minimum_wage = 4'901'798.37_idr,
          .paid_through = month - 1,
          .industry = Industry::other};
}

int memberships_in(Month month) {
  return month < Month(2021, 2) ? batch::in_every_program - batch::in_jkp : batch::in_every_program;
}

/// Runs the table on every instruction set and compares each row with `expected(row)`.
template <class Expected>
void compare(const RateCard& card, const Table& table, Expected expected) {
  std::vector<Amounts> amounts(table.rows());
  for (std::size_t i = 0; i < table.rows(); ++i) amounts[i] = expected(i);
  for (const InstructionSet set : instruction_sets()) {
    for (const bool streaming : {false, true}) {
      Results results(table.rows());
      const batch::Outcome outcome =
          run(card, table.columns(), results.outputs(),
              batch::RunOptions{.instruction_set = set, .streaming_stores = streaming});
      REQUIRE(outcome.refused.empty());
      REQUIRE(outcome.billed == table.rows());
      for (std::size_t i = 0; i < table.rows(); ++i)
        if (results.row(i) != amounts[i])
          for (const Amount amount : batch::all_amounts)
            REQUIRE_MESSAGE(results.row(i)[static_cast<std::size_t>(amount)] ==
                                amounts[i][static_cast<std::size_t>(amount)],
                            std::string(to_string(set)), " ", std::string(to_string(amount)),
                            " of ", table.wage[i], " sen, group ", int{table.risk_group[i]},
                            " member ", table.membership[i], " family ", int{table.family[i]},
                            " in ", to_text(card.month()));
      REQUIRE(outcome.totals == results.sums());
    }
  }
}

void compare_with_scalar(const Law& law, const Employer& employer, const RateCard& card,
                         BillOptions options, const Table& table) {
  const Scalar scalar(law, employer, card.month(), options);
  compare(card, table, [&](std::size_t i) {
    return scalar.amounts(table.wage[i], table.risk_group[i], table.membership[i], table.family[i]);
  });
}

/// Stretches of rows that are alike and stretches that are not, so that tiles of every kind occur.
Table any_table(const RateCard& card, std::size_t rows, Random& random) {
  const std::vector<std::int64_t> edge = edges(card);
  const int members = memberships_in(card.month());
  Table table;
  while (table.rows() < rows) {
    const bool mixed_groups = between(random, 0, 1) == 0;
    const bool mixed_members = between(random, 0, 1) == 0;
    const bool families = between(random, 0, 2) == 0;
    const bool ordinary = between(random, 0, 1) == 0;
    int group = static_cast<int>(between(random, 1, 5));
    int member =
        between(random, 0, 2) == 0 ? static_cast<int>(between(random, 0, 63)) & members : members;
    const std::int64_t stretch = between(random, 1, 5'000);
    for (std::int64_t i = 0; i < stretch; ++i) {
      if (mixed_groups) group = static_cast<int>(between(random, 1, 5));
      if (mixed_members) member = static_cast<int>(between(random, 0, 63)) & members;
      const bool has_family = families && (member & batch::in_jkn) != 0;
      table.add(ordinary ? between(random, 1, 4'000'000'000) : any_wage(random, edge), group,
                member, has_family ? static_cast<int>(between(random, 0, 20)) : 0);
    }
  }
  return table;
}

}  // namespace

TEST_CASE("Batch: equals the bill of any employer and worker") {
  CHECK(rc::check([] {
    Facts facts = any_facts();
    facts.employer.jp_deferral_granted = false;
    const RateCard card(Law::gazette(), facts.employer, facts.month, facts.options);
    Table table;
    std::vector<Amounts> expected;
    for (int i = 0; i < 20; ++i) {
      facts.worker.pay = Pay::monthly(any_wage());
      const Row row = card.row(facts.worker);
      RC_ASSERT(row.membership == card.membership(facts.worker));
      table.add(row.wage, static_cast<int>(facts.employer.risk_group), row.membership,
                row.jkn_additional_family);
      expected.push_back(amounts_of(bill_of(facts)));
    }
    for (const InstructionSet set : instruction_sets()) {
      Results results(table.rows());
      (void)run(card, table.columns(), results.outputs(),
                batch::RunOptions{.instruction_set = set});
      RC_LOG() << words(facts);
      for (std::size_t i = 0; i < table.rows(); ++i) RC_ASSERT(results.row(i) == expected[i]);
    }
  }));
}

TEST_CASE("Batch: equals a hundred thousand bills") {
  Random random(20150701);
  for (const Month month : months) {
    for (const LineRounding rounding : line_roundings) {
      const Employer employer = employer_in(month);
      const BillOptions options{.rounding = rounding};
      const RateCard card(Law::gazette(), employer, month, options);
      const std::vector<std::int64_t> edge = edges(card);
      std::vector<wage_earner::Tariff> tariffs;
      for (int group = 1; group <= 5; ++group) {
        Employer same = employer;
        same.risk_group = static_cast<RiskGroup>(group);
        tariffs.emplace_back(Law::gazette(), same, month, options);
      }
      Table table;
      std::vector<Amounts> expected;
      for (int i = 0; i < 8'500; ++i) {
        Worker worker{.pay = Pay::monthly(Rupiah::from_sen(any_wage(random, edge))),
                      .citizenship = between(random, 0, 9) == 0 ? Citizenship::foreign
                                                                : Citizenship::indonesian,
                      .birth_date = Date(static_cast<int>(between(random, 1955, 2000)),
                                         static_cast<int>(between(random, 1, 12)), 15),
                      .stay_months = static_cast<int>(between(random, 3, 9)),
                      .jkn = static_cast<JknMembership>(between(random, 0, 5))};
        if (worker.jkn == JknMembership::employer && between(random, 0, 3) == 0)
          worker.jkn_additional_family = static_cast<int>(between(random, 1, 20));
        if (between(random, 0, 4) == 0) worker.programs = ProgramSet{Program::jkk, Program::jkm};
        if (month >= Month(2021, 3) && *worker.birth_date < Date(1972, 1, 1))
          worker.jkp_enrolled_on = Date(2021, 2, 15);
        const Row row = card.row(worker);
        const int group = static_cast<int>(between(random, 1, 5));
        table.add(row.wage, group, row.membership, row.jkn_additional_family);
        expected.push_back(amounts_of(tariffs[static_cast<std::size_t>(group) - 1].bill(worker)));
      }
      compare(card, table, [&](std::size_t i) { return expected[i]; });
    }
  }
}

TEST_CASE("Batch: equals the scalar arithmetic by the million") {
  Random random(20260301);
  for (const Month month : months) {
    for (const LineRounding rounding : line_roundings) {
      const Employer employer = employer_in(month);
      const BillOptions options{.rounding = rounding};
      const RateCard card(Law::gazette(), employer, month, options);
      compare_with_scalar(Law::gazette(), employer, card, options,
                          any_table(card, 100'000, random));
    }
  }
}

TEST_CASE("Batch: every residue at both ends of the range of the kernels") {
  for (const LineRounding rounding : line_roundings) {
    const Month month(2026, 3);
    const BillOptions options{.rounding = rounding};
    const RateCard card(Law::gazette(), employer_in(month), month, options);
    // Far beyond what anybody earns: 1 thousand million rupiah a month, at the least.
    CHECK(card.highest_kernel_wage() > 100'000'000'000);
    Table table;
    for (std::int64_t i = 0; i < 21'000; ++i) {
      const int group = static_cast<int>(i % 5) + 1;
      table.add(1 + i, group, batch::in_every_program, 0);
      table.add(card.highest_kernel_wage() - i, group, batch::in_every_program, 0);
      table.add((std::int64_t{1} << 32) - 1 - i, group, batch::in_every_program, 0);
      table.add((std::int64_t{1} << 32) + i, group, batch::in_every_program, 0);
    }
    compare_with_scalar(Law::gazette(), employer_in(month), card, options, table);
  }
}

TEST_CASE("Batch: the largest ties that the kernels are proven for") {
  // Half a sen is d / 2 of d parts: the last bases for which base x n has that remainder, and one
  // part less, where rounding is decided by the last bit.
  const Month month(2026, 3);
  const RateCard card(Law::gazette(), employer_in(month), month);
  Table table;
  for (const std::int64_t d : {200, 500, 1'000, 2'000, 1'250, 3'125, 5'000, 10'000})
    for (std::int64_t k = 0; k < 3'000; ++k) {
      const std::int64_t tie = (card.highest_kernel_wage() / d - k) * d + d / 2;
      for (int group = 1; group <= 5; ++group)
        if (tie <= card.highest_kernel_wage()) table.add(tie, group, batch::in_every_program, 0);
    }
  compare_with_scalar(Law::gazette(), employer_in(month), card, {}, table);
}

TEST_CASE("Batch: the tie that a double loses") {
  const Employer employer{.size = EmployerSize::large, .risk_group = RiskGroup::very_low};
  const RateCard card(Law::gazette(), employer, Month(2026, 3),
                      {.rounding = LineRounding::whole_rupiah});
  const std::vector<std::int64_t> wage{108'187'500};
  std::vector<std::int64_t> jkk(1);
  batch::Outputs outputs;
  outputs[Amount::jkk_employer] = jkk;
  (void)run(card, Columns{.wage = wage, .membership_of_all = batch::in_jkk}, outputs);
  CHECK(jkk[0] == 259'700);
}

TEST_CASE("Batch: every membership, alone and mixed, with every column or none") {
  Random random(63);
  const Month month(2024, 3);
  const Employer employer = employer_in(month);
  const RateCard card(Law::gazette(), employer, month);
  const std::vector<std::int64_t> edge = edges(card);
  for (int member = 0; member <= batch::in_every_program; ++member) {
    Table table;
    for (int i = 0; i < 1'100; ++i) table.add(any_wage(random, edge), 2, member, 0);
    compare_with_scalar(Law::gazette(), employer, card, {}, table);

    // The same said for all.
    Results by_column(table.rows());
    Results for_all(table.rows());
    const batch::Outcome first = run(card, table.columns(), by_column.outputs());
    const batch::Outcome second =
        run(card, Columns{.wage = table.wage, .membership_of_all = static_cast<Membership>(member)},
            for_all.outputs());
    CHECK(first == second);
    CHECK(by_column == for_all);
  }
}

TEST_CASE("Batch: a changed law changes both") {
  Random random(7);
  const Month month(2026, 3);
  const Date day(2026, 11, 1);
  Law law = Law::gazette();
  law.jht.employer.add({.from = month, .promulgated = day, .value = 4.13_pct});
  law.jkm.contribution.add({.from = month, .promulgated = day, .value = 0.123456_pct});
  law.jp.wage_ceiling.add({.from = month, .promulgated = day, .value = 12'345'678.91_idr});
  law.jkn.wage_ceiling.add({.from = month, .promulgated = day, .value = 50'000'000_idr});
  law.jkp.government.add({.from = month, .promulgated = day, .value = 0.07_pct});
  const Employer employer = employer_in(month);
  for (const LineRounding rounding : line_roundings) {
    const BillOptions options{.rounding = rounding};
    const RateCard card(law, employer, month, options);
    const Table table = any_table(card, 20'000, random);
    compare_with_scalar(law, employer, card, options, table);

    const RateCard unchanged(Law::gazette(), employer, month, options);
    const batch::Outcome reformed = run(card, table.columns());
    const batch::Outcome before = run(unchanged, table.columns());
    for (const Amount amount :
         {Amount::jht_employer, Amount::jkm_employer, Amount::jp_employer, Amount::jp_worker,
          Amount::jkn_employer, Amount::jkn_worker, Amount::jkp_government})
      CHECK(reformed.total(amount) != before.total(amount));
    CHECK(reformed.total(Amount::jht_worker) == before.total(Amount::jht_worker));
  }
}

TEST_CASE("Batch: any rate, any limit, any rounding") {
  CHECK(rc::check([] {
    const auto any_rate = [] {
      return Rate::percent(
          *rc::gen::oneOf(
              rc::gen::element<std::int64_t>(0, 1, 100'000'000, 99'999'999, 33'333'333, 50'000'000),
              rc::gen::inRange<std::int64_t>(0, 100'000'001)),
          6);
    };
    const auto any_limit = [] {
      return Rupiah::from_sen(*rc::gen::element<std::int64_t>(
          1, 2, 800'000'000, (std::int64_t{1} << 32) - 1, std::int64_t{1} << 32,
          (std::int64_t{1} << 32) + 1, 2'000'000'000'000, highest_wage - 1, highest_wage,
          highest_wage * 2));
    };
    const Month month(2026, 3);
    const Date day(2026, 11, 1);
    Law law = Law::gazette();
    law.jht.employer.add({.from = month, .promulgated = day, .value = any_rate()});
    law.jht.worker.add({.from = month, .promulgated = day, .value = any_rate()});
    law.jkm.contribution.add({.from = month, .promulgated = day, .value = any_rate()});
    law.jkn.additional_family.add({.from = month, .promulgated = day, .value = any_rate()});
    law.jkn.worker.add({.from = month, .promulgated = day, .value = any_rate()});
    law.jp.wage_ceiling.add({.from = month, .promulgated = day, .value = any_limit()});
    law.jkn.wage_ceiling.add({.from = month, .promulgated = day, .value = any_limit()});
    law.jkp.wage_cap.add({.from = month, .promulgated = day, .value = any_limit()});
    law.roundings.contribution_line_sen.unit = Rupiah::from_sen(*rc::gen::element<std::int64_t>(
        1, 1, 100, 7, 100'000, 2'147'483'647, 2'147'483'648, std::int64_t{1} << 60));
    law.roundings.contribution_line_sen.direction = *rc::gen::element(
        RoundingDirection::half_away_from_zero, RoundingDirection::half_away_from_zero,
        RoundingDirection::half_away_from_zero, RoundingDirection::half_even,
        RoundingDirection::floor, RoundingDirection::ceiling, RoundingDirection::toward_zero);
    Employer employer = employer_in(month);
    employer.regional_minimum_wage = any_limit();
    const RateCard card(law, employer, month);
    Random random(*rc::gen::arbitrary<std::uint64_t>());
    compare_with_scalar(law, employer, card, {}, any_table(card, 3'000, random));
  }));
}

TEST_CASE("Batch: where the proof of the multiplier ends") {
  // With an odd denominator the fraction of an amount comes within 1 / 2d of the next half: the
  // highest such bases are the first that a multiplier too small would get wrong.
  const Month month(2026, 3);
  const Employer employer = employer_in(month);
  struct Odd {
    std::int64_t d;
    std::int64_t percent_digits;  ///< of 1 / d
    int decimals;
  };
  for (const Odd odd : {Odd{625, 16, 2}, Odd{3'125, 32, 3}, Odd{15'625, 64, 4}}) {
    for (std::int64_t n = odd.d - 30; n < odd.d; ++n) {
      if (n % 5 == 0) continue;  // the denominator would be another
      Law law = Law::gazette();
      law.jkm.contribution.add({.from = month,
                                .promulgated = Date(2026, 11, 1),
                                .value = Rate::percent(n * odd.percent_digits, odd.decimals)});
      const RateCard card(law, employer, month);
      Table table;
      for (std::int64_t base = card.highest_kernel_wage();
           base > card.highest_kernel_wage() - 2 * odd.d; --base)
        if ((2 * (base % odd.d) * n + odd.d) % (2 * odd.d) >= 2 * odd.d - 3)
          table.add(base, 1, batch::in_jkm, 0);
      CHECK(table.rows() >= 2);
      compare_with_scalar(law, employer, card, {}, table);
    }
  }
}

TEST_CASE("Batch: a large family at a rate with many digits") {
  const Month month(2026, 3);
  const Date day(2026, 11, 1);
  const Employer employer = employer_in(month);
  Law law = Law::gazette();
  law.jkn.additional_family.add({.from = month, .promulgated = day, .value = 99.999999_pct});
  law.jkn.wage_ceiling.add({.from = month, .promulgated = day, .value = 42'000'000_idr});
  const RateCard card(law, employer, month);
  Random random(20);
  for (int round = 0; round < 200; ++round) {
    // One power of two at a time, so that some tiles go through the kernels and some do not.
    Table table;
    for (int i = 0; i < 50; ++i)
      table.add(between(random, 1, std::int64_t{1} << (26 + round % 12)), 3, batch::in_jkn,
                static_cast<int>(between(random, 15, 20)));
    compare_with_scalar(law, employer, card, {}, table);
  }
}

TEST_CASE("Batch: limits and wages on both sides of 32 bits") {
  constexpr std::int64_t end = std::int64_t{1} << 32;
  const Month month(2026, 3);
  const Date day(2026, 11, 1);
  for (const std::int64_t lowest : {end - 1, end, end + 1})
    for (const std::int64_t ceiling : {end - 1, end, end + 1, 2 * end})
      for (const LineRounding rounding : line_roundings) {
        Law law = Law::gazette();
        const Rupiah limit = Rupiah::from_sen(ceiling);
        law.jp.wage_ceiling.add({.from = month, .promulgated = day, .value = limit});
        law.jkn.wage_ceiling.add({.from = month, .promulgated = day, .value = limit});
        law.jkp.wage_cap.add({.from = month, .promulgated = day, .value = limit});
        Employer employer = employer_in(month);
        employer.regional_minimum_wage = Rupiah::from_sen(lowest);
        const BillOptions options{.rounding = rounding};
        const RateCard card(law, employer, month, options);
        for (const std::int64_t wage :
             {std::int64_t{1}, std::int64_t{1'000'000'000}, end - 1, end, end + 1, 3 * end}) {
          for (const bool mixed : {false, true}) {
            Table table;
            for (int i = 0; i < 13; ++i)
              table.add(wage, mixed ? i % 5 + 1 : 2,
                        mixed && i % 3 == 0 ? batch::in_jkm : batch::in_every_program, 0);
            compare_with_scalar(law, employer, card, options, table);
          }
        }
      }
}

TEST_CASE("Batch: without a kernel for the rounding the scalar arithmetic does it") {
  for (const RoundingDirection direction :
       {RoundingDirection::half_even, RoundingDirection::floor, RoundingDirection::ceiling,
        RoundingDirection::toward_zero}) {
    Random random(3);
    Law law = Law::gazette();
    law.roundings.contribution_line_rupiah.direction = direction;
    const Month month(2026, 3);
    const BillOptions options{.rounding = LineRounding::whole_rupiah};
    const RateCard card(law, employer_in(month), month, options);
    CHECK(card.highest_kernel_wage() == 0);
    compare_with_scalar(law, employer_in(month), card, options, any_table(card, 5'000, random));
  }
}
