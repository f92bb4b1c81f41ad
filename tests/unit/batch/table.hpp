// SPDX-License-Identifier: Apache-2.0
// A table of people with room for every amount, and what the scalar code says about its rows.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <vector>

#include "../support.hpp"
#include "jamsos/batch/run.hpp"

namespace tests {

using batch::Amount;
using batch::InstructionSet;
using batch::Membership;

using Amounts = std::array<std::int64_t, batch::amount_count>;

[[nodiscard]] inline std::vector<InstructionSet> instruction_sets() {
  std::vector<InstructionSet> sets;
  for (const InstructionSet set : {InstructionSet::plain, InstructionSet::avx2})
    if (batch::is_available(set)) sets.push_back(set);
  return sets;
}

struct Table {
  std::vector<std::int64_t> wage{};
  std::vector<std::uint8_t> risk_group{};
  std::vector<Membership> membership{};
  std::vector<std::uint8_t> family{};

  [[nodiscard]] std::size_t rows() const { return wage.size(); }
  void add(std::int64_t sen, int group, int member, int members_of_family) {
    wage.push_back(sen);
    risk_group.push_back(static_cast<std::uint8_t>(group));
    membership.push_back(static_cast<Membership>(member));
    family.push_back(static_cast<std::uint8_t>(members_of_family));
  }
  [[nodiscard]] batch::Columns columns() const {
    return {.wage = wage,
            .risk_group = risk_group,
            .membership = membership,
            .jkn_additional_family = family};
  }
};

/// All twelve columns, filled with a number that no bill has.
struct Results {
  static constexpr std::int64_t untouched = -77;

  explicit Results(std::size_t rows) {
    for (auto& column : columns) column.assign(rows, untouched);
  }
  [[nodiscard]] batch::Outputs outputs() {
    batch::Outputs outputs;
    for (const Amount amount : batch::all_amounts)
      outputs[amount] = columns[static_cast<std::size_t>(amount)];
    return outputs;
  }
  [[nodiscard]] Amounts row(std::size_t index) const {
    Amounts amounts{};
    for (std::size_t i = 0; i < amounts.size(); ++i) amounts[i] = columns[i][index];
    return amounts;
  }
  [[nodiscard]] std::array<batch::Total, batch::amount_count> sums() const {
    std::array<batch::Total, batch::amount_count> sums{};
    for (std::size_t i = 0; i < sums.size(); ++i)
      for (const std::int64_t sen : columns[i]) sums[i].add(sen);
    return sums;
  }
  bool operator==(const Results&) const = default;

  std::array<std::vector<std::int64_t>, batch::amount_count> columns{};
};

/// The lines of a bill as a row of amounts.
[[nodiscard]] inline Amounts amounts_of(const Statement& statement) {
  Amounts amounts{};
  const auto put = [&](Amount amount, const Line& line) {
    amounts[static_cast<std::size_t>(amount)] += line.amount.sen();
  };
  for (const Line& line : statement.lines()) {
    const bool by_worker = line.item == Item::contribution_worker;
    switch (line.program) {
      case Program::jkk:
        put(Amount::jkk_employer, line);
        break;
      case Program::jkm:
        put(Amount::jkm_employer, line);
        break;
      case Program::jht:
        put(by_worker ? Amount::jht_worker : Amount::jht_employer, line);
        break;
      case Program::jp:
        put(by_worker ? Amount::jp_worker : Amount::jp_employer, line);
        break;
      case Program::jkn:
        put(line.item == Item::contribution_additional_family ? Amount::jkn_additional_family
            : by_worker                                       ? Amount::jkn_worker
                                                              : Amount::jkn_employer,
            line);
        break;
      case Program::jkp:
        put(line.item == Item::recomposition_from_jkk   ? Amount::jkp_from_jkk
            : line.item == Item::recomposition_from_jkm ? Amount::jkp_from_jkm
                                                        : Amount::jkp_government,
            line);
        break;
      case Program::bsu:
      case Program::beasiswa:
      case Program::jpk:
        FAIL("a bill has no such line");
    }
  }
  return amounts;
}

/// The tariff's lines charged one by one with the functions that a bill is made with; a hundred
/// times faster than a bill, and as far from the kernels.
class Scalar {
 public:
  Scalar(const Law& law, const Employer& employer, Month month, BillOptions options)
      : employer_(employer) {
    for (int group = 1; group <= 5; ++group) {
      Employer same = employer;
      same.risk_group = static_cast<RiskGroup>(group);
      tariffs_.emplace_back(law, same, month, options);
    }
  }

