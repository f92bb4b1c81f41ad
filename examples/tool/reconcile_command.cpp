// SPDX-License-Identifier: Apache-2.0
#include "reconcile_command.hpp"

#include <filesystem>
#include <fstream>
#include <jamsos/lists/person_list_csv.hpp>
#include <map>
#include <ostream>
#include <utility>
#include <vector>

#include "csv_text.hpp"
#include "json_lists.hpp"
#include "progress.hpp"

namespace tool {

using namespace jamsos;
using lists::Category;
using lists::GroupTotals;
using lists::Outcome;
using lists::PersonListReader;
using lists::PersonRow;
using lists::Reconciled;
using lists::RefusedPerson;
using lists::Side;
using lists::Tranche;
using render::in;
using render::detail::Cell;

namespace {

// --- CSV ---

void write_row(std::ostream& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) out << (i == 0 ? "" : ",") << csv_cell(cells[i]);
  out << '\n';
}
std::string text_of(const std::optional<Rupiah>& amount) {
  return amount ? to_text(*amount) : std::string();
}
std::string words_of(const ProgramSet& programs) {
  std::string text;
  for (const Program program : all_programs)
    if (programs.contains(program)) text.append(text.empty() ? "" : " ").append(to_string(program));
  return text;
}

void write_outcome_head(std::ostream& out) {
  out << "category,side,line,nik,name,birth_date,employer,district,wage,programs,owed,"
         "other_line,other_nik,other_name,other_birth_date,other_employer,other_district,"
         "other_wage,other_programs,other_owed,wage_difference,programs_missing,score,reasons,"
         "rivals\n";
}
void add_cells(std::vector<std::string>& cells, const PersonRow* row) {
  if (row == nullptr) {
    cells.resize(cells.size() + 9);
    return;
  }
  for (std::string& cell : std::array<std::string, 9>{
           std::to_string(row->line), to_text(row->nik), std::string(row->name),
           row->birth_date ? to_text(*row->birth_date) : std::string(), std::string(row->employer),
           std::string(row->district), text_of(row->wage),
           row->programs ? words_of(*row->programs) : std::string(), text_of(row->owed)})
    cells.push_back(std::move(cell));
}
void write_outcome(std::ostream& out, const Outcome& outcome) {
  std::vector<std::string> cells = {std::string(name_of(lists::category_names, outcome.category)),
                                    std::string(name_of(lists::side_names, outcome.side))};
  add_cells(cells, outcome.row);
  add_cells(cells, outcome.other);
  cells.push_back(text_of(outcome.wage_difference()));
  cells.push_back(words_of(outcome.programs_missing()));
  if (outcome.category == Category::suggested) {
    std::string reasons;
    for (const Reason& reason : reasons_of(outcome.suggestion, render::Language::english)) {
      reasons.append(reasons.empty() ? "" : " ").append(reason.id);
      if (reason.count != 0) reasons.append("=").append(std::to_string(reason.count));
    }
    cells.push_back(std::to_string(outcome.suggestion.score));
    cells.push_back(reasons);
    cells.push_back(std::to_string(outcome.suggestion.rivals));
  } else {
    cells.resize(cells.size() + 3);
  }
  write_row(out, cells);
}

constexpr auto group_columns =
    "key,name,workers,registered,percent,missing,suggested,several_employers,wage_lower,"
    "wage_difference,unreported_wages,owed,agency_workers,agency_missing";
std::vector<std::string> group_cells(const GroupTotals& group) {
  const lists::SideCounts& labour_office = group.of(Side::labour_office);
  const lists::SideCounts& agency = group.of(Side::agency);
  const auto count = [](std::uint64_t number) { return std::to_string(number); };
  return {group.key,
          group.name,
          count(labour_office.workers()),
          count(labour_office.matched()),
          percent_text(group.coverage()),
          count(labour_office.of(Category::missing)),
          count(labour_office.of(Category::suggested)),
          count(labour_office.of(Category::several_employers)),
          count(labour_office.of(Category::wage_lower)),
          to_text(group.wage_difference),
          to_text(group.unreported_wages),
          to_text(group.amount_owed()),
          count(agency.workers()),
          count(agency.of(Category::missing))};
}
void write_groups(std::ostream& out, const std::vector<GroupTotals>& groups) {
  out << group_columns << '\n';
  for (const GroupTotals& group : groups) write_row(out, group_cells(group));
}
void write_letters(std::ostream& out, const std::vector<Tranche>& tranches) {
  out << "letter,place," << group_columns << '\n';
  for (const Tranche& tranche : tranches) {
    std::size_t place = tranche.first;
    for (const GroupTotals& employer : tranche.employers) {
      std::vector<std::string> cells = {std::to_string(tranche.number), std::to_string(place++)};
      for (std::string& cell : group_cells(employer)) cells.push_back(std::move(cell));
      write_row(out, cells);
    }
  }
}

/// The files of --out, one for each category.
class Folder {
 public:
  explicit Folder(const std::string& path) : path_(path) {
    std::error_code error;
    std::filesystem::create_directories(path_, error);
    if (error) throw InvalidValue("--out", path, error.message());
    for (const char* name : {"matched", "missing_at_agency", "missing_at_labour_office",
                             "suggested", "duplicates", "several_employers"})
      write_outcome_head(open(name));
    open("bad_rows") << "side,line,nik,code,column,value,reason\n";
  }
  void add(const Outcome& outcome) { write_outcome(files_.at(name_for(outcome)), outcome); }
  void add(Side side, const RefusedPerson& refused) {
    write_row(
        files_.at("bad_rows"),
        {std::string(name_of(lists::side_names, side)), std::to_string(refused.line), refused.nik,
         std::string(to_string(refused.code)), refused.column, refused.value, refused.reason});
  }
  std::ofstream& open(const std::string& name, const char* ending = ".csv") {
    std::ofstream& file = files_[name + (ending == std::string(".csv") ? "" : ending)];
    file.open(path_ / (name + ending), std::ios::binary);
    return file;
  }
  /// Throws InvalidValue where something could not be written.
  void close() {
    for (auto& [name, file] : files_) {
      file.close();
      if (!file) throw InvalidValue("--out", (path_ / name).string(), "cannot be written");
    }
  }

