#include "web/update.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text.h"
#include "core/report/html.h"
#include "core/report/json.h"
#include "core/report/text.h"
#include "core/session/finding_list.h"
#include "web/listing.h"
#include "web/sheet.h"

namespace jihe::web {

namespace {

using namespace command;

constexpr std::size_t kMaxNotices = 20;

std::string_view mime_of(std::string_view kind) {
  if (kind == "docx") return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (kind == "xlsx") return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  if (kind == "html") return "text/html";
  if (kind == "csv") return "text/csv";
  return kind == "json" ? "application/json" : "text/plain";
}

// "表.txt" with changes is stored as "表(修改后).txt": nobody's original is overwritten by accident.
std::string saved_name(const State& state, const OpenFile& file) {
  if (file.history.done().empty()) return file.name;
  const std::size_t dot = file.name.rfind('.');
  const std::size_t stem = dot == std::string::npos || dot == 0 ? file.name.size() : dot;
  return file.name.substr(0, stem) + std::string(tr(state.language, "ui.save.suffix")) + file.name.substr(stem);
}

// "表.txt" as "表.docx", "表（导入表）.xlsx".
std::string exported_name(const State& state, const OpenFile& file, ConvertTo to) {
  const std::size_t dot = file.name.rfind('.');
  std::string name = file.name.substr(0, dot == 0 ? std::string::npos : dot);
  if (to != ConvertTo::import_sheet) return name + std::string(ending_of(to));
  return name + std::string(tr(state.language, "ui.export.import.suffix")) + ".xlsx";
}

// A text file knows neither line breaks nor tabs inside a cell.
std::string fit_for(const OpenFile& file, std::string text) {
  if (file.document.kind == Kind::text) {
    text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  }
  return text;
}

int all_of(const Counts& counts) { return counts.errors + counts.warnings + counts.hints; }

struct EditedCell {
  int table = -1;
  CellRef at;
};

EditedCell place_of(const Edit& edit) {
  return std::visit(
      [](const auto& one) -> EditedCell {
        if constexpr (std::is_same_v<std::decay_t<decltype(one)>, SetCell>) {
          return {one.table, one.at};
        } else {
          return {one.table, CellRef{one.row, -1}};
        }
      },
      edit);
}

class Updater {
 public:
  Updater(State& state, Platform& platform) : state_(state), platform_(platform) {}

