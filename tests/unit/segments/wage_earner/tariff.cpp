// SPDX-License-Identifier: Apache-2.0
// One tariff for one employer and month: the months it covers and the facts of a worker it refuses.
#include "jamsos/segments/wage_earner/tariff.hpp"

#include <type_traits>

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Month month(2026, 3);
constexpr Worker good_worker = worker_with(4'000'000_idr);

/// Changes one fact of a good worker and returns the refusal, named as the tariff names it.
template <class Change>
Refusal refused_worker(Change change) {
  Worker worker = good_worker;
  change(worker);
  const wage_earner::Tariff tariff(Law::gazette(), large_employer, month);
  return refusal([&] { (void)tariff.bill(worker); });
}
const Refusal nothing{"nothing refused", "", ""};

}  // namespace

TEST_CASE("Tariff: before July 2015 the table is named") {
  // `bill` answers with the scheme before it; the tariff of the present scheme refuses.
  const auto june = [] {
    (void)wage_earner::Tariff(Law::gazette(), large_employer, Month(2015, 6));
  };
  CHECK(refusal(june) == Refusal{"not_in_force", "month", "2015-06"});
  CHECK(contains(reason_of(june), "jht.employer"));
  CHECK(refused_bill(large_employer, worker_with(4'000'000_idr), Month(1900, 1)).code ==
        "not_in_force");
  CHECK(refused_bill(large_employer, worker_with(4'000'000_idr), Month(2015, 7)) == nothing);
  CHECK(refused_bill(large_employer, worker_with(4'000'000_idr), Month(2015, 7),
                     {.known_on = Date(2015, 6, 29)}) ==
        Refusal{"not_yet_known", "month", "2015-07"});
  CHECK(refused_bill(large_employer, worker_with(4'000'000_idr), Month(2015, 7),
                     {.known_on = Date(2015, 6, 30)}) == nothing);
  // The month is refused before anything is asked of the employer.
  CHECK(refused_bill({}, {}, Month(1993, 12)) == Refusal{"not_in_force", "month", "1993-12"});
}

