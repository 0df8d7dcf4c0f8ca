#include "core/write/created/tables.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/read/package/xml.h"

namespace jihe {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != '\r') out += c == '\t' || c == '\n' ? ' ' : c;
  }
  return out;
}

bool runs_as_formula(std::string_view text) {
  return text.size() > 1 && std::string_view("=+-@").find(text[0]) != std::string_view::npos && !Decimal::parse(text);
}

std::string csv_cell(std::string_view text) {
  const bool formula = runs_as_formula(text);
  if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  return (formula ? "\"\t" : "\"") + text::replace_all(text, "\"", "\"\"") + '"';
}

template <class CellText>
Bytes lines_of(std::span<const PlainTable> tables, char separator, CellText cell_text) {
  Bytes out(kMark);
  for (const PlainTable& table : tables) {
    for (const Row& row : table.grid->rows) {
      for (std::size_t col = 0; col < row.cells.size(); ++col) {
        if (col > 0) out += separator;
        out += cell_text(row.cells[col].text);
      }
      out += "\r\n";
    }
  }
  return out;
}

std::string html_text(std::string_view text) { return text::replace_all(xml_escaped(text), "\n", "<br>"); }

// The first filled cell of a row outside of the table proper.
std::string_view line_text(const Row& row) {
  for (const Cell& cell : row.cells) {
    if (!text::blank(cell.text)) return text::trim(cell.text);
  }
  return {};
}

class HtmlTable {
 public:
  explicit HtmlTable(const Grid& grid) : grid_(grid), columns_(std::max(1, grid.columns())) {
    covered_.assign(grid.rows.size() * static_cast<std::size_t>(columns_), false);
    for (const Merge& merge : grid.merges) merges_[{merge.row, merge.col}] = &merge;
  }

  void write(std::string& out) {
    bool open = false;
    for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
      const bool table = !grid_.rows[row].outside;
      if (table != std::exchange(open, table)) out += table ? "<table>\n" : "</table>\n";
      if (table) {
        write_row(out, static_cast<int>(row));
      } else if (const std::string_view text = line_text(grid_.rows[row]); !text.empty()) {
        out += "<p>" + html_text(text) + "</p>\n";
      }
    }
    if (open) out += "</table>\n";
  }

 private:
  void write_row(std::string& out, int row) {
    out += "<tr>";
    for (int col = 0; col < columns_; ++col) {
      if (covered(row, col)) continue;
      const auto [rows, cols] = area(row, col);
      for (int r = row; r < row + rows; ++r) {
        for (int c = col; c < col + cols; ++c) covered(r, c) = true;
      }
      out += "<td";
      if (rows > 1) out += " rowspan=\"" + std::to_string(rows) + '"';
      if (cols > 1) out += " colspan=\"" + std::to_string(cols) + '"';
      out += '>' + html_text(grid_.text(row, col)) + "</td>";
    }
    out += "</tr>\n";
  }

  // Rows and columns of the merged area that starts here, as far as they lie in this table and nothing else covers them.
  std::pair<int, int> area(int row, int col) {
    const auto found = merges_.find({row, col});
    if (found == merges_.end()) return {1, 1};
    const Merge& merge = *found->second;
    int cols = 1;
    while (cols < merge.cols && col + cols < columns_ && is_free(row, col + cols)) ++cols;
    int rows = 1;
    while (rows < merge.rows && row + rows < static_cast<int>(grid_.rows.size()) && row_is_free(row + rows, col, cols)) ++rows;
    return {rows, cols};
  }
  bool is_free(int row, int col) { return !covered(row, col) && text::blank(grid_.text(row, col)); }
  bool row_is_free(int row, int col, int cols) {
    if (grid_.rows[static_cast<std::size_t>(row)].outside) return false;
    for (int c = col; c < col + cols; ++c) {
      if (!is_free(row, c)) return false;
    }
    return true;
  }
  std::vector<bool>::reference covered(int row, int col) {
    return covered_[static_cast<std::size_t>(row * columns_ + col)];
  }

  const Grid& grid_;
  int columns_;
  std::map<CellRef, const Merge*> merges_;   // by their first cell
  std::vector<bool> covered_;
};

}  // namespace

Bytes new_text(std::span<const PlainTable> tables) { return lines_of(tables, '\t', one_line); }

Bytes new_csv(std::span<const PlainTable> tables) { return lines_of(tables, ',', csv_cell); }

Bytes new_html(std::span<const PlainTable> tables) {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n<title>";
  out += tables.empty() ? std::string() : html_text(tables[0].title);
  out +=
      "</title>\n<style>\nbody { font-family: SimSun, \"Songti SC\", serif; max-width: 60em; margin: 2em auto; }\n"
      "table { border-collapse: collapse; width: 100%; }\ntd { border: 1px solid; padding: .3em .5em; }\n"
      "p { text-align: center; }\n</style>\n</head>\n<body>\n";
  for (const PlainTable& table : tables) HtmlTable(*table.grid).write(out);
  return out + "</body>\n</html>\n";
}

Bytes new_json(std::span<const PlainTable> tables) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const PlainTable& table : tables) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const Row& row : table.grid->rows) {
      nlohmann::ordered_json cells = nlohmann::ordered_json::array();
      for (const Cell& cell : row.cells) cells.push_back(cell.text);
      rows.push_back(std::move(cells));
    }
    list.push_back({{"title", std::string(table.title)}, {"rows", std::move(rows)}});
  }
  const nlohmann::ordered_json document = {{"tables", std::move(list)}};
  return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace jihe
