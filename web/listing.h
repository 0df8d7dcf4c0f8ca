// Which findings are listed, and in which order: by severity, then as they are read. Those of one kind in one table are
// one group; what (almost) all tables of a file share stands behind everything else, errors excepted.
#pragma once

#include <string>
#include <vector>

#include "web/state.h"

namespace jihe::web {

struct ListedFinding {
  int file = 0;      // id
  int index = 0;     // in the file's findings
  friend bool operator==(const ListedFinding&, const ListedFinding&) = default;
};

// A line of the list.
struct ListRow {
  enum class Kind { severity, group, finding, common, explained };
  Kind kind = Kind::finding;
  Severity severity = Severity::error;
  std::vector<ListedFinding> findings;   // beneath it; of a finding's row only that
  bool open = false;                     // a group's or the shared ones'
  bool in_group = false;
  bool in_common = false;
  const ListedFinding& first() const { return findings.front(); }
};

// The list as it is drawn and read aloud. A group that holds the selected finding is open.
std::vector<ListRow> list_rows(const State& state);

// What a group's row and the row of the shared ones are called.
std::string group_name(Language language, const Finding& first, const ListRow& row);
std::string common_name(Language language, const ListRow& row);

// Where a finding of the list stands, in words; in a list of all tables also in which table, of several files in which file.
std::string place_of(const State& state, const OpenFile& file, const Finding& finding);

// The group that a finding of the list belongs to.
GroupKey group_of(const State& state, const ListedFinding& finding);

// Findings of the scope (this table with what concerns the whole file, or everything open) that the filter
// lets through.
std::vector<ListedFinding> listed_findings(const State& state);

// Of one table, as it would be listed were it selected.
std::vector<ListedFinding> findings_of_table(const State& state, int file, int table);

// The finding before or behind the selected one (step -1 or 1); past the end of this table the next table that has
// some; file 0 where nothing is left.
ListedFinding next_finding(const State& state, int step);

// The open files as they are listed and gone through.
std::vector<const OpenFile*> files_in_order(const State& state);

// Ids of the open files, those with the most errors first, then warnings, then hints.
std::vector<int> worst_first(const Session& session);

// Counts over all open files.
Counts all_counts(const State& state);

// Findings of a file that have a safe fix.
int safe_fixes(const OpenFile& file);

// What a user is led to next. One button at most asks to be pressed: what can be put right at once, then the next error
// where none is open, then storing what has been changed.
enum class NextStep { none, fix, find, save };
NextStep next_step(const State& state);

// The fix of a finding that the main button stands for: a safe one if there is one, else the first; -1: none.
int first_fix(const Finding& finding);

}  // namespace jihe::web
