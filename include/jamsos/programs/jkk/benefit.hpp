// SPDX-License-Identifier: Apache-2.0
// What JKK pays after a work accident or an occupational disease, line by line.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "jamsos/facts/benefit_context.hpp"
#include "jamsos/programs/jkk/benefit_law.hpp"
#include "jamsos/programs/jkk/refunds.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkk {

inline constexpr Remark part_month_by_days{
    "jkk.part_month", "a part of a month counts by days of a month of 30; no article says it",
    "bagian bulan dihitung menurut hari dari bulan 30 hari; tidak ada pasal yang mengaturnya"};
inline constexpr Remark inability_replaces_wage{
    "jkk.inability_replaces_wage",
    "the employer goes on paying the wage and gets this in its place (Pasal 51(1)-(2))",
    "pemberi kerja tetap membayar upah dan menerima ini sebagai penggantinya (Pasal 51(1)-(2))"};
inline constexpr Remark inability_difference{
    "jkk.inability_difference",
    "more than the wage that the employer paid: the difference goes to the worker (Pasal 51(3))",
    "lebih besar daripada upah yang dibayar: selisihnya dibayarkan kepada pekerja (Pasal 51(3))"};
inline constexpr Remark advanced_and_refunded{
    "jkk.advanced", "paid first by the recipient and refunded (Pasal 30(2)-(3))",
    "dibayar lebih dahulu oleh penerima dan diganti (Pasal 30(2)-(3))"};
inline constexpr Remark losses_added{
    "jkk.losses_added",
    "interpretation: the percentages of several losses are added, at most to total disability",
    "tafsir: persentase beberapa cacat dijumlahkan, paling banyak sebesar cacat total tetap"};
inline constexpr Remark losses_added_without_limit{
    "jkk.losses_added_without_limit",
    "interpretation: the percentages of several losses are added without a limit",
    "tafsir: persentase beberapa cacat dijumlahkan tanpa batas"};
inline constexpr Remark completed_steps{"jkk.completed_steps",
                                        "interpretation: a part of a step of 10 does not count",
                                        "tafsir: bagian dari langkah 10 tidak dihitung"};
inline constexpr Remark proportional_steps{
    "jkk.proportional_steps", "interpretation: a part of a step of 10 counts in proportion",
    "tafsir: bagian dari langkah 10 dihitung sebanding"};
inline constexpr Remark left_handed_swap{"jkk.left_handed_swap",
                                         "left-handed: right and left change places in the table",
                                         "kidal: kanan dan kiri bertukar tempat dalam tabel"};
inline constexpr Remark fingers_as_printed{
    "jkk.fingers_as_printed",
    "interpretation: the table prints the change of sides for arms and hands, not for fingers",
    "tafsir: tabel mencetak pertukaran sisi untuk lengan dan tangan, tidak untuk jari"};
inline constexpr Remark taken_as_right_handed{
    "jkk.taken_as_right_handed", "the dominant hand is not stated: taken as the right one",
    "tangan dominan tidak disebutkan: dianggap tangan kanan"};
inline constexpr Remark range_without_rule{
    "jkk.range_without_rule", "the table prints a range and no rule for choosing in it",
    "tabel mencetak rentang tanpa aturan pemilihan"};
inline constexpr Remark floor_is_lump_sum{
    "jkk.floor_lump_sum", "interpretation: 'at least JKM' means its lump sum of 16,200,000",
    "tafsir: 'paling sedikit sebesar JKM' berarti santunan kematian 16.200.000"};
inline constexpr Remark floor_is_package{
    "jkk.floor_whole_package",
    "interpretation: 'at least JKM' means the whole package of 24,000,000",
    "tafsir: 'paling sedikit sebesar JKM' berarti seluruh manfaat 24.000.000"};
inline constexpr Remark periodic_without_heirs{
    "jkk.periodic_without_heirs",
    "where the periodic allowance goes without heirs is not printed; taken to follow the lump sum",
    "penerima santunan berkala tanpa ahli waris tidak dicetak; dianggap mengikuti santunan"};
