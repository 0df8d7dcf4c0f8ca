#include "core/write/created/form_xlsx.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/write/created/workbook.h"

namespace jihe {
namespace {

constexpr double kPortraitWidth = 92;     // half characters that fit across A4 between the margins
constexpr double kLandscapeWidth = 138;
constexpr double kLineHeight = 14.25;     // points, of 宋体 10.5
constexpr double kTallest = 409;          // that Excel allows
constexpr double kTitleHeight = 30;

double height_of(int lines) { return std::min(kTallest, std::max(21.0, lines * kLineHeight + 6)); }

class FormSheet {
 public:
  FormSheet(const LaidForm& form, std::string name) : form_(form) {
    sheet_.name = std::move(name);
    sheet_.landscape = form.landscape;
    const double width = form.landscape ? kLandscapeWidth : kPortraitWidth;
    for (const int part : form.widths) sheet_.widths.push_back(width * part / 1000);
    if (sheet_.widths.empty()) sheet_.widths.push_back(width);
  }

  NewSheet make() {
    for (const LaidLine& line : form_.above) {
      const bool title = line.kind == LaidLine::Kind::title;
      const SheetStyle style = title                                          ? SheetStyle::title
                               : line.kind == LaidLine::Kind::attachment      ? SheetStyle::attachment
                                                                              : SheetStyle::note;
      add_line(line.text, style, title ? kTitleHeight * line_count(line.text, width_of(0, columns()) * 0.6) : 0);
    }
    const int first = rows();
    if (form_.repeats_head) sheet_.head_row = first;
    add_heights();
    for (const LaidCell& cell : form_.cells) {
      const bool centred = cell.role != LaidRole::value || lines_of(cell) == 1;
      sheet_.cells.push_back({cell.text, first + cell.row, cell.col, cell.rows, cell.cols,
                              centred ? SheetStyle::label : SheetStyle::value});
    }
    for (const std::string& line : form_.below) add_line(line, SheetStyle::line, 0);
    return std::move(sheet_);
  }

 private:
  int columns() const { return static_cast<int>(sheet_.widths.size()); }
  int rows() const { return static_cast<int>(sheet_.heights.size()); }

  // Full-width characters that fit into these columns.
  double width_of(int begin, int end) const {
    double width = 0;
    for (int col = begin; col < end; ++col) width += sheet_.widths[static_cast<std::size_t>(col)];
    return width / 2.1;
  }
  int lines_of(const LaidCell& cell) const { return line_count(cell.text, width_of(cell.col, cell.col + cell.cols) - 0.7); }

  void add_line(const std::string& text, SheetStyle style, double height) {
    sheet_.cells.push_back({text, rows(), 0, 1, columns(), style});
    sheet_.heights.push_back(height > 0 ? height : height_of(line_count(text, width_of(0, columns()))));
  }

  // Excel does not fit rows to merged cells: they are as high as their texts need, the last one of a cell merged down included.
  void add_heights() {
    std::vector<double> heights(static_cast<std::size_t>(form_.rows), height_of(1));
    for (const LaidCell& cell : form_.cells) {
      if (cell.rows > 1) continue;
      double& height = heights[static_cast<std::size_t>(cell.row)];
      height = std::max(height, height_of(lines_of(cell)));
    }
    for (const LaidCell& cell : form_.cells) {
      if (cell.rows == 1) continue;
      double have = 0;
      for (int row = cell.row; row < cell.row + cell.rows; ++row) have += heights[static_cast<std::size_t>(row)];
      double& last = heights[static_cast<std::size_t>(cell.row + cell.rows - 1)];
      last = std::min(kTallest, last + std::max(0.0, height_of(lines_of(cell)) - have));
    }
    sheet_.heights.insert(sheet_.heights.end(), heights.begin(), heights.end());
  }

  const LaidForm& form_;
  NewSheet sheet_;
};

}  // namespace

Result<Bytes> new_xlsx(std::span<const LaidForm> forms, std::span<const std::string> names) {
  const std::vector<std::string> legal = sheet_names(names);
  std::vector<NewSheet> sheets;
  for (std::size_t i = 0; i < forms.size(); ++i) sheets.push_back(FormSheet(forms[i], legal[i]).make());
  return new_workbook(sheets);
}

}  // namespace jihe
