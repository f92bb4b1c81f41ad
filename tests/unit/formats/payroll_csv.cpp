// SPDX-License-Identifier: Apache-2.0
#include "jamsos/formats/payroll_csv.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "jamsos/services/bill.hpp"

namespace {

using namespace jamsos;
using formats::PayrollCsvReader;
using formats::PayrollRow;
using formats::RefusedRow;
using Next = PayrollCsvReader::Next;

/// A file that is removed at the end of the test.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view content) : path_(fresh_path()) {
    std::ofstream stream(path_, std::ios::binary);
    stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    REQUIRE(stream.good());
  }
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  static std::filesystem::path fresh_path() {
    static std::atomic<unsigned> counter = 0;
    const auto name = "jamsos_payroll_" + std::to_string(std::random_device{}()) + "_" +
                      std::to_string(counter++) + ".csv";
    return std::filesystem::temp_directory_path() / name;
  }
  std::filesystem::path path_;
};

/// Everything a file gives, with the texts kept.
struct Reading {
  struct Good {
    std::size_t line = 0;
    std::string worker_id, name, pay_column;
    Worker worker;
    Employer employer;
    bool employer_changed = false;
  };
  bool has_employer_columns = false;
  std::vector<Good> good;
  std::vector<RefusedRow> refused;
};

Reading read(std::string_view content) {
  const TemporaryFile file(content);
  PayrollCsvReader reader(file.path());
  Reading reading;
  reading.has_employer_columns = reader.has_employer_columns();
  for (Next next = reader.next(); next != Next::end; next = reader.next()) {
    if (next == Next::refused) {
      reading.refused.push_back(reader.refused());
      continue;
    }
    const PayrollRow& row = reader.row();
    reading.good.push_back({row.line, std::string(row.worker_id), std::string(row.name),
                            std::string(row.pay_column), row.worker, row.employer,
                            row.employer_changed});
  }
  CHECK(reader.next() == Next::end);
  return reading;
}

/// The only row of a file with one optional column besides the required ones.
Worker worker_with(const std::string& column, const std::string& cell) {
  const Reading reading =
      read("worker_id;citizenship;wage;" + column + "\nA;WNI;5000000;" + cell + "\n");
  REQUIRE(reading.refused.empty());
  REQUIRE(reading.good.size() == 1);
  return reading.good[0].worker;
}

Employer employer_with(const std::string& column, const std::string& cell) {
  const std::string other = column == "employer_size" ? "risk_group" : "employer_size";
  const Reading reading = read("worker_id;citizenship;wage;" + other + ";" + column +
                               "\nA;WNI;5000000;;" + cell + "\n");
  REQUIRE(reading.refused.empty());
  REQUIRE(reading.good.size() == 1);
  CHECK(reading.has_employer_columns);
  CHECK(reading.good[0].employer_changed);
  return reading.good[0].employer;
}

/// Checks that a bad cell is refused by line, worker, column and value, and that the rows around it
/// are read.
void check_refused(const std::string& column, const std::string& cell,
                   ErrorCode code = ErrorCode::invalid_value) {
  CAPTURE(column);
  CAPTURE(cell);
  const bool pay = column.find("wage") != std::string::npos && column != "regional_minimum_wage";
  std::string header = "worker_id;citizenship;employer_size;";
  std::string rest = ";WNI;large;";
  if (!pay) {
    header += "wage;";
    rest += "5000000;";
  }
  std::string good_cell = pay ? "5000000" : "";
  if (column == "employer_size") {
    header = "worker_id;citizenship;wage;";
    rest = ";WNI;5000000;";
  }
  const Reading reading = read(header + column + "\nA" + rest + good_cell + "\nB" + rest + cell +
                               "\nC" + rest + good_cell + "\n");
  CHECK(reading.good.size() == 2);
  REQUIRE(reading.refused.size() == 1);
  const RefusedRow& refused = reading.refused[0];
  CHECK(refused.line == 3);
  CHECK(refused.worker_id == "B");
  CHECK(refused.code == code);
  CHECK(refused.column == column);
  CHECK(refused.value == cell);
  CHECK_FALSE(refused.reason.empty());
}

RefusedRow only_refusal(std::string_view content) {
  Reading reading = read(content);
  REQUIRE(reading.refused.size() == 1);
  return reading.refused[0];
}

struct FileError {
  ErrorCode code{};
  std::string field, value, reason;
};

FileError opening_error_of_path(const std::string& path) {
  try {
    const PayrollCsvReader reader(path);
  } catch (const Error& error) {
    return {error.code(), error.field(), error.value(), error.reason()};
  }
  FAIL("opened");
  return {};
}

FileError opening_error(std::string_view content) {
  const TemporaryFile file(content);
  return opening_error_of_path(file.path());
}

bool mentions(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

constexpr std::string_view small_header = "worker_id,citizenship,wage\n";

}  // namespace

