// SPDX-License-Identifier: Apache-2.0
// Workers of public bodies outside the civil service: staff without civil-servant status (non-ASN),
// village officials, and neighbourhood officials where a region enrolled them at the rates of wage
// earners. Data only; the rates are those of wage earners.
#pragma once

#include "jamsos/core/dated.hpp"
#include "jamsos/segments/participation.hpp"

namespace jamsos {
inline namespace v1 {
namespace public_worker {

struct Tables {
  Dated<Participation, 4> non_asn{
      "public_worker.non_asn",
      {Program::jkk, Program::jkm, Program::jht},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {.mandatory = {Program::jkk, Program::jkm}, .optional = {Program::jht}},
           .citation = {"agency practice", "non-ASN staff enrolled as wage earners",
                        Date(2015, 7, 1), Confidence::reported},
           .promulgation_confirmed = false},
          {.from = Month(2025, 2),
           .promulgated = Date(2025, 2, 26),
           .value = {.mandatory = {Program::jkk, Program::jkm}, .optional = {Program::jht}},
           .citation = {"Permenaker 1/2025", "article not read", Date(2025, 2, 26),
                        Confidence::reported},
           .note = "JKK and JKM are certain; one summary makes JHT compulsory as well",
           .promulgation_confirmed = false},
      }};
  Dated<Participation, 4> village_official{
      "public_worker.village_official",
      {Program::jkk, Program::jkm, Program::jht},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {.mandatory = {Program::jkk, Program::jkm}, .optional = {Program::jht}},
           .citation = {"Permendagri 20/2018", "Pasal 19(4)", Date(2018, 4, 11),
                        Confidence::reported},
           .note = "0.54 % of the fixed income is confirmed; one branch cites Permendagri 18/2018; "
                   "taken for the years before as practice",
           .promulgation_confirmed = false},
      }};
  Dated<Participation, 4> neighbourhood_official{
      "public_worker.neighbourhood_official",
      {Program::jkk, Program::jkm, Program::jht},
      {.checked = Month(2026, 9)},
      {
          {.from = Month(2015, 7),
           .promulgated = Date(2015, 6, 30),
           .value = {.mandatory = {Program::jkk, Program::jkm}, .optional = {Program::jht}},
           .citation = {"regional practice",
                        "Jakarta 2018 and 2019, derived from published amounts", Date(2018, 5, 1),
                        Confidence::reported},
           .note = "elsewhere and since 2023 neighbourhood officials join on an income band",
           .promulgation_confirmed = false},
      }};
};

}  // namespace public_worker
}  // namespace v1
}  // namespace jamsos
