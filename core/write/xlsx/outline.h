// Where the rows, cells and formulas of a worksheet part stand in its bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/grid/a1.h"

namespace jihe {

// Bytes [begin, end) of the part; empty where there is no such thing.
struct PartSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin == end; }
  std::string_view in(std::string_view part) const { return part.substr(begin, end - begin); }
};

struct OutlineRow {
  int number = 0;
  PartSpan element;
  PartSpan tag;        // the opening one
  PartSpan ref;        // the value of its r
  PartSpan spans;      // of its spans
  std::string style;   // of cells that it doesn't have; "" where it has none of its own
  bool closed = false; // <row/>
};

struct OutlineCell {
  int col = 0;
  PartSpan element;
  PartSpan ref;        // the value of its r
  std::string style;   // its s, "" where it has none
  std::string type;    // its t
  bool formula = false;
};

struct OutlineFormula {
  SheetRef at;
  PartSpan element;                 // <f ...>...</f>
  std::string type;                 // "", shared, array, dataTable
  std::optional<SheetArea> area;    // of a shared one's first cell, of an array
  std::string group;                // si of a shared one
  std::string text;                 // unescaped; "" where the group's first cell has it
};

struct OutlineColumns {
  int first = 0;
  int last = 0;
  std::string style;
};

struct SheetOutline {
  std::string prefix;                     // of its elements' names: "x:", mostly ""
  std::size_t rows_begin = 0;             // behind <sheetData>
  std::vector<OutlineRow> rows;           // in the part's order
  std::vector<OutlineFormula> formulas;
  std::vector<OutlineColumns> columns;    // that have a style
};

// REQUIRES: read_worksheet could read the part.
SheetOutline outline_of(std::string_view part);

// The cells of a row, formatted ones without content among them, in the part's order.
std::vector<OutlineCell> cells_of(std::string_view part, const OutlineRow& row);

}  // namespace jihe
