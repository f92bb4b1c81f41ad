// SPDX-License-Identifier: Apache-2.0
// The reader meets a million rows, most of them good and alike: what each row passes through is
// kept short, and exceptions are for the bad ones.
#include "jamsos/formats/payroll_csv.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "cell_text.hpp"
#include "csv_table.hpp"
#include "payroll_columns.hpp"
#include "seen_ids.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

// --- the reader ----------------------------------------------------------------------------------

class PayrollCsvReader::Implementation : CsvTable<Column, column_count> {
 public:
  explicit Implementation(const std::string& path) : CsvTable(path, column_names, "a payroll") {
    require_columns();
  }

  [[nodiscard]] bool has_employer_columns() const { return has_employer_columns_; }
  [[nodiscard]] bool mixes_segments() const { return mixed_; }
  [[nodiscard]] const PayrollRow& row() const { return row_; }
  [[nodiscard]] const RefusedRow& refused() const { return refused_; }

  Next next() {
    if (!next_line()) return Next::end;
    row_.line = lines().number();
    try {
      read_row();
      return Next::row;
    } catch (const Error& error) {
      refuse(error);
      return Next::refused;
    }
  }

 private:
  void refuse(const Error& error) {
    // The cells of a row that could not be cut to its end are those of the row before.
    const auto place = std::ranges::find(order(), worker_id) - order().begin();
    const bool has_id = std::cmp_less(place, lines().cells());
    const std::string_view id = has_id ? cell(worker_id) : std::string_view();

    refused_.line = row_.line;
    refused_.worker_id = printable(id);
    refused_.code = error.code();
    // A sum of amounts that does not fit knows no column.
    refused_.column = error.field() == "amount" ? row_.pay_column : error.field();
    refused_.value = printable(error.value());
    refused_.reason = error.reason();

    if (is_id(id)) {
      const std::size_t first = seen_.first_line(id, SeenIds::hash_of(id), row_.line);
      // Only a row that was cut into the right cells is sure to show its worker.
      if (first != row_.line && well_formed()) {
        refused_.code = ErrorCode::duplicate;
        refused_.column = text_of(worker_id);
        refused_.reason = "already stands on line " + std::to_string(first);
      }
    }
    // The whole cell, where the error may quote the part of it that is wrong.
    const auto column = find_column(refused_.column);
    if (well_formed() && column != columns.end()) refused_.value = printable(cell(column->column));
  }

  void require_columns() {
    const auto refuse = [](const std::string& reason) { throw MissingField("file", "", reason); };
    mixed_ = has(segment);
    for (const Column column : {worker_id, citizenship})
      if (!has(column) && !(mixed_ && column == citizenship))
        refuse("the header has no column " + std::string(text_of(column)));
    for (const Column column : order())
      if (!mixed_ && column >= first_segment_column && column < first_employer_column)
        refuse("the header has " + std::string(text_of(column)) + ", but no column segment");
    for (const Column column : pay_columns)
      if (has(column)) pay_names_.append(pay_names_.empty() ? "" : ", ").append(text_of(column));
    if (pay_names_.empty() && !mixed_)
      refuse(
          "the header has no column of pay: wage, basic_wage, daily_wage, piece_wages or "
          "weather_piece_wages");
    if (has(fixed_allowances) && !has(basic_wage))
      refuse("the header has fixed_allowances, but no column basic_wage");
    has_employer_columns_ = has(employer_size) || has(risk_group);
    for (const Column column : order())
      if (column >= first_employer_column && !has_employer_columns_)
        refuse("the header has " + std::string(text_of(column)) +
               ", a fact of the employer, but neither employer_size nor risk_group");
  }

  // --- a row ---

  /// Sets `fact` to what `parse(cell, column name)` makes of the cell; an empty one states nothing.
  template <class Fact, class Parse>
  void read(Column column, Fact& fact, Parse parse) const {
    if (cell(column).empty())
      fact = Fact{};
    else
      fact = parse(cell(column), text_of(column));
  }
  template <class Value, std::size_t N, class Fact>
  void read_name(Column column, Fact& fact, const std::array<Named<Value>, N>& names) const {
    read(column, fact, [&](std::string_view text, std::string_view field) {
      return parse_name(names, text, field);
    });
  }

  void read_row() {
    cut_row();
    row_.worker_id = cell(worker_id);
    require_worker_id();
    const std::uint32_t hash = SeenIds::hash_of(row_.worker_id);
    seen_.prefetch(hash);
    read_facts();
    if (seen_.first_line(row_.worker_id, hash, row_.line) != row_.line)
      throw Duplicate("", "", "");  // refuse() says it, also for a row with another fault
    if (row_.segment == Segment::wage_earner) read_employer();
  }

