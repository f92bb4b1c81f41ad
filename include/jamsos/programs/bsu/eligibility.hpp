// SPDX-License-Identifier: Apache-2.0
// Who gets the wage subsidy: picked from the agency's data, without an application.
#pragma once

#include <optional>
#include <string>

#include "jamsos/core/verdict.hpp"
#include "jamsos/facts/wage_subsidy.hpp"
#include "jamsos/programs/bsu/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace bsu {

// --- conditions that decide ---
inline constexpr Remark programme_exists{"bsu.programme", "a wage subsidy is paid at that time",
                                         "ada program bantuan subsidi upah pada saat itu"};
inline constexpr Remark citizen_with_number{"bsu.citizen",
                                            "an Indonesian citizen with a national number (NIK)",
                                            "warga negara Indonesia yang memiliki NIK"};
inline constexpr Remark is_wage_earner{"bsu.wage_earner", "insured as a wage earner",
                                       "peserta penerima upah"};
inline constexpr Remark active_member{"bsu.active", "an active member up to the day",
                                      "peserta aktif sampai dengan tanggal"};
inline constexpr Remark wage_within_limit{"bsu.wage", "the reported wage is within the limit",
                                          "upah yang dilaporkan tidak melebihi batas"};
inline constexpr Remark works_in_area{"bsu.area",
                                      "works in an area of PPKM level 3 or 4, as annexed",
                                      "bekerja di wilayah PPKM level 3 atau 4 menurut lampiran"};
inline constexpr Remark has_account{"bsu.account", "an active bank account",
                                    "memiliki rekening bank yang aktif"};
inline constexpr Remark no_civil_servant{"bsu.civil_servant",
                                         "no civil servant, soldier or police officer",
                                         "bukan ASN, TNI atau Polri"};
inline constexpr Remark without_pre_employment_card{"bsu.prakerja", "no Kartu Prakerja",
                                                    "bukan penerima Kartu Prakerja"};
// --- priorities ---
inline constexpr Remark without_family_grant{"bsu.pkh", "no family grant (PKH)",
                                             "bukan penerima PKH"};
inline constexpr Remark without_business_grant{"bsu.bpum", "no micro-business grant (BPUM)",
                                               "bukan penerima BPUM"};
inline constexpr Remark in_first_sectors{"bsu.sector",
                                         "a sector that comes first, by the agency's data",
                                         "sektor yang diutamakan menurut data kepesertaan"};

// --- details ---
inline constexpr Remark no_programme_known{"bsu.detail.none", "no programme in that time",
                                           "tidak ada program pada waktu itu"};
inline constexpr Remark not_checked_since{
    "bsu.detail.unchecked", "none known; the time lies past the day on which it was last checked",
    "tidak ada yang diketahui; waktunya melewati pemeriksaan terakhir"};
inline constexpr Remark priority_only{
    "bsu.detail.priority",
    "a priority in the text, which the ministry used as a filter; it takes no right away",
    "prioritas menurut peraturan, yang dipakai sebagai saringan; tidak menggugurkan hak"};
inline constexpr Remark at_most_rupiah{"bsu.detail.limit", "at most, rupiah",
                                       "paling banyak, rupiah"};
inline constexpr Remark below_rupiah{"bsu.detail.below", "below, rupiah", "di bawah, rupiah"};

/// The highest wage: the programme's own, or the regional minimum wage rounded up to the full step
/// where that is more (Permenaker 16/2021 Pasal 3A(3) and the like).
[[nodiscard]] constexpr Rupiah wage_limit(const Programme& programme, Rupiah minimum_wage) {
  const std::int64_t step = programme.minimum_wage_step.sen();
  if (step == 0 || minimum_wage <= programme.wage_limit) return programme.wage_limit;
  return Rupiah::from_sen((minimum_wage.sen() + step - 1) / step * step);
}

/// The row that is asked for: by the programme's name, or by the day.
/// Throws MissingField ("on"), InvalidValue ("bsu.programme") for a programme that the law does not
/// hold, ConflictingFacts ("bsu.programme") for one that was not yet decided on the day, NotInForce
/// before 2015.
[[nodiscard]] constexpr const DatedRow<Programme>& programme_of(const Tables& law,
                                                                const WageSubsidyQuestion& question,
                                                                const std::optional<Date>& on,
                                                                KnownOn known_on) {
  if (!question.programme) {
    if (!on) throw MissingField("on", "", "the day decides the programme, or bsu.programme");
    return law.programme.on(*on, known_on);
  }
  for (const DatedRow<Programme>& row : law.programme.rows())
    if (row.value.programme == *question.programme && (!known_on || row.promulgated <= *known_on)) {
      if (on && *on < first_day(row))
        throw ConflictingFacts("bsu.programme", std::string(word_of(*question.programme)),
                               "was not yet decided on the day that is asked");
      return row;
    }
  throw InvalidValue("bsu.programme", std::string(word_of(*question.programme)),
                     "the law knows no such programme");
}

