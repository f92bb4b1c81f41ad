// SPDX-License-Identifier: Apache-2.0
// What happened to a participant, with what it led to and what was spent.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "jamsos/core/fixed_list.hpp"
#include "jamsos/core/month.hpp"
#include "jamsos/core/rate.hpp"
#include "jamsos/core/rupiah.hpp"
#include "jamsos/core/text.hpp"
#include "jamsos/facts/disability_part.hpp"

namespace jamsos {
inline namespace v1 {

enum class EventKind : std::uint8_t {
  not_stated,
  work_accident,         ///< kecelakaan kerja
  occupational_disease,  ///< penyakit akibat kerja
  death,                 ///< not by work
  missing_person,
  retirement,  ///< pension age or the age of JHT
  resignation,
  layoff,              ///< PHK
  contract_end,        ///< of a fixed-term contract (PKWT)
  leaving_indonesia,   ///< for good
  self_employed_stop,  ///< a self-employed participant stops working
  partial_withdrawal,  ///< of JHT, while a member
};
inline constexpr std::array<Named<EventKind>, 11> event_kind_names = {{
    {"work_accident", EventKind::work_accident},
    {"occupational_disease", EventKind::occupational_disease},
    {"death", EventKind::death},
    {"missing_person", EventKind::missing_person},
    {"retirement", EventKind::retirement},
    {"resignation", EventKind::resignation},
    {"layoff", EventKind::layoff},
    {"contract_end", EventKind::contract_end},
    {"leaving_indonesia", EventKind::leaving_indonesia},
    {"self_employed_stop", EventKind::self_employed_stop},
    {"partial_withdrawal", EventKind::partial_withdrawal},
}};

enum class AccidentCause : std::uint8_t {
  not_stated,
  workplace,
  commuting,
  duty_travel,
  sudden_death,  ///< meninggal mendadak, by work
  violence,      ///< physical violence or rape at the workplace
};
inline constexpr std::array<Named<AccidentCause>, 5> accident_cause_names = {{
    {"workplace", AccidentCause::workplace},
    {"commuting", AccidentCause::commuting},
    {"duty_travel", AccidentCause::duty_travel},
    {"sudden_death", AccidentCause::sudden_death},
    {"violence", AccidentCause::violence},
}};

/// How long the participant could not work: months and days, or first and last day.
struct Inability {
  int months = 0;
  int days = 0;
  std::optional<Date> from{};
  std::optional<Date> until{};
};

/// One loss of the disability table.
struct Loss {
  DisabilityPart part{};
  int count = 1;                          ///< fingers, toes
  std::optional<Rate> lost_function{};    ///< of the part; none: the part is lost
  std::optional<int> decibels{};          ///< rows for every 10 decibels
  std::optional<Rate> percent_lost{};     ///< rows for every 10 percent
  std::optional<Rate> percent_granted{};  ///< the row with a range
};

/// Money spent, with receipts.
struct Receipts {
  std::optional<Rupiah> transport_land{};  ///< land, river and lake
  std::optional<Rupiah> transport_sea{};
  std::optional<Rupiah> transport_air{};
  std::optional<Rupiah> dentures{};
  std::optional<Rupiah> hearing_aid{};
  std::optional<Rupiah> glasses{};
  std::optional<Rupiah> home_care{};
  /// Price of an orthosis or prosthesis in the list of the rehabilitation centre.
  std::optional<Rupiah> orthosis_price{};
};

struct Event {
  EventKind kind = EventKind::not_stated;
  /// Of the accident, the diagnosis, the death or the disappearance: it chooses the law.
  std::optional<Date> date{};
  AccidentCause cause = AccidentCause::not_stated;
  std::optional<Date> employment_ended{};  ///< a disease that shows after employment
  std::optional<Date> reported_on{};       ///< first report, stage I
  std::optional<Inability> inability{};
  FixedList<Loss, 10> losses{};
  bool total_disability = false;
  std::optional<Date> died_on{};       ///< death from the accident or the disease
  std::optional<Date> recovered_on{};  ///< the doctor's final letter
  Receipts receipts{};
  /// The retirement age of the work agreement is reached, whatever the law's is.
  bool agreed_retirement_age = false;
  /// What ended the pension of a widow or widower.
  std::optional<Date> remarried_on{};
  std::optional<Date> widow_died_on{};
};

}  // namespace v1
}  // namespace jamsos
