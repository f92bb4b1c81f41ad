// SPDX-License-Identifier: Apache-2.0
// When the account is paid, and which part of it: the regulation in force on the day of payment
// decides, so the first good day is the first one on which the rules of that day are met.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/verdict.hpp"
#include "jamsos/facts/claim_standing.hpp"
#include "jamsos/facts/jht_claim.hpp"
#include "jamsos/programs/jht/account.hpp"
#include "jamsos/programs/jht/benefit_law.hpp"
#include "jamsos/programs/jht/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jht {

// --- conditions ---
inline constexpr Remark event_opens_account{"jht.event", "the event opens the account",
                                            "peristiwa ini membuka rekening JHT"};
inline constexpr Remark payable_by_now{"jht.payable", "the day of payment has come",
                                       "saat pembayaran telah tiba"};
inline constexpr Remark not_at_work_again{"jht.not_at_work",
                                          "the member does not work again on the day of the claim",
                                          "peserta tidak bekerja kembali pada hari pengajuan"};
inline constexpr Remark claim_without_work{"jht.change.without_work", "claim it when not at work",
                                           "ajukan ketika tidak bekerja"};
inline constexpr Remark member_long_enough{
    "jht.membership_years", "a member for the years that a part withdrawal asks",
    "menjadi peserta selama tahun yang disyaratkan untuk pengambilan sebagian"};
inline constexpr Remark no_part_taken_before{"jht.part_once", "no part was taken before",
                                             "belum pernah mengambil sebagian"};
inline constexpr Remark part_within_share{"jht.part_share", "the part asked is within the share",
                                          "bagian yang diminta tidak melebihi batas"};
inline constexpr Remark housing_membership{"jht.housing.membership",
                                           "a member for the time that the loan asks",
                                           "menjadi peserta selama waktu yang disyaratkan"};
inline constexpr Remark housing_home{
    "jht.housing.home",
    "no home of one's own for a mortgage or down payment, the home to be renovated for a "
    "renovation",
    "belum memiliki rumah untuk KPR dan PUMP, memiliki rumah yang direnovasi untuk PRP"};
inline constexpr Remark housing_once{"jht.housing.once", "the first loan of this kind",
                                     "pinjaman pertama dari jenis ini"};
inline constexpr Remark housing_low_income{"jht.housing.low_income",
                                           "the loan is for members of low income",
                                           "pinjaman bagi peserta berpenghasilan rendah"};
inline constexpr Remark housing_amount{"jht.housing.amount", "the loan is within the limit",
                                       "pinjaman tidak melebihi batas"};
inline constexpr Remark housing_price{"jht.housing.price", "the price is within the limit",
                                      "harga tidak melebihi batas"};
inline constexpr Remark housing_share{"jht.housing.share", "the loan is within the share of price",
                                      "pinjaman tidak melebihi bagian harga"};
inline constexpr Remark housing_term{"jht.housing.term", "the term is within the limit",
                                     "jangka waktu tidak melebihi batas"};

// --- changes ---
inline constexpr Remark borrow_less{"jht.housing.change.borrow", "borrow at most",
                                    "pinjam paling banyak"};
inline constexpr Remark shorten_term{"jht.housing.change.years", "years of the loan, at most",
                                     "jangka waktu pinjaman dalam tahun, paling lama"};

// --- details ---
inline constexpr Remark payable_from{"jht.detail.payable_from", "payable from",
                                     "dapat dibayarkan sejak"};
inline constexpr Remark years_reached_on{"jht.detail.years_reached", "reached on", "tercapai pada"};
inline constexpr Remark text_not_read{"jht.detail.not_read", "the text that decides was not read",
                                      "naskah yang menentukan belum dibaca"};
inline constexpr Remark no_event_of_its_own{
    "jht.detail.no_event", "no event of its own; the account stays until another one",
    "bukan peristiwa tersendiri; saldo tetap tersimpan sampai peristiwa lain"};

