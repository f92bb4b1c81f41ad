// SPDX-License-Identifier: Apache-2.0
#include "bill_command.hpp"

#include <algorithm>
#include <array>
#include <jamsos/formats/payroll_csv.hpp>
#include <map>
#include <ostream>
#include <utility>
#include <vector>

#include "csv_text.hpp"
#include "progress.hpp"

namespace tool {

using namespace jamsos;
using formats::PayrollCsvReader;
using formats::PayrollRow;
using formats::RefusedRow;

namespace {

/// The columns of a bill: one for each program, payer and kind of payment.
struct Column {
  const char* name;
  Program program;
  Item item;
};
constexpr std::array<Column, 14> columns = {{
    {"jkk_employer", Program::jkk, Item::contribution_employer},
    {"jkm_employer", Program::jkm, Item::contribution_employer},
    {"jht_employer", Program::jht, Item::contribution_employer},
    {"jht_worker", Program::jht, Item::contribution_worker},
    {"jp_employer", Program::jp, Item::contribution_employer},
    {"jp_worker", Program::jp, Item::contribution_worker},
    {"jp_employer_deferred", Program::jp, Item::deferred_employer},
    {"jp_worker_deferred", Program::jp, Item::deferred_worker},
    {"jkp_government", Program::jkp, Item::contribution_government},
    {"jkp_from_jkk", Program::jkp, Item::recomposition_from_jkk},
    {"jkp_from_jkm", Program::jkp, Item::recomposition_from_jkm},
    {"jkn_employer", Program::jkn, Item::contribution_employer},
    {"jkn_worker", Program::jkn, Item::contribution_worker},
    {"jkn_additional_family", Program::jkn, Item::contribution_additional_family},
}};

using Amounts = std::array<Rupiah, columns.size()>;

/// In a file that mixes segments, further columns: programs by the payers that no wage earner has.
constexpr std::array mixed_programs = {Program::jkk, Program::jkm, Program::jht, Program::jkn};
bool is_third_payer(Party payer) { return payer != Party::employer && payer != Party::worker; }
/// Of whom no wage earner's bill knows.
bool is_further_payer(Party payer) { return payer > Party::government; }

Amounts amounts_of(const Statement& statement) {
  Amounts amounts{};
  for (const Line& line : statement.lines())
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i].program == line.program && columns[i].item == line.item)
        amounts[i] += line.amount;
  return amounts;
}

/// The wage or income billed; zero where prices do not depend on one.
Rupiah wage_of(const Statement& statement) {
  for (const Line& line : statement.lines())
    if (line.basis == Basis::rate) return line.wage;
  return {};
}

/// What the whole payroll shares: sums, articles, remarks.
struct Summary {
  Totals totals;
  std::size_t workers = 0, refused = 0;
  std::vector<std::pair<std::string, Confidence>> articles;
  std::vector<std::pair<const Remark*, std::size_t>> remarks;
  std::map<Date, ProgramSet> due;  ///< last days of payment in time

  void add(const Statement& statement) {
    ++workers;
    totals.add(statement.lines());
    std::vector<const Remark*> noted;  // once for each worker
    const auto note = [&](const Remark* remark) {
      if (std::find(noted.begin(), noted.end(), remark) != noted.end()) return;
      noted.push_back(remark);
      const auto found = std::find_if(remarks.begin(), remarks.end(),
                                      [&](const auto& known) { return known.first == remark; });
      if (found == remarks.end())
        remarks.emplace_back(remark, 1);
      else
        ++found->second;
    };
    const auto cite = [&](const Line& line, const Citation& citation) {
      if (citation.instrument.empty()) return;
      const auto entry = std::pair(
          jamsos::detail::joined({to_string(line.program), ": ", render::citation(citation)}),
          citation.confidence);
      if (std::find(articles.begin(), articles.end(), entry) == articles.end())
        articles.push_back(entry);
    };
    for (const Line& line : statement.lines()) {
      if (line.due && line.amount != Rupiah{}) due[*line.due].insert(line.program);
      cite(line, line.citation);
      cite(line, line.limit_citation);
      for (const Remark* remark : line.remarks.span()) note(remark);
    }
    for (const Remark* remark : statement.assumptions()) note(remark);
  }
};

