// SPDX-License-Identifier: Apache-2.0
// A worker at an employer, as a list of workers states it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "jamsos/core/error.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/program.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"
#include "jamsos/lists/national_number.hpp"

namespace jamsos {
inline namespace v1 {
namespace lists {

/// Whose list. The labour office knows who works and for what; the agency who is registered.
enum class Side : std::uint8_t { labour_office, agency };
inline constexpr std::array<Named<Side>, 2> side_names = {
    {{"labour_office", Side::labour_office}, {"agency", Side::agency}}};
[[nodiscard]] constexpr Side other(Side side) {
  return side == Side::agency ? Side::labour_office : Side::agency;
}

/// What is not stated is empty. The texts are UTF-8, at most 200 bytes each.
struct PersonRow {
  std::size_t line = 0;  ///< of the file, or place in the list, from 1
  NationalNumber nik{};
  std::string_view name{};
  std::optional<Date> birth_date{};
  std::string_view employer{};  ///< a number or a name
  std::string_view district{};
  std::optional<Rupiah> wage{};  ///< of a month
  std::optional<ProgramSet> programs{};
  std::optional<Rupiah> owed{};  ///< what the employer owes for this worker, where the list says so
};

inline constexpr std::size_t longest_text = 200;

/// A row that was refused. The texts are UTF-8 without control characters, long ones cut.
struct RefusedPerson {
  std::size_t line = 0;
  std::string nik{};  ///< as it stands there
  ErrorCode code{};
  std::string column{};  ///< empty when the row as a whole is at fault
  std::string value{};
  std::string reason{};
};

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
