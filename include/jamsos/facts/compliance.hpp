// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about an employer's duties: what it registered, reported and paid, who
// works for it, and an event that may happen to them.
#pragma once

#include <array>
#include <optional>

#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/program.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/facts/employer.hpp"
#include "jamsos/facts/event.hpp"
#include "jamsos/facts/family.hpp"
#include "jamsos/facts/later_life.hpp"
#include "jamsos/facts/worker.hpp"

namespace jamsos {
inline namespace v1 {

/// The programs whose contributions an employer remits, in this order everywhere.
inline constexpr std::array<Program, 4> remitted_programs = {Program::jkk, Program::jkm,
                                                             Program::jht, Program::jp};

/// An employer and what it did.
struct EmployerConduct {
  /// Size, risk group, minimum wage, industry and the last month paid. Its `programs` are not
  /// asked: `joined` says them with their beginning.
  Employer employer{};
  /// First day on which somebody worked for it; the duty begins here, not before July 2015.
  std::optional<Date> duty_from{};
  /// First contribution month in each of remitted_programs; none: not joined.
  std::array<std::optional<Month>, 4> joined{};
  /// Months that were reported but not paid, beside all after employer.paid_through.
  FixedList<Month, 60> unpaid{};
  /// Daily, piece or seasonal workers of construction (Perpres 109/2013 Pasal 6(4)).
  bool construction_by_day = false;
  /// Days of the written warnings of the agency (PP 86/2013 Pasal 6).
  std::optional<Date> first_warning_on{};
  std::optional<Date> second_warning_on{};
};

/// Somebody who works for the employer.
struct EmployedPerson {
  /// With the pay really earned. `programs`: those in which the worker is registered, where they
  /// are fewer than the employer joined. `employed_from` not stated: since duty_from.
  Worker worker{};
  bool registered = true;
  /// First contribution month of the worker; none: since the work or the employer's joining began.
  std::optional<Month> registered_since{};
  /// Monthly wage as reported to the agency; none: the true one.
  std::optional<Rupiah> reported_wage{};
  std::optional<Family> family{};
};

/// What may happen, the same to every worker.
struct StatedEvent {
  Event event{};
  /// Returns and inflation of years that no table knows, where savings and pension are asked.
  JhtFacts jht{};
  JpFacts jp{};
};

}  // namespace v1
}  // namespace jamsos
