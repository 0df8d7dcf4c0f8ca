#include "core/read/xlsx/xlsx.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/base/text.h"
#include "core/read/table_builder.h"

namespace jihe {
namespace {

// A sheet's merged areas in the rows of one of its grids, up to its last column.
void add_merges(Grid& grid, const std::vector<SheetArea>& merges, int width) {
  const auto index_of = [&grid](int number) {
    return std::lower_bound(grid.rows.begin(), grid.rows.end(), number,
                            [](const Row& row, int wanted) { return static_cast<int>(row.number) < wanted; }) -
           grid.rows.begin();
  };
  const auto end = static_cast<std::ptrdiff_t>(grid.rows.size());
  for (const SheetArea& area : merges) {
    if (area.first.col >= width) continue;
    const std::ptrdiff_t first = index_of(area.first.row);
    if (first == end || static_cast<int>(grid.rows[static_cast<std::size_t>(first)].number) != area.first.row) continue;
    const std::ptrdiff_t behind = index_of(area.last.row + 1);
    const Merge merge{static_cast<int>(first), area.first.col, static_cast<int>(behind - first),
                      std::min(area.last.col + 1, width) - area.first.col};
    if (merge.rows > 1 || merge.cols > 1) grid.merges.push_back(merge);
  }
  std::sort(grid.merges.begin(), grid.merges.end(),
            [](const Merge& a, const Merge& b) { return std::pair{a.row, a.col} < std::pair{b.row, b.col}; });
}

}  // namespace

bool has_text(const Worksheet& sheet) {
  return std::any_of(sheet.rows.begin(), sheet.rows.end(), [](const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !text::blank(cell.text); });
  });
}

Result<SheetContext> read_sheet_context(BytesView package, const Workbook& workbook) {
  SheetContext context;
  context.dates = workbook.from_1904 ? DateSystem::from_1904 : DateSystem::from_1900;
  if (const ZipEntry* entry = workbook.zip.find(workbook.strings)) {
    const Result<XmlPart> part = read_part(package, *entry);
    if (!part) return part.error();
    Result<SharedStrings> strings = SharedStrings::read(part->text);
    if (!strings) return strings.error();
    context.strings = std::move(*strings);
  }
  if (const ZipEntry* entry = workbook.zip.find(workbook.styles)) {
    const Result<XmlPart> part = read_part(package, *entry);
    if (!part) return part.error();
    Result<CellFormats> formats = CellFormats::read(part->text);
    if (!formats) return formats.error();
    context.formats = std::move(*formats);
  }
  return context;
}

Result<Document> read_xlsx(Bytes bytes, const Profile& profile) {
  const Result<Workbook> workbook = read_workbook(bytes);
  if (!workbook) return workbook.error();
  Result<SheetContext> context = read_sheet_context(bytes, *workbook);
  if (!context) return context.error();
  TableBuilder builder(profile);
  std::vector<std::vector<SheetArea>> merges(workbook->sheets.size());
  std::vector<int> widths(workbook->sheets.size());
  std::vector<std::size_t> ends;   // of each sheet: the tables up to its last one
  bool any_text = false;
  for (std::size_t i = 0; i < workbook->sheets.size(); ++i) {
    const Result<XmlPart> part = read_part(bytes, *workbook->zip.find(workbook->sheets[i].path));
    if (!part) return part.error();
    Result<Worksheet> sheet = read_worksheet(part->text, *context);
    if (!sheet) return sheet.error();
    if (has_text(*sheet)) {
      any_text = true;
      const Result<bool> movable = rows_can_move(bytes, *workbook, workbook->sheets[i].path);
      if (!movable) return movable.error();
      builder.start_sheet();
      for (Row& row : sheet->rows) {
        const std::size_t at = row.line_end.begin;
        if (!*movable || sheet->arrays) row.line_end.end = row.line_end.begin;
        if (!builder.add(std::move(row))) return Error{ErrorCode::too_many_cells, at, {}};
      }
      if (!builder.within_limits()) return Error{ErrorCode::too_many_cells, 0, {}};
      merges[i] = std::move(sheet->merges);
      widths[i] = sheet->width;
    }
    ends.push_back(any_text ? builder.count() : 0);
  }
  if (!any_text) return Error{ErrorCode::empty, 0, {}};
  Document document;
  document.kind = Kind::xlsx;
  document.tables = builder.take();
  for (std::size_t i = 0, table = 0; i < ends.size(); ++i) {
    for (; table < ends[i]; ++table) {
      add_merges(document.tables[table], merges[i], widths[i]);
    }
  }
  document.original = std::move(bytes);
  return document;
}

}  // namespace jihe
