// SPDX-License-Identifier: Apache-2.0
#include "schema_parts.hpp"

namespace tool {

using namespace jamsos;

namespace {

Json some_programs(std::initializer_list<const char*> names, const char* description) {
  Json list = Json::array();
  for (const char* name : names) list.push_back(name);
  return {{"type", "array"},
          {"description", description},
          {"items", {{"enum", list}}},
          {"minItems", 1},
          {"uniqueItems", true}};
}

Json self_employed_facts() {
  Json json = object(
      "A participant who receives no wage (BPU), from July 2015 on.",
      {{"group", words(self_employed_group_names,
                       "Decides the programs that are open. self_employed: outside an employment "
                       "relationship (pekerja mandiri, kemitraan); business_owner: pemberi kerja; "
                       "apprentice: magang; student: praktik kerja; inmate: in assimilation; "
                       "neighbourhood_official: RT, RW and the like; vulnerable_worker: pekerja "
                       "rentan.")},
       {"income", reference("amount",
                            "Declared monthly income; picks the band. Needed for self_employed, "
                            "business_owner and other_non_wage; the lowest band otherwise.")},
       {"company_incomes",
        {{"type", "array"},
         {"description",
          "A business owner with several companies: the income from each, in place of income."},
         {"items", {{"$ref", "#/$defs/amount"}}},
         {"minItems", 1},
         {"maxItems", 8}}},
       {"programs",
        some_programs({"JKK", "JKM", "JHT"}, "Absent: those that are mandatory for the group.")},
       {"sector",
        words(sector_names,
              "Needed in months of PP 50/2025 (2026-01 to 2027-03) where it decides the relief. "
              "transport: riders (ojek), drivers, couriers.")},
       {"payer",
        words(self_employed_payer_names,
              "government: APBN; local_government: APBD; village: APBDes; platform: the "
              "provider in a partnership. Absent: participant, and the response says so.")},
       {"months",
        {{"enum", {1, 2, 3, 6, 12}},
         {"description", "Months paid together, the billed one first; default 1."}}},
       {"unpaid_months",
        whole_number("Unpaid months in a row just before the billed one; default 0.", 0, 600)},
       {"occupations",
        whole_number("Kinds of work, which share one income and one band; default 1.", 1, 2)}},
      {"group"});
  json["not"] = {{"required", {"income", "company_incomes"}}};
  return json;
}

Json construction_facts() {
  Json properties = {
      {"contract_value", reference("wage", "Value of the contract net of VAT.")},
      {"contract_value_with_vat",
       reference("wage", "Value with VAT; the tax of the month is taken out.")},
      {"workers",
       {{"type", "array"},
        {"description", "Wages known: the pay of each worker."},
        {"items", object("A worker of the project.", pay_properties(), Json::array())},
        {"minItems", 1}}},
      {"registered", reference("month", "Month of registration, where it lies earlier.")},
      {"unpaid_jkk",
       reference("amount",
                 "Still unpaid JKK of a project registered before the relief of August 2020.")},
      {"unpaid_jkm", reference("amount", "The same of JKM.")}};
  properties.update(pay_properties());
  Json json = object(
      "A construction project, JKK and JKM, from July 2015 on: by its value, or by wages where "
      "they are known.",
      properties, Json::array());
  json["oneOf"] = one_required(std::array{"contract_value", "contract_value_with_vat", "workers"});
  for (const Json& way : one_required(ways_of_pay)) json["oneOf"].push_back(way);
  return json;
}

Json migrant_facts() {
  return object(
      "A migrant worker (PMI), from 10 December 2018 on. The packages go by the day ('on').",
      {{"placement", words(placement_names, "Through an agency (P3MI) or by oneself.")},
       {"contract_months", whole_number("Months of the contract.", 1, 60)},
       {"jht_monthly", reference("wage", "Chosen savings a month, where JHT is wanted.")},
       {"jht_months", whole_number("Months of savings paid now; default 1.", 1, 60)}},
      {"placement", "contract_months"});
}

Json public_worker_facts() {
  return object(
      "A worker of a public body outside the civil service, at the rates of wage earners.",
      {{"kind", words(public_worker_kind_names,
                      "non_asn: staff without civil-servant status; village_official: kepala dan "
                      "perangkat desa; neighbourhood_official: RT, RW at wage rates.")},
       {"wage", reference("wage", "Fixed monthly income, or the minimum wage taken as base.")},
       {"payer", words(public_worker_payer_names,
                       "government: APBN; local_government: APBD; village: APBDes or ADD; or the "
                       "participant.")},
       {"programs", some_programs({"JKK", "JKM", "JHT"}, "Absent: JKK and JKM.")}},
      {"kind", "wage", "payer"});
}

Json jkn_member_facts() {
  Json kinds = Json::array();
  for (const auto& [name, kind] : jkn_member_kind_names)
    if (kind != JknMemberKind::wage_earner) kinds.push_back(name);
  return object(
      "A family card of JKN members who are no wage earners, from 2014 on.",
      {{"kind", {{"description", "Who pays."}, {"enum", kinds}}},
       {"class", words(ward_class_names, "Class of ward; self-paying members only, needed.")},
       {"members", whole_number("Persons on the family card; default 1.", 1, 20)},
       {"months", whole_number("Months paid together, the billed one first; default 1.", 1, 12)},
       {"unpaid_months",
        whole_number("Unpaid months in a row just before the billed one; default 0.", 0, 600)},
       {"payer", words(jkn_member_payer_names, "Of the member's part; default participant.")}},
      {"kind"});
}

Json jkn_inpatient_facts() {
  return object(
      "A stay in hospital after reactivation: the service fine, from July 2016 on. The request "
      "has no month.",
      {{"member_kind", words(jkn_member_kind_names, "Who pays the contribution.")},
       {"reactivated_on", reference("date", "Day on which the membership became active again.")},
       {"admitted_on", reference("date", "First day of the stay; decides the law.")},
       {"cost", reference("amount", "Estimated package (INA-CBG) of the stay.")},
       {"unpaid_months",
        whole_number("Unpaid months in a row before the month of reactivation.", 0, 600)}},
      {"member_kind", "reactivated_on", "admitted_on", "cost", "unpaid_months"});
}

Json late_payment_facts() {
  const Json amount = {{"$ref", "#/$defs/amount"}};
  return object(
      "Contributions of the month that are paid late: the fine.",
      {{"segment", words(late_payer_names, "Default wage_earner; the self-employed owe none.")},
       {"contributions",
        object("Amounts by program, both shares together.",
               {{"JKK", amount}, {"JKM", amount}, {"JHT", amount}, {"JP", amount}}, Json::array())},
       {"deferred", object("The deferred part of PP 49/2020.", {{"JP", amount}}, Json::array())},
       {"paid_on", reference("date", "Day of payment.")}},
      {"paid_on"});
}

}  // namespace

void define_segments(Json& definitions) {
  definitions["self_employed"] = self_employed_facts();
  definitions["construction"] = construction_facts();
  definitions["migrant"] = migrant_facts();
  definitions["public_worker"] = public_worker_facts();
  definitions["jkn_member"] = jkn_member_facts();
  definitions["reactivation"] = object(
      "Members of JKN in arrears that are to be brought back in the month: the last unpaid months, "
      "at "
      "most 24, and the running one (Perpres 82/2018 Pasal 42). The response says for each card "
      "what is due and, with a donation, whether it is active.",
      {{"cards",
        {{"type", "array"},
         {"description",
          "Family cards with their unpaid_months, in the order in which a donation "
          "is used; kind self_paying."},
         {"items", {{"$ref", "#/$defs/jkn_member"}}},
         {"minItems", 1}}},
       {"donation", reference("amount",
                              "Pays each card in full that the rest of it still covers; less than "
                              "what is due brings nobody back. Absent: only the sums.")}},
      {"cards"});
  definitions["jkn_inpatient"] = jkn_inpatient_facts();
  definitions["late_payment"] = late_payment_facts();
  definitions["jobs"] = {
      {"type", "array"},
      {"description", "One person with several employers; lines carry the index of the job."},
      {"items", object("",
                       {{"employer", {{"$ref", "#/$defs/employer"}}},
                        {"worker", {{"$ref", "#/$defs/worker"}}}},
                       {"employer", "worker"})},
      {"minItems", 2},
      {"maxItems", 20}};
  definitions["holidays"] =
      object("National holidays between two days; without them only weekends move a due date.",
             {{"from", reference("date", "First day that the calendar covers.")},
              {"to", reference("date", "Last day.")},
              {"dates", {{"type", "array"}, {"items", {{"$ref", "#/$defs/date"}}}}}},
             {"from", "to", "dates"});
}

}  // namespace tool
