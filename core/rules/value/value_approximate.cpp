// A value that is about so much: 约, 左右.
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_approximate;

namespace {

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    if (!indicator.target.approximate || indicator.target.kind == TargetKind::range) continue;
    add_finding(findings, value_approximate, place_of(subject, indicator.value),
                {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)}});
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|河道巡查次数|约24次"},
    {Verdict::fires, "数量指标|漂浮物清理量|300吨左右"},
    {Verdict::clean, "数量指标|河道巡查次数|20-24次"},
    {Verdict::clean, "数量指标|河道巡查次数|≥24次"},
};

}  // namespace

const Rule value_approximate = {
    .id = "value-approximate", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
