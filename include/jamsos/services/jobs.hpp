// SPDX-License-Identifier: Apache-2.0
// One person with several employers: each enrols the worker and pays on its own wage (PP 44/2015
// Pasal 15(3)); in JKP one of them counts (PP 37/2021 Pasal 8).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "jamsos/services/bill.hpp"

namespace jamsos {
inline namespace v1 {

inline constexpr Remark each_employer_pays{
    "jobs.each_employer_pays",
    "each employer pays on its own wage; that the ceiling of JP counts for each of them is assumed",
    "setiap pemberi kerja membayar atas upahnya sendiri; bahwa batas upah JP berlaku per pemberi "
    "kerja diandaikan"};
inline constexpr Remark jkp_at_another_workplace{
    "jobs.jkp_at_another_workplace",
    "the worker named another workplace for JKP (PP 37/2021 Pasal 8)",
    "pekerja menunjuk tempat kerja lain untuk JKP (PP 37/2021 Pasal 8)"};

struct Job {
  Employer employer{};
  Worker worker{};
};

/// The statement without its JKP lines, and with one of zero that says why.
[[nodiscard]] constexpr Statement without_jkp(const Statement& statement) {
  Statement result;
  for (const Line& line : statement.lines())
    if (line.program != Program::jkp) result.add(line);
  for (const Line& line : statement.lines())
    if (line.program == Program::jkp && line.item == Item::contribution_government) {
      Line nothing = line;
      owe_nothing(nothing, line.wage, jkp_at_another_workplace,
                  {"PP 37/2021", "Pasal 8", Date(2021, 2, 2)});
      nothing.base = {};
      nothing.limit = Limit::none;
      nothing.amount = {};
      result.add(nothing);
    }
  for (const Remark* remark : statement.assumptions()) result.assume(*remark);
  return result;
}

/// One statement for each job, in their order. `jkp_job`: index of the workplace named for JKP;
/// needed when more than one job makes the worker a participant.
/// Throws with the path of the fact ("jobs[1].worker.wage", "jkp_job").
[[nodiscard]] inline std::vector<Statement> bill(const Law& law, std::span<const Job> jobs,
                                                 Month month, BillOptions options = {},
                                                 std::optional<std::size_t> jkp_job = {}) {
  if (jobs.empty()) throw MissingField("jobs", "", "nobody to bill: the list is empty");
  if (jkp_job && *jkp_job >= jobs.size())
    throw InvalidValue("jkp_job", std::to_string(*jkp_job), "names no job of the list");
  std::vector<Statement> statements;
  std::vector<bool> in_jkp;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const std::string path = detail::joined({"jobs[", std::to_string(i), "]"});
    const Worker& worker = jobs[i].worker;
    const Worker& first = jobs.front().worker;
    if (worker.citizenship != first.citizenship)
      throw ConflictingFacts(path + ".worker.citizenship",
                             std::string(name_of(citizenship_names, worker.citizenship)),
                             "differs from that of the first job");
    if (worker.birth_date != first.birth_date)
      throw ConflictingFacts(path + ".worker.birth_date",
                             worker.birth_date ? to_text(*worker.birth_date) : "",
                             "differs from that of the first job");
    try {
      statements.push_back(bill(law, jobs[i].employer, worker, month, options));
    } catch (Error& error) {
      if (error.field() != "month" && error.field() != "holidays") error.within(path);
      throw;
    }
    statements.back().assume(each_employer_pays);
    in_jkp.push_back(statements.back().totals().fund_of(Program::jkp) > Rupiah{});
  }
  const auto participating = std::count(in_jkp.begin(), in_jkp.end(), true);
  if (participating > 1 && !jkp_job)
    throw MissingField("jkp_job", "",
                       "several jobs make the worker a participant of JKP: which workplace was "
                       "named?");
  if (jkp_job && participating > 0)
    for (std::size_t i = 0; i < statements.size(); ++i)
      if (in_jkp[i] && i != *jkp_job) statements[i] = without_jkp(statements[i]);
  return statements;
}

}  // namespace v1
}  // namespace jamsos
