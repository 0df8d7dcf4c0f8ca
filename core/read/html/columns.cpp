#include "core/read/html/columns.h"

#include <algorithm>

#include "core/base/limits.h"

namespace jihe {
namespace {

// Columns that a cell above covers, in `rows` more rows.
struct Covered {
  std::size_t col = 0;
  std::size_t end = 0;
  std::size_t rows = 0;
};

// Puts the cells of a row into the columns that are free; `covered`, by column, becomes what the next row finds.
void place_row(HtmlRow& row, std::size_t rows_left, std::vector<Covered>& covered) {
  std::vector<Covered> next;
  std::size_t col = 0;
  std::size_t above = 0;
  const auto pass_covered = [&](std::size_t to) {
    for (; above < covered.size() && covered[above].col <= to; ++above) {
      to = std::max(to, covered[above].end);
      col = std::max(col, covered[above].end);
      if (--covered[above].rows > 0) next.push_back(covered[above]);
    }
  };
  for (HtmlCell& cell : row.cells) {
    pass_covered(col);
    cell.col = col;
    col += cell.span;
    cell.rows = cell.rows == 0 ? rows_left : std::min(cell.rows, rows_left);
    if (cell.rows > 1) next.push_back({cell.col, col, cell.rows - 1});
  }
  pass_covered(static_cast<std::size_t>(-1));
  row.columns = col;
  covered = std::move(next);
}

// Columns of the table that a cell starts in, in order.
std::vector<std::size_t> starts_of(const std::vector<HtmlRow>& rows) {
  std::vector<std::size_t> starts;
  for (const HtmlRow& row : rows) {
    if (row.table < 0) continue;
    for (const HtmlCell& cell : row.cells) starts.push_back(cell.col);
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

}  // namespace

bool place_in_columns(std::vector<HtmlRow>& rows, std::size_t& cells) {
  std::vector<Covered> covered;
  std::size_t group_end = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].table < 0) continue;
    if (i >= group_end) {
      covered.clear();
      group_end = i + 1;
      while (group_end < rows.size() && rows[group_end].table >= 0 && rows[group_end].group == rows[i].group) ++group_end;
    }
    cells += covered.size();
    if (cells > kMaxCells) return false;
    place_row(rows[i], group_end - i, covered);
  }
  const std::vector<std::size_t> starts = starts_of(rows);
  const auto column = [&](std::size_t col) {
    return static_cast<std::size_t>(std::lower_bound(starts.begin(), starts.end(), col) - starts.begin());
  };
  for (HtmlRow& row : rows) {
    if (row.table < 0) continue;
    row.columns = column(row.columns);
    for (HtmlCell& cell : row.cells) {
      const std::size_t end = column(cell.col + cell.span);
      cell.col = column(cell.col);
      cell.span = end - cell.col;
    }
  }
  return true;
}

}  // namespace jihe
