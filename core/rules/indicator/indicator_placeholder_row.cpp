#include <algorithm>
#include <vector>

#include "core/base/text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_placeholder_row;

namespace {

// Only where a name or a goal belongs: a / in a column of units or notes says 不适用.
bool is_template(const Form& form, const CellText& placeholder) {
  const IndicatorColumns& columns = form.columns;
  const int col = placeholder.at.col;
  if (placeholder.at.row <= columns.head_row) return true;
  return col != columns.sign && col != columns.unit && col != columns.weight && col != columns.direction &&
         col != columns.note;
}

enum class Remedy { delete_row, clear_cell, none };

// What to do with a placeholder: its row goes where it holds nothing else; beside a label only the cell is cleared;
// a value behind it is somebody's work, and left alone.
Remedy remedy_for(const Grid& grid, CellRef at, const std::vector<const CellText*>& placeholders) {
  const auto is_placeholder = [&placeholders](CellRef cell) {
    const auto before = [](const CellText* placeholder, CellRef other) { return placeholder->at < other; };
    const auto known = std::lower_bound(placeholders.begin(), placeholders.end(), cell, before);
    return known != placeholders.end() && (*known)->at == cell;
  };
  const Cells& cells = grid.rows[static_cast<std::size_t>(at.row)].cells;
  Remedy remedy = Remedy::delete_row;
  for (std::size_t col = 0; col < cells.size(); ++col) {
    const CellRef cell{at.row, static_cast<int>(col)};
    if (cell == at || text::blank(cells[col].text)) continue;
    if (is_placeholder(cell)) continue;
    if (cell.col > at.col) return Remedy::none;
    remedy = Remedy::clear_cell;
  }
  return remedy;
}

void check(const Subject& subject, Findings& findings) {
  if (subject.form.placeholders.empty()) return;
  std::vector<const CellText*> found;
  found.reserve(subject.form.placeholders.size());
  for (const CellText& placeholder : subject.form.placeholders) {
    if (is_template(subject.form, placeholder)) found.push_back(&placeholder);
  }
  if (found.empty()) return;
  // Of two in one cell the first one counts.
  const auto before = [](const CellText* a, const CellText* b) { return a->at != b->at ? a->at < b->at : a < b; };
  const auto same = [](const CellText* a, const CellText* b) { return a->at == b->at; };
  std::sort(found.begin(), found.end(), before);
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  Finding& finding = add_finding(findings, indicator_placeholder_row, place_of(subject, *found.front()),
                                 {{"count", std::to_string(found.size())}, {"text", quoted(found.front()->text)}});
  for (std::size_t i = 1; i < found.size(); ++i) finding.places.push_back(place_of(subject, *found[i]));
  Fix& fix = add_fix(finding, FixSafety::safe);
  fix.edits.reserve(found.size());
  std::vector<int> rows;
  rows.reserve(found.size());
  for (const CellText* placeholder : found) {
    const Remedy remedy = remedy_for(subject.grid, placeholder->at, found);
    if (remedy == Remedy::delete_row) rows.push_back(placeholder->at.row);
    if (remedy == Remedy::clear_cell) fix.edits.push_back(replace_part(subject.grid, subject.table, *placeholder, ""));
  }
  // Cells first: the indices of rows hold until the first of them goes.
  delete_rows(fix.edits, subject.grid, subject.table, std::move(rows));
  if (fix.edits.empty()) finding.fixes.clear();
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|河道管护长度|≥42公里\n数量指标|指标2:|"},
    {Verdict::fires, "生态效益指标|指标1:|"},
    {Verdict::fires, "数量指标|河道管护长度|≥42公里\n\t\t\t……\t"},
    {Verdict::clean, "数量指标|指标1:河道管护长度|≥42公里"},
    {Verdict::clean, "数量指标|河道管护长度|≥42公里"},
};

}  // namespace

const Rule indicator_placeholder_row = {
    .id = "indicator-placeholder-row", .severity = Severity::hint, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .fix = FixOffer::safe, .examples = kExamples};

}  // namespace jihe::rules