/// Left or right in a fixed width; a longer text is kept whole rather than cut.
std::string padded(std::string_view text, std::size_t width, bool right) {
  const std::size_t size = render::detail::display_width(text);
  const std::string spaces(size < width ? width - size : 0, ' ');
  return right ? jamsos::detail::joined({spaces, text}) : jamsos::detail::joined({text, spaces});
}

class TableWriter {
 public:
  TableWriter(std::ostream& out, render::Language language, bool mixed)
      : out_(out), language_(language), mixed_(mixed) {}

  void head(Month month, std::string_view law_version) {
    using render::in;
    out_ << in(language_, "Contributions of ", "Iuran bulan ") << to_text(month) << "\n";
    if (law_version != gazette_version)
      out_ << in(language_, "Law version ", "Versi hukum ") << law_version << "\n";
    out_ << "\n";
    std::vector<std::string> cells = {std::string(in(language_, "wage", "upah"))};
    if (mixed_) {
      for (const Program program : shown_programs) cells.emplace_back(to_string(program));
    } else {
      for (const auto& [program, payer] : shown)
        cells.push_back(
            is_paid_by_both(program)
                ? jamsos::detail::joined({to_string(program), " ", render::name(payer, language_)})
                : std::string(to_string(program)));
    }
    cells.emplace_back(in(language_, "employer", "pemberi kerja"));
    cells.emplace_back(in(language_, "worker", "pekerja"));
    if (mixed_) cells.emplace_back(in(language_, "others", "lainnya"));
    row(in(language_, "worker", "pekerja"), in(language_, "name", "nama"), cells);
  }
  void worker(const PayrollRow& payroll_row, const Statement& statement) {
    std::vector<std::string> cells;
    cells.push_back(text(wage_of(statement)));
    add_amounts(cells, statement.totals());
    row(payroll_row.worker_id, payroll_row.name, cells);
  }
  void summary(const Summary& summary) {
    using render::in;
    std::vector<std::string> cells{""};
    add_amounts(cells, summary.totals);
    row(in(language_, "TOTAL", "JUMLAH"),
        std::to_string(summary.workers) + std::string(in(language_, " workers", " pekerja")),
        cells);

    out_ << "\n";
    for (const Agency agency : all_agencies)
      for (const Party payer : all_payers)
        if (const Rupiah due = summary.totals.due(agency, payer); due != Rupiah{})
          out_ << padded(
                      agency == Agency::bpjs_kesehatan ? "BPJS Kesehatan" : "BPJS Ketenagakerjaan",
                      22, false)
               << padded(render::name(payer, language_), 18, false) << "Rp"
               << padded(text(due), 20, true) << "\n";
    if (const Rupiah later =
            summary.totals.deferred(Party::employer) + summary.totals.deferred(Party::worker);
        later != Rupiah{})
      out_ << padded(in(language_, "deferred (JP)", "ditunda (JP)"), 40, false) << "Rp"
           << padded(text(later), 20, true) << "\n";

    out_ << "\n"
         << in(language_, "What reaches each fund, after the recomposition for JKP\n",
               "Yang masuk ke tiap dana, setelah rekomposisi untuk JKP\n");
    for (const Program program : all_programs)
      if (const Rupiah fund = summary.totals.fund_of(program); fund != Rupiah{})
        out_ << "  " << padded(to_string(program), 38, false) << "Rp"
             << padded(text(fund), 20, true) << "\n";

    if (!summary.due.empty())
      out_ << "\n" << in(language_, "Last day of payment in time\n", "Jatuh tempo\n");
    for (const auto& [day, programs] : summary.due) {
      out_ << "  " << to_text(day) << " ";
      for (const Program program : all_programs)
        if (programs.contains(program)) out_ << ' ' << to_string(program);
      out_ << "\n";
    }

    out_ << "\n" << in(language_, "Articles\n", "Pasal\n");
    for (const auto& [article, confidence] : summary.articles)
      out_ << "  " << article << " [" << render::name(confidence, language_) << "]\n";
    out_ << "\n" << in(language_, "Notes (workers concerned)\n", "Catatan (jumlah pekerja)\n");
    for (const auto& [remark, count] : summary.remarks)
      out_ << "  " << in(language_, *remark) << " (" << count << ")\n";
  }