  /// The facts of the row's segment; a cell of another segment's fact is refused, not ignored.
  void read_facts() {
    row_.name = cell(name);
    require_text(row_.name, text_of(name));
    if (mixed_) {
      if (cell(segment).empty())
        throw MissingField(std::string(text_of(segment)), "", "which segment the row belongs to");
      row_.segment = parse_name(segment_names, cell(segment), text_of(segment));
      for (const Column column : order())
        if (!cell(column).empty() && (columns[column].segments & only(row_.segment)) == 0)
          throw ConflictingFacts(std::string(text_of(column)), std::string(cell(column)),
                                 "is no fact of a row of this segment");
    }
    switch (row_.segment) {
      case Segment::wage_earner:
        read_worker();
        row_.worker.pay = read_pay();
        break;
      case Segment::self_employed:
        read_self_employed();
        break;
      case Segment::construction:
        row_.project = {};
        row_.project.pay = read_pay();
        break;
      case Segment::migrant:
        read_migrant();
        break;
      case Segment::public_worker:
        read_public_worker();
        break;
      case Segment::jkn_member:
        read_jkn_member();
        break;
    }
  }

  void read_self_employed() {
    SelfEmployed facts;
    read_name(group, facts.group, self_employed_group_names);
    read(income, facts.income, parse_amount);
    read(programs, facts.programs, parse_programs);
    read_name(sector, facts.sector, sector_names);
    read_name(payer, facts.payer, self_employed_payer_names);
    read_stated(months, facts.months);
    read_stated(unpaid_months, facts.unpaid_months);
    read_stated(occupations, facts.occupations);
    row_.self_employed = facts;
  }
  void read_migrant() {
    MigrantWorker facts;
    read_name(placement, facts.placement, placement_names);
    read(contract_months, facts.contract_months, parse_number);
    read(jht_monthly, facts.jht_monthly, parse_amount);
    read_stated(jht_months, facts.jht_months);
    row_.migrant = facts;
  }
  void read_public_worker() {
    PublicWorker facts;
    read_name(kind, facts.kind, public_worker_kind_names);
    read(wage, facts.wage, parse_amount);
    read_name(payer, facts.payer, public_worker_payer_names);
    read(programs, facts.programs, parse_programs);
    row_.public_worker = facts;
  }
  void read_jkn_member() {
    JknMember facts;
    read_name(kind, facts.kind, jkn_member_kind_names);
    read_name(ward_class, facts.ward_class, ward_class_names);
    read_stated(members, facts.members);
    read_stated(months, facts.months);
    read_stated(unpaid_months, facts.unpaid_months);
    if (!cell(payer).empty())
      facts.payer = parse_name(jkn_member_payer_names, cell(payer), text_of(payer));
    row_.jkn_member = facts;
  }

  /// A number that has a default where the cell is empty.
  void read_stated(Column column, int& number) const {
    if (!cell(column).empty()) number = parse_number(cell(column), text_of(column));
  }

  /// Is it short enough to be kept?
  static bool is_id(std::string_view text) { return !text.empty() && text.size() <= 100; }

  void require_worker_id() const {
    const std::string_view id = row_.worker_id;
    const std::string_view field = text_of(worker_id);
    if (id.empty()) throw MissingField(std::string(field), "", "the row names no worker");
    if (!is_id(id)) detail::refuse_text(field, id, "longer than 100 bytes");
    require_text(id, field);
    if (id.front() == ' ' || id.back() == ' ')
      detail::refuse_text(field, id, "begins or ends with a space");
  }

  void read_worker() {
    Worker& worker = row_.worker;
    if (cell(citizenship).empty())
      throw MissingField(std::string(text_of(citizenship)), "", "WNI or WNA must be stated");
    read_name(citizenship, worker.citizenship, citizenship_names);
    read(birth_date, worker.birth_date, parse_date);
    read(stay_months, worker.stay_months, parse_number);
    read_programs();
    read_name(jkn, worker.jkn, jkn_membership_names);
    read(jkn_additional_family, worker.jkn_additional_family, parse_number);
    read(jkp_enrolled_on, worker.jkp_enrolled_on, parse_date);
    read_name(jp_postponed, worker.jp_postponed, yes_no_names);
    read_name(jpk, worker.jpk, jpk_family_names);
    read(employed_from, worker.employed_from, parse_date);
    read(employed_until, worker.employed_until, parse_date);
  }

  /// Nearly every row of a payroll states the same programs.
  void read_programs() {
    if (cell(programs) != last_programs_text_) {
      last_programs_.reset();
      last_programs_text_.clear();
      read(programs, last_programs_, parse_programs);
      last_programs_text_ = cell(programs);
    }
    row_.worker.programs = last_programs_;
  }

