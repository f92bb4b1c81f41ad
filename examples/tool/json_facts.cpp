// SPDX-License-Identifier: Apache-2.0
#include "json_facts.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace tool {

using namespace jamsos;

namespace {

constexpr int deepest_nesting = 16;
constexpr std::size_t most_list_items = 1'000'000;

std::string shorten(const std::string& text) {
  return text.size() <= 60 ? text : text.substr(0, 60) + "...";
}

std::string shown(const Json& value) {
  return shorten(value.is_string() ? value.get<std::string>()
                                   : value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

[[noreturn]] void refuse(const std::string& path, const Json& value, std::string reason) {
  throw InvalidValue(path, shown(value), std::move(reason));
}

}  // namespace

Json parse_json(std::string_view text) {
  std::vector<std::set<std::string>> names;
  const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
    if (depth > deepest_nesting) throw MalformedJson("nested too deeply");
    if (event == Json::parse_event_t::object_start) names.emplace_back();
    if (event == Json::parse_event_t::object_end) names.pop_back();
    if (event == Json::parse_event_t::key && !names.back().insert(parsed.get<std::string>()).second)
      throw MalformedJson("the name '" + shorten(parsed.get<std::string>()) + "' stands twice");
    return true;
  };
  try {
    return Json::parse(text, watch);
  } catch (const Json::exception& error) {
    throw MalformedJson(error.what());
  }
}

ObjectReader::ObjectReader(const Json& value, std::string path)
    : object_(value), path_(std::move(path)) {
  if (!value.is_object()) refuse(path_, value, "must be an object");
}

const Json* ObjectReader::optional(const char* name) {
  asked_.insert(name);
  const auto member = object_.find(name);
  if (member == object_.end()) return nullptr;
  if (member->is_null())
    throw InvalidValue(path_of(name), "null", "leave a fact out when it is not stated");
  return &*member;
}

const Json& ObjectReader::required(const char* name, const char* reason) {
  const Json* member = optional(name);
  if (member == nullptr) throw MissingField(path_of(name), "", reason);
  return *member;
}

std::string ObjectReader::path_of(std::string_view name) const {
  return path_.empty() ? std::string(name) : path_ + "." + std::string(name);
}

void ObjectReader::finish() const {
  for (const auto& [name, value] : object_.items())
    if (!asked_.contains(name))
      throw UnknownField(path_of(shorten(name)), shown(value), "is not a name of the schema");
}

std::string read_text(const Json& value, const std::string& path) {
  if (!value.is_string()) refuse(path, value, "must be a text");
  return value.get<std::string>();
}

Rupiah read_amount(const Json& value, const std::string& path) {
  if (value.is_string()) return parse_rupiah(value.get_ref<const std::string&>(), path);
  if (value.is_number_unsigned() &&
      value.get<std::uint64_t>() >
          static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
    throw Overflow(path, shown(value), "the amount does not fit 64 bits of sen");
  if (value.is_number_integer()) {
    try {
      return Rupiah(value.get<std::int64_t>());
    } catch (const Overflow&) {
      throw Overflow(path, shown(value), "the amount does not fit 64 bits of sen");
    }
  }
  if (value.is_number())
    refuse(path, value, "JSON numbers are accepted only where they are whole rupiah; write a text");
  refuse(path, value, "must be an amount such as \"8500000\" or \"20399.50\"");
}

Month read_month(const Json& value, const std::string& path) {
  return parse_month(read_text(value, path), path);
}

Date read_date(const Json& value, const std::string& path) {
  return parse_date(read_text(value, path), path);
}

bool read_bool(const Json& value, const std::string& path) {
  if (!value.is_boolean()) refuse(path, value, "must be true or false");
  return value.get<bool>();
}

int read_integer(const Json& value, const std::string& path) {
  if (!value.is_number_integer()) refuse(path, value, "must be a whole number");
  const bool unsigned_and_large =
      value.is_number_unsigned() &&
      value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<int>::max());
  if (unsigned_and_large || value.get<std::int64_t>() > std::numeric_limits<int>::max() ||
      value.get<std::int64_t>() < std::numeric_limits<int>::min())
    refuse(path, value, "is too large");
  return value.get<int>();
}

const Json& read_list(const Json& value, const std::string& path) {
  if (!value.is_array()) refuse(path, value, "must be a list");
  if (value.size() > most_list_items) throw InvalidValue(path, "", "the list is too long");
  return value;
}

ProgramSet read_programs(const Json& value, const std::string& path) {
  ProgramSet programs;
  for (const Json& item : read_list(value, path)) {
    const Program program = read_name(program_names, item, path);
    if (programs.contains(program)) throw Duplicate(path, shown(item), "names a program twice");
    programs.insert(program);
  }
  return programs;
}

std::vector<Rupiah> read_amounts(const Json& value, const std::string& path) {
  std::vector<Rupiah> amounts;
  for (const Json& item : read_list(value, path)) {
    std::string place = path;
    place.append("[").append(std::to_string(amounts.size())).append("]");
    amounts.push_back(read_amount(item, place));
  }
  return amounts;
}

Pay read_pay(ObjectReader& reader) {
  const char* stated = nullptr;
  for (const char* kind : ways_of_pay) {
    if (!reader.has(kind)) continue;
    if (stated != nullptr)
      throw ConflictingFacts(reader.path_of(kind), "",
                             std::string("the pay is already stated as ") + stated);
    stated = kind;
  }
  const Json* allowances = reader.optional("fixed_allowances");
  if (stated == nullptr) {
    if (allowances != nullptr)
      throw MissingField(reader.path_of("basic_wage"), "", "fixed allowances come on top of it");
    return {};
  }
  const Json& value = *reader.optional(stated);
  const std::string path = reader.path_of(stated);
  const std::string_view kind = stated;
  if (allowances != nullptr && kind != "basic_wage")
    throw ConflictingFacts(reader.path_of("fixed_allowances"), shown(*allowances),
                           "stands beside basic_wage only");
  if (kind == "basic_wage")
    return Pay::monthly(read_amount(value, path),
                        allowances == nullptr
                            ? Rupiah{}
                            : read_amount(*allowances, reader.path_of("fixed_allowances")));
  if (kind == "wage") return Pay::monthly(read_amount(value, path));
  if (kind == "daily_wage") return Pay::daily(read_amount(value, path));
  if (kind == "piece_wages") return Pay::piece(read_amounts(value, path));
  return Pay::weather_piece(read_amounts(value, path));
}

Employer read_employer(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  Employer employer;
  const auto member = [&](const char* name, auto read) {
    if (const Json* found = reader.optional(name)) read(*found, reader.path_of(name));
  };
  member("size", [&](const Json& v, const std::string& p) {
    employer.size = read_name(employer_size_names, v, p);
  });
  member("risk_group", [&](const Json& v, const std::string& p) {
    employer.risk_group = read_name(risk_group_names, v, p);
  });
  member("programs",
         [&](const Json& v, const std::string& p) { employer.programs = read_programs(v, p); });
  member("regional_minimum_wage", [&](const Json& v, const std::string& p) {
    employer.regional_minimum_wage = read_amount(v, p);
  });
  member("paid_through",
         [&](const Json& v, const std::string& p) { employer.paid_through = read_month(v, p); });
  member("registered",
         [&](const Json& v, const std::string& p) { employer.registered = read_month(v, p); });
  member("industry", [&](const Json& v, const std::string& p) {
    employer.industry = read_name(industry_names, v, p);
  });
  member("active_workers", [&](const Json& v, const std::string& p) {
    employer.active_workers = read_integer(v, p);
  });
  member("jp_deferral_granted", [&](const Json& v, const std::string& p) {
    employer.jp_deferral_granted = read_bool(v, p);
  });
  member("jpk_tax_free_income", [&](const Json& v, const std::string& p) {
    employer.jpk_tax_free_income = read_amount(v, p);
  });
  reader.finish();
  return employer;
}

Worker read_worker(const Json& value, const std::string& path) {
  ObjectReader reader(value, path);
  Worker worker;
  const auto member = [&](const char* name, auto read) {
    if (const Json* found = reader.optional(name)) read(*found, reader.path_of(name));
  };
  worker.pay = read_pay(reader);
  member("citizenship", [&](const Json& v, const std::string& p) {
    worker.citizenship = read_name(citizenship_names, v, p);
  });
  member("birth_date",
         [&](const Json& v, const std::string& p) { worker.birth_date = read_date(v, p); });
  member("stay_months",
         [&](const Json& v, const std::string& p) { worker.stay_months = read_integer(v, p); });
  member("programs",
         [&](const Json& v, const std::string& p) { worker.programs = read_programs(v, p); });
  member("jkn", [&](const Json& v, const std::string& p) {
    worker.jkn = read_name(jkn_membership_names, v, p);
  });
  member("jkn_additional_family", [&](const Json& v, const std::string& p) {
    worker.jkn_additional_family = read_integer(v, p);
  });
  member("jkp_enrolled_on",
         [&](const Json& v, const std::string& p) { worker.jkp_enrolled_on = read_date(v, p); });
  member("jp_postponed",
         [&](const Json& v, const std::string& p) { worker.jp_postponed = read_bool(v, p); });
  member("jpk", [&](const Json& v, const std::string& p) {
    worker.jpk = read_name(jpk_family_names, v, p);
  });
  member("employed_from",
         [&](const Json& v, const std::string& p) { worker.employed_from = read_date(v, p); });
  member("employed_until",
         [&](const Json& v, const std::string& p) { worker.employed_until = read_date(v, p); });
  reader.finish();
  return worker;
}

LineRounding read_rounding(std::string_view text, std::string_view field) {
  return parse_name(rounding_names, text, field);
}
void choose_interpretation(Law& law, std::string_view id, std::string_view text,
                           std::string_view field) {
  law.for_each_interpretation([&](std::string_view one, auto& value) {
    if (one == id) value = parse_name(names_of(value), text, field);
  });
}
std::string option_name(std::string_view id) {
  std::string name(id);
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
}

}  // namespace tool
