#include "core/check/run.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

#include "core/check/formulas.h"
#include "core/check/reading_order.h"
#include "core/form/recognise.h"
#include "core/rules/facts/cut_text.h"
#include "core/rules/facts/goal_copies.h"
#include "core/rules/facts/wording.h"
#include "core/rules/registry.h"
#include "core/rules/rule.h"

namespace jihe {

namespace {

const Profile& profile_of(const ReadFile& file, const Profile& common) {
  return file.profile != nullptr ? *file.profile : common;
}

// What was found once of each table of a file, and of each project of its lists behind its list.
using FileFacts = std::vector<TableFacts>;

FileFacts find_facts(const ReadFile& file, const Profile& profile, const SignReader& signs) {
  const auto facts_of = [&](const Form& form) {
    return TableFacts{.signs = {},
                      .matter = rules::matter_of_name(form.text(FieldId::name), profile),
                      .names = rules::IndicatorNames(form, profile),
                      .goal_parts = rules::goal_parts(form, profile)};
  };
  FileFacts facts;
  std::size_t count = file.forms->size();
  for (const Form& form : *file.forms) count += form.projects.size();
  facts.reserve(count);
  for (std::size_t table = 0; table < file.forms->size(); ++table) {
    const Form& form = (*file.forms)[table];
    facts.push_back(facts_of(form));
    facts.back().signs = signs.read(file.document->tables[table]);
    for (const Form& project : form.projects) facts.push_back(facts_of(project));
  }
  return facts;
}

// The tables of one file as the rules see them.
struct FileTables {
  std::span<Subject> judged;     // target tables: each other's peers
  std::span<Subject> projects;   // of its lists; those of one list stand together and are each other's peers
  std::vector<Subject> lists;    // tables of many projects
  std::vector<Subject> others;   // blank forms, self-evaluations, tables that are no form
};

// Those of all files that rules looking at several files are asked about. The peers point into them: REQUIRES room for
// all from the start.
struct Workspace {
  std::vector<Subject> judged;
  std::vector<Subject> projects;
};

Workspace with_room_for(std::span<const CheckedFile> files) {
  std::size_t tables = 0, projects = 0;
  for (const CheckedFile& file : files) {
    tables += file.read.forms->size();
    for (const Form& form : *file.read.forms) projects += form.projects.size();
  }
  Workspace workspace;
  workspace.judged.reserve(tables);
  workspace.projects.reserve(projects);
  return workspace;
}

// Adds the tables of file number `number` to the workspace.
FileTables add_tables(const ReadFile& file, int number, const Profile& profile, const FileFacts& facts,
                      Workspace& workspace) {
  const std::vector<Form>& forms = *file.forms;
  const auto peer_count =
      std::count_if(forms.begin(), forms.end(), [](const Form& form) { return form.layout == Layout::target_table; });
  FileTables tables;
  tables.judged = {workspace.judged.data() + workspace.judged.size(), static_cast<std::size_t>(peer_count)};
  Subject* const first_project = workspace.projects.data() + workspace.projects.size();
  auto next = facts.begin();
  const auto subject_of = [&](std::size_t table, const Form& form, std::span<const Subject> peers) {
    const TableFacts& found = *next++;
    return Subject{.grid = file.document->tables[table], .form = form, .profile = profile,
                   .file = number, .table = static_cast<int>(table),
                   .kind = file.document->kind, .peers = peers,
                   .signs = found.signs, .matter = found.matter, .names = found.names, .goal_parts = found.goal_parts};
  };
  for (std::size_t table = 0; table < forms.size(); ++table) {
    const Layout layout = forms[table].layout;
    std::vector<Subject>& into = layout == Layout::target_table ? workspace.judged
                                 : layout == Layout::list       ? tables.lists
                                                                : tables.others;
    into.push_back(subject_of(table, forms[table], tables.judged));
    const std::vector<Form>& projects = forms[table].projects;
    const std::span<const Subject> of_list(workspace.projects.data() + workspace.projects.size(), projects.size());
    for (const Form& project : projects) workspace.projects.push_back(subject_of(table, project, of_list));
  }
  tables.projects = {first_project, workspace.projects.data() + workspace.projects.size()};
  return tables;
}

// What was found once for all subjects that are peers of each other.
class CutTextsOfPeers {
 public:
  void give(std::span<Subject> subjects) {
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

// Lets a rule that looks at one file judge its tables.
void run_rule(const Rule& rule, const FileTables& tables, const Profile& profile, Findings& findings) {
  Collector collector(rule);
  if (!collector.wants(profile)) return;
  const bool projects_too = rule.judges == Judges::projects_too && !tables.projects.empty();
  if (rule.check != nullptr) {
    const auto run_on = [&](std::span<const Subject> subjects) {
      for (const Subject& subject : subjects) collector.judge(subject, findings);
    };
    run_on(tables.judged);
    if (projects_too) run_on(tables.projects);
    if (rule.judges == Judges::lists_too) run_on(tables.lists);
    if (rule.judges == Judges::others_too) run_on(tables.others);
  }
  if (rule.check_all != nullptr) {
    const auto run_on_all = [&](std::span<const Subject> subjects) {
      for (FileFinding& found : rule.check_all(subjects)) collector.take(std::move(found.finding), findings);
    };
    run_on_all(tables.judged);
    if (projects_too) run_on_all(tables.projects);
  }
}

// What a rule that looks at other files too has found in one file.
struct SharedFindings {
  const Rule* rule = nullptr;
  Findings findings;
};

// Lets the rules that look at other files judge all tables; gives what they find in each file by rule, in the order of
// the catalogue.
std::vector<std::vector<SharedFindings>> run_shared_rules(Workspace& workspace, std::span<const CheckedFile> files,
                                                          const Profile& profile) {
  std::vector<std::vector<SharedFindings>> found_in(files.size());
  const auto run_on = [&](const Rule& rule, std::span<const Subject> subjects) {
    if (subjects.empty()) return;
    Collector collector(rule);
    for (FileFinding& found : rule.check_all(subjects)) {
      const auto file = static_cast<std::size_t>(found.file);
      if (files[file].findings == nullptr || !collector.wants(profile_of(files[file].read, profile))) continue;
      std::vector<SharedFindings>& in_file = found_in[file];
      if (in_file.empty() || in_file.back().rule != &rule) in_file.push_back({&rule, {}});
      collector.take(std::move(found.finding), in_file.back().findings);
    }
  };
  const rules::GoalCopies goal_copies = rules::find_goal_copies(workspace.judged);
  const rules::GoalCopies project_copies = rules::find_goal_copies(workspace.projects);
  for (Subject& subject : workspace.judged) subject.goal_copies = &goal_copies;
  for (Subject& subject : workspace.projects) subject.goal_copies = &project_copies;
  for (const Rule* rule : all_rules()) {
    if (rule->reach != Reach::workspace) continue;
    run_on(*rule, workspace.judged);
    if (rule->judges == Judges::projects_too) run_on(*rule, workspace.projects);
  }
  for (Subject& subject : workspace.judged) subject.goal_copies = nullptr;
  for (Subject& subject : workspace.projects) subject.goal_copies = nullptr;
  return found_in;
}

// All findings of a file, those of rules that look at other files given.
Findings judge_file(FileTables& tables, const ReadFile& file, const Profile& profile,
                    std::vector<SharedFindings>&& shared) {
  CutTextsOfPeers cut_texts;
  cut_texts.give(tables.judged);
  cut_texts.give(tables.projects);
  cut_texts.give(tables.lists);
  cut_texts.give(tables.others);
  constexpr std::size_t kUsual = 32;   // findings of a table: room for them is made at once
  Findings findings;
  findings.reserve(kUsual * file.forms->size());
  auto next = shared.begin();
  for (const Rule* rule : all_rules()) {
    if (rule->reach == Reach::file) {
      run_rule(*rule, tables, profile, findings);
    } else if (next != shared.end() && next->rule == rule) {
      std::move(next->findings.begin(), next->findings.end(), std::back_inserter(findings));
      ++next;
    }
  }
  for (const Subject& subject : tables.judged) {
    for (Finding& finding : judge_formulas(subject)) findings.push_back(std::move(finding));
  }
  return in_reading_order(std::move(findings));
}

Findings all_of(std::vector<SharedFindings>&& shared) {
  Findings findings;
  for (SharedFindings& of_rule : shared) {
    std::move(of_rule.findings.begin(), of_rule.findings.end(), std::back_inserter(findings));
  }
  return findings;
}

}  // namespace

struct Checker::Kept {
  std::map<const Profile*, SignReader> readers;   // of word lists
  std::unordered_map<std::uint64_t, FileFacts> facts;   // by version
};

Checker::Checker(const Profile& profile) : profile_(&profile), kept_(std::make_unique<Kept>()) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

void Checker::run(std::span<const CheckedFile> files) {
  Workspace workspace = with_room_for(files);
  std::unordered_map<std::uint64_t, FileFacts> facts;   // of these files alone
  std::vector<FileTables> tables;
  tables.reserve(files.size());
  for (const CheckedFile& file : files) {
    const Profile& profile = profile_of(file.read, *profile_);
    auto known = kept_->facts.extract(file.version);
    if (known.empty()) {
      const SignReader& signs = kept_->readers.try_emplace(&profile, profile).first->second;
      facts.emplace(file.version, find_facts(file.read, profile, signs));
    } else {
      facts.insert(std::move(known));
    }
    const auto number = static_cast<int>(tables.size());
    tables.push_back(add_tables(file.read, number, profile, facts.at(file.version), workspace));
  }
  kept_->facts = std::move(facts);
  std::vector<std::vector<SharedFindings>> shared = run_shared_rules(workspace, files, *profile_);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const CheckedFile& file = files[i];
    if (file.findings == nullptr) continue;
    if (file.known) {
      replace_shared(*file.findings, in_reading_order(all_of(std::move(shared[i]))));
    } else {
      *file.findings = judge_file(tables[i], file.read, profile_of(file.read, *profile_), std::move(shared[i]));
    }
  }
}

std::vector<Findings> run_rules(std::span<const ReadFile> files, const Profile& profile) {
  std::vector<Findings> findings(files.size());
  std::vector<CheckedFile> checked;
  checked.reserve(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) checked.push_back({files[i], i, &findings[i], false});
  Checker(profile).run(checked);
  return findings;
}

std::vector<Form> read_forms(const Document& document, const Profile& profile) {
  return recognise_all(document.tables, profile);
}

}  // namespace jihe
