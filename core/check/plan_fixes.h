// From findings to one transaction: every fix of the asked safety that does not overlap an earlier one.
#pragma once

#include <vector>

#include "core/form/profile.h"
#include "core/grid/document.h"
#include "core/grid/edit.h"
#include "core/grid/finding.h"

namespace jihe {

inline constexpr int kMaxFixRounds = 8;

struct FixPlan {
  Transaction transaction;     // applied to the document as it stands
  int fixed = 0;               // findings it puts right
};

// One round: takes the fixes in reading order; a fix that touches a row another one already touched waits for the next
// round. SetCell edits of the same cell never overlap silently. `safety` safe: safe ones alone; suggested: both kinds.
// Several suggested fixes of one finding (and no safe one) are a choice: a person makes it, bulk fixing leaves it.
// The transaction has no title. REQUIRES: all edits of a fix name rows as they stand now (deletions: last row first).
FixPlan plan_fixes(const Findings& findings, FixSafety safety, const Document& document);

struct FixRun {
  Document document;                       // with every fix applied
  std::vector<Transaction> transactions;   // one a round
  int fixed = 0;
  bool converged = true;                   // false: kMaxFixRounds were not enough
};

// Applies rounds of fixes to one document until none is left, judging anew between rounds.
FixRun fix_all(Document document, FixSafety safety, const Profile& profile);

}  // namespace jihe