inline constexpr Remark shortfall_of_employer{
    "jkk.shortfall",
    "the employer pays what the fund would have paid on the wage really earned (Pasal 32(2))",
    "pemberi kerja membayar kekurangan karena upah dilaporkan lebih rendah (Pasal 32(2))"};
inline constexpr Remark care_by_need{
    "jkk.care_by_need",
    "medical care by need and without a limit, class I of a government hospital or equal",
    "pelayanan kesehatan sesuai kebutuhan medis tanpa batas, kelas I rumah sakit pemerintah atau "
    "setara"};
inline constexpr Remark care_up_to_limit{"jkk.care_up_to_limit",
                                         "medical care up to the limit of the table",
                                         "pelayanan kesehatan sampai batas dalam tabel"};
inline constexpr Remark return_to_work_help{
    "jkk.return_to_work",
    "help to return to work may be given on the doctor's advice; it has no cash formula",
    "pendampingan kembali bekerja dapat diberikan atas rekomendasi dokter; tanpa rumus uang"};

/// The monthly wage that the benefits are taken of.
struct BenefitWage {
  Rupiah registered{};
  /// Really earned, where it is more: the employer pays the difference.
  std::optional<Rupiah> actual{};
  Confidence confidence = Confidence::confirmed;
  /// The wage under the other reading of an open question.
  std::optional<Rupiah> other{};
  std::string_view interpretation{};
  std::string_view other_reading{};
  const Remark* remark = nullptr;
};

/// Is a benefit asked that depends on the wage?
[[nodiscard]] constexpr bool depends_on_wage(const Event& event) {
  return event.inability || !event.losses.empty() || event.total_disability || event.died_on ||
         event.kind == EventKind::missing_person;
}

namespace detail {

using TermList = FixedList<Term, 12>;
using jamsos::detail::joined;

inline std::string place_of(std::size_t loss, std::string_view member) {
  return joined({"event.losses[", std::to_string(loss), "].", member});
}

/// The whole months and further days of an inability. Throws by the name of the fact.
struct Duration {
  int months = 0;
  int days = 0;
};
[[nodiscard]] constexpr Duration duration_of(const Inability& inability, Date event) {
  if (inability.from) {
    if (!inability.until)
      throw MissingField("event.inability.until", "", "the last day of the inability");
    if (*inability.from < event)
      throw ConflictingFacts("event.inability.from", to_text(*inability.from),
                             "lies before the event");
    if (*inability.until < *inability.from)
      throw ConflictingFacts("event.inability.until", to_text(*inability.until),
                             "lies before 'from'");
    const Date end = day_after(*inability.until);
    int months = month_of(end) - month_of(*inability.from);
    if (months_after(*inability.from, months) > end) --months;
    return {months, days_between(months_after(*inability.from, months), end)};
  }
  if (inability.months < 0 || inability.months > 600)
    throw InvalidValue("event.inability.months", std::to_string(inability.months),
                       "0 to 600 months");
  if (inability.days < 0 || inability.days > 30)
    throw InvalidValue("event.inability.days", std::to_string(inability.days),
                       "0 to 30 days beside the whole months");
  if (inability.months == 0 && inability.days == 0)
    throw InvalidValue("event.inability", "0 months", "an inability lasts a day at least");
  return {inability.months, inability.days};
}

/// One term for each band of the months of inability.
constexpr void add_inability_terms(TermList& terms, const InabilityBands& bands,
                                   const Duration& duration, int month_days, Rupiah wage) {
  int done = 0;
  for (const InabilityBand& band : bands) {
    const bool open = band.through_month == 0;
    const int last = open ? duration.months : std::min(duration.months, band.through_month);
    const int months = std::max(0, last - done);
    // The days after the whole months lie in the band of the month that follows them.
    const bool holds_days = duration.days > 0 && duration.months >= done &&
                            (open || duration.months < band.through_month);
    if (holds_days)
      terms.add({.base = wage,
                 .rate = band.rate,
                 .times = months * month_days + duration.days,
                 .parts = month_days});
    else if (months > 0)
      terms.add({.base = wage, .rate = band.rate, .times = months});
    done += months;
    if (holds_days) break;
  }
}

}  // namespace detail

