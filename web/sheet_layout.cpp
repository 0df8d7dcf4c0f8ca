#include "web/sheet_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/grid/a1.h"

namespace jihe::web {

namespace {

constexpr std::size_t kMeasuredCharacters = 40;   // of a cell, to find out how wide it would like to be
constexpr float kNarrowest = 84;   // four characters: below it columns are no longer cut down to one width
constexpr float kLeast = 33;       // two characters: 指标
constexpr float kToFill = 40;      // an empty cell that somebody has to write an amount into
// What a list's columns are never narrower than, where their texts are as wide: rather than that it scrolls sideways.
constexpr float kLeastLabel = 66, kLeastText = 98, kLeastLong = 194, kLong = 400;

// The width that no column may be wider than, so that all fit.
float limit_for(const std::vector<float>& widths, float total) {
  float low = 0, high = *std::max_element(widths.begin(), widths.end());
  const auto sum = [&](float limit) {
    return std::accumulate(widths.begin(), widths.end(), 0.0f,
                           [&](float so_far, float width) { return so_far + std::fmin(width, limit); });
  };
  for (int i = 0; i < 24; ++i) {
    const float middle = (low + high) / 2;
    (sum(middle) > total ? high : low) = middle;
  }
  return low;
}

// Many columns, as a list of projects has: each as wide as it must be, what is left goes to those with long texts. A form
// is squeezed into the window; a list is wider than it where it must be.
std::vector<float> packed(const std::vector<float>& natural, const std::vector<float>& least, float total, bool list) {
  std::vector<float> widths;
  float needed = 0, wanted = 0;
  for (std::size_t i = 0; i < natural.size(); ++i) {
    widths.push_back(std::fmin(natural[i], least[i]));
    needed += widths.back();
    wanted += natural[i] - widths.back();
  }
  if (needed >= total && list) return widths;   // wider than the window
  if (needed >= total || wanted <= 0) {
    for (float& width : widths) width *= total / needed;
    return widths;
  }
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += (natural[i] - widths[i]) * (total - needed) / wanted;
  return widths;
}

class Layouter {
 public:
  Layouter(Ui& ui, SheetLayout& out) : ui_(ui), out_(out), grid_(*ui.state.grid()), file_(*ui.state.file()) {}

  void run() {
    out_.sheet = make_sheet(grid_, *ui_.state.form());
    findings();
    columns();
    texts();
    rows();
    numbers();
  }

 private:
  void columns() {
    const Sheet& sheet = out_.sheet;
    const auto count = static_cast<std::size_t>(sheet.columns);
    std::vector<float> widths(count, ui_.px(56));
    std::vector<float> natural(count, ui_.px(16));   // of the texts and marks alone
    std::vector<float> least(count, ui_.px(kLeast));
    std::vector<float> growth(count, 0.2f);
    const bool narrow = out_.width < ui_.px(760), list = is_list(grid_);
    for (const SheetCell& cell : sheet.cells) {
      if (cell.cols > 1) continue;
      const bool label = cell.role == Role::label || cell.role == Role::head;
      const std::string_view text = grid_.text(cell.at);
      const std::string_view part = text.substr(0, utf8::offset(text, kMeasuredCharacters));
      const float text_alone = text_width(ui_, style_of(cell.role), part) + 1;
      // A label that spans rows is set in a narrow column, as on paper: 绩效 / 指标.
      const bool level = label && cell.at.row > ui_.state.form()->columns.head_row;
      const float cap = label && cell.rows > 2 && cell.left == 0 ? ui_.px(56)
                        : level                                  ? ui_.px(narrow ? 92 : 108)
                        : label                                  ? ui_.px(narrow ? 120 : 148)
                                                                 : ui_.px(440);
      float& width = widths[static_cast<std::size_t>(cell.left)];
      width = std::fmax(width, std::fmin(text_alone + 2 * ui_.px(cell::kPadX), cap));
      float& own = natural[static_cast<std::size_t>(cell.left)];
      const float mark = ui_.px(mark_room(out_, static_cast<int>(&cell - sheet.cells.data())));
      own = std::fmax(own, std::fmax(std::fmin(text_alone, cap), label ? 0.0f : ui_.px(kToFill)) + mark);
      float& at_least = least[static_cast<std::size_t>(cell.left)];
      at_least = std::fmax(at_least, (list ? readable(label, text_alone) : ui_.px(kLeast)) + mark);
      if (!label) growth[static_cast<std::size_t>(cell.left)] = 1;
    }
    const float total = out_.width;
    out_.pad_x = cell::kPadX;
    const float sum = std::accumulate(widths.begin(), widths.end(), 0.0f);
    if (sum > total) {
      const float limit = limit_for(widths, total);
      if (limit < ui_.px(kNarrowest)) {
        out_.pad_x = cell::kPadXOfMany;
        const float pads = 2 * ui_.px(out_.pad_x);
        for (std::vector<float>* all : {&natural, &least}) {
          for (float& width : *all) width += pads;
        }
        widths = packed(natural, least, total, list);
      } else {
        for (float& width : widths) width = std::fmin(width, limit);
      }
    } else {
      // What is left goes to the columns that hold what is written, not to their labels.
      float all = 0;
      for (std::size_t i = 0; i < count; ++i) all += widths[i] * growth[i];
      for (std::size_t i = 0; i < count; ++i) widths[i] += (total - sum) * widths[i] * growth[i] / all;
    }
    out_.x.assign(1, 0);
    float x = 0;
    for (const float width : widths) out_.x.push_back(std::round(x += width));
    if (x <= total + 1) out_.x.back() = total;
  }

