#include "core/grid/edit.h"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

namespace jihe {
namespace {

Grid* grid_of(Document& document, int table) {
  if (table < 0 || static_cast<std::size_t>(table) >= document.tables.size()) return nullptr;
  return &document.tables[static_cast<std::size_t>(table)];
}

const Row* row_of(const Grid& grid, int row) {
  if (row < 0 || static_cast<std::size_t>(row) >= grid.rows.size()) return nullptr;
  return &grid.rows[static_cast<std::size_t>(row)];
}

const Cell* cell_of(const Grid& grid, CellRef at) {
  const Row* row = row_of(grid, at.row);
  if (row == nullptr || at.col < 0 || static_cast<std::size_t>(at.col) >= row->cells.size()) return nullptr;
  return &row->cells[static_cast<std::size_t>(at.col)];
}

bool begins_or_ends(const Merge& merge, int row) { return merge.row == row || merge.row + merge.rows - 1 == row; }

// The merged areas that a deleted row has to remember: those that run through it shrink and grow again by themselves.
std::vector<Merge> merges_at(const Grid& grid, int row) {
  std::vector<Merge> found;
  std::copy_if(grid.merges.begin(), grid.merges.end(), std::back_inserter(found),
               [row](const Merge& m) { return begins_or_ends(m, row); });
  return found;
}

// `merge` once row `row` is gone; rows 0 where nothing is left of it.
Merge without_row(Merge merge, int row) {
  if (merge.row > row) {
    --merge.row;
  } else if (merge.row + merge.rows > row) {
    --merge.rows;
  }
  return merge;
}

bool is_single(const Merge& merge) { return merge.rows == 1 && merge.cols == 1; }

void remove_from_merges(Grid& grid, int row) {
  for (Merge& m : grid.merges) m = without_row(m, row);
  std::erase_if(grid.merges, [](const Merge& m) { return m.rows == 0 || is_single(m); });
}

void insert_into_merges(Grid& grid, int row, const std::vector<Merge>& restored) {
  for (const Merge& m : restored) {
    if (m.rows > 1) std::erase(grid.merges, without_row(m, row));
  }
  for (Merge& m : grid.merges) {
    if (m.row >= row) {
      ++m.row;
    } else if (m.row + m.rows > row) {
      ++m.rows;
    }
  }
  grid.merges.insert(grid.merges.end(), restored.begin(), restored.end());
  std::sort(grid.merges.begin(), grid.merges.end(),
            [](const Merge& a, const Merge& b) { return std::pair{a.row, a.col} < std::pair{b.row, b.col}; });
}

bool fits(const Grid& grid, const SetCell& edit) {
  const Cell* cell = cell_of(grid, edit.at);
  return cell != nullptr && cell->text == edit.before;
}

bool fits(const Grid& grid, const RealignRow& edit) {
  const Row* row = row_of(grid, edit.row);
  return row != nullptr && row->cells == edit.before;
}

bool fits(const Grid& grid, const InsertRow& edit) {
  if (edit.row < 0 || static_cast<std::size_t>(edit.row) > grid.rows.size()) return false;
  return std::all_of(edit.merges.begin(), edit.merges.end(), [&](const Merge& m) {
    const auto& all = grid.merges;
    const Merge before = without_row(m, edit.row);
    return begins_or_ends(m, edit.row) &&
           (before.rows == 0 || is_single(before) || std::find(all.begin(), all.end(), before) != all.end());
  });
}

bool fits(const Grid& grid, const DeleteRow& edit) {
  const Row* row = row_of(grid, edit.row);
  return row != nullptr && *row == edit.content && (grid.merges.empty() || merges_at(grid, edit.row) == edit.merges);
}

void perform(Grid& grid, const SetCell& edit) {
  grid.rows[static_cast<std::size_t>(edit.at.row)].cells[static_cast<std::size_t>(edit.at.col)].text = edit.after;
}

void perform(Grid& grid, const RealignRow& edit) { grid.rows[static_cast<std::size_t>(edit.row)].cells = edit.after; }

void perform(Grid& grid, const InsertRow& edit) {
  grid.rows.insert(grid.rows.begin() + edit.row, edit.content);
  insert_into_merges(grid, edit.row, edit.merges);
}

void perform(Grid& grid, const DeleteRow& edit) {
  grid.rows.erase(grid.rows.begin() + edit.row);
  remove_from_merges(grid, edit.row);
}

// Deleting thousands of rows one by one would move all rows behind them each time. Rows deleted from the last to the first,
// and rows inserted from the first to the last (its inverse), are therefore done in one pass over the table.

// Length of the run of edits of type E from the first of `edits` on, each on the same table, rows in `order`.
template <class E, class Order>
std::size_t run_of(std::span<const Edit> edits, Order order) {
  const E* previous = std::get_if<E>(&edits[0]);
  if (previous == nullptr) return 0;
  std::size_t count = 1;
  for (; count < edits.size(); ++count) {
    const E* next = std::get_if<E>(&edits[count]);
    if (next == nullptr || next->table != previous->table || !order(previous->row, next->row)) break;
    previous = next;
  }
  return count;
}

// `run`: DeleteRow, last row first. All of them or none.
bool delete_run(Grid& grid, std::span<const Edit> run) {
  for (const Edit& edit : run) {
    if (!fits(grid, std::get<DeleteRow>(edit))) return false;
  }
  std::size_t kept = 0;
  std::size_t left = run.size();  // the next row to go is run[left - 1]
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    if (left > 0 && static_cast<std::size_t>(std::get<DeleteRow>(run[left - 1]).row) == i) {
      --left;
      continue;
    }
    if (kept != i) grid.rows[kept] = std::move(grid.rows[i]);
    ++kept;
  }
  grid.rows.resize(kept);
  return true;
}

// `run`: InsertRow, first row first, so that each row is the final one. All of them or none.
bool insert_run(Grid& grid, std::span<const Edit> run) {
  for (std::size_t i = 0; i < run.size(); ++i) {
    const InsertRow& edit = std::get<InsertRow>(run[i]);
    if (edit.row < 0 || static_cast<std::size_t>(edit.row) > grid.rows.size() + i) return false;
  }
  std::vector<Row> rows;
  rows.reserve(grid.rows.size() + run.size());
  std::size_t inserted = 0;
  std::size_t old = 0;
  while (old < grid.rows.size() || inserted < run.size()) {
    const InsertRow* next = inserted < run.size() ? &std::get<InsertRow>(run[inserted]) : nullptr;
    if (next != nullptr && static_cast<std::size_t>(next->row) == rows.size()) {
      rows.push_back(next->content);
      ++inserted;
    } else {
      rows.push_back(std::move(grid.rows[old++]));
    }
  }
  grid.rows = std::move(rows);
  return true;
}

// Applies the first edit of `edits`, or the whole run that it starts. Gives how many were done, 0 where they don't fit.
std::size_t apply_some(Document& document, std::span<const Edit> edits) {
  const int table = std::visit([](const auto& e) { return e.table; }, edits[0]);
  Grid* grid = grid_of(document, table);
  const auto no_merges = [](const Edit& e) {
    const InsertRow* insert = std::get_if<InsertRow>(&e);
    return insert == nullptr || insert->merges.empty();
  };
  if (grid != nullptr && grid->merges.empty() && edits.size() > 1) {
    if (const std::size_t n = run_of<DeleteRow>(edits, std::greater<>()); n > 1) {
      return delete_run(*grid, edits.first(n)) ? n : 0;
    }
    const std::size_t n = run_of<InsertRow>(edits, std::less<>());
    if (n > 1 && std::all_of(edits.begin(), edits.begin() + static_cast<std::ptrdiff_t>(n), no_merges)) {
      return insert_run(*grid, edits.first(n)) ? n : 0;
    }
  }
  return apply(document, edits[0]) ? 1 : 0;
}

// Applies `edits` in order; gives how many were done before the first that does not fit.
std::size_t apply_all(Document& document, std::span<const Edit> edits) {
  std::size_t done = 0;
  while (done < edits.size()) {
    const std::size_t n = apply_some(document, edits.subspan(done));
    if (n == 0) break;
    done += n;
  }
  return done;
}

}  // namespace

