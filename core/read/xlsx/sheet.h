// The rows of one worksheet, as they are shown.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/grid/a1.h"
#include "core/grid/grid.h"
#include "core/read/xlsx/strings.h"
#include "core/read/xlsx/styles.h"

namespace jihe {

struct Worksheet {
  std::vector<Row> rows;            // ascending Row::number; empty ones only between others, a wide gap is cut short
  std::vector<SheetArea> merges;    // that begin in a row up to the last one, be it in columns that have no content
  int width = 0;                    // columns that have content
  bool arrays = false;              // a formula fills several cells at once, or may
};

// What the cells of all sheets refer to, and what they have used up of the limits so far.
struct SheetContext {
  SharedStrings strings;
  CellFormats formats;
  DateSystem dates = DateSystem::from_1900;
  std::size_t cells = 0;
  std::size_t text_bytes = 0;
  std::size_t part_bytes = 0;   // of the sheets before: the places of rows and cells go on from one sheet to the next
};

// Reads a worksheet part. Rows and columns without content behind the last one with some don't count, whatever they are
// formatted like; a cell that a merged area covers is empty. Cell::source and Row::line_end are bytes of all sheets' parts, one
// behind the other (context.part_bytes grows by this one); a row without an element stands at the one behind it. `damaged` for a part that is no well-formed XML or has a row twice.
Result<Worksheet> read_worksheet(std::string_view part, SheetContext& context);

}  // namespace jihe
