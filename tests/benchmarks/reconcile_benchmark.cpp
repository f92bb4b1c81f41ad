// SPDX-License-Identifier: Apache-2.0
// How long two lists take that are files of made-up workers, and how much memory: the counter
// peak_MB is that of the whole program so far, so that a row shows what it needs beyond those
// before it. Beside it a plain loop that only reads the lines of both files; times_lines says how
// many times as long the reconciliation takes.
#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "../unit/lists/random_lists.hpp"
#include "jamsos/lists/person_list_csv.hpp"
#include "jamsos/lists/reconcile.hpp"

namespace {

using namespace jamsos;
using namespace jamsos::lists;

/// Two files of so many rows, gone at the end.
class TwoFiles {
 public:
  TwoFiles(std::int64_t labour_office_rows, std::int64_t agency_rows)
      : folder_(std::filesystem::temp_directory_path() /
                ("jamsos-lists-" + std::to_string(getpid()))) {
    std::filesystem::create_directory(folder_);
    std::array<std::ofstream, 2> files;
    const std::array most = {labour_office_rows, agency_rows};
    std::array<std::int64_t, 2> written{};
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
      files[side].open(path(static_cast<Side>(side)));
      files[side] << "nik,name,birth_date,employer,district,wage\n";
    }
    tests::RandomLists random(20261126, 20'000);
    while (written[0] < most[0] || written[1] < most[1])
      random.person([&](Side side, const tests::ListedRow& row, Category) {
        const auto i = static_cast<std::size_t>(side);
        if (written[i] == most[i]) return;
        ++written[i];
        files[i] << to_text(row.nik) << ",\"" << row.name << "\"," << to_text(row.birth_date) << ','
                 << row.employer << ',' << row.district << ',' << to_text(row.wage) << '\n';
      });
  }
  TwoFiles(const TwoFiles&) = delete;
  TwoFiles& operator=(const TwoFiles&) = delete;
  ~TwoFiles() { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string path(Side side) const {
    return (folder_ / (std::string(name_of(side_names, side)) + ".csv")).string();
  }

 private:
  std::filesystem::path folder_;
};

/// Seconds of the plain loop, by the rows of both files.
std::map<std::int64_t, double> seconds_of_lines;

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void report(benchmark::State& state) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MB"] =
      benchmark::Counter(static_cast<double>(usage.ru_maxrss / 1024));  // kilobytes on Linux
  state.SetItemsProcessed(state.iterations() * (state.range(0) + state.range(1)));
}

void lines_only(benchmark::State& state) {
  const TwoFiles files(state.range(0), state.range(1));
  const auto start = std::chrono::steady_clock::now();
  for (auto _ : state)
    for (const auto& [name, side] : side_names) {
      std::ifstream file(files.path(side));
      std::size_t bytes = 0;
      for (std::string line; std::getline(file, line);) bytes += line.size();
      benchmark::DoNotOptimize(bytes);
    }
  seconds_of_lines[state.range(0) + state.range(1)] = seconds_since(start);
  report(state);
}

void reconcile_files(benchmark::State& state) {
  const TwoFiles files(state.range(0), state.range(1));
  const auto start = std::chrono::steady_clock::now();
  for (auto _ : state) {
    Reconciliation reconciliation;
    for (const auto& [name, side] : side_names) {
      PersonListReader reader(files.path(side));
      for (auto next = reader.next(); next != PersonListReader::Next::end; next = reader.next())
        if (next == PersonListReader::Next::row)
          reconciliation.add(side, reader.row());
        else
          reconciliation.refuse(side);
    }
    std::uint64_t outcomes = 0;
    const Reconciled result = reconciliation.finish([&](const Outcome&) { ++outcomes; });
    benchmark::DoNotOptimize(outcomes);
    state.counters["suggested"] = benchmark::Counter(
        static_cast<double>(result.total.of(Side::agency).of(Category::suggested)));
    state.counters["matched"] =
        benchmark::Counter(static_cast<double>(result.total.of(Side::agency).matched()));
  }
  if (const double lines = seconds_of_lines[state.range(0) + state.range(1)]; lines > 0)
    state.counters["times_lines"] = benchmark::Counter(seconds_since(start) / lines);
  report(state);
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgNames({"labour_office", "agency"})->Unit(benchmark::kMillisecond)->Iterations(1);
  benchmark->Args({100'000, 100'000})->Args({1'000'000, 100'000})->Args({1'000'000, 1'000'000});
}
BENCHMARK(lines_only)->Apply(sizes);
BENCHMARK(reconcile_files)->Apply(sizes);

}  // namespace

BENCHMARK_MAIN();
