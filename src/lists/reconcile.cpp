// SPDX-License-Identifier: Apache-2.0
#include "jamsos/lists/reconcile.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "jamsos/lists/person_list_csv.hpp"
#include "sorted_spill.hpp"
#include "spellings.hpp"

namespace jamsos {
inline namespace v1 {
namespace lists {

namespace {

/// A row between reading and outcome; the name stands behind it in its record.
struct Stored {
  std::uint64_t line = 0;
  std::int64_t wage = 0;                     ///< sen; 0: not stated
  std::int64_t owed = -1;                    ///< sen; -1: not stated
  std::uint32_t employer = 0, district = 0;  ///< numbers of spellings
  Date birth_date{};
  ProgramSet programs{};
  Side side{};
  std::uint8_t stated = 0;

  static constexpr std::uint8_t birth_date_stated = 1, programs_stated = 2;
};
static_assert(std::is_trivially_copyable_v<Stored>);

struct Record {
  NationalNumber nik{};
  Stored stored{};
  std::string_view name{};
};

template <class Number>
void append_bytes(std::string& text, Number number) {
  for (std::size_t i = sizeof(Number); i-- > 0;)
    text.push_back(static_cast<char>(number >> (8 * i) & 0xff));
}

constexpr std::size_t nik_bytes = sizeof(NationalNumber);

/// The bytes by which it is sorted stand before the number.
std::string_view write(const Record& record, std::string& text) {
  append_bytes(text, record.nik.value());
  const std::size_t place = text.size();
  text.resize(place + nik_bytes + sizeof(Stored));
  std::memcpy(text.data() + place, &record.nik, nik_bytes);
  std::memcpy(text.data() + place + nik_bytes, &record.stored, sizeof(Stored));
  text.append(record.name);
  return text;
}

Record read(std::string_view text, std::size_t prefix) {
  Record record;
  text.remove_prefix(prefix + sizeof(std::uint64_t));
  std::memcpy(&record.nik, text.data(), nik_bytes);
  std::memcpy(&record.stored, text.data() + nik_bytes, sizeof(Stored));
  record.name = text.substr(nik_bytes + sizeof(Stored));
  return record;
}

/// Day, month and two digits of the year: what a national number tells too.
using BirthDay = std::array<int, 3>;
BirthDay birth_day(const Record& record) {
  if ((record.stored.stated & Stored::birth_date_stated) == 0)
    return {record.nik.day(), record.nik.month(), record.nik.year_of_century()};
  const Date& date = record.stored.birth_date;
  return {date.day(), date.month(), date.year() % 100};
}

int as_number(const BirthDay& day) { return day[0] * 10'000 + day[1] * 100 + day[2]; }
/// Of days that are at least near.
BirthDates compare_days(const BirthDay& a, const BirthDay& b) {
  if (a == b) return BirthDates::same;
  return a[0] == b[1] && a[1] == b[0] && a[2] == b[2] ? BirthDates::day_and_month
                                                      : BirthDates::one_digit;
}

struct Candidate {
  std::size_t labour_office = 0, agency = 0;
  Suggestion suggestion{};
  /// Better ones first; the last parts only make the order a total one, whichever list is which.
  std::tuple<int, int, bool, NationalNumber, NationalNumber, std::uint32_t, std::uint32_t> rank{};
};

}  // namespace

std::optional<Rupiah> Outcome::wage_difference() const {
  const bool pair = is_match(category) || category == Category::suggested;
  if (!pair || !row->wage || !other->wage) return std::nullopt;
  return *row->wage - *other->wage;
}

ProgramSet Outcome::programs_missing() const {
  ProgramSet missing;
  const bool pair = is_match(category) || category == Category::suggested;
  if (pair && row->programs && other->programs)
    for (const Program program : all_programs)
      if (row->programs->contains(program) && !other->programs->contains(program))
        missing.insert(program);
  return missing;
}

std::uint64_t SideCounts::matched() const {
  std::uint64_t sum = 0;
  for (const auto& [name, category] : category_names)
    if (is_match(category)) sum += of(category);
  return sum;
}
std::uint64_t SideCounts::workers() const {
  return std::accumulate(by_category.begin(), by_category.end(), std::uint64_t{0}) -
         of(Category::duplicate);
}
std::uint64_t SideCounts::rows() const { return workers() + of(Category::duplicate) + bad; }

class Reconciliation::Implementation {
 public:
  explicit Implementation(const Options& options)
      : options_(options), persons_(options.memory / 2) {
    if (options.least_score < 500 || options.least_score > 1000)
      throw InvalidValue("least_score", std::to_string(options.least_score),
                         "a suggestion scores 500 to 1000 thousandths");
  }

  void add(Side side, const PersonRow& row) {
    check_row(row);
    Record record{row.nik, {}, row.name};
    Stored& stored = record.stored;
    stored.line = row.line;
    stored.side = side;
    if (row.wage) stored.wage = row.wage->sen();
    if (row.owed) stored.owed = row.owed->sen();
    stored.employer = employers_.number_of(row.employer);
    stored.district = districts_.number_of(row.district);
    if (row.birth_date) {
      stored.birth_date = *row.birth_date;
      stored.stated |= Stored::birth_date_stated;
    }
    if (row.programs) {
      stored.programs = *row.programs;
      stored.stated |= Stored::programs_stated;
    }
    text_.clear();
    persons_.add(write(record, text_));
  }

  void refuse(Side side) { ++result_.total.sides[index(side)].bad; }

  Reconciled finish(const std::function<void(const Outcome&)>& take) {
    take_ = &take;
    by_employer_.resize(employers_.groups());
    by_district_.resize(districts_.groups());
    const std::vector<std::uint32_t> order = employers_.in_order();
    rank_.resize(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) rank_[order[i]] = i;

    persons_.for_each_group(sizeof(std::uint64_t), [&](auto group) { person(group); });
    persons_ = SortedSpill(0);
    by_birth_day_.for_each_group(day_bytes, [&](auto group) {
      suggest(group, day_bytes, true, [&](const Record& record) { put_by_employer(record); });
    });
    by_birth_day_ = SortedSpill(0);
    left_.for_each_group(employer_bytes, [&](auto group) {
      suggest(group, employer_bytes, false,
              [&](const Record& record) { give(Category::missing, record, nullptr); });
    });

    const bool stated = result_.total.owed_is_stated;
    result_.employers = in_order(by_employer_, employers_, stated);
    result_.districts = in_order(by_district_, districts_, stated);
    return std::move(result_);
  }

 private:
  static constexpr std::size_t day_bytes = 3;
  static constexpr std::size_t employer_bytes = sizeof(std::uint32_t);
  using Records = std::vector<Record>;

  static std::size_t index(Side side) { return static_cast<std::size_t>(side); }
  [[nodiscard]] std::uint32_t employer(const Record& record) const {
    return employers_.group(record.stored.employer);
  }
  [[nodiscard]] bool is_without_employer(const Record& record) const {
    return employers_.key(employer(record)).empty();
  }

  // --- what is given out ---

  [[nodiscard]] PersonRow row_of(const Record& record) const {
    const Stored& stored = record.stored;
    PersonRow row;
    row.line = stored.line;
    row.nik = record.nik;
    row.name = record.name;
    row.employer = employers_.text(stored.employer);
    row.district = districts_.text(stored.district);
    if (stored.wage != 0) row.wage = Rupiah::from_sen(stored.wage);
    if (stored.owed >= 0) row.owed = Rupiah::from_sen(stored.owed);
    if ((stored.stated & Stored::birth_date_stated) != 0) row.birth_date = stored.birth_date;
    if ((stored.stated & Stored::programs_stated) != 0) row.programs = stored.programs;
    return row;
  }

  /// Calls change(totals) for the totals of everybody, of the row's employer and of its district.
  template <class Change>
  void change_totals(const Record& record, Change change) {
    change(result_.total);
    change(by_employer_[employer(record)]);
    change(by_district_[districts_.group(record.stored.district)]);
  }
  void count(Category category, const Record& record) {
    const Stored& stored = record.stored;
    change_totals(record, [&](GroupTotals& totals) {
      ++totals.sides[index(stored.side)].by_category[static_cast<std::size_t>(category)];
      if (stored.side == Side::agency || category == Category::duplicate) return;
      if (category == Category::missing) totals.unreported_wages += Rupiah::from_sen(stored.wage);
      if (stored.owed < 0) return;
      totals.owed += Rupiah::from_sen(stored.owed);
      totals.owed_is_stated = true;
    });
  }
  void give(Category category, const Record& record, const Record* other,
            const Suggestion& suggestion = {}) {
    const bool pair = is_match(category) || category == Category::suggested;
    count(category, record);
    if (pair) count(category, *other);
    if (category == Category::wage_lower)
      change_totals(record, [&](GroupTotals& totals) {
        const Rupiah lower = Rupiah::from_sen(record.stored.wage - other->stored.wage);
        totals.wage_difference += lower;
        totals.unreported_wages += lower;
      });
    const PersonRow row = row_of(record);
    const PersonRow other_row = other == nullptr ? PersonRow{} : row_of(*other);
    (*take_)(
        {category, record.stored.side, &row, other == nullptr ? nullptr : &other_row, suggestion});
  }
  void match(const Record& labour_office, const Record& agency) {
    const std::int64_t paid = labour_office.stored.wage;
    const std::int64_t reported = agency.stored.wage;
    const Category category = paid == 0 || reported == 0 ? Category::wage_not_stated
                              : paid == reported         ? Category::wage_equal
                              : paid > reported          ? Category::wage_lower
                                                         : Category::wage_higher;
    give(category, labour_office, &agency);
  }

  static std::vector<GroupTotals> in_order(std::vector<GroupTotals>& totals,
                                           const Spellings& spellings, bool stated) {
    std::vector<GroupTotals> sorted;
    sorted.reserve(totals.size());
    for (const std::uint32_t group : spellings.in_order()) {
      totals[group].key = spellings.key(group);
      totals[group].name = spellings.name(group);
      totals[group].owed_is_stated = stated;
      sorted.push_back(std::move(totals[group]));
    }
    return sorted;
  }

  // --- one person ---

  /// By content, with the highest wage of an employer first; the line decides between equal rows.
  [[nodiscard]] auto content(const Record& record) const {
    const Stored& stored = record.stored;
    const bool programs_stated = (stored.stated & Stored::programs_stated) != 0;
    int programs = programs_stated ? 0 : -1;
    for (std::size_t i = 0; i < all_programs.size(); ++i)
      if (stored.programs.contains(all_programs[i])) programs += 1 << i;
    return std::tuple(rank_[employer(record)], -stored.wage, record.name, stored.birth_date,
                      stored.stated, employers_.text(stored.employer),
                      districts_.text(stored.district), programs, stored.owed, stored.line);
  }

  void person(std::span<const std::string_view> texts) {
    std::array<Records, 2>& sides = person_;
    for (Records& records : sides) records.clear();
    for (const std::string_view text : texts) {
      const Record record = read(text, 0);
      sides[index(record.stored.side)].push_back(record);
    }
    for (std::size_t side = 0; side < sides.size(); ++side) {
      remove_duplicates(sides[side]);
      if (sides[side].size() > 1) ++result_.persons_with_several_employers[side];
    }
    match_rows(sides[0], sides[1]);
  }

  void remove_duplicates(Records& records) {
    if (records.size() < 2) return;
    std::ranges::sort(records, {}, [this](const Record& record) { return content(record); });
    std::size_t kept = 0;
    for (std::size_t i = 1; i < records.size(); ++i) {
      if (employer(records[i]) == employer(records[kept]))
        give(Category::duplicate, records[i], &records[kept]);
      else
        records[++kept] = records[i];
    }
    records.resize(kept + 1);
  }

  void match_rows(const Records& labour_office, const Records& agency) {
    std::vector<bool>& done = labour_office_done_;
    std::vector<bool>& agency_done = agency_done_;
    done.assign(labour_office.size(), false);
    agency_done.assign(agency.size(), false);
    const auto match_where = [&](auto agree) {
      for (std::size_t i = 0; i < labour_office.size(); ++i)
        for (std::size_t j = 0; j < agency.size() && !done[i]; ++j)
          if (!agency_done[j] && agree(labour_office[i], agency[j])) {
            done[i] = agency_done[j] = true;
            match(labour_office[i], agency[j]);
          }
    };
    match_where([this](const Record& a, const Record& b) { return employer(a) == employer(b); });
    // A list that names no employer contradicts none.
    match_where([this](const Record& a, const Record& b) {
      return is_without_employer(a) || is_without_employer(b);
    });
    leave(labour_office, done, agency);
    leave(agency, agency_done, labour_office);
  }
  void leave(const Records& records, const std::vector<bool>& done, const Records& others) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (done[i]) continue;
      if (!others.empty())
        give(Category::several_employers, records[i], &others.front());
      else if (records[i].name.empty())
        put_by_employer(records[i]);
      else
        put_by_birth_day(records[i]);
    }
  }

  // --- suggestions ---

  void put_by_birth_day(const Record& record) {
    text_.clear();
    for (const int part : birth_day(record)) append_bytes(text_, static_cast<std::uint8_t>(part));
    by_birth_day_.add(write(record, text_));
  }
  void put_by_employer(const Record& record) {
    text_.clear();
    append_bytes(text_, rank_[employer(record)]);
    left_.add(write(record, text_));
  }

  /// What speaks for two rows being one person; a score of 0 where too little does.
  [[nodiscard]] Suggestion compare_rows(const Record& a, const PersonName& a_name, const Record& b,
                                        const PersonName& b_name) const {
    Suggestion suggestion;
    suggestion.names = compare(a_name, b_name, options_.least_score);
    if (suggestion.names.score == 0) return suggestion;
    suggestion.birth_dates = compare_days(birth_day(a), birth_day(b));
    suggestion.birth_date_of_nik =
        ((a.stored.stated & b.stored.stated) & Stored::birth_date_stated) == 0;
    const int digits = differing_digits(a.nik, b.nik);
    suggestion.nik_digits = digits <= 2 ? digits : 0;
    suggestion.same_employer = employer(a) == employer(b) && !is_without_employer(a);
    const int score =
        suggestion.names.score - (suggestion.birth_dates == BirthDates::same ? 0 : 100);
    if (score >= options_.least_score) suggestion.score = score;
    return suggestion;
  }

  /// Finds pairs among rows with the same day of birth, or among rows of the same employer with
  /// days that are near: many share a name and nearly a day, so that more must speak for it. Calls
  /// leave(record) for what is left over.
  template <class Leave>
  void suggest(std::span<const std::string_view> texts, std::size_t prefix, bool same_day,
               Leave leave) {
    std::array<Records, 2> sides;
    for (const std::string_view text : texts) {
      const Record record = read(text, prefix);
      sides[index(record.stored.side)].push_back(record);
    }
    const auto& [labour_office, agency] = sides;
    std::vector<bool> done(labour_office.size(), false), agency_done(agency.size(), false);
    const bool comparable = same_day || !is_without_employer(read(texts.front(), prefix));
    if (comparable && !labour_office.empty() && !agency.empty()) {
      for (const Candidate& best : candidates(labour_office, agency, same_day)) {
        if (done[best.labour_office] || agency_done[best.agency]) continue;
        done[best.labour_office] = agency_done[best.agency] = true;
        give(Category::suggested, labour_office[best.labour_office], &agency[best.agency],
             best.suggestion);
      }
    }
    for (std::size_t i = 0; i < labour_office.size(); ++i)
      if (!done[i]) leave(labour_office[i]);
    for (std::size_t i = 0; i < agency.size(); ++i)
      if (!agency_done[i]) leave(agency[i]);
  }

  /// Names of rows, taken apart when first needed.
  class Names {
   public:
    explicit Names(const Records& records) : records_(records), names_(records.size()) {}
    const PersonName& operator[](std::size_t i) {
      if (!names_[i]) names_[i].emplace(records_[i].name);
      return *names_[i];
    }

   private:
    const Records& records_;
    std::vector<std::optional<PersonName>> names_;
  };

  [[nodiscard]] std::vector<Candidate> candidates(const Records& labour_office,
                                                  const Records& agency, bool same_day) const {
    Names names(labour_office), agency_names(agency);
    std::vector<Candidate> found;
    const auto consider = [&](std::size_t i, std::size_t j) {
      const Record& a = labour_office[i];
      const Record& b = agency[j];
      const Suggestion suggestion = compare_rows(a, names[i], b, agency_names[j]);
      if (suggestion.score == 0) return;
      const bool in_order = a.nik < b.nik;
      const Record& first = in_order ? a : b;
      const Record& second = in_order ? b : a;
      found.push_back({i,
                       j,
                       suggestion,
                       {-suggestion.score, suggestion.nik_digits == 0 ? 3 : suggestion.nik_digits,
                        !suggestion.same_employer, first.nik, second.nik, rank_[employer(first)],
                        rank_[employer(second)]}});
    };
    if (same_day) {
      for (std::size_t i = 0; i < labour_office.size(); ++i)
        for (std::size_t j = 0; j < agency.size(); ++j) consider(i, j);
    } else {
      for_each_near_day(labour_office, agency, consider);
    }
    std::ranges::sort(found, {}, &Candidate::rank);
    count_rivals(found, labour_office.size(), agency.size());
    return found;
  }

  /// Calls consider(i, j) where the days of birth differ in one digit or have day and month
  /// exchanged.
  template <class Consider>
  static void for_each_near_day(const Records& labour_office, const Records& agency,
                                Consider consider) {
    std::unordered_map<int, std::vector<std::size_t>> on_day;
    for (std::size_t j = 0; j < agency.size(); ++j)
      on_day[as_number(birth_day(agency[j]))].push_back(j);
    for (std::size_t i = 0; i < labour_office.size(); ++i) {
      const auto look_up = [&](int number) {
        const auto found = on_day.find(number);
        if (found == on_day.end()) return;
        for (const std::size_t j : found->second) consider(i, j);
      };
      const BirthDay day = birth_day(labour_office[i]);
      if (day[0] != day[1]) look_up(as_number({day[1], day[0], day[2]}));
      const int number = as_number(day);
      for (int place = 1; place < 1'000'000; place *= 10) {
        const int digit = number / place % 10;
        for (int other = 0; other < 10; ++other)
          if (other != digit) look_up(number + (other - digit) * place);
      }
    }
  }

  static void count_rivals(std::span<Candidate> sorted, std::size_t rows, std::size_t agency_rows) {
    std::vector<int> of_row(rows, 0), of_agency_row(agency_rows, 0);
    while (!sorted.empty()) {
      const int score = sorted.front().suggestion.score;
      const auto end = std::ranges::find_if(
          sorted, [&](const Candidate& candidate) { return candidate.suggestion.score != score; });
      const auto equal = sorted.first(static_cast<std::size_t>(end - sorted.begin()));
      for (const Candidate& one : equal) ++of_row[one.labour_office], ++of_agency_row[one.agency];
      for (Candidate& one : equal)
        one.suggestion.rivals = of_row[one.labour_office] + of_agency_row[one.agency] - 2;
      for (const Candidate& one : equal) of_row[one.labour_office] = of_agency_row[one.agency] = 0;
      sorted = sorted.subspan(equal.size());
    }
  }

  Options options_;
  Spellings employers_, districts_;
  SortedSpill persons_;
  // While one is read, one is written.
  SortedSpill by_birth_day_{options_.memory / 4}, left_{options_.memory / 4};
  std::string text_;
  std::array<Records, 2> person_;
  std::vector<bool> labour_office_done_, agency_done_;

  const std::function<void(const Outcome&)>* take_ = nullptr;
  std::vector<std::uint32_t> rank_;  ///< of an employer, in alphabetical order
  std::vector<GroupTotals> by_employer_, by_district_;
  Reconciled result_;
};

Reconciliation::Reconciliation() : Reconciliation(Options()) {}
Reconciliation::Reconciliation(const Options& options)
    : implementation_(std::make_unique<Implementation>(options)) {}
Reconciliation::~Reconciliation() = default;
Reconciliation::Reconciliation(Reconciliation&&) noexcept = default;
Reconciliation& Reconciliation::operator=(Reconciliation&&) noexcept = default;

void Reconciliation::add(Side side, const PersonRow& row) { implementation_->add(side, row); }
void Reconciliation::refuse(Side side) { implementation_->refuse(side); }
Reconciled Reconciliation::finish(const std::function<void(const Outcome&)>& take) {
  return implementation_->finish(take);
}

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
