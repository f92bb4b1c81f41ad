// SPDX-License-Identifier: Apache-2.0
// What old-age savings (JHT) and pensions (JP) need beside the working life: returns and inflation
// of years that no table knows, money taken out before, a pension already in payment, and tax.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "jamsos/core/month.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

/// A return of a calendar year.
struct YearRate {
  int year = 0;
  Rate rate{};
};

/// Inflation of a calendar year, December on December; prices may fall.
struct YearInflation {
  int year = 0;
  int hundredths = 0;  ///< of a percent: 335 is 3.35 %
};

enum class WithdrawalKind : std::uint8_t { part_10, part_30, full };
inline constexpr std::array<Named<WithdrawalKind>, 3> withdrawal_kind_names = {{
    {"part_10", WithdrawalKind::part_10},
    {"part_30", WithdrawalKind::part_30},
    {"full", WithdrawalKind::full},
}};

constexpr const auto& names_of(WithdrawalKind) { return withdrawal_kind_names; }

/// Money taken out of the savings.
struct Withdrawal {
  Date date{};
  Rupiah gross{};
  WithdrawalKind kind = WithdrawalKind::full;
};

struct JhtFacts {
  /// Balance at the end of opening_on; the history up to that day is in it.
  std::optional<Rupiah> opening_balance{};
  std::optional<Date> opening_on{};
  std::span<const YearRate> returns{};  ///< of years that the table does not know
  std::span<const Withdrawal> withdrawals{};
  /// A part withdrawal that is asked for, and how much of it; none: the most.
  std::optional<WithdrawalKind> part{};
  std::optional<Rupiah> amount{};
};

/// A pension that is paid already.
struct PensionReceived {
  Date since{};      ///< first day of the first month
  Rupiah monthly{};  ///< in the month of the event
};

struct JpFacts {
  std::span<const YearInflation> inflation{};  ///< of years that the table does not know
  std::span<const YearRate> returns{};         ///< for the benefit in one sum
  std::optional<PensionReceived> receiving{};
  std::optional<Date> postponed_until{};
};

/// Who is taxed.
struct TaxFacts {
  bool resident = true;    ///< subjek pajak dalam negeri
  bool tax_number = true;  ///< NPWP, or an identity number that stands for it
  /// Last day of work, for the reading that counts the years of the final tax from there.
  std::optional<Date> work_ended_on{};
};

}  // namespace v1
}  // namespace jamsos
