// SPDX-License-Identifier: Apache-2.0
// The verbs `check` and `settle` for the wage subsidy (BSU).
#pragma once

#include <array>
#include <optional>

#include "jamsos/core/benefit_statement.hpp"
#include "jamsos/facts/claim.hpp"
#include "jamsos/law.hpp"
#include "jamsos/programs/bsu/eligibility.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark picked_from_data{
    "bsu.picked",
    "nobody applies: the agency hands over its data, the ministry checks and pays the full sum",
    "tidak ada permohonan: BPJS Ketenagakerjaan menyerahkan data, Kemnaker memeriksa dan membayar "
    "penuh"};
inline constexpr Remark for_all_recipients{"bsu.recipients", "for all recipients together",
                                           "untuk seluruh penerima"};

namespace detail {

/// Examines the programme that is asked for, and says which one it is.
constexpr const DatedRow<bsu::Programme>& examine_subsidy(const Law& law,
                                                          const WageSubsidyQuestion& question,
                                                          const ClaimOptions& options,
                                                          Verdict& verdict) {
  bsu::check_facts(question);
  const auto& row = bsu::programme_of(law.bsu, question, options.on, options.known_on);
  const bool unchecked = options.on && law.bsu.programme.past_check(month_of(*options.on));
  bsu::examine(row, question.person, unchecked, verdict);
  return row;
}

}  // namespace detail

/// Does the person get the subsidy of the programme that is named, or of the day `options.on`? A
/// time without a programme is an answer. Throws as bsu::programme_of and bsu::check_facts do.
[[nodiscard]] constexpr Verdict check(const Law& law, const WageSubsidyQuestion& question,
                                      const ClaimOptions& options = {}) {
  Verdict verdict(Program::bsu);
  (void)detail::examine_subsidy(law, question, options, verdict);
  return verdict;
}

/// What is paid: the fixed sum of the programme, a term for each payment. Throws as check does.
[[nodiscard]] constexpr BenefitStatement settle(const Law& law, const WageSubsidyQuestion& question,
                                                const ClaimOptions& options = {}) {
  BenefitStatement statement;
  statement.verdict.set_main_program(Program::bsu);
  const auto& row = detail::examine_subsidy(law, question, options, statement.verdict);
  if (statement.verdict.outcome() == Outcome::not_entitled) return statement;
  const bsu::Programme& programme = row.value;
  BenefitLine line;
  line.program = Program::bsu;
  line.item = Item::subsidy;
  line.payer = Party::government;
  line.payee = Party::participant;
  line.citation = row.citation;
  line.confidence = row.citation.confidence;
  line.remarks.add(picked_from_data);
  if (question.recipients > 1) line.remarks.add(for_all_recipients);
  constexpr std::array<std::string_view, 2> labels = {"first_payment", "second_payment"};
  FixedList<Term, 2> terms;
  const int months = programme.months / programme.payments;
  for (int payment = 0; payment < programme.payments; ++payment) {
    // Of a group the formula shows the payment of one, times the recipients.
    Term term{.base = programme.monthly, .times = months};
    if (question.recipients > 1)
      term = {.base = programme.monthly * months, .times = question.recipients};
    if (programme.payments > 1) term.label = labels[static_cast<std::size_t>(payment)];
    terms.add(term);
  }
  statement.add(line, terms.span(), law.roundings.benefit_line);
  return statement;
}

}  // namespace v1
}  // namespace jamsos
