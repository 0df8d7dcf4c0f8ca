#include "core/check/plan_fixes.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/check/run.h"

namespace jihe {

namespace {

struct TableRow {
  int table = 0;
  int row = 0;
  friend auto operator<=>(const TableRow&, const TableRow&) = default;
};

constexpr int kWholeTable = -1;   // a row number that stands for all rows of a table

// The rows an edit touches. An inserted row moves the rows behind it, so it has its table to itself.
TableRow touched(const Edit& edit) {
  if (const auto* set = std::get_if<SetCell>(&edit)) return {set->table, set->at.row};
  if (const auto* realign = std::get_if<RealignRow>(&edit)) return {realign->table, realign->row};
  if (const auto* deletion = std::get_if<DeleteRow>(&edit)) return {deletion->table, deletion->row};
  return {std::get<InsertRow>(edit).table, kWholeTable};
}

// Rows that fixes of this round already change.
class Touched {
 public:
  bool free(const TableRow& at) const {
    if (rows_.count({at.table, kWholeTable}) != 0) return false;
    if (at.row != kWholeTable) return rows_.count(at) == 0;
    const auto first = rows_.lower_bound({at.table, kWholeTable});
    return first == rows_.end() || first->table != at.table;
  }
  bool free(const Fix& fix) const {
    return std::all_of(fix.edits.begin(), fix.edits.end(), [this](const Edit& edit) { return free(touched(edit)); });
  }
  void add(const Fix& fix) {
    for (const Edit& edit : fix.edits) rows_.insert(touched(edit));
  }

 private:
  std::set<TableRow> rows_;
};

// The fix that bulk fixing takes: the first safe one; else, where asked for, the only suggested one. Several suggested
// ones are a choice that a person makes.
const Fix* fix_of(const Finding& finding, FixSafety safety) {
  if (finding.explained()) return nullptr;   // a person has said that it stays
  const Fix* suggested = nullptr;
  int suggestions = 0;
  for (const Fix& fix : finding.fixes) {
    if (fix.edits.empty()) continue;
    if (fix.safety == FixSafety::safe) return &fix;
    suggested = &fix;
    ++suggestions;
  }
  return safety == FixSafety::suggested && suggestions == 1 ? suggested : nullptr;
}

// True where every edit fits the document as it stands. A row that the same fix inserts before another one moves that
// one down; an insertion has its table to itself, so nothing else does.
bool all_applicable(const Document& document, const Fix& fix) {
  const InsertRow* inserted = nullptr;
  return std::all_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& edit) {
    const auto* deletion = std::get_if<DeleteRow>(&edit);
    if (deletion == nullptr || inserted == nullptr || inserted->row > deletion->row) {
      if (const auto* insertion = std::get_if<InsertRow>(&edit)) inserted = insertion;
      return applicable(document, edit);
    }
    DeleteRow seen = *deletion;
    --seen.row;
    return applicable(document, seen);
  });
}

}  // namespace

FixPlan plan_fixes(const Findings& findings, FixSafety safety, const Document& document) {
  FixPlan plan;
  Touched rows;
  std::vector<DeleteRow> deletions;
  for (const Finding& finding : findings) {
    const Fix* fix = fix_of(finding, safety);
    if (fix == nullptr || !rows.free(*fix) || !all_applicable(document, *fix)) continue;
    rows.add(*fix);
    ++plan.fixed;
    for (const Edit& edit : fix->edits) {
      if (const auto* deletion = std::get_if<DeleteRow>(&edit)) {
        deletions.push_back(*deletion);
      } else {
        plan.transaction.edits.push_back(edit);
      }
    }
  }
  // Deletions come last, and from the last row up: so every row number is still the one the finding saw.
  std::stable_sort(deletions.begin(), deletions.end(), [](const DeleteRow& a, const DeleteRow& b) {
    return std::pair(a.table, a.row) > std::pair(b.table, b.row);
  });
  for (DeleteRow& deletion : deletions) plan.transaction.edits.push_back(std::move(deletion));
  return plan;
}

FixRun fix_all(Document document, FixSafety safety, const Profile& profile) {
  FixRun run;
  run.document = std::move(document);
  for (int round = 0;; ++round) {
    const std::vector<Form> forms = read_forms(run.document, profile);
    const ReadFile file{&run.document, &forms};
    FixPlan plan = plan_fixes(run_rules({&file, 1}, profile).front(), safety, run.document);
    if (plan.transaction.edits.empty()) return run;
    if (round == kMaxFixRounds || !apply(run.document, plan.transaction)) break;
    run.fixed += plan.fixed;
    run.transactions.push_back(std::move(plan.transaction));
  }
  run.converged = false;
  return run;
}

}  // namespace jihe
