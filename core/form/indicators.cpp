// The indicator block: its head row, rows with inherited levels, rows that slid, what a template left behind.
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/form/reading.h"

namespace jihe {

namespace {

int count_bits(LabelSet set) {
  int count = 0;
  for (; set != 0; set &= set - 1) ++count;
  return count;
}

void set_column(int& column, LabelSet labels, Label label, int col) {
  if (column < 0 && holds(labels, label)) column = col;
}

// A second set of columns: further 二级指标, 三级指标 and 指标值 behind the first value.
void set_second(IndicatorColumns& columns, LabelSet labels, int col) {
  if (columns.value < 0 || col <= columns.value) return;
  set_column(columns.level2_second, labels, Label::level2, col);
  set_column(columns.name_second, labels, Label::indicator, col);
  set_column(columns.value_second, labels, Label::value, col);
}

// Columns where no head row says so: the second-level labels show where the others must be.
bool infer_columns(const Reading& reading, IndicatorColumns& columns) {
  std::array<int, 16> seen{};
  for (int row = 0; row < reading.rows(); ++row) {
    for (int col = 0; col < std::min(reading.cells(row), 16); ++col) {
      if (reading.facts(row, col).levels.level2 >= 0) ++seen[static_cast<std::size_t>(col)];
    }
  }
  const auto best = std::max_element(seen.begin(), seen.end());
  if (*best < 2) return false;
  columns.level2 = static_cast<int>(best - seen.begin());
  columns.level1 = std::max(0, columns.level2 - 1);
  columns.name = columns.level2 + 1;
  columns.value = columns.level2 + 2;
  return true;
}

// In a list the columns of the project stand in front of the indicator's: 单位名称 | 项目名称 | 年度目标 | 一级指标 | ...
// A head of two rows has the project's in the upper one, merged down; the row where the head begins is given back.
int set_project(Reading& reading, IndicatorColumns& columns) {
  const int begin = columns.level1 >= 0 ? columns.level1 : columns.level2 >= 0 ? columns.level2 : columns.name;
  for (int col = 0; col < begin && columns.project < 0; ++col) {
    if (holds(reading.labels(columns.head_row, col), Label::name)) columns.project = col;
  }
  int top = columns.head_row;
  if (columns.project < 0) {
    int named = -1, labels = 0;
    for (int col = 0; col < begin; ++col) {
      const int row = head_row_of(reading, col);
      if (row == columns.head_row || reading.labels(row, col) == 0) continue;
      ++labels;
      if (holds(reading.labels(row, col), Label::name)) named = col;
    }
    // 项目名称 | 泵站维修 over the indicators of a form is no head.
    const int behind = named < 0 ? -1 : reading.next_filled(columns.head_row - 1, named + 1);
    if (labels < 2 || behind < 0 || reading.labels(columns.head_row - 1, behind) == 0) return top;
    columns.project = named;
    --top;
    reading.take_labels(top);
  }
  if (columns.project >= 0) columns.first = begin;
  return top;
}

// First row that names a category, for tables without a head row.
int first_level_row(const Reading& reading) {
  for (int row = 0; row < reading.rows(); ++row) {
    for (int col = 0; col < reading.cells(row); ++col) {
      const LevelPositions levels = reading.facts(row, col).levels;
      if (levels.level1 >= 0 || levels.level2 >= 0) return row;
    }
  }
  return -1;
}

// Rows that hold an indicator, nearly: each is large, and room that is not needed takes time, too.
std::size_t likely_indicators(const Reading& reading) {
  const IndicatorColumns& columns = reading.form.columns;
  const auto says_something = [&](int row, int col) {
    return !reading.empty(row, col) && !reading.facts(row, col).placeholder;
  };
  std::size_t count = 0;
  for (int row = std::max(columns.head_row, 0); row < reading.rows(); ++row) {
    count += says_something(row, columns.name) || says_something(row, columns.value) ? 1 : 0;
  }
  return count;
}

// Reads rows one after another, carrying the levels down.
class Block {
 public:
  explicit Block(Reading& reading) : reading_(reading), form_(reading.form), columns_(reading.form.columns) {
    own_columns_ = has_own_columns(columns_);
    first_is_long_term_ = columns_.value_second >= 0 && std::any_of(form_.goals.begin(), form_.goals.end(),
                                                                    [](const Goal& goal) { return goal.long_term; });
  }

