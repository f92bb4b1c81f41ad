// SPDX-License-Identifier: Apache-2.0
#include "jamsos/lists/person_list_csv.hpp"

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "../support.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using lists::PersonListReader;
using tests::Refusal;
using tests::refusal;

namespace {

/// A file that is gone at the end.
class File {
 public:
  explicit File(const std::string& content)
      : path_(std::filesystem::temp_directory_path() /
              ("jamsos_list_" + std::to_string(std::random_device{}()) + ".csv")) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { std::filesystem::remove(path_); }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

Refusal refused_file(const std::string& content) {
  const File file(content);
  return refusal([&] { const PersonListReader reader(file.path()); });
}

constexpr auto header = "nik;name;birth_date;employer;district;wage;programs;owed\n";

lists::RefusedPerson refused_row(const std::string& row) {
  const File file(header + row + "\n");
  PersonListReader reader(file.path());
  REQUIRE(reader.next() == PersonListReader::Next::refused);
  lists::RefusedPerson refused = reader.refused();
  CHECK(refused.line == 2);
  CHECK_FALSE(refused.reason.empty());
  CHECK(reader.next() == PersonListReader::Next::end);
  return refused;
}
/// Code, column and value.
Refusal refused(const std::string& row) {
  const lists::RefusedPerson person = refused_row(row);
  return {std::string(to_string(person.code)), person.column, person.value};
}

}  // namespace

TEST_CASE("person list: every column, and what is not stated") {
  const File file(std::string(header) +
                  "3512010505900001;\"Budi Santoso, S.E.\";1990-05-05;PT Contoh;Panji;2.500.000,50;"
                  "JKK JKM;150000\n\n3512014505900001;;;;;;;\n");
  PersonListReader reader(file.path());
  REQUIRE(reader.next() == PersonListReader::Next::row);
  const lists::PersonRow& row = reader.row();
  CHECK(row.line == 2);
  CHECK(to_text(row.nik) == "3512010505900001");
  CHECK(row.name == "Budi Santoso, S.E.");
  CHECK(row.birth_date == Date(1990, 5, 5));
  CHECK(row.employer == "PT Contoh");
  CHECK(row.district == "Panji");
  CHECK(row.wage == 2'500'000.50_idr);
  CHECK(row.programs == ProgramSet{Program::jkk, Program::jkm});
  CHECK(row.owed == 150'000_idr);
  REQUIRE(reader.next() == PersonListReader::Next::row);
  CHECK(reader.row().line == 4);
  CHECK(reader.row().name.empty());
  CHECK(reader.row().employer.empty());
  CHECK_FALSE(reader.row().birth_date);
  CHECK_FALSE(reader.row().wage);
  CHECK_FALSE(reader.row().programs);
  CHECK_FALSE(reader.row().owed);
  CHECK(reader.next() == PersonListReader::Next::end);
}

TEST_CASE("person list: bad rows are refused by line, column and value, and the next one is read") {
  CHECK(refused(";Budi;;;;;;") == Refusal{"missing_field", "nik", ""});
  CHECK(refused("3512010505;Budi;;;;;;") == Refusal{"invalid_value", "nik", "3512010505"});
  CHECK(refused_row("3512010505;Budi;;;;;;").nik == "3512010505");
  CHECK(refused("3512010505900001;Budi;1990-02-30;;;;;") ==
        Refusal{"invalid_value", "birth_date", "1990-02-30"});
  CHECK(refused("3512010505900001;Budi;;;;8.500;;") == Refusal{"invalid_value", "wage", "8.500"});
  CHECK(refused("3512010505900001;Budi;;;;0;;") == Refusal{"invalid_value", "wage", "0"});
  CHECK(refused("3512010505900001;Budi;;;;-5;;") == Refusal{"invalid_value", "wage", "-5"});
  CHECK(refused("3512010505900001;Budi;;;;99999999999999999999;;").code == "overflow");
  CHECK(refused("3512010505900001;Budi;;;;;JKK,JP;") ==
        Refusal{"invalid_value", "programs", "JKK,JP"});
  CHECK(refused("3512010505900001;Budi;;;;;;-1") == Refusal{"invalid_value", "owed", "-1"});
  CHECK(refused("3512010505900001;B\x01;;;;;;").code == "malformed_text");
  CHECK(refused("3512010505900001;" + std::string(201, 'a') + ";;;;;;").field == "name");
  CHECK(refused("3512010505900001;Budi;;" + std::string(201, 'a') + ";;;;").field == "employer");
  CHECK(refused("3512010505900001;Budi;;;" + std::string(201, 'a') + ";;;").field == "district");
  CHECK(refused("3512010505900001;Budi").code == "malformed_text");

  const File file("nik,name\nbad,Budi\n3512010505900001,Budi\n");
  PersonListReader reader(file.path());
  CHECK(reader.next() == PersonListReader::Next::refused);
  CHECK(reader.next() == PersonListReader::Next::row);
}

TEST_CASE("person list: bad files are refused") {
  CHECK(refused_file("") == Refusal{"missing_field", "header", ""});
  CHECK(refused_file("nik\n") == Refusal{"missing_field", "file", ""});
  CHECK(refused_file("name\n") == Refusal{"missing_field", "file", ""});
  CHECK(refused_file("nik,name,salary\n") == Refusal{"unknown_field", "file", "salary"});
  CHECK(refused_file("nik,name,nik\n") == Refusal{"duplicate", "file", "nik"});
  CHECK(refused_file("\xff\xfen\n").code == "malformed_text");
  CHECK(refusal([] { const PersonListReader reader("/no such file"); }).field == "file");
}
