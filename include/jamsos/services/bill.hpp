// SPDX-License-Identifier: Apache-2.0
// The verb `bill`: every contribution owed for a month, whatever segment the participant belongs
// to; and the difference between two bills of the same month.
#pragma once

#include <span>
#include <variant>
#include <vector>

#include "jamsos/segments/construction/contribution.hpp"
#include "jamsos/segments/jamsostek/contribution.hpp"
#include "jamsos/segments/jkn_member/contribution.hpp"
#include "jamsos/segments/migrant/contribution.hpp"
#include "jamsos/segments/public_worker/contribution.hpp"
#include "jamsos/segments/self_employed/contribution.hpp"
#include "jamsos/segments/wage_earner/tariff.hpp"

namespace jamsos {
inline namespace v1 {

/// Does the error name a fact of the worker, as a tariff throws it, rather than of the employer or
/// the month?
[[nodiscard]] inline bool is_fact_of_worker(const Error& error) {
  return !error.field().starts_with("employer.") && error.field() != "month" &&
         error.field() != "holidays";
}

/// What an employer owes for each wage earner in a month, under the law of that month: the present
/// scheme since July 2015, Jamsostek before.
class EmployerTariff {
 public:
  /// Refers to `law`, which must outlive it. Throws as wage_earner::Tariff or jamsostek::Tariff do.
  constexpr EmployerTariff(const Law& law, const Employer& employer, Month month,
                           BillOptions options = {})
      : tariff_(
            month > jamsostek::last_month
                ? Variant(std::in_place_type<wage_earner::Tariff>, law, employer, month, options)
                : Variant(std::in_place_type<jamsostek::Tariff>, law, employer, month, options)) {}
  EmployerTariff(const Law&&, const Employer&, Month, BillOptions = {}) = delete;

  [[nodiscard]] constexpr Statement bill(const Worker& worker) const {
    if (const auto* present = std::get_if<wage_earner::Tariff>(&tariff_))
      return present->bill(worker);
    return std::get_if<jamsostek::Tariff>(&tariff_)->bill(worker);
  }

 private:
  using Variant = std::variant<wage_earner::Tariff, jamsostek::Tariff>;
  Variant tariff_;
};

/// The contributions of one wage earner for one contribution month, January 1994 and later.
/// Throws an Error that names the fact: "employer.size", "worker.birth_date", "month".
/// Never touches the heap unless it throws. For many workers of one employer make one
/// EmployerTariff and ask it for each bill.
[[nodiscard]] constexpr Statement bill(const Law& law, const Employer& employer,
                                       const Worker& worker, Month month,
                                       BillOptions options = {}) {
  const EmployerTariff tariff(law, employer, month, options);
  try {
    return tariff.bill(worker);
  } catch (Error& error) {
    if (is_fact_of_worker(error)) error.within("worker");
    throw;
  }
}

/// A participant who receives no wage. Throws by the name of the fact ("income").
[[nodiscard]] constexpr Statement bill(const Law& law, const SelfEmployed& participant, Month month,
                                       BillOptions options = {}) {
  return self_employed::Schedule(law, participant, month, options).bill();
}

/// A construction project. Refers in its lines to the tiers of `law`.
[[nodiscard]] constexpr Statement bill(const Law& law, const ConstructionProject& project,
                                       Month month, BillOptions options = {}) {
  return construction::bill(law, project, month, options);
}

/// A migrant worker, by the day of payment, or by a month in which the packages do not change.
[[nodiscard]] constexpr Statement bill(const Law& law, const MigrantWorker& worker, Date on,
                                       BillOptions options = {}) {
  return migrant::bill(law, worker, on, options);
}
[[nodiscard]] constexpr Statement bill(const Law& law, const MigrantWorker& worker, Month month,
                                       BillOptions options = {}) {
  return migrant::bill(law, worker, month, options);
}

/// A worker of a public body outside the civil service.
[[nodiscard]] constexpr Statement bill(const Law& law, const PublicWorker& worker, Month month,
                                       BillOptions options = {}) {
  return public_worker::bill(law, worker, month, options);
}

/// A family card of JKN members who are no wage earners.
[[nodiscard]] constexpr Statement bill(const Law& law, const JknMember& card, Month month,
                                       BillOptions options = {}) {
  return jkn_member::bill(law, card, month, options);
}

/// The fine for a stay in hospital soon after reactivation; the day of admission decides the law.
[[nodiscard]] constexpr Statement bill(const Law& law, const JknInpatientStay& stay,
                                       BillOptions options = {}) {
  return jkn_member::service_fine(law, stay, options);
}

/// The fines on contributions of `month` that are paid late.
[[nodiscard]] constexpr Statement bill(const Law& law, const LatePayment& payment, Month month,
                                       BillOptions options = {}) {
  return wage_earner::late_payment(law, payment, month, options);
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
  const EmployerTariff tariff(law, employer, month, options);
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
