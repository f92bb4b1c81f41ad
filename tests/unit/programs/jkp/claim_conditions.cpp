// SPDX-License-Identifier: Apache-2.0
// Who has a right to JKP, condition by condition, at the boundary of each.
#include "jamsos/programs/jkp/claim_conditions.hpp"

#include "dismissals.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using namespace tests;

namespace {

constexpr Date june(2024, 6, 15);
constexpr Date july(2024, 7, 1);

/// Runs that end with the month before `dismissed` and leave out some of them.
std::vector<WageRun> months_before(Date dismissed, int count, int gap_after = 0) {
  const Month last = month_of(dismissed) - 1;
  if (gap_after == 0) return {{.from = last - (count - 1), .to = last, .wage = usual_wage}};
  return {{.from = last - count, .to = last - (gap_after + 1), .wage = usual_wage},
          {.from = last - (gap_after - 1), .to = last, .wage = usual_wage}};
}

}  // namespace

TEST_CASE("JKP conditions: only a dismissal gives a right, and nothing else is asked then") {
  CHECK(Dismissal(june).outcome(july) == Outcome::entitled);
  struct Row {
    EventKind kind;
    const Remark* reason;
  };
  for (const Row& row : {Row{EventKind::resignation, &jkp::because_resigned},
                         Row{EventKind::contract_end, &jkp::because_term_ended},
                         Row{EventKind::retirement, &jkp::because_retired},
                         Row{EventKind::death, &jkp::because_died},
                         Row{EventKind::leaving_indonesia, &jkp::because_still_at_work}}) {
    const Verdict verdict =
        Dismissal(june).with([&](Claim& claim) { claim.event.kind = row.kind; }).verdict(july);
    CHECK(verdict.outcome() == Outcome::not_entitled);
    const Finding* finding = verdict.find(Program::jkp, jkp::is_dismissed);
    REQUIRE(finding != nullptr);
    CHECK(finding->met == Met::no);
    CHECK(finding->detail == row.reason);
    CHECK(verdict.find(Program::jkp, jkp::enough_months) == nullptr);
    CHECK(verdict.missing(Program::jkp).empty());
    CHECK(verdict.least_change(Program::jkp).empty());
  }
  const Verdict disabled = Dismissal(june)
                               .with([](Claim& claim) {
                                 claim.event.kind = EventKind::work_accident;
                                 claim.event.total_disability = true;
                               })
                               .verdict(july);
  CHECK(disabled.find(Program::jkp, jkp::is_dismissed)->detail == &jkp::because_disabled);
}

TEST_CASE("JKP conditions: a fixed-term contract ended before its term (Pasal 20(2))") {
  const auto until = [](Date day) {
    return Dismissal(june).with_facts([&](JobLossFacts& facts) {
      facts.contract = ContractKind::fixed_term;
      facts.contract_until = day;
    });
  };
  CHECK(until(june).outcome(july) == Outcome::not_entitled);
  CHECK(until(Date(2024, 6, 16)).outcome(july) == Outcome::entitled);
  const auto without_end =
      Dismissal(june).with_facts([](JobLossFacts& f) { f.contract = ContractKind::fixed_term; });
  CHECK(without_end.outcome(july) == Outcome::entitled);
  // An end by agreement is not addressed: undetermined, and no fact would decide.
  const Verdict agreed =
      without_end.with_facts([](JobLossFacts& f) { f.ended_by_agreement = true; }).verdict(july);
  CHECK(agreed.outcome() == Outcome::undetermined);
  CHECK(missing(agreed).empty());
  CHECK(Dismissal(june)
            .with_facts([](JobLossFacts& f) { f.ended_by_agreement = true; })
            .outcome(july) == Outcome::entitled);
}

