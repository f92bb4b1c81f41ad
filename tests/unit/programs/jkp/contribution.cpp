// SPDX-License-Identifier: Apache-2.0
// How JKP is funded: the government's share and what is moved out of JKK and JKM.
#include "jamsos/programs/jkp/contribution.hpp"

#include <array>

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

Line jkp_line(Rupiah wage, Month month, Item item) {
  return line_of(bill_of(wage, month), Program::jkp, item);
}
bool moves_from_jkm(Month month) {
  return find(bill_of(4'000'000_idr, month), Program::jkp, Item::recomposition_from_jkm) != nullptr;
}

constexpr Employer footwear{.size = EmployerSize::large,
                            .risk_group = RiskGroup::very_low,
                            .paid_through = Month(2027, 12),
                            .industry = Industry::footwear,
                            .active_workers = 50};
Rupiah from_jkk_under_relief(Month month, KnownOn known_on = {}) {
  return line_of(bill_of(footwear, worker_with(4'000'000_idr), month, {.known_on = known_on}),
                 Program::jkp, Item::recomposition_from_jkk)
      .amount;
}

}  // namespace

TEST_CASE("PP 37/2021 Pasal 50: JKP begins with February 2021") {
  CHECK_FALSE(has(bill_of(4'000'000_idr, Month(2021, 1)), Program::jkp));
  CHECK(has(bill_of(4'000'000_idr, Month(2021, 2)), Program::jkp));
  const jkp::Tables law;
  const auto january = [&](auto line) { return refusal([&] { (void)line(Month(2021, 1)); }); };
  const auto government = [&](Month month) { return jkp::government_line(law, month, {}); };
  const auto from_jkk = [&](Month month) { return jkp::from_jkk_line(law, month, {}, false); };
  const auto from_jkm = [&](Month month) { return jkp::from_jkm_line(law, month, {}); };
  const Refusal too_early{"not_in_force", "month", "2021-01"};
  CHECK(january(government) == too_early);
  CHECK(january(from_jkk) == too_early);
  CHECK(january(from_jkm) == too_early);
  CHECK(contains(reason_of([&] { (void)government(Month(2021, 1)); }), "jkp.government"));
  CHECK(contains(reason_of([&] { (void)from_jkk(Month(2021, 1)); }), "jkp.from_jkk"));
  CHECK(contains(reason_of([&] { (void)from_jkm(Month(2021, 1)); }), "jkp.from_jkm"));
  CHECK(refusal([&] { (void)jkp::from_jkk_line(law, Month(2025, 1), {}, true); }) ==
        Refusal{"not_in_force", "month", "2025-01"});
}

