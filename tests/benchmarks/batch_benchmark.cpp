// SPDX-License-Identifier: Apache-2.0
// How long the bill of a population takes, beside what the memory alone takes and beside other ways
// to compute it, with the number of results that each gets wrong. All in one run, because times of
// different machines and hours say little; the ratio to the memory floor says more.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <cstdio>
#include <jamsos/batch/income_card.hpp>
#include <jamsos/batch/run.hpp>
#include <jamsos/jamsos.hpp>
#include <limits>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>
#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace {

using namespace jamsos;
using namespace jamsos::literals;
using batch::Amount;
using batch::Columns;
using batch::InstructionSet;
using batch::Outputs;
using batch::RateCard;
using batch::RunOptions;

constexpr std::size_t people = 4'000'000;
constexpr std::size_t few = 40'000;  ///< for what is slow
constexpr std::size_t month_of_the_country = 60'000'000;
constexpr std::size_t tile = 1'024;

/// The lowest risk group, whose rate has the ties that a double loses.
constexpr Employer employer{.size = EmployerSize::large,
                            .risk_group = RiskGroup::very_low,
                            .regional_minimum_wage = 5'000'000_idr,
                            .paid_through = Month(2026, 2)};
constexpr Month month(2026, 3);

constexpr std::size_t columns_out = 8;
constexpr std::array<Amount, columns_out> amounts_out = {
    Amount::jkk_employer, Amount::jkm_employer, Amount::jht_employer, Amount::jht_worker,
    Amount::jp_employer,  Amount::jp_worker,    Amount::jkn_employer, Amount::jkn_worker};

/// Memory that begins at a line of the cache, as embedders' columns usually do.
class Column {
 public:
  explicit Column(std::size_t size) : storage_(size + 8), size_(size) {
    void* start = storage_.data();
    std::size_t room = storage_.size() * sizeof(std::int64_t);
    data_ = static_cast<std::int64_t*>(std::align(64, size * sizeof(std::int64_t), start, room));
  }
  Column(Column&&) = default;
  [[nodiscard]] std::int64_t* data() { return data_; }
  [[nodiscard]] std::span<std::int64_t> span() { return {data_, size_}; }
  std::int64_t& operator[](std::size_t i) { return data_[i]; }

 private:
  std::vector<std::int64_t> storage_;
  std::size_t size_;
  std::int64_t* data_ = nullptr;
};

struct Population {
  Population() : wage(people) {
    std::mt19937_64 random(2026);
    std::lognormal_distribution<double> what_people_earn(std::log(4.2e6), 0.6);
    for (std::size_t i = 0; i < people; ++i) {
      const auto sen = static_cast<std::int64_t>(what_people_earn(random) * 100) + 1;
      // Every second one a round sum; the others, as averages are, to the sen.
      wage[i] = i % 2 == 0 ? sen : sen / 100'000 * 100'000 + 100'000;
      group.push_back(static_cast<std::uint8_t>(random() % 5 + 1));
      const bool old = random() % 20 == 0;
      member.push_back(static_cast<batch::Membership>(
          old ? batch::in_every_program - batch::in_jp - batch::in_jkp : batch::in_every_program));
    }
    for (std::size_t i = 0; i < columns_out; ++i) out.emplace_back(people);
  }
  Column wage;
  std::vector<std::uint8_t> group{};
  std::vector<batch::Membership> member{};
  std::vector<Column> out{};
};
Population& population() {
  static Population all;
  return all;
}

RateCard card_of(LineRounding rounding) {
  return RateCard(Law::gazette(), employer, month, {.rounding = rounding});
}
Columns all_in_everything() {
  return {.wage = population().wage.span(), .membership_of_all = batch::in_every_program};
}
Outputs eight_columns() {
  Outputs outputs;
  for (std::size_t i = 0; i < columns_out; ++i)
    outputs[amounts_out[i]] = population().out[i].span();
  outputs.totals_of_every_amount = false;
  return outputs;
}

void say_people(benchmark::State& state, std::size_t number, double wrong = 0) {
  state.counters["people"] = static_cast<double>(number);
  state.counters["wrong"] = wrong;
}

// --- what the memory takes -----------------------------------------------------------------------

enum class Stores { plain, side_by_side, streaming, streaming_fetched_ahead };

