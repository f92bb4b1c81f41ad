// SPDX-License-Identifier: Apache-2.0
// The verb `project`: the balance of JHT and the pension of JP forward under stated assumptions.
#pragma once

#include <optional>

#include "jamsos/core/benefit_statement.hpp"
#include "jamsos/core/fixed_list.hpp"
#include "jamsos/facts/later_life.hpp"
#include "jamsos/facts/wage_history.hpp"
#include "jamsos/law.hpp"

namespace jamsos {
inline namespace v1 {

/// Who is projected, and how the years to come are assumed to be.
struct ProjectionFacts {
  std::optional<Date> birth_date{};
  WageHistory history{};  ///< up to the month of `on`
  JhtFacts jht{};
  JpFacts jp{};
  std::optional<Date> on{};      ///< the day of the projection
  std::optional<Month> until{};  ///< last month; none: the month of pension age
  std::optional<Rupiah> wage{};  ///< from the month after `on`; none: the last of the history
  Rate wage_growth{};            ///< a year, each January
  Rate return_rate{};            ///< of JHT, a year
  int inflation_hundredths = 0;  ///< of a percent a year
  Rate ceiling_growth{};         ///< growth of the economy, which moves the ceiling of JP
  MonthKind kind = MonthKind::employed;  ///< of the months that `wage` is for
};

struct ProjectedYear {
  int year = 0;
  Rupiah wage{};                    ///< of December, or of the last month
  Rupiah contributions{};           ///< to JHT in the year
  Rupiah returns{};                 ///< credited in the year
  Rupiah balance{};                 ///< at the end of the year
  int contribution_months = 0;      ///< of JP, up to the end of the year
  std::optional<Rupiah> pension{};  ///< a month, if contributions ended with this year
};

struct Projection {
  FixedList<ProjectedYear, 72> years{};
  std::optional<Date> pension_age_on{};
  int contribution_months = 0;       ///< of JP at pension age
  std::optional<Rupiah> pension{};   ///< a month, from the month after pension age
  std::optional<Rupiah> lump_sum{};  ///< in its place, below 180 months
  Remarks<8> assumptions{};
};

/// Throws MissingField ("participant.birth_date", "on"), InvalidValue and ConflictingFacts by the
/// path of the fact.
[[nodiscard]] constexpr Projection project(const Law& law, const ProjectionFacts& facts,
                                           KnownOn known_on = {});

}  // namespace v1
}  // namespace jamsos
