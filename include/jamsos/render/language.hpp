// SPDX-License-Identifier: Apache-2.0
// The two languages of every text for people, and amounts as each of them writes them.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "jamsos/core/statement.hpp"
#include "jamsos/core/text.hpp"

namespace jamsos {
inline namespace v1 {
namespace render {

enum class Language : std::uint8_t { english, indonesian };
inline constexpr std::array<Named<Language>, 2> language_names = {{
    {"en", Language::english},
    {"id", Language::indonesian},
}};

/// Picks the text of the language.
[[nodiscard]] constexpr std::string_view in(Language language, std::string_view english,
                                            std::string_view indonesian) {
  return language == Language::indonesian ? indonesian : english;
}
[[nodiscard]] constexpr std::string_view in(Language language, const Remark& remark) {
  return in(language, remark.english, remark.indonesian);
}

/// "8,500,000.50" in English, "8.500.000,50" in Indonesian; always two decimals.
[[nodiscard]] inline std::string amount(Rupiah value, Language language) {
  const std::string machine = to_text(value);
  const bool negative = machine.front() == '-';
  const auto point = machine.find('.');
  const std::string whole = machine.substr(negative ? 1 : 0, point - (negative ? 1 : 0));
  const std::string decimals = point == machine.npos ? "00" : machine.substr(point + 1);
  const bool indonesian = language == Language::indonesian;
  std::string text = negative ? "-" : "";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) text += indonesian ? '.' : ',';
    text += whole[i];
  }
  text += indonesian ? ',' : '.';
  text += decimals;
  return text;
}

/// "0.24 %" or "0,24 %": the digits of the gazette.
[[nodiscard]] inline std::string percent(Rate rate, Language language) {
  std::string text = to_text(rate);
  if (language == Language::indonesian)
    if (const auto point = text.find('.'); point != text.npos) text[point] = ',';
  return text + " %";
}

[[nodiscard]] constexpr std::string_view name(Party party, Language language) {
  switch (party) {
    case Party::employer:
      return in(language, "employer", "pemberi kerja");
    case Party::worker:
      return in(language, "worker", "pekerja");
    case Party::government:
      return in(language, "government", "pemerintah");
    case Party::participant:
      return in(language, "participant", "peserta");
    case Party::local_government:
      return in(language, "local government", "pemerintah daerah");
    case Party::village:
      return in(language, "village", "desa");
    case Party::donor:
      return in(language, "donor", "donatur");
    case Party::school:
      return in(language, "school", "sekolah");
    case Party::platform:
      return in(language, "platform", "penyedia aplikasi");
    case Party::placement_agency:
      return in(language, "placement agency", "P3MI");
    case Party::jkk_fund:
      return in(language, "JKK fund", "dana JKK");
    case Party::jkm_fund:
      return in(language, "JKM fund", "dana JKM");
    case Party::jht_fund:
      return in(language, "JHT fund", "dana JHT");
    case Party::jp_fund:
      return in(language, "JP fund", "dana JP");
    case Party::jkp_fund:
      return in(language, "JKP fund", "dana JKP");
    case Party::jkn_fund:
      return in(language, "JKN fund", "dana JKN");
    case Party::jpk_fund:
      return in(language, "JPK fund", "dana JPK");
    case Party::agency:
      return "BPJS Ketenagakerjaan";
    case Party::heirs:
      return in(language, "heirs", "ahli waris");
    case Party::spouse_and_children:
      return in(language, "spouse and children", "janda/duda dan anak");
    case Party::straight_line_relatives:
      return in(language, "relatives in the straight line", "keturunan sedarah garis lurus");
    case Party::siblings:
      return in(language, "siblings", "saudara kandung");
    case Party::parents_in_law:
      return in(language, "parents-in-law", "mertua");
    case Party::will_beneficiary:
      return in(language, "named in the will", "penerima wasiat");
    case Party::child:
      return in(language, "child", "anak");
    case Party::funeral_arranger:
      return in(language, "who arranges the funeral", "pihak yang mengurus pemakaman");
    case Party::social_security_fund:
      return in(language, "social security fund", "Dana Jaminan Sosial");
    case Party::spouse:
      return in(language, "widow or widower", "janda/duda");
    case Party::parent:
      return in(language, "parent", "orang tua");
    case Party::training_provider:
      return in(language, "training provider", "lembaga pelatihan");
    case Party::probate_office:
      return in(language, "probate office", "Balai Harta Peninggalan");
  }
  return "";
}

[[nodiscard]] constexpr std::string_view name(Item item, Language language) {
  if (item <= contribution_of(all_payers.back())) return in(language, "contribution", "iuran");
  if (item <= arrears_of(all_payers.back())) return in(language, "arrears", "tunggakan");
  switch (item) {
    case Item::contribution_additional_family:
      return in(language, "additional family members", "anggota keluarga tambahan");
    case Item::contribution_before_work:
      return in(language, "before work", "sebelum bekerja");
    case Item::contribution_during_and_after_work:
      return in(language, "during and after work", "selama dan setelah bekerja");
    case Item::contribution_before_during_and_after_work:
      return in(language, "before, during and after work", "sebelum, selama dan setelah bekerja");
    case Item::contribution_extra_months:
      return in(language, "further months", "bulan tambahan");
    case Item::deferred_employer:
    case Item::deferred_worker:
      return in(language, "deferred part", "bagian yang ditunda");
    case Item::recomposition_from_jkk:
      return in(language, "moved out of JKK", "rekomposisi dari JKK");
    case Item::recomposition_from_jkm:
      return in(language, "moved out of JKM", "rekomposisi dari JKM");
    case Item::late_payment_fine:
      return in(language, "fine for lateness", "denda keterlambatan");
    case Item::administrative_fine:
      return in(language, "administrative fine", "denda administratif");
    case Item::service_fine:
      return in(language, "service fine", "denda pelayanan");
    case Item::adjustment:
      return in(language, "difference", "selisih");
    case Item::temporary_disability:
      return in(language, "temporary inability to work (STMB)",
                "santunan sementara tidak mampu bekerja (STMB)");
    case Item::partial_disability:
      return in(language, "partial disability", "santunan cacat sebagian");
    case Item::total_disability:
      return in(language, "permanent total disability", "santunan cacat total tetap");
    case Item::death:
      return in(language, "death grant", "santunan kematian");
    case Item::periodic:
      return in(language, "periodic grant", "santunan berkala");
    case Item::funeral:
      return in(language, "funeral", "biaya pemakaman");
    case Item::transport:
      return in(language, "transport", "biaya pengangkutan");
    case Item::dentures:
      return in(language, "dentures", "gigi tiruan");
    case Item::hearing_aid:
      return in(language, "hearing aid", "alat bantu dengar");
    case Item::glasses:
      return in(language, "glasses", "kacamata");
    case Item::home_care:
      return in(language, "home care", "perawatan di rumah");
    case Item::orthosis:
      return in(language, "orthosis or prosthesis", "orthese atau prothese");
    case Item::scholarship:
      return in(language, "scholarship", "beasiswa pendidikan anak");
    case Item::medical_care:
      return in(language, "medical care", "pelayanan kesehatan");
    case Item::return_to_work:
      return in(language, "return to work", "program kembali kerja");
    case Item::late_payment_compensation:
      return in(language, "compensation for late payment", "ganti rugi keterlambatan pembayaran");
    case Item::balance:
      return in(language, "balance of the savings", "saldo JHT");
    case Item::income_tax:
      return in(language, "income tax (PPh 21), withheld", "pajak penghasilan (PPh 21), dipotong");
    case Item::part_10:
      return in(language, "up to 10 % of the savings", "sebagian saldo, sampai 10 %");
    case Item::part_30:
      return in(language, "up to 30 % of the savings, for a home",
                "sebagian saldo, sampai 30 % untuk rumah");
    case Item::pension_old_age:
      return in(language, "old-age pension", "pensiun hari tua");
    case Item::pension_disability:
      return in(language, "disability pension", "pensiun cacat");
    case Item::pension_widow:
      return in(language, "widow's or widower's pension", "pensiun janda atau duda");
    case Item::pension_child:
      return in(language, "child's pension", "pensiun anak");
    case Item::pension_parent:
      return in(language, "parent's pension", "pensiun orang tua");
    case Item::lump_sum:
      return in(language, "contributions and returns in one sum",
                "akumulasi iuran dan hasil pengembangan sekaligus");
    case Item::cash:
      return in(language, "cash", "manfaat uang tunai");
    case Item::training:
      return in(language, "training", "pelatihan kerja");
    case Item::labour_market_information:
      return in(language, "labour-market information", "akses informasi pasar kerja");
    case Item::health_cover:
      return in(language, "health cover goes on", "jaminan kesehatan berlanjut");
    case Item::occupational_disease_cover:
      return in(language, "occupational disease after work",
                "penyakit akibat kerja setelah hubungan kerja");
    case Item::contribution_months_kept:
      return in(language, "months of the pension are kept", "masa iur pensiun tetap dihitung");
    case Item::subsidy:
      return in(language, "wage subsidy", "bantuan subsidi upah");
    default:
      return "";
  }
}

[[nodiscard]] constexpr std::string_view name(Confidence confidence, Language language) {
  switch (confidence) {
    case Confidence::confirmed:
      return in(language, "confirmed", "pasti");
    case Confidence::reported:
      return in(language, "reported", "dilaporkan");
    case Confidence::assumed:
      return in(language, "assumed", "diandaikan");
    case Confidence::conflicting:
      return in(language, "conflicting", "bertentangan");
  }
  return "";
}

}  // namespace render
}  // namespace v1
}  // namespace jamsos
