#include "core/rules/facts/departments.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "core/base/text.h"
#include "core/rules/facts/project_name.h"

namespace jihe::rules {

DepartmentFault department_fault(const Form& form, const Profile& profile) {
  const text::FoldedLabel folded_department(form.text(FieldId::department));
  const std::string_view department = folded_department;
  if (department.empty()) return DepartmentFault::none;
  const text::FoldedLabel folded_name(form.text(FieldId::name));
  const std::string_view name = folded_name;
  if (department == name) return DepartmentFault::is_name;
  if (text::ends_with(name, department) && numbering_length(name) == name.size() - department.size()) {
    return DepartmentFault::is_name;   // without the number in front of it
  }
  const bool project = profile.list("project_endings").ends(department);
  return project && !profile.list("department_marks").within(department) ? DepartmentFault::is_project : DepartmentFault::none;
}

Departments departments(std::span<const Subject> tables) {
  Departments found;
  found.faults.reserve(tables.size());
  std::map<std::string, std::size_t, std::less<>> positions;   // by the folded text
  for (const Subject& table : tables) {
    const std::string_view written = table.form.text(FieldId::department);
    found.faults.push_back(department_fault(table.form, table.profile));
    if (written.empty() || found.faults.back() != DepartmentFault::none) continue;
    const text::FoldedLabel label(written);
    const std::string_view folded = label;
    const auto known = positions.find(folded);
    if (known != positions.end()) {
      ++found.uses[known->second].tables;
    } else {
      positions.emplace(folded, found.uses.size());
      found.uses.push_back({std::string(folded), written, 1});
    }
  }
  return found;
}

const DepartmentUse* usual_department(const std::vector<DepartmentUse>& uses) {
  const auto usual = std::max_element(uses.begin(), uses.end(), [](const DepartmentUse& a, const DepartmentUse& b) {
    return a.tables < b.tables;
  });
  if (usual == uses.end()) return nullptr;
  const auto as_many = std::count_if(uses.begin(), uses.end(),
                                     [&usual](const DepartmentUse& use) { return use.tables == usual->tables; });
  return as_many == 1 ? &*usual : nullptr;
}

}  // namespace jihe::rules
