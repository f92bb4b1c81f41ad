// SPDX-License-Identifier: Apache-2.0
// What holds for every settlement, whatever the claim; and whole ones worked out by hand.
#include "jamsos/services/settle.hpp"

#include <map>

#include "random_claims.hpp"

using namespace jamsos;
using namespace tests;

namespace {

/// Runs `property` on ten random claims and their settlements, a hundred times.
template <class Property>
bool every_claim(bool only_by_work, Property property) {
  return rc::check([&] {
    for (int i = 0; i < 10; ++i) {
      const Claim claim = any_claim(only_by_work);
      RC_LOG() << words(claim);
      property(claim, settled(claim));
    }
  });
}
constexpr bool by_work = true;
constexpr bool any_event = false;

/// What the items that depend on the wage pay together.
Rupiah cash(const BenefitStatement& statement) {
  return statement.total(Item::temporary_disability) + statement.total(Item::partial_disability) +
         statement.total(Item::total_disability) + statement.total(Item::death);
}
bool same_lines(const BenefitStatement& a, const BenefitStatement& b) {
  if (a.lines().size() != b.lines().size()) return false;
  for (std::size_t i = 0; i < a.lines().size(); ++i) {
    const BenefitLine& x = a.lines()[i];
    const BenefitLine& y = b.lines()[i];
    if (x.program != y.program || x.item != y.item || x.payer != y.payer || x.payee != y.payee ||
        x.amount != y.amount || x.child != y.child || x.due != y.due || x.from != y.from ||
        x.to != y.to || x.confidence != y.confidence || x.limit != y.limit ||
        x.after_arrears != y.after_arrears || x.reclaimable_from != y.reclaimable_from ||
        !(x.citation == y.citation) || !(x.remarks == y.remarks))
      return false;
  }
  return true;
}

}  // namespace

// --- by hand ---

TEST_CASE("Settle: a family after a death by work, every line") {
  Claim claim = with_spouse(death_at_work(Date(2024, 9, 10), 4'500'000_idr));
  claim = with_child(
      {.birth_date = Date(2012, 8, 1), .level = EducationLevel::primary, .years_left = 1}, claim);
  claim = with_child({.birth_date = Date(2009, 11, 20),
                      .level = EducationLevel::junior_secondary,
                      .years_left = 1},
                     claim);
  claim.event.receipts.transport_land = 750'000_idr;
  claim.event.receipts.transport_air = 12'000'000_idr;
  claim.dates.complete_on = Date(2024, 10, 1);
  const BenefitStatement statement = settled(claim);
  struct Row {
    Program program;
    Item item;
    Party payee;
    Rupiah amount;
  };
  // 76,500,000 = 1.5 + 6 + 9 + 60; 71,000,000 = 2 + 9 + 60: both finish before they are 23.
  const Row rows[] = {
      {Program::jkk, Item::death, Party::spouse_and_children, 216'000'000_idr},
      {Program::jkk, Item::periodic, Party::spouse_and_children, 12'000'000_idr},
      {Program::jkk, Item::funeral, Party::spouse_and_children, 10'000'000_idr},
      {Program::jkk, Item::transport, Party::employer, 10'750'000_idr},
      {Program::jkk, Item::medical_care, Party::participant, 0_idr},
      {Program::beasiswa, Item::scholarship, Party::child, 76'500'000_idr},
      {Program::beasiswa, Item::scholarship, Party::child, 71'000'000_idr},
  };
  REQUIRE(statement.lines().size() == std::size(rows));
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    const BenefitLine& line = statement.lines()[i];
    CAPTURE(i);
    CHECK(line.program == rows[i].program);
    CHECK(line.item == rows[i].item);
    CHECK(line.payer == Party::jkk_fund);
    CHECK(line.payee == rows[i].payee);
    CHECK(line.amount == rows[i].amount);
    // Seven working days from 1 October 2024, a Tuesday.
    if (line.payment == PaymentMode::at_once) CHECK(line.due == Date(2024, 10, 10));
  }
  CHECK(statement.total() == 396'250'000_idr);
  CHECK(statement.verdict.outcome() == Outcome::entitled);
}

