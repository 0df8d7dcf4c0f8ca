// Where the cells of a table stand on the screen: column widths, row heights and broken lines for a given width.
#pragma once

#include "web/ui.h"

namespace jihe::web {

namespace cell {
inline constexpr float kPadX = 10, kPadXOfMany = 6, kPadY = 8, kMinHeight = 40, kGutter = 40, kMark = 12;
}

// What has more columns than a form is a list of projects: its rows are read across, in all the room there is.
bool is_list(const Grid& grid);

// The layout of the selected table for `width` device pixels, laid out anew only where something has changed.
// REQUIRES: a table is selected.
const SheetLayout& lay_out(Ui& ui, float width);

// Text style of a cell.
TextStyle style_of(Role role);
bool centred(const SheetLayout& layout, int cell);
// Room kept free on the right of a cell for the mark of its finding, CSS pixels. A tall label has room above its text.
float mark_room(const SheetLayout& layout, int cell);

ImRect area_of(const SheetLayout& layout, const SheetCell& cell);

}  // namespace jihe::web
