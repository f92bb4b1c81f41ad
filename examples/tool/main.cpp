// SPDX-License-Identifier: Apache-2.0
// jamsos: the library at a terminal and as a filter for other programs.
// Exit status: 0 all good, 1 understood but at least one record refused, 2 unusable command or
// file.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <jamsos/formats/law_file.hpp>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

#include "bill_command.hpp"
#include "budget_command.hpp"
#include "claim_command.hpp"
#include "comply_command.hpp"
#include "filter.hpp"
#include "json_facts.hpp"
#include "law_command.hpp"
#include "project_command.hpp"
#include "reconcile_command.hpp"
#include "request_flags.hpp"
#include "schema.hpp"

namespace {

using namespace jamsos;

constexpr int good = 0;
constexpr int some_refused = 1;
constexpr int unusable = 2;

/// The built-in law with the files laid over it, one after the other.
formats::LoadedLaw law_from_files(const std::vector<std::string>& paths) {
  formats::LoadedLaw law;
  for (const std::string& path : paths) {
    try {
      law = formats::load_law_file(path, law);
    } catch (const Error& error) {
      throw std::runtime_error(jamsos::detail::joined(
          {"--law ", path, ": ", error.what(), " [", to_string(error.code()), "]"}));
    }
  }
  return law;
}

/// A day, or the first day of a month.
Date month_or_date(const std::string& text, const char* field) {
  return text.size() == 7 ? first_day(parse_month(text, field)) : parse_date(text, field);
}

/// The command line of settle or check.
class ClaimFlags : public tool::RequestFlags {
 public:
  ClaimFlags(CLI::App& app, tool::ClaimVerb verb, const char* description)
      : RequestFlags(app, std::string(name_of(tool::claim_verb_names, verb)), "case", description),
        verb_(verb) {}

  [[nodiscard]] tool::ClaimCommand claim(const Law& law) const {
    return {.verb = verb_, .path = path(), .request = read(law), .form = form(), .law = law};
  }

 private:
  tool::ClaimVerb verb_;
};

/// The command line of project.
class ProjectFlags : public tool::RequestFlags {
 public:
  explicit ProjectFlags(CLI::App& app)
      : RequestFlags(app, "project", "member",
                     "Savings and pension in the years to come, under stated assumptions") {
    command()
        .add_option("--scenario", scenarios_,
                    "name=assumption:percent,... with return, wage_growth, inflation or "
                    "ceiling_growth; may be given several times")
        ->allow_extra_args(false);
    command().add_option("--svg", svg_, "Also draw a chart into this file");
  }

  [[nodiscard]] tool::ProjectCommand projection(const Law& law) const {
    tool::ProjectCommand project{.path = path(), .svg_path = svg_, .form = form(), .law = law};
    for (const std::string& text : scenarios_)
      project.scenarios.push_back(tool::parse_scenario(text, "--scenario"));
    project.request = read(law);
    return project;
  }

 private:
  std::vector<std::string> scenarios_;
  std::optional<std::string> svg_;
};

/// The command line of reconcile.
class ReconcileFlags {
 public:
  explicit ReconcileFlags(CLI::App& app)
      : command_(*app.add_subcommand("reconcile",
                                     "Two lists of workers that must agree: who is registered")) {
    command_.add_option("labour-office", paths_[0], "CSV file of who works")->required();
    command_.add_option("agency", paths_[1], "CSV file of who is registered")->required();
    command_.add_option("--by", by_, "A table by district or by employer");
    auto* tranche = command_.add_option("--tranche", tranche_, "Letters to so many employers each");
    command_.add_option("--order", order_, "Of the letters: gap or owed; default gap")
        ->needs(tranche);
    command_.add_option("--least-score", least_score_, "Of a suggestion, 500 to 1000; default 750");
    auto* csv = command_.add_flag("--csv", csv_, "One row per result, group or employer");
    command_.add_flag("--json", json_, "The response of the filter")->excludes(csv);
    command_.add_option("--out", out_, "Folder for a file per category");
    command_.add_option("--lang", lang_, "id or en");
  }
  [[nodiscard]] const CLI::App& command() const { return command_; }

