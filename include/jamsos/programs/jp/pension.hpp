// SPDX-License-Identifier: Apache-2.0
// The arithmetic of a JP pension: contribution months (masa iur), density, wages weighted by
// inflation, the first monthly pension and its yearly adjustment. Exact from the wages to the one
// rounding at the end (PP 45/2015 Pasal 17 to 23).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/statement.hpp"
#include "jamsos/core/wide.hpp"
#include "jamsos/facts/later_life.hpp"
#include "jamsos/facts/wage_history.hpp"
#include "jamsos/programs/jp/benefit_law.hpp"
#include "jamsos/programs/jp/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jp {

using jamsos::YearInflation;

/// A wage ceiling for months that the table does not know.
struct CeilingFrom {
  Month from{};
  Rupiah ceiling{};
};

/// What the amount of a pension depends on.
struct PensionFacts {
  /// Must have passed check_history().
  WageHistory history{};
  /// Pension age or the day chosen instead, the disability, the death.
  Date event{};
  /// Last contribution month that counts; none: the month of the event.
  std::optional<Month> last_month{};
  std::span<const YearInflation> inflation{};
  std::span<const CeilingFrom> ceilings{};  ///< in the order of their months
  /// Limits for a day that the table does not know.
  std::optional<Limits> limits{};
  KnownOn known_on{};
};

/// Counted wages of a calendar year: those of paid months, each up to its ceiling.
struct CountedYear {
  int year = 0;
  int months = 0;
  Rupiah wages{};

  constexpr bool operator==(const CountedYear&) const = default;
};

/// What the history says at the event.
struct ContributionRecord {
  /// Longest working life that a record holds, in years.
  static constexpr std::size_t most_years = 62;

  int months = 0;  ///< masa iur: distinct months with a settled contribution (Pasal 1 no. 12)
  std::optional<Month> first{};
  std::optional<Month> last{};
  FixedList<CountedYear, most_years> years{};  ///< those with a paid month, in order

  constexpr bool operator==(const ContributionRecord&) const = default;
};

/// The month in which a right that the event opens begins: the first of the month after.
[[nodiscard]] constexpr Month first_month_of_right(Date event) { return month_of(event) + 1; }

/// The day whose year ends the indexation and whose limits hold for the first pension.
[[nodiscard]] constexpr Date reference_day(const BenefitTables& law, Date event) {
  return law.reference_day == ReferenceDay::event ? event : first_day(first_month_of_right(event));
}

namespace detail {

inline constexpr int percent_scale = 10'000;  ///< hundredths of a percent in 100 %
/// A multiple of every number of months in a year, 1 to 12.
inline constexpr int months_multiple = 27'720;

/// Is the run one of paid JP months, if `month` is? Deferred months count until the last day of
/// settlement. Throws ConflictingFacts for a deferral of a month that could not be deferred.
[[nodiscard]] constexpr bool is_settled(const Tables& law, const PensionFacts& facts,
                                        std::size_t index, Month month) {
  const ContributionState state = facts.history[index].state;
  if (state == ContributionState::paid) return true;
  if (state == ContributionState::unpaid) return false;
  const Deferral& deferral = law.deferral.on(month, facts.known_on).value;
  if (!deferral.available)
    throw ConflictingFacts(jamsos::detail::history_place(index, "state"),
                           std::string(name_of(contribution_state_names, state)),
                           jamsos::detail::joined({"no part of the contribution of ",
                                                   to_text(month), " could be deferred"}));
  return state == ContributionState::jp_deferred_settled || facts.event <= deferral.settled_by;
}

[[nodiscard]] constexpr bool in_program(const WageRun& run) {
  return run.in_jp && run.kind == MonthKind::employed;
}

/// The counted wage of each month from the first run to the last month that counts; 0 where none
/// is paid.
class MonthlyWages {
 public:
  static constexpr std::size_t capacity = (ContributionRecord::most_years - 1) * 12;

