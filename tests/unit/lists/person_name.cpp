// SPDX-License-Identifier: Apache-2.0
#include "jamsos/lists/person_name.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <string>

using jamsos::lists::compare;
using jamsos::lists::NameLikeness;
using jamsos::lists::organisation_key;
using jamsos::lists::PersonName;

namespace {

NameLikeness alike(const std::string& a, const std::string& b, int least = 0) {
  return compare(PersonName(a), PersonName(b), least);
}

}  // namespace

TEST_CASE("person name: one spelling, without titles, in alphabetical order") {
  constexpr std::array<std::array<const char*, 2>, 44> names = {{
      {"Sutrisno", "SUTRISNO"},
      {"sutrisno", "SUTRISNO"},
      {"Soekarno", "SUKARNO"},
      {"Djoko Tjahjono", "CAHYONO YOKO"},
      {"Joko Cahyono", "CAHYONO YOKO"},
      {"Jusuf", "YUSUF"},
      {"Sjamsul", "SYAMSUL"},
      {"Njoman", "NYOMAN"},
      {"Achmad", "AHMAD"},
      {"Akhmad", "AHMAD"},
      {"Yudhi", "YUDI"},
      {"Fathur", "FATUR"},
      {"Evi", "EFI"},
      {"Qomariah", "KOMARIAH"},
      {"Rudy", "RUDI"},
      {"Henny", "HENI"},
      {"Muhammad", "MUHAMAD"},
      {"Moh. Rizki", "MUHAMAD RIZKI"},
      {"Moh.Rizki", "MUHAMAD RIZKI"},
      {"Mohd Rizki", "MUHAMAD RIZKI"},
      {"Moch. Rizki", "MUHAMAD RIZKI"},
      {"Muh Rizki", "MUHAMAD RIZKI"},
      {"Md. Rizki", "MUHAMAD RIZKI"},
      {"M. Rizki", "M RIZKI"},
      {"Abd. Karim", "ABDUL KARIM"},
      {"St. Aminah", "AMINAH SITI"},
      {"H. Ahmad", "AHMAD"},
      {"Hj. Siti Aminah", "AMINAH SITI"},
      {"H.Ahmad", "AHMAD"},
      {"Dr. Ir. H. Budi Santoso, M.Sc., Ph.D.", "BUDI SANTOSO"},
      {"Dr.Ir.Budi", "BUDI"},
      {"Drs. Budi Santoso MM", "BUDI SANTOSO"},
      {"Budi Santoso S.Pd.I", "BUDI SANTOSO"},
      {"Budi Santoso, A.Md.", "BUDI SANTOSO"},
      {"BUDI SANTOSO SH", "BUDI SANTOSO"},
      {"Santoso, Budi", "BUDI SANTOSO"},
      {"H.", "H"},  // the last word stays
      {"SE", "SE"},
      {"Sri Ba", "BA SRI"},  // two letters without points may be a name
      {"Ma'ruf", "MARUF"},
      {"Ma\xe2\x80\x99ruf", "MARUF"},
      {"Nur-Aini", "AINI NUR"},
      {"Ahmad bin Ali", "AHMAD ALI"},
      {"", ""},
  }};
  for (const auto& name : names) {
    CAPTURE(std::string(name[0]));
    CHECK(PersonName(name[0]).key() == std::string(name[1]));
  }
  CHECK(PersonName("  .,' 123 ").empty());
  CHECK(PersonName("Budi Santoso").words() == std::vector<std::string>{"BUDI", "SANTOSO"});
  CHECK(PersonName("a b c d e f g h i j").words().size() == 8);
}

