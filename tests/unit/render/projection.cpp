// SPDX-License-Identifier: Apache-2.0
#include "jamsos/render/projection.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "jamsos/render/projection_chart.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using render::Form;
using render::Language;
using render::Scenario;

namespace {

constexpr Remark rest{"test.rest", "wages grow each January", "upah naik setiap Januari"};

/// Three years, a pension from the second on.
Scenario scenario(std::string name, Rupiah first_balance, bool pension = true) {
  Scenario made;
  made.name = std::move(name);
  made.facts.return_rate = 5.7_pct;
  made.facts.wage_growth = 5_pct;
  made.facts.inflation_hundredths = 275;
  made.facts.ceiling_growth = 4.5_pct;
  Projection& projection = made.projection;
  for (int i = 0; i < 3; ++i) {
    ProjectedYear year{.year = 2033 + i,
                       .wage = 8'000'000_idr,
                       .contributions = 5'472'000_idr,
                       .returns = 1'234'567.89_idr,
                       .balance = first_balance * (i + 1),
                       .contribution_months = 170 + 12 * i};
    if (pension && i > 0) year.pension = Rupiah(1'000'000 * i);
    projection.years.add(year);
  }
  projection.pension_age_on = Date(2035, 12, 14);
  projection.contribution_months = 194;
  if (pension)
    projection.pension = 2'000'000_idr;
  else
    projection.lump_sum = 44'000'000_idr;
  projection.assumptions.add(rest);
  return made;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}
std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

/// Every element is closed in order and every attribute stands in quotes; as far as our writer can
/// go wrong, that is well-formed XML.
bool is_well_formed(const std::string& text) {
  std::vector<std::string> open;
  std::size_t at = 0;
  while ((at = text.find('<', at)) != text.npos) {
    const std::size_t end = text.find('>', at);
    if (end == text.npos) return false;
    const std::string tag = text.substr(at + 1, end - at - 1);
    if (std::count(tag.begin(), tag.end(), '"') % 2 != 0 || tag.find('<') != tag.npos) return false;
    if (tag.front() == '/') {
      if (open.empty() || open.back() != tag.substr(1)) return false;
      open.pop_back();
    } else if (tag.front() != '?' && tag.back() != '/') {
      open.push_back(tag.substr(0, tag.find(' ')));
    }
    at = end;
  }
  return open.empty();
}

}  // namespace

TEST_CASE("projection: one scenario shows each of its years in full") {
  const std::vector<Scenario> one = {scenario("base", 100'000'000_idr)};
  const std::string text = render::to_text(one, Language::english);
  CAPTURE(text);
  for (const char* part :
       {"Assumed, each year", "return of the savings                   5.7 %",
        "inflation                              2.75 %", "Year by year, Rp",
        "2033  8,000,000.00   5,472,000.00  1,234,567.89  100,000,000.00           170"
        "                -\n",
        "2035  8,000,000.00   5,472,000.00  1,234,567.89  300,000,000.00           194"
        "     2,000,000.00\n",
        "pension age reached on             2035-12-14",
        "paid from                             2036-01", "- wages grow each January"}) {
    CAPTURE(part);
    CHECK(has(text, part));
  }
}

TEST_CASE("projection: several scenarios stand side by side") {
  std::vector<Scenario> two = {scenario("base", 100'000'000_idr),
                               scenario("careful", 90'000'000_idr, false)};
  two[1].facts.inflation_hundredths = -50;
  const std::string text = render::to_text(two, Language::english);
  CAPTURE(text);
  CHECK(has(text, "inflation                              2.75 %   -0.5 %\n"));
  CHECK(has(text, "2034  200,000,000.00  180,000,000.00\n"));
  CHECK(has(text, "2035  2,000,000.00        -\n"));
  CHECK(has(text, "in its place in one sum, Rp                 -   44,000,000.00\n"));
  CHECK(count(text, "wages grow each January") == 1);
  CHECK_FALSE(has(text, "Year by year"));
}

TEST_CASE("projection: years that only one scenario has") {
  std::vector<Scenario> two = {scenario("a", 1_idr), scenario("b", 1_idr)};
  two[1].projection.years.add({.year = 2036, .balance = 7_idr});
  CHECK(has(render::to_text(two, Language::english), "2036        7.00\n"));
}

TEST_CASE("projection: in Indonesian and as Markdown") {
  const std::vector<Scenario> two = {scenario("dasar", 100'000'000_idr),
                                     scenario("hati-hati", 90'000'000_idr, false)};
  const std::string text = render::to_text(two, Language::indonesian);
  for (const char* part :
       {"Andaian, setiap tahun", "2,75 %", "5,7 %", "kenaikan upah", "200.000.000,00",
        "mencapai usia pensiun pada", "upah naik setiap Januari", "sebagai gantinya sekaligus"}) {
    CAPTURE(part);
    CHECK(has(text, part));
  }
  for (const char* part : {"year", "savings", "wage", "pension a month", "Assumed"}) {
    CAPTURE(part);
    CHECK_FALSE(has(text, part));
  }
  const std::string markdown = render::to_text(two, Language::english, Form::markdown);
  CHECK(markdown.starts_with("## Assumed, each year\n\n| assumption "));
  CHECK(has(markdown, "| 2034 | 200,000,000.00 | 180,000,000.00 |\n"));
}

