// SPDX-License-Identifier: Apache-2.0
// The account of a member: contributions posted month by month, returns credited, withdrawals
// taken out (PP 46/2015 Pasal 22(2), 27). Nothing here touches the heap.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/exact.hpp"
#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/monthly_growth.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/facts/jht_claim.hpp"
#include "jamsos/facts/wage_history.hpp"
#include "jamsos/programs/jht/benefit_law.hpp"
#include "jamsos/programs/jht/law.hpp"
#include "jamsos/segments/self_employed/income_band.hpp"

namespace jamsos {
inline namespace v1 {
namespace jht {

inline constexpr Remark accrued_from_month_start{
    "jht.accrual.month_start",
    "interpretation: a contribution counts from the beginning of its month and grows by the 12th "
    "root of the year's rate; the month of the claim does not grow",
    "tafsir: iuran dihitung sejak awal bulannya dan tumbuh dengan akar pangkat 12 tingkat "
    "pengembangan setahun; bulan klaim tidak dikembangkan"};
inline constexpr Remark accrued_by_months{
    "jht.accrual.simple_monthly",
    "interpretation: returns by whole months of the year, booked at its end",
    "tafsir: hasil pengembangan menurut bulan penuh dalam tahun, dibukukan pada akhir tahun"};
inline constexpr Remark accrued_by_days{
    "jht.accrual.simple_daily",
    "interpretation: returns by days of a year of 365 days, booked at the end of the year",
    "tafsir: hasil pengembangan menurut hari dari 365 hari, dibukukan pada akhir tahun"};
inline constexpr Remark provisional_rate{
    "jht.provisional_rate", "a credited rate is provisional, announced before the audit",
    "tingkat pengembangan bersifat sementara, diumumkan sebelum audit"};
inline constexpr Remark stated_rate{
    "jht.stated_rate", "returns of some years are credited at the rates stated",
    "hasil pengembangan beberapa tahun memakai tingkat yang disebutkan"};
inline constexpr Remark late_contributions{
    "jht.late_contributions",
    "contributions paid late count from the month of payment; no article says it",
    "iuran yang terlambat dihitung sejak bulan pembayaran; tidak ada pasal yang mengaturnya"};
inline constexpr Remark closed_by_full_payment{
    "jht.closed_by_full_payment",
    "a full payment closes the account, whatever amount was paid; what comes later starts anew",
    "pembayaran penuh menutup rekening, berapa pun jumlahnya; yang kemudian dimulai kembali"};

/// What happened in a calendar year. Rounded to the sen; returns are what makes the balances agree.
struct AccountYear {
  int year = 0;
  Rupiah employer{};     ///< contributions posted
  Rupiah worker{};       ///< the same, withheld from the wage
  Rupiah self{};         ///< the same, as self-employed
  Rupiah returns{};      ///< hasil pengembangan
  Rupiah withdrawals{};  ///< before tax
  Rupiah balance{};      ///< at the end of the year, or on the day asked

  [[nodiscard]] constexpr Rupiah contributions() const { return employer + worker + self; }
};

/// opening + contributions + returns - withdrawals = balance, in total and from year to year.
struct Account {
  static constexpr std::size_t year_capacity = 100;

  FixedList<AccountYear, year_capacity> years{};
  Rupiah opening{};
  Rupiah employer{};
  Rupiah worker{};
  Rupiah self{};
  Rupiah returns{};
  Rupiah withdrawals{};
  Rupiah balance{};
  /// Of the rates credited; crediting itself is an assumption as soon as there is a return.
  Confidence confidence = Confidence::confirmed;
  Remarks<8> remarks{};

  [[nodiscard]] constexpr Rupiah contributions() const { return employer + worker + self; }
  constexpr void assume(const Remark& remark) { remarks.add(remark); }
};

/// The rate credited for a year: of the table, or stated.
struct YearReturn {
  Rate rate{};
  RateStatus status = RateStatus::settled;
  Confidence confidence = Confidence::confirmed;
  bool stated = false;
};

namespace detail {

using jamsos::detail::joined;
using Units = WideUnits;

inline std::string withdrawal_place(std::size_t index, std::string_view member) {
  return joined({"jht.withdrawals[", std::to_string(index), "].", member});
}

using jamsos::detail::most_units;
using jamsos::detail::units;
using jamsos::detail::units_of_sen;
static_assert(posting_precision.balance_decimals == jamsos::detail::balance_decimals);
static_assert(posting_precision.factor_decimals == jamsos::detail::monthly_factor_decimals);
static_assert(posting_precision.direction == RoundingDirection::half_away_from_zero);

/// Nearest sen, halves away from zero.
constexpr Rupiah rounded(Units value) {
  if (value > most_units)
    throw Overflow("jht.balance", "", "the balance does not fit 64 bits of sen");
  return Rupiah::from_sen(static_cast<std::int64_t>((value + units_of_sen / 2) / units_of_sen));
}
/// weight x rate / parts, nearest unit. `weight` below 2^100.
constexpr Units simple_return(Units weight, Rate rate, int parts) {
  const Units divisor = static_cast<Units>(rate.denominator()) * static_cast<Units>(parts);
  return (weight * static_cast<Units>(rate.numerator()) + divisor / 2) / divisor;
}

/// The first month after `month` from which another row counts, or beyond which none is known.
template <class Table>
constexpr Month next_change(const Table& table, Month month, KnownOn known_on) {
  Month next(jamsos::detail::last_year, 12);
  for (const auto& row : table.rows()) {
    // A row that begins within a month counts from the next one on.
    const Month from = row.from_day > 1 ? row.from + 1 : row.from;
    if (from > month && from < next) next = from;
  }
  if (const auto until = table.known_until(known_on); until && *until >= month)
    next = std::min(next, *until + 1);
  if (const auto& ended = table.revision().ended; ended && *ended >= month)
    next = std::min(next, *ended + 1);
  return next;
}

/// The row of the year, or null. Most years asked lie after the table; they need no search.
constexpr const DatedRow<CreditedRate>* known_rate(const BenefitTables& law, int year,
                                                   KnownOn known_on) {
  const auto rows = law.credited_rate.rows();
  if (rows.empty() || year < rows.front().from.year()) return nullptr;
  if (law.credited_rate.revision().yearly_from_month == 1 && year > rows.back().from.year())
    return nullptr;
  return law.credited_rate.find_known(Month(year, 1), known_on);
}

}  // namespace detail

/// Throws Duplicate ("jht.returns.2021") for a year stated twice, ConflictingFacts for a known year
/// with another rate, and InvalidValue or MissingField for an opening balance or a withdrawal that
/// cannot be.
constexpr void check_account(const BenefitTables& law, const AccountFacts& facts,
                             KnownOn known_on) {
  for (std::size_t i = 0; i < facts.returns.size(); ++i) {
    const YearRate& stated = facts.returns[i];
    const auto place = [&] {
      return detail::joined({"jht.returns.", std::to_string(stated.year)});
    };
    if (stated.year < jamsos::detail::first_year || stated.year > jamsos::detail::last_year)
      throw InvalidValue(place(), std::to_string(stated.year), "a year from 1900 to 2199");
    for (std::size_t j = 0; j < i; ++j)
      if (facts.returns[j].year == stated.year)
        throw Duplicate(place(), to_text(stated.rate), "the year is stated twice");
    if (const auto* row = detail::known_rate(law, stated.year, known_on);
        row != nullptr && !(row->value.rate == stated.rate))
      throw ConflictingFacts(
          place(), to_text(stated.rate),
          detail::joined({"the rate of the year is known: ", to_text(row->value.rate), " %"}));
  }
  if (facts.opening < Rupiah{})
    throw InvalidValue("jht.opening_balance", to_text(facts.opening), "a balance is not negative");
  if (facts.opening > Rupiah{} && !facts.opening_on)
    throw MissingField("jht.opening_on", "", "the day at whose end the account had the balance");
  for (std::size_t i = 0; i < facts.withdrawals.size(); ++i)
    if (facts.withdrawals[i].gross <= Rupiah{})
      throw InvalidValue(detail::withdrawal_place(i, "gross"), to_text(facts.withdrawals[i].gross),
                         "a payment is greater than zero");
}

/// The rate credited for a year (PP 46/2015 Pasal 27(1)). Throws NotYetKnown ("jht.returns", the
/// year) where neither the table nor the facts have it; never extrapolates.
[[nodiscard]] constexpr YearReturn credited_return(const BenefitTables& law,
                                                   const AccountFacts& facts, int year,
                                                   KnownOn known_on = {}) {
  if (const auto* row = detail::known_rate(law, year, known_on))
    return {row->value.rate, row->value.status, row->citation.confidence, false};
  for (const YearRate& stated : facts.returns)
    if (stated.year == year) return {stated.rate, RateStatus::settled, Confidence::confirmed, true};
  throw NotYetKnown("jht.returns", std::to_string(year),
                    "the rate credited for the year is not known; state it");
}

namespace detail {

/// Contributions of one month.
struct Shares {
  Rupiah employer{};
  Rupiah worker{};
  Rupiah self{};

  [[nodiscard]] constexpr Rupiah total() const { return employer + worker + self; }
};
constexpr Shares operator*(const Shares& shares, int times) {
  return {shares.employer * times, shares.worker * times, shares.self * times};
}

/// The rates that hold from a month until before another one.
struct WageTerms {
  Month from{};
  Month change{};
  Rate employer{};
  Rate worker{};
};
struct BandTerms {
  Month from{};
  Month change{};
  const self_employed::IncomeBands* bands = nullptr;
  Rate rate{};
};

class AccountRun {
 public:
  constexpr AccountRun(const BenefitTables& law, const Tables& rates,
                       const self_employed::Tables& bands, WageHistory history,
                       const AccountFacts& facts, Date day, KnownOn known_on)
      : law_(law),
        rates_(rates),
        bands_(bands),
        history_(history),
        facts_(facts),
        day_(day),
        known_on_(known_on) {
    for (std::size_t i = 1; i < history_.size(); ++i)
      ordered_ = ordered_ && history_[i - 1].from <= history_[i].from;
  }

  constexpr Account result() {
    const Month end = month_of(day_);
    account_.opening = facts_.opening;
    const std::optional<Month> start = first_month();
    if (!start || *start > end) {
      account_.opening = {};
      return account_;
    }
    for (Month month = *start;;) {
      if (year_.year != month.year()) begin_year(month.year());
      if (month > until_) plan(month);
      Month last = std::min({until_, end, Month(month.year(), 12)});
      if (special_) {
        last = month;
        special_month(month);
      } else {
        plain_months(month, last);
      }
      if (last == end || last.month() == 12) end_year();
      if (last == end) break;
      month = last + 1;
    }
    return account_;
  }

 private:
  [[nodiscard]] constexpr bool compounds_monthly() const {
    return law_.accrual == Accrual::month_start;
  }
  [[nodiscard]] constexpr bool by_days() const { return law_.accrual == Accrual::simple_daily; }
  [[nodiscard]] static constexpr bool counts(const WageRun& run) {
    return run.in_jht && run.state != ContributionState::unpaid;
  }
  /// The first month of a run that is posted in its own month; all before were paid late, at once.
  [[nodiscard]] static constexpr Month in_time_from(const WageRun& run) {
    return run.paid_on ? std::max(run.from, month_of(*run.paid_on)) : run.from;
  }
  [[nodiscard]] constexpr bool before_opening(Date date) const {
    return facts_.opening_on && date <= *facts_.opening_on;
  }
  /// Is there a posting for late months of the run, within the days that count?
  [[nodiscard]] constexpr bool posts_late(const WageRun& run) const {
    return counts(run) && run.paid_on && run.from < month_of(*run.paid_on) &&
           *run.paid_on <= day_ && !before_opening(*run.paid_on);
  }
  /// Has the run nothing to post from `month` on?
  [[nodiscard]] static constexpr bool is_over(const WageRun& run, Month month) {
    return run.to < month && (!run.paid_on || month_of(*run.paid_on) < month);
  }
  [[nodiscard]] constexpr bool takes_out(const Withdrawal& withdrawal) const {
    return withdrawal.date <= day_ && !before_opening(withdrawal.date);
  }

  [[nodiscard]] constexpr std::optional<Month> first_month() const {
    std::optional<Month> first;
    const auto at = [&](Month month) {
      if (!first || month < *first) first = month;
    };
    if (facts_.opening_on) {
      at(month_of(*facts_.opening_on));
      return first;  // nothing before it counts
    }
    for (const WageRun& run : history_) {
      if (!counts(run)) continue;
      if (in_time_from(run) <= run.to) at(in_time_from(run));
      if (posts_late(run)) at(month_of(*run.paid_on));
    }
    for (const Withdrawal& withdrawal : facts_.withdrawals)
      if (takes_out(withdrawal)) at(month_of(withdrawal.date));
    return first;
  }

  /// The contributions of one month of a run, and in `change` the month from which they may differ.
  constexpr Shares shares_of(std::size_t index, Month month, Month& change) {
    const WageRun& run = history_[index];
    try {
      if (run.kind == MonthKind::self_employed) {
        BandTerms& terms = band_terms_;
        if (month < terms.from || month >= terms.change) {
          terms.bands = &bands_.income_bands.on(month, known_on_).value;
          terms.rate = bands_.jht.on(month, known_on_).value;
          terms.from = month;
          terms.change = std::min(next_change(bands_.income_bands, month, known_on_),
                                  next_change(bands_.jht, month, known_on_));
        }
        change = terms.change;
        const Rupiah base =
            self_employed::band_of(bands_, *terms.bands, run.wage, "wage", account_).base;
        return {.self = round_share(base, terms.rate, 1, law_.contribution)};
      }
      WageTerms& terms = wage_terms_;
      if (month < terms.from || month >= terms.change) {
        terms.employer = rates_.employer.on(month, known_on_).value;
        terms.worker = rates_.worker.on(month, known_on_).value;
        terms.from = month;
        terms.change = std::min(next_change(rates_.employer, month, known_on_),
                                next_change(rates_.worker, month, known_on_));
      }
      change = terms.change;
      return {.employer = round_share(run.wage, terms.employer, 1, law_.contribution),
              .worker = round_share(run.wage, terms.worker, 1, law_.contribution)};
    } catch (Error& error) {
      error.within(joined({"history[", std::to_string(index), "]"}));
      throw;
    }
  }

  /// What is posted at the beginning of `month` and of each month up to until_.
  constexpr void plan(Month month) {
    until_ = Month(jamsos::detail::last_year, 12);
    special_ = false;
    posting_ = {};
    const bool opening = facts_.opening_on && month == month_of(*facts_.opening_on);
    if (opening) special_ = true;
    const auto event_in = [&](Month event) {
      if (event == month) special_ = true;
      if (event > month) until_ = std::min(until_, event - 1);
    };
    while (first_open_ < history_.size() && is_over(history_[first_open_], month)) ++first_open_;
    end_open_ = first_open_;
    for (std::size_t i = first_open_; i < history_.size(); ++i) {
      const WageRun& run = history_[i];
      if (ordered_ && run.from > month) {
        until_ = std::min(until_, run.from - 1);
        break;
      }
      end_open_ = i + 1;
      if (!counts(run)) continue;
      // A payment after the day asked is not there yet.
      if (run.paid_on && *run.paid_on > day_) continue;
      if (posts_late(run)) event_in(month_of(*run.paid_on));
      const Month from = in_time_from(run);
      if (month < from && from <= run.to) until_ = std::min(until_, from - 1);
      if (month < from || month > run.to || opening) continue;
      Month change;
      const Shares shares = shares_of(i, month, change);
      posting_.employer += shares.employer;
      posting_.worker += shares.worker;
      posting_.self += shares.self;
      until_ = std::min({until_, run.to, change - 1});
    }
    for (const Withdrawal& withdrawal : facts_.withdrawals)
      if (takes_out(withdrawal)) event_in(month_of(withdrawal.date));
    if (special_) until_ = month;
  }

  constexpr void post(const Shares& shares) {
    year_.employer += shares.employer;
    year_.worker += shares.worker;
    year_.self += shares.self;
    balance_ += units(shares.total());
  }

  /// The year's rate; known to be needed.
  constexpr Rate rate() {
    if (!rate_) {
      const YearReturn known = credited_return(law_, facts_, year_.year, known_on_);
      rate_ = known.rate;
      account_.confidence =
          weakest(weakest(account_.confidence, known.confidence), Confidence::assumed);
      if (known.stated) account_.remarks.add(stated_rate);
      if (known.status == RateStatus::provisional) account_.remarks.add(provisional_rate);
      account_.remarks.add(compounds_monthly() ? accrued_from_month_start
                           : by_days()         ? accrued_by_days
                                               : accrued_by_months);
      if (compounds_monthly() && !(grown_by_ && *grown_by_ == known.rate)) {
        growth_ = MonthlyGrowth(known.rate);
        grown_by_ = known.rate;
      }
    }
    return *rate_;
  }

  /// Months without a withdrawal and with the same posting.
  constexpr void plain_months(Month month, Month last) {
    const int count = last - month + 1;
    post_many(count);
    const Units posting = units(posting_.total());
    const Month end = month_of(day_);
    const int grown = last < end ? count : count - 1;
    if (balance_ == 0 && posting == 0) return;
    if (compounds_monthly()) {
      if (grown > 0) (void)rate();
      const MonthlyGrowth growth = growth_;
      Units balance = balance_;
      for (int i = 0; i < grown; ++i) {
        balance += posting;
        balance += growth.of(balance);
        if (balance > most_units) (void)rounded(balance);
      }
      balance_ = balance + (grown < count ? posting : 0);
      return;
    }
    for (int i = 0; i < count; ++i) {
      balance_ += posting;
      if (balance_ > most_units) (void)rounded(balance_);
      const Month now = month + i;
      if (!by_days())
        weight_ += i < grown ? balance_ : 0;
      else
        weight_ += balance_ * static_cast<Units>(now == end ? day_.day() - 1
                                                            : jamsos::detail::days_in_month(
                                                                  now.year(), now.month()));
    }
  }
  constexpr void post_many(int count) {
    const Shares all = posting_ * count;
    year_.employer += all.employer;
    year_.worker += all.worker;
    year_.self += all.self;
  }

  /// A month with an opening balance, late payments or withdrawals, day by day.
  constexpr void special_month(Month month) {
    const bool last = month == month_of(day_);
    bool grows = !last;
    Date cursor = first_day(month);
    if (facts_.opening_on && month == month_of(*facts_.opening_on)) {
      balance_ = units(facts_.opening);
      opened_ = facts_.opening;
      cursor = day_after(*facts_.opening_on);
      grows = grows && *facts_.opening_on != last_day(month);
    } else {
      post(posting_);
    }
    const auto advance = [&](Date to) {
      if (by_days() && to > cursor)
        weight_ += balance_ * static_cast<Units>(days_between(cursor, to));
      cursor = std::max(cursor, to);
    };
    for (std::optional<Date> seen;;) {
      std::optional<Date> next;
      const auto candidate = [&](Date date) {
        if (month_of(date) == month && (!seen || date > *seen) && (!next || date < *next))
          next = date;
      };
      for (std::size_t i = first_open_; i < end_open_; ++i)
        if (posts_late(history_[i])) candidate(*history_[i].paid_on);
      for (const Withdrawal& withdrawal : facts_.withdrawals)
        if (takes_out(withdrawal)) candidate(withdrawal.date);
      if (!next) break;
      advance(*next);
      for (std::size_t i = first_open_; i < end_open_; ++i)
        if (posts_late(history_[i]) && *history_[i].paid_on == *next) post_late(i);
      for (std::size_t i = 0; i < facts_.withdrawals.size(); ++i)
        if (takes_out(facts_.withdrawals[i]) && facts_.withdrawals[i].date == *next) take_out(i);
      seen = next;
    }
    if (by_days()) {
      if (last)
        advance(day_);
      else if (cursor <= last_day(month))
        weight_ += balance_ * static_cast<Units>(days_between(cursor, last_day(month)) + 1);
    } else if (grows && compounds_monthly()) {
      if (balance_ > 0) {
        (void)rate();
        balance_ += growth_.of(balance_);
      }
    } else if (grows) {
      weight_ += balance_;
    }
    if (balance_ > most_units) (void)rounded(balance_);
  }

  constexpr void post_late(std::size_t index) {
    const WageRun& run = history_[index];
    const Month last = std::min(run.to, month_of(*run.paid_on) - 1);
    for (Month month = run.from; month <= last;) {
      Month change;
      const Shares shares = shares_of(index, month, change);
      const Month until = std::min(last, change - 1);
      post(shares * (until - month + 1));
      month = until + 1;
    }
    account_.remarks.add(late_contributions);
  }

  constexpr void take_out(std::size_t index) {
    const Withdrawal& withdrawal = facts_.withdrawals[index];
    if (withdrawal.kind == WithdrawalKind::full) {
      book();
      year_.withdrawals += rounded(balance_);
      balance_ = 0;
      account_.remarks.add(closed_by_full_payment);
      return;
    }
    const Units gross = units(withdrawal.gross);
    if (gross > balance_) book();
    if (gross > balance_)
      throw ConflictingFacts(
          withdrawal_place(index, "gross"), to_text(withdrawal.gross),
          joined({"is more than the balance of ", to_text(rounded(balance_)), " on the day"}));
    balance_ -= gross;
    year_.withdrawals += withdrawal.gross;
  }

  /// Posts what the simple accruals have earned since the last posting.
  constexpr void book() {
    if (compounds_monthly() || weight_ == 0) return;
    balance_ += simple_return(weight_, rate(), by_days() ? posting_precision.days_of_year : 12);
    weight_ = 0;
  }

  constexpr void begin_year(int year) {
    year_ = {.year = year};
    rate_.reset();
  }
  constexpr void end_year() {
    book();
    year_.balance = rounded(balance_);
    const Rupiah before = account_.years.empty() ? Rupiah{} : account_.balance;
    year_.returns = year_.balance - before - opened_ - year_.contributions() + year_.withdrawals;
    opened_ = {};
    account_.employer += year_.employer;
    account_.worker += year_.worker;
    account_.self += year_.self;
    account_.returns += year_.returns;
    account_.withdrawals += year_.withdrawals;
    account_.balance = year_.balance;
    account_.years.add(year_);
  }

  const BenefitTables& law_;
  const Tables& rates_;
  const self_employed::Tables& bands_;
  WageHistory history_;
  const AccountFacts& facts_;
  Date day_;
  KnownOn known_on_;

  Account account_{};
  AccountYear year_{};
  Units balance_ = 0;  ///< in units of 10^-10 rupiah
  Units weight_ = 0;   ///< balance x months or days, not posted yet (simple accruals)
  Rupiah opened_{};    ///< opening balance that entered this year
  std::optional<Rate> rate_{};
  std::optional<Rate> grown_by_{};
  MonthlyGrowth growth_{};
  WageTerms wage_terms_{};
  BandTerms band_terms_{};
  Shares posting_{};
  Month until_{};  ///< last month of the plan
  /// The runs that may post in the months of the plan; all before are over.
  std::size_t first_open_ = 0;
  std::size_t end_open_ = 0;
  bool ordered_ = true;  ///< by their first month: the first one that begins later ends the search
  bool special_ = false;
};

}  // namespace detail

/// The account at the end of `day`, after contributions and withdrawals up to that day and with
/// returns as BenefitTables::accrual counts them: the contribution of the day's month is in, the
/// month itself has not grown (simple_daily: returns up to the day before). Months unpaid, outside
/// JHT or paid after the day do not count (PP 46/2015 Pasal 22(2): deposited). An opening balance
/// stated for the last day of a month already holds the growth of that month, on any other day not.
/// A full payment empties the account. Expects a history that check_history accepts.
/// Throws as check_account does; NotYetKnown ("jht.returns", the year) for a return that is needed
/// and not known; NotInForce ("history[0].month") before July 2015; ConflictingFacts
/// ("jht.withdrawals[0].gross") for more than the balance; ConflictingFacts ("jht.opening_on") for
/// an opening after the day; Overflow beyond 64 bits of sen or 100 years.
[[nodiscard]] constexpr Account balance_on(const BenefitTables& law, const Tables& rates,
                                           const self_employed::Tables& bands, WageHistory history,
                                           const AccountFacts& facts, Date day,
                                           KnownOn known_on = {}) {
  check_account(law, facts, known_on);
  if (facts.opening_on && *facts.opening_on > day)
    throw ConflictingFacts("jht.opening_on", to_text(*facts.opening_on),
                           detail::joined({"lies after the day asked, ", to_text(day)}));
  return detail::AccountRun(law, rates, bands, history, facts, day, known_on).result();
}

}  // namespace jht
}  // namespace v1
}  // namespace jamsos
