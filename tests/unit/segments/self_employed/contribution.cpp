// SPDX-License-Identifier: Apache-2.0
#include "jamsos/segments/self_employed/contribution.hpp"

#include <rapidcheck.h>

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr SelfEmployed participant_with(Rupiah income) {
  return {.group = SelfEmployedGroup::self_employed,
          .income = income,
          .sector = Sector::other,
          .payer = Party::participant};
}
constexpr Statement bill_of(const SelfEmployed& facts, Month month, BillOptions options = {}) {
  return jamsos::bill(Law::gazette(), facts, month, options);
}
Refusal refused(const SelfEmployed& facts, Month month = Month(2024, 6)) {
  return refusal([&] { (void)bill_of(facts, month); });
}
constexpr Rupiah due_of(const Statement& statement, Program program,
                        Party payer = Party::participant) {
  return statement.totals().due(program, payer);
}

struct Band {
  Rupiah from, up_to, jkk, jht;
};
// PP 44/2015 Annex II and the annex of PP 46/2015, typed again row by row.
constexpr Band annex[] = {
    {0_idr, 1'099'000_idr, 10'000_idr, 20'000_idr},
    {1'100'000_idr, 1'299'000_idr, 12'000_idr, 24'000_idr},
    {1'300'000_idr, 1'499'000_idr, 14'000_idr, 28'000_idr},
    {1'500'000_idr, 1'699'000_idr, 16'000_idr, 32'000_idr},
    {1'700'000_idr, 1'899'000_idr, 18'000_idr, 36'000_idr},
    {1'900'000_idr, 2'099'000_idr, 20'000_idr, 40'000_idr},
    {2'100'000_idr, 2'299'000_idr, 22'000_idr, 44'000_idr},
    {2'300'000_idr, 2'499'000_idr, 24'000_idr, 48'000_idr},
    {2'500'000_idr, 2'699'000_idr, 26'000_idr, 52'000_idr},
    {2'700'000_idr, 3'199'000_idr, 29'500_idr, 59'000_idr},
    {3'200'000_idr, 3'699'000_idr, 34'500_idr, 69'000_idr},
    {3'700'000_idr, 4'199'000_idr, 39'500_idr, 79'000_idr},
    {4'200'000_idr, 4'699'000_idr, 44'500_idr, 89'000_idr},
    {4'700'000_idr, 5'199'000_idr, 49'500_idr, 99'000_idr},
    {5'200'000_idr, 5'699'000_idr, 54'500_idr, 109'000_idr},
    {5'700'000_idr, 6'199'000_idr, 59'500_idr, 119'000_idr},
    {6'200'000_idr, 6'699'000_idr, 64'500_idr, 129'000_idr},
    {6'700'000_idr, 7'199'000_idr, 69'500_idr, 139'000_idr},
    {7'200'000_idr, 7'699'000_idr, 74'500_idr, 149'000_idr},
    {7'700'000_idr, 8'199'000_idr, 79'500_idr, 159'000_idr},
    {8'200'000_idr, 9'199'000_idr, 87'000_idr, 174'000_idr},
    {9'200'000_idr, 10'199'000_idr, 97'000_idr, 194'000_idr},
    {10'200'000_idr, 11'199'000_idr, 107'000_idr, 214'000_idr},
    {11'200'000_idr, 12'199'000_idr, 117'000_idr, 234'000_idr},
    {12'200'000_idr, 13'199'000_idr, 127'000_idr, 254'000_idr},
    {13'200'000_idr, 14'199'000_idr, 137'000_idr, 274'000_idr},
    {14'200'000_idr, 15'199'000_idr, 147'000_idr, 294'000_idr},
    {15'200'000_idr, 16'199'000_idr, 157'000_idr, 314'000_idr},
    {16'200'000_idr, 17'199'000_idr, 167'000_idr, 334'000_idr},
    {17'200'000_idr, 18'199'000_idr, 177'000_idr, 354'000_idr},
    {18'200'000_idr, 19'199'000_idr, 187'000_idr, 374'000_idr},
    {19'200'000_idr, 20'199'000_idr, 197'000_idr, 394'000_idr},
    {20'200'000_idr, 1'000'000'000'000_idr, 207'000_idr, 414'000_idr},
};

}  // namespace

