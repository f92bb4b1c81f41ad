// SPDX-License-Identifier: Apache-2.0
// The children's scholarship: which children have a right, what remains for each of them year by
// year, and the lines of a family. JKK and JKM both grant it.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "jamsos/core/calendar.hpp"
#include "jamsos/facts/benefit_context.hpp"
#include "jamsos/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace beasiswa {

// --- conditions ---
inline constexpr Remark contributions_long_enough{
    "beasiswa.contribution_years",
    "contributions were paid for the years that a death not by work asks",
    "masa iur mencapai tahun yang disyaratkan bila meninggal bukan karena kecelakaan kerja"};
inline constexpr Remark a_child_has_a_right{"beasiswa.a_child_has_a_right",
                                            "a child has a right to the scholarship",
                                            "ada anak yang berhak atas beasiswa"};
inline constexpr Remark child_eligible{"beasiswa.child", "the child has a right",
                                       "anak berhak atas beasiswa"};
inline constexpr Remark child_under_age_limit{"beasiswa.child_under_age_limit",
                                              "the child is below the age limit",
                                              "anak belum mencapai batas usia"};
inline constexpr Remark child_unmarried{"beasiswa.child_unmarried", "the child is unmarried",
                                        "anak belum menikah"};
inline constexpr Remark child_gives_up_work{"beasiswa.change.work", "the child gives up the work",
                                            "anak berhenti bekerja"};
inline constexpr Remark child_not_working{
    "beasiswa.child_not_working", "the child does not work, or only as the rule of 2025 allows",
    "anak belum bekerja, atau bekerja sebatas yang dibolehkan sejak 2025"};
inline constexpr Remark child_at_school{"beasiswa.child_at_school",
                                        "the child is at school or will enter it",
                                        "anak bersekolah atau akan bersekolah"};
inline constexpr Remark years_reached_on{"detail.years_reached", "years reached on",
                                         "masa iur tercapai pada"};
inline constexpr Remark contribution_months_paid{"detail.contribution_months", "months paid",
                                                 "bulan iuran"};
inline constexpr Remark age_limit_on{"detail.age_limit", "reaches the age limit on",
                                     "mencapai batas usia pada"};
inline constexpr Remark enters_school_on{"detail.enters_school", "enters school, as assumed, on",
                                         "masuk sekolah, diandaikan, pada"};

// --- notes ---
inline constexpr Remark remaining_maximum{
    "beasiswa.remaining_maximum",
    "the most that remains: claimed each school year, ends with the age limit, marriage or work",
    "jumlah paling banyak yang tersisa: diajukan tiap tahun ajaran, berakhir pada batas usia, "
    "menikah atau bekerja"};
inline constexpr Remark years_beyond_age_limit{
    "beasiswa.years_beyond_age_limit",
    "school years that begin at or after the age limit are left out; school years from 1 July are "
    "assumed",
    "tahun ajaran yang mulai pada atau setelah batas usia tidak dihitung; tahun ajaran mulai 1 "
    "Juli diandaikan"};
inline constexpr Remark school_entry_assumed{
    "beasiswa.school_entry",
    "below school age: taken to enter kindergarten from the age of four, primary school from six",
    "belum usia sekolah: dianggap masuk TK sejak usia empat tahun, SD sejak enam tahun"};
inline constexpr Remark two_with_the_most{
    "beasiswa.two_with_the_most",
    "more children than the law pays, and none is named as registered: those with the most left "
    "are taken",
    "anak lebih banyak daripada yang dibayar dan tidak ada yang disebut terdaftar: diambil yang "
    "sisanya terbesar"};
inline constexpr Remark once_for_the_participant{
    "beasiswa.once", "once for the participant, however many children",
    "satu kali untuk tiap peserta, berapa pun anaknya"};
inline constexpr Remark school_condition_for_jkm{
    "beasiswa.school_condition_for_jkm",
    "that a child is at school is printed for JKK and read into JKM",
    "syarat anak masih bersekolah tercetak untuk JKK dan dibaca juga untuk JKM"};