TEST_CASE("person name: score and what tells names apart") {
  const auto likeness = [](int score, int edits, int initials, int extra_words) {
    NameLikeness one;
    one.score = score;
    one.edits = edits;
    one.initials = initials;
    one.extra_words = extra_words;
    return one;
  };
  CHECK(alike("Budi Santoso", "BUDI SANTOSO") == likeness(1000, 0, 0, 0));
  CHECK(alike("Sutrisno", "Sutrisna") == likeness(875, 1, 0, 0));  // 1 of 8
  CHECK(alike("Sutrisno", "Sutriso") == likeness(875, 1, 0, 0));
  CHECK(alike("Dewi Lestari", "Dwi Lestari") == likeness(909, 1, 0, 0));  // 1 of 11
  CHECK(alike("M. Rizki", "Muhammad Rizki") == likeness(916, 0, 1, 0));   // 1 of 12
  CHECK(alike("Siti Aminah", "Aminah") == likeness(800, 0, 0, 1));        // 2 of 10
  CHECK(alike("Siti Aminah", "Siti") == likeness(700, 0, 0, 1));
  CHECK(alike("Budi", "Siti") == likeness(250, 3, 0, 0));

  NameLikeness titles = likeness(1000, 0, 0, 0);
  titles.titles = true;
  CHECK(alike("H. Budi Santoso, S.E.", "Budi Santoso") == titles);
  NameLikeness spelling = likeness(990, 0, 0, 0);
  spelling.spelling = true;
  CHECK(alike("Djoko", "Joko") == spelling);
  CHECK(alike("Moch. Rizki", "Muhammad Rizki") == spelling);
  NameLikeness order = likeness(990, 0, 0, 0);
  order.order = true;
  CHECK(alike("Budi Santoso", "Santoso Budi") == order);
  NameLikeness joined = likeness(990, 0, 0, 0);
  joined.joined = true;
  CHECK(alike("Nurhayati", "Nur Hayati") == joined);
}

TEST_CASE("person name: what lies below the least score has none") {
  CHECK(alike("Sutrisno", "Sutrisna", 875).score == 875);
  CHECK(alike("Sutrisno", "Sutrisna", 876) == NameLikeness{});
  CHECK(alike("Djoko", "Joko", 990).score == 990);
  CHECK(alike("Djoko", "Joko", 991) == NameLikeness{});
  CHECK(alike("Agus", "Wahyuni", 500) == NameLikeness{});
  CHECK(alike("", "") == NameLikeness{});
  CHECK(alike("", "Budi") == NameLikeness{});
}

TEST_CASE(
    "person name: random names are as alike from either side, and the least score hides no more") {
  CHECK(rc::check([](const std::vector<unsigned>& choices, const std::vector<unsigned>& other) {
    const auto name = [](const std::vector<unsigned>& letters) {
      std::string text;
      for (const unsigned letter : letters) text += "abdehijoutmy .,H"[letter % 16];
      return text;
    };
    const std::string a = name(choices);
    const std::string b = name(other);
    const NameLikeness all = alike(a, b);
    RC_ASSERT(all == alike(b, a));
    RC_ASSERT(all.score >= 0 && all.score <= 1000);
    for (const int least : {1, 500, 750, 900}) {
      const NameLikeness likeness = alike(a, b, least);
      RC_ASSERT(likeness == (all.score >= least ? all : NameLikeness{}));
    }
    const NameLikeness self = alike(a, a);
    RC_ASSERT(self.score == (PersonName(a).empty() ? 0 : 1000));
  }));
}

TEST_CASE("organisation key: forms of companies and signs do not count") {
  CHECK(organisation_key("PT Maju Jaya") == "MAJUJAYA");
  CHECK(organisation_key("P.T. MAJU-JAYA, Tbk.") == "MAJUJAYA");
  CHECK(organisation_key("CV. Maju Jaya 2") == "MAJUJAYA2");
  CHECK(organisation_key("Kecamatan Panji") == organisation_key("kec. PANJI"));
  CHECK(organisation_key("00123") == "00123");
  CHECK(organisation_key("PT") == "PT");
  CHECK(organisation_key("") == "");
  CHECK(organisation_key("--") == "--");
}
