// SPDX-License-Identifier: Apache-2.0
// The verb `bill`: every contribution owed for a month, for one wage earner or a whole payroll.
#pragma once

#include <span>
#include <vector>

#include "jamsos/segments/wage_earner/tariff.hpp"

namespace jamsos {
inline namespace v1 {

/// Does the error name a fact of the worker, as a tariff throws it, rather than of the employer or
/// the month?
[[nodiscard]] inline bool is_fact_of_worker(const Error& error) {
  return !error.field().starts_with("employer.") && error.field() != "month";
}

/// The contributions of one wage earner for one contribution month, July 2015 and later.
/// Throws an Error that names the fact: "employer.size", "worker.birth_date", "month".
/// Never touches the heap unless it throws. For many workers of one employer make one
/// wage_earner::Tariff and ask it for each bill.
[[nodiscard]] constexpr Statement bill(const Law& law, const Employer& employer,
                                       const Worker& worker, Month month,
                                       BillOptions options = {}) {
  const wage_earner::Tariff tariff(law, employer, month, options);
  try {
    return tariff.bill(worker);
  } catch (Error& error) {
    if (is_fact_of_worker(error)) error.within("worker");
    throw;
  }
}

/// A whole payroll: the good rows are billed, the bad ones listed, none is lost.
struct PayrollBill {
  struct Refused {
    std::size_t index = 0;  ///< in the payroll given
    ErrorCode code{};
    std::string field, value, reason;
  };
  struct Billed {
    std::size_t index = 0;
    Statement statement;
  };
  std::vector<Billed> billed;
  std::vector<Refused> refused;
  Totals totals;  ///< of the billed rows
};

/// Throws only for the employer's facts and the month; a worker's bad fact lands in `refused`.
[[nodiscard]] inline PayrollBill bill(const Law& law, const Employer& employer,
                                      std::span<const Worker> payroll, Month month,
                                      BillOptions options = {}) {
  const wage_earner::Tariff tariff(law, employer, month, options);
  PayrollBill result;
  result.billed.reserve(payroll.size());
  for (std::size_t index = 0; index < payroll.size(); ++index) {
    try {
      result.billed.push_back({index, tariff.bill(payroll[index])});
      result.totals.add(result.billed.back().statement.lines());
    } catch (const Error& error) {
      result.refused.push_back({index, error.code(), error.field(), error.value(), error.reason()});
    }
  }
  return result;
}

}  // namespace v1
}  // namespace jamsos