/// Adds the lines of one event. Makes the statement's own checks of the losses and receipts first.
class Benefits {
 public:
  constexpr Benefits(const BenefitTables& law, const Claim& claim, const BenefitContext& context,
                     const std::optional<BenefitWage>& wage, BenefitStatement& statement)
      : law_(law),
        claim_(claim),
        event_(claim.event),
        context_(context),
        wage_(wage),
        statement_(statement) {}

  constexpr void add() {
    add_inability();
    if (event_.total_disability) add_total_disability();
    if (!event_.losses.empty()) add_partial_disability();
    if (dies()) add_death();
    add_transport();
    add_receipt(Item::dentures, law_.dentures, event_.receipts.dentures, "dentures");
    add_receipt(Item::hearing_aid, law_.hearing_aid, event_.receipts.hearing_aid, "hearing_aid");
    add_receipt(Item::glasses, law_.glasses, event_.receipts.glasses, "glasses");
    add_receipt(Item::home_care, law_.home_care, event_.receipts.home_care, "home_care");
    add_orthosis();
    add_in_kind();
    add_late_compensation(statement_, Program::jkk, recipient(), context_, claim_.dates,
                          law_.payment_term);
  }

 private:
  using TermList = detail::TermList;

  [[nodiscard]] constexpr bool dies() const {
    return event_.died_on || event_.kind == EventKind::missing_person;
  }
  [[nodiscard]] constexpr Party recipient() const {
    return dies() ? context_.heirs.benefit : Party::participant;
  }
  /// Who paid first what the fund refunds.
  [[nodiscard]] constexpr Party advanced_by() const {
    return context_.claim->pays_himself || context_.standing.payer == Party::employer
               ? Party::participant
               : Party::employer;
  }
  template <class Table>
  [[nodiscard]] constexpr const auto& row(const Table& table) const {
    return table.on(context_.claim->event, context_.claim->known_on);
  }
  template <class Table>
  [[nodiscard]] constexpr BenefitLine line_of(Item item, Party payee, const Table& table,
                                              const typename Table::Row& of) const {
    return benefit_line(Program::jkk, item, payee, context_, table, of);
  }

  // --- lines that depend on the wage ---

  /// The wage that whoever pays the first line answers for: an employer that insured nobody owes
  /// the benefit of the wage really earned.
  [[nodiscard]] constexpr Rupiah first_wage() const {
    const bool employer_owes =
        context_.standing.payer == Party::employer && !context_.standing.reclaimable_from;
    return employer_owes ? wage_->actual.value_or(wage_->registered) : wage_->registered;
  }

  /// Adds a line whose terms are `terms_of(wage)`, with the line of the employer that reported too
  /// low a wage, and the amount under the other reading of the wage.
  template <class TermsOf>
  constexpr void add_on_wage(BenefitLine line, TermsOf terms_of) {
    const Rupiah first = first_wage();
    line.confidence = weakest(line.confidence, wage_->confidence);
    if (wage_->remark != nullptr) line.remarks.add(*wage_->remark);
    TermList terms;
    terms_of(first, line, terms);
    const std::size_t place = statement_.lines().size();
    const Rupiah paid = statement_.add(line, terms.span(), context_.rounding).amount;
    if (wage_->other && first == wage_->registered)
      statement_.set_other_reading(place, {wage_->interpretation, wage_->other_reading,
                                           amount_on(*wage_->other, line, terms_of)});

    add_shortfall(line, terms_of, paid);
  }