  Pay read_pay() {
    std::optional<Column> used;
    for (const Column column : pay_columns) {
      if (cell(column).empty()) continue;
      if (used)
        throw ConflictingFacts(
            std::string(text_of(column)), "",
            "the row also fills " + std::string(text_of(*used)) + ": one way of pay in a row");
      used = column;
    }
    if (!cell(fixed_allowances).empty() && used != basic_wage)
      throw ConflictingFacts(std::string(text_of(fixed_allowances)), "",
                             "goes with basic_wage only");
    if (!used) {
      const bool only = pay_names_.find(',') == std::string::npos;
      throw MissingField(pay_names_.empty() ? "wage" : pay_names_.substr(0, pay_names_.find(',')),
                         "",
                         only ? "the row states no pay" : "the row fills none of " + pay_names_);
    }
    row_.pay_column = text_of(*used);
    switch (*used) {
      case daily_wage:
        return Pay::daily(money(daily_wage));
      case piece_wages:
        return Pay::piece(amounts<3>(piece_wages));
      case weather_piece_wages:
        return Pay::weather_piece(amounts<12>(weather_piece_wages));
      case basic_wage: {
        Rupiah allowances{};
        read(fixed_allowances, allowances, parse_amount);
        return Pay::monthly(money(basic_wage), allowances);
      }
      default:
        return Pay::monthly(money(wage));
    }
  }

  [[nodiscard]] Rupiah money(Column column) const {
    return parse_amount(cell(column), text_of(column));
  }

  template <std::size_t Most>
  [[nodiscard]] std::span<const Rupiah> amounts(Column column) {
    static_assert(Most <= std::tuple_size_v<decltype(amounts_)>);
    const std::string_view text = cell(column);
    std::size_t count = 0;
    for (std::size_t start = 0; start <= text.size();) {
      if (count == Most)
        detail::refuse_text(text_of(column), text,
                            "more than " + std::to_string(Most) + " amounts");
      const std::size_t end = std::min(text.find('|', start), text.size());
      amounts_[count++] = parse_amount(text.substr(start, end - start), text_of(column));
      start = end + 1;
    }
    return std::span<const Rupiah>(amounts_).first(count);
  }

  void read_employer() {
    row_.employer_changed = false;
    if (!has_employer_columns_) return;
    const auto texts = cells().subspan(first_employer_column);
    if (employer_known_ && std::equal(texts.begin(), texts.end(), employer_cells_.begin())) return;

    Employer employer;
    read_name(employer_size, employer.size, employer_size_names);
    read_name(risk_group, employer.risk_group, risk_group_names);
    read(regional_minimum_wage, employer.regional_minimum_wage, parse_amount);
    read(employer_programs, employer.programs, parse_programs);
    read(paid_through, employer.paid_through, parse_month);
    read(registered, employer.registered, parse_month);
    read_name(industry, employer.industry, industry_names);
    read(active_workers, employer.active_workers, parse_number);
    read_name(jp_deferral_granted, employer.jp_deferral_granted, yes_no_names);
    read(jpk_tax_free_income, employer.jpk_tax_free_income, parse_amount);

    row_.employer = employer;
    row_.employer_changed = true;
    employer_known_ = true;
    std::copy(texts.begin(), texts.end(), employer_cells_.begin());
  }

  std::string pay_names_;
  bool has_employer_columns_ = false;
  bool mixed_ = false;  ///< a column names each row's segment

  std::array<Rupiah, 12> amounts_{};
  std::string last_programs_text_;
  std::optional<ProgramSet> last_programs_;
  SeenIds seen_;
  std::array<std::string, column_count - first_employer_column> employer_cells_{};
  bool employer_known_ = false;

  PayrollRow row_;
  RefusedRow refused_;
};

PayrollCsvReader::PayrollCsvReader(const std::string& path)
    : implementation_(std::make_unique<Implementation>(path)) {}
PayrollCsvReader::~PayrollCsvReader() = default;
PayrollCsvReader::PayrollCsvReader(PayrollCsvReader&&) noexcept = default;
PayrollCsvReader& PayrollCsvReader::operator=(PayrollCsvReader&&) noexcept = default;

bool PayrollCsvReader::has_employer_columns() const {
  return implementation_->has_employer_columns();
}
bool PayrollCsvReader::mixes_segments() const { return implementation_->mixes_segments(); }
PayrollCsvReader::Next PayrollCsvReader::next() { return implementation_->next(); }
const PayrollRow& PayrollCsvReader::row() const { return implementation_->row(); }
const RefusedRow& PayrollCsvReader::refused() const { return implementation_->refused(); }

RefusedRow refusal(const PayrollRow& row, const Error& error) {
  constexpr std::string_view of_worker = "worker.";
  constexpr std::string_view of_employer = "employer.";
  std::string_view field = error.field();
  if (field.starts_with(of_worker)) field.remove_prefix(of_worker.size());
  if (row.segment == Segment::wage_earner && (field == "wage" || field == "amount")) {
    field = row.pay_column;
  } else if (field == "employer.size") {
    field = text_of(employer_size);
  } else if (field == "employer.programs") {
    field = text_of(employer_programs);
  } else if (field.starts_with(of_employer)) {
    field.remove_prefix(of_employer.size());
  }
  RefusedRow refused;
  refused.line = row.line;
  refused.worker_id = printable(row.worker_id);
  refused.code = error.code();
  refused.column = field;
  refused.value = printable(error.value());
  refused.reason = error.reason();
  return refused;
}

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