TEST_CASE("JKP conditions: who is a participant (Pasal 4), where the record is not stated") {
  const auto base = Dismissal(june).with([](Claim& claim) {
    claim.job_loss->participant.reset();
    claim.job_loss->jkn = JknMembership::employer;
    claim.participant.citizenship = Citizenship::indonesian;
    claim.participant.birth_date = Date(1980, 1, 1);
  });
  CHECK(base.outcome(july) == Outcome::entitled);
  CHECK(base.with([](Claim& claim) {
              claim.participant.citizenship = Citizenship::foreign;
              claim.participant.stay_months = 12;
            })
            .outcome(july) == Outcome::not_entitled);
  // Employed when JKP began: participants at once, so the age counts on 2 February 2021.
  const auto born = [&](Date day) {
    return base.with([&](Claim& claim) { claim.participant.birth_date = day; });
  };
  CHECK(born(Date(1967, 2, 2)).outcome(july) == Outcome::not_entitled);
  CHECK(met(born(Date(1967, 2, 3)).verdict(july), jkp::young_enough) == Met::unknown);
  CHECK(missing(born(Date(1967, 2, 3)).verdict(july)) ==
        std::vector<std::string>{"jkp.enrolled_on"});
  CHECK(born(Date(1967, 3, 1)).outcome(july) == Outcome::entitled);
  const auto enrolled = [&](Date day) {
    return born(Date(1967, 2, 20)).with_facts([&](JobLossFacts& f) { f.enrolled_on = day; });
  };
  CHECK(enrolled(Date(2021, 2, 19)).outcome(july) == Outcome::entitled);
  CHECK(enrolled(Date(2021, 2, 20)).outcome(july) == Outcome::not_entitled);
  CHECK(refusal([&] { (void)enrolled(Date(2021, 3, 1)).outcome(july); }) ==
        Refusal{"conflicting_facts", "jkp.enrolled_on", "2021-03-01"});

  const auto unknown = base.with([](Claim& claim) {
    claim.job_loss->jkn = JknMembership::not_stated;
    claim.participant.citizenship = Citizenship::not_stated;
    claim.participant.birth_date.reset();
  });
  CHECK(missing(unknown.verdict(july)) == std::vector<std::string>{"participant.citizenship",
                                                                   "participant.birth_date",
                                                                   "jkp.enrolled_on", "jkp.jkn"});
  CHECK(unknown.with_facts([](JobLossFacts& f) { f.participant = true; }).outcome(july) ==
        Outcome::entitled);
  CHECK(unknown.with_facts([](JobLossFacts& f) { f.participant = false; }).outcome(july) ==
        Outcome::not_entitled);
  CHECK(base.with([](Claim& claim) { claim.participant.segment = Segment::construction; })
            .outcome(july) == Outcome::not_entitled);
}

TEST_CASE("JKP conditions: registered in JKN, as a wage earner until January 2025") {
  const auto with_jkn = [](Date day, JknMembership jkn) {
    return Dismissal(day)
        .with([&](Claim& claim) {
          claim.job_loss->participant.reset();
          claim.job_loss->jkn = jkn;
          claim.participant.citizenship = Citizenship::indonesian;
          claim.participant.birth_date = Date(1990, 1, 1);
        })
        .verdict(day);
  };
  // Not asked up to 2 August 2021.
  CHECK(
      with_jkn(Date(2021, 8, 2), JknMembership::none).find(Program::jkp, jkp::registered_in_jkn) ==
      nullptr);
  CHECK(met(with_jkn(Date(2021, 8, 3), JknMembership::none), jkp::registered_in_jkn) == Met::no);
  struct Row {
    JknMembership jkn;
    bool before, after;
  };
  for (const Row& row :
       {Row{JknMembership::employer, true, true}, Row{JknMembership::other_employer, true, true},
        Row{JknMembership::self_paying, false, true}, Row{JknMembership::state_paid, false, true},
        Row{JknMembership::none, false, false}}) {
    CHECK(met(with_jkn(Date(2025, 2, 6), row.jkn), jkp::registered_in_jkn) == met_if(row.before));
    CHECK(met(with_jkn(Date(2025, 2, 7), row.jkn), jkp::registered_in_jkn) == met_if(row.after));
  }
}

