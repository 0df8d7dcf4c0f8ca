#include "core/write/docx/docx.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/docx/body.h"
#include "core/read/docx/docx.h"
#include "core/read/encoding/encoding.h"
#include "core/read/package/zip.h"
#include "core/write/docx/cell.h"
#include "core/write/docx/change.h"
#include "core/write/docx/row.h"
#include "core/write/zip.h"

namespace jihe {
namespace {

// Where a row of the part now stands: its grid and its index there; nowhere once it is deleted.
struct Standing {
  std::size_t begin = 0;   // of its element
  const Grid* grid = nullptr;
  int row = 0;
};

class BodyWriter {
 public:
  BodyWriter(std::string_view part, const DocxBody& body, const std::vector<Grid>& grids) : part_(part), body_(body) {
    for (const Grid& grid : grids) {
      for (std::size_t i = 0; i < grid.rows.size(); ++i) {
        const Row& row = grid.rows[i];
        if (!row.inserted && !row.line_end.empty()) standing_.push_back({row.line_end.begin, &grid, static_cast<int>(i)});
      }
    }
    std::sort(standing_.begin(), standing_.end(), [](const Standing& a, const Standing& b) { return a.begin < b.begin; });
    for (const DocxRow& row : body.rows) {
      if (row.table >= 0 && !row.cells.empty()) table_rows_.push_back(&row);
    }
    std::sort(table_rows_.begin(), table_rows_.end(), [](const DocxRow* a, const DocxRow* b) { return a->begin < b->begin; });
    kept_.resize(body.tables.size());
    for (std::size_t i = 0; i < kept_.size(); ++i) kept_[i] = body.tables[i].rows;
  }

  std::vector<TextChange> write(const std::vector<Grid>& grids) {
    for (const Grid& grid : grids) insert_rows(grid);
    const Grid* grid = nullptr;
    MergedCells merged;   // of that grid
    for (std::size_t i = 0; i < body_.rows.size(); ++i) {
      const Standing* now = standing(body_.rows[i]);
      if (now == nullptr) {
        remove_row(body_.rows[i]);
        continue;
      }
      if (now->grid != grid) {
        grid = now->grid;
        merged = merged_cells(*grid);
      }
      const bool above_deleted =
          i > 0 && body_.rows[i - 1].table == body_.rows[i].table && standing(body_.rows[i - 1]) == nullptr;
      write_row(body_.rows[i], *now, merged, above_deleted);
    }
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      // A table without rows is one that Word has to repair.
      const DocxTable& table = body_.tables[i];
      if (kept_[i] == 0 && table.rows > 0) changes_.push_back({table.begin, table.end, {}});
    }
    return std::move(changes_);
  }

 private:
  const Standing* standing(const DocxRow& row) const {
    const auto found = std::lower_bound(standing_.begin(), standing_.end(), row.begin,
                                        [](const Standing& s, std::size_t begin) { return s.begin < begin; });
    return found != standing_.end() && found->begin == row.begin ? &*found : nullptr;
  }

  // The table row of the part that a grid's row came from; nullptr for inserted rows and paragraphs.
  const DocxRow* source(const Row& row) const {
    if (row.inserted || row.line_end.empty()) return nullptr;
    const auto found = std::lower_bound(table_rows_.begin(), table_rows_.end(), row.line_end.begin,
                                        [](const DocxRow* from, std::size_t begin) { return from->begin < begin; });
    return found != table_rows_.end() && (*found)->begin == row.line_end.begin ? *found : nullptr;
  }

  // The row beside the inserted one at `at` that it is to look like: the one above, else the one below.
  const DocxRow* neighbour(const Grid& grid, std::size_t at, bool& above) const {
    above = true;
    for (std::size_t i = at; i-- > 0;) {
      if (const DocxRow* found = source(grid.rows[i])) return found;
    }
    above = false;
    for (std::size_t i = at + 1; i < grid.rows.size(); ++i) {
      if (const DocxRow* found = source(grid.rows[i])) return found;
    }
    return nullptr;
  }

