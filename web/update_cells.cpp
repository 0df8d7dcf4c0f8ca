#include <algorithm>

#include "web/updater.h"

namespace jihe::web {

using namespace command;

namespace {

// A text file knows neither line breaks nor tabs inside a cell.
std::string fit_for(const OpenFile& file, std::string text) {
  if (file.document.kind == Kind::text) {
    text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  }
  return text;
}

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

}  // namespace

void Updater::operator()(const StartEditing& command) {
  if (state_.grid() == nullptr || !state_.selection.cell.valid()) return;
  state_.editing = true;
  state_.typed = command.typed;
  state_.pane = Pane::table;
  ++state_.reveal;
}

void Updater::operator()(CommitText& command) {
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

void Updater::operator()(const CancelEditing&) {
  state_.editing = false;
  state_.explaining = Explaining::no;
}

void Updater::operator()(SetText& command) {
  if (state_.selection.cell.valid()) set_text(std::move(command.text));
}

void Updater::operator()(const ApplyFix& command) {
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

void Updater::operator()(const FixAll& command) {
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

void Updater::operator()(const Undo& command) {
  if (command.file != 0 && command.file != state_.selection.file) select_table(command.file, 0);
  step_back(true);
}

void Updater::operator()(const Redo&) { step_back(false); }

void Updater::operator()(const CopyCell&) {
  const Grid* grid = state_.grid();
  if (grid != nullptr && state_.selection.cell.valid()) platform_.copy_text(grid->text(state_.selection.cell));
}

bool Updater::same(const Finding& finding, const Followed& followed) {
  if (finding.rule != followed.rule || finding.variant != followed.variant || finding.places.empty()) return false;
  const Place& place = finding.places.front();
  return place.table == followed.place.table && place.cell == followed.place.cell;
}

Updater::Followed Updater::follow(const Finding& finding) {
  return {finding.rule, finding.variant, finding.places.empty() ? Place{} : finding.places.front()};
}

std::vector<Updater::Followed> Updater::what_follows() const {
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

void Updater::go_on(const std::vector<Followed>& following) {
  const OpenFile* file = state_.file();
  for (const Followed& one : following) {
    for (std::size_t i = 0; i < file->findings.size(); ++i) {
      if (!same(file->findings[i], one)) continue;
      select_finding({file->id, static_cast<int>(i)});
      return;
    }
  }
}

void Updater::hold_on() {
  state_.selection.finding = -1;
  const OpenFile* file = state_.file();
  if (file == nullptr || !held_) return;
  for (std::size_t i = 0; i < file->findings.size(); ++i) {
    if (same(file->findings[i], *held_)) state_.selection.finding = static_cast<int>(i);
  }
}

void Updater::set_text(std::string text) {
  const OpenFile* file = state_.file();
  const Grid* grid = state_.grid();
  if (file == nullptr || grid == nullptr) return;
  text = fit_for(*file, std::move(text));
  if (grid->text(state_.selection.cell) == text) return;
  const Counts before = state_.session.counts(file->id);
  const std::vector<FindingKind> known = kinds_at(state_.selection.cell);
  const Finding* open = state_.finding();
  const std::string title = open != nullptr ? describe(state_.language, *open).title : std::string();
  if (!state_.session.set_cell(file->id, state_.selection.table, state_.selection.cell, std::move(text))) return;
  state_.toast = {};
  hold_on();
  if (!title.empty() && state_.finding() == nullptr) praise(before, known, title);
}

std::vector<FindingKind> Updater::kinds_at(CellRef cell) const {
  std::vector<FindingKind> kinds;
  for (const Finding& finding : state_.file()->findings) {
    for (const Place& place : finding.places) {
      if (place.table == state_.selection.table && place.cell == cell) kinds.push_back(kind_of(finding));
    }
  }
  return kinds;
}

void Updater::praise(const Counts& before, const std::vector<FindingKind>& known, const std::string& title) {
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

void Updater::step_back(bool back) {
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

void Updater::point_out(const std::vector<Edit>& edits) {
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

void Updater::remember() {
  if (const Finding* finding = state_.finding()) held_ = follow(*finding);
}

}  // namespace jihe::web
