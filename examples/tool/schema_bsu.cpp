// SPDX-License-Identifier: Apache-2.0
// The wage subsidy: the member "bsu" of settle and check.
#include "schema_parts.hpp"

namespace tool {

using namespace jamsos;

void define_subsidy(Json& definitions) {
  definitions["bsu"] = object(
      "Somebody who may get the wage subsidy (BSU), in place of a claim. The programme is that of "
      "the day 'on', or the one that is named; a time without one is answered with not_entitled. "
      "A fact that is not stated is not known.",
      {{"programme",
        words(wage_subsidy_programme_names,
              "The decision by name: 2021a is Permenaker 16/2021, 2021b is Permenaker 21/2021. "
              "Absent: that of the day 'on'.")},
       {"recipients", whole_number("settle: so many persons alike; default 1.", 1, 1'000'000'000)},
       {"citizenship", words(citizenship_names, "WNI: Indonesian citizen; WNA: foreigner.")},
       {"national_number", yes_no("Has a national number (NIK)? Default true.")},
       {"wage_earner", yes_no("Insured with BPJS Ketenagakerjaan as a wage earner (PU)?")},
       {"active_until",
        reference("date",
                  "Last day of an active membership: each programme asks for one that was "
                  "active up to a day.")},
       {"wage", reference("amount", "The last wage reported to the agency, a month.")},
       {"regional_minimum_wage",
        reference("wage",
                  "Of the district or city of work (UMK), or of the province (UMP) where "
                  "there is none; asked where the wage is above 3,500,000.")},
       {"restricted_area",
        yes_no("2021a: is the place of work in an area of PPKM level 3 or 4, as annexed?")},
       {"sector", words(subsidy_sector_names,
                        "2021: the sector of the undertaking; those listed came first.")},
       {"bank_account", yes_no("2020: is there an active bank account?")},
       {"civil_servant", yes_no("2022, 2025: ASN, TNI or Polri?")},
       {"pre_employment_card", yes_no("Kartu Prakerja? Excludes in 2020; a priority later.")},
       {"family_grant", yes_no("PKH? A priority of 2021, 2022 and 2025.")},
       {"business_grant", yes_no("BPUM? A priority of 2021 and 2022.")}},
      Json::array());
}

}  // namespace tool
