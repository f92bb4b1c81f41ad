// SPDX-License-Identifier: Apache-2.0
// What a migrant worker or the family is paid, by phase of work and version of the law.
#include "jamsos/segments/migrant/benefit.hpp"

#include <functional>
#include <string>

#include "../../support.hpp"
#include "jamsos/services/settle.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr std::array phases = {WorkPhase::before_work, WorkPhase::during_work,
                               WorkPhase::after_work};

Claim claim_of(WorkPhase phase, EventKind kind, Date day) {
  Claim claim;
  claim.participant.segment = Segment::migrant;
  claim.participant.phase = phase;
  claim.participant.memberships.add({.from = Date(2018, 11, 1)});
  claim.event.kind = kind;
  claim.event.date = day;
  claim.family.emplace();
  claim.family->spouse = true;
  return claim;
}
Claim death(WorkPhase phase, Date day) { return claim_of(phase, EventKind::death, day); }
Claim accident(WorkPhase phase, Date day) { return claim_of(phase, EventKind::work_accident, day); }
Claim fatal(WorkPhase phase, Date day) {
  Claim claim = accident(phase, day);
  claim.event.died_on = day;
  return claim;
}
Claim disabling(WorkPhase phase, Date day) {
  Claim claim = accident(phase, day);
  claim.event.total_disability = true;
  return claim;
}

BenefitStatement settled(const Claim& claim, const ClaimOptions& options = {}) {
  return settle(Law::gazette(), claim, options);
}
/// The line of an item; a failed test when there is none.
BenefitLine line_of(const BenefitStatement& statement, Item item) {
  for (const BenefitLine& line : statement.lines())
    if (line.item == item) return line;
  REQUIRE_MESSAGE(false, "no line ", std::string(to_string(item)));
  return {};
}
bool has(const BenefitStatement& statement, Item item) {
  for (const BenefitLine& line : statement.lines())
    if (line.item == item) return true;
  return false;
}
int paid_lines(const BenefitStatement& statement) {
  int count = 0;
  for (const BenefitLine& line : statement.lines())
    if (line.payment != PaymentMode::in_kind) ++count;
  return count;
}
Refusal refused(const Claim& claim, const ClaimOptions& options = {}) {
  return refusal([&] { (void)settled(claim, options); });
}
Claim with(Claim claim, const std::function<void(Claim&)>& change) {
  change(claim);
  return claim;
}

constexpr Date before_2023(2023, 2, 21);
constexpr Date since_2023(2023, 2, 22);

}  // namespace

TEST_CASE("Migrant: a death during work is 85 million in one sum, by work or not") {
  for (const Date day : {Date(2018, 12, 10), Date(2019, 1, 15), before_2023, since_2023})
    for (const bool by_work : {false, true}) {
      CAPTURE(to_text(day));
      const auto statement = settled(by_work ? fatal(WorkPhase::during_work, day)
                                             : death(WorkPhase::during_work, day));
      const BenefitLine line = line_of(statement, Item::death);
      CHECK(line.amount == 85'000'000_idr);
      CHECK(line.program == (by_work ? Program::jkk : Program::jkm));
      CHECK(line.payer == (by_work ? Party::jkk_fund : Party::jkm_fund));
      CHECK(line.payee == Party::spouse_and_children);
      CHECK(line.confidence == Confidence::confirmed);
      CHECK(line.remarks.contains(migrant::in_one_sum));
      CHECK(line.citation.instrument ==
            (day < since_2023 ? "Permenaker 18/2018" : "Permenaker 4/2023"));
      CHECK(paid_lines(statement) == 1);
      CHECK(statement.total() == 85'000'000_idr);
      CHECK(statement.verdict.outcome() == Outcome::entitled);
    }
}

TEST_CASE("Migrant: a death by work before or after work is 85 million too, less surely") {
  for (const WorkPhase phase : {WorkPhase::before_work, WorkPhase::after_work}) {
    const auto old = settled(fatal(phase, before_2023));
    CHECK(old.total() == 85'000'000_idr);
    CHECK(line_of(old, Item::death).confidence == Confidence::assumed);
    const auto renewed = settled(fatal(phase, since_2023));
    CHECK(renewed.total() == 85'000'000_idr);
    CHECK(line_of(renewed, Item::death).confidence == Confidence::reported);
    CHECK(line_of(renewed, Item::death).remarks.contains(migrant::in_one_sum));
    CHECK(paid_lines(renewed) == 1);
  }
}

