// SPDX-License-Identifier: Apache-2.0
#include "jamsos/formats/history_csv.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "../support.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using formats::HistoryFile;
using formats::RefusedRun;
using tests::Refusal;
using tests::refusal;

namespace {

HistoryFile read(const std::string& content) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("jamsos_history_" + std::to_string(std::random_device{}()) + ".csv");
  std::ofstream(path, std::ios::binary) << content;
  HistoryFile file;
  try {
    file = formats::read_history_csv(path.string());
  } catch (...) {
    std::filesystem::remove(path);
    throw;
  }
  std::filesystem::remove(path);
  return file;
}

std::vector<WageRun> runs_of(const std::string& content) {
  HistoryFile file = read(content);
  REQUIRE(file.refused.empty());
  return file.runs;
}

/// The only run of a file with one optional column besides the required ones.
WageRun run_with(const std::string& column, const std::string& cell) {
  const auto runs = runs_of("from;to;wage;" + column + "\n2020-01;2020-12;5000000;" + cell + "\n");
  REQUIRE(runs.size() == 1);
  return runs[0];
}

/// Line, code, column and value of the only refusal.
struct Refused {
  std::size_t line = 0;
  std::string code{}, column{}, value{};
  bool operator==(const Refused&) const = default;
};
Refused refused_by(const std::string& content) {
  const HistoryFile file = read(content);
  CHECK_MESSAGE(file.runs.empty(), "a life with a refused row is not given");
  REQUIRE(file.refused.size() == 1);
  const RefusedRun& refused = file.refused[0];
  CHECK_FALSE(refused.reason.empty());
  return {refused.line, std::string(to_string(refused.code)), refused.column, refused.value};
}
Refused refused_cell(const std::string& column, const std::string& cell) {
  return refused_by("from;to;wage;" + column + "\n2020-01;2020-12;5000000;" + cell + "\n");
}

}  // namespace

TEST_CASE("history file: a row is a run of months") {
  const auto runs = runs_of(
      "from,to,wage\n"
      "2015-07,2016-12,3500000\n"
      "\n"
      "2017-01,2017-01,\"4.000.000,50\"\n");
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].from == Month(2015, 7));
  CHECK(runs[0].to == Month(2016, 12));
  CHECK(runs[0].wage == 3'500'000_idr);
  CHECK(runs[0].kind == MonthKind::employed);
  CHECK(runs[0].state == ContributionState::paid);
  CHECK(runs[0].employer == 0);
  CHECK(runs[0].in_jht);
  CHECK(runs[0].in_jp);
  CHECK_FALSE(runs[0].paid_on);
  CHECK(runs[1].wage == 4'000'000.50_idr);
}

TEST_CASE("history file: every other column") {
  CHECK(run_with("kind", "self_employed").kind == MonthKind::self_employed);
  CHECK(run_with("kind", "").kind == MonthKind::employed);
  CHECK(run_with("state", "jp_deferred_settled").state == ContributionState::jp_deferred_settled);
  CHECK(run_with("state", "unpaid").state == ContributionState::unpaid);
  CHECK(run_with("employer", "3").employer == 3);
  CHECK_FALSE(run_with("in_jht", "no").in_jht);
  CHECK(run_with("in_jht", "yes").in_jht);
  CHECK_FALSE(run_with("in_jp", "no").in_jp);
  CHECK(run_with("paid_on", "2021-03-05").paid_on == Date(2021, 3, 5));
}

TEST_CASE("history file: one month a row, and both ways in one file") {
  const auto runs = runs_of("\xef\xbb\xbfwage;month\r\n5000000;2020-02\r\n6000000;2020-03");
  REQUIRE(runs.size() == 2);
  CHECK(runs[1].from == Month(2020, 3));
  CHECK(runs[1].to == Month(2020, 3));
  const auto mixed = runs_of("from,to,month,wage\n2015-07,2019-12,,3000000\n,,2020-01,4000000\n");
  REQUIRE(mixed.size() == 2);
  CHECK(mixed[0].to == Month(2019, 12));
  CHECK(mixed[1].from == Month(2020, 1));
}

