#include "web/listing.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "web/cell_name.h"

namespace jihe::web {

namespace {

constexpr std::size_t kShareFrom = 3;  // tables that must share a finding before it is set apart

// A finding with what is asked about it again and again: finding it anew for every comparison of a long list is slow.
struct Entry {
  const OpenFile* file = nullptr;
  const Finding* finding = nullptr;
  ListedFinding listed;
};

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
  GroupKey key(const Entry& entry) {
    if (last_ == nullptr || last_id_ != entry.listed.file) {
      const auto [known, added] = shared_.try_emplace(entry.listed.file);
      if (added) known->second = shared_kinds(*entry.file);
      last_ = &known->second;
      last_id_ = entry.listed.file;
    }
    const Finding& finding = *entry.finding;
    const bool shared = !last_->empty() && last_->count({kind_of(finding), finding.severity}) > 0 &&
                        about_head(finding, entry.file->forms);
    return {entry.listed.file, shared ? kSharedTable : table_of(finding), finding.severity, kind_of(finding)};
  }

 private:
  std::map<int, SharedKinds> shared_;
  const SharedKinds* last_ = nullptr;
  int last_id_ = 0;
};

struct Group {
  GroupKey key;
  std::vector<ListedFinding> findings;
};

// By severity, then in the order of their first findings; those that tables share last.
std::vector<Group> grouped(const std::vector<Entry>& list) {
  using Order = std::tuple<int, int, FindingKind>;
  Grouping grouping;
  std::vector<Group> groups;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::hint}) {
    std::map<Order, std::size_t> known;
    for (const Entry& entry : list) {
      if (entry.finding->severity != severity) continue;
      const GroupKey key = grouping.key(entry);
      const auto [place, added] = known.try_emplace({key.file, key.table, key.kind}, groups.size());
      if (added) groups.push_back({key, {}});
      groups[place->second].findings.push_back(entry.listed);
    }
  }
  std::stable_partition(groups.begin(), groups.end(),
                        [](const Group& group) { return group.key.table != kSharedTable; });
  return groups;
}

// table -2: all of the file's.
void append(const State& state, const OpenFile& file, int table, std::vector<Entry>& list, bool explained = false) {
  for (std::size_t i = 0; i < file.findings.size(); ++i) {
    const Finding& finding = file.findings[i];
    const int at = table_of(finding);
    if (table != -2 && at != table && at != -1) continue;
    if (finding.explained() != explained) continue;
    if (state.filter.shows(finding.severity)) list.push_back({&file, &finding, {file.id, static_cast<int>(i)}});
  }
}

struct TableRef {
  int file = 0, table = 0;
};

std::vector<TableRef> all_tables(const State& state) {
  std::vector<TableRef> tables;
  for (const OpenFile* file : files_in_order(state)) {
    for (std::size_t i = 0; i < file->document.tables.size(); ++i) tables.push_back({file->id, static_cast<int>(i)});
  }
  return tables;
}

std::vector<Entry> entries_of_table(const State& state, int file, int table) {
  std::vector<Entry> list;
  if (const OpenFile* open = state.session.file(file)) append(state, *open, table, list);
  return list;
}

// Of the scope; or the explained ones of it.
std::vector<Entry> entries(const State& state, bool explained = false) {
  std::vector<Entry> list;
  const bool one = state.filter.scope == command::Scope::table;
  for (const OpenFile* file : files_in_order(state)) {
    if (one && file->id != state.selection.file) continue;
    append(state, *file, one ? state.selection.table : -2, list, explained);
  }
  return list;
}

// As they stand in the list with all groups open.
std::vector<ListedFinding> in_order(const std::vector<Entry>& list) {
  std::vector<ListedFinding> ordered;
  ordered.reserve(list.size());
  for (const Group& group : grouped(list)) {
    ordered.insert(ordered.end(), group.findings.begin(), group.findings.end());
  }
  return ordered;
}

}  // namespace