 private:
  static constexpr std::array<std::pair<Program, Party>, 8> shown = {{
      {Program::jkk, Party::employer},
      {Program::jkm, Party::employer},
      {Program::jht, Party::employer},
      {Program::jht, Party::worker},
      {Program::jp, Party::employer},
      {Program::jp, Party::worker},
      {Program::jkn, Party::employer},
      {Program::jkn, Party::worker},
  }};

  /// In a file that mixes segments: each program, whoever pays.
  static constexpr std::array shown_programs = {Program::jkk, Program::jkm, Program::jht,
                                                Program::jp,  Program::jkp, Program::jkn};
  static bool is_paid_by_both(Program program) {
    return program != Program::jkk && program != Program::jkm;
  }

  void add_amounts(std::vector<std::string>& cells, const Totals& totals) const {
    if (mixed_) {
      for (const Program program : shown_programs) {
        Rupiah sum;
        for (const Party payer : all_payers) sum += totals.due(program, payer);
        cells.push_back(text(sum));
      }
    } else {
      for (const auto& [program, payer] : shown) cells.push_back(text(totals.due(program, payer)));
    }
    cells.push_back(text(totals.due(Party::employer)));
    cells.push_back(text(totals.due(Party::worker)));
    if (!mixed_) return;
    Rupiah others;
    for (const Party payer : all_payers)
      if (is_third_payer(payer)) others += totals.due(payer);
    cells.push_back(text(others));
  }

  std::string text(Rupiah value) const { return render::amount(value, language_); }
  void row(std::string_view id, std::string_view name, const std::vector<std::string>& cells) {
    std::string line =
        jamsos::detail::joined({padded(id, 12, false), " ", padded(name, 40, false)});
    for (const std::string& cell : cells) line.append(" ").append(padded(cell, 14, true));
    out_ << line << "\n";
  }

  std::ostream& out_;
  render::Language language_;
  bool mixed_;
};

class CsvWriter {
 public:
  CsvWriter(std::ostream& out, bool mixed) : out_(out), mixed_(mixed) {
    out_ << (mixed_ ? "worker_id,name,segment,wage" : "worker_id,name,wage");
    for (const Column& column : columns) out_ << ',' << column.name;
    for_each_mixed_column([&](Program program, Party payer) {
      out_ << ',' << lower_case(to_string(program)) << '_' << to_string(payer);
    });
    for (const Party payer : all_payers)
      if (mixed_ || !is_further_payer(payer)) out_ << ",total_" << to_string(payer);
    out_ << '\n';
  }
  void worker(const PayrollRow& row, const Statement& statement) {
    line_.assign(csv_cell(row.worker_id)).append(",").append(csv_cell(row.name));
    if (mixed_) line_.append(",").append(name_of(segment_names, row.segment));
    append(wage_of(statement));
    for (const Rupiah amount : amounts_of(statement)) append(amount);
    const Totals totals = statement.totals();
    for_each_mixed_column(
        [&](Program program, Party payer) { append(totals.due(program, payer)); });
    for (const Party payer : all_payers)
      if (mixed_ || !is_further_payer(payer)) append(totals.due(payer));
    out_ << line_ << '\n';
  }