TEST_CASE("JKP conditions: the employer's programs by size, what it did not join it owes itself") {
  const auto with_programs = [](ProgramSet programs, EmployerSize size) {
    return Dismissal(june).with([&](Claim& claim) {
      claim.job_loss->participant.reset();
      claim.job_loss->jkn = JknMembership::employer;
      claim.participant.citizenship = Citizenship::indonesian;
      claim.participant.birth_date = Date(1990, 1, 1);
      claim.employer.programs = programs;
      claim.employer.size = size;
    });
  };
  constexpr ProgramSet all{Program::jkk, Program::jkm, Program::jht, Program::jp};
  constexpr ProgramSet three{Program::jkk, Program::jkm, Program::jht};
  constexpr ProgramSet two{Program::jkk, Program::jkm};
  CHECK(with_programs(all, EmployerSize::not_stated).outcome(july) == Outcome::entitled);
  CHECK(with_programs(three, EmployerSize::small).outcome(july) == Outcome::entitled);
  CHECK(with_programs(three, EmployerSize::micro).outcome(july) == Outcome::entitled);
  // Of unknown size: a small one's worker has a right against the fund, a larger one owes it.
  const Dismissal open = with_programs(three, EmployerSize::not_stated);
  CHECK(open.outcome(july) == Outcome::entitled);
  CHECK(met(open.verdict(july), jkp::in_required_programs) == Met::unknown);
  CHECK(open.settled().assumes(jkp::enterprise_is_small));
  // Where the fund refuses, the size decides, and no condition of the fund is asked for.
  const Dismissal lapsed = open.with([](Claim& claim) {
    claim.job_loss->jkn = JknMembership::not_stated;
    claim.dates.filed_on = Date(2024, 9, 16);
  });
  CHECK(lapsed.outcome(Date(2024, 9, 16)) == Outcome::undetermined);
  CHECK(missing(lapsed.verdict(Date(2024, 9, 16))) == std::vector<std::string>{"employer.size"});
  CHECK(find(lapsed.settled(), Item::cash) == nullptr);
  const Dismissal unknown_jkn =
      open.with_facts([](JobLossFacts& f) { f.jkn = JknMembership::not_stated; });
  CHECK(missing(unknown_jkn.verdict(july)) == std::vector<std::string>{"employer.size", "jkp.jkn"});
  for (const auto& lacking :
       {with_programs(three, EmployerSize::medium), with_programs(two, EmployerSize::small)}) {
    CHECK(lacking.outcome(july) == Outcome::entitled);
    CHECK(benefit(lacking.settled(), Item::cash).payer == Party::employer);
  }
  CHECK(with_programs(two, EmployerSize::micro).outcome(july) == Outcome::not_entitled);
}

