// A quantity that is reached with a single one: ≥1次.
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_trivial_target;

namespace {

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    const Target& target = indicator.target;
    if (indicator.level2 != "数量指标" || target.kind != TargetKind::quantity || !target.number) continue;
    const bool one = target.op == "≥" && *target.number == Decimal{1, 0};
    const bool none = (target.op == ">" || target.op == "≥") && *target.number == Decimal{0, 0};
    const std::string_view unit = target.unit;
    if (!(one || none) || !(unit.empty() || subject.profile.list("trivial_units").has(unit))) continue;
    add_finding(findings, value_trivial_target, place_of(subject, indicator.value),
                {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)}});
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|河道巡查次数|≥1次"},
    {Verdict::fires, "数量指标|河道巡查次数|>0次"},
    {Verdict::clean, "数量指标|防汛演练次数|1次"},
    {Verdict::clean, "数量指标|河道巡查次数|≥24次"},
    {Verdict::clean, "数量指标|新建泵站数量|≥1座"},
};

}  // namespace

const Rule value_trivial_target = {
    .id = "value-trivial-target", .severity = Severity::hint, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
