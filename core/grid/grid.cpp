#include "core/grid/grid.h"

#include <algorithm>

namespace jihe {

std::string_view Grid::text(CellRef at) const {
  if (!at.valid() || static_cast<std::size_t>(at.row) >= rows.size()) return {};
  const Cells& cells = rows[static_cast<std::size_t>(at.row)].cells;
  if (static_cast<std::size_t>(at.col) >= cells.size()) return {};
  return cells[static_cast<std::size_t>(at.col)].text;
}

CellRef Grid::shown_at(CellRef at) const {
  for (const Merge& merge : merges) {
    const bool inside = at.row >= merge.row && at.row - merge.row < merge.rows && at.col >= merge.col &&
                        at.col - merge.col < merge.cols;
    if (inside) return {merge.row, merge.col};
  }
  return at;
}

int Grid::columns() const {
  std::size_t widest = 0;
  for (const Row& row : rows) {
    if (!row.outside) widest = std::max(widest, row.cells.size());
  }
  return static_cast<int>(widest);
}

int Grid::row_number(int row) const {
  if (row < 0 || static_cast<std::size_t>(row) >= rows.size() || rows[static_cast<std::size_t>(row)].outside) return 0;
  const auto end = rows.begin() + row + 1;
  return static_cast<int>(std::count_if(rows.begin(), end, [](const Row& r) { return !r.outside; }));
}

}  // namespace jihe
