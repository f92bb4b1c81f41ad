// SPDX-License-Identifier: Apache-2.0
// What JKK and JKM pay for migrant workers (pekerja migran Indonesia, PMI): fixed sums, whatever
// the wage. Data only. The version that holds on the day of the event decides. The annex of amounts
// was not read, so most marks are those of reports. Left out: partial disability, because one
// source takes the percentage of 100 million and another of 142 million, and what is paid when a
// placement fails or the work is lost.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/facts/heirs.hpp"
#include "jamsos/programs/beasiswa/law.hpp"
#include "jamsos/programs/jkk/benefit_law.hpp"

namespace jamsos {
inline namespace v1 {
namespace migrant {

struct BenefitTables {
  /// Any death during work: death grant, periodic grant and funeral in one sum.
  Dated<Rupiah, 4> death_during_work{
      "migrant.death_during_work",
      {Program::jkk, Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2018, 12),
           .from_day = 10,
           .promulgated = Date(2018, 12, 10),
           .value = 85'000'000_idr,
           .citation = {"Permenaker 18/2018", "article not read", Date(2018, 12, 10)}},
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 85'000'000_idr,
           .citation = {"Permenaker 4/2023", "Pasal 34 and annex", Date(2023, 2, 22)}},
      }};
  /// Death by work before and after work, in one sum.
  Dated<Rupiah, 4> jkk_death{
      "migrant.jkk_death",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2018, 12),
           .from_day = 10,
           .promulgated = Date(2018, 12, 10),
           .value = 85'000'000_idr,
           .citation = {"Permenaker 18/2018", "article not read", Date(2018, 12, 10),
                        Confidence::assumed},
           .note = "confirmed during work; taken to hold before and after it too"},
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 85'000'000_idr,
           .citation = {"Permenaker 4/2023", "Pasal 27(1)c and annex", Date(2023, 2, 22),
                        Confidence::reported}},
      }};
  /// Death before or after work that is not by work: santunan kematian.
  Dated<Rupiah, 4> jkm_lump_sum{
      "migrant.jkm_lump_sum",
      {Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2018, 12),
           .from_day = 10,
           .promulgated = Date(2018, 12, 10),
           .value = 16'200'000_idr,
           .citation = {"Permenaker 18/2018", "article not read", Date(2018, 12, 10)}},
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 20'000'000_idr,
           .citation = {"Permenaker 4/2023", "annex, death before or after work",
                        Date(2023, 2, 22)}},
      }};
  /// Santunan berkala, at once.
  Dated<Rupiah, 4> jkm_periodic{
      "migrant.jkm_periodic",
      {Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2018, 12),
           .from_day = 10,
           .promulgated = Date(2018, 12, 10),
           .value = 4'800'000_idr,
           .citation = {"Permenaker 18/2018", "article not read", Date(2018, 12, 10)}},
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 12'000'000_idr,
           .citation = {"Permenaker 4/2023", "annex, death before or after work",
                        Date(2023, 2, 22)}},
      }};
  /// Biaya pemakaman.
  Dated<Rupiah, 4> jkm_funeral{
      "migrant.jkm_funeral",
      {Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2018, 12),
           .from_day = 10,
           .promulgated = Date(2018, 12, 10),
           .value = 3'000'000_idr,
           .citation = {"Permenaker 18/2018", "article not read", Date(2018, 12, 10)}},
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 10'000'000_idr,
           .citation = {"Permenaker 4/2023", "annex, death before or after work",
                        Date(2023, 2, 22)}},
      }};
  /// Total and permanent disability (cacat total tetap).
  Dated<Rupiah, 4> total_disability{
      "migrant.total_disability",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2018, 12),
           .from_day = 10,
           .promulgated = Date(2018, 12, 10),
           .value = 100'000'000_idr,
           .citation = {"Permenaker 18/2018", "article not read", Date(2018, 12, 10),
                        Confidence::assumed},
           .note = "taken from the rule before and the rule after it"},
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 100'000'000_idr,
           .citation = {"Permenaker 4/2023", "Pasal 27(1)b and annex", Date(2023, 2, 22),
                        Confidence::reported},
           .note = "printed as up to 100 million"},
      }};
  /// Periodic grant of total disability, at once. Not known before 2023.
  Dated<Rupiah, 4> disability_periodic{
      "migrant.disability_periodic",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 12'000'000_idr,
           .citation = {"Permenaker 4/2023", "Pasal 27(1)d and annex", Date(2023, 2, 22),
                        Confidence::assumed},
           .note = "the article is confirmed, the amount was not read"},
      }};
  /// Transport of the injured, each way up to its own limit.
  Dated<jkk::TransportCaps, 4> transport{
      "migrant.transport",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = {5'000'000_idr, 2'000'000_idr, 10'000'000_idr},
           .citation = {"Permenaker 4/2023", "Pasal 27(1)a, 34(1) and annex", Date(2023, 2, 22),
                        Confidence::assumed},
           .note = "raised in 2023; the amounts are those of workers at home"},
      }};
  /// Most for dentures (gigi tiruan).
  Dated<Rupiah, 4> dentures{"migrant.dentures",
                            {Program::jkk},
                            {.checked = Month(2026, 9)},
                            {
                                {.from = Month(2023, 2),
                                 .from_day = 22,
                                 .promulgated = Date(2023, 2, 22),
                                 .value = 5'000'000_idr,
                                 .citation = {"Permenaker 4/2023", "Pasal 27(1)f, 34(1) and annex",
                                              Date(2023, 2, 22), Confidence::assumed},
                                 .note = "raised in 2023; the amount was not read"},
                            }};
  /// Most for a hearing aid; new in 2023.
  Dated<Rupiah, 4> hearing_aid{
      "migrant.hearing_aid",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 2'500'000_idr,
           .citation = {"Permenaker 4/2023", "Pasal 27(1)f, 34(1) and annex", Date(2023, 2, 22)}},
      }};
  /// Most for glasses; new in 2023.
  Dated<Rupiah, 4> glasses{
      "migrant.glasses",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 1'000'000_idr,
           .citation = {"Permenaker 4/2023", "Pasal 27(1)f, 34(1) and annex", Date(2023, 2, 22)}},
      }};
  /// Most for care at home, one year at most; new in 2023.
  Dated<Rupiah, 4> home_care{
      "migrant.home_care",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 20'000'000_idr,
           .citation = {"Permenaker 4/2023", "Pasal 27, 34(1) and annex", Date(2023, 2, 22)}},
      }};
  /// Orthosis and prosthesis: added to the price list of the hospital.
  Dated<Rate, 4> orthosis_surcharge{
      "migrant.orthosis_surcharge",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 40_pct,
           .citation = {"Permenaker 4/2023", "Pasal 27(1)e, 34(1) and annex", Date(2023, 2, 22),
                        Confidence::assumed},
           .note = "the surcharge of workers at home; that of the annex was not read"},
      }};
  /// Is care in Indonesia given by need, before and after work?
  Dated<bool, 4> medical_care{
      "migrant.medical_care",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = true,
           .citation = {"Permenaker 4/2023", "Pasal 27 and annex", Date(2023, 2, 22)}},
      }};
  /// Most for the care of one case abroad, after the insurance of that country; new in 2023.
  Dated<Rupiah, 4> care_abroad{
      "migrant.care_abroad",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 50'000'000_idr,
           .citation = {"Permenaker 4/2023", "Pasal 34(1) and annex", Date(2023, 2, 22)}},
      }};
  /// The children's scholarship. There was one before 2023, of which no amount was found.
  Dated<beasiswa::Grant, 4> scholarship{
      "migrant.scholarship",
      {Program::beasiswa, Program::jkk, Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = {.yearly = true,
                     .levels = {{{1'500'000_idr, 2},
                                 {1'500'000_idr, 6},
                                 {2'000'000_idr, 3},
                                 {3'000'000_idr, 3},
                                 {12'000'000_idr, 5}}},
                     .most_children = 2,
                     .age_limit = 23,
                     .jkm_contribution_years = 0},
           .citation = {"Permenaker 4/2023", "Pasal 27(1)j, 34(1) and annex", Date(2023, 2, 22),
                        Confidence::assumed},
           .note = "amounts and two children are confirmed; years of each level and the age limit "
                   "are those of workers at home; no years of contributions are named"},
      }};
  /// Does a death before or after work that is not by work leave a scholarship?
  Dated<bool, 4> jkm_scholarship_outside_work{
      "migrant.jkm_scholarship_outside_work",
      {Program::beasiswa, Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2018, 12),
           .from_day = 10,
           .promulgated = Date(2018, 12, 10),
           .value = false,
           .citation = {"Permenaker 18/2018", "article not read", Date(2018, 12, 10),
                        Confidence::reported}},
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = false,
           .citation = {"Permenaker 4/2023", "benefits of JKM by phase", Date(2023, 2, 22)}},
      }};
  /// Does JKK cover those who go without a placement agency before they leave?
  Dated<bool, 4> jkk_of_individuals_before_work{
      "migrant.jkk_of_individuals_before_work",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = false,
           .citation = {"Permenaker 4/2023", "protection before work", Date(2023, 2, 22),
                        Confidence::reported}},
      }};
  /// Years after the event until a claim of JKK lapses.
  Dated<int, 4> claim_years{
      "migrant.claim_years",
      {Program::jkk},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2018, 12),
           .from_day = 10,
           .promulgated = Date(2018, 12, 10),
           .value = 2,
           .citation = {"Permenaker 18/2018", "article not read", Date(2018, 12, 10)}},
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = 5,
           .citation = {"Permenaker 4/2023", "JKK, lapse of the claim", Date(2023, 2, 22)}},
      }};
  /// Printed for JKM.
  Dated<HeirOrder, 8> heirs{
      "migrant.heirs",
      {Program::jkk, Program::jkm},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2018, 12),
           .from_day = 10,
           .promulgated = Date(2018, 12, 10),
           .value = {{HeirClass::spouse_and_children, HeirClass::straight_line_relatives,
                      HeirClass::siblings, HeirClass::parents_in_law, HeirClass::will_beneficiary},
                     HeirlessFund::social_security_fund},
           .citation = {"Permenaker 18/2018", "article not read", Date(2018, 12, 10),
                        Confidence::assumed},
           .note = "the order of 2023 and of workers at home"},
          {.from = Month(2023, 2),
           .from_day = 22,
           .promulgated = Date(2023, 2, 22),
           .value = {{HeirClass::spouse_and_children, HeirClass::straight_line_relatives,
                      HeirClass::siblings, HeirClass::parents_in_law, HeirClass::will_beneficiary},
                     HeirlessFund::social_security_fund},
           .citation = {"Permenaker 4/2023", "Pasal 57(4)-(5)", Date(2023, 2, 22)},
           .note = "where the money goes without heirs is taken from PP 44/2015"},
      }};
};

}  // namespace migrant
}  // namespace v1
}  // namespace jamsos
