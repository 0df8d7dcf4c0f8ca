#include "core/session/session.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/check/run.h"
#include "core/form/recognise.h"
#include "core/read/read.h"
#include "core/rules/registry.h"
#include "core/write/html/html.h"
#include "core/write/write.h"

namespace jihe {

namespace {

// A save that undo and a new edit have left behind: no position in the history stands for the stored file any more.
constexpr std::size_t kNeverSaved = std::numeric_limits<std::size_t>::max();

// True where nothing in the table says that it is a performance target table.
bool nothing_recognised(const Form& form) {
  // One field that has no value is the head of a column in some other list: 序号 | 姓名 | 单位名称.
  const auto labelled = std::count_if(form.fields.begin(), form.fields.end(), [](const Field& field) {
    return field.id != FieldId::title && field.id != FieldId::year;
  });
  const bool filled = std::any_of(form.fields.begin(), form.fields.end(), [](const Field& field) {
    return field.label.present() && field.value.filled();
  });
  return form.layout == Layout::unknown && form.lost == LostStructure::none && labelled <= 1 && !filled &&
         form.funding.empty() && form.goals.empty() && form.indicators.empty() && form.categories.empty();
}

// A file while fixes are tried: on a copy, and only if it is one of those to be fixed.
struct Trial {
  OpenFile* file = nullptr;
  bool wanted = false;  // false: only there because others are judged beside it
  Document document;    // this and what follows where it is wanted
  std::vector<Form> forms;   // none: as the file's own
  std::uint64_t version = 0;
  std::uint64_t judged = 0;
  Findings findings;
  Transaction done;
  int fixed = 0;

  CheckedFile checked() {
    if (!wanted) return {{&file->document, &file->forms, file->profile}, file->version, nullptr, true};
    const bool changed = !forms.empty();
    const ReadFile read{changed ? &document : &file->document, changed ? &forms : &file->forms, file->profile};
    return {read, version, &findings, judged == version};
  }
};

// Applies one round of fixes and judges again; false where there was nothing left to fix.
bool try_round(std::vector<Trial>& trials, FixSafety safety, const Profile& profile, Checker& checker,
               std::uint64_t& last_version) {
  bool any = false;
  for (Trial& trial : trials) {
    if (!trial.wanted) continue;
    FixPlan plan = plan_fixes(trial.findings, safety, trial.document);
    if (plan.transaction.edits.empty() || !apply(trial.document, plan.transaction)) continue;
    any = true;
    trial.fixed += plan.fixed;
    std::move(plan.transaction.edits.begin(), plan.transaction.edits.end(), std::back_inserter(trial.done.edits));
    trial.forms = read_forms(trial.document, profile);
    trial.version = ++last_version;
  }
  if (!any) return false;
  std::vector<CheckedFile> workspace;
  for (Trial& trial : trials) workspace.push_back(trial.checked());
  checker.run(workspace);
  for (Trial& trial : trials) {
    if (!trial.wanted) continue;
    trial.judged = trial.version;
    const std::vector<Form>& forms = trial.forms.empty() ? trial.file->forms : trial.forms;
    explain(trial.findings, trial.document, forms, *trial.file->profile, trial.file->explanations);
  }
  return true;
}

// A tab or a line break would make cells and lines of its own in a text file, the cells of other kinds have line breaks but no
// tabs; what is shown is what will be stored.
std::string fit_kind(std::string text, Kind kind) {
  if (kind == Kind::html) return fit_html(text);
  const char line_break = kind == Kind::text ? ' ' : '\n';
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i] == '\t' ? ' ' : text[i] == '\n' || text[i] == '\r' ? line_break : text[i];
  }
  return out;
}

void count(Counts& counts, const Finding& finding) {
  if (finding.explained()) {
    ++counts.explained;
    return;
  }
  switch (finding.severity) {
    case Severity::error:
      ++counts.errors;
      break;
    case Severity::warning:
      ++counts.warnings;
      break;
    case Severity::hint:
      ++counts.hints;
      break;
  }
}

}  // namespace

