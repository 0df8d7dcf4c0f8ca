// A grid from tab-separated text, for tests that need no file.
#pragma once

#include <string_view>

#include "core/grid/grid.h"

namespace jihe {

// One line a row; a line without a tab is outside the table.
inline Grid grid_from_text(std::string_view text) {
  Grid grid;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    Row row;
    row.outside = line.find('\t') == std::string_view::npos;
    while (true) {
      const std::size_t tab = line.find('\t');
      row.cells.push_back({std::string(line.substr(0, tab)), {}});
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

}  // namespace jihe