TEST_CASE("Migrant: another death before or after work has three lines") {
  for (const WorkPhase phase : {WorkPhase::before_work, WorkPhase::after_work}) {
    for (const Date day : {Date(2018, 12, 10), before_2023}) {
      const auto statement = settled(death(phase, day));
      CHECK(line_of(statement, Item::death).amount == 16'200'000_idr);
      CHECK(line_of(statement, Item::periodic).amount == 4'800'000_idr);
      CHECK(line_of(statement, Item::funeral).amount == 3'000'000_idr);
      CHECK(statement.total() == 24'000'000_idr);
      CHECK(statement.total(Program::jkm) == 24'000'000_idr);
    }
    const auto statement = settled(death(phase, since_2023));
    CHECK(line_of(statement, Item::death).amount == 20'000'000_idr);
    CHECK(line_of(statement, Item::periodic).amount == 12'000'000_idr);
    CHECK(line_of(statement, Item::funeral).amount == 10'000'000_idr);
    CHECK(statement.total() == 42'000'000_idr);
    CHECK_FALSE(line_of(statement, Item::death).remarks.contains(migrant::in_one_sum));
  }
}

TEST_CASE("Migrant: total disability, with a periodic grant since 2023") {
  for (const WorkPhase phase : phases) {
    const auto old = settled(disabling(phase, before_2023));
    CHECK(old.total() == 100'000'000_idr);
    CHECK_FALSE(has(old, Item::periodic));
    CHECK(line_of(old, Item::total_disability).remarks.contains(migrant::periodic_not_found));
    CHECK(line_of(old, Item::total_disability).confidence == Confidence::assumed);
    const auto statement = settled(disabling(phase, since_2023));
    CHECK(line_of(statement, Item::total_disability).amount == 100'000'000_idr);
    CHECK(line_of(statement, Item::total_disability).confidence == Confidence::reported);
    CHECK(line_of(statement, Item::total_disability).payee == Party::participant);
    CHECK(line_of(statement, Item::periodic).amount == 12'000'000_idr);
    CHECK(line_of(statement, Item::periodic).confidence == Confidence::assumed);
    CHECK_FALSE(
        line_of(statement, Item::total_disability).remarks.contains(migrant::periodic_not_found));
  }
}

