// SPDX-License-Identifier: Apache-2.0
// Job loss insurance (Jaminan Kehilangan Pekerjaan, JKP): the dated numbers. Data only.
#pragma once

#include <array>
#include <cstdint>

#include "jamsos/core/dated.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/facts/employer.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkp {

/// Which registration with BPJS Kesehatan a JKP participant must have.
enum class JknCondition : std::uint8_t {
  not_asked,              ///< transition of 2021
  wage_earner_of_a_firm,  ///< PPU Badan Usaha
  any_registration,
};
inline constexpr std::array<Named<JknCondition>, 3> jkn_condition_names = {{
    {"not_asked", JknCondition::not_asked},
    {"wage_earner_of_a_firm", JknCondition::wage_earner_of_a_firm},
    {"any_registration", JknCondition::any_registration},
}};
constexpr const auto& names_of(JknCondition) { return jkn_condition_names; }

/// What the law asks of the worker's registration, by size of the employer.
struct RequiredPrograms {
  ProgramSet micro_and_small{};
  ProgramSet medium_and_large{};

  constexpr bool operator==(const RequiredPrograms&) const = default;

  template <class Self, class Visit>
  static constexpr void visit_members(Self& self, Visit&& visit) {
    visit("micro_and_small", self.micro_and_small);
    visit("medium_and_large", self.medium_and_large);
  }
};

