// A table in the form's own shape: which cells are merged on the screen, and what each one is for.
//
// A text file has no merged cells, only empty ones. Read as a clerk reads it:
//
//   项目名称 |        | 河道整治 |          |        项目名称 ───────┐ 河道整治 ──────────────────┐
//   主管部门 |        | 水务局   | 实施单位 | 河道所  主管部门 ───────┘ 水务局   │ 实施单位 │ 河道所
//   绩效指标 | 一级   | 二级     | 三级     | 指标值  绩 │ 一级 │ 二级 │ 三级     │ 指标值
//            | 产出   | 数量     | 长度     | ≥3公里  效 │ 产   │ 数量 │ 长度     │ ≥3公里
//            |        | 质量     | 合格率   | 100%    指 │ 出   │ 质量 │ 合格率   │ 100%
//
// An empty cell belongs to the label or text before it, unless the form says that a value goes there.
#pragma once

#include <vector>

#include "core/form/form.h"
#include "core/grid/grid.h"

namespace jihe::web {

enum class Role { title, note, label, head, value };

struct SheetCell {
  CellRef at;         // the cell of the grid that its text is in and that is edited
  int top = 0;        // row of the sheet
  int left = 0;
  int rows = 1;
  int cols = 1;
  Role role = Role::value;
};

// A form has a few dozen rows; what is longer is no form but a list, and is not drawn to its end.
inline constexpr std::size_t kMaxSheetRows = 5000;

struct Sheet {
  std::vector<int> rows;           // grid row of every row shown (blank lines between tables are left out)
  int columns = 1;
  int hidden_rows = 0;             // past kMaxSheetRows: in the file, judged and saved, but not drawn
  std::vector<SheetCell> cells;    // in reading order
  std::vector<int> owner;          // rows x columns: index of the cell that covers the place

  int owner_at(int row, int col) const { return owner[static_cast<std::size_t>(row * columns + col)]; }
  // Index of the cell whose area holds `at`; -1 where it is not shown.
  int find(CellRef at) const;
  // Index of the cell below (down 1), above (-1), to the right or left of cell `index`; itself at the edge.
  int neighbour(int index, int down, int right) const;
  // Index of the next cell in reading order, labels left out; the cell itself at the end.
  int next_value(int index, int step) const;
};

Sheet make_sheet(const Grid& grid, const Form& form);

}  // namespace jihe::web
