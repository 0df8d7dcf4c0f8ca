// A table as it was read: rows of cells, ragged, every cell knowing the bytes it came from.
//
//   row 0   附件3                                          outside the table proper (title lines, separators)
//   row 1   2024年部门项目支出预算绩效目标表                outside
//   row 2   项目名称 |        | 河道整治 |        |         table row number 1
//   row 3   主管部门 |        | 水务局   | 实施单位 | 河道所  table row number 2
//
// Rows and columns are 0-based inside the core; reports print them 1-based and count table rows only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/shared_text.h"
#include "core/base/small_vector.h"

namespace jihe {

// A cell of a grid, both 0-based. {-1, -1} is nowhere.
struct CellRef {
  int row = -1;
  int col = -1;

  bool valid() const { return row >= 0 && col >= 0; }
  friend auto operator<=>(const CellRef&, const CellRef&) = default;
};

// Bytes [begin, end) of the file as it was read. Empty for a cell that was never in the file.
struct SourceSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin == end; }
  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

struct Cell {
  SharedText text;    // UTF-8, as written (not trimmed)
  SourceSpan source;  // bytes of the file, its document part or (html, json) the file as UTF-8; a realigned cell keeps its own

  friend bool operator==(const Cell&, const Cell&) = default;
};

// The cells of a row; the rows of most forms have no more than five.
using Cells = SmallVector<Cell, 5>;

struct Row {
  Cells cells;
  SourceSpan line_end;         // text, csv: the bytes of the line break behind it; documents: of the row's element, json: of
                               // what ends it. Empty for text's last line and for an inserted row
  std::uint32_t number = 0;    // worksheets: the row's own, 1-based; 0 elsewhere
  bool outside = false;        // a title line or a separator: no row of the table proper
  bool inserted = false;       // was not in the file: gets the file's usual line break

  friend bool operator==(const Row&, const Row&) = default;
};

// A merged area; its text stands in its first cell, the others are empty.
struct Merge {
  int row = 0;
  int col = 0;
  int rows = 1;
  int cols = 1;

  friend bool operator==(const Merge&, const Merge&) = default;
};

struct Grid {
  std::vector<Row> rows;
  std::vector<Merge> merges;

  // Text of a cell; "" where the row or the column does not exist.
  std::string_view text(CellRef at) const;
  std::string_view text(int row, int col) const { return text(CellRef{row, col}); }

  // The cell whose text is shown at `at`: the first one of the merged area it lies in, else itself.
  CellRef shown_at(CellRef at) const;

  // Number of columns of the widest table row.
  int columns() const;

  // 1-based number of a table row as printed in reports; 0 for a row outside the table.
  int row_number(int row) const;

  friend bool operator==(const Grid&, const Grid&) = default;
};

inline constexpr std::size_t kToEnd = std::numeric_limits<std::size_t>::max();

// A part of a cell's text: what a value, name or goal is made of when label and value share a cell. It points into the
// grid it was taken from, and stands for as long as no cell of that grid changes.
struct CellText {
  std::string_view text;        // the part as written, trimmed; "" where nothing is written
  CellRef at;                   // nowhere: no such cell (the form has no such column, no such label)
  std::size_t begin = 0;        // bytes [begin, end) of the cell's text that `text` stands at
  std::size_t end = 0;

  bool present() const { return at.valid(); }
  bool filled() const { return !text.empty(); }
  explicit operator bool() const { return filled(); }
};

}  // namespace jihe
