// SPDX-License-Identifier: Apache-2.0
// What a rate card refuses, and how it turns workers into rows.
#include "jamsos/batch/rate_card.hpp"

#include "table.hpp"

using namespace jamsos;
using namespace tests;
using batch::RateCard;
using batch::Row;

namespace {

constexpr Employer employer{.size = EmployerSize::large,
                            .risk_group = RiskGroup::low,
                            .regional_minimum_wage = 5'000'000_idr,
                            .paid_through = Month(2026, 2)};

Refusal refused_card(const Law& law, const Employer& of, Month month) {
  return refusal([&] { (void)RateCard(law, of, month); });
}

}  // namespace

TEST_CASE("RateCard: refuses what the tariff refuses") {
  CHECK(refused_card(Law::gazette(), {.risk_group = RiskGroup::low}, Month(2026, 3)) ==
        Refusal{"missing_field", "employer.size", ""});
  CHECK(refused_card(Law::gazette(), employer, Month(2015, 6)) ==
        Refusal{"not_in_force", "month", "2015-06"});
  CHECK(refused_card(Law::gazette(), {.size = EmployerSize::large, .risk_group = RiskGroup::low},
                     Month(2020, 9)) == Refusal{"missing_field", "employer.paid_through", ""});
}

TEST_CASE("RateCard: refuses a rounding without a unit") {
  Law law = Law::gazette();
  law.roundings.contribution_line_sen.unit = Rupiah{};
  CHECK(refused_card(law, employer, Month(2026, 3)) ==
        Refusal{"invalid_value", "rounding.unit", "0 sen"});
  law.roundings.contribution_line_sen.unit = Rupiah::from_sen(-1);
  CHECK(refused_card(law, employer, Month(2026, 3)) ==
        Refusal{"invalid_value", "rounding.unit", "-1 sen"});
}

TEST_CASE("RateCard: refuses a ceiling below zero and takes one of zero") {
  Law law = Law::gazette();
  const auto ceiling = [&](Rupiah value) {
    law.jp.wage_ceiling.add(
        {.from = Month(2026, 3), .promulgated = Date(2026, 11, 1), .value = value});
  };
  ceiling(Rupiah::from_sen(-1));
  CHECK(refused_card(law, employer, Month(2026, 3)).field == "ceiling");
  ceiling(Rupiah{});
  const std::vector<std::int64_t> wage(9, 1'000'000'000);
  CHECK(run(RateCard(law, employer, Month(2026, 3)),
            {.wage = wage, .membership_of_all = batch::in_jp}) == batch::Outcome{.billed = 9});
}

TEST_CASE("RateCard: refuses a deferral of JP, only where there is one") {
  Employer deferring = employer;
  deferring.jp_deferral_granted = true;
  CHECK(refused_card(Law::gazette(), deferring, Month(2020, 9)) ==
        Refusal{"invalid_value", "employer.jp_deferral_granted", "yes"});
  CHECK(refused_card(Law::gazette(), deferring, Month(2026, 3)).code == "nothing refused");
}

TEST_CASE("RateCard: needs no risk group for a column of them") {
  Employer without = employer;
  without.risk_group = RiskGroup::not_stated;
  const RateCard card(Law::gazette(), without, Month(2026, 3));
  const std::vector<std::int64_t> wage(5, 1'000'000'000);
  const std::vector<std::uint8_t> groups{1, 2, 3, 4, 5};
  std::vector<std::int64_t> jkk(5);
  batch::Outputs outputs;
  outputs[Amount::jkk_employer] = jkk;
  (void)run(card, {.wage = wage, .risk_group = groups, .membership_of_all = batch::in_jkk},
            outputs);
  // PP 44/2015: 0.24, 0.54, 0.89, 1.27 and 1.74 % of ten million.
  CHECK(jkk == std::vector<std::int64_t>{2'400'000, 5'400'000, 8'900'000, 12'700'000, 17'400'000});
  CHECK(refusal([&] {
          (void)run(card, {.wage = wage, .membership_of_all = batch::in_jkk}, outputs);
        }) == Refusal{"missing_field", "employer.risk_group", ""});
}

TEST_CASE("RateCard: a worker as a row") {
  const RateCard card(Law::gazette(), employer, Month(2026, 3));
  Worker worker{.pay = Pay::monthly(8'500'000_idr),
                .citizenship = Citizenship::indonesian,
                .birth_date = Date(1990, 5, 17),
                .jkn = JknMembership::employer,
                .jkn_additional_family = 2};
  CHECK(card.row(worker) == Row{850'000'000, batch::in_every_program, 2});
  CHECK(card.membership(worker) == batch::in_every_program);

  worker.pay = Pay::daily(200'000_idr);
  CHECK(card.row(worker).wage == 500'000'000);
  worker.pay = {};
  CHECK(card.membership(worker) == batch::in_every_program);
  CHECK(refusal([&] { (void)card.row(worker); }) == Refusal{"missing_field", "wage", ""});
  worker.pay = Pay::monthly(8'500'000_idr);

  Worker old = worker;
  old.birth_date = Date(1950, 5, 17);
  CHECK(card.membership(old) == batch::in_every_program - batch::in_jp - batch::in_jkp);
  Worker visitor = worker;
  visitor.citizenship = Citizenship::foreign;
  visitor.stay_months = 5;
  CHECK(card.row(visitor) == Row{850'000'000, 0, 0});
  Worker registered = worker;
  registered.programs = ProgramSet{Program::jkk, Program::jkm};
  CHECK(card.membership(registered) == batch::in_jkk + batch::in_jkm + batch::in_jkn);
  Worker ageless = worker;
  ageless.birth_date = std::nullopt;
  CHECK(refusal([&] { (void)card.membership(ageless); }) ==
        Refusal{"missing_field", "birth_date", ""});
}

TEST_CASE("RateCard: the kernels reach far beyond what is earned") {
  const RateCard card(Law::gazette(), employer, Month(2026, 3));
  CHECK(card.highest_kernel_wage() >= (100'000'000'000_idr).sen());
  CHECK(card.highest_kernel_wage() <= highest_wage);
}
