// Undo and redo over a document: the list of what was done is also the change report.
#pragma once

#include <span>
#include <vector>

#include "core/grid/document.h"
#include "core/grid/edit.h"

namespace jihe {

class History {
 public:
  // Applies and remembers; forgets what was undone. False (and nothing changed) where an edit does not fit.
  bool apply(Document& document, Transaction transaction);
  bool undo(Document& document);   // false where there is nothing to undo
  bool redo(Document& document);
  bool can_undo() const { return position_ > 0; }
  bool can_redo() const { return position_ < done_.size(); }
  // What has been done and not undone, oldest first.
  std::span<const Transaction> done() const { return {done_.data(), position_}; }

 private:
  std::vector<Transaction> done_;
  std::size_t position_ = 0;
};

}  // namespace jihe