  void read_row(int row) {
    const int first = reading_.next_filled(row, 0);
    if (first < 0) return;
    if (is_head_again(row)) {
      begin_again(row);
      return;
    }
    if (is_foreign(row, first)) return;
    if (columns_.project >= 0) start_project(row);
    const IndicatorRow aligned = align_row(reading_, row, level1_);
    take_levels(row, aligned);
    if (aligned.repair != Repair::none) {
      if (form_.repairs.empty()) form_.repairs.reserve(4);
      form_.repairs.push_back({row, aligned.repair, realigned_cells(reading_, row, aligned), aligned.name_in_level1});
    }
    read_placeholders(row);
    add_indicator(row, aligned);
    if (columns_.value_second >= 0) add_second(row, aligned.name_col);
  }

  // The second pane behind the first: what compares neighbours looks at one pane.
  void finish() {
    for (Indicator& indicator : second_) form_.indicators.push_back(std::move(indicator));
  }

 private:
  // The head row once more: over a second block (长期绩效指标, then 年度绩效指标), or over the table's next page.
  bool is_head_again(int row) const {
    if (columns_.head_row < 0) return false;
    int same = 0;
    const auto count = [&](int col, Label label) {
      same += col >= 0 && holds(reading_.labels(row, col), label) ? 1 : 0;
    };
    count(columns_.level1, Label::level1);
    count(columns_.level2, Label::level2);
    count(columns_.name, Label::indicator);
    count(columns_.value, Label::value);
    return same >= 3;
  }

  // What a block of indicators is called, in its head row or on a line of its own above that: 年度绩效指标.
  std::string_view name_of_block(int head_row) const {
    for (int row = head_row; row >= std::max(0, head_row - 1); --row) {
      const int first = reading_.next_filled(row, 0);
      if (first >= 0 && holds(reading_.labels(row, first), Label::indicators)) return reading_.folded(row, first);
    }
    return {};
  }

  // A block under another name is that of the other years.
  void begin_again(int row) {
    reading_.take_labels(row);
    const std::string_view before = name_of_block(columns_.head_row);
    const std::string_view name = name_of_block(row);
    if (name.empty() || name == before || columns_.value_second >= 0) return;
    below_ = true;
    level1_ = -1;
    level1_name_ = level2_name_ = {};
    level1_at_ = level2_at_ = {};
    first_is_long_term_ = is_long_term(name);
    for (Indicator& indicator : form_.indicators) indicator.long_term = is_long_term(before);
  }

  static bool is_long_term(std::string_view block) {
    return text::starts_with_any(block, {"长期", "中期", "实施期", "总"});
  }

  // A row below the indicators that belongs to something else (备注, 填表人), or the block's own side label.
  bool is_foreign(int row, int first) {
    if (holds(reading_.labels(row, first), Label::indicators)) {
      reading_.take_label(row, first);
      return reading_.next_filled(row, first + 1) < 0;
    }
    const LabelSet labels = reading_.labels(row, first);
    if (first != 0) return first == columns_.level1 && holds(labels, Label::head_other);   // of 审核意见 merged down
    if (columns_.level1 > 0 && (labels & (kHeadLabels | label_bit(Label::note))) != 0) return true;
    if (columns_.project >= 0) return false;
    if ((labels & kHeadLabels) != 0) return true;
    // 填报人：王芳 | 填报日期：2月18日
    const std::string_view cell = reading_.text(row, first);
    std::size_t colon = text::find(cell, "：");
    if (colon == std::string_view::npos) colon = cell.find(':');
    if (colon == std::string_view::npos) return false;
    return (reading_.profile.index.labels(text::FoldedLabel(cell.substr(0, colon))) & kHeadLabels) != 0;
  }

  // The levels above belong to the project before: none is carried into the next one.
  // The project's name may be repeated in every row.
  void start_project(int row) {
    const std::string_view name = reading_.folded(row, columns_.project);
    if (name.empty() || name == project_) return;
    project_ = name;
    level1_ = -1;
    level1_name_ = level2_name_ = {};
    level1_at_ = level2_at_ = {};
  }

  const LevelName& level(int position) const { return reading_.profile.levels[static_cast<std::size_t>(position)]; }

