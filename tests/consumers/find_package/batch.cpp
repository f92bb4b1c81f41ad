// SPDX-License-Identifier: Apache-2.0
// Must compile, link and run, with threads, from nothing but jamsos::batch.
#include <jamsos/batch/run.hpp>
#include <vector>

using namespace jamsos;
using namespace jamsos::literals;

int main() {
  const batch::RateCard card(Law::gazette(),
                             {.size = EmployerSize::large, .risk_group = RiskGroup::very_low},
                             Month(2026, 3), {.rounding = LineRounding::whole_rupiah});
  const std::vector<std::int64_t> wage(10'000, (1'081'875_idr).sen());
  std::vector<std::int64_t> jkk(wage.size());
  batch::Outputs outputs;
  outputs[batch::Amount::jkk_employer] = jkk;
  const batch::Outcome outcome =
      run(card, {.wage = wage, .membership_of_all = batch::in_jkk}, outputs, 2);
  return outcome.total(batch::Amount::jkk_employer).amount() == 25'970'000_idr &&
                 jkk.back() == (2'597_idr).sen()
             ? 0
             : 1;
}
