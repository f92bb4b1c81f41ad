// SPDX-License-Identifier: Apache-2.0
// Law files: what an export holds, what a file changes of a law, and that everything else is
// refused with its path.
#include "jamsos/formats/law_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "../support.hpp"

using namespace jamsos;
using namespace tests;
using formats::export_law;
using formats::load_law_file;
using formats::load_law_text;
using formats::LoadedLaw;

namespace {

const std::string citation_2027 =
    R"("citation": {"instrument": "PP 45/2015", "article": "Pasal 29, letter of 2027", )"
    R"("confidence": "reported"})";
const std::string row_2027 =
    R"({"from": "2027-03", "promulgated": "2027-02-26", "value": "11600000", )" + citation_2027 +
    "}";

/// A law file with these members beside the format.
std::string file_with(const std::string& members) {
  return R"({"format": "jamsos-law/1", )" + members + "}";
}
std::string table_with(const std::string& id, const std::string& members) {
  return file_with(R"("tables": {")" + id + R"(": {)" + members + "}}");
}
std::string ceiling_rows(const std::string& rows) {
  return table_with("jp.wage_ceiling", R"("rows": [)" + rows + "]");
}
/// The row of 2027 with a part replaced.
std::string ceiling_with(const std::string& part, const std::string& other) {
  std::string row = row_2027;
  const auto place = row.find(part);
  REQUIRE(place != std::string::npos);
  return ceiling_rows(row.replace(place, part.size(), other));
}
std::string version_of(const std::string& text, const LoadedLaw& base = {}) {
  const LoadedLaw loaded = load_law_text(text, base);
  return std::string(loaded.law().version);
}
Refusal refused(const std::string& text) {
  return refusal([&] { (void)load_law_text(text); });
}
std::string reason(const std::string& text) {
  return reason_of([&] { (void)load_law_text(text); });
}

/// Every row with every field, and what the law makes of them.
bool same(const Law& a, const Law& b) {
  bool same = true;
  a.for_each_table([&]<class Table>(const Table& table) {
    b.for_each_table([&]<class Other>(const Other& other) {
      if constexpr (std::is_same_v<Table, Other>)
        if (table.id() == other.id())
          same = same && table.programs() == other.programs() &&
                 table.revision().yearly_from_month == other.revision().yearly_from_month &&
                 table.revision().checked == other.revision().checked &&
                 std::ranges::equal(table.rows(), other.rows());
    });
  });
  return same && a.version == b.version && a.jp.foreign_workers == b.jp.foreign_workers &&
         a.jp.last_month == b.jp.last_month &&
         a.roundings.contribution_line_sen == b.roundings.contribution_line_sen &&
         a.roundings.contribution_line_rupiah == b.roundings.contribution_line_rupiah &&
         a.roundings.average_wage == b.roundings.average_wage;
}

}  // namespace

TEST_CASE("law file: the gazette exported and loaded over itself is the gazette") {
  const std::string text = export_law(Law::gazette());
  const LoadedLaw loaded = load_law_text(text);
  CHECK(same(loaded.law(), Law::gazette()));
  CHECK(loaded.law().version == gazette_version);
  CHECK(export_law(loaded.law()) == text);
}

TEST_CASE("law file: an export holds every table, interpretation and rounding") {
  const std::string text = export_law(Law::gazette());
  const auto holds = [&](std::string_view name) {
    return contains(text, "\"" + std::string(name) + "\": ");
  };
  Law::gazette().for_each_table([&](const auto& table) { CHECK(holds(table.id())); });
  Law::gazette().for_each_interpretation(
      [&](std::string_view id, const auto&) { CHECK(holds(id)); });
  Law::gazette().for_each_rounding([&](const Rounding& rounding) { CHECK(holds(rounding.id)); });
}

TEST_CASE("law file: an export keeps the digits of the gazette") {
  const std::string text = export_law(Law::gazette());
  for (const char* part :
       {R"("value": "0.30")", R"("rate": "0.120")", R"("value": "11086300")", R"("value": "3.7")",
        R"("kind": "labour_intensive")", R"("promulgation_confirmed": false)"})
    CHECK(contains(text, part));
}

