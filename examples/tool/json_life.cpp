// SPDX-License-Identifier: Apache-2.0
#include "json_life.hpp"

#include <algorithm>

namespace tool {

using namespace jamsos;

namespace {

int read_employer_number(const Json& value, const std::string& path) {
  const int number = read_integer(value, path);
  if (number < 0) throw InvalidValue(path, std::to_string(number), "an index from 0");
  return number;
}

WageRun read_run(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  WageRun run;
  run.from =
      read_month(reader.required("from", "the first month of the run"), reader.path_of("from"));
  run.to = read_month(reader.required("to", "the last month of the run"), reader.path_of("to"));
  run.wage = read_amount(reader.required("wage", "the wage of a month"), reader.path_of("wage"));
  read_member(reader, "actual_wage", run.actual_wage, read_amount);
  read_word(reader, "kind", month_kind_names, run.kind);
  read_word(reader, "state", contribution_state_names, run.state);
  read_member(reader, "employer", run.employer, read_employer_number);
  read_member(reader, "in_jht", run.in_jht, read_bool);
  read_member(reader, "in_jp", run.in_jp, read_bool);
  read_member(reader, "in_jkp", run.in_jkp, read_bool);
  read_member(reader, "paid_on", run.paid_on, read_date);
  reader.finish();
  return run;
}

/// Reads {"2021": value, ...} in the order of the years.
template <class Entry, class Read>
std::vector<Entry> read_years(const Json& value, const std::string& path, Read read) {
  if (!value.is_object()) throw InvalidValue(path, "", "must be an object with years as names");
  std::vector<Entry> entries;
  for (const auto& [name, member] : value.items()) {
    const int year = name.size() == 4 ? jamsos::detail::fixed_digits(name) : -1;
    if (year < jamsos::detail::first_year || year > jamsos::detail::last_year)
      throw InvalidValue(path, name.substr(0, 60), "not a year from 1900 to 2199");
    entries.push_back({year, read(member, jamsos::detail::joined({path, ".", name}))});
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.year < b.year; });
  return entries;
}
std::vector<YearRate> read_rates(const Json& value, const std::string& path) {
  return read_years<YearRate>(value, path, read_percent);
}

Withdrawal read_withdrawal(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  Withdrawal withdrawal;
  withdrawal.date =
      read_date(reader.required("date", "the day of the payment"), reader.path_of("date"));
  withdrawal.gross =
      read_positive(reader.required("gross", "the amount before tax"), reader.path_of("gross"));
  withdrawal.kind =
      read_name(withdrawal_kind_names, reader.required("kind", "part_10, part_30 or full"),
                reader.path_of("kind"));
  reader.finish();
  return withdrawal;
}

PensionReceived read_pension_received(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  PensionReceived pension;
  pension.since =
      read_date(reader.required("since", "the day from which it is paid"), reader.path_of("since"));
  pension.monthly = read_positive(reader.required("monthly", "the pension of a month"),
                                  reader.path_of("monthly"));
  reader.finish();
  return pension;
}

/// What can be asked for while a member: the balance as a whole is asked for by another event.
constexpr std::array<Named<WithdrawalKind>, 2> part_names = {{
    {"part_10", WithdrawalKind::part_10},
    {"part_30", WithdrawalKind::part_30},
}};

}  // namespace

Rupiah read_positive(const Json& value, const std::string& path) {
  const Rupiah amount = read_amount(value, path);
  if (amount <= Rupiah{}) throw InvalidValue(path, to_text(amount), "must be greater than zero");
  return amount;
}

Rate read_percent(const Json& value, const std::string& path) {
  return parse_rate(read_text(value, path), path);
}

