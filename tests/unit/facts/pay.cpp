// SPDX-License-Identifier: Apache-2.0
#include "jamsos/facts/pay.hpp"

#include <array>
#include <cstdint>
#include <limits>

#include "../support.hpp"
#include "jamsos/facts/employer.hpp"
#include "jamsos/facts/worker.hpp"

using namespace jamsos;
using tests::Refusal;
using tests::refusal;

TEST_CASE("Pay: not stated until somebody says how") {
  CHECK(Pay{}.kind() == PayKind::not_stated);
  CHECK(Worker{}.pay.kind() == PayKind::not_stated);
}

TEST_CASE("PP 44/2015 Pasal 19(2): basic wage and fixed allowances make the monthly wage") {
  constexpr Pay pay = Pay::monthly(5'000'000_idr, 500'000_idr);
  CHECK(pay.kind() == PayKind::monthly);
  CHECK(pay.amount() == 5'500'000_idr);
  CHECK_FALSE(pay.has_negative_part());
  CHECK(pay.in_parts());
  CHECK(Pay::monthly(5'000'000_idr).amount() == 5'000'000_idr);
  CHECK_FALSE(Pay::monthly(5'000'000_idr).in_parts());
}

TEST_CASE("Pay: the daily wage is kept as given") {
  const Pay pay = Pay::daily(120'000_idr);
  CHECK(pay.kind() == PayKind::daily);
  CHECK(pay.amount() == 120'000_idr);
}

TEST_CASE("Pay: piece wages are summed and their months counted") {
  constexpr std::array wages = {1'000'000_idr, 2'000'000_idr, 2'500'000.50_idr};
  const Pay piece = Pay::piece(wages);
  CHECK(piece.kind() == PayKind::piece);
  CHECK(piece.amount() == 5'500'000.50_idr);
  CHECK(piece.months() == 3);
  const Pay weather = Pay::weather_piece(wages);
  CHECK(weather.kind() == PayKind::weather_piece);
  CHECK(weather.amount() == 5'500'000.50_idr);
  CHECK(weather.months() == 3);
  CHECK(Pay::piece({}).months() == 0);
}

TEST_CASE("Pay: a negative part stays visible behind a positive sum") {
  CHECK(Pay::monthly(10_idr, -(5_idr)).has_negative_part());
  CHECK(Pay::monthly(-(5_idr), 10_idr).has_negative_part());
  CHECK(Pay::daily(-(1_idr)).has_negative_part());
  CHECK(Pay::piece(std::array{10_idr, -(1_idr), 10_idr}).has_negative_part());
  CHECK_FALSE(Pay::piece(std::array{10_idr, 0_idr}).has_negative_part());
  CHECK_FALSE(Pay::monthly(0_idr).has_negative_part());
}

TEST_CASE("Pay: sums that do not fit are refused") {
  const Rupiah most = Rupiah::from_sen(std::numeric_limits<std::int64_t>::max());
  const Refusal overflow{"overflow", "amount", ""};
  CHECK(refusal([&] { (void)Pay::monthly(most, 0.01_idr); }) == overflow);
  CHECK(refusal([&] { (void)Pay::piece(std::array{most, most}); }) == overflow);
}

TEST_CASE("Facts: the words for each closed list are read back") {
  const auto both_ways = [](const auto& names) {
    for (const auto& [name, value] : names) {
      CHECK(parse_name(names, name, "field") == value);
      CHECK(name_of(names, value) == name);
    }
  };
  both_ways(employer_size_names);
  both_ways(risk_group_names);
  both_ways(industry_names);
  both_ways(pay_kind_names);
  both_ways(citizenship_names);
  both_ways(jkn_membership_names);
  CHECK(name_of(employer_size_names, EmployerSize::not_stated) == "not_stated");
  CHECK(parse_name(risk_group_names, "III", "field") == RiskGroup::medium);
  CHECK(parse_name(risk_group_names, "V", "field") == RiskGroup::very_high);
  CHECK(refusal([] { (void)parse_name(risk_group_names, "VI", "employer.risk_group"); }) ==
        Refusal{"invalid_value", "employer.risk_group", "VI"});
  CHECK(refusal([] { (void)parse_name(citizenship_names, "not_stated", "citizenship"); }) ==
        Refusal{"invalid_value", "citizenship", "not_stated"});
}

TEST_CASE("Facts: employers are compared by every fact") {
  CHECK(Employer{} == Employer{});
  Employer other;
  other.active_workers = 50;
  CHECK_FALSE(other == Employer{});
}
