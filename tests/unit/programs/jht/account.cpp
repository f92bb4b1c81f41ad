// SPDX-License-Identifier: Apache-2.0
// The account of a member: published figures, figures computed by hand, and an oracle that goes
// month by month with numbers of unlimited size.
#include "jamsos/programs/jht/account.hpp"

#include <rapidcheck.h>

#include <boost/multiprecision/cpp_int.hpp>

#include "tables.hpp"

using namespace jamsos;
using namespace tests;
using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using jht::Accrual;
using jht::Withdrawal;
using jht::WithdrawalKind;

namespace {

using Runs = std::vector<WageRun>;
using Withdrawals = std::vector<Withdrawal>;

WageRun wage(Month from, Month to, Rupiah amount) {
  return {.from = from, .to = to, .wage = amount};
}

}  // namespace

TEST_CASE("S-JHT-1: the Ministry's projection of February 2022, to the sen") {
  const Runs life = {wage(Month(2022, 3), Month(2027, 2), 4'000'000_idr)};
  const auto returns = years_at(2022, 2027, 5.7_pct);
  const jht::Account account = account_of(life, {.returns = returns}, Date(2027, 3, 1));
  CHECK(account.contributions() == 13'680'000_idr);
  CHECK(account.employer == 8'880'000_idr);
  CHECK(account.worker == 4'800'000_idr);
  CHECK(account.self == 0_idr);
  CHECK(account.returns == 2'120'310.18_idr);
  CHECK(account.balance == 15'800'310.18_idr);
  CHECK(account.years.size() == 6);
  CHECK(account.remarks.contains(jht::accrued_from_month_start));
  CHECK(account.remarks.contains(jht::stated_rate));
  CHECK(account.confidence == Confidence::assumed);
  // The month of the day does not grow: the same all through March, and one month less before.
  CHECK(balance_of(life, {.returns = returns}, Date(2027, 3, 31)) == 15'800'310.18_idr);
  CHECK(balance_of(life, {.returns = returns}, Date(2027, 2, 28)) == 15'727'488.05_idr);
}