  // The width a text can be read in without its words standing upright: all of it, a label's four characters, six of a
  // name, twelve of a sentence.
  float readable(bool label, float text_alone) const {
    const float most = label ? kLeastLabel : text_alone > ui_.px(kLong) ? kLeastLong : kLeastText;
    return std::fmin(text_alone, ui_.px(most));
  }

  void texts() {
    out_.texts.clear();
    for (std::size_t i = 0; i < out_.sheet.cells.size(); ++i) {
      const SheetCell& cell = out_.sheet.cells[i];
      const float mark = ui_.px(mark_room(out_, static_cast<int>(i)));
      const float width = area_of_columns(cell) - 2 * ui_.px(out_.pad_x) - mark;
      out_.texts.push_back(
          {break_lines(grid_.text(cell.at), std::fmax(width, ui_.px(16)), measure(ui_, style_of(cell.role)))});
    }
  }
  float area_of_columns(const SheetCell& cell) const {
    return out_.x[static_cast<std::size_t>(cell.left + cell.cols)] - out_.x[static_cast<std::size_t>(cell.left)];
  }

  void rows() {
    const Sheet& sheet = out_.sheet;
    std::vector<float> heights(sheet.rows.size(), ui_.px(cell::kMinHeight));
    // First those of one row, then the taller ones, which lengthen their last row.
    for (const bool tall : {false, true}) {
      for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
        const SheetCell& cell = sheet.cells[i];
        if ((cell.rows > 1) != tall) continue;
        const float pad = cell.role == Role::title ? 14 : cell::kPadY;
        const float need = static_cast<float>(out_.texts[i].lines.size()) * line_height(ui_, style_of(cell.role)) +
                           2 * ui_.px(pad);
        float have = 0;
        for (int row = cell.top; row < cell.top + cell.rows; ++row) have += heights[static_cast<std::size_t>(row)];
        if (need > have) heights[static_cast<std::size_t>(cell.top + cell.rows - 1)] += need - have;
      }
    }
    out_.y.assign(1, 0);
    for (const float height : heights) out_.y.push_back(out_.y.back() + std::ceil(height));
  }

  void findings() {
    out_.finding.assign(out_.sheet.cells.size(), -1);
    for (std::size_t i = 0; i < file_.findings.size(); ++i) {
      if (file_.findings[i].explained()) continue;
      for (const Place& place : file_.findings[i].places) {
        if (place.table != out_.table) continue;
        const int cell = out_.sheet.find(place.cell);
        if (cell < 0) continue;
        int& worst = out_.finding[static_cast<std::size_t>(cell)];
        if (worst < 0 || file_.findings[i].severity < file_.findings[static_cast<std::size_t>(worst)].severity) {
          worst = static_cast<int>(i);
        }
      }
    }
  }

  // Text and CSV: the line of the file, worksheets: the row's own number, which the places of findings name; other kinds: the
  // row.
  void numbers() {
    out_.numbers.clear();
    const LineNumbers lines(file_.document);
    for (const int row : out_.sheet.rows) {
      const int line = lines.of({out_.table, {row, 0}, 0, 0});
      const bool sheet = file_.document.kind == Kind::xlsx;
      const int number = line > 0 ? line : sheet ? static_cast<int>(sheet_row(grid_, row)) : grid_.row_number(row);
      out_.numbers.push_back(number);
    }
  }

  Ui& ui_;
  SheetLayout& out_;
  const Grid& grid_;
  const OpenFile& file_;
};

constexpr int kFewColumns = 7;   // a form's

}  // namespace

bool is_list(const Grid& grid) { return grid.columns() > kFewColumns; }

TextStyle style_of(Role role) {
  if (role == Role::title) return type::kTitle;
  return role == Role::head ? type::kStrong : type::kBody;
}

bool centred(const SheetLayout& layout, int cell) {
  const SheetCell& one = layout.sheet.cells[static_cast<std::size_t>(cell)];
  return one.role == Role::title || one.role == Role::head || one.role == Role::label;
}

float mark_room(const SheetLayout& layout, int cell) {
  const auto index = static_cast<std::size_t>(cell);
  return layout.finding[index] >= 0 && layout.sheet.cells[index].rows <= 2 ? cell::kMark : 0;
}

ImRect area_of(const SheetLayout& layout, const SheetCell& cell) {
  return {layout.x[static_cast<std::size_t>(cell.left)], layout.y[static_cast<std::size_t>(cell.top)],
          layout.x[static_cast<std::size_t>(cell.left + cell.cols)],
          layout.y[static_cast<std::size_t>(cell.top + cell.rows)]};
}

const SheetLayout& lay_out(Ui& ui, float width) {
  SheetLayout& layout = ui.view.layout;
  const State& state = ui.state;
  const bool same = layout.revision == state.session.revision() && layout.file == state.selection.file &&
                    layout.table == state.selection.table && layout.width == width && layout.scale == ui.theme.scale;
  if (!same) {
    layout.revision = state.session.revision();
    layout.file = state.selection.file;
    layout.table = state.selection.table;
    layout.width = width;
    layout.scale = ui.theme.scale;
    Layouter(ui, layout).run();
  }
  return layout;
}

}  // namespace jihe::web
