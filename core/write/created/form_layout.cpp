#include "core/write/created/form_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/recognise.h"

namespace jihe {
namespace {

int first_filled_cell(const Row& row) {
  for (std::size_t col = 0; col < row.cells.size(); ++col) {
    if (!text::blank(row.cells[col].text)) return static_cast<int>(col);
  }
  return -1;
}

// A row with text in its first cell alone.
bool is_line(const Row& row) {
  return first_filled_cell(row) == 0 && std::all_of(row.cells.begin() + 1, row.cells.end(),
                                                    [](const Cell& cell) { return text::blank(cell.text); });
}

// Half-width characters count half.
double text_width(std::string_view text) {
  double width = 0;
  for (std::size_t i = 0; i < text.size();) width += utf8::next(text, i) < 0x1100 ? 0.5 : 1.0;
  return width;
}

double widest_line(std::string_view text) {
  double widest = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    widest = std::max(widest, text_width(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

// A table in the shape it was read in.
class AsRead {
 public:
  AsRead(const Grid& grid, const Form& form) : grid_(grid), form_(form), labels_(form.labels.begin(), form.labels.end()) {
    for (const Merge& merge : grid.merges) merges_[{merge.row, merge.col}] = &merge;
  }

  LaidForm lay_out() {
    find_lines();
    columns_ = 1;
    for (const int row : rows_) columns_ = std::max(columns_, static_cast<int>(cells(row).size()));
    laid_.rows = static_cast<int>(rows_.size());
    owner_.assign(rows_.size() * static_cast<std::size_t>(columns_), -1);
    for (int row = 0; row < laid_.rows; ++row) {
      for (int col = 0; col < columns_; ++col) {
        if (owner(row, col) < 0) place(row, col);
      }
    }
    set_widths();
    const bool list = form_.columns.project >= 0;
    laid_.landscape = list || columns_ > kPortraitColumns;
    laid_.repeats_head = list && !rows_.empty() && rows_.front() == form_.columns.head_row;
    return std::move(laid_);
  }

 private:
  static constexpr int kPortraitColumns = 8;

  const Cells& cells(int row) const { return grid_.rows[static_cast<std::size_t>(row)].cells; }
  int& owner(int row, int col) { return owner_[static_cast<std::size_t>(row * columns_ + col)]; }

  // Lines in front and behind; what stands between is the table.
  void find_lines() {
    std::size_t begin = 0;
    std::size_t end = grid_.rows.size();
    while (begin < end && (grid_.rows[begin].outside || is_line(grid_.rows[begin]))) {
      const Row& row = grid_.rows[begin++];
      const int col = first_filled_cell(row);
      if (col < 0) continue;
      const bool title = form_.title.at == CellRef{static_cast<int>(begin) - 1, col};
      const bool attachment = row.outside && !title && text::starts_with_any(text::trim(row.cells[0].text), {"附件", "附表"});
      laid_.above.push_back({title        ? LaidLine::Kind::title
                             : attachment ? LaidLine::Kind::attachment
                                          : LaidLine::Kind::note,
                             std::string(text::trim(row.cells[static_cast<std::size_t>(col)].text)), row.outside});
    }
    while (end > begin && (first_filled_cell(grid_.rows[end - 1]) < 0 || is_line(grid_.rows[end - 1]))) {
      const Row& row = grid_.rows[--end];
      if (!row.cells.empty() && !text::blank(row.cells[0].text)) {
        laid_.below.insert(laid_.below.begin(), std::string(text::trim(row.cells[0].text)));
      }
    }
    for (std::size_t row = begin; row < end; ++row) {
      if (first_filled_cell(grid_.rows[row]) >= 0) rows_.push_back(static_cast<int>(row));
    }
  }

  void place(int row, int col) {
    const int from = rows_[static_cast<std::size_t>(row)];
    LaidCell cell{std::string(text::trim(grid_.text(from, col))), row, col, 1, 1, LaidRole::value};
    const bool head = from == form_.columns.head_row;
    const bool label = labels_.count({from, col}) != 0;
    cell.role = head ? LaidRole::head : label ? LaidRole::label : LaidRole::value;
    if (const auto merge = merges_.find({from, col}); merge != merges_.end()) {
      grow(cell, from + merge->second->rows, merge->second->cols);
    }
    if (grid_.merges.empty()) grow_down(cell, from);
    const int index = static_cast<int>(laid_.cells.size());
    for (int r = cell.row; r < cell.row + cell.rows; ++r) {
      for (int c = cell.col; c < cell.col + cell.cols; ++c) owner(r, c) = index;
    }
    laid_.cells.push_back(std::move(cell));
  }

  // A merged area, as far as its places are free and empty.
  void grow(LaidCell& cell, int end_row, int cols) {
    while (cell.col + cell.cols < columns_ && cell.cols < cols && is_free(cell.row, cell.col + cell.cols)) ++cell.cols;
    while (cell.row + cell.rows < laid_.rows && rows_[static_cast<std::size_t>(cell.row + cell.rows)] < end_row) {
      for (int col = cell.col; col < cell.col + cell.cols; ++col) {
        if (!is_free(cell.row + cell.rows, col)) return;
      }
      ++cell.rows;
    }
  }

  bool is_free(int row, int col) {
    return owner(row, col) < 0 && text::blank(grid_.text(rows_[static_cast<std::size_t>(row)], col));
  }

  // In a list without merged cells an empty place under a project or a level belongs to what stands above it.
  void grow_down(LaidCell& cell, int from) {
    const IndicatorColumns& columns = form_.columns;
    if (columns.project < 0 || from <= columns.head_row || cell.text.empty()) return;
    if (cell.col >= (columns.name >= 0 ? columns.name : columns.value)) return;
    while (cell.row + cell.rows < laid_.rows) {
      for (int col = 0; col <= cell.col; ++col) {
        if (!text::blank(grid_.text(rows_[static_cast<std::size_t>(cell.row + cell.rows)], col))) return;
      }
      ++cell.rows;
    }
  }

  // As wide as their texts ask for, none much wider than the others.
  void set_widths() {
    std::vector<double> wanted(static_cast<std::size_t>(columns_), 2.0);
    for (const LaidCell& cell : laid_.cells) {
      if (cell.cols > 1) continue;
      double& width = wanted[static_cast<std::size_t>(cell.col)];
      width = std::max(width, std::min(14.0, std::max(3.0, std::sqrt(widest_line(cell.text) * 6.0))));
    }
    double sum = 0;
    for (const double width : wanted) sum += width;
    for (const double width : wanted) laid_.widths.push_back(static_cast<int>(width * 1000 / sum));
  }

  const Grid& grid_;
  const Form& form_;
  std::set<CellRef> labels_;
  std::map<CellRef, const Merge*> merges_;   // by their first cell
  LaidForm laid_;
  std::vector<int> rows_;    // grid rows of the table
  std::vector<int> owner_;   // rows x columns: the cell that covers the place
  int columns_ = 1;
};

std::vector<std::string> field_texts(const Form& form) {
  std::vector<std::string> out;
  for (const Field& field : form.fields) {
    std::string text(field_id(field.id));
    text += '\n' + text::fold_label(field.label.text) + '\n';
    text += field.value.text;
    out.push_back(std::move(text));
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool alike(const Amount& a, const Amount& b) {
  return a.label.present() == b.label.present() && a.value.text == b.value.text && a.money.wan == b.money.wan;
}

bool alike(const FundingPane& a, const FundingPane& b) {
  return a.scope == b.scope && alike(a.total, b.total) && alike(a.fiscal, b.fiscal) && alike(a.other, b.other) &&
         std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(),
                    [](const Amount& x, const Amount& y) { return alike(x, y); });
}

bool alike(const Goal& a, const Goal& b) {
  return std::tie(a.scope, a.text.text, a.long_term) == std::tie(b.scope, b.text.text, b.long_term);
}

bool alike(const Indicator& a, const Indicator& b) {
  return std::tie(a.level1, a.level2, a.name.text, a.value.text, a.sign.text, a.unit.text, a.weight.text, a.direction.text,
                  a.note.text, a.pane, a.long_term) ==
         std::tie(b.level1, b.level2, b.name.text, b.value.text, b.sign.text, b.unit.text, b.weight.text, b.direction.text,
                  b.note.text, b.pane, b.long_term);
}

template <class T>
bool all_alike(const std::vector<T>& a, const std::vector<T>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const T& x, const T& y) { return alike(x, y); });
}

}  // namespace

LaidForm lay_out(const Grid& grid, const Form& form, const Profile& profile) {
  const bool fits = form.layout == Layout::target_table || form.layout == Layout::blank;
  if (fits) {
    LaidForm laid = lay_out_official(grid, form, profile);
    if (laid.official) {
      const Grid again = grid_of(laid);
      if (read_alike(form, recognise(again, profile))) return laid;
    }
  }
  return AsRead(grid, form).lay_out();
}

Grid grid_of(const LaidForm& laid) {
  Grid grid;
  const auto add_line = [&grid](const std::string& text, bool outside) {
    Row& row = grid.rows.emplace_back();
    row.cells.push_back({text, {}});
    row.outside = outside;
  };
  for (const LaidLine& line : laid.above) add_line(line.text, line.outside);
  const std::size_t first = grid.rows.size();
  grid.rows.resize(first + static_cast<std::size_t>(laid.rows));
  for (std::size_t row = first; row < grid.rows.size(); ++row) grid.rows[row].cells.resize(laid.widths.size());
  for (const LaidCell& cell : laid.cells) {
    const std::size_t row = first + static_cast<std::size_t>(cell.row);
    grid.rows[row].cells[static_cast<std::size_t>(cell.col)].text = cell.text;
    if (cell.rows > 1 || cell.cols > 1) grid.merges.push_back({static_cast<int>(row), cell.col, cell.rows, cell.cols});
  }
  for (const std::string& line : laid.below) add_line(line, false);
  return grid;
}

bool read_alike(const Form& a, const Form& b) {
  return a.year == b.year && field_texts(a) == field_texts(b) && all_alike(a.funding, b.funding) &&
         all_alike(a.goals, b.goals) && all_alike(a.indicators, b.indicators);
}

int line_count(std::string_view text, double width) {
  int lines = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const double wide = text_width(text.substr(begin, end - begin));
    lines += std::max(1, static_cast<int>(std::ceil(wide / std::max(width, 1.0))));
    begin = end + 1;
  }
  return lines;
}

}  // namespace jihe