TEST_CASE("history file: neighbouring months of equal terms become one run") {
  const std::string months =
      "month,wage,state,employer\n"
      "2020-02,5000000,,\n"
      "2020-01,5000000,,\n"  // the order of the rows is free
      "2020-03,5000000.00,paid,0\n"
      "2020-04,5000000,unpaid,0\n"
      "2020-05,5000000,,\n"
      "2020-07,5000000,,\n"  // a gap
      "2020-06,5000000,,1\n";
  const auto runs = runs_of(months);
  REQUIRE(runs.size() == 5);
  CHECK(runs[0].from == Month(2020, 1));
  CHECK(runs[0].to == Month(2020, 3));
  CHECK(runs[1].state == ContributionState::unpaid);
  CHECK(runs[2].from == Month(2020, 5));
  CHECK(runs[2].to == Month(2020, 5));
  CHECK(runs[3].employer == 1);
  CHECK(runs[4].from == Month(2020, 7));

  const auto years = runs_of("from,to,wage\n2019-01,2019-12,1000000\n2018-01,2018-12,1000000\n");
  REQUIRE(years.size() == 1);
  CHECK(years[0].from == Month(2018, 1));
  CHECK(years[0].to == Month(2019, 12));
}

TEST_CASE("history file: months of several employers may overlap, in the order of time") {
  const auto runs = runs_of(
      "from,to,wage,employer,kind\n"
      "2019-01,2020-12,1000000,1,\n"
      "2018-01,2020-12,2000000,0,\n"
      "2018-06,2019-06,3000000,0,self_employed\n");
  REQUIRE(runs.size() == 3);
  CHECK(runs[0].wage == 2'000'000_idr);
  CHECK(runs[1].wage == 3'000'000_idr);
  CHECK(runs[2].wage == 1'000'000_idr);
  CHECK_NOTHROW(check_history(runs, Date(1990, 1, 1), std::nullopt));
}

TEST_CASE("history file: a bad cell is refused by line, column and value") {
  CHECK(refused_cell("kind", "worker") == Refused{2, "invalid_value", "kind", "worker"});
  CHECK(refused_cell("state", "late") == Refused{2, "invalid_value", "state", "late"});
  CHECK(refused_cell("employer", "-1") == Refused{2, "invalid_value", "employer", "-1"});
  CHECK(refused_cell("employer", "1.5") == Refused{2, "invalid_value", "employer", "1.5"});
  CHECK(refused_cell("in_jht", "true") == Refused{2, "invalid_value", "in_jht", "true"});
  CHECK(refused_cell("in_jp", "YES") == Refused{2, "invalid_value", "in_jp", "YES"});
  CHECK(refused_cell("paid_on", "2020-02-30") ==
        Refused{2, "invalid_value", "paid_on", "2020-02-30"});
  CHECK(refused_cell("paid_on", "2019-12-31") ==
        Refused{2, "conflicting_facts", "paid_on", "2019-12-31"});
  const std::string head = "from,to,month,wage\n2015-07,2015-12,,3000000\n";
  const auto row = [&](const std::string& cells) { return refused_by(head + cells + "\n"); };
  CHECK(row("2020-13,2021-01,,1") == Refused{3, "invalid_value", "from", "2020-13"});
  CHECK(row("2020-01,2020-1,,1") == Refused{3, "invalid_value", "to", "2020-1"});
  CHECK(row("2020-02,2020-01,,1") == Refused{3, "conflicting_facts", "to", "2020-01"});
  CHECK(row("2020-01,,,1") == Refused{3, "missing_field", "to", ""});
  CHECK(row(",,,1") == Refused{3, "missing_field", "from", ""});
  CHECK(row(",,2020-00,1") == Refused{3, "invalid_value", "month", "2020-00"});
  CHECK(row("2020-01,,2020-01,1") == Refused{3, "conflicting_facts", "from", "2020-01"});
  CHECK(row(",,2020-01,") == Refused{3, "missing_field", "wage", ""});
  CHECK(row(",,2020-01,0") == Refused{3, "invalid_value", "wage", "0"});
  CHECK(row(",,2020-01,-5") == Refused{3, "invalid_value", "wage", "-5"});
  CHECK(row(",,2020-01,5.000") == Refused{3, "invalid_value", "wage", "5.000"});
  CHECK(row(",,2020-01,1000000000001") == Refused{3, "invalid_value", "wage", "1000000000001"});
  CHECK(row(",,2020-01,99999999999999999999") ==
        Refused{3, "overflow", "wage", "99999999999999999999"});
  CHECK(row(",,2020-01") == Refused{3, "malformed_text", "", ""});
  CHECK(row(",,2020-01,5,000") == Refused{3, "malformed_text", "", ""});
  CHECK(row(",,2020-01,\"5") == Refused{3, "malformed_text", "wage", "\"5"});
  CHECK(row(",,2020-01,\x01\xff") == Refused{3, "invalid_value", "wage", "??"});
}