void write_columns(const std::int64_t* wage, const std::array<std::int64_t*, columns_out>& out) {
  for (std::size_t first = 0; first < people; first += tile)
    for (std::size_t i = 0; i < columns_out; ++i)
      for (std::size_t row = first; row < std::min(first + tile, people); ++row)
        out[i][row] = wage[row] + static_cast<std::int64_t>(i);
}

std::int64_t read_column(const std::int64_t* wage) {
  std::array<std::int64_t, 8> sums{};
  for (std::size_t row = 0; row < people; row += 8)
    for (std::size_t i = 0; i < 8; ++i) sums[i] += wage[row + i];
  return sums[0] ^ sums[1] ^ sums[2] ^ sums[3] ^ sums[4] ^ sums[5] ^ sums[6] ^ sums[7];
}

#ifdef __x86_64__
static_assert(people % 8 == 0 && tile % 8 == 0);

#define JAMSOS_BENCHMARK_AVX2 __attribute__((target("avx2")))

JAMSOS_BENCHMARK_AVX2 void write_columns_by_four(
    Stores stores, const std::int64_t* wage, const std::array<std::int64_t*, columns_out>& out) {
  const auto* const from = reinterpret_cast<const __m256i*>(wage);
  if (stores == Stores::side_by_side) {
    for (std::size_t four = 0; four < people / 4; ++four) {
      const __m256i read = _mm256_loadu_si256(from + four);
      for (std::size_t i = 0; i < columns_out; ++i)
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(out[i]) + four,
                            _mm256_add_epi64(read, _mm256_set1_epi64x(static_cast<int>(i))));
    }
    return;
  }
  for (std::size_t first = 0; first < people / 4; first += tile / 4) {
    const std::size_t last = std::min(first + tile / 4, people / 4);
    for (std::size_t i = 0; i < columns_out; ++i) {
      auto* const to = reinterpret_cast<__m256i*>(out[i]);
      const __m256i add = _mm256_set1_epi64x(static_cast<int>(i));
      if (stores == Stores::plain) {
        for (std::size_t four = first; four < last; ++four)
          _mm256_storeu_si256(to + four, _mm256_add_epi64(_mm256_loadu_si256(from + four), add));
        continue;
      }
      for (std::size_t four = first; four < last; four += 2) {
        if (stores == Stores::streaming_fetched_ahead && four + tile / 4 < people / 4)
          _mm_prefetch(reinterpret_cast<const char*>(from + four + tile / 4), _MM_HINT_T0);
        _mm256_stream_si256(to + four, _mm256_add_epi64(_mm256_loadu_si256(from + four), add));
        _mm256_stream_si256(to + four + 1,
                            _mm256_add_epi64(_mm256_loadu_si256(from + four + 1), add));
      }
    }
  }
  _mm_sfence();
}

JAMSOS_BENCHMARK_AVX2 std::int64_t read_column_by_four(const std::int64_t* wage) {
  const auto* const from = reinterpret_cast<const __m256i*>(wage);
  __m256i first = _mm256_setzero_si256();
  __m256i second = first;
  for (std::size_t four = 0; four < people / 4; four += 2) {
    first = _mm256_add_epi64(first, _mm256_loadu_si256(from + four));
    second = _mm256_add_epi64(second, _mm256_loadu_si256(from + four + 1));
  }
  return _mm256_extract_epi64(_mm256_xor_si256(first, second), 0);
}
#endif

void floor_with_stores(benchmark::State& state) {
  Population& all = population();
  std::array<std::int64_t*, columns_out> out{};
  for (std::size_t i = 0; i < columns_out; ++i) out[i] = all.out[i].data();
  for (auto _ : state) {
#ifdef __x86_64__
    if (batch::is_available(InstructionSet::avx2))
      write_columns_by_four(static_cast<Stores>(state.range(0)), all.wage.data(), out);
    else
#endif
      write_columns(all.wage.data(), out);
    benchmark::ClobberMemory();
  }
  say_people(state, people);
}

void floor_of_totals(benchmark::State& state) {
  const std::int64_t* const wage = population().wage.data();
  for (auto _ : state) {
#ifdef __x86_64__
    if (batch::is_available(InstructionSet::avx2))
      benchmark::DoNotOptimize(read_column_by_four(wage));
    else
#endif
      benchmark::DoNotOptimize(read_column(wage));
  }
  say_people(state, people);
}

// --- jamsos --------------------------------------------------------------------------------------

