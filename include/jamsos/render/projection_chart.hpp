// SPDX-License-Identifier: Apache-2.0
// The years to come as a picture: savings and pension over the years, one line for each scenario,
// as an SVG document that needs nothing but itself.
#pragma once

#include <algorithm>
#include <array>
#include <boost/locale/utf.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jamsos/render/projection.hpp"

namespace jamsos {
inline namespace v1 {
namespace render {

namespace detail {

/// The text as character data or attribute value; what XML cannot hold becomes a question mark.
inline std::string xml_text(std::string_view text) {
  using Utf8 = boost::locale::utf::utf_traits<char>;
  std::string result;
  const char* const end = text.data() + text.size();
  for (const char* position = text.data(); position != end;) {
    const char* const begin = position;
    const auto character = Utf8::decode(position, end);
    const bool valid = boost::locale::utf::is_valid_codepoint(character) && character >= 0x20 &&
                       (character < 0x7f || character > 0x9f) && character != 0xfffe &&
                       character != 0xffff;
    if (!valid) {
      position = std::max(position, begin + 1);
      result += '?';
    } else if (character == '&') {
      result += "&amp;";
    } else if (character == '<') {
      result += "&lt;";
    } else if (character == '>') {
      result += "&gt;";
    } else if (character == '"') {
      result += "&quot;";
    } else {
      result.append(begin, position);
    }
  }
  return result;
}

/// An amount as an axis says it: "1.5 billion", "750 juta".
inline std::string short_amount(std::int64_t rupiah, Language language) {
  struct Unit {
    std::int64_t size;
    std::string_view english, indonesian;
  };
  constexpr std::array<Unit, 4> units = {{{1'000'000'000'000, "trillion", "triliun"},
                                          {1'000'000'000, "billion", "miliar"},
                                          {1'000'000, "million", "juta"},
                                          {1'000, "thousand", "ribu"}}};
  for (const Unit& unit : units) {
    if (rupiah < unit.size) continue;
    std::string text = std::to_string(rupiah / unit.size);
    const auto hundredths = static_cast<int>(rupiah % unit.size / (unit.size / 100));
    if (hundredths != 0) {
      text += language == Language::indonesian ? ',' : '.';
      text += static_cast<char>('0' + hundredths / 10);
      if (hundredths % 10 != 0) text += static_cast<char>('0' + hundredths % 10);
    }
    return jamsos::detail::joined({text, " ", in(language, unit.english, unit.indonesian)});
  }
  return std::to_string(rupiah);
}

/// Steps of 1, 2 or 5 times a power of ten, at most five of them up to `most`.
inline std::int64_t axis_step(std::int64_t most) {
  std::int64_t power = 1;
  for (;; power *= 10)
    for (const std::int64_t digit : {1, 2, 5})
      if (digit * power >= (most + 4) / 5) return digit * power;
}

/// A place on the paper, in tenths of a pixel; money is never measured in it.
struct Place {
  std::int64_t x = 0;
  std::int64_t y = 0;
};
inline std::string tenths(std::int64_t value) {
  return jamsos::detail::joined({std::to_string(value / 10), ".", std::to_string(value % 10)});
}

/// Attributes that tell the lines of scenarios apart, also in black and white.
struct LineLook {
  std::string_view colour;
  std::string_view dashes;  ///< empty: an unbroken line
};
inline LineLook look_of(std::size_t scenario) {
  constexpr std::array<std::string_view, 8> colours = {"#0072b2", "#d55e00", "#009e73", "#cc79a7",
                                                       "#b58900", "#56b4e9", "#000000", "#7f7f7f"};
  constexpr std::array<std::string_view, 4> dashes = {"", "8 4", "2 3", "10 3 2 3"};
  return {colours[scenario % colours.size()], dashes[scenario % dashes.size()]};
}

/// Writes the elements of which the chart consists.
class Svg {
 public:
  Svg(std::int64_t width, std::int64_t height, std::string_view title, std::string_view description,
      Language language) {
    const std::string w = std::to_string(width);
    const std::string h = std::to_string(height);
    add(
        {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
         "width=\"",
         w,
         "\" height=\"",
         h,
         "\" viewBox=\"0 0 ",
         w,
         " ",
         h,
         "\" xml:lang=\"",
         in(language, "en", "id"),
         "\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n",
         "<title>",
         xml_text(title),
         "</title>\n<desc>",
         xml_text(description),
         "</desc>\n",
         "<rect width=\"",
         w,
         "\" height=\"",
         h,
         "\" fill=\"#ffffff\"/>\n"});
  }
  void line(Place from, Place to, std::string_view colour) {
    add({"<line x1=\"", tenths(from.x), "\" y1=\"", tenths(from.y), "\" x2=\"", tenths(to.x),
         "\" y2=\"", tenths(to.y), "\" stroke=\"", colour, "\"/>\n"});
  }
  void polyline(const std::vector<Place>& places, const LineLook& look) {
    if (places.empty()) return;
    std::string points;
    for (const Place& place : places)
      points.append(points.empty() ? "" : " ")
          .append(tenths(place.x))
          .append(",")
          .append(tenths(place.y));
    add({"<polyline points=\"", points, "\" fill=\"none\" stroke=\"", look.colour,
         "\" stroke-width=\"2.5\" stroke-linejoin=\"round\""});
    if (!look.dashes.empty()) add({" stroke-dasharray=\"", look.dashes, "\""});
    add({"/>\n"});
  }
  void dot(Place place, std::string_view colour) {
    add({"<circle cx=\"", tenths(place.x), "\" cy=\"", tenths(place.y), "\" r=\"3.5\" fill=\"",
         colour, "\"/>\n"});
  }
  /// From the upper left corner to the lower right one.
  void bar(Place from, Place to, std::string_view colour) {
    add({"<rect x=\"", tenths(from.x), "\" y=\"", tenths(from.y), "\" width=\"",
         tenths(to.x - from.x), "\" height=\"", tenths(to.y - from.y), "\" fill=\"", colour,
         "\"/>\n"});
  }
  /// `anchor`: start, middle or end.
  void text(Place place, std::string_view anchor, std::string_view content,
            std::string_view attributes = "") {
    add({"<text x=\"", tenths(place.x), "\" y=\"", tenths(place.y), "\" text-anchor=\"", anchor,
         "\" fill=\"#222222\"", attributes, ">", xml_text(content), "</text>\n"});
  }
  [[nodiscard]] std::string take() {
    add({"</svg>\n"});
    return std::move(text_);
  }

 private:
  void add(std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) text_.append(part);
  }
  std::string text_;
};

/// One of the two parts of the chart: an amount over the years.
class ChartPanel {
 public:
  /// In pixels.
  static constexpr std::int64_t left = 120, right = 920, height = 230;

  ChartPanel(std::int64_t top, int first_year, int last_year, std::int64_t most)
      : top_(top), first_year_(first_year), last_year_(last_year), step_(axis_step(most)) {
    ticks_ = std::max<std::int64_t>(1, (most + step_ - 1) / step_);
  }

  void draw_axes(Svg& svg, std::string_view title, Language language) const {
    svg.text({left * 10, top_ * 10 - 120}, "start", title, " font-weight=\"bold\"");
    for (std::int64_t tick = 0; tick <= ticks_; ++tick) {
      const std::int64_t y = height_of(tick * step_);
      svg.line({left * 10, y}, {right * 10, y}, tick == 0 ? "#222222" : "#dddddd");
      svg.text({left * 10 - 80, y + 45}, "end", short_amount(tick * step_, language));
    }
    svg.line({left * 10, top_ * 10}, {left * 10, (top_ + height) * 10}, "#222222");
    const int years = last_year_ - first_year_;
    const int every = years <= 12 ? 1 : years <= 24 ? 2 : 5;
    for (int year = first_year_; year <= last_year_; ++year) {
      if (year % every != 0) continue;
      const std::int64_t x = place_of(year);
      svg.line({x, (top_ + height) * 10}, {x, (top_ + height) * 10 + 50}, "#222222");
      svg.text({x, (top_ + height) * 10 + 210}, "middle", std::to_string(year));
    }
  }

  /// `value_of(year)`: nothing where the line has no point.
  template <class ValueOf>
  void draw_line(Svg& svg, const Projection& projection, const LineLook& look,
                 ValueOf value_of) const {
    std::vector<Place> places;
    for (const ProjectedYear& year : projection.years)
      if (const std::optional<Rupiah> value = value_of(year))
        places.push_back({place_of(year.year), height_of(value->sen() / 100)});
    svg.polyline(places, look);
    if (!places.empty()) svg.dot(places.back(), look.colour);
  }

 private:
  [[nodiscard]] std::int64_t place_of(int year) const {
    if (first_year_ == last_year_) return (left + right) * 5;
    return left * 10 + (right - left) * 10 * (year - first_year_) / (last_year_ - first_year_);
  }
  /// Splits the amount by the steps of the axis first: the product with an amount of a lifetime
  /// would not fit.
  [[nodiscard]] std::int64_t height_of(std::int64_t rupiah) const {
    constexpr std::int64_t fine = 10'000;
    const std::int64_t amount = std::max<std::int64_t>(rupiah, 0);
    const std::int64_t part =
        step_ >= fine ? amount % step_ / (step_ / fine) : amount % step_ * fine / step_;
    const std::int64_t parts = amount / step_ * fine + part;
    return (top_ + height) * 10 - height * 10 * parts / (ticks_ * fine);
  }

  std::int64_t top_;
  int first_year_, last_year_;
  std::int64_t step_;
  std::int64_t ticks_ = 1;
};

}  // namespace detail

/// The chart as an SVG document, complete in itself.
[[nodiscard]] inline std::string svg_chart(std::span<const Scenario> scenarios, Language language) {
  int first_year = 0;
  int last_year = 0;
  std::int64_t most_saved = 0;
  std::int64_t most_pension = 0;
  bool any = false;
  for (const Scenario& scenario : scenarios)
    for (const ProjectedYear& year : scenario.projection.years) {
      first_year = any ? std::min(first_year, year.year) : year.year;
      last_year = any ? std::max(last_year, year.year) : year.year;
      any = true;
      most_saved = std::max(most_saved, year.balance.sen() / 100);
      if (year.pension) most_pension = std::max(most_pension, year.pension->sen() / 100);
    }
  const std::string_view savings_title =
      in(language, "Old-age savings (JHT) at the end of the year, Rp",
         "Saldo jaminan hari tua (JHT) pada akhir tahun, Rp");
  const std::string_view pension_title =
      in(language, "Pension (JP) a month, if contributions ended with the year, Rp",
         "Manfaat pensiun (JP) sebulan bila iuran berakhir pada tahun itu, Rp");
  const std::string_view title = in(language, "Old-age savings and pension in the years to come",
                                    "Jaminan hari tua dan pensiun di tahun-tahun mendatang");
  constexpr std::int64_t savings_top = 80;
  constexpr std::int64_t pension_top = 400;
  constexpr std::int64_t legend_top = pension_top + detail::ChartPanel::height + 60;
  const auto rows = static_cast<std::int64_t>(scenarios.size());
  detail::Svg svg(960, legend_top + rows * 22 + 10, title,
                  jamsos::detail::joined({savings_title, "; ", pension_title}), language);
  svg.text({4800, 320}, "middle", title, " font-size=\"18\" font-weight=\"bold\"");

  const detail::ChartPanel savings(savings_top, first_year, last_year, most_saved);
  const detail::ChartPanel pension(pension_top, first_year, last_year, most_pension);
  savings.draw_axes(svg, savings_title, language);
  pension.draw_axes(svg, pension_title, language);
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    const Projection& projection = scenarios[i].projection;
    const detail::LineLook look = detail::look_of(i);
    savings.draw_line(svg, projection, look, [](const ProjectedYear& year) {
      return std::optional<Rupiah>(year.balance);
    });
    pension.draw_line(svg, projection, look,
                      [](const ProjectedYear& year) { return year.pension; });
  }
  if (most_pension == 0)
    svg.text({5200, (pension_top + detail::ChartPanel::height / 2) * 10}, "middle",
             in(language, "no pension: too few months of contributions",
                "belum ada pensiun: masa iur belum cukup"));

  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    const Projection& projection = scenarios[i].projection;
    const std::int64_t y = (legend_top + static_cast<std::int64_t>(i) * 22) * 10;
    const detail::LineLook look = detail::look_of(i);
    svg.polyline({{1200, y}, {1600, y}}, look);
    std::string words = scenarios[i].name;
    if (!projection.years.empty())
      words.append(": ").append(
          detail::money(projection.years[projection.years.size() - 1].balance, language));
    if (projection.pension)
      words.append(in(language, ", pension a month ", ", pensiun sebulan "))
          .append(detail::money(*projection.pension, language));
    else if (projection.lump_sum)
      words.append(in(language, ", instead of a pension ", ", pengganti pensiun "))
          .append(detail::money(*projection.lump_sum, language));
    svg.text({1680, y + 45}, "start", words);
  }
  return svg.take();
}

}  // namespace render
}  // namespace v1
}  // namespace jamsos
