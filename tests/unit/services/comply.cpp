// SPDX-License-Identifier: Apache-2.0
// The verb comply: what is owed and found, by the day, to the sen.
#include "jamsos/services/comply.hpp"

#include <rapidcheck.h>

#include <vector>

#include "../conduct.hpp"
#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

EmployerConduct conduct() { return conduct_since(Date(2025, 10, 1)); }
constexpr Date asked{2026, 4, 20};

Compliance compliance_of(const EmployerConduct& facts, const std::vector<EmployedPerson>& persons,
                         Date on = asked) {
  Compliance result(Law::gazette(), facts, {.on = on});
  for (const EmployedPerson& each : persons) (void)result.add(each);
  return result;
}
PersonCompliance found_of(const EmployerConduct& facts, const EmployedPerson& each,
                          Date on = asked) {
  Compliance result(Law::gazette(), facts, {.on = on});
  return result.add(each);
}
std::vector<Line> lines_of(const Compliance& compliance) {
  std::vector<Line> lines;
  compliance.for_each_line([&](const Line& line) { lines.push_back(line); });
  return lines;
}
Rupiah sum_of_items(const Compliance& compliance, Item item) {
  Rupiah sum;
  for (const Line& line : lines_of(compliance))
    if (line.item == item) sum += line.amount;
  return sum;
}
template <class Findings>
const Finding* find(const Findings& findings, Program program, const Remark& condition) {
  for (const Finding& finding : findings)
    if (finding.program == program && finding.condition == &condition) return &finding;
  return nullptr;
}
Refusal refused(const EmployerConduct& facts, std::optional<Date> on = asked) {
  return refusal([&] { (void)Compliance(Law::gazette(), facts, {.on = on}); });
}
Refusal refused(const EmployedPerson& each, const EmployerConduct& facts = conduct()) {
  return refusal([&] { (void)found_of(facts, each); });
}

}  // namespace

TEST_CASE("Comply: an employer that does everything owes nothing") {
  const Compliance clean = compliance_of(conduct(), {person()});
  CHECK(clean.outcome() == ComplianceOutcome::compliant);
  CHECK(lines_of(clean).empty());
  CHECK(clean.contributions() == Rupiah{});
  CHECK(clean.persons() == 1);
  CHECK(clean.persons_in_breach() == 0);
}

TEST_CASE("Comply: programs by size (Perpres 109/2013 Pasal 6)") {
  struct Row {
    EmployerSize size;
    bool by_day;
    ProgramSet duty;
  };
  const ProgramSet all{Program::jkk, Program::jkm, Program::jht, Program::jp};
  for (const Row& row :
       {Row{EmployerSize::micro, false, {Program::jkk, Program::jkm}},
        Row{EmployerSize::small, false, {Program::jkk, Program::jkm, Program::jht}},
        Row{EmployerSize::medium, false, all}, Row{EmployerSize::large, false, all},
        Row{EmployerSize::large, true, {Program::jkk, Program::jkm}}}) {
    EmployerConduct facts = conduct();
    facts.employer.size = row.size;
    facts.construction_by_day = row.by_day;
    facts.joined = {};
    const Compliance found = compliance_of(facts, {});
    CHECK(found.duty() == row.duty);
    for (const Program program : remitted_programs) {
      const Finding* finding = find(found.findings(), program, employer_joined_program);
      CHECK((finding != nullptr) == row.duty.contains(program));
      if (finding != nullptr) {
        CHECK(finding->met == Met::no);
        CHECK(finding->citation.article == (row.by_day ? "Pasal 6(4)" : "Pasal 6(3)"));
      }
    }
  }
}

