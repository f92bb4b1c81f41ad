// SPDX-License-Identifier: Apache-2.0
// Two lists of workers that must agree: the labour office's, of those who work and for what, and
// the agency's, of those who are registered and on what wage. Rows of one person are matched by the
// national number; what is left over is suggested by name and day of birth, and a suggestion is
// never counted as a match.
//
// Every row ends in exactly one category. Exchanging the lists exchanges the sides of the result
// and nothing else; the order of the rows changes nothing but line numbers: ties are broken by
// content.
//
// The memory does not grow with the lists but with their employers and districts, and with the rows
// left over that share a day of birth.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "jamsos/core/rupiah.hpp"
#include "jamsos/lists/person_name.hpp"
#include "jamsos/lists/person_row.hpp"
#include "jamsos/lists/share.hpp"

namespace jamsos {
inline namespace v1 {
namespace lists {

/// Wages are called as they stand at the agency.
enum class Category : std::uint8_t {
  wage_equal,         ///< matched
  wage_lower,         ///< matched; the agency has the lower wage
  wage_higher,        ///< matched; the agency has the higher wage
  wage_not_stated,    ///< matched; a list states no wage
  missing,            ///< nobody like this on the other list
  suggested,          ///< somebody on the other list may be the same person
  duplicate,          ///< stands again on the same list, with the same employer
  several_employers,  ///< the person is on the other list, but not with this employer
};
inline constexpr std::size_t category_count = 8;
inline constexpr std::array<Named<Category>, category_count> category_names = {{
    {"wage_equal", Category::wage_equal},
    {"wage_lower", Category::wage_lower},
    {"wage_higher", Category::wage_higher},
    {"wage_not_stated", Category::wage_not_stated},
    {"missing", Category::missing},
    {"suggested", Category::suggested},
    {"duplicate", Category::duplicate},
    {"several_employers", Category::several_employers},
}};
[[nodiscard]] constexpr bool is_match(Category category) {
  return category <= Category::wage_not_stated;
}

/// Rows with another day of birth are suggested where they have the employer in common and differ
/// in one digit of the day, or in the order of day and month.
enum class BirthDates : std::uint8_t { same, one_digit, day_and_month };

/// Why two rows may be one person.
struct Suggestion {
  int score = 0;  ///< thousandths: that of the names, 100 less where the days of birth differ
  NameLikeness names{};
  BirthDates birth_dates = BirthDates::same;
  bool birth_date_of_nik = false;  ///< a list states none: the one in the national number counts
  int nik_digits = 0;              ///< in which the numbers differ, where it is one or two; else 0
  bool same_employer = false;
  int rivals = 0;  ///< further pairs of one of the two rows with the same score
};

/// A row and what became of it.
struct Outcome {
  Category category{};
  Side side{};  ///< of `row`; the labour office's of a pair
  const PersonRow* row = nullptr;
  /// Of a match or suggestion: the agency's row. Of a duplicate: the row that counts in its place.
  /// Of several_employers: a row of the person on the other list. Else null.
  const PersonRow* other = nullptr;
  Suggestion suggestion{};

  /// The labour office's wage less the agency's, of a pair in which both are stated.
  [[nodiscard]] std::optional<Rupiah> wage_difference() const;
  /// Programs that the labour office's row has and the agency's has not, of a pair that states
  /// both.
  [[nodiscard]] ProgramSet programs_missing() const;
};

/// The rows of one list by what became of them.
struct SideCounts {
  std::array<std::uint64_t, category_count> by_category{};
  std::uint64_t bad = 0;  ///< known for the whole list only

  bool operator==(const SideCounts&) const = default;
  [[nodiscard]] std::uint64_t of(Category category) const {
    return by_category[static_cast<std::size_t>(category)];
  }
  [[nodiscard]] std::uint64_t matched() const;
  /// Rows that count: neither bad nor duplicates.
  [[nodiscard]] std::uint64_t workers() const;
  /// All rows read.
  [[nodiscard]] std::uint64_t rows() const;
};

/// What the rows of an employer, of a district or of everybody add up to.
struct GroupTotals {
  std::string key{};   ///< in one spelling; unique
  std::string name{};  ///< the first of its spellings, in alphabetical order; empty: not stated
  std::array<SideCounts, 2> sides{};
  /// By how much the agency's wages are lower, where they are.
  Rupiah wage_difference{};
  /// The same and the wages of who is missing at the agency: what is not reported.
  Rupiah unreported_wages{};
  /// Sum of the column owed of the labour office's list.
  Rupiah owed{};
  bool owed_is_stated = false;  ///< in any of its rows: amounts of one kind only are compared

  bool operator==(const GroupTotals&) const = default;
  [[nodiscard]] const SideCounts& of(Side side) const {
    return sides[static_cast<std::size_t>(side)];
  }
  /// Workers of the labour office's list who are missing at the agency.
  [[nodiscard]] std::uint64_t gap() const { return of(Side::labour_office).of(Category::missing); }
  /// The amounts stated; where the list states none, the wages of a month that are not reported.
  [[nodiscard]] Rupiah amount_owed() const { return owed_is_stated ? owed : unreported_wages; }
  /// Who of the labour office's workers is registered.
  [[nodiscard]] Share coverage() const {
    return {of(Side::labour_office).matched(), of(Side::labour_office).workers()};
  }
};

struct Reconciled {
  GroupTotals total{};
  std::vector<GroupTotals> employers{};  ///< in alphabetical order of their keys
  std::vector<GroupTotals> districts{};
  /// Persons with rows of several employers on a list.
  std::array<std::uint64_t, 2> persons_with_several_employers{};
};

class Reconciliation {
 public:
  struct Options {
    /// Bytes for the rows, beyond which they go to temporary files.
    std::size_t memory = std::size_t{128} * 1024 * 1024;
    /// Of a suggestion, in thousandths. Throws InvalidValue outside 500 to 1000.
    int least_score = 750;
  };
  Reconciliation();
  explicit Reconciliation(const Options& options);
  ~Reconciliation();
  Reconciliation(Reconciliation&&) noexcept;
  Reconciliation& operator=(Reconciliation&&) noexcept;

  /// Takes a row of a list, in any order. Throws as check_row() does, and InvalidValue with the
  /// field "temporary file" where the disk is full.
  void add(Side side, const PersonRow& row);
  /// Counts a row that could not be read.
  void refuse(Side side);

  /// Everything in order: pairs, duplicates and rows of several employers by national number, then
  /// suggestions by day of birth, then employer by employer the suggestions between near days and
  /// who is missing, by national number. The outcome and its rows live until `take` returns. Call
  /// it once. Throws Overflow for sums beyond an amount.
  [[nodiscard]] Reconciled finish(const std::function<void(const Outcome&)>& take);

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