// --- assumptions and notes of lines ---
inline constexpr Remark later_regulation{
    "jht.later_regulation",
    "taken for granted: a regulation that came after the event opens the account from its own "
    "beginning",
    "diandaikan: peraturan yang terbit setelah kejadian membuka rekening sejak berlakunya"};
inline constexpr Remark waiting_month_and_day{
    "jht.waiting.one_month_and_a_day",
    "interpretation: after one month has passed means one month and one day",
    "tafsir: setelah melewati satu bulan berarti satu bulan dan satu hari"};
inline constexpr Remark waiting_month{"jht.waiting.one_month",
                                      "interpretation: payable when one month has passed",
                                      "tafsir: dapat dibayarkan tepat setelah satu bulan"};
inline constexpr Remark works_on_after_retirement_age{
    "jht.deferred",
    "worked on after retirement age: paid when work stops, by choice (PP 46/2015 Pasal 29)",
    "tetap bekerja setelah usia pensiun: dibayar saat berhenti bekerja (PP 46/2015 Pasal 29)"};
inline constexpr Remark shortfall_by_inference{
    "jht.shortfall",
    "the employer pays the shortfall of the benefit; the formula, the account on the true wage "
    "less the account on the reported one, is inferred",
    "pemberi kerja membayar kekurangan manfaat; rumusnya, saldo atas upah sebenarnya dikurangi "
    "saldo atas upah yang dilaporkan, adalah simpulan"};

/// Pasal 26(3) and the like, as the row and the kind of event say.
[[nodiscard]] constexpr Citation citation_of(const DatedRow<ClaimRegime>& row,
                                             const EventRule& rule) {
  return {row.citation.instrument, rule.article, row.citation.in_force,
          weakest(row.citation.confidence, rule.confidence)};
}

/// What a claim gives.
struct Right {
  Outcome outcome = Outcome::not_entitled;
  bool part = false;                   ///< a part of the balance, not all of it
  Rate share = Rate::percent(100, 0);  ///< of the balance, at most
  std::optional<Date> earliest{};      ///< first day on which the claim is good, if known
  Citation citation{};
  Confidence confidence = Confidence::confirmed;
  Remarks<3> remarks{};
};

