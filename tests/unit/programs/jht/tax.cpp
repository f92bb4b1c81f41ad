// SPDX-License-Identifier: Apache-2.0
// The income tax on payments out of an account.
#include "jamsos/programs/jht/tax.hpp"

#include <rapidcheck.h>

#include <algorithm>

#include "tables.hpp"

using namespace jamsos;
using namespace tests;
using jht::TaxFacts;
using jht::Withdrawal;
using jht::WithdrawalKind;

namespace {

using Payments = std::vector<Withdrawal>;

jht::PaymentTax last_of(const Payments& payments, const TaxFacts& facts = {},
                        const jht::BenefitTables& law = gazetted) {
  return jht::tax_of(law, payments, payments.size() - 1, facts);
}
Rupiah tax(const Payments& payments, const TaxFacts& facts = {},
           const jht::BenefitTables& law = gazetted) {
  return last_of(payments, facts, law).tax;
}
Payments once(Date date, Rupiah gross) { return {{date, gross, WithdrawalKind::full}}; }

/// A part of the smallest size in an earlier year, so that `date` lies in the third one.
Payments in_third_year(Date date, Rupiah gross) {
  return {{Date(date.year() - 2, 12, 31), 1_idr, WithdrawalKind::part_10},
          {date, gross, WithdrawalKind::full}};
}

}  // namespace

TEST_CASE("S-JHT-5, PP 68/2009 Pasal 5: 5 percent above 50,000,000, to whole rupiah") {
  struct Row {
    Rupiah gross, tax;
  };
  const Row rows[] = {
      {1_idr, 0_idr},
      {49'999'999.99_idr, 0_idr},
      {50'000'000_idr, 0_idr},
      {50'000'000.01_idr, 0_idr},  // a twentieth of a sen
      {50'000'019.99_idr, 0_idr},
      {50'000'020_idr, 1_idr},
      {50'000'039.99_idr, 1_idr},
      {50'000'040_idr, 2_idr},
      {80'000'000_idr, 1'500'000_idr},
      {300'000'000_idr, 12'500'000_idr},
  };
  for (const Row& row : rows) {
    CAPTURE(row.gross);
    const jht::PaymentTax found = last_of(once(Date(2024, 5, 6), row.gross));
    CHECK(found.tax == row.tax);
    CHECK(found.is_final);
    CHECK(found.citation.instrument == "PP 68/2009");
    CHECK(found.confidence == Confidence::confirmed);
    // No fifth more on final tax.
    CHECK(tax(once(Date(2024, 5, 6), row.gross), {.tax_number = false}) == row.tax);
  }
}

TEST_CASE("S-JHT-4, PP 68/2009 Pasal 6: progressive from the third calendar year on") {
  const jht::PaymentTax found = last_of(in_third_year(Date(2024, 3, 1), 300'000'000_idr));
  CHECK(found.tax == 44'000'000_idr);
  CHECK_FALSE(found.is_final);
  CHECK(found.remarks.contains(jht::tax_is_progressive));
  CHECK(found.terms.size() == 3);
  CHECK(found.terms[0].base == 60'000'000_idr);
  CHECK(found.terms[1].base == 190'000'000_idr);
  CHECK(found.terms[2].base == 50'000'000_idr);
  CHECK(tax(in_third_year(Date(2024, 3, 1), 300'000'000_idr), {.tax_number = false}) ==
        52'800'000_idr);
}

