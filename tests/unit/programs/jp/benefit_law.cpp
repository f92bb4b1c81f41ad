// SPDX-License-Identifier: Apache-2.0
#include "jamsos/programs/jp/benefit_law.hpp"

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;
using namespace jamsos::jp;

namespace {

const BenefitTables law;

}  // namespace

TEST_CASE("PP 45/2015 Pasal 18: limits on the first day of each row and the day before") {
  struct Row {
    Date day;
    Rupiah minimum, maximum;
    Confidence confidence;
  };
  constexpr auto confirmed = Confidence::confirmed;
  constexpr auto reported = Confidence::reported;
  constexpr auto assumed = Confidence::assumed;
  for (const Row& row :
       {Row{Date(2015, 7, 1), 300'000_idr, 3'600'000_idr, confirmed},
        Row{Date(2016, 2, 29), 300'000_idr, 3'600'000_idr, confirmed},
        Row{Date(2016, 3, 1), 310'050_idr, 3'720'600_idr, confirmed},
        Row{Date(2017, 2, 28), 310'050_idr, 3'720'600_idr, confirmed},
        Row{Date(2017, 3, 1), 319'450_idr, 3'833'000_idr, assumed},
        Row{Date(2018, 2, 28), 319'450_idr, 3'833'000_idr, assumed},
        Row{Date(2018, 3, 1), 331'000_idr, 3'971'400_idr, assumed},
        Row{Date(2019, 2, 28), 331'000_idr, 3'971'400_idr, assumed},
        Row{Date(2019, 3, 1), 341'400_idr, 4'095'750_idr, reported},
        Row{Date(2020, 2, 29), 341'400_idr, 4'095'750_idr, reported},
        Row{Date(2020, 3, 1), 350'700_idr, 4'207'200_idr, assumed},
        Row{Date(2021, 2, 28), 350'700_idr, 4'207'200_idr, assumed},
        Row{Date(2021, 3, 1), 356'600_idr, 4'277'900_idr, assumed},
        Row{Date(2022, 2, 28), 356'600_idr, 4'277'900_idr, assumed},
        Row{Date(2022, 3, 1), 363'300_idr, 4'357'900_idr, assumed},
        Row{Date(2023, 2, 28), 363'300_idr, 4'357'900_idr, assumed},
        Row{Date(2023, 3, 1), 383'400_idr, 4'598'100_idr, reported},
        Row{Date(2024, 2, 29), 383'400_idr, 4'598'100_idr, reported},
        Row{Date(2024, 3, 1), 393'500_idr, 4'718'200_idr, confirmed},
        Row{Date(2025, 2, 28), 393'500_idr, 4'718'200_idr, confirmed},
        Row{Date(2025, 3, 1), 399'700_idr, 4'792'300_idr, reported},
        Row{Date(2026, 1, 31), 399'700_idr, 4'792'300_idr, reported},
        Row{Date(2026, 2, 1), 411'400_idr, 4'932'300_idr, Confidence::conflicting},
        Row{Date(2027, 1, 31), 411'400_idr, 4'932'300_idr, Confidence::conflicting}}) {
    CAPTURE(row.day);
    const auto& found = law.limits.on(row.day);
    CHECK(found.value == Limits{row.minimum, row.maximum});
    CHECK(found.citation.confidence == row.confidence);
  }
  CHECK(refusal([] { (void)law.limits.on(Date(2015, 6, 30)); }) ==
        Refusal{"not_in_force", "month", "2015-06"});
  CHECK(refusal([] { (void)law.limits.on(Date(2027, 2, 1)); }) ==
        Refusal{"not_yet_known", "month", "2027-02"});
  // The circular of 25 February 2026 reaches back to the first of the month.
  CHECK(refusal([] { (void)law.limits.on(Date(2026, 2, 10), Date(2026, 2, 24)); }) ==
        Refusal{"not_yet_known", "month", "2026-02"});
  CHECK(law.limits.on(Date(2026, 2, 10), Date(2026, 2, 25)).value.minimum == 411'400_idr);
}

TEST_CASE("PP 45/2015 Pasal 17(5): general inflation of each year") {
  struct Row {
    int year, hundredths;
    Confidence confidence;
  };
  constexpr auto assumed = Confidence::assumed;
  for (const Row& row :
       {Row{2015, 335, Confidence::confirmed}, Row{2016, 302, assumed}, Row{2017, 361, assumed},
        Row{2018, 313, Confidence::reported}, Row{2019, 272, assumed}, Row{2020, 168, assumed},
        Row{2021, 187, assumed}, Row{2022, 551, assumed}, Row{2023, 261, Confidence::confirmed},
        Row{2024, 157, assumed}, Row{2025, 292, assumed}}) {
    CAPTURE(row.year);
    const auto& found = law.inflation.on(Month(row.year, 12));
    CHECK(found.from == Month(row.year, 1));
    CHECK(found.value.hundredths == row.hundredths);
    CHECK(found.citation.confidence == row.confidence);
  }
  CHECK(refusal([] { (void)law.inflation.on(Month(2026, 1)); }) ==
        Refusal{"not_yet_known", "month", "2026-01"});
}

TEST_CASE("PP 45/2015: the numbers that never changed") {
  const Date day(2026, 10, 1);
  CHECK(law.accrual.on(day).value == 1_pct);
  CHECK(law.minimum_months.on(day).value == 180);
  CHECK(law.deemed_months.on(day).value == 180);
  CHECK(law.density.on(day).value == 80_pct);
  CHECK(law.disability_months.on(day).value == 1);
  CHECK(law.survivor_years.on(day).value == 1);
  CHECK(law.widow.on(day).value == 50_pct);
  CHECK(law.child.on(day).value == 50_pct);
  CHECK(law.child_after_widow.on(day).value == 50_pct);
  CHECK(law.parent.on(day).value == 20_pct);
  CHECK(law.child_age_limit.on(day).value == 23);
  CHECK(law.most_children.on(day).value == 2);
  CHECK(law.child_born_after_days.on(day).value == 300);
  CHECK(law.first_payment_days.on(day).value == 15);
  CHECK(law.accrual.past_check(Month(2026, 11)));
  CHECK(refusal([] { (void)law.accrual.on(Date(2015, 6, 30)); }) ==
        Refusal{"not_in_force", "month", "2015-06"});
}

TEST_CASE("values of the tables are checked") {
  CHECK(refusal([] { Limits{2_idr, 1_idr}.check(); }) == Refusal{"invalid_value", "minimum", "2"});
  CHECK(refusal([] {
          Limits{Rupiah(-1), 1_idr}.check();
        }) == Refusal{"invalid_value", "minimum", "-1"});
  CHECK(refusal([] { Inflation{-10'000}.check(); }) ==
        Refusal{"invalid_value", "hundredths", "-10000"});
  CHECK_NOTHROW(Inflation{-9'999}.check());
  CHECK_NOTHROW(Inflation{1'000'000}.check());
  CHECK(refusal([] { Inflation{1'000'001}.check(); }) ==
        Refusal{"invalid_value", "hundredths", "1000001"});
}
