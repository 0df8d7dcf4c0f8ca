// Which findings are listed, in which order: by severity, then as they are read.
#pragma once

#include <vector>

#include "web/state.h"

namespace jihe::web {

struct ListedFinding {
  int file = 0;      // id
  int index = 0;     // in the file's findings
  friend bool operator==(const ListedFinding&, const ListedFinding&) = default;
};

// Findings of the scope (this table with what concerns the whole file, or everything open) that the filter
// lets through.
std::vector<ListedFinding> listed_findings(const State& state);

// Of one table, as it would be listed were it selected.
std::vector<ListedFinding> findings_of_table(const State& state, int file, int table);

// The finding before or behind the selected one (step -1 or 1); past the end of this table the next table that has
// some; file 0 where nothing is left.
ListedFinding next_finding(const State& state, int step);

// Counts over all open files.
Counts all_counts(const State& state);

// Findings of a file that have a safe fix.
int safe_fixes(const OpenFile& file);

// The fix of a finding that the main button stands for: a safe one if there is one, else the first; -1: none.
int first_fix(const Finding& finding);

}  // namespace jihe::web
