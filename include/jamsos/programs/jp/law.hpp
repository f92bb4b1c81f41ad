// SPDX-License-Identifier: Apache-2.0
// Pension (Jaminan Pensiun, JP): the dated numbers and the open questions. Data only.
#pragma once

#include <array>
#include <cstdint>

#include "jamsos/core/dated.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/relief.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {
namespace jp {

/// Deferral of part of the contribution: pay a share on time, settle the rest in a window.
struct Deferral {
  bool available = false;
  Rate paid_on_time = Rate::percent(100, 0);
  Rate deferred{};
  Date settled_from{};  ///< first instalment at the latest
  Date settled_by{};    ///< everything paid

  constexpr bool operator==(const Deferral&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("available", self.available, member_hints::itself);
    if (!self.available) return;
    visit("paid_on_time", self.paid_on_time);
    visit("deferred", self.deferred);
    visit("settled_from", self.settled_from);
    visit("settled_by", self.settled_by);
  }
  /// Throws InvalidValue when the parts are not the whole or the window ends before it begins.
  constexpr void check() const {
    if (!available) return;
    if (paid_on_time.numerator() * deferred.denominator() +
            deferred.numerator() * paid_on_time.denominator() !=
        paid_on_time.denominator() * deferred.denominator())
      throw InvalidValue("deferred", to_text(deferred), "must make 100 % with paid_on_time");
    if (settled_by < settled_from)
      throw InvalidValue("settled_by", to_text(settled_by), "lies before settled_from");
  }
};

/// PP 45/2015 does not name foreigners; the agency left JP out for them in 2016 and a branch named
/// it in 2024.
enum class ForeignWorkers : std::uint8_t { excluded, included };
inline constexpr std::array<Named<ForeignWorkers>, 2> foreign_workers_names = {{
    {"excluded", ForeignWorkers::excluded},
    {"included", ForeignWorkers::included},
}};
constexpr const auto& names_of(ForeignWorkers) { return foreign_workers_names; }

/// Which month is the last with a contribution for somebody who reaches pension age and stops? No
/// text read says so; the right to the pension starts on the first of the month after.
enum class LastMonth : std::uint8_t { month_of_pension_age, month_before };
inline constexpr std::array<Named<LastMonth>, 2> last_month_names = {{
    {"month_of_pension_age", LastMonth::month_of_pension_age},
    {"month_before", LastMonth::month_before},
}};
constexpr const auto& names_of(LastMonth) { return last_month_names; }

struct Tables {
  /// Percent of the wage, at most of the ceiling.
  Dated<Rate> employer{"jp.employer",
                       {Program::jp},
                       {.checked = Month(2026, 10)},
                       {
                           {.from = Month(2015, 7),
                            .promulgated = Date(2015, 6, 30),
                            .value = 2_pct,
                            .citation = {"PP 45/2015", "Pasal 28(3)", Date(2015, 7, 1)}},
                       }};
  Dated<Rate> worker{"jp.worker",
                     {Program::jp},
                     {.checked = Month(2026, 10)},
                     {
                         {.from = Month(2015, 7),
                          .promulgated = Date(2015, 6, 30),
                          .value = 1_pct,
                          .citation = {"PP 45/2015", "Pasal 28(3)", Date(2015, 7, 1)}},
                     }};