  // ---- files ----
  void operator()(const PickFiles&) { platform_.pick_files(); }
  void operator()(const OpenSample&) { platform_.open_sample(); }
  void operator()(const ExpectFiles& command) { state_.opening.expected += std::max(0, command.count); }
  void operator()(QueueFile& command) {
    state_.opening.waiting.emplace_back(std::move(command.name), std::move(command.bytes));
    expect_what_waits();
  }
  void operator()(FailFile& command) {
    notice(std::move(command.name), std::move(command.error));
    if (!state_.opening.active()) return;
    ++state_.opening.done;
    finish_opening();
  }
  void operator()(const ReadNext&) {
    Opening& opening = state_.opening;
    if (opening.waiting.empty()) return;
    auto [name, bytes] = std::move(opening.waiting.front());
    opening.waiting.pop_front();
    ++opening.done;
    if (is_side_file(name)) {
      read_reasons(std::move(name), bytes);
      return finish_opening();
    }
    OpenFile file = read_file(name, std::move(bytes), state_.session.profile());
    if (file.error) {
      notice(std::move(name), std::move(*file.error));
    } else {
      opening.read.push_back(std::move(file));
    }
    finish_opening();
  }
  void operator()(const CancelOpening&) {
    state_.opening.waiting.clear();
    state_.opening.expected = state_.opening.done;
    finish_opening();
  }
  void operator()(const CloseFile& command) {
    const OpenFile* file = state_.session.file(command.file);
    if (file == nullptr) return;
    const bool unsaved = state_.session.unsaved(command.file) || reasons_unsaved(state_, command.file);
    if (unsaved && !command.even_unsaved) {
      toast("ui.toast.unsaved", {{"name", file->name}});
      state_.toast.close_file = command.file;
      return;
    }
    state_.session.close(command.file);
    state_.toast = {};
    if (state_.selection.file == command.file) {
      const auto files = state_.session.files();
      select_table(files.empty() ? 0 : files.front().id, 0);
    }
  }
  void operator()(const Save&) {
    const OpenFile* file = state_.file();
    if (file == nullptr) return;
    const Result<Bytes> bytes = state_.session.save(file->id);
    if (!bytes) {
      notice(file->name, bytes.error());
      return;
    }
    platform_.save_file(file->id, saved_name(state_, *file), *bytes, mime_of(file->kind));
  }
  void operator()(const Saved& command) {
    const OpenFile* file = state_.session.file(command.file);
    if (file == nullptr) return;
    state_.session.mark_saved(command.file);
    toast("ui.toast.saved", {{"name", saved_name(state_, *file)}});
  }
  void operator()(const SaveReport& command) {
    state_.menu_open = false;
    if (state_.session.files().empty()) return;
    const ReportInput input = state_.session.report_input();
    const ReportOptions options{.language = state_.language};
    const std::string name(tr(state_.language, "ui.report.name"));
    if (command.kind == Report::html) {
      platform_.save_report(name + ".html", html_report(input, options), "text/html");
    } else if (command.kind == Report::list) {
      const Result<Bytes> list = finding_list(input, state_.language);
      const std::string list_name = std::string(tr(state_.language, "ui.report.list.name")) + ".xlsx";
      if (!list) return notice(list_name, list.error());
      platform_.save_report(list_name, *list, mime_of("xlsx"));
    } else if (command.kind == Report::json) {
      platform_.save_report(name + ".json", json_report(input, options), "application/json");
    } else {
      platform_.save_report(name + ".txt", text_report(input, options), "text/plain");
    }
  }

  void operator()(const Export& command) {
    state_.exports_open = false;
    const OpenFile* file = state_.file();
    if (file == nullptr) return;
    if (ending_of(command.to).substr(1) == file->kind) return (*this)(Save{});   // of that kind already: as it stands
    Result<Converted> converted = convert(*file, command.to);
    if (!converted) {
      notice(file->name, converted.error());
      return;
    }
    const std::string name = exported_name(state_, *file, command.to);
    platform_.save_report(name, converted->bytes, mime_of(command.to == ConvertTo::docx ? "docx" : "xlsx"));
    toast("ui.toast.exported", {{"name", name}});
    if (!converted->refused.empty()) {
      notice(name, {});
      state_.notices.back().refused = std::move(converted->refused);
    }
  }

  // ---- where one is ----
  void operator()(const SelectTable& command) { select_table(command.file, command.table); }
  void operator()(const NextTable& command) {
    const OpenFile* file = state_.file();
    if (file == nullptr) return;
    const int table = state_.selection.table + command.step;
    if (table >= 0 && table < static_cast<int>(file->document.tables.size())) {
      select_table(file->id, table);
      return;
    }
    const std::vector<const OpenFile*> files = files_in_order(state_);
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (files[i] != file) continue;
      const std::size_t next = command.step > 0 ? i + 1 : i - 1;   // wraps past the end: no such file
      if (next >= files.size()) return;
      const int last = static_cast<int>(files[next]->document.tables.size()) - 1;
      return select_table(files[next]->id, command.step > 0 ? 0 : last);
    }
  }
  void operator()(const SelectCell& command) {
    if (state_.grid() != nullptr) select_cell(command.at);
  }
  void operator()(const MoveCell& command) {
    const Grid* grid = state_.grid();
    if (grid == nullptr) return;
    const Sheet sheet = make_sheet(*grid, *state_.form());
    const int down = command.rows > 0 ? 1 : command.rows < 0 ? -1 : 0;
    const int right = command.cols > 0 ? 1 : command.cols < 0 ? -1 : 0;
    int cell = sheet.neighbour(sheet.find(state_.selection.cell), down, right);
    state_.pane = Pane::table;
    for (int i = std::abs(command.rows); i > 1; --i) cell = sheet.neighbour(cell, down, 0);
    for (int i = std::min(std::abs(command.cols), sheet.columns); i > 1; --i) cell = sheet.neighbour(cell, 0, right);
    select_owner(sheet, cell);
  }
  void operator()(const SelectFinding& command) { select_finding({command.file, command.finding}); }
  void operator()(const NextFinding& command) {
    const ListedFinding next = next_finding(state_, command.step);
    if (next.file != 0) select_finding(next);
  }
  void operator()(const CloseFinding&) {
    if (state_.menu_open || state_.exports_open) {
      state_.menu_open = state_.exports_open = false;
    } else {
      state_.selection.finding = -1;
    }
  }

