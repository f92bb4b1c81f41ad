// SPDX-License-Identifier: Apache-2.0
// What brings members of JKN in arrears back, card by card: the price of the last unpaid months and
// of the running one (Perpres 82/2018 Pasal 42), and how far a donation reaches.
#pragma once

#include <optional>
#include <string>

#include "jamsos/services/bill.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark instalments_possible{
    "jkn_member.instalments",
    "arrears above three months may be paid in instalments (REHAB); the member is active only "
    "after "
    "all of them and the running month",
    "tunggakan lebih dari tiga bulan dapat diangsur (REHAB); peserta aktif setelah seluruhnya dan "
    "bulan berjalan lunas"};
inline constexpr Remark part_was_enough_in_2020{
    "jkn_member.relief_2020",
    "in 2020 a part of the arrears was enough to become active, the rest to be settled by the end "
    "of "
    "2021 (Pasal 42(3a)-(3b)); all of them are counted here",
    "pada tahun 2020 sebagian tunggakan cukup untuk aktif kembali, sisanya dilunasi sampai akhir "
    "2021 (Pasal 42 ayat (3a)-(3b)); di sini seluruhnya dihitung"};

/// One card of the list.
struct Reactivation {
  Statement statement{};
  Rupiah due{};         ///< by the member, or by who pays for the member
  bool active = false;  ///< does the donation pay it in full?
};

/// Goes through a list in its order; nothing is kept but the sums, so a list may be of any length.
class Reactivations {
 public:
  /// `law` must outlive it. A donation pays each card in full that the rest of it still covers, in
  /// the order of the list; less than what is due brings nobody back. None: only the sums.
  /// Throws InvalidValue ("donation") below zero.
  constexpr Reactivations(const Law& law, Month month, std::optional<Rupiah> donation,
                          const BillOptions& options = {})
      : law_(&law), month_(month), options_(options), left_(donation) {
    if (donation && *donation < Rupiah{})
      throw InvalidValue("donation", to_text(*donation), "is not negative");
  }

  /// The card with its unpaid months. Throws as bill does for a card, InvalidValue ("kind") for one
  /// that owes nothing itself and ("months") for months paid ahead.
  [[nodiscard]] constexpr Reactivation next(const JknMember& card) {
    if (card.kind != JknMemberKind::self_paying && card.kind != JknMemberKind::not_stated)
      throw InvalidValue("kind", std::string(name_of(jkn_member_kind_names, card.kind)),
                         "only self-paying members are brought back by paying their arrears");
    if (card.months != 1)
      throw InvalidValue("months", std::to_string(card.months),
                         "the arrears and the running month are paid, no months ahead");
    Reactivation result;
    result.statement = bill(*law_, card, month_, options_);
    if (card.unpaid_months > 3) result.statement.assume(instalments_possible);
    if (month_.year() == 2020 && card.unpaid_months > 0)
      result.statement.assume(part_was_enough_in_2020);
    result.due = result.statement.total(card.payer);
    due_ += result.due;
    ++cards_;
    if (left_ && result.due <= *left_) {
      result.active = true;
      *left_ -= result.due;
      ++active_;
    }
    return result;
  }

  [[nodiscard]] constexpr Rupiah due() const { return due_; }
  [[nodiscard]] constexpr std::int64_t cards() const { return cards_; }
  [[nodiscard]] constexpr std::int64_t active() const { return active_; }
  /// What is left of the donation.
  [[nodiscard]] constexpr std::optional<Rupiah> left() const { return left_; }

 private:
  const Law* law_;
  Month month_;
  BillOptions options_;
  std::optional<Rupiah> left_;
  Rupiah due_{};
  std::int64_t cards_ = 0;
  std::int64_t active_ = 0;
};

}  // namespace v1
}  // namespace jamsos
