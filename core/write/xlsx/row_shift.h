// How the rows of a worksheet move when some are deleted and others put in between, and what refers to them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/grid/a1.h"

namespace jihe {

//   before   1 2 3 4 5        row 2 deleted, a new one put in behind row 4
//   after    1   2 3 . 5      . is the new one: 4
class RowShift {
 public:
  // Row numbers as they were before. REQUIRES: each call with a row not smaller than the last one's.
  void remove(int row) { removed_.push_back(row); }
  void insert_behind(int row) { inserted_.push_back(row); }

  bool any() const { return !removed_.empty() || !inserted_.empty(); }
  const std::vector<int>& removed() const { return removed_; }

  // Where a row is now; nullopt where it is gone.
  std::optional<int> moved(int row) const;
  // Where the new row number `index` of those put in stands.
  int inserted(std::size_t index) const;

  // An area shrinks and grows; nullopt where nothing is left of it.
  std::optional<SheetArea> moved(const SheetArea& area) const;

  // "A1:B2", and lists of such between spaces (sqref), moved; what is no reference stays as it is. nullopt where nothing is
  // left.
  std::optional<std::string> moved_list(std::string_view refs) const;

 private:
  int place_of(int row) const;   // of one that is not gone
  bool gone(int row) const;

  std::vector<int> removed_;
  std::vector<int> inserted_;
};

}  // namespace jihe
