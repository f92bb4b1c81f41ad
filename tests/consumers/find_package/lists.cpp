// SPDX-License-Identifier: Apache-2.0
#include <jamsos/lists/reconcile.hpp>

int main() {
  using namespace jamsos::lists;
  Reconciliation reconciliation;
  PersonRow row;
  row.name = "H. Boedi Contoh";
  row.nik = NationalNumber::parse("3512010505900001", "nik");
  reconciliation.add(Side::labour_office, row);
  row.name = "Budi Contoh";
  row.nik = NationalNumber::parse("3512010505900010", "nik");
  reconciliation.add(Side::agency, row);
  bool suggested = false;
  (void)reconciliation.finish(
      [&](const Outcome& outcome) { suggested = outcome.category == Category::suggested; });
  return suggested ? 0 : 1;
}