 private:
  static const char* name_for(const Outcome& outcome) {
    switch (outcome.category) {
      case Category::missing:
        return outcome.side == Side::agency ? "missing_at_labour_office" : "missing_at_agency";
      case Category::suggested:
        return "suggested";
      case Category::duplicate:
        return "duplicates";
      case Category::several_employers:
        return "several_employers";
      default:
        return "matched";
    }
  }

  std::filesystem::path path_;
  std::map<std::string, std::ofstream> files_;
};

// --- for the eye ---

constexpr std::size_t most_shown = 20;

class Tables {
 public:
  explicit Tables(const ReconcileCommand& command)
      : command_(command), language_(command.language) {}

  /// Keeps what is shown of it.
  void add(const Outcome& outcome) {
    if (outcome.category != Category::suggested) return;
    ++suggestions_;
    if (shown_.size() > most_shown) return;
    std::string reasons;
    for (const Reason& reason : reasons_of(outcome.suggestion, language_))
      reasons.append(reasons.empty() ? "" : "; ").append(reason.text);
    if (outcome.suggestion.rivals != 0)
      reasons.append("; ").append(
          word("not the only pair that is so alike", "bukan satu-satunya pasangan semirip ini"));
    shown_.push_back({{std::to_string(outcome.suggestion.score), true},
                      {to_text(outcome.row->nik)},
                      {std::string(outcome.row->name)},
                      {to_text(outcome.other->nik)},
                      {std::string(outcome.other->name)},
                      {reasons}});
  }

  void write(std::ostream& out, const Reconciled& reconciled,
             const std::vector<Tranche>& tranches) {
    stated_ = reconciled.total.owed_is_stated;
    render::detail::Page page(render::Form::plain);
    add_totals(page, reconciled.total);
    if (command_.by != ReconcileCommand::By::nothing) {
      const bool district = command_.by == ReconcileCommand::By::district;
      page.heading(district ? word("By district", "Per kecamatan")
                            : word("By employer", "Per pemberi kerja"));
      page.table(group_table(district ? reconciled.districts : reconciled.employers,
                             district ? word("district", "kecamatan") : employer_word(), {}));
    }
    add_suggestions(page);
    add_letters(page, tranches);
    page.heading(word("Notes", "Catatan"));
    for (const Remark* remark : remarks_of_lists(reconciled.total.owed_is_stated))
      page.point(in(language_, *remark));
    out << page.take();
  }