namespace detail {

constexpr const EventRule& rule_of(const ClaimRegime& regime, const ClaimFacts& facts) {
  switch (facts.reason) {
    case ClaimReason::retirement:
      return facts.agreed_retirement_age ? regime.agreed_retirement : regime.retirement;
    case ClaimReason::death:
      return regime.death;
    case ClaimReason::total_disability:
      return regime.total_disability;
    case ClaimReason::resignation:
      return regime.resignation;
    case ClaimReason::layoff:
      return regime.layoff;
    case ClaimReason::contract_end:
      return regime.contract_end;
    case ClaimReason::self_employed_stop:
      return regime.self_employed_stop;
    case ClaimReason::leaving_indonesia:
      return facts.citizenship == Citizenship::foreign ? regime.foreigner_leaving
                                                       : regime.citizen_leaving;
    case ClaimReason::not_stated:
    case ClaimReason::partial_withdrawal:
      break;
  }
  throw MissingField("event.kind", "", "why the account is claimed");
}

/// The first day that the rule gives; none without a birth date, or where it gives none.
constexpr std::optional<Date> day_by(const BenefitTables& law, const EventRule& rule,
                                     const ClaimFacts& facts, const ClaimContext& context,
                                     Date regime_begins) {
  switch (rule.payable) {
    case Payable::never:
    case Payable::not_read:
      return std::nullopt;
    case Payable::at_once:
      return context.event;
    case Payable::after_waiting_time: {
      const Date at = std::max(context.event, regime_begins);
      const auto& months = law.waiting_months.on(at, context.known_on);
      const Date passed = months_after_at_most(context.event, months.value);
      return law.waiting == Waiting::one_month ? passed : day_after(passed);
    }
    case Payable::at_retirement_age: {
      if (!facts.birth_date) return std::nullopt;
      const auto& age =
          law.retirement_age.on(std::max(context.event, regime_begins), context.known_on);
      return std::max(context.event, attains_age(*facts.birth_date, age.value));
    }
  }
  return std::nullopt;
}

/// The first regulation under which the claim is good, and the day.
struct Opening {
  const DatedRow<ClaimRegime>* row = nullptr;
  const EventRule* rule = nullptr;
  std::optional<Date> day{};
  bool not_read_before = false;  ///< the regulation of the event itself was not read
};

/// Follows the regulations from the one of the event on: each opens the account on the day that it
/// gives, but not before its own beginning and only while it holds.
constexpr Opening opening_of(const BenefitTables& law, const ClaimFacts& facts,
                             const ClaimContext& context) {
  const auto& first = law.claim_regime.on(context.event, context.known_on);
  Opening opening{.row = &first, .rule = &rule_of(first.value, facts)};
  const auto rows = law.claim_regime.rows();
  const auto visible = [&](const DatedRow<ClaimRegime>& row) {
    return !context.known_on || row.promulgated <= *context.known_on;
  };
  for (const DatedRow<ClaimRegime>* row = &first; row != nullptr;) {
    // Later promulgations of the same beginning stand last: the next row is the last of its day.
    const DatedRow<ClaimRegime>* next = nullptr;
    for (const DatedRow<ClaimRegime>& other : rows)
      if (visible(other) && jamsos::first_day(other) > jamsos::first_day(*row) &&
          (next == nullptr || jamsos::first_day(other) <= jamsos::first_day(*next)))
        next = &other;
    const EventRule& rule = rule_of(row->value, facts);
    const Date begins = jamsos::first_day(*row);
    if (const std::optional<Date> day = day_by(law, rule, facts, context, begins)) {
      const Date good = std::max(*day, begins);
      if (next == nullptr || good < jamsos::first_day(*next)) {
        opening.row = row;
        opening.rule = &rule;
        opening.day = good;
        return opening;
      }
    }
    opening.not_read_before = opening.not_read_before || rule.payable == Payable::not_read;
    row = next;
  }
  return opening;
}

}  // namespace detail

/// The member's share as a part while still working (PP 46/2015 Pasal 22(4)-(6)): ten years of
/// membership to the day, once, 10 % or 30 % of the balance on the day.
constexpr Right examine_part(const BenefitTables& law, const ClaimFacts& facts,
                             const ClaimContext& context, Verdict& verdict) {
  verdict.open(Program::jht);
  const auto& row = law.part.on(context.event, context.known_on);
  Right right{.part = true, .citation = row.citation, .confidence = row.citation.confidence};
  if (!facts.part) throw MissingField("jht.part", "", "part_10 or part_30: which part is asked");
  if (facts.part->kind == WithdrawalKind::full)
    throw InvalidValue("jht.part", std::string(word_of(facts.part->kind)),
                       "a part is part_10 or part_30");
  right.share = facts.part->kind == WithdrawalKind::part_30 ? row.value.housing_share
                                                            : row.value.retirement_share;
  Finding years{.program = Program::jht,
                .condition = &member_long_enough,
                .citation = row.citation,
                .detail = &years_reached_on};
  if (facts.member_since) {
    const Date reached = attains_age(*facts.member_since, row.value.membership_years);
    years.met = met_if(reached <= context.event);
    years.date = reached;
    right.earliest = std::max(reached, context.event);
    if (years.met == Met::no)
      verdict.can_change({.program = Program::jht,
                          .condition = &member_long_enough,
                          .what = &wait_until,
                          .date = reached});
  } else {
    years.detail = nullptr;
    verdict.miss(Program::jht, {"participant.memberships"});
  }
  verdict.add(years);

  Finding once{.program = Program::jht,
               .condition = &no_part_taken_before,
               .met = Met::yes,
               .citation = row.citation};
  // A full payment ends a membership; a part taken before it belongs to that one.
  std::optional<Date> closed;
  for (const Withdrawal& withdrawal : facts.withdrawals)
    if (withdrawal.kind == WithdrawalKind::full && withdrawal.date <= context.event &&
        (!closed || withdrawal.date > *closed))
      closed = withdrawal.date;
  for (const Withdrawal& withdrawal : facts.withdrawals)
    if (withdrawal.kind != WithdrawalKind::full && withdrawal.date <= context.event &&
        (!closed || withdrawal.date > *closed)) {
      once.met = Met::no;
      once.date = withdrawal.date;
    }
  verdict.add(once);
  right.outcome = verdict.outcome(Program::jht);
  if (right.outcome == Outcome::not_entitled && once.met == Met::no) right.earliest.reset();
  if (right.earliest) verdict.not_before(Program::jht, *right.earliest);
  return right;
}

