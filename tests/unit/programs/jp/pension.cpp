// SPDX-License-Identifier: Apache-2.0
#include "jamsos/programs/jp/pension.hpp"

#include <rapidcheck.h>

#include "life.hpp"

using namespace jamsos;
using namespace tests;
using namespace jamsos::jp;

namespace {

const Tables contributions;
const BenefitTables gazette;

PensionFacts facts_of(const std::vector<WageRun>& history, Date event) {
  return {.history = history, .event = event};
}
ContributionRecord record_of(const std::vector<WageRun>& history, Date event) {
  return contribution_record(contributions, gazette, facts_of(history, event));
}

/// The slides of S-JP-1: assumed inflation, wage and weighted wage of each year.
struct DeckYear {
  int year, inflation;
  std::int64_t wage, weighted;
};
constexpr std::array<DeckYear, 15> deck = {{
    {2015, 700, 3'000'000, 6'694'617},
    {2016, 675, 3'400'000, 7'090'872},
    {2017, 650, 3'810'000, 7'443'511},
    {2018, 625, 4'230'000, 7'759'676},
    {2019, 600, 4'740'000, 8'183'755},
    {2020, 575, 5'270'000, 8'583'789},
    {2021, 550, 5'840'000, 8'994'994},
    {2022, 525, 6'510'000, 9'504'222},
    {2023, 500, 7'190'000, 9'973'380},
    {2024, 475, 7'930'000, 10'476'046},
    {2025, 475, 8'770'000, 11'060'372},
    {2026, 475, 9'660'000, 11'630'363},
    {2027, 475, 10'630'000, 12'217'866},
    {2028, 475, 11'750'000, 12'892'761},
    {2029, 475, 12'930'000, 13'544'175},
}};

struct Deck {
  BenefitTables law;
  std::vector<WageRun> history;
  std::vector<YearInflation> inflation;
  std::array<CeilingFrom, 1> ceilings = {{{Month(2027, 3), 20'000'000_idr}}};