  void take_levels(int row, const IndicatorRow& aligned) {
    if (aligned.level1_col >= 0) {
      level1_ = aligned.level1;
      level1_name_ = level(level1_).canonical;
      level1_at_ = reading_.whole(row, aligned.level1_col);
      level2_name_ = {};
      level2_at_ = {};
      reading_.take_label(row, aligned.level1_col);
    }
    if (aligned.level2_col >= 0) {
      const LevelName& second = level(aligned.level2);
      if (second.parent != level1_name_ && (level1_name_ != "成本指标" || second.canonical != "成本指标")) {
        level1_name_ = second.parent;
        level1_ = reading_.profile.index.level1(text::fold_label(second.parent));
        if (aligned.level1_col < 0) level1_at_ = last_level1_cell(second.parent);
      }
      if (aligned.level1_col < 0 && aligned.level2_col == columns_.level2) take_unknown_level1(row);
      set_level2(second.canonical, reading_.whole(row, aligned.level2_col));
      reading_.take_label(row, aligned.level2_col);
    } else if (const int col = custom_level2(row, aligned); col >= 0) {
      set_level2(own_category(reading_.folded(row, col)), reading_.whole(row, col));
      reading_.take_label(row, col);
    } else if (aligned.level1_col >= 0 && only_child(level1_) >= 0) {
      level2_name_ = level(only_child(level1_)).canonical;
    }
  }

  // A first level that the profile doesn't know, in its column beside a category that it does: its place is known by that.
  void take_unknown_level1(int row) {
    if (columns_.level1 < 0 || columns_.level1 == columns_.level2 || reading_.empty(row, columns_.level1)) return;
    level1_at_ = reading_.whole(row, columns_.level1);
    reading_.take_label(row, columns_.level1);
  }

  // A first level with a single category (满意度指标) needs not name it.
  int only_child(int first) const {
    int found = -1;
    for (std::size_t i = 0; i < reading_.profile.levels.size(); ++i) {
      if (reading_.profile.levels[i].parent != level(first).canonical) continue;
      if (found >= 0) return -1;
      found = static_cast<int>(i);
    }
    return found;
  }

  void set_level2(std::string_view name, const CellText& at) {
    level2_name_ = name;
    level2_at_ = at;
    form_.categories.push_back({level1_name_, level2_name_, at, 0, false});
  }

  // Keeps the name of a category that the profile doesn't know.
  std::string_view own_category(std::string_view name) {
    return *form_.own_categories.emplace_back(std::make_shared<const std::string>(name));
  }

  // A category of the form's own that the profile doesn't know, in its column beside a name and a value.
  int custom_level2(int row, const IndicatorRow& aligned) const {
    const int col = columns_.level2;
    if (col < 0 || aligned.repair != Repair::none || aligned.name_col == col || aligned.value_col == col) return -1;
    if (reading_.empty(row, col) || reading_.taken(row, col)) return -1;
    return reading_.facts(row, col).placeholder || aligned.name_col < 0 ? -1 : col;
  }

  CellText last_level1_cell(std::string_view canonical) const {
    for (auto it = form_.indicators.rbegin(); it != form_.indicators.rend(); ++it) {
      if (it->level1 == canonical) return it->level1_at;
    }
    return {};
  }

  void read_placeholders(int row) {
    name_end_ = kToEnd;
    for (int col = reading_.next_filled(row, 0); col >= 0; col = reading_.next_filled(row, col + 1)) {
      if (!reading_.facts(row, col).placeholder || reading_.taken(row, col)) continue;
      // A lone / under 指标值 beside a real name is that indicator's value.
      if (col == columns_.value && is_name(row, columns_.name)) continue;
      if (col == columns_.value_second && is_name(row, name_of_second())) continue;
      if (col == columns_.name && keep_name(row)) continue;
      form_.placeholders.push_back(reading_.whole(row, col));
      reading_.take(row, col);
      if (!form_.categories.empty()) form_.categories.back().placeholder = true;
    }
  }

  // 种植作物成活率(≥**%) with its value beside it: the indicator is filled in, only what the template prints behind its name
  // is left.
  bool keep_name(int row) {
    const std::string_view cell = reading_.text(row, columns_.name);
    std::size_t open = cell.rfind("（");
    if (open == std::string_view::npos) open = cell.rfind('(');
    if (open == std::string_view::npos || open == 0 || !is_name(row, columns_.value)) return false;
    if (text::contains(cell.substr(0, open), "*")) return false;
    form_.placeholders.push_back(reading_.part(row, columns_.name, open, kToEnd));
    name_end_ = open;
    return true;
  }

