// SPDX-License-Identifier: Apache-2.0
// Contributions of public workers outside the civil service: the wage earners' rates, risk group I
// (government services), on the fixed monthly income.
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/core/due.hpp"
#include "jamsos/facts/bill_options.hpp"
#include "jamsos/facts/public_worker.hpp"
#include "jamsos/law.hpp"
#include "jamsos/programs/jht/contribution.hpp"
#include "jamsos/programs/jkk/contribution.hpp"
#include "jamsos/programs/jkm/contribution.hpp"
#include "jamsos/segments/wage_earner/monthly_wage.hpp"

namespace jamsos {
inline namespace v1 {
namespace public_worker {

inline constexpr Remark government_risk_group{
    "public_worker.risk_group", "risk group I: government services (jasa pemerintahan)",
    "kelompok risiko I: jasa pemerintahan"};
inline constexpr Remark relief_not_applied{
    "public_worker.relief_not_applied",
    "the relief of PP 49/2020 is not applied: whether it reached public bodies was not found",
    "keringanan PP 49/2020 tidak diterapkan: belum diketahui berlaku bagi badan publik"};

/// Throws by the name of the fact ("wage"), NotInForce or NotYetKnown by month.
[[nodiscard]] constexpr Statement bill(const Law& law, const PublicWorker& worker, Month month,
                                       const BillOptions& options) {
  const KnownOn known_on = options.known_on;
  const Line jkk = jkk::employer_line(law.jkk, month, known_on, RiskGroup::very_low, false);
  const DatedRow<Participation>* kind = nullptr;
  switch (worker.kind) {
    case PublicWorkerKind::non_asn:
      kind = &law.public_worker.non_asn.on(month, known_on);
      break;
    case PublicWorkerKind::village_official:
      kind = &law.public_worker.village_official.on(month, known_on);
      break;
    case PublicWorkerKind::neighbourhood_official:
      kind = &law.public_worker.neighbourhood_official.on(month, known_on);
      break;
    case PublicWorkerKind::not_stated:
      throw MissingField("kind", "", "decides the programs that are open");
  }
  if (!worker.wage) throw MissingField("wage", "", "no contribution without a base");
  if (*worker.wage <= Rupiah{} || *worker.wage > wage_earner::highest_monthly_wage)
    throw InvalidValue("wage", to_text(*worker.wage),
                       "must be greater than zero and at most 1,000,000,000,000");
  if (!worker.payer) throw MissingField("payer", "", "which budget pays, or the participant");
  if (!contains_name(public_worker_payer_names, *worker.payer))
    throw InvalidValue("payer", std::string(to_string(*worker.payer)), "cannot pay here");

  const ProgramSet programs = registered(kind->value, worker.programs);
  if (programs.contains(Program::jht) && *worker.payer == Party::participant)
    throw InvalidValue("programs", "", "JHT needs a budget that pays the employer's share");

  const Rounding& rounding = contribution_line(law.roundings, options.rounding);
  Statement statement;
  statement.assume(remark_of(options.rounding));
  statement.assume(government_risk_group);
  if (law.jkm.relief.on(month, known_on).value.conditions.kind == ReliefKind::everybody)
    statement.assume(relief_not_applied);
  if (!options.holidays) statement.assume(holidays_not_considered);
  const Date due = due_date(law.wage_earner.due.on(month, known_on).value, month, options.holidays);
  const auto add = [&](Line line, Party payer) {
    line.payer = payer;
    line.item = contribution_of(payer);
    line.confidence = weakest(line.confidence, kind->citation.confidence);
    line.due = due;
    charge(statement.add(line), *worker.wage, {.base = *worker.wage}, rounding);
  };
  add(jkk, *worker.payer);
  add(jkm::employer_line(law.jkm, month, known_on, false), *worker.payer);
  if (programs.contains(Program::jht)) {
    add(jht::employer_line(law.jht, month, known_on), *worker.payer);
    add(jht::worker_line(law.jht, month, known_on), Party::worker);
  }
  return statement;
}

}  // namespace public_worker
}  // namespace v1
}  // namespace jamsos
