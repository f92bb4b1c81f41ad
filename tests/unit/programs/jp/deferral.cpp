// SPDX-License-Identifier: Apache-2.0
// Deferral of 99 % of the JP contribution, August 2020 to January 2021.
#include <rapidcheck.h>

#include "../../support.hpp"
#include "jamsos/programs/jp/contribution.hpp"

using namespace jamsos;
using namespace tests;

namespace {

Employer employer_with(std::optional<bool> granted) {
  Employer employer = large_employer;
  employer.jp_deferral_granted = granted;
  return employer;
}
Statement jp_bill(std::optional<bool> granted, Month month, BillOptions options = {}) {
  return bill_of(employer_with(granted), worker_with(5'000'000_idr), month, options);
}

}  // namespace

TEST_CASE("PP 49/2020 Pasal 17: one percent on time and 99 percent later") {
  for (const Month month : {Month(2020, 8), Month(2020, 9), Month(2020, 10), Month(2020, 11),
                            Month(2020, 12), Month(2021, 1)}) {
    CAPTURE(month);
    const Statement bill = jp_bill(true, month);
    CHECK(employer_pays(bill, Program::jp) == 1'000_idr);
    CHECK(worker_pays(bill, Program::jp) == 500_idr);
    CHECK(line_of(bill, Program::jp, Item::deferred_employer).amount == 99'000_idr);
    CHECK(line_of(bill, Program::jp, Item::deferred_worker).amount == 49'500_idr);
    const Totals totals = bill.totals();
    CHECK(totals.due(Program::jp, Party::employer) == 1'000_idr);
    CHECK(totals.deferred(Program::jp, Party::employer) == 99'000_idr);
    CHECK(totals.deferred(Party::worker) == 49'500_idr);
    CHECK(totals.fund_of(Program::jp) == 1'500_idr);
  }
}

TEST_CASE("PP 49/2020 Pasal 17: no deferral in July 2020 and in February 2021") {
  for (const Month month : {Month(2020, 7), Month(2021, 2)}) {
    const Statement bill = jp_bill(true, month);
    CHECK(employer_pays(bill, Program::jp) == 100'000_idr);
    CHECK(worker_pays(bill, Program::jp) == 50'000_idr);
    CHECK(find(bill, Program::jp, Item::deferred_employer) == nullptr);
    CHECK(find(bill, Program::jp, Item::deferred_worker) == nullptr);
    CHECK_FALSE(bill.assumes(wage_earner::worker_share_withheld_in_full));
    CHECK_FALSE(jp_bill({}, month).assumes(wage_earner::deferral_not_stated));
  }
}

TEST_CASE("PP 49/2020 Pasal 17(2)b: settled from 15 May 2021 and by 15 April 2022") {
  const Statement bill = jp_bill(true, Month(2020, 8));
  for (const Item item : {Item::deferred_employer, Item::deferred_worker}) {
    const Line line = line_of(bill, Program::jp, item);
    CHECK(line.payable_from == Date(2021, 5, 15));
    CHECK(line.payable_by == Date(2022, 4, 15));
    CHECK(line.settlement == Settlement::deferred);
    CHECK(line.share == 99_pct);
    CHECK(line.citation.instrument == "PP 49/2020");
    CHECK(line.citation.article == "Pasal 17");
    CHECK(line.payee == Party::jp_fund);
    CHECK(line.remarks.contains(jp::rest_of_rounded));
  }
  CHECK(line_of(bill, Program::jp, Item::deferred_employer).payer == Party::employer);
  CHECK(line_of(bill, Program::jp, Item::deferred_worker).payer == Party::worker);
  const Line on_time = line_of(bill, Program::jp, Item::contribution_worker);
  CHECK(on_time.share == 1_pct);
  CHECK(on_time.settlement == Settlement::due);
  CHECK_FALSE(on_time.payable_from);
  CHECK_FALSE(on_time.payable_by);
  CHECK(on_time.citation.article == "Pasal 17");
  CHECK(bill.assumes(wage_earner::worker_share_withheld_in_full));
}

TEST_CASE("PP 49/2020 Pasal 17: only for whom the agency granted it") {
  const Statement refused = jp_bill(false, Month(2020, 8));
  CHECK(worker_pays(refused, Program::jp) == 50'000_idr);
  CHECK(line_of(refused, Program::jp, Item::contribution_worker).share == 100_pct);
  CHECK_FALSE(refused.assumes(wage_earner::deferral_not_stated));
  const Statement not_stated = jp_bill({}, Month(2020, 8));
  CHECK(worker_pays(not_stated, Program::jp) == 50'000_idr);
  CHECK(not_stated.assumes(wage_earner::deferral_not_stated));
}

TEST_CASE("PP 49/2020 Pasal 17: known from 1 September 2020") {
  CHECK(worker_pays(jp_bill(true, Month(2020, 8), {.known_on = Date(2020, 8, 31)}), Program::jp) ==
        50'000_idr);
  CHECK(worker_pays(jp_bill(true, Month(2020, 8), {.known_on = Date(2020, 9, 1)}), Program::jp) ==
        500_idr);
}

TEST_CASE("PP 49/2020 Pasal 17: the parts add up to the whole contribution at the ceiling") {
  // 1 % of 8,939,700 is 89,397.00, of which 893.97 on time
  const Statement bill = bill_of(employer_with(true), worker_with(20'000'000_idr), Month(2020, 8));
  CHECK(worker_pays(bill, Program::jp) == 893.97_idr);
  CHECK(line_of(bill, Program::jp, Item::deferred_worker).amount == 88'503.03_idr);
  CHECK(employer_pays(bill, Program::jp) == 1'787.94_idr);
  CHECK(line_of(bill, Program::jp, Item::deferred_employer).amount == 177'006.06_idr);
}

TEST_CASE("PP 49/2020 Pasal 17: the parts add up to the whole contribution for every wage") {
  CHECK(rc::check([] {
    const Rupiah wage = Rupiah::from_sen(
        *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(1, 1'500'000'000)));
    const BillOptions options{.rounding =
                                  *rc::gen::element(LineRounding::sen, LineRounding::whole_rupiah)};
    const Month month = Month(2020, 8) + *rc::gen::inRange(0, 6);
    const Statement whole = bill_of(employer_with(false), worker_with(wage), month, options);
    const Statement parts = bill_of(employer_with(true), worker_with(wage), month, options);
    for (const Party payer : {Party::employer, Party::worker}) {
      RC_ASSERT(parts.totals().due(Program::jp, payer) +
                    parts.totals().deferred(Program::jp, payer) ==
                whole.totals().due(Program::jp, payer));
      RC_ASSERT(parts.totals().deferred(Program::jp, payer) >= 0_idr);
    }
  }));
}
