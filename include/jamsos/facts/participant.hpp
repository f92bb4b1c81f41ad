// SPDX-License-Identifier: Apache-2.0
// What a caller tells us about somebody who is insured: who he is, what he earns, and for which
// months contributions were paid.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/program.hpp"
#include "jamsos/facts/employer.hpp"
#include "jamsos/facts/migrant_worker.hpp"
#include "jamsos/facts/pay.hpp"
#include "jamsos/facts/segment.hpp"
#include "jamsos/facts/self_employed.hpp"
#include "jamsos/facts/worker.hpp"

namespace jamsos {
inline namespace v1 {

enum class Hand : std::uint8_t { not_stated, right, left };
inline constexpr std::array<Named<Hand>, 2> hand_names = {{
    {"right", Hand::right},
    {"left", Hand::left},
}};

/// The segments whose members these benefits are for.
inline constexpr std::array<Named<Segment>, 5> insured_segment_names = {{
    {"wage_earner", Segment::wage_earner},
    {"self_employed", Segment::self_employed},
    {"construction", Segment::construction},
    {"migrant", Segment::migrant},
    {"public_worker", Segment::public_worker},
}};

/// Membership without a break, with one employer or as self-employed.
struct MembershipSpell {
  Date from{};
  std::optional<Date> until{};    ///< last day; none: goes on
  FixedList<Month, 48> unpaid{};  ///< contribution months that were not paid
  int employer = 0;               ///< index of the employer, the same for all its spells
};

struct Participant {
  std::optional<Segment> segment{};
  /// Migrant workers, and nobody else: the phase of work on the day of the event.
  WorkPhase phase = WorkPhase::not_stated;
  std::optional<Date> birth_date{};
  /// Foreigners are insured from six months of work on.
  Citizenship citizenship = Citizenship::not_stated;
  std::optional<int> stay_months{};
  Hand dominant_hand = Hand::not_stated;
  /// The registered pay; the last one before the accident (PP 44/2015 Pasal 32(1), 19).
  Pay pay{};
  /// Self-employed: declared income, rupiah a month, which picks the band.
  std::optional<Rupiah> income{};
  SelfEmployedGroup group = SelfEmployedGroup::self_employed;
  FixedList<MembershipSpell, 12> memberships{};
  /// Instead of memberships: months of contributions paid. The membership is then taken as active.
  std::optional<int> contribution_months{};
  /// Months unpaid in a row at the event, where the spells do not name them.
  std::optional<int> unpaid_months{};
  std::optional<Date> arrears_paid_on{};
};

/// Does the enterprise go on?
enum class EmployerStatus : std::uint8_t {
  going_concern,
  bankrupt,  ///< pailit, by a final judgment
  closed,    ///< tutup, dissolved by law
};
inline constexpr std::array<Named<EmployerStatus>, 3> employer_status_names = {{
    {"going_concern", EmployerStatus::going_concern},
    {"bankrupt", EmployerStatus::bankrupt},
    {"closed", EmployerStatus::closed},
}};

/// What the employer did or failed to do.
struct EmployerRecord {
  EmployerSize size = EmployerSize::not_stated;  ///< for JKP, where it decides
  EmployerStatus status = EmployerStatus::going_concern;
  bool registered = true;                ///< was this worker registered?
  bool first_contribution_paid = true;   ///< membership begins with it (PP 44/2015 Pasal 6(2))
  std::optional<ProgramSet> programs{};  ///< programs joined; none stated: all
  /// The monthly wage really earned, where it is more than the registered one.
  std::optional<Rupiah> actual_wage{};
  /// Wage paid on during the inability to work, all months together (PP 44/2015 Pasal 51).
  std::optional<Rupiah> wage_paid{};
  std::optional<Date> arrears_settled_on{};
};

}  // namespace v1
}  // namespace jamsos
