#include "core/write/html/html.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/read/encoding/encoding.h"
#include "core/read/html/cell.h"
#include "core/read/html/html.h"
#include "core/read/html/text.h"
#include "core/read/html/tokens.h"
#include "core/write/changes.h"
#include "core/write/html/cell.h"

namespace jihe {
namespace {

class HtmlWriter {
 public:
  HtmlWriter(const Document& document, std::string_view html, const std::vector<HtmlRow>& rows)
      : html_(html), rows_(rows) {
    std::map<std::size_t, const Row*> now;   // by where their element starts
    for (const Grid& grid : document.tables) {
      for (const Row& row : grid.rows) {
        if (!row.line_end.empty()) now[row.line_end.begin] = &row;
      }
    }
    std::map<const Row*, std::size_t> sources;
    for (const HtmlRow& row : rows) {
      const auto found = now.find(row.begin);
      now_.push_back(found == now.end() ? nullptr : found->second);
      if (now_.back() != nullptr) sources[now_.back()] = now_.size() - 1;
    }
    keep_rows_around_others();
    inserted_.resize(rows.size());
    for (const Grid& grid : document.tables) find_inserted(grid, sources);
  }

  std::vector<TextChange> changes() {
    for (std::size_t row = 0; row < rows_.size();) {
      std::size_t end = row + 1;
      while (end < rows_.size() && rows_[end].table == rows_[row].table && rows_[row].table >= 0) ++end;
      write_table(row, end);
      row = end;
    }
    return std::move(changes_);
  }

 private:
  // A new row, and where it stands in its grid.
  struct Inserted {
    const Grid* grid = nullptr;
    int index = 0;

    const Row& row() const { return grid->rows[static_cast<std::size_t>(index)]; }
    // True where a merged area of the grid that begins further up covers it.
    bool covered(std::size_t col) const { return grid->shown_at({index, static_cast<int>(col)}).row < index; }
  };

  // A cell of a deleted row that reaches further down: it moves into the first row that is left of it.
  struct HandedDown {
    std::size_t row = 0;          // the row it moves into
    const HtmlCell* cell = nullptr;
    std::size_t rows = 1;
  };

  // New rows stand behind the row of the file above them, those at the start of a grid behind its first one.
  void find_inserted(const Grid& grid, const std::map<const Row*, std::size_t>& sources) {
    std::vector<Inserted> first;
    std::size_t above = rows_.size();
    for (const Row& row : grid.rows) {
      if (row.line_end.empty()) {
        const auto index = static_cast<int>(&row - grid.rows.data());
        (above == rows_.size() ? first : inserted_[above]).push_back({&grid, index});
      } else if (const auto found = sources.find(&row); found != sources.end()) {
        above = found->second;
        inserted_[above].insert(inserted_[above].end(), first.begin(), first.end());
        first.clear();
      }
    }
  }

  bool stays(std::size_t row) const { return now_[row] != nullptr || kept_[row]; }

  // A deleted row stays as an empty one where rows of a table in its cells are still there.
  void keep_rows_around_others() {
    kept_.assign(rows_.size(), false);
    std::vector<std::size_t> begins;   // of living rows
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (now_[i] != nullptr) begins.push_back(rows_[i].begin);
    }
    std::sort(begins.begin(), begins.end());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (now_[i] != nullptr) continue;
      const auto inside = std::upper_bound(begins.begin(), begins.end(), rows_[i].begin);
      kept_[i] = !rows_[i].whole || (inside != begins.end() && *inside < rows_[i].end);
    }
  }

  void write_table(std::size_t begin, std::size_t end) {
    std::vector<HandedDown> handed;
    for (std::size_t row = begin; row < end; ++row) {
      for (const HtmlCell& cell : rows_[row].cells) fit_height(row, cell, handed);
    }
    std::stable_sort(handed.begin(), handed.end(), [](const HandedDown& a, const HandedDown& b) {
      return std::pair{a.row, a.cell->col} < std::pair{b.row, b.cell->col};
    });
    Handed next = handed.begin();
    for (std::size_t row = begin; row < end; ++row) {
      if (!stays(row)) {
        changes_.push_back({rows_[row].begin, rows_[row].end, {}});
        continue;
      }
      const Handed first = next;
      while (next != handed.end() && next->row == row) ++next;
      write_row(row, first, next);
      for (const Inserted& added : inserted_[row]) insert_row(begin, row, added);
    }
  }

