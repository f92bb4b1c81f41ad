// SPDX-License-Identifier: Apache-2.0
#include "jamsos/segments/jkn_member/contribution.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

Statement bill_of(const JknMember& card, Month month) {
  return jamsos::bill(Law::gazette(), card, month);
}
Refusal refused(const JknMember& card, Month month = Month(2024, 5)) {
  return refusal([&] { (void)bill_of(card, month); });
}
JknMember member_of(WardClass ward_class) {
  return {.kind = JknMemberKind::self_paying, .ward_class = ward_class};
}

constexpr JknInpatientStay stay{.member_kind = JknMemberKind::self_paying,
                                .reactivated_on = Date(2023, 6, 1),
                                .admitted_on = Date(2023, 6, 20),
                                .cost = 10'000'000_idr,
                                .unpaid_months = 15};
Line fine_of(const JknInpatientStay& facts) {
  const Statement statement = jamsos::bill(Law::gazette(), facts);
  REQUIRE(statement.lines().size() == 1);
  return statement.lines()[0];
}

}  // namespace

TEST_CASE("JKN members: prices by class, the month before and after each change") {
  struct Row {
    Month month;
    Rupiah class_iii, class_ii, class_i;
    Rupiah central{}, regional{};
  };
  for (const Row& row : {
           Row{Month(2014, 1), 25'500_idr, 42'500_idr, 59'500_idr},
           Row{Month(2016, 3), 25'500_idr, 42'500_idr, 59'500_idr},
           Row{Month(2016, 4), 25'500_idr, 51'000_idr, 80'000_idr},
           Row{Month(2019, 12), 25'500_idr, 51'000_idr, 80'000_idr},
           Row{Month(2020, 1), 42'000_idr, 110'000_idr, 160'000_idr},
           Row{Month(2020, 3), 42'000_idr, 110'000_idr, 160'000_idr},
           Row{Month(2020, 4), 25'500_idr, 51'000_idr, 80'000_idr},
           Row{Month(2020, 6), 25'500_idr, 51'000_idr, 80'000_idr},
           Row{Month(2020, 7), 25'500_idr, 100'000_idr, 150'000_idr, 16'500_idr},
           Row{Month(2020, 12), 25'500_idr, 100'000_idr, 150'000_idr, 16'500_idr},
           Row{Month(2021, 1), 35'000_idr, 100'000_idr, 150'000_idr, 4'200_idr, 2'800_idr},
           Row{Month(2026, 2), 35'000_idr, 100'000_idr, 150'000_idr, 4'200_idr, 2'800_idr},
       }) {
    CAPTURE(row.month);
    const Statement third = bill_of(member_of(WardClass::class_iii), row.month);
    CHECK(third.total(Party::participant) == row.class_iii);
    CHECK(third.total(Party::government) == row.central);
    CHECK(third.total(Party::local_government) == row.regional);
    for (const auto& [ward_class, price] : {std::pair(WardClass::class_ii, row.class_ii),
                                            std::pair(WardClass::class_i, row.class_i)}) {
      const Statement statement = bill_of(member_of(ward_class), row.month);
      CHECK(statement.total(Party::participant) == price);
      CHECK(statement.lines().size() == 1);
    }
  }
}

TEST_CASE("JKN members: prices that the state or a region pays") {
  for (const auto& [month, price] :
       {std::pair(Month(2014, 1), 19'225_idr), std::pair(Month(2015, 12), 19'225_idr),
        std::pair(Month(2016, 1), 23'000_idr), std::pair(Month(2019, 7), 23'000_idr),
        std::pair(Month(2019, 8), 42'000_idr), std::pair(Month(2026, 1), 42'000_idr)}) {
    const Month billed = month;
    CAPTURE(billed);
    CHECK(bill_of({.kind = JknMemberKind::state_paid}, month).total(Party::government) == price);
    CHECK(bill_of({.kind = JknMemberKind::region_paid, .members = 3}, month)
              .total(Party::local_government) == price * 3);
  }
}

TEST_CASE("JKN members: the twelve months of 2020 in class II") {
  JknMember card = member_of(WardClass::class_ii);
  card.months = 12;
  const Statement statement = bill_of(card, Month(2020, 1));
  REQUIRE(statement.lines().size() == 3);
  CHECK(statement.lines()[0].amount == 330'000_idr);
  CHECK(statement.lines()[1].amount == 153'000_idr);
  CHECK(statement.lines()[2].amount == 600'000_idr);
  CHECK(statement.total(Party::participant) == 1'083'000_idr);
  CHECK(statement.lines()[1].from == Month(2020, 4));
  CHECK(statement.lines()[1].to == Month(2020, 6));
}

TEST_CASE("JKN members: the reversal of 2020 was not known before the court decided") {
  const JknMember card = member_of(WardClass::class_i);
  CHECK(jamsos::bill(Law::gazette(), card, Month(2020, 4), {.known_on = Date(2020, 2, 26)})
            .total(Party::participant) == 160'000_idr);
  CHECK(jamsos::bill(Law::gazette(), card, Month(2020, 4), {.known_on = Date(2020, 2, 27)})
            .total(Party::participant) == 80'000_idr);
}

TEST_CASE(
    "JKN members: arrears are collected for at most 24 months, at the prices of their months") {
  JknMember card = member_of(WardClass::class_ii);
  for (const auto& [unpaid, owed] :
       {std::pair(0, 0), std::pair(1, 1), std::pair(23, 23), std::pair(24, 24), std::pair(25, 24),
        std::pair(120, 24), std::pair(600, 24)}) {
    const int in_arrears = unpaid;
    CAPTURE(in_arrears);
    card.unpaid_months = unpaid;
    const Statement statement = bill_of(card, Month(2024, 5));
    CHECK(statement.total(Party::participant) == 100'000_idr * (owed + 1));
    CHECK(statement.assumes(jkn_member::arrears_cut) == (unpaid > 24));
  }
  card = member_of(WardClass::class_iii);
  card.unpaid_months = 12;  // January to December 2020, the member's part
  card.members = 2;
  card.payer = Party::donor;
  const Statement statement = bill_of(card, Month(2021, 1));
  // 2 x (3 x 42,000 + 9 x 25,500) and 2 x 35,000
  CHECK(statement.total(Party::donor) == 711'000_idr + 70'000_idr);
  CHECK(statement.total(Party::government) == 8'400_idr);
}

TEST_CASE("JKN members: due on the tenth, wherever it falls") {
  CHECK(bill_of(member_of(WardClass::class_i), Month(2026, 5)).lines()[0].due == Date(2026, 5, 10));
}

TEST_CASE("JKN members: refusals by the name of the fact") {
  CHECK(refused({}) == Refusal{"missing_field", "kind", ""});
  CHECK(refused({.kind = JknMemberKind::self_paying}) == Refusal{"missing_field", "class", ""});
  CHECK(refused({.kind = JknMemberKind::wage_earner}) ==
        Refusal{"invalid_value", "kind", "wage_earner"});
  CHECK(refused({.kind = JknMemberKind::state_paid, .ward_class = WardClass::class_i}) ==
        Refusal{"conflicting_facts", "class", "I"});
  CHECK(refused({.kind = JknMemberKind::state_paid, .unpaid_months = 1}).field == "unpaid_months");
  CHECK(refused({.kind = JknMemberKind::region_paid, .payer = Party::donor}).field == "payer");
  for (const int members : {0, 21}) {
    JknMember card = member_of(WardClass::class_i);
    card.members = members;
    CHECK(refused(card) == Refusal{"invalid_value", "members", std::to_string(members)});
  }
  for (const int months : {0, 13}) {
    JknMember card = member_of(WardClass::class_i);
    card.months = months;
    CHECK(refused(card) == Refusal{"invalid_value", "months", std::to_string(months)});
  }
  for (const int unpaid : {-1, 601}) {
    JknMember card = member_of(WardClass::class_i);
    card.unpaid_months = unpaid;
    CHECK(refused(card) == Refusal{"invalid_value", "unpaid_months", std::to_string(unpaid)});
  }
  JknMember card = member_of(WardClass::class_i);
  card.payer = Party::village;
  CHECK(refused(card) == Refusal{"invalid_value", "payer", "village"});
  CHECK(refused(member_of(WardClass::class_i), Month(2013, 12)).code == "not_in_force");
}

TEST_CASE("Service fine: rates, months and ceilings by the day of admission") {
  struct Row {
    Date reactivated, admitted;
    Rupiah cost;
    int unpaid;
    Rupiah fine;
  };
  for (const Row& row : {
           // Of two months before August 2016 only July counts.
           Row{Date(2016, 8, 15), Date(2016, 8, 31), 40'000'000_idr, 2, 1'000'000_idr},
           Row{Date(2016, 7, 15), Date(2016, 7, 31), 40'000'000_idr, 9, 0_idr},
           Row{Date(2020, 12, 1), Date(2020, 12, 31), 10'000'000_idr, 3, 750'000_idr},
           Row{Date(2020, 12, 1), Date(2021, 1, 1), 10'000'000_idr, 3, 1'500'000_idr},
           Row{Date(2023, 6, 1), Date(2023, 6, 20), 10'000'000_idr, 15, 6'000'000_idr},
           Row{Date(2023, 6, 1), Date(2023, 6, 20), 10'000'000_idr, 12, 6'000'000_idr},
           Row{Date(2023, 6, 1), Date(2023, 6, 20), 10'000'000_idr, 11, 5'500'000_idr},
           Row{Date(2023, 6, 1), Date(2023, 6, 20), 50'000'000_idr, 12, 30'000'000_idr},
           Row{Date(2023, 6, 1), Date(2023, 6, 20), 50'000'000.20_idr, 12, 30'000'000_idr},
           Row{Date(2023, 6, 1), Date(2023, 6, 20), 200'000'000_idr, 12, 30'000'000_idr},
           Row{Date(2024, 5, 1), Date(2024, 5, 7), 200'000'000_idr, 12, 30'000'000_idr},
           Row{Date(2024, 5, 1), Date(2024, 5, 8), 200'000'000_idr, 12, 20'000'000_idr},
       }) {
    CAPTURE(row.admitted);
    CAPTURE(row.cost);
    const Line line = fine_of({.member_kind = JknMemberKind::self_paying,
                               .reactivated_on = row.reactivated,
                               .admitted_on = row.admitted,
                               .cost = row.cost,
                               .unpaid_months = row.unpaid});
    CHECK(line.amount == row.fine);
    CHECK(line.payer == Party::participant);
    CHECK(line.item == Item::service_fine);
  }
}

TEST_CASE("Service fine: owed within 45 days of reactivation, by those who pay themselves") {
  JknInpatientStay facts = stay;
  facts.admitted_on = Date(2023, 7, 16);  // 45 days after 1 June
  CHECK(fine_of(facts).amount == 6'000'000_idr);
  facts.admitted_on = Date(2023, 7, 17);
  CHECK(fine_of(facts).amount == 0_idr);
  CHECK(fine_of(facts).remarks.contains(jkn_member::stay_too_late));
  facts = stay;
  facts.member_kind = JknMemberKind::wage_earner;
  CHECK(fine_of(facts).payer == Party::employer);
  for (const JknMemberKind kind : {JknMemberKind::state_paid, JknMemberKind::region_paid}) {
    facts.member_kind = kind;
    CHECK(fine_of(facts).amount == 0_idr);
    CHECK(fine_of(facts).remarks.contains(jkn_member::state_paid_no_fine));
  }
}

TEST_CASE("Service fine: a disputed ceiling leaves a fine in doubt only where it is reached") {
  JknInpatientStay facts = stay;
  facts.reactivated_on = Date(2025, 1, 1);
  facts.admitted_on = Date(2025, 1, 2);
  CHECK(fine_of(facts).confidence == Confidence::confirmed);
  facts.cost = 40'000'000_idr;
  CHECK(fine_of(facts).amount == 20'000'000_idr);
  CHECK(fine_of(facts).confidence == Confidence::conflicting);
  CHECK(fine_of(facts).limit == Limit::amount_ceiling);
}

TEST_CASE("Service fine: refusals by the name of the fact") {
  const auto refused_stay = [](const JknInpatientStay& facts) {
    return refusal([&] { (void)jamsos::bill(Law::gazette(), facts); });
  };
  JknInpatientStay facts = stay;
  facts.member_kind = JknMemberKind::not_stated;
  CHECK(refused_stay(facts) == Refusal{"missing_field", "member_kind", ""});
  facts = stay;
  facts.reactivated_on.reset();
  CHECK(refused_stay(facts) == Refusal{"missing_field", "reactivated_on", ""});
  facts = stay;
  facts.admitted_on.reset();
  CHECK(refused_stay(facts) == Refusal{"missing_field", "admitted_on", ""});
  facts = stay;
  facts.cost.reset();
  CHECK(refused_stay(facts) == Refusal{"missing_field", "cost", ""});
  facts.cost = -1_idr;
  CHECK(refused_stay(facts) == Refusal{"invalid_value", "cost", "-1"});
  facts = stay;
  facts.unpaid_months.reset();
  CHECK(refused_stay(facts) == Refusal{"missing_field", "unpaid_months", ""});
  facts.unpaid_months = -1;
  CHECK(refused_stay(facts) == Refusal{"invalid_value", "unpaid_months", "-1"});
  facts = stay;
  facts.admitted_on = Date(2023, 5, 31);
  CHECK(refused_stay(facts) == Refusal{"conflicting_facts", "admitted_on", "2023-05-31"});
  facts.reactivated_on = Date(2016, 6, 1);
  facts.admitted_on = Date(2016, 6, 30);
  CHECK(refused_stay(facts).code == "not_in_force");
}
