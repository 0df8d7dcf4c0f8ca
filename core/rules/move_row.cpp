#include "core/rules/move_row.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/text.h"

namespace jihe::rules {

namespace {

const Row& row_at(const Subject& subject, int row) { return subject.grid.rows[static_cast<std::size_t>(row)]; }

// A line of text, whose line break lies behind its cells, a worksheet's row that may move, or one that was inserted. Rows of Word
// documents can't be inserted.
bool is_line(const Row& row) {
  if (row.inserted || (row.number > 0 && !row.line_end.empty())) return true;
  return !row.cells.empty() && !row.line_end.empty() && row.line_end.begin >= row.cells.back().source.end;
}

bool is_required(const Profile& profile, std::string_view category) {
  return std::any_of(profile.levels.begin(), profile.levels.end(), [category](const LevelName& level) {
    return level.canonical == category && (level.required_error || level.required_warning);
  });
}

const Indicator* last_of(const Form& form, std::string_view category) {
  const Indicator* last = nullptr;
  for (const Indicator& other : form.indicators) {
    if (other.level2 == category && other.pane == 0 && (last == nullptr || other.row > last->row)) last = &other;
  }
  return last;
}

// An indicator of the same category in the row behind, which can take over its labels.
bool has_heir(const Form& form, const Indicator& indicator) {
  return std::any_of(form.indicators.begin(), form.indicators.end(), [&indicator](const Indicator& other) {
    return other.row == indicator.row + 1 && other.level2 == indicator.level2 && other.level1 == indicator.level1 &&
           other.repaired == Repair::none;
  });
}

// Only the levels' labels may stand before the name.
bool plain_row(const Subject& subject, const Indicator& indicator) {
  const IndicatorColumns& columns = subject.form.columns;
  const Row& row = row_at(subject, indicator.row);
  for (int col = 0; col < std::min(columns.name, static_cast<int>(row.cells.size())); ++col) {
    const bool label = col == columns.level1 || col == columns.level2;
    if (!label && !text::blank(row.cells[static_cast<std::size_t>(col)].text)) return false;
  }
  return indicator.repaired == Repair::none && indicator.name.at.col == columns.name && is_line(row);
}

// Hands the labels of the row down to the one behind; false where they can't be.
bool hand_down(const Subject& subject, const Indicator& indicator, std::vector<Edit>& edits) {
  const IndicatorColumns& columns = subject.form.columns;
  const bool heir = has_heir(subject.form, indicator);
  for (const int col : {columns.level1, columns.level2}) {
    const std::string_view label = subject.grid.text(indicator.row, col);
    if (text::blank(label)) continue;
    const bool goes = col == columns.level2 && !heir;   // the last row of its category takes the label with it
    if (goes && is_required(subject.profile, indicator.level2)) return false;
    if (goes) continue;
    if (!heir || !text::blank(subject.grid.text(indicator.row + 1, col))) return false;
    edits.push_back(set_text(subject.grid, subject.table, {indicator.row + 1, col}, std::string(label)));
  }
  return true;
}

}  // namespace

std::optional<Fix> move_fix(const Subject& subject, const Indicator& indicator,
                            std::span<const std::string_view> categories) {
  const Form& form = subject.form;
  const bool plain = form.layout == Layout::target_table && subject.grid.merges.empty() &&
                     form.columns.name_second < 0 && form.columns.value_second < 0 && plain_row(subject, indicator);
  if (!plain) return std::nullopt;
  const Indicator* behind = nullptr;
  for (const std::string_view category : categories) {
    if (behind == nullptr) behind = last_of(form, category);
  }
  if (behind == nullptr || behind->repaired != Repair::none) return std::nullopt;
  if (!is_line(row_at(subject, behind->row))) return std::nullopt;
  Fix fix{FixSafety::suggested, {}, {{"target", std::string(behind->level2)}}};
  if (!hand_down(subject, indicator, fix.edits)) return std::nullopt;
  Row moved;
  moved.inserted = true;
  const Row& row = row_at(subject, indicator.row);
  for (std::size_t col = 0; col < row.cells.size(); ++col) {
    const bool label = static_cast<int>(col) < form.columns.name;
    moved.cells.push_back({label ? std::string() : row.cells[col].text, {}});
  }
  fix.edits.push_back(InsertRow{subject.table, behind->row + 1, std::move(moved)});
  const int at = indicator.row + (behind->row < indicator.row ? 1 : 0);   // the new row stands before it
  fix.edits.push_back(DeleteRow{subject.table, at, row});
  return fix;
}

}  // namespace jihe::rules
