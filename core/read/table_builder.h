// Rows and single lines, in the order of a document, put into tables.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/form/profile.h"
#include "core/grid/document.h"
#include "core/grid/grid.h"
#include "core/read/encoding/encoding.h"
#include "core/read/title.h"

namespace jihe {

// Puts rows into tables as they come: a title starts the next one and takes the lines that head it (空行, 附件3) along.
class TableBuilder {
 public:
  explicit TableBuilder(const Profile& profile) : profile_(profile) { tables_.emplace_back().rows.reserve(kUsualRows); }

  // False where a table, or the file, gets too many cells.
  bool add(Row row) {
    const LineKind kind = line_kind(row, profile_);
    next_row() = std::move(row);
    return add_next(kind);
  }

  // The same in two steps: an empty row where it is to stand, and what it is when its cells are there.
  Row& next_row() { return tables_.back().rows.emplace_back(); }
  bool add_next(LineKind kind) {
    if (kind == LineKind::title && is_title_here(tables_.back().rows.back()) && !start_table()) return false;
    Row& row = tables_.back().rows.back();
    const std::size_t cells = row.cells.size();
    const bool outside = kind == LineKind::empty || (kind == LineKind::title && titled_ && !has_rows_) ||
                         (!has_rows_ && kind == LineKind::attachment) ||
                         (!has_rows_ && titled_ && (kind == LineKind::year || kind == LineKind::blank_row));
    row.outside = outside;
    // A list of lines with one cell each may be a letter before the first form: only rows of two or more make a table.
    wide_rows_ = wide_rows_ || kind == LineKind::row;
    if (after_title_ && kind == LineKind::row) {
      after_title_ = false;
      if (is_indicator_head(row, profile_) && continues_last()) join_last();   // the row goes along
    }
    has_rows_ = has_rows_ || !outside;
    const bool heading = kind == LineKind::empty || kind == LineKind::blank_row || kind == LineKind::attachment;
    if (heading) {
      heading_.push_back(kind);
      heading_cells_ += cells;
    } else {
      heading_.clear();
      heading_cells_ = 0;
    }
    table_cells_ += cells;
    file_cells_ += cells;
    return within_limits(table_cells_ - heading_cells_) && within_limits(heading_cells_);
  }

  // What comes now stands in a sheet of its own: the table before it is done.
  void start_sheet() {
    if (!tables_.back().rows.empty()) tables_.emplace_back().rows.reserve(kUsualRows);
    titled_ = has_rows_ = wide_rows_ = after_title_ = false;
    heading_.clear();
    table_cells_ = heading_cells_ = 0;
  }

  // Tables so far, the one that has just begun among them.
  std::size_t count() const { return tables_.size(); }

  bool within_limits() const { return within_limits(table_cells_); }
  std::vector<Grid> take() { return std::move(tables_); }

 private:
  static constexpr std::size_t kUsualRows = 48;  // of a form; room for it is made at once

  bool within_limits(std::size_t cells) const { return cells <= kMaxCells && file_cells_ <= kMaxFileCells; }

  // An indicator may be called 编制绩效目标表: within a table, a title not in the first column needs a gap above it.
  bool is_title_here(const Row& row) const {
    return !has_rows_ || first_filled(row) == 0 || heading_cells_ > 0;
  }

  // The rows at the end of the current table that belong to the title, which is its last: empty lines, 附件3, and rows of
  // tabs that stand between (those above an empty line are the old table's own).
  std::size_t heading_begin() const {
    std::size_t begin = tables_.back().rows.size() - 1;
    bool gap = false;
    for (std::size_t i = heading_.size(); i-- > 0 && begin > 0; --begin) {
      gap |= heading_[i] == LineKind::empty;
      if (heading_[i] == LineKind::blank_row && gap) break;
    }
    return begin;
  }

  // REQUIRES: the row at the end of the current table is the title of the next one.
  bool start_table() {
    std::vector<Row>& rows = tables_.back().rows;
    const bool first = !titled_ && !wide_rows_;  // nothing but single lines before the first title: they head its table
    const bool again = titled_ && !has_rows_;    // a title over two lines
    titled_ = true;
    if (again) return true;
    if (first) {
      for (Row& row : rows) row.outside = true;
      has_rows_ = false;
      return true;
    }
    const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(heading_begin());
    std::size_t moved = 0;   // cells that are counted
    for (auto row = begin; row + 1 != rows.end(); ++row) {
      row->outside = true;
      moved += row->cells.size();
    }
    Grid next;
    next.rows.reserve(kUsualRows);
    next.rows.assign(std::make_move_iterator(begin), std::make_move_iterator(rows.end()));
    rows.erase(begin, rows.end());
    after_title_ = true;
    const bool fits = within_limits(table_cells_ - moved);
    table_cells_ = moved;
    has_rows_ = false;
    tables_.push_back(std::move(next));
    return fits;
  }

  // A title right above the indicators of a form whose upper part stands in the table before: it heads only them.
  bool continues_last() const {
    const std::vector<Row>& rows = tables_[tables_.size() - 2].rows;
    const auto has_head = [this](const Row& row) { return is_indicator_head(row, profile_); };
    const auto has_name = [this](const Row& row) { return names_project(row, profile_); };
    return std::any_of(rows.begin(), rows.end(), has_name) && std::none_of(rows.begin(), rows.end(), has_head);
  }

  void join_last() {
    Grid last = std::move(tables_.back());
    std::vector<Row>& rows = tables_[tables_.size() - 2].rows;
    std::size_t cells = table_cells_;
    for (const Row& row : rows) cells += row.cells.size();
    if (!within_limits(cells)) {
      tables_.back() = std::move(last);
      return;
    }
    tables_.pop_back();
    rows.insert(rows.end(), std::make_move_iterator(last.rows.begin()), std::make_move_iterator(last.rows.end()));
    table_cells_ = cells;
  }

  const Profile& profile_;
  std::vector<Grid> tables_;
  bool after_title_ = false;        // nothing but single lines since the title of the current table, which is not the first
  bool titled_ = false;             // the current table has a title
  bool has_rows_ = false;           // and a row of the table proper
  bool wide_rows_ = false;          // a row with two filled cells was seen
  std::size_t table_cells_ = 0;     // of the current table
  std::vector<LineKind> heading_;   // the rows at its end that may belong to the next one
  std::size_t heading_cells_ = 0;   // of the rows at its end that may belong to the next one
  std::size_t file_cells_ = 0;
};

// The document that a reader has put together from `bytes`; `empty` where no cell has any text, too_many_cells where a
// table is too large.
inline Result<Document> built_document(Kind kind, TableBuilder& builder, bool any_text, Bytes bytes,
                                       const DetectedEncoding& encoding) {
  if (!any_text) return Error{ErrorCode::empty, 0, {}};
  if (!builder.within_limits()) return Error{ErrorCode::too_many_cells, bytes.size(), {}};
  Document document;
  document.kind = kind;
  document.encoding = encoding.encoding;
  document.bom = encoding.bom;
  document.tables = builder.take();
  document.original = std::move(bytes);
  return document;
}

}  // namespace jihe
