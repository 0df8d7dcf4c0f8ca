#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_cost_without_ceiling;

namespace {

// A price list says what a thing costs, not how much may be spent: 补助标准 500元/人·月.
bool is_fixed_standard(const Indicator& indicator) {
  return text::contains(indicator.name.text, "标准") && text::contains(indicator.target.unit, "/");
}

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    const Target& target = indicator.target;
    if (!target.op.empty() || !target.number || target.number2 || !in_cost_category(indicator)) continue;
    if (!is_money(subject.profile, indicator) || is_fixed_standard(indicator)) continue;
    if (indicator.sign.filled()) continue;   // a sign that is not understood is another matter
    Finding& finding = add_finding(findings, value_cost_without_ceiling, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)},
                                    {"value", shown_value(indicator)},
                                    {"fixed", with_operator(indicator, "≤")}});
    add_operator_fix(finding, subject, indicator, "≤");
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "成本指标|河道管护总成本|48万元"},
    {Verdict::fires, "成本指标|护河员工资|3.5万元"},
    {Verdict::clean, "成本指标|河道管护总成本|≤48万元"},
    {Verdict::clean, "成本指标|河道管护总成本|48万元以内"},
    {Verdict::clean, "成本指标|河道管护总成本|不超过48万元"},
    {Verdict::clean, "成本指标|河道管护总成本|=48万元"},
    {Verdict::clean, "成本指标|护河员补助标准|300元/人·月"},
    {Verdict::clean, "成本指标|管护成本控制率|100%"},
    {Verdict::clean, "经济效益指标|带动村集体增收|10万元"},
};

}  // namespace

const Rule value_cost_without_ceiling = {
    .id = "value-cost-without-ceiling", .severity = Severity::warning, .basis = "财预〔2021〕101号", .check = check,
    .judges = Judges::lists_too,
    .fix = FixOffer::suggested, .examples = kExamples};

}  // namespace jihe::rules
