// SPDX-License-Identifier: Apache-2.0
// Who has a right to the benefits of JKP after the end of work, from when and until when, and who
// answers for them: PP 37/2021 Pasal 19, 20, 35 to 40, amended by PP 6/2025.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "jamsos/core/calendar.hpp"
#include "jamsos/core/verdict.hpp"
#include "jamsos/facts/claim.hpp"
#include "jamsos/facts/claim_standing.hpp"
#include "jamsos/programs/jkp/benefit_law.hpp"
#include "jamsos/programs/jkp/contribution_months.hpp"
#include "jamsos/programs/jkp/eligibility.hpp"
#include "jamsos/programs/jkp/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkp {

// --- conditions ---
inline constexpr Remark is_dismissed{"jkp.dismissed", "work ended by dismissal (PHK)",
                                     "hubungan kerja berakhir karena PHK"};
inline constexpr Remark before_contract_end{
    "jkp.before_contract_end", "the employer ended a fixed-term contract before its agreed end",
    "pengusaha mengakhiri PKWT sebelum jangka waktunya"};
inline constexpr Remark is_employed{"jkp.employment", "a worker with an employer (wage earner)",
                                    "pekerja dengan hubungan kerja (penerima upah)"};
inline constexpr Remark is_registered_participant{
    "jkp.participant", "registered as a participant of JKP", "terdaftar sebagai peserta JKP"};
inline constexpr Remark is_citizen{"jkp.citizen", "an Indonesian citizen",
                                   "warga negara Indonesia"};
inline constexpr Remark young_enough{"jkp.enrolment_age",
                                     "below the age of the article on the day of enrolment",
                                     "belum mencapai usia menurut pasal pada saat mendaftar"};
inline constexpr Remark in_required_programs{
    "jkp.programs", "the employer is in the programs that JKP asks for at its size",
    "pemberi kerja mengikuti program yang disyaratkan JKP menurut skala usahanya"};
inline constexpr Remark registered_in_jkn{"jkp.jkn", "registered in JKN as JKP asks",
                                          "terdaftar pada JKN sebagaimana disyaratkan"};
inline constexpr Remark enough_months{
    "jkp.contribution_months", "enough paid months among the calendar months before the dismissal",
    "masa iur mencukupi dalam bulan kalender sebelum PHK"};
inline constexpr Remark enough_consecutive_months{
    "jkp.consecutive_months", "enough paid months in a row before the dismissal",
    "iuran dibayar berturut-turut selama bulan yang disyaratkan sebelum PHK"};
inline constexpr Remark not_too_often{"jkp.times",
                                      "fewer benefits before than a working life allows",
                                      "belum melampaui jumlah pengajuan selama masa usia kerja"};
inline constexpr Remark years_since_last{"jkp.years_since",
                                         "enough contribution months since the benefit before",
                                         "masa iur mencukupi sejak memperoleh manfaat sebelumnya"};
inline constexpr Remark willing_to_work{"jkp.willing_to_work", "willing to work again",
                                        "bersedia untuk bekerja kembali"};
inline constexpr Remark still_without_work{"jkp.without_work", "no work found yet",
                                           "belum mendapatkan pekerjaan"};
inline constexpr Remark is_alive{"jkp.alive", "the participant is alive", "peserta masih hidup"};
inline constexpr Remark dismissal_proved{"jkp.proof", "the dismissal is proved as the article asks",
                                         "PHK dibuktikan sebagaimana disyaratkan pasal"};
inline constexpr Remark employer_must_pay{
    "jkp.employer_liable",
    "an employer who did not enrol the worker owes the benefit, micro enterprises apart",
    "pengusaha yang tidak mengikutsertakan pekerja wajib membayar manfaat, kecuali usaha mikro"};
inline constexpr Remark wage_reported_truly{"jkp.wage_reported", "the wage was reported in full",
                                            "upah dilaporkan sesuai yang sebenarnya"};
/// Of the months of the benefit, the first one first.
inline constexpr std::array<Remark, 6> month_conditions = {{
    {"jkp.month_1", "the first month is applied for", "manfaat bulan pertama diajukan"},
    {"jkp.month_2", "conditions of the second month", "syarat bulan kedua"},
    {"jkp.month_3", "conditions of the third month", "syarat bulan ketiga"},
    {"jkp.month_4", "conditions of the fourth month", "syarat bulan keempat"},
    {"jkp.month_5", "conditions of the fifth month", "syarat bulan kelima"},
    {"jkp.month_6", "conditions of the sixth month", "syarat bulan keenam"},
}};

// --- details ---
inline constexpr Remark because_resigned{"jkp.detail.resigned", "resigned", "mengundurkan diri"};
inline constexpr Remark because_disabled{"jkp.detail.disabled", "permanent total disability",
                                         "cacat total tetap"};
inline constexpr Remark because_retired{"jkp.detail.retired", "retired", "pensiun"};
inline constexpr Remark because_died{"jkp.detail.died", "died", "meninggal dunia"};
inline constexpr Remark because_term_ended{"jkp.detail.term_ended", "the agreed term ended",
                                           "jangka waktu perjanjian berakhir"};
