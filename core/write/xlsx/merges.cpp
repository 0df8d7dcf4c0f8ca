#include "core/write/xlsx/merges.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace jihe {
namespace {

// A text that was put in, and that its table shows.
struct ShownText {
  SheetRef at;          // of a new row: the one above it
  bool added = false;   // in a new row
};

bool in_order(SheetRef a, SheetRef b) { return std::pair{a.row, a.col} < std::pair{b.row, b.col}; }

std::vector<ShownText> shown_texts(const SheetEdits& edits) {
  std::vector<ShownText> shown;
  const auto add = [&shown](const TableRow& row, const Row* before, int number) {
    for (std::size_t col = 0; col < row->cells.size(); ++col) {
      const std::string_view text = row->cells[col].text;
      const bool same = before != nullptr && col < before->cells.size() && before->cells[col].text == text;
      if (text.empty() || same || !row.shows(static_cast<int>(col))) continue;
      shown.push_back({{number, static_cast<int>(col)}, before == nullptr});
    }
  };
  for (const SheetEdits::Edited& edit : edits.edited) add(edit.now, edit.before, static_cast<int>(edit.now->number));
  for (const SheetEdits::Added& added : edits.added) add(added.row, nullptr, added.behind);
  std::sort(shown.begin(), shown.end(), [](const ShownText& a, const ShownText& b) { return in_order(a.at, b.at); });
  return shown;
}

// The area without the deleted rows at its top.
SheetArea without_removed(SheetArea area, const SheetEdits& edits) {
  while (area.first.row <= area.last.row && edits.removes(area.first.row)) ++area.first.row;
  return area;
}

bool overlap(const SheetArea& a, const SheetArea& b) {
  return a.first.row <= b.last.row && b.first.row <= a.last.row && a.first.col <= b.last.col && b.first.col <= a.last.col;
}

// A table knows no area that begins in columns without content (behind `width`), in a row that it doesn't have, or in the
// table above; and where the first row of one was deleted but has to stay as an empty one (`keep_removed`), the text of the
// next row would be covered. Texts beside an area's first cell don't count where that can take them.
std::vector<MergeChange> merges_giving_way(const std::vector<SheetArea>& merges, int width, const SheetEdits& edits,
                                           bool keep_removed) {
  std::vector<MergeChange> changes;
  const std::vector<ShownText> shown = shown_texts(edits);
  // Areas that lie over each other a thousand times are an attack; what they cover may stay covered.
  constexpr std::size_t kMostSteps = std::size_t{1} << 26;
  std::size_t left = kMostSteps;
  for (const SheetArea& area : merges) {
    const SheetArea rest = without_removed(area, edits);
    const bool takes_texts = area.first.col < width && rest.first == area.first;
    bool first = false;
    bool covered = false;
    auto text = std::lower_bound(shown.begin(), shown.end(), rest.first.row,
                                 [](const ShownText& one, int row) { return one.at.row < row; });
    for (; text != shown.end() && text->at.row <= rest.last.row && !covered && left > 0; ++text, --left) {
      if (!rest.holds(text->at) || (text->added && text->at.row == rest.last.row)) continue;
      const bool in_first_row = !text->added && text->at.row == rest.first.row;
      first = first || (in_first_row && text->at == rest.first);
      covered = !in_first_row || (text->at != rest.first && !takes_texts);
    }
    if (covered) {
      changes.push_back({area, std::nullopt});
    } else if (first && keep_removed && rest.first != area.first) {
      changes.push_back({area, rest.first});
    }
  }
  return changes;
}

// Finds the areas that new rows need, and puts them into the changes of those that are there.
class NewRowMerges {
 public:
  NewRowMerges(const std::vector<SheetArea>& merges, const SheetEdits& edits, const RowShift& shift, MergeEdits& out)
      : edits_(edits), shift_(shift), out_(out) {
    for (const SheetArea& area : merges) {
      const SheetArea rest = without_removed(area, edits);
      if (rest.first.row > rest.last.row) continue;
      areas_[{rest.first.row, rest.first.col}] = {area, rest};
    }
    for (std::size_t i = 0; i < edits.added.size(); ++i) {
      added_[{edits.added[i].row.grid, edits.added[i].row.index}] = i;
    }
  }

