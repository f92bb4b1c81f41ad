// SPDX-License-Identifier: Apache-2.0
// What a payroll vendor would write: read the month's payroll, bill every worker, print the
// company's bill. Everything about the law is in three lines: the tariff, the bill, the totals.
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <jamsos/formats/payroll_csv.hpp>
#include <jamsos/jamsos.hpp>
#include <optional>
#include <string>

namespace {

using namespace jamsos;
using formats::PayrollCsvReader;
using render::Language;

std::string money(Rupiah amount) { return render::amount(amount, Language::indonesian); }

void print_company_bill(const Totals& totals) {
  std::cout << "\n" << std::left << std::setw(10) << "program" << std::right;
  for (const Party payer : all_payers)
    std::cout << std::setw(20) << render::name(payer, Language::indonesian);
  std::cout << "\n";
  for (const Program program : all_programs) {
    if (totals.due(program, Party::employer) + totals.due(program, Party::worker) +
            totals.due(program, Party::government) ==
        Rupiah{})
      continue;
    std::cout << std::left << std::setw(10) << to_string(program) << std::right;
    for (const Party payer : all_payers)
      std::cout << std::setw(20) << money(totals.due(program, payer));
    std::cout << "\n";
  }
  for (const Agency agency : all_agencies)
    std::cout << "\nRp" << std::setw(18)
              << money(totals.due(agency, Party::employer) + totals.due(agency, Party::worker))
              << "  disetor perusahaan ke "
              << (agency == Agency::bpjs_kesehatan ? "BPJS Kesehatan" : "BPJS Ketenagakerjaan");
  std::cout << "\n";
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: payroll_example PAYROLL.csv MONTH\n";
    return 2;
  }
  const Month month = parse_month(argv[2], "month");
  PayrollCsvReader payroll(argv[1]);

  Totals totals;
  std::optional<wage_earner::Tariff> tariff;
  std::size_t refused = 0;
  std::cout << "Iuran jaminan sosial bulan " << to_text(month) << "\n\n"
            << std::left << std::setw(8) << "no." << std::setw(42) << "pekerja" << std::right
            << std::setw(17) << "pemberi kerja" << std::setw(15) << "pekerja"
            << "\n";
  const auto report = [&](const formats::RefusedRow& row) {
    ++refused;
    std::cerr << argv[1] << ":" << row.line << ": " << row.column << " '" << row.value
              << "': " << row.reason << "\n";
  };
  for (auto next = payroll.next(); next != PayrollCsvReader::Next::end; next = payroll.next()) {
    if (next == PayrollCsvReader::Next::refused) {
      report(payroll.refused());
      continue;
    }
    const formats::PayrollRow& row = payroll.row();
    try {
      if (!tariff || row.employer_changed) {
        tariff.reset();  // a bad employer must not leave the one before in place
        tariff.emplace(Law::gazette(), row.employer, month);
      }
      const Statement statement = tariff->bill(row.worker);
      totals.add(statement.lines());
      std::cout << std::left << std::setw(8) << row.worker_id << std::setw(42) << row.name
                << std::right << std::setw(17) << money(statement.total(Party::employer))
                << std::setw(15) << money(statement.total(Party::worker)) << "\n";
    } catch (const Error& error) {
      if (error.field() == "month") throw;  // concerns the whole file
      report(formats::refusal(row, error));
    }
  }
  print_company_bill(totals);
  return refused == 0 ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << "payroll_example: " << error.what() << "\n";
  return 2;
}
