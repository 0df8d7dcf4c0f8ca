// A satisfaction below 60%, or one that is a word.
#include <cstdint>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_satisfaction_range;

namespace {

void check(const Subject& subject, Findings& findings) {
  const auto least = static_cast<std::int64_t>(subject.profile.threshold("value-satisfaction-range.least", 60));
  for (const Indicator& indicator : subject.form.indicators) {
    const Target& target = indicator.target;
    if (indicator.level1 != "满意度指标") continue;
    const bool low = target.kind == TargetKind::percent && target.number && *target.number < Decimal{least, 0} &&
                     target.unit.starts_with("%") && !smaller_is_better(subject.profile, indicator.name.text) &&
                     !text::contains(indicator.name.text, "不满意") && target.op != "≤" && target.op != "<";
    const bool word = target.kind == TargetKind::qualitative && target.op != "定性" &&
                      !made_of_words(text::FoldedLabel(indicator.value.text), subject.profile, "vague_values") &&
                      !text::has_digit(indicator.value.text);
    if (!low && !word) continue;
    Finding& finding = add_finding(findings, value_satisfaction_range, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)},
                                    {"least", std::to_string(least)}});
    if (word) finding.variant = "word";
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "服务对象满意度指标|沿河群众满意度|≥9%"},
    {Verdict::fires, "服务对象满意度指标|沿河群众满意度|群众认可"},
    {Verdict::clean, "服务对象满意度指标|沿河群众满意度|≥85%"},
    {Verdict::clean, "服务对象满意度指标|沿河群众满意度|≥4.5分"},
    {Verdict::clean, "服务对象满意度指标|沿河群众满意度|满意"},
};

}  // namespace

const Rule value_satisfaction_range = {
    .id = "value-satisfaction-range", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
