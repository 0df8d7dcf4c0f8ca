// A new Excel workbook: what the writers of forms and import sheets fill.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace jihe {

// What Excel can hold: rows and columns of a sheet.
inline constexpr std::size_t kExcelRows = 1'048'576;
inline constexpr std::size_t kExcelColumns = 16'384;

enum class SheetStyle { value, label, title, attachment, note, line };   // the first two have borders

// A cell, and the places it covers.
struct NewSheetCell {
  std::string text;
  int row = 0;
  int col = 0;
  int rows = 1;
  int cols = 1;
  SheetStyle style = SheetStyle::value;
  bool number = false;              // `text` is digits alone: a number that spreadsheets sort and add up
};

struct NewSheet {
  std::string name;                 // see sheet_names
  std::vector<double> widths;       // of the columns, in Excel's half characters
  std::vector<double> heights;      // of the rows in points; 0: as Excel finds fit
  std::vector<NewSheetCell> cells;  // row by row
  bool landscape = false;
  int head_row = -1;                // repeated on every page
};

// A workbook of these sheets on A4, each one page wide. Every text is a string in a cell of the format Text, so that nothing
// is run as a formula, not even once it has been edited; only what is said to be a number is one. cell_too_large for a text
// past kMaxSheetCellUnits, too_many_cells past kExcelRows and kExcelColumns (both with the detail xlsx). The same sheets
// give the same bytes. REQUIRES: at least one sheet.
Result<Bytes> new_workbook(std::span<const NewSheet> sheets);

// Names that sheets may have, made from `wanted`: at most 31 characters, none of \ / ? * [ ] :, no two alike.
std::vector<std::string> sheet_names(std::span<const std::string> wanted);

}  // namespace jihe
