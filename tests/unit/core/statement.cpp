// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/statement.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <utility>

#include "../support.hpp"

using namespace jamsos;
using tests::Refusal;
using tests::refusal;

namespace {

constexpr Line line(Program program, Party payer, Party payee, Rupiah amount,
                    Settlement settlement = Settlement::due) {
  Line result;
  result.program = program;
  result.payer = payer;
  result.payee = payee;
  result.amount = amount;
  result.settlement = settlement;
  return result;
}

/// Two payers of JHT, a JP contribution of which 99 is deferred, and 7 moved from JKK to JKP.
constexpr Statement small_bill() {
  Statement statement;
  statement.add(line(Program::jkk, Party::employer, Party::jkk_fund, 24_idr));
  statement.add(line(Program::jht, Party::employer, Party::jht_fund, 370_idr));
  statement.add(line(Program::jht, Party::worker, Party::jht_fund, 200_idr));
  statement.add(line(Program::jp, Party::worker, Party::jp_fund, 1_idr));
  statement.add(line(Program::jp, Party::worker, Party::jp_fund, 99_idr, Settlement::deferred));
  statement.add(line(Program::jkp, Party::government, Party::jkp_fund, 11_idr));
  statement.add(
      line(Program::jkp, Party::jkk_fund, Party::jkp_fund, 7_idr, Settlement::between_funds));
  statement.add(line(Program::jkn, Party::employer, Party::jkn_fund, 400_idr));
  return statement;
}

constexpr Remark first{"test.first", "first", "pertama"};
constexpr Remark same_words{"test.first", "first", "pertama"};

}  // namespace

TEST_CASE("Totals: what is due by program and payer") {
  constexpr Statement statement = small_bill();
  const Totals totals = statement.totals();
  CHECK(totals.due(Program::jkk, Party::employer) == 24_idr);
  CHECK(totals.due(Program::jkk, Party::worker) == 0_idr);
  CHECK(totals.due(Program::jht, Party::employer) == 370_idr);
  CHECK(totals.due(Program::jht, Party::worker) == 200_idr);
  CHECK(totals.due(Program::jkp, Party::government) == 11_idr);
  CHECK(totals.due(Party::employer) == 794_idr);
  CHECK(totals.due(Party::worker) == 201_idr);
  CHECK(totals.due(Party::government) == 11_idr);
  static_assert(small_bill().total(Party::employer) == 794_idr);
}

TEST_CASE("Totals: the two agencies send two bills") {
  const Totals totals = small_bill().totals();
  CHECK(totals.due(Agency::bpjs_ketenagakerjaan, Party::employer) == 394_idr);
  CHECK(totals.due(Agency::bpjs_kesehatan, Party::employer) == 400_idr);
  CHECK(totals.due(Agency::bpjs_kesehatan, Party::worker) == 0_idr);
  for (const Program program : all_programs)
    CHECK(agency_of(program) ==
          (program == Program::jkn ? Agency::bpjs_kesehatan : Agency::bpjs_ketenagakerjaan));
}

TEST_CASE("Totals: a deferred amount is owed and not due") {
  const Totals totals = small_bill().totals();
  CHECK(totals.due(Program::jp, Party::worker) == 1_idr);
  CHECK(totals.deferred(Program::jp, Party::worker) == 99_idr);
  CHECK(totals.deferred(Program::jp, Party::employer) == 0_idr);
  CHECK(totals.deferred(Party::worker) == 99_idr);
  CHECK(totals.deferred(Party::employer) == 0_idr);
  CHECK(totals.fund_of(Program::jp) == 1_idr);
}

TEST_CASE("Totals: money moved between funds is nobody's extra payment") {
  const Totals totals = small_bill().totals();
  CHECK(totals.fund_of(Program::jkk) == 17_idr);
  CHECK(totals.fund_of(Program::jkp) == 18_idr);
  CHECK(totals.due(Program::jkk, Party::employer) == 24_idr);
  CHECK(totals.due(Program::jkp, Party::employer) == 0_idr);
  CHECK(totals.fund_of(Program::jht) == 570_idr);
  CHECK(totals.fund_of(Program::jkm) == 0_idr);
  CHECK(totals.fund_of(Program::jkn) == 400_idr);
}

TEST_CASE("Totals: of two bills are the sums of both") {
  Totals both = small_bill().totals();
  both.add(small_bill().totals());
  Totals lines;
  const Statement statement = small_bill();
  for (int i = 0; i < 2; ++i)
    for (const Line& each : statement.lines()) lines.add(each);
  for (const Program program : all_programs) {
    for (const Party payer : all_payers) {
      CHECK(both.due(program, payer) == small_bill().totals().due(program, payer) * 2);
      CHECK(both.due(program, payer) == lines.due(program, payer));
      CHECK(both.deferred(program, payer) == lines.deferred(program, payer));
    }
    CHECK(both.fund_of(program) == lines.fund_of(program));
  }
  CHECK(both.deferred(Party::worker) == 198_idr);
}

TEST_CASE("Totals: a sum that does not fit is refused") {
  const Rupiah most = Rupiah::from_sen(std::numeric_limits<std::int64_t>::max());
  Totals totals;
  totals.add(line(Program::jkk, Party::employer, Party::jkk_fund, most));
  CHECK(refusal([&] {
          totals.add(line(Program::jkk, Party::employer, Party::jkk_fund, 0.01_idr));
        }) == Refusal{"overflow", "amount", ""});
}

