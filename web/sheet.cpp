#include "web/sheet.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"

namespace jihe::web {

namespace {

// What the form says about single cells of its grid.
struct Places {
  std::set<CellRef> labels, values;

  void label(const CellText& part) {
    if (part.present()) labels.insert(part.at);
  }
  void value(const CellText& part) {
    if (part.present()) values.insert(part.at);
  }
  void amount(const Amount& amount) {
    label(amount.label);
    value(amount.value);
  }
};

Places places_of(const Form& form) {
  Places places;
  for (const Field& field : form.fields) {
    places.label(field.label);
    places.value(field.value);
  }
  for (const FundingPane& pane : form.funding) {
    places.amount(pane.total);
    places.amount(pane.fiscal);
    places.amount(pane.other);
    for (const Amount& part : pane.parts) places.amount(part);
  }
  places.label(form.goal_label);
  for (const Goal& goal : form.goals) {
    places.label(goal.label);
    places.value(goal.text);
  }
  for (const Category& category : form.categories) places.label(category.level2_at);
  for (const Indicator& indicator : form.indicators) {
    places.label(indicator.level1_at);
    places.label(indicator.level2_at);
    for (const CellText* part : {&indicator.name, &indicator.value, &indicator.sign, &indicator.unit, &indicator.weight,
                                 &indicator.direction, &indicator.note}) {
      places.value(*part);
    }
  }
  for (const CellText& part : form.placeholders) places.value(part);
  // A label with its content behind it is there to be edited.
  for (const CellRef& at : places.values) places.labels.erase(at);
  return places;
}

class Builder {
 public:
  Builder(const Grid& grid, const Form& form) : grid_(grid), form_(form), places_(places_of(form)) {}

  Sheet build() {
    sheet_.columns = std::max(1, grid_.columns());
    for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
      if (grid_.rows[row].outside && blank_row(static_cast<int>(row))) continue;
      if (sheet_.rows.size() == kMaxSheetRows) {
        sheet_.hidden_rows = static_cast<int>(grid_.rows.size() - row);
        break;
      }
      sheet_.rows.push_back(static_cast<int>(row));
    }
    sheet_.owner.assign(sheet_.rows.size() * static_cast<std::size_t>(sheet_.columns), -1);
    const int count = static_cast<int>(sheet_.rows.size());
    for (int row = 0; row < count; ++row) {
      const int from = sheet_.rows[static_cast<std::size_t>(row)];
      if (grid_.rows[static_cast<std::size_t>(from)].outside) {
        outside_row(row, from);
      } else if (!grid_.merges.empty()) {
        merged_row(row, from);
      } else if (form_.columns.head_row >= 0 && from >= form_.columns.head_row) {
        indicator_row(row, from);
      } else {
        head_row(row, from);
      }
    }
    return std::move(sheet_);
  }

