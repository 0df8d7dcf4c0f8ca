#include "core/base/text.h"
#include "web/updater.h"

namespace jihe::web {

using namespace command;

void Updater::operator()(const StartExplaining& command) {
  if (!can_explain_selected(state_)) return;
  state_.explaining = command.write ? Explaining::writing : Explaining::choosing;
  state_.editing = command.write;
  state_.typed = false;
  state_.pane = Pane::findings;
  ++state_.reveal;
}

void Updater::operator()(Explain& command) { explain(std::move(command.reason)); }

void Updater::operator()(const ExplainReady& command) {
  if (command.reason < 0 || static_cast<std::size_t>(command.reason) >= std::size(kReadyReasons)) return;
  explain(std::string(tr(state_.language, kReadyReasons[command.reason])));
}

void Updater::operator()(const SaveReasons&) {
  const OpenFile* file = state_.file();
  if (file == nullptr) return;
  platform_.save_report(saved_name(state_, *file) + ".jihe.json", side_file(state_, file->id), "application/json");
  reasons_stored(state_, file->id);
  toast("ui.toast.reasons-saved", {{"name", saved_name(state_, *file) + ".jihe.json"}});
}

void Updater::explain(std::string reason) {
  state_.explaining = Explaining::no;
  const bool gone = text::blank(reason);
  if (gone && (state_.finding() == nullptr || !state_.finding()->explained())) return;
  reason = gone ? std::string() : std::string(text::trim(reason));
  if (!explain_selected(state_, std::move(reason))) return;
  ++state_.reveal;
  toast(gone ? "ui.toast.unexplained" : "ui.toast.explained", {});
}

void Updater::read_reasons(std::string name, const Bytes& bytes) {
  const Result<bool> taken = take_side_file(state_, name, bytes);
  if (!taken) {
    notice(std::move(name), taken.error());
  } else {
    toast(*taken ? "ui.toast.reasons-read" : "ui.toast.reasons-wait", {{"name", name}});
    if (*taken) state_.opening.reasons_read = std::move(name);
  }
}

}  // namespace jihe::web