void run_batch(benchmark::State& state, const Columns& columns, const Outputs& outputs,
               const RunOptions& options, LineRounding rounding = LineRounding::sen) {
  const RateCard card = card_of(rounding);
  for (auto _ : state) {
    const batch::Outcome outcome = run(card, columns, outputs, options);
    if (outcome.billed != people) state.SkipWithError("a row was refused");
    benchmark::ClobberMemory();
  }
  say_people(state, people);
}

void batch_bill(benchmark::State& state) {
  run_batch(state, all_in_everything(), eight_columns(), {});
}
void batch_bill_in_rupiah(benchmark::State& state) {
  run_batch(state, all_in_everything(), eight_columns(), {}, LineRounding::whole_rupiah);
}
void batch_bill_of_mixed_groups_and_members(benchmark::State& state) {
  Columns columns = all_in_everything();
  columns.risk_group = population().group;
  columns.membership = population().member;
  run_batch(state, columns, eight_columns(), {});
}
void batch_bill_on_any_processor(benchmark::State& state) {
  run_batch(state, all_in_everything(), eight_columns(),
            {.instruction_set = InstructionSet::plain});
}
void batch_bill_by_two_threads(benchmark::State& state) {
  run_batch(state, all_in_everything(), eight_columns(), {.thread_count = 2});
}
void batch_totals_only(benchmark::State& state) { run_batch(state, all_in_everything(), {}, {}); }

/// Fifteen times four million, so that it needs no more memory than the rest.
void batch_month_of_the_country(benchmark::State& state) {
  const RateCard card = card_of(LineRounding::sen);
  const Columns columns = all_in_everything();
  const Outputs outputs = eight_columns();
  for (auto _ : state)
    for (std::size_t done = 0; done < month_of_the_country; done += people) {
      benchmark::DoNotOptimize(run(card, columns, outputs));
      benchmark::ClobberMemory();
    }
  say_people(state, month_of_the_country);
}

void itemised_bill_one_by_one(benchmark::State& state) {
  const wage_earner::Tariff tariff(Law::gazette(), employer, month);
  Worker worker{.citizenship = Citizenship::indonesian,
                .birth_date = Date(1990, 5, 17),
                .jkn = JknMembership::employer};
  for (auto _ : state)
    for (std::size_t row = 0; row < few; ++row) {
      worker.pay = Pay::monthly(Rupiah::from_sen(population().wage[row]));
      benchmark::DoNotOptimize(tariff.bill(worker));
    }
  say_people(state, few);
}

// --- other ways ----------------------------------------------------------------------------------

