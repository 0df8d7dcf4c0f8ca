#include "core/history/history.h"

#include <utility>

namespace jihe {

bool History::apply(Document& document, Transaction transaction) {
  if (transaction.edits.empty()) return true;  // nothing to undo later
  if (!jihe::apply(document, transaction)) return false;
  done_.resize(position_);
  done_.push_back(std::move(transaction));
  ++position_;
  return true;
}

bool History::undo(Document& document) {
  if (!can_undo()) return false;
  const Transaction& last = done_[position_ - 1];
  Transaction back;
  back.edits.reserve(last.edits.size());
  for (auto edit = last.edits.rbegin(); edit != last.edits.rend(); ++edit) back.edits.push_back(inverse(*edit));
  if (!jihe::apply(document, back)) return false;
  --position_;
  return true;
}

bool History::redo(Document& document) {
  if (!can_redo() || !jihe::apply(document, done_[position_])) return false;
  ++position_;
  return true;
}

}  // namespace jihe