TEST_CASE("JHT: progressive tax at the edges of the bands of 2009 and 2022") {
  struct Row {
    Rupiah gross, old_tax, new_tax;
  };
  const Row rows[] = {
      {50'000'000_idr, 2'500'000_idr, 2'500'000_idr},
      {60'000'000_idr, 4'000'000_idr, 3'000'000_idr},
      {250'000'000_idr, 32'500'000_idr, 31'500'000_idr},
      {500'000'000_idr, 95'000'000_idr, 94'000'000_idr},
      {5'000'000'000_idr, 1'445'000'000_idr, 1'444'000'000_idr},
      {6'000'000'000_idr, 1'745'000'000_idr, 1'794'000'000_idr},
  };
  for (const Row& row : rows) {
    CAPTURE(row.gross);
    CHECK(tax(in_third_year(Date(2021, 12, 31), row.gross)) == row.old_tax);
    CHECK(tax(in_third_year(Date(2022, 1, 1), row.gross)) == row.new_tax);
  }
}

TEST_CASE("JHT: the window is the calendar year of the first payment and the next") {
  const Withdrawal part{Date(2022, 12, 31), 40'000'000_idr, WithdrawalKind::part_30};
  const auto rest = [&](Date day) {
    return Payments{part, {day, 80'000'000_idr, WithdrawalKind::full}};
  };
  // 70,000,000 above the untaxed band, which the part used up to 40,000,000.
  CHECK(tax(rest(Date(2023, 12, 31))) == 3'500'000_idr);
  CHECK(last_of(rest(Date(2023, 12, 31))).before == 40'000'000_idr);
  CHECK(last_of(rest(Date(2023, 12, 31))).remarks.contains(jht::tax_free_band_once));
  CHECK(tax(rest(Date(2024, 1, 1))) == 6'000'000_idr);
  CHECK(jht::tax_of(gazetted, rest(Date(2024, 1, 1)), 0, {}).tax == 0_idr);

  jht::BenefitTables months;
  months.tax_window = jht::TaxWindow::from_the_month;
  CHECK(tax(rest(Date(2024, 11, 30)), {}, months) == 3'500'000_idr);
  CHECK(tax(rest(Date(2024, 12, 1)), {}, months) == 6'000'000_idr);

  jht::BenefitTables each;
  each.tax_free_band = jht::TaxFreeBand::each_payment;
  CHECK(tax(rest(Date(2023, 12, 31)), {}, each) == 1'500'000_idr);
}

TEST_CASE("JHT: the window may open with the end of work, under that reading") {
  jht::BenefitTables law;
  law.tax_window_start = jht::TaxWindowStart::end_of_work;
  const Payments payment = once(Date(2024, 3, 1), 80'000'000_idr);
  CHECK(tax(payment, {.work_ended_on = Date(2023, 1, 1)}, law) == 1'500'000_idr);
  CHECK(tax(payment, {.work_ended_on = Date(2022, 12, 31)}, law) == 6'000'000_idr);
  CHECK(refusal([&] { (void)tax(payment, {}, law); }) ==
        Refusal{"missing_field", "tax.work_ended_on", ""});
}

TEST_CASE("JHT: a part in service is final, or progressive under the other reading") {
  const Payments part = {{Date(2026, 7, 1), 60'000'000_idr, WithdrawalKind::part_30}};
  CHECK(tax(part) == 500'000_idr);
  CHECK(last_of(part).confidence == Confidence::conflicting);
  jht::BenefitTables law;
  law.part_in_service = jht::PartInService::progressive;
  CHECK(tax(part, {}, law) == 3'000'000_idr);
  CHECK(last_of(part, {}, law).remarks.contains(jht::tax_of_part_in_service));
  // It then opens no window: the rest is final years later.
  Payments both = part;
  both.push_back({Date(2030, 1, 1), 80'000'000_idr, WithdrawalKind::full});
  CHECK(tax(both, {}, law) == 1'500'000_idr);
  CHECK(tax(both) == 6'000'000_idr);
}

TEST_CASE("JHT: payments of a later year share its bands") {
  const Payments payments = {{Date(2020, 1, 1), 1_idr, WithdrawalKind::part_10},
                             {Date(2024, 1, 1), 50'000'000_idr, WithdrawalKind::part_30},
                             {Date(2024, 6, 1), 20'000'000_idr, WithdrawalKind::full}};
  CHECK(jht::tax_of(gazetted, payments, 1, {}).tax == 2'500'000_idr);
  CHECK(jht::tax_of(gazetted, payments, 2, {}).tax == 2'000'000_idr);  // 10 m at 5, 10 m at 15 %
  CHECK(jht::total_tax(gazetted, payments, {}) == 4'500'000_idr);
}

TEST_CASE("JHT: a full payment closes the account, a later one has its own two years") {
  const Payments payments = {{Date(2018, 1, 1), 60'000'000_idr, WithdrawalKind::full},
                             {Date(2024, 1, 1), 80'000'000_idr, WithdrawalKind::full}};
  CHECK(tax(payments) == 1'500'000_idr);
  CHECK(last_of(payments).remarks.contains(jht::tax_window_new_account));
  CHECK(last_of(payments).confidence == Confidence::assumed);
}

TEST_CASE("JHT: a recipient who is not resident bears 20 percent of the gross amount") {
  const TaxFacts abroad{.resident = false, .tax_number = false};
  CHECK(tax(once(Date(2023, 5, 1), 80'000'000_idr), abroad) == 16'000'000_idr);
  CHECK(tax(once(Date(2023, 5, 1), 4.99_idr), abroad) == 0_idr);
  CHECK(last_of(once(Date(2024, 5, 1), 1'000_idr), abroad).confidence == Confidence::assumed);
}

TEST_CASE("JHT: the base in thousands, where that reading is chosen") {
  jht::BenefitTables law;
  law.progressive_base = jht::ProgressiveBase::gross_in_thousands;
  CHECK(tax(in_third_year(Date(2024, 1, 1), 10'000'999.99_idr), {}, law) == 500'000_idr);
  CHECK(tax(in_third_year(Date(2024, 1, 1), 10'000'999.99_idr)) == 500'049_idr);
  CHECK(tax(in_third_year(Date(2024, 1, 1), 999.99_idr), {}, law) == 0_idr);
  CHECK(tax(once(Date(2024, 1, 1), 50'000'999_idr), {}, law) == 49_idr);  // final: as it is
}

TEST_CASE("JHT: tax refuses payments that cannot be and days before its tables") {
  CHECK(refusal([] { (void)tax(once(Date(2024, 1, 1), 0_idr)); }) ==
        Refusal{"invalid_value", "jht.withdrawals[0].gross", "0"});
  CHECK(refusal([] { (void)tax(once(Date(2024, 1, 1), -1_idr)); }) ==
        Refusal{"invalid_value", "jht.withdrawals[0].gross", "-1"});
  CHECK(refusal([] { (void)tax(once(Date(2009, 11, 15), 1_idr)); }).code == "not_in_force");
}

namespace {

Payments any_payments() {
  Payments payments;
  const auto count = *rc::gen::inRange(1, 7);
  for (int i = 0; i < count; ++i)
    payments.push_back({Date(*rc::gen::inRange(2016, 2028), *rc::gen::inRange(1, 13), 1),
                        Rupiah::from_sen(*rc::gen::inRange<std::int64_t>(1, 60'000'000'000)),
                        i + 1 < count ? WithdrawalKind::part_10 : WithdrawalKind::full});
  return payments;
}
TaxFacts any_recipient() {
  return {.resident = *rc::gen::arbitrary<bool>(), .tax_number = *rc::gen::arbitrary<bool>()};
}

}  // namespace

TEST_CASE("JHT tax: never above the payment, never below zero, and more for more") {
  CHECK(rc::check([] {
    Payments payments = any_payments();
    const TaxFacts facts = any_recipient();
    const auto index =
        static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(payments.size())));
    const jht::PaymentTax before = jht::tax_of(gazetted, payments, index, facts);
    RC_ASSERT(before.tax >= 0_idr);
    RC_ASSERT(before.tax <= payments[index].gross);
    RC_ASSERT(before.tax.is_whole());
    payments[index].gross += Rupiah::from_sen(*rc::gen::inRange<std::int64_t>(1, 5'000'000'000));
    RC_ASSERT(jht::tax_of(gazetted, payments, index, facts).tax >= before.tax);
  }));
}

TEST_CASE("JHT tax: the order in which payments are listed changes nothing") {
  CHECK(rc::check([] {
    Payments payments = any_payments();
    // Payments of one day would depend on their order.
    for (std::size_t i = 0; i < payments.size(); ++i)
      payments[i].date =
          Date(payments[i].date.year(), payments[i].date.month(), static_cast<int>(i) + 1);
    const TaxFacts facts = any_recipient();
    const Rupiah total = jht::total_tax(gazetted, payments, facts);
    std::reverse(payments.begin(), payments.end());
    RC_ASSERT(jht::total_tax(gazetted, payments, facts) == total);
  }));
}

TEST_CASE("JHT tax: in the window, parts bear what one payment would, less a rupiah each") {
  CHECK(rc::check([] {
    Payments parts;
    Rupiah sum;
    const auto count = *rc::gen::inRange(1, 7);
    for (int i = 0; i < count; ++i) {
      parts.push_back({Date(2023 + i % 2, 1 + i, 1),
                       Rupiah::from_sen(*rc::gen::inRange<std::int64_t>(1, 20'000'000'000)),
                       WithdrawalKind::part_10});
      sum += parts.back().gross;
    }
    const Rupiah whole = tax(once(Date(2023, 1, 1), sum));
    const Rupiah split = jht::total_tax(gazetted, parts, {});
    RC_ASSERT(split <= whole);
    RC_ASSERT(whole - split <= Rupiah(count));
  }));
}
