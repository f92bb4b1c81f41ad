// SPDX-License-Identifier: Apache-2.0
// Contributions of migrant workers: a package for the length of the contract, and chosen savings.
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/facts/bill_options.hpp"
#include "jamsos/facts/migrant_worker.hpp"
#include "jamsos/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace migrant {

inline constexpr Remark jkk_and_jkm_together{
    "migrant.jkk_and_jkm_together",
    "the package is for JKK and JKM together; no regulation read splits it",
    "paket untuk JKK dan JKM sekaligus; tidak ada peraturan yang memisahkannya"};
inline constexpr Remark term_below_contract{
    "migrant.term_below_contract",
    "interpretation: the longest term within the contract, the months beyond it one by one",
    "tafsir: jangka terpanjang dalam kontrak, bulan selebihnya dihitung satu per satu"};
inline constexpr Remark shortest_term{
    "migrant.shortest_term", "interpretation: a contract below the shortest term pays that term",
    "tafsir: kontrak di bawah jangka terpendek membayar jangka itu"};
inline constexpr Remark agency_pays{
    "migrant.agency_pays",
    "shown as paid by the placement agency; who bears it in the end is not said here",
    "ditampilkan sebagai dibayar P3MI; siapa yang akhirnya menanggung tidak ditentukan di sini"};

inline constexpr int longest_contract_months = 60;

/// Throws by the name of the fact ("contract_months"), NotInForce before December 2018.
[[nodiscard]] constexpr Statement bill(const Law& law, const MigrantWorker& worker, Date on,
                                       const BillOptions& options) {
  const Tables& own = law.migrant;
  const auto& row = own.packages.on(on, options.known_on);
  const Packages& packages = row.value;
  if (worker.placement == Placement::not_stated)
    throw MissingField("placement", "", "decides the package: agency or individual");
  if (!worker.contract_months) throw MissingField("contract_months", "", "decides the package");
  const int months = *worker.contract_months;
  if (months < 1 || months > longest_contract_months)
    throw InvalidValue("contract_months", std::to_string(months), "must lie between 1 and 60");

  const Package* term = &packages.terms[0];
  for (const Package& longer : packages.terms)
    if (longer.months <= months) term = &longer;
  const bool priced = packages.extra_month > Rupiah{};
  if (!priced && months != term->months)
    throw NotInForce("contract_months", std::to_string(months),
                     detail::joined({"only the price of ", std::to_string(term->months),
                                     " months is known under ", row.citation.instrument}));

  Statement statement;
  statement.assume(jkk_and_jkm_together);
  const bool by_agency = worker.placement == Placement::agency;
  if (by_agency) statement.assume(agency_pays);
  const auto add = [&](Item item, Rupiah price, int times) {
    Line line;
    line.program = Program::jkk;
    line.item = item;
    line.payer = by_agency ? Party::placement_agency : Party::participant;
    line.payee = Party::jkk_fund;
    line.times = times;
    cite(line, own.packages, row, month_of(on));
    line.remarks.add(jkk_and_jkm_together);
    return charge_price(statement.add(line), price,
                        contribution_line(law.roundings, options.rounding));
  };
  if (by_agency && !packages.before_work_is_separate) {
    add(Item::contribution_before_during_and_after_work,
        packages.before_work + term->during_and_after_work, 1);
  } else {
    if (by_agency) add(Item::contribution_before_work, packages.before_work, 1);
    add(Item::contribution_during_and_after_work, term->during_and_after_work, 1);
  }
  if (months > term->months) {
    statement.assume(term_below_contract);
    add(Item::contribution_extra_months, packages.extra_month, months - term->months);
  } else if (months < term->months) {
    statement.assume(shortest_term);
  }

  if (worker.jht_months < 1 || worker.jht_months > longest_contract_months)
    throw InvalidValue("jht_months", std::to_string(worker.jht_months),
                       "must lie between 1 and 60");
  if (worker.jht_monthly) {
    const auto& savings = own.jht.on(on, options.known_on);
    const SavingsChoice& choice = savings.value;
    const Rupiah amount = *worker.jht_monthly;
    const bool is_step = choice.steps.empty() || std::find(choice.steps.begin(), choice.steps.end(),
                                                           amount) != choice.steps.end();
    if (amount < choice.least || amount > choice.most || !is_step)
      throw InvalidValue("jht_monthly", to_text(amount),
                         detail::joined({"not an amount that may be chosen, from ",
                                         to_text(choice.least), " to ", to_text(choice.most)}));
    Line line;
    line.program = Program::jht;
    line.item = Item::contribution_participant;
    line.payer = Party::participant;
    line.payee = Party::jht_fund;
    line.times = worker.jht_months;
    cite(line, own.jht, savings, month_of(on));
    charge_price(statement.add(line), amount, contribution_line(law.roundings, options.rounding));
  } else if (worker.jht_months != 1) {
    throw MissingField("jht_monthly", "", "months of savings need an amount");
  }
  return statement;
}

/// The same for a month; throws MissingField ("on") where the tables change within it.
[[nodiscard]] constexpr Statement bill(const Law& law, const MigrantWorker& worker, Month month,
                                       const BillOptions& options) {
  if (law.migrant.packages.changes_within(month))
    throw MissingField("on", to_text(month), "the packages change within this month: state a day");
  return bill(law, worker, first_day(month), options);
}

}  // namespace migrant
}  // namespace v1
}  // namespace jamsos
