// SPDX-License-Identifier: Apache-2.0
// The dated numbers of old-age savings, typed from the regulations.
#include "jamsos/programs/jht/benefit_law.hpp"

#include "tables.hpp"

using namespace jamsos;
using namespace tests;
using jht::Payable;

static_assert(Described<jht::CreditedRate> && Described<jht::ClaimRegime> &&
              Described<jht::PartRule> && Described<jht::FinalTax> &&
              Described<jht::HousingLimits> && Described<HeirOrder>);

TEST_CASE("JHT: rates credited to members for the years 2016 to 2020") {
  struct Row {
    int year;
    Rate rate;
    Confidence confidence;
  };
  const Row rows[] = {{2016, 7.19_pct, Confidence::confirmed},
                      {2017, 7.82_pct, Confidence::reported},
                      {2018, 6.26_pct, Confidence::reported},
                      {2019, 6.06_pct, Confidence::reported},
                      {2020, 5.59_pct, Confidence::conflicting}};
  for (const Row& row : rows) {
    CAPTURE(row.year);
    for (const int month : {1, 12}) {
      const auto& found = gazetted.credited_rate.on(Month(row.year, month));
      CHECK(found.value.rate == row.rate);
      CHECK(found.value.status == jht::RateStatus::settled);
      CHECK(found.citation.confidence == row.confidence);
    }
  }
  CHECK(gazetted.credited_rate.find_known(Month(2015, 12)) == nullptr);
  CHECK(gazetted.credited_rate.find_known(Month(2021, 1)) == nullptr);
  CHECK(refusal([] { (void)gazetted.credited_rate.on(Month(2021, 1)); }).code == "not_yet_known");
}

TEST_CASE("JHT: 5.63 percent for 2020 until the audited 5.59 percent of 31 May 2021") {
  const auto known = [](Date on) { return gazetted.credited_rate.on(Month(2020, 6), on).value; };
  CHECK(known(Date(2021, 5, 30)).rate == 5.63_pct);
  CHECK(known(Date(2021, 5, 30)).status == jht::RateStatus::provisional);
  CHECK(known(Date(2021, 5, 31)).rate == 5.59_pct);
  CHECK(gazetted.credited_rate.find_known(Month(2020, 6), Date(2020, 12, 31)) == nullptr);
}

TEST_CASE("JHT: what each kind of event gives, on the day before and after each regulation") {
  struct Row {
    Date day;
    const char* instrument;
    Payable retirement, agreed, death, disability, resignation, layoff, contract_end, self_employed,
        foreigner, citizen;
  };
  constexpr Payable age = Payable::at_retirement_age, once = Payable::at_once,
                    wait = Payable::after_waiting_time, none = Payable::never,
                    open = Payable::not_read;
  const Row rows[] = {
      {Date(2015, 7, 1), "PP 46/2015", age, age, once, once, age, age, age, age, once, once},
      {Date(2015, 8, 11), "PP 46/2015", age, age, once, once, age, age, age, age, once, once},
      {Date(2015, 8, 12), "PP 60/2015", age, age, once, once, age, age, age, age, open, open},
      {Date(2015, 8, 31), "PP 60/2015", age, age, once, once, age, age, age, age, open, open},
      {Date(2015, 9, 1), "Permenaker 19/2015", age, wait, once, once, wait, wait, wait, wait, once,
       open},
      // Permenaker 2/2022 was signed and replaced before it came into force.
      {Date(2022, 2, 4), "Permenaker 19/2015", age, wait, once, once, wait, wait, wait, wait, once,
       open},
      {Date(2022, 4, 25), "Permenaker 19/2015", age, wait, once, once, wait, wait, wait, wait, once,
       open},
      {Date(2022, 4, 26), "Permenaker 4/2022", age, once, once, once, wait, wait, once, once, once,
       none},
      {Date(2022, 5, 4), "Permenaker 4/2022", age, once, once, once, wait, wait, once, once, once,
       none},
      {Date(2026, 8, 1), "Permenaker 4/2022", age, once, once, once, wait, wait, once, once, once,
       none},
  };
  for (const Row& row : rows) {
    CAPTURE(row.day);
    const auto& found = gazetted.claim_regime.on(row.day);
    CHECK(found.citation.instrument == row.instrument);
    CHECK(found.value.retirement.payable == row.retirement);
    CHECK(found.value.agreed_retirement.payable == row.agreed);
    CHECK(found.value.death.payable == row.death);
    CHECK(found.value.total_disability.payable == row.disability);
    CHECK(found.value.resignation.payable == row.resignation);
    CHECK(found.value.layoff.payable == row.layoff);
    CHECK(found.value.contract_end.payable == row.contract_end);
    CHECK(found.value.self_employed_stop.payable == row.self_employed);
    CHECK(found.value.foreigner_leaving.payable == row.foreigner);
    CHECK(found.value.citizen_leaving.payable == row.citizen);
  }
  CHECK(refusal([] { (void)gazetted.claim_regime.on(Date(2015, 6, 30)); }).code == "not_in_force");
}

TEST_CASE("JHT: retirement age 56 whatever the pension age, one month of waiting") {
  for (const Date day : {Date(2015, 7, 1), Date(2019, 1, 1), Date(2022, 1, 1), Date(2025, 1, 1)})
    CHECK(gazetted.retirement_age.on(day).value == 56);
  CHECK(gazetted.waiting_months.find_known(Date(2015, 8, 31)) == nullptr);
  CHECK(gazetted.waiting_months.on(Date(2015, 9, 1)).value == 1);
  CHECK(gazetted.waiting_months.on(Date(2022, 4, 25)).citation.instrument == "Permenaker 19/2015");
  CHECK(gazetted.waiting_months.on(Date(2022, 4, 26)).citation.instrument == "Permenaker 4/2022");
}

