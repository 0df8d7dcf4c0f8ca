// A satisfaction that does not say whose.
#include "core/rules/names.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"
#include "core/rules/wording.h"

namespace jihe::rules {

extern const Rule indicator_satisfaction_object;

namespace {

Findings check(const Subject& subject) {
  Findings findings;
  for (const Indicator& indicator : subject.form.indicators) {
    if (indicator.level1 != "满意度指标" || !subject.profile.list("bare_satisfactions").has(worded_name(indicator))) {
      continue;
    }
    findings.push_back(make_finding(indicator_satisfaction_object, place_of(subject, indicator.name),
                                    {{"name", quoted(indicator.name.text)}}));
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "服务对象满意度指标|满意度|≥90%"},
    {Verdict::fires, "服务对象满意度指标|指标1:服务对象满意率|≥90%"},
    {Verdict::clean, "服务对象满意度指标|沿河群众满意度|≥90%"},
};

}  // namespace

const Rule indicator_satisfaction_object = {
    .id = "indicator-satisfaction-object", .severity = Severity::hint, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
