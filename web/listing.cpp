#include "web/listing.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace jihe::web {

namespace {

constexpr std::size_t kShareFrom = 3;  // tables that must share a finding before it is set apart

const Finding& finding_of(const Session& session, const ListedFinding& entry) {
  return session.file(entry.file)->findings[static_cast<std::size_t>(entry.index)];
}

using SharedKinds = std::set<std::pair<FindingKind, Severity>>;

// The kinds of finding in the tables' heads that four of five tables have. Errors are never set apart: what sends the
// table back is to be seen at once.
SharedKinds shared_kinds(const OpenFile& file) {
  std::map<std::pair<FindingKind, Severity>, std::set<int>> tables;
  for (const Finding& finding : file.findings) {
    if (finding.severity == Severity::error || !about_head(finding, file.forms)) continue;
    tables[{kind_of(finding), finding.severity}].insert(table_of(finding));
  }
  SharedKinds shared;
  for (const auto& [kind, in] : tables) {
    if (in.size() >= kShareFrom && in.size() * 5 >= file.document.tables.size() * 4) shared.insert(kind);
  }
  return shared;
}

// Knows the groups of the files it has been asked about.
class Grouping {
 public:
  explicit Grouping(const Session& session) : session_(session) {}
  GroupKey key(const ListedFinding& entry) {
    const OpenFile& file = *session_.file(entry.file);
    const Finding& finding = file.findings[static_cast<std::size_t>(entry.index)];
    const auto [known, added] = shared_.try_emplace(entry.file);
    if (added) known->second = shared_kinds(file);
    const bool shared = known->second.count({kind_of(finding), finding.severity}) > 0 &&
                        about_head(finding, file.forms);
    return {entry.file, shared ? kSharedTable : table_of(finding), finding.severity, kind_of(finding)};
  }