TEST_CASE("JKP conditions: 12 paid months in the 24 before the dismissal, six of them in a row") {
  const auto with_months = [](int count, int gap) {
    return Dismissal(june).with_runs(months_before(june, count, gap)).verdict(july);
  };
  CHECK(met(with_months(12, 0), jkp::enough_months) == Met::yes);
  CHECK(met(with_months(11, 0), jkp::enough_months) == Met::no);
  CHECK(with_months(11, 0).outcome() == Outcome::not_entitled);
  CHECK(with_months(11, 0).least_change().empty());
  // The window reaches from June 2022 to May 2024.
  const auto old_year = [](Month from) {
    return Dismissal(june)
        .with_runs({{.from = from, .to = from + 11, .wage = usual_wage}})
        .verdict(july);
  };
  CHECK(met(old_year(Month(2022, 6)), jkp::enough_months) == Met::yes);
  CHECK(met(old_year(Month(2022, 5)), jkp::enough_months) == Met::no);

  // Twelve months in runs of five have no six in a row.
  std::vector<WageRun> fives;
  for (const int from : {1, 7, 13})
    fives.push_back(
        {.from = Month(2022, 6) + from, .to = Month(2022, 6) + from + 4, .wage = usual_wage});
  const Dismissal broken = Dismissal(june).with_runs(fives);
  CHECK(met(broken.verdict(july), jkp::enough_months) == Met::yes);
  CHECK(met(broken.verdict(july), jkp::enough_consecutive_months) == Met::no);
  // A run of six before a gap: by the reading.
  const Dismissal gap = Dismissal(june).with_runs(months_before(june, 12, 2));
  CHECK(gap.outcome(july) == Outcome::entitled);
  Law strict = Law::gazette();
  strict.jkp_benefits.consecutive = jkp::ConsecutiveMonths::up_to_dismissal;
  CHECK(gap.outcome(july, strict) == Outcome::not_entitled);
  // By number, in place of a working life.
  const auto counted = [](std::optional<int> months, std::optional<int> in_a_row) {
    return Dismissal(june)
        .with_runs({})
        .with_facts([&](JobLossFacts& facts) {
          facts.contribution_months = months;
          facts.consecutive_months = in_a_row;
        })
        .verdict(july);
  };
  CHECK(counted(12, 6).outcome() == Outcome::entitled);
  CHECK(counted(11, 6).outcome() == Outcome::not_entitled);
  CHECK(counted(12, 5).outcome() == Outcome::not_entitled);
  CHECK(missing(counted(12, {})) == std::vector<std::string>{"jkp.consecutive_months"});
  CHECK(missing(counted({}, {})) == std::vector<std::string>{"history"});
}

TEST_CASE(
    "JKP conditions: JKP is twelve months old in February 2022, and months cannot be spread thin") {
  const auto counted = [](Date day, std::optional<int> months, std::optional<int> in_a_row) {
    return Dismissal(day).with_runs({}).with_facts([&](JobLossFacts& facts) {
      facts.contribution_months = months;
      facts.consecutive_months = in_a_row;
    });
  };
  const Date early(2022, 1, 31);
  CHECK(counted(early, {}, {}).outcome(early) == Outcome::not_entitled);
  CHECK(missing(counted(early, {}, {}).verdict(early)).empty());
  CHECK(refusal([&] { (void)counted(early, 12, 6).outcome(early); }) ==
        Refusal{"conflicting_facts", "jkp.contribution_months", "12"});
  CHECK(counted(Date(2022, 2, 1), 12, 12).outcome(Date(2022, 2, 1)) == Outcome::entitled);
  // Twenty-one of twenty-four months leave six in a row whatever their place, twenty only four.
  CHECK(counted(june, 21, {}).outcome(july) == Outcome::entitled);
  CHECK(counted(june, 20, {}).outcome(july) == Outcome::undetermined);
  CHECK(counted(june, 21, 5).outcome(july) == Outcome::entitled);
  CHECK(counted(june, 20, 4).outcome(july) == Outcome::not_entitled);
}

TEST_CASE("JKP conditions: since 7 February 2025 a claim needs no six months in a row") {
  std::vector<WageRun> fives;
  for (const int from : {0, 6, 12, 18})
    fives.push_back(
        {.from = Month(2022, 12) + from, .to = Month(2022, 12) + from + 4, .wage = usual_wage});
  const Dismissal dismissed = Dismissal(Date(2024, 12, 1)).with_runs(fives);
  const Verdict before = dismissed.verdict(Date(2025, 2, 6));
  CHECK(before.outcome() == Outcome::not_entitled);
  CHECK(dismissed.outcome(Date(2025, 2, 7)) == Outcome::entitled);
  REQUIRE(before.least_change().size() == 1);
  CHECK(before.least_change()[0].what == &jkp::file_from);
  CHECK(before.least_change()[0].date == Date(2025, 2, 7));
  CHECK(before.earliest() == Date(2025, 2, 7));
  // A dismissal so early that its time runs out before the new rule comes.
  std::vector<WageRun> early = fives;
  for (WageRun& run : early) run.from = run.from - 2, run.to = run.to - 2;
  CHECK(Dismissal(Date(2024, 10, 1))
            .with_runs(early)
            .verdict(Date(2024, 12, 31))
            .least_change()
            .empty());
}

