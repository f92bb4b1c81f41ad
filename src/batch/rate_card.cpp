// SPDX-License-Identifier: Apache-2.0
// Why a multiplication can stand for the division. An amount of q units is
//   q = floor(x + 1/2),  x = base x n / d,  n / d = rate / unit in lowest terms,
// and the kernels compute q' = floor(base x m / 2^s + 1/2) with m = ceil(n x 2^s / d), that is
// m x d = n x 2^s + e with 0 <= e < d. So base x m / 2^s exceeds x by base x e / (d x 2^s), and is
// never below it. The fraction of x + 1/2 is a multiple of 1 / 2d, so at least 1 / 2d is missing to
// the next integer: q' = q as long as
//   base x e / (d x 2^s) < 1 / 2d,  that is  2 x base x e < 2^s.
// The kernels keep bits 32 to 95 of base x m + 2^(s-1), which is therefore to be less than 2^96.
// Both conditions are bounds for the base; of all s, the one with the highest bound is taken.
#include "jamsos/batch/rate_card.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

#include "wide.hpp"

namespace jamsos {
inline namespace v1 {
namespace batch {
namespace {

using detail::PreparedAmount;

constexpr std::int64_t highest_wage = wage_earner::highest_monthly_wage.sen();
constexpr int most_family = wage_earner::most_additional_family;
constexpr unsigned least_shift = 33;
constexpr unsigned most_shift = 95;

struct Fraction {
  std::uint64_t numerator;
  std::uint64_t denominator;
};

/// Rate / unit; none where the kernels' words would be too short.
std::optional<Fraction> units_of(Rate rate, const Rounding& rounding) {
  if (rounding.direction != RoundingDirection::half_away_from_zero) return std::nullopt;
  if (rounding.unit.sen() > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
  // Below 2^27 x 2^31.
  const std::int64_t denominator = rate.denominator() * rounding.unit.sen();
  const std::int64_t common = std::gcd(rate.numerator(), denominator);
  return Fraction{static_cast<std::uint64_t>(rate.numerator() / common),
                  static_cast<std::uint64_t>(denominator / common)};
}

struct Multiplier {
  std::uint64_t value = 0;
  std::int64_t highest_base = 0;
};

Multiplier multiplier_of(const Fraction& fraction, unsigned s) {
  const Wide scaled = static_cast<Wide>(fraction.numerator) << s;  // below 2^27 x 2^95
  const Wide value = (scaled + fraction.denominator - 1) / fraction.denominator;
  if (value > std::numeric_limits<std::uint64_t>::max()) return {};
  // A base, times the members of a family, stays below this in any case.
  Wide highest = static_cast<Wide>(1) << 52;
  if (value != 0) {
    const Wide end = static_cast<Wide>(1) << 96;
    highest = std::min<Wide>(highest, (end - 1 - (static_cast<Wide>(1) << (s - 1))) / value);
  }
  if (const Wide excess = value * fraction.denominator - scaled; excess != 0)
    highest = std::min<Wide>(highest, ((static_cast<Wide>(1) << s) - 1) / (2 * excess));
  return {static_cast<std::uint64_t>(value), static_cast<std::int64_t>(highest)};
}

/// Gives the amounts one shift, so that a vector may mix them.
void find_multipliers(std::span<PreparedAmount> amounts, const Rounding& rounding) {
  for (const PreparedAmount& amount : amounts)
    if (!units_of(amount.rate, rounding)) return;
  std::int64_t best = 0;
  for (unsigned s = least_shift; s <= most_shift; ++s) {
    std::int64_t highest = std::numeric_limits<std::int64_t>::max();
    for (const PreparedAmount& amount : amounts)
      highest = std::min(highest, multiplier_of(*units_of(amount.rate, rounding), s).highest_base);
    if (highest <= best) continue;
    best = highest;
    for (PreparedAmount& amount : amounts) {
      const Multiplier found = multiplier_of(*units_of(amount.rate, rounding), s);
      amount.multiplier = found.value;
      amount.shift = s - 32;
      amount.highest_base = found.highest_base;
    }
  }
}

/// Prefers a multiplier of 32 bits whose product stays below 2^64 for every base that there can be,
/// which saves the kernels half of their work.
void find_short_multiplier(PreparedAmount& amount, const Rounding& rounding) {
  constexpr Wide two_to_32 = static_cast<Wide>(1) << 32;
  const auto units = units_of(amount.rate, rounding);
  const auto largest = static_cast<Wide>(amount.largest_base);
  if (!units || largest >= two_to_32) return;
  for (unsigned s = least_shift; s < 64; ++s) {
    const Multiplier found = multiplier_of(*units, s);
    if (found.value >= two_to_32 || found.highest_base < amount.largest_base) continue;
    if (largest * found.value + (static_cast<Wide>(1) << (s - 1)) >= two_to_32 * two_to_32)
      continue;
    amount.multiplier = found.value;
    amount.shift = s - 32;
    amount.highest_base = found.highest_base;
    amount.is_short = true;
    return;
  }
}

/// The highest wage whose base, `times` counted, the kernels can charge.
std::int64_t highest_wage_of(const PreparedAmount& amount, int times) {
  std::int64_t highest_base = amount.highest_base / times;
  // Families are counted by a multiplication of 32 bits.
  if (times > 1)
    highest_base = std::min<std::int64_t>(highest_base, std::numeric_limits<std::uint32_t>::max());
  if (amount.largest_base <= highest_base) return highest_wage;
  return amount.lowest_base <= highest_base ? highest_base : 0;
}

/// The risk group decides nothing about membership, so that any will do where none is stated.
Employer with_risk_group(Employer employer) {
  if (employer.risk_group == RiskGroup::not_stated) employer.risk_group = RiskGroup::very_low;
  return employer;
}

bool charges(const Statement& statement, Program program) {
  return std::any_of(statement.lines().begin(), statement.lines().end(), [&](const Line& line) {
    return line.program == program && !line.rate.is_zero();
  });
}

Membership membership_in(const Statement& statement) {
  int bits = 0;
  if (charges(statement, Program::jkk)) bits |= in_jkk;
  if (charges(statement, Program::jkm)) bits |= in_jkm;
  if (charges(statement, Program::jht)) bits |= in_jht;
  if (charges(statement, Program::jp)) bits |= in_jp;
  if (charges(statement, Program::jkn)) bits |= in_jkn;
  if (charges(statement, Program::jkp)) bits |= in_jkp;
  return static_cast<Membership>(bits);
}

}  // namespace

RateCard::RateCard(const Law& law, const Employer& employer, Month month, BillOptions options)
    : tariff_(law, with_risk_group(employer), month, options),
      rounding_(*tariff_.prepared().rounding) {
  if (employer.risk_group != RiskGroup::not_stated) risk_group_ = employer.risk_group;
  if (rounding_.unit <= Rupiah{})
    throw InvalidValue("rounding.unit", std::to_string(rounding_.unit.sen()) + " sen",
                       "must be positive");
  const auto prepared = tariff_.prepared();
  if (prepared.jp_deferred)
    throw InvalidValue("employer.jp_deferral_granted", "yes",
                       jamsos::detail::joined({"JP contributions of ", to_text(month),
                                               " are split in two; bill them one by one"}));

  const auto put = [&](Amount amount, const Line* line, Rupiah lowest, Rupiah largest) {
    PreparedAmount& to = amounts_[static_cast<std::size_t>(amount)];
    if (largest < Rupiah{})
      throw InvalidValue(
          "ceiling", to_text(largest),
          jamsos::detail::joined({"no base of ", to_string(amount), " is negative"}));
    to.lowest_base = lowest.sen();
    to.largest_base = largest.sen();
    if (line == nullptr) return;  // stays at a rate of zero; no row is admitted to it
    to.rate = line->rate;
  };
  const Rupiah least = Rupiah::from_sen(1);
  const Rupiah most = wage_earner::highest_monthly_wage;
  put(Amount::jkk_employer, prepared.jkk_employer, least, most);
  put(Amount::jkm_employer, prepared.jkm_employer, least, most);
  put(Amount::jht_employer, prepared.jht_employer, least, most);
  put(Amount::jht_worker, prepared.jht_worker, least, most);

  if (prepared.jp_ceiling == nullptr) {
    known_ = static_cast<Membership>(known_ & ~in_jp);
    try {
      (void)law.jp.wage_ceiling.on(month, options.known_on);
    } catch (const Error& error) {
      why_no_jp_ = error.code();
    }
  } else {
    put(Amount::jp_employer, prepared.jp_employer, least, prepared.jp_ceiling->value);
    put(Amount::jp_worker, prepared.jp_worker, least, prepared.jp_ceiling->value);
  }

  if (prepared.jkp_cap == nullptr) {
    known_ = static_cast<Membership>(known_ & ~in_jkp);
  } else {
    put(Amount::jkp_government, prepared.jkp_government, least, prepared.jkp_cap->value);
    put(Amount::jkp_from_jkk, prepared.jkp_from_jkk, least, prepared.jkp_cap->value);
    put(Amount::jkp_from_jkm, prepared.jkp_from_jkm, least, prepared.jkp_cap->value);
  }

  // The base of the lowest wage is the floor.
  const Rupiah jkn_ceiling = prepared.jkn_ceiling->value;
  Rupiah jkn_floor = least;
  try {
    jkn_floor = jkn::limited_base(*prepared.jkn_ceiling, *prepared.jkn_floor, employer.size,
                                  employer.regional_minimum_wage, least)
                    .base;
  } catch (const MissingField&) {
    minimum_wage_needed_below_ = jkn_ceiling.sen();
  }
  put(Amount::jkn_employer, prepared.jkn_employer, jkn_floor, jkn_ceiling);
  put(Amount::jkn_worker, prepared.jkn_worker, jkn_floor, jkn_ceiling);
  put(Amount::jkn_additional_family, prepared.jkn_additional_family, jkn_floor, jkn_ceiling);

  for (const Amount amount : all_amounts) {
    PreparedAmount& to = amounts_[static_cast<std::size_t>(amount)];
    find_multipliers({&to, 1}, rounding_);
    // A family counts its base up to twenty times.
    if (amount != Amount::jkn_additional_family) find_short_multiplier(to, rounding_);
  }
  for (std::size_t group = 0; group < risk_group_count; ++group) {
    Employer same = employer;
    same.risk_group = static_cast<RiskGroup>(group + 1);
    jkk_[group] = amounts_[static_cast<std::size_t>(Amount::jkk_employer)];
    jkk_[group].rate = wage_earner::Tariff(law, same, month, options).prepared().jkk_employer->rate;
  }
  find_multipliers(jkk_, rounding_);
  if (risk_group_)
    amounts_[static_cast<std::size_t>(Amount::jkk_employer)] =
        jkk_[static_cast<std::size_t>(*risk_group_) - 1];

  highest_kernel_wage_ = highest_wage;
  for (const PreparedAmount& amount : jkk_)
    highest_kernel_wage_ = std::min(highest_kernel_wage_, highest_wage_of(amount, 1));
  for (const Amount amount : all_amounts) {
    const PreparedAmount& prepared_amount = amounts_[static_cast<std::size_t>(amount)];
    if (amount == Amount::jkn_additional_family)
      highest_family_wage_ = highest_wage_of(prepared_amount, most_family);
    else
      highest_kernel_wage_ = std::min(highest_kernel_wage_, highest_wage_of(prepared_amount, 1));
  }
}

Row RateCard::row(const Worker& worker) const {
  const Statement statement = tariff_.bill(worker);
  const Membership membership = membership_in(statement);
  const bool in_health = (membership & in_jkn) != 0;
  return {.wage = statement.lines().front().wage.sen(),
          .membership = membership,
          .jkn_additional_family = in_health
                                       ? static_cast<std::uint8_t>(worker.jkn_additional_family)
                                       : std::uint8_t{0}};
}

Membership RateCard::membership(const Worker& worker) const {
  // No wage decides about membership, and the highest needs no minimum wage.
  Worker paid = worker;
  paid.pay = Pay::monthly(wage_earner::highest_monthly_wage);
  return membership_in(tariff_.bill(paid));
}

}  // namespace batch
}  // namespace v1
}  // namespace jamsos