TEST_CASE("S-JHT-8: contributions of a wage of 5,060,000") {
  const Runs life = {wage(Month(2024, 1), Month(2028, 12), 5'060'000_idr)};
  const auto idle = years_at(2024, 2029, 0_pct);
  const jht::Account one = account_of(life, {.returns = idle}, Date(2024, 1, 31));
  CHECK(one.employer == 187'220_idr);
  CHECK(one.worker == 101'200_idr);
  CHECK(one.balance == 288'420_idr);
  CHECK(balance_of(life, {.returns = idle}, Date(2029, 1, 1)) == 17'305'200_idr);
}

TEST_CASE("JHT: whole years at the credited rates of 2016 to 2020") {
  // 1,000,000,000 x 1.0719 x 1.0782 x 1.0626 x 1.0606 x 1.0559
  const jht::AccountFacts facts{.opening = 1'000'000'000_idr, .opening_on = Date(2015, 12, 31)};
  const jht::Account account = account_of({}, facts, Date(2021, 1, 1));
  const Rupiah ends[] = {1'071'900'000_idr,    1'155'722'580_idr,    1'228'070'813.51_idr,
                         1'302'491'904.81_idr, 1'375'301'202.29_idr, 1'375'301'202.29_idr};
  CHECK(account.opening == 1'000'000'000_idr);
  CHECK(account.contributions() == 0_idr);
  CHECK(account.years.size() == 7);
  CHECK(account.years[0].balance == 1'000'000'000_idr);
  CHECK(account.years[0].returns == 0_idr);
  for (std::size_t i = 0; i < 6; ++i) CHECK(account.years[i + 1].balance == ends[i]);
  CHECK(account.confidence == Confidence::conflicting);
  // Known earlier, the first announcement counts.
  const jht::Account earlier = account_of({}, facts, Date(2021, 1, 1), Date(2021, 5, 30));
  CHECK(earlier.balance == 1'375'822'199.05_idr);
  CHECK(earlier.remarks.contains(jht::provisional_rate));
}

TEST_CASE("JHT: a return that is not known is refused, never guessed") {
  const Runs life = {wage(Month(2020, 1), Month(2022, 12), 4'000'000_idr)};
  CHECK(balance_of(life, {}, Date(2021, 1, 31)) > 0_idr);
  CHECK(refusal([&] { (void)balance_of(life, {}, Date(2021, 2, 1)); }) ==
        Refusal{"not_yet_known", "jht.returns", "2021"});
  const jht::YearRate stated[] = {{2021, 5.7_pct}};
  CHECK(balance_of(life, {.returns = stated}, Date(2022, 1, 1)) > 0_idr);
  CHECK(refusal([&] { (void)balance_of(life, {.returns = stated}, Date(2022, 2, 1)); }) ==
        Refusal{"not_yet_known", "jht.returns", "2022"});
  const Runs old = {wage(Month(2015, 7), Month(2015, 9), 4'000'000_idr)};
  CHECK(refusal([&] { (void)balance_of(old, {}, Date(2015, 9, 1)); }) ==
        Refusal{"not_yet_known", "jht.returns", "2015"});
  // Nothing to grow: nothing to know.
  const Runs late = {wage(Month(2030, 1), Month(2030, 1), 4'000'000_idr)};
  CHECK(balance_of(late, {}, Date(2030, 1, 5)) == 228'000_idr);
  CHECK(balance_of({}, {}, Date(2030, 1, 5)) == 0_idr);
}

TEST_CASE("JHT: bad facts of an account") {
  const auto refused = [](const jht::AccountFacts& facts) {
    return refusal([&] { (void)balance_of({}, facts, Date(2020, 6, 1)); });
  };
  const jht::YearRate other[] = {{2018, 6.24_pct}};
  const jht::YearRate equal[] = {{2018, 6.260_pct}};
  const jht::YearRate twice[] = {{2021, 5_pct}, {2021, 5_pct}};
  const jht::YearRate far[] = {{2200, 5_pct}};
  CHECK(refused({.returns = other}) == Refusal{"conflicting_facts", "jht.returns.2018", "6.24"});
  CHECK(refused({.returns = equal}).code == "nothing refused");
  CHECK(refused({.returns = twice}) == Refusal{"duplicate", "jht.returns.2021", "5"});
  CHECK(refused({.returns = far}).code == "invalid_value");
  CHECK(refused({.opening = -1_idr, .opening_on = Date(2020, 1, 1)}) ==
        Refusal{"invalid_value", "jht.opening_balance", "-1"});
  CHECK(refused({.opening = 1_idr}) == Refusal{"missing_field", "jht.opening_on", ""});
  CHECK(refused({.opening = 1_idr, .opening_on = Date(2020, 6, 2)}) ==
        Refusal{"conflicting_facts", "jht.opening_on", "2020-06-02"});
  CHECK(refused({.opening = 1_idr, .opening_on = Date(2020, 6, 1)}).code == "nothing refused");
  const Withdrawal nothing[] = {{Date(2020, 1, 1), 0_idr, WithdrawalKind::part_10}};
  CHECK(refused({.withdrawals = nothing}) ==
        Refusal{"invalid_value", "jht.withdrawals[0].gross", "0"});
  const Withdrawal too_much[] = {{Date(2020, 1, 1), 1'000'001_idr, WithdrawalKind::part_10}};
  CHECK(
      refused(
          {.opening = 1'000'000_idr, .opening_on = Date(2019, 12, 31), .withdrawals = too_much}) ==
      Refusal{"conflicting_facts", "jht.withdrawals[0].gross", "1000001"});
  CHECK(refused({.withdrawals = too_much}).code == "conflicting_facts");
  const Runs early = {wage(Month(2016, 1), Month(2016, 2), 1_idr),
                      wage(Month(2015, 6), Month(2015, 8), 1_idr)};
  CHECK(refusal([&] { (void)balance_of(early, {}, Date(2016, 3, 1)); }) ==
        Refusal{"not_in_force", "history[1].month", "2015-06"});
  const auto doubling = years_at(2021, 2199, 100_pct);
  CHECK(refusal([&] {
          (void)balance_of({},
                           {.returns = doubling,
                            .opening = 1'000'000'000'000_idr,
                            .opening_on = Date(2020, 12, 31)},
                           Date(2090, 1, 1));
        }).code == "overflow");
}

TEST_CASE("JHT: months that are unpaid, deferred, outside JHT or of another employer") {
  const auto idle = years_at(2021, 2022, 0_pct);
  const auto balance = [&](const Runs& runs) {
    return balance_of(runs, {.returns = idle}, Date(2021, 12, 31));
  };
  WageRun run = wage(Month(2021, 1), Month(2021, 10), 1'000'000_idr);
  CHECK(balance({run}) == 570'000_idr);
  run.state = ContributionState::unpaid;
  CHECK(balance({run}) == 0_idr);
  run.state = ContributionState::jp_deferred;
  CHECK(balance({run}) == 570'000_idr);
  run.state = ContributionState::jp_deferred_settled;
  CHECK(balance({run}) == 570'000_idr);
  WageRun second = wage(Month(2021, 6), Month(2022, 6), 2'000'000_idr);
  second.employer = 1;
  CHECK(balance({run, second}) == 570'000_idr + 798'000_idr);  // seven months by 31 December
  run.in_jht = false;
  CHECK(balance({run, second}) == 798'000_idr);
  run.in_jht = true;
  run.in_jp = false;
  CHECK(balance({run}) == 570'000_idr);
  // Each share is rounded on its own: 3.7 % of 333.33 is 12.33, 2 % is 6.67.
  CHECK(balance({wage(Month(2021, 1), Month(2021, 1), 333.33_idr)}) == 19_idr);
}

TEST_CASE("PP 46/2015 Pasal 18: self-employed months on the base of the band") {
  const auto idle = years_at(2021, 2022, 0_pct);
  struct Row {
    Rupiah income, monthly;
  };
  const Row rows[] = {{500'000_idr, 20'000_idr},
                      {1'099'000_idr, 20'000_idr},
                      {20'200'000_idr, 414'000_idr},
                      {90'000'000_idr, 414'000_idr}};
  for (const Row& row : rows) {
    CAPTURE(row.income);
    WageRun run = wage(Month(2021, 1), Month(2021, 3), row.income);
    run.kind = MonthKind::self_employed;
    const Runs life = {run};
    const jht::Account account = account_of(life, {.returns = idle}, Date(2021, 5, 1));
    CHECK(account.self == row.monthly * 3);
    CHECK(account.employer == 0_idr);
    CHECK(account.balance == row.monthly * 3);
  }
  WageRun gap = wage(Month(2021, 1), Month(2021, 1), 1'099'500_idr);
  gap.kind = MonthKind::self_employed;
  const Runs life = {gap};
  CHECK(account_of(life, {.returns = idle}, Date(2021, 5, 1))
            .remarks.contains(self_employed::income_in_gap));
}

TEST_CASE("JHT: contributions paid late count from the month of payment") {
  const auto twelve = years_at(2021, 2023, 12_pct);
  WageRun run = wage(Month(2021, 1), Month(2021, 6), 1'000'000_idr);
  const auto balance = [&](Date day) {
    const Runs life = {run};
    return balance_of(life, {.returns = twelve}, day);
  };
  run.paid_on = Date(2021, 4, 20);
  CHECK(balance(Date(2021, 3, 31)) == 0_idr);
  CHECK(balance(Date(2021, 4, 19)) == 0_idr);
  CHECK(balance(Date(2021, 4, 20)) == 228'000_idr);  // January to April
  CHECK(balance(Date(2021, 5, 1)) > 285'000_idr);
  const Runs apart = {wage(Month(2021, 4), Month(2021, 4), 4'000'000_idr),
                      wage(Month(2021, 5), Month(2021, 6), 1'000'000_idr)};
  CHECK(balance(Date(2021, 9, 1)) == balance_of(apart, {.returns = twelve}, Date(2021, 9, 1)));
  run.paid_on = Date(2022, 1, 3);
  CHECK(balance(Date(2021, 12, 31)) == 0_idr);
  CHECK(balance(Date(2022, 1, 31)) == 342'000_idr);
  const Runs life = {run};
  CHECK(account_of(life, {.returns = twelve}, Date(2022, 2, 1))
            .remarks.contains(jht::late_contributions));
}

TEST_CASE("JHT: an opening balance replaces what the history says up to its day") {
  const auto twelve = years_at(2021, 2023, 12_pct);
  const Runs life = {wage(Month(2020, 1), Month(2021, 6), 1'000'000_idr)};
  const auto balance = [&](Date opening_on, Date day) {
    return balance_of(
        life, {.returns = twelve, .opening = 10'000'000_idr, .opening_on = opening_on}, day);
  };
  CHECK(balance(Date(2021, 6, 30), Date(2021, 7, 15)) == 10'000'000_idr);
  CHECK(balance(Date(2021, 6, 30), Date(2022, 7, 1)) == 11'200'000_idr);
  CHECK(balance(Date(2021, 6, 1), Date(2022, 6, 1)) == 11'200'000_idr);  // June grows
  CHECK(balance(Date(2021, 6, 30), Date(2022, 6, 1)) < 11'200'000_idr);
  CHECK(balance(Date(2021, 5, 31), Date(2021, 6, 1)) == 10'057'000_idr);
  CHECK(balance(Date(2021, 5, 1), Date(2021, 5, 2)) == 10'000'000_idr);
  const jht::Account account = account_of(
      life, {.returns = twelve, .opening = 10'000'000_idr, .opening_on = Date(2021, 5, 31)},
      Date(2021, 6, 30));
  CHECK(account.opening == 10'000'000_idr);
  CHECK(account.contributions() == 57'000_idr);
  CHECK(account.years.size() == 1);
}

TEST_CASE("JHT: withdrawals leave the account before the month grows") {
  const auto twelve = years_at(2021, 2024, 12_pct);
  const auto account = [&](const Withdrawals& withdrawals, Date day) {
    return account_of({},
                      {.returns = twelve,
                       .opening = 10'000'000_idr,
                       .opening_on = Date(2020, 12, 31),
                       .withdrawals = withdrawals},
                      day);
  };
  const Withdrawals part = {{Date(2021, 1, 31), 1'000'000_idr, WithdrawalKind::part_10}};
  CHECK(account(part, Date(2021, 1, 30)).balance == 10'000'000_idr);
  CHECK(account(part, Date(2021, 1, 31)).balance == 9'000'000_idr);
  CHECK(account(part, Date(2022, 1, 1)).balance == 10'080'000_idr);
  CHECK(account(part, Date(2022, 1, 1)).withdrawals == 1'000'000_idr);
  const Withdrawals full = {{Date(2022, 1, 5), 11'000'000_idr, WithdrawalKind::full}};
  const jht::Account closed = account(full, Date(2023, 1, 1));
  CHECK(closed.balance == 0_idr);
  CHECK(closed.withdrawals == 11'200'000_idr);
  CHECK(closed.remarks.contains(jht::closed_by_full_payment));
  // Before the opening balance it is already in it.
  const Withdrawals before = {{Date(2020, 12, 31), 1'000'000_idr, WithdrawalKind::part_10}};
  CHECK(account(before, Date(2021, 1, 31)).balance == 10'000'000_idr);
}

TEST_CASE("JHT: simple accruals by months and by days, computed by hand") {
  const auto twelve = years_at(2021, 2024, 12_pct);
  const jht::BenefitTables months = with_accrual(Accrual::simple_monthly);
  const jht::BenefitTables days = with_accrual(Accrual::simple_daily);
  const Runs life = {wage(Month(2021, 1), Month(2021, 2), 1'000'000_idr)};
  const auto by = [&](const jht::BenefitTables& law, Date day) {
    return balance_of(life, {.returns = twelve}, day, {}, law);
  };
  CHECK(by(months, Date(2021, 1, 31)) == 57'000_idr);
  CHECK(by(months, Date(2021, 2, 1)) == 114'570_idr);       // one month of 57,000
  CHECK(by(months, Date(2022, 1, 1)) == 127'110_idr);       // 12 and 11 months
  CHECK(by(months, Date(2022, 12, 31)) == 141'092.10_idr);  // and 11 months of the sum
  CHECK(by(months, Date(2023, 1, 1)) == 142'363.20_idr);
  CHECK(by(days, Date(2021, 1, 1)) == 57'000_idr);
  CHECK(by(days, Date(2021, 1, 2)) == 57'018.74_idr);   // 57,000 x 12 % / 365
  CHECK(by(days, Date(2021, 2, 1)) == 114'580.93_idr);  // 31 days
  // 365 and 334 days: 6,840 + 6,259.07
  CHECK(by(days, Date(2022, 1, 1)) == 127'099.07_idr);
  // A leap year has 366 of them.
  const auto leap = [&](Date day) {
    return balance_of(
        {}, {.returns = twelve, .opening = 365'000'000_idr, .opening_on = Date(2022, 12, 31)}, day,
        {}, days);
  };
  CHECK(leap(Date(2024, 1, 1)) == 408'800'000_idr);
  const auto in_leap = [&](Date day) {
    return balance_of(
        {}, {.returns = twelve, .opening = 365'000'000_idr, .opening_on = Date(2023, 12, 31)}, day,
        {}, days);
  };
  CHECK(in_leap(Date(2024, 3, 1)) == 372'200'000_idr);    // 60 days
  CHECK(in_leap(Date(2024, 12, 31)) == 408'800'000_idr);  // 365 days
  CHECK(account_of(life, {.returns = twelve}, Date(2022, 1, 1), {}, days)
            .remarks.contains(jht::accrued_by_days));
  CHECK(account_of(life, {.returns = twelve}, Date(2022, 1, 1), {}, months)
            .remarks.contains(jht::accrued_by_months));
}

TEST_CASE("JHT: a withdrawal within the year keeps what was earned (simple accruals)") {
  const auto twelve = years_at(2021, 2024, 12_pct);
  const Withdrawals part = {{Date(2021, 7, 1), 3'000'000_idr, WithdrawalKind::part_30}};
  const jht::AccountFacts facts{.returns = twelve,
                                .opening = 10'000'000_idr,
                                .opening_on = Date(2020, 12, 31),
                                .withdrawals = part};
  // Six months of 10 and six of 7 million.
  CHECK(balance_of({}, facts, Date(2022, 1, 1), {}, with_accrual(Accrual::simple_monthly)) ==
        8'020'000_idr);
  // 181 and 184 days.
  CHECK(balance_of({}, facts, Date(2022, 1, 1), {}, with_accrual(Accrual::simple_daily)) ==
        8'018'520.55_idr);
}

namespace {

// --- the oracle: one month after the other, with numbers of unlimited size ---

cpp_int nearest(const cpp_int& numerator, const cpp_int& denominator) {
  return (2 * numerator + denominator) / (2 * denominator);
}
/// Nearest 10^-digits of the 12th root of 1 + rate, by bisection.
cpp_int root_of(Rate rate, unsigned digits) {
  const cpp_int unit = pow(cpp_int(10), digits);
  const cpp_int target =
      pow(cpp_int(2 * unit), 12) * (rate.denominator() + rate.numerator()) / rate.denominator();
  cpp_int low = 2 * unit;
  cpp_int high = 4 * unit;
  while (high - low > 1) {
    const cpp_int middle = (low + high) / 2;
    (pow(middle, 12) <= target ? low : high) = middle;
  }
  return (low + 1) / 2;
}
cpp_int share(Rupiah wage, int thousandths) {
  return nearest(cpp_int(wage.sen()) * thousandths, 1000);
}

struct Life {
  Runs runs{};
  std::vector<jht::YearRate> returns{};
  Withdrawals withdrawals{};
  Date day{};
};

/// The balance in units of 10^-digits rupiah, growth with so many decimals.
cpp_int oracle(const Life& life, unsigned balance_digits, unsigned factor_digits) {
  const cpp_int sen = pow(cpp_int(10), balance_digits - 2);
  const cpp_int unit = pow(cpp_int(10), factor_digits);
  cpp_int balance = 0;
  Rate rate{};
  cpp_int factor = 0;
  for (Month month(2021, 1); month <= month_of(life.day); month = month + 1) {
    for (const WageRun& run : life.runs)
      for (Month of = run.from; of <= run.to; of = of + 1) {
        const Month posted = run.paid_on ? std::max(of, month_of(*run.paid_on)) : of;
        if (posted != month || run.state == ContributionState::unpaid || !run.in_jht) continue;
        if (run.paid_on && *run.paid_on > life.day) continue;
        balance += (share(run.wage, 37) + share(run.wage, 20)) * sen;
      }
    for (const Withdrawal& withdrawal : life.withdrawals)
      if (month_of(withdrawal.date) == month && withdrawal.date <= life.day)
        balance -= withdrawal.gross.sen() * sen;
    if (month == month_of(life.day)) break;
    const Rate now = life.returns[static_cast<std::size_t>(month.year() - 2021)].rate;
    if (factor == 0 || !(now == rate)) factor = root_of(rate = now, factor_digits);
    balance = nearest(balance * factor, unit);
  }
  return balance;
}

Life any_life(bool with_withdrawals) {
  Life life;
  const int years = *rc::gen::inRange(1, 12);
  const int count = *rc::gen::inRange(1, 7);
  for (int employer = 0; employer < count; ++employer) {
    Month from = Month(2021, 1) + *rc::gen::inRange(0, 12 * years);
    WageRun run;
    run.from = from;
    run.to = from + *rc::gen::inRange(0, 40);
    run.wage = Rupiah::from_sen(*rc::gen::inRange<std::int64_t>(1, 5'000'000'000));
    run.employer = employer;
    run.state = *rc::gen::element(ContributionState::paid, ContributionState::paid,
                                  ContributionState::jp_deferred, ContributionState::unpaid);
    run.in_jht = *rc::gen::inRange(0, 6) != 0;
    if (*rc::gen::inRange(0, 3) == 0) {
      const Month paid = from + *rc::gen::inRange(0, 50);
      run.paid_on = Date(paid.year(), paid.month(), *rc::gen::inRange(1, 29));
    }
    life.runs.push_back(run);
  }
  for (int year = 2021; year <= 2060; ++year)
    life.returns.push_back({year, Rate::percent(*rc::gen::inRange<std::int64_t>(0, 1'501), 2)});
  const Month end = Month(2021, 1) + *rc::gen::inRange(0, 12 * years + 60);
  life.day = Date(end.year(), end.month(), *rc::gen::inRange(1, 29));
  if (with_withdrawals) {
    const Month month = Month(2021, 1) + *rc::gen::inRange(0, 12 * years);
    const Date date(month.year(), month.month(), *rc::gen::inRange(1, 29));
    const Rupiah held = balance_of(life.runs, {.returns = life.returns}, date);
    const Rupiah gross = Rupiah::from_sen(held.sen() / 10 * 3);
    if (gross > 0_idr) life.withdrawals.push_back({date, gross, WithdrawalKind::part_30});
  }
  return life;
}
Rupiah balance_of(const Life& life, const jht::BenefitTables& law = gazetted) {
  return tests::balance_of(life.runs, {.returns = life.returns, .withdrawals = life.withdrawals},
                           life.day, {}, law);
}

}  // namespace

TEST_CASE("JHT account: equals the oracle to the sen") {
  CHECK(rc::check([] {
    const Life life = any_life(true);
    // A late posting after a withdrawal of the same month changes nothing: both precede growth.
    const cpp_int expected = nearest(oracle(life, 10, 24), pow(cpp_int(10), 8));
    RC_ASSERT(cpp_int(balance_of(life).sen()) == expected);
  }));
}

TEST_CASE("JHT account: forty years, exactly and within a sen of unlimited precision") {
  Life life;
  for (int year = 2021; year <= 2060; ++year) {
    life.runs.push_back(
        wage(Month(year, 1), Month(year, 12), 4'000'000.01_idr + 333'333.33_idr * (year - 2021)));
    life.returns.push_back({year, Rate::percent(400 + (year * 37) % 400, 2)});
  }
  life.returns.push_back({2061, 5_pct});
  life.day = Date(2061, 1, 1);
  const Rupiah balance = balance_of(life);
  CHECK(cpp_int(balance.sen()) == nearest(oracle(life, 10, 24), pow(cpp_int(10), 8)));
  const cpp_int finer = nearest(oracle(life, 50, 70), pow(cpp_int(10), 48));
  CHECK(abs(cpp_int(finer - balance.sen())) <= 1);
  // In rationals: each year grows by exactly its rate, whatever the root within it.
  cpp_rational exact = 0;
  for (std::size_t i = 0; i < life.runs.size(); ++i) {
    const cpp_int monthly = share(life.runs[i].wage, 37) + share(life.runs[i].wage, 20);
    const Rate rate = life.returns[i].rate;
    const cpp_int root = root_of(rate, 40);
    const cpp_rational factor(root, pow(cpp_int(10), 40));
    cpp_rational within = 0;
    for (int month = 0; month < 12; ++month) {
      within = (within + monthly) * factor;
      // Keeps the fraction short; far below a sen.
      within = cpp_rational(nearest(numerator(within) * pow(cpp_int(10), 40), denominator(within)),
                            pow(cpp_int(10), 40));
    }
    exact =
        exact * cpp_rational(rate.denominator() + rate.numerator(), rate.denominator()) + within;
  }
  const cpp_rational off = exact - cpp_rational(balance.sen());
  CHECK(abs(off) < 1);
}

TEST_CASE("JHT account: opening, contributions, returns and withdrawals make the balance") {
  CHECK(rc::check([] {
    const Life life = any_life(true);
    for (const Accrual accrual :
         {Accrual::month_start, Accrual::simple_monthly, Accrual::simple_daily}) {
      if (accrual != Accrual::month_start && !life.withdrawals.empty()) continue;
      const jht::Account account =
          account_of(life.runs, {.returns = life.returns, .withdrawals = life.withdrawals},
                     life.day, {}, with_accrual(accrual));
      RC_ASSERT(account.opening + account.contributions() + account.returns - account.withdrawals ==
                account.balance);
      Rupiah before;
      Rupiah contributions;
      for (const jht::AccountYear& year : account.years) {
        RC_ASSERT(before + year.contributions() + year.returns - year.withdrawals == year.balance);
        RC_ASSERT(year.returns >= 0_idr);
        before = year.balance;
        contributions += year.contributions();
      }
      RC_ASSERT(contributions == account.contributions());
      RC_ASSERT(before == account.balance);
    }
  }));
}

TEST_CASE("JHT account: more wage, a higher return or a later day never give less") {
  CHECK(rc::check([] {
    Life life = any_life(false);
    const jht::BenefitTables law = with_accrual(
        *rc::gen::element(Accrual::month_start, Accrual::simple_monthly, Accrual::simple_daily));
    const Rupiah before = balance_of(life, law);
    Life richer = life;
    richer.runs[0].wage += Rupiah::from_sen(*rc::gen::inRange<std::int64_t>(1, 100'000'000));
    RC_ASSERT(balance_of(richer, law) >= before);
    Life better = life;
    const int year = *rc::gen::inRange(0, 10);
    auto& rate = better.returns[static_cast<std::size_t>(year)].rate;
    rate = Rate::percent(rate.numerator() + *rc::gen::inRange<std::int64_t>(1, 500), 2);
    RC_ASSERT(balance_of(better, law) >= before);
    Life later = life;
    later.day = jamsos::days_after(life.day, *rc::gen::inRange(1, 400));
    RC_ASSERT(balance_of(later, law) >= before);
  }));
}

TEST_CASE("JHT account: a history in other pieces or another order is the same history") {
  CHECK(rc::check([] {
    const Life life = any_life(true);
    Life pieces = life;
    pieces.runs.clear();
    for (const WageRun& run : life.runs) {
      const int length = run.to - run.from;
      if (length == 0) {
        pieces.runs.push_back(run);
        continue;
      }
      WageRun first = run;
      WageRun second = run;
      first.to = run.from + *rc::gen::inRange(0, length);
      second.from = first.to + 1;
      pieces.runs.push_back(second);
      pieces.runs.push_back(first);
    }
    for (const Accrual accrual :
         {Accrual::month_start, Accrual::simple_monthly, Accrual::simple_daily}) {
      if (accrual != Accrual::month_start && !life.withdrawals.empty()) continue;
      const jht::BenefitTables law = with_accrual(accrual);
      RC_ASSERT(balance_of(pieces, law) == balance_of(life, law));
    }
  }));
}

TEST_CASE("JHT account: a balance carried on is the same account") {
  CHECK(rc::check([] {
    // Whole sen are carried, so the rest of a sen may differ at each end.
    Life life = any_life(false);
    const Month cut = Month(2021, 1) + *rc::gen::inRange(0, 150);
    const Date day = last_day(cut);
    RC_PRE(day < life.day);
    const Rupiah carried =
        tests::balance_of(life.runs, {.returns = life.returns}, first_day(cut + 1));
    const Rupiah opened = tests::balance_of(
        life.runs, {.returns = life.returns, .opening = carried, .opening_on = first_day(cut + 1)},
        life.day);
    const bool late = [&] {
      for (const WageRun& run : life.runs)
        if (run.paid_on && month_of(*run.paid_on) == cut + 1) return true;
      return false;
    }();
    RC_PRE(!late);
    const Rupiah whole = balance_of(life);
    RC_ASSERT(whole - opened <= 0.10_idr);
    RC_ASSERT(opened - whole <= 0.10_idr);
  }));
}
