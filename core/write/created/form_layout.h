// A form laid out as the official table, whatever kind of document it is then written as:
//
//   2025年部门项目支出预算绩效目标表                          lines above
//   项目名称         │ 河道整治                                label zone │ A..D
//   主管部门         │ 水务局        │ 实施单位 │ 河道所         label zone │ A B │ C │ D
//   项目资金(万元)    │ 年度资金总额 │   │ 年度资金总额 │         label zone │ A │ B │ C │ D
//                    │ 财政拨款     │   │ 财政拨款     │
//   绩效目标         │ 年度总体目标   │ 年度目标                 label zone │ A B │ C D
//   绩 │ 一级 │ 二级 │ 三级指标       │ 指标值                   the columns of the indicators: all edges above are theirs
//   效 │ 产出 │ 数量 │ 长度           │ ≥3公里
//   指 │      │ 质量 │ 合格率         │ 100%
#pragma once

#include <string>
#include <vector>

#include "core/form/form.h"
#include "core/form/profile.h"
#include "core/grid/grid.h"

namespace jihe {

enum class LaidRole { label, head, value };

// A cell of the table, and the places it covers.
struct LaidCell {
  std::string text;
  int row = 0;
  int col = 0;
  int rows = 1;
  int cols = 1;
  LaidRole role = LaidRole::value;
};

// A line above the table.
struct LaidLine {
  enum class Kind { attachment, title, note };   // 附件3; the title; (2025年度), 单位：万元
  Kind kind = Kind::note;
  std::string text;
  bool outside = false;   // of the table proper, as it was read
};

struct LaidForm {
  std::vector<LaidLine> above;
  std::vector<int> widths;         // of the columns, in thousandths of the text's width; together about 1000
  std::vector<LaidCell> cells;     // row by row; every place is covered by exactly one
  int rows = 0;
  std::vector<std::string> below;  // lines behind the table: 注：…, 填表人：…
  bool landscape = false;
  bool repeats_head = false;       // the first row is the head of a list: it is repeated on every page
  bool official = false;           // false: the table keeps the shape it was read in
};

// The form in its official layout. Every character of its grid is in it: what the form did not take stands in rows of its own
// or in lines behind, blank rows are left out, rows that slid stand as repaired. Lists, tables that are no target table, and
// forms that would not be read the same again keep the shape they were read in. REQUIRES: `form` was read from `grid`.
LaidForm lay_out(const Grid& grid, const Form& form, const Profile& profile);

// What a reader makes of it: lines as rows of one cell, merged areas as such.
Grid grid_of(const LaidForm& laid);

// True where two readings hold the same fields, amounts, goals and indicators, wherever they stand.
bool read_alike(const Form& a, const Form& b);

// The official layout alone; `official` is false where the form does not fit it.
LaidForm lay_out_official(const Grid& grid, const Form& form, const Profile& profile);

// How many lines `text` takes where `width` full-width characters fit into one; at least one.
int line_count(std::string_view text, double width);

}  // namespace jihe
