// SPDX-License-Identifier: Apache-2.0
// Contributions of participants who receive no wage: JKK and JHT on the base of the income band,
// JKM a price; reliefs by sector and payer; months ahead and months in arrears. The base is the
// band's, never the declared income, and no fine is owed for lateness.
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/core/month_runs.hpp"
#include "jamsos/facts/bill_options.hpp"
#include "jamsos/facts/self_employed.hpp"
#include "jamsos/law.hpp"
#include "jamsos/segments/self_employed/income_band.hpp"

namespace jamsos {
inline namespace v1 {
namespace self_employed {

inline constexpr Remark payer_not_stated{"self_employed.payer_not_stated",
                                         "the payer is not stated: taken to be the participant",
                                         "pembayar tidak disebutkan: dianggap peserta sendiri"};
inline constexpr Remark lowest_band_in_practice{
    "self_employed.lowest_band_in_practice",
    "no income is stated: the lowest band, as practice takes it for this group",
    "penghasilan tidak disebutkan: golongan terendah, sesuai praktik untuk kelompok ini"};
inline constexpr Remark lapsed{
    "self_employed.lapsed",
    "unpaid for longer than the articles allow: membership lapsed and starts anew; the old arrears "
    "are not collected (agency practice)",
    "tidak dibayar melampaui batas pasal: kepesertaan berhenti dan dimulai lagi; tunggakan lama "
    "tidak ditagih (praktik)"};
inline constexpr Remark arrears_without_fine{
    "self_employed.arrears_without_fine",
    "the unpaid months are owed without a fine: PP 44/2015 Pasal 22 fines employers only",
    "bulan tertunggak wajib dibayar tanpa denda: PP 44/2015 Pasal 22 hanya mendenda pemberi kerja"};
inline constexpr Remark relief_not_for_budgets{
    "self_employed.relief_not_for_budgets",
    "no relief: the contribution is paid from a state or regional budget (PP 50/2025 Pasal 3)",
    "tanpa keringanan: iuran dibayar dari APBN atau APBD (PP 50/2025 Pasal 3)"};
inline constexpr Remark relief_for_village_budget{
    "self_employed.relief_for_village_budget",
    "interpretation: a village budget does not exclude the relief, PP 50/2025 names APBN and APBD",
    "tafsir: APBDes tidak menghalangi keringanan, PP 50/2025 menyebut APBN dan APBD"};
inline constexpr Remark no_relief_for_village_budget{
    "self_employed.no_relief_for_village_budget",
    "interpretation: a village budget excludes the relief as APBN and APBD do",
    "tafsir: APBDes menghalangi keringanan seperti APBN dan APBD"};
inline constexpr Remark no_relief_for_business_owners{
    "self_employed.no_relief_for_business_owners",
    "interpretation: no relief for business owners, PP 50/2025 Pasal 3 names workers",
    "tafsir: tanpa keringanan bagi pemberi kerja, PP 50/2025 Pasal 3 menyebut pekerja"};
inline constexpr Remark relief_for_business_owners{
    "self_employed.relief_for_business_owners",
    "interpretation: business owners get the relief of PP 50/2025",
    "tafsir: pemberi kerja mendapat keringanan PP 50/2025"};
inline constexpr Remark no_relief_for_deemed_workers{
    "self_employed.no_relief_for_deemed_workers",
    "no relief: apprentices, students, inmates and honorary staff are not named in PP 50/2025 "
    "Pasal 3",
    "tanpa keringanan: peserta magang, siswa, warga binaan dan tenaga honorer tidak disebut dalam "
    "PP 50/2025 Pasal 3"};
inline constexpr Remark relief_for_third_payer{
    "self_employed.relief_for_third_payer",
    "the relief is granted: only state and regional budgets exclude it as payers (reading)",
    "keringanan diberikan: hanya APBN dan APBD sebagai pembayar yang menghalanginya (tafsir)"};
inline constexpr Remark conditions_taken_as_met{
    "relief.conditions_taken_as_met",
    "taken for granted: the conditions of entry of PP 49/2020 are met",
    "diandaikan: syarat PP 49/2020 terpenuhi"};
inline constexpr Remark jkm_once{
    "self_employed.jkm_once",
    "JKK in each company, JKM in one of them (PP 44/2015 Pasal 15(1)-(2))",
    "JKK pada tiap perusahaan, JKM pada salah satunya (PP 44/2015 Pasal 15(1)-(2))"};
inline constexpr Remark jht_on_all_companies{
    "self_employed.jht_on_all_companies",
    "interpretation: JHT once, on the band of the incomes of all companies together",
    "tafsir: JHT satu kali, menurut golongan jumlah penghasilan semua perusahaan"};

/// Largest monthly income that is taken for one; above it a unit was mistaken.
inline constexpr Rupiah highest_income = 1'000'000'000'000_idr;

enum class Class : std::uint8_t { business_owner, self_employed, deemed_worker };

/// The class of a group, for programs and reliefs. Throws MissingField when it is not stated.
[[nodiscard]] constexpr Class class_of(SelfEmployedGroup group) {
  switch (group) {
    case SelfEmployedGroup::business_owner:
      return Class::business_owner;
    case SelfEmployedGroup::apprentice:
    case SelfEmployedGroup::student:
    case SelfEmployedGroup::inmate:
    case SelfEmployedGroup::honorary_staff:
      return Class::deemed_worker;
    case SelfEmployedGroup::self_employed:
    case SelfEmployedGroup::other_non_wage:
    case SelfEmployedGroup::neighbourhood_official:
    case SelfEmployedGroup::vulnerable_worker:
    case SelfEmployedGroup::athlete:
    case SelfEmployedGroup::volunteer:
      return Class::self_employed;
    case SelfEmployedGroup::not_stated:
      break;
  }
  throw MissingField("group", "", "decides the programs that are open");
}

/// Does the group declare an income, rather than being enrolled by somebody else?
[[nodiscard]] constexpr bool declares_income(SelfEmployedGroup group) {
  return group == SelfEmployedGroup::self_employed || group == SelfEmployedGroup::business_owner ||
         group == SelfEmployedGroup::other_non_wage;
}

[[nodiscard]] constexpr const Participation& participation(const Obligations& obligations,
                                                           Class of) {
  switch (of) {
    case Class::business_owner:
      return obligations.business_owner;
    case Class::deemed_worker:
      return obligations.deemed_worker;
    case Class::self_employed:
      break;
  }
  return obligations.self_employed;
}

/// One participant's schedule. Throws by the name of the fact ("income").
class Schedule {
 public:
  /// Refers to both, which must outlive the schedule.
  constexpr Schedule(const Law& law, const SelfEmployed& facts, Month month,
                     const BillOptions& options)
      : law_(law.self_employed),
        facts_(facts),
        month_(month),
        options_(options),
        rounding_(contribution_line(law.roundings, options.rounding)),
        class_(class_of(facts.group)),
        payer_(facts.payer.value_or(Party::participant)) {}

  [[nodiscard]] constexpr Statement bill() {
    // First, so that a month before the law is refused by a table everybody knows.
    (void)law_.income_bands.on(month_, options_.known_on);
    validate();
    const ProgramSet programs =
        registered(participation(law_.obligations.on(month_, options_.known_on).value, class_),
                   facts_.programs);
    if (!facts_.payer) statement_.assume(payer_not_stated);
    if (!options_.holidays) statement_.assume(holidays_not_considered);

    const int collected = law_.arrears_months.on(month_, options_.known_on).value;
    if (facts_.unpaid_months > collected) statement_.assume(lapsed);
    const int arrears = facts_.unpaid_months > collected ? 0 : facts_.unpaid_months;
    if (arrears > 0) statement_.assume(arrears_without_fine);

    if (programs.contains(Program::jkk)) {
      if (facts_.company_incomes.empty()) {
        add_runs(Program::jkk, stated_income(), arrears);
      } else {
        statement_.assume(jkm_once);
        for (const Rupiah income : facts_.company_incomes) add_runs(Program::jkk, income, arrears);
      }
    }
    if (programs.contains(Program::jkm)) add_runs(Program::jkm, {}, arrears);
    if (programs.contains(Program::jht)) {
      Rupiah income = stated_income();
      if (!facts_.company_incomes.empty()) {
        income = {};
        for (const Rupiah one : facts_.company_incomes) income += one;
        statement_.assume(jht_on_all_companies);
      }
      add_runs(Program::jht, income, arrears);
    }
    return statement_;
  }

 private:
  static constexpr void validate_income(Rupiah income, const char* field) {
    if (income < Rupiah{}) throw InvalidValue(field, to_text(income), "an income is not negative");
    if (income > highest_income)
      throw InvalidValue(field, to_text(income), "above 1,000,000,000,000: not a monthly income");
  }

  constexpr void validate() const {
    if (!facts_.company_incomes.empty()) {
      if (class_ != Class::business_owner)
        throw ConflictingFacts("company_incomes", "", "only a business owner has companies");
      if (facts_.income)
        throw ConflictingFacts("company_incomes", "", "state either income or company_incomes");
      for (const Rupiah income : facts_.company_incomes) validate_income(income, "company_incomes");
    } else if (facts_.income) {
      validate_income(*facts_.income, "income");
    } else if (declares_income(facts_.group)) {
      throw MissingField("income", "", "picks the band of the contribution");
    }
    if (!contains_name(self_employed_payer_names, payer_))
      throw InvalidValue("payer", std::string(to_string(payer_)), "cannot pay for a participant");
    constexpr std::array units = {1, 2, 3, 6, 12};
    if (std::find(units.begin(), units.end(), facts_.months) == units.end())
      throw InvalidValue("months", std::to_string(facts_.months),
                         "months are paid one by one or 2, 3, 6 or 12 together");
    if (facts_.unpaid_months < 0 || facts_.unpaid_months > most_unpaid_months)
      throw InvalidValue("unpaid_months", std::to_string(facts_.unpaid_months),
                         "must lie between 0 and 600");
    const int most = law_.most_occupations.on(month_, options_.known_on).value;
    if (facts_.occupations < 1 || facts_.occupations > most)
      throw InvalidValue(
          "occupations", std::to_string(facts_.occupations),
          detail::joined({"a participant names at most ", std::to_string(most), " kinds of work"}));
  }

  constexpr Rupiah stated_income() {
    if (!facts_.income && facts_.company_incomes.empty())
      statement_.assume(lowest_band_in_practice);
    return facts_.income.value_or(Rupiah{});
  }

  /// The payable part of JKK and JKM in `month`, noted on the line.
  constexpr void apply_relief(Line& line, Month month) {
    const auto& row = law_.relief.on(month, options_.known_on);
    const Relief& relief = row.value;
    const Rate full = Rate::percent(100, 0);
    if (relief.transport == full && relief.other_sectors == full) return;
    if (relief.excludes_budget_paid &&
        (payer_ == Party::government || payer_ == Party::local_government)) {
      line.remarks.add(relief_not_for_budgets);
      return;
    }
    if (relief.names_workers_only && class_ == Class::deemed_worker) {
      statement_.assume(no_relief_for_deemed_workers);
      line.confidence = weakest(line.confidence, Confidence::assumed);
      return;
    }
    if (relief.names_workers_only && class_ == Class::business_owner &&
        law_.business_owner_relief == BusinessOwnerRelief::excluded) {
      statement_.assume(no_relief_for_business_owners);
      line.confidence = weakest(line.confidence, Confidence::assumed);
      return;
    }
    if (relief.excludes_budget_paid && payer_ == Party::village &&
        law_.village_budget_relief == VillageBudgetRelief::excluded) {
      statement_.assume(no_relief_for_village_budget);
      line.confidence = weakest(line.confidence, Confidence::assumed);
      return;
    }
    if (facts_.sector == Sector::not_stated && !(relief.transport == relief.other_sectors))
      throw MissingField(
          "sector", "",
          detail::joined({"decides the relief of ", to_text(month), ": transport or other"}));
    const Rate share = facts_.sector == Sector::transport ? relief.transport : relief.other_sectors;
    if (share == full) return;
    line.share = share;
    line.confidence = weakest(line.confidence, row.citation.confidence);
    line.citation = row.citation;
    if (!relief.names_workers_only) {
      statement_.assume(conditions_taken_as_met);
      return;
    }
    if (class_ == Class::business_owner) statement_.assume(relief_for_business_owners);
    if (payer_ != Party::participant)
      statement_.assume(payer_ == Party::village ? relief_for_village_budget
                                                 : relief_for_third_payer);
    if (class_ == Class::business_owner || payer_ != Party::participant)
      line.confidence = weakest(line.confidence, Confidence::assumed);
  }

  constexpr Line line_of(Program program, Rupiah income, Month month) {
    const KnownOn known_on = options_.known_on;
    Line line;
    line.program = program;
    line.payer = payer_;
    line.payee = fund_of(program);
    if (program == Program::jkm) {
      const auto& price = law_.jkm.on(month, known_on);
      cite(line, law_.jkm, price, month);
      apply_relief(line, month);
      charge_price(line, price.value, rounding_);
      return line;
    }
    const auto& bands = law_.income_bands.on(month, known_on);
    const auto& table = program == Program::jkk ? law_.jkk : law_.jht;
    const auto& rate = table.on(month, known_on);
    cite(line, table, rate, month);
    line.rate = rate.value;
    if (program == Program::jkk) apply_relief(line, month);
    line.wage = income;
    line.base =
        band_of(law_, bands.value, income, facts_.income ? "income" : "company_incomes", statement_)
            .base;
    return line;
  }

  constexpr void add_runs(Program program, Rupiah income, int arrears) {
    const auto add = [&](Month first, int count, Item item) {
      for_each_run(
          first, count, [&](Month month) { return line_of(program, income, month); },
          [&](const Line& terms, Month from, Month to) {
            const auto& due = program == Program::jht ? law_.due_jht : law_.due;
            complete_run(statement_.add(terms), item, from, to, 1,
                         due_date(due.on(from, options_.known_on).value, from, options_.holidays),
                         rounding_);
          });
    };
    if (arrears > 0) add(month_ - arrears, arrears, arrears_of(payer_));
    add(month_, facts_.months, contribution_of(payer_));
  }

  static constexpr int most_unpaid_months = 600;

  const Tables& law_;
  const SelfEmployed& facts_;
  Month month_;
  const BillOptions& options_;
  const Rounding& rounding_;
  Class class_;
  Party payer_;
  Statement statement_{};
};

}  // namespace self_employed
}  // namespace v1
}  // namespace jamsos
