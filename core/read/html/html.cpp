#include "core/read/html/html.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/read/encoding/offsets.h"
#include "core/read/table_builder.h"

namespace jihe {
namespace {

SourceSpan span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Row grid_row(const HtmlRow& from) {
  Row row;
  row.line_end = span(from.begin, from.end);
  row.cells.resize(from.columns);
  for (const HtmlCell& cell : from.cells) row.cells[cell.col] = {cell.text, span(cell.begin, cell.end)};
  return row;
}

// The merged areas of a grid, from the rows its own came from.
void add_merges(Grid& grid, const std::map<std::size_t, const HtmlRow*>& rows) {
  std::vector<const HtmlRow*> sources;
  for (const Row& row : grid.rows) sources.push_back(rows.find(row.line_end.begin)->second);
  std::vector<std::size_t> ends(sources.size());   // of each row: where its table ends
  for (std::size_t i = sources.size(); i-- > 0;) {
    const bool last = i + 1 == sources.size() || sources[i + 1]->table != sources[i]->table;
    ends[i] = last ? i + 1 : ends[i + 1];
  }
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (const HtmlCell& cell : sources[i]->cells) {
      const std::size_t end = std::min(i + std::max<std::size_t>(cell.rows, 1), ends[i]);
      if (cell.overflows || (cell.span == 1 && end == i + 1)) continue;
      grid.merges.push_back({static_cast<int>(i), static_cast<int>(cell.col), static_cast<int>(end - i),
                             static_cast<int>(cell.span)});
    }
  }
}

}  // namespace

Result<Document> read_html(Bytes bytes, const Profile& profile) {
  const Result<DetectedEncoding> encoding = html_encoding(bytes);
  if (!encoding) return encoding.error();
  const std::string html = to_utf8(BytesView(bytes).substr(encoding->bom), encoding->encoding);
  const auto error_at = [&](Error error) {
    error.at = Offsets(bytes, *encoding).of(error.at);
    return error;
  };
  const Result<std::vector<HtmlRow>> rows = read_html_rows(html);
  if (!rows) return error_at(rows.error());
  std::map<std::size_t, const HtmlRow*> by_begin;
  TableBuilder builder(profile);
  bool any_text = false;
  for (const HtmlRow& from : *rows) {
    by_begin[from.begin] = &from;
    any_text = any_text || std::any_of(from.cells.begin(), from.cells.end(),
                                       [](const HtmlCell& cell) { return !text::blank(cell.text); });
    if (!builder.add(grid_row(from))) return error_at({ErrorCode::too_many_cells, from.begin, {}});
  }
  Result<Document> document = built_document(Kind::html, builder, any_text, std::move(bytes), *encoding);
  if (!document) return document;
  for (Grid& grid : document->tables) add_merges(grid, by_begin);
  return document;
}

}  // namespace jihe
