// SPDX-License-Identifier: Apache-2.0
#include "bill_request.hpp"

#include <optional>
#include <vector>

#include "json_answers.hpp"
#include "reactivation_request.hpp"

namespace tool {

using namespace jamsos;

namespace {

/// What a request may bill; exactly one of them.
constexpr std::array subjects = {"employer",     "jobs",          "self_employed", "construction",
                                 "migrant",      "public_worker", "jkn_member",    "jkn_inpatient",
                                 "late_payment", "reactivation"};

std::string read_subject(ObjectReader& request) {
  const char* stated = nullptr;
  for (const char* subject : subjects) {
    if (!request.has(subject)) continue;
    if (stated != nullptr)
      throw ConflictingFacts(subject, "", std::string("the request already bills ") + stated);
    stated = subject;
  }
  if (stated != nullptr) return stated;
  if (request.has("worker") || request.has("workers"))
    throw MissingField("employer", "", "who the employer is");
  // A misspelt subject is told as the unknown name it is.
  for (const char* other :
       {"month", "on", "known_on", "options", "jkp_job", "holidays", "paid_on", "billed_known_on"})
    (void)request.optional(other);
  request.finish();
  std::string reason = "nobody to bill: state one of";
  for (const char* subject : subjects) reason.append(" ").append(subject);
  throw MissingField("worker", "", reason);
}

struct Settings {
  BillSettings bill;
  render::Language language = render::Language::english;
  Holidays holidays;
};

void read_options(ObjectReader& request, Settings& settings) {
  const Json* value = request.optional("options");
  if (value == nullptr) return;
  ObjectReader options(*value, "options");
  read_common_options(options, settings.bill.law, settings.language);
  read_word(options, "rounding", rounding_names, settings.bill.options.rounding);
  options.finish();
}

/// Calls `make(options)` and puts `path` before the facts that an error names.
template <class Make>
auto bill_within(const char* path, Make make) {
  try {
    return make();
  } catch (Error& error) {
    if (error.field() != "month" && error.field() != "holidays" && error.field() != "on")
      error.within(path);
    throw;
  }
}

std::vector<Statement> bill_workers(const Json& workers, const Employer& employer, Month month,
                                    const BillSettings& settings) {
  if (!workers.is_array()) throw InvalidValue("workers", "", "must be a list");
  if (workers.empty()) throw MissingField("workers", "", "nobody to bill: the list is empty");
  const EmployerTariff tariff(settings.law, employer, month, settings.options);
  std::vector<Statement> statements;
  statements.reserve(workers.size());
  for (const Json& one : workers) {
    std::string path = "workers[";
    path.append(std::to_string(statements.size())).append("]");
    const Worker facts = read_worker(one, path);
    try {
      statements.push_back(tariff.bill(facts));
    } catch (Error& error) {
      if (is_fact_of_worker(error)) error.within(path);
      throw;
    }
  }
  return statements;
}

std::vector<Job> read_jobs(const Json& value) {
  std::vector<Job> jobs;
  for (const Json& item : read_list(value, "jobs")) {
    const std::string path = "jobs[" + std::to_string(jobs.size()) + "]";
    ObjectReader reader(item, path);
    Job job;
    job.employer = read_employer(reader.required("employer", "who the employer is"),
                                 reader.path_of("employer"));
    job.worker =
        read_worker(reader.required("worker", "the worker in this job"), reader.path_of("worker"));
    reader.finish();
    jobs.push_back(job);
  }
  constexpr std::size_t most_jobs = 20;
  if (jobs.size() < 2 || jobs.size() > most_jobs)
    throw InvalidValue("jobs", std::to_string(jobs.size()) + " jobs", "2 to 20 jobs of one person");
  return jobs;
}

/// The statements of the request's subject under one law.
class Biller {
 public:
  Biller(ObjectReader& request, std::string subject)
      : subject_(std::move(subject)), value_(&request.required(subject_.c_str(), "")) {
    worker_ = request.optional("worker");
    workers_ = request.optional("workers");
    if (const Json* job = request.optional("jkp_job")) {
      const int index = read_integer(*job, "jkp_job");
      if (subject_ != "jobs")
        throw ConflictingFacts("jkp_job", std::to_string(index), "stands beside jobs only");
      if (index < 0) throw InvalidValue("jkp_job", std::to_string(index), "an index from 0");
      jkp_job_ = static_cast<std::size_t>(index);
    }
    if (subject_ != "employer" && (worker_ != nullptr || workers_ != nullptr))
      throw ConflictingFacts(worker_ != nullptr ? "worker" : "workers", "",
                             "stands beside employer only");
    if (worker_ != nullptr && workers_ != nullptr)
      throw ConflictingFacts("workers", "", "state either worker or workers");
    if (subject_ == "employer" && worker_ == nullptr && workers_ == nullptr)
      throw MissingField("worker", "", "nobody to bill: state worker or workers");
  }

  [[nodiscard]] bool needs_month() const { return subject_ != "jkn_inpatient"; }
  [[nodiscard]] bool is_single_wage_earner() const { return worker_ != nullptr; }
  [[nodiscard]] bool can_be_compared() const {
    return worker_ != nullptr || subject_ == "self_employed" || subject_ == "public_worker";
  }
  [[nodiscard]] Statements kind() const {
    return subject_ == "jobs" ? Statements::jobs : Statements::workers;
  }

