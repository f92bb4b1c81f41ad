// SPDX-License-Identifier: Apache-2.0
// Payroll files whose rows belong to different segments.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "../support.hpp"
#include "jamsos/formats/payroll_csv.hpp"

using namespace jamsos;
using formats::PayrollCsvReader;
using tests::Refusal;
using tests::refusal;

namespace {

struct Read {
  std::vector<formats::PayrollRow> rows;  // their texts are gone
  std::vector<formats::RefusedRow> refused;
  bool mixed = false;
};

Read read(const std::string& content) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("jamsos_mixed_" + std::to_string(std::random_device{}()) + ".csv");
  std::ofstream(path, std::ios::binary) << content;
  Read result;
  try {
    PayrollCsvReader reader(path.string());
    result.mixed = reader.mixes_segments();
    for (auto next = reader.next(); next != PayrollCsvReader::Next::end; next = reader.next()) {
      if (next == PayrollCsvReader::Next::row)
        result.rows.push_back(reader.row());
      else
        result.refused.push_back(reader.refused());
    }
  } catch (...) {
    std::filesystem::remove(path);
    throw;
  }
  std::filesystem::remove(path);
  return result;
}

const std::string head =
    "worker_id,segment,citizenship,wage,daily_wage,birth_date,programs,group,income,sector,payer,"
    "months,unpaid_months,occupations,kind,class,members,placement,contract_months,jht_monthly,"
    "jht_months\n";

}  // namespace