/// Examines a claim on the account: findings, the first good day and the part of the balance.
/// `context.event` is the day of the event: reaching or passing retirement age, the employer's
/// statement of a resignation, the termination, the departure, the death, the finding of the
/// disability; of a part, the day of the claim. Under every regulation a claim is examined from
/// that of the event on, and the first one that opens the account counts.
/// Throws NotInForce before July 2015, MissingField ("event.kind", "jht.part").
[[nodiscard]] constexpr Right examine(const BenefitTables& law, const Tables& contributions,
                                      const ClaimFacts& facts, const ClaimContext& context,
                                      Verdict& verdict) {
  if (facts.reason == ClaimReason::partial_withdrawal)
    return examine_part(law, facts, context, verdict);
  detail::Opening opening = detail::opening_of(law, facts, context);
  // Whatever the event, the retirement age opens the account.
  if (facts.birth_date)
    if (const auto* age = law.retirement_age.find_known(context.event, context.known_on)) {
      const Date by_age = std::max(attains_age(*facts.birth_date, age->value), context.event);
      if (by_age < Date(2199, 1, 1) && opening.day && by_age < *opening.day) opening.day = by_age;
      if (!opening.day && by_age == context.event) opening.day = by_age;
    }
  verdict.open(Program::jht);
  Right right{.citation = citation_of(*opening.row, *opening.rule)};
  right.confidence = right.citation.confidence;

  if (facts.citizenship == Citizenship::foreign && facts.stay_months)
    if (const auto* stay =
            contributions.minimum_stay_months.find_known(context.event, context.known_on))
      verdict.add({.program = Program::jht,
                   .condition = &foreigner_stays_long_enough,
                   .met = met_if(*facts.stay_months >= stay->value),
                   .citation = stay->citation,
                   .detail = &stay_in_months,
                   .number = facts.stay_months});

  Finding event{.program = Program::jht,
                .condition = &event_opens_account,
                .met = Met::yes,
                .citation = right.citation};
  const auto waits_for_age = [&] {
    return opening.rule->payable == Payable::at_retirement_age && !facts.birth_date;
  };
  if (facts.reason == ClaimReason::leaving_indonesia &&
      facts.citizenship == Citizenship::not_stated &&
      !(opening.row->value.foreigner_leaving == opening.row->value.citizen_leaving)) {
    event.met = Met::unknown;
    verdict.miss(Program::jht, {"participant.citizenship"});
    // Of a citizen the account may wait for an age.
    if (!facts.birth_date) verdict.miss(Program::jht, {"participant.birth_date"});
    verdict.add(event);
    right.outcome = verdict.outcome(Program::jht);
    return right;
  }
  if (!opening.day && waits_for_age()) {
    verdict.miss(Program::jht, {"participant.birth_date"});
  } else if (!opening.day) {
    event.met = opening.not_read_before ? Met::unknown : Met::no;
    event.detail = opening.not_read_before ? &text_not_read : &no_event_of_its_own;
  }
  verdict.add(event);

  if (opening.day) {
    right.earliest = opening.day;
    Finding due{.program = Program::jht,
                .condition = &payable_by_now,
                .met = Met::unknown,
                .weight = Weight::shapes,
                .citation = right.citation,
                .detail = &payable_from,
                .date = opening.day};
    if (context.asked) {
      // Before the first day that is known the text that was not read may have said yes.
      due.met = *context.asked >= *opening.day ? Met::yes
                : opening.not_read_before      ? Met::unknown
                                               : Met::no;
      due.weight = Weight::decides;
    }
    verdict.add(due);
    if (due.met == Met::no)
      verdict.can_change({.program = Program::jht,
                          .condition = &payable_by_now,
                          .what = &wait_until,
                          .date = opening.day});
    if (opening.rule->payable == Payable::after_waiting_time)
      right.remarks.add(law.waiting == Waiting::one_month ? waiting_month : waiting_month_and_day);
    if (opening.row != &law.claim_regime.on(context.event, context.known_on)) {
      right.remarks.add(later_regulation);
      right.confidence = weakest(right.confidence, Confidence::assumed);
    }
    if (facts.reason == ClaimReason::retirement && facts.birth_date &&
        attains_age(*facts.birth_date,
                    law.retirement_age.on(context.event, context.known_on).value) < context.event)
      right.remarks.add(works_on_after_retirement_age);
    verdict.not_before(Program::jht, *opening.day);
  }
  const bool stopped_work =
      facts.reason == ClaimReason::resignation || facts.reason == ClaimReason::layoff;
  if (stopped_work && facts.working_again)
    verdict.add({.program = Program::jht,
                 .condition = &not_at_work_again,
                 .met = met_if(!*facts.working_again),
                 .citation = {"agency practice", "claims after resignation or layoff",
                              Date(2015, 9, 1), Confidence::reported}});
  if (stopped_work && facts.working_again.value_or(false))
    verdict.can_change(
        {.program = Program::jht, .condition = &not_at_work_again, .what = &claim_without_work});
  right.outcome = verdict.outcome(Program::jht);
  return right;
}