TEST_CASE("JKP conditions: three months to claim, six since 7 February 2025 (Pasal 40a)") {
  struct Row {
    Date dismissed, last;
  };
  for (const Row& row :
       {Row{june, Date(2024, 9, 15)}, Row{Date(2022, 3, 10), Date(2022, 6, 10)},
        Row{Date(2022, 11, 30), Date(2023, 2, 28)},
        // Its three months ran out on the day before the new regulation.
        Row{Date(2024, 11, 6), Date(2025, 2, 6)},
        // On the day itself they had not.
        Row{Date(2024, 11, 7), Date(2025, 5, 7)}, Row{Date(2025, 2, 6), Date(2025, 8, 6)},
        Row{Date(2025, 2, 7), Date(2025, 8, 7)}, Row{Date(2025, 8, 31), Date(2026, 2, 28)}}) {
    const Dismissal dismissal(row.dismissed);
    CHECK(dismissal.outcome(row.last) == Outcome::entitled);
    const Verdict late = dismissal.verdict(days_after(row.last, 1));
    CHECK(late.outcome() == Outcome::not_entitled);
    CHECK(late.last() == row.last);
    CHECK(late.least_change().empty());
    // What was filed in time stays good.
    CHECK(dismissal.filed(row.last).outcome(days_after(row.last, 30)) == Outcome::entitled);
  }
}

TEST_CASE(
    "JKP conditions: at most three times, with five years of contributions between (Pasal 35)") {
  const auto with_earlier = [](std::vector<EarlierJobLossBenefit> earlier) {
    return Dismissal(Date(2026, 6, 15))
        .with_facts([&](JobLossFacts& facts) {
          for (const EarlierJobLossBenefit& benefit : earlier) facts.earlier_benefits.add(benefit);
        })
        .verdict(Date(2026, 7, 1));
  };
  CHECK(with_earlier({{Date(2021, 6, 1), 59}}).outcome() == Outcome::not_entitled);
  CHECK(with_earlier({{Date(2021, 6, 1), 60}}).outcome() == Outcome::entitled);
  // Counted in the working life: June 2021 to May 2026 are sixty months.
  CHECK(with_earlier({{Date(2021, 6, 30), {}}}).outcome() == Outcome::entitled);
  CHECK(with_earlier({{Date(2021, 7, 1), {}}}).outcome() == Outcome::not_entitled);
  CHECK(with_earlier({{Date(2021, 6, 1), 70}, {Date(2022, 6, 1), 60}}).outcome() ==
        Outcome::entitled);
  const Verdict fourth =
      with_earlier({{Date(2021, 6, 1), 99}, {Date(2022, 6, 1), 99}, {Date(2023, 6, 1), 99}});
  CHECK(fourth.outcome() == Outcome::not_entitled);
  CHECK(met(fourth, jkp::not_too_often) == Met::no);
}

TEST_CASE("JKP conditions: willing to work, without work, alive (Pasal 19(2), 40b-c)") {
  const Dismissal dismissal = Dismissal(june).filed(july);
  const Verdict unwilling =
      dismissal.with_facts([](JobLossFacts& f) { f.willing_to_work = false; }).verdict(july);
  CHECK(unwilling.outcome() == Outcome::not_entitled);
  REQUIRE(unwilling.least_change().size() == 1);
  CHECK(unwilling.least_change()[0].what == &jkp::declare_willing);
  const auto work_on = [&](Date day) {
    return dismissal.with_facts([&](JobLossFacts& f) { f.work_found_on = day; });
  };
  CHECK(work_on(july).outcome(july) == Outcome::not_entitled);
  CHECK(work_on(Date(2024, 7, 2)).outcome(july) == Outcome::entitled);
  const auto death_on = [&](Date day) {
    return dismissal.with_facts([&](JobLossFacts& f) { f.died_on = day; });
  };
  CHECK(death_on(july).outcome(july) == Outcome::not_entitled);
  CHECK(death_on(Date(2024, 7, 2)).outcome(july) == Outcome::entitled);
}

