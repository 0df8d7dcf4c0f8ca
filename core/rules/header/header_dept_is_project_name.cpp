// 主管部门 holds the project's name, or something that ends like one and names no department.
#include <string>
#include <utility>

#include "core/rules/facts/departments.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule header_dept_is_project_name;

namespace {

void check_table(const Subject& subject, const DepartmentUse* usual, std::vector<FileFinding>& findings) {
  const DepartmentFault fault = department_fault(subject.form, subject.profile);
  if (fault == DepartmentFault::none) return;
  const Field& department = *subject.form.field(FieldId::department);
  Finding& finding =
      add_finding(findings, subject, header_dept_is_project_name, place_of(subject, department.value),
                  {{"text", quoted(department.value.text)}, {"label", quoted(department.label.text)}});
  if (fault == DepartmentFault::is_project) finding.variant = "project";
  if (usual == nullptr) return;
  add_fix(finding, FixSafety::suggested, replace_part(subject.grid, subject.table, department.value, usual->written),
          {{"expected", usual->written}});
}

std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  std::vector<FileFinding> findings;
  for (const std::span<const Subject> of_file : by_file(tables)) {
    const std::vector<DepartmentUse> uses = departments(of_file);
    const DepartmentUse* usual = usual_department(uses);
    for (const Subject& subject : of_file) check_table(subject, usual, findings);
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "项目名称|渠道清淤工程\n主管部门|渠道清淤工程"},
    {Verdict::fires, "项目名称|项目1渠道清淤\n主管部门|渠道清淤\n---\n主管部门|清河县水务局"},
    {Verdict::fires, "主管部门|社会治安工作经费\n---\n主管部门|清河县水务局"},
    {Verdict::clean, "主管部门|清河县河长制工作委员会"},
    {Verdict::clean, "主管部门|清河县重点项目办公室"},
    {Verdict::clean, "项目名称|水务局办公楼维修\n主管部门|清河县水务局"}};

}  // namespace

const Rule header_dept_is_project_name = {.id = "header-dept-is-project-name",
                                          .severity = Severity::error,
                                          .basis = "财预〔2015〕88号",
                                          .check_all = check_all,
                                          .fix = FixOffer::suggested,
                                          .examples = kExamples};

}  // namespace jihe::rules
