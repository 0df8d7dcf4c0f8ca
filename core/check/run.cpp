#include "core/check/run.h"

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <utility>

#include "core/check/formulas.h"
#include "core/form/recognise.h"
#include "core/rules/facts/cut_text.h"
#include "core/rules/facts/goal_copies.h"
#include "core/rules/facts/wording.h"
#include "core/rules/registry.h"
#include "core/rules/rule.h"

namespace jihe {

namespace {

// The tables of a workspace as the rules see them, in the files' order.
struct Workspace {
  std::vector<Subject> judged;   // target tables; those of one file stand together and are each other's peers
  std::vector<Subject> lists;    // tables of many projects
  std::vector<Subject> projects; // of the lists; those of one list stand together and are each other's peers
  std::vector<Subject> others;   // blank forms, self-evaluations, tables that are no form

  std::vector<Subject>& of(Layout layout) {
    if (layout == Layout::target_table) return judged;
    return layout == Layout::list ? lists : others;
  }
};

const Profile& profile_of(const ReadFile& file, const Profile& common) {
  return file.profile != nullptr ? *file.profile : common;
}

Workspace gather(std::span<const ReadFile> files, const Profile& profile) {
  Workspace workspace;
  std::map<const Profile*, SignReader> readers;   // of word lists, once a profile
  std::size_t tables = 0, projects = 0;
  for (const ReadFile& file : files) {
    tables += file.forms->size();
    for (const Form& form : *file.forms) projects += form.projects.size();
  }
  workspace.judged.reserve(tables);   // never move: the peers point into them
  workspace.projects.reserve(projects);
  for (std::size_t file = 0; file < files.size(); ++file) {
    const std::vector<Grid>& grids = files[file].document->tables;
    const std::vector<Form>& forms = *files[file].forms;
    const Profile& own = profile_of(files[file], profile);
    const SignReader& signs = readers.try_emplace(&own, own).first->second;
    const auto peer_count =
        std::count_if(forms.begin(), forms.end(), [](const Form& form) { return form.layout == Layout::target_table; });
    const std::span<const Subject> peers(workspace.judged.data() + workspace.judged.size(),
                                         static_cast<std::size_t>(peer_count));
    const auto subject_of = [&](std::size_t table, const Form& form, std::span<const Subject> its_peers) {
      return Subject{.grid = grids[table], .form = form, .profile = own,
                     .file = static_cast<int>(file), .table = static_cast<int>(table),
                     .kind = files[file].document->kind, .peers = its_peers, .signs = {},
                     .matter = rules::matter_of_name(form.text(FieldId::name), own),
                     .names = rules::IndicatorNames(form, own),
                     .goal_parts = rules::goal_parts(form, own)};
    };
    for (std::size_t table = 0; table < forms.size(); ++table) {
      Subject subject = subject_of(table, forms[table], peers);
      subject.signs = signs.read(grids[table]);
      workspace.of(forms[table].layout).push_back(std::move(subject));
      const std::vector<Form>& own_projects = forms[table].projects;
      const std::span<const Subject> of_list(workspace.projects.data() + workspace.projects.size(),
                                             own_projects.size());
      for (const Form& project : own_projects) workspace.projects.push_back(subject_of(table, project, of_list));
    }
  }
  return workspace;
}

// What was found once for all subjects that are peers of each other.
class CutTextsOfPeers {
 public:
  void give(std::vector<Subject>& subjects) {
    for (Subject& subject : subjects) {
      const auto [entry, added] = of_.try_emplace({subject.peers.data(), subject.peers.size()}, nullptr);
      if (added) entry->second = std::make_unique<rules::CutTexts>(subject.peers);
      subject.cut_texts = entry->second.get();
    }
  }

 private:
  std::map<std::pair<const Subject*, std::size_t>, std::unique_ptr<rules::CutTexts>> of_;
};

// Takes findings of one rule into a file's list, as the file's profile has it: not at all, under another severity.
class Collector {
 public:
  explicit Collector(const Rule& rule) : rule_(rule) {}

  // Turns to a file of this profile; false where the rule is switched off in it.
  bool wants(const Profile& profile) {
    if (&profile != profile_) turn_to(profile);
    return !off_;
  }

  // Lets the rule judge a table.
  void judge(const Subject& subject, Findings& findings) const {
    const std::size_t before = findings.size();
    rule_.check(subject, findings);
    if (severity_ == nullptr) return;
    for (std::size_t i = before; i < findings.size(); ++i) findings[i].severity = *severity_;
  }

  void take(Finding&& finding, Findings& findings) const {
    if (severity_ != nullptr) finding.severity = *severity_;
    findings.push_back(std::move(finding));
  }