TEST_CASE("JKP conditions: proof is for information, a report takes the court's place since 2025") {
  const auto proved = [](Date day, DismissalProof proof) {
    return Dismissal(day)
        .with_facts([&](JobLossFacts& f) { f.proof = proof; })
        .verdict(days_after(day, 10));
  };
  const Date late(2025, 2, 10);
  CHECK(met(proved(june, DismissalProof::reported_agreement), jkp::dismissal_proved) == Met::no);
  CHECK(met(proved(late, DismissalProof::reported_agreement), jkp::dismissal_proved) == Met::yes);
  CHECK(met(proved(june, DismissalProof::final_judgment), jkp::dismissal_proved) == Met::yes);
  CHECK(met(proved(june, DismissalProof::none), jkp::dismissal_proved) == Met::no);
  CHECK(met(proved(june, DismissalProof::not_stated), jkp::dismissal_proved) == Met::unknown);
  CHECK(proved(june, DismissalProof::none).outcome() == Outcome::entitled);
}

TEST_CASE("JKP conditions: arrears of three and four months, bankruptcy of six and seven") {
  const auto payer = [](Date day, int unpaid, EmployerStatus status) {
    const Dismissal dismissal = Dismissal(day).with([&](Claim& claim) {
      claim.participant.unpaid_months = unpaid;
      claim.employer.status = status;
    });
    const BenefitLine line = benefit(dismissal.settled(), Item::cash);
    if (line.payer == Party::employer) CHECK(line.reclaimable_from == Party::jkp_fund);
    return line.payer;
  };
  constexpr auto going = EmployerStatus::going_concern;
  constexpr auto bankrupt = EmployerStatus::bankrupt;
  const Date new_rule(2025, 2, 7);
  CHECK(payer(june, 3, going) == Party::jkp_fund);
  CHECK(payer(june, 4, going) == Party::employer);
  CHECK(payer(june, 4, bankrupt) == Party::employer);
  CHECK(payer(new_rule, 4, going) == Party::employer);
  CHECK(payer(new_rule, 6, bankrupt) == Party::jkp_fund);
  CHECK(payer(new_rule, 6, EmployerStatus::closed) == Party::jkp_fund);
  CHECK(payer(new_rule, 7, bankrupt) == Party::employer);
  // Unpaid months of the working life, and none of them in a row with more than three.
  std::vector<WageRun> runs;
  for (int i = 0; i < 30; ++i)
    runs.push_back({.from = Month(2021, 12) + i,
                    .to = Month(2021, 12) + i,
                    .wage = usual_wage,
                    .state = i % 4 == 0 ? ContributionState::paid : ContributionState::unpaid});
  const BenefitStatement settled = Dismissal(june)
                                       .with_runs(runs)
                                       .with_facts([](JobLossFacts& f) {
                                         f.contribution_months = 12;
                                         f.consecutive_months = 6;
                                       })
                                       .settled();
  CHECK(benefit(settled, Item::cash).payer == Party::jkp_fund);
}

