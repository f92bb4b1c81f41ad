// SPDX-License-Identifier: Apache-2.0
// What JKP pays, to whom and under which conditions: the dated numbers. Data only.
#pragma once

#include <array>
#include <cstdint>

#include "jamsos/core/dated.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkp {

/// Cash of a month: so much of the wage in the first months, so much in those after them.
struct CashRates {
  Rate first{};
  int first_months = 0;
  Rate then{};
  int then_months = 0;

  [[nodiscard]] constexpr int months() const { return first_months + then_months; }
  /// Of the month with this number, from 1 to months().
  [[nodiscard]] constexpr Rate of(int number) const {
    return number <= first_months ? first : then;
  }
  constexpr bool operator==(const CashRates&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("first", self.first);
    visit("first_months", self.first_months);
    visit("then", self.then);
    visit("then_months", self.then_months);
  }
};

/// Contribution months before the dismissal.
struct Density {
  int months = 0;       ///< paid
  int window = 0;       ///< among so many calendar months
  int consecutive = 0;  ///< in a row; 0: not asked

  constexpr bool operator==(const Density&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("months", self.months);
    visit("window", self.window);
    visit("consecutive", self.consecutive);
  }
};

struct Repeats {
  int most_times = 0;                 ///< in a working life
  int contribution_months_since = 0;  ///< since the benefit before

  constexpr bool operator==(const Repeats&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("most_times", self.most_times);
    visit("contribution_months_since", self.contribution_months_since);
  }
};

/// What must be shown before a month after the first one is paid.
struct MonthlyConditions {
  int applications = 0;           ///< in one month, or
  int interviews = 0;             ///< calls in one month
  Rate attendance{};              ///< of a training
  bool training_instead = false;  ///< attendance stands in for the search, except in the last month
  bool assessed_and_counselled = false;
  bool status_form_last = false;  ///< in the last month

  constexpr bool operator==(const MonthlyConditions&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("applications", self.applications);
    visit("interviews", self.interviews);
    visit("attendance", self.attendance);
    visit("training_instead", self.training_instead);
    visit("assessed_and_counselled", self.assessed_and_counselled);
    visit("status_form_last", self.status_form_last);
  }
};

/// Which months the condition of consecutive months means (PP 37/2021 Pasal 19(3)).
enum class ConsecutiveMonths : std::uint8_t {
  any_run,          ///< before the dismissal, whenever
  up_to_dismissal,  ///< the run that ends with the month before it
};
inline constexpr std::array<Named<ConsecutiveMonths>, 2> consecutive_months_names = {{
    {"any_run", ConsecutiveMonths::any_run},
    {"up_to_dismissal", ConsecutiveMonths::up_to_dismissal},
}};
constexpr const auto& names_of(ConsecutiveMonths) { return consecutive_months_names; }

/// Does a month count that the employer paid for only after the dismissal?
enum class PaidAfterDismissal : std::uint8_t { does_not_count, counts };
inline constexpr std::array<Named<PaidAfterDismissal>, 2> paid_after_dismissal_names = {{
    {"does_not_count", PaidAfterDismissal::does_not_count},
    {"counts", PaidAfterDismissal::counts},
}};
constexpr const auto& names_of(PaidAfterDismissal) { return paid_after_dismissal_names; }

/// Does the wage cap hold for what an employer owes who did not enrol the worker (Pasal 37(1)a
/// names Pasal 21(1), not the paragraphs of the cap)?
enum class UnregisteredWage : std::uint8_t { capped, uncapped };
inline constexpr std::array<Named<UnregisteredWage>, 2> unregistered_wage_names = {{
    {"capped", UnregisteredWage::capped},
    {"uncapped", UnregisteredWage::uncapped},
}};
constexpr const auto& names_of(UnregisteredWage) { return unregistered_wage_names; }

struct BenefitTables {
  Dated<CashRates> cash{"jkp.cash",
                        {Program::jkp},
                        {.checked = Month(2026, 10)},
                        {
                            {.from = Month(2021, 2),
                             .from_day = 2,
                             .promulgated = Date(2021, 2, 2),
                             .value = {45_pct, 3, 25_pct, 3},
                             .citation = {"PP 37/2021", "Pasal 21(1)", Date(2021, 2, 2)}},
                            {.from = Month(2025, 2),
                             .from_day = 7,
                             .promulgated = Date(2025, 2, 7),
                             .value = {60_pct, 3, 60_pct, 3},
                             .citation = {"PP 6/2025", "Pasal 21(1)", Date(2025, 2, 7)}},
                        }};

  /// Highest wage that counts; evaluated apart from that of the contribution (Pasal 22).
  Dated<Rupiah> cash_wage_cap{"jkp.cash_wage_cap",
                              {Program::jkp},
                              {.checked = Month(2026, 10)},
                              {
                                  {.from = Month(2021, 2),
                                   .from_day = 2,
                                   .promulgated = Date(2021, 2, 2),
                                   .value = 5'000'000_idr,
                                   .citation = {"PP 37/2021", "Pasal 21(3)-(4)", Date(2021, 2, 2)}},
                                  {.from = Month(2025, 2),
                                   .from_day = 7,
                                   .promulgated = Date(2025, 2, 7),
                                   .value = 5'000'000_idr,
                                   .citation = {"PP 6/2025", "Pasal 21(3)-(4)", Date(2025, 2, 7)}},
                              }};