 private:
  void turn_to(const Profile& profile) {
    profile_ = &profile;
    const auto replaced = profile.severities.find(rule_.id);
    severity_ = replaced != profile.severities.end() ? &replaced->second : nullptr;
    off_ = std::find(profile.off.begin(), profile.off.end(), rule_.id) != profile.off.end();
  }

  const Rule& rule_;
  const Profile* profile_ = nullptr;
  const Severity* severity_ = nullptr;
  bool off_ = false;
};

void run_rule(const Rule& rule, const Workspace& workspace, std::span<const ReadFile> files, const Profile& profile,
              std::vector<Findings>& findings) {
  Collector collector(rule);
  const auto run_on = [&](const std::vector<Subject>& subjects) {
    for (const Subject& subject : subjects) {
      if (collector.wants(subject.profile)) collector.judge(subject, findings[static_cast<std::size_t>(subject.file)]);
    }
  };
  if (rule.check != nullptr) {
    run_on(workspace.judged);
    if (rule.judges == Judges::projects_too) run_on(workspace.projects);
    if (rule.judges == Judges::lists_too) run_on(workspace.lists);
    if (rule.judges == Judges::others_too) run_on(workspace.others);
  }
  const auto run_on_all = [&](const std::vector<Subject>& subjects) {
    for (FileFinding& found : rule.check_all(subjects)) {
      const auto file = static_cast<std::size_t>(found.file);
      if (collector.wants(profile_of(files[file], profile))) collector.take(std::move(found.finding), findings[file]);
    }
  };
  if (rule.check_all != nullptr) {
    run_on_all(workspace.judged);
    if (rule.judges == Judges::projects_too && !workspace.projects.empty()) run_on_all(workspace.projects);
  }
}

// Puts findings in reading order; within a cell they keep that of the catalogue. Those about the whole file come first.
// Findings are many and large, rows hold few of them: they are dealt out to rows, and each is moved once.
Findings in_reading_order(Findings findings, std::span<const Grid> tables) {
  std::vector<std::size_t> first_row{0};   // of each table, counted through the file; 0 stands for the whole file
  for (const Grid& table : tables) first_row.push_back(first_row.back() + table.rows.size() + 2);
  const auto row_of = [&](const Finding& finding) -> std::size_t {
    if (finding.places.empty() || finding.places.front().table < 0) return 0;
    const Place& place = finding.places.front();
    const auto table = static_cast<std::size_t>(place.table);
    const auto row = static_cast<std::size_t>(place.cell.row + 1);   // a place may be the table itself
    return first_row[table] + 1 + std::min(row, tables[table].rows.size());
  };
  const auto col_of = [](const Finding& finding) {
    return finding.places.empty() ? -1 : finding.places.front().cell.col;
  };
  std::vector<std::size_t> begin(first_row.back() + 2, 0);   // by row: where its findings go
  for (const Finding& finding : findings) ++begin[row_of(finding) + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<std::size_t> end = begin;   // of those dealt out so far
  std::vector<std::size_t> order(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const std::size_t row = row_of(findings[i]);
    std::size_t at = end[row]++;
    // Behind those of its row that stand further left or were found before.
    for (; at > begin[row] && col_of(findings[order[at - 1]]) > col_of(findings[i]); --at) order[at] = order[at - 1];
    order[at] = i;
  }
  Findings sorted;
  sorted.reserve(findings.size());
  for (const std::size_t i : order) sorted.push_back(std::move(findings[i]));
  return sorted;
}

}  // namespace

std::vector<Findings> run_rules(std::span<const ReadFile> files, const Profile& profile) {
  Workspace workspace = gather(files, profile);
  const rules::GoalCopies goal_copies = rules::find_goal_copies(workspace.judged);
  for (Subject& subject : workspace.judged) subject.goal_copies = &goal_copies;
  const rules::GoalCopies project_copies = rules::find_goal_copies(workspace.projects);
  for (Subject& subject : workspace.projects) subject.goal_copies = &project_copies;
  CutTextsOfPeers cut_texts;
  for (auto* subjects : {&workspace.judged, &workspace.projects, &workspace.lists, &workspace.others}) {
    cut_texts.give(*subjects);
  }
  constexpr std::size_t kUsual = 32;   // findings of a table: room for them is made at once
  std::vector<Findings> findings(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) findings[i].reserve(kUsual * files[i].forms->size());
  for (const Rule* rule : all_rules()) run_rule(*rule, workspace, files, profile, findings);
  for (const Subject& subject : workspace.judged) {
    Findings& into = findings[static_cast<std::size_t>(subject.file)];
    for (Finding& finding : judge_formulas(subject)) into.push_back(std::move(finding));
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    findings[i] = in_reading_order(std::move(findings[i]), files[i].document->tables);
  }
  return findings;
}

std::vector<Form> read_forms(const Document& document, const Profile& profile) {
  return recognise_all(document.tables, profile);
}

}  // namespace jihe