inline constexpr Remark by_days_reading{
    "beasiswa.contribution_time.by_days",
    "interpretation: years of contributions are reached on the day, unpaid months not counted",
    "tafsir: masa iur dihitung sampai harinya, bulan tertunggak tidak dihitung"};
inline constexpr Remark by_months_reading{
    "beasiswa.contribution_time.by_months",
    "interpretation: each month touched by paid membership counts as a month of contributions",
    "tafsir: tiap bulan kepesertaan yang dibayar dihitung satu bulan masa iur"};

/// A school year that is paid.
struct SchoolYear {
  int year = 0;  ///< begins on 1 July of it
  EducationLevel level{};
  Rupiah amount{};
};
using Schedule = FixedList<SchoolYear, 24>;

inline constexpr int school_year_month = 7;

namespace detail {

/// The school year that holds a day.
[[nodiscard]] constexpr int school_year_of(Date day) {
  return day.month() >= school_year_month ? day.year() : day.year() - 1;
}
[[nodiscard]] constexpr Date first_day_of_school_year(int year) {
  return Date(year, school_year_month, 1);
}
[[nodiscard]] constexpr std::size_t paid_level(EducationLevel level) {
  return level == EducationLevel::training
             ? static_cast<std::size_t>(EducationLevel::higher_education)
             : static_cast<std::size_t>(level);
}
[[nodiscard]] constexpr bool is_at_school(EducationLevel level) {
  return level <= EducationLevel::training;
}
[[nodiscard]] inline std::string place_of(std::size_t child, std::string_view member) {
  return jamsos::detail::joined({"family.children[", std::to_string(child), "].", member});
}

/// Age below which a child whose level is not stated is below school age.
inline constexpr int taken_as_below_school_age = 7;

}  // namespace detail

/// Where the child is; none when it is not stated and the age does not tell.
[[nodiscard]] constexpr std::optional<EducationLevel> level_of(const Child& child, Date event) {
  if (child.level) return child.level;
  if (child.birth_date && event < attains_age(*child.birth_date, detail::taken_as_below_school_age))
    return EducationLevel::below_school_age;
  return std::nullopt;
}

/// The grants of a segment; migrant workers have their own. None: any other segment.
[[nodiscard]] constexpr const auto& grants_of(const Law& law, std::optional<Segment> segment) {
  return segment == Segment::migrant ? law.migrant_benefits.scholarship : law.beasiswa.grant;
}

/// The school years that remain for a child at the event, under the yearly grant. Of the child's
/// facts birth_date, level and years_left count. Throws MissingField or InvalidValue with the bare
/// name of the fact.
[[nodiscard]] constexpr Schedule schedule(const Law& law, const Child& child, Date event,
                                          KnownOn known_on = {},
                                          std::optional<Segment> segment = {}) {
  Schedule years;
  const Grant& grant = grants_of(law, segment).on(event, known_on).value;
  if (!grant.yearly) return years;
  if (!child.birth_date) throw MissingField("birth_date", "", "the scholarship ends at an age");
  const auto level = level_of(child, event);
  if (!level) throw MissingField("level", "", "decides the yearly amount");
  if (*level == EducationLevel::not_at_school) return years;
  const Date limit = attains_age(*child.birth_date, grant.age_limit);

  int year = detail::school_year_of(event);
  std::size_t current = 0;
  int left = 0;
  bool training = *level == EducationLevel::training;
  if (*level == EducationLevel::below_school_age) {
    const int age = law.beasiswa.kindergarten_age.on(event, known_on).value;
    const Date ready = std::max(attains_age(*child.birth_date, age), event);
    year = detail::school_year_of(ready);
    if (detail::first_day_of_school_year(year) < ready) ++year;
    // At four two years of kindergarten, at five one; from six on straight to primary school.
    const Date entry = detail::first_day_of_school_year(year);
    left = grant.levels[0].most_years;
    for (int later = age + 1; left > 0 && attains_age(*child.birth_date, later) <= entry; ++later)
      --left;
    if (left == 0) {
      current = 1;
      left = grant.levels[1].most_years;
    }
  } else {
    current = detail::paid_level(*level);
    const int most = grant.levels[current].most_years;
    if (!child.years_left)
      throw MissingField("years_left", "", "years of the level that are still to be paid");
    if (*child.years_left < 1 || *child.years_left > most)
      throw InvalidValue("years_left", std::to_string(*child.years_left),
                         jamsos::detail::joined({"1 to ", std::to_string(most), " years"}));
    left = *child.years_left;
  }
  for (bool first = true; current < paid_level_count; first = false) {
    // The school year of the event is paid to a child below the limit then; a later one to a child
    // below it when the year begins.
    const Date from = detail::first_day_of_school_year(year);
    if ((first && from <= event ? event : from) >= limit) break;
    const EducationLevel now =
        training ? EducationLevel::training : static_cast<EducationLevel>(current);
    years.add({year, now, grant.levels[current].yearly});
    ++year;
    if (--left == 0 && ++current < paid_level_count) left = grant.levels[current].most_years;
  }
  return years;
}