TEST_CASE("JKP conditions: facts that cannot be are refused by name") {
  struct Row {
    Dismissal dismissal;
    Refusal refusal;
  };
  const Dismissal base = Dismissal(june).filed(july);
  const auto facts = [&](auto change) { return base.with_facts(change); };
  for (const Row& row : {
           Row{base.with([](Claim& c) {
                 c.participant.citizenship = Citizenship::foreign;
                 c.participant.stay_months = 12;
               }),
               {"conflicting_facts", "jkp.participant", "true"}},
           Row{base.with([](Claim& c) { c.employer.registered = false; }),
               {"conflicting_facts", "jkp.participant", "true"}},
           Row{facts([](JobLossFacts& f) { f.enrolled_on = Date(2024, 6, 16); }),
               {"conflicting_facts", "jkp.enrolled_on", "2024-06-16"}},
           Row{facts([](JobLossFacts& f) { f.contract_until = Date(2024, 12, 31); }),
               {"conflicting_facts", "jkp.contract_until", "2024-12-31"}},
           Row{facts([](JobLossFacts& f) {
                 f.contract = ContractKind::fixed_term;
                 f.contract_until = Date(2024, 6, 14);
               }),
               {"conflicting_facts", "jkp.contract_until", "2024-06-14"}},
           Row{facts([](JobLossFacts& f) { f.approved_on = june; }),
               {"conflicting_facts", "jkp.approved_on", "2024-06-15"}},
           Row{facts([](JobLossFacts& f) { f.died_on = Date(2024, 6, 14); }),
               {"conflicting_facts", "jkp.died_on", "2024-06-14"}},
           Row{facts([](JobLossFacts& f) { f.training_on = Date(2024, 6, 14); }),
               {"conflicting_facts", "jkp.training_on", "2024-06-14"}},
           Row{facts([](JobLossFacts& f) { f.contribution_months = 25; }),
               {"invalid_value", "jkp.contribution_months", "25"}},
           Row{facts([](JobLossFacts& f) { f.consecutive_months = -1; }),
               {"invalid_value", "jkp.consecutive_months", "-1"}},
           Row{facts([](JobLossFacts& f) { f.training_cost = Rupiah{}; }),
               {"invalid_value", "jkp.training_cost", "0"}},
           Row{facts([](JobLossFacts& f) {
                 f.earlier_benefits.add({june, 60});
               }),
               {"conflicting_facts", "jkp.earlier_benefits[0].obtained_on", "2024-06-15"}},
           Row{facts([](JobLossFacts& f) {
                 f.earlier_benefits.add({Date(2023, 1, 1), 60});
                 f.earlier_benefits.add({Date(2023, 1, 1), 60});
               }),
               {"conflicting_facts", "jkp.earlier_benefits[1].obtained_on", "2023-01-01"}},
           Row{facts([](JobLossFacts& f) {
                 f.earlier_benefits.add({Date(2023, 1, 1), -1});
               }),
               {"invalid_value", "jkp.earlier_benefits[0].contribution_months_since", "-1"}},
           Row{facts([](JobLossFacts& f) { f.work_found_on = Date(2024, 6, 14); }),
               {"conflicting_facts", "jkp.work_found_on", "2024-06-14"}},
           Row{facts([](JobLossFacts& f) { f.enrolled_on = Date(2021, 2, 1); }),
               {"invalid_value", "jkp.enrolled_on", "2021-02-01"}},
           Row{facts([](JobLossFacts& f) {
                 f.earlier_benefits.add({Date(2021, 2, 1), 60});
               }),
               {"invalid_value", "jkp.earlier_benefits[0].obtained_on", "2021-02-01"}},
           Row{base.with([](Claim& c) { c.employer.programs = ProgramSet{Program::jkp}; }),
               {"invalid_value", "employer.programs", "JKP"}},
           Row{facts([](JobLossFacts& f) {
                 f.months.add({.claimed_on = july});
                 f.months.add({.claimed_on = july});
               }),
               {"conflicting_facts", "jkp.months[1].claimed_on", "2024-07-01"}},
           Row{facts([](JobLossFacts& f) { f.months.add({.claimed_on = june}); }),
               {"conflicting_facts", "jkp.months[0].claimed_on", "2024-06-15"}},
           Row{facts([](JobLossFacts& f) { f.months.add({.applications = -1}); }),
               {"invalid_value", "jkp.months[0].applications", "-1"}},
           Row{facts([](JobLossFacts& f) { f.months.add({.interviews = 10'001}); }),
               {"invalid_value", "jkp.months[0].interviews", "10001"}},
       })
    CHECK(refused_claim(row.dismissal.claim()) == row.refusal);
  CHECK(refused_claim(Dismissal(Date(2021, 2, 1)).claim(), {.program = Program::jkp}).code ==
        "not_in_force");
}
