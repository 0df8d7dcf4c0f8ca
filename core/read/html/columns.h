// Which columns and rows the cells of an HTML table cover.
#pragma once

#include <cstddef>
#include <vector>

#include "core/read/html/html.h"

namespace jihe {

// Sets col, span and rows of all cells from the spans they were given (rows 0: to the end of the group), and columns of all
// rows. Columns that no cell starts in are left out, spans past the last row of a group are cut. Adds what cells cover to
// `cells`; false past kMaxCells. Rows with table -1 are lines between the others.
bool place_in_columns(std::vector<HtmlRow>& rows, std::size_t& cells);

}  // namespace jihe
