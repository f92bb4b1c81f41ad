// SPDX-License-Identifier: Apache-2.0
// Must compile, link and run: what the reader is made of stays hidden behind jamsos::formats.
#include <fstream>
#include <jamsos/formats/payroll_csv.hpp>

using Reader = jamsos::formats::PayrollCsvReader;

int main() {
  std::ofstream("payroll.csv") << "worker_id,citizenship,wage\n1,WNI,8500000\n";
  Reader reader("payroll.csv");
  return reader.next() == Reader::Next::row && reader.row().worker_id == "1" ? 0 : 1;
}
