// A column inside the indicator block that is empty in all its rows, where the file's other tables have none.
//
//   绩效指标 | 一级指标 | 二级指标 | 三级指标 |   | 指标值
//            | 产出指标 | 数量指标 | 培训人次 |   | ≥100人次
#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/text.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule structure_extra_column;

namespace {

bool is_merged(const Grid& grid, int first_row, int col) {
  return std::any_of(grid.merges.begin(), grid.merges.end(), [first_row, col](const Merge& merge) {
    return merge.row + merge.rows > first_row && merge.col <= col && merge.col + merge.cols > col;
  });
}

bool is_empty_column(const Grid& grid, int first_row, int col) {
  for (int row = first_row; row < static_cast<int>(grid.rows.size()); ++row) {
    if (!grid.rows[static_cast<std::size_t>(row)].outside && !text::blank(grid.text(row, col))) return false;
  }
  return true;
}

// The empty columns between the block's 一级指标 and its 指标值, the last one first.
std::vector<int> empty_columns(const Grid& grid, const IndicatorColumns& columns) {
  std::vector<int> found;
  if (columns.head_row < 0) return found;
  for (int col = columns.value - 1; col > columns.level1; --col) {
    if (is_empty_column(grid, columns.head_row, col) && !is_merged(grid, columns.head_row, col)) found.push_back(col);
  }
  return found;
}

// The leftmost column of values in a table of the file that has no empty column; past all columns where there is none.
int narrowest(std::span<const Subject> of_file) {
  int found = std::numeric_limits<int>::max();
  for (const Subject& subject : of_file) {
    const IndicatorColumns& columns = subject.form.columns;
    if (columns.head_row < 0 || columns.value >= found || !empty_columns(subject.grid, columns).empty()) continue;
    found = columns.value;
  }
  return found;
}

void check_table(const Subject& subject, int narrowest_value, std::vector<FileFinding>& findings) {
  const IndicatorColumns& columns = subject.form.columns;
  const std::vector<int> empty = empty_columns(subject.grid, columns);
  if (empty.empty() || narrowest_value >= columns.value) return;
  Finding& finding =
      add_finding(findings, subject, structure_extra_column, place_at(subject, {columns.head_row, empty.back()}),
                  {{"before", column_name(subject, empty.back() - 1)},
                   {"after", column_name(subject, empty.front() + 1)}});
  std::vector<Edit>& edits = add_fix(finding, FixSafety::safe).edits;
  edits.reserve(subject.grid.rows.size());
  for (int row = 0; row < static_cast<int>(subject.grid.rows.size()); ++row) {
    if (subject.grid.rows[static_cast<std::size_t>(row)].outside) continue;
    Cells after = subject.grid.rows[static_cast<std::size_t>(row)].cells;
    const std::size_t before = after.size();
    for (const int col : empty) {
      if (row >= columns.head_row) {
        if (col < static_cast<int>(after.size())) after.erase(after.begin() + col);
      } else if (static_cast<int>(after.size()) > columns.value && text::blank(after.back().text)) {
        after.pop_back();   // the head rows only reach as far: their last cell is the empty one
      }
    }
    if (after.size() != before) realign(edits, subject, row) = std::move(after);
  }
}

constexpr std::string_view kWithColumn =
    "raw:\n"
    "2025年部门项目支出预算绩效目标表\n项目名称\t\t泵站维修\t\t\t\n"
    "绩效指标\t一级指标\t二级指标\t三级指标\t\t指标值\n\t产出指标\t数量指标\t泵站维修数量\t\t≥6座\n"
    "2025年部门项目支出预算绩效目标表\n项目名称\t\t水闸维修\t\t\n"
    "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t水闸维修数量\t≥3座\n";
constexpr std::string_view kWithoutColumn =
    "raw:\n"
    "2025年部门项目支出预算绩效目标表\n项目名称\t\t泵站维修\t\t\t\n"
    "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t\n\t产出指标\t数量指标\t泵站维修数量\t≥6座\t\n"
    "2025年部门项目支出预算绩效目标表\n项目名称\t\t水闸维修\t\t\n"
    "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t水闸维修数量\t≥3座\n";
std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  std::vector<FileFinding> findings;
  for (const std::span<const Subject> of_file : by_file(tables)) {
    const int narrowest_value = narrowest(of_file);
    for (const Subject& subject : of_file) check_table(subject, narrowest_value, findings);
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, kWithColumn}, {Verdict::clean, kWithoutColumn}, {Verdict::clean, "项目名称|泵站维修\n---\n项目名称|水闸维修"}};

}  // namespace

const Rule structure_extra_column = {.id = "structure-extra-column",
                                     .severity = Severity::hint,
                                     .check_all = check_all,
                                     .fix = FixOffer::safe,
                                     .examples = kExamples};

}  // namespace jihe::rules
