#include "core/write/docx/row.h"

#include <algorithm>
#include <cstddef>

#include "core/read/package/xml.h"

namespace jihe {
namespace {

// A prefix that attributes of the document have: those of a document whose elements have none need one all the same.
std::string attribute_prefix(std::string_view part, std::string_view prefix) {
  if (!prefix.empty()) return std::string(prefix);
  const std::size_t at = part.find(":val=\"");
  if (at == std::string_view::npos) return {};
  const std::size_t begin = part.find_last_of(" \t\r\n", at) + 1;
  return std::string(part.substr(begin, at + 1 - begin));
}

// A w:tcPr ("" for none) with this w:vMerge; its children have an order.
std::string with_merge(std::string_view part, std::string_view format, Merged merged, std::string_view prefix) {
  const std::string name(prefix);
  std::string out = without_elements(format, {"vMerge"});
  if (merged == Merged::alone) return out;
  const std::string value =
      merged == Merged::starts ? " " + attribute_prefix(part, prefix) + "val=\"restart\"" : std::string();
  const std::string element = "<" + name + "vMerge" + value + "/>";
  std::size_t at = out.find('>') + 1;
  if (at < 2 || out[at - 2] == '/') return "<" + name + "tcPr>" + element + "</" + name + "tcPr>";
  for (const std::string_view before : {"cnfStyle", "tcW", "gridSpan", "hMerge"}) {
    if (const Child child = child_of(out, 0, out.size(), before); child.found()) at = std::max(at, child.end);
  }
  return out.insert(at, element);
}

// The format of a cell's texts: of the first paragraph that has one.
std::string_view text_format(std::string_view part, const DocxCell& cell) {
  for (const DocxParagraph& paragraph : cell.paragraphs) {
    if (paragraph.format_end > paragraph.format_begin) {
      return part.substr(paragraph.format_begin, paragraph.format_end - paragraph.format_begin);
    }
  }
  return {};
}

std::string_view slice(std::string_view part, const Child& child) { return part.substr(child.begin, child.end - child.begin); }

std::string cell_like(std::string_view part, const DocxCell& like, std::string_view text, Merged merged) {
  const std::string prefix(prefix_at(part, like.begin));
  const std::string format = without_elements(slice(part, child_of(part, like.begin, like.end, "tcPr")),
                                              {"tcPrChange", "cellIns", "cellDel", "cellMerge"});
  std::string out = "<" + prefix + "tc>" + with_merge(part, format, merged, prefix) + "<" + prefix + "p>";
  if (!like.paragraphs.empty()) {
    const DocxParagraph& paragraph = like.paragraphs.front();
    const Child properties = child_of(part, paragraph.begin, paragraph.end, "pPr");
    out += without_elements(slice(part, properties), {"pPrChange", "rPrChange", "sectPr", "ins", "del", "moveFrom", "moveTo"});
  }
  if (!text.empty()) out += run_of(text, prefix, text_format(part, like));
  return out + "</" + prefix + "p></" + prefix + "tc>";
}

}  // namespace

MergedCells merged_cells(const Grid& grid) {
  MergedCells cells;
  for (const Merge& merge : grid.merges) {
    if (merge.rows < 2) continue;
    cells[{merge.row, merge.col}] = Merged::starts;
    for (int i = 1; i < merge.rows; ++i) cells[{merge.row + i, merge.col}] = Merged::continues;
  }
  return cells;
}

Merged merged_at(const MergedCells& cells, int row, int col) {
  const auto found = cells.find({row, col});
  return found == cells.end() ? Merged::alone : found->second;
}

void set_merged(std::string_view part, const DocxCell& cell, Merged merged, std::vector<TextChange>& changes) {
  const std::string_view prefix = prefix_at(part, cell.begin);
  Child format = child_of(part, cell.begin, cell.end, "tcPr");
  std::string text = with_merge(part, slice(part, format), merged, prefix);
  if (!format.found()) format.begin = format.end = part.find('>', cell.begin) + 1;
  if (cell.inside_end < cell.end) changes.push_back({format.begin, format.end, std::move(text)});
}

std::vector<std::string> texts_of(const DocxRow& row, const Cells& cells) {
  std::vector<std::string> texts;
  std::size_t col = 0;
  const auto take = [&](std::string& text, std::size_t columns) {
    for (std::size_t end = col + columns; col < end; ++col) {
      if (col >= cells.size() || cells[col].text.empty()) continue;
      if (!text.empty()) text += ' ';
      text += cells[col].text;
    }
  };
  for (const DocxCell& cell : row.cells) {
    std::string& text = texts.emplace_back();
    take(text, row.table < 0 ? cells.size() : static_cast<std::size_t>(cell.before + cell.span));
  }
  return texts;
}

std::string added_cells(std::string_view part, const DocxRow& row, const Cells& cells) {
  if (row.cells.empty()) return {};
  std::size_t col = 0;
  for (const DocxCell& cell : row.cells) col += static_cast<std::size_t>(cell.before + cell.span);
  std::size_t end = cells.size();
  while (end > col && cells[end - 1].text.empty()) --end;
  const std::string prefix(prefix_at(part, row.cells.back().begin));
  const std::string_view format = text_format(part, row.cells.back());
  std::string added;
  for (; col < end; ++col) {
    added += "<" + prefix + "tc><" + prefix + "p>";
    if (!cells[col].text.empty()) added += run_of(cells[col].text, prefix, format);
    added += "</" + prefix + "p></" + prefix + "tc>";
  }
  return added;
}

std::string row_like(std::string_view part, const DocxRow& like, const Cells& cells, const MergedCells& merged,
                     int at) {
  const std::string prefix(prefix_at(part, like.begin));
  std::string out = "<" + prefix + "tr>";
  for (const std::string_view name : {"tblPrEx", "trPr"}) {
    out += without_elements(slice(part, child_of(part, like.begin, like.end, name)),
                            {"tblPrExChange", "trPrChange", "ins", "del", "tblHeader"});
  }
  const std::vector<std::string> texts = texts_of(like, cells);
  int col = 0;
  for (std::size_t i = 0; i < like.cells.size(); ++i) {
    col += like.cells[i].before;
    // A text in the hidden part of a merged area would not be seen.
    const Merged own = merged_at(merged, at, col);
    out += cell_like(part, like.cells[i], texts[i], own == Merged::continues && !texts[i].empty() ? Merged::starts : own);
    col += like.cells[i].span;
  }
  out += added_cells(part, like, cells);
  return out + "</" + prefix + "tr>";
}

}  // namespace jihe
