// The façade: a workspace of open files. The canvas, the command line and the tests use nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/check/explanations.h"
#include "core/check/plan_fixes.h"
#include "core/check/run.h"
#include "core/form/form.h"
#include "core/grid/document.h"
#include "core/grid/finding.h"
#include "core/history/history.h"
#include "core/messages/catalogue.h"
#include "core/report/report_input.h"

namespace jihe {

std::string_view version();  // "0.1.0"

// The document a finding's rule rests on (财预〔2015〕88号), "" where it is good practice.
std::string_view basis_of(const Finding& finding);

struct Counts {
  int errors = 0;
  int warnings = 0;
  int hints = 0;
  int explained = 0;   // of any severity: counted here alone
};

// A profile from JSON (see parse_profile) whose rule ids are also held against the catalogue.
Result<Profile> load_profile(std::string_view json);


// One open file, or one that could not be used (`error` set, no tables).
struct OpenFile {
  int id = 0;          // stays the same while the file is open
  std::string name;    // as given, no folder
  std::string sha256;  // of the bytes as opened
  std::size_t bytes = 0;
  std::string kind;  // "text", ..., of refused files also "doc", "xls", "encrypted", "unknown"
  std::optional<Error> error;
  Document document;
  std::vector<Form> forms;  // one a table
  const Profile* profile = nullptr;   // the one it is judged by: the session's, or the built-in one its labels choose
  Findings findings;        // in reading order, up to date after every change of any file
  std::vector<Explanation> explanations;    // 核实说明 of its findings
  std::vector<UnusedExplanation> unused;    // those that explain nothing
  History history;
  std::size_t saved_position = 0;  // history position at the last save: differs = unsaved changes
  std::uint64_t version = 0;       // of document and forms; 0: changed, the forms are to be read anew
  std::uint64_t judged = 0;        // the version that `findings` are of
};

// Reads one file and its forms; belongs to no workspace yet, so a host may read many at once in threads of its own.
OpenFile read_file(std::string name, Bytes bytes, const Profile& profile);

class Session {
 public:
  explicit Session(const Profile* profile = nullptr);  // nullptr: the built-in one

  // Reads a file into the workspace and judges it beside the others. On an error the workspace stays as it was.
  Result<int> open(std::string name, Bytes bytes);
  // The same, but a file that can't be used is kept in the list with its error (for reports over many files).
  int open_or_list(std::string name, Bytes bytes);
  // A file that could not even be read by the host; `bytes` where it knows the size.
  int list_error(std::string name, Error error, std::size_t bytes = 0);
  // Files that read_file gave, with this session's profile: listed in order and judged once. Gives their ids.
  std::vector<int> add(std::vector<OpenFile> files);
  bool close(int file);
  void close_all();

  std::span<const OpenFile> files() const { return files_; }
  const OpenFile* file(int id) const;
  Counts counts(int file) const;
  Counts counts(int file, int table) const;  // table -1: findings about the whole file

  // Each of these is one undo step, after which the findings are up to date; false (nothing changed) if it doesn't fit.
  bool set_cell(int file, int table, CellRef at, std::string text);
  bool apply_fix(int file, std::size_t finding, std::size_t fix);
  bool apply(int file, Transaction transaction);
  int fix_all(int file, FixSafety safety);  // gives the number of findings put right; one undo step
  // The same for many files at once, judged together; gives the number for each of them, in order.
  std::vector<int> fix_all(std::span<const int> files, FixSafety safety);
  bool undo(int file);
  bool redo(int file);

  // Reasons for leaving findings as they are. The first takes the place of all that the file has; the second adds one
  // for a finding, "" takes it back; false where it can't be explained. Neither changes the document.
  bool set_explanations(int file, std::vector<Explanation> explanations);
  bool explain(int file, std::size_t finding, std::string reason);

  // The file as it stands, in its own kind and encoding. mark_saved says that the host has stored it.
  Result<Bytes> save(int file) const;
  void mark_saved(int file);
  bool unsaved(int file) const;

  // What the reports are made from; refers to this session's files. REQUIRES: the session outlives it unchanged.
  ReportInput report_input() const;

  const Profile& profile() const { return *profile_; }
  std::uint64_t revision() const { return revision_; }  // grows with every change of files or findings

 private:
  OpenFile* find(int id);
  bool commit(OpenFile& file, Transaction transaction);
  bool change(OpenFile& file, Transaction transaction);
  void judge();  // brings forms and findings of all files up to date

  const Profile* profile_;
  Checker checker_;
  std::vector<OpenFile> files_;
  std::uint64_t last_version_ = 0;
  int next_id_ = 1;
  std::uint64_t revision_ = 0;
};

}  // namespace jihe