  constexpr MonthlyWages(const Tables& law, const BenefitTables& benefits,
                         const PensionFacts& facts) {
    place(law, facts);
    if (size_ == 0) return;
    std::fill_n(sen_.begin(), size_, std::int64_t{0});
    if (benefits.several_wages == SeveralWages::each_ceiling) {
      for_each_ceiling(law, facts, [&](std::size_t begin, std::size_t end, std::int64_t ceiling) {
        for (std::size_t r = 0; r < facts.history.size(); ++r)
          add(law, facts, r, begin, end, std::min(facts.history[r].wage.sen(), ceiling));
      });
      return;
    }
    for (std::size_t r = 0; r < facts.history.size(); ++r)
      add(law, facts, r, 0, size_, facts.history[r].wage.sen());
    for_each_ceiling(law, facts, [&](std::size_t begin, std::size_t end, std::int64_t ceiling) {
      for (std::size_t i = begin; i < end; ++i) sen_[i] = std::min(sen_[i], ceiling);
    });
  }

  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr Month first() const { return first_; }
  [[nodiscard]] constexpr std::int64_t sen(std::size_t i) const { return sen_[i]; }

 private:
  constexpr void place(const Tables& law, const PensionFacts& facts) {
    const DatedRow<Rupiah>* begin = nullptr;
    for (const auto& row : law.wage_ceiling.rows())
      if (begin == nullptr && (!facts.known_on || row.promulgated <= *facts.known_on)) begin = &row;
    std::optional<Month> from;
    Month to;
    for (const WageRun& run : facts.history) {
      if (!in_program(run)) continue;
      if (!from || run.from < *from) from = run.from;
      to = std::max(to, run.to);
    }
    if (!from) return;
    if (begin == nullptr) (void)law.wage_ceiling.on(*from, facts.known_on);  // refuses
    first_ = std::max(*from, begin->from);  // there was no JP before
    to = std::min(to, facts.last_month.value_or(month_of(facts.event)));
    if (to < first_) return;
    size_ = static_cast<std::size_t>(to - first_ + 1);
    if (size_ > capacity)
      throw Overflow("history", std::to_string(size_), "more months than a working life holds");
  }
  /// Index of a month, cut to the range.
  [[nodiscard]] constexpr std::size_t index_of(Month month) const {
    const int index = month - first_;
    return index < 0 ? 0 : std::min(static_cast<std::size_t>(index), size_);
  }
  /// Calls visit(begin, end, ceiling in sen) for each stretch of months with the same ceiling.
  template <class Visit>
  constexpr void for_each_ceiling(const Tables& law, const PensionFacts& facts, Visit visit) const {
    const auto& table = law.wage_ceiling;
    const Month last = first_ + (static_cast<int>(size_) - 1);
    const auto until = table.known_until(facts.known_on);
    const std::size_t known = until ? index_of(*until + 1) : size_;
    const DatedRow<Rupiah>* row = nullptr;
    std::size_t done = 0;
    const auto pass = [&](std::size_t end, Rupiah ceiling) {
      if (end > done) visit(done, end, ceiling.sen());
      done = std::max(done, end);
    };
    for (const auto& next : table.rows()) {
      if (facts.known_on && next.promulgated > *facts.known_on) continue;
      if (next.from > last) break;
      if (row != nullptr)
        pass(index_of(next.from_day == 1 ? next.from : next.from + 1), row->value);
      row = &next;
    }
    if (row != nullptr) pass(known, row->value);
    if (done == size_) return;
    const auto& stated = facts.ceilings;
    const Month unknown = first_ + static_cast<int>(done);
    if (stated.empty() || stated.front().from > unknown)
      (void)table.on(unknown, facts.known_on);  // refuses
    for (std::size_t c = 0; c < stated.size(); ++c) {
      if (stated[c].ceiling <= Rupiah{})
        throw InvalidValue("jp.ceilings", to_text(stated[c].ceiling),
                           "a wage ceiling is greater than zero");
      if (c > 0 && stated[c].from <= stated[c - 1].from)
        throw InvalidValue("jp.ceilings", to_text(stated[c].from),
                           "not in the order of the months");
      if (stated[c].from <= *until)
        throw ConflictingFacts("jp.ceilings", to_text(stated[c].from),
                               "the table knows this month");
      pass(c + 1 < stated.size() ? index_of(stated[c + 1].from) : size_, stated[c].ceiling);
    }
  }
  /// Adds a wage to the paid months of a run from `begin` up to `end`.
  constexpr void add(const Tables& law, const PensionFacts& facts, std::size_t index,
                     std::size_t begin, std::size_t end, std::int64_t wage) {
    const WageRun& run = facts.history[index];
    if (!in_program(run) || run.state == ContributionState::unpaid) return;
    if (wage <= 0)
      throw InvalidValue(jamsos::detail::history_place(index, "wage"), to_text(run.wage),
                         "a wage is greater than zero");
    if (run.to < first_) return;
    // No year can hold more than all runs together, so sums of months need no check of their own.
    std::int64_t of_a_year = 0;
    if (__builtin_add_overflow(highest_, wage, &highest_) ||
        __builtin_mul_overflow(highest_, std::int64_t{12}, &of_a_year))
      throw Overflow(jamsos::detail::history_place(index, "wage"), to_text(run.wage),
                     "the wages of a year do not fit");
    begin = std::max(begin, index_of(run.from));
    end = std::min(end, index_of(run.to) + 1);
    if (run.state == ContributionState::paid) {
      for (std::size_t i = begin; i < end; ++i) sen_[i] += wage;
      return;
    }
    for (std::size_t i = begin; i < end; ++i)
      if (is_settled(law, facts, index, first_ + static_cast<int>(i))) sen_[i] += wage;
  }