  /// What the employer owes because the wage it reported is too low; `paid`: by the fund.
  template <class TermsOf>
  constexpr void add_shortfall(const BenefitLine& line, TermsOf terms_of, Rupiah paid) {
    if (!wage_->actual || *wage_->actual <= first_wage()) return;
    BenefitLine shortfall = line;
    shortfall.payer = Party::employer;
    if (shortfall.payee == Party::employer) shortfall.payee = Party::participant;
    shortfall.reclaimable_from.reset();
    shortfall.after_arrears = false;
    shortfall.due.reset();
    shortfall.limit = Limit::none;
    shortfall.other_reading.reset();
    shortfall.citation = {"PP 44/2015", "Pasal 32(2)", Date(2015, 7, 1), Confidence::reported};
    shortfall.confidence = weakest(line.confidence, shortfall.citation.confidence);
    shortfall.remarks = {};
    shortfall.remarks.add(shortfall_of_employer);
    BenefitLine whole = line;
    TermList whole_terms;
    terms_of(*wage_->actual, whole, whole_terms);
    const Rupiah owed = amount_on(*wage_->actual, line, terms_of);
    if (owed <= paid) return;
    // Where the least or the most binds on the wage really earned, that amount stands alone.
    if (round(exact_sum(whole_terms.span()), context_.rounding) != owed) {
      whole_terms = {};
      whole_terms.add({.base = owed});
    }
    whole_terms.add({.base = paid, .subtracted = true});
    statement_.add(shortfall, whole_terms.span(), context_.rounding);
  }
  template <class TermsOf>
  [[nodiscard]] constexpr Rupiah amount_on(Rupiah wage, BenefitLine line, TermsOf terms_of) const {
    TermList terms;
    terms_of(wage, line, terms);
    return amount_within(line, terms.span(), context_.rounding);
  }
  constexpr void add_inability() {
    if (!event_.inability) return;
    const detail::Duration duration = detail::duration_of(*event_.inability, context_.claim->event);
    const auto& bands = row(law_.inability_bands);
    const auto& days = row(law_.inability_month_days);
    BenefitLine line =
        line_of(Item::temporary_disability, advanced_by(), law_.inability_bands, bands);
    if (duration.days > 0) {
      line.remarks.add(part_month_by_days);
      line.confidence = weakest(line.confidence, days.citation.confidence);
    }
    const auto terms_of = [&](Rupiah wage, BenefitLine&, TermList& terms) {
      detail::add_inability_terms(terms, bands.value, duration, days.value, wage);
    };
    if (line.payee == Party::employer) {
      line.remarks.add(inability_replaces_wage);
      if (claim_.employer.wage_paid) {
        add_split_inability(line, terms_of, *claim_.employer.wage_paid);
        return;
      }
    } else if (line.payer != Party::employer) {
      line.remarks.add(advanced_and_refunded);
    }
    add_on_wage(line, terms_of);
  }
  /// The employer gets back what it paid, the worker the rest (Pasal 51(2)-(4)).
  template <class TermsOf>
  constexpr void add_split_inability(BenefitLine line, TermsOf terms_of, Rupiah wage_paid) {
    const Rupiah whole = amount_on(first_wage(), line, terms_of);
    if (wage_paid >= whole) {
      add_on_wage(line, terms_of);
      return;
    }
    line.confidence = weakest(line.confidence, wage_->confidence);
    TermList terms;
    terms_of(first_wage(), line, terms);
    if (wage_paid > Rupiah{}) {
      BenefitLine to_employer = line;
      to_employer.limit = Limit::ceiling;
      to_employer.limit_amount = wage_paid;
      to_employer.limit_citation = {"PP 44/2015", "Pasal 51(2)", Date(2015, 7, 1)};
      statement_.add(to_employer, terms.span(), context_.rounding);
    }
    BenefitLine to_worker = line;
    to_worker.payee = Party::participant;
    to_worker.remarks = {};
    to_worker.remarks.add(inability_difference);
    if (wage_paid > Rupiah{}) terms.add({.base = wage_paid, .subtracted = true});
    statement_.add(to_worker, terms.span(), context_.rounding);
    add_shortfall(line, terms_of, whole);
  }

  constexpr void add_total_disability() {
    const auto& share = row(law_.total_disability);
    const int multiple = row(law_.wage_multiple).value;
    add_on_wage(line_of(Item::total_disability, Party::participant, law_.total_disability, share),
                [&](Rupiah wage, BenefitLine&, TermList& terms) {
                  terms.add({.base = wage, .rate = share.value, .times = multiple});
                });
    add_periodic(Party::participant);
  }

