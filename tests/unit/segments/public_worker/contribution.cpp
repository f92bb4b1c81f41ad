// SPDX-License-Identifier: Apache-2.0
#include "jamsos/segments/public_worker/contribution.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

Statement bill_of(const PublicWorker& worker, Month month = Month(2024, 5)) {
  return jamsos::bill(Law::gazette(), worker, month);
}
Refusal refused(const PublicWorker& worker, Month month = Month(2024, 5)) {
  return refusal([&] { (void)bill_of(worker, month); });
}

constexpr PublicWorker official{
    .kind = PublicWorkerKind::village_official, .wage = 2'000'000_idr, .payer = Party::village};

}  // namespace

TEST_CASE("Public workers: 0.24 % and 0.30 % of the fixed income") {
  const Statement statement = bill_of(official, Month(2020, 12));
  CHECK(line_of(statement, Program::jkk, Item::contribution_village).amount == 4'800_idr);
  CHECK(line_of(statement, Program::jkm, Item::contribution_village).amount == 6'000_idr);
  CHECK(statement.total(Party::village) == 10'800_idr);
  CHECK(statement.assumes(public_worker::relief_not_applied));
  CHECK_FALSE(bill_of(official, Month(2021, 2)).assumes(public_worker::relief_not_applied));
}

TEST_CASE("Public workers: neighbourhood officials who pay for themselves") {
  const Statement jakarta = bill_of({.kind = PublicWorkerKind::neighbourhood_official,
                                     .wage = 3'648'035_idr,
                                     .payer = Party::participant},
                                    Month(2018, 5));
  CHECK(line_of(jakarta, Program::jkk, Item::contribution_participant).amount == 8'755.28_idr);
  CHECK(line_of(jakarta, Program::jkm, Item::contribution_participant).amount == 10'944.11_idr);
  CHECK(bill_of({.kind = PublicWorkerKind::neighbourhood_official,
                 .wage = 1'500'000_idr,
                 .payer = Party::participant},
                Month(2019, 11))
            .total(Party::participant) == 8'100_idr);
}

TEST_CASE("Public workers: old-age savings where a budget pays them") {
  PublicWorker staff{.kind = PublicWorkerKind::non_asn,
                     .wage = 3'000'000_idr,
                     .payer = Party::local_government,
                     .programs = ProgramSet{Program::jkk, Program::jkm, Program::jht}};
  const Statement statement = bill_of(staff);
  CHECK(line_of(statement, Program::jht, Item::contribution_local_government).amount ==
        111'000_idr);
  CHECK(line_of(statement, Program::jht, Item::contribution_worker).amount == 60'000_idr);
  CHECK(line_of(statement, Program::jkk, Item::contribution_local_government).due ==
        Date(2024, 6, 17));  // 15 June 2024 is a Saturday
  staff.payer = Party::participant;
  CHECK(refused(staff) == Refusal{"invalid_value", "programs", ""});
}

TEST_CASE("Public workers: refusals by the name of the fact") {
  PublicWorker worker = official;
  worker.kind = PublicWorkerKind::not_stated;
  CHECK(refused(worker) == Refusal{"missing_field", "kind", ""});
  worker = official;
  worker.wage.reset();
  CHECK(refused(worker) == Refusal{"missing_field", "wage", ""});
  for (const Rupiah wage : {0_idr, -1_idr, 1'000'000'000'000.01_idr}) {
    worker.wage = wage;
    CHECK(refused(worker) == Refusal{"invalid_value", "wage", to_text(wage)});
  }
  worker = official;
  worker.payer.reset();
  CHECK(refused(worker) == Refusal{"missing_field", "payer", ""});
  worker.payer = Party::donor;
  CHECK(refused(worker) == Refusal{"invalid_value", "payer", "donor"});
  worker = official;
  for (const ProgramSet programs : {ProgramSet{}, ProgramSet{Program::jkk},
                                    ProgramSet{Program::jkk, Program::jkm, Program::jp}}) {
    worker.programs = programs;
    CHECK(refused(worker) == Refusal{"invalid_value", "programs", ""});
  }
  CHECK(refused(official, Month(2015, 6)).code == "not_in_force");
  CHECK(refused(official, Month(2015, 7)) == Refusal{"nothing refused", "", ""});
}
