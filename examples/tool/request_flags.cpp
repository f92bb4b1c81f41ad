// SPDX-License-Identifier: Apache-2.0
#include "request_flags.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "json_life.hpp"

namespace tool {

using namespace jamsos;

namespace {

std::string listed(const std::string& path, const std::vector<formats::RefusedRun>& rows) {
  std::string text;
  for (const formats::RefusedRun& row : rows) {
    text.append(path).append(":").append(std::to_string(row.line)).append(": ").append(row.column);
    if (!row.value.empty()) text.append(" '").append(row.value).append("'");
    text.append(": ").append(row.reason).append(" [").append(to_string(row.code)).append("]\n");
  }
  return text;
}

Json history_from_file(const std::string& path) {
  formats::HistoryFile file;
  try {
    file = formats::read_history_csv(path);
  } catch (const Error& error) {
    throw std::runtime_error(jamsos::detail::joined(
        {"--history ", path, ": ", error.what(), " [", to_string(error.code()), "]"}));
  }
  if (!file.refused.empty()) throw RefusedHistory(path, file.refused);
  return history_json(file.runs);
}

}  // namespace

Json json_from_file(const char* option, const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InvalidValue(option, path, "cannot be opened");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  try {
    return parse_json(text);
  } catch (const MalformedJson& error) {
    throw MalformedText(option, path, error.what());
  }
}

InterpretationFlags::InterpretationFlags(CLI::App& command) {
  Law::gazette().for_each_interpretation([&](std::string_view id, const auto& value) {
    std::string flag = "--" + option_name(id);
    std::replace(flag.begin(), flag.end(), '_', '-');
    std::string words;
    for (const auto& named : names_of(value))
      words.append(words.empty() ? "" : " or ").append(named.first);
    auto& choice = *choices_.emplace_back(std::make_unique<Choice>(Choice{id, flag, "", {}}));
    choice.option = command.add_option(flag, choice.word, words);
  });
}

void InterpretationFlags::apply_to(Law& law) const {
  for (const auto& choice : choices_)
    if (choice->option->count() > 0)
      choose_interpretation(law, choice->id, choice->word, choice->flag);
}

void InterpretationFlags::add_to(Json& options) const {
  for (const auto& choice : choices_)
    if (choice->option->count() > 0) options[option_name(choice->id)] = choice->word;
}

RefusedHistory::RefusedHistory(const std::string& path,
                               const std::vector<formats::RefusedRun>& rows)
    : std::runtime_error(listed(path, rows)) {}

RequestFlags::RequestFlags(CLI::App& app, std::string verb, const char* argument,
                           const char* description, bool takes_history)
    : command_(*app.add_subcommand(verb, description)),
      verb_(std::move(verb)),
      argument_(argument),
      interpretations_(command_) {
  command_.add_option(argument_, path_, "JSON file with the request, see 'jamsos schema'")
      ->required();
  if (takes_history)
    command_.add_option("--history", history_,
                        "CSV file with the working life, in place of 'history' in the request");
  command_.add_option("--on", on_, "The day on which the question is asked");
  command_.add_option("--known-on", known_on_, "Law as known on this day");
  command_.add_option("--lang", lang_, "id or en");
  auto* markdown = command_.add_flag("--markdown", markdown_, "As Markdown");
  command_.add_flag("--json", json_, "The response of the filter, indented")->excludes(markdown);
}

RequestForm RequestFlags::form() const {
  return json_ ? RequestForm::json : markdown_ ? RequestForm::markdown : RequestForm::plain;
}

void set_verb(Json& request, const std::string& verb, const std::string& argument,
              const std::string& path) {
  if (!request.is_object()) throw MalformedText(argument, path, "must hold an object");
  if (const auto stated = request.find("verb"); stated != request.end() && *stated != verb)
    throw ConflictingFacts("verb", stated->dump(), "the command is " + verb);
  request["verb"] = verb;
}

void lay_over_options(Json& request, const Json& options) {
  // Options that are no object are left to be refused.
  const auto own = request.find("options");
  if (own == request.end())
    request["options"] = options;
  else if (own->is_object())
    own->update(options);
}

Json RequestFlags::read(const Law& law) const {
  // A bad word of the command line is not a fault of the request.
  Law chosen = law;
  interpretations_.apply_to(chosen);
  if (lang_) (void)parse_name(render::language_names, *lang_, "--lang");
  if (on_) (void)parse_date(*on_, "--on");
  if (known_on_) (void)parse_date(*known_on_, "--known-on");
  Json request = json_from_file(argument_.c_str(), path_);
  set_verb(request, verb_, argument_, path_);
  if (on_) request["on"] = *on_;
  if (known_on_) request["known_on"] = *known_on_;
  if (history_) request["history"] = history_from_file(*history_);
  Json options = Json::object();
  if (lang_) options["lang"] = *lang_;
  interpretations_.add_to(options);
  lay_over_options(request, options);
  return request;
}

}  // namespace tool
