// SPDX-License-Identifier: Apache-2.0
// What most test cases share: an employer and a worker without surprises, finding a line of a bill,
// and catching a refusal.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "jamsos/services/bill.hpp"

namespace tests {

using namespace jamsos;

/// Large, risk group I, never in arrears. Everything else is not stated.
inline constexpr Employer large_employer{.size = EmployerSize::large,
                                         .risk_group = RiskGroup::very_low,
                                         .paid_through = Month(2027, 12)};

/// An Indonesian born on 17 May 1990. Registered in JKN elsewhere: JKP applies, JKN is not billed.
[[nodiscard]] constexpr Worker worker_with(Rupiah monthly_wage) {
  return {.pay = Pay::monthly(monthly_wage),
          .citizenship = Citizenship::indonesian,
          .birth_date = Date(1990, 5, 17),
          .jkn = JknMembership::other_employer};
}

[[nodiscard]] constexpr Statement bill_of(const Employer& employer, const Worker& worker,
                                          Month month, BillOptions options = {}) {
  return jamsos::bill(Law::gazette(), employer, worker, month, options);
}
[[nodiscard]] constexpr Statement bill_of(Rupiah monthly_wage, Month month) {
  return bill_of(large_employer, worker_with(monthly_wage), month);
}

/// Null when the bill has no such line.
[[nodiscard]] constexpr const Line* find(const Statement& statement, Program program, Item item) {
  for (const Line& line : statement.lines())
    if (line.program == program && line.item == item) return &line;
  return nullptr;
}
[[nodiscard]] constexpr bool has(const Statement& statement, Program program) {
  for (const Line& line : statement.lines())
    if (line.program == program) return true;
  return false;
}

/// The line; a failed test when the bill has none. A copy, because bills are often temporaries.
[[nodiscard]] inline Line line_of(const Statement& statement, Program program, Item item) {
  const Line* line = find(statement, program, item);
  REQUIRE_MESSAGE(line != nullptr, "no line ", std::string(to_string(program)), " ",
                  std::string(to_string(item)));
  return *line;
}
[[nodiscard]] inline Rupiah employer_pays(const Statement& statement, Program program) {
  return line_of(statement, program, Item::contribution_employer).amount;
}
[[nodiscard]] inline Rupiah worker_pays(const Statement& statement, Program program) {
  return line_of(statement, program, Item::contribution_worker).amount;
}

/// What a refusal says, for comparison with what it should say.
struct Refusal {
  std::string code{}, field{}, value{};
  bool operator==(const Refusal&) const = default;
};

/// Runs `action` and returns its refusal; "nothing refused" when there is none.
template <class Action>
[[nodiscard]] Refusal refusal(Action&& action) {
  try {
    std::forward<Action>(action)();
  } catch (const Error& error) {
    return {std::string(to_string(error.code())), error.field(), error.value()};
  }
  return {"nothing refused", "", ""};
}
template <class Action>
[[nodiscard]] std::string reason_of(Action&& action) {
  try {
    std::forward<Action>(action)();
  } catch (const Error& error) {
    return error.reason();
  }
  return "nothing refused";
}

/// The refusal of a bill.
[[nodiscard]] inline Refusal refused_bill(const Employer& employer, const Worker& worker,
                                          Month month, BillOptions options = {}) {
  return refusal([&] { (void)bill_of(employer, worker, month, options); });
}

[[nodiscard]] inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace tests

namespace doctest {

template <>
struct StringMaker<tests::Refusal> {
  static String convert(const tests::Refusal& refusal) {
    return (refusal.code + " " + refusal.field + " '" + refusal.value + "'").c_str();
  }
};
template <>
struct StringMaker<jamsos::Rupiah> {
  static String convert(jamsos::Rupiah amount) { return to_text(amount).c_str(); }
};
template <>
struct StringMaker<jamsos::Rate> {
  static String convert(jamsos::Rate rate) { return (to_text(rate) + " %").c_str(); }
};
template <>
struct StringMaker<jamsos::Month> {
  static String convert(jamsos::Month month) { return to_text(month).c_str(); }
};
template <>
struct StringMaker<jamsos::Date> {
  static String convert(jamsos::Date date) { return to_text(date).c_str(); }
};

}  // namespace doctest