  Dated<Density> density{
      "jkp.density",
      {Program::jkp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2021, 2),
           .from_day = 2,
           .promulgated = Date(2021, 2, 2),
           .value = {12, 24, 6},
           .citation = {"PP 37/2021", "Pasal 19(3)", Date(2021, 2, 2)}},
          {.from = Month(2025, 2),
           .from_day = 7,
           .promulgated = Date(2025, 2, 7),
           .value = {12, 24, 0},
           .citation = {"PP 6/2025", "Pasal 19(3)", Date(2025, 2, 7)},
           .note = "that it decides claims filed from then on, also of an earlier dismissal, is "
                   "assumed; that the month of the dismissal is not counted follows from the "
                   "simulations of the elucidation"},
      }};

  Dated<Repeats> repeats{
      "jkp.repeats",
      {Program::jkp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2021, 2),
           .from_day = 2,
           .promulgated = Date(2021, 2, 2),
           .value = {3, 60},
           .citation = {"PP 37/2021", "Pasal 35", Date(2021, 2, 2), Confidence::reported},
           .note =
               "three times and five years of contributions are confirmed; that the years begin "
               "with the last payment of the benefit before is assumed"},
      }};

  /// Months after the dismissal in which the claim must be filed.
  Dated<int> claim_months{
      "jkp.claim_months",
      {Program::jkp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2021, 2),
           .from_day = 2,
           .promulgated = Date(2021, 2, 2),
           .value = 3,
           .citation = {"PP 37/2021", "Pasal 40a", Date(2021, 2, 2)}},
          {.from = Month(2025, 2),
           .from_day = 7,
           .promulgated = Date(2025, 2, 7),
           .value = 6,
           .citation = {"PP 6/2025", "Pasal 40a", Date(2025, 2, 7)},
           .note = "that it also holds where the three months had not run out on 7 February 2025 "
                   "is assumed"},
      }};

  Dated<MonthlyConditions> monthly_conditions{
      "jkp.monthly_conditions",
      {Program::jkp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2021, 2),
           .from_day = 2,
           .promulgated = Date(2021, 2, 2),
           .value = {5, 1, 80_pct, false, true, false},
           .citation = {"Permenaker 15/2021", "monthly conditions", Date(2021, 2, 2)},
           .note = "the day of the ministerial rule was not found; no benefit was paid before it",
           .promulgation_confirmed = false},
          {.from = Month(2025, 2),
           .from_day = 7,
           .promulgated = Date(2025, 2, 7),
           .value = {5, 1, 80_pct, true, false, true},
           .citation = {"Permenaker 2/2025", "Pasal 13", Date(2025, 2, 7)}},
      }};

  /// Working days after a complete application.
  Dated<int> payment_working_days{
      "jkp.payment_working_days",
      {Program::jkp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2025, 2),
           .from_day = 7,
           .promulgated = Date(2025, 2, 7),
           .value = 3,
           .citation = {"Permenaker 2/2025", "Pasal 13(6)", Date(2025, 2, 7)}},
      }};

  /// Most that is paid to the provider of a training, for each participant.
  Dated<Rupiah> training{
      "jkp.training",
      {Program::jkp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2021, 2),
           .from_day = 2,
           .promulgated = Date(2021, 2, 2),
           .value = 1'000'000_idr,
           .citation = {"PMK 148/2021", "Pasal 31(3)", Date(2021, 2, 2)},
           .note = "the day of the ministerial rule was not found; no benefit was paid before it",
           .promulgation_confirmed = false},
          {.from = Month(2025, 4),
           .from_day = 14,
           .promulgated = Date(2025, 4, 14),
           .value = 2'400'000_idr,
           .citation = {"PMK 26/2025", "Pasal 31(3)", Date(2025, 4, 14)},
           .note = "signed on 14 April 2025; the day of promulgation was not confirmed",
           .promulgation_confirmed = false},
      }};

  /// Consecutive months unpaid up to which the fund pays although the employer is in arrears.
  Dated<int> arrears_months{"jkp.arrears_months",
                            {Program::jkp},
                            {.checked = Month(2026, 10)},
                            {
                                {.from = Month(2021, 2),
                                 .from_day = 2,
                                 .promulgated = Date(2021, 2, 2),
                                 .value = 3,
                                 .citation = {"PP 37/2021", "Pasal 39(1)-(3)", Date(2021, 2, 2)},
                                 .note = "contributions of JKK and JKM"},
                                {.from = Month(2025, 2),
                                 .from_day = 7,
                                 .promulgated = Date(2025, 2, 7),
                                 .value = 3,
                                 .citation = {"PP 6/2025", "Pasal 39(1)-(3)", Date(2025, 2, 7)},
                                 .note = "contributions of JKK"},
                            }};

  /// Months unpaid up to which the fund pays for an enterprise that is bankrupt or closed.
  Dated<int> closed_arrears_months{
      "jkp.closed_arrears_months",
      {Program::jkp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2025, 2),
           .from_day = 7,
           .promulgated = Date(2025, 2, 7),
           .value = 6,
           .citation = {"PP 6/2025", "Pasal 39A(1)", Date(2025, 2, 7)},
           .note = "more than six months fall back to Pasal 39(3), by inference"},
      }};

  /// Is a micro enterprise free of the duty of an employer who did not enrol the worker?
  Dated<bool> micro_exempt{"jkp.micro_exempt",
                           {Program::jkp},
                           {.checked = Month(2026, 10)},
                           {
                               {.from = Month(2021, 2),
                                .from_day = 2,
                                .promulgated = Date(2021, 2, 2),
                                .value = true,
                                .citation = {"PP 37/2021", "Pasal 37(2)", Date(2021, 2, 2)}},
                           }};

  // --- questions that the law leaves open ---
  ConsecutiveMonths consecutive = ConsecutiveMonths::any_run;
  PaidAfterDismissal paid_after_dismissal = PaidAfterDismissal::does_not_count;
  UnregisteredWage unregistered_wage = UnregisteredWage::capped;
};

}  // namespace jkp
}  // namespace v1
}  // namespace jamsos
