// SPDX-License-Identifier: Apache-2.0
// Every sum for migrant workers typed a second time, with the day before and the day of each
// change.
#include "jamsos/segments/migrant/benefit_law.hpp"

#include <array>
#include <optional>

#include "../../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

constexpr Date first_before(2018, 12, 9);
constexpr Date first(2018, 12, 10);
constexpr Date renewed_before(2023, 2, 21);
constexpr Date renewed(2023, 2, 22);

const migrant::BenefitTables& law() { return Law::gazette().migrant_benefits; }

struct Sum {
  const Dated<Rupiah, 4>* table;
  std::optional<Rupiah> of_2018;
  Confidence mark_of_2018;
  Rupiah of_2023;
  Confidence mark_of_2023;
};

}  // namespace

TEST_CASE("Migrant benefits: every sum, the day before and the day of each change") {
  constexpr auto confirmed = Confidence::confirmed;
  constexpr auto reported = Confidence::reported;
  constexpr auto assumed = Confidence::assumed;
  const std::array sums = {
      Sum{&law().death_during_work, 85'000'000_idr, confirmed, 85'000'000_idr, confirmed},
      Sum{&law().jkk_death, 85'000'000_idr, assumed, 85'000'000_idr, reported},
      Sum{&law().jkm_lump_sum, 16'200'000_idr, confirmed, 20'000'000_idr, confirmed},
      Sum{&law().jkm_periodic, 4'800'000_idr, confirmed, 12'000'000_idr, confirmed},
      Sum{&law().jkm_funeral, 3'000'000_idr, confirmed, 10'000'000_idr, confirmed},
      Sum{&law().total_disability, 100'000'000_idr, assumed, 100'000'000_idr, reported},
      Sum{&law().disability_periodic, {}, confirmed, 12'000'000_idr, assumed},
      Sum{&law().dentures, {}, confirmed, 5'000'000_idr, assumed},
      Sum{&law().hearing_aid, {}, confirmed, 2'500'000_idr, confirmed},
      Sum{&law().glasses, {}, confirmed, 1'000'000_idr, confirmed},
      Sum{&law().home_care, {}, confirmed, 20'000'000_idr, confirmed},
      Sum{&law().care_abroad, {}, confirmed, 50'000'000_idr, confirmed},
  };
  for (const Sum& sum : sums) {
    CAPTURE(std::string(sum.table->id()));
    CHECK(sum.table->find_known(first_before) == nullptr);
    for (const Date day : {first, renewed_before}) {
      const auto* row = sum.table->find_known(day);
      CHECK((row != nullptr) == sum.of_2018.has_value());
      if (row == nullptr) continue;
      CHECK(row->value == *sum.of_2018);
      CHECK(row->citation.instrument == "Permenaker 18/2018");
      CHECK(row->citation.in_force == first);
      CHECK(row->promulgated == first);
      CHECK(row->citation.confidence == sum.mark_of_2018);
    }
    const auto& row = sum.table->on(renewed);
    CHECK(row.value == sum.of_2023);
    CHECK(row.citation.instrument == "Permenaker 4/2023");
    CHECK(row.citation.in_force == renewed);
    CHECK(row.promulgated == renewed);
    CHECK(row.citation.confidence == sum.mark_of_2023);
  }
}

TEST_CASE("Migrant benefits: transport, orthosis and care since 2023") {
  const auto& transport = law().transport.on(renewed);
  CHECK(transport.value.land == 5'000'000_idr);
  CHECK(transport.value.sea == 2'000'000_idr);
  CHECK(transport.value.air == 10'000'000_idr);
  CHECK(transport.citation.confidence == Confidence::assumed);
  CHECK(law().orthosis_surcharge.on(renewed).value == 40_pct);
  CHECK(law().orthosis_surcharge.on(renewed).citation.confidence == Confidence::assumed);
  CHECK(law().medical_care.on(renewed).value);
  CHECK(law().transport.find_known(renewed_before) == nullptr);
  CHECK(law().orthosis_surcharge.find_known(renewed_before) == nullptr);
  CHECK(law().medical_care.find_known(renewed_before) == nullptr);
}

TEST_CASE("Migrant benefits: the scholarship has the sums of workers at home and asks no years") {
  CHECK(law().scholarship.find_known(renewed_before) == nullptr);
  const auto& row = law().scholarship.on(renewed);
  const beasiswa::Grant& grant = row.value;
  CHECK(grant.yearly);
  constexpr std::array yearly = {1'500'000_idr, 1'500'000_idr, 2'000'000_idr, 3'000'000_idr,
                                 12'000'000_idr};
  constexpr std::array years = {2, 6, 3, 3, 5};
  for (std::size_t i = 0; i < yearly.size(); ++i) {
    CHECK(grant.levels[i].yearly == yearly[i]);
    CHECK(grant.levels[i].most_years == years[i]);
  }
  CHECK(grant.most_children == 2);
  CHECK(grant.age_limit == 23);
  CHECK(grant.jkm_contribution_years == 0);
  CHECK(row.citation.confidence == Confidence::assumed);
  beasiswa::Grant at_home = Law::gazette().beasiswa.grant.on(renewed).value;
  at_home.jkm_contribution_years = 0;
  CHECK(grant == at_home);
}

TEST_CASE("Migrant benefits: lapse, heirs and who has what") {
  CHECK(law().claim_years.find_known(first_before) == nullptr);
  CHECK(law().claim_years.on(first).value == 2);
  CHECK(law().claim_years.on(renewed_before).value == 2);
  CHECK(law().claim_years.on(renewed).value == 5);
  constexpr std::array order = {HeirClass::spouse_and_children, HeirClass::straight_line_relatives,
                                HeirClass::siblings, HeirClass::parents_in_law,
                                HeirClass::will_beneficiary};
  for (const Date day : {first, renewed_before, renewed}) {
    const HeirOrder& heirs = law().heirs.on(day).value;
    REQUIRE(heirs.classes.size() == order.size());
    for (std::size_t i = 0; i < order.size(); ++i) CHECK(heirs.classes[i] == order[i]);
    CHECK(heirs.when_none_is_left == HeirlessFund::social_security_fund);
    CHECK_FALSE(law().jkm_scholarship_outside_work.on(day).value);
  }
  CHECK(law().heirs.on(first).citation.confidence == Confidence::assumed);
  CHECK(law().heirs.on(renewed).citation.confidence == Confidence::confirmed);
  CHECK_FALSE(law().jkk_of_individuals_before_work.on(renewed).value);
  CHECK(law().jkk_of_individuals_before_work.find_known(renewed_before) == nullptr);
}
