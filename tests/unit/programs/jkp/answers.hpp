// SPDX-License-Identifier: Apache-2.0
// What a bill says about the participation in JKP.
#pragma once

#include "../../support.hpp"
#include "jamsos/programs/jkp/eligibility.hpp"

namespace tests {

enum class Answer { participant, not_participant, left_out };

/// The answer that a bill gives, checked to give a reason for every other one.
[[nodiscard]] inline Answer answer(const Statement& bill) {
  const Line* government = find(bill, Program::jkp, Item::contribution_government);
  if (government == nullptr) return Answer::left_out;
  if (find(bill, Program::jkp, Item::recomposition_from_jkk) != nullptr) {
    CHECK(government->amount > 0_idr);
    return Answer::participant;
  }
  CHECK(government->amount == 0_idr);
  CHECK(government->rate.is_zero());
  CHECK(government->remarks.span().size() == 1);
  CHECK_FALSE(government->citation.article.empty());
  return Answer::not_participant;
}
[[nodiscard]] inline Answer answer(const Employer& employer, const Worker& worker, Month month) {
  return answer(bill_of(employer, worker, month));
}
/// Not a participant for this reason?
[[nodiscard]] inline bool refuses(const Employer& employer, const Worker& worker, Month month,
                                  const Remark& reason) {
  const Statement bill = bill_of(employer, worker, month);
  return answer(bill) == Answer::not_participant &&
         line_of(bill, Program::jkp, Item::contribution_government).remarks.contains(reason);
}
[[nodiscard]] inline bool leaves_out(const Employer& employer, const Worker& worker, Month month,
                                     const Remark& reason) {
  const Statement bill = bill_of(employer, worker, month);
  return answer(bill) == Answer::left_out && bill.assumes(reason);
}

[[nodiscard]] inline Worker enrolled(Date birth, std::optional<Date> on) {
  Worker worker = worker_with(4'000'000_idr);
  worker.birth_date = birth;
  worker.jkp_enrolled_on = on;
  return worker;
}

}  // namespace tests
