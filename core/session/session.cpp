#include "core/session/session.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/check/run.h"
#include "core/form/recognise.h"
#include "core/read/read.h"
#include "core/write/write.h"

namespace jihe {

namespace {

// A save that undo and a new edit have left behind: no position in the history stands for the stored file any more.
constexpr std::size_t kNeverSaved = std::numeric_limits<std::size_t>::max();

// True where nothing in the table says that it is a performance target table.
bool nothing_recognised(const Form& form) {
  const bool labelled = std::any_of(form.fields.begin(), form.fields.end(), [](const Field& field) {
    return field.id != FieldId::title && field.id != FieldId::year;
  });
  return form.layout == Layout::unknown && !labelled && form.funding.empty() && form.goals.empty() &&
         form.indicators.empty() && form.categories.empty();
}

std::vector<ReadFile> readable(const std::vector<OpenFile>& files) {
  std::vector<ReadFile> list;
  for (const OpenFile& file : files) {
    if (!file.error) list.push_back({&file.document, &file.forms});
  }
  return list;
}

void count(Counts& counts, const Finding& finding) {
  switch (finding.severity) {
    case Severity::error: ++counts.errors; break;
    case Severity::warning: ++counts.warnings; break;
    case Severity::hint: ++counts.hints; break;
  }
}

}  // namespace

std::string_view version() { return "0.1.0"; }

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
  if (std::all_of(file.forms.begin(), file.forms.end(), nothing_recognised)) {
    file.error = Error{ErrorCode::no_form, 0, {}};
    file.document = {};
    file.forms.clear();
  }
  return file;
}

Session::Session(const Profile* profile) : profile_(profile != nullptr ? profile : &built_in_profile()) {}

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
  if (!at.valid() || static_cast<std::size_t>(at.row) >= grid.rows.size() || grid.text(at) == text) return false;
  return change(*open, {std::string(tr(Language::zh, "change.set-cell")), {set_text(grid, table, at, std::move(text))}});
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

int Session::fix_all(int file, FixSafety safety) {
  OpenFile* open = find(file);
  if (open == nullptr) return 0;

  // Rounds are tried on a copy that stands in the workspace, so that rules over many files judge each of them.
  Document document = open->document;
  std::vector<Form> forms;
  Findings findings;
  const Findings* current = &open->findings;
  Transaction all;
  int fixed = 0;
  for (int round = 0; round < kMaxFixRounds; ++round) {
    FixPlan plan = plan_fixes(*current, safety, document);
    if (plan.transaction.edits.empty() || !jihe::apply(document, plan.transaction)) break;
    if (all.title.empty()) all.title = std::move(plan.transaction.title);
    std::move(plan.transaction.edits.begin(), plan.transaction.edits.end(), std::back_inserter(all.edits));
    fixed += plan.fixed;
    forms = read_forms(document, *profile_);
    std::vector<ReadFile> workspace = readable(files_);
    std::size_t index = 0;
    while (workspace[index].document != &open->document) ++index;
    workspace[index] = {&document, &forms};
    findings = std::move(run_rules(workspace, *profile_)[index]);
    current = &findings;
  }
  if (all.edits.empty() || !change(*open, std::move(all))) return 0;
  return fixed;
}

bool Session::change(OpenFile& file, Transaction transaction) {
  if (transaction.edits.empty()) return false;
  const std::size_t position = file.history.done().size();
  if (!file.history.apply(file.document, std::move(transaction))) return false;
  if (file.saved_position != kNeverSaved && file.saved_position > position) file.saved_position = kNeverSaved;
  file.forms.clear();
  judge();
  return true;
}

bool Session::undo(int file) {
  OpenFile* open = find(file);
  if (open == nullptr || !open->history.undo(open->document)) return false;
  open->forms.clear();
  judge();
  return true;
}

bool Session::redo(int file) {
  OpenFile* open = find(file);
  if (open == nullptr || !open->history.redo(open->document)) return false;
  open->forms.clear();
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
    if (!file.error) {
      entry.document = &file.document;
      entry.forms = &file.forms;
      entry.findings = &file.findings;
    }
  }
  return input;
}

// A changed file has no forms: only those are recognised anew. Findings depend on all files, so they are judged anew.
void Session::judge() {
  for (OpenFile& file : files_) {
    if (!file.error && file.forms.size() != file.document.tables.size()) {
      file.forms = read_forms(file.document, *profile_);
    }
  }
  std::vector<Findings> findings = run_rules(readable(files_), *profile_);
  std::size_t next = 0;
  for (OpenFile& file : files_) {
    if (!file.error) file.findings = std::move(findings[next++]);
  }
  ++revision_;
}

}  // namespace jihe
