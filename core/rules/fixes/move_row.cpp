#include "core/rules/fixes/move_row.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"

namespace jihe::rules {

namespace {

const Row& row_at(const Subject& subject, int row) { return subject.grid.rows[static_cast<std::size_t>(row)]; }

// The last line of a text has no line break that another one could follow, nor may the rows of every worksheet move.
bool is_line(const Row& row) { return row.inserted || (row.cells.size() > 1 && !row.line_end.empty()); }

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

bool covers(const Merge& merge, int row) { return merge.row <= row && row - merge.row < merge.rows; }

// The merged areas of a row from column `from` on, as if it were row 0; nullopt where one goes over several rows.
std::optional<std::vector<Merge>> flat_merges(const Grid& grid, int row, int from) {
  std::vector<Merge> found;
  for (const Merge& merge : grid.merges) {
    if (!covers(merge, row) || merge.col < from) continue;
    if (merge.rows > 1) return std::nullopt;
    found.push_back({0, merge.col, 1, merge.cols});
  }
  return found;
}

// The merged areas that begin or end in a row put behind row `behind`: the same as there, and those of labels (in columns before
// `name`) grow by it. Where the table merges labels, one that stands for a single row does from now on.
std::vector<Merge> merges_behind(const Grid& grid, int behind, int name) {
  std::vector<Merge> found;
  std::vector<bool> covered(static_cast<std::size_t>(std::max(name, 0)), false);
  for (const Merge& merge : grid.merges) {
    if (!covers(merge, behind)) continue;
    const bool label = merge.col < name;
    if (label) covered[static_cast<std::size_t>(merge.col)] = true;
    if (merge.row + merge.rows - 1 > behind) continue;   // goes on behind it: the new row lies in it
    found.push_back(label ? Merge{merge.row, merge.col, merge.rows + 1, merge.cols} : Merge{behind + 1, merge.col, 1, merge.cols});
  }
  for (int col = 0; col < name; ++col) {
    const bool merges_labels = std::any_of(grid.merges.begin(), grid.merges.end(),
                                           [col](const Merge& merge) { return merge.col == col && merge.rows > 1; });
    const bool single = !covered[static_cast<std::size_t>(col)] && !text::blank(grid.text(behind, col));
    if (merges_labels && single) found.push_back({behind, col, 2, 1});
  }
  std::sort(found.begin(), found.end(),
            [](const Merge& a, const Merge& b) { return std::pair{a.row, a.col} < std::pair{b.row, b.col}; });
  return found;
}

}  // namespace

std::optional<Fix> move_fix(const Subject& subject, const Indicator& indicator,
                            std::span<const std::string_view> categories) {
  const Form& form = subject.form;
  const bool plain = form.layout == Layout::target_table && form.columns.name_second < 0 &&
                     form.columns.value_second < 0 && plain_row(subject, indicator);
  if (!plain) return std::nullopt;
  const Indicator* behind = nullptr;
  for (const std::string_view category : categories) {
    if (behind == nullptr) behind = last_of(form, category);
  }
  if (behind == nullptr || behind->repaired != Repair::none) return std::nullopt;
  if (!is_line(row_at(subject, behind->row))) return std::nullopt;
  const auto merged = flat_merges(subject.grid, indicator.row, form.columns.name);
  if (!merged || merged != flat_merges(subject.grid, behind->row, form.columns.name)) return std::nullopt;
  Fix fix{FixSafety::suggested, {}, {{"target", behind->level2}}};
  if (!hand_down(subject, indicator, fix.edits)) return std::nullopt;
  Row moved;
  moved.inserted = true;
  const Row& row = row_at(subject, indicator.row);
  for (std::size_t col = 0; col < row.cells.size(); ++col) {
    const bool label = static_cast<int>(col) < form.columns.name;
    moved.cells.push_back({label ? std::string() : row.cells[col].text, {}});
  }
  InsertRow insert{subject.table, behind->row + 1, std::move(moved),
                   merges_behind(subject.grid, behind->row, form.columns.name)};
  for (Edit& edit : replace_row(subject.grid, std::move(insert), indicator.row)) fix.edits.push_back(std::move(edit));
  return fix;
}

}  // namespace jihe::rules
