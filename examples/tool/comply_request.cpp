// SPDX-License-Identifier: Apache-2.0
#include "comply_request.hpp"

#include <algorithm>

#include "bill_request.hpp"
#include "json_answers.hpp"
#include "json_benefits.hpp"
#include "json_claims.hpp"

namespace tool {

using namespace jamsos;
using render::Language;

namespace {

void read_joined(const Json& value, const std::string& path, EmployerConduct& conduct) {
  ObjectReader reader(value, path);
  for (std::size_t i = 0; i < remitted_programs.size(); ++i)
    read_member(reader, std::string(to_string(remitted_programs[i])).c_str(), conduct.joined[i],
                read_month);
  reader.finish();
}

void read_employer_conduct(const Json& value, const std::string& path, ComplyQuestion& question) {
  ObjectReader reader(value, path);
  EmployerConduct& conduct = question.conduct;
  Employer& employer = conduct.employer;
  read_member(reader, "name", question.employer_name, read_text);
  read_word(reader, "size", employer_size_names, employer.size);
  read_word(reader, "risk_group", risk_group_names, employer.risk_group);
  read_member(reader, "duty_from", conduct.duty_from, read_date);
  if (const Json* joined = reader.optional("joined"))
    read_joined(*joined, reader.path_of("joined"), conduct);
  read_member(reader, "paid_through", employer.paid_through, read_month);
  if (const Json* unpaid = reader.optional("unpaid")) {
    const std::string list = reader.path_of("unpaid");
    for (const Json& month : read_list(*unpaid, list)) {
      const std::string place = list + "[" + std::to_string(conduct.unpaid.size()) + "]";
      if (conduct.unpaid.size() == conduct.unpaid.capacity)
        throw InvalidValue(list, std::to_string(unpaid->size()) + " months",
                           "at most 60 months; state paid_through");
      conduct.unpaid.add(read_month(month, place));
    }
  }
  read_member(reader, "regional_minimum_wage", employer.regional_minimum_wage, read_amount);
  read_word(reader, "industry", industry_names, employer.industry);
  read_member(reader, "active_workers", employer.active_workers, read_integer);
  read_member(reader, "construction_by_day", conduct.construction_by_day, read_bool);
  read_member(reader, "first_warning_on", conduct.first_warning_on, read_date);
  read_member(reader, "second_warning_on", conduct.second_warning_on, read_date);
  reader.finish();
}

/// Members of a life that belong to one worker and cannot be the same for all.
void refuse_facts_of_one(const StatedEvent& stated) {
  const auto refuse = [](bool is_stated, const char* field) {
    if (is_stated) throw ConflictingFacts(field, "", "belongs to one worker, not to all of them");
  };
  refuse(stated.jht.opening_balance || stated.jht.opening_on, "jht.opening_balance");
  refuse(!stated.jht.withdrawals.empty(), "jht.withdrawals");
  refuse(stated.jht.part || stated.jht.amount, "jht.part");
  refuse(stated.jp.receiving.has_value(), "jp.receiving");
  refuse(stated.jp.postponed_until.has_value(), "jp.postponed_until");
}

EmployedPerson read_person(const Json& value, const std::string& path, std::string& name) {
  ObjectReader reader(value, path);
  EmployedPerson person;
  Worker& worker = person.worker;
  read_member(reader, "name", name, read_text);
  worker.pay = read_pay(reader);
  read_word(reader, "citizenship", citizenship_names, worker.citizenship);
  read_member(reader, "birth_date", worker.birth_date, read_date);
  read_member(reader, "stay_months", worker.stay_months, read_integer);
  read_member(reader, "programs", worker.programs, read_programs);
  read_member(reader, "jp_postponed", worker.jp_postponed, read_bool);
  read_member(reader, "employed_from", worker.employed_from, read_date);
  read_member(reader, "employed_until", worker.employed_until, read_date);
  read_member(reader, "registered", person.registered, read_bool);
  read_member(reader, "registered_since", person.registered_since, read_month);
  read_member(reader, "reported_wage", person.reported_wage, read_amount);
  read_member(reader, "family", person.family, read_family);
  reader.finish();
  return person;
}

/// Facts of a worker as the bill and the claim name them, on the path of the worker; those of the
/// employer and the event stay as they are.
void place_error(Error& error, const std::string& path) {
  const std::string field = error.field();
  if (field.starts_with(path) || field.starts_with("employer.") || field == "month" ||
      field == "holidays" || field == "on")
    return;
  if (field.starts_with("event.") || field.starts_with("jht.") || field.starts_with("jp.")) return;
  constexpr std::string_view participant = "participant.";
  if (field.starts_with(participant)) {
    error = Error(error.code(), field.substr(participant.size()), error.value(), error.reason());
  }
  error.within(path);
}

Json totals_json(const Compliance& compliance, Rupiah exposure, Rupiah exposure_monthly,
                 bool asked) {
  Json json;
  const Rupiah contributions = compliance.contributions();
  const Rupiah late = compliance.fines(Item::late_payment_fine);
  const Rupiah administrative = compliance.fines(Item::administrative_fine);
  json["total"] = to_text(contributions + late + administrative);
  json["contributions"] = to_text(contributions);
  json["late_fines"] = to_text(late);
  json["administrative_fines"] = to_text(administrative);
  for (const Party payer : remitting)
    json[std::string(to_string(payer))] = to_text(compliance.contributions({}, payer));
  json["programs"] = Json::object();
  for (const Program program : remitted_programs)
    if (const Rupiah sum = compliance.contributions(program); sum != Rupiah{})
      json["programs"][std::string(to_string(program))] = to_text(sum);
  if (asked) {
    json["exposure"] = to_text(exposure);
    json["exposure_monthly"] = to_text(exposure_monthly);
  }
  return json;
}

Json sanctions_json(const wage_earner::Sanctions& sanctions, Language language) {
  Json json;
  json["stage"] = word_of(sanctions.stage);
  if (sanctions.steps.empty()) return json;
  json["days_since_notice"] = sanctions.days_since_notice;
  json["steps"] = Json::array();
  for (const wage_earner::SanctionStep& step : sanctions.steps) {
    Json entry;
    entry["stage"] = word_of(step.stage);
    entry["from"] = to_text(step.from);
    if (step.until) entry["until"] = to_text(*step.until);
    entry["derived"] = step.derived;
    entry["citation"] = citation_json(step.citation);
    if (step.stage == wage_earner::SanctionStage::services_withheld)
      entry["note"] = render::in(language, wage_earner::services_named);
    json["steps"].push_back(entry);
  }
  return json;
}

Json programs_json(ProgramSet programs) {
  Json json = Json::array();
  for (const Program program : remitted_programs)
    if (programs.contains(program)) json.push_back(to_string(program));
  return json;
}

Json worker_json(const ExaminedWorker& worker, const ClaimQuestion& shown) {
  Json json;
  json["index"] = worker.index;
  if (!worker.name.empty()) json["name"] = worker.name;
  const PersonCompliance& compliance = worker.compliance;
  json["outcome"] = word_of(outcome_of(compliance.findings));
  json["findings"] = Json::array();
  for (const Finding& finding : compliance.findings)
    json["findings"].push_back(finding_json(finding, shown.language));
  Json& owed = json["owed"];
  owed["total"] = to_text(compliance.total());
  owed["months"] = compliance.months;
  owed["programs"] = Json::object();
  for (std::size_t p = 0; p < remitted_programs.size(); ++p) {
    Rupiah sum;
    for (const Rupiah share : compliance.owed[p]) sum += share;
    if (sum != Rupiah{})
      owed["programs"][std::string(to_string(remitted_programs[p]))] = to_text(sum);
  }
  if (!worker.exposure) return json;
  Json& exposure = json["exposure"];
  exposure["total"] = to_text(employer_total(*worker.exposure));
  exposure["monthly"] = to_text(employer_monthly(*worker.exposure));
  add_benefit_lines(exposure, *worker.exposure, shown, employer_pays);
  return json;
}

}  // namespace

void read_comply_question(ObjectReader& request, const Law& law, ComplyQuestion& question) {
  question.law = law;
  question.options.known_on = read_known_on(request);
  read_member(request, "on", question.options.on, read_date);
  if (!question.options.on) throw MissingField("on", "", "the day asked");
  question.options.holidays = read_holidays_of(request, question.holidays);
  if (const Json* value = request.optional("options")) {
    ObjectReader options(*value, "options");
    read_common_options(options, question.law, question.language);
    read_word(options, "rounding", rounding_names, question.options.rounding);
    options.finish();
  }
  read_employer_conduct(request.required("employer", "who the employer is"), "employer", question);
  const JhtFacts jht = read_jht(request, question.lists);
  const JpFacts jp = read_jp(request, question.lists);
  if (const Json* event = request.optional("event")) {
    question.event = StatedEvent{.event = read_event(*event, "event"), .jht = jht, .jp = jp};
    if (question.event->event.kind == EventKind::not_stated)
      throw MissingField("event.kind", "", "what happened");
    if (!question.event->event.date) throw MissingField("event.date", "", "it chooses the law");
    refuse_facts_of_one(*question.event);
  } else if (request.has("jht") || request.has("jp")) {
    throw ConflictingFacts(request.has("jht") ? "jht" : "jp", "", "stands beside event only");
  }
  question.workers =
      &read_list(request.required("workers", "who works for the employer"), "workers");
  if (question.workers->empty())
    throw MissingField("workers", "", "nobody to examine: the list is empty");
  request.finish();
}

Compliance examine(const ComplyQuestion& question,
                   const std::function<void(const ExaminedWorker&)>& examined,
                   const std::function<void(const Error&)>& refused) {
  Compliance compliance(question.law, question.conduct, question.options);
  ExaminedWorker worker;
  for (const Json& value : *question.workers) {
    const std::string path = "workers[" + std::to_string(worker.index) + "]";
    worker.name.clear();
    worker.exposure.reset();
    try {
      const EmployedPerson person = read_person(value, path, worker.name);
      // Whatever can be refused comes first: what was added stays.
      if (question.event)
        worker.exposure = exposure(
            question.law, question.conduct, person, *question.event,
            {.known_on = question.options.known_on, .holidays = question.options.holidays});
      worker.family = person.family;
      worker.compliance = compliance.add(person);
    } catch (Error& error) {
      place_error(error, path);
      refused(error);
      ++worker.index;
      continue;
    }
    examined(worker);
    ++worker.index;
  }
  return compliance;
}

Json answer_comply(const ComplyQuestion& question,
                   const std::function<void(const Error&)>& refused) {
  ClaimQuestion shown;  // what the lines of a settlement are written with
  shown.law = question.law;
  shown.language = question.language;
  shown.options.known_on = question.options.known_on;
  if (question.event) shown.claim.event = question.event->event;
  shown.claim.participant.segment = Segment::wage_earner;
  Json workers = Json::array();
  Rupiah exposed;
  Rupiah monthly;
  DistinctRemarks assumed;
  const Compliance compliance = examine(
      question,
      [&](const ExaminedWorker& worker) {
        shown.claim.family = worker.family;
        workers.push_back(worker_json(worker, shown));
        if (!worker.exposure) return;
        exposed += employer_total(*worker.exposure);
        monthly += employer_monthly(*worker.exposure);
        add_once(assumed, worker.exposure->assumptions());
      },
      refused);
  Json json;
  json["ok"] = true;
  json["law_version"] = question.law.version;
  json["lines"] = Json::array();
  compliance.for_each_line(
      [&](const Line& line) { json["lines"].push_back(line_json(line, question.language)); });
  json["totals"] = totals_json(compliance, exposed, monthly, question.event.has_value());
  json["duty"] = programs_json(compliance.duty());
  Json& verdict = json["verdict"];
  verdict["outcome"] = word_of(compliance.outcome());
  verdict["findings"] = Json::array();
  for (const Finding& finding : compliance.findings())
    verdict["findings"].push_back(finding_json(finding, question.language));
  verdict["missing"] = Json::array();
  json["sanctions"] = sanctions_json(compliance.sanctions(), question.language);
  json["workers"] = std::move(workers);
  json["examined"] = compliance.persons();
  json["in_breach"] = compliance.persons_in_breach();
  DistinctRemarks assumptions(compliance.assumptions().begin(), compliance.assumptions().end());
  add_once(assumptions, assumed);
  json["assumptions"] = assumptions_json(assumptions, question.language);
  return json;
}

Json answer_comply(ObjectReader& request, const Law& law) {
  ComplyQuestion question;
  read_comply_question(request, law, question);
  return answer_comply(question, [](const Error& error) { throw error; });
}

}  // namespace tool
