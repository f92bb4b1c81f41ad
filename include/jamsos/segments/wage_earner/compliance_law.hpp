// SPDX-License-Identifier: Apache-2.0
// What happens to an employer that does not register, report or pay: terms, warnings and sanctions.
// Data only.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/segments/participation.hpp"

namespace jamsos {
inline namespace v1 {
namespace wage_earner {

struct ComplianceTables {
  /// Daily, piece or seasonal workers of construction, whatever the size of the employer.
  Dated<Participation, 4> construction_obligation{
      "compliance.construction_obligation",
      {Program::jkk, Program::jkm, Program::jht, Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2013, 12, 27),
           .value = {.mandatory = {Program::jkk, Program::jkm},
                     .optional = {Program::jht, Program::jp}},
           .citation = {"Perpres 109/2013", "Pasal 6(4)", Date(2015, 7, 1)},
           .promulgation_confirmed = false},
      }};
  /// Working days after the first day of work; whoever is not registered then may register himself.
  Dated<int, 4> registration_working_days{
      "compliance.registration_working_days",
      {Program::jkk, Program::jkm, Program::jht},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 7,
           .citation = {"PP 44/2015", "Pasal 10(1) and its elucidation", Date(2015, 7, 1)}},
      }};
  /// Days after the first day of work within which a new worker is registered in JP.
  Dated<int, 4> jp_registration_days{
      "compliance.jp_registration_days",
      {Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = 30,
           .citation = {"PP 45/2015", "Pasal 4(2)", Date(2015, 7, 1)}},
      }};
  /// Working days that each of the two written warnings leaves.
  Dated<int, 4> warning_working_days{
      "compliance.warning_working_days",
      {Program::jkk, Program::jkm, Program::jht, Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2013, 12),
           .from_day = 24,
           .promulgated = Date(2013, 12, 24),
           .value = 10,
           .citation = {"PP 86/2013", "Pasal 6", Date(2013, 12, 24)}},
      }};
  /// Days after the second warning for which the fine is imposed at most.
  Dated<int, 4> fine_days{"compliance.fine_days",
                          {Program::jkk, Program::jkm, Program::jht, Program::jp},
                          {.checked = Month(2026, 10)},
                          {
                              {.from = Month(2013, 12),
                               .from_day = 24,
                               .promulgated = Date(2013, 12, 24),
                               .value = 30,
                               .citation = {"PP 86/2013", "Pasal 7", Date(2013, 12, 24)}},
                          }};
  /// Of the contribution that should have been paid, a month; beside the fine for lateness.
  Dated<Rate, 4> fine{"compliance.fine",
                      {Program::jkk, Program::jkm, Program::jht, Program::jp},
                      {.checked = Month(2026, 10)},
                      {
                          {.from = Month(2013, 12),
                           .from_day = 24,
                           .promulgated = Date(2013, 12, 24),
                           .value = 0.1_pct,
                           .citation = {"PP 86/2013", "Pasal 7", Date(2013, 12, 24)}},
                      }};
  /// Are permits and other public services withheld after that?
  Dated<bool, 4> services_withheld{
      "compliance.services_withheld",
      {Program::jkk, Program::jkm, Program::jht, Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2013, 12),
           .from_day = 24,
           .promulgated = Date(2013, 12, 24),
           .value = true,
           .citation = {"PP 86/2013", "Pasal 8-9", Date(2013, 12, 24)}},
      }};
  /// No wage lies below the minimum wage of the region; are micro and small employers exempt?
  Dated<bool, 4> minimum_wage_exempts_small{
      "compliance.minimum_wage_exempts_small",
      {Program::jkk, Program::jkm, Program::jht, Program::jp},
      {.checked = Month(2026, 10)},
      {
          {.from = Month(2003, 3),
           .from_day = 25,
           .promulgated = Date(2003, 3, 25),
           .value = false,
           .citation = {"UU 13/2003", "Pasal 90(1)", Date(2003, 3, 25), Confidence::reported}},
          {.from = Month(2021, 2),
           .from_day = 2,
           .promulgated = Date(2021, 2, 2),
           .value = true,
           .citation = {"PP 36/2021", "Pasal 23(3), 36(1)", Date(2021, 2, 2)}},
      }};
};

}  // namespace wage_earner
}  // namespace v1
}  // namespace jamsos
