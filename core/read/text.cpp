#include "core/read/text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <utility>
#include <vector>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/read/title.h"

namespace jihe {
namespace {

// Finds tabs and line breaks. Those bytes are never part of another character in UTF-8 and GB18030; UTF-16 is looked at by
// two bytes.
class Scanner {
 public:
  Scanner(BytesView bytes, DetectedEncoding encoding)
      : bytes_(bytes), wide_(encoding.encoding == Encoding::utf16le || encoding.encoding == Encoding::utf16be),
        low_(encoding.encoding == Encoding::utf16be ? 1 : 0) {}

  std::size_t width() const { return wide_ ? 2 : 1; }

  // The first tab or line break at or behind `i`, or the end.
  std::size_t find_break(std::size_t i) const {
    if (wide_) {
      while (i < bytes_.size() && !is_break(char_at(i))) i += 2;
      return std::min(i, bytes_.size());
    }
    for (; i + 8 <= bytes_.size(); i += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, bytes_.data() + i, 8);
      // Not zero where one of the eight bytes is below 0E, as tabs and line breaks are.
      if (((eight - 0x0E0E0E0E0E0E0E0Eu) & ~eight & 0x8080808080808080u) == 0) continue;
      for (const std::size_t end = i + 8; i < end; ++i) {
        if (is_break(bytes_[i])) return i;
      }
      i -= 8;
    }
    while (i < bytes_.size() && !is_break(bytes_[i])) ++i;
    return i;
  }

  // The ASCII character at `i`; NUL for any other and past the end.
  char char_at(std::size_t i) const {
    if (i + width() > bytes_.size()) return '\0';
    if (!wide_) return bytes_[i];
    return bytes_[i + 1 - low_] == '\0' ? bytes_[i + low_] : '\0';
  }

 private:
  static bool is_break(char c) { return c == '\t' || c == '\n' || c == '\r'; }

  BytesView bytes_;
  bool wide_;
  std::size_t low_;
};

SourceSpan span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Puts rows into tables as they come: a title starts the next one and takes the lines that head it (空行, 附件3) along.
class TableBuilder {
 public:
  explicit TableBuilder(const Profile& profile) : profile_(profile) { tables_.emplace_back().rows.reserve(kUsualRows); }

  // False where a table, or the file, gets too many cells.
  bool add(Row row) {
    const LineKind kind = line_kind(row, profile_);
    if (kind == LineKind::title && is_title_here(row) && !start_table()) return false;
    row.outside = kind == LineKind::empty || (kind == LineKind::title && titled_ && !has_rows_) ||
                  (!has_rows_ && kind == LineKind::attachment) ||
                  (!has_rows_ && titled_ && (kind == LineKind::year || kind == LineKind::blank_row));
    // A list of lines with one cell each may be a letter before the first form: only rows of two or more make a table.
    wide_rows_ = wide_rows_ || kind == LineKind::row;
    has_rows_ = has_rows_ || !row.outside;
    const bool heading = kind == LineKind::empty || kind == LineKind::blank_row || kind == LineKind::attachment;
    heading_cells_ = heading ? heading_cells_ + row.cells.size() : 0;
    table_cells_ += row.cells.size();
    file_cells_ += row.cells.size();
    tables_.back().rows.push_back(std::move(row));
    return within_limits(table_cells_ - heading_cells_) && within_limits(heading_cells_);
  }

  bool within_limits() const { return within_limits(table_cells_); }
  std::vector<Grid> take() { return std::move(tables_); }

 private:
  static constexpr std::size_t kUsualRows = 48;  // of a form; room for it is made at once

  bool within_limits(std::size_t cells) const { return cells <= kMaxCells && file_cells_ <= kMaxFileCells; }

  // An indicator may be called 编制绩效目标表: within a table, a title not in the first column needs a gap above it.
  bool is_title_here(const Row& row) const {
    return !has_rows_ || first_filled(row) == 0 || heading_cells_ > 0;
  }

  // The rows at the end of the current table that belong to the title behind them: empty lines, 附件3, and rows of tabs that
  // stand between (those above an empty line are the old table's own).
  std::size_t heading_begin() const {
    const std::vector<Row>& rows = tables_.back().rows;
    std::size_t begin = rows.size();
    for (bool gap = false; begin > 0; --begin) {
      const LineKind kind = line_kind(rows[begin - 1], profile_);
      if (kind == LineKind::empty) gap = true;
      if (kind != LineKind::empty && kind != LineKind::attachment && (kind != LineKind::blank_row || gap)) break;
    }
    return begin;
  }

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
    Grid next;
    next.rows.reserve(kUsualRows);
    next.rows.assign(std::make_move_iterator(begin), std::make_move_iterator(rows.end()));
    rows.erase(begin, rows.end());
    std::size_t moved = 0;
    for (Row& row : next.rows) {
      row.outside = true;
      moved += row.cells.size();
    }
    const bool fits = within_limits(table_cells_ - moved);
    table_cells_ = moved;
    has_rows_ = false;
    tables_.push_back(std::move(next));
    return fits;
  }

  const Profile& profile_;
  std::vector<Grid> tables_;
  bool titled_ = false;             // the current table has a title
  bool has_rows_ = false;           // and a row of the table proper
  bool wide_rows_ = false;          // a row with two filled cells was seen
  std::size_t table_cells_ = 0;     // of the current table
  std::size_t heading_cells_ = 0;   // of the rows at its end that may belong to the next one
  std::size_t file_cells_ = 0;
};

}  // namespace

Result<Document> read_text(Bytes bytes, DetectedEncoding encoding, const Profile& profile) {
  const Scanner scanner(bytes, encoding);
  const BytesView all = bytes;
  TableBuilder builder(profile);
  constexpr std::size_t kUsualCells = 16;  // room made at once; a table's rows are mostly as long as the one before
  std::size_t usual = 0;
  bool any_text = false;
  for (std::size_t i = encoding.bom; i < bytes.size();) {
    const std::size_t line = i;
    Row row;
    std::vector<Cell>& cells = row.cells;
    cells.reserve(std::min(usual, kUsualCells));
    for (;;) {
      const std::size_t end = scanner.find_break(i);
      const BytesView raw = all.substr(i, end - i);
      // The file was found to be valid in its encoding, so UTF-8 needs no second look.
      cells.push_back({encoding.encoding == Encoding::utf8 ? std::string(raw) : to_utf8(raw, encoding.encoding),
                       span(i, end)});
      if (cells.back().text.size() > kMaxCellBytes) return Error{ErrorCode::cell_too_large, i, {}};
      if (cells.size() > kMaxCells) return Error{ErrorCode::too_many_cells, line, {}};
      any_text = any_text || !text::blank(cells.back().text);
      i = end;
      if (scanner.char_at(i) != '\t') break;
      i += scanner.width();
    }
    usual = cells.size();
    const std::size_t end = i;
    if (i < bytes.size()) {
      const bool pair = scanner.char_at(i) == '\r' && scanner.char_at(i + scanner.width()) == '\n';
      i += pair ? 2 * scanner.width() : scanner.width();
    }
    row.line_end = span(end, i);
    if (!builder.add(std::move(row))) return Error{ErrorCode::too_many_cells, line, {}};
  }
  if (!any_text) return Error{ErrorCode::empty, 0, {}};
  if (!builder.within_limits()) return Error{ErrorCode::too_many_cells, bytes.size(), {}};
  Document document;
  document.kind = Kind::text;
  document.encoding = encoding.encoding;
  document.bom = encoding.bom;
  document.tables = builder.take();
  document.original = std::move(bytes);
  return document;
}

}  // namespace jihe
