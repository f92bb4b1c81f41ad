// SPDX-License-Identifier: Apache-2.0
// The verb `project`: the balance of JHT and the pension of JP forward under stated assumptions.
#pragma once

#include <optional>

#include "jamsos/core/benefit_statement.hpp"
#include "jamsos/core/fixed_list.hpp"
#include "jamsos/facts/later_life.hpp"
#include "jamsos/facts/wage_history.hpp"
#include "jamsos/law.hpp"
#include "jamsos/programs/jht/account.hpp"
#include "jamsos/programs/jp/eligibility.hpp"
#include "jamsos/programs/jp/lump_sum.hpp"
#include "jamsos/programs/jp/pension.hpp"

namespace jamsos {
inline namespace v1 {

/// Who is projected, and how the years to come are assumed to be.
struct ProjectionFacts {
  std::optional<Date> birth_date{};
  WageHistory history{};  ///< up to the month of `on`
  JhtFacts jht{};
  JpFacts jp{};
  std::optional<Date> on{};      ///< the day of the projection
  std::optional<Month> until{};  ///< last month; none: the month of pension age
  std::optional<Rupiah> wage{};  ///< from the month after `on`; none: the last of the history
  Rate wage_growth{};            ///< a year, each January
  Rate return_rate{};            ///< of JHT, a year
  int inflation_hundredths = 0;  ///< of a percent a year
  Rate ceiling_growth{};         ///< growth of the economy, which moves the ceiling of JP
  MonthKind kind = MonthKind::employed;  ///< of the months that `wage` is for
};

struct ProjectedYear {
  int year = 0;
  Rupiah wage{};                    ///< of December, or of the last month
  Rupiah contributions{};           ///< to JHT in the year
  Rupiah returns{};                 ///< credited in the year
  Rupiah balance{};                 ///< at the end of the year
  int contribution_months = 0;      ///< of JP, up to the end of the year
  std::optional<Rupiah> pension{};  ///< a month, if contributions ended with this year
};

struct Projection {
  FixedList<ProjectedYear, 72> years{};
  std::optional<Date> pension_age_on{};
  int contribution_months = 0;       ///< of JP at pension age
  std::optional<Rupiah> pension{};   ///< a month, from the month after pension age
  std::optional<Rupiah> lump_sum{};  ///< in its place, below 180 months
  Remarks<8> assumptions{};
};

inline constexpr Remark future_is_assumed{
    "project.assumed",
    "the years to come are as stated: growth of wages and of the economy, inflation and return",
    "tahun mendatang menurut asumsi: kenaikan upah dan ekonomi, inflasi dan hasil pengembangan"};
inline constexpr Remark ceilings_projected{
    "project.ceilings",
    "ceilings of JP after the last known one: raised each March by the stated growth, cut to 100",
    "batas upah JP setelah yang terakhir diketahui: naik tiap Maret menurut asumsi, dipotong ke "
    "100"};
inline constexpr Remark limits_projected{
    "project.limits",
    "limits of the pension after the last known ones: raised by the stated inflation, up to 100",
    "batas manfaat pensiun setelah yang terakhir diketahui: naik menurut asumsi inflasi, ke atas "
    "ke 100"};
inline constexpr Remark returns_of_lump_sum{
    "project.lump_sum_returns",
    "the benefit in one sum earns the stated returns of JP, else that of JHT",
    "manfaat sekaligus memperoleh hasil JP yang disebutkan, selain itu hasil JHT"};

inline constexpr Remark lump_sum_not_known{
    "project.lump_sum_not_known",
    "the benefit in one sum is not computed: returns of JP in years gone by are not stated",
    "manfaat sekaligus tidak dihitung: hasil JP tahun yang telah lewat tidak disebutkan"};

namespace detail {

/// The facts of a projection laid out as the engines take them.
class ProjectionRun {
 public:
  constexpr ProjectionRun(const Law& law, const ProjectionFacts& facts, KnownOn known_on)
      : law_(law), facts_(facts), known_on_(known_on) {}

  [[nodiscard]] constexpr Projection result() {
    check();
    lay_out_history();
    lay_out_returns();
    Projection projection;
    projection.pension_age_on = pension_age_;
    projection.assumptions.add(future_is_assumed);
    const jht::AccountFacts account_facts{.returns = returns_.span(),
                                          .opening = facts_.jht.opening_balance.value_or(Rupiah{}),
                                          .opening_on = facts_.jht.opening_on,
                                          .withdrawals = facts_.jht.withdrawals};
    // The month after the last one is asked, so that the last month has grown.
    const jht::Account account =
        jht::balance_on(law_.jht_benefits, law_.jht, law_.self_employed, runs_.span(),
                        account_facts, first_day(end_ + 1), known_on_);
    for (const Remark* remark : account.remarks.span()) projection.assumptions.add(*remark);
    const bool in_jp = earns_pension();
    if (in_jp) {
      lay_out_prices();
      projection.assumptions.add(ceilings_projected);
      projection.assumptions.add(limits_projected);
    }
    for (const jht::AccountYear& year : account.years) {
      if (year.year < month_of(*facts_.on).year() || year.year > end_.year()) continue;
      ProjectedYear projected{.year = year.year,
                              .wage = wage_in(std::min(Month(year.year, 12), end_)),
                              .contributions = year.contributions(),
                              .returns = year.returns,
                              .balance = year.balance};
      if (in_jp) add_pension(projected);
      projection.years.add(projected);
    }
    if (in_jp) conclude(projection);
    return projection;
  }

 private:
  constexpr void check() {
    if (!facts_.birth_date)
      throw MissingField("participant.birth_date", "", "decides the pension age");
    if (!facts_.on) throw MissingField("on", "", "the day from which the years are projected");
    check_history(facts_.history, facts_.birth_date, std::nullopt);
    const Month now = month_of(*facts_.on);
    for (std::size_t i = 0; i < facts_.history.size(); ++i)
      if (facts_.history[i].to > now)
        throw ConflictingFacts(history_place(i, "to"), to_text(facts_.history[i].to),
                               "lies after the day of the projection");
    pension_age_ = jp::pension_date(law_.jp, *facts_.birth_date, known_on_).reached;
    end_ = facts_.until.value_or(month_of(pension_age_));
    if (end_ < now)
      throw ConflictingFacts(facts_.until ? "until" : "on", to_text(end_),
                             "the projection ends before it begins");
    constexpr int longest = 70 * 12;
    if (end_ - now > longest)
      throw InvalidValue("until", to_text(end_), "more than 70 years ahead");
    if (facts_.wage && (*facts_.wage <= Rupiah{} || *facts_.wage > 1'000'000'000'000_idr))
      throw InvalidValue("wage", to_text(*facts_.wage), "above 0 and up to 1,000,000,000,000");
  }

  /// The history and one run for each calendar year to come. Months of JP end with pension age.
  constexpr void lay_out_history() {
    const WageRun* last = nullptr;
    for (const WageRun& run : facts_.history) {
      runs_.add(run);
      if (last == nullptr || run.to > last->to) last = &run;
    }
    if (!facts_.wage && last == nullptr)
      throw MissingField("wage", "", "no history tells what is earned from now on");
    const Month now = month_of(*facts_.on);
    WageRun run;
    if (last != nullptr) run = *last;
    if (last == nullptr) run.kind = facts_.kind;
    run.paid_on.reset();
    run.state = ContributionState::paid;
    run.in_jht = true;
    run.wage = facts_.wage.value_or(run.wage);
    // A month of the history stands; the first month to come is the one of the day, or the next.
    Month from = last != nullptr && last->to >= now ? now + 1 : now;
    while (from <= end_) {
      run.from = from;
      run.to = std::min(Month(from.year(), 12), end_);
      runs_.add(run);
      from = run.to + 1;
      run.wage =
          round(Exact(run.wage) + run.wage * facts_.wage_growth, law_.roundings.average_wage);
    }
  }

  constexpr void lay_out_returns() {
    for (const YearRate& stated : facts_.jht.returns) returns_.add(stated);
    const int first = month_of(*facts_.on).year();
    for (int year = first; year <= end_.year() + 1; ++year) {
      bool known = law_.jht_benefits.credited_rate.find_known(Month(year, 1), known_on_) != nullptr;
      for (const YearRate& stated : facts_.jht.returns) known = known || stated.year == year;
      if (!known) returns_.add({year, facts_.return_rate});
    }
  }

  [[nodiscard]] constexpr bool earns_pension() const {
    for (const WageRun& run : runs_)
      if (run.kind == MonthKind::employed && run.in_jp) return true;
    return false;
  }

  /// Inflation, ceilings and limits of the years that no table knows.
  constexpr void lay_out_prices() {
    for (const YearInflation& stated : facts_.jp.inflation) inflation_.add(stated);
    const auto& table = law_.jp_benefits.inflation;
    const int last_known = table.known_until(known_on_).value_or(Month(2015, 12)).year();
    for (int year = last_known + 1; year <= end_.year(); ++year) {
      bool stated = false;
      for (const YearInflation& known : facts_.jp.inflation) stated = stated || known.year == year;
      if (!stated) inflation_.add({year, facts_.inflation_hundredths});
    }
    const auto& ceilings = law_.jp.wage_ceiling;
    const Month ceilings_known = ceilings.known_until(known_on_).value_or(end_);
    Rupiah ceiling = ceilings.on(ceilings_known, known_on_).value;
    const Rounding cut{
        .id = "project.ceiling", .direction = RoundingDirection::floor, .unit = 100_idr};
    for (Month from = ceilings_known + 1; from <= end_; from = from + 12) {
      ceiling = round(Exact(ceiling) + ceiling * facts_.ceiling_growth, cut);
      ceilings_.add({from, ceiling});
    }
    const auto& limits = law_.jp_benefits.limits;
    limits_known_ = limits.known_until(known_on_).value_or(end_);
    jp::Limits limit = limits.on(limits_known_, known_on_).value;
    for (Month from = limits_known_ + 1; from <= end_ + 12; from = from + 12) {
      const auto& unit = law_.jp_benefits.limits_unit.on(from, known_on_);
      limit = jp::next_limits(limit, {inflation_in(from.year() - 1)}, unit.value);
      limits_.add(limit);
    }
  }
  [[nodiscard]] constexpr int inflation_in(int year) const {
    for (const YearInflation& known : inflation_)
      if (known.year == year) return known.hundredths;
    return law_.jp_benefits.inflation.on(Month(year, 1), known_on_).value.hundredths;
  }

  [[nodiscard]] constexpr Rupiah wage_in(Month month) const {
    Rupiah wage;
    for (const WageRun& run : runs_)
      if (run.from <= month && month <= run.to) wage += run.wage;
    return wage;
  }

  [[nodiscard]] constexpr jp::PensionFacts pension_facts(Date event) const {
    jp::PensionFacts facts{.history = runs_.span(),
                           .event = event,
                           .inflation = inflation_.span(),
                           .ceilings = ceilings_.span(),
                           .known_on = known_on_};
    if (!jp::contributes(law_.jp.last_month, month_of(event), pension_age_))
      facts.last_month = law_.jp.last_month == jp::LastMonth::month_before
                             ? month_of(pension_age_) - 1
                             : month_of(pension_age_);
    if (const Month month = month_of(event); month > limits_known_)
      facts.limits = limits_[static_cast<std::size_t>((month - limits_known_ - 1) / 12)];
    return facts;
  }
  /// The pension out of the contributions up to the end of a year, as if they ended with it.
  constexpr void add_pension(ProjectedYear& year) const {
    const Date day = last_day(std::min(Month(year.year, 12), end_));
    const jp::PensionFacts facts = pension_facts(day);
    const jp::ContributionRecord record = jp::contribution_record(law_.jp, law_.jp_benefits, facts);
    year.contribution_months = record.months;
    const int least = law_.jp_benefits.minimum_months.on(day, known_on_).value;
    if (record.months >= least)
      year.pension = jp::monthly_pension(law_.jp_benefits, record, facts, record.months,
                                         Rate::percent(100, 0), law_.roundings.benefit_line)
                         .amount;
  }
  /// What pension age brings, when the projection reaches it.
  constexpr void conclude(Projection& projection) const {
    if (end_ < month_of(pension_age_)) return;
    const jp::PensionFacts facts = pension_facts(pension_age_);
    const jp::ContributionRecord record = jp::contribution_record(law_.jp, law_.jp_benefits, facts);
    projection.contribution_months = record.months;
    const int least = law_.jp_benefits.minimum_months.on(pension_age_, known_on_).value;
    if (record.months >= least) {
      projection.pension = jp::monthly_pension(law_.jp_benefits, record, facts, record.months,
                                               Rate::percent(100, 0), law_.roundings.benefit_line)
                               .amount;
      return;
    }
    add_lump_sum(projection, facts);
  }
  /// Contributions of JP with their returns: those stated, and the assumed one of JHT from now on.
  constexpr void add_lump_sum(Projection& projection, const jp::PensionFacts& facts) const {
    FixedList<YearRate, 200> returns;
    for (const YearRate& stated : facts_.jp.returns) returns.add(stated);
    for (int year = month_of(*facts_.on).year(); year <= end_.year() + 1; ++year) {
      bool stated = false;
      for (const YearRate& known : facts_.jp.returns) stated = stated || known.year == year;
      if (!stated) returns.add({year, facts_.return_rate});
    }
    try {
      projection.lump_sum =
          jp::lump_sum(law_.jp, law_.jp_benefits, facts, returns.span(), month_of(pension_age_) + 1,
                       law_.roundings.contribution_line_sen, law_.roundings.benefit_line)
              .total();
      projection.assumptions.add(returns_of_lump_sum);
    } catch (const NotYetKnown&) {
      projection.assumptions.add(lump_sum_not_known);
    }
  }

  const Law& law_;
  const ProjectionFacts& facts_;
  KnownOn known_on_;
  Date pension_age_{};
  Month end_{};
  Month limits_known_{};
  FixedList<WageRun, 1'300> runs_{};
  FixedList<YearRate, 160> returns_{};
  FixedList<YearInflation, 160> inflation_{};
  FixedList<jp::CeilingFrom, 80> ceilings_{};
  FixedList<jp::Limits, 84> limits_{};
};

}  // namespace detail

/// Throws MissingField ("participant.birth_date", "on", "wage"), InvalidValue and ConflictingFacts
/// by the path of the fact; NotYetKnown for a past year whose return or inflation nobody states.
[[nodiscard]] constexpr Projection project(const Law& law, const ProjectionFacts& facts,
                                           KnownOn known_on = {}) {
  return detail::ProjectionRun(law, facts, known_on).result();
}

}  // namespace v1
}  // namespace jamsos
