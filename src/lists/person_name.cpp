// SPDX-License-Identifier: Apache-2.0
#include "jamsos/lists/person_name.hpp"

#include <edlib.h>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <optional>
#include <span>
#include <tuple>

namespace jamsos {
inline namespace v1 {
namespace lists {

namespace {

constexpr std::size_t most_words = 8;

// Written without points, as they are compared.
constexpr std::array<std::string_view, 28> titles_before = {
    "H",   "HJ",  "KH",    "DR",     "DRS",   "DRA",      "DRG",   "DRH", "IR", "PROF",
    "NS",  "APT", "UST",   "USTADZ", "USTAD", "USTADZAH", "RADEN", "RA",  "RR", "RM",
    "BPK", "IBU", "BAPAK", "SDR",    "SDRI",  "TN",       "NY",    "NN"};
constexpr std::array<std::string_view, 60> degrees = {
    "SH",  "SE",    "ST",   "SPD",  "SPDI", "SAG",  "SSOS",   "SKOM",   "SSI",    "SKM",
    "SIP", "SIKOM", "SPSI", "SKED", "SKEP", "SPT",  "SP",     "SHUT",   "STP",    "SFARM",
    "SSN", "SSTP",  "SST",  "SPI",  "SIAP", "SAP",  "STR",    "MH",     "MM",     "MSI",
    "MPD", "MPDI",  "MAG",  "MKOM", "MT",   "MKES", "MSC",    "MA",     "MBA",    "MKN",
    "MSE", "MPH",   "MAP",  "PHD",  "AMD",  "AMK",  "AMDKEB", "AMDKEP", "AMDKES", "BA",
    "BSC", "BBA",   "NERS", "SPOG", "SPA",  "SPPD", "CPA",    "AK",     "CA",     "LC"};
// Two letters that nobody is called, so that they are degrees without points and commas too.
constexpr std::array<std::string_view, 5> short_degrees = {"SH", "SE", "ST", "MM", "MH"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
bool is_vowel(char c) { return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U'; }

/// A piece of the text between spaces.
struct Token {
  std::vector<std::string> parts{};  ///< between its points
  bool pointed = false;
  bool behind_comma = false;

  [[nodiscard]] std::string joined() const {
    std::string text;
    for (const std::string& part : parts) text += part;
    return text;
  }
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  Token token;
  std::string part;
  bool behind_comma = false;
  const auto end_part = [&] {
    if (!part.empty()) token.parts.push_back(std::move(part));
    part.clear();
  };
  const auto end_token = [&] {
    end_part();
    token.behind_comma = behind_comma;
    if (!token.parts.empty()) tokens.push_back(std::move(token));
    token = {};
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i).starts_with("\xe2\x80\x98") || text.substr(i).starts_with("\xe2\x80\x99")) {
      i += 2;  // a printed apostrophe
    } else if (is_letter(c)) {
      part.push_back(upper(c));
    } else if (c == '.') {
      token.pointed = token.pointed || !part.empty();
      end_part();
    } else if (c != '\'' && c != '`') {
      end_token();
      behind_comma = behind_comma || c == ',';
    }
  }
  end_token();
  return tokens;
}

/// Takes the titles away, but never the last word.
std::string remove_titles(std::vector<Token>& tokens) {
  std::string titles;
  const auto remove = [&](std::vector<Token>::iterator token) {
    titles.append(token->joined()).append(" ");
    return tokens.erase(token);
  };
  while (!tokens.front().behind_comma) {
    Token& first = tokens.front();
    if (tokens.size() > 1 && is_one_of(titles_before, first.joined())) {
      remove(tokens.begin());
    } else if (first.parts.size() > 1 && is_one_of(titles_before, first.parts.front())) {
      titles.append(first.parts.front()).append(" ");  // "H.Abdul", "Dr.Ir.Budi"
      first.parts.erase(first.parts.begin());
    } else {
      break;
    }
  }
  for (auto token = tokens.begin() + 1; tokens.size() > 1 && token != tokens.end();) {
    const std::string word = token->joined();
    const bool title =
        token->behind_comma && (is_one_of(degrees, word) || is_one_of(titles_before, word));
    token = title ? remove(token) : token + 1;
  }
  while (tokens.size() > 1) {
    const std::string word = tokens.back().joined();
    if (!is_one_of(degrees, word)) break;
    if (word.size() < 3 && !tokens.back().pointed && !is_one_of(short_degrees, word)) break;
    remove(tokens.end() - 1);
  }
  return titles;
}

std::string one_spelling(std::string_view word) {
  std::string result;
  const auto add = [&](char c) {
    if (result.empty() || result.back() != c) result.push_back(c);
  };
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    const bool pair = i + 1 < word.size();
    if (c == 'O' && (next == 'E' || next == 'O')) {
      add('U'), ++i;
    } else if (c == 'T' && next == 'J') {
      add('C'), ++i;
    } else if (c == 'D' && next == 'J') {
      add('Y'), ++i;
    } else if ((c == 'C' || c == 'K') && next == 'H') {
      add('H'), ++i;
    } else if ((c == 'D' || c == 'T') && next == 'H') {
      add(c), ++i;
    } else if (c == 'P' && next == 'H') {
      add('F'), ++i;
    } else if (c == 'V') {
      add('F');
    } else if (c == 'Q') {
      add('K');
    } else if (c == 'J') {
      add('Y');
    } else if (c == 'Y' && i > 0 && !(pair && is_vowel(next))) {
      add('I');
    } else {
      add(c);
    }
  }
  return result;
}

constexpr std::array<std::string_view, 20> forms_of_muhammad = {
    "MUHAMAD", "MOHAMAD", "MUHAMED", "MOHAMED", "MUHAMAT", "MOHAMAT", "MUHAMET",
    "MUH",     "MOH",     "MUHD",    "MOHD",    "MHD",     "MD",      "MUHAD",
    "MOHAD",   "MUHMAD",  "MOHMAD",  "MHMD",    "MUCH",    "MOCH"};

std::string one_form(std::string_view word, bool first, bool more) {
  std::string spelled = one_spelling(word);
  if (is_one_of(forms_of_muhammad, spelled)) return "MUHAMAD";
  if (spelled == "ABD") return "ABDUL";
  if (spelled == "ST" && first && more) return "SITI";
  return spelled;
}

std::size_t letters_in(std::span<const std::string> words) {
  std::size_t count = 0;
  for (const std::string& word : words) count += word.size();
  return count;
}

/// Which letters occur, and which twice. An edit changes at most two of these marks.
std::uint64_t marks_of(std::uint64_t marks, std::string_view text) {
  for (const char c : text) {
    const std::uint64_t once = std::uint64_t{1} << (static_cast<unsigned char>(c) % 32U);
    marks |= (marks & once) != 0 ? once << 32U : once;
  }
  return marks;
}

/// Edits between the texts; more than `most` where they are more than that.
int distance(std::string_view a, std::string_view b, int most) {
  if (a.empty() || b.empty()) return static_cast<int>(a.size() + b.size());
  const auto lengths =
      static_cast<int>(std::max(a.size(), b.size()) - std::min(a.size(), b.size()));
  if (lengths > most || std::popcount(marks_of(0, a) ^ marks_of(0, b)) > 2 * most) return most + 1;
  const EdlibAlignResult result =
      edlibAlign(a.data(), static_cast<int>(a.size()), b.data(), static_cast<int>(b.size()),
                 edlibNewAlignConfig(most, EDLIB_MODE_NW, EDLIB_TASK_DISTANCE, nullptr, 0));
  const int edits = result.editDistance;
  edlibFreeAlignResult(result);
  return edits < 0 ? most + 1 : edits;
}

/// What it takes to make the words of one name those of the other. Ordered, so that the least is
/// the same from whichever side one looks.
struct Cost {
  int total = 0;
  int extra_words = 0;
  int initials = 0;
  int edits = 0;
  auto operator<=>(const Cost&) const = default;
  Cost operator+(const Cost& more) const {
    return {total + more.total, extra_words + more.extra_words, initials + more.initials,
            edits + more.edits};
  }
};

Cost cost_of_extra(const std::string& word) {
  return {static_cast<int>((word.size() + 1) / 2), 1, 0, 0};
}
Cost cost_of_pair(const std::string& a, const std::string& b, int most) {
  if ((a.size() == 1) != (b.size() == 1) && a.front() == b.front()) return {1, 0, 1, 0};
  const int edits = distance(a, b, most);
  return {edits, 0, 0, edits};
}

/// The cheapest way to pair words of `a` with words of `b` and to leave the others over; what costs
/// more than `most` need not be the cheapest.
class Pairing {
 public:
  Pairing(std::span<const std::string> a, std::span<const std::string> b, int most) : a_(a), b_(b) {
    for (const std::string& word : a)
      for (const std::string& partner : b) pairs_.push_back(cost_of_pair(word, partner, most));
    known_.resize(a.size() << b.size());
  }
  Cost least() { return from(0, 0); }

 private:
  Cost from(std::size_t word, unsigned taken) {
    if (word == a_.size()) {
      Cost rest;
      for (std::size_t i = 0; i < b_.size(); ++i)
        if ((taken >> i & 1U) == 0) rest = rest + cost_of_extra(b_[i]);
      return rest;
    }
    std::optional<Cost>& known = known_[(word << b_.size()) + taken];
    if (known) return *known;
    Cost best = cost_of_extra(a_[word]) + from(word + 1, taken);
    for (std::size_t i = 0; i < b_.size(); ++i)
      if ((taken >> i & 1U) == 0)
        best = std::min(best, pairs_[word * b_.size() + i] + from(word + 1, taken | 1U << i));
    known = best;
    return best;
  }

  std::span<const std::string> a_, b_;
  std::vector<Cost> pairs_;
  std::vector<std::optional<Cost>> known_;
};

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += between;
    text += word;
  }
  return text;
}

/// The words of `words`, in order, that `others` (in alphabetical order) has too.
std::vector<std::string> common_words(const std::vector<std::string>& words,
                                      std::vector<std::string> others) {
  std::vector<std::string> common;
  for (const std::string& word : words) {
    const auto found = std::ranges::find(others, word);
    if (found == others.end()) continue;
    others.erase(found);
    common.push_back(word);
  }
  return common;
}

}  // namespace

