// The import sheet of the integrated budget system (预算管理一体化): one row an indicator, and what that system would refuse.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/form/form.h"

namespace jihe {

// One row. The sign is one of ＞ ≥ ＝ ＜ ≤ 定性 定量(其他) 不适用; value and unit stand apart.
struct ImportRow {
  std::string level1, level2;   // by their canonical names
  std::string name, sign, value, unit, weight, note;
};

// The rows of one project: that system imports into one project at a time.
struct ImportProject {
  std::string name;
  std::vector<ImportRow> rows;
};

// Why the system would not take a row.
struct ImportRefusal {
  std::size_t project = 0;   // position among the projects: the workbook's sheet
  int row = 0;               // of the sheet, 1-based: 2 is the first below the head
  std::string indicator;     // its name
  std::string_view reason;   // level-missing name-missing name-too-long name-duplicate value-missing value-sign unit-missing
};

// The projects of a file's forms in order, each with its filled indicators; of a form for several years those of the year. A
// range is written with 至 and a date with 年月日, as - is refused; a value that is more than sign, number and unit stands as
// written, as 定量(其他). REQUIRES: form i was read from grid i.
std::vector<ImportProject> import_projects(std::span<const Form> forms, std::span<const Grid> grids);

std::vector<ImportRefusal> import_refusals(std::span<const ImportProject> projects);

// The workbook: one sheet a project with the columns 一级指标 二级指标 三级指标名称 计算符号 指标值 计量单位, then 权重 and 备注 where
// any row of the file has them. Errors as new_workbook.
Result<Bytes> import_workbook(std::span<const ImportProject> projects);

}  // namespace jihe