/// The first day of the first month of the history that counts for JHT: the beginning of the
/// membership where no other is stated.
[[nodiscard]] constexpr std::optional<Date> member_since(WageHistory history) {
  std::optional<Date> since;
  for (const WageRun& run : history)
    if (run.in_jht && (!since || first_day(run.from) < *since)) since = first_day(run.from);
  return since;
}

/// Checks a loan of the housing service against the limits of the day, as findings (Permenaker
/// 35/2016, 17/2021). The loan is the bank's; the account stays as it is. Facts that are not stated
/// give findings that are unknown. Returns the outcome of these findings alone. Throws InvalidValue
/// for an amount or price that is not above zero, NotInForce before 2017.
[[nodiscard]] constexpr Verdict examine_housing(const BenefitTables& law, const HousingLoan& loan,
                                                Date day, KnownOn known_on = {}) {
  Verdict verdict(Program::jht);
  verdict.open(Program::jht);
  if (loan.amount <= Rupiah{})
    throw InvalidValue("housing.amount", to_text(loan.amount), "a loan is greater than zero");
  if (loan.price && *loan.price <= Rupiah{})
    throw InvalidValue("housing.price", to_text(*loan.price), "a price is greater than zero");
  const auto& row = law.housing.on(day, known_on);
  const HousingLimit& limit = loan.kind == HousingLoanKind::mortgage       ? row.value.mortgage
                              : loan.kind == HousingLoanKind::down_payment ? row.value.down_payment
                                                                           : row.value.renovation;
  const auto add = [&](const Remark& condition, Met met, std::optional<int> number = {},
                       std::optional<Date> date = {}) {
    verdict.add({.program = Program::jht,
                 .condition = &condition,
                 .met = met,
                 .citation = row.citation,
                 .detail = date ? &years_reached_on : nullptr,
                 .date = date,
                 .number = number});
  };
  const auto can = [&](const Remark& condition, const Remark& what) {
    return Change{.program = Program::jht, .condition = &condition, .what = &what};
  };
  if (loan.member_since) {
    const Date reached = attains_age(*loan.member_since, row.value.membership_years);
    add(housing_membership, met_if(reached <= day), {}, reached);
    if (reached > day) {
      Change change = can(housing_membership, wait_until);
      change.date = reached;
      verdict.can_change(change);
    }
  } else {
    verdict.miss(Program::jht, {"housing.member_since"});
    add(housing_membership, Met::unknown);
  }
  if (!loan.owns_home) verdict.miss(Program::jht, {"housing.owns_home"});
  const bool wants_home = loan.kind == HousingLoanKind::renovation;
  add(housing_home, loan.owns_home ? met_if(*loan.owns_home == wants_home) : Met::unknown);
  add(housing_once, met_if(!loan.had_this_loan));
  if (limit.low_income_only) add(housing_low_income, met_if(loan.low_income));
  const auto borrow_at_most = [&](const Remark& condition, Rupiah most) {
    Change change = can(condition, borrow_less);
    change.amount = most;
    verdict.can_change(change);
  };
  if (limit.most_loan) {
    add(housing_amount, met_if(loan.amount <= *limit.most_loan));
    if (loan.amount > *limit.most_loan) borrow_at_most(housing_amount, *limit.most_loan);
  }
  const bool asks_price = (limit.most_price && !loan.low_income) ||
                          (loan.low_income ? limit.most_low_income_share : limit.most_share);
  if (asks_price && !loan.price) verdict.miss(Program::jht, {"housing.price"});
  if (limit.most_years && !loan.years) verdict.miss(Program::jht, {"housing.years"});
  if (limit.most_price && !loan.low_income)
    add(housing_price, loan.price ? met_if(*loan.price <= *limit.most_price) : Met::unknown);
  const std::optional<Rate>& share =
      loan.low_income ? limit.most_low_income_share : limit.most_share;
  if (share) {
    add(housing_share,
        loan.price ? met_if(Exact(loan.amount) <= *loan.price * *share) : Met::unknown);
    constexpr Rounding down{.direction = RoundingDirection::floor, .unit = Rupiah::from_sen(1)};
    if (loan.price && Exact(loan.amount) > *loan.price * *share)
      borrow_at_most(housing_share, round(*loan.price * *share, down));
  }
  if (limit.most_years) {
    add(housing_term, loan.years ? met_if(*loan.years <= *limit.most_years) : Met::unknown,
        limit.most_years);
    if (loan.years && *loan.years > *limit.most_years) {
      Change change = can(housing_term, shorten_term);
      change.number = limit.most_years;
      verdict.can_change(change);
    }
  }
  return verdict;
}

