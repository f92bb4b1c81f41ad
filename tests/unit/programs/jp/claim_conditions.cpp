// SPDX-License-Identifier: Apache-2.0
#include "jamsos/programs/jp/claim_conditions.hpp"

#include "life.hpp"

using namespace jamsos;
using namespace tests;
using namespace jamsos::jp;

namespace {

const Tables contributions;
const BenefitTables gazette;

struct Answer {
  Right right{};
  Verdict verdict{Program::jp};

  [[nodiscard]] Outcome outcome() const { return verdict.outcome(Program::jp); }
  [[nodiscard]] std::optional<Date> earliest() const { return verdict.earliest(Program::jp); }
  [[nodiscard]] const Finding* find(const Remark& condition) const {
    return verdict.find(Program::jp, condition);
  }
};

Answer examined(const PensionClaim& claim, const Tables& tables = contributions,
                const BenefitTables& law = gazette) {
  Answer answer;
  answer.right = examine(tables, law, claim, answer.verdict);
  return answer;
}

std::vector<WageRun> paid(Month from, int months) {
  return {run_of(from, from + (months - 1), 5'000'000_idr)};
}
Child child_born(Date birth) { return {.birth_date = birth}; }
Family family_of(bool spouse, std::initializer_list<Child> children, int parents = 0) {
  Family family{.spouse = spouse, .parents = parents};
  for (const Child& child : children) family.children.add(child);
  return family;
}

/// Five years paid to the month of a death in mid 2024.
const std::vector<WageRun> five_years = paid(Month(2019, 7), 60);
constexpr Date death(2024, 6, 15);

PensionClaim death_claim(const Family& family) {
  return {.kind = PensionEvent::death, .date = death, .history = five_years, .family = family};
}

}  // namespace

TEST_CASE("PP 45/2015 Pasal 19(1): 180 paid months give an old-age pension, 179 one sum") {
  // Born on 10 March 1971: 61 years from 2031 on, reached on 10 March 2032.
  const std::vector<CeilingFrom> ceilings = {{Month(2027, 3), 12'000'000_idr}};
  for (const int months : {179, 180}) {
    CAPTURE(months);
    const std::vector<WageRun> history = paid(Month(2017, 1), months);
    const Answer answer = examined({.date = Date(2032, 3, 10),
                                    .birth_date = Date(1971, 3, 10),
                                    .history = history,
                                    .ceilings = ceilings});
    CHECK(answer.right.kind == (months == 180 ? RightKind::old_age : RightKind::lump_sum));
    CHECK(answer.right.months == months);
    CHECK_FALSE(answer.right.deemed);
    CHECK(answer.right.from == Month(2032, 4));
    CHECK(answer.right.event == Date(2032, 3, 10));
    CHECK(answer.outcome() == Outcome::entitled);
    CHECK(answer.earliest() == Date(2032, 4, 1));
    CHECK(answer.find(enough_months)->number == months);
  }
}

TEST_CASE("PP 45/2015 Pasal 15: nothing before pension age, then from the month after") {
  const std::vector<WageRun> history = paid(Month(2020, 1), 72);
  PensionClaim claim{.birth_date = Date(1967, 2, 20), .history = history};
  claim.date = Date(2026, 2, 19);
  Answer answer = examined(claim);
  CHECK(answer.outcome() == Outcome::not_entitled);
  CHECK(answer.right.kind == RightKind::none);
  CHECK(answer.find(age_attained)->date == Date(2026, 2, 20));
  CHECK(answer.earliest() == Date(2026, 3, 1));
  claim.date = Date(2026, 2, 20);
  answer = examined(claim);
  CHECK(answer.outcome() == Outcome::entitled);
  CHECK(answer.right.kind == RightKind::lump_sum);
  CHECK(answer.right.citation.article == "Pasal 24(1)-(2)");
  // Asked later, the right is still that of pension age.
  claim.date = Date(2026, 9, 1);
  CHECK(examined(claim).right.from == Month(2026, 3));
  claim.birth_date.reset();
  answer = examined(claim);
  CHECK(answer.outcome() == Outcome::undetermined);
  CHECK(answer.verdict.missing()[0].name == "participant.birth_date");
}

TEST_CASE("reading jp.last_month: is the month of pension age a paid month?") {
  const std::vector<WageRun> history = paid(Month(2020, 1), 80);
  const PensionClaim claim{
      .date = Date(2026, 2, 20), .birth_date = Date(1967, 2, 20), .history = history};
  CHECK(examined(claim).right.months == 74);
  Tables before;
  before.last_month = LastMonth::month_before;
  CHECK(examined(claim, before).right.months == 73);
}

