// SPDX-License-Identifier: Apache-2.0
// The losses of the disability table (PP 44/2015 Annex III part II), and which parts of the body
// each of them takes, so that no part is lost twice.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

enum class DisabilityPart : std::uint8_t {
  right_arm_from_shoulder,
  left_arm_from_shoulder,
  right_arm_from_elbow,
  left_arm_from_elbow,
  right_hand_from_wrist,
  left_hand_from_wrist,
  both_legs_from_groin,
  one_leg_from_groin,
  both_feet_from_ankle,
  one_foot_from_ankle,
  both_eyes,
  one_eye_or_near_diplopia,
  hearing_both_ears,
  hearing_one_ear,
  right_thumb,
  left_thumb,
  right_index_finger,
  left_index_finger,
  right_other_finger,
  left_other_finger,
  right_index_first_joint,
  left_index_first_joint,
  right_other_finger_first_joint,
  left_other_finger_first_joint,
  one_big_toe,
  one_second_toe,
  one_other_toe,
  scalp_torn_off,
  impotence,
  leg_shortened_under_5cm,
  leg_shortened_5_to_under_7_5cm,
  leg_shortened_7_5cm_or_more,
  hearing_loss_both_ears_per_10db,
  hearing_loss_one_ear_per_10db,
  one_outer_ear_lost,
  both_outer_ears_lost,
  nose_wing_lost,
  nasal_septum_perforated,
  smell_lost,
  physical_work_capacity_lost_51_70,
  physical_work_capacity_lost_26_50,
  physical_work_capacity_lost_10_25,
  mental_work_capacity_lost,
  visual_acuity_efficiency_per_10pct,
  colour_vision_lost,
  visual_field_loss_per_10pct,
};
inline constexpr std::size_t disability_part_count = 46;

/// What a percentage of the table is multiplied by, besides the number of parts.
enum class LossMeasure : std::uint8_t {
  none,
  per_ten_decibels,  ///< for every 10 dB
  per_ten_percent,   ///< for every 10 %
  chosen_in_range,   ///< the table prints a range
};