PersonName::PersonName(std::string_view text) {
  std::vector<Token> tokens = tokens_of(text);
  if (tokens.empty()) return;
  titles_ = remove_titles(tokens);

  std::vector<std::string> raw;
  for (Token& token : tokens)
    for (std::string& part : token.parts) raw.push_back(std::move(part));
  // Whose child somebody is, where somebody is named before and after.
  for (std::size_t i = 1; i + 1 < raw.size();)
    if (raw[i] == "BIN" || raw[i] == "BINTI" || raw[i] == "BT")
      raw.erase(raw.begin() + static_cast<std::ptrdiff_t>(i));
    else
      ++i;
  while (raw.size() > most_words) {
    raw[most_words - 1] += raw[most_words];
    raw.erase(raw.begin() + most_words);
  }

  std::vector<std::pair<std::string, std::string>> spelled;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    words_.push_back(one_form(raw[i], i == 0, raw.size() > 1));
    spelled.emplace_back(words_.back(), raw[i]);
  }
  std::ranges::sort(spelled);
  for (const auto& [word, as_written] : spelled) {
    sorted_.push_back(word);
    plain_.append(as_written).append(" ");
  }
  key_ = joined(sorted_, " ");
  letters_ = letters_in(words_);
  for (const std::string& word : words_) {
    has_initial_ = has_initial_ || word.size() == 1;
    signature_ = marks_of(signature_, word);
  }
}