  // ---- changes ----
  void operator()(const StartEditing& command) {
    if (state_.grid() == nullptr || !state_.selection.cell.valid()) return;
    state_.editing = true;
    state_.typed = command.typed;
    state_.pane = Pane::table;
    ++state_.reveal;
  }
  void operator()(CommitText& command) {
    if (!state_.editing) return;
    state_.editing = false;
    if (state_.explaining == Explaining::writing) return explain(std::move(command.text));
    set_text(std::move(command.text));
    const Grid* grid = state_.grid();
    if (command.next == 0 || grid == nullptr) return;
    const Sheet sheet = make_sheet(*grid, *state_.form());
    const int here = sheet.find(state_.selection.cell);
    const int step = command.next == 1 || command.next == 3 ? 1 : -1;
    const bool tab = command.next >= 3;
    select_owner(sheet, tab ? sheet.next_value(here, step) : sheet.neighbour(here, step, 0));
  }
  void operator()(const CancelEditing&) {
    state_.editing = false;
    state_.explaining = Explaining::no;
  }
  void operator()(SetText& command) {
    if (state_.selection.cell.valid()) set_text(std::move(command.text));
  }
  void operator()(const ApplyFix& command) {
    const Finding* finding = state_.finding();
    const OpenFile* file = state_.file();
    if (finding == nullptr || command.fix < 0 || static_cast<std::size_t>(command.fix) >= finding->fixes.size()) return;
    const Fix fix = finding->fixes[static_cast<std::size_t>(command.fix)];
    const std::string title = describe_fix(state_.language, *finding, fix);
    const std::vector<Followed> following = what_follows();
    if (!state_.session.apply_fix(file->id, static_cast<std::size_t>(state_.selection.finding),
                                  static_cast<std::size_t>(command.fix))) {
      return;
    }
    point_out(fix.edits);
    toast("ui.toast.fixed", {{"title", title}}, file->id);
    state_.selection.finding = -1;
    go_on(following);
  }
  void operator()(const FixAll& command) {
    const OpenFile* file = state_.file();
    if (file == nullptr) return;
    const int id = file->id;
    const int fixed = state_.session.fix_all(id, command.safety);
    if (fixed == 0) {
      toast("ui.toast.nothing-to-fix", {});
      return;
    }
    point_out(state_.file()->history.done().back().edits);
    const int left = all_of(state_.session.counts(id));
    const Args args = {{"n", std::to_string(fixed)}, {"left", std::to_string(left)}};
    toast(left > 0 ? "ui.toast.fixed-all" : "ui.toast.fixed-all.clean", args, id);
    hold_on();
  }
  void operator()(const Undo& command) {
    if (command.file != 0 && command.file != state_.selection.file) select_table(command.file, 0);
    step_back(true);
  }
  void operator()(const Redo&) { step_back(false); }
  void operator()(const CopyCell&) {
    const Grid* grid = state_.grid();
    if (grid != nullptr && state_.selection.cell.valid()) platform_.copy_text(grid->text(state_.selection.cell));
  }

