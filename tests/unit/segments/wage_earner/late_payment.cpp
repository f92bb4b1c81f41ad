// SPDX-License-Identifier: Apache-2.0
#include "jamsos/segments/wage_earner/late_payment.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

LatePayment late_jkk(Rupiah amount, Date paid_on) {
  LatePayment facts{.paid_on = paid_on};
  facts.contributions[0] = amount;
  return facts;
}
Statement fines_of(const LatePayment& facts, Month month) {
  return jamsos::bill(Law::gazette(), facts, month);
}
Refusal refused(const LatePayment& facts, Month month = Month(2025, 5)) {
  return refusal([&] { (void)fines_of(facts, month); });
}

}  // namespace

TEST_CASE("Late payment: two percent a month of the contribution, not compounded") {
  struct Row {
    Date paid;
    Rupiah started, completed;
  };
  Law completed = Law::gazette();
  completed.wage_earner.months_late = MonthsLate::completed;
  // May 2025 is due on Monday 16 June 2025.
  for (const Row& row :
       {Row{Date(2025, 6, 16), 0_idr, 0_idr}, Row{Date(2025, 6, 17), 20'000_idr, 0_idr},
        Row{Date(2025, 7, 16), 20'000_idr, 20'000_idr},
        Row{Date(2025, 7, 17), 40'000_idr, 20'000_idr},
        Row{Date(2025, 9, 16), 60'000_idr, 60'000_idr},
        Row{Date(2030, 6, 16), 1'200'000_idr, 1'200'000_idr}}) {
    CAPTURE(row.paid);
    const LatePayment facts = late_jkk(1'000'000_idr, row.paid);
    const Statement statement = fines_of(facts, Month(2025, 5));
    CHECK(statement.total(Party::employer) == row.started);
    CHECK(statement.lines()[0].due == Date(2025, 6, 16));
    CHECK(jamsos::bill(completed, facts, Month(2025, 5)).total(Party::employer) == row.completed);
  }
}

TEST_CASE("Late payment: half a percent for the months of PP 49/2020, due on the thirtieth") {
  struct Row {
    Month month;
    Date due;
    Rupiah fine;
  };
  for (const Row& row : {Row{Month(2020, 7), Date(2020, 8, 17), 20'000_idr},
                         Row{Month(2020, 8), Date(2020, 9, 30), 5'000_idr},
                         Row{Month(2021, 1), Date(2021, 3, 1), 5'000_idr},
                         Row{Month(2021, 2), Date(2021, 3, 15), 20'000_idr}}) {
    CAPTURE(row.month);
    const Statement statement = fines_of(late_jkk(1'000'000_idr, day_after(row.due)), row.month);
    CHECK(statement.total(Party::employer) == row.fine);
    CHECK(statement.lines()[0].due == row.due);
  }
}

TEST_CASE("Late payment: each program by its own article") {
  LatePayment facts{.paid_on = Date(2025, 6, 17)};
  facts.contributions = {100'000_idr, 200'000_idr, 300'000_idr, 400'000_idr};
  const Statement statement = fines_of(facts, Month(2025, 5));
  REQUIRE(statement.lines().size() == 4);
  CHECK(statement.lines()[0].citation.instrument == "PP 44/2015");
  CHECK(statement.lines()[1].citation.article == "Pasal 22(1)-(2)");
  CHECK(statement.lines()[2].citation.instrument == "PP 46/2015");
  CHECK(statement.lines()[3].citation.instrument == "PP 45/2015");
  CHECK(statement.total(Party::employer) == 20'000_idr);
}

TEST_CASE("Late payment: the self-employed owe no fine") {
  LatePayment facts = late_jkk(10'000_idr, Date(2026, 1, 1));
  facts.segment = LatePayer::self_employed;
  const Statement statement = fines_of(facts, Month(2025, 5));
  CHECK(statement.totals().due(Party::participant) == 0_idr);
  CHECK(statement.lines()[0].remarks.contains(wage_earner::only_employers_are_fined));
  CHECK(statement.lines()[0].due == Date(2025, 5, 15));
  facts.contributions[3] = 1_idr;
  CHECK(refused(facts) == Refusal{"conflicting_facts", "contributions.JP", "1"});
}

TEST_CASE("Late payment: the deferred part of JP is late after its window") {
  LatePayment facts{.deferred_jp = 1'000'000_idr, .paid_on = Date(2022, 4, 15)};
  CHECK(fines_of(facts, Month(2020, 9)).total(Party::employer) == 0_idr);
  facts.paid_on = Date(2022, 4, 16);
  CHECK(fines_of(facts, Month(2020, 9)).total(Party::employer) == 20'000_idr);
  CHECK(fines_of(facts, Month(2020, 9)).lines()[0].confidence == Confidence::assumed);
  CHECK(refused(facts, Month(2020, 7)) == Refusal{"conflicting_facts", "deferred.JP", "1000000"});
}

TEST_CASE("Late payment: a bill with its day of payment shows the fines") {
  const BillOptions late{.paid_on = Date(2026, 5, 1)};  // March 2026 is due on 15 April
  const Statement statement =
      bill_of(large_employer, worker_with(10'000'000_idr), Month(2026, 3), late);
  CHECK(line_of(statement, Program::jkk, Item::late_payment_fine).amount == 480_idr);
  CHECK(line_of(statement, Program::jht, Item::late_payment_fine).amount == 11'400_idr);
  CHECK(line_of(statement, Program::jht, Item::late_payment_fine).payer == Party::employer);
  CHECK(line_of(statement, Program::jp, Item::late_payment_fine).amount == 6'000_idr);
  const BillOptions in_time{.paid_on = Date(2026, 4, 15)};
  CHECK(line_of(bill_of(large_employer, worker_with(10'000'000_idr), Month(2026, 3), in_time),
                Program::jkk, Item::late_payment_fine)
            .amount == 0_idr);
}

TEST_CASE("Late payment: the reduced JKK of labour-intensive industries") {
  const Employer factory{.size = EmployerSize::large,
                         .risk_group = RiskGroup::very_low,
                         .paid_through = Month(2025, 7),
                         .industry = Industry::footwear,
                         .active_workers = 50};
  const auto jkk = [&](Month month, Date paid_on) {
    const Statement statement =
        bill_of(factory, worker_with(10'000'000_idr), month, {.paid_on = paid_on});
    return std::pair(employer_pays(statement, Program::jkk),
                     line_of(statement, Program::jkk, Item::late_payment_fine).amount);
  };
  // Due on 15 September 2025: half a percent a month, reduced until 30 June 2026.
  CHECK(jkk(Month(2025, 8), Date(2025, 9, 16)) == std::pair(12'000_idr, 60_idr));
  CHECK(jkk(Month(2025, 8), Date(2026, 6, 30)) == std::pair(12'000_idr, 600_idr));
  CHECK(jkk(Month(2025, 8), Date(2026, 7, 1)) == std::pair(24'000_idr, 4'800_idr));
  CHECK(jkk(Month(2026, 2), Date(2026, 3, 17)) == std::pair(24'000_idr, 480_idr));
}

TEST_CASE("Late payment: refusals by the name of the fact") {
  CHECK(refused({.paid_on = Date(2025, 7, 1)}) == Refusal{"missing_field", "contributions", ""});
  LatePayment facts = late_jkk(1_idr, Date(2025, 7, 1));
  facts.paid_on.reset();
  CHECK(refused(facts) == Refusal{"missing_field", "paid_on", ""});
  CHECK(refused(late_jkk(-1_idr, Date(2025, 7, 1))) ==
        Refusal{"invalid_value", "contributions.JKK", "-1"});
  CHECK(refused(late_jkk(1_idr, Date(2025, 7, 1)), Month(2015, 6)).code == "not_in_force");
}
