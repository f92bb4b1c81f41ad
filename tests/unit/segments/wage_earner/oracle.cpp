// SPDX-License-Identifier: Apache-2.0
// A second, small implementation of the four employment programs in exact fractions, with rates and
// dates typed again from the law. It knows nothing of the tables under test.
#include <array>
#include <boost/multiprecision/cpp_int.hpp>

#include "random_facts.hpp"

using namespace jamsos;
using namespace tests;

namespace {

using boost::multiprecision::cpp_int;

/// Hundred-millionths of the wage, so that even 0.0024 % is whole: 0.24 % is 240,000.
constexpr std::int64_t percent = 1'000'000;

std::int64_t jkk_rate(const Employer& employer, Month month) {
  constexpr std::array<std::int64_t, 5> hundredths = {24, 54, 89, 127, 174};
  const std::int64_t normal =
      hundredths[static_cast<std::size_t>(employer.risk_group) - 1] * percent / 100;
  if (month >= Month(2020, 8) && month <= Month(2021, 1)) {
    if (employer.registered && *employer.registered >= Month(2020, 8))
      return month - *employer.registered >= 2 ? normal / 100 : normal;
    return *employer.paid_through >= Month(2020, 7) ? normal / 100 : normal;
  }
  const bool six_industries =
      employer.industry != Industry::not_stated && employer.industry != Industry::other;
  if (month >= Month(2025, 2) && month <= Month(2026, 1) && six_industries &&
      *employer.active_workers >= 50 && *employer.paid_through >= Month(2025, 1))
    return normal / 2;
  return normal;
}

std::int64_t jkm_rate(const Employer& employer, Month month) {
  const std::int64_t normal = 30 * percent / 100;
  if (month < Month(2020, 8) || month > Month(2021, 1)) return normal;
  if (employer.registered && *employer.registered >= Month(2020, 8))
    return month - *employer.registered >= 2 ? normal / 100 : normal;
  return *employer.paid_through >= Month(2020, 7) ? normal / 100 : normal;
}

Rupiah jp_ceiling(Month month) {
  constexpr std::array<std::int64_t, 12> from_2015 = {
      7'000'000, 7'335'300, 7'703'500, 8'094'000,  8'512'400,  8'939'700,
      8'754'600, 9'077'600, 9'559'600, 10'042'300, 10'547'400, 11'086'300};
  const int year = month.month() >= 3 ? month.year() : month.year() - 1;
  return Rupiah(from_2015[static_cast<std::size_t>(year - 2015)]);
}

/// Rounded half up; nothing is negative here.
Rupiah share(Rupiah base, std::int64_t rate, LineRounding rounding) {
  const cpp_int grain = rounding == LineRounding::whole_rupiah ? 100 : 1;
  const cpp_int divisor = grain * 100 * percent;
  const cpp_int sen = (cpp_int(base.sen()) * rate * 2 + divisor) / (divisor * 2) * grain;
  return Rupiah::from_sen(static_cast<std::int64_t>(sen));
}

ProgramSet programs_of(const Facts& facts) {
  if (facts.worker.programs) return *facts.worker.programs;
  if (facts.employer.programs) return *facts.employer.programs;
  ProgramSet programs{Program::jkk, Program::jkm};
  if (facts.employer.size != EmployerSize::micro) programs.insert(Program::jht);
  if (facts.employer.size == EmployerSize::medium || facts.employer.size == EmployerSize::large)
    programs.insert(Program::jp);
  return programs;
}

}  // namespace

TEST_CASE("Every bill: JKK and JKM and JHT and JP agree with a second implementation") {
  CHECK(rc::check([] {
    for (int i = 0; i < 10; ++i) {
      Facts facts = any_facts();
      facts.worker.citizenship = Citizenship::indonesian;
      facts.worker.birth_date = Date(1990, 5, 17);
      facts.employer.jp_deferral_granted = false;
      RC_LOG() << words(facts);
      const Statement statement = bill_of(facts);
      const Totals totals = statement.totals();
      const ProgramSet programs = programs_of(facts);
      const Rupiah wage = facts.worker.pay.amount();
      const auto expected = [&](Program program, Rupiah base, std::int64_t rate) {
        return programs.contains(program) ? share(base, rate, facts.options.rounding) : 0_idr;
      };
      RC_ASSERT(totals.due(Program::jkk, Party::employer) ==
                expected(Program::jkk, wage, jkk_rate(facts.employer, facts.month)));
      RC_ASSERT(totals.due(Program::jkm, Party::employer) ==
                expected(Program::jkm, wage, jkm_rate(facts.employer, facts.month)));
      RC_ASSERT(totals.due(Program::jht, Party::employer) ==
                expected(Program::jht, wage, 37 * percent / 10));
      RC_ASSERT(totals.due(Program::jht, Party::worker) ==
                expected(Program::jht, wage, 2 * percent));
      const Rupiah capped = std::min(wage, jp_ceiling(facts.month));
      RC_ASSERT(totals.due(Program::jp, Party::employer) ==
                expected(Program::jp, capped, 2 * percent));
      RC_ASSERT(totals.due(Program::jp, Party::worker) == expected(Program::jp, capped, percent));
      for (const Program program : {Program::jkk, Program::jkm, Program::jht, Program::jp})
        RC_ASSERT(has(statement, program) == programs.contains(program));
    }
  }));
}
