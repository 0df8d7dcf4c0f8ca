// Everything the canvas shows that is not a matter of pixels. update() is its only writer; views see it const.
#pragma once

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "core/report/kinds.h"
#include "core/session/convert.h"
#include "core/session/session.h"
#include "web/commands.h"
#include "web/explaining.h"

namespace jihe::web {

struct Selection {
  int file = 0;        // id of the open file; 0: none is open
  int table = 0;       // 0-based in that file
  CellRef cell;        // nowhere: none
  int finding = -1;    // index in the file's findings; -1: none
};

// Files handed over and not read yet: one is read a frame, so that a hundred files never freeze the window.
struct Opening {
  std::deque<std::pair<std::string, Bytes>> waiting;
  int expected = 0;    // of all, as the host has said
  int done = 0;
  std::vector<OpenFile> read;
  std::string reasons_read;   // the last side file among them whose document was open already
  bool active() const { return !waiting.empty() || done < expected; }
};

// A sentence that stays until the user has dismissed it.
struct Notice {
  int id = 0;
  std::string name;    // the file's
  Error error;
  std::vector<RefusedRow> refused;   // of an import sheet that was stored; then there is no error
};

// A word on what has just been done, with a way back.
struct Toast {
  std::string key;     // of plain_texts; "" shows none
  Args args;
  int undo_file = 0;   // the file "撤销" belongs to; 0: no such button
  int close_file = 0;  // the file "不保存，关闭" belongs to
  bool close_all = false;  // the same for all files
  double since = 0;    // milliseconds
};

// What can be stored besides the file itself, in the order of the menu.
inline constexpr ConvertTo kExports[] = {ConvertTo::docx, ConvertTo::xlsx, ConvertTo::import_sheet};

struct Filter {
  command::Scope scope = command::Scope::table;
  bool errors = true, warnings = true, hints = true;

  bool shows(Severity severity) const {
    return severity == Severity::error ? errors : severity == Severity::warning ? warnings : hints;
  }
};

constexpr int kSharedTable = -2;   // stands for all tables of a file

// What the findings of one entry of the list have in common.
struct GroupKey {
  int file = 0, table = 0;   // kSharedTable: what the tables of the file share
  Severity severity = Severity::error;
  FindingKind kind;
  friend bool operator==(const GroupKey&, const GroupKey&) = default;
};

// A cell that has just changed, so that it can be pointed out.
struct Changed {
  int file = 0, table = 0;
  std::vector<CellRef> cells;
  double since = 0;
};

struct State {
  Session session;
  Language language = Language::zh;
  Selection selection;
  Filter filter;
  std::vector<int> worst_first;     // the files' ids, those with the most errors first; empty: as they were opened
  std::vector<GroupKey> unfolded;   // groups that the user has opened
  bool common_unfolded = false;
  Opening opening;
  std::vector<Notice> notices;
  int next_notice = 1;
  Toast toast;
  Changed changed;
  bool editing = false;
  bool typed = false;         // the editor was opened by typing: what was typed replaces the text
  Explaining explaining = Explaining::no;   // the selected finding; writing: the editor lies over its reason
  std::vector<ReasonChanges> reason_changes;
  std::vector<WaitingReasons> waiting_reasons;
  bool menu_open = false;
  bool exports_open = false;
  bool tables_open = false;   // the list of tables, laid over a window too narrow to show it beside them
  int export_choice = -1;     // the entry of their menu that the keyboard is at; -1: none
  command::Pane pane = command::Pane::table;   // the one shown where the window is too small for both
  bool drag_over = false;
  int reveal = 0;             // grows whenever the selection should be scrolled into view
  double time = 0;            // milliseconds, the frame's
  std::uint64_t revision = 0; // grows with every command: what has been drawn is out of date

  const OpenFile* file() const { return session.file(selection.file); }
  const Grid* grid() const;          // the selected table, nullptr where none is
  const Form* form() const;
  const Finding* finding() const;    // the selected one
};

}  // namespace jihe::web