 private:
  bool blank_row(int row) const {
    const Cells& cells = grid_.rows[static_cast<std::size_t>(row)].cells;
    return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return text::blank(cell.text); });
  }
  bool written(int row, int col) const { return !text::blank(grid_.text(row, col)); }
  bool anchor(int row, int col) const { return written(row, col) || places_.values.count({row, col}) != 0; }
  bool taken(int row, int col) const { return sheet_.owner_at(row, col) >= 0; }

  int place(SheetCell cell) {
    const int index = static_cast<int>(sheet_.cells.size());
    for (int row = cell.top; row < cell.top + cell.rows; ++row) {
      for (int col = cell.left; col < cell.left + cell.cols; ++col) own(row, col, index);
    }
    sheet_.cells.push_back(cell);
    return index;
  }
  void own(int row, int col, int index) {
    sheet_.owner[static_cast<std::size_t>(row * sheet_.columns + col)] = index;
  }

  Role role(CellRef at) const {
    if (form_.title.at == at) return Role::title;
    if (places_.labels.count(at) != 0) return Role::label;
    if (at.row == form_.columns.head_row) return Role::head;
    if (places_.values.count(at) != 0) return Role::value;
    // What stands first in a row of the head names the rows beside it: 项目资金(万元).
    const bool above_indicators = form_.columns.head_row < 0 || at.row < form_.columns.head_row;
    return above_indicators && at.col == 0 && written(at.row, at.col) && !form_.fields.empty() ? Role::label
                                                                                               : Role::value;
  }

  void outside_row(int row, int from) {
    int first = 0;
    while (first < sheet_.columns && !written(from, first)) ++first;
    first = std::min(first, sheet_.columns - 1);
    const Role title = form_.title.at.row == from ? Role::title : Role::note;
    place({{from, first}, row, 0, 1, sheet_.columns, title});
  }

  void merged_row(int row, int from) {
    for (int col = 0; col < sheet_.columns; ++col) {
      if (taken(row, col)) continue;
      SheetCell cell{{from, col}, row, col, 1, 1, role({from, col})};
      for (const Merge& merge : grid_.merges) {
        if (merge.row != from || merge.col != col) continue;
        cell.cols = std::min(std::max(1, merge.cols), sheet_.columns - col);
        while (cell.rows < merge.rows && row + cell.rows < static_cast<int>(sheet_.rows.size()) &&
               sheet_.rows[static_cast<std::size_t>(row + cell.rows)] == from + cell.rows) {
          ++cell.rows;
        }
      }
      while (cell.cols > 1 && taken(row, col + cell.cols - 1)) --cell.cols;
      place(cell);
    }
  }

  // Rows above the indicators: an empty cell lengthens the text before it; empty ones in front belong to the
  // label above.
  void head_row(int row, int from) {
    int col = 0;
    while (col < sheet_.columns && !anchor(from, col)) ++col;
    if (col > 0) leading(row, from, std::min(col, sheet_.columns));
    while (col < sheet_.columns) {
      int end = col + 1;
      while (end < sheet_.columns && !anchor(from, end)) ++end;
      place({{from, col}, row, col, 1, end - col, role({from, col})});
      col = end;
    }
  }

  void leading(int row, int from, int count) {
    const int above = row > 0 ? sheet_.owner_at(row - 1, 0) : -1;
    if (above >= 0) {
      SheetCell& cell = sheet_.cells[static_cast<std::size_t>(above)];
      if (cell.left == 0 && cell.cols == count && cell.role == Role::label) {
        grow_down(above, row);
        return;
      }
    }
    place({{from, 0}, row, 0, 1, count, Role::value});
  }

  // Indicators: an empty level belongs to the level above it, unless a level further left starts anew in this row.
  void indicator_row(int row, int from) {
    const IndicatorColumns& columns = form_.columns;
    const int name = columns.name >= 0 ? columns.name : sheet_.columns;
    bool anew = false;
    for (int col = 0; col < sheet_.columns; ++col) {
      if (!anchor(from, col) && col < name) {
        const int above = row > 0 ? sheet_.owner_at(row - 1, col) : -1;
        if (above >= 0 && !anew && spans_down(sheet_.cells[static_cast<std::size_t>(above)], col)) {
          grow_down(above, row);
          continue;
        }
      } else if (col < name && col > 0) {
        anew = true;
      }
      place({{from, col}, row, col, 1, 1, role({from, col})});
    }
  }

  bool spans_down(const SheetCell& cell, int col) const {
    if (cell.left != col || cell.cols != 1) return false;
    if (cell.at.row < form_.columns.head_row) return false;
    // The head of a level column names its rows but does not reach into them; the block's own label in column 0 does.
    if (cell.at.row == form_.columns.head_row) return col == 0 && form_.columns.level1 != 0;
    return cell.role == Role::label;
  }

  void grow_down(int index, int row) {
    SheetCell& cell = sheet_.cells[static_cast<std::size_t>(index)];
    cell.rows = row - cell.top + 1;
    for (int col = cell.left; col < cell.left + cell.cols; ++col) own(row, col, index);
  }

  const Grid& grid_;
  const Form& form_;
  Places places_;
  Sheet sheet_;
};

}  // namespace

int Sheet::find(CellRef at) const {
  if (!at.valid() || at.col >= columns) return -1;
  const auto row = std::lower_bound(rows.begin(), rows.end(), at.row);
  return row == rows.end() || *row != at.row ? -1 : owner_at(static_cast<int>(row - rows.begin()), at.col);
}

int Sheet::neighbour(int index, int down, int right) const {
  if (index < 0) return cells.empty() ? -1 : 0;
  const SheetCell& cell = cells[static_cast<std::size_t>(index)];
  const int row = down > 0 ? cell.top + cell.rows : down < 0 ? cell.top - 1 : cell.top;
  const int col = right > 0 ? cell.left + cell.cols : right < 0 ? cell.left - 1 : cell.left;
  if (row < 0 || row >= static_cast<int>(rows.size()) || col < 0 || col >= columns) return index;
  return owner_at(row, col);
}

int Sheet::next_value(int index, int step) const {
  const int count = static_cast<int>(cells.size());
  for (int i = index + step; i >= 0 && i < count; i += step) {
    if (cells[static_cast<std::size_t>(i)].role == Role::value) return i;
  }
  return index;
}

Sheet make_sheet(const Grid& grid, const Form& form) { return Builder(grid, form).build(); }

}  // namespace jihe::web
