// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about somebody who works for a public body outside the civil service.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/program.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

enum class PublicWorkerKind : std::uint8_t {
  not_stated,
  non_asn,
  village_official,
  neighbourhood_official,
};
inline constexpr std::array<Named<PublicWorkerKind>, 3> public_worker_kind_names = {{
    {"non_asn", PublicWorkerKind::non_asn},
    {"village_official", PublicWorkerKind::village_official},
    {"neighbourhood_official", PublicWorkerKind::neighbourhood_official},
}};
inline constexpr std::array<Named<Party>, 4> public_worker_payer_names = {{
    {"government", Party::government},
    {"local_government", Party::local_government},
    {"village", Party::village},
    {"participant", Party::participant},
}};

struct PublicWorker {
  PublicWorkerKind kind = PublicWorkerKind::not_stated;
  /// Fixed monthly income (siltap), wage, or the minimum wage taken as base; rupiah.
  std::optional<Rupiah> wage{};
  std::optional<Party> payer{};
  /// Not stated: JKK and JKM.
  std::optional<ProgramSet> programs{};
};

}  // namespace v1
}  // namespace jamsos
