// SPDX-License-Identifier: Apache-2.0
// The ceiling of JP: each announced value with the month before and the month of its start, what it
// cuts, and that the series follows from the growth of the domestic product.
#include <array>
#include <cstdint>

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

struct Announced {
  Month from;
  Date letter;  ///< the last day of February where its day was not found
  Rupiah ceiling;
  Rupiah employer;  ///< 2 % of the ceiling
  Rupiah worker;    ///< 1 % of the ceiling
  int growth;       ///< of the year before, hundredths of a percent
};
constexpr std::array<Announced, 12> series = {{
    {Month(2015, 7), Date(2015, 6, 30), 7'000'000_idr, 140'000_idr, 70'000_idr, 0},
    {Month(2016, 3), Date(2016, 2, 29), 7'335'300_idr, 146'706_idr, 73'353_idr, 479},
    {Month(2017, 3), Date(2017, 2, 28), 7'703'500_idr, 154'070_idr, 77'035_idr, 502},
    {Month(2018, 3), Date(2018, 2, 28), 8'094'000_idr, 161'880_idr, 80'940_idr, 507},
    {Month(2019, 3), Date(2019, 2, 28), 8'512'400_idr, 170'248_idr, 85'124_idr, 517},
    {Month(2020, 3), Date(2020, 2, 10), 8'939'700_idr, 178'794_idr, 89'397_idr, 502},
    {Month(2021, 3), Date(2021, 2, 28), 8'754'600_idr, 175'092_idr, 87'546_idr, -207},
    {Month(2022, 3), Date(2022, 2, 28), 9'077'600_idr, 181'552_idr, 90'776_idr, 369},
    {Month(2023, 3), Date(2023, 2, 27), 9'559'600_idr, 191'192_idr, 95'596_idr, 531},
    {Month(2024, 3), Date(2024, 2, 28), 10'042'300_idr, 200'846_idr, 100'423_idr, 505},
    {Month(2025, 3), Date(2025, 2, 27), 10'547'400_idr, 210'948_idr, 105'474_idr, 503},
    {Month(2026, 3), Date(2026, 2, 25), 11'086'300_idr, 221'726_idr, 110'863_idr, 511},
}};

Line jp_line(Rupiah wage, Month month, Item item, KnownOn known_on = {}) {
  return line_of(bill_of(large_employer, worker_with(wage), month, {.known_on = known_on}),
                 Program::jp, item);
}
void check_ceiling(Month month, const Announced& expected) {
  CAPTURE(month);
  const Line employer = jp_line(20'000'000_idr, month, Item::contribution_employer);
  const Line worker = jp_line(20'000'000_idr, month, Item::contribution_worker);
  CHECK(employer.base == expected.ceiling);
  CHECK(employer.wage == 20'000'000_idr);
  CHECK(employer.limit == Limit::ceiling);
  CHECK(employer.amount == expected.employer);
  CHECK(worker.base == expected.ceiling);
  CHECK(worker.amount == expected.worker);
}

}  // namespace

TEST_CASE("PP 45/2015 Pasal 29: the ceiling on the month before and of each change") {
  for (std::size_t i = 0; i < series.size(); ++i) {
    check_ceiling(series[i].from, series[i]);
    if (i > 0) check_ceiling(series[i].from - 1, series[i - 1]);
    check_ceiling(series[i].from + 7, series[i]);
  }
  check_ceiling(Month(2027, 2), series.back());
}