  Deck() {
    law.inflation = {"jp.inflation", {Program::jp}, {.yearly_from_month = 1}, {}};
    law.weighting = Weighting::by_year;
    for (const DeckYear& year : deck) {
      const Month from = year.year == 2015 ? Month(2015, 8) : Month(year.year, 1);
      history.push_back(run_of(from, Month(year.year, 12), Rupiah(year.wage)));
      inflation.push_back({year.year, year.inflation});
    }
  }
  [[nodiscard]] PensionFacts facts() const {
    return {.history = history,
            .event = Date(2030, 8, 1),
            .inflation = inflation,
            .ceilings = ceilings,
            .limits = Limits{500'000_idr, 6'000'000_idr}};
  }
};

/// The formula of Pasal 17(2) and its elucidation with fractions in lowest terms, month by month.
Fraction oracle(const std::vector<WageRun>& history, const std::vector<YearInflation>& inflation,
                int end) {
  Fraction sum = 0;
  int months = 0;
  for (const WageRun& run : history)
    for (Month month = run.from; month <= run.to; month = month + 1) {
      Fraction wage(std::min(run.wage, Rupiah(7'000'000)).sen());
      for (const YearInflation& year : inflation)
        if (year.year >= month.year() && year.year < end)
          wage *= Fraction(10'000 + year.hundredths, 10'000);
      sum += wage;
      ++months;
    }
  return months == 0 ? Fraction(0) : sum / months;
}

}  // namespace

TEST_CASE("S-JP-1: the weighted wage of each year of the agency's slides") {
  const Deck slides;
  for (const DeckYear& year : deck) {
    CAPTURE(year.year);
    CHECK(round(weighted_wage(slides.law, slides.facts(), Rupiah(year.wage), year.year),
                to_the_rupiah) == Rupiah(year.weighted));
  }
  // 2030 is the year of the event: no index.
  CHECK(round(weighted_wage(slides.law, slides.facts(), 13'000'000_idr, 2030), to_the_sen) ==
        13'000'000_idr);
}

TEST_CASE("S-JP-1: average and pension of the agency's slides") {
  const Deck slides;
  const ContributionRecord record = contribution_record(contributions, slides.law, slides.facts());
  CHECK(record.months == 5 + 14 * 12);
  CHECK(record.years.size() == 15);
  const MonthlyPension pension =
      monthly_pension(slides.law, record, slides.facts(), 180, whole, to_the_sen);
  CHECK(round(pension.average, to_the_sen) == 9'736'693.34_idr);
  CHECK(pension.amount == 1'460'504_idr);
  CHECK(pension.limit == Limit::none);
}

TEST_CASE("S-JP-1: each month weighs the same by the other reading") {
  Deck slides;
  slides.law.weighting = Weighting::by_month;
  const ContributionRecord record = contribution_record(contributions, slides.law, slides.facts());
  Fraction sum = 0;
  for (const DeckYear& year : deck)
    sum += fraction_of(weighted_wage(slides.law, slides.facts(), Rupiah(year.wage), year.year)) *
           (year.year == 2015 ? 5 : 12);
  CHECK(fraction_of(weighted_average(slides.law, record, slides.facts())) == sum / 173);
}

TEST_CASE("S-JP-5: the minimum is applied after the widow's half") {
  const std::vector<WageRun> history = {run_of(Month(2016, 1), Month(2018, 5), 2'200'000_idr)};
  BenefitTables law;
  // The published case takes the last wage: no inflation.
  for (int year = 2016; year < 2018; ++year) {
    auto row = law.inflation.on(Month(year, 1));
    row.value = {0};
    law.inflation.put(row);
  }
  const PensionFacts facts = facts_of(history, Date(2018, 5, 20));
  const ContributionRecord record = contribution_record(contributions, law, facts);
  const MonthlyPension pension = monthly_pension(law, record, facts, 180, 50_pct, to_the_sen);
  CHECK(round(pension.unlimited, to_the_sen) == 165'000_idr);
  CHECK(pension.amount == 331'000_idr);
  CHECK(pension.limit == Limit::floor);
  CHECK(monthly_pension(law, record, facts, 180, whole, to_the_sen).amount == 331'000_idr);
  CHECK(round(monthly_pension(law, record, facts, 180, whole, to_the_sen).unlimited, to_the_sen) ==
        330'000_idr);
}

TEST_CASE("PP 45/2015 Pasal 18: a payout of 2024 is the minimum of 393,500") {
  const std::vector<WageRun> history = {run_of(Month(2024, 1), Month(2024, 8), 3'060'348_idr)};
  const PensionFacts facts = facts_of(history, Date(2024, 8, 2));
  const MonthlyPension pension =
      monthly_pension(gazette, record_of(history, facts.event), facts, 180, 50_pct, to_the_sen);
  CHECK(round(pension.unlimited, to_the_rupiah) == 229'526_idr);
  CHECK(pension.amount == 393'500_idr);
  CHECK(pension.amount * 12 == 4'722'000_idr);
}

TEST_CASE("PP 45/2015 Pasal 17(2): a tie that fewer digits miss") {
  // 184 months, average monthly wage 4,000,125: exactly 613,352.5.
  const ExactWide average(4'000'125_idr);
  const ExactWide pension = unlimited_pension(gazette, average, 184, whole, Date(2026, 5, 1), {});
  CHECK(round(pension, to_the_rupiah) == 613'353_idr);
  CHECK(round(pension, to_the_sen) == 613'352.50_idr);
}

TEST_CASE("PP 45/2015 Pasal 1 no. 12: a month counts once and only when settled") {
  std::vector<WageRun> history = {run_of(Month(2020, 1), Month(2020, 12), 3'000'000_idr),
                                  run_of(Month(2020, 7), Month(2021, 6), 2'000'000_idr)};
  history[1].employer = 1;
  const Date event(2021, 6, 30);
  const ContributionRecord record = record_of(history, event);
  CHECK(record.months == 18);
  CHECK(record.first == Month(2020, 1));
  CHECK(record.last == Month(2021, 6));
  REQUIRE(record.years.size() == 2);
  CHECK(record.years[0] == CountedYear{2020, 12, 3'000'000_idr * 12 + 2'000'000_idr * 6});
  CHECK(record.years[1] == CountedYear{2021, 6, 12'000'000_idr});

  history[0].state = ContributionState::unpaid;
  CHECK(record_of(history, event).months == 12);
  history[1].in_jp = false;
  CHECK(record_of(history, event).months == 0);
  CHECK_FALSE(record_of(history, event).first);
  history[1].in_jp = true;
  history[1].kind = MonthKind::self_employed;
  CHECK(record_of(history, event) == ContributionRecord{});
}

TEST_CASE("PP 45/2015 Pasal 38: months before July 2015 do not count") {
  const std::vector<WageRun> history = {run_of(Month(2010, 1), Month(2015, 8), 3'000'000_idr)};
  CHECK(record_of(history, Date(2015, 8, 31)).months == 2);
  CHECK(record_of(history, Date(2015, 8, 31)).first == Month(2015, 7));
  CHECK(record_of(history, Date(2015, 6, 30)).months == 0);
}

TEST_CASE("PP 45/2015 Pasal 1 no. 12: months after the last one do not count") {
  const std::vector<WageRun> history = {run_of(Month(2020, 1), Month(2021, 12), 3'000'000_idr)};
  CHECK(record_of(history, Date(2021, 6, 15)).months == 18);
  PensionFacts facts = facts_of(history, Date(2021, 6, 15));
  facts.last_month = Month(2021, 5);
  CHECK(contribution_record(contributions, gazette, facts).months == 17);
}

TEST_CASE("PP 49/2020 Pasal 17: a deferred month counts until 15 April 2022, then if settled") {
  std::vector<WageRun> history = {run_of(Month(2020, 1), Month(2020, 7), 3'000'000_idr),
                                  run_of(Month(2020, 8), Month(2021, 1), 3'000'000_idr)};
  history[1].state = ContributionState::jp_deferred;
  CHECK(record_of(history, Date(2022, 4, 15)).months == 13);
  CHECK(record_of(history, Date(2022, 4, 16)).months == 7);
  history[1].state = ContributionState::jp_deferred_settled;
  CHECK(record_of(history, Date(2022, 4, 16)).months == 13);
  for (const Month month : {Month(2020, 7), Month(2021, 2)}) {
    std::vector<WageRun> other = {run_of(month, month, 3'000'000_idr)};
    other[0].state = ContributionState::jp_deferred;
    CHECK(refusal([&] { (void)record_of(other, Date(2021, 3, 1)); }) ==
          Refusal{"conflicting_facts", "history[0].state", "jp_deferred"});
  }
}

TEST_CASE("PP 45/2015 Pasal 29(2): wages count up to the ceiling of the month") {
  struct Row {
    Month month;
    Rupiah counted;
  };
  const std::vector<WageRun> history = {run_of(Month(2015, 7), Month(2027, 2), 30'000'000_idr)};
  const PensionFacts facts = facts_of(history, Date(2027, 2, 28));
  for (const Row& row : {Row{Month(2015, 6), 0_idr}, Row{Month(2015, 7), 7'000'000_idr},
                         Row{Month(2016, 2), 7'000'000_idr}, Row{Month(2016, 3), 7'335'300_idr},
                         Row{Month(2021, 2), 8'939'700_idr}, Row{Month(2021, 3), 8'754'600_idr},
                         Row{Month(2024, 2), 9'559'600_idr}, Row{Month(2024, 3), 10'042'300_idr},
                         Row{Month(2026, 2), 10'547'400_idr}, Row{Month(2026, 3), 11'086'300_idr},
                         Row{Month(2027, 2), 11'086'300_idr}, Row{Month(2027, 3), 0_idr}}) {
    CAPTURE(row.month);
    CHECK(counted_wage(contributions, gazette, facts, row.month) == row.counted);
  }
}

TEST_CASE("Pasal 29: employers share the ceiling, or each has its own by the other reading") {
  std::vector<WageRun> history = {run_of(Month(2024, 5), Month(2024, 6), 8'000'000_idr),
                                  run_of(Month(2024, 6), Month(2024, 7), 12'000'000_idr)};
  history[1].employer = 1;
  const PensionFacts facts = facts_of(history, Date(2024, 7, 31));
  CHECK(counted_wage(contributions, gazette, facts, Month(2024, 5)) == 8'000'000_idr);
  CHECK(counted_wage(contributions, gazette, facts, Month(2024, 6)) == 10'042'300_idr);
  CHECK(counted_wage(contributions, gazette, facts, Month(2024, 7)) == 10'042'300_idr);
  BenefitTables each;
  each.several_wages = SeveralWages::each_ceiling;
  CHECK(counted_wage(contributions, each, facts, Month(2024, 6)) == 18'042'300_idr);
}

TEST_CASE("Pasal 29(3): ceilings that nobody knows are refused or stated") {
  const std::vector<WageRun> history = {run_of(Month(2027, 1), Month(2027, 6), 20'000'000_idr)};
  PensionFacts facts = facts_of(history, Date(2027, 6, 30));
  const auto record = [&] { return contribution_record(contributions, gazette, facts); };
  CHECK(refusal([&] { (void)record(); }) == Refusal{"not_yet_known", "month", "2027-03"});
  std::vector<CeilingFrom> ceilings = {{Month(2027, 3), 11'500'000_idr},
                                       {Month(2027, 5), 12'000'000_idr}};
  facts.ceilings = ceilings;
  CHECK(record().years[0].wages == 11'086'300_idr * 2 + 11'500'000_idr * 2 + 12'000'000_idr * 2);
  ceilings[0].from = Month(2027, 2);
  CHECK(refusal([&] { (void)record(); }) == Refusal{"conflicting_facts", "jp.ceilings", "2027-02"});
  ceilings[0].from = Month(2027, 4);
  CHECK(refusal([&] { (void)record(); }) == Refusal{"not_yet_known", "month", "2027-03"});
  ceilings[0] = {Month(2027, 3), 0_idr};
  CHECK(refusal([&] { (void)record(); }) == Refusal{"invalid_value", "jp.ceilings", "0"});
  ceilings = {{Month(2027, 3), 1_idr}, {Month(2027, 3), 1_idr}};
  facts.ceilings = ceilings;
  CHECK(refusal([&] { (void)record(); }) == Refusal{"invalid_value", "jp.ceilings", "2027-03"});
}

TEST_CASE("PP 45/2015 Pasal 20(3)a: density in hundredths of a percent") {
  struct Row {
    int paid, months, hundredths;
    bool dense;
  };
  for (const Row& row :
       {Row{0, 0, 0, false}, Row{0, 5, 0, false}, Row{1, 1, 10'000, true}, Row{4, 5, 8'000, true},
        Row{80, 100, 8'000, true}, Row{2, 3, 6'667, false}, Row{79, 99, 7'980, false},
        Row{7'999, 10'000, 7'999, false}, Row{143, 179, 7'989, false}, Row{144, 180, 8'000, true},
        Row{143, 180, 7'944, false}, Row{799'949, 1'000'000, 7'999, false},
        Row{79'995, 100'000, 8'000, true}}) {
    CAPTURE(row.paid);
    CAPTURE(row.months);
    CHECK(density_hundredths(row.paid, row.months) == row.hundredths);
    CHECK(is_dense(row.hundredths, 80_pct) == row.dense);
  }
  // From the first contributed month to that of the event: gaps lower it.
  const std::vector<WageRun> history = {run_of(Month(2020, 1), Month(2020, 4), 3'000'000_idr),
                                        run_of(Month(2020, 6), Month(2020, 9), 3'000'000_idr)};
  const ContributionRecord record = record_of(history, Date(2020, 10, 1));
  CHECK(membership_months(record, Date(2020, 10, 1)) == 10);
  CHECK(density_hundredths(record, Date(2020, 10, 1)) == 8'000);
  CHECK(density_hundredths(record, Date(2020, 11, 1)) == 7'273);
}

TEST_CASE("Pasal 17(5): inflation of the table, stated, conflicting, unknown") {
  const std::vector<WageRun> history = {run_of(Month(2025, 1), Month(2027, 2), 5'000'000_idr)};
  PensionFacts facts = facts_of(history, Date(2027, 2, 1));
  const ContributionRecord record = contribution_record(contributions, gazette, facts);
  const auto average = [&] { return weighted_average(gazette, record, facts); };
  CHECK(refusal([&] { (void)average(); }) == Refusal{"not_yet_known", "jp.inflation", "2026"});
  std::vector<YearInflation> stated = {{2026, -100}};
  facts.inflation = stated;
  CHECK(fraction_of(average()) == Fraction(500'000'000) *
                                      (12 * Fraction(10'292, 10'000) * Fraction(9'900, 10'000) +
                                       12 * Fraction(9'900, 10'000) + 2) /
                                      26);
  stated.push_back({2025, 292});  // as the table has it
  facts.inflation = stated;
  CHECK_NOTHROW((void)average());
  stated[1].hundredths = 293;
  facts.inflation = stated;
  CHECK(refusal([&] { (void)average(); }) ==
        Refusal{"conflicting_facts", "jp.inflation.2025", "293"});
  stated[1] = {2026, -101};
  CHECK(refusal([&] { (void)average(); }) ==
        Refusal{"conflicting_facts", "jp.inflation.2026", "-101"});
  stated = {{2026, -10'000}};
  facts.inflation = stated;
  CHECK(refusal([&] { (void)average(); }) ==
        Refusal{"invalid_value", "jp.inflation.2026", "-10000"});
  // As known before the statistics agency published the year.
  PensionFacts early = facts_of(history, Date(2026, 1, 1));
  early.known_on = Date(2026, 1, 1);
  CHECK(refusal([&] { (void)weighted_average(gazette, record, early); }) ==
        Refusal{"not_yet_known", "jp.inflation", "2025"});
  early.known_on = Date(2026, 1, 2);
  CHECK_NOTHROW((void)weighted_average(gazette, record, early));
}

TEST_CASE("reading jp.reference_day: December's event, January's right") {
  const std::vector<WageRun> history = {run_of(Month(2025, 1), Month(2025, 12), 5'000'000_idr)};
  const PensionFacts facts = facts_of(history, Date(2025, 12, 10));
  const ContributionRecord record = record_of(history, facts.event);
  CHECK(round(weighted_average(gazette, record, facts), to_the_sen) == 5'000'000_idr);
  BenefitTables law;
  law.reference_day = ReferenceDay::first_month;
  CHECK(round(weighted_average(law, record, facts), to_the_sen) == 5'146'000_idr);
}

TEST_CASE("S-JP-2, S-JP-3: limits follow the inflation and are rounded up") {
  const auto value = [](int year) { return gazette.limits.on(Month(year, 12)).value; };
  for (int year = 2016; year <= 2026; ++year) {
    CAPTURE(year);
    const Limits next = next_limits(value(year - 1), inflation_of(gazette, {}, {}, year - 1),
                                    gazette.limits_unit.on(Month(year, 12)).value);
    CHECK(next == value(year));
  }
  CHECK(next_limits({300'000_idr, 3'600'000_idr}, {335}, 50_idr) ==
        Limits{310'050_idr, 3'720'600_idr});
  CHECK(next_limits({383'400_idr, 4'598'100_idr}, {261}, 100_idr) ==
        Limits{393'500_idr, 4'718'200_idr});
}

TEST_CASE("Pasal 18: limits stated for a day that the table does not know") {
  const Limits stated{420'000_idr, 5'000'000_idr};
  CHECK(limits_on(gazette, Date(2027, 2, 1), stated, {}).limits == stated);
  CHECK(limits_on(gazette, Date(2027, 1, 31), stated, {}).limits.minimum == 411'400_idr);
  CHECK(refusal([] { (void)limits_on(gazette, Date(2027, 2, 1), {}, {}); }) ==
        Refusal{"not_yet_known", "month", "2027-02"});
  CHECK(refusal([] {
          (void)limits_on(gazette, Date(2027, 2, 1), Limits{2_idr, 1_idr}, {});
        }) == Refusal{"invalid_value", "minimum", "2"});
}

TEST_CASE("PP 45/2015 Pasal 17(4): a pension in payment follows the inflation of the year before") {
  const PensionFacts facts{.event = Date(2022, 5, 10)};
  const ExactWide first(1'000'000_idr);
  const auto in = [&](const BenefitTables& law, Month month) {
    return round(pension_in(law, facts, first, Month(2022, 6), Month(2022, 6), month), to_the_sen);
  };
  CHECK(in(gazette, Month(2022, 6)) == 1'000'000_idr);
  CHECK(in(gazette, Month(2023, 5)) == 1'000'000_idr);
  CHECK(in(gazette, Month(2023, 6)) == 1'055'100_idr);
  CHECK(in(gazette, Month(2024, 6)) == 1'082'638.11_idr);
  BenefitTables january;
  january.indexation = Indexation::calendar_year;
  CHECK(in(january, Month(2022, 12)) == 1'000'000_idr);
  CHECK(in(january, Month(2023, 1)) == 1'055'100_idr);
  CHECK(in(january, Month(2023, 12)) == 1'055'100_idr);
  // The least pension becomes the least of the new year, the highest stays below the new highest.
  const auto limited_in = [&](Rupiah start, Month until) {
    return round(
        pension_in(gazette, facts, ExactWide(start), Month(2023, 6), Month(2023, 6), until),
        to_the_sen);
  };
  CHECK(limited_in(383'400_idr, Month(2024, 6)) == 393'500_idr);
  CHECK(limited_in(4'598'100_idr, Month(2024, 6)) == 4'718'110.41_idr);
  CHECK(refusal([&] { (void)in(gazette, Month(2027, 6)); }) ==
        Refusal{"not_yet_known", "jp.inflation", "2026"});
}

TEST_CASE("Pasal 17: nothing paid gives nothing, a wage must be greater than zero") {
  CHECK(round(weighted_average(gazette, {}, {.event = Date(2026, 5, 1)}), to_the_sen) == 0_idr);
  CHECK(refusal([] {
          (void)record_of({run_of(Month(2020, 1), Month(2020, 2), 0_idr)}, Date(2020, 3, 1));
        }) == Refusal{"invalid_value", "history[0].wage", "0"});
  CHECK(refusal([] {
          (void)record_of({run_of(Month(2015, 7), Month(2080, 1), 1_idr)}, Date(2080, 1, 1));
        }) == Refusal{"overflow", "history", "775"});
}

TEST_CASE("constant expression") {
  constexpr Rupiah amount = [] {
    const Tables law;
    const BenefitTables benefits;
    const std::array<WageRun, 1> history = {
        {run_of(Month(2023, 1), Month(2025, 12), 4'000'000_idr)}};
    const PensionFacts facts{.history = history, .event = Date(2025, 12, 3)};
    const ContributionRecord record = contribution_record(law, benefits, facts);
    return monthly_pension(benefits, record, facts, 180, whole, to_the_sen).amount;
  }();
  // (4,000,000 x 1.0261 x 1.0157 + 4,000,000 x 1.0157 + 4,000,000) / 3 x 15 %
  static_assert(amount == 611'581.95_idr);
}

TEST_CASE("property: the average over 45 years is that of exact fractions") {
  CHECK(rc::check("weighted average", [] {
    const int years = *rc::gen::inRange(1, 46);
    std::vector<WageRun> history;
    std::vector<YearInflation> inflation;
    BenefitTables law;
    law.inflation = {"jp.inflation", {Program::jp}, {.yearly_from_month = 1}, {}};
    Tables ceilings;
    ceilings.wage_ceiling = {"jp.wage_ceiling", {Program::jp}, {}, {}};
    ceilings.wage_ceiling.add({.from = Month(2015, 7), .value = 7'000'000_idr});
    for (int i = 0; i < years; ++i) {
      inflation.push_back({2016 + i, *rc::gen::inRange(-300, 1500)});
      if (*rc::gen::inRange(0, 10) == 0) continue;
      const int from = *rc::gen::inRange(1, 13);
      history.push_back(run_of(Month(2016 + i, from), Month(2016 + i, *rc::gen::inRange(from, 13)),
                               Rupiah::from_sen(*rc::gen::inRange(1, 900'000'000))));
    }
    const PensionFacts facts{
        .history = history, .event = Date(2016 + years, 6, 1), .inflation = inflation};
    const ContributionRecord record = contribution_record(ceilings, law, facts);
    const Fraction expected = oracle(history, inflation, 2016 + years);
    RC_ASSERT(fraction_of(weighted_average(law, record, facts)) == expected);
  }));
}

TEST_CASE("property: more wage never lowers a pension, which lies within the limits") {
  CHECK(rc::check("pension", [] {
    const auto months = *rc::gen::inRange(1, 125);
    const auto wage = Rupiah(*rc::gen::inRange(1, 20'000'000));
    std::vector<WageRun> history = {run_of(Month(2015, 7), Month(2015, 7) + months, wage)};
    const PensionFacts facts = facts_of(history, Date(2025, 12, 31));
    const auto pension = [&](Rate share) {
      return monthly_pension(gazette, record_of(history, facts.event), facts, 180, share,
                             to_the_sen);
    };
    const MonthlyPension before = pension(whole);
    RC_ASSERT(before.amount >= 399'700_idr);
    RC_ASSERT(before.amount <= 4'792'300_idr);
    RC_ASSERT(pension(50_pct).amount <= before.amount);
    RC_ASSERT(pension(20_pct).amount <= pension(50_pct).amount);
    history[0].wage += Rupiah(*rc::gen::inRange(0, 1'000'000));
    RC_ASSERT(pension(whole).amount >= before.amount);
  }));
}

TEST_CASE("property: splitting a run in two changes nothing") {
  CHECK(rc::check("record", [] {
    const auto months = *rc::gen::inRange(1, 138);
    const auto cut = *rc::gen::inRange(0, months);
    const auto wage = Rupiah(*rc::gen::inRange(1, 20'000'000));
    const Month from(2015, 7);
    const Date event(2027, 2, 1);
    const std::vector<WageRun> one = {run_of(from, from + months, wage)};
    const std::vector<WageRun> two = {run_of(from + (cut + 1), from + months, wage),
                                      run_of(from, from + cut, wage)};
    RC_ASSERT(record_of(one, event) == record_of(two, event));
  }));
}