  int name_of_second() const { return columns_.name_second >= 0 ? columns_.name_second : columns_.name; }

  bool is_name(int row, int col) const {
    return !reading_.empty(row, col) && !reading_.facts(row, col).placeholder;
  }

  // The indicator of the second pane; where that has no names of its own, the one in column `first_name` with its value.
  void add_second(int row, int first_name) {
    const int level_col = columns_.level2_second;
    if (!reading_.empty(row, level_col) && !reading_.taken(row, level_col)) {
      const int found = reading_.facts(row, level_col).levels.level2;
      second_level2_ = found >= 0 ? std::string_view(level(found).canonical) : own_category(reading_.folded(row, level_col));
      second_level2_at_ = reading_.whole(row, level_col);
      reading_.take_label(row, level_col);
    }
    const int name_col = columns_.name_second >= 0 ? columns_.name_second : first_name;
    const bool own_name = columns_.name_second >= 0 && !reading_.empty(row, name_col) && !reading_.taken(row, name_col);
    const int value_col = columns_.value_second;
    const bool has_value = !reading_.empty(row, value_col) && !reading_.taken(row, value_col);
    if (!own_name && !has_value) return;
    Indicator& indicator = second_.emplace_back();
    indicator.row = row;
    indicator.pane = 1;
    indicator.level1 = level1_name_;
    indicator.level2 = level_col >= 0 ? second_level2_ : level2_name_;
    indicator.level1_at = level1_at_;
    indicator.level2_at = level_col >= 0 ? second_level2_at_ : level2_at_;
    const bool named = own_name || (columns_.name_second < 0 && name_col >= 0);
    indicator.name = named ? reading_.whole(row, name_col) : empty_at(row, name_of_second());
    indicator.value = has_value ? reading_.whole(row, value_col) : empty_at(row, value_col);
    if (own_name) reading_.take(row, name_col);
    if (has_value) reading_.take(row, value_col);
    if (has_value) indicator.target = reading_.target(row, value_col);
    if (!form_.categories.empty() && form_.categories.back().level2 == indicator.level2) {
      ++form_.categories.back().indicators;
    }
  }

  CellText own_cell(int row, int col) {
    if (col < 0) return {};
    CellText cell = reading_.whole(row, col);
    if (cell.filled()) reading_.take(row, col);
    return cell;
  }

  void add_indicator(int row, const IndicatorRow& aligned) {
    const bool has_name = aligned.name_col >= 0 && !reading_.taken(row, aligned.name_col);
    const bool has_value = aligned.value_col >= 0 && !reading_.taken(row, aligned.value_col);
    if (!has_name && !has_value) return;
    Indicator& indicator = form_.indicators.emplace_back();
    indicator.row = row;
    indicator.pane = below_ ? 1 : 0;
    indicator.long_term = first_is_long_term_;
    indicator.level1 = level1_name_;
    indicator.level2 = level2_name_;
    indicator.level1_at = level1_at_;
    indicator.level2_at = level2_at_;
    indicator.repaired = aligned.repair;
    indicator.misplaced_name = aligned.name_in_level1;
    if (has_name) {
      const bool cut = aligned.name_col == columns_.name && name_end_ != kToEnd;
      indicator.name = cut ? reading_.part(row, aligned.name_col, 0, name_end_) : reading_.whole(row, aligned.name_col);
      reading_.take(row, aligned.name_col);
    } else {
      indicator.name = empty_at(row, aligned.name_col >= 0 ? aligned.name_col : columns_.name);
    }
    if (has_value) {
      indicator.value = reading_.whole(row, aligned.value_col);
      reading_.take(row, aligned.value_col);
    } else {
      indicator.value = empty_at(row, columns_.value);
      if (aligned.repair == Repair::right) indicator.value = empty_at(row, aligned.name_col);
    }
    if (own_columns_ && aligned.repair == Repair::none) {
      indicator.sign = own_cell(row, columns_.sign);
      indicator.unit = own_cell(row, columns_.unit);
      indicator.weight = own_cell(row, columns_.weight);
      indicator.direction = own_cell(row, columns_.direction);
      indicator.note = own_cell(row, columns_.note);
      indicator.weight_value = Decimal::parse(indicator.weight.text);
    }
    if (indicator.sign.filled() || indicator.unit.filled()) {
      indicator.target = parse_target(indicator.value.text, indicator.sign.text, indicator.unit.text);
    } else if (has_value) {
      indicator.target = reading_.target(row, aligned.value_col);
    }
    if (!form_.categories.empty() && form_.categories.back().level2 == level2_name_) ++form_.categories.back().indicators;
  }

