// SPDX-License-Identifier: Apache-2.0
// The administrative sanctions stage by stage: two written warnings, a fine, public services
// withheld (PP 86/2013 Pasal 6-9).
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/dated.hpp"
#include "jamsos/core/due.hpp"
#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/segments/wage_earner/compliance_law.hpp"

namespace jamsos {
inline namespace v1 {
namespace wage_earner {

enum class SanctionStage : std::uint8_t {
  none,
  first_warning,
  second_warning,
  fine,
  services_withheld,
};
inline constexpr std::array<Named<SanctionStage>, 5> sanction_stage_names = {{
    {"none", SanctionStage::none},
    {"first_warning", SanctionStage::first_warning},
    {"second_warning", SanctionStage::second_warning},
    {"fine", SanctionStage::fine},
    {"services_withheld", SanctionStage::services_withheld},
}};
constexpr const auto& names_of(SanctionStage) { return sanction_stage_names; }

inline constexpr Remark second_warning_derived{
    "sanction.second_warning_derived",
    "assumed: the second warning is written on the working day after the first one's term, because "
    "its day is not stated",
    "diandaikan: teguran kedua ditulis pada hari kerja setelah jangka teguran pertama, karena "
    "tanggalnya tidak disebutkan"};
inline constexpr Remark fine_counts_one_month{
    "sanction.fine_one_month",
    "interpretation: the 30 days for which the fine is imposed at most count as one month",
    "tafsir: paling lama 30 hari pengenaan denda dihitung satu bulan"};
inline constexpr Remark services_named{
    "sanction.services",
    "on request of the agency: business permits, permits to take part in tenders, permits to "
    "employ foreigners, permits to supply labour, building permits",
    "atas permintaan BPJS: izin usaha, izin mengikuti tender proyek, izin mempekerjakan tenaga "
    "kerja asing, izin perusahaan penyedia jasa pekerja, izin mendirikan bangunan"};

/// One stage with its first and last day.
struct SanctionStep {
  SanctionStage stage = SanctionStage::none;
  Date from{};
  std::optional<Date> until{};  ///< none: until the duty is done
  Citation citation{};
  bool derived = false;  ///< reckoned from the warning before, not stated
};

struct Sanctions {
  SanctionStage stage = SanctionStage::none;  ///< on the day asked
  int days_since_notice = 0;
  FixedList<SanctionStep, 4> steps{};
  /// Months for which the fine is imposed: the days that it lasts at most count as one.
  int fine_months = 0;
};

/// The stages that follow from the warnings, while the duty is not done. No stage without a first
/// warning. Throws MissingField ("first_warning_on") for a second warning alone, ConflictingFacts
/// for one within the term of the first or for a warning after `on`, NotInForce before December
/// 2013.
[[nodiscard]] constexpr Sanctions sanctions(const ComplianceTables& law,
                                            const std::optional<Date>& first_warning_on,
                                            const std::optional<Date>& second_warning_on, Date on,
                                            const std::optional<HolidayCalendar>& holidays,
                                            KnownOn known_on = {}) {
  Sanctions result;
  if (!first_warning_on) {
    if (second_warning_on)
      throw MissingField("first_warning_on", "", "a second warning follows a first one");
    return result;
  }
  const auto not_after = [&](Date day, const char* field) {
    if (day > on) throw ConflictingFacts(field, to_text(day), "lies after the day asked");
  };
  not_after(*first_warning_on, "first_warning_on");
  const auto& term = law.warning_working_days.on(*first_warning_on, known_on);
  const Date first_ends = working_days_after(*first_warning_on, term.value, holidays);
  if (second_warning_on) {
    not_after(*second_warning_on, "second_warning_on");
    if (*second_warning_on <= first_ends)
      throw ConflictingFacts(
          "second_warning_on", to_text(*second_warning_on),
          detail::joined({"the first warning leaves time until ", to_text(first_ends)}));
  }
  const Date second = second_warning_on.value_or(working_days_after(first_ends, 1, holidays));
  const Date second_ends = working_days_after(second, term.value, holidays);
  const auto& days = law.fine_days.on(*first_warning_on, known_on);
  const Date fine_ends = days_after(second_ends, days.value);
  const auto& services = law.services_withheld.on(*first_warning_on, known_on);
  result.steps.add({.stage = SanctionStage::first_warning,
                    .from = *first_warning_on,
                    .until = first_ends,
                    .citation = term.citation});
  result.steps.add({.stage = SanctionStage::second_warning,
                    .from = second,
                    .until = second_ends,
                    .citation = term.citation,
                    .derived = !second_warning_on});
  result.steps.add({.stage = SanctionStage::fine,
                    .from = day_after(second_ends),
                    .until = fine_ends,
                    .citation = days.citation,
                    .derived = true});
  if (services.value)
    result.steps.add({.stage = SanctionStage::services_withheld,
                      .from = day_after(fine_ends),
                      .citation = services.citation,
                      .derived = true});
  for (const SanctionStep& step : result.steps)
    if (step.from <= on) result.stage = step.stage;
  result.days_since_notice = days_between(*first_warning_on, on);
  result.fine_months = on > second_ends ? 1 : 0;
  return result;
}

}  // namespace wage_earner
}  // namespace v1
}  // namespace jamsos
