// SPDX-License-Identifier: Apache-2.0
// Compliance and budgets as text and picture.
#include "jamsos/render/compliance.hpp"

#include <vector>

#include "jamsos/render/budget_chart.hpp"
#include "../support.hpp"

using namespace jamsos;
using namespace tests;
using render::Language;

namespace {

std::string compliance_text(Language language, render::Form form, bool with_event,
                            std::string_view employer = "CV Contoh") {
  EmployerConduct conduct;
  conduct.employer.size = EmployerSize::medium;
  conduct.employer.risk_group = RiskGroup::low;
  conduct.duty_from = Date(2025, 10, 1);
  conduct.joined = {Month(2025, 10), Month(2025, 10), Month(2025, 10), Month(2025, 10)};
  conduct.first_warning_on = Date(2026, 1, 5);
  EmployedPerson person;
  person.worker.pay = Pay::monthly(6'000'000_idr);
  person.worker.citizenship = Citizenship::indonesian;
  person.worker.birth_date = Date(1990, 1, 1);
  person.registered = false;
  Compliance compliance(Law::gazette(), conduct, {.on = Date(2026, 4, 20)});
  render::ComplianceSummary summary;
  StatedEvent event;
  event.event.kind = EventKind::work_accident;
  event.event.date = Date(2026, 4, 15);
  event.event.died_on = event.event.date;
  const PersonCompliance found = compliance.add(person);
  const BenefitStatement settlement = exposure(Law::gazette(), conduct, person, event);
  summary.add("a|b", found, with_event ? &settlement : nullptr);
  return render::to_text(compliance, summary, employer, Date(2026, 4, 20), language, form);
}

}  // namespace

TEST_CASE("Compliance as text: amounts, stages and exposure in both languages") {
  const std::string english = compliance_text(Language::english, render::Form::plain, true);
  // Six months of 572,400.
  for (const char* words :
       {"CV Contoh: duties on 2026-04-20", "not compliant", "3,434,400.00", "310,000,000.00",
        "public services withheld", "PP 86/2013 Pasal 8-9", "PP 44/2015", "288,000,000.00"}) {
    CAPTURE(words);
    CHECK(contains(english, words));
  }
  const std::string indonesian =
      compliance_text(Language::indonesian, render::Form::markdown, true);
  for (const char* words : {"# CV Contoh: kewajiban pada 2026-04-20", "tidak patuh", "3.434.400,00",
                            "a\\|b", "## Sanksi", "santunan kematian"}) {
    CAPTURE(words);
    CHECK(contains(indonesian, words));
  }
  CHECK_FALSE(contains(compliance_text(Language::english, render::Form::plain, false),
                       "would have to pay"));
  CHECK(contains(compliance_text(Language::english, render::Form::plain, false, ""),
                 "Employer: duties"));
}

TEST_CASE("Budget as text and picture") {
  const std::vector<BudgetCategory> categories = {
      {.name = "RT & <RW>|",
       .heads = 189'000,
       .member = SelfEmployed{.group = SelfEmployedGroup::neighbourhood_official,
                              .payer = Party::local_government}}};
  const Budget found = budget(Law::gazette(), categories, {.from = Month(2026, 1)});
  std::vector<render::BudgetBenefits> benefits(1);
  for (std::size_t e = 0; e < 3; ++e)
    benefits[0][e] = budget_benefit(Law::gazette(), categories[0], 0, budget_event_names[e].second,
                                    Date(2026, 1, 1));
  const BudgetProposal proposal{
      .yearly = 240'000_idr, .from = Month(2018, 5), .wage = 3'648'035_idr};
  const ReconciledAmount fits = reconcile_amount(Law::gazette(), proposal);
  const std::string text = render::to_text(found, benefits, Language::indonesian,
                                           render::Form::markdown, &proposal, &fits, "kota.svg");
  for (const char* words : {"38.102.400.000", "189.000", "70.000.000", "](kota.svg)", "236.392,68",
                            "10000 x 12 x 189000", "RT & <RW>\\|", "PP 50/2025 Pasal 3"}) {
    CAPTURE(words);
    CHECK(contains(text, words));
  }
  CHECK(contains(render::to_text(found, benefits, Language::english), "38,102,400,000"));
  const std::string picture = render::svg_chart(found, Language::indonesian);
  for (const char* words :
       {"<svg ", "RT &amp; &lt;RW&gt;|", "38.102.400.000", "miliar", "</svg>"}) {
    CAPTURE(words);
    CHECK(contains(picture, words));
  }
}