  std::array<std::int64_t, capacity> sen_;
  std::size_t size_ = 0;
  std::int64_t highest_ = 0;
  Month first_{};
};

}  // namespace detail

/// Contribution months and counted wages by calendar year, from JP's first month to the last one
/// that counts. A month with several employers counts once. Throws by the path of the fact, and
/// what the ceiling table throws for months it does not know.
[[nodiscard]] constexpr ContributionRecord contribution_record(const Tables& law,
                                                               const BenefitTables& benefits,
                                                               const PensionFacts& facts) {
  ContributionRecord record;
  const detail::MonthlyWages wages(law, benefits, facts);
  std::size_t first = 0;
  std::size_t end = wages.size();
  while (end > first && wages.sen(end - 1) == 0) --end;
  while (first < end && wages.sen(first) == 0) ++first;
  if (first == end) return record;
  record.first = wages.first() + static_cast<int>(first);
  record.last = wages.first() + static_cast<int>(end - 1);
  int year = record.first->year();
  std::size_t year_end = first + static_cast<std::size_t>(13 - record.first->month());
  for (std::size_t i = first; i < end; ++year, year_end += 12) {
    const std::size_t until = std::min(year_end, end);
    int months = 0;
    std::int64_t sum = 0;
    for (; i < until; ++i) {
      months += wages.sen(i) != 0 ? 1 : 0;
      sum += wages.sen(i);
    }
    if (months > 0) record.years.add({year, months, Rupiah::from_sen(sum)});
    record.months += months;
  }
  return record;
}

/// The wage of a month that counts: the sum over the employers up to the month's ceiling, zero
/// where nothing is paid. Throws as contribution_record does.
[[nodiscard]] constexpr Rupiah counted_wage(const Tables& law, const BenefitTables& benefits,
                                            const PensionFacts& facts, Month month) {
  const detail::MonthlyWages wages(law, benefits, facts);
  if (wages.size() == 0 || month < wages.first()) return {};
  const auto index = static_cast<std::size_t>(month - wages.first());
  return index < wages.size() ? Rupiah::from_sen(wages.sen(index)) : Rupiah{};
}

