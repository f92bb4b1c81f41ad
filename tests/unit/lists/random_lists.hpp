// SPDX-License-Identifier: Apache-2.0
// Two lists of workers with planted errors, of which it is known what became of each row. The
// persons are made up: common names put together at random.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jamsos/lists/reconcile.hpp"

namespace tests {

using namespace jamsos;

/// A row that owns its texts.
struct ListedRow {
  lists::NationalNumber nik{};
  std::string name{};
  Date birth_date{};
  std::string employer{}, district{};
  Rupiah wage{};

  [[nodiscard]] lists::PersonRow row(std::size_t line) const {
    lists::PersonRow row;
    row.line = line;
    row.nik = nik;
    row.name = name;
    row.birth_date = birth_date;
    row.employer = employer;
    row.district = district;
    row.wage = wage;
    return row;
  }
};

/// Makes up persons one after the other and gives their rows on both lists.
class RandomLists {
 public:
  RandomLists(std::uint64_t seed, std::uint64_t employers) : random_(seed), employers_(employers) {}

  /// Calls take(side, row, what becomes of it) for the rows of one more person.
  template <class Take>
  void person(Take take) {
    using lists::Category;
    using lists::Side;
    ++count_;
    ListedRow row = made_up();
    ListedRow other = row;
    const std::uint64_t fate = below(100);
    if (fate < 40) {
      take(Side::labour_office, row, Category::wage_equal);
      take(Side::agency, other, Category::wage_equal);
    } else if (fate < 52) {
      other.wage = Rupiah(2'000'000 + below(500'000));
      take(Side::labour_office, row, Category::wage_lower);
      take(Side::agency, other, Category::wage_lower);
    } else if (fate < 55) {
      other.wage = row.wage + Rupiah(100'000);
      take(Side::labour_office, row, Category::wage_higher);
      take(Side::agency, other, Category::wage_higher);
    } else if (fate < 73) {
      take(Side::labour_office, row, Category::missing);
    } else if (fate < 80) {
      take(Side::agency, row, Category::missing);
    } else if (fate < 90) {
      other.nik = mistyped(row.nik);
      if (below(4) == 0) other.wage = row.wage - Rupiah(300'000);
      other.name = written_otherwise(row.name);
      take(Side::labour_office, row, Category::suggested);
      take(Side::agency, other, Category::suggested);
    } else if (fate < 95) {
      take(Side::labour_office, row, Category::wage_equal);
      take(Side::agency, other, Category::wage_equal);
      other.wage = other.wage - Rupiah(1);
      take(Side::agency, other, Category::duplicate);
    } else {
      take(Side::labour_office, row, Category::wage_equal);
      take(Side::agency, other, Category::wage_equal);
      row.employer += " Cabang";
      take(Side::labour_office, row, Category::several_employers);
    }
  }

 private:
  static constexpr std::array<std::string_view, 48> first_names = {
      "Agus",  "Budi",   "Siti",     "Dewi",    "Sri",     "Eko",       "Dwi",       "Tri",
      "Ahmad", "Nur",    "Muhammad", "Joko",    "Rina",    "Yanti",     "Hendra",    "Rudi",
      "Wahyu", "Indah",  "Lestari",  "Ratna",   "Bambang", "Slamet",    "Suharto",   "Sugeng",
      "Yusuf", "Ismail", "Fatimah",  "Aisyah",  "Rizki",   "Fajar",     "Putri",     "Ayu",
      "Made",  "Ketut",  "Wayan",    "Yohanes", "Maria",   "Agustinus", "Lukman",    "Taufik",
      "Irfan", "Dian",   "Endang",   "Cahyono", "Jumadi",  "Mulyadi",   "Supriyadi", "Zainal"};
  static constexpr std::array<std::string_view, 48> last_names = {
      "Santoso",  "Wibowo",      "Setiawan",  "Lestari",   "Wahyuni",    "Hidayat",   "Saputra",
      "Pratama",  "Kusuma",      "Nugroho",   "Susanto",   "Gunawan",    "Hartono",   "Suryadi",
      "Purnomo",  "Utami",       "Rahayu",    "Handayani", "Firmansyah", "Ramadhan",  "Siregar",
      "Nasution", "Simanjuntak", "Harahap",   "Yulianti",  "Astuti",     "Kurniawan", "Permana",
      "Maulana",  "Syahputra",   "Anggraini", "Safitri",   "Hasanah",    "Aminah",    "Rohmah",
      "Mahendra", "Suryana",     "Iskandar",  "Basuki",    "Widodo",     "Prasetyo",  "Irawan",
      "Mustofa",  "Fauzi",       "Sulistyo",  "Wulandari", "Puspita",    "Oktaviani"};

  std::uint64_t below(std::uint64_t limit) { return random_() % limit; }
  template <std::size_t N>
  std::string_view one_of(const std::array<std::string_view, N>& texts) {
    return texts[below(N)];
  }

  ListedRow made_up() {
    ListedRow row;
    const int year = 1960 + static_cast<int>(below(45));
    const int month = 1 + static_cast<int>(below(12));
    const int day = 1 + static_cast<int>(below(28));
    row.birth_date = Date(year, month, day);
    const bool woman = below(2) == 0;
    // Numbers that count up: no two persons have the same, nor one that a slip makes of another's.
    const auto two = [](int value) { return detail::two_digits(value); };
    const std::uint64_t serial = 1 + count_ % 900;
    std::string number = std::to_string(110'000 + count_ / 900 % 880'000) +
                         two(day + (woman ? 40 : 0)) + two(month) + two(year % 100);
    const std::string digits = std::to_string(serial);
    number += std::string(4 - digits.size(), '0') + digits;
    row.nik = lists::NationalNumber::parse(number, "nik");
    row.name = one_of(first_names);
    if (below(4) != 0) row.name.append(" ").append(one_of(last_names));
    if (below(6) == 0) row.name.append(" ").append(one_of(last_names));
    const std::uint64_t employer = below(employers_);
    row.employer = "PT Contoh " + std::to_string(employer);
    row.district = "Kecamatan " + std::to_string(employer % 17);
    row.wage = Rupiah(2'500'000 + 50'000 * below(100));
    return row;
  }

  /// Another number of the same place and day: two digits of the count are slips.
  lists::NationalNumber mistyped(lists::NationalNumber nik) {
    std::string digits = lists::to_text(nik);
    digits[12] = '9';
    if (below(2) == 0) digits[14] = static_cast<char>('0' + (digits[14] - '0' + 1) % 10);
    return lists::NationalNumber::parse(digits, "nik");
  }

  static void replace(std::string& text, std::string_view from, std::string_view to) {
    if (const auto place = text.find(from); place != std::string::npos)
      text.replace(place, from.size(), to);
  }
  std::string written_otherwise(std::string name) {
    const std::uint64_t way = below(8);
    if (way == 0) return "H. " + name;
    if (way == 1) return name + ", S.E.";
    if (way == 2) {  // another spelling, where the name has one
      replace(name, "Muhammad", "Moh.");
      replace(name, "u", "oe");
      replace(name, "Yu", "Ju");
      replace(name, "Jo", "Djo");
      return name;
    }
    if (way == 3) {  // a slip
      const std::size_t place = 1 + below(name.size() - 1);
      if (name[place] != ' ') name[place] = name[place] == 'a' ? 'e' : 'a';
      return name;
    }
    if (way == 4) {  // a letter left out
      const std::size_t place = 1 + below(name.size() - 1);
      if (name[place] != ' ') name.erase(place, 1);
      return name;
    }
    const auto space = name.find(' ');
    if (way == 5 && space != std::string::npos)
      return name.substr(space + 1) + " " + name.substr(0, space);
    if (way == 6 && space != std::string::npos) return name.substr(0, 1) + "." + name.substr(space);
    return name;
  }

  std::mt19937_64 random_;
  std::uint64_t employers_;
  std::uint64_t count_ = 0;
};

}  // namespace tests
