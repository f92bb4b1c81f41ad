// SPDX-License-Identifier: Apache-2.0
// Pieces of a JSON Schema, and what other files define.
#pragma once

#include <string>

#include "json_facts.hpp"

namespace tool {

template <class Names>
Json words(const Names& names, const char* description) {
  Json list = Json::array();
  for (const auto& named : names) list.push_back(named.first);
  return {{"description", description}, {"enum", list}};
}

inline Json reference(const char* definition, const char* description) {
  return {{"$ref", std::string("#/$defs/") + definition}, {"description", description}};
}

inline Json object(const char* description, Json properties, Json required) {
  return {{"type", "object"},
          {"description", description},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

inline Json whole_number(const char* description, int minimum, Json maximum = nullptr) {
  Json json = {{"type", "integer"}, {"description", description}, {"minimum", minimum}};
  if (!maximum.is_null()) json["maximum"] = maximum;
  return json;
}

inline Json yes_no(const char* description) {
  return {{"type", "boolean"}, {"description", description}};
}

/// The properties that state a pay.
[[nodiscard]] Json pay_properties();
/// One {"required": [name]} for each name, for a oneOf.
template <class Names>
[[nodiscard]] Json one_required(const Names& names) {
  Json choices = Json::array();
  for (const char* name : names) choices.push_back({{"required", {name}}});
  return choices;
}

/// A property for each question that the law leaves open.
[[nodiscard]] Json interpretation_properties();

/// Adds the definitions of the requests settle and check, and of what answers them.
void define_claims(Json& definitions);
/// What a response to settle and to check is.
[[nodiscard]] Json claim_responses();
/// The list of assumptions in a response.
[[nodiscard]] Json assumptions_of_claim();

/// Adds the definition of who may get the wage subsidy.
void define_subsidy(Json& definitions);

/// Adds the definition of the facts of a job loss.
void define_job_loss(Json& definitions);
/// The months of the cash of JKP in a response.
[[nodiscard]] Json job_loss_schedule();

/// Adds the definitions of a working life, of the request project and of what answers it.
void define_life(Json& definitions);
/// The properties history, jht, jp and tax of a request.
[[nodiscard]] Json life_properties();
/// What a response to project is.
[[nodiscard]] Json projection_response();

/// Adds the definitions of the requests comply and budget, and of what answers them.
void define_duties(Json& definitions);
/// What a response to comply and to budget is.
[[nodiscard]] Json duties_responses();
/// Adds the definitions of the request reconcile and of what answers it.
void define_reconcile(Json& definitions);
/// What a response to reconcile is.
[[nodiscard]] Json reconcile_response();

/// Adds the definitions of every subject of a bill beside "employer" to `definitions`.
void define_segments(Json& definitions);

}  // namespace tool