int read_inflation(const Json& value, const std::string& path) {
  const std::string text = read_text(value, path);
  const bool falls = text.starts_with('-');
  // The digits are those of a rate; its sign and its last two decimals are this one's own.
  Rate rate;
  try {
    rate = parse_rate(std::string_view(text).substr(falls ? 1 : 0), path);
  } catch (const InvalidValue&) {
    throw InvalidValue(path, text.substr(0, 60), "not a percentage such as 2.75 or -0.5");
  }
  if (rate.decimals() > 2)
    throw InvalidValue(path, text.substr(0, 60), "inflation has at most two decimals of a percent");
  const auto hundredths = static_cast<int>(rate.numerator() * 10'000 / rate.denominator());
  if (falls && hundredths == 10'000)
    throw InvalidValue(path, text, "prices cannot fall by everything");
  return falls ? -hundredths : hundredths;
}

WageHistory read_history(ObjectReader& request, LifeLists& lists) {
  if (const Json* value = request.optional("history")) {
    const std::string path = request.path_of("history");
    const Json& entries = read_list(*value, path);
    if (entries.size() > most_runs)
      throw InvalidValue(path, std::to_string(entries.size()) + " entries",
                         "at most " + std::to_string(most_runs) +
                             " runs; months with the same terms in a row are one run");
    for (const Json& entry : entries)
      lists.history.push_back(read_run(
          entry, jamsos::detail::joined({path, "[", std::to_string(lists.history.size()), "]"})));
  }
  return lists.history;
}

JhtFacts read_jht(ObjectReader& request, LifeLists& lists) {
  JhtFacts jht;
  const Json* value = request.optional("jht");
  if (value == nullptr) return jht;
  ObjectReader reader(*value, request.path_of("jht"));
  read_member(reader, "opening_balance", jht.opening_balance, read_amount);
  if (jht.opening_balance && *jht.opening_balance < Rupiah{})
    throw InvalidValue(reader.path_of("opening_balance"), to_text(*jht.opening_balance),
                       "must not be negative");
  read_member(reader, "opening_on", jht.opening_on, read_date);
  read_member(reader, "returns", lists.jht_returns, read_rates);
  jht.returns = lists.jht_returns;
  if (const Json* withdrawals = reader.optional("withdrawals")) {
    const std::string path = reader.path_of("withdrawals");
    const Json& entries = read_list(*withdrawals, path);
    if (entries.size() > most_runs)
      throw InvalidValue(path, std::to_string(entries.size()) + " entries", "too many");
    for (const Json& entry : entries)
      lists.withdrawals.push_back(read_withdrawal(
          entry,
          jamsos::detail::joined({path, "[", std::to_string(lists.withdrawals.size()), "]"})));
  }
  jht.withdrawals = lists.withdrawals;
  read_word(reader, "part", part_names, jht.part);
  read_member(reader, "amount", jht.amount, read_positive);
  reader.finish();
  return jht;
}

JpFacts read_jp(ObjectReader& request, LifeLists& lists) {
  JpFacts jp;
  const Json* value = request.optional("jp");
  if (value == nullptr) return jp;
  ObjectReader reader(*value, request.path_of("jp"));
  read_member(reader, "inflation", lists.inflation, [](const Json& years, const std::string& path) {
    return read_years<YearInflation>(years, path, read_inflation);
  });
  jp.inflation = lists.inflation;
  read_member(reader, "returns", lists.jp_returns, read_rates);
  jp.returns = lists.jp_returns;
  read_member(reader, "receiving", jp.receiving, read_pension_received);
  read_member(reader, "postponed_until", jp.postponed_until, read_date);
  reader.finish();
  return jp;
}

TaxFacts read_tax(ObjectReader& request) {
  TaxFacts tax;
  const Json* value = request.optional("tax");
  if (value == nullptr) return tax;
  ObjectReader reader(*value, request.path_of("tax"));
  read_member(reader, "resident", tax.resident, read_bool);
  read_member(reader, "tax_number", tax.tax_number, read_bool);
  reader.finish();
  return tax;
}

Json history_json(WageHistory history) {
  Json list = Json::array();
  for (const WageRun& run : history) {
    Json entry = {
        {"from", to_text(run.from)}, {"to", to_text(run.to)}, {"wage", to_text(run.wage)}};
    if (run.actual_wage) entry["actual_wage"] = to_text(*run.actual_wage);
    if (run.employer != 0) entry["employer"] = run.employer;
    if (run.kind != MonthKind::employed) entry["kind"] = name_of(month_kind_names, run.kind);
    if (run.state != ContributionState::paid)
      entry["state"] = name_of(contribution_state_names, run.state);
    if (!run.in_jht) entry["in_jht"] = false;
    if (!run.in_jp) entry["in_jp"] = false;
    if (!run.in_jkp) entry["in_jkp"] = false;
    if (run.paid_on) entry["paid_on"] = to_text(*run.paid_on);
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace tool
