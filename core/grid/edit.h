// Edits are data holding before and after; `inverse` undoes one. One user action is one Transaction is one undo step.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/grid/document.h"

namespace jihe {

// Puts `after` in place of `before` as a cell's text. The cell exists.
struct SetCell {
  int table = 0;  // 0-based in the document
  CellRef at;
  std::string before;
  std::string after;
  friend bool operator==(const SetCell&, const SetCell&) = default;
};

// Puts the cells of one row anew (slid back, split in two, a column taken out): cells keep their source bytes.
struct RealignRow {
  int table = 0;
  int row = 0;
  Cells before;
  Cells after;
  friend bool operator==(const RealignRow&, const RealignRow&) = default;
};

struct InsertRow {
  int table = 0;
  int row = 0;  // the new row's index
  Row content;
  std::vector<Merge> merges = {};  // merged areas that begin or end in it; empty in text
  friend bool operator==(const InsertRow&, const InsertRow&) = default;
};

struct DeleteRow {
  int table = 0;
  int row = 0;
  Row content;
  std::vector<Merge> merges = {};  // merged areas that begin or end in it, as they are before
  friend bool operator==(const DeleteRow&, const DeleteRow&) = default;
};

using Edit = std::variant<SetCell, RealignRow, InsertRow, DeleteRow>;

// Adds an edit of kind E, to be filled: an edit can be large, and moving one moves all that it holds.
template <class E>
E& add_edit_of(std::vector<Edit>& edits) {
  return *std::get_if<E>(&edits.emplace_back(std::in_place_type<E>));
}

struct Transaction {
  std::string title;         // what the user did, for the change report ("统一符号写法", "修改单元格")
  std::vector<Edit> edits;   // in the order they are applied
};

Edit inverse(const Edit& edit);

// True where `edit` fits the document as it stands: its cell, row and `before` are there.
bool applicable(const Document& document, const Edit& edit);

// Applies one edit; false (and nothing changed) where it is not applicable.
bool apply(Document& document, const Edit& edit);

// Applies all edits in order; false (and nothing changed) where one of them does not fit.
bool apply(Document& document, const Transaction& transaction);

// A SetCell that replaces bytes [part.begin, part.end) of the cell at part.at by `replacement`.
// REQUIRES: part lies in the cell.
Edit replace_part(const Grid& grid, int table, const CellText& part, std::string_view replacement);

// Adds an edit to those of a fix. A SetCell that changes another part of a cell than one before it becomes one with that: both
// saw the cell as it is. One that changes what lies between the changes so far is left out: add them in the cell's own order.
void add_edit(std::vector<Edit>& edits, Edit edit);

// A SetCell that gives the cell at `at` a new text; where the row is too short, a RealignRow that lengthens it.
Edit set_text(const Grid& grid, int table, CellRef at, std::string text);

// The edits that insert a row and delete row `row` of the same table, which is counted as it stands before.
std::vector<Edit> replace_row(const Grid& grid, InsertRow insert, int row);

// The delete edits of several rows of one table, last row first so that the indices hold; and the same added to others.
std::vector<Edit> delete_rows(const Grid& grid, int table, std::vector<int> rows);
void delete_rows(std::vector<Edit>& edits, const Grid& grid, int table, std::vector<int> rows);

}  // namespace jihe
