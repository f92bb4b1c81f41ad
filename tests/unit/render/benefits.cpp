// SPDX-License-Identifier: Apache-2.0
#include "jamsos/render/benefits.hpp"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>

#include "jamsos/services/settle.hpp"

using namespace jamsos;
using namespace jamsos::literals;
using render::Form;
using render::Language;

namespace {

constexpr Rounding to_the_sen{};
constexpr Citation article{"PP 44/2015", "Pasal 25(2)b", Date(2015, 7, 1), Confidence::confirmed};
constexpr Citation floor_article{"PP 82/2019", "Annex III", Date(2019, 12, 2),
                                 Confidence::reported};
constexpr Remark note{"test.note", "a note of the line", "catatan baris"};
constexpr Remark assumed{"test.assumed", "taken as active", "dianggap aktif"};
constexpr Remark membership{"test.membership", "the membership covers the event",
                            "kepesertaan mencakup peristiwa"};
constexpr Remark in_time{"test.in_time", "claimed in time", "diajukan tepat waktu"};
constexpr Remark last_day{"test.last_day", "last day", "hari terakhir"};
constexpr Remark child_born{"test.child_born", "the child's age is known", "umur anak diketahui"};

std::string formula_of(std::initializer_list<Term> terms, const BenefitLine& line = {}) {
  BenefitStatement statement;
  const BenefitLine& added =
      statement.add(line, std::span<const Term>(terms.begin(), terms.size()), to_the_sen);
  return render::formula(statement, added);
}

Claim family_claim() {
  Claim claim;
  claim.event.kind = EventKind::work_accident;
  claim.event.date = Date(2024, 9, 10);
  claim.family.emplace();
  claim.family->spouse = true;
  claim.family->children.add({.birth_date = Date(2012, 3, 1)});
  claim.family->children.add({.birth_date = Date(2016, 8, 9)});
  return claim;
}

/// A death with a scholarship, a service, and everything a line can say.
BenefitStatement family_statement() {
  BenefitStatement statement;
  BenefitLine death{.item = Item::death,
                    .payee = Party::spouse_and_children,
                    .due = Date(2024, 10, 1),
                    .other_reading = OtherReading{"jkk.death_floor", "whole_package", 1'000_idr},
                    .citation = article};
  death.remarks.add(note);
  statement.add(death, std::array{Term{.base = 4'500'000_idr, .rate = 60_pct, .times = 80}},
                to_the_sen);
  statement.add({.item = Item::transport,
                 .payee = Party::employer,
                 .after_arrears = true,
                 .citation = article},
                std::array{Term{.label = "land", .base = 1'200'000_idr, .most = 1'000'000_idr},
                           Term{.label = "sea", .base = 2'000'000_idr}},
                to_the_sen);
  statement.add({.item = Item::funeral,
                 .payer = Party::employer,
                 .payee = Party::spouse_and_children,
                 .limit = Limit::floor,
                 .reclaimable_from = Party::jkk_fund,
                 .limit_amount = 10'000'000_idr,
                 .limit_citation = floor_article,
                 .citation = article},
                std::array{Term{.base = 9'000'000_idr}}, to_the_sen);
  statement.add({.program = Program::beasiswa,
                 .item = Item::scholarship,
                 .payee = Party::child,
                 .payment = PaymentMode::yearly,
                 .confidence = Confidence::assumed,
                 .child = 1,
                 .from = Month(2024, 9),
                 .to = Month(2027, 6),
                 .citation = floor_article},
                std::array{Term{.label = "primary", .base = 1'500'000_idr, .times = 2},
                           Term{.label = "junior_secondary", .base = 2'000'000_idr}},
                to_the_sen);
  statement.add({.item = Item::medical_care, .payment = PaymentMode::in_kind, .citation = article},
                std::span<const Term>{}, to_the_sen);
  statement.assume(assumed);
  statement.verdict = Verdict(Program::jkk);
  statement.verdict.add({.condition = &membership, .met = Met::yes, .citation = article});
  statement.verdict.add({.condition = &in_time,
                         .met = Met::unknown,
                         .weight = Weight::shapes,
                         .detail = &last_day,
                         .date = Date(2029, 9, 10)});
  statement.verdict.add(
      {.program = Program::beasiswa, .condition = &child_born, .met = Met::no, .child = 0});
  statement.verdict.miss(Program::jkm, {"family.children[].birth_date", 0});
  statement.verdict.not_before(Program::jkm, Date(2025, 1, 2));
  return statement;
}

/// Savings in one sum with tax, a pension, and a pension of a child up to a month.
BenefitStatement retirement_statement() {
  BenefitStatement statement;
  const auto add = [&](const BenefitLine& line, const Term& term) {
    statement.add(line, std::array{term}, to_the_sen);
  };
  add({.program = Program::jht,
       .item = Item::balance,
       .payer = Party::jht_fund,
       .due = Date(2035, 3, 9),
       .citation = article},
      {.base = 90'000'000_idr});
  add({.program = Program::jht,
       .item = Item::income_tax,
       .payer = Party::participant,
       .payee = Party::government,
       .citation = floor_article},
      {.base = 40'000'000_idr, .rate = 5_pct});
  add({.program = Program::jp,
       .item = Item::pension_child,
       .payer = Party::jp_fund,
       .payee = Party::child,
       .payment = PaymentMode::monthly,
       .child = 1,
       .from = Month(2040, 2),
       .to = Month(2041, 5),
       .citation = article},
      {.base = 500'000_idr});
  add({.program = Program::jp,
       .item = Item::pension_old_age,
       .payer = Party::jp_fund,
       .payment = PaymentMode::monthly,
       .from = Month(2035, 4),
       .citation = article},
      {.label = "average_wage", .base = 5'000'000_idr, .rate = 1_pct, .times = 240, .parts = 12});
  statement.verdict = Verdict(Program::jht);
  return statement;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a benefit's formula has its factors in the order of the law") {
  CHECK(formula_of({{.base = 3'060'348_idr, .rate = 60_pct, .times = 80}}) ==
        "3060348 x 60 % x 80");
  CHECK(formula_of({{.base = 3'000'000_idr, .rate = 25_pct, .times = 80},
                    {.base = 3'000'000_idr, .rate = 4.5_pct, .share = 50_pct, .times = 80}}) ==
        "3000000 x 25 % x 80 + 3000000 x 4.5 % x 50 % x 80");
  CHECK(formula_of({{.base = 2'909'950_idr, .times = 12},
                    {.base = 2'909'950_idr, .rate = 50_pct, .times = 94, .parts = 30}}) ==
        "2909950 x 12 + 2909950 x 50 % x 94/30");
  CHECK(formula_of({{.base = 500'000_idr, .times = 1, .parts = 30}}) == "500000 x 1/30");
  CHECK(formula_of({{.base = 3'000'000_idr}}) == "3000000");
  CHECK(formula_of({{.base = 100'000'000_idr, .rate = 60_pct, .times = 80},
                    {.base = 177'600'000_idr, .subtracted = true}}) ==
        "100000000 x 60 % x 80 - 177600000");
  CHECK(formula_of({{.base = 5_idr, .subtracted = true}}) == "0 - 5");
  CHECK(formula_of({}) == "0");
}

TEST_CASE("a cap, a floor and a ceiling stand in the formula only where they bind") {
  CHECK(formula_of({{.base = 1'200'000_idr, .most = 1'000'000_idr},
                    {.base = 1'000'000_idr, .most = 1'000'000_idr}}) ==
        "min(1200000, 1000000) + 1000000");
  CHECK(formula_of({{.base = 900'000_idr, .times = 2, .most = 1'000'000_idr}}) ==
        "min(900000 x 2, 1000000)");
  const BenefitLine at_least{.limit = Limit::floor, .limit_amount = 20'000'000_idr};
  CHECK(formula_of({{.base = 400'000_idr, .rate = 60_pct, .times = 80}}, at_least) ==
        "max(400000 x 60 % x 80, 20000000)");
  CHECK(formula_of({{.base = 3'060'348_idr, .rate = 60_pct, .times = 80}}, at_least) ==
        "3060348 x 60 % x 80");
  CHECK(formula_of({{.base = 20'000'000_idr}}, at_least) == "20000000");
  const BenefitLine at_most{.limit = Limit::ceiling, .limit_amount = 20'000'000_idr};
  CHECK(formula_of({{.base = 15'000'000_idr}, {.base = 6'000'000_idr}}, at_most) ==
        "min(15000000 + 6000000, 20000000)");
  CHECK(formula_of({{.base = 20'000'000_idr}}, at_most) == "20000000");
}

TEST_CASE("a family's statement says who is paid what, by whom, when and by which article") {
  const std::string text = render::to_text(family_statement(), family_claim(), Language::english);
  for (const char* part :
       {"Benefits after: work accident, 2024-09-10",
        "spouse and children",
        "at once, by 2024-10-01",
        "at once, after the arrears",
        "child 2",
        "each year, 2024-09 to 2027-06",
        "1. JKK death grant: 4500000 x 60 % x 80 = Rp216,000,000.00",
        "PP 44/2015 Pasal 25(2)b (confirmed)",
        "a note of the line",
        "under another reading of the law (jkk.death_floor: whole package): Rp1,000.00",
        "by land or river: min(1200000, 1000000)",
        "max(9000000, 10000000) = Rp10,000,000.00",
        "at least Rp10,000,000.00: PP 82/2019 Annex III",
        "the employer pays first and may ask it back from: JKK fund",
        "1500000 x 2 + 2000000 = Rp5,000,000.00",
        "PP 82/2019 Annex III (assumed)",
        "- at once: Rp229,000,000.00",
        "- later, at most: Rp5,000,000.00",
        "- to spouse and children: Rp226,000,000.00",
        "- to employer: Rp3,000,000.00",
        "- to child 2: Rp5,000,000.00",
        "JKK medical care: PP 44/2015 Pasal 25(2)b (confirmed)",
        "child 2, born 2016-08-09",
        "- JKK: entitled",
        "- met: the membership covers the event [PP 44/2015 Pasal 25(2)b]",
        "- not known: claimed in time; last day: 2029-09-10",
        "- BEASISWA: not entitled",
        "not met: the child's age is known; child 1",
        "- JKM: undetermined",
        "- family.children[0].birth_date",
        "the right begins at the earliest on: 2025-01-02",
        "- taken as active"}) {
    CAPTURE(part);
    CHECK(has(text, part));
  }
  CHECK_FALSE(has(text, "**"));
}

TEST_CASE("the scholarship is shown by school years, which begin in July") {
  const std::string text = render::to_text(family_statement(), family_claim(), Language::english);
  CHECK(has(text,
            "2024/2025    primary school            1,500,000.00\n"
            "2025/2026    primary school            1,500,000.00\n"
            "2026/2027    junior secondary school   2,000,000.00\n"));
  CHECK(render::detail::school_year_of(Month(2025, 6)) == 2024);
  CHECK(render::detail::school_year_of(Month(2025, 7)) == 2025);
}

TEST_CASE("the school years shown are those of the schedule, whatever the child's age") {
  const Law& law = Law::gazette();
  Claim claim = family_claim();
  claim.participant = {.segment = Segment::wage_earner, .pay = Pay::monthly(4'500'000_idr)};
  claim.event.died_on = claim.event.date;
  struct Row {
    Date birth;
    EducationLevel level;
    std::optional<int> years_left;
  };
  const Row rows[] = {
      {Date(2024, 9, 1), EducationLevel::below_school_age, std::nullopt},
      {Date(2020, 7, 1), EducationLevel::below_school_age, std::nullopt},
      {Date(2019, 1, 31), EducationLevel::kindergarten, 1},
      {Date(2012, 3, 1), EducationLevel::primary, 6},
      {Date(2008, 2, 29), EducationLevel::senior_secondary, 2},
      {Date(2003, 7, 2), EducationLevel::higher_education, 5},
      {Date(2004, 1, 1), EducationLevel::training, 4},
  };
  for (const Row& row : rows) {
    CAPTURE(to_text(row.birth));
    const Child child{.birth_date = row.birth, .level = row.level, .years_left = row.years_left};
    claim.family->children = {child};
    const BenefitStatement statement = settle(law, claim);
    const auto expected = beasiswa::schedule(law, child, *claim.event.date);
    REQUIRE_FALSE(expected.empty());
    for (const BenefitLine& line : statement.lines()) {
      if (line.item != Item::scholarship) continue;
      const auto shown = render::detail::school_years(statement, line, claim);
      REQUIRE(shown.size() == expected.size());
      for (std::size_t i = 0; i < shown.size(); ++i) {
        CHECK(shown[i].year == expected[i].year);
        CHECK(shown[i].term->base == expected[i].amount);
        CHECK(shown[i].term->label == word_of(expected[i].level));
      }
    }
    CHECK(statement.total(Item::scholarship) == beasiswa::total(expected));
  }
}

TEST_CASE("savings with tax and pensions: sums apart, and when each is paid") {
  Claim claim;
  claim.event.kind = EventKind::retirement;
  claim.event.date = Date(2035, 3, 2);
  const BenefitStatement statement = retirement_statement();
  const std::string text = render::to_text(statement, claim, Language::english);
  CAPTURE(text);
  for (const char* part :
       {"Benefits after: retirement, 2035-03-02", "income tax (PPh 21), withheld", "JHT fund",
        "each month from 2035-04", "each month from 2040-02 to 2041-05",
        "- at once: Rp90,000,000.00\n- income tax withheld: Rp2,000,000.00\n"
        "- at once, after tax: Rp88,000,000.00\n- each month: Rp1,000,000.00\n"
        "- to participant: Rp90,000,000.00\n- to participant, after tax: Rp88,000,000.00\n"
        "- to participant each month: Rp1,000,000.00\n- to child 2 each month: Rp500,000.00\n",
        "5000000 x 1 % x 240/12 = Rp1,000,000.00"}) {
    CAPTURE(part);
    CHECK(has(text, part));
  }
  CHECK_FALSE(has(text, "to government"));
  const auto calendar = text.substr(text.find("When it is paid"));
  const auto first = calendar.find("at once, by 2035-03-09");
  CHECK(calendar.find("balance of the savings, after tax", first) != calendar.npos);
  CHECK(calendar.find("88,000,000.00", first) < calendar.find("each month from 2035-04"));
  CHECK(calendar.find("each month from 2035-04") < calendar.find("each month from 2040-02"));

  const std::string indonesian = render::to_text(statement, claim, Language::indonesian);
  for (const char* part :
       {"Manfaat atas: pensiun, 2035-03-02", "setiap bulan mulai 2035-04", "Jadwal pembayaran",
        "setiap bulan mulai 2040-02 s.d. 2041-05",
        "pajak penghasilan yang dipotong: Rp2.000.000,00",
        "dibayar sekaligus setelah pajak: Rp88.000.000,00", "saldo JHT, setelah pajak",
        "untuk anak 2 setiap bulan: Rp500.000,00", "pensiun hari tua",
        "upah rata-rata tertimbang: 5000000 x 1 % x 240/12"}) {
    CAPTURE(part);
    CHECK(has(indonesian, part));
  }
  for (const char* part : {"tax", "month", "savings", "at once"}) {
    CAPTURE(part);
    CHECK_FALSE(has(indonesian, part));
  }
}

TEST_CASE("without a pension there is no calendar") {
  CHECK_FALSE(has(render::to_text(family_statement(), family_claim(), Language::english),
                  "When it is paid"));
}

TEST_CASE("a family's statement in Indonesian has no English words of ours") {
  const std::string text =
      render::to_text(family_statement(), family_claim(), Language::indonesian);
  for (const char* part :
       {"Manfaat atas: kecelakaan kerja, 2024-09-10", "janda/duda dan anak", "sekaligus",
        "setelah tunggakan lunas", "anak 2", "setiap tahun, 2024-09 s.d. 2027-06",
        "Rp216.000.000,00", "catatan baris", "menurut tafsir lain", "paling sedikit",
        "pelayanan kesehatan", "darat, sungai: ", "SMP", "berhak", "belum dapat ditentukan",
        "hari terakhir", "dianggap aktif", "diandaikan"}) {
    CAPTURE(part);
    CHECK(has(text, part));
  }
  for (const char* part : {"spouse", "amount", "entitled", "grant", "at once", "school"}) {
    CAPTURE(part);
    CHECK_FALSE(has(text, part));
  }
}

TEST_CASE("Markdown has tables, headings and digits set as code") {
  const std::string text =
      render::to_text(family_statement(), family_claim(), Language::english, Form::markdown);
  CHECK(text.starts_with("## Benefits after: work accident, 2024-09-10\n\n| no. "));
  CHECK(has(text, "- **1. JKK death grant**: `4500000 x 60 % x 80` = Rp216,000,000.00\n"));
  CHECK(has(text, "| school year "));
  CHECK(has(text, "- **JKK: entitled**"));
}

TEST_CASE("a statement without an amount says so and gives the verdict") {
  BenefitStatement statement;
  statement.verdict = Verdict(Program::jkm);
  statement.verdict.add({.program = Program::jkm, .condition = &in_time, .met = Met::no});
  Claim claim;
  claim.event.kind = EventKind::death;
  const std::string text = render::to_text(statement, claim, Language::english);
  CHECK(has(text, "Benefits after: death\nNo amount is paid.\n"));
  CHECK(has(text, "- JKM: not entitled\n  - not met: claimed in time\n"));
  CHECK_FALSE(has(text, "Totals"));
  CHECK(has(render::to_text(statement, claim, Language::indonesian),
            "Tidak ada jumlah yang dibayarkan."));
}

TEST_CASE("a verdict begins with the program that was asked for") {
  const Verdict verdict = family_statement().verdict;
  const std::string text = render::to_text(verdict, Language::english);
  CHECK(text.starts_with("The right to it\n- JKK: entitled\n"));
  Verdict other = verdict;
  other.set_main_program(Program::beasiswa);
  CHECK(render::to_text(other, Language::english, Form::markdown)
            .starts_with("## The right to it\n\n- **BEASISWA: not entitled**\n"));
}

TEST_CASE("every party, item and word of a claim has a name in both languages") {
  for (const Language language : {Language::english, Language::indonesian}) {
    for (std::size_t i = 0; i < party_names.size(); ++i)
      CHECK_FALSE(render::name(static_cast<Party>(i), language).empty());
    for (const auto& named : item_names) CHECK_FALSE(render::name(named.second, language).empty());
    for (const auto& named : payment_mode_names)
      CHECK_FALSE(render::name(named.second, language).empty());
    for (const auto& named : outcome_names)
      CHECK_FALSE(render::name(named.second, language).empty());
    for (const auto& named : education_level_names)
      CHECK_FALSE(render::name(named.second, language).empty());
    for (const auto& named : event_kind_names)
      CHECK_FALSE(render::name(named.second, language).empty());
    for (const Met met : {Met::no, Met::yes, Met::unknown})
      CHECK_FALSE(render::name(met, language).empty());
  }
}
