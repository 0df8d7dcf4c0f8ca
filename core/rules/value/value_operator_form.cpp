// A sign that is none of ≥ > = < ≤, or stands behind the number.
#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_operator_form;

namespace {

// Signs that the budget system does not know, and words for its own.
bool is_odd(std::string_view written) {
  constexpr std::string_view kOdd[] = {"≧", "≦", "=<", "=>", ">=", "<=", "大于等于", "小于等于", "大于或等于", "小于或等于"};
  return std::find(std::begin(kOdd), std::end(kOdd), written) != std::end(kOdd);
}

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    const Target& target = indicator.target;
    if (!target.number || target.op.empty()) continue;
    const bool damaged = target.op_damaged && (target.op_written == "》" || target.op_written == "《");
    if (indicator.sign.present() && !damaged) continue;   // a list that the system printed has its own signs
    const bool counted = target.kind == TargetKind::quantity || target.kind == TargetKind::percent ||
                         target.kind == TargetKind::money;
    const bool behind = target.op_is_suffix && counted && !target.number2;
    const bool twice = !target.op_again.empty();
    if (!damaged && !behind && !twice && !is_odd(target.op_written)) continue;
    Finding& finding = add_finding(findings, value_operator_form, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)},
                                    {"fixed", with_operator(indicator, target.op)}});
    if (twice) finding.variant = "twice";
    if (Fix* fix = add_operator_fix(finding, subject, indicator, target.op)) {
      fix->safety = damaged || target.op_differs ? FixSafety::suggested : FixSafety::safe;
    }
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|河道巡查次数|大于等于24次"},
    {Verdict::fires, "质量指标|河道管护考核合格率|95%以上"},
    {Verdict::fires, "质量指标|河道管护考核合格率|95%以上。"},
    {Verdict::fires, "质量指标|河道管护考核合格率|》95%"},
    {Verdict::fires, "数量指标|河道巡查次数|>=24次"},
    {Verdict::fires, "数量指标|河道巡查次数|≥≥24次"},
    {Verdict::fires, "数量指标|河道巡查次数|=≥24次"},
    {Verdict::fires, "数量指标|河道巡查次数|≥不少于24次"},
    {Verdict::fires, "数量指标|河道巡查次数|≥24次以上"},
    {Verdict::fires, "质量指标|河道管护考核合格率|95%≥"},
    {Verdict::fires, "质量指标|河道管护考核合格率|≥95%≤"},
    {Verdict::fires,
     "raw:\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t河道清漂\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t》\t30\t吨\n"
     "\t\t质量指标\t清漂合格率\t≥\t95\t%\n"
     ""},
    {Verdict::clean, "数量指标|河道巡查次数|≥24次"},
    {Verdict::clean, "数量指标|河道巡查次数|不少于24次"},
    {Verdict::clean, "成本指标|河道管护总成本|控制在48万元以内"},
    {Verdict::clean, "时效指标|汛情响应时间|30分钟以内"},
};

}  // namespace

const Rule value_operator_form = {
    .id = "value-operator-form", .severity = Severity::warning, .check = check,
    .judges = Judges::lists_too, .fix = FixOffer::safe,
    .examples = kExamples};

}  // namespace jihe::rules