  void insert_rows(const Grid& grid) {
    const bool any = std::any_of(grid.rows.begin(), grid.rows.end(), [](const Row& row) { return row.inserted; });
    if (!any) return;
    const MergedCells merged = merged_cells(grid);
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
      if (!grid.rows[i].inserted) continue;
      bool above = true;
      const DocxRow* like = neighbour(grid, i, above);
      if (like == nullptr) continue;
      const std::size_t place = above ? like->end : like->begin;
      changes_.push_back({place, place, row_like(part_, *like, grid.rows[i].cells, merged, static_cast<int>(i))});
      ++kept_[static_cast<std::size_t>(like->table)];
    }
  }

  // True where a table in one of its cells has rows that are left.
  bool holds_others(const DocxRow& row) const {
    const auto next = std::upper_bound(standing_.begin(), standing_.end(), row.begin,
                                       [](std::size_t begin, const Standing& s) { return begin < s.begin; });
    return next != standing_.end() && next->begin < row.end;
  }

  void remove_row(const DocxRow& row) {
    if (row.table >= 0 && holds_others(row)) {
      for (const DocxCell& cell : row.cells) write_docx_cell(part_, cell, {}, changes_);
      return;
    }
    if (row.table >= 0) {
      changes_.push_back({row.begin, row.end, {}});
      --kept_[static_cast<std::size_t>(row.table)];
      return;
    }
    for (const DocxCell& cell : row.cells) {
      for (const DocxParagraph& paragraph : cell.paragraphs) {
        // The end of a section stands in its last paragraph.
        const Child format = child_of(part_, paragraph.begin, paragraph.end, "pPr");
        if (format.found() && child_of(part_, format.begin, format.end, "sectPr").found()) {
          write_docx_cell(part_, cell, {}, changes_);
          return;
        }
      }
      for (const DocxParagraph& paragraph : cell.paragraphs) changes_.push_back({paragraph.begin, paragraph.end, {}});
    }
  }

  void write_row(const DocxRow& row, const Standing& now, const MergedCells& merged, bool above_deleted) {
    const Cells& cells = now.grid->rows[static_cast<std::size_t>(now.row)].cells;
    const std::vector<std::string> texts = texts_of(row, cells);
    int col = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const DocxCell& cell = row.cells[i];
      col += cell.before;
      const Merged wanted = merged_at(merged, now.row, col);
      col += cell.span;
      if (cell.continues) {
        // Its own text is not shown; the first cell of a merged area is, and one that was given a text.
        const bool first = wanted != Merged::continues && above_deleted;
        if (!first && wanted != Merged::starts && texts[i].empty()) continue;
        set_merged(part_, cell, Merged::starts, changes_);
      } else if (wanted == Merged::starts && !cell.starts) {
        set_merged(part_, cell, Merged::starts, changes_);
      }
      write_docx_cell(part_, cell, texts[i], changes_);
    }
    if (row.table < 0 || row.cells.empty()) return;
    if (std::string added = added_cells(part_, row, cells); !added.empty()) {
      changes_.push_back({row.cells.back().end, row.cells.back().end, std::move(added)});
    }
  }

  std::string_view part_;
  const DocxBody& body_;
  std::vector<Standing> standing_;             // of the rows that are left, by their bytes
  std::vector<const DocxRow*> table_rows_;     // of the part, by their bytes
  std::vector<std::size_t> kept_;              // rows that a table has, by its number
  std::vector<TextChange> changes_;
};

}  // namespace

Result<Bytes> write_docx(const Document& document) {
  const Result<DocxPart> part = docx_part(document.original);
  if (!part) return part.error();
  const Result<DocxBody> body = read_docx_body(part->text);
  if (!body) return body.error();
  std::vector<TextChange> changes = BodyWriter(part->text, *body, document.tables).write(document.tables);
  if (changes.empty()) return document.original;
  const Result<Bytes> text = from_utf8(with_changes(part->text, std::move(changes)), part->encoding);
  if (!text) return text.error();
  const Result<Zip> zip = read_zip(document.original);
  return replace_file(document.original, *zip, part->path, part->mark + *text);
}

}  // namespace jihe