TEST_CASE("Settle: published payouts") {
  // Wage 3,060,348 in 2018: 146,896,704 and 4,800,000 and 3,000,000.
  CHECK(settled(death_at_work(Date(2018, 1, 21), 3'060'348_idr)).total() == 154'696'704_idr);
  // A driver on the lowest band.
  CHECK(settled(self_employed_with(1'000'000_idr, death_at_work(Date(2022, 5, 1)))).total() ==
        70'000'000_idr);
  CHECK(settled(natural_death(Date(2021, 5, 1))).total() == 42'000'000_idr);
}

TEST_CASE("Settle: the law as known on a day and a changed law") {
  const Claim claim = natural_death(Date(2020, 1, 5));
  CHECK(settled(claim, {.known_on = Date(2019, 12, 1)}).total() == 24'000'000_idr);
  CHECK(settled(claim, {.known_on = Date(2019, 12, 2)}).total() == 42'000'000_idr);
  Law reform = Law::gazette();
  reform.jkm_benefits.funeral.add({.from = Month(2027, 1),
                                   .promulgated = Date(2026, 12, 1),
                                   .value = 15'000'000_idr,
                                   .citation = {"PP 1/2026", "Pasal 34", Date(2027, 1, 1)}});
  CHECK(settled(natural_death(Date(2027, 1, 1)), {}, reform).total() == 47'000'000_idr);
  CHECK(settled(natural_death(Date(2026, 12, 31)), {}, reform).total() == 42'000'000_idr);
}