TEST_CASE("Statement: keeps its lines in order and gives back the one added") {
  Statement statement;
  CHECK(statement.lines().empty());
  Line& added = statement.add(line(Program::jkk, Party::employer, Party::jkk_fund, 1_idr));
  added.amount = 2_idr;
  statement.add(line(Program::jkm, Party::employer, Party::jkm_fund, 3_idr));
  REQUIRE(statement.lines().size() == 2);
  CHECK(statement.lines()[0].amount == 2_idr);
  CHECK(statement.lines()[1].program == Program::jkm);
}

TEST_CASE("Statement: full at thirty-two lines") {
  Statement statement;
  for (int i = 0; i < 32; ++i)
    statement.add(line(Program::jkk, Party::employer, Party::jkk_fund, Rupiah(i)));
  CHECK(refusal([&] { statement.add(Line{}); }) == Refusal{"overflow", "statement", ""});
  CHECK(statement.lines().size() == 32);
  CHECK(statement.total(Party::employer) == 496_idr);
}

TEST_CASE("Statement: a copy is equal and independent") {
  auto original = std::make_unique<Statement>(small_bill());
  original->assume(first);
  Statement copy(*original);
  Statement assigned;
  assigned.add(line(Program::jp, Party::worker, Party::jp_fund, 5_idr));
  assigned = *original;
  original->add(line(Program::jkm, Party::employer, Party::jkm_fund, 30_idr));
  original.reset();
  for (const Statement* each : {&copy, &assigned}) {
    REQUIRE(each->lines().size() == 8);
    CHECK(each->total(Party::employer) == 794_idr);
    CHECK(each->assumes(first));
    CHECK(each->assumptions().size() == 1);
  }
  const Statement& itself = copy;
  copy = itself;
  CHECK(copy.lines().size() == 8);
  CHECK(copy.total(Party::employer) == 794_idr);
  const Statement moved(std::move(copy));
  CHECK(moved.total(Party::worker) == 201_idr);
}

TEST_CASE("Statement: made at compile time and completed at run time") {
  static constexpr Statement constant = small_bill();
  Statement statement = constant;
  statement.add(line(Program::jkm, Party::employer, Party::jkm_fund, 30_idr));
  CHECK(statement.total(Party::employer) == 824_idr);
  CHECK(constant.total(Party::employer) == 794_idr);
}

TEST_CASE("Remarks: each stands once and is known by itself") {
  Statement statement;
  statement.assume(first);
  statement.assume(first);
  CHECK(statement.assumptions().size() == 1);
  CHECK(statement.assumes(first));
  CHECK_FALSE(statement.assumes(same_words));
  CHECK(statement.assumptions()[0] == &first);
}

TEST_CASE("Remarks: a full list refuses another one by its name") {
  static constexpr std::array<Remark, 4> four = {
      {{"test.a", "", ""}, {"test.b", "", ""}, {"test.c", "", ""}, {"test.d", "", ""}}};
  Remarks<3> remarks;
  for (std::size_t i = 0; i < 3; ++i) remarks.add(four[i]);
  CHECK(refusal([&] { remarks.add(four[3]); }) == Refusal{"overflow", "remarks", "test.d"});
  remarks.add(four[0]);
  CHECK(remarks.span().size() == 3);
}

TEST_CASE("Statement: names of parties and items and limits and agencies") {
  constexpr std::array<std::string_view, 17> parties = {
      "employer", "worker",  "government", "participant",      "local_government", "village",
      "donor",    "school",  "platform",   "placement_agency", "jkk_fund",         "jkm_fund",
      "jht_fund", "jp_fund", "jkp_fund",   "jkn_fund",         "jpk_fund"};
  for (std::size_t i = 0; i < parties.size(); ++i)
    CHECK(to_string(static_cast<Party>(i)) == parties[i]);
  CHECK(to_string(Item::contribution_employer) == "contribution.employer");
  CHECK(to_string(Item::contribution_worker) == "contribution.worker");
  CHECK(to_string(Item::contribution_government) == "contribution.government");
  CHECK(to_string(Item::contribution_additional_family) == "contribution.additional_family");
  CHECK(to_string(Item::deferred_employer) == "contribution.employer.deferred");
  CHECK(to_string(Item::deferred_worker) == "contribution.worker.deferred");
  CHECK(to_string(Item::recomposition_from_jkk) == "recomposition.from_jkk");
  CHECK(to_string(Item::recomposition_from_jkm) == "recomposition.from_jkm");
  for (const Party payer : all_payers) {
    CHECK(std::string(to_string(contribution_of(payer))) ==
          "contribution." + std::string(to_string(payer)));
    CHECK(std::string(to_string(arrears_of(payer))) == "arrears." + std::string(to_string(payer)));
  }
  for (std::size_t i = 0; i < item_names.size(); ++i)
    CHECK(static_cast<std::size_t>(item_names[i].second) == i);
  CHECK(to_string(Item::adjustment) == "adjustment");
  CHECK(to_string(Item::late_payment_fine) == "fine.late_payment");
  CHECK(to_string(Item::service_fine) == "fine.service");
  CHECK(to_string(Limit::none) == "none");
  CHECK(to_string(Limit::ceiling) == "ceiling");
  CHECK(to_string(Limit::floor) == "floor");
  CHECK(to_string(Limit::amount_ceiling) == "amount_ceiling");
  CHECK(to_string(Agency::bpjs_ketenagakerjaan) == "bpjs_ketenagakerjaan");
  CHECK(to_string(Agency::bpjs_kesehatan) == "bpjs_kesehatan");
}
