// SPDX-License-Identifier: Apache-2.0
// The result of a verb: lines that a person can check with a pocket calculator and the gazette.
// A statement lives in inline storage, so producing one never touches the heap.
#pragma once

#include <array>
#include <cstdint>
#include <new>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include "jamsos/core/citation.hpp"
#include "jamsos/core/error.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/program.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"

namespace jamsos {
inline namespace v1 {

/// Who pays or receives: people and bodies first, then the funds that BPJS keeps apart.
enum class Party : std::uint8_t {
  employer,
  worker,
  government,
  jkk_fund,
  jkm_fund,
  jht_fund,
  jp_fund,
  jkp_fund,
  jkn_fund,
};
inline constexpr std::array<Party, 3> all_payers = {Party::employer, Party::worker,
                                                    Party::government};

constexpr std::string_view to_string(Party party) {
  switch (party) {
    case Party::employer:
      return "employer";
    case Party::worker:
      return "worker";
    case Party::government:
      return "government";
    case Party::jkk_fund:
      return "jkk_fund";
    case Party::jkm_fund:
      return "jkm_fund";
    case Party::jht_fund:
      return "jht_fund";
    case Party::jp_fund:
      return "jp_fund";
    case Party::jkp_fund:
      return "jkp_fund";
    case Party::jkn_fund:
      return "jkn_fund";
  }
  return "unknown";
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
  contribution_employer,
  contribution_worker,
  contribution_government,
  contribution_additional_family,
  deferred_employer,
  deferred_worker,
  recomposition_from_jkk,
  recomposition_from_jkm,
};

/// Stable identifiers.
constexpr std::string_view to_string(Item item) {
  switch (item) {
    case Item::contribution_employer:
      return "contribution.employer";
    case Item::contribution_worker:
      return "contribution.worker";
    case Item::contribution_government:
      return "contribution.government";
    case Item::contribution_additional_family:
      return "contribution.additional_family";
    case Item::deferred_employer:
      return "contribution.employer.deferred";
    case Item::deferred_worker:
      return "contribution.worker.deferred";
    case Item::recomposition_from_jkk:
      return "recomposition.from_jkk";
    case Item::recomposition_from_jkm:
      return "recomposition.from_jkm";
  }
  return "unknown";
}

/// What happened to the wage before the rate was applied.
enum class Limit : std::uint8_t { none, ceiling, floor };
constexpr std::string_view to_string(Limit limit) {
  switch (limit) {
    case Limit::none:
      return "none";
    case Limit::ceiling:
      return "ceiling";
    case Limit::floor:
      return "floor";
  }
  return "unknown";
}

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

 private:
  std::array<const Remark*, Capacity> remarks_{};
  std::size_t size_ = 0;
};

/// One amount: what, on which base, at which rate, who pays, into which fund, by which article.
/// amount = round(base x rate x times x share), at the statement's rounding.
struct Line {
  Program program = Program::jkk;
  Item item = Item::contribution_employer;
  Party payer = Party::employer;
  Party payee = Party::jkk_fund;
  Limit limit = Limit::none;
  Settlement settlement = Settlement::due;
  /// How sure the line is: the least sure of everything it rests on.
  Confidence confidence = Confidence::confirmed;
  int times = 1;                       ///< how often the rate counts (additional family members)
  Rupiah wage{};                       ///< the monthly wage before any limit
  Rupiah base{};                       ///< what the rate was applied to
  Rate rate{};                         ///< of the base; zero when nothing is owed
  Rate share = Rate::percent(100, 0);  ///< part that this line carries (deferred payment)
  Rupiah amount{};
  std::optional<Date> payable_from{};  ///< deferred payment: first instalment at the latest
  std::optional<Date> payable_by{};    ///< deferred payment: everything paid
  Citation citation{};                 ///< of the rate, or of the reason why nothing is owed
  Citation limit_citation{};           ///< of the ceiling or floor; empty when there is none
  Remarks<3> remarks{};
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
        deferred_[program][payer(line.payer)] += line.amount;
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
      for (std::size_t q = 0; q < all_payers.size(); ++q) {
        due_[p][q] += other.due_[p][q];
        deferred_[p][q] += other.deferred_[p][q];
      }
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
    return deferred_[static_cast<std::size_t>(program)][payer(by)];
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
  static constexpr std::size_t payer(Party party) { return static_cast<std::size_t>(party); }
  static constexpr std::size_t fund(Party party) {
    return static_cast<std::size_t>(party) - static_cast<std::size_t>(Party::jkk_fund);
  }
  static_assert(static_cast<int>(Party::jkn_fund) - static_cast<int>(Party::jkk_fund) ==
                static_cast<int>(Program::jkn) - static_cast<int>(Program::jkk));

  std::array<std::array<Rupiah, all_payers.size()>, program_count> due_{};
  std::array<std::array<Rupiah, all_payers.size()>, program_count> deferred_{};
  std::array<Rupiah, program_count> fund_{};
};

class Statement {
 public:
  static constexpr std::size_t line_capacity = 16;
  static constexpr std::size_t assumption_capacity = 16;

  constexpr Statement() : storage_(make_storage()) {}
  constexpr Statement(const Statement& other) noexcept : Statement() { *this = other; }
  constexpr Statement& operator=(const Statement& other) noexcept {
    if (this == &other) return *this;
    size_ = 0;
    for (const Line& line : other.lines()) place(line);
    assumptions_ = other.assumptions_;
    return *this;
  }
  constexpr ~Statement() = default;

  /// Throws Overflow when the statement is full; no bill of the built-in law comes near.
  /// Returns the copy inside the statement, so that a prepared line is completed in place.
  constexpr Line& add(const Line& line) {
    if (size_ == line_capacity)
      throw Overflow("statement", "", "more lines than a statement holds");
    return place(line);
  }
  constexpr void assume(const Remark& remark) { assumptions_.add(remark); }

  [[nodiscard]] constexpr std::span<const Line> lines() const { return {storage_.lines, size_}; }
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
  constexpr Line& place(const Line& line) noexcept {
    Line* where = storage_.lines + size_++;
    if (std::is_constant_evaluated())
      *where = line;
    else
      ::new (static_cast<void*>(where)) Line(line);
    return *where;
  }

  // Lines beyond the last one stay unwritten: clearing them would cost more than a whole bill. A
  // constant expression may not leave them so.
  union Storage {
    struct Cleared {};
    struct Unwritten {};
    constexpr explicit Storage(Cleared) : lines{} {}
    constexpr explicit Storage(Unwritten) : unused() {}
    char unused;
    Line lines[line_capacity];
  };
  static constexpr Storage make_storage() {
    if (std::is_constant_evaluated()) return Storage(Storage::Cleared());
    return Storage(Storage::Unwritten());
  }
  static_assert(std::is_trivially_destructible_v<Line> && std::is_trivially_copyable_v<Line>);

  Storage storage_;
  std::size_t size_ = 0;
  Remarks<assumption_capacity> assumptions_{};
};

}  // namespace v1
}  // namespace jamsos