 private:
  [[nodiscard]] std::string word(std::string_view english, std::string_view indonesian) const {
    return std::string(in(language_, english, indonesian));
  }
  [[nodiscard]] std::string owed_word() const {
    return stated_ ? word("owed Rp", "terutang Rp")
                   : word("unreported wages Rp", "upah tak dilaporkan Rp");
  }
  [[nodiscard]] std::string employer_word() const { return word("employer", "pemberi kerja"); }
  [[nodiscard]] std::string number(std::uint64_t count) const {
    std::string text = render::amount(Rupiah(static_cast<std::int64_t>(count)), language_);
    return text.substr(0, text.size() - 3);  // without decimals
  }
  [[nodiscard]] std::string percent(const lists::Share& share) const {
    std::string text = percent_text(share);
    if (text.empty()) return "-";
    if (language_ == render::Language::indonesian) text[text.size() - 3] = ',';
    return text + " %";
  }
  [[nodiscard]] std::string category_word(Category category) const {
    switch (category) {
      case Category::wage_equal:
        return word("matched, same wage", "cocok, upah sama");
      case Category::wage_lower:
        return word("matched, wage at the agency lower", "cocok, upah di BPJS lebih rendah");
      case Category::wage_higher:
        return word("matched, wage at the agency higher", "cocok, upah di BPJS lebih tinggi");
      case Category::wage_not_stated:
        return word("matched, wage not stated", "cocok, upah tidak tertulis");
      case Category::missing:
        return word("missing on the other list", "tidak ada di daftar lain");
      case Category::suggested:
        return word("suggested, to be decided", "usulan, perlu diputuskan");
      case Category::duplicate:
        return word("duplicate", "ganda");
      case Category::several_employers:
        return word("known with another employer", "terdaftar di pemberi kerja lain");
    }
    return {};
  }

  void add_totals(render::detail::Page& page, const GroupTotals& total) const {
    const lists::SideCounts& labour_office = total.of(Side::labour_office);
    const lists::SideCounts& agency = total.of(Side::agency);
    page.heading(word("Two lists reconciled", "Rekonsiliasi dua daftar"));
    std::vector<std::vector<Cell>> rows = {{{word("rows", "baris")},
                                            {word("labour office", "dinas"), true},
                                            {word("agency", "BPJS"), true}}};
    const auto add = [&](const std::string& label, std::uint64_t a, std::uint64_t b) {
      rows.push_back({{label}, {number(a), true}, {number(b), true}});
    };
    for (const auto& [name, category] : lists::category_names)
      add(category_word(category), labour_office.of(category), agency.of(category));
    add(word("bad row", "baris rusak"), labour_office.bad, agency.bad);
    add(word("TOTAL", "JUMLAH"), labour_office.rows(), agency.rows());
    page.table(rows);
    page.line("");
    const lists::Share share = total.coverage();
    page.line(jamsos::detail::joined({word("Coverage: ", "Cakupan: "), number(share.numerator),
                                      word(" of ", " dari "), number(share.denominator),
                                      word(" workers, ", " pekerja, "), percent(share)}));
    const auto line = [&](const std::string& label, Rupiah amount) {
      page.line(jamsos::detail::joined({label, render::detail::money(amount, language_)}));
    };
    line(word("Wages reported too low, a month: ", "Upah dilaporkan terlalu rendah, sebulan: "),
         total.wage_difference);
    line(word("Wages not reported, a month: ", "Upah yang tidak dilaporkan, sebulan: "),
         total.unreported_wages);
    if (total.owed_is_stated)
      line(word("Owed, as the list states: ", "Terutang, menurut daftar: "), total.owed);
  }

