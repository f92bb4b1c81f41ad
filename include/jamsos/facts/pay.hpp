// SPDX-License-Identifier: Apache-2.0
// How a worker is paid. The law turns every way of pay into one monthly wage (upah sebulan): basic
// wage and fixed allowances; overtime, bonus, holiday allowance and variable allowances stay out
// (PP 44/2015 Pasal 19, PP 46/2015 Pasal 17, PP 45/2015 Pasal 29(1)).
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

enum class PayKind : std::uint8_t { not_stated, monthly, daily, piece, weather_piece };
inline constexpr std::array<Named<PayKind>, 4> pay_kind_names = {{
    {"monthly", PayKind::monthly},
    {"daily", PayKind::daily},
    {"piece", PayKind::piece},
    {"weather_piece", PayKind::weather_piece},
}};

/// A way of pay with its amount in rupiah. Built by one of the factories only, which take any
/// amount; the verb refuses a wage that is not positive, naming it.
class Pay {
 public:
  constexpr Pay() = default;  ///< not stated

  /// The monthly wage as one amount.
  [[nodiscard]] static constexpr Pay monthly(Rupiah wage) {
    return {PayKind::monthly, wage, 1, wage};
  }
  /// Basic wage and fixed allowances, a month.
  [[nodiscard]] static constexpr Pay monthly(Rupiah basic_wage, Rupiah fixed_allowances) {
    Pay pay{PayKind::monthly, basic_wage + fixed_allowances, 1,
            fixed_allowances < basic_wage ? fixed_allowances : basic_wage};
    pay.in_parts_ = true;
    return pay;
  }
  /// A daily wage; the month counts 25 days whatever the working week is.
  [[nodiscard]] static constexpr Pay daily(Rupiah daily_wage) {
    return {PayKind::daily, daily_wage, 1, daily_wage};
  }
  /// Piece work or pay by result: the wages of the last three months, oldest first or not.
  [[nodiscard]] static constexpr Pay piece(std::span<const Rupiah> wages_of_months) {
    return averaged(PayKind::piece, wages_of_months);
  }
  /// Piece work that depends on the weather: the wages of the last twelve months.
  [[nodiscard]] static constexpr Pay weather_piece(std::span<const Rupiah> wages_of_months) {
    return averaged(PayKind::weather_piece, wages_of_months);
  }

  [[nodiscard]] constexpr PayKind kind() const { return kind_; }
  /// The monthly wage, the daily wage, or the sum over the months given.
  [[nodiscard]] constexpr Rupiah amount() const { return amount_; }
  [[nodiscard]] constexpr int months() const { return months_; }
  /// Was a monthly wage stated as basic wage and allowances?
  [[nodiscard]] constexpr bool in_parts() const { return in_parts_; }
  /// The lowest of the parts; a sum could hide that one is negative.
  [[nodiscard]] constexpr Rupiah lowest_part() const { return lowest_part_; }
  [[nodiscard]] constexpr bool has_negative_part() const { return lowest_part_ < Rupiah{}; }

 private:
  constexpr Pay(PayKind kind, Rupiah amount, int months, Rupiah lowest_part)
      : amount_(amount), lowest_part_(lowest_part), months_(months), kind_(kind) {}

  static constexpr Pay averaged(PayKind kind, std::span<const Rupiah> wages) {
    Rupiah sum;
    Rupiah lowest = wages.empty() ? Rupiah{} : wages.front();
    for (const Rupiah wage : wages) {
      if (wage < lowest) lowest = wage;
      sum += wage;
    }
    return {kind, sum, static_cast<int>(wages.size()), lowest};
  }

  Rupiah amount_{};
  Rupiah lowest_part_{};
  int months_ = 0;
  PayKind kind_ = PayKind::not_stated;
  bool in_parts_ = false;
};

}  // namespace v1
}  // namespace jamsos
