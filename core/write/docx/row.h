// Rows of a Word document's table: what a new one looks like, and how its cells are merged with those above and below.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/grid/grid.h"
#include "core/read/docx/body.h"
#include "core/write/docx/change.h"

namespace jihe {

// How a cell is merged with its neighbours above and below.
enum class Merged { alone, starts, continues };

// Of the cells of a grid by their row and column; those that are not there stand alone.
using MergedCells = std::map<std::pair<int, int>, Merged>;
MergedCells merged_cells(const Grid& grid);
Merged merged_at(const MergedCells& cells, int row, int col);

// Adds the change of a cell's w:vMerge.
void set_merged(std::string_view part, const DocxCell& cell, Merged merged, std::vector<TextChange>& changes);

// The text each cell of a row is to have: what stands in the grid's columns that it covers. Of a paragraph outside of tables:
// what stands in all of them.
std::vector<std::string> texts_of(const DocxRow& row, const Cells& cells);

// Cells for the columns behind the row's last one, which a row that was put right may need: like that one, with their text.
std::string added_cells(std::string_view part, const DocxRow& row, const Cells& cells);

// A row like another one, in its formats and those of its texts, with these texts, as the grid's row `at`.
std::string row_like(std::string_view part, const DocxRow& like, const Cells& cells, const MergedCells& merged,
                     int at);

}  // namespace jihe
