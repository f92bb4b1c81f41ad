// SPDX-License-Identifier: Apache-2.0
// What death insurance (JKM) pays when somebody dies for a reason other than work: the dated
// numbers. Data only. The version that holds on the day of the death decides.
#pragma once

#include <array>
#include <cstdint>

#include "jamsos/core/benefit_terms.hpp"
#include "jamsos/core/dated.hpp"
#include "jamsos/core/members.hpp"
#include "jamsos/facts/heirs.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkm {

/// What a death in the membership of several employers pays.
enum class SeveralEmployers : std::uint8_t {
  each_membership,      ///< lump sum and periodic allowance for each, the funeral once
  package_and_funeral,  ///< one whole package and one more funeral, as an official put it
  once,
};
inline constexpr std::array<Named<SeveralEmployers>, 3> several_employers_names = {{
    {"each_membership", SeveralEmployers::each_membership},
    {"package_and_funeral", SeveralEmployers::package_and_funeral},
    {"once", SeveralEmployers::once},
}};
constexpr const auto& names_of(SeveralEmployers) { return several_employers_names; }

/// From when are the first months of a self-employed membership counted after a break?
enum class MembershipClock : std::uint8_t { first_membership, latest_membership };
inline constexpr std::array<Named<MembershipClock>, 2> membership_clock_names = {{
    {"first_membership", MembershipClock::first_membership},
    {"latest_membership", MembershipClock::latest_membership},
}};
constexpr const auto& names_of(MembershipClock) { return membership_clock_names; }