std::string_view version() { return "0.1.0"; }

std::string_view basis_of(const Finding& finding) {
  const Rule* rule = find_rule(finding.rule);
  return rule == nullptr ? finding.arg("basis") : rule->basis;
}

Result<Profile> load_profile(std::string_view json) {
  Result<Profile> profile = parse_profile(json);
  if (!profile) return profile;
  const auto bad = [](const std::string& path, std::string_view key, std::string_view found) {
    return Error{ErrorCode::bad_profile, 0, path + '\n' + std::string(key) + '\n' + std::string(found)};
  };
  const auto is_formula = [&](std::string_view id) {
    return std::any_of(profile->formulas.begin(), profile->formulas.end(),
                       [&](const Formula& formula) { return formula.id == id; });
  };
  for (const Formula& formula : profile->formulas) {
    if (find_rule(formula.id) != nullptr) return bad("/formulas", "profile.rule-id-taken", formula.id);
  }
  for (const auto& [id, severity] : profile->severities) {
    if (find_rule(id) == nullptr) return bad("/severities/" + id, "profile.unknown-rule", id);
  }
  for (const auto& [id, value] : profile->thresholds) {
    const std::string_view rule = std::string_view(id).substr(0, id.find('.'));
    if (find_rule(rule) == nullptr) return bad("/thresholds/" + id, "profile.unknown-rule", rule);
  }
  for (const auto& [name, list] : {std::pair("/off", &profile->off), std::pair("/explainable", &profile->explainable)}) {
    for (const std::string& id : *list) {
      if (find_rule(id) == nullptr && !is_formula(id)) return bad(name, "profile.unknown-rule", id);
    }
  }
  return profile;
}

OpenFile read_file(std::string name, Bytes bytes, const Profile& profile) {
  OpenFile file;
  file.name = std::move(name);
  file.bytes = bytes.size();
  if (bytes.size() > kMaxFileBytes) {
    file.kind = "unknown";
    file.error = Error{ErrorCode::too_large, kMaxFileBytes, {}};
    return file;
  }
  file.sha256 = sha256_hex(bytes);
  file.kind = detected_id(detect(bytes, file.name));
  Result<Document> document = read_document(std::move(bytes), file.name, profile);
  if (!document) {
    file.error = document.error();
    return file;
  }
  file.document = std::move(*document);
  file.kind = kind_id(file.document.kind);
  file.forms = read_forms(file.document, profile);
  file.profile = &choose_profile(file.forms, profile);
  if (std::all_of(file.forms.begin(), file.forms.end(), nothing_recognised)) {
    file.error = Error{ErrorCode::no_form, 0, {}};
    file.document.tables.clear();
    file.forms.clear();
  }
  return file;
}

Session::Session(const Profile* profile)
    : profile_(profile != nullptr ? profile : &built_in_profile()), checker_(*profile_) {}

Result<int> Session::open(std::string name, Bytes bytes) {
  OpenFile file = read_file(std::move(name), std::move(bytes), *profile_);
  if (file.error) return *file.error;
  std::vector<OpenFile> one;
  one.push_back(std::move(file));
  return add(std::move(one)).front();
}

int Session::open_or_list(std::string name, Bytes bytes) {
  std::vector<OpenFile> one;
  one.push_back(read_file(std::move(name), std::move(bytes), *profile_));
  return add(std::move(one)).front();
}

int Session::list_error(std::string name, Error error, std::size_t bytes) {
  OpenFile file;
  file.name = std::move(name);
  file.bytes = bytes;
  file.kind = "unknown";
  file.error = std::move(error);
  std::vector<OpenFile> one;
  one.push_back(std::move(file));
  return add(std::move(one)).front();
}

std::vector<int> Session::add(std::vector<OpenFile> files) {
  std::vector<int> ids;
  for (OpenFile& file : files) {
    file.id = next_id_++;
    ids.push_back(file.id);
    files_.push_back(std::move(file));
  }
  judge();
  return ids;
}

