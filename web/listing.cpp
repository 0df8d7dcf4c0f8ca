#include "web/listing.h"

#include <algorithm>

namespace jihe::web {

namespace {

int table_of(const Finding& finding) { return finding.places.empty() ? -1 : finding.places.front().table; }

void by_severity(const Session& session, std::vector<ListedFinding>& list) {
  std::stable_sort(list.begin(), list.end(), [&](const ListedFinding& a, const ListedFinding& b) {
    const auto severity = [&](const ListedFinding& entry) {
      return session.file(entry.file)->findings[static_cast<std::size_t>(entry.index)].severity;
    };
    return severity(a) < severity(b);
  });
}

// table -2: all of the file's.
void append(const State& state, const OpenFile& file, int table, std::vector<ListedFinding>& list) {
  for (std::size_t i = 0; i < file.findings.size(); ++i) {
    const Finding& finding = file.findings[i];
    const int at = table_of(finding);
    if (table != -2 && at != table && at != -1) continue;
    if (state.filter.shows(finding.severity)) list.push_back({file.id, static_cast<int>(i)});
  }
}

struct TableRef {
  int file = 0, table = 0;
};

std::vector<TableRef> all_tables(const Session& session) {
  std::vector<TableRef> tables;
  for (const OpenFile& file : session.files()) {
    for (std::size_t i = 0; i < file.document.tables.size(); ++i) tables.push_back({file.id, static_cast<int>(i)});
  }
  return tables;
}

}  // namespace

std::vector<ListedFinding> findings_of_table(const State& state, int file, int table) {
  std::vector<ListedFinding> list;
  if (const OpenFile* open = state.session.file(file)) append(state, *open, table, list);
  by_severity(state.session, list);
  return list;
}

std::vector<ListedFinding> listed_findings(const State& state) {
  if (state.filter.scope == command::Scope::table) {
    return findings_of_table(state, state.selection.file, state.selection.table);
  }
  std::vector<ListedFinding> list;
  for (const OpenFile& file : state.session.files()) append(state, file, -2, list);
  by_severity(state.session, list);
  return list;
}

ListedFinding next_finding(const State& state, int step) {
  const std::vector<ListedFinding> here = listed_findings(state);
  const ListedFinding now{state.selection.file, state.selection.finding};
  const auto found = std::find(here.begin(), here.end(), now);
  if (found == here.end()) {
    if (!here.empty()) return step > 0 ? here.front() : here.back();
  } else if (step > 0 && found + 1 != here.end()) {
    return *(found + 1);
  } else if (step < 0 && found != here.begin()) {
    return *(found - 1);
  }
  if (state.filter.scope == command::Scope::all) {
    return here.empty() ? ListedFinding{} : step > 0 ? here.front() : here.back();
  }
  const std::vector<TableRef> tables = all_tables(state.session);
  const int count = static_cast<int>(tables.size());
  int at = 0;
  for (int i = 0; i < count; ++i) {
    const TableRef& table = tables[static_cast<std::size_t>(i)];
    if (table.file == state.selection.file && table.table == state.selection.table) at = i;
  }
  for (int i = 1; i <= count; ++i) {
    const TableRef& table = tables[static_cast<std::size_t>(((at + i * step) % count + count) % count)];
    const std::vector<ListedFinding> list = findings_of_table(state, table.file, table.table);
    if (!list.empty()) return step > 0 ? list.front() : list.back();
  }
  return {};
}

Counts all_counts(const State& state) {
  Counts sum;
  for (const OpenFile& file : state.session.files()) {
    const Counts counts = state.session.counts(file.id);
    sum.errors += counts.errors;
    sum.warnings += counts.warnings;
    sum.hints += counts.hints;
  }
  return sum;
}

int safe_fixes(const OpenFile& file) {
  return static_cast<int>(std::count_if(file.findings.begin(), file.findings.end(), [](const Finding& finding) {
    return std::any_of(finding.fixes.begin(), finding.fixes.end(),
                       [](const Fix& fix) { return fix.safety == FixSafety::safe; });
  }));
}

int first_fix(const Finding& finding) {
  for (std::size_t i = 0; i < finding.fixes.size(); ++i) {
    if (finding.fixes[i].safety == FixSafety::safe) return static_cast<int>(i);
  }
  return finding.fixes.empty() ? -1 : 0;
}

}  // namespace jihe::web
