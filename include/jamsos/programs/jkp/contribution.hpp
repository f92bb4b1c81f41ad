// SPDX-License-Identifier: Apache-2.0
// How JKP is funded: a share of the government on top of the bill, and parts moved out of the JKK
// and (until January 2025) the JKM contribution that the employer pays anyway. Neither employer nor
// worker pays anything extra (PP 37/2021 Pasal 11(3)).
#pragma once

#include "jamsos/core/charge.hpp"
#include "jamsos/programs/jkp/law.hpp"

namespace jamsos {
inline namespace v1 {
namespace jkp {

inline constexpr Remark inside_jkk{"jkp.inside_jkk",
                                   "already inside the JKK contribution; nobody pays it extra",
                                   "sudah termasuk dalam iuran JKK; tidak ada tambahan iuran"};
inline constexpr Remark inside_jkm{"jkp.inside_jkm",
                                   "already inside the JKM contribution; nobody pays it extra",
                                   "sudah termasuk dalam iuran JKM; tidak ada tambahan iuran"};
inline constexpr Remark nothing_from_jkm{
    "jkp.nothing_from_jkm",
    "interpretation: nothing is moved out of JKM any more; PP 6/2025 names JKK only and does not "
    "restate the rate of JKM",
    "tafsir: tidak ada lagi rekomposisi dari JKM; PP 6/2025 hanya menyebut JKK dan tidak mengulang "
    "tarif JKM"};
inline constexpr Remark employer_total_kept{
    "jkp.employer_total_kept",
    "interpretation: above the JKP cap the employer's JKK total stays rate x wage and the JKP part "
    "stops at the cap; the text alone could be read otherwise",
    "tafsir: di atas batas upah JKP, total JKK pemberi kerja tetap tarif x upah dan bagian JKP "
    "berhenti di batas; teks dapat dibaca lain"};

[[nodiscard]] constexpr Line government_line(const Tables& law, Month month, KnownOn known_on) {
  return prepare(Program::jkp, Item::contribution_government, Party::government, Party::jkp_fund,
                 law.government, month, known_on);
}

/// `relieved`: the employer pays JKK at half price (PP 7/2025 Pasal 10).
[[nodiscard]] constexpr Line from_jkk_line(const Tables& law, Month month, KnownOn known_on,
                                           bool relieved) {
  Line line = prepare(Program::jkp, Item::recomposition_from_jkk, Party::jkk_fund, Party::jkp_fund,
                      relieved ? law.from_jkk_under_relief : law.from_jkk, month, known_on);
  line.settlement = Settlement::between_funds;
  line.remarks.add(inside_jkk);
  return line;
}

[[nodiscard]] constexpr Line from_jkm_line(const Tables& law, Month month, KnownOn known_on) {
  Line line = prepare(Program::jkp, Item::recomposition_from_jkm, Party::jkm_fund, Party::jkp_fund,
                      law.from_jkm, month, known_on);
  line.settlement = Settlement::between_funds;
  line.remarks.add(inside_jkm);
  return line;
}

}  // namespace jkp
}  // namespace v1
}  // namespace jamsos
