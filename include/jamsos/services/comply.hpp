// SPDX-License-Identifier: Apache-2.0
// The verb `comply`: an employer's duties against what it registered, reported and paid. Workers
// stream through one by one; what is owed is added up by month, program and payer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "jamsos/core/fixed_list.hpp"
#include "jamsos/facts/bill_options.hpp"
#include "jamsos/facts/compliance.hpp"
#include "jamsos/segments/wage_earner/late_payment.hpp"
#include "jamsos/segments/wage_earner/sanctions.hpp"
#include "jamsos/services/bill.hpp"
#include "jamsos/services/exposure.hpp"

namespace jamsos {
inline namespace v1 {

// --- conditions of the employer ---
inline constexpr Remark joined_since_duty{
    "employer.joined_in_time", "the employer joined the program when the duty began",
    "pemberi kerja mengikuti program sejak kewajiban dimulai"};
inline constexpr Remark contributions_paid{"employer.contributions_paid",
                                           "every reported contribution that was due is paid",
                                           "semua iuran yang dilaporkan dan jatuh tempo dibayar"};
// --- conditions of a worker ---
inline constexpr Remark worker_registered{"worker.registered", "the worker is registered in time",
                                          "pekerja didaftarkan tepat waktu"};
inline constexpr Remark program_reported{
    "worker.program_reported", "the worker is reported in the program for every month owed",
    "pekerja dilaporkan pada program untuk setiap bulan yang wajib"};
inline constexpr Remark wage_reported_in_full{"worker.wage_reported",
                                              "the wage is reported as it is",
                                              "upah dilaporkan sesuai yang sebenarnya"};
inline constexpr Remark wage_above_minimum{"worker.minimum_wage",
                                           "the wage is not below the minimum wage of the region",
                                           "upah tidak di bawah upah minimum daerah"};
// --- details ---
inline constexpr Remark duty_since{"detail.duty_since", "duty since", "wajib sejak"};
inline constexpr Remark joined_on{"detail.joined_since", "joined since", "mengikuti sejak"};
inline constexpr Remark months_not_paid{"detail.months_not_paid", "months not paid",
                                        "bulan belum dibayar"};
inline constexpr Remark months_not_joined{"detail.months_not_joined",
                                          "months before the employer joined",
                                          "bulan sebelum pemberi kerja mengikuti"};
inline constexpr Remark months_not_reported{"detail.months_not_reported", "months not reported",
                                            "bulan tidak dilaporkan"};
inline constexpr Remark still_in_time{"detail.may_register_until",
                                      "may still be registered in time until",
                                      "masih dapat didaftarkan tepat waktu sampai"};
inline constexpr Remark self_registration_since{"detail.self_registration_since",
                                                "the worker may register himself since",
                                                "pekerja berhak mendaftarkan diri sejak"};
inline constexpr Remark minimum_may_differ{
    "detail.minimum_may_differ",
    "micro and small employers may agree on a lower wage; no wage is raised here",
    "usaha mikro dan kecil boleh menyepakati upah lebih rendah; upah tidak dinaikkan di sini"};
inline constexpr Remark wage_not_raised{
    "detail.wage_not_raised", "contributions are reckoned on the wage earned; none is raised here",
    "iuran dihitung dari upah yang diterima; upah tidak dinaikkan di sini"};
// --- assumptions and notes of lines ---
inline constexpr Remark owed_wage_held{
    "comply.wage_held",
    "assumed: the wages stated were earned and reported in every month that is owed",
    "diandaikan: upah yang disebutkan diterima dan dilaporkan setiap bulan yang terutang"};
inline constexpr Remark reported_taken_as_paid{
    "comply.taken_as_paid",
    "taken for granted: what was reported is paid, because no last month paid is stated",
    "diandaikan: iuran yang dilaporkan telah dibayar, karena bulan lunas terakhir tidak "
    "disebutkan"};
inline constexpr Remark work_taken_from_duty{
    "comply.work_since_duty",
    "taken for granted: a worker without a first day of work has worked since the duty began",
    "diandaikan: pekerja tanpa tanggal mulai bekerja telah bekerja sejak kewajiban dimulai"};
inline constexpr Remark months_before_july_2015{"comply.before_july_2015",
                                                "months before July 2015 are not examined",
                                                "bulan sebelum Juli 2015 tidak diperiksa"};
inline constexpr Remark minimum_wage_not_stated{
    "comply.minimum_wage_not_stated",
    "wages are not compared with the minimum wage of the region: it is not stated",
    "upah tidak dibandingkan dengan upah minimum daerah: tidak disebutkan"};
inline constexpr Remark fine_on_everything_owed{
    "comply.fine_base",
    "interpretation: the fine for lateness counts on every contribution that should have been "
    "paid, "
    "also on those never reported",
    "tafsir: denda keterlambatan dihitung atas semua iuran yang seharusnya dibayar, termasuk yang "
    "tidak pernah dilaporkan"};
inline constexpr Remark employer_remits_both_shares{
    "comply.both_shares",
    "the employer remits both shares; whether it may still collect the worker's share of past "
    "months is not said",
    "pemberi kerja menyetor kedua bagian; boleh tidaknya memungut bagian pekerja untuk bulan lalu "
    "tidak diatur"};
inline constexpr Remark left_unpaid{"owed.unpaid", "reported and not paid",
                                    "dilaporkan dan belum dibayar"};
inline constexpr Remark left_unreported{"owed.unreported",
                                        "not reported: worker, program or part of the wage",
                                        "tidak dilaporkan: pekerja, program atau sebagian upah"};

enum class ComplianceOutcome : std::uint8_t { compliant, not_compliant, undetermined };
inline constexpr std::array<Named<ComplianceOutcome>, 3> compliance_outcome_names = {{
    {"compliant", ComplianceOutcome::compliant},
    {"not_compliant", ComplianceOutcome::not_compliant},
    {"undetermined", ComplianceOutcome::undetermined},
}};
constexpr const auto& names_of(ComplianceOutcome) { return compliance_outcome_names; }

/// Not compliant where one finding is not met, undetermined where one is unknown.
template <class Findings>
[[nodiscard]] constexpr ComplianceOutcome outcome_of(const Findings& findings) {
  ComplianceOutcome outcome = ComplianceOutcome::compliant;
  for (const Finding& finding : findings) {
    if (finding.met == Met::no) return ComplianceOutcome::not_compliant;
    if (finding.met == Met::unknown) outcome = ComplianceOutcome::undetermined;
  }
  return outcome;
}

struct ComplyOptions {
  /// The day asked: months whose last day of payment lies before it are owed, and paid on it.
  std::optional<Date> on{};
  KnownOn known_on{};
  LineRounding rounding = LineRounding::sen;
  std::optional<HolidayCalendar> holidays{};
};

/// The two shares of a contribution, as they are remitted.
inline constexpr std::array<Party, 2> remitting = {Party::employer, Party::worker};

/// What was found about one worker.
struct PersonCompliance {
  FixedList<Finding, 8> findings{};
  /// By remitted_programs and remitting.
  std::array<std::array<Rupiah, 2>, 4> owed{};
  int months = 0;  ///< in which something is owed

  [[nodiscard]] constexpr Rupiah total() const {
    Rupiah sum;
    for (const auto& program : owed)
      for (const Rupiah share : program) sum += share;
    return sum;
  }
};

/// One employer. Make one, add() every worker, then ask for findings and lines.
/// The months that may be owed are prepared once; adding a worker never touches the heap unless it
/// throws.
class Compliance {
 public:
  /// Refers to `law`, which must outlive it. Throws MissingField ("on", "employer.duty_from",
  /// "employer.size", "employer.risk_group"), InvalidValue and ConflictingFacts by the name of the
  /// fact, NotInForce and NotYetKnown by month.
  Compliance(const Law& law, const EmployerConduct& conduct, const ComplyOptions& options)
      : law_(&law), conduct_(conduct), options_(options) {
    check();
    const Date on = *options_.on;
    first_ = std::max(month_of(*conduct_.duty_from), detail::first_duty_month);
    if (month_of(*conduct_.duty_from) < detail::first_duty_month)
      assumptions_.add(months_before_july_2015);
    sanctions_ = wage_earner::sanctions(law.compliance, conduct_.first_warning_on,
                                        conduct_.second_warning_on, on, options_.holidays,
                                        options_.known_on);
    conduct_.employer.registered.reset();
    conduct_.employer.jp_deferral_granted = false;
    Employer as_paid = conduct_.employer;
    as_paid.paid_through = paid_through();
    // Facts of the employer are refused also where no month is owed yet.
    Employer with_duty = as_paid;
    with_duty.programs =
        detail::duty_programs(law, conduct_, std::max(first_, month_of(on)), options_.known_on);
    (void)EmployerTariff(law, with_duty, std::max(first_, month_of(on)), bill_options());
    for (Month month = first_; due_of(month) < on; month = month + 1) prepare(month, as_paid);
    examine_employer();
  }
  Compliance(const Law&&, const EmployerConduct&, const ComplyOptions&) = delete;

  /// Examines one worker and adds what is owed for him. Throws an Error by the name of the worker's
  /// fact ("reported_wage", "birth_date"); nothing of such a worker is added.
  PersonCompliance add(const EmployedPerson& person) {
    check(person);
    PersonCompliance result;
    const Month last_asked = month_of(*options_.on);
    const Date began = detail::work_began(conduct_, person);
    const Rupiah earned =
        detail::true_wage(*law_, person, std::max(last_asked, first_), options_.known_on);
    const Rupiah reported = detail::reported_wage(person, earned);
    Worker as_earned = person.worker;
    as_earned.programs.reset();
    as_earned.jkn = JknMembership::not_stated;
    as_earned.jkn_additional_family = 0;
    Worker as_reported = as_earned;
    as_reported.pay = Pay::monthly(reported);

    std::array<int, 4> missing{};
    // Twice: a bad fact that only a later month shows must leave no trace of the earlier ones.
    for (const bool final : {false, true}) {
      for (MonthOwed& owed : months_) {
        if (owed.month < month_of(began)) continue;
        if (person.worker.employed_until && owed.month > month_of(*person.worker.employed_until))
          break;
        add_month(person, as_earned, as_reported, owed, final, result, missing);
      }
    }
    examine(person, began, earned, reported, missing, result);
    if (!person.worker.employed_from) assumptions_.add(work_taken_from_duty);
    if (result.months > 0) {
      assumptions_.add(owed_wage_held);
      assumptions_.add(fine_on_everything_owed);
    }
    ++persons_;
    const ComplianceOutcome outcome = outcome_of(result.findings);
    breaches_ += outcome == ComplianceOutcome::not_compliant ? 1 : 0;
    unknown_ += outcome == ComplianceOutcome::undetermined ? 1 : 0;
    return result;
  }

  [[nodiscard]] const EmployerConduct& conduct() const { return conduct_; }
  /// What was found about the employer itself.
  [[nodiscard]] std::span<const Finding> findings() const { return findings_.span(); }
  [[nodiscard]] const wage_earner::Sanctions& sanctions() const { return sanctions_; }
  /// The programs that the employer must join on the day asked.
  [[nodiscard]] ProgramSet duty() const {
    return detail::duty_programs(*law_, conduct_, std::max(month_of(*options_.on), first_),
                                 options_.known_on);
  }
  [[nodiscard]] int persons() const { return persons_; }
  /// Workers with a finding that is not met.
  [[nodiscard]] int persons_in_breach() const { return breaches_; }
  /// Of the employer and all workers added so far.
  [[nodiscard]] ComplianceOutcome outcome() const {
    const ComplianceOutcome own = outcome_of(findings_);
    if (own == ComplianceOutcome::not_compliant || breaches_ > 0)
      return ComplianceOutcome::not_compliant;
    return own == ComplianceOutcome::undetermined || unknown_ > 0 ? ComplianceOutcome::undetermined
                                                                  : ComplianceOutcome::compliant;
  }
  [[nodiscard]] std::span<const Remark* const> assumptions() const { return assumptions_.span(); }

  /// Calls `sink(line)` for every contribution owed, by month, program and payer; then for each
  /// month's fines for lateness; then for the administrative fine, once it is imposed.
  /// amount = due - paid, which stand as `base` and `wage`.
  template <class Sink>
  void for_each_line(Sink sink) const {
    for (const MonthOwed& owed : months_) {
      for (std::size_t p = 0; p < remitted_programs.size(); ++p)
        for (std::size_t q = 0; q < remitting.size(); ++q)
          if (const Slot& slot = owed.slots[p][q]; slot.due != slot.paid) sink(line_of(owed, p, q));
      for_each_fine(owed, sink);
    }
    add_administrative_fine(sink);
  }

  /// Contributions owed, both shares or one of them.
  [[nodiscard]] Rupiah contributions(std::optional<Program> program = {},
                                     std::optional<Party> payer = {}) const {
    Rupiah sum;
    for (const MonthOwed& owed : months_)
      for (std::size_t p = 0; p < remitted_programs.size(); ++p)
        for (std::size_t q = 0; q < remitting.size(); ++q)
          if ((!program || remitted_programs[p] == *program) && (!payer || remitting[q] == *payer))
            sum += owed.slots[p][q].due - owed.slots[p][q].paid;
    return sum;
  }
  /// Fines of one kind: Item::late_payment_fine or Item::administrative_fine.
  [[nodiscard]] Rupiah fines(Item item) const {
    Rupiah sum;
    for_each_line([&](const Line& line) {
      if (line.item == item) sum += line.amount;
    });
    return sum;
  }

 private:
  /// Sums of one program and share of a month.
  struct Slot {
    Rupiah due{};       ///< what the law asks
    Rupiah reported{};  ///< of that, what the employer told the agency
    Rupiah paid{};
    Citation citation{};
    Confidence confidence = Confidence::confirmed;
  };
  struct MonthOwed {
    Month month{};
    Date due{};
    bool paid = false;  ///< what was reported
    EmployerTariff asked;
    std::optional<EmployerTariff> reported;  ///< none: no program joined
    std::array<std::array<Slot, 2>, 4> slots{};
  };
  using Amounts = std::array<std::array<Rupiah, 2>, 4>;

  [[nodiscard]] BillOptions bill_options(std::optional<Date> paid_on = {}) const {
    return {.rounding = options_.rounding,
            .known_on = options_.known_on,
            .holidays = options_.holidays,
            .paid_on = paid_on};
  }
  [[nodiscard]] Date due_of(Month month) const {
    return due_date(law_->wage_earner.due.on(month, options_.known_on).value, month,
                    options_.holidays);
  }

  void check() {
    if (!options_.on) throw MissingField("on", "", "the day asked");
    if (!conduct_.duty_from)
      throw MissingField("employer.duty_from", "", "the first day on which somebody worked");
    const Date on = *options_.on;
    const Date duty = *conduct_.duty_from;
    if (on < first_day(detail::first_duty_month))
      throw NotInForce("on", to_text(on), "the duties are known since July 2015");
    if (duty > on)
      throw ConflictingFacts("employer.duty_from", to_text(duty), "lies after the day asked");
    if (conduct_.employer.programs)
      throw ConflictingFacts("employer.programs", "", "the programs joined are stated by month");
    for (const auto& since : conduct_.joined)
      if (since && *since > month_of(on))
        throw ConflictingFacts("employer.joined", to_text(*since), "lies after the day asked");
    for (const Month month : conduct_.unpaid) {
      if (month > month_of(on))
        throw ConflictingFacts("employer.unpaid", to_text(month), "lies after the day asked");
      if (conduct_.employer.paid_through && month > *conduct_.employer.paid_through)
        throw ConflictingFacts("employer.unpaid", to_text(month),
                               "lies after paid_through, and counts as unpaid already");
      int times = 0;
      for (const Month other : conduct_.unpaid) times += other == month ? 1 : 0;
      if (times > 1) throw Duplicate("employer.unpaid", to_text(month), "names a month twice");
    }
    assumptions_.add(remark_of(options_.rounding));
    assumptions_.add(employer_remits_both_shares);
    if (!options_.holidays) assumptions_.add(holidays_not_considered);
    if (!conduct_.employer.paid_through && conduct_.unpaid.empty())
      assumptions_.add(reported_taken_as_paid);
    if (!conduct_.employer.regional_minimum_wage) assumptions_.add(minimum_wage_not_stated);
    if (conduct_.first_warning_on && !conduct_.second_warning_on)
      assumptions_.add(wage_earner::second_warning_derived);
  }
  void check(const EmployedPerson& person) const {
    const Date on = *options_.on;
    if (person.worker.employed_from) {
      if (*person.worker.employed_from < *conduct_.duty_from)
        throw ConflictingFacts("employed_from", to_text(*person.worker.employed_from),
                               "lies before employer.duty_from, the first day on which anybody "
                               "worked");
      if (*person.worker.employed_from > on)
        throw ConflictingFacts("employed_from", to_text(*person.worker.employed_from),
                               "lies after the day asked");
    }
    if (!person.registered && person.registered_since)
      throw ConflictingFacts("registered_since", to_text(*person.registered_since),
                             "the worker is not registered");
    if (!person.registered && person.reported_wage)
      throw ConflictingFacts("reported_wage", to_text(*person.reported_wage),
                             "the worker is not registered");
    if (!person.registered && person.worker.programs)
      throw ConflictingFacts("programs", "", "the worker is not registered");
    if (person.registered_since &&
        *person.registered_since < month_of(detail::work_began(conduct_, person)))
      throw ConflictingFacts("registered_since", to_text(*person.registered_since),
                             "lies before the work began");
    if (person.registered_since && *person.registered_since > month_of(on))
      throw ConflictingFacts("registered_since", to_text(*person.registered_since),
                             "lies after the day asked");
  }

  /// The month up to which everything is paid, for reliefs.
  [[nodiscard]] Month paid_through() const {
    Month first_joined = month_of(*options_.on);
    bool any = false;
    for (const auto& since : conduct_.joined)
      if (since) {
        any = true;
        first_joined = std::min(first_joined, *since);
      }
    if (!any) return first_ - 1;
    Month last = conduct_.employer.paid_through.value_or(month_of(*options_.on));
    for (const Month month : conduct_.unpaid) last = std::min(last, month - 1);
    return last;
  }

  void prepare(Month month, const Employer& as_paid) {
    Employer asked = as_paid;
    // A relief asks for the first contribution month (PP 49/2020 Pasal 13).
    for (const auto& since : conduct_.joined)
      if (since && *since <= month && (!asked.registered || *since < *asked.registered))
        asked.registered = since;
    ProgramSet programs = detail::duty_programs(*law_, conduct_, month, options_.known_on);
    const ProgramSet joined = detail::joined_programs(conduct_, month);
    for (const Program program : remitted_programs)
      if (joined.contains(program)) programs.insert(program);
    asked.programs = programs;
    Employer reported = asked;
    reported.programs = joined;
    const bool paid = !detail::is_unpaid(conduct_, month);
    // A relief that must be paid by a day is lost with an unpaid month.
    months_.push_back(
        {.month = month,
         .due = due_of(month),
         .paid = paid,
         .asked =
             EmployerTariff(*law_, asked, month, bill_options(paid ? std::nullopt : options_.on)),
         .reported = joined.empty() ? std::nullopt
                                    : std::optional<EmployerTariff>(std::in_place, *law_, reported,
                                                                    month, bill_options())});
  }

  /// The shares of the programs on a bill.
  template <class Each>
  static void for_each_share(const Statement& statement, Each each) {
    for (const Line& line : statement.lines())
      if (line.settlement == Settlement::due && line.item != Item::late_payment_fine)
        for (std::size_t p = 0; p < remitted_programs.size(); ++p)
          for (std::size_t q = 0; q < remitting.size(); ++q)
            if (line.program == remitted_programs[p] && line.payer == remitting[q])
              each(p, q, line);
  }

  void add_month(const EmployedPerson& person, const Worker& as_earned, const Worker& as_reported,
                 MonthOwed& owed, bool final, PersonCompliance& result,
                 std::array<int, 4>& missing) const {
    Amounts due{};
    Amounts reported{};
    const Statement asked = owed.asked.bill(as_earned);
    for_each_share(
        asked, [&](std::size_t p, std::size_t q, const Line& line) { due[p][q] += line.amount; });
    const ProgramSet in = detail::reported_programs(conduct_, person, owed.month);
    if (!in.empty() && owed.reported) {
      Worker worker = as_reported;
      if (person.worker.programs) worker.programs = in;
      for_each_share(
          owed.reported->bill(worker),
          [&](std::size_t p, std::size_t q, const Line& line) { reported[p][q] += line.amount; });
    }
    if (!final) return;
    for_each_share(asked, [&](std::size_t p, std::size_t q, const Line& line) {
      Slot& slot = owed.slots[p][q];
      if (slot.citation.instrument.empty()) slot.citation = line.citation;
      slot.confidence = weakest(slot.confidence, line.confidence);
    });
    bool owes = false;
    for (std::size_t p = 0; p < remitted_programs.size(); ++p) {
      bool any_due = false;
      bool any_reported = false;
      for (std::size_t q = 0; q < remitting.size(); ++q) {
        Slot& slot = owed.slots[p][q];
        const Rupiah paid = owed.paid ? reported[p][q] : Rupiah{};
        slot.due += due[p][q];
        slot.reported += reported[p][q];
        slot.paid += paid;
        result.owed[p][q] += due[p][q] - paid;
        owes = owes || due[p][q] != paid;
        any_due = any_due || due[p][q] > Rupiah{};
        any_reported = any_reported || reported[p][q] > Rupiah{};
      }
      missing[p] += any_due && !any_reported ? 1 : 0;
    }
    result.months += owes ? 1 : 0;
  }

  void examine_employer() {
    const Month now = std::max(month_of(*options_.on), first_);
    const ProgramSet duty = detail::duty_programs(*law_, conduct_, now, options_.known_on);
    const Citation& citation = detail::duty_citation(*law_, conduct_, now, options_.known_on);
    for (std::size_t p = 0; p < remitted_programs.size(); ++p) {
      const Program program = remitted_programs[p];
      if (!duty.contains(program)) continue;
      const auto& since = conduct_.joined[p];
      findings_.add({.program = program,
                     .condition = &employer_joined_program,
                     .met = met_if(since.has_value()),
                     .citation = citation,
                     .detail = since ? &joined_on : &duty_since,
                     .date = since ? first_day(*since) : first_day(first_)});
      if (since && *since > first_)
        findings_.add({.program = program,
                       .condition = &joined_since_duty,
                       .met = Met::no,
                       .citation = citation,
                       .detail = &months_not_joined,
                       .number = *since - first_});
    }
    int unpaid = 0;
    int in_a_row = 0;
    for (const MonthOwed& owed : months_) {
      const bool left = owed.reported && !owed.paid;
      unpaid += left ? 1 : 0;
      in_a_row = left ? in_a_row + 1 : 0;
    }
    bool joined = false;
    for (const auto& since : conduct_.joined) joined = joined || since;
    if (!joined) return;
    const Month last = months_.empty() ? now : months_.back().month;
    findings_.add({.program = Program::jkk,
                   .condition = &contributions_paid,
                   .met = met_if(unpaid == 0),
                   .citation = law_->wage_earner.due.on(last, options_.known_on).citation,
                   .detail = unpaid > 0 ? &months_not_paid : nullptr,
                   .number = unpaid > 0 ? std::optional<int>(unpaid) : std::nullopt});
    if (unpaid == 0) return;
    for (const auto& [program, table] :
         {std::pair{Program::jkk, &law_->jkk_benefits.arrears_months},
          std::pair{Program::jkm, &law_->jkm_benefits.arrears_months}})
      if (const auto* limit = table->find_known(*options_.on, options_.known_on))
        findings_.add({.program = program,
                       .condition = &arrears_within_limit,
                       .met = met_if(in_a_row <= limit->value),
                       .weight = Weight::shapes,
                       .citation = limit->citation,
                       .detail = &months_unpaid,
                       .number = in_a_row});
  }

  void examine(const EmployedPerson& person, Date began, Rupiah earned, Rupiah reported,
               const std::array<int, 4>& missing, PersonCompliance& result) const {
    const Date on = *options_.on;
    const Month month = std::max(month_of(on), first_);
    const auto& days = law_->compliance.registration_working_days.on(month, options_.known_on);
    const Date starts = std::max(began, first_day(detail::first_duty_month));
    const auto add_registration = [&](Program program, const Citation& citation, Date last) {
      Finding finding{.program = program,
                      .condition = &worker_registered,
                      .met = Met::yes,
                      .citation = citation};
      if (!person.registered) {
        finding.met = on > last ? Met::no : Met::unknown;
        finding.detail = on > last ? &self_registration_since : &still_in_time;
        finding.date = on > last ? day_after(last) : last;
      }
      result.findings.add(finding);
    };
    if (!stay_too_short(person, month)) {
      add_registration(Program::jkk, days.citation,
                       working_days_after(starts, days.value, options_.holidays));
      const auto& jp_days = law_->compliance.jp_registration_days.on(month, options_.known_on);
      if (!person.registered && duty().contains(Program::jp))
        add_registration(Program::jp, jp_days.citation, days_after(starts, jp_days.value));
    }
    for (std::size_t p = 0; p < remitted_programs.size(); ++p)
      if (missing[p] > 0)
        result.findings.add(
            {.program = remitted_programs[p],
             .condition = &program_reported,
             .met = Met::no,
             .citation = detail::duty_citation(*law_, conduct_, month, options_.known_on),
             .detail = &months_not_reported,
             .number = missing[p]});
    if (person.registered && person.reported_wage)
      result.findings.add({.program = Program::jkk,
                           .condition = &wage_reported_in_full,
                           .met = met_if(reported == earned),
                           .citation = {"PP 44/2015", "Pasal 9(2)-(3), 32(2)", Date(2015, 7, 1)}});
    if (const auto& minimum = conduct_.employer.regional_minimum_wage) {
      const bool below = earned < *minimum;
      const auto& rule = law_->compliance.minimum_wage_exempts_small.on(on, options_.known_on);
      const bool exempt = rule.value && (conduct_.employer.size == EmployerSize::micro ||
                                         conduct_.employer.size == EmployerSize::small);
      result.findings.add({.program = Program::jkk,
                           .condition = &wage_above_minimum,
                           .met = !below   ? Met::yes
                                  : exempt ? Met::unknown
                                           : Met::no,
                           .weight = Weight::shapes,
                           .citation = rule.citation,
                           .detail = !below   ? nullptr
                                     : exempt ? &minimum_may_differ
                                              : &wage_not_raised});
    }
  }

  /// A foreigner who stays for less than the months that the articles ask need not join.
  [[nodiscard]] bool stay_too_short(const EmployedPerson& person, Month month) const {
    return person.worker.citizenship == Citizenship::foreign &&
           person.worker.stay_months.value_or(0) <
               law_->jkk.minimum_stay_months.on(month, options_.known_on).value;
  }

  [[nodiscard]] Line line_of(const MonthOwed& owed, std::size_t p, std::size_t q) const {
    const Slot& slot = owed.slots[p][q];
    Line line;
    line.program = remitted_programs[p];
    line.item = arrears_of(remitting[q]);
    line.payer = remitting[q];
    line.payee = fund_of(line.program);
    line.basis = Basis::difference;
    line.base = slot.due;
    line.wage = slot.paid;
    line.amount = slot.due - slot.paid;
    line.from = owed.month;
    line.to = owed.month;
    line.due = owed.due;
    line.citation = slot.citation;
    line.confidence = weakest(slot.confidence, Confidence::assumed);  // the wage held each month
    if (slot.reported != slot.paid) line.remarks.add(left_unpaid);
    if (slot.due != slot.reported) line.remarks.add(left_unreported);
    return line;
  }

  template <class Sink>
  void for_each_fine(const MonthOwed& owed, Sink& sink) const {
    LatePayment late{.paid_on = options_.on};
    bool any = false;
    for (std::size_t p = 0; p < remitted_programs.size(); ++p) {
      Rupiah sum;
      for (const Slot& slot : owed.slots[p]) sum += slot.due - slot.paid;
      if (sum > Rupiah{}) {
        late.contributions[p] = sum;
        any = true;
      }
    }
    if (!any) return;
    const Statement fines = wage_earner::late_payment(*law_, late, owed.month, bill_options());
    for (Line line : fines.lines()) {
      line.from = owed.month;
      line.to = owed.month;
      sink(line);
    }
  }

  /// On what should have been paid and was never reported (PP 86/2013 Pasal 7).
  template <class Sink>
  void add_administrative_fine(Sink& sink) const {
    if (sanctions_.fine_months == 0) return;
    const auto& table = law_->compliance.fine;
    const auto& row = table.on(*conduct_.first_warning_on, options_.known_on);
    for (std::size_t p = 0; p < remitted_programs.size(); ++p) {
      Rupiah base;
      for (const MonthOwed& owed : months_)
        for (const Slot& slot : owed.slots[p]) base += slot.due - slot.reported;
      if (base == Rupiah{}) continue;
      Line line;
      line.program = remitted_programs[p];
      line.item = Item::administrative_fine;
      line.payee = Party::social_security_fund;
      line.rate = row.value;
      line.times = sanctions_.fine_months;
      cite(line, table, row, month_of(*options_.on));
      line.confidence = weakest(line.confidence, Confidence::assumed);
      line.remarks.add(wage_earner::fine_counts_one_month);
      sink(charge(line, base, {.base = base},
                  contribution_line(law_->roundings, options_.rounding)));
    }
  }

  const Law* law_;
  EmployerConduct conduct_;
  ComplyOptions options_;
  Month first_{};
  wage_earner::Sanctions sanctions_{};
  std::vector<MonthOwed> months_;
  FixedList<Finding, 16> findings_{};
  Remarks<16> assumptions_{};
  int persons_ = 0;
  int breaches_ = 0;
  int unknown_ = 0;
};

}  // namespace v1
}  // namespace jamsos