[[nodiscard]] constexpr Rupiah total(const Schedule& years) {
  Rupiah sum;
  for (const SchoolYear& year : years) sum += year.amount;
  return sum;
}

/// What was found for a family.
struct Award {
  bool granted = false;
  bool yearly = false;
  FixedList<std::size_t, 12> children{};  ///< indices of those that are paid
  bool chosen_by_most = false;
  bool asks_contribution_years = false;
};

namespace detail {

/// The first condition that a child fails, or the sentence that it has a right.
struct ChildFinding {
  const Remark* condition = &child_eligible;
  Met met = Met::yes;
  const Remark* about = nullptr;
  std::optional<Date> date{};
};

[[nodiscard]] constexpr ChildFinding examine_child(const Law& law, const Grant& grant,
                                                   const Child& child, std::size_t index,
                                                   const ClaimContext& context,
                                                   std::optional<Date> death, Verdict& verdict) {
  const int number = static_cast<int>(index);
  if (child.birth_date && death && days_between(*death, *child.birth_date) > 300)
    throw ConflictingFacts(place_of(index, "birth_date"), to_text(*child.birth_date),
                           "born more than 300 days after the death");
  ChildFinding finding;
  if (grant.yearly) {
    if (!child.birth_date)
      throw MissingField(place_of(index, "birth_date"), "", "the scholarship ends at an age");
    const Date limit = attains_age(*child.birth_date, grant.age_limit);
    finding.about = &age_limit_on;
    finding.date = limit;
    if (context.event >= limit) return {&child_under_age_limit, Met::no, &age_limit_on, limit};
    if (child.married) return {&child_unmarried, Met::no};
    if (child.work != ChildWork::none) {
      const Date day = context.day();
      const WorkAllowed& allowed = law.beasiswa.work_allowed.on(day, context.known_on).value;
      const bool keeps = (child.work == ChildWork::employed_up_to_six_months &&
                          allowed.employed_up_to_six_months) ||
                         (child.work == ChildWork::self_employed && allowed.self_employed) ||
                         (child.work == ChildWork::apprentice && allowed.apprentice);
      if (!keeps) return {&child_not_working, Met::no};
    }
  }
  const auto level = level_of(child, context.event);
  if (!level) {
    verdict.miss(Program::beasiswa, {"family.children[].level", number});
    return {&child_at_school, Met::unknown};
  }
  const bool school_decides = *level == EducationLevel::not_at_school ||
                              (!grant.yearly && *level == EducationLevel::below_school_age);
  if (school_decides) return {&child_at_school, Met::no};
  return finding;
}

}  // namespace detail

