// SPDX-License-Identifier: Apache-2.0
#include "reactivation_request.hpp"

#include <vector>

#include "json_answers.hpp"

namespace tool {

using namespace jamsos;

Json answer_reactivation(const Json& value, const Law& law, Month month, const BillOptions& options,
                         render::Language language) {
  ObjectReader reader(value, "reactivation");
  std::optional<Rupiah> donation;
  read_member(reader, "donation", donation, read_amount);
  const Json& list =
      read_list(reader.required("cards", "the members in arrears"), "reactivation.cards");
  reader.finish();
  if (list.empty())
    throw MissingField("reactivation.cards", "", "nobody to bring back: the list is empty");
  std::vector<Statement> statements;
  Json cards = Json::array();
  std::optional<Reactivations> run;
  try {
    run.emplace(law, month, donation, options);
  } catch (Error& error) {
    error.within("reactivation");
    throw;
  }
  for (const Json& entry : list) {
    const std::string path = "reactivation.cards[" + std::to_string(statements.size()) + "]";
    const JknMember card = read_jkn_member(entry, path);
    try {
      const Reactivation back = run->next(card);
      statements.push_back(back.statement);
      Json one = {{"due", to_text(back.due)}};
      if (donation) one["active"] = back.active;
      cards.push_back(one);
    } catch (Error& error) {
      if (error.field() != "month" && error.field() != "holidays") error.within(path);
      throw;
    }
  }
  Json json = bill_json(statements, law.version, language, Statements::cards);
  Json& sums = json["reactivation"];
  sums["due"] = to_text(run->due());
  if (donation) {
    sums["donation"] = to_text(*donation);
    sums["active"] = run->active();
    sums["left"] = to_text(*run->left());
  }
  sums["cards"] = cards;
  return json;
}

}  // namespace tool
