// SPDX-License-Identifier: Apache-2.0
// How long a bill takes, and a payroll file of a million rows, beside copying the same bytes in
// memory. Compare the rows of one run; times of different machines say little.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <jamsos/formats/payroll_csv.hpp>
#include <jamsos/jamsos.hpp>
#include <string>
#include <vector>

namespace {

using namespace jamsos;
using namespace jamsos::literals;
using formats::PayrollCsvReader;

constexpr Month month(2026, 3);
constexpr Employer employer{.size = EmployerSize::large,
                            .risk_group = RiskGroup::low,
                            .regional_minimum_wage = 5'000'000_idr,
                            .paid_through = Month(2026, 2)};
constexpr Worker worker{.pay = Pay::monthly(8'500'000_idr),
                        .citizenship = Citizenship::indonesian,
                        .birth_date = Date(1990, 5, 17),
                        .jkn = JknMembership::employer};

/// Ten lines: JKK, JKM, JHT, JP, JKP with its recomposition, JKN.
void one_itemised_bill(benchmark::State& state) {
  const wage_earner::Tariff tariff(Law::gazette(), employer, month);
  Worker varied = worker;
  std::int64_t step = 0;
  for (auto _ : state) {
    varied.pay = Pay::monthly(Rupiah::from_sen(450'000'000 + (step += 7'919) % 1'000'000'000));
    const Statement statement = tariff.bill(varied);
    benchmark::DoNotOptimize(statement);
  }
}
BENCHMARK(one_itemised_bill);

void looking_up_the_law_for_an_employer(benchmark::State& state) {
  for (auto _ : state) {
    const wage_earner::Tariff tariff(Law::gazette(), employer, month);
    benchmark::DoNotOptimize(tariff);
  }
}
BENCHMARK(looking_up_the_law_for_an_employer);

/// The file is made once, in the temporary folder, and removed at the end.
class PayrollFile {
 public:
  PayrollFile()
      : path_((std::filesystem::temp_directory_path() /
               ("jamsos_benchmark_" + std::to_string(std::rand()) + ".csv"))
                  .string()) {
    std::ofstream file(path_, std::ios::binary);
    file << "worker_id,name,citizenship,birth_date,wage,jkn,employer_size,risk_group,"
            "regional_minimum_wage,paid_through\n";
    std::string row;
    for (int i = 0; i < rows; ++i) {
      const int day = 1 + i % 28;
      const int birth_month = 1 + i / 28 % 12;
      row = "3275" + std::to_string(100'000'000 + i) + ",Pekerja nomor " + std::to_string(i) +
            ",WNI," + std::to_string(1970 + i % 35) + "-" + (birth_month < 10 ? "0" : "") +
            std::to_string(birth_month) + "-" + (day < 10 ? "0" : "") + std::to_string(day) + "," +
            std::to_string(5'000'000 + i % 9'000'000) + ",employer,large,II,5000000,2026-02\n";
      file << row;
    }
  }
  ~PayrollFile() { std::filesystem::remove(path_); }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::int64_t bytes() const {
    return static_cast<std::int64_t>(std::filesystem::file_size(path_));
  }
  static constexpr int rows = 1'000'000;

 private:
  std::string path_;
};

const PayrollFile& payroll_file() {
  static const PayrollFile file;
  return file;
}

void reading_a_million_rows(benchmark::State& state) {
  const PayrollFile& file = payroll_file();
  for (auto _ : state) {
    PayrollCsvReader reader(file.path());
    while (reader.next() != PayrollCsvReader::Next::end) benchmark::DoNotOptimize(reader.row());
  }
  state.SetBytesProcessed(state.iterations() * file.bytes());
}
BENCHMARK(reading_a_million_rows)->Unit(benchmark::kMillisecond);

void reading_and_billing_a_million_rows(benchmark::State& state) {
  const PayrollFile& file = payroll_file();
  for (auto _ : state) {
    PayrollCsvReader reader(file.path());
    const wage_earner::Tariff tariff(Law::gazette(), employer, month);
    Totals totals;
    for (auto next = reader.next(); next != PayrollCsvReader::Next::end; next = reader.next()) {
      if (next != PayrollCsvReader::Next::row) {
        state.SkipWithError("a row was refused");
        return;
      }
      totals.add(tariff.bill(reader.row().worker).lines());
    }
    benchmark::DoNotOptimize(totals);
  }
  state.SetBytesProcessed(state.iterations() * file.bytes());
}
BENCHMARK(reading_and_billing_a_million_rows)->Unit(benchmark::kMillisecond);

void copying_the_same_bytes(benchmark::State& state) {
  std::ifstream file(payroll_file().path(), std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  std::vector<char> copy(text.size());
  for (auto _ : state) {
    std::memcpy(copy.data(), text.data(), text.size());
    benchmark::DoNotOptimize(copy.data());
    benchmark::ClobberMemory();
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(copying_the_same_bytes)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
