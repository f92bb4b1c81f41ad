// SPDX-License-Identifier: Apache-2.0
// The columns of a payroll file, and the segments whose rows may fill them.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "jamsos/facts/segment.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

enum Column : std::size_t {
  worker_id,
  name,
  segment,
  citizenship,
  wage,
  basic_wage,
  daily_wage,
  piece_wages,
  weather_piece_wages,
  fixed_allowances,
  birth_date,
  stay_months,
  programs,
  jkn,
  jkn_additional_family,
  jkp_enrolled_on,
  jp_postponed,
  jpk,
  employed_from,
  employed_until,
  group,
  income,
  sector,
  occupations,
  payer,
  months,
  unpaid_months,
  kind,
  ward_class,
  members,
  placement,
  contract_months,
  jht_monthly,
  jht_months,
  employer_size,
  risk_group,
  regional_minimum_wage,
  employer_programs,
  paid_through,
  registered,
  industry,
  active_workers,
  jp_deferral_granted,
  jpk_tax_free_income,
};
inline constexpr std::size_t column_count = 44;
inline constexpr std::size_t first_segment_column = group;
inline constexpr std::size_t first_employer_column = employer_size;

using SegmentMask = std::uint8_t;
constexpr SegmentMask only(Segment segment) {
  return static_cast<SegmentMask>(1U << static_cast<unsigned>(segment));
}
inline constexpr SegmentMask every_segment = 0x3f;

struct ColumnInfo {
  std::string_view name;
  Column column;
  SegmentMask segments;
};
inline constexpr std::array<ColumnInfo, column_count> columns = {{
    {"worker_id", worker_id, every_segment},
    {"name", name, every_segment},
    {"segment", segment, every_segment},
    {"citizenship", citizenship, only(Segment::wage_earner)},
    {"wage", wage,
     only(Segment::wage_earner) | only(Segment::construction) | only(Segment::public_worker)},
    {"basic_wage", basic_wage, only(Segment::wage_earner) | only(Segment::construction)},
    {"daily_wage", daily_wage, only(Segment::wage_earner) | only(Segment::construction)},
    {"piece_wages", piece_wages, only(Segment::wage_earner) | only(Segment::construction)},
    {"weather_piece_wages", weather_piece_wages,
     only(Segment::wage_earner) | only(Segment::construction)},
    {"fixed_allowances", fixed_allowances,
     only(Segment::wage_earner) | only(Segment::construction)},
    {"birth_date", birth_date, only(Segment::wage_earner)},
    {"stay_months", stay_months, only(Segment::wage_earner)},
    {"programs", programs,
     only(Segment::wage_earner) | only(Segment::self_employed) | only(Segment::public_worker)},
    {"jkn", jkn, only(Segment::wage_earner)},
    {"jkn_additional_family", jkn_additional_family, only(Segment::wage_earner)},
    {"jkp_enrolled_on", jkp_enrolled_on, only(Segment::wage_earner)},
    {"jp_postponed", jp_postponed, only(Segment::wage_earner)},
    {"jpk", jpk, only(Segment::wage_earner)},
    {"employed_from", employed_from, only(Segment::wage_earner)},
    {"employed_until", employed_until, only(Segment::wage_earner)},
    {"group", group, only(Segment::self_employed)},
    {"income", income, only(Segment::self_employed)},
    {"sector", sector, only(Segment::self_employed)},
    {"occupations", occupations, only(Segment::self_employed)},
    {"payer", payer,
     only(Segment::self_employed) | only(Segment::public_worker) | only(Segment::jkn_member)},
    {"months", months, only(Segment::self_employed) | only(Segment::jkn_member)},
    {"unpaid_months", unpaid_months, only(Segment::self_employed) | only(Segment::jkn_member)},
    {"kind", kind, only(Segment::public_worker) | only(Segment::jkn_member)},
    {"class", ward_class, only(Segment::jkn_member)},
    {"members", members, only(Segment::jkn_member)},
    {"placement", placement, only(Segment::migrant)},
    {"contract_months", contract_months, only(Segment::migrant)},
    {"jht_monthly", jht_monthly, only(Segment::migrant)},
    {"jht_months", jht_months, only(Segment::migrant)},
    {"employer_size", employer_size, only(Segment::wage_earner)},
    {"risk_group", risk_group, only(Segment::wage_earner)},
    {"regional_minimum_wage", regional_minimum_wage, only(Segment::wage_earner)},
    {"employer_programs", employer_programs, only(Segment::wage_earner)},
    {"paid_through", paid_through, only(Segment::wage_earner)},
    {"registered", registered, only(Segment::wage_earner)},
    {"industry", industry, only(Segment::wage_earner)},
    {"active_workers", active_workers, only(Segment::wage_earner)},
    {"jp_deferral_granted", jp_deferral_granted, only(Segment::wage_earner)},
    {"jpk_tax_free_income", jpk_tax_free_income, only(Segment::wage_earner)},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < column_count; ++i)
    if (columns[i].column != i) return false;
  return true;
}
static_assert(in_order(), "columns is indexed by Column");

inline constexpr auto column_names = [] {
  std::array<std::string_view, column_count> names;
  for (std::size_t i = 0; i < column_count; ++i) names[i] = columns[i].name;
  return names;
}();

inline constexpr std::array pay_columns = {wage, basic_wage, daily_wage, piece_wages,
                                           weather_piece_wages};

constexpr std::string_view text_of(Column column) { return columns[column].name; }

constexpr auto find_column(std::string_view text) {
  return std::ranges::find(columns, text, &ColumnInfo::name);
}

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