TEST_CASE("Tariff: an employer without JP is billed beyond the last pension ceiling") {
  Employer micro = large_employer;
  micro.size = EmployerSize::micro;
  const Statement bill = bill_of(micro, worker_with(4'000'000_idr), Month(2027, 3));
  const Line jkk = line_of(bill, Program::jkk, Item::contribution_employer);
  const Line jkm = line_of(bill, Program::jkm, Item::contribution_employer);
  CHECK(jkk.amount == 9'600_idr);
  CHECK(jkm.amount == 12'000_idr);
  CHECK(jkk.remarks.contains(past_check_remark));
  CHECK(jkm.remarks.contains(past_check_remark));
  CHECK(past_check_remark.id == "law.past_check");
  // The same employer for a worker in JP.
  Worker in_jp = worker_with(4'000'000_idr);
  in_jp.programs = ProgramSet{Program::jkk, Program::jkm, Program::jht, Program::jp};
  CHECK(refused_bill(micro, in_jp, Month(2027, 3)) == Refusal{"not_yet_known", "month", "2027-03"});
  CHECK(refused_bill(micro, in_jp, Month(2027, 2)) == nothing);
}

TEST_CASE("Tariff: the last month of the calendar is like the ones before") {
  Employer micro = large_employer;
  micro.size = EmployerSize::micro;
  CHECK(refused_bill(micro, worker_with(4'000'000_idr), Month(2199, 12)) == nothing);
  CHECK_FALSE(bill_of(micro, worker_with(4'000'000_idr), Month(2199, 12)).lines()[0].due);
  Worker young = worker_with(4'000'000_idr);
  young.birth_date = Date(2170, 1, 1);
  CHECK(refused_bill(large_employer, young, Month(2199, 11)) ==
        Refusal{"not_yet_known", "month", "2199-11"});
  CHECK(refused_bill(large_employer, young, Month(2199, 12)) ==
        Refusal{"not_yet_known", "month", "2199-12"});
}

TEST_CASE("Tariff: past pension age no ceiling is needed") {
  Worker retired = worker_with(4'000'000_idr);
  retired.birth_date = Date(1960, 1, 1);
  CHECK(worker_pays(bill_of(large_employer, retired, Month(2027, 3)), Program::jp) == 0_idr);
}

TEST_CASE("Tariff: answers for the same month as it was made for") {
  CHECK(wage_earner::Tariff(Law::gazette(), large_employer, month).month() == month);
}

TEST_CASE("Tariff: one tariff gives every worker the bill of the verb") {
  const wage_earner::Tariff tariff(Law::gazette(), large_employer, month);
  for (const Rupiah wage : {4'000'000_idr, 20'000'000_idr, 4'000'000_idr}) {
    const Statement one = tariff.bill(worker_with(wage));
    const Statement other = bill_of(wage, month);
    REQUIRE(one.lines().size() == other.lines().size());
    for (std::size_t i = 0; i < one.lines().size(); ++i)
      CHECK(one.lines()[i].amount == other.lines()[i].amount);
  }
}

TEST_CASE("Tariff: never refers to a law that is gone") {
  using wage_earner::Tariff;
  static_assert(std::is_constructible_v<Tariff, const Law&, const Employer&, Month>);
  static_assert(!std::is_constructible_v<Tariff, Law, const Employer&, Month>);
  static_assert(!std::is_constructible_v<Tariff, Law&&, const Employer&, Month, BillOptions>);
  static_assert(!std::is_constructible_v<Tariff, const Law, const Employer&, Month>);
}

TEST_CASE("Worker: citizenship decides which programs apply") {
  CHECK(refused_worker([](Worker& w) { w.citizenship = Citizenship::not_stated; }) ==
        Refusal{"missing_field", "citizenship", ""});
}

TEST_CASE("Worker: a foreigner states the length of the stay") {
  const auto foreign = [](std::optional<int> months) {
    return refused_worker([=](Worker& w) {
      w.citizenship = Citizenship::foreign;
      w.stay_months = months;
    });
  };
  CHECK(foreign({}) == Refusal{"missing_field", "stay_months", ""});
  CHECK(foreign(-1) == Refusal{"invalid_value", "stay_months", "-1"});
  CHECK(foreign(0) == nothing);
}

TEST_CASE("Worker: under six months no program applies to a foreigner") {
  Worker foreigner = worker_with(20'000'000_idr);
  foreigner.citizenship = Citizenship::foreign;
  foreigner.stay_months = 5;
  foreigner.jkn = JknMembership::employer;
  const Statement bill = bill_of(large_employer, foreigner, month);
  for (const Line& line : bill.lines()) {
    CHECK(line.amount == 0_idr);
    CHECK(line.rate.is_zero());
    CHECK(line.remarks.span().size() == 1);
  }
  for (const Program program :
       {Program::jkk, Program::jkm, Program::jht, Program::jp, Program::jkn})
    CHECK(has(bill, program));
}

TEST_CASE("Worker: an empty or foreign set of programs is refused") {
  const auto with_programs = [](ProgramSet programs) {
    return refused_worker([=](Worker& w) { w.programs = programs; });
  };
  CHECK(with_programs({}) == Refusal{"invalid_value", "programs", ""});
  CHECK(with_programs({Program::jkk, Program::jkn}) == Refusal{"invalid_value", "programs", ""});
  CHECK(with_programs({Program::jkp}) == Refusal{"invalid_value", "programs", ""});
  CHECK(with_programs({Program::jkk}) == nothing);
}

TEST_CASE("Worker: born after the month billed") {
  const auto born = [](Date day) { return refused_worker([=](Worker& w) { w.birth_date = day; }); };
  CHECK(born(Date(2026, 4, 1)) == Refusal{"invalid_value", "birth_date", "2026-04-01"});
  CHECK(born(Date(2026, 3, 31)) == nothing);
}

TEST_CASE("Worker: the time of employment must make sense and touch the month") {
  const auto employed = [](std::optional<Date> from, std::optional<Date> until) {
    return refused_worker([=](Worker& w) {
      w.employed_from = from;
      w.employed_until = until;
    });
  };
  CHECK(employed(Date(2026, 3, 5), Date(2026, 3, 4)) ==
        Refusal{"conflicting_facts", "employed_until", "2026-03-04"});
  CHECK(employed(Date(2026, 3, 5), Date(2026, 3, 5)) == nothing);
  CHECK(employed(Date(1990, 5, 17), {}) ==
        Refusal{"conflicting_facts", "employed_from", "1990-05-17"});
  CHECK(employed(Date(1990, 5, 18), {}) == nothing);
  CHECK(employed(Date(2026, 4, 1), {}) == Refusal{"invalid_value", "employed_from", "2026-04-01"});
  CHECK(employed(Date(2026, 3, 31), {}) == nothing);
  CHECK(employed({}, Date(2026, 2, 28)) ==
        Refusal{"invalid_value", "employed_until", "2026-02-28"});
  CHECK(employed({}, Date(2026, 3, 1)) == nothing);
}

TEST_CASE("Worker: the number of additional family members") {
  const auto family = [](int members, JknMembership jkn) {
    return refused_worker([=](Worker& w) {
      w.pay = Pay::monthly(12'000'000_idr);
      w.jkn_additional_family = members;
      w.jkn = jkn;
    });
  };
  CHECK(family(-1, JknMembership::employer) ==
        Refusal{"invalid_value", "jkn_additional_family", "-1"});
  CHECK(family(21, JknMembership::employer) ==
        Refusal{"invalid_value", "jkn_additional_family", "21"});
  CHECK(family(20, JknMembership::employer) == nothing);
  CHECK(family(1, JknMembership::other_employer) ==
        Refusal{"conflicting_facts", "jkn_additional_family", "1"});
  CHECK(family(1, JknMembership::not_stated) ==
        Refusal{"conflicting_facts", "jkn_additional_family", "1"});
  CHECK(family(0, JknMembership::none) == nothing);
}

TEST_CASE("Bill: says how its lines are rounded") {
  CHECK(bill_of(1_idr, month).assumes(rounded_to_sen));
  CHECK_FALSE(bill_of(1_idr, month).assumes(rounded_to_rupiah));
  const Statement whole = bill_of(large_employer, worker_with(1'000'500_idr), month,
                                  {.rounding = LineRounding::whole_rupiah});
  CHECK(whole.assumes(rounded_to_rupiah));
  CHECK_FALSE(whole.assumes(rounded_to_sen));
  CHECK(employer_pays(whole, Program::jkm) == 3'002_idr);  // 3,001.50
  CHECK(employer_pays(bill_of(1'000'500_idr, month), Program::jkm) == 3'001.50_idr);
  for (const Line& line : whole.lines()) CHECK(line.amount.is_whole());
}
