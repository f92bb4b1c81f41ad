// SPDX-License-Identifier: Apache-2.0
// A working life: runs of months with the same wage at the same employer, paid or not. It is the
// single source for balances, contribution months (masa iur), density and weighted wages. The runs
// belong to the caller, so a life is as small as its wage changes.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "jamsos/core/error.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

/// What became of the contributions of a run.
enum class ContributionState : std::uint8_t {
  paid,
  unpaid,
  jp_deferred,          ///< JHT paid, the JP part deferred by PP 49/2020 and not settled yet
  jp_deferred_settled,  ///< the deferred JP part was paid by its last day
};
inline constexpr std::array<Named<ContributionState>, 4> contribution_state_names = {{
    {"paid", ContributionState::paid},
    {"unpaid", ContributionState::unpaid},
    {"jp_deferred", ContributionState::jp_deferred},
    {"jp_deferred_settled", ContributionState::jp_deferred_settled},
}};

enum class MonthKind : std::uint8_t {
  employed,       ///< JHT on the wage, JP up to the ceiling
  self_employed,  ///< JHT on the base of the income band; no JP
};
inline constexpr std::array<Named<MonthKind>, 2> month_kind_names = {{
    {"employed", MonthKind::employed},
    {"self_employed", MonthKind::self_employed},
}};

/// Months in a row with the same terms, both ends included.
struct WageRun {
  Month from{};
  Month to{};
  Rupiah wage{};  ///< a month, as registered; of a self-employed month the declared income
  /// Really earned, where it is more: the employer answers for the shortfall of JHT.
  std::optional<Rupiah> actual_wage{};
  MonthKind kind = MonthKind::employed;
  ContributionState state = ContributionState::paid;
  int employer = 0;  ///< index of the employer, the same for all its runs
  bool in_jht = true;
  bool in_jp = true;
  bool in_jkp = true;  ///< of employed months since JKP began
  /// Day of a payment after the due date; none: paid in time.
  std::optional<Date> paid_on{};
};

using WageHistory = std::span<const WageRun>;

namespace detail {

inline std::string history_place(std::size_t index, std::string_view member) {
  return joined({"history[", std::to_string(index), "].", member});
}

}  // namespace detail

/// Throws by the path of the fact ("history[2].from"): runs of one employer that overlap, an end
/// before its beginning, a wage that is not above zero, a month before birth or after death.
constexpr void check_history(WageHistory history, const std::optional<Date>& birth,
                             const std::optional<Date>& death) {
  std::optional<Month> last;  // of the runs so far
  for (std::size_t i = 0; i < history.size(); ++i) {
    const WageRun& run = history[i];
    if (run.to < run.from)
      throw ConflictingFacts(detail::history_place(i, "to"), to_text(run.to), "lies before 'from'");
    if (run.wage <= Rupiah{})
      throw InvalidValue(detail::history_place(i, "wage"), to_text(run.wage),
                         "a wage is greater than zero");
    if (run.wage > 1'000'000'000'000_idr)
      throw InvalidValue(detail::history_place(i, "wage"), to_text(run.wage),
                         "above 1,000,000,000,000: not a monthly wage");
    if (run.actual_wage &&
        (*run.actual_wage < run.wage || *run.actual_wage > 1'000'000'000'000_idr))
      throw ConflictingFacts(detail::history_place(i, "actual_wage"), to_text(*run.actual_wage),
                             "lies below the registered wage, or is none");
    if (run.employer < 0)
      throw InvalidValue(detail::history_place(i, "employer"), std::to_string(run.employer),
                         "an index from 0");
    if (birth && run.from < month_of(*birth))
      throw ConflictingFacts(detail::history_place(i, "from"), to_text(run.from),
                             "lies before the birth");
    if (death && run.to > month_of(*death))
      throw ConflictingFacts(detail::history_place(i, "to"), to_text(run.to),
                             "lies after the death");
    if (run.paid_on && month_of(*run.paid_on) < run.from)
      throw ConflictingFacts(detail::history_place(i, "paid_on"), to_text(*run.paid_on),
                             "lies before the months it pays");
    // A run that begins after all before it overlaps none; a life in order is read once.
    const bool in_order = !last || run.from > *last;
    last = last ? std::max(*last, run.to) : run.to;
    for (std::size_t j = 0; !in_order && j < i; ++j)
      if (history[j].employer == run.employer && history[j].kind == run.kind &&
          history[j].from <= run.to && run.from <= history[j].to)
        throw ConflictingFacts(detail::history_place(i, "from"), to_text(run.from),
                               "overlaps other months with the same employer");
  }
}

}  // namespace v1
}  // namespace jamsos
