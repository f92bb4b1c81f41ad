// SPDX-License-Identifier: Apache-2.0
// JHT and JP of a claim: examined with the working life that is stated, and their lines.
#pragma once

#include <optional>

#include "jamsos/facts/claim.hpp"
#include "jamsos/facts/membership.hpp"
#include "jamsos/law.hpp"
#include "jamsos/programs/jht/benefit.hpp"
#include "jamsos/programs/jht/claim_conditions.hpp"
#include "jamsos/programs/jp/benefit.hpp"
#include "jamsos/programs/jp/claim_conditions.hpp"
#include "jamsos/services/claim_checks.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark ceiling_carried_on{
    "jp.ceiling_carried_on",
    "assumed: the last known ceiling of the wage goes on, because later ones are not known yet",
    "diandaikan: batas upah terakhir yang diketahui tetap berlaku, karena yang berikutnya belum "
    "diketahui"};
inline constexpr Remark limits_extended{
    "jp.limits_extended",
    "assumed: the limits of the pension after the last known ones follow the stated inflation",
    "diandaikan: batas manfaat pensiun setelah yang terakhir diketahui mengikuti inflasi yang "
    "disebutkan"};

inline constexpr Remark balance_left_out{
    "jht.balance_left_out",
    "the balance of JHT is not computed: its returns (jht.returns) or an opening balance are not "
    "stated, and no table knows the returns of these years",
    "saldo JHT tidak dihitung: hasil pengembangan (jht.returns) atau saldo awal tidak disebutkan, "
    "dan tidak ada tabel untuk tahun-tahun ini"};

namespace detail {

/// What the programs of old age find; empty where no working life is stated.
class LaterLife {
 public:
  constexpr LaterLife() = default;
  constexpr LaterLife(const Law& law, const Claim& claim, const ClaimOptions& options)
      : known_on_(options.known_on),
        asked_(asked_on(claim, options)),
        asked_program_(options.program),
        holidays_(options.holidays) {
    const Event& event = claim.event;
    check_deferrals(law, claim);
    const bool has_account = !claim.history.empty() || claim.jht.opening_balance;
    const auto reason = reason_of(event);
    const bool begun = event.date && *event.date >= Date(2015, 7, 1);
    // An accident or a death before July 2015 stays with the programs that know that time.
    if (has_account && reason && (begun || !is_accident_or_death(event))) {
      has_jht_ = true;
      lay_out_account(claim, *reason);
    }
    const auto kind = pension_event_of(claim);
    bool earns = claim.jp.receiving.has_value();
    for (const WageRun& run : claim.history)
      earns = earns || (run.in_jp && run.kind == MonthKind::employed);
    if (kind && earns && begun) {
      has_jp_ = true;
      lay_out_pension(law, claim, *kind);
    }
  }

  constexpr void examine(const Law& law, const Claim& claim, Verdict& verdict) {
    // An end of work that JKP examines needs no working life, unless the savings are asked for.
    const bool needs_life = asked_program_ == Program::jht || asked_program_ == Program::jp ||
                            !(verdict.concerns(Program::jkp) || verdict.concerns(Program::jkn));
    if (!is_accident_or_death(claim.event) && !has_jht_ && !has_jp_ && needs_life)
      throw MissingField("history", "", "the working life, or jht.opening_balance");
    if (has_jht_) {
      jht::check_account(law.jht_benefits, account_facts(claim), known_on_);
      context_ = {.event = event_day_, .known_on = known_on_, .asked = asked_};
      account_right_ = jht::examine(law.jht_benefits, law.jht, account_claim_, context_, verdict);
    }
    if (!has_jp_) return;
    pension_claim_.ceilings = ceilings_.span();  // of this object, wherever it was made
    pension_right_ = jp::examine(law.jp, law.jp_benefits, pension_claim_, verdict);
  }

  constexpr void add_benefits(const Law& law, const Claim& claim,
                              BenefitStatement& statement) const {
    if (has_jht_ && statement.verdict.outcome(Program::jht) != Outcome::not_entitled) {
      if (states_life_for_jkp(law, claim))
        statement.assume(balance_left_out);
      else
        add_account(law, claim, statement);
    }
    if (has_jp_ && statement.verdict.outcome(Program::jp) != Outcome::not_entitled) {
      if (carries_ceiling_) statement.assume(ceiling_carried_on);
      if (pension_claim_.limits) statement.assume(limits_extended);
      jp::add_benefits(law.jp, law.jp_benefits, pension_claim_, *pension_right_,
                       law.roundings.contribution_line_sen, law.roundings.benefit_line, statement);
    }
  }

