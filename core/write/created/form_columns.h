// The columns of the official table: those of its indicators, and where the cells of its head end among them.
#pragma once

#include <vector>

#include "core/form/form.h"
#include "core/grid/grid.h"

namespace jihe {

// Columns [begin, end) of the table.
struct LaidZone {
  int begin = 0;
  int end = 0;
};

// A column of the indicators.
struct LaidColumn {
  int from = 0;          // column of the grid
  int weight = 0;        // how wide it is beside the others
  int level = 0;         // 1, 2: a level, merged down
  int parts = 1;         // columns of the table that it takes: the head may end within a name
  LaidZone zone = {};
};

struct LaidColumns {
  std::vector<LaidColumn> block;        // of the indicators; without any: five that the head alone is set in
  std::vector<int> widths;              // of the table's columns, in thousandths
  LaidZone label, a, b, c, d;           // 主管部门 | A B | 实施单位 in C | D; see form_layout.h
  int side = -1;                        // column of the grid that the block's own label stands in, -1 where it has none
  bool ok = false;                      // false: this form's columns don't fit the official table

  int count() const { return static_cast<int>(widths.size()); }
};

LaidColumns official_columns(const Grid& grid, const Form& form);

}  // namespace jihe