TEST_CASE("PP 46/2015 Pasal 22(4)-(6), 31(3): the part while working, five working days") {
  const auto& part = gazetted.part.on(Date(2015, 7, 1));
  CHECK(part.value == jht::PartRule{10, 10_pct, 30_pct});
  CHECK(gazetted.part.find_known(Date(2015, 6, 30)) == nullptr);
  CHECK(gazetted.payment_working_days.on(Date(2024, 1, 1)).value == 5);
}

TEST_CASE("JHT: final tax since 2009 and the progressive bands of 2009 and 2022") {
  CHECK(gazetted.final_tax.find_known(Date(2009, 11, 15)) == nullptr);
  const auto& final_tax = gazetted.final_tax.on(Date(2009, 11, 16)).value;
  CHECK(final_tax.years == 2);
  CHECK(final_tax.tiers == Tiers{{0_idr, 0_pct}, {50'000'000_idr, 5_pct}});
  const Tiers old_bands = {{0_idr, 5_pct},
                           {50'000'000_idr, 15_pct},
                           {250'000'000_idr, 25_pct},
                           {500'000'000_idr, 30_pct}};
  const Tiers new_bands = {{0_idr, 5_pct},
                           {60'000'000_idr, 15_pct},
                           {250'000'000_idr, 25_pct},
                           {500'000'000_idr, 30_pct},
                           {5'000'000'000_idr, 35_pct}};
  CHECK(gazetted.progressive_tax.on(Date(2009, 1, 1)).value == old_bands);
  CHECK(gazetted.progressive_tax.on(Date(2021, 12, 31)).value == old_bands);
  CHECK(gazetted.progressive_tax.on(Date(2022, 1, 1)).value == new_bands);
  CHECK(gazetted.no_tax_number_surcharge.on(Date(2024, 1, 1)).value == 20_pct);
  CHECK(gazetted.non_resident_tax.on(Date(2023, 12, 31)).value == 20_pct);
  CHECK(gazetted.non_resident_tax.on(Date(2023, 12, 31)).citation.confidence ==
        Confidence::confirmed);
  CHECK(gazetted.non_resident_tax.on(Date(2024, 1, 1)).value == 20_pct);
  CHECK(gazetted.non_resident_tax.on(Date(2024, 1, 1)).citation.confidence == Confidence::assumed);
}

TEST_CASE("S-JHT-6: ceilings of the housing loans") {
  const auto& first = gazetted.housing.on(Date(2021, 10, 31));
  CHECK(first.citation.instrument == "Permenaker 35/2016");
  CHECK(first.value.mortgage.most_price == 500'000'000_idr);
  CHECK(first.value.mortgage.most_share == 95_pct);
  CHECK(first.value.mortgage.most_low_income_share == 99_pct);
  CHECK(first.value.down_payment.low_income_only);
  CHECK(first.value.renovation.most_loan == 50'000'000_idr);
  const auto& second = gazetted.housing.on(Date(2021, 11, 1));
  CHECK(second.citation.instrument == "Permenaker 17/2021");
  CHECK(second.value.mortgage.most_loan == 500'000'000_idr);
  CHECK(second.value.mortgage.most_years == 30);
  CHECK(second.value.down_payment.most_loan == 150'000'000_idr);
  CHECK_FALSE(second.value.down_payment.low_income_only);
  CHECK(second.value.renovation.most_loan == 200'000'000_idr);
  CHECK(second.value.renovation.most_years == 15);
  // Permenaker 12/2025 was not read.
  CHECK_FALSE(gazetted.housing.past_check(Month(2024, 12)));
  CHECK(gazetted.housing.past_check(Month(2025, 1)));
}

TEST_CASE("S-JHT-7, PP 46/2015 Pasal 23: the order of heirs ends at the probate office") {
  const auto heirs = [](Family family) {
    return jht::heirs_of_account(gazetted, family, Date(2020, 1, 1)).benefit;
  };
  CHECK(heirs({.parents = 1, .siblings = 1}) == Party::straight_line_relatives);
  CHECK(heirs({.spouse = true, .parents = 2, .will = true}) == Party::spouse_and_children);
  CHECK(heirs({.siblings = 1, .parents_in_law = 1}) == Party::siblings);
  CHECK(heirs({.parents_in_law = 1, .will = true}) == Party::parents_in_law);
  CHECK(heirs({.will = true}) == Party::will_beneficiary);
  CHECK(heirs({}) == Party::probate_office);
  CHECK(jht::heirs_of_account(gazetted, {}, Date(2020, 1, 1)).benefit == Party::heirs);
}

TEST_CASE("JHT: the readings that count, and their words") {
  CHECK(word_of(gazetted.accrual) == "month_start");
  CHECK(word_of(gazetted.waiting) == "one_month_and_a_day");
  CHECK(word_of(gazetted.tax_window) == "calendar_years");
  CHECK(word_of(gazetted.tax_window_start) == "first_payment");
  CHECK(word_of(gazetted.part_in_service) == "final_tax");
  CHECK(word_of(gazetted.tax_free_band) == "once");
  CHECK(word_of(gazetted.progressive_base) == "gross");
  CHECK(word_of(jht::Accrual::simple_daily) == "simple_daily");
  CHECK(jht::posting_precision.balance_decimals == 10);
  CHECK(jht::posting_precision.factor_decimals == 24);
}