 private:
  /// Contributions of JP could be deferred in some months only (PP 49/2020).
  constexpr void check_deferrals(const Law& law, const Claim& claim) const {
    for (std::size_t i = 0; i < claim.history.size(); ++i) {
      const WageRun& run = claim.history[i];
      if (run.state != ContributionState::jp_deferred &&
          run.state != ContributionState::jp_deferred_settled)
        continue;
      for (Month month = run.from; month <= run.to; month = month + 1) {
        const auto* row = law.jp.deferral.find_known(month, known_on_);
        if (row == nullptr || !row->value.available)
          throw ConflictingFacts(
              history_place(i, "state"), std::string(name_of(contribution_state_names, run.state)),
              joined({"no contribution of ", to_text(month), " could be deferred"}));
      }
    }
  }

  /// Who states a working life for JKP and no word on the savings is not asked for the returns of
  /// years that no table knows.
  [[nodiscard]] constexpr bool states_life_for_jkp(const Law& law, const Claim& claim) const {
    if (!claim.job_loss || claim.jht.opening_balance || !claim.jht.returns.empty()) return false;
    const int last = context_.day().year();
    int first = last;
    for (const WageRun& run : claim.history) first = std::min(first, run.from.year());
    for (int year = first; year <= last; ++year)
      if (jht::detail::known_rate(law.jht_benefits, year, known_on_) == nullptr) return true;
    return false;
  }
  [[nodiscard]] static constexpr std::optional<jht::ClaimReason> reason_of(const Event& event) {
    using Reason = jht::ClaimReason;
    switch (event.kind) {
      case EventKind::work_accident:
      case EventKind::occupational_disease:
        if (event.died_on) return Reason::death;
        if (event.total_disability) return Reason::total_disability;
        return std::nullopt;
      case EventKind::death:
      case EventKind::missing_person:
        return Reason::death;
      case EventKind::retirement:
        return Reason::retirement;
      case EventKind::resignation:
        return Reason::resignation;
      case EventKind::layoff:
        return Reason::layoff;
      case EventKind::contract_end:
        return Reason::contract_end;
      case EventKind::leaving_indonesia:
        return Reason::leaving_indonesia;
      case EventKind::self_employed_stop:
        return Reason::self_employed_stop;
      case EventKind::partial_withdrawal:
        return Reason::partial_withdrawal;
      case EventKind::not_stated:
        break;
    }
    return std::nullopt;
  }
  [[nodiscard]] static constexpr std::optional<jp::PensionEvent> pension_event_of(
      const Claim& claim) {
    if (claim.event.kind == EventKind::retirement) return jp::PensionEvent::old_age;
    if (day_of_death(claim.event))
      return claim.jp.receiving ? jp::PensionEvent::pensioner_death : jp::PensionEvent::death;
    if (claim.event.total_disability) return jp::PensionEvent::total_disability;
    return std::nullopt;
  }
  /// The day of the death, of the finding of the disability, or of the event itself.
  [[nodiscard]] static constexpr Date day_of(const Event& event) {
    if (const auto death = day_of_death(event)) return *death;
    if (event.total_disability && event.recovered_on) return *event.recovered_on;
    return *event.date;
  }

  constexpr void lay_out_account(const Claim& claim, jht::ClaimReason reason) {
    event_day_ = day_of(claim.event);
    account_claim_ = {.reason = reason,
                      .birth_date = claim.participant.birth_date,
                      .citizenship = claim.participant.citizenship,
                      .stay_months = claim.participant.stay_months,
                      .agreed_retirement_age = claim.event.agreed_retirement_age,
                      .member_since = jht::member_since(claim.history),
                      .withdrawals = claim.jht.withdrawals};
    // Spells that are stated say since when; the working life does where there are none.
    std::optional<Date> since;
    for (const MembershipSpell& spell : claim.participant.memberships)
      if (!since || spell.from < *since) since = spell.from;
    if (since) account_claim_.member_since = since;
    if (claim.jht.part) account_claim_.part = jht::PartAsked{*claim.jht.part, claim.jht.amount};
  }

  [[nodiscard]] static constexpr jht::AccountFacts account_facts(const Claim& claim) {
    return {.returns = claim.jht.returns,
            .opening = claim.jht.opening_balance.value_or(Rupiah{}),
            .opening_on = claim.jht.opening_on,
            .withdrawals = claim.jht.withdrawals};
  }