/// The eight lines as anybody would put them into a program of one month.
struct Share {
  std::int64_t rate;  ///< in ten-thousandths of a percent
  std::int64_t lowest;
  std::int64_t largest;
};
constexpr std::int64_t millionth = 1'000'000;
constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();
constexpr std::array<Share, columns_out> shares = {{
    {2'400, 0, no_limit},
    {3'000, 0, no_limit},
    {37'000, 0, no_limit},
    {20'000, 0, no_limit},
    {20'000, 0, 1'108'630'000},
    {10'000, 0, 1'108'630'000},
    {40'000, 500'000'000, 1'200'000'000},
    {10'000, 500'000'000, 1'200'000'000},
}};
std::int64_t base_of(std::int64_t wage, const Share& share) {
  return std::min(std::max(wage, share.lowest), share.largest);
}

/// How many of the results in the population's columns differ from jamsos::batch.
double count_wrong(std::size_t number, LineRounding rounding) {
  std::vector<Column> right;
  Outputs outputs;
  for (std::size_t i = 0; i < columns_out; ++i) right.emplace_back(number);
  for (std::size_t i = 0; i < columns_out; ++i) outputs[amounts_out[i]] = right[i].span();
  Columns columns = all_in_everything();
  columns.wage = columns.wage.first(number);
  (void)run(card_of(rounding), columns, outputs);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < columns_out; ++i)
    for (std::size_t row = 0; row < number; ++row)
      if (right[i][row] != population().out[i][row]) ++wrong;
  return static_cast<double>(wrong);
}

__attribute__((always_inline)) inline void charge_in_double(double unit) {
  Population& all = population();
  for (std::size_t first = 0; first < people; first += tile) {
    const std::size_t rows = std::min(tile, people - first);
    const std::int64_t* const wage = all.wage.data() + first;
    for (std::size_t i = 0; i < columns_out; ++i) {
      std::int64_t* const out = all.out[i].data() + first;
      const double rate = static_cast<double>(shares[i].rate) / millionth;
      const std::int64_t lowest = shares[i].lowest;
      const std::int64_t largest = shares[i].largest;
      for (std::size_t row = 0; row < rows; ++row) {
        std::int64_t base = wage[row];
        base = base < lowest ? lowest : base;
        base = base > largest ? largest : base;
        const double amount = std::floor(static_cast<double>(base) / unit * rate + 0.5);
        out[row] = static_cast<std::int64_t>(amount * unit);
      }
    }
  }
}
void charge_in_double_on_any_processor(double unit) { charge_in_double(unit); }
#ifdef __x86_64__
JAMSOS_BENCHMARK_AVX2 void charge_in_double_with_avx2(double unit) { charge_in_double(unit); }
#endif

template <LineRounding rounding>
void in_double(benchmark::State& state) {
  for (auto _ : state) {
    constexpr double unit = rounding == LineRounding::sen ? 1 : 100;
#ifdef __x86_64__
    if (state.range(0) != 0 && batch::is_available(InstructionSet::avx2))
      charge_in_double_with_avx2(unit);
    else
#endif
      charge_in_double_on_any_processor(unit);
    benchmark::ClobberMemory();
  }
  say_people(state, people, count_wrong(people, rounding));
}

void in_checked_int128(benchmark::State& state) {
  using boost::multiprecision::checked_int128_t;
  Population& all = population();
  for (auto _ : state)
    for (std::size_t i = 0; i < columns_out; ++i)
      for (std::size_t row = 0; row < few; ++row) {
        checked_int128_t part = base_of(all.wage[row], shares[i]);
        part *= shares[i].rate;
        part += millionth / 2;
        part /= millionth;
        all.out[i][row] = static_cast<std::int64_t>(part);
      }
  say_people(state, few, count_wrong(few, LineRounding::sen));
}

void in_decimal_float_50(benchmark::State& state) {
  using boost::multiprecision::cpp_dec_float_50;
  Population& all = population();
  const cpp_dec_float_50 half("0.5");
  for (auto _ : state)
    for (std::size_t i = 0; i < columns_out; ++i) {
      const cpp_dec_float_50 rate = cpp_dec_float_50(shares[i].rate) / millionth;
      for (std::size_t row = 0; row < few; ++row) {
        cpp_dec_float_50 part = base_of(all.wage[row], shares[i]);
        part *= rate;
        part += half;
        all.out[i][row] = static_cast<std::int64_t>(floor(part));
      }
    }
  say_people(state, few, count_wrong(few, LineRounding::sen));
}

// --- the self-employed ---------------------------------------------------------------------------

/// The wages as declared incomes; three columns out.
void self_employed_by_income(benchmark::State& state) {
  const SelfEmployed driver{.group = SelfEmployedGroup::self_employed,
                            .programs = ProgramSet{Program::jkk, Program::jkm, Program::jht},
                            .sector = Sector::transport,
                            .payer = Party::participant};
  const batch::IncomeCard card(Law::gazette(), driver, month);
  Population& all = population();
  const batch::IncomeOutputs outputs = {all.out[0].span(), all.out[1].span(), all.out[2].span()};
  for (auto _ : state) (void)batch::run({&card, 1}, {.income = all.wage.span()}, outputs);
  double wrong = 0;
  for (std::size_t row = 0; row < few; ++row) {
    SelfEmployed one = driver;
    one.income = Rupiah::from_sen(all.wage[row]);
    const Totals totals = bill(Law::gazette(), one, month).totals();
    for (std::size_t i = 0; i < outputs.size(); ++i)
      if (totals.due(batch::income_programs[i], Party::participant).sen() != all.out[i][row])
        ++wrong;
  }
  say_people(state, people, wrong);
}

// --- the table -----------------------------------------------------------------------------------

using Run = benchmark::BenchmarkReporter::Run;

/// Keeps the best of the repetitions.
class Table : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration || run.error_occurred) continue;
      const double number = run.counters.at("people").value;
      const double nanoseconds = run.GetAdjustedRealTime() / number;
      const auto [row, is_new] = rows_.try_emplace(run.run_name.function_name + run.run_name.args);
      if (is_new || nanoseconds < row->second.nanoseconds)
        row->second = {nanoseconds, number, run.counters.at("wrong").value};
    }
  }
  void add(std::string name, std::string title) { titles_.emplace_back(name, title); }

  void print() const {
    double floor = 0;
    for (const auto& [name, row] : rows_)
      if (name.starts_with("floor_with_stores") && (floor == 0 || row.nanoseconds < floor))
        floor = row.nanoseconds;
    std::printf("%-58s %11s %9s %12s %12s\n", "full bill of a month: 1 column in, 8 out",
                "ns a person", "x floor", "wrong", "of");
    for (const auto& [name, title] : titles_) {
      const auto found = rows_.find(name);
      if (found == rows_.end()) continue;
      const Row& row = found->second;
      std::printf("%-58s %11.2f", title.c_str(), row.nanoseconds);
      if (floor > 0) std::printf(" %9.2f", row.nanoseconds / floor);
      if (!name.starts_with("floor"))
        std::printf(" %12.0f %12.0f", row.wrong,
                    name == "self_employed_by_income" ? 3.0 * few : row.people * columns_out);
      std::printf("\n");
      if (name == "batch_month_of_the_country")
        std::printf("%-58s %9.3f s\n", "  that is", row.nanoseconds * row.people / 1e9);
    }
  }

 private:
  struct Row {
    double nanoseconds = 0;
    double people = 0;
    double wrong = 0;
  };
  std::map<std::string, Row> rows_{};
  std::vector<std::pair<std::string, std::string>> titles_{};
};

}  // namespace

