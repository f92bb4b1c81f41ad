// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about an old-age savings account and a claim on it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "jamsos/core/month.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"
#include "jamsos/facts/later_life.hpp"
#include "jamsos/facts/worker.hpp"

namespace jamsos {
inline namespace v1 {
namespace jht {

using jamsos::TaxFacts;
using jamsos::Withdrawal;
using jamsos::withdrawal_kind_names;
using jamsos::WithdrawalKind;
using jamsos::YearRate;

/// What is known of the account beside the wages. The spans belong to the caller.
struct AccountFacts {
  std::span<const YearRate> returns{};
  /// The balance at the end of `opening_on`; what the history says of the time up to that day is
  /// not credited again.
  Rupiah opening{};
  std::optional<Date> opening_on{};
  std::span<const Withdrawal> withdrawals{};
};

/// Why the account is claimed.
enum class ClaimReason : std::uint8_t {
  not_stated,
  retirement,  ///< retirement age, or a stop of work after it (PP 46/2015 Pasal 29)
  death,
  total_disability,
  resignation,
  layoff,        ///< PHK
  contract_end,  ///< end of a fixed-term contract (PKWT)
  leaving_indonesia,
  self_employed_stop,
  partial_withdrawal,
};
inline constexpr std::array<Named<ClaimReason>, 9> claim_reason_names = {{
    {"retirement", ClaimReason::retirement},
    {"death", ClaimReason::death},
    {"total_disability", ClaimReason::total_disability},
    {"resignation", ClaimReason::resignation},
    {"layoff", ClaimReason::layoff},
    {"contract_end", ClaimReason::contract_end},
    {"leaving_indonesia", ClaimReason::leaving_indonesia},
    {"self_employed_stop", ClaimReason::self_employed_stop},
    {"partial_withdrawal", ClaimReason::partial_withdrawal},
}};
constexpr const auto& names_of(ClaimReason) { return claim_reason_names; }

/// The part asked for. The amount is the whole part where none is stated.
struct PartAsked {
  WithdrawalKind kind = WithdrawalKind::part_10;  ///< part_10 or part_30
  std::optional<Rupiah> amount{};
};

struct ClaimFacts {
  ClaimReason reason = ClaimReason::not_stated;
  std::optional<Date> birth_date{};
  Citizenship citizenship = Citizenship::not_stated;
  std::optional<int> stay_months{};  ///< of a foreigner's work in Indonesia
  /// Retired at the age fixed by the work agreement, the company's rules or a collective agreement.
  bool agreed_retirement_age = false;
  /// At work again on the day of the claim.
  std::optional<bool> working_again{};
  /// First day of membership, for the part of a member still working.
  std::optional<Date> member_since{};
  std::span<const Withdrawal> withdrawals{};
  std::optional<PartAsked> part{};
};

/// Loans of the housing service.
enum class HousingLoanKind : std::uint8_t {
  mortgage,      ///< KPR
  down_payment,  ///< PUMP
  renovation,    ///< PRP
};
inline constexpr std::array<Named<HousingLoanKind>, 3> housing_loan_kind_names = {{
    {"mortgage", HousingLoanKind::mortgage},
    {"down_payment", HousingLoanKind::down_payment},
    {"renovation", HousingLoanKind::renovation},
}};
constexpr const auto& names_of(HousingLoanKind) { return housing_loan_kind_names; }

struct HousingLoan {
  HousingLoanKind kind = HousingLoanKind::mortgage;
  Rupiah amount{};
  std::optional<Rupiah> price{};  ///< of the house
  std::optional<int> years{};     ///< term of the loan
  bool low_income = false;        ///< masyarakat berpenghasilan rendah (MBR)
  std::optional<Date> member_since{};
  std::optional<bool> owns_home{};
  bool had_this_loan = false;
};

}  // namespace jht
}  // namespace v1
}  // namespace jamsos
