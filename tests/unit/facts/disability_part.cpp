// SPDX-License-Identifier: Apache-2.0
#include "jamsos/facts/disability_part.hpp"

#include <iterator>
#include <string>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;

namespace {

struct Row {
  const char* code;
  const char* name;
  const char* indonesian;
  LossMeasure measure;
};

/// PP 44/2015 Annex III part II, in the order of print.
const Row annex[] = {
    {"A1R", "right_arm_from_shoulder", "Lengan kanan dari sendi bahu ke bawah", LossMeasure::none},
    {"A1L", "left_arm_from_shoulder", "Lengan kiri dari sendi bahu ke bawah", LossMeasure::none},
    {"A2R", "right_arm_from_elbow", "Lengan kanan dari atau dari atas siku ke bawah",
     LossMeasure::none},
    {"A2L", "left_arm_from_elbow", "Lengan kiri dari atau dari atas siku ke bawah",
     LossMeasure::none},
    {"A3R", "right_hand_from_wrist", "Tangan kanan dari atau dari atas pergelangan ke bawah",
     LossMeasure::none},
    {"A3L", "left_hand_from_wrist", "Tangan kiri dari atau dari atas pergelangan ke bawah",
     LossMeasure::none},
    {"L1B", "both_legs_from_groin", "Kedua belah kaki dari pangkal paha ke bawah",
     LossMeasure::none},
    {"L1S", "one_leg_from_groin", "Sebelah kaki dari pangkal paha ke bawah", LossMeasure::none},
    {"L2B", "both_feet_from_ankle", "Kedua belah kaki dari mata kaki ke bawah", LossMeasure::none},
    {"L2S", "one_foot_from_ankle", "Sebelah kaki dari mata kaki ke bawah", LossMeasure::none},
    {"E1B", "both_eyes", "Kedua belah mata", LossMeasure::none},
    {"E1S", "one_eye_or_near_diplopia", "Sebelah mata atau diplopia pada penglihatan dekat",
     LossMeasure::none},
    {"H1B", "hearing_both_ears", "Pendengaran pada kedua belah telinga", LossMeasure::none},
    {"H1S", "hearing_one_ear", "Pendengaran pada sebelah telinga", LossMeasure::none},
    {"F1R", "right_thumb", "Ibu jari tangan kanan", LossMeasure::none},
    {"F1L", "left_thumb", "Ibu jari tangan kiri", LossMeasure::none},
    {"F2R", "right_index_finger", "Telunjuk tangan kanan", LossMeasure::none},
    {"F2L", "left_index_finger", "Telunjuk tangan kiri", LossMeasure::none},
    {"F3R", "right_other_finger", "Salah satu jari lain tangan kanan", LossMeasure::none},
    {"F3L", "left_other_finger", "Salah satu jari lain tangan kiri", LossMeasure::none},
    {"F2R1", "right_index_first_joint", "Ruas pertama telunjuk kanan", LossMeasure::none},
    {"F2L1", "left_index_first_joint", "Ruas pertama telunjuk kiri", LossMeasure::none},
    {"F3R1", "right_other_finger_first_joint", "Ruas pertama jari lain tangan kanan",
     LossMeasure::none},
    {"F3L1", "left_other_finger_first_joint", "Ruas pertama jari lain tangan kiri",
     LossMeasure::none},
    {"T1", "one_big_toe", "Salah satu ibu jari kaki", LossMeasure::none},
    {"T2", "one_second_toe", "Salah satu jari telunjuk kaki", LossMeasure::none},
    {"T3", "one_other_toe", "Salah satu jari kaki lain", LossMeasure::none},
    {"S1", "scalp_torn_off", "Terkelupasnya kulit kepala", LossMeasure::chosen_in_range},
    {"I1", "impotence", "Impotensi", LossMeasure::none},
    {"LS1", "leg_shortened_under_5cm", "Kaki memendek sebelah: kurang dari 5 cm",
     LossMeasure::none},
    {"LS2", "leg_shortened_5_to_under_7_5cm",
     "Kaki memendek sebelah: 5 cm sampai kurang dari 7,5 cm", LossMeasure::none},
    {"LS3", "leg_shortened_7_5cm_or_more", "Kaki memendek sebelah: 7,5 cm atau lebih",
     LossMeasure::none},
    {"HD1", "hearing_loss_both_ears_per_10db", "Penurunan daya dengar kedua belah telinga",
     LossMeasure::per_ten_decibels},
    {"HD2", "hearing_loss_one_ear_per_10db", "Penurunan daya dengar sebelah telinga",
     LossMeasure::per_ten_decibels},
    {"EA1", "one_outer_ear_lost", "Kehilangan daun telinga sebelah", LossMeasure::none},
    {"EA2", "both_outer_ears_lost", "Kehilangan kedua belah daun telinga", LossMeasure::none},
    {"N1", "nose_wing_lost", "Cacat hilangnya cuping hidung", LossMeasure::none},
    {"N2", "nasal_septum_perforated", "Perforasi sekat rongga hidung", LossMeasure::none},
    {"N3", "smell_lost", "Kehilangan daya penciuman", LossMeasure::none},
    {"W1", "physical_work_capacity_lost_51_70", "Hilangnya kemampuan kerja fisik: 51% - 70%",
     LossMeasure::none},
    {"W2", "physical_work_capacity_lost_26_50", "Hilangnya kemampuan kerja fisik: 26% - 50%",
     LossMeasure::none},
    {"W3", "physical_work_capacity_lost_10_25", "Hilangnya kemampuan kerja fisik: 10% - 25%",
     LossMeasure::none},
    {"W4", "mental_work_capacity_lost", "Hilangnya kemampuan kerja mental tetap",
     LossMeasure::none},
    {"V1", "visual_acuity_efficiency_per_10pct", "Kehilangan sebagian fungsi penglihatan",
     LossMeasure::per_ten_percent},
    {"V2", "colour_vision_lost", "Kehilangan penglihatan warna", LossMeasure::none},
    {"V3", "visual_field_loss_per_10pct", "Kehilangan lapangan pandang",
     LossMeasure::per_ten_percent},
};

DisabilityPart part(std::string_view code) { return parse_disability_part(code, "part"); }

}  // namespace

