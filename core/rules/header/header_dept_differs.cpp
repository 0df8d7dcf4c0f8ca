// One table of a file names another 主管部门 than all the others do. A department that stands in two tables or more is
// taken for a second one of the file.
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/base/text.h"
#include "core/rules/facts/departments.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule header_dept_differs;

namespace {

void add_finding_for(const Subject& subject, const Field& department, const DepartmentUse& usual,
                     std::vector<FileFinding>& findings) {
  Finding& finding = add_finding(findings, subject, header_dept_differs, place_of(subject, department.value),
                                 {{"text", quoted(department.value.text)},
                                  {"label", quoted(department.label.text)},
                                  {"expected", usual.written},
                                  {"count", std::to_string(usual.tables)}});
  add_fix(finding, FixSafety::suggested, replace_part(subject.grid, subject.table, department.value, usual.written));
}

std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  std::vector<FileFinding> findings;
  for (const std::span<const Subject> of_file : by_file(tables)) {
    const std::vector<DepartmentUse> uses = departments(of_file).uses;
    const DepartmentUse* usual = usual_department(uses);
    int named = 0;
    for (const DepartmentUse& use : uses) named += use.tables;
    if (usual == nullptr || uses.size() < 2 || usual->tables < 2 || usual->tables * 3 < named * 2) continue;
    std::unordered_set<std::string_view> once;   // folded names of departments that one table has
    for (const DepartmentUse& use : uses) {
      if (use.tables == 1) once.insert(use.folded);
    }
    for (const Subject& subject : of_file) {
      const Field* department = subject.form.field(FieldId::department);
      if (department == nullptr) continue;
      const text::FoldedLabel label(department->value.text);
      if (once.count(label) != 0) add_finding_for(subject, *department, *usual, findings);
    }
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "主管部门|清河县水务局\n---\n主管部门|清河县水利局\n---\n主管部门|清河县水务局"},
    {Verdict::clean, "主管部门|清河县水务局\n---\n主管部门|清河县水务局\n---\n主管部门|清河县 水务局"},
    {Verdict::clean, "主管部门|清河县水务局\n---\n主管部门|清河县教育局"},
    {Verdict::clean, "主管部门|清河县水务局\n---\n主管部门|清河县教育局\n---\n主管部门|清河县民政局"}};

}  // namespace

const Rule header_dept_differs = {.id = "header-dept-differs",
                                  .severity = Severity::warning,
                                  .check_all = check_all,
                                  .fix = FixOffer::suggested,
                                  .examples = kExamples};

}  // namespace jihe::rules
