// SPDX-License-Identifier: Apache-2.0
// The result of a verb: lines that a person can check with a pocket calculator and the gazette.
// A statement lives in inline storage, so producing one never touches the heap.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "jamsos/core/citation.hpp"
#include "jamsos/core/error.hpp"
#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/program.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"
#include "jamsos/core/tiers.hpp"

namespace jamsos {
inline namespace v1 {

/// Who pays or receives: those who pay contributions first, then the funds that the agencies keep
/// apart, then those who only take part in benefits.
enum class Party : std::uint8_t {
  employer,
  worker,            ///< a wage earner, by deduction from the wage
  government,        ///< the state budget (APBN)
  participant,       ///< somebody who pays for himself
  local_government,  ///< a regional budget (APBD)
  village,           ///< a village budget (APBDes)
  donor,
  school,
  platform,          ///< the provider in a partnership, such as ride-hailing
  placement_agency,  ///< of migrant workers (P3MI)
  jkk_fund,
  jkm_fund,
  jht_fund,
  jp_fund,
  jkp_fund,
  jkn_fund,
  jpk_fund,
  agency,                   ///< BPJS Ketenagakerjaan itself, which answers for its own delay
  heirs,                    ///< ahli waris, where the family is not stated
  spouse_and_children,      ///< first class of heirs
  straight_line_relatives,  ///< blood relatives up and down to the second degree
  siblings,
  parents_in_law,
  will_beneficiary,      ///< named in the will (wasiat)
  child,                 ///< of a scholarship
  funeral_arranger,      ///< who arranges the funeral when no heir is left
  social_security_fund,  ///< Dana Jaminan Sosial
  probate_office,        ///< Balai Harta Peninggalan
  spouse,                ///< widow or widower, of a pension
  parent,                ///< of a pension
  training_provider,     ///< lembaga pelatihan kerja
};
inline constexpr std::array<std::string_view, 31> party_names = {"employer",
                                                                 "worker",
                                                                 "government",
                                                                 "participant",
                                                                 "local_government",
                                                                 "village",
                                                                 "donor",
                                                                 "school",
                                                                 "platform",
                                                                 "placement_agency",
                                                                 "jkk_fund",
                                                                 "jkm_fund",
                                                                 "jht_fund",
                                                                 "jp_fund",
                                                                 "jkp_fund",
                                                                 "jkn_fund",
                                                                 "jpk_fund",
                                                                 "agency",
                                                                 "heirs",
                                                                 "spouse_and_children",
                                                                 "straight_line_relatives",
                                                                 "siblings",
                                                                 "parents_in_law",
                                                                 "will_beneficiary",
                                                                 "child",
                                                                 "funeral_arranger",
                                                                 "social_security_fund",
                                                                 "probate_office",
                                                                 "spouse",
                                                                 "parent",
                                                                 "training_provider"};
constexpr std::string_view to_string(Party party) {
  return party_names[static_cast<std::size_t>(party)];
}

inline constexpr std::array<Party, 10> all_payers = {
    Party::employer, Party::worker, Party::government, Party::participant, Party::local_government,
    Party::village,  Party::donor,  Party::school,     Party::platform,    Party::placement_agency};

constexpr Party fund_of(Program program) {
  switch (program) {
    case Program::jkk:
      return Party::jkk_fund;
    case Program::jkm:
      return Party::jkm_fund;
    case Program::jht:
      return Party::jht_fund;
    case Program::jp:
      return Party::jp_fund;
    case Program::jkp:
      return Party::jkp_fund;
    case Program::jkn:
      return Party::jkn_fund;
    case Program::jpk:
      return Party::jpk_fund;
    case Program::bsu:
    case Program::beasiswa:
      break;
  }
  throw InvalidValue("program", std::string(to_string(program)), "has no fund of its own");
}

/// The two agencies send two bills.
enum class Agency : std::uint8_t { bpjs_ketenagakerjaan, bpjs_kesehatan };
inline constexpr std::array<Agency, 2> all_agencies = {Agency::bpjs_ketenagakerjaan,
                                                       Agency::bpjs_kesehatan};
constexpr std::string_view to_string(Agency agency) {
  return agency == Agency::bpjs_kesehatan ? "bpjs_kesehatan" : "bpjs_ketenagakerjaan";
}
constexpr Agency agency_of(Program program) {
  return program == Program::jkn ? Agency::bpjs_kesehatan : Agency::bpjs_ketenagakerjaan;
}

enum class Item : std::uint8_t {
  // Contributions of the month, and of months before it that are still unpaid: by payer, in the
  // order of Party.
  contribution_employer,
  contribution_worker,
  contribution_government,
  contribution_participant,
  contribution_local_government,
  contribution_village,
  contribution_donor,
  contribution_school,
  contribution_platform,
  contribution_placement_agency,
  arrears_employer,
  arrears_worker,
  arrears_government,
  arrears_participant,
  arrears_local_government,
  arrears_village,
  arrears_donor,
  arrears_school,
  arrears_platform,
  arrears_placement_agency,
  contribution_additional_family,
  contribution_before_work,
  contribution_during_and_after_work,
  contribution_before_during_and_after_work,
  contribution_extra_months,
  deferred_employer,
  deferred_worker,
  recomposition_from_jkk,
  recomposition_from_jkm,
  late_payment_fine,
  administrative_fine,  ///< for not registering or not reporting
  service_fine,
  adjustment,
  // Benefits.
  temporary_disability,  ///< STMB
  partial_disability,
  total_disability,
  death,
  periodic,  ///< santunan berkala
  funeral,
  transport,
  dentures,
  hearing_aid,
  glasses,
  home_care,
  orthosis,
  scholarship,
  medical_care,
  return_to_work,
  late_payment_compensation,
  balance,     ///< of JHT
  income_tax,  ///< withheld from a benefit: owed by who receives it, no benefit itself
  part_10,     ///< a part of the balance of JHT, taken out before
  part_30,     ///< the same, for a home
  pension_old_age,
  pension_disability,
  pension_widow,  ///< of the widow or widower
  pension_child,
  pension_parent,
  lump_sum,  ///< JP without a pension: contributions and returns
  cash,      ///< manfaat uang tunai of JKP
  training,  ///< pelatihan kerja of JKP
  labour_market_information,
  // What goes on after the end of work.
  health_cover,
  occupational_disease_cover,
  contribution_months_kept,
  subsidy,  ///< BSU
};
/// Stable identifiers, in the order of Item.
inline constexpr std::array<Named<Item>, 66> item_names = {{
    {"contribution.employer", Item::contribution_employer},
    {"contribution.worker", Item::contribution_worker},
    {"contribution.government", Item::contribution_government},
    {"contribution.participant", Item::contribution_participant},
    {"contribution.local_government", Item::contribution_local_government},
    {"contribution.village", Item::contribution_village},
    {"contribution.donor", Item::contribution_donor},
    {"contribution.school", Item::contribution_school},
    {"contribution.platform", Item::contribution_platform},
    {"contribution.placement_agency", Item::contribution_placement_agency},
    {"arrears.employer", Item::arrears_employer},
    {"arrears.worker", Item::arrears_worker},
    {"arrears.government", Item::arrears_government},
    {"arrears.participant", Item::arrears_participant},
    {"arrears.local_government", Item::arrears_local_government},
    {"arrears.village", Item::arrears_village},
    {"arrears.donor", Item::arrears_donor},
    {"arrears.school", Item::arrears_school},
    {"arrears.platform", Item::arrears_platform},
    {"arrears.placement_agency", Item::arrears_placement_agency},
    {"contribution.additional_family", Item::contribution_additional_family},
    {"contribution.before_work", Item::contribution_before_work},
    {"contribution.during_and_after_work", Item::contribution_during_and_after_work},
    {"contribution.before_during_and_after_work", Item::contribution_before_during_and_after_work},
    {"contribution.extra_months", Item::contribution_extra_months},
    {"contribution.employer.deferred", Item::deferred_employer},
    {"contribution.worker.deferred", Item::deferred_worker},
    {"recomposition.from_jkk", Item::recomposition_from_jkk},
    {"recomposition.from_jkm", Item::recomposition_from_jkm},
    {"fine.late_payment", Item::late_payment_fine},
    {"fine.administrative", Item::administrative_fine},
    {"fine.service", Item::service_fine},
    {"adjustment", Item::adjustment},
    {"temporary_disability", Item::temporary_disability},
    {"partial_disability", Item::partial_disability},
    {"total_disability", Item::total_disability},
    {"death", Item::death},
    {"periodic", Item::periodic},
    {"funeral", Item::funeral},
    {"transport", Item::transport},
    {"dentures", Item::dentures},
    {"hearing_aid", Item::hearing_aid},
    {"glasses", Item::glasses},
    {"home_care", Item::home_care},
    {"orthosis", Item::orthosis},
    {"scholarship", Item::scholarship},
    {"medical_care", Item::medical_care},
    {"return_to_work", Item::return_to_work},
    {"late_payment_compensation", Item::late_payment_compensation},
    {"balance", Item::balance},
    {"income_tax", Item::income_tax},
    {"part_10", Item::part_10},
    {"part_30", Item::part_30},
    {"pension.old_age", Item::pension_old_age},
    {"pension.disability", Item::pension_disability},
    {"pension.widow", Item::pension_widow},
    {"pension.child", Item::pension_child},
    {"pension.parent", Item::pension_parent},
    {"lump_sum", Item::lump_sum},
    {"cash", Item::cash},
    {"training", Item::training},
    {"labour_market_information", Item::labour_market_information},
    {"health_cover", Item::health_cover},
    {"occupational_disease_cover", Item::occupational_disease_cover},
    {"contribution_months_kept", Item::contribution_months_kept},
    {"subsidy", Item::subsidy},
}};
constexpr std::string_view to_string(Item item) {
  return item_names[static_cast<std::size_t>(item)].first;
}
constexpr Item contribution_of(Party payer) {
  return static_cast<Item>(static_cast<int>(Item::contribution_employer) + static_cast<int>(payer));
}
constexpr Item arrears_of(Party payer) {
  return static_cast<Item>(static_cast<int>(Item::arrears_employer) + static_cast<int>(payer));
}

/// What a limit did: to the wage before the rate was applied, or to the amount after it.
enum class Limit : std::uint8_t { none, ceiling, floor, amount_ceiling };
constexpr std::string_view to_string(Limit limit) {
  switch (limit) {
    case Limit::none:
      return "none";
    case Limit::ceiling:
      return "ceiling";
    case Limit::floor:
      return "floor";
    case Limit::amount_ceiling:
      return "amount_ceiling";
  }
  return "unknown";
}

/// How an amount comes about.
enum class Basis : std::uint8_t {
  rate,        ///< base x rate
  flat,        ///< the base is a price
  tiers,       ///< each slice of the base at its own rate
  difference,  ///< base - wage: what is known now less what was known before
};

/// How a line counts: payable with this month's bill, payable later, or moved between two funds of
/// money that another line already bills.
enum class Settlement : std::uint8_t { due, deferred, between_funds };

/// A sentence with a stable name, defined beside the rule it belongs to: why a line is zero, which
/// interpretation was used, what was assumed.
struct Remark {
  std::string_view id;
  std::string_view english;
  std::string_view indonesian;
};

/// A few references to remarks, in inline storage.
template <std::size_t Capacity>
class Remarks {
 public:
  constexpr void add(const Remark& remark) {
    for (const Remark* known : span())
      if (known == &remark) return;
    if (size_ == Capacity)
      throw Overflow("remarks", std::string(remark.id), "too many for a result");
    remarks_[size_++] = &remark;
  }
  [[nodiscard]] constexpr std::span<const Remark* const> span() const {
    return {remarks_.data(), size_};
  }
  [[nodiscard]] constexpr bool contains(const Remark& remark) const {
    for (const Remark* known : span())
      if (known == &remark) return true;
    return false;
  }
  constexpr bool operator==(const Remarks&) const = default;

 private:
  std::array<const Remark*, Capacity> remarks_{};
  std::size_t size_ = 0;
};

/// One amount: what, on which base, at which rate, who pays, into which fund, by which article.
/// amount = round(base x rate x times x share), at the statement's rounding; `basis` says where it
/// is otherwise.
struct Line {
  Program program = Program::jkk;
  Item item = Item::contribution_employer;
  Party payer = Party::employer;
  Party payee = Party::jkk_fund;
  Basis basis = Basis::rate;
  Limit limit = Limit::none;
  Settlement settlement = Settlement::due;
  /// How sure the line is: the least sure of everything it rests on.
  Confidence confidence = Confidence::confirmed;
  int times = 1;                       ///< months of the period, or persons
  Rupiah wage{};                       ///< the monthly wage before any limit
  Rupiah base{};                       ///< what the rate was applied to
  Rate rate{};                         ///< of the base; zero when nothing is owed
  Rate share = Rate::percent(100, 0);  ///< part that this line carries (relief, deferred payment)
  Rupiah amount{};
  std::optional<Month> from{};         ///< first month, where the line covers several
  std::optional<Month> to{};           ///< last month
  std::optional<Date> due{};           ///< last day of payment in time, where a rule sets one
  std::optional<Date> payable_from{};  ///< deferred payment: first instalment at the latest
  std::optional<Date> payable_by{};    ///< deferred payment: everything paid
  const Tiers* tiers = nullptr;        ///< the law's tiers; as long-lived as the law
  Citation citation{};                 ///< of the rate, or of the reason why nothing is owed
  Citation limit_citation{};           ///< of the ceiling or floor; empty when there is none
  Remarks<4> remarks{};
};

/// Sums of lines by program, payer, agency and fund. Integer sums: any order gives the same result.
class Totals {
 public:
  constexpr void add(const Line& line) {
    const auto program = static_cast<std::size_t>(line.program);
    switch (line.settlement) {
      case Settlement::due:
        due_[program][payer(line.payer)] += line.amount;
        fund_[fund(line.payee)] += line.amount;
        break;
      case Settlement::deferred:
        deferred_[program][deferrer(line.payer)] += line.amount;
        break;
      case Settlement::between_funds:
        fund_[fund(line.payer)] -= line.amount;
        fund_[fund(line.payee)] += line.amount;
        break;
    }
  }
  constexpr void add(std::span<const Line> lines) {
    for (const Line& line : lines) add(line);
  }
  constexpr void add(const Totals& other) {
    for (std::size_t p = 0; p < program_count; ++p) {
      for (std::size_t q = 0; q < all_payers.size(); ++q) due_[p][q] += other.due_[p][q];
      for (std::size_t q = 0; q < deferring.size(); ++q) deferred_[p][q] += other.deferred_[p][q];
      fund_[p] += other.fund_[p];
    }
  }

  /// Payable with this month's bill.
  [[nodiscard]] constexpr Rupiah due(Program program, Party by) const {
    return due_[static_cast<std::size_t>(program)][payer(by)];
  }
  [[nodiscard]] constexpr Rupiah due(Agency agency, Party by) const {
    Rupiah sum;
    for (const Program program : all_programs)
      if (agency_of(program) == agency) sum += due(program, by);
    return sum;
  }
  [[nodiscard]] constexpr Rupiah due(Party by) const {
    Rupiah sum;
    for (const Program program : all_programs) sum += due(program, by);
    return sum;
  }
  /// Owed for this month, payable later (pension contributions under PP 49/2020).
  [[nodiscard]] constexpr Rupiah deferred(Program program, Party by) const {
    return by == Party::employer || by == Party::worker
               ? deferred_[static_cast<std::size_t>(program)][deferrer(by)]
               : Rupiah{};
  }
  [[nodiscard]] constexpr Rupiah deferred(Party by) const {
    Rupiah sum;
    for (const Program program : all_programs) sum += deferred(program, by);
    return sum;
  }
  /// What reaches the program's fund with this bill, after the recomposition for JKP.
  [[nodiscard]] constexpr Rupiah fund_of(Program program) const {
    return fund_[static_cast<std::size_t>(program)];
  }

 private:
  /// Only employers and their workers were granted a deferral.
  static constexpr std::array<Party, 2> deferring = {Party::employer, Party::worker};

  static constexpr std::size_t payer(Party party) {
    const auto index = static_cast<std::size_t>(party);
    if (index >= all_payers.size())
      throw InvalidValue("payer", std::string(to_string(party)), "a fund pays no contribution");
    return index;
  }
  static constexpr std::size_t deferrer(Party party) {
    if (party != Party::employer && party != Party::worker)
      throw InvalidValue("payer", std::string(to_string(party)), "defers no contribution");
    return static_cast<std::size_t>(party);
  }
  /// The programs' funds stand in the order of the programs, JPK last.
  static constexpr std::size_t fund(Party party) {
    return party == Party::jpk_fund
               ? static_cast<std::size_t>(Program::jpk)
               : static_cast<std::size_t>(party) - static_cast<std::size_t>(Party::jkk_fund);
  }
  static_assert(static_cast<int>(Party::jkn_fund) - static_cast<int>(Party::jkk_fund) ==
                static_cast<int>(Program::jkn) - static_cast<int>(Program::jkk));

  std::array<std::array<Rupiah, all_payers.size()>, program_count> due_{};
  std::array<std::array<Rupiah, deferring.size()>, program_count> deferred_{};
  std::array<Rupiah, program_count> fund_{};
};

class Statement {
 public:
  static constexpr std::size_t line_capacity = 32;
  static constexpr std::size_t assumption_capacity = 16;

  // Not defaulted: a defaulted one lets Statement() clear the lines that stay unwritten.
  constexpr Statement() {}

  /// Throws Overflow when the statement is full; no bill of the built-in law comes near.
  /// Returns the copy inside the statement, so that a prepared line is completed in place.
  constexpr Line& add(const Line& line) {
    if (lines_.size() == line_capacity)
      throw Overflow("statement", "", "more lines than a statement holds");
    return lines_.emplace(line);
  }
  constexpr void assume(const Remark& remark) { assumptions_.add(remark); }

  [[nodiscard]] constexpr std::span<const Line> lines() const { return lines_.span(); }
  /// Interpretations and practices the lines rest on, and facts taken for granted.
  [[nodiscard]] constexpr std::span<const Remark* const> assumptions() const {
    return assumptions_.span();
  }
  [[nodiscard]] constexpr bool assumes(const Remark& remark) const {
    return assumptions_.contains(remark);
  }

  [[nodiscard]] constexpr Totals totals() const {
    Totals totals;
    totals.add(lines());
    return totals;
  }
  /// Everything `payer` owes with this month's bill.
  [[nodiscard]] constexpr Rupiah total(Party payer) const { return totals().due(payer); }

 private:
  FixedList<Line, line_capacity> lines_{};
  Remarks<assumption_capacity> assumptions_{};
};

}  // namespace v1
}  // namespace jamsos
