// The only cost row repeats the project's name and its total.
#include <string>
#include <utility>

#include "core/rules/facts/amounts.h"
#include "core/rules/facts/names.h"
#include "core/rules/facts/wording.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_cost_repeats_total;

namespace {

const Indicator* only_cost(const Form& form) {
  const Indicator* found = nullptr;
  for (const Indicator& indicator : form.indicators) {
    if (!in_cost_category(indicator) || indicator.pane != 0) continue;
    if (found != nullptr) return nullptr;
    found = &indicator;
  }
  return found;
}

void check(const Subject& subject, Findings& findings) {
  if (subject.form.layout != Layout::target_table) return;
  const Indicator* cost = only_cost(subject.form);
  if (cost == nullptr || !cost->target.number || !is_money(subject.profile, *cost)) return;
  const Money money = money_of(cost->target, subject.form.money_unit);
  if (!money.wan) return;
  for (const FundingPane& pane : subject.form.funding) {
    if (!pane.total.money.wan || *pane.total.money.wan != *money.wan) continue;
    if (!names_project(subject.matter, subject.profile, worded_name(*cost))) return;
    add_finding(findings, indicator_cost_repeats_total, place_of(subject, cost->name),
                                   {{"name", quoted(cost->name.text)}, {"value", quoted(cost->value.text)}});
    return;
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "成本指标|河道日常管护经费|≤48万元"},
    {Verdict::fires, "项目名称|项目3护林工作经费\n成本指标|项目护林工作经费|≤48万元"},
    {Verdict::clean, "成本指标|河道日常管护经费|≤40万元\n成本指标|巡河员补助|≤8万元"},
    {Verdict::clean, "成本指标|巡河员人均补助标准|≤300元/人·月"},
    {Verdict::clean, "成本指标|河道管护总成本|≤48万元"},
};

}  // namespace

const Rule indicator_cost_repeats_total = {
    .id = "indicator-cost-repeats-total", .severity = Severity::hint, .basis = "财预〔2021〕101号", .check = check,
    .examples = kExamples};

}  // namespace jihe::rules