TEST_CASE("law file: a changed law survives the way through a file") {
  Law law = Law::gazette();
  law.version = "2026.10.0+reform";
  law.jkm.contribution.add({.from = Month(2028, 1),
                            .promulgated = Date(2027, 12, 1),
                            .value = 0.250_pct,
                            .citation = {"PP 1/2027", "Pasal 1", Date(2028, 1, 1)},
                            .note = "a \"reform\"; tarif baru – ½"});
  law.jp.deferral.put({.from = Month(2020, 8),
                       .promulgated = Date(2020, 9, 1),
                       .value = {.available = true,
                                 .paid_on_time = 1.5_pct,
                                 .deferred = 98.50_pct,
                                 .settled_from = Date(2021, 5, 15),
                                 .settled_by = Date(2022, 4, 15)},
                       .citation = {"PP 49/2020", "Pasal 17", Date(2020, 9, 1)}});
  law.wage_earner.obligations.add({.from = Month(2028, 1),
                                   .promulgated = Date(2027, 12, 1),
                                   .value = {.large = {Program::jkk, Program::bsu}},
                                   .citation = {"PP 1/2027", "Pasal 2", Date(2028, 1, 1)}});
  law.jp.foreign_workers = jp::ForeignWorkers::included;
  law.jp.last_month = jp::LastMonth::month_before;
  law.roundings.average_wage.direction = RoundingDirection::half_even;
  law.roundings.contribution_line_rupiah.unit = 0.50_idr;
  law.roundings.contribution_line_sen.status = RuleStatus::law;
  Revision revision = law.jht.worker.revision();
  revision.yearly_from_month = 1;
  law.jht.worker.set_revision(revision);

  const std::string text = export_law(law);
  const LoadedLaw loaded = load_law_text(text);
  CHECK(same(loaded.law(), law));
  CHECK(export_law(loaded.law()) == text);
}

