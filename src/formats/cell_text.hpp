// SPDX-License-Identifier: Apache-2.0
// Cells of a file as texts, amounts, numbers and programs.
#pragma once

#include <algorithm>
#include <array>
#include <boost/locale/utf.hpp>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

inline constexpr std::array<Named<bool>, 2> yes_no_names = {{{"yes", true}, {"no", false}}};

inline constexpr std::array registered_programs = {Program::jkk, Program::jkm, Program::jht,
                                                   Program::jp};

/// Length of the character at the start of `text`; 0 for a control character or malformed UTF-8.
inline std::size_t character_length(std::string_view text) {
  using Utf8 = boost::locale::utf::utf_traits<char>;
  const char* position = text.data();
  const auto character = Utf8::decode(position, text.data() + text.size());
  const bool control = character < 0x20 || (character >= 0x7f && character < 0xa0);
  if (control || !boost::locale::utf::is_valid_codepoint(character)) return 0;
  return static_cast<std::size_t>(position - text.data());
}

/// What a report may show of a text from the file.
inline std::string printable(std::string_view text) {
  constexpr std::size_t longest = 100;
  constexpr std::size_t most_quoted = 60;
  const bool cut = text.size() > longest;
  std::string result;
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    if (cut && result.size() + length > most_quoted) break;
    if (length == 0)
      result += '?';
    else
      result += text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  if (cut) result += "...";
  return result;
}

/// Throws MalformedText naming `field`.
inline void require_text(std::string_view cell, std::string_view field) {
  const auto is_printable_ascii = [](char c) { return c >= ' ' && c <= '~'; };
  if (std::ranges::all_of(cell, is_printable_ascii)) return;  // nearly always
  for (std::string_view rest = cell; !rest.empty();) {
    const std::size_t length = character_length(rest);
    if (length == 0)
      throw MalformedText(std::string(field), "",
                          "holds a control character, or is not UTF-8: save the file as CSV UTF-8");
    rest.remove_prefix(length);
  }
}

/// parse_money_cell(), with a short way for plain digits, as which nearly every amount is written.
inline Rupiah parse_amount(std::string_view text, std::string_view field) {
  constexpr std::size_t most_digits = 15;
  std::int64_t whole = 0;
  const char* const end = text.data() + text.size();
  if (text.size() <= most_digits && std::from_chars(text.data(), end, whole).ptr == end &&
      whole > 0)
    return Rupiah(whole);
  return parse_money_cell(text, field);
}

inline int parse_number(std::string_view text, std::string_view field) {
  int value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end)
    detail::refuse_text(field, text, "not a whole number, or too large");
  return value;
}

inline ProgramSet parse_programs(std::string_view text, std::string_view field) {
  ProgramSet set;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const auto program = std::ranges::find(registered_programs, text.substr(start, end - start),
                                           [](Program candidate) { return to_string(candidate); });
    if (program == registered_programs.end())
      detail::refuse_text(field, text, "not some of JKK JKM JHT JP, one space between them");
    if (set.contains(*program)) detail::refuse_text(field, text, "names a program twice");
    set.insert(*program);
    start = end + 1;
  }
  return set;
}

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
