// Which cells of a table hold brackets and full stops, found in one pass: rules about small places look at those alone.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/grid/grid.h"

namespace jihe {

// What may stand in a cell, as bits.
enum : std::uint8_t {
  kBracketSign = 1,   // a bracket or quotation mark of any kind: ( ） 〔 《 ”
  kDotSign = 2,       // an ASCII full stop
};

struct SignedCell {
  CellRef at;
  std::uint8_t signs = 0;
};

// The kinds of signs that a text holds.
std::uint8_t signs_of(std::string_view text);

// The cells of the table's rows (not its title lines) that hold any, row by row.
std::vector<SignedCell> signed_cells(const Grid& grid);

}  // namespace jihe