  /// `first`: the place of the first group, where places are shown.
  [[nodiscard]] std::vector<std::vector<Cell>> group_table(std::span<const GroupTotals> groups,
                                                           const std::string& label,
                                                           std::optional<std::size_t> first) const {
    std::vector<std::vector<Cell>> rows(1);
    if (first) rows[0].push_back({word("no.", "no."), true});
    rows[0].push_back({label});
    for (const std::string& head :
         {word("workers", "pekerja"), word("registered", "terdaftar"), word("coverage", "cakupan"),
          word("missing", "belum"), word("suggested", "usulan"),
          word("wage too low", "upah kurang"), owed_word()})
      rows[0].push_back({head, true});
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const GroupTotals& group = groups[i];
      const lists::SideCounts& counts = group.of(Side::labour_office);
      std::vector<Cell>& row = rows.emplace_back();
      if (first) row.push_back({std::to_string(*first + i), true});
      row.push_back({group.name.empty() ? word("(not stated)", "(tidak tertulis)") : group.name});
      row.push_back({number(counts.workers()), true});
      row.push_back({number(counts.matched()), true});
      row.push_back({percent(group.coverage()), true});
      row.push_back({number(group.gap()), true});
      row.push_back({number(counts.of(Category::suggested)), true});
      row.push_back({number(counts.of(Category::wage_lower)), true});
      row.push_back({render::amount(group.amount_owed(), language_), true});
    }
    return rows;
  }

  void add_suggestions(render::detail::Page& page) {
    if (suggestions_ == 0) return;
    page.heading(word("Suggestions: the same person? Nothing was changed",
                      "Usulan: orang yang sama? Tidak ada yang diubah"));
    shown_.insert(shown_.begin(), {{word("score", "skor"), true},
                                   {word("labour office", "dinas")},
                                   {word("name", "nama")},
                                   {word("agency", "BPJS")},
                                   {word("name", "nama")},
                                   {word("why", "alasan")}});
    if (shown_.size() > most_shown + 1) shown_.resize(most_shown + 1);
    page.table(shown_);
    if (suggestions_ > most_shown)
      page.line(jamsos::detail::joined(
          {word("and ", "dan "), number(suggestions_ - most_shown),
           word(" more: --out FOLDER writes them all", " lagi: --out FOLDER menulis semuanya")}));
  }

  void add_letters(render::detail::Page& page, const std::vector<Tranche>& tranches) const {
    if (!command_.tranche) return;
    page.heading(command_.order == lists::TrancheOrder::gap
                     ? word("Letters, most missing workers first",
                            "Surat, pekerja belum terdaftar terbanyak dahulu")
                     : word("Letters, largest amount first", "Surat, jumlah terbesar dahulu"));
    std::vector<std::vector<Cell>> rows = {{{word("letter", "surat"), true},
                                            {word("employers", "pemberi kerja"), true},
                                            {word("missing", "belum"), true},
                                            {owed_word(), true},
                                            {word("first", "pertama")},
                                            {word("last", "terakhir")}}};
    for (const Tranche& tranche : tranches)
      rows.push_back({{std::to_string(tranche.number), true},
                      {number(tranche.employers.size()), true},
                      {number(tranche.gap), true},
                      {render::amount(tranche.owed, language_), true},
                      {tranche.employers.front().name},
                      {tranche.employers.back().name}});
    page.table(rows);
    if (tranches.empty()) return;
    const std::vector<GroupTotals>& first = tranches.front().employers;
    page.heading(word("Letter 1", "Surat 1"));
    page.table(group_table(std::span(first).first(std::min(first.size(), most_shown)),
                           employer_word(), 1));
    if (first.size() > most_shown)
      page.line(jamsos::detail::joined({word("and ", "dan "), number(first.size() - most_shown),
                                        word(" more: --csv, --json or --out FOLDER",
                                             " lagi: --csv, --json atau --out FOLDER")}));
  }

  const ReconcileCommand& command_;
  render::Language language_;
  bool stated_ = false;
  std::size_t suggestions_ = 0;
  std::vector<std::vector<Cell>> shown_;
};

// --- JSON ---

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A response of the filter, written as it comes: a million results are no document in memory.
class JsonWriter {
 public:
  JsonWriter(std::ostream& out, const ReconcileCommand& command)
      : out_(out), language_(command.language) {
    head_ = jamsos::detail::joined({"{\"id\":null,\"ok\":true,\"law_version\":",
                                    dump(Json(command.law_version)), ",\n\"bad_rows\":["});
  }
  void add(Side side, const RefusedPerson& refused) {
    write_head();
    entry(refused_person_json(side, refused));
  }
  void begin_results() {
    write_head();
    out_ << "],\n\"results\":[";
    first_ = true;
  }
  void add(const Outcome& outcome) { entry(outcome_json(outcome, language_)); }
  void finish(const Reconciled& reconciled, const std::optional<Json>& letters) {
    out_ << ']';
    Json rest = reconciled_json(reconciled, language_);
    if (letters) rest["tranches"] = *letters;
    for (const auto& [name, value] : rest.items())
      out_ << ",\n" << dump(Json(name)) << ':' << dump(value);
    out_ << "}\n";
  }

