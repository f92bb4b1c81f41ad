// SPDX-License-Identifier: Apache-2.0
// Law files: dated rows, interpretations and roundings as JSON. A file may hold the whole law or
// any part of it, and is laid over a law that is already there: next year's pension ceiling is one
// row of one table, another reading of an open question one word.
//
//   {
//     "format": "jamsos-law/1",                   required
//     "law_version": "ceiling-2027",              how results name the law
//     "tables": {
//       "jp.wage_ceiling": {                      the id of a table, as `jamsos law` lists it
//         "revision": {"yearly_from_month": 3, "checked": "2027-02"},
//         "rows": [
//           {"from": "2027-03",                   first month for which the value holds
//            "promulgated": "2027-02-26",         day on which it was made public
//            "promulgation_confirmed": true,      absent: true
//            "value": "11600000",
//            "citation": {"instrument": "PP 45/2015", "article": "Pasal 29(3)-(4)",
//                         "in_force": "2027-03-01",   absent: the first day of "from"
//                         "confidence": "confirmed"},
//            "note": "..."}                       absent: none
//         ]
//       }
//     },
//     "interpretations": {"jp.foreign_workers": "included"},
//     "roundings": {"contribution_line.sen": {"direction": "half_even", "unit": "0.01", ...}}
//   }
//
// A row with the same beginning and promulgation as one that is there replaces it; any other is
// added. Amounts are texts in rupiah, rates texts in percent whose decimals are kept ("0.30").
// Nothing is guessed: an unknown or repeated name, a missing citation or a value of another kind is
// refused with its path, such as "tables.jp.wage_ceiling.rows[0].citation.instrument".
//
// The law_version of the result tells it from the law beneath: a file that names itself
// "ceiling-2027" over the law 2026.10.0 gives "2026.10.0+ceiling-2027"; one that does not, or that
// still carries the name of the law beneath, gives "2026.10.0+overlay". A file that changes nothing
// and claims no other name, such as an export of the same law, leaves the version as it is.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "jamsos/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

/// A law and the texts that its rows point to. Copies share both. A copy of the Law itself, and any
/// statement made with it, may be used as long as one of the copies of the LoadedLaw lives.
class LoadedLaw {
 public:
  /// The built-in law.
  LoadedLaw();
  /// A law of the caller, copied; its texts must outlive this object.
  LoadedLaw(const Law& law);  // NOLINT(google-explicit-constructor)

  [[nodiscard]] const Law& law() const&;
  const Law& law() const&& = delete;  // would outlive its texts

 private:
  struct Content;
  explicit LoadedLaw(std::shared_ptr<const Content> content);
  friend LoadedLaw load_law_text(std::string_view json, const LoadedLaw& base);

  std::shared_ptr<const Content> content_;
};

/// The whole law as the text of a law file, UTF-8, ended by a line break. The same law gives the
/// same bytes. Throws InvalidValue when a text of the law is no UTF-8.
[[nodiscard]] std::string export_law(const Law& law);

/// Lays the text of a law file over `base`. Throws an Error that names the path of what it refuses:
/// MalformedText (no JSON, nested beyond reason), Duplicate (a name, row or program that stands
/// twice), UnknownField, MissingField, InvalidValue, or Overflow for a table without room.
[[nodiscard]] LoadedLaw load_law_text(std::string_view json, const LoadedLaw& base = {});

/// The same from a file of at most 16 MiB. Throws InvalidValue with the field "file" when it cannot
/// be read.
[[nodiscard]] LoadedLaw load_law_file(const std::string& path, const LoadedLaw& base = {});

/// The JSON Schema (2020-12) of law files, as text. It accepts whatever can be loaded; that dates
/// exist, rows differ and a table has room is checked by loading only.
[[nodiscard]] std::string law_file_schema();

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
