#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_cost_without_ceiling;

namespace {

// A rate that somebody else has set, or a sum, says no limit of one's own: 护理补贴 120元/人·月, 印刷费 12元×3000册; but what
// a kilometre costs is up to the project.
bool is_set_rate(const Indicator& indicator) {
  if (text::contains_any(indicator.target.unit, {"×", "*"})) return true;
  if (!text::contains(indicator.target.unit, "/")) return false;
  return !text::ends_with_any(BareName(indicator.name.text), {"成本", "单价", "造价"});
}

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    const Target& target = indicator.target;
    if (!target.op.empty() || !target.number || target.number2 || !in_cost_category(indicator)) continue;
    if (*target.number == Decimal{}) continue;   // nothing is to be spent
    if (!is_money(subject.profile, indicator) || is_set_rate(indicator)) continue;
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
    {Verdict::clean, "成本指标|管护专家评审费|800元/人·天"},
    {Verdict::clean, "成本指标|管护公务接待费|0元"},
    {Verdict::clean, "成本指标|管护成本控制率|100%"},
    {Verdict::clean, "经济效益指标|带动村集体增收|10万元"},
};

}  // namespace

const Rule value_cost_without_ceiling = {
    .id = "value-cost-without-ceiling", .severity = Severity::warning, .basis = "财预〔2021〕101号", .check = check,
    .judges = Judges::lists_too,
    .fix = FixOffer::suggested, .examples = kExamples};

}  // namespace jihe::rules