  void find() {
    for (const SheetEdits::Added& one : edits_.added) {
      const Grid& grid = *one.row.grid;
      for (const Merge& merge : grid.merges) {
        if (one.row.index < merge.row || one.row.index >= merge.row + merge.rows) continue;
        if (seen_.insert({&grid, merge.row, merge.col}).second) put(grid, merge);
      }
    }
  }

 private:
  struct Area {
    SheetArea whole;
    SheetArea rest;
  };

  // Where a row of a grid stands now; 0 where it is gone.
  int place_of(const Grid& grid, int row) const {
    const auto added = added_.find({&grid, row});
    if (added != added_.end()) return shift_.inserted(added->second);
    return shift_.moved(static_cast<int>(grid.rows[static_cast<std::size_t>(row)].number)).value_or(0);
  }

  void put(const Grid& grid, const Merge& merge) {
    const int last_row = std::min(merge.row + merge.rows, static_cast<int>(grid.rows.size())) - 1;
    const SheetArea wanted{{place_of(grid, merge.row), merge.col},
                           {place_of(grid, last_row), merge.col + merge.cols - 1}};
    const int number = static_cast<int>(grid.rows[static_cast<std::size_t>(merge.row)].number);
    const auto there = areas_.find({number, merge.col});
    if (number > 0 && there != areas_.end()) {
      const Area& area = there->second;
      const auto now = shift_.moved(area.rest);
      if (now && now->last.row < wanted.last.row) grow(area, wanted.last.row);
    } else if (wanted.first != wanted.last && is_free(wanted)) {
      out_.added.push_back(wanted);
    }
  }

  void grow(const Area& area, int last_row) {
    for (MergeChange& change : out_.changes) {
      if (change.area != area.whole) continue;
      change.last_row = last_row;
      return;
    }
    out_.changes.push_back({area.whole, area.rest.first, last_row});
  }

  // Areas must not lie over each other: Excel takes that for damage.
  bool is_free(const SheetArea& wanted) const {
    for (const auto& [first, area] : areas_) {
      const auto now = shift_.moved(area.whole);
      if (now && overlap(*now, wanted)) return false;
    }
    return std::none_of(out_.added.begin(), out_.added.end(),
                        [&wanted](const SheetArea& other) { return overlap(other, wanted); });
  }

  const SheetEdits& edits_;
  const RowShift& shift_;
  MergeEdits& out_;
  std::map<std::pair<int, int>, Area> areas_;   // by the first cell that is left of them, as numbered before
  std::map<std::pair<const Grid*, int>, std::size_t> added_;   // new rows by their place
  std::set<std::tuple<const Grid*, int, int>> seen_;
};

}  // namespace

MergeEdits merge_edits(const std::vector<SheetArea>& merges, int width, const SheetEdits& edits, const RowShift& shift,
                       bool keep_removed) {
  MergeEdits out{merges_giving_way(merges, width, edits, keep_removed), {}};
  if (!edits.added.empty()) NewRowMerges(merges, edits, shift, out).find();
  std::sort(out.changes.begin(), out.changes.end(),
            [](const MergeChange& a, const MergeChange& b) { return in_order(a.area.first, b.area.first); });
  return out;
}

const MergeChange* find_change(const std::vector<MergeChange>& changes, SheetRef first) {
  const auto found = std::lower_bound(changes.begin(), changes.end(), first,
                                      [](const MergeChange& one, SheetRef at) { return in_order(one.area.first, at); });
  return found != changes.end() && found->area.first == first ? &*found : nullptr;
}

}  // namespace jihe
