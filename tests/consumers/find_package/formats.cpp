// SPDX-License-Identifier: Apache-2.0
// Must compile, link and run: what the readers are made of stays hidden behind jamsos::formats.
#include <fstream>
#include <jamsos/formats/law_file.hpp>
#include <jamsos/formats/payroll_csv.hpp>

#ifdef NLOHMANN_JSON_VERSION_MAJOR
#error "the JSON library of the law files shows through"
#endif

using Reader = jamsos::formats::PayrollCsvReader;

int main() {
  std::ofstream("payroll.csv") << "worker_id,citizenship,wage\n1,WNI,8500000\n";
  Reader reader("payroll.csv");
  if (reader.next() != Reader::Next::row || reader.row().worker_id != "1") return 1;

  const jamsos::formats::LoadedLaw law = jamsos::formats::load_law_text(
      R"({"format": "jamsos-law/1", "interpretations": {"jp.last_month": "month_before"}})");
  return law.law().jp.last_month == jamsos::jp::LastMonth::month_before ? 0 : 1;
}
