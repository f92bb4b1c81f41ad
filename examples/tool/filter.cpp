// SPDX-License-Identifier: Apache-2.0
#include "filter.hpp"

#include <istream>
#include <optional>
#include <ostream>

#include "bill_request.hpp"
#include "budget_request.hpp"
#include "claim_request.hpp"
#include "comply_request.hpp"
#include "json_answers.hpp"
#include "json_facts.hpp"
#include "project_request.hpp"
#include "reconcile_request.hpp"

namespace tool {

using namespace jamsos;

namespace {

Json answer_law(ObjectReader& request, const Law& law) {
  const AskedTime asked = read_asked_time(request);
  const Date day = asked.day.value_or(first_day(asked.month));
  const KnownOn known_on = read_known_on(request);
  std::optional<Program> program;
  if (const Json* value = request.optional("program"))
    program = parse_name(program_names, read_text(*value, "program"), "program");
  request.finish();
  const auto entries = render::law_entries_on(law, day, known_on, program,
                                              [](const NotYetKnown& error) { throw error; });
  if (entries.empty())
    throw NotInForce("month", to_text(month_of(day)), "no table asked for holds a row for it");
  return law_json(entries, law.version, program);
}

Json answer_request(const Json& parsed, const Law& law) {
  ObjectReader request(parsed, "");
  if (const Json* id = request.optional("id");
      id != nullptr && !id->is_string() && !id->is_number_integer())
    throw InvalidValue("id", "", "must be a text or a whole number");
  const std::string verb = read_text(
      request.required(
          "verb", "what to do: bill, settle, check, comply, budget, reconcile, project or law"),
      "verb");
  if (verb == "bill") return answer_bill(request, law);
  if (verb == "law") return answer_law(request, law);
  if (verb == "project") return answer_project(request, law);
  if (verb == "comply") return answer_comply(request, law);
  if (verb == "budget") return answer_budget(request, law);
  if (verb == "reconcile") return answer_reconcile(request, law);
  for (const auto& [name, claim_verb] : claim_verb_names)
    if (verb == name) return answer_claim(request, claim_verb, law);
  throw InvalidValue(
      "verb", verb.substr(0, 60),
      "this version answers bill, settle, check, comply, budget, reconcile, project and law");
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
