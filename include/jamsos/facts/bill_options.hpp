// SPDX-License-Identifier: Apache-2.0
// How a bill is made.
#pragma once

#include <optional>

#include "jamsos/core/dated.hpp"
#include "jamsos/core/holidays.hpp"
#include "jamsos/core/statement.hpp"

namespace jamsos {
inline namespace v1 {

enum class LineRounding : std::uint8_t {
  sen,           ///< two decimals, as on the agency's bill
  whole_rupiah,  ///< as much payroll software prints it
};

inline constexpr Remark rounded_to_sen{"rounding.contribution_line.sen",
                                       "each line is rounded to two decimals, half away from zero, "
                                       "as on the agency's bill; no article "
                                       "orders it",
                                       "tiap baris dibulatkan ke dua desimal, setengah menjauhi "
                                       "nol, seperti pada rincian iuran; tidak "
                                       "ada pasal yang memerintahkannya"};
inline constexpr Remark rounded_to_rupiah{
    "rounding.contribution_line.rupiah",
    "each line is rounded to whole rupiah, half away from zero; payroll practice, not law",
    "tiap baris dibulatkan ke rupiah penuh, setengah menjauhi nol; praktik penggajian, bukan "
    "hukum"};
[[nodiscard]] constexpr const Remark& remark_of(LineRounding rounding) {
  return rounding == LineRounding::whole_rupiah ? rounded_to_rupiah : rounded_to_sen;
}

struct BillOptions {
  LineRounding rounding = LineRounding::sen;
  /// Law as known on this day; none: everything the tables hold.
  KnownOn known_on{};
  /// National holidays, which move due dates; none: only weekends do, and the result says so.
  std::optional<HolidayCalendar> holidays{};
  /// The day of payment, where it is known: a wage earner's bill then shows the fine for lateness.
  std::optional<Date> paid_on{};
};

}  // namespace v1
}  // namespace jamsos
