// SPDX-License-Identifier: Apache-2.0
// Facts of the segments beside wage earners, and of late payments.
#include "json_facts.hpp"

namespace tool {

using namespace jamsos;

SelfEmployed read_self_employed(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  SelfEmployed facts;
  read_word(reader, "group", self_employed_group_names, facts.group);
  read_member(reader, "income", facts.income, read_amount);
  if (const Json* incomes = reader.optional("company_incomes")) {
    const std::string place = reader.path_of("company_incomes");
    const auto amounts = read_amounts(*incomes, place);
    if (amounts.empty() || amounts.size() > facts.company_incomes.capacity)
      throw InvalidValue(place, std::to_string(amounts.size()) + " companies",
                         "an income from each of 1 to 8 companies");
    for (const Rupiah amount : amounts) facts.company_incomes.add(amount);
  }
  read_member(reader, "programs", facts.programs, read_programs);
  read_word(reader, "sector", sector_names, facts.sector);
  read_word(reader, "payer", self_employed_payer_names, facts.payer);
  read_member(reader, "months", facts.months, read_integer);
  read_member(reader, "unpaid_months", facts.unpaid_months, read_integer);
  read_member(reader, "occupations", facts.occupations, read_integer);
  reader.finish();
  return facts;
}

std::vector<ConstructionProject> read_construction(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  ConstructionProject facts;
  read_member(reader, "contract_value", facts.contract_value, read_amount);
  read_member(reader, "contract_value_with_vat", facts.contract_value_with_vat, read_amount);
  facts.pay = read_pay(reader);
  read_member(reader, "registered", facts.registered, read_month);
  read_member(reader, "unpaid_jkk", facts.unpaid_jkk, read_amount);
  read_member(reader, "unpaid_jkm", facts.unpaid_jkm, read_amount);
  const Json* workers = reader.optional("workers");
  reader.finish();
  if (workers == nullptr) return {facts};

  const std::string list = reader.path_of("workers");
  if (facts.pay.kind() != PayKind::not_stated)
    throw ConflictingFacts(list, "", "state either one worker's pay or workers");
  std::vector<ConstructionProject> projects;
  for (const Json& worker : read_list(*workers, list)) {
    const std::string place = list + "[" + std::to_string(projects.size()) + "]";
    ObjectReader one(worker, place);
    ConstructionProject project = facts;
    project.pay = read_pay(one);
    one.finish();
    if (project.pay.kind() == PayKind::not_stated)
      throw MissingField(place + ".wage", "", "no contribution without a wage");
    projects.push_back(project);
  }
  if (projects.empty()) throw MissingField(list, "", "nobody to bill: the list is empty");
  return projects;
}

MigrantWorker read_migrant(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  MigrantWorker facts;
  read_word(reader, "placement", placement_names, facts.placement);
  read_member(reader, "contract_months", facts.contract_months, read_integer);
  read_member(reader, "jht_monthly", facts.jht_monthly, read_amount);
  read_member(reader, "jht_months", facts.jht_months, read_integer);
  reader.finish();
  return facts;
}

PublicWorker read_public_worker(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  PublicWorker facts;
  read_word(reader, "kind", public_worker_kind_names, facts.kind);
  read_member(reader, "wage", facts.wage, read_amount);
  read_word(reader, "payer", public_worker_payer_names, facts.payer);
  read_member(reader, "programs", facts.programs, read_programs);
  reader.finish();
  return facts;
}

JknMember read_jkn_member(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  JknMember facts;
  read_word(reader, "kind", jkn_member_kind_names, facts.kind);
  read_word(reader, "class", ward_class_names, facts.ward_class);
  read_member(reader, "members", facts.members, read_integer);
  read_member(reader, "months", facts.months, read_integer);
  read_member(reader, "unpaid_months", facts.unpaid_months, read_integer);
  read_word(reader, "payer", jkn_member_payer_names, facts.payer);
  reader.finish();
  return facts;
}

JknInpatientStay read_jkn_inpatient(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  JknInpatientStay facts;
  read_word(reader, "member_kind", jkn_member_kind_names, facts.member_kind);
  read_member(reader, "reactivated_on", facts.reactivated_on, read_date);
  read_member(reader, "admitted_on", facts.admitted_on, read_date);
  read_member(reader, "cost", facts.cost, read_amount);
  read_member(reader, "unpaid_months", facts.unpaid_months, read_integer);
  reader.finish();
  return facts;
}

LatePayment read_late_payment(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  LatePayment facts;
  read_word(reader, "segment", late_payer_names, facts.segment);
  if (const Json* contributions = reader.optional("contributions")) {
    ObjectReader amounts(*contributions, reader.path_of("contributions"));
    constexpr std::array names = {"JKK", "JKM", "JHT", "JP"};
    for (std::size_t i = 0; i < names.size(); ++i)
      read_member(amounts, names[i], facts.contributions[i], read_amount);
    amounts.finish();
  }
  if (const Json* deferred = reader.optional("deferred")) {
    ObjectReader amounts(*deferred, reader.path_of("deferred"));
    read_member(amounts, "JP", facts.deferred_jp, read_amount);
    amounts.finish();
  }
  read_member(reader, "paid_on", facts.paid_on, read_date);
  reader.finish();
  return facts;
}

Holidays read_holidays(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  Holidays holidays;
  constexpr const char* reason = "a calendar says which days it covers";
  holidays.from = read_date(reader.required("from", reason), reader.path_of("from"));
  holidays.until = read_date(reader.required("to", reason), reader.path_of("to"));
  const Json& dates = reader.required("dates", "the holidays; an empty list where there are none");
  const std::string list = reader.path_of("dates");
  for (const Json& day : read_list(dates, list)) {
    const std::string place = list + "[" + std::to_string(holidays.dates.size()) + "]";
    const Date date = read_date(day, place);
    if (date < holidays.from || date > holidays.until)
      throw ConflictingFacts(place, to_text(date), "lies outside the days the calendar covers");
    holidays.dates.push_back(date);
  }
  reader.finish();
  if (holidays.until < holidays.from)
    throw ConflictingFacts(reader.path_of("to"), to_text(holidays.until), "lies before 'from'");
  return holidays;
}

}  // namespace tool