 private:
  /// Not before there is something to say: lists without a row are refused.
  void write_head() { out_ << std::exchange(head_, ""); }
  void entry(const Json& json) {
    out_ << (first_ ? "\n" : ",\n") << dump(json);
    first_ = false;
  }

  std::ostream& out_;
  render::Language language_;
  std::string head_;
  bool first_ = true;
};

}  // namespace

bool run_reconcile(const ReconcileCommand& command, std::ostream& out, std::ostream& messages) {
  using Form = ReconcileCommand::Form;
  // Both files are looked at before anything is written.
  std::array<std::optional<PersonListReader>, 2> readers;
  for (const auto& [name, side] : lists::side_names) {
    const std::string& path = command.paths[static_cast<std::size_t>(side)];
    try {
      readers[static_cast<std::size_t>(side)].emplace(path);
    } catch (Error& error) {
      error.within(path);
      throw;
    }
  }
  lists::Reconciliation reconciliation(command.options);
  std::optional<Folder> folder;
  if (command.out_folder) folder.emplace(*command.out_folder);
  std::optional<JsonWriter> json;
  if (command.form == Form::json) json.emplace(out, command);

  std::uint64_t rows = 0, refused = 0;
  Progress progress(messages);
  for (const auto& [name, side] : lists::side_names) {
    PersonListReader& reader = *readers[static_cast<std::size_t>(side)];
    for (auto next = reader.next(); next != PersonListReader::Next::end; next = reader.next()) {
      progress.row();
      ++rows;
      if (next == PersonListReader::Next::row) {
        reconciliation.add(side, reader.row());
        continue;
      }
      ++refused;
      const RefusedPerson& bad = reader.refused();
      messages << command.paths[static_cast<std::size_t>(side)] << ":" << bad.line << ": "
               << bad.column;
      if (!bad.value.empty()) messages << " '" << bad.value << "'";
      messages << ": " << bad.reason << " [" << to_string(bad.code) << "]\n";
      reconciliation.refuse(side);
      if (folder) folder->add(side, bad);
      if (json) json->add(side, bad);
    }
    readers[static_cast<std::size_t>(side)].reset();
  }
  if (rows == 0) throw MissingField("lists", "", "neither list has a row");

  const bool outcomes_as_csv =
      command.form == Form::csv && !command.tranche && command.by == ReconcileCommand::By::nothing;
  if (outcomes_as_csv) write_outcome_head(out);
  if (json) json->begin_results();
  Tables tables(command);
  const Reconciled reconciled = reconciliation.finish([&](const Outcome& outcome) {
    progress.row();
    if (folder) folder->add(outcome);
    if (json) json->add(outcome);
    if (outcomes_as_csv) write_outcome(out, outcome);
    if (command.form == Form::table) tables.add(outcome);
  });

  std::vector<Tranche> tranches;
  std::optional<Json> letters;
  if (command.tranche) {
    tranches = lists::cut_tranches(reconciled.employers, command.order, *command.tranche);
    letters = tranches_json(tranches);
  }
  if (folder) {
    write_groups(folder->open("employers"), reconciled.employers);
    write_groups(folder->open("districts"), reconciled.districts);
    if (command.tranche) {
      write_letters(folder->open("letters"), tranches);
      folder->open("letters", ".json")
          << letters->dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
    }
    folder->close();
  }
  if (json) json->finish(reconciled, letters);
  if (command.form == Form::table) tables.write(out, reconciled, tranches);
  if (command.form == Form::csv && command.tranche)
    write_letters(out, tranches);
  else if (command.form == Form::csv && !outcomes_as_csv)
    write_groups(out, command.by == ReconcileCommand::By::district ? reconciled.districts
                                                                   : reconciled.employers);
  if (refused > 0)
    messages << refused << " of " << rows << " rows refused; the others are compared\n";
  return refused > 0;
}

}  // namespace tool