/// Months from the first contributed one to that of the event, both included; 0 without any.
[[nodiscard]] constexpr int membership_months(const ContributionRecord& record, Date event) {
  return record.first && *record.first <= month_of(event) ? month_of(event) - *record.first + 1 : 0;
}

/// Density (tingkat kepadatan): paid months of the months of membership in hundredths of a percent,
/// half up: 80.00 % is 8000. 0 without a paid month. The elucidation of Pasal 20(3)a names the
/// rate, practice the way to count it.
[[nodiscard]] constexpr int density_hundredths(int paid_months, int months) {
  if (months <= 0) return 0;
  return static_cast<int>((std::int64_t{2} * detail::percent_scale * paid_months + months) /
                          (std::int64_t{2} * months));
}
[[nodiscard]] constexpr int density_hundredths(const ContributionRecord& record, Date event) {
  return density_hundredths(record.months, membership_months(record, event));
}
/// Is the density at least the law's rate?
[[nodiscard]] constexpr bool is_dense(int hundredths, Rate least) {
  return std::int64_t{hundredths} * least.denominator() >=
         least.numerator() * detail::percent_scale;
}

namespace detail {

/// What prices are multiplied by in each year from `first` up to the one before `end`, in units of
/// 1/10,000. Throws NotYetKnown "jp.inflation" with the year that nobody stated, ConflictingFacts
/// "jp.inflation.2024" where a stated year differs from the table.
class PriceFactors {
 public:
  constexpr PriceFactors(const BenefitTables& law, std::span<const YearInflation> stated,
                         KnownOn known_on, int first, int end)
      : first_(first) {
    if (end <= first) return;
    const auto count = static_cast<std::size_t>(end - first);
    if (count > factors_.size())
      throw Overflow("jp.inflation", std::to_string(end), "more years than a working life holds");
    const auto in_range = [&](int year) { return year >= first && year < end; };
    for (const auto& row : law.inflation.rows())
      if (in_range(row.from.year()) && (!known_on || row.promulgated <= *known_on))
        factors_[static_cast<std::size_t>(row.from.year() - first)] =
            percent_scale + row.value.hundredths;
    for (const YearInflation& year : stated) {
      if (!in_range(year.year)) continue;
      if (year.hundredths < Inflation::least || year.hundredths > Inflation::most)
        throw InvalidValue(field(year.year), std::to_string(year.hundredths),
                           "inflation lies between -9999 and 1000000 hundredths of a percent");
      int& factor = factors_[static_cast<std::size_t>(year.year - first)];
      if (factor != 0 && factor != percent_scale + year.hundredths)
        throw ConflictingFacts(
            field(year.year), std::to_string(year.hundredths),
            jamsos::detail::joined(
                {"known as ", std::to_string(factor - percent_scale), " hundredths of a percent"}));
      factor = percent_scale + year.hundredths;
    }
    for (std::size_t i = 0; i < count; ++i)
      if (factors_[i] == 0)
        throw NotYetKnown("jp.inflation", std::to_string(first + static_cast<int>(i)),
                          "the inflation of this year is not known; state it");
  }
  [[nodiscard]] constexpr int of(int year) const {
    return factors_[static_cast<std::size_t>(year - first_)];
  }

 private:
  static std::string field(int year) {
    return jamsos::detail::joined({"jp.inflation.", std::to_string(year)});
  }
  std::array<int, ContributionRecord::most_years> factors_{};
  int first_ = 0;
};

}  // namespace detail

/// General inflation of a year, from the table or as stated. Throws as the weighted average does.
[[nodiscard]] constexpr Inflation inflation_of(const BenefitTables& law,
                                               std::span<const YearInflation> stated,
                                               KnownOn known_on, int year) {
  return {detail::PriceFactors(law, stated, known_on, year, year + 1).of(year) -
          detail::percent_scale};
}

