// 人员经费 (工资, 年金, 社保) belong to the basic budget, not to a project.
#include <utility>

#include "core/rules/facts/wording.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule header_personnel_cost_as_project;

namespace {

void check(const Subject& subject, Findings& findings) {
  const Field* name = subject.form.field(FieldId::name);
  if (name == nullptr) return;
  const std::string_view word = held_word(name->value.text, subject.profile.list("personnel_costs"));
  if (word.empty() || !held_word(name->value.text, subject.profile.list("personnel_exceptions")).empty()) return;
  add_finding(findings, header_personnel_cost_as_project, place_of(subject, name->value),
              {{"text", quoted(name->value.text)}, {"word", word}});
}

constexpr Example kExamples[] = {
    {Verdict::fires, "项目名称|在职人员住房公积金"},
    {Verdict::fires, "项目名称|河道管理所职业年金"},
    {Verdict::clean, "项目名称|居民养老服务中心运行"},
    {Verdict::clean, "项目名称|劳务派遣人员工资"},
    {Verdict::clean, "项目名称|农民工工资保障宣传"},
};

}  // namespace

const Rule header_personnel_cost_as_project = {
    .id = "header-personnel-cost-as-project", .severity = Severity::hint, .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
