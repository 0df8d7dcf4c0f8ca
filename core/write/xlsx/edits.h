// What the edits of a document change in the rows of a worksheet.
#pragma once

#include <cstddef>
#include <vector>

#include "core/grid/a1.h"
#include "core/grid/grid.h"
#include "core/write/xlsx/row_shift.h"

namespace jihe {

// A row of a table of the document.
struct TableRow {
  const Grid* grid = nullptr;
  int index = 0;

  const Row& operator*() const { return grid->rows[static_cast<std::size_t>(index)]; }
  const Row* operator->() const { return &**this; }
  // False for a cell that a merged area of the table covers.
  bool shows(int col) const { return grid->shown_at({index, col}) == CellRef{index, col}; }
};

// What became of the rows of a sheet.
struct SheetEdits {
  struct Edited {
    const Row* before = nullptr;
    TableRow now;
  };
  struct Added {
    int behind = 0;   // the row, as numbered before, that it stands behind
    TableRow row;
  };

  std::vector<Edited> edited;           // ascending, cells differ
  std::vector<Added> added;
  std::vector<const Row*> removed;      // as they were

  bool any() const { return !edited.empty() || !added.empty() || !removed.empty(); }
  // True for the number of a row that is deleted.
  bool removes(int row) const;
  // True where a cell of the area changes, or its row goes.
  bool change(const SheetArea& area) const;
  bool moves_rows() const { return !added.empty() || !removed.empty(); }
};

// REQUIRES: `now` are the sheet's rows in order, those put in without a number.
SheetEdits sheet_edits(const std::vector<Row>& before, const std::vector<TableRow>& now);

// How the rows move by the edits. `keep_removed`: deleted rows are emptied and stay.
RowShift row_shift(const SheetEdits& edits, bool keep_removed);

}  // namespace jihe