/// Throws InvalidValue by the path of the fact ("bsu.wage").
constexpr void check_facts(const WageSubsidyQuestion& question) {
  const WageSubsidyPerson& person = question.person;
  if (person.wage && *person.wage <= Rupiah{})
    throw InvalidValue("bsu.wage", to_text(*person.wage), "a wage is greater than zero");
  if (person.regional_minimum_wage && *person.regional_minimum_wage <= Rupiah{})
    throw InvalidValue("bsu.regional_minimum_wage", to_text(*person.regional_minimum_wage),
                       "a minimum wage is greater than zero");
  if (person.regional_minimum_wage && *person.regional_minimum_wage > 1'000'000'000'000_idr)
    throw InvalidValue("bsu.regional_minimum_wage", to_text(*person.regional_minimum_wage),
                       "above 1,000,000,000,000: not a monthly wage");
  if (question.recipients < 1 || question.recipients > 1'000'000'000)
    throw InvalidValue("bsu.recipients", std::to_string(question.recipients),
                       "a number from 1 to 1,000,000,000");
}

/// Examines every condition of the programme. A priority is a finding that takes nothing away.
/// `unchecked`: nobody has looked for a later programme at the time that is asked.
constexpr void examine(const DatedRow<Programme>& row, const WageSubsidyPerson& person,
                       bool unchecked, Verdict& verdict) {
  const Programme& programme = row.value;
  const auto add = [&](const Remark& condition, Met met) -> Finding& {
    Finding& finding = verdict.add(Program::bsu, condition, met);
    finding.citation = row.citation;
    return finding;
  };
  const auto decide = [&](const Remark& condition, std::optional<bool> met,
                          std::string_view fact) -> Finding& {
    if (!met) verdict.miss(Program::bsu, {fact});
    return add(condition, met ? met_if(*met) : Met::unknown);
  };
  const auto negated = [](const std::optional<bool>& fact) {
    return fact ? std::optional(!*fact) : std::nullopt;
  };
  const bool exists = programme.programme != WageSubsidyProgramme::none;
  if (Finding& finding = add(programme_exists, met_if(exists)); !exists) {
    finding.detail = unchecked ? &not_checked_since : &no_programme_known;
    return;
  }
  decide(citizen_with_number,
         !person.national_number ? std::optional(false)
         : person.citizenship == Citizenship::not_stated
             ? std::nullopt
             : std::optional(person.citizenship == Citizenship::indonesian),
         "bsu.citizenship");
  decide(is_wage_earner, person.wage_earner, "bsu.wage_earner");
  decide(active_member,
         person.active_until ? std::optional(*person.active_until >= programme.active_until)
                             : std::nullopt,
         "bsu.active_until")
      .date = programme.active_until;

  // A wage above the programme's own limit needs the minimum wage of the region.
  std::optional<bool> within;
  std::string_view fact = "bsu.wage";
  Rupiah limit = programme.wage_limit;
  if (person.regional_minimum_wage) limit = wage_limit(programme, *person.regional_minimum_wage);
  if (person.wage) {
    within = programme.limit_included ? *person.wage <= limit : *person.wage < limit;
    if (!*within && programme.minimum_wage_step != Rupiah{} && !person.regional_minimum_wage) {
      within.reset();
      fact = "bsu.regional_minimum_wage";
    }
  } else if (programme.minimum_wage_step != Rupiah{} && !person.regional_minimum_wage) {
    verdict.miss(Program::bsu, {"bsu.regional_minimum_wage"});
  }
  Finding& wage = decide(wage_within_limit, within, fact);
  wage.detail = programme.limit_included ? &at_most_rupiah : &below_rupiah;
  constexpr std::int64_t most = 2'000'000'000;
  if (limit.sen() / 100 <= most) wage.number = static_cast<int>(limit.sen() / 100);

  if (programme.restricted_areas_only)
    decide(works_in_area, person.restricted_area, "bsu.restricted_area");
  if (programme.needs_account) decide(has_account, person.bank_account, "bsu.bank_account");
  if (programme.excludes_civil_servants)
    decide(no_civil_servant, negated(person.civil_servant), "bsu.civil_servant");

  const auto prefer = [&](const Remark& condition, std::optional<bool> met) {
    Finding& finding = add(condition, met ? met_if(*met) : Met::unknown);
    finding.weight = Weight::shapes;
    finding.detail = &priority_only;
  };
  const auto weigh = [&](OtherAid rule, const Remark& condition, const std::optional<bool>& aid,
                         std::string_view name) {
    if (rule == OtherAid::excludes) decide(condition, negated(aid), name);
    if (rule == OtherAid::yields) prefer(condition, negated(aid));
  };
  weigh(programme.pre_employment_card, without_pre_employment_card, person.pre_employment_card,
        "bsu.pre_employment_card");
  weigh(programme.family_grant, without_family_grant, person.family_grant, "bsu.family_grant");
  weigh(programme.business_grant, without_business_grant, person.business_grant,
        "bsu.business_grant");
  if (programme.certain_sectors_first)
    prefer(in_first_sectors,
           person.sector == SubsidySector::not_stated
               ? std::nullopt
               : std::optional(person.sector != SubsidySector::other &&
                               person.sector != SubsidySector::education_or_health));
}

}  // namespace bsu
}  // namespace v1
}  // namespace jamsos