  [[nodiscard]] std::vector<Statement> bill(const BillSettings& settings,
                                            const AskedTime& asked) const {
    const char* const path = subject_.c_str();
    const Law& law = settings.law;
    const BillOptions& options = settings.options;
    const auto one = [&](const auto& facts) -> std::vector<Statement> {
      return {bill_within(path, [&] { return jamsos::bill(law, facts, asked.month, options); })};
    };
    if (subject_ == "employer") {
      const Employer employer = read_employer(*value_, "employer");
      if (workers_ != nullptr) return bill_workers(*workers_, employer, asked.month, settings);
      return {jamsos::bill(law, employer, read_worker(*worker_, "worker"), asked.month, options)};
    }
    if (subject_ == "jobs")
      return jamsos::bill(law, read_jobs(*value_), asked.month, options, jkp_job_);
    if (subject_ == "self_employed") return one(read_self_employed(*value_, path));
    if (subject_ == "construction") {
      std::vector<Statement> statements;
      const auto projects = read_construction(*value_, path);
      for (const ConstructionProject& project : projects) {
        const std::string place =
            projects.size() == 1 && !value_->contains("workers")
                ? subject_
                : subject_ + ".workers[" + std::to_string(statements.size()) + "]";
        statements.push_back(bill_within(
            place.c_str(), [&] { return jamsos::bill(law, project, asked.month, options); }));
      }
      return statements;
    }
    if (subject_ == "migrant") {
      const MigrantWorker worker = read_migrant(*value_, path);
      if (!asked.day) return one(worker);
      return {bill_within(path, [&] { return jamsos::bill(law, worker, *asked.day, options); })};
    }
    if (subject_ == "public_worker") return one(read_public_worker(*value_, path));
    if (subject_ == "jkn_member") return one(read_jkn_member(*value_, path));
    if (subject_ == "late_payment") return one(read_late_payment(*value_, path));
    const JknInpatientStay stay = read_jkn_inpatient(*value_, path);
    return {bill_within(path, [&] { return jamsos::bill(law, stay, options); })};
  }

 private:
  std::string subject_;
  const Json* value_;
  const Json* worker_ = nullptr;
  const Json* workers_ = nullptr;
  std::optional<std::size_t> jkp_job_{};
};

}  // namespace

KnownOn read_known_on(ObjectReader& request) {
  const Json* value = request.optional("known_on");
  return value == nullptr ? KnownOn{} : read_date(*value, "known_on");
}

void read_common_options(ObjectReader& options, Law& law, render::Language& language) {
  read_word(options, "lang", render::language_names, language);
  law.for_each_interpretation([&](std::string_view id, auto& reading) {
    read_word(options, option_name(id).c_str(), names_of(reading), reading);
  });
}

std::optional<HolidayCalendar> read_holidays_of(ObjectReader& request, Holidays& holidays) {
  const Json* value = request.optional("holidays");
  if (value == nullptr) return std::nullopt;
  holidays = read_holidays(*value, "holidays");
  return holidays.calendar();
}

AskedTime read_asked_time(ObjectReader& request) {
  const Json* month = request.optional("month");
  const Json* on = request.optional("on");
  if (month != nullptr && on != nullptr)
    throw ConflictingFacts("on", "", "state either month or on");
  if (month != nullptr) return {read_month(*month, "month"), {}};
  if (on == nullptr) throw MissingField("month", "", "the law depends on the month");
  const std::string text = read_text(*on, "on");
  if (text.size() == 7) return {parse_month(text, "on"), {}};
  const Date day = parse_date(text, "on");
  return {month_of(day), day};
}

Json answer_bill(ObjectReader& request, const Law& law) {
  const std::string subject = read_subject(request);
  Settings settings{.bill = {.options = {}, .law = law}, .language = {}, .holidays = {}};
  BillOptions& options = settings.bill.options;
  options.known_on = read_known_on(request);
  read_options(request, settings);
  Biller biller(request, subject);
  AskedTime asked;
  if (biller.needs_month()) {
    asked = read_asked_time(request);
  } else if (request.has("month") || request.has("on")) {
    throw ConflictingFacts(request.has("month") ? "month" : "on", "",
                           "the day of admission decides the law of a service fine");
  }
  options.holidays = read_holidays_of(request, settings.holidays);
  if (const Json* paid_on = request.optional("paid_on")) {
    options.paid_on = read_date(*paid_on, "paid_on");
    if (!biller.is_single_wage_earner())
      throw ConflictingFacts("paid_on", to_text(*options.paid_on),
                             "stands beside employer and one worker; state late_payment otherwise");
  }
  std::optional<Date> billed_known_on;
  if (const Json* before = request.optional("billed_known_on")) {
    billed_known_on = read_date(*before, "billed_known_on");
    if (!biller.can_be_compared())
      throw ConflictingFacts("billed_known_on", to_text(*billed_known_on),
                             "stands beside one wage earner, self_employed or public_worker");
    if (options.known_on && *options.known_on < *billed_known_on)
      throw ConflictingFacts("billed_known_on", to_text(*billed_known_on),
                             "lies after known_on, the later knowledge");
  }
  request.finish();
  if (subject == "reactivation")
    return answer_reactivation(request.required("reactivation", ""), settings.bill.law, asked.month,
                               options, settings.language);

  auto statements = biller.bill(settings.bill, asked);
  if (billed_known_on) {
    BillSettings before = settings.bill;
    before.options.known_on = billed_known_on;
    const Statement changed = difference(statements.front(), biller.bill(before, asked).front());
    statements = {changed};
  }
  return bill_json(statements, law.version, settings.language, biller.kind());
}

}  // namespace tool