Edit inverse(const Edit& edit) {
  struct Inverse {
    Edit operator()(const SetCell& e) const { return SetCell{e.table, e.at, e.after, e.before}; }
    Edit operator()(const RealignRow& e) const { return RealignRow{e.table, e.row, e.after, e.before}; }
    Edit operator()(const InsertRow& e) const { return DeleteRow{e.table, e.row, e.content, e.merges}; }
    Edit operator()(const DeleteRow& e) const { return InsertRow{e.table, e.row, e.content, e.merges}; }
  };
  return std::visit(Inverse{}, edit);
}

bool applicable(const Document& document, const Edit& edit) {
  return std::visit(
      [&document](const auto& e) {
        return e.table >= 0 && static_cast<std::size_t>(e.table) < document.tables.size() &&
               fits(document.tables[static_cast<std::size_t>(e.table)], e);
      },
      edit);
}

bool apply(Document& document, const Edit& edit) {
  return std::visit(
      [&document](const auto& e) {
        Grid* grid = grid_of(document, e.table);
        if (grid == nullptr || !fits(*grid, e)) return false;
        perform(*grid, e);
        return true;
      },
      edit);
}

bool apply(Document& document, const Transaction& transaction) {
  const std::span<const Edit> edits = transaction.edits;
  const std::size_t done = apply_all(document, edits);
  if (done == edits.size()) return true;
  std::vector<Edit> back;
  for (std::size_t i = done; i > 0; --i) back.push_back(inverse(edits[i - 1]));
  apply_all(document, back);
  return false;
}

