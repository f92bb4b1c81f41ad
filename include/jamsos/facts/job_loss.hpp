// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about the loss of a job: the contract, the registration in JKP, earlier
// benefits, and what was done in each month of the benefit.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"
#include "jamsos/facts/worker.hpp"

namespace jamsos {
inline namespace v1 {

enum class ContractKind : std::uint8_t {
  not_stated,
  permanent,   ///< PKWTT
  fixed_term,  ///< PKWT
};
inline constexpr std::array<Named<ContractKind>, 2> contract_kind_names = {{
    {"permanent", ContractKind::permanent},
    {"fixed_term", ContractKind::fixed_term},
}};

/// How the dismissal is proved (PP 37/2021 Pasal 20(3)).
enum class DismissalProof : std::uint8_t {
  not_stated,
  accepted_and_reported,  ///< accepted by the worker, and receipt of the report to a labour office
  registered_agreement,   ///< joint agreement, and the industrial court's deed of registration
  reported_agreement,     ///< joint agreement, and receipt of the report to a labour office
  final_judgment,         ///< of the industrial court
  none,
};
inline constexpr std::array<Named<DismissalProof>, 5> dismissal_proof_names = {{
    {"accepted_and_reported", DismissalProof::accepted_and_reported},
    {"registered_agreement", DismissalProof::registered_agreement},
    {"reported_agreement", DismissalProof::reported_agreement},
    {"final_judgment", DismissalProof::final_judgment},
    {"none", DismissalProof::none},
}};

/// Why work ended, where the cover of health insurance asks for it (Perpres 82/2018 Pasal 27).
enum class DismissalCause : std::uint8_t { not_stated, merger, loss, long_illness, other };
inline constexpr std::array<Named<DismissalCause>, 4> dismissal_cause_names = {{
    {"merger", DismissalCause::merger},
    {"loss", DismissalCause::loss},
    {"long_illness", DismissalCause::long_illness},
    {"other", DismissalCause::other},
}};

/// A benefit of JKP obtained before.
struct EarlierJobLossBenefit {
  Date obtained_on{};  ///< day of its last payment
  /// Months paid for since then; none: those of the working life.
  std::optional<int> contribution_months_since{};
};

/// What the participant did before one month of the benefit was applied for.
struct BenefitMonth {
  std::optional<Date> claimed_on{};     ///< none: so many months after the claim
  std::optional<int> applications{};    ///< sent in one month
  std::optional<int> interviews{};      ///< calls to a test or an interview in one month
  std::optional<Rate> attendance{};     ///< of the training in the month before; none: no training
  std::optional<bool> self_assessed{};  ///< asesmen diri
  std::optional<bool> counselled{};     ///< konseling karier
  std::optional<bool> status_form{};    ///< formulir status kebekerjaan, in the last month

  bool operator==(const BenefitMonth&) const = default;
};

struct JobLossFacts {
  /// Registered in JKP, as the agency's record says. Stated, it takes the place of the conditions
  /// of registration: citizenship, age, programs, JKN.
  std::optional<bool> participant{};
  std::optional<Date> enrolled_on{};  ///< where it decides the age test
  JknMembership jkn = JknMembership::not_stated;
  ContractKind contract = ContractKind::not_stated;
  std::optional<Date> contract_until{};  ///< the last day that a fixed-term contract agreed on
  bool ended_by_agreement = false;       ///< the employer did not end it alone
  bool willing_to_work = true;           ///< as the claim declares
  DismissalProof proof = DismissalProof::not_stated;
  DismissalCause cause = DismissalCause::not_stated;
  /// Months paid for among the 24 calendar months before the dismissal, and a run of paid months
  /// that is at least so long; in place of a working life.
  std::optional<int> contribution_months{};
  std::optional<int> consecutive_months{};
  FixedList<EarlierJobLossBenefit, 6> earlier_benefits{};
  std::optional<Date> approved_on{};    ///< found to meet the conditions; none: when claimed
  std::optional<Date> work_found_on{};  ///< first day of the new work
  std::optional<Date> died_on{};
  FixedList<BenefitMonth, 6> months{};  ///< from the first one on
  std::optional<Rupiah> training_cost{};
  std::optional<Date> training_on{};
};

inline constexpr JobLossFacts no_job_loss_facts{};

}  // namespace v1
}  // namespace jamsos
