// SPDX-License-Identifier: Apache-2.0
// Tile by tile: a tile whose rows are all good and within the range that the kernels are proven for
// goes through them, every other one row by row through the checked scalar arithmetic.
#include "jamsos/batch/run.hpp"

#include <algorithm>
#include <exception>
#include <string>
#include <thread>

#include "jamsos/core/exact.hpp"
#include "kernels.hpp"

namespace jamsos {
inline namespace v1 {
namespace batch {
namespace {

using detail::PreparedAmount;

constexpr std::int64_t two_to_32 = std::int64_t{1} << 32;
/// Columns beyond it would only push everything else out of the cache.
constexpr std::size_t bytes_worth_caching = std::size_t{4} << 20;
constexpr auto most_family = std::uint8_t{wage_earner::most_additional_family};

constexpr std::size_t index_of(Amount amount) { return static_cast<std::size_t>(amount); }

const Kernels* kernels_of(InstructionSet set) {
  switch (set) {
    case InstructionSet::plain:
      return &plain_kernels;
    case InstructionSet::avx2:
#ifdef JAMSOS_BATCH_AVX2
      if (__builtin_cpu_supports("avx2")) return &avx2_kernels;
#endif
      break;
  }
  return nullptr;
}

const Kernels& kernels_for(const RunOptions& options) {
  if (options.instruction_set) {
    const Kernels* const kernels = kernels_of(*options.instruction_set);
    if (kernels == nullptr)
      throw InvalidValue("instruction_set", std::string(to_string(*options.instruction_set)),
                         "is not available");
    return *kernels;
  }
  const Kernels* const best = kernels_of(InstructionSet::avx2);
  return best != nullptr ? *best : plain_kernels;
}

void check_length(std::string_view column, std::size_t length, std::size_t rows) {
  if (length != rows)
    throw InvalidValue(std::string(column), std::to_string(length) + " rows",
                       jamsos::detail::joined({"the column of wages has ", std::to_string(rows)}));
}

void append(Outcome& outcome, Outcome&& next) {
  outcome.billed += next.billed;
  for (std::size_t i = 0; i < amount_count; ++i) outcome.totals[i].add(next.totals[i]);
  if (outcome.refused.empty())
    outcome.refused = std::move(next.refused);
  else
    outcome.refused.insert(outcome.refused.end(), next.refused.begin(), next.refused.end());
}

}  // namespace

class Runner {
 public:
  Runner(const RateCard& card, const Columns& columns, const Outputs& outputs,
         const RunOptions& options)
      : card_(card), columns_(columns), outputs_(outputs), kernels_(kernels_for(options)) {
    const std::size_t rows = columns.wage.size();
    if (options.thread_count == 0)
      throw InvalidValue("thread_count", "0", "somebody has to do the work");
    if (columns.risk_group) check_length("risk_group", columns.risk_group->size(), rows);
    if (columns.membership) check_length("membership", columns.membership->size(), rows);
    if (columns.jkn_additional_family)
      check_length("jkn_additional_family", columns.jkn_additional_family->size(), rows);
    std::size_t written = 0;
    for (const Amount amount : all_amounts) {
      const Outputs::Column& column = outputs[amount];
      if (!column) continue;
      check_length(to_string(amount), column->size(), rows);
      ++written;
    }
    if (!columns.risk_group && !card.risk_group_)
      throw MissingField("employer.risk_group", "",
                         "JKK has no rate without a risk group, I to V, or a column of them");
    streaming_ = options.streaming_stores.value_or(written * rows * sizeof(std::int64_t) >
                                                   bytes_worth_caching);
    for (std::size_t group = 0; group < risk_group_count; ++group)
      multiplier_of_group_[group + 1] = card.jkk_[group].multiplier;
  }

  /// The rows from `first` to `last`, exclusive.
  [[nodiscard]] Outcome bill(std::size_t first, std::size_t last) const {
    Outcome outcome;
    for (; first < last; first += tile_rows) {
      const Tile tile{first, std::min<std::size_t>(tile_rows, last - first)};
      if (!bill_by_kernels(tile, outcome)) bill_row_by_row(tile, outcome);
    }
    kernels_.finish();
    return outcome;
  }

 private:
  struct Tile {
    std::size_t first;
    std::size_t rows;
  };

  [[nodiscard]] std::int64_t* output(Amount amount, std::size_t row) const {
    const Outputs::Column& column = outputs_[amount];
    return column ? column->data() + row : nullptr;
  }

  /// False, and nothing done, when the tile has a bad row or one out of range.
  [[nodiscard]] bool bill_by_kernels(const Tile& tile, Outcome& outcome) const {
    const std::int64_t* const wage = columns_.wage.data() + tile.first;
    const Scan wages = kernels_.scan_wages(wage, tile.rows);
    if (wages.lowest < 1 || wages.highest > card_.highest_kernel_wage_) return false;

    Bits members{columns_.membership_of_all, columns_.membership_of_all};
    const Membership* membership = nullptr;
    if (columns_.membership) {
      membership = columns_.membership->data() + tile.first;
      members = kernels_.scan_membership(membership, tile.rows);
    }
    if ((members.in_any & ~card_.known_) != 0) return false;
    if ((members.in_any & in_jkn) != 0 && card_.minimum_wage_needed_below_ > 0 &&
        plain_kernels.scan_wages(wage, tile.rows).lowest < card_.minimum_wage_needed_below_)
      return false;

    const std::uint8_t* risk_group = nullptr;
    const PreparedAmount* jkk = &card_.amounts_[index_of(Amount::jkk_employer)];
    if (columns_.risk_group) {
      risk_group = columns_.risk_group->data() + tile.first;
      const Scan groups = kernels_.scan_bytes(risk_group, tile.rows);
      if (groups.lowest < 1 || groups.highest > static_cast<int>(risk_group_count)) return false;
      jkk = &card_.jkk_[static_cast<std::size_t>(groups.lowest) - 1];
      if (groups.lowest == groups.highest) risk_group = nullptr;
    }

    const std::uint8_t* family = nullptr;
    if (columns_.jkn_additional_family) {
      family = columns_.jkn_additional_family->data() + tile.first;
      const Scan sizes = kernels_.scan_bytes(family, tile.rows);
      if (sizes.highest > most_family) return false;
      if (sizes.highest == 0)
        family = nullptr;
      else if (wages.highest > card_.highest_family_wage_ ||
               ((members.in_all & in_jkn) == 0 && has_family_without_jkn(tile, membership, family)))
        return false;
    }

    for (const Amount amount : all_amounts) {
      std::int64_t* const out = output(amount, tile.first);
      if (out == nullptr && !outputs_.totals_of_every_amount) continue;
      const Membership bit = membership_of(amount);
      if ((members.in_any & bit) == 0 ||
          (amount == Amount::jkn_additional_family && family == nullptr)) {
        if (out != nullptr) std::fill_n(out, tile.rows, 0);
        continue;
      }
      const bool is_jkk = amount == Amount::jkk_employer;
      const PreparedAmount& prepared = is_jkk ? *jkk : card_.amounts_[index_of(amount)];
      const bool wide_wage = wages.highest >= two_to_32;
      outcome.totals[index_of(amount)].add(kernels_.charge({
          .rows = tile.rows,
          .wage = wage,
          .out = out,
          .streaming = streaming_,
          .limited = bit != in_jkk && bit != in_jkm && bit != in_jht,
          .lowest_base = prepared.lowest_base,
          .largest_base = prepared.largest_base,
          .wide_wage = wide_wage,
          .wide_base = prepared.lowest_base >= two_to_32 ||
                       (wide_wage && prepared.largest_base >= two_to_32),
          .multiplier = prepared.multiplier,
          .is_short = prepared.is_short,
          .shift = prepared.shift,
          .unit = static_cast<std::uint32_t>(card_.rounding_.unit.sen()),
          .membership = (members.in_all & bit) != 0 ? nullptr : membership,
          .bit = bit,
          .risk_group = is_jkk ? risk_group : nullptr,
          .multiplier_of_group = multiplier_of_group_.data(),
          .times = amount == Amount::jkn_additional_family ? family : nullptr,
      }));
    }
    outcome.billed += tile.rows;
    return true;
  }

  [[nodiscard]] bool has_family_without_jkn(const Tile& tile, const Membership* membership,
                                            const std::uint8_t* family) const {
    for (std::size_t row = 0; row < tile.rows; ++row) {
      const Membership member =
          membership == nullptr ? columns_.membership_of_all : membership[row];
      if (family[row] != 0 && (member & in_jkn) == 0) return true;
    }
    return false;
  }

  /// What a row says, with what the columns do not.
  struct Facts {
    std::int64_t wage;
    int risk_group;
    Membership membership;
    int family;
  };

  void bill_row_by_row(const Tile& tile, Outcome& outcome) const {
    for (std::size_t row = tile.first; row < tile.first + tile.rows; ++row) {
      const Facts facts{
          .wage = columns_.wage[row],
          .risk_group = columns_.risk_group ? (*columns_.risk_group)[row]
                                            : static_cast<int>(*card_.risk_group_),
          .membership =
              columns_.membership ? (*columns_.membership)[row] : columns_.membership_of_all,
          .family = columns_.jkn_additional_family ? (*columns_.jkn_additional_family)[row] : 0};
      std::array<std::int64_t, amount_count> amounts{};
      RefusedRow refused{.index = row};
      if (refuses(facts, refused)) {
        outcome.refused.push_back(refused);
      } else {
        charge(facts, amounts);
        ++outcome.billed;
      }
      for (const Amount amount : all_amounts) {
        const std::int64_t sen = amounts[index_of(amount)];
        std::int64_t* const out = output(amount, row);
        if (out != nullptr) *out = sen;
        if (out != nullptr || outputs_.totals_of_every_amount)
          outcome.totals[index_of(amount)].add(sen);
      }
    }
  }

  [[nodiscard]] bool refuses(const Facts& facts, RefusedRow& refused) const {
    const auto because = [&](ErrorCode code, std::string_view field) {
      refused.code = code;
      refused.field = field;
      return true;
    };
    if (facts.wage < 1 || facts.wage > wage_earner::highest_monthly_wage.sen())
      return because(ErrorCode::invalid_value, "wage");
    if (facts.risk_group < 1 || facts.risk_group > static_cast<int>(risk_group_count))
      return because(ErrorCode::invalid_value, "risk_group");
    const int unknown = facts.membership & ~card_.known_;
    if ((unknown & ~in_every_program) != 0) return because(ErrorCode::invalid_value, "membership");
    if ((unknown & in_jkp) != 0) return because(ErrorCode::not_in_force, "membership");
    if (unknown != 0) return because(card_.why_no_jp_, "month");
    if (facts.family > most_family)
      return because(ErrorCode::invalid_value, "jkn_additional_family");
    const bool in_health = (facts.membership & in_jkn) != 0;
    if (facts.family > 0 && !in_health)
      return because(ErrorCode::conflicting_facts, "jkn_additional_family");
    if (in_health && facts.wage < card_.minimum_wage_needed_below_)
      return because(ErrorCode::missing_field, "employer.regional_minimum_wage");
    return false;
  }

  /// As the tariff charges its lines. Amounts fit: a base has at most 10^14 sen, and a rounding
  /// adds less than one unit.
  void charge(const Facts& facts, std::array<std::int64_t, amount_count>& amounts) const {
    for (const Amount amount : all_amounts) {
      if ((facts.membership & membership_of(amount)) == 0) continue;
      const PreparedAmount& prepared =
          amount == Amount::jkk_employer
              ? card_.jkk_[static_cast<std::size_t>(facts.risk_group) - 1]
              : card_.amounts_[index_of(amount)];
      const std::int64_t base =
          std::min(std::max(facts.wage, prepared.lowest_base), prepared.largest_base);
      const int times = amount == Amount::jkn_additional_family ? facts.family : 1;
      amounts[index_of(amount)] =
          round_share(Rupiah::from_sen(base), prepared.rate, times, card_.rounding_).sen();
    }
  }

  const RateCard& card_;
  const Columns& columns_;
  const Outputs& outputs_;
  const Kernels& kernels_;
  bool streaming_ = false;
  std::array<std::uint64_t, 8> multiplier_of_group_{};
};

bool is_available(InstructionSet set) { return kernels_of(set) != nullptr; }

Outcome run(const RateCard& card, const Columns& columns, const Outputs& outputs,
            const RunOptions& options) {
  const Runner runner(card, columns, outputs, options);
  const std::size_t rows = columns.wage.size();
  const std::size_t tiles = (rows + tile_rows - 1) / tile_rows;
  const std::size_t parts =
      std::clamp<std::size_t>(options.thread_count, 1, std::max<std::size_t>(tiles, 1));
  if (parts == 1) return runner.bill(0, rows);

  struct Part {
    std::size_t first = 0;
    std::size_t last = 0;
    Outcome outcome{};
    std::exception_ptr failure{};
    std::thread thread{};
  };
  std::vector<Part> all(parts);
  const auto work = [&runner](Part& part) noexcept {
    try {
      part.outcome = runner.bill(part.first, part.last);
    } catch (...) {
      part.failure = std::current_exception();
    }
  };
  const std::size_t tiles_each = tiles / parts;
  const std::size_t one_more = tiles % parts;
  std::size_t first = 0;
  for (std::size_t i = 0; i < parts; ++i) {
    const std::size_t last = first + (tiles_each + (i < one_more ? 1 : 0)) * tile_rows;
    all[i].first = first;
    all[i].last = std::min(last, rows);
    first = last;
  }
  for (std::size_t i = 1; i < parts; ++i) {
    try {
      all[i].thread = std::thread([&work, &part = all[i]] { work(part); });
    } catch (const std::exception&) {
      // No thread to be had: this one does its part below.
    }
  }
  Outcome outcome;
  std::exception_ptr failure;
  for (Part& part : all) {
    if (part.thread.joinable())
      part.thread.join();
    else
      work(part);
    if (part.failure) {
      if (!failure) failure = part.failure;
    } else if (!failure) {
      try {
        append(outcome, std::move(part.outcome));
      } catch (...) {
        failure = std::current_exception();
      }
    }
  }
  if (failure) std::rethrow_exception(failure);
  return outcome;
}

}  // namespace batch
}  // namespace v1
}  // namespace jamsos
