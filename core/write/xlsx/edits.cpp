#include "core/write/xlsx/edits.h"

#include <algorithm>
#include <string_view>

namespace jihe {
namespace {

int number_of(const Row& row) { return static_cast<int>(row.number); }

std::string_view text_of(const Row& row, int col) {
  const auto at = static_cast<std::size_t>(col);
  return at < row.cells.size() ? std::string_view(row.cells[at].text) : std::string_view();
}

bool same_texts(const Row& a, const Row& b) {
  const int end = static_cast<int>(std::max(a.cells.size(), b.cells.size()));
  for (int col = 0; col < end; ++col) {
    if (text_of(a, col) != text_of(b, col)) return false;
  }
  return true;
}

}  // namespace

SheetEdits sheet_edits(const std::vector<Row>& before, const std::vector<TableRow>& now) {
  SheetEdits edits;
  auto old = before.begin();
  int behind = before.empty() ? 0 : number_of(before.front()) - 1;
  for (const TableRow& row : now) {
    const auto same = std::find_if(old, before.end(), [&row](const Row& one) { return one.number >= row->number; });
    if (row->number == 0 || same == before.end() || same->number != row->number) {
      edits.added.push_back({behind, row});
      continue;
    }
    for (; old != same; ++old) edits.removed.push_back(&*old);
    if (!same_texts(*old, *row)) edits.edited.push_back({&*old, row});
    behind = number_of(*row);
    ++old;
  }
  for (; old != before.end(); ++old) edits.removed.push_back(&*old);
  return edits;
}

bool SheetEdits::removes(int row) const {
  const auto at = std::lower_bound(removed.begin(), removed.end(), row,
                                   [](const Row* one, int number) { return number_of(*one) < number; });
  return at != removed.end() && number_of(**at) == row;
}

bool SheetEdits::change(const SheetArea& area) const {
  const auto within = [&area](const Row* row) { return number_of(*row) >= area.first.row && number_of(*row) <= area.last.row; };
  for (const Edited& edit : edited) {
    if (!within(&*edit.now)) continue;
    for (int col = area.first.col; col <= area.last.col; ++col) {
      if (text_of(*edit.before, col) != text_of(*edit.now, col)) return true;
    }
  }
  return std::any_of(removed.begin(), removed.end(), within);
}

RowShift row_shift(const SheetEdits& edits, bool keep_removed) {
  RowShift shift;
  for (const Row* row : edits.removed) {
    if (!keep_removed) shift.remove(number_of(*row));
  }
  for (const SheetEdits::Added& added : edits.added) shift.insert_behind(added.behind);
  return shift;
}

}  // namespace jihe
