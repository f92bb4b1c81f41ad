// SPDX-License-Identifier: Apache-2.0
// Names as lists write them: one word or many, with and without titles, in old and new spelling,
// with initials and abbreviations, in any order. How alike two of them are is a suggestion and
// proves nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jamsos {
inline namespace v1 {
namespace lists {

/// What tells two names apart.
struct NameLikeness {
  int score = 0;     ///< thousandths; 1000: nothing but titles tells them apart; 0: below `least`
  int edits = 0;     ///< letters to insert, delete or replace
  int initials = 0;  ///< words that one of them writes as an initial
  int extra_words = 0;    ///< words that only one of them has
  bool titles = false;    ///< their titles differ
  bool spelling = false;  ///< they are spelled in two ways
  bool order = false;     ///< their words stand in another order
  bool joined = false;    ///< what is one word in one of them is two in the other
  bool operator==(const NameLikeness&) const = default;
};

/// A name made comparable:
/// - titles and degrees before and behind it removed (H., Hj., Dr., Ir., Drs., R.A., S.H., S.Pd.,
/// A.Md.,
///   ...), and bin and binti;
/// - letters in one case, without points and apostrophes; other alphabets stay as they are;
/// - one spelling: oe, oo = u; tj = c; dj, j = y; sj = sy; nj = ny; ch, kh = h; dh = d; th = t;
///   v, ph = f; q = k; y without a vowel behind it = i; double letters once;
/// - the forms of Muhammad (Moh., Mohd., Muh., Moch., Md., ...) one word, Abd. Abdul, St. Siti.
class PersonName {
 public:
  explicit PersonName(std::string_view text);

  /// In the order of the text. At most 8: what goes beyond is one word with the eighth.
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
  /// The words in alphabetical order, a space between them; equal for names that differ in nothing
  /// but titles, spelling and order.
  [[nodiscard]] const std::string& key() const { return key_; }
  [[nodiscard]] bool empty() const { return words_.empty(); }

 private:
  friend NameLikeness compare(const PersonName& a, const PersonName& b, int least);

  std::vector<std::string> words_;  // in one spelling
  std::vector<std::string> sorted_;
  std::string key_;
  std::string plain_;  // in alphabetical order like key_, but each word as it was spelled
  std::string titles_;
  std::size_t letters_ = 0;
  std::uint64_t signature_ = 0;  // which letters occur, and which twice
  bool has_initial_ = false;
};

/// The same whichever name comes first. Of the letters of the longer name, each edit and each
/// initial takes one away, a word that only one name has half of its letters; spelling and order
/// take ten thousandths each. What falls below `least` thousandths has the score 0 and is not
/// looked into.
[[nodiscard]] NameLikeness compare(const PersonName& a, const PersonName& b, int least);

/// The name of an employer or a district made comparable: capital letters and digits only, without
/// the form of the company (PT, CV, UD, Tbk, Persero) or Kecamatan; the whole text where nothing
/// would be left.
[[nodiscard]] std::string organisation_key(std::string_view text);

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
