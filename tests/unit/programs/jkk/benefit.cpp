// SPDX-License-Identifier: Apache-2.0
// What a work accident pays, item by item, worked out by hand from PP 44/2015 Annex III and its
// predecessors and successors.
#include "jamsos/programs/jkk/benefit.hpp"

#include <iterator>
#include <string>
#include <vector>

#include "../../claims.hpp"
#include "../../versions.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Rupiah three_million = 3'000'000_idr;

Claim unable(int months, int days, Date day, Rupiah wage = three_million) {
  Claim claim = accident(day, wage);
  claim.event.inability = Inability{.months = months, .days = days};
  return claim;
}
Claim unable_between(Date from, Date until, Rupiah wage = three_million) {
  Claim claim = accident(Date(2023, 1, 1), wage);
  claim.event.inability = Inability{.from = from, .until = until};
  return claim;
}
Rupiah inability(const Claim& claim) { return paid(claim, Item::temporary_disability); }

Claim losing(std::string_view code, int count = 1) {
  return with_loss({.part = part(code), .count = count}, accident(Date(2024, 5, 2), 1'000'000_idr));
}
Rupiah partial(const Claim& claim) { return paid(claim, Item::partial_disability); }

Law with(jkk::SeveralLosses reading) {
  Law law = Law::gazette();
  law.jkk_benefits.several_losses = reading;
  return law;
}
Law with(jkk::PartSteps reading) {
  Law law = Law::gazette();
  law.jkk_benefits.part_steps = reading;
  return law;
}
Law with(jkk::LeftHandedFingers reading) {
  Law law = Law::gazette();
  law.jkk_benefits.left_handed_fingers = reading;
  return law;
}
Law with(jkk::FloorReading reading) {
  Law law = Law::gazette();
  law.jkk_benefits.death_floor_2015 = reading;
  return law;
}

}  // namespace

// --- inability to work ---

TEST_CASE("JKK inability: whole months through the bands of each version") {
  struct Row {
    Date day;
    int months;
    Rupiah amount;
  };
  for (const Row& row : {
           // 100 % for four months, 75 % for four, then 50 %.
           Row{Date(2008, 1, 1), 4, 12'000'000_idr},
           Row{before_2015, 4, 12'000'000_idr},
           Row{before_2015, 5, 14'250'000_idr},
           Row{before_2015, 8, 21'000'000_idr},
           Row{before_2015, 9, 22'500'000_idr},
           Row{before_2015, 20, 39'000'000_idr},
           // 100 % for six months, 75 % for six, then 50 % without end.
           Row{since_2015, 1, 3'000'000_idr},
           Row{since_2015, 6, 18'000'000_idr},
           Row{since_2015, 7, 20'250'000_idr},
           Row{before_2019, 12, 31'500'000_idr},
           Row{before_2019, 13, 33'000'000_idr},
           Row{before_2019, 19, 42'000'000_idr},
           Row{before_2019, 36, 67'500'000_idr},
           // 100 % for a year, then 50 %.
           Row{since_2019, 7, 21'000'000_idr},
           Row{since_2019, 12, 36'000'000_idr},
           Row{since_2019, 13, 37'500'000_idr},
           Row{since_2025, 24, 54'000'000_idr},
       }) {
    CAPTURE(row.day);
    CAPTURE(row.months);
    CHECK(inability(unable(row.months, 0, row.day)) == row.amount);
  }
}

