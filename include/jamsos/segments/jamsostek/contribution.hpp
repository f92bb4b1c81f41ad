// SPDX-License-Identifier: Apache-2.0
// Contributions of wage earners before July 2015: JKK, JKM and JHT on the monthly wage, and for
// 2013 the health program JPK. Whatever of the old law is not known here is refused by name.
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/facts/bill_options.hpp"
#include "jamsos/facts/employer.hpp"
#include "jamsos/facts/worker.hpp"
#include "jamsos/law.hpp"
#include "jamsos/segments/wage_earner/monthly_wage.hpp"

namespace jamsos {
inline namespace v1 {
namespace jamsostek {

inline constexpr Remark old_programs{
    "jamsostek.programs",
    "registered programs not stated: JKK, JKM and JHT are billed; from which size on the old law "
    "obliged an employer is not considered",
    "program terdaftar tidak disebutkan: ditagih JKK, JKM dan JHT; batas kewajiban menurut aturan "
    "lama tidak dipertimbangkan"};
inline constexpr Remark ceiling_follows_tax{
    "jamsostek.jpk_ceiling",
    "the ceiling of JPK is twice the monthly tax-free income that was stated",
    "batas upah JPK adalah dua kali penghasilan tidak kena pajak sebulan yang disebutkan"};

class Tariff {
 public:
  /// Refers to `law`, which must outlive the tariff. Throws NotInForce outside January 1994 to June
  /// 2015, MissingField for the employer's facts ("employer.risk_group").
  constexpr Tariff(const Law& law, const Employer& employer, Month month, BillOptions options)
      : law_(&law), employer_(employer), month_(month), options_(options) {
    (void)law.jamsostek.jht_employer.on(month, options.known_on);
    if (employer.risk_group == RiskGroup::not_stated)
      throw MissingField("employer.risk_group", "", "JKK has no rate without a risk group, I to V");
    if (employer.programs) validate_programs(*employer.programs, "employer.programs");
    if (employer.registered && *employer.registered > month)
      throw ConflictingFacts("employer.registered", to_text(*employer.registered),
                             "lies after the month billed");
  }
  Tariff(const Law&&, const Employer&, Month, BillOptions) = delete;

  /// Throws by the name of the worker's fact ("wage").
  [[nodiscard]] constexpr Statement bill(const Worker& worker) const {
    const Tables& own = law_->jamsostek;
    const KnownOn known_on = options_.known_on;
    const Rounding& rounding = contribution_line(law_->roundings, options_.rounding);
    validate(worker);
    Statement statement;
    statement.assume(remark_of(options_.rounding));
    const wage_earner::WageRules rules;  // a monthly wage needs no conversion
    const Rupiah wage =
        wage_earner::monthly_wage(rules, worker.pay, law_->roundings.average_wage, statement);
    ProgramSet programs{Program::jkk, Program::jkm, Program::jht};
    if (worker.programs || employer_.programs)
      programs = worker.programs ? *worker.programs : *employer_.programs;
    else
      statement.assume(old_programs);

    if (programs.contains(Program::jkk)) {
      const auto& row = own.jkk.on(month_, known_on);
      const auto index = static_cast<std::size_t>(employer_.risk_group) - 1;
      Line line;
      cite(line, own.jkk, row, month_);
      line.rate = row.value.rates[index];
      line.citation.article = row.value.articles[index];
      charge(statement.add(line), wage, {.base = wage}, rounding);
    }
    const auto add = [&](Program program, Party payer, const Dated<Rate, 2>& table,
                         const LimitedBase& base) {
      charge(statement.add(prepare(program, contribution_of(payer), payer, fund_of(program), table,
                                   month_, known_on)),
             wage, base, rounding);
    };
    if (programs.contains(Program::jkm))
      add(Program::jkm, Party::employer, own.jkm, {.base = wage});
    if (programs.contains(Program::jht)) {
      add(Program::jht, Party::employer, own.jht_employer, {.base = wage});
      add(Program::jht, Party::worker, own.jht_worker, {.base = wage});
    }
    if (worker.jpk != JpkFamily::not_stated) {
      const auto& table = worker.jpk == JpkFamily::single ? own.jpk_single : own.jpk_married;
      (void)table.on(month_, known_on);
      if (!employer_.jpk_tax_free_income)
        throw MissingField("employer.jpk_tax_free_income", "", "the ceiling of JPK follows it");
      if (*employer_.jpk_tax_free_income <= Rupiah{})
        throw InvalidValue("employer.jpk_tax_free_income", to_text(*employer_.jpk_tax_free_income),
                           "must be greater than zero");
      const auto& multiple = own.jpk_ceiling_multiple.on(month_, known_on);
      statement.assume(ceiling_follows_tax);
      const DatedRow<Rupiah> ceiling{
          .from = month_,
          .promulgated = multiple.promulgated,
          .value = round(Exact(*employer_.jpk_tax_free_income) * multiple.value / 12, rounding),
          .citation = multiple.citation};
      add(Program::jpk, Party::employer, table, at_most(wage, ceiling));
    }
    return statement;
  }

 private:
  static constexpr void validate_programs(ProgramSet programs, const char* field) {
    if (programs.empty()) throw InvalidValue(field, "", "names no program");
    if (!ProgramSet{Program::jkk, Program::jkm, Program::jht}.contains(programs))
      throw NotInForce(field, "", "before July 2015 there were JKK, JKM and JHT");
  }
  constexpr void validate(const Worker& worker) const {
    if (worker.programs) validate_programs(*worker.programs, "programs");
    if (worker.citizenship == Citizenship::foreign)
      throw NotInForce("citizenship", "WNA",
                       "the rule on foreigners before July 2015 is not known");
    // How parts, days or pieces became a wage is not known; a monthly wage is what it is.
    if (worker.pay.kind() != PayKind::not_stated &&
        (worker.pay.kind() != PayKind::monthly || worker.pay.in_parts()))
      throw NotInForce(wage_earner::name_of_wage(worker.pay), "",
                       "how it became a monthly wage before July 2015 is not known");
    if (worker.jkn == JknMembership::employer)
      throw NotInForce("jkn", "employer", "the rates of JKN before July 2015 are not confirmed");
    if (worker.jkp_enrolled_on)
      throw InvalidValue("jkp_enrolled_on", to_text(*worker.jkp_enrolled_on),
                         "there is no JKP yet in the month billed");
    if (worker.birth_date && *worker.birth_date > last_day(month_))
      throw InvalidValue("birth_date", to_text(*worker.birth_date), "lies after the month billed");
    if (worker.employed_from && *worker.employed_from > last_day(month_))
      throw InvalidValue("employed_from", to_text(*worker.employed_from),
                         "the work starts after the month billed");
    if (worker.employed_until && *worker.employed_until < first_day(month_))
      throw InvalidValue("employed_until", to_text(*worker.employed_until),
                         "the work ended before the month billed");
  }

  const Law* law_;
  Employer employer_;
  Month month_;
  BillOptions options_;
};

}  // namespace jamsostek
}  // namespace v1
}  // namespace jamsos
