// SPDX-License-Identifier: Apache-2.0
// Prices of JKN members who are no wage earners, arrears up to 24 months for reactivation, and the
// fine for a stay in hospital soon after it.
#pragma once

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/charge.hpp"
#include "jamsos/core/month_runs.hpp"
#include "jamsos/facts/bill_options.hpp"
#include "jamsos/facts/jkn_member.hpp"
#include "jamsos/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkn_member {

inline constexpr Remark arrears_cut{
    "jkn_member.arrears_cut",
    "of longer arrears only the last 24 months are collected; which ones the article means is not "
    "said",
    "dari tunggakan yang lebih lama hanya 24 bulan terakhir yang ditagih; bulan yang dimaksud "
    "pasal "
    "tidak ditentukan"};
inline constexpr Remark arrears_at_their_price{
    "jkn_member.arrears_at_their_price",
    "interpretation: an unpaid month is owed at its own price, the member's part",
    "tafsir: bulan tertunggak ditagih menurut harga bulan itu, bagian peserta"};
inline constexpr Remark whole_family{"jkn_member.whole_family",
                                     "owed for every person on the family card",
                                     "wajib bagi setiap orang dalam kartu keluarga"};
inline constexpr Remark stay_too_late{
    "jkn_member.stay_too_late", "the stay begins more than 45 days after reactivation: no fine",
    "rawat inap dimulai lebih dari 45 hari setelah aktif kembali: tanpa denda"};
inline constexpr Remark state_paid_no_fine{
    "jkn_member.state_paid_no_fine", "members whom the state or a region pays for owe no fine",
    "peserta yang dibayar negara atau daerah tidak dikenai denda"};
inline constexpr Remark months_cut{"jkn_member.months_cut", "at most 12 unpaid months count",
                                   "paling banyak 12 bulan tertunggak dihitung"};
inline constexpr Remark months_before_the_fine{"jkn_member.months_before_the_fine",
                                               "unpaid months before July 2016 do not count",
                                               "bulan tertunggak sebelum Juli 2016 tidak dihitung"};

inline constexpr int most_members = 20;
inline constexpr int most_unpaid_months = 600;

[[nodiscard]] constexpr Rupiah price_of(const ClassPrices& prices, WardClass ward_class) {
  return ward_class == WardClass::class_i    ? prices.class_i
         : ward_class == WardClass::class_ii ? prices.class_ii
                                             : prices.class_iii;
}

/// The contributions of a family card for the months paid together, with the arrears before them.
/// Throws by the name of the fact ("class"), NotInForce before January 2014.
[[nodiscard]] constexpr Statement bill(const Law& law, const JknMember& card, Month month,
                                       const BillOptions& options) {
  const Tables& own = law.jkn_member;
  const KnownOn known_on = options.known_on;
  (void)own.price.on(month, known_on);
  const bool self_paying = card.kind == JknMemberKind::self_paying;
  if (card.kind == JknMemberKind::not_stated)
    throw MissingField("kind", "", "self_paying, state_paid or region_paid");
  if (card.kind == JknMemberKind::wage_earner)
    throw InvalidValue("kind", "wage_earner", "a wage earner is billed with the employer");
  if (self_paying && card.ward_class == WardClass::not_stated)
    throw MissingField("class", "", "decides the price: I, II or III");
  if (!self_paying && card.ward_class != WardClass::not_stated)
    throw ConflictingFacts("class", std::string(name_of(ward_class_names, card.ward_class)),
                           "only self-paying members choose a class");
  if (card.members < 1 || card.members > most_members)
    throw InvalidValue("members", std::to_string(card.members), "must lie between 1 and 20");
  if (card.months < 1 || card.months > 12)
    throw InvalidValue("months", std::to_string(card.months), "must lie between 1 and 12");
  if (card.unpaid_months < 0 || card.unpaid_months > most_unpaid_months)
    throw InvalidValue("unpaid_months", std::to_string(card.unpaid_months),
                       "must lie between 0 and 600");
  if (!contains_name(jkn_member_payer_names, card.payer))
    throw InvalidValue("payer", std::string(to_string(card.payer)), "cannot pay here");
  if (!self_paying && (card.payer != Party::participant || card.unpaid_months > 0))
    throw ConflictingFacts(card.unpaid_months > 0 ? "unpaid_months" : "payer", "",
                           "the state or a region pays for these members");

  Statement statement;
  if (card.members > 1) statement.assume(whole_family);
  const auto line_for = [&](Party payer, Month of) {
    Line line;
    line.program = Program::jkn;
    line.payer = payer;
    line.payee = Party::jkn_fund;
    Rupiah price;
    if (!self_paying) {
      const auto& row = own.state_paid.on(of, known_on);
      cite(line, own.state_paid, row, of);
      price = row.value;
    } else {
      const auto& row = own.price.on(of, known_on);
      const auto& aid = own.class_three_aid.on(of, known_on);
      const bool aided = card.ward_class == WardClass::class_iii;
      cite(line, own.price, row, of);
      if (aided && (aid.value.central + aid.value.regional) != Rupiah{}) {
        // The whole aid is confirmed, its split between the budgets is not.
        if (payer == Party::government || payer == Party::local_government)
          line.confidence = weakest(line.confidence, aid.citation.confidence);
        line.citation = aid.citation;
      }
      price = payer == Party::government ? (aided ? aid.value.central : Rupiah{})
              : payer == Party::local_government
                  ? (aided ? aid.value.regional : Rupiah{})
                  : price_of(row.value, card.ward_class) -
                        (aided ? aid.value.central + aid.value.regional : Rupiah{});
    }
    return charge_price(line, price, contribution_line(law.roundings, options.rounding));
  };
  const auto add = [&](Party payer, Month first, int count, Item item) {
    for_each_run(
        first, count, [&](Month of) { return line_for(payer, of); },
        [&](const Line& terms, Month from, Month to) {
          if (terms.base == Rupiah{}) return;
          complete_run(statement.add(terms), item, from, to, card.members,
                       due_date(own.due.on(from, known_on).value, from, options.holidays),
                       contribution_line(law.roundings, options.rounding));
        });
  };
  if (!self_paying) {
    const Party payer =
        card.kind == JknMemberKind::state_paid ? Party::government : Party::local_government;
    add(payer, month, card.months, contribution_of(payer));
    return statement;
  }
  const int most = own.most_arrears_months.on(month, known_on).value;
  const int arrears = card.unpaid_months > most ? most : card.unpaid_months;
  if (card.unpaid_months > most) statement.assume(arrears_cut);
  if (arrears > 0) {
    statement.assume(arrears_at_their_price);
    add(card.payer, month - arrears, arrears, arrears_of(card.payer));
  }
  add(card.payer, month, card.months, contribution_of(card.payer));
  for (const Party state : {Party::government, Party::local_government})
    add(state, month, card.months, contribution_of(state));
  return statement;
}

