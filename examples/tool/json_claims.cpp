// SPDX-License-Identifier: Apache-2.0
#include "json_claims.hpp"

#include <string>

#include "json_job_loss.hpp"

namespace tool {

using namespace jamsos;

namespace {

/// A whole number from 0 on.
int read_count(const Json& value, const std::string& path) {
  const int count = read_integer(value, path);
  if (count < 0) throw InvalidValue(path, std::to_string(count), "must not be negative");
  return count;
}

MembershipSpell read_spell(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  MembershipSpell spell;
  spell.from =
      read_date(reader.required("from", "the first day of the membership"), reader.path_of("from"));
  read_member(reader, "until", spell.until, read_date);
  read_entries(reader, "unpaid", spell.unpaid, [&](const Json& entry, const std::string& place) {
    const Month month = read_month(entry, place);
    for (const Month known : spell.unpaid)
      if (known == month) throw Duplicate(place, to_text(month), "names a month twice");
    return month;
  });
  read_member(reader, "employer", spell.employer, read_count);
  reader.finish();
  return spell;
}

Participant read_participant(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  Participant participant;
  read_word(reader, "segment", insured_segment_names, participant.segment);
  read_word(reader, "phase", work_phase_names, participant.phase);
  read_member(reader, "birth_date", participant.birth_date, read_date);
  read_word(reader, "citizenship", citizenship_names, participant.citizenship);
  read_member(reader, "stay_months", participant.stay_months, read_count);
  read_word(reader, "dominant_hand", hand_names, participant.dominant_hand);
  participant.pay = read_pay(reader);
  read_member(reader, "income", participant.income, read_amount);
  read_word(reader, "group", self_employed_group_names, participant.group);
  read_entries(reader, "memberships", participant.memberships, read_spell);
  read_member(reader, "contribution_months", participant.contribution_months, read_count);
  read_member(reader, "unpaid_months", participant.unpaid_months, read_count);
  read_member(reader, "arrears_paid_on", participant.arrears_paid_on, read_date);
  reader.finish();
  return participant;
}

EmployerRecord read_employer_record(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  EmployerRecord employer;
  read_member(reader, "registered", employer.registered, read_bool);
  read_member(reader, "first_contribution_paid", employer.first_contribution_paid, read_bool);
  read_member(reader, "programs", employer.programs, read_programs);
  read_word(reader, "size", employer_size_names, employer.size);
  read_word(reader, "status", employer_status_names, employer.status);
  read_member(reader, "actual_wage", employer.actual_wage, read_amount);
  read_member(reader, "wage_paid", employer.wage_paid, read_amount);
  read_member(reader, "arrears_settled_on", employer.arrears_settled_on, read_date);
  reader.finish();
  return employer;
}

Inability read_inability(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  Inability inability;
  read_member(reader, "months", inability.months, read_count);
  if (const Json* days = reader.optional("days")) {
    inability.days = read_count(*days, reader.path_of("days"));
    if (inability.days > 30)
      throw InvalidValue(reader.path_of("days"), std::to_string(inability.days),
                         "more than 30 days are a month");
  }
  read_member(reader, "from", inability.from, read_date);
  read_member(reader, "until", inability.until, read_date);
  reader.finish();
  const bool counted = reader.has("months") || reader.has("days");
  for (const char* name : {"from", "until"})
    if (counted && reader.has(name))
      throw ConflictingFacts(reader.path_of(name), "",
                             "the inability is already stated in months and days");
  if (counted) return inability;
  for (const char* name : {"from", "until"})
    if (!reader.has(name))
      throw MissingField(reader.path_of(name), "", "state months and days, or from and until");
  return inability;
}

Loss read_loss(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  Loss loss;
  const Json& part =
      reader.required("part", "the row of the disability table, by its code or name");
  loss.part =
      parse_disability_part(read_text(part, reader.path_of("part")), reader.path_of("part"));
  read_member(reader, "count", loss.count, read_count);
  read_member(reader, "lost_function", loss.lost_function, read_percent);
  read_member(reader, "decibels", loss.decibels, read_count);
  read_member(reader, "percent_lost", loss.percent_lost, read_percent);
  read_member(reader, "percent_granted", loss.percent_granted, read_percent);
  reader.finish();
  return loss;
}

Receipts read_receipts(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  Receipts receipts;
  read_member(reader, "transport_land", receipts.transport_land, read_amount);
  read_member(reader, "transport_sea", receipts.transport_sea, read_amount);
  read_member(reader, "transport_air", receipts.transport_air, read_amount);
  read_member(reader, "dentures", receipts.dentures, read_amount);
  read_member(reader, "hearing_aid", receipts.hearing_aid, read_amount);
  read_member(reader, "glasses", receipts.glasses, read_amount);
  read_member(reader, "home_care", receipts.home_care, read_amount);
  read_member(reader, "orthosis_price", receipts.orthosis_price, read_amount);
  reader.finish();
  return receipts;
}

}  // namespace

Event read_event(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  Event event;
  read_word(reader, "kind", event_kind_names, event.kind);
  read_member(reader, "date", event.date, read_date);
  read_word(reader, "cause", accident_cause_names, event.cause);
  read_member(reader, "employment_ended", event.employment_ended, read_date);
  read_member(reader, "reported_on", event.reported_on, read_date);
  read_member(reader, "inability", event.inability, read_inability);
  read_entries(reader, "losses", event.losses, read_loss);
  read_member(reader, "total_disability", event.total_disability, read_bool);
  read_member(reader, "died_on", event.died_on, read_date);
  read_member(reader, "recovered_on", event.recovered_on, read_date);
  read_member(reader, "receipts", event.receipts, read_receipts);
  read_member(reader, "agreed_retirement_age", event.agreed_retirement_age, read_bool);
  read_member(reader, "remarried_on", event.remarried_on, read_date);
  read_member(reader, "widow_died_on", event.widow_died_on, read_date);
  reader.finish();
  return event;
}

namespace {

Child read_child(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  Child child;
  read_member(reader, "birth_date", child.birth_date, read_date);
  read_word(reader, "level", education_level_names, child.level);
  read_member(reader, "years_left", child.years_left, read_count);
  read_member(reader, "married", child.married, read_bool);
  read_word(reader, "work", child_work_names, child.work);
  read_member(reader, "registered", child.registered, read_bool);
  reader.finish();
  return child;
}

}  // namespace

Family read_family(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  Family family;
  read_member(reader, "spouse", family.spouse, read_bool);
  read_entries(reader, "children", family.children, read_child);
  read_member(reader, "grandchildren", family.grandchildren, read_count);
  read_member(reader, "parents", family.parents, read_count);
  read_member(reader, "grandparents", family.grandparents, read_count);
  read_member(reader, "siblings", family.siblings, read_count);
  read_member(reader, "parents_in_law", family.parents_in_law, read_count);
  read_member(reader, "will", family.will, read_bool);
  reader.finish();
  return family;
}

namespace {

ClaimDates read_dates(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  ClaimDates dates;
  read_member(reader, "filed_on", dates.filed_on, read_date);
  read_member(reader, "complete_on", dates.complete_on, read_date);
  read_member(reader, "paid_on", dates.paid_on, read_date);
  read_member(reader, "days_late", dates.days_late, read_count);
  reader.finish();
  return dates;
}

}  // namespace

Claim read_claim(ObjectReader& request, LifeLists& lists) {
  Claim claim;
  claim.participant = read_participant(request.required("participant", "who was insured"),
                                       request.path_of("participant"));
  read_member(request, "employer", claim.employer, read_employer_record);
  claim.event = read_event(request.required("event", "what happened"), request.path_of("event"));
  read_member(request, "family", claim.family, read_family);
  read_member(request, "claim", claim.dates, read_dates);
  claim.history = read_history(request, lists);
  claim.jht = read_jht(request, lists);
  claim.jp = read_jp(request, lists);
  claim.tax = read_tax(request);
  claim.job_loss = read_job_loss(request);
  return claim;
}

}  // namespace tool
