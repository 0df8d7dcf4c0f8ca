// How a text that was put into a worksheet's cell is stored there.
#pragma once

#include <string>
#include <string_view>

#include "core/read/xlsx/number_format.h"

namespace jihe {

struct CellValue {
  enum class Kind { empty, number, text };
  Kind kind = Kind::empty;
  std::string stored;   // of a number its digits, of a text what stands between its tags
};

// A number where the cell's format shows that number as exactly `text` (95% in a cell of 0%), else a text: nothing a spreadsheet
// would run or show differently. `text_before`: a number that was kept as a text stays one.
CellValue cell_value(std::string_view text, const NumberFormat& format, DateSystem dates, bool text_before);

// False for a text of more than kMaxSheetCellUnits: Excel takes the file for damaged and cuts it off.
bool fits_sheet_cell(std::string_view text);

}  // namespace jihe