TEST_CASE("PP 44/2015 Annex III part II: 46 rows, their names and what they count") {
  REQUIRE(std::size(annex) == disability_part_count);
  for (std::size_t i = 0; i < std::size(annex); ++i) {
    const Row& row = annex[i];
    CAPTURE(std::string(row.code));
    const DisabilityPartInfo& info = info_of(static_cast<DisabilityPart>(i));
    CHECK(info.code == row.code);
    CHECK(info.name == row.name);
    CHECK(info.indonesian == row.indonesian);
    CHECK(info.measure == row.measure);
    CHECK(parse_disability_part(row.code, "x") == static_cast<DisabilityPart>(i));
    CHECK(parse_disability_part(row.name, "x") == static_cast<DisabilityPart>(i));
  }
}

TEST_CASE("Disability part: a word of no row is refused with the caller's field") {
  for (const char* word : {"", "a1r", "A1", "A1R ", "A1RL", "right arm", "RIGHT_THUMB", "0"})
    CHECK(refusal([&] { (void)parse_disability_part(word, "event.losses[2].part"); }) ==
          Refusal{"invalid_value", "event.losses[2].part", word});
  // A long word is cut in the message.
  const std::string long_word(500, 'x');
  CHECK(refusal([&] { (void)parse_disability_part(long_word, "f"); }).value ==
        std::string(60, 'x'));
}

TEST_CASE("Disability part: right and left are each other's mirror, all else its own") {
  const char* const pairs[][2] = {{"A1R", "A1L"},   {"A2R", "A2L"},  {"A3R", "A3L"},
                                  {"F1R", "F1L"},   {"F2R", "F2L"},  {"F3R", "F3L"},
                                  {"F2R1", "F2L1"}, {"F3R1", "F3L1"}};
  for (const auto& pair : pairs) {
    CAPTURE(std::string(pair[0]));
    CHECK(mirrored(part(pair[0])) == part(pair[1]));
    CHECK(mirrored(part(pair[1])) == part(pair[0]));
  }
  for (const Row& row : annex) {
    bool in_a_pair = false;
    for (const auto& pair : pairs)
      in_a_pair = in_a_pair || std::string(pair[0]) == row.code || pair[1] == std::string(row.code);
    CAPTURE(std::string(row.code));
    CHECK((mirrored(part(row.code)) == part(row.code)) != in_a_pair);
    CHECK(mirrored(mirrored(part(row.code))) == part(row.code));
    // The swap for left-handed people is printed at A1 to A3 only.
    CHECK(is_arm_or_hand(part(row.code)) == (row.code[0] == 'A'));
  }
}

TEST_CASE("Disability part: every row takes something of the body, and no more than there is") {
  for (const Row& row : annex) {
    CAPTURE(std::string(row.code));
    int taken = 0;
    for (const auto& use : info_of(part(row.code)).uses.uses) {
      CHECK(use.units >= 0);
      CHECK(use.units <= detail::units_of_region[static_cast<std::size_t>(use.region)]);
      taken += use.units;
    }
    CHECK(taken > 0);
  }
}
