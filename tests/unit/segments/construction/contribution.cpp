// SPDX-License-Identifier: Apache-2.0
#include "jamsos/segments/construction/contribution.hpp"

#include <rapidcheck.h>

#include <boost/multiprecision/cpp_int.hpp>

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Statement bill_of(const ConstructionProject& project, Month month = Month(2024, 5),
                            BillOptions options = {}) {
  return jamsos::bill(Law::gazette(), project, month, options);
}
constexpr Statement bill_of_value(Rupiah value, Month month = Month(2024, 5)) {
  return bill_of({.contract_value = value}, month);
}
Refusal refused(const ConstructionProject& project, Month month = Month(2024, 5)) {
  return refusal([&] { (void)bill_of(project, month); });
}

}  // namespace

// The elucidation of Pasal 54(2) and 55(2) works this example.
// Not under the sanitizers of g++, for which no comparison with null is constant.
#ifndef __SANITIZE_ADDRESS__
static_assert(bill_of_value(180'000'000_idr).lines()[0].amount == 346'000_idr);
static_assert(bill_of_value(180'000'000_idr).lines()[1].amount == 46'000_idr);
#endif

TEST_CASE("Construction: the tiers add up, at each bound and a sen around it") {
  struct Row {
    Rupiah value, jkk, jkm;
  };
  for (const Row& row : {
           Row{100'000'000_idr, 210'000_idr, 30'000_idr},
           Row{500'000'000_idr, 890'000_idr, 110'000_idr},
           Row{850'000'000_idr, 1'345'000_idr, 180'000_idr},
           Row{1'000'000'000_idr, 1'540'000_idr, 210'000_idr},
           Row{5'000'000'000_idr, 5'940'000_idr, 610'000_idr},
           Row{10'000'000'000_idr, 10'440'000_idr, 1'110'000_idr},
           Row{99'999'999.99_idr, 210'000_idr, 30'000_idr},
           Row{100'000'010_idr, 210'000.02_idr, 30'000_idr},  // 0.017 and 0.002 of a rupiah
           Row{0.01_idr, 0_idr, 0_idr},
       }) {
    CAPTURE(row.value);
    const Statement statement = bill_of_value(row.value);
    REQUIRE(statement.lines().size() == 2);
    CHECK(employer_pays(statement, Program::jkk) == row.jkk);
    CHECK(employer_pays(statement, Program::jkm) == row.jkm);
    CHECK(statement.assumes(construction::whole_project));
  }
}

TEST_CASE("Construction: the line carries what the elucidation computes") {
  const Line line = bill_of_value(180'000'000_idr).lines()[0];
  CHECK(line.basis == Basis::tiers);
  CHECK(line.base == 180'000'000_idr);
  CHECK(line.citation.article == "Pasal 54(2)a-e");
  CHECK(line.confidence == Confidence::confirmed);
}

TEST_CASE("Construction: any value equals the sum of its slices in exact fractions") {
  using boost::multiprecision::cpp_int;
  using boost::multiprecision::cpp_rational;
  CHECK(rc::check([] {
    const auto sen = *rc::gen::inRange<std::int64_t>(1, 2'000'000'000'000);
    // Millionths of the value, PP 44/2015 Pasal 54(2).
    const std::int64_t bounds[] = {0, 100'000'000'00, 500'000'000'00, 1'000'000'000'00,
                                   5'000'000'000'00};
    const int rates[] = {2100, 1700, 1300, 1100, 900};
    cpp_rational sum = 0;
    for (int i = 0; i < 5; ++i) {
      const std::int64_t top = i < 4 ? std::min(sen, bounds[i + 1]) : sen;
      if (top > bounds[i]) sum += cpp_rational(top - bounds[i]) * rates[i] / 1'000'000;
    }
    const cpp_rational up = sum + cpp_rational(1, 2);
    const cpp_int expected = numerator(up) / denominator(up);
    RC_ASSERT(cpp_int(bill_of_value(Rupiah::from_sen(sen)).lines()[0].amount.sen()) == expected);
  }));
}

TEST_CASE("Construction: a gross value loses the tax of its month") {
  const auto net = [](Rupiah gross, Month month) {
    return bill_of({.contract_value_with_vat = gross}, month).lines()[0].base;
  };
  CHECK(net(198'000'000_idr, Month(2022, 3)) == 180'000'000_idr);  // 10 %
  CHECK(net(199'800'000_idr, Month(2022, 4)) == 180'000'000_idr);  // 11 %
  CHECK(net(199'800'000_idr, Month(2026, 4)) == 180'000'000_idr);
  CHECK(net(100_idr, Month(2024, 5)) == 90.09_idr);
  const Statement statement = bill_of({.contract_value_with_vat = 199'800'000_idr});
  CHECK(employer_pays(statement, Program::jkk) == 346'000_idr);
  CHECK(statement.assumes(construction::tax_taken_out));
  CHECK(statement.lines()[0].confidence == Confidence::reported);
}

TEST_CASE("Construction: by wages where they are known") {
  const Statement statement = bill_of({.pay = Pay::monthly(3'000'000_idr)});
  CHECK(employer_pays(statement, Program::jkk) == 52'200_idr);
  CHECK(employer_pays(statement, Program::jkm) == 9'000_idr);
  const Statement daily = bill_of({.pay = Pay::daily(80'000_idr)});
  CHECK(daily.lines()[0].base == 2'000'000_idr);
  CHECK(daily.assumes(construction::days_disputed));
  CHECK(daily.lines()[0].confidence == Confidence::conflicting);
  Law thirty = Law::gazette();
  thirty.construction.daily_wage_days.add({.from = Month(2016, 1),
                                           .promulgated = Date(2016, 1, 1),
                                           .value = 30,
                                           .citation = {"payout", "published"}});
  CHECK(jamsos::bill(thirty, ConstructionProject{.pay = Pay::daily(80'000_idr)}, Month(2024, 5))
            .lines()[0]
            .base == 2'400'000_idr);
}

TEST_CASE("Construction: one percent during the relief of PP 49/2020") {
  for (const auto& [month, jkk, jkm] : {std::tuple(Month(2020, 7), 346'000_idr, 46'000_idr),
                                        std::tuple(Month(2020, 8), 3'460_idr, 460_idr),
                                        std::tuple(Month(2021, 1), 3'460_idr, 460_idr),
                                        std::tuple(Month(2021, 2), 346'000_idr, 46'000_idr)}) {
    const Month billed = month;
    CAPTURE(billed);
    const Statement statement = bill_of_value(180'000'000_idr, month);
    CHECK(employer_pays(statement, Program::jkk) == jkk);
    CHECK(employer_pays(statement, Program::jkm) == jkm);
  }
  const Statement wages = bill_of({.pay = Pay::monthly(3'000'000_idr)}, Month(2020, 9));
  CHECK(employer_pays(wages, Program::jkk) == 522_idr);
  CHECK(employer_pays(wages, Program::jkm) == 90_idr);
  CHECK(wages.lines()[1].rate == 0.0030_pct);
  CHECK(wages.lines()[1].citation.instrument == "PP 49/2020");
}

TEST_CASE("Construction: of a project registered before the relief only the unpaid bill is cut") {
  ConstructionProject project{.contract_value = 180'000'000_idr, .registered = Month(2020, 7)};
  CHECK(refused(project, Month(2020, 9)) == Refusal{"missing_field", "unpaid_jkk", ""});
  project.unpaid_jkk = 100'000_idr;
  CHECK(refused(project, Month(2020, 9)) == Refusal{"missing_field", "unpaid_jkm", ""});
  project.unpaid_jkm = 0_idr;
  const Statement statement = bill_of(project, Month(2020, 9));
  CHECK(employer_pays(statement, Program::jkk) == 1'000_idr);
  CHECK(employer_pays(statement, Program::jkm) == 0_idr);
  CHECK(statement.assumes(construction::relief_of_unpaid_bill));
  project.registered = Month(2020, 8);
  CHECK(refused(project, Month(2020, 9)).field == "unpaid_jkk");
  CHECK(refused(project, Month(2021, 2)).code == "conflicting_facts");
}

TEST_CASE("Construction: refusals by the name of the fact") {
  CHECK(refused({}) == Refusal{"missing_field", "contract_value", ""});
  CHECK(refused({.contract_value = 0_idr}) == Refusal{"invalid_value", "contract_value", "0"});
  CHECK(refused({.contract_value = -1_idr}) == Refusal{"invalid_value", "contract_value", "-1"});
  CHECK(refused({.contract_value_with_vat = 0_idr}) ==
        Refusal{"invalid_value", "contract_value_with_vat", "0"});
  CHECK(refused({.contract_value = 1_idr, .contract_value_with_vat = 1_idr}) ==
        Refusal{"conflicting_facts", "contract_value", ""});
  CHECK(refused({.contract_value = 1_idr, .pay = Pay::monthly(1_idr)}) ==
        Refusal{"conflicting_facts", "contract_value", ""});
  CHECK(refused({.pay = Pay::monthly(0_idr)}) == Refusal{"invalid_value", "wage", "0"});
  CHECK(refused({.contract_value = 1_idr, .registered = Month(2024, 6)}) ==
        Refusal{"conflicting_facts", "registered", "2024-06"});
  CHECK(refused({.contract_value = 1_idr}, Month(2015, 6)).code == "not_in_force");
  CHECK(refused({.contract_value = 1_idr}, Month(2015, 7)) == Refusal{"nothing refused", "", ""});
}
