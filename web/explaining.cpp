#include "web/explaining.h"

#include <algorithm>
#include <utility>

#include "web/state.h"

namespace jihe::web {

namespace {

constexpr std::string_view kEnding = ".jihe.json";

ReasonChanges& changes_of(State& state, int file) {
  const auto known = std::find_if(state.reason_changes.begin(), state.reason_changes.end(),
                                  [file](const ReasonChanges& changes) { return changes.file == file; });
  if (known != state.reason_changes.end()) return *known;
  return state.reason_changes.emplace_back(ReasonChanges{file, 0, 0});
}

ReasonChanges known_changes(const State& state, int file) {
  for (const ReasonChanges& changes : state.reason_changes) {
    if (changes.file == file) return changes;
  }
  return {file, 0, 0};
}

// The open file of this name that was opened last.
int open_file(const State& state, std::string_view name) {
  int found = 0;
  for (const OpenFile& file : state.session.files()) {
    if (file.name == name) found = file.id;
  }
  return found;
}

// What the user has explained here stays; the side file adds to it.
void add_reasons(State& state, int file, std::vector<Explanation> added) {
  std::vector<Explanation> all = state.session.file(file)->explanations;
  for (Explanation& one : added) {
    const bool known = std::any_of(all.begin(), all.end(), [&one](const Explanation& other) {
      return other.rule == one.rule && other.text == one.text && other.project == one.project;
    });
    if (!known) all.push_back(std::move(one));
  }
  state.session.set_explanations(file, std::move(all));
}

}  // namespace

bool is_side_file(std::string_view name) { return name.size() > kEnding.size() && name.ends_with(kEnding); }

Result<bool> take_side_file(State& state, std::string_view name, std::string_view content) {
  Result<std::vector<Explanation>> list = parse_explanations(content);
  if (!list) return list.error();
  name.remove_suffix(kEnding.size());
  if (const int file = open_file(state, name)) {
    add_reasons(state, file, std::move(*list));
    return true;
  }
  std::erase_if(state.waiting_reasons, [name](const WaitingReasons& waiting) { return waiting.document == name; });
  state.waiting_reasons.push_back({std::string(name), std::move(*list)});
  return false;
}

std::string give_waiting_reasons(State& state) {
  std::string given;
  std::erase_if(state.waiting_reasons, [&](WaitingReasons& waiting) {
    const int file = open_file(state, waiting.document);
    if (file == 0) return false;
    add_reasons(state, file, std::move(waiting.list));
    given = waiting.document;
    given += kEnding;
    return true;
  });
  return given;
}

bool can_explain_selected(const State& state) {
  const Finding* finding = state.finding();
  return finding != nullptr && can_be_explained(*finding, *state.file()->profile);
}

bool explain_selected(State& state, std::string reason) {
  const OpenFile* file = state.file();
  if (!can_explain_selected(state) || reason == state.finding()->reason) return false;
  if (!state.session.explain(file->id, static_cast<std::size_t>(state.selection.finding), std::move(reason))) return false;
  ++changes_of(state, file->id).made;
  return true;
}

std::string side_file(const State& state, int file) {
  const OpenFile* open = state.session.file(file);
  return open == nullptr || open->explanations.empty() ? std::string() : explanations_json(open->explanations);
}

bool reasons_unsaved(const State& state, int file) {
  const ReasonChanges changes = known_changes(state, file);
  return changes.made != changes.stored;
}

void reasons_stored(State& state, int file) {
  ReasonChanges& changes = changes_of(state, file);
  changes.stored = changes.made;
}

int reason_changes(const State& state, int file) { return known_changes(state, file).made; }

}  // namespace jihe::web
