#include <algorithm>

#include "web/updater.h"

namespace jihe::web {

using namespace command;

void Updater::operator()(const ShowPane& command) { state_.pane = command.pane; }

void Updater::operator()(const ToggleGroup& command) {
  const ListedFinding finding{command.file, command.finding};
  const OpenFile* file = state_.session.file(command.file);
  if (file == nullptr || command.finding < 0) return;
  if (static_cast<std::size_t>(command.finding) >= file->findings.size()) return;
  const GroupKey key = group_of(state_, finding);
  if (fold_selected(key)) return;
  if (std::erase(state_.unfolded, key) == 0) state_.unfolded.push_back(key);
}

void Updater::operator()(const ToggleCommon&) {
  const ListedFinding selected{state_.selection.file, state_.selection.finding};
  const bool inside = state_.finding() != nullptr && group_of(state_, selected).table == kSharedTable;
  if (inside) state_.selection.finding = -1;
  state_.common_unfolded = !inside && !state_.common_unfolded;
}

void Updater::operator()(const SortFiles& command) {
  state_.worst_first = command.worst_first ? worst_first(state_.session) : std::vector<int>();
  if (!state_.worst_first.empty()) select_table(state_.worst_first.front(), 0);   // it is what is looked for
  ++state_.reveal;
}

void Updater::operator()(const SetScope& command) { state_.filter.scope = command.scope; }

void Updater::operator()(const ToggleSeverity& command) {
  bool& shown = command.severity == Severity::error     ? state_.filter.errors
                : command.severity == Severity::warning ? state_.filter.warnings
                                                        : state_.filter.hints;
  shown = !shown;
}

void Updater::operator()(const SetLanguage& command) {
  state_.language = command.language;
  platform_.language_changed(command.language);
}

void Updater::operator()(const OpenMenu& command) {
  state_.menu_open = command.open;
  state_.exports_open = state_.tables_open = false;
}

void Updater::operator()(const OpenExports& command) {
  state_.exports_open = command.open && state_.file() != nullptr;
  state_.menu_open = state_.tables_open = false;
  state_.export_choice = -1;
}

void Updater::operator()(const OpenTables& command) {
  state_.tables_open = command.open;
  state_.menu_open = state_.exports_open = false;
  if (command.open) ++state_.reveal;
}

void Updater::operator()(const ChooseExport& command) {
  const int count = static_cast<int>(std::size(kExports));
  const int from = state_.export_choice < 0 && command.step < 0 ? 0 : state_.export_choice;
  state_.export_choice = (from + command.step + count) % count;
}

void Updater::operator()(const DismissNotice& command) {
  auto& notices = state_.notices;
  notices.erase(std::remove_if(notices.begin(), notices.end(), [&](const Notice& n) { return n.id == command.id; }),
                notices.end());
}

void Updater::operator()(const DismissToast&) { state_.toast = {}; }

void Updater::operator()(const Drag& command) { state_.drag_over = command.over; }

bool Updater::fold_selected(const GroupKey& key) {
  if (state_.finding() == nullptr) return false;
  if (!(group_of(state_, {state_.selection.file, state_.selection.finding}) == key)) return false;
  state_.selection.finding = -1;
  std::erase(state_.unfolded, key);
  return true;
}

}  // namespace jihe::web
