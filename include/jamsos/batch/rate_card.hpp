// SPDX-License-Identifier: Apache-2.0
// What one employer's wages are charged with in one month, taken from wage_earner::Tariff and
// compiled to integers. Who contributes to what stays the tariff's decision, made once for each
// worker; only the arithmetic runs over columns.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "jamsos/batch/amount.hpp"
#include "jamsos/segments/wage_earner/tariff.hpp"

namespace jamsos {
inline namespace v1 {
namespace batch {

namespace detail {

/// round(base x rate), the base being the wage between two limits. For bases up to highest_base,
/// rounding half away from zero to whole units is exactly
///   (base x multiplier + 2^(shift + 31)) >> (shift + 32)
/// in 96 bits; src/batch/rate_card.cpp has the proof.
struct PreparedAmount {
  Rate rate{};
  std::int64_t lowest_base = 0;
  std::int64_t largest_base = 0;
  std::uint64_t multiplier = 0;
  unsigned shift = 1;
  std::int64_t highest_base = 0;  ///< 0: not proven for any base
  /// Do 64 bits do, and 32 for multiplier and base?
  bool is_short = false;
};

}  // namespace detail

/// The facts of a worker as a row of the columns.
struct Row {
  std::int64_t wage = 0;  ///< monthly wage in sen, whatever the way of pay
  Membership membership = 0;
  std::uint8_t jkn_additional_family = 0;  ///< 0 for who is not in JKN here

  bool operator==(const Row&) const = default;
};

class RateCard {
 public:
  /// Refers to `law`, which must outlive the card. Throws what wage_earner::Tariff throws for the
  /// employer and the month; InvalidValue for a rounding unit that is not positive
  /// ("rounding.unit"), for a ceiling below zero ("ceiling") and for a granted deferral of JP
  /// contributions in a month that has one ("employer.jp_deferral_granted"): split lines are left
  /// to the scalar bill. The risk group may be left out when every run has a column of them.
  RateCard(const Law& law, const Employer& employer, Month month, BillOptions options = {});
  RateCard(const Law&&, const Employer&, Month, BillOptions = {}) = delete;

  [[nodiscard]] Month month() const { return tariff_.month(); }

  /// The worker as a row, by the scalar rules: way of pay, registration, pension age, foreigners,
  /// participation in JKP. Throws what wage_earner::Tariff::bill throws.
  [[nodiscard]] Row row(const Worker& worker) const;
  /// The same without the wage, which need not be stated.
  [[nodiscard]] Membership membership(const Worker& worker) const;

  /// Wages above it are charged by the checked scalar code, with the same results, as are those of
  /// the rows beside them. In sen; 0 when the law's rounding has no kernel.
  [[nodiscard]] std::int64_t highest_kernel_wage() const { return highest_kernel_wage_; }

 private:
  friend class Runner;

  wage_earner::Tariff tariff_;
  Rounding rounding_;
  std::optional<RiskGroup> risk_group_;
  /// Of the amounts, with JKK for the employer's own risk group.
  std::array<detail::PreparedAmount, amount_count> amounts_{};
  std::array<detail::PreparedAmount, risk_group_count> jkk_{};
  Membership known_ = in_every_program;  ///< programs that can be billed in the month
  ErrorCode why_no_jp_{};                ///< where JP cannot
  std::int64_t highest_kernel_wage_ = 0;
  std::int64_t highest_family_wage_ = 0;  ///< the same where there are additional members
  /// JKN wages below it need a minimum wage that is not stated; 0: none does.
  std::int64_t minimum_wage_needed_below_ = 0;
};

}  // namespace batch
}  // namespace v1
}  // namespace jamsos
