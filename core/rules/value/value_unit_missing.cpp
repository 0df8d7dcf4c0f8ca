// A number without a unit, where neither a column nor the name says it.
#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_unit_missing;

namespace {

bool names_unit(const Profile& profile, std::string_view name) {
  if (text::contains_any(name, {"%", "％", "(", "（"})) return true;
  return profile.list("rate_names").ends(name) || text::ends_with_any(name, {"比", "比值", "指数", "系数", "pH值", "PH值"});
}

// 120万 of something that is not money says how many, not of what.
bool is_scale(std::string_view unit) { return unit == "万" || unit == "亿" || unit == "千" || unit == "百"; }

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    const Target& target = indicator.target;
    const bool scale = is_scale(target.unit) && !is_money(subject.profile, indicator);
    const bool bare = target.number && (scale || (target.unit.empty() && target.kind == TargetKind::quantity));
    if (!bare || indicator.unit.filled()) continue;
    if (names_unit(subject.profile, indicator.name.text)) continue;
    add_finding(findings, value_unit_missing, place_of(subject, indicator.value),
                {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)}});
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|河道管护长度|≥42"},
    {Verdict::fires, "数量指标|河道管护长度|≥4万"},
    {Verdict::clean, "数量指标|河道管护长度|≥42公里"},
    {Verdict::clean, "生态效益指标|灌溉水有效利用系数|≥0.56"},
    {Verdict::clean, "经济效益指标|渔业产值|≥120万"},   // value-unit-incomplete
    {Verdict::clean, "数量指标|河道管护长度(公里)|≥42"},
    {Verdict::clean, "质量指标|管护考核合格率(%)|≥95"},
};

}  // namespace

const Rule value_unit_missing = {
    .id = "value-unit-missing", .severity = Severity::warning, .check = check, .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
