// A satisfaction that does not say whose.
#include <string>
#include <utility>

#include "core/rules/facts/names.h"
#include "core/rules/facts/wording.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_satisfaction_object;

namespace {

void check(const Subject& subject, Findings& findings) {
  const Profile& profile = subject.profile;
  const std::string_view project = subject.form.text(FieldId::name);   // "" in a list
  const std::string_view inner = held_word(project, profile.list("inner_projects"));
  for (const Indicator& indicator : subject.form.indicators) {
    if (indicator.level1 != "满意度指标") continue;
    const std::string_view name = worded_name(indicator);
    const bool bare = profile.list("bare_satisfactions").has(name);
    // The money goes to an office's own people, the question to everybody else.
    const std::string_view outer = inner.empty() ? inner : start_word(name, profile.list("outer_publics"));
    if (!bare && outer.empty()) continue;
    Finding& finding = add_finding(findings, indicator_satisfaction_object, place_of(subject, indicator.name),
                                   {{"name", quoted(indicator.name.text)}});
    if (!bare) {
      finding.variant = "other-people";
      finding.args.add("text", inner);
      finding.args.add("other", outer);
    }
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "服务对象满意度指标|满意度|≥90%"},
    {Verdict::fires, "服务对象满意度指标|指标1:服务对象满意率|≥90%"},
    {Verdict::fires, "项目名称|护河队伍建设经费\n服务对象满意度指标|群众对护河队满意度|≥90%"},
    {Verdict::clean, "项目名称|护河队伍建设经费\n服务对象满意度指标|护河员满意度|≥90%"},
    {Verdict::clean, "服务对象满意度指标|沿河群众满意度|≥90%"},
};

}  // namespace

const Rule indicator_satisfaction_object = {
    .id = "indicator-satisfaction-object", .severity = Severity::hint, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