TEST_CASE("Mixed file: each row gives the facts of its segment") {
  const Read file = read(head +
                         "A,wage_earner,WNI,5000000,,1990-05-17,,,,,,,,,,,,,,,\n"
                         "B,self_employed,,,,,JKK JKM JHT,business_owner,3400000,transport,donor,6,"
                         "2,2,,,,,,,\n"
                         "C,construction,,,165000,,,,,,,,,,,,,,,,\n"
                         "D,migrant,,,,,,,,,,,,,,,,agency,30,100000,3\n"
                         "E,public_worker,,2500000,,,JKK JKM,,,,village,,,,village_official,,,,,,\n"
                         "F,jkn_member,,,,,,,,,donor,12,30,,self_paying,III,4,,,,\n");
  CHECK(file.mixed);
  CHECK(file.refused.empty());
  REQUIRE(file.rows.size() == 6);
  CHECK(file.rows[0].worker.pay.amount() == 5'000'000_idr);
  const SelfEmployed& self_employed = file.rows[1].self_employed;
  CHECK(self_employed.group == SelfEmployedGroup::business_owner);
  CHECK(self_employed.income == 3'400'000_idr);
  CHECK(self_employed.sector == Sector::transport);
  CHECK(self_employed.payer == Party::donor);
  CHECK(self_employed.programs == ProgramSet{Program::jkk, Program::jkm, Program::jht});
  CHECK(self_employed.months == 6);
  CHECK(self_employed.unpaid_months == 2);
  CHECK(self_employed.occupations == 2);
  CHECK(file.rows[2].project.pay.kind() == PayKind::daily);
  CHECK(file.rows[2].project.pay.amount() == 165'000_idr);
  CHECK(file.rows[3].migrant.placement == Placement::agency);
  CHECK(file.rows[3].migrant.contract_months == 30);
  CHECK(file.rows[3].migrant.jht_monthly == 100'000_idr);
  CHECK(file.rows[3].migrant.jht_months == 3);
  CHECK(file.rows[4].public_worker.kind == PublicWorkerKind::village_official);
  CHECK(file.rows[4].public_worker.wage == 2'500'000_idr);
  CHECK(file.rows[4].public_worker.payer == Party::village);
  CHECK(file.rows[5].jkn_member.kind == JknMemberKind::self_paying);
  CHECK(file.rows[5].jkn_member.ward_class == WardClass::class_iii);
  CHECK(file.rows[5].jkn_member.members == 4);
  CHECK(file.rows[5].jkn_member.months == 12);
  CHECK(file.rows[5].jkn_member.unpaid_months == 30);
  CHECK(file.rows[5].jkn_member.payer == Party::donor);
}

TEST_CASE("Mixed file: what a row leaves empty is not carried over from the row before") {
  const Read file = read(head +
                         "A,self_employed,,,,,JKK JKM,self_employed,3400000,transport,donor,6,2,2,,"
                         ",,,,,\n"
                         "B,self_employed,,,,,,volunteer,,,,,,,,,,,,,\n"
                         "C,jkn_member,,,,,,,,,,12,5,,self_paying,I,4,,,,\n"
                         "D,jkn_member,,,,,,,,,,,,,state_paid,,,,,,\n");
  REQUIRE(file.rows.size() == 4);
  const SelfEmployed& second = file.rows[1].self_employed;
  CHECK_FALSE(second.income);
  CHECK_FALSE(second.payer);
  CHECK_FALSE(second.programs);
  CHECK(second.sector == Sector::not_stated);
  CHECK(second.months == 1);
  CHECK(second.unpaid_months == 0);
  CHECK(file.rows[3].jkn_member.ward_class == WardClass::not_stated);
  CHECK(file.rows[3].jkn_member.members == 1);
  CHECK(file.rows[3].jkn_member.unpaid_months == 0);
}

TEST_CASE("Mixed file: a cell of another segment is refused by its column, never ignored") {
  struct Row {
    const char *cells, *column;
    ErrorCode code;
  };
  for (const Row& row : {
           Row{"A,self_employed,,2500000,,,,volunteer,,,,,,,,,,,,,", "wage",
               ErrorCode::conflicting_facts},
           Row{"A,self_employed,WNI,,,,,volunteer,,,,,,,,,,,,,", "citizenship",
               ErrorCode::conflicting_facts},
           Row{"A,migrant,,,,,,,,,,,,,,,,agency,30,,,", "", ErrorCode::malformed_text},
           Row{"A,migrant,,,,,,,,,donor,,,,,,,agency,30,,", "payer", ErrorCode::conflicting_facts},
           Row{"A,wage_earner,WNI,5000000,,,,,1,,,,,,,,,,,,", "income",
               ErrorCode::conflicting_facts},
           Row{"A,public_worker,,2500000,,,,,,,village,3,,,village_official,,,,,,", "months",
               ErrorCode::conflicting_facts},
           Row{"A,jkn_member,,,,,,,,,,,,,self_paying,IV,,,,,", "class", ErrorCode::invalid_value},
           Row{"A,jkn_member,,,,,,,,,village,,,,self_paying,I,,,,,", "payer",
               ErrorCode::invalid_value},
           Row{"A,,,,,,,,,,,,,,,,,,,,", "segment", ErrorCode::missing_field},
           Row{"A,pensioner,,,,,,,,,,,,,,,,,,,", "segment", ErrorCode::invalid_value},
           Row{"A,self_employed,,,,,,driver,,,,,,,,,,,,,", "group", ErrorCode::invalid_value},
           Row{"A,self_employed,,,,,,volunteer,x,,,,,,,,,,,,", "income", ErrorCode::invalid_value},
           Row{"A,self_employed,,,,,,volunteer,,,,1.5,,,,,,,,,", "months",
               ErrorCode::invalid_value},
           Row{"A,wage_earner,,5000000,,,,,,,,,,,,,,,,,", "citizenship", ErrorCode::missing_field},
           Row{"A,construction,,,,,,,,,,,,,,,,,,,", "wage", ErrorCode::missing_field},
       }) {
    CAPTURE(row.cells);
    const Read file = read(head + row.cells + "\n");
    CHECK(file.rows.empty());
    REQUIRE(file.refused.size() == 1);
    CHECK(file.refused[0].column == row.column);
    CHECK(file.refused[0].code == row.code);
  }
}

TEST_CASE("Mixed file: without a column segment its columns are refused in the header") {
  CHECK(refusal([] { (void)read("worker_id,citizenship,wage,group\nA,WNI,1,volunteer\n"); }) ==
        Refusal{"missing_field", "file", ""});
  CHECK_FALSE(read("worker_id,citizenship,wage\nA,WNI,1\n").mixed);
  // No pay and no citizenship are needed where rows say their segment.
  CHECK(read("worker_id,segment,group\nA,self_employed,volunteer\n").rows.size() == 1);
}
