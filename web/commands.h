// What a user can do, as values: a menu, a key, a drop and a test all send these, and update() alone acts on them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/finding.h"
#include "core/grid/grid.h"
#include "core/messages/catalogue.h"
#include "core/session/convert.h"

namespace jihe::web::command {

// Files
struct PickFiles {};
struct OpenSample {};
struct ExpectFiles { int count = 0; };   // so many are about to be handed over
struct QueueFile { std::string name; Bytes bytes; };
struct FailFile { std::string name; Error error; };   // the host could not read it
struct ReadNext {};                       // reads one queued file
struct CancelOpening {};
struct CloseFile { int file = 0; bool even_unsaved = false; };
struct CloseAll { bool even_unsaved = false; };
struct Save {};
struct Saved { int file = 0; };           // the host has stored it
enum class Report { html, list, text, json };   // list: a workbook
struct SaveReport { Report kind = Report::html; };
struct Export { ConvertTo to = ConvertTo::docx; };   // the file as a document of that kind

// Where one is
struct SelectTable { int file = 0; int table = 0; };
struct NextTable { int step = 1; };
struct SelectCell { CellRef at; };        // nowhere: none
struct MoveCell { int rows = 0; int cols = 0; };
struct SelectFinding { int file = 0; int finding = 0; };   // by its index in the file
struct NextFinding { int step = 1; };
struct CloseFinding {};

// Changes
struct StartEditing { bool typed = false; };
struct CommitText { std::string text; int next = 0; };   // next: as jihe_editor_commit
struct CancelEditing {};
struct SetText { std::string text; };     // the selected cell's, without the editor (paste, Delete)
struct ApplyFix { int fix = 0; };         // of the selected finding
struct FixAll { FixSafety safety = FixSafety::safe; };
struct Undo { int file = 0; };            // 0: the selected one's last change
struct Redo {};
struct CopyCell {};

// Reasons for leaving the selected finding as it is
struct StartExplaining { bool write = false; };   // false: shows the ready ones
struct Explain { std::string reason; };           // "": takes it back
struct ExplainReady { int reason = 0; };          // of kReadyReasons
struct SaveReasons {};                            // the side file of the selected file

// The window
enum class Scope { table, all };
enum class Pane { table, findings };
struct ShowPane { Pane pane = Pane::table; };   // in a window too small for both
struct ToggleGroup { int file = 0, finding = 0; };   // unfolds or folds the group of the list that the finding is in
struct ToggleCommon {};                              // the same for what the tables of a file share
struct SortFiles { bool worst_first = true; };       // the list of files, as the counts are now
struct SetScope { Scope scope = Scope::table; };
struct ToggleSeverity { Severity severity = Severity::error; };   // listed or not
struct SetLanguage { Language language = Language::zh; };
struct OpenMenu { bool open = true; };    // the reports' menu
struct OpenExports { bool open = true; };
struct OpenTables { bool open = true; };  // their list over a narrow window
struct ChooseExport { int step = 1; };    // the entry that the keyboard is at
struct DismissNotice { int id = 0; };
struct DismissToast {};
struct Drag { bool over = false; };

}  // namespace jihe::web::command

namespace jihe::web {

using Command = std::variant<
    command::PickFiles, command::OpenSample, command::ExpectFiles, command::QueueFile, command::FailFile,
    command::ReadNext, command::CancelOpening, command::CloseFile, command::CloseAll, command::Save, command::Saved,
    command::SaveReport, command::Export, command::SelectTable, command::NextTable, command::SelectCell,
    command::MoveCell, command::SelectFinding, command::NextFinding, command::CloseFinding, command::StartEditing,
    command::CommitText, command::CancelEditing, command::SetText, command::ApplyFix, command::FixAll, command::Undo,
    command::Redo, command::CopyCell, command::ShowPane, command::ToggleGroup, command::ToggleCommon,
    command::StartExplaining, command::Explain, command::ExplainReady, command::SaveReasons, command::SortFiles,
    command::SetScope, command::ToggleSeverity, command::SetLanguage, command::OpenMenu, command::OpenExports,
    command::OpenTables, command::ChooseExport, command::DismissNotice, command::DismissToast, command::Drag>;

// What drawing and input have asked for, in order.
class Commands {
 public:
  void push(Command command) { list_.push_back(std::move(command)); }
  std::vector<Command> take() { return std::exchange(list_, {}); }
  bool empty() const { return list_.empty(); }

 private:
  std::vector<Command> list_;
};

// A command in words, as the mirror's buttons send it; nothing where the words are unknown:
//   open  sample  save  export docx|xlsx|import  report html|list|text|json  undo [FILE]  redo  fix N  fix-all
//   fix-all suggested  cancel  sort-files worst|opened
//   select-table FILE TABLE  select-cell ROW COL  select-finding FILE N  next-finding  previous-finding  next-table
//   previous-table  close-finding  edit  close-file FILE  close-file! FILE  close-all  close-all!
//   pane table|findings  scope table|all
//   explain  explain-write  explain-ready N  unexplain  save-reasons
//   severity error|warning|hint  toggle-group FILE N  toggle-common  language zh|en  dismiss N  dismiss-toast
std::optional<Command> parse_command(std::string_view words);

}  // namespace jihe::web
