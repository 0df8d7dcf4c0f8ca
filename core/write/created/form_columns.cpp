#include "core/write/created/form_columns.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/text.h"

namespace jihe {
namespace {

int weight_of(const IndicatorColumns& columns, int col) {
  const bool two = columns.value_second >= 0;
  if (col == columns.level1) return two ? 11 : 13;
  if (col == columns.level2) return two ? 12 : 17;
  if (col == columns.name) return two && columns.name_second >= 0 ? 20 : 33;
  if (col == columns.value) return two ? 15 : 23;
  if (col == columns.level2_second) return 12;
  if (col == columns.name_second) return 20;
  if (col == columns.value_second) return 15;
  if (col == columns.note) return 18;
  return col == columns.direction ? 11 : 9;
}

int level_of(const IndicatorColumns& columns, int col) {
  if (col == columns.level1) return 1;
  return col == columns.level2 || col == columns.level2_second ? 2 : 0;
}

// The columns that the form knows, and those that its head row names.
std::set<int> used_columns(const Grid& grid, const IndicatorColumns& c) {
  std::set<int> used;
  for (const int col : {c.level1, c.level2, c.name, c.value, c.sign, c.unit, c.weight, c.direction, c.note, c.level2_second,
                        c.name_second, c.value_second}) {
    if (col >= 0) used.insert(col);
  }
  const Cells& head = grid.rows[static_cast<std::size_t>(c.head_row)].cells;
  for (std::size_t col = 0; col < head.size(); ++col) {
    if (!text::blank(head[col].text)) used.insert(static_cast<int>(col));
  }
  return used;
}

void place(LaidColumns& out, std::vector<LaidColumn> columns) {
  int sum = 0;
  for (const LaidColumn& column : columns) sum += column.weight;
  for (LaidColumn& column : columns) {
    const int begin = out.count();
    for (int part = 0; part < column.parts; ++part) out.widths.push_back(column.weight * 1000 / sum / column.parts);
    column.zone = {begin, out.count()};
  }
  out.block = std::move(columns);
}

// So many columns of labels, then of A and of B; C is one, D the rest.
void set_zones(LaidColumns& out, int labels, int a, int b) {
  out.label = {0, labels};
  out.a = {labels, labels + a};
  out.b = {out.a.end, out.a.end + b};
  out.c = {out.b.end, out.b.end + 1};
  out.d = {out.c.end, out.count()};
  out.ok = out.d.begin < out.d.end;
}

int index_of(const std::vector<LaidColumn>& columns, int from) {
  const auto at = std::find_if(columns.begin(), columns.end(), [from](const LaidColumn& x) { return x.from == from; });
  return static_cast<int>(at - columns.begin());
}

// Where the head ends among the indicators' columns; a name's is divided so that there are four zones behind the labels.
void divide(LaidColumns& out, std::vector<LaidColumn> columns, const IndicatorColumns& c) {
  const int count = static_cast<int>(columns.size());
  const int name = index_of(columns, c.name);
  const int labels = index_of(columns, c.level1 >= 0 ? c.level1 : c.level2) + 1;
  const int front = name - labels;   // the second level
  if (front < 0 || name + 1 >= count) return;
  const int second = c.level2_second >= 0 ? c.level2_second : c.name_second;
  if (second >= 0) {
    // Two panes beside each other: the second one starts the second half.
    const int half = index_of(columns, second);
    if (front == 0 || half <= name || half + 1 >= count) return;
    place(out, std::move(columns));
    set_zones(out, labels, front, half - name);
    return;
  }
  columns[static_cast<std::size_t>(name)].parts = front > 0 ? 2 : 3;
  place(out, std::move(columns));
  set_zones(out, labels, std::max(front, 1), 1);
}

}  // namespace

LaidColumns official_columns(const Grid& grid, const Form& form) {
  const IndicatorColumns& c = form.columns;
  LaidColumns out;
  if (c.head_row < 0) {
    if (c.name >= 0) return out;   // columns without a head: nothing says what they are
    place(out, {{-1, 17}, {-1, 20}, {-1, 21}, {-1, 17}, {-1, 25}});
    set_zones(out, 1, 1, 1);
    return out;
  }
  const int first_level = c.level1 >= 0 ? c.level1 : c.level2;
  if (first_level < 0 || c.name < 0) return out;
  std::vector<LaidColumn> columns;
  for (const int col : used_columns(grid, c)) {
    LaidColumn column{col, weight_of(c, col), level_of(c, col)};
    if (col < first_level) {
      if (!columns.empty()) return out;   // more than the block's own label in front of the levels
      out.side = col;
      column.weight = 5;
    }
    columns.push_back(column);
  }
  divide(out, std::move(columns), c);
  return out;
}

}  // namespace jihe
