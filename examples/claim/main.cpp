// SPDX-License-Identifier: Apache-2.0
// What a newspaper desk or a union would write: three families' statements, and a check of a sum
// that was printed without its parts. A neighbourhood official (RT/RW) of East Jakarta died at a
// meeting in 2018; the family is said to have received about Rp185 million.
#include <array>
#include <iostream>
#include <jamsos/jamsos.hpp>
#include <string>
#include <utility>

namespace {

using namespace jamsos;
using namespace jamsos::literals;
using render::Language;

std::string money(Rupiah amount) { return "Rp" + render::amount(amount, Language::english); }

/// A construction worker with a daily wage, dead under a crane; a widow, no child at school.
Claim crane_2018() {
  Claim claim;
  claim.participant = {.segment = Segment::construction,
                       .birth_date = Date(1988, 5, 20),
                       .citizenship = Citizenship::indonesian,
                       .pay = Pay::daily(80'000_idr),
                       .memberships = {{.from = Date(2017, 11, 1)}}};
  claim.event = {.kind = EventKind::work_accident,
                 .date = Date(2018, 2, 4),
                 .cause = AccidentCause::workplace,
                 .died_on = Date(2018, 2, 4)};
  claim.family = Family{.spouse = true};
  return claim;
}

/// A factory worker, dead on the way to work; a widow and two children at school.
Claim factory_2024() {
  Claim claim;
  claim.participant = {.segment = Segment::wage_earner,
                       .birth_date = Date(1986, 4, 17),
                       .citizenship = Citizenship::indonesian,
                       .pay = Pay::monthly(4'500'000_idr),
                       .memberships = {{.from = Date(2019, 3, 1)}}};
  claim.event = {.kind = EventKind::work_accident,
                 .date = Date(2024, 9, 12),
                 .cause = AccidentCause::commuting,
                 .reported_on = Date(2024, 9, 13),
                 .died_on = Date(2024, 9, 12),
                 .receipts = {.transport_land = 750'000_idr}};
  claim.family = Family{
      .spouse = true,
      .children = {
          {.birth_date = Date(2012, 6, 3),
           .level = EducationLevel::junior_secondary,
           .years_left = 3},
          {.birth_date = Date(2016, 11, 21), .level = EducationLevel::primary, .years_left = 5}}};
  claim.dates = {.filed_on = Date(2024, 10, 7), .complete_on = Date(2024, 10, 14)};
  return claim;
}

/// The neighbourhood official, enrolled at wage rates on the minimum wage of Jakarta. The day, the
/// membership and the family are not published: the day is any of 2018.
Claim neighbourhood_official_2018() {
  Claim claim;
  claim.participant = {.segment = Segment::public_worker,
                       .citizenship = Citizenship::indonesian,
                       .pay = Pay::monthly(3'648'035_idr)};
  claim.event = {.kind = EventKind::work_accident,
                 .date = Date(2018, 7, 10),
                 .cause = AccidentCause::sudden_death,
                 .died_on = Date(2018, 7, 10)};
  claim.family = Family{.spouse = true};
  return claim;
}

void show(const char* title, const Claim& claim) {
  std::cout << "=== " << title << "\n\n"
            << render::to_text(settle(Law::gazette(), claim), claim, Language::english) << "\n";
}

/// "Rp1.00 more (0.1 %)".
std::string difference(Rupiah sum, Rupiah published) {
  const Rupiah by = sum < published ? published - sum : sum - published;
  const auto tenths = (by * 1000 + Rupiah::from_sen(published.sen() / 2)).sen() / published.sen();
  return money(by) + (sum < published ? " less (" : " more (") + std::to_string(tenths / 10) + "." +
         std::to_string(tenths % 10) + " %)";
}

/// The wage at which the death grant would make the rest of the statement up to `published`.
Rupiah wage_needed(const BenefitStatement& statement, Rupiah published) {
  const Rupiah fixed = statement.total() - statement.total(Item::death);
  for (const BenefitLine& line : statement.lines())
    if (line.item == Item::death) {
      const Term& term = statement.terms(line).front();
      const Exact times_wage = Exact(published - fixed) * term.rate.denominator();
      return round(times_wage / term.rate.numerator() / term.times, Rounding{});
    }
  return {};
}

void reconcile(Rupiah published) {
  const Law& law = Law::gazette();
  const Claim claim = neighbourhood_official_2018();
  Claim with_child = claim;
  with_child.family->children.add({.level = EducationLevel::primary});
  const BenefitStatement without = settle(law, claim);
  const BenefitStatement with = settle(law, with_child);

  struct Reading {
    const char* name;
    Rupiah sum;
  };
  const std::array readings = {
      Reading{"death grant alone, of the minimum wage 3,648,035", without.total(Item::death)},
      Reading{"with periodic grant and funeral", without.total()},
      Reading{"and with the scholarship, if a child is at school", with.total()},
  };
  std::cout << "=== A published sum: about " << money(published) << "\n\n";
  for (const Reading& reading : readings)
    std::cout << reading.name << ":\n  " << money(reading.sum) << ", "
              << difference(reading.sum, published) << "\n";
  for (const auto& [name, statement] :
       {std::pair{"without a scholarship", &without}, std::pair{"with it", &with}})
    std::cout << "monthly wage that would make exactly the published sum, " << name << ":\n  "
              << money(wage_needed(*statement, published)) << "\n";
  std::cout << "\nWhat stays uncertain:\n"
               "- the published sum is round, and its parts were not found in print;\n"
               "- nor was the wage on which contributions were paid: the minimum wage of the "
               "province is the\n  practice for such officials, not a published fact of this "
               "case;\n"
               "- whether a child was at school, and whether the periodic grant was in the sum;\n"
               "- the day; but any day of 2018 gives the same amounts.\n";
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc > 2) {
    std::cerr << "usage: claim_example [PUBLISHED-SUM]\n";
    return 2;
  }
  const Rupiah published = argc == 2 ? parse_rupiah(argv[1], "published sum") : 185'000'000_idr;
  if (published <= Rupiah{})
    throw InvalidValue("published sum", to_text(published), "must be above zero");
  show("A construction worker, February 2018", crane_2018());
  show("A factory worker, September 2024", factory_2024());
  show("A neighbourhood official, 2018", neighbourhood_official_2018());
  reconcile(published);
  return 0;
} catch (const std::exception& error) {
  std::cerr << "claim_example: " << error.what() << "\n";
  return 2;
}