bool Session::close(int file) {
  const auto at = std::find_if(files_.begin(), files_.end(), [&](const OpenFile& open) { return open.id == file; });
  if (at == files_.end()) return false;
  files_.erase(at);
  judge();
  return true;
}

void Session::close_all() {
  files_.clear();
  judge();
}

const OpenFile* Session::file(int id) const {
  for (const OpenFile& open : files_) {
    if (open.id == id) return &open;
  }
  return nullptr;
}

OpenFile* Session::find(int id) {
  for (OpenFile& open : files_) {
    if (open.id == id) return open.error ? nullptr : &open;
  }
  return nullptr;
}

Counts Session::counts(int file) const {
  Counts counts;
  if (const OpenFile* open = this->file(file)) {
    for (const Finding& finding : open->findings) count(counts, finding);
  }
  return counts;
}

Counts Session::counts(int file, int table) const {
  Counts counts;
  if (const OpenFile* open = this->file(file)) {
    for (const Finding& finding : open->findings) {
      if (!finding.places.empty() && finding.places.front().table == table) count(counts, finding);
    }
  }
  return counts;
}

bool Session::set_cell(int file, int table, CellRef at, std::string text) {
  OpenFile* open = find(file);
  if (open == nullptr || table < 0 || static_cast<std::size_t>(table) >= open->document.tables.size()) return false;
  const Grid& grid = open->document.tables[static_cast<std::size_t>(table)];
  text = fit_kind(std::move(text), open->document.kind);
  at = grid.shown_at(at);   // what is typed anywhere in a merged area is its text
  if (!at.valid() || static_cast<std::size_t>(at.row) >= grid.rows.size() || grid.text(at) == text) return false;
  return change(*open,
                {std::string(tr(Language::zh, "change.set-cell")), {set_text(grid, table, at, std::move(text))}});
}

bool Session::apply_fix(int file, std::size_t finding, std::size_t fix) {
  OpenFile* open = find(file);
  if (open == nullptr || finding >= open->findings.size()) return false;
  const Finding& found = open->findings[finding];
  if (fix >= found.fixes.size()) return false;
  return change(*open, {describe_fix(Language::zh, found, found.fixes[fix]), found.fixes[fix].edits});
}

bool Session::apply(int file, Transaction transaction) {
  OpenFile* open = find(file);
  return open != nullptr && change(*open, std::move(transaction));
}

int Session::fix_all(int file, FixSafety safety) { return fix_all(std::span<const int>(&file, 1), safety).front(); }

std::vector<int> Session::fix_all(std::span<const int> files, FixSafety safety) {
  // Rules look at many files at once: all of them are judged in every round, those to be fixed as they are by then.
  std::vector<Trial> trials;
  for (OpenFile& file : files_) {
    if (file.error) continue;
    Trial& trial = trials.emplace_back();
    trial.file = &file;
    trial.wanted = std::find(files.begin(), files.end(), file.id) != files.end();
    if (!trial.wanted) continue;
    trial.document = file.document;
    trial.findings = file.findings;
    trial.version = trial.judged = file.version;
    trial.done.title = tr(Language::zh, "change.fix-all");
  }
  for (int round = 0; round < kMaxFixRounds && try_round(trials, safety, *profile_, checker_, last_version_); ++round) {
  }

  std::vector<int> fixed(files.size(), 0);
  bool changed = false;
  for (Trial& trial : trials) {
    if (trial.done.edits.empty() || !commit(*trial.file, std::move(trial.done))) continue;
    changed = true;
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (files[i] == trial.file->id) fixed[i] = trial.fixed;
    }
  }
  if (changed) judge();
  return fixed;
}

// One undo step, judged later.
bool Session::commit(OpenFile& file, Transaction transaction) {
  const std::size_t position = file.history.done().size();
  if (transaction.edits.empty() || !file.history.apply(file.document, std::move(transaction))) return false;
  if (file.saved_position > position) file.saved_position = kNeverSaved;
  file.version = 0;
  return true;
}

