// SPDX-License-Identifier: Apache-2.0
// Until which month a participant contributes to JP: the pension age rises with the calendar, so
// the age that counts depends on when the participant reaches it (PP 45/2015 Pasal 15).
#pragma once

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/programs/jp/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jp {

inline constexpr Remark pension_age_reached{"jp.pension_age_reached",
                                            "no contribution after pension age",
                                            "tidak ada iuran setelah usia pensiun"};
inline constexpr Remark foreign_worker_excluded{
    "jp.foreign_worker_excluded",
    "interpretation: foreigners are left out of JP; PP 45/2015 does not name them",
    "tafsir: pekerja asing tidak diikutkan JP; PP 45/2015 tidak menyebutnya"};
inline constexpr Remark foreign_worker_included{
    "jp.foreign_worker_included",
    "interpretation: foreigners contribute to JP; PP 45/2015 does not name them",
    "tafsir: pekerja asing membayar iuran JP; PP 45/2015 tidak menyebutnya"};
inline constexpr Remark last_month_is_month_of_pension_age{
    "jp.last_month.month_of_pension_age",
    "interpretation: the month in which pension age is reached is the last with a contribution, in "
    "full",
    "tafsir: bulan tercapainya usia pensiun adalah bulan iuran terakhir, dibayar penuh"};
inline constexpr Remark last_month_is_month_before{
    "jp.last_month.month_before",
    "interpretation: the month before pension age is the last with a contribution",
    "tafsir: bulan sebelum usia pensiun adalah bulan iuran terakhir"};
inline constexpr Remark postponed{
    "jp.postponed",
    "the participant takes the pension later; that contributions go on for up to 3 years is "
    "practice",
    "peserta menunda manfaat pensiun; iuran berlanjut paling lama 3 tahun menurut praktik"};

/// When a participant reaches pension age, and by which row.
struct PensionDate {
  Date reached{};
  Citation citation{};
};

/// Is somebody born on `birth` younger than every pension age of the table throughout `month`? A
/// cheap answer for nearly everybody, before pension_date() is asked.
[[nodiscard]] constexpr bool certainly_below_pension_age(int lowest_age, Date birth, Month month) {
  return birth.year() + lowest_age > month.year();
}

[[nodiscard]] constexpr int lowest_pension_age(const Tables& law) {
  int lowest = law.pension_age.rows().front().value;
  for (const auto& row : law.pension_age.rows()) lowest = row.value < lowest ? row.value : lowest;
  return lowest;
}

/// The first day on which the participant's age is at least the pension age in force on that day.
/// Throws InvalidValue when that day lies outside the calendar of the library.
[[nodiscard]] constexpr PensionDate pension_date(const Tables& law, Date birth, KnownOn known_on) {
  const DatedRow<int>* row = nullptr;
  Date reached{};
  for (const auto& next : law.pension_age.rows()) {
    if (known_on && next.promulgated > *known_on) continue;
    const Date from = first_day(next.from);
    if (row != nullptr && reached < from) break;  // reached before the next age takes over
    const Date attained = attains_age(birth, next.value);
    // An age that falls is reached at the earliest on the day it falls; the first one always was.
    reached = row != nullptr && attained < from ? from : attained;
    row = &next;
  }
  if (row == nullptr)
    throw NotYetKnown("month", "", "table jp.pension_age had no row on the day asked");
  return {reached, row->citation};
}

/// Is there a contribution for `month` when contributions end with the day `reached`?
[[nodiscard]] constexpr bool contributes(LastMonth last_month, Month month, Date reached) {
  const Month end = month_of(reached);
  return last_month == LastMonth::month_before ? month < end : month <= end;
}

}  // namespace jp
}  // namespace v1
}  // namespace jamsos
