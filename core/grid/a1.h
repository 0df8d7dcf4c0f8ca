// A1: how worksheets name their cells. Columns are 0-based, rows 1-based as in Row::number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/grid/grid.h"

namespace jihe {

struct SheetRef {
  int row = 1;
  int col = 0;

  friend bool operator==(const SheetRef&, const SheetRef&) = default;
};

// From the first cell to the last, both within it.
struct SheetArea {
  SheetRef first;
  SheetRef last;

  bool holds(SheetRef at) const {
    return at.row >= first.row && at.row <= last.row && at.col >= first.col && at.col <= last.col;
  }
  friend bool operator==(const SheetArea&, const SheetArea&) = default;
};

// 0: A, 25: Z, 26: AA.
std::string column_letters(int column);
std::string a1_name(SheetRef at);
std::string a1_name(const SheetArea& area);   // "A1:B2", "A1" where it is one cell

// "B7", "A1:B2"; nullopt for all other text and outside of what a worksheet can have.
std::optional<SheetRef> parse_a1(std::string_view text);
std::optional<SheetArea> parse_a1_area(std::string_view text);

// The number that a row of a worksheet's grid has: one that was put in counts on from the one above it.
std::uint32_t sheet_row(const Grid& grid, int row);

}  // namespace jihe