  /// Highest wage that counts, rupiah a month. Each year the agency multiplies it by last year's
  /// growth of the domestic product and announces it by letter (Pasal 29(2)-(4)); it fell in 2021.
  Dated<Rupiah, 40> wage_ceiling{
      "jp.wage_ceiling",
      {Program::jp},
      {.yearly_from_month = 3, .checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 7'000'000_idr,
           .citation = {"PP 45/2015", "Pasal 29(2)", Date(2015, 7, 1)}},
          {.from = Month(2016, 3),
           .promulgated = Date(2016, 2, 29),
           .value = 7'335'300_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), agency letter of 2016", Date(2016, 3, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2017, 3),
           .promulgated = Date(2017, 2, 28),
           .value = 7'703'500_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), agency letter of 2017", Date(2017, 3, 1),
                        Confidence::reported},
           .note = "value confirmed, month reported",
           .promulgation_confirmed = false},
          {.from = Month(2018, 3),
           .promulgated = Date(2018, 2, 28),
           .value = 8'094'000_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), agency letter of 2018", Date(2018, 3, 1),
                        Confidence::reported},
           .note = "value confirmed, month reported",
           .promulgation_confirmed = false},
          {.from = Month(2019, 3),
           .promulgated = Date(2019, 2, 28),
           .value = 8'512'400_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), agency letter of 2019", Date(2019, 3, 1)},
           .promulgation_confirmed = false},
          {.from = Month(2020, 3),
           .promulgated = Date(2020, 2, 10),
           .value = 8'939'700_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), letter B/1328/022020", Date(2020, 3, 1)}},
          {.from = Month(2021, 2),
           .promulgated = Date(2020, 2, 10),
           .value = 8'939'700_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), letter B/1328/022020", Date(2020, 3, 1),
                        Confidence::conflicting},
           .note = "one press text starts the lower ceiling of 2021 already in February; every "
                   "letter that could be read says March"},
          {.from = Month(2021, 3),
           .promulgated = Date(2021, 2, 28),
           .value = 8'754'600_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), letter B/0246/022021", Date(2021, 3, 1)},
           .note = "the ceiling fell with the domestic product",
           .promulgation_confirmed = false},
          {.from = Month(2022, 3),
           .promulgated = Date(2022, 2, 28),
           .value = 9'077'600_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), agency letter of 2022", Date(2022, 3, 1),
                        Confidence::reported},
           .note = "value confirmed, month by the pattern of the other years",
           .promulgation_confirmed = false},
          {.from = Month(2023, 3),
           .promulgated = Date(2023, 2, 27),
           .value = 9'559'600_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), letter B/77/022023", Date(2023, 3, 1)}},
          {.from = Month(2024, 3),
           .promulgated = Date(2024, 2, 28),
           .value = 10'042'300_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), letter B/1387/022024", Date(2024, 3, 1)}},
          {.from = Month(2025, 3),
           .promulgated = Date(2025, 2, 27),
           .value = 10'547'400_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), letter B/726/022025", Date(2025, 3, 1)}},
          {.from = Month(2026, 3),
           .promulgated = Date(2026, 2, 25),
           .value = 11'086'300_idr,
           .citation = {"PP 45/2015", "Pasal 29(3)-(4), letter B/1226/022026", Date(2026, 3, 1)}},
      }};

  /// Pension age (usia pensiun) in years, Pasal 15: it rises by one every three years to 65.
  Dated<int, 16> pension_age{"jp.pension_age",
                             {Program::jp},
                             {.checked = Month(2026, 10)},
                             {
                                 {.from = Month(2015, 7),
                                  .promulgated = Date(2015, 6, 30),
                                  .value = 56,
                                  .citation = {"PP 45/2015", "Pasal 15(1)", Date(2015, 7, 1)}},
                                 {.from = Month(2019, 1),
                                  .promulgated = Date(2015, 6, 30),
                                  .value = 57,
                                  .citation = {"PP 45/2015", "Pasal 15(2)", Date(2015, 7, 1)}},
                                 {.from = Month(2022, 1),
                                  .promulgated = Date(2015, 6, 30),
                                  .value = 58,
                                  .citation = {"PP 45/2015", "Pasal 15(3)", Date(2015, 7, 1)}},
                                 {.from = Month(2025, 1),
                                  .promulgated = Date(2015, 6, 30),
                                  .value = 59,
                                  .citation = {"PP 45/2015", "Pasal 15(3)", Date(2015, 7, 1)}},
                                 {.from = Month(2028, 1),
                                  .promulgated = Date(2015, 6, 30),
                                  .value = 60,
                                  .citation = {"PP 45/2015", "Pasal 15(3)", Date(2015, 7, 1)}},
                                 {.from = Month(2031, 1),
                                  .promulgated = Date(2015, 6, 30),
                                  .value = 61,
                                  .citation = {"PP 45/2015", "Pasal 15(3)", Date(2015, 7, 1)}},
                                 {.from = Month(2034, 1),
                                  .promulgated = Date(2015, 6, 30),
                                  .value = 62,
                                  .citation = {"PP 45/2015", "Pasal 15(3)", Date(2015, 7, 1)}},
                                 {.from = Month(2037, 1),
                                  .promulgated = Date(2015, 6, 30),
                                  .value = 63,
                                  .citation = {"PP 45/2015", "Pasal 15(3)", Date(2015, 7, 1)}},
                                 {.from = Month(2040, 1),
                                  .promulgated = Date(2015, 6, 30),
                                  .value = 64,
                                  .citation = {"PP 45/2015", "Pasal 15(3)", Date(2015, 7, 1)}},
                                 {.from = Month(2043, 1),
                                  .promulgated = Date(2015, 6, 30),
                                  .value = 65,
                                  .citation = {"PP 45/2015", "Pasal 15(3)", Date(2015, 7, 1)}},
                             }};

  /// Years by which a participant still employed may take the pension later, Pasal 15(4).
  Dated<int> postponement_years{
      "jp.postponement_years",
      {Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 3,
           .citation = {"PP 45/2015", "Pasal 15(4)", Date(2015, 7, 1), Confidence::reported},
           .note = "that contributions go on meanwhile is seen in practice, not in the text"},
      }};

  Dated<Deferral> deferral{"jp.deferral",
                           {Program::jp},
                           {.checked = Month(2026, 10)},
                           {
                               {.from = Month(2015, 7),
                                .promulgated = Date(2015, 6, 30),
                                .citation = {"PP 45/2015", "Pasal 28(3)", Date(2015, 7, 1)},
                                .note = "no deferral"},
                               {.from = Month(2020, 8),
                                .promulgated = Date(2020, 9, 1),
                                .value = {.available = true,
                                          .paid_on_time = 1_pct,
                                          .deferred = 99_pct,
                                          .settled_from = Date(2021, 5, 15),
                                          .settled_by = Date(2022, 4, 15)},
                                .citation = {"PP 49/2020", "Pasal 17", Date(2020, 9, 1)}},
                               {.from = Month(2021, 2),
                                .promulgated = Date(2020, 9, 1),
                                .citation = {"PP 49/2020", "Pasal 17", Date(2020, 9, 1)},
                                .note = "deferral over"},
                           }};

  /// Foreigners: least months of work in Indonesia, where they are taken into JP at all.
  Dated<int> minimum_stay_months{
      "jp.minimum_stay_months",
      {Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2011, 11, 25),
           .value = 6,
           .citation = {"UU 24/2011", "Pasal 14", Date(2011, 11, 25), Confidence::conflicting},
           .note = "the act obliges foreigners to social security without naming programs",
           .promulgation_confirmed = false},
      }};

  ForeignWorkers foreign_workers = ForeignWorkers::excluded;
  LastMonth last_month = LastMonth::month_of_pension_age;
};

}  // namespace jp
}  // namespace v1
}  // namespace jamsos