  // ---- reasons ----
  void operator()(const StartExplaining& command) {
    if (!can_explain_selected(state_)) return;
    state_.explaining = command.write ? Explaining::writing : Explaining::choosing;
    state_.editing = command.write;
    state_.typed = false;
    state_.pane = Pane::findings;
    ++state_.reveal;
  }
  void operator()(Explain& command) { explain(std::move(command.reason)); }
  void operator()(const ExplainReady& command) {
    if (command.reason < 0 || static_cast<std::size_t>(command.reason) >= std::size(kReadyReasons)) return;
    explain(std::string(tr(state_.language, kReadyReasons[command.reason])));
  }
  void operator()(const SaveReasons&) {
    const OpenFile* file = state_.file();
    if (file == nullptr) return;
    platform_.save_report(saved_name(state_, *file) + ".jihe.json", side_file(state_, file->id), "application/json");
    reasons_stored(state_, file->id);
    toast("ui.toast.reasons-saved", {{"name", saved_name(state_, *file) + ".jihe.json"}});
  }

  // ---- the window ----
  void operator()(const ShowPane& command) { state_.pane = command.pane; }
  void operator()(const ToggleGroup& command) {
    const ListedFinding finding{command.file, command.finding};
    const OpenFile* file = state_.session.file(command.file);
    if (file == nullptr || command.finding < 0) return;
    if (static_cast<std::size_t>(command.finding) >= file->findings.size()) return;
    const GroupKey key = group_of(state_, finding);
    if (fold_selected(key)) return;
    if (std::erase(state_.unfolded, key) == 0) state_.unfolded.push_back(key);
  }
  void operator()(const ToggleCommon&) {
    const ListedFinding selected{state_.selection.file, state_.selection.finding};
    const bool inside = state_.finding() != nullptr && group_of(state_, selected).table == kSharedTable;
    if (inside) state_.selection.finding = -1;
    state_.common_unfolded = !inside && !state_.common_unfolded;
  }
  void operator()(const SortFiles& command) {
    state_.worst_first = command.worst_first ? worst_first(state_.session) : std::vector<int>();
    if (!state_.worst_first.empty()) select_table(state_.worst_first.front(), 0);   // it is what is looked for
    ++state_.reveal;
  }
  void operator()(const SetScope& command) { state_.filter.scope = command.scope; }
  void operator()(const ToggleSeverity& command) {
    bool& shown = command.severity == Severity::error     ? state_.filter.errors
                  : command.severity == Severity::warning ? state_.filter.warnings
                                                          : state_.filter.hints;
    shown = !shown;
  }
  void operator()(const SetLanguage& command) {
    state_.language = command.language;
    platform_.language_changed(command.language);
  }
  void operator()(const OpenMenu& command) {
    state_.menu_open = command.open;
    state_.exports_open = false;
  }
  void operator()(const OpenExports& command) {
    state_.exports_open = command.open && state_.file() != nullptr;
    state_.menu_open = false;
    state_.export_choice = -1;
  }
  void operator()(const ChooseExport& command) {
    const int count = static_cast<int>(std::size(kExports));
    const int from = state_.export_choice < 0 && command.step < 0 ? 0 : state_.export_choice;
    state_.export_choice = (from + command.step + count) % count;
  }
  void operator()(const DismissNotice& command) {
    auto& notices = state_.notices;
    notices.erase(std::remove_if(notices.begin(), notices.end(), [&](const Notice& n) { return n.id == command.id; }),
                  notices.end());
  }
  void operator()(const DismissToast&) { state_.toast = {}; }
  void operator()(const Drag& command) { state_.drag_over = command.over; }

 private:
  // Enough of a finding to know it again after everything has been judged anew.
  struct Followed {
    std::string_view rule, variant;
    Place place;
  };

