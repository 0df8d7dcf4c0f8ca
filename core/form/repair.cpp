// Rows of the indicator block that slid left or right when the table was copied, and how they read when put right.
//
//   一级指标 | 二级指标 | 三级指标       | 指标值
//            | 质量指标 | 合格率         | 95%       in place
//   质量指标 | 合格率   | 95%            |           slid left by one
//            |          | 质量指标       | 合格率    slid right by one: the value fell off
//            |          |                | 质量指标 | 合格率 | 95%    by two
//   合格率   |          | 95%            |           a name under 一级指标
#include <algorithm>

#include "core/base/text.h"
#include "core/form/reading.h"

namespace jihe {

namespace {

bool own_column(const IndicatorColumns& columns, int col) {
  return col == columns.sign || col == columns.unit || col == columns.weight || col == columns.direction ||
         col == columns.note;
}

int level2_at(const Reading& reading, int row, int col) { return reading.facts(row, col).levels.level2; }

// True where `second` is a category under the first level at position `first` of the profile.
bool belongs(const Profile& profile, int first, int second) {
  if (first < 0 || second < 0) return false;
  return profile.levels[static_cast<std::size_t>(second)].parent == profile.levels[static_cast<std::size_t>(first)].canonical;
}

// A text that reads like an indicator's name and not like its target.
bool looks_like_name(const CellFacts& cell, const Profile& profile) {
  const std::string_view folded = cell.folded;
  if (folded.empty() || looks_like_target(folded, profile) || cell.placeholder) return false;
  return text::ends_with_any(folded, {"率", "数", "度", "性", "量", "次数", "人数", "额", "程度", "情况"}) && folded.size() > 9;
}

// Finds the level labels of a row; a text that names both levels (成本指标, 满意度) is decided by what stands beside it.
void find_levels(const Reading& reading, int row, IndicatorRow& out) {
  const IndicatorColumns& columns = reading.form.columns;
  // A row whose first text stands behind the column of names slid further than by one; also one that starts there with
  // two levels.
  const int begin = reading.next_filled(row, columns.first);
  const bool two_levels = begin >= 0 && begin == columns.name && level2_at(reading, row, begin + 1) >= 0 &&
                          reading.facts(row, begin).levels.level1 >= 0;
  const bool far = (begin > columns.name || two_levels) && columns.value_second < 0 && !has_own_columns(columns);
  const int last = far ? reading.cells(row) - 1 : std::min(reading.cells(row) - 1, columns.name);
  int next = -1;
  for (int col = begin; col >= 0 && col <= last; col = next) {
    next = reading.next_filled(row, col + 1);
    const auto [first, second] = reading.facts(row, col).levels;
    if (first < 0 && second < 0) {
      // Level labels come first in a row; a first level that the profile doesn't know may stand before a category.
      const bool unknown_first = col == columns.level1 && next == columns.level2 && level2_at(reading, row, next) >= 0;
      if (!unknown_first) break;
      continue;
    }
    // 服务对象满意度 in the name's column beside a value is a name.
    // 质量指标 is none beside what is no value.
    const auto beside_value = [&] {
      return !text::ends_with(reading.folded(row, col), "指标") ||
             looks_like_target(reading.folded(row, columns.value), reading.profile);
    };
    const bool in_name_column = col == columns.name && !reading.empty(row, columns.value) && beside_value() &&
                                !looks_like_name(reading.facts(row, columns.value), reading.profile);
    if (in_name_column) break;
    const bool child_follows = next >= 0 && next <= last && belongs(reading.profile, first, level2_at(reading, row, next));
    const bool can_be_first = first >= 0 && out.level1 < 0 && out.level2 < 0;
    const bool in_place = col == columns.level1 && !reading.empty(row, columns.value) && !reading.empty(row, columns.name);
    const bool is_first = can_be_first && (second < 0 || child_follows || in_place ||
                                           (col == columns.level1 && next == columns.name && reading.empty(row, columns.level2)));
    if (is_first) {
      out.level1 = first;
      out.level1_col = col;
    } else if (second >= 0 && out.level2 < 0) {
      out.level2 = second;
      out.level2_col = col;
    } else {
      break;
    }
  }
}

// The filled cells of a row behind its labels.
struct Filled {
  int count = 0;
  int front = -1;   // columns
  int back = -1;