  constexpr void add_death() {
    const auto& share = row(law_.death);
    const auto& floor = row(law_.death_floor);
    const int multiple = row(law_.wage_multiple).value;
    const bool package = law_.death_floor_2015 == FloorReading::whole_package;
    const Rupiah least = package ? floor.value.whole_package : floor.value.lump_sum;
    const Rupiah other = package ? floor.value.lump_sum : floor.value.whole_package;
    BenefitLine line = line_of(Item::death, context_.heirs.benefit, law_.death, share);
    line.remarks.add(*context_.heirs.remark);
    line.limit = Limit::floor;
    line.limit_amount = least;
    line.limit_citation = floor.citation;
    const Exact on_wage = Exact(first_wage()) * share.value * multiple;
    // A floor far below the amount leaves no doubt, whichever it is.
    if (on_wage < Exact(std::max(least, other))) {
      line.confidence = weakest(line.confidence, floor.citation.confidence);
      if (least != other) line.remarks.add(package ? floor_is_package : floor_is_lump_sum);
    }
    const auto terms_of = [&](Rupiah wage, BenefitLine&, TermList& terms) {
      terms.add({.base = wage, .rate = share.value, .times = multiple});
    };
    const std::size_t place = statement_.lines().size();
    add_on_wage(line, terms_of);
    if (least != other) {
      BenefitLine read_otherwise = line;
      read_otherwise.limit_amount = other;
      const Rupiah amount = amount_on(first_wage(), read_otherwise, terms_of);
      statement_.set_other_reading(
          place, {"jkk.death_floor_2015",
                  word_of(package ? FloorReading::lump_sum : FloorReading::whole_package), amount});
    }
    add_periodic(context_.heirs.benefit);
    const auto& funeral = row(law_.funeral);
    BenefitLine burial = line_of(Item::funeral, context_.heirs.funeral, law_.funeral, funeral);
    const Term term{.base = funeral.value};
    statement_.add(burial, {&term, 1}, context_.rounding);
  }

  constexpr void add_periodic(Party payee) {
    const auto& allowance = row(law_.periodic);
    BenefitLine line = line_of(Item::periodic, payee, law_.periodic, allowance);
    if (payee == Party::social_security_fund || payee == Party::probate_office) {
      line.remarks.add(periodic_without_heirs);
      line.confidence = weakest(line.confidence, Confidence::assumed);
    }
    const Term term{.base = allowance.value.monthly, .times = allowance.value.months};
    statement_.add(line, {&term, 1}, context_.rounding);
  }

  // --- partial disability ---

  /// Throws where a part of the body is lost more often than there is one.
  constexpr void check_parts_lost_once() const {
    std::array<int, jamsos::detail::body_region_count> left = jamsos::detail::units_of_region;
    for (std::size_t i = 0; i < event_.losses.size(); ++i) {
      const Loss& loss = event_.losses[i];
      if (loss.count < 1 || loss.count > 6)
        throw InvalidValue(detail::place_of(i, "count"), std::to_string(loss.count),
                           "1 to 6 parts");
      const DisabilityPartInfo& info = info_of(loss.part);
      for (const auto& use : info.uses.uses) {
        int& units = left[static_cast<std::size_t>(use.region)];
        units -= use.units * loss.count;
        if (units < 0)
          throw ConflictingFacts(detail::place_of(i, loss.count > 1 ? "count" : "part"),
                                 std::string(info.name), "this part of the body is lost already");
      }
    }
  }

  struct LossTerm {
    Rate rate{};
    Rate share = Rate::percent(100, 0);
    int times = 1;
    int parts = 1;
  };

