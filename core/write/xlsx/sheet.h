// A worksheet part with its edited cells written anew, and its rows moved where some were deleted or put in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/xlsx/sheet.h"
#include "core/write/xlsx/edits.h"
#include "core/write/xlsx/outline.h"
#include "core/write/xlsx/row_shift.h"

namespace jihe {

// True where a formula fills several cells at once (an array, a data table).
bool has_array(const SheetOutline& outline);

// True where one of the cells that change belongs to such a formula: nobody can change a part of one.
bool cuts_array(const SheetOutline& outline, const SheetEdits& edits);

struct WrittenSheet {
  std::string text;
  bool formula_gone = false;    // one was edited away, or all of them have moved
  bool reference_lost = false;  // a formula means nothing but deleted rows: rows must not be taken out
  std::optional<SheetRef> too_long;   // a cell whose new text is none that fits_sheet_cell
};

// The part with the edits in it. `keep_removed`: deleted rows are emptied and stay, so that nothing else moves.
WrittenSheet write_worksheet(std::string_view part, std::string_view name, const SheetOutline& outline, const SheetEdits& edits,
                             const Worksheet& before, const SheetContext& context, bool keep_removed);

// The references to `sheet` in the formulas of another part (a sheet's, the names of the workbook) moved along. False where
// one would be lost, or a shared formula names the sheet.
bool move_references(std::string& part, std::string_view sheet, const RowShift& shift);

}  // namespace jihe