  void add(int col) {
    if (count++ == 0) front = col;
    back = col;
  }
};

// Name and value of a row whose labels slid, or that has none: the filled cells in order.
void place_in_order(const Reading& reading, const Filled& filled, int row, IndicatorRow& out) {
  if (filled.count == 0) return;
  const int value_col = reading.form.columns.value;
  if (filled.count == 1) {
    const bool target = looks_like_target(reading.folded(row, filled.front), reading.profile);
    (target && filled.front == value_col ? out.value_col : out.name_col) = filled.front;
    return;
  }
  out.name_col = filled.front;
  out.value_col = filled.back;
}

Repair direction(int from, int to) { return from < to ? Repair::left : from > to ? Repair::right : Repair::none; }

}  // namespace

IndicatorRow align_row(const Reading& reading, int row, int current_level1) {
  const IndicatorColumns& columns = reading.form.columns;
  IndicatorRow out;
  find_levels(reading, row, out);

  // 成本指标 | 经济成本指标 names the first level; under 产出指标 alone it is the second.
  if (out.level1 >= 0 && out.level2 < 0 && current_level1 >= 0 && out.level1_col == columns.level2) {
    const int second = level2_at(reading, row, out.level1_col);
    if (second >= 0) {
      out.level2 = second;
      out.level2_col = out.level1_col;
      out.level1 = out.level1_col = -1;
    }
  }

  const int behind = std::max({out.level1_col, out.level2_col, columns.first - 1}) + 1;
  int shift = 0;   // columns to move to the right
  if (out.level2_col >= 0) {
    shift = columns.level2 - out.level2_col;
  } else if (out.level1_col >= 0) {
    shift = columns.level1 - out.level1_col;
  }
  Filled filled;
  for (int col = reading.next_filled(row, behind); col >= 0; col = reading.next_filled(row, col + 1)) {
    const bool second_pane = columns.value_second >= 0 && col > columns.value;
    if (!second_pane && !(shift == 0 && own_column(columns, col))) filled.add(col);
  }

  const bool value_in_place = !reading.empty(row, columns.value);
  const bool name_in_place = !reading.empty(row, columns.name);
  if (shift == 0 || (shift > 0 && value_in_place && name_in_place)) {
    if (name_in_place) out.name_col = columns.name;
    if (value_in_place) out.value_col = columns.value;
    // The name alone, in the value's column: it slid right.
    if (!name_in_place && value_in_place && filled.count == 1 &&
        looks_like_name(reading.facts(row, columns.value), reading.profile)) {
      out.name_col = columns.value;
      out.value_col = -1;
      out.repair = Repair::right;
      return out;
    }
    // Both, in the value's column and behind it.
    if (!name_in_place && filled.count == 2 && filled.front >= columns.value && columns.value_second < 0 &&
        !has_own_columns(columns) && !looks_like_target(reading.folded(row, filled.front), reading.profile) &&
        looks_like_target(reading.folded(row, filled.back), reading.profile)) {
      out.name_col = filled.front;
      out.value_col = filled.back;
      out.repair = Repair::right;
      return out;
    }
    // Name and target side by side left of their columns.
    const bool slid = !value_in_place && filled.count >= 2 && filled.front < columns.name && !has_own_columns(columns) &&
                      looks_like_target(reading.folded(row, filled.back), reading.profile);
    if (slid) {
      out.name_col = filled.front;
      out.value_col = filled.back;
      out.repair = Repair::left;
      out.name_in_level1 = out.level2_col < 0 && out.name_col <= columns.level1;
    } else if (!name_in_place && filled.count == 1 && filled.front == columns.level2) {
      out.name_col = filled.front;   // a name alone, one column off
    }
    return out;
  }

  place_in_order(reading, filled, row, out);
  bool only_template = true;
  for (int col = filled.front; col >= 0 && col <= filled.back; ++col) {
    only_template = only_template && (reading.empty(row, col) || reading.facts(row, col).placeholder);
  }
  if (filled.count > 0 && !only_template) out.repair = direction(0, shift);
  out.name_in_level1 = out.repair == Repair::left && columns.level1 >= 0 && out.name_col == columns.level1;
  return out;
}

Cells realigned_cells(const Reading& reading, int row, const IndicatorRow& aligned) {
  const IndicatorColumns& columns = reading.form.columns;
  const Cells& before = reading.grid.rows[static_cast<std::size_t>(row)].cells;
  Cells after;
  after.resize(std::max(before.size(), static_cast<std::size_t>(columns.value) + 1));
  std::vector<bool> moved(before.size(), false);
  const auto move = [&](int from, int to) {
    if (from < 0 || to < 0) return;
    after[static_cast<std::size_t>(to)] = before[static_cast<std::size_t>(from)];
    moved[static_cast<std::size_t>(from)] = true;
  };
  move(aligned.level1_col, columns.level1);
  move(aligned.level2_col, columns.level2);
  move(aligned.name_col, columns.name);
  move(aligned.value_col, columns.value);
  for (std::size_t col = 0; col < before.size(); ++col) {
    if (moved[col]) continue;
    // Whatever else stands in the row keeps its place, or takes the next free one behind.
    if (text::blank(before[col].text)) continue;
    std::size_t to = col;
    while (to < after.size() && !after[to].text.empty()) ++to;
    if (to == after.size()) after.emplace_back();
    after[to] = before[col];
  }
  return after;
}

}  // namespace jihe
