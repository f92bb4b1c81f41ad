// SPDX-License-Identifier: Apache-2.0
// JKK and JKM of a construction project, by its value or by the wages where they are known, never
// both (PP 44/2015 Pasal 54-55). Traps it guards against: the tiers add up, none is flat on the
// whole value; the value is net of value-added tax; the amount is for the project, not for a month.
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/facts/bill_options.hpp"
#include "jamsos/facts/construction_project.hpp"
#include "jamsos/law.hpp"
#include "jamsos/segments/wage_earner/monthly_wage.hpp"

namespace jamsos {
inline namespace v1 {
namespace construction {

inline constexpr Remark whole_project{"construction.whole_project",
                                      "one amount for the whole project, not a monthly one",
                                      "satu jumlah untuk seluruh proyek, bukan per bulan"};
inline constexpr Remark tax_taken_out{
    "construction.tax_taken_out",
    "the value net of value-added tax is the stated one divided by 1 plus the rate of the month, "
    "rounded to the sen; PP 44/2015 does not mention the tax",
    "nilai tanpa PPN adalah nilai yang disebutkan dibagi 1 ditambah tarif bulan itu, dibulatkan ke "
    "sen; PP 44/2015 tidak menyebut PPN"};
inline constexpr Remark relief_of_unpaid_bill{
    "construction.relief_of_unpaid_bill",
    "registered before August 2020: one percent of the bill that is still unpaid",
    "terdaftar sebelum Agustus 2020: satu persen dari tagihan yang belum dibayar"};
inline constexpr Remark days_disputed{
    "construction.daily_wage_days",
    "a month counts 25 daily wages by the general rule; a published payout of a project used 30",
    "sebulan dihitung 25 upah harian menurut aturan umum; suatu pembayaran proyek memakai 30"};

namespace detail {

constexpr void require_positive(std::optional<Rupiah> amount, const char* field) {
  if (amount && *amount <= Rupiah{})
    throw InvalidValue(field, to_text(*amount), "must be greater than zero");
}

/// Takes the relief of the month into a line by value.
constexpr void relieve(Line& line, const DatedRow<Rate>& relief) {
  if (relief.value == Rate::percent(100, 0)) return;
  line.share = relief.value;
  line.citation = relief.citation;
  line.confidence = weakest(line.confidence, relief.citation.confidence);
}

}  // namespace detail

/// By wages: rate x wage for each worker.
[[nodiscard]] constexpr Statement bill_by_wage(const Law& law, const ConstructionProject& project,
                                               Month month, const BillOptions& options) {
  const Tables& own = law.construction;
  const Rounding& rounding = contribution_line(law.roundings, options.rounding);
  Statement statement;
  statement.assume(remark_of(options.rounding));
  wage_earner::WageRules rules(law.wage_earner, month, options.known_on);
  const auto& days = own.daily_wage_days.on(month, options.known_on);
  rules.daily_wage_days = days.value;
  const Rupiah wage =
      wage_earner::monthly_wage(rules, project.pay, law.roundings.average_wage, statement);
  const bool daily = project.pay.kind() == PayKind::daily;
  if (daily) statement.assume(days_disputed);
  for (const Program program : {Program::jkk, Program::jkm}) {
    const auto& table = program == Program::jkk ? own.jkk_by_wage : own.jkm_by_wage;
    Line& line = statement.add(prepare(program, Item::contribution_employer, Party::employer,
                                       fund_of(program), table, month, options.known_on));
    if (daily) line.confidence = weakest(line.confidence, days.citation.confidence);
    charge(line, wage, {.base = wage}, rounding);
  }
  return statement;
}

/// By the value of the contract: the slices of the value at their rates.
[[nodiscard]] constexpr Statement bill_by_value(const Law& law, const ConstructionProject& project,
                                                Month month, const BillOptions& options) {
  const Tables& own = law.construction;
  const KnownOn known_on = options.known_on;
  const Rounding& rounding = contribution_line(law.roundings, options.rounding);
  Statement statement;
  statement.assume(whole_project);
  statement.assume(remark_of(options.rounding));
  Confidence sureness = Confidence::confirmed;
  Rupiah value = project.contract_value.value_or(Rupiah{});
  if (project.contract_value_with_vat) {
    statement.assume(tax_taken_out);
    const auto& tax = own.value_added_tax.on(month, known_on);
    value = round(Exact(*project.contract_value_with_vat) * tax.value.denominator() /
                      (tax.value.denominator() + tax.value.numerator()),
                  law.roundings.net_contract_value);
    // That the base is net of the tax is reported at best.
    sureness = weakest(Confidence::reported, tax.citation.confidence);
  }

  const auto& relief = own.relief.on(month, known_on);
  const bool of_unpaid_bill = !(relief.value == Rate::percent(100, 0)) && project.registered &&
                              *project.registered < relief.from;
  if (of_unpaid_bill) statement.assume(relief_of_unpaid_bill);
  for (const Program program : {Program::jkk, Program::jkm}) {
    const auto& table = program == Program::jkk ? own.jkk_by_value : own.jkm_by_value;
    Line& line = statement.add(Line{});
    line.program = program;
    line.payee = fund_of(program);
    cite(line, table, table.on(month, known_on), month);
    detail::relieve(line, relief);
    line.confidence = weakest(line.confidence, sureness);
    if (!of_unpaid_bill) {
      charge_tiers(line, value, table.on(month, known_on).value, rounding);
      continue;
    }
    const auto& unpaid = program == Program::jkk ? project.unpaid_jkk : project.unpaid_jkm;
    if (!unpaid)
      throw MissingField(program == Program::jkk ? "unpaid_jkk" : "unpaid_jkm", "",
                         "registered before the relief: it counts for the bill still unpaid");
    line.remarks.add(relief_of_unpaid_bill);
    charge_price(line, *unpaid, rounding);
  }
  return statement;
}

/// Throws MissingField, InvalidValue or ConflictingFacts by the name of the fact
/// ("contract_value"), NotInForce or NotYetKnown by month.
[[nodiscard]] constexpr Statement bill(const Law& law, const ConstructionProject& project,
                                       Month month, const BillOptions& options) {
  const Tables& own = law.construction;
  const auto& relief = own.relief.on(month, options.known_on);
  const bool by_wage = project.pay.kind() != PayKind::not_stated;
  const int stated = (project.contract_value ? 1 : 0) + (project.contract_value_with_vat ? 1 : 0) +
                     (by_wage ? 1 : 0);
  if (stated == 0)
    throw MissingField("contract_value", "",
                       "the base: contract_value, contract_value_with_vat, or wages");
  if (stated > 1)
    throw ConflictingFacts("contract_value", "",
                           "a project is billed by its value or by wages, stated in one way");
  detail::require_positive(project.contract_value, "contract_value");
  detail::require_positive(project.contract_value_with_vat, "contract_value_with_vat");
  for (const auto& [amount, field] :
       {std::pair(&project.unpaid_jkk, "unpaid_jkk"), std::pair(&project.unpaid_jkm, "unpaid_jkm")})
    if (*amount && **amount < Rupiah{})
      throw InvalidValue(field, to_text(**amount), "is not negative");
  if (project.registered && *project.registered > month)
    throw ConflictingFacts("registered", to_text(*project.registered),
                           "lies after the month billed");
  const bool relieved = !(relief.value == Rate::percent(100, 0));
  if ((project.unpaid_jkk || project.unpaid_jkm) &&
      (!relieved || by_wage || !project.registered || *project.registered >= relief.from))
    throw ConflictingFacts(
        project.unpaid_jkk ? "unpaid_jkk" : "unpaid_jkm", "",
        "counts only in a month of relief, for a project registered before it and billed by value");
  return by_wage ? bill_by_wage(law, project, month, options)
                 : bill_by_value(law, project, month, options);
}

}  // namespace construction
}  // namespace v1
}  // namespace jamsos