/// Examines the family's children and, for JKM, the years of contributions.
/// `origin`: the insurance that grants. `death`: the day of the death, where the participant died.
[[nodiscard]] constexpr Award examine(const Law& law, Program origin, const Claim& claim,
                                      const ClaimContext& context, const MembershipAt& membership,
                                      std::optional<Date> death, Verdict& verdict) {
  Award award;
  const auto segment = claim.participant.segment;
  const auto* row = grants_of(law, segment).find_known(context.event, context.known_on);
  if (row == nullptr) return award;  // no scholarship is known for that day
  const Grant& grant = row->value;
  award.yearly = grant.yearly;
  verdict.open(Program::beasiswa);

  award.asks_contribution_years = origin == Program::jkm && grant.jkm_contribution_years > 0;
  if (award.asks_contribution_years) {
    Finding finding{.program = Program::beasiswa,
                    .condition = &contributions_long_enough,
                    .citation = row->citation};
    const int needed = grant.jkm_contribution_years;
    if (!membership.stated) {
      verdict.miss(Program::beasiswa, {"participant.memberships"});
    } else if (claim.participant.contribution_months ||
               law.beasiswa.contribution_time == ContributionTime::by_months) {
      const int months = contribution_months_until(claim.participant, context.event);
      finding.met = met_if(months >= needed * 12);
      finding.detail = &contribution_months_paid;
      finding.number = months;
    } else {
      const auto reached = contribution_years_reached(claim.participant, needed, context.event);
      finding.met = met_if(reached && *reached <= context.event);
      finding.detail = &years_reached_on;
      finding.date = reached;
    }
    verdict.add(finding);
  }

  if (!claim.family) {
    verdict.miss(Program::beasiswa, {"family"});
    verdict.add({.program = Program::beasiswa,
                 .condition = &a_child_has_a_right,
                 .citation = row->citation});
    return award;
  }
  const auto& children = claim.family->children;
  bool any = false;
  bool any_unknown = false;
  bool any_works = false;  // and nothing else stands in the way
  std::optional<Date> first_school_day;
  FixedList<std::size_t, 12> eligible;
  std::array<Rupiah, 12> amounts{};
  for (std::size_t i = 0; i < children.size(); ++i) {
    auto found = detail::examine_child(law, grant, children[i], i, context, death, verdict);
    Schedule years;
    if (found.met == Met::yes && grant.yearly) {
      try {
        years = schedule(law, children[i], context.event, context.known_on, segment);
      } catch (Error& error) {
        error.within(jamsos::detail::joined({"family.children[", std::to_string(i), "]"}));
        throw;
      }
      // Too old before the first school year begins.
      if (years.empty()) found = {&child_under_age_limit, Met::no, &age_limit_on, found.date};
    }
    Finding finding{.program = Program::beasiswa,
                    .condition = found.condition,
                    .met = found.met,
                    .weight = Weight::shapes,
                    .citation = row->citation,
                    .detail = found.about,
                    .date = found.date,
                    .child = static_cast<int>(i)};
    any_unknown = any_unknown || found.met == Met::unknown;
    any_works = any_works || found.condition == &child_not_working;
    if (found.met == Met::yes) {
      if (grant.yearly) {
        amounts[i] = total(years);
        if (level_of(children[i], context.event) == EducationLevel::below_school_age) {
          const Date enters = detail::first_day_of_school_year(years[0].year);
          finding.detail = &enters_school_on;
          finding.date = enters;
          if (!first_school_day || enters < *first_school_day) first_school_day = enters;
        } else {
          first_school_day = context.event;
        }
      }
      any = true;
      eligible.add(i);
    }
    verdict.add(finding);
  }
  const auto conclude = [&](bool granted) {
    award.granted = granted;
    verdict.add({.program = Program::beasiswa,
                 .condition = &a_child_has_a_right,
                 .met = granted ? Met::yes : (any_unknown ? Met::unknown : Met::no),
                 .citation = row->citation});
    if (!granted && any_works)
      verdict.can_change({.program = Program::beasiswa,
                          .condition = &a_child_has_a_right,
                          .what = &child_gives_up_work});
    if (granted && first_school_day) verdict.not_before(Program::beasiswa, *first_school_day);
  };
  if (!grant.yearly) {
    conclude(any);
    return award;
  }

  FixedList<std::size_t, 12> registered;
  for (std::size_t i = 0; i < children.size(); ++i)
    if (children[i].registered) {
      registered.add(i);
      if (registered.size() > static_cast<std::size_t>(grant.most_children))
        throw ConflictingFacts(detail::place_of(i, "registered"), "",
                               "more children are registered than the law pays");
    }
  const auto is_registered = [&](std::size_t i) {
    return registered.empty() || children[i].registered;
  };
  // The most left first; of equal ones the first in the list.
  for (int taken = 0; taken < grant.most_children; ++taken) {
    std::optional<std::size_t> best;
    for (const std::size_t i : eligible) {
      const bool used =
          std::find(award.children.begin(), award.children.end(), i) != award.children.end();
      if (!used && is_registered(i) && (!best || amounts[i] > amounts[*best])) best = i;
    }
    if (best) award.children.add(*best);
  }
  award.chosen_by_most = registered.empty() && eligible.size() > award.children.size();
  conclude(!award.children.empty());
  return award;
}

