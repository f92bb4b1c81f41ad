// SPDX-License-Identifier: Apache-2.0
#include "jamsos/formats/budget_csv.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "../support.hpp"

using namespace jamsos;
using formats::BudgetFile;
using formats::RefusedCategory;
using tests::Refusal;
using tests::refusal;

namespace {

BudgetFile read(const std::string& content) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("jamsos_budget_" + std::to_string(std::random_device{}()) + ".csv");
  std::ofstream(path, std::ios::binary) << content;
  BudgetFile file;
  try {
    file = formats::read_budget_csv(path.string());
  } catch (...) {
    std::filesystem::remove(path);
    throw;
  }
  std::filesystem::remove(path);
  return file;
}
Refusal refused_file(const std::string& content) {
  return refusal([&] { (void)read(content); });
}

const std::string header = "name,heads,segment,group,kind,income,wage,sector,payer,programs\n";

/// The only refusal of a file with one row.
Refusal refused_row(const std::string& row) {
  const BudgetFile file = read(header + row + "\n");
  REQUIRE(file.refused.size() == 1);
  CHECK(file.categories.empty());
  CHECK(file.refused[0].line == 2);
  const RefusedCategory& refused = file.refused[0];
  return {std::string(to_string(refused.code)), refused.column, refused.value};
}

}  // namespace

TEST_CASE("Budget file: every column of both segments") {
  const BudgetFile file = read(
      header +
      "ojek,9000,self_employed,self_employed,,\"1.500.000,50\",,transport,participant,JKK JKM JHT\n"
      "\n"
      "staf,800,public_worker,,non_asn,,3500000,,local_government,JKK JKM\n");
  CHECK(file.refused.empty());
  REQUIRE(file.categories.size() == 2);
  CHECK(file.lines == std::vector<std::size_t>{2, 4});
  CHECK(file.categories[0].name == "ojek");
  CHECK(file.categories[0].heads == 9000);
  const auto& rider = std::get<SelfEmployed>(file.categories[0].member);
  CHECK(rider.group == SelfEmployedGroup::self_employed);
  CHECK(rider.income == 1'500'000.50_idr);
  CHECK(rider.sector == Sector::transport);
  CHECK(rider.payer == Party::participant);
  CHECK(rider.programs == ProgramSet{Program::jkk, Program::jkm, Program::jht});
  const auto& staff = std::get<PublicWorker>(file.categories[1].member);
  CHECK(staff.kind == PublicWorkerKind::non_asn);
  CHECK(staff.wage == 3'500'000_idr);
  CHECK(staff.payer == Party::local_government);
}

TEST_CASE("Budget file: columns in any order, semicolons, empty cells as not stated") {
  const BudgetFile file = read("heads;segment;name\n12;self_employed;\"RT; RW\"\n");
  REQUIRE(file.categories.size() == 1);
  CHECK(file.categories[0].name == "RT; RW");
  const auto& member = std::get<SelfEmployed>(file.categories[0].member);
  CHECK(member.group == SelfEmployedGroup::not_stated);
  CHECK_FALSE(member.income);
  CHECK_FALSE(member.payer);
  CHECK_FALSE(member.programs);
}

TEST_CASE("Budget file: bad rows by line and column, the others are kept") {
  CHECK(refused_row(",1,self_employed,,,,,,,") == Refusal{"missing_field", "name", ""});
  CHECK(refused_row("RT,,self_employed,,,,,,,") == Refusal{"missing_field", "heads", ""});
  CHECK(refused_row("RT,1,,,,,,,,") == Refusal{"missing_field", "segment", ""});
  CHECK(refused_row("RT,0,self_employed,,,,,,,") == Refusal{"invalid_value", "heads", "0"});
  CHECK(refused_row("RT,-1,self_employed,,,,,,,") == Refusal{"invalid_value", "heads", "-1"});
  CHECK(refused_row("RT,1.5,self_employed,,,,,,,") == Refusal{"invalid_value", "heads", "1.5"});
  CHECK(refused_row("RT,1,migrant,,,,,,,") == Refusal{"invalid_value", "segment", "migrant"});
  CHECK(refused_row("RT,1,self_employed,mayor,,,,,,") ==
        Refusal{"invalid_value", "group", "mayor"});
  CHECK(refused_row("RT,1,self_employed,,non_asn,,,,,") ==
        Refusal{"conflicting_facts", "kind", "non_asn"});
  CHECK(refused_row("RT,1,self_employed,,,,100,,,") == Refusal{"conflicting_facts", "wage", "100"});
  CHECK(refused_row("RT,1,public_worker,volunteer,,,,,,") ==
        Refusal{"conflicting_facts", "group", "volunteer"});
  CHECK(refused_row("RT,1,public_worker,,,5,,,,") == Refusal{"conflicting_facts", "income", "5"});
  CHECK(refused_row("RT,1,public_worker,,,,,other,,") ==
        Refusal{"conflicting_facts", "sector", "other"});
  CHECK(refused_row("RT,1,public_worker,,,,,,donor,") ==
        Refusal{"invalid_value", "payer", "donor"});
  CHECK(refused_row("RT,1,self_employed,,,,,,,JKK JKK") ==
        Refusal{"invalid_value", "programs", "JKK JKK"});
  CHECK(refused_row("RT,1,self_employed").code == "malformed_text");
  const BudgetFile file = read(header + "RT,1,self_employed,,,,,,,\nRT,2,self_employed,,,,,,,\n" +
                               "RW,3,self_employed,,,,,,,\n");
  CHECK(file.categories.size() == 2);
  REQUIRE(file.refused.size() == 1);
  CHECK(file.refused[0].code == ErrorCode::duplicate);
  CHECK(file.refused[0].line == 3);
}

TEST_CASE("Budget file: files that cannot be used") {
  CHECK(refused_file("") == Refusal{"missing_field", "header", ""});
  CHECK(refused_file("name,heads\n") == Refusal{"missing_field", "file", ""});
  CHECK(refused_file("name,heads,segment,age\n") == Refusal{"unknown_field", "file", "age"});
  CHECK(refused_file("name,heads,segment,name\n") == Refusal{"duplicate", "file", "name"});
  CHECK(refusal([] { (void)formats::read_budget_csv("/nowhere/budget.csv"); }).code ==
        "invalid_value");
  std::string many = "name,heads,segment\n";
  for (int i = 0; i <= 10'000; ++i) many += std::to_string(i) + ",1,self_employed\n";
  CHECK(refused_file(many) == Refusal{"invalid_value", "file", ""});
}