  /// The percentage of one loss, with all that changes it noted on the line.
  constexpr LossTerm term_of(std::size_t index, const DisabilityTable& table, BenefitLine& line) {
    const Loss& loss = event_.losses[index];
    const DisabilityPartInfo& info = info_of(loss.part);
    const auto refuse_beside = [&](bool stated, LossMeasure measure, std::string_view member) {
      if (stated && info.measure != measure)
        throw ConflictingFacts(detail::place_of(index, member), std::string(info.name),
                               "does not belong to this row of the table");
    };
    refuse_beside(loss.decibels.has_value(), LossMeasure::per_ten_decibels, "decibels");
    refuse_beside(loss.percent_lost.has_value(), LossMeasure::per_ten_percent, "percent_lost");
    refuse_beside(loss.percent_granted.has_value(), LossMeasure::chosen_in_range,
                  "percent_granted");

    DisabilityPart part = loss.part;
    const Hand hand = claim_.participant.dominant_hand;
    if (mirrored(part) != part) {
      const bool swaps =
          is_arm_or_hand(part) || law_.left_handed_fingers == LeftHandedFingers::swapped;
      if (hand == Hand::not_stated && swaps) statement_.assume(taken_as_right_handed);
      if (hand == Hand::left && swaps) {
        part = mirrored(part);
        line.remarks.add(left_handed_swap);
      } else if (hand == Hand::left) {
        line.remarks.add(fingers_as_printed);
      }
      if (fingers_are_disputed(loss.part)) line.confidence = Confidence::conflicting;
    }
    LossTerm term{.rate = table[part], .times = loss.count};
    switch (info.measure) {
      case LossMeasure::none:
        break;
      case LossMeasure::per_ten_decibels:
        if (!loss.decibels)
          throw MissingField(detail::place_of(index, "decibels"), "", "the row counts 10 decibels");
        count_decibels(index, *loss.decibels, term, table, line);
        break;
      case LossMeasure::per_ten_percent: {
        if (!loss.percent_lost)
          throw MissingField(detail::place_of(index, "percent_lost"), "", "the row counts 10 %");
        count_percent(index, *loss.percent_lost, term, table, line);
        break;
      }
      case LossMeasure::chosen_in_range: {
        if (!loss.percent_granted)
          throw MissingField(detail::place_of(index, "percent_granted"), "",
                             "the table prints a range, 10 to 30 %");
        const Rate granted = *loss.percent_granted;
        if (less(granted, table[part]) || less(table.most_of_range, granted))
          throw InvalidValue(detail::place_of(index, "percent_granted"), to_text(granted),
                             "outside the range of the table");
        term.rate = granted;
        line.remarks.add(range_without_rule);
        break;
      }
    }
    if (loss.lost_function) {
      if (info.measure != LossMeasure::none)
        throw ConflictingFacts(detail::place_of(index, "lost_function"), std::string(info.name),
                               "the row measures the loss itself");
      if (loss.lost_function->is_zero())
        throw InvalidValue(detail::place_of(index, "lost_function"), "0", "nothing is lost");
      term.share = *loss.lost_function;
    }
    return term;
  }

  using LossTerms = FixedList<LossTerm, decltype(Event::losses)::capacity>;

  /// Do left-handed fingers change sides? The table does not print it.
  [[nodiscard]] constexpr bool fingers_are_disputed(DisabilityPart part) const {
    return claim_.participant.dominant_hand == Hand::left && mirrored(part) != part &&
           !is_arm_or_hand(part);
  }

  [[nodiscard]] static constexpr bool less(Rate a, Rate b) {
    return a.numerator() * b.denominator() < b.numerator() * a.denominator();
  }

  /// The percentage of the whole sense that a row for every ten measures a part of.
  [[nodiscard]] static constexpr Rate whole_sense(const DisabilityTable& table,
                                                  DisabilityPart part) {
    switch (part) {
      case DisabilityPart::hearing_loss_both_ears_per_10db:
        return table[DisabilityPart::hearing_both_ears];
      case DisabilityPart::hearing_loss_one_ear_per_10db:
        return table[DisabilityPart::hearing_one_ear];
      default:
        return table[DisabilityPart::both_eyes];
    }
  }
  /// Notes the reading of a part of a step; true where only completed ones count.
  constexpr bool completes_steps(bool has_part, BenefitLine& line) const {
    const bool completed = law_.part_steps == PartSteps::completed;
    if (has_part) {
      line.remarks.add(completed ? completed_steps : proportional_steps);
      line.confidence = weakest(line.confidence, Confidence::assumed);
    }
    return completed;
  }
  [[noreturn]] void refuse_more_than_whole(std::size_t index, std::string_view member,
                                           const std::string& value) const {
    throw InvalidValue(detail::place_of(index, member), value,
                       "gives more than the loss of the whole sense; state that row");
  }