  // A row like the one above it, in the columns that no cell above covers.
  void insert_row(std::size_t table_begin, std::size_t above, const Inserted& added) {
    const Row& row = added.row();
    const HtmlRow& like_row = rows_[above];
    if (like_row.table < 0) {
      changes_.push_back({like_row.end, like_row.end, "<p>" + html_escaped(fit_html(text_in(row, 0, kToEnd))) + "</p>"});
      return;
    }
    std::vector<bool> covered(row.cells.size(), false);
    for (std::size_t col = 0; col < covered.size(); ++col) covered[col] = added.covered(col);
    for (std::size_t i = table_begin; i <= above; ++i) {
      for (const HtmlCell& cell : rows_[i].cells) {
        if (i + cell.rows <= above + 1) continue;
        for (std::size_t col = cell.col; col < std::min(cell.col + cell.span, covered.size()); ++col) covered[col] = true;
      }
    }
    std::string markup = "<tr>";
    if (like_row.open_end > like_row.begin) markup = html_.substr(like_row.begin, like_row.open_end - like_row.begin);
    for (std::size_t col = 0; col < row.cells.size();) {
      if (covered[col]) {
        ++col;
        continue;
      }
      const std::vector<HtmlCell>& cells = like_row.cells;
      const auto cell = std::find_if(cells.begin(), cells.end(), [col](const HtmlCell& c) { return c.col == col; });
      const std::size_t end = cell != cells.end() ? col + cell->span : col + 1;
      const std::string text = fit_html(text_in(row, col, end));
      markup += cell != cells.end() && !cell->holds_table ? markup_like(*cell, text, 1) : "<td>" + html_escaped(text) + "</td>";
      col = end;
    }
    changes_.push_back({like_row.end, like_row.end, markup + "</tr>"});
  }

  // The cell's markup with another text, over so many rows.
  std::string markup_like(const HtmlCell& cell, std::string_view text, std::size_t rows) const {
    std::vector<TextChange> inside;
    change_html_cell(html_, cell, text, inside);
    if (cell.rowspan_end > cell.rowspan_begin) inside.push_back({cell.rowspan_begin, cell.rowspan_end, std::to_string(rows)});
    for (TextChange& change : inside) {
      change.begin -= cell.begin;
      change.end -= cell.begin;
    }
    std::string markup = with_changes(html_.substr(cell.begin, cell.end - cell.begin), std::move(inside));
    if (cell.inside_end == cell.end) markup += closing_tag(cell);   // its end was only implied
    return markup;
  }

  // A cell over several rows covers those that are left, new ones between them, and those behind it that the grid has it
  // cover.
  void fit_height(std::size_t row, const HtmlCell& cell, std::vector<HandedDown>& handed) {
    std::size_t left = 0;
    std::size_t first = row;
    for (std::size_t i = row + cell.rows; i-- > row;) {
      if (!stays(i)) continue;
      left += 1 + (left > 0 ? inserted_[i].size() : covered_behind(i, cell.col));
      first = i;
    }
    if (left == cell.rows || left == 0) return;
    const std::string_view written = html_.substr(cell.rowspan_begin, cell.rowspan_end - cell.rowspan_begin);
    if (!stays(row)) {
      handed.push_back({first, &cell, left});
    } else if (written.empty()) {
      constexpr std::size_t kName = 3;   // <td, <th
      changes_.push_back({cell.begin + kName, cell.begin + kName, " rowspan=\"" + std::to_string(left) + '"'});
    } else if (written != "0") {
      changes_.push_back({cell.rowspan_begin, cell.rowspan_end, std::to_string(left)});
    }
  }

  // How many of the new rows right behind a row are covered by what stands in it.
  std::size_t covered_behind(std::size_t row, std::size_t col) const {
    const std::vector<Inserted>& added = inserted_[row];
    std::size_t count = 0;
    while (count < added.size() && added[count].covered(col)) ++count;
    return count;
  }