  [[nodiscard]] tool::ReconcileCommand reconciliation(const Law& law) const {
    using Command = tool::ReconcileCommand;
    Command reconcile;
    reconcile.paths = paths_;
    if (by_) reconcile.by = parse_name(tool::by_names, *by_, "--by");
    if (tranche_ && *tranche_ < 1)
      throw InvalidValue("--tranche", std::to_string(*tranche_),
                         "a letter goes to one employer at least");
    if (tranche_) reconcile.tranche = static_cast<std::size_t>(*tranche_);
    reconcile.order = parse_name(lists::tranche_order_names, order_, "--order");
    reconcile.form = csv_ ? Command::Form::csv : json_ ? Command::Form::json : Command::Form::table;
    reconcile.out_folder = out_;
    reconcile.language = parse_name(render::language_names, lang_, "--lang");
    reconcile.options.least_score = least_score_;
    reconcile.law_version = law.version;
    return reconcile;
  }

 private:
  CLI::App& command_;
  std::array<std::string, 2> paths_;
  std::optional<std::string> by_, out_;
  std::optional<int> tranche_;
  int least_score_ = lists::Reconciliation::Options().least_score;
  std::string order_ = "gap", lang_ = "en";
  bool csv_ = false, json_ = false;
};

int run(int argc, char** argv) {
  CLI::App app{
      "Indonesian employment social security: contributions and benefits, exact, dated and cited"};
  app.set_version_flag("--version", std::string("jamsos ") + std::to_string(JAMSOS_VERSION_MAJOR) +
                                        "." + std::to_string(JAMSOS_VERSION_MINOR) + "." +
                                        std::to_string(JAMSOS_VERSION_PATCH) + ", law " +
                                        gazette_version);
  app.require_subcommand(1);

  std::string month, known_on, lang = "en", rounding = "sen", employer_path, holidays_path;
  std::vector<std::string> law_files;
  const auto add_law_option = [&](CLI::App& command) {
    command
        .add_option("--law", law_files,
                    "Law file laid over the built-in law; may be given several times")
        ->allow_extra_args(false);
  };
  tool::BillCommand bill;
  auto* bill_command = app.add_subcommand("bill", "The contribution bill of a payroll file");
  bill_command->add_option("payroll", bill.payroll_path, "CSV file, one row per worker")
      ->required();
  bill_command->add_option("--month", month, "Contribution month, such as 2026-03")->required();
  bill_command->add_option("--employer", employer_path,
                           "JSON file with the employer's facts, unless the payroll has them as "
                           "columns");
  bill_command->add_option("--holidays", holidays_path,
                           "JSON file {\"from\", \"to\", \"dates\"} with national holidays; they "
                           "move due dates");
  bill_command->add_flag("--csv", bill.csv, "One row per worker, one column per program and payer");
  bill_command->add_option("--rounding", rounding, "Of each line: sen or whole_rupiah");
  bill_command->add_option("--known-on", known_on, "Law as known on this day");
  bill_command->add_option("--lang", lang, "id or en");
  const tool::InterpretationFlags interpretations(*bill_command);
  add_law_option(*bill_command);

  ClaimFlags settle(app, tool::ClaimVerb::settle,
                    "What is paid after a work accident, a death or the end of work");
  add_law_option(settle.command());
  ClaimFlags check(app, tool::ClaimVerb::check, "Whether there is a right to it, and until when");
  add_law_option(check.command());
  tool::RequestFlags comply(app, "comply", "employer",
                            "An employer's duties, gaps and amounts owed", false);
  add_law_option(comply.command());
  tool::BudgetFlags budget(app);
  add_law_option(budget.command());
  ProjectFlags project(app);
  add_law_option(project.command());
  const ReconcileFlags reconcile(app);

  std::string on, program;
  std::vector<std::string> diff;
  bool law_csv = false, law_json = false, law_export = false;
  auto* law_command = app.add_subcommand("law", "The dated tables with citations and marks");
  auto* on_option = law_command->add_option("--on", on, "Only what holds on this day or month");
  auto* diff_option =
      law_command->add_option("--diff", diff, "What changes between two days or months")
          ->expected(2)
          ->excludes(on_option);
  auto* program_option =
      law_command->add_option("--program", program, "JKK, JKM, JHT, JP, JKP or JKN");
  auto* known_on_option =
      law_command->add_option("--known-on", known_on, "Law as known on this day");
  auto* csv_flag = law_command->add_flag("--csv", law_csv, "As CSV");
  auto* json_flag = law_command->add_flag("--json", law_json, "As JSON")->excludes(csv_flag);
  auto* export_flag = law_command->add_flag(
      "--export", law_export, "The whole law as a law file, to be changed and given to --law");
  for (auto* option :
       {on_option, diff_option, program_option, known_on_option, csv_flag, json_flag})
    export_flag->excludes(option);
  add_law_option(*law_command);

  auto* eval_command =
      app.add_subcommand("eval", "Filter: one JSON request a line in, one response a line out");
  add_law_option(*eval_command);

  std::string subject;
  auto* schema_command = app.add_subcommand("schema", "JSON Schema of requests and responses");
  schema_command->add_option("subject", subject,
                             "bill, settle, check, comply, budget, reconcile, project, law, "
                             "response or law-file; default any "
                             "request");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error, std::cout, std::cerr);
    return status == 0 ? good : unusable;
  }

  const formats::LoadedLaw loaded = law_from_files(law_files);
  if (eval_command->parsed())
    return tool::run_filter(std::cin, std::cout, loaded.law()) ? some_refused : good;
  if (schema_command->parsed()) {
    std::cout << tool::schema(subject).dump(2) << "\n";
    return good;
  }
  if (bill_command->parsed()) {
    bill.month = parse_month(month, "--month");
    bill.settings.options.rounding = tool::read_rounding(rounding, "--rounding");
    if (!known_on.empty()) bill.settings.options.known_on = parse_date(known_on, "--known-on");
    bill.settings.law = loaded.law();
    interpretations.apply_to(bill.settings.law);
    bill.language = parse_name(render::language_names, lang, "--lang");
    if (!employer_path.empty())
      bill.employer =
          tool::read_employer(tool::json_from_file("--employer", employer_path), "employer");
    if (!holidays_path.empty()) {
      bill.holidays =
          tool::read_holidays(tool::json_from_file("--holidays", holidays_path), "holidays");
      bill.settings.options.holidays = bill.holidays.calendar();
    }
    return tool::run_bill(bill, std::cout, std::cerr) ? some_refused : good;
  }
  for (ClaimFlags* claim : {&settle, &check})
    if (claim->command().parsed())
      return tool::run_claim(claim->claim(loaded.law()), std::cout, std::cerr) ? some_refused
                                                                               : good;
  if (comply.command().parsed()) {
    const tool::ComplyCommand command{.path = comply.path(),
                                      .request = comply.read(loaded.law()),
                                      .form = comply.form(),
                                      .law = loaded.law()};
    return tool::run_comply(command, std::cout, std::cerr) ? some_refused : good;
  }
  if (budget.command().parsed())
    return tool::run_budget(budget.budget(loaded.law()), std::cout, std::cerr) ? some_refused
                                                                               : good;
  if (project.command().parsed())
    return tool::run_project(project.projection(loaded.law()), std::cout, std::cerr) ? some_refused
                                                                                     : good;
  if (reconcile.command().parsed())
    return tool::run_reconcile(reconcile.reconciliation(loaded.law()), std::cout, std::cerr)
               ? some_refused
               : good;
  (void)law_command;
  if (law_export) {
    std::cout << formats::export_law(loaded.law());
    return good;
  }
  tool::LawCommand law{.law = loaded.law()};
  if (!on.empty()) law.on = month_or_date(on, "--on");
  if (!diff.empty()) {
    law.on = month_or_date(diff[0], "--diff");
    law.compared_with = month_or_date(diff[1], "--diff");
  }
  if (!program.empty()) law.program = parse_name(program_names, program, "--program");
  if (!known_on.empty()) law.known_on = parse_date(known_on, "--known-on");
  law.form = law_csv    ? tool::LawCommand::Form::csv
             : law_json ? tool::LawCommand::Form::json
                        : tool::LawCommand::Form::table;
  return tool::run_law(law, std::cout, std::cerr) ? some_refused : good;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    const int status = run(argc, argv);
    std::cout.flush();
    if (!std::cout) {
      std::cerr << "jamsos: the results could not be written\n";
      return unusable;
    }
    return status;
  } catch (const tool::RefusedHistory& error) {
    std::cerr << error.what();
    return some_refused;
  } catch (const Error& error) {
    std::cout.flush();
    std::cerr << "jamsos: " << error.what() << " [" << to_string(error.code()) << "]\n";
  } catch (const std::exception& error) {
    std::cout.flush();
    std::cerr << "jamsos: " << error.what() << "\n";
  }
  return unusable;
}
