// SPDX-License-Identifier: Apache-2.0
// The verb `bill` of the filter: one subject of any segment.
#pragma once

#include "json_facts.hpp"

namespace tool {

/// The response to a bill request under `law`, without its id. Throws an Error for a bad one.
[[nodiscard]] Json answer_bill(ObjectReader& request, const jamsos::Law& law);

// --- pieces that other verbs share ---

[[nodiscard]] jamsos::KnownOn read_known_on(ObjectReader& request);

/// Reads the members of "options" that every verb has: the language, and a reading for each
/// question that the law leaves open.
void read_common_options(ObjectReader& options, jamsos::Law& law,
                         jamsos::render::Language& language);

/// The calendar of the member "holidays", where it is stated; it refers to `holidays`.
[[nodiscard]] std::optional<jamsos::HolidayCalendar> read_holidays_of(ObjectReader& request,
                                                                      Holidays& holidays);

/// The month asked for, and the day where one was stated.
struct AskedTime {
  jamsos::Month month{};
  std::optional<jamsos::Date> day{};
};
/// Stated as "month", or as "on": a day or a month. Throws MissingField where neither stands.
[[nodiscard]] AskedTime read_asked_time(ObjectReader& request);

}  // namespace tool
