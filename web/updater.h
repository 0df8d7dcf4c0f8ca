// What update() does with each command, a file for each theme. Nothing but update() uses it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/kinds.h"
#include "web/listing.h"
#include "web/platform.h"
#include "web/sheet.h"
#include "web/state.h"

namespace jihe::web {

// The name that a file is stored under. With changes "表.txt" becomes "表（修改后）.txt": nobody's original is overwritten by
// accident.
std::string saved_name(const State& state, const OpenFile& file);

// All findings that are not explained.
inline int all_of(const Counts& counts) { return counts.errors + counts.warnings + counts.hints; }

class Updater {
 public:
  Updater(State& state, Platform& platform) : state_(state), platform_(platform) {}

  // ---- update_files.cpp: what opens and stores files ----
  void operator()(const command::PickFiles&);
  void operator()(const command::OpenSample&);
  void operator()(const command::ExpectFiles& command);
  void operator()(command::QueueFile& command);
  void operator()(command::FailFile& command);
  void operator()(const command::ReadNext&);
  void operator()(const command::CancelOpening&);
  void operator()(const command::CloseFile& command);
  void operator()(const command::CloseAll& command);
  void operator()(const command::Save&);
  void operator()(const command::Saved& command);
  void operator()(const command::SaveReport& command);
  void operator()(const command::Export& command);

  // ---- update_selection.cpp: where one is ----
  void operator()(const command::SelectTable& command);
  void operator()(const command::NextTable& command);
  void operator()(const command::SelectCell& command);
  void operator()(const command::MoveCell& command);
  void operator()(const command::SelectFinding& command);
  void operator()(const command::NextFinding& command);
  void operator()(const command::CloseFinding&);

  // ---- update_cells.cpp: what changes the document ----
  void operator()(const command::StartEditing& command);
  void operator()(command::CommitText& command);
  void operator()(const command::CancelEditing&);
  void operator()(command::SetText& command);
  void operator()(const command::ApplyFix& command);
  void operator()(const command::FixAll& command);
  void operator()(const command::Undo& command);
  void operator()(const command::Redo&);
  void operator()(const command::CopyCell&);

  // ---- update_reasons.cpp: reasons for leaving a finding as it is ----
  void operator()(const command::StartExplaining& command);
  void operator()(command::Explain& command);
  void operator()(const command::ExplainReady& command);
  void operator()(const command::SaveReasons&);

  // ---- update_window.cpp: the window ----
  void operator()(const command::ShowPane& command);
  void operator()(const command::ToggleGroup& command);
  void operator()(const command::ToggleCommon&);
  void operator()(const command::SortFiles& command);
  void operator()(const command::SetScope& command);
  void operator()(const command::ToggleSeverity& command);
  void operator()(const command::SetLanguage& command);
  void operator()(const command::OpenMenu& command);
  void operator()(const command::OpenExports& command);
  void operator()(const command::OpenTables& command);
  void operator()(const command::ChooseExport& command);
  void operator()(const command::DismissNotice& command);
  void operator()(const command::DismissToast&);
  void operator()(const command::Drag& command);

  // Called before the command: what hold_on() looks for afterwards.
  void remember();

 private:
  // Enough of a finding to know it again after everything has been judged anew.
  struct Followed {
    std::string_view rule, variant;
    Place place;
  };

  void notice(std::string name, Error error);
  void toast(std::string key, Args args, int undo_file = 0);

  void expect_what_waits();
  // Judged once, when the last one is in: rules compare all files with each other.
  void finish_opening();

  void select_table(int file, int table);
  void select_cell(CellRef at);
  void select_owner(const Sheet& sheet, int index);
  void select_finding(ListedFinding chosen);

  static bool same(const Finding& finding, const Followed& followed);
  static Followed follow(const Finding& finding);
  // The findings of the selected file listed behind the selected one, then those before it.
  std::vector<Followed> what_follows() const;
  // Selects the first of `following` that is still there: fixing goes from one finding to the next.
  void go_on(const std::vector<Followed>& following);
  // After a change of another kind: the selected finding stays selected while it is there.
  void hold_on();
  void set_text(std::string text);
  // What is found in a cell of the selected table.
  std::vector<FindingKind> kinds_at(CellRef cell) const;
  // The finding that was open is gone by what has been typed, and nothing new has come: say so, and how many are left.
  void praise(const Counts& before, const std::vector<FindingKind>& known, const std::string& title);
  void step_back(bool back);
  // Remembers the cells that a change touched, so that they can be seen.
  void point_out(const std::vector<Edit>& edits);

  void explain(std::string reason);
  void read_reasons(std::string name, const Bytes& bytes);

  // A group with the selected finding in it is open: folding it closes the finding. False: the group has it not.
  bool fold_selected(const GroupKey& key);

  State& state_;
  Platform& platform_;
  std::optional<Followed> held_;
};

}  // namespace jihe::web
