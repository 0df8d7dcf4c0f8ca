#include <algorithm>
#include <cstdlib>

#include "web/updater.h"

namespace jihe::web {

using namespace command;

void Updater::operator()(const SelectTable& command) {
  const bool other_file = command.file != state_.selection.file;
  select_table(command.file, command.table);
  // Chosen from the list over a narrow window; a file of many still has to show its tables there.
  const OpenFile* file = state_.file();
  if (!other_file || file == nullptr || file->document.tables.size() < 2) state_.tables_open = false;
}

void Updater::operator()(const NextTable& command) {
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

void Updater::operator()(const SelectCell& command) {
  if (state_.grid() != nullptr) select_cell(command.at);
}

void Updater::operator()(const MoveCell& command) {
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

void Updater::operator()(const SelectFinding& command) { select_finding({command.file, command.finding}); }

void Updater::operator()(const NextFinding& command) {
  const ListedFinding next = next_finding(state_, command.step);
  if (next.file != 0) select_finding(next);
}

void Updater::operator()(const CloseFinding&) {
  if (state_.menu_open || state_.exports_open || state_.tables_open) {
    state_.menu_open = state_.exports_open = state_.tables_open = false;
  } else {
    state_.selection.finding = -1;
  }
}

void Updater::select_table(int file, int table) {
  const OpenFile* open = state_.session.file(file);
  if (open == nullptr && file != 0) return;
  if (open != nullptr && (table < 0 || static_cast<std::size_t>(table) >= open->document.tables.size())) return;
  state_.selection = {open != nullptr ? file : 0, table, {}, -1};
  ++state_.reveal;
}

void Updater::select_cell(CellRef at) {
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

void Updater::select_owner(const Sheet& sheet, int index) {
  if (index >= 0) select_cell(sheet.cells[static_cast<std::size_t>(index)].at);
}

void Updater::select_finding(ListedFinding chosen) {
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

}  // namespace jihe::web
