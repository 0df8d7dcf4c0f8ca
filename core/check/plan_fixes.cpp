#include "core/check/plan_fixes.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

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

bool inserts(const Fix& fix) {
  return std::any_of(fix.edits.begin(), fix.edits.end(), [](const Edit& edit) { return std::holds_alternative<InsertRow>(edit); });
}

// True where the edits of a fix that inserts a row fit one after another: those behind the insertion count with it.
bool fits_in_order(const Document& document, const Fix& fix) {
  Document trial;   // with the tables that the fix touches
  trial.tables.resize(document.tables.size());
  for (const Edit& edit : fix.edits) {
    const auto table = static_cast<std::size_t>(touched(edit).table);
    if (table < trial.tables.size()) trial.tables[table] = document.tables[table];
  }
  return jihe::apply(trial, Transaction{{}, fix.edits});
}

// True where every edit fits the document as it stands. The merged areas at a deleted row depend on what else is deleted, see
// plan_fixes.
bool all_applicable(const Document& document, const Fix& fix) {
  if (inserts(fix)) return fits_in_order(document, fix);
  return std::all_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& edit) {
    const auto* deletion = std::get_if<DeleteRow>(&edit);
    if (deletion == nullptr) return applicable(document, edit);
    const auto table = static_cast<std::size_t>(deletion->table);
    const auto row = static_cast<std::size_t>(deletion->row);
    return table < document.tables.size() && row < document.tables[table].rows.size() &&
           document.tables[table].rows[row] == deletion->content;
  });
}

}  // namespace

FixPlan plan_fixes(const Findings& findings, FixSafety safety, const Document& document) {
  FixPlan plan;
  Touched rows;
  std::map<int, std::vector<int>> deleted;   // rows, by table
  for (const Finding& finding : findings) {
    const Fix* fix = fix_of(finding, safety);
    if (fix == nullptr || !rows.free(*fix) || !all_applicable(document, *fix)) continue;
    rows.add(*fix);
    ++plan.fixed;
    const bool in_order = inserts(*fix);   // it has its table to itself
    for (const Edit& edit : fix->edits) {
      const auto* deletion = std::get_if<DeleteRow>(&edit);
      if (deletion != nullptr && !in_order) {
        deleted[deletion->table].push_back(deletion->row);
      } else {
        plan.transaction.edits.push_back(edit);
      }
    }
  }
  // Deletions come last, and from the last row up: so every row number is still the one the finding saw.
  for (auto& [table, numbers] : deleted) {
    const Grid& grid = document.tables[static_cast<std::size_t>(table)];
    delete_rows(plan.transaction.edits, grid, table, std::move(numbers));
  }
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
