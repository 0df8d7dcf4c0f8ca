// 主管部门 holds the project's name, or something that ends like one and names no department.
#include <string>
#include <utility>

#include "core/rules/facts/departments.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule header_dept_is_project_name;

namespace {

void check_table(const Subject& subject, DepartmentFault fault, const DepartmentUse* usual,
                 std::vector<FileFinding>& findings) {
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
    const Departments found = departments(of_file);
    const DepartmentUse* usual = usual_department(found.uses);
    for (std::size_t i = 0; i < of_file.size(); ++i) check_table(of_file[i], found.faults[i], usual, findings);
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