TEST_CASE("Settle: holidays move the last day of payment") {
  Claim claim = natural_death(Date(2024, 9, 1));
  claim.dates.complete_on = Date(2024, 9, 12);
  claim.dates.paid_on = Date(2024, 9, 18);
  const std::vector<Date> holidays = {Date(2024, 9, 16)};
  const HolidayCalendar calendar{Date(2024, 9, 1), Date(2024, 9, 30), holidays};
  CHECK(benefit(settled(claim), Item::death).due == Date(2024, 9, 17));
  CHECK(paid(claim, Item::late_payment_compensation) == 420'000_idr);
  const BenefitStatement with_holidays = settled(claim, {.holidays = calendar});
  CHECK(benefit(with_holidays, Item::death).due == Date(2024, 9, 18));
  CHECK(with_holidays.total(Item::late_payment_compensation) == 0_idr);
  CHECK_FALSE(with_holidays.assumes(holidays_not_considered));
  claim.dates.complete_on = Date(2024, 9, 27);
  claim.dates.paid_on = Date(2024, 9, 30);
  CHECK(refused_claim(claim, {.holidays = calendar}) ==
        Refusal{"not_yet_known", "holidays", "2024-10-01"});
}

TEST_CASE("Settle: dates of the claim that cannot be are refused") {
  struct Row {
    ClaimDates dates;
    Refusal refusal;
  };
  const Date early(2024, 8, 31);
  for (const Row& row : {
           Row{{.filed_on = early}, {"conflicting_facts", "claim.filed_on", "2024-08-31"}},
           Row{{.complete_on = early}, {"conflicting_facts", "claim.complete_on", "2024-08-31"}},
           Row{{.paid_on = early}, {"conflicting_facts", "claim.paid_on", "2024-08-31"}},
           Row{{.complete_on = Date(2024, 9, 5), .paid_on = Date(2024, 9, 4)},
               {"conflicting_facts", "claim.paid_on", "2024-09-04"}},
           Row{{.paid_on = Date(2024, 9, 4)}, {"missing_field", "claim.complete_on", ""}},
           Row{{.days_late = -1}, {"invalid_value", "claim.days_late", "-1"}},
           Row{{.complete_on = Date(2024, 9, 5), .days_late = 1},
               {"conflicting_facts", "claim.days_late", "1"}},
       }) {
    Claim claim = natural_death(Date(2024, 9, 1));
    claim.dates = row.dates;
    CHECK(refused_claim(claim) == row.refusal);
  }
}

// --- properties ---

TEST_CASE("Every claim: the same claim gives the same settlement") {
  CHECK(every_claim(any_event, [](const Claim& claim, const BenefitStatement& statement) {
    const Claim copy = claim;
    RC_ASSERT(same_lines(settled(copy), statement));
    RC_ASSERT(settled(copy).verdict.outcome() == statement.verdict.outcome());
  }));
}

TEST_CASE("Every claim: settle and check give the same verdict") {
  CHECK(every_claim(any_event, [](const Claim& claim, const BenefitStatement& statement) {
    const Date on = claim.event.died_on.value_or(*claim.event.date);
    const BenefitStatement asked = settled(claim, {.on = on});
    const Verdict verdict = checked(claim, on);
    for (const Program program : all_programs)
      RC_ASSERT(asked.verdict.outcome(program) == verdict.outcome(program));
    RC_ASSERT(verdict.findings().size() == asked.verdict.findings().size());
    // Asked on the day itself, a claim has not lapsed.
    RC_ASSERT(verdict.outcome() == statement.verdict.outcome());
  }));
}

TEST_CASE("Every claim: no lines without a right, and no line that pays less than nothing") {
  CHECK(every_claim(any_event, [](const Claim&, const BenefitStatement& statement) {
    const Verdict& verdict = statement.verdict;
    if (verdict.outcome() == Outcome::not_entitled) RC_ASSERT(statement.lines().empty());
    for (const BenefitLine& line : statement.lines()) {
      RC_ASSERT(line.amount >= 0_idr);
      RC_ASSERT(verdict.outcome(line.program) != Outcome::not_entitled);
      RC_ASSERT(!line.citation.instrument.empty());
      RC_ASSERT(!line.citation.article.empty());
      RC_ASSERT((line.payment == PaymentMode::yearly) == line.from.has_value());
      RC_ASSERT((line.payment == PaymentMode::in_kind) ==
                (line.item == Item::medical_care || line.item == Item::return_to_work));
    }
  }));
}

TEST_CASE("Every claim: a right to the scholarship has its line and the other way round") {
  CHECK(every_claim(any_event, [](const Claim&, const BenefitStatement& statement) {
    if (statement.verdict.outcome() != Outcome::entitled) return;
    RC_ASSERT((statement.verdict.outcome(Program::beasiswa) == Outcome::entitled) ==
              (find(statement, Item::scholarship) != nullptr));
  }));
}

TEST_CASE("Every claim: nobody pays himself") {
  CHECK(every_claim(any_event, [](const Claim&, const BenefitStatement& statement) {
    for (const BenefitLine& line : statement.lines()) RC_ASSERT(line.payer != line.payee);
  }));
}

TEST_CASE("Every claim: a death by work has no line of JKM and another one none of JKK") {
  CHECK(every_claim(any_event, [](const Claim& claim, const BenefitStatement& statement) {
    const bool work = claim.event.kind != EventKind::death;
    for (const BenefitLine& line : statement.lines()) {
      RC_ASSERT(line.program != (work ? Program::jkm : Program::jkk));
      RC_ASSERT(line.payer != (work ? Party::jkm_fund : Party::jkk_fund));
    }
    RC_ASSERT(statement.verdict.main_program() == (work ? Program::jkk : Program::jkm));
  }));
}

TEST_CASE("Every claim: the total is the sum by program, by payer and by payee") {
  CHECK(every_claim(any_event, [](const Claim&, const BenefitStatement& statement) {
    std::map<Party, Rupiah> payers;
    std::map<Party, Rupiah> payees;
    for (const BenefitLine& line : statement.lines()) {
      payers[line.payer] += line.amount;
      payees[line.payee] += line.amount;
    }
    Rupiah by_program;
    Rupiah by_payer;
    Rupiah by_payee;
    for (const Program program : all_programs) by_program += statement.total(program);
    for (const auto& entry : payers) by_payer += entry.second;
    for (const auto& entry : payees) by_payee += entry.second;
    RC_ASSERT(by_program == statement.total());
    RC_ASSERT(by_payer == statement.total());
    RC_ASSERT(by_payee == statement.total());
    RC_ASSERT(statement.total(PaymentMode::at_once) + statement.total(PaymentMode::yearly) ==
              statement.total());
  }));
}

TEST_CASE("Every claim: the employer pays only with a finding that says why") {
  CHECK(every_claim(any_event, [](const Claim& claim, const BenefitStatement& statement) {
    bool failed = false;
    for (const Finding& finding : statement.verdict.findings())
      for (const Remark* condition :
           {&employer_registered_worker, &employer_paid_first_contribution,
            &employer_joined_program, &arrears_within_limit, &jkk::reported_in_time,
            &jkk::wage_reported_in_full})
        failed = failed || (finding.condition == condition && finding.met == Met::no);
    for (const BenefitLine& line : statement.lines()) {
      if (line.payer != Party::employer) continue;
      RC_ASSERT(failed);
      RC_ASSERT(claim.participant.segment != Segment::self_employed);
      if (line.payment != PaymentMode::in_kind) RC_ASSERT(!line.remarks.span().empty());
    }
  }));
}

TEST_CASE("Every claim: the terms of a line within its limit are its amount") {
  CHECK(every_claim(any_event, [](const Claim&, const BenefitStatement& statement) {
    for (const BenefitLine& line : statement.lines())
      RC_ASSERT(line.amount ==
                amount_within(line, statement.terms(line), Law::gazette().roundings.benefit_line));
  }));
}

TEST_CASE("Every accident: one more loss never pays less") {
  CHECK(every_claim(by_work, [](const Claim& claim, const BenefitStatement& statement) {
    if (claim.event.losses.empty() || claim.event.losses.size() == 10) return;
    // The index finger of the left hand, if it is free.
    for (const Loss& loss : claim.event.losses)
      for (const auto& use : info_of(loss.part).uses.uses)
        if (use.units > 0 && use.region == info_of(part("F2L")).uses.uses[0].region) return;
    const Claim worse = with_loss({.part = part("F2L")}, claim);
    RC_ASSERT(settled(worse).total(Item::partial_disability) >=
              statement.total(Item::partial_disability));
    // At most a total disability, that is 56 wages.
    if (claim.participant.segment == Segment::wage_earner) {
      const Rupiah wage = claim.employer.actual_wage.value_or(claim.participant.pay.amount());
      RC_ASSERT(settled(worse).total(Item::partial_disability) <= wage * 56 + 0.01_idr);
    }
  }));
}

TEST_CASE("Every accident: more of a part's function lost never pays less") {
  CHECK(every_claim(by_work, [](const Claim& claim, const BenefitStatement&) {
    if (claim.event.losses.empty()) return;
    Claim less = claim;
    Claim more = claim;
    less.event.losses = {};
    more.event.losses = {};
    for (const Loss& loss : claim.event.losses) {
      Loss small = loss;
      Loss large = loss;
      if (loss.lost_function) {
        const int share = any_of(1, 10'000);
        small.lost_function = Rate::percent(share, 2);
        large.lost_function = Rate::percent(any_of(share, 10'000), 2);
      }
      if (loss.decibels) {
        small.decibels = any_of(1, 60);
        large.decibels = any_of(*small.decibels, 60);
      }
      if (loss.percent_lost) {
        const int lost = any_of(1, 1'000);
        small.percent_lost = Rate::percent(lost, 1);
        large.percent_lost = Rate::percent(any_of(lost, 1'000), 1);
      }
      less.event.losses.add(small);
      more.event.losses.add(large);
    }
    RC_ASSERT(settled(more).total(Item::partial_disability) >=
              settled(less).total(Item::partial_disability));
  }));
}

TEST_CASE("Every accident: a higher wage never pays less") {
  CHECK(every_claim(by_work, [](const Claim& claim, const BenefitStatement& statement) {
    Claim richer = claim;
    richer.employer.actual_wage.reset();
    Claim poorer = richer;
    if (claim.participant.income) {
      richer.participant.income = *claim.participant.income + any_amount(1'000'000);
    } else {
      const Rupiah wage = claim.participant.pay.amount() +
                          *rc::gen::element(0.01_idr, 1_idr, 100_idr, 1'000'000_idr);
      if (wage > wage_earner::highest_monthly_wage) return;
      richer.participant.pay = Pay::monthly(wage);
    }
    const BenefitStatement before = settled(poorer);
    const BenefitStatement after = settled(richer);
    for (const Item item : {Item::temporary_disability, Item::partial_disability,
                            Item::total_disability, Item::death})
      RC_ASSERT(after.total(item) >= before.total(item));
    for (const Item item : {Item::periodic, Item::funeral, Item::transport, Item::scholarship,
                            Item::dentures, Item::orthosis})
      RC_ASSERT(after.total(item) == statement.total(item));
  }));
}

TEST_CASE("Every accident: more time of inability never pays less") {
  CHECK(every_claim(by_work, [](const Claim& claim, const BenefitStatement& statement) {
    if (!claim.event.inability) return;
    Claim longer = claim;
    longer.event.inability->months += any_of(1, 12);
    longer.event.inability->days = any_of(0, 30);
    RC_ASSERT(settled(longer).total(Item::temporary_disability) >=
              statement.total(Item::temporary_disability));
    longer = claim;
    longer.event.inability->days = any_of(longer.event.inability->days, 30);
    RC_ASSERT(settled(longer).total(Item::temporary_disability) >=
              statement.total(Item::temporary_disability));
  }));
}

TEST_CASE("Every accident: each day more between two dates never pays less") {
  CHECK(rc::check([] {
    Claim claim = accident(any_day(Date(2008, 1, 1)), any_benefit_wage());
    const Date from = days_after(*claim.event.date, any_of(0, 40));
    Rupiah before;
    Date until = days_after(from, any_of(0, 500));
    for (int i = 0; i < 40; ++i, until = day_after(until)) {
      claim.event.inability = Inability{.from = from, .until = until};
      const Rupiah now = paid(claim, Item::temporary_disability);
      RC_ASSERT(now >= before);
      before = now;
    }
  }));
}

TEST_CASE("Every accident: each way of transport pays at most its limit, and they add up") {
  CHECK(every_claim(by_work, [](const Claim& claim, const BenefitStatement& statement) {
    if (statement.lines().empty()) return;
    const Date day = *claim.event.date;
    struct Caps {
      Date from;
      Rupiah land, sea, air;
    };
    Caps caps{};
    for (const Caps& row : {Caps{Date(2008, 1, 1), 400'000_idr, 750'000_idr, 1'500'000_idr},
                            Caps{Date(2010, 12, 1), 750'000_idr, 1'000'000_idr, 2'000'000_idr},
                            Caps{Date(2015, 7, 1), 1'000'000_idr, 1'500'000_idr, 2'500'000_idr},
                            Caps{Date(2019, 12, 2), 5'000'000_idr, 2'000'000_idr, 10'000'000_idr}})
      if (row.from <= day) caps = row;
    const Receipts& spent = claim.event.receipts;
    const auto refund = [](const std::optional<Rupiah>& receipt, Rupiah most) {
      return std::min(receipt.value_or(0_idr), most);
    };
    const Rupiah expected = refund(spent.transport_land, caps.land) +
                            refund(spent.transport_sea, caps.sea) +
                            refund(spent.transport_air, caps.air);
    RC_ASSERT(statement.total(Item::transport) == expected);
  }));
}

TEST_CASE("Every death by work: the least binds exactly below wage = least / 48") {
  CHECK(rc::check([] {
    Claim claim = death_at_work(any_day(Date(2008, 1, 1)), any_benefit_wage());
    const Date day = *claim.event.date;
    const Rupiah least = day < Date(2012, 4, 23)   ? 10'000'000_idr
                         : day < Date(2015, 7, 1)  ? 14'200'000_idr
                         : day < Date(2019, 12, 2) ? 16'200'000_idr
                                                   : 20'000'000_idr;
    const Rupiah wage = claim.participant.pay.amount();
    RC_ASSERT(paid(claim, Item::death) == std::max(wage * 48, least));
    // least / 48, rounded up to the sen: the least wage that is not below.
    const Rupiah threshold = Rupiah::from_sen((least.sen() + 47) / 48);
    claim.participant.pay = Pay::monthly(threshold);
    RC_ASSERT(paid(claim, Item::death) == threshold * 48);
    claim.participant.pay = Pay::monthly(threshold - 0.01_idr);
    RC_ASSERT(paid(claim, Item::death) == least);
  }));
}

TEST_CASE("Every accident: the fund's part and the shortfall are the benefit of the true wage") {
  CHECK(every_claim(by_work, [](const Claim& claim, const BenefitStatement& statement) {
    if (!claim.employer.actual_wage) return;
    Claim honest = claim;
    honest.participant.pay = Pay::monthly(*claim.employer.actual_wage);
    honest.employer.actual_wage.reset();
    RC_ASSERT(cash(statement) == cash(settled(honest)));
  }));
}

TEST_CASE("Every scholarship: the years add up, are 19 at most and begin before the age limit") {
  CHECK(every_claim(any_event, [](const Claim& claim, const BenefitStatement& statement) {
    int children = 0;
    for (const BenefitLine& line : statement.lines()) {
      if (line.item != Item::scholarship) continue;
      ++children;
      if (line.payment != PaymentMode::yearly) {
        RC_ASSERT(line.amount == 12'000'000_idr);
        continue;
      }
      RC_ASSERT(line.child.has_value());
      const Child& child = claim.family->children[static_cast<std::size_t>(*line.child)];
      const auto years = beasiswa::schedule(Law::gazette(), child, *claim.event.date);
      RC_ASSERT(beasiswa::total(years) == line.amount);
      RC_ASSERT(years.size() <= 19u);
      RC_ASSERT(line.amount <= 87'000'000_idr);
      RC_ASSERT(*line.to - *line.from + 1 == static_cast<int>(years.size()) * 12);
      const Date limit = attains_age(*child.birth_date, 23);
      for (std::size_t i = 0; i < years.size(); ++i) {
        RC_ASSERT(Date(years[i].year, 7, 1) < limit);
        RC_ASSERT(years[i].year == years[0].year + static_cast<int>(i));
        if (i > 0) RC_ASSERT(years[i].amount >= years[i - 1].amount);
      }
      RC_ASSERT(!child.married);
      RC_ASSERT(*claim.event.date < limit);
    }
    RC_ASSERT(children <= 2);
    RC_ASSERT(statement.total(Program::beasiswa) <= 174'000'000_idr);
  }));
}

TEST_CASE("Every claim: a day more of delay adds one percent of what the fund pays at once") {
  CHECK(every_claim(any_event, [](const Claim& claim, const BenefitStatement& statement) {
    if (!claim.dates.days_late) return;
    Rupiah at_once;
    for (const BenefitLine& line : statement.lines())
      if (line.program != Program::beasiswa && line.payment == PaymentMode::at_once &&
          line.payer != Party::agency && line.payer != Party::employer)
        at_once += line.amount;
    RC_ASSERT(statement.total(Item::late_payment_compensation) ==
              round(at_once * 1_pct * *claim.dates.days_late, Rounding{}));
  }));
}