  [[nodiscard]] Amounts amounts(std::int64_t sen, int group, int member, int family) const {
    const auto lines = tariffs_[static_cast<std::size_t>(group) - 1].prepared();
    const Rupiah wage = Rupiah::from_sen(sen);
    Amounts amounts{};
    const auto put = [&](Amount amount, const Line* line, Rupiah base, int times = 1) {
      if ((member & batch::membership_of(amount)) == 0 || line == nullptr) return;
      amounts[static_cast<std::size_t>(amount)] =
          round_share(base, line->rate, times, *lines.rounding).sen();
    };
    put(Amount::jkk_employer, lines.jkk_employer, wage);
    put(Amount::jkm_employer, lines.jkm_employer, wage);
    put(Amount::jht_employer, lines.jht_employer, wage);
    put(Amount::jht_worker, lines.jht_worker, wage);
    if ((member & batch::in_jp) != 0) {
      const Rupiah base = at_most(wage, *lines.jp_ceiling).base;
      put(Amount::jp_employer, lines.jp_employer, base);
      put(Amount::jp_worker, lines.jp_worker, base);
    }
    if ((member & batch::in_jkn) != 0) {
      const Rupiah base = jkn::limited_base(*lines.jkn_ceiling, *lines.jkn_floor, employer_.size,
                                            employer_.regional_minimum_wage, wage)
                              .base;
      put(Amount::jkn_employer, lines.jkn_employer, base);
      put(Amount::jkn_worker, lines.jkn_worker, base);
      put(Amount::jkn_additional_family, lines.jkn_additional_family, base, family);
    }
    if ((member & batch::in_jkp) != 0) {
      const Rupiah base = at_most(wage, *lines.jkp_cap).base;
      put(Amount::jkp_government, lines.jkp_government, base);
      put(Amount::jkp_from_jkk, lines.jkp_from_jkk, base);
      put(Amount::jkp_from_jkm, lines.jkp_from_jkm, base);
    }
    return amounts;
  }

 private:
  Employer employer_;
  std::vector<wage_earner::Tariff> tariffs_{};
};

using Random = std::mt19937_64;
[[nodiscard]] inline std::int64_t between(Random& random, std::int64_t first, std::int64_t last) {
  return std::uniform_int_distribution<std::int64_t>(first, last)(random);
}

inline constexpr std::int64_t highest_wage = wage_earner::highest_monthly_wage.sen();

/// Wages at which something changes: limits, ties, the ends of what kernels take.
[[nodiscard]] inline std::vector<std::int64_t> edges(const batch::RateCard& card) {
  std::vector<std::int64_t> wages;
  for (const std::int64_t sen : std::initializer_list<std::int64_t>{1,
                                                                    highest_wage,
                                                                    card.highest_kernel_wage(),
                                                                    std::int64_t{1} << 32,
                                                                    std::int64_t{1} << 31,
                                                                    std::int64_t{1} << 40,
                                                                    700'000'000,
                                                                    851'240'000,
                                                                    875'460'000,
                                                                    893'970'000,
                                                                    1'002'330'000,
                                                                    1'054'740'000,
                                                                    1'108'630'000,
                                                                    500'000'000,
                                                                    472'500'000,
                                                                    800'000'000,
                                                                    1'200'000'000,
                                                                    108'187'500,
                                                                    151'750'000,
                                                                    1'250'000,
                                                                    62'500,
                                                                    625,
                                                                    125,
                                                                    50})
    for (std::int64_t step = -3; step <= 3; ++step)
      if (sen + step >= 1 && sen + step <= highest_wage) wages.push_back(sen + step);
  return wages;
}

/// Mostly what people earn, in whole rupiah or to the sen; now and then a fortune or an edge.
[[nodiscard]] inline std::int64_t any_wage(Random& random, const std::vector<std::int64_t>& edge) {
  switch (between(random, 0, 15)) {
    case 0:
    case 1:
      return edge[static_cast<std::size_t>(
          between(random, 0, static_cast<std::int64_t>(edge.size()) - 1))];
    case 2:
      return between(random, 1, highest_wage >> between(random, 0, 40));
    case 3:
    case 4:
      return between(random, 1, 80'000'000) * 100;
    default:
      return between(random, 1, 2'000'000'000);
  }
}

}  // namespace tests
