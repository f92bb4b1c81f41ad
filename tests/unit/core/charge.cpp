// SPDX-License-Identifier: Apache-2.0
#include "jamsos/core/charge.hpp"

#include "../support.hpp"

using namespace jamsos;

namespace {

constexpr Rounding to_sen{};
constexpr Citation article{"PP 1/2015", "Pasal 1", Date(2015, 7, 1), Confidence::reported};
constexpr Remark reason{"test.reason", "reason", "alasan"};

constexpr DatedRow<Rupiah> ceiling(Confidence confidence) {
  return {.value = 7'000'000_idr,
          .citation = {"PP 1/2015", "Pasal 2", Date(2015, 7, 1), confidence}};
}

Dated<Rate> rates() {
  return {"test.rate",
          {Program::jht},
          {.checked = Month(2026, 10)},
          {{.from = Month(2015, 7),
            .promulgated = Date(2015, 6, 30),
            .value = 3.7_pct,
            .citation = article}}};
}
Line prepared(Month month) {
  return prepare(Program::jht, Item::contribution_employer, Party::employer, Party::jht_fund,
                 rates(), month, {});
}

}  // namespace

TEST_CASE("Charge: a prepared line carries rate and article and how sure they are") {
  const Line line = prepared(Month(2026, 10));
  CHECK(line.program == Program::jht);
  CHECK(line.item == Item::contribution_employer);
  CHECK(line.payer == Party::employer);
  CHECK(line.payee == Party::jht_fund);
  CHECK(line.rate == 3.7_pct);
  CHECK(line.citation == article);
  CHECK(line.confidence == Confidence::reported);
  CHECK(line.settlement == Settlement::due);
  CHECK(line.amount == 0_idr);
  CHECK(line.remarks.span().empty());
}

TEST_CASE("Charge: a month after the last check is remarked on the line") {
  CHECK_FALSE(prepared(Month(2026, 10)).remarks.contains(past_check_remark));
  CHECK(prepared(Month(2026, 11)).remarks.contains(past_check_remark));
}

TEST_CASE("Charge: base times rate times members rounded once") {
  Line line = prepared(Month(2026, 3));
  charge(line, 5'000'000.50_idr, {.base = 5'000'000.50_idr}, to_sen);
  CHECK(line.wage == 5'000'000.50_idr);
  CHECK(line.base == 5'000'000.50_idr);
  CHECK(line.amount == 185'000.02_idr);  // 185,000.0185
  CHECK(line.limit == Limit::none);
  CHECK(line.limit_citation == Citation{});
  line.times = 3;
  charge(line, 5'000'000.50_idr, {.base = 5'000'000.50_idr}, to_sen);
  CHECK(line.amount == 555'000.06_idr);  // 555,000.0555 and not 3 x 185,000.02
}

TEST_CASE("Charge: a limit names its article and may be less sure than the rate") {
  Line line = prepared(Month(2026, 3));
  charge(line, 8'000'000_idr, at_most(8'000'000_idr, ceiling(Confidence::assumed)), to_sen);
  CHECK(line.wage == 8'000'000_idr);
  CHECK(line.base == 7'000'000_idr);
  CHECK(line.amount == 259'000_idr);
  CHECK(line.limit == Limit::ceiling);
  CHECK(line.limit_citation.article == "Pasal 2");
  CHECK(line.confidence == Confidence::assumed);
}

TEST_CASE("Charge: a ceiling cuts the wage above it and no other") {
  const auto row = ceiling(Confidence::reported);
  const LimitedBase below = at_most(6'999'999.99_idr, row);
  CHECK(below.base == 6'999'999.99_idr);
  CHECK(below.limit == Limit::none);
  CHECK(below.confidence == Confidence::confirmed);
  CHECK(below.citation == Citation{});
  const LimitedBase exactly = at_most(7'000'000_idr, row);
  CHECK(exactly.base == 7'000'000_idr);
  CHECK(exactly.limit == Limit::none);
  const LimitedBase above = at_most(7'000'000.01_idr, row);
  CHECK(above.base == 7'000'000_idr);
  CHECK(above.limit == Limit::ceiling);
  CHECK(above.confidence == Confidence::reported);
  CHECK(above.citation == row.citation);
}

TEST_CASE("Charge: a ceiling in dispute leaves even a lower wage in doubt") {
  const LimitedBase below = at_most(1_idr, ceiling(Confidence::conflicting));
  CHECK(below.base == 1_idr);
  CHECK(below.limit == Limit::none);
  CHECK(below.confidence == Confidence::conflicting);
  CHECK(below.citation.article == "Pasal 2");
  Line line = prepared(Month(2026, 3));
  charge(line, 1_idr, below, to_sen);
  CHECK(line.confidence == Confidence::conflicting);
  CHECK(line.limit == Limit::none);
  CHECK(line.limit_citation.article == "Pasal 2");
}

TEST_CASE("Charge: a line of zero says why") {
  Line line = prepared(Month(2026, 11));
  const Citation other{"PP 2/2015", "Pasal 5(2)c", Date(2015, 7, 1), Confidence::conflicting};
  owe_nothing(line, 9'000'000_idr, reason, other);
  CHECK(line.wage == 9'000'000_idr);
  CHECK(line.base == 0_idr);
  CHECK(line.amount == 0_idr);
  CHECK(line.rate.is_zero());
  CHECK(line.citation == other);
  CHECK(line.confidence == Confidence::conflicting);
  REQUIRE(line.remarks.span().size() == 1);
  CHECK(line.remarks.contains(reason));
}
