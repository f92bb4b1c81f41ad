// SPDX-License-Identifier: Apache-2.0
#include "jamsos/render/language.hpp"

#include <doctest/doctest.h>

using namespace jamsos;
using namespace jamsos::literals;
using render::Language;

TEST_CASE("an amount is written with two decimals and groups of three, by language") {
  struct Row {
    Rupiah amount;
    const char* english;
    const char* indonesian;
  };
  const Row rows[] = {
      {0_idr, "0.00", "0,00"},
      {0.05_idr, "0.05", "0,05"},
      {7_idr, "7.00", "7,00"},
      {999_idr, "999.00", "999,00"},
      {1'000_idr, "1,000.00", "1.000,00"},
      {8'500'000.50_idr, "8,500,000.50", "8.500.000,50"},
      {-1'234.5_idr, "-1,234.50", "-1.234,50"},
      {-123'456_idr, "-123,456.00", "-123.456,00"},
      {Rupiah::from_sen(INT64_MAX), "92,233,720,368,547,758.07", "92.233.720.368.547.758,07"},
      {Rupiah::from_sen(INT64_MIN), "-92,233,720,368,547,758.08", "-92.233.720.368.547.758,08"},
  };
  for (const Row& row : rows) {
    CHECK(render::amount(row.amount, Language::english) == row.english);
    CHECK(render::amount(row.amount, Language::indonesian) == row.indonesian);
  }
}

TEST_CASE("a rate keeps the digits of the gazette") {
  CHECK(render::percent(0.24_pct, Language::english) == "0.24 %");
  CHECK(render::percent(0.24_pct, Language::indonesian) == "0,24 %");
  CHECK(render::percent(0.120_pct, Language::english) == "0.120 %");
  CHECK(render::percent(0.0024_pct, Language::indonesian) == "0,0024 %");
  CHECK(render::percent(100_pct, Language::english) == "100 %");
}