  static bool same(const Finding& finding, const Followed& followed) {
    if (finding.rule != followed.rule || finding.variant != followed.variant || finding.places.empty()) return false;
    const Place& place = finding.places.front();
    return place.table == followed.place.table && place.cell == followed.place.cell;
  }
  static Followed follow(const Finding& finding) {
    return {finding.rule, finding.variant, finding.places.empty() ? Place{} : finding.places.front()};
  }

  // The findings of the selected file listed behind the selected one, then those before it.
  std::vector<Followed> what_follows() const {
    std::vector<Followed> behind, before;
    bool passed = false;
    const std::vector<ListedFinding> list =
        findings_of_table(state_, state_.selection.file, state_.selection.table);
    for (const ListedFinding& entry : list) {
      if (entry.index == state_.selection.finding) {
        passed = true;
        continue;
      }
      (passed ? behind : before).push_back(follow(state_.file()->findings[static_cast<std::size_t>(entry.index)]));
    }
    behind.insert(behind.end(), before.rbegin(), before.rend());
    return behind;
  }

  // Selects the first of `following` that is still there: fixing goes from one finding to the next.
  void go_on(const std::vector<Followed>& following) {
    const OpenFile* file = state_.file();
    for (const Followed& one : following) {
      for (std::size_t i = 0; i < file->findings.size(); ++i) {
        if (!same(file->findings[i], one)) continue;
        select_finding({file->id, static_cast<int>(i)});
        return;
      }
    }
  }

  // After a change of another kind: the selected finding stays selected while it is there.
  void hold_on() {
    state_.selection.finding = -1;
    const OpenFile* file = state_.file();
    if (file == nullptr || !held_) return;
    for (std::size_t i = 0; i < file->findings.size(); ++i) {
      if (same(file->findings[i], *held_)) state_.selection.finding = static_cast<int>(i);
    }
  }

  // A group with the selected finding in it is open: folding it closes the finding. False: the group has it not.
  bool fold_selected(const GroupKey& key) {
    if (state_.finding() == nullptr) return false;
    if (!(group_of(state_, {state_.selection.file, state_.selection.finding}) == key)) return false;
    state_.selection.finding = -1;
    std::erase(state_.unfolded, key);
    return true;
  }

  void set_text(std::string text) {
    const OpenFile* file = state_.file();
    const Grid* grid = state_.grid();
    if (file == nullptr || grid == nullptr) return;
    text = fit_for(*file, std::move(text));
    if (grid->text(state_.selection.cell) == text) return;
    const Counts before = state_.session.counts(file->id);
    const std::vector<FindingKind> known = kinds_at(state_.selection.cell);
    const std::string title = state_.finding() != nullptr ? describe(state_.language, *state_.finding()).title : std::string();
    if (!state_.session.set_cell(file->id, state_.selection.table, state_.selection.cell, std::move(text))) return;
    state_.toast = {};
    hold_on();
    if (!title.empty() && state_.finding() == nullptr) praise(before, known, title);
  }

  // What is found in a cell of the selected table.
  std::vector<FindingKind> kinds_at(CellRef cell) const {
    std::vector<FindingKind> kinds;
    for (const Finding& finding : state_.file()->findings) {
      for (const Place& place : finding.places) {
        if (place.table == state_.selection.table && place.cell == cell) kinds.push_back(kind_of(finding));
      }
    }
    return kinds;
  }

  // The finding that was open is gone by what has been typed, and nothing new has come: say so, and how many are left.
  void praise(const Counts& before, const std::vector<FindingKind>& known, const std::string& title) {
    const int id = state_.selection.file;
    const Counts now = state_.session.counts(id);
    if (now.errors > before.errors || all_of(now) >= all_of(before)) return;
    for (const FindingKind& kind : kinds_at(state_.selection.cell)) {
      if (std::find(known.begin(), known.end(), kind) == known.end()) return;   // something else is wrong with it now
    }
    const int left = all_of(state_.session.counts(id, state_.selection.table));
    const Args args = {{"title", title}, {"n", std::to_string(left)}};
    toast(left > 0 ? "ui.toast.solved" : "ui.toast.solved.last", args, id);
  }

