// The projects of a list (Layout::list), each read as a form of its own: the columns in front of the indicators hold
// what else stands in the upper part of a form.
//
//   单位名称 | 项目名称 | 预算数 | 年度目标     | 一级指标 | 二级指标 | ...
//   水务局   | 水库维修 | 36万元 | 维修水库12座 | 产出指标 | 数量指标 | ...      a project begins
//            |          |        |              |          | 质量指标 | ...
//   水务局   | 水质检测 | 18万元 | 检测60处     | 产出指标 | 数量指标 | ...      the next one
#include <utility>

#include "core/base/text.h"
#include "core/form/reading.h"

namespace jihe {

namespace {

// A column of the project: what its head is the label of.
struct ProjectColumn {
  int col = 0;
  LabelSet labels = 0;
  CellText label;
};

std::vector<ProjectColumn> project_columns(const Reading& reading) {
  std::vector<ProjectColumn> columns;
  const IndicatorColumns& block = reading.form.columns;
  for (int col = 0; col < block.first; ++col) {
    const int row = head_row_of(reading, col);
    const LabelSet labels = reading.labels(row, col);
    if (labels != 0) columns.push_back({col, labels, reading.whole(row, col)});
  }
  return columns;
}

// A project's form before anything of it is read; the labels stand in the head row of the list.
Form begin_project(const Reading& reading) {
  Form project;
  project.layout = Layout::target_table;
  project.title = reading.form.title;
  project.year = reading.form.year;
  project.money_unit = reading.form.money_unit;
  project.columns = reading.form.columns;
  return project;
}

FundingPane& pane_of(Form& project) {
  if (project.funding.empty()) project.funding.emplace_back();
  return project.funding.front();
}

Amount amount_of(const Form& project, const ProjectColumn& column, const CellText& value) {
  const MoneyUnit own = money_unit_of_label(column.label.text);
  const MoneyUnit unit = own == MoneyUnit::none ? project.money_unit : own;
  return {column.label, value, parse_money(value.text, unit), own};
}

// Puts a cell into the project: true where its column has not been filled before.
bool put(Form& project, const ProjectColumn& column, const CellText& value) {
  const auto fill = [&](Amount& amount) {
    if (amount.value.filled()) return false;
    amount = amount_of(project, column, value);
    return true;
  };
  if (const auto id = field_of(column.labels)) {
    for (Field& field : project.fields) {
      if (field.id != *id) continue;
      if (field.value.filled() || field.label.at.col != column.col) return false;
      field.value = value;
      return true;
    }
    project.fields.push_back({*id, column.label, value});
    return true;
  }
  if ((column.labels & kGoalLabels) != 0) {
    for (Goal& goal : project.goals) {
      if (goal.label.at.col != column.col) continue;
      if (goal.text.filled()) return false;
      goal.text = value;
      return true;
    }
    if (!project.goal_label.present()) project.goal_label = column.label;
    project.goals.push_back({{}, column.label, value, holds(column.labels, Label::goal_long)});
    return true;
  }
  if (holds(column.labels, Label::total) || holds(column.labels, Label::funding)) return fill(pane_of(project).total);
  if (holds(column.labels, Label::fiscal)) return fill(pane_of(project).fiscal);
  if (holds(column.labels, Label::other)) return fill(pane_of(project).other);
  return false;
}

// A department or a unit is often written once for all its projects, in a cell merged down over them.
CellText inherited(const Form& form, const ProjectColumn& column) {
  const auto id = field_of(column.labels);
  const bool may = id == FieldId::department || id == FieldId::unit;
  if (!may || form.projects.size() < 2) return {};
  const Field* above = form.projects[form.projects.size() - 2].field(*id);
  return above != nullptr && above->label.at.col == column.col ? above->value : CellText{};
}

// True for a row that names but the unit of the projects below it: 单位名称、项目名称 stand in one column.
bool names_unit(const Reading& reading, int row) {
  const IndicatorColumns& block = reading.form.columns;
  if (!text::contains(reading.folded(head_row_of(reading, block.project), block.project), "单位")) return false;
  if (reading.next_filled(row, 0) != block.project || reading.next_filled(row, block.project + 1) >= 0) return false;
  int next = row + 1;
  while (next < reading.rows() && reading.next_filled(next, 0) < 0) ++next;
  return next >= reading.rows() || !reading.empty(next, block.project);
}

CellText empty_cell(const Reading& reading, int row, int col) {
  CellText cell = reading.whole(row, col);
  cell.text = {};
  cell.begin = cell.end = reading.text(row, col).size();
  return cell;
}

}  // namespace

void read_projects(Reading& reading) {
  Form& form = reading.form;
  const IndicatorColumns& block = form.columns;
  if (block.project < 0) return;
  const std::vector<ProjectColumn> columns = project_columns(reading);
  std::string_view name;
  auto indicator = form.indicators.cbegin();
  auto category = form.categories.cbegin();
  for (int row = block.head_row + 1; row < reading.rows(); ++row) {
    if (reading.grid.rows[static_cast<std::size_t>(row)].outside) continue;
    const std::string_view here = reading.folded(row, block.project);
    if (!here.empty() && names_unit(reading, row)) continue;
    const bool begins = !here.empty() && here != name && !reading.taken(row, block.project);
    if (begins) {
      name = here;
      form.projects.push_back(begin_project(reading));
    }
    if (form.projects.empty()) continue;
    Form& project = form.projects.back();
    for (const ProjectColumn& column : columns) {
      if (reading.taken(row, column.col)) continue;
      // The project's first row shows where what is not filled in belongs.
      const bool empty = reading.empty(row, column.col);
      if (empty && !begins) continue;
      CellText cell = empty ? inherited(form, column) : reading.whole(row, column.col);
      if (!cell.present()) cell = empty_cell(reading, row, column.col);
      if (put(project, column, cell) && !empty) reading.take(row, column.col);
    }
    for (; indicator != form.indicators.cend() && indicator->row <= row; ++indicator) {
      if (indicator->row == row) project.indicators.push_back(*indicator);
    }
    for (; category != form.categories.cend() && category->level2_at.at.row <= row; ++category) {
      if (category->level2_at.at.row == row) project.categories.push_back(*category);
    }
  }
}

}  // namespace jihe
