// Merged areas of a worksheet that would cover texts which the tables show.
#pragma once

#include <optional>
#include <vector>

#include "core/grid/a1.h"
#include "core/write/xlsx_edits.h"

namespace jihe {

// An area that gives way: it begins further down, or is none any more.
struct MergeChange {
  SheetArea area;                // rows as numbered before
  std::optional<SheetRef> now;   // where it begins

  // True for a cell that it covered and covers no more.
  bool uncovers(SheetRef at) const { return area.holds(at) && at != area.first && (!now || at.row < now->row); }
};

// The areas that give way, ascending by their first cells. A table knows none that begins in columns without content (behind
// `width`), in a row that it doesn't have, or in the table above; and where the first row of one was deleted but has to stay as
// an empty one (`keep_removed`), the text of the next row would be covered. Texts beside an area's first cell don't count where
// that can take them.
std::vector<MergeChange> merges_giving_way(const std::vector<SheetArea>& merges, int width, const SheetEdits& edits, bool keep_removed);

// The change of the area that begins at `first`; nullptr where it has none. REQUIRES: ascending changes.
const MergeChange* find_change(const std::vector<MergeChange>& changes, SheetRef first);

}  // namespace jihe
