// The year's money is more than the project's money of all years.
#include <string>
#include <utility>

#include "core/rules/facts/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_year_exceeds_total;

namespace {

void check(const Subject& subject, Findings& findings) {
  const Form& form = subject.form;
  const Field* field = form.field(FieldId::multi_year_total);
  if (field == nullptr || !field->value.filled()) return;
  MoneyUnit unit = money_unit_of_label(field->label.text);
  if (unit == MoneyUnit::none) unit = form.money_unit;
  const Money all_years = parse_money(field->value.text, unit);
  if (!all_years.wan) return;
  for (const FundingPane& pane : form.funding) {
    if (!has_number(pane.total) || *pane.total.money.wan <= *all_years.wan) continue;
    add_finding(findings, money_year_exceeds_total, place_of(subject, pane.total.value),
                {{"label", amount_label({&pane, &pane.total})},
                 {"text", quoted(pane.total.value.text)},
                 {"other", quoted(field->label.text)},
                 {"total", quoted(field->value.text)}});
    findings.back().places.push_back(place_of(subject, field->value));
    break;   // the other pane has the same cause
  }
}

constexpr Example kExamples[] = {{Verdict::fires, "+项目资金总额|30"},
                                 {Verdict::fires, "+项目总投资(元)|360000"},
                                 {Verdict::clean, "+项目资金总额|48"},
                                 {Verdict::clean, "+项目资金总额|150"},
                                 {Verdict::clean, "+项目资金总额|"}};

}  // namespace

const Rule money_year_exceeds_total = {.id = "money-year-exceeds-total",
                                       .severity = Severity::error,
                                       .basis = "财预〔2015〕88号",
                                       .check = check, .judges = Judges::projects_too,
                                       .examples = kExamples};

}  // namespace jihe::rules
