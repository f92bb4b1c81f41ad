// SPDX-License-Identifier: Apache-2.0
// The exception family. Bad facts and questions the law tables cannot answer throw one of these;
// each names the field, the value and the reason. Nothing is guessed, clamped or dropped instead.
#pragma once

#include <cstdint>
#include <exception>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace jamsos {
inline namespace v1 {

/// Stable codes, spelled in the tool's responses exactly as here. Values are never reused.
enum class ErrorCode : std::uint8_t {
  invalid_value = 1,      ///< the fact is stated but cannot be (negative wage, 30 February, "abc")
  missing_field = 2,      ///< a fact that decides the answer is not stated
  unknown_field = 3,      ///< a name that the interface does not know
  conflicting_facts = 4,  ///< two facts that cannot both be true
  not_in_force = 5,       ///< the date lies before the first row of a law table
  not_yet_known = 6,      ///< the date lies beyond what a law table knows, or knew
  overflow = 7,           ///< the exact result does not fit; nothing was wrapped or cut
  malformed_text = 8,     ///< a file or record whose structure cannot be read
  duplicate = 9,          ///< a record that may stand only once stands twice
};

constexpr std::string_view to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_value:
      return "invalid_value";
    case ErrorCode::missing_field:
      return "missing_field";
    case ErrorCode::unknown_field:
      return "unknown_field";
    case ErrorCode::conflicting_facts:
      return "conflicting_facts";
    case ErrorCode::not_in_force:
      return "not_in_force";
    case ErrorCode::not_yet_known:
      return "not_yet_known";
    case ErrorCode::overflow:
      return "overflow";
    case ErrorCode::malformed_text:
      return "malformed_text";
    case ErrorCode::duplicate:
      return "duplicate";
  }
  return "unknown";
}

namespace detail {

/// The parts as one text. Cheaper than a chain of sums, and g++ 12 warns falsely about those.
inline std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text.append(part);
  return text;
}

}  // namespace detail

/// Base of everything the library throws on purpose.
class Error : public std::exception {
 public:
  Error(ErrorCode code, std::string field, std::string value, std::string reason)
      : code_(code),
        field_(std::move(field)),
        value_(std::move(value)),
        reason_(std::move(reason)) {
    compose();
  }

  [[nodiscard]] ErrorCode code() const noexcept { return code_; }
  /// Name of the fact or table, with its path ("worker.birth_date").
  [[nodiscard]] const std::string& field() const noexcept { return field_; }
  /// The refused value as text; empty when the fact is missing.
  [[nodiscard]] const std::string& value() const noexcept { return value_; }
  [[nodiscard]] const std::string& reason() const noexcept { return reason_; }
  [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }

  /// Says where the field stands: within("workers[3]") turns "wage" into "workers[3].wage".
  void within(std::string_view where) {
    field_ = detail::joined({where, field_.empty() ? "" : ".", field_});
    compose();
  }

 private:
  void compose() {
    message_ = value_.empty() ? detail::joined({field_, ": ", reason_})
                              : detail::joined({field_, " '", value_, "': ", reason_});
  }

  ErrorCode code_;
  std::string field_, value_, reason_, message_;
};

/// One class for each code, so that a caller can catch what it can handle.
template <ErrorCode Code>
class ErrorOf final : public Error {
 public:
  ErrorOf(std::string field, std::string value, std::string reason)
      : Error(Code, std::move(field), std::move(value), std::move(reason)) {}
};

using InvalidValue = ErrorOf<ErrorCode::invalid_value>;
using MissingField = ErrorOf<ErrorCode::missing_field>;
using UnknownField = ErrorOf<ErrorCode::unknown_field>;
using ConflictingFacts = ErrorOf<ErrorCode::conflicting_facts>;
using NotInForce = ErrorOf<ErrorCode::not_in_force>;
using NotYetKnown = ErrorOf<ErrorCode::not_yet_known>;
using Overflow = ErrorOf<ErrorCode::overflow>;
using MalformedText = ErrorOf<ErrorCode::malformed_text>;
using Duplicate = ErrorOf<ErrorCode::duplicate>;

}  // namespace v1
}  // namespace jamsos