  void step_back(bool back) {
    const OpenFile* file = state_.file();
    if (file == nullptr) return;
    const std::vector<Edit> undone =
        back && file->history.can_undo() ? file->history.done().back().edits : std::vector<Edit>();
    const std::string title = back && file->history.can_undo() ? file->history.done().back().title : std::string();
    if (!(back ? state_.session.undo(file->id) : state_.session.redo(file->id))) return;
    const Transaction last = back ? Transaction{title, undone} : state_.file()->history.done().back();
    point_out(last.edits);
    toast(back ? "ui.toast.undone" : "ui.toast.redone", {{"title", last.title}});
    if (!state_.changed.cells.empty() && state_.changed.table >= 0) {
      const CellRef at = state_.changed.cells.front();
      state_.selection.table = state_.changed.table;
      state_.selection.cell = at;
      ++state_.reveal;
    }
    hold_on();
  }

  void explain(std::string reason) {
    state_.explaining = Explaining::no;
    const bool gone = text::blank(reason);
    if (gone && (state_.finding() == nullptr || !state_.finding()->explained())) return;
    reason = gone ? std::string() : std::string(text::trim(reason));
    if (!explain_selected(state_, std::move(reason))) return;
    ++state_.reveal;
    toast(gone ? "ui.toast.unexplained" : "ui.toast.explained", {});
  }

  void read_reasons(std::string name, const Bytes& bytes) {
    const Result<bool> taken = take_side_file(state_, name, bytes);
    if (!taken) {
      notice(std::move(name), taken.error());
    } else {
      toast(*taken ? "ui.toast.reasons-read" : "ui.toast.reasons-wait", {{"name", name}});
      if (*taken) state_.opening.reasons_read = std::move(name);
    }
  }

  // Remembers the cells that a change touched, so that they can be seen.
  void point_out(const std::vector<Edit>& edits) {
    Changed changed{state_.selection.file, -1, {}, state_.time};
    for (const Edit& edit : edits) {
      const EditedCell cell = place_of(edit);
      if (changed.table < 0) changed.table = cell.table;
      if (changed.table != cell.table) continue;
      if (cell.at.col >= 0) {
        changed.cells.push_back(cell.at);
        continue;
      }
      const OpenFile* file = state_.file();
      const Grid& grid = file->document.tables[static_cast<std::size_t>(cell.table)];
      for (int col = 0; col < grid.columns(); ++col) changed.cells.push_back({cell.at.row, col});
    }
    state_.changed = std::move(changed);
  }

  void select_table(int file, int table) {
    const OpenFile* open = state_.session.file(file);
    if (open == nullptr && file != 0) return;
    if (open != nullptr && (table < 0 || static_cast<std::size_t>(table) >= open->document.tables.size())) return;
    state_.selection = {open != nullptr ? file : 0, table, {}, -1};
    ++state_.reveal;
  }

  void select_cell(CellRef at) {
    const Grid& grid = *state_.grid();
    if (at.valid() && (at.row >= static_cast<int>(grid.rows.size()) || at.col >= grid.columns())) return;
    state_.selection.cell = at;
    state_.selection.finding = -1;
    if (!at.valid()) return;
    ++state_.reveal;
    const std::vector<ListedFinding> list =
        findings_of_table(state_, state_.selection.file, state_.selection.table);
    for (const ListedFinding& entry : list) {
      for (const Place& place : state_.file()->findings[static_cast<std::size_t>(entry.index)].places) {
        if (place.table != state_.selection.table || place.cell != at) continue;
        state_.selection.finding = entry.index;
        return;
      }
    }
  }