inline constexpr Remark because_still_at_work{"jkp.detail.at_work",
                                              "work goes on or was left freely",
                                              "hubungan kerja tidak diakhiri oleh pengusaha"};
inline constexpr Remark agreement_not_addressed{
    "jkp.detail.agreement", "the law does not say whether an end by agreement counts",
    "hukum tidak mengatur pengakhiran atas kesepakatan"};
inline constexpr Remark agreed_until{"jkp.detail.agreed_until", "agreed until",
                                     "disepakati sampai dengan"};
inline constexpr Remark age_limit_on{"jkp.detail.age_limit", "reaches that age on",
                                     "mencapai usia itu pada"};
inline constexpr Remark months_paid{"jkp.detail.months_paid", "months paid", "bulan terbayar"};
inline constexpr Remark months_possible{"jkp.detail.months_possible",
                                        "months since JKP began, at most",
                                        "bulan sejak program JKP dimulai, paling banyak"};
inline constexpr Remark longest_in_a_row{"jkp.detail.in_a_row", "in a row", "berturut-turut"};
inline constexpr Remark benefits_before{"jkp.detail.benefits_before", "benefits before",
                                        "manfaat sebelumnya"};
inline constexpr Remark months_since{"jkp.detail.months_since", "months paid since",
                                     "bulan terbayar sejak itu"};
inline constexpr Remark work_found{"jkp.detail.work_found", "work found on", "bekerja sejak"};
inline constexpr Remark applications_sent{"jkp.detail.applications", "applications sent",
                                          "lamaran yang dikirim"};

// --- changes ---
inline constexpr Remark file_from{"jkp.change.file_from", "file the claim on or after",
                                  "ajukan klaim pada atau setelah"};
inline constexpr Remark declare_willing{"jkp.change.willing", "declare to be willing to work again",
                                        "menyatakan bersedia bekerja kembali"};
inline constexpr Remark send_applications{
    "jkp.change.applications", "one call to a test or an interview, or so many more applications",
    "satu panggilan tes atau wawancara, atau tambahan lamaran sebanyak"};
inline constexpr Remark fill_in_form{"jkp.change.status_form", "fill in the employment status form",
                                     "mengisi formulir status kebekerjaan"};
inline constexpr Remark assess_yourself{"jkp.change.assessment", "self-assessment and counselling",
                                        "asesmen diri dan konseling karier"};

/// One month of the benefit.
struct CashMonth {
  int number = 0;          ///< from 1
  Date due{};              ///< day on which it is applied for
  Rate rate{};             ///< of the wage
  Met met = Met::unknown;  ///< its conditions
  bool ended = false;      ///< by work or death before it was due
  const DatedRow<CashRates>* row = nullptr;

  /// Does it count in what is paid at most?
  [[nodiscard]] constexpr bool payable() const { return met != Met::no && !ended; }
};
using CashMonths = FixedList<CashMonth, 12>;

/// What a claim gives.
struct Right {
  Outcome outcome = Outcome::not_entitled;
  Standing standing{.payer = Party::jkp_fund};
  bool unregistered = false;  ///< the employer owes all of it in one payment
  bool fund_refuses = false;  ///< open is only whether the employer owes it
  Confidence confidence = Confidence::confirmed;
};

/// Does JKP examine such an end of work at all? Other events have no word on it.
[[nodiscard]] constexpr bool concerns(EventKind kind) {
  return kind == EventKind::layoff || kind == EventKind::resignation ||
         kind == EventKind::contract_end;
}

