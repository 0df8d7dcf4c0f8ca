#include "core/read/docx.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/read/table_builder.h"
#include "core/read/xml.h"
#include "core/read/zip.h"

namespace jihe {
namespace {

using Event = XmlReader::Event;

int number_of(std::string_view text, int otherwise, int most) {
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::clamp(value, 0, most);
}

// What a w:sym of a symbol font shows; the boxes and ticks that forms are filled in with.
std::string_view symbol(std::string_view font, std::string_view code) {
  if (!font.starts_with("Wingdings")) return "";
  const std::string_view low = code.size() > 2 ? code.substr(code.size() - 2) : code;
  if (low == "FE" || low == "fe" || low == "52") return "☑";
  if (low == "A8" || low == "a8" || low == "6F" || low == "6f" || low == "A3" || low == "a3") return "☐";
  if (low == "FC" || low == "fc" || low == "50") return "✓";
  if (low == "FD" || low == "fd" || low == "54") return "☒";
  return "";
}

// Text that is not there once all changes are accepted, or that is written a second time for other programs.
bool is_left_out(std::string_view name) {
  return name == "del" || name == "moveFrom" || name == "Fallback" || name == "instrText" || name == "delText" ||
         name == "delInstrText" || name == "txbxContent" || name == "rPrChange" || name == "pPrChange" ||
         name == "tcPrChange" || name == "trPrChange" || name == "tblPrChange" || name == "footnoteReference";
}

// Walks through the part once. Every read_… takes an element that was just opened, to its closing tag.
class DocxReader {
 public:
  explicit DocxReader(std::string_view part) : xml_(part) {}

  Result<std::vector<DocxRow>> read() {
    Event event = xml_.next();
    for (; event != Event::end && event != Event::bad; event = xml_.next()) {
      if (event == Event::open && xml_.name() == "body" && !read_blocks()) break;
    }
    if (limit_) return *limit_;
    if (event != Event::end) return Error{ErrorCode::damaged, xml_.begin(), {}};
    return std::move(rows_);
  }

 private:
  // The paragraphs and tables of the body, with the content controls around them.
  bool read_blocks() {
    const std::size_t outside = xml_.depth() - 1;
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return false;
      if (event == Event::close && xml_.depth() == outside) return true;
      if (event != Event::open) continue;
      if (is_left_out(xml_.name())) {
        if (!xml_.skip()) return false;
      } else if (xml_.name() == "p") {
        DocxRow row;
        row.begin = xml_.begin();
        DocxCell& cell = row.cells.emplace_back();
        cell.begin = row.begin;
        if (!read_paragraph(cell)) return false;
        row.end = cell.end = xml_.end();
        if (!count(1)) return false;
        rows_.push_back(std::move(row));
      } else if (xml_.name() == "tbl") {
        if (!read_table(rows_)) return false;
      }
    }
  }

  bool read_table(std::vector<DocxRow>& rows) {
    const std::size_t outside = xml_.depth() - 1;
    const int table = tables_++;
    std::vector<DocxRow> inner;   // of tables in this one's cells
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return false;
      if (event == Event::close && xml_.depth() == outside) break;
      if (event != Event::open) continue;
      if (is_left_out(xml_.name())) {
        if (!xml_.skip()) return false;
      } else if (xml_.name() == "tr") {
        DocxRow row;
        row.table = table;
        bool deleted = false;
        if (!read_row(row, inner, deleted)) return false;
        if (!deleted) rows.push_back(std::move(row));
      }
    }
    std::move(inner.begin(), inner.end(), std::back_inserter(rows));
    return true;
  }

