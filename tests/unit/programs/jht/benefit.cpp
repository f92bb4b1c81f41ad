// SPDX-License-Identifier: Apache-2.0
// The lines of a claim on old-age savings.
#include "jamsos/programs/jht/benefit.hpp"

#include "tables.hpp"

using namespace jamsos;
using namespace tests;
using jht::ClaimFacts;
using jht::ClaimReason;
using jht::WithdrawalKind;

namespace {

const Rounding to_sen = Law::gazette().roundings.benefit_line;

struct Question {
  ClaimFacts facts{.reason = ClaimReason::resignation, .birth_date = Date(1980, 5, 10)};
  jht::TaxFacts tax{};
  Date event{2024, 2, 1};
  Date paid_on{2024, 3, 10};
  Rupiah opening = 80'000'000_idr;
  std::optional<Family> family{};
  std::optional<Date> complete_on{};
  const jht::Account* earned = nullptr;
};

BenefitStatement settle(const Question& question, const jht::BenefitTables& law = gazetted) {
  BenefitStatement statement;
  const ClaimContext claim{.event = question.event, .asked = question.paid_on};
  const jht::Right right =
      jht::examine(law, contribution_rates, question.facts, claim, statement.verdict);
  const jht::Account account = account_of(
      {}, {.opening = question.opening, .opening_on = question.paid_on}, question.paid_on, {}, law);
  BenefitContext context{.claim = &claim, .rounding = to_sen};
  context.standing.payer = Party::jht_fund;
  context.heirs = jht::heirs_of_account(law, question.family, question.event);
  if (question.complete_on) context.due = jht::payment_due(law, *question.complete_on, {});
  jht::add_benefits(law, account, question.facts, right, question.tax, question.paid_on, context,
                    statement, question.earned);
  return statement;
}
/// Copies of the lines.
std::vector<BenefitLine> lines_of(const Question& question) {
  const BenefitStatement statement = settle(question);
  return {statement.lines().begin(), statement.lines().end()};
}
const BenefitLine* find(const BenefitStatement& statement, Item item,
                        Party payer = Party::jht_fund) {
  for (const BenefitLine& line : statement.lines())
    if (line.item == item && (item == Item::income_tax || line.payer == payer)) return &line;
  return nullptr;
}

}  // namespace

TEST_CASE("S-JHT-5: the whole balance and its tax") {
  const BenefitStatement statement = settle({.complete_on = Date(2024, 3, 4)});
  REQUIRE(statement.lines().size() == 2);
  const BenefitLine& balance = statement.lines()[0];
  CHECK(balance.program == Program::jht);
  CHECK(balance.item == Item::balance);
  CHECK(balance.amount == 80'000'000_idr);
  CHECK(balance.payer == Party::jht_fund);
  CHECK(balance.payee == Party::participant);
  CHECK(balance.payment == PaymentMode::at_once);
  CHECK(balance.citation.instrument == "Permenaker 4/2022");
  CHECK(balance.citation.article == "Pasal 8");
  CHECK(balance.due == Date(2024, 3, 11));  // five working days, over a weekend
  CHECK(balance.remarks.contains(jht::paid_in_one_sum));
  CHECK(balance.remarks.contains(jht::waiting_month_and_day));
  const BenefitLine& levy = statement.lines()[1];
  CHECK(levy.item == Item::income_tax);
  CHECK(levy.amount == 1'500'000_idr);
  CHECK(levy.payer == Party::participant);
  CHECK(levy.payee == Party::government);
  CHECK(levy.citation.instrument == "PP 68/2009");
  CHECK_FALSE(levy.due);
  CHECK(statement.terms(levy).size() == 2);
  CHECK(statement.terms(levy)[0].base == 50'000'000_idr);
  CHECK(statement.terms(levy)[1].base == 30'000'000_idr);
}

TEST_CASE("JHT: a balance up to the untaxed band has no line of tax") {
  CHECK(lines_of({.opening = 50'000'000_idr}).size() == 1);
  CHECK(lines_of({.opening = 50'000'020_idr}).size() == 2);
  CHECK(lines_of({.opening = 0_idr}).empty());
}

TEST_CASE("JHT: nothing before the day, and no line without a right") {
  CHECK(lines_of({.paid_on = Date(2024, 3, 1)}).empty());
  CHECK(lines_of({.paid_on = Date(2024, 3, 2)}).size() == 2);
  ClaimFacts leaving{.reason = ClaimReason::leaving_indonesia,
                     .citizenship = Citizenship::indonesian};
  CHECK(lines_of({.facts = leaving}).empty());
}

