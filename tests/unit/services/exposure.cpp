// SPDX-License-Identifier: Apache-2.0
// What an employer itself would have to pay: lines of settle() whose payer it is.
#include "jamsos/services/exposure.hpp"

#include <rapidcheck.h>

#include <array>

#include "../claims.hpp"
#include "../conduct.hpp"

using namespace jamsos;
using namespace tests;

namespace {

EmployerConduct conduct() { return conduct_since(Date(2020, 1, 1)); }
EmployedPerson hidden(Rupiah wage = six_million) {
  EmployedPerson facts = person(wage);
  facts.registered = false;
  return facts;
}
StatedEvent stated(EventKind kind, Date day = Date(2026, 4, 15)) {
  StatedEvent facts;
  facts.event.kind = kind;
  facts.event.date = day;
  return facts;
}
StatedEvent fatal_accident(Date day = Date(2026, 4, 15)) {
  StatedEvent facts = stated(EventKind::work_accident, day);
  facts.event.died_on = day;
  return facts;
}
BenefitStatement exposed(const EmployedPerson& each, const StatedEvent& event,
                         const EmployerConduct& facts = conduct()) {
  return exposure(Law::gazette(), facts, each, event);
}
Rupiah pays(const EmployedPerson& each, const StatedEvent& event,
            const EmployerConduct& facts = conduct()) {
  return employer_total(exposed(each, event, facts));
}

}  // namespace

TEST_CASE("Exposure: nothing where everything is registered and paid") {
  CHECK(pays(person(), fatal_accident()) == Rupiah{});
  CHECK(pays(person(), stated(EventKind::death)) == Rupiah{});
}

TEST_CASE("Exposure: the whole benefit for a worker who is not registered") {
  // 48 x 6,000,000, 24 x 500,000 and 10,000,000 (PP 44/2015 Pasal 27(1), PP 82/2019).
  const BenefitStatement accident = exposed(hidden(), fatal_accident());
  CHECK(employer_total(accident) == 310'000'000_idr);
  for (const BenefitLine& line : accident.lines()) {
    CHECK(line.payer == Party::employer);
    CHECK_FALSE(line.reclaimable_from);
  }
  // Death not by work: 20,000,000, 12,000,000 and 10,000,000 (Pasal 35(1)).
  CHECK(pays(hidden(), stated(EventKind::death)) == 42'000'000_idr);
}

TEST_CASE("Exposure: the shortfall for a wage reported too low") {
  EmployedPerson low = person();
  low.reported_wage = 4'000'000_idr;
  const BenefitStatement accident = exposed(low, fatal_accident());
  CHECK(employer_total(accident) == 96'000'000_idr);
  CHECK(accident.total() == 310'000'000_idr);
  CHECK(benefit(accident, Item::death, Party::employer).citation.article == "Pasal 32(2)");
  CHECK(pays(low, stated(EventKind::death)) == Rupiah{});  // JKM does not depend on the wage
}

TEST_CASE("Exposure: three months in arrears the fund pays, four the employer first") {
  EmployerConduct facts = conduct();
  // On 15 April the last month due is February; on the 16th it is March.
  facts.employer.paid_through = Month(2025, 12);
  CHECK(pays(person(), fatal_accident(Date(2026, 4, 15)), facts) == Rupiah{});
  CHECK(pays(person(), fatal_accident(Date(2026, 4, 16)), facts) == Rupiah{});
  CHECK(pays(person(), fatal_accident(Date(2026, 5, 15)), facts) == Rupiah{});
  const BenefitStatement fourth = exposed(person(), fatal_accident(Date(2026, 5, 18)), facts);
  CHECK(employer_total(fourth) == 310'000'000_idr);
  CHECK(benefit(fourth, Item::death).reclaimable_from == Party::jkk_fund);
}

TEST_CASE("Exposure: a program that was not joined") {
  EmployerConduct facts = conduct();
  facts.joined[1].reset();
  CHECK(pays(person(), stated(EventKind::death), facts) == 42'000'000_idr);
  CHECK(pays(person(), fatal_accident(), facts) == Rupiah{});
}

TEST_CASE("Exposure: from the month of registration on the fund answers") {
  EmployedPerson late = person();
  late.registered_since = Month(2026, 5);
  CHECK(pays(late, fatal_accident(Date(2026, 4, 30))) == 310'000'000_idr);
  CHECK(pays(late, fatal_accident(Date(2026, 5, 1))) == Rupiah{});
}

TEST_CASE("Exposure: nobody works for the employer before or after his work") {
  EmployedPerson gone = hidden();
  gone.worker.employed_from = Date(2026, 2, 1);
  gone.worker.employed_until = Date(2026, 3, 31);
  const auto has_lines = [&](Date day) {
    const BenefitStatement found = exposed(gone, fatal_accident(day));
    return !found.lines().empty();
  };
  CHECK_FALSE(has_lines(Date(2026, 1, 31)));
  CHECK(has_lines(Date(2026, 2, 1)));
  CHECK(has_lines(Date(2026, 3, 31)));
  CHECK_FALSE(has_lines(Date(2026, 4, 1)));
}

