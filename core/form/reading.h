// What the parts of the recogniser share while one table is read. Internal to core/form.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/form/cell_texts.h"
#include "core/form/form.h"
#include "core/form/labels.h"
#include "core/form/profile.h"
#include "core/grid/grid.h"

namespace jihe {

// A grid with every cell looked up once, and a note of what has been understood.
class Reading {
 public:
  Reading(const Grid& grid, CellTexts& texts, const Profile& profile, Form& form);

  const Grid& grid;
  const Profile& profile;
  Form& form;

  int rows() const { return count_; }
  int cells(int row) const { return rows_[index(row)].cells; }

  // What the text of a cell says, that of an empty one where there is no such cell.
  const CellFacts& facts(int row, int col) const { return inside(row, col) ? *at(row, col).facts : CellTexts::none(); }
  // The cell as labels are compared, "" where there is no such cell.
  std::string_view folded(int row, int col) const { return inside(row, col) ? at(row, col).facts->folded : std::string_view{}; }
  bool empty(int row, int col) const { return !inside(row, col) || at(row, col).next_filled != col; }
  // What the whole cell is the label of, 0 where it is none.
  LabelSet labels(int row, int col) const { return inside(row, col) ? at(row, col).facts->labels : 0; }

  // All labels that stand anywhere in the table, or in a row of it.
  LabelSet seen() const { return seen_; }
  LabelSet seen(int row) const { return rows_[index(row)].seen; }

  // The text of a cell as written, "" where there is no such cell.
  std::string_view text(int row, int col) const {
    return inside(row, col) ? rows_[index(row)].grid_first[col].text.view() : std::string_view{};
  }

  // The whole cell, trimmed; and bytes [begin, end) of it, trimmed.
  CellText whole(int row, int col) const;
  CellText part(int row, int col, std::size_t begin, std::size_t end) const;

  void take(int row, int col) {
    if (!inside(row, col)) return;
    CellRead& cell = rows_[index(row)].first[col];
    if (cell.next_filled == col && !cell.taken) --rows_[index(row)].left;
    cell.taken = true;
  }
  // The same for a cell that is a label as a whole: its place is kept in form.labels.
  void take_label(int row, int col);
  // Every cell of the row that is a label as a whole.
  void take_labels(int row);
  // The target that a cell's whole text is, where no column has its sign or unit.
  Target target(int row, int col) const;

  bool taken(int row, int col) const { return inside(row, col) && at(row, col).taken; }
  // What nothing took goes to form.unread.
  void collect_unread();

  // First filled cell at or behind `col`, -1 where the rest of the row is empty.
  int next_filled(int row, int col) const { return col < cells(row) ? at(row, col).next_filled : -1; }

 private:
  struct CellRead {
    const CellFacts* facts;
    int next_filled;   // column of the first filled cell from here on, -1 where there is none
    bool taken;
  };

  struct RowRead {
    CellRead* first = nullptr;           // of its cells
    const Cell* grid_first = nullptr;    // the same as they stand in the grid
    int cells = 0;
    LabelSet seen = 0;
    int left = 0;                        // filled cells that nothing took
  };

  static std::size_t index(int number) { return static_cast<std::size_t>(number); }
  const CellRead& at(int row, int col) const { return rows_[index(row)].first[col]; }
  // A number below zero is a large one without its sign.
  bool inside(int row, int col) const {
    return index(row) < index(count_) && index(col) < index(rows_[index(row)].cells);
  }

  CellTexts& texts_;
  int count_ = 0;                       // of rows
  std::unique_ptr<RowRead[]> rows_;
  std::unique_ptr<CellRead[]> cells_;   // of all rows
  LabelSet seen_ = 0;
};

// True where a cell looks like a target rather than a name: digits, an operator, a word of the profile's vague list.
bool looks_like_target(std::string_view folded, const Profile& profile);

// The scope that a bracket behind a label names ((含本级)), also one cut short; "" where it names none.
std::string find_scope(std::string_view bracket, const Profile& profile);

// The parts of a table, in the order they are read.
void read_title(Reading& reading, int end_row);
void read_money_unit(Reading& reading, int end_row);   // 金额单位:元 above the form
void read_head(Reading& reading, int end_row);       // fields and money
void read_goals(Reading& reading, int end_row);
// Fills form.columns; gives back the row where the head of the indicators begins, -1 where the table has no such row.
int find_indicator_head(Reading& reading);
// The row of the head that says what stands in a column: of two rows the upper where the lower is empty there.
int head_row_of(const Reading& reading, int col);
void read_indicators(Reading& reading);
void read_projects(Reading& reading);                // fills form.projects of a list
void find_unknown_labels(Reading& reading, int end_row);   // when all else has been read

// The head field that a label names.
std::optional<FieldId> field_of(LabelSet labels);

// One row of the indicator block put right.
struct IndicatorRow {
  int level1_col = -1, level2_col = -1, name_col = -1, value_col = -1;   // where they stand now, -1 where absent
  int level1 = -1, level2 = -1;                                          // positions in profile.levels
  Repair repair = Repair::none;
  bool name_in_level1 = false;
};

// True where a form has columns besides those of the levels, names and values.
inline bool has_own_columns(const IndicatorColumns& columns) {
  return columns.sign >= 0 || columns.unit >= 0 || columns.weight >= 0 || columns.direction >= 0 || columns.note >= 0;
}

// Finds out which cell of a row is what, whether or not it slid sideways.
IndicatorRow align_row(const Reading& reading, int row, int current_level1);

// The cells of a row that slid, in their own columns again.
Cells realigned_cells(const Reading& reading, int row, const IndicatorRow& aligned);

}  // namespace jihe
