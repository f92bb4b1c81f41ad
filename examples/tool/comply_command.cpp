// SPDX-License-Identifier: Apache-2.0
#include "comply_command.hpp"

#include <jamsos/render/compliance.hpp>
#include <ostream>

#include "command_output.hpp"
#include "comply_request.hpp"
#include "json_answers.hpp"

namespace tool {

using namespace jamsos;

namespace {

void say(const ComplyCommand& command, const Error& error, std::ostream& messages) {
  messages << command.path << ": " << error.what() << " [" << to_string(error.code()) << "]\n";
}

std::string label_of(const ExaminedWorker& worker) {
  return worker.name.empty() ? std::to_string(worker.index + 1) : worker.name;
}

std::string text_of(const ComplyCommand& command, const ComplyQuestion& question,
                    const std::function<void(const Error&)>& refused) {
  render::ComplianceSummary summary;
  const Compliance compliance = examine(
      question,
      [&](const ExaminedWorker& worker) {
        summary.add(label_of(worker), worker.compliance,
                    worker.exposure ? &*worker.exposure : nullptr);
      },
      refused);
  std::string text =
      render::to_text(compliance, summary, question.employer_name, *question.options.on,
                      question.language, form_of(command.form));
  add_law_version(text, question.law, question.language);
  return text;
}

}  // namespace

bool run_comply(const ComplyCommand& command, std::ostream& out, std::ostream& messages) {
  Json json = answer_to(command.request);
  bool any_refused = false;
  Json refused_workers = Json::array();
  const auto refuse = [&](const Error& error) {
    any_refused = true;
    say(command, error, messages);
    refused_workers.push_back(refusal_json(to_string(error.code()), error.field(), error.value(),
                                           error.reason())["error"]);
  };
  try {
    ObjectReader request(command.request, "");
    (void)request.optional("id");
    (void)request.optional("verb");
    ComplyQuestion question;
    read_comply_question(request, command.law, question);
    if (command.form != RequestForm::json) {
      out << text_of(command, question, refuse);
      return any_refused;
    }
    json.update(answer_comply(question, refuse));
    if (any_refused) json["refused"] = refused_workers;
  } catch (const Error& error) {
    any_refused = true;
    if (command.form == RequestForm::json)
      json.update(
          refusal_json(to_string(error.code()), error.field(), error.value(), error.reason()));
    else
      say(command, error, messages);
  }
  if (command.form == RequestForm::json) write_json(json, out);
  return any_refused;
}

}  // namespace tool