Edit replace_part(const Grid& grid, int table, const CellText& part, std::string_view replacement) {
  const std::string_view before = grid.text(part.at);
  const std::size_t end = std::min(part.end, before.size());
  const std::size_t begin = std::min(part.begin, end);
  std::string after;
  after.reserve(begin + replacement.size() + before.size() - end);
  after.append(before.substr(0, begin)).append(replacement).append(before.substr(end));
  return SetCell{table, part.at, std::string(before), std::move(after)};
}

namespace {

// The bytes of a cell that an edit replaces, and by what.
struct Changed {
  std::size_t begin = 0, end = 0;
  std::string_view by;
};

Changed changed_by(const SetCell& edit) {
  const std::string_view before = edit.before, after = edit.after;
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t same = 0, behind = 0;
  while (same < most && before[same] == after[same]) ++same;
  while (behind < most - same && before[before.size() - behind - 1] == after[after.size() - behind - 1]) ++behind;
  return {same, before.size() - behind, after.substr(same, after.size() - behind - same)};
}

}  // namespace

void add_edit(std::vector<Edit>& edits, Edit edit) {
  const auto* set = std::get_if<SetCell>(&edit);
  for (Edit& other : edits) {
    auto* earlier = std::get_if<SetCell>(&other);
    if (set == nullptr || earlier == nullptr || earlier->table != set->table || earlier->at != set->at) continue;
    if (earlier->before != set->before) return;
    const Changed one = changed_by(*earlier), two = changed_by(*set);
    const Changed& first = one.begin <= two.begin ? one : two;
    const Changed& last = one.begin <= two.begin ? two : one;
    if (last.begin < first.end || (last.begin == first.begin && last.end == first.end)) return;
    std::string after = set->before;
    after.replace(last.begin, last.end - last.begin, last.by);
    after.replace(first.begin, first.end - first.begin, first.by);
    earlier->after = std::move(after);
    return;
  }
  edits.push_back(std::move(edit));
}

Edit set_text(const Grid& grid, int table, CellRef at, std::string text) {
  const Row* row = row_of(grid, at.row);
  if (row == nullptr || at.col < 0 || cell_of(grid, at) != nullptr) {
    return SetCell{table, at, std::string(grid.text(at)), std::move(text)};
  }
  RealignRow edit{table, at.row, row->cells, row->cells};
  edit.after.resize(static_cast<std::size_t>(at.col) + 1);
  edit.after.back().text = std::move(text);
  return edit;
}

std::vector<Edit> replace_row(const Grid& grid, InsertRow insert, int row) {
  const Row* content = row_of(grid, row);
  if (content == nullptr) return {};
  Grid with;   // the merged areas as they are once the new row is there
  with.merges = grid.merges;
  insert_into_merges(with, insert.row, insert.merges);
  const int at = row + (insert.row <= row ? 1 : 0);
  DeleteRow remove{insert.table, at, *content, merges_at(with, at)};
  return {std::move(insert), std::move(remove)};
}

std::vector<Edit> delete_rows(const Grid& grid, int table, std::vector<int> rows) {
  std::vector<Edit> edits;
  edits.reserve(rows.size());
  delete_rows(edits, grid, table, std::move(rows));
  return edits;
}

void delete_rows(std::vector<Edit>& edits, const Grid& grid, int table, std::vector<int> rows) {
  std::sort(rows.begin(), rows.end(), std::greater<>());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  Grid left;  // the merged areas as they are once the rows behind are gone
  left.merges = grid.merges;
  for (const int row : rows) {
    const Row* content = row_of(grid, row);
    if (content == nullptr) continue;
    DeleteRow& edit = add_edit_of<DeleteRow>(edits);
    edit.table = table;
    edit.row = row;
    edit.content = *content;
    if (left.merges.empty()) continue;
    edit.merges = merges_at(left, row);
    remove_from_merges(left, row);
  }
}

}  // namespace jihe