TEST_CASE("chart: a line for each scenario in each part, with axes and a legend") {
  const std::vector<Scenario> two = {scenario("base", 100'000'000_idr),
                                     scenario("careful", 90'000'000_idr)};
  const std::string svg = render::svg_chart(two, Language::english);
  CAPTURE(svg);
  CHECK(is_well_formed(svg));
  CHECK(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="));
  CHECK(count(svg, "<polyline") == 6);  // two in each part and in the legend
  for (const char* part :
       {"xml:lang=\"en\"", "<title>Old-age savings and pension in the years to come</title>",
        ">2033<", ">2034<", ">2035<", ">100 million<", ">300 million<", ">1 million<", ">0<",
        "base: Rp300,000,000.00, pension a month Rp2,000,000.00", "careful: Rp270,000,000.00",
        "stroke-dasharray", "#0072b2", "#d55e00"}) {
    CAPTURE(part);
    CHECK(has(svg, part));
  }
  // 100, 200 and 300 of 300 million on 230 pixels from 80 on, over the width.
  CHECK(has(svg, "points=\"120.0,233.4 520.0,156.7 920.0,80.0\""));
  CHECK_FALSE(has(svg, "http://www.w3.org/2000/svg\" href"));
  CHECK_FALSE(has(svg, "@import"));
}

TEST_CASE("chart: in Indonesian") {
  const std::vector<Scenario> one = {scenario("dasar", 750'000'000_idr)};
  const std::string svg = render::svg_chart(one, Language::indonesian);
  for (const char* part : {"xml:lang=\"id\"", ">500 juta<", ">1 miliar<", ">2,5 miliar<",
                           "Manfaat pensiun (JP) sebulan", "pensiun sebulan Rp2.000.000,00"}) {
    CAPTURE(part);
    CHECK(has(svg, part));
  }
  for (const char* part : {"savings", "million", "billion", "pension a month"})
    CHECK_FALSE(has(svg, part));
}

TEST_CASE("chart: names are text, whatever they hold") {
  const std::vector<Scenario> one = {
      scenario("a<b>&\"c\" \x01\xff \xc3\xa9 \xed\xa0\x80 \xef\xbf\xbf", 1_idr)};
  const std::string svg = render::svg_chart(one, Language::english);
  CHECK(is_well_formed(svg));
  CHECK(has(svg, "a&lt;b&gt;&amp;&quot;c&quot; ?? \xc3\xa9 ?"));
  CHECK(svg.find('\x01') == svg.npos);
  CHECK(svg.find('\xff') == svg.npos);
  CHECK(svg.find('\xed') == svg.npos);
  CHECK(svg.find('\xef') == svg.npos);
}

TEST_CASE("chart: nothing, one year, no pension and the largest amounts can be drawn") {
  CHECK(is_well_formed(render::svg_chart(std::span<const Scenario>{}, Language::english)));
  Scenario one;
  one.projection.years.add({.year = 2030, .balance = 0_idr});
  const std::string svg = render::svg_chart(std::vector{one}, Language::english);
  CHECK(is_well_formed(svg));
  CHECK(has(svg, "no pension: too few months of contributions"));
  CHECK(has(svg, "points=\"520.0,310.0\""));
  Scenario rich = scenario("rich", 30'000'000'000'000'000_idr);
  const std::string huge = render::svg_chart(std::vector{rich}, Language::english);
  CHECK(is_well_formed(huge));
  CHECK(has(huge, ">100000 trillion<"));
  CHECK_FALSE(has(huge, "\"-"));
}

TEST_CASE("chart: the steps of an axis") {
  using render::detail::axis_step;
  CHECK(axis_step(0) == 1);
  CHECK(axis_step(5) == 1);
  CHECK(axis_step(6) == 2);
  CHECK(axis_step(11) == 5);
  CHECK(axis_step(1'000'000) == 200'000);
  CHECK(axis_step(1'000'001) == 500'000);
  using render::detail::short_amount;
  CHECK(short_amount(0, Language::english) == "0");
  CHECK(short_amount(500, Language::english) == "500");
  CHECK(short_amount(1'500'000, Language::english) == "1.5 million");
  CHECK(short_amount(1'250'000'000, Language::indonesian) == "1,25 miliar");
  CHECK(short_amount(20'000, Language::indonesian) == "20 ribu");
}
