// SPDX-License-Identifier: Apache-2.0
#include "jamsos/programs/jp/contribution.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

TEST_CASE("PP 45/2015 Pasal 28(3): 2 percent from the employer and 1 percent from the worker") {
  for (const Month month : {Month(2015, 7), Month(2020, 7), Month(2021, 2), Month(2026, 10)}) {
    CAPTURE(month);
    const Statement bill = bill_of(5'000'000_idr, month);
    const Line employer = line_of(bill, Program::jp, Item::contribution_employer);
    const Line worker = line_of(bill, Program::jp, Item::contribution_worker);
    CHECK(employer.amount == 100'000_idr);
    CHECK(to_text(employer.rate) == "2");
    CHECK(employer.payer == Party::employer);
    CHECK(worker.amount == 50'000_idr);
    CHECK(to_text(worker.rate) == "1");
    CHECK(worker.payer == Party::worker);
    for (const Line& line : {employer, worker}) {
      CHECK(line.payee == Party::jp_fund);
      CHECK(line.citation.instrument == "PP 45/2015");
      CHECK(line.citation.article == "Pasal 28(3)");
      CHECK(line.citation.in_force == Date(2015, 7, 1));
    }
  }
}

TEST_CASE("PP 45/2015 Pasal 38: JP begins with July 2015") {
  const jp::Tables law;
  const auto employer_june = [&] { (void)jp::employer_line(law, Month(2015, 6), {}); };
  const auto worker_june = [&] { (void)jp::worker_line(law, Month(2015, 6), {}); };
  CHECK(refusal(employer_june) == Refusal{"not_in_force", "month", "2015-06"});
  CHECK(contains(reason_of(employer_june), "jp.employer"));
  CHECK(refusal(worker_june) == Refusal{"not_in_force", "month", "2015-06"});
  CHECK(contains(reason_of(worker_june), "jp.worker"));
  CHECK(jp::worker_line(law, Month(2015, 7), Date(2015, 6, 30)).rate == 1_pct);
  CHECK(refusal([&] { (void)jp::worker_line(law, Month(2015, 7), Date(2015, 6, 29)); }) ==
        Refusal{"not_yet_known", "month", "2015-07"});
}

TEST_CASE("PP 45/2015 Pasal 15: JP needs the birth date") {
  Worker worker = worker_with(5'000'000_idr);
  worker.birth_date.reset();
  CHECK(refused_bill(large_employer, worker, Month(2026, 3)) ==
        Refusal{"missing_field", "worker.birth_date", ""});
  Employer without_jp = large_employer;
  without_jp.programs = ProgramSet{Program::jkk, Program::jkm, Program::jht};
  CHECK_FALSE(has(bill_of(without_jp, worker, Month(2026, 3)), Program::jp));
}

TEST_CASE("PP 45/2015 Pasal 3: whoever is not registered in JP has no line of JP") {
  Worker worker = worker_with(5'000'000_idr);
  worker.programs = ProgramSet{Program::jkk, Program::jkm, Program::jht};
  CHECK_FALSE(has(bill_of(large_employer, worker, Month(2026, 3)), Program::jp));
}

TEST_CASE("PP 45/2015: foreigners stay out of JP unless the reading is changed") {
  Worker foreigner = worker_with(20'000'000_idr);
  foreigner.citizenship = Citizenship::foreign;
  foreigner.stay_months = 6;
  const Statement by_default = bill_of(large_employer, foreigner, Month(2026, 2));
  for (const Item item : {Item::contribution_employer, Item::contribution_worker}) {
    const Line line = line_of(by_default, Program::jp, item);
    CHECK(line.amount == 0_idr);
    CHECK(line.rate.is_zero());
    CHECK(line.wage == 20'000'000_idr);
    CHECK(line.remarks.contains(jp::foreign_worker_excluded));
    CHECK(line.confidence == Confidence::conflicting);
  }
  CHECK_FALSE(by_default.assumes(jp::foreign_worker_included));

  Law changed = Law::gazette();
  changed.jp.foreign_workers = jp::ForeignWorkers::included;
  const Statement included = bill(changed, large_employer, foreigner, Month(2026, 2));
  CHECK(employer_pays(included, Program::jp) == 210'948_idr);
  CHECK(worker_pays(included, Program::jp) == 105'474_idr);
  CHECK(included.assumes(jp::foreign_worker_included));
  CHECK(line_of(included, Program::jp, Item::contribution_worker).confidence ==
        Confidence::conflicting);

  foreigner.stay_months = 5;
  const Statement short_stay = bill(changed, large_employer, foreigner, Month(2026, 2));
  const Line line = line_of(short_stay, Program::jp, Item::contribution_worker);
  CHECK(line.amount == 0_idr);
  CHECK(line.remarks.contains(wage_earner::stay_too_short));
  CHECK(line.citation.instrument == "UU 24/2011");
  CHECK(line.citation.article == "Pasal 14");
}

TEST_CASE("PP 45/2015: a foreigner's own registration in JP outranks the reading") {
  Worker foreigner = worker_with(10'000'000_idr);
  foreigner.citizenship = Citizenship::foreign;
  foreigner.stay_months = 24;
  foreigner.programs = ProgramSet{Program::jkk, Program::jkm, Program::jht, Program::jp};
  const Statement registered = bill_of(large_employer, foreigner, Month(2026, 2));
  CHECK(worker_pays(registered, Program::jp) == 100'000_idr);
  CHECK(registered.assumes(jp::foreign_worker_included));
  // The employer's programs say nothing about a foreigner.
  foreigner.programs.reset();
  Employer employer = large_employer;
  employer.programs = ProgramSet{Program::jkk, Program::jkm, Program::jht, Program::jp};
  CHECK(worker_pays(bill_of(employer, foreigner, Month(2026, 2)), Program::jp) == 0_idr);
}

TEST_CASE("PP 45/2015: an excluded foreigner needs neither birth date nor a known ceiling") {
  Worker foreigner = worker_with(10'000'000_idr);
  foreigner.citizenship = Citizenship::foreign;
  foreigner.stay_months = 24;
  foreigner.birth_date.reset();
  CHECK(worker_pays(bill_of(large_employer, foreigner, Month(2027, 3)), Program::jp) == 0_idr);
}

TEST_CASE("PP 45/2015 Pasal 28(3): months after the last check are remarked on JP") {
  for (const Item item : {Item::contribution_employer, Item::contribution_worker}) {
    CHECK_FALSE(line_of(bill_of(1_idr, Month(2026, 10)), Program::jp, item)
                    .remarks.contains(past_check_remark));
    CHECK(line_of(bill_of(1_idr, Month(2026, 11)), Program::jp, item)
              .remarks.contains(past_check_remark));
  }
}
