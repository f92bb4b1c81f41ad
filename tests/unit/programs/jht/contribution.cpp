// SPDX-License-Identifier: Apache-2.0
#include "jamsos/programs/jht/contribution.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

TEST_CASE("PP 46/2015 Pasal 16: 3.7 percent from the employer and 2 percent from the worker") {
  for (const Month month :
       {Month(2015, 7), Month(2020, 8), Month(2021, 1), Month(2025, 2), Month(2026, 10)}) {
    CAPTURE(month);
    const Statement bill = bill_of(10'000'000_idr, month);
    const Line employer = line_of(bill, Program::jht, Item::contribution_employer);
    const Line worker = line_of(bill, Program::jht, Item::contribution_worker);
    CHECK(employer.amount == 370'000_idr);
    CHECK(to_text(employer.rate) == "3.7");
    CHECK(employer.payer == Party::employer);
    CHECK(employer.payee == Party::jht_fund);
    CHECK(worker.amount == 200'000_idr);
    CHECK(to_text(worker.rate) == "2");
    CHECK(worker.payer == Party::worker);
    CHECK(worker.payee == Party::jht_fund);
    for (const Line& line : {employer, worker}) {
      CHECK(line.citation.instrument == "PP 46/2015");
      CHECK(line.citation.article == "Pasal 16(1)-(2)");
      CHECK(line.citation.in_force == Date(2015, 7, 1));
      CHECK(line.confidence == Confidence::confirmed);
    }
  }
}

TEST_CASE("PP 46/2015 Pasal 16: no ceiling") {
  const Statement bill = bill_of(500'000'000_idr, Month(2026, 3));
  CHECK(employer_pays(bill, Program::jht) == 18'500'000_idr);
  CHECK(worker_pays(bill, Program::jht) == 10'000'000_idr);
}

TEST_CASE("PP 46/2015 Pasal 16: to the sen as on the agency's bill") {
  // 3.7 % of 2,773,184 is 102,607.808; 2 % is 55,463.68
  const Statement bill = bill_of(2'773'184_idr, Month(2026, 8));
  CHECK(employer_pays(bill, Program::jht) == 102'607.81_idr);
  CHECK(worker_pays(bill, Program::jht) == 55'463.68_idr);
  // 2 % of 0.25 is half a sen
  CHECK(worker_pays(bill_of(0.25_idr, Month(2026, 8)), Program::jht) == 0.01_idr);
  CHECK(worker_pays(bill_of(0.24_idr, Month(2026, 8)), Program::jht) == 0_idr);
}

TEST_CASE("PP 46/2015: JHT begins with July 2015") {
  const jht::Tables law;
  const auto employer_june = [&] { (void)jht::employer_line(law, Month(2015, 6), {}); };
  const auto worker_june = [&] { (void)jht::worker_line(law, Month(2015, 6), {}); };
  CHECK(refusal(employer_june) == Refusal{"not_in_force", "month", "2015-06"});
  CHECK(contains(reason_of(employer_june), "jht.employer"));
  CHECK(refusal(worker_june) == Refusal{"not_in_force", "month", "2015-06"});
  CHECK(contains(reason_of(worker_june), "jht.worker"));
  CHECK(refusal([&] { (void)jht::worker_line(law, Month(2015, 7), Date(2015, 6, 29)); }) ==
        Refusal{"not_yet_known", "month", "2015-07"});
  CHECK(jht::worker_line(law, Month(2015, 7), Date(2015, 6, 30)).rate == 2_pct);
}

TEST_CASE("PP 46/2015 Pasal 16: months after the last check are remarked on JHT") {
  for (const Item item : {Item::contribution_employer, Item::contribution_worker}) {
    CHECK_FALSE(line_of(bill_of(1_idr, Month(2026, 10)), Program::jht, item)
                    .remarks.contains(past_check_remark));
    CHECK(line_of(bill_of(1_idr, Month(2026, 11)), Program::jht, item)
              .remarks.contains(past_check_remark));
  }
}

TEST_CASE("PP 46/2015 Pasal 4(2)c: foreigners join JHT after six months") {
  Worker foreigner = worker_with(10'000'000_idr);
  foreigner.citizenship = Citizenship::foreign;
  foreigner.stay_months = 5;
  const Statement five = bill_of(large_employer, foreigner, Month(2026, 3));
  for (const Item item : {Item::contribution_employer, Item::contribution_worker}) {
    const Line line = line_of(five, Program::jht, item);
    CHECK(line.amount == 0_idr);
    CHECK(line.remarks.contains(wage_earner::stay_too_short));
    CHECK(line.citation.instrument == "PP 46/2015");
    CHECK(line.citation.article == "Pasal 4(2)c");
  }
  foreigner.stay_months = 6;
  const Statement six = bill_of(large_employer, foreigner, Month(2026, 3));
  CHECK(employer_pays(six, Program::jht) == 370'000_idr);
  CHECK(worker_pays(six, Program::jht) == 200'000_idr);
}