  constexpr void add_account(const Law& law, const Claim& claim,
                             BenefitStatement& statement) const {
    const jht::AccountFacts facts = account_facts(claim);
    const Date day = context_.day();
    const jht::Account account = jht::balance_on(law.jht_benefits, law.jht, law.self_employed,
                                                 claim.history, facts, day, known_on_);
    BenefitContext context{
        .claim = &context_,
        .standing = {.payer = Party::jht_fund},
        .heirs = jht::heirs_of_account(law.jht_benefits, claim.family, event_day_, known_on_),
        .rounding = law.roundings.benefit_line};
    if (claim.dates.complete_on)
      context.due =
          jht::payment_due(law.jht_benefits, *claim.dates.complete_on, holidays_, known_on_);
    bool under_reported = false;
    for (const WageRun& run : claim.history) under_reported = under_reported || run.actual_wage;
    std::optional<jht::Account> earned;
    if (under_reported) earned = earned_account(law, claim, facts, day);
    jht::add_benefits(law.jht_benefits, account, account_claim_, account_right_, claim.tax, day,
                      context, statement, earned ? &*earned : nullptr);
  }

  /// Did the employer leave the worker out of the program? Then it answers for the benefit itself
  /// (PP 46/2015 Pasal 28, PP 45/2015 Pasal 6).
  [[nodiscard]] static constexpr bool left_out(const EmployerRecord& employer, Program program) {
    return !employer.registered || (employer.programs && !employer.programs->contains(program));
  }

  /// The account as it would be on the wages really earned, and with the months in which the worker
  /// was left out although a wage really earned is stated for them.
  [[nodiscard]] constexpr jht::Account earned_account(const Law& law, const Claim& claim,
                                                      const jht::AccountFacts& facts,
                                                      Date day) const {
    FixedList<WageRun, 1'200> runs;
    for (WageRun run : claim.history) {
      if (run.actual_wage && left_out(claim.employer, Program::jht)) run.in_jht = true;
      run.wage = run.actual_wage.value_or(run.wage);
      runs.add(run);
    }
    return jht::balance_on(law.jht_benefits, law.jht, law.self_employed, runs.span(), facts, day,
                           known_on_);
  }

  constexpr void lay_out_pension(const Law& law, const Claim& claim, jp::PensionEvent kind) {
    pension_claim_ = {.kind = kind,
                      .date = day_of(claim.event),
                      .birth_date = claim.participant.birth_date,
                      .citizenship = claim.participant.citizenship,
                      .stay_months = claim.participant.stay_months,
                      .postponed_until = claim.jp.postponed_until,
                      .history = claim.history,
                      .family = claim.family,
                      .receiving = claim.jp.receiving,
                      .employer_answers = left_out(claim.employer, Program::jp),
                      .remarried_on = claim.event.remarried_on,
                      .widow_died_on = claim.event.widow_died_on,
                      .complete_on = claim.dates.complete_on,
                      .inflation = claim.jp.inflation,
                      .returns = claim.jp.returns,
                      .known_on = known_on_};
    if (kind == jp::PensionEvent::total_disability)
      pension_claim_.disability_cause = claim.event.date;
    extend_tables(law, claim);
  }

  /// Ceilings and limits of months that no table knows yet.
  constexpr void extend_tables(const Law& law, const Claim& claim) {
    Date last = pension_claim_.date;
    if (pension_claim_.kind == jp::PensionEvent::old_age && claim.participant.birth_date)
      last = claim.jp.postponed_until.value_or(
          jp::pension_date(law.jp, *claim.participant.birth_date, known_on_).reached);
    const auto ceilings = law.jp.wage_ceiling.known_until(known_on_);
    for (const WageRun& run : claim.history)
      carries_ceiling_ = carries_ceiling_ || (ceilings && run.to > *ceilings);
    if (carries_ceiling_)
      ceilings_.add({*ceilings + 1, law.jp.wage_ceiling.on(*ceilings, known_on_).value});
    const auto until = law.jp_benefits.limits.known_until(known_on_);
    if (!until || month_of(last) <= *until) return;
    jp::Limits limits = law.jp_benefits.limits.on(*until, known_on_).value;
    for (Month from = *until + 1; from <= month_of(last); from = from + 12)
      limits = jp::next_limits(
          limits, jp::inflation_of(law.jp_benefits, claim.jp.inflation, known_on_, from.year() - 1),
          law.jp_benefits.limits_unit.on(from, known_on_).value);
    pension_claim_.limits = limits;
  }

  KnownOn known_on_{};
  std::optional<Date> asked_{};
  std::optional<Program> asked_program_{};
  std::optional<HolidayCalendar> holidays_{};
  bool has_jht_ = false;
  bool has_jp_ = false;
  bool carries_ceiling_ = false;
  Date event_day_{};
  ClaimContext context_{};
  jht::ClaimFacts account_claim_{};
  jht::Right account_right_{};
  jp::PensionClaim pension_claim_{};
  std::optional<jp::Right> pension_right_{};
  FixedList<jp::CeilingFrom, 1> ceilings_{};
};

}  // namespace detail

}  // namespace v1
}  // namespace jamsos
