// SPDX-License-Identifier: Apache-2.0
// The family of a participant: who may inherit, and the children with their schooling.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {

enum class EducationLevel : std::uint8_t {
  kindergarten,      ///< TK
  primary,           ///< SD
  junior_secondary,  ///< SMP
  senior_secondary,  ///< SMA
  higher_education,  ///< to bachelor (S1)
  training,          ///< in place of higher education
  below_school_age,
  not_at_school,
};
inline constexpr std::array<Named<EducationLevel>, 8> education_level_names = {{
    {"kindergarten", EducationLevel::kindergarten},
    {"primary", EducationLevel::primary},
    {"junior_secondary", EducationLevel::junior_secondary},
    {"senior_secondary", EducationLevel::senior_secondary},
    {"higher_education", EducationLevel::higher_education},
    {"training", EducationLevel::training},
    {"below_school_age", EducationLevel::below_school_age},
    {"not_at_school", EducationLevel::not_at_school},
}};
constexpr const auto& names_of(EducationLevel) { return education_level_names; }

enum class ChildWork : std::uint8_t {
  none,
  employed,
  employed_up_to_six_months,  ///< registered as a wage earner for six months in a row at most
  self_employed,              ///< registered as one
  apprentice,                 ///< magang
};
inline constexpr std::array<Named<ChildWork>, 5> child_work_names = {{
    {"none", ChildWork::none},
    {"employed", ChildWork::employed},
    {"employed_up_to_six_months", ChildWork::employed_up_to_six_months},
    {"self_employed", ChildWork::self_employed},
    {"apprentice", ChildWork::apprentice},
}};

struct Child {
  std::optional<Date> birth_date{};
  /// Where the child is at the event; not stated: below school age when younger than 7.
  std::optional<EducationLevel> level{};
  /// Years of that level still to be paid, the school year of the event included.
  std::optional<int> years_left{};
  bool married = false;
  ChildWork work = ChildWork::none;
  /// Entered by the participant as a beneficiary of the scholarship.
  bool registered = false;
};

struct Family {
  bool spouse = false;
  FixedList<Child, 12> children{};
  int grandchildren = 0;
  int parents = 0;
  int grandparents = 0;
  int siblings = 0;
  int parents_in_law = 0;
  bool will = false;  ///< somebody is named in a will
};

}  // namespace v1
}  // namespace jamsos