std::vector<const OpenFile*> files_in_order(const State& state) {
  std::vector<const OpenFile*> files;
  for (const int id : state.worst_first) {
    if (const OpenFile* file = state.session.file(id)) files.push_back(file);
  }
  for (const OpenFile& file : state.session.files()) {
    if (std::find(state.worst_first.begin(), state.worst_first.end(), file.id) == state.worst_first.end()) {
      files.push_back(&file);
    }
  }
  return files;
}

std::vector<int> worst_first(const Session& session) {
  std::vector<std::pair<Counts, int>> files;
  for (const OpenFile& file : session.files()) files.emplace_back(session.counts(file.id), file.id);
  std::stable_sort(files.begin(), files.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first.errors, a.first.warnings, a.first.hints) >
           std::tie(b.first.errors, b.first.warnings, b.first.hints);
  });
  std::vector<int> ids;
  for (const auto& [counts, id] : files) ids.push_back(id);
  return ids;
}

std::string group_name(Language language, const Finding& first, const ListRow& row) {
  const std::string count = std::to_string(row.findings.size());
  return fill(tr(language, "ui.group"), {{"title", describe(language, first).title}, {"n", count}});
}

std::string common_name(Language language, const ListRow& row) {
  return fill(tr(language, "ui.common"), {{"n", std::to_string(row.findings.size())}});
}

std::string place_of(const State& state, const OpenFile& file, const Finding& finding) {
  const bool whole = finding.places.empty() || finding.places.front().table < 0;
  std::string words = whole ? std::string(tr(state.language, "place.file"))
                            : place_name(state.language, file.document, finding.places.front());
  if (!whole && finding.places.size() > 1) {
    words += fill(tr(state.language, "ui.places.more"), {{"n", std::to_string(finding.places.size())}});
  }
  if (state.filter.scope == command::Scope::table) return words;
  // The place first: names are long, and cut off at the end.
  if (state.session.files().size() > 1) return words + " · " + file.name;
  return whole ? words : words + " · " + table_name(state, file, finding.places.front().table);
}

GroupKey group_of(const State& state, const ListedFinding& finding) {
  const OpenFile* file = state.session.file(finding.file);
  return Grouping().key({file, &file->findings[static_cast<std::size_t>(finding.index)], finding});
}

std::vector<ListedFinding> findings_of_table(const State& state, int file, int table) {
  return in_order(entries_of_table(state, file, table));
}

std::vector<ListedFinding> listed_findings(const State& state) { return in_order(entries(state)); }

std::vector<ListRow> list_rows(const State& state) {
  using Kind = ListRow::Kind;
  const std::vector<Group> groups = grouped(entries(state));
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
  const std::vector<Entry> explained = entries(state, true);
  if (explained.empty()) return rows;
  rows.push_back({.kind = Kind::explained});
  const std::size_t above = rows.size() - 1;
  for (const Entry& entry : explained) {
    rows[above].findings.push_back(entry.listed);
    rows.push_back({.severity = entry.finding->severity, .findings = {entry.listed}});
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
  const std::vector<TableRef> tables = all_tables(state);
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

NextStep next_step(const State& state) {
  const OpenFile* file = state.file();
  if (file == nullptr) return NextStep::none;
  if (safe_fixes(*file) > 0) return NextStep::fix;
  // An open finding has a button of its own.
  if (state.session.counts(file->id).errors > 0) return state.finding() == nullptr ? NextStep::find : NextStep::none;
  return state.session.unsaved(file->id) ? NextStep::save : NextStep::none;
}

int first_fix(const Finding& finding) {
  for (std::size_t i = 0; i < finding.fixes.size(); ++i) {
    if (finding.fixes[i].safety == FixSafety::safe) return static_cast<int>(i);
  }
  return finding.fixes.empty() ? -1 : 0;
}

}  // namespace jihe::web