struct BenefitTables {
  /// Santunan kematian.
  Dated<Rupiah, 8> lump_sum{"jkm.lump_sum",
                            {Program::jkm},
                            {.checked = Month(2026, 9)},
                            {
                                {.from = Month(2012, 4),
                                 .from_day = 23,
                                 .promulgated = Date(2012, 4, 23),
                                 .value = 14'200'000_idr,
                                 .citation = {"PP 53/2012", "Pasal 22(1)", Date(2012, 4, 23)},
                                 .promulgation_confirmed = false},
                                {.from = Month(2015, 7),
                                 .promulgated = Date(2015, 6, 30),
                                 .value = 16'200'000_idr,
                                 .citation = {"PP 44/2015", "Pasal 34(1)a", Date(2015, 7, 1)}},
                                {.from = Month(2019, 12),
                                 .from_day = 2,
                                 .promulgated = Date(2019, 12, 2),
                                 .value = 20'000'000_idr,
                                 .citation = {"PP 82/2019", "Pasal 34", Date(2019, 12, 2)}},
                            }};
  /// Santunan berkala, paid at once.
  Dated<PeriodicAllowance, 8> periodic{
      "jkm.periodic",
      {Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2012, 4),
           .from_day = 23,
           .promulgated = Date(2012, 4, 23),
           .value = {200'000_idr, 24},
           .citation = {"PP 53/2012", "Pasal 22(1)", Date(2012, 4, 23)},
           .note = "monthly, or at once as the family chooses",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {200'000_idr, 24},
           .citation = {"PP 44/2015", "Pasal 34(1)b", Date(2015, 7, 1)}},
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = {500'000_idr, 24},
           .citation = {"PP 82/2019", "Pasal 34", Date(2019, 12, 2)}},
      }};
  /// Biaya pemakaman.
  Dated<Rupiah, 8> funeral{"jkm.funeral",
                           {Program::jkm},
                           {.checked = Month(2026, 9)},
                           {
                               {.from = Month(2012, 4),
                                .from_day = 23,
                                .promulgated = Date(2012, 4, 23),
                                .value = 2'000'000_idr,
                                .citation = {"PP 53/2012", "Pasal 22(1)", Date(2012, 4, 23)},
                                .promulgation_confirmed = false},
                               {.from = Month(2015, 7),
                                .promulgated = Date(2015, 6, 30),
                                .value = 3'000'000_idr,
                                .citation = {"PP 44/2015", "Pasal 34(1)c", Date(2015, 7, 1)}},
                               {.from = Month(2019, 12),
                                .from_day = 2,
                                .promulgated = Date(2019, 12, 2),
                                .value = 10'000'000_idr,
                                .citation = {"PP 82/2019", "Pasal 34", Date(2019, 12, 2)}},
                           }};
  /// Months of membership that a self-employed participant needs for more than the funeral.
  Dated<int, 8> full_benefit_months{
      "jkm.full_benefit_months",
      {Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2012, 4),
           .from_day = 23,
           .promulgated = Date(2012, 4, 23),
           .value = 0,
           .citation = {"PP 53/2012", "Pasal 22", Date(2012, 4, 23)},
           .note = "no waiting time is printed",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 0,
           .citation = {"PP 44/2015", "Pasal 34(1)", Date(2015, 7, 1)},
           .note = "no waiting time is printed"},
          {.from = Month(2025, 2),
           .from_day = 24,
           .promulgated = Date(2025, 2, 24),
           .value = 3,
           .citation = {"Permenaker 1/2025", "Pasal 97A(2)", Date(2025, 2, 24),
                        Confidence::conflicting},
           .note = "less than three months is reported; whether the day of three months is enough "
                   "is not clear"},
      }};
  /// Is the benefit paid for each employer's membership?
  Dated<bool, 8> paid_for_each_employer{
      "jkm.paid_for_each_employer",
      {Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2012, 4),
           .from_day = 23,
           .promulgated = Date(2012, 4, 23),
           .value = false,
           .citation = {"PP 53/2012", "Pasal 22", Date(2012, 4, 23), Confidence::assumed},
           .note = "the law is silent",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = false,
           .citation = {"PP 44/2015", "Pasal 34", Date(2015, 7, 1), Confidence::assumed},
           .note = "the law is silent on several death benefits"},
          {.from = Month(2025, 2),
           .from_day = 24,
           .promulgated = Date(2025, 2, 24),
           .value = true,
           .citation = {"Permenaker 1/2025", "Pasal 101", Date(2025, 2, 24), Confidence::reported}},
      }};
  /// Months of arrears in a row up to which the fund pays.
  Dated<int, 8> arrears_months{
      "jkm.arrears_months",
      {Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 3,
           .citation = {"PP 44/2015", "Pasal 41(1), 42(1)", Date(2015, 7, 1)}},
      }};
  /// Years after the death until the claim lapses; 0: no rule is printed.
  Dated<int, 8> claim_years{
      "jkm.claim_years",
      {Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 0,
           .citation = {"PP 44/2015", "Pasal 26", Date(2015, 7, 1)},
           .note = "the article covers JKK only"},
          {.from = Month(2019, 12),
           .from_day = 2,
           .promulgated = Date(2019, 12, 2),
           .value = 5,
           .citation = {"PP 82/2019", "Pasal 26", Date(2019, 12, 2), Confidence::conflicting},
           .note = "headlines give five years for JKM too; the agency said in 2024 that there is "
                   "no limit"},
      }};
  /// When the agency must pay.
  Dated<PaymentTerm, 8> payment_term{
      "jkm.payment_term",
      {Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {3, 1_pct},
           .citation = {"PP 44/2015", "Pasal 40(3)-(4)", Date(2015, 7, 1)}},
      }};
  Dated<HeirOrder, 8> heirs{
      "jkm.heirs",
      {Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2012, 4),
           .from_day = 23,
           .promulgated = Date(2012, 4, 23),
           .value = {{HeirClass::spouse_and_children, HeirClass::straight_line_relatives,
                      HeirClass::will_beneficiary},
                     HeirlessFund::probate_office},
           .citation = {"PP 53/2012", "Pasal 22(2)-(3a)", Date(2012, 4, 23)},
           .note = "a press note lists siblings and parents-in-law too; the article is followed",
           .promulgation_confirmed = false},
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {{HeirClass::spouse_and_children, HeirClass::straight_line_relatives,
                      HeirClass::siblings, HeirClass::parents_in_law, HeirClass::will_beneficiary},
                     HeirlessFund::social_security_fund},
           .citation = {"PP 44/2015", "Pasal 40(2)", Date(2015, 7, 1)}},
      }};

  /// Open questions and the readings that count.
  SeveralEmployers several_employers = SeveralEmployers::each_membership;
  MembershipClock membership_clock = MembershipClock::first_membership;
};

}  // namespace jkm
}  // namespace v1
}  // namespace jamsos
