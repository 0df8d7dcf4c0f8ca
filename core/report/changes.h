// The list of changes: what was done to a document, place by place, in the words of the file as it was read.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/grid/document.h"
#include "core/grid/edit.h"
#include "core/messages/catalogue.h"

namespace jihe {

// What became of a row or a cell of the original.
struct Change {
  enum class Kind { cell, moved, deleted, inserted };
  Kind kind = Kind::cell;
  Place place;         // in the original; an inserted row: the row it stands before
  std::string before;  // a row's cells are joined by " | "
  std::string after;
};

// What `done`, applied to `original` in order, has changed in the end: in document order, nothing that was undone
// again. Empty where an edit does not fit.
std::vector<Change> list_changes(const Document& original, std::span<const Transaction> done);

// One change in words: 20万 → 20.
std::string describe_change(Language language, const Change& change);

}  // namespace jihe