  // The text that a cell over columns [begin, end) is to have: what now stands there.
  static std::string text_in(const Row& row, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t col = begin; col < std::min(end, row.cells.size()); ++col) {
      if (row.cells[col].text.empty()) continue;
      if (!text.empty()) text += ' ';
      text += row.cells[col].text;
    }
    return text;
  }

  // A cell of a row, its own or one that is handed down to it.
  struct Part {
    const HtmlCell* cell = nullptr;
    const HandedDown* handed = nullptr;
  };

  using Handed = std::vector<HandedDown>::const_iterator;

  // Columns that cells above cover hold nothing; should text stand there after all, the cell in front takes it, or the first.
  void write_row(std::size_t row, Handed first, Handed last) {
    std::vector<Part> parts;
    for (const HtmlCell& cell : rows_[row].cells) parts.push_back({&cell, nullptr});
    for (; first != last; ++first) parts.push_back({first->cell, &*first});
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.cell->col < b.cell->col; });
    const bool line = rows_[row].table < 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const HtmlCell& cell = *parts[i].cell;
      const std::size_t begin = std::exchange(end, i + 1 < parts.size() ? parts[i + 1].cell->col : cell.col + cell.span);
      const std::string text = now_[row] == nullptr ? std::string() : text_in(*now_[row], begin, line ? kToEnd : end);
      if (parts[i].handed != nullptr) {
        put_handed_down(row, *parts[i].handed, fit_html(text));
      } else if (text != cell.text) {
        change_html_cell(html_, cell, fit_html(text), changes_);
      }
    }
    if (!line) add_cells(row, end, parts.empty() ? nullptr : parts.back().cell);
  }

  // The cell as it stood in the deleted row, with the text that its column has in this one, in front of the next cell.
  void put_handed_down(std::size_t row, const HandedDown& handed, std::string_view text) {
    const HtmlCell& cell = *handed.cell;
    std::string markup = markup_like(cell, text, handed.rows);
    const std::vector<HtmlCell>& cells = rows_[row].cells;
    const auto behind = std::find_if(cells.begin(), cells.end(), [&](const HtmlCell& c) { return c.col > cell.col; });
    const std::size_t at = behind != cells.end() ? behind->begin : row_inside_end(row);
    changes_.push_back({at, at, std::move(markup)});
  }

  // Cells for the columns behind the row's last one, which a row that was put right may need: like that one, with their text.
  void add_cells(std::size_t row, std::size_t col, const HtmlCell* like) {
    const Row* now = now_[row];
    std::size_t end = now == nullptr ? 0 : now->cells.size();
    while (end > col && now->cells[end - 1].text.empty()) --end;
    std::string added;
    for (; col < end; ++col) {
      added += like == nullptr ? "<td>" : single(html_.substr(like->begin, like->open_end - like->begin), *like);
      added += html_escaped(fit_html(now->cells[col].text));
      added += like == nullptr ? "</td>" : closing_tag(*like);
    }
    if (!added.empty()) changes_.push_back({row_inside_end(row), row_inside_end(row), std::move(added)});
  }

  // The opening tag of a cell without what makes it cover further rows and columns.
  std::string single(std::string_view tag, const HtmlCell& cell) const {
    if (cell.span > 1 || cell.rows > 1) return "<" + closing_tag(cell).substr(2);
    return std::string(tag);
  }

  std::string closing_tag(const HtmlCell& cell) const {
    return html_same(html_.substr(cell.begin + 1, 2), "th") ? "</th>" : "</td>";
  }

  std::size_t row_inside_end(std::size_t row) const {
    const std::vector<HtmlCell>& cells = rows_[row].cells;
    if (!cells.empty()) return cells.back().end;
    return rows_[row].open_end;
  }

  std::string_view html_;
  const std::vector<HtmlRow>& rows_;
  std::vector<const Row*> now_;   // the grid's row of each of them; nullptr where it was deleted
  std::vector<bool> kept_;        // deleted, but its element has to stay
  std::vector<std::vector<Inserted>> inserted_;     // new rows behind each of them
  std::vector<TextChange> changes_;
};

// Characters that the file can't hold as numbers. In GB18030 also those of four bytes: a program that takes the file for
// GB2312 or GBK, as it may say of itself, knows none of them.
std::string numbered(std::string_view text, Encoding encoding, bool ascii) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = utf8::next(text, i);
    const std::string_view character = text.substr(begin, i - begin);
    bool holds = c < 0x80 || !ascii;
    if (holds && c >= 0x80 && encoding == Encoding::gb18030) {
      const Result<Bytes> bytes = from_utf8(character, encoding);
      holds = bytes && bytes->size() <= 2;
    }
    if (holds) {
      out += character;
    } else {
      out += "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ';';
    }
  }
  return out;
}

}  // namespace

std::string fit_html(std::string_view text) {
  constexpr std::string_view kHardSpace = "\u00A0";
  std::string out;
  out.reserve(text.size());
  bool swallowed = true;   // a space here would not be shown: at a line's start, behind another one
  const auto end_line = [&] {
    if (out.ends_with(' ')) out.replace(out.size() - 1, 1, kHardSpace);
    swallowed = true;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (c == '\n' || c == '\r') {
      end_line();
      out += '\n';
    } else if (is_html_space(c)) {
      out += swallowed ? kHardSpace : std::string_view(" ");
      swallowed = true;
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
      swallowed = false;
    }
  }
  end_line();
  const auto [begin, end] = html_shown_lines(out);
  return out.substr(begin, end - begin);
}

Result<Bytes> write_html(const Document& document) {
  const BytesView original = document.original;
  const std::string html = to_utf8(original.substr(document.bom), document.encoding);
  const Result<std::vector<HtmlRow>> rows = read_html_rows(html);
  if (!rows) return rows.error();
  std::vector<TextChange> changes = HtmlWriter(document, html, *rows).changes();
  if (changes.empty()) return document.original;
  const bool ascii = html_is_ascii(original);
  for (TextChange& change : changes) change.text = numbered(change.text, document.encoding, ascii);
  return with_changes(document, std::move(changes));
}

}  // namespace jihe