/// The service fine of a stay: rate x cost x unpaid months, at most the ceiling.
/// Throws by the name of the fact ("admitted_on"), NotInForce before July 2016.
[[nodiscard]] constexpr Statement service_fine(const Law& law, const JknInpatientStay& stay,
                                               const BillOptions& options) {
  const auto missing = [](const char* field) {
    throw MissingField(field, "", "the service fine depends on it");
  };
  if (stay.member_kind == JknMemberKind::not_stated) missing("member_kind");
  if (!stay.reactivated_on) missing("reactivated_on");
  if (!stay.admitted_on) missing("admitted_on");
  if (!stay.cost) missing("cost");
  if (!stay.unpaid_months) missing("unpaid_months");
  if (*stay.cost < Rupiah{}) throw InvalidValue("cost", to_text(*stay.cost), "is not negative");
  if (*stay.unpaid_months < 0 || *stay.unpaid_months > most_unpaid_months)
    throw InvalidValue("unpaid_months", std::to_string(*stay.unpaid_months),
                       "must lie between 0 and 600");
  if (*stay.admitted_on < *stay.reactivated_on)
    throw ConflictingFacts("admitted_on", to_text(*stay.admitted_on),
                           "lies before the reactivation");

  const auto& table = law.jkn_member.service_fine;
  const auto& row = table.on(*stay.admitted_on, options.known_on);
  const ServiceFine& rule = row.value;
  Statement statement;
  statement.assume(remark_of(options.rounding));
  Line line;
  line.program = Program::jkn;
  line.item = Item::service_fine;
  line.payer =
      stay.member_kind == JknMemberKind::wage_earner ? Party::employer : Party::participant;
  line.payee = Party::jkn_fund;
  line.rate = rule.rate;
  cite(line, table, row, month_of(*stay.admitted_on));
  const bool paid_by_state = stay.member_kind == JknMemberKind::state_paid ||
                             stay.member_kind == JknMemberKind::region_paid;
  if (paid_by_state ||
      days_between(*stay.reactivated_on, *stay.admitted_on) > rule.days_after_reactivation) {
    owe_nothing(line, *stay.cost, paid_by_state ? state_paid_no_fine : stay_too_late, row.citation);
    line.base = *stay.cost;
    statement.add(line);
    return statement;
  }
  const Month reactivated = month_of(*stay.reactivated_on);
  int months = *stay.unpaid_months;
  if (reactivated - months < rule.counted_from) {
    months = reactivated > rule.counted_from ? reactivated - rule.counted_from : 0;
    line.remarks.add(months_before_the_fine);
  }
  if (months > rule.most_months) {
    months = rule.most_months;
    line.remarks.add(months_cut);
  }
  line.times = months;
  charge(line, *stay.cost, {.base = *stay.cost},
         contribution_line(law.roundings, options.rounding));
  if (line.amount > rule.ceiling) {
    line.amount = rule.ceiling;
    line.limit = Limit::amount_ceiling;
    line.limit_citation = row.citation;
  } else if (row.citation.confidence == Confidence::conflicting) {
    // Only the ceiling is disputed, and it was not reached.
    line.confidence = Confidence::confirmed;
  }
  statement.add(line);
  return statement;
}

}  // namespace jkn_member
}  // namespace v1
}  // namespace jamsos