namespace detail {

/// What a finding says beyond its condition.
struct FindingExtra {
  Weight weight = Weight::decides;
  const Remark* detail = nullptr;
  std::optional<Date> date{};
  std::optional<int> number{};
};

constexpr const Remark& reason_of(const Event& event) {
  switch (event.kind) {
    case EventKind::resignation:
      return because_resigned;
    case EventKind::contract_end:
      return because_term_ended;
    case EventKind::retirement:
      return because_retired;
    case EventKind::death:
    case EventKind::missing_person:
      return because_died;
    case EventKind::work_accident:
    case EventKind::occupational_disease:
      return event.died_on            ? because_died
             : event.total_disability ? because_disabled
                                      : because_still_at_work;
    default:
      return because_still_at_work;
  }
}

/// An article whose number both regulations share, as printed in the one that holds.
constexpr Citation article(const DatedRow<CashRates>& version, std::string_view number,
                           Confidence confidence = Confidence::confirmed) {
  return {version.citation.instrument, number, version.citation.in_force, confidence};
}

/// a >= b.
constexpr bool reaches(const Rate& a, const Rate& b) {
  return a.numerator() * b.denominator() >= b.numerator() * a.denominator();
}

/// The conditions of one month, as far as stated. `last`: the sixth, whose form is asked.
struct MonthAnswer {
  Met met = Met::unknown;
  std::optional<int> applications_lacking{};
  bool form_lacking = false;
  bool assessment_lacking = false;
};
constexpr Met both(Met a, Met b) {
  if (a == Met::no || b == Met::no) return Met::no;
  return a == Met::unknown || b == Met::unknown ? Met::unknown : Met::yes;
}
constexpr Met either(Met a, Met b) {
  if (a == Met::yes || b == Met::yes) return Met::yes;
  return a == Met::unknown || b == Met::unknown ? Met::unknown : Met::no;
}
constexpr Met met_if_stated(const std::optional<bool>& fact) {
  return fact ? met_if(*fact) : Met::unknown;
}
constexpr MonthAnswer answer_of(const MonthlyConditions& rule, const BenefitMonth& month,
                                bool last) {
  MonthAnswer answer;
  const auto enough = [](const std::optional<int>& count, int needed) {
    return count ? met_if(*count >= needed) : Met::unknown;
  };
  const Met search = either(enough(month.applications, rule.applications),
                            enough(month.interviews, rule.interviews));
  if (search == Met::no) answer.applications_lacking = rule.applications - *month.applications;
  // Without a training there is no attendance to be asked for.
  const Met attended =
      month.attendance ? met_if(reaches(*month.attendance, rule.attendance)) : Met::yes;
  if (rule.training_instead) {
    const bool stands_in = month.attendance && attended == Met::yes && !last;
    answer.met = stands_in ? Met::yes : search;
    if (stands_in) answer.applications_lacking.reset();
  } else {
    answer.met = both(search, attended);
  }
  if (rule.assessed_and_counselled) {
    const Met assessed = both(met_if_stated(month.self_assessed), met_if_stated(month.counselled));
    answer.assessment_lacking = assessed == Met::no;
    answer.met = both(answer.met, assessed);
  }
  if (rule.status_form_last && last) {
    const Met form = met_if_stated(month.status_form);
    answer.form_lacking = form == Met::no;
    answer.met = both(answer.met, form);
  }
  return answer;
}

}  // namespace detail

