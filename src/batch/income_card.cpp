// SPDX-License-Identifier: Apache-2.0
#include "jamsos/batch/income_card.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>

#include "wide.hpp"

namespace jamsos {
inline namespace v1 {
namespace batch {
namespace {

constexpr std::int64_t highest_income = self_employed::highest_income.sen();
/// The bands of the annex begin at whole 100,000 rupiah. A law with finer or with far more steps
/// than that needs is refused rather than served slowly.
constexpr std::int64_t largest_step = 10'000'000;
constexpr std::int64_t most_steps = 100'000;

std::int64_t owed(const Statement& statement, Program program) {
  Rupiah sum;
  for (const Line& line : statement.lines())
    if (line.program == program) sum += line.amount;
  return sum.sen();
}

}  // namespace

IncomeCard::IncomeCard(const Law& law, SelfEmployed facts, Month month, BillOptions options) {
  if (facts.income)
    throw InvalidValue("income", to_text(*facts.income), "stands in a column, not on the card");
  if (!facts.company_incomes.empty())
    throw InvalidValue("company_incomes", "", "bill business owners with several companies singly");
  // The scalar bill refuses bad facts, so that the months below are of a sensible number.
  facts.income = Rupiah{};
  (void)bill(law, facts, month, options);
  const auto& table = law.self_employed.income_bands;
  const auto& bands = table.on(month, options.known_on).value;
  const int collected = law.self_employed.arrears_months.on(month, options.known_on).value;
  const int arrears = facts.unpaid_months > collected ? 0 : facts.unpaid_months;
  for (int i = -arrears; i < facts.months; ++i)
    if (!(table.on(month + i, options.known_on).value == bands))
      throw InvalidValue("months", std::to_string(facts.months),
                         "the bands change within the months billed; bill them apart");

  const bool refuses_gaps = law.self_employed.income_gap == self_employed::IncomeGap::refused;
  std::int64_t step = largest_step;
  for (const auto& band : bands) {
    facts.income = band.from;
    const Statement statement = bill(law, facts, month, options);
    Band& own = bands_.emplace_back();
    own.up_to = refuses_gaps && band.up_to != Rupiah{} ? band.up_to.sen()
                                                       : std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < income_programs.size(); ++i)
      own.amount[i] = owed(statement, income_programs[i]);
    step = std::gcd(step, band.from.sen());
  }
  last_from_ = bands[bands.size() - 1].from.sen();
  if (step < 2 || last_from_ / step >= most_steps)  // 2^64 / 1 would have no room
    throw InvalidValue("self_employed.income_bands", std::to_string(step) + " sen",
                       "the bands begin at too fine steps for a card");
  // With m = (2^64 + e) / step and 0 <= e < step, income x m / 2^64 exceeds income / step by
  // income x e / 2^64 parts of a step. An income of at most last_from_ is below 10^12 sen and e
  // below 10^7, so the excess is less than one part and no step is missed.
  steps_per_two_to_64_ = static_cast<std::uint64_t>(
      ((static_cast<Wide>(1) << 64) + static_cast<std::uint64_t>(step) - 1) /
      static_cast<std::uint64_t>(step));
  std::size_t band = 0;
  for (std::int64_t from = 0; from <= last_from_; from += step) {
    while (band + 1 < bands.size() && bands[band + 1].from.sen() <= from) ++band;
    band_of_step_.push_back(static_cast<std::uint8_t>(band));
  }
}

class IncomeRunner {
 public:
  static IncomeOutcome bill(std::span<const IncomeCard> cards, const IncomeColumns& columns,
                            const IncomeOutputs& outputs) {
    IncomeOutcome outcome;
    const std::size_t rows = columns.income.size();
    std::array<std::int64_t*, 3> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = outputs[i] ? outputs[i]->data() : nullptr;
    // A block's sums fit 64 bits by far; the totals take them up block by block.
    constexpr std::size_t block = 65'536;
    for (std::size_t first = 0; first < rows; first += block) {
      const std::size_t last = std::min(first + block, rows);
      std::array<std::int64_t, 3> sums{};
      for (std::size_t row = first; row < last; ++row) {
        const IncomeCard::Band* const band = band_of(cards, columns, row, outcome);
        for (std::size_t i = 0; i < sums.size(); ++i) {
          const std::int64_t amount = band == nullptr ? 0 : band->amount[i];
          if (out[i] != nullptr) out[i][row] = amount;
          sums[i] += amount;
        }
      }
      for (std::size_t i = 0; i < sums.size(); ++i) outcome.totals[i].add(sums[i]);
    }
    outcome.billed = rows - outcome.refused.size();
    return outcome;
  }

 private:
  /// Null, and the row listed, when it is refused.
  static const IncomeCard::Band* band_of(std::span<const IncomeCard> cards,
                                         const IncomeColumns& columns, std::size_t row,
                                         IncomeOutcome& outcome) {
    const std::int64_t income = columns.income[row];
    const std::size_t index = columns.card ? (*columns.card)[row] : 0;
    if (index >= cards.size()) {
      outcome.refused.push_back({row, ErrorCode::invalid_value, "card"});
      return nullptr;
    }
    const IncomeCard& card = cards[index];
    if (income >= 0 && income <= highest_income) {
      const auto capped = static_cast<std::uint64_t>(std::min(income, card.last_from_));
      const auto step =
          static_cast<std::uint64_t>((static_cast<Wide>(capped) * card.steps_per_two_to_64_) >> 64);
      const IncomeCard::Band& band = card.bands_[card.band_of_step_[step]];
      if (income <= band.up_to) return &band;
    }
    outcome.refused.push_back({row, ErrorCode::invalid_value, "income"});
    return nullptr;
  }
};

IncomeOutcome run(std::span<const IncomeCard> cards, const IncomeColumns& columns,
                  const IncomeOutputs& outputs) {
  const std::size_t rows = columns.income.size();
  const auto check = [&](std::string_view column, std::size_t length) {
    if (length != rows)
      throw InvalidValue(
          std::string(column), std::to_string(length) + " rows",
          jamsos::detail::joined({"the column of incomes has ", std::to_string(rows)}));
  };
  if (cards.empty()) throw InvalidValue("cards", "0", "no card to bill by");
  if (columns.card) check("card", columns.card->size());
  for (std::size_t i = 0; i < outputs.size(); ++i)
    if (outputs[i]) check(to_string(income_programs[i]), outputs[i]->size());
  return IncomeRunner::bill(cards, columns, outputs);
}

}  // namespace batch
}  // namespace v1
}  // namespace jamsos
