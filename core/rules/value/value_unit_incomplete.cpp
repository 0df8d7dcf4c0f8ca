#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_unit_incomplete;

namespace {

// Byte behind the last 万, 仟 or 百 that follows a digit in the value, 0 where there is none.
std::size_t behind_unit(std::string_view value, std::string_view unit) {
  for (std::size_t at = value.rfind(unit); at != std::string_view::npos && at > 0; at = value.rfind(unit, at - 1)) {
    if (text::has_digit(value.substr(at >= 3 ? at - 3 : 0, at >= 3 ? 3 : at))) return at + unit.size();
  }
  return 0;
}

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    const Target& target = indicator.target;
    const std::string_view unit = target.unit;
    if (unit.size() != 3 || (unit != "万" && unit != "亿" && unit != "仟" && unit != "千" && unit != "百")) continue;
    if (indicator.unit.filled() || !is_money(subject.profile, indicator)) continue;
    const std::size_t at = behind_unit(target.text, unit);
    if (at == 0) continue;
    std::string fixed(target.text);
    fixed.insert(at, "元");
    Finding& finding = add_finding(findings, value_unit_incomplete, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)},
                                    {"value", shown_value(indicator)},
                                    {"unit", unit},
                                    {"fixed", fixed}});
    add_value_fix(finding, subject, indicator, fixed).safety = FixSafety::safe;
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "成本指标|河道管护总成本|≤48万"},
    {Verdict::fires, "成本指标|河道管护总成本|48万以内"},
    {Verdict::fires, "经济效益指标|带动村集体收入|≥10万"},
    {Verdict::clean, "成本指标|河道管护总成本|≤48万元"},
    {Verdict::clean, "社会效益指标|受益人口|≥3万人"},
    {Verdict::clean, "数量指标|宣传视频播放量|≥2万次"},
    {Verdict::clean, "数量指标|增殖放流鱼苗|≥20万"},
};

}  // namespace

const Rule value_unit_incomplete = {
    .id = "value-unit-incomplete", .severity = Severity::warning, .check = check,
    .judges = Judges::lists_too, .fix = FixOffer::safe,
    .examples = kExamples};

}  // namespace jihe::rules