int main(int argc, char** argv) {
  // The repetitions of all rows take turns, so that a busy moment of the machine hits each alike.
  std::string taking_turns = "--benchmark_enable_random_interleaving=true";
  std::vector<char*> arguments(argv, argv + argc);
  arguments.insert(arguments.begin() + 1, taking_turns.data());
  int count = argc + 1;
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
  Table table;
  const auto add = [&](const char* name, const char* title, void (*function)(benchmark::State&),
                       int repetitions, int argument = -1) {
    auto* const registered = benchmark::RegisterBenchmark(name, function);
    registered->Iterations(1)->Repetitions(repetitions);
    if (argument >= 0) registered->Arg(argument);
    table.add(argument < 0 ? name : name + std::to_string(argument), title);
  };
  const int often = 15;
  const int seldom = 2;
  add("floor_with_stores", "memory floor: plain stores, column by column", floor_with_stores, often,
      static_cast<int>(Stores::plain));
  add("floor_with_stores", "memory floor: plain stores, side by side", floor_with_stores, often,
      static_cast<int>(Stores::side_by_side));
  add("floor_with_stores", "memory floor: streaming stores", floor_with_stores, often,
      static_cast<int>(Stores::streaming));
  add("floor_with_stores", "memory floor: streaming stores, wages fetched ahead", floor_with_stores,
      often, static_cast<int>(Stores::streaming_fetched_ahead));
  add("batch_bill", "jamsos::batch", batch_bill, often);
  add("batch_bill_in_rupiah", "jamsos::batch, to the rupiah", batch_bill_in_rupiah, often);
  add("batch_bill_of_mixed_groups_and_members", "jamsos::batch, mixed groups and memberships",
      batch_bill_of_mixed_groups_and_members, often);
  add("batch_bill_on_any_processor", "jamsos::batch, without vector instructions",
      batch_bill_on_any_processor, often);
  add("batch_bill_by_two_threads", "jamsos::batch, two threads", batch_bill_by_two_threads, often);
  add("floor_of_totals", "memory floor of totals: reading only", floor_of_totals, often);
  add("batch_totals_only", "jamsos::batch, totals only, of all 12 amounts", batch_totals_only,
      often);
  add("batch_month_of_the_country", "jamsos::batch, 60,000,000 people, one thread",
      batch_month_of_the_country, seldom);
  add("self_employed_by_income", "jamsos::batch, the self-employed by income, 3 columns out",
      self_employed_by_income, often);
  add("in_double", "double, floor(x r + 0.5)", in_double<LineRounding::sen>, seldom, 0);
  add("in_double", "double, the same with AVX2", in_double<LineRounding::sen>, seldom, 1);
  add("in_double_to_the_rupiah", "double, to the rupiah", in_double<LineRounding::whole_rupiah>,
      seldom, 0);
  add("in_checked_int128", "boost checked_int128_t", in_checked_int128, seldom);
  add("in_decimal_float_50", "boost cpp_dec_float_50", in_decimal_float_50, seldom);
  add("itemised_bill_one_by_one", "the itemised bill with its articles, one by one",
      itemised_bill_one_by_one, seldom);
  benchmark::RunSpecifiedBenchmarks(&table);
  table.print();
}