// The lowest band and the open one, computed by the compiler.
// Not under the sanitizers of g++, for which no comparison with null is constant.
#ifndef __SANITIZE_ADDRESS__
static_assert(bill_of(participant_with(0_idr), Month(2024, 6)).total(Party::participant) ==
              16'800_idr);
static_assert(due_of(bill_of(participant_with(25'000'000_idr), Month(2024, 6)), Program::jkk) ==
              207'000_idr);
#endif

TEST_CASE("Self-employed: all bands of the annex, at both printed bounds") {
  CHECK(std::size(annex) == 33);
  for (const Band& band : annex)
    for (const Rupiah income : {band.from, band.up_to}) {
      CAPTURE(income);
      SelfEmployed facts = participant_with(income);
      facts.programs = ProgramSet{Program::jkk, Program::jkm, Program::jht};
      const Statement statement = bill_of(facts, Month(2024, 6));
      CHECK(due_of(statement, Program::jkk) == band.jkk);
      CHECK(due_of(statement, Program::jht) == band.jht);
      CHECK(due_of(statement, Program::jkm) == 6'800_idr);
      CHECK_FALSE(statement.assumes(self_employed::income_in_gap));
    }
}

TEST_CASE("Self-employed: between two printed bounds by the interpretation that was chosen") {
  Law strict = Law::gazette();
  strict.self_employed.income_gap = self_employed::IncomeGap::refused;
  for (std::size_t i = 0; i + 1 < std::size(annex); ++i)
    for (const Rupiah income : {annex[i].up_to + 0.01_idr, annex[i + 1].from - 0.01_idr}) {
      CAPTURE(income);
      const SelfEmployed facts = participant_with(income);
      const Statement statement = bill_of(facts, Month(2024, 6));
      CHECK(due_of(statement, Program::jkk) == annex[i].jkk);
      CHECK(statement.assumes(self_employed::income_in_gap));
      CHECK(refusal([&] { (void)jamsos::bill(strict, facts, Month(2024, 6)); }) ==
            Refusal{"invalid_value", "income", to_text(income)});
    }
}

TEST_CASE("Self-employed: more income never lowers a contribution") {
  CHECK(rc::check([] {
    const auto less = *rc::gen::inRange<std::int64_t>(0, 30'000'000'00);
    const auto more = less + *rc::gen::inRange<std::int64_t>(0, 3'000'000'00);
    const Month month = Month(2015, 7) + *rc::gen::inRange(0, 150);
    RC_ASSERT(bill_of(participant_with(Rupiah::from_sen(less)), month).total(Party::participant) <=
              bill_of(participant_with(Rupiah::from_sen(more)), month).total(Party::participant));
  }));
}

TEST_CASE("Self-employed: reliefs month by month") {
  struct Row {
    Month month;
    Rupiah transport, other, by_region;  // JKK and JKM of the lowest band
  };
  for (const Row& row : {Row{Month(2015, 7), 16'800_idr, 16'800_idr, 16'800_idr},
                         Row{Month(2020, 7), 16'800_idr, 16'800_idr, 16'800_idr},
                         Row{Month(2020, 8), 168_idr, 168_idr, 168_idr},
                         Row{Month(2021, 1), 168_idr, 168_idr, 168_idr},
                         Row{Month(2021, 2), 16'800_idr, 16'800_idr, 16'800_idr},
                         Row{Month(2025, 12), 16'800_idr, 16'800_idr, 16'800_idr},
                         Row{Month(2026, 1), 8'400_idr, 16'800_idr, 16'800_idr},
                         Row{Month(2026, 3), 8'400_idr, 16'800_idr, 16'800_idr},
                         Row{Month(2026, 4), 8'400_idr, 8'400_idr, 16'800_idr},
                         Row{Month(2026, 12), 8'400_idr, 8'400_idr, 16'800_idr},
                         Row{Month(2027, 1), 8'400_idr, 16'800_idr, 16'800_idr},
                         Row{Month(2027, 3), 8'400_idr, 16'800_idr, 16'800_idr},
                         Row{Month(2027, 4), 16'800_idr, 16'800_idr, 16'800_idr}}) {
    CAPTURE(row.month);
    SelfEmployed facts = participant_with(900'000_idr);
    facts.sector = Sector::transport;
    CHECK(bill_of(facts, row.month).total(Party::participant) == row.transport);
    facts.sector = Sector::other;
    CHECK(bill_of(facts, row.month).total(Party::participant) == row.other);
    for (const Sector sector : {Sector::transport, Sector::other, Sector::not_stated})
      for (const Party budget : {Party::government, Party::local_government}) {
        facts.sector = sector;
        facts.payer = budget;
        CHECK(bill_of(facts, row.month).total(budget) == row.by_region);
      }
  }
}

TEST_CASE("Self-employed: the relief of 2026 by payer and group, each reading named") {
  SelfEmployed facts = participant_with(900'000_idr);
  for (const Party payer : {Party::donor, Party::employer, Party::school, Party::platform}) {
    facts.payer = payer;
    const Statement statement = bill_of(facts, Month(2026, 5));
    CHECK(statement.total(payer) == 8'400_idr);
    CHECK(statement.assumes(self_employed::relief_for_third_payer));
    CHECK(statement.lines()[0].confidence == Confidence::assumed);
  }
  facts.payer = Party::village;
  CHECK(bill_of(facts, Month(2026, 5)).total(Party::village) == 8'400_idr);
  CHECK(bill_of(facts, Month(2026, 5)).assumes(self_employed::relief_for_village_budget));
  Law other = Law::gazette();
  other.self_employed.village_budget_relief = self_employed::VillageBudgetRelief::excluded;
  other.self_employed.business_owner_relief = self_employed::BusinessOwnerRelief::included;
  CHECK(jamsos::bill(other, facts, Month(2026, 5)).total(Party::village) == 16'800_idr);

  facts = participant_with(900'000_idr);
  facts.group = SelfEmployedGroup::business_owner;
  CHECK(bill_of(facts, Month(2026, 5)).total(Party::participant) == 36'800_idr);
  CHECK(bill_of(facts, Month(2026, 5)).assumes(self_employed::no_relief_for_business_owners));
  CHECK(jamsos::bill(other, facts, Month(2026, 5)).total(Party::participant) == 28'400_idr);

  facts.group = SelfEmployedGroup::apprentice;
  CHECK(bill_of(facts, Month(2026, 5)).total(Party::participant) == 16'800_idr);
  CHECK(bill_of(facts, Month(2026, 5)).assumes(self_employed::no_relief_for_deemed_workers));
}

TEST_CASE("Self-employed: the relief was not known before its promulgation") {
  SelfEmployed facts = participant_with(900'000_idr);
  facts.sector = Sector::transport;
  CHECK(
      bill_of(facts, Month(2026, 1), {.known_on = Date(2025, 12, 21)}).total(Party::participant) ==
      16'800_idr);
  CHECK(
      bill_of(facts, Month(2026, 1), {.known_on = Date(2025, 12, 22)}).total(Party::participant) ==
      8'400_idr);
}

TEST_CASE("Self-employed: a year paid ahead across the end of a relief") {
  SelfEmployed facts = participant_with(900'000_idr);
  facts.months = 12;
  const Statement statement = bill_of(facts, Month(2026, 11));
  REQUIRE(statement.lines().size() == 4);
  CHECK(statement.lines()[0].amount == 10'000_idr);  // two months of 5,000
  CHECK(statement.lines()[0].from == Month(2026, 11));
  CHECK(statement.lines()[0].to == Month(2026, 12));
  CHECK(statement.lines()[1].amount == 100'000_idr);
  CHECK(statement.lines()[1].from == Month(2027, 1));
  CHECK(statement.lines()[1].to == Month(2027, 10));
  CHECK(statement.total(Party::participant) == 184'800_idr);  // 2 x 8,400 + 10 x 16,800
}

TEST_CASE("Self-employed: months paid together cost what they cost one by one") {
  CHECK(rc::check([] {
    SelfEmployed facts = participant_with(Rupiah(*rc::gen::inRange(0, 25'000'000)));
    facts.sector = *rc::gen::element(Sector::transport, Sector::other);
    facts.payer = *rc::gen::element(Party::participant, Party::local_government, Party::donor);
    const Month month = Month(2015, 7) + *rc::gen::inRange(0, 150);
    facts.months = *rc::gen::element(2, 3, 6, 12);
    const Rupiah together = bill_of(facts, month).total(*facts.payer);
    Rupiah one_by_one;
    const int count = facts.months;
    facts.months = 1;
    for (int i = 0; i < count; ++i) one_by_one += bill_of(facts, month + i).total(*facts.payer);
    RC_ASSERT(together == one_by_one);
  }));
}

TEST_CASE("Self-employed: up to three unpaid months are owed without a fine, more lapse") {
  SelfEmployed facts = participant_with(900'000_idr);
  for (const auto& [unpaid, owed] :
       {std::pair(0, 16'800_idr), std::pair(1, 33'600_idr), std::pair(2, 50'400_idr),
        std::pair(3, 67'200_idr), std::pair(4, 16'800_idr), std::pair(120, 16'800_idr)}) {
    const int in_arrears = unpaid;
    CAPTURE(in_arrears);
    facts.unpaid_months = unpaid;
    const Statement statement = bill_of(facts, Month(2024, 6));
    CHECK(statement.total(Party::participant) == owed);
    CHECK(statement.assumes(self_employed::lapsed) == (unpaid > 3));
    CHECK(statement.assumes(self_employed::arrears_without_fine) == (unpaid >= 1 && unpaid <= 3));
  }
  facts.unpaid_months = 3;
  const Line arrears =
      line_of(bill_of(facts, Month(2024, 6)), Program::jkk, Item::arrears_participant);
  CHECK(arrears.from == Month(2024, 3));
  CHECK(arrears.to == Month(2024, 5));
  CHECK(arrears.times == 3);
}

TEST_CASE("Self-employed: due dates of JKK and JKM in the month itself, of JHT in the next") {
  SelfEmployed facts = participant_with(900'000_idr);
  facts.programs = ProgramSet{Program::jkk, Program::jkm, Program::jht};
  const Statement statement = bill_of(facts, Month(2024, 7));
  CHECK(line_of(statement, Program::jkk, Item::contribution_participant).due == Date(2024, 7, 15));
  CHECK(line_of(statement, Program::jkm, Item::contribution_participant).due == Date(2024, 7, 15));
  CHECK(line_of(statement, Program::jht, Item::contribution_participant).due == Date(2024, 8, 15));
  CHECK(statement.assumes(holidays_not_considered));
  const Statement relieved = bill_of(facts, Month(2020, 8));
  CHECK(line_of(relieved, Program::jkk, Item::contribution_participant).due == Date(2020, 9, 30));
}

TEST_CASE("Self-employed: programs by group") {
  const ProgramSet base{Program::jkk, Program::jkm};
  const ProgramSet with_jht{Program::jkk, Program::jkm, Program::jht};
  for (const auto& [name, group] : self_employed_group_names) {
    const std::string group_name(name);
    CAPTURE(group_name);
    SelfEmployed facts{.group = group, .income = 900'000_idr, .payer = Party::participant};
    const bool owner = group == SelfEmployedGroup::business_owner;
    const bool deemed = self_employed::class_of(group) == self_employed::Class::deemed_worker;
    CHECK(has(bill_of(facts, Month(2024, 6)), Program::jht) == owner);
    facts.programs = with_jht;
    CHECK(refused(facts) ==
          (deemed ? Refusal{"invalid_value", "programs", ""} : Refusal{"nothing refused", "", ""}));
    facts.programs = base;
    CHECK(refused(facts) ==
          (owner ? Refusal{"invalid_value", "programs", ""} : Refusal{"nothing refused", "", ""}));
    for (const ProgramSet wrong :
         {ProgramSet{}, ProgramSet{Program::jht}, ProgramSet{Program::jkk},
          ProgramSet{Program::jkk, Program::jkm, Program::jht, Program::jp}}) {
      facts.programs = wrong;
      CHECK(refused(facts) == Refusal{"invalid_value", "programs", ""});
    }
  }
}

TEST_CASE("Self-employed: who is enrolled by somebody else takes the lowest band") {
  for (const auto& [name, group] : self_employed_group_names) {
    const std::string group_name(name);
    CAPTURE(group_name);
    const SelfEmployed facts{.group = group, .payer = Party::local_government};
    if (self_employed::declares_income(group)) {
      CHECK(refused(facts) == Refusal{"missing_field", "income", ""});
      continue;
    }
    const Statement statement = bill_of(facts, Month(2023, 10));
    CHECK(statement.total(Party::local_government) == 16'800_idr);
    CHECK(statement.assumes(self_employed::lowest_band_in_practice));
  }
}

TEST_CASE("Self-employed: a business owner pays JKK in each company and JKM in one") {
  SelfEmployed facts{.group = SelfEmployedGroup::business_owner, .payer = Party::participant};
  facts.company_incomes.add(3'000'000_idr);   // 29,500
  facts.company_incomes.add(12'500'000_idr);  // 127,000
  const Statement statement = bill_of(facts, Month(2024, 6));
  CHECK(due_of(statement, Program::jkk) == 156'500_idr);
  CHECK(due_of(statement, Program::jkm) == 6'800_idr);
  CHECK(due_of(statement, Program::jht) == 314'000_idr);  // 2 % of 15,700,000, band of 15,500,000
  CHECK(statement.assumes(self_employed::jkm_once));
}

TEST_CASE("Self-employed: refusals by the name of the fact") {
  const SelfEmployed good = participant_with(900'000_idr);
  SelfEmployed facts = good;
  facts.group = SelfEmployedGroup::not_stated;
  CHECK(refused(facts) == Refusal{"missing_field", "group", ""});
  facts = good;
  facts.income = -0.01_idr;
  CHECK(refused(facts) == Refusal{"invalid_value", "income", "-0.01"});
  facts.income = 1'000'000'000'000.01_idr;
  CHECK(refused(facts) == Refusal{"invalid_value", "income", "1000000000000.01"});
  facts = good;
  facts.sector = Sector::not_stated;
  CHECK(refused(facts, Month(2026, 3)) == Refusal{"missing_field", "sector", ""});
  CHECK(refused(facts, Month(2026, 5)) == Refusal{"nothing refused", "", ""});
  CHECK(refused(facts, Month(2025, 12)) == Refusal{"nothing refused", "", ""});
  facts = good;
  facts.payer = Party::worker;
  CHECK(refused(facts) == Refusal{"invalid_value", "payer", "worker"});
  for (const int months : {0, -1, 4, 5, 7, 11, 13, 24}) {
    facts = good;
    facts.months = months;
    CHECK(refused(facts) == Refusal{"invalid_value", "months", std::to_string(months)});
  }
  for (const int unpaid : {-1, 601}) {
    facts = good;
    facts.unpaid_months = unpaid;
    CHECK(refused(facts) == Refusal{"invalid_value", "unpaid_months", std::to_string(unpaid)});
  }
  for (const int occupations : {0, 3}) {
    facts = good;
    facts.occupations = occupations;
    CHECK(refused(facts) == Refusal{"invalid_value", "occupations", std::to_string(occupations)});
  }
  facts = good;
  facts.company_incomes.add(1_idr);
  CHECK(refused(facts) == Refusal{"conflicting_facts", "company_incomes", ""});
  facts.group = SelfEmployedGroup::business_owner;
  CHECK(refused(facts) == Refusal{"conflicting_facts", "company_incomes", ""});
  CHECK(refused(good, Month(2015, 6)).code == "not_in_force");
  CHECK(refused(good, Month(2015, 7)) == Refusal{"nothing refused", "", ""});
  facts = good;
  facts.unpaid_months = 1;  // June 2015 lies before the law
  CHECK(refused(facts, Month(2015, 7)).code == "not_in_force");
}