TEST_SUITE("payroll_csv") {
  TEST_CASE("every column is read") {
    const Reading reading = read(
        "worker_id,name,citizenship,basic_wage,fixed_allowances,birth_date,stay_months,programs,"
        "jkn,"
        "jkn_additional_family,jkp_enrolled_on,jp_postponed,employed_from,employed_until,"
        "employer_size,risk_group,regional_minimum_wage,employer_programs,paid_through,registered,"
        "industry,active_workers,jp_deferral_granted\n"
        "W-1,Siti Rahmawati,WNA,8000000,500000.50,1988-04-17,24,JKK JHT,employer,2,2024-01-31,yes,"
        "2021-03-01,2027-12-31,medium,III,5396761,JKK JKM JHT "
        "JP,2026-02,2019-07,footwear,120,no\n");
    CHECK(reading.refused.empty());
    CHECK(reading.has_employer_columns);
    REQUIRE(reading.good.size() == 1);
    const auto& row = reading.good[0];
    CHECK(row.line == 2);
    CHECK(row.worker_id == "W-1");
    CHECK(row.name == "Siti Rahmawati");
    CHECK(row.pay_column == "basic_wage");
    CHECK(row.worker.pay.kind() == PayKind::monthly);
    CHECK(row.worker.pay.amount() == 8'500'000.50_idr);
    CHECK(row.worker.citizenship == Citizenship::foreign);
    CHECK(row.worker.birth_date == Date(1988, 4, 17));
    CHECK(row.worker.stay_months == 24);
    CHECK(row.worker.programs == ProgramSet{Program::jkk, Program::jht});
    CHECK(row.worker.jkn == JknMembership::employer);
    CHECK(row.worker.jkn_additional_family == 2);
    CHECK(row.worker.jkp_enrolled_on == Date(2024, 1, 31));
    CHECK(row.worker.jp_postponed);
    CHECK(row.worker.employed_from == Date(2021, 3, 1));
    CHECK(row.worker.employed_until == Date(2027, 12, 31));
    const Employer expected{
        .size = EmployerSize::medium,
        .risk_group = RiskGroup::medium,
        .programs = ProgramSet{Program::jkk, Program::jkm, Program::jht, Program::jp},
        .regional_minimum_wage = 5'396'761_idr,
        .paid_through = Month(2026, 2),
        .registered = Month(2019, 7),
        .industry = Industry::footwear,
        .active_workers = 120,
        .jp_deferral_granted = false,
    };
    CHECK(row.employer == expected);
    CHECK(row.employer_changed);
  }

  TEST_CASE("an empty cell states nothing, and nothing stays from the row before") {
    const Reading reading = read(
        "worker_id;name;citizenship;wage;birth_date;stay_months;programs;jkn;jkn_additional_family;"
        "jkp_enrolled_on;jp_postponed;employed_from;employed_until;risk_group;industry\n"
        "A;Ana;WNI;5000000;1990-01-01;3;JKK;none;1;2024-01-01;yes;2020-01-01;2030-01-01;I;toys\n"
        "B;;WNI;5000000;;;;;;;;;;;\n");
    REQUIRE(reading.good.size() == 2);
    const auto& row = reading.good[1];
    CHECK(row.name.empty());
    CHECK_FALSE(row.worker.birth_date);
    CHECK_FALSE(row.worker.stay_months);
    CHECK_FALSE(row.worker.programs);
    CHECK(row.worker.jkn == JknMembership::not_stated);
    CHECK(row.worker.jkn_additional_family == 0);
    CHECK_FALSE(row.worker.jkp_enrolled_on);
    CHECK_FALSE(row.worker.jp_postponed);
    CHECK_FALSE(row.worker.employed_from);
    CHECK_FALSE(row.worker.employed_until);
    CHECK(row.employer == Employer{});
    CHECK(row.employer_changed);
  }

  TEST_CASE("a file without employer columns states no employer") {
    const Reading reading = read("worker_id,citizenship,wage\nA,WNI,1\nB,WNI,1\n");
    CHECK_FALSE(reading.has_employer_columns);
    REQUIRE(reading.good.size() == 2);
    CHECK(reading.good[0].employer == Employer{});
    CHECK_FALSE(reading.good[0].employer_changed);
  }

  TEST_CASE("closed words are read") {
    CHECK(worker_with("jkn", "employer").jkn == JknMembership::employer);
    CHECK(worker_with("jkn", "other_employer").jkn == JknMembership::other_employer);
    CHECK(worker_with("jkn", "self_paying").jkn == JknMembership::self_paying);
    CHECK(worker_with("jkn", "state_paid").jkn == JknMembership::state_paid);
    CHECK(worker_with("jkn", "none").jkn == JknMembership::none);
    CHECK_FALSE(worker_with("jp_postponed", "no").jp_postponed);
    CHECK(worker_with("programs", "JP").programs == ProgramSet{Program::jp});
    for (const auto& [word, size] : employer_size_names)
      CHECK(employer_with("employer_size", std::string(word)).size == size);
    for (const auto& [word, group] : risk_group_names)
      CHECK(employer_with("risk_group", std::string(word)).risk_group == group);
    for (const auto& [word, industry] : industry_names)
      CHECK(employer_with("industry", std::string(word)).industry == industry);
    CHECK(employer_with("jp_deferral_granted", "yes").jp_deferral_granted == true);
    CHECK(employer_with("active_workers", "0").active_workers == 0);
  }

  TEST_CASE("every kind of pay is read") {
    const auto pay_of = [](const std::string& column, const std::string& cell) {
      const Reading reading = read("worker_id;citizenship;" + column + "\nA;WNI;" + cell + "\n");
      REQUIRE(reading.refused.empty());
      REQUIRE(reading.good.size() == 1);
      CHECK(reading.good[0].pay_column == column);
      return reading.good[0].worker.pay;
    };
    CHECK(pay_of("wage", "8500000").amount() == 8'500'000_idr);
    CHECK(pay_of("wage", "8500000.5").amount() == 8'500'000.50_idr);
    CHECK(pay_of("wage", "8.500.000,50").amount() == 8'500'000.50_idr);
    CHECK(pay_of("wage", "8.500.000").amount() == 8'500'000_idr);
    CHECK(pay_of("wage", "8500000,25").amount() == 8'500'000.25_idr);
    CHECK(pay_of("basic_wage", "7000000").amount() == 7'000'000_idr);
    const Pay daily = pay_of("daily_wage", "200000");
    CHECK(daily.kind() == PayKind::daily);
    CHECK(daily.amount() == 200'000_idr);
    const Pay piece = pay_of("piece_wages", "4000000|4.500.000,00|5000000");
    CHECK(piece.kind() == PayKind::piece);
    CHECK(piece.months() == 3);
    CHECK(piece.amount() == 13'500'000_idr);
    CHECK(pay_of("piece_wages", "4000000").months() == 1);
    const Pay weather = pay_of("weather_piece_wages", "1|2|3|4|5|6|7|8|9|10|11|12");
    CHECK(weather.kind() == PayKind::weather_piece);
    CHECK(weather.months() == 12);
    CHECK(weather.amount() == 78_idr);
  }

  TEST_CASE("each row may fill another pay column") {
    const Reading reading = read(
        "worker_id,citizenship,wage,basic_wage,fixed_allowances,daily_wage,piece_wages,"
        "weather_piece_wages\n"
        "A,WNI,5000000,,,,,\n"
        "B,WNI,,4000000,250000,,,\n"
        "C,WNI,,4000000,,,,\n"
        "D,WNI,,,,150000,,\n"
        "E,WNI,,,,,3000000|4000000,\n"
        "F,WNI,,,,,,3000000|4000000\n"
        "G,WNI,5000000,,,150000,,\n"
        "H,WNI,,,,,,\n"
        "I,WNI,5000000,,250000,,,\n"
        "J,WNI,,,250000,,,\n");
    REQUIRE(reading.good.size() == 6);
    CHECK(reading.good[1].worker.pay.amount() == 4'250'000_idr);
    CHECK(reading.good[2].worker.pay.amount() == 4'000'000_idr);
    CHECK(reading.good[5].pay_column == "weather_piece_wages");
    REQUIRE(reading.refused.size() == 4);
    CHECK(reading.refused[0].line == 8);
    CHECK(reading.refused[0].code == ErrorCode::conflicting_facts);
    CHECK(reading.refused[0].column == "daily_wage");
    CHECK(reading.refused[0].value == "150000");
    CHECK(mentions(reading.refused[0].reason, "wage"));
    CHECK(reading.refused[1].code == ErrorCode::missing_field);
    CHECK(reading.refused[1].column == "wage");
    CHECK(mentions(reading.refused[1].reason, "wage, basic_wage, daily_wage"));
    CHECK(reading.refused[2].code == ErrorCode::conflicting_facts);
    CHECK(reading.refused[2].column == "fixed_allowances");
    CHECK(reading.refused[3].code == ErrorCode::conflicting_facts);
    CHECK(reading.refused[3].column == "fixed_allowances");
  }

  TEST_CASE("a wage that is zero or negative is left to the tariff") {
    const Reading reading = read(
        "worker_id,citizenship,wage,daily_wage,piece_wages\nA,WNI,0,,\nB,WNI,-1,,\nC,WNI,,-5,\n"
        "D,WNI,,,7|-5\n");
    REQUIRE(reading.good.size() == 4);
    CHECK(reading.good[0].worker.pay.amount() == Rupiah{});
    CHECK(reading.good[1].worker.pay.amount() == -(1_idr));
    CHECK(reading.good[3].worker.pay.has_negative_part());
  }

  TEST_CASE("bad cells are refused by line, worker and column") {
    for (const char* const bad : {"abc", "Rp8500000", "8.500", "8,500", "8,500,000.00",
                                  "8500000.505", " 8500000", "1e6", "-"})
      for (const char* const column : {"wage", "basic_wage", "daily_wage", "piece_wages",
                                       "weather_piece_wages", "regional_minimum_wage"})
        check_refused(column, bad);
    check_refused("wage", "99999999999999999999", ErrorCode::overflow);
    check_refused("piece_wages", "1|2|3|4");
    check_refused("piece_wages", "1||3");
    check_refused("piece_wages", "1|");
    check_refused("piece_wages", "|");
    check_refused("piece_wages", "90000000000000000|90000000000000000", ErrorCode::overflow);
    check_refused("weather_piece_wages", "1|2|3|4|5|6|7|8|9|10|11|12|13");
    for (const char* const column :
         {"birth_date", "jkp_enrolled_on", "employed_from", "employed_until"})
      for (const char* const bad :
           {"1990-02-30", "1990-13-01", "17-04-1988", "17/04/1988", "1988-4-17", "1899-12-31", "x"})
        check_refused(column, bad);
    for (const char* const column : {"stay_months", "jkn_additional_family", "active_workers"})
      for (const char* const bad : {"two", "1.5", "+3", "99999999999", "3 "})
        check_refused(column, bad);
    for (const char* const column : {"programs", "employer_programs"})
      for (const char* const bad : {"JKP", "JKN", "jkk", "JKK,JKM", "JKK  JKM", "JKK ", "JKK JKK"})
        check_refused(column, bad);
    for (const char* const column : {"paid_through", "registered"})
      for (const char* const bad : {"2026-13", "2026-2", "2026-02-01", "02-2026"})
        check_refused(column, bad);
    for (const char* const column :
         {"jkn", "jp_postponed", "employer_size", "risk_group", "industry", "jp_deferral_granted"})
      for (const char* const bad : {"YES", "Employer", "Large", "3", "?"})
        check_refused(column, bad);
  }

  TEST_CASE("required cells are asked for") {
    const RefusedRow no_worker = only_refusal("worker_id,citizenship,wage\n,WNI,1\n");
    CHECK(no_worker.code == ErrorCode::missing_field);
    CHECK(no_worker.column == "worker_id");
    const RefusedRow no_citizenship = only_refusal("worker_id,citizenship,wage\nA,,1\n");
    CHECK(no_citizenship.code == ErrorCode::missing_field);
    CHECK(no_citizenship.column == "citizenship");
    const RefusedRow bad_citizenship = only_refusal("worker_id,citizenship,wage\nA,wni,1\n");
    CHECK(bad_citizenship.code == ErrorCode::invalid_value);
    CHECK(bad_citizenship.value == "wni");
    const RefusedRow no_pay = only_refusal("worker_id,citizenship,daily_wage\nA,WNI,\n");
    CHECK(no_pay.code == ErrorCode::missing_field);
    CHECK(no_pay.column == "daily_wage");
  }

  TEST_CASE("a worker id is a clean text") {
    for (const char* const bad : {" A", "A ", "A\tB", "A\x7f", "\xff", "A\xc3", "\xed\xa0\x80"}) {
      CAPTURE(bad);
      const RefusedRow refused = only_refusal(std::string(small_header) + bad + ",WNI,1\n");
      CHECK(refused.column == "worker_id");
    }
    CHECK(read(std::string(small_header) + std::string(100, 'x') + ",WNI,1\n").good.size() == 1);
    const RefusedRow refused =
        only_refusal(std::string(small_header) + std::string(101, 'x') + ",WNI,1\n");
    CHECK(refused.code == ErrorCode::invalid_value);
    CHECK(refused.worker_id == std::string(60, 'x') + "...");
  }

  TEST_CASE("a name is UTF-8, and what a refusal quotes always is") {
    const Reading reading = read(
        "worker_id,citizenship,wage,name\n"
        "A,WNI,1,Jos\xc3\xa9 \xe2\x80\x9cPak\xe2\x80\x9d\n"
        "B,WNI,1,Jos\xe9\n"
        "C,WNI,\xc3\xa9\xe9\x01,\n");
    REQUIRE(reading.good.size() == 1);
    CHECK(reading.good[0].name == "Jos\xc3\xa9 \xe2\x80\x9cPak\xe2\x80\x9d");
    REQUIRE(reading.refused.size() == 2);
    CHECK(reading.refused[0].code == ErrorCode::malformed_text);
    CHECK(reading.refused[0].column == "name");
    CHECK(reading.refused[0].value == "Jos?");
    CHECK(reading.refused[1].column == "wage");
    CHECK(reading.refused[1].value == "\xc3\xa9??");
    // The cut of a long text must not split a character.
    const RefusedRow cut = only_refusal(std::string(small_header) + "A,WNI,x" + [] {
      std::string text;
      for (int i = 0; i < 200; ++i) text += "\xc3\xa9";
      return text;
    }() + "\n");
    CHECK(cut.value.find('\xc3') != std::string::npos);
    CHECK(cut.value.size() <= 63);
    CHECK(cut.value.ends_with("..."));
  }

  TEST_CASE("a worker stands once in a file, whether the first row was good or refused") {
    const Reading reading = read(
        "worker_id,citizenship,wage\n"
        "A,WNI,5000000\n"
        "B,WNI,x\n"
        "A,WNI,6000000\n"
        "C,WNI,5000000\n"
        "B,WNI,5000000\n"
        "A,WNI,y\n"
        "a,WNI,5000000\n");
    CHECK(reading.good.size() == 3);
    REQUIRE(reading.refused.size() == 4);
    CHECK(reading.refused[0].line == 3);
    CHECK(reading.refused[0].column == "wage");
    CHECK(reading.refused[1].line == 4);
    CHECK(reading.refused[1].code == ErrorCode::duplicate);
    CHECK(reading.refused[1].column == "worker_id");
    CHECK(reading.refused[1].worker_id == "A");
    CHECK(reading.refused[1].value == "A");
    CHECK(mentions(reading.refused[1].reason, "line 2"));
    CHECK(reading.refused[2].line == 6);
    CHECK(reading.refused[2].code == ErrorCode::duplicate);
    CHECK(mentions(reading.refused[2].reason, "line 3"));
    CHECK(reading.refused[3].line == 7);
    CHECK(reading.refused[3].code == ErrorCode::duplicate);
    CHECK(mentions(reading.refused[3].reason, "line 2"));
  }

  TEST_CASE("a worker of a row with the wrong number of cells is remembered") {
    const Reading reading =
        read("worker_id,citizenship,wage\nA,WNI,8.500.000,50\nA,WNI,5000000\nB,WNI,5000000\n");
    CHECK(reading.good.size() == 1);
    REQUIRE(reading.refused.size() == 2);
    CHECK(reading.refused[0].code == ErrorCode::malformed_text);
    CHECK(reading.refused[0].worker_id == "A");
    CHECK(reading.refused[1].code == ErrorCode::duplicate);
  }

  TEST_CASE("many workers are told apart, and each repetition is found") {
    std::string text(small_header);
    constexpr std::size_t count = 20'000;
    for (std::size_t i = 0; i < count; ++i) text += "W" + std::to_string(i) + ",WNI,5000000\n";
    for (std::size_t i = 0; i < count; i += 7) text += "W" + std::to_string(i) + ",WNI,5000000\n";
    const Reading reading = read(text);
    CHECK(reading.good.size() == count);
    REQUIRE(reading.refused.size() == (count + 6) / 7);
    for (std::size_t i = 0; i < reading.refused.size(); ++i) {
      REQUIRE(reading.refused[i].worker_id == "W" + std::to_string(i * 7));
      REQUIRE(reading.refused[i].reason.ends_with("line " + std::to_string(i * 7 + 2)));
    }
  }

  TEST_CASE("too few and too many cells are refused with a hint") {
    const Reading reading = read(
        "worker_id,citizenship,wage\n"
        "A,WNI\n"
        "B,WNI,8.500.000,50\n"
        "C;WNI;8500000\n"
        "D,WNI,5000000,\n"
        "E,WNI,5000000\n");
    CHECK(reading.good.size() == 1);
    REQUIRE(reading.refused.size() == 4);
    for (const RefusedRow& refused : reading.refused) {
      CHECK(refused.code == ErrorCode::malformed_text);
      CHECK(refused.column.empty());
    }
    CHECK(mentions(reading.refused[0].reason, "2 cells, the header 3"));
    CHECK(reading.refused[1].worker_id == "B");
    CHECK(mentions(reading.refused[1].reason, "4 cells, the header 3"));
    CHECK(mentions(reading.refused[1].reason, "quotes"));
    CHECK(mentions(reading.refused[2].reason, "1 cells, the header 3"));
    CHECK(reading.refused[3].worker_id == "D");
    const RefusedRow semicolon = only_refusal("worker_id;citizenship;wage\nA;WNI;1;2\n");
    CHECK(mentions(semicolon.reason, "semicolon"));
  }

  TEST_CASE("an amount with a comma is quoted where commas separate and plain where they do not") {
    const Reading comma = read("worker_id,citizenship,wage\nA,WNI,\"8.500.000,50\"\n");
    REQUIRE(comma.good.size() == 1);
    CHECK(comma.good[0].worker.pay.amount() == 8'500'000.50_idr);
    const Reading semicolon = read("worker_id;citizenship;wage\nA;WNI;8.500.000,50\n");
    REQUIRE(semicolon.good.size() == 1);
    CHECK(semicolon.good[0].worker.pay.amount() == 8'500'000.50_idr);
  }

  TEST_CASE("quotes") {
    const Reading reading = read(
        "\"worker_id\",\"citizenship\",wage,name\n"
        "\"A\",\"WNI\",\"5000000\",\"Putri, S.E.\"\n"
        "B,WNI,5000000,\"dikenal \"\"Bu Ani\"\"\"\n"
        "C,WNI,5000000,\"\"\"\"\"\"\n"
        "D,WNI,5000000,\"\"\n"
        "E,WNI,5000000,Ani \"Bu\" A\n"
        "F,WNI,5000000,\"Ani\" A\n"
        "G,WNI,5000000,\"Ani \"\"Bu\"\" A\n"
        "H,WNI,\"5000000,Ani\n"
        "I,WNI,5000000,\"\n"
        "J,WNI,5000000,\"a\"b\"c\"\n"
        "K,WNI,5000000,\"a\"\r\n");
    REQUIRE(reading.good.size() == 6);
    CHECK(reading.good[0].name == "Putri, S.E.");
    CHECK(reading.good[1].name == "dikenal \"Bu Ani\"");
    CHECK(reading.good[2].name == "\"\"");
    CHECK(reading.good[3].name.empty());
    CHECK(reading.good[4].name == "Ani \"Bu\" A");
    CHECK(reading.good[5].name == "a");
    REQUIRE(reading.refused.size() == 5);
    for (const RefusedRow& refused : reading.refused)
      CHECK(refused.code == ErrorCode::malformed_text);
    CHECK(reading.refused[0].worker_id == "F");
    CHECK(reading.refused[0].line == 7);
    CHECK(reading.refused[0].column == "name");
    CHECK(reading.refused[0].value == "\"Ani\" A");
    CHECK(reading.refused[1].value == "\"Ani \"\"Bu\"\" A");
    CHECK(reading.refused[2].column == "wage");
    CHECK(reading.refused[2].value == "\"5000000,Ani");
  }

  TEST_CASE("lines may end in any usual way, and blank ones count but are skipped") {
    for (const std::string& mark : {std::string(), std::string("\xef\xbb\xbf")})
      for (const std::string& end : {std::string("\n"), std::string("\r\n")})
        for (const std::size_t ends : {0U, 1U, 2U}) {
          std::string text = mark;
          for (const char* const line :
               {"", "worker_id,citizenship,wage", "", "A,WNI,5000000", "  \t"})
            text.append(line).append(end);
          text += "B,WNI,x";
          for (std::size_t i = 0; i < ends; ++i) text += end;
          const Reading reading = read(text);
          REQUIRE(reading.good.size() == 1);
          CHECK(reading.good[0].line == 4);
          CHECK(reading.good[0].worker_id == "A");
          REQUIRE(reading.refused.size() == 1);
          CHECK(reading.refused[0].line == 6);
          CHECK(reading.refused[0].value == "x");
        }
  }

  TEST_CASE("a row of empty cells is not a blank line") {
    CHECK(only_refusal("worker_id,citizenship,wage\n,,\n").column == "worker_id");
  }

  TEST_CASE("a file with a header only has no rows") {
    for (const char* const text :
         {"worker_id,citizenship,wage", "worker_id,citizenship,wage\r\n\r\n"}) {
      const Reading reading = read(text);
      CHECK(reading.good.empty());
      CHECK(reading.refused.empty());
    }
  }

  TEST_CASE("an empty file has no header") {
    for (const char* const text : {"", "\n\n", "\xef\xbb\xbf", "  \r\n"}) {
      const FileError error = opening_error(text);
      CHECK(error.code == ErrorCode::missing_field);
      CHECK(error.field == "header");
    }
  }

  TEST_CASE("a file that cannot be read") {
    const FileError missing = opening_error_of_path("no/such/payroll.csv");
    CHECK(missing.code == ErrorCode::invalid_value);
    CHECK(missing.field == "file");
    CHECK(missing.value == "no/such/payroll.csv");
    CHECK_FALSE(missing.reason.empty());
    const FileError directory =
        opening_error_of_path(std::filesystem::temp_directory_path().string());
    CHECK(directory.code == ErrorCode::invalid_value);
    CHECK(directory.field == "file");
  }

  TEST_CASE("columns that are unknown, repeated or missing") {
    const auto check = [](std::string_view header, ErrorCode code, std::string_view value,
                          std::string_view in_reason) {
      CAPTURE(header);
      const FileError error = opening_error(header);
      CHECK(error.code == code);
      CHECK(error.field == "file");
      CHECK(error.value == value);
      CHECK(mentions(error.reason, in_reason));
    };
    check("worker_id,citizenship,salary\n", ErrorCode::unknown_field, "salary", "wage");
    check("worker_id,citizenship,Wage\n", ErrorCode::unknown_field, "Wage", "wage");
    check("worker_id, citizenship,wage\n", ErrorCode::unknown_field, " citizenship", "");
    check("worker_id,citizenship,wage,\n", ErrorCode::unknown_field, "", "without a name");
    check("worker_id\tcitizenship\twage\n", ErrorCode::unknown_field, "worker_id?citizenship?wage",
          "");
    check("worker_id;citizenship,wage\n", ErrorCode::unknown_field, "citizenship,wage", "");
    check("worker_id,citizenship,wage,wage\n", ErrorCode::duplicate, "wage", "twice");
    check("citizenship,wage\n", ErrorCode::missing_field, "", "worker_id");
    check("worker_id,wage\n", ErrorCode::missing_field, "", "citizenship");
    check("worker_id,citizenship,name\n", ErrorCode::missing_field, "", "daily_wage");
    check("worker_id,citizenship,fixed_allowances\n", ErrorCode::missing_field, "", "pay");
    check("worker_id,citizenship,wage,fixed_allowances\n", ErrorCode::missing_field, "",
          "basic_wage");
    check("worker_id,citizenship,wage,paid_through\n", ErrorCode::missing_field, "",
          "employer_size");
    check("worker_id,\"citizenship,wage\n", ErrorCode::malformed_text, "\"citizenship,wage",
          "not closed");
    check("worker_id,\"citizenship\"x,wage\n", ErrorCode::malformed_text, "\"citizenship\"x,wage",
          "quotes");
  }

  TEST_CASE("columns stand in any order") {
    const Reading reading = read("wage;name;citizenship;worker_id\n5000000;Ana;WNI;A\n");
    REQUIRE(reading.good.size() == 1);
    CHECK(reading.good[0].worker_id == "A");
    CHECK(reading.good[0].name == "Ana");
  }

  TEST_CASE("UTF-16 and other files that are no text") {
    using namespace std::string_view_literals;
    for (const auto text : {"\xff\xfew\0o\0r\0k\0"sv, "\xfe\xff\0w\0o\0r\0k"sv,
                            "w\0o\0r\0k\0e\0r\0_\0i\0d\0\n\0"sv, "\0\0\0\0"sv}) {
      const FileError error = opening_error(text);
      CHECK(error.code == ErrorCode::malformed_text);
      CHECK(error.field == "file");
      CHECK(mentions(error.reason, "UTF-16"));
    }
  }

  TEST_CASE("a NUL byte spoils its row only") {
    using namespace std::string_view_literals;
    const Reading reading = read(
        "worker_id,citizenship,wage,name\nA,WNI,5000000,A\0na\nB\0,WNI,5000000,\n"
        "C,WNI,5000000\0,\nD,WNI\0,5000000,\nE,WNI,5000000,\n\0\0\0"sv);
    REQUIRE(reading.good.size() == 1);
    CHECK(reading.good[0].worker_id == "E");
    REQUIRE(reading.refused.size() == 5);
    CHECK(reading.refused[0].column == "name");
    CHECK(reading.refused[0].value == "A?na");
    CHECK(reading.refused[1].column == "worker_id");
    CHECK(reading.refused[1].worker_id == "B?");
    CHECK(reading.refused[2].column == "wage");
    CHECK(reading.refused[3].column == "citizenship");
    CHECK(reading.refused[4].line == 7);
  }

  TEST_CASE("the employer changes only with its cells") {
    const Reading reading = read(
        "worker_id,employer_size,citizenship,wage,risk_group\n"
        "A,large,WNI,5000000,I\n"
        "B,large,WNI,5000000,I\n"
        "C,large,WNI,5000000,VI\n"
        "D,large,WNI,5000000,I\n"
        "E,large,WNI,5000000,II\n"
        "F,large,WNI,x,III\n"
        "G,large,WNI,5000000,II\n"
        "H,,WNI,5000000,\n");
    REQUIRE(reading.refused.size() == 2);
    CHECK(reading.refused[0].column == "risk_group");
    REQUIRE(reading.good.size() == 6);
    std::string changes;
    for (const auto& row : reading.good) changes += row.employer_changed ? 'x' : '.';
    CHECK(changes == "x..x.x");
    CHECK(reading.good[2].employer.risk_group == RiskGroup::very_low);
    CHECK(reading.good[4].employer.risk_group == RiskGroup::low);
    CHECK(reading.good[5].employer == Employer{});
  }

  TEST_CASE("a line of 20 MB is refused, and the rows after it are read") {
    const auto repeated = [](char c) {
      std::string text;
      text.resize(20'000'000, c);
      return text;
    };
    const std::string text =
        std::string(small_header) + "A,WNI,5000000\nB,WNI," + repeated('5') + "\nC,WNI,5000000\n";
    const Reading reading = read(text);
    CHECK(reading.good.size() == 2);
    REQUIRE(reading.refused.size() == 1);
    CHECK(reading.refused[0].line == 3);
    CHECK(reading.refused[0].code == ErrorCode::malformed_text);
    CHECK(reading.good[1].line == 4);
    // At the end of a file, without a line end, and as a header.
    CHECK(only_refusal(std::string(small_header) + repeated('"')).line == 2);
    CHECK(opening_error(repeated(',')).code == ErrorCode::malformed_text);
  }

  TEST_CASE("lines around the longest one taken") {
    constexpr std::size_t longest = 262'144;
    for (const std::size_t length : {longest - 1, longest, longest + 1, longest + 2})
      for (const char* const end : {"", "\n", "\nB,WNI,1\n"}) {
        CAPTURE(length);
        const std::string start = "A,WNI,1,";
        const Reading reading = read("worker_id,citizenship,wage,name\n" + start +
                                     std::string(length - start.size(), 'n') + end);
        REQUIRE(reading.good.size() + reading.refused.size() ==
                (end[0] != 0 && end[1] != 0 ? 2 : 1));
        if (length <= longest) {
          REQUIRE_FALSE(reading.good.empty());
          CHECK(reading.good[0].name.size() == length - start.size());
        } else {
          CHECK(reading.refused[0].line == 2);
          CHECK(mentions(reading.refused[0].reason, "longer"));
        }
      }
  }

  TEST_CASE("a row of very many cells is refused") {
    CHECK(mentions(
        only_refusal(std::string(small_header) + "A" + std::string(200'000, ',') + "\n").reason,
        "200001 cells"));
  }

  TEST_CASE("rows are whole wherever the reads of the file fall") {
    // About 32 MB in lines of changing length, so that every kind of break is met.
    const TemporaryFile file([] {
      std::string text = "worker_id,citizenship,wage,name\n";
      for (std::size_t i = 0; text.size() < 32'000'000; ++i)
        text += "W" + std::to_string(i) + ",WNI," + std::to_string(3'000'000 + i) + "," +
                std::string(i % 97, 'n') + (i % 3 == 0 ? "\r\n" : "\n");
      text.pop_back();
      return text;
    }());
    PayrollCsvReader reader(file.path());
    std::size_t count = 0;
    bool right = true;
    while (reader.next() == Next::row) {
      const PayrollRow& row = reader.row();
      right = right && row.line == count + 2 && row.worker_id == "W" + std::to_string(count) &&
              row.worker.pay.amount() == Rupiah(3'000'000 + count) && row.name.size() == count % 97;
      ++count;
    }
    CHECK(right);
    CHECK(count > 400'000);
    CHECK(reader.next() == Next::end);
  }

  TEST_CASE("a reader can be moved") {
    const TemporaryFile file("worker_id,citizenship,wage\nA,WNI,1\nB,WNI,1\n");
    PayrollCsvReader first(file.path());
    REQUIRE(first.next() == Next::row);
    PayrollCsvReader second = std::move(first);
    CHECK(second.row().worker_id == "A");
    REQUIRE(second.next() == Next::row);
    CHECK(second.row().worker_id == "B");
    CHECK(second.next() == Next::end);
  }

  TEST_CASE("an error of the tariff is named by its column") {
    const TemporaryFile file(
        "worker_id;citizenship;wage;basic_wage;piece_wages;birth_date;stay_months;employed_from;"
        "jkn\n"
        "A;WNI;-5;;;1990-01-01;;;\n"
        "B;WNI;;0;;1990-01-01;;;\n"
        "C;WNA;9000000;;;1990-01-01;;;\n"
        "D;WNI;9000000;;;;;;\n"
        "E;WNI;9000000;;;1990-01-01;;2030-01-01;\n"
        "F;WNI;4000000;;;1990-01-01;;;employer\n"
        "G;WNI;;;-1|2;1990-01-01;;;\n");
    Employer employer;
    employer.size = EmployerSize::large;
    employer.risk_group = RiskGroup::low;
    const wage_earner::Tariff tariff(Law::gazette(), employer, Month(2026, 3));
    PayrollCsvReader reader(file.path());
    std::vector<RefusedRow> refused;
    while (reader.next() == Next::row) try {
        (void)tariff.bill(reader.row().worker);
      } catch (const Error& error) {
        refused.push_back(formats::refusal(reader.row(), error));
      }
    REQUIRE(refused.size() == 7);
    const std::vector<std::string> columns = {"wage",          "basic_wage",
                                              "stay_months",   "birth_date",
                                              "employed_from", "regional_minimum_wage",
                                              "piece_wages"};
    for (std::size_t i = 0; i < columns.size(); ++i) {
      CHECK(refused[i].column == columns[i]);
      CHECK(refused[i].line == i + 2);
      CHECK(refused[i].worker_id == std::string(1, static_cast<char>('A' + i)));
    }
    CHECK(refused[0].code == ErrorCode::invalid_value);
    CHECK(refused[0].value == "-5");
    CHECK(refused[2].code == ErrorCode::missing_field);
  }

  TEST_CASE("every field of an error becomes a column") {
    PayrollRow row;
    row.line = 9;
    row.worker_id = "W";
    row.pay_column = "weather_piece_wages";
    const auto column_of = [&](const std::string& field) {
      const RefusedRow refused = formats::refusal(row, InvalidValue(field, "v", "because"));
      CHECK(refused.line == 9);
      CHECK(refused.worker_id == "W");
      CHECK(refused.code == ErrorCode::invalid_value);
      CHECK(refused.value == "v");
      CHECK(refused.reason == "because");
      return refused.column;
    };
    CHECK(column_of("wage") == "weather_piece_wages");
    CHECK(column_of("worker.wage") == "weather_piece_wages");
    CHECK(column_of("amount") == "weather_piece_wages");
    CHECK(column_of("worker.birth_date") == "birth_date");
    CHECK(column_of("programs") == "programs");
    CHECK(column_of("employer.size") == "employer_size");
    CHECK(column_of("employer.programs") == "employer_programs");
    CHECK(column_of("employer.risk_group") == "risk_group");
    CHECK(column_of("employer.paid_through") == "paid_through");
    CHECK(column_of("month") == "month");
  }
}