TEST_CASE("Migrant: refunds up to their limits") {
  Claim claim = accident(WorkPhase::after_work, since_2023);
  Receipts& receipts = claim.event.receipts;
  receipts.transport_land = 5'000'001_idr;
  receipts.transport_sea = 1'000'000_idr;
  receipts.transport_air = 10'000'001_idr;
  receipts.dentures = 5'000'001_idr;
  receipts.hearing_aid = 2'500'001_idr;
  receipts.glasses = 1'000'001_idr;
  receipts.home_care = 20'000'001_idr;
  receipts.orthosis_price = 1'000'000_idr;
  const auto statement = settled(claim);
  CHECK(line_of(statement, Item::transport).amount == 16'000'000_idr);
  CHECK(line_of(statement, Item::transport).payee == Party::participant);
  CHECK(line_of(statement, Item::dentures).amount == 5'000'000_idr);
  CHECK(line_of(statement, Item::hearing_aid).amount == 2'500'000_idr);
  CHECK(line_of(statement, Item::glasses).amount == 1'000'000_idr);
  CHECK(line_of(statement, Item::home_care).amount == 20'000'000_idr);
  CHECK(line_of(statement, Item::home_care).remarks.contains(jkk::home_care_one_year));
  CHECK(line_of(statement, Item::orthosis).amount == 1'400'000_idr);
  receipts = {.glasses = 999'999_idr};
  CHECK(settled(claim).total() == 999'999_idr);
}

TEST_CASE("Migrant: no refund is known before 22 February 2023") {
  const std::pair<const char*, std::optional<Rupiah> Receipts::*> every[] = {
      {"transport_land", &Receipts::transport_land}, {"transport_sea", &Receipts::transport_sea},
      {"transport_air", &Receipts::transport_air},   {"dentures", &Receipts::dentures},
      {"hearing_aid", &Receipts::hearing_aid},       {"glasses", &Receipts::glasses},
      {"home_care", &Receipts::home_care},           {"orthosis_price", &Receipts::orthosis_price}};
  for (const auto& [name, member] : every) {
    const std::string field = std::string("event.receipts.") + name;
    Claim claim = accident(WorkPhase::during_work, before_2023);
    claim.event.receipts.*member = 100'000_idr;
    CHECK(refused(claim) == Refusal{"not_in_force", field, "2023-02-21"});
    claim.event.date = since_2023;
    CHECK(refused(claim).code == "nothing refused");
    claim.event.receipts.*member = 0_idr;
    CHECK(refused(claim) == Refusal{"invalid_value", field, "0"});
  }
}

TEST_CASE("Migrant: care in kind, at home by need and abroad up to a limit") {
  for (const WorkPhase phase : phases) {
    const auto statement = settled(accident(phase, since_2023));
    const BenefitLine care = line_of(statement, Item::medical_care);
    CHECK(care.payment == PaymentMode::in_kind);
    CHECK(care.amount == 0_idr);
    CHECK(care.remarks.contains(phase == WorkPhase::during_work ? migrant::care_abroad_up_to_limit
                                                                : migrant::care_in_indonesia));
    CHECK(paid_lines(statement) == 0);
    CHECK(statement.assumes(migrant::annex_not_read));
    const auto old = settled(accident(phase, before_2023));
    CHECK(old.lines().empty());
    CHECK(old.assumes(migrant::refunds_not_found));
    CHECK(old.verdict.outcome() == Outcome::entitled);
  }
  CHECK_FALSE(has(settled(death(WorkPhase::during_work, since_2023)), Item::medical_care));
}

TEST_CASE("Migrant: the scholarship since 2023, without years of contributions") {
  Claim claim = death(WorkPhase::during_work, Date(2025, 4, 19));
  claim.participant.memberships = {};
  claim.participant.contribution_months = 6;
  const Child student{
      .birth_date = Date(2005, 9, 1), .level = EducationLevel::higher_education, .years_left = 4};
  claim.family->children.add(student);
  auto statement = settled(claim);
  CHECK(statement.total() == 133'000'000_idr);
  CHECK(statement.total(Program::beasiswa) == 48'000'000_idr);
  CHECK(statement.verdict.find(Program::beasiswa, beasiswa::contributions_long_enough) == nullptr);
  const BenefitLine line = line_of(statement, Item::scholarship);
  CHECK(line.payer == Party::jkm_fund);
  CHECK(line.payee == Party::child);
  CHECK(line.citation.instrument == "Permenaker 4/2023");
  CHECK_FALSE(line.remarks.contains(beasiswa::by_days_reading));

  // Not even a membership must be stated.
  claim.participant.contribution_months.reset();
  CHECK(settled(claim).total(Program::beasiswa) == 48'000'000_idr);

  // Two children, the two with the most left.
  claim.family->children.add(
      {.birth_date = Date(2015, 9, 1), .level = EducationLevel::primary, .years_left = 3});
  claim.family->children.add(
      {.birth_date = Date(2004, 9, 1), .level = EducationLevel::higher_education, .years_left = 3});
  statement = settled(claim);
  CHECK(statement.assumes(beasiswa::two_with_the_most));
  CHECK(statement.total(Program::beasiswa) == 48'000'000_idr + 79'500'000_idr);
}

TEST_CASE("Migrant: where a scholarship is left and where not") {
  const auto with_child = [](Claim claim) {
    claim.family->children.add(
        {.birth_date = Date(2012, 9, 1), .level = EducationLevel::primary, .years_left = 1});
    return claim;
  };
  const auto outcome = [&](const Claim& claim) {
    return settled(with_child(claim)).verdict.outcome(Program::beasiswa);
  };
  for (const WorkPhase phase : phases) {
    const bool during = phase == WorkPhase::during_work;
    CHECK(outcome(fatal(phase, since_2023)) == Outcome::entitled);
    CHECK(outcome(disabling(phase, since_2023)) == Outcome::entitled);
    CHECK(outcome(death(phase, since_2023)) ==
          (during ? Outcome::entitled : Outcome::not_entitled));
    // None is known before, though one is reported.
    CHECK(outcome(fatal(phase, before_2023)) == Outcome::undetermined);
    CHECK(outcome(disabling(phase, before_2023)) == Outcome::undetermined);
    CHECK(outcome(death(phase, before_2023)) ==
          (during ? Outcome::undetermined : Outcome::not_entitled));
    CHECK_FALSE(has(settled(with_child(fatal(phase, before_2023))), Item::scholarship));
    CHECK_FALSE(has(settled(with_child(death(phase, before_2023))), Item::scholarship));
  }
  CHECK_FALSE(settled(with_child(accident(WorkPhase::during_work, since_2023)))
                  .verdict.concerns(Program::beasiswa));
  const auto verdict = settled(with_child(death(WorkPhase::during_work, before_2023))).verdict;
  REQUIRE(verdict.find(Program::beasiswa, migrant::scholarship_is_known) != nullptr);
  CHECK(verdict.find(Program::beasiswa, migrant::scholarship_is_known)->met == Met::unknown);
}

TEST_CASE("Migrant: the heirs in their order") {
  const auto heir = [](const std::function<void(Family&)>& change) {
    Claim claim = death(WorkPhase::after_work, since_2023);
    claim.family->spouse = false;
    change(*claim.family);
    const auto statement = settled(claim);
    CHECK(line_of(statement, Item::periodic).payee == line_of(statement, Item::death).payee);
    return line_of(statement, Item::death).payee;
  };
  CHECK(heir([](Family& f) { f.spouse = true, f.parents = 2; }) == Party::spouse_and_children);
  CHECK(heir([](Family& f) { f.parents = 1, f.siblings = 1; }) == Party::straight_line_relatives);
  CHECK(heir([](Family& f) { f.siblings = 1, f.parents_in_law = 1; }) == Party::siblings);
  CHECK(heir([](Family& f) { f.parents_in_law = 1, f.will = true; }) == Party::parents_in_law);
  CHECK(heir([](Family& f) { f.will = true; }) == Party::will_beneficiary);
  CHECK(heir([](Family&) {}) == Party::social_security_fund);
  Claim claim = death(WorkPhase::during_work, since_2023);
  claim.family.reset();
  CHECK(line_of(settled(claim), Item::death).payee == Party::heirs);
}

TEST_CASE(
    "Migrant: a claim of JKK lapses after two years, since 2023 after five, JKM is not known") {
  const auto outcome = [](Claim claim, Date filed) {
    claim.dates.filed_on = filed;
    return settled(claim).verdict.outcome();
  };
  const Claim old = fatal(WorkPhase::during_work, before_2023);
  CHECK(outcome(old, Date(2025, 2, 21)) == Outcome::entitled);
  CHECK(outcome(old, Date(2025, 2, 22)) == Outcome::not_entitled);
  const Claim renewed = fatal(WorkPhase::during_work, since_2023);
  CHECK(outcome(renewed, Date(2028, 2, 22)) == Outcome::entitled);
  CHECK(outcome(renewed, Date(2028, 2, 23)) == Outcome::not_entitled);
  const Claim other = death(WorkPhase::during_work, since_2023);
  CHECK(outcome(other, Date(2035, 1, 1)) == Outcome::entitled);
  const Verdict verdict = settled(other).verdict;
  const auto* finding = verdict.find(Program::jkm, claim_in_time);
  REQUIRE(finding != nullptr);
  CHECK(finding->met == Met::unknown);
  Claim lapsed = old;
  lapsed.dates.filed_on = Date(2026, 1, 1);
  CHECK(paid_lines(settled(lapsed)) == 0);
}

TEST_CASE("Migrant: the membership must hold on the day of the event") {
  Claim claim = death(WorkPhase::during_work, since_2023);
  claim.participant.memberships = {};
  claim.participant.memberships.add({.from = Date(2021, 1, 1), .until = Date(2023, 2, 22)});
  CHECK(settled(claim).verdict.outcome() == Outcome::entitled);
  claim.participant.memberships = {};
  claim.participant.memberships.add({.from = Date(2021, 1, 1), .until = Date(2023, 2, 21)});
  CHECK(settled(claim).verdict.outcome() == Outcome::not_entitled);
  CHECK(paid_lines(settled(claim)) == 0);
  claim.participant.memberships = {};
  const auto statement = settled(claim);
  CHECK(statement.assumes(membership_taken_as_active));
  CHECK(statement.total() == 85'000'000_idr);
  CHECK(statement.verdict.outcome() == Outcome::undetermined);
  CHECK(check(Law::gazette(), claim, {.on = Date(2025, 1, 1)}).outcome() == Outcome::undetermined);
}

TEST_CASE("Migrant: no employer, no arrears, no term of payment") {
  Claim claim = death(WorkPhase::after_work, since_2023);
  claim.dates.complete_on = Date(2023, 3, 1);
  claim.dates.paid_on = Date(2023, 9, 1);
  const auto statement = settled(claim);
  CHECK(statement.assumes(migrant::payment_term_not_found));
  CHECK_FALSE(has(statement, Item::late_payment_compensation));
  for (const BenefitLine& line : statement.lines()) {
    CHECK_FALSE(line.due);
    CHECK_FALSE(line.after_arrears);
    CHECK(line.payer == Party::jkm_fund);
  }
  CHECK(statement.verdict.find(Program::jkm, employer_registered_worker) == nullptr);
  CHECK(statement.verdict.find(Program::jkm, arrears_within_limit) == nullptr);
  claim.dates = {.days_late = -1};
  CHECK(refused(claim) == Refusal{"invalid_value", "claim.days_late", "-1"});
}

TEST_CASE("Migrant: before departure JKK asks for a placement agency") {
  CHECK(settled(fatal(WorkPhase::before_work, since_2023))
            .verdict.find(Program::jkk, migrant::placed_by_agency) != nullptr);
  for (const WorkPhase phase : {WorkPhase::during_work, WorkPhase::after_work})
    CHECK(settled(fatal(phase, since_2023)).verdict.find(Program::jkk, migrant::placed_by_agency) ==
          nullptr);
  CHECK(settled(death(WorkPhase::before_work, since_2023))
            .verdict.find(Program::jkm, migrant::placed_by_agency) == nullptr);
}

TEST_CASE("Migrant: a missing person") {
  Claim claim = claim_of(WorkPhase::during_work, EventKind::missing_person, since_2023);
  CHECK(settled(claim).total(Program::jkm) == 85'000'000_idr);
  CHECK(settled(claim).verdict.outcome() == Outcome::undetermined);
  claim.event.died_on = Date(2023, 5, 1);
  CHECK(settled(claim).verdict.outcome() == Outcome::entitled);
  const Verdict verdict = settled(claim).verdict;
  const auto* finding = verdict.find(Program::jkm, death_established);
  REQUIRE(finding != nullptr);
  CHECK(finding->citation.article == "Pasal 57(1)e, 57(3)");
  claim.event.cause = AccidentCause::workplace;
  CHECK(settled(claim).total(Program::jkk) == 85'000'000_idr);
  claim.event.date = before_2023;
  CHECK(settled(claim).verdict.find(Program::jkk, death_established)->citation == search_authority);
}

TEST_CASE("Migrant: before 10 December 2018 nothing is in force") {
  for (const WorkPhase phase : phases) {
    CHECK(refused(death(phase, Date(2018, 12, 9))) == Refusal{"not_in_force", "month", "2018-12"});
    CHECK(refused(fatal(phase, Date(2018, 12, 9))).code == "not_in_force");
    CHECK(refused(death(phase, Date(2018, 12, 10))).code == "nothing refused");
  }
  // What was not promulgated was not known.
  const Claim claim = death(WorkPhase::after_work, Date(2023, 2, 22));
  CHECK(settled(claim, {.known_on = Date(2023, 2, 21)}).total() == 24'000'000_idr);
  CHECK(settled(claim, {.known_on = Date(2023, 2, 22)}).total() == 42'000'000_idr);
  CHECK(refused(claim, {.known_on = Date(2018, 12, 9)}).code == "not_yet_known");
}

TEST_CASE("Migrant: bad facts, by name") {
  const Claim good = accident(WorkPhase::during_work, since_2023);
  CHECK(refused(good).code == "nothing refused");
  const auto refuses = [&](const char* code, const char* field,
                           const std::function<void(Claim&)>& change) {
    const Refusal got = refused(with(good, change));
    CHECK(got.code == code);
    CHECK(got.field == field);
  };
  refuses("missing_field", "participant.phase",
          [](Claim& c) { c.participant.phase = WorkPhase::not_stated; });
  refuses("conflicting_facts", "participant.citizenship",
          [](Claim& c) { c.participant.citizenship = Citizenship::foreign; });
  refuses("not_in_force", "event.losses",
          [](Claim& c) { c.event.losses.add({.part = DisabilityPart::one_foot_from_ankle}); });
  refuses("not_in_force", "event.inability", [](Claim& c) { c.event.inability = {.months = 2}; });
  refuses("not_in_force", "event.employment_ended", [](Claim& c) {
    c.event.kind = EventKind::occupational_disease;
    c.event.employment_ended = Date(2022, 1, 1);
  });
  refuses("conflicting_facts", "employer.registered",
          [](Claim& c) { c.employer.registered = false; });
  refuses("conflicting_facts", "employer.first_contribution_paid",
          [](Claim& c) { c.employer.first_contribution_paid = false; });
  refuses("conflicting_facts", "employer.programs",
          [](Claim& c) { c.employer.programs = ProgramSet{Program::jkk}; });
  refuses("conflicting_facts", "employer.actual_wage",
          [](Claim& c) { c.employer.actual_wage = 1_idr; });
  refuses("conflicting_facts", "employer.wage_paid",
          [](Claim& c) { c.employer.wage_paid = 1_idr; });
  refuses("conflicting_facts", "employer.arrears_settled_on",
          [](Claim& c) { c.employer.arrears_settled_on = since_2023; });
  refuses("conflicting_facts", "participant.unpaid_months",
          [](Claim& c) { c.participant.unpaid_months = 1; });
  refuses("invalid_value", "participant.unpaid_months",
          [](Claim& c) { c.participant.unpaid_months = -1; });
  refuses("conflicting_facts", "participant.arrears_paid_on",
          [](Claim& c) { c.participant.arrears_paid_on = since_2023; });
  refuses("conflicting_facts", "participant.memberships[1].unpaid", [](Claim& c) {
    c.participant.memberships.add(
        {.from = Date(2022, 1, 1), .unpaid = {Month(2022, 1)}, .employer = 1});
  });
  CHECK(contains(reason_of([&] {
                   (void)settled(with(good, [](Claim& c) {
                     c.event.losses.add({.part = DisabilityPart::one_foot_from_ankle});
                   }));
                 }),
                 "conflict"));
  // The phase belongs to migrant workers.
  for (const auto& named : insured_segment_names) {
    const Segment segment = named.second;
    if (segment == Segment::migrant) continue;
    CHECK(refused(with(good, [&](Claim& c) { c.participant.segment = segment; })) ==
          Refusal{"conflicting_facts", "participant.phase", "during_work"});
  }
}

TEST_CASE("Migrant: settle and check give the same verdict") {
  const auto verdict = check(Law::gazette(), fatal(WorkPhase::during_work, since_2023),
                             {.on = Date(2024, 1, 1), .program = Program::beasiswa});
  CHECK(verdict.outcome(Program::jkk) == Outcome::entitled);
  CHECK(verdict.outcome() == Outcome::not_entitled);  // no child
  const auto other = check(Law::gazette(), death(WorkPhase::during_work, since_2023),
                           {.on = Date(2024, 1, 1), .program = Program::jkk});
  REQUIRE(other.find(Program::jkk, program_answers_for_event) != nullptr);
  CHECK(other.find(Program::jkk, program_answers_for_event)->citation.instrument ==
        "Permenaker 4/2023");
}
