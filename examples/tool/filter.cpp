// SPDX-License-Identifier: Apache-2.0
#include "filter.hpp"

#include <istream>
#include <optional>
#include <ostream>
#include <vector>

#include "json_answers.hpp"
#include "json_facts.hpp"

namespace tool {

using namespace jamsos;

namespace {

render::Language read_language(ObjectReader& options) {
  const Json* value = options.optional("lang");
  return value == nullptr
             ? render::Language::english
             : parse_name(render::language_names, read_text(*value, options.path_of("lang")),
                          options.path_of("lang"));
}

KnownOn read_known_on(ObjectReader& request) {
  const Json* value = request.optional("known_on");
  return value == nullptr ? KnownOn{} : read_date(*value, "known_on");
}

/// The contribution month, stated as "month" or as a day in it ("on").
Month read_asked_month(ObjectReader& request) {
  const Json* month = request.optional("month");
  const Json* on = request.optional("on");
  if (month != nullptr && on != nullptr)
    throw ConflictingFacts("on", "", "state either month or on");
  if (month != nullptr) return read_month(*month, "month");
  if (on == nullptr) throw MissingField("month", "", "the law depends on the month");
  const std::string text = read_text(*on, "on");
  return text.size() == 7 ? parse_month(text, "on") : month_of(parse_date(text, "on"));
}

Json answer_bill(ObjectReader& request, const Law& law) {
  const Month month = read_asked_month(request);
  BillSettings settings{.law = law};
  settings.options.known_on = read_known_on(request);
  render::Language language = render::Language::english;
  if (const Json* value = request.optional("options")) {
    ObjectReader options(*value, "options");
    language = read_language(options);
    if (const Json* text = options.optional("rounding"))
      settings.options.rounding =
          read_rounding(read_text(*text, "options.rounding"), "options.rounding");
    law.for_each_interpretation([&](std::string_view id, const auto&) {
      const std::string name = option_name(id);
      const std::string path = options.path_of(name);
      if (const Json* text = options.optional(name.c_str()))
        choose_interpretation(settings.law, id, read_text(*text, path), path);
    });
    options.finish();
  }
  const Employer employer =
      read_employer(request.required("employer", "who the employer is"), "employer");
  const Json* worker = request.optional("worker");
  const Json* workers = request.optional("workers");
  if (worker != nullptr && workers != nullptr)
    throw ConflictingFacts("workers", "", "state either worker or workers");
  if (worker == nullptr && workers == nullptr)
    throw MissingField("worker", "", "nobody to bill: state worker or workers");
  request.finish();

  if (worker != nullptr) {
    const Statement statement =
        bill(settings.law, employer, read_worker(*worker, "worker"), month, settings.options);
    return bill_json({&statement, 1}, law.version, language);
  }
  if (!workers->is_array()) throw InvalidValue("workers", "", "must be a list");
  if (workers->empty()) throw MissingField("workers", "", "nobody to bill: the list is empty");
  const wage_earner::Tariff tariff(settings.law, employer, month, settings.options);
  std::vector<Statement> statements;
  statements.reserve(workers->size());
  for (const Json& one : *workers) {
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
  return bill_json(statements, law.version, language);
}

Json answer_law(ObjectReader& request, const Law& law) {
  const Month month = read_asked_month(request);
  const KnownOn known_on = read_known_on(request);
  std::optional<Program> program;
  if (const Json* value = request.optional("program"))
    program = parse_name(program_names, read_text(*value, "program"), "program");
  request.finish();
  const auto entries = render::law_entries_on(law, month, known_on, program,
                                              [](const NotYetKnown& error) { throw error; });
  if (entries.empty())
    throw NotInForce("month", to_text(month), "no table asked for holds a row for it");
  return law_json(entries, law.version, program);
}

Json answer_request(const Json& parsed, const Law& law) {
  ObjectReader request(parsed, "");
  if (const Json* id = request.optional("id");
      id != nullptr && !id->is_string() && !id->is_number_integer())
    throw InvalidValue("id", "", "must be a text or a whole number");
  const std::string verb = read_text(request.required("verb", "what to do: bill or law"), "verb");
  if (verb == "bill") return answer_bill(request, law);
  if (verb == "law") return answer_law(request, law);
  throw InvalidValue("verb", verb.substr(0, 60), "this version answers bill and law");
}

}  // namespace

std::string answer(std::string_view text, const Law& law, bool& refused) {
  Json response;
  Json id;
  const auto refuse = [&](std::string_view code, std::string_view field, std::string_view value,
                          std::string_view message) {
    refused = true;
    response = refusal_json(code, field, value, message);
  };
  refused = false;
  try {
    const Json parsed = parse_json(text);
    if (parsed.is_object() && parsed.contains("id") &&
        (parsed["id"].is_string() || parsed["id"].is_number_integer()))
      id = parsed["id"];
    response = answer_request(parsed, law);
  } catch (const MalformedJson& error) {
    refuse("malformed_json", "", text.substr(0, 60), error.what());
  } catch (const Error& error) {
    refuse(to_string(error.code()), error.field(), error.value(), error.reason());
  } catch (const std::exception& error) {
    refuse("internal", "", "", error.what());
  }
  Json envelope;
  envelope["id"] = id;
  envelope.update(response);
  return envelope.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool run_filter(std::istream& requests, std::ostream& responses, const Law& law) {
  bool any_refused = false;
  std::string line;
  while (std::getline(requests, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    bool refused = false;
    responses << answer(line, law, refused) << '\n';
    any_refused = any_refused || refused;
    // A program that waits for the answer before it asks again must not wait for a full buffer.
    if (requests.rdbuf()->in_avail() <= 0) responses.flush();
  }
  responses.flush();
  return any_refused;
}

}  // namespace tool