/// A wage of `year` in prices of the reference day's year: wage x the product of (1 + inflation)
/// from `year` to the year before (Pasal 17(3)). Unrounded. Throws NotYetKnown "jp.inflation".
[[nodiscard]] constexpr ExactWide weighted_wage(const BenefitTables& law, const PensionFacts& facts,
                                                Rupiah wage, int year) {
  const int end = reference_day(law, facts.event).year();
  const detail::PriceFactors prices(law, facts.inflation, facts.known_on, year, end);
  ExactWide weighted(wage);
  for (int y = year; y < end; ++y) (weighted *= prices.of(y)) /= detail::percent_scale;
  return weighted;
}

/// The average of the weighted monthly wages over the months paid, under the reading of the law.
/// Unrounded, rupiah a month. Zero without a paid month. Throws NotYetKnown "jp.inflation" with the
/// year, Overflow when the fraction does not fit.
[[nodiscard]] constexpr ExactWide weighted_average(const BenefitTables& law,
                                                   const ContributionRecord& record,
                                                   const PensionFacts& facts, Weighting weighting) {
  ExactWide sum;
  if (record.months == 0) return sum;
  const int end = reference_day(law, facts.event).year();
  const int first = record.years[0].year;
  const detail::PriceFactors prices(law, facts.inflation, facts.known_on, first, end);
  const bool by_year = weighting == Weighting::by_year;
  std::size_t next = 0;
  // Weighted by year, a year counts as the mean of its months, over a common denominator.
  const auto wages_of = [&](int year) {
    if (next == record.years.size() || record.years[next].year != year) return Rupiah{};
    const CountedYear& counted = record.years[next++];
    return by_year ? counted.wages * (detail::months_multiple / counted.months) : counted.wages;
  };
  int year = first;
  for (; year + 1 < end; year += 2) {
    const Rupiah wages = wages_of(year);
    sum.advance(wages, prices.of(year), wages_of(year + 1), prices.of(year + 1),
                detail::percent_scale);
  }
  if (year < end) sum.advance(wages_of(year), prices.of(year), detail::percent_scale);
  if (next < record.years.size()) sum += wages_of(record.years[next].year);
  if (!by_year) return sum /= record.months;
  return (sum /= detail::months_multiple) /= static_cast<std::int64_t>(record.years.size());
}
[[nodiscard]] constexpr ExactWide weighted_average(const BenefitTables& law,
                                                   const ContributionRecord& record,
                                                   const PensionFacts& facts) {
  return weighted_average(law, record, facts, law.weighting);
}

/// A pension within the limits of its day.
struct LimitedPension {
  Rupiah amount{};
  Limit limit = Limit::none;  ///< floor or ceiling where it binds
};

/// The pension within the limits, rounded once. Throws as round() does.
[[nodiscard]] constexpr LimitedPension limited(const ExactWide& pension, const Limits& limits,
                                               const Rounding& rounding) {
  if (pension.compare(limits.minimum) < 0)
    return {round(ExactWide(limits.minimum), rounding), Limit::floor};
  if (pension.compare(limits.maximum) > 0)
    return {round(ExactWide(limits.maximum), rounding), Limit::ceiling};
  return {round(pension, rounding), Limit::none};
}

/// Limits of a day with their article.
struct LimitsOn {
  Limits limits{};
  Citation citation{};
};

/// The limits of a day, or `stated` where the table does not know it. Throws what the table throws
/// when neither does.
[[nodiscard]] constexpr LimitsOn limits_on(const BenefitTables& law, Date day,
                                           const std::optional<Limits>& stated, KnownOn known_on) {
  if (stated) {
    stated->check();
    const auto until = law.limits.known_until(known_on);
    if (until && month_of(day) > *until)
      return {*stated, {"as stated", "Pasal 18(3)", day, Confidence::assumed}};
  }
  const auto& row = law.limits.on(day, known_on);
  return {row.value, row.citation};
}

