#include "core/rules/text_repairs.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/rules/support.h"

namespace jihe::rules {

namespace {

std::string_view last(std::string_view s, std::size_t count) {
  const std::size_t length = utf8::length(s);
  return s.substr(utf8::offset(s, length - std::min(length, count)));
}

std::string_view first(std::string_view s, std::size_t count) { return s.substr(0, utf8::offset(s, count)); }

std::string repaired(std::string_view cell, const std::vector<TextRepair>& repairs) {
  std::string out;
  std::size_t begin = 0;
  for (const TextRepair& repair : repairs) {
    out.append(cell.substr(begin, repair.begin - begin)).append(repair.replacement);
    begin = repair.end;
  }
  out.append(cell.substr(begin));
  return out;
}

}  // namespace

Findings repair_cells(const Subject& subject, const Rule& rule, std::vector<TextRepair> (*find)(std::string_view cell),
                      std::size_t margin) {
  Finding finding = make_finding(rule, {});
  finding.places.clear();
  Fix fix{FixSafety::safe, {}, {}};
  for (std::size_t row = 0; row < subject.grid.rows.size(); ++row) {
    if (subject.grid.rows[row].outside) continue;
    const std::vector<Cell>& cells = subject.grid.rows[row].cells;
    for (std::size_t col = 0; col < cells.size(); ++col) {
      const std::string& text = cells[col].text;
      const std::vector<TextRepair> repairs = find(text);
      if (repairs.empty()) continue;
      const CellRef cell{static_cast<int>(row), static_cast<int>(col)};
      if (finding.places.empty()) {
        const TextRepair& one = repairs.front();
        const std::string_view view = text;
        const std::string before(last(view.substr(0, one.begin), margin));
        const std::string behind(first(view.substr(one.end), margin));
        finding.args = {{"found", before + text.substr(one.begin, one.end - one.begin) + behind},
                        {"fixed", before + one.replacement + behind}};
      }
      for (const TextRepair& repair : repairs) finding.places.push_back({subject.table, cell, repair.begin, repair.end});
      fix.edits.push_back(SetCell{subject.table, cell, text, repaired(text, repairs)});
    }
  }
  if (finding.places.empty()) return {};
  finding.args.emplace_back("count", std::to_string(finding.places.size()));
  if (finding.places.size() > 1) finding.variant = "many";
  finding.fixes = {std::move(fix)};
  return {finding};
}

}  // namespace jihe::rules
