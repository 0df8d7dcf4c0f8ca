#include "web/update.h"

#include "web/updater.h"

namespace jihe::web {

namespace {

constexpr std::size_t kMaxNotices = 20;

}  // namespace

void Updater::notice(std::string name, Error error) {
  if (state_.notices.size() >= kMaxNotices) state_.notices.erase(state_.notices.begin());
  state_.notices.push_back({state_.next_notice++, std::move(name), std::move(error), {}});
}

void Updater::toast(std::string key, Args args, int undo_file) {
  state_.toast = {.key = std::move(key), .args = std::move(args), .undo_file = undo_file, .since = state_.time};
}

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