NameLikeness compare(const PersonName& a, const PersonName& b, int least) {
  NameLikeness likeness;
  if (a.empty() || b.empty()) return likeness;
  const auto letters = static_cast<int>(std::max(a.letters_, b.letters_));
  const int most = letters * (1000 - least) / 1000;  // of what may be taken away
  Cost cost;
  if (a.key_ != b.key_) {
    // A letter left over changes one mark and costs half a letter.
    if (!a.has_initial_ && !b.has_initial_ && std::popcount(a.signature_ ^ b.signature_) > 2 * most)
      return likeness;
    std::vector<std::string> left, right;
    std::ranges::set_difference(a.sorted_, b.sorted_, std::back_inserter(left));
    std::ranges::set_difference(b.sorted_, a.sorted_, std::back_inserter(right));
    cost = Pairing(left, right, most).least();
    if (a.words_.size() != b.words_.size()) {
      const int edits = distance(joined(a.words_, ""), joined(b.words_, ""), most);
      if (edits < cost.total) {
        cost = {edits, 0, 0, edits};
        likeness.joined = true;
      }
    }
    if (cost.total > most) return {};
  }
  likeness.edits = cost.edits;
  likeness.initials = cost.initials;
  likeness.extra_words = cost.extra_words;
  likeness.titles = a.titles_ != b.titles_;
  likeness.spelling = a.key_ == b.key_ && a.plain_ != b.plain_;
  likeness.order = common_words(a.words_, b.sorted_) != common_words(b.words_, a.sorted_);
  likeness.score = 1000 * (letters - cost.total) / letters - (likeness.spelling ? 10 : 0) -
                   (likeness.order ? 10 : 0) - (likeness.joined ? 10 : 0);
  if (likeness.score < least) return {};
  return likeness;
}

std::string organisation_key(std::string_view text) {
  constexpr std::array<std::string_view, 10> forms = {"PT",      "CV",  "UD",        "FA", "TBK",
                                                      "PERSERO", "KEC", "KECAMATAN", "PD", "PERUM"};
  std::string key;
  std::string whole;
  std::string word;
  const auto end_word = [&] {
    whole += word;
    if (!is_one_of(forms, word)) key += word;
    word.clear();
  };
  for (const char c : text) {
    if (is_letter(c) || (c >= '0' && c <= '9'))
      word.push_back(upper(c));
    else if (c != '.' && c != '\'')  // "P.T."
      end_word();
  }
  end_word();
  if (!key.empty()) return key;
  return whole.empty() ? std::string(text) : whole;
}

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
