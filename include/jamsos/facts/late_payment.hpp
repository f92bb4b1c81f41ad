// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about contributions of a month that are paid late.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/month.hpp"
#include "jamsos/core/program.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

enum class LatePayer : std::uint8_t { wage_earner, self_employed };
inline constexpr std::array<Named<LatePayer>, 2> late_payer_names = {{
    {"wage_earner", LatePayer::wage_earner},
    {"self_employed", LatePayer::self_employed},
}};

struct LatePayment {
  LatePayer segment = LatePayer::wage_earner;
  /// Contributions of the month, both shares together: JKK, JKM, JHT, JP.
  std::array<std::optional<Rupiah>, 4> contributions{};
  /// The deferred part of JP of PP 49/2020.
  std::optional<Rupiah> deferred_jp{};
  std::optional<Date> paid_on{};
};

}  // namespace v1
}  // namespace jamsos