/// What the employer owes beside the fund: the balance on the wages really earned less the balance
/// on those reported, by the same account facts; zero when it is not more (PP 46/2015 Pasal 24 for
/// a wage reported too low, Pasal 28 for a worker who was not enrolled, with an empty reported
/// history). The duty is printed, the formula is inferred: shortfall_by_inference. Throws as
/// balance_on does.
struct Shortfall {
  Rupiah amount{};
  Citation citation{};
};
[[nodiscard]] constexpr Shortfall employer_shortfall(const BenefitTables& law, const Tables& rates,
                                                     const self_employed::Tables& bands,
                                                     WageHistory reported, WageHistory earned,
                                                     const AccountFacts& facts, Date day,
                                                     KnownOn known_on = {}) {
  // What was taken out was taken from the reported account; both are reduced by it alike.
  const Rupiah paid = balance_on(law, rates, bands, reported, facts, day, known_on).balance;
  const Rupiah due = balance_on(law, rates, bands, earned, facts, day, known_on).balance;
  return {due > paid ? due - paid : Rupiah{},
          {"PP 46/2015", reported.empty() ? "Pasal 28" : "Pasal 24", Date(2015, 7, 1),
           Confidence::assumed}};
}

}  // namespace jht
}  // namespace v1
}  // namespace jamsos
