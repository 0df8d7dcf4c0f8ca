#include "core/read/docx/docx.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/read/docx/body.h"
#include "core/read/encoding/encoding.h"
#include "core/read/package/xml.h"
#include "core/read/package/zip.h"
#include "core/read/table_builder.h"

namespace jihe {
namespace {

using namespace std::string_view_literals;
using Event = XmlReader::Event;

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
std::vector<Merge> merges_of(std::span<const DocxRow> rows) {
  std::vector<Merge> merges;
  std::map<int, std::size_t> open;   // column -> the merged area that cells below may continue
  int table = -1;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].table < 0) continue;
    if (rows[i].table != table) open.clear();
    table = rows[i].table;
    int col = 0;
    for (const DocxCell& cell : rows[i].cells) {
      col += cell.before;
      const auto above = cell.continues || !open.empty() ? open.find(col) : open.end();
      if (cell.continues && above != open.end()) {
        merges[above->second].rows = static_cast<int>(i) - merges[above->second].row + 1;
      } else {
        if (above != open.end()) open.erase(above);
        if (cell.starts || cell.span > 1) merges.push_back({static_cast<int>(i), col, 1, cell.span});
        if (cell.starts) open[col] = merges.size() - 1;
      }
      col += cell.span;
    }
  }
  std::erase_if(merges, [](const Merge& merge) { return merge.rows == 1 && merge.cols == 1; });
  return merges;
}

// The path of the document part.
std::string part_path(BytesView package, const Zip& zip) {
  std::string path = "word/document.xml";
  const ZipEntry* entry = zip.find("_rels/.rels");
  if (entry == nullptr) return path;
  const Result<Bytes> relations = unpack(package, *entry);
  if (!relations) return path;
  XmlReader xml(*relations);
  for (Event event = xml.next(); event != Event::end && event != Event::bad; event = xml.next()) {
    if (event != Event::open || !xml.attribute("Type").ends_with("/officeDocument")) continue;
    std::string_view target = xml.attribute("Target");
    if (target.starts_with('/')) target.remove_prefix(1);
    if (zip.find(target) != nullptr) path = target;
  }
  return path;
}

// An XML part without a mark is UTF-8, or begins with < in two bytes: nothing in it is guessed, as an edit might change that.
Result<DetectedEncoding> encoding_of(BytesView part) {
  const BytesView start = part.substr(0, 2);
  const bool wide = start == "\xFF\xFE"sv || start == "\xFE\xFF"sv || start == "<\0"sv || start == "\0<"sv;
  std::size_t bad = 0;
  if (!wide && utf8::valid(part, &bad)) {
    return DetectedEncoding{Encoding::utf8, part.starts_with("\xEF\xBB\xBF"sv) ? std::size_t{3} : std::size_t{0}};
  }
  const Result<DetectedEncoding> detected = wide ? detect_encoding(part) : Error{ErrorCode::damaged, bad, {}};
  const bool fits = detected && (detected->encoding == Encoding::utf16le || detected->encoding == Encoding::utf16be);
  if (!fits) return Error{ErrorCode::damaged, detected ? 0 : detected.error().at, {}};
  return detected;
}

}  // namespace

Result<DocxPart> docx_part(BytesView package) {
  const Result<Zip> zip = read_zip(package);
  if (!zip) return zip.error();
  DocxPart part;
  part.path = part_path(package, *zip);
  const ZipEntry* entry = zip->find(part.path);
  if (entry == nullptr) return Error{ErrorCode::damaged, 0, {}};
  Result<Bytes> bytes = unpack(package, *entry);
  if (!bytes) return bytes.error();
  const Result<DetectedEncoding> detected = encoding_of(*bytes);
  if (!detected) return detected.error();
  part.encoding = detected->encoding;
  part.mark = bytes->substr(0, detected->bom);
  if (part.encoding == Encoding::utf8) {
    part.text = std::move(*bytes);
    part.text.erase(0, detected->bom);
  } else {
    part.text = to_utf8(BytesView(*bytes).substr(detected->bom), part.encoding);
  }
  if (has_doctype(part.text)) return Error{ErrorCode::damaged, 0, "doctype"};
  return part;
}

Result<Document> read_docx(Bytes bytes, const Profile& profile) {
  const Result<DocxPart> part = docx_part(bytes);
  if (!part) return part.error();
  const Result<DocxBody> body = read_docx_body(part->text);
  if (!body) return body.error();
  TableBuilder builder(profile);
  bool any_text = false;
  for (const DocxRow& from : body->rows) {
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
  std::span<const DocxRow> rows = body->rows;   // the tables' rows are these, in this order
  for (Grid& grid : document.tables) {
    grid.merges = merges_of(rows.first(grid.rows.size()));
    rows = rows.subspan(grid.rows.size());
  }
  document.original = std::move(bytes);
  return document;
}

}  // namespace jihe
