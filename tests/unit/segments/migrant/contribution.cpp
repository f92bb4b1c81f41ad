// SPDX-License-Identifier: Apache-2.0
#include "jamsos/segments/migrant/contribution.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

Statement bill_on(const MigrantWorker& worker, Date on) {
  return jamsos::bill(Law::gazette(), worker, on);
}
Refusal refused(const MigrantWorker& worker, Date on = Date(2024, 1, 1)) {
  return refusal([&] { (void)bill_on(worker, on); });
}

}  // namespace

TEST_CASE("Migrants: packages of Permenaker 4/2023 by term") {
  struct Row {
    int months;
    Rupiah agency, individual;
  };
  for (const Row& row : {Row{6, 145'500_idr, 108'000_idr}, Row{7, 159'000_idr, 121'500_idr},
                         Row{11, 213'000_idr, 175'500_idr}, Row{12, 226'500_idr, 189'000_idr},
                         Row{18, 307'500_idr, 270'000_idr}, Row{23, 375'000_idr, 337'500_idr},
                         Row{24, 370'000_idr, 332'500_idr}, Row{25, 383'500_idr, 346'000_idr},
                         Row{36, 532'000_idr, 494'500_idr}, Row{1, 145'500_idr, 108'000_idr}}) {
    CAPTURE(row.months);
    const Statement agency =
        bill_on({.placement = Placement::agency, .contract_months = row.months}, Date(2023, 6, 1));
    CHECK(agency.total(Party::placement_agency) == row.agency);
    CHECK(line_of(agency, Program::jkk, Item::contribution_before_work).amount == 37'500_idr);
    const Statement alone = bill_on(
        {.placement = Placement::individual, .contract_months = row.months}, Date(2023, 6, 1));
    CHECK(alone.total(Party::participant) == row.individual);
    CHECK(find(alone, Program::jkk, Item::contribution_before_work) == nullptr);
  }
}

TEST_CASE("Migrants: the day before and after Permenaker 18/2018 and 4/2023") {
  const MigrantWorker two_years{.placement = Placement::agency, .contract_months = 24};
  CHECK(refused(two_years, Date(2018, 12, 9)).code == "not_in_force");
  const Statement first = bill_on(two_years, Date(2018, 12, 10));
  CHECK(first.lines().size() == 1);
  CHECK(line_of(first, Program::jkk, Item::contribution_before_during_and_after_work).amount ==
        370'000_idr);
  CHECK(bill_on(two_years, Date(2023, 2, 21)).lines().size() == 1);
  CHECK(bill_on(two_years, Date(2023, 2, 22)).lines().size() == 2);
  const MigrantWorker one_year{.placement = Placement::individual, .contract_months = 12};
  CHECK(refused(one_year, Date(2023, 2, 21)) == Refusal{"not_in_force", "contract_months", "12"});
  CHECK(bill_on(one_year, Date(2023, 2, 22)).total(Party::participant) == 189'000_idr);
}

TEST_CASE("Migrants: a month in which the packages change needs a day") {
  const MigrantWorker worker{.placement = Placement::agency, .contract_months = 24};
  const auto refused_month = [&](Month month) {
    return refusal([&] { (void)jamsos::bill(Law::gazette(), worker, month); });
  };
  CHECK(refused_month(Month(2023, 2)) == Refusal{"missing_field", "on", "2023-02"});
  CHECK(refused_month(Month(2018, 12)) == Refusal{"missing_field", "on", "2018-12"});
  CHECK(refused_month(Month(2023, 3)) == Refusal{"nothing refused", "", ""});
}

TEST_CASE("Migrants: chosen savings") {
  MigrantWorker worker{.placement = Placement::individual, .contract_months = 24};
  for (const Rupiah amount :
       {50'000_idr, 100'000_idr, 200'000_idr, 300'000_idr, 400'000_idr, 500'000_idr, 600'000_idr}) {
    worker.jht_monthly = amount;
    worker.jht_months = 3;
    const Line line =
        line_of(bill_on(worker, Date(2024, 1, 1)), Program::jht, Item::contribution_participant);
    CHECK(line.amount == amount * 3);
    CHECK(line.payer == Party::participant);
  }
  for (const Rupiah amount : {0_idr, 49'999_idr, 50'000.01_idr, 105'000_idr, 600'001_idr}) {
    worker.jht_monthly = amount;
    CHECK(refused(worker) == Refusal{"invalid_value", "jht_monthly", to_text(amount)});
  }
  worker.jht_months = 1;
  worker.jht_monthly = 105'000_idr;
  CHECK(refused(worker, Date(2020, 1, 1)) == Refusal{"nothing refused", "", ""});
  worker.jht_monthly = 104'999_idr;
  CHECK(refused(worker, Date(2020, 1, 1)).field == "jht_monthly");
}

TEST_CASE("Migrants: refusals by the name of the fact") {
  CHECK(refused({.contract_months = 24}) == Refusal{"missing_field", "placement", ""});
  CHECK(refused({.placement = Placement::agency}) ==
        Refusal{"missing_field", "contract_months", ""});
  for (const int months : {0, -1, 61})
    CHECK(refused({.placement = Placement::agency, .contract_months = months}) ==
          Refusal{"invalid_value", "contract_months", std::to_string(months)});
  CHECK(refused({.placement = Placement::agency, .contract_months = 24, .jht_months = 2}) ==
        Refusal{"missing_field", "jht_monthly", ""});
  for (const int months : {0, 61})
    CHECK(refused({.placement = Placement::agency, .contract_months = 24, .jht_months = months}) ==
          Refusal{"invalid_value", "jht_months", std::to_string(months)});
}