/// Refuses facts of a job loss that cannot all be true. Throws InvalidValue, ConflictingFacts by
/// the path of the fact ("jkp.contract_until").
constexpr void check_facts(const Claim& claim, const std::optional<Date>& asked) {
  if (!claim.job_loss) return;
  const JobLossFacts& facts = *claim.job_loss;
  const Date day = *claim.event.date;
  const Date filed = claim.dates.filed_on.value_or(asked.value_or(day));
  const auto conflict = [](const char* field, const std::optional<Date>& date, bool wrong,
                           const char* reason) {
    if (date && wrong) throw ConflictingFacts(field, to_text(*date), reason);
  };
  const auto count = [](const char* field, const std::optional<int>& number, int most) {
    if (number && (*number < 0 || *number > most))
      throw InvalidValue(field, std::to_string(*number),
                         jamsos::detail::joined({"a number from 0 to ", std::to_string(most)}));
  };
  if (facts.participant.value_or(false) && claim.participant.citizenship == Citizenship::foreign)
    throw ConflictingFacts("jkp.participant", "true", "foreigners are not taken into JKP");
  if (facts.participant.value_or(false) && !claim.employer.registered)
    throw ConflictingFacts("jkp.participant", "true", "the employer did not register the worker");
  conflict("jkp.enrolled_on", facts.enrolled_on, facts.enrolled_on > day, "lies after the event");
  conflict("jkp.contract_until", facts.contract_until, facts.contract != ContractKind::fixed_term,
           "belongs to a fixed-term contract");
  conflict("jkp.contract_until", facts.contract_until, facts.contract_until < day,
           "lies before the event");
  conflict("jkp.approved_on", facts.approved_on, facts.approved_on < filed,
           "lies before the claim (claim.filed_on, else on)");
  conflict("jkp.work_found_on", facts.work_found_on, facts.work_found_on < day,
           "lies before the event");
  conflict("jkp.died_on", facts.died_on, facts.died_on < day, "lies before the event");
  conflict("jkp.training_on", facts.training_on, facts.training_on < day, "lies before the event");
  count("jkp.contribution_months", facts.contribution_months, 24);
  count("jkp.consecutive_months", facts.consecutive_months, 1'024);
  if (facts.training_cost && *facts.training_cost <= Rupiah{})
    throw InvalidValue("jkp.training_cost", to_text(*facts.training_cost),
                       "a price is greater than zero");
  const auto place = [](const char* list, std::size_t index, std::string_view member) {
    return jamsos::detail::joined({"jkp.", list, "[", std::to_string(index), "].", member});
  };
  std::optional<Date> last;
  for (std::size_t i = 0; i < facts.earlier_benefits.size(); ++i) {
    const EarlierJobLossBenefit& earlier = facts.earlier_benefits[i];
    if (earlier.obtained_on >= day)
      throw ConflictingFacts(place("earlier_benefits", i, "obtained_on"),
                             to_text(earlier.obtained_on), "lies on or after the event");
    if (last && earlier.obtained_on <= *last)
      throw ConflictingFacts(place("earlier_benefits", i, "obtained_on"),
                             to_text(earlier.obtained_on), "the benefits stand in their order");
    last = earlier.obtained_on;
    if (earlier.contribution_months_since &&
        (*earlier.contribution_months_since < 0 || *earlier.contribution_months_since > 1'024))
      throw InvalidValue(place("earlier_benefits", i, "contribution_months_since"),
                         std::to_string(*earlier.contribution_months_since),
                         "a number from 0 to 1024");
  }
  std::optional<Date> claimed;
  for (std::size_t i = 0; i < facts.months.size(); ++i) {
    const BenefitMonth& month = facts.months[i];
    if (month.claimed_on &&
        (*month.claimed_on < filed || (claimed && *month.claimed_on <= *claimed)))
      throw ConflictingFacts(place("months", i, "claimed_on"), to_text(*month.claimed_on),
                             "lies before the claim (claim.filed_on, else on), or not after the "
                             "month before");
    if (month.claimed_on) claimed = month.claimed_on;
    for (const auto& [number, name] :
         {std::pair{month.applications, "applications"}, std::pair{month.interviews, "interviews"}})
      if (number && (*number < 0 || *number > 10'000))
        throw InvalidValue(place("months", i, name), std::to_string(*number),
                           "a number from 0 to 10000");
  }
}

/// The months of the benefit from the day of the claim on: each at the rate of the day on which it
/// is due, but at that of the approval where that came later; what was found good before
/// 7 February 2025 goes on at the new rate for the months left (Permenaker 2/2025 Pasal II).
/// Throws NotInForce before JKP.
[[nodiscard]] constexpr CashMonths cash_months(const BenefitTables& law, const Claim& claim,
                                               const ClaimContext& context) {
  const JobLossFacts& facts = job_loss_of(claim);
  const Date filed = context.day();
  const Date approved = std::max(facts.approved_on.value_or(filed), filed);
  CashMonths months;
  Date start = filed;
  int since_start = 0;
  for (int number = 1;; ++number) {
    const auto index = static_cast<std::size_t>(number - 1);
    const BenefitMonth* month = index < facts.months.size() ? &facts.months[index] : nullptr;
    if (month != nullptr && month->claimed_on) {
      start = *month->claimed_on;
      since_start = 0;
    }
    CashMonth cash{.number = number, .due = months_after_at_most(start, since_start++)};
    cash.row = &law.cash.on(std::max(cash.due, approved), context.known_on);
    if (number > cash.row->value.months()) return months;
    cash.rate = cash.row->value.of(number);
    cash.ended = (facts.work_found_on && *facts.work_found_on <= cash.due) ||
                 (facts.died_on && *facts.died_on <= cash.due);
    if (number == 1) {
      cash.met = context.asked ? Met::yes : Met::unknown;
    } else if (month != nullptr) {
      const auto& rule = law.monthly_conditions.on(cash.due, context.known_on);
      cash.met = detail::answer_of(rule.value, *month, number == cash.row->value.months()).met;
    }
    months.add(cash);
  }
}

/// Examines a claim on JKP: findings, and who answers for it. The rules of density and arrears are
/// those of the day of the claim.
class Claimant {
 public:
  /// Refers to all of them, which must outlive it. `context.event` is the day of the dismissal,
  /// `last_due` the last month whose contribution was due before it. Throws NotInForce before 2
  /// February 2021.
  constexpr Claimant(const BenefitTables& law, const Tables& participation, const Claim& claim,
                     const ClaimContext& context, Month last_due, Verdict& verdict)
      : law_(law),
        participation_(participation),
        claim_(claim),
        facts_(job_loss_of(claim)),
        context_(context),
        day_(context.day()),
        version_(law.cash.on(context.event, context.known_on)),
        asked_version_(law.cash.on(day_, context.known_on)),
        months_(contribution_months(
            claim.history, claim.participant, participation.wage_cap.rows().front().from,
            context.event, last_due, law.paid_after_dismissal == PaidAfterDismissal::counts)),
        verdict_(verdict) {}

  /// `actual_wage_is_more`: the wage was reported too low. Throws InvalidValue and ConflictingFacts
  /// by the path of a fact that JKP or the working life contradicts.
  [[nodiscard]] constexpr Right examine(bool actual_wage_is_more) {
    verdict_.open(Program::jkp);
    check_start();
    Right right;
    if (!examine_cause()) return right;
    const EmployerRecord& employer = claim_.employer;
    if (claim_.participant.segment != Segment::wage_earner)
      add(is_employed, Met::no, version_, "Pasal 4(2)c");
    examine_citizenship();
    right.unregistered = !employer.registered || !employer.first_contribution_paid;
    const Met programs = examine_programs();
    if (programs == Met::no) right.unregistered = true;
    // While it is not known whether the employer owes the benefit itself, no condition of the
    // fund's benefit takes the right away.
    may_be_the_employers_ = programs == Met::unknown;
    if (right.unregistered)
      examine_liability(right, programs == Met::no);
    else
      examine_participant(right, actual_wage_is_more);
    settle_the_size(programs);
    right.outcome = verdict_.outcome(Program::jkp);
    right.fund_refuses = fund_refuses_;
    if (right.outcome != Outcome::not_entitled) verdict_.not_before(Program::jkp, context_.event);
    const bool asks_months = !right.unregistered && !facts_.months.empty();
    if (right.outcome != Outcome::not_entitled && asks_months)
      examine_months(cash_months(law_, claim_, context_));
    return right;
  }

 private:
  constexpr void add(const Remark& condition, Met met, const Citation& citation,
                     const detail::FindingExtra& extra = {}) {
    complete(verdict_.add(Program::jkp, condition, met), extra).citation = citation;
  }
  /// By an article whose number both regulations share, as printed in the one that holds.
  constexpr void add(const Remark& condition, Met met, const DatedRow<CashRates>& version,
                     std::string_view article, const detail::FindingExtra& extra = {},
                     Confidence confidence = Confidence::confirmed) {
    Citation& citation = complete(verdict_.add(Program::jkp, condition, met), extra).citation;
    citation.instrument = version.citation.instrument;
    citation.article = article;
    citation.in_force = version.citation.in_force;
    citation.confidence = confidence;
  }
  constexpr Finding& complete(Finding& finding, const detail::FindingExtra& extra) {
    finding.weight = may_be_the_employers_ ? Weight::shapes : extra.weight;
    if (may_be_the_employers_ && extra.weight == Weight::decides) {
      fund_refuses_ = fund_refuses_ || finding.met == Met::no;
      fund_is_open_ = fund_is_open_ || finding.met == Met::unknown;
    }
    finding.detail = extra.detail;
    finding.date = extra.date;
    finding.number = extra.number;
    return finding;
  }
  constexpr void miss(std::string_view fact) {
    if (may_be_the_employers_)
      missing_for_the_fund_.add(fact);
    else
      verdict_.miss(Program::jkp, {fact});
  }

  /// Facts that lie before the program.
  constexpr void check_start() const {
    const Date start = law_.cash.rows().front().citation.in_force;
    if (facts_.enrolled_on && *facts_.enrolled_on < start)
      throw InvalidValue("jkp.enrolled_on", to_text(*facts_.enrolled_on),
                         "lies before the program began");
    for (std::size_t i = 0; i < facts_.earlier_benefits.size(); ++i)
      if (facts_.earlier_benefits[i].obtained_on < start)
        throw InvalidValue(
            jamsos::detail::joined({"jkp.earlier_benefits[", std::to_string(i), "].obtained_on"}),
            to_text(facts_.earlier_benefits[i].obtained_on), "lies before the program began");
  }

  /// An employer of unknown size either joined what it must, so that the fund's conditions count,
  /// or owes the benefit itself: the size decides unless the fund pays anyway.
  constexpr void settle_the_size(Met programs) {
    if (programs != Met::unknown) return;
    may_be_the_employers_ = false;
    if (!fund_refuses_ && !fund_is_open_ && missing_for_the_fund_.empty()) return;
    miss("employer.size");
    if (!fund_refuses_)
      for (const std::string_view fact : missing_for_the_fund_) miss(fact);
  }

  /// A dismissal, and of a fixed-term contract one before its end (Pasal 19(1), 20(1)-(2)).
  constexpr bool examine_cause() {
    const Event& event = claim_.event;
    const bool dismissed = event.kind == EventKind::layoff;
    add(is_dismissed, met_if(dismissed), version_, "Pasal 19(1), 20(1)-(2)",
        {.detail = dismissed ? nullptr : &detail::reason_of(event)});
    if (!dismissed) return false;
    if (facts_.contract != ContractKind::fixed_term) return true;
    constexpr std::string_view early = "Pasal 20(2)";
    const bool ends_that_day = facts_.contract_until && *facts_.contract_until <= context_.event;
    if (ends_that_day)
      add(before_contract_end, Met::no, version_, early,
          {.detail = &agreed_until, .date = facts_.contract_until});
    else if (facts_.ended_by_agreement)
      add(before_contract_end, Met::unknown, version_, early, {.detail = &agreement_not_addressed});
    else
      add(before_contract_end, Met::yes, version_, early,
          {.detail = facts_.contract_until ? &agreed_until : nullptr,
           .date = facts_.contract_until});
    return true;
  }

  constexpr void examine_citizenship() {
    if (facts_.participant) return;
    const auto& foreigners =
        participation_.foreigners_admitted.on(context_.event, context_.known_on);
    const Citizenship citizenship = claim_.participant.citizenship;
    if (citizenship == Citizenship::not_stated) miss("participant.citizenship");
    add(is_citizen,
        citizenship == Citizenship::not_stated
            ? Met::unknown
            : met_if(citizenship == Citizenship::indonesian || foreigners.value),
        foreigners.citation);
  }

  /// The programs that the employer joined, where they are stated; else it joined what it must.
  constexpr Met examine_programs() {
    const EmployerRecord& employer = claim_.employer;
    if (facts_.participant || !employer.programs || !employer.registered) return Met::yes;
    const auto& required =
        participation_.required_programs.on(month_of(context_.event), context_.known_on);
    Met met = Met::unknown;
    if (employer.programs->contains(required.value.medium_and_large))
      met = Met::yes;
    else if (!employer.programs->contains(required.value.micro_and_small))
      met = Met::no;
    else if (employer.size != EmployerSize::not_stated)
      met = met_if(employer.size == EmployerSize::micro || employer.size == EmployerSize::small);
    // What the employer failed to join it owes itself; that takes no right away.
    add(in_required_programs, met, required.citation, {.weight = Weight::shapes});
    return met;
  }

  /// The employer did not enrol the worker (Pasal 37).
  constexpr void examine_liability(Right& right, bool by_inference) {
    const EmployerSize size = claim_.employer.size;
    const auto& exempt = law_.micro_exempt.on(context_.event, context_.known_on);
    const Citation liable =
        detail::article(law_.cash.rows().front(), "Pasal 37(1)",
                        by_inference ? Confidence::assumed : Confidence::confirmed);
    if (!claim_.employer.registered)
      add(employer_registered_worker, Met::no, liable, {.weight = Weight::shapes});
    else if (!claim_.employer.first_contribution_paid)
      add(employer_paid_first_contribution, Met::no, liable, {.weight = Weight::shapes});
    if (exempt.value) {
      if (size == EmployerSize::not_stated) miss("employer.size");
      add(employer_must_pay,
          size == EmployerSize::not_stated ? Met::unknown : met_if(size != EmployerSize::micro),
          exempt.citation);
    }
    right.standing = {
        .payer = Party::employer, .reason = &employer_owes_the_rights, .citation = liable};
    right.confidence = liable.confidence;
  }

  constexpr void examine_participant(Right& right, bool actual_wage_is_more) {
    examine_registration();
    examine_density();
    examine_repeats();
    if (!facts_.willing_to_work)
      verdict_.can_change(
          {.program = Program::jkp, .condition = &willing_to_work, .what = &declare_willing});
    add(willing_to_work, met_if(facts_.willing_to_work), asked_version_, "Pasal 19(2)");
    examine_window();
    examine_loss();
    examine_proof();
    examine_arrears(right);
    if (actual_wage_is_more)
      add(wage_reported_truly, Met::no, law_.cash.rows().front(), "Pasal 23",
          {.weight = Weight::shapes});
  }

  /// Registered in JKP, by the agency's record or by the conditions of registration (Pasal 4).
  constexpr void examine_registration() {
    if (facts_.participant) {
      add(is_registered_participant, met_if(*facts_.participant), version_, "Pasal 4(1), 5, 6");
      return;
    }
    const auto& age =
        participation_.enrolment_age_limit.on(month_of(context_.event), context_.known_on);
    Met met = Met::unknown;
    std::optional<Date> attained;
    if (!claim_.participant.birth_date) {
      miss("participant.birth_date");
      if (!facts_.enrolled_on) miss("jkp.enrolled_on");
    } else {
      attained = attains_age(*claim_.participant.birth_date, age.value);
      met = enrolled_before(*attained);
      if (met == Met::unknown) miss("jkp.enrolled_on");
    }
    add(young_enough, met, age.citation,
        {.detail = attained ? &age_limit_on : nullptr, .date = attained});

    const auto& jkn = participation_.jkn_condition.on(context_.event, context_.known_on);
    if (jkn.value == JknCondition::not_asked) return;
    const bool stated = facts_.jkn != JknMembership::not_stated;
    const bool as_wage_earner =
        facts_.jkn == JknMembership::employer || facts_.jkn == JknMembership::other_employer;
    if (!stated) miss("jkp.jkn");
    add(registered_in_jkn,
        !stated ? Met::unknown
                : met_if(jkn.value == JknCondition::wage_earner_of_a_firm
                             ? as_wage_earner
                             : facts_.jkn != JknMembership::none),
        jkn.citation);
  }
  /// The day of enrolment lies between the beginning of JKP and the first paid month, which may be
  /// one of an earlier life that is not stated.
  [[nodiscard]] constexpr Met enrolled_before(Date attained) const {
    const std::optional<Month> first_paid = months_.paid.earliest();
    const Date latest = first_paid ? last_day(*first_paid) : context_.event;
    if (facts_.enrolled_on) {
      if (*facts_.enrolled_on > latest)
        throw ConflictingFacts("jkp.enrolled_on", to_text(*facts_.enrolled_on),
                               "lies after a month that was paid for JKP");
      return met_if(*facts_.enrolled_on < attained);
    }
    if (attained <= law_.cash.rows().front().citation.in_force) return Met::no;
    return latest < attained ? Met::yes : Met::unknown;
  }

  /// Paid months before the dismissal, by the rule of the day of the claim; a later rule may be
  /// met by a claim that waits for it.
  constexpr void examine_density() {
    const auto& row = law_.density.on(day_, context_.known_on);
    Citation citation = row.citation;
    // That a later rule decides on an earlier dismissal is not printed.
    if (context_.event < jamsos::first_day(row))
      citation.confidence = weakest(citation.confidence, Confidence::assumed);
    const bool counted = facts_.contribution_months.has_value();
    const int possible = possible_months(row.value);
    if (counted && *facts_.contribution_months > possible)
      throw ConflictingFacts("jkp.contribution_months", std::to_string(*facts_.contribution_months),
                             "more months than JKP had before the dismissal");
    // Fewer months in a whole life than the window asks are too few whatever their place.
    const auto& all = claim_.participant.contribution_months;
    const bool too_few = possible < row.value.months || (all && *all < row.value.months);
    const bool stated = counted || months_.stated;
    const int paid = paid_months(row.value);
    if (!stated && !too_few) miss("history");
    const Met enough = stated    ? met_if(!too_few && paid >= row.value.months)
                       : too_few ? Met::no
                                 : Met::unknown;
    const std::optional<int> number = stated           ? std::optional(paid)
                                      : all && too_few ? all
                                      : too_few        ? std::optional(possible)
                                                       : std::nullopt;
    add(enough_months, enough, citation,
        {.detail = !number                      ? nullptr
                   : stated || (all && too_few) ? &months_paid
                                                : &months_possible,
         .number = number});
    if (row.value.consecutive == 0) return;
    std::optional<int> run = consecutive_months();
    if (counted && law_.consecutive == ConsecutiveMonths::any_run) {
      // So many months among so many cannot be spread thinner than this.
      const int gaps = possible - *facts_.contribution_months;
      const int least = (*facts_.contribution_months + gaps) / (gaps + 1);
      if (run || least >= row.value.consecutive) run = std::max(run.value_or(0), least);
    }
    if (!run) miss(counted ? "jkp.consecutive_months" : "history");
    const Met long_enough = run ? met_if(*run >= row.value.consecutive) : Met::unknown;
    add(enough_consecutive_months, long_enough, citation,
        {.detail = run ? &longest_in_a_row : nullptr, .number = run});
    if (long_enough == Met::no) look_for_later_rule(row);
  }
  /// Calendar months of the window since JKP began.
  [[nodiscard]] constexpr int possible_months(const Density& rule) const {
    return std::clamp(month_of(context_.event) - months_.paid.first(), 0, rule.window);
  }
  [[nodiscard]] constexpr int paid_months(const Density& rule) const {
    if (facts_.contribution_months) return *facts_.contribution_months;
    const Month last = month_of(context_.event) - 1;
    return months_.paid.count(last - (rule.window - 1), last);
  }
  [[nodiscard]] constexpr std::optional<int> consecutive_months() const {
    if (facts_.consecutive_months) return facts_.consecutive_months;
    if (!months_.stated) return std::nullopt;
    const Month last = month_of(context_.event) - 1;
    return law_.consecutive == ConsecutiveMonths::any_run ? months_.paid.longest_run(last)
                                                          : months_.paid.run_until(last);
  }
  constexpr void look_for_later_rule(const DatedRow<Density>& now) {
    for (const DatedRow<Density>& row : law_.density.rows()) {
      const Date begins = jamsos::first_day(row);
      if (begins <= jamsos::first_day(now) || row.value.consecutive > 0) continue;
      if (context_.known_on && row.promulgated > *context_.known_on) continue;
      if (paid_months(row.value) < row.value.months || begins > window().last) return;
      verdict_.can_change({.program = Program::jkp,
                           .condition = &enough_consecutive_months,
                           .what = &file_from,
                           .date = begins});
      verdict_.not_before(Program::jkp, begins);
      return;
    }
  }

  /// At most three in a working life, with years of contributions between them (Pasal 35).
  constexpr void examine_repeats() {
    const auto& row = law_.repeats.on(day_, context_.known_on);
    const auto before = static_cast<int>(facts_.earlier_benefits.size());
    if (before == 0) return;
    add(not_too_often, met_if(before < row.value.most_times), row.citation,
        {.detail = &benefits_before, .number = before});
    const EarlierJobLossBenefit& last = facts_.earlier_benefits[facts_.earlier_benefits.size() - 1];
    std::optional<int> since = last.contribution_months_since;
    if (!since && months_.stated)
      since = months_.paid.count(month_of(last.obtained_on), month_of(context_.event) - 1);
    if (!since) miss("history");
    add(years_since_last,
        since ? met_if(*since >= row.value.contribution_months_since) : Met::unknown, row.citation,
        {.detail = since ? &months_since : nullptr, .number = since});
  }

  struct Window {
    Date last{};
    Citation citation{};
  };
  /// The last day of the claim; a longer time that begins before the shorter one ends takes its
  /// place.
  [[nodiscard]] constexpr Window window() const {
    const DatedRow<int>* row = &law_.claim_months.on(context_.event, context_.known_on);
    Window window{months_after_at_most(context_.event, row->value), row->citation};
    for (const DatedRow<int>& later : law_.claim_months.rows()) {
      const Date begins = jamsos::first_day(later);
      if (begins <= context_.event || begins > window.last) continue;
      if (context_.known_on && later.promulgated > *context_.known_on) continue;
      window = {months_after_at_most(context_.event, later.value), later.citation};
      window.citation.confidence = Confidence::assumed;
    }
    return window;
  }
  constexpr void examine_window() {
    const Window until = window();
    const bool known = context_.asked.has_value();
    add(claim_in_time, known ? met_if(*context_.asked <= until.last) : Met::unknown, until.citation,
        {.weight = known ? Weight::decides : Weight::shapes,
         .detail = &last_day_remark,
         .date = until.last});
    verdict_.not_after(Program::jkp, until.last);
  }

  /// Work found or death before the first month ends the right, later on the months left (Pasal
  /// 40b-c); nothing passes to heirs (Pasal 38).
  constexpr void examine_loss() {
    const auto add_loss = [&](const Remark& condition, const std::optional<Date>& on,
                              std::string_view number, const Remark* detail) {
      if (!on) return;
      const bool before_claim = *on <= day_;
      add(condition, Met::no, asked_version_, number,
          {.weight = before_claim ? Weight::decides : Weight::shapes,
           .detail = detail,
           .date = on});
    };
    if (!facts_.work_found_on) add(still_without_work, Met::yes, asked_version_, "Pasal 40b");
    add_loss(still_without_work, facts_.work_found_on, "Pasal 40b", &work_found);
    add_loss(is_alive, facts_.died_on, "Pasal 38, 40c", nullptr);
  }

  /// For information: how the dismissal is proved.
  constexpr void examine_proof() {
    Met met = Met::unknown;
    if (facts_.proof == DismissalProof::none)
      met = Met::no;
    else if (facts_.proof == DismissalProof::reported_agreement)
      // A report in place of the court's deed is enough since PP 6/2025.
      met = met_if(&asked_version_ != &law_.cash.rows().front());
    else if (facts_.proof != DismissalProof::not_stated)
      met = Met::yes;
    add(dismissal_proved, met, asked_version_, "Pasal 20(3)", {.weight = Weight::shapes});
  }

  /// The employer in arrears (Pasal 39), bankrupt or closed (Pasal 39A).
  constexpr void examine_arrears(Right& right) {
    const auto& stated = claim_.participant.unpaid_months;
    const Month last = month_of(context_.event);
    const int in_a_row = stated ? *stated : months_.unpaid.longest_run(last);
    const int all = stated ? *stated : months_.unpaid.count(months_.unpaid.first(), last);
    if (!stated && !months_.stated) return;
    const auto& row = law_.arrears_months.on(day_, context_.known_on);
    const auto* closed = claim_.employer.status == EmployerStatus::going_concern
                             ? nullptr
                             : law_.closed_arrears_months.find_known(day_, context_.known_on);
    const bool helped = closed != nullptr && all <= closed->value;
    const bool within = in_a_row <= row.value || helped;
    add(arrears_within_limit, met_if(within), helped ? closed->citation : row.citation,
        {.weight = Weight::shapes, .detail = &months_unpaid, .number = helped ? all : in_a_row});
    if (within) return;
    right.standing = {.payer = Party::employer,
                      .reclaimable_from = Party::jkp_fund,
                      .reason = &employer_pays_first,
                      .citation = row.citation};
    // That an enterprise beyond its six months falls back to this article is inferred.
    if (closed != nullptr)
      right.standing.citation.confidence = weakest(row.citation.confidence, Confidence::reported);
  }

  /// What the months of the benefit ask, where something is said of them.
  constexpr void examine_months(const CashMonths& months) {
    for (const CashMonth& cash : months) {
      const auto index = static_cast<std::size_t>(cash.number - 1);
      if (index >= facts_.months.size() || index >= month_conditions.size()) return;
      const auto& row = law_.monthly_conditions.on(cash.due, context_.known_on);
      const BenefitMonth& month = facts_.months[index];
      add(month_conditions[index], cash.met, row.citation,
          {.weight = Weight::shapes,
           .detail = index > 0 && month.applications ? &applications_sent : nullptr,
           .number = index > 0 ? month.applications : std::nullopt});
      if (cash.met != Met::no) continue;
      const auto answer =
          detail::answer_of(row.value, month, cash.number == cash.row->value.months());
      Change change{.program = Program::jkp, .condition = &month_conditions[index]};
      if (answer.applications_lacking) {
        change.what = &send_applications;
        change.number = answer.applications_lacking;
      } else if (answer.form_lacking) {
        change.what = &fill_in_form;
      } else if (answer.assessment_lacking) {
        change.what = &assess_yourself;
      } else {
        continue;  // attendance of a month that has passed
      }
      verdict_.can_change(change);
    }
  }

  const BenefitTables& law_;
  const Tables& participation_;
  const Claim& claim_;
  const JobLossFacts& facts_;
  const ClaimContext& context_;
  Date day_;  ///< of the claim, or of the dismissal where it is not stated
  const DatedRow<CashRates>& version_;
  const DatedRow<CashRates>& asked_version_;
  ContributionMonths months_;
  // While the size of the employer leaves open whether it owes the benefit itself:
  bool may_be_the_employers_ = false;
  bool fund_refuses_ = false;
  bool fund_is_open_ = false;
  FixedList<std::string_view, 8> missing_for_the_fund_{};
  Verdict& verdict_;
};

}  // namespace jkp
}  // namespace v1
}  // namespace jamsos