  bool read_row(DocxRow& row, std::vector<DocxRow>& inner, bool& deleted) {
    const std::size_t outside = xml_.depth() - 1;
    row.begin = xml_.begin();
    int before = 0;
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return false;
      if (event == Event::close && xml_.depth() == outside) break;
      if (event != Event::open) continue;
      if (xml_.name() == "trPr") {
        if (!read_row_format(before, deleted)) return false;
      } else if (xml_.name() == "tc") {
        DocxCell cell;
        cell.before = std::exchange(before, 0);
        if (!read_cell(cell, inner)) return false;
        if (!count(cell.span + cell.before)) return false;
        row.cells.push_back(std::move(cell));
      } else if (is_left_out(xml_.name()) && !xml_.skip()) {
        return false;
      }
    }
    row.end = xml_.end();
    return true;
  }

  bool read_row_format(int& before, bool& deleted) {
    const std::size_t outside = xml_.depth() - 1;
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return false;
      if (event == Event::close && xml_.depth() == outside) return true;
      if (event != Event::open) continue;
      if (xml_.name() == "gridBefore") before = number_of(xml_.attribute("val"), 0, kMostColumns);
      if (xml_.name() == "del") deleted = true;
    }
  }

  bool read_cell(DocxCell& cell, std::vector<DocxRow>& inner) {
    const std::size_t outside = xml_.depth() - 1;
    cell.begin = xml_.begin();
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return false;
      if (event == Event::close && xml_.depth() == outside) break;
      if (event != Event::open) continue;
      const std::string_view name = xml_.name();
      if (is_left_out(name)) {
        if (!xml_.skip()) return false;
      } else if (name == "gridSpan") {
        cell.span = std::max(1, number_of(xml_.attribute("val"), 1, kMostColumns));
      } else if (name == "vMerge") {
        cell.starts = xml_.attribute("val") == "restart";
        cell.continues = !cell.starts;
      } else if (name == "p") {
        if (!read_paragraph(cell)) return false;
      } else if (name == "tbl") {
        if (!read_table(inner)) return false;
      }
    }
    cell.end = xml_.end();
    return true;
  }

  bool read_paragraph(DocxCell& cell) {
    const std::size_t outside = xml_.depth() - 1;
    DocxParagraph paragraph;
    paragraph.begin = xml_.begin();
    if (!cell.paragraphs.empty()) add(cell, DocxPiece::Kind::paragraph, "\n", paragraph.begin);
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return false;
      if (event == Event::close && xml_.depth() == outside) break;
      if (event != Event::open) continue;
      if (!read_inline(cell, paragraph)) return false;
      if (cell.text.size() > kMaxCellBytes) {
        limit_ = Error{ErrorCode::cell_too_large, cell.begin, {}};
        return false;
      }
    }
    paragraph.inside_end = xml_.begin() == paragraph.begin ? xml_.end() : xml_.begin();
    paragraph.end = xml_.end();
    cell.paragraphs.push_back(paragraph);
    return true;
  }

  // Anything inside a paragraph: what shows as text is added to the cell, containers are entered.
  bool read_inline(DocxCell& cell, DocxParagraph& paragraph) {
    const std::string_view name = xml_.name();
    const std::size_t begin = xml_.begin();
    if (is_left_out(name)) return xml_.skip();
    if (name == "rPr") {
      if (!xml_.skip()) return false;
      // That of the first run with text counts, else that of the paragraph's end mark.
      if (cell.pieces.empty() || cell.pieces.back().begin < paragraph.begin) {
        paragraph.format_begin = begin;
        paragraph.format_end = xml_.end();
      }
      return true;
    }
    if (name == "t") return read_text(cell);
    std::string_view shown;
    if (name == "tab" || name == "ptab") {
      if (xml_.attribute("pos").empty()) shown = " ";   // inside w:tabs it is a tab stop, which has a position
    } else if (name == "br" || name == "cr") {
      shown = "\n";
    } else if (name == "noBreakHyphen") {
      shown = "-";
    } else if (name == "sym") {
      shown = symbol(xml_.attribute("font"), xml_.attribute("char"));
    }
    if (shown.empty()) return true;
    if (!xml_.skip()) return false;
    add(cell, DocxPiece::Kind::mark, shown, begin);
    return true;
  }

  bool read_text(DocxCell& cell) {
    const std::size_t outside = xml_.depth() - 1;
    DocxPiece piece;
    piece.begin = xml_.begin();
    piece.text_begin = cell.text.size();
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return false;
      if (event == Event::close && xml_.depth() == outside) break;
      if (event == Event::text) cell.text += xml_.text();
    }
    piece.end = xml_.end();
    piece.text_end = cell.text.size();
    cell.pieces.push_back(piece);
    return true;
  }

  // Paragraphs and cells are few in a form; a hostile file that unpacks into more is stopped before memory runs out.
  bool count(int more) {
    cells_ += static_cast<std::size_t>(more);
    if (cells_ > kMaxCells) limit_ = Error{ErrorCode::too_many_cells, xml_.begin(), {}};
    return !limit_;
  }

  // A piece whose element starts at `begin` and ends with the last event.
  void add(DocxCell& cell, DocxPiece::Kind kind, std::string_view shown, std::size_t begin) {
    const std::size_t text_begin = cell.text.size();
    cell.text += shown;
    cell.pieces.push_back({kind, begin, xml_.end(), text_begin, cell.text.size()});
  }

  static constexpr int kMostColumns = 1024;   // Word itself stops at 63

  XmlReader xml_;
  std::vector<DocxRow> rows_;
  int tables_ = 0;
  std::size_t cells_ = 0;
  std::optional<Error> limit_;   // one that was passed
};