TEST_CASE("law file: next year's ceiling is one row and is cited in the bill") {
  const LoadedLaw loaded = load_law_text(ceiling_rows(row_2027));
  const Worker worker = worker_with(20'000'000_idr);
  CHECK(refused_bill(large_employer, worker, Month(2027, 3)).code == "not_yet_known");
  const Statement statement = bill(loaded.law(), large_employer, worker, Month(2027, 3));
  const Line line = line_of(statement, Program::jp, Item::contribution_worker);
  CHECK(line.base == 11'600'000_idr);
  CHECK(line.amount == 116'000_idr);
  CHECK(line.limit_citation.article == "Pasal 29, letter of 2027");
  CHECK(line.limit_citation.in_force == Date(2027, 3, 1));
  CHECK(line.confidence == Confidence::reported);
  // The year before is as it was.
  CHECK(worker_pays(bill(loaded.law(), large_employer, worker, Month(2027, 2)), Program::jp) ==
        110'863_idr);
  CHECK(loaded.law().jp.wage_ceiling.known_until() == Month(2028, 2));
  CHECK(Law::gazette().jp.wage_ceiling.known_until() == Month(2027, 2));
}

TEST_CASE("law file: a row with the same beginning and promulgation is replaced") {
  const std::string text = ceiling_rows(
      R"({"from": "2026-03", "promulgated": "2026-02-25", "value": "11000000.50",
          "promulgation_confirmed": false, "note": "what if",
          "citation": {"instrument": "i", "article": "a", "in_force": "2026-02-01",
                       "confidence": "assumed"}})");
  const LoadedLaw loaded = load_law_text(text);
  const auto& table = loaded.law().jp.wage_ceiling;
  CHECK(table.rows().size() == Law::gazette().jp.wage_ceiling.rows().size());
  const auto& row = table.on(Month(2026, 3));
  CHECK(row.value == 11'000'000.50_idr);
  CHECK(row.note == "what if");
  CHECK_FALSE(row.promulgation_confirmed);
  CHECK(row.citation == Citation{"i", "a", Date(2026, 2, 1), Confidence::assumed});
  CHECK(table.on(Month(2026, 2)).value == 10'547'400_idr);
}

TEST_CASE("law file: a row with another promulgation is retroactive") {
  std::string row = row_2027;
  row.replace(row.find("2027-03"), 7, "2026-03");
  const LoadedLaw loaded = load_law_text(ceiling_rows(row));
  const auto& table = loaded.law().jp.wage_ceiling;
  CHECK(table.rows().size() == Law::gazette().jp.wage_ceiling.rows().size() + 1);
  CHECK(table.on(Month(2026, 3)).value == 11'600'000_idr);
  CHECK(table.on(Month(2026, 3), Date(2027, 2, 25)).value == 11'086'300_idr);
}

TEST_CASE("law file: interpretations, roundings and revisions alone") {
  const LoadedLaw loaded = load_law_text(file_with(
      R"("interpretations": {"jp.last_month": "month_before"},
         "roundings": {"contribution_line.rupiah": {"direction": "floor", "unit": "100",
           "status": "law", "citation": {"instrument": "i", "article": "a",
           "in_force": "2027-01-01", "confidence": "confirmed"}}},
         "tables": {"jht.worker": {"revision": {"checked": "2027-04"}}, "jht.employer": {}})"));
  const Law& law = loaded.law();
  CHECK(law.jp.last_month == jp::LastMonth::month_before);
  CHECK(law.jp.foreign_workers == jp::ForeignWorkers::excluded);
  CHECK(law.roundings.contribution_line_rupiah ==
        Rounding{"contribution_line.rupiah",
                 RoundingDirection::floor,
                 100_idr,
                 RuleStatus::law,
                 {"i", "a", Date(2027, 1, 1), Confidence::confirmed}});
  CHECK(law.roundings.contribution_line_sen == Law::gazette().roundings.contribution_line_sen);
  CHECK(law.jht.worker.revision().checked == Month(2027, 4));
  CHECK(law.jht.worker.revision().yearly_from_month == 0);
  CHECK(law.jht.worker.rows().size() == Law::gazette().jht.worker.rows().size());
}

TEST_CASE("law file: the version tells a changed law from the gazette") {
  const std::string gazette = gazette_version;
  CHECK(version_of(R"({"format": "jamsos-law/1"})") == gazette);
  CHECK(version_of(ceiling_rows(row_2027)) == gazette + "+overlay");
  const auto named = [&](const std::string& name) {
    return file_with(R"("law_version": ")" + name + R"(", "interpretations": )" +
                     R"({"jp.last_month": "month_before"})");
  };
  CHECK(version_of(named("reform-a")) == gazette + "+reform-a");
  // Exported, changed, and the name forgotten.
  CHECK(version_of(named(gazette)) == gazette + "+overlay");
  // Of an export of such a law: nothing is added again.
  CHECK(version_of(named(gazette + "+reform-a")) == gazette + "+reform-a");
  CHECK(version_of(named("2025.1.0")) == gazette + "+2025.1.0");
  CHECK(version_of(file_with(R"("law_version": "mine")")) == gazette + "+mine");
  const LoadedLaw first = load_law_text(named("reform-a"));
  CHECK(version_of(file_with(R"("law_version": "b")"), first) == gazette + "+reform-a+b");
}

TEST_CASE("law file: a law outlives the file, its copies and the laws beneath") {
  LoadedLaw last;
  {
    std::string text = ceiling_rows(row_2027);
    LoadedLaw first = load_law_text(text);
    std::fill(text.begin(), text.end(), ' ');
    const LoadedLaw copy = first;
    first = load_law_text(R"({"format": "jamsos-law/1", "law_version": "second"})", copy);
    last =
        load_law_text(file_with(R"("interpretations": {"jp.last_month": "month_before"})"), first);
  }
  CHECK(last.law().jp.wage_ceiling.on(Month(2027, 3)).citation.article ==
        "Pasal 29, letter of 2027");
  CHECK(last.law().version == std::string(gazette_version) + "+overlay+second+overlay");
  CHECK(last.law().jp.last_month == jp::LastMonth::month_before);
}

TEST_CASE("law file: a law of the caller is a base") {
  Law law = Law::gazette();
  law.jp.foreign_workers = jp::ForeignWorkers::included;
  const LoadedLaw loaded = load_law_text(ceiling_rows(row_2027), law);
  CHECK(loaded.law().jp.foreign_workers == jp::ForeignWorkers::included);
  CHECK(loaded.law().jp.wage_ceiling.on(Month(2027, 3)).value == 11'600'000_idr);
}

TEST_CASE("law file: values of every kind are read") {
  const std::string tail =
      R"(, "citation": {"instrument": "i", "article": "a", "confidence": "assumed"}})";
  const std::string head = R"("rows": [{"from": "2030-01", "promulgated": "2029-12-31", "value": )";
  const auto table = [&](const std::string& id, const std::string& value) {
    return '"' + id + "\": {" + head + value + tail + "]}";
  };
  const auto group = [](const std::string& name, const std::string& rate) {
    return '"' + name + R"(": {"rate": ")" + rate + R"(", "article": "Pasal )" + name + "\"}";
  };
  const std::string groups = group("I", "0.1") + "," + group("II", "0.20") + "," +
                             group("III", "3") + "," + group("IV", "0") + "," + group("V", "100");
  const LoadedLaw loaded = load_law_text(
      file_with(R"("tables": {)" + table("jkk.contribution", "{" + groups + "}") + "," +
                table("jkk.relief", R"({"kind": "everybody", "paid_through": "2029-12",
                              "full_price_months": 3, "reduced": {)" +
                                        groups + "}}") +
                "," + table("jkm.relief", R"({"kind": "labour_intensive", "paid_through": "2029-12",
                              "minimum_active_workers": 9, "reduced": "0.15"})") +
                "," + table("jp.deferral", R"({"available": false})") + "," +
                table("jp.pension_age", "66") + "," + table("jkp.foreigners_admitted", "true") +
                "," + table("jkp.jkn_condition", R"("any_registration")") + "," +
                table("jkp.required_programs",
                      R"({"micro_and_small": [], "medium_and_large": ["JP", "JKK"]})") +
                "}"));
  const Law& law = loaded.law();
  const Month month(2030, 1);
  const auto& rates = law.jkk.contribution.on(month).value;
  CHECK(to_text(rates.rates[1]) == "0.20");
  CHECK(rates.rates[4] == 100_pct);
  CHECK(rates.articles[3] == "Pasal IV");
  const auto& relief = law.jkk.relief.on(month).value;
  CHECK(relief.conditions.kind == ReliefKind::everybody);
  CHECK(relief.conditions.paid_through == Month(2029, 12));
  CHECK(relief.conditions.full_price_months == 3);
  CHECK(relief.reduced == rates);
  CHECK(law.jkm.relief.on(month).value ==
        jkm::Relief{{ReliefKind::labour_intensive, Month(2029, 12), 0, 9}, 0.15_pct});
  CHECK(law.jp.deferral.on(month).value == jp::Deferral{});
  CHECK(law.jp.pension_age.on(month).value == 66);
  CHECK(law.jkp.foreigners_admitted.on(month).value);
  CHECK(law.jkp.jkn_condition.on(month).value == jkp::JknCondition::any_registration);
  CHECK(law.jkp.required_programs.on(month).value ==
        jkp::RequiredPrograms{{}, {Program::jkk, Program::jp}});
  CHECK(law.jp.pension_age.on(month).citation.in_force == Date(2030, 1, 1));
}

TEST_CASE("law file: what is no document") {
  for (const char* text : {"", "{", "[1,", "{\"format\" \"x\"}", "{'format': 1}", "nonsense",
                           "{\"format\": \"jamsos-law/1\"} x", "{\"format\": \"\xff\"}"}) {
    CAPTURE(text);
    CHECK(refused(text) == Refusal{"malformed_text", "law_file", ""});
  }
  CHECK(reason("{\n  \"format\": ?}") == "not JSON at line 2, column 13");
  for (const char* text : {"[]", "1", "null", "\"x\""}) {
    CAPTURE(text);
    CHECK(refused(text).code == "invalid_value");
    CHECK(refused(text).field == "law_file");
  }
}

TEST_CASE("law file: deep nesting is refused where it begins") {
  const std::string deep = ceiling_with("\"11600000\"", std::string(100'000, '['));
  const Refusal refused_here = refused(deep);
  CHECK(refused_here.code == "malformed_text");
  CHECK(refused_here.field.starts_with("tables.jp.wage_ceiling.rows[0].value[0][0]"));
  CHECK(refused_here.field.size() < 120);
}

TEST_CASE("law file: another format") {
  CHECK(refused("{}") == Refusal{"missing_field", "format", ""});
  CHECK(refused(R"({"format": "jamsos-law/2"})") ==
        Refusal{"invalid_value", "format", "jamsos-law/2"});
  CHECK(refused(R"({"format": 1})").field == "format");
}

TEST_CASE("law file: names that are unknown or stand twice") {
  const auto unknown = [](const std::string& text, const std::string& path) {
    CAPTURE(text);
    CHECK(refused(text).code == "unknown_field");
    CHECK(refused(text).field == path);
  };
  unknown(file_with(R"("table": {})"), "table");
  unknown(table_with("jp.wage_ceilng", ""), "tables.jp.wage_ceilng");
  unknown(table_with("jp.wage_ceiling", R"("row": [])"), "tables.jp.wage_ceiling.row");
  unknown(table_with("jp.wage_ceiling", R"("revision": {"yearly": 3})"),
          "tables.jp.wage_ceiling.revision.yearly");
  unknown(ceiling_with("\"value\"", "\"until\": \"2028-02\", \"value\""),
          "tables.jp.wage_ceiling.rows[0].until");
  unknown(ceiling_with("\"article\"", "\"page\": \"1\", \"article\""),
          "tables.jp.wage_ceiling.rows[0].citation.page");
  unknown(file_with(R"("interpretations": {"jp.first_month": "x"})"),
          "interpretations.jp.first_month");
  unknown(file_with(R"("roundings": {"jp.pension": {}})"), "roundings.jp.pension");
  // A member that does not count under the kind is none.
  unknown(table_with("jkm.relief",
                     R"("rows": [{"from": "2030-01", "promulgated": "2029-12-31", "value":
                         {"kind": "none", "reduced": "1"}, )" +
                         citation_2027 + "}]"),
          "tables.jkm.relief.rows[0].value.reduced");

  const auto twice = [](const std::string& text, const std::string& path) {
    CAPTURE(text);
    CHECK(refused(text) == Refusal{"duplicate", path, ""});
  };
  twice(file_with(R"("format": "jamsos-law/1")"), "format");
  twice(ceiling_with("\"value\"", "\"value\": \"1\", \"value\""),
        "tables.jp.wage_ceiling.rows[0].value");
  twice(ceiling_rows(row_2027 + R"(, {"from": "2028-03", "from": "2029-03"})"),
        "tables.jp.wage_ceiling.rows[1].from");
}

TEST_CASE("law file: what a row must state") {
  const std::string row = "tables.jp.wage_ceiling.rows[0]";
  const auto missing = [&](const std::string& part, const std::string& path) {
    CAPTURE(part);
    CHECK(refused(ceiling_with(part, "")) == Refusal{"missing_field", row + path, ""});
  };
  missing(R"("from": "2027-03", )", ".from");
  missing(R"("promulgated": "2027-02-26", )", ".promulgated");
  missing(R"("value": "11600000", )", ".value");
  missing(", " + citation_2027, ".citation");
  missing(R"("instrument": "PP 45/2015", )", ".citation.instrument");
  missing(R"("article": "Pasal 29, letter of 2027", )", ".citation.article");
  missing(R"(, "confidence": "reported")", ".citation.confidence");
}

TEST_CASE("law file: values that cannot be") {
  const std::string row = "tables.jp.wage_ceiling.rows[0]";
  const auto bad = [&](const std::string& part, const std::string& other, const std::string& path) {
    CAPTURE(other);
    const Refusal found = refused(ceiling_with(part, other));
    CHECK((found.code == "invalid_value" || found.code == "overflow"));
    CHECK(found.field == row + path);
  };
  for (const char* month : {"\"2027-13\"", "\"2027-3\"", "\"2027-03-01x\"", "\"\"", "202703",
                            "null", "\"1900-12\"", "\"2199-01\"", "[\"2027-03\"]"})
    bad("\"2027-03\"", month, ".from");
  for (const char* day : {"\"2027-02-30\"", "\"2027-02\"", "20270226", "null", "{}"})
    bad("\"2027-02-26\"", day, ".promulgated");
  for (const char* amount :
       {"11600000", "\"11,600,000\"", "\"11.600.000\"", "\"-1\"", "\"1.234\"", "\"1e7\"", "\"\"",
        "11600000.0", "null", "true", "[\"1\"]", "\"99999999999999999999\""})
    bad("\"11600000\"", amount, ".value");
  bad("\"PP 45/2015\"", "\"\"", ".citation.instrument");
  bad("\"PP 45/2015\"", "45", ".citation.instrument");
  bad("\"PP 45/2015\"", "\"a\\u001b[31mb\"", ".citation.instrument");
  bad("\"reported\"", "\"sure\"", ".citation.confidence");
  bad("\"value\"", "\"note\": \"\", \"value\"", ".note");
  bad("\"value\"", "\"promulgation_confirmed\": \"no\", \"value\"", ".promulgation_confirmed");
  bad(citation_2027, "\"citation\": []", ".citation");
  bad("\"instrument\"", "\"in_force\": \"2027-3-1\", \"instrument\"", ".citation.in_force");

  const auto value = [](const std::string& id, const std::string& text) {
    return refused(table_with(id,
                              R"("rows": [{"from": "2030-01", "promulgated": "2029-12-31",
                                  "value": )" +
                                  text + ", " + citation_2027 + "}]"));
  };
  for (const char* rate : {"\"2 %\"", "\"100.1\"", "\"-1\"", "\"0.1234567\"", "2", "\"1,5\"", "{}"})
    CHECK(value("jp.worker", rate).field == "tables.jp.worker.rows[0].value");
  for (const char* number : {"\"6\"", "6.0", "-1", "3000000000", "99999999999999999999", "true"})
    CHECK(value("jp.pension_age", number).field == "tables.jp.pension_age.rows[0].value");
  CHECK(value("jkp.foreigners_admitted", "1").code == "invalid_value");
  CHECK(value("jkp.jkn_condition", "\"perhaps\"") ==
        Refusal{"invalid_value", "tables.jkp.jkn_condition.rows[0].value", "perhaps"});
  CHECK(
      value("jkp.required_programs", R"({"micro_and_small": ["JKK", "JKK"]})") ==
      Refusal{"duplicate", "tables.jkp.required_programs.rows[0].value.micro_and_small[1]", "JKK"});
  CHECK(value("jkp.required_programs", R"({"micro_and_small": ["jkk"]})").field ==
        "tables.jkp.required_programs.rows[0].value.micro_and_small[0]");
  CHECK(value("jkk.contribution", R"({"I": "0.24"})").field ==
        "tables.jkk.contribution.rows[0].value.I");
  CHECK(value("jkk.contribution", R"({"I": {"rate": "0.24", "article": "a"}})") ==
        Refusal{"missing_field", "tables.jkk.contribution.rows[0].value.II", ""});
  const std::string deferral = R"({"available": true, "paid_on_time": "1", "deferred": "98",
      "settled_from": "2030-05-15", "settled_by": "2030-04-15"})";
  CHECK(value("jp.deferral", deferral) ==
        Refusal{"invalid_value", "tables.jp.deferral.rows[0].value.deferred", "98"});
  std::string window = deferral;
  window.replace(window.find("98"), 2, "99");
  CHECK(value("jp.deferral", window) ==
        Refusal{"invalid_value", "tables.jp.deferral.rows[0].value.settled_by", "2030-04-15"});
}

TEST_CASE("law file: bad revisions, interpretations, roundings and versions") {
  const std::string revision = "tables.jp.wage_ceiling.revision";
  CHECK(refused(table_with("jp.wage_ceiling", R"("revision": {"yearly_from_month": 13})")) ==
        Refusal{"invalid_value", revision + ".yearly_from_month", "13"});
  CHECK(refused(table_with("jp.wage_ceiling", R"("revision": {"checked": "soon"})")) ==
        Refusal{"invalid_value", revision + ".checked", "soon"});
  CHECK(refused(table_with("jp.wage_ceiling", R"("revision": 3)")).field == revision);
  CHECK(refused(table_with("jp.wage_ceiling", R"("rows": {})")).field ==
        "tables.jp.wage_ceiling.rows");
  CHECK(refused(file_with(R"("tables": [])")).field == "tables");
  CHECK(refused(file_with(R"("interpretations": {"jp.last_month": "never"})")) ==
        Refusal{"invalid_value", "interpretations.jp.last_month", "never"});
  const std::string rounding = R"("roundings": {"average_wage.sen": {"direction": "floor",
      "unit": "0", "status": "law", "citation": {"instrument": "i", "article": "a",
      "in_force": "2027-01-01", "confidence": "confirmed"}}})";
  CHECK(refused(file_with(rounding)) ==
        Refusal{"invalid_value", "roundings.average_wage.sen.unit", "0"});
  CHECK(refused(file_with(R"("roundings": {"average_wage.sen": {"direction": "floor"}})")) ==
        Refusal{"missing_field", "roundings.average_wage.sen.unit", ""});
  for (const char* version : {"a b", "", "\\u00e9", "a;b", "a\\n"})
    CHECK(refused(file_with(R"("law_version": ")" + std::string(version) + '"')).field ==
          "law_version");
  CHECK(refused(file_with(R"("law_version": ")" + std::string(61, 'a') + '"')).field ==
        "law_version");
}

TEST_CASE("law file: a row twice, and a table without room") {
  CHECK(refused(ceiling_rows(row_2027 + "," + row_2027)) ==
        Refusal{"duplicate", "tables.jp.wage_ceiling.rows[1]", "2027-03"});
  std::string rows;
  for (int year = 2030; year < 2045; ++year)
    rows += std::string(rows.empty() ? "" : ",") + R"({"from": ")" + std::to_string(year) +
            R"(-01", "promulgated": "2029-12-31", "value": "2", )" + citation_2027 + "}";
  const std::string text = table_with("jht.worker", R"("rows": [)" + rows + "]");
  CHECK(refused(text) == Refusal{"overflow", "tables.jht.worker.rows[11]", "2041-01"});
  CHECK(contains(reason(text), "jht.worker"));
}