  void select_owner(const Sheet& sheet, int index) {
    if (index >= 0) select_cell(sheet.cells[static_cast<std::size_t>(index)].at);
  }

  void select_finding(ListedFinding chosen) {
    const OpenFile* file = state_.session.file(chosen.file);
    if (file == nullptr || chosen.index < 0 || static_cast<std::size_t>(chosen.index) >= file->findings.size()) return;
    const Finding& finding = file->findings[static_cast<std::size_t>(chosen.index)];
    Selection selection{chosen.file, state_.selection.table, {}, chosen.index};
    if (chosen.file != state_.selection.file) selection.table = 0;
    if (!finding.places.empty() && finding.places.front().table >= 0) {
      selection.table = finding.places.front().table;
      selection.cell = finding.places.front().cell;
    }
    state_.selection = selection;
    ++state_.reveal;
  }

  // ---- opening ----
  void expect_what_waits() {
    Opening& opening = state_.opening;
    opening.expected = std::max(opening.expected, opening.done + static_cast<int>(opening.waiting.size()));
  }

  // Judged once, when the last one is in: rules compare all files with each other.
  void finish_opening() {
    Opening& opening = state_.opening;
    if (opening.active()) return;
    if (!opening.read.empty()) {
      const std::vector<int> ids = state_.session.add(std::move(opening.read));
      select_table(ids.front(), 0);
      state_.toast = {};
      std::string given = give_waiting_reasons(state_);
      if (given.empty()) given = std::move(opening.reasons_read);
      if (!given.empty()) toast("ui.toast.reasons-read", {{"name", std::move(given)}});
    }
    opening = {};
  }

  void notice(std::string name, Error error) {
    if (state_.notices.size() >= kMaxNotices) state_.notices.erase(state_.notices.begin());
    state_.notices.push_back({state_.next_notice++, std::move(name), std::move(error), {}});
  }

  void toast(std::string key, Args args, int undo_file = 0) {
    state_.toast = {std::move(key), std::move(args), undo_file, 0, state_.time};
  }

  State& state_;
  Platform& platform_;

 public:
  // Called before the command: what hold_on() looks for afterwards.
  void remember() {
    if (const Finding* finding = state_.finding()) held_ = follow(*finding);
  }

 private:
  std::optional<Followed> held_;
};

}  // namespace

const Grid* State::grid() const {
  const OpenFile* open = file();
  if (open == nullptr || selection.table < 0) return nullptr;
  const auto table = static_cast<std::size_t>(selection.table);
  return table < open->document.tables.size() && table < open->forms.size() ? &open->document.tables[table] : nullptr;
}

const Form* State::form() const {
  return grid() == nullptr ? nullptr : &file()->forms[static_cast<std::size_t>(selection.table)];
}

const Finding* State::finding() const {
  const OpenFile* open = file();
  if (open == nullptr || selection.finding < 0) return nullptr;
  const auto index = static_cast<std::size_t>(selection.finding);
  return index < open->findings.size() ? &open->findings[index] : nullptr;
}

void update(State& state, Platform& platform, Command command) {
  // Whatever leads away from the cell takes the text typed so far along.
  const bool leaves = !std::holds_alternative<command::CommitText>(command) &&
                      !std::holds_alternative<command::CancelEditing>(command) &&
                      !std::holds_alternative<command::StartEditing>(command) &&
                      !std::holds_alternative<command::ReadNext>(command) &&
                      !std::holds_alternative<command::DismissToast>(command) &&
                      !std::holds_alternative<command::Drag>(command);
  if (state.editing && leaves) platform.commit_editor();
  if (leaves && !std::holds_alternative<command::StartExplaining>(command)) state.explaining = Explaining::no;
  Updater updater(state, platform);
  updater.remember();
  std::visit(updater, command);
  ++state.revision;
}

}  // namespace jihe::web
