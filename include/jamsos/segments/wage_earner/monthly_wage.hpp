// SPDX-License-Identifier: Apache-2.0
// From a way of pay to the monthly wage (upah sebulan): PP 44/2015 Pasal 19, with the same text in
// PP 46/2015 Pasal 17. A month begun or ended midway counts in full: the agency forbids pro-rating
// (letter B/11003/112020, reported).
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/core/exact.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/core/text.hpp"
#include "jamsos/facts/pay.hpp"
#include "jamsos/segments/wage_earner/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace wage_earner {

inline constexpr Remark daily_wage_converted{
    "wage.daily",
    "the monthly wage is the daily wage times the days of PP 44/2015 Pasal 19(3), whatever was "
    "worked",
    "upah sebulan adalah upah harian dikalikan hari menurut PP 44/2015 Pasal 19(3)"};
inline constexpr Remark piece_wage_averaged{
    "wage.piece", "the monthly wage is the average over the months of PP 44/2015 Pasal 19(4)",
    "upah sebulan adalah rata-rata atas bulan menurut PP 44/2015 Pasal 19(4)"};
inline constexpr Remark weather_wage_averaged{
    "wage.weather_piece",
    "the monthly wage is the average over the months of PP 44/2015 Pasal 19(5)",
    "upah sebulan adalah rata-rata atas bulan menurut PP 44/2015 Pasal 19(5)"};
inline constexpr Remark average_over_fewer_months{
    "wage.average_over_fewer_months",
    "fewer months than the article averages were given: averaged over those",
    "bulan yang diberikan lebih sedikit daripada menurut pasal: dirata-ratakan atas bulan itu"};

/// Largest monthly wage that is taken for one; above it a unit was mistaken.
inline constexpr Rupiah highest_monthly_wage = 1'000'000'000'000_idr;

/// The conversions of one month, looked up once.
struct WageRules {
  constexpr WageRules() = default;
  constexpr WageRules(const Tables& law, Month month, KnownOn known_on)
      : daily_wage_days(law.daily_wage_days.on(month, known_on).value),
        piece_months(law.piece_months.on(month, known_on).value),
        weather_piece_months(law.weather_piece_months.on(month, known_on).value) {}
  int daily_wage_days = 0;
  int piece_months = 0;
  int weather_piece_months = 0;
};

/// Under which name a way of pay is stated, for errors.
[[nodiscard]] constexpr const char* name_of_wage(const Pay& pay) {
  switch (pay.kind()) {
    case PayKind::daily:
      return "daily_wage";
    case PayKind::piece:
      return "piece_wages";
    case PayKind::weather_piece:
      return "weather_piece_wages";
    case PayKind::monthly:
    case PayKind::not_stated:
      break;
  }
  return pay.in_parts() ? "basic_wage" : "wage";
}

/// The monthly wage, noting on the statement how it came about.
/// Throws MissingField ("wage") when the pay is not stated; InvalidValue when a wage is negative,
/// zero or above highest_monthly_wage, or when more months are given than the article averages.
template <class Notes>
[[nodiscard]] constexpr Rupiah monthly_wage(const WageRules& rules, const Pay& pay,
                                            const Rounding& average_rounding, Notes& notes) {
  if (pay.kind() == PayKind::not_stated)
    throw MissingField("wage", "", "no contribution without a wage");
  const char* const field = name_of_wage(pay);
  if (pay.has_negative_part())
    throw InvalidValue(field, to_text(pay.lowest_part()), "no part of a wage is negative");

  const auto average = [&](int article_months) {
    if (pay.months() < 1 || pay.months() > article_months)
      throw InvalidValue(field, std::to_string(pay.months()) + " months",
                         detail::joined({"the average is over the wages of the last ",
                                         std::to_string(article_months), " months"}));
    if (pay.months() < article_months) notes.assume(average_over_fewer_months);
    return round(Exact(pay.amount()) / pay.months(), average_rounding);
  };

  Rupiah wage = pay.amount();
  switch (pay.kind()) {
    case PayKind::daily:
      notes.assume(daily_wage_converted);
      // A wage too large for the product is refused below, as too large for a wage.
      if (wage <= highest_monthly_wage) wage = wage * rules.daily_wage_days;
      break;
    case PayKind::piece:
      notes.assume(piece_wage_averaged);
      wage = average(rules.piece_months);
      break;
    case PayKind::weather_piece:
      notes.assume(weather_wage_averaged);
      wage = average(rules.weather_piece_months);
      break;
    case PayKind::monthly:
    case PayKind::not_stated:
      break;
  }
  if (wage == Rupiah{}) throw InvalidValue(field, "0", "a wage is greater than zero");
  if (wage > highest_monthly_wage)
    throw InvalidValue(field, to_text(wage), "above 1,000,000,000,000: not a monthly wage");
  return wage;
}

}  // namespace wage_earner
}  // namespace v1
}  // namespace jamsos