TEST_CASE("PP 37/2021 Pasal 11: 0.22 and 0.14 and 0.10 percent until January 2025") {
  for (const Month month : {Month(2021, 2), Month(2021, 8), Month(2023, 10), Month(2025, 1)}) {
    CAPTURE(month);
    const Line government = jkp_line(4'000'000_idr, month, Item::contribution_government);
    const Line from_jkk = jkp_line(4'000'000_idr, month, Item::recomposition_from_jkk);
    const Line from_jkm = jkp_line(4'000'000_idr, month, Item::recomposition_from_jkm);
    CHECK(to_text(government.rate) == "0.22");
    CHECK(government.amount == 8'800_idr);
    CHECK(to_text(from_jkk.rate) == "0.14");
    CHECK(from_jkk.amount == 5'600_idr);
    CHECK(to_text(from_jkm.rate) == "0.10");
    CHECK(from_jkm.amount == 4'000_idr);
    CHECK(government.citation.instrument == "PP 37/2021");
    CHECK(government.citation.article == "Pasal 11(4)");
    CHECK(from_jkk.citation.article == "Pasal 11(5)a");
    CHECK(from_jkm.citation.article == "Pasal 11(5)b");
  }
}

TEST_CASE("PP 6/2025 Pasal 11: 0.22 and 0.14 percent and nothing from JKM since February 2025") {
  for (const Month month : {Month(2025, 2), Month(2025, 8), Month(2026, 10), Month(2027, 2)}) {
    CAPTURE(month);
    const Line government = jkp_line(4'000'000_idr, month, Item::contribution_government);
    const Line from_jkk = jkp_line(4'000'000_idr, month, Item::recomposition_from_jkk);
    CHECK(government.amount == 8'800_idr);
    CHECK(from_jkk.amount == 5'600_idr);
    CHECK(government.citation.instrument == "PP 6/2025");
    CHECK(from_jkk.citation.instrument == "PP 6/2025");
    CHECK_FALSE(moves_from_jkm(month));
    CHECK(bill_of(4'000'000_idr, month).assumes(jkp::nothing_from_jkm));
  }
  CHECK(moves_from_jkm(Month(2025, 1)));
  CHECK_FALSE(bill_of(4'000'000_idr, Month(2025, 1)).assumes(jkp::nothing_from_jkm));
}

TEST_CASE("PP 37/2021 Pasal 11: who pays and where the money goes") {
  const Statement bill = bill_of(4'000'000_idr, Month(2021, 3));
  const Line government = line_of(bill, Program::jkp, Item::contribution_government);
  CHECK(government.payer == Party::government);
  CHECK(government.payee == Party::jkp_fund);
  CHECK(government.settlement == Settlement::due);
  const Line from_jkk = line_of(bill, Program::jkp, Item::recomposition_from_jkk);
  CHECK(from_jkk.payer == Party::jkk_fund);
  CHECK(from_jkk.payee == Party::jkp_fund);
  CHECK(from_jkk.settlement == Settlement::between_funds);
  CHECK(from_jkk.remarks.contains(jkp::inside_jkk));
  const Line from_jkm = line_of(bill, Program::jkp, Item::recomposition_from_jkm);
  CHECK(from_jkm.payer == Party::jkm_fund);
  CHECK(from_jkm.payee == Party::jkp_fund);
  CHECK(from_jkm.settlement == Settlement::between_funds);
  CHECK(from_jkm.remarks.contains(jkp::inside_jkm));
}

TEST_CASE("PP 37/2021 Pasal 11(3): neither employer nor worker pays anything extra") {
  // Employer 6.24 % and worker 3 % of 5,000,000 in group I, with and without JKP.
  for (const Month month : {Month(2021, 1), Month(2021, 2), Month(2025, 1), Month(2025, 2)}) {
    CAPTURE(month);
    const Employer not_relieved{.size = EmployerSize::large,
                                .risk_group = RiskGroup::very_low,
                                .paid_through = Month(2020, 6)};
    const Statement bill = bill_of(month == Month(2021, 1) ? not_relieved : large_employer,
                                   worker_with(5'000'000_idr), month);
    CHECK(bill.total(Party::employer) == 312'000_idr);
    CHECK(bill.total(Party::worker) == 150'000_idr);
    CHECK(find(bill, Program::jkp, Item::contribution_employer) == nullptr);
    CHECK(find(bill, Program::jkp, Item::contribution_worker) == nullptr);
  }
}

TEST_CASE("PP 37/2021 Pasal 11(6)-(8): wages at the cap and a sen below and above it") {
  for (const Month month : {Month(2021, 2), Month(2025, 1), Month(2025, 2), Month(2026, 3)})
    for (const Item item : {Item::contribution_government, Item::recomposition_from_jkk}) {
      CAPTURE(month);
      const Line below = jkp_line(4'999'999.99_idr, month, item);
      CHECK(below.base == 4'999'999.99_idr);
      CHECK(below.limit == Limit::none);
      const Line exactly = jkp_line(5'000'000_idr, month, item);
      CHECK(exactly.base == 5'000'000_idr);
      CHECK(exactly.limit == Limit::none);
      const Line above = jkp_line(5'000'000.01_idr, month, item);
      CHECK(above.base == 5'000'000_idr);
      CHECK(above.limit == Limit::ceiling);
      CHECK(contains(std::string(above.limit_citation.article), "Pasal 11(7)"));
      const Rupiah full = item == Item::contribution_government ? 11'000_idr : 7'000_idr;
      CHECK(exactly.amount == full);
      CHECK(above.amount == full);
      CHECK(jkp_line(500'000'000_idr, month, item).amount == full);
    }
  CHECK(jkp_line(9'000'000_idr, Month(2025, 1), Item::recomposition_from_jkm).amount == 5'000_idr);
}

TEST_CASE("PP 37/2021 Pasal 11(2): at most 23000 a month and 18000 since PP 6/2025") {
  CHECK(bill_of(20'000'000_idr, Month(2025, 1)).totals().fund_of(Program::jkp) == 23'000_idr);
  CHECK(bill_of(20'000'000_idr, Month(2025, 2)).totals().fund_of(Program::jkp) == 18'000_idr);
}

TEST_CASE("PP 37/2021 Pasal 11: above the cap the employer's JKK stays the rate times the wage") {
  const Statement above = bill_of(9'000'000_idr, Month(2026, 3));
  CHECK(employer_pays(above, Program::jkk) == 21'600_idr);
  CHECK(above.totals().fund_of(Program::jkk) == 14'600_idr);
  CHECK(above.assumes(jkp::employer_total_kept));
  CHECK_FALSE(bill_of(5'000'000_idr, Month(2026, 3)).assumes(jkp::employer_total_kept));
}

TEST_CASE("PP 37/2021 Pasal 11(5): what JKK and JKM keep") {
  constexpr std::array<Rupiah, 5> kept = {4'000_idr, 16'000_idr, 30'000_idr, 45'200_idr,
                                          64'000_idr};  // 0.10 0.40 0.75 1.13 1.60 %
  for (std::size_t i = 0; i < kept.size(); ++i) {
    Employer employer = large_employer;
    employer.risk_group = static_cast<RiskGroup>(i + 1);
    const Totals before = bill_of(employer, worker_with(4'000'000_idr), Month(2025, 1)).totals();
    const Totals since = bill_of(employer, worker_with(4'000'000_idr), Month(2025, 2)).totals();
    CHECK(before.fund_of(Program::jkk) == kept[i]);
    CHECK(since.fund_of(Program::jkk) == kept[i]);
    CHECK(before.fund_of(Program::jkm) == 8'000_idr);   // 0.20 %
    CHECK(since.fund_of(Program::jkm) == 12'000_idr);   // 0.30 %
    CHECK(before.fund_of(Program::jkp) == 18'400_idr);  // 0.46 %
    CHECK(since.fund_of(Program::jkp) == 14'400_idr);   // 0.36 %
  }
}

TEST_CASE("PP 7/2025 Pasal 10: half is moved while JKK is paid at half price") {
  CHECK(from_jkk_under_relief(Month(2025, 1)) == 5'600_idr);
  for (Month month(2025, 2); month <= Month(2026, 1); month = month + 1)
    CHECK(from_jkk_under_relief(month) == 2'800_idr);
  CHECK(from_jkk_under_relief(Month(2026, 2)) == 5'600_idr);
  const Line line = line_of(bill_of(footwear, worker_with(4'000'000_idr), Month(2025, 2)),
                            Program::jkp, Item::recomposition_from_jkk);
  CHECK(to_text(line.rate) == "0.07");
  CHECK(line.confidence == Confidence::assumed);
  CHECK(line.citation.instrument == "PP 7/2025");
  // Not the industry decides but the relief.
  Employer too_small = footwear;
  too_small.active_workers = 49;
  CHECK(line_of(bill_of(too_small, worker_with(4'000'000_idr), Month(2025, 2)), Program::jkp,
                Item::recomposition_from_jkk)
            .amount == 5'600_idr);
  CHECK(from_jkk_under_relief(Month(2025, 8), Date(2025, 9, 3)) == 5'600_idr);
  CHECK(from_jkk_under_relief(Month(2025, 8), Date(2025, 9, 4)) == 2'800_idr);
}

TEST_CASE("PP 37/2021 and PP 6/2025: known from the day of promulgation") {
  const auto known_on = [](Month month, Date day) {
    return bill_of(large_employer, worker_with(4'000'000_idr), month, {.known_on = day});
  };
  CHECK_FALSE(has(known_on(Month(2021, 2), Date(2021, 2, 1)), Program::jkp));
  CHECK(has(known_on(Month(2021, 2), Date(2021, 2, 2)), Program::jkp));
  const auto from_jkm = [&](Date day) {
    return find(known_on(Month(2025, 2), day), Program::jkp, Item::recomposition_from_jkm) !=
           nullptr;
  };
  CHECK(from_jkm(Date(2025, 2, 6)));
  CHECK_FALSE(from_jkm(Date(2025, 2, 7)));
}

TEST_CASE("PP 37/2021 Pasal 50: that February 2021 is the first month is assumed") {
  for (const Item item : {Item::contribution_government, Item::recomposition_from_jkk,
                          Item::recomposition_from_jkm}) {
    CHECK(jkp_line(4'000'000_idr, Month(2021, 2), item).confidence == Confidence::assumed);
    CHECK(jkp_line(4'000'000_idr, Month(2021, 3), item).confidence == Confidence::confirmed);
  }
}

TEST_CASE("PP 6/2025 Pasal 11: months after the last check are remarked on JKP") {
  CHECK_FALSE(jkp_line(1_idr, Month(2026, 10), Item::contribution_government)
                  .remarks.contains(past_check_remark));
  const Line november = jkp_line(1_idr, Month(2026, 11), Item::recomposition_from_jkk);
  CHECK(november.remarks.contains(past_check_remark));
  CHECK(november.remarks.contains(jkp::inside_jkk));
}