  // An empty text at a cell, which may lie past the end of a ragged row.
  CellText empty_at(int row, int col) const {
    CellText out = reading_.whole(row, col);
    out.text = {};
    out.end = out.begin = reading_.text(row, col).size();
    return out;
  }

  Reading& reading_;
  Form& form_;
  const IndicatorColumns& columns_;
  std::string_view project_;   // of the row above, in a list
  int level1_ = -1;
  std::string_view level1_name_, level2_name_;
  CellText level1_at_, level2_at_;
  std::vector<Indicator> second_;   // of the second set of columns
  std::string_view second_level2_;
  CellText second_level2_at_;
  bool first_is_long_term_ = false;   // of the block that is read
  std::size_t name_end_ = kToEnd;     // of the row's name, in front of what a template left behind it
  bool below_ = false;                // a second block, with a head row of its own
  bool own_columns_ = false;
};

}  // namespace

int head_row_of(const Reading& reading, int col) {
  const int row = reading.form.columns.head_row;
  return row > 0 && reading.empty(row, col) && !reading.empty(row - 1, col) ? row - 1 : row;
}

int find_indicator_head(Reading& reading) {
  IndicatorColumns& columns = reading.form.columns;
  for (int row = 0; row < reading.rows(); ++row) {
    const LabelSet seen = reading.seen(row) & kColumnLabels;
    if (seen == 0) continue;
    const bool head = holds(seen, Label::level1) || holds(seen, Label::level2) ? count_bits(seen) >= 2 : false;
    if (!head && !(holds(seen, Label::indicator) && holds(seen, Label::value))) continue;
    columns.head_row = row;
    for (int col = 0; col < reading.cells(row); ++col) {
      const LabelSet labels = reading.labels(row, col);
      if (labels == 0) continue;
      set_column(columns.level1, labels, Label::level1, col);
      set_column(columns.level2, labels, Label::level2, col);
      set_column(columns.name, labels, Label::indicator, col);
      set_column(columns.value, labels, Label::value, col);
      set_column(columns.sign, labels, Label::sign, col);
      set_column(columns.unit, labels, Label::measure, col);
      set_column(columns.weight, labels, Label::weight, col);
      set_column(columns.direction, labels, Label::direction, col);
      set_column(columns.note, labels, Label::note, col);
      set_second(columns, labels, col);
      reading.take_label(row, col);
    }
    const int top = set_project(reading, columns);
    // Between the two that are known, under a head that is not.
    if (columns.level2 < 0 && columns.level1 >= 0 && columns.name == columns.level1 + 2) columns.level2 = columns.level1 + 1;
    if (columns.name < 0) columns.name = columns.level2 >= 0 ? columns.level2 + 1 : columns.level1 + 1;
    if (columns.value < 0) columns.value = columns.name + 1;
    return top;
  }
  if (!infer_columns(reading, columns)) return -1;
  return first_level_row(reading) - 1;
}

void read_indicators(Reading& reading) {
  const IndicatorColumns& columns = reading.form.columns;
  if (columns.name < 0) return;
  reading.form.indicators.reserve(likely_indicators(reading));
  reading.form.categories.reserve(reading.profile.levels.size());
  Block block(reading);
  const int begin = columns.head_row >= 0 ? columns.head_row + 1 : first_level_row(reading);
  // The block's name on a line of its own above.
  if (const int above = columns.head_row - 1; above >= 0) {
    const int first = reading.next_filled(above, 0);
    if (holds(reading.labels(above, first), Label::indicators)) reading.take_label(above, first);
  }
  for (int row = begin; row < reading.rows(); ++row) {
    if (!reading.grid.rows[static_cast<std::size_t>(row)].outside) block.read_row(row);
  }
  block.finish();
}

}  // namespace jihe
