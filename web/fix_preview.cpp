#include "web/fix_preview.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jihe::web {

namespace {

constexpr std::size_t kLines = 3, kContext = 10, kLongest = 60;

std::string joined(const Cells& cells) {
  std::string line;
  for (const Cell& cell : cells) {
    if (text::blank(cell.text)) continue;
    if (!line.empty()) line += " | ";
    line += text::trim(cell.text);
  }
  return line;
}

// A row that slid: which column each text stands in, as "2 名称 | 4 100%".
std::string numbered(const Cells& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (text::blank(cells[i].text)) continue;
    if (!line.empty()) line += " | ";
    line += std::to_string(i + 1) + ": " + std::string(text::trim(cells[i].text));
  }
  return line;
}

}  // namespace

void cut_to_difference(std::string& before, std::string& after, std::size_t context) {
  const std::u32string a = utf8::decode(before), b = utf8::decode(after);
  std::size_t head = 0;
  while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  const std::size_t from = head > context ? head - context : 0;
  const std::size_t keep = std::min(tail, context);
  const auto cut = [&](const std::u32string& all) {
    std::u32string part = all.substr(from, all.size() - tail + keep - from);
    if (part.size() > kLongest) part = part.substr(0, kLongest) + U"…";
    return (from > 0 ? "…" : "") + utf8::encode(part) + (tail > keep ? "…" : "");
  };
  before = cut(a);
  after = cut(b);
}

FixPreview preview(const State& state, const OpenFile& file, const Fix& fix) {
  FixPreview shown;
  for (const Edit& edit : fix.edits) {
    if (shown.lines.size() == kLines) {
      ++shown.more;
      continue;
    }
    PreviewLine line;
    CellRef at;
    int table = 0;
    if (const auto* set = std::get_if<SetCell>(&edit)) {
      at = set->at;
      table = set->table;
      line.before = set->before;
      line.after = set->after;
      cut_to_difference(line.before, line.after, kContext);
    } else if (const auto* row = std::get_if<RealignRow>(&edit)) {
      at = {row->row, 0};
      table = row->table;
      line.before = numbered(row->before);
      line.after = numbered(row->after);
    } else if (const auto* gone = std::get_if<DeleteRow>(&edit)) {
      at = {gone->row, 0};
      table = gone->table;
      line.before = joined(gone->content.cells);
      line.removed = true;
    } else if (const auto* added = std::get_if<InsertRow>(&edit)) {
      at = {added->row, 0};
      table = added->table;
      line.after = joined(added->content.cells);
    }
    line.place = place_name(state.language, file.document, {table, at, 0, 0});
    shown.lines.push_back(std::move(line));
  }
  return shown;
}

}  // namespace jihe::web
