// SPDX-License-Identifier: Apache-2.0
// From results to the JSON envelope.
#pragma once

#include <jamsos/jamsos.hpp>
#include <optional>
#include <span>

#include "json_facts.hpp"

namespace tool {

[[nodiscard]] Json citation_json(const jamsos::Citation& citation);

/// One line alone.
[[nodiscard]] Json line_json(const jamsos::Line& line, jamsos::render::Language language);

/// What several statements of one response are.
enum class Statements : std::uint8_t {
  workers,  ///< of a payroll: lines of the same program, item, payer and payee are added up
  jobs,     ///< of one person: every line stands alone and names its job by index
  cards,    ///< of a list of family cards: every line names its card by index
};

/// {"ok", "law_version", "lines", "totals", "assumptions"}.
[[nodiscard]] Json bill_json(std::span<const jamsos::Statement> statements,
                             std::string_view law_version, jamsos::render::Language language,
                             Statements kind = Statements::workers);

/// `asked`: the program whose tables were asked for, if only one.
[[nodiscard]] Json law_json(std::span<const jamsos::render::LawEntry> entries,
                            std::string_view law_version, std::optional<jamsos::Program> asked);
[[nodiscard]] Json law_entry_json(const jamsos::render::LawEntry& entry,
                                  std::optional<jamsos::Program> asked);

[[nodiscard]] Json refusal_json(std::string_view code, std::string_view field,
                                std::string_view value, std::string_view message);

}  // namespace tool