struct Tables {
  /// Percent of the wage, at most of the cap; from the state budget, on top of every bill.
  Dated<Rate> government{
      "jkp.government",
      {Program::jkp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2021, 2),
           .promulgated = Date(2021, 2, 2),
           .value = 0.22_pct,
           .citation = {"PP 37/2021", "Pasal 11(4)", Date(2021, 2, 2), Confidence::assumed},
           .note = "rate confirmed; that February 2021 is the first contribution month is assumed"},
          {.from = Month(2021, 3),
           .promulgated = Date(2021, 2, 2),
           .value = 0.22_pct,
           .citation = {"PP 37/2021", "Pasal 11(4)", Date(2021, 2, 2)}},
          {.from = Month(2025, 2),
           .promulgated = Date(2025, 2, 7),
           .value = 0.22_pct,
           .citation = {"PP 6/2025", "Pasal 11(4)", Date(2025, 2, 7)}},
      }};

  /// Percent of the wage, at most of the cap, moved from the JKK contribution; nobody pays it
  /// extra.
  Dated<Rate> from_jkk{
      "jkp.from_jkk",
      {Program::jkp, Program::jkk},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2021, 2),
           .promulgated = Date(2021, 2, 2),
           .value = 0.14_pct,
           .citation = {"PP 37/2021", "Pasal 11(5)a", Date(2021, 2, 2), Confidence::assumed},
           .note = "rate confirmed; that February 2021 is the first contribution month is assumed"},
          {.from = Month(2021, 3),
           .promulgated = Date(2021, 2, 2),
           .value = 0.14_pct,
           .citation = {"PP 37/2021", "Pasal 11(5)a", Date(2021, 2, 2)}},
          {.from = Month(2025, 2),
           .promulgated = Date(2025, 2, 7),
           .value = 0.14_pct,
           .citation = {"PP 6/2025", "Pasal 11(5)", Date(2025, 2, 7)}},
      }};

  /// The same while the employer pays JKK at half price, when 0.14 would exceed the lowest rate.
  Dated<Rate> from_jkk_under_relief{
      "jkp.from_jkk_under_relief",
      {Program::jkp, Program::jkk},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2025, 2),
           .promulgated = Date(2025, 2, 7),
           .value = 0.07_pct,
           .citation = {"PP 7/2025", "Pasal 10", Date(2025, 2, 7), Confidence::assumed},
           .note = "the regulation adjusts the recomposition, the percentage could not be read; "
                   "half is taken as for JKK itself. The employer's total does not depend on it"},
      }};

  /// Percent of the wage, at most of the cap, moved from the JKM contribution.
  Dated<Rate> from_jkm{
      "jkp.from_jkm",
      {Program::jkp, Program::jkm},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2021, 2),
           .promulgated = Date(2021, 2, 2),
           .value = 0.10_pct,
           .citation = {"PP 37/2021", "Pasal 11(5)b", Date(2021, 2, 2), Confidence::assumed},
           .note = "rate confirmed; that February 2021 is the first contribution month is assumed"},
          {.from = Month(2021, 3),
           .promulgated = Date(2021, 2, 2),
           .value = 0.10_pct,
           .citation = {"PP 37/2021", "Pasal 11(5)b", Date(2021, 2, 2)}},
          {.from = Month(2025, 2),
           .promulgated = Date(2025, 2, 7),
           .value = 0_pct,
           .citation = {"PP 6/2025", "Pasal 11(5)", Date(2025, 2, 7), Confidence::conflicting},
           .note = "the paragraph no longer names JKM, whose rate of 0.30 it does not restate"},
      }};

  /// Highest wage that counts, rupiah a month (Pasal 11(7)-(8)); changed by government regulation
  /// only (Pasal 12).
  Dated<Rupiah> wage_cap{"jkp.wage_cap",
                         {Program::jkp},
                         {.checked = Month(2026, 10)},
                         {
                             {.from = Month(2021, 2),
                              .promulgated = Date(2021, 2, 2),
                              .value = 5'000'000_idr,
                              .citation = {"PP 37/2021", "Pasal 11(7)-(8)", Date(2021, 2, 2)}},
                             {.from = Month(2025, 2),
                              .promulgated = Date(2025, 2, 7),
                              .value = 5'000'000_idr,
                              .citation = {"PP 6/2025", "Pasal 11(7)", Date(2025, 2, 7)}},
                         }};

  /// A worker must be younger than this on the day of enrolment.
  Dated<int> enrolment_age_limit{"jkp.enrolment_age_limit",
                                 {Program::jkp},
                                 {.checked = Month(2026, 10)},
                                 {
                                     {.from = Month(2021, 2),
                                      .promulgated = Date(2021, 2, 2),
                                      .value = 54,
                                      .citation = {"PP 37/2021", "Pasal 4(2)b", Date(2021, 2, 2)}},
                                 }};

  Dated<RequiredPrograms> required_programs{
      "jkp.required_programs",
      {Program::jkp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2021, 2),
           .promulgated = Date(2021, 2, 2),
           .value = {{Program::jkk, Program::jht, Program::jkm},
                     {Program::jkk, Program::jht, Program::jp, Program::jkm}},
           .citation = {"PP 37/2021", "Pasal 4(3)", Date(2021, 2, 2)}},
          {.from = Month(2025, 2),
           .promulgated = Date(2025, 2, 7),
           .value = {{Program::jkk, Program::jht, Program::jkm},
                     {Program::jkk, Program::jht, Program::jp, Program::jkm}},
           .citation = {"PP 6/2025", "Pasal 4(3)", Date(2025, 2, 7)}},
      }};

  Dated<JknCondition> jkn_condition{
      "jkp.jkn_condition",
      {Program::jkp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2021, 2),
           .promulgated = Date(2021, 2, 2),
           .value = JknCondition::not_asked,
           .citation = {"PP 37/2021", "Pasal 48(2)-(3)", Date(2021, 2, 2)}},
          {.from = Month(2021, 8),
           .from_day = 3,
           .promulgated = Date(2021, 2, 2),
           .value = JknCondition::wage_earner_of_a_firm,
           .citation = {"PP 37/2021", "Pasal 4(4), 48(2)", Date(2021, 2, 2), Confidence::assumed},
           .note = "the transition ended on 2 August 2021; of a contribution month the last day "
                   "counts"},
          {.from = Month(2021, 9),
           .promulgated = Date(2021, 2, 2),
           .value = JknCondition::wage_earner_of_a_firm,
           .citation = {"PP 37/2021", "Pasal 4(4)", Date(2021, 2, 2)}},
          {.from = Month(2025, 2),
           .from_day = 7,
           .promulgated = Date(2025, 2, 7),
           .value = JknCondition::any_registration,
           .citation = {"PP 6/2025", "Pasal 4(3) and elucidation", Date(2025, 2, 7)}},
      }};

  /// Are foreigners taken into JKP?
  Dated<bool> foreigners_admitted{"jkp.foreigners_admitted",
                                  {Program::jkp},
                                  {.checked = Month(2026, 10)},
                                  {
                                      {.from = Month(2021, 2),
                                       .promulgated = Date(2021, 2, 2),
                                       .value = false,
                                       .citation = {"PP 37/2021", "Pasal 4(2)a", Date(2021, 2, 2)}},
                                  }};

  /// Does the recomposition go on while the employer is in arrears?
  Dated<bool> recomposed_in_arrears{
      "jkp.recomposed_in_arrears",
      {Program::jkp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2021, 2),
           .promulgated = Date(2021, 2, 2),
           .value = false,
           .citation = {"PP 37/2021", "Pasal 16(1)", Date(2021, 2, 2), Confidence::assumed},
           .note = "the text stops the government's share; that the rest waits too is assumed"},
          {.from = Month(2023, 10),
           .promulgated = Date(2023, 10, 6),
           .value = false,
           .citation = {"PP 49/2023", "Pasal 16A(3)", Date(2023, 10, 6)}},
      }};
};

}  // namespace jkp
}  // namespace v1
}  // namespace jamsos