TEST_CASE("history file: months that overlap are refused at the later row") {
  CHECK(refused_by("from,to,wage\n2015-07,2016-06,1000000\n2016-06,2016-12,1000000\n") ==
        Refused{3, "conflicting_facts", "from", "2016-06"});
  CHECK(refused_by("month,wage\n2016-06,1000000\n2016-07,5\n2016-06,2000000\n") ==
        Refused{4, "conflicting_facts", "month", "2016-06"});
  // Inside a long run, behind a short one that lies in it as well.
  const HistoryFile file = read(
      "from,to,wage\n2010-01,2020-12,1000000\n2011-01,2011-01,2000000\n2015-01,2015-02,3000000\n");
  REQUIRE(file.refused.size() == 2);
  CHECK(file.refused[0].line == 3);
  CHECK(file.refused[1].line == 4);
  CHECK(file.refused[1].reason.find("line 2") != std::string::npos);
}

TEST_CASE("history file: all refusals, in the order of the lines") {
  const HistoryFile file =
      read("month,wage\n2016-06,1000000\n2016-06,1\nx,1\n2016-07,y\n2016-08,1\n");
  REQUIRE(file.refused.size() == 3);
  CHECK(file.refused[0].line == 3);
  CHECK(file.refused[1].line == 4);
  CHECK(file.refused[2].line == 5);
  CHECK(file.runs.empty());
}

TEST_CASE("history file: files that cannot be used") {
  const auto refusal_of = [](const std::string& content) {
    return refusal([&] { (void)read(content); });
  };
  CHECK(refusal_of("") == Refusal{"missing_field", "header", ""});
  CHECK(refusal_of("\n  \n") == Refusal{"missing_field", "header", ""});
  CHECK(refusal_of("from,to\n") == Refusal{"missing_field", "file", ""});
  CHECK(refusal_of("wage\n") == Refusal{"missing_field", "file", ""});
  CHECK(refusal_of("from,wage\n") == Refusal{"missing_field", "file", ""});
  CHECK(refusal_of("month,to,wage\n") == Refusal{"missing_field", "file", ""});
  CHECK(refusal_of("month,wage,wage\n") == Refusal{"duplicate", "file", "wage"});
  CHECK(refusal_of("month,Wage\n") == Refusal{"unknown_field", "file", "Wage"});
  CHECK(refusal_of("month,wage,\n") == Refusal{"unknown_field", "file", ""});
  CHECK(refusal_of("\xff\xfem").code == "malformed_text");
  CHECK(refusal([] { (void)formats::read_history_csv("/nowhere/at/all.csv"); }).field == "file");
  CHECK(runs_of("month,wage\n").empty());
  std::string endless = "month,wage\n";
  for (int i = 0; i < 12'001; ++i) endless += "2016-06,1\n";
  CHECK(refusal_of(endless) == Refusal{"invalid_value", "file", ""});
}