TEST_CASE("JKK inability: a part of a month by days of 30, in the band of the month that follows") {
  struct Row {
    Date day;
    int months, days;
    Rupiah amount;
  };
  for (const Row& row : {
           Row{since_2019, 0, 1, 100'000_idr},
           Row{since_2019, 0, 30, 3'000'000_idr},
           Row{since_2019, 11, 29, 35'900'000_idr},
           Row{since_2019, 11, 30, 36'000'000_idr},
           Row{since_2019, 12, 1, 36'050'000_idr},
           Row{since_2015, 5, 15, 16'500'000_idr},
           Row{since_2015, 6, 15, 19'125'000_idr},
           Row{since_2015, 12, 2, 31'600'000_idr},
           Row{before_2015, 4, 10, 12'750'000_idr},
           Row{before_2015, 8, 10, 21'500'000_idr},
       }) {
    CAPTURE(row.day);
    CAPTURE(row.months);
    CAPTURE(row.days);
    CHECK(inability(unable(row.months, row.days, row.day)) == row.amount);
  }
  // The published case: 12 x 100 % and 94/30 x 50 %.
  const BenefitStatement statement = settled(unable(15, 4, Date(2021, 3, 1), 2'909'950_idr));
  const BenefitLine line = benefit(statement, Item::temporary_disability);
  CHECK(line.amount == 39'478'321.67_idr);
  CHECK(line.remarks.contains(jkk::part_month_by_days));
  CHECK(line.confidence >= Confidence::reported);
  REQUIRE(line.term_count == 2);
  CHECK_FALSE(notes(settled(unable(15, 0, Date(2021, 3, 1))), Item::temporary_disability,
                    jkk::part_month_by_days));
}

TEST_CASE("JKK inability: from the first to the last day, both included") {
  struct Row {
    Date from, until;
    Rupiah amount;
  };
  for (const Row& row : {
           Row{Date(2023, 1, 1), Date(2023, 1, 1), 100'000_idr},
           Row{Date(2023, 1, 1), Date(2023, 1, 30), 3'000'000_idr},
           Row{Date(2023, 1, 1), Date(2023, 1, 31), 3'000'000_idr},
           Row{Date(2023, 1, 1), Date(2023, 2, 1), 3'100'000_idr},
           Row{Date(2023, 2, 1), Date(2023, 2, 28), 3'000'000_idr},
           Row{Date(2023, 1, 15), Date(2023, 3, 14), 6'000'000_idr},
           Row{Date(2023, 1, 15), Date(2023, 3, 15), 6'100'000_idr},
           Row{Date(2023, 1, 31), Date(2023, 2, 27), 2'800'000_idr},
           Row{Date(2023, 1, 31), Date(2023, 2, 28), 3'000'000_idr},
           Row{Date(2023, 5, 10), Date(2024, 5, 9), 36'000'000_idr},
           Row{Date(2023, 5, 10), Date(2024, 5, 10), 36'050'000_idr},
       }) {
    CAPTURE(row.from);
    CAPTURE(row.until);
    CHECK(inability(unable_between(row.from, row.until)) == row.amount);
  }
}

TEST_CASE("PP 44/2015 Pasal 51: the employer gets back the wage it paid on, the worker the rest") {
  struct Row {
    std::optional<Rupiah> wage_paid;
    Rupiah to_employer, to_worker;
  };
  for (const Row& row :
       {Row{{}, 9'000'000_idr, 0_idr}, Row{0_idr, 0_idr, 9'000'000_idr},
        Row{0.01_idr, 0.01_idr, 8'999'999.99_idr}, Row{5'000'000_idr, 5'000'000_idr, 4'000'000_idr},
        Row{8'999'999.99_idr, 8'999'999.99_idr, 0.01_idr}, Row{9'000'000_idr, 9'000'000_idr, 0_idr},
        // The employer may not ask the worker for what it paid beyond.
        Row{12'000'000_idr, 9'000'000_idr, 0_idr}}) {
    Claim claim = unable(3, 0, Date(2023, 1, 1));
    claim.employer.wage_paid = row.wage_paid;
    const BenefitStatement statement = settled(claim);
    Rupiah to_employer;
    Rupiah to_worker;
    for (const BenefitLine& line : statement.lines()) {
      if (line.item != Item::temporary_disability) continue;
      CHECK(line.payer == Party::jkk_fund);
      CHECK(line.amount > 0_idr);
      (line.payee == Party::employer ? to_employer : to_worker) += line.amount;
    }
    CHECK(to_employer == row.to_employer);
    CHECK(to_worker == row.to_worker);
  }
}

TEST_CASE("JKK inability: a self-employed participant is paid himself") {
  Claim claim = unable(2, 0, Date(2023, 1, 1));
  claim = self_employed_with(1'000'000_idr, claim);
  const BenefitLine line = benefit(settled(claim), Item::temporary_disability);
  CHECK(line.payee == Party::participant);
  CHECK(line.amount == 2'000'000_idr);
}

TEST_CASE("JKK inability: bad input by its field") {
  struct Row {
    Inability inability;
    Refusal refusal;
  };
  for (const Row& row : {
           Row{{.months = -1}, {"invalid_value", "event.inability.months", "-1"}},
           Row{{.months = 601}, {"invalid_value", "event.inability.months", "601"}},
           Row{{.months = 1, .days = -1}, {"invalid_value", "event.inability.days", "-1"}},
           Row{{.days = 31}, {"invalid_value", "event.inability.days", "31"}},
           Row{{}, {"invalid_value", "event.inability", "0 months"}},
           Row{{.from = Date(2023, 1, 1)}, {"missing_field", "event.inability.until", ""}},
           Row{{.from = Date(2022, 12, 31), .until = Date(2023, 2, 1)},
               {"conflicting_facts", "event.inability.from", "2022-12-31"}},
           Row{{.from = Date(2023, 1, 2), .until = Date(2023, 1, 1)},
               {"conflicting_facts", "event.inability.until", "2023-01-01"}},
       }) {
    Claim claim = accident(Date(2023, 1, 1));
    claim.event.inability = row.inability;
    CHECK(refused_claim(claim) == row.refusal);
  }
  Claim claim = unable(1, 0, Date(2023, 1, 1));
  claim.employer.wage_paid = -(1_idr);
  CHECK(refused_claim(claim) == Refusal{"invalid_value", "employer.wage_paid", "-1"});
}

// --- partial disability ---

TEST_CASE("PP 44/2015 Annex III part I b.3: a loss pays its percentage of 80 wages, all 46 rows") {
  // Percent of 1,000,000 x 80, in thousands of rupiah; the rows with a measure are below.
  struct Row {
    const char* code;
    Rupiah amount;
  };
  const Row rows[] = {
      {"A1R", 32'000'000_idr}, {"A1L", 28'000'000_idr}, {"A2R", 28'000'000_idr},
      {"A2L", 24'000'000_idr}, {"A3R", 25'600'000_idr}, {"A3L", 22'400'000_idr},
      {"L1B", 56'000'000_idr}, {"L1S", 28'000'000_idr}, {"L2B", 40'000'000_idr},
      {"L2S", 20'000'000_idr}, {"E1B", 56'000'000_idr}, {"E1S", 28'000'000_idr},
      {"H1B", 32'000'000_idr}, {"H1S", 16'000'000_idr}, {"F1R", 12'000'000_idr},
      {"F1L", 9'600'000_idr},  {"F2R", 7'200'000_idr},  {"F2L", 5'600'000_idr},
      {"F3R", 3'200'000_idr},  {"F3L", 2'400'000_idr},  {"F2R1", 3'600'000_idr},
      {"F2L1", 2'800'000_idr}, {"F3R1", 1'600'000_idr}, {"F3L1", 1'200'000_idr},
      {"T1", 4'000'000_idr},   {"T2", 2'400'000_idr},   {"T3", 1'600'000_idr},
      {"I1", 32'000'000_idr},  {"LS1", 8'000'000_idr},  {"LS2", 16'000'000_idr},
      {"LS3", 24'000'000_idr}, {"EA1", 4'000'000_idr},  {"EA2", 8'000'000_idr},
      {"N1", 24'000'000_idr},  {"N2", 12'000'000_idr},  {"N3", 8'000'000_idr},
      {"W1", 32'000'000_idr},  {"W2", 16'000'000_idr},  {"W3", 4'000'000_idr},
      {"W4", 56'000'000_idr},  {"V2", 8'000'000_idr},
  };
  static_assert(std::size(rows) == disability_part_count - 5);
  for (const Row& row : rows) {
    CAPTURE(std::string(row.code));
    const BenefitStatement statement = settled(losing(row.code));
    CHECK(statement.total(Item::partial_disability) == row.amount);
    CHECK(benefit(statement, Item::partial_disability).payee == Party::participant);
    // Half of the function lost: half of the sum.
    Claim half = accident(Date(2024, 5, 2), 1'000'000_idr);
    half.event.losses.add({.part = part(row.code), .lost_function = 50_pct});
    CHECK(partial(half) * 2 == row.amount);
  }
}

TEST_CASE("JKK losses: rows for every 10 decibels and every 10 percent, and the range") {
  struct Row {
    const char* code;
    std::optional<int> decibels;
    std::optional<Rate> percent_lost, granted;
    Rupiah completed, proportional;
  };
  for (const Row& row : {
           Row{"HD1", 10, {}, {}, 4'800'000_idr, 4'800'000_idr},
           Row{"HD1", 9, {}, {}, 0_idr, 4'320'000_idr},
           Row{"HD1", 19, {}, {}, 4'800'000_idr, 9'120'000_idr},
           Row{"HD1", 60, {}, {}, 28'800'000_idr, 28'800'000_idr},
           Row{"HD2", 35, {}, {}, 7'200'000_idr, 8'400'000_idr},
           Row{"HD2", 60, {}, {}, 14'400'000_idr, 14'400'000_idr},
           Row{"V1", {}, 10_pct, {}, 5'600'000_idr, 5'600'000_idr},
           Row{"V1", {}, 12.5_pct, {}, 5'600'000_idr, 7'000'000_idr},
           Row{"V1", {}, 100_pct, {}, 56'000'000_idr, 56'000'000_idr},
           Row{"V3", {}, 9.99_pct, {}, 0_idr, 5'594'400_idr},
           Row{"V3", {}, 55_pct, {}, 28'000'000_idr, 30'800'000_idr},
           // The same share, however many decimals it is written with.
           Row{"V3", {}, 50.0_pct, {}, 28'000'000_idr, 28'000'000_idr},
           Row{"V3", {}, 50.000_pct, {}, 28'000'000_idr, 28'000'000_idr},
           Row{"V3", {}, 50.000000_pct, {}, 28'000'000_idr, 28'000'000_idr},
           Row{"V1", {}, 99.999999_pct, {}, 50'400'000_idr, 55'999'999.44_idr},
           Row{"S1", {}, {}, 10_pct, 8'000'000_idr, 8'000'000_idr},
           Row{"S1", {}, {}, 17.5_pct, 14'000'000_idr, 14'000'000_idr},
           Row{"S1", {}, {}, 30_pct, 24'000'000_idr, 24'000'000_idr},
       }) {
    const Loss loss{.part = part(row.code),
                    .decibels = row.decibels,
                    .percent_lost = row.percent_lost,
                    .percent_granted = row.granted};
    const Claim claim = with_loss(loss, accident(Date(2024, 5, 2), 1'000'000_idr));
    CAPTURE(std::string(row.code));
    CAPTURE(row.completed);
    CHECK(settled(claim).total(Item::partial_disability) == row.completed);
    CHECK(settled(claim, {}, with(jkk::PartSteps::proportional)).total(Item::partial_disability) ==
          row.proportional);
  }
}

TEST_CASE("JKK losses: several of one kind count each") {
  CHECK(partial(losing("F3R", 3)) == 9'600'000_idr);
  CHECK(partial(losing("T3", 6)) == 9'600'000_idr);
  CHECK(partial(losing("T1", 2)) == 8'000'000_idr);
  CHECK(partial(losing("E1S", 2)) == 56'000'000_idr);
}

TEST_CASE("JKK losses: several are added up to a total disability, or added without an end") {
  struct Row {
    std::vector<const char*> codes;
    Rupiah capped, added;
  };
  for (const Row& row : {
           Row{{"F1R", "F2R"}, 19'200'000_idr, 19'200'000_idr},
           Row{{"A1R", "H1S", "N3"}, 56'000'000_idr, 56'000'000_idr},
           Row{{"A1R", "H1S", "N3", "F3L1"}, 56'000'000_idr, 57'200'000_idr},
           Row{{"L1B", "E1B"}, 56'000'000_idr, 112'000'000_idr},
           Row{{"L1B", "E1B", "H1B", "A1R", "A1L", "W4", "I1", "N1", "N2", "EA2"},
               56'000'000_idr,
               336'000'000_idr},
       }) {
    Claim claim = accident(Date(2024, 5, 2), 1'000'000_idr);
    for (const char* code : row.codes) claim.event.losses.add({.part = part(code)});
    const BenefitStatement capped = settled(claim);
    CHECK(capped.total(Item::partial_disability) == row.capped);
    CHECK(notes(capped, Item::partial_disability, jkk::losses_added));
    const BenefitStatement added = settled(claim, {}, with(jkk::SeveralLosses::added));
    CHECK(added.total(Item::partial_disability) == row.added);
    CHECK(notes(added, Item::partial_disability, jkk::losses_added_without_limit));
    const BenefitLine line = benefit(capped, Item::partial_disability);
    CHECK(line.other_reading.has_value() == (row.capped != row.added));
    if (line.other_reading) CHECK(line.other_reading->amount == row.added);
  }
}

TEST_CASE("PP 44/2015 Annex III part II: left-handed arms change sides, fingers only by choice") {
  struct Row {
    const char* code;
    Rupiah right, left_printed, left_swapped;
  };
  for (const Row& row : {
           Row{"A1R", 32'000'000_idr, 28'000'000_idr, 28'000'000_idr},
           Row{"A1L", 28'000'000_idr, 32'000'000_idr, 32'000'000_idr},
           Row{"A2R", 28'000'000_idr, 24'000'000_idr, 24'000'000_idr},
           Row{"A2L", 24'000'000_idr, 28'000'000_idr, 28'000'000_idr},
           Row{"A3R", 25'600'000_idr, 22'400'000_idr, 22'400'000_idr},
           Row{"A3L", 22'400'000_idr, 25'600'000_idr, 25'600'000_idr},
           Row{"F1R", 12'000'000_idr, 12'000'000_idr, 9'600'000_idr},
           Row{"F1L", 9'600'000_idr, 9'600'000_idr, 12'000'000_idr},
           Row{"F2R", 7'200'000_idr, 7'200'000_idr, 5'600'000_idr},
           Row{"F3L", 2'400'000_idr, 2'400'000_idr, 3'200'000_idr},
           Row{"F2L1", 2'800'000_idr, 2'800'000_idr, 3'600'000_idr},
           Row{"F3R1", 1'600'000_idr, 1'600'000_idr, 1'200'000_idr},
           Row{"L1S", 28'000'000_idr, 28'000'000_idr, 28'000'000_idr},
           Row{"E1S", 28'000'000_idr, 28'000'000_idr, 28'000'000_idr},
           Row{"T1", 4'000'000_idr, 4'000'000_idr, 4'000'000_idr},
       }) {
    CAPTURE(std::string(row.code));
    Claim claim = losing(row.code);
    CHECK(partial(claim) == row.right);
    claim.participant.dominant_hand = Hand::left;
    CHECK(partial(claim) == row.left_printed);
    CHECK(
        settled(claim, {}, with(jkk::LeftHandedFingers::swapped)).total(Item::partial_disability) ==
        row.left_swapped);
    claim.participant.dominant_hand = Hand::not_stated;
    const BenefitStatement not_stated = settled(claim);
    CHECK(not_stated.total(Item::partial_disability) == row.right);
    CHECK(not_stated.assumes(jkk::taken_as_right_handed) == (row.code[0] == 'A'));
  }
}

TEST_CASE("JKK losses: everything that can be said of a line has room on it") {
  // Left-handed, a daily wage in construction, an arm and a finger, a range and a part of a step,
  // arrears of four months, after the last check of the law: each is noted, none refused.
  Claim claim = accident(Date(2026, 11, 2));
  claim.participant.segment = Segment::construction;
  claim.participant.pay = Pay::daily(100'000_idr);
  claim.participant.dominant_hand = Hand::left;
  claim.participant.memberships = {};
  claim.participant.contribution_months = 60;
  claim.participant.unpaid_months = 4;
  claim.event.losses.add({.part = part("A1R")});
  claim.event.losses.add({.part = part("F1L")});
  claim.event.losses.add({.part = part("HD2"), .decibels = 15});
  claim.event.losses.add({.part = part("S1"), .percent_granted = 20_pct});
  CHECK(refused_claim(claim) == Refusal{"nothing refused", "", ""});
  // 2,500,000 x 80 x min(35 + 12 + 3 + 20, 70) %.
  if (refused_claim(claim).code == "nothing refused") CHECK(partial(claim) == 140'000'000_idr);
}

TEST_CASE("JKK losses: bad input by the path of the loss") {
  struct Row {
    std::vector<Loss> losses;
    Refusal refusal;
  };
  const Loss finger{.part = part("F3R")};
  const auto lost = [](const char* code) { return Loss{.part = part(code)}; };
  const auto times = [](const char* code, int count) {
    return Loss{.part = part(code), .count = count};
  };
  const auto invalid = [](const char* field, const char* value) {
    return Refusal{"invalid_value", field, value};
  };
  const auto conflict = [](const char* field, const char* name) {
    return Refusal{"conflicting_facts", field, name};
  };
  for (const Row& row : {
           Row{{times("F3R", 0)}, invalid("event.losses[0].count", "0")},
           Row{{finger, times("T3", -1)}, invalid("event.losses[1].count", "-1")},
           Row{{times("T3", 7)}, invalid("event.losses[0].count", "7")},
           Row{{times("F3R", 4)}, conflict("event.losses[0].count", "right_other_finger")},
           Row{{times("F1R", 2)}, conflict("event.losses[0].count", "right_thumb")},
           Row{{times("A1R", 2)}, conflict("event.losses[0].count", "right_arm_from_shoulder")},
           // A part lost twice, alone or within another.
           Row{{lost("F1R"), lost("F1R")}, conflict("event.losses[1].part", "right_thumb")},
           Row{{lost("A1R"), lost("A2R")},
               conflict("event.losses[1].part", "right_arm_from_elbow")},
           Row{{lost("A3L"), lost("F2L1")},
               conflict("event.losses[1].part", "left_index_first_joint")},
           Row{{lost("F2L"), lost("F2L1")},
               conflict("event.losses[1].part", "left_index_first_joint")},
           Row{{lost("F1L"), lost("A1L")},
               conflict("event.losses[1].part", "left_arm_from_shoulder")},
           Row{{lost("L1B"), lost("L2S")}, conflict("event.losses[1].part", "one_foot_from_ankle")},
           Row{{lost("L1B"), lost("LS1")},
               conflict("event.losses[1].part", "leg_shortened_under_5cm")},
           Row{{lost("L2B"), lost("T1")}, conflict("event.losses[1].part", "one_big_toe")},
           Row{{lost("L2S"), times("T1", 2)}, conflict("event.losses[1].count", "one_big_toe")},
           Row{{lost("E1B"), lost("E1S")},
               conflict("event.losses[1].part", "one_eye_or_near_diplopia")},
           Row{{lost("E1B"), lost("V2")}, conflict("event.losses[1].part", "colour_vision_lost")},
           Row{{lost("H1B"), lost("H1S")}, conflict("event.losses[1].part", "hearing_one_ear")},
           Row{{lost("EA2"), lost("EA1")}, conflict("event.losses[1].part", "one_outer_ear_lost")},
           Row{{lost("W1"), lost("W3")},
               conflict("event.losses[1].part", "physical_work_capacity_lost_10_25")},
           Row{{lost("LS1"), lost("LS3")},
               conflict("event.losses[1].part", "leg_shortened_7_5cm_or_more")},
           // Measures.
           Row{{lost("HD1")}, {"missing_field", "event.losses[0].decibels", ""}},
           Row{{finger, lost("V1")}, {"missing_field", "event.losses[1].percent_lost", ""}},
           Row{{lost("S1")}, {"missing_field", "event.losses[0].percent_granted", ""}},
           Row{{{.part = part("HD1"), .decibels = 0}}, invalid("event.losses[0].decibels", "0")},
           Row{{{.part = part("HD1"), .decibels = -10}},
               invalid("event.losses[0].decibels", "-10")},
           Row{{{.part = part("HD1"), .decibels = 70}}, invalid("event.losses[0].decibels", "70")},
           Row{{{.part = part("HD2"), .decibels = 70}}, invalid("event.losses[0].decibels", "70")},
           Row{{{.part = part("V1"), .percent_lost = 0_pct}},
               invalid("event.losses[0].percent_lost", "0")},
           Row{{{.part = part("S1"), .percent_granted = 9.99_pct}},
               invalid("event.losses[0].percent_granted", "9.99")},
           Row{{{.part = part("S1"), .percent_granted = 30.01_pct}},
               invalid("event.losses[0].percent_granted", "30.01")},
           Row{{{.part = part("F1R"), .decibels = 10}},
               conflict("event.losses[0].decibels", "right_thumb")},
           Row{{{.part = part("F1R"), .percent_lost = 10_pct}},
               conflict("event.losses[0].percent_lost", "right_thumb")},
           Row{{{.part = part("F1R"), .percent_granted = 10_pct}},
               conflict("event.losses[0].percent_granted", "right_thumb")},
           Row{{{.part = part("HD1"), .lost_function = 50_pct, .decibels = 10}},
               conflict("event.losses[0].lost_function", "hearing_loss_both_ears_per_10db")},
           Row{{{.part = part("F1R"), .lost_function = 0_pct}},
               invalid("event.losses[0].lost_function", "0")},
       }) {
    Claim claim = accident(Date(2024, 5, 2));
    for (const Loss& loss : row.losses) claim.event.losses.add(loss);
    CHECK(refused_claim(claim) == row.refusal);
  }
  CHECK(refused_claim(with_loss(finger, accident(before_2015))).code == "not_in_force");
}

TEST_CASE("JKK losses: what stands beside each other without taking the same part") {
  for (const auto& [first, second] :
       {std::pair{"A1R", "F1L"}, std::pair{"A3R", "A3L"}, std::pair{"L2S", "T1"},
        std::pair{"F2R", "F3R1"}, std::pair{"E1S", "V2"}, std::pair{"H1S", "EA1"},
        std::pair{"W4", "W1"}, std::pair{"N1", "N2"}}) {
    Claim claim = losing(first);
    claim.event.losses.add({.part = part(second)});
    CHECK(refused_claim(claim).code == "nothing refused");
  }
}

// --- total disability and death ---

TEST_CASE("JKK total disability: 56 wages and the periodic allowance, no funeral") {
  struct Row {
    Date day;
    Rupiah periodic;
  };
  for (const Row& row : {Row{Date(2008, 1, 1), 4'800'000_idr}, Row{before_2015, 4'800'000_idr},
                         Row{since_2015, 4'800'000_idr}, Row{before_2019, 4'800'000_idr},
                         Row{since_2019, 12'000'000_idr}, Row{since_2025, 12'000'000_idr}}) {
    Claim claim = accident(row.day, 3'131'321_idr);
    claim.event.total_disability = true;
    const BenefitStatement statement = settled(claim);
    CAPTURE(row.day);
    CHECK(statement.total(Item::total_disability) == 175'353'976_idr);
    CHECK(statement.total(Item::periodic) == row.periodic);
    CHECK(find(statement, Item::funeral) == nullptr);
    CHECK(find(statement, Item::death) == nullptr);
    CHECK(benefit(statement, Item::periodic).payee == Party::participant);
    CHECK(statement.total() == 175'353'976_idr + row.periodic);
  }
}

TEST_CASE("JKK death: 48 wages, periodic allowance and funeral of each version") {
  struct Row {
    Date day;
    Rupiah periodic, funeral;
  };
  for (const Row& row : {
           Row{Date(2008, 1, 1), 4'800'000_idr, 2'000'000_idr},
           Row{before_2015, 4'800'000_idr, 2'000'000_idr},
           Row{since_2015, 4'800'000_idr, 3'000'000_idr},
           Row{before_2019, 4'800'000_idr, 3'000'000_idr},
           Row{since_2019, 12'000'000_idr, 10'000'000_idr},
           Row{since_2025, 12'000'000_idr, 10'000'000_idr},
       }) {
    const BenefitStatement statement = settled(with_spouse(death_at_work(row.day, 3'060'348_idr)));
    CAPTURE(row.day);
    CHECK(statement.total(Item::death) == 146'896'704_idr);
    CHECK(statement.total(Item::periodic) == row.periodic);
    CHECK(statement.total(Item::funeral) == row.funeral);
    CHECK(statement.total() == 146'896'704_idr + row.periodic + row.funeral);
    CHECK(statement.total(Program::jkm) == 0_idr);
    for (const Item item : {Item::death, Item::periodic, Item::funeral})
      CHECK(benefit(statement, item).payee == Party::spouse_and_children);
  }
}

TEST_CASE("JKK death: the least binds exactly below wage = least / 48") {
  struct Row {
    Date day;
    Rupiah wage, lump_sum;
    bool binds;
  };
  for (const Row& row : {
           Row{before_2012, 208'333.33_idr, 10'000'000_idr, true},
           Row{before_2012, 208'333.34_idr, 10'000'000.32_idr, false},
           Row{since_2012, 295'833.33_idr, 14'200'000_idr, true},
           Row{before_2015, 295'833.34_idr, 14'200'000.32_idr, false},
           Row{since_2015, 337'499.99_idr, 16'200'000_idr, true},
           Row{since_2015, 337'500_idr, 16'200'000_idr, false},
           Row{before_2019, 337'500.01_idr, 16'200'000.48_idr, false},
           Row{since_2019, 416'666.66_idr, 20'000'000_idr, true},
           Row{since_2019, 416'666.67_idr, 20'000'000.16_idr, false},
           Row{since_2025, 1_idr, 20'000'000_idr, true},
       }) {
    const BenefitStatement statement = settled(death_at_work(row.day, row.wage));
    CAPTURE(row.day);
    CAPTURE(row.wage);
    CHECK(statement.total(Item::death) == row.lump_sum);
    const BenefitLine line = benefit(statement, Item::death);
    CHECK((exact_sum(statement.terms(line)) < Exact(line.limit_amount)) == row.binds);
  }
}

TEST_CASE("JKK death of 2015: the other reading of the least is the whole JKM package") {
  struct Row {
    Rupiah wage, lump_sum, package;
  };
  for (const Row& row : {Row{100'000_idr, 16'200'000_idr, 24'000'000_idr},
                         Row{400'000_idr, 19'200'000_idr, 24'000'000_idr},
                         Row{499'999.99_idr, 23'999'999.52_idr, 24'000'000_idr},
                         Row{500'000_idr, 24'000'000_idr, 24'000'000_idr},
                         Row{4'000'000_idr, 192'000'000_idr, 192'000'000_idr}}) {
    CAPTURE(row.wage);
    const Claim claim = death_at_work(Date(2018, 2, 1), row.wage);
    const BenefitLine line = benefit(settled(claim), Item::death);
    CHECK(line.amount == row.lump_sum);
    CHECK(line.other_reading.has_value() == (row.lump_sum != row.package));
    if (line.other_reading) {
      CHECK(line.other_reading->amount == row.package);
      CHECK(line.confidence == Confidence::conflicting);
    }
    const Law package = with(jkk::FloorReading::whole_package);
    CHECK(settled(claim, {}, package).total(Item::death) == row.package);
    // 2015 to 2019 only.
    CHECK(settled(death_at_work(since_2019, row.wage), {}, package).total(Item::death) ==
          paid(death_at_work(since_2019, row.wage), Item::death));
  }
}

TEST_CASE("JKK death: somebody hurt under one law who dies under the next is paid by the first") {
  Claim claim = accident(before_2019);
  claim.event.died_on = Date(2020, 3, 1);
  const BenefitStatement statement = settled(claim);
  CHECK(statement.total(Item::periodic) == 4'800'000_idr);
  CHECK(statement.total(Item::funeral) == 3'000'000_idr);
}

TEST_CASE("JKK death: no heir is left") {
  Claim claim = death_at_work(Date(2024, 5, 2));
  claim.family.emplace();
  const BenefitStatement statement = settled(claim);
  CHECK(benefit(statement, Item::death).payee == Party::social_security_fund);
  CHECK(benefit(statement, Item::funeral).payee == Party::funeral_arranger);
  // Where the periodic allowance goes is not printed.
  CHECK(benefit(statement, Item::periodic).confidence >= Confidence::assumed);
}

TEST_CASE("JKK death: benefits before it are paid beside it") {
  Claim claim = with_spouse(death_at_work(Date(2024, 5, 2), 3'000'000_idr));
  claim.event.died_on = Date(2024, 8, 2);
  claim.event.inability = Inability{.months = 3};
  claim.event.receipts.transport_land = 700'000_idr;
  const BenefitStatement statement = settled(claim);
  CHECK(statement.total() ==
        9'000'000_idr + 144'000'000_idr + 12'000'000_idr + 10'000'000_idr + 700'000_idr);
}

// --- refunds ---

TEST_CASE("JKK transport: each way up to its own limit, and the limits add up") {
  struct Row {
    Date day;
    std::optional<Rupiah> land, sea, air;
    Rupiah amount;
  };
  for (const Row& row : {
           Row{before_2010, 400'000.01_idr, 750'000.01_idr, 1'500'000.01_idr, 2'650'000_idr},
           Row{since_2010, 750'000.01_idr, {}, {}, 750'000_idr},
           Row{since_2010, {}, 1'000'000.01_idr, {}, 1'000'000_idr},
           Row{before_2015, {}, {}, 2'000'000.01_idr, 2'000'000_idr},
           Row{since_2015, 1'000'000_idr, 1'500'000_idr, 2'500'000_idr, 5'000'000_idr},
           Row{since_2015, 1'000'000.01_idr, 1'499'999.99_idr, 2'500'000.01_idr, 4'999'999.99_idr},
           Row{before_2019, 1'200'000_idr, 2'000'000_idr, {}, 2'500'000_idr},
           Row{since_2019, 5'000'000.01_idr, {}, {}, 5'000'000_idr},
           Row{since_2019, 4'999'999.99_idr, {}, {}, 4'999'999.99_idr},
           Row{since_2019, {}, 2'000'000.01_idr, {}, 2'000'000_idr},
           Row{since_2019, {}, {}, 10'000'000.01_idr, 10'000'000_idr},
           Row{since_2025, 9'000'000_idr, 9'000'000_idr, 90'000'000_idr, 17'000'000_idr},
       }) {
    Claim claim = accident(row.day);
    claim.event.receipts.transport_land = row.land;
    claim.event.receipts.transport_sea = row.sea;
    claim.event.receipts.transport_air = row.air;
    CAPTURE(row.day);
    const BenefitStatement statement = settled(claim);
    CHECK(statement.total(Item::transport) == row.amount);
    // The employer of a wage earner advanced it (Pasal 30(2)).
    CHECK(benefit(statement, Item::transport).payee == Party::employer);
  }
}

TEST_CASE("JKK receipts: each up to its limit, and the price of an orthosis with 40 % more") {
  struct Row {
    Item item;
    std::optional<Rupiah> Receipts::*receipt;
    Date day;
    Rupiah spent, amount;
  };
  for (const Row& row : {
           Row{Item::dentures, &Receipts::dentures, since_2010, 2'000'000.01_idr, 2'000'000_idr},
           Row{Item::dentures, &Receipts::dentures, before_2015, 1'999'999.99_idr,
               1'999'999.99_idr},
           Row{Item::dentures, &Receipts::dentures, since_2015, 3'000'000.01_idr, 3'000'000_idr},
           Row{Item::dentures, &Receipts::dentures, before_2019, 9'000'000_idr, 3'000'000_idr},
           Row{Item::dentures, &Receipts::dentures, since_2019, 5'000'000.01_idr, 5'000'000_idr},
           Row{Item::hearing_aid, &Receipts::hearing_aid, since_2019, 2'500'000.01_idr,
               2'500'000_idr},
           Row{Item::hearing_aid, &Receipts::hearing_aid, since_2025, 2'499'999_idr, 2'499'999_idr},
           Row{Item::glasses, &Receipts::glasses, since_2019, 1'000'000.01_idr, 1'000'000_idr},
           Row{Item::home_care, &Receipts::home_care, since_2019, 20'000'000.01_idr,
               20'000'000_idr},
           Row{Item::orthosis, &Receipts::orthosis_price, before_2015, 2'000'000_idr,
               2'800'000_idr},
           Row{Item::orthosis, &Receipts::orthosis_price, since_2019, 123'456.78_idr,
               172'839.49_idr},
       }) {
    Claim claim = accident(row.day);
    claim.event.receipts.*row.receipt = row.spent;
    const BenefitStatement statement = settled(claim);
    CAPTURE(row.day);
    CHECK(statement.total(row.item) == row.amount);
    CHECK(statement.total() == row.amount);
  }
}

TEST_CASE("JKK receipts: bad ones and items that the law of the day does not know") {
  struct Row {
    const char* name;
    std::optional<Rupiah> Receipts::*receipt;
    std::optional<Date> first;  ///< day from which the item is known
  };
  for (const Row& row : {Row{"transport_land", &Receipts::transport_land, {}},
                         Row{"transport_sea", &Receipts::transport_sea, {}},
                         Row{"transport_air", &Receipts::transport_air, {}},
                         Row{"dentures", &Receipts::dentures, since_2010},
                         Row{"hearing_aid", &Receipts::hearing_aid, since_2019},
                         Row{"glasses", &Receipts::glasses, since_2019},
                         Row{"home_care", &Receipts::home_care, since_2019},
                         Row{"orthosis_price", &Receipts::orthosis_price, {}}}) {
    const std::string field = std::string("event.receipts.") + row.name;
    CAPTURE(field);
    Claim claim = accident(Date(2024, 5, 2));
    for (const auto& [amount, text] : {std::pair{0_idr, "0"}, std::pair{-(1_idr), "-1"}}) {
      claim.event.receipts.*row.receipt = amount;
      CHECK(refused_claim(claim) == Refusal{"invalid_value", field, text});
    }
    if (!row.first) continue;
    claim = accident(days_after(*row.first, -1));
    claim.event.receipts.*row.receipt = 1_idr;
    CHECK(refused_claim(claim) ==
          Refusal{"not_in_force", field, to_text(days_after(*row.first, -1))});
  }
}

TEST_CASE("JKK services: care always, help to return to work for the disabled who live") {
  const BenefitStatement lives = settled(unable(1, 0, Date(2024, 5, 2)));
  CHECK(benefit(lives, Item::medical_care).payment == PaymentMode::in_kind);
  CHECK(benefit(lives, Item::medical_care).amount == 0_idr);
  CHECK(notes(lives, Item::medical_care, jkk::care_by_need));
  CHECK(find(lives, Item::return_to_work) != nullptr);
  CHECK(lives.total() == three_million);
  CHECK(find(settled(death_at_work(Date(2024, 5, 2))), Item::return_to_work) == nullptr);
  const BenefitStatement old = settled(unable(1, 0, before_2015));
  CHECK(notes(old, Item::medical_care, jkk::care_up_to_limit));
  CHECK(find(old, Item::return_to_work) == nullptr);
}

// --- wages, shortfall and delay ---

TEST_CASE("PP 44/2015 Pasal 32(2): the employer pays the shortfall of a wage reported too low") {
  struct Row {
    Rupiah wage, actual, fund, employer;
  };
  for (const Row& row : {
           Row{4'000'000_idr, 4'000'000_idr, 192'000'000_idr, 0_idr},
           Row{4'000'000_idr, 4'000'000.01_idr, 192'000'000_idr, 0.48_idr},
           Row{3'000'000_idr, 5'000'000_idr, 144'000'000_idr, 96'000'000_idr},
           // The least binds on the reported wage, or on both.
           Row{400'000_idr, 500'000_idr, 20'000'000_idr, 4'000'000_idr},
           Row{300'000_idr, 400'000_idr, 20'000'000_idr, 0_idr},
       }) {
    Claim claim = with_spouse(death_at_work(Date(2024, 5, 2), row.wage));
    claim.employer.actual_wage = row.actual;
    const BenefitStatement statement = settled(claim);
    CAPTURE(row.wage);
    CHECK(benefit(statement, Item::death, Party::jkk_fund).amount == row.fund);
    const BenefitLine* shortfall = find(statement, Item::death, Party::employer);
    CHECK((shortfall == nullptr) == (row.employer == 0_idr));
    if (shortfall == nullptr) continue;
    CHECK(shortfall->amount == row.employer);
    CHECK(shortfall->payee == Party::spouse_and_children);
    CHECK_FALSE(shortfall->reclaimable_from.has_value());
    CHECK(shortfall->citation.article == "Pasal 32(2)");
    // What does not depend on the wage has no shortfall.
    CHECK(find(statement, Item::funeral, Party::employer) == nullptr);
    CHECK(find(statement, Item::periodic, Party::employer) == nullptr);
  }
  Claim lower = death_at_work(Date(2024, 5, 2));
  lower.employer.actual_wage = 3'999'999_idr;
  CHECK(refused_claim(lower) == Refusal{"conflicting_facts", "employer.actual_wage", "3999999"});
}

TEST_CASE("PP 44/2015 Pasal 32(2): the shortfall of every benefit on the wage goes to the worker") {
  Claim claim = unable(15, 4, Date(2021, 3, 1), 3'000'000_idr);
  claim.event.losses.add({.part = part("F1R")});
  claim.event.losses.add({.part = part("HD1"), .decibels = 20});
  claim.employer.actual_wage = 4'500'000_idr;
  const BenefitStatement statement = settled(claim);
  // Half of what the fund pays, once more.
  for (const Item item : {Item::temporary_disability, Item::partial_disability}) {
    const BenefitLine fund = benefit(statement, item, Party::jkk_fund);
    const BenefitLine shortfall = benefit(statement, item, Party::employer);
    CHECK(shortfall.amount * 2 == fund.amount);
    CHECK(shortfall.payee == Party::participant);
  }
}

TEST_CASE("PP 44/2015 Pasal 32(2) and 51: wage paid on does not take the shortfall away") {
  // 3 x 4,000,000 by the fund, of which 10,000,000 the employer paid on; 3 x 6,000,000 were due.
  Claim claim = unable(3, 0, Date(2023, 1, 1), 4'000'000_idr);
  claim.employer.actual_wage = 6'000'000_idr;
  claim.employer.wage_paid = 10'000'000_idr;
  const BenefitStatement statement = settled(claim);
  CHECK(statement.total(Item::temporary_disability) == 18'000'000_idr);
  Rupiah of_fund;
  for (const BenefitLine& line : statement.lines())
    if (line.payer == Party::jkk_fund) of_fund += line.amount;
  CHECK(of_fund == 12'000'000_idr);
}

TEST_CASE("JKK wage: the ways of pay give one monthly wage") {
  const Rupiah three[] = {2'000'000_idr, 3'000'000_idr, 4'000'001_idr};
  std::vector<Rupiah> twelve(12, 1'000'000_idr);
  twelve[11] = 4'600'000_idr;
  struct Row {
    Pay pay;
    Rupiah wage;
  };
  for (const Row& row :
       {Row{Pay::monthly(2'500'000_idr), 2'500'000_idr},
        Row{Pay::monthly(2'000'000_idr, 500'000_idr), 2'500'000_idr},
        Row{Pay::daily(100'000_idr), 2'500'000_idr}, Row{Pay::piece(three), 3'000'000.33_idr},
        Row{Pay::weather_piece(twelve), 1'300'000_idr}}) {
    Claim claim = death_at_work(Date(2024, 5, 2));
    claim.participant.pay = row.pay;
    CHECK(paid(claim, Item::death) == row.wage * 48);
  }
}

TEST_CASE("JKK wage: a construction worker's month has 25 days, or 30 by choice") {
  Claim claim = death_at_work(Date(2018, 2, 4));
  claim.participant.segment = Segment::construction;
  claim.participant.pay = Pay::daily(90'000_idr);
  const BenefitLine line = benefit(settled(claim), Item::death);
  CHECK(line.amount == 108'000'000_idr);
  CHECK(line.confidence == Confidence::conflicting);
  REQUIRE(line.other_reading.has_value());
  CHECK(line.other_reading->interpretation == "jkk.construction_daily_wage");
  CHECK(line.other_reading->amount == 129'600'000_idr);
  Law thirty = Law::gazette();
  thirty.jkk_benefits.construction_daily_wage = jkk::ConstructionDailyWage::thirty_days;
  CHECK(settled(claim, {}, thirty).total(Item::death) == 129'600'000_idr);
  claim.participant.pay = Pay::daily(0_idr);
  CHECK(refused_claim(claim) == Refusal{"invalid_value", "participant.daily_wage", "0"});
  claim.participant.pay = Pay::monthly(2'250'000_idr);
  CHECK(paid(claim, Item::death) == 108'000'000_idr);
}

TEST_CASE("PP 44/2015 Annex II: the base of the band and not the income") {
  struct Row {
    Rupiah income, base;
  };
  for (const Row& row : {
           Row{0_idr, 1'000'000_idr},
           Row{1'099'000_idr, 1'000'000_idr},
           Row{1'100'000_idr, 1'200'000_idr},
           Row{2'699'000_idr, 2'600'000_idr},
           Row{2'700'000_idr, 2'950'000_idr},
           Row{8'199'000_idr, 7'950'000_idr},
           Row{8'200'000_idr, 8'700'000_idr},
           Row{20'199'000_idr, 19'700'000_idr},
           Row{20'200'000_idr, 20'700'000_idr},
           Row{90'000'000_idr, 20'700'000_idr},
       }) {
    CAPTURE(row.income);
    CHECK(paid(self_employed_with(row.income, death_at_work(Date(2024, 5, 2))), Item::death) ==
          row.base * 48);
  }
  Claim claim = self_employed_with(-(1_idr), death_at_work(Date(2024, 5, 2)));
  CHECK(refused_claim(claim) == Refusal{"invalid_value", "participant.income", "-1"});
  claim.participant.income.reset();
  CHECK(refused_claim(claim) == Refusal{"missing_field", "participant.income", ""});
  claim.participant.group = SelfEmployedGroup::apprentice;
  const BenefitLine apprentice = benefit(settled(claim), Item::death);
  CHECK(apprentice.amount == 48'000'000_idr);
  CHECK(apprentice.confidence == Confidence::conflicting);
  Law same_work = Law::gazette();
  same_work.jkk_benefits.trainee_wage = jkk::TraineeWage::same_work;
  claim.participant.pay = Pay::monthly(2'345'000_idr);
  CHECK(settled(claim, {}, same_work).total(Item::death) == 112'560'000_idr);
}

TEST_CASE("JKK wage: needed only where a benefit depends on it") {
  Claim claim = accident(Date(2024, 5, 2));
  claim.participant.pay = {};
  claim.event.receipts.transport_land = 1'000'000_idr;
  CHECK(paid(claim, Item::transport) == 1'000'000_idr);
  claim.event.inability = Inability{.months = 1};
  CHECK(refused_claim(claim) == Refusal{"missing_field", "participant.wage", ""});
  claim.participant.pay = Pay::monthly(0_idr);
  CHECK(refused_claim(claim) == Refusal{"invalid_value", "participant.wage", "0"});
  claim.participant.pay = Pay::monthly(-(1_idr));
  CHECK(refused_claim(claim).field == "participant.wage");
}

TEST_CASE("PP 44/2015 Pasal 37(2)-(3): 1 % a day after seven working days") {
  struct Row {
    Date paid_on;
    Rupiah compensation;
  };
  // Complete on Monday 2 September 2024; due on Wednesday the 11th. 166,000,000 are paid at once.
  for (const Row& row :
       {Row{Date(2024, 9, 2), 0_idr}, Row{Date(2024, 9, 11), 0_idr},
        Row{Date(2024, 9, 12), 1'660'000_idr}, Row{Date(2024, 9, 15), 6'640'000_idr},
        Row{Date(2025, 9, 11), 605'900'000_idr}}) {
    Claim claim = with_spouse(death_at_work(Date(2024, 5, 2), 3'000'000_idr));
    claim.dates.complete_on = Date(2024, 9, 2);
    claim.dates.paid_on = row.paid_on;
    const BenefitStatement statement = settled(claim);
    CAPTURE(row.paid_on);
    CHECK(statement.total(Item::late_payment_compensation) == row.compensation);
    CHECK(benefit(statement, Item::death).due == Date(2024, 9, 11));
    if (row.compensation == 0_idr) continue;
    const BenefitLine line = benefit(statement, Item::late_payment_compensation);
    CHECK(line.payer == Party::agency);
    CHECK(line.payee == Party::spouse_and_children);
  }
  Claim days = accident(Date(2024, 5, 2));
  days.event.total_disability = true;
  days.dates.days_late = 4;
  // 224,000,000 and 12,000,000.
  const BenefitStatement statement = settled(days);
  CHECK(statement.total(Item::late_payment_compensation) == 9'440'000_idr);
  CHECK(benefit(statement, Item::late_payment_compensation).payee == Party::participant);
}