TEST_CASE("Exposure: savings and pension of a worker who was left out") {
  const std::array<YearRate, 2> returns = {YearRate{2025, 6_pct}, YearRate{2026, 6_pct}};
  StatedEvent retired = stated(EventKind::retirement, Date(2026, 3, 10));
  retired.jht.returns = returns;
  retired.jp.returns = returns;
  EmployerConduct facts = conduct();
  facts.duty_from = Date(2026, 1, 1);
  facts.joined = {Month(2026, 1), Month(2026, 1), Month(2026, 1), Month(2026, 1)};
  EmployedPerson old = hidden();
  old.worker.birth_date = Date(1967, 3, 10);
  const BenefitStatement left_out = exposed(old, retired, facts);
  CHECK(benefit(left_out, Item::balance).payer == Party::employer);
  CHECK(benefit(left_out, Item::balance).citation.article == "Pasal 28");
  CHECK(benefit(left_out, Item::lump_sum).payer == Party::employer);
  CHECK(benefit(left_out, Item::lump_sum).remarks.contains(jp::employer_answers_for_pension));
  // What the fund pays a colleague who is registered is what the employer owes him.
  EmployedPerson colleague = old;
  colleague.registered = true;
  const BenefitStatement insured = exposed(colleague, retired, facts);
  CHECK(employer_total(insured) == Rupiah{});
  CHECK(insured.total(Item::balance) == left_out.total(Item::balance));
  CHECK(insured.total(Item::lump_sum) == left_out.total(Item::lump_sum));
  // Without a duty nobody answers.
  facts.employer.size = EmployerSize::micro;
  CHECK(pays(old, retired, facts) == Rupiah{});
}

TEST_CASE("Exposure: a layoff asks settle() and nothing else") {
  std::array<YearRate, 6> returns{};
  for (int i = 0; i < 6; ++i) returns[static_cast<std::size_t>(i)] = {2021 + i, 6_pct};
  StatedEvent layoff = stated(EventKind::layoff, Date(2026, 3, 10));
  layoff.jht.returns = returns;
  const EmployedPerson left_out = hidden();
  const EmployerConduct facts = conduct();
  const ExposureClaim asked(Law::gazette(), facts, left_out, layoff);
  const BenefitStatement settlement = settle(Law::gazette(), asked.claim());
  const BenefitStatement found = exposed(left_out, layoff);
  REQUIRE(settlement.lines().size() == found.lines().size());
  CHECK(employer_total(settlement) == employer_total(found));
  CHECK(employer_total(found) > Rupiah{});
}

TEST_CASE("Exposure: facts that cannot be") {
  StatedEvent undated = fatal_accident();
  undated.event.date.reset();
  CHECK(refusal([&] { (void)exposed(person(), undated); }) ==
        Refusal{"missing_field", "event.date", ""});
  CHECK(refusal([&] { (void)exposed(person(), fatal_accident(Date(2015, 6, 30))); }) ==
        Refusal{"not_in_force", "event.date", "2015-06-30"});
  EmployerConduct undutiful = conduct();
  undutiful.duty_from.reset();
  CHECK(refusal([&] { (void)exposed(person(), fatal_accident(), undutiful); }) ==
        Refusal{"missing_field", "employer.duty_from", ""});
  EmployedPerson high = person();
  high.reported_wage = 7'000'000_idr;
  CHECK(refusal([&] { (void)exposed(high, fatal_accident()); }) ==
        Refusal{"conflicting_facts", "reported_wage", "7000000"});
}

TEST_CASE(
    "Exposure: made of the lines of settle() whose payer is the employer, whatever the facts") {
  rc::check([] {
    EmployerConduct facts = conduct();
    if (*rc::gen::inRange(0, 2) == 1)
      facts.employer.paid_through = Month(2025, 6) + *rc::gen::inRange(0, 12);
    EmployedPerson each =
        person(Rupiah::from_sen(*rc::gen::inRange<std::int64_t>(100, 2'000'000'000)));
    if (*rc::gen::inRange(0, 2) == 1)
      each.registered = false;
    else if (*rc::gen::inRange(0, 2) == 1)
      each.reported_wage =
          Rupiah::from_sen(*rc::gen::inRange<std::int64_t>(1, each.worker.pay.amount().sen() + 1));
    const StatedEvent event =
        *rc::gen::inRange(0, 2) == 1 ? fatal_accident() : stated(EventKind::death);
    const ExposureClaim asked(Law::gazette(), facts, each, event);
    const BenefitStatement settlement = settle(Law::gazette(), asked.claim());
    const BenefitStatement found = exposed(each, event, facts);
    Rupiah sum;
    for (const BenefitLine& line : settlement.lines())
      if (line.payer == Party::employer) sum += line.amount;
    RC_ASSERT(employer_total(found) == sum);
    RC_ASSERT(found.total() == settlement.total());
    // Whoever is left out of everything costs the employer all of it.
    if (!each.registered) RC_ASSERT(sum == settlement.total());
  });
}
