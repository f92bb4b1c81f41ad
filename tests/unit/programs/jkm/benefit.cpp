// SPDX-License-Identifier: Apache-2.0
// What a death that is not by work pays, by the day of the death.
#include "jamsos/programs/jkm/benefit.hpp"

#include "../../claims.hpp"
#include "../../versions.hpp"

using namespace jamsos;
using namespace tests;

namespace {

Law with(jkm::SeveralEmployers reading) {
  Law law = Law::gazette();
  law.jkm_benefits.several_employers = reading;
  return law;
}
Claim himself(Date from, Date death) {
  return with_membership({.from = from},
                         self_employed_with(1'000'000_idr, with_spouse(natural_death(death))));
}
Claim with_arrears(int months, Claim claim) {
  claim.participant.memberships = {};
  claim.participant.contribution_months = 60;
  claim.participant.unpaid_months = months;
  return claim;
}
Outcome outcome(const Claim& claim, Date on) { return checked(claim, on).outcome(); }

}  // namespace

TEST_CASE("JKM: every number of the law on the first day of its row and the day before") {
  struct Row {
    Date day;
    Rupiah lump_sum, monthly, funeral;
    int months_for_all;
    bool for_each;
  };
  const jkm::BenefitTables& law = Law::gazette().jkm_benefits;
  for (const Row& row : {
           Row{since_2012, 14'200'000_idr, 200'000_idr, 2'000'000_idr, 0, false},
           Row{before_2015, 14'200'000_idr, 200'000_idr, 2'000'000_idr, 0, false},
           Row{since_2015, 16'200'000_idr, 200'000_idr, 3'000'000_idr, 0, false},
           Row{before_2019, 16'200'000_idr, 200'000_idr, 3'000'000_idr, 0, false},
           Row{since_2019, 20'000'000_idr, 500'000_idr, 10'000'000_idr, 0, false},
           Row{before_2025, 20'000'000_idr, 500'000_idr, 10'000'000_idr, 0, false},
           Row{since_2025, 20'000'000_idr, 500'000_idr, 10'000'000_idr, 3, true},
           Row{last_checked, 20'000'000_idr, 500'000_idr, 10'000'000_idr, 3, true},
       }) {
    CAPTURE(row.day);
    CHECK(law.lump_sum.on(row.day).value == row.lump_sum);
    CHECK(law.periodic.on(row.day).value.monthly == row.monthly);
    CHECK(law.periodic.on(row.day).value.months == 24);
    CHECK(law.funeral.on(row.day).value == row.funeral);
    CHECK(law.full_benefit_months.on(row.day).value == row.months_for_all);
    CHECK(law.paid_for_each_employer.on(row.day).value == row.for_each);
  }
  for (const Date day : {since_2015, before_2019, since_2019, last_checked}) {
    CHECK(law.arrears_months.on(day).value == 3);
    CHECK(law.payment_term.on(day).value.working_days == 3);
    CHECK(law.payment_term.on(day).value.compensation_per_day == 1_pct);
    CHECK(law.claim_years.on(day).value == (day < since_2019 ? 0 : 5));
  }
  CHECK(law.lump_sum.find_known(Date(2012, 4, 22)) == nullptr);
  CHECK(law.arrears_months.find_known(before_2015) == nullptr);
  CHECK(law.several_employers == jkm::SeveralEmployers::each_membership);
  CHECK(law.membership_clock == jkm::MembershipClock::first_membership);
}

TEST_CASE("JKM: the whole benefit of each version, whatever the wage") {
  struct Row {
    Date day;
    Rupiah lump_sum, periodic, funeral, total;
  };
  for (const Row& row : {
           Row{since_2012, 14'200'000_idr, 4'800'000_idr, 2'000'000_idr, 21'000'000_idr},
           Row{before_2015, 14'200'000_idr, 4'800'000_idr, 2'000'000_idr, 21'000'000_idr},
           Row{since_2015, 16'200'000_idr, 4'800'000_idr, 3'000'000_idr, 24'000'000_idr},
           Row{before_2019, 16'200'000_idr, 4'800'000_idr, 3'000'000_idr, 24'000'000_idr},
           Row{since_2019, 20'000'000_idr, 12'000'000_idr, 10'000'000_idr, 42'000'000_idr},
           Row{since_2025, 20'000'000_idr, 12'000'000_idr, 10'000'000_idr, 42'000'000_idr},
       }) {
    CAPTURE(row.day);
    for (const Pay& pay : {Pay{}, Pay::monthly(1_idr), Pay::monthly(900'000'000_idr)}) {
      Claim claim = with_spouse(natural_death(row.day));
      claim.participant.pay = pay;
      const BenefitStatement statement = settled(claim);
      CHECK(statement.total(Item::death) == row.lump_sum);
      CHECK(statement.total(Item::periodic) == row.periodic);
      CHECK(statement.total(Item::funeral) == row.funeral);
      CHECK(statement.total() == row.total);
      CHECK(statement.total(Program::jkm) == row.total);
      for (const BenefitLine& line : statement.lines()) {
        CHECK(line.payer == Party::jkm_fund);
        CHECK(line.payee == Party::spouse_and_children);
        CHECK(line.payment == PaymentMode::at_once);
      }
    }
  }
  CHECK(refused_claim(natural_death(Date(2012, 4, 22))) ==
        Refusal{"not_in_force", "month", "2012-04"});
}

TEST_CASE("JKM: who receives when no heir is left") {
  for (const auto& [day, fund] : {std::pair{before_2015, Party::probate_office},
                                  std::pair{since_2015, Party::social_security_fund}}) {
    Claim claim = natural_death(day);
    claim.family.emplace();
    const BenefitStatement statement = settled(claim);
    CHECK(benefit(statement, Item::death).payee == fund);
    CHECK(benefit(statement, Item::periodic).payee == fund);
    CHECK(benefit(statement, Item::funeral).payee == Party::funeral_arranger);
  }
}

TEST_CASE("Permenaker 1/2025 Pasal 97A(2): below three months of membership only the funeral") {
  struct Row {
    Date from, death;
    Rupiah total;
  };
  for (const Row& row : {
           Row{Date(2025, 2, 22), Date(2025, 2, 23), 42'000'000_idr},
           Row{Date(2024, 11, 24), Date(2025, 2, 24), 42'000'000_idr},
           Row{Date(2024, 11, 25), Date(2025, 2, 24), 10'000'000_idr},
           Row{Date(2025, 2, 24), Date(2025, 2, 24), 10'000'000_idr},
           Row{Date(2025, 3, 10), Date(2025, 6, 9), 10'000'000_idr},
           Row{Date(2025, 3, 10), Date(2025, 6, 10), 42'000'000_idr},
           Row{Date(2024, 11, 30), Date(2025, 2, 28), 10'000'000_idr},
           Row{Date(2024, 11, 30), Date(2025, 3, 1), 42'000'000_idr},
       }) {
    CAPTURE(row.from);
    CAPTURE(row.death);
    const Claim claim = himself(row.from, row.death);
    const BenefitStatement statement = settled(claim);
    CHECK(statement.total() == row.total);
    CHECK(statement.verdict.outcome() == Outcome::entitled);
    if (row.total == 10'000'000_idr) {
      REQUIRE(statement.lines().size() == 1);
      CHECK(statement.lines()[0].item == Item::funeral);
      CHECK(statement.lines()[0].citation.article == "Pasal 97A(2)");
    }
    // Wage earners have no waiting time.
    CHECK(settled(with_membership({.from = row.from}, natural_death(row.death))).total() ==
          42'000'000_idr);
  }
  // A number of months instead of spells.
  for (const auto& [months, total] :
       {std::pair{0, 10'000'000_idr}, std::pair{2, 10'000'000_idr}, std::pair{3, 42'000'000_idr}}) {
    Claim claim = himself(Date(2025, 1, 1), Date(2025, 9, 1));
    claim.participant.memberships = {};
    claim.participant.contribution_months = months;
    CHECK(settled(claim).total() == total);
  }
}

TEST_CASE(
    "Permenaker 1/2025 Pasal 97A(2): after a break the first membership counts, or the last") {
  Claim claim = himself(Date(2025, 5, 1), Date(2025, 6, 1));
  claim.participant.memberships.add({.from = Date(2018, 1, 1), .until = Date(2024, 12, 31)});
  Law latest = Law::gazette();
  latest.jkm_benefits.membership_clock = jkm::MembershipClock::latest_membership;
  CHECK(settled(claim).total() == 42'000'000_idr);
  CHECK(settled(claim, {}, latest).total() == 10'000'000_idr);
  // Only the funeral means no scholarship either, however long the first membership was.
  claim = with_child(
      {.birth_date = Date(2014, 8, 1), .level = EducationLevel::primary, .years_left = 3}, claim);
  CHECK(settled(claim).total(Program::beasiswa) == 79'500'000_idr);
  CHECK(settled(claim, {}, latest).total() == 10'000'000_idr);
}

TEST_CASE("Permenaker 1/2025 Pasal 101: for the membership of each employer, the funeral once") {
  using Reading = jkm::SeveralEmployers;
  struct Row {
    Date day;
    int employers;
    Rupiah each, package, once;
  };
  for (const Row& row : {
           Row{since_2025, 1, 42'000'000_idr, 42'000'000_idr, 42'000'000_idr},
           Row{since_2025, 2, 74'000'000_idr, 52'000'000_idr, 42'000'000_idr},
           Row{last_checked, 3, 106'000'000_idr, 52'000'000_idr, 42'000'000_idr},
           Row{before_2025, 2, 42'000'000_idr, 42'000'000_idr, 42'000'000_idr},
           Row{before_2015, 2, 21'000'000_idr, 21'000'000_idr, 21'000'000_idr},
       }) {
    Claim claim = with_spouse(natural_death(row.day));
    for (int employer = 1; employer < row.employers; ++employer)
      claim.participant.memberships.add({.from = Date(2010, 1, 1), .employer = employer});
    // An employer that the worker has left does not count.
    claim.participant.memberships.add(
        {.from = Date(2010, 1, 1), .until = days_after(row.day, -1), .employer = 9});
    CAPTURE(row.day);
    CAPTURE(row.employers);
    const BenefitStatement each = settled(claim);
    CHECK(each.total() == row.each);
    CHECK(settled(claim, {}, with(Reading::package_and_funeral)).total() == row.package);
    CHECK(settled(claim, {}, with(Reading::once)).total() == row.once);
    const BenefitLine death = benefit(each, Item::death);
    CHECK(death.other_reading.has_value() == (row.each != row.once));
    if (death.other_reading) {
      CHECK(death.other_reading->amount == 20'000'000_idr);
      const BenefitLine by_once = benefit(settled(claim, {}, with(Reading::once)), Item::death);
      REQUIRE(by_once.other_reading.has_value());
      CHECK(by_once.other_reading->amount == 20'000'000_idr * row.employers);
    }
  }
}

TEST_CASE("PP 44/2015 Pasal 42: arrears of a self-employed participant") {
  for (const int months : {0, 1, 3, 4}) {
    CAPTURE(months);
    Claim claim = with_arrears(months, himself(Date(2015, 1, 1), Date(2024, 9, 10)));
    const BenefitStatement statement = settled(claim);
    CHECK(statement.lines().empty() == (months > 3));
    CHECK((statement.verdict.outcome() == Outcome::not_entitled) == (months > 3));
    if (months > 3) continue;
    CHECK(statement.total() == 42'000'000_idr);
    for (const BenefitLine& line : statement.lines())
      CHECK(line.after_arrears == (months > 0 && line.item != Item::funeral));
  }
}

TEST_CASE("PP 44/2015 Pasal 41 and 35: arrears of the employer and one that insured nobody") {
  for (const auto& [months, payer] :
       {std::pair{3, Party::jkm_fund}, std::pair{4, Party::employer}}) {
    const BenefitStatement statement = settled(with_arrears(months, natural_death(since_2025)));
    CHECK(statement.total() == 42'000'000_idr);
    for (const BenefitLine& line : statement.lines()) {
      CHECK(line.payer == payer);
      CHECK(line.reclaimable_from ==
            (months > 3 ? std::optional<Party>(Party::jkm_fund) : std::nullopt));
    }
  }
  Claim claim = natural_death(since_2025);
  claim.employer.programs = ProgramSet{Program::jkk, Program::jht};
  const BenefitStatement statement = settled(claim);
  for (const BenefitLine& line : statement.lines()) {
    CHECK(line.payer == Party::employer);
    CHECK_FALSE(line.reclaimable_from.has_value());
  }
}

TEST_CASE("JKM: membership on the day of the death") {
  const MembershipSpell spell{.from = Date(2024, 3, 1), .until = Date(2024, 9, 30)};
  for (const auto& [day, expected] : {std::pair{Date(2024, 2, 29), Outcome::not_entitled},
                                      std::pair{Date(2024, 3, 1), Outcome::entitled},
                                      std::pair{Date(2024, 9, 30), Outcome::entitled},
                                      std::pair{Date(2024, 10, 1), Outcome::not_entitled}}) {
    const Claim claim = with_membership(spell, natural_death(day));
    CHECK(outcome(claim, Date(2025, 1, 1)) == expected);
    CHECK(has_no_lines(claim) == (expected == Outcome::not_entitled));
  }
}

TEST_CASE("JKM: no lapse before December 2019, a disputed one of five years since") {
  struct Row {
    Date death, asked;
    Outcome outcome;
  };
  for (const Row& row : {
           Row{before_2019, Date(2026, 9, 1), Outcome::entitled},
           Row{since_2019, Date(2024, 12, 2), Outcome::entitled},
           Row{since_2019, Date(2024, 12, 3), Outcome::undetermined},
       }) {
    const Claim claim = natural_death(row.death);
    CHECK(outcome(claim, row.asked) == row.outcome);
    CHECK_FALSE(has_no_lines(claim, {.on = row.asked}));
  }
}

TEST_CASE("PP 44/2015 Pasal 40(3)-(4): 1 % a day after three working days, to the heirs") {
  struct Row {
    Date complete, paid;
    Date due;
    Rupiah compensation;
  };
  for (const Row& row : {
           Row{Date(2024, 9, 2), Date(2024, 9, 5), Date(2024, 9, 5), 0_idr},
           Row{Date(2024, 9, 2), Date(2024, 9, 6), Date(2024, 9, 5), 420'000_idr},
           Row{Date(2024, 9, 2), Date(2024, 9, 9), Date(2024, 9, 5), 1'680'000_idr},
           Row{Date(2024, 9, 6), Date(2024, 9, 11), Date(2024, 9, 11), 0_idr},
           Row{Date(2024, 9, 6), Date(2024, 9, 12), Date(2024, 9, 11), 420'000_idr},
       }) {
    Claim claim = with_spouse(natural_death(Date(2024, 5, 1)));
    claim.dates.complete_on = row.complete;
    claim.dates.paid_on = row.paid;
    const BenefitStatement statement = settled(claim);
    CAPTURE(row.complete);
    CAPTURE(row.paid);
    CHECK(statement.total(Item::late_payment_compensation) == row.compensation);
    CHECK(benefit(statement, Item::death).due == row.due);
    CHECK(statement.assumes(holidays_not_considered));
    if (row.compensation == 0_idr) continue;
    const BenefitLine line = benefit(statement, Item::late_payment_compensation);
    CHECK(line.payee == Party::spouse_and_children);
    CHECK(line.payer == Party::agency);
    CHECK(line.citation.article == "Pasal 40(3)-(4)");
  }
  // An employer that pays is not the agency.
  Claim claim = with_arrears(4, natural_death(Date(2024, 5, 1)));
  claim.dates.days_late = 10;
  CHECK(paid(claim, Item::late_payment_compensation) == 0_idr);
}
