// SPDX-License-Identifier: Apache-2.0
// Payroll files: one row for each wage earner, read one after the other. A file of any length takes
// bounded memory, except for the worker ids, which must be kept to find one that stands twice.
//
// The first line names the columns, in lower case and in any order. Cells are separated by ',' or
// ';', whichever the first line uses. A cell in quotes may hold the separator, and a quote as "";
// line breaks stay outside cells. The text is UTF-8. Blank lines are skipped, a line longer than
// 256 KiB is refused. An empty cell is a fact not stated.
//
//   worker_id              required, at most 100 bytes, once in a file
//   citizenship            required, WNI or WNA
//   name                   any text
//   wage                   pay: one of these five in each row; amounts are written 8500000,
//   basic_wage             8500000.50 or 8.500.000,50
//   daily_wage
//   piece_wages            up to 3 amounts, separated by '|'
//   weather_piece_wages    up to 12 amounts, separated by '|'
//   fixed_allowances       goes with basic_wage
//   birth_date             1988-04-17
//   stay_months            number
//   programs               some of JKK JKM JHT JP, separated by a space
//   jkn                    employer, other_employer, self_paying, state_paid or none
//   jkn_additional_family  number
//   jkp_enrolled_on        date
//   jp_postponed           yes or no
//   employed_from          date
//   employed_until         date
//   jpk                    single or married (the year 2013)
//
// A file with a column segment mixes segments: wage_earner, self_employed, construction, migrant,
// public_worker or jkn_member. Each row fills the columns of its segment only:
//
//   self_employed          group, income, sector, payer, programs, months, unpaid_months,
//                          occupations
//   construction           the pay of a worker, as above
//   migrant                placement, contract_months, jht_monthly, jht_months
//   public_worker          kind, wage, payer, programs
//   jkn_member             kind, class, members, months, unpaid_months, payer
//
// A file with a column employer_size or risk_group carries its employers' facts, row by row:
//
//   employer_size          micro, small, medium or large
//   risk_group             I, II, III, IV or V
//   regional_minimum_wage  amount
//   employer_programs      as programs
//   paid_through           2026-02
//   registered             month
//   industry               food_beverage_tobacco, textile_apparel, leather, footwear, toys,
//                          furniture or other
//   active_workers         number
//   jp_deferral_granted    yes or no
//   jpk_tax_free_income    amount (the year 2013)
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "jamsos/core/error.hpp"
#include "jamsos/facts/construction_project.hpp"
#include "jamsos/facts/employer.hpp"
#include "jamsos/facts/jkn_member.hpp"
#include "jamsos/facts/migrant_worker.hpp"
#include "jamsos/facts/public_worker.hpp"
#include "jamsos/facts/segment.hpp"
#include "jamsos/facts/self_employed.hpp"
#include "jamsos/facts/worker.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

/// A row that could be read. Whether its facts make sense for a month is up to the tariff.
struct PayrollRow {
  std::size_t line = 0;  ///< of the file, from 1
  std::string_view worker_id{};
  std::string_view name{};
  std::string_view pay_column{};  ///< the pay column that the row fills
  /// Which of the facts below are read; the others are left from earlier rows.
  Segment segment = Segment::wage_earner;
  Worker worker{};
  SelfEmployed self_employed{};
  ConstructionProject project{};  ///< the pay of one worker
  MigrantWorker migrant{};
  PublicWorker public_worker{};
  JknMember jkn_member{};
  Employer employer{};  ///< nothing is stated unless the reader has_employer_columns()
  /// False when the employer's cells are those of the last row read well, so that a caller can keep
  /// its tariff; true for the first. Always false without employer columns.
  bool employer_changed = false;
};

/// A row that was refused. The texts are UTF-8 without control characters, long ones cut.
struct RefusedRow {
  std::size_t line = 0;
  std::string worker_id{};  ///< empty when it could not be read
  ErrorCode code{};
  std::string column{};  ///< empty when the row as a whole is at fault
  std::string value{};
  std::string reason{};
};

/// Reads a payroll file from the first row to the last.
class PayrollCsvReader {
 public:
  /// Opens the file and reads its header. Throws an Error with the field "file": InvalidValue when
  /// the file cannot be read, MalformedText when it is no UTF-8 text, UnknownField, Duplicate or
  /// MissingField for its columns; MissingField with the field "header" when the file is empty.
  explicit PayrollCsvReader(const std::string& path);
  ~PayrollCsvReader();
  PayrollCsvReader(PayrollCsvReader&&) noexcept;
  PayrollCsvReader& operator=(PayrollCsvReader&&) noexcept;

  [[nodiscard]] bool has_employer_columns() const;
  /// Does a column name each row's segment?
  [[nodiscard]] bool mixes_segments() const;

  enum class Next { row, refused, end };
  /// Goes to the next row. A bad row is refused and never stops those after it. Throws InvalidValue
  /// with the field "file" when the file cannot be read on; it has ended then.
  [[nodiscard]] Next next();
  /// After Next::row; its texts are valid until the next call of next().
  [[nodiscard]] const PayrollRow& row() const;
  /// After Next::refused.
  [[nodiscard]] const RefusedRow& refused() const;

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

/// Turns an error of wage_earner::Tariff about a row into a refused row that names the column:
/// "employer.size" becomes "employer_size", "wage" the pay column of the row. A field that is no
/// column ("month") keeps its name.
[[nodiscard]] RefusedRow refusal(const PayrollRow& row, const Error& error);

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