TEST_CASE("JHT: a death pays the class of heirs, who bear the tax") {
  Question question{.facts = {.reason = ClaimReason::death}};
  CHECK(lines_of(question)[0].payee == Party::heirs);
  question.family = Family{.parents = 1, .siblings = 1};
  const BenefitStatement statement = settle(question);
  CHECK(statement.lines()[0].payee == Party::straight_line_relatives);
  CHECK(statement.lines()[1].payer == Party::straight_line_relatives);
  question.family = Family{};
  CHECK(lines_of(question)[0].payee == Party::probate_office);
}

TEST_CASE("S-JHT-3: a part of 10 percent of 200,000,000, or of 30") {
  Question question{.facts = {.reason = ClaimReason::partial_withdrawal,
                              .member_since = Date(2012, 1, 1),
                              .part = jht::PartAsked{}},
                    .event = Date(2024, 3, 10),
                    .opening = 200'000'000_idr};
  BenefitStatement statement = settle(question);
  REQUIRE(find(statement, Item::part_10) != nullptr);
  CHECK(find(statement, Item::part_10)->amount == 20'000'000_idr);
  CHECK(find(statement, Item::part_10)->remarks.contains(jht::rest_stays));
  CHECK(find(statement, Item::part_10)->citation.article == "Pasal 22(4)-(6)");
  CHECK(find(statement, Item::income_tax) == nullptr);
  question.facts.part->kind = WithdrawalKind::part_30;
  statement = settle(question);
  CHECK(find(statement, Item::part_30)->amount == 60'000'000_idr);
  CHECK(find(statement, Item::income_tax)->amount == 500'000_idr);
  CHECK(find(statement, Item::income_tax)->confidence == Confidence::conflicting);
  question.facts.part->amount = 60'000'000_idr;
  CHECK(find(settle(question), Item::part_30) != nullptr);
  question.facts.part->amount = 59'999'999.99_idr;
  statement = settle(question);
  CHECK(find(statement, Item::part_30)->amount == 59'999'999.99_idr);
  question.facts.part->amount = 60'000'000.01_idr;
  CHECK(refusal([&] { (void)settle(question); }) ==
        Refusal{"invalid_value", "jht.amount", "60000000.01"});
  question.facts.part->amount = 0_idr;
  CHECK(refusal([&] { (void)settle(question); }) == Refusal{"invalid_value", "jht.amount", "0"});
}

TEST_CASE("S-JHT-4: progressive tax after a part taken two calendar years before") {
  const jht::Withdrawal part[] = {{Date(2022, 1, 5), 10'000'000_idr, WithdrawalKind::part_10}};
  Question question{.opening = 300'000'000_idr};
  question.facts.withdrawals = part;
  CHECK(lines_of(question)[1].amount == 44'000'000_idr);
  question.tax.tax_number = false;
  const BenefitStatement statement = settle(question);
  CHECK(statement.lines()[1].amount == 52'800'000_idr);
  CHECK(statement.terms(statement.lines()[1]).size() == 6);
  question.tax.resident = false;
  CHECK(lines_of(question)[1].amount == 60'000'000_idr);
}

TEST_CASE("PP 46/2015 Pasal 24: the employer's shortfall is a line of its own") {
  const jht::Account earned = account_of(
      {}, {.opening = 100'000'000_idr, .opening_on = Date(2024, 3, 10)}, Date(2024, 3, 10));
  const BenefitStatement statement = settle({.earned = &earned});
  REQUIRE(statement.lines().size() == 3);
  const BenefitLine* line = find(statement, Item::balance, Party::employer);
  REQUIRE(line != nullptr);
  CHECK(line->amount == 20'000'000_idr);
  CHECK(line->citation.article == "Pasal 24");
  CHECK(line->confidence == Confidence::assumed);
  CHECK(line->remarks.contains(jht::shortfall_by_inference));
  CHECK(statement.terms(*line).size() == 2);
  const BenefitStatement never = settle({.opening = 0_idr, .earned = &earned});
  REQUIRE(never.lines().size() == 1);
  CHECK(never.lines()[0].citation.article == "Pasal 28");
  CHECK(never.lines()[0].amount == 100'000'000_idr);
}

TEST_CASE("PP 46/2015 Pasal 31(3): five working days") {
  CHECK(jht::payment_due(gazetted, Date(2024, 3, 1), {}) == Date(2024, 3, 8));
  CHECK(jht::payment_due(gazetted, Date(2024, 3, 2), {}) == Date(2024, 3, 8));
  const Date holidays[] = {Date(2024, 3, 11), Date(2024, 3, 12)};
  const HolidayCalendar calendar{
      .from = Date(2024, 1, 1), .until = Date(2024, 12, 31), .dates = holidays};
  CHECK(jht::payment_due(gazetted, Date(2024, 3, 6), calendar) == Date(2024, 3, 15));
}
