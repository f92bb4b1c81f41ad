// SPDX-License-Identifier: Apache-2.0
// A budget as a picture: one bar for each category, as an SVG document complete in itself.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include "jamsos/render/budget.hpp"
#include "jamsos/render/projection_chart.hpp"

namespace jamsos {
inline namespace v1 {
namespace render {

/// Bars of what each category costs in all months, with amount and head count beside them.
[[nodiscard]] inline std::string svg_chart(const Budget& budget, Language language) {
  constexpr std::int64_t left = 240, right = 700, top = 70, row = 34, bar = 20;
  std::int64_t most = 1;
  for (const CategoryCost& cost : budget.categories)
    most = std::max(most, sum_of(cost.payers).sen() / 100);
  const auto rows = static_cast<std::int64_t>(budget.categories.size());
  const std::int64_t step = detail::axis_step(most);
  const std::int64_t ticks = std::max<std::int64_t>(1, (most + step - 1) / step);
  const std::int64_t bottom = top + rows * row + 10;
  const std::string title = jamsos::detail::joined(
      {in(language, "Cost of insuring each category, ", "Biaya melindungi tiap kelompok, "),
       to_text(budget.months.front().month), in(language, " to ", " s.d. "),
       to_text(budget.months.back().month), ", Rp"});
  const std::string all = jamsos::detail::joined(
      {in(language, "together Rp", "jumlah Rp"), detail::table_amount(budget.total(), language),
       in(language, " for ", " untuk "), detail::whole_number(budget.heads, language),
       in(language, " people", " orang")});
  detail::Svg svg(960, bottom + 60, title, all, language);
  svg.text({4800, 280}, "middle", title, " font-size=\"18\" font-weight=\"bold\"");
  svg.text({4800, 500}, "middle", all);
  // The part of the axis in ten-thousandths, so that no product overflows.
  const auto place_of = [&](std::int64_t rupiah) {
    constexpr std::int64_t fine = 10'000;
    const std::int64_t part =
        step >= fine ? rupiah % step / (step / fine) : rupiah % step * fine / step;
    return left * 10 + (right - left) * 10 * (rupiah / step * fine + part) / (ticks * fine);
  };
  for (std::int64_t tick = 0; tick <= ticks; ++tick) {
    const std::int64_t x = place_of(tick * step);
    svg.line({x, top * 10}, {x, bottom * 10}, tick == 0 ? "#222222" : "#dddddd");
    svg.text({x, bottom * 10 + 210}, "middle", detail::short_amount(tick * step, language));
  }
  for (std::int64_t i = 0; i < rows; ++i) {
    const CategoryCost& cost = budget.categories[static_cast<std::size_t>(i)];
    const Rupiah sum = sum_of(cost.payers);
    const std::int64_t y = (top + 8 + i * row) * 10;
    const std::int64_t end = place_of(sum.sen() / 100);
    svg.bar({left * 10, y}, {end, y + bar * 10}, "#0072b2");
    svg.text({left * 10 - 80, y + 150}, "end", cost.name);
    svg.text({right * 10 + 100, y + 150}, "start",
             jamsos::detail::joined({"Rp", detail::table_amount(sum, language), " (",
                                     detail::whole_number(cost.heads, language),
                                     in(language, " people)", " orang)")}));
  }
  return svg.take();
}

}  // namespace render
}  // namespace v1
}  // namespace jamsos
