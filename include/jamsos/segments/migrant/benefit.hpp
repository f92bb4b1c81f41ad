// SPDX-License-Identifier: Apache-2.0
// The rules of JKK and JKM for migrant workers: fixed sums by phase of work. The package is paid
// ahead, so nobody is in arrears and no employer answers.
#pragma once

#include <string>

#include "jamsos/facts/benefit_context.hpp"
#include "jamsos/programs/jkk/refunds.hpp"
#include "jamsos/segments/migrant/benefit_law.hpp"

namespace jamsos {
inline namespace v1 {
namespace migrant {

// --- conditions ---
inline constexpr Remark placed_by_agency{
    "migrant.placed_by_agency",
    "before departure JKK covers those whom an agency places, not those who go by themselves",
    "sebelum berangkat JKK hanya melindungi yang ditempatkan P3MI, bukan perseorangan"};
inline constexpr Remark scholarship_of_jkm_during_work{
    "migrant.scholarship_during_work",
    "a death that is not by work leaves a scholarship where it happens during work",
    "kematian bukan karena kecelakaan kerja memberi beasiswa bila terjadi selama bekerja"};
inline constexpr Remark scholarship_is_known{"migrant.scholarship_known",
                                             "the law of that day grants a scholarship",
                                             "hukum pada hari itu memberikan beasiswa"};

// --- details ---
inline constexpr Remark scholarship_not_found{
    "detail.scholarship_not_found", "one is reported, its amounts and conditions were not found",
    "dilaporkan ada, besaran dan syaratnya tidak ditemukan"};
inline constexpr Remark lapse_not_found{"detail.lapse_not_found",
                                        "no rule on it was found for JKM of migrant workers",
                                        "aturannya untuk JKM pekerja migran tidak ditemukan"};

// --- notes ---
inline constexpr Remark in_one_sum{
    "migrant.in_one_sum",
    "one sum, whatever the wage: death grant, periodic grant and funeral are inside it",
    "satu jumlah, berapa pun upahnya: sudah termasuk santunan kematian, santunan berkala dan biaya "
    "pemakaman"};
inline constexpr Remark up_to_the_sum{
    "migrant.up_to", "reported as up to this sum; what would lower it was not found",
    "dilaporkan paling banyak sebesar ini; apa yang menguranginya tidak ditemukan"};
inline constexpr Remark periodic_not_found{
    "migrant.periodic_not_found",
    "whether a periodic grant went with it was not found for that day: left out",
    "ada tidaknya santunan berkala pada hari itu tidak ditemukan: tidak dihitung"};
inline constexpr Remark care_in_indonesia{
    "migrant.care_in_indonesia", "medical care by need, in Indonesia",
    "pelayanan kesehatan sesuai kebutuhan medis, di Indonesia"};
inline constexpr Remark care_abroad_up_to_limit{
    "migrant.care_abroad",
    "medical care abroad, up to 50,000,000 for each case, after the insurance of that country",
    "perawatan di luar negeri, paling banyak 50.000.000 untuk tiap kasus, setelah asuransi "
    "setempat"};
inline constexpr Remark annex_not_read{
    "migrant.annex_not_read",
    "the annex of benefits was not read: what is paid for rape, a failed placement or lost work is "
    "left out",
    "lampiran manfaat tidak terbaca: bantuan karena pemerkosaan, gagal ditempatkan atau PHK tidak "
    "dihitung"};
inline constexpr Remark refunds_not_found{
    "migrant.refunds_not_found",
    "care and refunds of the time before 22 February 2023 were not found: left out",
    "pelayanan dan penggantian biaya sebelum 22 Februari 2023 tidak ditemukan: tidak dihitung"};
inline constexpr Remark payment_term_not_found{
    "migrant.payment_term_not_found",
    "until when the agency must pay, and what it owes for delay, was not found for migrant workers",
    "batas waktu pembayaran dan denda keterlambatannya bagi pekerja migran tidak ditemukan"};

/// Refuses, by name, what a migrant worker has not got, and asks for the phase.
constexpr void check_facts(const Claim& claim) {
  const Participant& participant = claim.participant;
  const EmployerRecord& employer = claim.employer;
  if (participant.phase == WorkPhase::not_stated)
    throw MissingField("participant.phase", "", "the sums differ before, during and after work");
  if (participant.citizenship == Citizenship::foreign)
    throw ConflictingFacts("participant.citizenship", "WNA",
                           "a migrant worker is an Indonesian citizen");
  const auto refuse = [](bool stated, std::string field, const char* reason) {
    if (stated) throw ConflictingFacts(std::move(field), "", reason);
  };
  constexpr const char* insures_himself = "no employer insures a migrant worker";
  refuse(!employer.registered, "employer.registered", insures_himself);
  refuse(!employer.first_contribution_paid, "employer.first_contribution_paid", insures_himself);
  refuse(employer.programs.has_value(), "employer.programs", insures_himself);
  refuse(employer.actual_wage.has_value(), "employer.actual_wage", insures_himself);
  refuse(employer.wage_paid.has_value(), "employer.wage_paid", insures_himself);
  refuse(employer.arrears_settled_on.has_value(), "employer.arrears_settled_on", insures_himself);
  constexpr const char* paid_ahead = "a migrant worker pays ahead for the whole contract";
  refuse(participant.unpaid_months.value_or(0) > 0, "participant.unpaid_months", paid_ahead);
  refuse(participant.arrears_paid_on.has_value(), "participant.arrears_paid_on", paid_ahead);
  for (std::size_t i = 0; i < participant.memberships.size(); ++i)
    refuse(!participant.memberships[i].unpaid.empty(),
           jamsos::detail::joined({"participant.memberships[", std::to_string(i), "].unpaid"}),
           paid_ahead);
  if (claim.event.employment_ended)
    throw NotInForce("event.employment_ended", to_text(*claim.event.employment_ended),
                     "no rule on diseases that show after the work was found for migrant workers");
}

/// Examines everything but the schooling of children. Throws NotInForce before 10 December 2018.
[[nodiscard]] constexpr Standing examine(const BenefitTables& law, Program program,
                                         const Claim& claim, const ClaimContext& context,
                                         const MembershipAt& membership, Verdict& verdict) {
  const Event& event = claim.event;
  // Refuses days that no version covers.
  const auto& version = law.death_during_work.on(context.event, context.known_on);
  verdict.open(program);
  const Standing standing = examine_standing(
      claim, context, membership, {.program = program, .insured = version.citation}, verdict);
  const auto row_of = [&](const auto& table) {
    return table.find_known(context.event, context.known_on);
  };
  if (program == Program::jkk && claim.participant.phase == WorkPhase::before_work)
    if (const auto* covered = row_of(law.jkk_of_individuals_before_work);
        covered != nullptr && !covered->value)
      verdict.add({.program = program,
                   .condition = &placed_by_agency,
                   .weight = Weight::shapes,
                   .citation = covered->citation});
  // Since 2023 the word of a mission abroad is printed, for JKM; read into JKK.
  constexpr Date renewed(2023, 2, 22);
  const Citation mission{"Permenaker 4/2023", "Pasal 57(1)e, 57(3)", renewed,
                         program == Program::jkm ? Confidence::confirmed : Confidence::assumed};
  examine_disappearance(program, event, context.event >= renewed ? mission : search_authority,
                        verdict);
  if (program == Program::jkk)
    examine_lapse(program, context, row_of(law.claim_years), verdict);
  else
    verdict.add({.program = program,
                 .condition = &claim_in_time,
                 .weight = Weight::shapes,
                 .citation = version.citation,
                 .detail = &lapse_not_found});
  if (verdict.outcome(program) != Outcome::not_entitled)
    verdict.not_before(program, event.recovered_on && !event.died_on
                                    ? *event.recovered_on
                                    : event.died_on.value_or(context.event));
  return standing;
}

/// Is there a scholarship whose children are to be examined? Says so where there is none.
[[nodiscard]] constexpr bool examine_scholarship(const BenefitTables& law, Program program,
                                                 const Claim& claim, const ClaimContext& context,
                                                 Verdict& verdict) {
  const bool during = claim.participant.phase == WorkPhase::during_work;
  if (program == Program::jkm) {
    const auto& outside = law.jkm_scholarship_outside_work.on(context.event, context.known_on);
    verdict.add({.program = Program::beasiswa,
                 .condition = &scholarship_of_jkm_during_work,
                 .met = met_if(during || outside.value),
                 .citation = outside.citation});
    if (!during && !outside.value) return false;
  }
  if (law.scholarship.find_known(context.event, context.known_on) != nullptr) return true;
  verdict.add({.program = Program::beasiswa,
               .condition = &scholarship_is_known,
               .citation = law.death_during_work.on(context.event, context.known_on).citation,
               .detail = &scholarship_not_found});
  return false;
}

/// Adds the lines of one event. Throws NotInForce by the name of a fact that asks for a benefit
/// whose amount is not known ("event.losses").
constexpr void add_benefits(const BenefitTables& law, Program program, const Claim& claim,
                            const BenefitContext& context, BenefitStatement& statement) {
  const Event& event = claim.event;
  const ClaimContext& when = *context.claim;
  const Party heirs = context.heirs.benefit;
  const bool during = claim.participant.phase == WorkPhase::during_work;
  if (!event.losses.empty())
    throw NotInForce("event.losses", to_text(when.event),
                     "partial disability of a migrant worker is a percentage of a sum on which "
                     "sources conflict, 100 or 142 million");
  if (event.inability)
    throw NotInForce("event.inability", to_text(when.event),
                     "no allowance for inability is among the benefits of migrant workers");

  const auto row = [&](const auto& table) -> const auto& {
    return table.on(when.event, when.known_on);
  };
  const auto line_of = [&](Item item, Party payee, const auto& table, const auto& of) {
    return benefit_line(program, item, payee, context, table, of);
  };
  const auto add = [&](const BenefitLine& line, const Term& term) {
    statement.add(line, {&term, 1}, context.rounding);
  };
  const auto add_death = [&](const auto& table) {
    BenefitLine line = line_of(Item::death, heirs, table, row(table));
    line.remarks.add(in_one_sum);
    line.remarks.add(*context.heirs.remark);
    add(line, {.base = row(table).value});
  };

  if (program == Program::jkm && during) {
    add_death(law.death_during_work);
  } else if (program == Program::jkm) {
    BenefitLine death = line_of(Item::death, heirs, law.jkm_lump_sum, row(law.jkm_lump_sum));
    death.remarks.add(*context.heirs.remark);
    add(death, {.base = row(law.jkm_lump_sum).value});
    add(line_of(Item::periodic, heirs, law.jkm_periodic, row(law.jkm_periodic)),
        {.base = row(law.jkm_periodic).value});
    add(line_of(Item::funeral, context.heirs.funeral, law.jkm_funeral, row(law.jkm_funeral)),
        {.base = row(law.jkm_funeral).value});
  } else if (event.died_on || event.kind == EventKind::missing_person) {
    add_death(during ? law.death_during_work : law.jkk_death);
  } else if (event.total_disability) {
    BenefitLine line = line_of(Item::total_disability, Party::participant, law.total_disability,
                               row(law.total_disability));
    const auto* periodic = law.disability_periodic.find_known(when.event, when.known_on);
    line.remarks.add(up_to_the_sum);
    if (periodic == nullptr) line.remarks.add(periodic_not_found);
    add(line, {.base = row(law.total_disability).value});
    if (periodic != nullptr)
      add(line_of(Item::periodic, Party::participant, law.disability_periodic, *periodic),
          {.base = periodic->value});
  }

  if (program == Program::jkk) {
    const Receipts& receipts = event.receipts;
    constexpr const char* not_found = "what was refunded to migrant workers that day is not known";
    if (const auto way = jkk::first_transport(receipts); !way.empty()) {
      const auto& caps = jkk::refund_row(law.transport, when, way, not_found);
      statement.add(line_of(Item::transport, Party::participant, law.transport, caps),
                    jkk::transport_terms(receipts, caps.value).span(), context.rounding);
    }
    const auto add_receipt = [&](Item item, const auto& table, const std::optional<Rupiah>& spent,
                                 std::string_view name) {
      if (!spent) return;
      jkk::check_receipt(*spent, name);
      const auto& cap = jkk::refund_row(table, when, name, not_found);
      BenefitLine line = line_of(item, Party::participant, table, cap);
      if (item == Item::home_care) line.remarks.add(jkk::home_care_one_year);
      add(line, {.base = *spent, .most = cap.value});
    };
    add_receipt(Item::dentures, law.dentures, receipts.dentures, "dentures");
    add_receipt(Item::hearing_aid, law.hearing_aid, receipts.hearing_aid, "hearing_aid");
    add_receipt(Item::glasses, law.glasses, receipts.glasses, "glasses");
    add_receipt(Item::home_care, law.home_care, receipts.home_care, "home_care");
    if (receipts.orthosis_price) {
      jkk::check_receipt(*receipts.orthosis_price, "orthosis_price");
      const auto& surcharge =
          jkk::refund_row(law.orthosis_surcharge, when, "orthosis_price", not_found);
      statement.add(line_of(Item::orthosis, Party::participant, law.orthosis_surcharge, surcharge),
                    jkk::orthosis_terms(*receipts.orthosis_price, surcharge.value),
                    context.rounding);
    }
    const auto add_care = [&](const auto& table, const Remark& remark) {
      const auto* found = table.find_known(when.event, when.known_on);
      if (found == nullptr) {
        statement.assume(refunds_not_found);
        return;
      }
      BenefitLine line = line_of(Item::medical_care, Party::participant, table, *found);
      line.payment = PaymentMode::in_kind;
      line.remarks = {};
      line.remarks.add(remark);
      statement.add(line, {}, context.rounding);
    };
    if (during)
      add_care(law.care_abroad, care_abroad_up_to_limit);
    else
      add_care(law.medical_care, care_in_indonesia);
    statement.assume(annex_not_read);
  }
  // Checks the dates; nothing follows from them.
  (void)days_late(claim.dates, std::nullopt);
  if (claim.dates.complete_on || claim.dates.days_late) statement.assume(payment_term_not_found);
}

}  // namespace migrant
}  // namespace v1
}  // namespace jamsos
