// SPDX-License-Identifier: Apache-2.0
// Facts that may be billed: every way of being employed in every month of the law, none refused.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <vector>

#include "../../support.hpp"

namespace tests {

struct Facts {
  Employer employer{};
  Worker worker{};
  Month month{};
  BillOptions options{};
};

[[nodiscard]] inline int any_of(int first, int last) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(first, last + 1));
}
[[nodiscard]] inline bool chance() { return *rc::gen::arbitrary<bool>(); }

/// Mostly what people earn; often near a ceiling; now and then a fortune.
[[nodiscard]] inline Rupiah any_wage() {
  const auto up_to = [](std::int64_t sen) {
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(1, sen));
  };
  const auto near = rc::gen::map(
      rc::gen::elementOf(std::vector<std::int64_t>{
          7'000'000, 8'512'400, 8'754'600, 8'939'700, 10'547'400, 11'086'300, 5'000'000, 4'725'000,
          8'000'000, 12'000'000, 1'081'875, 1'517'500, 12'500, 625}),
      [](std::int64_t rupiah) { return rupiah * 100; });
  const std::int64_t sen =
      *rc::gen::oneOf(up_to(2'000'000'000), up_to(2'000'000'000), up_to(100'000'000'000'001), near);
  return Rupiah::from_sen(std::clamp<std::int64_t>(sen + any_of(-1, 1), 1, 100'000'000'000'000));
}

[[nodiscard]] inline ProgramSet any_programs() {
  ProgramSet programs{*rc::gen::element(Program::jkk, Program::jkm, Program::jht, Program::jp)};
  for (const Program program : {Program::jkk, Program::jkm, Program::jht, Program::jp})
    if (any_of(0, 3) > 0) programs.insert(program);
  return programs;
}

/// The birth dates lie around every pension age and around 54.
[[nodiscard]] inline Facts any_facts() {
  Facts facts;
  facts.month = Month(2015, 7) + any_of(0, Month(2027, 2) - Month(2015, 7));
  facts.options.rounding = *rc::gen::element(LineRounding::sen, LineRounding::whole_rupiah);

  Employer& employer = facts.employer;
  employer.size = *rc::gen::element(EmployerSize::micro, EmployerSize::small, EmployerSize::medium,
                                    EmployerSize::large);
  employer.risk_group = static_cast<RiskGroup>(any_of(1, 5));
  if (chance()) employer.programs = any_programs();
  employer.regional_minimum_wage = Rupiah(any_of(1'500'000, 13'000'000));
  employer.paid_through = facts.month - any_of(1, 3);
  if (any_of(0, 3) == 0) employer.registered = std::max(Month(2015, 7), facts.month - any_of(0, 5));
  employer.industry = static_cast<Industry>(any_of(0, 7));
  employer.active_workers = *rc::gen::element(0, 49, 50, 200);
  if (chance()) employer.jp_deferral_granted = chance();

  Worker& worker = facts.worker;
  worker.pay = Pay::monthly(any_wage());
  const int kind = any_of(0, 4);
  worker.citizenship = kind == 0 ? Citizenship::foreign : Citizenship::indonesian;
  worker.stay_months = *rc::gen::element(5, 6, 24);
  worker.birth_date = Date(any_of(1955, 2000), any_of(1, 12), any_of(1, 28));
  if (any_of(0, 4) == 0) worker.programs = any_programs();
  worker.jkn = static_cast<JknMembership>(any_of(0, 5));
  if (worker.jkn == JknMembership::employer) worker.jkn_additional_family = any_of(0, 20);
  worker.jp_postponed = chance();
  if (facts.month >= Month(2021, 3) && chance()) worker.jkp_enrolled_on = Date(2021, 2, 15);
  return facts;
}

[[nodiscard]] inline Statement bill_of(const Facts& facts) {
  return bill_of(facts.employer, facts.worker, facts.month, facts.options);
}

/// For the log of a failed property.
[[nodiscard]] inline std::string words(const Facts& facts) {
  const Employer& employer = facts.employer;
  const Worker& worker = facts.worker;
  std::string text = to_text(facts.month) + " " + to_text(worker.pay.amount()) + " born " +
                     to_text(*worker.birth_date);
  text.append(" size ").append(name_of(employer_size_names, employer.size));
  text.append(" group ").append(name_of(risk_group_names, employer.risk_group));
  text.append(" industry ").append(name_of(industry_names, employer.industry));
  text.append(" paid through ").append(to_text(*employer.paid_through));
  text.append(" minimum ").append(to_text(*employer.regional_minimum_wage));
  text.append(" ").append(name_of(citizenship_names, worker.citizenship));
  text.append(" jkn ").append(name_of(jkn_membership_names, worker.jkn));
  text.append(" family ").append(std::to_string(worker.jkn_additional_family));
  if (facts.options.rounding == LineRounding::whole_rupiah) text += " whole rupiah";
  return text + "\n";
}

}  // namespace tests
