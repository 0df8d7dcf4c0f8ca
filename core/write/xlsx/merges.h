// Merged areas of a worksheet that change: those that would cover texts which the tables show, and those of new rows.
#pragma once

#include <optional>
#include <vector>

#include "core/grid/a1.h"
#include "core/write/xlsx/edits.h"
#include "core/write/xlsx/row_shift.h"

namespace jihe {

// An area that gives way or grows.
struct MergeChange {
  SheetArea area;                // rows as numbered before
  std::optional<SheetRef> now;   // where it begins; nullopt where it is none any more
  int last_row = 0;              // the new row that it reaches to, as numbered now; 0: none

  bool gives_way() const { return now != area.first; }

  // True for a cell that it covered and covers no more.
  bool uncovers(SheetRef at) const { return area.holds(at) && at != area.first && (!now || at.row < now->row); }
};

// A sheet's merged areas, as they have to change.
struct MergeEdits {
  std::vector<MergeChange> changes;   // ascending by the areas' first cells
  std::vector<SheetArea> added;       // rows as numbered now

  bool any() const { return !changes.empty() || !added.empty(); }
};

// Those that give way, those that the tables have reach into a new row behind them, and those of new rows themselves.
MergeEdits merge_edits(const std::vector<SheetArea>& merges, int width, const SheetEdits& edits, const RowShift& shift,
                       bool keep_removed);

// The change of the area that begins at `first`; nullptr where it has none. REQUIRES: ascending changes.
const MergeChange* find_change(const std::vector<MergeChange>& changes, SheetRef first);

}  // namespace jihe
