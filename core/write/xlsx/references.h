// What in a worksheet part, outside of its cells, refers to rows: merged areas, validations, formats, views, breaks, filters.
#pragma once

#include <string_view>
#include <vector>

#include "core/write/changes.h"
#include "core/write/xlsx/merges.h"
#include "core/write/xlsx/row_shift.h"

namespace jihe {

// Adds the changes that move all of them along, merged areas as they change; what refers to deleted rows alone goes with
// them. False where a formula would lose what it refers to. `sheet`: the name of the sheet that the part is.
bool move_sheet_references(std::string_view part, std::string_view sheet, const RowShift& shift,
                           const MergeEdits& merges, std::vector<TextChange>& changes);

}  // namespace jihe
