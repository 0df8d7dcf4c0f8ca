// Half a person: a count with decimals.
#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/facts/wording.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_not_integer;

namespace {

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    const Target& target = indicator.target;
    if (!target.number || target.number->is_integer() || target.kind != TargetKind::quantity) continue;
    if (!subject.profile.list("whole_units").has(target.unit)) continue;
    if (!held_word(indicator.name.text, subject.profile.list("averages")).empty()) continue;
    if (text::contains_any(indicator.value.text, {"均", "每", "/", "万", "率"})) continue;
    add_finding(findings, value_not_integer, place_of(subject, indicator.value),
                {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)},
                 {"unit", target.unit}});
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|护河员人数|≥12.5人"},
    {Verdict::clean, "数量指标|河道管护长度|≥42.5公里"},
    {Verdict::clean, "数量指标|人均巡查次数|≥2.5次"},
    {Verdict::clean, "社会效益指标|受益人口|≥1.5万人"},
};

}  // namespace

const Rule value_not_integer = {
    .id = "value-not-integer", .severity = Severity::warning, .check = check, .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
