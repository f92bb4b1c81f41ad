// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about a migrant worker (pekerja migran Indonesia, PMI).
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

enum class Placement : std::uint8_t { not_stated, agency, individual };
inline constexpr std::array<Named<Placement>, 2> placement_names = {{
    {"agency", Placement::agency},
    {"individual", Placement::individual},
}};

/// Where a migrant worker stands between registration and the way home; benefits go by it.
enum class WorkPhase : std::uint8_t { not_stated, before_work, during_work, after_work };
inline constexpr std::array<Named<WorkPhase>, 3> work_phase_names = {{
    {"before_work", WorkPhase::before_work},
    {"during_work", WorkPhase::during_work},
    {"after_work", WorkPhase::after_work},
}};

struct MigrantWorker {
  Placement placement = Placement::not_stated;
  std::optional<int> contract_months{};  ///< 1 to 60
  std::optional<Rupiah> jht_monthly{};   ///< chosen savings a month; none: not in JHT
  int jht_months = 1;                    ///< months of savings paid now
};

}  // namespace v1
}  // namespace jamsos