TEST_CASE("PP 45/2015 Pasal 15(4): postponement for at most three years") {
  const std::vector<WageRun> history = paid(Month(2015, 7), 138);
  PensionClaim claim{.date = Date(2026, 6, 1), .birth_date = Date(1965, 3, 10), .history = history};
  // Pension age 58 on 10 March 2023.
  claim.postponed_until = Date(2026, 3, 10);
  const Answer answer = examined(claim);
  CHECK(answer.right.from == Month(2026, 4));
  CHECK(answer.right.months == 129);
  CHECK(answer.right.postponed);
  CHECK(answer.earliest() == Date(2026, 4, 1));
  claim.postponed_until = Date(2026, 3, 11);
  CHECK(refusal([&] { (void)examined(claim); }) ==
        Refusal{"invalid_value", "jp.postponed_until", "2026-03-11"});
  claim.postponed_until = Date(2023, 3, 9);
  CHECK(refusal([&] { (void)examined(claim); }) ==
        Refusal{"conflicting_facts", "jp.postponed_until", "2023-03-09"});
}

TEST_CASE("PP 45/2015 Pasal 20: total disability, membership of a month and density") {
  struct Row {
    int paid, span;
    Date cause;
    RightKind kind;
    bool deemed;
  };
  for (const Row& row : {Row{8, 10, Date(2024, 6, 30), RightKind::disability, true},
                         Row{7, 10, Date(2024, 6, 30), RightKind::lump_sum, false},
                         Row{2, 2, Date(2024, 5, 31), RightKind::lump_sum, false},
                         Row{2, 2, Date(2024, 6, 1), RightKind::disability, true}}) {
    CAPTURE(row.paid);
    CAPTURE(row.cause);
    const std::vector<WageRun> history = paid(Month(2024, 6) - (row.span - 1), row.paid);
    const Answer answer = examined({.kind = PensionEvent::total_disability,
                                    .date = Date(2024, 6, 30),
                                    .disability_cause = row.cause,
                                    .history = history});
    CHECK(answer.right.kind == row.kind);
    CHECK(answer.right.deemed == row.deemed);
    CHECK(answer.right.months == (row.deemed ? 180 : row.paid));
    CHECK(answer.right.from == Month(2024, 7));
    CHECK(answer.outcome() == Outcome::entitled);
    CHECK(answer.find(dense_enough)->number == row.paid * 10'000 / row.span);
  }
  const std::vector<WageRun> history = paid(Month(2024, 1), 6);
  PensionClaim claim{
      .kind = PensionEvent::total_disability, .date = Date(2024, 6, 30), .history = history};
  claim.disability_cause = Date(2024, 7, 1);
  CHECK(refusal([&] { (void)examined(claim); }) ==
        Refusal{"conflicting_facts", "event.disability_cause", "2024-07-01"});
  // At pension age it is no disability pension.
  claim.disability_cause.reset();
  claim.birth_date = Date(1966, 6, 30);
  CHECK(examined(claim).outcome() == Outcome::not_entitled);
  claim.birth_date = Date(1966, 7, 1);
  CHECK(examined(claim).outcome() == Outcome::entitled);
}

TEST_CASE("PP 45/2015 Pasal 20(3)a: the least density is exactly 80.00 percent") {
  // Of 130 months: 103 are 79.23 %, 104 are 80.00 %, 105 of 132 are 79.55 %.
  struct Row {
    int paid, span, hundredths;
  };
  for (const Row& row :
       {Row{103, 130, 7'923}, Row{104, 130, 8'000}, Row{105, 132, 7'955}, Row{4, 5, 8'000}}) {
    CAPTURE(row.paid);
    const std::vector<WageRun> history = paid(Month(2026, 6) - (row.span - 1), row.paid);
    const Answer answer = examined(
        {.kind = PensionEvent::total_disability, .date = Date(2026, 6, 1), .history = history});
    CHECK(answer.find(dense_enough)->number == row.hundredths);
    CHECK(answer.find(dense_enough)->met == met_if(row.hundredths >= 8'000));
    CHECK(answer.right.kind ==
          (row.hundredths >= 8'000 ? RightKind::disability : RightKind::lump_sum));
  }
}

TEST_CASE("PP 45/2015 Pasal 21(3): widow(er) of a member of a year, density of 80 percent") {
  struct Row {
    Month from;
    Date died;
    RightKind kind;
  };
  // A member since 1 June 2023: one year on 1 June 2024.
  for (const Row& row : {Row{Month(2023, 6), Date(2024, 5, 31), RightKind::lump_sum},
                         Row{Month(2023, 6), Date(2024, 6, 1), RightKind::widow}}) {
    CAPTURE(row.died);
    const std::vector<WageRun> history = {run_of(row.from, month_of(row.died), 5'000'000_idr)};
    const Answer answer = examined({.kind = PensionEvent::death,
                                    .date = row.died,
                                    .history = history,
                                    .family = family_of(true, {})});
    CHECK(answer.right.kind == row.kind);
    CHECK(answer.right.payee == Party::spouse);
    CHECK(answer.find(member_before_death)->date == Date(2024, 6, 1));
    CHECK(answer.find(dense_enough)->met == Met::yes);
  }
}

TEST_CASE("PP 45/2015 Pasal 21(3): no deemed months for a death at pension age") {
  PensionClaim claim = death_claim(family_of(true, {}));
  claim.birth_date = Date(1966, 6, 16);
  CHECK(examined(claim).right.kind == RightKind::widow);
  claim.birth_date = Date(1966, 6, 15);
  CHECK(examined(claim).right.kind == RightKind::lump_sum);
  CHECK(examined(claim).outcome() == Outcome::entitled);
}

TEST_CASE("PP 45/2015 Pasal 21 to 23: widow(er), else child, else parent, else nobody") {
  const Child son = child_born(Date(2010, 2, 3));
  struct Row {
    Family family;
    RightKind kind;
    Party payee;
    std::optional<Month> to;
  };
  for (const Row& row :
       {Row{family_of(true, {son}, 2), RightKind::widow, Party::spouse, {}},
        Row{family_of(false, {son}, 2), RightKind::child, Party::child, Month(2033, 2)},
        Row{family_of(false, {}, 2), RightKind::parent, Party::parent, {}}}) {
    const Answer answer = examined(death_claim(row.family));
    CHECK(answer.right.kind == row.kind);
    CHECK(answer.right.payee == row.payee);
    CHECK(answer.right.to == row.to);
    CHECK(answer.right.from == Month(2024, 7));
    CHECK(answer.outcome() == Outcome::entitled);
  }
  const Answer nobody = examined(death_claim(family_of(false, {})));
  CHECK(nobody.right.kind == RightKind::none);
  CHECK(nobody.outcome() == Outcome::not_entitled);
  PensionClaim unknown = death_claim({});
  unknown.family.reset();
  CHECK(examined(unknown).outcome() == Outcome::undetermined);
  CHECK(examined(unknown).verdict.missing()[0].name == "family");
}

TEST_CASE("PP 45/2015 Pasal 22(5): a child's right ends at 23, with work or marriage") {
  struct Row {
    Child child;
    bool entitled;
  };
  Child married = child_born(Date(2010, 1, 1));
  married.married = true;
  Child works = child_born(Date(2010, 1, 1));
  works.work = ChildWork::employed;
  Child apprentice = works;
  apprentice.work = ChildWork::apprentice;
  // 23 on the first day of the right: too late.
  for (const Row& row :
       {Row{child_born(Date(2001, 7, 1)), false}, Row{child_born(Date(2001, 7, 2)), true},
        Row{married, false}, Row{works, false}, Row{apprentice, false}}) {
    const Answer answer = examined(death_claim(family_of(false, {row.child})));
    CHECK((answer.right.kind == RightKind::child) == row.entitled);
    CHECK(answer.find(child_has_a_right)->child == 0);
  }
  BenefitTables permanent;
  permanent.child_works = ChildWorks::permanent_work;
  CHECK(
      examined(death_claim(family_of(false, {apprentice})), contributions, permanent).right.kind ==
      RightKind::child);
  CHECK(examined(death_claim(family_of(false, {works})), contributions, permanent).right.kind ==
        RightKind::none);
  CHECK(refusal([] { (void)examined(death_claim(family_of(false, {Child{}}))); }) ==
        Refusal{"missing_field", "family.children[0].birth_date", ""});
}

TEST_CASE("PP 45/2015 Pasal 14(2): born within 300 days after the death") {
  const auto claim = [](Date birth) { return death_claim(family_of(false, {child_born(birth)})); };
  CHECK(examined(claim(days_after(death, 300))).right.kind == RightKind::child);
  CHECK(refusal([&] { (void)examined(claim(days_after(death, 301))); }) ==
        Refusal{"conflicting_facts", "family.children[0].birth_date",
                to_text(days_after(death, 301))});
}

TEST_CASE("PP 45/2015 Pasal 14(1): two children, the registered ones or the youngest") {
  Child oldest = child_born(Date(2004, 1, 1));
  const Child second = child_born(Date(2008, 1, 1));
  const Child third = child_born(Date(2012, 1, 1));
  const Right youngest = examined(death_claim(family_of(false, {oldest, second, third}))).right;
  REQUIRE(youngest.children);
  CHECK(youngest.children->children == FixedList<std::size_t, 12>{2, 1});
  CHECK(youngest.children->chosen);
  CHECK(youngest.to == Month(2035, 1));
  oldest.registered = true;
  const Right registered = examined(death_claim(family_of(false, {oldest, second, third}))).right;
  CHECK(registered.children->children == FixedList<std::size_t, 12>{0});
  CHECK_FALSE(registered.children->chosen);
  CHECK(registered.to == Month(2027, 1));
}

TEST_CASE("PP 45/2015 Pasal 21(6), 22: remarriage or death of the widow(er) calls the children") {
  PensionClaim claim = death_claim(family_of(true, {child_born(Date(2012, 5, 5))}));
  CHECK_FALSE(examined(claim).right.to);
  claim.remarried_on = Date(2025, 3, 31);
  Right right = examined(claim).right;
  CHECK(right.kind == RightKind::widow);
  CHECK(right.to == Month(2025, 3));
  CHECK(right.children_from == Month(2025, 4));
  CHECK(right.children->to == Month(2035, 5));
  claim.widow_died_on = Date(2024, 9, 1);
  right = examined(claim).right;
  CHECK(right.to == Month(2024, 9));
  CHECK(right.children_from == Month(2024, 10));
  // A child of 23 by then does not follow.
  claim.family = family_of(true, {child_born(Date(2001, 9, 30))});
  CHECK_FALSE(examined(claim).right.children_from);
  claim.widow_died_on = Date(2024, 6, 14);
  CHECK(refusal([&] { (void)examined(claim); }) ==
        Refusal{"conflicting_facts", "event.widow_died_on", "2024-06-14"});
  claim.family = family_of(false, {});
  CHECK(refusal([&] { (void)examined(claim); }) ==
        Refusal{"conflicting_facts", "event.remarried_on", "2025-03-31"});
}

TEST_CASE("PP 45/2015 Pasal 21(4): death of a pensioner") {
  PensionClaim claim{.kind = PensionEvent::pensioner_death,
                     .date = death,
                     .family = family_of(true, {}),
                     .receiving = PensionReceived{Date(2022, 1, 1), 900'000_idr}};
  CHECK(examined(claim).right.kind == RightKind::widow);
  CHECK(examined(claim).earliest() == Date(2024, 7, 1));
  claim.receiving->since = Date(2024, 6, 16);
  CHECK(refusal([&] { (void)examined(claim); }) ==
        Refusal{"conflicting_facts", "jp.receiving.since", "2024-06-16"});
  claim.receiving = PensionReceived{Date(2022, 1, 1), 0_idr};
  CHECK(refusal([&] { (void)examined(claim); }) ==
        Refusal{"invalid_value", "jp.receiving.monthly", "0"});
  claim.receiving.reset();
  CHECK(refusal([&] { (void)examined(claim); }) == Refusal{"missing_field", "jp.receiving", ""});
}

TEST_CASE("reading jp.foreign_workers: foreigners have no JP, or after six months") {
  PensionClaim claim = death_claim(family_of(true, {}));
  claim.citizenship = Citizenship::foreign;
  claim.stay_months = 60;
  CHECK(examined(claim).outcome() == Outcome::not_entitled);
  Tables included;
  included.foreign_workers = ForeignWorkers::included;
  CHECK(examined(claim, included).outcome() == Outcome::entitled);
  claim.stay_months = 5;
  CHECK(examined(claim, included).outcome() == Outcome::not_entitled);
}

TEST_CASE("PP 45/2015 Pasal 3(1): nothing without a settled contribution") {
  PensionClaim claim = death_claim(family_of(true, {}));
  claim.history = {};
  CHECK(examined(claim).outcome() == Outcome::undetermined);
  CHECK(examined(claim).verdict.missing()[0].name == "history");
  std::vector<WageRun> unpaid = five_years;
  unpaid[0].state = ContributionState::unpaid;
  claim.history = unpaid;
  CHECK(examined(claim).outcome() == Outcome::not_entitled);
  CHECK(examined(claim).find(is_participant)->met == Met::no);
}