bool Session::change(OpenFile& file, Transaction transaction) {
  if (!commit(file, std::move(transaction))) return false;
  judge();
  return true;
}

bool Session::undo(int file) {
  OpenFile* open = find(file);
  if (open == nullptr || !open->history.undo(open->document)) return false;
  open->version = 0;
  judge();
  return true;
}

bool Session::redo(int file) {
  OpenFile* open = find(file);
  if (open == nullptr || !open->history.redo(open->document)) return false;
  open->version = 0;
  judge();
  return true;
}

bool Session::set_explanations(int file, std::vector<Explanation> explanations) {
  OpenFile* open = find(file);
  if (open == nullptr) return false;
  open->explanations = std::move(explanations);
  judge();
  return true;
}

bool Session::explain(int file, std::size_t finding, std::string reason) {
  OpenFile* open = find(file);
  if (open == nullptr || finding >= open->findings.size()) return false;
  const Finding& found = open->findings[finding];
  if (!can_be_explained(found, *open->profile)) return false;
  Explanation wanted = explanation_of(open->document, open->forms, found, std::move(reason));
  std::erase_if(open->explanations, [&](const Explanation& known) {
    return known.rule == wanted.rule && known.text == wanted.text &&
           (known.project.empty() || known.project == wanted.project);
  });
  if (!text::blank(wanted.reason)) open->explanations.push_back(std::move(wanted));
  judge();
  return true;
}

Result<Bytes> Session::save(int file) const {
  const OpenFile* open = this->file(file);
  if (open == nullptr) return Error{ErrorCode::not_found, 0, {}};
  if (open->error) return *open->error;
  return write_document(open->document);
}

void Session::mark_saved(int file) {
  if (OpenFile* open = find(file)) {
    open->saved_position = open->history.done().size();
    ++revision_;
  }
}

bool Session::unsaved(int file) const {
  const OpenFile* open = this->file(file);
  return open != nullptr && !open->error && open->history.done().size() != open->saved_position;
}

ReportInput Session::report_input() const {
  ReportInput input{std::string(version()), profile_->id, profile_->version, {}};
  input.files.reserve(files_.size());
  for (const OpenFile& file : files_) {
    ReportFile& entry = input.files.emplace_back();
    entry.name = file.name;
    entry.sha256 = file.sha256;
    entry.bytes = file.bytes;
    entry.kind = file.kind;
    entry.error = file.error;
    const bool container = file.document.kind == Kind::docx || file.document.kind == Kind::xlsx;
    if (!container && (!file.error || file.error->code == ErrorCode::no_form)) {
      entry.encoding = encoding_id(file.document.encoding);
    }
    if (!file.error) {
      entry.document = &file.document;
      entry.forms = &file.forms;
      entry.findings = &file.findings;
      entry.profile = file.profile != profile_ ? file.profile : nullptr;
      entry.explanations = file.explanations.size();
      entry.unused = &file.unused;
    }
  }
  return input;
}

// Only the forms of changed files are read anew. Findings depend on all files; the checker knows which can be others.
void Session::judge() {
  std::vector<CheckedFile> readable;
  for (OpenFile& file : files_) {
    if (file.error) continue;
    if (file.version == 0) {
      if (file.judged != 0) {
        file.forms = read_forms(file.document, *profile_);
        file.profile = &choose_profile(file.forms, *profile_);
      }
      file.version = ++last_version_;
    }
    readable.push_back({{&file.document, &file.forms, file.profile}, file.version, &file.findings,
                        file.judged == file.version});
  }
  checker_.run(readable);
  for (OpenFile& file : files_) {
    if (file.error) continue;
    file.judged = file.version;
    file.unused = jihe::explain(file.findings, file.document, file.forms, *file.profile, file.explanations);
  }
  ++revision_;
}

}  // namespace jihe