/// The limits that follow from others by a year's inflation, rounded up to the unit: provisional
/// until the agency publishes its own (Pasal 18(3); the rounding is inferred from the figures).
[[nodiscard]] constexpr Limits next_limits(const Limits& limits, Inflation inflation, Rupiah unit) {
  const Rounding up{
      .id = "jp.pension_limits", .direction = RoundingDirection::ceiling, .unit = unit};
  const auto raised = [&](Rupiah limit) {
    ExactWide exact(limit);
    exact *= detail::percent_scale + inflation.hundredths;
    exact /= detail::percent_scale;
    return round(exact, up);
  };
  return {raised(limits.minimum), raised(limits.maximum)};
}

/// 1 % x months / 12 x average x share, unrounded, rupiah a month (Pasal 17(2) and the shares of
/// Pasal 21 to 23). `months`: those paid, or the deemed ones. Throws what the tables throw.
[[nodiscard]] constexpr ExactWide unlimited_pension(const BenefitTables& law,
                                                    const ExactWide& average, int months,
                                                    Rate share, Date event, KnownOn known_on) {
  return average * law.accrual.on(event, known_on).value * months / 12 * share;
}

/// The first monthly pension.
struct MonthlyPension {
  ExactWide average{};    ///< weighted average wage
  ExactWide unlimited{};  ///< before the limits
  int months = 0;         ///< that the formula takes
  Rate share = Rate::percent(100, 0);
  Rupiah amount{};
  Limit limit = Limit::none;
  LimitsOn limits{};
};

/// The first monthly pension out of a record: limits of the reference day after the share, one
/// rounding. `months`: record.months, or the deemed ones. Throws what the tables throw, NotYetKnown
/// "jp.inflation" with the year, Overflow when the exact amount does not fit.
[[nodiscard]] constexpr MonthlyPension monthly_pension(const BenefitTables& law,
                                                       const ContributionRecord& record,
                                                       const PensionFacts& facts, int months,
                                                       Rate share, const Rounding& rounding) {
  MonthlyPension pension;
  pension.average = weighted_average(law, record, facts);
  pension.months = months;
  pension.share = share;
  pension.unlimited =
      unlimited_pension(law, pension.average, months, share, facts.event, facts.known_on);
  pension.limits = limits_on(law, reference_day(law, facts.event), facts.limits, facts.known_on);
  const LimitedPension paid = limited(pension.unlimited, pension.limits.limits, rounding);
  pension.amount = paid.amount;
  pension.limit = paid.limit;
  return pension;
}

/// The pension of the next benefit year, unrounded and before its limits: x (1 + inflation of the
/// year before) (Pasal 17(4)). A fall of prices lowers it; the text sets no floor.
[[nodiscard]] constexpr ExactWide indexed(ExactWide pension, Inflation inflation) {
  inflation.check();
  return (pension *= detail::percent_scale + inflation.hundredths) /= detail::percent_scale;
}

/// Does a pension that began in `since` follow the inflation in `month`?
[[nodiscard]] constexpr bool is_indexed_in(Indexation indexation, Month since, Month month) {
  if (month <= since) return false;
  return indexation == Indexation::calendar_year ? month.month() == 1 : (month - since) % 12 == 0;
}

/// The pension that is `pension` in the month `at` and began in `since`, as it is in the later
/// month `until`: each year indexed, then within the limits of that month; the pension of a year is
/// that of the year before as it was paid, unrounded. Throws what the tables throw for years they
/// do not know and `facts` does not state.
[[nodiscard]] constexpr ExactWide pension_in(const BenefitTables& law, const PensionFacts& facts,
                                             ExactWide pension, Month since, Month at,
                                             Month until) {
  for (Month month = at + 1; month <= until; month = month + 1) {
    if (!is_indexed_in(law.indexation, since, month)) continue;
    pension =
        indexed(pension, inflation_of(law, facts.inflation, facts.known_on, month.year() - 1));
    const Limits limits = limits_on(law, first_day(month), facts.limits, facts.known_on).limits;
    if (pension.compare(limits.minimum) < 0)
      pension = ExactWide(limits.minimum);
    else if (pension.compare(limits.maximum) > 0)
      pension = ExactWide(limits.maximum);
  }
  return pension;
}

}  // namespace jp
}  // namespace v1
}  // namespace jamsos
