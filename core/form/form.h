// A performance target table (绩效目标表) understood: what a rule sees, whatever document it came in.
// Every value carries the cell it stands in. Rows that slid sideways are judged as repaired.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/known_text.h"
#include "core/form/money.h"
#include "core/form/target.h"
#include "core/grid/grid.h"

namespace jihe {

enum class Layout { target_table, list, self_evaluation, blank, unknown };
enum class LostStructure { none, one_column, flattened };   // every cell on a line of its own; no separators at all
std::string_view layout_id(Layout layout);   // "target-table", "list", "self-evaluation", "blank", "unknown"

enum class FieldId {
  title, year, name, department, unit, attribute, period, start, end, category, code, multi_year_total
};
std::string_view field_id(FieldId id);       // "title", ..., "multi_year_total"

struct Field {
  FieldId id = FieldId::name;
  CellText label;   // text as written: 项目日期; nowhere for title and year
  CellText value;   // at: the cell where the value stands or belongs; "" where it is not filled in
};

struct Amount {
  CellText label;   // nowhere: the pane has no such row
  CellText value;   // at: where the amount stands or belongs, nowhere only if the label is
  Money money;
  MoneyUnit unit = MoneyUnit::none;   // what its own label says: 其中:财政拨款(元)
};

// One pane (栏) of the funding block; a one-pane form has one with scope "".
struct FundingPane {
  std::string scope;   // "含本级和市县", "含本级", ""
  Amount total;        // 年度资金总额
  Amount fiscal;       // 其中:财政拨款
  Amount other;        // 其他资金
  std::vector<Amount> parts;   // further child rows (上年结转资金, 单位资金, ...)
};

struct Goal {
  std::string scope;   // "含本级和市县", "含本级", "" where the form has one pane
  CellText label;      // 年度总体绩效目标, 年度绩效目标(含本级), ...; nowhere where only 绩效目标 heads the row
  CellText text;
  bool long_term = false;   // 总体, 中期, 长期, 实施期 beside a yearly pane
};

enum class Repair { none, left, right };   // the row had slid to the left, to the right
std::string_view repair_id(Repair repair);

// Canonical names of the levels: 产出指标 效益指标 满意度指标 成本指标 and
// 数量指标 质量指标 时效指标 成本指标 经济效益指标 社会效益指标 生态效益指标 可持续影响指标 服务对象满意度指标
// 经济成本指标 社会成本指标 生态环境成本指标.
// Views into the profile, or into the form where the category is its own (Form::own_categories).
struct Indicator {
  // What nearly every rule asks stands together.
  KnownText level1, level2;      // canonical, inherited from above; "" where not known
  CellText name;                 // 三级指标; at is always a cell of this row
  CellText value;                // 指标值; at is the cell where it stands or belongs
  Target target;
  Repair repaired = Repair::none;
  bool misplaced_name = false;   // the name stood in the 一级指标 column
  bool long_term = false;        // of the pane for all years, beside a yearly one
  int pane = 0;                  // 1: from the second set of columns of a form that has 中期 and 年度 beside each other
  int row = -1;                  // grid row
  CellText level1_at, level2_at;   // where the levels are written (in this row or above)
  CellText sign, unit, weight, direction, note;   // the form's own columns; nowhere where it has none
  std::optional<Decimal> weight_value;
};

// A row that slid, and how it reads when put right.
struct RowRepair {
  int row = -1;
  Repair direction = Repair::none;
  Cells realigned;   // all cells of the row, put right
  bool name_in_level1 = false;   // a name stands under 一级指标: an error, not a warning
};

// A second-level category as the form lists it, with the rows under it.
struct Category {
  KnownText level1, level2;     // canonical
  CellText level2_at;
  int indicators = 0;           // filled indicators under it
  bool placeholder = false;     // a template placeholder stands under it
};

// Columns of the indicator block, as its head row says; -1 where the form has none. A second set (without a
// name of its own: one name, two values) stands in forms that have 中期 and 年度 beside each other:
//   一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
struct IndicatorColumns {
  int head_row = -1;
  int first = 0;      // where the block starts: behind the columns of the project in a list
  int project = -1;   // 项目名称 in a list
  int level1 = -1, level2 = -1, name = -1, value = -1;
  int sign = -1, unit = -1, weight = -1, direction = -1, note = -1;
  int level2_second = -1, name_second = -1, value_second = -1;
};

struct Form {
  Layout layout = Layout::unknown;
  LostStructure lost = LostStructure::none;   // the text of the form without its cells: layout is unknown then
  bool starred_template = false;              // ** stands where the numbers go: layout is blank then
  CellText title;
  int year = 0;                          // 0 where not written
  std::vector<Field> fields;             // recognised fields in document order, filled or not; at most one of each id
  MoneyUnit money_unit = MoneyUnit::none;      // what the label of the block says: 项目资金(万元)
  bool money_unit_above = false;               // a line above the form says it instead: 金额单位:元
  std::vector<FundingPane> funding;
  std::vector<Goal> goals;
  CellText goal_label;                   // the cell 绩效目标, nowhere where the form has none
  std::vector<Indicator> indicators;     // filled rows, repaired; placeholders and blank rows left out
  std::vector<Category> categories;      // in document order
  IndicatorColumns columns;
  std::vector<CellText> placeholders;    // cells holding 指标2: …, ** and the like
  std::vector<int> blank_rows;           // table rows with every cell empty
  std::vector<RowRepair> repairs;
  std::vector<int> offset_rows;          // head rows that stand one column off the file's other tables (or the block's own majority)
  std::vector<CellText> merged_labels;   // a label and its content in one cell: the label part
  std::vector<CellRef> labels;           // cells that are a label as a whole: heads of columns, levels, 项目资金(万元)
  std::vector<Form> projects;            // of a list: each project as a form of its own, its labels in the head row; its
                                         // indicators and categories are those above that stand in its rows
  std::vector<CellText> unread;          // text that nothing above took
  std::vector<CellText> unknown_labels;  // of a target table: those of `unread` that stand where a label stands, a text behind them
  std::vector<std::shared_ptr<const std::string>> own_categories;   // names that the profile doesn't know; copies share them

  // The field with this id, nullptr where the form has no such label.
  const Field* field(FieldId id) const;
  // Its text, "" where absent or empty.
  std::string_view text(FieldId id) const;
};

}  // namespace jihe
