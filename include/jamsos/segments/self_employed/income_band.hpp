// SPDX-License-Identifier: Apache-2.0
// The band of an income, whose base carries contributions and benefits (PP 44/2015 Annex II).
#pragma once

#include <string>
#include <string_view>

#include "jamsos/core/statement.hpp"
#include "jamsos/segments/self_employed/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace self_employed {

inline constexpr Remark income_in_gap{
    "self_employed.income_in_gap",
    "interpretation: an income between two printed bands belongs to the lower one",
    "tafsir: penghasilan di antara dua golongan tercetak termasuk golongan yang lebih rendah"};

/// Throws InvalidValue, naming `field`, for an income between two bands where that is refused;
/// otherwise tells `notes` of it.
template <class Notes>
[[nodiscard]] constexpr const IncomeBand& band_of(const Tables& law, const IncomeBands& bands,
                                                  Rupiah income, std::string_view field,
                                                  Notes& notes) {
  std::size_t index = 0;
  while (index + 1 < bands.size() && bands[index + 1].from <= income) ++index;
  const IncomeBand& band = bands[index];
  if (band.up_to != Rupiah{} && income > band.up_to) {
    if (law.income_gap == IncomeGap::refused)
      throw InvalidValue(
          std::string(field), to_text(income),
          detail::joined({"lies between the printed bands, after ", to_text(band.up_to)}));
    notes.assume(income_in_gap);
  }
  return band;
}

}  // namespace self_employed
}  // namespace v1
}  // namespace jamsos