namespace detail {

/// Places of the body that can be lost, with how many there are.
enum class BodyRegion : std::uint8_t {
  right_shoulder,
  right_elbow,
  right_wrist,
  right_thumb,
  right_index,
  right_other_fingers,
  left_shoulder,
  left_elbow,
  left_wrist,
  left_thumb,
  left_index,
  left_other_fingers,
  groin,
  ankle,
  big_toe,
  second_toe,
  other_toes,
  leg_length,
  eyes,
  ears,
  auricles,
  scalp,
  potency,
  nose_wing,
  septum,
  smell,
  physical_capacity,
  mental_capacity,
  acuity,
  colour,
  field,
};
inline constexpr std::size_t body_region_count = 31;
inline constexpr std::array<int, body_region_count> units_of_region = {
    1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 3, 2, 2, 2, 2, 6, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

struct RegionUse {
  BodyRegion region = BodyRegion::scalp;
  int units = 0;
};
struct RegionUses {
  std::array<RegionUse, 8> uses{};
};

}  // namespace detail

struct DisabilityPartInfo {
  DisabilityPart part{};
  std::string_view code{};        ///< short stable code, as in print-outs
  std::string_view name{};        ///< stable name in words
  std::string_view indonesian{};  ///< as the annex prints it
  LossMeasure measure = LossMeasure::none;
  detail::RegionUses uses{};
};

namespace detail {

namespace disability_rows {

using P = DisabilityPart;
using M = LossMeasure;
using R = BodyRegion;
inline constexpr std::array<DisabilityPartInfo, disability_part_count> all = {{
    {P::right_arm_from_shoulder,
     "A1R",
     "right_arm_from_shoulder",
     "Lengan kanan dari sendi bahu ke bawah",
     M::none,
     {{{{R::right_shoulder, 1},
        {R::right_elbow, 1},
        {R::right_wrist, 1},
        {R::right_thumb, 1},
        {R::right_index, 1},
        {R::right_other_fingers, 3}}}}},
    {P::left_arm_from_shoulder,
     "A1L",
     "left_arm_from_shoulder",
     "Lengan kiri dari sendi bahu ke bawah",
     M::none,
     {{{{R::left_shoulder, 1},
        {R::left_elbow, 1},
        {R::left_wrist, 1},
        {R::left_thumb, 1},
        {R::left_index, 1},
        {R::left_other_fingers, 3}}}}},
    {P::right_arm_from_elbow,
     "A2R",
     "right_arm_from_elbow",
     "Lengan kanan dari atau dari atas siku ke bawah",
     M::none,
     {{{{R::right_elbow, 1},
        {R::right_wrist, 1},
        {R::right_thumb, 1},
        {R::right_index, 1},
        {R::right_other_fingers, 3}}}}},
    {P::left_arm_from_elbow,
     "A2L",
     "left_arm_from_elbow",
     "Lengan kiri dari atau dari atas siku ke bawah",
     M::none,
     {{{{R::left_elbow, 1},
        {R::left_wrist, 1},
        {R::left_thumb, 1},
        {R::left_index, 1},
        {R::left_other_fingers, 3}}}}},
    {P::right_hand_from_wrist,
     "A3R",
     "right_hand_from_wrist",
     "Tangan kanan dari atau dari atas pergelangan ke bawah",
     M::none,
     {{{{R::right_wrist, 1},
        {R::right_thumb, 1},
        {R::right_index, 1},
        {R::right_other_fingers, 3}}}}},
    {P::left_hand_from_wrist,
     "A3L",
     "left_hand_from_wrist",
     "Tangan kiri dari atau dari atas pergelangan ke bawah",
     M::none,
     {{{{R::left_wrist, 1}, {R::left_thumb, 1}, {R::left_index, 1}, {R::left_other_fingers, 3}}}}},
    {P::both_legs_from_groin,
     "L1B",
     "both_legs_from_groin",
     "Kedua belah kaki dari pangkal paha ke bawah",
     M::none,
     {{{{R::groin, 2},
        {R::ankle, 2},
        {R::big_toe, 2},
        {R::second_toe, 2},
        {R::other_toes, 6},
        {R::leg_length, 1}}}}},
    {P::one_leg_from_groin,
     "L1S",
     "one_leg_from_groin",
     "Sebelah kaki dari pangkal paha ke bawah",
     M::none,
     {{{{R::groin, 1}, {R::ankle, 1}, {R::big_toe, 1}, {R::second_toe, 1}, {R::other_toes, 3}}}}},
    {P::both_feet_from_ankle,
     "L2B",
     "both_feet_from_ankle",
     "Kedua belah kaki dari mata kaki ke bawah",
     M::none,
     {{{{R::ankle, 2}, {R::big_toe, 2}, {R::second_toe, 2}, {R::other_toes, 6}}}}},
    {P::one_foot_from_ankle,
     "L2S",
     "one_foot_from_ankle",
     "Sebelah kaki dari mata kaki ke bawah",
     M::none,
     {{{{R::ankle, 1}, {R::big_toe, 1}, {R::second_toe, 1}, {R::other_toes, 3}}}}},
    {P::both_eyes,
     "E1B",
     "both_eyes",
     "Kedua belah mata",
     M::none,
     {{{{R::eyes, 2}, {R::acuity, 1}, {R::colour, 1}, {R::field, 1}}}}},
    {P::one_eye_or_near_diplopia,
     "E1S",
     "one_eye_or_near_diplopia",
     "Sebelah mata atau diplopia pada penglihatan dekat",
     M::none,
     {{{{R::eyes, 1}}}}},
    {P::hearing_both_ears,
     "H1B",
     "hearing_both_ears",
     "Pendengaran pada kedua belah telinga",
     M::none,
     {{{{R::ears, 2}}}}},
    {P::hearing_one_ear,
     "H1S",
     "hearing_one_ear",
     "Pendengaran pada sebelah telinga",
     M::none,
     {{{{R::ears, 1}}}}},
    {P::right_thumb,
     "F1R",
     "right_thumb",
     "Ibu jari tangan kanan",
     M::none,
     {{{{R::right_thumb, 1}}}}},
    {P::left_thumb, "F1L", "left_thumb", "Ibu jari tangan kiri", M::none, {{{{R::left_thumb, 1}}}}},
    {P::right_index_finger,
     "F2R",
     "right_index_finger",
     "Telunjuk tangan kanan",
     M::none,
     {{{{R::right_index, 1}}}}},
    {P::left_index_finger,
     "F2L",
     "left_index_finger",
     "Telunjuk tangan kiri",
     M::none,
     {{{{R::left_index, 1}}}}},
    {P::right_other_finger,
     "F3R",
     "right_other_finger",
     "Salah satu jari lain tangan kanan",
     M::none,
     {{{{R::right_other_fingers, 1}}}}},
    {P::left_other_finger,
     "F3L",
     "left_other_finger",
     "Salah satu jari lain tangan kiri",
     M::none,
     {{{{R::left_other_fingers, 1}}}}},
    {P::right_index_first_joint,
     "F2R1",
     "right_index_first_joint",
     "Ruas pertama telunjuk kanan",
     M::none,
     {{{{R::right_index, 1}}}}},
    {P::left_index_first_joint,
     "F2L1",
     "left_index_first_joint",
     "Ruas pertama telunjuk kiri",
     M::none,
     {{{{R::left_index, 1}}}}},
    {P::right_other_finger_first_joint,
     "F3R1",
     "right_other_finger_first_joint",
     "Ruas pertama jari lain tangan kanan",
     M::none,
     {{{{R::right_other_fingers, 1}}}}},
    {P::left_other_finger_first_joint,
     "F3L1",
     "left_other_finger_first_joint",
     "Ruas pertama jari lain tangan kiri",
     M::none,
     {{{{R::left_other_fingers, 1}}}}},
    {P::one_big_toe,
     "T1",
     "one_big_toe",
     "Salah satu ibu jari kaki",
     M::none,
     {{{{R::big_toe, 1}}}}},
    {P::one_second_toe,
     "T2",
     "one_second_toe",
     "Salah satu jari telunjuk kaki",
     M::none,
     {{{{R::second_toe, 1}}}}},
    {P::one_other_toe,
     "T3",
     "one_other_toe",
     "Salah satu jari kaki lain",
     M::none,
     {{{{R::other_toes, 1}}}}},
    {P::scalp_torn_off,
     "S1",
     "scalp_torn_off",
     "Terkelupasnya kulit kepala",
     M::chosen_in_range,
     {{{{R::scalp, 1}}}}},
    {P::impotence, "I1", "impotence", "Impotensi", M::none, {{{{R::potency, 1}}}}},
    {P::leg_shortened_under_5cm,
     "LS1",
     "leg_shortened_under_5cm",
     "Kaki memendek sebelah: kurang dari 5 cm",
     M::none,
     {{{{R::leg_length, 1}}}}},
    {P::leg_shortened_5_to_under_7_5cm,
     "LS2",
     "leg_shortened_5_to_under_7_5cm",
     "Kaki memendek sebelah: 5 cm sampai kurang dari 7,5 cm",
     M::none,
     {{{{R::leg_length, 1}}}}},
    {P::leg_shortened_7_5cm_or_more,
     "LS3",
     "leg_shortened_7_5cm_or_more",
     "Kaki memendek sebelah: 7,5 cm atau lebih",
     M::none,
     {{{{R::leg_length, 1}}}}},
    {P::hearing_loss_both_ears_per_10db,
     "HD1",
     "hearing_loss_both_ears_per_10db",
     "Penurunan daya dengar kedua belah telinga",
     M::per_ten_decibels,
     {{{{R::ears, 2}}}}},
    {P::hearing_loss_one_ear_per_10db,
     "HD2",
     "hearing_loss_one_ear_per_10db",
     "Penurunan daya dengar sebelah telinga",
     M::per_ten_decibels,
     {{{{R::ears, 1}}}}},
    {P::one_outer_ear_lost,
     "EA1",
     "one_outer_ear_lost",
     "Kehilangan daun telinga sebelah",
     M::none,
     {{{{R::auricles, 1}}}}},
    {P::both_outer_ears_lost,
     "EA2",
     "both_outer_ears_lost",
     "Kehilangan kedua belah daun telinga",
     M::none,
     {{{{R::auricles, 2}}}}},
    {P::nose_wing_lost,
     "N1",
     "nose_wing_lost",
     "Cacat hilangnya cuping hidung",
     M::none,
     {{{{R::nose_wing, 1}}}}},
    {P::nasal_septum_perforated,
     "N2",
     "nasal_septum_perforated",
     "Perforasi sekat rongga hidung",
     M::none,
     {{{{R::septum, 1}}}}},
    {P::smell_lost, "N3", "smell_lost", "Kehilangan daya penciuman", M::none, {{{{R::smell, 1}}}}},
    {P::physical_work_capacity_lost_51_70,
     "W1",
     "physical_work_capacity_lost_51_70",
     "Hilangnya kemampuan kerja fisik: 51% - 70%",
     M::none,
     {{{{R::physical_capacity, 1}}}}},
    {P::physical_work_capacity_lost_26_50,
     "W2",
     "physical_work_capacity_lost_26_50",
     "Hilangnya kemampuan kerja fisik: 26% - 50%",
     M::none,
     {{{{R::physical_capacity, 1}}}}},
    {P::physical_work_capacity_lost_10_25,
     "W3",
     "physical_work_capacity_lost_10_25",
     "Hilangnya kemampuan kerja fisik: 10% - 25%",
     M::none,
     {{{{R::physical_capacity, 1}}}}},
    {P::mental_work_capacity_lost,
     "W4",
     "mental_work_capacity_lost",
     "Hilangnya kemampuan kerja mental tetap",
     M::none,
     {{{{R::mental_capacity, 1}}}}},
    {P::visual_acuity_efficiency_per_10pct,
     "V1",
     "visual_acuity_efficiency_per_10pct",
     "Kehilangan sebagian fungsi penglihatan",
     M::per_ten_percent,
     {{{{R::acuity, 1}}}}},
    {P::colour_vision_lost,
     "V2",
     "colour_vision_lost",
     "Kehilangan penglihatan warna",
     M::none,
     {{{{R::colour, 1}}}}},
    {P::visual_field_loss_per_10pct,
     "V3",
     "visual_field_loss_per_10pct",
     "Kehilangan lapangan pandang",
     M::per_ten_percent,
     {{{{R::field, 1}}}}},
}};

}  // namespace disability_rows
}  // namespace detail

/// All rows, in the order of the annex.
[[nodiscard]] constexpr const auto& disability_parts() { return detail::disability_rows::all; }
[[nodiscard]] constexpr const DisabilityPartInfo& info_of(DisabilityPart part) {
  return disability_parts()[static_cast<std::size_t>(part)];
}
static_assert([] {
  for (std::size_t i = 0; i < disability_part_count; ++i)
    if (static_cast<std::size_t>(disability_parts()[i].part) != i) return false;
  return true;
}());

/// The same part of the other side, for the arm and hand rows and the rows of fingers; the part
/// itself where there is none.
[[nodiscard]] constexpr DisabilityPart mirrored(DisabilityPart part) {
  const bool has_sides = part <= DisabilityPart::left_hand_from_wrist ||
                         (part >= DisabilityPart::right_thumb &&
                          part <= DisabilityPart::left_other_finger_first_joint);
  return has_sides ? static_cast<DisabilityPart>(static_cast<unsigned>(part) ^ 1U) : part;
}
static_assert(mirrored(DisabilityPart::right_thumb) == DisabilityPart::left_thumb);
static_assert(mirrored(DisabilityPart::left_hand_from_wrist) ==
              DisabilityPart::right_hand_from_wrist);
/// Is the swap for left-handed people printed at this row's pair?
[[nodiscard]] constexpr bool is_arm_or_hand(DisabilityPart part) {
  return part <= DisabilityPart::left_hand_from_wrist;
}

/// By code ("A1R") or by name. Throws InvalidValue for a word that is neither.
[[nodiscard]] inline DisabilityPart parse_disability_part(std::string_view text,
                                                          std::string_view field) {
  for (const DisabilityPartInfo& info : disability_parts())
    if (info.code == text || info.name == text) return info.part;
  throw InvalidValue(std::string(field), std::string(text.substr(0, 60)),
                     "no row of the disability table has this code or name");
}

}  // namespace v1
}  // namespace jamsos
