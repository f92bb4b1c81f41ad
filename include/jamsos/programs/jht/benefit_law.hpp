// SPDX-License-Identifier: Apache-2.0
// What old-age savings (JHT) credit and pay, when, and how it is taxed: the dated numbers. Data
// only. The rule in force on the day of payment decides when a claim is good; the tax is that of
// the day of payment.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "jamsos/core/dated.hpp"
#include "jamsos/core/members.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rounding.hpp"
#include "jamsos/core/tiers.hpp"
#include "jamsos/facts/heirs.hpp"

namespace jamsos {
inline namespace v1 {
namespace jht {

/// How the account earns within a year. The binding text (a regulation of the agency) was not read;
/// PP 46/2015 Pasal 27 gives only the frame.
enum class Accrual : std::uint8_t {
  /// A contribution at the beginning of its month, then growth by the 12th root of 1 + the year's
  /// rate: reproduces the Ministry's projection of February 2022.
  month_start,
  simple_monthly,  ///< rate x months / 12, booked at the end of the year
  simple_daily,    ///< rate x days / 365, booked at the end of the year
};
inline constexpr std::array<Named<Accrual>, 3> accrual_names = {{
    {"month_start", Accrual::month_start},
    {"simple_monthly", Accrual::simple_monthly},
    {"simple_daily", Accrual::simple_daily},
}};
constexpr const auto& names_of(Accrual) { return accrual_names; }

/// The first day after "one month has passed" (setelah melewati).
enum class Waiting : std::uint8_t {
  one_month_and_a_day,  ///< as the agency put it in 2015
  one_month,
};
inline constexpr std::array<Named<Waiting>, 2> waiting_names = {{
    {"one_month_and_a_day", Waiting::one_month_and_a_day},
    {"one_month", Waiting::one_month},
}};
constexpr const auto& names_of(Waiting) { return waiting_names; }

/// How the two years of the final tax are counted (PP 68/2009 Pasal 2(2)).
enum class TaxWindow : std::uint8_t {
  calendar_years,  ///< the year of the first payment and the next
  from_the_month,  ///< 24 months from the month of the first payment
};
inline constexpr std::array<Named<TaxWindow>, 2> tax_window_names = {{
    {"calendar_years", TaxWindow::calendar_years},
    {"from_the_month", TaxWindow::from_the_month},
}};
constexpr const auto& names_of(TaxWindow) { return tax_window_names; }

/// What opens the two years.
enum class TaxWindowStart : std::uint8_t {
  first_payment,  ///< PP 68/2009 and the agency's tables
  end_of_work,    ///< PER-16/PJ/2016 Pasal 5(1)c
};
inline constexpr std::array<Named<TaxWindowStart>, 2> tax_window_start_names = {{
    {"first_payment", TaxWindowStart::first_payment},
    {"end_of_work", TaxWindowStart::end_of_work},
}};
constexpr const auto& names_of(TaxWindowStart) { return tax_window_start_names; }

/// The tax on a part that is taken while still employed.
enum class PartInService : std::uint8_t {
  final_tax,    ///< the agency, which withholds
  progressive,  ///< press reports of June 2026 on the tax office
};
inline constexpr std::array<Named<PartInService>, 2> part_in_service_names = {{
    {"final_tax", PartInService::final_tax},
    {"progressive", PartInService::progressive},
}};
constexpr const auto& names_of(PartInService) { return part_in_service_names; }

/// Is the untaxed band of the final tax granted once or for each payment?
enum class TaxFreeBand : std::uint8_t {
  once,  ///< over all payments of the two years
  each_payment,
};
inline constexpr std::array<Named<TaxFreeBand>, 2> tax_free_band_names = {{
    {"once", TaxFreeBand::once},
    {"each_payment", TaxFreeBand::each_payment},
}};
constexpr const auto& names_of(TaxFreeBand) { return tax_free_band_names; }

/// The base of the progressive tax. The rounding to thousands is printed for another base.
enum class ProgressiveBase : std::uint8_t { gross, gross_in_thousands };
inline constexpr std::array<Named<ProgressiveBase>, 2> progressive_base_names = {{
    {"gross", ProgressiveBase::gross},
    {"gross_in_thousands", ProgressiveBase::gross_in_thousands},
}};
constexpr const auto& names_of(ProgressiveBase) { return progressive_base_names; }

/// How final a credited rate is.
enum class RateStatus : std::uint8_t {
  settled,      ///< from the annual accounts (PP 46/2015 Pasal 27(1))
  provisional,  ///< announced before the audit
};
inline constexpr std::array<Named<RateStatus>, 2> rate_status_names = {{
    {"settled", RateStatus::settled},
    {"provisional", RateStatus::provisional},
}};
constexpr const auto& names_of(RateStatus) { return rate_status_names; }

struct CreditedRate {
  Rate rate{};  ///< of the year
  RateStatus status = RateStatus::settled;

  constexpr bool operator==(const CreditedRate&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("rate", self.rate);
    visit("status", self.status);
  }
};

/// When an event opens the account.
enum class Payable : std::uint8_t {
  never,  ///< no event of its own
  at_retirement_age,
  after_waiting_time,
  at_once,
  not_read,  ///< the text was not read: undetermined
};
inline constexpr std::array<Named<Payable>, 5> payable_names = {{
    {"never", Payable::never},
    {"at_retirement_age", Payable::at_retirement_age},
    {"after_waiting_time", Payable::after_waiting_time},
    {"at_once", Payable::at_once},
    {"not_read", Payable::not_read},
}};
constexpr const auto& names_of(Payable) { return payable_names; }

/// What one kind of event gives, with its article in the row's instrument.
struct EventRule {
  Payable payable = Payable::never;
  std::string_view article{};
  Confidence confidence = Confidence::confirmed;

  constexpr bool operator==(const EventRule&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("payable", self.payable);
    visit("article", self.article);
    visit("confidence", self.confidence);
  }
};

/// What the kinds of events give while a regulation holds.
struct ClaimRegime {
  EventRule retirement{};
  EventRule agreed_retirement{};  ///< at an age of the work agreement
  EventRule death{};
  EventRule total_disability{};
  EventRule resignation{};
  EventRule layoff{};
  EventRule contract_end{};
  EventRule self_employed_stop{};
  EventRule foreigner_leaving{};
  EventRule citizen_leaving{};

  constexpr bool operator==(const ClaimRegime&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("retirement", self.retirement);
    visit("agreed_retirement", self.agreed_retirement);
    visit("death", self.death);
    visit("total_disability", self.total_disability);
    visit("resignation", self.resignation);
    visit("layoff", self.layoff);
    visit("contract_end", self.contract_end);
    visit("self_employed_stop", self.self_employed_stop);
    visit("foreigner_leaving", self.foreigner_leaving);
    visit("citizen_leaving", self.citizen_leaving);
  }
};

/// The part that a member still working may take, once.
struct PartRule {
  int membership_years = 0;
  Rate retirement_share{};  ///< most, preparing for retirement
  Rate housing_share{};     ///< most, for a home

  constexpr bool operator==(const PartRule&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("membership_years", self.membership_years);
    visit("retirement_share", self.retirement_share);
    visit("housing_share", self.housing_share);
  }
};

/// Final income tax on what is paid at once, or in parts within some years.
struct FinalTax {
  Tiers tiers{};
  int years = 0;

  constexpr bool operator==(const FinalTax&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("years", self.years);
    visit("tiers", self.tiers);
  }
};

/// Limits of one loan of the housing service; none: no such limit is printed or found.
struct HousingLimit {
  std::optional<Rupiah> most_loan{};
  std::optional<Rupiah> most_price{};  ///< of the house, for members not of low income
  std::optional<Rate> most_share{};    ///< of the price, the same members
  std::optional<Rate> most_low_income_share{};
  std::optional<int> most_years{};
  bool low_income_only = false;

  constexpr bool operator==(const HousingLimit&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("most_loan", self.most_loan);
    visit("most_price", self.most_price);
    visit("most_share", self.most_share);
    visit("most_low_income_share", self.most_low_income_share);
    visit("most_years", self.most_years);
    visit("low_income_only", self.low_income_only);
  }
};

struct HousingLimits {
  int membership_years = 0;
  HousingLimit mortgage{};
  HousingLimit down_payment{};
  HousingLimit renovation{};

  constexpr bool operator==(const HousingLimits&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("membership_years", self.membership_years);
    visit("mortgage", self.mortgage);
    visit("down_payment", self.down_payment);
    visit("renovation", self.renovation);
  }
};

/// The grain of the account: no text read fixes it. Balances are held in units of 10^-10 rupiah,
/// rounded half away from zero whenever a return is posted; the monthly factor has 24 decimals.
struct PostingPrecision {
  int balance_decimals = 10;
  int factor_decimals = 24;
  int days_of_year = 365;  ///< of the accrual by days, in leap years too
  RoundingDirection direction = RoundingDirection::half_away_from_zero;
  RuleStatus status = RuleStatus::house_choice;
};
inline constexpr PostingPrecision posting_precision{};

struct BenefitTables {
  /// Rates credited to members for a year: never the yield of the fund, which is higher.
  Dated<CreditedRate, 48> credited_rate{
      "jht.credited_rate",
      {Program::jht},
      {.yearly_from_month = 1, .stated_later = true},
      {
          {.from = Month(2016, 1),
           .promulgated = Date(2017, 2, 8),
           .value = {7.19_pct},
           .citation = {"PP 46/2015", "Pasal 27(1), announced by the agency", Date(2016, 1, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2017, 1),
           .promulgated = Date(2018, 2, 1),
           .value = {7.82_pct},
           .citation = {"PP 46/2015", "Pasal 27(1), listed by BPJS Watch", Date(2017, 1, 1),
                        Confidence::reported},
           .note = "7.83 % circulates too",
           .promulgation_confirmed = false},
          {.from = Month(2018, 1),
           .promulgated = Date(2019, 2, 1),
           .value = {6.26_pct},
           .citation = {"PP 46/2015", "Pasal 27(1), listed by BPJS Watch", Date(2018, 1, 1),
                        Confidence::reported},
           .note = "6.24 % circulates too",
           .promulgation_confirmed = false},
          {.from = Month(2019, 1),
           .promulgated = Date(2020, 2, 1),
           .value = {6.06_pct},
           .citation = {"PP 46/2015", "Pasal 27(1), listed by BPJS Watch", Date(2019, 1, 1),
                        Confidence::reported},
           .note = "6.08 % circulates too",
           .promulgation_confirmed = false},
          {.from = Month(2020, 1),
           .promulgated = Date(2021, 1, 15),
           .value = {5.63_pct, RateStatus::provisional},
           .citation = {"PP 46/2015", "Pasal 27(1), first announcement", Date(2020, 1, 1),
                        Confidence::conflicting},
           .note = "first announcement of January 2021, before the audit",
           .promulgation_confirmed = false},
          {.from = Month(2020, 1),
           .promulgated = Date(2021, 5, 31),
           .value = {5.59_pct},
           .citation = {"PP 46/2015", "Pasal 27(1), after audit", Date(2020, 1, 1),
                        Confidence::conflicting},
           .note = "5.63 % was announced in January 2021; the later, audited figure is followed"},
      }};

  /// Not the pension age of JP, which moves.
  Dated<int, 8> retirement_age{
      "jht.retirement_age",
      {Program::jht},
      {.checked = Month(2026, 8)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 56,
           .citation = {"PP 46/2015", "Pasal 22(1), 26(3), 29", Date(2015, 7, 1)}},
      }};
  /// Months that must have passed after a resignation or a layoff.
  Dated<int, 8> waiting_months{
      "jht.waiting_months",
      {Program::jht},
      {.checked = Month(2026, 8)},
      {
          {.from = Month(2015, 9),
           .promulgated = Date(2015, 8, 12),
           .value = 1,
           .citation = {"Permenaker 19/2015", "Pasal 3 ff.", Date(2015, 9, 1)},
           .note = "its own day of enactment was not found; payments began on 1 September 2015",
           .promulgation_confirmed = false},
          {.from = Month(2022, 4),
           .from_day = 26,
           .promulgated = Date(2022, 4, 26),
           .value = 1,
           .citation = {"Permenaker 4/2022", "Pasal 8, 10", Date(2022, 4, 26)},
           .note = "number of the article on layoffs by order of the text"},
      }};
  /// What each kind of event gives. Permenaker 2/2022 was replaced before it came into force.
  Dated<ClaimRegime, 8> claim_regime{
      "jht.claim_regime",
      {Program::jht},
      {.checked = Month(2026, 8)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {.retirement = {Payable::at_retirement_age, "Pasal 22(1), 26(1)a, 29"},
                     .agreed_retirement = {Payable::at_retirement_age, "Pasal 26(3)"},
                     .death = {Payable::at_once, "Pasal 22(1), 23, 26(1)"},
                     .total_disability = {Payable::at_once, "Pasal 22(1), 26(1)"},
                     .resignation = {Payable::at_retirement_age, "Pasal 26(3)"},
                     .layoff = {Payable::at_retirement_age, "Pasal 26(3)"},
                     .contract_end = {Payable::at_retirement_age, "Pasal 26(3)",
                                      Confidence::assumed},
                     .self_employed_stop = {Payable::at_retirement_age, "Pasal 26(3)",
                                            Confidence::assumed},
                     .foreigner_leaving = {Payable::at_once, "Pasal 26(1)d, 26(6)"},
                     .citizen_leaving = {Payable::at_once, "Pasal 26(1)d, 26(6)"}},
           .citation = {"PP 46/2015", "Pasal 22(1), 26(1)-(6)", Date(2015, 7, 1)}},
          {.from = Month(2015, 8),
           .from_day = 12,
           .promulgated = Date(2015, 8, 12),
           .value = {.retirement = {Payable::at_retirement_age, "Pasal 26(1)"},
                     .agreed_retirement = {Payable::at_retirement_age, "Pasal 26(5)",
                                           Confidence::assumed},
                     .death = {Payable::at_once, "Pasal 26(1)"},
                     .total_disability = {Payable::at_once, "Pasal 26(1)"},
                     .resignation = {Payable::at_retirement_age, "Pasal 26(5)"},
                     .layoff = {Payable::at_retirement_age, "Pasal 26(5)"},
                     .contract_end = {Payable::at_retirement_age, "Pasal 26(5)",
                                      Confidence::assumed},
                     .self_employed_stop = {Payable::at_retirement_age, "Pasal 26(5)",
                                            Confidence::assumed},
                     .foreigner_leaving = {Payable::not_read, "Pasal 26(5)", Confidence::assumed},
                     .citizen_leaving = {Payable::not_read, "Pasal 26(5)", Confidence::assumed}},
           .citation = {"PP 60/2015", "Pasal 26 of PP 46/2015 as replaced", Date(2015, 8, 12),
                        Confidence::reported},
           .note = "in force without its procedure until the end of August 2015; who had stopped "
                   "working was paid from 1 September 2015"},
          {.from = Month(2015, 9),
           .promulgated = Date(2015, 8, 12),
           .value = {.retirement = {Payable::at_retirement_age, "Pasal 3 ff."},
                     .agreed_retirement = {Payable::after_waiting_time, "Pasal 3 ff.",
                                           Confidence::assumed},
                     .death = {Payable::at_once, "with PP 46/2015 Pasal 26(1)"},
                     .total_disability = {Payable::at_once, "with PP 46/2015 Pasal 26(1)"},
                     .resignation = {Payable::after_waiting_time, "Pasal 3 ff."},
                     .layoff = {Payable::after_waiting_time, "Pasal 3 ff."},
                     .contract_end = {Payable::after_waiting_time, "Pasal 3 ff.",
                                      Confidence::assumed},
                     .self_employed_stop = {Payable::after_waiting_time, "Pasal 3 ff.",
                                            Confidence::assumed},
                     .foreigner_leaving = {Payable::at_once, "Pasal 3 ff."},
                     .citizen_leaving = {Payable::not_read, "not read", Confidence::assumed}},
           .citation = {"Permenaker 19/2015", "Pasal 3 ff.", Date(2015, 9, 1)},
           .note =
               "the end of a fixed term and of self-employment are not named; taken as stopping "
               "work; whether leaving for good was limited to foreigners was not read",
           .promulgation_confirmed = false},
          {.from = Month(2022, 4),
           .from_day = 26,
           .promulgated = Date(2022, 4, 26),
           .value = {.retirement = {Payable::at_retirement_age, "Pasal 6(1)b"},
                     .agreed_retirement = {Payable::at_once, "Pasal 6(1)a"},
                     .death = {Payable::at_once, "with PP 46/2015 Pasal 22(1), 23"},
                     .total_disability = {Payable::at_once, "with PP 46/2015 Pasal 22(1), 26"},
                     .resignation = {Payable::after_waiting_time, "Pasal 8"},
                     .layoff = {Payable::after_waiting_time, "Pasal 10"},
                     .contract_end = {Payable::at_once, "Pasal 6(2)a"},
                     .self_employed_stop = {Payable::at_once, "Pasal 6(2)b"},
                     .foreigner_leaving = {Payable::at_once, "Pasal 12"},
                     .citizen_leaving = {Payable::never, "Pasal 12"}},
           .citation = {"Permenaker 4/2022", "Pasal 5-12", Date(2022, 4, 26)},
           .note = "signed on 26 April 2022 and reported as enacted by the next day"},
      }};

  Dated<PartRule, 8> part{
      "jht.part",
      {Program::jht},
      {.checked = Month(2026, 8)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {10, 10_pct, 30_pct},
           .citation = {"PP 46/2015", "Pasal 22(4)-(6)", Date(2015, 7, 1)},
           .note = "one of the two, once; a newspaper of 2015 read them as cumulative. Whether "
                   "years in Jamsostek count is not printed"},
      }};

  /// Income tax article 21, final (PPh pasal 21 final).
  Dated<FinalTax, 8> final_tax{"jht.final_tax",
                               {Program::jht},
                               {.checked = Month(2026, 8)},
                               {
                                   {.from = Month(2009, 11),
                                    .from_day = 16,
                                    .promulgated = Date(2009, 11, 16),
                                    .value = {{{0_idr, 0_pct}, {50'000'000_idr, 5_pct}}, 2},
                                    .citation = {"PP 68/2009", "Pasal 2, 5", Date(2009, 11, 16)},
                                    .note = "the day of enactment was not confirmed",
                                    .promulgation_confirmed = false},
                               }};
  /// Income tax article 17(1)a, on the gross amount of later payments (PP 68/2009 Pasal 6).
  Dated<Tiers, 8> progressive_tax{
      "jht.progressive_tax",
      {Program::jht},
      {.checked = Month(2026, 8)},
      {
          {.from = Month(2009, 1),
           .promulgated = Date(2008, 9, 23),
           .value = {{0_idr, 5_pct},
                     {50'000'000_idr, 15_pct},
                     {250'000'000_idr, 25_pct},
                     {500'000'000_idr, 30_pct}},
           .citation = {"UU 36/2008", "Pasal 17(1)a", Date(2009, 1, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2022, 1),
           .promulgated = Date(2021, 10, 29),
           .value = {{0_idr, 5_pct},
                     {60'000'000_idr, 15_pct},
                     {250'000'000_idr, 25_pct},
                     {500'000'000_idr, 30_pct},
                     {5'000'000'000_idr, 35_pct}},
           .citation = {"UU 7/2021", "Pasal 17(1)a of the income tax law", Date(2022, 1, 1)},
           .note = "some tables still printed 5 % to 50,000,000 in February 2022",
           .promulgation_confirmed = false},
      }};
  /// Added to the progressive tax of a recipient without a tax number (NPWP).
  Dated<Rate, 8> no_tax_number_surcharge{
      "jht.no_tax_number_surcharge",
      {Program::jht},
      {.checked = Month(2026, 8)},
      {
          {.from = Month(2009, 1),
           .promulgated = Date(2008, 9, 23),
           .value = 20_pct,
           .citation = {"UU 36/2008", "Pasal 21(5a)", Date(2009, 1, 1)},
           .note = "only on tax that is not final; since 2024 an identity number that is joined "
                   "with the tax register serves as the tax number",
           .promulgation_confirmed = false},
      }};
  /// Income tax article 26, final, of a recipient who is not resident; a treaty may say less.
  Dated<Rate, 8> non_resident_tax{
      "jht.non_resident_tax",
      {Program::jht},
      {.checked = Month(2026, 8)},
      {
          {.from = Month(2009, 1),
           .promulgated = Date(2008, 9, 23),
           .value = 20_pct,
           .citation = {"UU 36/2008", "Pasal 26", Date(2009, 1, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2024, 1),
           .promulgated = Date(2023, 12, 29),
           .value = 20_pct,
           .citation = {"PMK 168/2023", "article not read", Date(2024, 1, 1), Confidence::assumed},
           .note = "PER-16/PJ/2016 ended with 2023; the same rate is taken to go on",
           .promulgation_confirmed = false},
      }};

  /// Working days after all papers are there; no penalty is printed for a later payment.
  Dated<int, 8> payment_working_days{
      "jht.payment_working_days",
      {Program::jht},
      {.checked = Month(2026, 8)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 5,
           .citation = {"PP 46/2015", "Pasal 31(3)", Date(2015, 7, 1)}},
      }};

  /// Loans of the housing service (manfaat layanan tambahan, PP 46/2015 Pasal 25).
  Dated<HousingLimits, 8> housing{
      "jht.housing",
      {Program::jht},
      {.checked = Month(2024, 12)},
      {
          {.from = Month(2017, 1),
           .promulgated = Date(2016, 12, 1),
           .value = {.membership_years = 1,
                     .mortgage = {.most_price = 500'000'000_idr,
                                  .most_share = 95_pct,
                                  .most_low_income_share = 99_pct},
                     .down_payment = {.low_income_only = true},
                     .renovation = {.most_loan = 50'000'000_idr}},
           .citation = {"Permenaker 35/2016", "articles not read", Date(2017, 1, 1),
                        Confidence::reported},
           .note = "enacted in 2016 on a day that was not found; the year of membership is read in "
                   "the later text",
           .promulgation_confirmed = false},
          {.from = Month(2021, 11),
           .promulgated = Date(2021, 11, 1),
           .value = {.membership_years = 1,
                     .mortgage = {.most_loan = 500'000'000_idr, .most_years = 30},
                     .down_payment = {.most_loan = 150'000'000_idr, .most_years = 30},
                     .renovation = {.most_loan = 200'000'000_idr, .most_years = 15}},
           .citation = {"Permenaker 17/2021", "articles not read", Date(2021, 11, 1)},
           .note = "in use by 3 November 2021; not verified after Permenaker 12/2025",
           .promulgation_confirmed = false},
      }};

  Dated<HeirOrder, 8> heirs{
      "jht.heirs",
      {Program::jht},
      {.checked = Month(2026, 8)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {{HeirClass::spouse_and_children, HeirClass::straight_line_relatives,
                      HeirClass::siblings, HeirClass::parents_in_law, HeirClass::will_beneficiary},
                     HeirlessFund::probate_office},
           .citation = {"PP 46/2015", "Pasal 23", Date(2015, 7, 1)}},
      }};

  /// Open questions and the readings that count.
  Accrual accrual = Accrual::month_start;
  Waiting waiting = Waiting::one_month_and_a_day;
  TaxWindow tax_window = TaxWindow::calendar_years;
  TaxWindowStart tax_window_start = TaxWindowStart::first_payment;
  PartInService part_in_service = PartInService::final_tax;
  TaxFreeBand tax_free_band = TaxFreeBand::once;
  ProgressiveBase progressive_base = ProgressiveBase::gross;

  /// The share of employer, worker or self-employed participant in a month.
  Rounding contribution{.id = "jht.contribution.sen",
                        .direction = RoundingDirection::half_away_from_zero,
                        .unit = Rupiah::from_sen(1),
                        .status = RuleStatus::official_practice,
                        .citation = {"Formulir 2a PU", "amount columns with two decimals",
                                     Date(2026, 8, 1), Confidence::reported}};
  /// The base of the progressive tax under the reading gross_in_thousands.
  Rounding progressive_base_thousands{
      .id = "jht.progressive_base.thousands",
      .direction = RoundingDirection::floor,
      .unit = 1'000_idr,
      .status = RuleStatus::house_choice,
      .citation = {"PER-16/PJ/2016", "Pasal 14(1), printed for another base", Date(2016, 1, 1),
                   Confidence::assumed}};
  /// The income tax of a payment.
  Rounding income_tax{
      .id = "jht.income_tax.rupiah",
      .direction = RoundingDirection::floor,
      .unit = Rupiah::from_sen(100),
      .status = RuleStatus::house_choice,
      .citation = {"jamsos", "house choice", Date(2015, 7, 1), Confidence::assumed}};
};

}  // namespace jht
}  // namespace v1
}  // namespace jamsos