  constexpr void count_decibels(std::size_t index, int decibels, LossTerm& term,
                                const DisabilityTable& table, BenefitLine& line) {
    constexpr int most = 200;  // beyond what is measured
    if (decibels <= 0 || decibels > most)
      throw InvalidValue(detail::place_of(index, "decibels"), std::to_string(decibels),
                         "1 to 200 decibels");
    const bool completed = completes_steps(decibels % 10 != 0, line);
    const int steps = completed ? decibels / 10 : decibels;
    const int parts = completed ? 1 : 10;
    const Rate whole = whole_sense(table, event_.losses[index].part);
    if (term.rate.numerator() * whole.denominator() * steps >
        whole.numerator() * term.rate.denominator() * parts)
      refuse_more_than_whole(index, "decibels", std::to_string(decibels));
    term.times *= steps;
    term.parts = parts;
  }
  constexpr void count_percent(std::size_t index, Rate lost, LossTerm& term,
                               const DisabilityTable& table, BenefitLine& line) {
    if (lost.is_zero())
      throw InvalidValue(detail::place_of(index, "percent_lost"), "0", "above zero");
    const std::int64_t tenth = lost.denominator() / 10;
    const bool completed = completes_steps(lost.numerator() % tenth != 0, line);
    const auto steps = static_cast<int>(lost.numerator() / tenth);
    const Rate whole = whole_sense(table, event_.losses[index].part);
    // rate x lost x 10 <= whole; lost has few digits, so that nothing here comes near 64 bits.
    const bool beyond = completed ? term.rate.numerator() * whole.denominator() * steps >
                                        whole.numerator() * term.rate.denominator()
                                  : Exact(Rupiah::from_sen(1)) * term.rate * lost * 10 >
                                        Exact(Rupiah::from_sen(1)) * whole;
    if (beyond) refuse_more_than_whole(index, "percent_lost", to_text(lost));
    term.times *= completed ? steps : 10;
    if (!completed) term.share = lost;
  }

  constexpr void add_partial_disability() {
    check_parts_lost_once();
    const auto& table = row(law_.disability);
    const int multiple = row(law_.wage_multiple).value;
    BenefitLine line =
        line_of(Item::partial_disability, Party::participant, law_.disability, table);
    LossTerms losses;
    LossTerms fingers_otherwise;
    for (std::size_t i = 0; i < event_.losses.size(); ++i) {
      losses.add(term_of(i, table.value, line));
      fingers_otherwise.add(losses[i]);
      if (fingers_are_disputed(event_.losses[i].part))
        fingers_otherwise.last().rate =
            table.value[law_.left_handed_fingers == LeftHandedFingers::swapped
                            ? event_.losses[i].part
                            : mirrored(event_.losses[i].part)];
    }
    const auto& total = row(law_.total_disability);
    const bool several = losses.size() > 1;
    const bool capped = law_.several_losses == SeveralLosses::added_up_to_total_disability;
    if (several) {
      line.remarks.add(capped ? losses_added : losses_added_without_limit);
      line.confidence = weakest(line.confidence, Confidence::assumed);
    }
    const auto terms_from = [&](const LossTerms& of_losses) {
      return [&, multiple](Rupiah wage, BenefitLine& of, TermList& terms) {
        for (std::size_t i = 0; i < of_losses.size(); ++i)
          if (of_losses[i].times > 0)
            terms.add({.label = info_of(event_.losses[i].part).code,
                       .base = wage,
                       .rate = of_losses[i].rate,
                       .share = of_losses[i].share,
                       .times = multiple * of_losses[i].times,
                       .parts = of_losses[i].parts});
        if (!several || !capped) return;
        of.limit = Limit::ceiling;
        of.limit_amount = round(Exact(wage) * total.value * multiple, context_.rounding);
        of.limit_citation = total.citation;
      };
    };
    const std::size_t place = statement_.lines().size();
    add_on_wage(line, terms_from(losses));
    const BenefitLine& first = statement_.lines()[place];
    if (several) {
      const Rupiah uncapped = round(exact_sum(statement_.terms(first)), context_.rounding);
      const Rupiah most = round(Exact(first_wage()) * total.value * multiple, context_.rounding);
      statement_.set_other_reading(
          place,
          {"jkk.several_losses",
           word_of(capped ? SeveralLosses::added : SeveralLosses::added_up_to_total_disability),
           capped ? uncapped : std::min(uncapped, most)});
    }
    statement_.set_other_reading(place,
                                 {"jkk.left_handed_fingers",
                                  word_of(law_.left_handed_fingers == LeftHandedFingers::swapped
                                              ? LeftHandedFingers::as_printed
                                              : LeftHandedFingers::swapped),
                                  amount_on(first_wage(), line, terms_from(fingers_otherwise))});
  }

