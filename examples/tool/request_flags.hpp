// SPDX-License-Identifier: Apache-2.0
// The command line of a verb that reads one request from a file: settle, check, project.
#pragma once

#include <CLI/CLI.hpp>
#include <jamsos/formats/history_csv.hpp>
#include <jamsos/law.hpp>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "json_facts.hpp"

namespace tool {

/// The JSON document in a file. Throws InvalidValue or MalformedText naming `option`.
[[nodiscard]] Json json_from_file(const char* option, const std::string& path);

/// --jp-last-month and its like: a flag for every question that the law leaves open.
class InterpretationFlags {
 public:
  explicit InterpretationFlags(CLI::App& command);
  /// Chooses what was stated; throws InvalidValue for a word that is none.
  void apply_to(jamsos::Law& law) const;
  /// The same as options of a request.
  void add_to(Json& options) const;

 private:
  struct Choice {
    std::string_view id;
    std::string flag, word;
    CLI::Option* option = nullptr;
  };
  std::vector<std::unique_ptr<Choice>> choices_;  // the parser keeps references
};

/// A working life of which rows were refused; the message has a line for each.
class RefusedHistory : public std::runtime_error {
 public:
  RefusedHistory(const std::string& path, const std::vector<jamsos::formats::RefusedRun>& rows);
};

/// Gives a request from a file the verb of the command. Throws MalformedText ("argument") for a
/// file that holds no object, ConflictingFacts ("verb") for one that states another verb.
void set_verb(Json& request, const std::string& verb, const std::string& argument,
              const std::string& path);
/// Lays options of the command line over those of a request.
void lay_over_options(Json& request, const Json& options);

/// How the answer is written.
enum class RequestForm : std::uint8_t { plain, markdown, json };

class RequestFlags {
 public:
  /// `argument` names the file in the help. `takes_history`: is there --history?
  RequestFlags(CLI::App& app, std::string verb, const char* argument, const char* description,
               bool takes_history = true);

  [[nodiscard]] CLI::App& command() { return command_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] RequestForm form() const;
  /// The file with the command line laid over it. Throws an Error where one of them cannot be used,
  /// RefusedHistory for the rows of --history.
  [[nodiscard]] Json read(const jamsos::Law& law) const;

 private:
  CLI::App& command_;
  std::string verb_, argument_;
  InterpretationFlags interpretations_;
  std::string path_;
  std::optional<std::string> on_, known_on_, lang_, history_;
  bool markdown_ = false, json_ = false;
};

}  // namespace tool