/// Adds the lines of an award; `context` is that of the insurance that grants it.
constexpr void add_benefits(const Law& law, Program origin, const Claim& claim,
                            const BenefitContext& context, const Award& award,
                            BenefitStatement& statement) {
  const ClaimContext& when = *context.claim;
  const auto segment = claim.participant.segment;
  const auto& table = grants_of(law, segment);
  const auto& row = table.on(when.event, when.known_on);
  BenefitLine line = benefit_line(origin, Item::scholarship, Party::child, context, table, row);
  line.program = Program::beasiswa;
  if (award.asks_contribution_years && !claim.participant.contribution_months)
    line.remarks.add(law.beasiswa.contribution_time == ContributionTime::by_days
                         ? by_days_reading
                         : by_months_reading);
  if (!award.yearly) {
    line.remarks.add(once_for_the_participant);
    if (origin == Program::jkm) {
      line.remarks.add(school_condition_for_jkm);
      line.confidence = weakest(line.confidence, Confidence::assumed);
    }
    const Term term{.base = row.value.once};
    statement.add(line, {&term, 1}, context.rounding);
    return;
  }
  line.payment = PaymentMode::yearly;
  line.due.reset();
  line.remarks.add(remaining_maximum);
  if (award.chosen_by_most) statement.assume(two_with_the_most);
  // In the order of the family's list.
  for (std::size_t i = 0; i < claim.family->children.size(); ++i) {
    if (std::find(award.children.begin(), award.children.end(), i) == award.children.end())
      continue;
    const Child& child = claim.family->children[i];
    const Schedule years = schedule(law, child, when.event, when.known_on, segment);
    if (years.empty()) continue;
    BenefitLine one = line;
    one.child = static_cast<int>(i);
    one.from = Month(years[0].year, school_year_month);
    one.to = Month(years[years.size() - 1].year + 1, school_year_month) - 1;
    if (level_of(child, when.event) == EducationLevel::below_school_age) {
      one.remarks.add(school_entry_assumed);
      one.confidence = weakest(one.confidence, Confidence::assumed);
    }
    const SchoolYear& last = years[years.size() - 1];
    const std::size_t last_level = detail::paid_level(last.level);
    int last_level_years = 0;
    FixedList<Term, paid_level_count> terms;
    for (std::size_t level = 0; level < paid_level_count; ++level) {
      int count = 0;
      std::string_view label;
      for (const SchoolYear& year : years)
        if (detail::paid_level(year.level) == level) {
          ++count;
          label = name_of(education_level_names, year.level);
        }
      if (count > 0)
        terms.add({.label = label, .base = row.value.levels[level].yearly, .times = count});
      if (level == last_level) last_level_years = count;
    }
    const bool begins_last = detail::paid_level(years[0].level) == paid_level_count - 1;
    const int whole = begins_last ? child.years_left.value_or(0)
                                  : row.value.levels[paid_level_count - 1].most_years;
    const bool finishes = last_level == paid_level_count - 1 && last_level_years == whole;
    if (!finishes) one.remarks.add(years_beyond_age_limit);
    statement.add(one, terms.span(), context.rounding);
  }
}

}  // namespace beasiswa
}  // namespace v1
}  // namespace jamsos
