#include "core/write/xlsx_merges.h"

#include <algorithm>
#include <cstddef>
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
      const std::string& text = row->cells[col].text;
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

}  // namespace

std::vector<MergeChange> merges_giving_way(const std::vector<SheetArea>& merges, int width, const SheetEdits& edits, bool keep_removed) {
  std::vector<MergeChange> changes;
  const std::vector<ShownText> shown = shown_texts(edits);
  // Areas that lie over each other a thousand times are an attack; what it covers may stay covered.
  constexpr std::size_t kMostSteps = std::size_t{1} << 26;
  std::size_t left = kMostSteps;
  for (const SheetArea& area : merges) {
    SheetArea rest = area;   // without the deleted rows at its top
    while (rest.first.row <= area.last.row && edits.removes(rest.first.row)) ++rest.first.row;
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
  std::sort(changes.begin(), changes.end(), [](const MergeChange& a, const MergeChange& b) { return in_order(a.area.first, b.area.first); });
  return changes;
}

const MergeChange* find_change(const std::vector<MergeChange>& changes, SheetRef first) {
  const auto found = std::lower_bound(changes.begin(), changes.end(), first,
                                      [](const MergeChange& one, SheetRef at) { return in_order(one.area.first, at); });
  return found != changes.end() && found->area.first == first ? &*found : nullptr;
}

}  // namespace jihe