 private:
  const Session& session_;
  std::map<int, SharedKinds> shared_;
};

struct Group {
  GroupKey key;
  std::vector<ListedFinding> findings;
};

// In the order of their first findings, those that tables share last.
std::vector<Group> grouped(const State& state, const std::vector<ListedFinding>& list) {
  using Order = std::tuple<int, int, Severity, FindingKind>;
  Grouping grouping(state.session);
  std::map<Order, std::size_t> known;
  std::vector<Group> groups;
  for (const ListedFinding& entry : list) {
    const GroupKey key = grouping.key(entry);
    const auto [place, added] = known.try_emplace({key.file, key.table, key.severity, key.kind}, groups.size());
    if (added) groups.push_back({key, {}});
    groups[place->second].findings.push_back(entry);
  }
  std::stable_partition(groups.begin(), groups.end(),
                        [](const Group& group) { return group.key.table != kSharedTable; });
  return groups;
}

void by_severity(const Session& session, std::vector<ListedFinding>& list) {
  std::stable_sort(list.begin(), list.end(), [&](const ListedFinding& a, const ListedFinding& b) {
    return finding_of(session, a).severity < finding_of(session, b).severity;
  });
}

// table -2: all of the file's.
void append(const State& state, const OpenFile& file, int table, std::vector<ListedFinding>& list,
            bool explained = false) {
  for (std::size_t i = 0; i < file.findings.size(); ++i) {
    const Finding& finding = file.findings[i];
    const int at = table_of(finding);
    if (table != -2 && at != table && at != -1) continue;
    if (finding.explained() != explained) continue;
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

// As they stand in the list with all groups open.
std::vector<ListedFinding> in_order(const State& state, std::vector<ListedFinding> list) {
  by_severity(state.session, list);
  std::vector<ListedFinding> ordered;
  for (const Group& group : grouped(state, list)) {
    ordered.insert(ordered.end(), group.findings.begin(), group.findings.end());
  }
  return ordered;
}

}  // namespace

std::string group_name(Language language, const Finding& first, const ListRow& row) {
  const std::string count = std::to_string(row.findings.size());
  return fill(tr(language, "ui.group"), {{"title", describe(language, first).title}, {"n", count}});
}

std::string common_name(Language language, const ListRow& row) {
  return fill(tr(language, "ui.common"), {{"n", std::to_string(row.findings.size())}});
}

GroupKey group_of(const State& state, const ListedFinding& finding) { return Grouping(state.session).key(finding); }

std::vector<ListedFinding> findings_of_table(const State& state, int file, int table) {
  std::vector<ListedFinding> list;
  if (const OpenFile* open = state.session.file(file)) append(state, *open, table, list);
  return in_order(state, std::move(list));
}

std::vector<ListedFinding> listed_findings(const State& state) {
  if (state.filter.scope == command::Scope::table) {
    return findings_of_table(state, state.selection.file, state.selection.table);
  }
  std::vector<ListedFinding> list;
  for (const OpenFile& file : state.session.files()) append(state, file, -2, list);
  return in_order(state, std::move(list));
}

std::vector<ListedFinding> explained_findings(const State& state) {
  std::vector<ListedFinding> list;
  const bool one = state.filter.scope == command::Scope::table;
  for (const OpenFile& file : state.session.files()) {
    if (one && file.id != state.selection.file) continue;
    append(state, file, one ? state.selection.table : -2, list, true);
  }
  return list;
}

std::vector<ListRow> list_rows(const State& state) {
  using Kind = ListRow::Kind;
  const std::vector<Group> groups = grouped(state, listed_findings(state));
  const ListedFinding selected{state.selection.file, state.selection.finding};
  const auto holds = [&](const std::vector<ListedFinding>& findings) {
    return std::find(findings.begin(), findings.end(), selected) != findings.end();
  };
  std::vector<ListRow> rows;
  ListRow head{.kind = Kind::severity};
  ListRow common{.kind = Kind::common};
  for (const Group& group : groups) {
    if (group.key.table != kSharedTable) continue;
    common.findings.insert(common.findings.end(), group.findings.begin(), group.findings.end());
  }
  common.open = state.common_unfolded || holds(common.findings);
  std::size_t heading = 0;   // where the head of the severity is
  for (const Group& group : groups) {
    const bool shared = group.key.table == kSharedTable;
    if (shared && !common.findings.empty()) {
      rows.push_back(common);
      common.findings.clear();
      if (!common.open) break;
    }
    if (!shared && (rows.empty() || group.key.severity != rows[heading].severity)) {
      heading = rows.size();
      head.severity = group.key.severity;
      rows.push_back(head);
    }
    if (!shared) {
      std::vector<ListedFinding>& beneath = rows[heading].findings;
      beneath.insert(beneath.end(), group.findings.begin(), group.findings.end());
    }
    ListRow row{.kind = Kind::finding, .severity = group.key.severity, .in_common = shared};
    const bool several = group.findings.size() > 1;
    if (several) {
      row.kind = Kind::group;
      row.findings = group.findings;
      row.open = std::find(state.unfolded.begin(), state.unfolded.end(), group.key) != state.unfolded.end() ||
                 holds(group.findings);
      rows.push_back(row);
      if (!row.open) continue;
    }
    row.kind = Kind::finding;
    row.open = false;
    row.in_group = several;
    for (const ListedFinding& finding : group.findings) {
      row.findings = {finding};
      rows.push_back(row);
    }
  }
  const std::vector<ListedFinding> explained = explained_findings(state);
  if (explained.empty()) return rows;
  rows.push_back({.kind = Kind::explained, .findings = explained});
  for (const ListedFinding& finding : explained) {
    rows.push_back({.severity = finding_of(state.session, finding).severity, .findings = {finding}});
  }
  return rows;
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
    sum.explained += counts.explained;
  }
  return sum;
}

int safe_fixes(const OpenFile& file) {
  return static_cast<int>(std::count_if(file.findings.begin(), file.findings.end(), [](const Finding& finding) {
    return !finding.explained() && std::any_of(finding.fixes.begin(), finding.fixes.end(),
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