TEST_CASE("law file: a long or hostile text is quoted in part") {
  const Refusal found =
      refused(ceiling_with("\"11600000\"", '"' + std::string(500'000, '9') + '"'));
  CHECK(found.code == "overflow");
  CHECK(found.value.size() < 70);
  const Refusal name = refused(file_with("\"\\u001b[31m" + std::string(5000, 'x') + "\": 1"));
  CHECK(name.code == "unknown_field");
  CHECK(name.field.size() < 70);
  CHECK_FALSE(contains(name.field, "\x1b"));
}

TEST_CASE("law file: from a path") {
  const auto path = std::filesystem::temp_directory_path() /
                    ("jamsos_law_" + std::to_string(std::random_device{}()) + ".json");
  std::ofstream(path, std::ios::binary) << "\xef\xbb\xbf" << ceiling_rows(row_2027);
  const LoadedLaw loaded = load_law_file(path.string());
  std::filesystem::remove(path);
  CHECK(loaded.law().jp.wage_ceiling.on(Month(2027, 3)).value == 11'600'000_idr);
  for (const std::string& absent : {path.string(), std::filesystem::temp_directory_path().string()})
    CHECK(refusal([&] { (void)load_law_file(absent); }) ==
          Refusal{"invalid_value", "file", absent});
  if (std::filesystem::exists("/dev/zero"))
    CHECK(reason_of([] { (void)load_law_file("/dev/zero"); }) ==
          "is larger than 16 MiB, which no law file is");
}

TEST_CASE("law file: the schema names every table, interpretation and rounding") {
  const std::string schema = formats::law_file_schema();
  Law::gazette().for_each_table(
      [&](const auto& table) { CHECK(contains(schema, std::string(table.id()))); });
  Law::gazette().for_each_interpretation(
      [&](std::string_view id, const auto&) { CHECK(contains(schema, std::string(id))); });
  Law::gazette().for_each_rounding(
      [&](const Rounding& rounding) { CHECK(contains(schema, std::string(rounding.id))); });
}
