// SPDX-License-Identifier: Apache-2.0
#include "command_output.hpp"

#include <ostream>

#include "json_answers.hpp"

namespace tool {

using namespace jamsos;

render::Form form_of(RequestForm form) {
  return form == RequestForm::markdown ? render::Form::markdown : render::Form::plain;
}

Json answer_to(const Json& request) {
  Json json;
  const auto id = request.find("id");
  json["id"] = id == request.end() ? Json() : *id;
  return json;
}

void write_json(const Json& json, std::ostream& out) {
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

void write_refusal(const Json& request, const Error& error, RequestForm form,
                   const std::string& path, std::ostream& out, std::ostream& messages) {
  if (form != RequestForm::json) {
    messages << path << ": " << error.what() << " [" << to_string(error.code()) << "]\n";
    return;
  }
  Json json = answer_to(request);
  json.update(refusal_json(to_string(error.code()), error.field(), error.value(), error.reason()));
  write_json(json, out);
}

void add_law_version(std::string& text, const Law& law, render::Language language) {
  if (law.version == gazette_version) return;
  text.append("\n")
      .append(render::in(language, "Law version ", "Versi hukum "))
      .append(law.version)
      .append("\n");
}

}  // namespace tool
