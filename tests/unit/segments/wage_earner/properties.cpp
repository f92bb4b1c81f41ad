// SPDX-License-Identifier: Apache-2.0
// What holds for every bill, whatever the facts.
#include <boost/multiprecision/cpp_int.hpp>

#include "random_facts.hpp"

using namespace jamsos;
using namespace tests;

namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

cpp_rational exact(Rupiah amount) { return {cpp_int(amount.sen()), cpp_int(100)}; }
cpp_rational exact(Rate rate) { return {cpp_int(rate.numerator()), cpp_int(rate.denominator())}; }

Rupiah grain(const Facts& facts) {
  return facts.options.rounding == LineRounding::whole_rupiah ? 1_idr : 0.01_idr;
}

/// Runs `property` on the bills of ten random facts, a hundred times.
template <class Property>
bool every_bill(Property property) {
  return rc::check([&] {
    for (int i = 0; i < 10; ++i) {
      const Facts facts = any_facts();
      RC_LOG() << words(facts);
      property(facts, bill_of(facts));
    }
  });
}

}  // namespace

TEST_CASE("Every bill: each line is its base times its rates to half a grain") {
  CHECK(every_bill([](const Facts& facts, const Statement& statement) {
    for (const Line& line : statement.lines()) {
      const cpp_rational whole = exact(line.base) * exact(line.rate) * line.times;
      const cpp_rational error = abs(exact(line.amount) - whole * exact(line.share));
      const cpp_rational half = exact(grain(facts)) / 2;
      // What is deferred is the rest of two roundings.
      RC_ASSERT(error <= (line.settlement == Settlement::deferred ? half + half : half));
      RC_ASSERT(line.amount >= 0_idr);
      RC_ASSERT(facts.options.rounding == LineRounding::sen || line.amount.is_whole());
    }
  }));
}

TEST_CASE("Every bill: halves go away from zero") {
  CHECK(every_bill([](const Facts& facts, const Statement& statement) {
    for (const Line& line : statement.lines()) {
      if (line.settlement == Settlement::deferred) continue;
      const cpp_rational units = exact(line.base) * exact(line.rate) * line.times *
                                 exact(line.share) / exact(grain(facts));
      const cpp_rational up = units + cpp_rational(1, 2);
      const cpp_int expected = numerator(up) / denominator(up);
      RC_ASSERT(exact(line.amount) == cpp_rational(expected) * exact(grain(facts)));
    }
  }));
}

TEST_CASE("Every bill: more wage never lowers a line and never takes one away") {
  CHECK(every_bill([](const Facts& facts, const Statement& statement) {
    Facts richer = facts;
    const Rupiah step = *rc::gen::element(0.01_idr, 1_idr, 100_idr, 1'000'000_idr, 10'000'000_idr);
    const Rupiah wage = facts.worker.pay.amount() + step;
    RC_PRE(wage <= wage_earner::highest_monthly_wage);
    richer.worker.pay = Pay::monthly(wage);
    const Statement other = bill_of(richer);
    RC_ASSERT(other.lines().size() == statement.lines().size());
    for (std::size_t i = 0; i < other.lines().size(); ++i) {
      const Line& before = statement.lines()[i];
      const Line& after = other.lines()[i];
      RC_ASSERT(after.item == before.item);
      RC_ASSERT(after.base >= before.base);
      // The rest of two roundings may lose a grain when the part on time gains one.
      if (before.settlement != Settlement::deferred)
        RC_ASSERT(after.amount >= before.amount);
      else
        RC_ASSERT(after.amount + grain(facts) >= before.amount);
    }
  }));
}

TEST_CASE("Every bill: totals are the sums of the lines") {
  CHECK(every_bill([](const Facts&, const Statement& statement) {
    const Totals totals = statement.totals();
    for (const Program program : all_programs)
      for (const Party payer : all_payers) {
        Rupiah due;
        Rupiah deferred;
        for (const Line& line : statement.lines()) {
          if (line.program != program || line.payer != payer) continue;
          if (line.settlement == Settlement::due) due += line.amount;
          if (line.settlement == Settlement::deferred) deferred += line.amount;
        }
        RC_ASSERT(totals.due(program, payer) == due);
        RC_ASSERT(totals.deferred(program, payer) == deferred);
      }
  }));
}

TEST_CASE("Every bill: the sum by payer is the sum by program and by agency and by fund") {
  CHECK(every_bill([](const Facts&, const Statement& statement) {
    const Totals totals = statement.totals();
    Rupiah by_payer;
    Rupiah by_agency;
    Rupiah by_program;
    Rupiah by_fund;
    for (const Party payer : all_payers) {
      by_payer += statement.total(payer);
      for (const Agency agency : all_agencies) by_agency += totals.due(agency, payer);
      for (const Program program : all_programs) by_program += totals.due(program, payer);
    }
    for (const Program program : all_programs) by_fund += totals.fund_of(program);
    RC_ASSERT(by_agency == by_payer);
    RC_ASSERT(by_program == by_payer);
    RC_ASSERT(by_fund == by_payer);
  }));
}

TEST_CASE("PP 37/2021 Pasal 11: recomposition moves money and nobody pays more") {
  CHECK(every_bill([](const Facts&, const Statement& statement) {
    const Totals totals = statement.totals();
    const auto paid = [&](Program program) {
      Rupiah sum;
      for (const Party payer : all_payers) sum += totals.due(program, payer);
      return sum;
    };
    const auto moved = [&](Item item) {
      const Line* line = find(statement, Program::jkp, item);
      return line == nullptr ? 0_idr : line->amount;
    };
    const Rupiah from_jkk = moved(Item::recomposition_from_jkk);
    const Rupiah from_jkm = moved(Item::recomposition_from_jkm);
    RC_ASSERT(totals.fund_of(Program::jkk) == paid(Program::jkk) - from_jkk);
    RC_ASSERT(totals.fund_of(Program::jkm) == paid(Program::jkm) - from_jkm);
    RC_ASSERT(totals.fund_of(Program::jkp) == paid(Program::jkp) + from_jkk + from_jkm);
    RC_ASSERT(totals.fund_of(Program::jkk) >= 0_idr);
    RC_ASSERT(totals.fund_of(Program::jkm) >= 0_idr);
    RC_ASSERT(totals.due(Program::jkp, Party::employer) == 0_idr);
    RC_ASSERT(totals.due(Program::jkp, Party::worker) == 0_idr);
    for (const Program program : {Program::jht, Program::jp, Program::jkn})
      RC_ASSERT(totals.fund_of(program) == paid(program));
  }));
}

TEST_CASE("Every bill: every line can be checked with the gazette") {
  CHECK(every_bill([](const Facts& facts, const Statement& statement) {
    RC_ASSERT(!statement.assumptions().empty());
    for (const Line& line : statement.lines()) {
      RC_ASSERT(!line.citation.instrument.empty());
      RC_ASSERT(!line.citation.article.empty());
      RC_ASSERT(line.wage == facts.worker.pay.amount());
      if (line.rate.is_zero()) {
        RC_ASSERT(line.amount == 0_idr);
        RC_ASSERT(!line.remarks.span().empty());
      }
      if (line.limit == Limit::none && !line.rate.is_zero()) RC_ASSERT(line.base == line.wage);
      if (line.limit != Limit::none) RC_ASSERT(!line.limit_citation.instrument.empty());
      if (line.limit == Limit::floor) RC_ASSERT(line.base > line.wage);
    }
  }));
}