TEST_CASE("PP 45/2015 Pasal 29: the ceiling fell in 2021 with the domestic product") {
  CHECK(jp_line(9'000'000_idr, Month(2021, 2), Item::contribution_worker).amount == 89'397_idr);
  CHECK(jp_line(9'000'000_idr, Month(2021, 3), Item::contribution_worker).amount == 87'546_idr);
  CHECK(jp_line(8'800'000_idr, Month(2021, 2), Item::contribution_worker).amount == 88'000_idr);
  CHECK(jp_line(8'800'000_idr, Month(2021, 3), Item::contribution_worker).amount == 87'546_idr);
}

TEST_CASE("PP 45/2015 Pasal 29: wages at the ceiling and a sen below and above it") {
  for (const Announced& year : series)
    for (const Item item : {Item::contribution_employer, Item::contribution_worker}) {
      CAPTURE(year.from);
      const Line below = jp_line(year.ceiling - 0.01_idr, year.from, item);
      CHECK(below.base == year.ceiling - 0.01_idr);
      CHECK(below.limit == Limit::none);
      const Line exactly = jp_line(year.ceiling, year.from, item);
      CHECK(exactly.base == year.ceiling);
      CHECK(exactly.limit == Limit::none);
      const Line above = jp_line(year.ceiling + 0.01_idr, year.from, item);
      CHECK(above.base == year.ceiling);
      CHECK(above.limit == Limit::ceiling);
      CHECK(above.limit_citation.instrument == "PP 45/2015");
      CHECK(contains(std::string(above.limit_citation.article), "Pasal 29"));
      CHECK(above.amount == exactly.amount);
    }
}

TEST_CASE(
    "PP 45/2015 Pasal 29(3): each ceiling is the one before times the growth and cut to 100") {
  Rupiah ceiling = 7'000'000_idr;
  for (std::size_t i = 1; i < series.size(); ++i) {
    CAPTURE(series[i].from);
    const std::int64_t product = ceiling.sen() / 100 * (10'000 + series[i].growth);  // x 10,000
    ceiling = Rupiah(product / 1'000'000 * 100);
    CHECK(ceiling == series[i].ceiling);
    CHECK(Law::gazette().jp.wage_ceiling.on(series[i].from).value == ceiling);
  }
}

TEST_CASE("PP 45/2015 Pasal 29(3): rounding to the nearest 100 would not give the series") {
  const auto nearest = [](std::int64_t before, int growth) {
    return (before * (10'000 + growth) + 500'000) / 1'000'000 * 100;
  };
  CHECK(nearest(7'703'500, 507) == 8'094'100);
  CHECK(nearest(8'094'000, 517) == 8'512'500);
  CHECK(nearest(9'559'600, 505) == 10'042'400);
  CHECK(nearest(10'547'400, 511) == 11'086'400);
}

TEST_CASE("PP 45/2015 Pasal 29(4): a ceiling is known from the day of its letter") {
  for (const Announced& year : series) {
    CAPTURE(year.from);
    CHECK(jp_line(20'000'000_idr, year.from, Item::contribution_worker, year.letter).amount ==
          year.worker);
  }
  // The days of these letters were read, so the day before is certain not to know them.
  const auto day_before = [](Month month, Date day) {
    return refused_bill(large_employer, worker_with(20'000'000_idr), month, {.known_on = day});
  };
  CHECK(day_before(Month(2020, 3), Date(2020, 2, 9)) ==
        Refusal{"not_yet_known", "month", "2020-03"});
  CHECK(day_before(Month(2023, 3), Date(2023, 2, 26)) ==
        Refusal{"not_yet_known", "month", "2023-03"});
  CHECK(day_before(Month(2024, 3), Date(2024, 2, 27)) ==
        Refusal{"not_yet_known", "month", "2024-03"});
  CHECK(day_before(Month(2025, 3), Date(2025, 2, 26)) ==
        Refusal{"not_yet_known", "month", "2025-03"});
  CHECK(day_before(Month(2026, 3), Date(2026, 2, 24)) ==
        Refusal{"not_yet_known", "month", "2026-03"});
}

TEST_CASE("PP 45/2015 Pasal 29(4): before the letter of 2026 only February 2026 is known") {
  const KnownOn day_before = Date(2026, 2, 24);
  CHECK(jp_line(20'000'000_idr, Month(2026, 2), Item::contribution_worker, day_before).amount ==
        105'474_idr);
  const auto march = [&] {
    (void)bill_of(large_employer, worker_with(5'000'000_idr), Month(2026, 3),
                  {.known_on = day_before});
  };
  CHECK(refusal(march) == Refusal{"not_yet_known", "month", "2026-03"});
  CHECK(contains(reason_of(march), "jp.wage_ceiling"));
  CHECK(contains(reason_of(march), "2026-02-24"));
  CHECK(jp_line(20'000'000_idr, Month(2026, 3), Item::contribution_worker, Date(2026, 2, 25))
            .amount == 110'863_idr);
}

TEST_CASE("PP 45/2015 Pasal 29(4): February 2027 is the last month known") {
  CHECK(jp_line(20'000'000_idr, Month(2027, 2), Item::contribution_worker).amount == 110'863_idr);
  const auto march = [] { (void)bill_of(5'000'000_idr, Month(2027, 3)); };
  CHECK(refusal(march) == Refusal{"not_yet_known", "month", "2027-03"});
  CHECK(contains(reason_of(march), "jp.wage_ceiling"));
  CHECK(contains(reason_of(march), "2027-02"));
}

TEST_CASE("PP 45/2015 Pasal 29: the month of the ceiling of 2021 is in dispute") {
  // 8,800,000 lies between the ceilings of 2020 and 2021.
  for (const Rupiah wage : {8'800'000_idr, 20'000'000_idr}) {
    CHECK(jp_line(wage, Month(2021, 1), Item::contribution_worker).confidence ==
          Confidence::confirmed);
    CHECK(jp_line(wage, Month(2021, 2), Item::contribution_worker).confidence ==
          Confidence::conflicting);
    CHECK(jp_line(wage, Month(2021, 3), Item::contribution_worker).confidence ==
          Confidence::confirmed);
  }
}

TEST_CASE(
    "PP 45/2015 Pasal 29: years whose first month is only reported say so above the ceiling") {
  for (const int year : {2017, 2018, 2022}) {
    CHECK(jp_line(20'000'000_idr, Month(year, 3), Item::contribution_worker).confidence ==
          Confidence::reported);
    CHECK(jp_line(5'000'000_idr, Month(year, 3), Item::contribution_worker).confidence ==
          Confidence::confirmed);
  }
  for (const int year : {2016, 2019, 2020, 2023, 2024, 2025, 2026})
    CHECK(jp_line(20'000'000_idr, Month(year, 3), Item::contribution_worker).confidence ==
          Confidence::confirmed);
}