TEST_CASE("Comply: a month is owed from the day after its last day of payment") {
  EmployerConduct facts = conduct();
  facts.employer.paid_through = Month(2026, 2);
  // 15 April 2026 is a Wednesday.
  CHECK(compliance_of(facts, {person()}, Date(2026, 4, 15)).contributions() == Rupiah{});
  const Compliance late = compliance_of(facts, {person()}, Date(2026, 4, 16));
  // 0.54 + 0.30 + 3.70 + 2.00 + 2.00 + 1.00 = 9.54 % of 6,000,000.
  CHECK(late.contributions() == 572'400_idr);
  CHECK(late.contributions({}, Party::worker) == 180'000_idr);
  CHECK(late.contributions(Program::jht) == 342'000_idr);
  // One month begun: 2 % of it; the second one begins on 16 May.
  CHECK(late.fines(Item::late_payment_fine) == 11'448_idr);
  const auto fines_on = [&](Date on) {
    EmployerConduct april = facts;
    april.unpaid.add(Month(2026, 2));
    april.employer.paid_through = Month(2026, 3);
    return compliance_of(april, {person()}, on).fines(Item::late_payment_fine);
  };
  // February, due on Monday 16 March: one month until 16 April, two from the 17th.
  CHECK(fines_on(Date(2026, 3, 16)) == Rupiah{});
  CHECK(fines_on(Date(2026, 3, 17)) == 11'448_idr);
  CHECK(fines_on(Date(2026, 4, 16)) == 11'448_idr);
  CHECK(fines_on(Date(2026, 4, 17)) == 22'896_idr);
}

TEST_CASE("Comply: a wage reported too low is owed for, line by line") {
  EmployedPerson low = person();
  low.reported_wage = 4'000'000_idr;
  const Compliance found = compliance_of(conduct(), {low});
  // October to March, six months, 9.54 % of 2,000,000 each.
  CHECK(found.contributions() == 1'144'800_idr);
  CHECK(found.outcome() == ComplianceOutcome::not_compliant);
  const PersonCompliance worker = found_of(conduct(), low);
  CHECK(find(worker.findings, Program::jkk, wage_reported_in_full)->met == Met::no);
  CHECK(worker.months == 6);
  CHECK(worker.total() == 1'144'800_idr);
  const std::vector<Line> lines = lines_of(found);
  const Line& first = lines.front();
  CHECK(first.program == Program::jkk);
  CHECK(first.from == Month(2025, 10));
  CHECK(first.base == 32'400_idr);
  CHECK(first.wage == 21'600_idr);
  CHECK(first.amount == 10'800_idr);
  CHECK(first.citation.article == "Pasal 16(1)b");
  CHECK(first.remarks.contains(left_unreported));
  CHECK_FALSE(first.remarks.contains(left_unpaid));
}

TEST_CASE("Comply: programs joined late or not at all") {
  EmployerConduct facts = conduct();
  facts.joined[3] = Month(2026, 1);
  const Compliance found = compliance_of(facts, {person()});
  // JP of October to December: 3 % of 6,000,000 a month.
  CHECK(found.contributions() == 540'000_idr);
  CHECK(find(found.findings(), Program::jp, joined_since_duty)->number == 3);
  CHECK(find(found_of(facts, person()).findings, Program::jp, program_reported)->number == 3);
  facts.joined[3].reset();
  CHECK(compliance_of(facts, {person()}).contributions() == 1'080'000_idr);
  // What is voluntary and joined is owed as well, what is not joined is not.
  facts.employer.size = EmployerSize::small;
  CHECK(compliance_of(facts, {person()}).contributions() == Rupiah{});
  facts.joined[3] = Month(2026, 3);
  facts.unpaid.add(Month(2026, 3));
  CHECK(compliance_of(facts, {person()}).contributions(Program::jp) == 180'000_idr);
}

TEST_CASE("Comply: registration in time, by the day") {
  EmployedPerson fresh = person();
  fresh.registered = false;
  fresh.worker.employed_from = Date(2026, 4, 1);  // a Wednesday: seven working days to 10 April
  const auto registered = [&](Date on, Program program) {
    return find(found_of(conduct(), fresh, on).findings, program, worker_registered)->met;
  };
  CHECK(registered(Date(2026, 4, 10), Program::jkk) == Met::unknown);
  CHECK(registered(Date(2026, 4, 11), Program::jkk) == Met::no);
  // JP: thirty days, to 1 May (PP 45/2015 Pasal 4(2)).
  CHECK(registered(Date(2026, 5, 1), Program::jp) == Met::unknown);
  CHECK(registered(Date(2026, 5, 2), Program::jp) == Met::no);
  fresh.registered = true;
  CHECK(registered(Date(2026, 4, 11), Program::jkk) == Met::yes);
  // A foreigner who stays too short a time need not join.
  EmployedPerson visitor = fresh;
  visitor.registered = false;
  visitor.worker.citizenship = Citizenship::foreign;
  visitor.worker.stay_months = 5;
  CHECK(find(found_of(conduct(), visitor, Date(2026, 5, 20)).findings, Program::jkk,
             worker_registered) == nullptr);
  CHECK(found_of(conduct(), visitor, Date(2026, 5, 20)).total() == Rupiah{});
  visitor.worker.stay_months = 6;
  CHECK(found_of(conduct(), visitor, Date(2026, 5, 20)).total() > Rupiah{});
}

TEST_CASE("Comply: the regional minimum wage is told and nothing is raised") {
  EmployerConduct facts = conduct();
  facts.employer.regional_minimum_wage = 5'000'000_idr;
  const auto above = [&](Rupiah wage) {
    return find(found_of(facts, person(wage)).findings, Program::jkk, wage_above_minimum)->met;
  };
  CHECK(above(5'000'000_idr) == Met::yes);
  CHECK(above(4'999'999.99_idr) == Met::no);
  CHECK(found_of(facts, person(4'000'000_idr)).total() == Rupiah{});
  facts.employer.size = EmployerSize::small;
  CHECK(above(4'000'000_idr) == Met::unknown);
  // Small employers are exempt since 2 February 2021 (PP 36/2021 Pasal 36(1)).
  facts.duty_from = Date(2021, 1, 1);
  const auto small_on = [&](Date on) {
    EmployerConduct early = facts;
    early.joined = {Month(2021, 1), Month(2021, 1), Month(2021, 1), std::nullopt};
    return find(found_of(early, person(4'000'000_idr), on).findings, Program::jkk,
                wage_above_minimum)
        ->met;
  };
  CHECK(small_on(Date(2021, 2, 1)) == Met::no);
  CHECK(small_on(Date(2021, 2, 2)) == Met::unknown);
}

TEST_CASE("Comply: arrears of three and of four months in a row (PP 44/2015 Pasal 38, 41)") {
  EmployerConduct facts = conduct();
  facts.employer.paid_through = Month(2025, 12);
  const auto within = [&](Program program) {
    return find(compliance_of(facts, {person()}).findings(), program, arrears_within_limit);
  };
  CHECK(within(Program::jkk)->met == Met::yes);
  CHECK(within(Program::jkk)->number == 3);
  facts.employer.paid_through = Month(2025, 11);
  CHECK(within(Program::jkk)->met == Met::no);
  CHECK(within(Program::jkm)->number == 4);
}

TEST_CASE("Comply: the administrative fine is on what was never reported") {
  EmployerConduct facts = conduct();
  facts.first_warning_on = Date(2026, 1, 5);
  EmployedPerson hidden = person();
  hidden.registered = false;
  // Imposed from 4 February on; the months due by then are October to December.
  CHECK(compliance_of(facts, {hidden}, Date(2026, 2, 3)).fines(Item::administrative_fine) ==
        Rupiah{});
  const Compliance fined = compliance_of(facts, {hidden}, Date(2026, 2, 4));
  CHECK(fined.contributions() == 1'717'200_idr);
  CHECK(fined.fines(Item::administrative_fine) == 1'717.20_idr);
  // Reported and not paid is no matter of PP 86/2013.
  facts.employer.paid_through = Month(2025, 9);
  CHECK(compliance_of(facts, {person()}, Date(2026, 2, 4)).fines(Item::administrative_fine) ==
        Rupiah{});
}

TEST_CASE("Comply: months before July 2015 are not examined") {
  EmployerConduct facts = conduct();
  facts.duty_from = Date(2014, 1, 1);
  facts.joined = {};
  const Compliance found = compliance_of(facts, {person()}, Date(2015, 9, 1));
  bool told = false;
  for (const Remark* remark : found.assumptions())
    told = told || remark == &months_before_july_2015;
  CHECK(told);
  CHECK(found.contributions() == 572'400_idr);  // July 2015, due on 18 August
}

TEST_CASE("Comply: employers that cannot be") {
  const auto with = [](auto change) {
    EmployerConduct facts = conduct();
    change(facts);
    return facts;
  };
  CHECK(refused(conduct(), std::nullopt) == Refusal{"missing_field", "on", ""});
  CHECK(refused(conduct(), Date(2015, 6, 30)) == Refusal{"not_in_force", "on", "2015-06-30"});
  CHECK(refused(with([](EmployerConduct& f) { f.duty_from.reset(); })) ==
        Refusal{"missing_field", "employer.duty_from", ""});
  CHECK(refused(with([](EmployerConduct& f) { f.duty_from = Date(2026, 4, 21); })) ==
        Refusal{"conflicting_facts", "employer.duty_from", "2026-04-21"});
  CHECK(refused(with([](EmployerConduct& f) { f.employer.size = EmployerSize::not_stated; })) ==
        Refusal{"missing_field", "employer.size", ""});
  CHECK(refused(with([](EmployerConduct& f) { f.employer.risk_group = RiskGroup::not_stated; })) ==
        Refusal{"missing_field", "employer.risk_group", ""});
  CHECK(refused(with([](EmployerConduct& f) { f.employer.programs = ProgramSet{Program::jkk}; })) ==
        Refusal{"conflicting_facts", "employer.programs", ""});
  CHECK(refused(with([](EmployerConduct& f) { f.joined[0] = Month(2026, 5); })) ==
        Refusal{"conflicting_facts", "employer.joined", "2026-05"});
  CHECK(refused(with([](EmployerConduct& f) { f.unpaid.add(Month(2026, 5)); })) ==
        Refusal{"conflicting_facts", "employer.unpaid", "2026-05"});
  CHECK(refused(with([](EmployerConduct& f) {
          f.unpaid.add(Month(2026, 1));
          f.unpaid.add(Month(2026, 1));
        })) == Refusal{"duplicate", "employer.unpaid", "2026-01"});
  CHECK(refused(with([](EmployerConduct& f) {
          f.employer.paid_through = Month(2025, 12);
          f.unpaid.add(Month(2026, 1));
        })) == Refusal{"conflicting_facts", "employer.unpaid", "2026-01"});
  CHECK(refused(with([](EmployerConduct& f) { f.employer.regional_minimum_wage = 0_idr; })) ==
        Refusal{"invalid_value", "employer.regional_minimum_wage", "0"});
}

TEST_CASE("Comply: workers that cannot be, and they leave no trace") {
  const auto with = [](auto change) {
    EmployedPerson facts = person();
    change(facts);
    return facts;
  };
  CHECK(refused(with([](EmployedPerson& p) { p.worker.pay = {}; })) ==
        Refusal{"missing_field", "wage", ""});
  CHECK(refused(with([](EmployedPerson& p) { p.reported_wage = 0_idr; })) ==
        Refusal{"invalid_value", "reported_wage", "0"});
  CHECK(refused(with([](EmployedPerson& p) { p.reported_wage = 6'000'000.01_idr; })) ==
        Refusal{"conflicting_facts", "reported_wage", "6000000.01"});
  CHECK(refused(with([](EmployedPerson& p) { p.worker.birth_date.reset(); })) ==
        Refusal{"missing_field", "birth_date", ""});
  CHECK(refused(with([](EmployedPerson& p) { p.worker.employed_from = Date(2025, 9, 30); })) ==
        Refusal{"conflicting_facts", "employed_from", "2025-09-30"});
  CHECK(refused(with([](EmployedPerson& p) { p.worker.employed_from = Date(2026, 4, 21); })) ==
        Refusal{"conflicting_facts", "employed_from", "2026-04-21"});
  CHECK(refused(with([](EmployedPerson& p) {
          p.registered = false;
          p.registered_since = Month(2026, 1);
        })) == Refusal{"conflicting_facts", "registered_since", "2026-01"});
  CHECK(refused(with([](EmployedPerson& p) { p.registered_since = Month(2025, 9); })) ==
        Refusal{"conflicting_facts", "registered_since", "2025-09"});
  CHECK(refused(with([](EmployedPerson& p) { p.registered_since = Month(2026, 5); })) ==
        Refusal{"conflicting_facts", "registered_since", "2026-05"});
  EmployerConduct facts = conduct();
  facts.joined[3] = Month(2026, 1);  // the birth date is asked from January on only ... or never
  facts.unpaid.add(Month(2025, 10));
  Compliance compliance(Law::gazette(), facts, {.on = asked});
  EmployedPerson bad = person();
  bad.worker.birth_date.reset();
  CHECK_THROWS_AS((void)compliance.add(bad), Error);
  CHECK(compliance.contributions() == Rupiah{});
  CHECK(compliance.persons() == 0);
}

namespace {

EmployedPerson random_person() {
  EmployedPerson each = person(Rupiah::from_sen(*rc::gen::inRange<std::int64_t>(1, 3'000'000'000)));
  each.worker.birth_date = Date(*rc::gen::inRange(1955, 2005), *rc::gen::inRange(1, 13), 1);
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      each.registered = false;
      break;
    case 1:
      each.reported_wage =
          Rupiah::from_sen(*rc::gen::inRange<std::int64_t>(1, each.worker.pay.amount().sen() + 1));
      break;
    case 2:
      each.registered_since = Month(2025, 10) + *rc::gen::inRange(0, 7);
      break;
    default:
      break;
  }
  return each;
}
EmployerConduct random_conduct() {
  EmployerConduct facts = conduct();
  facts.employer.size = *rc::gen::element(EmployerSize::micro, EmployerSize::small,
                                          EmployerSize::medium, EmployerSize::large);
  for (auto& since : facts.joined) {
    if (*rc::gen::inRange(0, 3) == 0) since.reset();
    if (since) since = *since + *rc::gen::inRange(0, 4);
  }
  return facts;
}

}  // namespace

TEST_CASE("Comply: lines, sums and workers agree, whatever the facts") {
  rc::check([] {
    EmployerConduct facts = random_conduct();
    if (*rc::gen::inRange(0, 2) == 1)
      facts.employer.paid_through = Month(2025, 9) + *rc::gen::inRange(0, 8);
    Compliance compliance(Law::gazette(), facts, {.on = asked});
    Rupiah of_workers;
    const int count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i) of_workers += compliance.add(random_person()).total();
    Rupiah of_lines;
    for (const Line& line : lines_of(compliance)) {
      RC_ASSERT(line.amount >= Rupiah{});
      if (line.item == Item::arrears_employer || line.item == Item::arrears_worker) {
        of_lines += line.amount;
        RC_ASSERT(line.amount == line.base - line.wage);
      }
    }
    RC_ASSERT(of_lines == compliance.contributions());
    RC_ASSERT(of_lines == of_workers);
    RC_ASSERT(sum_of_items(compliance, Item::late_payment_fine) ==
              compliance.fines(Item::late_payment_fine));
    if (of_lines != Rupiah{}) RC_ASSERT(compliance.outcome() == ComplianceOutcome::not_compliant);
  });
}

TEST_CASE("Comply: one more month unpaid never owes less") {
  rc::check([] {
    EmployerConduct facts = random_conduct();
    const EmployedPerson each = random_person();
    Rupiah owed_before;
    Rupiah fines_before;
    for (int paid = 6; paid >= -1; --paid) {
      facts.employer.paid_through = Month(2025, 10) + paid;
      const Compliance found = compliance_of(facts, {each});
      RC_ASSERT(found.contributions() >= owed_before);
      RC_ASSERT(found.fines(Item::late_payment_fine) >= fines_before);
      owed_before = found.contributions();
      fines_before = found.fines(Item::late_payment_fine);
    }
  });
}

TEST_CASE("Comply: a worker who was never reported owes the sum of his bills") {
  rc::check([] {
    EmployerConduct facts = conduct();
    EmployedPerson hidden = random_person();
    hidden.registered = false;
    hidden.registered_since.reset();
    hidden.reported_wage.reset();
    const Compliance found = compliance_of(facts, {hidden});
    Rupiah bills;
    Rupiah fines;
    facts.employer.paid_through = Month(2026, 4);
    for (Month month(2025, 10); month <= Month(2026, 3); month = month + 1) {
      Worker worker = hidden.worker;
      const Statement statement = bill_of(facts.employer, worker, month, {.paid_on = asked});
      for (const Line& line : statement.lines()) {
        if (line.item == Item::late_payment_fine)
          fines += line.amount;
        else if (line.payer == Party::employer || line.payer == Party::worker)
          bills += line.amount;
      }
    }
    RC_ASSERT(found.contributions() == bills);
    RC_ASSERT(found.fines(Item::late_payment_fine) == fines);
  });
}