  // --- refunds ---

  constexpr void add_transport() {
    if (first_transport(event_.receipts).empty()) return;
    const auto& caps = row(law_.transport);
    const auto terms = transport_terms(event_.receipts, caps.value);
    BenefitLine line = line_of(Item::transport, advanced_by(), law_.transport, caps);
    if (line.payer != Party::employer) line.remarks.add(advanced_and_refunded);
    // That the limits add up is printed in 2015 and reported for 2019.
    if (terms.size() > 1 && context_.claim->event >= Date(2019, 12, 2))
      line.confidence = weakest(line.confidence, Confidence::reported);
    statement_.add(line, terms.span(), context_.rounding);
  }

  template <class Table>
  constexpr void add_receipt(Item item, const Table& table, const std::optional<Rupiah>& spent,
                             std::string_view name) {
    if (!spent) return;
    check_receipt(*spent, name);
    const auto& cap = refund_row(table, *context_.claim, name);
    BenefitLine line = line_of(item, Party::participant, table, cap);
    if (item == Item::home_care) line.remarks.add(home_care_one_year);
    const Term term{.base = *spent, .most = cap.value};
    statement_.add(line, {&term, 1}, context_.rounding);
  }

  constexpr void add_orthosis() {
    const auto& price = event_.receipts.orthosis_price;
    if (!price) return;
    check_receipt(*price, "orthosis_price");
    const auto& surcharge = refund_row(law_.orthosis_surcharge, *context_.claim, "orthosis_price");
    statement_.add(line_of(Item::orthosis, Party::participant, law_.orthosis_surcharge, surcharge),
                   orthosis_terms(*price, surcharge.value), context_.rounding);
  }

  // --- services ---

  constexpr void add_in_kind() {
    const auto service = [&](Item item, const auto& table, const auto& of, const Remark& remark) {
      BenefitLine line = line_of(item, Party::participant, table, of);
      line.payment = PaymentMode::in_kind;
      line.due.reset();
      line.after_arrears = false;  // care is given at once (Pasal 39(1)a)
      line.remarks = {};
      line.remarks.add(remark);
      statement_.add(line, {}, context_.rounding);
    };
    const auto& care = row(law_.medical_care);
    service(Item::medical_care, law_.medical_care, care,
            care.value.limit ? care_up_to_limit : care_by_need);
    const bool disables = event_.inability || event_.total_disability || !event_.losses.empty();
    if (dies() || !disables) return;
    if (const auto* help =
            law_.return_to_work.find_known(context_.claim->event, context_.claim->known_on))
      if (help->value)
        service(Item::return_to_work, law_.return_to_work, *help, return_to_work_help);
  }

  const BenefitTables& law_;
  const Claim& claim_;
  const Event& event_;
  const BenefitContext& context_;
  const std::optional<BenefitWage>& wage_;
  BenefitStatement& statement_;
};

}  // namespace jkk
}  // namespace v1
}  // namespace jamsos
