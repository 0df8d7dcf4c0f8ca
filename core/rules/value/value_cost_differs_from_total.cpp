// The cost row of the whole project says another amount than the money block.
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/amounts.h"
#include "core/rules/names.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"
#include "core/rules/target_fix.h"
#include "core/rules/wording.h"

namespace jihe::rules {

extern const Rule value_cost_differs_from_total;

namespace {

// The one cost row that stands for the whole project: it repeats its name or says 总成本.
const Indicator* whole_cost(const Subject& subject) {
  const Indicator* found = nullptr;
  for (const Indicator& indicator : subject.form.indicators) {
    if (!in_money_category(indicator) || indicator.pane != 0 || indicator.long_term) continue;
    const std::string_view name = worded_name(indicator);
    const bool named = names_project(subject.matter, subject.profile, name) ||
                       text::contains_any(name, {"总成本", "资金总额", "总投资", "项目总额"});
    if (!named || text::contains_any(name, {"人均", "单", "每", "率"})) continue;
    if (found != nullptr) return nullptr;
    found = &indicator;
  }
  return found;
}

Findings check(const Subject& subject) {
  if (subject.form.layout != Layout::target_table || subject.form.funding.empty()) return {};
  const Indicator* cost = whole_cost(subject);
  if (cost == nullptr || !cost->target.number || cost->target.number2) return {};
  if (!text::contains_any(cost->target.unit, {"元", "万"})) return {};
  if (cost->target.op == "≥" || cost->target.op == ">" || text::contains(cost->target.unit, "/")) return {};
  const Money money = money_of(cost->target, subject.form.money_unit);
  const Amount* most = nullptr;
  if (!money.wan) return {};
  for (const FundingPane& pane : subject.form.funding) {
    if (!pane.total.money.wan) continue;
    if (*pane.total.money.wan == *money.wan) return {};
    if (most == nullptr || *pane.total.money.wan > *most->money.wan) most = &pane.total;
  }
  if (most == nullptr) return {};
  Finding finding = make_finding(value_cost_differs_from_total, place_of(subject, cost->value),
                                 {{"name", quoted(cost->name.text)}, {"value", shown_value(*cost)},
                                  {"total", quoted(most->value.text)}});
  finding.places.push_back(place_of(subject, most->value));
  if (*money.wan > *most->money.wan) {
    finding.variant = "above";
    finding.severity = Severity::error;
  }
  return only(std::move(finding));
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