SourceSpan span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The cells of a row in the grid's columns: a merged cell's text in its first one.
Row grid_row(const DocxRow& from) {
  Row row;
  row.line_end = span(from.begin, from.end);
  for (const DocxCell& cell : from.cells) {
    for (int i = 0; i < cell.before; ++i) row.cells.emplace_back();
    row.cells.push_back({cell.continues ? std::string() : cell.text, span(cell.begin, cell.end)});
    for (int i = 1; i < cell.span; ++i) row.cells.emplace_back();
  }
  return row;
}

// The merged areas of a grid, from the rows its own came from.
void add_merges(Grid& grid, const std::map<std::size_t, const DocxRow*>& rows) {
  std::map<int, std::size_t> open;   // column -> the merged area that cells below may continue
  int table = -1;
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    const auto found = rows.find(grid.rows[i].line_end.begin);
    if (found == rows.end() || found->second->table < 0) continue;
    if (found->second->table != table) open.clear();
    table = found->second->table;
    int col = 0;
    for (const DocxCell& cell : found->second->cells) {
      col += cell.before;
      const auto above = open.find(col);
      if (cell.continues && above != open.end()) {
        grid.merges[above->second].rows = static_cast<int>(i) - grid.merges[above->second].row + 1;
      } else {
        open.erase(col);
        if (cell.starts || cell.span > 1) {
          grid.merges.push_back({static_cast<int>(i), col, 1, cell.span});
          if (cell.starts) open[col] = grid.merges.size() - 1;
        }
      }
      col += cell.span;
    }
  }
  std::erase_if(grid.merges, [](const Merge& merge) { return merge.rows == 1 && merge.cols == 1; });
}

}  // namespace

Result<std::vector<DocxRow>> read_docx_rows(std::string_view part) { return DocxReader(part).read(); }

Result<Bytes> docx_part(BytesView package, std::string& path) {
  const Result<Zip> zip = read_zip(package);
  if (!zip) return zip.error();
  path = "word/document.xml";
  if (const ZipEntry* entry = zip->find("_rels/.rels")) {
    const Result<Bytes> relations = unpack(package, *entry);
    if (!relations) return relations.error();
    XmlReader xml(*relations);
    for (Event event = xml.next(); event != Event::end && event != Event::bad; event = xml.next()) {
      if (event != Event::open || !xml.attribute("Type").ends_with("/officeDocument")) continue;
      std::string_view target = xml.attribute("Target");
      if (target.starts_with('/')) target.remove_prefix(1);
      if (zip->find(target) != nullptr) path = target;
    }
  }
  const ZipEntry* entry = zip->find(path);
  if (entry == nullptr) return Error{ErrorCode::damaged, 0, {}};
  return unpack(package, *entry);
}

Result<Document> read_docx(Bytes bytes, const Profile& profile) {
  std::string path;
  const Result<Bytes> part = docx_part(bytes, path);
  if (!part) return part.error();
  if (!utf8::valid(*part)) return Error{ErrorCode::damaged, 0, {}};
  const Result<std::vector<DocxRow>> rows = read_docx_rows(*part);
  if (!rows) return rows.error();
  std::map<std::size_t, const DocxRow*> by_begin;
  TableBuilder builder(profile);
  bool any_text = false;
  for (const DocxRow& from : *rows) {
    by_begin[from.begin] = &from;
    Row row = grid_row(from);
    any_text = any_text || std::any_of(row.cells.begin(), row.cells.end(),
                                       [](const Cell& cell) { return !text::blank(cell.text); });
    if (!builder.add(std::move(row))) return Error{ErrorCode::too_many_cells, from.begin, {}};
  }
  if (!any_text) return Error{ErrorCode::empty, 0, {}};
  if (!builder.within_limits()) return Error{ErrorCode::too_many_cells, 0, {}};
  Document document;
  document.kind = Kind::docx;
  document.tables = builder.take();
  for (Grid& grid : document.tables) add_merges(grid, by_begin);
  document.original = std::move(bytes);
  return document;
}

}  // namespace jihe
