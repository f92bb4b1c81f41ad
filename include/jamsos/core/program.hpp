// SPDX-License-Identifier: Apache-2.0
// The programs, and sets of them.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace jamsos {
inline namespace v1 {

enum class Program : std::uint8_t {
  jkk,       ///< Jaminan Kecelakaan Kerja, work accident
  jkm,       ///< Jaminan Kematian, death
  jht,       ///< Jaminan Hari Tua, old-age savings
  jp,        ///< Jaminan Pensiun, pension
  jkp,       ///< Jaminan Kehilangan Pekerjaan, job loss
  jkn,       ///< Jaminan Kesehatan Nasional, health (BPJS Kesehatan)
  bsu,       ///< Bantuan Subsidi Upah, wage subsidy
  beasiswa,  ///< the children's scholarship granted by JKK and JKM
  jpk,       ///< Jaminan Pemeliharaan Kesehatan, Jamsostek's health program until 2013
};
inline constexpr std::size_t program_count = 9;
inline constexpr std::array<Program, program_count> all_programs = {
    Program::jkk, Program::jkm, Program::jht,      Program::jp, Program::jkp,
    Program::jkn, Program::bsu, Program::beasiswa, Program::jpk};

constexpr std::string_view to_string(Program program) {
  switch (program) {
    case Program::jkk:
      return "JKK";
    case Program::jkm:
      return "JKM";
    case Program::jht:
      return "JHT";
    case Program::jp:
      return "JP";
    case Program::jkp:
      return "JKP";
    case Program::jkn:
      return "JKN";
    case Program::bsu:
      return "BSU";
    case Program::beasiswa:
      return "BEASISWA";
    case Program::jpk:
      return "JPK";
  }
  return "unknown";
}

/// A set of programs as a plain value.
class ProgramSet {
 public:
  constexpr ProgramSet() = default;
  constexpr ProgramSet(std::initializer_list<Program> programs) {
    for (const Program program : programs) insert(program);
  }
  constexpr void insert(Program program) {
    bits_ = static_cast<std::uint16_t>(bits_ | bit(program));
  }
  [[nodiscard]] constexpr bool contains(Program program) const {
    return (bits_ & bit(program)) != 0;
  }
  /// Does it contain every program of `other`?
  [[nodiscard]] constexpr bool contains(ProgramSet other) const {
    return (bits_ & other.bits_) == other.bits_;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  constexpr bool operator==(const ProgramSet&) const = default;

 private:
  static constexpr std::uint16_t bit(Program program) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(program));
  }
  std::uint16_t bits_ = 0;
};

}  // namespace v1
}  // namespace jamsos
