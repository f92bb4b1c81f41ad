// SPDX-License-Identifier: Apache-2.0
// Which programs a wage earner's employer must join, and which reliefs the employer qualifies for.
#pragma once

#include "jamsos/core/relief.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/facts/employer.hpp"
#include "jamsos/segments/wage_earner/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace wage_earner {

inline constexpr Remark programs_by_size{
    "employer.programs_by_size",
    "registered programs not stated: those that the size of the employer obliges to are billed",
    "program terdaftar tidak disebutkan: ditagih program yang wajib menurut skala usaha"};
inline constexpr Remark below_obligation{
    "employer.below_obligation",
    "registered in fewer programs than the size of the employer obliges to",
    "terdaftar pada program yang lebih sedikit daripada yang wajib menurut skala usaha"};
inline constexpr Remark industry_not_stated{
    "relief.industry_not_stated",
    "relief for labour-intensive industries not considered: the industry is not stated",
    "keringanan industri padat karya tidak dipertimbangkan: jenis industri tidak disebutkan"};

/// Programs that an employer of this size must join (Perpres 109/2013 Pasal 6(3)).
/// Throws MissingField when the size is not stated.
[[nodiscard]] constexpr ProgramSet obliged_programs(const Obligations& obligations,
                                                    EmployerSize size) {
  switch (size) {
    case EmployerSize::micro:
      return obligations.micro;
    case EmployerSize::small:
      return obligations.small;
    case EmployerSize::medium:
      return obligations.medium;
    case EmployerSize::large:
      return obligations.large;
    case EmployerSize::not_stated:
      break;
  }
  throw MissingField("employer.size", "",
                     "decides the obligatory programs: micro, small, medium or large");
}

enum class ReliefAnswer : std::uint8_t { none, granted, industry_unknown };

/// Does the employer qualify for the relief that the law offers in `month`, paying on `paid_on`?
/// Throws MissingField for a fact that decides it.
[[nodiscard]] constexpr ReliefAnswer qualifies(const ReliefConditions& conditions,
                                               const Employer& employer, Month month,
                                               std::optional<Date> paid_on = {}) {
  if (conditions.kind == ReliefKind::none) return ReliefAnswer::none;
  if (conditions.payable_by && paid_on && *paid_on > *conditions.payable_by)
    return ReliefAnswer::none;

  if (conditions.kind == ReliefKind::labour_intensive) {
    if (employer.industry == Industry::not_stated) return ReliefAnswer::industry_unknown;
    if (employer.industry == Industry::other) return ReliefAnswer::none;
    if (!employer.active_workers)
      throw MissingField("employer.active_workers", "",
                         "decides the relief for labour-intensive industries");
    if (*employer.active_workers < conditions.minimum_active_workers) return ReliefAnswer::none;
  } else if (employer.registered && *employer.registered > conditions.paid_through) {
    // Registered during the relief: the first months are paid in full.
    return month >= *employer.registered + conditions.full_price_months ? ReliefAnswer::granted
                                                                        : ReliefAnswer::none;
  }
  if (!employer.paid_through)
    throw MissingField(
        "employer.paid_through", "",
        detail::joined({"decides the relief of ", to_text(month),
                        ": contributions must be paid up to ", to_text(conditions.paid_through)}));
  return *employer.paid_through >= conditions.paid_through ? ReliefAnswer::granted
                                                           : ReliefAnswer::none;
}

}  // namespace wage_earner
}  // namespace v1
}  // namespace jamsos
