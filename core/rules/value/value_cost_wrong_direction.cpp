#include <algorithm>

#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_cost_wrong_direction;

namespace {

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    if (!floor_on_cost(subject.profile, indicator)) continue;
    Finding& finding = add_finding(findings, value_cost_wrong_direction, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)},
                                    {"value", shown_value(indicator)},
                                    {"fixed", with_operator(indicator, "≤")}});
    add_operator_fix(finding, subject, indicator, "≤");
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "成本指标|河道管护总成本|≥48万元"},
    {Verdict::fires, "成本指标|护河员工资|不低于4万元"},
    {Verdict::fires, "成本指标|护河员工资|4万元以上"},
    {Verdict::fires, "成本指标/经济成本指标|护河员人均补助|>300元/人·月"},
    {Verdict::clean, "成本指标|河道管护总成本|≤48万元"},
    {Verdict::clean, "成本指标|节约管护资金|≥2万元"},
    {Verdict::clean, "成本指标|城镇低保标准|≥720元/人·月"},
    {Verdict::clean, "成本指标|管护成本节约率|≥5%"},
    {Verdict::clean, "经济效益指标|带动村集体增收|≥10万元"},
};

}  // namespace

const Rule value_cost_wrong_direction = {
    .id = "value-cost-wrong-direction", .severity = Severity::error, .basis = "财预〔2021〕101号", .check = check,
    .judges = Judges::lists_too,
    .fix = FixOffer::suggested, .examples = kExamples};

}  // namespace jihe::rules
