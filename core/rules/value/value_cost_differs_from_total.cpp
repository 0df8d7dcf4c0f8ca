// The cost row of the whole project says another amount than the money block.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/facts/amounts.h"
#include "core/rules/facts/names.h"
#include "core/rules/facts/wording.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_cost_differs_from_total;

namespace {

bool may_be_whole(const Indicator& indicator) {
  return in_money_category(indicator) && indicator.pane == 0 && !indicator.long_term;
}

// It repeats the project's name or says 总成本.
bool is_named_whole(const Subject& subject, const Indicator& indicator) {
  const std::string_view name = worded_name(indicator);
  const bool named = names_project(subject.matter, subject.profile, name) ||
                     text::contains_any(name, {"总成本", "资金总额", "总投资", "项目总额"});
  return named && !text::contains_any(name, {"人均", "单", "每", "率"});
}

// The cost, and the largest total of the form, where no total is as large as the cost.
struct Difference {
  Decimal cost;
  const Amount* total = nullptr;   // nullptr: they don't differ
};

Difference difference(const Form& form, const Indicator& cost) {
  const Target& target = cost.target;
  if (!target.number || target.number2 || !text::contains_any(target.unit, {"元", "万"})) return {};
  if (target.op == "≥" || target.op == ">" || text::contains(target.unit, "/")) return {};
  const Money money = money_of(target, form.money_unit);
  if (!money.wan) return {};
  Difference found{*money.wan, nullptr};
  for (const FundingPane& pane : form.funding) {
    const std::optional<Decimal>& total = pane.total.money.wan;
    if (!total) continue;
    if (*total == found.cost) return {};
    if (found.total == nullptr || *total > *found.total->money.wan) found.total = &pane.total;
  }
  return found;
}

// The one cost row that stands for the whole project.
const Indicator* whole_cost(const Subject& subject) {
  const Indicator* found = nullptr;
  for (const Indicator& indicator : subject.form.indicators) {
    if (!may_be_whole(indicator) || !is_named_whole(subject, indicator)) continue;
    if (found != nullptr) return nullptr;
    found = &indicator;
  }
  return found;
}

void check(const Subject& subject, Findings& findings) {
  const Form& form = subject.form;
  if (form.layout != Layout::target_table || form.funding.empty()) return;
  // Names are asked last: most costs are as large as a total.
  const bool any = std::any_of(form.indicators.begin(), form.indicators.end(), [&form](const Indicator& indicator) {
    return may_be_whole(indicator) && difference(form, indicator).total != nullptr;
  });
  const Indicator* cost = any ? whole_cost(subject) : nullptr;
  if (cost == nullptr) return;
  const auto [wan, most] = difference(form, *cost);
  if (most == nullptr) return;
  Finding& finding = add_finding(findings, value_cost_differs_from_total, place_of(subject, cost->value),
                                 {{"name", quoted(cost->name.text)}, {"value", shown_value(*cost)},
                                  {"total", quoted(most->value.text)}});
  finding.places.push_back(place_of(subject, most->value));
  if (wan > *most->money.wan) {
    finding.variant = "above";
    finding.severity = Severity::error;
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "成本指标|河道管护总成本|≤58万元"},
    {Verdict::fires, "成本指标|河道日常管护经费|≤40万元"},
    {Verdict::clean, "成本指标|河道管护总成本|≤480000元"},
    {Verdict::clean, "成本指标|河道管护总成本|≤36万元"},
    {Verdict::clean, "成本指标|巡河员补助|≤8万元"},
    {Verdict::clean, "成本指标|单公里管护总成本|≤1.2万元"},
};

}  // namespace

const Rule value_cost_differs_from_total = {
    .id = "value-cost-differs-from-total", .severity = Severity::warning, .basis = "财预〔2021〕101号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
