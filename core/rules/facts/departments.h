// 主管部门 of the tables of one file: which texts name a project instead, and which department is the usual one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rule.h"

namespace jihe::rules {

// How a 主管部门 is wrong.
enum class DepartmentFault { none, is_name, is_project };

// is_name: it repeats the form's project name. is_project: it ends like a project (…经费) and names no department.
DepartmentFault department_fault(const Form& form, const Profile& profile);

// A department of a file, and how many of its tables name it.
struct DepartmentUse {
  std::string folded;         // text::fold_label
  std::string_view written;   // as the first of them writes it
  int tables = 0;
};

// The departments of the tables of one file.
struct Departments {
  std::vector<DepartmentFault> faults;   // of each table's
  std::vector<DepartmentUse> uses;       // in the order they appear; faulty ones are left out
};
Departments departments(std::span<const Subject> tables);

// The one that more tables name than any other, nullptr where there is none.
const DepartmentUse* usual_department(const std::vector<DepartmentUse>& uses);

}  // namespace jihe::rules