 private:
  /// A file of wage earners only has none of these columns.
  template <class Visit>
  void for_each_mixed_column(Visit visit) const {
    if (!mixed_) return;
    for (const Program program : mixed_programs)
      for (const Party payer : all_payers)
        if (is_third_payer(payer)) visit(program, payer);
  }
  static std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = static_cast<char>(c - 'A' + 'a');
    return lower;
  }
  void append(Rupiah amount) {
    line_.append(",").append(jamsos::detail::write_rupiah(amount).view());
  }
  std::ostream& out_;
  bool mixed_;
  std::string line_;
};

Statement bill_row(const PayrollRow& row, const std::optional<EmployerTariff>& tariff,
                   const BillCommand& command) {
  const Law& law = command.settings.law;
  const BillOptions& options = command.settings.options;
  switch (row.segment) {
    case Segment::wage_earner:
      break;
    case Segment::self_employed:
      return bill(law, row.self_employed, command.month, options);
    case Segment::construction:
      return bill(law, row.project, command.month, options);
    case Segment::migrant:
      return bill(law, row.migrant, command.month, options);
    case Segment::public_worker:
      return bill(law, row.public_worker, command.month, options);
    case Segment::jkn_member:
      return bill(law, row.jkn_member, command.month, options);
  }
  return tariff->bill(row.worker);
}

}  // namespace

bool run_bill(const BillCommand& command, std::ostream& out, std::ostream& messages) {
  PayrollCsvReader reader(command.payroll_path);
  if (reader.has_employer_columns() && command.employer)
    throw ConflictingFacts("--employer", "", "the payroll file states the employer in its columns");
  if (!reader.has_employer_columns() && !command.employer && !reader.mixes_segments())
    throw MissingField("employer_size", "",
                       "state the employer: columns employer_size and risk_group in the payroll "
                       "file, or --employer FILE.json");

  Summary summary;
  const auto refuse = [&](const RefusedRow& refused) {
    ++summary.refused;
    messages << command.payroll_path << ":" << refused.line << ": " << refused.column;
    if (!refused.value.empty()) messages << " '" << refused.value << "'";
    messages << ": " << refused.reason << " [" << to_string(refused.code) << "]\n";
  };
  std::optional<CsvWriter> csv;
  std::optional<TableWriter> table;
  const auto show = [&](const PayrollRow& row, const Statement& statement) {
    if (!csv && !table) {
      if (command.csv) {
        csv.emplace(out, reader.mixes_segments());
      } else {
        table.emplace(out, command.language, reader.mixes_segments());
        table->head(command.month, command.settings.law.version);
      }
    }
    summary.add(statement);
    if (csv) csv->worker(row, statement);
    if (table) table->worker(row, statement);
  };

  // With one employer for the file, its bad facts and a bad month concern every row alike.
  std::optional<EmployerTariff> tariff;
  if (command.employer)
    tariff.emplace(command.settings.law, *command.employer, command.month,
                   command.settings.options);
  Progress progress(messages);
  for (auto next = reader.next(); next != PayrollCsvReader::Next::end; next = reader.next()) {
    progress.row();
    if (next == PayrollCsvReader::Next::refused) {
      refuse(reader.refused());
      continue;
    }
    const PayrollRow& row = reader.row();
    try {
      if (row.segment == Segment::wage_earner && !command.employer &&
          (!tariff || row.employer_changed)) {
        tariff.reset();  // a bad employer must not leave the one before in place
        tariff.emplace(command.settings.law, row.employer, command.month, command.settings.options);
      }
      show(row, bill_row(row, tariff, command));
    } catch (const Error& error) {
      if (error.field() == "month") throw;
      refuse(formats::refusal(row, error));
    }
  }
  if (table) table->summary(summary);
  if (summary.workers == 0 && summary.refused == 0)
    throw MissingField("payroll", "", command.payroll_path + " has no rows");
  if (summary.refused > 0)
    messages << summary.refused << " of " << summary.workers + summary.refused
             << " rows refused; the others are billed\n";
  return summary.refused > 0;
}

}  // namespace tool
